"""Pages: each goes on from where the one before ended, at the same cost however far one has read."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Generic, TypeVar

from marsad.store.errors import WrongCursor

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Page(Generic[T]):
    """Some of an answer, in order. `after` is given back to get what follows; None where nothing does."""

    items: tuple[T, ...]
    after: str | None = None


def cursor(happened: datetime, seq: int) -> str:
    return f"{happened.isoformat()}~{seq}"


def parse_cursor(after: str) -> tuple[datetime, int]:
    """What `cursor` was given. Raises WrongCursor for anything else."""
    instant, _, seq = after.rpartition("~")
    try:
        return datetime.fromisoformat(instant), int(seq)
    except ValueError as error:
        raise WrongCursor(after) from error


def parse_number(after: str) -> int:
    """A cursor that is a row number alone. Raises WrongCursor for anything else."""
    if not after.isascii() or not after.isdigit():
        raise WrongCursor(after)
    return int(after)
