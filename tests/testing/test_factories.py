"""Factories give whole objects that the rest of the package accepts."""

from __future__ import annotations

import doctest

import pytest

import marsad.testing
from marsad.export import EXPORTERS
from marsad.testing import anchor_in, make_claim, make_document, make_harm, make_interval, make_place, make_reading, make_teller


def test_the_example_in_the_docstring_holds() -> None:
    assert doctest.testmod(marsad.testing).attempted == 3
    assert doctest.testmod(marsad.testing).failed == 0


def test_a_claim_is_anchored_in_its_document() -> None:
    document = make_document("Shells fell on Sarmin, and shells fell again.")
    claim = make_claim(document, "fell")
    assert document.text[claim.trigger.start : claim.trigger.end] == "fell"
    assert anchor_in(document, "fell", 2).start > claim.trigger.start


def test_words_that_do_not_stand_there_are_refused() -> None:
    with pytest.raises(ValueError, match="fewer than 2 times"):
        anchor_in("one word", "word", 2)


def test_claims_that_differ_in_teller_or_type_differ_in_id() -> None:
    document = make_document()
    told = make_teller(anchor=anchor_in(document, "Sarmin"))
    ids = {make_claim(document).id, make_claim(document, type="air_strike").id, make_claim(document, attribution=(told,)).id}
    assert len(ids) == 3
    assert make_claim(document).id == make_claim(document).id


@pytest.mark.parametrize("name", sorted(EXPORTERS))
def test_a_made_reading_can_be_exported(name: str) -> None:
    document = make_document()
    place = make_place(anchor=anchor_in(document, "Sarmin"))
    claim = make_claim(document, place=(place,), harm=(make_harm(),), time=make_interval())
    assert b"".join(EXPORTERS[name](make_reading([document], [claim])))
