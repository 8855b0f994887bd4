"""Running totals: harm summed over many happenings and a stretch of time, kept apart from the harm of one."""

from __future__ import annotations

from marsad.extract.rules.happening import Happening
from marsad.extract.rules.harm import Found
from marsad.extract.rules.page import QUOTES_OPEN, Page, Sentence
from marsad.extract.rules.running_harm import is_of_a_deed, is_unmatched_since
from marsad.text.time_expressions import TimeExpression

# Units of a stretch of time in which many happenings fit; a day's total is mostly that of one bombardment.
_LONG = frozenset({"week", "month", "year", "season"})
_MANY = 100
# So few may have fallen in one happening of a week that is told with its week.
_SEVERAL = 5
# خلال 30 يوما من المعارك
_DAYS = 7


def with_running_total(page: Page, sentence: Sentence, happenings: list[Happening], harms: list[Found]) -> tuple[list[Happening], list[Found]]:
    """The happenings of a sentence together with its running total, and the harms that are the total's; both as they were where there is none.

    What the total counts from (منذ اندلاع الحرب) is no happening told of itself.
    """
    totals = running_totals(page, sentence, harms)
    if not totals and any(found.type == "casualty_toll" for found in happenings):
        # ترتفع حصيلة قتلى الاحتجاجات منذ 30 آذار إلى 37
        totals = [found for found in harms if found.running]
    if not totals:
        return happenings, []
    kept = [found for found in happenings if not _is_start(page, found) and not _is_what_they_died_in(page, found, totals)]
    if not any(found.type == "casualty_toll" for found in kept):
        hits = {id(found.hit) for found in totals}
        kept = [found for found in kept if found.hit.first != totals[0].hit.first and id(found.hit) not in hits]
        kept.append(Happening(totals[0].hit, sentence, "casualty_toll"))
    return sorted(kept, key=lambda found: found.first), totals


# قتل أكثر من 300 مدني خلال الشهر الماضي في هجمات: so far behind the dead of a total stand the attacks in which they died.
_DIED_WITHIN = 10


def _is_what_they_died_in(page: Page, found: Happening, totals: list[Found]) -> bool:
    """قتل 300 مدني منذ مطلع العام في هجمات متفرقة: several happenings without the article, in all of which the dead of a running total died."""
    hit = found.hit
    if found.type == "protest_repression" and not found.is_verb and hit.definite and hit.proclitics in ("و", "ب"):
        # قتل 34 وأصيب 2800 بالرصاص والغاز المسيل للدموع: with what crowds were broken up time and again.
        return any(0 < found.first - total.hit.last <= _DIED_WITHIN for total in totals)
    if found.is_verb or hit.features[1:2] != "p" or hit.definite or found.first == found.sentence.first:
        return False
    if hit.proclitics.strip("و") not in ("", "ب") or (not hit.proclitics and page.folded[found.first - 1] not in page.reference.words("companion.died_in")):
        return False
    return any(0 < found.first - total.hit.last <= _DIED_WITHIN for total in totals)


def _is_start(page: Page, found: Happening) -> bool:
    """منذ بدء العدوان: the word stands right behind the word for since."""
    since = range(max(found.sentence.first, found.first - 3), found.first)
    dated = any(found.last < time.first_token <= found.last + 6 for time in page.times)
    return not dated and any(page.structure(index, "since") for index in since)


def running_totals(page: Page, sentence: Sentence, harms: list[Found]) -> list[Found]:
    """The harms of a sentence that are totals since a point in time or over a long stretch; empty where there are none.

    "قتل نحو 10 آلاف منذ 2015" is one, "قتل خمسة منذ الصباح" is not. The rule is the annotation guidelines': a toll that runs over many incidents.
    """
    counted = [found for found in harms if found.harm.kind in ("killed", "injured") and found.harm.least]
    if not counted or not _runs_on(page, sentence, counted):
        return []
    # قتل ثلاثة في القصف، ليرتفع عدد القتلى منذ الخميس إلى تسعة: the three are those of one day.
    running = {found.harm.kind for found in counted if found.running}
    first = next((found.hit.first for found in counted if found.running), sentence.first)
    return [found for found in counted if found.running or (found.harm.kind not in running and not _brought_about(page, found.hit.last + 1, first))]


def _brought_about(page: Page, low: int, high: int) -> bool:
    """وإصابة 59، ليرتفع العدد إلى 2464: whether a clause of what a number rose to opens among tokens `low`..`high` (exclusive)."""
    risen = page.reference.words("companion.risen_to")
    return any(page.tokens[index - 1].text in _BREAKS and page.folded[index] in risen for index in range(low + 1, high))


# قتلوا في القصف "ليرتفع إلى تسعة": what opens a clause of its own.
_BREAKS = frozenset({"،", *QUOTES_OPEN})


def _runs_on(page: Page, sentence: Sentence, harms: list[Found]) -> bool:
    most = max(found.harm.least or 0 for found in harms)
    inside = (time for time in page.times if sentence.first <= time.first_token < sentence.last)
    times = [time for time in inside if not _tells_of_something_else(page, time.first_token, harms) and _is_of_the_harm(page, time.first_token, harms)]
    if any(time.span == "since" and (time.unit in _LONG or time.unit == "year" or most >= _MANY) for time in times):
        return True
    if any(time.unit == "year" and time.span for time in times):
        return True
    if most >= _SEVERAL and (any(_is_a_stretch(page, time) for time in times) or any(_in_a_stretch_before(page, sentence, found) for found in harms)):
        return True
    since = any(
        page.structure(index, "since") and not _tells_of_something_else(page, index, harms) and _is_of_the_harm(page, index, harms)
        for index in range(sentence.first, sentence.last)
    )
    return since and most >= _MANY


# هجوم هو الرابع من نوعه في غضون سنة: so far before a time the place of a deed among others stands.
_RANKED_WITHIN = 5


def _tells_of_something_else(page: Page, time: int, harms: list[Found]) -> bool:
    """Whether a time says since when nothing of the kind has been, in what time a deed is one of several, or since when one deed has lasted."""
    ranked = any((count := page.count_at(index)) is not None and count.ordinal for index in range(max(0, time - _RANKED_WITHIN), time))
    return ranked or is_unmatched_since(page, time) or any(is_of_a_deed(page, time, found.hit.first) for found in harms)


def _is_a_stretch(page: Page, time: TimeExpression) -> bool:
    """خلال الأسبوعين الأخيرين، على مدار الشهر الماضي، خلال 30 يوما: a week or more, all over which what is counted was done."""
    long = time.span == "same_period" or time.unit in _LONG or (time.unit == "day" and (time.number or 0) >= _DAYS)
    head = page.folded[max(0, time.first_token - 1) : time.first_token + 2]
    return long and any(word in page.reference.words("companion.over_a_stretch") for word in head)


# بعد أسبوع دام قتل خلاله 20 مدنيا: adjectives between.
_STRETCH_WITHIN = 3


def _in_a_stretch_before(page: Page, sentence: Sentence, found: Found) -> bool:
    """أسبوع دام قتل خلاله 20 مدنيا، قتل 730 مدنيا خلال هذه الفترة: a stretch of time that a pronoun or a demonstrative points back to."""
    after, first = found.hit.last + 1, max(sentence.first, found.hit.first - _STRETCH_WITHIN)
    if after < sentence.last and page.folded[after] in page.reference.words("companion.in_which"):
        return any(page.folded[index] in page.reference.words("companion.stretches") for index in range(first, found.hit.first))
    over, period = page.reference.words("companion.over_a_stretch"), page.reference.words("companion.period")
    return any(
        page.folded[index] in over and page.functions[index + 1] == "demonstrative" and page.folded[index + 2] in period
        for index in range(sentence.first, sentence.last - 2)
    )


def _is_of_the_harm(page: Page, since: int, harms: list[Found]) -> bool:
    """تتوعد دول منذ يومين بالرد، بعدما تحدثوا عن مئات القتلى: whether no other clause stands between a time and any harm of the sentence."""
    opening = page.reference.words("companion.clause_behind")
    meanwhile = page.reference.words("companion.at_the_time_of")
    return any(
        not any(
            page.functions[index] == "clause" or page.folded[index] in opening or (index > since and page.folded[index] in meanwhile)
            for index in range(min(since, found.hit.first), max(since, found.hit.first))
        )
        and not _is_of_another_clause(page, since, found.hit.last)
        for found in harms
    )


# القتلى الذين سقطوا, القتلى المدنيين الذين سقطوا: so near behind the harm a clause is about those who were harmed.
_OF_THEM_WITHIN = 2


def _is_of_another_clause(page: Page, time: int, harm: int) -> bool:
    """قتل 14 في قصف لقوات الحكومة التي عززت مواقعها منذ شهر: whether a clause about somebody else, which tells of no harm, has a time behind a harm."""
    who = next((index for index in range(time - 1, harm, -1) if page.functions[index] == "who"), None)
    return who is not None and who - harm > _OF_THEM_WITHIN and not any(page.of_kind(index, "harm") is not None for index in range(who + 1, time))
