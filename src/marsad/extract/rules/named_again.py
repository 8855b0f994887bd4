"""Places that a claim has from the headline and that its own sentence names again: they are cited where they stand beside the happening."""

from __future__ import annotations

from marsad.extract.rules.draft import Draft
from marsad.extract.rules.english.places import find_places
from marsad.extract.rules.page import Page, Place


def cite_beside(page: Page, drafts: list[Draft]) -> None:
    """هجوم في ميدي ## شنت القوات هجوما على مواقع شرق ميدي: the place of a headline is cited in the happening's own sentence where that names it, by its name or in full."""
    for draft in drafts:
        sentence = draft.sentence
        if sentence.title or not all(_is_in_the_headline(page, place) for place in draft.places):
            continue
        if page.document.lang == "en":
            beside = find_places(page, sentence.first, sentence.last)
        else:
            beside = [place for place in page.places if sentence.first <= place.first < sentence.last]
        cited = [_named_beside(page, place, beside) for place in draft.places] if beside else []
        if cited and all(place is not None for place in cited):
            # What is told with a finer place that stands elsewhere stays with that.
            draft.places = list(dict.fromkeys(place for place in cited if place is not None))


def _is_in_the_headline(page: Page, place: Place) -> bool:
    return page.tokens[place.first].start < len(page.document.title or "")


def _named_beside(page: Page, place: Place, beside: list[Place]) -> Place | None:
    """The first of the places that has the name of another one, or the name in full; None where none has."""
    name = _name(page, place)
    if place.anaphor or not name:
        return None
    named = ((other, _name(page, other)) for other in beside if not other.anaphor)
    return next((other for other, words in named if words == name or (words > name and page.level_of(other) == page.level_of(place))), None)


def _name(page: Page, place: Place) -> frozenset[str]:
    """The words of a place's name without those for a side of it (شمال)."""
    words = (index for index in range(place.first, place.last + 1) if page.tokens[index].kind == "word" and page.of_kind(index, "direction") is None)
    bare = (page.folded[index][len(place.proclitics) if index == place.first else 0 :] for index in words)
    return frozenset(bare)
