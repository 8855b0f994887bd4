"""How likely a claim was read rightly."""

from __future__ import annotations

from dataclasses import replace

from marsad import read
from marsad.extract.confidence import confidence_of, confidence_signals

TEXT = "قصف الجيش السوري بلدة سرمين بالمدفعية أمس، ما أدى إلى مقتل ثلاثة مدنيين."


def test_what_names_doer_place_and_time_is_surer() -> None:
    (claim,) = read(TEXT, published="2020-01-23").claims
    bare = replace(claim, perpetrator=(), place=(), time=None)
    assert confidence_of(claim, 0) > confidence_of(bare, 0) + 0.1
    assert claim.confidence == confidence_of(claim, 0)


def test_a_title_and_a_definite_word_are_signals() -> None:
    (claim,) = read(TEXT, published="2020-01-23").claims
    assert "in the title" in set(confidence_signals(claim, 500))
    assert "in the title" not in set(confidence_signals(claim, 0))
    pointing_back = replace(claim, trigger=replace(claim.trigger, text="والقصف"))
    assert "definite" in set(confidence_signals(pointing_back, 0))
    assert "definite" not in set(confidence_signals(claim, 0))


def test_a_type_without_a_weight_is_no_mistake() -> None:
    (claim,) = read(TEXT, published="2020-01-23").claims
    assert 0 < confidence_of(replace(claim, type="a type of an overlay"), 0) < 1
