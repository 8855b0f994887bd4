"""Making a workspace, opening it, and opening what is none."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from tests.store.older import make_old

from marsad.store import StoreError, Workspace, create_workspace, open_workspace
from marsad.store.address import Address
from marsad.store.engine import reading, writing
from marsad.store.migrating import MIGRATIONS, NEWEST, revisions
from marsad.store.schema import metadata

from .writer import batch, report


def test_a_workspace_opens_as_what_was_made(workspace: Workspace, address: str) -> None:
    with open_workspace(address) as again:
        assert again.id == workspace.id
        assert again.head() == workspace.head()
        assert again.verify().sound


def test_a_workspace_is_not_made_twice(workspace: Workspace, address: str) -> None:
    with pytest.raises(StoreError, match="there is a workspace already"):
        create_workspace(address)
    assert workspace.verify().entries == 1


def test_opening_what_is_no_workspace_says_how_to_make_one(address: str) -> None:
    with pytest.raises(StoreError, match=r"no workspace\. Make one: marsad init"):
        open_workspace(address)
    assert not Path(address).exists()


def test_a_file_that_is_no_database_is_no_workspace(tmp_path: Path) -> None:
    (tmp_path / "marsad.sqlite").write_bytes(b"not a database, though it has its name" * 100)
    with pytest.raises(StoreError, match="damaged"):
        open_workspace(tmp_path)


def test_a_folder_where_nobody_may_write_is_named(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way", encoding="ascii")
    with pytest.raises(StoreError, match="cannot be made"):
        create_workspace(tmp_path / "file" / "workspace")


def test_a_server_that_is_not_there_is_named_without_its_password() -> None:
    with pytest.raises(StoreError, match="the connection to the database was lost") as told:
        open_workspace("postgresql://somebody:secret@127.0.0.1:1/none")
    assert "secret" not in str(told.value)


def differences(workspace: Workspace) -> list[object]:
    """In what the tables that are there differ from those that Marsad speaks of."""
    # The tables of the full-text index are made by each database in its own way.
    words = {
        "document_words",
        "document_words_data",
        "document_words_idx",
        "document_words_docsize",
        "document_words_config",
        "alembic_version",
        "sqlite_stat1",
        "sqlite_stat4",
    }

    def ours(thing: object, name: str | None, kind: str, *_: object) -> bool:
        table = name if kind == "table" else getattr(getattr(thing, "table", None), "name", None)
        return table not in words

    with reading(workspace._engine) as connection:
        context = MigrationContext.configure(connection, opts={"include_object": ours, "compare_type": True})
        return list(compare_metadata(context, metadata))


def test_the_migrations_make_the_tables_of_the_schema(workspace: Workspace) -> None:
    assert differences(workspace) == []


def test_the_newest_revision_is_known_without_looking_for_it() -> None:
    assert revisions()[-1] == NEWEST


LATER = """
import sqlalchemy as sa
from alembic import op

revision = "9999"
down_revision = "{last}"


def upgrade() -> None:
    op.create_table("of_the_future", sa.Column("id", sa.Integer(), primary_key=True))
"""


@pytest.fixture
def later_migrations(tmp_path: Path) -> Path:
    """The revisions of a Marsad to come: ours and one more."""
    folder = tmp_path / "migrations"
    shutil.copytree(MIGRATIONS, folder)
    (folder / "v9999_of_the_future.py").write_text(LATER.format(last=revisions()[-1]), encoding="ascii")
    return folder


def test_an_older_workspace_is_brought_up_to_date_and_says_so(workspace: Workspace, address: str, later_migrations: Path) -> None:
    with open_workspace(address, migrations=later_migrations) as newer, newer.reading() as view:
        last = list(view.audit())[-1]
        assert (last.action, last.subject) == ("workspace.upgraded", workspace.id)
        assert last.after == '{"revision":"9999"}'
        assert newer.verify().sound
    with open_workspace(address, migrations=later_migrations) as again:
        assert again.verify().entries == 2


def test_a_workspace_of_the_first_tables_is_brought_up_to_date_and_stays_whole(workspace: Workspace, address: str) -> None:
    workspace.record(batch(report(1)))
    make_old(workspace)
    with open_workspace(address) as same:
        assert same.verify().sound
        same.record(batch(report(1), report(2)))
        assert same.verify().sound
        with same.reading() as view:
            assert [capture.hops for capture in view.all_captures()] == [(), ()]
            assert view.status().claims == 2
    assert differences(workspace) == []


def test_a_workspace_of_a_newer_marsad_is_refused(workspace: Workspace, address: str, later_migrations: Path) -> None:
    open_workspace(address, migrations=later_migrations).close()
    with pytest.raises(StoreError, match=r"newer Marsad \(tables of revision 9999\)\. Update"):
        open_workspace(address)


def test_an_upgrade_that_fails_leaves_the_workspace_as_it_was(workspace: Workspace, address: str, later_migrations: Path) -> None:
    broken = later_migrations / "v9999_of_the_future.py"
    broken.write_text(broken.read_text(encoding="ascii") + "    raise RuntimeError('no')\n", encoding="ascii")
    with pytest.raises(RuntimeError, match="no"):
        open_workspace(address, migrations=later_migrations)
    with open_workspace(address) as same:
        assert same.verify().sound


def test_a_password_is_not_shown() -> None:
    address = Address.parse("postgresql://team:s3cret@db.example:5432/marsad?sslmode=require")
    assert address.shown == "postgresql://team@db.example:5432/marsad?sslmode=require"
    assert "s3cret" in address.url


def test_nobody_records_without_a_name(workspace: Workspace) -> None:
    with pytest.raises(StoreError, match="nobody is named"), workspace.writing("  "):
        pass


def test_the_package_starts_without_the_store() -> None:
    code = "import sys, marsad, marsad.cli; marsad.read('قصفت طائرات قرية.'); print(sorted({'sqlalchemy', 'alembic', 'msgspec', 'psycopg'} & set(sys.modules)))"
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert run.stdout.strip() == "[]"


def test_a_writer_sees_what_the_writer_before_it_recorded(workspace: Workspace) -> None:
    with writing(workspace._engine), reading(workspace._engine):
        pass
    assert workspace.head().number == 1
