"""Who acts and who is struck, as case, number and the reach of a phrase say: objects in their case, verbs of many, words joined with their own object."""

from __future__ import annotations

import pytest
from tests.extract.claims_read import claims, doers, words


@pytest.mark.parametrize(
    ("sentence", "struck"),
    [
        ("تبنت الحركة الهجوم، وقالت إنه استهدف ضباطا دربتهم تركيا.", ["ضباطا"]),
        ("قتلت الغارة قياديا في تنظيم القاعدة في البيضاء.", ["قياديا في تنظيم القاعدة"]),
    ],
)
def test_people_in_the_case_of_an_object_did_not_do_it(sentence: str, struck: list[str]) -> None:
    *_, told = claims(sentence)
    assert doers(told) == []
    assert words(told, "target") in (struck, [])


@pytest.mark.parametrize(
    ("sentence", "doer"),
    [
        ("قال الجيش إن قواته لاحقت المسلحين وقتلت أربعة منهم.", "قواته"),
        ("قال الجيش إن قواته طاردت المنشقين وقتلت ثلاثة منهم.", "قواته"),
        ("واجه المقاومون القوة، وفجروا عبوة بجرافة في جنين.", "المقاومون"),
        ("قال الجيش إن المسلحين لاحقوا قواته وقتلوا أربعة منها.", "المسلحين"),
    ],
)
def test_a_verb_has_the_number_of_the_subject_before_it(sentence: str, doer: str) -> None:
    *_, told = claims(sentence)
    assert doers(told) == [doer]


def test_who_is_thought_to_be_a_gunman_did_not_shoot() -> None:
    for claim in claims("قال الجيش إن القوة ظنت أنهم مسلحون فأطلقت عليهم النار في غزة."):
        assert "مسلحون" not in doers(claim)


@pytest.mark.parametrize(
    ("sentence", "doer"),
    [
        ("اعتقلت الشرطة الرجل الذي أطلق النار على المارة.", "الرجل"),
        ("قتل الجيش المسلحين الذين أطلقوا صواريخ على القاعدة.", "المسلحين"),
        ("ودارت مواجهات مع المقاومين الذين فجروا عبوات بالآليات.", "المقاومين"),
    ],
)
def test_of_whom_a_clause_tells_that_he_fired(sentence: str, doer: str) -> None:
    *_, told = claims(sentence)
    assert doers(told) == [doer]


def test_whose_homes_missiles_struck_did_not_do_it() -> None:
    assert all(doers(claim) != ["المدنيين"] for claim in claims("نزح المدنيون الذين استهدفت صواريخ منازلهم في خاركيف."))


@pytest.mark.parametrize(
    ("sentence", "doer"),
    [
        ("قتل ستة جنود في كمين نصبه منشقون عن الحركة.", "منشقون"),
        ("قال مسؤولون إن الهجوم نفذه فرع التنظيم في خراسان.", "فرع التنظيم"),
        ("وقالت سرايا القدس إنها فجرت العبوة عن بعد.", "سرايا القدس"),
        ("فجر مقاومون عبوة ناسفة بآلية عسكرية في جنين.", "مقاومون"),
    ],
)
def test_who_laid_it_set_it_off_or_carried_it_out(sentence: str, doer: str) -> None:
    (told,) = claims(sentence)
    assert doers(told) == [doer]


@pytest.mark.parametrize("sentence", ["فجرت عبوة ناسفة دورية للجيش.", "فجر لغم أرضي سيارة مدنية."])
def test_a_bomb_that_blows_something_up_is_nobody(sentence: str) -> None:
    (told,) = claims(sentence)
    assert doers(told) == []
    assert told.target


@pytest.mark.parametrize(
    ("sentence", "struck"),
    [
        ("داهمت قوات الاحتلال المنازل وفتشتها وعبثت بمحتوياتها.", "المنازل"),
        ("داهم الجيش عددا من المنازل وخرب محتوياتها.", "عددا من المنازل"),
        ("قتل الجيش ثلاثة مسلحين وطاردهم في الجبال.", "ثلاثة مسلحين"),
        ("قتل الجيش ثلاثة مسلحين وشتت الباقين.", "ثلاثة مسلحين"),
    ],
)
def test_a_joined_verb_is_no_part_of_what_was_struck(sentence: str, struck: str) -> None:
    (told,) = claims(sentence)
    assert words(told, "target") == [struck]


def test_a_joined_noun_with_its_pronoun_is_one_of_those_who_act() -> None:
    (told,) = claims("قال سكان إن القوات وحليفاتها قصفت معسكرا للنازحين.")
    assert doers(told) == ["القوات وحليفاتها"]


@pytest.mark.parametrize(
    ("sentence", "owned"),
    [
        ("أقر الجيش الإسرائيلي بقتل ثلاثة رهائن في الشجاعية.", True),
        ("أقرت واشنطن بقتل تسعة مدنيين في غارة في كابل.", True),
        ("أقر الجيش بمقتل خمسة من جنوده في هجوم على الثكنة.", False),
        ("اعترف الجيش بسقوط ثلاث طائرات فوق المدينة.", False),
    ],
)
def test_a_killing_is_admitted_to_and_a_loss_is_not(sentence: str, owned: bool) -> None:
    assert any(claim.responsibility == "claimed" for claim in claims(sentence)) is owned
