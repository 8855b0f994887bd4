"""Which judgements hold, and what follows from them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import product
from typing import cast

from marsad.model import GradeValue, Judgement, Question
from marsad.model.codec import decode

Pair = tuple[str, str]


def in_force(judgements: Iterable[Judgement]) -> tuple[Judgement, ...]:
    """Those that nothing undoes, in the order of their making; an undo that is itself undone undoes nothing. Undoes are not listed."""
    ordered = _in_order(judgements)
    holds = standing(ordered)
    return tuple(judgement for judgement in ordered if judgement.id in holds and judgement.kind != "undo")


def standing(judgements: Iterable[Judgement]) -> frozenset[str]:
    """The ids of those that nothing undoes, undoes included."""
    ordered = _in_order(judgements)
    undone_by: dict[str, list[str]] = {}
    for judgement in ordered:
        if judgement.undoes is not None:
            undone_by.setdefault(judgement.undoes, []).append(judgement.id)
    # The id of an undo follows from that of what it undoes, so that no chain of them closes, and the last ones are certain to hold.
    holds: dict[str, bool] = {}
    waiting = [judgement.id for judgement in ordered]
    while waiting:
        by = undone_by.get(waiting[-1], [])
        if unknown := [id_ for id_ in by if id_ not in holds]:
            waiting.extend(unknown)
            continue
        holds[waiting.pop()] = not any(holds[id_] for id_ in by)
    return frozenset(id_ for id_, own in holds.items() if own)


@dataclass(frozen=True, slots=True)
class Decisions:
    """What holds of claims by the judgements in force; where two contradict each other, the later one decides.

    `same` and `different` are pairs of claim ids in order; `accepted` are claims that were accepted or corrected; `corrections` are values as JSON by claim and field; `grades` by the claims of the
    incident that was graded, and question.
    """

    same: frozenset[Pair] = frozenset()
    different: frozenset[Pair] = frozenset()
    rejected: frozenset[str] = frozenset()
    accepted: frozenset[str] = frozenset()
    corrections: dict[str, dict[str, str]] = field(default_factory=dict)
    grades: dict[frozenset[str], dict[Question, tuple[GradeValue, Judgement]]] = field(default_factory=dict)


def decide(judgements: Iterable[Judgement]) -> Decisions:
    """What follows from judgements; those undone are left out here."""
    joined: dict[Pair, bool] = {}
    stands: dict[str, bool] = {}
    corrections: dict[str, dict[str, str]] = {}
    grades: dict[frozenset[str], dict[Question, tuple[GradeValue, Judgement]]] = {}
    for judgement in in_force(judgements):
        joined |= dict.fromkeys(pairs_of(judgement), judgement.kind in ("same", "merge"))
        claim = judgement.seen[0].claim
        if judgement.kind in ("accept", "correct", "reject"):
            stands[claim] = judgement.kind != "reject"
        if judgement.kind == "correct" and judgement.field is not None and judgement.new is not None:
            corrections.setdefault(claim, {})[judgement.field] = judgement.new
        elif judgement.kind == "grade" and judgement.new is not None:
            grade = cast(GradeValue, decode(judgement.new.encode(), str))
            grades.setdefault(frozenset(judgement.claims), {})[cast(Question, judgement.field)] = (grade, judgement)
    return Decisions(
        same=frozenset(pair for pair, same in joined.items() if same), different=frozenset(pair for pair, same in joined.items() if not same),
        rejected=frozenset(claim for claim, holds in stands.items() if not holds),
        accepted=frozenset(claim for claim, holds in stands.items() if holds), corrections=corrections, grades=grades,
    )  # fmt: skip


def _in_order(judgements: Iterable[Judgement]) -> Sequence[Judgement]:
    return sorted(judgements, key=lambda judgement: (judgement.when, judgement.id))


def pairs_of(judgement: Judgement) -> Iterable[Pair]:
    """The pairs of claims that a judgement joins or holds apart, the lesser id first. What is merged is joined to its first claim."""
    first, *rest = [seen.claim for seen in judgement.seen] or [""]
    if judgement.kind in ("same", "different", "merge"):
        found: Iterable[tuple[str, str]] = ((first, other) for other in rest)
    elif judgement.kind == "split":
        found = product([first, *rest], [seen.claim for seen in judgement.others])
    else:
        return
    for one, other in found:
        yield (one, other) if one < other else (other, one)
