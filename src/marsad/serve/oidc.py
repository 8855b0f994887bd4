"""Signing in by OpenID Connect: the authorization code flow with PKCE, and the identity token checked against the issuer's keys.

Source: OpenID Connect Core 1.0, sections 3.1.2 and 3.1.3.7.
"""

from __future__ import annotations

import secrets
import time
from collections import OrderedDict
from dataclasses import dataclass
from threading import Lock
from typing import Any, cast

import httpx
from authlib.integrations.httpx_client import OAuth2Client
from joserfc import jwt
from joserfc.errors import JoseError
from joserfc.jwk import KeySet, KeySetSerialization

from marsad.model import InputError
from marsad.serve.settings import Oidc

_ALGORITHMS = ["RS256", "PS256", "ES256", "EdDSA"]
_TIMEOUT_S, _LEEWAY_S = 10.0, 60
# Whoever takes longer to sign in begins anew; so do those before the last thousand.
_PENDING_S, _MOST_PENDING = 600.0, 1000


@dataclass(frozen=True, slots=True)
class _Pending:
    nonce: str
    verifier: str
    until: float


class OidcFlow:
    """Sends people to the issuer and knows them when they come back. Raises InputError where the issuer does not answer, or not as it must."""

    def __init__(self, settings: Oidc, transport: httpx.BaseTransport | None = None) -> None:
        self.settings, self._transport = settings, transport
        self._pending: OrderedDict[str, _Pending] = OrderedDict()
        self._found: dict[str, Any] | None = None
        self._lock = Lock()

    def begin(self, back: str) -> tuple[str, str]:
        """The address to send somebody to, and the state that their browser must bring back; `back` is the address that they return to."""
        nonce, verifier = secrets.token_urlsafe(24), secrets.token_urlsafe(48)
        with self._client(back) as client:
            address, state = client.create_authorization_url(self._told("authorization_endpoint"), code_verifier=verifier, nonce=nonce)
        with self._lock:
            self._pending[state] = _Pending(nonce, verifier, time.monotonic() + _PENDING_S)
            while len(self._pending) > _MOST_PENDING:
                self._pending.popitem(last=False)
        return str(address), str(state)

    def finish(self, back: str, state: str, code: str) -> str:
        """The subject of who came back with a code. A state counts once."""
        with self._lock:
            pending = self._pending.pop(state, None)
        if pending is None or pending.until < time.monotonic():
            raise InputError("sign-in", "was begun too long ago, or elsewhere.", "Sign in again.")
        try:
            with self._client(back) as client:
                token = client.fetch_token(self._told("token_endpoint"), code=code, code_verifier=pending.verifier)
            return self._subject(str(token["id_token"]), pending.nonce)
        except (httpx.HTTPError, JoseError, KeyError, ValueError) as error:
            raise InputError("sign-in", f"{self.settings.issuer} did not say who you are ({type(error).__name__}: {error}).", "Sign in again.") from error

    def _subject(self, token: str, nonce: str) -> str:
        keys = KeySet.import_key_set(cast(KeySetSerialization, self._get(self._told("jwks_uri"))))
        claims = jwt.decode(token, keys, algorithms=_ALGORITHMS).claims
        registry = jwt.JWTClaimsRegistry(
            leeway=_LEEWAY_S, exp={"essential": True}, sub={"essential": True}, iss={"essential": True, "value": self._told("issuer")},
            aud={"essential": True, "value": self.settings.client}, nonce={"essential": True, "value": nonce},
        )  # fmt: skip
        registry.validate(claims)
        return str(claims["sub"])

    def _client(self, back: str) -> OAuth2Client:
        return OAuth2Client(
            self.settings.client, self.settings.secret, scope="openid", redirect_uri=back, code_challenge_method="S256", transport=self._transport,
            timeout=_TIMEOUT_S,
        )  # fmt: skip

    def _told(self, name: str) -> str:
        """What the issuer says of itself; asked for once."""
        if self._found is None:
            found = self._get(f"{self.settings.issuer.rstrip('/')}/.well-known/openid-configuration")
            if str(found.get("issuer", "")).rstrip("/") != self.settings.issuer.rstrip("/"):
                raise InputError(self.settings.issuer, f'says that it is "{found.get("issuer")}".', "Give the issuer's address as it has it itself.")
            self._found = found
        return str(self._found[name])

    def _get(self, address: str) -> dict[str, Any]:
        try:
            with httpx.Client(transport=self._transport, timeout=_TIMEOUT_S) as client:
                answer = client.get(address).raise_for_status()
            found: dict[str, Any] = answer.json()
            return found
        except (httpx.HTTPError, ValueError) as error:
            raise InputError(self.settings.issuer, f"does not answer as an issuer must ({error}).", "Look at its address, and at the network.") from error
