"""Every report comes with the exact bytes that it was read from, and with where in them it stands."""

from __future__ import annotations

import gzip
import hashlib
import json
from datetime import UTC
from pathlib import Path

import pytest

from marsad.ingest import Problem, ReadOptions, read_capture, read_paths, receive_paths
from marsad.ingest.packed import unpack
from marsad.model import Received

REPORT = "أعلن الدفاع المدني انتشال جثتين من تحت أنقاض مبنى في بلدة كفرنوران."


def received(*paths: Path, options: ReadOptions | None = None) -> tuple[list[Received], list[Problem]]:
    items = list(receive_paths([str(path) for path in paths], options or ReadOptions()))
    return [item for item in items if isinstance(item, Received)], [item for item in items if isinstance(item, Problem)]


def test_a_capture_holds_the_file_byte_for_byte(tmp_path: Path) -> None:
    path = tmp_path / "report.txt"
    content = b"\xef\xbb\xbf" + f"{REPORT}\r\n".encode()
    path.write_bytes(content)
    (report,), problems = received(path)
    assert problems == []
    assert report.capture.content == content
    assert report.capture.sha256 == hashlib.sha256(content).hexdigest()
    assert (report.capture.source, report.capture.url, report.capture.status, report.part) == (str(path), None, None, None)
    assert report.capture.retrieved.tzinfo is UTC


def test_the_reports_of_one_file_share_its_capture_and_say_where_they_stand(tmp_path: Path) -> None:
    path = tmp_path / "reports.jsonl"
    path.write_text("\n".join(json.dumps({"text": f"{REPORT} {number}"}) for number in range(3)), encoding="utf-8")
    reports, _ = received(path)
    assert [report.part for report in reports] == ["1", "2", "3"]
    assert len({id(report.capture) for report in reports}) == 1


def test_what_is_read_without_captures_is_the_same(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(REPORT, encoding="utf-8")
    (tmp_path / "b.json").write_text(json.dumps([{"text": f"{REPORT} {number}"} for number in range(2)]), encoding="utf-8")
    documents = list(read_paths([str(tmp_path)], ReadOptions()))
    assert documents == [report.document for report in received(tmp_path)[0]]


def test_a_report_that_comes_twice_is_received_twice_but_read_once(tmp_path: Path) -> None:
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text(REPORT, encoding="utf-8")
    assert len(received(tmp_path)[0]) == 2
    _first, second = read_paths([str(tmp_path)], ReadOptions())
    assert isinstance(second, Problem)
    assert "already read from" in second.what


def test_a_packed_file_is_read_and_kept_packed(tmp_path: Path) -> None:
    path = tmp_path / "reports.jsonl.gz"
    content = gzip.compress(json.dumps({"text": REPORT}).encode())
    path.write_bytes(content)
    (report,), _ = received(path)
    assert report.document.text == REPORT
    assert report.capture.content == content
    assert list(read_capture(report.capture, ReadOptions())) == [report]


def test_a_bomb_of_gzip_is_refused_before_it_is_unpacked_whole(tmp_path: Path) -> None:
    path = tmp_path / "bomb.txt.gz"
    # A packed gigabyte, packed again: 3 kB that would be a gigabyte.
    piece = gzip.compress(b"a" * 2**20, compresslevel=9)
    path.write_bytes(piece * 400)
    reports, (problem,) = received(path)
    assert reports == []
    assert "unpacked it is larger than 200 MB" in problem.what


def test_a_packed_file_that_breaks_off_is_named(tmp_path: Path) -> None:
    path = tmp_path / "cut.txt.gz"
    path.write_bytes(gzip.compress(REPORT.encode())[:-9])
    _, (problem,) = received(path)
    assert "damaged" in problem.what


LAYERS = [("gzip", 1), ("GZIP", 1), ("gzip, gzip", 2), ("identity", 0), (None, 0)]


@pytest.mark.parametrize(("encodings", "times"), LAYERS)
def test_layers_of_packing_come_off_in_their_order(encodings: str | None, times: int) -> None:
    content = REPORT.encode()
    for _ in range(times):
        content = gzip.compress(content)
    assert unpack(content, encodings, "x", 1000) == REPORT.encode()


@pytest.mark.parametrize("encodings", ["br", "gzip, gzip, gzip", "gzip, zstd"])
def test_packing_that_is_not_read_is_named(encodings: str) -> None:
    problem = unpack(b"x", encodings, "x", 1000)
    assert isinstance(problem, Problem)
    assert encodings in problem.what


def test_nothing_in_a_folder_that_is_no_plain_file_is_opened(tmp_path: Path) -> None:
    import os

    os.mkfifo(tmp_path / "pipe.txt")
    (tmp_path / "a.txt").write_text(REPORT, encoding="utf-8")
    reports, problems = received(tmp_path)
    assert (len(reports), problems) == (1, [])
