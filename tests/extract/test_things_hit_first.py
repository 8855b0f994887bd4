"""Things that are told before the verb that says what hit them, and what came over things and people that is no wound."""

from __future__ import annotations

import pytest
from tests.extract.claims_read import claims, doers, harm, words


@pytest.mark.parametrize(
    ("sentence", "type_", "struck", "least"),
    [
        ("قالت الوكالة إن ناقلة نفط أصيبت بمقذوف مجهول قبالة ميناء المخا.", "armed_attack", "ناقلة نفط", 1),
        ("قال المحافظ إن مستودعا للحبوب أصيب بصاروخ في أوديسا.", "shelling", "مستودعا للحبوب", 1),
        ("وذكرت الشركة أن سفينتي شحن أصيبتا بطائرات مسيرة في مضيق هرمز.", "drone_strike", "سفينتي شحن", 2),
        ("وقال إن أربعة منازل أصيبت بقذائف في المطلة.", "shelling", "أربعة منازل", 4),
    ],
)
def test_a_thing_that_opens_the_clause_was_hit(sentence: str, type_: str, struck: str, least: int) -> None:
    (claim,) = claims(sentence)
    assert claim.type == type_
    assert words(claim, "target") == [struck]
    assert harm(claim) == [("damage", least, least)]


def test_somebody_who_opens_the_clause_was_hurt() -> None:
    (claim,) = claims("وقال إن ممرضا أصيب بصاروخ في خاركيف.")
    assert harm(claim) == [("injured", 1, 1)]


def test_what_a_vehicle_is_for_takes_nothing_back() -> None:
    (claim,) = claims("وقال إن سيارة إسعاف أصيبت بنيران القناصة في تعز.")
    assert (claim.type, harm(claim)) == ("armed_attack", [("damage", 1, 1)])


@pytest.mark.parametrize(
    "sentence",
    [
        "وقال إن الدبابة أصيبت بعطل فني في حماة.",
        "وقال إن المدينة أصيبت بالشلل.",
        "أصيب آلاف السكان بالكوليرا في كسلا منذ اندلاع الحرب.",
    ],
)
def test_faults_moods_and_illnesses_are_no_wounds(sentence: str) -> None:
    assert not claims(sentence)


def test_those_who_panicked_at_a_strike_were_not_hurt_by_it() -> None:
    (claim,) = claims("أصيب السكان بالذعر في حماة بعد القصف.")
    assert not claim.harm


def test_players_hurt_in_a_match_are_none_of_a_war() -> None:
    assert not claims("أصيب حارس المرمى في ركبته.")
    (claim,) = claims("أصيب حارس المرمى برصاص الشرطة في القدس.")
    assert harm(claim) == [("injured", 1, 1)]


@pytest.mark.parametrize(
    "sentence",
    ["قال البرنامج إن جنديين قتلا وأحرقت آلية.", "وأضاف أن أربعة جنود قتلوا ودمرت ثلاث آليات.", "وأضاف أن خمسة جنود أسروا خلال الاشتباكات."],
)
def test_the_dead_and_the_captured_did_not_do_what_is_told_beside_them(sentence: str) -> None:
    assert not any(doers(claim) for claim in claims(sentence))
