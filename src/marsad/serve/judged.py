"""Judgements as JSON, and the versions of incidents that they are made on."""

from __future__ import annotations

from collections.abc import Iterable
from hashlib import sha256

from marsad.model import Judgement
from marsad.serve.contract import JudgementWire
from marsad.store.judging import standing


def version_of(judgements: Iterable[Judgement]) -> str:
    """What people have decided of an incident up to now, in a few letters: whoever judges it says that this is what they saw. `judgements` are those about
    its claims; a report that comes in changes nothing of it."""
    return sha256("\n".join(judgement.id for judgement in judgements).encode()).hexdigest()[:16]


def judgements_to_wire(judgements: Iterable[Judgement]) -> list[JudgementWire]:
    """Judgements with all that undo them among them, in their order."""
    known = list(judgements)
    holding = standing(known)
    return [judgement_to_wire(judgement, judgement.id in holding) for judgement in known]


def judgement_to_wire(judgement: Judgement, holds: bool) -> JudgementWire:
    return {
        "id": judgement.id, "kind": judgement.kind, "who": judgement.who, "when": judgement.when.isoformat(), "why": judgement.why,
        "claims": [seen.claim for seen in judgement.seen], "others": [seen.claim for seen in judgement.others], "field": judgement.field,
        "old": judgement.old, "new": judgement.new, "undoes": judgement.undoes, "in_force": holds,
    }  # fmt: skip
