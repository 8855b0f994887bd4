"""What was struck and bears the adjective or the name of the country that tells of it, which therefore did not strike it."""

from __future__ import annotations

from collections.abc import Iterator

from marsad.extract.rules.clause import Clause
from marsad.extract.rules.page import Page
from marsad.extract.rules.roles import Arguments, Phrase
from marsad.extract.rules.tellers import Told

# Those who speak for a country; the groups that fight in it strike what is called after it.
_OF_A_COUNTRY = frozenset("state government ministry military police office".split())
_FIRED_AT = frozenset({"علي", "باتجاه", "نحو", "صوب"})


def strikes_his_own_country(clause: Clause, teller: Told, found: Arguments) -> bool:
    """أعلن الجيش السوري إطلاق صواريخ باتجاه أهداف سورية, باتجاه الأراضي السورية: whether a thing of the teller's own country was struck, or that country fired at.

    Fighters that are called after the country may be the enemies of its army (قصف الجيش ميليشيات سورية), and so may be whose drone was shot down.
    """
    own = _countries(clause.page, teller)
    if not own or clause.happening.type == "interception":
        return False
    struck = (phrase for phrase in found.targets if not are_fighters_of_a_country(clause.page, phrase))
    return any(not own.isdisjoint(_called_after(clause.page, phrase)) for phrase in struck) or _is_fired_at(clause, own)


def _countries(page: Page, teller: Told) -> set[str]:
    """The codes of the countries that a teller speaks for; empty where he is none of their organs."""
    actors = (page.reference.actors.get(id_) for id_ in page.told_actors(teller))
    return {actor.country for actor in actors if actor.country is not None and actor.kind in _OF_A_COUNTRY}


def _called_after(page: Page, phrase: Phrase) -> Iterator[str]:
    """The codes of the countries whose adjective, or whose own name, stands in a phrase outside the names of bodies."""
    for index in range(phrase.first, phrase.last + 1):
        name = page.actor_at.get(index)
        states = page.adjective_at[index] if index in page.adjective_at else page.actor_ids(name) if name is not None and page.names_a_country(name) else ()
        country = page.reference.actors.get(states[0]).country if states else None
        if country is not None:
            yield country


def are_fighters_of_a_country(page: Page, phrase: Phrase) -> bool:
    """ميليشيات سورية, مسلحين يمنيين: whether a phrase names fighters who are no army and are called after a country alone."""
    words = range(phrase.first, phrase.last + 1)
    fighters = (hit for index in words for hit in page.hits[index] if hit.sense.kind in ("people", "force") and hit.sense.value != "regular")
    if not any(hit.sense.framing == "hostile" or hit.sense.strength == "weak" or hit.sense.who == "combatants" for hit in fighters):
        return False
    return all(page.names_a_country(page.actor_at[index]) for index in words if index in page.actor_at)


def _is_fired_at(clause: Clause, own: set[str]) -> bool:
    """إطلاق قذائف باتجاه الأراضي السورية: whether a country or its soil stands behind a word of direction in the clause of the deed."""
    page = clause.page
    for index in range(clause.happening.last + 1, clause.high - 1):
        if page.folded[index] not in _FIRED_AT:
            continue
        place = page.in_places.get(index + 1)
        if place is None or not index <= place.whole[0] <= index + 1 or page.level_of(place) != "country":
            return False
        return not own.isdisjoint(_called_after(page, Phrase(index + 1, place.whole[1])))
    return False
