"""Places behind what leads to them from farther off: numbers of parts, phrases for near, adjectives, words for a state."""

import pytest
from tests.extract.claims_read import claims, words


def places(text: str) -> list[list[str]]:
    return [words(claim, "place") for claim in claims(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("شن الجيش غارات على المسلحين في جبهات متفرقة من ولاية النيل الأزرق.", [["النيل الأزرق"]]),
        ("سقطت شظايا صاروخية في عدد من مناطق خاركيف.", [["خاركيف"]]),
        ("شن الطيران هجوما عنيفا على ما تبقى من مدينة الفاشر.", [["الفاشر"]]),
        ("سقطت صواريخ أطلقت من لبنان على حيفا.", [["حيفا"]]),
    ],
)
def test_a_place_is_where_its_parts_are_and_not_whence(text: str, expected: list[list[str]]) -> None:
    assert places(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("وقعت مواجهات بالقرب من الحدود بين الجنود والمتظاهرين.", [["الحدود"]]),
        ("تجمع مئات المتظاهرين على بعد عشرات الأمتار من السياج الحدودي.", [["السياج الحدودي"]]),
        ("انسحب الجنود من الحدود بعد مواجهات مع المتظاهرين.", [[], []]),
    ],
)
def test_a_border_is_led_to_by_near_and_by_a_distance_from_it(text: str, expected: list[list[str]]) -> None:
    assert places(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("اندلعت معارك في منطقة بني سلامون بمحافظة مأرب.", [["بني سلامون", "مأرب"]]),
        ("أصيب جندي في منطقة سيدي زرنوك شرقي بنغازي.", [["سيدي زرنوك", "شرقي بنغازي"]]),
        ("اندلعت معارك في مناطق بني عليها سور.", [[]]),
        ("قتل رجل في منطقة سكنية بمحافظة مأرب.", [["مأرب"]]),
    ],
)
def test_a_word_that_begins_names_makes_one_behind_a_word_for_an_area(text: str, expected: list[list[str]]) -> None:
    assert places(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("هزت انفجارات مدوية كييف فجر السبت.", [["كييف"]]),
        ("هزت انفجارات قوية خاركيف.", [["خاركيف"]]),
        ("استهدفت غارات إسرائيلية عنيفة صيدا.", [["صيدا"]]),
        ("هز انفجار ضخم سوقا شعبيا.", [[]]),
        ("استهدفت غارات جوية مصر للطيران.", [[]]),
    ],
)
def test_what_a_blast_or_a_strike_hit_stands_behind_its_adjectives(text: str, expected: list[list[str]]) -> None:
    assert places(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("سقطت صواريخ في دولة قطر.", [["قطر"]]),
        ("هجوم صاروخي على دولة قطر ومملكة البحرين.", [["قطر"], ["البحرين"]]),
        ("هجوم صاروخي على أراضي دولة قطر.", [["أراضي دولة قطر"]]),
        ("هجوم استهدف دولة قطر.", [["قطر"]]),
        ("وقع انفجار في إمارة الفجيرة.", [["الفجيرة"]]),
        ("أدانت دولة قطر الهجوم على إيران.", [["إيران"]]),
        ("قتل جندي في هجوم لتنظيم الدولة.", [[]]),
    ],
)
def test_the_word_for_a_state_stands_between_a_preposition_and_the_name(text: str, expected: list[list[str]]) -> None:
    assert places(text) == expected


def test_behind_the_word_for_a_state_the_name_is_not_that_of_its_capital() -> None:
    (claim,) = claims("استهدف الجيش الإيراني قواعد في دولة الكويت.")
    assert claim.place[0].level == "country"
