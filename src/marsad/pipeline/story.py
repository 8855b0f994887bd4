"""Where the story of a report plays: the countries of its places, of those who act in it, and of those it names."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from functools import partial

from marsad.model import Claim, Document
from marsad.reference.actors import Actor
from marsad.reference.bundle import Reference
from marsad.resolve.actors import resolve_actor
from marsad.resolve.places import Resources, StoryContext, countries_of_story, countries_of_words
from marsad.text.fold import fold

# How much each source of hints weighs against 1 for the places that the claims name.
_TELLERS, _STRUCK, _DOERS, _NAMED, _DESCRIBED, _OUTLET = 0.4, 0.3, 0.2, 0.5, 0.2, 0.3
_WORD = re.compile(r"\w+")


def resources(reference: Reference) -> Resources:
    """The data that resolving places rests on."""
    return Resources(reference.gazetteer, reference.lexicon, partial(_country_of_adjective, reference))


def story_context(claims: Sequence[Claim], document: Document, reference: Reference, data: Resources) -> StoryContext:
    """What the report as a whole tells of where it plays, its places still to be resolved."""
    doers = _actor_countries((m.anchor.text for claim in claims for m in claim.perpetrator), reference)
    struck = _actor_countries((m.anchor.text for claim in claims for m in claim.target), reference)
    tellers = _actor_countries((teller.anchor.text for claim in claims for teller in claim.attribution), reference)
    words = _WORD.findall(fold(document.text))
    named = Counter(country for word in words if (country := reference.gazetteer.country_named(word)))
    described = Counter(country for word in words if (country := data.country_of(word)))
    outlet = Counter(countries_of_words(document.outlet or "", data=data))
    weights: Counter[str] = Counter(countries_of_story([place for claim in claims for place in claim.place], data=data))
    for counts, share in ((doers, _DOERS), (struck, _STRUCK), (tellers, _TELLERS), (named, _NAMED), (described, _DESCRIBED), (outlet, _OUTLET)):
        weights.update(_shared(counts, share))
    return StoryContext(countries=weights, sides=frozenset((*doers, *struck, *named, *described, *outlet)))


def _shared(counts: Mapping[str, int], share: float) -> dict[str, float]:
    total = sum(counts.values())
    return {country: share * count / total for country, count in counts.items()}


def _actor_countries(texts: Iterable[str], reference: Reference) -> Counter[str]:
    """The countries of named actors, media left out: they tell of everywhere."""
    return Counter(actor.country for text in texts if (actor := _actor(text, reference)) and actor.country and actor.kind not in ("outlet", "agency"))


def _actor(text: str, reference: Reference) -> Actor | None:
    id_, _ = resolve_actor(text, registry=reference.actors)
    return reference.actors.get(id_) if id_ else None


def _country_of_adjective(reference: Reference, word: str) -> str | None:
    ids = reference.actors.adjective(word)
    return reference.actors.get(ids[0]).country if ids else None
