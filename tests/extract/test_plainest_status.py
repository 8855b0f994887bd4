"""The plainest sentences on who tells, how surely, whether it was, is planned or may come, and who answers for it: each with the sentence that must not change."""

from __future__ import annotations

import pytest

import marsad
from marsad.model import Claim


def read(text: str) -> tuple[Claim, ...]:
    return marsad.read(text, published="2026-03-14").claims


def chains(text: str) -> list[list[str]]:
    return [[teller.anchor.text for teller in claim.attribution] for claim in read(text)]


@pytest.mark.parametrize(
    ("sentence", "realis"),
    [
        # "May" before a verb that leads to the deed.
        ("قال ضابط إن الجيش التركي قد يقدم على شن هجوم على سنجار.", ["predicted"]),
        ("قال ضابط إن الجيش التركي قد يلجأ إلى قصف سنجار.", ["predicted"]),
        ("قال ضابط إن الجيش التركي قد يبدأ هجوما على سنجار.", ["predicted"]),
        ("قال ضابط إن الجيش التركي ربما يعمد إلى قصف سنجار.", ["predicted"]),
        ("قال ضابط إن الجيش التركي قد أقدم على قصف سنجار.", ["occurred"]),
        ("قال ضابط إن الجيش التركي لجأ إلى قصف سنجار.", ["occurred"]),
        ("قال ضابط إن الجيش التركي قد يعلق على قصف سنجار.", ["occurred"]),
        # What may befall.
        ("قال ضابط إن هجوما على سنجار قد يقع خلال أيام.", ["predicted"]),
        ("قال ضابط إن هجمات ستقع في سنجار.", ["predicted"]),
        ("قال ضابط إن هجوما على سنجار وقع أمس.", ["occurred"]),
        ("قال ضابط إن هجوما في سنجار أوقع قتلى قد يقع مثله في دهوك.", ["occurred"]),
        # What somebody will answer with is no answer to it.
        ("قال ضابط إن الجيش التركي سيرد بشن هجوم على سنجار.", ["predicted"]),
        ("قال ضابط إن الجيش التركي سوف يرد بهجوم على سنجار.", ["predicted"]),
        ("قال ضابط إن الجيش التركي رد بشن هجوم على سنجار.", ["occurred"]),
        ("قال ضابط إن الجيش التركي سيرد على قصف سنجار.", ["predicted", "occurred"]),
        # What will not be done has not been done.
        ("قال ضابط إن الجيش التركي لن يقصف سنجار.", ["planned"]),
        ("قال ضابط إن الجيش التركي لن يشن هجوما على سنجار.", ["planned"]),
        ("قال ضابط إن الجيش التركي لم يقصف سنجار.", ["occurred"]),
    ],
)
def test_what_may_or_will_not_be_done_has_not_been_done(sentence: str, realis: list[str]) -> None:
    assert [claim.realis for claim in read(sentence)] == realis


@pytest.mark.parametrize(
    ("sentence", "responsibility"),
    [
        ("أعلنت حركة الشباب أنها تقف وراء الهجوم على قاعدة في كيسمايو.", "claimed"),
        ("أعلنت إسرائيل أنها لا تقف وراء خطف مهندس في صيدا.", "denied"),
        ("أعلن الوزير أن الحركة تقف وراء الهجوم على قاعدة في كيسمايو.", "attributed"),
        ("أعلنت إسرائيل المسؤولية عن الهجوم على قاعدة في صور.", "claimed"),
        ("حملت إسرائيل إيران المسؤولية عن الهجوم على قاعدة في صفد.", "attributed"),
        ("نفت حركة الشباب تنفيذ الهجوم على قاعدة في كيسمايو.", "denied"),
        ("نفت روسيا شن غارات على مدرسة في إدلب.", "denied"),
        ("نفى سكان في إدلب شن غارات على بلدتهم.", None),
        ("أكدت حركة الشباب تنفيذ الهجوم على قاعدة في كيسمايو.", "claimed"),
        ("أكدت تركيا تنفيذ الغارة على قرية في سنجار.", "claimed"),
        ("أكدت الشرطة وقوع الهجوم على قاعدة في كيسمايو.", None),
        ("نفت روسيا اتهامات بقصف مدرسة في إدلب.", "denied"),
        ("نفت روسيا الاتهامات الموجهة إلى دمشق بقصف مدرسة في إدلب.", None),
    ],
)
def test_whoever_owns_or_disowns_a_deed_answers_for_it(sentence: str, responsibility: str | None) -> None:
    assert [claim.responsibility for claim in read(sentence)] == [responsibility]


@pytest.mark.parametrize(
    ("sentence", "teller"),
    [
        # What is announced is no part of who announces it.
        ("أعلنت الشرطة فتح تحقيق في هجوم استهدف حاجزا في بعقوبة.", "الشرطة"),
        ("أعلن مسؤول أمني فتح تحقيق في هجوم استهدف حاجزا في بعقوبة.", "مسؤول أمني"),
        ("أعلن مصدر طبي وجود ضحايا في هجوم استهدف حاجزا في بعقوبة.", "مصدر طبي"),
        ("أعلن محافظ نينوى راكان الجبوري حالة الطوارئ بعد هجوم استهدف حاجزا في بعقوبة.", "محافظ نينوى راكان الجبوري"),
        ("أعلن محافظ نينوى راكان الجبوري عودة الهدوء بعد هجوم استهدف حاجزا في بعقوبة.", "محافظ نينوى راكان الجبوري"),
        ("أعلن مسؤول أمني إغلاق المطار بعد هجوم استهدف حاجزا في بعقوبة.", "مسؤول أمني"),
        ("أعلن مصدر طبي انتهاء هجوم استهدف حاجزا في بعقوبة.", "مصدر طبي"),
        ("نفى مسؤول أمني صحة أنباء عن هجوم استهدف حاجزا في بعقوبة.", "مسؤول أمني"),
        # Names and offices that have such words in them.
        ("قال مسؤول فتح إن هجوما وقع في رفح.", "مسؤول فتح"),
        ("قالت فتح إن هجوما وقع في رفح.", "فتح"),
        ("قال محافظ نينوى أحمد عودة الجبوري إن هجوما وقع في بعقوبة.", "محافظ نينوى أحمد عودة الجبوري"),
        ("قال مدير صحة كركوك إن هجوما وقع في بعقوبة.", "مدير صحة كركوك"),
        ("قال مسؤول عراقي رفيع المستوى إن هجوما وقع في بعقوبة.", "مسؤول عراقي رفيع المستوى"),
        # Adjectives of who tells.
        ("قال ضابط كبير إن هجوما وقع في بعقوبة.", "ضابط كبير"),
        ("قال مسؤول أمني كبير إن هجوما وقع في بعقوبة.", "مسؤول أمني كبير"),
        ("قال مسؤولون أمنيون كبار إن هجوما وقع في بعقوبة.", "مسؤولون أمنيون كبار"),
        ("قالت السلطات المحلية إن هجوما وقع في بعقوبة.", "السلطات المحلية"),
        ("أعلنت الحكومة المحلية وقوع هجوم في بعقوبة.", "الحكومة المحلية"),
    ],
)
def test_the_name_of_who_tells_is_whole_and_no_longer(sentence: str, teller: str) -> None:
    assert chains(sentence)[-1] == [teller]


@pytest.mark.parametrize(
    ("sentence", "doers", "targets"),
    [
        ("هاجم، بحسب مسؤول أمني، تنظيم الدولة الإسلامية حاجزا قرب بعقوبة.", ["تنظيم الدولة الإسلامية"], ["حاجزا"]),
        ("اعتقلت، وفقا للأهالي، الشرطة ستة أشخاص في بعقوبة.", ["الشرطة"], ["ستة أشخاص"]),
        ("قتل، بحسب الشرطة، مسلحون خمسة مدنيين في بعقوبة.", ["مسلحون"], ["خمسة مدنيين"]),
        ("قتل، بحسب الشرطة، خمسة مدنيين في بعقوبة.", [], ["خمسة مدنيين"]),
    ],
)
def test_who_acts_stands_behind_an_aside_for_the_source(sentence: str, doers: list[str], targets: list[str]) -> None:
    (claim,) = read(sentence)
    assert [doer.anchor.text for doer in claim.perpetrator] == doers
    assert [target.anchor.text for target in claim.target] == targets
