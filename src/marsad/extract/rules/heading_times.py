"""Times that stand by themselves before what they date: صباح اليوم, a line of its own; خلال الساعات الماضية.. قصف."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from marsad.extract.rules.draft import Draft
from marsad.extract.rules.page import Page, Sentence
from marsad.text.time_expressions import TimeExpression

# More words than these beside its time, and a line says something of its own.
_MOST_WORDS = 6
# A heading so near the top holds for the whole post; one further down for what comes right behind it.
_TOP_LINES = 3


class _Heading(NamedTuple):
    time: TimeExpression
    place: int
    sentence: Sentence


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
        if len(inside) == 1 and sentence.first not in telling and _is_bare(page, sentence, inside[0]):
            yield _Heading(inside[0], place, sentence)


def _heads_a_post(page: Page, sentence: Sentence) -> bool:
    """#الفاشر الآن: the first line of a report without a title."""
    return not page.document.title and sentence.line == 0


def _is_bare(page: Page, sentence: Sentence, time: TimeExpression) -> bool:
    """Whether a sentence holds little but a time, which is neither "now" nor a stretch without an end."""
    if sentence.title or time.span in ("earlier", "later", "future", "until") or (time.span == "now" and not _heads_a_post(page, sentence)):
        return False
    others = [index for index in range(sentence.first, sentence.last) if not time.first_token <= index <= time.last_token]
    words = [index for index in others if page.tokens[index].kind == "word"]
    return len(words) <= _MOST_WORDS and not any(page.of_kind(index, "event", "harm", "saying", "realis", "negation") for index in words)
