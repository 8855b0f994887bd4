"""Whoever changes what is kept is found out."""

from __future__ import annotations

import re
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from marsad.model import OriginOfRecord
from marsad.store import Head, ReadReports, Workspace, create_workspace, open_workspace
from marsad.store.judging import judge, seen
from marsad.store.workspace import HEAD_FILE
from marsad.testing import make_actor, make_incident, make_received

from .conftest import Clock, replace_by
from .writer import batch, report

Change = Callable[..., None]


@pytest.fixture
def filled(workspace: Workspace, clock: Clock) -> Workspace:
    """Three reports read, one of them again, with two incidents, of which one changed, a copy and a judgement."""
    reports = [report(n) for n in range(1, 4)]
    one, other = make_incident([reports[0][1], reports[1][1]]), make_incident([reports[2][1]])
    workspace.record(batch(*reports), who="Rana", then=replace_by(one, other))
    clock.pass_minutes(10)
    document, claim = reports[0]
    with workspace.writing("Rana") as recording:
        recording.add_reading(document.id, [replace(claim, perpetrator=(make_actor(),))], OriginOfRecord("factory", "1", ""))
        recording.set_copies({reports[1][0].id: document.id})
        recording.replace_incidents([replace(one, what="Another name")])
    workspace.judge([judge("accept", "Rana", clock.now, [seen(reports[2][1], reports[2][0])])])
    assert workspace.verify().sound
    return workspace


def told(workspace: Workspace) -> str:
    """What verification finds, which must be something."""
    found = workspace.verify()
    assert not found.sound
    return "\n".join(map(str, found.faults))


TAMPERINGS = {
    "an entry's text": ("UPDATE audit SET who = 'Somebody' WHERE number = 3", "entry 3 was changed"),
    "an entry's values": ("UPDATE audit SET after = NULL WHERE number = 4", "entry 4 was changed"),
    "an entry that is taken out": ("DELETE FROM audit WHERE number = 5", "entry 5 is missing"),
    "the first entry": ("DELETE FROM audit WHERE number = 1", "entry 1 is missing"),
    "two entries that change places": (
        "UPDATE audit SET number = CASE number WHEN 3 THEN 1004 WHEN 4 THEN 1003 END WHERE number IN (3, 4);"
        "UPDATE audit SET number = number - 1000 WHERE number > 1000", "does not follow"),
    "the last entry": ("DELETE FROM audit WHERE number = (SELECT max(number) FROM audit)", "was recorded as its last"),
    "the recorded head": ("UPDATE audit_head SET number = number - 1", "was recorded as its last"),
    "the head that is gone": ("DELETE FROM audit_head", "entry 0 was recorded as its last"),
    "a report's text": ("UPDATE documents SET text = CAST('other' AS {bytes}) WHERE seq = 1", "documents: .* is not as entry"),
    "a report's outlet": ("UPDATE documents SET outlet = 'Other' WHERE seq = 1", "documents: .* is not as entry"),
    "a report's day": ("UPDATE documents SET published_day = NULL WHERE seq = 1", "documents: .* is not as entry"),
    "a report's capture": ("UPDATE documents SET capture = (SELECT id FROM captures WHERE seq = 2) WHERE seq = 1", "documents: .* is not as entry"),
    "where a capture came from": ("UPDATE captures SET source = 'elsewhere' WHERE seq = 1", "captures: .* is not as entry"),
    "how a capture was reached": ("UPDATE captures SET hops = '[]' WHERE seq = 1", "captures: .* is not as entry"),
    "when a capture was received": ("UPDATE captures SET retrieved = '2019-01-01 00:00:00.000000' WHERE seq = 1", "captures: .* is not as entry"),
    "a claim's body": ("UPDATE claims SET body = CAST(replace(CAST(body AS {text}), 'x', 'y') || ' ' AS {bytes}) WHERE seq = 1", "claims: .* is not as entry"),
    "a claim's type as it is found by": ("UPDATE claims SET type = 'protest' WHERE seq = 2", "claims: .* is not as entry"),
    "a claim's place as it is found by": ("UPDATE claims SET lat = 1.5 WHERE seq = 2", "claims: .* is not as entry"),
    "a claim moved to another report": ("UPDATE claims SET document = 3 WHERE seq = 2", "claims: .* is not as entry"),
    "a claim ended by nobody": ("UPDATE claims SET ended = 3 WHERE seq = 2", "is not ended as entry 3 says"),
    "a claim brought back": ("DELETE FROM claim_facets WHERE claim > 3; DELETE FROM claims WHERE seq > 3; UPDATE claims SET ended = NULL WHERE seq = 1", "missing"),
    "a claim taken away": ("DELETE FROM claim_facets WHERE claim = 2; DELETE FROM claims WHERE seq = 2", "claims: .* is missing"),
    "an actor that a claim is found by": ("UPDATE claim_facets SET value = 'other' WHERE kind = 'actor'", "is found by other values"),
    "a claim put in": (
        "INSERT INTO claims (seq, id, generation, document, type, polarity, realis, wide, body, entry) "
        "SELECT 99, 'forged', 1, document, type, polarity, realis, wide, body, entry FROM claims WHERE seq = 2", "forged was not recorded"),
    "a claim put in for an entry to come": (
        "INSERT INTO claims (seq, id, generation, document, type, polarity, realis, wide, body, entry) "
        "SELECT 99, 'forged', 1, document, type, polarity, realis, wide, body, 9999 FROM claims WHERE seq = 2", "name audit entries that are not there"),
    "who read": ("UPDATE readings SET version = '7' WHERE document = 2", "readings: .* is not as entry"),
    "a copy": ("UPDATE copies SET copy_of = 'other'", "copies: .* is not as entry"),
    "a copy taken back by nobody": ("UPDATE copies SET ended = 3", "is not ended as entry 3 says"),
    "an incident's grade as it is found by": ("UPDATE incidents SET occurrence = 'confirmed' WHERE seq = 2", "incidents: .* is not as entry"),
    "an incident's body": ("UPDATE incidents SET body = CAST(replace(CAST(body AS {text}), 'reported', 'confirmed') AS {bytes}) WHERE seq = 2", "incidents: .* is not as"),
    "since when an incident was so": ("UPDATE incidents SET valid_from = '2019-01-01 00:00:00.000000' WHERE seq = 2", "incidents: .* is not as entry"),
    "until when an incident was so": ("UPDATE incidents SET valid_to = '2026-04-10 00:00:00.000000' WHERE seq = 1", "closed at another instant"),
    "an incident's claims": ("DELETE FROM incident_members WHERE claim = (SELECT min(claim) FROM incident_members)", "found by other claims"),
    "a judgement's body": ("UPDATE judgements SET body = CAST(replace(CAST(body AS {text}), 'accept', 'reject') AS {bytes})", "judgements: .* is not as entry"),
    "who judged": ("UPDATE judgements SET who = 'Other'", "judgements: .* is not as entry"),
    "a judgement taken away": ("DELETE FROM judgement_claims; DELETE FROM judgements", "judgements: .* is missing"),
}  # fmt: skip


@pytest.mark.parametrize("name", TAMPERINGS)
def test_tampering_is_found(filled: Workspace, change: Change, name: str) -> None:
    statements, expected = TAMPERINGS[name]
    postgres = filled.address.folder is None
    if postgres and "CAST(" in statements:
        # PostgreSQL reads bytes as text by name of their encoding.
        statements = statements.replace("CAST(body AS {text})", "convert_from(body, 'UTF8')").replace("CAST(replace", "convert_to(replace")
        statements = statements.replace(" AS {bytes})", ", 'UTF8')" if "convert_to" in statements else " AS bytea)")
    for statement in statements.format(bytes="BLOB", text="TEXT").split(";"):
        change(statement)
    assert re.search(expected, told(filled)), told(filled)


@pytest.mark.parametrize("what", ["changed", "emptied", "taken away"])
def test_bytes_that_were_tampered_with_are_found(filled: Workspace, change: Change, what: str) -> None:
    with filled.reading() as view:
        sha256 = next(view.all_captures()).sha256
    if filled.address.folder is None:
        changed = "DELETE FROM raw WHERE sha256 = :sha256" if what == "taken away" else "UPDATE raw SET content = :content WHERE sha256 = :sha256"
        change(changed, sha256=sha256, **({} if what == "taken away" else {"content": b"" if what == "emptied" else b"other"}))
    else:
        path = filled.address.folder / "raw" / sha256[:2] / sha256
        content = path.read_bytes()
        path.unlink()
        if what != "taken away":
            path.write_bytes(b"" if what == "emptied" else content[:-1] + b"?")
    assert f"bytes {sha256}" in told(filled)


def test_a_chain_cut_short_with_its_head_is_found_by_a_head_written_down_elsewhere(filled: Workspace, change: Change) -> None:
    noted = filled.head()
    assert filled.verify(noted).sound
    with filled.reading() as view:
        last = list(view.audit())[-2]
    change("DELETE FROM judgement_claims")
    change("DELETE FROM judgements")
    change("DELETE FROM audit WHERE number > :number", number=last.number)
    change("UPDATE audit_head SET number = :number, hash = :hash", number=last.number, hash=last.hash)
    assert "when its head was written down" in "\n".join(map(str, filled.verify(noted).faults))
    # In a folder, Marsad writes one down itself.
    assert filled.verify().sound == (filled.address.folder is None)


def test_a_chain_that_goes_on_from_a_noted_head_is_sound(filled: Workspace) -> None:
    noted = filled.head()
    filled.record(batch(report(9)))
    assert filled.verify(noted).sound
    other = Head(noted.number, "0" * 64)
    assert [fault.kind for fault in filled.verify(other).faults] == ["head"]


def test_a_head_file_that_was_changed_is_found_and_one_that_is_gone_is_not_missed(folder_workspace: Workspace) -> None:
    assert folder_workspace.address.folder is not None
    path = folder_workspace.address.folder / HEAD_FILE
    assert path.read_text(encoding="ascii") == f"{folder_workspace.head()}\n"
    path.write_text("nonsense", encoding="ascii")
    assert not folder_workspace.verify().sound
    path.unlink()
    assert folder_workspace.verify().sound


def test_a_head_file_that_lags_behind_is_sound(folder_workspace: Workspace) -> None:
    assert folder_workspace.address.folder is not None
    path = folder_workspace.address.folder / HEAD_FILE
    early = path.read_text(encoding="ascii")
    folder_workspace.record(batch(report(1)))
    path.write_text(early, encoding="ascii")
    assert folder_workspace.verify().sound


def test_bytes_of_a_recording_that_was_broken_off_are_told_of_and_no_fault(workspace: Workspace) -> None:
    def fail(*_: object) -> None:
        raise RuntimeError

    with pytest.raises(RuntimeError):
        workspace.record(batch(report(1)), then=fail)
    found = workspace.verify()
    assert found.sound
    # The table of PostgreSQL is in the transaction; files are written before it.
    assert len(found.unclaimed) == (0 if workspace.address.folder is None else 1)
    workspace.record(batch(report(1)))
    assert workspace.verify().unclaimed == ()


def test_raw_bytes_are_kept_once_and_may_not_be_written_to(folder_workspace: Workspace) -> None:
    received = make_received()
    folder_workspace.record(ReadReports(received=(received,)))
    assert folder_workspace.address.folder is not None
    sha256 = received.capture.sha256
    path = folder_workspace.address.folder / "raw" / sha256[:2] / sha256
    assert path.read_bytes() == received.capture.content
    assert path.stat().st_mode & 0o222 == 0
    assert [own.name for own in path.parent.iterdir()] == [sha256]


def test_entries_say_who_did_what_with_before_and_after(filled: Workspace) -> None:
    with filled.reading() as view:
        entries = list(view.audit())
    assert {entry.who for entry in entries[1:]} == {"Rana"}
    assert [entry.action for entry in entries] == [
        "workspace.created", *["capture.added"] * 3, *["document.added"] * 3, *["document.read"] * 3, "incidents.changed", "document.read", "copies.changed",
        "incidents.changed", "judgement.added",
    ]  # fmt: skip
    assert entries[-2].before is not None and entries[-2].after is not None and entries[-2].before != entries[-2].after


def test_writers_in_several_processes_keep_one_chain(address: str) -> None:
    create_workspace(address).close()
    writer = Path(__file__).with_name("writer.py")
    started = [subprocess.Popen([sys.executable, str(writer), address, first, "5", "1"], stdout=subprocess.DEVNULL) for first in ("0", "3", "100")]
    assert [process.wait(120) for process in started] == [0, 0, 0]
    with open_workspace(address) as workspace, workspace.reading() as view:
        assert view.status().documents == 13
        assert workspace.verify().sound


def test_a_large_workspace_is_verified_in_pieces(folder_workspace: Workspace) -> None:
    for first in range(0, 900, 300):
        folder_workspace.record(batch(*(report(n) for n in range(first, first + 300))))
    found = folder_workspace.verify()
    assert (found.sound, found.entries, found.captures) == (True, 2701, 900)


def test_an_entry_gone_at_the_edge_of_a_piece_is_found(folder_workspace: Workspace, tmp_path: Path) -> None:
    folder_workspace.record(batch(*(report(n) for n in range(300))))
    with sqlite3.connect(tmp_path / "folder" / "marsad.sqlite") as connection:
        connection.execute("DELETE FROM audit WHERE number = 500")
    assert "entry 500 is missing" in told(folder_workspace)
