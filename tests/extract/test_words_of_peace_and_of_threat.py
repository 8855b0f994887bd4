"""Words of force in the company of peaceful ones, what nobody recorded, and who threatens without naming a deed."""

from __future__ import annotations

import pytest

import marsad
from marsad.model import Claim


def claims(text: str) -> tuple[Claim, ...]:
    return marsad.read(text, published="2024-03-12").claims


def types(text: str) -> list[str]:
    return [claim.type for claim in claims(text)]


@pytest.mark.parametrize(
    ("peaceful", "told", "type_"),
    [
        # Sanctions and a project reach people or firms without a blow.
        ("استهدفت العقوبات الجديدة ثلاث شركات نفط في البصرة.", "استهدفت الميليشيات ثلاث شركات نفط في البصرة.", "armed_attack"),
        ("استهدف المشروع 300 أسرة نازحة في عدن.", "استهدف القناصة 3 أسر نازحة في عدن.", "armed_attack"),
        # Projects that raids strike are what was struck.
        ("تستهدف المشاريع آلاف الأسر في عدن.", "قال السكان إن الغارات استهدفت المشاريع الصناعية في عدن.", "air_strike"),
        # A ministry protests in words, people in the street.
        ("أعربت الوزارة عن احتجاجها على ما جرى في أربيل.", "نظم العشرات احتجاجا في أربيل.", "protest"),
        ("استدعت الوزارة السفير احتجاجا على ما جرى في أربيل.", "شهدت أربيل احتجاجا ضد الحكومة.", "protest"),
        # A note is sent to a court, soldiers to a town.
        ("قالت السفيرة إنه تم إرسال مذكرة قانونية إلى المحكمة في لاهاي.", "قالت السفيرة إنه تم إرسال قوات إلى بنغازي.", "deployment"),
    ],
)
def test_a_word_of_force_in_peaceful_company_tells_of_none(peaceful: str, told: str, type_: str) -> None:
    assert type_ not in types(peaceful)
    assert type_ in types(told)


@pytest.mark.parametrize(
    ("other", "flown"),
    [
        ("تسبب الهجوم بتوقف الملاحة الجوية في مطار البصرة.", "تسبب الهجوم الجوي بتوقف العمل في مطار البصرة."),
        ("أدى الهجوم في أربيل إلى إغلاق المجال الجوي.", "أدى الهجوم الجوي في أربيل إلى إغلاق الطرق."),
    ],
)
def test_air_traffic_that_an_attack_stops_says_nothing_of_aircraft_that_struck(other: str, flown: str) -> None:
    assert types(other) == ["armed_attack"]
    assert types(flown) == ["air_strike"]


@pytest.mark.parametrize(
    ("march", "drone"),
    [
        ("شهدت حجة أمس 20 مسيرة تبارك استهداف القواعد.", "شهدت حجة أمس استهداف القواعد بطائرة مسيرة."),
        ("حشود في مسيرة تأييد بعد نبأ استهداف القاعدة.", "حشود تجمعت بعد نبأ استهداف القاعدة بواسطة مسيرة."),
    ],
)
def test_a_march_is_no_drone(march: str, drone: str) -> None:
    assert "drone_strike" not in types(march)
    assert "drone_strike" in types(drone)


@pytest.mark.parametrize(
    ("none", "told"),
    [
        ("لم يسجل قصف على سراقب اليوم.", "سجل قصف على سراقب اليوم."),
        ("لم تسجل خروقات للهدنة في تعز.", "سجلت ثلاثة خروقات للهدنة في تعز."),
        ("لم يتم رصد خروقات للهدنة في تعز.", "تم رصد خروقات للهدنة في تعز."),
    ],
)
def test_what_nobody_recorded_is_denied(none: str, told: str) -> None:
    assert [claim.polarity for claim in claims(none)] == ["denied"]
    assert [claim.polarity for claim in claims(told)] == ["affirmed"]


def test_a_strike_in_which_nobody_was_recorded_as_hurt_was_made() -> None:
    [claim] = claims("لم تسجل إصابات جراء قصف على سراقب.")
    assert claim.polarity == "affirmed"


@pytest.mark.parametrize(
    ("own", "of_another"),
    [
        ("قالت أنقرة إنها قد توسع هجومها إلى منبج.", "قال خبير إن أنقرة قد توسع هجومها إلى منبج."),
        ("أكد الوزير أن الجيش سيرد بحزم على أي اعتداء.", "رأى المحلل أن الجيش سيرد بحزم على أي اعتداء."),
        ("أكد رئيس الوزراء أن الجيش سيرد بحزم على أي اعتداء.", "أكد رئيس المرصد أن الجيش سيرد بحزم على أي اعتداء."),
    ],
)
def test_who_speaks_for_those_who_would_act_threatens(own: str, of_another: str) -> None:
    assert [(claim.type, claim.realis) for claim in claims(own)] == [("threat", "threatened")]
    assert [(claim.type, claim.realis) for claim in claims(of_another)] == [("prediction", "predicted")]


@pytest.mark.parametrize(
    ("threat", "none"),
    [
        ("أكدت وزارة الدفاع حقها في الرد.", "أكدت وزارة الدفاع حقها في المياه."),
        ("قال السفير إن ما جرى في حلب لن يمر من دون عواقب.", "قال السفير إن ما جرى في حلب لن يمر من دون نقاش."),
        ("قال الوزير إن بلاده مستعدة للتحرك إذا اضطرت لذلك.", "قال الوزير إن بلاده مستعدة للتفاوض إذا دعيت لذلك."),
        ("قالت القوات إنها ستتعامل بحزم مع كل تحرك على الحدود.", "قالت القوات إنها ستتعامل بمرونة مع كل طلب على الحدود."),
    ],
)
def test_a_right_or_readiness_to_act_is_a_threat(threat: str, none: str) -> None:
    assert types(threat) == ["threat"]
    assert types(none) == []


@pytest.mark.parametrize(
    "text",
    [
        "قال وزير الصحة إن المستشفيات مستعدة للتعامل مع أي حالات طارئة.",
        "قالت الأمم المتحدة إن فرق الإغاثة مستعدة للتحرك فور فتح المعابر.",
        "قالت وزارة التجارة إنها ستتعامل بحزم مع المخالفين للأسعار.",
    ],
)
def test_who_cares_for_people_or_keeps_the_law_threatens_nobody(text: str) -> None:
    assert not claims(text)
