"""One person beside others: who did it and whom it befell, and how many they are; words for "shortly before" and sources between commas."""

from __future__ import annotations

import pytest
from tests.extract.claims_read import claims, doers, harm, words


def _targets(text: str) -> list[str]:
    return words(claims(text)[0], "target")


@pytest.mark.parametrize(
    ("text", "targets", "least"),
    [
        ("قتل ضابط وثلاثة جنود في كركوك.", ["ضابط", "ثلاثة جنود"], [1, 3]),
        ("قتل شرطي وخمسة مدنيين قرب الرمادي.", ["شرطي", "خمسة مدنيين"], [1, 5]),
        ("قتل جندي وأربعة من المارة في الخرطوم.", ["جندي", "أربعة من المارة"], [1, 4]),
    ],
)
def test_who_is_joined_to_others_in_a_number_is_the_first_of_the_dead(text: str, targets: list[str], least: list[int]) -> None:
    assert not doers(claims(text)[0])
    assert _targets(text) == targets
    assert [few for _, few, _ in harm(claims(text)[0])] == least


@pytest.mark.parametrize(
    ("text", "doer", "target", "number"),
    [
        ("قتل القناص طفلين في حلب.", "القناص", "طفلين", 2),
        ("قتل مسلح طفلين في تعز.", "مسلح", "طفلين", 2),
        ("قتل الجندي رجلين عند الحاجز.", "الجندي", "رجلين", 2),
        ("قتل الجندي الإسرائيلي طفلين قرب جنين.", "الجندي الإسرائيلي", "طفلين", 2),
        ("قتل جندي ثلاثة من زملائه في قاعدة عسكرية.", "جندي", "ثلاثة من زملائه", 3),
        ("اعتقل جندي إسرائيلي طفلين في الخليل.", "جندي إسرائيلي", "طفلين", 2),
    ],
)
def test_one_person_before_others_in_the_case_of_an_object_did_it(text: str, doer: str, target: str, number: int) -> None:
    assert doers(claims(text)[0]) == [doer]
    assert _targets(text) == [target]
    assert [(least, most) for _, least, most in harm(claims(text)[0])] == [(number, number)]


@pytest.mark.parametrize(
    ("text", "doer", "target"),
    [("طعن رجل ثلاثة جنود في باريس الأحد.", "رجل", "ثلاثة جنود"), ("طعن شاب فلسطيني ثلاثة مستوطنين قرب الخليل.", "شاب فلسطيني", "ثلاثة مستوطنين")],
)
def test_a_number_is_no_part_of_what_one_person_is_called(text: str, doer: str, target: str) -> None:
    assert doers(claims(text)[0]) == [doer]
    assert _targets(text) == [target]


def test_who_has_people_is_called_by_them() -> None:
    assert _targets("قتل والد ثلاثة أطفال في حلب.") == ["والد ثلاثة أطفال"]
    assert _targets("قتل شاب فلسطيني في نابلس.") == ["شاب فلسطيني"]
    assert not doers(claims("قتل الضابط شهيدا في المعركة.")[0])


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("أودى الانفجار، بحسب سكان، بعشرة مدنيين في حلب.", (10, 10)),
        ("أودى القصف، وفق الدفاع المدني، بما لا يقل عن عشرين شخصا.", (20, None)),
        ("انفجرت سيارة مفخخة أودت، وفق مسعفين، بعشرة مدنيين في مقديشو.", (10, 10)),
        ("حصدت الغارة، بحسب الشرطة، أرواح تسعة أشخاص في إدلب.", (9, 9)),
    ],
)
def test_a_source_between_commas_does_not_part_a_verb_from_those_it_cost(text: str, number: tuple[int, int | None]) -> None:
    assert harm(claims(text)[0]) == [("killed", *number)]


def test_what_another_sentence_counts_is_no_cost() -> None:
    assert harm(claims("أودى الانفجار بالمبنى، ووصل عشرة مدنيين إلى المدينة.")[0]) == []


@pytest.mark.parametrize("when", ["بعيد", "بعد", "عقب"])
def test_who_speaks_shortly_after_what_happened_expects_nothing_of_it(when: str) -> None:
    told = claims(f"وحذر المالكي {when} هجمات الأربعاء من أن التحالف سيرد بشكل حازم عليها.")
    assert (told[0].type, told[0].trigger.text, told[0].realis) == ("armed_attack", "هجمات", "occurred")
    assert words(told[0], "attribution") == ["المالكي"]


@pytest.mark.parametrize("when", ["قبيل", "بعيد"])
def test_shortly_before_and_after_are_no_part_of_who_tells(when: str) -> None:
    told = claims(f"أعلن الناطق باسم الجيش {when} الهجوم أن القوات ستقصف مواقع الحركة.")
    assert {teller for claim in told for teller in words(claim, "attribution")} == {"الناطق باسم الجيش"}


def test_far_is_no_shortly_after() -> None:
    assert _targets("قصف الجيش موقعا بعيدا عن المدينة.") == ["موقعا"]
    assert claims("أطلقت القوات صاروخا بعيد المدى على القاعدة.")[0].means == ("missile",)


@pytest.mark.parametrize("before", ["قبيل منتصف ليل", "قبل منتصف ليل", "خلال ليل"])
def test_a_word_for_before_or_during_is_part_of_its_time(before: str) -> None:
    assert _targets(f"انفجرت عبوتان {before} الاثنين أسفل خط أنابيب كيانو في بلدية سارافينا.") == ["خط أنابيب كيانو"]


@pytest.mark.parametrize(
    "beside",
    [
        "وكانت المدينة تعرضت لقصف مماثل العام الماضي.",
        "وقال الوزير إن عدد الصواريخ في ضربة اليوم يزيد مرتين عن الضربة التي وجهت للمدينة العام الماضي.",
    ],
)
def test_the_story_goes_on_with_its_own_day_and_not_with_another_year_told_beside_it(beside: str) -> None:
    told = claims(f"شنت الطائرات الروسية غارات على إدلب الثلاثاء. {beside} وقال سكان إن الغارات دمرت المستشفى.")
    last = told[-1]
    assert last.time is not None
    assert last.time.anchor.text in ("الثلاثاء", "اليوم")


def test_the_story_of_another_year_goes_on_with_that_year() -> None:
    told = claims("أدان الرئيس التفجير الذي استهدف كنيسة في طنطا عام 2017. وقال إن التفجير أسفر عن مقتل 27 شخصا.")
    assert {claim.time.anchor.text for claim in told if claim.time is not None} == {"عام 2017"}


@pytest.mark.parametrize(
    ("text", "targets", "numbers"),
    [
        ("قتل ضابط وثلاثة جنود في انفجار عبوة ناسفة في الرمادي.", ["ضابط", "ثلاثة جنود"], [1, 3]),
        ("مقتل امرأة وطفلين بقصف على إدلب.", ["امرأة", "طفلين"], [1, 2]),
        ("أفادت الشرطة بأن ضابطا وثلاثة جنود قتلوا في كركوك.", ["ضابطا", "ثلاثة جنود"], [1, 3]),
        ("أعلن الجيش أن جنديا واثنين من المدنيين أصيبوا في انفجار.", ["جنديا", "اثنين من المدنيين"], [1, 2]),
    ],
)
def test_all_who_are_joined_by_and_were_struck(text: str, targets: list[str], numbers: list[int]) -> None:
    assert _targets(text) == targets
    assert [least for _, least, _ in harm(claims(text)[0])] == numbers


def test_where_something_is_struck_its_dead_are_no_further_target() -> None:
    assert _targets("قتل ضابط وثلاثة من جنوده في هجوم على حاجز قرب الرمادي.") == ["حاجز"]


@pytest.mark.parametrize("text", ["قتل والد ثلاثة أطفال في حلب.", "مقتل والد طفلين في غزة."])
def test_who_is_told_by_his_children_is_one(text: str) -> None:
    assert harm(claims(text)[0]) == [("killed", 1, 1)]


def test_the_attack_is_the_one_of_the_story_and_not_what_had_been_before_it() -> None:
    told = claims("هاجم مسلحون قاعدة في مالي الاثنين.\nوكان الجيش شن غارات جوية على الجماعة الشهر الماضي. وقتل في الهجوم سبعة جنود.")
    attack, raids = told
    assert (attack.type, harm(attack)) == ("armed_attack", [("killed", 7, 7)])
    assert (raids.type, harm(raids)) == ("air_strike", [])
