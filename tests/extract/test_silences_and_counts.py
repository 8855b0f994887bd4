"""What a report says of many happenings at once, and what it says that nobody has said: neither takes over what belongs to one happening."""

from __future__ import annotations

import pytest

import marsad
from marsad.model import Claim


def claims(text: str, published: str = "2024-03-12") -> tuple[Claim, ...]:
    # A Tuesday.
    return marsad.read(text, published=published).claims


def counted(text: str) -> Claim:
    return next(claim for claim in claims(text) if claim.stated_count)


def silent(text: str) -> Claim:
    return next(claim for claim in claims(text) if claim.silence)


@pytest.mark.parametrize(
    ("sentence", "named"),
    [
        ("ويعد هذا الاستهداف هو الثالث من نوعه هذا الأسبوع لقوات حفظ السلام في مالي.", ["قوات حفظ السلام"]),
        ("ويعتبر هذا الهجوم الخامس من نوعه خلال شهر على قوات الجيش في مدينة عدن.", ["قوات الجيش"]),
        ('القصف هو الثاني من نوعه خلال يومين لمواقع "الجيش الأوكراني" في دونيتسك.', ['مواقع "الجيش الأوكراني"']),
        ("ويعد هذا التفجير الرابع من نوعه ضد مقرات الشرطة في كابول.", ["مقرات الشرطة"]),
        ('وهذا الاغتيال هو السادس من نوعه اليوم لقيادات "حركة الشباب" في الصومال.', ['قيادات "حركة الشباب"']),
        ("ويعتبر هذا الاستهداف الثاني من نوعه لقواعد القوات الروسية في سوريا.", ["قواعد القوات الروسية"]),
        ("هذا الهجوم هو الثالث من نوعه في مدينة كسلا.", []),
    ],
)
def test_what_is_struck_stands_behind_the_count(sentence: str, named: list[str]) -> None:
    assert [mention.anchor.text for mention in counted(sentence).target] == named


def test_a_count_of_many_has_no_doer_weapon_or_town_of_one() -> None:
    one = "هاجم مسلحون من حركة الشباب بقذائف الهاون قاعدة في مدينة كيسمايو. "
    claim = counted(one + "ويعتبر هذا الهجوم هو الرابع من نوعه هذا الشهر على قوات الجيش في الصومال.")
    assert claim.perpetrator == ()
    assert claim.responsibility is None
    assert claim.means == ()
    assert [place.anchor.text for place in claim.place] == ["الصومال"]


@pytest.mark.parametrize(
    ("sentence", "day"),
    [
        # A report put out on Tuesday, which was written on Monday.
        ("وهذا الهجوم هو الثالث من نوعه اليوم في مدينة عدن، وذلك بعد هجوم على مقر للشرطة صباح الاثنين.", "2024-03-11"),
        ("ويعد هذا القصف الرابع من نوعه اليوم على خاركيف، عقب قصف استهدف محطة قطار ظهر الاثنين.", "2024-03-11"),
        ("وهذا الانفجار هو الثاني من نوعه اليوم في كابول، بعد انفجار عبوة ناسفة في حي شيعي صباح الاثنين.", "2024-03-11"),
        # Today it is, where what it counts is of today, where that is of another day, and where the words say another day.
        ("وهذا الهجوم هو الثالث من نوعه اليوم في مدينة عدن، وذلك بعد هجوم على مقر للشرطة صباح الثلاثاء.", "2024-03-12"),
        ("وهذا الهجوم هو الثالث من نوعه اليوم في مدينة عدن، وذلك بعد هجوم على مقر للشرطة صباح السبت.", "2024-03-12"),
        ("هذا الهجوم هو الثالث من نوعه اليوم في مدينة كسلا.", "2024-03-12"),
        ("وهذا الهجوم هو الثالث من نوعه أمس في مدينة عدن، وذلك بعد هجوم على مقر للشرطة صباح الأحد.", "2024-03-11"),
    ],
)
def test_the_day_of_a_count_is_that_of_what_it_counts(sentence: str, day: str) -> None:
    time = counted(sentence).time
    assert time is not None
    assert time.latest is not None
    assert time.latest.date().isoformat() == day


STRUCK = "استهدف مسلحون بالصواريخ دورية لقوات حفظ السلام في مدينة غاو فجر الأحد. "


@pytest.mark.parametrize(
    ("sentence", "named"),
    [
        ("ولم يصدر عن قوات حفظ السلام أي بيان يؤكد سقوط جرحى جراء الهجوم.", ["قوات حفظ السلام"]),
        ("ولم تعلق قوات حفظ السلام على الهجوم.", ["قوات حفظ السلام"]),
        ("ولم يصدر الجيش المالي أي بيان بشأن الهجوم.", []),
    ],
)
def test_a_silent_party_was_struck_where_the_report_says_so(sentence: str, named: list[str]) -> None:
    claim = silent(STRUCK + sentence)
    assert [mention.anchor.text for mention in claim.target] == named
    assert claim.perpetrator == ()
    assert claim.place == ()
    assert claim.time is None


def test_who_strikes_and_says_nothing_was_not_struck() -> None:
    text = "قصف الجيش الإسرائيلي بلدة بنت جبيل ظهر السبت. ولم يعلق الجيش الإسرائيلي على القصف."
    assert silent(text).target == ()


@pytest.mark.parametrize(
    "threat",
    [
        "وحذرت السفارة من هجمات جديدة خلال الأيام المقبلة.",
        "وتوقع المبعوث الأممي تصعيدا عسكريا في الأيام المقبلة.",
        "وهددت الجماعة بالرد بقوة.",
    ],
)
def test_what_is_ahead_is_not_where_the_last_attack_was(threat: str) -> None:
    told = claims("قصفت المدفعية بلدة الخيام فجر الأحد. " + threat)[1:]
    assert told
    assert all(claim.place == () for claim in told)


def test_what_is_ahead_may_be_told_of_the_country_of_the_last_attack() -> None:
    told = claims("قصفت المدفعية بلدة الخيام في لبنان فجر الأحد. وهددت إسرائيل بهجوم جديد.")[1:]
    assert [[place.anchor.text for place in claim.place] for claim in told] == [["لبنان"]]
