"""Answers that still hold, so that what many ask is worked out once."""

from __future__ import annotations

from collections import OrderedDict
from threading import Lock

_MOST_BYTES = 64 * 1024 * 1024
_LARGEST = 4 * 1024 * 1024

Key = tuple[str, ...]


class Cache:
    """Bodies by key, the least lately used forgotten first. The head of the workspace is part of each key, so that nothing goes stale."""

    def __init__(self, most_bytes: int = _MOST_BYTES) -> None:
        self._held: OrderedDict[Key, bytes] = OrderedDict()
        self._size, self._most, self._lock = 0, most_bytes, Lock()

    def get(self, key: Key) -> bytes | None:
        with self._lock:
            body = self._held.get(key)
            if body is not None:
                self._held.move_to_end(key)
            return body

    def put(self, key: Key, body: bytes) -> None:
        if len(body) > _LARGEST:
            return
        with self._lock:
            self._size += len(body) - len(self._held.pop(key, b""))
            self._held[key] = body
            while self._size > self._most:
                _, dropped = self._held.popitem(last=False)
                self._size -= len(dropped)
