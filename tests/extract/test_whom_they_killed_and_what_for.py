"""Who did it to whom where the words between the two might be either's: offices, crowds, kin, clauses set apart, purposes, and who killed an assailant."""

from __future__ import annotations

import pytest
from tests.extract.claims_read import claims, doers, harm, words


@pytest.mark.parametrize(
    ("sentence", "doer", "struck"),
    [
        ("قتل الجنود سائق حافلة عند حاجز قرب نابلس.", "الجنود", "سائق حافلة"),
        ("قتل الجنود طالب جامعة في رام الله.", "الجنود", "طالب جامعة"),
        ("قتل المسلحون مدير مدرسة في مدينة القائم.", "المسلحون", "مدير مدرسة"),
        ("اعتقل الجنود مدير مدرسة في جنين.", "الجنود", "مدير مدرسة"),
        ("خطف المسلحون مدير بنك في صنعاء.", "المسلحون", "مدير بنك"),
        ("قتل مسلحون من قبيلة الدينكا ثلاثة رعاة في بور.", "مسلحون من قبيلة الدينكا", "ثلاثة رعاة"),
        ("قتل مسلحون من أبناء المنطقة ضابطا.", "مسلحون من أبناء المنطقة", "ضابطا"),
    ],
)
def test_many_with_the_article_or_of_a_kin_have_nobody_else_in_their_name(sentence: str, doer: str, struck: str) -> None:
    (told,) = claims(sentence)
    assert (doers(told), words(told, "target")) == ([doer], [struck])
    assert [each.who for each in told.harm] != ["combatants"] or "ضابط" in struck


def test_kin_of_the_dead_make_no_doers_of_them() -> None:
    (told,) = claims("قتل عشرة مسلحين من عشيرة البوعلوان.")
    assert doers(told) == []
    assert harm(told) == [("killed", 10, 10)]


@pytest.mark.parametrize(
    ("sentence", "doer", "struck"),
    [
        ("هاجم عشرات المسلحين بلدة في ولاية زامفارا.", "عشرات المسلحين", []),
        ("هاجم عشرات المستوطنين المسلحين قرية حوارة.", "عشرات المستوطنين المسلحين", []),
        ("هاجم عشرات المسلحين الملثمين سجنا في بورت أو برنس.", "عشرات المسلحين الملثمين", ["سجنا"]),
        ("هاجم مئات المحتجين الغاضبين مركز شرطة في البصرة.", "مئات المحتجين الغاضبين", ["مركز شرطة"]),
        ("هاجم أكثر من 60 مستوطنا مركبات فلسطينية قرب نابلس.", "أكثر من 60 مستوطنا", ["مركبات فلسطينية"]),
        ("هاجمت مجموعات من المستوطنين رعاة في مسافر يطا.", "مجموعات من المستوطنين", ["رعاة"]),
    ],
)
def test_a_crowd_with_an_object_behind_it_acts(sentence: str, doer: str, struck: list[str]) -> None:
    (told,) = claims(sentence)
    assert (doers(told), words(told, "target")) == ([doer], struck)


@pytest.mark.parametrize(
    ("sentence", "struck"),
    [
        ("استهدف القصف عشرات المسلحين قرب البلدة.", "عشرات المسلحين"),
        ("استهدفت مجموعة من المدنيين في سوق الفاشر.", "مجموعة من المدنيين"),
        ("اعتقل عشرات المتظاهرين السلميين في الخرطوم.", "عشرات المتظاهرين السلميين"),
        ("اعتقل الجيش 50 مستوطنا قرب قرية بورين.", "50 مستوطنا"),
    ],
)
def test_a_crowd_with_nothing_behind_it_was_struck(sentence: str, struck: str) -> None:
    (told,) = claims(sentence)
    assert words(told, "target") == [struck]
    assert struck not in doers(told)


@pytest.mark.parametrize(
    ("sentence", "doer", "struck"),
    [
        ("وأحرق المستوطنون، الذين كانوا تحت حماية الجيش، منزلين.", "المستوطنون", "منزلين"),
        ("وهاجم المتمردون، الذين يقاتلون منذ عقود، قاعدة للجيش.", "المتمردون", "قاعدة للجيش"),
        ("وخطف المسلحون، الذين وصلوا على دراجات نارية، عشرات التلاميذ.", "المسلحون", "عشرات التلاميذ"),
        ("واعتقلت الشرطة، بعد ساعات من الحادث، ثلاثة أشخاص.", "الشرطة", "ثلاثة أشخاص"),
        ("واستهدفت الطائرات، بعد منتصف الليل، مستودعا للأسلحة.", "الطائرات", "مستودعا للأسلحة"),
    ],
)
def test_an_object_stands_behind_what_two_commas_set_apart(sentence: str, doer: str, struck: str) -> None:
    told, *_ = claims(sentence)
    assert (doers(told), words(told, "target")) == ([doer], [struck])


@pytest.mark.parametrize(
    ("sentence", "struck"),
    [
        ("قصفت المدفعية الجسر لمنع الجنود من العبور.", ["الجسر"]),
        ("دمر الجيش الجسر لقطع الإمدادات عن الفصائل.", ["الجسر"]),
        ("أطلقت المدفعية نيرانها لمساندة القوات البرية.", []),
        ("أدانت قطر الهجمات التي استهدفت أراضيها، وعدتها انتهاكا صريحا لسيادتها.", []),
        ("استهدف القصف المناطق المدنية في حيفا.", ["المناطق المدنية"]),
        ("استهدفت الغارات المواقع المدنية والعسكرية في صعدة.", ["المواقع المدنية"]),
        ("استهدفت الطائرات الأحياء المدنية المكتظة.", ["الأحياء المدنية المكتظة"]),
    ],
)
def test_what_it_was_for_and_what_it_is_called_were_not_struck(sentence: str, struck: list[str]) -> None:
    told, *_ = claims(sentence)
    assert words(told, "target") == struck


def test_who_did_it_ends_before_what_for() -> None:
    (told,) = claims("قتل خمسة مدنيين في قصف نفذه الجيش لمنع المسلحين من التقدم.")
    assert doers(told) == ["الجيش"]


@pytest.mark.parametrize(
    ("sentence", "struck"),
    [
        ("وقال المتحدث إن ثلاث مدرعات أحرقت في الهجوم على القاعدة.", "ثلاث مدرعات"),
        ("وقالت الشرطة إن خمس سيارات أحرقت في مدينة اللد.", "خمس سيارات"),
        ("وقال إن مروحيتين أسقطتا فوق المدينة.", "مروحيتين"),
    ],
)
def test_things_in_a_number_before_a_verb_without_an_object_undergo_it(sentence: str, struck: str) -> None:
    told, *_ = claims(sentence)
    assert (doers(told), words(told, "target")) == ([], [struck])


def test_aircraft_in_a_number_that_drop_bombs_act() -> None:
    (told,) = claims("وقالت إن أربع مقاتلات أسقطت قنابل على البلدة.")
    assert doers(told) == ["مقاتلات"]


@pytest.mark.parametrize(
    ("sentence", "killers"),
    [
        ("هاجم رجل جنودا قرب حاجز حوارة فقتلوه.", "جنودا"),
        ("طعن شاب شرطيين في القدس فقتلوه بالرصاص.", "شرطيين"),
        ("دهس سائق مجموعة من الجنود فقتلوه.", "مجموعة من الجنود"),
        ("أطلق مسلح النار على دورية للشرطة فقتلوه.", "دورية للشرطة"),
        ("هاجم مسلح قرية في مالي فقتله السكان.", "السكان"),
    ],
)
def test_whom_several_killed_for_his_attack_is_no_victim_of_it(sentence: str, killers: str) -> None:
    attack, answer = claims(sentence)
    assert attack.harm == ()
    assert doers(answer) == [killers]
    assert words(answer, "target") == doers(attack)


def test_those_who_took_somebody_and_killed_him_did_both() -> None:
    taken, killed = claims("خطف مسلحون مهندسا وقتلوه.")
    assert doers(taken) == doers(killed) == ["مسلحون"]


def test_by_what_stroke_somebody_was_killed_is_no_attack_of_its_own() -> None:
    (told,) = claims("قتل مسلحون شرطيا طعنا في مقديشو.")
    assert (doers(told), words(told, "target")) == (["مسلحون"], ["شرطيا"])
    assert set(told.means) == {"knife"}


@pytest.mark.parametrize(
    ("sentence", "teller", "accused"),
    [
        ("اتهمت المعارضة قوات النظام وحلفاءها بقصف البلدة.", "المعارضة", ["قوات النظام", "حلفاءها"]),
        ("اتهمت الحكومة المتمردين وحلفاءهم بقصف البلدة.", "الحكومة", ["المتمردين", "حلفاءهم"]),
        ("اتهمت كييف القوات الروسية وحلفاءها بقصف خيرسون.", "كييف", ["القوات الروسية", "حلفاءها"]),
        ("اتهم الجيش قوات الدعم السريع وعناصرها بقصف الأبيض.", "الجيش", ["قوات الدعم السريع", "عناصرها"]),
    ],
)
def test_those_joined_to_the_accused_are_accused_with_them(sentence: str, teller: str, accused: list[str]) -> None:
    (told,) = claims(sentence)
    assert words(told, "attribution") == [teller]
    assert doers(told) == accused
    assert told.responsibility == "attributed"
    assert told.perpetrator[1].actor is None


@pytest.mark.parametrize(
    ("sentence", "doer", "struck"),
    [
        ("اقتحمت قوات الاحتلال ترافقها جرافات مخيم طولكرم.", ["قوات الاحتلال"], []),
        ("هاجم الجيش تسانده الطائرات مواقع المسلحين في الوادي.", ["الجيش"], ["مواقع المسلحين"]),
        ("اقتحم الجنود ترافقهم كلاب بوليسية منازل الأهالي.", ["الجنود"], ["منازل الأهالي"]),
        ("اقتحم المستوطنون برفقة جنود قرية سوسيا.", ["المستوطنون", "جنود"], []),
        ("دهم جنود إسرائيليون ومستوطنون قرية في الأغوار.", ["جنود إسرائيليون", "مستوطنون"], ["قرية"]),
    ],
)
def test_who_goes_with_them_was_not_struck(sentence: str, doer: list[str], struck: list[str]) -> None:
    (told,) = claims(sentence)
    assert (doers(told), words(told, "target")) == (doer, struck)


def test_of_a_noun_of_taking_the_one_in_the_case_of_an_object_was_taken() -> None:
    (told,) = claims("اختطاف مسلحين مجهولين صحفيا في تعز.")
    assert (doers(told), words(told, "target")) == (["مسلحين مجهولين"], ["صحفيا"])
    assert harm(told) == [("abducted", 1, 1)]
