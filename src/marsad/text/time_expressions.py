"""Words of time in a text: what they say, before anyone knows when the text was written."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any, Protocol

from marsad.text.tokens import Token


class Words(Protocol):
    """The time words that the reader needs; see marsad.reference.calendar.Calendar."""

    def value(self, kind: str, phrase: str) -> Any: ...
    @property
    def first_words(self) -> frozenset[str]: ...


@dataclass(frozen=True, slots=True)
class TimeExpression:
    """What words of time say, over tokens `first_token`..`last_token` inclusive; every field None where the words leave it open.

    `weekday` counts from Monday = 0; `until_weekday` is the second of "the night of Monday/Tuesday". `offset` counts days from the day
    of publication. `part` is a part of the day. `clock` and `clock_to` are (hour, minute). `date` is (year, month, day) with None for
    what is not said; `hijri` marks its calendar. `ago` is (number, unit) back from publication. `relation` (last, this, next) goes with
    `unit` or with a month. `span` is now, past, future or since. `zone` is an IANA name that the words state.
    """

    first_token: int
    last_token: int
    weekday: int | None = None
    until_weekday: int | None = None
    offset: int | None = None
    night: str | None = None
    part: str | None = None
    clock: tuple[int, int] | None = None
    clock_to: tuple[int, int] | None = None
    date: tuple[int | None, int | None, int | None] | None = None
    hijri: bool = False
    ago: tuple[int, str] | None = None
    unit: str | None = None
    relation: str | None = None
    edge: str | None = None
    span: str | None = None
    zone: str | None = None

    @property
    def relative(self) -> bool:
        """Whether the words count from the publication date."""
        return self.date is None or self.date[0] is None


def find_times(tokens: Sequence[Token], words: Words) -> list[TimeExpression]:
    """The time expressions of a text, in order, without overlaps."""
    found: list[TimeExpression] = []
    index, first_words = 0, words.first_words
    while index < len(tokens):
        token = tokens[index]
        if token.kind == "number" or (token.kind == "word" and _may_start(token.folded, first_words)):
            expression = _Reader(tokens, words, index).read()
            if expression is not None:
                found.append(expression)
                index = expression.last_token
        index += 1
    return found


def _may_start(folded: str, first_words: frozenset[str]) -> bool:
    return folded in first_words or (folded[:1] in "وفبل" and folded[1:] in first_words) or (folded.startswith("لل") and "ا" + folded[1:] in first_words)


_LINKS = frozenset({"/", "-", "–", "(", ")", "،", ","})


class _Reader:
    """Takes in word after word of time for as long as they belong together."""

    def __init__(self, tokens: Sequence[Token], words: Words, start: int) -> None:
        self.tokens, self.words, self.start = tokens, words, start
        self.made = TimeExpression(start, start - 1)

    def read(self) -> TimeExpression | None:
        index = self.start
        while index < len(self.tokens) and index - self.start < 16:
            after = self._step(index)
            if after is not None:
                self.made = replace(self.made, last_token=after - 1)
                index = after
                continue
            if self.made.last_token < self.start or not self._links(index):
                break
            index += 1
        return self.made if self._says_something() else None

    def _links(self, index: int) -> bool:
        """Whether a word or mark may stand between two words of one expression, with a time word after it."""
        token = self.tokens[index]
        after = index + 1
        if after >= len(self.tokens) or token.kind == "break":
            return False
        if token.folded in ("من", "في", "يوم", "وقت", "of", "on", "the", "و") or token.text in _LINKS:
            follows = self.tokens[after]
            if token.text in "،,(" and follows.kind == "number" and not any(mark in follows.folded for mark in "/-:"):
                return False
            if token.text in "،," and self._phrase(after, "moment") is None and self._phrase(after, "weekday") is None and self._phrase(after, "offset") is None:
                return False
            return follows.kind == "number" or any(self._phrase(after, kind) is not None for kind in ("weekday", "part", "offset", "month", "unit", "relation", "zone", "night"))
        return False

    def _phrase(self, index: int, kind: str) -> tuple[Any, int] | None:
        """The longest phrase of a kind at a token: (value, token after it)."""
        if index >= len(self.tokens) or self.tokens[index].kind not in ("word",):
            return None
        for length in (4, 3, 2, 1):
            if index + length > len(self.tokens):
                continue
            rest = [token.folded for token in self.tokens[index + 1 : index + length]]
            for first in self._variants(index):
                value = self.words.value(kind, " ".join([first, *rest]))
                if value is not None:
                    return value, index + length
        return None

    def _variants(self, index: int) -> tuple[str, ...]:
        folded = self.tokens[index].folded
        if index > self.start and not folded.startswith("و"):
            return (folded,)
        bare = folded[1:] if folded[:1] in "وفبل" and len(folded) > 3 else folded
        merged = "ا" + folded[1:] if folded.startswith("لل") else folded
        return (folded, bare, merged)

    def _step(self, index: int) -> int | None:
        """Takes in the time word at a token; the token after it, or None where there is none that fits."""
        token = self.tokens[index]
        if token.kind == "number":
            return self._number(index)
        if token.kind != "word":
            return None
        for take in (self._moment, self._vague, self._night, self._zone, self._earliness, self._since, self._ago, self._offset, self._clock,
                     self._part, self._weekday, self._edge, self._month, self._unit, self._during):  # fmt: skip
            after = take(index)
            if after is not None:
                return after
        return None

    def _moment(self, index: int) -> int | None:
        found = self._phrase(index, "moment")
        if found is None:
            return None
        self.made = replace(self.made, span="now")
        return int(found[1])

    def _vague(self, index: int) -> int | None:
        found = self._phrase(index, "vague")
        if found is None or self.made.last_token >= self.start:
            return None
        self.made = replace(self.made, span=found[0])
        return int(found[1])

    def _night(self, index: int) -> int | None:
        found = self._phrase(index, "night")
        if found is None:
            return None
        self.made = replace(self.made, night=found[0], part="night")
        return int(found[1])

    def _zone(self, index: int) -> int | None:
        found = self._phrase(index, "zone")
        if found is None or self.made.clock is None:
            return None
        self.made = replace(self.made, zone=found[0])
        return int(found[1])

    def _earliness(self, index: int) -> int | None:
        found = self._phrase(index, "earliness")
        if found is None:
            return None
        after = int(found[1])
        follows = after + 1 if after < len(self.tokens) and self.tokens[after].folded in ("من", "في") else after
        known = any(self._phrase(follows, kind) is not None for kind in ("part", "weekday", "offset", "night"))
        if not known and not (follows < len(self.tokens) and self.tokens[follows].folded == "يوم"):
            return None
        return after

    def _since(self, index: int) -> int | None:
        found = self._phrase(index, "since")
        if found is None or index != self.start:
            return None
        after = int(found[1])
        began = self._phrase(after, "event_start")
        if began is not None:
            last = int(began[1])
            unit = self._phrase(last, "unit")
            if unit is not None:
                last = unit[1]
                relation = self._phrase(last, "relation")
                self.made = replace(self.made, span="since", unit=unit[0], relation="this")
                return int(relation[1]) if relation else int(last)
            self.made = replace(self.made, span="since")
            return min(last + 1, len(self.tokens)) if last < len(self.tokens) and self.tokens[last].kind == "word" else last
        year = self._phrase(after, "unit")
        if year is not None and year[0] == "year" and year[1] < len(self.tokens) and _year(self.tokens[year[1]].folded):
            self.made = replace(self.made, span="since", date=(_year(self.tokens[year[1]].folded), None, None))
            return int(year[1]) + 1
        month = self._phrase(after, "month")
        if month is not None:
            self.made = replace(self.made, span="since")
            return after
        return None

    def _ago(self, index: int) -> int | None:
        """قبل يومين، منذ ثلاثة أيام، بعد يومين من is left to its sentence."""
        found = self._phrase(index, "ago")
        if found is None or index != self.start:
            return None
        after = int(found[1])
        number = 1
        if after < len(self.tokens) and self.tokens[after].kind == "number" and self.tokens[after].folded.isdigit():
            number, after = int(self.tokens[after].folded), after + 1
        unit = self._phrase(after, "unit")
        if unit is None:
            return None
        if self._phrase(after, "dual") is not None:
            number = 2
        if self._phrase(int(unit[1]), "relation") is not None:
            return None
        self.made = replace(self.made, ago=(number, unit[0]))
        return int(unit[1])

    def _offset(self, index: int) -> int | None:
        found = self._phrase(index, "offset")
        if found is None or self.made.offset is not None:
            return None
        if found[0] == 0 and found[1] < len(self.tokens) and self.tokens[found[1]].folded in ("السابع", "التالي"):
            return None
        self.made = replace(self.made, offset=found[0])
        return int(found[1])

    def _clock(self, index: int) -> int | None:
        found = self._phrase(index, "clock")
        if found is None or self.made.clock is not None:
            return None
        after = int(found[1])
        if after >= len(self.tokens):
            return None
        numeral = _clock(self.tokens[after].folded) if self.tokens[after].kind == "number" else None
        if numeral is not None:
            self.made = replace(self.made, clock=numeral)
            return self._clock_until(after + 1)
        hour = self._phrase(after, "clock_hour")
        if hour is None:
            return None
        minutes = self._phrase(int(hour[1]), "clock_minutes")
        self.made = replace(self.made, clock=(int(hour[0]), int(minutes[0]) if minutes else 0))
        return int(minutes[1]) if minutes else int(hour[1])

    def _clock_until(self, index: int) -> int:
        """03:25 و03:53."""
        at = index + 1 if index < len(self.tokens) and self.tokens[index].folded in ("و", "-", "الي", "to", "and") else index
        if at < len(self.tokens) and self.tokens[at].kind == "number" and at > index:
            until = _clock(self.tokens[at].folded)
            if until is not None and ":" in self.tokens[at].folded:
                self.made = replace(self.made, clock_to=until)
                return at + 1
        return index

    def _part(self, index: int) -> int | None:
        found = self._phrase(index, "part")
        if found is None or (self.made.part is not None and self.made.night is None):
            return None
        after = int(found[1])
        alone = self.made.last_token < self.start
        follows = after + 1 if after < len(self.tokens) and self.tokens[after].folded == "يوم" else after
        dated = any(self._phrase(follows, kind) is not None for kind in ("weekday", "offset", "month")) or (
            follows < len(self.tokens) and self.tokens[follows].kind == "number"
        )
        adverb = self.tokens[after - 1].text.endswith(("ًا", "اً")) or self.tokens[after - 1].folded.endswith("ا") or self.tokens[after - 1].folded in ("at", "overnight")
        if alone and not dated and not adverb:
            return None
        self.made = replace(self.made, part=found[0])
        return after

    def _weekday(self, index: int) -> int | None:
        found = self._phrase(index, "weekday")
        if found is None:
            return None
        if self.made.weekday is None:
            self.made = replace(self.made, weekday=found[0])
        elif self.made.until_weekday is None and (found[0] - self.made.weekday) % 7 == 1:
            self.made = replace(self.made, until_weekday=found[0])
        else:
            return None
        after = int(found[1])
        relation = self._phrase(after, "relation")
        if relation is not None:
            self.made = replace(self.made, relation=relation[0])
            return int(relation[1])
        return after

    def _edge(self, index: int) -> int | None:
        found = self._phrase(index, "edge")
        if found is None:
            return None
        after = int(found[1])
        if not any(self._phrase(after, kind) is not None for kind in ("unit", "month")):
            return None
        self.made = replace(self.made, edge=found[0])
        return after

    def _month(self, index: int) -> int | None:
        hijri = self._phrase(index, "hijri_month")
        found = self._phrase(index, "month") or hijri
        if found is None or self.made.date is not None and self.made.date[1] is not None and self.made.span != "since":
            return None
        alone = self.made.last_token < self.start
        after = int(found[1])
        second = self._phrase(after + 1, "month") if after < len(self.tokens) and self.tokens[after].text == "/" else None
        after = int(second[1]) if second else after
        year = self._year_after(after)
        relation = self._phrase(after, "relation")
        if alone and year is None and relation is None and self.words.value("month", self.tokens[index].folded) is None:
            return None
        day = self.made.date[2] if self.made.date else None
        self.made = replace(self.made, date=(year[0] if year else None, int(found[0]), day), hijri=hijri is not None and found is hijri)
        if relation is not None:
            self.made = replace(self.made, relation=relation[0])
            return int(relation[1])
        return year[1] if year else after

    def _year_after(self, index: int) -> tuple[int, int] | None:
        at = index + 1 if index < len(self.tokens) and self.tokens[index].folded in ("عام", "سنة", "من", ",", "،") else index
        at = at + 1 if at < len(self.tokens) and self.tokens[at].folded in ("عام", "سنة") else at
        if at < len(self.tokens) and self.tokens[at].kind == "number":
            year = _year(self.tokens[at].folded)
            if year is not None:
                after = at + 1
                return year, after + 1 if after < len(self.tokens) and self.tokens[after].folded in ("م", "ه", "هـ") else after
        return None

    def _unit(self, index: int) -> int | None:
        """الأسبوع الماضي، عام 2014، الشهر الجاري."""
        found = self._phrase(index, "unit")
        if found is None or self.made.unit is not None:
            return None
        after = int(found[1])
        if found[0] == "year":
            year = self._year_after(after)
            if year is not None:
                self.made = replace(self.made, date=(year[0], None, None), unit="year")
                return year[1]
        relation = self._phrase(after, "relation")
        if relation is None:
            return None
        self.made = replace(self.made, unit=found[0], relation=relation[0])
        after = int(relation[1])
        year = self._year_after(after) if found[0] == "year" else None
        if year is not None:
            self.made = replace(self.made, date=(year[0], None, None))
            return year[1]
        return after

    def _during(self, index: int) -> int | None:
        """خلال الساعات الماضية."""
        found = self._phrase(index, "during")
        if found is None or index != self.start:
            return None
        after = int(found[1])
        while after < len(self.tokens) and (self.tokens[after].kind == "number" or self.tokens[after].folded in ("ال", "اليومين")):
            after += 1
        unit = self._phrase(after, "unit")
        relation = self._phrase(int(unit[1]), "relation") if unit else None
        if unit is None or relation is None:
            return None
        self.made = replace(self.made, unit=unit[0], relation=relation[0], span="past" if relation[0] != "next" else "future")
        return int(relation[1])

    def _number(self, index: int) -> int | None:
        folded = self.tokens[index].folded
        whole = _date(folded)
        if whole is not None and self.made.date is None:
            self.made = replace(self.made, date=whole)
            return index + 1
        clock = _clock(folded) if ":" in folded else None
        if clock is not None and self.made.clock is None and self.made.last_token >= self.start:
            self.made = replace(self.made, clock=clock)
            return index + 1
        if folded.isdigit() and 1 <= int(folded) <= 31 and self.made.date is None:
            month = self._phrase(index + 1, "month") or self._phrase(index + 1, "hijri_month")
            if month is not None:
                self.made = replace(self.made, date=(None, None, int(folded)))
                return index + 1
        return None

    def _says_something(self) -> bool:
        made = self.made
        if made.last_token < self.start:
            return False
        return any(value is not None for value in (made.weekday, made.offset, made.night, made.part, made.clock, made.date, made.ago, made.relation, made.span))


def _clock(folded: str) -> tuple[int, int] | None:
    hour, _, minute = folded.partition(":")
    if not hour.isdigit() or (minute and not minute.isdigit()):
        return None
    if int(hour) > 24 or int(minute or 0) > 59:
        return None
    return int(hour) % 24, int(minute or 0)


def _year(folded: str) -> int | None:
    return int(folded) if folded.isdigit() and (1900 <= int(folded) <= 2100 or 1300 <= int(folded) <= 1500) else None


def _date(folded: str) -> tuple[int | None, int | None, int | None] | None:
    """23/03/2026, 23-3-2026, 2026-03-23, 7/10; None where the figures make no date."""
    for mark in "/-.":
        parts = folded.split(mark)
        if len(parts) != 3 or not all(part.isdigit() for part in parts):
            continue
        numbers = [int(part) for part in parts]
        year, month, day = numbers if len(parts[0]) == 4 else numbers[::-1]
        year += 2000 if year < 100 else 0
        if 1900 <= year <= 2100 and 1 <= month <= 12 and 1 <= day <= 31:
            return year, month, day
    return None
