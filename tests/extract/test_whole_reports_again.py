"""What whole posts and feed items told and the reading did not: who attacked whom, what flies and what falls, what is only wished for, what is no force at all."""

from __future__ import annotations

import pytest
from tests.extract.claims_read import claims, doers, words


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("المقاومة تتصدى لمحاولة العدو التوغل في بلدتي علما الشعب والناقورة.", ["العدو"]),
        ("الجيش يتصدى لمحاولة المسلحين التقدم نحو بلدتي كفرنبل وحاس.", ["المسلحين"]),
        ("الجيش أحبط محاولة قوات الحزب التقدم نحو بلدتي كفرنبل وحاس.", ["قوات الحزب"]),
    ],
)
def test_those_whose_attempt_was_met_made_it(text: str, who: list[str]) -> None:
    attempts = [claim for claim in claims(text) if claim.type in ("incursion", "armed_attack")]
    assert attempts
    assert all(doers(claim) == who for claim in attempts)


def test_whoever_meets_an_attempt_fights() -> None:
    met = claims("المقاومة تتصدى لمحاولة العدو التوغل في بلدة علما الشعب.")[0]
    assert (met.type, doers(met), words(met, "target")) == ("armed_clash", ["المقاومة"], ["العدو"])


@pytest.mark.parametrize(
    "text",
    [
        "أسقطت الطائرات أكثر من 60 قذيفة على مواقع في سراقب.",
        "أسقط سلاح الجو قذائف ثقيلة على مواقع في سراقب.",
        "أسقطنا مئة قنبلة على مواقع في سراقب.",
    ],
)
def test_what_aircraft_drop_on_a_place_strikes_it(text: str) -> None:
    (claim,) = claims(text)
    assert (claim.type, words(claim, "target")) == ("air_strike", ["مواقع"])


@pytest.mark.parametrize("text", ["أسقطت الطائرات مسيرة فوق سراقب.", "أسقطت الدفاعات الجوية 60 صاروخا فوق سراقب.", "أسقط الجيش مسيرة أطلقت على القاعدة."])
def test_what_is_brought_down_in_the_air_is_intercepted(text: str) -> None:
    (claim,) = claims(text)
    assert claim.type == "interception"


@pytest.mark.parametrize(
    "text",
    [
        "تتقدم قناة النهر بأسمى آيات العزاء إلى ذوي الشهداء.",
        "يعمل الجيش على سحب الدبابة من محيط الناقورة.",
        "سحب الجيش الآلية المعطوبة من محيط الخيام.",
        "أخلى المسعفون رجلا يبلغ من العمر 40 عاما إلى مستشفى في رام الله.",
        "وأخلوا جريحا إلى المستشفى.",
        "اصطدمت مركبة بدراجة قرب نابلس، ونقل شاب إلى المستشفى، وجريح آخر في حالة طفيفة.",
        "انقلبت حافلة قرب حماة ما أدى إلى مقتل 7 وإصابة 9.",
        "هذه التضحيات تعزز مسيرة المواجهة.",
        "تعزز الاتفاقية الجديدة مسيرة السلام في المنطقة.",
        "هو المرض الأكثر انتشارا بين الجنود في المنطقة.",
        "الوزير: حان وقت التصدي للعدوان.",
        "القائد العام: آن الأوان لقصف مواقع العدو.",
        "يعارض نواب نشر قوات أجنبية في سوريا.",
        "خمسون في المئة يعارضون تماما نشر أي قوات برية في العراق.",
    ],
)
def test_no_force_is_told(text: str) -> None:
    assert claims(text) == []


@pytest.mark.parametrize(
    ("text", "type_"),
    [
        ("تتقدم القوات نحو مدينة الخيام.", "incursion"),
        ("سحبت القوات دباباتها من بلدة الخيام.", "territory_change"),
        ("بدأ الجيش سحب قواته من بلدة الخيام.", "territory_change"),
        ("أخلى المسلحون مواقعهم في الخيام.", "territory_change"),
        ("اصطدمت سيارة مفخخة بحاجز للجيش فقتل جنديان.", "explosion"),
        ("اصطدمت سيارة بحاجز. وقتل شخصان برصاص الجنود.", "armed_attack"),
        ("الجيش يعزز قواته في حلب بمسيرات.", "deployment"),
        ("شهدت أكثر الأحياء انتشارا كثيفا للجيش في حلب.", "deployment"),
        ("هاجم المسلحون القرية حين حان وقت الصلاة.", "armed_attack"),
        ("عارض السكان الحرب ونشر الجيش قوات في حلب.", "deployment"),
    ],
)
def test_force_is_told(text: str, type_: str) -> None:
    assert [claim.type for claim in claims(text)] == [type_]


@pytest.mark.parametrize(
    "text",
    [
        "ترفض حركة النهر بأشد العبارات العدوان السافر الذي استهدف مقراتها في محافظة الأنبار.",
        "رفضت وزارة الخارجية القصف الذي استهدف سفارتها في بغداد.",
    ],
)
def test_whoever_rejects_an_aggression_tells_of_it(text: str) -> None:
    (claim,) = claims(text)
    assert (len(claim.attribution), doers(claim)) == (1, [])


def test_charges_that_are_rejected_are_denied() -> None:
    (claim,) = claims("يرفض الجيش اتهامات بقصف المدينة.")
    assert claim.polarity == "denied"
