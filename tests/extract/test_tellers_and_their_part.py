"""Who denies, owns, ascribes or keeps silent, and whom unnamed sources speak for."""

from __future__ import annotations

import pytest
from tests.extract.claims_read import doers

import marsad
from marsad.model import Claim


def claims(text: str) -> list[Claim]:
    return list(marsad.read(text, published="2024-05-10").claims)


def tellers(claim: Claim) -> list[str]:
    return [told.anchor.text for told in claim.attribution]


@pytest.mark.parametrize(
    ("text", "teller"),
    [
        ("اتهمت كييف موسكو بقصف محطة زابوريجيا وهو ما تنفيه موسكو.", "موسكو"),
        ("وتتهم واشنطن طهران بالوقوف وراء الهجوم على ناقلة النفط، وهو ما تنفيه طهران.", "طهران"),
        ("قصفت طائرات الجيش سوق مدينة الفاشر، وهو ما ينفيه الجيش.", "الجيش"),
        ("قالت منظمة أطباء بلا حدود إن قوات الدعم السريع قصفت مستشفى في الأبيض، لكن متحدثا باسم القوات نفى ذلك.", "متحدثا باسم القوات"),
        ("Ukraine accused Russia of shelling the Zaporizhzhia plant, a charge Moscow denies.", "Moscow"),
        ("Residents said the army shelled a market in El Fasher, which the army denies.", "army"),
        ("Witnesses said RSF fighters killed 20 villagers in Gezira. The RSF denied it.", "RSF"),
    ],
)
def test_a_charge_that_its_doer_denies_stands_beside_his_denial(text: str, teller: str) -> None:
    told, denied = claims(text)
    assert (told.polarity, told.responsibility) == ("affirmed", "attributed")
    assert (denied.polarity, denied.responsibility, tellers(denied)) == ("denied", "denied", [teller])
    assert teller not in tellers(told)


def test_a_denial_of_something_else_denies_nothing_that_was_told_before() -> None:
    found = claims("Gunmen ambushed a convoy near Tillia. The minister denied that soldiers had refused to escort it.")
    assert [claim.polarity for claim in found] == ["affirmed"]


def test_drones_are_no_march_that_stands_between_a_deed_and_its_denial() -> None:
    told, denied = claims("قصفت طائرات مسيرة سوق مدينة الفاشر، وهو ما ينفيه الجيش.")
    assert (told.polarity, denied.polarity, tellers(denied)) == ("affirmed", "denied", ["الجيش"])


@pytest.mark.parametrize(
    "text",
    [
        "تبنى الهجوم تنظيم داعش في ولاية خراسان.",
        "تبنت الهجوم حركة الشباب.",
        "وتبنى تفجير المسجد تنظيم الدولة الإسلامية.",
        "أعلنت أوكرانيا تنفيذ هجوم على جسر القرم.",
        "اعترفت كييف بتنفيذ الهجوم على جسر القرم.",
        "Al-Shabaab said it was behind the attack on the hotel in Mogadishu.",
    ],
)
def test_who_owns_up_did_it_wherever_he_is_named(text: str) -> None:
    (claim,) = claims(text)
    assert claim.responsibility == "claimed"
    assert len(tellers(claim)) == 1


@pytest.mark.parametrize(
    "text", ["No group claimed responsibility for the bombing in Quetta.", "The Pentagon declined to comment on the strike that killed a commander in Idlib."]
)
def test_nobody_who_owns_up_and_nobody_who_keeps_silent_did_it(text: str) -> None:
    (claim,) = claims(text)
    assert (tellers(claim), doers(claim), claim.responsibility) == ([], [], None)


def test_silence_on_a_strike_makes_it_no_less_done() -> None:
    (claim,) = claims("امتنع الجيش عن التعليق على القصف الذي أصاب مدرسة في خان يونس.")
    assert (claim.type, claim.realis, doers(claim)) == ("shelling", "occurred", [])


@pytest.mark.parametrize(
    ("text", "doer"),
    [
        ("نُسب الهجوم على القرية إلى جماعة بوكو حرام.", "جماعة بوكو حرام"),
        ("نُسبت الهجمات على السفن في البحر الأحمر إلى الحوثيين.", "الحوثيين"),
        ("وقال محللون إن الهجوم على القاعدة يحمل بصمات تنظيم داعش.", "تنظيم داعش"),
        ("أكد مسؤول إيراني وقوف إسرائيل وراء الهجوم على منشأة نطنز.", "إسرائيل"),
        ("The attack on the convoy was blamed on Boko Haram.", "Boko Haram"),
    ],
)
def test_whose_deed_it_is_said_to_be(text: str, doer: str) -> None:
    (claim,) = claims(text)
    assert (doers(claim), claim.responsibility) == ([doer], "attributed")
    assert doer not in tellers(claim)


@pytest.mark.parametrize(
    "text",
    [
        "تتبادل كييف وموسكو الاتهام بقصف السد.",
        "تبادلت أرمينيا وأذربيجان الاتهامات بانتهاك وقف إطلاق النار في كاراباخ.",
    ],
)
def test_sides_that_exchange_charges_do_not_fight_by_that_and_accuse_nobody_but_the_other(text: str) -> None:
    found = claims(text)
    assert found
    assert not any(claim.type == "armed_clash" or set(doers(claim)) & set(tellers(claim)) for claim in found)


def test_each_side_that_accuses_the_other_is_a_teller() -> None:
    (claim,) = claims("يتهم كل طرف الطرف الآخر بقصف المدينة.")
    assert (tellers(claim), claim.responsibility) == (["كل طرف"], "attributed")


def test_forces_of_who_denies_are_his_own() -> None:
    (claim,) = claims("نفى المتحدث أن تكون قواته قد قتلت مدنيين في تيغراي.")
    assert (claim.polarity, claim.responsibility) == ("denied", "denied")


@pytest.mark.parametrize(
    ("text", "chain"),
    [
        ("Citing two security officials, Reuters reported that an explosion hit a weapons depot in Homs.", ["two security officials", "Reuters"]),
        (
            "State television quoted a military source as saying that air defences downed a missile over Damascus.",
            ["military source", "State television"],
        ),
    ],
)
def test_who_is_cited_is_nearer_than_who_cites(text: str, chain: list[str]) -> None:
    (claim,) = claims(text)
    assert tellers(claim) == chain


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        ("أكدت مصادر محلية سورية أن طائرة مسيرة استهدفت سيارة على طريق إدلب.", None),
        ("Local Syrian sources said a drone struck a car near Idlib.", None),
        ("قال مصدر أمني سوري إن انفجارا هز دمشق.", "syria"),
    ],
)
def test_local_sources_of_a_country_do_not_speak_for_its_state(text: str, actor: str | None) -> None:
    (claim,) = claims(text)
    assert (claim.attribution[0].kind, claim.attribution[0].actor) == ("anonymous", actor)


def test_the_people_of_a_town_are_not_those_of_another_country() -> None:
    (claim,) = claims("وقال الأهالي إن انفجارا هز مدينة نيالا.")
    assert (claim.attribution[0].kind, claim.attribution[0].actor) == ("witness", None)


def test_either_is_no_mother() -> None:
    (claim,) = claims("قتل إما ثلاثة أو أربعة في قصف على غزة.")
    assert {harm.who for harm in claim.harm} != {"women"}


@pytest.mark.parametrize(
    ("sentence", "teller", "accused"),
    [
        ("اتهم المتمردون الجيش بقصف سوق في نيالا.", "المتمردون", "الجيش"),
        ("اتهم الجيش المتمردين بقصف سوق في نيالا.", "الجيش", "المتمردين"),
        ("المتمردون يتهمون الجيش بقصف سوق في نيالا.", "المتمردون", "الجيش"),
        ("حمّل المتمردون الجيش مسؤولية قصف سوق في نيالا.", "المتمردون", "الجيش"),
        ("حمّل الجيش المتمردين مسؤولية قصف سوق في نيالا.", "الجيش", "المتمردين"),
        ("نسبت الشرطة الهجوم إلى حركة الشباب.", "الشرطة", "حركة الشباب"),
        ("عزت الشرطة الهجوم إلى حركة الشباب.", "الشرطة", "حركة الشباب"),
    ],
)
def test_who_accuses_is_no_doer_whatever_both_are_called(sentence: str, teller: str, accused: str) -> None:
    (claim,) = marsad.read(sentence, published="2024-05-10").claims
    assert ([one.anchor.text for one in claim.attribution], [one.anchor.text for one in claim.perpetrator]) == ([teller], [accused])


def test_who_publishes_a_video_did_not_do_what_it_shows() -> None:
    (claim,) = marsad.read("أظهر مقطع نشره ناشطون جنودا يعدمون أسرى في نيالا.", published="2024-05-10").claims
    assert [one.anchor.text for one in claim.perpetrator] == ["جنودا"]


def test_two_who_exchange_charges_each_say_that_the_other_did_it() -> None:
    claims = marsad.read("تبادل الجيش وقوات الدعم السريع الاتهامات بقصف سوق في أم درمان.", published="2024-05-10").claims
    named = {(claim.attribution[0].anchor.text, claim.perpetrator[0].anchor.text) for claim in claims}
    assert named == {("الجيش", "قوات الدعم السريع"), ("قوات الدعم السريع", "الجيش")}
