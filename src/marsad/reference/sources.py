"""Where an entry of the data files stands, so that a person can go there and mend it."""

from __future__ import annotations

import csv
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import NamedTuple

from marsad.reference.loading import DATA, Located, data_files, load_entries
from marsad.reference.state_bodies import bodies_of
from marsad.reference.word_tables import phrase_key

_TABLES = frozenset({"numbers", "times"})
# Entries of these kinds only join the words around them.
_JOINING = frozenset("link to article ordinal_mark never never_after month_after year_after year_word joiner attached".split())


class Source(NamedTuple):
    """An entry's id, and its file and line from the root of the data folder (`lexicons/events.yml:12`); an overlay's file in full."""

    entry: str
    where: str


@dataclass(frozen=True)
class Sources:
    """File and line by id. Built only when an explanation is asked for, since it reads every data file again."""

    forms: dict[tuple[str, str], str]
    actors: dict[str, str]
    places: dict[str, str]
    words: dict[str, tuple[Source, ...]]

    def of_form(self, entry: str, form: str) -> str | None:
        """Where a form of a lexicon entry stands; None where the entry is not in the files."""
        return self.forms.get((entry, form))

    def of_actor(self, id_: str) -> str | None:
        """Where an actor of the registry stands."""
        return self.actors.get(id_)

    def of_place(self, id_: str) -> str | None:
        """Where a place stands in our own files; the name of the packaged gazetteer where it comes from there."""
        return self.places.get(id_) or ("GeoNames" if id_.startswith("geonames.") else None)

    def of_words(self, folded: Sequence[str], longest: int = 5) -> Iterator[tuple[int, int, Source]]:
        """The entries of the time and number words that stand in a run of folded words: (first, last, entry), the longest at each word."""
        at = 0
        while at < len(folded):
            for end in range(min(len(folded), at + longest), at, -1):
                found = next((self.words[key] for key in _spellings(" ".join(folded[at:end])) if key in self.words), ())
                if found:
                    yield from ((at, end - 1, source) for source in found)
                    at = end - 1
                    break
            at += 1


def _spellings(phrase: str) -> Iterator[str]:
    """A phrase as it stands, and without the particles that Arabic writes onto its first word."""
    yield phrase
    bare = phrase
    for particles in ("وف", "بلك"):
        if len(bare) > 3 and bare[0] in particles:
            bare = bare[1:]
            yield bare
    if bare.startswith("ال") and len(bare) > 4:
        yield bare[2:]


@cache
def load_sources(overlays: tuple[Path, ...] = ()) -> Sources:
    """The places of all entries. A later file's entry stands for an earlier one of the same id, as in the reading itself."""
    forms: dict[tuple[str, str], str] = {}
    words: dict[str, list[Source]] = {}
    for path in data_files("lexicons", overlays):
        for entry in load_entries(path):
            if path.stem in _TABLES and entry.fields.get("kind") in _JOINING:
                continue
            if path.stem in _TABLES:
                for key, line in _words(entry):
                    source = Source(str(entry.fields.get("id")), f"{_named(path)}:{line}")
                    known = words.setdefault(key, [])
                    known.extend([source] if source not in known else [])
            else:
                forms.update(_forms(path, entry))
    return Sources(forms, dict(_actors(overlays)), dict(_places(overlays)), {key: tuple(found) for key, found in words.items()})


def _named(path: Path) -> str:
    return str(path.relative_to(DATA)) if path.is_relative_to(DATA) else str(path)


def _actors(overlays: tuple[Path, ...]) -> Iterator[tuple[str, str]]:
    entries = [entry for path in data_files("actors", overlays) for entry in load_entries(path)]
    forms = [entry for entry in entries if entry.fields.get("kind") == "body_form"]
    for entry in (*bodies_of(entries, forms), *entries):
        if entry.fields.get("id") and entry.fields.get("name_en"):
            yield str(entry.fields["id"]), f"{_named(entry.path)}:{entry.line}"


def _forms(path: Path, entry: Located) -> Iterator[tuple[tuple[str, str], str]]:
    for form in entry.fields.get("forms") or ():
        yield (str(entry.fields.get("id")), str(form.get("form"))), f"{_named(path)}:{form.get('__line__', entry.line)}"


def _words(entry: Located) -> Iterator[tuple[str, int]]:
    """The phrases of an entry of time or number words; the lines of lists are not kept, so that the entry's stands for them."""
    for key, listed in (entry.fields.get("words") or {}).items():
        if key != "__line__" and isinstance(listed, list):
            yield from ((phrase_key(str(form)), entry.line) for form in listed)


def _places(overlays: tuple[Path, ...]) -> Iterator[tuple[str, str]]:
    for path in data_files("places", overlays):
        if path.suffix == ".csv":
            with path.open(encoding="utf-8", newline="") as lines:
                reader = csv.DictReader(lines)
                for fields in reader:
                    yield fields["id"], f"{_named(path)}:{reader.line_num}"
