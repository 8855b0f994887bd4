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


@pytest.mark.parametrize(
    ("sentence", "doer"),
    [
        ("قتل قناصة يتمركزون فوق مبان حكومية أربعة متظاهرين في الخرطوم.", ["قناصة"]),
        ("قتل مسلحون يستقلون دراجة نارية ثلاثة من رجال الشرطة.", ["مسلحون"]),
        ("قتل جنود يحرسون السد في كمين.", []),
    ],
)
def test_many_of_whom_a_clause_tells_killed_whoever_is_counted_behind_it(sentence: str, doer: list[str]) -> None:
    (told,) = claims(sentence)
    assert doers(told) == doer


@pytest.mark.parametrize(
    ("sentence", "doer"),
    [
        ("توعدت طهران بالانتقام بعد اتهامها إسرائيل بشن هجوم على منشأة نطنز.", "إسرائيل"),
        ("قطعت الخرطوم علاقاتها بعد اتهامها أبوظبي بقصف مطار بورتسودان.", "أبوظبي"),
        ("فرضت عقوبات على الجماعة بعد اتهامها بقتل مدنيين في صعدة.", "الجماعة"),
        ("اتهمت سوريا الغرب بشن هجوم على قاعدة الشعيرات.", "الغرب"),
    ],
)
def test_whom_a_charge_names_did_it(sentence: str, doer: str) -> None:
    *_, told = claims(sentence)
    assert doers(told) == [doer]
    assert told.responsibility == "attributed"


@pytest.mark.parametrize(
    ("sentence", "doer", "struck"),
    [
        ("استهدف جيش الكيان الصهيوني الإرهابي سيارة إسعاف.", "جيش الكيان الصهيوني الإرهابي", "سيارة إسعاف"),
        ("قتل الجيش المصري الإرهابي محمد السيد في العريش.", "الجيش المصري", "الإرهابي محمد السيد"),
    ],
)
def test_a_hostile_word_describes_who_acts_where_others_are_struck(sentence: str, doer: str, struck: str) -> None:
    (told,) = claims(sentence)
    assert doers(told) == [doer]
    assert words(told, "target") == [struck]


@pytest.mark.parametrize("sentence", ["رفضت واشنطن قصف دمشق.", "عارضت موسكو قصف دمشق."])
def test_who_refuses_or_opposes_a_deed_does_not_do_it(sentence: str) -> None:
    assert all(doers(claim) == [] for claim in claims(sentence))
