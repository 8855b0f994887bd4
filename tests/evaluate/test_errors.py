"""Errors name the claim, the field, both values and the words around."""

from __future__ import annotations

from typing import Any

import pytest

from marsad.evaluate import find_errors, match
from marsad.evaluate.errors import FIELDS, KINDS
from marsad.evaluate.report import error_lines, figure_rows, group_rows, number

TEXT = "قالت وزارة الصحة إن غارة على بلدة عين التل قتلت ثلاثة أشخاص أمس."


def anchor(words: str, **fields: Any) -> dict[str, Any]:
    start = TEXT.index(words)
    return {"text": words, "start": start, "end": start + len(words), **fields}


def claim(**fields: Any) -> dict[str, Any]:
    return {
        "id": "c1", "type": "air_strike", "trigger": anchor("غارة"), "also": [], "perpetrator": [], "target": [],
        "place": [anchor("عين التل", lat=33.0, lon=35.0)],
        "time": anchor("أمس") | {"from": "2021-03-03", "to": "2021-03-03", "precision": "day"}, "means": [],
        "harm": [{"kind": "killed", "who": "unspecified", "min": 3, "max": 3, "text": anchor("ثلاثة أشخاص")}], "polarity": "affirmed",
        "certainty": "stated", "realis": "occurred", "attribution": [anchor("وزارة الصحة", actor="health_ministry", kind="medical")],
        "responsibility": None,
    } | fields  # fmt: skip


def errors_of(*predicted: dict[str, Any], field: str | None = None) -> list[tuple[str, str, str]]:
    gold = [{"document": {"id": "d", "text": TEXT, "outlet": "مثال"}, "claims": [claim()]}]
    return [(error.field, error.gold, error.predicted) for error in find_errors(match(gold, {"d": predicted}), field)]


def test_a_right_claim_has_no_errors() -> None:
    assert errors_of(claim()) == []


WRONG = [
    ("type", {"type": "shelling"}, "air_strike", "shelling"),
    ("teller", {"attribution": []}, "وزارة الصحة [health_ministry]", "the outlet"),
    ("polarity", {"polarity": "denied"}, "affirmed", "denied"),
    ("time", {"time": None}, "أمس: 2021-03-03 – 2021-03-03 (day)", ""),
    ("place", {"place": [anchor("عين التل", lat=34.0, lon=35.0)]}, "عين التل (33.0, 35.0)", "عين التل (34.0, 35.0)"),
    ("harm", {"harm": []}, "killed 3–3", ""),
    ("means", {"means": ["drone"]}, "", "drone"),
    ("target", {"target": [anchor("أشخاص", actor=None)]}, "", "أشخاص [?]"),
]


@pytest.mark.parametrize(("field", "changed", "gold", "read"), WRONG)
def test_a_field_read_otherwise_is_told_with_both_values(field: str, changed: dict[str, Any], gold: str, read: str) -> None:
    assert errors_of(claim(**changed)) == [(field, gold, read)]


def test_missed_and_extra_claims_are_told() -> None:
    far = claim(type="protest")
    assert [field for field, _, _ in errors_of(far)] == ["missed", "extra"]
    assert [field for field, _, _ in errors_of(far, field="extra")] == ["extra"]


def test_every_field_can_be_asked_for() -> None:
    assert set(KINDS) == {"missed", "extra", *FIELDS}


def test_an_error_is_shown_with_its_trigger_among_the_words_around() -> None:
    gold = [{"document": {"id": "d", "text": TEXT}, "claims": [claim()]}]
    lines = list(error_lines(find_errors(match(gold, {}))))
    assert lines[0] == "MISSED       d  air_strike"
    assert "إن «غارة» على" in lines[1]


def test_a_group_row_counts_what_was_found_of_the_gold_and_what_was_predicted() -> None:
    gold = [{"document": {"id": "d", "text": TEXT, "outlet": "مثال"}, "claims": [claim()]}]
    matches = list(match(gold, {"d": [claim(type="shelling"), claim(type="protest")]}))
    assert [row[:3] for row in group_rows(matches, "type")] == [("air_strike", "1 of 1", "1"), ("protest", "0 of 0", "1")]
    assert [row[:3] for row in group_rows(matches, "outlet")] == [("مثال", "1 of 1", "2")]


def test_a_figure_over_nothing_is_shown_as_a_dash() -> None:
    assert number(float("nan")) == "–"
    assert list(figure_rows({"time": {"accuracy": float("nan"), "n": 0}})) == [("time", "–", "0", "", "")]
