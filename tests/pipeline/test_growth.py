"""What adding a report asks of a workspace does not depend on how much it holds."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable, Iterator, Sequence
from datetime import UTC, datetime
from itertools import islice
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import event, text

from marsad.link import sketch
from marsad.link.values import Piece, Seen, Where
from marsad.model import Capture, Claim, Document, OriginOfRecord, Received
from marsad.pipeline.batches import Batch
from marsad.pipeline.keeping import record_read
from marsad.reference.bundle import load_reference
from marsad.store import Workspace, create_workspace, open_workspace
from marsad.testing.stream import make_stream

Told = tuple[Document, list[Claim]]
BY = OriginOfRecord("rules", "0", "")


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    with create_workspace(tmp_path / "workspace") as made:
        yield made


def add(workspace: Workspace, told: Sequence[Told]) -> None:
    capture = Capture(content="\n".join(document.text for document, _ in told).encode(), source=told[0][0].id, retrieved=datetime(2026, 1, 1, tzinfo=UTC))
    read = Batch(
        [document for document, _ in told], [claim for _, own in told for claim in own], {document.id: sketch(document, own) for document, own in told}, []
    )
    record_read(workspace, [Received(document, capture, document.id) for document, _ in told], read, BY, load_reference(()))


def statements_of(workspace: Workspace, work: Callable[[], None]) -> list[tuple[str, Any]]:
    """Each statement that the work has run, with the values of its first row."""
    found: list[tuple[str, Any]] = []

    def note(_: object, __: object, statement: str, values: Any, ___: object, many: bool) -> None:
        found.append((statement, values[0] if many else values))

    event.listen(workspace._engine, "before_cursor_execute", note)
    work()
    event.remove(workspace._engine, "before_cursor_execute", note)
    return found


def test_adding_a_report_asks_few_questions_however_much_is_held(workspace: Workspace) -> None:
    stream = make_stream(5000)
    asked = []
    for held in (100, 900):
        add(workspace, list(islice(stream, held)))
        asked.append(max(len(statements_of(workspace, lambda: add(workspace, list(islice(stream, 1))))) for _ in range(10)))
    assert max(asked) < 90


def test_a_batch_asks_hardly_more_than_one_report(workspace: Workspace) -> None:
    stream = make_stream(5000)
    add(workspace, list(islice(stream, 100)))
    assert len(statements_of(workspace, lambda: add(workspace, list(islice(stream, 300))))) < 250


def test_no_question_of_adding_a_report_goes_through_a_table(workspace: Workspace) -> None:
    stream = make_stream(5000)
    add(workspace, list(islice(stream, 600)))
    asked = dict(statement for _ in range(15) for statement in statements_of(workspace, lambda: add(workspace, list(islice(stream, 1)))))
    through = []
    with workspace.reading() as view:
        for statement, values in asked.items():
            if not re.match("SELECT|UPDATE|DELETE|INSERT", statement):
                continue
            plan = view._connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {statement}", values).all()
            # The head of the audit chain is a table of one row.
            through += [
                statement for step in plan if step.detail.startswith("SCAN") and step.detail not in ("SCAN audit_head", "SCAN asked VIRTUAL TABLE INDEX 1:")
            ]
    assert through == []


def test_what_linking_keeps_is_not_compiled(root: Path) -> None:
    left_out = tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["hatch"]["build"]["targets"]["wheel"]["hooks"]["custom"]["without"]
    assert {f"{kind.__module__.removeprefix('marsad.').replace('.', '/')}.py" for kind in (Seen, Where, Piece)} <= set(left_out)


def test_a_workspace_linked_before_goes_on_being_linked(tmp_path: Path) -> None:
    first, second = tmp_path / "at once", tmp_path / "brought up to date"
    told = list(islice(make_stream(5000), 120))
    with create_workspace(first) as workspace:
        add(workspace, told)
        at_once = linked(workspace, told)
    with create_workspace(second) as workspace:
        add(workspace, told[:62])
        _link_as_before(workspace)
    with open_workspace(second) as workspace:
        add(workspace, told[62:])
        assert linked(workspace, told) == at_once


def linked(workspace: Workspace, told: Sequence[Told]) -> tuple[dict[str, tuple[str, ...]], dict[str, str]]:
    """The claims of each incident, and what each copy copies."""
    with workspace.reading() as view:
        return {incident.id: incident.claims for incident in view.list_incidents(limit=5000).items}, view.copies(document.id for document, _ in told)


def _link_as_before(workspace: Workspace) -> None:
    """As linking kept its keys and families up to tables of revision 0004."""
    with workspace._engine.begin() as connection:
        for key, member in connection.execute(text("SELECT key, member FROM linking_keys WHERE kind = 'copies'")).all():
            number = int(key[5:], 16) << 20 | int(key[:5], 16)
            connection.execute(text("INSERT INTO linking_keys VALUES ('copy', :key, :member)"), {"key": str(number), "member": member})
        connection.execute(text("DELETE FROM linking_keys WHERE kind = 'copies'"))
        connection.execute(text("DELETE FROM linking_rows WHERE kind = 'family' AND CAST(payload AS TEXT) NOT LIKE '%,%'"))
        connection.execute(text("CREATE INDEX ix_linking_keys_kind_member ON linking_keys (kind, member)"))
        connection.execute(text("DROP INDEX ix_claims_admin1_seq"))
        connection.execute(text("DROP INDEX ix_claims_current_document"))
        connection.execute(text("CREATE INDEX ix_claims_happened_began ON claims (happened, began)"))
        connection.execute(text("DROP TABLE sign_in_tries"))
        connection.execute(text("UPDATE alembic_version SET version_num = '0004'"))
