"""Outlets that are a body's own: its media office, its spokesman's page, the body under its name."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache

from marsad.reference.actors import Actor, ActorRegistry
from marsad.reference.policy import office_words, official_media_words
from marsad.text.tokens import tokenize

# Kinds of actors that speak for themselves under their own name; outlets, agencies and persons are known by other ways.
BODIES = frozenset("government ministry military police intelligence office armed_group militia coalition monitor ngo un_agency igo medical".split())
_PREPOSITIONS = frozenset({"of", "for", "by", "the"})


@lru_cache(maxsize=5_000)
def owner_of(outlet: str, registry: ActorRegistry, country: str | None = None) -> Actor | None:
    """The body whose own outlet bears its name, alone or beside words for an office (المكتب الإعلامي لقوات كذا); None for all others.

    What many countries call so (الناطق باسم الجيش) is the body of `country`. A capital that stands for its government is a place in the name of an
    outlet, and so is no owner.
    """
    words = [token.folded for token in tokenize(outlet) if token.kind in ("word", "number")]
    for name in _names(words):
        for actor in registry.lookup(name):
            if actor.kind in BODIES and registry.fits(name, ()) and not registry.is_metonym(name):
                return actor
        body = registry.body_of(name, country) if country else None
        if body is not None:
            return registry.get(body)
    return None


def state_of_medium(name: str, actor: Actor | None, registry: ActorRegistry, country: str | None) -> Actor | None:
    """The state that a medium without an entry of its own speaks for by its words: official ones (الإعلام الرسمي, state media), the television of a state.

    `actor` is the state in its name; where there is none, official media are those of `country`. None for all others: صحيفة سورية speaks for itself.
    """
    words, official = {token.folded.removeprefix("ال") for token in tokenize(name)}, official_media_words()
    if actor is not None and actor.kind == "state":
        return None if words.isdisjoint(official["official"] | official["national"]) else actor
    return _state_of(country, registry) if actor is None and country is not None and not words.isdisjoint(official["official"]) else None


@lru_cache(maxsize=500)
def _state_of(country: str, registry: ActorRegistry) -> Actor | None:
    return next((actor for actor in registry if actor.kind == "state" and actor.country == country), None)


def _names(words: Sequence[str]) -> Iterator[Sequence[str]]:
    """What words for an office leave of a name, as it stands and without a preposition at its front."""
    first = next((at for at, word in enumerate(words) if not _is_of_office(word)), len(words))
    last = next((at for at in range(len(words), first, -1) if not _is_of_office(words[at - 1])), first)
    name = words[first:last]
    if not name:
        return
    yield name
    if name[0] in _PREPOSITIONS:
        yield name[1:]
    elif name[0].startswith("لل"):
        yield ["ال" + name[0][2:], *name[1:]]
    elif name[0][0] in "لب" and len(name[0]) > 3:
        yield [name[0][1:], *name[1:]]


def _is_of_office(word: str) -> bool:
    return word.removeprefix("ال") in office_words()
