"""Words of time in a text: what they say, before anyone knows when the text was written."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Any, Protocol

from marsad.text.phrase_table import Found, PhraseTable
from marsad.text.time_pieces import Piece, PieceReader
from marsad.text.tokens import Token

_LONGEST = 20
# So far before "after two days from" may stand the verb that it completes (يأتي الهجوم بعد يومين من).
_COMES_WITHIN = 8
# So many words may name what began before its date comes.
_STARTED_WITHIN = 7
_CLOSING = frozenset('"”»')
# What may stand between a leading word or a number and the word of time that it needs.
_BEHIND = ("link", "article", "to", "meridiem", "zone", "local", "ordinal_mark", "few")


class Words(Protocol):
    """The time words that the reader needs; see marsad.reference.calendar.Calendar."""

    @property
    def phrases(self) -> PhraseTable: ...
    @property
    def openers(self) -> PhraseTable: ...
    @property
    def leaders(self) -> PhraseTable: ...


@dataclass(frozen=True, slots=True)
class TimeExpression:
    """What words of time say, over tokens `first_token`..`last_token` inclusive; every field None where the words leave it open.

    `weekday` counts from Monday = 0; `until_weekday` is the second of "the night of Monday/Tuesday". `offset` counts days from
    publication. `part` is a part of the day, `earliness` early or late in it; `night` is the last night or this one. `clock` and
    `clock_to` are (hour, minute). `date` and `date_to` are (year, month, day) with None for what is not said; `hijri` marks their
    calendar. `ago` is (number, unit) back from publication. `number` and `unit` give a length of time or, with `relation` (last, this,
    next), one that touches publication; `relation` may also stand with a weekday or a month. `edge` is the start, middle or end of a
    month or year. `span` is now, recent, future, earlier, later, during, since, until, same_day or same_period (of what
    was told before), before_this (`ago` counts from what the report tells to what the next words name). `zone` is an IANA name that the words state.
    `twelve_hours` marks an hour that may stand before or after noon (الساعة الثالثة). `proclitic` are the particles written onto the
    first word. `dates_the_telling` is for the caller to decide from the syntax.
    """

    first_token: int
    last_token: int
    weekday: int | None = None
    until_weekday: int | None = None
    offset: int | None = None
    night: str | None = None
    part: str | None = None
    earliness: str | None = None
    clock: tuple[int, int] | None = None
    clock_to: tuple[int, int] | None = None
    date: tuple[int | None, int | None, int | None] | None = None
    date_to: tuple[int | None, int | None, int | None] | None = None
    hijri: bool = False
    ago: tuple[int | None, str] | None = None
    unit: str | None = None
    number: int | None = None
    relation: str | None = None
    edge: str | None = None
    span: str | None = None
    zone: str | None = None
    twelve_hours: bool = False
    proclitic: str = ""
    dates_the_telling: bool | None = None

    @property
    def relative(self) -> bool:
        """Whether the words count from the publication date."""
        return self.date is None or self.date[0] is None


def find_times(tokens: Sequence[Token], calendar: Words, *, certain: bool = False) -> list[TimeExpression]:
    """The time expressions of a text, in order, without overlaps.

    `certain` says that the tokens are known to be words of time, cut out of their text: then a bare year (2015) or month (مارس) needs
    no word before it, and names that share a word with a day are not asked about.
    """
    found: list[TimeExpression] = []
    reader, index = _Reader(tokens, calendar, certain=certain), 0
    while index < len(tokens):
        if reader.opens(index):
            never = reader.at(index, "never")
            if never is not None and not certain:
                index = never.last + 1
                continue
            expression = reader.read(index)
            if expression is not None:
                found.append(expression)
                index = expression.last_token
        index += 1
    return found


class _Reader(PieceReader):
    """Puts the parts of time expressions together."""

    def __init__(self, tokens: Sequence[Token], calendar: Words, *, certain: bool) -> None:
        super().__init__(tokens, calendar.phrases, certain=certain)
        self.openers, self.leaders = calendar.openers, calendar.leaders

    def opens(self, index: int) -> bool:
        """Whether an expression may begin at a token: the quick test that nearly every token fails."""
        digits = self.number(index)
        if not digits:
            if self.openers.end(self.tokens, index) is not None:
                return True
            behind = self.leaders.end(self.tokens, index)
            return behind is not None and self._goes_on(behind)
        # A date, a clock time and a year need no word behind them.
        return len(digits) == 4 or not digits.isdigit() or self._goes_on(index + 1)

    def _goes_on(self, index: int) -> bool:
        """Whether a word of time may stand behind a number or a leading word."""
        if index >= len(self.tokens):
            return False
        if self.number(index) or self.at(index, *_BEHIND) is not None:
            return True
        return self.openers.end(self.tokens, index) is not None or self.leaders.end(self.tokens, index) is not None

    def read(self, start: int) -> TimeExpression | None:
        """The expression that starts at a token; None where none does."""
        rules: tuple[Callable[[int], Piece | None], ...] = (
            self._moment, self._earlier, self._before_this, self._ago, self._since, self._until_when, self._touching, self._day_group, self._between,
            self._lasting,
        )  # fmt: skip
        for rule in rules:
            piece = rule(start)
            if piece is not None and not self._is_named_after(start, piece):
                opener = self.phrases.starting.get(self.tokens[start].folded)
                proclitic = opener[0].proclitic if opener and all(phrase.proclitic for phrase in opener) else ""
                return replace(TimeExpression(start, piece.last, proclitic=proclitic), **piece.fields)
        return None

    def _is_named_after(self, start: int, piece: Piece) -> bool:
        """سوق الجمعة, جسر 6 أكتوبر: a name that holds a day, unless a year shows that the day itself is meant."""
        named = self.at(start - 1, "never_after")
        year = piece.fields.get("date", (None,))[0]
        return named is not None and named.last == start - 1 and year is None

    def _moment(self, index: int) -> Piece | None:
        """الآن, قبل قليل; مؤخرا; في المدى القريب; في الفترة ذاتها."""
        found = self.at(index, "moment", "vague", "same")
        return None if found is None else Piece({"span": found.value}, found.last)

    def _earlier(self, index: int) -> Piece | None:
        """في وقت سابق هذا العام, earlier today; alone it says only that it is past."""
        found = self.at(index, "earliness")
        if found is None or found.value not in ("earlier", "later"):
            return None
        behind = self.after(found.last + 1, "link")
        for read in (self._touching, self._day_group, self.date, self._month_of):
            inner = read(found.last + 1) or read(behind)
            if inner is not None:
                return inner
        return None if self.tokens[index].folded.isascii() else Piece({"span": found.value}, found.last)

    def _month_of(self, index: int) -> Piece | None:
        """من شهر فبراير."""
        return self._named_month(self.after(index, "month_after"), certain=True)

    def _ago(self, index: int) -> Piece | None:
        """قبل يومين, منذ ثلاثة أيام, two weeks ago. "Two days before the vote" (قبل يومين من ...) counts from elsewhere."""
        found = self.at(index, "ago")
        length = self.length(index if found is None else found.last + 1)
        if length is None or self.at(length.last + 1, "relation") is not None:
            return None
        last = length.last
        if found is None:
            behind = self.at(last + 1, "ago_behind")
            if behind is None:
                return None
            last = behind.last
        elif self._counts_from_elsewhere(found, length):
            return None
        return Piece({"ago": (length.fields["number"], length.fields["unit"])}, last)

    def _before_this(self, index: int) -> Piece | None:
        """يأتي هذا بعد يومين من الهجوم; غداة الهجوم: what is named next lies so long before what the report tells."""
        day_after = self.at(index, "day_after")
        if day_after is not None:
            return Piece({"ago": (1, "day"), "span": "before_this"}, day_after.last)
        after = self.at(index, "after")
        length = self.length(after.last + 1) if after is not None else None
        if length is None or not any(self.at(near, "comes") is not None for near in range(max(0, index - _COMES_WITHIN), index)):
            return None
        behind = self.after(length.last + 1, "only")
        if self.at(behind, "between") is None or self.at(behind + 1, "that") is not None:
            return None
        return Piece({"ago": (length.fields["number"], length.fields["unit"]), "span": "before_this"}, length.last)

    def _counts_from_elsewhere(self, ago: Found, length: Piece) -> bool:
        """قبل يومين من الانتخابات; and منذ عام 2011, which is a date. Plain من is "ago" only in speech (من كم يوم)."""
        dated = self._year_number(length.last + 1, range(1900, 2101)) is not None
        spoken = ago.value == "spoken" and length.fields["number"] is not None
        definite = length.last == ago.last + 1 and self.tokens[length.last].folded.startswith("ال")
        return dated or spoken or definite or self.at(length.last + 1, "between") is not None

    def _since(self, index: int) -> Piece | None:
        """منذ بداية الحرب, منذ عام 2011, since Monday."""
        found = self.at(index, "since")
        if found is None:
            return None
        began = self.at(found.last + 1, "event_start")
        if began is not None:
            inner = self._touching(found.last + 1) or self.date(began.last + 1) or self._day_group(began.last + 1) or self._dated_start(began.last + 1)
            if inner is not None:
                return Piece({**inner.fields, "span": "since"}, inner.last)
            follows = began.last + 1
            named = follows < len(self.tokens) and self.tokens[follows].kind == "word"
            return Piece({"span": "since"}, follows if named else began.last)
        inner = self._touching(found.last + 1) or self._day_group(found.last + 1) or self.date(found.last + 1)
        return None if inner is None else Piece({**inner.fields, "span": "since"}, inner.last)

    def _dated_start(self, index: int) -> Piece | None:
        """منذ اندلاع الحرب في أبريل 2023, منذ بدء العملية السبت الماضي: the date of what began, a few words on."""
        for at in range(index + 1, min(index + _STARTED_WITHIN, len(self.tokens))):
            if self.tokens[at].kind != "word":
                return None
            if self.at(at, "weekday") is not None:
                return self._day_group(at)
            date = self.date(self.after(at, "link")) if self.at(at, "link") is not None else None
            if date is not None:
                return date
        return None

    def _until_when(self, index: int) -> Piece | None:
        found = self.at(index, "until")
        inner = (self._touching(found.last + 1) or self._day_group(found.last + 1)) if found is not None else None
        return None if inner is None else Piece({**inner.fields, "span": "until"}, inner.last)

    def _touching(self, index: int) -> Piece | None:
        """Lengths of time that end or start at publication: الأسبوع الماضي, خلال الأيام الثلاثة المقبلة, this year, مطلع الشهر الجاري."""
        at = self.after(index, "during")
        edge = self.at(at, "edge")
        if edge is not None and edge.last + 1 < len(self.tokens):
            inner = self._which(edge.last + 1) or self.date(edge.last + 1) or self._named_month(edge.last + 1, certain=True)
            if inner is None and self._this_unit(edge.last + 1) is not None:
                inner = self._this_unit(edge.last + 1)
            if inner is not None:
                return Piece({**inner.fields, "edge": edge.value}, inner.last)
        return self._which(at)

    def _this_unit(self, index: int) -> Piece | None:
        """مطلع العام: the year that it is now."""
        unit = self.at(index, "unit")
        if unit is None or unit.value not in ("week", "month", "year") or not self.tokens[index].folded.startswith("ال"):
            return None
        return Piece({"unit": unit.value, "number": 1, "relation": "this"}, unit.last)

    def _which(self, index: int) -> Piece | None:
        before = self.at(index, "relation_before")
        if before is not None:
            few = self.after(before.last + 1, "few")
            length = self.length(few)
            if length is None:
                return None
            number = None if few > before.last + 1 else length.fields["number"]
            return Piece({"unit": length.fields["unit"], "number": number, "relation": before.value}, length.last)
        length = self.length(index)
        if length is None:
            return None
        counted = self.counted_behind(length.last + 1)
        last = length.last if counted is None else counted.last
        relation = self.at(last + 1, "relation")
        if relation is None:
            return None
        number = (counted or length).fields["number"]
        fields = {"unit": length.fields["unit"], "number": self._open_plural(index, length, number, counted), "relation": relation.value}
        year = self.date(relation.last + 1) if fields["unit"] == "year" and self.number(relation.last + 1) else None
        if year is None and fields["unit"] == "year":
            bare = self._year_number(relation.last + 1, range(1900, 2101))
            year = None if bare is None else Piece({"date": (bare, None, None)}, relation.last + 1)
        return Piece(fields, relation.last) if year is None else Piece({**year.fields}, year.last)

    def _open_plural(self, index: int, length: Piece, number: int | None, counted: Piece | None) -> int | None:
        """الأيام الماضية says no number; الأسبوع الماضي says one."""
        singular = self.tokens[length.last].folded
        plural = self.phrases.tables["several"].get(singular[2:] if singular.startswith("ال") else singular)
        if number == 1 and counted is None and (plural or (singular.isascii() and singular.endswith("s"))):
            return None
        return number

    def _between(self, index: int) -> Piece | None:
        """بين الساعة 03:25 و03:53, بين عامي 2011 و2014, من 3 إلى 7 أبريل."""
        found = self.at(index, "between")
        if found is None:
            return None
        inner = self._day_group(found.last + 1)
        two_ends = inner is not None and inner.fields.keys() & {"clock_to", "date_to", "until_weekday"}
        return inner if two_ends else None

    def _lasting(self, index: int) -> Piece | None:
        """خلال 18 يوما: whether they lie before or ahead, the words do not say."""
        during = self.at(index, "during")
        if during is None and not self.certain:
            return None
        at = index if during is None else during.last + 1
        length = self.length(at)
        if length is None or (length.last == at and length.fields["number"] == 1):
            return None
        return Piece({"unit": length.fields["unit"], "number": length.fields["number"], "span": "during"}, length.last)

    def _day_group(self, start: int) -> Piece | None:
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
        for read in (self._same_day, self._night, self._date_of_day, self._part, self._offset, self._weekday, self._hour_of_day, self._early):
            piece = read(index, fields)
            if piece is not None:
                return piece
        return None

    def _same_day(self, index: int, fields: dict[str, Any]) -> Piece | None:
        found = self.at(index, "same")
        return None if found is None or found.value != "same_day" else Piece({"span": found.value}, found.last)

    def _night(self, index: int, fields: dict[str, Any]) -> Piece | None:
        found = self.at(index, "night")
        if found is None or "night" in fields or "part" in fields or "offset" in fields:
            return None
        return Piece({"night": found.value, "part": "night"}, found.last)

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
        found = self.at(index, "part")
        if found is None:
            return None
        dated = bool(set(fields) & {"weekday", "offset", "clock"}) or self.adverbial_evening(index)
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
        found = None if self.at(index, "same") is not None else self.at(index, "offset")
        if found is None or "offset" in fields or ("weekday" in fields and found.value not in (0, -1)):
            return None
        ordinal = self.at(found.last + 1, "day_ordinal") if found.value == 0 else None
        if ordinal is None:
            return Piece({"offset": found.value}, found.last)
        running = self.at(ordinal.last + 1, "running")
        return None if running is None else Piece({"offset": 0}, running.last)

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

    def _short_weekday(self, index: int) -> Found | None:
        """Sun, 03/01/2026; without a date it is another word."""
        found = self.at(index, "weekday_short")
        return found if found is not None and self.date(self.after(found.last + 1, "link")) is not None else None

    def _second_weekday(self, index: int, first: int, *, night: bool) -> Found | None:
        """The Tuesday of "Monday/Tuesday" or "Monday and Tuesday"; only a night needs no word between them."""
        at = index
        if self.at(index, "weekday") is None:
            at = self.after(index, "to")
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
