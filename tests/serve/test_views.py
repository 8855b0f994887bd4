"""Map, time line, accounts side by side, origins, review queue, outlook and sources."""

from __future__ import annotations

from collections import Counter
from datetime import UTC, datetime
from typing import Any

import pytest
from fastapi.testclient import TestClient

from marsad.model import Judgement
from marsad.pipeline.keeping import judge
from marsad.store import View, Workspace
from marsad.store.judging import judge as make
from marsad.store.judging import seen

from .test_reading import pages


def everything(browser: TestClient) -> list[dict[str, Any]]:
    return pages(browser, "/api/incidents")


@pytest.mark.parametrize("zoom", [0, 5, 9, 14, 22])
def test_every_incident_is_on_the_map_once(browser: TestClient, zoom: int) -> None:
    shown = browser.get("/api/map", params={"zoom": zoom}).json()
    parts = [*shown["clusters"], *shown["places"], *shown["areas"]]
    assert sum(part["count"] for part in parts) + sum(shown["unplaced"].values()) == len(everything(browser))
    assert all(sum(part["by_grade"].values()) == part["count"] for part in parts)
    if zoom == 22:
        assert shown["clusters"] == []


def test_a_coarse_place_is_an_area_and_never_a_point(browser: TestClient) -> None:
    shown = browser.get("/api/map", params={"zoom": 12}).json()
    assert {part["level"] for part in shown["places"]} <= {"site", "town", "district"}
    assert all("lon" not in part for part in shown["areas"])


def test_a_place_on_the_map_names_its_incidents_and_its_uncertainty(browser: TestClient) -> None:
    placed = Counter(one["place"]["place"] for one in everything(browser) if one["place"] and one["place"]["lat"])
    shown = {part["place"]: part for part in browser.get("/api/map", params={"zoom": 15}).json()["places"]}
    assert {place: part["count"] for place, part in shown.items()} == placed
    for part in shown.values():
        assert part["uncertainty_km"] > 0 and part["name_ar"]
        assert len(part["incidents"]) == (part["count"] if part["count"] <= 20 else 0)
        if part["incidents"]:
            one = browser.get(f"/api/incidents/{part['incidents'][0]}").json()["incident"]
            assert one["place"]["place"] == part["place"]


def test_the_map_is_narrowed_down_like_the_list(browser: TestClient) -> None:
    for query in ({"grade": "contested"}, {"words": "سرمين"}, {"type": "shelling", "from": "2021-05-06", "to": "2021-05-06"}):
        shown = browser.get("/api/map", params={**query, "zoom": 8}).json()
        total = sum(part["count"] for key in ("clusters", "places", "areas") for part in shown[key]) + sum(shown["unplaced"].values())
        assert total == len(pages(browser, "/api/incidents", **query)) > 0


@pytest.mark.parametrize("step", ["day", "week", "hour"])
def test_every_incident_is_on_the_time_line_once(browser: TestClient, step: str) -> None:
    line = browser.get("/api/timeline", params={"step": step}).json()
    assert sum(part["count"] for part in line) == len(everything(browser))
    starts = [part["start"] for part in line if part["start"]]
    assert starts == sorted(starts) and all(part["start"] is not None for part in line[1:])
    if step == "week":
        assert all(datetime.fromisoformat(start).weekday() == 0 for start in starts)


def test_a_day_on_the_time_line_is_that_of_the_place(browser: TestClient) -> None:
    days = Counter(one["time"]["from"][:10] for one in everything(browser) if one["time"] and one["time"]["from"] and one["time"]["precision"] == "day")
    line = {part["start"]: part["count"] for part in browser.get("/api/timeline").json()}
    assert days and all(line[day] >= number for day, number in days.items())


def test_accounts_stand_side_by_side(browser: TestClient) -> None:
    contested = [one for one in everything(browser) if one["grade"]["harm"] == "contested"]
    assert contested
    compared = browser.get(f"/api/incidents/{contested[0]['id']}").json()["comparison"]
    assert [row["question"] for row in compared["rows"]] == ["where", "when", "who", "with_what", "killed", "injured"]
    assert all(len(row["cells"]) == len(compared["accounts"]) for row in compared["rows"])
    killed = compared["rows"][4]
    said = {cell["min"] for cell in killed["cells"] if cell["state"] == "said"}
    assert killed["standing"] == "contradict" and len(said) > 1


def test_origins_are_a_graph_from_tellers_to_reports_with_copies(browser: TestClient) -> None:
    kinds = Counter[str]()
    for incident in everything(browser):
        graph = browser.get(f"/api/incidents/{incident['id']}/origins").json()
        nodes = {node["id"] for node in graph["nodes"]}
        assert all(edge["from"] in nodes and edge["to"] in nodes for edge in graph["edges"])
        kinds.update(edge["kind"] for edge in graph["edges"])
    assert kinds["tells"] and kinds["copies"]


def test_the_review_queue_has_what_is_worth_most_first(browser: TestClient) -> None:
    queue = pages(browser, "/api/review")
    worths = [item["worth"] for item in queue]
    assert worths == sorted(worths, reverse=True)
    assert len({item["id"] for item in queue}) == len(queue) > 0
    contested = {one["id"] for one in everything(browser) if one["grade"]["harm"] == "contested"}
    assert {item["incidents"][0]["id"] for item in queue if item["kind"] == "harm_contested"} == contested
    only = pages(browser, "/api/review", kind="harm_contested")
    assert [item["id"] for item in only] == [item["id"] for item in queue if item["kind"] == "harm_contested"]
    assert browser.get("/api/review?kind=hunger").status_code == 422
    needing = {one["id"] for one in pages(browser, "/api/incidents", needs_review=True)}
    assert needing == {item["incidents"][0]["id"] for item in queue}


def test_what_a_person_settled_leaves_the_queue(browser: TestClient, workspace: Workspace) -> None:
    item = next(item for item in pages(browser, "/api/review") if item["kind"] == "harm_contested")
    id_ = item["incidents"][0]["id"]
    with workspace.reading() as view:
        made = _grade(view, id_)
    judge(workspace, [made])
    assert item["id"] not in {left["id"] for left in pages(browser, "/api/review")}


def _grade(view: View, id_: str) -> Judgement:
    claims = view.claims_of_incident(id_)
    documents = view.documents({claim.document for claim in claims})
    looked = [seen(claim, documents[claim.document]) for claim in claims]
    return make("grade", "Layla", datetime.now(UTC), looked, field="harm", new='"contested"', why="both counts are of this strike")


def test_a_judgement_on_what_reads_otherwise_now_comes_back(browser: TestClient, workspace: Workspace) -> None:
    from dataclasses import replace

    with workspace.reading() as view:
        claim = view.list_claims().items[0]
        (document,) = view.documents([claim.document]).values()
        others = [own for own in view.claims_of([document.id])[document.id] if own.id != claim.id]
        made = make("accept", "Layla", datetime.now(UTC), [seen(claim, document)])
    judge(workspace, [made])
    with workspace.writing() as recording:
        recording.add_reading(document.id, [replace(claim, certainty="possible"), *others], claim.origin_of_record)
    first = browser.get("/api/review").json()["items"][0]
    assert (first["kind"], first["judgement"], first["claims"][0]["id"]) == ("another_look", made.id, claim.id)


def test_the_outlook_lists_threats_and_what_the_same_did_after(browser: TestClient) -> None:
    items = pages(browser, "/api/outlook")
    claims = [claim for claim in pages(browser, "/api/claims") if claim["type"] in ("threat", "prediction")]
    assert {item["claim"]["id"] for item in items} == {claim["id"] for claim in claims} != set()


def test_sources_say_how_much_they_tell_and_how_often_alone(browser: TestClient) -> None:
    told = browser.get("/api/sources").json()
    assert sum(outlet["reports"] for outlet in told["outlets"]) == 60
    reports = [document["outlet"] for document in pages(browser, "/api/documents")]
    assert {outlet["outlet"]: outlet["reports"] for outlet in told["outlets"]} == Counter(reports)
    by_key = {origin["key"]: origin for origin in told["origins"]}
    origins = Counter(origin["key"] for one in everything(browser) for origin in one["origins"])
    assert {key: origin["incidents"] for key, origin in by_key.items()} == origins
    alone = Counter(one["origins"][0]["key"] for one in everything(browser) if len(one["origins"]) == 1)
    assert {key: origin["alone"] for key, origin in by_key.items() if origin["alone"]} == alone
    assert told["feeds"] == []
