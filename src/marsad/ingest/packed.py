"""Bytes packed by gzip or by a server, unpacked only as far as a limit, so that a small file cannot fill the memory."""

from __future__ import annotations

import zlib
from collections.abc import Iterator

from marsad.ingest.options import Problem

GZIP = b"\x1f\x8b"
# Raw deflate is what some servers send under the name of zlib's format.
_WINDOWS = {"gzip": (31,), "x-gzip": (31,), "deflate": (15, -15)}
# Nobody packs a report more often than this for a good reason.
_MOST_LAYERS = 2
_PIECE = 1 << 20


def unpack(content: bytes, encodings: str | None, source: str, most_bytes: int) -> bytes | Problem:
    """The bytes under a Content-Encoding (`gzip`, `deflate, gzip`; None and identity for none); a Problem above the limit or where they are damaged."""
    layers = [name.strip().casefold() for name in (encodings or "").split(",") if name.strip().casefold() not in ("", "identity")]
    unknown = next((name for name in layers if name not in _WINDOWS), None)
    if unknown is not None or len(layers) > _MOST_LAYERS:
        return Problem(source, f'the content is packed as "{encodings}", which is not read.', "Only gzip and deflate are; save it unpacked and give that.")
    for name in reversed(layers):
        unpacked = _unpack_one(content, _WINDOWS[name], source, most_bytes)
        if isinstance(unpacked, Problem):
            return unpacked
        content = unpacked
    return content


def gunzip(content: bytes, source: str, most_bytes: int) -> bytes | Problem:
    """The bytes of a gzip file, all its members."""
    return _unpack_one(content, _WINDOWS["gzip"], source, most_bytes)


def _unpack_one(content: bytes, windows: tuple[int, ...], source: str, most_bytes: int) -> bytes | Problem:
    for window in windows:
        pieces = bytearray()
        try:
            for piece in _pieces(content, window):
                pieces += piece
                if len(pieces) > most_bytes:
                    return Problem(source, f"unpacked it is larger than {most_bytes // 2**20} MB.", "Unpack it and split it into smaller files.")
        except (zlib.error, EOFError) as error:
            problem = error
            continue
        return bytes(pieces)
    return Problem(source, f"the packed content is damaged: {problem}.", "Get it again.")


def _pieces(content: bytes, window: int) -> Iterator[bytes]:
    """The unpacked bytes, at most a megabyte at a time; a gzip file may hold several members. Raises zlib.error, and EOFError where it breaks off."""
    rest = content
    while rest:
        unpacker = zlib.decompressobj(window)
        while rest and not unpacker.eof:
            yield unpacker.decompress(rest, _PIECE)
            rest = unpacker.unconsumed_tail
        # What zlib still holds comes out piece by piece too.
        while not unpacker.eof:
            piece = unpacker.decompress(b"", _PIECE)
            if not piece:
                raise EOFError("it breaks off")
            yield piece
        # Only gzip joins members; zeros behind one are padding.
        rest = unpacker.unused_data.lstrip(b"\x00") if window == _WINDOWS["gzip"][0] else b""
