"""Who did it and to whom: named by the registry, or described by the words of the reports."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from marsad.model import ActorMention, Claim, Origin
from marsad.reference.actors import Actor, ActorRegistry
from marsad.reference.lexicon import Lexicon
from marsad.reference.ontology import ActorTerms, Ontology
from marsad.text.tokens import tokenize

# People in these categories fight with no one.
CIVIL = frozenset({"civilians", "children", "women", "medics", "journalists", "protesters", "rioters"})


@dataclass(frozen=True, slots=True)
class Party:
    """One who acts or is acted on: an actor of the registry, or else people of a category of the lexicon, or a thing, whom only `words` name.

    `terms` are what the schemas call such a one, None for things and for words that are in no list. `members` are named persons who stand for the actor.
    `weight` is the number of origins that name it.
    """

    actor: Actor | None
    people: str | None
    words: str
    terms: ActorTerms | None
    weight: int = 1
    members: tuple[str, ...] = ()

    @property
    def name(self) -> str | None:
        """The name in the registry, in English; None where nobody is named."""
        return self.actor.name_en if self.actor else None

    @property
    def is_armed(self) -> bool | None:
        """Whether it can fight; None where that is not known."""
        return self.terms.armed if self.terms else None

    @property
    def is_civil(self) -> bool:
        return self.people in CIVIL or (self.actor is not None and self.is_armed is False and self.actor.kind != "office")


@dataclass(frozen=True, slots=True)
class Sides:
    """The doers and those struck, most often named first. `blamed` are further doers that other accounts name and that are not on the side of the first."""

    doers: tuple[Party, ...]
    struck: tuple[Party, ...]
    blamed: tuple[Party, ...]


class Parties:
    """Makes out the parties of incidents."""

    def __init__(self, registry: ActorRegistry, lexicon: Lexicon, ontology: Ontology) -> None:
        self._registry, self._lexicon, self._ontology = registry, lexicon, ontology

    def sides(self, claims: Sequence[Claim], origins: Sequence[Origin], on: date | None, *, mutual: bool) -> Sides:
        """The sides of an incident at a date; `mutual` where those who act fight each other, so that opposed doers are two sides."""
        told = [claim for claim in claims if claim.polarity == "affirmed" or claim.responsibility == "denied"] or list(claims)
        named = self._parties([(claim, mention) for claim in told for mention in claim.perpetrator], origins, on)
        struck = self._parties([(claim, mention) for claim in told for mention in claim.target], origins, on)
        doers, others = self._one_side(named, on)
        if mutual and not any(party.actor for party in struck) and others:
            return Sides(doers, (*others, *struck), ())
        acting = {party.actor for party in doers if party.actor}
        return Sides(doers, tuple(party for party in struck if party.actor not in acting), others)

    def _parties(self, mentions: Sequence[tuple[Claim, ActorMention]], origins: Sequence[Origin], on: date | None) -> list[Party]:
        """Each party once, the one that most origins name first, registered ones before those who are only described."""
        told_by: dict[str, set[str]] = {}
        made: dict[str, Party] = {}
        for claim, mention in mentions:
            party = self._party(mention, on)
            key = party.actor.id if party.actor else f"{party.people}:{party.words if party.people is None else ''}"
            told_by.setdefault(key, set()).update(origin.key for origin in origins if claim.id in origin.claims)
            known = made.get(key)
            members = tuple(dict.fromkeys([*(known.members if known else ()), *party.members]))
            made[key] = Party(party.actor, party.people, (known or party).words, party.terms, max(1, len(told_by[key])), members)
        ids = {party.actor.id for party in made.values() if party.actor}
        # A state beside its own army is the same side named twice.
        above = {ancestor for id_ in ids for ancestor in self._registry.chain(id_, on)[1:]}
        kept = [party for party in made.values() if party.actor is None or party.actor.id not in above]
        return sorted(kept, key=lambda party: (party.actor is None, party.people is None and party.actor is None, -party.weight))

    def _party(self, mention: ActorMention, on: date | None) -> Party:
        if mention.actor is not None and mention.actor in self._registry and not self._names_people(mention):
            actor = self._registry.get(mention.actor)
            body = self._registry.affiliation(actor.id, on)[0] if actor.kind == "person" else None
            stands_for = self._registry.get(body) if body is not None and body in self._registry else actor
            members = () if stands_for is actor else (actor.name_en,)
            return Party(stands_for, None, mention.anchor.text, self._ontology.actor_kinds.get(stands_for.kind), members=members)
        people = self._people(mention.anchor.text)
        return Party(None, people, mention.anchor.text, self._ontology.people.get(people) if people else None)

    def _names_people(self, mention: ActorMention) -> bool:
        """Whether one word names people of a nation (Palestinians) and not their state."""
        words = [token.folded for token in tokenize(mention.anchor.text) if token.kind == "word"]
        if mention.actor is None or len(words) != 1 or self._registry.get(mention.actor).kind != "state":
            return False
        return mention.actor in self._registry.adjective(words[0]) and all(actor.id != mention.actor for actor in self._registry.lookup(words))

    def _people(self, words: str) -> str | None:
        """The category of people that words name; None for things, and where they name none. The first noun says what the rest belongs to."""
        for hits in self._lexicon.find(tokenize(words)):
            kinds = {hit.sense.kind: hit.sense for hit in hits if hit.sense.kind in ("people", "object")}
            if "object" in kinds and "people" not in kinds:
                return None
            if "people" in kinds:
                sense = kinds["people"]
                return "protesters" if sense.value == "protester" else sense.who
        return None

    def _one_side(self, named: Sequence[Party], on: date | None) -> tuple[tuple[Party, ...], tuple[Party, ...]]:
        """The first with those on its side, and the others."""
        registered = [party for party in named if party.actor]
        if not registered:
            return tuple(named), ()
        first = registered[0].actor
        own = [party for party in registered if party.actor and first and (party.actor is first or self._registry.same_side(first.id, party.actor.id, on))]
        return tuple(own), tuple(party for party in registered if party not in own)


def civilians_harmed(claims: Iterable[Claim]) -> bool:
    """Whether an account says that people who do not fight were killed or injured."""
    return any(who in CIVIL for who in _harmed(claims))


def fighters_harmed(claims: Iterable[Claim]) -> bool:
    """Whether an account says that fighters were killed or injured."""
    return any(who in ("combatants", "security") for who in _harmed(claims))


def _harmed(claims: Iterable[Claim]) -> Iterator[str]:
    for claim in claims:
        if claim.polarity == "affirmed":
            yield from (harm.who for harm in claim.harm if harm.kind in ("killed", "injured") and harm.least)
