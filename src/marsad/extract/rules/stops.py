"""How far a clause goes: the tokens behind a word up to its end, past times, and past a number to what it counts."""

from __future__ import annotations

from collections.abc import Iterator

from marsad.extract.rules.page import Page
from marsad.reference.lexicon import Hit

# Doer and adjectives may stand between a verb and its object.
OBJECT_WITHIN = 7


def ends_clause(page: Page, index: int, *, comma: bool = False) -> bool:
    """Whether a clause ends before a token: at "that", "who" and words that open one, at a full stop, semicolon or colon; with `comma` at a comma too."""
    text = page.tokens[index].text
    return page.functions[index] in ("that", "clause", "who") or text in ".؛:" or (comma and text == "،")


def is_if(page: Page, index: int) -> bool:
    """إذا قصفت المدينة، في حال هاجموا، إن هاجموا: whether a word for "if" stands at a token."""
    return any(hit.sense.id == "realis.hypothetical" and hit.sense.strength != "weak" for hit in page.hits[index])


def behind_its_number(page: Page, index: int) -> int:
    """سبعة منازل، عدد من المنازل: the token of what a number, or a word for some of many, at a token counts; that token itself where none stands there."""
    if index >= len(page):
        return index
    count = page.count_at(index)
    if count is not None and not count.ordinal:
        return count.last_token + 1
    if page.structure(index, "partitive") is not None:
        return index + 1 + (index + 1 < len(page) and page.folded[index + 1] == "من")
    return index


def behind(page: Page, hit: Hit) -> range:
    """The tokens behind a happening among which its object stands; words of time between them do not count (عثر الأهالي قبل يومين على جثة)."""
    last = hit.last
    for _ in range(OBJECT_WITHIN):
        last += 1
        while last in page.in_time:
            last += 1
    return range(hit.last + 1, min(len(page), last + 1))


def until_stop(page: Page, tokens: range) -> Iterator[int]:
    """The tokens up to the end of the clause; a time or a source between commas (، فجر اليوم،، ، وفق الشرطة،) does not end it, nor does قبل يومين."""
    aside = -1
    for index in tokens:
        if index <= aside:
            continue
        if page.tokens[index].text == "،":
            end = _past_time_aside(page, index, tokens.stop)
            end = source_aside(page, index, tokens.stop) if end is None else end
            if end is not None:
                aside = end
                continue
        ends = page.opens_clause(index) and index not in page.in_time
        if ends or page.tokens[index].text in ".،؛:" or page.tokens[index].kind == "break":
            return
        yield index


def _past_time_aside(page: Page, comma: int, limit: int) -> int | None:
    """، فجر اليوم،: the comma that closes a time which a comma opens; None where it opens none."""
    index = comma + 1
    while index < limit and index in page.in_time:
        index += 1
    return index if comma + 1 < index < limit and page.tokens[index].text == "،" else None


# ، بحسب مصدر في الشرطة المحلية،: as long as a source set between commas may be.
_SOURCE_WITHIN = 12


_COMMAS = ("،", ",")


def source_aside(page: Page, comma: int, limit: int) -> int | None:
    """، وفق مسعفين،: the comma that closes a source which a comma opens; None where a token is no comma that opens one."""
    frame = page.of_kind(comma + 1, "frame") if comma + 1 < limit and page.tokens[comma].text in _COMMAS else None
    if frame is None or frame.sense.mode != "according":
        return None
    for index in range(comma + 2, min(comma + 2 + _SOURCE_WITHIN, limit)):
        if page.tokens[index].text in _COMMAS:
            return index
        if page.functions[index] in ("that", "clause") or page.tokens[index].text in ".؛:":
            return None
    return None


def past_source_or_time(page: Page, index: int, limit: int) -> int:
    """خطف، بحسب الشرطة، مسلحون; خطف، أمس، مسلحون: the token behind a source or a time that two commas set apart right at a token; the token itself where none is."""
    closing = source_aside(page, index, limit)
    if closing is not None:
        return min(closing + 1, limit - 1)
    at = index + 1
    while at < limit and at in page.in_time:
        at += 1
    apart = index + 1 < at < limit - 1 and page.tokens[index].text in _COMMAS and page.tokens[at].text in _COMMAS
    return at + 1 if apart else index


def is_counted(page: Page, index: int) -> bool:
    """26 ألف شخص فروا: a number right before the noun."""
    return any((count := page.count_at(at)) is not None and count.last_token == index - 1 for at in range(max(0, index - 4), index))
