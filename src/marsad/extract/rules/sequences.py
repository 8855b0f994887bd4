"""Happenings that a verb of coming before, after or along with sets beside each other: أعقب القصف اقتحام للبلدة, سبق الهجوم قصف مدفعي."""

from __future__ import annotations

from marsad.extract.rules.page import Page
from marsad.reference.lexicon import Hit

# مهد الجيش لهجومه بقصف: so far before the first of two words stands the verb that sets them in order.
_ORDERED_WITHIN = 3
# أعقب القصف المدفعي العنيف على البلدة اقتحام
_BETWEEN = 6


def are_in_sequence(page: Page, first: Hit, second: Hit, low: int) -> bool:
    """Whether two words of a clause that begins at token `low` tell of happenings that its verb sets in order, so that they are two."""
    if _was_done_before(page, first, second) or _had_been_taken_by_others(page, first, second):
        return True
    if first.features.startswith("v") or first.first > second.first or second.proclitics.startswith("و"):
        return False
    if _led_to_launching(page, first, second) or _came_first(page, first, second, low):
        return True
    between = range(first.last + 1, second.first)
    if len(between) > _BETWEEN or any(page.opens_clause(index) or page.tokens[index].text in ".؛:،" for index in between):
        return False
    words = page.reference.words("companion.sets_in_order")
    for index in range(first.first - 1, max(low - 1, first.first - 1 - _ORDERED_WITHIN), -1):
        if page.folded[index].removeprefix("و") in words:
            return True
        if page.tokens[index].kind != "word" or page.functions[index]:
            return False
    return False


def _was_done_before(page: Page, first: Hit, second: Hit) -> bool:
    """طعن شاب جنديا قبل أن يطلق عليه الرصاص: whether a verb right behind "before" and its "that" tells what was done after another thing."""
    return first.first < second.first - 1 and stands_behind_before(page, second)


def stands_behind_before(page: Page, hit: Hit) -> bool:
    """قبل أن يطلق: whether a present verb stands right behind "before" and its "that"."""
    that = hit.first - 1
    return that > 0 and hit.features.startswith("vr") and page.functions[that] == "that" and page.folded[that - 1] == "قبل"


# استرداد بلدة في ريف المحافظة الشرقي كان التنظيم قد سيطر: so far before a verb of taking ground stands "was".
_HAD_TAKEN_WITHIN = 6


def _had_been_taken_by_others(page: Page, first: Hit, second: Hit) -> bool:
    """استرداد بلدة كان التنظيم قد سيطر عليها: whether "was", with somebody between it and a verb of taking ground, tells who had taken what is taken back."""
    if first.sense.type != "territory_change" or second.sense.type != "territory_change" or not second.features.startswith("v") or first.first > second.first:
        return False
    between = range(max(first.last + 1, second.first - _HAD_TAKEN_WITHIN), second.first)
    was = next((index for index in between if page.is_listed(index, "companion.was")), None)
    return was is not None and any(page.tokens[index].text.startswith("ال") or index in page.actor_at for index in range(was + 1, second.first))


# بعد أقل من 24 ساعة على اغتيال: so far before what came first stands "after".
_AFTER_WITHIN = 6


def _came_first(page: Page, first: Hit, second: Hit, low: int) -> bool:
    """عقب اغتيال الشيخ في الرقة، هاجم مسلحون حاجزا: whether a clause that begins with "after" one happening goes on, behind a comma, with what was done then."""
    if not second.features.startswith("va") and not second.features.startswith("vp3"):
        return False
    if second.sense.kind != "event" or page.tokens[second.first - 1].text != "،":
        return False
    after = page.reference.words("companion.after")
    near = range(first.first - 1, max(low, first.first - _AFTER_WITHIN) - 1, -1)
    return low in near and page.folded[low] in after


# الهجوم الذي قتل فيه العشرات وأدى إلى شن غارات: so far before the word of launching stands the verb of consequence.
_LED_WITHIN = 3


def _led_to_launching(page: Page, first: Hit, second: Hit) -> bool:
    """الهجوم أدى إلى شن ضربات, ما دفع الحكومة إلى تنفيذ غارات: what was launched because of a happening is another one."""
    launching = second.first - 1
    if not any(hit.sense.kind == "event" and hit.sense.strength == "light" and hit.features.startswith("n") for hit in page.hits[launching]):
        return False
    near = range(max(first.last + 1, launching - _LED_WITHIN), launching)
    return any(page.functions[index] == "leads_to" for index in near) and not any(page.tokens[index].text in ".؛:" for index in near)


# بعد أسبوع على وقوع المجزرة: so near behind a length of time stands what it counts from.
_COUNTED_FROM_WITHIN = 3


def is_told_besides(page: Page, earlier: Hit, hit: Hit) -> bool:
    """الهجوم على المدينة، وكذلك الغارات التي شنتها: whether a noun is added to another one before it, by "and likewise" or "besides"."""
    if hit.proclitics or not (hit.features.startswith("n") and earlier.features.startswith("n")):
        return False
    before = hit.first - 1
    before -= page.folded[before] in ("عن", "الي", "علي")
    return before > earlier.last and page.folded[before] in page.reference.words("companion.and_also")


def lies_time_between(page: Page, first: Hit, second: Hit) -> bool:
    """قصف القاعدة بعد أسبوع على المجزرة: whether words between two happenings say how long the second lies before the first, or that it comes besides it, so that they are two."""
    return is_told_besides(page, first, second) or any(
        time.span == "before_this" and first.last < time.first_token and 0 < second.first - time.last_token <= _COUNTED_FROM_WITHIN for time in page.times
    )


def only_hours_part(page: Page, first: Hit, second: Hit) -> bool:
    """بعد ساعات من الهجوم: whether the length that lies between two happenings is one of hours."""
    between = (time for time in page.times if first.last < time.first_token and time.last_token < second.first and time.span == "before_this")
    return any(time.ago is not None and time.ago[1] in ("hour", "minute") for time in between)
