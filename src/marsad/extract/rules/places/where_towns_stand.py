"""Positions in a sentence where hardly anything but a town stands: what a force takes, leaves or moves on, and where somebody flees from."""

from __future__ import annotations

from marsad.extract.rules.page import Page
from marsad.extract.rules.places.foreign_spelling import describes, may_be_a_verb
from marsad.extract.rules.places.struck import is_behind_a_doer, is_behind_a_strike, is_what_a_town_does
from marsad.reference.lexicon import Hit

# انسحب عناصر الجيش السوري فجر الأحد من كذا: so far before the preposition stands the word that says who moved.
_MOVES_WITHIN = 7
# تعرضت سان كذا لقصف: so many tokens behind the first of the name stands what fell on it.
_FALLS_WITHIN = 3
# What is done to ground, or by going over it.
_OF_GROUND = frozenset({"territory_change", "incursion", "siege"})
_HELD = frozenset({"territory_change", "siege"})
_OF_MOVING = frozenset({"territory_change", "incursion", "displacement", "deployment", "abduction"})
# Verbal nouns of these have the town in the genitive.
_OF_A_TOWN = frozenset({"territory_change", "incursion", "siege", "shelling", "air_strike", "armed_clash"})
# Nouns of these are called after the town where they were, where a clause or a day follows it.
_CALLED_AFTER = frozenset({"armed_attack", "explosion", "suicide_attack"})
# What falls on a town.
_FROM_AFAR = frozenset({"shelling", "air_strike", "drone_strike"})
_ON = frozenset({"علي"})
_FROM_OR_TO = frozenset({"من", "الي", "نحو", "صوب", "باتجاه"})


def stands_where_a_town_does(page: Page, before: int, index: int) -> bool:
    """Whether the words up to `before` say that a word right behind them is a town, whatever it is: سيطر المتمردون على كذا, نزح السكان من كذا, شهدت كذا, هز انفجار كذا."""
    if _is_said_of_a_town(page, before) or _falls(page, index) or _is_of_a_deed(page, index):
        return True
    if before < 1:
        return False
    return (
        _is_measured_to(page, before)
        or _is_governed(page, before, _ON, _HELD | _FROM_AFAR)
        or _is_governed(page, before, _FROM_OR_TO, _OF_MOVING)
        or (not describes(page, index) and not may_be_a_verb(page, index) and (_is_taken_by_force(page, before) or _is_struck(page, before)))
    )


def _is_struck(page: Page, before: int) -> bool:
    """هز انفجار كذا, استهدفت غارة جوية كذا; but طائرة هرمس is of that make."""
    if page.of_kind(before, "means") is not None and not any(hit.last == before for hit in page.hits[before - 1] if hit.sense.kind == "event"):
        return False
    return is_behind_a_strike(page, before)


def _is_measured_to(page: Page, preposition: int) -> bool:
    """بالقرب من, على مقربة من, على بعد عشرة كيلومترات من, الطريق المؤدي إلى, في وسط: words that say how far off, which way or where in a town it was."""
    if page.folded[preposition] in ("وسط", "قلب"):
        return page.folded[preposition - 1] == "في"
    return page.folded[preposition] in _FROM_OR_TO | {"عن"} and page.folded[preposition - 1] in page.reference.words("companion.measures_to_a_town")


def _is_governed(page: Page, preposition: int, prepositions: frozenset[str], types: frozenset[str]) -> bool:
    """انسحب الجيش من, سيطر المتمردون على: whether a preposition goes with a happening of one of the types before it, with only who did it between."""
    if page.folded[preposition] not in prepositions:
        return False
    for index in range(preposition - 1, max(-1, preposition - 1 - _MOVES_WITHIN), -1):
        event = _event_that_ends(page, index)
        if event is not None:
            return event.sense.type in types
        if page.tokens[index].kind == "break" or page.tokens[index].text in ".؛:،," or page.functions[index] not in ("", "preposition"):
            return False
    return False


def _event_that_ends(page: Page, index: int) -> Hit | None:
    return next((hit for hit in page.hits[index] if hit.sense.kind == "event"), None)


def _is_said_of_a_town(page: Page, verb: int) -> bool:
    """شهدت كذا اشتباكات, تعرضت كذا لقصف: a verb in the feminine, as towns take, whose subject undergoes what falls on towns; whoever is exposed to else may be a woman."""
    word = page.folded[verb].removeprefix("و")
    if word in page.reference.words("companion.town_witnesses"):
        return True
    if not is_what_a_town_does(page, verb) or not (word.endswith("ت") or word.startswith("ت")):
        return False
    falls = (hit for at in range(verb + 2, min(verb + 2 + _FALLS_WITHIN, len(page))) for hit in page.hits[at] if hit.sense.kind == "event")
    return any(hit.sense.type in _FROM_AFAR for hit in falls)


def _falls(page: Page, index: int) -> bool:
    """سقطت كذا بيد المتمردين, سقوط كذا في أيدي المتمردين: a town that falls into somebody's hands."""
    after = index + 1
    if page.folded[index - 1].removeprefix("و") not in ("سقطت", "سقوط", "تسقط") or after >= len(page):
        return False
    return page.structure(after, "into_hands") is not None


def _is_of_a_deed(page: Page, index: int) -> bool:
    """حصار كذا, معركة كذا, هجوم كذا الذي: a name in the genitive of a noun that is done to a town, or called after it."""
    noun = page.of_kind(index - 1, "event")
    if noun is None or noun.last != index - 1 or not noun.features.startswith("n") or noun.definite or noun.suffix or noun.first != noun.last:
        return False
    if page.folded[noun.last].endswith("ا"):
        # احتلالا كاملا
        return False
    if describes(page, index) or may_be_a_verb(page, index):
        return False
    if noun.sense.type in _OF_A_TOWN:
        return True
    after = index + 1
    return noun.sense.type in _CALLED_AFTER and after < len(page) and (page.functions[after] == "who" or after in page.in_time)


def _is_taken_by_force(page: Page, before: int) -> bool:
    """اقتحم مسلحون كذا, قصف الجيش كذا: behind who did it, where the verb is one of going in, taking or shelling."""
    if not is_behind_a_doer(page, before):
        return False
    verbs = (hit for at in range(max(0, before - _MOVES_WITHIN), before) for hit in page.hits[at] if hit.sense.kind == "event" and hit.features.startswith("v"))
    return any(verb.sense.type in _OF_GROUND | _FROM_AFAR | {"armed_attack"} for verb in verbs)
