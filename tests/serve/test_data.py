"""Data files edited as an expert would: looked at, checked, tried on annotated reports, saved."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from fastapi.testclient import TestClient

from marsad.model import Received
from marsad.pipeline.keeping import keep
from marsad.store import Workspace
from marsad.testing import make_capture, make_document

from .conftest import CHANGE
from .test_reading import pages

WORD = """- id: event.air_strike.own
  kind: event
  meaning: aircraft attack a place
  type: air_strike
  forms:
    - {form: زوبعة نارية, pos: phrase, gloss: a storm of fire}
"""
WRONG = WORD.replace("type: air_strike", "type: air_strike\n  colour: red")


@pytest.fixture
def overlay(tmp_path: Path) -> Path:
    (tmp_path / "overlay").mkdir()
    return tmp_path / "overlay"


@pytest.fixture
def editing(serving: Callable[..., TestClient], overlay: Path, root: Path) -> TestClient:
    return serving(data=(overlay,), gold=(root / "eval" / "gold",))


def put(browser: TestClient, text: str, expects: str) -> Any:
    return browser.put("/api/data/lexicon/overlay", json={"text": text, "expects": expects}, headers=CHANGE)


def test_entries_are_found_by_their_words_as_their_authors_wrote_them(editing: TestClient) -> None:
    found = pages(editing, "/api/data/lexicon", words="غارة جوية")
    assert "event.air_strike.raid" in {entry["id"] for entry in found}
    assert all(entry["text"].startswith("- id: ") and entry["line"] > 0 and entry["ours"] for entry in found)
    assert next(entry["id"] for entry in pages(editing, "/api/data/actors", words="hezbollah حزب الله")) == "hezbollah"
    assert "sy.site.conoco" in {entry["id"] for entry in pages(editing, "/api/data/places", words="كونيكو")}
    assert editing.get("/api/data/colours").status_code == 422
    assert editing.get("/api/data/lexicon?after=x").status_code == 400


def test_an_edit_is_checked_before_it_is_saved(editing: TestClient, overlay: Path) -> None:
    assert editing.post("/api/data/lexicon/check", json={"text": WORD}, headers=CHANGE).json()["right"]
    told = editing.post("/api/data/lexicon/check", json={"text": WRONG}, headers=CHANGE).json()
    assert not told["right"] and "workbench.yml" in told["mistakes"][0] and "colour" in told["mistakes"][0]
    before = editing.get("/api/data/lexicon/overlay").json()
    assert (before["file"], before["text"]) == ("lexicons/workbench.yml", "")
    refused = put(editing, WRONG, before["etag"])
    assert refused.status_code == 422 and "colour" in refused.json()["errors"][0]["way_out"]
    assert not list(overlay.rglob("*.yml"))


def test_an_edit_is_saved_to_the_overlay_and_not_over_anothers(editing: TestClient, overlay: Path) -> None:
    before = editing.get("/api/data/lexicon/overlay").json()["etag"]
    saved = put(editing, WORD, before)
    assert saved.status_code == 200
    assert (overlay / "lexicons" / "workbench.yml").read_text(encoding="utf-8") == WORD
    first = pages(editing, "/api/data/lexicon", words="زوبعة")[0]
    assert (first["id"], first["ours"]) == ("event.air_strike.own", False)
    refused = put(editing, WORD.replace("نارية", "حمراء"), before)
    assert refused.status_code == 409 and refused.json()["theirs"]["text"] == WORD
    assert put(editing, "", saved.json()["etag"]).status_code == 200


def test_what_an_edit_does_on_annotated_reports_is_shown(editing: TestClient) -> None:
    told = editing.post("/api/data/lexicon/effect", json={"text": WORD}, headers=CHANGE).json()
    assert told["right"] and told["lines"][-2].startswith("claims gained 0, lost 0")


def test_without_an_overlay_or_gold_the_way_out_is_told(browser: TestClient) -> None:
    for answer in (
        browser.get("/api/data/lexicon/overlay"),
        put(browser, WORD, ""),
        browser.post("/api/data/lexicon/effect", json={"text": WORD}, headers=CHANGE),
    ):
        assert answer.status_code == 422 and "marsad serve --" in answer.json()["detail"]


def test_a_saved_edit_reads_new_reports_at_once_and_says_which_were_read_without_it(editing: TestClient, workspace: Workspace, overlay: Path) -> None:
    before = editing.get("/api/data/readings").json()
    assert before["current"] > 0 and before["older"] == 0
    assert _told(workspace, overlay, "early") == set()
    assert put(editing, WORD, editing.get("/api/data/lexicon/overlay").json()["etag"]).status_code == 200
    now = editing.get("/api/data/readings").json()
    assert now["data"] != before["data"]
    assert (now["current"], now["older"]) == (0, before["current"] + 1)
    assert now["command"].startswith("marsad reread -w ") and now["command"].endswith(f"--data {overlay}")
    assert _told(workspace, overlay, "late") == {"air_strike"}
    assert editing.get("/api/data/readings").json()["current"] == 1


def test_an_overlay_that_somebody_broke_by_hand_stops_no_reading_of_what_is_kept(editing: TestClient, overlay: Path) -> None:
    incident = editing.get("/api/incidents?limit=1").json()["items"][0]["id"]
    assert editing.get(f"/api/incidents/{incident}").status_code == 200
    (overlay / "lexicons").mkdir()
    (overlay / "lexicons" / "own.yml").write_text(WRONG, encoding="utf-8")
    assert editing.get(f"/api/incidents/{incident}/origins").status_code == 200
    assert editing.get("/api/map").status_code == 200
    assert editing.get(f"/api/incidents/{incident}").status_code == 200


def _told(workspace: Workspace, overlay: Path, id_: str) -> set[str]:
    """The types of the claims that are read of one new report."""
    document = make_document(f"قال شاهد إن زوبعة نارية أصابت بلدة سرمين ({id_}).", id=id_, published="2021-05-07T09:00:00+03:00", source=id_)
    report = Received(document, make_capture(document.text.encode(), source=id_))
    for _ in keep(workspace, [report], data=(overlay,)):
        pass
    with workspace.reading() as view:
        return {claim.type for claim in view.claims_of([id_])[id_]}
