"""Signing in elsewhere, by OpenID Connect; part of the application only where it was set up."""

from __future__ import annotations

import secrets
from typing import Annotated

from fastapi import APIRouter, Query
from starlette.responses import HTMLResponse, RedirectResponse, Response

from marsad.serve.oidc import OidcFlow
from marsad.serve.problems import NotAllowed
from marsad.serve.resources.session import start_session
from marsad.serve.shared import Asked, Asking

router = APIRouter(prefix="/api/session/oidc", tags=["users"])

# A session's cookie is not sent along a redirect from another site: the page asks for the workbench by itself.
_SIGNED_IN = '<!doctype html><html lang="en"><meta charset="utf-8"><meta http-equiv="refresh" content="0; url=/"><title>Marsad</title><a href="/">Marsad</a>'
_LASTS_S = 600


@router.get("", summary="Go to where people sign in")
def begin(asked: Asking) -> Response:
    asked.shared.sign_in_tries.take(f"address {asked.client}")
    address, state = _flow(asked).begin(_back(asked))
    response = RedirectResponse(address, 303)
    # Lax, since it must come back with who comes from the issuer's page.
    secure = asked.request.url.scheme == "https"
    response.set_cookie(_cookie(asked), state, max_age=_LASTS_S, path="/api/session/oidc", secure=secure, httponly=True, samesite="lax")
    return response


@router.get("/back", summary="Come back from where people sign in")
def finish(asked: Asking, state: Annotated[str, Query(max_length=500)], code: Annotated[str, Query(max_length=5000)]) -> Response:
    held = asked.request.cookies.get(_cookie(asked), "")
    if not secrets.compare_digest(held.encode(), state.encode()):
        raise NotAllowed("This sign-in was begun in another browser. Sign in again.")
    subject = _flow(asked).finish(_back(asked), state, code)
    with asked.shared.workspace.reading() as view:
        user = view.user_of_subject(subject)
    if user is None or user.disabled:
        raise NotAllowed(f'Nobody here is known as "{subject}". An admin lets you in: marsad users add NAME --role ROLE --subject {subject}')
    asked.shared.sign_in_tries.forget(f"address {asked.client}")
    response = start_session(asked, user, HTMLResponse(_SIGNED_IN))
    response.delete_cookie(_cookie(asked), path="/api/session/oidc", httponly=True, samesite="lax")
    return response


def _flow(asked: Asked) -> OidcFlow:
    flow: OidcFlow = asked.request.app.state.oidc
    return flow


def _cookie(asked: Asked) -> str:
    return f"{asked.settings.cookie}_oidc"


def _back(asked: Asked) -> str:
    return f"{str(asked.request.base_url).rstrip('/')}/api/session/oidc/back"
