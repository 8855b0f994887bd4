"""The town of a site that is told without it: the one that a report marks with a hashtag, or sets at its head."""

from __future__ import annotations

from marsad.extract.rules.draft import Draft
from marsad.extract.rules.page import Page, Place
from marsad.extract.rules.places.known import known_name
from marsad.extract.rules.places_of_tellers import stands_behind

# So few people live in a town that only a word before it tells from a word of the language.
_KNOWN_TOWN = 10_000
_DASHES = frozenset("-–—")


def add_towns(page: Page, drafts: list[Draft]) -> None:
    """#سرت سقط صاروخ على شارع الأربعين: a site that no list has, of which no town is told before, is in the town of the report, where that is one only."""
    headed: list[Place] | None = None
    for draft in drafts:
        if any(_is_a_town(page, place) for place in draft.places):
            return
        if not draft.places or not all(_lacks_its_town(page, place) for place in draft.places):
            continue
        headed = _towns_set_apart(page) if headed is None else headed
        if len(headed) != 1:
            return
        draft.places = [*draft.places, *headed]


def add_where_they_lie(page: Page, drafts: list[Draft]) -> None:
    """قصفوا المدرسة. وتقع المدرسة في مدينة كذا: a happening without a town is where the thing struck, or the site, is said to lie behind it."""
    lies = page.reference.words("companion.lies_in") if drafts else frozenset()
    for index in (at for at, word in enumerate(page.folded[:-2]) if word in lies):
        thing = page.folded[index + 1].removeprefix("ال")
        if thing == page.folded[index + 1] or page.tokens[index + 1].kind != "word":
            continue
        where = _places_led_to(page, index + 2)
        if not where:
            continue
        earlier = (draft for draft in reversed(drafts) if draft.hit.first < index <= draft.hit.first + _NAMED_WITHIN)
        draft = next((draft for draft in earlier if _has_the_thing(page, draft, thing)), None)
        if draft is not None and not any(_is_a_town(page, place) for place in draft.places):
            draft.places = [*(place for place in draft.places if not place.anaphor), *where]


# المعسكر المذكور في: so many words may stand between a thing and where it lies.
_LIES_WITHIN = 3


def _places_led_to(page: Page, first: int) -> list[Place]:
    """في مدينة كذا في محافظة كذا: the places by name that "in" leads to near a token, each right behind the one before it."""
    start = next((at for at in range(first, min(first + _LIES_WITHIN, len(page))) if page.folded[at] == "في"), None)
    found: list[Place] = []
    at = None if start is None else start + 1
    while at is not None and at < len(page) and (place := page.in_places.get(at)) is not None and place.whole[0] == at and not place.anaphor:
        found.append(place)
        at = place.whole[1] + 1
        at += at < len(page) and page.folded[at] == "في"
    return found


def _has_the_thing(page: Page, draft: Draft, thing: str) -> bool:
    spans = [*((phrase.first, phrase.last) for phrase in draft.targets), *((place.first, place.last) for place in draft.places)]
    return any(word.removeprefix("ال") == thing for first, last in spans for word in page.folded[first : last + 1])


def name_them(page: Page, drafts: list[Draft]) -> None:
    """متوجها إلى مدينة دوما ... هجمات على البلدة: "the town" is the one that was named last, where no happening told before has it."""
    for at, draft in enumerate(drafts):
        if len(draft.places) != 1 or not draft.places[0].anaphor or page.level_of(draft.places[0]) not in ("town", "site"):
            continue
        word = page.of_kind(draft.places[0].first, "place_word")
        named = _named_last(page, draft.places[0]) if word is not None and word.sense.value != "capital" else None
        if named is None or any(_same(page, named, place) for earlier in drafts[:at] for place in earlier.places):
            continue
        draft.places = [*draft.places, named]


# So many tokens before "the town" its name may stand.
_NAMED_WITHIN = 60


def add_the_tellers_town(page: Page, drafts: list[Draft]) -> None:
    """قال شهود في مدينة الأبيض إن مسيرة قصفت السوق: a site told by its word alone is in the town where those who tell of it are."""
    for draft in drafts:
        if not draft.chain or not draft.places or not all(_is_a_bare_site(page, place) for place in draft.places):
            continue
        sentence, told = draft.sentence, draft.chain[0]
        before = (place for place in page.places if sentence.first <= place.first < draft.hit.first)
        at_them = (place for place in before if told.first <= place.first <= told.last or stands_behind(page, place, told))
        town = next((place for place in at_them if _is_a_town(page, place)), None)
        if town is not None:
            draft.places = [*draft.places, town]


def _is_a_bare_site(page: Page, place: Place) -> bool:
    return page.level_of(place) == "site" and not place.known and place.first == place.last


def _named_last(page: Page, anaphor: Place) -> Place | None:
    level = page.level_of(anaphor)
    alike = (place for place in reversed(page.places) if anaphor.first - _NAMED_WITHIN <= place.first < anaphor.first and not place.anaphor)
    named = next((place for place in alike if place.known and not place.near and page.level_of(place) == level), None)
    # دمشق is as often the government, or what the town lies near to.
    return None if named is None or named.first in page.actor_at or page.of_kind(named.first, "direction") is not None else named


def _same(page: Page, first: Place, second: Place) -> bool:
    return page.folded[first.last] == page.folded[second.last]


def _lacks_its_town(page: Page, place: Place) -> bool:
    """Whether a place is a site whose name says nothing of its town (شارع الأربعين، محطة القطارات), or "the city"."""
    if place.anaphor or place.near or page.level_of(place) != "site":
        return place.anaphor and page.level_of(place) == "town" and page.of_kind(place.first, "place_word") is not None
    gazetteer, words = page.reference.gazetteer, page.folded[place.first : place.last + 1]
    words = [words[0][len(place.proclitics) :], *words[1:]]
    return not any(not known.minor for first in range(len(words)) for known in gazetteer.lookup(" ".join(words[first:])))


def _is_a_town(page: Page, place: Place) -> bool:
    return place.known and not place.anaphor and (page.level_of(place) == "town" or page.may_be_a_town(place))


def _towns_set_apart(page: Page) -> list[Place]:
    """The towns of the hashtags of a report, or else the one of its dateline (الأبيض - مراسلنا), each once."""
    marked = [_town_at(page, index + 1) for index, token in enumerate(page.tokens) if token.text == "#"]
    towns = [town for town in marked if town is not None]
    if not towns:
        towns = [town for index, token in enumerate(page.tokens) if token.kind == "break" and (town := _dateline(page, index + 1)) is not None][:1]
    return list({" ".join(page.folded[town.first : town.last + 1]): town for town in towns}.values())


def _town_at(page: Page, index: int) -> Place | None:
    """The town whose name starts at a token, known from its bare name; None for others."""
    length, proclitics = known_name(page, index) if index < len(page) else (0, "")
    if not length or proclitics:
        return None
    known = page.reference.gazetteer.lookup(" ".join(page.folded[index : index + length]))
    if (
        not known
        or known[0].level not in ("town", "district", "province")
        or not any(place.population >= _KNOWN_TOWN or place.kind == "seat" for place in known)
    ):
        return None
    return Place(index, index + length - 1, "", None, True, False, False, (index, index + length - 1))


def _dateline(page: Page, index: int) -> Place | None:
    """الأبيض - مراسلنا: a town that is no capital at the head of a line, before a dash."""
    town = _town_at(page, index)
    if town is None or town.last + 1 >= len(page) or page.tokens[town.last + 1].text not in _DASHES or town.first in page.actor_at:
        return None
    return town
