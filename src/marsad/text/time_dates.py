"""Dates in a text: whole ones, days with a month, months, years."""

from __future__ import annotations

import re
from typing import Any

from marsad.text.time_pieces import HIJRI_YEARS, YEARS, Piece, PieceReader

_WHOLE_DATE = re.compile(r"(\d{1,4})([/.\-])(\d{1,2})\2(\d{2,4})")
_DAY_AND_MONTH = re.compile(r"(\d{1,2})[/\-.](\d{1,2})")
_DAYS = re.compile(r"(\d{1,2})-(\d{1,2})")


class DateReader(PieceReader):
    """Reads dates; every method takes the index of a token and looks from there."""

    def date(self, index: int) -> Piece | None:
        """23/03/2026, 7 أبريل/نيسان 2018, the tenth of March, March 23, نوفمبر الماضي, عام 2014."""
        return self._whole_date(index) or self._day_and_month(index) or self._feast(index) or self._month(index) or self._season(index) or self._year(index)

    def _feast(self, index: int) -> Piece | None:
        """أول أيام عيد الفطر."""
        found = self.at(index, "feast")
        if found is None:
            return None
        calendar, *ends = str(found.value).split()
        first, last = (tuple(int(figure) for figure in end.split("-")) for end in ends)
        return Piece({"date": (None, *first), "date_to": (None, *last), "hijri": calendar == "hijri"}, found.last)

    def war(self, index: int) -> Piece | None:
        """الحرب العراقية الإيرانية, behind a word that makes it a time."""
        found = self.at(index, "war")
        if found is None:
            return None
        first, last = (tuple(int(figure) for figure in end.split("-")) for end in str(found.value).split())
        return Piece({"date": first, "date_to": last}, found.last)

    def _of_month_said(self, index: int, day: int, until: int | None) -> Piece | None:
        """الثامن من الشهر الجاري, 18 من هذا الشهر, في 18 الجاري: a day (or days) of last, this, next or the told month; `index` stands behind the day."""
        at = self.after(index, "link")
        told = self._told_unit(at, "month")
        if told is not None and at > index:
            return Piece({**told.fields, **self._days_of(day, until)}, told.last)
        before = self.at(at, "relation_before")
        unit = self.at(at if before is None else before.last + 1, "unit")
        relation = before
        if relation is None:
            # The word between is a part of it where no number is: الثامن من الجاري.
            bare = index if self.number(index - 1) else at
            relation = self.at(bare if unit is None else unit.last + 1, "relation")
        if relation is None or (unit is not None and unit.value != "month") or (unit is None and at == index and not self.number(index - 1)):
            return None
        last = relation.last if before is None or unit is None else unit.last
        return Piece({"unit": "month", "relation": relation.value, **self._days_of(day, until)}, last)

    def _days_of(self, day: int, until: int | None) -> dict[str, Any]:
        """A day of a month that other words name, or the days from one to another."""
        return {"date": (None, None, day)} if until is None else {"date": (None, None, day), "date_to": (None, None, until)}

    def _told_unit(self, index: int, unit: str) -> Piece | None:
        """العام نفسه, ذلك الشهر: the year or the month of the date that was told before."""
        found = self.at(index, "told_unit")
        return Piece({"unit": unit, "relation": "told"}, found.last) if found is not None and found.value == unit else None

    def _whole_date(self, index: int) -> Piece | None:
        digits, last = self.number(index), index
        parts = _WHOLE_DATE.fullmatch(digits) if digits else None
        if parts is None and digits.isdigit() and self._is_spaced(index):
            # 21 / 3 / 2026
            last = index + 4
            parts = _WHOLE_DATE.fullmatch("".join(token.folded for token in self.tokens[index : last + 1]))
        if parts is None:
            return None
        figures = [int(parts[1]), int(parts[3]), int(parts[4])]
        year, month, day = figures if len(parts[1]) == 4 else figures[::-1]
        if month > 12 >= day:
            month, day = day, month
        year += 2000 if year < 100 else 0
        hijri = year in HIJRI_YEARS
        if not (hijri or year in YEARS) or not 1 <= month <= 12 or not 1 <= day <= 31:
            return None
        return Piece({"date": (year, month, day), "hijri": hijri}, self.after(last + 1, "hijri_era" if hijri else "era") - 1)

    def _is_spaced(self, index: int) -> bool:
        """Whether strokes with spaces around them part three figures, of which the last is a year."""
        return self.is_mark(index + 1, "/") and self.is_mark(index + 3, "/") and self.number(index + 2).isdigit() and len(self.number(index + 4)) == 4

    def short_date(self, index: int) -> Piece | None:
        """23/3, which only the words around it make a date."""
        parts = _DAY_AND_MONTH.fullmatch(self.number(index))
        if parts is None or not 1 <= int(parts[1]) <= 31 or not 1 <= int(parts[2]) <= 12:
            return None
        return Piece({"date": (None, int(parts[2]), int(parts[1]))}, index)

    def _day(self, index: int) -> tuple[int, int | None, int] | None:
        """A day of a month and the day it lasts to (3-5), in digits or as an ordinal, with the token behind it."""
        digits = self.number(index)
        days = _DAYS.fullmatch(digits) if digits else None
        if days is not None and 1 <= int(days[1]) < int(days[2]) <= 31:
            return int(days[1]), int(days[2]), index + 1
        if digits.isdigit() and 1 <= int(digits) <= 31:
            return int(digits), None, self.after(index + 1, "ordinal_mark")
        ordinal = self.at(index, "day_ordinal")
        return None if ordinal is None else (int(ordinal.value), None, ordinal.last + 1)

    def _day_and_month(self, index: int) -> Piece | None:
        day = self._day(index)
        if day is None:
            return None
        first, until, behind = day
        joined = self.at(behind, "to") if until is None else None
        second = self._day(joined.last + 1) if joined is not None else self._second_ordinal(behind)
        if second is not None and second[0] > first:
            until, behind = second[0], second[2]
        at = self.after(behind, "link", "month_after")
        if self.number(index):
            # في 25 من شهر شباط; but المرة الأولى في شهر شباط, الأسبوع الثاني من شهر شباط
            at = self.after(at, "month_word")
        month = self.named_month(at, certain=True)
        if month is None:
            counted = not self.number(index).isdigit() and self.tokens[index].folded.isascii() and self.after(behind, "link") == behind
            # "the third this month" is one of three, and no day.
            return None if counted else self._of_month_said(behind, first, until)
        fields = dict(month.fields)
        year, number, _ = fields["date"]
        fields["date"] = (year, number, first)
        if until is not None:
            fields["date_to"] = (year, number, until)
        return Piece(fields, month.last)

    def _second_ordinal(self, behind: int) -> tuple[int, int | None, int] | None:
        """الثالث والرابع من مارس, بين الثامن والعاشر من مايو: the last of the days that "and" joins."""
        ordinal = self.at(behind, "day_ordinal")
        return (int(ordinal.value), None, ordinal.last + 1) if ordinal is not None and ordinal.proclitic == "و" else None

    def _month(self, index: int) -> Piece | None:
        before = self.at(index, "relation_before")
        if before is not None:
            month = self.named_month(before.last + 1, certain=True)
            return None if month is None else Piece({**month.fields, "relation": before.value}, month.last)
        return self.named_month(index, certain=self.certain)

    def named_month(self, index: int, *, certain: bool) -> Piece | None:
        """A month with its second name, its day in English, its year or the word that says which year.

        A name that means something else too (مارس, ماي, May, رجب) needs one of them, or words before it that make it `certain`.
        """
        found = self.at(index, "month", "hijri_month")
        if found is None or not self._looks_like_a_name(index):
            return None
        other = self.at(found.last + 2, "month") if self.is_mark(found.last + 1, "/") or self.is_mark(found.last + 1, "(") else None
        beside = self.at(found.last + 1, "month")
        if other is None and beside is not None and beside.value == found.value and not beside.proclitic:
            # 18 فبراير شباط 2018: its second name without a mark.
            last = beside.last
        else:
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
        hijri_sure = certain or self.at(index - 1, "month_word") is not None
        return Piece(fields, last) if (hijri_sure if fields["hijri"] else sure) else None

    def _season(self, index: int) -> Piece | None:
        """الخريف الماضي, هذا الصيف, صيف عام 2016: from its first month to its last; without words that say which year it is a name or weather."""
        before = self.at(index, "relation_before")
        found = self.at(index if before is None else before.last + 1, "season")
        if found is None:
            return None
        first, last = (int(month) for month in str(found.value).split("-"))
        said = Piece({"relation": before.value}, found.last) if before is not None else self._which_year(found.last + 1, hijri=False)
        if said is None:
            return None
        year = said.fields.pop("year", None)
        if year is not None and last < first:
            # شتاء 2016 may be that which begins in it, or that which ends in it.
            return Piece({"date": (year, None, None)}, said.last)
        return Piece({**said.fields, "date": (year, first, None), "date_to": (None, last, None)}, said.last)

    def _which_year(self, index: int, *, hijri: bool) -> Piece | None:
        """2018, من عام 2018, الماضي, من العام الماضي, من العام نفسه, 1447 هـ."""
        relation = self.at(index, "relation")
        if relation is not None:
            return Piece({"relation": relation.value}, relation.last)
        at = self.after(self.after(index, "link"), "year_word")
        year = self.year_number(at, HIJRI_YEARS if hijri else YEARS)
        if year is not None:
            return Piece({"year": year}, self.after(at + 1, "hijri_era" if hijri else "era") - 1)
        behind = self.after(index, "link")
        before = self.at(behind, "relation_before")
        named = self.at(before.last + 1, "unit") if before is not None else None
        if before is not None and named is not None and named.value == "year" and self.tokens[named.last].folded == "year":
            # February last year
            return Piece({"relation": before.value, "unit": "year"}, named.last)
        unit = self.at(behind, "unit")
        relation = self.at(unit.last + 1, "relation") if unit is not None and unit.value == "year" else None
        return self._told_unit(behind, "year") if relation is None else Piece({"relation": relation.value, "unit": "year"}, relation.last)

    def _sure_month(self, index: int) -> bool:
        if self.at(index, "month_alone") is None:
            named = self.at(index, "month_behind_in")
            leading = self.at(index - 1, "month_in")
            return named is not None and not named.proclitic and leading is not None and leading.last == index - 1
        found = self.at(index, "month")
        before = self.at(index - 1, "month_after")
        return (before is not None and before.last == index - 1) or bool(found and found.proclitic)

    def _looks_like_a_name(self, index: int) -> bool:
        """English month names stand with a capital: march and may are common words."""
        return not self.tokens[index].folded.isascii() or self.tokens[index].text[:1].isupper()

    def year_number(self, index: int, years: range) -> int | None:
        digits = self.number(index)
        return int(digits) if len(digits) == 4 and digits.isdigit() and int(digits) in years else None

    def _year(self, index: int) -> Piece | None:
        """عام 2014, 2015م, العام الماضي 2017, منذ 2011, بين عامي 2011 و2014."""
        word = self.at(index, "year_word")
        at = index if word is None else word.last + 1
        year = self.year_number(at, YEARS)
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
        until = self.year_number(to.last + 1, YEARS) if to is not None else None
        if to is not None and until is not None and until > year:
            return Piece({**fields, "date_to": (until, None, None)}, to.last + 1)
        return Piece(fields, at if era is None else era.last)
