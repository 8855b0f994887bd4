"""Puts the resolvers to work on the claims of one document, with what the document as a whole tells about its story."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from functools import cached_property

from marsad.model import ActorMention, Claim, Document, PlaceMention, Teller
from marsad.reference.bundle import Reference
from marsad.resolve.actors import resolve_actor
from marsad.resolve.places import StoryContext, countries_of_story, resolve_places
from marsad.resolve.tellers import teller_kind
from marsad.resolve.times import resolve_time


def resolve(claims: Sequence[Claim], document: Document, reference: Reference) -> list[Claim]:
    """The claims with actors, places and times resolved as far as the text decides, and no further."""
    return _Resolver(document, reference).all(claims)


class _Resolver:
    def __init__(self, document: Document, reference: Reference) -> None:
        self.document = document
        self.reference = reference
        self.named: list[str] = []
        self.memory: dict[tuple[int, int], tuple[str | None, tuple[str, ...]]] = {}

    def all(self, claims: Sequence[Claim]) -> list[Claim]:
        placed = self._places(claims)
        countries = _story_countries(placed)
        spoken = [self._actors(claim, countries) for claim in placed]
        sides = {actor for claim in spoken for mention in (*claim.perpetrator, *claim.target) for actor in self._roots(mention)}
        return [self._times(self._tellers(claim, sides), countries) for claim in spoken]

    def _roots(self, mention: ActorMention) -> list[str]:
        return [self.reference.actors.root(mention.actor)] if mention.actor else []

    def _places(self, claims: Sequence[Claim]) -> list[Claim]:
        mentions = [place for claim in claims for place in claim.place]
        weights = countries_of_story(mentions, gazetteer=self.reference.gazetteer, lexicon=self.reference.lexicon)
        for country, share in self._actor_countries(claims).items():
            weights[country] = weights.get(country, 0.0) + share
        resolved: list[PlaceMention] = []
        placed = []
        for claim in claims:
            context = StoryContext(countries=weights, places=tuple(resolved))
            places = resolve_places(claim.place, gazetteer=self.reference.gazetteer, lexicon=self.reference.lexicon, context=context)
            resolved.extend(places)
            placed.append(replace(claim, place=places))
        return placed

    def _actor_countries(self, claims: Sequence[Claim]) -> dict[str, float]:
        """The countries of the named doers, struck and tellers other than media: hints of where the story plays."""
        texts = [m.anchor.text for claim in claims for m in (*claim.perpetrator, *claim.target)]
        texts += [teller.anchor.text for claim in claims for teller in claim.attribution]
        counts: Counter[str] = Counter()
        for text in texts:
            actor, _ = resolve_actor(text, registry=self.reference.actors)
            found = self.reference.actors.get(actor) if actor else None
            if found is not None and found.country and found.kind not in ("outlet", "agency"):
                counts[found.country] += 1
        total = sum(counts.values())
        return {country: counts[country] / total for country in sorted(counts)}

    def _actors(self, claim: Claim, countries: Sequence[str]) -> Claim:
        return replace(
            claim,
            attribution=tuple(self._teller(teller, countries) for teller in claim.attribution),
            perpetrator=tuple(self._mention(mention, countries) for mention in claim.perpetrator),
            target=tuple(self._mention(mention, countries) for mention in claim.target),
        )

    def _actor(self, start: int, end: int, text: str, countries: Sequence[str]) -> tuple[str | None, tuple[str, ...]]:
        if (start, end) not in self.memory:
            on = self.document.published_on or date.max
            found = resolve_actor(text, registry=self.reference.actors, earlier=self.named, countries=countries, on=None if on == date.max else on)
            self.memory[start, end] = found
            if found[0]:
                self.named.append(found[0])
        return self.memory[start, end]

    def _mention(self, mention: ActorMention, countries: Sequence[str]) -> ActorMention:
        actor, candidates = self._actor(mention.anchor.start, mention.anchor.end, mention.anchor.text, countries)
        return replace(mention, actor=actor, candidates=candidates)

    def _teller(self, teller: Teller, countries: Sequence[str]) -> Teller:
        actor, candidates = self._actor(teller.anchor.start, teller.anchor.end, teller.anchor.text, countries)
        return replace(teller, actor=actor, candidates=candidates)

    def _tellers(self, claim: Claim, sides: set[str]) -> Claim:
        nearest = [teller_kind(teller, claim, sides=sides, registry=self.reference.actors) for teller in claim.attribution]
        return replace(claim, attribution=tuple(replace(t, kind=kind) for t, kind in zip(claim.attribution, nearest, strict=True)))

    def _times(self, claim: Claim, countries: Sequence[str]) -> Claim:
        """A time is read where the happening is: in its place, else in the story's country, else where the outlet sits."""
        if claim.time is None:
            return claim
        zone = self.reference.zones.zone_of_first([*(place.country for place in claim.place), *countries, self._outlet_country])
        return replace(
            claim,
            time=resolve_time(
                claim.time.anchor,
                published=self.document.published,
                zone=zone,
                calendar=self.reference.calendar,
                ahead=claim.realis in ("planned", "threatened", "predicted"),
            ),
        )

    @cached_property
    def _outlet_country(self) -> str | None:
        """The country of the outlet; None where it is not in the registry or of no one country."""
        actor, _ = resolve_actor(self.document.outlet or "", registry=self.reference.actors)
        found = self.reference.actors.get(actor) if actor else None
        return found.country if found is not None else None


def _story_countries(claims: Sequence[Claim]) -> list[str]:
    """The countries of the claims' places, the most frequent first."""
    counts: dict[str, int] = {}
    for claim in claims:
        for place in claim.place:
            if place.country:
                counts[place.country] = counts.get(place.country, 0) + 1
    return sorted(counts, key=lambda country: (-counts[country], country))
