"""Statements of parties: verses that they open with, what they are not about to do, the operation and its weapons, what a headline tells beside them."""

from __future__ import annotations

import pytest
from tests.extract.claims_read import claims, words

import marsad

VERSE = "وَقَاتِلُوا الَّذِينَ ظَلَمُوا كَافَّةً كَمَا يُقَاتِلُونَكُمْ كَافَّةً"


@pytest.mark.parametrize("verse", [f"({VERSE})", f"﴿{VERSE}﴾", f"{VERSE}."])
def test_a_verse_tells_of_nothing(verse: str) -> None:
    told = claims(f"{verse} نفذ مجاهدونا عملية بالطائرات المسيرة استهدفت ثكنة يفتاح.")
    assert [claim.type for claim in told] == ["drone_strike"]
    assert words(told[0], "target") == ["ثكنة يفتاح"]


def test_single_vowels_make_no_verse() -> None:
    told = claims("قُصفت مواقع المسلحين، واستُهدف تجمعٌ لهم في مارون الراس، وقُتل خمسة.")
    assert any(claim.harm for claim in told)


@pytest.mark.parametrize("about", ["ليست بصدد", "لم تكن بصدد", "لا تعتزم"])
def test_who_is_not_about_to_attack_denies_it(about: str) -> None:
    (claim,) = claims(f"قال الوزير إن بلاده {about} شن هجوم على إيران.")
    assert claim.polarity == "denied"
    assert words(claim, "perpetrator") == ["بلاده"]


def test_we_are_not_about_to_attack() -> None:
    (claim,) = claims("أكد القائد أننا لسنا بصدد الاعتداء على أحد.")
    assert claim.polarity == "denied"


def test_who_is_about_to_attack_threatens() -> None:
    (claim,) = claims("قال الوزير إن بلاده بصدد شن هجوم على إيران.")
    assert (claim.polarity, claim.realis, words(claim, "perpetrator")) == ("affirmed", "planned", ["بلاده"])


@pytest.mark.parametrize("weapons", ["بسرب من الطائرات المسيرة", "بدفعة من الصواريخ", "بعدد من المسيرات"])
def test_an_operation_and_what_it_struck_are_one(weapons: str) -> None:
    (claim,) = claims(f"نفذت المقاومة عملية نوعية {weapons} استهدفت ثكنة يفتاح.")
    assert words(claim, "perpetrator") == ["المقاومة"]


def test_the_attack_is_that_which_the_text_told_and_not_that_of_the_title() -> None:
    told = marsad.read(
        "حريق وانفجار في السفارة الأميركية بالرياض وتقارير أولية عن سقوط صاروخ\n\n"
        "قالت وزارة الدفاع السعودية إن السفارة الأميركية في الرياض تعرضت لهجوم بمسيرتين.\n"
        "وأضافت الوزارة أن الهجوم نتج عنه حريق محدود."
    ).claims
    (attack,) = [claim for claim in told if claim.attribution and "الدفاع" in claim.attribution[0].anchor.text]
    assert attack.type == "drone_strike"
    assert "missile" not in attack.means


def test_what_begins_in_answer_was_not_done_by_whom_it_answers() -> None:
    answered, answer = claims("الحرس الثوري: ردا على عدوان العدو الإسرائيلي بدأت الموجة الأولى من الهجمات بالصواريخ باتجاه حيفا.")
    assert words(answered, "perpetrator") == ["العدو الإسرائيلي"] and not answered.means
    assert not words(answer, "perpetrator") and answer.type == "shelling"


@pytest.mark.parametrize("honour", ["وفاء لدماء الشهداء", "إهداء لأرواح الشهداء", "تقديرا للواء الشهيد قاسم وشهداء السرايا"])
def test_martyrs_in_whose_honour_a_thing_is_done_did_not_fall_by_it(honour: str) -> None:
    (claim,) = claims(f"{honour}، نفذت المقاومة عملية بالمسيرات استهدفت ثكنة يفتاح.")
    assert not claim.harm


def test_souls_that_a_bombardment_took_are_its_dead() -> None:
    (claim,) = claims("حصد القصف أرواح خمسة شهداء في غزة.")
    assert [(each.kind, each.least) for each in claim.harm] == [("killed", 5)]


@pytest.mark.parametrize("comma", ["", "،"])
def test_a_city_and_the_state_of_which_it_is_the_capital_are_one_place(comma: str) -> None:
    (claim,) = claims(f"انفجرت سيارة في مقديشو{comma} عاصمة الصومال، وقتل ثلاثة.")
    assert words(claim, "place") == ["مقديشو", "الصومال"]


def test_six_raids_are_not_denied() -> None:
    (claim,) = claims("تعرضت البلدة لست غارات جوية.")
    assert claim.polarity == "affirmed"
