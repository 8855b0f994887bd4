"""From the words of a mention to an actor of the registry, as far as the words and the document decide."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from marsad.reference.actors import Actor, ActorRegistry
from marsad.text.tokens import tokenize

Resolved = tuple[str | None, tuple[str, ...]]


def resolve_actor(text: str, *, registry: ActorRegistry, earlier: Sequence[str] = (), countries: Sequence[str] = (), on: date | None = None) -> Resolved:
    """The actor that a mention names, and all that it may name, best first; (None, ...) where the words leave it open.

    `earlier` are the actors named before in the document, the latest last; `countries` those of the story, the likeliest first. A body
    that is only said to be loyal to another, or backed by it, is not that other: it stays open, with the other as a candidate.
    """
    words = [token.folded for token in tokenize(text) if token.kind in ("word", "number")]
    if not words:
        return None, ()
    named = _named(words, registry, countries)
    if named:
        ids = tuple(dict.fromkeys(actor.id for _, actors in named for actor in actors))
        if _only_leans_on(words, named[0][0]):
            return None, ids
        return named[0][1][0].id, ids
    referred = _short_form(words, registry, earlier)
    if referred:
        return referred[0], referred
    return _by_adjective(words, registry)


def _named(words: list[str], registry: ActorRegistry, countries: Sequence[str]) -> list[tuple[int, tuple[Actor, ...]]]:
    """Names inside the mention: (first word, actors), the longest first and then the earliest."""
    found: list[tuple[int, int, tuple[Actor, ...]]] = []
    for at in range(len(words)):
        for variant in _variants(words[at], at == 0):
            trial = [*words[:at], variant, *words[at + 1 :]]
            length = registry.longest_name(trial, at)
            name = trial[at : at + length]
            if length and registry.fits(name, countries):
                found.append((length, at, registry.lookup(name, countries)))
                break
    found.sort(key=lambda item: (-item[0], item[1]))
    return [(at, actors) for _, at, actors in found]


def _variants(word: str, first: bool) -> Iterator[str]:
    yield word
    if len(word) > 3 and word[0] in "وفبلك":
        yield word[1:]
    if word.startswith("لل"):
        yield "ال" + word[2:]
    if word.startswith(("ولل", "فلل")):
        yield "ال" + word[3:]


_LEANS = ("موال", "مدعوم", "حليف", "متحالف")


def _only_leans_on(words: list[str], at: int) -> bool:
    return any(word.removeprefix("ال").startswith(_LEANS) for word in words[:at])


def _short_form(words: list[str], registry: ActorRegistry, earlier: Sequence[str]) -> tuple[str, ...]:
    for variant in _variants(words[0], True):
        short = registry.short_forms.get(variant)
        if short is not None and len(words) == 1:
            fitting = [id_ for id_ in reversed(earlier) if registry.get(id_).kind in short.kinds]
            return tuple(dict.fromkeys(fitting))
    return ()


def _by_adjective(words: list[str], registry: ActorRegistry) -> Resolved:
    """مصدر عسكري سوري، غارة إسرائيلية: the state or group whose adjective stands in the mention; two make it open."""
    ids = tuple(dict.fromkeys(id_ for word in words for id_ in registry.adjective(word)[:1]))
    return (ids[0], ids) if len(ids) == 1 else (None, ids)
