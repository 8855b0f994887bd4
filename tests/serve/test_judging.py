"""Deciding over HTTP: by name, with what was seen, refused where somebody else decided since, and undone."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from fastapi.testclient import TestClient

from marsad.store import Workspace

from .conftest import CHANGE
from .test_reading import pages


def incidents(browser: TestClient, fits: Callable[[dict[str, Any]], bool]) -> list[dict[str, Any]]:
    return [one for one in pages(browser, "/api/incidents") if fits(one)]


def version(browser: TestClient, incident: str) -> dict[str, str]:
    return {incident: browser.get(f"/api/incidents/{incident}").json()["etag"]}


def decide(browser: TestClient, **body: Any) -> Any:
    return browser.post("/api/judgements", json=body, headers=CHANGE)


def test_a_correction_changes_the_incident_and_is_undone(browser: TestClient) -> None:
    incident = incidents(browser, lambda one: one["type"] == "shelling" and len(one["claims"]) == 1)[0]
    made = decide(
        browser, kind="correct", claims=[incident["claims"][0]], field="type", value="air_strike", why="aircraft", expects=version(browser, incident["id"])
    )
    assert made.status_code == 201, made.text
    judgement = made.json()["judgement"]
    assert (judgement["who"], judgement["old"], judgement["new"]) == ("Layla", '"shelling"', '"air_strike"')
    (now,) = made.json()["incidents"]
    told = browser.get(f"/api/incidents/{now}").json()
    assert next(claim for claim in told["claims"] if claim["id"] == incident["claims"][0])["type"] == "air_strike"
    assert [one["id"] for one in told["judgements"]] == [judgement["id"]]
    undone = browser.post(f"/api/judgements/{judgement['id']}/undo", json={"why": "no aircraft"}, headers=CHANGE)
    assert undone.status_code == 201, undone.text
    assert {one["id"]: one for one in pages(browser, "/api/incidents")}[incident["id"]] == incident
    listed = pages(browser, "/api/judgements")
    assert [(one["kind"], one["in_force"]) for one in listed] == [("undo", True), ("correct", False)]


VALUES: list[tuple[str, Any, Callable[[dict[str, Any]], bool]]] = [
    ("place", [{"place": "country.sy"}], lambda claim: claim["place"][0]["name_en"] == "Syria" and claim["place"][0]["lat"] is None),
    ("place", [], lambda claim: claim["place"] == []),
    ("time", {"from": "2021-05-04", "to": "2021-05-05", "precision": "day", "zone": "Asia/Damascus"}, lambda claim: (claim["time"]["from"], claim["time"]["to"]) == ("2021-05-04", "2021-05-05")),
    ("time", None, lambda claim: claim["time"] is None),
    ("perpetrator", [{"actor": "syrian_army"}], lambda claim: claim["perpetrator"][0]["actor"] == "syrian_army"),
    ("attribution", [{"actor": "sohr", "kind": "monitor"}], lambda claim: claim["attribution"][0]["actor"] == "sohr"),
    ("harm", [{"kind": "killed", "who": "civilians", "min": 4, "max": 4}], lambda claim: claim["harm"][0]["min"] == 4),
    ("means", ["drone"], lambda claim: claim["means"] == ["drone"]),
    ("certainty", "possible", lambda claim: claim["certainty"] == "possible"),
]  # fmt: skip


@pytest.mark.parametrize(("field", "value", "holds"), VALUES, ids=lambda value: str(value)[:20])
def test_every_field_is_corrected_in_the_json_of_a_claim(browser: TestClient, field: str, value: Any, holds: Callable[[dict[str, Any]], bool]) -> None:
    claim = pages(browser, "/api/claims", type="shelling")[0]
    made = decide(browser, kind="correct", claims=[claim["id"]], field=field, value=value)
    assert made.status_code == 201, made.text
    told = browser.get(f"/api/documents/{claim['document']}").json()
    assert holds(next(one for one in told["claims"] if one["id"] == claim["id"]))
    given_back = next(one for one in told["claims"] if one["id"] == claim["id"])[field]
    again = decide(browser, kind="correct", claims=[claim["id"]], field=field, value=given_back)
    assert again.status_code == 201, again.text
    assert again.json()["judgement"]["new"] == made.json()["judgement"]["new"]


@pytest.mark.parametrize(
    ("body", "status"),
    [
        ({"kind": "correct", "field": "place", "value": [{"place": "nowhere"}]}, 422),
        ({"kind": "correct", "field": "place", "value": "Damascus"}, 422),
        ({"kind": "correct", "field": "time", "value": {"from": "soon"}}, 422),
        ({"kind": "correct", "field": "perpetrator", "value": [{"actor": "nobody_known"}]}, 422),
        ({"kind": "correct", "field": "certainty", "value": "sure"}, 422),
        ({"kind": "correct", "field": "sentence", "value": {"start": 0, "end": 1}}, 422),
        ({"kind": "correct"}, 422),
        ({"kind": "grade", "field": "harm", "value": "sure", "why": "so"}, 422),
        ({"kind": "grade", "field": "harm", "value": "confirmed"}, 422),
        ({"kind": "accept", "claims": ["none"]}, 422),
        ({"kind": "merge", "claims": [], "incidents": ["none"]}, 404),
        ({"kind": "undo"}, 422),
        ({"kind": "accept", "colour": "red"}, 422),
    ],
)
def test_a_judgement_that_may_not_be_made_changes_nothing(browser: TestClient, workspace: Workspace, body: dict[str, Any], status: int) -> None:
    claim = pages(browser, "/api/claims")[0]
    before = workspace.head()
    answer = decide(browser, **{"claims": [claim["id"]], **body})
    assert answer.status_code == status, answer.text
    assert answer.json()["detail"]
    assert workspace.head() == before
    assert browser.post("/api/judgements/none/undo", headers=CHANGE).status_code == 404


def test_incidents_are_merged_and_split_again(browser: TestClient) -> None:
    first, second = incidents(browser, lambda one: one["type"] == "shelling")[:2]
    merged = decide(browser, kind="merge", incidents=[first["id"], second["id"]], why="one strike").json()
    assert len(merged["incidents"]) == 1
    held = browser.get(f"/api/incidents/{merged['incidents'][0]}").json()["incident"]
    assert set(held["claims"]) == {*first["claims"], *second["claims"]}
    assert browser.get(f"/api/incidents/{second['id']}").status_code in (200, 404)
    parted = decide(browser, kind="split", claims=first["claims"], others=second["claims"], why="two strikes").json()
    assert len(parted["incidents"]) >= 2


def test_two_people_at_work_at_once_do_not_overwrite_each_other(serving: Callable[..., TestClient]) -> None:
    one, other = serving(), serving()
    incident = incidents(one, lambda found: found["grade"]["occurrence"] == "reported")[0]
    seen = version(one, incident["id"])
    assert version(other, incident["id"]) == seen
    grade = {"kind": "grade", "incident": incident["id"], "field": "occurrence", "expects": seen}
    assert decide(one, **grade, value="corroborated", why="a second call").status_code == 201
    refused = decide(other, **grade, value="withdrawn", why="taken back")
    assert (refused.status_code, refused.headers["content-type"]) == (409, "application/problem+json")
    (theirs,) = refused.json()["theirs"]
    assert theirs["now"][0]["grade"]["occurrence"] == "corroborated"
    assert [own["new"] for own in theirs["judgements"]] == ['"corroborated"']
    assert refused.json()["yours"]["value"] == "withdrawn"
    assert browser_grade(one, incident["id"]) == "corroborated"
    again = decide(other, **{**grade, "expects": {incident["id"]: theirs["etag"]}}, value="withdrawn", why="taken back")
    assert again.status_code == 201
    assert browser_grade(one, incident["id"]) == "withdrawn"


def browser_grade(browser: TestClient, incident: str) -> str:
    return str(browser.get(f"/api/incidents/{incident}").json()["incident"]["grade"]["occurrence"])


def test_a_report_that_comes_in_is_no_conflict(browser: TestClient, workspace: Workspace) -> None:
    from tests.pipeline.stories import reports

    from marsad.pipeline.keeping import keep

    incident = incidents(browser, lambda found: True)[0]
    seen = version(browser, incident["id"])
    for _ in keep(workspace, reports(66)):
        pass
    assert decide(browser, kind="accept", claims=[incident["claims"][0]], expects=seen).status_code == 201


def test_a_merge_that_somebody_made_meanwhile_is_a_conflict_that_names_the_incident(browser: TestClient) -> None:
    first, second = incidents(browser, lambda one: one["type"] == "shelling")[:2]
    seen = {**version(browser, first["id"]), **version(browser, second["id"])}
    merged = decide(browser, kind="merge", incidents=[first["id"], second["id"]]).json()["incidents"][0]
    refused = decide(browser, kind="accept", claims=[second["claims"][0]], expects=seen)
    assert refused.status_code == 409
    assert {one["id"] for theirs in refused.json()["theirs"] for one in theirs["now"]} == {merged}
