"""Words that nothing is known of, and that are spelt as names of foreign places are."""

from __future__ import annotations

from marsad.extract.rules.page import Page
from marsad.extract.rules.places.known import known_name
from marsad.reference.heard_names import sounds_like_no_word
from marsad.reference.scoring import load_model

# Of fewer letters hardly any word is told from a name.
_SHORTEST = 3
# با, زي: so many letters has a syllable that is written as a word.
_SYLLABLE = 2
_SHORTEST_BY_SPELLING = 4
# So many people live in a town that news names without saying that it is one.
_TOLD_BY_NAME = 10_000
_MODEL = "unlisted_name"
# Endings that adjectives and plurals have, and those of what is somebody's.
ENDINGS = ("ة", "ات", "ين", "ون", "ية")
_NEVER = ("ة", "ية", "وا")
# زاينا, أوسون: words with such endings are names only where the rest of their spelling leaves no doubt.
_SURELY = 2.0
_WITH_ARTICLE = ("ال", "لل")
_OF_SOMEBODY = ("ها", "هم", "نا", "هما", "كم", "ه", "وا")


def is_unlisted(page: Page, index: int) -> bool:
    """Whether nothing is known of a word."""
    return len(page.folded[index]) >= _SHORTEST and is_unknown(page, index)


def is_spelt_like_a_name(page: Page, index: int) -> bool:
    """Whether a word that no list has for a place is spelt as names of foreign places are."""
    return not _is_listed(page, index) and is_spelt_so(page, page.folded[index])


def is_spelt_so(page: Page, word: str) -> bool:
    """Whether a folded word, whatever lists have of it, is spelt as names of foreign places are."""
    if word.startswith(_WITH_ARTICLE) or word.endswith(_NEVER) or len(word) < _SHORTEST_BY_SPELLING:
        return False
    if word in page.reference.words("companion.spelt_like_a_name"):
        return False
    score = _score(word)
    if word.startswith("وال") or word.endswith((*ENDINGS, *_OF_SOMEBODY)):
        return score > _SURELY
    return score > 0.0 or _sounds_like_a_town(page, word)


def _score(word: str) -> float:
    """By how much the model's score of a word is above its threshold; 0 where the package comes without the model."""
    model = load_model(_MODEL)
    return model.weights.bias + model.weights.of_word(word)[0] - model.threshold if model is not None else 0.0


def _is_listed(page: Page, index: int) -> bool:
    """Whether a list has a word for a place, be it only for a hamlet of a country that the report tells of."""
    if not page.facts[index].places:
        return False
    hamlet, clitics = known_name(page, index, minor=True)
    if not hamlet or known_name(page, index)[0]:
        return True
    told = page.countries_told()
    return not told or any(place.country in told for place in page.reference.gazetteer.lookup(page.folded[index][len(clitics) :]))


def _sounds_like_a_town(page: Page, word: str) -> bool:
    """Whether a word that is no word of the language by its sound may be a town of a country which the report names, as its Latin letters are spelt."""
    if not sounds_like_no_word(word):
        return False
    heard = (place for country in sorted(page.countries_told()) for place in page.reference.gazetteer.heard_as(word, country)[:1])
    return any(place.population >= _TOLD_BY_NAME for place in heard)


def goes_on_as_a_name(page: Page, index: int) -> bool:
    """Whether a word behind a name is spelt as foreign names are, and so belongs to it, though a hamlet may bear it alone."""
    return is_unlisted(page, index) and not page.folded[index].startswith("و") and not known_name(page, index)[0] and is_spelt_so(page, page.folded[index])


def is_a_short_name(page: Page, index: int) -> bool:
    """با زي جي, لاي زا: whether a word of two letters is none of the language, and so a part of a foreign name."""
    word = page.folded[index]
    return len(word) == _SYLLABLE and word.isalpha() and not word.isascii() and is_unknown(page, index)


def is_unknown(page: Page, index: int) -> bool:
    """Whether no list has a word, however short."""
    if page.tokens[index].kind != "word" or page.hits[index] or page.functions[index]:
        return False
    return not (index in page.in_time or index in page.inside_actor or index in page.adjective_at)


def may_be_a_verb(page: Page, index: int) -> bool:
    """معركة دامت, قوات تساند, انفجاران عنيفان: behind an indefinite noun a word with the beginning or ending of a verb or a dual opens a clause or describes the noun."""
    word = page.folded[index]
    return word.startswith(("ي", "ت")) or word.endswith(("ت", "وا", "ان"))


def describes(page: Page, index: int) -> bool:
    """Whether a word after an indefinite level word says of what kind the place is (قواعد عسكرية، مركزا إعلاميا) rather than naming it."""
    word, text = page.folded[index], page.tokens[index].text
    return index in page.adjective_at or word.endswith(("ية", "وية")) or text.endswith(("ًا", "اً")) or (len(word) > 4 and word.endswith("يا"))
