"""The OpenAPI description: what each address answers, from the types of the records, and a page of it that needs nothing from outside."""

from __future__ import annotations

from html import escape
from typing import Any, get_args, get_origin

from fastapi import APIRouter, FastAPI
from fastapi.openapi.utils import get_openapi
from starlette.requests import Request
from starlette.responses import HTMLResponse, JSONResponse, Response

from marsad.export.schema import components
from marsad.serve.contract import ProblemWire

Responses = dict[int | str, dict[str, Any]]

router = APIRouter(include_in_schema=False)
_RECORDS: dict[str, type] = {}


def returns(record: Any, *problems: int, status: int = 200) -> Responses:
    """How a route describes its answer: the schema of the record, or of a list of records, and the problems that it may answer with."""
    own, *_ = get_args(record) or (record,)
    schema: dict[str, Any] = {"type": "array", "items": _reference(own)} if get_origin(record) is list else _reference(own)
    told: Responses = {status: {"description": (own.__doc__ or "").strip(), "content": {"application/json": {"schema": schema}}}}
    for code in (*problems, 422):
        told[code] = {"description": "What went wrong", "content": {"application/problem+json": {"schema": _reference(ProblemWire)}}}
    return told


def _reference(record: type) -> dict[str, str]:
    name = record.__name__.removesuffix("Wire")
    _RECORDS[name] = record
    return {"$ref": f"#/components/schemas/{name}"}


def describe(app: FastAPI) -> dict[str, Any]:
    """The OpenAPI description of the application."""
    described = get_openapi(title=app.title, version=app.version, description=app.description, routes=app.routes)
    described.setdefault("components", {}).setdefault("schemas", {}).update(components(_RECORDS.values()))
    return described


@router.get("/api/openapi.json")
def openapi(request: Request) -> Response:
    return JSONResponse(describe(request.app))


@router.get("/api")
def page(request: Request) -> Response:
    """All addresses with what they take and give, as plain HTML."""
    return HTMLResponse(_page(describe(request.app)))


def _page(described: dict[str, Any]) -> str:
    parts = [_operation(path, verb, told) for path, verbs in described["paths"].items() for verb, told in verbs.items()]
    records = [_record(name, told) for name, told in sorted(described["components"]["schemas"].items())]
    title = escape(described["info"]["title"])
    return (
        f'<!doctype html><html lang="en"><meta charset="utf-8"><title>{title}</title><h1>{title}</h1><p>{escape(described["info"]["description"])} '
        f'<a href="/api/openapi.json">openapi.json</a></p><h2>Addresses</h2>{"".join(parts)}<h2>Records</h2>{"".join(records)}'
    )


def _operation(path: str, verb: str, told: dict[str, Any]) -> str:
    takes = "".join(
        f"<li><code>{escape(one['name'])}</code> {'(needed) ' if one.get('required') else ''}{escape(one.get('description', ''))}</li>"
        for one in told.get("parameters", ())
    )
    gives = ", ".join(_named(answer) for status, answer in told["responses"].items() if status.startswith("2"))
    return f"<h3><code>{verb.upper()} {escape(path)}</code></h3><p>{escape(told.get('summary', ''))}</p><p>Gives {gives}</p><ul>{takes}</ul>"


def _named(answer: dict[str, Any]) -> str:
    schema = answer.get("content", {}).get("application/json", {}).get("schema", {})
    name = str(schema.get("$ref", "")).rpartition("/")[2]
    return f'<a href="#{escape(name)}">{escape(name)}</a>' if name else escape(answer["description"])


def _record(name: str, told: dict[str, Any]) -> str:
    fields = "".join(
        f"<li><code>{escape(field)}</code> {escape(str(schema.get('description', '')))}</li>" for field, schema in told.get("properties", {}).items()
    )
    return f'<h3 id="{escape(name)}">{escape(name)}</h3><p>{escape(told.get("description", ""))}</p><ul>{fields}</ul>'
