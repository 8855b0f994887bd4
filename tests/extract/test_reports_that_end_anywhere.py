"""A report may end at any word, without a full stop or a line break: nothing that stands behind the last word may be asked for in vain."""

from __future__ import annotations

import pytest

import marsad

# Each ended a report that the reader then gave up: the word, and what is asked of the token behind it.
_ENDS = [
    "ألقت الحكومة بمسؤولية التفجير على التنظيم",
    "ألقى الوزير باللوم في الهجوم على الجيش",
    "قال الوزير إن المزيد من الهجمات ستقع",
    "قالت الوزارة إن 700 حادث إطلاق نار قد وقع",
    "اتهمت البحرين إيران بالوقوف وراء الحريق، الأمر الذي نفته",
    "قتل المسلحون 11 جنديا في اشتباكات وخسروا خمسة من مقاتليهم",
    "أسقطت الدفاعات خمس طائرات بينما كانت طائرتان خارج نطاق التهديد",
    "دعا الرئيس السكان إلى اغتنام الفرصة واستعادة",
    "لكن الحكومة السورية وحليفتها روسيا اللتان تسيطران على دوما تنفيان",
]


@pytest.mark.parametrize("text", _ENDS)
def test_a_report_that_ends_at_its_last_word_is_read(text: str) -> None:
    assert not marsad.read(text, published="2024-05-10").issues


@pytest.mark.parametrize("text", _ENDS)
def test_a_report_is_read_alike_with_and_without_a_line_break_at_its_end(text: str) -> None:
    bare, ended = (marsad.read(each, published="2024-05-10") for each in (text, f"{text}\n"))
    assert [(claim.type, claim.trigger, claim.sentence, claim.perpetrator) for claim in bare.claims] == [
        (claim.type, claim.trigger, claim.sentence, claim.perpetrator) for claim in ended.claims
    ]
    assert all(claim.sentence.end <= len(text) for claim in bare.claims)


@pytest.mark.parametrize("text", _ENDS)
def test_a_report_that_is_cut_anywhere_is_read(text: str) -> None:
    failed = [text[:end] for end in range(1, len(text)) if marsad.read(text[:end], published="2024-05-10").issues]
    assert not failed
