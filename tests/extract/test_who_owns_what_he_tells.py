"""Whose deed a teller tells: what his state, his forces or his weapons did, what is said of him in a clause, and whose ministry speaks to media of other lands."""

from __future__ import annotations

import pytest
from tests.extract.claims_read import claims, doers, words


@pytest.mark.parametrize(
    ("text", "doer"),
    [
        ("قالت إسرائيل إنها قتلت قياديا في حزب الله في غارة على صيدا.", "إسرائيل"),
        ("أعلنت الولايات المتحدة أنها قتلت ثلاثة من قادة التنظيم في ضربة جوية في الصومال.", "الولايات المتحدة"),
        ("قالت روسيا إنها أصابت ثلاث سفن في هجوم بالمسيرات على أوديسا.", "روسيا"),
    ],
)
def test_what_a_state_says_that_it_did_in_an_attack_is_its_own_attack(text: str, doer: str) -> None:
    (claim,) = claims(text)
    assert (doers(claim), claim.responsibility) == ([doer], "claimed")


@pytest.mark.parametrize(
    "text",
    [
        "قالت الجبهة إن قواتها هاجمت ثكنة في أسمرة.",
        "أعلنت الجبهة أن مقاتليها قصفوا مطار ميكيلي.",
        'قال المتحدث باسم الجبهة الثورية: "هاجمت مجموعة من مقاتلينا ثكنة في أسمرة".',
        "نصبت وحدة من رفاقنا كمينا لدورية من الجيش في بلاسير.",
        "أعلنت وزارة الدفاع البريطانية أن أربع طائرات من طراز تايفون قصفت موقعا لتنظيم داعش قرب كركوك.",
        'أعلنت هيئة الدفاع النيجيرية أن طائرات "سوبر توكانو" أغارت على مخابئ للإرهابيين في غابة سامبيسا.',
    ],
)
def test_what_forces_of_his_own_did_is_claimed(text: str) -> None:
    (claim,) = claims(text)
    assert claim.responsibility == "claimed"


@pytest.mark.parametrize(
    "text",
    [
        "قال الجيش السوري إن مقاتلات من طراز إف 16 قصفت مواقع لحزب الله في القصير.",
        "قال الجيش السوري إن أربع طائرات من طراز إف 15 قصفت مطار التيفور.",
        "قالت الجبهة إن الجيش قصف قرية قرب أسمرة.",
    ],
)
def test_what_others_did_is_laid_on_them(text: str) -> None:
    (claim,) = claims(text)
    assert claim.responsibility == "attributed"


@pytest.mark.parametrize(
    ("text", "denial"),
    [
        ("نفت القوات المسلحة جملة وتفصيلا استهداف سوق الخضار في نيالا بالطيران.", 0),
        ("اتهم سكان محليون الجيش بقصف القرية، لكن متحدثا عسكريا نفى ذلك.", 1),
    ],
)
def test_an_army_that_denies_its_part_in_other_words_denies_it(text: str, denial: int) -> None:
    claim = claims(text)[denial]
    assert (claim.polarity, claim.responsibility) == ("denied", "denied")


@pytest.mark.parametrize(
    ("text", "doer"),
    [
        ("وكان الجيش، الذي قال إنه يلتزم الهدنة، قد قصف أحياء في أم درمان.", "الجيش"),
        ("وكانت الحركة، التي وصفت الاتفاق بأنه خيانة، قد شنت هجوما على بلدة ديبل.", "الحركة"),
        ("وكانت الجماعة، التي أعلنت رفضها المحادثات، قد خطفت طبيبا في كانو.", "الجماعة"),
    ],
)
def test_what_a_clause_says_of_somebody_ends_before_what_he_had_done(text: str, doer: str) -> None:
    claim = claims(text)[-1]
    assert (words(claim, "attribution"), doers(claim), claim.responsibility) == ([], [doer], "attributed")


@pytest.mark.parametrize(
    ("text", "teller"),
    [
        ("الحركة التي وصفت الحكومة بأنها عميلة أعلنت أنها قصفت قاعدة في بلدوين.", "الحركة"),
        ("الرئيس الذي وصف المتمردين بأنهم إرهابيون قال إن الجيش قصف معسكراتهم في تيغراي.", "الرئيس"),
    ],
)
def test_who_judges_in_a_clause_is_whom_it_is_about(text: str, teller: str) -> None:
    (claim,) = claims(text)
    assert words(claim, "attribution") == [teller]


@pytest.mark.parametrize(
    ("text", "teller"),
    [
        ("قال أحد السكان، طالبا عدم الكشف عن اسمه خوفا من الانتقام، إن القصف دمر خمسة منازل.", "أحد السكان"),
        ("قال موظف رفض ذكر اسمه خشية انتقام المسلحين إن الجنود أحرقوا القرية.", "موظف"),
        ("قالت ممرضة طلبت عدم ذكر اسمها خوفا من الانتقام إن الجنود قصفوا المستشفى.", "ممرضة"),
    ],
)
def test_why_somebody_hides_his_name_is_beside_what_he_tells(text: str, teller: str) -> None:
    (claim,) = claims(text)
    assert (words(claim, "attribution"), claim.certainty, claim.realis) == ([teller], "stated", "occurred")


@pytest.mark.parametrize("text", ["يخشى السكان من انتقام الجيش ومن أن يهاجم القرية.", "نزحت عائلات خشية أن يقصف الجيش القرية."])
def test_what_is_feared_has_not_happened(text: str) -> None:
    assert all(claim.realis != "occurred" for claim in claims(text) if claim.type != "displacement")


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        ("قال متحدث باسم وزارة الداخلية لوكالة رويترز إن انتحاريا فجر نفسه في كابول.", "afghanistan_interior_ministry"),
        ("قالت وزارة الصحة لوكالة فرانس برس إن ستة قتلوا في غارة على غزة.", "gaza_health_ministry"),
        ("قال متحدث باسم وزارة الداخلية لرويترز إن انتحاريا فجر نفسه في مسجد.", None),
        ("نقلت وكالة سانا عن وزارة الدفاع أن مسلحين قصفوا قرية.", "syria_defence_ministry"),
    ],
)
def test_only_media_that_are_a_states_voice_speak_of_its_ministries(text: str, actor: str | None) -> None:
    (claim,) = claims(text)
    assert claim.attribution[0].actor == actor


@pytest.mark.parametrize(
    ("teller", "forces", "responsibility"),
    [
        ("الجيش", "قوات المعارضة", "attributed"),
        ("الجيش", "القوات المعادية", "attributed"),
        ("وزير الدفاع", "قوات التمرد", "attributed"),
        ("وزير الدفاع السابق", "القوات", "attributed"),
        ("قائد المتمردين", "الجيش", "attributed"),
        ("الجناح العسكري للحركة", "الجيش", "attributed"),
        ("المتحدث العسكري باسم الحركة", "القوات", "attributed"),
        ("الدفاع المدني", "القوات", "attributed"),
        ("الجيش", "الفصائل المسلحة", "attributed"),
        ("الجيش", "القوات المسلحة", "claimed"),
        ("مصدر عسكري", "القوات الحكومية", "claimed"),
        ("وزير الدفاع", "القوات", "claimed"),
        ("رئيس الأركان", "قوات المشاة", "claimed"),
        ("المتحدث باسم المعارضة", "قوات المعارضة", "claimed"),
    ],
)
def test_forces_are_those_of_an_army_unless_their_name_or_its_own_says_otherwise(teller: str, forces: str, responsibility: str) -> None:
    verb = "قصف" if forces == "الجيش" else "قصفت"
    (claim,) = claims(f"قال {teller} إن {forces} {verb} المطار.")
    assert claim.responsibility == responsibility


@pytest.mark.parametrize(
    ("text", "teller"),
    [
        ("وجدت لجنة التحقيق أن المتمردين أعدموا أسرى في غوما.", "لجنة التحقيق"),
        ("توصل فريق الخبراء إلى أن المتمردين أعدموا أسرى في غوما.", "فريق الخبراء"),
        ("تحققت المنظمة من أن المتمردين أعدموا أسرى في غوما.", "المنظمة"),
        ("لم يخف الوزير أن المتمردين أعدموا أسرى في غوما.", "الوزير"),
        ("اكتشف السكان أن المسلحين خطفوا ثلاث فتيات.", "السكان"),
        ("سبق لوزير الدفاع أن أعلن أن المتمردين أعدموا أسرى في غوما.", "وزير الدفاع"),
        ("أعلنت الجبهة مقتل أربعة من مقاتليها في قصف على القرية.", "الجبهة"),
    ],
)
def test_who_finds_or_has_said_before_that_something_happened_tells_it(text: str, teller: str) -> None:
    (claim,) = claims(text)
    assert words(claim, "attribution") == [teller]


@pytest.mark.parametrize("text", ["وجدت الشرطة جثث ثلاثة رجال في غابة قرب كاليه.", "توصل الطرفان إلى اتفاق لوقف إطلاق النار في درنة."])
def test_who_finds_or_reaches_a_thing_tells_nothing(text: str) -> None:
    (claim,) = claims(text)
    assert words(claim, "attribution") == []
