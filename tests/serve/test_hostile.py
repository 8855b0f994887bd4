"""Reports that mean harm: what they hold comes back as the text that it is, in answers that no browser takes for anything else."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from fastapi.testclient import TestClient

from marsad.model import Received
from marsad.pipeline.keeping import keep
from marsad.store import create_workspace
from marsad.testing import make_capture, make_document

from .conftest import CHANGE
from .test_reading import pages
from .test_users import addresses

SCRIPT = "<script>alert(1)</script><img src=x onerror=alert(2)>"
BIDI = "\u202e\u2066\u200f"
INVISIBLE = "\u200b\u200d\ufeff\u2060"
LONG = "مدينة" * 2000
TEXTS = {
    "html": f"قال {SCRIPT} إن مدنيين قتلا في قصف استهدف بلدة سرمين أمس.",
    "bidi": f"قال المرصد السوري {BIDI} إن ثلاثة مدنيين قتلوا في قصف مدفعي على بلدة بنش أمس.{BIDI}",
    "invisible": f"قصفت{INVISIBLE} طائرة مسيرة بلدة أري{INVISIBLE}حا أمس وقتل 3 مدنيين.",
    "long": f"قال {LONG} إن مدنيا قتل في قصف على بلدة حارم أمس. وقصفت المدفعية بلدة {LONG} أمس.",
    "json": 'قتل مدني في قصف على بلدة سلقين أمس "}],"x":{"__proto__":1}} \\u0000 \u2028\u2029',
}
HOSTILE_ID = '../../etc/passwd?x=<b>&"'
HOSTILE_OUTLET = f"{SCRIPT}{BIDI}"


@pytest.fixture
def hostile(tmp_path: Path, serving: Callable[..., TestClient]) -> TestClient:
    from marsad.serve.app import create_app
    from marsad.serve.settings import Settings

    workspace = create_workspace(tmp_path / "hostile")
    documents = [
        make_document(text, id=HOSTILE_ID if name == "html" else name, lang="ar", outlet=HOSTILE_OUTLET, title=f"{SCRIPT} {name}", published="2021-05-06")
        for name, text in TEXTS.items()
    ]
    for kept in keep(workspace, [Received(document, make_capture(document.text.encode(), source=document.id)) for document in documents]):
        assert {outcome.state for outcome in kept.outcomes} == {"added"}
    return TestClient(create_app(workspace, Settings(who="Layla")), base_url="http://127.0.0.1:8700", raise_server_exceptions=False)


def test_every_answer_is_json_that_no_browser_takes_for_a_page(hostile: TestClient) -> None:
    for address in addresses(hostile):
        answer = hostile.get(address.replace(HOSTILE_ID, "..%2F..%2Fetc%2Fpasswd%3Fx%3D%3Cb%3E%26%22"))
        assert answer.status_code == 200, (address, answer.text[:200])
        assert answer.headers["content-type"] == "application/json"
        assert answer.headers["x-content-type-options"] == "nosniff"
        assert "script" not in answer.headers["content-security-policy"] and "default-src 'self'" in answer.headers["content-security-policy"]
        json.loads(answer.text)


def test_what_a_report_says_comes_back_to_the_character(hostile: TestClient) -> None:
    for name, text in TEXTS.items():
        told = hostile.get(f"/api/documents/{'..%2F..%2Fetc%2Fpasswd%3Fx%3D%3Cb%3E%26%22' if name == 'html' else name}").json()
        assert told["document"]["text"] == text
        assert told["document"]["outlet"] == HOSTILE_OUTLET
        for claim in told["claims"]:
            assert all(text[anchor["start"] : anchor["end"]] == anchor["text"] for anchor in (claim["trigger"], *claim["place"], *claim["attribution"]))


def test_hostile_questions_find_nothing_and_break_nothing(hostile: TestClient) -> None:
    for words in (SCRIPT, BIDI, INVISIBLE, "'; DROP TABLE claims; --", '" OR 1=1 --', "%00", "*", "NEAR(a b)", LONG[:500]):
        for address in ("/api/search", "/api/incidents", "/api/claims", "/api/map", "/api/timeline"):
            assert hostile.get(address, params={"words": words}).status_code in (200, 422), (address, words)
    for name in ("actor", "outlet", "type", "place", "country", "origin", "teller", "doer", "place_name"):
        assert hostile.get("/api/claims", params={name: "' OR '1'='1"}).json()["items"] == []
    assert hostile.get("/api/search", params={"words": "x" * 501}).status_code == 422
    assert len(pages(hostile, "/api/claims")) > 4


def test_a_wrong_value_is_told_without_being_repeated_at_length(hostile: TestClient) -> None:
    answer = hostile.get("/api/incidents", params={"bbox": SCRIPT + "x" * 3000})
    assert answer.status_code == 422 and answer.headers["content-type"] == "application/problem+json"
    assert len(answer.json()["errors"][0]["value"]) <= 200


def test_a_judgement_with_hostile_words_is_kept_as_it_is(hostile: TestClient) -> None:
    claim = pages(hostile, "/api/claims")[0]["id"]
    made = hostile.post("/api/judgements", json={"kind": "accept", "claims": [claim], "why": f"{SCRIPT}{BIDI}"}, headers=CHANGE)
    assert made.status_code == 201
    assert pages(hostile, "/api/judgements")[0]["why"] == f"{SCRIPT}{BIDI}"
    refused = hostile.post(
        "/api/judgements", content=b'{"kind": "accept", "claims": ["x"], "why": "\\ud800"}', headers={**CHANGE, "Content-Type": "application/json"}
    )
    assert refused.status_code in (400, 422)
    for body in (b"", b"{", b"[]", b'"x"', b"\xff\xfe", b"{" * 5000):
        answer = hostile.post("/api/judgements", content=body, headers={**CHANGE, "Content-Type": "application/json"})
        assert (answer.status_code, answer.headers["content-type"]) == (422, "application/problem+json"), body[:20]
