"""Words of force that are another word in the company they keep: who publishes a picture deploys nothing, who opens talks captures nothing."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import takewhile

from marsad.extract.rules.page import Page
from marsad.extract.rules.stops import ends_clause, until_stop
from marsad.reference.lexicon import Hit
from marsad.text.fold import fold

# نشر الجيش الإسرائيلي أمس شريط فيديو: as far behind a word as subject, day and adjectives keep what decides its sense.
_BEHIND_WITHIN = 7
# السيطرة على ثلاثة حرائق: with a word that stands right behind, a number or a word for some may stand between.
_NEXT_WITHIN = 2
# صور غير ملائمة لضحايا الهجوم نشرتها: so far before a word stands what it is said of.
_BEFORE_WITHIN = 4


def has_another_sense(page: Page, hit: Hit) -> bool:
    """Whether a companion of `not_before` stands behind the word in its clause, one of `not_next` right behind it, or one of `not_after` before it."""
    sense = hit.sense
    if _is_ours(page, hit) or _says_how(page, hit) or (sense.type == "protest" and _is_of_a_state(page, hit)):
        return True
    for entries, within in ((sense.not_before, _BEHIND_WITHIN), (sense.not_next, _NEXT_WITHIN)):
        behind = until_stop(page, range(hit.last + 1, min(len(page), hit.last + 1 + within)))
        if entries and _has_one_of(page, entries, behind if sense.value != "launches" else _up_to_a_weapon(page, hit, behind)):
            return True
    if sense.not_before and _has_one_of(page, sense.not_before, _past_asides(page, hit.last + 1)):
        return True
    if sense.not_before and _is_a_verb_here(page, hit) and _has_one_of(page, sense.not_before, _accusatives(page, hit.last + 1)):
        return True
    return bool(sense.not_after) and _has_one_of(page, sense.not_after, _back_to_stop(page, hit.first))


# قتل مدير الشرطة في البلدة طعنا: so far before the word for how stands what was done to somebody.
_DONE_WITHIN = 8
# ذبحا tells an execution, and خنقا with gas a chemical attack, by itself.
_MAY_BE_A_MANNER = frozenset({"armed_attack", "property_destruction"})


def _says_how(page: Page, hit: Hit) -> bool:
    """قتل رجل طعنا, قضى شرطي دهسا: a noun in the case of a circumstance behind a verb of killing or hurting says how, and is no deed beside it."""
    word = page.folded[hit.first]
    if (
        hit.first != hit.last
        or hit.sense.type not in _MAY_BE_A_MANNER
        or not word.endswith("ا")
        or not page.is_listed(hit.first, "companion.manner_of_killing")
    ):
        return False
    for index in range(hit.first - 1, max(-1, hit.first - 1 - _DONE_WITHIN), -1):
        if page.tokens[index].text in ".؛:" or page.functions[index] in ("that", "clause", "leads_to"):
            return False
        if any(other.sense.kind == "harm" and other.sense.harm in ("killed", "injured") and other.sense.role != "victims" for other in page.hits[index]):
            return True
    return False


def _is_of_a_state(page: Page, hit: Hit) -> bool:
    """احتج العراق على القصف: a verb of protesting whose subject, right behind it, is a state, which protests in words."""
    name = page.actor_at.get(hit.last + 1) if hit.features.startswith("v") else None
    return name is not None and not name.proclitics and (name.metonym or page.names_a_country(name))


def _is_ours(page: Page, hit: Hit) -> bool:
    """جرحكم هو جرحنا, أسرانا في السجون: a word with our or your pronoun that nobody stands behind as its object is the noun, and tells of no deed."""
    if fold(hit.sense.form) not in page.reference.words("companion.ours") or not page.folded[hit.first].endswith(("نا", "كم")):
        return False
    following = hit.last + 1
    if following >= len(page) or page.tokens[following].kind == "break" or page.functions[following] in ("preposition", "demonstrative"):
        return True
    counted = page.count_at(following) is not None or page.of_kind(following, "people", "force", "teller") is not None
    return not (counted or following in page.actor_at)


def _up_to_a_weapon(page: Page, launch: Hit, behind: Iterable[int]) -> Iterable[int]:
    """أطلق صواريخ بعد تحذيرات, صواريخ أطلقت نحو كذا رغم دعوات: of the tokens behind a word of launching those before its weapon, none where the weapon stands before the word."""
    if launch.first and page.of_kind(launch.first - 1, "means") is not None:
        return ()
    return takewhile(lambda index: page.of_kind(index, "means") is None, behind)


# ونشر الجيش، عبر حسابه الرسمي بموقع تويتر، صورا: so long may be what commas set off between a verb and its object.
_ASIDE_WITHIN = 9


def _past_asides(page: Page, first: int) -> Iterable[int]:
    """نشر المركز الإعلامي، مقطعا، نشر الجيش، عبر حسابه، صورا: the words right behind the commas between a verb and its object."""
    comma = next((index for index in range(first, min(len(page), first + _BEHIND_WITHIN)) if page.tokens[index].text == "،"), None)
    if comma is None or any(ends_clause(page, index) for index in range(first, comma)):
        return
    yield comma + 1
    aside = comma + 1 < len(page) and (
        page.functions[comma + 1] == "preposition" or page.folded[comma + 1].startswith(("عبر", "ب")) or comma + 1 in page.in_time
    )
    if aside:
        closing = next((index for index in range(comma + 1, min(len(page) - 1, comma + _ASIDE_WITHIN)) if page.tokens[index].text == "،"), None)
        if closing is not None:
            yield closing + 1


def _is_a_verb_here(page: Page, hit: Hit) -> bool:
    """نشر الجيش: a verb, or a noun that is spelt like one and opens a sentence."""
    if hit.features.startswith("v"):
        return True
    opens = hit.first == 0 or page.tokens[hit.first - 1].kind == "break" or page.tokens[hit.first - 1].text in ".؛:-"
    return opens and any(other.features.startswith("v") for other in page.hits[hit.first])


# نشر التحالف الذي تقوده كذا لدعم الشرعية في كذا صورا: so far behind a verb its object may stand.
_OBJECT_WITHIN = 14


def _accusatives(page: Page, first: int) -> Iterable[int]:
    """نشر التحالف الذي يقوده كذا صورا، نشر المركز، أمس، مقطعا: indefinite accusatives behind a verb, past a clause that describes its subject, and what follows a comma."""
    for index in range(first, min(len(page), first + _OBJECT_WITHIN)):
        if page.tokens[index].kind == "break" or page.tokens[index].text in ".؛:":
            return
        accusative = page.folded[index].endswith("ا") and not page.folded[index].startswith(("ال", "و"))
        if accusative or page.tokens[index - 1].text == "،":
            yield index


def _back_to_stop(page: Page, first: int) -> Iterable[int]:
    """The tokens before one in its sentence, the nearest first."""
    for index in range(first - 1, max(-1, first - 1 - _BEFORE_WITHIN), -1):
        if page.tokens[index].text in ".؛:" or page.tokens[index].kind == "break":
            return
        yield index


def _has_one_of(page: Page, entries: Iterable[str], tokens: Iterable[int]) -> bool:
    lists = [page.reference.words(entry) for entry in entries]
    return any(spelling in words for index in tokens if _is_of_its_own(page, index) for spelling in _spellings(page.folded[index]) for words in lists)


def _is_of_its_own(page: Page, index: int) -> bool:
    """تحالف دعم الشرعية: what stands inside a name says nothing of its own, and الأحد is a day."""
    if index >= len(page) or index in page.in_time:
        return False
    return index not in page.inside_actor or page.is_medium(page.inside_actor[index])


def _spellings(word: str) -> tuple[str, ...]:
    """A word as it stands, and without و, ف and the article."""
    bare = word[1:] if word[:1] in ("و", "ف") and len(word) > _SHORTEST else word
    return (word, bare, bare.removeprefix("ال"))


# وقف has no و of its own to take off.
_SHORTEST = 4
