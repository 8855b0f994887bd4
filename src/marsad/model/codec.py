"""The model's values as JSON and back again, exactly."""

from __future__ import annotations

from collections.abc import Hashable
from functools import cache
from typing import Any, TypeVar, cast

import msgspec

T = TypeVar("T")


def encode(value: object) -> bytes:
    """The JSON of a dataclass of the model, or of a list of them, every field in the order of its definition.

    Raises UnicodeEncodeError where a text holds half of a surrogate pair.
    """
    return msgspec.json.encode(value)


def decode(body: bytes, kind: type[T]) -> T:
    """The value that `encode` was given. Raises ValueError where the JSON is no such value."""
    value: T = _decoder(cast(Hashable, kind)).decode(body)
    return value


@cache
def _decoder(kind: Any) -> msgspec.json.Decoder[Any]:
    return msgspec.json.Decoder(kind)


def convert(value: object, kind: Any) -> Any:
    """Plain lists and mappings as a value of `kind`. Raises ValueError, saying where and why they do not fit."""
    return msgspec.convert(value, kind)


def plain(value: object) -> Any:
    """A value of the model as plain lists, mappings, strings and numbers."""
    return msgspec.to_builtins(value)
