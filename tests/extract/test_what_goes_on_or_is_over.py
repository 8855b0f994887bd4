"""Whether what a report tells goes on: said to last behind a comma, undergone together with something else, counted since a time, ground that has come to be held."""

from __future__ import annotations

import pytest

import marsad
from marsad.model import Claim, Reading

GOING_ON = [
    # What is said to last, also behind a comma.
    ("وذكرت مصادر عسكرية أن العملية العسكرية ضد المسلحين في مديرية الصعيد، مستمرة لليوم الثاني.", "العملية العسكرية", "ongoing"),
    ("وذكرت مصادر عسكرية أن العملية العسكرية ضد المسلحين في مديرية الصعيد، أسفرت عن ثلاثة قتلى.", "العملية العسكرية", "occurred"),
    # What is undergone in the present, each of two things and with "to".
    ("وتتعرض بلدة كفرنبل لحصار وقصف من قوات النظام.", "وقصف", "ongoing"),
    ("وتتعرض بلدة كفرنبل إلى قصف مكثف من قوات النظام.", "قصف مكثف", "ongoing"),
    ("وتعرضت بلدة كفرنبل لحصار وقصف من قوات النظام.", "وقصف", "occurred"),
    # What is counted since a time is over as often as it is counted.
    ("وسجلت المنظمة 85 هجوما على المستشفيات في إدلب منذ عام 2019.", "هجوما", "occurred"),
    ("ونجحت الدفاعات الجوية منذ السبت الماضي في إسقاط 70 صاروخا فوق الرياض.", "إسقاط", "occurred"),
    ("والهجمات على المستشفيات في إدلب منذ عام 2019.", "والهجمات", "ongoing"),
    # What was decided behind a deed is another thing than the deed.
    ("قررت المنظمة إرسال بعثة تحقيق بعد قصف كفرنبل.", "قصف", "occurred"),
    ("قررت فرنسا شن غارات على مواقع في كفرنبل.", "غارات", "planned"),
    # Ground that has come to be held has been taken; what has come to be done otherwise goes on.
    ("وباتت القوات الحكومية تسيطر على بلدة كفرنبل.", "تسيطر", "occurred"),
    ("وباتت القوات الحكومية تقصف بلدة كفرنبل.", "تقصف", "ongoing"),
]


def claim_at(reading: Reading, trigger: str) -> Claim:
    return next(claim for claim in reading.claims if any(anchor.text == trigger for anchor in (claim.trigger, *claim.also)))


@pytest.mark.parametrize(("text", "trigger", "realis"), GOING_ON)
def test_what_goes_on_is_told_from_what_is_over(text: str, trigger: str, realis: str) -> None:
    assert claim_at(marsad.read(text, published="2024-05-10"), trigger).realis == realis
