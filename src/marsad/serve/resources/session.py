"""Signing in and out."""

from __future__ import annotations

import secrets
from datetime import UTC, datetime, timedelta
from typing import Annotated

from fastapi import APIRouter
from pydantic import BaseModel, ConfigDict, Field
from starlette.responses import Response

from marsad.model import User
from marsad.serve.contract import UserWire
from marsad.serve.openapi import returns
from marsad.serve.passwords import hash_password, is_outdated, is_password
from marsad.serve.problems import NotAllowed, NotSignedIn
from marsad.serve.shared import Asked, Asking

router = APIRouter(prefix="/api/session", tags=["users"])


class SignInBody(BaseModel):
    """A name and a password."""

    model_config = ConfigDict(extra="forbid")

    name: Annotated[str, Field(max_length=200)]
    password: Annotated[str, Field(max_length=1000)]


class PasswordBody(BaseModel):
    """The password of who is signed in, and the one to take its place."""

    model_config = ConfigDict(extra="forbid")

    old: Annotated[str, Field(max_length=1000)]
    new: Annotated[str, Field(max_length=1000)]


@router.get("", summary="Who is signed in", responses=returns(UserWire, 401))
def who(asked: Asking) -> Response:
    return asked.json({"name": asked.user.name, "role": asked.user.role})


@router.post("", summary="Sign in", responses=returns(UserWire, 401, 429))
def sign_in(asked: Asking, body: SignInBody) -> Response:
    # Tries count by address and by name: neither many names from one place nor one name from many places are tried for long.
    tries = (f"address {asked.client}", f"name {body.name}")
    asked.shared.sign_in_tries.take(*tries)
    with asked.shared.workspace.reading() as view:
        user = view.user(body.name)
    if not is_password(user.password if user else None, body.password) or user is None or user.disabled:
        raise NotSignedIn("The name or the password is wrong.", more={"sign_in": asked.settings.sign_in})
    asked.shared.sign_in_tries.forget(*tries)
    if user.password is not None and is_outdated(user.password):
        with asked.shared.workspace.writing(user.name) as recording:
            recording.change_user(user.name, password=hash_password(body.password))
    return start_session(asked, user)


def start_session(asked: Asked, user: User, answer: Response | None = None) -> Response:
    """Sign somebody in, with an answer of its own where one is given."""
    token, now = secrets.token_urlsafe(32), datetime.now(UTC)
    lasts = timedelta(hours=asked.settings.session_hours)
    with asked.shared.workspace.writing(user.name) as recording:
        recording.add_session(user.name, token, now, now + lasts)
    response = answer or asked.plain({"name": user.name, "role": user.role})
    response.set_cookie(
        asked.settings.cookie, token, max_age=int(lasts.total_seconds()), path="/", secure=asked.request.url.scheme == "https", httponly=True,
        samesite="strict",
    )  # fmt: skip
    return response


@router.delete("", status_code=204, summary="Sign out")
def sign_out(asked: Asking) -> Response:
    if (token := asked.user.token) is not None:
        with asked.shared.workspace.writing(asked.user.name) as recording:
            recording.end_session(token)
    response = Response(status_code=204)
    response.delete_cookie(asked.settings.cookie, path="/", httponly=True, samesite="strict")
    return response


@router.put("/password", status_code=204, summary="Take another password; this signs out everywhere")
def change_password(asked: Asking, body: PasswordBody) -> Response:
    asked.shared.sign_in_tries.take(f"name {asked.user.name}")
    with asked.reading() as view:
        user = view.user(asked.user.name)
    if user is None or not is_password(user.password, body.old):
        raise NotAllowed("The old password is wrong.")
    with asked.shared.workspace.writing(user.name) as recording:
        recording.change_user(user.name, password=hash_password(body.new))
    return Response(status_code=204)
