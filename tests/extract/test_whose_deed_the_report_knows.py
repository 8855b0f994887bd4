"""Whose deed it is that an army tells of, where only the whole report says which army is meant, and whose fighters are none of his."""

from __future__ import annotations

import pytest

import marsad
from marsad.model import Claim


def claim_of(report: str, trigger: str) -> Claim:
    return next(claim for claim in marsad.read(report).claims if claim.trigger.text == trigger)


@pytest.mark.parametrize(
    ("report", "trigger"),
    [
        ("أعلن الجيش المصري الأحد مقتل جندي في العريش.\nوقال الجيش إن عناصر الجيش فجروا عشر عبوات ناسفة في رفح.", "فجروا"),
        ("أعلن الجيش المصري أن عناصر وزارة الداخلية أوقفوا ثلاثة مسلحين في العريش.", "أوقفوا"),
    ],
)
def test_an_army_owns_what_bodies_of_its_state_did(report: str, trigger: str) -> None:
    claim = claim_of(report, trigger)
    assert claim.responsibility == "claimed"
    assert claim.attribution[0].kind == "perpetrator"


@pytest.mark.parametrize(
    ("report", "trigger"),
    [
        ("أعلن الجيش المصري أن الجيش السوداني أوقف ثلاثة مسلحين في حلفا.", "أوقف"),
        ("اتهمت وزارة الخارجية السودانية الجيش السوداني بقصف سوق في نيالا.", "بقصف"),
        ("قال الجيش الإسرائيلي إن مستوطنين إسرائيليين هاجموا قرية قرب نابلس.", "هاجموا"),
        ("قال الجيش السوداني إن متظاهرين سودانيين أحرقوا مقرا في كسلا.", "أحرقوا"),
    ],
)
def test_what_others_or_people_without_arms_did_it_lays_on_them(report: str, trigger: str) -> None:
    assert claim_of(report, trigger).responsibility == "attributed"


@pytest.mark.parametrize(
    ("report", "trigger", "actor"),
    [
        ("قال الجيش السوداني إن مقاتلي الدعم السريع قصفوا سوقا في نيالا.", "قصفوا", "rsf"),
        ("قالت وزارة الدفاع الروسية إن مسلحي المعارضة السورية هاجموا قرية في ريف حماة.", "هاجموا", "syrian_opposition"),
        ("قال الجيش اليمني إن مسلحي الجماعة هاجموا موقعا في تعز.", "هاجموا", None),
        # A pronoun still gives them to who tells of them.
        ("قال الجيش السوداني إن مقاتليه قصفوا موقعا في نيالا.", "قصفوا", "saf"),
        ("قالت حركة حماس إن مقاتليها أطلقوا صواريخ على عسقلان.", "أطلقوا صواريخ", "hamas"),
    ],
)
def test_fighters_of_somebody_named_behind_are_not_those_of_who_tells_of_them(report: str, trigger: str, actor: str | None) -> None:
    assert [mention.actor for mention in claim_of(report, trigger).perpetrator] == [actor]


@pytest.mark.parametrize(
    "report",
    [
        "ضربت طائرات حربية دوما مساء السبت في هجوم شنه النظام السوري، حسبما قال ناشطون.",
        "قتل عشرة في الفاشر مساء السبت في قصف شنته قوات الدعم السريع، حسبما قال مسعفون.",
        "قتل عشرة في الحديدة مساء السبت في قصف شنه التحالف العربي، حسبما قال شهود.",
    ],
)
def test_unnamed_people_are_not_introduced_by_the_body_named_before_them(report: str) -> None:
    tellers = [teller for claim in marsad.read(report).claims for teller in claim.attribution]
    assert tellers
    assert [teller.actor for teller in tellers] == [None] * len(tellers)


def test_a_surname_is_introduced_by_the_office_before_its_full_name() -> None:
    report = "قال وزير الدفاع السوداني ياسين العامري إن القصف استمر في الفاشر.\nوأضاف العامري أن قصفا قتل عشرة في نيالا."
    tellers = [teller for claim in marsad.read(report).claims for teller in claim.attribution if teller.anchor.text == "العامري"]
    assert tellers
    assert all(teller.actor is not None for teller in tellers)
