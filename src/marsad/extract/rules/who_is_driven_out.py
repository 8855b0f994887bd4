"""Those who are driven out: never the homes that they leave, but the people who go, or whom somebody makes go."""

from __future__ import annotations

from marsad.extract.rules.clause import Clause
from marsad.extract.rules.page import Page
from marsad.extract.rules.people_on_foot import made_to_go, people_at, who_goes
from marsad.extract.rules.phrases import phrase_end
from marsad.extract.rules.roles import Phrase

# ما لا يقل عن عشرين ألف مدني: so many words the number of people may have.
_NUMBER_WITHIN = 6


def those_driven_out(clause: Clause, struck: list[Phrase]) -> list[Phrase]:
    """السكان غادروا منازلهم, أرغموا عشرات العائلات على مغادرة منازلها: of what was read as struck all but homes and where they went; where nothing is left the people who go."""
    page = clause.page
    people = [phrase for phrase in struck if not (_are_their_homes(page, phrase.first) or _is_where_they_went(page, phrase.first))]
    if people or any(phrase.first in page.inside_actor for phrase in struck):
        return people or struck
    hit = clause.happening.hit
    going = made_to_go(page, hit) if hit.features.startswith("n") else who_goes(page, hit)
    if going is None:
        return []
    first = _with_its_number(page, going)
    behind = hit.first if going < hit.first else clause.high
    return [Phrase(first, phrase_end(page, going, behind), clause.proclitics(first))]


def _are_their_homes(page: Page, index: int) -> bool:
    return page.folded[index] in page.reference.words("companion.their_homes")


def _is_where_they_went(page: Page, index: int) -> bool:
    """النزوح باتجاه طويلة: what a word for a direction leads to."""
    return index > 0 and page.is_listed(index - 1, "companion.flying_towards")


def _with_its_number(page: Page, people: int) -> int:
    """The first token of the number, or of the word for some, that counts people at a token; that token itself where none does."""
    for first in range(max(0, people - _NUMBER_WITHIN), people):
        if people_at(page, first) == people:
            return first
    return people
