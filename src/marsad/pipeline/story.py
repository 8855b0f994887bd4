"""Where the story of a report plays: the countries of its places, of those who act in it, and of those it names."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache

from marsad.model import Claim, Document
from marsad.reference.actors import Actor, ActorRegistry
from marsad.reference.bundle import Reference
from marsad.resolve.actors import resolve_actor
from marsad.resolve.place_context import Resources, StoryContext
from marsad.resolve.places import countries_of_story, countries_of_words
from marsad.text.tokens import tokenize

# How much each source of hints weighs against 1 for the places that the claims name.
_TELLERS, _STRUCK, _DOERS, _NAMED, _DESCRIBED, _OUTLET = 0.4, 0.3, 0.2, 0.5, 0.15, 0.3


def resources(reference: Reference) -> Resources:
    """The data that resolving places rests on."""
    return Resources(reference.gazetteer, reference.lexicon, reference.actors)


def story_context(claims: Sequence[Claim], document: Document, reference: Reference, data: Resources) -> StoryContext:
    """What the report as a whole tells of where it plays, its places still to be resolved."""
    doers = _actor_countries((m.anchor.text for claim in claims for m in claim.perpetrator), reference)
    struck = _actor_countries((m.anchor.text for claim in claims for m in claim.target), reference)
    tellers = _actor_countries((teller.anchor.text for claim in claims for teller in claim.attribution), reference)
    tokens = tokenize(document.text)
    words = [facts for token, facts in zip(tokens, reference.facts_of(tokens)) if token.kind == "word"]
    # How often the words of the report speak of each country.
    named = _counted([facts.country for facts in words if facts.country])
    described = _counted([facts.described for facts in words if facts.described])
    outlet = _counted(countries_of_words(document.voice or "", data))
    weights = dict(countries_of_story([place for claim in claims for place in claim.place], data=data))
    for counts, share in ((doers, _DOERS), (struck, _STRUCK), (tellers, _TELLERS), (named, _NAMED), (described, _DESCRIBED), (outlet, _OUTLET)):
        for country, weight in _shared(counts, share).items():
            weights[country] = weights.get(country, 0.0) + weight
    return StoryContext(countries=weights, sides=frozenset((*doers, *struck, *named, *described, *outlet)))


def _shared(counts: Mapping[str, int], share: float) -> dict[str, float]:
    total = sum(counts.values())
    return {country: share * count / total for country, count in counts.items()}


def _counted(countries: Iterable[str]) -> dict[str, int]:
    """How often each is there. A plain mapping: making a Counter takes longer than counting the few countries of a report."""
    counts: dict[str, int] = {}
    for country in countries:
        counts[country] = counts.get(country, 0) + 1
    return counts


def _actor_countries(texts: Iterable[str], reference: Reference) -> dict[str, int]:
    """The countries of named actors, media left out: they tell of everywhere."""
    actors = [actor_named(text, reference.actors) for text in texts]
    return _counted([actor.country for actor in actors if actor is not None and actor.country and actor.kind not in ("outlet", "agency")])


@lru_cache(maxsize=20_000)
def actor_named(text: str, registry: ActorRegistry) -> Actor | None:
    """The actor that words name by themselves, wherever they stand; None where they leave it open."""
    id_, _ = resolve_actor(text, registry=registry)
    return registry.get(id_) if id_ else None
