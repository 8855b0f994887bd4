"""Harm as ranges: the least and the most that any account gives, and who gives each end."""

from __future__ import annotations

from collections.abc import Sequence

from marsad.model import Claim, Harm, HarmRange


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
