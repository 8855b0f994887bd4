"""Words of force that mean something else in the company they keep, and the same words where they tell of force."""

from __future__ import annotations

import pytest

import marsad
from marsad.model import Claim


def claims(text: str) -> tuple[Claim, ...]:
    return marsad.read(text, published="2024-03-12").claims


def told(text: str) -> list[tuple[str, str]]:
    return [(claim.type, claim.realis) for claim in claims(text)]


@pytest.mark.parametrize(
    "sentence",
    [
        "نشرت الوكالة أمس صورا لقائد الفرقة.",
        "وقد تغير هذه الخطوة موقف قوات الجيش.",
        "تقدمت قوات حفظ السلام بطلب إلى المجلس.",
        "أحرز الجيش تقدما في المفاوضات مع قوات الحركة.",
        "دخل الاتفاق بين الجيش والحركة حيز التنفيذ.",
        "دخول الصحفيين إلى المدينة ممنوع.",
        "ورفضت موسكو أي تدخل في شؤونها.",
        "انتشار الأسلحة الكيميائية يقلق العالم.",
        "استعادت الجماعة أموالها من مصرف في العاصمة.",
        "تمكن رجال الإطفاء من السيطرة على حريق كبير قرب المعسكر.",
        "اعترض النائب على القانون.",
        "وأوقفت المخابرات اعتراض المكالمات.",
        "دمرت الدولة ترسانتها من الأسلحة الكيميائية.",
        "هذا السلاح أشد تدميرا من القنابل.",
        "ترك له الاتفاق حرية المناورة.",
        "تظاهر المهاجم بالمرض.",
        "وطعن فيه المتهمون.",
        "خرقت القوات القانون الدولي.",
        "صدرت بحقه مذكرة توقيف.",
        "تسلم الجيش خمس بنادق قنص.",
        "تلقى المتهم تدريبات عسكرية في الجبال.",
        "وسعت الحكومة إلى تصفية شركات الدولة.",
        "أجبرت الأزمة الحكومة على تعديل الموازنة.",
        "انسحب الوفد من جلسة المفاوضات مع الحركة.",
        "اتهم الحزب الجماعة باغتصاب السلطة.",
        "تجبي الحركة الضرائب في مناطق سيطرتها.",
        "تم إخراج القاعدة العسكرية عن الخدمة بالكامل.",
        "وترأس مدير غرفة العمليات اجتماعا لضباط الجيش.",
    ],
)
def test_a_word_in_another_sense_tells_of_no_force(sentence: str) -> None:
    assert told(sentence) == []


@pytest.mark.parametrize(
    ("sentence", "type_"),
    [
        ("نشر الجيش مئات الجنود على الحدود.", "deployment"),
        ("أغارت الطائرات الحربية على البلدة فجر اليوم.", "air_strike"),
        ("تقدمت قوات الجيش في الأحياء الشمالية بعد القصف.", "incursion"),
        ("دخلت قوات الجيش مدينة الفاشر بعد المعارك.", "incursion"),
        ("تدخلت روسيا عسكريا في البلاد.", "deployment"),
        ("استعاد الجيش بلدة الكرمة من مسلحي الحركة.", "territory_change"),
        ("سيطر الجيش على معسكر الحركة.", "territory_change"),
        ("اعترضت الدفاعات الجوية صاروخا في سماء المدينة.", "interception"),
        ("دمر الجيش منازل القرية.", "property_destruction"),
        ("تظاهر المئات في وسط المدينة.", "protest"),
        ("أجبرت الميليشيا سكان القرية على النزوح منها.", "displacement"),
        ("غادر المقاتلون البلدة أمس.", "territory_change"),
        ("وصول مئات الجنود إلى الميناء.", "deployment"),
    ],
)
def test_the_same_word_tells_of_force_where_its_company_is_one_of_force(sentence: str, type_: str) -> None:
    assert type_ in [kind for kind, _ in told(sentence)]


@pytest.mark.parametrize(
    "sentence",
    [
        "غادرت الطائرة المطار وعلى متنها قائد الجيش.",
        "أوقف الشرطي امرأة أثناء خروجها من المسجد.",
        "خرج عشرات المتظاهرين إلى الشوارع رفضا للحرب.",
    ],
)
def test_who_leaves_without_having_held_ground_changes_no_territory(sentence: str) -> None:
    assert "territory_change" not in [kind for kind, _ in told(sentence)]


@pytest.mark.parametrize(
    ("sentence", "fled"),
    [
        ("شهد الوادي فرار مسلحي الحركة بعد وصول الجيش.", "territory_change"),
        ("أجبر الجيش الميليشيات على الفرار من مواقعها.", "territory_change"),
        ("شهدت القرية فرار مئات السكان.", "displacement"),
    ],
)
def test_fighters_who_flee_give_up_ground_and_people_are_driven_out(sentence: str, fled: str) -> None:
    assert fled in [claim.type for claim in claims(sentence) if "فرار" in claim.trigger.text]


@pytest.mark.parametrize(
    ("sentence", "seen"),
    [
        ("تصدت الدفاعات الجوية لأهداف في سماء المدينة.", True),
        ("الهدف خارج نطاق الدفاعات الجوية.", False),
        ("وزار القائد موقعا للدفاعات الجوية.", False),
    ],
)
def test_air_defences_are_told_of_where_they_act(sentence: str, seen: bool) -> None:
    assert bool(told(sentence)) is seen


def test_what_police_find_is_no_arrest() -> None:
    assert told("ضبط الأمن كميات من الذخيرة في سيارة.") == []
    assert told("ضبطت الشرطة خمسة مهربين في الميناء.") == [("detention", "occurred")]


def test_a_sentence_of_death_is_carried_out_or_only_named() -> None:
    assert told("وتصل عقوبة الجريمة إلى عقوبة الإعدام.") == []
    assert [kind for kind, _ in told("نفذت السلطات حكم الإعدام بحق جنديين.")] != []


@pytest.mark.parametrize(
    "sentence",
    [
        "أرسل الجيش تعزيزات لاستكمال تحرير المدينة.",
        "الاتهام هو تمويل أعمال عنف.",
        "وبوسع الجيش قصف أي بلدة.",
        "المختبر يستخدم في إنتاج أسلحة كيماوية.",
    ],
)
def test_purposes_and_powers_are_not_done(sentence: str) -> None:
    assert not [claim for claim in claims(sentence) if claim.realis == "occurred" and claim.type in ("territory_change", "riot", "shelling", "chemical_attack")]


def test_a_strike_on_stores_of_poison_is_none_with_poison() -> None:
    assert [claim.type for claim in claims("نفذت الطائرات ضربات على مخازن الأسلحة الكيماوية في حمص.")] == ["air_strike"]
    assert [claim.type for claim in claims("قتل عشرة في هجوم بالأسلحة الكيماوية على البلدة.")] == ["chemical_attack"]


@pytest.mark.parametrize(
    ("sentence", "type_"),
    [
        ("دمرت مقاتلات التحالف مخزن أسلحة شرق المدينة.", "air_strike"),
        ("تمكنت مدفعية الجيش من تدمير عربة للحركة.", "shelling"),
        ("دمرت السلطات خمسة منازل في القرية.", "property_destruction"),
        ("عدة صواريخ دمرت مبنى في وسط المدينة.", "shelling"),
        ("دمر الدفاع الجوي صاروخا في سماء المدينة.", "interception"),
    ],
)
def test_what_aircraft_or_guns_destroy_they_struck(sentence: str, type_: str) -> None:
    assert [claim.type for claim in claims(sentence)] == [type_]


@pytest.mark.parametrize(
    ("sentence", "seen"),
    [
        ("حذر المبعوث من تصعيد عسكري في الإقليم.", True),
        ("تشهد المنطقة تصعيدا عسكريا كبيرا.", False),
        ("في ظل استمرار التصعيد العسكري في المنطقة اجتمع الوزراء.", False),
    ],
)
def test_escalation_is_expected_where_somebody_expects_it(sentence: str, seen: bool) -> None:
    assert ("prediction" in [kind for kind, _ in told(sentence)]) is seen


@pytest.mark.parametrize(
    "sentence",
    [
        "يجتمع المجلس لبحث الهجوم الذي وقع في كسلا.",
        "وصل المفتشون للتحقيق في الهجوم على كسلا.",
        "ومن المتوقع أن يرفع الخبراء تقريرهم بشأن الهجوم الكيميائي على كسلا.",
        "قال الوزير إن النظام قد استخدم الغاز السام في كسلا.",
    ],
)
def test_what_is_looked_into_or_talked_about_has_happened(sentence: str) -> None:
    assert [realis for kind, realis in told(sentence) if kind in ("armed_attack", "chemical_attack")] == ["occurred"]


@pytest.mark.parametrize(
    ("sentence", "realis"),
    [
        ("يعتزم الجيش تنفيذ هجوم على كسلا غدا.", "planned"),
        ("يستمر القصف المدفعي على كسلا.", "ongoing"),
    ],
)
def test_a_cue_still_reaches_what_it_governs(sentence: str, realis: str) -> None:
    assert [found for _, found in told(sentence)] == [realis]
