"""Aircraft, ships and tanks right behind a verb of striking, with what they struck behind them: استهدفت دبابة بنيرانها موقعا."""

from __future__ import annotations

from marsad.extract.rules.clause import Clause
from marsad.extract.rules.counted_nouns import counts_with_what, noun_at
from marsad.extract.rules.page import QUOTES_CLOSE, QUOTES_OPEN, Page
from marsad.extract.rules.past_places import past_adjuncts
from marsad.extract.rules.roles import Phrase
from marsad.extract.rules.stops import behind_its_number
from marsad.reference.lexicon import Hit

_CREWED = frozenset({"aircraft", "helicopter", "naval", "tank"})
# من طراز "إف 16": as many words as a make is called by.
_MAKE_WITHIN = 5
# بصواريخ مجنحة موجهة
_WEAPONS_WITHIN = 4


def craft_that_strikes(clause: Clause, hit: Hit, first: int) -> Phrase | None:
    """The craft that start at a token, with their number and make, as the subject of the verb before them.

    None where nothing struck stands behind them: then they were struck themselves (استهدفت مروحية في المطار).
    """
    page = clause.page
    noun = behind_its_number(page, first)
    craft = page.of_kind(noun, "means") if noun < clause.high else None
    if craft is None or craft.proclitics or hit.suffix or page.functions[first] or _CREWED.isdisjoint(craft.sense.means):
        return None
    if clause.happening.type == "interception" or counts_with_what(clause, first) or page.folded[noun].endswith(("ا", "ين")):
        return None
    called = page.of_kind(craft.last + 1, "means") if craft.last + 1 < clause.high else None
    # مروحية أباتشي
    end = craft.last if called is None or called.proclitics or called.sense.means != craft.sense.means else called.last
    made = _past_its_make(page, _past_adjectives(page, end + 1, clause.high) - 1, clause.high)
    # طائرات إف-16 تركية
    last = _past_adjectives(page, made + 1, clause.high) - 1
    behind = last + 1
    owner = clause.past_marks(behind, clause.high)
    if owner < clause.high and clause.names_doer(owner):
        # دبابات الجيش: whose they are did it.
        return None
    for _ in range(_WEAPONS_WITHIN):
        weapon = page.of_kind(behind, "means") if behind < clause.high else None
        if weapon is None or not weapon.proclitics.endswith("ب"):
            break
        behind = _past_adjectives(page, weapon.last + 1, clause.high)
    behind = past_adjuncts(clause, behind)
    if behind >= clause.high or page.functions[behind] or clause.is_joined(behind):
        return None
    struck = noun_at(clause, behind)
    if struck >= clause.high or clause.proclitics(struck):
        return None
    # قصفت طائرات أحياء في المدينة: ground without a name is struck as well.
    return Phrase(first, last) if clause.names_struck(struck) or page.of_kind(struck, "place_word") is not None else None


def _past_adjectives(page: Page, index: int, limit: int) -> int:
    """إسرائيلية, مجنحة موجهة: the token behind the words that say of which kind or whose a craft or weapon is, which start at a token."""
    while index < limit and page.tokens[index].kind == "word" and not page.functions[index]:
        unknown = not page.hits[index] and index not in page.in_places and index not in page.in_time and page.count_at(index) is None
        if not (index in page.adjective_at or (unknown and index not in page.inside_actor)):
            break
        index += 1
    return index


def _past_its_number(page: Page, last: int, limit: int) -> int:
    """طائرات سو-34, طائرات إف 16 مواقع: the number in the name of a make, joined to its word by a hyphen or behind a word that bears numbers; else that token."""
    number = last + 1
    if number + 1 < limit and page.tokens[number].text == "-" and page.tokens[number].start == page.tokens[last].end:
        return number + 1 if page.tokens[number + 1].kind == "number" else last
    return number if number < limit and page.tokens[number].kind == "number" and page.count_at(number) is None and number not in page.in_time else last


def _past_its_make(page: Page, last: int, limit: int) -> int:
    """من طراز "إف 16", طائرات إف-16: the last token of the make named behind a craft that ends at a token; else that token."""
    last = _past_its_number(page, last, limit)
    make = last + 2
    if make >= limit or page.folded[last + 1] != "من" or page.folded[make] not in page.reference.words("companion.make"):
        return last
    end = make
    for index in range(make + 1, min(make + 1 + _MAKE_WITHIN, limit)):
        named = page.tokens[index].text in QUOTES_OPEN | QUOTES_CLOSE | {"-"} or page.tokens[index].kind == "number" or page.of_kind(index, "means") is not None
        if page.functions[index] or page.tokens[index].text in "،,.؛:" or (page.hits[index] and not named) or page.folded[index].startswith("ب"):
            break
        end = index
    return end
