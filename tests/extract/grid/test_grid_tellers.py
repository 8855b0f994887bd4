"""Frames of telling, verbs of telling and those who tell, crossed; and verbs with the "that" they take. Whoever stands there is the teller."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product

import pytest

import marsad

_TOLD = "قتل خمسة مدنيين في قصف على بلدة كفرنبل"
_FRAMES = ("على ما", "وفق ما", "بحسب ما", "حسبما", "وفقا لما", "طبقا لما")
# A verb before a man and before a woman.
_VERBS = (("قال", "قالت"), ("روى", "روت"), ("أسر", "أسرت"), ("شاهد", "شاهدت"), ("لاحظ", "لاحظت"), ("يفيد", "تفيد"))
# Who tells, and whether a woman or a body that is grammatically one.
_TELLERS = (
    ("ضابط في قيادة العمليات", False),
    ("حفار قبور", False),
    ("أحد الجرحى", False),
    ("ممرضة", True),
    ("صاحب مطعم", False),
    ("وزارة الدفاع", True),
)
# Verbs of other senses, and those of repeating, with what stands between the teller and what he tells.
_BEFORE_THAT = (
    ("وشهد", "بأن"),
    ("وبرر", "بأن"),
    ("ولاحظ", "أن"),
    ("وكرر", "أن"),
    ("وتذرع", "بأن"),
    ("وأومأ", "إلى أن"),
    ("وجدد", "التأكيد على أن"),
    ("واختتم", "بالقول إن"),
    ("وأصدر", "بيانا جاء فيه أن"),
    ("وبعث", "برسالة ورد فيها أن"),
)
_SPEAKERS = ("الوزير", "قائد الجيش", "المتحدث باسم الحكومة", "رئيس البلدية")


def _sentences() -> Iterator[tuple[str, str]]:
    for frame, (his, hers), (teller, feminine) in product(_FRAMES, _VERBS, _TELLERS):
        yield f"{_TOLD}، {frame} {hers if feminine else his} {teller}.", teller
    for (verb, that), speaker in product(_BEFORE_THAT, _SPEAKERS):
        yield f"{verb} {speaker} {that} خمسة مدنيين قتلوا في قصف على بلدة كفرنبل.", speaker


@pytest.mark.parametrize(("text", "teller"), list(_sentences()))
def test_whoever_stands_in_a_frame_or_before_that_is_the_teller(text: str, teller: str) -> None:
    claims = marsad.read(text, published="2026-03-14").claims
    assert claims
    assert all([each.anchor.text for each in claim.attribution] == [teller] for claim in claims)
