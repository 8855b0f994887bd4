"""The registry of actors: who is meant by a name, who belongs to whom, and who is opposed to whom."""

from __future__ import annotations

import difflib
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any, NamedTuple

from marsad.model import DataError, MarsadError
from marsad.reference.compiled import compiled
from marsad.reference.loading import Located, data_files, load_entries
from marsad.text.fold import fold
from marsad.text.inflect import arabic_adjective_forms
from marsad.text.tokens import tokenize

KINDS = frozenset(
    "state government ministry military police intelligence armed_group militia coalition political_party monitor ngo un_agency igo medical "
    "outlet agency office person group".split()
)
_KEYS = frozenset("id kind name_en name_ar country side part_of voice_of missiles aliases adjectives affiliations source note".split())
_ALIAS_KEYS = frozenset("form lang gloss context used_by framing metonym note __line__".split())


@dataclass(frozen=True, slots=True)
class Actor:
    """One entry of the registry. `side` is an interest bloc, `part_of` the actor that it belongs to or speaks for, None for none.

    `voice_of` names the party that an outlet speaks for when it speaks in its own voice. `missiles` says of an armed group that it fires
    guided missiles, as states do.
    """

    id: str
    kind: str
    name_en: str
    name_ar: str
    country: str | None = None
    side: str | None = None
    part_of: str | None = None
    voice_of: str | None = None
    missiles: bool | None = None


class ShortForm(NamedTuple):
    """A definite noun (التنظيم، الوزارة) that stands for an actor of one of `kinds` named earlier in the document."""

    form: str
    kinds: tuple[str, ...]


class ActorRegistry:
    """Actors by id and by every name, and the oppositions between them. Names are looked up folded, word by word."""

    def __init__(self, table: dict[str, Any]) -> None:
        self._actors = {fields["id"]: Actor(**fields) for fields in table["actors"]}
        self._names: dict[str, list[list[Any]]] = table["names"]
        self._adjectives: dict[str, list[str]] = table["adjectives"]
        self._oppositions: list[list[Any]] = table["oppositions"]
        self.short_forms = {row[0]: ShortForm(row[0], tuple(row[1])) for row in table["short_forms"]}
        self.first_words: dict[str, int] = {}
        for name in self._names:
            first, _, rest = name.partition(" ")
            self.first_words[first] = max(self.first_words.get(first, 0), 1 + (rest.count(" ") + 1 if rest else 0))

    def __iter__(self) -> Iterator[Actor]:
        return iter(self._actors.values())

    def __contains__(self, id_: object) -> bool:
        return id_ in self._actors

    def get(self, id_: str) -> Actor:
        """The actor of that id. Raises MarsadError that names similar ids."""
        try:
            return self._actors[id_]
        except KeyError:
            near = ", ".join(difflib.get_close_matches(id_, self._actors, 3)) or "none"
            raise MarsadError(f'there is no actor "{id_}"; ids like it: {near}. Add it to data/actors or to an overlay.') from None

    def lookup(self, words: Sequence[str], countries: Iterable[str] = ()) -> tuple[Actor, ...]:
        """The actors that a name of folded words may mean, those whose context fits `countries` first; empty where none bears it."""
        rows = self._names.get(" ".join(words), ())
        story = set(countries)
        fitting = [row for row in rows if not row[2] or story & set(row[2])]
        return tuple(self._actors[row[0]] for row in [*fitting, *(row for row in rows if row not in fitting)])

    def fits(self, words: Sequence[str], countries: Iterable[str]) -> bool:
        """Whether a name has a meaning that does not depend on the story's countries, or one that they allow."""
        story = set(countries)
        return any(not row[2] or story & set(row[2]) for row in self._names.get(" ".join(words), ()))

    def is_metonym(self, words: Sequence[str]) -> bool:
        """Whether the name is first of all a place (a capital that stands for its government)."""
        rows = self._names.get(" ".join(words), ())
        return bool(rows) and all(row[1] for row in rows)

    def longest_name(self, words: Sequence[str], start: int) -> int:
        """How many words the longest name that starts at a word has; 0 where none does."""
        most = self.first_words.get(words[start], 0)
        for length in range(min(most, len(words) - start), 0, -1):
            if " ".join(words[start : start + length]) in self._names:
                return length
        return 0

    def adjective(self, word: str) -> tuple[str, ...]:
        """The actors that a folded relation adjective in any form (إسرائيلية، الروسي) stands for."""
        bare = word[2:] if word.startswith("ال") else word[3:] if word.startswith(("وال", "بال")) else word[2:] if word.startswith("لل") else word
        return tuple(self._adjectives.get(bare, ()))

    def root(self, id_: str) -> str:
        """The actor at the top of the chain of part_of: the state of an army, the movement of its brigades."""
        seen = set()
        while id_ in self._actors and self._actors[id_].part_of and id_ not in seen:
            seen.add(id_)
            id_ = str(self._actors[id_].part_of)
        return id_

    def chain(self, id_: str) -> list[str]:
        """The actor and those that it is part of, the nearest first."""
        chain = [id_]
        while (above := self._actors[chain[-1]].part_of if chain[-1] in self._actors else None) and above not in chain:
            chain.append(above)
        return chain

    def speaks_for(self, id_: str) -> str | None:
        """The party whose voice an outlet is when it speaks for itself; None for independent ones."""
        return self._actors[id_].voice_of if id_ in self._actors else None

    def same_side(self, first: str, second: str, on: date | None = None) -> bool:
        """Whether two actors are one's part of the other, or share a bloc."""
        if self.root(first) == self.root(second):
            return True
        sides = self._sides(first), self._sides(second)
        return bool(sides[0] & sides[1]) and not self.opposed(first, second, on)

    def opposed(self, first: str, second: str, on: date | None = None) -> bool:
        """Whether the two have opposed interests at a date (at any time where `on` is None)."""
        one, other = {*self.chain(first), *self._sides(first)}, {*self.chain(second), *self._sides(second)}
        for a, b, since, until in self._oppositions:
            if on is not None and ((since and on.year < since) or (until and on.year > until)):
                continue
            if (a in one and b in other) or (b in one and a in other):
                return True
        return False

    def _sides(self, id_: str) -> set[str]:
        return {side for actor in self.chain(id_) if actor in self._actors and (side := self._actors[actor].side)}


def load_actors(overlays: tuple[Path, ...] = ()) -> ActorRegistry:
    """The registry of the packaged data files and the overlay folders. Raises DataError that lists every mistake at once."""
    files = data_files("actors", overlays)
    table = compiled("actors", (*files, Path(__file__)), lambda: build_table(files))
    assert isinstance(table, dict)
    return ActorRegistry(table)


def build_table(files: Iterable[Path]) -> dict[str, Any]:
    """The compiled form of actor files. Raises DataError."""
    entries: dict[str, Located] = {}
    others: list[Located] = []
    mistakes: list[str] = []
    for path in files:
        own: set[str] = set()
        for entry in load_entries(path):
            if entry.fields.get("kind") in ("side", "opposition", "short_form"):
                others.append(entry)
                continue
            id_ = str(entry.fields.get("id"))
            if id_ in own:
                mistakes.append(entry.mistake(f'the id "{id_}" stands twice in this file; give one of them another'))
            own.add(id_)
            entries[id_] = entry
    mistakes.extend(mistake for entry in entries.values() for mistake in _mistakes(entry, entries))
    if mistakes:
        raise DataError(tuple(mistakes))
    return _compile(entries.values(), others)


def _mistakes(entry: Located, entries: dict[str, Located]) -> Iterator[str]:
    fields = entry.fields
    unknown = set(fields) - _KEYS
    if unknown:
        yield entry.mistake(f"unknown key {', '.join(sorted(unknown))}; the keys are {', '.join(sorted(_KEYS))}")
    for needed in ("id", "kind", "name_en", "name_ar"):
        if not fields.get(needed):
            yield entry.mistake(f"the actor has no {needed}; give it one")
    if fields.get("kind") not in KINDS:
        yield entry.mistake(f"kind {fields.get('kind')!r} is not known; the kinds are {', '.join(sorted(KINDS))}")
    for key in ("part_of", "voice_of"):
        if fields.get(key) and fields[key] not in entries:
            yield entry.mistake(f'{key} names "{fields[key]}", which is no actor; add it or mend the id')
    for alias in fields.get("aliases") or ():
        line = alias.get("__line__", entry.line)
        if set(alias) - _ALIAS_KEYS:
            yield entry.mistake(f"unknown key {', '.join(sorted(set(alias) - _ALIAS_KEYS))} in an alias", line)
        if alias.get("lang", "ar") == "ar" and not alias.get("gloss"):
            yield entry.mistake(f'alias "{alias.get("form")}" has no gloss; add gloss: with its English meaning', line)
        if unicodedata.normalize("NFC", str(alias.get("form"))) != alias.get("form"):
            yield entry.mistake(f'alias "{alias.get("form")}" is not in NFC; type it again', line)


def _compile(entries: Iterable[Located], others: Iterable[Located]) -> dict[str, Any]:
    actors, names, adjectives = [], dict[str, list[list[Any]]](), dict[str, list[str]]()
    for entry in entries:
        fields = entry.fields
        actors.append({key: fields.get(key) for key in ("id", "kind", "name_en", "name_ar", "country", "side", "part_of", "voice_of", "missiles")})
        for form, metonym, context in _named(fields):
            rows = names.setdefault(name_key(form), [])
            if all(row[0] != fields["id"] for row in rows):
                rows.append([fields["id"], metonym, context])
        for adjective in fields.get("adjectives") or ():
            for form in {inflected.text for inflected in arabic_adjective_forms(adjective["form"]) if not inflected.bound}:
                if fields["id"] not in adjectives.setdefault(form, []):
                    adjectives[form].append(fields["id"])
    oppositions = [[e.fields["a"], e.fields["b"], e.fields.get("from"), e.fields.get("to")] for e in others if e.fields["kind"] == "opposition"]
    short = [[fold(e.fields["form"]), e.fields["kinds"]] for e in others if e.fields["kind"] == "short_form"]
    names.pop("", None)
    return {"actors": actors, "names": names, "adjectives": adjectives, "oppositions": oppositions, "short_forms": short}


def _named(fields: dict[str, Any]) -> Iterator[tuple[str, bool, list[str]]]:
    yield fields["name_ar"], False, []
    yield fields["name_en"], False, []
    for alias in fields.get("aliases") or ():
        yield alias["form"], bool(alias.get("metonym")), list(alias.get("context") or [])


def name_key(name: str) -> str:
    """A name as it is looked up: its folded words and numbers, marks left out, joined by blanks."""
    return " ".join(token.folded for token in tokenize(name) if token.kind in ("word", "number"))
