"""The dossier: one incident, a day or an area, as a document that an editor or an investigator can hand over."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from marsad.model import Incident
from marsad.pages.holding import Holding
from marsad.pages.incident import IncidentPage, incident_page
from marsad.pages.mapping import MapOf, map_of
from marsad.pages.method import Method, method_of
from marsad.pages.rendering import render
from marsad.pages.words import Words

_LAST = datetime.max.timestamp()


@dataclass(frozen=True, slots=True, kw_only=True)
class Dossier:
    """What a dossier shows, in one language. `lines` stand under the title; `map` is that of all incidents together."""

    words: Words
    title: str
    lines: tuple[str, ...]
    incidents: tuple[IncidentPage, ...]
    map: MapOf
    method: Method


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """What a dossier was asked for: a title of the user's own or None, the filters in words, the instant or None, and how many incidents were left out."""

    title: str | None = None
    filters: tuple[str, ...] = ()
    as_of: datetime | None = None
    left_out: int = 0


def dossier(holding: Holding, words: Words, asked: Asked) -> Dossier:
    """The incidents held, in the order of their time, those without one last."""
    incidents = sorted(holding.reading.incidents, key=_order)
    pages = tuple(incident_page(holding, incident, words, number) for number, incident in enumerate(incidents, 1))
    title = asked.title or (pages[0].heading if len(pages) == 1 else words.listed(asked.filters) or words["asked.all"])
    return Dossier(
        words=words, title=title, lines=tuple(_lines(holding, words, asked, pages)), incidents=pages, method=method_of(holding, words),
        map=map_of(incidents, words, title, id_="map-all", numbered=True),
    )  # fmt: skip


def _order(incident: Incident) -> tuple[float, str]:
    at = (incident.time.earliest or incident.time.latest) if incident.time else None
    return (at.timestamp() if at else _LAST, incident.id)


def _lines(holding: Holding, words: Words, asked: Asked, pages: Sequence[IncidentPage]) -> list[str]:
    reading = holding.reading
    counts = (("incidents_count", len(reading.incidents)), ("claims_count", len(reading.claims)), ("reports_count", len(reading.documents)))
    lines = [words.listed(words.filled(key, count=f"{count:,}") for key, count in counts)] if len(pages) != 1 else [f"[{pages[0].id}]"]
    if asked.title and asked.filters:
        lines.append(f"{words['asked']}: {words.listed(asked.filters)}")
    lines.append(words.filled("as_recorded", when=words.instant(holding.recorded)))
    if asked.as_of is not None:
        lines.append(words.filled("as_of_note", when=words.instant(asked.as_of)))
    if asked.left_out:
        lines.append(words.filled("left_out", count=f"{asked.left_out:,}"))
    return lines


def dossier_html(page: Dossier, *, printed: bool = False) -> str:
    """One file, complete in itself; `printed` is for what lays it out on pages."""
    return render("dossier.html", page.words, page.title, page=page, printed=printed)
