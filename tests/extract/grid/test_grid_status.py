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
    ("ثلاثة مسؤولين أمنيين", "ثلاثة مسؤولين أمنيين", False),
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
    '{said} {teller} "{sentence}".',
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


# Who was told, and how he is told it: he is the second of the chain where he is a medium, and else no teller.
_TOLD_TO = (
    ("قال {teller} لموقع شفق نيوز إن {clause}.", ["موقع شفق نيوز"]),
    ("أبلغ {teller} موقع شفق نيوز أن {clause}.", ["موقع شفق نيوز"]),
    ("أبلغ {teller} التلفزيون الرسمي أن {clause}.", ["التلفزيون الرسمي"]),
    ("قال {teller} في حديث لقناة العربية إن {clause}.", ["قناة العربية"]),
    ("أبلغ {teller} الصحفيين أن {clause}.", []),
    ("أبلغ {teller} السكان أن {clause}.", []),
)
_WHO_TELLS = ("مسؤول أمني", "الوزير", "الجيش", "مصدر طبي", "مدير المستشفى")


@pytest.mark.parametrize(("frame", "media"), _TOLD_TO)
@pytest.mark.parametrize("teller", _WHO_TELLS)
def test_whoever_is_told_is_no_part_of_the_tellers_name(frame: str, media: list[str], teller: str) -> None:
    for clause, *_ in _CONTENTS:
        claims = marsad.read(frame.format(teller=teller, clause=clause), published="2026-03-14").claims
        assert claims
        assert all([each.anchor.text for each in claim.attribution] == [teller, *media] for claim in claims)


_AUTHORITIES = ("محافظ كركوك", "المحافظ", "الرئيس", "وزير الداخلية")


@pytest.mark.parametrize("teller", _AUTHORITIES)
@pytest.mark.parametrize("declared", ["حالة الطوارئ", "الطوارئ", "الحداد", "الحداد ثلاثة أيام", "فتح تحقيق"])
def test_what_an_authority_declares_is_no_part_of_its_name(teller: str, declared: str) -> None:
    (claim,) = marsad.read(f"أعلن {teller} {declared} بعد هجوم على حاجز قرب كركوك.", published="2026-03-14").claims
    assert [each.anchor.text for each in claim.attribution] == [teller]


@pytest.mark.parametrize("teller", ["رئيس البلدية سامر الحداد", "وزارة الطوارئ الروسية", "هيئة الطوارئ", "مدير لجنة الطوارئ"])
def test_a_name_that_holds_such_a_word_is_whole(teller: str) -> None:
    said = "أعلنت" if teller.startswith(("وزارة", "هيئة")) else "أعلن"
    (claim,) = marsad.read(f"{said} {teller} مقتل خمسة مدنيين في قصف على بلدة الحويجة.", published="2026-03-14").claims
    assert [each.anchor.text for each in claim.attribution] == [teller]


_ACCUSED = ("تنظيم الدولة", "حركة الشباب", "إسرائيل")


@pytest.mark.parametrize("side", _ACCUSED)
@pytest.mark.parametrize("deed", [*_DEEDS, "تفجير سوق في كركوك", "مقتل خمسة مدنيين في الحويجة", "خطف مهندس في بعقوبة"])
@pytest.mark.parametrize("stance", ["اتهم مسؤول أمني {side} بالوقوف وراء {deed}.", "لم يستبعد مسؤول أمني أن تكون {side} وراء {deed}."])
def test_whoever_is_said_to_stand_behind_a_deed_did_it(side: str, deed: str, stance: str) -> None:
    (claim,) = marsad.read(stance.format(side=side, deed=deed), published="2026-03-14").claims
    assert [each.anchor.text for each in claim.attribution] == ["مسؤول أمني"]
    assert [each.anchor.text for each in claim.perpetrator] == [side]
    assert (claim.realis, claim.responsibility) == ("occurred", "attributed")


# What is left open or may come, and beside it what is told as done, with certainty and realis.
_HOW_SURELY = (
    ("لم يستبعد مسؤول أمني أن يكون تنظيم الدولة وراء الهجوم على حاجز قرب كركوك.", "possible", "occurred"),
    ("لم تستبعد الشرطة أن تكون حركة الشباب نفذت الهجوم على حاجز قرب كركوك.", "possible", "occurred"),
    ("لا يستبعد المحققون أن يكون الانفجار في كركوك ناجما عن عبوة ناسفة.", "possible", "occurred"),
    ("لا تستبعد وزارة الدفاع الأميركية أن يشن تنظيم الدولة هجوما على كركوك.", "possible", "predicted"),
    ("لم يستبعد وزير الدفاع شن هجوم على كركوك.", "possible", "predicted"),
    ("قال مسؤول أمني إن هجوما قد يقع في كركوك.", "possible", "predicted"),
    ("قال مسؤول أمني إن هجوما سيقع في كركوك.", "stated", "predicted"),
    ("قال مسؤول أمني إن هجوما كبيرا قد وقع في كركوك.", "stated", "occurred"),
    ("قال مسؤول أمني إن هجوما وقع في كركوك. ولم يتسن التحقق من ذلك من مصدر مستقل.", "stated", "occurred"),
)


@pytest.mark.parametrize(("text", "certainty", "realis"), _HOW_SURELY)
def test_what_is_left_open_is_possible(text: str, certainty: str, realis: str) -> None:
    claim = marsad.read(text, published="2026-03-14").claims[0]
    assert (claim.certainty, claim.realis) == (certainty, realis)


def test_a_known_attack_that_is_answered_is_not_left_open() -> None:
    claims = marsad.read("لم يستبعد مسؤول أمني الرد على الهجوم على حاجز قرب كركوك.", published="2026-03-14").claims
    (attack,) = [claim for claim in claims if claim.type == "armed_attack"]
    assert (attack.certainty, attack.realis) == ("stated", "occurred")


@pytest.mark.parametrize("teller", ["المتحدث باسم الجيش العقيد نبيل عبد الله", "محافظ كركوك راكان الجبوري", "المرصد السوري لحقوق الإنسان"])
def test_whoever_affirms_that_reports_are_true_tells_it_himself(teller: str) -> None:
    for affirms, polarity in (("أكد", "affirmed"), ("نفى", "denied")):
        (claim,) = marsad.read(f"{affirms} {teller} صحة الأنباء عن وقوع انفجار في سوق في كركوك.", published="2026-03-14").claims
        assert ([each.anchor.text for each in claim.attribution], claim.polarity) == ([teller], polarity)


@pytest.mark.parametrize("aside", ["بحسب الشرطة", "وفق مصدر أمني", "أمس"])
@pytest.mark.parametrize("verb", ["خطف", "قتل"])
def test_a_source_between_a_verb_and_its_subject_hides_neither(verb: str, aside: str) -> None:
    (claim,) = marsad.read(f"{verb}، {aside}، مسلحون مهندسا في بعقوبة.", published="2026-03-14").claims
    assert ([each.anchor.text for each in claim.perpetrator], [each.anchor.text for each in claim.target]) == (["مسلحون"], ["مهندسا"])
    (claim,) = marsad.read(f"{verb}، {aside}، ثلاثة مهندسين في بعقوبة.", published="2026-03-14").claims
    assert ([each.anchor.text for each in claim.perpetrator], [each.anchor.text for each in claim.target]) == ([], ["ثلاثة مهندسين"])


@pytest.mark.parametrize(
    ("text", "teller"),
    [
        ('قالت مصادر محلية "خطف مسلحون مهندسا في بعقوبة".', "مصادر محلية"),
        ('قال مسؤول أمني "الانفجار وقع في سوق في كركوك".', "مسؤول أمني"),
        ("قال شاهد «سقطت ثلاث قذائف على حي الزهور» في الموصل.", "شاهد"),
        ('أعلنت غرفة عمليات "ردع العدوان" مقتل ثلاثة جنود في كركوك.', 'غرفة عمليات "ردع العدوان"'),
        ('قالت قناة "سبق" إن انفجارا وقع في سوق في كركوك.', 'قناة "سبق"'),
    ],
)
def test_a_quoted_sentence_is_no_name_and_a_quoted_name_is(text: str, teller: str) -> None:
    (claim,) = marsad.read(text, published="2026-03-14").claims
    assert [each.anchor.text for each in claim.attribution] == [teller]
