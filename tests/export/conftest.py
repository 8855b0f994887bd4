"""Incidents with the parts that exports look at."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from marsad.assess.harm import harm_ranges
from marsad.export.exporter import Choices, Export
from marsad.export.facts import Knowledge
from marsad.export.tables import read_table
from marsad.model import Claim, Document, Grade, Incident, Origin, Reading
from marsad.testing import anchor_in, make_actor, make_claim, make_document, make_harm, make_incident, make_interval, make_place, make_reading

# What stands in the words of a report.
_MENTIONS = ("place", "target", "perpetrator", "attribution")


@pytest.fixture(scope="session")
def knowledge() -> Knowledge:
    """The packaged data."""
    return Knowledge()


def tell(number: int = 0, trigger: str = "hit", text: str = "Rockets hit the town of Sarmin", **fields: Any) -> tuple[Document, Claim]:
    """A report of its own with one claim of a strike on a town on a day, by the army on a rebel group, unless told otherwise."""
    given: dict[str, Any] = {
        "type": "shelling", "place": (make_place(country="SY"),), "time": make_interval("2020-01-23"), "perpetrator": (make_actor("syrian_army"),),
        "target": (make_actor("hts"),), "harm": (), **fields,
    }  # fmt: skip
    named = [mention.anchor.text for field in _MENTIONS for mention in given.get(field, ())]
    said = "".join(f" {words}" for words in named if words not in text)
    document = make_document(f"{text}{said}, says account {number}.", outlet=f"Outlet {number}", url=f"https://example.org/{number}")
    for field in _MENTIONS:
        given[field] = tuple(replace(mention, anchor=anchor_in(document, mention.anchor.text)) for mention in given.get(field, ()))
    return document, make_claim(document, trigger, **given)


def incident_of(*told: tuple[Document, Claim], grade: Grade | None = None, **fields: Any) -> Reading:
    """A reading with one incident that all of these tell of, each an origin by itself."""
    claims = [claim for _, claim in told]
    origins = tuple(Origin(f"outlet:{document.outlet}", str(document.outlet), "media", None, False, (claim.id,)) for document, claim in told)
    incident = make_incident(claims, harm=harm_ranges(claims), origins=origins, grade=grade or Grade("reported", "reported", "reported"), **fields)
    return make_reading([document for document, _ in told], claims, [incident])


def joined(*readings: Reading) -> Reading:
    """Readings as one."""
    return replace(
        readings[0], documents=tuple(own for reading in readings for own in reading.documents), claims=tuple(own for reading in readings for own in reading.claims),
        incidents=tuple(own for reading in readings for own in reading.incidents),
    )  # fmt: skip


Rows = Callable[..., list[dict[str, str]]]


def rows_of(write: Any, reading: Reading, knowledge: Knowledge, choices: Choices | None = None, *, delimiter: str = ",") -> list[dict[str, str]]:
    """The rows that an exporter writes of a reading."""
    export: Export = write(reading, knowledge, choices or Choices())
    return read_table(export.files[""], delimiter=delimiter)


def killed(*numbers: tuple[str, int | None, int | None]) -> tuple[Any, ...]:
    """Harm of (category, least, most) each."""
    return tuple(make_harm("killed", least, most, who=who) for who, least, most in numbers)


def only_incident(reading: Reading) -> Incident:
    (incident,) = reading.incidents
    return incident
