"""Verbs of many fields that tell of force beside certain things: spoils, prisons, bases, mines, truces; and the same verbs beside others."""

from __future__ import annotations

import pytest

import marsad


def types_in(text: str, lang: str = "ar") -> set[str]:
    return {claim.type for claim in marsad.read(text, lang=lang, published="2026-03-14T12:00:00+00:00", outlet="وكالة").claims}


@pytest.mark.parametrize(
    ("sentence", "type_"),
    [
        # goods, arms and vehicles that are taken, and no ground
        ("استولى مسلحون على شاحنات إغاثة قرب نيالا.", "property_destruction"),
        ("استولى المقاتلون على خمسة زوارق في بحيرة تشاد.", "property_destruction"),
        ("غنم المقاتلون عتادا وذخائر من الثكنة في كيدال.", "property_destruction"),
        ("صادرت قوات الاحتلال جرارا زراعيا في الأغوار.", "property_destruction"),
        ("خرب مستوطنون شبكة المياه في الأغوار.", "property_destruction"),
        # courts
        ("قضت محكمة بسجن ناشط خمس سنوات في الجزائر.", "detention"),
        # people who are captured, kept in or maltreated
        ("تمكنت القوات من بسط سيطرتها على المعسكر وأسر ثمانية مقاتلين.", "detention"),
        ("وقع ثلاثة مسلحين بقبضة الاستخبارات في كركوك.", "detention"),
        ("حالت القوات دون خروج المدنيين من حي السلام.", "detention"),
        ("نكل جنود الاحتلال بأسير فلسطيني في الخليل.", "torture"),
        ("جلدت طالبان امرأتين في غزني.", "torture"),
        # ground, ways and help
        ("انتقلت البلدة من سلطة الدولة إلى قبضة المسلحين.", "territory_change"),
        ("تحررت اليوم من نير الاحتلال قريتان في منطقة جبرائيل.", "territory_change"),
        ("منعت الميليشيا وصول الغذاء إلى كادقلي.", "siege"),
        ("أوقفت إسرائيل إدخال المساعدات إلى غزة.", "siege"),
        # forces and craft
        ("حشد الجيش قواته حول الفاشر.", "deployment"),
        ("استدعى الجيش الإسرائيلي 60 ألفا من جنود الاحتياط.", "deployment"),
        ("أبحرت فرقاطة فرنسية نحو البحر الأحمر.", "deployment"),
        ("رست فرقاطة روسية في ميناء طرطوس.", "deployment"),
        ("أقامت القوات الأميركية قاعدة جديدة في عين العرب.", "deployment"),
        ("خرق الطيران الإسرائيلي جدار الصوت فوق صيدا.", "deployment"),
        ("أجرت كوريا الشمالية تجربة صاروخية.", "deployment"),
        # weapons
        ("أطلقت الميليشيا باليستيا على مأرب.", "shelling"),
        ("سقوط باليستي حوثي على حي سكني في مأرب.", "shelling"),
        ("داس طفل لغما في الجوف.", "explosion"),
        ("أصيبت مروحية بنيران رشاش ثقيل في كاتاتومبو.", "armed_attack"),
        # houses that police raid
        ("داهمت الشرطة منازل في حي الصدر.", "incursion"),
        # what may come
        ("قال قائد الحرس إن قواته ستمحو تل أبيب.", "threat"),
        ("سنسوي بيروت بالأرض، قال وزير الدفاع الإسرائيلي.", "threat"),
        ("توعد الوزير بملاحقة المسلحين.", "threat"),
        ("توقع دبلوماسي أن تنهار الهدنة في غوما قريبا.", "prediction"),
    ],
)
def test_beside_its_thing_a_common_verb_tells_of_force(sentence: str, type_: str) -> None:
    assert type_ in types_in(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "اغتنم المهاجم خطأ الحارس.",
        "غنم الفلاح محصولا وفيرا.",
        "صادرت الجمارك شاحنة محملة بالسجائر.",
        "خرب الفيروس شبكة الحاسوب في الشركة.",
        "أقامت الشركة قاعدة بيانات جديدة.",
        "أقام الجيش مركزا صحيا في القرية.",
        "حالت الأمطار دون خروج الطلاب.",
        "حطم العداء جدار الصمت.",
        "أجرت الشركة تجربة ناجحة.",
        "داس السائق على المكابح.",
        "داهم المرض الرئيس السابق.",
        "استدعى المدرب خمسة لاعبين من الاحتياط.",
        "رست المناقصة على شركة صينية.",
        "أبحرت السفينة السياحية نحو جزر اليونان.",
        "أوقفت الشركة عملياتها في الخرطوم.",
        "توعد المدرب بملاحقة الصدارة.",
        "انتقلت الأسرة من بيروت إلى طرابلس.",
        "حشد النواب أصواتهم لصالح القانون.",
        "أصيب اللاعب في ركبته.",
    ],
)
def test_beside_another_thing_it_tells_of_none(sentence: str) -> None:
    assert types_in(sentence) == set()


@pytest.mark.parametrize(
    ("sentence", "type_", "other"),
    [
        ("استولى المسلحون على بلدة قرب نيالا.", "territory_change", "property_destruction"),
        ("داهم مسلحون قرية في ولاية كاتسينا وقتلوا عشرة.", "armed_attack", "incursion"),
        ("انهارت الهدنة في غوما.", "ceasefire", "prediction"),
        ("اخترقت الدبابات خطوط الدفاع شرق المدينة.", "incursion", "deployment"),
    ],
)
def test_each_thing_makes_its_own_happening(sentence: str, type_: str, other: str) -> None:
    types = types_in(sentence)
    assert type_ in types and other not in types


@pytest.mark.parametrize(
    ("sentence", "types"),
    [
        ("Israeli jets broke the sound barrier over Beirut.", {"deployment"}),
        ("North Korea conducted a missile test on Sunday.", {"deployment"}),
        ("A skydiver broke the sound barrier in a free fall.", set()),
        ("The car maker said a crash test failed.", set()),
    ],
)
def test_craft_and_tests_of_arms_in_english(sentence: str, types: set[str]) -> None:
    assert types_in(sentence, "en") == types
