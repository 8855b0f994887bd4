"""The terms of other schemas: complete, and refused where they do not hold together."""

from __future__ import annotations

from pathlib import Path

import pytest

from marsad.model import DataError
from marsad.reference.ontology import load_ontology


def overlay(tmp_path: Path, content: str) -> tuple[Path, ...]:
    (tmp_path / "ontology.yml").write_text(content, encoding="utf-8")
    return (tmp_path,)


def test_an_overlay_adds_a_type_and_replaces_one(tmp_path: Path) -> None:
    added = "- {kind: type, id: mine_laying, acled: Other, plover: null}\n- {kind: type, id: siege, acled: null, plover: COERCE, modes: [restrict]}\n"
    ontology = load_ontology(overlay(tmp_path, added))
    assert ontology.types["mine_laying"].acled == "Other"
    assert ontology.types["siege"].acled is None
    assert ontology.types["shelling"] == load_ontology().types["shelling"]


@pytest.mark.parametrize(
    ("entry", "mistake"),
    [
        ("{kind: type, id: x, acled: Bombing}", '"Bombing" is no acled_sub_event'),
        ("{kind: type, id: x, plover: HIT}", '"HIT" is no plover_type'),
        ("{kind: type, id: x, colour: red}", "unknown key colour"),
        ("{kind: tipe, id: x}", "kind 'tipe' is not known"),
        ("{kind: acled_sub_event, id: x}", "the entry has no event"),
        ("{kind: from_acled, id: x, type: bombing}", '"bombing" is no type'),
    ],
)
def test_what_does_not_hold_together_is_refused_by_file_and_line(entry: str, mistake: str, tmp_path: Path) -> None:
    with pytest.raises(DataError) as raised:
        load_ontology(overlay(tmp_path, f"- {entry}\n"))
    assert "ontology.yml:1" in str(raised.value)
    assert mistake in str(raised.value)


def test_countries_have_their_codes() -> None:
    countries = load_ontology().countries
    assert [(country.iso3, country.iso_numeric, country.gw, country.cow) for country in (countries["SY"], countries["YE"], countries["PS"])] == [
        ("SYR", 760, 652, 652), ("YEM", 887, 678, 679), ("PSE", 275, None, None),
    ]  # fmt: skip
    numbers = [country.gw for country in countries.values() if country.gw]
    assert len(numbers) == len(set(numbers))


def test_every_mode_of_a_type_is_one_of_its_plover_type() -> None:
    ontology = load_ontology()
    for terms in ontology.types.values():
        if terms.plover:
            assert set(terms.modes) <= set(ontology.plover_types[terms.plover].modes), terms.id
