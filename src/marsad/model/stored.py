"""Values too many for memory: gone through in their order and looked up by their ids, and fetched anew each time."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from typing import Any, Protocol, TypeVar

T = TypeVar("T")


class Named(Protocol):
    """What has an id of its own."""

    @property
    def id(self) -> str:
        """The id."""


N = TypeVar("N", bound=Named)


class Fetched(Mapping[str, T]):
    """Values on the disk by their ids. One that is looked up is fetched by itself; many are better fetched together."""

    @abstractmethod
    def fetch(self, ids: Iterable[str]) -> dict[str, T]:
        """The values of these ids, in any order; those that are not there are left out."""


def looked_up(values: Mapping[str, T], ids: Iterable[str]) -> dict[str, T]:
    """The values of ids, each once, in the order of the ids; those on the disk are fetched together. Raises KeyError for an id that is not there."""
    wanted = list(dict.fromkeys(ids))
    found = values.fetch(wanted) if isinstance(values, Fetched) else values
    return {id_: found[id_] for id_ in wanted}


class Stored(Sequence[T]):
    """Values that lie on the disk. Going through them holds a few at a time; their number is known without going through them."""

    @property
    @abstractmethod
    def by_id(self) -> Fetched[T]:
        """The values by their ids, fetched when they are asked for."""


def by_id(values: Iterable[N]) -> Mapping[str, N]:
    """Values by their ids: those on the disk stay there, all others are put into a mapping."""
    return values.by_id if isinstance(values, Stored) else {value.id: value for value in values}


def chosen(values: Sequence[N], ids: Collection[str]) -> Sequence[N]:
    """The values of these ids, in their order; those on the disk stay there."""
    return _Chosen(values, ids) if isinstance(values, Stored) else tuple(value for value in values if value.id in ids)


def changed(values: Sequence[N], change: Callable[[N], N]) -> Sequence[N]:
    """Every value as `change` gives it; those on the disk stay there, and are changed each time they are fetched."""
    return _Changed(values, change) if isinstance(values, Stored) else tuple(map(change, values))


class _Chosen(Stored[N]):
    def __init__(self, values: Stored[N], ids: Collection[str]) -> None:
        self._values, self._ids = values, ids

    @property
    def by_id(self) -> Fetched[N]:
        return self._values.by_id

    def __iter__(self) -> Iterator[N]:
        return (value for value in self._values if value.id in self._ids)

    def __len__(self) -> int:
        return len(self._ids)

    def __getitem__(self, at: Any) -> Any:
        return list(self)[at]


class _Changed(Stored[N]):
    def __init__(self, values: Stored[N], change: Callable[[N], N]) -> None:
        self._values, self._change = values, change

    @property
    def by_id(self) -> Fetched[N]:
        return _ChangedById(self._values.by_id, self._change)

    def __iter__(self) -> Iterator[N]:
        return map(self._change, self._values)

    def __len__(self) -> int:
        return len(self._values)

    def __getitem__(self, at: Any) -> Any:
        found = self._values[at]
        return list(map(self._change, found)) if isinstance(at, slice) else self._change(found)


class _ChangedById(Fetched[N]):
    def __init__(self, values: Fetched[N], change: Callable[[N], N]) -> None:
        self._values, self._change = values, change

    def __getitem__(self, id_: str) -> N:
        return self._change(self._values[id_])

    def fetch(self, ids: Iterable[str]) -> dict[str, N]:
        return {id_: self._change(value) for id_, value in self._values.fetch(ids).items()}

    def __iter__(self) -> Iterator[str]:
        return iter(self._values)

    def __len__(self) -> int:
        return len(self._values)
