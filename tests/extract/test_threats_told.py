"""Threats that are told without a word of threatening: what somebody will not hesitate to do, is ready for, and warns people off."""

from __future__ import annotations

import pytest

import marsad
from marsad.model import Claim


def told(text: str) -> list[tuple[str, str]]:
    """Type and realis of what a report tells behind a strike that its first sentence tells."""
    claims: tuple[Claim, ...] = marsad.read(f"تطورات الميدان\n\nقصفت المدفعية بلدة ساكي. {text}").claims
    return [(claim.type, claim.realis) for claim in claims[1:]]


@pytest.mark.parametrize(
    "sentence",
    [
        "وقال نتنياهو: لن نتردد في ضرب إيران.",
        "وقال المتحدث: لن نتوقف عن ضرب العدو.",
        "وقال الوزير إن بلاده لن تتردد في استخدام القوة ضد المسلحين.",
        "وقال الوزير إن الهند ستتحرك ضد المسلحين إذا لزم الأمر.",
        "وقال الرئيس إن الجريمة لن تمر بلا عقاب.",
        "وقال القائد: أيدينا على الزناد.",
        "وقال المتحدث: قواتنا مستعدة للقتال إذا فشلت المفاوضات.",
        "وحذر الجيش السوداني سكان أم درمان من الاقتراب من المواقع العسكرية.",
        "وحذر الجيش الإسرائيلي الصيادين من الاقتراب من شاطئ صور.",
        "وأنذر الجيش الإسرائيلي سكان بلدة عيترون بإخلاء منازلهم.",
        "وجدد الجيش الإسرائيلي إنذاره لسكان جنوب نهر الزهراني بإخلاء المنطقة.",
        "ووجه الجيش الإسرائيلي إنذارات بالإخلاء إلى سكان حي الشجاعية.",
    ],
)
def test_a_side_that_says_what_it_will_do_or_whom_it_warns_off_threatens(sentence: str) -> None:
    assert told(sentence) == [("threat", "threatened")]


@pytest.mark.parametrize(
    "sentence",
    [
        "وحذرت وزارة الصحة السكان من الاقتراب من الأجسام المشبوهة.",
        "وحذر الخبير من العودة إلى الحرب الباردة.",
        "وقال الطبيب إن الفريق لن يتردد في مساعدة الجرحى.",
    ],
)
def test_who_is_no_side_warns_without_threatening(sentence: str) -> None:
    assert [type_ for type_, _ in told(sentence) if type_ == "threat"] == []


@pytest.mark.parametrize(
    ("sentence", "certainty"),
    [
        ("وجاء ذلك وسط توقعات بأن تشن الهند ضربة عسكرية على مواقع في لاهور.", "stated"),
        ("وقال المسؤول إن التصعيد يمهد لهجوم بري على الفاشر.", "stated"),
        ("وقال الخبير إن التحذير قد يؤدي إلى اشتباك بين الجيش الهندي والجيش الباكستاني.", "possible"),
    ],
)
def test_what_is_expected_paved_the_way_for_or_may_be_led_to_has_not_happened(sentence: str, certainty: str) -> None:
    claims = marsad.read(f"تطورات الميدان\n\nقصفت المدفعية بلدة ساكي. {sentence}").claims[1:]
    assert [(claim.type, claim.realis, claim.certainty) for claim in claims] == [("prediction", "predicted", certainty)]


@pytest.mark.parametrize(
    "sentence",
    ["ورحبت تركيا بالضربات معتبرة أنها رد مناسب على الهجمات.", 'ورحبت تركيا بالضربات واعتبرتها ردا "مناسبا" على الهجوم.'],
)
def test_what_is_called_an_answer_is_no_threat(sentence: str) -> None:
    assert [type_ for type_, _ in told(sentence) if type_ == "threat"] == []


@pytest.mark.parametrize(
    "sentence",
    [
        "الناطق باسم الجيش: لن نصبر إذا تعرضت منشآتنا للقصف مرة أخرى.",
        "قال المتحدث إن بلاده لن تمارس ضبط النفس إذا هوجمت قواعدها.",
        "الجريمة لن تمر دون عقاب.",
    ],
)
def test_whose_patience_is_at_an_end_threatens(sentence: str) -> None:
    (claim,) = marsad.read(sentence).claims
    assert (claim.type, claim.realis) == ("threat", "threatened")


def test_dire_consequences_are_no_tent() -> None:
    (claim,) = marsad.read("قال الرئيس إن النظام سيواجه عواقب وخيمة إذا عبرت قواته الحدود.").claims
    assert (claim.type, [mention.anchor.text for mention in claim.target]) == ("threat", ["النظام"])


@pytest.mark.parametrize(
    ("text", "type_"),
    [
        ("قال المتحدث باسم التحالف العقيد تركي المالكي إن المدينة آمنة. وحذر المالكي من أن التحالف سيرد بشكل حازم على الهجمات.", "threat"),
        ("أكد القيادي في حركة حماس أن المقاومة سترد على الاغتيال.", "threat"),
        ("قال مصدر عسكري إن الجيش سيقصف المدينة.", "threat"),
        ("قال خبير عسكري إن الجيش سيقصف المدينة.", "prediction"),
        ("قالت منظمة العفو إن الجيش سيرد على الهجوم.", "prediction"),
        ("قال المتحدث باسم الجيش الإسرائيلي إن حزب الله سيرد على الاغتيال.", "prediction"),
    ],
)
def test_who_speaks_for_those_who_would_act_threatens(text: str, type_: str) -> None:
    assert [claim.type for claim in marsad.read(text).claims][-1:] == [type_]
