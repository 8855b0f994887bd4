"""Names of the gazetteer in a page."""

from __future__ import annotations

from marsad.extract.rules.names import crosses_a_stop
from marsad.extract.rules.page import Page


def is_no_word_of_a_list(page: Page, index: int) -> bool:
    """سريان, مقصود: whether a token may complete a name, since no list has it for a word, a time, an actor or an adjective, and nothing joins it."""
    if page.hits[index] or page.functions[index] or index in page.in_time or index in page.inside_actor or index in page.adjective_at:
        return False
    return not page.folded[index].startswith(("و", "ب", "ل", "ف"))


def known_name(page: Page, index: int, *, minor: bool = False) -> tuple[int, str]:
    """Tokens of the longest name that starts at a token, of the gazetteer or else of the report, and the clitics before it; no marks inside but a hyphen."""
    listed = _listed_name(page, index, minor=minor)
    return listed if listed[0] else page.unlisted.get(index, listed)


def _listed_name(page: Page, index: int, *, minor: bool) -> tuple[int, str]:
    starts = page.facts[index].places if index < len(page) else ()
    if not starts:
        return 0, ""
    if index + 1 < len(page) and page.tokens[index + 1].text == "_":
        return _name_in_a_hashtag(page, index, minor=minor)
    gazetteer, words, whole = page.reference.gazetteer, page.folded, page.folded[index]
    best, clitics = 0, ""
    for taken, variant in starts:
        words[index] = variant
        found = gazetteer.longest_name(words, index, minor=minor)
        if found > best and _is_told_of(page, gazetteer.spelt_countries(" ".join(words[index : index + found]))):
            best, clitics = found, taken
    words[index] = whole
    if page.functions[index] in ("that", "clause") or (best == 1 and page.functions[index]):
        return 0, ""
    if best > 1 and page.tokens[index + best - 1].text in _PREPOSITIONS:
        # باركين لادي على: the preposition belongs to what follows.
        best, clitics = 0, ""
    if best > 1 and _leads_on(page, index + best - 1):
        # الجرف شمالي بابل: the direction belongs to what follows.
        best -= 1
    return (0, "") if best > 1 and crosses_a_stop(page.tokens, index, index + best - 1) else (best, clitics)


# As they are written: علي is a man's name, and ends that of many a village.
_PREPOSITIONS = frozenset({"على", "إلى", "الى", "في", "من", "عن"})


def _is_told_of(page: Page, countries: frozenset[str] | None) -> bool:
    """Whether a name is of some list (None), or only likely to be spelt so and of a country that the report speaks of."""
    return countries is None or not countries.isdisjoint(page.countries_told())


def _name_in_a_hashtag(page: Page, index: int, *, minor: bool) -> tuple[int, str]:
    """#دير_الزور: a name whose words are joined by underscores, which take up tokens of their own."""
    at = [index]
    while at[-1] + 2 < len(page) and page.tokens[at[-1] + 1].text == "_" and page.tokens[at[-1] + 2].kind == "word":
        at.append(at[-1] + 2)
    words, best, clitics = [page.folded[each] for each in at], 0, ""
    for taken, variant in page.facts[index].places:
        words[0] = variant
        found = page.reference.gazetteer.longest_name(words, 0, minor=minor)
        if found > best:
            best, clitics = found, taken
    if best == 0 or (best == 1 and page.functions[index]):
        return 0, ""
    return at[best - 1] - index + 1, clitics


def _leads_on(page: Page, last: int) -> bool:
    hit = page.of_kind(last, "direction")
    return hit is not None and not hit.definite and last + 1 < len(page) and bool(page.facts[last + 1].places)


def known_hamlet(page: Page, index: int) -> tuple[int, str] | None:
    """صفد البطيخ: the name of a hamlet that has several words, of which only the first may be a word of the language; None where none stands here."""
    if not _may_be_in_a_name(page, index + 1):
        return None
    length, proclitics = known_name(page, index, minor=True)
    rest = range(index + 1, index + length)
    return (length, proclitics) if length > 1 and all(_may_be_in_a_name(page, at) for at in rest) else None


def _may_be_in_a_name(page: Page, index: int) -> bool:
    if index >= len(page) or page.tokens[index].kind == "number":
        return False
    return not (page.hits[index] or page.functions[index] or index in page.adjective_at)
