"""Names that no list has, and that are places all the same: told once behind a word for a town, or spelt like a foreign name behind "in" or "near"."""

from __future__ import annotations

from marsad.extract.rules.page import Page
from marsad.extract.rules.places.known import known_name
from marsad.reference.heard_names import sounds_like_no_word
from marsad.reference.lexicon import Hit
from marsad.reference.scoring import load_model

# Of fewer letters hardly any word is told from a name.
_SHORTEST = 3
_SHORTEST_BY_SPELLING = 4
# سان مارك، لاي كاي كاو: so many words a name has at most.
_WORDS_OF_A_NAME = 3
# So many people live in a town that news names without saying that it is one.
_TOLD_BY_NAME = 10_000
_MODEL = "unlisted_name"
_LEVELS = frozenset({"town", "district", "province"})
# Endings that adjectives and plurals have, and those of what is somebody's.
_ENDINGS = ("ة", "ات", "ين", "ون", "ية")
_OF_SOMEBODY = ("ها", "هم", "نا", "هما", "كم", "ه", "وا")
_CLITICS = ("", "و", "ف", "ب", "ل", "وب", "ول")


def unlisted_names(page: Page) -> dict[int, tuple[int, str]]:
    """Where names that no list has stand in a report: by their first token, how many tokens they have, and their clitics."""
    if page.document.lang == "en":
        return {}
    told = _told_behind_level_words(page)
    told.update(_spelt_like_foreign_names(page))
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
        if first < len(page) and _is_unlisted(page, first) and not page.folded[first].endswith(_ENDINGS):
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
        if (
            (page.folded[index - 1] in leads or _is_attacked(page, index))
            and _is_unlisted(page, index)
            and _stands_alone(page, index)
            and _is_spelt_so(page, index)
        ):
            name = _words_of(page, index)
            told[name[0]] = name
    return told


def _is_attacked(page: Page, index: int) -> bool:
    """الغارة على كذا, هجوم جوي على كذا: whether a word stands behind a noun of force and "on"."""
    if index < 2 or page.folded[index - 1] != "علي":
        return False
    nouns = (hit for first in (index - 2, index - 3) if first >= 0 for hit in page.hits[first] if hit.last == index - 2 and hit.sense.kind == "event")
    return any(hit.features.startswith("n") for hit in nouns)


def _is_unlisted(page: Page, index: int) -> bool:
    """Whether nothing is known of a word."""
    if page.tokens[index].kind != "word" or page.hits[index] or page.functions[index] or len(page.folded[index]) < _SHORTEST:
        return False
    return not (index in page.in_time or index in page.inside_actor or index in page.adjective_at)


def _stands_alone(page: Page, index: int) -> bool:
    """في كولبور, في تيبو القريبة; but في انتظار المؤتمر: no noun behind a word makes it that of something."""
    after = index + 1
    if after >= len(page) or not page.folded[after].startswith("ال"):
        return True
    return page.folded[after].endswith("ة") and page.of_kind(after, "place_word", "people", "event", "force") is None


def _is_spelt_so(page: Page, index: int) -> bool:
    word = page.folded[index]
    if word.startswith("ال") or word.endswith((*_ENDINGS, *_OF_SOMEBODY)) or len(word) < _SHORTEST_BY_SPELLING or page.facts[index].places:
        return False
    if word in page.reference.words("companion.spelt_like_a_name"):
        return False
    model = load_model(_MODEL)
    likely = model is not None and model.weights.bias + model.weights.of_word(word)[0] > model.threshold
    return likely or _sounds_like_a_town(page, word)


def _sounds_like_a_town(page: Page, word: str) -> bool:
    """Whether a word that is no word of the language by its sound may be a town of a country which the report names, as its Latin letters are spelt."""
    if not sounds_like_no_word(word):
        return False
    heard = (place for country in sorted(page.countries_told()) for place in page.reference.gazetteer.heard_as(word, country)[:1])
    return any(place.population >= _TOLD_BY_NAME for place in heard)


def _words_of(page: Page, first: int) -> tuple[str, ...]:
    """The words of a name: behind the first those that are spelt as foreign names are."""
    last = first
    while last + 1 < len(page) and last - first + 1 < _WORDS_OF_A_NAME and goes_on_as_a_name(page, last + 1):
        last += 1
    return tuple(page.folded[first : last + 1])


def goes_on_as_a_name(page: Page, index: int) -> bool:
    """Whether a word behind a name that no list has is spelt as foreign names are, and so belongs to it."""
    return _is_unlisted(page, index) and not page.folded[index].startswith("و") and _is_spelt_so(page, index)
