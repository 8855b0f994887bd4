"""A file of reports, one a line, may be of any size."""

from __future__ import annotations

import tracemalloc
from pathlib import Path

import pytest

from marsad.ingest import Problem, ReadOptions, files, json_, read_paths
from marsad.model import Document

LINES = (
    '{"id": "a", "text": "قصفت طائرات بلدة بنش."}',
    "",
    "{broken",
    '{"id": "b", "title": "عنوان", "body": "غارة على سرمين."}',
    '{"id": "a", "text": "again"}',
    "[1]",
)


def read(path: Path) -> list[Document | Problem]:
    return list(read_paths([str(path)], ReadOptions(published="2021-05-06")))


@pytest.mark.parametrize("start", ["", "\ufeff", "\n\n"], ids=["plain", "byte order mark", "blank lines"])
def test_a_large_file_reads_as_a_small_one(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, start: str) -> None:
    path = tmp_path / "reports.jsonl"
    path.write_text(start + "\n".join(LINES), encoding="utf-8")
    whole = read(path)
    monkeypatch.setattr(files, "_LARGE", 1)
    assert read(path) == whole
    assert [own.id for own in whole if isinstance(own, Document)] == ["a", "b"]


def test_a_line_that_is_not_utf_8_or_too_long_is_named_and_the_others_are_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(files, "_LARGE", 1)
    monkeypatch.setattr(files, "_HEAD", 80)
    monkeypatch.setattr(json_, "_LONGEST_LINE", 200)
    path = tmp_path / "reports.jsonl"
    path.write_bytes(LINES[0].encode() + b"\n" + b'{"id": "c", "text": "\xff"}\n' + b'{"id": "d", "text": "' + b"x" * 700 + b'"}\n' + LINES[3].encode())
    first, not_utf_8, too_long, last = read(path)
    assert isinstance(first, Document)
    assert isinstance(last, Document)
    assert isinstance(not_utf_8, Problem)
    assert isinstance(too_long, Problem)
    assert str(not_utf_8).startswith(f"{path}:2: the line is not UTF-8")
    assert str(too_long).startswith(f"{path}:3: the line has more than 200 bytes")


def test_memory_does_not_grow_with_the_file(tmp_path: Path) -> None:
    path = tmp_path / "reports.jsonl"
    with path.open("w", encoding="utf-8") as file:
        for number in range(12_000):
            file.write(f'{{"id": "r{number}", "text": "{"غارة على بلدة سرمين " * 50}{number}"}}\n')
    assert path.stat().st_size > files._LARGE
    tracemalloc.start()
    read_all = sum(1 for _ in read_paths([str(path)], ReadOptions(lang="ar")))
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert read_all == 12_000
    assert peak < 8 * 2**20
