"""What was found out about words, remembered: texts use the same words again and again."""

from __future__ import annotations

from collections.abc import Callable
from typing import Generic, TypeVar

T = TypeVar("T")

# So many words are remembered, so that memory does not grow with what is read.
_MOST_WORDS = 40_000


class Remembered(Generic[T]):
    """What `find` says of a word, asked once."""

    def __init__(self, find: Callable[[str], T]) -> None:
        self._find = find
        self._known: dict[str, T] = {}

    def of(self, word: str) -> T:
        """What is found about a word."""
        known = self._known.get(word)
        if known is not None or word in self._known:
            return known  # type: ignore[return-value]
        if len(self._known) >= _MOST_WORDS:
            self.forget()
        found = self._known[word] = self._find(word)
        return found

    def forget(self) -> None:
        """Forget what was found, so that it is asked anew."""
        self._known.clear()
