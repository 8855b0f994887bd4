"""The fields of a PLOVER event and what each may hold, as its manual lists them; the validator holds every line to this."""

from __future__ import annotations

from datetime import date
from typing import Literal, NotRequired, TypedDict

Quad = Literal[1, 2, 3, 4]
# 5 within a town, 4 a town, 3 a district, 2 a province, 1 a country.
Resolution = Literal[1, 2, 3, 4, 5]
Sector = Literal[
    "COP", "GOV", "JUD", "LEG", "MIL", "PRM", "PTY", "REB", "SPY", "UAF", "UNK", "AGR", "BUS", "CRM", "CVL", "EDU", "ELI", "JRN", "LAB", "MED", "REF", "OPP",
    "PRE", "REL", "SOC",
]  # fmt: skip


class Entity(TypedDict):
    """Who acts or is acted on."""

    sector: Sector
    entity_text: str
    code: NotRequired[str]
    identifier_text: NotRequired[str]


class Location(TypedDict):
    """Where it happened, as far as the text says."""

    extracted_place: str
    resolved_place: NotRequired[str]
    geonameid: NotRequired[int]
    lat: NotRequired[float]
    lon: NotRequired[float]
    city: NotRequired[str]
    district: NotRequired[str]
    province: NotRequired[str]
    country: NotRequired[str]
    country_code: NotRequired[str]
    resolution: NotRequired[Resolution]


class Size(TypedDict, total=False):
    """How many people it befell."""

    dead: int
    injured: int
    arrested: int


class TextInfo(TypedDict):
    """Where the text stands in its report, in code points."""

    start: int
    end: int


class Cited(TypedDict, total=False):
    """The report."""

    title: str | None
    language: str | None
    publication: str | None
    url: str | None
    citation: str | None


class PloverRecord(TypedDict):
    """One event."""

    id: str
    date: date
    actor: list[Entity]
    recipient: list[Entity]
    event: list[str]
    quad_code: Quad
    mode: list[str]
    context: list[str]
    has_event: bool
    enddate: NotRequired[date]
    time: NotRequired[str]
    endtime: NotRequired[str]
    event_loc: NotRequired[Location]
    event_text: list[str]
    event_scale: NotRequired[float]
    size: NotRequired[Size]
    link: NotRequired[str]
    text: NotRequired[str]
    text_info: NotRequired[TextInfo]
    cite_info: NotRequired[Cited]
    coder: str
    comment: str
