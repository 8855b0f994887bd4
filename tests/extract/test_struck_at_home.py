"""Who tells of a deed against what is called after his own country did not do it."""

from __future__ import annotations

import pytest
from tests.extract.claims_read import doers

import marsad
from marsad.model import Claim


def claim_of(sentence: str, type_: str = "shelling") -> Claim:
    return next(claim for claim in marsad.read(sentence).claims if claim.type == type_)


@pytest.mark.parametrize(
    "sentence",
    [
        "أعلن الجيش السوري أنه تم إطلاق صواريخ باتجاه أهداف سورية في ريف حماة.",
        "أعلن الجيش السوري أنه تم إطلاق قذائف باتجاه الأراضي السورية.",
        "قال الجيش الإسرائيلي إنه تم إطلاق قذيفتين باتجاه إسرائيل.",
        "أعلن الجيش العراقي إسقاط صواريخ أطلقت باتجاه تكريت.",
    ],
)
def test_who_tells_that_his_own_country_was_fired_at_did_not_fire(sentence: str) -> None:
    claim = claim_of(sentence)
    assert not doers(claim)
    assert claim.responsibility is None


@pytest.mark.parametrize(
    "sentence",
    [
        "أعلن الجيش الإسرائيلي أنه تم إطلاق صواريخ باتجاه أهداف سورية في ريف حماة.",
        "أعلن الجيش السوري أنه تم إطلاق قذائف باتجاه أهداف في ريف حماة.",
        "قال الجيش السوري إنه قصف أهدافا سورية في ريف حماة.",
    ],
)
def test_what_he_strikes_elsewhere_or_says_that_he_struck_is_his(sentence: str) -> None:
    claim = claim_of(sentence)
    assert len(doers(claim)) == 1
    assert claim.responsibility == "claimed"


def test_fighters_called_after_the_country_may_be_the_enemies_of_its_army() -> None:
    claim = claim_of("أعلن الجيش اليمني استهداف ميليشيات يمنية في ريف تعز.", "armed_attack")
    assert doers(claim) == ["الجيش اليمني"]
    assert claim.responsibility == "claimed"
