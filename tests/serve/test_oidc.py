"""Signing in by OpenID Connect, over an issuer of our own."""

from __future__ import annotations

import base64
import hashlib
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any
from urllib.parse import parse_qs, urlsplit

import httpx
import pytest
from fastapi.testclient import TestClient
from joserfc import jwt
from joserfc.jwk import KeySet, RSAKey

from marsad.model import User
from marsad.serve.oidc import OidcFlow
from marsad.serve.settings import Oidc
from marsad.store import Workspace

ISSUER = "https://sign-in.example"
SETTINGS = Oidc(ISSUER, "marsad", "a secret")


@dataclass
class Issuer:
    """Knows one person, and can be made to lie about them."""

    lies: dict[str, Any] = field(default_factory=dict)
    key: RSAKey = field(default_factory=lambda: RSAKey.generate_key(2048, {"kid": "1"}))
    signs_with: RSAKey | None = None
    asked: dict[str, str] = field(default_factory=dict)

    def __call__(self, request: httpx.Request) -> httpx.Response:
        path = request.url.path
        if path == "/.well-known/openid-configuration":
            names = {"authorization_endpoint": "/authorize", "token_endpoint": "/token", "jwks_uri": "/keys"}
            return httpx.Response(200, json={"issuer": ISSUER, **{name: f"{ISSUER}{own}" for name, own in names.items()}})
        if path == "/keys":
            return httpx.Response(200, json=KeySet([self.key]).as_dict())
        assert path == "/token"
        form = {name: values[0] for name, values in parse_qs(request.content.decode()).items()}
        challenge = base64.urlsafe_b64encode(hashlib.sha256(form["code_verifier"].encode()).digest()).rstrip(b"=").decode()
        assert (form["code"], challenge) == ("the code", self.asked["code_challenge"])
        claims = {"iss": ISSUER, "aud": "marsad", "sub": "layla-17", "nonce": self.asked["nonce"], "exp": int(time.time()) + 60, **self.lies}
        token = jwt.encode({"alg": "RS256", "kid": "1"}, claims, self.signs_with or self.key)
        return httpx.Response(200, json={"access_token": "x", "token_type": "Bearer", "id_token": token})

    def send_there(self, address: str) -> str:
        """What the browser brings back from the issuer's page."""
        self.asked = {name: values[0] for name, values in parse_qs(urlsplit(address).query).items()}
        return self.asked["state"]


@pytest.fixture
def issuer() -> Issuer:
    return Issuer()


@pytest.fixture
def browser(workspace: Workspace, serving: Callable[..., TestClient], issuer: Issuer) -> TestClient:
    with workspace.writing("test") as recording:
        recording.add_user(User(name="Layla", role="coder", made=datetime.now(UTC), subject="layla-17"))
    made = serving(oidc=SETTINGS)
    made.app.state.oidc = OidcFlow(SETTINGS, httpx.MockTransport(issuer))  # type: ignore[attr-defined]
    made.follow_redirects = False
    return made


def sign_in(browser: TestClient, issuer: Issuer) -> httpx.Response:
    sent = browser.get("/api/session/oidc")
    assert sent.status_code == 303 and sent.headers["location"].startswith(f"{ISSUER}/authorize?")
    state = issuer.send_there(sent.headers["location"])
    return browser.get("/api/session/oidc/back", params={"state": state, "code": "the code"})


def test_who_signed_in_elsewhere_is_known_here(browser: TestClient, issuer: Issuer) -> None:
    assert browser.get("/api/session").json()["sign_in"] == "password_or_oidc"
    back = sign_in(browser, issuer)
    assert back.status_code == 200 and 'url=/"' in back.text
    assert issuer.asked["code_challenge_method"] == "S256"
    assert browser.get("/api/session").json() == {"name": "Layla", "role": "coder"}


@pytest.mark.parametrize(
    "lies",
    [{"sub": "somebody-else"}, {"aud": "another server"}, {"iss": "https://elsewhere.example"}, {"nonce": "replayed"}, {"exp": 1}],
    ids=lambda lies: next(iter(lies)),
)
def test_what_the_issuer_did_not_say_for_this_sign_in_counts_for_nothing(browser: TestClient, issuer: Issuer, lies: dict[str, Any]) -> None:
    issuer.lies = lies
    assert sign_in(browser, issuer).status_code in (403, 422)
    assert browser.get("/api/session").status_code == 401


def test_a_token_that_another_signed_counts_for_nothing(browser: TestClient, issuer: Issuer) -> None:
    issuer.signs_with = RSAKey.generate_key(2048, {"kid": "1"})
    assert sign_in(browser, issuer).status_code == 422
    assert browser.get("/api/session").status_code == 401


def test_an_answer_counts_once_and_in_the_browser_that_asked(browser: TestClient, issuer: Issuer) -> None:
    sent = browser.get("/api/session/oidc")
    state = issuer.send_there(sent.headers["location"])
    other = TestClient(browser.app, base_url="http://127.0.0.1:8700", follow_redirects=False)
    assert other.get("/api/session/oidc/back", params={"state": state, "code": "the code"}).status_code == 403
    held = {"Cookie": f"marsad_8700_oidc={state}"}
    assert browser.get("/api/session/oidc/back", params={"state": state, "code": "the code"}, headers=held).status_code == 200
    assert browser.get("/api/session/oidc/back", params={"state": state, "code": "the code"}, headers=held).status_code == 422


def test_an_issuer_that_does_not_answer_is_named(browser: TestClient) -> None:
    silent = httpx.MockTransport(lambda request: httpx.Response(500))
    browser.app.state.oidc = OidcFlow(SETTINGS, silent)  # type: ignore[attr-defined]
    answer = browser.get("/api/session/oidc")
    assert answer.status_code == 422 and ISSUER in answer.json()["detail"]
