"""Names that no list has, and that are places all the same: told once behind a word for a town, or spelt like a foreign name behind "in" or "near"."""

from __future__ import annotations

from marsad.extract.rules.page import Page
from marsad.extract.rules.places.foreign_spelling import ENDINGS, goes_on_as_a_name, is_spelt_like_a_name, is_spelt_so, is_unlisted
from marsad.extract.rules.places.known import known_name
from marsad.extract.rules.places.where_towns_stand import stands_where_a_town_does
from marsad.reference.lexicon import Hit

# سان مارك، لاي كاي كاو: so many words a name has at most.
_WORDS_OF_A_NAME = 3
_LEVELS = frozenset({"town", "district", "province"})
_CLITICS = ("", "و", "ف", "ب", "ل", "وب", "ول")


def unlisted_names(page: Page) -> dict[int, tuple[int, str]]:
    """Where names that no list has stand in a report: by their first token, how many tokens they have, and their clitics."""
    if page.document.lang == "en":
        return {}
    told = _told_behind_level_words(page)
    told.update(_spelt_like_foreign_names(page))
    told.update(_joined_by_roads(page))
    told.update(_joined_to_known_places(page))
    if not told:
        return {}
    found: dict[int, tuple[int, str]] = {}
    for index, word in enumerate(page.folded):
        if page.tokens[index].kind != "word" or page.hits[index] or page.functions[index]:
            continue
        for clitics in _CLITICS:
            name = told.get(word[len(clitics) :]) if word.startswith(clitics) else None
            if name is not None and page.folded[index + 1 : index + len(name)] == list(name[1:]):
                found[index] = len(name), clitics
                break
    return found


def _told_behind_level_words(page: Page) -> dict[str, tuple[str, ...]]:
    """بلدة كذا: the words of the names that stand right behind a word for one town, district or province, by the first of them."""
    told: dict[str, tuple[str, ...]] = {}
    for index in page.starting("place_word"):
        level = page.of_kind(index, "place_word")
        if level is None or not _names_one(level):
            continue
        first = level.last + 1
        if first + 1 < len(page) and known_name(page, first)[0] == 1 and level.sense.level == "town" and goes_on_as_a_name(page, first + 1):
            # بلدة بون سونديه
            told[page.folded[first]] = tuple(page.folded[first : first + 2])
            continue
        if first < len(page) and is_unlisted(page, first) and not page.folded[first].endswith(ENDINGS):
            hamlet, clitics = known_name(page, first, minor=True)
            if not clitics and not known_name(page, first)[0] and not page.reference.gazetteer.is_common_word(page.folded[first]):
                name = tuple(page.folded[first : first + hamlet]) or _words_of(page, first)
                told[name[0]] = name
    return told


def _names_one(level: Hit) -> bool:
    return level.sense.level in _LEVELS and level.sense.strength != "weak" and not level.definite and not level.suffix and level.features[1:2] == "s"


def _spelt_like_foreign_names(page: Page) -> dict[str, tuple[str, ...]]:
    """في كذا, قرب كذا: the words of the names behind what leads to places that are spelt as names of foreign places are, by the first of them."""
    told: dict[str, tuple[str, ...]] = {}
    leads = page.reference.words("companion.leads_to_unlisted")
    for index in range(1, len(page)):
        if not is_unlisted(page, index) or not _stands_alone(page, index) or not is_spelt_like_a_name(page, index):
            continue
        # على #كذا
        before = index - 1 - (index > 1 and page.tokens[index - 1].text == "#")
        if page.folded[before] in leads or _is_attacked(page, before) or stands_where_a_town_does(page, before, index):
            name = _words_of(page, index)
            told[name[0]] = name
    return told


def _joined_by_roads(page: Page) -> dict[str, tuple[str, ...]]:
    """على الطريق بين كذا وكذا, الطريق الرابط بين كذا وكذا: both names behind "between", where a road joins them and both are spelt as foreign names are."""
    told: dict[str, tuple[str, ...]] = {}
    for index in range(1, len(page) - 2):
        if page.folded[index] not in page.reference.between_words or not _is_a_road(page, index - 1):
            continue
        second = page.folded[index + 2]
        if second.startswith("و") and is_unlisted(page, index + 1) and is_unlisted(page, index + 2):
            both = (page.folded[index + 1], second[1:])
            if all(is_spelt_so(page, name) for name in both):
                told.update({name: (name,) for name in both})
    return told


def _joined_to_known_places(page: Page) -> dict[str, tuple[str, ...]]:
    """في غوما وكذا: names spelt as foreign names are, which "and" joins right behind a place of a list."""
    told: dict[str, tuple[str, ...]] = {}
    for index in range(1, len(page)):
        word = page.folded[index]
        if not word.startswith("و") or page.facts[index].places or not is_unlisted(page, index) or not _stands_alone(page, index):
            continue
        if known_name(page, index - 1)[0] == 1 and index - 1 not in page.inside_actor and is_spelt_so(page, word[1:]):
            told[word[1:]] = (word[1:],)
    return told


def _is_a_road(page: Page, index: int) -> bool:
    return page.folded[index] in page.reference.words("companion.lies") or page.folded[index] in page.reference.words("companion.joins_places")


def _is_attacked(page: Page, before: int) -> bool:
    """الغارة على كذا, هجوم جوي على كذا: whether "on" stands at a token, behind a noun of force."""
    if before < 1 or page.folded[before] != "علي":
        return False
    nouns = (hit for first in (before - 1, before - 2) if first >= 0 for hit in page.hits[first] if hit.last == before - 1 and hit.sense.kind == "event")
    return any(hit.features.startswith("n") for hit in nouns)


def _stands_alone(page: Page, index: int) -> bool:
    """في كولبور, في تيبو القريبة; but في انتظار المؤتمر: no noun behind a word makes it that of something."""
    after = index + 1
    if after >= len(page) or not page.folded[after].startswith("ال") or page.functions[after] == "who" or after in page.in_time:
        return True
    return page.folded[after].endswith("ة") and page.of_kind(after, "place_word", "people", "event", "force") is None


def _words_of(page: Page, first: int) -> tuple[str, ...]:
    """The words of a name: behind the first those that are spelt as foreign names are."""
    last = first
    while last + 1 < len(page) and last - first + 1 < _WORDS_OF_A_NAME and goes_on_as_a_name(page, last + 1):
        last += 1
    return tuple(page.folded[first : last + 1])
