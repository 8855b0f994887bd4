"""Judgements whose ground has moved: the claim reads otherwise now, or is no longer read."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Literal

from marsad.model import Claim, Document, Judgement
from marsad.store.judging.decisions import in_force
from marsad.store.judging.making import seen


@dataclass(frozen=True, slots=True)
class AnotherLook:
    """A judgement that a person should see again: `gone` where its claim is no longer read, `text` where the sentence differs, `reading` where it is read otherwise."""

    judgement: str
    claim: str
    why: Literal["gone", "text", "reading"]


def wanting_another_look(judgements: Iterable[Judgement], claims: Mapping[str, Claim], documents: Mapping[str, Document]) -> tuple[AnotherLook, ...]:
    """The judgements in force that were made on something else than what stands now; a judgement binds all the same until it is undone."""
    found = []
    for judgement in in_force(judgements):
        for then in (*judgement.seen, *judgement.others):
            claim = claims.get(then.claim)
            now = None if claim is None or claim.document not in documents else seen(claim, documents[claim.document])
            if now is None:
                found.append(AnotherLook(judgement.id, then.claim, "gone"))
            elif now.words != then.words:
                found.append(AnotherLook(judgement.id, then.claim, "text"))
            elif now.sha256 != then.sha256:
                found.append(AnotherLook(judgement.id, then.claim, "reading"))
    return tuple(found)
