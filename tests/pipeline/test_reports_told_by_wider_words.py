"""What one report tells by wider or other words than another: a province and not its seat, the city of whoever tells, the evening that has ended."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

import marsad
from marsad.ingest import Problem, ReadOptions, receive_paths
from marsad.model import PlaceMention


def _first_place(text: str) -> PlaceMention:
    return marsad.read(text, published="2024-06-12").claims[0].place[0]


@pytest.mark.parametrize(
    ("text", "place", "level"),
    [
        ("Gunmen killed nine people in Sokoto State on Sunday.", "ng.prov.sokoto", "province"),
        ("Shelling killed two people in Kaduna state on Monday.", "ng.prov.kaduna", "province"),
        ("Gunmen killed nine people in Kaduna on Sunday.", "ng.town.kaduna", "town"),
        ("Rockets hit Damascus, state television said, killing two people.", "sy.capital", "town"),
        ("قتل شخصان في قصف على منطقة كورسك أمس.", "ru.prov.kursk", "province"),
        ("قتل شخصان في قصف على كورسك أمس.", "ru.town.kursk", "town"),
        ("قتل شخصان في قصف على مدينة كورسك أمس.", "ru.town.kursk", "town"),
        ("قتل شخصان في هجوم بمنطقة ديفا أمس.", "ne.prov.diffa", "province"),
    ],
)
def test_a_province_is_told_from_the_town_of_its_name(text: str, place: str, level: str) -> None:
    found = _first_place(text)
    assert (found.place, found.level) == (place, level)


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("قال رئيس بلدية كراماتورسك إن صاروخين أصابا المدينة صباح الأربعاء وقتلا أربعة أشخاص.", "ua.town.kramatorsk"),
        ("قال مدير مستشفى في النبطية إن خمسة مدنيين قتلوا في غارة على المدينة.", "wof.1260000957"),
        ("قال وزير الدفاع إن القصف أصاب المدينة وقتل سبعة.", None),
    ],
)
def test_the_city_is_that_of_who_tells(text: str, place: str | None) -> None:
    found = _first_place(text)
    assert (found.anchor.text, found.place) == ("المدينة", place)


@pytest.mark.parametrize(
    ("published", "day"),
    [("2024-01-20T21:30:00+00:00", 20), ("2024-01-20T19:00:00+00:00", 20), ("2024-01-20T13:30:00+00:00", 20)],
    ids=["at midnight", "at night", "just before"],
)
def test_this_evening_told_at_midnight_is_the_one_that_ended(published: str, day: int) -> None:
    (claim,) = marsad.read("قتل شخص بقصف طائرة مسيرة على سيارة في بغداد مساء اليوم.", published=published).claims
    assert claim.time is not None and claim.time.earliest is not None and claim.time.earliest.day == day


def _read(tmp_path: Path, *reports: tuple[str, str, str]) -> list[frozenset[int]]:
    """The incidents of reports, each with its outlet and time, by the numbers of their reports."""
    file = tmp_path / "reports.jsonl"
    file.write_text("\n".join(json.dumps({"outlet": outlet, "published": at, "text": text}) for outlet, at, text in reports), encoding="utf-8")
    documents = [received.document for received in receive_paths([str(file)], ReadOptions()) if not isinstance(received, Problem)]
    number = {document.id: next(at for at, (_, _, text) in enumerate(reports, 1) if text == document.text) for document in documents}
    reading = marsad.read_documents(documents, processes=1)
    of_claim = {claim.id: number[claim.document] for claim in reading.claims}
    return sorted((frozenset(of_claim[id_] for id_ in incident.claims) for incident in reading.incidents), key=sorted)


def test_the_town_and_its_state_are_one_raid_and_shells_on_another_town_are_not(tmp_path: Path) -> None:
    assert _read(
        tmp_path,
        ("Agency A", "2024-09-11T09:00:00Z", "قتل 12 مدنيا على الأقل في غارة جوية للجيش على مدينة الجنينة صباح الأربعاء، بحسب شهود عيان."),
        ("Agency B", "2024-09-11T14:00:00Z", "أفاد مصدر طبي بمقتل 13 شخصا وإصابة العشرات في غارات على ولاية غرب دارفور يوم الأربعاء."),
        ("Agency C", "2024-09-11T19:00:00Z", "قتل ثلاثة أشخاص بقصف مدفعي على قرية في محلية فوربرنقا بولاية غرب دارفور مساء اليوم."),
    ) == [frozenset({1, 2}), frozenset({3})]


def test_an_attack_on_a_post_and_the_clash_there_are_one(tmp_path: Path) -> None:
    assert _read(
        tmp_path,
        ("Agency A", "2024-07-03T12:00:00Z", "شن مسلحون هجوما على مقر الشرطة في نيالا صباح الأربعاء وقتلوا ستة من عناصرها."),
        ("Agency B", "2024-07-03T14:00:00Z", "اندلعت اشتباكات عنيفة صباح الأربعاء بين الشرطة ومسلحين في نيالا."),
        ("Agency C", "2024-07-05T14:00:00Z", "اندلعت اشتباكات بين الجيش والدعم السريع في نيالا صباح الجمعة."),
    ) == [frozenset({1, 2}), frozenset({3})]
