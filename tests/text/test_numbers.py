"""Counts in Arabic and English reports: what the words say, and how far they reach."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from marsad.reference.numbers import NumberWords, load_numbers
from marsad.text.numbers import Count, dual_stems, read_count
from marsad.text.tokens import tokenize


@pytest.fixture(scope="module")
def words() -> NumberWords:
    return load_numbers()


def first_count(text: str, words: NumberWords) -> Count | None:
    tokens = tokenize(text)
    return next((count for index in range(len(tokens)) if (count := read_count(tokens, index, words)) is not None), None)


EXACT = [
    ("أصيب 7 عمال", 7),
    ("نزوح 8,500 أسرة", 8500),
    ("نزوح 8.500 أسرة", 8500),
    ("سقط ٢٨٥ صاروخا", 285),
    ("سقط ۲۸۵ صاروخا", 285),
    ("تشريد 1.5 مليون شخص", 1_500_000),
    ("تشريد 1,25 مليون شخص", 1_250_000),
    ("مقتل واحد", 1),
    ("إصابة أحد الحراس", 1),
    ("مقتل الألف", 1000),
    ("ليصل إلى 403 قتلى", 403),
    ("مقتل ثلاثة جنود", 3),
    ("مقتل ثلاث نساء", 3),
    ("خطف ثماني فتيات", 8),
    ("بخمسة صواريخ", 5),
    ("وأربعة آخرون", 4),
    ("لستة أشخاص", 6),
    ("أحد عشر قتيلا", 11),
    ("إحدى عشرة قذيفة", 11),
    ("اثنا عشر مسلحا", 12),
    ("سبعة عشر جريحا", 17),
    ("إصابة عشرين عاملا", 20),
    ("أصيب عشرون عاملا", 20),
    ("خمسة وعشرين جريحا", 25),
    ("مئة وعشرة صواريخ", 110),
    ("مائة قذيفة", 100),
    ("مئتا قذيفة", 200),
    ("ثلاث مئة قذيفة", 300),
    ("ثلاثمئة وخمسة وأربعين قذيفة", 345),
    ("ألف مقاتل", 1000),
    ("ألفي مقاتل", 2000),
    ("25 ألفا من السكان", 25_000),
    ("ثلاثة آلاف ومئتين وخمسة عشر نازحا", 3215),
    ("3 آلاف و500 نازح", 3500),
    ("مئة وخمسين ألف نازح", 150_000),
    ("نصف مليون نازح", 500_000),
    ("خمسة ملايين ونصف المليون", 5_500_000),
    ("خمسة وثلاثة جرحى", 5),
    ("twelve dead", 12),
    ("a dozen fighters", 12),
    ("two dozen shells", 24),
    ("half a dozen shells", 6),
    ("twenty-five wounded", 25),
    ("one hundred and five wounded", 105),
    ("two hundred and fifty thousand people", 250_000),
    ("1.2 million people", 1_200_000),
]


@pytest.mark.parametrize(("text", "number"), EXACT)
def test_an_exact_number_is_read_in_every_way_of_writing_it(text: str, number: int, words: NumberWords) -> None:
    count = first_count(text, words)
    assert count is not None
    assert (count.least, count.most, count.ordinal, count.approximate) == (number, number, False, False)


BOUNDS = [
    ("عشرات القتلى", 20, None, False),
    ("المئات من السكان", 200, None, False),
    ("آلاف النازحين", 2000, None, False),
    ("عشرات الآلاف", 20_000, None, False),
    ("عدة مئات", 200, None, False),
    ("عدد من المنازل", 2, None, False),
    ("العديد من المنازل", 2, None, False),
    ("عدة منازل", 2, None, False),
    ("بضعة آلاف", 2000, None, False),
    ("ما لا يقل عن خمسة قتلى", 5, None, False),
    ("بما لا يقل عن 30 قذيفة", 30, None, False),
    ("ما لا يقل عن نحو 30 قذيفة", 30, None, True),
    ("أكثر من عشرة", 10, None, False),
    ("ما يزيد على 40 شخصا", 40, None, False),
    ("خمسة جنود على الأقل", 5, None, False),
    ("على الأقل خمسة جنود", 5, None, False),
    ("خمسة جنود على الأكثر", None, 5, False),
    ("نحو 50 صاروخا", 50, 50, True),
    ("بنحو 50 صاروخا", 50, 50, True),
    ("حوالي مئة وعشرة صواريخ", 110, 110, True),
    ("قرابة ألف شخص", 1000, 1000, True),
    ("زهاء عشرين آلية", 20, 20, True),
    ("عشرين آلية تقريبا", 20, 20, True),
    ("نحو 20 إلى 30 صاروخا", 20, 30, True),
    ("ما يصل إلى 200 مقاتل", None, 200, False),
    ("أقل من عشرة", None, 10, False),
    ("بين 5 و10 قتلى", 5, 10, False),
    ("بين خمسة وعشرة قتلى", 5, 10, False),
    ("بين 5 و10 آلاف نازح", 5000, 10_000, False),
    ("ما بين عشرة إلى عشرين", 10, 20, False),
    ("3 إلى 5 قتلى", 3, 5, False),
    ("خمسة أو ستة", 5, 6, False),
    ("10-15 قتيلا", 10, 15, False),
    ("at least five people", 5, None, False),
    ("five people at least", 5, None, False),
    ("more than 1,200 people", 1200, None, False),
    ("five or more people", 5, None, False),
    ("some 20 people", 20, 20, True),
    ("nearly 300 people", 300, 300, True),
    ("dozens of people", 20, None, False),
    ("several people", 2, None, False),
    ("several hundred people", 200, None, False),
    ("tens of thousands of people", 20_000, None, False),
    ("up to 30 people", None, 30, False),
    ("between 3 and 5 people", 3, 5, False),
    ("3 to 5 people", 3, 5, False),
]


@pytest.mark.parametrize(("text", "least", "most", "approximate"), BOUNDS)
def test_bounds_are_kept_as_the_words_give_them(text: str, least: int | None, most: int | None, approximate: bool, words: NumberWords) -> None:
    count = first_count(text, words)
    assert count is not None
    assert (count.least, count.most, count.approximate) == (least, most, approximate)


ORDINALS = [
    ("الهجوم الرابع من نوعه", 4),
    ("للمرة الخامسة", 5),
    ("رابع هجوم", 4),
    ("للمرة الثانية عشرة", 12),
    ("الموجة الخامسة والسبعين", 75),
    ("the fourth attack", 4),
    ("the 21st attack", 21),
]


@pytest.mark.parametrize(("text", "rank"), ORDINALS)
def test_ordinals_count_incidents_and_not_people(text: str, rank: int, words: NumberWords) -> None:
    count = first_count(text, words)
    assert count is not None
    assert (count.least, count.most, count.ordinal) == (rank, rank, True)


NO_COUNT = [
    "95 بالمئة", "95%", "155 ملم", "80 كيلومترا", "5 آلاف دولار", "17 عاما", "35 years", "اللواء 35", "القناة 12", "القرار 2254",
    "F-16", "S300",
    "إف-16", "ميراج 5-2000", "23/03/2026", "16:00", "لست أدري", "عدد القتلى", "+96170000000",
]  # fmt: skip


@pytest.mark.parametrize("text", NO_COUNT)
def test_measures_names_dates_and_hours_count_nobody(text: str, words: NumberWords) -> None:
    assert first_count(text, words) is None


def test_a_change_from_one_number_to_another_is_no_range(words: NumberWords) -> None:
    tokens = tokenize("ارتفع من 5 إلى 9")
    counts = [read_count(tokens, index, words) for index in range(len(tokens))]
    assert [(count.least, count.most) for count in counts if count] == [(5, 5), (9, 9)]


def test_the_span_of_a_count_holds_its_bound_and_not_its_noun(words: NumberWords) -> None:
    tokens = tokenize("قتل ما لا يقل عن خمسة وعشرين جنديا")
    count = read_count(tokens, 1, words)
    assert count is not None
    assert [token.text for token in tokens[count.first_token : count.last_token + 1]] == ["ما", "لا", "يقل", "عن", "خمسة", "وعشرين"]


@pytest.mark.parametrize(
    ("form", "singulars"),
    [
        ("شخصان", ("شخص",)),
        ("شخصين", ("شخص",)),
        ("مسيرتين", ("مسيرة", "مسيرت")),
        ("المسيرتين", ("المسيرة", "المسيرت")),
        ("شخص", ()),
        ("عين", ()),
    ],
)
def test_a_dual_leads_back_to_its_singular(form: str, singulars: tuple[str, ...]) -> None:
    assert dual_stems(form) == singulars


PIECES = st.sampled_from(
    "ما لا يقل عن نحو بين و إلى 5 10 ٢٨٥ 1.5 8,500 خمسة وعشرين مئة ألف آلاف ملايين ونصف عشرات عدة من على الأقل - ( ، at least "
    "five dozen hundred and to thousand some th 4 or more % عاما".split()
)


@given(st.one_of(st.text(), st.lists(PIECES, max_size=12).map(" ".join)))
def test_any_text_gives_counts_with_their_ends_in_order(text: str) -> None:
    words, tokens = load_numbers(), tokenize(text)
    for index in range(len(tokens)):
        count = read_count(tokens, index, words)
        if count is None:
            continue
        assert index == count.first_token <= count.last_token < len(tokens)
        assert count.least is not None or count.most is not None
        assert count.least is None or count.most is None or 0 <= count.least <= count.most


@given(st.integers(0, 999_999_999))
def test_digits_mean_the_same_in_both_series_and_with_separators(number: int) -> None:
    words = load_numbers()
    eastern = str(number).translate({ord("0") + digit: 0x0660 + digit for digit in range(10)})
    for written in (str(number), eastern, f"{number:,}"):
        count = first_count(f"قتل {written} شخصا", words)
        assert count is not None and (count.least, count.most) == (number, number)
