"""Which tokens of a page something holds of, and what stands at each: sets and mappings by the number of a token, which rules ask thousands of times a report."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Generic, TypeVar

T = TypeVar("T")


class TokenSet:
    """Some of the tokens of a page. A number that is no token of the page is not in it.

    Compiled, asking it is one look at a list; a set of numbers would make an object of the number, hash and compare it, which takes five times as long.
    """

    __slots__ = ("_has",)

    def __init__(self, size: int, tokens: Iterable[int] = ()) -> None:
        self._has = [False] * size
        self.update(tokens)

    def __contains__(self, index: int) -> bool:
        return 0 <= index < len(self._has) and self._has[index]

    def __iter__(self) -> Iterator[int]:
        return iter([index for index, has in enumerate(self._has) if has])

    def add(self, index: int) -> None:
        self._has[index] = True

    def update(self, tokens: Iterable[int]) -> None:
        for index in tokens:
            self._has[index] = True


class AtTokens(Generic[T]):
    """What stands at some of the tokens of a page: a mapping by the number of the token, in text order. See `TokenSet` for why it is none of Python's own."""

    __slots__ = ("_found",)

    def __init__(self, size: int, found: Iterable[tuple[int, T]] = ()) -> None:
        self._found: list[T | None] = [None] * size
        for index, value in found:
            self._found[index] = value

    def __contains__(self, index: int) -> bool:
        return 0 <= index < len(self._found) and self._found[index] is not None

    def get(self, index: int) -> T | None:
        """What stands at a token; None where nothing does, or the page has no such token."""
        return self._found[index] if 0 <= index < len(self._found) else None

    def __getitem__(self, index: int) -> T:
        found = self.get(index)
        if found is None:
            raise KeyError(index)
        return found

    def __iter__(self) -> Iterator[int]:
        """The tokens where something stands, in text order."""
        return iter([index for index, found in enumerate(self._found) if found is not None])

    def values(self) -> list[T]:
        """What stands at the tokens, in text order."""
        return [found for found in self._found if found is not None]
