"""Hours at the head of the entries of a live report, or of the items of a list: each entry is told on its own."""

from __future__ import annotations

from marsad.extract.rules.page import Page
from marsad.text.time_expressions import TimeExpression


def is_a_stamp(page: Page, time: TimeExpression) -> bool:
    """10:42 - انفجارات تهز المدينة, 2- الساعة 11:40 استهداف ثكنة: an hour at the head of an entry of a live report or of a list, which holds for that entry only."""
    if time.clock is None:
        return False
    before = time.first_token - 1
    while before >= 0 and page.tokens[before].kind in ("mark", "number"):
        before -= 1
    return before < 0 or page.tokens[before].kind == "break"


def stamped_lines(page: Page) -> frozenset[int]:
    """The lines that open with an hour of their own, where there are several."""
    stamps = [time.first_token for time in page.times if is_a_stamp(page, time)]
    if len(stamps) < 2:
        return frozenset()
    lines = frozenset(sentence.line for sentence in page.sentences for at in stamps if sentence.first <= at < sentence.last)
    return lines if len(lines) > 1 else frozenset()
