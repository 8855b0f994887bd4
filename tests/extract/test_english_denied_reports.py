"""What was reported and somebody denies, withdraws, calls untrue or says nothing of, in English."""

from __future__ import annotations

import pytest
from tests.extract.claims_read import claims, words


@pytest.mark.parametrize(
    ("sentence", "teller"),
    [
        ("The ministry denied reports published by local media saying that troops shelled the market in Homs.", "ministry"),
        ("The army dismissed as false reports that its jets had bombed the village.", "army"),
        ("The rebels rejected accusations by the government that they attacked the convoy.", "rebels"),
        ("Israel denied Syrian reports that its jets bombed Homs.", "Israel"),
        ("The agency retracted a report which said that a missile hit Homs.", "agency"),
        ("The army withdrew its claim that it had killed 20 fighters in Moura.", "army"),
        ("Police said reports of an explosion in Jos were untrue.", "Police"),
    ],
)
def test_what_is_denied_withdrawn_or_called_untrue_is_denied_by_who_does_so(sentence: str, teller: str) -> None:
    (claim,) = claims(sentence)
    assert (claim.polarity, words(claim, "attribution")) == ("denied", [teller])


def test_false_reports_are_of_what_was_not() -> None:
    (claim,) = claims("False reports of an attack spread panic in Jos.")
    assert (claim.polarity, words(claim, "attribution")) == ("denied", [])


@pytest.mark.parametrize(
    "sentence",
    [
        "The rebels denied the report and said that the army shelled the market.",
        "The army withdrew from Homs after its claim that it had secured the city.",
        "The army said that a false flag attack struck Idlib.",
        "Rebels attacked the base in Gao, and the army declined to comment.",
    ],
)
def test_what_is_told_beside_a_denial_or_a_withdrawal_is_affirmed(sentence: str) -> None:
    (claim,) = claims(sentence)
    assert (claim.polarity, claim.certainty) == ("affirmed", "stated")


@pytest.mark.parametrize(
    "silent",
    [
        "The army said it had no knowledge of",
        "A spokesman did not comment on",
        "The group neither confirmed nor denied",
        "The military did not confirm",
        "The army has not commented on",
        "Officials said they were not aware of",
    ],
)
def test_who_knows_or_says_nothing_gives_no_account(silent: str) -> None:
    (claim,) = claims(f"{silent} the raid on the market in Gao.")
    assert claim.silence
    assert (claim.polarity, claim.certainty) == ("affirmed", "unknown")
