"""What fails leaves the workspace sound, and says what to do."""

from __future__ import annotations

import random
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import psycopg
import pytest

from marsad.store import ReadReports, Recorded, Recording, StorageFull, StoreError, TryAgain, View, Workspace, create_workspace, open_workspace
from marsad.testing import make_capture, make_incident, make_received

from .writer import batch, report

WRITER = Path(__file__).with_name("writer.py")
SIZE = 3


def test_what_was_acknowledged_outlives_being_killed_at_any_moment(address: str) -> None:
    create_workspace(address).close()
    chance = random.Random(20260409)
    acknowledged: set[str] = set()
    longest = 0.25
    for kill in range(25 if Path(address).exists() else 10):
        before = len(acknowledged)
        acknowledged |= _killed_after(address, len(acknowledged) // SIZE, chance.uniform(0, longest), first=kill == 0)
        # A machine that is busy elsewhere gets nothing done in a quarter of a second.
        longest *= 1 if len(acknowledged) > before else 1.4
    assert len(acknowledged) > SIZE
    with open_workspace(address) as workspace:
        found = workspace.verify()
        assert found.faults == ()
        with workspace.reading() as view:
            kept = _documents(workspace)
            assert len(kept) == len(set(kept)) == view.status().documents == view.status().claims
            assert acknowledged <= set(kept)
            # A batch is there whole or not at all, and what followed from it is there with it.
            assert len(kept) % SIZE == 0
            claims = [claim for own in view.claims_of(kept).values() for claim in own]
            assert [own.id for own in view.list_incidents().items] == [make_incident(claims).id]
        # What is started again goes on where it was.
        again = workspace.record(batch(*(report(n) for n in range(len(kept) + 1))))
        assert [outcome.state for outcome in again.outcomes] == ["known"] * len(kept) + ["added"]
        assert workspace.verify().sound


def _killed_after(address: str, done: int, seconds: float, *, first: bool) -> set[str]:
    """Lets a writer go on from the batch before the last acknowledged one, kills it, and gives what it acknowledged."""
    command = [sys.executable, str(WRITER), address, str(max(done - 1, 0)), "1000000", str(SIZE)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        # Once it has begun to write, so that moments of starting up are not all that is met.
        lines = [process.stdout.readline()] if first else []
        time.sleep(seconds if lines else seconds + _start_up())
        process.kill()
        lines.extend(process.stdout.readlines())
    return {id_ for line in lines if line.endswith("\n") for id_ in line.split()}


_started: list[float] = []


def _start_up() -> float:
    """How long a writer takes until it opens the workspace, as measured once."""
    if not _started:
        begin = time.perf_counter()
        subprocess.run([sys.executable, "-c", "import marsad.store, marsad.testing"], check=True)
        _started.append(time.perf_counter() - begin)
    return _started[0]


def _documents(workspace: Workspace) -> list[str]:
    found, after = [], None
    with workspace.reading() as view:
        while True:
            page = view.list_documents(after=after)
            found.extend(document.id for document in page.items)
            if (after := page.after) is None:
                return found


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of three mebibytes."""
    folder = tmp_path / "disk"
    folder.mkdir()
    mount = shutil.which("mount")
    if mount is None or subprocess.run([mount, "-t", "tmpfs", "-o", "size=3m", "tmpfs", str(folder)], capture_output=True, check=False).returncode:
        pytest.skip("a small disk cannot be mounted here")
    try:
        yield folder
    finally:
        subprocess.run(["umount", "-l", str(folder)], check=True)


def _fill(workspace: Workspace) -> int:
    """Records until there is no room; gives how many batches were acknowledged."""
    for number in range(10_000):
        document, claim = report(number)
        content = random.Random(number).randbytes(50_000)
        received = make_received(document, make_capture(content, source=document.id))
        try:
            workspace.record(ReadReports(received=(received,), claims={document.id: (claim,)}, read_by=claim.origin_of_record))
        except StorageFull:
            return number
    raise AssertionError("the disk was not small")


def test_a_full_disk_is_told_of_and_leaves_everything_sound(small_disk: Path) -> None:
    with create_workspace(small_disk / "workspace") as workspace:
        recorded = _fill(workspace)
        assert recorded > 0
        assert workspace.verify().sound
        assert len(_documents(workspace)) == recorded
    subprocess.run(["mount", "-o", "remount,size=30m", str(small_disk)], check=True)
    with open_workspace(small_disk / "workspace") as workspace:
        assert workspace.record(batch(report(recorded))).outcomes[0].state == "added"
        assert workspace.verify().sound


LIMITED = """
import resource, sys
sys.path.insert(0, {tests!r})
from store.test_faults import _fill
from marsad.store import open_workspace
with open_workspace({address!r}) as workspace:
    resource.setrlimit(resource.RLIMIT_FSIZE, (700_000, resource.RLIM_INFINITY))
    print(_fill(workspace))
"""


def test_a_file_that_may_grow_no_further_is_told_of_and_leaves_everything_sound(tmp_path: Path) -> None:
    address = str(tmp_path / "workspace")
    create_workspace(address).close()
    code = LIMITED.format(tests=str(Path(__file__).parent.parent), address=address)
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    recorded = int(run.stdout)
    assert recorded > 0
    with open_workspace(address) as workspace:
        assert workspace.verify().sound
        assert len(_documents(workspace)) == recorded
        assert workspace.record(batch(report(recorded))).outcomes[0].state == "added"


def test_a_writer_that_waits_too_long_for_another_says_so_and_readers_read_on(workspace: Workspace, address: str) -> None:
    with open_workspace(address, patience_s=0.2) as other:
        with workspace.writing() as recording:
            recording.add_reports([make_received(report(1)[0])])
            begin = time.perf_counter()
            with pytest.raises(TryAgain, match="another writer holds the workspace"):
                other.record(batch(report(2)))
            assert time.perf_counter() - begin < 3
            with other.reading() as view:
                assert view.status().documents == 0
        assert other.record(batch(report(2))).outcomes[0].state == "added"
        assert other.verify().sound


def test_a_folder_that_may_only_be_read_says_so(tmp_path: Path) -> None:
    create_workspace(tmp_path / "workspace").close()
    with open_workspace(tmp_path / "workspace") as workspace:
        with workspace._engine.connect() as connection:
            connection.exec_driver_sql("PRAGMA query_only = ON")
        with pytest.raises(StoreError, match="may not be written to"):
            workspace.record(batch(report(1)))


def test_a_database_file_that_was_damaged_says_so(tmp_path: Path) -> None:
    with create_workspace(tmp_path / "workspace") as workspace:
        workspace.record(batch(*(report(n) for n in range(50))))
    path = tmp_path / "workspace" / "marsad.sqlite"
    content = bytearray(path.read_bytes())
    content[4096:] = random.Random(0).randbytes(len(content) - 4096)
    path.write_bytes(content)
    with pytest.raises(StoreError, match="damaged"), open_workspace(tmp_path / "workspace") as workspace:
        workspace.verify()


class Cut:
    """Ends the server's side of the connection that records, the first `times` times."""

    def __init__(self, postgres: str, times: int) -> None:
        self.postgres, self.left = postgres, times

    def __call__(self, recording: Recording, recorded: Recorded) -> None:
        if self.left:
            self.left -= 1
            end(self.postgres, recording)


def end(postgres: str, view: View) -> None:
    """Ends the server's side of a view's connection."""
    pid = view._connection.exec_driver_sql("SELECT pg_backend_pid()").scalar()
    with psycopg.connect(postgres, autocommit=True) as other:
        other.execute("SELECT pg_terminate_backend(%s)", [pid])
        while other.execute("SELECT 1 FROM pg_stat_activity WHERE pid = %s", [pid]).fetchone():
            time.sleep(0.01)


def test_a_lost_connection_is_tried_once_more(server_workspace: Workspace, postgres: str) -> None:
    ack = server_workspace.record(batch(report(1)), then=Cut(postgres, 1))
    assert ack.outcomes[0].state == "added"
    assert server_workspace.verify().sound


def test_a_connection_that_stays_lost_says_so_and_leaves_nothing(server_workspace: Workspace, postgres: str) -> None:
    with pytest.raises(TryAgain, match="connection to the database was lost"):
        server_workspace.record(batch(report(1)), then=Cut(postgres, 2))
    with server_workspace.reading() as view:
        assert view.status().documents == 0
    assert server_workspace.record(batch(report(1))).outcomes[0].state == "added"
    assert server_workspace.verify().sound


def test_a_connection_lost_between_two_recordings_is_not_noticed(server_workspace: Workspace, postgres: str) -> None:
    with pytest.raises(TryAgain), server_workspace.reading() as view:
        end(postgres, view)
    assert server_workspace.record(batch(report(1))).outcomes[0].state == "added"
