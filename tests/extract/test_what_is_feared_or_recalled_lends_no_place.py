"""What points back is not where something is feared, nor where something was years ago; a sector of operations is none."""

from __future__ import annotations

import marsad


def places(text: str) -> list[tuple[str, list[str]]]:
    """The first word of each claim with the names of its places."""
    return [(claim.trigger.text, [place.anchor.text for place in claim.place]) for claim in marsad.read(text, published="2018-04-10").claims]


def test_what_has_happened_was_not_where_something_is_feared() -> None:
    told = places("أغارت طائرات مجهولة على مطار الضمير العسكري، وسط تحذيرات غربية من هجوم كيميائي جديد في دوما. وقال المرصد السوري إن الغارة أوقعت سبعة قتلى.")
    assert told[-1] == ("الغارة", ["مطار الضمير العسكري"])


def test_the_attack_is_not_that_of_years_ago() -> None:
    told = places(
        "قتل عشرات المدنيين في غارة على مدينة سرمين بريف إدلب. ويعيد الهجوم إلى الأذهان مجزرة الغوطة في ريف دمشق عام 2013. "
        "وقال وزير الخارجية الفرنسي إن دمشق مسؤولة عن الهجوم."
    )
    assert told[-1][1][0] == "سرمين"


def test_what_is_answered_is_not_where_the_answer_was() -> None:
    told = places("شنت واشنطن غارات على القائم وعكاشات ردا على مقتل ثلاثة من جنودها في الأردن.")
    assert ("مقتل", ["الأردن"]) in told


def test_a_sector_of_operations_is_no_operation() -> None:
    assert [word for word, _ in places("قتل أربعة بضربة جوية في وادي الشاي ضمن قاطع عمليات كركوك.")] == ["بضربة جوية"]
    assert places("نفذ الجيش عمليات عسكرية في كركوك.")[0][1] == ["كركوك"]
