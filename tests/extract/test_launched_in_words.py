"""What is launched without a shot, marches beside drones, and what a force sets about."""

import pytest
from tests.extract.claims_read import claims, doers


@pytest.mark.parametrize(
    "text",
    [
        "أطلقت الوزارة تحذيرا من المسيرات.",
        "أطلق الناشطون نداء لإنقاذ ضحايا الصواريخ.",
        "أطلقت الدولة برنامجا لتطوير المسيرات والصواريخ.",
        "أطلقت الحكومة سراح مشغل المسيرات.",
        "أطلقت الهيئة اسم الشهداء على مسيرة اليوم.",
    ],
)
def test_what_is_launched_in_words_is_no_strike(text: str) -> None:
    assert claims(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "أطلقت الجماعة صاروخا على حيفا بعد تحذيرات متكررة.",
        "أطلقت الجماعة المسيرات نحو كييف رغم دعوة إلى هدنة.",
        "رصد الجيش صواريخ أطلقت على حيفا وأصدر تحذيرا للسكان.",
    ],
)
def test_a_weapon_before_the_words_is_what_was_launched(text: str) -> None:
    assert any(claim.type in ("shelling", "drone_strike") for claim in claims(text))


def test_a_march_told_before_is_meant_though_another_word_for_it_stands_between() -> None:
    (*_, moved) = claims("انطلقت مسيرة العودة على حدود غزة. وكانت مسيرة اليوم هادئة. وتطالب المسيرة بعودة النازحين الذين هجروا من منازلهم في حرب عام 1948.")
    assert moved.means == ()


def test_an_aircraft_told_since_is_meant() -> None:
    (*_, struck) = claims("انطلقت مسيرة العودة على حدود غزة. وحلقت طائرة مسيرة فوق رفح. واستهدف صاروخ أطلقته المسيرة سيارة في رفح.")
    assert "drone" in struck.means


@pytest.mark.parametrize("word", ["أطلق", "بدأ"])
def test_what_a_force_sets_about_is_no_part_of_its_name(word: str) -> None:
    (claim,) = claims(f"{word} الجيش حملة لاعتقال المطلوبين في درعا.")
    assert doers(claim) == ["الجيش"]
