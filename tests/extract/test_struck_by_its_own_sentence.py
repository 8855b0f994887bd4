"""Whom the sentence of a claim says that a blow harmed comes before what another telling of it names."""

from __future__ import annotations

import pytest
from tests.extract.claims_read import words

import marsad
from marsad.model import Claim


def claim_of(report: str, type_: str) -> Claim:
    return next(claim for claim in marsad.read(report).claims if claim.type == type_)


@pytest.mark.parametrize(
    ("report", "type_", "struck"),
    [
        (
            "قصف صاروخي على قرويين في نيالا\n\nقتل سبعة رعاة سودانيين الأربعاء في قصف صاروخي على نيالا، وفق ما أعلنت السلطات.",
            "shelling",
            ["سبعة رعاة سودانيين"],
        ),
        ("غارة على مسلحين قرب كسلا\n\nقتل ستة من عناصر الدعم السريع الخميس في غارة قرب كسلا، بحسب مصدر محلي.", "air_strike", ["ستة من عناصر الدعم السريع"]),
    ],
)
def test_those_harmed_in_its_own_sentence_stand_for_the_people_of_the_headline(report: str, type_: str, struck: list[str]) -> None:
    assert words(claim_of(report, type_), "target") == struck


def test_a_thing_that_the_headline_names_is_kept_beside_them() -> None:
    report = "قصف صاروخي على مستشفى في خاركيف\n\nقتل سبعة عسكريين أوكرانيين الأربعاء في قصف صاروخي على خاركيف، وفق ما أعلنت السلطات."
    assert words(claim_of(report, "shelling"), "target") == ["مستشفى", "سبعة عسكريين أوكرانيين"]


@pytest.mark.parametrize(
    ("report", "type_", "struck"),
    [
        # What its own sentence names as struck stays alone, and where that harms nobody the headline says what was struck.
        ("غارة على مسلحين قرب كسلا\n\nقتل ستة مدنيين الخميس في غارة استهدفت حافلة قرب كسلا، بحسب مصدر محلي.", "air_strike", ["حافلة"]),
        ("قصف صاروخي على مستشفى في خاركيف\n\nوقع قصف صاروخي الأربعاء على خاركيف، وفق ما أعلنت السلطات.", "shelling", ["مستشفى"]),
    ],
)
def test_otherwise_what_is_named_as_struck_is_left_as_it_is(report: str, type_: str, struck: list[str]) -> None:
    assert words(claim_of(report, type_), "target") == struck
