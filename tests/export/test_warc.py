"""WARC files, read back by the library that web archives read them with."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from io import BytesIO

import pytest

from marsad.export.warc import write_warc
from marsad.model import Capture, Hop
from marsad.testing import make_capture

warcio = pytest.importorskip("warcio")

CREATED = datetime(2026, 4, 9, 12, tzinfo=UTC)
PAGE = make_capture(
    "<p>قصف</p>".encode(), source="https://example.org/", url="https://example.org/news?id=7", status=200, media_type="text/html",
    request=(("User-Agent", "marsad"), ("Accept", "*/*")), response=(("Content-Type", "text/html; charset=utf-8"), ("Set-Cookie", "a=1"), ("Set-Cookie", "b=2")),
)  # fmt: skip


def write(*captures: Capture) -> bytes:
    out = BytesIO()
    assert write_warc(captures, out, created=CREATED) == len(captures)
    return out.getvalue()


def records(content: bytes):  # type: ignore[no-untyped-def]
    from warcio.archiveiterator import ArchiveIterator

    return [
        (record.rec_type, record.rec_headers, record.http_headers, record.content_stream().read())
        for record in ArchiveIterator(BytesIO(content), check_digests="raise")
    ]


def test_what_a_server_answered_comes_back_with_its_headers() -> None:
    info, answer, question = records(write(PAGE))
    assert info[0] == "warcinfo"
    assert (answer[0], answer[3]) == ("response", PAGE.content)
    assert answer[1].get_header("WARC-Target-URI") == "https://example.org/news?id=7"
    assert answer[1].get_header("WARC-Date") == "2020-01-24T12:00:00.000000Z"
    assert answer[2].get_statuscode() == "200"
    assert tuple(answer[2].headers) == PAGE.response
    assert (question[0], question[2].protocol, question[2].statusline) == ("request", "GET", "/news?id=7 HTTP/1.1")
    assert tuple(question[2].headers) == PAGE.request
    assert question[1].get_header("WARC-Concurrent-To") == answer[1].get_header("WARC-Record-ID")


@pytest.mark.parametrize(("source", "address"), [("/data/a b.txt", "file:///data/a%20b.txt"), ("تقرير.txt", "file:%D8%AA%D9%82%D8%B1%D9%8A%D8%B1.txt")])
def test_what_came_from_a_file_is_a_resource(source: str, address: str) -> None:
    _, (kind, headers, http, content) = records(write(make_capture(b"\x00\xff", source=source)))
    assert (kind, http, content) == ("resource", None, b"\x00\xff")
    assert headers.get_header("WARC-Target-URI") == address
    assert headers.get_header("Content-Type") == "text/plain"


def test_each_redirect_is_an_answer_of_its_own_before_what_it_led_to() -> None:
    redirect = Hop(
        url="https://example.org/old",
        status=301,
        retrieved=PAGE.retrieved,
        request=PAGE.request,
        response=(("Location", "/news?id=7"), ("Content-Length", "90")),
    )
    found = records(write(replace(PAGE, hops=(redirect,))))
    assert [(kind, headers.get_header("WARC-Target-URI")) for kind, headers, _, _ in found[1:]] == [
        ("response", "https://example.org/old"), ("request", "https://example.org/old"), ("response", PAGE.url), ("request", PAGE.url),
    ]  # fmt: skip
    assert (found[1][2].get_statuscode(), found[1][3]) == ("301", b"")
    assert found[1][2].headers == [("Location", "/news?id=7"), ("X-Archive-Orig-Content-Length", "90")]


def test_headers_of_a_packing_that_was_taken_off_do_not_mislead_a_reader() -> None:
    packed = make_capture(
        b"plain text", status=200, url="https://example.org/",
        response=(("Content-Encoding", "gzip"), ("Transfer-Encoding", "chunked"), ("Content-Length", "3")),
    )  # fmt: skip
    answer = records(write(packed))[1]
    assert answer[3] == b"plain text"
    assert [name for name, _ in answer[2].headers] == ["X-Archive-Orig-Content-Encoding", "X-Archive-Orig-Transfer-Encoding", "X-Archive-Orig-Content-Length"]


def test_a_header_cannot_break_out_of_its_line() -> None:
    evil = make_capture(b"x", status=200, url="https://example.org/", response=(("X", "a\r\nSet-Cookie: evil\n\nbody"),))
    answer = records(write(evil))[1]
    assert [name for name, _ in answer[2].headers] == ["X"]
    assert answer[3] == b"x"


def test_the_same_captures_give_the_same_records() -> None:
    ids = [[headers.get_header("WARC-Record-ID") for _, headers, _, _ in records(write(PAGE, make_capture()))] for _ in range(2)]
    assert ids[0] == ids[1]
    assert len(set(ids[0])) == 4


def test_no_captures_give_a_file_without_any() -> None:
    assert [kind for kind, *_ in records(write())] == ["warcinfo"]
