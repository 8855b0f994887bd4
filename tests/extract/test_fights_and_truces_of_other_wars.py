"""Fights, ground, truces and threats as the press of other wars words them, and what only looks like them."""

from __future__ import annotations

import pytest

import marsad


def _told(text: str) -> list[tuple[str, str]]:
    return [(claim.type, claim.realis) for claim in marsad.read(text, published="2024-05-10").claims]


@pytest.mark.parametrize(
    ("text", "type_", "realis"),
    [
        ("سقط عشرة قتلى من الطرفين في مواجهة قرب نهر بني.", "armed_clash", "occurred"),
        ("قتل أربعة جنود في مواجهة مع مسلحين بولاية أراكان.", "armed_clash", "occurred"),
        ("اقتتل فصيلان من المعارضة في مدينة الباب.", "armed_clash", "occurred"),
        ("وقعت مصادمات مسلحة بين رعاة ومزارعين في ولاية بلاتو.", "armed_clash", "occurred"),
        ("مشطت قوات مشتركة قرى في ولاية زمفرا.", "incursion", "occurred"),
        ("تعمقت القوات في خان يونس.", "incursion", "occurred"),
        ("وقال المتحدث إن على سكان البلدة المغادرة فورا وإلا تعرضوا للقصف.", "threat", "threatened"),
        ("صبرنا نفد ويدنا على الزناد، قال قائد الحرس.", "threat", "threatened"),
        ("حذرت موسكو واشنطن من رد.", "threat", "threatened"),
        ("نجح الجيش في استرداد بلدة النهود من الدعم السريع.", "territory_change", "occurred"),
        ("سقطت مدينة كوندوز بيد المسلحين في أكتوبر قبل أن يستردها الجيش بعد أيام.", "territory_change", "occurred"),
        ("داهمت الشرطة منزلا في حي بيل إير لتندلع مواجهة دامت ساعتين.", "armed_clash", "occurred"),
        ("ستدخل الهدنة حيز التنفيذ غدا.", "ceasefire", "planned"),
        ("وافق الجانبان على وقف مؤقت للقتال لإجلاء الجرحى.", "ceasefire", "occurred"),
        ("يبدأ وقف إطلاق النار يوم الخميس المقبل.", "ceasefire", "planned"),
        ("من المقرر أن يبدأ سريان وقف إطلاق النار فجر الأربعاء.", "ceasefire", "planned"),
    ],
)
def test_a_fight_a_truce_or_a_threat_is_told(text: str, type_: str, realis: str) -> None:
    assert (type_, realis) in _told(text)


@pytest.mark.parametrize(
    "text",
    [
        "استولى المسلحون على شاحنتين وأسلحة.",
        "استولى الجنود على بندقيتين.",
        "تحرير 12 من الجنود المحتجزين بوساطة الكنيسة.",
        "فاز جيش التحرير الشعبي في الانتخابات.",
        "نجحت الهيئة في استرداد الأموال المنهوبة.",
        "فقد الرجل سيارته في لاغوس قبل أن تستردها الشرطة.",
        "معركة الأسعار تشتعل بين شركات الطيران.",
    ],
)
def test_booty_captives_and_names_are_no_ground_and_no_fight(text: str) -> None:
    assert not {"territory_change", "armed_clash"} & {type_ for type_, _ in _told(text)}
