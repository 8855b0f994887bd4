"""Texts of which only some stretches may be shown: the rest is blanked or blacked out, and every offset stays right."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import fields, is_dataclass, replace
from typing import Any, TypeVar

from marsad.model import Anchor, Claim
from marsad.pages.words import BLACK
from marsad.reference.lexicon import Lexicon
from marsad.text.tokens import tokenize

T = TypeVar("T")
# Kinds of lexicon entries that name no person: what a source is, who it stands near, and the words between.
_NAMELESS = frozenset({"teller", "people", "structure", "saying", "object", "harm"})
_ARMED = frozenset({"people.combatants", "people.security"})
_SHORTEST_NAME = 3


def masked(text: str, shown: Iterable[tuple[int, int]], hidden: Iterable[tuple[int, int]], names: re.Pattern[str] | None) -> str:
    """The text with blanks for all that is not `shown` or is `hidden`, and with names blacked out; as long as it was."""
    kept = [" "] * len(text)
    for start, end in shown:
        kept[start:end] = text[start:end]
    for start, end in hidden:
        kept[start:end] = " " * (end - start)
    whole = "".join(kept)
    return names.sub(lambda found: BLACK * len(found[0]), whole) if names else whole


def name_pattern(names: Iterable[str]) -> re.Pattern[str] | None:
    """What finds these names as whole words, also with what Arabic writes onto their front; None for none."""
    known = sorted({name for name in names if name.strip()}, key=lambda name: (-len(name), name))
    return re.compile(rf"(?<!\w)[وفبلك]{{0,2}}(?:{'|'.join(map(re.escape, known))})(?!\w)") if known else None


def anchors_of(value: object) -> Iterator[Anchor]:
    """Every anchor within a claim or a part of one."""
    if isinstance(value, Anchor):
        yield value
    elif is_dataclass(value):
        for field in fields(value):
            yield from anchors_of(getattr(value, field.name))
    elif isinstance(value, tuple):
        for item in value:
            yield from anchors_of(item)


def anchored(value: T, text: str) -> T:
    """The same with the words of every anchor as a text has them now, so that an anchor shows nothing that the text does not."""
    return _anchored(value, text)  # type: ignore[no-any-return]


def _anchored(value: Any, text: str) -> Any:
    if isinstance(value, Anchor):
        return Anchor(text[value.start : value.end], value.start, value.end)
    if is_dataclass(value) and not isinstance(value, type):
        return replace(value, **{field.name: _anchored(getattr(value, field.name), text) for field in fields(value) if field.init})
    return tuple(_anchored(item, text) for item in value) if isinstance(value, tuple) else value


def names_somebody(words: str, lexicon: Lexicon) -> bool:
    """Whether words for a teller hold more than what a source is called: "eyewitnesses" names nobody, "the nurse Salma" does."""
    tokens = tokenize(words)
    covered: set[int] = set()
    for hits in lexicon.find(tokens):
        for hit in hits:
            if hit.sense.kind in _NAMELESS:
                covered.update(range(hit.first, hit.last + 1))
    return len(words) >= _SHORTEST_NAME and any(token.kind == "word" and number not in covered for number, token in enumerate(tokens))


def is_person(words: str, lexicon: Lexicon) -> bool:
    """Whether words call somebody a nurse, an activist, a resident and the like: nobody of arms, and no body."""
    hits = (hit for found in lexicon.find(tokenize(words)) for hit in found)
    return any(hit.sense.kind == "people" and hit.sense.id not in _ARMED for hit in hits)


def tellers_named(claims: Iterable[Claim], kinds: frozenset[str], actors: frozenset[str], lexicon: Lexicon) -> set[str]:
    """The words of tellers who must not be named: of these kinds, these actors, and, where any kind is withheld, persons whom the registry does not know."""
    return {
        teller.anchor.text
        for claim in claims
        for teller in claim.attribution
        if teller.actor in actors
        or (
            kinds
            and (teller.kind in kinds or (teller.actor is None and is_person(teller.anchor.text, lexicon)))
            and names_somebody(teller.anchor.text, lexicon)
        )
    }
