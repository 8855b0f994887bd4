"""Where and when, over the matrix of sentences in matrix_where.py: every cell is read as it was made."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from zoneinfo import ZoneInfo

import pytest
from tests.extract import matrix_where as matrix
from tests.extract.matrix_where import Cell, Town

from marsad.model import Claim, PlaceMention
from marsad.pipeline import read_documents
from marsad.reference.distance import great_circle_km
from marsad.testing import make_document

# A side of a town, or what is so many kilometres from it, is marked on the map at the town.
NEAR_KM = 15
DAMASCUS = ZoneInfo("Asia/Damascus")


def told(cells: Iterable[Cell]) -> Iterator[tuple[Cell, list[Claim]]]:
    """Each cell with the claims at the word that names its happening."""
    cells = list(cells)
    documents = [make_document(cell.text, id=str(at), lang="ar", outlet="قناة", published=matrix.PUBLISHED) for at, cell in enumerate(cells)]
    claims: dict[str, list[Claim]] = {}
    for claim in read_documents(documents, processes=1).claims:
        claims.setdefault(claim.document, []).append(claim)
    for at, cell in enumerate(cells):
        found = claims.get(str(at), [])
        yield cell, [claim for claim in found if any(word.start < cell.end and word.end > cell.start for word in (claim.trigger, *claim.also))]


def is_town(place: PlaceMention, town: Town, within: float = NEAR_KM) -> bool:
    point = place.lat is not None and place.lon is not None
    return town.name in place.anchor.text and place.country == town.country and point and great_circle_km(place.lat, place.lon, town.lat, town.lon) < within


def is_at(claim: Claim, town: Town, within: float = NEAR_KM) -> bool:
    """Whether a claim is at that town and at no other of the table; a thing without a point on the map (سوق شعبي) may stand before it."""
    named = [place for place in claim.place if place.lat is not None]
    return len(named) == 1 and is_town(named[0], town, within)


def how_near(cell: Cell) -> float:
    """على بعد 20 كيلومترا شمال كذا: what lies so far from a town is shown so far from it."""
    return NEAR_KM + 20 if "كيلومتر" in cell.text or "كلم" in cell.text else NEAR_KM


def wrong_places(cells: Iterable[Cell]) -> list[str]:
    """The sentences that are not read as one claim at each of their towns."""
    return [
        cell.text
        for cell, claims in told(cells)
        if len(claims) != len(cell.towns) or not all(any(is_at(claim, town, how_near(cell)) for claim in claims) for town in cell.towns)
    ]


@pytest.mark.parametrize("cells", [matrix.words_that_lead_to_a_town, matrix.towns_in_other_parts_of_a_sentence, matrix.towns_beside_another, matrix.two_towns])
def test_a_happening_is_at_the_town_that_its_sentence_says(cells: Callable[[], Iterator[Cell]]) -> None:
    assert wrong_places(cells()) == []


def test_borders_seas_and_parts_of_states_are_places() -> None:
    wrong = []
    cells = list(matrix.regions())
    for (cell, claims), (_, span, country) in zip(told(cell for cell, _, _ in cells), cells, strict=True):
        places = [place for claim in claims for place in claim.place]
        if len(places) != 1 or span not in places[0].anchor.text or (country and places[0].country != country):
            wrong.append(cell.text)
    assert wrong == []


def days(claim: Claim) -> tuple[str, str, str] | None:
    time = claim.time
    if time is None or time.earliest is None or time.latest is None:
        return None
    return time.earliest.astimezone(DAMASCUS).date().isoformat(), time.latest.astimezone(DAMASCUS).date().isoformat(), time.precision


def test_a_happening_is_at_the_time_that_its_sentence_says() -> None:
    wrong = [
        f"{cell.text} {[days(claim) for claim in claims]}"
        for cell, claims in told(matrix.times())
        if not claims or days(claims[0]) != (cell.when.first, cell.when.last, cell.when.precision)
    ]
    assert wrong == []


def test_the_time_of_the_telling_is_not_that_of_the_happening() -> None:
    wrong = [cell.text for cell, claims in told(matrix.times_of_the_telling()) if not claims or any(claim.time is not None for claim in claims)]
    assert wrong == []
