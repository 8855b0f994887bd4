"""The public JSON is what the published schema and the design say."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner
from jsonschema import Draft202012Validator

import marsad
from marsad.cli.read import read
from marsad.cli.schema import schema
from marsad.export import EXPORTERS
from marsad.export.contract import RECORDS
from marsad.export.schema import schema_of, schema_text
from marsad.export.wire import claim_to_wire, document_to_wire, incident_to_wire, reading_to_wire
from marsad.model import Reading
from marsad.testing import make_claim, make_document, make_incident, make_place, make_reading

REPORTS = [
    "قال المرصد السوري إن غارة روسية على بلدة كفرنبل قتلت ثلاثة مدنيين فجر أمس. ونفت وزارة الدفاع الروسية استهداف البلدة.",
    "هدد الجيش السوري بالرد على أي هجوم. وقصفت المدفعية قرى في محافظة إدلب دون ورود معلومات عن إصابات.",
    "Rebels said they shelled an army base near Aleppo on Monday, killing at least five soldiers.",
]


def validator(name: str) -> Draft202012Validator:
    return Draft202012Validator(schema_of(name))


def run(*arguments: str, text: str) -> str:
    return CliRunner().invoke(read, ["-", "--published", "2020-02-02", *arguments], input=text).stdout


@pytest.mark.parametrize("name", sorted(RECORDS))
def test_the_published_schema_is_the_one_that_the_types_give(name: str, root: Path) -> None:
    published = root / "docs/reference" / f"{name}.schema.json"
    assert published.read_bytes() == schema_text(name), "run: marsad schema --out docs/reference"
    Draft202012Validator.check_schema(schema_of(name))


def test_the_verb_writes_what_is_published(tmp_path: Path) -> None:
    CliRunner().invoke(schema, ["--out", str(tmp_path)])
    assert {path.name for path in tmp_path.iterdir()} == {f"{name}.schema.json" for name in RECORDS}


@pytest.mark.parametrize("text", REPORTS)
def test_json_is_valid(text: str) -> None:
    reading = json.loads(run("--format", "json", text=text))
    assert reading["claims"]
    validator("reading").validate(reading)


@pytest.mark.parametrize("text", REPORTS)
@pytest.mark.parametrize("explain", [(), ("--explain",)])
def test_each_line_of_jsonl_is_a_valid_claim(text: str, explain: tuple[str, ...]) -> None:
    lines = run("--format", "jsonl", *explain, text=text).splitlines()
    assert lines
    for line in lines:
        validator("claim").validate(json.loads(line))
        assert ("evidence" in json.loads(line)) == bool(explain)


@pytest.mark.parametrize(
    "broken",
    [{"polarity": "maybe"}, {"colour": 1}, {"harm": [{"kind": "killed"}]}, {"trigger": None}, {"confidence": "high"}, {"means": "drone"}],
)
def test_the_schema_refuses_what_the_contract_does_not_hold(broken: dict[str, Any]) -> None:
    wire = {**claim_to_wire(make_claim()), **broken}
    assert not validator("claim").is_valid(wire)


def test_made_records_are_valid() -> None:
    validator("claim").validate(claim_to_wire(make_claim()))
    validator("incident").validate(incident_to_wire(make_incident()))
    validator("document").validate(document_to_wire(make_document()))


# The fields of the design, section 3, written out here so that a change of the types cannot change the contract unseen.
CLAIM = set(
    """id document sentence type trigger also perpetrator target place time means harm polarity certainty realis attribution responsibility
    stated_count silence confidence origin_of_record""".split()
)
PLACE = set("text start end place name_en name_ar lat lon level uncertainty_km country admin1 admin2 pcode candidates".split())
READING = {"contract", "documents", "claims", "incidents", "running_counts", "outlook", "silences", "issues"}
INCIDENT = set("id what type claims place time grade reasons origins harm may_answer may_be_answered_by part_of links".split())


def read_one() -> dict[str, Any]:
    return dict(reading_to_wire(marsad.read(REPORTS[0], published="2020-02-02", outlet="مثال")))


def test_a_reading_has_the_fields_of_the_design() -> None:
    reading = read_one()
    claim = reading["claims"][0]
    assert set(reading) == READING
    assert set(claim) == CLAIM
    assert set(claim["place"][0]) == PLACE
    assert set(reading["incidents"][0]) == INCIDENT
    assert set(claim["time"]) == {"text", "start", "end", "from", "to", "earliest", "latest", "precision", "calendar", "relative", "zone"}
    assert set(claim["perpetrator"][0]) == {"text", "start", "end", "actor", "candidates"}
    assert set(claim["attribution"][0]) == {"text", "start", "end", "actor", "kind", "candidates"}
    assert set(claim["harm"][0]) == {"kind", "who", "min", "max", "text"}
    assert set(claim["origin_of_record"]) == {"extractor", "version", "data"}
    assert claim["origin_of_record"]["extractor"] == "rules"
    assert len(claim["origin_of_record"]["data"]) == 16


def test_what_the_text_leaves_open_is_null_and_never_guessed() -> None:
    (claim,) = reading_to_wire(marsad.read("وقع انفجار في بلدة كفرنبل ليل أمس."))["claims"]
    assert claim["time"] is not None
    assert (claim["time"]["from"], claim["time"]["to"], claim["time"]["relative"]) == (None, None, True)
    assert claim["responsibility"] is None
    assert claim["harm"] == []


def test_claims_come_in_document_and_text_order() -> None:
    documents = [make_document(text, lang="ar") for text in REPORTS[:2]]
    claims = reading_to_wire(marsad.read_documents(documents))["claims"]
    order = [document.id for document in documents]
    where = [(order.index(claim["document"]), claim["trigger"]["start"]) for claim in claims]
    assert where == sorted(where)
    assert {claim["document"] for claim in claims} == set(order)


def geojson(reading: Reading) -> dict[str, Any]:
    parsed: dict[str, Any] = json.loads(b"".join(EXPORTERS["geojson"](reading)))
    return parsed


def test_geojson_puts_longitude_first_and_says_the_uncertainty() -> None:
    collection = geojson(make_reading(claims=[make_claim(place=(make_place(),))]))
    (feature,) = collection["features"]
    assert collection["type"] == "FeatureCollection"
    assert set(feature) == {"type", "id", "geometry", "properties"}
    assert feature["type"] == "Feature"
    assert feature["geometry"] == {"type": "Point", "coordinates": [36.725, 35.904]}
    assert feature["properties"]["uncertainty_m"] == 4000


@pytest.mark.parametrize("level", ["province", "region", "country", None])
def test_geojson_never_draws_a_wide_unit_as_a_point(level: str | None) -> None:
    # Even where a gazetteer has a point for it.
    (feature,) = geojson(make_reading(claims=[make_claim(place=(make_place(level=level),))]))["features"]
    assert feature["geometry"] is None
    assert feature["properties"]["uncertainty_m"] is None
    assert feature["properties"]["place"]["name_en"] == "Sarmin"
