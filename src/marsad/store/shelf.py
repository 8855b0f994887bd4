"""Values on the disk in an order of their own, for a job that has too many for memory."""

from __future__ import annotations

import pickle
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Generic, NamedTuple, TypeVar

from sqlalchemy import Column, Connection, Float, Index, LargeBinary, MetaData, String, Table, bindparam, func, select, tuple_, update

from marsad.model import Fetched, Stored
from marsad.model.codec import decode, encode
from marsad.store.batches import among, insert, rows_in

T = TypeVar("T")

_AT_ONCE = 256
# So many values that were looked up by their ids are at hand.
_AT_HAND = 512

shelves = Table(
    "shelves", MetaData(),
    Column("shelf", String, nullable=False), Column("rank", Float, nullable=False), Column("id", String, nullable=False), Column("payload", LargeBinary, nullable=False),
)  # fmt: skip
Index("shelves_order", shelves.c.shelf, shelves.c.rank, shelves.c.id)
Index("shelves_id", shelves.c.shelf, shelves.c.id)

_IN_ORDER = select(shelves.c.rank, shelves.c.id, shelves.c.payload).where(shelves.c.shelf == bindparam("on")).order_by(shelves.c.rank, shelves.c.id)
_FIRST = _IN_ORDER.limit(_AT_ONCE)
_NEXT = _IN_ORDER.where(tuple_(shelves.c.rank, shelves.c.id) > tuple_(bindparam("rank"), bindparam("after"))).limit(_AT_ONCE)
_ONE = _IN_ORDER.limit(1).offset(bindparam("number"))
_NUMBER = select(func.count()).where(shelves.c.shelf == bindparam("on"))
_OF_IDS = among(select(shelves.c.id, shelves.c.payload).where(shelves.c.shelf == bindparam("on")).order_by(shelves.c.rank), shelves.c.id)
_REPLACE = update(shelves).where(shelves.c.shelf == bindparam("on"), shelves.c.id == bindparam("named")).values(payload=bindparam("body"))


class Place(NamedTuple):
    """Where a value stands among those of its shelf: by rank, then by id."""

    rank: float
    id: str


class Shelf(Stored[T], Generic[T]):
    """Values of one shape in the order of their places. Two may have one id; the last of them is found by it."""

    def __init__(self, connection: Connection, name: str, shape: type[T]) -> None:
        self._connection, self._name, self._shape = connection, name, shape

    def put(self, values: Iterable[tuple[Place, T]]) -> None:
        """Put values in their places."""
        insert(self._connection, shelves, [{"shelf": self._name, "rank": place.rank, "id": place.id, "payload": _body(value)} for place, value in values])

    def replace(self, values: Mapping[str, T]) -> None:
        """Put values in the places of those of their ids."""
        if values:
            self._connection.execute(_REPLACE, [{"on": self._name, "named": id_, "body": _body(value)} for id_, value in values.items()])

    def fetch(self, ids: Iterable[str]) -> dict[str, T]:
        """The values of these ids; those that are not there are left out."""
        return {row["id"]: self._value(row["payload"]) for row in rows_in(self._connection, _OF_IDS, ids, {"on": self._name})}

    def pages(self) -> Iterator[list[T]]:
        """All values in their order, some hundreds at a time."""
        found = self._connection.execute(_FIRST, {"on": self._name}).all()
        while found:
            yield [self._value(row.payload) for row in found]
            found = self._connection.execute(_NEXT, {"on": self._name, "rank": found[-1].rank, "after": found[-1].id}).all()

    @property
    def by_id(self) -> Fetched[T]:
        return _ById(self)

    def __iter__(self) -> Iterator[T]:
        for page in self.pages():
            yield from page

    def __len__(self) -> int:
        return int(self._connection.scalar(_NUMBER, {"on": self._name}) or 0)

    def __getitem__(self, at: Any) -> Any:
        if isinstance(at, slice):
            return [self[number] for number in range(*at.indices(len(self)))]
        number = at if at >= 0 else len(self) + at
        row = self._connection.execute(_ONE, {"on": self._name, "number": number}).one_or_none() if number >= 0 else None
        if row is None:
            raise IndexError(at)
        return self._value(row.payload)

    def _value(self, payload: bytes) -> T:
        value: T = pickle.loads(payload) if payload[:1] == _PICKLED else decode(payload, self._shape)
        return value


class _ById(Fetched[T]):
    """The values of a shelf by id; those looked up last are at hand, as they were then."""

    def __init__(self, shelf: Shelf[T]) -> None:
        self._shelf, self._at_hand = shelf, dict[str, T]()

    def __getitem__(self, id_: str) -> T:
        if id_ not in self._at_hand:
            if len(self._at_hand) >= _AT_HAND:
                self._at_hand.clear()
            self._at_hand |= self._shelf.fetch([id_])
        return self._at_hand[id_]

    def fetch(self, ids: Iterable[str]) -> dict[str, T]:
        return self._shelf.fetch(ids)

    def __iter__(self) -> Iterator[str]:
        return (value.id for value in self._shelf)  # type: ignore[attr-defined]

    def __len__(self) -> int:
        return len(self._shelf)


# What every pickle begins with, and no JSON does.
_PICKLED = b"\x80"


def _body(value: object) -> bytes:
    """A value as JSON; pickled where a text holds half of a surrogate pair, which JSON cannot hold. What is pickled comes from this job alone."""
    try:
        return encode(value)
    except UnicodeEncodeError:
        return pickle.dumps(value)
