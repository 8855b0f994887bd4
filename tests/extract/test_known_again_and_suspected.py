"""Tellings that hang on one another: what is confirmed, done again, answered or suspected, and who speaks of whose army."""

from __future__ import annotations

import pytest
from tests.extract.claims_read import claims, doers, english_claims, harm, words

import marsad


@pytest.mark.parametrize("known", ["عملية الخطف", "الخطف", "عملية الاختطاف"])
def test_who_confirms_what_others_told_did_not_do_it(known: str) -> None:
    *_, confirmed = claims(f"خطف مسلحون تاجرا في سبها. وأكدت الشرطة الليبية {known}.")
    assert (doers(confirmed), confirmed.responsibility) == ([], None)


def test_who_confirms_a_deed_that_nobody_told_did_it() -> None:
    (killed,) = claims("أكد الجيش الإسرائيلي اغتيال القيادي في غارة على صور.")
    assert killed.responsibility == "claimed"


@pytest.mark.parametrize("again", ["وعاود الطيران قصف", "ثم جدد الطيران قصف", "وكرر الطيران قصف"])
def test_what_is_done_again_is_another_happening(again: str) -> None:
    first, second = claims(f"قصف الطيران مدينة إدلب صباحا فقتل مدنيين اثنين. {again} المدينة بعد الظهر ما أدى إلى إصابة خمسة.")
    assert ([told[1:] for told in harm(first)], [told[1:] for told in harm(second)]) == ([(2, 2)], [(5, 5)])


def test_what_is_only_told_again_is_the_same() -> None:
    (told,) = claims("قصف الطيران مدينة إدلب صباحا. وأدى قصف المدينة إلى مقتل مدنيين اثنين.")
    assert harm(told)


def test_a_happening_told_again_is_where_it_struck_and_not_where_that_was_which_it_answers() -> None:
    *_, told = claims("قصفت إيران قاعدة نيفاتيم بصواريخ باليستية ردا على الهجوم على منشأة نطنز. وقال الحرس الثوري إن القصف أصاب أهدافه.")
    assert words(told, "place") == ["قاعدة نيفاتيم"]


@pytest.mark.parametrize(
    "held",
    [
        "أوقفت الشرطة الفرنسية رجلين يشتبه بتورطهما في الهجوم على الكنيس في مرسيليا.",
        "اعتقلت السلطات التركية ثلاثة أشخاص للاشتباه في صلتهم بالهجوم على الكنيسة في إسطنبول.",
        "أعلنت الشرطة توقيف رجل للاشتباه بضلوعه في تفجير الحافلة في كويتا.",
    ],
)
def test_who_holds_suspects_did_not_do_what_they_are_suspected_of(held: str) -> None:
    _, deed = claims(held)
    assert (doers(deed), deed.responsibility) == ([], None)


@pytest.mark.parametrize("own", ["أعلنت الحركة مسؤوليتها عن الهجوم", "أعلنت الحركة ضلوعها في الهجوم"])
def test_who_speaks_of_his_own_part_did_it(own: str) -> None:
    (deed,) = claims(f"{own} على الكنيسة في إسطنبول.")
    assert deed.responsibility == "claimed"


@pytest.mark.parametrize(
    ("teller", "responsibility"), [("جيش التحرير الوطني", "attributed"), ("الجيش الكولومبي", "claimed")], ids=["a rebel army", "the army itself"]
)
def test_a_rebel_army_does_not_speak_for_that_of_its_country(teller: str, responsibility: str) -> None:
    (strike,) = claims(f"قال {teller} إن غارة للجيش الكولومبي قتلت خمسة.")
    assert strike.responsibility == responsibility


@pytest.mark.parametrize("after", ["عقب اغتيال", "بعد اغتيال", "بعد ساعات من اغتيال", "بعد أقل من يوم على اغتيال"])
def test_what_was_done_after_a_happening_is_another(after: str) -> None:
    killed, attack = claims(f"{after} شيخ عشيرة في الرقة، هاجم مسلحون حاجزا لقسد في المدينة.")
    assert (killed.type, attack.type, doers(attack)) == ("assassination", "armed_attack", ["مسلحون"])


def test_the_dead_behind_after_are_of_what_came_first() -> None:
    (shelling,) = claims("بعد قصف بلدة كتم، قتل ثلاثة مدنيين.")
    assert harm(shelling) == [("killed", 3, 3)]


@pytest.mark.parametrize(("day", "happenings"), [("الثلاثاء", 2), ("السبت", 1)])
def test_a_day_by_its_name_may_be_today(day: str, happenings: int) -> None:
    text = f"قصفت مسيرة بلدة كتم اليوم. وقتل ثلاثة في قصف مسيرة للبلدة {day}."
    assert len(marsad.read(text, published="2026-03-14").claims) == happenings


@pytest.mark.parametrize(
    ("text", "doer"),
    [
        ("Ukraine's air force said it shot down 40 of 55 drones launched by Russia overnight.", "Ukraine's air force"),
        ("Air defences downed a drone launched by Hezbollah near Haifa.", "Air defences"),
        ("A drone was shot down by air defences near Haifa.", "air defences"),
    ],
)
def test_who_launched_what_was_shot_down_did_not_shoot_it_down(text: str, doer: str) -> None:
    (downed,) = english_claims(text)
    assert doers(downed) == [doer]


@pytest.mark.parametrize(
    ("denial", "responsibility"),
    [
        ("نفى الكرملين أي صلة لروسيا بالتفجير", "denied"),
        ("نفت طهران أي علاقة لإيران بالتفجير", "denied"),
        ("نفى الجيش السوداني أي دور للجيش في التفجير", "denied"),
        ("نفت موسكو أي صلة لأوكرانيا بالتفجير", None),
    ],
)
def test_who_denies_that_his_own_side_by_its_name_had_a_part_denies_his_own(denial: str, responsibility: str | None) -> None:
    (deed,) = claims(f"{denial} قرب فيلنيوس.")
    assert (deed.polarity, deed.responsibility) == ("denied", responsibility)


def test_the_time_of_the_last_one_is_not_that_of_the_one_that_is_told() -> None:
    told, before = claims("هذه أول غارة على البقاع منذ غارة كانون الثاني/يناير التي قتل فيها ستة.")
    assert (told.time, before.time is not None and before.time.anchor.text) == (None, "كانون الثاني/يناير")


@pytest.mark.parametrize(
    "text",
    [
        "The army shelled a camp near Goma in response to an attack on Bukavu.",
        "Israel bombed Goma in retaliation to a missile attack on Bukavu.",
    ],
)
def test_an_answer_and_what_it_answers_are_each_in_their_own_place(text: str) -> None:
    assert [words(claim, "place") for claim in english_claims(text)] == [["Goma"], ["Bukavu"]]


def test_what_followed_an_explosion_is_another_happening_and_what_followed_a_storming_is_not() -> None:
    assert len(english_claims("Gunmen attacked a checkpoint after an explosion in Mogadishu.")) == 2
    assert len(english_claims("Gunmen attacked a village in Borno, killing five people after storming it.")) == 1
