"""Lengths of time in a text: three days, two weeks, the last hours."""

from __future__ import annotations

from marsad.text.time_days import DayReader
from marsad.text.time_pieces import Piece


class LengthReader(DayReader):
    """Reads lengths of time too; every method takes the index of a token and looks from there."""

    def length(self, index: int) -> Piece | None:
        """A number and a unit: ثلاثة أيام, يومين, نحو شهر, ال24 ساعة; `number` is None where the words leave it open."""
        at = self.after(self.after(index, "about"), "article")
        several = self.at(at, "several")
        if several is not None and self.at(at, "part_alone") is not None:
            # ساعات الصباح are a part of the day.
            return None
        if several is not None:
            unit = self.at(several.last, "unit")
            few = self.at(several.last + 1, "few")
            return None if unit is None else Piece({"unit": unit.value, "number": None}, several.last if few is None else few.last)
        amount, behind = self._how_many(at)
        unit = self.at(behind, "unit")
        if unit is None or (unit.proclitic and behind > at):
            return None
        dual = self.at(behind, "dual")
        return Piece({"unit": unit.value, "number": 2 if dual is not None else amount}, unit.last)

    def _how_many(self, index: int) -> tuple[int, int]:
        if self.number(index).isdigit() and len(self.number(index)) <= 3:
            return int(self.number(index)), index + 1
        amount = self._amount(index)
        return (1, index) if amount is None else (amount[0], amount[1] + 1)

    def _amount(self, index: int) -> tuple[int, int] | None:
        """ثلاثة, أربع وعشرين: a number in words and its last token."""
        amount = self.at(index, "amount")
        if amount is None:
            return None
        tens = self.at(amount.last + 1, "amount")
        if tens is not None and tens.proclitic == "و" and int(tens.value) % 10 == 0 and int(amount.value) < 10:
            return int(amount.value) + int(tens.value), tens.last
        return int(amount.value), amount.last

    def counted_behind(self, index: int) -> Piece | None:
        """The number behind a unit (الأيام الثلاثة, الساعات ال24), or a word for few."""
        few = self.at(index, "few")
        if few is not None:
            return Piece({"number": None}, few.last)
        if self.at(index, "weekday") is not None:
            # يوم الأحد الماضي: Sunday, and no day counted.
            return None
        at = self.after(index, "article")
        if self.number(at).isdigit() and len(self.number(at)) <= 3 and at > index:
            return Piece({"number": int(self.number(at))}, at)
        # الساعات الأربع والعشرين الماضية
        amount = self._amount(index)
        return None if amount is None else Piece({"number": amount[0]}, amount[1])
