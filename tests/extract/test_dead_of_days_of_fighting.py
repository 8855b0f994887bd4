"""Whose dead those are that a bombardment or a battle of some days cost: its own, and no running total."""

from __future__ import annotations

import pytest

import marsad


def told(sentence: str) -> dict[str, list[tuple[str, int | None]]]:
    """The harm of each type of claim that a sentence makes."""
    claims = marsad.read(sentence, published="2026-03-14").claims
    return {claim.type: [(harm.kind, harm.least) for harm in claim.harm] for claim in claims}


@pytest.mark.parametrize(
    ("sentence", "type_", "killed"),
    [
        ("نددت باريس بالقصف الذي تشنه قوات النظام وأوقع أكثر من 400 قتيل منذ الأحد في إدلب.", "shelling", 400),
        ("يعيش السكان أوضاعا صعبة من جراء القصف، والذي أدى إلى مقتل أكثر من 300 مدني منذ بداية التصعيد الأحد الماضي.", "shelling", 300),
        ("تشهد المنطقة منذ أيام غارات أوقعت أكثر من 300 قتيل حسب المرصد.", "air_strike", 300),
        ("وأوضح أن المعارك التي بدأت منذ الخميس أسفرت عن سقوط ما لا يقل عن 100 قتيل من الميليشيا.", "armed_clash", 100),
        ("الغارات الجوية على صعدة التي قتلت 40 مدنيا منذ مساء الاثنين.", "air_strike", 40),
        ("أسفرت الاشتباكات في الفاشر منذ الجمعة عن مقتل 27 شخصا.", "armed_clash", 27),
        ("أودت الاشتباكات القبلية بحياة 60 شخصا منذ السبت.", "armed_clash", 60),
    ],
)
def test_the_dead_of_some_days_are_those_of_what_killed_them(sentence: str, type_: str, killed: int) -> None:
    assert told(sentence) == {type_: [("killed", killed)]}


@pytest.mark.parametrize(
    ("sentence", "killed"),
    [
        ("خلفت الحرب التي تشهدها البلاد أكثر من 20 ألف قتيل منذ نيسان 2023.", 20000),
        ("أسفرت الهجمات التي تشنها الجماعة عن مقتل 500 شخص منذ مطلع العام.", 500),
        ("أوقعت الغارات 900 قتيل منذ عام 2015.", 900),
        ("بلغ عدد القتلى منذ الأحد 403 قتلى.", 403),
        ("قتل أكثر من 100 شخص منذ بدء التصعيد قبل أسبوعين.", 100),
    ],
)
def test_what_has_run_for_longer_or_is_told_as_a_toll_stays_a_running_total(sentence: str, killed: int) -> None:
    assert told(sentence)["casualty_toll"] == [("killed", killed)]
