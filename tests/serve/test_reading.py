"""What the API answers of incidents, reports and claims, page by page, narrowed down and sorted."""

from __future__ import annotations

import json
from typing import Any, get_args

import jsonschema
import pytest
from fastapi.testclient import TestClient

from marsad.export.schema import schema_of
from marsad.store import SortKey, Workspace


def pages(browser: TestClient, address: str, **query: Any) -> list[dict[str, Any]]:
    """All items of a list, a few at a time."""
    items: list[dict[str, Any]] = []
    after = None
    while True:
        answer = browser.get(address, params={**query, "limit": 7, **({"after": after} if after else {})})
        assert answer.status_code == 200, answer.text
        items += answer.json()["items"]
        after = answer.json()["next"]
        if after is None:
            return items


def test_the_pages_of_incidents_give_each_incident_once(browser: TestClient, workspace: Workspace) -> None:
    found = pages(browser, "/api/incidents")
    with workspace.reading() as view:
        assert len(found) == len({incident["id"] for incident in found}) == view.status().incidents > 7
    for incident in found:
        jsonschema.validate(incident, schema_of("incident"))


@pytest.mark.parametrize("sort", [*get_args(SortKey), *(f"-{key}" for key in get_args(SortKey))])
def test_the_ledger_gives_each_claim_once_in_any_order(browser: TestClient, workspace: Workspace, sort: str) -> None:
    found = pages(browser, "/api/claims", sort=sort)
    with workspace.reading() as view:
        assert len(found) == len({claim["id"] for claim in found}) == view.status().claims > 7
    if sort.endswith("type"):
        types = [claim["type"] for claim in found]
        assert types == sorted(types, reverse=sort.startswith("-"))
    if sort.endswith("teller"):
        tellers = [claim["attribution"][0]["actor"] if claim["attribution"] else None for claim in found]
        named = [teller for teller in tellers if teller]
        assert tellers == [*sorted(named, reverse=sort.startswith("-")), *([None] * (len(tellers) - len(named)))]
        assert named


def test_claims_are_narrowed_down_by_who_tells_and_how(browser: TestClient) -> None:
    everything = pages(browser, "/api/claims")
    denied = pages(browser, "/api/claims", polarity="denied")
    assert {claim["id"] for claim in denied} == {claim["id"] for claim in everything if claim["polarity"] == "denied"} != set()
    sohr = pages(browser, "/api/claims", teller="sohr", certainty="stated")
    assert (
        {claim["id"] for claim in sohr}
        == {claim["id"] for claim in everything if claim["certainty"] == "stated" and claim["attribution"] and claim["attribution"][0]["actor"] == "sohr"}
        != set()
    )


def test_an_incident_comes_with_its_claims_and_reports(browser: TestClient) -> None:
    incident = max(pages(browser, "/api/incidents"), key=lambda one: len(one["claims"]))
    told = browser.get(f"/api/incidents/{incident['id']}").json()
    assert {claim["id"] for claim in told["claims"]} == set(incident["claims"])
    assert {claim["document"] for claim in told["claims"]} == {document["id"] for document in told["documents"]}
    history = browser.get(f"/api/incidents/{incident['id']}/history").json()
    assert history["now"] == [incident["id"]]
    assert history["items"][-1]["valid_to"] is None and history["items"][-1]["grade"] == incident["grade"]
    assert history["items"][-1]["cause"]["documents"]


def test_a_report_shows_its_claims_where_they_stand(browser: TestClient) -> None:
    for head in pages(browser, "/api/documents")[:20]:
        told = browser.get(f"/api/documents/{head['id']}").json()
        for claim in told["claims"]:
            trigger = claim["trigger"]
            assert told["document"]["text"][trigger["start"] : trigger["end"]] == trigger["text"]
        assert told["incidents"].keys() == {claim["id"] for claim in told["claims"]}


def test_reports_are_found_by_their_words_with_where_they_stand(browser: TestClient) -> None:
    hits = pages(browser, "/api/search", words="سرمين")
    assert hits
    for hit in hits:
        text = browser.get(f"/api/documents/{hit['document']['id']}").json()["document"]["text"]
        assert "سرمين" in text
        assert [text[found["start"] : found["end"]] for found in hit["excerpt"]["hits"]] == [found["text"] for found in hit["excerpt"]["hits"]] != []


def test_incidents_are_narrowed_down_by_area_shape_grade_and_words(browser: TestClient) -> None:
    everything = pages(browser, "/api/incidents")
    placed = [incident for incident in everything if incident["place"] and incident["place"]["lat"]]
    lon, lat = placed[0]["place"]["lon"], placed[0]["place"]["lat"]
    there = {incident["id"] for incident in placed if abs(incident["place"]["lon"] - lon) < 0.02 and abs(incident["place"]["lat"] - lat) < 0.02}
    west, south, east, north = lon - 0.02, lat - 0.02, lon + 0.02, lat + 0.02
    assert {one["id"] for one in pages(browser, "/api/incidents", bbox=f"{west},{south},{east},{north}")} == there
    ring = [[west, south], [east, south], [east, north], [west, north], [west, south]]
    assert {one["id"] for one in pages(browser, "/api/incidents", polygon=json.dumps({"type": "Polygon", "coordinates": [ring]}))} == there
    below = [[west, south], [east, south], [lon, lat - 0.01], [west, south]]
    assert there & {one["id"] for one in pages(browser, "/api/incidents", polygon=json.dumps({"type": "Polygon", "coordinates": [below]}))} == set()
    grades = ("contested", "corroborated")
    wanted = {one["id"] for one in everything if one["grade"]["occurrence"] in grades}
    assert {one["id"] for one in pages(browser, "/api/incidents", grade=list(grades))} == wanted != set()
    killed = pages(browser, "/api/incidents", killed_min=5)
    assert (
        {one["id"] for one in killed}
        == {one["id"] for one in everything if any(harm["kind"] == "killed" and (harm["max"] or harm["min"] or 0) >= 5 for harm in one["harm"])}
        != set()
    )
    assert 0 < len(pages(browser, "/api/incidents", words="سرمين")) < len(everything)
    assert pages(browser, "/api/incidents", words="لا_كلمة_كهذه") == []


def test_incidents_are_given_as_they_stood(browser: TestClient, workspace: Workspace) -> None:
    assert pages(browser, "/api/incidents", as_of="2001-01-01") == []
    assert len(pages(browser, "/api/incidents", as_of="2100-01-01")) == len(pages(browser, "/api/incidents"))


def test_the_workspace_says_what_it_holds_and_who_asks(browser: TestClient) -> None:
    told = browser.get("/api/workspace").json()
    assert told["counts"]["documents"] == 60
    assert told["user"] == {"name": "Layla", "role": "admin"}
    assert {"type": "shelling", "label_en": "shelling", "label_ar": "قصف", "group": "air_strike"} in told["ontology"]


def test_the_description_names_every_address_and_record(browser: TestClient) -> None:
    described = browser.get("/api/openapi.json").json()
    assert {"/api/incidents", "/api/incidents/{id_}", "/api/claims", "/api/documents", "/api/search", "/healthz"} <= described["paths"].keys()
    references = set(_references(described))
    assert references <= {f"#/components/schemas/{name}" for name in described["components"]["schemas"]}
    assert "#/components/schemas/Incident" in references
    page = browser.get("/api")
    assert "text/html" in page.headers["content-type"] and "/api/incidents" in page.text and "<script" not in page.text


def _references(value: Any) -> list[str]:
    if isinstance(value, dict):
        own = [value["$ref"]] if isinstance(value.get("$ref"), str) else []
        return own + [found for one in value.values() for found in _references(one)]
    return [found for one in value for found in _references(one)] if isinstance(value, list) else []
