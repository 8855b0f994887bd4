"""Amounts without bounds: digits, number words joined and multiplied, vague amounts."""

from __future__ import annotations

import re
from typing import NamedTuple

from marsad.text.phrase_table import Found, PhraseTable
from marsad.text.tokens import Token

_GROUPED = re.compile(r"\d{1,3}(?:[,٬]\d{3})+")
_DECIMAL = re.compile(r"\d+(?:[.,٫]\d+)?")
# More digits without separators are a telephone number.
_MOST_DIGITS = 9


class Amount(NamedTuple):
    """A number without its bounds. `scale` is the largest power it was multiplied by: only less than that may be added to it."""

    least: float
    most: float | None
    last: int
    scale: float = 1


class AmountReader:
    """Reads amounts from one text; every method takes the index of a token and looks from there."""

    def __init__(self, tokens: tuple[Token, ...], phrases: PhraseTable) -> None:
        self.tokens, self.phrases = tokens, phrases

    def at(self, index: int, *kinds: str) -> Found | None:
        return self.phrases.at_one_of(self.tokens, index, kinds)

    def number(self, index: int) -> Token | None:
        inside = 0 <= index < len(self.tokens)
        return self.tokens[index] if inside and self.tokens[index].kind == "number" else None

    def touches(self, index: int) -> bool:
        """Whether a token is written onto the one before it."""
        return index > 0 and self.tokens[index - 1].end == self.tokens[index].start

    def amount(self, start: int) -> Amount | None:
        """A number without bounds: a vague amount or an exact one."""
        vague, exact = self._vague(start), self._exact(start)
        if exact is None or (vague is not None and vague.last >= exact.last):
            return vague
        return exact

    def _vague(self, start: int) -> Amount | None:
        """عشرات، عدة مئات، عشرات الآلاف."""
        found = self.at(start, "vague")
        if found is None:
            return None
        times = self.at(found.last + 1, "multiplier")
        if times is None or times.proclitic or (times.value <= 100 and found.value > 2):
            return Amount(found.value, None, found.last)
        return Amount(found.value * times.value, None, times.last)

    def _exact(self, start: int) -> Amount | None:
        """Groups that fall in size and are joined by "and": ثلاثة آلاف ومئتين وخمسة عشر."""
        total = self._term(start)
        while total is not None:
            half = self.at(total.last + 1, "fraction")
            if half is not None and half.proclitic == "و" and total.scale >= 1000:
                return Amount(total.least + half.value * total.scale, total.least + half.value * total.scale, half.last)
            after = self.joined(total.last + 1) if total.scale >= 100 else None
            term = self._term(after) if after is not None else None
            if term is None or term.least >= total.scale or term.scale >= total.scale:
                break
            total = Amount(total.least + term.least, total.least + term.least, term.last, term.scale)
        return total

    def _term(self, start: int) -> Amount | None:
        """A number below a thousand, or of any size in digits, times the multipliers behind it."""
        base = self._fraction(start) or self._digits(start) or self._below_thousand(start)
        while base is not None:
            times = self.at(base.last + 1, "multiplier")
            if times is None or times.proclitic or (times.value < base.scale) or (times.value <= 100 and base.least >= 100):
                return base if base.least == int(base.least) else None
            base = Amount(base.least * times.value, base.least * times.value, times.last, times.value)
        return None

    def _fraction(self, start: int) -> Amount | None:
        found = self.at(start, "fraction")
        times = self.at(found.last + 1, "multiplier") if found is not None else None
        if found is None or times is None or times.value < 1000:
            return None
        return Amount(found.value * times.value, found.value * times.value, times.last, times.value)

    def _digits(self, start: int) -> Amount | None:
        number = self.number(start)
        multiplied = self.at(start + 1, "multiplier") is not None
        value = digits_value(number.folded, multiplied=multiplied) if number is not None else None
        return None if value is None else Amount(value, value, start)

    def _below_thousand(self, start: int) -> Amount | None:
        hundreds = self._hundreds(start)
        if hundreds is None:
            return self._below_hundred(start)
        after = self.joined(hundreds.last + 1) if hundreds.scale == 100 else None
        rest = self._below_hundred(after) if after is not None else None
        if rest is None:
            return hundreds
        return Amount(hundreds.least + rest.least, hundreds.least + rest.least, rest.last)

    def _hundreds(self, start: int) -> Amount | None:
        """مئة, ثلاثمئة, ثلاث مئة; or a thousand that stands alone."""
        alone = self.at(start, "multiplier")
        if alone is not None and alone.value >= 12 and self.at(start, "vague") is None and self.at(start, "unit") is None:
            return Amount(alone.value, alone.value, alone.last, alone.value)
        unit = self.at(start, "unit")
        if unit is None:
            return None
        if unit.value >= 100:
            scale = 10 ** (len(str(unit.value)) - 1)
            return Amount(unit.value, unit.value, unit.last, scale)
        times = self.at(unit.last + 1, "multiplier")
        if times is None or times.proclitic or times.value != 100 or unit.value > 9:
            return None
        return Amount(unit.value * 100, unit.value * 100, times.last, 100)

    def _below_hundred(self, start: int) -> Amount | None:
        """Units before tens in Arabic (خمسة وأربعين), tens before units in English (twenty-five)."""
        first = self.at(start, "unit")
        if first is None or first.value >= 100:
            return None
        after = self.joined(first.last + 1)
        second = self.at(after, "unit") if after is not None else None
        tens_behind = second is not None and first.value < 10 and second.value in range(20, 100, 10)
        english = self.tokens[start].folded.isascii()
        units_behind = second is not None and english and first.value in range(20, 100, 10) and second.value < 10
        if second is None or not (tens_behind or units_behind):
            return Amount(first.value, first.value, first.last)
        return Amount(first.value + second.value, first.value + second.value, second.last)

    def joined(self, index: int) -> int | None:
        """Where the next part of a number starts: behind "and" or a hyphen, at a word with و, or at the next English word."""
        if index >= len(self.tokens):
            return None
        joiner = self.at(index, "joiner")
        if joiner is not None:
            return joiner.last + 1
        part = self.at(index, "unit", "multiplier", "fraction", "vague")
        if part is not None and (part.proclitic == "و" or self.tokens[index].folded.isascii()):
            return index
        return None


def digits_value(folded: str, *, multiplied: bool = False) -> float | None:
    """The value of a number in Western digits; None for dates, clock times and telephone numbers.

    A dot before three digits parts thousands (8.500), unless a multiplier follows (1.125 million).
    """
    if folded.isdigit() and (len(folded) > _MOST_DIGITS or (folded.startswith("0") and len(folded) > 3)):
        return None
    if _GROUPED.fullmatch(folded):
        plain = folded.replace(",", "").replace("٬", "")
    elif _DECIMAL.fullmatch(folded):
        plain = folded.replace(",", ".").replace("٫", ".")
        whole, _, rest = plain.partition(".")
        if len(rest) == 3 and len(whole) <= 3 and whole != "0" and not multiplied:
            plain = whole + rest
    else:
        return None
    return float(plain) if len(plain) <= 2 * _MOST_DIGITS else None
