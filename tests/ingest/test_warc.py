"""Web archives: every answer is a capture of its own."""

from __future__ import annotations

import gzip
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path

import pytest

from marsad.ingest import Problem, ReadOptions, receive_paths, warc
from marsad.model import Received

pytest.importorskip("warcio")

REPORT = "قال مجلس محلي إن ضربة جوية دمرت جسرا صغيرا يصل القريتين، ولم يقتل فيها أحد بحسب ما وصل إليه."
PAGE = f"<html lang='ar'><head><title>ضربة تدمر جسرا</title></head><body><article><h1>ضربة تدمر جسرا</h1><p>{REPORT}</p></article></body></html>"


def archive(path: Path, *records: tuple[str, bytes, list[tuple[str, str]]], packed: bool = True) -> Path:
    from warcio.statusandheaders import StatusAndHeaders
    from warcio.warcwriter import WARCWriter

    with path.open("wb") as file:
        writer = WARCWriter(file, gzip=packed)
        writer.write_record(writer.create_warcinfo_record(path.name, {"software": "test"}))
        for status, body, headers in records:
            http = StatusAndHeaders(status, headers, protocol="HTTP/1.1")
            record = writer.create_warc_record(
                "https://example.org/a", "response", payload=BytesIO(body), http_headers=http, warc_headers_dict={"WARC-Date": "2024-05-01T12:00:00Z"}
            )
            writer.write_record(record)
    return path


def received(path: Path) -> tuple[list[Received], list[Problem]]:
    items = list(receive_paths([str(path)], ReadOptions()))
    return [item for item in items if isinstance(item, Received)], [item for item in items if isinstance(item, Problem)]


HTML = [("Content-Type", "text/html; charset=utf-8")]


@pytest.mark.parametrize(("name", "packed"), [("a.warc", False), ("a.warc.gz", True)])
def test_answers_come_with_their_headers_date_and_address(tmp_path: Path, name: str, packed: bool) -> None:
    squeezed = gzip.compress(PAGE.encode())
    chunked = f"{len(squeezed):x}\r\n".encode() + squeezed + b"\r\n0\r\n\r\n"
    path = archive(
        tmp_path / name, ("200 OK", PAGE.encode(), HTML), ("404 Not Found", PAGE.encode(), HTML), ("200 OK", b"\x89PNG", [("Content-Type", "image/png")]),
        ("200 OK", chunked, [*HTML, ("Content-Encoding", "gzip"), ("Transfer-Encoding", "chunked")]), packed=packed,
    )  # fmt: skip
    reports, problems = received(path)
    assert problems == []
    assert [report.capture.content for report in reports] == [PAGE.encode(), squeezed]
    assert {report.document.text for report in reports} == {f"ضربة تدمر جسرا\n\n{REPORT}"}
    capture = reports[0].capture
    assert (capture.url, capture.status, capture.retrieved) == ("https://example.org/a", 200, datetime(2024, 5, 1, 12, tzinfo=UTC))
    assert capture.response == tuple(HTML)
    assert reports[0].document.url == "https://example.org/a"


def test_a_damaged_archive_gives_what_came_before(tmp_path: Path) -> None:
    path = archive(tmp_path / "a.warc.gz", ("200 OK", PAGE.encode(), HTML), ("200 OK", PAGE.encode() * 50, HTML))
    path.write_bytes(path.read_bytes()[:-40])
    reports, _ = received(path)
    assert REPORT in reports[0].document.text
    for content in (b"", b"WARC/1.0\r\n", b"WARC/1.0\r\nContent-Length: -5\r\n\r\n", b"\x1f\x8bxxxxx", b"plain words"):
        path.write_bytes(content)
        reports, problems = received(path)
        assert reports == []
        assert problems


def test_a_record_that_is_too_large_is_named_and_the_next_is_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(warc, "MOST_RECORD_BYTES", 10_000)
    squeezed = gzip.compress(b"a" * 10_000_000)
    path = archive(
        tmp_path / "a.warc.gz", ("200 OK", b"a" * 10_001, HTML), ("200 OK", squeezed, [*HTML, ("Content-Encoding", "gzip")]), ("200 OK", PAGE.encode(), HTML)
    )
    reports, problems = received(path)
    assert len(reports) == 1
    assert ["larger than" in problem.what for problem in problems] == [True, True]


def test_a_record_that_does_not_end_ends_the_reading(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(warc, "_MOST_SKIPPED_BYTES", 5_000_000)
    monkeypatch.setattr(warc, "MOST_RECORD_BYTES", 10_000)
    path = archive(tmp_path / "a.warc.gz", ("200 OK", PAGE.encode(), HTML), ("200 OK", b"a" * 10_000_000, HTML))
    reports, problems = received(path)
    assert len(reports) == 1
    assert "a record is larger than" in problems[-1].what
