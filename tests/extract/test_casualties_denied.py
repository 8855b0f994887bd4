"""Casualties denied by who tells, and by another than told the happening: the happening itself is not denied."""

from __future__ import annotations

import pytest

import marsad
from marsad.model import Claim

RAID = "سقطت ثلاثة صواريخ على قاعدة قرب الرمادي مساء الأحد."


def claims(text: str) -> tuple[Claim, ...]:
    return marsad.read(text, published="2024-05-01").claims


def harm(claim: Claim) -> set[tuple[str, int | None, int | None]]:
    return {(harm.kind, harm.least, harm.most) for harm in claim.harm}


@pytest.mark.parametrize(
    ("denial", "teller", "kinds"),
    [
        ("ونفى الجيش وقوع خسائر بشرية.", "الجيش", {"killed", "injured"}),
        ("ونفت الشرطة سقوط أي قتلى أو جرحى.", "الشرطة", {"killed", "injured"}),
        ("وأكدت وزارة الدفاع عدم وقوع إصابات.", "وزارة الدفاع", {"injured"}),
    ],
)
def test_what_another_says_of_casualties_in_the_next_sentence_is_his_account(denial: str, teller: str, kinds: set[str]) -> None:
    first, second = claims(f"{RAID} {denial}")
    assert not first.harm
    assert (second.type, second.polarity, [mention.anchor.text for mention in second.attribution]) == (first.type, "affirmed", [teller])
    assert harm(second) == {(kind, 0, 0) for kind in kinds}


def test_who_denies_victims_of_an_attack_does_not_deny_the_attack() -> None:
    (claim,) = claims("نفى الجيش سقوط ضحايا في القصف على الرمادي.")
    assert (claim.polarity, harm(claim)) == ("affirmed", {("killed", 0, 0), ("injured", 0, 0)})


@pytest.mark.parametrize(
    "text",
    [
        "نفى الجيش شن هجوم على الرمادي أدى إلى سقوط ضحايا.",
        "نفى الجيش قصف الرمادي وسقوط ضحايا.",
        "نفت وزارة الدفاع مقتل خمسة جنود في هجوم قرب الرمادي.",
    ],
)
def test_who_denies_the_attack_or_its_number_is_left_denying(text: str) -> None:
    (claim,) = claims(text)
    assert claim.polarity == "denied"
    assert all(most != 0 for _, _, most in harm(claim))


@pytest.mark.parametrize("sentence", ["ونفت الشركة وقوع خسائر مالية هذا العام.", "وأكدت وزارة الصحة عدم تسجيل إصابات جديدة بكورونا."])
def test_losses_and_cases_of_another_kind_say_nothing_of_an_attack(sentence: str) -> None:
    assert all(most != 0 for claim in claims(f"{RAID} {sentence}") for _, _, most in harm(claim))
