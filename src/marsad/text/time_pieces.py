"""Parts of a time expression, each read by itself: dates, months, years, clock times, lengths of time."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any, NamedTuple

from marsad.text.phrase_table import Found, PhraseTable
from marsad.text.tokens import Token

_CLOCK = re.compile(r"(\d{1,2})[:.](\d{2})(?::\d{2})?")
_WHOLE_DATE = re.compile(r"(\d{1,4})([/.\-])(\d{1,2})\2(\d{2,4})")
_DAY_AND_MONTH = re.compile(r"(\d{1,2})[/\-.](\d{1,2})")
_DAYS = re.compile(r"(\d{1,2})-(\d{1,2})")
_YEARS = range(1900, 2101)
_HIJRI_YEARS = range(1200, 1601)


class Piece(NamedTuple):
    """What one part says, as fields of a TimeExpression, and the last of its tokens."""

    fields: dict[str, Any]
    last: int


class _Hour(NamedTuple):
    """A clock time and its last token; `twelve_hours` where it may stand before or after noon."""

    hour: int
    minute: int
    last: int
    twelve_hours: bool = False
    meridiem: bool = False


class PieceReader:
    """Reads parts of time expressions from one text; every method takes the index of a token and looks from there."""

    def __init__(self, tokens: Sequence[Token], phrases: PhraseTable, *, certain: bool = False) -> None:
        self.tokens, self.phrases, self.certain = tokens, phrases, certain

    def at(self, index: int, *kinds: str) -> Found | None:
        return self.phrases.at(self.tokens, index, *kinds)

    def number(self, index: int) -> str:
        """The folded digits of a number; empty where the token is none."""
        inside = 0 <= index < len(self.tokens)
        return self.tokens[index].folded if inside and self.tokens[index].kind == "number" else ""

    def after(self, index: int, *kinds: str) -> int:
        """The index behind a phrase of `kinds`, or the same index where none stands there."""
        found = self.at(index, *kinds)
        return index if found is None else found.last + 1

    # Dates

    def date(self, index: int) -> Piece | None:
        """23/03/2026, 7 أبريل/نيسان 2018, the tenth of March, March 23, نوفمبر الماضي, عام 2014."""
        return self._whole_date(index) or self._day_and_month(index) or self._month(index) or self._year(index)

    def _whole_date(self, index: int) -> Piece | None:
        parts = _WHOLE_DATE.fullmatch(self.number(index))
        if parts is None:
            return None
        figures = [int(parts[1]), int(parts[3]), int(parts[4])]
        year, month, day = figures if len(parts[1]) == 4 else figures[::-1]
        if month > 12 >= day:
            month, day = day, month
        year += 2000 if year < 100 else 0
        hijri = year in _HIJRI_YEARS
        if not (hijri or year in _YEARS) or not 1 <= month <= 12 or not 1 <= day <= 31:
            return None
        return Piece({"date": (year, month, day), "hijri": hijri}, self.after(index + 1, "hijri_era" if hijri else "era") - 1)

    def short_date(self, index: int) -> Piece | None:
        """23/3, which only the words around it make a date."""
        parts = _DAY_AND_MONTH.fullmatch(self.number(index))
        if parts is None or not 1 <= int(parts[1]) <= 31 or not 1 <= int(parts[2]) <= 12:
            return None
        return Piece({"date": (None, int(parts[2]), int(parts[1]))}, index)

    def _day(self, index: int) -> tuple[int, int | None, int] | None:
        """A day of a month and the day it lasts to (3-5), in digits or as an ordinal, with the token behind it."""
        days = _DAYS.fullmatch(self.number(index))
        if days is not None and 1 <= int(days[1]) < int(days[2]) <= 31:
            return int(days[1]), int(days[2]), index + 1
        if self.number(index).isdigit() and 1 <= int(self.number(index)) <= 31:
            return int(self.number(index)), None, self.after(index + 1, "ordinal_mark")
        ordinal = self.at(index, "day_ordinal")
        return None if ordinal is None else (int(ordinal.value), None, ordinal.last + 1)

    def _day_and_month(self, index: int) -> Piece | None:
        day = self._day(index)
        if day is None:
            return None
        first, until, behind = day
        joined = self.at(behind, "to") if until is None else None
        second = self._day(joined.last + 1) if joined is not None else None
        if second is not None and second[0] > first:
            until, behind = second[0], second[2]
        month = self._named_month(self.after(behind, "link", "month_after"), certain=True)
        if month is None:
            return None
        fields = dict(month.fields)
        year, number, _ = fields["date"]
        fields["date"] = (year, number, first)
        if until is not None:
            fields["date_to"] = (year, number, until)
        return Piece(fields, month.last)

    def _month(self, index: int) -> Piece | None:
        before = self.at(index, "relation_before")
        if before is not None:
            month = self._named_month(before.last + 1, certain=True)
            return None if month is None else Piece({**month.fields, "relation": before.value}, month.last)
        return self._named_month(index, certain=self.certain)

    def _named_month(self, index: int, *, certain: bool) -> Piece | None:
        """A month with its second name, its day in English, its year or the word that says which year.

        A name that means something else too (مارس, ماي, May, رجب) needs one of them, or words before it that make it `certain`.
        """
        found = self.at(index, "month", "hijri_month")
        if found is None or not self._looks_like_a_name(index):
            return None
        other = self.at(found.last + 2, "month") if self._is(found.last + 1, "/") or self._is(found.last + 1, "(") else None
        last = found.last if other is None else self.after_mark(other.last + 1, ")") - 1
        fields: dict[str, Any] = {"date": (None, found.value, None), "hijri": found.kind == "hijri_month"}
        day = self._day(last + 1) if self.tokens[index].folded.isascii() and self.number(last + 1) else None
        if day is not None:
            fields["date"], last = (None, found.value, day[0]), day[2] - 1
        which = self._which_year(last + 1, hijri=fields["hijri"])
        if which is not None:
            year = which.fields.pop("year", None)
            to = {"date_to": (year, found.value, day[1])} if day is not None and day[1] is not None else {}
            return Piece({**fields, **which.fields, **to, "date": (year, *fields["date"][1:])}, which.last)
        sure = certain or other is not None or day is not None or self._sure_month(index)
        if day is not None and day[1] is not None:
            fields["date_to"] = (None, found.value, day[1])
        return Piece(fields, last) if sure and not (fields["hijri"] and not certain) else None

    def _which_year(self, index: int, *, hijri: bool) -> Piece | None:
        """2018, من عام 2018, الماضي, من العام الماضي, 1447 هـ."""
        relation = self.at(index, "relation")
        if relation is not None:
            return Piece({"relation": relation.value}, relation.last)
        at = self.after(self.after(index, "link"), "year_word")
        year = self._year_number(at, _HIJRI_YEARS if hijri else _YEARS)
        if year is not None:
            return Piece({"year": year}, self.after(at + 1, "hijri_era" if hijri else "era") - 1)
        unit = self.at(self.after(index, "link"), "unit")
        relation = self.at(unit.last + 1, "relation") if unit is not None and unit.value == "year" else None
        return None if relation is None else Piece({"relation": relation.value, "unit": "year"}, relation.last)

    def _sure_month(self, index: int) -> bool:
        if self.at(index, "month_alone") is None:
            return False
        found = self.at(index, "month")
        before = self.at(index - 1, "month_after")
        return (before is not None and before.last == index - 1) or bool(found and found.proclitic)

    def _looks_like_a_name(self, index: int) -> bool:
        """English month names stand with a capital: march and may are common words."""
        return not self.tokens[index].folded.isascii() or self.tokens[index].text[:1].isupper()

    def _year_number(self, index: int, years: range) -> int | None:
        digits = self.number(index)
        return int(digits) if len(digits) == 4 and digits.isdigit() and int(digits) in years else None

    def _year(self, index: int) -> Piece | None:
        """عام 2014, 2015م, العام الماضي 2017, منذ 2011, بين عامي 2011 و2014."""
        word = self.at(index, "year_word")
        at = index if word is None else word.last + 1
        year = self._year_number(at, _YEARS)
        if year is None:
            return None
        era = self.at(at + 1, "era")
        before = self.at(index - 1, "year_after")
        if word is None and era is None and not self.certain and (before is None or before.last != index - 1):
            return None
        fields: dict[str, Any] = {"date": (year, None, None)}
        to = self.at(at + 1, "to") if era is None else None
        if to is not None and to.value == "and" and word is None and self.at(index - 1, "between") is None:
            to = None
        until = self._year_number(to.last + 1, _YEARS) if to is not None else None
        if to is not None and until is not None and until > year:
            return Piece({**fields, "date_to": (until, None, None)}, to.last + 1)
        return Piece(fields, at if era is None else era.last)

    # Clock times

    def clock(self, index: int, *, marked: bool = False) -> Piece | None:
        """الساعة 16:00, الثالثة والنصف فجرا, 3 pm. Without الساعة (or `marked`) a part of the day, am, pm or a zone must follow."""
        word = self.at(index, "clock")
        at = self.after(word.last + 1, "link") if word is not None else index
        time = self._hour(at)
        if time is None or not (word is not None or marked or time.meridiem or self._timed(time.last + 1)):
            return None
        return self._until(Piece({"clock": (time.hour, time.minute), "twelve_hours": time.twelve_hours}, time.last))

    def _hour(self, index: int) -> _Hour | None:
        """16:00, 3 pm, الثالثة والنصف."""
        digits = self.number(index)
        written = _CLOCK.fullmatch(digits)
        if written is not None:
            hour, minute, last = int(written[1]), int(written[2]), index
        elif digits.isdigit() and len(digits) <= 2:
            hour, minute, last = int(digits), 0, index
        else:
            found = self.at(index, "clock_hour")
            if found is None:
                return None
            minutes = self.at(found.last + 1, "clock_minutes")
            total = found.value * 60 + (minutes.value if minutes is not None else 0)
            hour, minute, last = total // 60, total % 60, found.last if minutes is None else minutes.last
        if hour > 24 or minute >= 60:
            return None
        meridiem = self.at(last + 1, "meridiem")
        if meridiem is not None:
            return _Hour(hour % 12 + (12 if meridiem.value == "pm" else 0), minute, meridiem.last, meridiem=True)
        return _Hour(hour % 24, minute, last, twelve_hours=written is None and 1 <= hour <= 12)

    def _timed(self, behind: int) -> bool:
        said = self.at(behind, "part_alone", "zone", "local")
        if said is None and self.tokens[behind - 1].kind == "word":
            said = self.at(self.after(behind, "link"), "part")
        return said is not None or self.adverbial_evening(behind)

    def adverbial_evening(self, index: int) -> bool:
        """مساءً with its vowel, which alone tells it from مساء."""
        return 0 <= index < len(self.tokens) and self.tokens[index].text.endswith("\u064b") and self.at(index, "part") is not None

    def _until(self, piece: Piece) -> Piece:
        """03:25 و03:53; and (13:00 ت غ), which says the same again."""
        to = self.at(piece.last + 1, "to")
        until = self._hour(self.after(to.last + 1, "clock")) if to is not None else None
        if until is not None and to is not None and not (until.last == to.last + 1 and self.number(until.last).isdigit()):
            piece = Piece({**piece.fields, "clock_to": (until.hour, until.minute)}, until.last)
        zone = self.at(piece.last + 1, "zone", "local")
        if zone is not None:
            piece = Piece({**piece.fields, "zone": zone.value if zone.kind == "zone" else None}, zone.last)
        return self._again(piece)

    def _again(self, piece: Piece) -> Piece:
        inside = piece.last + 2
        if not self._is(piece.last + 1, "(") or not _CLOCK.fullmatch(self.number(inside)):
            return piece
        for index in range(inside + 1, min(inside + 8, len(self.tokens))):
            if self._is(index, ")"):
                return self._in_its_zone(piece, inside, index)
        return piece

    def _in_its_zone(self, piece: Piece, inside: int, end: int) -> Piece:
        """Takes the second telling where it alone states its zone."""
        time = self._hour(inside)
        second = self._until(Piece({"clock": (time.hour, time.minute)}, inside)) if time is not None else piece
        stated_here_alone = second.fields.get("zone") and not piece.fields.get("zone")
        return Piece(second.fields if stated_here_alone else piece.fields, end)

    # Lengths of time

    def length(self, index: int) -> Piece | None:
        """A number and a unit: ثلاثة أيام, يومين, نحو شهر, ال24 ساعة; `number` is None where the words leave it open."""
        at = self.after(self.after(index, "about"), "article")
        several = self.at(at, "several")
        if several is not None:
            unit = self.at(several.last, "unit")
            return None if unit is None else Piece({"unit": unit.value, "number": None}, several.last)
        amount, behind = self._how_many(at)
        unit = self.at(behind, "unit")
        if unit is None or (unit.proclitic and behind > at):
            return None
        dual = self.at(behind, "dual")
        return Piece({"unit": unit.value, "number": 2 if dual is not None else amount}, unit.last)

    def _how_many(self, index: int) -> tuple[int, int]:
        if self.number(index).isdigit() and len(self.number(index)) <= 3:
            return int(self.number(index)), index + 1
        amount = self.at(index, "amount")
        return (1, index) if amount is None else (int(amount.value), amount.last + 1)

    def counted_behind(self, index: int) -> Piece | None:
        """The number behind a unit (الأيام الثلاثة, الساعات ال24), or a word for few."""
        few = self.at(index, "few")
        if few is not None:
            return Piece({"number": None}, few.last)
        at = self.after(index, "article")
        if self.number(at).isdigit() and len(self.number(at)) <= 3 and at > index:
            return Piece({"number": int(self.number(at))}, at)
        amount = self.at(index, "amount")
        return None if amount is None else Piece({"number": int(amount.value)}, amount.last)

    def _is(self, index: int, mark: str) -> bool:
        return 0 <= index < len(self.tokens) and self.tokens[index].text == mark

    def after_mark(self, index: int, mark: str) -> int:
        return index + 1 if self._is(index, mark) else index
