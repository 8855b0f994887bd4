"""How many were harmed, where the number stands behind them, is joined to somebody, or is told of part of them."""

from __future__ import annotations

import pytest

import marsad

Harm = tuple[str, int | None, int | None]


def harm_in(text: str) -> list[Harm]:
    claims = marsad.read(text, lang="ar", published="2026-03-17T12:00:00+00:00", outlet="وكالة").claims
    assert claims
    return [(harm.kind, harm.least, harm.most) for harm in claims[0].harm]


@pytest.mark.parametrize(
    ("sentence", "harm"),
    [
        ("أسفرت الغارة على دوما عن سقوط قتلى بلغ عددهم 14.", [("killed", 14, 14)]),
        ("أسفرت الغارة على دوما عن مقتل مدنيين بلغ عددهم 14.", [("killed", 14, 14)]),
        ("أسفر الهجوم في عدن عن مقتل جميع المهاجمين، البالغ عددهم تسعة.", [("killed", 9, 9)]),
        ("أسفرت الغارة على دوما عن مقتل مدنيين تجاوز عددهم 20.", [("killed", 20, None)]),
        # nobody tells it
        ("أسفرت الغارة على دوما عن مقتل مدنيين لم يعرف عددهم.", [("killed", 1, None)]),
    ],
)
def test_their_number_is_told_behind_them(sentence: str, harm: list[Harm]) -> None:
    assert harm_in(sentence) == harm


@pytest.mark.parametrize(
    ("sentence", "harm"),
    [
        ("تجاوز عدد القتلى في الغارة على دوما الـ150.", [("killed", 150, None)]),
        ("ارتفع عدد القتلى جراء الغارة على دوما ليتجاوز الـ 150.", [("killed", 150, None)]),
        ("قتل أكثر من الـ100 شخص في الغارة على دوما.", [("killed", 100, None)]),
        ("ارتفع عدد القتلى جراء الغارة على دوما إلى 150.", [("killed", 150, 150)]),
    ],
)
def test_a_number_with_the_article_is_passed_like_another(sentence: str, harm: list[Harm]) -> None:
    assert harm_in(sentence) == harm


@pytest.mark.parametrize(
    ("sentence", "harm"),
    [
        ("قالت المصادر إن 58 طفلا وأكثر من 40 امرأة بين القتلى في القصف على حلب.", [("killed", 58, 58), ("killed", 40, None)]),
        ("قالت المصادر إن ثلاثة أطفال بين الجرحى في القصف على حلب.", [("injured", 3, 3)]),
    ],
)
def test_those_joined_before_the_word_among_are_told_with_their_bounds(sentence: str, harm: list[Harm]) -> None:
    assert harm_in(sentence) == harm


@pytest.mark.parametrize(
    ("sentence", "harm"),
    [
        ("اختطف مسلحون خمسة عمال في درنة وأفرجوا عن اثنين منهم.", [("abducted", 5, 5)]),
        ("قتل خمسة مدنيين في القصف على تعز ودفن ثلاثة منهم أمس.", [("killed", 5, 5)]),
        ("قتل خمسة مدنيين، ثلاثة منهم أطفال، في القصف على تعز.", [("killed", 5, 5), ("killed", 3, 3)]),
        ("قتل خمسة مدنيين في القصف على تعز وكان بينهم طفلان.", [("killed", 5, 5), ("killed", 2, 2)]),
    ],
)
def test_what_became_of_some_afterwards_makes_them_no_part(sentence: str, harm: list[Harm]) -> None:
    assert harm_in(sentence) == harm


@pytest.mark.parametrize(
    ("sentence", "harm"),
    [
        ("قتل ضابط و4 جنود في هجوم في كركوك.", [("killed", 1, 1), ("killed", 4, 4)]),
        ("قتل ضابط و 4 من حراسه في هجوم في كركوك.", [("killed", 1, 1), ("killed", 4, 4)]),
        ("قتل ضابط وأربعة جنود في هجوم في كركوك.", [("killed", 1, 1), ("killed", 4, 4)]),
    ],
)
def test_somebody_before_a_number_in_digits_is_told_beside_it(sentence: str, harm: list[Harm]) -> None:
    assert harm_in(sentence) == harm


@pytest.mark.parametrize("town", ["تدمر", "حلب"])
def test_a_town_that_is_spelt_like_a_verb_of_harm_hides_nobody(town: str) -> None:
    assert harm_in(f"استمر القتال في {town} وقتل العشرات.") == [("killed", 20, None)]
    assert harm_in(f"شنت الطائرات غارات على {town} وأصيب العشرات.") == [("injured", 20, None)]


@pytest.mark.parametrize(
    ("sentence", "types"),
    [
        ("قصفت الطائرات مدينة إدلب وأصيب 30 مدنيا.", ["air_strike"]),
        ("شنت الطائرات غارات على إدلب فأصيب عدد من المدنيين.", ["air_strike"]),
        # the place itself was hit
        ("كانت مدينة إدلب قد أصيبت بصاروخ.", ["shelling"]),
    ],
)
def test_those_hurt_behind_a_place_were_hurt_by_what_struck_it(sentence: str, types: list[str]) -> None:
    assert [claim.type for claim in marsad.read(sentence, lang="ar", published="2026-03-17T12:00:00+00:00").claims] == types


@pytest.mark.parametrize(
    ("sentence", "harm"),
    [
        ("قالت الشرطة إن سالم حداد اغتالته مجموعة مسلحة في صور.", [("killed", 1, 1)]),
        ("قالت الشرطة إن الشاب سالم حداد قتلته القوات الإسرائيلية في جنين.", [("killed", 1, 1)]),
        # told once already
        ("قتل الشاب سالم حداد في جنين، وقالت عائلته إن جنديا قتله من مسافة قريبة.", [("killed", 1, 1)]),
        # a noun with those whom they killed behind it
        ("أعلن الجيش قتله خمسة مسلحين في غارة على صعدة.", [("killed", 5, 5)]),
    ],
)
def test_whom_they_killed_is_one_man_by_his_pronoun(sentence: str, harm: list[Harm]) -> None:
    assert harm_in(sentence) == harm
