"""Words of going, bringing, building and destroying: of force where forces, arms or craft of war are who goes or what is moved, and of none beside others."""

from __future__ import annotations

import pytest

import marsad
from marsad.model import Claim


def claims(text: str) -> tuple[Claim, ...]:
    return marsad.read(text, published="2024-03-12").claims


def types(text: str) -> list[str]:
    return [claim.type for claim in claims(text)]


@pytest.mark.parametrize(
    ("sentence", "type_"),
    [
        # What is brought stands behind who brings it, or alone behind a passive and a noun.
        ("نقلت القوات الإثيوبية عتادا ثقيلا إلى الجبهة الشمالية.", "deployment"),
        ("وأكدت مصادر أن قوات الجبهة المتمركزة في التلال نقلت عناصرها إلى السهل.", "deployment"),
        ("تم نقل بعض الطائرات الحربية إلى قاعدة الوطية.", "deployment"),
        ("أعلن الجيش نقل قوات إلى غاو.", "deployment"),
        ("دفعت القوات الإثيوبية بتعزيزات كبيرة من الدبابات إلى تيغراي.", "deployment"),
        ("ستدفع الوزارة بجنود جدد قريبا.", "deployment"),
        ("سيرت القوات الدولية دوريات في شوارع غاو.", "deployment"),
        ("تواصل قوات الحدود تنظيم دوريات مشتركة في الصحراء.", "deployment"),
        # Who goes stands behind the verb, or before it.
        ("وصل مئات الجنود إلى بلدة كيدال.", "deployment"),
        ("وصلت قافلة عسكرية إلى غاو.", "deployment"),
        ("وصل رتل من 30 عربة عسكرية إلى غاو.", "deployment"),
        ("ذكرت وسائل إعلام أن سفنا حربية روسية غادرت ميناء أوديسا.", "deployment"),
        ("انطلقت مجموعة من القطع البحرية من قاعدة نورفولك باتجاه البحر الأحمر.", "deployment"),
        ("وقال شهود إن مروحية من طراز مي 8 أقلعت من مطار غاو.", "deployment"),
        ("عبرت قوات خاصة تركية الحدود إلى شمال العراق.", "incursion"),
        # Strongholds, and bases that are cleared.
        ("أقامت قوات الأمن نقاط تفتيش في مدينة الفاشر.", "deployment"),
        ("أقامت روسيا قاعدة عسكرية في بورتسودان.", "deployment"),
        ("أخلت القوات الإثيوبية مطاراتها العسكرية.", "deployment"),
        ("كشفت صور عن إخلاء البحرية قاعدة مصراتة.", "deployment"),
        ("أمرت القيادة بإخلاء كافة المطارات العسكرية في الخرطوم.", "deployment"),
        ("بدأت الميليشيات عمليات إخلاء وتغيير لمواقعها في طبرق.", "deployment"),
        # What comes into an air space.
        ("أرسلت كينيا طائرة استطلاع إلى أجواء الصومال.", "incursion"),
        ("اخترقت طائرتان حربيتان أجواء الصومال.", "incursion"),
    ],
)
def test_forces_that_go_or_are_brought(sentence: str, type_: str) -> None:
    assert types(sentence) == [type_]


@pytest.mark.parametrize(
    "sentence",
    [
        "نقلت الوكالة عن قوات الأمن أن الطريق مغلق.",
        "نقلت قوات الأمن الجرحى إلى المستشفى.",
        "أعلنت هيئة الطيران والنقل الجوي إغلاق الممرات.",
        "دفعت الحكومة رواتب الجنود.",
        "كانت الحكومة تدفع أجورا للمقاتلين وتمدهم بالطعام.",
        "عبر الرئيس عن قلقه من قوات الجيش.",
        "أقلعت طائرة الوفد من مطار بيروت.",
        "أقام الجيش حفلا في قاعدته.",
        "وصل عدد القوات إلى ألفي جندي.",
        "وصل وزير الدفاع إلى باريس.",
        "وصلت قافلة مساعدات إلى غاو.",
        "وحين وصلت فرق الإغاثة إلى البلدة كان الليل قد حل.",
        "استدعت الوزارة السفير.",
        "أخلت الشركة بالتزاماتها.",
        # Stepping in that somebody is for or against, evacuation for treatment, what is published behind an aside.
        "قال الوزير إنه يدعم التدخل العسكري في هايتي.",
        "وحذرت كينيا جارتها من التدخل في الصومال.",
        "يهدف المشروع إلى تسهيل عمليات الإجلاء الطبية من غوما.",
        "تجلى الخلاف في مؤتمر الوزراء.",
        "ونشر المركز الإعلامي للجيش الكونغولي، مقطع فيديو لقوات الجيش داخل غوما.",
        "ونشر الجيش، عبر حسابه بموقع تويتر، صورا لقواته في غوما.",
    ],
)
def test_others_that_go_or_are_brought(sentence: str) -> None:
    assert types(sentence) == []


@pytest.mark.parametrize(
    ("sentence", "types_"),
    [
        ("تم إخلاء السكان من محيط القاعدة.", ["displacement"]),
        ("أمرت السلطات بإخلاء المنازل قرب القاعدة.", ["displacement"]),
        # An enemy's arms that are destroyed were struck; houses, and caches that were found, are demolished.
        ("أعلن الجيش الكونغولي تدمير ثلاثة مواقع للمتمردين قرب غوما.", ["armed_attack"]),
        ("وردت رواندا بتدمير المواقع المضادة للطائرات.", ["armed_attack"]),
        ("دمرت قوات الحكومة منزلين في غوما.", ["property_destruction"]),
        ("تم اكتشاف وتدمير مخزن أسلحة في سرت.", ["property_destruction"]),
        ("أدى القصف إلى تدمير موقع للجيش.", ["shelling"]),
        ("اندلعت مواجهات في غوما أسفرت عن تدمير دبابتين للجيش.", ["armed_clash"]),
        # Who destroyed things is told by a verb of his own.
        ("وأوضح أن طائرات التحالف دمرت عربات عسكرية في الوادي، كما استهدفت تعزيزات في غوما.", ["air_strike", "armed_attack"]),
        # A Sunday, and another missile.
        ("اعترضت الدفاعات الجوية صاروخا فوق مدينة باماكو الأحد.", ["interception"]),
        ("أسقطت صاروخا آخر فوق كيدال.", ["interception"]),
    ],
)
def test_what_is_cleared_destroyed_or_shot_down(sentence: str, types_: list[str]) -> None:
    assert types(sentence) == types_


@pytest.mark.parametrize(
    ("sentence", "doers"),
    [
        ("تم نقل بعض الطائرات الحربية إلى قاعدة الوطية.", ["بعض الطائرات الحربية"]),
        ("أقامت قوات الأمن نقاط تفتيش في مدينة الفاشر.", ["قوات الأمن"]),
        ("وصل مئات الجنود إلى بلدة كيدال.", ["مئات الجنود"]),
    ],
)
def test_forces_that_move_strike_nobody(sentence: str, doers: list[str]) -> None:
    (claim,) = claims(sentence)
    assert [mention.anchor.text for mention in claim.perpetrator] == doers
    assert claim.target == ()
