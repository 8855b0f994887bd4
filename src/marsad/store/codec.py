"""What a database is given to keep: texts that every database takes, and long bodies made shorter."""

from __future__ import annotations

import zlib

# Shorter bodies stay legible in any database shell; longer ones (the links of large incidents) shrink to about a seventh.
_PACK_ABOVE = 4096


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
