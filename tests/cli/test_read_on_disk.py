"""`marsad read` of more reports than are linked in memory prints and writes what it does of few."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from tests.pipeline.stories import reports

from marsad.cli.read import read


@pytest.fixture(scope="module")
def stories(tmp_path_factory: pytest.TempPathFactory) -> str:
    told = [received.document for received in reports(40)]
    path = tmp_path_factory.mktemp("reports") / "stories.json"
    path.write_text(json.dumps([{"id": own.id, "text": own.text, "outlet": own.outlet, "published": own.published} for own in told]), encoding="utf-8")
    return str(path)


def run(*arguments: str) -> Result:
    result = CliRunner().invoke(read, arguments)
    assert result.exit_code == 0, result.stderr
    return result


_WAYS = [
    ("--format", "table"), ("--format", "table", "--explain"), ("--format", "json"), ("--format", "json", "--explain"), ("--format", "geojson"), ("--format", "csv"),
    ("--format", "hxl"), ("--format", "acled"), ("--format", "json", "--type", "shelling"), ("--format", "geojson", "--without", "contested"),
    ("--format", "table", "--place", "سرمين", "--as-of", "2021-05-06"), ("--format", "csv", "--type", "protest"),
]  # fmt: skip


@pytest.mark.parametrize("way", _WAYS, ids=" ".join)
def test_what_is_printed_is_the_same(stories: str, way: tuple[str, ...]) -> None:
    in_memory, on_disk = run(stories, *way), run(stories, *way, "--in-memory", "10")
    assert on_disk.stdout == in_memory.stdout != ""
    first, *rest = on_disk.stderr.splitlines()
    assert "more than 10 reports" in first
    assert rest == in_memory.stderr.splitlines()


@pytest.mark.parametrize("format_", ["json", "jsonl", "geojson", "csv", "ucdp", "airwars"])
def test_what_is_written_is_the_same(stories: str, tmp_path: Path, format_: str) -> None:
    contents = []
    for name, most in (("memory", "1000"), ("disk", "10")):
        folder = tmp_path / name
        folder.mkdir()
        run(stories, "--format", format_, "--out", str(folder / "out"), "--in-memory", most)
        contents.append({path.relative_to(folder): path.read_bytes() for path in folder.rglob("*") if path.is_file()})
    assert contents[0] == contents[1] != {}


def test_a_long_table_says_how_it_is_narrowed_down(stories: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys.modules["marsad.cli.read"], "_MANY", 3)
    assert "--since" in run(stories).stderr
    assert "--since" not in run(stories, "--format", "csv").stderr


def test_as_many_reports_as_are_linked_in_memory_need_no_file(stories: str) -> None:
    assert run(stories, "--format", "csv", "--in-memory", "40").stderr == ""
