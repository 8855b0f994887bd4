"""How far, and on which side, a place is said to lie from another: على بعد 60 كيلومترا جنوب كذا."""

from __future__ import annotations

from collections.abc import Callable
from math import atan2, degrees
from typing import NamedTuple

from marsad.text.amounts import AmountReader
from marsad.text.phrase_table import PhraseTable
from marsad.text.tokens import Token

Words = Callable[[str], frozenset[str]]

_UNITS_KM = {"companion.kilometres": 1.0, "companion.miles": 1.609}
_SIDES = {"companion.northward": (1, 0), "companion.southward": (-1, 0), "companion.eastward": (0, 1), "companion.westward": (0, -1)}


class Distance(NamedTuple):
    """`km` is None where words leave it open (مئات الكيلومترات), `bearing` in degrees from north where they tell no side; `first` is the token of the word that measures, `landmark` the one behind all of it."""

    km: float | None
    bearing: float | None
    first: int
    landmark: int


def distance_at(tokens: tuple[Token, ...], at: int, phrases: PhraseTable, words: Words) -> Distance | None:
    """The distance that a word which measures at a token begins; None where no length stands behind it."""
    start = _past(tokens, at + 1, words("companion.about_so_far") | words("companion.measures_off"))
    found = AmountReader(tokens, phrases).amount(start)
    unit = start if found is None else found.last + 1
    factor = next((km for name, km in _UNITS_KM.items() if unit < len(tokens) and tokens[unit].folded in words(name)), None)
    if factor is None:
        return None
    two = tokens[unit].folded.endswith("ين")
    km = None if found is None and not two else 2 * factor if found is None else found.least * factor if found.most is not None else None
    side, landmark = _side_behind(tokens, unit + 1, words)
    return Distance(km, side, at, landmark)


def _past(tokens: tuple[Token, ...], at: int, passed: frozenset[str]) -> int:
    while at < len(tokens) and tokens[at].folded in passed:
        at += 1
    return at


def _side_behind(tokens: tuple[Token, ...], at: int, words: Words) -> tuple[float | None, int]:
    """إلى الشمال الشرقي من مدينة: the bearing that words for sides make together, and the token behind these and the words that lead to a name."""
    north = east = 0
    while at < len(tokens):
        word = tokens[at].folded
        step = next((side for name, side in _SIDES.items() if word in words(name)), None)
        if step is None and word not in words("companion.leads_to_a_landmark"):
            break
        north, east = north + (step[0] if step else 0), east + (step[1] if step else 0)
        at += 1
    return (degrees(atan2(east, north)) % 360 if north or east else None), at
