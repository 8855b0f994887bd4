"""Workbooks: a report a row in each sheet with texts; what is made to fill the memory is refused."""

from __future__ import annotations

import zipfile
from collections.abc import Callable, Iterable
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from marsad.cli import program
from marsad.ingest import Problem, ReadOptions, columns_of, receive_paths
from marsad.model import Received

openpyxl = pytest.importorskip("openpyxl")

REPORT = "قتل مدني بانفجار لغم قرب قرية الشيخ حمد."


def workbook(path: Path, **sheets: Iterable[Iterable[Any]]) -> Path:
    book = openpyxl.Workbook()
    book.remove(book.active)
    for title, rows in sheets.items():
        sheet = book.create_sheet(title)
        for row in rows:
            sheet.append(list(row))
    book.save(path)
    return path


def received(path: Path, columns: str = "") -> tuple[list[Received], list[Problem]]:
    items = list(receive_paths([str(path)], ReadOptions(columns=columns_of(columns))))
    return [item for item in items if isinstance(item, Received)], [item for item in items if isinstance(item, Problem)]


def test_rows_are_reports_with_their_dates_as_the_sheet_has_them(tmp_path: Path) -> None:
    rows = [
        ("التاريخ", None, "المصدر", "النص", "id"), (date(2024, 5, 1), "x", "وكالة", REPORT, 7), (None,) * 5, (datetime(2024, 5, 2, 6, 30), None, "قناة", f"{REPORT} ثانيا", 8.0),
    ]  # fmt: skip
    reports, problems = received(workbook(tmp_path / "t.xlsx", Reports=rows))
    assert problems == []
    assert [(own.document.id, own.document.published, own.document.outlet, own.document.text, own.part) for own in reports] == [
        ("7", "2024-05-01", "وكالة", REPORT, "Reports row 2"), ("8", "2024-05-02T06:30:00", "قناة", f"{REPORT} ثانيا", "Reports row 4"),
    ]  # fmt: skip


def test_columns_are_asked_for_and_the_heading_may_stand_below_empty_rows(tmp_path: Path) -> None:
    path = workbook(tmp_path / "t.xlsx", Sheet=[(), (), ("words", "day"), (REPORT, "2024-05-01")])
    _, (problem,) = received(path)
    assert "no column looks like the text" in problem.what
    assert '"words", "day"' in problem.way_out
    (report,), _ = received(path, "text=words,published=day")
    assert (report.document.text, report.document.published) == (REPORT, "2024-05-01")


def test_every_sheet_with_texts_is_read_and_others_are_named(tmp_path: Path) -> None:
    reports, (problem,) = received(
        workbook(tmp_path / "t.xlsx", A=[("text",), (REPORT,)], Codes=[("code", "meaning"), (1, "x")], B=[("text",), (f"{REPORT} ثانيا",)])
    )
    assert [own.part for own in reports] == ["A row 2", "B row 2"]
    assert problem.notice
    assert "(sheet Codes)" in problem.source


def test_the_commands_take_a_map_of_columns(tmp_path: Path) -> None:
    path = workbook(tmp_path / "t.xlsx", A=[("words",), (REPORT,)])
    assert "قتل" in CliRunner().invoke(program(), ["read", str(path), "--columns", "text=words"]).stdout
    refused = CliRunner().invoke(program(), ["read", str(path)])
    assert refused.exit_code == 1
    assert "--columns text=COLUMN" in refused.stderr


def rewritten(path: Path, **parts: bytes) -> Path:
    """The workbook with other content in some of its parts, by the end of their names."""
    with zipfile.ZipFile(path) as archive:
        content = {name: archive.read(name) for name in archive.namelist()}
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, old in content.items():
            archive.writestr(name, next((new for ending, new in parts.items() if name.endswith(f"{ending}.xml")), old))
    return path


SHEET = b'<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>%s</sheetData></worksheet>'
ENTITIES = b'<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>' + SHEET % b"<row><c><v>&b;</v></c></row>"
BOMBS: list[tuple[str, Callable[[], bytes], str]] = [
    ("sheet1", lambda: SHEET % (b"<row r='1'>" + b"<c/>" * 3_500_000 + b"</row>"), "more than 3,000,000 tags"),
    ("styles", lambda: b"<styleSheet>" + b"<a/>" * 3_500_000 + b"</styleSheet>", "more than 3,000,000 tags"),
    ("sheet1", lambda: b" " * (201 * 2**20), "unpacked it is larger than 200 MB"),
    ("sheet1", lambda: ENTITIES, "declares a document type"),
]


@pytest.mark.parametrize(("part", "content", "said"), BOMBS, ids=["tags in one row", "tags where no table is", "a long part", "entities"])
def test_a_bomb_is_refused_by_name(tmp_path: Path, part: str, content: Callable[[], bytes], said: str) -> None:
    path = rewritten(workbook(tmp_path / "t.xlsx", A=[("text",), (REPORT,)]), **{part: content()})
    assert path.stat().st_size < 1_000_000
    reports, (problem,) = received(path)
    assert reports == []
    assert said in str(problem)


def test_rows_that_a_sheet_only_claims_end(tmp_path: Path) -> None:
    rows = b'<row r="1"><c t="inlineStr"><is><t>text</t></is></c></row><row r="4000000000"><c t="inlineStr"><is><t>x</t></is></c></row>'
    _, (problem,) = received(rewritten(workbook(tmp_path / "t.xlsx", A=[("text",)]), sheet1=SHEET % rows))
    assert "more than 1,048,576 rows" in problem.what


@pytest.mark.parametrize("content", [b"PK\x03\x04", b"PK\x03\x04xl/workbook.xml", b"no workbook"])
def test_what_is_no_workbook_is_named(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "t.xlsx"
    path.write_bytes(content)
    _, (problem,) = received(path)
    assert "cannot be read as a workbook" in problem.what


def test_an_instant_is_kept_as_the_sheet_has_it_and_no_zone_is_made_up(tmp_path: Path) -> None:
    text = datetime(2024, 5, 2, 6, 30, tzinfo=UTC).isoformat()
    (report,), _ = received(workbook(tmp_path / "t.xlsx", A=[("text", "date"), (REPORT, text)]))
    assert report.document.published == text
