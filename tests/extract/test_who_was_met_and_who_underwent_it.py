"""Whose attempt was thrown back, who tells what befell himself, at whom one fires, and what a blow damaged."""

from __future__ import annotations

import pytest

import marsad


def read(sentence: str) -> list[tuple[str, list[str], list[str]]]:
    """The type, doers and targets of each claim of a report."""
    return [
        (claim.type, [mention.anchor.text for mention in claim.perpetrator], [mention.anchor.text for mention in claim.target])
        for claim in marsad.read(sentence, published="2026-03-14").claims
    ]


@pytest.mark.parametrize(
    ("sentence", "by", "named"),
    [
        ("صدت القوات محاولة تقدم للمتمردين قرب شندي.", ["القوات"], ["للمتمردين"]),
        ("صد الجيش زحفا للمتمردين قرب شندي.", ["الجيش"], ["للمتمردين"]),
        ("كسرت قواتنا زحفا واسعا للحوثيين شرق مأرب.", ["قواتنا"], ["للحوثيين"]),
        ("تصدت وحداتنا لمحاولة العدو التسلل إلى ساكي.", ["وحداتنا"], ["العدو"]),
        ("أحبط الجيش محاولة المتمردين اقتحام المعسكر في شندي.", ["الجيش"], ["المتمردين"]),
        ("أحبط الجيش محاولة تسلل قامت بها جماعة مسلحة صوب شندي.", ["الجيش"], ["جماعة مسلحة"]),
        ("صدت القوات محاولة تسلل من جانب المتمردين قرب شندي.", ["القوات"], ["المتمردين"]),
        ("نجح الجيش في إفشال محاولة تسلل للمتمردين قرب شندي.", ["الجيش"], ["للمتمردين"]),
    ],
)
def test_those_whose_attempt_is_thrown_back_are_fought_and_nobody_advanced(sentence: str, by: list[str], named: list[str]) -> None:
    assert read(sentence) == [("armed_clash", by, named)]


@pytest.mark.parametrize("sentence", ["أحبطت الشرطة محاولة تهريب أسلحة في عدن.", "كسر الطفل زجاج النافذة.", "صد الحارس محاولة تقدم بها لاعب الفريق."])
def test_what_is_thrown_back_without_a_fight_is_no_clash(sentence: str) -> None:
    assert read(sentence) == []


@pytest.mark.parametrize(
    ("sentence", "named"),
    [
        ("قالت الشرطة إنها تعرضت لهجوم في تيبو.", "الشرطة"),
        ("قال شهود إنهم تعرضوا لإطلاق نار في تيبو.", "شهود"),
        ("قالت امرأة إنها تعرضت للتعذيب في تيبو.", "امرأة"),
        ("قال ثلاثة سجناء إنهم تعرضوا للتعذيب في تيبو.", "ثلاثة سجناء"),
        ("قالت امرأتان إنهما اغتصبتا على يد مسلحين في تيبو.", "امرأتان"),
    ],
)
def test_who_tells_what_befell_himself_was_struck(sentence: str, named: str) -> None:
    assert read(sentence)[0][2] == [named]


@pytest.mark.parametrize(
    ("sentence", "by", "named"),
    [
        ("قال الجيش إنه قصف مواقع للمتمردين في تيبو.", ["الجيش"], ["مواقع للمتمردين"]),
        ("قال الجيش إن دورية تعرضت لهجوم في تيبو.", [], ["دورية"]),
    ],
)
def test_who_tells_what_he_did_or_what_befell_others_was_not(sentence: str, by: list[str], named: list[str]) -> None:
    assert read(sentence)[0][1:] == (by, named)


@pytest.mark.parametrize(
    ("sentence", "named"),
    [
        ("فتح مسلحون النار من أسلحة رشاشة على حافلة في تعز.", "حافلة"),
        ("ألقى مسلح قنبلة يدوية على الفارين في بيدوا.", "الفارين"),
        ("أطلق الجيش النار على المحتفلين في شندي.", "المحتفلين"),
        ("ألقت طائرة مسيرة تركية الصنع قنابلها على حفل زفاف في بيدوا.", "حفل زفاف"),
        ("استهدفت طائرة مسيرة إيرانية الصنع مستودعا للنفط في كييف.", "مستودعا للنفط"),
        ("ضرب صاروخ مدرسة في كييف.", "مدرسة"),
        ("سويت بالأرض ثلاثة منازل في شندي.", "ثلاثة منازل"),
        ("قصفت طائرات التحالف معاقل الحوثيين في صعدة.", "معاقل الحوثيين"),
        ("ألحق القصف أضرارا كبيرة بمستشفى في خاركيف.", "مستشفى"),
        ("أسفر القصف عن أضرار مادية في منازل المدنيين في خاركيف.", "منازل المدنيين"),
    ],
)
def test_what_was_struck_stands_behind_the_weapon_or_the_damage(sentence: str, named: str) -> None:
    assert read(sentence)[0][2] == [named]


@pytest.mark.parametrize("sentence", ["لم يسفر القصف عن أضرار في المحطة النووية قرب خاركيف.", "سقطت قذائف على البحرين."])
def test_what_was_not_damaged_and_where_it_fell_was_not_struck(sentence: str) -> None:
    assert read(sentence)[0][2] == []


def test_where_a_weapon_was_made_is_not_who_used_it() -> None:
    assert read("استهدفت طائرة مسيرة إيرانية الصنع مستودعا للنفط في كييف.")[0][1] == []


@pytest.mark.parametrize(
    ("sentence", "by", "named"),
    [
        ("دان الوزير استهداف العدو بالمدفعية لمنازل المدنيين في كفرا.", ["العدو"], ["منازل المدنيين"]),
        ("دان الوزير استهداف الجيش بالطائرات المسيرة مستشفى في الأبيض.", ["الجيش"], ["مستشفى"]),
        ("قتل عشرة إثر استهداف الاحتلال بصاروخين منزلا في كفرا.", ["الاحتلال"], ["منزلا"]),
        # Nothing stands behind the weapon: the body was struck.
        ("دان الوزير استهداف الجيش بالمدفعية في الأبيض.", [], ["الجيش"]),
    ],
)
def test_a_weapon_stands_between_who_did_it_and_what_he_struck(sentence: str, by: list[str], named: list[str]) -> None:
    assert read(sentence)[0][1:] == (by, named)


@pytest.mark.parametrize(
    ("sentence", "named"),
    [
        ("انفجر لغم بثلاثة رعاة في درعا.", "ثلاثة رعاة"),
        ("أودى القصف بعشرة مدنيين في درعا.", "عشرة مدنيين"),
        ("أودى القصف بما لا يقل عن 12 مدنيا في درعا.", "ما لا يقل عن 12 مدنيا"),
        ("دان الوزير خطف مسلحين لثلاثة صحفيين في الأبيض.", "ثلاثة صحفيين"),
        # The letter is of the word itself.
        ("قصف الجيش بضعة منازل في درعا.", "بضعة منازل"),
        ("انفجر لغم تحت حافلة في درعا.", "حافلة"),
    ],
)
def test_a_preposition_is_no_part_of_the_number_behind_it(sentence: str, named: str) -> None:
    assert read(sentence)[0][2] == [named]
