"""Wrong questions, forged ones, and answers that a browser holds already."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from fastapi.testclient import TestClient

from marsad.model import DataError, InputError, MarsadError
from marsad.serve.problems import MEDIA_TYPE
from marsad.store import ConnectionLost, StorageFull, StoreError, TryAgain, Workspace
from marsad.store.judging import JudgementError


@pytest.mark.parametrize(
    ("address", "status", "field"),
    [
        ("/api/incidents?from=yesterday", 422, "from"),
        ("/api/incidents?to=2020-02-30", 422, "to"),
        ("/api/incidents?bbox=1,2,3", 422, "bbox"),
        ("/api/incidents?bbox=1,40,3,20", 422, "bbox"),
        ("/api/incidents?polygon={}", 422, "polygon"),
        ('/api/incidents?polygon={"type":"Polygon","coordinates":[[[1,1],[2,2]]]}', 422, "polygon"),
        ("/api/incidents?grade=certain", 422, "grade"),
        ("/api/incidents?killed_min=-1", 422, "killed_min"),
        ("/api/incidents?limit=501", 422, "limit"),
        ("/api/claims?sort=colour", 422, "sort"),
        ("/api/incidents?after=nowhere", 400, None),
        ("/api/claims?after=nowhere", 400, None),
        ("/api/claims?sort=happened&after=nowhere~3", 400, None),
        ("/api/incidents/none", 404, None),
        ("/api/incidents/none/history", 404, None),
        ("/api/documents/none", 404, None),
        ("/api/none", 404, None),
    ],
)
def test_a_wrong_question_is_told_with_the_field_and_the_way_out(browser: TestClient, address: str, status: int, field: str | None) -> None:
    answer = browser.get(address)
    told = answer.json()
    assert (answer.status_code, answer.headers["content-type"]) == (status, MEDIA_TYPE)
    assert told.keys() >= {"type", "title", "status", "detail", "instance"} and told["status"] == status
    if field is not None:
        assert [error["field"] for error in told["errors"]] == [field]
        assert all(error["way_out"] for error in told["errors"])


def test_all_wrong_fields_are_told_at_once(browser: TestClient) -> None:
    told = browser.get("/api/incidents?from=x&to=y&bbox=z").json()
    assert [error["field"] for error in told["errors"]] == ["from", "to", "bbox"]


@pytest.mark.parametrize(
    ("error", "status"),
    [
        (TryAgain("w", "busy."), 503),
        (ConnectionLost("w", "gone."), 503),
        (StorageFull("w", "full."), 507),
        (StoreError("w", "damaged."), 500),
        (JudgementError("", "wrong.", "Mend it."), 422),
        (DataError(("a.yml:1: wrong; mend it",)), 422),
        (InputError("x", "wrong.", "Mend it."), 422),
        (MarsadError("anything else"), 422),
        (RuntimeError("a secret of the inside"), 500),
    ],
)
def test_each_error_has_its_status(browser: TestClient, monkeypatch: pytest.MonkeyPatch, error: Exception, status: int) -> None:
    def fail(_: Workspace) -> None:
        raise error

    monkeypatch.setattr(Workspace, "head", fail)
    answer = browser.get("/healthz")
    assert (answer.status_code, answer.headers["content-type"]) == (status, MEDIA_TYPE)
    assert "secret" not in answer.text


def test_what_a_browser_holds_is_not_sent_again_until_the_workspace_changes(browser: TestClient, workspace: Workspace) -> None:
    first = browser.get("/api/incidents?limit=3")
    tag = {"If-None-Match": first.headers["etag"]}
    held = browser.get("/api/incidents?limit=3", headers=tag)
    assert (held.status_code, held.content, held.headers["etag"]) == (304, b"", first.headers["etag"])
    assert browser.get("/api/incidents?limit=4", headers=tag).status_code == 200
    assert browser.get("/api/incidents?limit=3").content == first.content
    with workspace.writing("Layla") as recording:
        recording.forget_linking()
    assert browser.get("/api/incidents?limit=3", headers=tag).status_code == 200


def test_a_change_that_no_page_of_the_server_asked_for_is_refused(browser: TestClient) -> None:
    assert browser.post("/api/judgements", json={}).status_code == 403
    forged = browser.post("/api/judgements", json={}, headers={"X-Marsad": "1", "Origin": "https://elsewhere.example"})
    assert forged.status_code == 403 and "elsewhere.example" in forged.json()["detail"]


def test_the_server_answers_under_its_own_names_only(serving: Callable[..., TestClient]) -> None:
    assert serving().get("/healthz", headers={"Host": "rebound.example"}).status_code == 403
    assert serving(hosts=("desk.example",)).get("/healthz", headers={"Host": "desk.example:8700"}).status_code == 200
    assert serving().get("/healthz", headers={"Host": "[::1"}).status_code == 403


def test_browsers_are_told_to_load_nothing_from_elsewhere(serving: Callable[..., TestClient]) -> None:
    for address in ("/api/incidents", "/api/none", "/", "/healthz"):
        headers = serving().get(address).headers
        policy = headers["content-security-policy"]
        assert policy.startswith("default-src 'self';") and "unsafe" not in policy and "http" not in policy
        assert headers["x-content-type-options"] == "nosniff"
    tiles = serving(tiles="https://tiles.example/{z}/{x}/{y}.png").get("/").headers["content-security-policy"]
    assert "img-src 'self' data: blob: https://tiles.example;" in tiles


def test_the_front_end_is_served_where_it_was_built(serving: Callable[..., TestClient], tmp_path: Path) -> None:
    assert "not part of this installation" in serving(static=tmp_path / "none").get("/").text
    (tmp_path / "built" / "assets").mkdir(parents=True)
    (tmp_path / "built" / "index.html").write_text("the page", encoding="ascii")
    (tmp_path / "built" / "assets" / "app.1a2b.js").write_text("the code", encoding="ascii")
    browser = serving(static=tmp_path / "built")
    assert browser.get("/").text == browser.get("/incidents/41b0d25ff5a4").text == "the page"
    assert "immutable" in browser.get("/assets/app.1a2b.js").headers["cache-control"]
    assert browser.get("/").headers["cache-control"] == "no-cache"
    assert browser.get("/assets/none.js").status_code == browser.get("/api/none").status_code == 404
    assert browser.get("/../secret").status_code in (200, 404) and "secret" not in browser.get("/..%2f..%2fsecret").text
