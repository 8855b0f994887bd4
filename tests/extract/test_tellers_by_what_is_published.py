"""Who tells in what is published: who issued a text behind a comma, whose tweet it is, what nobody has, and where another takes the word."""

from __future__ import annotations

import pytest

import marsad
from marsad.model import Claim

CHAINS = [
    # Who issued a text may be named behind a comma; elsewhere behind a comma stands another.
    ("اتهم تقرير حقوقي، صادر عن منظمة شهود، مسلحين بخطف طبيب في إدلب.", "بخطف", ["منظمة شهود"]),
    ("اتهم تقرير حقوقي، الأحد، مسلحين بخطف طبيب في إدلب.", "بخطف", ["تقرير حقوقي"]),
    # A tweet whose case is not seen is the object of who publishes it.
    ("نشرت الشرطة تغريدة تقول إن مسلحين خطفوا طبيبا في كركوك.", "خطفوا", ["الشرطة"]),
    ("نشرت مدرسة في كركوك تغريدة تقول إن مسلحين خطفوا طبيبا.", "خطفوا", ["تغريدة"]),
    # In a text somebody speaks of another; where its writer is not named, who stands behind the verb speaks.
    ("وجاء ذلك بعد تغريدة نشرها الرئيس، وصف فيها رئيس الوزراء بأنه خائن وهدد بقصف كييف.", "بقصف", ["الرئيس"]),
    ("وتلقى المجلس رسالة قال فيها السفير إن مسلحين خطفوا طبيبا في إدلب.", "خطفوا", ["السفير"]),
    # Information that nobody has tells nothing.
    ("قالت الحكومة إنها ليست لديها معلومات تشير إلى أن الجماعة قصفت البلدة.", "قصفت", ["الحكومة"]),
    ("قالت الحكومة إن لديها معلومات تشير إلى أن الجماعة قصفت البلدة.", "قصفت", ["معلومات", "الحكومة"]),
    # "At a time when" another speaks ends what was told; "at an earlier time" does not.
    ("أفادت الوكالة بوقوع انفجارات في حمص في وقت أعلن الجيش إسقاط صواريخ فوق درعا.", "إسقاط", ["الجيش"]),
    ("أفادت الوكالة بوقوع انفجارات في حمص في وقت سابق وإسقاط صواريخ فوق درعا.", "وإسقاط", ["الوكالة"]),
    # Behind "in spite of that" at the head of a sentence a speaker goes on; behind "after he said that" he does not.
    ("وقالت الوزيرة إن القوات جاهزة. ورغم ذلك أعلن المحافظ هدنة. وأضاف أن مسلحين خطفوا طبيبا في إدلب.", "خطفوا", ["المحافظ"]),
    ("وقال الوزير إن القوات جاهزة بعد أن نفى المحافظ الهدنة. وأضاف أن مسلحين خطفوا طبيبا في إدلب.", "خطفوا", ["الوزير"]),
    # Reports, a plural of things, go on in the feminine.
    ("واعتبرت الوكالة الأمر كذبا. وقالت التقارير إن القوات جاهزة. وأضافت أن مسلحين خطفوا طبيبا في إدلب.", "خطفوا", ["التقارير"]),
]


def _claim(text: str, trigger: str) -> Claim:
    claims = marsad.read(text, published="2026-03-14").claims
    return next(claim for claim in claims if any(anchor.text == trigger for anchor in (claim.trigger, *claim.also)))


@pytest.mark.parametrize(("text", "trigger", "chain"), CHAINS)
def test_who_tells_in_what_is_published(text: str, trigger: str, chain: list[str]) -> None:
    assert [teller.anchor.text for teller in _claim(text, trigger).attribution] == chain
