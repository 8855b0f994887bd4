"""HXL, PLOVER, POLECAT, GeoJSON, GeoParquet, the table of incidents and Airwars' tables: their columns, what they keep, what they leave out."""

from __future__ import annotations

import csv
import io
import json
import struct
from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from marsad.export import EXPORTERS, airwars, csv_, exporter, geojson, geoparquet, hxl, plover, polecat
from marsad.export.exporter import Choices
from marsad.export.facts import Knowledge
from marsad.export.tables import columns_of, read_table
from marsad.model import Anchor, Grade, InputError, Reading
from marsad.testing import make_actor, make_claim, make_document, make_interval, make_place, make_reading, make_record, make_teller

from .conftest import incident_of, joined, killed, rows_of, tell

POLECAT = """Event ID|Event Date|Event Type|Event Mode|Intensity|Quad Code|Contexts|Actor Name|Actor Country|Actor COW|Primary Actor Sector|Actor Sectors|Actor Title|
Actor Name Raw|Wikipedia Actor ID|Recipient Name|Recipient Country|Recipient COW|Primary Recipient Sector|Recipient Sectors|Recipient Title|Recipient Name Raw|
Wikipedia Recipient ID|Placename|City|District|Province|Country|Latitude|Longitude|GeoNames ID|Raw Placename|Feature Type|Source|Publication Date|Story People|
Story Organizations|Story Locations|Language|Version""".replace("\n", "").split("|")  # fmt: skip


def some() -> Reading:
    """Incidents of every kind that formats treat apart."""
    return joined(
        incident_of(tell(0, harm=killed(("unspecified", 5, 5), ("children", 2, 2)), means=("rocket",))),
        incident_of(tell(1, time=None)),
        incident_of(tell(2, place=(make_place("Idlib", level="province"),))),
        incident_of(tell(3, polarity="denied", perpetrator=())),
        incident_of(tell(4, place=(), target=(make_actor(None, Anchor("مستودع", 0, 6)),))),
        incident_of(tell(5, realis="planned")),
    )


@pytest.mark.parametrize("name", sorted(EXPORTERS))
def test_every_format_passes_its_own_validator(name: str, knowledge: Knowledge) -> None:
    for reading in (some(), make_reading([make_document()], [make_claim()], []), Reading()):
        export = EXPORTERS[name].write(reading, knowledge, Choices())
        assert list(EXPORTERS[name].check(export.files)) == []


def test_an_unknown_format_lists_those_that_there_are() -> None:
    with pytest.raises(InputError, match="acled, ucdp, plover, polecat, hxl, airwars"):
        exporter("excel")


def hxl_content(reading: Reading, knowledge: Knowledge) -> bytes:
    return hxl.write(reading, knowledge, Choices()).files[""]


def test_hxl_is_read_by_its_library_and_valid_by_its_schema(knowledge: Knowledge) -> None:
    library = pytest.importorskip("hxl")
    data = library.data(list(csv.reader(hxl_content(some(), knowledge).decode().splitlines()))).cache()
    assert data.validate()
    assert [column.display_tag for column in data.columns] == list(hxl.tags())
    assert len(list(data)) == 4


def test_hxl_leaves_unknown_numbers_empty_and_tags_as_ocha_does(knowledge: Knowledge) -> None:
    tags, *rows = read_table(hxl_content(some(), knowledge))
    assert (tags["Event id"], tags["Date"], tags["Actor 1"], tags["Latitude"], tags["Killed, least"]) == (
        "#event+code", "#date+occurred", "#group+name+first", "#geo+lat", "#affected+killed+min",
    )  # fmt: skip
    assert [row["Killed, least"] for row in rows] == ["5", "", "", ""]
    assert [row["Children killed, least"] for row in rows] == ["2", "", "", ""]
    assert rows[0]["Country code"] == "SYR"


def test_hxls_validator_finds_a_wrong_tag(knowledge: Knowledge) -> None:
    wrong = hxl_content(some(), knowledge).replace(b"#geo+lat", b"#geo lat", 1)
    assert any("no hashtag" in line for line in hxl.check({"": wrong}))


def plover_records(reading: Reading, knowledge: Knowledge, **choices: Any) -> list[dict[str, Any]]:
    return [json.loads(line) for line in plover.write(reading, knowledge, Choices(**choices)).files[""].splitlines()]


def test_plover_has_several_modes_actors_with_sectors_and_a_place_with_its_resolution(knowledge: Knowledge) -> None:
    (record,) = plover_records(incident_of(tell(harm=killed(("unspecified", 5, 5)), means=("rocket", "drone"))), knowledge)
    assert (record["event"], record["quad_code"], record["event_scale"], record["mode"]) == (["ASSAULT"], 4, -9.5, ["heavy-weapons", "drone"])
    assert [(actor["code"], actor["sector"]) for actor in record["actor"]] == [("SYR", "MIL")]
    assert [recipient["sector"] for recipient in record["recipient"]] == ["REB"]
    assert (record["event_loc"]["resolution"], record["event_loc"]["country_code"], record["size"]) == (4, "SYR", {"dead": 5})
    assert record["text"] == "Rockets hit the town of Sarmin, says account 0."


@pytest.mark.parametrize(
    ("fields", "mode"),
    [
        ({"polarity": "denied", "perpetrator": ()}, "negation"),
        ({"realis": "planned"}, "future"),
        ({"realis": "hypothetical"}, "hypothetical"),
        ({"time": make_interval("2019-01-01")}, "historical"),
    ],
)
def test_plovers_auxiliary_modes_tell_what_did_not_happen_now(fields: dict[str, Any], mode: str, knowledge: Knowledge) -> None:
    (record,) = plover_records(incident_of(tell(**fields)), knowledge)
    assert mode in record["mode"]


def test_the_weapons_that_an_interception_met_are_no_modes_of_it(knowledge: Knowledge) -> None:
    (record,) = plover_records(incident_of(tell(type="interception", means=("missile",))), knowledge)
    assert record["mode"] == []


def test_threats_are_events_of_who_utters_them(knowledge: Knowledge) -> None:
    document = make_document("The group threatened to answer.", published="2020-02-01")
    claim = make_claim(
        document, "threatened", type="threat", realis="threatened", attribution=(make_teller("party", "hezbollah"),), time=make_interval("2030-01-01")
    )
    reading = replace(make_reading([document], [claim]), incidents=(), outlook=(claim.id,))
    (record,) = plover_records(reading, knowledge)
    # The day that the threat speaks of is not the day on which it was uttered.
    assert (record["event"], record["date"], record["actor"][0]["identifier_text"]) == (["THREATEN"], "2020-02-01", "marsad:hezbollah")


@pytest.mark.parametrize(
    ("old", "new", "mistake"),
    [
        ("ASSAULT", "ATTACK", "no type"),
        ('"quad_code":4', '"quad_code":1', "quad code"),
        ("heavy-weapons", "cannon", "no mode"),
        ('"date"', '"day"', "missing required field `date`"),
        ("2020-01-23", "23.1.2020", "Invalid RFC3339 encoded date"),
        ('"sector":"MIL"', '"sector":"ARMY"', "Invalid enum value 'ARMY'"),
        ("-9.5", "-2.0", "event_scale of ASSAULT"),
        ('"lat":35.904,', '"lat":35.90401,', "four decimals"),
        ('"lat":35.904,', "", "lat and lon go together"),
        ('"resolution":4', '"resolution":2', "has no point"),
        ('"date"', '"enddate":"2019-01-01","date"', "ends before"),
    ],
)
def test_plovers_validator_finds_what_is_wrong(old: str, new: str, mistake: str, knowledge: Knowledge) -> None:
    content = plover.write(incident_of(tell()), knowledge, Choices()).files[""].decode().replace(old, new)
    assert any(mistake in line for line in plover.check({"": content.encode()}))


WRONG: list[tuple[str, str, str, str]] = [
    ("hxl", "Killed, most", "1", "Killed, least 2 <= Killed, most 1 does not hold"),
    ("hxl", "Latitude", "35.9", "four decimals"),
    ("hxl", "Longitude", "", "go together"),
    ("hxl", "Country code", "LBN", "Country code is LBN; of Syria it is SYR"),
    ("hxl", "ACLED event type", "Battles", "is none of Battles"),
    ("hxl", "First day", "2020-02-01", "ends before"),
    ("hxl", "Year", "2019", "the Year 2019 is not that of 2020-01-23"),
    ("csv", "killed_best", "1", "killed_min 2 <= killed_best 1 does not hold"),
    ("csv", "killed_civilians", "9", "killed_civilians 9 <= killed_best 2 does not hold"),
    ("csv", "killed_max", "many", "killed_max"),
    ("csv", "level", "province", "has no point"),
    ("csv", "date_precision", "", "go together"),
    ("csv", "date_end", "2020-01-01", "ends before"),
    ("polecat", "Longitude", "36.7", "four decimals"),
    ("polecat", "Feature Type", "province", "has no point"),
    ("polecat", "Intensity", "-1", "the intensity of ASSAULT"),
    ("polecat", "Primary Actor Sector", "GOV", "is not the first"),
    ("polecat", "Event Mode", "cannon", "has no mode cannon"),
]


@pytest.mark.parametrize(("name", "column", "value", "mistake"), WRONG)
def test_the_validators_of_tables_find_what_is_changed_by_hand(name: str, column: str, value: str, mistake: str, knowledge: Knowledge) -> None:
    delimiter, first = ("\t", 1) if name == "polecat" else (",", 2 if name == "hxl" else 1)
    content = EXPORTERS[name].made(incident_of(tell(harm=killed(("civilians", 2, 3)))), knowledge, Choices()).files[""].decode()
    rows = list(csv.reader(content.splitlines(), delimiter=delimiter))
    rows[first][rows[0].index(column)] = value
    out = io.StringIO()
    csv.writer(out, delimiter=delimiter, lineterminator="\n").writerows(rows)
    found = list(EXPORTERS[name].check({"": out.getvalue().encode()}))
    assert any(mistake in line for line in found), found


def test_polecat_has_forty_columns_separated_by_tabs(knowledge: Knowledge) -> None:
    content = polecat.write(incident_of(tell(text="Rockets\thit \n the town")), knowledge, Choices()).files[""]
    assert list(columns_of(content, delimiter="\t")) == POLECAT
    assert {line.count("\t") for line in content.decode().splitlines()} == {39}
    (row,) = read_table(content, delimiter="\t")
    assert (row["Event Type"], row["Event Mode"], row["Intensity"], row["Quad Code"]) == ("ASSAULT", "heavy-weapons", "-9.5", "4")
    assert (row["Actor Country"], row["Actor COW"], row["Country"], row["Latitude"]) == ("SYR", "652", "SYR", "35.9040")


def test_geojson_has_what_maps_of_the_field_ask_for(knowledge: Knowledge) -> None:
    reading = incident_of(tell(0, harm=killed(("unspecified", 5, None))), tell(1, polarity="denied", perpetrator=()))
    (feature,) = json.loads(geojson.write(reading, knowledge, Choices()).files[""])["features"]
    properties = feature["properties"]
    assert feature["geometry"] == {"type": "Point", "coordinates": [36.725, 35.904]}
    assert (properties["date_start"], properties["date_end"], properties["date_precision"]) == ("2020-01-23", "2020-01-23", "day")
    assert (properties["acled_sub_event"], properties["plover_type"]) == ("Shelling/artillery/missile attack", "ASSAULT")
    assert properties["killed"] == {"min": 5, "max": None, "best": 5}
    assert properties["injured"] == {"min": None, "max": None, "best": None}
    assert (properties["told_by"], properties["denied_by"]) == (["Outlet 0"], ["Outlet 1"])
    assert {actor["role"]: actor["actor"] for actor in properties["actors"]} == {"doer": "syrian_army", "struck": "hts"}
    assert sorted(source["url"] for source in properties["sources"]) == ["https://example.org/0", "https://example.org/1"]


def test_geojsons_validator_finds_a_province_drawn_as_a_point(knowledge: Knowledge) -> None:
    reading = incident_of(tell(place=(make_place("Idlib", level="province"),)))
    collection = json.loads(geojson.write(reading, knowledge, Choices()).files[""])
    assert collection["features"][0]["geometry"] is None
    collection["features"][0]["geometry"] = {"type": "Point", "coordinates": [36.72512, 35.9]}
    found = "\n".join(geojson.check({"": json.dumps(collection).encode()}))
    assert "drawn as a point" in found
    assert "four decimals" in found
    assert any("geojson" in line for line in geojson.check({"": json.dumps({**collection, "type": "Collection"}).encode()}))


def test_geoparquet_has_a_point_in_wkb_and_says_so_in_its_footer(knowledge: Knowledge) -> None:
    parquet = pytest.importorskip("pyarrow.parquet")
    from io import BytesIO

    file = parquet.ParquetFile(BytesIO(geoparquet.write(some(), knowledge, Choices()).files[""]))
    geo = json.loads(file.schema_arrow.metadata[b"geo"])
    assert (geo["version"], geo["primary_column"], geo["columns"]["geometry"]["encoding"]) == ("1.1.0", "geometry", "WKB")
    rows = file.read().to_pylist()
    assert struct.unpack("<BIdd", rows[0]["geometry"]) == (1, 1, 36.725, 35.904)
    assert [row["geometry"] is None for row in rows] == [False, False, True, False, True, False]
    assert (rows[0]["date_start"], rows[1]["date_start"], rows[0]["latitude"]) == (date(2020, 1, 23), None, 35.904)


def test_hxl_has_the_codes_of_the_units_around_a_place(knowledge: Knowledge) -> None:
    place = make_place(admin1="Idlib", admin2="Nowhere District")
    (row,) = read_table(b"\n".join(line for number, line in enumerate(hxl_content(incident_of(tell(place=(place,))), knowledge).split(b"\n")) if number != 1))
    assert (row["Admin 1"], row["Admin 1 code"], row["Admin 2"], row["Admin 2 code"]) == ("Idlib", "SY07", "Nowhere District", "")


@pytest.mark.parametrize("name", ["geojson", "geoparquet", "parquet", "json", "jsonl", "plover"])
def test_a_file_of_another_kind_is_a_mistake_and_no_crash(name: str) -> None:
    files = dict.fromkeys(("documents.parquet", "claims.parquet", "incidents.parquet"), b"{x") if name == "parquet" else {"": b"{x"}
    assert list(EXPORTERS[name].check(files)) != []


def test_the_table_of_incidents_tells_unknown_from_none(knowledge: Knowledge) -> None:
    reading = joined(incident_of(tell(0)), incident_of(tell(1, harm=killed(("unspecified", 0, 0)))), incident_of(tell(2, harm=killed(("civilians", 20, None)))))
    rows = rows_of(csv_.write, reading, knowledge)
    assert [(row["killed_min"], row["killed_max"], row["killed_civilians"]) for row in rows] == [("", "", ""), ("0", "0", ""), ("20", "", "20")]
    assert rows[0]["date_precision"] == "day"
    assert rows[0]["origins"] == "1"


def airwars_tables(reading: Reading, knowledge: Knowledge) -> dict[str, list[dict[str, str]]]:
    return {name.removesuffix(".csv"): read_table(content) for name, content in airwars.write(reading, knowledge, Choices()).files.items()}


def test_airwars_tables_share_the_incidents_code_and_hold_no_grade_of_airwars(knowledge: Knowledge) -> None:
    harm = killed(("unspecified", 5, 5), ("children", 2, 2))
    tables = airwars_tables(incident_of(tell(0, harm=harm), tell(1, harm=harm), grade=Grade("corroborated", "reported", "reported")), knowledge)
    assert set(tables) == set(airwars.TABLES)
    code = tables["incidents"][0]["unique_reference_code"]
    assert {row["unique_reference_code"] for rows in tables.values() for row in rows} == {code}
    assert len(tables["sources"]) == 2
    assert (tables["incidents"][0]["civilians_killed_min"], tables["incidents"][0]["killed_min"]) == ("", "5")
    assert not any("grading" in column for column in tables["incidents"][0])
    assert next((row["belligerent"], row["role"]) for row in tables["belligerents"]) == ("Syria armed forces", "named")


def test_airwars_holds_no_incident_among_fighters_alone(knowledge: Knowledge) -> None:
    export = airwars.write(incident_of(tell(harm=killed(("combatants", 3, 3)))), knowledge, Choices())
    assert export.rows == 0
    assert "fighters alone" in export.losses[0].what


@pytest.mark.parametrize("undated", ["leave_out", "publication"])
@pytest.mark.parametrize("name", sorted(EXPORTERS))
def test_whatever_a_record_holds_passes_the_validators(name: str, undated: Any, knowledge: Knowledge) -> None:
    export = EXPORTERS[name].write(make_record(150), knowledge, Choices(undated))
    assert list(EXPORTERS[name].check(export.files)) == []
    assert export.rows + sum(not loss.field for loss in export.losses) >= 150 or name == "ucdp"
