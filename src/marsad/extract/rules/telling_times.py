"""Which of a report's times is that of the telling (قال المتحدث، الأحد، إن ...) and not of what is told."""

from __future__ import annotations

from marsad.extract.rules.page import Page
from marsad.extract.rules.tellers import Scope
from marsad.extract.rules.tellers.openings import opens_quotation
from marsad.text.time_expressions import TimeExpression

# So far may a time stand from its word of saying: a long title of the teller, and what he spoke at.
_REACH = 30
# So near it needs no teller between them (قال، اليوم).
_BESIDE = 2
# So far may a time stand from its word of saying where both are an aside.
_ASIDE = 8
# A dateline has so few words before its date, and one of these marks behind it.
_DATELINE = 4
_OPENS_A_POST = frozenset("|:")
_CLOSES_DATELINE = frozenset("/(-–—")


def dates_the_telling(page: Page, time: TimeExpression, scopes: list[Scope]) -> bool:
    """Whether a time says when one of the tellers spoke."""
    told = any(scope.verb is not None and tells_when_told(page, time, scope) for scope in scopes) and not heads_a_line(page, time)
    said = told or _stands_before_that(page, time) or _stands_behind_as(page, time)
    return said or is_dateline(page, time) or _closes_who_speaks(page, time, scopes)


def _closes_who_speaks(page: Page, time: TimeExpression, scopes: list[Scope]) -> bool:
    """قائد الثورة - 19 مارس 2026: كذا: a time between who speaks and the colon before what he says."""
    behind = time.last_token + 1
    if behind >= len(page) or page.tokens[behind].text != ":" or heads_a_line(page, time):
        return False
    return any(told.last < time.first_token and time.first_token - told.last <= _ASIDE for scope in scopes for told in scope.chain)


def heads_a_line(page: Page, time: TimeExpression) -> bool:
    """الآن | انفجارات تهز المدينة: a time alone before the mark that opens a post says when what follows happened."""
    behind = time.last_token + 1
    if behind >= len(page) or page.tokens[behind].text not in _OPENS_A_POST:
        return False
    before = time.first_token - 1
    while before >= 0 and page.tokens[before].kind == "mark" and page.tokens[before].text not in ".:؛":
        before -= 1
    return before < 0 or page.tokens[before].kind == "break"


def is_dateline(page: Page, time: TimeExpression) -> bool:
    """الدوحة في 2 مارس /قنا/, دمشق 3 آذار (رويترز): where and when a report was filed, not when a thing happened."""
    behind = time.last_token + 1
    if time.date is None or time.date[2] is None or behind >= len(page) or page.tokens[behind].text not in _CLOSES_DATELINE:
        return False
    for index in range(time.first_token - 1, time.first_token - _DATELINE - 2, -1):
        if index < 0 or page.tokens[index].kind == "break":
            return index < time.first_token - 1
        if page.of_kind(index, "event", "harm", "saying") is not None:
            return False
    return False


def is_only_earlier(page: Page, time: TimeExpression) -> bool:
    """وقت سابق الأربعاء: a time that is only said to be earlier."""
    word = page.reference.calendar.phrases.at(page.tokens, time.first_token, "earliness")
    return word is not None and word.value == "earlier"


def _stands_before_that(page: Page, time: TimeExpression) -> bool:
    """قال فلان، الأحد، إن: whoever it is that speaks."""
    if not _is_followed_by_that(page, time, len(page)):
        return False
    for index in range(time.first_token - 1, max(time.first_token - _REACH, -1), -1):
        if page.of_kind(index, "saying") is not None:
            return True
        if _opens_what_is_told(page, index):
            return False
    return False


def _stands_behind_as(page: Page, time: TimeExpression) -> bool:
    """كما أعلنت الرئاسة ليل الأحد, حسبما قال مصدر السبت: whoever it is that speaks, behind what is told."""
    for index in range(time.first_token - 1, max(time.first_token - _ASIDE, 0), -1):
        if page.of_kind(index, "saying") is not None and index not in page.inside_actor:
            behind = index > 2 and page.tokens[index - 2].kind != "break" and page.tokens[index - 2].text not in ".:؛"
            return behind and page.folded[index - 1] in page.reference.words("companion.as_was_told")
        if _opens_what_is_told(page, index) or page.tokens[index].text in "،,.؛":
            return False
    return False


def tells_when_told(page: Page, time: TimeExpression, scope: Scope) -> bool:
    """Whether a time says when the teller of `scope` spoke: it stands by the word of saying, before what is told."""
    verb = scope.verb
    if verb is None or abs(time.first_token - verb) > _REACH or _is_what_a_count_covers(page, time, verb) or _is_seen_or_called(page, time, verb):
        return False
    if page.of_kind(verb, "frame") is not None and _stands_outside_an_aside(page, time, verb):
        return False
    if time.first_token > verb:
        between = range(verb + 1, time.first_token)
        if any(_opens_what_is_told(page, index) or _leads_to_it(page, index, scope) for index in between):
            return False
        if not scope.chain:
            return _is_followed_by_that(page, time, scope.last + 1)
        words = sum(page.tokens[index].kind == "word" for index in between)
        return words <= _BESIDE or any(told.first in between for told in scope.chain) or _is_followed_by_that(page, time, scope.last + 1)
    return _precedes(page, time, verb) and not _happens_before(page, time)


def _is_what_a_count_covers(page: Page, time: TimeExpression, verb: int) -> bool:
    """خلال شهر فبراير وثقت الشبكة مقتل 71, وثق المرصد بين 8 و10 يونيو سبع غارات: days, a week, a month or a year by a verb of recording is that of what was recorded.

    So is the day on which our own people recorded it (وثق فريقنا أمس مقتل).
    """
    records = page.of_kind(verb, "saying")
    if records is None or records.sense.value != "records" or time.span is not None:
        return False
    own = page.of_kind(verb + 1, "teller") if verb + 1 < len(page) else None
    if own is not None and own.sense.value == "correspondent" and not _is_followed_by_that(page, time, len(page)):
        return True
    from_to = time.date_to is not None or (time.until_weekday is not None and time.part is None)
    return time.unit in ("week", "month", "year") or (time.date is not None and time.date[2] is None) or from_to


def _is_seen_or_called(page: Page, time: TimeExpression, verb: int) -> bool:
    """شاهد مراسلنا أمس دبابات, ما سمته الوزارة أمس بالقصف: who sees a thing sees it happen, and who calls it something says nothing of when he does."""
    seen = page.structure(verb, "sees") is not None and not _is_followed_by_that(page, time, len(page))
    return seen or page.structure(verb, "calls_it") is not None


def _stands_outside_an_aside(page: Page, time: TimeExpression, according: int) -> bool:
    """شن المسلحون، الأربعاء، وفق شهود، هجوما; قصفت الطائرات، وفق شهود، فجر الثلاثاء، سوقا: a time beside an aside, before its first comma or behind its last.

    Behind the aside only where what is told goes on by a word that takes no preposition: وفق الشرطة، الأحد، في بيان is when it was said.
    """
    comma, behind = time.first_token - 1, time.last_token + 1
    if comma < 0 or behind + 1 >= len(page) or page.tokens[comma].text not in "،," or page.tokens[behind].text not in "،,":
        return False
    if time.first_token < according:
        return behind == according - 1
    own = page.tokens[according - 1].text in "،," and page.tokens[behind + 1].kind == "word"
    return own and not page.functions[behind + 1] and not page.tokens[behind + 1].text.startswith("و")


def _opens_what_is_told(page: Page, index: int) -> bool:
    """That, a colon, a quotation, or the first word for a happening or its harm."""
    token = page.tokens[index]
    if page.functions[index] == "that" or token.text == ":" or token.kind == "break" or opens_quotation(page, index):
        return True
    return index not in page.inside_actor and page.of_kind(index, "event", "harm") is not None


def _leads_to_it(page: Page, index: int, scope: Scope) -> bool:
    """كشف عن، أشار إلى: the preposition before what is told."""
    return scope.mode != "relay" and page.functions[index] == "preposition" and page.folded[index] in ("عن", "الي")


def _is_followed_by_that(page: Page, time: TimeExpression, limit: int) -> bool:
    first = next((index for index in range(time.last_token + 1, limit) if page.tokens[index].kind != "mark"), None)
    return first is not None and page.functions[first] == "that"


def _precedes(page: Page, time: TimeExpression, verb: int) -> bool:
    """صباح الأحد قال المصدر; المتحدث، الأحد، قال; أكده الرئيس، الاثنين، حين قال: nothing but the teller, or a bare "when", stands between the time and the word of saying."""
    between = range(time.last_token + 1, verb)
    if [index for index in between if page.tokens[index].kind == "word"] == [verb - 1] and page.is_listed(verb - 1, "companion.at_the_time_when"):
        return True
    return not any(page.functions[index] in ("that", "clause", "leads_to") or _opens_what_is_told(page, index) for index in between)


def _happens_before(page: Page, time: TimeExpression) -> bool:
    """Whether the clause of a time tells a happening before it: قصف الجيش البلدة فجر الأحد، قال مصدر."""
    for index in range(time.first_token - 1, max(time.first_token - _REACH, -1), -1):
        if page.tokens[index].kind == "break" or page.tokens[index].text in ".:؛" or page.functions[index] == "that":
            return False
        if _opens_what_is_told(page, index):
            return True
    return False
