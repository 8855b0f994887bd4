"""Counts as reports write them: digits of both series, words, vague amounts, bounds and ranges, ordinals."""

from __future__ import annotations

import re
from typing import NamedTuple, Protocol

from marsad.text.amounts import Amount, AmountReader
from marsad.text.phrase_table import PhraseTable
from marsad.text.tokens import Token

_HYPHENATED = re.compile(r"(\d{1,6})-(\d{1,6})")
_AFTER_WITHIN = 5
# From twenty on a bound is told with the article (أكثر من العشرين).
_ROUND = 20
_SENTENCE_MARKS = frozenset('.،,؛;:!?؟()«»"|')


class Words(Protocol):
    """The number words that the reader needs; see marsad.reference.numbers.NumberWords."""

    @property
    def phrases(self) -> PhraseTable: ...


class Count(NamedTuple):
    """How many, over tokens `first_token`..`last_token` inclusive.

    `least` and `most` are the bounds as the words give them, None where they leave that end open. An `ordinal` (the fourth) has both
    equal to its rank. `approximate` marks "about".
    """

    least: int | None
    most: int | None
    first_token: int
    last_token: int
    ordinal: bool = False
    approximate: bool = False


def read_count(tokens: tuple[Token, ...], start: int, words: Words) -> Count | None:
    """The count that starts at a token, with the bound before it (ما لا يقل عن 5) or behind it (خمسة على الأقل); None where none does.

    Percentages, lengths, sums of money, ages and spans of time count no people or things and give None, as do numbers that are names
    (اللواء 35) and the parts of dates and clock times.
    """
    if not 0 <= start < len(tokens) or not _may_start(tokens[start], words.phrases):
        return None
    return _Reader(tokens, words.phrases).count(start)


def dual_stems(folded: str) -> tuple[str, ...]:
    """The singulars that a folded dual may come from, the likeliest first; empty where no dual is written so.

    The article is kept: المسيرتين gives المسيرة. مسيرتين gives مسيرة before مسيرت, شخصان gives شخص.
    """
    if len(folded) < 5 or not folded.endswith(("ان", "ين")):
        return ()
    stem = folded[:-2]
    return (stem[:-1] + "ة", stem) if stem.endswith("ت") else (stem,)


def _may_start(token: Token, phrases: PhraseTable) -> bool:
    return token.kind == "number" or bool(phrases.starting(token.folded))


class _Reader(AmountReader):
    """Reads counts: amounts with their bounds, ranges and ordinals."""

    def count(self, start: int) -> Count | None:
        if self.at(start, "never") is not None or self._is_name(start):
            return None
        return self._ordinal(start) or self._between(start) or self._bounded(start) or self._open(start)

    def _is_name(self, start: int) -> bool:
        """Digits that name a brigade, a road or a weapon (اللواء 35, S300, F-16), or number the items of a list."""
        if self.number(start) is None:
            return False
        before = self.tokens[start - 1] if start else None
        if before is None or before.kind == "break":
            return start + 1 < len(self.tokens) and self.tokens[start + 1].text in ".)-" and self.touches(start + 1)
        if self.touches(start) and before.kind == "word":
            return self.at(start - 1, "attached") is None
        if before.text == "-" and self.touches(start) and self.touches(start - 1):
            return self.tokens[start - 2].kind == "word" and self.at(start - 2, "unit", "attached") is None
        named = self.at(start - 1, "named_by_number")
        if named is None or named.last != start - 1:
            return False
        # أصيب بالرصاص الحي 4 شبان: live bullets, and no quarter that a number names.
        other = self.at(start - 2, "not_named")
        return other is None or other.last != start - 1

    def _ordinal(self, start: int) -> Count | None:
        found = self.at(start, "ordinal")
        if found is not None:
            tens = self.at(found.last + 1, "ordinal") if found.value < 10 else None
            if tens is not None and tens.proclitic == "و" and tens.value in range(20, 100, 10):
                return Count(found.value + tens.value, found.value + tens.value, start, tens.last, ordinal=True)
            return Count(found.value, found.value, start, found.last, ordinal=True)
        number = self.number(start)
        if number is None or not number.folded.isdigit() or len(number.folded) > 4:
            return None
        mark = self.at(start + 1, "ordinal_mark")
        if mark is None or not self.touches(start + 1):
            return None
        return Count(int(number.folded), int(number.folded), start, mark.last, ordinal=True)

    def _between(self, start: int) -> Count | None:
        """بين 5 و10 قتلى, between three and five."""
        found = self.at(start, "between")
        low = self.amount(found.last + 1) if found is not None else None
        if low is None:
            return None
        to = self.at(low.last + 1, "range")
        after = to.last + 1 if to is not None else self.joined(low.last + 1)
        high = self.amount(after) if after is not None else None
        return None if high is None else self._range(start, low, high)

    def _bounded(self, start: int) -> Count | None:
        """A bound and the number behind it; an inner "about" (ما لا يقل عن نحو 20) only makes it approximate."""
        found = self.at(start, "bound")
        if found is None:
            return None
        inner = self.at(found.last + 1, "bound")
        amount_at = inner.last + 1 if inner is not None and inner.value == "about" else found.last + 1
        amount = None if self._begins_anew(amount_at) else self.amount(amount_at) or self._definite(amount_at)
        if amount is None or self._measures(amount.last + 1):
            return None
        if found.value == "about":
            definite = self.tokens[amount_at].folded.startswith("ال") and self.amount(amount_at) is None
            open_count = self._bounded_behind(amount_at, amount) if definite else self._open(amount_at)
            return None if open_count is None else open_count._replace(first_token=start, approximate=True)
        value, at_least = int(amount.least), found.value == "least"
        return Count(value if at_least else None, None if at_least else value, start, amount.last, approximate=inner is not None)

    def _definite(self, start: int) -> Amount | None:
        """ما يقارب الأربعين, أكثر من المئة, تجاوز الـ150: behind a bound a round number, or any in digits, may have the article."""
        if start >= len(self.tokens) or not self.tokens[start].folded.startswith("ال"):
            return None
        if self.tokens[start].folded == "ال" and self.number(start + 1) is not None:
            return self.amount(start + 1)
        phrases = self.phrases.starting(self.tokens[start].folded[2:])
        values = (phrase.value for phrase in phrases if phrase.kind in ("unit", "multiplier") and not phrase.rest and not phrase.proclitic)
        return next((Amount(value, value, start) for value in values if value >= _ROUND), None)

    def _open(self, start: int) -> Count | None:
        """A number without a bound before it: alone, up to another, or with a bound behind it or its noun."""
        low = self._hyphenated(start) or self.amount(start)
        if low is None or self._measures(low.last + 1):
            return None
        found = self.at(low.last + 1, "range")
        high = self.amount(found.last + 1) if found is not None and not self._rises(start) else None
        if high is not None and high.least > low.least and low.most is not None and not self._measures(high.last + 1):
            return self._range(start, low, high)
        return self._bounded_behind(start, low)

    def _bounded_behind(self, start: int, amount: Amount) -> Count:
        """ثلاثة جنود على الأقل: the words of the bound may stand behind the noun, in the same clause."""
        least, most = int(amount.least), None if amount.most is None else int(amount.most)
        for index in range(amount.last + 1, min(amount.last + 1 + _AFTER_WITHIN, len(self.tokens))):
            aside = self.tokens[index].text == "،"
            found = self.at(index + aside, "after")
            before_another = self.at(index, "bound") and found is not None and not self._begins_anew(found.last + 1) and self.amount(found.last + 1)
            if found is not None and not before_another:
                low, high = {"least": (least, None), "most": (None, least)}.get(found.value, (least, most))
                return Count(low, high, start, amount.last, approximate=found.value == "about")
            if self.tokens[index].kind in ("break", "number") or self.tokens[index].text in _SENTENCE_MARKS:
                break
        return Count(least, most, start, amount.last)

    def _range(self, start: int, low: Amount, high: Amount) -> Count | None:
        """Both ends; the first takes the multiplier that stands at the second alone (بين 5 و10 آلاف)."""
        least = low.least * high.scale if low.scale == 1 and high.scale >= 1000 and low.least * high.scale <= high.least else low.least
        if least > high.least or self._measures(high.last + 1):
            return None
        return Count(int(least), None if high.most is None else int(high.least), start, high.last)

    def _hyphenated(self, start: int) -> Amount | None:
        """10-15 written as one number; ends further apart than tenfold are a name (ميراج 5-2000)."""
        number = self.number(start)
        ends = _HYPHENATED.fullmatch(number.folded) if number is not None else None
        if ends is None or not int(ends[1]) < int(ends[2]) <= 10 * int(ends[1]):
            return None
        return Amount(int(ends[1]), int(ends[2]), start)

    def _begins_anew(self, index: int) -> bool:
        """20 قتيلا على الأقل وعشرات الجرحى: a number that و joins lies outside the bound before it; واحد begins with one of its own."""
        word = self.tokens[index].folded if index < len(self.tokens) else ""
        return word.startswith("و") and not word.startswith("واحد")

    def _rises(self, start: int) -> bool:
        """ارتفع من 5 إلى 10 tells two counts, not a range."""
        return self.at(start - 1, "rise") is not None

    def _measures(self, index: int) -> bool:
        return self.at(index, "measure") is not None
