"""Conditions, questions, what is waited for, and negations that deny less than they seem to: what nobody tells, and what is told all the same."""

from __future__ import annotations

import pytest

import marsad


def told(text: str) -> list[tuple[str, str, str]]:
    return [(claim.trigger.text, claim.polarity, claim.realis) for claim in marsad.read(text, published="2024-05-10").claims]


@pytest.mark.parametrize(
    "sentence",
    [
        "سواء قصف المتمردون المدينة أم لم يقصفوها فإن الطريق مغلق.",
        "لا يعرف ما إذا كان المتمردون قد انسحبوا من كيدال.",
        "تساءل النائب عما إذا كان الجيش قد قصف القرية.",
        "من غير الواضح ما إذا كان المتمردون قد قصفوا المدينة.",
        "هل قصف المتمردون مدينة غوما؟",
        "لو كان المتمردون قصفوا المدينة لما بقي فيها أحد.",
        "كلما قصف المتمردون غوما امتلأت المدارس بالأطفال.",
        "كاد الجيش أن يسيطر على مصفاة الجيلي.",
        "لم يعد المتمردون يقصفون غوما.",
        "اشترط الجيش انسحاب المتمردين من غوما لوقف عملياته.",
    ],
)
def test_a_clause_that_leaves_it_open_tells_nothing(sentence: str) -> None:
    assert told(sentence) == []


@pytest.mark.parametrize(
    ("sentence", "trigger"),
    [
        ("إذا لم ينسحب المتمردون من غوما فسيهاجمها الجيش.", "فسيهاجمها"),
        ("في حال لم ينسحب المتمردون من غوما سيهاجمها الجيش.", "سيهاجمها"),
        ("ما لم ينسحب المتمردون من غوما فسيهاجمها الجيش.", "فسيهاجمها"),
        ("سيقصف الجيش كيدال إذا لم تنسحب قوات التحالف منها.", "سيقصف"),
    ],
)
def test_what_would_follow_is_predicted_and_the_condition_is_not_told(sentence: str, trigger: str) -> None:
    assert told(sentence) == [(trigger, "affirmed", "predicted")]


@pytest.mark.parametrize(
    ("sentence", "trigger"),
    [
        ("ما إن دخل الجيش إلى مدينة ود مدني حتى انسحبت قوات الدعم السريع منها.", "انسحبت"),
        ("دون أن يقصف الجيش البلدة، دخلها صباح السبت.", "دخلها"),
        ("فهلك عشرة منهم في كمين نصبه الجيش قرب غوما.", "كمين"),
        ("بعدما قصف المتمردون غوما هدأت المدينة.", "قصف"),
        ("لم يقصف الجيش سوى مواقع عسكرية في كيدال.", "يقصف"),
        ("الغارة لم تستهدف فقط مواقع عسكرية بل منازل أيضا.", "الغارة"),
        ("لم يكتف الجيش بقصف كيدال.", "بقصف"),
        ("لا يعرف من يقف وراء قصف القرية.", "قصف"),
    ],
)
def test_what_the_rest_of_the_sentence_tells_was_done(sentence: str, trigger: str) -> None:
    assert (trigger, "affirmed", "occurred") in told(sentence)


def test_a_strike_that_did_not_hit_is_denied_with_its_verb_before_or_behind() -> None:
    assert told("الغارة لم تستهدف المستشفى.") == [("الغارة", "denied", "occurred")]
    assert told("لم تستهدف الغارة المستشفى.") == [("الغارة", "denied", "occurred")]


@pytest.mark.parametrize(
    ("sentence", "kind", "least", "most"),
    [
        ("لم يقتل سوى مدني واحد في القصف على غوما.", "killed", 1, 1),
        ("لم يصب سوى طفلين في الانفجار الذي هز غوما.", "injured", 2, 2),
        ("لم تسفر الغارة إلا عن أضرار مادية في غوما.", "damage", 1, None),
        ("لم يعثر إلا على جثة واحدة في غوما.", "killed", 1, 1),
        ("لم يقتل أحد في القصف على غوما.", "killed", 0, 0),
    ],
)
def test_harm_to_nobody_but_some_is_theirs(sentence: str, kind: str, least: int, most: int | None) -> None:
    assert [(harm.kind, harm.least, harm.most) for claim in marsad.read(sentence).claims for harm in claim.harm] == [(kind, least, most)]


@pytest.mark.parametrize(
    "sentence",
    [
        "قصف المستشفيات جريمة.",
        "يعد قصف المستشفيات خرقا للقانون.",
        "القانون يحظر قصف المستشفيات.",
        "قال الوزير إنه لا يجوز قصف غوما.",
        "اتفق الطرفان على عدم استهداف المدنيين.",
        "نصح الوزير كيغالي بعدم اجتياح غوما.",
    ],
)
def test_kinds_of_deed_and_promises_tell_nothing(sentence: str) -> None:
    assert told(sentence) == []


def test_a_truce_in_spite_of_which_a_town_was_bombed_is_not_told() -> None:
    assert told("رغم الهدنة، قصف الجيش مدينة نيالا.") == [("قصف", "affirmed", "occurred")]
