"""What is told as news and what is only spoken of: judgements, lists of kinds, what spreads or is foiled, doubts about a telling, what is planned."""

from __future__ import annotations

import pytest

import marsad
from marsad.model import Claim


def claims(text: str, title: str | None = "عنوان الخبر") -> tuple[Claim, ...]:
    return marsad.read(text, title=title, published="2024-05-01").claims


@pytest.mark.parametrize(
    ("sentence", "teller", "polarity"),
    [
        ('ووصفت الحكومة المالية الهجوم على تمبكتو بأنه "اعتداء جبان" على البلاد.', "الحكومة المالية", "affirmed"),
        ("وصف الوزير القصف على الأحياء بأنه جريمة حرب.", "الوزير", "affirmed"),
        ("ووصف المندوب الروسي الهجوم الكيماوي على البلدة بأنه مسرحية.", "المندوب الروسي", "denied"),
    ],
)
def test_what_somebody_judges_is_told_by_him_once(sentence: str, teller: str, polarity: str) -> None:
    (claim,) = claims(sentence)
    assert (claim.attribution[0].anchor.text, claim.polarity) == (teller, polarity)


@pytest.mark.parametrize(
    "sentence",
    [
        # Kinds of deed in a list.
        "وتنوعت الانتهاكات بين الاختطاف والاقتحام والتعذيب والنزوح القسري.",
        "وتشمل الجرائم القصف العشوائي والاغتصاب والتهجير القسري والتعذيب.",
        # What spreads, and what is foiled.
        "وانتشرت صور للحادث على مواقع التواصل أظهرت جنودا في الشارع.",
        "وأحبطت قوات الأمن مخططا لتنظيم القاعدة.",
        "وانتشر وباء الكوليرا في مخيمات النازحين قرب مواقع الجيش.",
        # What is aimed at, insisted on, not to be put up with, not found.
        "وقال القائد: نركز على تدمير قدراتهم الصاروخية.",
        "ويصر الأهالي على رحيل القوات من القرية.",
        "وقال الرئيس: لن نسمح بتكرار الهجمات على المدنيين.",
        "ولا يمكن السماح بأن يصبح استخدام الأسلحة الكيميائية أمرا عاديا.",
        "لن نتهاون إزاء أي استهداف لقواتنا.",
        "ولم تعثر الفرق على جثث في الموقع.",
        # Deeds of an earlier time, without where or when.
        "كما شن الجيش غارات مماثلة سابقة.",
        # Prisons that somebody set up.
        "وذكر التقرير أنهم أقاموا 16 سجنا في المحافظة.",
    ],
)
def test_what_is_only_spoken_of_is_no_claim(sentence: str) -> None:
    assert not claims(sentence)


@pytest.mark.parametrize(
    ("sentence", "types"),
    [
        ("وشن الجيش غارات سابقة على حلب في يناير الماضي.", ["air_strike"]),
        ("وانتشر الجنود في شوارع المدينة بعد الهجوم.", ["deployment", "armed_attack"]),
        ("وأحبطت القوات هجوما على القاعدة.", ["armed_clash"]),
        ("وبين القصف والنزوح قتل خمسة مدنيين في الفاشر.", ["shelling", "displacement"]),
        ("ونفذ الجيش عملية على مواقع المسلحين في الحسكة. وأدت العملية إلى مقتل ثلاثة منهم.", ["armed_attack"]),
        ("وسائل إعلام: انفجار طائرة مسيرة قرب الميناء في حيفا.", ["drone_strike"]),
        ("وبدأ الجيش مهاجمته للبلدة فجر اليوم.", ["armed_attack"]),
    ],
)
def test_the_same_words_tell_where_they_are_news(sentence: str, types: list[str]) -> None:
    assert [claim.type for claim in claims(sentence)] == types


def test_the_highest_toll_since_a_time_is_no_running_total() -> None:
    text = "ارتفع عدد القتلى جراء الغارات على المدينة إلى مئة، في حصيلة يومية هي الأعلى منذ ثلاث سنوات."
    assert "casualty_toll" not in [claim.type for claim in claims(text)]


@pytest.mark.parametrize(
    ("sentence", "certainty"),
    [
        ("ونشر ناشطون مقاطع لم تتمكن الوكالة من التحقق من صحتها قالوا إنها تظهر قصفا على حلب.", "possible"),
        ("وقالت الوزارة إن التقارير عن هجوم كيماوي على البلدة مروعة إذا تأكدت.", "possible"),
        ("وهو ما يثير مخاوف من اندلاع مواجهات مع الجيش في عفرين.", "possible"),
        ("وقال ناشطون إن القصف استهدف حلب.", "stated"),
    ],
)
def test_what_could_not_be_checked_is_possible(sentence: str, certainty: str) -> None:
    assert [claim.certainty for claim in claims(sentence)] == [certainty]


@pytest.mark.parametrize(
    ("text", "title", "realis"),
    [
        # A headline's present is news; a sentence's present goes on; behind "before" it tells no present.
        ("أكد الجيش أسر أربعة مسلحين.", "الجيش يعتقل أربعة مسلحين في عدن", "occurred"),
        ("وما زال الجيش يحتجز عشرات المدنيين في عدن.", "عنوان", "ongoing"),
        ("وقال المصدر إن الدفاعات الجوية تتصدى لصواريخ فوق دمشق.", "عنوان", "ongoing"),
        ("وقتل خمسة قبل أن تتدخل قوات أخرى في الحويجة.", "عنوان", "occurred"),
        ("وقالت الوكالة إن القوات سترسل تعزيزات إلى عفرين.", "عنوان", "planned"),
        ("وأعلن الجيش أنه يعتزم مهاجمة المواقع في الجنوب.", "عنوان", "planned"),
    ],
)
def test_what_the_present_and_the_future_tell(text: str, title: str, realis: str) -> None:
    assert {claim.realis for claim in claims(text, title)} <= {realis, "occurred"}
    assert realis in {claim.realis for claim in claims(text, title)}


def test_who_means_to_strike_threatens() -> None:
    (claim,) = claims("الجيش التركي: نعتزم مهاجمة المواقع في منبج.", None)
    assert (claim.type, claim.realis) == ("threat", "planned")
