"""Reports of one day of which one tells the village, the other its province or its country alone, and kinds of happening that are only sometimes one."""

from __future__ import annotations

from typing import Any

import pytest

from marsad.link import link
from marsad.model import ActorMention, Anchor, Incident
from marsad.reference.actors import load_actors
from marsad.testing import make_claim, make_document, make_harm, make_interval, make_place

TOWN = make_place("Sarmin")
PROVINCE = make_place("Idlib", place="example.prov.idlib", level="province", lat=None, lon=None, admin1="Idlib")
SEAT = make_place("Idlib", place="example.idlib", lat=35.93, lon=36.63)
ELSEWHERE = make_place("Hama", place="example.prov.hama", level="province", admin1="Hama", lat=35.1, lon=36.7)
COUNTRY = make_place("northern Syria", place="country.sy", level="country", lat=None, lon=None, admin1=None)
# A village that no gazetteer has, and the province that its report names.
VILLAGE = make_place("Tal Zafer", place=None, lat=None, lon=None, admin1=None, country=None)
DAY = make_interval("2025-03-20")


def _incidents(*told: dict[str, Any], published: tuple[str, ...] = ("2025-03-20T10:00:00+00:00", "2025-03-20T14:00:00+00:00")) -> tuple[Incident, ...]:
    """Of two reports of other words, each with one claim of that day."""
    texts = ("A blast shook the road.", "Medics: wounded after raid there.")
    documents = [make_document(text, id=f"report {at}", published=published[at]) for at, text in enumerate(texts)]
    words = ("blast", "raid")
    claims = [
        make_claim(document, words[at], **{"type": "air_strike", "time": DAY, "perpetrator": (), "target": (), "harm": (), **fields})
        for at, (document, fields) in enumerate(zip(documents, told, strict=True))
    ]
    return link(claims, documents, load_actors()).incidents


def dead(number: int) -> tuple[Any, ...]:
    return (make_harm(least=number, most=number),)


def struck(words: str) -> tuple[Any, ...]:
    return (ActorMention(Anchor(words, 0, len(words))),)


@pytest.mark.parametrize(
    ("where", "first", "second", "incidents"),
    [
        (PROVINCE, {"target": struck("a mosque")}, {"target": struck("مسجد")}, 1),
        (PROVINCE, {"target": struck("a mosque")}, {"target": struck("سوق شعبي")}, 2),
        (PROVINCE, {"target": struck("a house")}, {"target": struck("a house")}, 2),
        (PROVINCE, {"target": struck("a mosque")}, {"target": struck("مسجد"), "type": "explosion"}, 1),
        (PROVINCE, {"harm": dead(12)}, {"harm": dead(14), "type": "explosion"}, 2),
        (ELSEWHERE, {"target": struck("a mosque")}, {"target": struck("مسجد")}, 2),
        (PROVINCE, {"harm": dead(12)}, {"harm": dead(14)}, 1),
        (PROVINCE, {"harm": dead(4)}, {"harm": dead(5)}, 2),
        (PROVINCE, {"harm": dead(12)}, {"harm": dead(40)}, 2),
        (COUNTRY, {"harm": (*dead(1), make_harm("injured", 7, 7))}, {"harm": (*dead(1), make_harm("injured", 7, 7))}, 1),
        (COUNTRY, {"harm": dead(5), "target": struck("a bus")}, {"harm": dead(5), "target": struck("حافلة عسكرية")}, 1),
        (COUNTRY, {"harm": (*dead(1), make_harm("injured", 2, 2))}, {"harm": (*dead(1), make_harm("injured", 2, 2))}, 2),
        (COUNTRY, {"harm": dead(5)}, {"harm": dead(5)}, 2),
        (COUNTRY, {"target": struck("a mosque")}, {"target": struck("مسجد")}, 2),
    ],
    ids=[
        "a mosque in its province", "a mosque and a market", "houses are struck every day", "a blast in a mosque", "about as many dead of another kind", "another province", "about as many dead",
        "few dead", "many more dead", "two numbers in a country", "a bus and a number in a country", "two numbers of every day", "a small number in a country", "a mosque in a country",
    ],
)  # fmt: skip
def test_what_hardly_comes_twice_is_found_in_its_village(where: Any, first: dict[str, Any], second: dict[str, Any], incidents: int) -> None:
    assert len(_incidents({"place": (TOWN,), **first}, {"place": (where,), **second})) == incidents


@pytest.mark.parametrize(("part", "incidents"), [("northern Syria", 1), ("southern Syria", 2), ("Syria", 1), ("جنوبي سوريا", 2)])
def test_a_village_lies_in_the_half_of_its_country_that_words_name(part: str, incidents: int) -> None:
    where = make_place(part, place="country.sy", level="region", lat=None, lon=None, admin1=None)
    assert len(_incidents({"place": (TOWN,), "harm": dead(12)}, {"place": (where,), "harm": dead(12)})) == incidents


@pytest.mark.parametrize(("province", "incidents"), [(PROVINCE, 1), (ELSEWHERE, 2)], ids=["its own", "another"])
def test_a_village_that_no_gazetteer_has_lies_in_the_province_that_its_report_names(province: Any, incidents: int) -> None:
    assert len(_incidents({"place": (VILLAGE, PROVINCE), "harm": dead(6)}, {"place": (province,), "harm": dead(6)})) == incidents


@pytest.mark.parametrize(("town", "incidents"), [(SEAT, 1), (TOWN, 2)], ids=["its namesake", "another town"])
def test_a_province_may_be_the_town_that_bears_its_name(town: Any, incidents: int) -> None:
    assert len(_incidents({"place": (town,)}, {"place": (PROVINCE,)})) == incidents


@pytest.mark.parametrize(
    ("first", "second", "incidents"),
    [
        ({"type": "armed_clash"}, {"type": "armed_attack"}, 1),
        ({"type": "armed_clash", "time": None}, {"type": "armed_attack", "time": None}, 2),
        ({"type": "armed_clash", "time": None, "harm": dead(6)}, {"type": "armed_attack", "time": None, "harm": dead(6)}, 1),
        ({"type": "armed_clash"}, {"type": "shelling"}, 2),
        ({"type": "execution"}, {"type": "armed_attack"}, 1),
        ({"type": "execution"}, {"type": "air_strike"}, 2),
    ],
    ids=["of one day", "of no time", "of one number", "a clash and shells", "the killed were executed", "an execution and a raid"],
)
def test_a_clash_and_an_attack_are_one_where_time_or_number_says_so(first: dict[str, Any], second: dict[str, Any], incidents: int) -> None:
    assert len(_incidents({"place": (TOWN,), **first}, {"place": (TOWN,), **second})) == incidents


@pytest.mark.parametrize(
    ("type_", "number", "incidents"),
    [("armed_attack", 51, 2), ("armed_attack", 9, 1), ("shelling", 51, 1)],
    ids=["another deed", "as many dead", "a later toll"],
)
def test_two_kinds_of_happening_with_dead_by_far_apart_numbers_are_two(type_: str, number: int, incidents: int) -> None:
    first = {"place": (TOWN,), "harm": dead(6), "type": "shelling", "time": None}
    second = {"place": (TOWN,), "harm": dead(number), "type": type_, "time": None}
    assert len(_incidents(first, second)) == incidents
