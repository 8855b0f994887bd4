"""Signing in, what each role may do, and what readers do not see."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner
from fastapi.testclient import TestClient

from marsad.cli import program
from marsad.export.masking import BLOCK
from marsad.model import Protected, User
from marsad.reference.actors import load_actors
from marsad.serve.limits import Limit, SignInTries
from marsad.serve.passwords import hash_password, is_password
from marsad.serve.problems import TooMany
from marsad.store import Workspace
from marsad.text.fold import fold

from .conftest import CHANGE
from .test_reading import pages

PASSWORD = "correct horse"
HASHED = hash_password(PASSWORD)
ROLES = ("reader", "coder", "reviewer", "admin")


@pytest.fixture
def team(workspace: Workspace) -> Workspace:
    """A workspace with a user of each role, named after it."""
    with workspace.writing("test") as recording:
        for role in ROLES:
            recording.add_user(User(name=role, role=role, made=datetime.now(UTC), password=HASHED))  # type: ignore[arg-type]
    return workspace


@pytest.fixture
def as_(team: Workspace, serving: Callable[..., TestClient]) -> Callable[[str], TestClient]:
    """A browser in which somebody is signed in."""
    first = serving()

    def sign_in(name: str) -> TestClient:
        # Passwords cost what they must; what is asked here is what somebody may do who is in.
        now = datetime.now(UTC)
        with team.writing(name) as recording:
            recording.add_session(name, f"token of {name}", now, now + timedelta(hours=1))
        return TestClient(first.app, base_url="http://127.0.0.1:8700", raise_server_exceptions=False, cookies={"marsad_8700": f"token of {name}"})

    return sign_in


def test_nobody_sees_anything_without_signing_in(team: Workspace, browser: TestClient) -> None:
    described = browser.get("/api/openapi.json").json()
    for path, verbs in described["paths"].items():
        if "get" in verbs and path not in ("/healthz", "/api/session/oidc", "/api/session/oidc/back"):
            answer = browser.get(path.replace("{id_}", "x").replace("{kind}", "actors"))
            assert answer.status_code in (401, 403), (path, answer.status_code)
            if answer.status_code == 401:
                assert answer.json()["sign_in"] == "password"
    assert browser.post("/api/judgements", json={"kind": "accept", "claims": ["x"]}, headers=CHANGE).status_code == 401
    assert browser.get("/healthz").status_code == 200


def test_a_session_is_a_cookie_that_scripts_and_other_sites_do_not_get(team: Workspace, browser: TestClient) -> None:
    answer = browser.post("/api/session", json={"name": "coder", "password": PASSWORD}, headers=CHANGE)
    cookie = answer.headers["set-cookie"]
    assert "HttpOnly" in cookie and "SameSite=strict" in cookie and "Path=/" in cookie
    assert browser.get("/api/session").json() == {"name": "coder", "role": "coder"}
    assert browser.get("/api/workspace").json()["sign_in"] == "password"
    assert browser.delete("/api/session", headers=CHANGE).status_code == 204
    assert browser.get("/api/session").status_code == 401
    secure = TestClient(browser.app, base_url="https://127.0.0.1:8700")
    assert "Secure" in secure.post("/api/session", json={"name": "coder", "password": PASSWORD}, headers=CHANGE).headers["set-cookie"]


def test_a_session_ends_with_its_time_and_with_the_user(team: Workspace, as_: Callable[[str], TestClient]) -> None:
    browser = as_("coder")
    with team.writing("test") as recording:
        recording.add_session("reader", "old", datetime.now(UTC) - timedelta(hours=2), datetime.now(UTC) - timedelta(hours=1))
    late = TestClient(browser.app, base_url="http://127.0.0.1:8700", cookies={"marsad_8700": "old"})
    assert late.get("/api/session").status_code == 401
    admin = as_("admin")
    assert admin.patch("/api/users/coder", json={"disabled": True}, headers=CHANGE).status_code == 200
    assert browser.get("/api/session").status_code == 401
    assert browser.post("/api/session", json={"name": "coder", "password": PASSWORD}, headers=CHANGE).status_code == 401


def test_wrong_passwords_are_refused_alike_and_not_for_long(team: Workspace, serving: Callable[..., TestClient]) -> None:
    browser = serving()
    wrong = [browser.post("/api/session", json={"name": name, "password": "wrong"}, headers=CHANGE) for name in ("admin", "nobody")]
    assert [(answer.status_code, answer.json()["detail"]) for answer in wrong] == [(401, "The name or the password is wrong.")] * 2
    for _ in range(8):
        assert browser.post("/api/session", json={"name": "admin", "password": "wrong"}, headers=CHANGE).status_code == 401
    # Another server of the workspace has counted them, too.
    for other in (browser, serving(port=8701)):
        refused = other.post("/api/session", json={"name": "admin", "password": PASSWORD}, headers=CHANGE)
        assert refused.status_code == 429 and int(refused.headers["retry-after"]) > 0


def test_tries_to_sign_in_are_forgotten_after_a_while_or_when_one_succeeds(team: Workspace) -> None:
    now = datetime(2026, 1, 1, tzinfo=UTC)
    tries = SignInTries(team, 2, timedelta(seconds=10), lambda: now)
    tries.take("address 192.0.2.1", "name \udcff")
    tries.take("address 192.0.2.1", "name b")
    with pytest.raises(TooMany, match="come back in 10 seconds"):
        tries.take("address 192.0.2.1", "name c")
    tries.forget("address 192.0.2.1")
    tries.take("address 192.0.2.1")
    tries.take("address 192.0.2.1")
    now += timedelta(seconds=10)
    tries.take("address 192.0.2.1")


def test_a_limit_forgets_after_its_time() -> None:
    now = 0.0
    limit = Limit(2, 10.0, lambda: now)
    limit.take("a")
    limit.take("a")
    limit.take("b")
    with pytest.raises(TooMany, match="come back in 10 seconds"):
        limit.take("a")
    now = 10.0
    limit.take("a")


def test_passwords_are_kept_as_argon2_hashes(team: Workspace) -> None:
    assert HASHED.startswith("$argon2id$") and PASSWORD not in HASHED
    assert is_password(HASHED, PASSWORD) and not is_password(HASHED, "other") and not is_password(None, PASSWORD)
    with team.reading() as view:
        assert all(PASSWORD not in str(entry) and "argon2" not in str(entry) for entry in view.audit())


MAY: list[tuple[str, str, dict[str, Any] | None, str]] = [
    ("POST", "/api/judgements", {"kind": "accept", "claims": ["CLAIM"]}, "coder"),
    ("POST", "/api/judgements", {"kind": "grade", "claims": ["CLAIM"], "field": "harm", "value": "reported", "why": "so"}, "reviewer"),
    ("GET", "/api/users", None, "admin"),
    ("POST", "/api/users", {"name": "new", "role": "reader", "password": PASSWORD}, "admin"),
    ("PUT", "/api/protected", {"what": "outlet", "value": "x", "kind": "witness"}, "admin"),
    ("GET", "/api/protected", None, "coder"),
    ("GET", "/api/incidents", None, "reader"),
]


@pytest.mark.parametrize(("verb", "address", "body", "least"), MAY, ids=lambda value: str(value)[:30])
def test_each_role_may_do_what_those_before_it_may_and_no_more(as_: Callable[[str], TestClient], verb: str, address: str, body: Any, least: str) -> None:
    for role in ROLES:
        browser = as_(role)
        claim = browser.get("/api/claims?limit=1").json()["items"][0]["id"]
        given = json.loads(json.dumps(body).replace("CLAIM", claim).replace('"new"', f'"new {role}"')) if body else None
        answer = browser.request(verb, address, json=given, headers=CHANGE)
        assert (answer.status_code < 300) == (ROLES.index(role) >= ROLES.index(least)), (role, answer.text)
        assert answer.status_code < 300 or answer.status_code == 403


def test_a_coder_undoes_their_own_judgements_only(as_: Callable[[str], TestClient]) -> None:
    coder, reviewer = as_("coder"), as_("reviewer")
    claim = coder.get("/api/claims?limit=1").json()["items"][0]["id"]
    own = coder.post("/api/judgements", json={"kind": "accept", "claims": [claim]}, headers=CHANGE).json()["judgement"]
    other = reviewer.post("/api/judgements", json={"kind": "accept", "claims": [claim]}, headers=CHANGE).json()["judgement"]
    assert (own["who"], other["who"]) == ("coder", "reviewer")
    assert coder.post(f"/api/judgements/{other['id']}/undo", headers=CHANGE).status_code == 403
    assert coder.post(f"/api/judgements/{own['id']}/undo", headers=CHANGE).status_code == 201
    assert reviewer.post(f"/api/judgements/{other['id']}/undo", headers=CHANGE).status_code == 201


def test_the_last_admin_stays(as_: Callable[[str], TestClient]) -> None:
    admin = as_("admin")
    assert admin.patch("/api/users/admin", json={"role": "reader"}, headers=CHANGE).status_code == 409
    assert admin.post("/api/users", json={"name": "admin", "role": "admin", "password": PASSWORD}, headers=CHANGE).status_code == 409
    assert admin.post("/api/users", json={"name": "short", "role": "admin", "password": "short"}, headers=CHANGE).status_code == 422
    assert admin.patch("/api/users/nobody", json={"role": "admin"}, headers=CHANGE).status_code == 404


def test_people_change_their_own_password(as_: Callable[[str], TestClient]) -> None:
    browser = as_("coder")
    assert browser.put("/api/session/password", json={"old": "wrong", "new": "another horse"}, headers=CHANGE).status_code == 403
    assert browser.put("/api/session/password", json={"old": PASSWORD, "new": "another horse"}, headers=CHANGE).status_code == 204
    assert browser.get("/api/session").status_code == 401
    assert browser.post("/api/session", json={"name": "coder", "password": "another horse"}, headers=CHANGE).status_code == 200


# Protected sources


OUTLET, ACTOR, WORDS = "قناة الجسر", "sohr", "شهود عيان"


@pytest.fixture
def protected(team: Workspace) -> Workspace:
    with team.writing("test") as recording:
        recording.protect(Protected("outlet", OUTLET, "channel"))
        recording.protect(Protected("actor", ACTOR, "monitor"))
        recording.protect(Protected("words", WORDS, "witness"))
    return team


def addresses(browser: TestClient) -> list[str]:
    """Everything that a browser can read."""
    found = [
        "/api/incidents?limit=500", "/api/claims?limit=500", "/api/documents?limit=500", "/api/map?zoom=8", "/api/timeline", "/api/review?limit=500",
        "/api/outlook?limit=500", "/api/sources", "/api/judgements", "/api/workspace", "/api/search?limit=500",
        *(f"/api/choices/{kind}?limit=200" for kind in ("actor", "doer", "outlet", "place")), f"/api/choices/actor?value={ACTOR}", "/api/choices/actor?words=المرصد",
    ]  # fmt: skip
    for incident in pages(browser, "/api/incidents"):
        found += [f"/api/incidents/{incident['id']}{part}" for part in ("", "/history", "/origins")]
    return found + [f"/api/documents/{document['id']}" for document in pages(browser, "/api/documents")]


def test_readers_see_a_protected_source_nowhere(protected: Workspace, as_: Callable[[str], TestClient]) -> None:
    reader, coder = as_("reader"), as_("coder")
    names = {fold(OUTLET), fold(WORDS), ACTOR, *load_actors(()).names_of(ACTOR)}
    seen_by_coder = " ".join(coder.get(address).text for address in ("/api/claims?limit=500", "/api/sources"))
    assert all(any(name in fold(seen_by_coder) for name in (fold(one),)) for one in (OUTLET, ACTOR, WORDS))
    with protected.reading() as view:
        hidden = {document.id for document in view.list_documents(outlet=OUTLET).items}
    assert hidden
    for address in addresses(reader):
        text = reader.get(address).text
        assert BLOCK in text or "protected" in text or not any(name in fold(text) for name in names), address
        folded = fold(json.dumps(json.loads(text), ensure_ascii=False))
        for name in names:
            assert not re.search(rf"(?<!\w){re.escape(name)}(?!\w)", folded), (address, name)
        assert not any(f'"{id_}"' in text for id_ in hidden), address


def test_what_a_protected_source_told_stays_at_the_same_place(protected: Workspace, as_: Callable[[str], TestClient]) -> None:
    reader, coder = as_("reader"), as_("coder")
    masked = {claim["id"]: claim for claim in pages(reader, "/api/claims")}
    plain = {claim["id"]: claim for claim in pages(coder, "/api/claims")}
    assert masked.keys() == plain.keys()
    kinds = set()
    for id_, claim in masked.items():
        report = reader.get(f"/api/documents/{claim['document']}").json()["document"]
        original = coder.get(f"/api/documents/{plain[id_]['document']}").json()["document"]
        assert len(report["text"]) == len(original["text"])
        for anchor in (claim["trigger"], *claim["attribution"]):
            assert report["text"][anchor["start"] : anchor["end"]] == anchor["text"]
        for teller, true in zip(claim["attribution"], plain[id_]["attribution"], strict=True):
            if true["actor"] == ACTOR or true["text"] == WORDS:
                assert (teller["actor"], set(teller["text"]), teller["kind"]) == (None, {BLOCK}, true["kind"])
                kinds.add(teller["kind"])
    assert {"monitor", "witness"} <= kinds
    assert {report["outlet"] for report in pages(reader, "/api/documents")} >= {"protected:channel", "شبكة المدينة"}


def test_asking_for_a_protected_source_finds_nothing(protected: Workspace, as_: Callable[[str], TestClient]) -> None:
    reader, coder = as_("reader"), as_("coder")
    for query in ({"outlet": OUTLET}, {"actor": ACTOR}, {"origin": ACTOR}, {"words": "المرصد"}, {"words": "الجسر"}, {"words": "عيان"}):
        assert pages(coder, "/api/incidents", **query), query
        assert pages(reader, "/api/incidents", **query) == []
    assert pages(reader, "/api/claims", teller=ACTOR) == pages(reader, "/api/documents", outlet=OUTLET) == pages(reader, "/api/search", words="الجسر") == []
    with protected.reading() as view:
        hidden = view.list_documents(outlet=OUTLET).items[0].id
    assert reader.get(f"/api/documents/{hidden}").status_code == 404
    assert coder.get(f"/api/documents/{hidden}").status_code == 200


def test_a_source_that_is_no_longer_protected_is_seen_again(protected: Workspace, as_: Callable[[str], TestClient]) -> None:
    admin, reader = as_("admin"), as_("reader")
    assert len(admin.get("/api/protected").json()["items"]) == 3
    for what, value in (("outlet", OUTLET), ("actor", ACTOR), ("words", WORDS)):
        assert admin.delete(f"/api/protected/{what}/{value}", headers=CHANGE).status_code == 204
        assert admin.delete(f"/api/protected/{what}/{value}", headers=CHANGE).status_code == 404
    assert pages(reader, "/api/claims") == pages(admin, "/api/claims")
    assert not protected.verify().faults


# On the command line


def command(workspace: Workspace, *words: str, given: str | None = None) -> Any:
    return CliRunner().invoke(program(), [*words, "-w", str(workspace.address.folder)], input=given)


def test_users_are_let_in_from_the_command_line(workspace: Workspace, serving: Callable[..., TestClient]) -> None:
    assert "may come in as admin" in command(workspace, "users", "add", "Layla", "--role", "admin", "--password-stdin", given=f"{PASSWORD}\n").output
    assert "Layla  admin  password" in command(workspace, "users", "list").output
    browser = serving()
    assert browser.get("/api/session").status_code == 401
    assert browser.post("/api/session", json={"name": "Layla", "password": PASSWORD}, headers=CHANGE).status_code == 200
    assert "Layla  reader  disabled" in command(workspace, "users", "change", "Layla", "--role", "reader", "--disable").output
    assert browser.get("/api/session").status_code == 401
    assert command(workspace, "users", "add", "Layla", "--role", "admin", "--password-stdin", given=f"{PASSWORD}\n").exception
    assert command(workspace, "users", "add", "La\u200byla", "--role", "admin", "--password-stdin", given=f"{PASSWORD}\n").exception


def test_exports_hide_protected_sources_unless_told_otherwise(workspace: Workspace, tmp_path: Path) -> None:
    command(workspace, "protect", "add", "actor", ACTOR, "--kind", "monitor")
    assert "actor  sohr  shown as monitor" in command(workspace, "protect", "list").output
    for format_ in ("json", "jsonl", "geojson", "csv", "acled", "plover"):
        masked, plain = tmp_path / f"masked.{format_}", tmp_path / f"plain.{format_}"
        assert command(workspace, "export", str(masked), "--to", format_).exit_code == 0
        assert command(workspace, "export", str(plain), "--to", format_, "--with-protected").exit_code == 0
        named = (ACTOR, "المرصد السوري", "Syrian Observatory")
        assert any(name in plain.read_text(encoding="utf-8") for name in named), format_
        assert ACTOR not in masked.read_text(encoding="utf-8")
        assert not [name for name in named if name in masked.read_text(encoding="utf-8")], format_
        assert len(masked.read_text(encoding="utf-8").splitlines()) >= 1
    refused = command(workspace, "export", str(tmp_path / "all.warc"), "--to", "warc")
    assert "--with-protected" in str(refused.exception) and not (tmp_path / "all.warc").exists()
    command(workspace, "protect", "remove", "actor", ACTOR)
    assert command(workspace, "protect", "list").output == ""
