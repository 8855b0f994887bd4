"""What goes wrong, as RFC 9457 problem details: one table from Marsad's errors to HTTP."""

from __future__ import annotations

import logging
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from http import HTTPStatus
from typing import Any

import orjson
from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from starlette.exceptions import HTTPException
from starlette.responses import Response

from marsad.model import DataError, InputError, MarsadError
from marsad.store import ConnectionLost, StorageFull, StoreError, TryAgain, WrongCursor
from marsad.store.codec import storable
from marsad.store.judging import JudgementError

MEDIA_TYPE = "application/problem+json"
_LONGEST_VALUE = 200
_log = logging.getLogger("marsad.serve")


@dataclass(frozen=True, slots=True)
class Wrong:
    """A field of a request that cannot be used: its value as it was given, and what to do."""

    field: str
    value: str
    way_out: str


class Refused(MarsadError):
    """A request that cannot be answered as asked. `more` are further members of the problem, `headers` go with the answer."""

    status, kind, title = 400, "bad-request", "The request cannot be understood"

    def __init__(self, detail: str, wrong: Iterable[Wrong] = (), *, more: Mapping[str, Any] | None = None, headers: Mapping[str, str] | None = None) -> None:
        super().__init__(detail)
        self.detail, self.wrong, self.more, self.headers = detail, tuple(wrong), dict(more or {}), dict(headers or {})


class WrongRequest(Refused):
    status, kind, title = 422, "wrong-value", "A value cannot be used"


class NotFound(Refused):
    status, kind, title = 404, "not-found", "There is nothing of this id"


class NotSignedIn(Refused):
    status, kind, title = 401, "not-signed-in", "Nobody is signed in"


class NotAllowed(Refused):
    status, kind, title = 403, "not-allowed", "This may not be done"


class Conflict(Refused):
    status, kind, title = 409, "conflict", "Somebody changed this since"


class TooMany(Refused):
    status, kind, title = 429, "too-many", "Too many requests"


# Where an error fits several rows, the first counts.
_ERRORS: tuple[tuple[type[Exception], int, str, str], ...] = (
    (WrongCursor, 400, "wrong-cursor", "This does not say where to go on"),
    (ConnectionLost, 503, "connection-lost", "The connection to the database was lost"),
    (TryAgain, 503, "busy", "Another writer holds the workspace"),
    (StorageFull, 507, "no-room", "There is no room left to write"),
    (StoreError, 500, "store", "The workspace cannot be used"),
    (JudgementError, 422, "wrong-judgement", "The judgement may not be made"),
    (DataError, 422, "wrong-data", "The data files break their rules"),
    (InputError, 422, "wrong-input", "The input cannot be used"),
    (MarsadError, 422, "refused", "The request cannot be carried out"),
)
_RETRY_S = {"busy": "2", "connection-lost": "5"}


def install(app: FastAPI) -> None:
    """Let every error that Marsad or the framework raises on purpose come out as a problem."""
    app.add_exception_handler(MarsadError, _told)
    app.add_exception_handler(RequestValidationError, _invalid)
    app.add_exception_handler(HTTPException, _plain)


def problem(
    instance: str, status: int, kind: str, title: str, detail: str, *, wrong: Iterable[Wrong] = (), more: Mapping[str, Any] | None = None,
    headers: Mapping[str, str] | None = None,
) -> Response:  # fmt: skip
    """The answer that tells of a problem; `instance` is the path that was asked for."""
    told: dict[str, Any] = {"type": f"urn:marsad:problem:{kind}", "title": title, "status": status, "detail": detail, "instance": instance, **(more or {})}
    errors = [{"field": one.field, "value": storable(one.value[:_LONGEST_VALUE]), "way_out": one.way_out} for one in wrong]
    if errors:
        told["errors"] = errors
    return Response(orjson.dumps(told), status, {"Cache-Control": "no-store", **(headers or {})}, MEDIA_TYPE)


def _told(request: Request, error: Exception) -> Response:
    path = request.url.path
    if isinstance(error, Refused):
        return problem(path, error.status, error.kind, error.title, error.detail, wrong=error.wrong, more=error.more, headers=error.headers)
    _, status, kind, title = next(row for row in _ERRORS if isinstance(error, row[0]))
    if status >= 500:
        _log.error("%s: %s", type(error).__name__, error)
    more = {"mistakes": list(error.mistakes)} if isinstance(error, DataError) else None
    return problem(path, status, kind, title, str(error), more=more, headers={"Retry-After": _RETRY_S[kind]} if kind in _RETRY_S else None)


def _invalid(request: Request, error: Exception) -> Response:
    assert isinstance(error, RequestValidationError)
    wrong = [Wrong(_field(one["loc"]), str(one.get("input")), f"{one['msg']}.") for one in error.errors()]
    fields = ", ".join(dict.fromkeys(one.field for one in wrong))
    return problem(request.url.path, 422, WrongRequest.kind, WrongRequest.title, f"These cannot be used: {fields}.", wrong=wrong)


def _field(where: Sequence[str | int]) -> str:
    """The name of a field; its place among several of the same name is left out."""
    return ".".join(part for part in where[1:] if isinstance(part, str)) or str(where[0])


def _plain(request: Request, error: Exception) -> Response:
    assert isinstance(error, HTTPException)
    status = HTTPStatus(error.status_code)
    kind = status.phrase.lower().replace(" ", "-")
    return problem(request.url.path, status, kind, status.phrase, status.description or status.phrase, headers=error.headers)
