"""The registry of actors: who is meant by a name, who belongs to whom, and who is opposed to whom."""

from __future__ import annotations

import difflib
import unicodedata
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from pathlib import Path
from sys import intern
from typing import Any, NamedTuple

from marsad.model import DataError, MarsadError
from marsad.reference import state_bodies
from marsad.reference.compiled import compiled
from marsad.reference.loading import Located, data_files, load_entries
from marsad.text.fold import fold
from marsad.text.inflect import arabic_adjective_forms
from marsad.text.remembered import Remembered
from marsad.text.tokens import tokenize

KINDS = frozenset(
    "state government ministry military police intelligence armed_group militia coalition political_party monitor ngo un_agency igo medical "
    "outlet agency office person group".split()
)
_KEYS = frozenset("id kind name_en name_ar country side part_of voice_of missiles aliases adjectives bodies affiliations source note".split())
_ALIAS_KEYS = frozenset("form lang gloss context used_by framing metonym from to note __line__".split())
_AFFILIATION_KEYS = frozenset("part_of side from to office source __line__".split())
# Entries that are no actors: what they say of actors and of the words for them.
_NOT_ACTORS = frozenset({"side", "succession", "opposition", "short_form", "leaning", "local_body", "demonym", "body_form"})


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


def _actor(row: list[Any]) -> Actor:
    # Interned, since rules compare ids and kinds at every name.
    fields: list[Any] = [intern(field) if isinstance(field, str) else field for field in row]
    return Actor(*fields)


_NOUN_AND_ADJECTIVE = 2


class Affiliation(NamedTuple):
    """What an actor is part of and whose interests it has from one day to another (both included); None leaves an end open.

    It takes the place of the entry's own `part_of` and `side` on those days.
    """

    part_of: str | None
    side: str | None
    since: str | None
    until: str | None

    def holds(self, on: date) -> bool:
        return _holds(self.since, self.until, on)


def _distance(context: Iterable[str], story: Mapping[str, int]) -> int:
    """How far down the countries of a story the first stands that a name's context allows; 0 for a name that means the same everywhere."""
    places = [story[country] for country in context if country in story]
    return min(places) if places else len(story) if tuple(context) else 0


def _holds(since: str | None, until: str | None, on: date) -> bool:
    day = on.isoformat()
    return (since is None or since <= day) and (until is None or day <= until)


class ShortForm(NamedTuple):
    """A definite noun (التنظيم، الوزارة) that stands for an actor of one of `kinds` named earlier in the document."""

    form: str
    kinds: tuple[str, ...]


class ActorRegistry:
    """Actors by id and by every name, and the oppositions between them. Names are looked up folded, word by word."""

    def __init__(self, table: dict[str, Any]) -> None:
        self._actors = {actor.id: actor for actor in map(_actor, table["actors"])}
        self._names: dict[str, list[list[Any]]] = table["names"]
        self._adjectives: dict[str, list[str]] = table["adjectives"]
        self._adjectives_met = Remembered(self._adjective)
        self._heads = Remembered(self._heads_of)
        self._oppositions: list[list[Any]] = table["oppositions"]
        self._successions: list[list[str]] = table["successions"]
        self._affiliations = {id_: [Affiliation(*row) for row in rows] for id_, rows in table["affiliations"].items()}
        self.leanings: tuple[str, ...] = tuple(table["leanings"])
        self.local_bodies: dict[str, str] = table["local_bodies"]
        self.short_forms = {row[0]: ShortForm(row[0], tuple(row[1])) for row in table["short_forms"]}
        self._bodies = state_bodies.BodyNames(table["bodies"])
        self._bodies_met = Remembered(self._bodies.rows)
        self._english_bodies_met = Remembered(self._bodies.english_rows)
        self.first_words = dict(self._bodies.first_words)
        self._second_words = {first: set(words) for first, words in self._bodies.second_words.items()}
        for name in self._names:
            first, *rest = name.split(" ")
            self.first_words[first] = max(self.first_words.get(first, 0), 1 + len(rest))
            self._second_words.setdefault(first, set()).update(rest[:1])
        self._by_country = self._bodies_by_country()
        self._long_states = self._states_of_several_words()
        self._parts: dict[tuple[str, str], str | None] = {}

    def _bodies_by_country(self) -> dict[tuple[str, str], str]:
        """Bodies by (name without its nationality, country): وزارة الدفاع of a country is its وزارة الدفاع السورية."""
        found: dict[tuple[str, str], str] = {}
        for name, rows in self._names.items():
            head, _, last = name.rpartition(" ")
            country = self._actors[rows[0][0]].country
            if head and country and any(self._actors[id_].country == country for id_ in self.adjective(last)):
                found.setdefault((head, country), rows[0][0])
        return found

    def body_of(self, words: Sequence[str], country: str) -> str | None:
        """The body of a country that folded words name without saying whose it is (وزارة الدفاع, الجيش); None where they name none."""
        head = " ".join(words)
        return self._by_country.get((head, country)) or self._bodies.of_country(head, country)

    def is_body(self, words: Sequence[str]) -> bool:
        """Whether folded words name, without saying whose it is, a body that states have."""
        return self._bodies.stands_alone(" ".join(words))

    def _rows(self, name: str, english_bodies: bool = True) -> list[list[Any]]:
        """What is known of a folded name of any actor, body of a state or not."""
        return self._names.get(name) or self._bodies_met.of(name) or (self._english_bodies_met.of(name) if english_bodies else [])

    def part_of_kind(self, kind: str, owner: str) -> str | None:
        """The body of a kind that is a part of an actor (the intelligence of a state); None where it has none.

        Of several the one that is called by its kind and its owner alone (المخابرات الأميركية, and no agency of its own name).
        """
        if (kind, owner) not in self._parts:
            parts = [actor for actor in self if actor.kind == kind and actor.part_of == owner]
            whole = [actor for actor in parts if self._is_named_after(actor, owner)]
            found = parts if len(parts) == 1 else whole
            self._parts[kind, owner] = found[0].id if len(found) == 1 else None
        return self._parts[kind, owner]

    def _is_named_after(self, actor: Actor, owner: str) -> bool:
        words = name_key(actor.name_ar).split()
        return len(words) == _NOUN_AND_ADJECTIVE and owner in self.adjective(words[-1])

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

    def lookup(self, words: Sequence[str], countries: Iterable[str] = (), on: date | None = None) -> tuple[Actor, ...]:
        """The actors that a name of folded words may mean; empty where none bears it.

        Those who bear it at the date `on` come first, and among them those whose context fits `countries`, the likeliest of which stands first.
        """
        rows = self._rows(" ".join(words))
        if not rows:
            return ()
        if len(rows) == 1:
            return (self._actors[rows[0][0]],)
        story = {country: place for place, country in reversed(list(enumerate(countries)))}
        ranked = sorted(rows, key=lambda row: (on is not None and not _holds(row[3], row[4], on), _distance(row[2], story)))
        return tuple(self._actors[row[0]] for row in ranked)

    def names_of(self, id_: str) -> tuple[str, ...]:
        """The names, folded, that are this actor's alone wherever they stand; none for an id that is no actor."""
        own = (name for name, rows in self._names.items() if all(row[0] == id_ and not row[1] and not row[2] for row in rows))
        return (*own, *self._bodies.names_of(id_))

    def fits(self, words: Sequence[str], countries: Iterable[str]) -> bool:
        """Whether a name has a meaning that does not depend on the story's countries, or one that they allow."""
        rows = self._rows(" ".join(words))
        return any(not row[2] for row in rows) or any(not set(countries).isdisjoint(row[2]) for row in rows)

    def is_metonym(self, words: Sequence[str]) -> bool:
        """Whether the name is first of all a place (a capital that stands for its government)."""
        rows = self._rows(" ".join(words))
        return bool(rows) and all(row[1] for row in rows)

    def longest_name(self, words: list[str], start: int, english_bodies: bool = True) -> int:
        """How many words the longest name that starts at a word has; 0 where none does.

        Without `english_bodies` the name of a state ends before its body: who reads sentences takes `Sudanese` in `the Sudanese army` for an adjective.
        """
        most = min(self.first_words.get(words[start], 0), len(words) - start)
        if most > 1 and words[start + 1] not in self._second_words[words[start]]:
            # Nearly always: then no longer name is put together to be looked up.
            most = 1
        for length in range(most, 0, -1):
            if self._rows(" ".join(words[start : start + length]), english_bodies):
                return length
        return 0

    def heads(self, word: str) -> tuple[str, ...]:
        """The variants of a folded word with which the name of some actor begins."""
        return self._heads.of(word)

    def _heads_of(self, word: str) -> tuple[str, ...]:
        return tuple(variant for variant in variants(word) if variant in self.first_words)

    def states_of(self, word: str) -> tuple[tuple[str, ...], tuple[tuple[tuple[str, ...], str], ...]]:
        """The countries of the states that one word names, and the rest of the names of states that begin with it, each with its country, the longest first."""
        heads = self.heads(word)
        actors = [actor for variant in heads for actor in self.lookup((variant,))]
        longer = [name for variant in heads for name in self._long_states.get(variant, ())]
        countries = tuple(actor.country for actor in actors if actor.kind in ("state", "government") and actor.country)
        return countries, tuple(sorted(longer, key=lambda name: -len(name[0])))

    def _states_of_several_words(self) -> dict[str, list[tuple[tuple[str, ...], str]]]:
        """The names of states that have several words and no context, by the first: the words after it, and the country."""
        found: dict[str, list[tuple[tuple[str, ...], str]]] = {}
        for name, rows in self._names.items():
            first, *rest = name.split(" ")
            actor = self._actors[rows[0][0]]
            if rest and actor.kind == "state" and actor.country and not rows[0][2]:
                found.setdefault(first, []).append((tuple(rest), actor.country))
        return found

    def adjective(self, word: str) -> tuple[str, ...]:
        """The actors that a folded relation adjective in any form (إسرائيلية، الروسي) stands for."""
        return self._adjectives_met.of(word)

    def _adjective(self, word: str) -> tuple[str, ...]:
        bare = word[2:] if word.startswith("ال") else word[3:] if word.startswith(("وال", "بال")) else word[2:] if word.startswith("لل") else word
        return tuple(self._adjectives.get(bare, ()))

    def affiliation(self, id_: str, on: date | None = None) -> tuple[str | None, str | None]:
        """What an actor is part of and its side, at a date where `on` is given; (None, None) for an id that is no actor."""
        actor = self._actors.get(id_)
        if actor is None:
            return None, None
        if on is None:
            return actor.part_of, actor.side
        for dated in self._affiliations.get(id_, ()):
            if dated.holds(on):
                return dated.part_of, dated.side
        side = next((new for old, new, since in self._successions if actor.side == old and since <= on.isoformat()), actor.side)
        return actor.part_of, side

    def root(self, id_: str, on: date | None = None) -> str:
        """The actor at the top of the chain of part_of: the state of an army, the movement of its brigades."""
        return self.chain(id_, on)[-1]

    def chain(self, id_: str, on: date | None = None) -> list[str]:
        """The actor and those that it is part of, the nearest first."""
        chain = [id_]
        while (above := self.affiliation(chain[-1], on)[0]) and above not in chain:
            chain.append(above)
        return chain

    def speaks_for(self, id_: str) -> str | None:
        """The party whose voice an outlet is when it speaks for itself; None for independent ones."""
        return self._actors[id_].voice_of if id_ in self._actors else None

    def same_side(self, first: str, second: str, on: date | None = None) -> bool:
        """Whether two actors are one's part of the other, or share a bloc."""
        if self.root(first, on) == self.root(second, on):
            return True
        sides = self._sides(first, on), self._sides(second, on)
        return bool(sides[0] & sides[1]) and not self.opposed(first, second, on)

    def opposed(self, first: str, second: str, on: date | None = None) -> bool:
        """Whether the two have opposed interests at a date (at any time where `on` is None)."""
        one, other = {*self.chain(first, on), *self._sides(first, on)}, {*self.chain(second, on), *self._sides(second, on)}
        for a, b, since, until in self._oppositions:
            if on is not None and ((since and on.year < since) or (until and on.year > until)):
                continue
            if (a in one and b in other) or (b in one and a in other):
                return True
        return False

    def _sides(self, id_: str, on: date | None) -> set[str]:
        return {side for actor in self.chain(id_, on) if (side := self.affiliation(actor, on)[1])}


@lru_cache(maxsize=32768)
def variants(word: str) -> tuple[str, ...]:
    """A folded word as it stands and without the clitics that may stand before a name, the article kept."""
    found = [word]
    if len(word) > 3 and word[0] in "وفبلك":
        found.append(word[1:])
    if word.startswith("لل"):
        found.append("ال" + word[2:])
    if word.startswith(("ولل", "فلل")):
        found.append("ال" + word[3:])
    return tuple(found)


def load_actors(overlays: tuple[Path, ...] = ()) -> ActorRegistry:
    """The registry of the packaged data files and the overlay folders. Raises DataError that lists every mistake at once."""
    files = data_files("actors", overlays)
    table = compiled("actors", (*files, Path(__file__), Path(state_bodies.__file__)), lambda: build_table(files))
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
            if entry.fields.get("kind") in _NOT_ACTORS:
                others.append(entry)
                continue
            id_ = str(entry.fields.get("id"))
            if id_ in own:
                mistakes.append(entry.mistake(f'the id "{id_}" stands twice in this file; give one of them another'))
            own.add(id_)
            entries[id_] = entry
    forms = [entry for entry in others if entry.fields["kind"] == "body_form"]
    wrong = list(state_bodies.body_mistakes(entries.values(), forms, KINDS))
    bodies = [] if wrong else [body for body in state_bodies.bodies_of(entries.values(), forms) if body.fields["id"] not in entries]
    known = {*entries, *(body.fields["id"] for body in bodies)}
    mistakes.extend([*wrong, *(mistake for entry in entries.values() for mistake in _mistakes(entry, known))])
    for entry in others:
        if entry.fields["kind"] == "demonym" and (entry.fields.get("of") not in known or not entry.fields.get("forms")):
            mistakes.append(entry.mistake(f'a demonym needs forms and, under of, an actor; "{entry.fields.get("of")}" is none'))
    if mistakes:
        raise DataError(tuple(mistakes))
    return _compile(entries.values(), bodies, others)


def _mistakes(entry: Located, known: Collection[str]) -> Iterator[str]:
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
        if fields.get(key) and fields[key] not in known:
            yield entry.mistake(f'{key} names "{fields[key]}", which is no actor; add it or mend the id')
    for affiliation in fields.get("affiliations") or ():
        yield from _affiliation_mistakes(entry, affiliation, known)
    for alias in fields.get("aliases") or ():
        line = alias.get("__line__", entry.line)
        if set(alias) - _ALIAS_KEYS:
            yield entry.mistake(f"unknown key {', '.join(sorted(set(alias) - _ALIAS_KEYS))} in an alias", line)
        if alias.get("lang", "ar") == "ar" and not alias.get("gloss"):
            yield entry.mistake(f'alias "{alias.get("form")}" has no gloss; add gloss: with its English meaning', line)
        if unicodedata.normalize("NFC", str(alias.get("form"))) != alias.get("form"):
            yield entry.mistake(f'alias "{alias.get("form")}" is not in NFC; type it again', line)
        yield from _date_mistakes(entry, alias, line)


def _affiliation_mistakes(entry: Located, affiliation: dict[str, Any], known: Collection[str]) -> Iterator[str]:
    line = affiliation.get("__line__", entry.line)
    unknown = set(affiliation) - _AFFILIATION_KEYS
    if unknown:
        yield entry.mistake(f"unknown key {', '.join(sorted(unknown))} in an affiliation", line)
    if affiliation.get("part_of") and affiliation["part_of"] not in known:
        yield entry.mistake(f'part_of names "{affiliation["part_of"]}", which is no actor; add it or mend the id', line)
    if not affiliation.get("from") and not affiliation.get("to"):
        yield entry.mistake("the affiliation has no date; give it from: or to:, or put it in the entry itself", line)
    yield from _date_mistakes(entry, affiliation, line)


def _date_mistakes(entry: Located, fields: dict[str, Any], line: int) -> Iterator[str]:
    for key in ("from", "to"):
        try:
            _day(fields.get(key))
        except ValueError:
            yield entry.mistake(f"{key}: {fields[key]!r} is no date; write it as 2024-12-08", line)


def _day(value: object) -> str | None:
    """A date of a data file as ISO text; None where there is none. Raises ValueError."""
    return None if value is None else date.fromisoformat(str(value)).isoformat()


_ACTOR_FIELDS = tuple(Actor.__dataclass_fields__)


def _compile(entries: Collection[Located], bodies: Collection[Located], others: Iterable[Located]) -> dict[str, Any]:
    names, adjectives = dict[str, list[list[Any]]](), dict[str, list[str]]()
    for entry in entries:
        fields = entry.fields
        for form, *rest in _named(fields):
            rows = names.setdefault(name_key(form), [])
            if all(row[0] != fields["id"] for row in rows):
                rows.append([fields["id"], *rest])
        for adjective in fields.get("adjectives") or ():
            for form in {inflected.text for inflected in arabic_adjective_forms(adjective["form"]) if not inflected.bound}:
                if fields["id"] not in adjectives.setdefault(form, []):
                    adjectives[form].append(fields["id"])
    others = list(others)
    demonyms = [entry.fields for entry in others if entry.fields["kind"] == "demonym"]
    for demonym in demonyms:
        for form in demonym["forms"]:
            names.setdefault(name_key(str(form)), []).append([demonym["of"], False, [], None, None])
    names.pop("", None)
    forms = [entry.fields for entry in others if entry.fields["kind"] == "body_form"]
    return {
        "actors": [[entry.fields.get(key) for key in _ACTOR_FIELDS] for entry in (*entries, *bodies)],
        "names": names, "adjectives": adjectives, "bodies": state_bodies.body_names([entry.fields for entry in entries], forms, demonyms),
        "affiliations": _affiliations(entries), **_compile_others(others),
    }  # fmt: skip


def _affiliations(entries: Iterable[Located]) -> dict[str, list[list[str | None]]]:
    return {
        entry.fields["id"]: [[a.get("part_of"), a.get("side"), _day(a.get("from")), _day(a.get("to"))] for a in entry.fields["affiliations"]]
        for entry in entries
        if entry.fields.get("affiliations")
    }


def _compile_others(others: Sequence[Located]) -> dict[str, Any]:
    def of(kind: str) -> list[dict[str, Any]]:
        return [entry.fields for entry in others if entry.fields["kind"] == kind]

    return {
        "oppositions": [[e["a"], e["b"], e.get("from"), e.get("to")] for e in of("opposition")],
        "successions": [[e["side"], e["then"], _day(e["from"])] for e in of("succession")],
        "short_forms": [[fold(e["form"]), e["kinds"]] for e in of("short_form")],
        "leanings": [fold(e["stem"]) for e in of("leaning")],
        "local_bodies": {fold(e["form"]): fold(e["of"]) for e in of("local_body")},
    }


def _named(fields: dict[str, Any]) -> Iterator[tuple[str, bool, list[str], str | None, str | None]]:
    """Each name with whether it is a metonym, the countries whose stories it belongs to, and the days that it is borne from and to."""
    yield fields["name_ar"], False, [], None, None
    yield fields["name_en"], False, [], None, None
    for alias in fields.get("aliases") or ():
        yield alias["form"], bool(alias.get("metonym")), list(alias.get("context") or []), _day(alias.get("from")), _day(alias.get("to"))


def name_key(name: str) -> str:
    """A name as it is looked up: its folded words and numbers, marks left out, joined by blanks."""
    return " ".join(token.folded for token in tokenize(name) if token.kind in ("word", "number"))
