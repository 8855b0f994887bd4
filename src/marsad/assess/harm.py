"""Harm as ranges: the least and the most that any account gives, and who gives each end."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from marsad.model import Claim, Harm, HarmRange
from marsad.reference.policy import fighters
from marsad.text.fold import fold

_ENDINGS = ("ان", "ين", "ا")


def harm_ranges(claims: Sequence[Claim]) -> tuple[HarmRange, ...]:
    """A range for each kind of harm and category of people, for soldiers and those whom they fight one each. "No information" gives no number and is kept
    as an open range; what is denied gives none."""
    rows: dict[tuple[str, str], list[tuple[Claim, Harm]]] = {}
    for claim in claims:
        for harm in claim.harm if claim.polarity == "affirmed" else [harm for harm in claim.harm if harm.most == 0]:
            rows.setdefault((harm.kind, harm.who), []).append((claim, harm))
    return tuple(_range(side) for key in sorted(rows) for side in _by_side(rows[key]))


def _by_side(rows: list[tuple[Claim, Harm]]) -> list[list[tuple[Claim, Harm]]]:
    """The counts of soldiers apart from those of whom soldiers fight, where both are told; a count of which no word says whose it is stays with those of its number,
    else with the first."""
    sides: dict[str | None, list[tuple[Claim, Harm]]] = {}
    for claim, harm in rows:
        sides.setdefault(_side(harm), []).append((claim, harm))
    open_ = sides.pop(None, [])
    if len(sides) < 2:
        return [rows]
    parted = list(sides.values())
    for claim, harm in open_:
        next((side for side in parted if any(not excludes(harm, other) for _, other in side)), parted[0]).append((claim, harm))
    return parted


def _side(harm: Harm) -> str | None:
    """Whom a count of those who fight tells of; None where no word says."""
    sides = fighters()
    told = {side for word in fold(harm.anchor.text).split() if (side := _side_of(word, sides)) is not None}
    return told.pop() if len(told) == 1 else None


def _side_of(word: str, sides: Mapping[str, str]) -> str | None:
    """The side of a noun as it is counted, with its article, in the accusative or the dual."""
    bare = word.removeprefix("ال")
    return next((sides[form] for form in (bare, *(bare.removesuffix(ending) for ending in _ENDINGS)) if form in sides), None)


def _range(rows: list[tuple[Claim, Harm]]) -> HarmRange:
    kind, who = rows[0][1].kind, rows[0][1].who
    told = [(claim, harm) for claim, harm in rows if harm.least is not None]
    if not told:
        return HarmRange(kind, who, None, None)
    least = min(harm.least for _, harm in told if harm.least is not None)
    open_above = any(harm.most is None for _, harm in told)
    most = None if open_above else max(harm.most for _, harm in told if harm.most is not None)
    return HarmRange(
        kind, who, least, most, tuple(claim.id for claim, harm in told if harm.least == least), tuple(claim.id for claim, harm in told if harm.most == most)
    )


def excludes(first: Harm, second: Harm) -> bool:
    """Whether two counts of one kind cannot both be true. Those of the two sides that fight each other can."""
    if first.least is None or second.least is None or {_side(first), _side(second)} == {"soldiers", "others"}:
        return False
    above = first.most is not None and second.least > first.most
    below = second.most is not None and first.least > second.most
    return above or below


def is_a_part(count: Harm, account: Sequence[Harm]) -> bool:
    """Whether a count can be one of the parts that another account gives behind its total: a number that fits, of the same people by their last word.

    "7 Iranians were killed" says nothing against "14 people were killed, seven of them Iranians"; "7 people" does.
    """
    parts = [harm for harm in account if (harm.kind, harm.who) == (count.kind, count.who)][1:]
    return any(not excludes(count, part) and _people(count) == _people(part) for part in parts)


def _people(harm: Harm) -> str:
    """The last word of a count, folded: who was counted, in Arabic and in English."""
    return fold(harm.anchor.text).rpartition(" ")[2]
