"""Harm as ranges: the least and the most that any account gives, and who gives each end."""

from __future__ import annotations

from collections.abc import Sequence

from marsad.model import Claim, Harm, HarmRange
from marsad.text.fold import fold


def harm_ranges(claims: Sequence[Claim]) -> tuple[HarmRange, ...]:
    """A range for each kind of harm and category of people. "No information" gives no number and is kept as an open range."""
    rows: dict[tuple[str, str], list[tuple[Claim, Harm]]] = {}
    for claim in claims:
        for harm in claim.harm:
            rows.setdefault((harm.kind, harm.who), []).append((claim, harm))
    return tuple(_range(rows[key]) for key in sorted(rows))


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
    """Whether two counts of one kind cannot both be true."""
    if first.least is None or second.least is None:
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
