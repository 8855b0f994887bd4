"""The pages of the published record in one language, as paths with their contents."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from marsad.model import Document, GradeValue, Incident
from marsad.pages.holding import Holding
from marsad.pages.incident import harmed, incident_page
from marsad.pages.mapping import MapOf, map_of
from marsad.pages.method import Method, method_of
from marsad.pages.rendering import render
from marsad.pages.words import Words
from marsad.reference.publishing import PublishingPolicy

_LATEST, _UNDATED = 30, "undated"
_FIRST = datetime.min.replace(tzinfo=ZoneInfo("UTC"))


@dataclass(frozen=True, slots=True)
class Row:
    """An incident in a list."""

    id: str
    heading: str
    when: str
    where: str
    occurrence: GradeValue
    responsibility: GradeValue
    killed: str
    injured: str


@dataclass(frozen=True, slots=True)
class Month:
    """The incidents of a month, the latest first; `name` is its address."""

    name: str
    title: str
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class File:
    """A download."""

    name: str
    what: str
    sha256: str


@dataclass(frozen=True, slots=True)
class _Home:
    lines: tuple[str, ...]
    map: MapOf
    latest: tuple[Row, ...]
    months: tuple[Month, ...]


@dataclass(frozen=True, slots=True)
class _About:
    withheld: tuple[str, ...]
    method: Method


@dataclass(frozen=True, slots=True)
class _Downloads:
    files: tuple[File, ...]


@dataclass(frozen=True, slots=True)
class _HashRow:
    id: str
    outlet: str
    published: str
    kept: str
    text: str


@dataclass(frozen=True, slots=True)
class _Hashes:
    head: str
    rows: tuple[_HashRow, ...]


class Edition:
    """The pages of one language; `data` are the downloads with their digests, `others` the other languages of the site."""

    def __init__(self, holding: Holding, policy: PublishingPolicy, words: Words, data: Mapping[str, str], others: Sequence[str]) -> None:
        self.holding, self.policy, self.words, self.data, self.others = holding, policy, words, data, others
        self.incidents = sorted(holding.reading.incidents, key=lambda incident: (_at(incident), incident.id), reverse=True)

    def pages(self) -> Iterator[tuple[str, str]]:
        """Each page with its path below the folder of the language."""
        words = self.words
        months = tuple(self._months())
        reading = self.holding.reading
        counts = (("incidents_count", reading.incidents), ("claims_count", reading.claims), ("reports_count", reading.documents))
        lines = (words.listed(words.filled(key, count=f"{len(found):,}") for key, found in counts),)
        shown = map_of(self.incidents, words, words["site.title"], id_="map-all", numbered=False)
        latest = tuple(self._row(incident) for incident in self.incidents[:_LATEST])
        yield self._page("index.html", "site_index.html", words["site.title"], _Home(lines, MapOf(shown.drawing, shown.notes[-1:]), latest, months))
        for month in months:
            yield self._page(f"month/{month.name}.html", "site_month.html", month.title, month)
        for incident in self.incidents:
            page = incident_page(self.holding, incident, words)
            yield self._page(f"incident/{incident.id}.html", "site_incident.html", page.heading, page)
        yield self._page("method.html", "site_method.html", words["method"], _About(tuple(self._withheld()), method_of(self.holding, words)))
        files = tuple(File(name, words[f"site.data.{name.rsplit('.', 1)[1]}"], digest) for name, digest in self.data.items())
        yield self._page("data.html", "site_data.html", words["site.data"], _Downloads(files))
        yield self._page("hashes.html", "site_hashes.html", words["site.hashes"], _Hashes(str(self.holding.head), tuple(map(self._hashes, self._reports()))))

    def _page(self, path: str, template: str, title: str, page: object) -> tuple[str, str]:
        root = "../" * path.count("/")
        other = f"{root}../{self.others[0]}/{path}" if self.others else ""
        recorded = self.words.instant(self.holding.recorded)
        return path, render(template, self.words, title, assets=f"{root}../assets", page=page, root=root, other=other, recorded=recorded)

    def _row(self, incident: Incident) -> Row:
        words = self.words
        return Row(
            incident.id, words.heading(incident.type, None), words.short_time(incident.time), words.short_place(incident.place),
            incident.grade.occurrence, incident.grade.responsibility, harmed(incident, "killed", words), harmed(incident, "injured", words),
        )  # fmt: skip

    def _months(self) -> Iterator[Month]:
        by_month: dict[str, list[Incident]] = {}
        for incident in self.incidents:
            at = _at(incident)
            by_month.setdefault(_UNDATED if at == _FIRST else f"{at:%Y-%m}", []).append(incident)
        for name, own in by_month.items():
            yield Month(name, self.words["site.undated"] if name == _UNDATED else name, tuple(map(self._row, own)))

    def _withheld(self) -> Iterator[str]:
        """What the policy withholds, without saying of whom."""
        words, policy = self.words, self.policy
        told = []
        if policy.tellers:
            told.append(words.filled("site.withheld_tellers", what=words.listed(words.value("teller", kind) for kind in sorted(policy.tellers))))
        if policy.outlets or policy.actors:
            told.append(words["site.withheld_sources"])
        if policy.grid_km:
            told.append(words.filled("site.withheld_grid", km=f"{policy.grid_km:g}"))
        types = sorted({type_ for entry in policy.coarse for type_ in entry.types})
        if types:
            told.append(words.filled("site.withheld_types", what=words.listed(words.value("type", type_) for type_ in types)))
        if any(entry.place_kinds for entry in policy.coarse):
            told.append(words["site.withheld_places"])
        told += [words.filled("site.withheld_fresh", hours=f"{entry.within_hours:g}") for entry in policy.coarse if entry.within_hours]
        yield from told or [words["site.withheld_none"]]

    def _reports(self) -> list[Document]:
        return sorted(self.holding.reading.documents, key=lambda report: (report.published or "9", report.id))

    def _hashes(self, report: Document) -> _HashRow:
        kept = self.holding.kept.get(report.id)
        return _HashRow(report.id, self.words.outlet(report), self.words.published(report), kept.sha256 if kept else "–", report.sha256 or "–")


def _at(incident: Incident) -> datetime:
    """When it happened, in the zone that it was told in; the beginning of time where that is not known."""
    at = (incident.time.latest or incident.time.earliest) if incident.time else None
    return at.astimezone(ZoneInfo(incident.time.zone)) if at and incident.time else _FIRST
