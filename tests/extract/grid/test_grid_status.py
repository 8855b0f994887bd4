"""The plainest sentences on who tells what: tellers, frames and contents crossed, with the chain and the stance that must come out computed from the blocks."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product

import pytest

import marsad

# Who tells, in the nominative and behind a preposition, and whether the verb before them is feminine.
_TELLERS = (
    ("مسؤول أمني", "مسؤول أمني", False),
    ("وزارة الداخلية", "وزارة الداخلية", True),
    ("محافظ كركوك راكان الجبوري", "محافظ كركوك راكان الجبوري", False),
    ("مصدران أمنيان", "مصدرين أمنيين", False),
    ("السلطات المحلية", "السلطات المحلية", True),
    ("ضابط كبير", "ضابط كبير", False),
)
# A clause behind "that", the sentence with its verb first, the noun phrase, and whether somebody is named as the doer.
_CONTENTS = (
    ("خمسة مدنيين قتلوا في قصف على بلدة الحويجة", "قتل خمسة مدنيين في قصف على بلدة الحويجة", "مقتل خمسة مدنيين في قصف على بلدة الحويجة", None),
    ("تنظيم الدولة هاجم حاجزا قرب كركوك", "هاجم تنظيم الدولة حاجزا قرب كركوك", "هجوم لتنظيم الدولة على حاجز قرب كركوك", "attributed"),
    ("اشتباكات اندلعت في الموصل", "اندلعت اشتباكات في الموصل", "اندلاع اشتباكات في الموصل", None),
)
_FRAMES = (
    "{said} {teller} إن {clause}.",
    "{announced} {teller} {noun}.",
    "{announced} {teller}، السبت، {noun}.",
    "{sentence}، بحسب {genitive}.",
    "{verb}، بحسب {genitive}، {rest}.",
    "وبحسب {genitive} فإن {clause}.",
    "{sentence}، كما {announced} {teller}.",
    '{said} {teller}: "{sentence}".',
    '{said} {teller} إن "{clause}".',
    "{teller}: {sentence}",
)


def _told() -> Iterator[tuple[str, str, str | None]]:
    for (teller, genitive, feminine), (clause, sentence, noun, responsibility), frame in product(_TELLERS, _CONTENTS, _FRAMES):
        verb, rest = sentence.split(" ", 1)
        said, announced = ("قالت", "أعلنت") if feminine else ("قال", "أعلن")
        words = {"clause": clause, "sentence": sentence, "noun": noun, "verb": verb, "rest": rest}
        text = frame.format(said=said, announced=announced, teller=teller, genitive=genitive, **words)
        yield text, genitive if "{genitive}" in frame else teller, responsibility


@pytest.mark.parametrize(("text", "teller", "responsibility"), list(_told()))
def test_whoever_tells_in_a_plain_sentence_is_its_teller(text: str, teller: str, responsibility: str | None) -> None:
    claims = marsad.read(text, published="2026-03-14").claims
    assert claims
    for claim in claims:
        assert [each.anchor.text for each in claim.attribution] == [teller]
        assert (claim.polarity, claim.certainty, claim.realis, claim.responsibility) == ("affirmed", "stated", "occurred", responsibility)


_SIDES = (("حركة الشباب", True), ("إسرائيل", True), ("الجيش التركي", False), ("تنظيم الدولة", False))
_DEEDS = ("الهجوم على قاعدة قرب كركوك", "قصف بلدة الحويجة", "استهداف مطار كركوك", "الغارة على قرية قرب دهوك")
# What a side says of its own deed, in both genders, with the polarity and the responsibility.
_OWNED = (
    ("تبنى {side} {deed}.", "تبنت {side} {deed}.", "affirmed", "claimed"),
    ("أعلن {side} مسؤوليته عن {deed}.", "أعلنت {side} مسؤوليتها عن {deed}.", "affirmed", "claimed"),
    ("أعلن {side} المسؤولية عن {deed}.", "أعلنت {side} المسؤولية عن {deed}.", "affirmed", "claimed"),
    ("أعلن {side} أنه يقف وراء {deed}.", "أعلنت {side} أنها تقف وراء {deed}.", "affirmed", "claimed"),
    ("نفى {side} مسؤوليته عن {deed}.", "نفت {side} مسؤوليتها عن {deed}.", "denied", "denied"),
    ("نفى {side} تنفيذ {deed}.", "نفت {side} تنفيذ {deed}.", "denied", "denied"),
    ("قال {side} إنه لم ينفذ {deed}.", "قالت {side} إنها لم تنفذ {deed}.", "denied", "denied"),
)


def _owned() -> Iterator[tuple[str, str, str, str]]:
    for (side, feminine), deed, (masculine, other, polarity, responsibility) in product(_SIDES, _DEEDS, _OWNED):
        yield (other if feminine else masculine).format(side=side, deed=deed), side, polarity, responsibility


@pytest.mark.parametrize(("text", "side", "polarity", "responsibility"), list(_owned()))
def test_a_side_answers_for_its_own_deed_in_a_plain_sentence(text: str, side: str, polarity: str, responsibility: str) -> None:
    (claim,) = marsad.read(text, published="2026-03-14").claims
    assert [each.anchor.text for each in claim.attribution] == [side]
    assert (claim.polarity, claim.responsibility) == (polarity, responsibility)
