"""Reports that state no time and came out together, and a large number that another report tells of the country alone."""

from __future__ import annotations

from typing import Any

import pytest

from marsad.link import link
from marsad.reference.actors import load_actors
from marsad.testing import make_claim, make_document, make_harm, make_interval, make_place

TOWN = make_place("Afrin", place="example.afrin", lat=36.5, lon=36.9, admin1="Aleppo")
STREET = make_place("Rajo street", place=None, level="site", lat=None, lon=None, admin1=None)
NORTH = make_place("Northern Syria", place="country.sy", level="country", lat=None, lon=None, admin1=None)
SOUTH = make_place("Southern Syria", place="country.sy", level="country", lat=None, lon=None, admin1=None)
VILLAGE = make_place("Sarmin", admin1="Idlib")
ABROAD = make_place("Southern Lebanon", place="country.lb", level="country", lat=None, lon=None, admin1=None, country="LB")


def _incidents(*told: tuple[str, str, dict[str, Any]]) -> int:
    """Of reports of other words, each with when it came out and what its claim says."""
    documents = [make_document(text, id=f"report {at}", published=published) for at, (text, published, _) in enumerate(told)]
    claims = [make_claim(document, "blast", type="explosion", **fields) for document, (_, _, fields) in zip(documents, told, strict=True)]
    return len(link(claims, documents, load_actors()).incidents)


@pytest.mark.parametrize(
    ("later", "time", "incidents"),
    [("2025-03-20T16:00:00+00:00", None, 1), ("2025-03-21T08:00:00+00:00", None, 2)],
    ids=["the same morning", "the next day"],
)
def test_reports_without_a_time_that_came_out_together_tell_of_one_day(later: str, time: Any, incidents: int) -> None:
    first = ("A blast shook a road.", "2025-03-20T10:00:00+00:00", {"place": (STREET, TOWN), "time": time, "target": (), "perpetrator": ()})
    second = ("Medics: wounded after blast there.", later, {"place": (TOWN,), "time": time, "target": (), "perpetrator": (), "harm": ()})
    assert _incidents(first, second) == incidents


@pytest.mark.parametrize(
    ("where", "number", "told", "incidents"),
    [(NORTH, 28, 28, 1), (NORTH, 28, 27, 2), (NORTH, 4, 4, 2), (SOUTH, 28, 28, 2), (ABROAD, 28, 28, 2)],
    ids=["one number", "another number", "a number of every day", "another part of it", "another country"],
)
def test_a_large_number_told_of_a_country_is_found_in_its_village(where: Any, number: int, told: int, incidents: int) -> None:
    def fields(place: Any, dead: int) -> dict[str, Any]:
        return {"place": (place,), "time": make_interval("2025-03-20"), "harm": (make_harm(least=dead, most=dead),), "target": (), "perpetrator": ()}

    first = ("A blast shook a road.", "2025-03-20T10:00:00+00:00", fields(where, number))
    second = ("Medics: wounded after blast there.", "2025-03-20T12:00:00+00:00", fields(VILLAGE, told))
    assert _incidents(first, second) == incidents
