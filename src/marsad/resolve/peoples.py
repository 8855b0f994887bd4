"""People of a nation who are no body of it: 34 فلسطينيا, طفل سوري."""

from __future__ import annotations

from marsad.reference.bundle import Reference
from marsad.text.numbers import read_count
from marsad.text.tokens import Token

# Of whom the lexicon says that they bear arms, hold an office or speak for one.
_OF_A_BODY = frozenset({"force", "teller"})
_ARMED = frozenset({"combatants", "security"})
# فلسطينيا, فلسطينيان, فلسطينيين, فلسطينيون: an adjective of a nation as a noun for its people.
_AS_A_NOUN = ("يا", "يان", "يين", "يون")


def are_people_of_a_nation(words: tuple[Token, ...], reference: Reference) -> bool:
    """34 فلسطينيا, آلاف الفلسطينيين, طفل سوري: whether a mention counts or names people by their nation, and no soldiers, officials or things of it.

    They are not their state, and nobody whom the registry has.
    Source: the annotation guidelines, "Actors", where the dead and those who protest have no actor by their nationality.
    """
    count = read_count(words, 0, reference.numbers) if words else None
    rest = [word for word in words[0 if count is None else count.last_token + 1 :] if word.kind in ("word", "number")]
    counted, civil, nations = count is not None, False, 0
    for word in rest:
        if reference.actors.adjective(word.folded):
            nations += 1
            # بريطانيا is the state itself, and الإسرائيليون may be its forces.
            as_noun = word.folded.endswith(_AS_A_NOUN) and not word.folded.startswith("ال") and not reference.actors.longest_name([word.folded], 0)
            counted = counted or as_noun
            continue
        senses = [reference.lexicon.senses[reading.sense] for reading in reference.lexicon.analyses(word.folded)]
        if any(sense.kind in _OF_A_BODY or sense.who in _ARMED for sense in senses):
            return False
        people = any(sense.kind == "people" for sense in senses)
        if not people and word.folded not in reference.words("companion.counts_people"):
            return False
        civil = civil or people
    return nations == 1 and (civil or counted)
