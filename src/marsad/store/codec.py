"""The model's values as JSON and back again, exactly."""

from __future__ import annotations

import zlib
from collections.abc import Hashable
from functools import cache
from typing import Any, TypeVar, cast

import msgspec

T = TypeVar("T")

# Shorter bodies stay legible in any database shell; longer ones (the links of large incidents) shrink to about a seventh.
_PACK_ABOVE = 4096


def encode(value: object) -> bytes:
    """The JSON of a dataclass of the model, every field in the order of its definition."""
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


def storable(text: str) -> str:
    r"""A text that both databases take: halves of surrogate pairs (bytes of a file name that are no UTF-8) and NUL are written as `\udcff` and `\x00`.

    For what names things. What reports say is kept exactly, or refused.
    """
    return text.encode("utf-8", "backslashreplace").decode().replace("\0", "\\x00")


def pack(body: bytes) -> bytes:
    """JSON as it is stored: as it stands where short, compressed by zlib where long (which begins with an x, as no JSON does)."""
    return body if len(body) <= _PACK_ABOVE else zlib.compress(body, 1)


def unpack(stored: bytes) -> bytes:
    """The JSON that `pack` was given. Raises ValueError where the bytes are damaged."""
    if stored[:1] != b"x":
        return stored
    try:
        return zlib.decompress(stored)
    except zlib.error as error:
        raise ValueError(str(error)) from error
