"""Clock times in a text."""

from __future__ import annotations

import re
from typing import NamedTuple

from marsad.text.time_dates import DateReader
from marsad.text.time_pieces import Piece

_OPENS_A_LINE = frozenset("-–—|:")
_ENDS = frozenset(".،,؛")
# The French way parts hours and minutes by a comma: الساعة 21,30.
_CLOCK = re.compile(r"(\d{1,2})[:.,](\d{2})(?::\d{2})?")


class _Hour(NamedTuple):
    """A clock time and its last token; `twelve_hours` where it may stand before or after noon."""

    hour: int
    minute: int
    last: int
    twelve_hours: bool = False
    meridiem: bool = False


class ClockReader(DateReader):
    """Reads clock times too; every method takes the index of a token and looks from there."""

    def clock(self, index: int, *, marked: bool = False) -> Piece | None:
        """الساعة 16:00, الثالثة والنصف فجرا, 3 pm. Without الساعة (or `marked`) a part of the day, am, pm or a zone must follow."""
        word = self.at(index, "clock")
        at = self.after(word.last + 1, "link") if word is not None else index
        time = self._hour(at)
        if word is None and "," in self.number(at) and self.at(at + 1, "zone") is None:
            # 3,50 م is a length.
            return None
        if time is None or not (word is not None or marked or time.meridiem or self._timed(time.last + 1) or self._heads_a_line(at)):
            return None
        return self._until(Piece({"clock": (time.hour, time.minute), "twelve_hours": time.twelve_hours}, time.last))

    def _heads_a_line(self, index: int) -> bool:
        """20:10 - سماع انفجارات: the hour before what a running report tells under it."""
        if not _CLOCK.fullmatch(self.number(index)):
            return False
        if self.certain and len(self.tokens) == 1:
            # Cut out of its line.
            return True
        if index + 1 >= len(self.tokens) or self.tokens[index + 1].text not in _OPENS_A_LINE:
            return False
        before = index - 1
        while before >= 0 and self.tokens[before].kind == "mark" and self.tokens[before].text not in _ENDS:
            before -= 1
        return before < 0 or self.tokens[before].kind == "break"

    def _hour(self, index: int) -> _Hour | None:
        """16:00, 3 pm, الثالثة والنصف."""
        digits = self.number(index)
        written = _CLOCK.fullmatch(digits)
        if written is not None:
            hour, minute, last = int(written[1]), int(written[2]), index
        elif digits.isdigit() and len(digits) <= 2:
            hour, minute, last = int(digits), 0, index
        elif digits.isdigit() and len(digits) == 4 and self.at(index + 1, "zone") is not None:
            # 0300 GMT
            hour, minute, last = int(digits[:2]), int(digits[2:]), index
        else:
            found = self.at(index, "clock_hour")
            if found is None:
                return None
            minutes = self.at(found.last + 1, "clock_minutes")
            total = found.value * 60 + (minutes.value if minutes is not None else 0)
            hour, minute, last = total // 60, total % 60, found.last if minutes is None else minutes.last
        counted = self._counted_minutes(last + 1) if minute == 0 and written is None else None
        if counted is not None:
            minute, last = counted
        if hour > 24 or minute >= 60:
            return None
        meridiem = self.at(last + 1, "meridiem")
        if meridiem is not None:
            return _Hour(hour % 12 + (12 if meridiem.value == "pm" else 0), minute, meridiem.last, meridiem=True)
        return _Hour(hour % 24, minute, last, twelve_hours=written is None and len(digits) != 4 and 1 <= hour <= 12)

    def _counted_minutes(self, index: int) -> tuple[int, int] | None:
        """الخامسة والدقيقة 32, الرابعة وأربع وعشرين دقيقة, الثالثة و20 دقيقة: the minutes past the hour and their last token."""
        named = self.at(index, "the_minute")
        at = index + 1 if named is not None or (index < len(self.tokens) and self.tokens[index].folded == "و") else index
        if named is not None or at > index:
            digits = self.number(at)
            minutes, last = (int(digits), at) if digits.isdigit() and len(digits) <= 2 else (0, index)
        else:
            first = self.at(index, "amount")
            tens = self.at(first.last + 1, "amount") if first is not None else None
            joined = tens is not None and tens.proclitic == "و"
            minutes = 0 if first is None or first.proclitic != "و" else int(first.value) + (int(tens.value) if tens is not None and joined else 0)
            last = index if first is None else tens.last if tens is not None and joined else first.last
        unit = self.at(last + 1, "unit")
        if not minutes or (named is None and (unit is None or unit.value != "minute")):
            return None
        return minutes, last if named is not None or unit is None else unit.last

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

    def hours(self, index: int) -> Piece | None:
        """14:00 و20:00, الساعة الثامنة والعاشرة صباحا: two hours behind a word for "between", with the day that they are of behind them."""
        word = self.at(index, "clock")
        at = self.after(word.last + 1, "link") if word is not None else index
        if word is None and _CLOCK.fullmatch(self.number(at)) is None:
            return None
        first = self._hour(at)
        to = self.at(first.last + 1, "to") if first is not None else None
        if first is None:
            return None
        second_word = self.at(first.last + 1 if to is None else to.last + 1, "clock", "clock_hour")
        if to is None and (second_word is None or second_word.proclitic != "و"):
            return None
        behind = first.last + 1 if to is None else to.last + 1
        second = self._hour(self.after(behind, "clock"))
        if second is None:
            return None
        fields = {"clock": (first.hour, first.minute), "clock_to": (second.hour, second.minute), "twelve_hours": second.twelve_hours}
        zone = self.at(second.last + 1, "zone", "local")
        if zone is None:
            return Piece(fields, second.last)
        return Piece({**fields, "zone": zone.value if zone.kind == "zone" else None}, zone.last)

    def _again(self, piece: Piece) -> Piece:
        inside = piece.last + 2
        if not self.is_mark(piece.last + 1, "(") or not _CLOCK.fullmatch(self.number(inside)):
            return piece
        for index in range(inside + 1, min(inside + 8, len(self.tokens))):
            if self.is_mark(index, ")"):
                return self._in_its_zone(piece, inside, index)
        return piece

    def _in_its_zone(self, piece: Piece, inside: int, end: int) -> Piece:
        """Takes the second telling where it alone states its zone."""
        time = self._hour(inside)
        second = self._until(Piece({"clock": (time.hour, time.minute)}, inside)) if time is not None else piece
        stated_here_alone = second.fields.get("zone") and not piece.fields.get("zone")
        return Piece(second.fields if stated_here_alone else piece.fields, end)
