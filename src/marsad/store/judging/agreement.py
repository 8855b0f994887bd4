"""How far two people who coded the same claims agree, field by field."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from marsad.model import Claim, Judgement
from marsad.store.judging.alpha import krippendorff_alpha
from marsad.store.judging.corrections import CORRECTABLE, corrected, field_as_json
from marsad.store.judging.decisions import decide

# Whether the claim is one at all is a question of its own, beside its fields.
IS_CLAIM = "is_claim"


@dataclass(frozen=True, slots=True)
class Difference:
    """What each of the two says of a field of a claim, as JSON."""

    claim: str
    field: str
    first: str
    second: str


@dataclass(frozen=True, slots=True)
class FieldAgreement:
    """`alpha` is None where it is not defined (both gave one and the same value throughout, or coded nothing together); `same` of `coded` values agree."""

    field: str
    alpha: float | None
    same: int
    coded: int


@dataclass(frozen=True, slots=True)
class Agreement:
    fields: tuple[FieldAgreement, ...]
    differences: tuple[Difference, ...]


def agreement(claims: Mapping[str, Claim], judgements: Iterable[Judgement], first: str, second: str) -> Agreement:
    """Compare two people over the claims that both accepted, corrected or rejected. Whoever accepts or corrects a claim stands by its other fields.

    The fields of a claim that either rejects are not compared.
    """
    known = list(judgements)
    one, other = (_coded(claims, [judgement for judgement in known if judgement.who == who]) for who in (first, second))
    both = sorted(one.keys() & other.keys())
    differences = []
    compared = []
    for field in (IS_CLAIM, *CORRECTABLE):
        values = {claim: (one[claim][field], other[claim][field]) for claim in both if field in one[claim] and field in other[claim]}
        apart = [Difference(claim, field, *pair) for claim, pair in values.items() if pair[0] != pair[1]]
        compared.append(FieldAgreement(field, krippendorff_alpha(values.values()), len(values) - len(apart), len(values)))
        differences.extend(apart)
    return Agreement(tuple(compared), tuple(sorted(differences, key=lambda difference: difference.claim)))


def _coded(claims: Mapping[str, Claim], judgements: list[Judgement]) -> dict[str, dict[str, str]]:
    """By claim, the value of each field as one person leaves it."""
    decisions = decide(judgements)
    coded: dict[str, dict[str, str]] = {claim: {IS_CLAIM: "false"} for claim in decisions.rejected if claim in claims}
    for id_ in decisions.accepted & claims.keys():
        left = corrected(claims[id_], decisions.corrections.get(id_, {}))
        coded[id_] = {IS_CLAIM: "true", **{field: field_as_json(left, field) for field in CORRECTABLE}}
    return coded
