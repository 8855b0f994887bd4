"""Times that stand by themselves before what they date: صباح اليوم, a line of its own; خلال الساعات الماضية.. قصف."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from marsad.extract.rules.draft import Draft
from marsad.extract.rules.page import Page, Sentence
from marsad.extract.rules.tellers.announced import is_list_item
from marsad.text.time_expressions import TimeExpression

# More words than these beside its time, and a line says something of its own.
_MOST_WORDS = 6
# A heading so near the top holds for the whole post; one further down for what comes right behind it.
_TOP_LINES = 3
# A line over a list may say more.
_MOST_WORDS_OVER_A_LIST = 12


class _Heading(NamedTuple):
    time: TimeExpression
    place: int
    sentence: Sentence
    over_a_list: bool


def head_times(page: Page, drafts: list[Draft]) -> None:
    """Gives drafts without a time that of the heading above them."""
    headings = list(_headings(page, drafts))
    if not headings:
        return
    for draft in drafts:
        if draft.time is None:
            above = [heading for heading in headings if heading.sentence.last <= draft.sentence.first]
            draft.time = above[-1].time if above and _reaches(page, above[-1], draft) else None


def _reaches(page: Page, heading: _Heading, draft: Draft) -> bool:
    behind = page.sentences[heading.place + 1 : heading.place + 2]
    if heading.over_a_list:
        return draft.sentence.line in _lines_of_the_list(page, heading.place)
    return draft.sentence in behind or (not page.document.title and heading.sentence.line < _TOP_LINES)


def _headings(page: Page, drafts: list[Draft]) -> Iterator[_Heading]:
    telling = {draft.sentence.first for draft in drafts}
    times = iter(page.times)
    time = next(times, None)
    for place, sentence in enumerate(page.sentences):
        inside: list[TimeExpression] = []
        while time is not None and time.first_token < sentence.last:
            inside.append(time)
            time = next(times, None)
        over_a_list = _opens_a_list(page, place)
        if over_a_list and not inside:
            inside = _day_described(page, sentence)
        if len(inside) == 1 and (over_a_list or (sentence.first not in telling and _is_bare(page, sentence, inside[0]))):
            yield _Heading(inside[0], place, sentence, over_a_list)


def _opens_a_list(page: Page, place: int) -> bool:
    """حصيلة غارات اليوم على المحافظة: a line without a verb that ends in a colon, with a list under it."""
    sentence = page.sentences[place]
    if sentence.title or page.tokens[sentence.last - 1].text != ":" or sentence.last - sentence.first > _MOST_WORDS_OVER_A_LIST:
        return False
    hits = (hit for index in range(sentence.first, sentence.last) for hit in page.hits[index])
    return bool(_lines_of_the_list(page, place)) and not any(hit.sense.kind in ("event", "harm", "saying") and hit.features.startswith("v") for hit in hits)


def _lines_of_the_list(page: Page, place: int) -> list[int]:
    """The lines of a list that stand right behind a sentence."""
    lines: list[int] = []
    for sentence in page.sentences[place + 1 :]:
        if not (lines and sentence.line == lines[-1]) and not is_list_item(page, sentence):
            return lines
        lines.append(sentence.line)
    return lines


def _day_described(page: Page, sentence: Sentence) -> list[TimeExpression]:
    """الموجز اليومي: the day on which a report of every day came out."""
    described = page.reference.calendar.phrases
    days = (index for index in range(sentence.first, sentence.last) if described.at(page.tokens, index, "day_described") is not None)
    return [TimeExpression(index, index, offset=0) for index in days]


def _heads_a_post(page: Page, sentence: Sentence) -> bool:
    """#الفاشر الآن: the first line of a report without a title."""
    return not page.document.title and sentence.line == 0


def _is_bare(page: Page, sentence: Sentence, time: TimeExpression) -> bool:
    """Whether a sentence holds little but a time, which is neither "now" nor a stretch without an end."""
    counted_on = time.span == "told_after" and time.ago is not None
    if sentence.title or counted_on or time.span in ("earlier", "later", "future", "until") or (time.span == "now" and not _heads_a_post(page, sentence)):
        return False
    others = [index for index in range(sentence.first, sentence.last) if not time.first_token <= index <= time.last_token]
    words = [index for index in others if page.tokens[index].kind == "word"]
    return len(words) <= _MOST_WORDS and not any(page.of_kind(index, "event", "harm", "saying", "realis", "negation") for index in words)
