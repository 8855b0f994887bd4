"""Ways to give a time crossed with places in a sentence where it can stand: the happening takes it, and no word of it is lost."""

from __future__ import annotations

import pytest

import marsad

# What stands in the sentence, and how much of it is the time.
TIMES = [
    ("الجمعة", "الجمعة"),
    ("فجر الجمعة", "فجر الجمعة"),
    ("ليل الخميس الجمعة", "ليل الخميس الجمعة"),
    ("لليوم الثالث", "لليوم الثالث"),
    ("لليلة الثانية على التوالي", "لليلة الثانية على التوالي"),
    ("عند الساعة 21,30", "الساعة 21,30"),
    ("بين 14:00 و16:00", "بين 14:00 و16:00"),
    ("بين الساعة الثامنة والعاشرة صباحا", "بين الساعة الثامنة والعاشرة صباحا"),
    ("قبل ليلتين", "قبل ليلتين"),
    ("قبل بضع ساعات", "قبل بضع ساعات"),
    ("في النصف الأول من فبراير", "في النصف الأول من فبراير"),
    ("خلال الأسبوع الأول من الشهر الجاري", "خلال الأسبوع الأول من الشهر الجاري"),
    ("في الربع الأخير من العام الماضي", "في الربع الأخير من العام الماضي"),
    ("منذ يوم أمس", "منذ يوم أمس"),
    ("منذ الخميس وحتى الجمعة", "منذ الخميس وحتى الجمعة"),
    ("وقت صلاة العشاء", "صلاة العشاء"),
]
FRAMES = [
    "قصف الجيش بلدة سرمدا {time}.",
    "قصف الجيش {time} بلدة سرمدا.",
    "قتل ثلاثة مدنيين {time} في قصف على سرمدا.",
    "تعرضت بلدة سرمدا {time} لقصف مدفعي.",
    "{time}، قصف الجيش بلدة سرمدا.",
    "قال مصدر محلي إن الجيش قصف بلدة سرمدا {time}.",
    "أغلقت المدارس أبوابها في سرمدا {time} إثر قصف مدفعي.",
]


@pytest.mark.parametrize("frame", FRAMES)
@pytest.mark.parametrize(("said", "time"), TIMES)
def test_a_happening_takes_the_time_of_its_sentence(frame: str, said: str, time: str) -> None:
    claims = marsad.read(frame.format(time=said), published="2026-03-14").claims
    assert [claim.time.anchor.text if claim.time is not None else None for claim in claims] == [time] * len(claims)
    assert claims
