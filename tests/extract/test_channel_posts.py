"""Posts of channels: who is to pay, lists behind bullets, times between a subject and its object, tolls that rise."""

from __future__ import annotations

import pytest
from tests.extract.claims_read import doers

import marsad
from marsad.model import Claim


def claims(text: str, type_: str) -> list[Claim]:
    return [claim for claim in marsad.read(text).claims if claim.type == type_]


def struck(claim: Claim) -> list[str]:
    return [mention.anchor.text for mention in claim.target]


def counts(claim: Claim) -> list[tuple[str, int | None]]:
    return [(harm.kind, harm.least) for harm in claim.harm]


@pytest.mark.parametrize(
    ("post", "by", "on"),
    [
        ("قال نتنياهو إن حماس ستدفع الثمن.", ["نتنياهو"], ["حماس"]),
        ("ميدفيديف: كييف ستندم على ما فعلت", ["ميدفيديف"], ["كييف"]),
        ("يسرائيل كاتس: أهالي طهران سيدفعون الثمن", ["يسرائيل كاتس"], ["أهالي طهران"]),
    ],
)
def test_who_is_to_pay_is_threatened_by_who_tells(post: str, by: list[str], on: list[str]) -> None:
    (threat,) = claims(post, "threat")
    assert (doers(threat), struck(threat)) == (by, on)


def test_who_has_no_side_threatens_nobody() -> None:
    (threat,) = claims("قال محللون إن إيران ستدفع الثمن.", "threat")
    assert doers(threat) == []


@pytest.mark.parametrize("words", ["العين بالعين والسن بالسن", "ردنا سيكون قاسيا", "لن تبقى لها قاعدة آمنة"])
def test_threats_that_only_imply_force(words: str) -> None:
    assert len(claims(f"الحرس الثوري: {words}", "threat")) == 1


def test_before_noon_is_no_doer() -> None:
    (attack,) = claims("هاجم مقاتلو الحركة عند الساعة 9:40 من قبل ظهر اليوم مقرا لقيادة العدو.", "armed_attack")
    assert (doers(attack), struck(attack)) == (["مقاتلو الحركة"], ["مقرا لقيادة العدو"])


def test_wounded_before_a_rising_toll_are_not_its_own() -> None:
    text = "غارات الأمس أدت إلى مقتل 14 شخصا وإصابة 36 بجروح، لترتفع الحصيلة منذ بدء الحرب إلى 3100 قتيل و9700 جريح."
    (strike,) = claims(text, "air_strike")
    (toll,) = claims(text, "casualty_toll")
    assert counts(strike) == [("killed", 14), ("injured", 36)]
    assert counts(toll) == [("killed", 3100), ("injured", 9700)]


def test_names_of_two_words_go_on_with_a_list() -> None:
    text = "قصف مدفعي يطال:\n- أطراف الناقورة\n- علما الشعب\n- شيحين"
    assert [claim.place[0].anchor.text for claim in claims(text, "shelling")] == ["الناقورة", "علما الشعب", "شيحين"]


@pytest.mark.parametrize("line", ["على طول خط التماس", "على جانبي النهر", "على امتداد السياج"])
def test_the_line_along_which_they_fire_is_not_struck(line: str) -> None:
    (shelling,) = claims(f"تبادل الجيشان القصف {line}.", "shelling")
    assert struck(shelling) == []


@pytest.mark.parametrize("forces", ["الفصائل المسلحة", "التنظيمات الإرهابية", "الجماعات المتشددة"])
def test_what_factions_are_belongs_to_their_name(forces: str) -> None:
    (attack,) = claims(f"إصابة جندي جراء استهداف {forces} نقطة عسكرية بريف حلب.", "armed_attack")
    assert (doers(attack), struck(attack)) == ([forces], ["نقطة عسكرية"])


@pytest.mark.parametrize("means", ["بغارتين", "بـ 6 غارات", "بسلسلة غارات"])
def test_an_aggression_with_strikes_is_one_happening(means: str) -> None:
    found = marsad.read(f"المسيرة: عدوان أمريكي {means} على الحديدة").claims
    assert [(claim.type, claim.means) for claim in found] == [("air_strike", ())]


@pytest.mark.parametrize("motive", ["دعما لأهلنا في غزة ولبنان", "نصرة لشعبنا في غزة"])
def test_those_who_are_supported_are_elsewhere(motive: str) -> None:
    (attack,) = marsad.read(f"المقاومة الإسلامية في العراق: هاجمنا بالطيران المسير هدفا حيويا في إيلات {motive}").claims
    assert [place.anchor.text for place in attack.place] == ["إيلات"]


def test_an_unknown_name_alone_behind_its_bullet_is_a_place() -> None:
    text = "تحرير بلدات:\n▪️ حلفايا\n▪️ صوران\n▪️ معردس"
    assert [claim.place[0].anchor.text for claim in claims(text, "territory_change")] == ["حلفايا", "صوران", "معردس"]


def test_the_line_of_control_is_not_taken() -> None:
    assert claims("ثلاثة قتلى جراء قصف على بلدة قرب خط السيطرة.", "territory_change") == []


def test_air_space_that_is_breached_is_no_truce() -> None:
    assert claims("بولندا: صاروخ روسي خرق أجواءنا لثوان", "ceasefire") == []
