"""Common nouns that some village bears the name of: what agrees with a site, what somebody has, and what no land told of calls a place."""

from __future__ import annotations

from marsad.extract.rules.page import Page
from marsad.extract.rules.places.known import known_name
from marsad.reference.gazetteer import Place as GazetteerPlace

# Of so many people a town is named without a word that says what it is.
_KNOWN_TOWN = 10_000
# What stands right behind a name and makes a noun of it: those who live there, are struck there or lie there do not.
_OWNERS = ("people", "force", "object", "place_word")


def is_a_common_noun(page: Page, index: int, proclitics: str) -> bool:
    """Whether a name of one word, which none of our own lists has, is a common noun here by the grammar around it."""
    name = page.folded[index][len(proclitics) :]
    places = page.reference.gazetteer.lookup(name)
    if any(not place.id.startswith(("wof.", "geonames.", "pcode.")) for place in places) or page.reference.gazetteer.spelt_countries(name) is not None:
        return False
    return _agrees_with_a_site(page, index, name) or _is_somebodys(page, index, name) or _is_of_no_land_told_of(page, index, name, places)


def _agrees_with_a_site(page: Page, index: int, name: str) -> bool:
    """الميناء القديم, السوق الكبير: behind a site with the article a word with the article is its adjective."""
    if not index or not name.startswith("ال") or page.folded[index] != name:
        return False
    site = page.of_kind(index - 1, "place_word", "object")
    return site is not None and site.definite and site.last == index - 1 and (site.sense.kind == "object" or site.sense.level == "site")


def _is_somebodys(page: Page, index: int, name: str) -> bool:
    """درج مسجد, رماة الجيش, صاحب المتجر: a noun without the article is that of the noun behind it."""
    after = index + 1
    if name.startswith("ال") or after >= len(page) or page.tokens[after].kind != "word" or after in page.adjective_at or page.functions[after]:
        return False
    owner = page.of_kind(after, *_OWNERS)
    if owner is None or owner.proclitics or owner.first != after or owner.features[1:2] != "s":
        return False
    if owner.sense.value == "building":
        return True
    return (owner.definite or owner.sense.kind in ("object", "place_word")) and not known_name(page, after)[0]


def _is_of_no_land_told_of(page: Page, index: int, name: str, places: tuple[GazetteerPlace, ...]) -> bool:
    """خارج السور, رشقوا السفارة بالبيض: a word with the article that only villages of lands bear which the report does not tell of."""
    told = page.countries_told()
    if not name.startswith("ال") or not places or any(not told.isdisjoint({place.country, *place.borders}) for place in places):
        return False
    at_it = index > 0 and page.folded[index] == name and page.folded[index - 1] in page.reference.words("companion.at_a_thing")
    with_it = page.folded[index] == f"ب{name}"
    return at_it or (bool(told) and (with_it or all(place.population < _KNOWN_TOWN for place in places)))
