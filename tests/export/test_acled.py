"""ACLED's table: one row an event, in ACLED's terms, and nothing made up."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from marsad.export import acled
from marsad.export.exporter import Choices
from marsad.export.facts import Knowledge
from marsad.export.tables import columns_of
from marsad.model import Anchor, Grade, Reading
from marsad.testing import make_actor, make_interval, make_place

from .conftest import incident_of, joined, killed, rows_of, tell

# Written out here, so that a change of the schema cannot change the order unseen.
COLUMNS = """event_id_cnty event_date year time_precision disorder_type event_type sub_event_type actor1 assoc_actor_1 inter1 actor2 assoc_actor_2 inter2
interaction civilian_targeting iso region country admin1 admin2 admin3 location latitude longitude geo_precision source source_scale notes fatalities tags
timestamp""".split()


def row_of(reading: Reading, knowledge: Knowledge, **choices: Any) -> dict[str, str]:
    (row,) = rows_of(acled.write, reading, knowledge, Choices(**choices))
    return row


def reasons(reading: Reading, knowledge: Knowledge) -> list[str]:
    return [loss.what for loss in acled.write(reading, knowledge, Choices()).losses if not loss.field]


def test_the_columns_are_acleds_in_its_order(knowledge: Knowledge) -> None:
    export = acled.write(incident_of(tell()), knowledge, Choices())
    assert list(columns_of(export.files[""])) == COLUMNS
    assert list(acled.check(export.files)) == []


def test_a_strike_is_written_in_acleds_terms(knowledge: Knowledge) -> None:
    row = row_of(incident_of(tell(harm=killed(("combatants", 3, 3)))), knowledge)
    assert (row["disorder_type"], row["event_type"], row["sub_event_type"]) == (
        "Political violence", "Explosions/Remote violence", "Shelling/artillery/missile attack",
    )  # fmt: skip
    assert (row["actor1"], row["inter1"], row["inter2"]) == ("Syria armed forces", "State forces", "Rebel group")
    assert row["interaction"] == "State forces-Rebel group"
    assert (row["event_date"], row["time_precision"], row["latitude"], row["longitude"], row["geo_precision"]) == ("2020-01-23", "1", "35.9040", "36.7250", "1")
    assert (row["country"], row["iso"], row["region"], row["fatalities"]) == ("Syria", "760", "Middle East", "3")


def test_unknown_fatalities_become_zero_and_that_is_said(knowledge: Knowledge) -> None:
    export = acled.write(incident_of(tell()), knowledge, Choices())
    assert row_of(incident_of(tell()), knowledge)["fatalities"] == "0"
    assert "Fatalities are not known" in row_of(incident_of(tell()), knowledge)["notes"]
    assert [(loss.field, loss.what) for loss in export.losses] == [("fatalities", "unknown, written as 0")]
    none = incident_of(tell(harm=killed(("unspecified", 0, 0))))
    assert row_of(none, knowledge)["fatalities"] == "0"
    assert "not known" not in row_of(none, knowledge)["notes"]


def test_the_lowest_number_stands_and_the_range_is_in_the_notes(knowledge: Knowledge) -> None:
    row = row_of(incident_of(tell(0, harm=killed(("unspecified", 3, 3))), tell(1, harm=killed(("unspecified", 7, 7)))), knowledge)
    assert row["fatalities"] == "3"
    assert "Killed: 3 to 7" in row["notes"]


@pytest.mark.parametrize(
    ("fields", "sub_event", "actor2"),
    [
        ({"type": "armed_attack", "means": ("drone",)}, "Air/drone strike", None),
        ({"type": "armed_attack", "means": ("ied",)}, "Remote explosive/landmine/IED", None),
        ({"type": "armed_attack"}, "Armed clash", None),
        ({"type": "armed_attack", "target": (make_actor(None, Anchor("مدنيين", 0, 6)),)}, "Attack", "Civilians (Syria)"),
        ({"type": "armed_attack", "target": (), "harm": killed(("civilians", 2, 2))}, "Attack", "Civilians (Syria)"),
        # Nobody says whom: no civilians are made up.
        ({"type": "armed_attack", "target": ()}, "Attack", ""),
        ({"type": "territory_change"}, "Government regains territory", None),
        ({"type": "territory_change", "perpetrator": (make_actor("hts"),), "target": ()}, "Non-state actor overtakes territory", None),
        ({"type": "territory_change", "perpetrator": (), "target": ()}, "Other", ""),
        ({"type": "protest", "perpetrator": (), "target": ()}, "Peaceful protest", ""),
        ({"type": "protest_repression"}, "Protest with intervention", "Syria armed forces"),
        ({"type": "protest_repression", "harm": killed(("civilians", 1, 1))}, "Excessive force against protesters", "Syria armed forces"),
        ({"type": "abduction", "target": (make_actor(None, Anchor("journalists", 0, 11)),)}, "Abduction/forced disappearance", "Civilians (Syria)"),
    ],
)
def test_what_is_known_beside_the_type_decides_the_sub_event(fields: dict[str, Any], sub_event: str, actor2: str | None, knowledge: Knowledge) -> None:
    row = row_of(incident_of(tell(**fields)), knowledge)
    assert row["sub_event_type"] == sub_event
    assert actor2 is None or row["actor2"] == actor2


def test_civilians_harmed_by_an_attack_on_fighters_are_associates(knowledge: Knowledge) -> None:
    row = row_of(incident_of(tell(harm=killed(("civilians", 2, 2)))), knowledge)
    assert row["assoc_actor_2"] == "Civilians (Syria)"
    assert row["civilian_targeting"] == ""
    alone = row_of(incident_of(tell(harm=killed(("civilians", 2, 2)), target=())), knowledge)
    assert (alone["actor2"], alone["civilian_targeting"]) == ("Civilians (Syria)", "Civilians targeted")


def test_civilians_who_are_struck_in_a_battle_are_on_no_side_of_it(knowledge: Knowledge) -> None:
    struck = (make_actor("hts"), make_actor(None, Anchor("مدنيين", 0, 6)))
    row = row_of(incident_of(tell(type="armed_clash", target=struck, harm=killed(("civilians", 2, 2)))), knowledge)
    assert (row["event_type"], row["actor2"], row["assoc_actor_2"], row["civilian_targeting"]) == ("Battles", "Hayat Tahrir al-Sham", "", "")
    assert row["fatalities"] == "2"


def test_state_forces_abroad_are_external(knowledge: Knowledge) -> None:
    assert row_of(incident_of(tell(perpetrator=(make_actor("idf"),))), knowledge)["inter1"] == "External/Other forces"


def test_who_is_only_described_is_unidentified_and_the_words_are_kept(knowledge: Knowledge) -> None:
    row = row_of(incident_of(tell(perpetrator=(make_actor(None, Anchor("مسلحون مجهولون", 0, 14)),))), knowledge)
    assert (row["actor1"], row["inter1"], row["interaction"]) == ("Unidentified Armed Group (Syria)", "Political militia", "Rebel group-Political militia")
    assert "مسلحون مجهولون" in row["notes"]


def test_incidents_of_one_day_and_place_between_the_same_actors_are_one_event(knowledge: Knowledge) -> None:
    shelled = incident_of(tell(0, harm=killed(("combatants", 2, 2))))
    raided = incident_of(tell(1, type="air_strike", harm=killed(("combatants", 1, 1))))
    fought = incident_of(tell(2, type="armed_clash", harm=killed(("combatants", 4, 4))))
    elsewhere = incident_of(tell(3, place=(make_place("Binnish"),)))
    by_others = incident_of(tell(4, perpetrator=(make_actor("idf"),)))
    rows = rows_of(acled.write, joined(shelled, raided, fought, elsewhere, by_others), knowledge)
    assert len(rows) == 3
    (one,) = [row for row in rows if row["sub_event_type"] == "Armed clash"]
    assert one["fatalities"] == "7"
    assert one["tags"].count("incident=") == 3
    assert one["source"] == "Outlet 2; Outlet 1; Outlet 0"


@pytest.mark.parametrize("fields", [{}, {"type": "protest", "target": ()}])
def test_incidents_by_nobody_in_particular_are_never_merged(fields: dict[str, Any], knowledge: Knowledge) -> None:
    export = acled.write(joined(*(incident_of(tell(number, perpetrator=(), **fields)) for number in range(2))), knowledge, Choices())
    assert export.rows == 2
    assert list(acled.check(export.files)) == []


@pytest.mark.parametrize(
    ("fields", "reason"),
    [
        ({"time": None}, "no account gives a time"),
        ({"time": make_interval("2020-01-01", precision="year", latest=make_interval("2020-12-31").latest)}, "less precise than a month"),
        ({"polarity": "denied"}, "only denied"),
        ({"realis": "planned"}, "only denied, planned or expected"),
        ({"place": ()}, "no account names a place"),
        ({"place": (make_place("Syria", level="country"),)}, "whole country"),
        ({"type": "casualty_toll"}, "no such event"),
    ],
)
def test_what_acled_would_not_record_is_left_out_and_told(fields: dict[str, Any], reason: str, knowledge: Knowledge) -> None:
    reading = incident_of(tell(**fields))
    assert rows_of(acled.write, reading, knowledge) == []
    assert reason in reasons(reading, knowledge)[0]


def test_undated_incidents_may_stand_on_the_day_of_their_report(knowledge: Knowledge) -> None:
    row = row_of(incident_of(tell(time=None)), knowledge, undated="publication")
    assert (row["event_date"], row["time_precision"]) == ("2020-01-23", "2")
    assert "No account gives a time" in row["notes"]


def test_a_province_has_no_point(knowledge: Knowledge) -> None:
    row = row_of(incident_of(tell(place=(make_place("Idlib", level="province"),))), knowledge)
    assert (row["latitude"], row["longitude"], row["geo_precision"]) == ("", "", "3")


def test_denials_and_grades_stand_in_the_notes(knowledge: Knowledge) -> None:
    reading = incident_of(tell(0), tell(1, polarity="denied", perpetrator=()), grade=Grade("contested", "reported", "unknown"))
    notes = row_of(reading, knowledge)["notes"]
    assert "occurrence contested" in notes
    assert "Denied by Outlet 1" in notes


@pytest.mark.parametrize(
    ("column", "value", "mistake"),
    [
        ("event_type", "Battles", "is none of Battles"),
        ("sub_event_type", "Air strike", "Air strike"),
        ("year", "2021", "is not that of"),
        ("latitude", "35.90", "four decimals"),
        ("latitude", "", "go together"),
        ("latitude", "95.0000", "latitude"),
        ("geo_precision", "3", "has no point"),
        ("geo_precision", "4", "geo_precision"),
        ("fatalities", "", "fatalities"),
        ("fatalities", "-1", "fatalities"),
        ("event_date", "23.01.2020", "event_date"),
        ("event_id_cnty", "SYR12345", "event_id_cnty"),
        ("inter1", "Army", "inter1"),
        ("inter1", "Rioters", "the interaction is State forces-Rebel group; of Rioters and Rebel group it is Rebel group-Rioters"),
        ("interaction", "State forces-Civilians", "the interaction is State forces-Civilians"),
        ("actor1", "", "without an actor1"),
        ("actor1", "Unidentified Armed Group (Syria)", "ACLED has Political militia"),
        ("civilian_targeting", "Civilians targeted", "civilians are said to be targeted"),
        ("iso", "422", "iso is 422; of Syria it is 760"),
        ("region", "Europe", "region is Europe"),
    ],
)
def test_the_validator_finds_what_is_wrong(column: str, value: str, mistake: str, knowledge: Knowledge) -> None:
    from marsad.export.tables import load_schema, write_table

    wrong = {**row_of(incident_of(tell()), knowledge), column: value}
    found = list(acled.check({"": write_table(load_schema("acled"), [wrong])}))
    assert any(mistake in line for line in found), found


def test_the_validator_finds_an_event_that_stands_twice_and_columns_out_of_order(knowledge: Knowledge) -> None:
    from marsad.export.tables import load_schema, write_table

    row = row_of(incident_of(tell()), knowledge)
    twice = write_table(load_schema("acled"), [row, {**row, "event_id_cnty": "MARSADaa"}])
    assert any("one row an event" in line for line in acled.check({"": twice}))
    fought = {"event_type": "Battles", "sub_event_type": "Armed clash"}
    concurrent = write_table(load_schema("acled"), [row, {**row, **fought, "event_id_cnty": "MARSADaa"}])
    assert any("first in the hierarchy" in line for line in acled.check({"": concurrent}))
    swapped = twice.replace(b"event_id_cnty,event_date", b"event_date,event_id_cnty", 1)
    assert any("the columns are" in line for line in acled.check({"": swapped}))


def test_ids_are_ours_and_stay_the_same(knowledge: Knowledge) -> None:
    reading = incident_of(tell())
    assert row_of(reading, knowledge)["event_id_cnty"] == f"MARSAD{reading.incidents[0].id}"
    assert rows_of(acled.write, reading, knowledge) == rows_of(acled.write, replace(reading), knowledge)
