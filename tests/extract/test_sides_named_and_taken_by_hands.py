"""Who waged it, by whose hands it befell people, who speaks in a quotation, and what is only talked over, threatened or counted of a whole conflict."""

from __future__ import annotations

import pytest
from tests.extract.claims_read import doers, harm, words

import marsad
from marsad.model import Claim


def read(text: str) -> tuple[Claim, ...]:
    return marsad.read(text, published="2024-05-10").claims


@pytest.mark.parametrize(
    "text",
    ["بحث الوزراء كيفية الرد على إيران", "يدرس الرئيس خيارات الرد على إيران", "ناقش المجلس طبيعة الرد مع الحلفاء"],
)
def test_how_to_answer_is_talked_over_and_no_threat(text: str) -> None:
    assert not read(text)


@pytest.mark.parametrize(
    ("text", "over"),
    [
        ("قال الرئيس إن الهجوم سوف يقابل بقوة", "الهجوم"),
        ("قال الوزير إن الهجوم لن يمر دون رد", "الهجوم"),
    ],
)
def test_a_bare_attack_that_will_be_answered_goes_with_the_threat(text: str, over: str) -> None:
    (threat,) = read(text)
    assert (threat.type, [anchor.text for anchor in threat.also]) == ("threat", [over])


def test_an_attack_of_which_more_is_told_stays_a_claim_beside_the_threat() -> None:
    assert [claim.type for claim in read("قال الوزير إن الهجوم الذي قتل فيه عشرة مدنيين أمس لن يمر دون رد")] == ["armed_attack", "threat"]


@pytest.mark.parametrize(
    ("text", "type_"),
    [
        ("قال المرصد إن التصعيد الأخير أسفر عن مقتل ما لا يقل عن 462 شخصا وإصابة مئات آخرين", "casualty_toll"),
        ("أسفر النزاع عن مقتل مئات المدنيين", "casualty_toll"),
        ("أسفر القصف عن مقتل 200 شخص", "shelling"),
        ("أسفر التصعيد عن مقتل ثلاثة جنود", "armed_attack"),
    ],
)
def test_many_dead_of_a_whole_conflict_are_a_toll(text: str, type_: str) -> None:
    (claim,) = read(text)
    assert claim.type == type_


def test_the_wounded_of_a_conflict_are_counted_with_its_dead() -> None:
    (toll,) = read("قال المرصد إن التصعيد الأخير أسفر عن مقتل ما لا يقل عن 462 شخصا وإصابة مئات آخرين")
    assert harm(toll) == [("killed", 462, None), ("injured", 200, None)]


@pytest.mark.parametrize(
    ("text", "takers"),
    [
        ("وصلت رفات 38 عاملا هنديا خطفوا في العراق بأيدي الجهاديين", [["الجهاديين"]]),
        ("وصلت رفات 38 عاملا هنديا خطفوا وقتلوا في العراق بأيدي الجهاديين", [["الجهاديين"], ["الجهاديين"]]),
        ("قال شهود إن ثلاثة شبان اعتقلوا وضربوا من قبل الشرطة", [["الشرطة"], ["الشرطة"]]),
        ("المسلحون خطفوا وقتلوا خمسة عمال", [["المسلحون"], ["المسلحون"]]),
    ],
)
def test_two_joined_verbs_of_what_befell_people_have_one_doer_behind_them(text: str, takers: list[list[str]]) -> None:
    assert [doers(claim) for claim in read(text)] == takers


def test_who_takes_part_in_something_is_not_spoken_to() -> None:
    """يشارك takes part; as "he points to you" it would hide who was killed."""
    _, killing = read("كان الفتى يشارك في المظاهرة وقتل برصاص قناص إسرائيلي")
    assert (doers(killing), words(killing, "target")) == (["قناص إسرائيلي"], ["الفتى"])


@pytest.mark.parametrize(
    ("text", "whose"),
    [
        ("نفى الجيش سقوط قتلى في الضربات الغربية التي شنتها الولايات المتحدة وبريطانيا وفرنسا على سوريا", ["الولايات المتحدة", "بريطانيا", "فرنسا"]),
        ("نفى الجيش سقوط قتلى في الضربات الغربية على سوريا", ["الغربية"]),
        ("نددت الوزارة بالغارات الإسرائيلية التي نفذها سلاح الجو على غزة", ["الإسرائيلية"]),
    ],
)
def test_states_that_a_clause_names_are_nearer_than_the_west(text: str, whose: list[str]) -> None:
    assert doers(read(text)[0]) == whose


@pytest.mark.parametrize(
    ("text", "sides"),
    [
        ("تستعد موسكو لمواجهة الحرب المحتملة التي قد تشنها الولايات المتحدة على النظام السوري", ["الولايات المتحدة"]),
        ("تزايدت المخاوف من مواجهة عسكرية بين روسيا والغرب", ["روسيا", "الغرب"]),
    ],
)
def test_a_war_to_come_is_of_those_who_may_wage_it(text: str, sides: list[str]) -> None:
    assert doers(read(text)[-1]) == sides


def test_who_opens_a_quotation_with_a_verb_did_not_do_it() -> None:
    (downed,) = read('وأضاف أردوغان مخاطبا أنصاره "أسقطت إحدى مروحياتنا اليوم"')
    assert doers(downed) == []


@pytest.mark.parametrize("text", ["كان الآلاف من المدنيين والمقاتلين قد غادروا دوما في الأيام الماضية", "مئات المدنيين والمسلحين غادروا المدينة أمس"])
def test_all_who_are_joined_leave(text: str) -> None:
    (left,) = read(text)
    assert (left.type, doers(left)) == ("displacement", [])


def test_ground_is_told_by_the_verb_that_is_said_of_it() -> None:
    (taken,) = read("وحيس ثاني مديرية تستردها القوات الشرعية بعد الخوخة")
    assert (taken.type, doers(taken)) == ("territory_change", ["القوات الشرعية"])
