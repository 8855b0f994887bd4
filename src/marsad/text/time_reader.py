"""The kinds of time expression, each with the words that make it one."""

from __future__ import annotations

from collections.abc import Callable

from marsad.text.phrase_table import Found
from marsad.text.time_lengths import LengthReader
from marsad.text.time_pieces import YEARS, Piece

_NUMBER = frozenset({"number"})
_LENGTHS = frozenset("number about article several amount unit".split())
_DAYS = frozenset(
    """number weekday weekday_short offset day_described same night part part_alone part_described earliness feast month hijri_month day_ordinal year_word relation_before season clock
    clock_hour zone local day_word""".split()
)
# So far before "after two days from" may stand the verb that it completes (يأتي الهجوم بعد يومين من).
_COMES_WITHIN = 8
# So many words may name what began before its date comes.
_STARTED_WITHIN = 7
# What began may have its name in quotation marks.
_NAME_QUOTES = frozenset("\"“”«»'")
# ، في إطار "مسيرة العودة"، التي بدأت: so many tokens behind a mark the clause may open that says when it began.
_TOLD_WITHIN = 12


class TimeReader(LengthReader):
    """Puts the parts of time expressions together; every method takes the index of a token and looks from there."""

    def read(self, start: int) -> Piece | None:
        """What the expression that starts at a token says; None where none does."""
        token = self.tokens[start]
        kinds = _NUMBER if token.kind == "number" else self.phrases.kinds(token.folded) or _NUMBER
        for rule, opening in _RULES:
            if kinds.isdisjoint(opening):
                continue
            piece = rule(self, start)
            if piece is not None and not self._is_named_after(start, piece):
                return piece
        return None

    def particles(self, start: int) -> str:
        """The particles written onto a word that is no word of time without taking them off."""
        opener = self.phrases.starting(self.tokens[start].folded)
        return opener[0].proclitic if opener and all(phrase.proclitic for phrase in opener) else ""

    def _is_named_after(self, start: int, piece: Piece) -> bool:
        """سوق الجمعة, جسر 6 أكتوبر: a name that holds a day, unless a year shows that the day itself is meant."""
        named = self.at(start - 1, "never_after")
        year = piece.fields.get("date", (None,))[0]
        # مجزرة الأمس is that of yesterday, أحداث تموز الماضي those of last July.
        counted = (piece.fields.get("offset") or 0) < 0 or "relation" in piece.fields
        if named is not None and named.value == "never_date":
            # هجمات الأربعاء
            counted = counted or "weekday" in piece.fields
        return named is not None and named.last == start - 1 and year is None and not counted

    def _moment(self, index: int) -> Piece | None:
        """الآن, قبل قليل; مؤخرا; في المدى القريب; في الفترة ذاتها; خلال اليوم الأخير."""
        found = self.at(index, "moment", "vague", "same", "past_day", "weekend")
        if found is None:
            return None
        if found.kind == "past_day":
            return Piece({"unit": "hour", "number": 24, "relation": "last"}, found.last)
        if found.kind == "weekend":
            return self._weekend(found)
        return Piece({"span": found.value} if found.kind != "same" else self.told_day(found.value), found.last)

    def _weekend(self, found: Found) -> Piece:
        """At the weekend; نهاية الأسبوع, نهاية الأسبوع الماضي: from Friday to Sunday, since lands differ in which two days they rest."""
        if found.value == "weekend":
            return Piece({"weekday": 5, "until_weekday": 6}, found.last)
        relation = self.at(found.last + 1, "relation")
        days = {"weekday": 4, "until_weekday": 6}
        return Piece(days, found.last) if relation is None else Piece({**days, "relation": relation.value}, relation.last)

    def _from_told(self, index: int) -> Piece | None:
        """قبل ذلك بيومين, بعدها بساعات, two days later, في الأيام التالية; وبعد يومين: so long before or after what was told before."""
        found = self.at(index, "told_from")
        if found is not None:
            length = self.length(found.last + 1)
            counted = length is not None and self._opens_with_by(found.last + 1)
            return (
                Piece({"span": found.value, "ago": (length.fields["number"], length.fields["unit"])}, length.last) if counted and length is not None else None
            )
        after, during = self.at(index, "after"), self.at(index, "during")
        length = self.length((during.last + 1 if during is not None else index) if after is None else self.after(after.last + 1, "passing"))
        if length is None:
            return None
        fields = {"ago": (length.fields["number"], length.fields["unit"])}
        if after is None:
            counted_behind = self.counted_behind(length.last + 1) if length.fields["number"] == 1 else None
            behind = self.at(length.last + 1 if counted_behind is None else counted_behind.last + 1, "told_from_behind")
            if behind is None:
                return None
            if behind.value == "told_within":
                number = self._open_plural(length.last, length, (counted_behind or length).fields["number"], counted_behind)
                fields = {"ago": (number, length.fields["unit"])}
            return Piece({**fields, "span": behind.value}, behind.last)
        last = self._past_only(length.last + 1)
        follows = self.at(last, "counted_on", "between", "relation", "to") is not None or (last < len(self.tokens) and self.tokens[last].folded == "من")
        # بعد يوم دموي is no length of time; وبعد عام، اغتيل is one.
        closes = last >= len(self.tokens) or self.tokens[last].kind != "word"
        counted = length.last > after.last + 1 or length.fields["number"] != 1 or length.fields["unit"] in ("hour", "minute") or closes
        plain = after.value == "after" and last == length.last + 1 and counted and not self.tokens[length.last].folded.startswith("ال")
        return Piece({**fields, "span": "told_after"}, length.last) if plain and not follows else None

    def _opens_with_by(self, index: int) -> bool:
        """Whether a length of time stands behind the particle ب: بيومين, بثلاثة أيام, بنحو ساعة."""
        return index < len(self.tokens) and self.tokens[index].folded.startswith("ب")

    def _earlier(self, index: int) -> Piece | None:
        """في وقت سابق هذا العام, earlier today; alone it says only that it is past."""
        found = self.at(index, "earliness")
        if found is None or found.value not in ("earlier", "later"):
            return None
        behind = self.after(found.last + 1, "link")
        for read in (self._touching, self.day_group, self.date, self._month_of):
            inner = read(found.last + 1) or read(behind)
            if inner is not None:
                return inner
        return None if self.tokens[index].folded.isascii() else Piece({"span": found.value}, found.last)

    def _month_of(self, index: int) -> Piece | None:
        """من شهر فبراير."""
        return self.named_month(self.after(index, "month_after"), certain=True)

    def _ago(self, index: int) -> Piece | None:
        """قبل يومين, منذ ثلاثة أيام, two weeks ago. "Two days before the vote" (قبل يومين من ...) counts from elsewhere."""
        found = self.at(index, "ago")
        length = self.length(index if found is None else found.last + 1)
        if length is None or self.at(length.last + 1, "relation") is not None:
            return None
        last = length.last
        if self.at(last + 1, "weekday", "offset") is not None and length.fields == {"unit": "day", "number": 1}:
            # منذ يوم الجمعة, منذ يوم أمس: Friday or yesterday, and no day counted.
            return None
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
        length = self.length(self.after(after.last + 1, "passing")) if after is not None else None
        if length is not None and self.certain and index == 0 and length.last + 1 == len(self.tokens):
            # Cut out of its text, the words around it have been seen to.
            return Piece({"ago": (length.fields["number"], length.fields["unit"]), "span": "before_this"}, length.last)
        if length is None:
            return None
        behind = self._past_only(length.last + 1)
        fields = {"ago": (length.fields["number"], length.fields["unit"]), "span": "before_this"}
        if self.at(behind, "counted_on") is not None:
            # بعد أسبوع على الهجوم, مضى أسبوع على الهجوم.
            return Piece(fields, length.last)
        comes = any(self.at(near, "comes") is not None for near in range(max(0, index - _COMES_WITHIN), index))
        # What من leads to may also be how long something went on (بعد يومين من القتال): the happening behind it tells.
        counted = length.fields["unit"] not in ("hour", "minute") and behind < len(self.tokens) and self.tokens[behind].folded == "من"
        leads = self.at(behind, "between") is not None and (comes or counted)
        return Piece(fields, length.last) if leads and after is not None and after.value != "elapsed" else None

    def _past_only(self, index: int) -> int:
        """Behind words that may follow a length of time: بعد يوم واحد فقط من."""
        return self.after(self.after(index, "only"), "only")

    def _counts_from_elsewhere(self, ago: Found, length: Piece) -> bool:
        """قبل يومين من الانتخابات; and منذ عام 2011, which is a date. Plain من is "ago" only in speech (من كم يوم)."""
        dated = self.year_number(length.last + 1, YEARS) is not None
        spoken = ago.value == "spoken" and length.fields["number"] is not None
        definite = length.last == ago.last + 1 and self.tokens[length.last].folded.startswith("ال")
        # قبل ساعات على اجتماع المجلس
        gathering = self.at(length.last + 1, "counted_on") is not None and self.at(length.last + 2, "occasion") is not None
        return dated or spoken or definite or gathering or self._from_follows(length.last + 1)

    def _from_follows(self, index: int) -> bool:
        """يومين من الانتخابات, two days from; but not منذ يومين بين الجيش والفصائل, which says who fights."""
        if index + 1 < len(self.tokens) and self.tokens[index + 1].folded == "الان":
            # قبل عام من الآن
            return False
        spoken = self.at(index, "ago")
        english = self.at(index, "between") is not None and self.tokens[index].folded.isascii()
        return english or (spoken is not None and spoken.value == "spoken")

    def _since(self, index: int) -> Piece | None:
        """منذ بداية الحرب, منذ عام 2011, منذ ذلك الحين, since Monday."""
        then = self.at(index, "told_since")
        if then is not None:
            return Piece({"span": then.value}, then.last)
        found = self.at(index, "since")
        if found is None:
            return None
        began = self.at(found.last + 1, "event_start")
        if began is not None:
            at = began.last + 1
            inner = self._touching(found.last + 1) or self.date(at) or self.day_group(at) or self.war(at) or self._dated_start(at)
            if inner is not None:
                return Piece({**inner.fields, "span": "since"}, inner.last)
            follows = began.last + 1
            named = follows < len(self.tokens) and self.tokens[follows].kind == "word"
            return Piece({"span": "since"}, follows if named else began.last)
        inner = self._touching(found.last + 1) or self.day_group(found.last + 1) or self.date(found.last + 1) or self.war(found.last + 1)
        # منذ يوم الجمعة
        inner = inner or self.day_group(self.after(found.last + 1, "day_word"))
        return None if inner is None else self._since_until(inner)

    def _since_until(self, began: Piece) -> Piece:
        """منذ الخميس، وحتى السبت: from one weekday to another; منذ مساء أمس وحتى فجر اليوم ends about when it is told."""
        at = self.after_mark(began.last + 1, "،")
        ended = self._until_when(at) if self.at(at, "until") is not None else None
        if ended is None or ended.fields.get("relation") == "next":
            return Piece({**began.fields, "span": "since"}, began.last)
        if began.fields.keys() - {"part"} == {"weekday"} == ended.fields.keys() - {"part", "span"}:
            return Piece({"weekday": began.fields["weekday"], "until_weekday": ended.fields["weekday"]}, ended.last)
        return Piece({**began.fields, "span": "since"}, ended.last)

    def _dated_start(self, index: int) -> Piece | None:
        """منذ اندلاع الحرب في أبريل 2023, منذ بدء العملية السبت الماضي, قبل أسبوعين: the date of what began, a few words on."""
        for at in range(index + 1, min(index + _STARTED_WITHIN, len(self.tokens))):
            if self.tokens[at].text in _NAME_QUOTES:
                # منذ اندلاع احتجاجات "غضب الأرض" في 30 مارس
                told = self._told_start(at)
                if told is not None:
                    return told
                continue
            if self.tokens[at].kind != "word":
                # منذ بداية العملية في البلاد، قبل نحو أسبوعين
                counted = self._ago(at + 1) if self.tokens[at].text in "،," and self.at(at + 1, "ago") is not None else None
                return counted or (self._told_start(at) if self.tokens[at].kind == "mark" else None)
            if self.at(at, "weekday") is not None:
                return self.day_group(at)
            ago = self.at(at, "ago")
            if ago is not None and ago.value != "spoken":
                return self._ago(at)
            if self.at(at, "year_word") is not None:
                # منذ بدء التحقيقات عام 2014
                return self.date(at)
            behind = self.after(at, "link")
            date = (self.date(behind) or self._touching(behind)) if behind > at else None
            if date is not None:
                return date
        return None

    def _told_start(self, index: int) -> Piece | None:
        """منذ اندلاع الاحتجاجات، التي بدأت في 30 مارس: the date in a clause that says when it began."""
        for at in range(index + 1, min(index + _TOLD_WITHIN, len(self.tokens) - 1)):
            if self.at(at, "started") is not None and self.tokens[at - 1].folded in ("التي", "الذي"):
                behind = self.after(at + 1, "link")
                return self.date(behind) or self.day_group(behind) or self._ago(at + 1)
            if self.tokens[at].text in ".؛:" or self.tokens[at].kind == "break":
                return None
        return None

    def _until_when(self, index: int) -> Piece | None:
        found = self.at(index, "until")
        inner = (self._touching(found.last + 1) or self.day_group(found.last + 1) or self._its_part(found.last + 1)) if found is not None else None
        if inner is None or inner.fields.get("span") == "same_day":
            # حتى مساء اليوم نفسه ends on the day that was told.
            return inner
        return Piece({**inner.fields, "span": "until"}, inner.last)

    def _its_part(self, index: int) -> Piece | None:
        """حتى الصباح, حتى الفجر: behind "until" a part of the day needs no day."""
        part = self.at(index, "part") if index < len(self.tokens) and self.tokens[index].folded.startswith("ال") else None
        return None if part is None else Piece({"part": part.value}, part.last)

    def _touching(self, index: int) -> Piece | None:
        """Lengths of time that end or start at publication: الأسبوع الماضي, خلال الأيام الثلاثة المقبلة, this year, مطلع الشهر الجاري."""
        at = self.after(index, "during")
        weekend = self.at(at, "weekend")
        if weekend is not None and weekend.value != "weekend":
            # خلال نهاية الأسبوع is no end of a week.
            return self._weekend(weekend)
        edge = self.at(at, "edge")
        if edge is not None and edge.last + 1 < len(self.tokens):
            inner = self._month_or_year(edge.last + 1)
            if inner is not None:
                return Piece({**inner.fields, "edge": edge.value}, inner.last)
        return self._shared(at) or self._which(at) or (self.war(at) if at > index else None)

    def _month_or_year(self, index: int) -> Piece | None:
        """مارس, الشهر الجاري, عام 2016, العام: what has a start, a middle and an end."""
        named = self._which(index) or self.date(index) or self.named_month(index, certain=True)
        return named or self._this_unit(index) or self._bare_year(index)

    def _shared(self, index: int) -> Piece | None:
        """النصف الأول من مارس, الأسبوع الثاني من الشهر الجاري, الربع الأول من عام 2025: a share of a month or of a year."""
        share = self.at(index, "share")
        behind = share.last + 1 if share is not None else index
        whole = self._month_or_year(self.after(behind, "link")) if share is not None and self.at(behind, "link") is not None else None
        if share is None or whole is None or not self._is_of_one_month_or_year(whole):
            return None
        return Piece({**whole.fields, "edge": share.value}, whole.last)

    def _is_of_one_month_or_year(self, piece: Piece) -> bool:
        """Whether a piece names one month or year and no day."""
        date = piece.fields.get("date")
        if date is not None:
            return date[2] is None and "date_to" not in piece.fields
        return piece.fields.get("unit") in ("month", "year") and piece.fields.get("number") == 1

    def _this_unit(self, index: int) -> Piece | None:
        """مطلع العام: the year that it is now."""
        english = index < len(self.tokens) and self.tokens[index].folded == "the"
        unit = self.at(index + english, "unit")
        if unit is None or unit.value not in ("week", "month", "year") or not (english or self.tokens[index].folded.startswith("ال")):
            return None
        return Piece({"unit": unit.value, "number": 1, "relation": "this"}, unit.last)

    def _bare_year(self, index: int) -> Piece | None:
        """أواخر 2016."""
        year = self.year_number(index, YEARS)
        return None if year is None else Piece({"date": (year, None, None)}, index)

    def _which(self, index: int) -> Piece | None:
        before = self.at(index, "relation_before")
        if before is not None:
            few = self.after(before.last + 1, "few")
            length = self.length(few)
            if length is None:
                return None
            number = None if few > before.last + 1 else self._open_plural(few, length, length.fields["number"], None)
            return Piece({"unit": length.fields["unit"], "number": number, "relation": before.value}, length.last)
        length = self.length(index)
        if length is None:
            return None
        running = self._running(length)
        if running is not None:
            return running
        counted = self.counted_behind(length.last + 1)
        last = length.last if counted is None else counted.last
        relation = self.at(last + 1, "relation")
        if relation is None:
            return None
        number = (counted or length).fields["number"]
        fields = {"unit": length.fields["unit"], "number": self._open_plural(index, length, number, counted), "relation": relation.value}
        year = self.date(relation.last + 1) if fields["unit"] == "year" and self.number(relation.last + 1) else None
        if year is None and fields["unit"] == "year":
            bare = self.year_number(relation.last + 1, YEARS)
            year = None if bare is None else Piece({"date": (bare, None, None)}, relation.last + 1)
        return Piece(fields, relation.last) if year is None else Piece({**year.fields}, year.last)

    def _running(self, length: Piece) -> Piece | None:
        """للأسبوع الثالث على التوالي: as many weeks, months or years back, of which the last is the present one."""
        ordinal = self.at(length.last + 1, "day_ordinal")
        running = self.at(ordinal.last + 1, "running") if ordinal is not None else None
        if ordinal is None or running is None or length.fields["unit"] not in ("week", "month", "year"):
            return None
        return Piece({"unit": length.fields["unit"], "number": int(ordinal.value), "relation": "last"}, running.last)

    def _open_plural(self, index: int, length: Piece, number: int | None, counted: Piece | None) -> int | None:
        """الأيام الماضية says no number; الأسبوع الماضي says one."""
        singular = self.tokens[length.last].folded
        plural = self.phrases.tables["several"].get(singular[2:] if singular.startswith("ال") else singular)
        if number == 1 and counted is None and (plural or (singular.isascii() and singular.endswith("s"))):
            return None
        return number

    def _between(self, index: int) -> Piece | None:
        """بين الساعة 03:25 و03:53, بين عامي 2011 و2014, من 3 إلى 7 أبريل, بين 28 شباط و3 آذار, من فجر الأربعاء حتى مساء الخميس."""
        found = self.at(index, "between")
        if found is None:
            return None
        months = self._to_another_month(found.last + 1)
        if months is not None:
            return months
        hours = self.hours(found.last + 1)
        if hours is not None:
            day = self.day_group(self.after(hours.last + 1, "link"))
            same = day is not None and not day.fields.keys() & {"clock", "span"}
            return Piece({**hours.fields, **day.fields}, day.last) if same and day is not None else hours
        inner = self.day_group(self.after(found.last + 1, "day_word"))
        if inner is None or inner.fields.keys() & {"clock_to", "date_to", "until_weekday"}:
            return inner
        return self._to_another_date(inner) if "date" in inner.fields else self._to_another_weekday(inner)

    def _to_another_date(self, first: Piece) -> Piece | None:
        to = self.at(first.last + 1, "to")
        second = self.date(self.after(to.last + 1, "link")) if to is not None and "date" in first.fields else None
        if second is None or second.fields["date"][2] is None or second.fields.get("hijri") != first.fields.get("hijri"):
            return None
        year = first.fields["date"][0] or second.fields["date"][0]
        return Piece({**first.fields, "date": (year, *first.fields["date"][1:]), "date_to": second.fields["date"]}, second.last)

    def _to_another_month(self, index: int) -> Piece | None:
        """بين ديسمبر ويناير, من مايو إلى أغسطس 2024: whole months; "between" makes sure that a month is meant."""
        first = self.named_month(index, certain=True)
        at = None if first is None else self._behind_to(first.last + 1)
        second = None if at is None else self.named_month(at, certain=True)
        if first is None or second is None or None not in (first.fields["date"][2], second.fields["date"][2]) or first.fields.keys() != {"date", "hijri"}:
            return None
        (_, month, day), (year, until, _) = first.fields["date"], second.fields["date"]
        began = year - 1 if year is not None and until < month else year
        return Piece({**second.fields, "date": (began, month, day), "date_to": (None, until, None)}, second.last)

    def _to_another_weekday(self, first: Piece) -> Piece | None:
        """From one day of a week to another; of the hours in which they begin and end the days are all that is kept."""
        at = self._behind_to(first.last + 1)
        second = None if at is None else self.day_group(self.after(at, "day_word"))
        if second is None or any(piece.fields.keys() - {"part"} != {"weekday"} for piece in (first, second)):
            return None
        return Piece({"weekday": first.fields["weekday"], "until_weekday": second.fields["weekday"]}, second.last)

    def _behind_to(self, index: int) -> int | None:
        """Where what a span lasts to begins: behind a word for "to", or at a word that "and" is written onto."""
        to = self.at(index, "to")
        if to is not None:
            return to.last + 1
        return index if index < len(self.tokens) and self.tokens[index].folded.startswith("و") else None

    def _lasting(self, index: int) -> Piece | None:
        """خلال 18 يوما: whether they lie before or ahead, the words do not say."""
        during = self.at(index, "during")
        if during is None and not self.certain:
            return None
        at = index if during is None else during.last + 1
        if during is not None and during.value == "during" and self.at(at, "earliness") is not None:
            # خلال الساعات الأولى من صباح اليوم is a part of the day.
            return self.day_group(at)
        length = self.length(at)
        within = during is not None and during.value == "during"
        if length is None or (length.last == at and length.fields["number"] == 1 and not within):
            return None
        if self.named_month(length.last + 1, certain=True) is not None:
            # خلال شهر رمضان is the month.
            return None
        return Piece({"unit": length.fields["unit"], "number": length.fields["number"], "span": "during"}, length.last)


# The rules in the order in which they are tried, each with the kinds of word that it can begin with.
_RULES: tuple[tuple[Callable[[TimeReader, int], Piece | None], frozenset[str]], ...] = (
    (TimeReader._moment, frozenset({"moment", "vague", "same", "past_day", "weekend"})),
    (TimeReader._earlier, frozenset({"earliness"})),
    (TimeReader._before_this, frozenset({"day_after", "after"})),
    (TimeReader._from_told, _LENGTHS | {"told_from", "after", "during"}),
    (TimeReader._ago, _LENGTHS | {"ago"}),
    (TimeReader._since, frozenset({"since", "told_since"})),
    (TimeReader._until_when, frozenset({"until"})),
    (TimeReader._touching, _LENGTHS | {"during", "edge", "share", "relation_before"}),
    (TimeReader.day_group, _DAYS),
    (TimeReader._between, frozenset({"between"})),
    (TimeReader._lasting, _LENGTHS | {"during"}),
)
