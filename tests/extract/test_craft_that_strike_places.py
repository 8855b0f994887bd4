"""Craft that are the subject of a verb, with a town or a camp by its kind as the object."""

from __future__ import annotations

import pytest

import marsad


@pytest.mark.parametrize(
    ("text", "type_", "doers", "struck", "places"),
    [
        ("قصفت مروحية البلدة وقتلت خمسة مدنيين.", "air_strike", [], ["خمسة مدنيين"], ["البلدة"]),
        ("قصفت مروحية عسكرية البلدة.", "air_strike", ["مروحية عسكرية"], [], ["البلدة"]),
        ("قصفت طائرة حربية المخيم.", "air_strike", [], [], ["المخيم"]),
        ("قصفت طائرة إسرائيلية المخيم.", "air_strike", ["طائرة إسرائيلية"], [], ["المخيم"]),
        ("قصفت طائرات النظام البلدة.", "air_strike", ["طائرات النظام"], [], ["البلدة"]),
        ("استهدفت القوات طائرة فوق المدينة.", "interception", ["القوات"], ["طائرة"], ["المدينة"]),
    ],
)  # fmt: skip
def test_a_town_owns_no_craft(text: str, type_: str, doers: list[str], struck: list[str], places: list[str]) -> None:
    (claim,) = marsad.read(text, published="2020-05-10").claims
    assert claim.type == type_
    assert [[mention.anchor.text for mention in mentions] for mentions in (claim.perpetrator, claim.target, claim.place)] == [doers, struck, places]
