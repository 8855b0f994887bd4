"""A row as a report in its own words, and what its columns say as parts of a claim, each anchored on the words of the row."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time
from functools import cached_property
from zoneinfo import ZoneInfo

from marsad.ingest.coded.values import Order
from marsad.model import ActorMention, Anchor, Capture, Claim, Document, Interval, OriginOfRecord, PlaceLevel, PlaceMention, Precision, Received
from marsad.reference.bundle import Reference
from marsad.reference.compiled import package_version
from marsad.reference.gazetteer import Place
from marsad.reference.ontology import Ontology
from marsad.text.fold import fold
from marsad.text.tokens import tokenize

# ISO 639-3 for what is not in a language: a row of a table is read by its columns and never by rules for sentences.
NO_LANGUAGE = "zxx"
# A place of the gazetteer within so many km, and of the same name, is the one that was coded.
_SAME_PLACE_DEGREES = 0.15
_YEARS = re.compile(r"\s*\(\d{4}-\d{0,4}\)\s*")
_WORDS = re.compile(r"[^\W_]+")


@dataclass(frozen=True, slots=True)
class CodedEvent:
    """An event as its coders published it: the row, and the claim that it makes.

    `also` are further types that its term may stand for; `tells_kind` is false where the table does not say what was done.
    """

    received: Received
    claim: Claim
    row: Mapping[str, str] = field(hash=False)
    also: tuple[str, ...] = ()
    tells_kind: bool = True

    @property
    def document(self) -> Document:
        return self.received.document


@dataclass(frozen=True)
class Knowing:
    """What a row is read with: the registry and gazetteer, the terms of the schemas, the file that it stands in, and the order of that file's dates."""

    reference: Reference
    ontology: Ontology
    capture: Capture
    order: Order = None

    @cached_property
    def origin_of_record(self) -> OriginOfRecord:
        return OriginOfRecord("coders", package_version(), self.capture.sha256[:16])

    @cached_property
    def countries(self) -> dict[str, str]:
        """ISO codes by the folded English names of countries."""
        return {_plain(country.name): code for code, country in self.ontology.countries.items()}

    def country(self, name: str) -> str | None:
        return self.countries.get(_plain(name))

    def actor(self, anchor: Anchor) -> ActorMention:
        """Whom a name means: by the registry's names, and by what coders call the forces and the government of a country."""
        name = _YEARS.sub(" ", anchor.text).strip()
        found = next((actors for words in self._spellings(name) if (actors := self.reference.actors.lookup(words))), ())
        actor = found[0].id if found else self._forces(name)
        return ActorMention(anchor, actor, (actor,) if actor else ())

    def _spellings(self, name: str) -> Iterator[list[str]]:
        """A name as it stands, what stands behind its abbreviation, and without what coders write behind it."""
        yield _folded(name)
        yield _folded(name.rpartition(":")[2])
        yield [word for word in _folded(name) if word not in self._left_out]

    @cached_property
    def _left_out(self) -> frozenset[str]:
        return frozenset(fold(word) for word in self.ontology.coded_words)

    def _forces(self, name: str) -> str | None:
        for phrase, kinds in self.ontology.coded_actors.items():
            if not name.casefold().startswith(phrase.casefold()):
                continue
            country = self._country_of(re.sub(r"^of\s+", "", name[len(phrase) :].strip()))
            for kind in kinds:
                own = [actor for actor in self.reference.actors if actor.kind == kind and country is not None and actor.country == country]
                if own:
                    # The army stands before its commands.
                    return min(own, key=lambda actor: len(self.reference.actors.chain(actor.id))).id
        return None

    def _country_of(self, words: str) -> str | None:
        """The country that words begin with: coders write a unit of its forces behind it."""
        parts = words.split()
        return next((code for end in range(len(parts), 0, -1) if (code := self.country(" ".join(parts[:end])))), None)

    def place(self, anchor: Anchor, country: str | None, lat: float | None, lon: float | None, level: PlaceLevel, km: float) -> PlaceMention:
        """A coded place: that of our gazetteer of this name near the coded point, else the coded point itself; provinces have none."""
        found = self._known(anchor.text, country, lat, lon, level)
        pointed = level in ("site", "town", "district")
        if found is None and lat is None:
            # A name alone: what it is the gazetteer does not say.
            return PlaceMention(anchor, country=country)
        if found is None:
            own = f"coded.{fold(anchor.text)}.{lat},{lon}"
            return PlaceMention(anchor, own, anchor.text, None, lat if pointed else None, lon if pointed else None, level, km, country)
        if level == "district" and found.level in ("site", "town"):
            # Near a place that is named, or in a part of a unit that this place stands for.
            level, pointed = found.level, True
        return PlaceMention(
            anchor, found.id, found.name_en, found.name_ar, lat if pointed else None, lon if pointed else None, level, km, found.country, found.admin1,
            found.admin2, found.pcode,
        )  # fmt: skip

    def _known(self, name: str, country: str | None, lat: float | None, lon: float | None, level: PlaceLevel) -> Place | None:
        for place in self.reference.gazetteer.lookup(" ".join(_folded(name))):
            if country is not None and place.country != country:
                continue
            if level in ("province", "country", "region"):
                if place.level == level:
                    return place
            elif lat is None or lon is None or place.lat is None or place.lon is None:
                continue
            elif abs(place.lat - lat) < _SAME_PLACE_DEGREES and abs(place.lon - lon) < _SAME_PLACE_DEGREES:
                return place
        return None

    def interval(self, anchor: Anchor, first: date, last: date, precision: Precision, country: str | None) -> Interval:
        """Whole days in the zone of the country."""
        zone = ZoneInfo(self.reference.zones.zone_of(country))
        earliest, latest = datetime.combine(first, time.min, zone), datetime.combine(last, time(23, 59, 59), zone)
        return Interval(anchor, precision, earliest.astimezone(UTC), latest.astimezone(UTC), str(zone))


class RowText:
    """A row written out, a column a line, with where each value stands in it."""

    def __init__(self, heading: str, row: Mapping[str, str]) -> None:
        lines, at = [heading], len(heading) + 1
        self.anchors: dict[str, Anchor] = {}
        for name, value in row.items():
            words = " ".join((value or "").split())
            if words:
                start = at + len(name) + 2
                self.anchors[name] = Anchor(words, start, start + len(words))
                lines.append(f"{name}: {words}")
                at += len(lines[-1]) + 1
        self.text = "\n".join(lines)

    def received(self, id_: str, outlet: str, number: int, capture: Capture) -> Received:
        """The row as a report; its publication is not known, since a table tells only when a row was last changed."""
        digest = hashlib.sha256(self.text.encode()).hexdigest()
        document = Document(id=id_, text=self.text, lang=NO_LANGUAGE, outlet=outlet, sha256=digest, source=f"{capture.source}:{number}")
        return Received(document, capture, f"line {number}")

    def named(self, names: Iterable[str]) -> list[Anchor]:
        """The values of columns, each of several joined by semicolons by itself."""
        found = []
        for name in names:
            if name in self.anchors:
                whole = self.anchors[name]
                for part in re.finditer(r"[^;]+", whole.text):
                    words = part.group().strip()
                    start = whole.start + part.start() + part.group().index(words) if words else 0
                    found.extend([Anchor(words, start, start + len(words))] if words else [])
        return found


def _folded(name: str) -> list[str]:
    return [token.folded for token in tokenize(name) if token.kind in ("word", "number")]


def _plain(name: str) -> str:
    return " ".join(_WORDS.findall(name.casefold()))
