"""What they and the latter had done, and where the name of a force ends before whom it took."""

from __future__ import annotations

import pytest
from tests.extract.claims_read import claims, doers, words


@pytest.mark.parametrize(
    ("report", "doer"),
    [
        ("طرد الجيش الكاميروني الانفصاليين من بلدة باتيبو. وكانوا قد أحرقوا مقر البلدية.", "الانفصاليين"),
        ("هاجم الانفصاليون الجيش في بلدة باتيبو. وكانوا قد أحرقوا مقر البلدية.", "الانفصاليون"),
        ("طرد الجيش الكاميروني الانفصاليين من بلدة باتيبو. وكان قد قصف مقر البلدية.", "الجيش الكاميروني"),
    ],
)
def test_the_number_of_the_verb_says_whom_it_goes_back_to(report: str, doer: str) -> None:
    *_, told = claims(report)
    assert doers(told) == [doer]


def test_the_latter_had_done_it_and_not_who_acted_before() -> None:
    *_, told = claims("هدم الجيش الإسرائيلي منزل منفذ عملية إطلاق النار في بئر السبع. وكان الأخير قد قتل جنديين.")
    assert doers(told) == ["الأخير"]


@pytest.mark.parametrize(
    ("sentence", "doer", "struck"),
    [
        ("اقتادت مجموعة مسلحة تاجراً من متجره في سرت.", "مجموعة مسلحة", "تاجراً"),
        ("قتلت قوة خاصة خمسة عشر مدنياً.", "قوة خاصة", "خمسة عشر مدنياً"),
        ("هاجمت مجموعة كبيرة من المسلحين ثكنة في سرت.", "مجموعة كبيرة من المسلحين", "ثكنة"),
    ],
)
def test_the_name_of_a_force_ends_before_whom_it_took(sentence: str, doer: str, struck: str) -> None:
    (told,) = claims(sentence)
    assert doers(told) == [doer]
    assert words(told, "target") == [struck]
