"""Tries to sign in that came to nothing yet, counted by what they are counted for, where all servers of a workspace see them."""

from __future__ import annotations

import secrets
from collections.abc import Collection
from datetime import datetime

from sqlalchemy import Connection, delete, func, select

from marsad.store.batches import insert, rows
from marsad.store.schema import sign_in_tries


def count_tries(connection: Connection, keys: Collection[str], since: datetime) -> dict[str, tuple[int, datetime]]:
    """How many tries there were for each of these keys from an instant on, and the first of them; those without any are left out."""
    columns = sign_in_tries.c
    asked = select(columns.key, func.count().label("n"), func.min(columns.at).label("first")).where(columns.key.in_(keys), columns.at > since)
    return {row["key"]: (row["n"], row["first"]) for row in rows(connection, asked.group_by(columns.key))}


def add_tries(connection: Connection, keys: Collection[str], now: datetime, since: datetime) -> None:
    """Count one more try for each key; those up to `since` are forgotten."""
    connection.execute(delete(sign_in_tries).where(sign_in_tries.c.at <= since))
    insert(connection, sign_in_tries, [{"id": secrets.token_hex(8), "key": key, "at": now} for key in keys])


def forget_tries(connection: Connection, keys: Collection[str]) -> None:
    """What came of the tries for these keys is fine, so that they count no longer."""
    connection.execute(delete(sign_in_tries).where(sign_in_tries.c.key.in_(keys)))
