"""What our types, weapons, actors and countries are called in the field's schemas, as data/ontology.yml and data/exports/countries.csv say."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, fields
from functools import cache
from pathlib import Path
from typing import Any

from marsad.model import DataError
from marsad.reference.loading import DATA, Located, data_files, load_entries

COUNTRIES = DATA / "exports" / "countries.csv"


@dataclass(frozen=True, slots=True, kw_only=True)
class TypeTerms:
    """What a type of event is elsewhere. `acled` is None where ACLED has no such event, `plover` None where PLOVER has none. See data/ontology.yml."""

    id: str
    acled: str | None = None
    acled_by_target: Mapping[str, str] = field(default_factory=dict)
    acled_by_doer: Mapping[str, str] = field(default_factory=dict)
    acled_when_harmed: str | None = None
    acled_note: str = ""
    by_means: bool = False
    weapons_are_struck: bool = False
    crowd: str | None = None
    crowd_is_target: bool = False
    plover: str | None = None
    modes: tuple[str, ...] = ()
    ucdp: bool = False
    ucdp_deliberate: bool = False
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class MeansTerms:
    """ACLED's sub-event and PLOVER's mode of a weapon; None where it decides neither."""

    id: str
    acled: str | None = None
    mode: str | None = None
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class SubEvent:
    """A sub-event of ACLED with its event and disorder type; `rank` counts from 0, and the lower takes the place of the higher."""

    id: str
    event: str
    disorder: str
    other_side: str | None = None
    note: str = ""
    rank: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class FromCoded:
    """The type that a term of coders is here, None where no one type is nearest, and further types that it may stand for."""

    id: str
    type: str | None = None
    also: tuple[str, ...] = ()
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PloverType:
    """A type of PLOVER: quad code 1-4, intensity (None where not known) and the modes that it may have."""

    id: str
    quad: int
    intensity: float | None = None
    modes: tuple[str, ...] = ()
    mode_intensity: Mapping[str, float] = field(default_factory=dict)
    note: str = ""

    def intensity_of(self, modes: Iterable[str]) -> float | None:
        """The score of an event with these modes: that of the gravest."""
        return min((self.mode_intensity[mode] for mode in modes if mode in self.mode_intensity), default=self.intensity)


@dataclass(frozen=True, slots=True, kw_only=True)
class ActorTerms:
    """What a kind of actor, or people whom nobody names, are elsewhere. `world` is PLOVER's code in a country's place; `armed` is None where it is not known."""

    id: str
    acled: str | None = None
    plover: str | None = None
    world: str | None = None
    ucdp: str | None = None
    armed: bool | None = None
    note: str = ""


@dataclass(frozen=True, slots=True)
class Country:
    """A country's codes and names elsewhere; `gw` and `cow` (Gleditsch-Ward, Correlates of War) are None where those lists have no such state."""

    iso2: str
    iso3: str
    iso_numeric: int | None
    name: str
    acled_region: str | None
    ucdp_region: str | None
    gw: int | None
    cow: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class CodedActor:
    """What coders put before a country's name, and the kinds of our registry that it may mean, the first that the country has."""

    id: str
    kinds: tuple[str, ...]
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class CodedWord:
    """A word that coders write behind an actor's name and that our registry leaves out."""

    id: str
    note: str = ""


_KINDS: dict[str, type[Any]] = {
    "type": TypeTerms, "means": MeansTerms, "acled_sub_event": SubEvent, "from_acled": FromCoded, "from_ucdp": FromCoded, "plover_type": PloverType, "actor_kind": ActorTerms,
    "people": ActorTerms, "coded_actor": CodedActor, "coded_word": CodedWord,
}  # fmt: skip


@dataclass(frozen=True)
class Ontology:
    """The terms of every schema by our own ids, and countries by their ISO 3166-1 alpha-2 code."""

    types: Mapping[str, TypeTerms]
    means: Mapping[str, MeansTerms]
    sub_events: Mapping[str, SubEvent]
    from_acled: Mapping[str, FromCoded]
    from_ucdp: Mapping[str, FromCoded]
    plover_types: Mapping[str, PloverType]
    actor_kinds: Mapping[str, ActorTerms]
    people: Mapping[str, ActorTerms]
    coded_actors: Mapping[str, tuple[str, ...]]
    coded_words: frozenset[str]
    countries: Mapping[str, Country]

    def country(self, code: str | None) -> Country | None:
        """The country of a code; None for none and for codes that are in no list."""
        return self.countries.get(code) if code else None


@cache
def load_ontology(overlays: tuple[Path, ...] = ()) -> Ontology:
    """The packaged ontology with the overlay folders on top. Raises DataError that lists every mistake at once."""
    entries: dict[tuple[str, str], Located] = {}
    for path in data_files(".", overlays):
        if path.name == "ontology.yml":
            entries |= {(str(entry.fields.get("kind")), str(entry.fields.get("id"))): entry for entry in load_entries(path)}
    mistakes = [mistake for entry in entries.values() for mistake in _mistakes(entry)] or list(_dangling(entries))
    if mistakes:
        raise DataError(tuple(mistakes))
    made = {kind: dict(_made(kind, entries.values())) for kind in _KINDS}
    return Ontology(
        types=made["type"], means=made["means"], sub_events=made["acled_sub_event"], from_acled=made["from_acled"], from_ucdp=made["from_ucdp"], plover_types=made["plover_type"],
        actor_kinds=made["actor_kind"], people=made["people"],
        coded_actors={id_: own.kinds for id_, own in made["coded_actor"].items()}, coded_words=frozenset(made["coded_word"]), countries=load_countries(),
    )  # fmt: skip


@cache
def load_countries() -> Mapping[str, Country]:
    """Countries by their ISO 3166-1 alpha-2 code, as data/exports/countries.csv has them."""
    with COUNTRIES.open(encoding="utf-8", newline="") as lines:
        rows = list(csv.DictReader(lines))
    return {
        row["iso2"]: Country(
            row["iso2"], row["iso3"], _number(row["iso_numeric"]), row["name"], row["acled_region"] or None, row["ucdp_region"] or None,
            _number(row["gw"]), _number(row["cow"]),
        )
        for row in rows
    }  # fmt: skip


def _number(text: str) -> int | None:
    return int(text) if text else None


def _made(kind: str, entries: Iterable[Located]) -> Iterator[tuple[str, Any]]:
    own = [entry for entry in entries if entry.fields["kind"] == kind]
    for rank, entry in enumerate(own):
        given = {key: _value(value) for key, value in entry.fields.items() if key != "kind"}
        yield str(entry.fields["id"]), _KINDS[kind](**given, **({"rank": rank} if kind == "acled_sub_event" else {}))


def _value(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: inner for key, inner in value.items() if key != "__line__"}
    return tuple(value) if isinstance(value, list) else value


def _mistakes(entry: Located) -> Iterator[str]:
    kind = _KINDS.get(str(entry.fields.get("kind")))
    if kind is None:
        yield entry.mistake(f"kind {entry.fields.get('kind')!r} is not known; the kinds are {', '.join(_KINDS)}")
        return
    known = {own.name for own in fields(kind)} - {"rank"} | {"kind"}
    if unknown := set(entry.fields) - known:
        yield entry.mistake(f"unknown key {', '.join(sorted(unknown))}; the keys are {', '.join(sorted(known))}")
    needed = {"acled_sub_event": ("event", "disorder"), "plover_type": ("quad",)}.get(str(entry.fields["kind"]), ())
    for key in ("id", *needed):
        if not entry.fields.get(key):
            yield entry.mistake(f"the entry has no {key}; give it one")


def _dangling(entries: Mapping[tuple[str, str], Located]) -> Iterator[str]:
    """Terms that name an entry which is not there."""
    ids: dict[str, set[str]] = {}
    for kind, id_ in entries:
        ids.setdefault(kind, set()).add(id_)
    for (kind, _), entry in entries.items():
        for refers_to, names in _referred(kind, entry.fields):
            for name in names:
                if name is not None and name not in ids.get(refers_to, ()):
                    yield entry.mistake(f'"{name}" is no {refers_to} of the ontology; add it or mend the name')


def _referred(kind: str, given: Mapping[str, Any]) -> Iterator[tuple[str, Iterable[Any]]]:
    if kind in ("type", "means"):
        by = [term for key in ("acled_by_target", "acled_by_doer") for choice, term in (given.get(key) or {}).items() if choice != "__line__"]
        yield "acled_sub_event", (given.get("acled"), given.get("acled_when_harmed"), *by)
        yield "plover_type", (given.get("plover"),)
        yield "people", (given.get("crowd"),)
    if kind in ("from_acled", "from_ucdp"):
        yield "type", (given.get("type"), *(given.get("also") or ()))
