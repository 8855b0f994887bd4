"""Whatever bytes a reader is given, it yields reports or problems, in a bounded time, and raises nothing."""

from __future__ import annotations

import time
from datetime import UTC, datetime
from io import BytesIO

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from marsad.ingest import READERS, Problem, ReadOptions, read_capture
from marsad.ingest.packed import unpack
from marsad.ingest.warc import read_warc
from marsad.ingest.web.sitemap import Listed, read_sitemap
from marsad.model import Capture

NAMES = {f"x{format_.endings[0]}": format_ for format_ in READERS}
# Beginnings that carry the reader past its first checks.
OPENINGS = (
    b"", b"<?xml version='1.0'?><rss version='2.0'><channel><item>", b"<feed xmlns='http://www.w3.org/2005/Atom'><entry>", b"<html><body><article><p>", b'{"messages": [',
    b'{"version": "https://jsonfeed.org/version/1", "items": [', b"text,date\n", b"Subject: =?utf-8?b?", b"Content-Type: multipart/mixed; boundary=a\n\n--a\n",
    b"PAR1", b"<div class='tgme_widget_message' data-post='a/1'><div class='tgme_widget_message_text'>", b"\x1f\x8b\x08", b"\xff\xfe",
)  # fmt: skip
CONTENT = st.tuples(st.sampled_from(OPENINGS), st.binary(max_size=300) | st.text(max_size=200).map(lambda text: text.encode("utf-8", "surrogatepass"))).map(
    b"".join
)


def check(content: bytes, name: str, url: str | None = None, media_type: str | None = None) -> None:
    capture = Capture(content=content, source=name, retrieved=datetime.now(UTC), url=url, media_type=media_type)
    for item in read_capture(capture, ReadOptions()):
        assert isinstance(item, Problem) or item.document.text.strip()


@settings(max_examples=400, suppress_health_check=[HealthCheck.too_slow])
@given(CONTENT, st.sampled_from(sorted(NAMES)))
def test_any_file_gives_reports_or_problems(content: bytes, name: str) -> None:
    check(content, name)


@settings(max_examples=200, suppress_health_check=[HealthCheck.too_slow])
@given(CONTENT, st.sampled_from(["text/html", "application/rss+xml; charset=x", "application/json", "text/csv", "", "; charset="]))
def test_any_answer_gives_reports_or_problems(content: bytes, media_type: str) -> None:
    check(content, "https://example.org/", "https://example.org/", media_type)


@settings(max_examples=200)
@given(
    st.sampled_from([b"", b"WARC/1.0\r\nWARC-Type: response\r\nContent-Length: 50\r\n\r\nHTTP/1.1 200 OK\r\n", b"\x1f\x8b\x08\x00"]), st.binary(max_size=300)
)
def test_any_archive_gives_reports_or_problems(opening: bytes, content: bytes) -> None:
    for item in read_warc(BytesIO(opening + content), "x.warc", ReadOptions()):
        assert isinstance(item, Problem) or item.document.text.strip()


@settings(max_examples=200)
@given(st.sampled_from([b"", b"<urlset>", b"<sitemapindex><sitemap><loc>", b"\x1f\x8b\x08\x00", b"http://"]), st.binary(max_size=300))
def test_any_sitemap_gives_addresses_or_problems(opening: bytes, content: bytes) -> None:
    assert all(isinstance(item, (Listed, Problem)) for item in read_sitemap(opening + content, "x"))


@settings(max_examples=200)
@given(st.binary(max_size=300), st.text(max_size=20) | st.sampled_from(["gzip", "deflate", "gzip, deflate"]))
def test_any_packing_comes_off_or_is_named(content: bytes, encodings: str) -> None:
    assert isinstance(unpack(content, encodings, "x", 1000), (bytes, Problem))


# Longer, or in the other alphabet of quotes, they take as long in proportion.
ENDLESS = [
    ("x.html", b"<b>x" * 200_000), ("x.html", b"<!--x>" * 200_000), ("x.html", b"<!--" * 200_000), ("x.html", b"<![CDATA[" * 50_000), ("x.html", b"<" * 100_000),
    ("x.html", b"<a href='" * 50_000), ("x.html", b"</" * 100_000), ("x.html", b"<?" * 100_000), ("x.json", b"[" * 1_000_000), ("x.json", b'{"a":' * 500_000),
    ("x.html", b"<div data-post='a/1' class='tgme_widget_message'>x" * 50_000), ("x.xml", b"<rss><channel>" + b"<item>" * 50_000), ("x.csv", b'text\n"' * 100_000),
    ("x.eml", b"Content-Type: multipart/mixed; boundary=a\n\n" + b"--a\nContent-Type: multipart/mixed; boundary=a\n\n" * 5_000), ("x.html", b"<!x" * 100_000),
    ("x.html", b"<a href='<b>' " * 50_000), ("x.html", b"<script>" + b"</x>" * 100_000), ("x.html", b"<a b='" + b"<a>" * 100_000), ("x.html", b"<a b=\"'" * 100_000),
    ("x.html", b"<p>" + b"&" * 300_000), ("x.html", b"<![CDATA[x>" * 50_000), ("x.html", b"<a " + b"b=c " * 100_000), ("x.html", b"<div class='" + b"ad-" * 100_000 + b"'>x"),
]  # fmt: skip


@pytest.mark.parametrize(("name", "content"), ENDLESS, ids=[f"{content[:12]!r}" for _, content in ENDLESS])
@pytest.mark.parametrize("fetched", [False, True])
def test_input_made_to_take_for_ever_does_not(name: str, content: bytes, fetched: bool) -> None:
    begun = time.monotonic()
    check(content, name, "https://example.org/" if fetched else None, "text/html" if name.endswith("html") else None)
    assert time.monotonic() - begun < 20
