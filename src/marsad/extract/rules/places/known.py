"""Names of the gazetteer in a page."""

from __future__ import annotations

from functools import cache

from marsad.extract.rules.names import crosses_a_stop, first_word_variants
from marsad.extract.rules.page import Page
from marsad.reference.gazetteer import Gazetteer
from marsad.text.remembered import Remembered


@cache
def starting_names(gazetteer: Gazetteer) -> Remembered[tuple[tuple[str, str], ...]]:
    """The ways to take clitics off a word that leave the first word of some place's name: (taken off, rest)."""
    # No name stands behind ك: what it leaves of كبيرا is no place.
    return Remembered(lambda word: tuple((taken, rest) for taken, rest in first_word_variants(word) if not taken.endswith("ك") and gazetteer.may_start(rest)))


def known_name(page: Page, index: int, *, minor: bool = False) -> tuple[int, str]:
    """Tokens of the longest gazetteer name that starts at a token, and the clitics before it; no marks inside but a hyphen."""
    if index >= len(page):
        return 0, ""
    if index + 1 < len(page) and page.tokens[index + 1].text == "_":
        return _name_in_a_hashtag(page, index, minor=minor)
    gazetteer, words, whole = page.reference.gazetteer, page.folded, page.folded[index]
    best, clitics = 0, ""
    for taken, variant in starting_names(gazetteer).of(whole):
        words[index] = variant
        found = gazetteer.longest_name(words, index, minor=minor)
        if found > best:
            best, clitics = found, taken
    words[index] = whole
    if page.functions[index] in ("that", "clause") or (best == 1 and page.functions[index]):
        return 0, ""
    if best > 1 and _leads_on(page, index + best - 1):
        # الجرف شمالي بابل: the direction belongs to what follows.
        best -= 1
    return (0, "") if best > 1 and crosses_a_stop(page.tokens, index, index + best - 1) else (best, clitics)


def _name_in_a_hashtag(page: Page, index: int, *, minor: bool) -> tuple[int, str]:
    """#دير_الزور: a name whose words are joined by underscores, which take up tokens of their own."""
    at = [index]
    while at[-1] + 2 < len(page) and page.tokens[at[-1] + 1].text == "_" and page.tokens[at[-1] + 2].kind == "word":
        at.append(at[-1] + 2)
    words, best, clitics = [page.folded[each] for each in at], 0, ""
    for taken, variant in starting_names(page.reference.gazetteer).of(page.folded[index]):
        words[0] = variant
        found = page.reference.gazetteer.longest_name(words, 0, minor=minor)
        if found > best:
            best, clitics = found, taken
    if best == 0 or (best == 1 and page.functions[index]):
        return 0, ""
    return at[best - 1] - index + 1, clitics


def _leads_on(page: Page, last: int) -> bool:
    hit = page.of_kind(last, "direction")
    return hit is not None and not hit.definite and last + 1 < len(page) and bool(starting_names(page.reference.gazetteer).of(page.folded[last + 1]))


def known_hamlet(page: Page, index: int) -> tuple[int, str] | None:
    """صفد البطيخ: the name of a hamlet that has several words, of which only the first may be a word of the language; None where none stands here."""
    length, proclitics = known_name(page, index, minor=True)
    rest = range(index + 1, index + length)
    if length < 2 or any(page.tokens[at].kind == "number" or page.hits[at] or page.functions[at] or at in page.adjective_at for at in rest):
        return None
    return length, proclitics
