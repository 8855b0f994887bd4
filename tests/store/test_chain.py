"""The audit chain by itself."""

from __future__ import annotations

import hashlib
import json
import sqlite3
import textwrap
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from marsad.store import Workspace
from marsad.store.chain import EMPTY, Entry, Head, canonical, fault, next_entry

NOON = datetime(2026, 4, 9, 12, tzinfo=UTC)


def chain(length: int) -> list[Entry]:
    entries: list[Entry] = []
    head = EMPTY
    for number in range(length):
        entries.append(next_entry(head, NOON, "Rana", "document.added", f"d{number}", None, {"record": "0" * 64, "عنوان": "قصف"}))
        head = Head(entries[-1].number, entries[-1].hash)
    return entries


def faults(entries: list[Entry]) -> list[str]:
    found, head = [], EMPTY
    for entry in entries:
        found.append(fault(entry, head))
        head = Head(entry.number, entry.hash)
    return [what for what in found if what is not None]


def test_anyone_can_compute_the_hash_of_an_entry_from_the_description() -> None:
    # Written out as docs/reference/workspace.md describes it, without any of our own code.
    entry = chain(2)[1]
    described = {
        "number": 2, "instant": "2026-04-09T12:00:00.000000Z", "who": "Rana", "action": "document.added", "subject": "d1", "before": None,
        "after": {"record": "0" * 64, "عنوان": "قصف"}, "previous": chain(1)[0].hash,
    }  # fmt: skip
    text = json.dumps(described, sort_keys=True, separators=(",", ":"), ensure_ascii=False)
    assert entry.hash == hashlib.sha256(text.encode("utf-8")).hexdigest()


def test_a_chain_as_it_was_made_is_sound() -> None:
    assert faults(chain(5)) == []


@pytest.mark.parametrize("name", ["instant", "who", "action", "subject", "before", "after"])
def test_a_changed_entry_does_not_give_its_hash(name: str) -> None:
    entries = chain(3)
    entries[1] = replace(entries[1], **{name: '{"other":1}'})
    assert faults(entries) == ["entry 2 was changed: it does not give its hash"]


def test_an_entry_spelt_otherwise_is_changed() -> None:
    entries = chain(1)
    assert entries[0].after is not None
    assert faults([replace(entries[0], after=entries[0].after.replace(":", ": "))]) == ["entry 1 was changed: it does not give its hash"]


def test_what_is_no_json_any_longer_is_changed() -> None:
    assert faults([replace(chain(1)[0], after="{")]) == ["entry 1 was changed: it does not give its hash"]


def test_a_missing_entry_is_named() -> None:
    entries = chain(4)
    assert faults([*entries[:1], *entries[2:]]) == ["entry 2 is missing; entry 3 stands in its place"]


def test_entries_in_another_order_do_not_follow_each_other() -> None:
    entries = chain(4)
    entries[1], entries[2] = replace(entries[2], number=2), replace(entries[1], number=3)
    assert len(faults(entries)) == 3


def test_an_entry_made_anew_with_its_hash_breaks_the_next() -> None:
    entries = chain(3)
    forged = next_entry(Head(1, entries[0].hash), NOON, "Nobody", "document.added", "d1")
    assert faults([entries[0], forged, entries[2]]) == ["entry 3 does not follow entry 2: it was made after another one"]


def test_a_head_is_read_as_it_is_written() -> None:
    head = Head(12, "ab" * 32)
    assert Head.parse(f"{head}\n") == head


@pytest.mark.parametrize("written", ["", "12", "x:" + "a" * 64, "12:" + "g" * 64, "12:abc", "-1:" + "a" * 64])
def test_what_is_no_head_is_refused(written: str) -> None:
    with pytest.raises(ValueError, match="NUMBER:HASH"):
        Head.parse(written)


values = st.recursive(st.none() | st.booleans() | st.integers() | st.text(), lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner))


@given(values)
def test_canonical_json_has_one_spelling_for_a_value(value: object) -> None:
    text = canonical(value)  # type: ignore[arg-type]
    assert canonical(json.loads(text)) == text


def test_the_program_in_the_documentation_checks_a_chain(root: Path, folder_workspace: Workspace, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    text = (root / "docs/reference/workspace.md").read_text(encoding="utf-8")
    program = textwrap.dedent("    import hashlib" + text.split("    import hashlib")[1].split("\n\n")[0])
    assert folder_workspace.address.folder is not None
    monkeypatch.chdir(folder_workspace.address.folder)
    found: dict[str, object] = {}
    exec(program, found)
    assert f"{found['number']}:{found['previous']}" == str(folder_workspace.head())
    with sqlite3.connect("marsad.sqlite") as connection:
        connection.execute("UPDATE audit SET who = 'Somebody'")
    with pytest.raises(AssertionError):
        exec(program, {})
