"""A workspace: opened, made, read from and written to."""

from __future__ import annotations

import contextlib
import os
import uuid
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from os import PathLike
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from sqlalchemy import Connection, Engine, inspect, select

from marsad.model import Judgement
from marsad.store import ledger, migrating, rfc3161
from marsad.store.address import HEAD_FILE, RAW_FOLDER, Address
from marsad.store.batches import insert
from marsad.store.chain import Head
from marsad.store.documents import Outcome
from marsad.store.engine import connect, plainly, reading, writing
from marsad.store.errors import ConnectionLost, StoreError
from marsad.store.ledger import Ledger
from marsad.store.raw import Raw, RawFolder, RawTable
from marsad.store.recording import ReadReports, Recorded, Recording
from marsad.store.rfc3161 import Ask
from marsad.store.schema import facts
from marsad.store.stamps import Stamp
from marsad.store.verifying import Verification, verify
from marsad.store.view import View

if TYPE_CHECKING:
    from marsad.store.in_memory.standing import Standing

Clock = Callable[[], datetime]
# Called inside the transaction with what it has just added, so that what follows from it is recorded with it.
Follow = Callable[[Recording, Recorded], None]

MARSAD = "marsad"
PATIENCE_S = 30.0


def _now() -> datetime:
    return datetime.now(UTC)


@dataclass(frozen=True, slots=True)
class Acknowledgement:
    """What is recorded for good: an outcome for each report, in order, and the head of the audit chain right after."""

    outcomes: tuple[Outcome, ...]
    head: Head


class Workspace:
    """A kept, growing record. Safe to use from several threads, and from several processes at once.

    Everything raises StoreError with the way out where the database or the disk fails: TryAgain where another writer holds it for too long,
    ConnectionLost where the server is gone, StorageFull where there is no room.
    """

    def __init__(self, address: Address, engine: Engine, raw: Raw, clock: Clock) -> None:
        self.address, self._engine, self._raw, self._clock = address, engine, raw, clock
        self._standing: Standing | None = None

    @property
    def id(self) -> str:
        """The workspace's own id, given when it was made; a copy of it has the same."""
        with plainly(self.address), reading(self._engine) as connection:
            return str(connection.scalar(select(facts.c.value).where(facts.c.name == "id")))

    @contextmanager
    def reading(self) -> Iterator[View]:
        """One consistent view of what is recorded."""
        with plainly(self.address), reading(self._engine) as connection:
            yield View(connection, self._raw, self._standing)

    def keep_in_memory(self) -> None:
        """From now on, answer what lists, maps and time lines ask of the incidents that hold from memory, which is read at the first question.

        Some 100 bytes an incident; for a server, which is asked much. Needs numpy (the extra `serve`).
        """
        from marsad.store.in_memory.standing import Standing

        self._standing = Standing()

    @contextmanager
    def writing(self, who: str = MARSAD) -> Iterator[Recording]:
        """One transaction in the name of `who`; everything in it is recorded when the `with` ends, or nothing where an error leaves it.

        Waits for another writer, and raises TryAgain when that takes longer than the workspace was opened to wait.
        """
        if not who.strip():
            raise StoreError(self.address.shown, "nobody is named who records.", "Name a person, or a program.")
        with plainly(self.address), writing(self._engine) as connection:
            book = Ledger(connection, who.strip(), self._clock())
            before = book.head.number
            yield Recording(connection, self._raw, book)
            book.write()
        self._write_head(book.head)
        if before.bit_length() != book.head.number.bit_length():
            self._count_rows()

    def record(self, batch: ReadReports, *, who: str = MARSAD, then: Follow | None = None) -> Acknowledgement:
        """Add reports with what reading them gave, in one transaction, and what `then` makes of it (linking, for one).

        The same reports again add nothing, and their outcomes say so. Where the connection to the server is lost, the whole is tried once more;
        if it was recorded after all, its reports are `known` then.
        """
        try:
            return self._record(batch, who, then)
        except ConnectionLost:
            return self._record(batch, who, then)

    def _record(self, batch: ReadReports, who: str, then: Follow | None) -> Acknowledgement:
        with self.writing(who) as recording:
            recorded = recording.record(batch)
            if then is not None:
                then(recording, recorded)
        return Acknowledgement(recorded.outcomes, recording._ledger.head)

    def judge(self, made: Sequence[Judgement], *, who: str | None = None) -> tuple[str, ...]:
        """Add judgements; gives the ids of those that were not there yet. `who` records them, their own first author where nobody is named."""
        if not made:
            return ()
        with self.writing(made[0].who if who is None else who) as recording:
            return recording.add_judgements(made)

    def verify(self, expected: Head | None = None) -> Verification:
        """Whether everything is as the audit chain says it was recorded; `expected` is a head written down elsewhere, which the chain must hold."""
        with plainly(self.address), reading(self._engine) as connection:
            return verify(connection, self._raw, [head for head in (expected, self._written_head()) if head is not None])

    def head(self) -> Head:
        """How long the audit chain is and what it ends in: write it down elsewhere, and `verify` can be asked about it later."""
        with self.reading() as view:
            return view.head()

    def stamp(self, authority: str, *, who: str = MARSAD, roots: Sequence[bytes] = (), ask: Ask = rfc3161.ask) -> tuple[Head, datetime]:
        """Have the head stamped by a time-stamping authority (RFC 3161) at an address, and keep its answer; gives the head and the instant stated.

        Tells the authority nothing but a hash. Raises StoreError where it does not answer, answers something else, or its answer proves nothing by
        `roots` (certificates in PEM), where there are any.
        """
        head = self.head()
        answer = ask(authority, rfc3161.question(head))
        instant = rfc3161.stamped(head, answer)
        if roots and (found := rfc3161.proof(head, answer, roots)).instant is None:
            raise StoreError(
                authority, f"its stamp proves nothing by this certificate: {found.why}.", "Take the root certificate that the authority publishes."
            )
        with self.writing(who) as recording:
            recording.add_stamp(head, authority, answer)
        return head, instant

    def proofs(self, roots: Sequence[bytes]) -> tuple[tuple[Stamp, rfc3161.Proof], ...]:
        """Every time stamp that is kept, and what it proves by root certificates (in PEM) that one trusts; without any it proves nothing."""
        with self.reading() as view:
            return tuple((stamp, rfc3161.proof(stamp.head, stamp.answer, roots)) for stamp in view.stamps())

    def close(self) -> None:
        """Let go of all connections."""
        self._engine.dispose()

    def __enter__(self) -> Workspace:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self.close()

    def _count_rows(self) -> None:
        """Let SQLite know how large its tables have become, each time that they have doubled; PostgreSQL sees to that by itself.

        Without it the planner takes a filter that half of all claims fit for one that ten do.
        """
        if self.address.folder is not None:
            # A matter of speed alone: another writer may be at work, or the disk be full.
            with contextlib.suppress(StoreError), plainly(self.address), writing(self._engine) as connection:
                connection.exec_driver_sql("PRAGMA analysis_limit = 1000")
                connection.exec_driver_sql("ANALYZE")
            # What was counted is read when a connection is opened.
            self._engine.dispose()

    def _head_file(self) -> Path | None:
        return None if self.address.folder is None else self.address.folder / HEAD_FILE

    def _write_head(self, head: Head) -> None:
        """Beside the database, so that a database put in its place by another is missed. One that lags behind is still right."""
        if (path := self._head_file()) is not None:
            draft = path.with_name(f".{HEAD_FILE}-{os.getpid()}-{uuid.uuid4().hex[:8]}")
            # What is recorded is recorded, whether this works or not.
            with contextlib.suppress(OSError):
                draft.write_text(f"{head}\n", encoding="ascii")
                draft.replace(path)

    def _written_head(self) -> Head | None:
        path = self._head_file()
        if path is None or not path.exists():
            return None
        try:
            return Head.parse(path.read_text(encoding="ascii", errors="replace"))
        except ValueError:
            # A head that no chain can hold: found as a fault, where an empty file would be passed over.
            return Head(0, "")


def create_workspace(address: str | PathLike[str], *, clock: Clock = _now, patience_s: float = PATIENCE_S) -> Workspace:
    """Make a workspace in a folder (made where it is not there) or in the schema of a PostgreSQL database. Raises StoreError where there is one."""
    where = Address.parse(address)
    if where.folder is not None:
        _make_folder(where.folder)
    workspace = _workspace(where, clock, patience_s)
    with plainly(where), writing(workspace._engine) as connection:
        if _is_workspace(connection):
            raise StoreError(where.shown, "there is a workspace already.", "Open it, or name another place.")
        migrating.upgrade(connection)
        id_ = str(uuid.uuid4())
        insert(connection, facts, [{"name": "id", "value": id_}])
        ledger.found(connection)
        book = Ledger(connection, MARSAD, clock())
        book.add("workspace.created", id_, after={"revision": migrating.revision(connection)})
        book.write()
    workspace._write_head(book.head)
    return workspace


def open_workspace(address: str | PathLike[str], *, clock: Clock = _now, patience_s: float = PATIENCE_S, migrations: Path = migrating.MIGRATIONS) -> Workspace:
    """Open a workspace; one of an older Marsad is brought up to date first. Raises StoreError where there is none, or it is of a newer one."""
    where = Address.parse(address)
    way_out = f"Make one: marsad init {where.shown}"
    if where.folder is not None and not Path(where.folder, Path(where.url).name).is_file():
        raise StoreError(where.shown, "this is no workspace.", way_out)
    workspace = _workspace(where, clock, patience_s)
    with plainly(where):
        with reading(workspace._engine) as connection:
            if not _is_workspace(connection):
                raise StoreError(where.shown, "this is no workspace.", way_out)
            revision = migrating.revision(connection)
        if migrations == migrating.MIGRATIONS and revision == migrating.NEWEST:
            return workspace
        known = migrating.revisions(migrations)
        if revision not in known:
            raise StoreError(where.shown, f"it was written by a newer Marsad (tables of revision {revision}).", "Update: pip install --upgrade marsad")
        if revision != known[-1]:
            _upgrade(workspace, migrations)
    return workspace


def _upgrade(workspace: Workspace, migrations: Path) -> None:
    with writing(workspace._engine) as connection:
        before = migrating.revision(connection)
        migrating.upgrade(connection, migrations)
        after = migrating.revision(connection)
        book = Ledger(connection, MARSAD, workspace._clock())
        if after != before:
            book.add("workspace.upgraded", str(connection.scalar(select(facts.c.value).where(facts.c.name == "id"))), {"revision": before}, {"revision": after})
        book.write()


def _workspace(address: Address, clock: Clock, patience_s: float) -> Workspace:
    raw = RawTable() if address.folder is None else RawFolder(address.folder / RAW_FOLDER)
    return Workspace(address, connect(address, patience_s=patience_s), raw, clock)


def _is_workspace(connection: Connection) -> bool:
    return inspect(connection).has_table(facts.name) and inspect(connection).has_table("audit_head")


def _make_folder(folder: Path) -> None:
    try:
        (folder / RAW_FOLDER).mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise StoreError(str(folder), f"the folder cannot be made ({error.strerror}).", "Name a place where you may write.") from error
