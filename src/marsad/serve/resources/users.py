"""Users and protected sources, for admins."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Annotated

from fastapi import APIRouter, Path
from pydantic import BaseModel, ConfigDict, Field
from starlette.responses import Response

from marsad.model import Protected, ProtectedWhat, Role, User
from marsad.serve.conditional import BodyRoute
from marsad.serve.contract import ProtectedSourcesWire, UserListWire, UserRecordWire
from marsad.serve.openapi import returns
from marsad.serve.passwords import hash_password
from marsad.serve.problems import Conflict, NotFound
from marsad.serve.shared import Asking

router = APIRouter(prefix="/api", tags=["users"], route_class=BodyRoute)

Name = Annotated[str, Path(max_length=200)]


class UserBody(BaseModel):
    """Somebody to let in: with a password, or known as `subject` where they sign in elsewhere."""

    model_config = ConfigDict(extra="forbid")

    name: Annotated[str, Field(max_length=200)]
    role: Role
    password: Annotated[str | None, Field(max_length=1000)] = None
    subject: Annotated[str | None, Field(max_length=500)] = None


class UserChangeBody(BaseModel):
    """What is to change of a user; what is left out stays."""

    model_config = ConfigDict(extra="forbid")

    role: Role | None = None
    disabled: bool | None = None
    password: Annotated[str | None, Field(max_length=1000)] = None


class ProtectedBody(BaseModel):
    """A source of which readers are to see nothing but the kind: an outlet by its name, an actor by its id, or words that name a teller."""

    model_config = ConfigDict(extra="forbid")

    what: ProtectedWhat
    value: Annotated[str, Field(max_length=500)]
    kind: Annotated[str, Field(max_length=32)]


@router.get("/users", summary="Who may come in", responses=returns(UserListWire, 403))
def list_users(asked: Asking) -> Response:
    asked.must_be("admin")
    with asked.reading() as view:
        return asked.json({"items": [_user(user) for user in view.users()]})


@router.post("/users", status_code=201, summary="Let somebody in", responses=returns(UserRecordWire, 403, 409, status=201))
def add_user(asked: Asking, body: UserBody) -> Response:
    asked.must_be("admin")
    hashed = hash_password(body.password) if body.password is not None else None
    user = User(name=body.name, role=body.role, made=datetime.now(UTC), password=hashed, subject=body.subject)
    with asked.reading() as view:
        if view.user(user.name) is not None:
            raise Conflict(f'There is a user "{user.name}" already.')
    with asked.shared.workspace.writing(asked.user.name) as recording:
        recording.add_user(user)
    return asked.json(_user(user), 201)


@router.patch("/users/{name}", summary="Change a user, who is signed out by it", responses=returns(UserRecordWire, 403, 404, 409))
def change_user(asked: Asking, name: Name, body: UserChangeBody) -> Response:
    asked.must_be("admin")
    with asked.reading() as view:
        admins = {user.name for user in view.users() if user.role == "admin" and not user.disabled}
        if view.user(name) is None:
            raise NotFound(f'There is no user "{name}".')
    if admins == {name} and (body.disabled or body.role not in (None, "admin")):
        raise Conflict(f"{name} is the last admin. Make another one first.")
    hashed = hash_password(body.password) if body.password is not None else None
    with asked.shared.workspace.writing(asked.user.name) as recording:
        return asked.json(_user(recording.change_user(name, role=body.role, disabled=body.disabled, password=hashed)))


@router.get("/protected", summary="Sources of which readers see nothing but the kind", responses=returns(ProtectedSourcesWire, 403))
def list_protected(asked: Asking) -> Response:
    asked.must_be("coder")
    with asked.reading() as view:
        return asked.json({"items": [{"what": source.what, "value": source.value, "kind": source.kind} for source in view.protected()]})


@router.put("/protected", status_code=204, summary="Protect a source")
def protect(asked: Asking, body: ProtectedBody) -> Response:
    asked.must_be("admin")
    with asked.shared.workspace.writing(asked.user.name) as recording:
        recording.protect(Protected(body.what, body.value, body.kind))
    return Response(status_code=204)


@router.delete("/protected/{what}/{value:path}", status_code=204, summary="Let everybody see a source again")
def unprotect(asked: Asking, what: ProtectedWhat, value: Annotated[str, Path(max_length=500)]) -> Response:
    asked.must_be("admin")
    with asked.shared.workspace.writing(asked.user.name) as recording:
        if not recording.unprotect(what, value):
            raise NotFound(f'{what} "{value}" is not protected.')
    return Response(status_code=204)


def _user(user: User) -> UserRecordWire:
    return {
        "name": user.name, "role": user.role, "disabled": user.disabled, "made": user.made.isoformat(), "subject": user.subject,
        "has_password": user.password is not None,
    }  # fmt: skip
