"""A day in a text with all that belongs to it: its part, its date, its hour, in any order."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from marsad.text.phrase_table import Found
from marsad.text.time_clocks import ClockReader
from marsad.text.time_pieces import Piece

_LONGEST = 20
# For the night, as it is written and as it is often written.
_FOR_THE_NIGHT = frozenset({"لليلة", "للليلة"})
_CLOSING = frozenset('"”»')
# The day next to the one told before, and to which side of it.
_DAYS_ON = {"next_day": "told_after", "day_before": "told_before"}


class DayReader(ClockReader):
    """Reads groups of words around a day too; every method takes the index of a token and looks from there."""

    def day_group(self, start: int) -> Piece | None:
        """A day, its part, its date and its hour, in any order, with the words and marks that link them."""
        fields: dict[str, Any] = {}
        index, last = start, start - 1
        while index < len(self.tokens) and index - start < _LONGEST:
            piece = self._next(index, fields)
            if piece is not None:
                fields.update(piece.fields)
                last, index = piece.last, piece.last + 1
                continue
            if fields.keys() == {"offset"} and self.tokens[index].text in _CLOSING and self.at(index + 1, "weekday") is not None:
                # قصفوا البلدة اليوم" السبت: the outlet says which day the words that it quotes mean.
                index += 1
                continue
            link = self.at(index, "link", "day_word") if fields or index == start else None
            if link is None or (link.proclitic and index > start) or (not fields and link.kind != "day_word"):
                break
            index = link.last + 1
        if set(fields) <= {"earliness", "zone"}:
            return None
        return Piece(fields, last if not self._opens_bracket(start, last) else last + 1)

    def _opens_bracket(self, start: int, last: int) -> bool:
        """الأحد (8 أبريل): the closing bracket belongs to the words that it closes."""
        opened = any(self.tokens[index].text == "(" for index in range(start, last + 1))
        closed = any(self.tokens[index].text == ")" for index in range(start, last + 1))
        return opened and not closed and last + 1 < len(self.tokens) and self.tokens[last + 1].text == ")"

    def _next(self, index: int, fields: dict[str, Any]) -> Piece | None:
        """The part of a day group at a token that fits what stands before it."""
        if fields and self.tokens[index].folded.startswith("و") and self.at(index, "weekday") is None:
            return None
        token = self.tokens[index]
        kinds = self.phrases.kinds(token.folded)
        if fields and "after" in kinds and self.at(index, "night") is not None:
            # قصفوا السبت، بعد ليلة من المعارك: that was the night before.
            return None
        if token.kind != "number" and not kinds:
            return None
        if fields.get("date", (0, 0, 0))[2] is None:
            # منذ 2015، فجر الأربعاء: a month or a year has no hours and no weekday.
            return None
        for read, opening in _PARTS:
            if opening is not None and kinds.isdisjoint(opening):
                continue
            piece = read(self, index, fields)
            if piece is not None:
                return piece
        return None

    def _same_day(self, index: int, fields: dict[str, Any]) -> Piece | None:
        found = self.at(index, "same")
        if found is None or (found.value != "same_day" and found.value not in _DAYS_ON):
            return None
        return Piece(self.told_day(found.value), found.last)

    def told_day(self, value: str) -> dict[str, Any]:
        """What words that go back to what was told before say: the same day or night, or so many days from it."""
        if value not in _DAYS_ON:
            return {"span": value}
        return {"span": _DAYS_ON[value], "ago": (1, "day")}

    def _night(self, index: int, fields: dict[str, Any]) -> Piece | None:
        found = self.at(index, "night")
        if found is None or "night" in fields or "part" in fields or "offset" in fields:
            return None
        if self.tokens[index].folded == "overnight":
            named = self._named_night(found.last + 1)
            if named is not None:
                return named
        return Piece({"night": found.value, "part": "night"}, found.last)

    def _named_night(self, index: int) -> Piece | None:
        """Thursday, into Friday, from 11 to 12 March: which night "overnight" is, where the words behind it say so."""
        into = index < len(self.tokens) and self.tokens[index].folded == "into"
        weekday = self.at(index + 1 if into else self.after(index, "link"), "weekday")
        if weekday is not None:
            first = (weekday.value - into) % 7
            return Piece({"weekday": first, "part": "night"}, weekday.last)
        date = self.date(self.after(index, "between", "link"))
        return None if date is None or date.fields["date"][2] is None else Piece({**date.fields, "part": "night"}, date.last)

    def _date_of_day(self, index: int, fields: dict[str, Any]) -> Piece | None:
        if "date" in fields and not fields.get("hijri"):
            return None
        piece = self.date(index)
        if piece is None and index and self.at(index - 1, "day_word", "weekday") is not None:
            piece = self.short_date(index)
        # A month or a year alone belongs to no day named before it.
        if piece is not None and fields and piece.fields["date"][2] is None:
            return None
        return piece

    def _part(self, index: int, fields: dict[str, Any]) -> Piece | None:
        """فجر اليوم, مساء السبت, فجرا; a noun (صباح) needs a day behind it, since names of people are such words too."""
        if "part" in fields:
            return None
        alone = self.at(index, "part_alone")
        if alone is not None:
            return Piece({"part": alone.value}, alone.last)
        described = self.at(index, "part_described") if self.certain else None
        if described is not None:
            return Piece({"part": described.value}, described.last)
        found = self.at(index, "part")
        if found is None:
            return None
        # في وقت متأخر من الليل needs no day either.
        late = "earliness" in fields and self.tokens[index].folded.startswith("ال")
        dated = late or bool(set(fields) & {"weekday", "offset", "clock"}) or self.adverbial_evening(index)
        return Piece({"part": found.value}, found.last) if dated or self._day_follows(found.last + 1) else None

    def _day_follows(self, index: int) -> bool:
        """Whether a day comes next, perhaps behind يوم or من يوم."""
        at = index
        for _ in range(2):
            day_word = self.at(at, "day_word", "link")
            if day_word is None or self.tokens[at].kind != "word":
                break
            at = day_word.last + 1
        if self.at(at, "weekday", "night", "same") is not None or self._offset(at, {}) is not None:
            return True
        date = self.date(at)
        return date is not None and date.fields["date"][2] is not None

    def _offset(self, index: int, fields: dict[str, Any]) -> Piece | None:
        described = self.at(index, "day_described") if self.certain else None
        if described is not None and not fields:
            return Piece({"offset": described.value}, described.last)
        found = None if self.at(index, "same") is not None else self.at(index, "offset")
        if found is None or "offset" in fields or ("weekday" in fields and found.value not in (0, -1)):
            return None
        ordinal = self._ordinal_end(found.last + 1) if found.value == 0 else None
        if ordinal is None:
            return Piece({"offset": found.value}, found.last)
        running = self.at(ordinal + 1, "running")
        if running is None:
            # لليوم الثالث needs no more; اليوم الثالث is one of several.
            return Piece({"offset": 0}, ordinal) if found.proclitic == "ل" else None
        return Piece({"offset": 0}, running.last)

    def _ordinal_end(self, index: int) -> int | None:
        """The last token of which day it is of several: الثالث, الثاني عشر, الـ12."""
        ordinal = self.at(index, "day_ordinal")
        if ordinal is not None:
            return ordinal.last
        at = self.after(index, "article")
        return at if at > index and self.number(at).isdigit() else None

    def _night_of_several(self, index: int, fields: dict[str, Any]) -> Piece | None:
        """لليلة الثالثة, للليلة الثانية على التوالي: the night that is over, or goes on."""
        if fields or self.tokens[index].folded not in _FOR_THE_NIGHT:
            return None
        ordinal = self.at(index + 1, "clock_hour")
        if ordinal is None:
            return None
        return Piece({"part": "night"}, self.after(ordinal.last + 1, "running") - 1)

    def _weekday(self, index: int, fields: dict[str, Any]) -> Piece | None:
        before = self.at(index, "relation_before")
        at = index if before is None else before.last + 1
        found = self.at(at, "weekday") or self._short_weekday(at)
        if found is None or "weekday" in fields:
            return None
        said: dict[str, Any] = {"weekday": found.value}
        last = found.last
        second = self._second_weekday(last + 1, found.value, night=fields.get("part") == "night")
        if second is not None:
            said["until_weekday"], last = second.value, second.last
        relation = self.at(last + 1, "relation")
        if relation is not None or before is not None:
            said["relation"] = before.value if before is not None else relation.value  # type: ignore[union-attr]
            last = last if relation is None or before is not None else relation.last
            return Piece(said, last)
        week = self._of_which_week(last + 1)
        return Piece(said, last) if week is None else Piece({**said, **week.fields}, week.last)

    def _of_which_week(self, index: int) -> Piece | None:
        """الأربعاء من الأسبوع الماضي."""
        unit = self.at(self.after(index, "link"), "unit")
        relation = self.at(unit.last + 1, "relation") if unit is not None and unit.value == "week" else None
        return None if relation is None else Piece({"unit": "week", "relation": relation.value}, relation.last)

    def _short_weekday(self, index: int) -> Found | None:
        """Sun, 03/01/2026; without a date it is another word."""
        found = self.at(index, "weekday_short")
        return found if found is not None and self.date(self.after(found.last + 1, "link")) is not None else None

    def _second_weekday(self, index: int, first: int, *, night: bool) -> Found | None:
        """The Tuesday of "Monday/Tuesday" or "Monday and Tuesday"; only a night needs no word between them."""
        at = index
        if self.at(index, "weekday") is None:
            at = self.after(index, "to", "night_to") if night else self.after(index, "to")
        found = self.at(at, "weekday")
        joined = found is not None and (at > index or found.proclitic == "و" or night)
        if found is None or not joined or (night and (found.value - first) % 7 != 1):
            return None
        return found

    def _hour_of_day(self, index: int, fields: dict[str, Any]) -> Piece | None:
        if "clock" in fields:
            zone = self.at(index, "zone", "local")
            return None if zone is None or "zone" in fields else Piece({"zone": zone.value if zone.kind == "zone" else None}, zone.last)
        marked = ":" in self.number(index) and bool(set(fields) & {"weekday", "offset", "date", "part"})
        return self.clock(index, marked=marked)

    def _early(self, index: int, fields: dict[str, Any]) -> Piece | None:
        """في وقت مبكر من صباح الأحد, late on Saturday; the day may stand before or behind."""
        found = self.at(index, "earliness")
        if found is None or "earliness" in fields:
            return None
        behind = self.after(found.last + 1, "link")
        if found.value in ("earlier", "later"):
            return None
        if fields or self._day_follows(behind) or self.at(behind, "part", "part_alone", "night") is not None:
            return Piece({"earliness": found.value}, found.last)
        return None


# The parts in the order in which they are tried, each with the kinds of word that it can begin with; None for those that figures may begin.
_PARTS: tuple[tuple[Callable[[DayReader, int, dict[str, Any]], Piece | None], frozenset[str] | None], ...] = (
    (DayReader._same_day, frozenset({"same"})),
    (DayReader._night_of_several, frozenset({"night", "part", "unit"})),
    (DayReader._night, frozenset({"night"})),
    (DayReader._date_of_day, None),
    (DayReader._part, frozenset({"part", "part_alone", "part_described"})),
    (DayReader._offset, frozenset({"offset", "day_described"})),
    (DayReader._weekday, frozenset({"weekday", "weekday_short", "relation_before"})),
    (DayReader._hour_of_day, None),
    (DayReader._early, frozenset({"earliness"})),
)
