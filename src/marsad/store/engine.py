"""Connections: how SQLite and PostgreSQL are opened, how their writers take turns, and what their errors mean."""

from __future__ import annotations

import errno
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event, text
from sqlalchemy.dialects.sqlite.base import SQLiteCompiler
from sqlalchemy.exc import DBAPIError

from marsad.model import missing_extra
from marsad.store.address import Address
from marsad.store.errors import ConnectionLost, StorageFull, StoreError, TryAgain

# Any two numbers will do that nobody else takes: "MARS", and the schema, since a database may hold several workspaces.
_TAKE_TURNS = "SELECT pg_advisory_xact_lock(1296126547, hashtext(current_schema()))"
_NO_ROOM = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})


def connect(address: Address, *, patience_s: float) -> Engine:
    """An engine whose transactions wait `patience_s` for another writer. Nothing is opened yet."""
    try:
        return _sqlite(address, patience_s) if address.folder is not None else _postgresql(address, patience_s)
    except ModuleNotFoundError as error:
        raise missing_extra(address.shown, "PostgreSQL workspaces", "postgres") from error


class _Hinting(SQLiteCompiler):
    """Writes hints (`select(...).with_hint(table, "INDEXED BY ...", "sqlite")`) behind the table, where SQLite wants them; SQLAlchemy leaves them out."""

    def get_from_hint_text(self, table: Any, text: str | None) -> str | None:
        return text


def _sqlite(address: Address, patience_s: float) -> Engine:
    engine = create_engine(address.url, connect_args={"timeout": patience_s, "check_same_thread": False})
    engine.dialect.statement_compiler = _Hinting

    @event.listens_for(engine, "connect")
    def _prepare(connection: Any, _: object) -> None:
        # The driver's own BEGIN comes too late to give one view of the data to several SELECTs; it is given below.
        connection.isolation_level = None
        # FULL: what a commit acknowledges survives a power cut, not only the end of the process. What was committed goes from the log into the database
        # every 40 MB: a report writes to pages all over a large database, and the same ones as those before it.
        for pragma in ("journal_mode=WAL", "synchronous=FULL", "foreign_keys=ON", "cache_size=-65536", "temp_store=MEMORY", "wal_autocheckpoint=10000"):
            connection.execute(f"PRAGMA {pragma}")

    @event.listens_for(engine, "begin")
    def _begin(connection: Connection) -> None:
        writes = connection.get_execution_options().get("marsad_writes", False)
        connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")

    return engine


def _postgresql(address: Address, patience_s: float) -> Engine:
    # Only READ COMMITTED sees, after waiting for its turn, all that the writer before it recorded.
    engine = create_engine(address.url, pool_pre_ping=True, isolation_level="READ COMMITTED")

    @event.listens_for(engine, "connect")
    def _prepare(connection: Any, _: object) -> None:
        with connection.cursor() as cursor:
            cursor.execute("SET TIME ZONE 'UTC'")
            cursor.execute(f"SET lock_timeout = {int(patience_s * 1000)}")
        connection.commit()

    @event.listens_for(engine, "begin")
    def _begin(connection: Connection) -> None:
        if connection.get_execution_options().get("marsad_writes", False):
            connection.execute(text(_TAKE_TURNS))

    return engine


@contextmanager
def writing(engine: Engine) -> Iterator[Connection]:
    """One transaction that no other writer runs beside: all of it is recorded, or nothing."""
    with engine.connect().execution_options(marsad_writes=True) as connection, connection.begin():
        yield connection


@contextmanager
def reading(engine: Engine) -> Iterator[Connection]:
    """One view of the data as they stood at the first question, whatever is recorded meanwhile."""
    one_view = engine.execution_options(isolation_level="REPEATABLE READ") if engine.dialect.name == "postgresql" else engine
    with one_view.connect() as connection, connection.begin():
        yield connection


@contextmanager
def plainly(address: Address) -> Iterator[None]:
    """Errors of databases and disks inside come out as errors of the store, which say what to do."""
    try:
        yield
    except DBAPIError as error:
        raise _meaning(address.shown, error) from error
    except OSError as error:
        if error.errno not in _NO_ROOM:
            raise
        raise _full(address.shown) from error


def _full(shown: str) -> StorageFull:
    return StorageFull(shown, "there is no room left to write; nothing of this was recorded.", "Make room on the disk and run the same again.")


def _meaning(shown: str, error: DBAPIError) -> StoreError:
    name = str(getattr(error.orig, "sqlite_errorname", None) or getattr(error.orig, "sqlstate", None) or "")
    said = str(error.orig).strip().splitlines()[0] if str(error.orig).strip() else type(error.orig).__name__
    if name.startswith(("SQLITE_BUSY", "SQLITE_LOCKED", "55P03", "40")):
        return TryAgain(shown, "another writer holds the workspace; nothing of this was recorded.", "Run the same again when it is done.")
    if name.startswith(("SQLITE_FULL", "SQLITE_IOERR_WRITE", "SQLITE_IOERR_SHM", "SQLITE_IOERR_FSYNC", "53100")):
        return _full(shown)
    if name.startswith("SQLITE_READONLY"):
        return StoreError(shown, "the workspace may not be written to.", "Ask for the right to write to its folder, or copy it.")
    if name.startswith(("SQLITE_CORRUPT", "SQLITE_NOTADB")):
        return StoreError(shown, f"the database is damaged ({said}).", "Put back a copy of the folder; what was ingested since can be ingested again.")
    if name.startswith("SQLITE_CANTOPEN"):
        return StoreError(shown, "the database cannot be opened.", "See that the folder is there and may be read and written.")
    if error.connection_invalidated or name.startswith(("08", "57P")) or (not name and "connection" in said):
        return ConnectionLost(shown, f"the connection to the database was lost ({said}).", "Run the same again: what is there already is not added twice.")
    return StoreError(shown, f"the database refused: {said}.", "")
