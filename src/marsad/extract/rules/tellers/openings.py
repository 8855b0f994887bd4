"""Where what is told begins: أن, a colon or a quotation, past appositions and times."""

from __future__ import annotations

from collections.abc import Iterator

from marsad.extract.rules.page import QUOTES_OPEN, Page
from marsad.extract.rules.phrase_stops import is_verb

# How many words in quotes may follow the first of a name or its known part.
_LONGEST_QUOTED_NAME = 3
# How far after its verb and subject the words told may begin, past an apposition and "in a statement to".
_APPOSITION = 18


def opens_quotation(page: Page, at: int) -> bool:
    """Whether a mark opens a quotation of what is told, rather than a name or a word in quotes."""
    number = page.quoted[at]
    if page.tokens[at].text not in QUOTES_OPEN or not number or (at and page.quoted[at - 1] == number):
        return False
    name = page.actor_at.get(at + 1)
    longest = (name.last if name is not None else at + 1) + _LONGEST_QUOTED_NAME
    return longest < len(page) and page.quoted[longest] == number


def past_tag(page: Page, index: int, limit: int) -> int:
    """إعلان #الجيش: the token behind the mark of a hashtag; the token itself where none stands."""
    return index + 1 if index + 1 < limit and page.tokens[index].text == "#" else index


def opens_words(page: Page, at: int) -> bool:
    return page.functions[at] == "that" or page.tokens[at].text == ":" or opens_quotation(page, at)


def before_words(page: Page, start: int, limit: int) -> Iterator[int]:
    """The tokens between a name and the words told, as far as no happening, verb or new speaker comes between; `start` follows the name.

    A definite happening right there belongs to the name (منظمو المظاهرة).
    """
    for at in range(start, min(start + _APPOSITION, limit)):
        if not opens_words(page, at):
            hit = page.of_kind(at, "event", "saying")
            strong = hit is not None and hit.sense.strength != "weak" and at not in page.inside_actor and not (at == start and hit.definite)
            publishes = page.structure(at, "publishes")
            # في تصريحات نقلتها الوكالة: where the words came out, and no words.
            strong = strong and not (publishes is not None and publishes.suffix)
            if at == start and at + 1 < limit and page.functions[at + 1] == "that" and page.folded[at] in page.reference.words("companion.saying_it"):
                # كتب سليم حداد يقول إن
                yield at
                continue
            if strong or page.functions[at] == "clause" or (is_verb(page, at) and not page.structure(at, "publishes")):
                return
        yield at


def skip_time(page: Page, index: int, limit: int) -> int:
    """أعلن، أمس، الجيش; اتهمت دمشق إسرائيل في نيسان بقصف: the token behind a time, with the comma or preposition before it and the comma behind it."""
    led = False
    while index < limit and _in_time(page, index, limit) and (led or not _is_name_like_a_month(page, index)):
        led = page.functions[index] == "preposition"
        index += 1
    if index < limit and index - 1 in page.in_time and page.tokens[index].text in "،,":
        index += 1
    return index


# نفى، في مؤتمر صحفي عقده مساء الأحد،
_LONGEST_ASIDE = 9


def skip_aside(page: Page, index: int, limit: int) -> int:
    """أعلنت، في بيان، الوزارة: the token behind an aside between two commas that says where or when words are spoken; the token itself where none is."""
    if index + 1 >= limit or page.tokens[index].text not in "،,":
        return index
    if index + 1 not in page.in_time and page.functions[index + 1] not in ("preposition", "cause"):
        return index
    for at in range(index + 1, min(index + 2 + _LONGEST_ASIDE, limit - 1)):
        if page.tokens[at].text in "،,":
            return at + 1
        if page.functions[at] in ("that", "who", "clause") or page.tokens[at].text in '.؛:"«' or page.of_kind(at, "event", "saying", "harm"):
            return index
    return index


def _in_time(page: Page, index: int, limit: int) -> bool:
    """Whether a token is of a time, or a comma or a preposition right before one."""
    leads = page.functions[index] == "preposition" or page.tokens[index].text in "،,"
    return index in page.in_time or (leads and index + 1 < limit and index + 1 in page.in_time)


def _is_name_like_a_month(page: Page, index: int) -> bool:
    """قالت ماي: a month by itself is no time when."""
    return any(time.first_token == time.last_token == index and time.date is not None and time.date[0] is None and time.date[2] is None for time in page.times)
