"""UCDP's table: deaths by side that add up, ranges, and no id that nobody gave."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from marsad.export import ucdp
from marsad.export.exporter import Choices
from marsad.export.facts import Knowledge
from marsad.export.tables import columns_of, load_schema, write_table
from marsad.model import Anchor, InputError, Reading
from marsad.testing import make_actor, make_place

from .conftest import incident_of, killed, rows_of, tell

COLUMNS = """id relid year active_year code_status type_of_violence conflict_dset_id conflict_new_id conflict_name dyad_dset_id dyad_new_id dyad_name
side_a_dset_id side_a_new_id side_a side_b_dset_id side_b_new_id side_b number_of_sources source_article source_office source_date source_headline
source_original where_prec where_coordinates where_description adm_1 adm_2 latitude longitude geom_wkt priogrid_gid country country_id region event_clarity
date_prec date_start date_end deaths_a deaths_b deaths_civilians deaths_unknown best high low gwnoa gwnob""".split()
IDS = [column for column in COLUMNS if column.endswith(("dset_id", "new_id")) or column in ("conflict_name", "dyad_name", "relid")]


def row_of(reading: Reading, knowledge: Knowledge, **choices: Any) -> dict[str, str]:
    (row,) = rows_of(ucdp.write, reading, knowledge, Choices(**choices))
    return row


def test_the_columns_are_ucdps_in_its_order_and_the_row_is_sound(knowledge: Knowledge) -> None:
    export = ucdp.write(incident_of(tell(harm=killed(("combatants", 3, 3)))), knowledge, Choices())
    assert list(columns_of(export.files[""])) == COLUMNS
    assert list(ucdp.check(export.files)) == []


def test_deaths_are_split_by_side_and_add_up(knowledge: Knowledge) -> None:
    harm = killed(("unspecified", 10, 10), ("civilians", 4, 4), ("combatants", 3, 3))
    row = row_of(incident_of(tell(harm=harm)), knowledge)
    assert [row[f"deaths_{part}"] for part in ("a", "b", "civilians", "unknown")] == ["0", "3", "4", "3"]
    assert (row["low"], row["best"], row["high"]) == ("10", "10", "10")
    assert (row["type_of_violence"], row["side_a"], row["gwnoa"], row["gwnob"]) == ("1", "Syria armed forces", "652", "")


def test_a_government_is_side_a_also_where_it_was_struck(knowledge: Knowledge) -> None:
    reading = incident_of(tell(perpetrator=(make_actor("hts"),), target=(make_actor("syrian_army"),), harm=killed(("combatants", 2, 2))))
    row = row_of(reading, knowledge)
    assert (row["side_a"], row["deaths_a"], row["deaths_b"]) == ("Syria armed forces", "2", "0")


def test_whose_fighters_fell_in_a_clash_is_not_known(knowledge: Knowledge) -> None:
    row = row_of(incident_of(tell(type="armed_clash", harm=killed(("combatants", 2, 2)))), knowledge)
    assert (row["deaths_a"], row["deaths_b"], row["deaths_unknown"]) == ("0", "0", "2")


@pytest.mark.parametrize(
    ("fields", "violence", "side_b"),
    [
        ({"target": ()}, "", ""),
        ({"perpetrator": (make_actor("isis"),)}, "2", None),
        ({"type": "execution", "target": (make_actor(None, Anchor("مدنيين", 0, 6)),)}, "3", "Civilians"),
        # Civilians who die of a strike need not have been meant.
        ({"type": "air_strike", "target": (make_actor(None, Anchor("مدنيين", 0, 6)),)}, "", ""),
        ({"perpetrator": ()}, "", None),
    ],
)
def test_the_type_of_violence_is_told_only_where_it_can_be_known(fields: dict[str, Any], violence: str, side_b: str | None, knowledge: Knowledge) -> None:
    row = row_of(incident_of(tell(harm=killed(("civilians", 1, 1)), **fields)), knowledge)
    assert row["type_of_violence"] == violence
    assert side_b is None or row["side_b"] == side_b


def test_no_id_is_ever_made_up(knowledge: Knowledge) -> None:
    row = row_of(incident_of(tell(harm=killed(("combatants", 3, 3)))), knowledge)
    assert {row[column] for column in IDS} == {""}


def test_ids_come_from_the_users_file_also_for_a_part_of_a_side(knowledge: Knowledge, tmp_path: Path) -> None:
    file = tmp_path / "dyads.csv"
    file.write_text("side_a,side_b,conflict_new_id,dyad_new_id\nsyria,hts,123,456\n", encoding="utf-8")
    row = row_of(incident_of(tell(harm=killed(("combatants", 3, 3)))), knowledge, dyads=file)
    assert (row["conflict_new_id"], row["dyad_new_id"]) == ("123", "456")


@pytest.mark.parametrize(
    ("content", "problem"),
    [
        ("side_a,conflict\nsyria,1\n", ":1"),
        ("side_a,side_b,dyad_new_id\nsyria,nobody,1\n", ':2: side_b "nobody"'),
        ("side_a,side_b,dyad_new_id\nsyria,hts,x\n", "is no number"),
    ],
)
def test_a_wrong_file_of_dyads_is_refused(content: str, problem: str, knowledge: Knowledge, tmp_path: Path) -> None:
    file = tmp_path / "dyads.csv"
    file.write_text(content, encoding="utf-8")
    with pytest.raises(InputError) as raised:
        ucdp.write(incident_of(tell(harm=killed(("combatants", 3, 3)))), knowledge, Choices(dyads=file))
    assert problem in str(raised.value)


@pytest.mark.parametrize(
    ("fields", "reason"),
    [
        ({}, "not the same as none"),
        ({"harm": killed(("unspecified", 0, 0))}, "anybody was killed"),
        ({"type": "protest", "harm": killed(("civilians", 1, 1))}, "armed force"),
    ],
)
def test_only_what_killed_is_an_event(fields: dict[str, Any], reason: str, knowledge: Knowledge) -> None:
    export = ucdp.write(incident_of(tell(**fields)), knowledge, Choices())
    assert export.rows == 0
    assert reason in export.losses[0].what


def test_a_range_that_is_open_upwards_is_told_of(knowledge: Knowledge) -> None:
    reading = incident_of(tell(harm=killed(("combatants", 20, None))))
    row = row_of(reading, knowledge)
    assert (row["low"], row["best"], row["high"], row["event_clarity"]) == ("20", "20", "20", "2")
    assert any(loss.field == "high" for loss in ucdp.write(reading, knowledge, Choices()).losses)


def test_the_cell_of_priogrid_holds_the_point(knowledge: Knowledge) -> None:
    row = row_of(incident_of(tell(harm=killed(("combatants", 1, 1)), place=(make_place(lat=-89.9, lon=-179.9),))), knowledge)
    assert row["priogrid_gid"] == "1"


@pytest.mark.parametrize(
    ("column", "value", "mistake"),
    [
        ("best", "9", "does not hold"),
        ("deaths_b", "1", "add up"),
        ("date_end", "2020-01-01", "ends before"),
        ("type_of_violence", "4", "type_of_violence"),
        ("conflict_new_id", "x", "conflict_new_id"),
        ("best", "three", "best"),
        ("deaths_civilians", "one", "deaths_civilians"),
        ("year", "2019", "is not that of"),
        ("country_id", "660", "country_id is 660; of Syria it is 652"),
        ("where_prec", "4", "has no point"),
        ("geom_wkt", "POINT (1.0000 2.0000)", "in either otherwise"),
        ("latitude", "35.9", "four decimals"),
        ("type_of_violence", "3", "civilians are side B of one-sided violence alone"),
    ],
)
def test_the_validator_finds_what_is_wrong(column: str, value: str, mistake: str, knowledge: Knowledge) -> None:
    wrong = {**row_of(incident_of(tell(harm=killed(("combatants", 3, 3)))), knowledge), column: value}
    assert any(mistake in line for line in ucdp.check({"": write_table(load_schema("ucdp"), [wrong])}))
