"""What undergoes a deed, of whom a deed is thought, who did it before now, and what was struck by another deed than the one told."""

from __future__ import annotations

import pytest
from tests.extract.claims_read import claims, doers, words


@pytest.mark.parametrize(
    ("sentence", "struck"),
    [
        ("قال المتحدث إن الطواقم الطبية تعرضت لإطلاق نار من قناصة متمركزين على أسطح المباني.", "الطواقم الطبية"),
        ("تعرضت الطواقم الطبية لإطلاق نار من قناصة متمركزين على أسطح المباني.", "الطواقم الطبية"),
        ("قافلة مساعدات تابعة لبرنامج الأغذية العالمي تعرضت للقصف قرب الفاشر.", "قافلة مساعدات تابعة لبرنامج الأغذية العالمي"),
        ("قالت المنظمة إن فريق استطلاع تابعا للأمم المتحدة تعرض لإطلاق نار.", "فريق استطلاع تابعا للأمم المتحدة"),
    ],
)
def test_whoever_undergoes_it_is_what_was_struck(sentence: str, struck: str) -> None:
    (told,) = claims(sentence)
    assert words(told, "target") == [struck]


def test_a_town_that_undergoes_it_is_where_it_was() -> None:
    (told,) = claims("تعرضت بلدة كفركلا لقصف مدفعي استهدف منازلها.")
    assert words(told, "target") == ["منازلها"]


@pytest.mark.parametrize(
    ("sentence", "doer"),
    [
        ("هاجم الجيش مجموعة من المسلحين يعتقد أنهم خطفوا الرهائن.", "المسلحين"),
        ("أوقفت الشرطة رجلا يشتبه بأنه طعن جنديا.", "رجلا"),
        ("أوقفت الشرطة سبعة رجال يشتبه في أنهم قتلوا التاجر.", "رجال"),
        ("سبق لإسرائيل أن قصفت المطار.", "إسرائيل"),
        ("قتلت الشرطة رجلا بعدما أطلق النار عليها في يافا.", "رجلا"),
        ("قال المرصد إن جنودا ماليين ومقاتلين أجانب أعدموا 300 مدني.", "جنودا ماليين"),
    ],
)
def test_of_whom_a_deed_is_told(sentence: str, doer: str) -> None:
    *_, told = claims(sentence)
    assert doer in doers(told)[0]
    assert told.responsibility == "attributed"


def test_who_killed_besieged_where_the_verbs_are_alike() -> None:
    *_, told = claims("قتلت الشرطة رجلا بعد أن حاصرت المنزل في يافا.")
    assert doers(told) in ([], ["الشرطة"])


def test_what_an_earlier_attack_was_on_the_answer_did_not_strike() -> None:
    answer, attack = claims("وجاءت الضربة بعد هجوم شنه التنظيم على قاعدة تضم قوات أمريكية في الأردن.")
    assert words(answer, "target") == []
    assert words(attack, "target") == ["قاعدة تضم قوات أمريكية"]


def test_of_whom_they_are_thought_to_be_was_not_struck() -> None:
    for claim in claims("هاجم مسلحون يعتقد أنهم من بوكو حرام قرية في بورنو."):
        assert "بوكو حرام" not in words(claim, "target")
