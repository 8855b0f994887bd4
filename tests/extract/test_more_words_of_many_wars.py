"""Verbs and idioms of violence that are common beside other things, by what stands with them; and the same words in other fields."""

from __future__ import annotations

import pytest

import marsad


def types(text: str) -> list[str]:
    """The types of the claims of a report."""
    return [claim.type for claim in marsad.read(text, published="2025-02-05").claims]


@pytest.mark.parametrize(
    ("text", "type_"),
    [
        ("فتك مسلحون بستة قرويين في إقليم إيتوري.", "armed_attack"),
        ("سفك مسلحون دماء تسعة قرويين في ولاية بلاتو.", "armed_attack"),
        ("زخ المسلحون الرصاص على تجمع في سوق ببلدة غاو.", "armed_attack"),
        ("أفرغ مسلح رصاصات مسدسه في رأس قاض في مدينة تعز.", "armed_attack"),
        ("اخترقت رصاصات نافذة منزل النائب في بنغازي.", "armed_attack"),
        ("استباح المسلحون ثلاث قرى في ولاية الجزيرة.", "armed_attack"),
        ("فتح رجل النار في مركز تجاري بمالمو.", "armed_attack"),
        ("فتح شاب النار على سيارة في بلغراد.", "armed_attack"),
        ("أغارت عصابة على سوق في ولاية سوكوتو.", "armed_attack"),
        ("أفرغت الطائرات حمولتها على سوق في نيالا.", "air_strike"),
        ("وطئ جندي لغما في دونيتسك فقتل.", "explosion"),
        ("اصطدمت ناقلة بلغم بحري في البحر الأسود.", "explosion"),
        ("أنزل الجيش مظليين خلف خطوط المتمردين.", "incursion"),
        ("ضيق الجيش الخناق على مدينة الفاشر.", "siege"),
        ("جز مسلحون رؤوس أربعة صيادين في بحيرة تشاد.", "execution"),
        ("صلبت الجماعة شابا في ساحة الرقة.", "execution"),
        ("هتك جنود عرض فتاتين في بلدة توغوغا.", "sexual_violence"),
        ("سطا مسلحون على مخازن برنامج الأغذية العالمي في مدني.", "property_destruction"),
        ("اقتلع جنود أشجارا في بلدة سلفيت.", "property_destruction"),
        ("دنس مستوطنون مسجدا في قرية بالضفة.", "property_destruction"),
        ("نبش جنود قبورا في مقبرة بخان يونس.", "property_destruction"),
        ("هام الأهالي على وجوههم قرب بلدة تاوة.", "displacement"),
        ("أبعدت السلطات 120 مهاجرا إلى الصحراء.", "displacement"),
        ("أضرب عمال السكك الحديدية في لاغوس.", "protest"),
        ("أغلق محتجون طريقا رئيسيا في سرت.", "protest"),
        ("أوقف الدرك اثنين من منظمي التجمع في باماكو.", "detention"),
        ("توقع محللون تصعيدا في الكونغو.", "prediction"),
        ("يتوقع خبراء أن تتوسع الحرب.", "prediction"),
    ],
)
def test_what_stands_beside_a_common_verb_makes_it_one_of_violence(text: str, type_: str) -> None:
    assert type_ in types(text)


@pytest.mark.parametrize(
    "text",
    [
        "صب الوزير غضبه على خصومه.",
        "شدد الوزير على ضرورة الحوار.",
        "ضيقت الحكومة الخناق على الصحافة المستقلة.",
        "أفرغ العمال حمولة السفينة.",
        "اصطدمت الحافلة بشاحنة على الطريق السريع.",
        "اصطدم الاقتراح برفض المعارضة.",
        "أشعل اللاعب حماس الجماهير.",
        "أوقفت الشركة ثلاثة من خطوط الإنتاج.",
        "أوقفت الشركة ثلاثة من مصانعها.",
        "أضرب مثلا على ذلك.",
        "هام الشاعر في حب المدينة.",
        "يتوسع الاقتصاد بوتيرة أسرع.",
        "حول اللاعب الكرة إلى الشباك.",
        "أنزل الحكم البطاقة الحمراء بوجه اللاعب.",
        "فتحت النيابة تحقيقا ضد الوزير.",
        # Crops of drugs, lives and records are no property of anybody at war.
        "دمرت السلطات ثلاث مزارع للقنب الهندي.",
        "دمرت الأزمة الاقتصادية حياة ملايين الأسر.",
        "خاض الفريق معركة شرسة على اللقب.",
        "جرف السيل سيارات في جدة.",
        "هدد اللاعب بالرحيل عن النادي.",
        "انتشرت قوات الشرطة لتأمين مباراة القمة.",
    ],
)
def test_the_same_words_in_other_fields_tell_of_none(text: str) -> None:
    assert types(text) == []


def test_the_police_who_open_an_inquiry_into_a_shooting_did_not_shoot() -> None:
    (shooting,) = marsad.read("فتحت الشرطة تحقيقا في حادث إطلاق النار.", published="2025-02-05").claims
    assert shooting.perpetrator == ()


@pytest.mark.parametrize(
    "text",
    [
        "تسمح هذه القاعدة للجيش بقصف مواقع بعيدة.",
        "يمنح القانون الجديد الجيش صلاحية قمع الاحتجاجات.",
        "تتيح الخطة للقوات ضرب أهداف بعيدة.",
        "لا يمكن تبرير الاعتداء على المدنيين.",
    ],
)
def test_what_somebody_is_allowed_or_cannot_justify_has_not_been_done(text: str) -> None:
    assert types(text) == []


def test_what_cannot_be_justified_is_told_where_its_place_and_harm_are() -> None:
    assert types("لا يمكن تبرير قصف المستشفى في خاركيف الذي قتل فيه عشرة مرضى.") != []


@pytest.mark.parametrize(
    "again",
    [
        "وقالت المنظمة إن مفتشيها لم يدخلوا موقع الهجوم.",
        "وقال الوزير إن أدلة الهجوم اختفت.",
    ],
)
def test_a_noun_that_only_points_back_is_no_second_claim_of_whoever_uses_it(again: str) -> None:
    told = "قتل تسعة مدنيين في هجوم على بلدة دجيبو، بحسب الشرطة.\n\n"
    assert len(types(told + again)) == 1


def test_who_carried_out_this_attack_is_a_claim_of_its_teller() -> None:
    told = "قتل تسعة مدنيين في هجوم على بلدة دجيبو، بحسب الشرطة.\n\n"
    assert len(types(told + "وقال المتحدث باسم الجيش إن تنظيم داعش نفذ هذا الهجوم.")) == 2
