"""JSON Schema (2020-12) of the public records, made from their types."""

from __future__ import annotations

import inspect
import types
from collections.abc import Iterable
from typing import Annotated, Any, Literal, NotRequired, Union, get_args, get_origin, get_type_hints, is_typeddict

import orjson

from marsad.export.contract import CONTRACT_VERSION, RECORDS
from marsad.model import InputError

Schema = dict[str, Any]

_PLAIN: dict[object, str] = {str: "string", int: "integer", float: "number", bool: "boolean", type(None): "null"}


def schema_of(name: str) -> Schema:
    """The schema of one record: `claim`, `incident`, `document` or `reading`. Raises InputError that lists the names there are."""
    record = RECORDS.get(name)
    if record is None:
        raise InputError("schema", f'there is no record "{name}".', f"Choose one of: {', '.join(RECORDS)}.")
    shared: dict[str, Schema] = {}
    own = _record(record, shared)
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": f"urn:marsad:{name}:{CONTRACT_VERSION}",
        "title": f"Marsad {name}, contract {CONTRACT_VERSION}",
        **own,
        **({"$defs": dict(sorted(shared.items()))} if shared else {}),
    }


def components(records: Iterable[type]) -> dict[str, Schema]:
    """The schemas of records and of all that they refer to, by name, as OpenAPI has them under `#/components/schemas`."""
    shared: dict[str, Schema] = {}
    for record in records:
        _value(record, shared)
    found: dict[str, Schema] = orjson.loads(orjson.dumps(dict(sorted(shared.items()))).replace(b'"#/$defs/', b'"#/components/schemas/'))
    return found


def schema_text(name: str) -> bytes:
    """The schema of one record as its file holds it."""
    return orjson.dumps(schema_of(name), option=orjson.OPT_INDENT_2) + b"\n"


def _record(record: type, shared: dict[str, Schema]) -> Schema:
    hints = get_type_hints(record, include_extras=True)
    return {
        "type": "object",
        "description": inspect.cleandoc(record.__doc__ or ""),
        "properties": {name: _value(hint, shared) for name, hint in hints.items()},
        # Not `__required_keys__`, which under postponed annotations counts every field as required.
        "required": [name for name, hint in hints.items() if get_origin(hint) is not NotRequired],
        "additionalProperties": False,
    }


def _value(hint: Any, shared: dict[str, Schema]) -> Schema:
    """The schema of a field's type; records are gathered in `shared` and referred to."""
    origin, arguments = get_origin(hint), get_args(hint)
    if origin is NotRequired:
        return _value(arguments[0], shared)
    if origin is Annotated:
        return {**_value(arguments[0], shared), "description": arguments[1]}
    if is_typeddict(hint):
        name = hint.__name__.removesuffix("Wire")
        if name not in shared:
            shared[name] = {}
            shared[name] = _record(hint, shared)
        return {"$ref": f"#/$defs/{name}"}
    if origin is Literal:
        return {"enum": list(arguments)}
    if origin is list:
        return {"type": "array", "items": _value(arguments[0], shared)}
    if origin is dict:
        return {"type": "object", "additionalProperties": _value(arguments[1], shared)}
    if origin in (Union, types.UnionType):
        return _one_of(arguments, shared)
    return {"type": _PLAIN[hint]}


def _one_of(arguments: tuple[Any, ...], shared: dict[str, Schema]) -> Schema:
    if all(argument in _PLAIN for argument in arguments):
        return {"type": [_PLAIN[argument] for argument in arguments]}
    return {"anyOf": [_value(argument, shared) for argument in arguments]}
