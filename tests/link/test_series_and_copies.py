"""Members of series, and reports that are one text."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from marsad.link import Linker, MemoryIndex, Sketch, link, sketch
from marsad.model import Document, Incident, PlaceMention
from marsad.reference.actors import load_actors
from marsad.testing import make_claim, make_document, make_interval, make_place

REGION = make_place("Idlib", level="province", lat=None, lon=None, place="sy.prov.idlib")


def _town(name: str, lat: float, **fields: Any) -> PlaceMention:
    return make_place(name, lat=lat, **fields)


@pytest.mark.parametrize(
    ("places", "members"),
    [
        ([REGION, _town("Sarmin", 35.9), _town("Ariha", 35.8)], 2),
        ([REGION, _town("Sarmin", 35.9)], 0),
        ([REGION, _town("Sarmin", 35.9), _town("Manbij", 36.5, admin1="Aleppo")], 0),
        ([_town("Saraqib", 35.86), _town("Sarmin", 35.9), _town("Ariha", 35.8)], 0),
    ],
)
def test_a_report_that_tells_of_a_region_and_of_several_towns_in_it_tells_a_series(places: list[PlaceMention], members: int) -> None:
    words = ["shelled", "bombed", "struck"][: len(places)]
    document = make_document(f"Forces {', then '.join(words)}.")
    claims = [make_claim(document, word, place=(place,)) for word, place in zip(words, places, strict=True)]
    incidents = link(claims, [document], load_actors()).incidents
    inside = [incident for incident in incidents if incident.part_of]
    assert len(inside) == members
    assert {incident.part_of for incident in inside} <= {incident.id for incident in incidents if _level(incident) == "province"}


def _level(incident: Incident) -> str | None:
    return incident.place.level if incident.place else None


def _posts(*texts: str) -> list[Document]:
    return [make_document(text, id=f"post {minute}", published=f"2026-03-01T10:{minute:02}:00+00:00", lang="ar") for minute, text in enumerate(texts)]


@pytest.mark.parametrize(
    ("first", "second", "copied"),
    [
        ("غارة من مسيّرة على سيارة عند مدخل البلدة", "غارة من مسيّرة على سيارة عند مدخل البلدة", True),
        ("غارة من مسيّرة على سيارة عند مدخل البلدة", "عاجل | غارة من مسيرة على سيارة عند مدخل البلدة", True),
        ("قصف مدفعي على أطراف القرية", "شبكة أخبار الوادي الحر عاجل: قصف مدفعي على أطراف القرية", True),
        ("أخبار الوادي: سقوط عشرين صاروخا على المدينة منذ بداية الأسبوع", "وسائل إعلام محلية عاجل: سقوط عشرين صاروخا على المدينة منذ بداية الأسبوع", True),
        ("غارة على بلدة سرمين", "غارة على بلدة أريحا", False),
        ("قصف مدفعي يستهدف أطراف بلدة سرمين قبل قليل", "قصف مدفعي يستهدف أطراف بلدة أريحا قبل قليل", False),
        ("قصف مدفعي على أطراف القرية", "قصف مدفعي على أطراف القرية أوقع ثلاثة قتلى وعددا من الجرحى بينهم أطفال وفق ما ذكرت مصادر طبية", False),
    ],
)
def test_a_copy_has_the_words_of_the_other_with_or_without_a_header(first: str, second: str, copied: bool) -> None:
    assert bool(link([], _posts(first, second), load_actors()).copies) is copied


LONG = "Shells struck several houses near the old mill, residents of the quarter told our reporter late on the day of the fair"


@pytest.mark.parametrize(
    ("first", "second", "hours", "copied"),
    [
        pytest.param(LONG, f"{LONG} and three shops", 0, True, id="a word or two more"),
        pytest.param(f"{LONG}; 4 were hurt", f"{LONG}; 7 were hurt", 0, False, id="another number is other news"),
        pytest.param(LONG, f"{LONG}\n———\nFollow the channel of the valley for all that is new", 0, True, id="a footer is no news"),
        pytest.param("Sirens sound in the upper town after a launch", "Sirens sound in the upper town after a launch", 1, True, id="passed on at once"),
        pytest.param("Sirens sound in the upper town after a launch", "Sirens sound in the upper town after a launch", 20, False, id="sounded again"),
        pytest.param(LONG, LONG, 24 * 40, True, id="a long text is one text whenever it comes"),
        pytest.param(LONG, f"{LONG} once more", 24 * 40, False, id="but then word by word"),
    ],
)
def test_what_is_passed_on_says_the_same_and_soon(first: str, second: str, hours: int, copied: bool) -> None:
    published = datetime(2026, 3, 1, tzinfo=UTC)
    documents = [
        make_document(first, id="a", published=published.isoformat()),
        make_document(second, id="b", published=(published + timedelta(hours=hours)).isoformat()),
    ]
    assert bool(link([], documents, load_actors()).copies) is copied


def test_a_copy_that_came_first_becomes_a_copy_when_its_original_comes() -> None:
    linker = Linker(MemoryIndex(), load_actors())
    copy, original = (sketch(make_document(LONG, id=id_, published=f"2026-03-01T{hour}:00:00+00:00"), []) for id_, hour in (("copy", 12), ("original", 11)))
    assert linker.add([copy]).originals == {"copy": "copy"}
    assert linker.add([original]).originals == {"copy": "original", "original": "original"}


def test_only_groups_that_change_are_told_of() -> None:
    linker = Linker(MemoryIndex(), load_actors())

    def report(id_: str, hour: int, day: int) -> Sketch:
        document = make_document(id=id_, published=f"2026-03-0{day}T{hour:02}:00:00+00:00")
        time = make_interval(f"2026-03-0{day}")
        return sketch(document, [make_claim(document, id=f"{id_}.0", place=(make_place(),), time=time)])

    linker.add([report("a", 8, 1), report("b", 9, 1), report("c", 8, 5)])
    changes = linker.add([report("d", 10, 5)])
    assert [group.claims for group in changes.groups] == [("c.0", "d.0")]
    assert changes.settled == {"c.0", "d.0"}
