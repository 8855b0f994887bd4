"""Common nouns that some village bears the name of: what agrees with a site, what somebody has, and the door one stands at."""

from __future__ import annotations

from marsad.extract.rules.page import Page
from marsad.extract.rules.places.known import known_name
from marsad.reference.gazetteer import Place as GazetteerPlace

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
    seat = page.of_kind(after, "place_word")
    if seat is not None and (seat.sense.value == "capital" or page.of_kind(after + 1, "place_word") is not None):
        # في زاهدان عاصمة الإقليم, ببعقوبة مركز محافظة ديالى: what the town is, behind its name.
        return False
    return (owner.definite or owner.sense.kind in ("object", "place_word")) and not known_name(page, after)[0]


def _is_of_no_land_told_of(page: Page, index: int, name: str, places: tuple[GazetteerPlace, ...]) -> bool:
    """عند الباب, خارج السور: behind what leads to things a word with the article that only places of lands bear which the report does not tell of."""
    if not index or page.folded[index] != name or not name.startswith("ال") or page.folded[index - 1] not in page.reference.words("companion.at_a_thing"):
        return False
    told = page.countries_told()
    return bool(places) and all(told.isdisjoint({place.country, *place.borders}) for place in places)
