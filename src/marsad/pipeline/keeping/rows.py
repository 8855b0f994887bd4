"""What linking keeps on the disk, held in memory while something works on it: read when asked for, written at the end."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import Generic, Protocol, TypeVar

from marsad.model.codec import decode, encode
from marsad.store.codec import pack, unpack

T = TypeVar("T")


class LinkingStore(Protocol):
    """Where linking keeps what it needs: the recording of a workspace, or a scratch database. See `marsad.store.View` and `Recording`."""

    def linking_rows(self, kind: str, ids: Iterable[str]) -> dict[str, bytes]: ...

    def members(self, kind: str, keys: Iterable[str]) -> dict[str, tuple[str, ...]]: ...

    def put_linking_rows(self, kind: str, payloads: Mapping[str, bytes]) -> None: ...

    def drop_linking_rows(self, kind: str, ids: Iterable[str]) -> None: ...

    def put_members(self, kind: str, pairs: Iterable[tuple[str, str]]) -> None: ...

    def drop_members(self, kind: str, pairs: Iterable[tuple[str, str]]) -> None: ...


class Rows(Generic[T]):
    """Values of one kind by id: each is read once, and written when all is done."""

    def __init__(self, store: LinkingStore, kind: str, shape: type[T], *, packed: bool = True) -> None:
        self._store, self._kind, self._shape = store, kind, shape
        self._pack = pack if packed else bytes
        self._known: dict[str, T | None] = {}
        self._changed: set[str] = set()

    def __len__(self) -> int:
        """How many are in memory."""
        return len(self._known)

    def get(self, ids: Iterable[str]) -> dict[str, T]:
        wanted = list(dict.fromkeys(ids))
        unknown = [id_ for id_ in wanted if id_ not in self._known]
        if unknown:
            stored = self._store.linking_rows(self._kind, unknown)
            for id_ in unknown:
                self._known[id_] = decode(unpack(stored[id_]), self._shape) if id_ in stored else None
        return {id_: value for id_ in wanted if (value := self._known[id_]) is not None}

    def put(self, id_: str, value: T | None) -> None:
        """Keep a value; None forgets the id."""
        if id_ not in self._known or self._known[id_] != value:
            self._known[id_] = value
            self._changed.add(id_)

    def write(self) -> None:
        kept = {id_: self._pack(encode(value)) for id_ in self._changed if (value := self._known[id_]) is not None}
        self._store.put_linking_rows(self._kind, kept)
        self._store.drop_linking_rows(self._kind, self._changed - kept.keys())
        self._changed.clear()


class Members:
    """Members of one kind by key: what was added or dropped shows at once, and is written when all is done."""

    def __init__(self, store: LinkingStore, kind: str) -> None:
        self._store, self._kind = store, kind
        self._known: dict[str, set[str]] = {}
        self._changed: defaultdict[str, dict[str, bool]] = defaultdict(dict)

    def get(self, keys: Iterable[str]) -> dict[str, set[str]]:
        """The members of each key, not to be altered."""
        wanted = list(keys)
        unknown = [key for key in wanted if key not in self._known]
        if unknown:
            for key, members in self._store.members(self._kind, unknown).items():
                changed = self._changed.get(key, {})
                self._known[key] = {member for member in (*members, *changed) if changed.get(member, True)}
        return {key: self._known[key] for key in wanted}

    def put(self, member: str, keys: Iterable[str]) -> None:
        for key in keys:
            self._changed[key][member] = True
            if key in self._known:
                self._known[key].add(member)

    def drop(self, member: str, keys: Iterable[str]) -> None:
        for key in keys:
            self._changed[key][member] = False
            if key in self._known:
                self._known[key].discard(member)

    def write(self) -> None:
        self._store.drop_members(self._kind, [(key, member) for key, own in self._changed.items() for member, is_in in own.items() if not is_in])
        self._store.put_members(self._kind, sorted((key, member) for key, own in self._changed.items() for member, is_in in own.items() if is_in))
        self._changed.clear()
