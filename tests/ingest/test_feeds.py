"""Feeds in their formats, whole and broken."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from marsad.ingest import Problem, ReadOptions, receive_paths
from marsad.ingest.feed import parse_feed
from marsad.ingest.options import Input
from marsad.model import Received

pytest.importorskip("feedparser")

REPORT = "استهدفت طائرة مسيرة سيارة على الطريق بين قريتي الحصن والزارة، دون أنباء عن إصابات."


def received(path: Path) -> tuple[list[Received], list[Problem]]:
    items = list(receive_paths([str(path)], ReadOptions()))
    return [item for item in items if isinstance(item, Received)], [item for item in items if isinstance(item, Problem)]


RSS = f"""<?xml version="1.0" encoding="{{encoding}}"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>
<title>وكالة مثال</title><link>https://example.org</link><language>ar</language>
<item><title>مسيرة تستهدف سيارة &amp;quot;مدنية&amp;quot;</title><link>https://example.org/1</link><guid>g1</guid><pubDate>Wed, 01 May 2024 12:00:00 +0300</pubDate>
<description>ملخص</description><content:encoded><![CDATA[<p>{REPORT}</p><p>وقال شهود إن الطريق أغلق.</p><script>x()</script>]]></content:encoded></item>
<item><title>عنوان وحده</title><link>https://example.org/2</link><pubDate>soon</pubDate></item>
<item></item>
<item><description>نص بلا عنوان</description></item></channel></rss>"""
ATOM = f"""<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom" xml:lang="ar"><title>وكالة مثال</title><id>urn:x</id><updated>2024-05-01T00:00:00Z</updated>
<entry><id>urn:1</id><title>عنوان</title><link href="https://example.org/1"/><updated>2024-05-01T12:00:00+03:00</updated><content type="html">&lt;p&gt;{REPORT}&lt;/p&gt;</content></entry></feed>"""
RDF = f"""<?xml version="1.0"?><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel rdf:about="x"><title>وكالة مثال</title></channel>
<item rdf:about="https://example.org/1"><title>عنوان</title><link>https://example.org/1</link><description>{REPORT}</description><dc:date>2024-05-01T12:00:00+03:00</dc:date></item></rdf:RDF>"""
OLD = f"""<!DOCTYPE rss PUBLIC "-//Netscape Communications//DTD RSS 0.91//EN" "http://my.netscape.com/publish/formats/rss-0.91.dtd">
<rss version="0.91"><channel><title>وكالة مثال</title><item><title>عنوان</title><link>https://example.org/1</link><description>{REPORT}</description>
<pubDate>Wed, 01 May 2024 12:00:00 +0300</pubDate></item></channel></rss>"""
JSON = json.dumps({"version": "https://jsonfeed.org/version/1.1", "title": "وكالة مثال", "items": [
    {"id": "1", "url": "https://example.org/1", "title": "عنوان", "content_html": f"<p>{REPORT}</p>", "date_published": "2024-05-01T12:00:00+03:00"}, 5, {"id": "2"}]})  # fmt: skip


@pytest.mark.parametrize("encoding", ["utf-8", "windows-1256", "utf-16"])
def test_entries_give_their_whole_text_date_and_address(tmp_path: Path, encoding: str) -> None:
    path = tmp_path / "feed.xml"
    path.write_bytes(RSS.format(encoding=encoding).encode(encoding))
    reports, problems = received(path)
    assert [report.document.text for report in reports] == [
        f'مسيرة تستهدف سيارة "مدنية"\n\n{REPORT}\nوقال شهود إن الطريق أغلق.', "عنوان وحده", "نص بلا عنوان",
    ]  # fmt: skip
    first = reports[0].document
    assert (first.published, first.url, first.outlet) == ("2024-05-01T12:00:00+03:00", "https://example.org/1", "وكالة مثال")
    assert reports[1].document.published is None
    assert [problem.what for problem in problems] == ["the entry has neither title nor text."]
    assert reports[0].part == "g1"


@pytest.mark.parametrize(("name", "content"), [("a.atom", ATOM), ("b.rdf", RDF), ("c.xml", OLD), ("d.json", JSON), ("e.unknown", ATOM), ("f", RDF)])
def test_every_format_of_feed_is_told_and_read(tmp_path: Path, name: str, content: str) -> None:
    path = tmp_path / name
    path.write_text(content, encoding="utf-8")
    reports, _ = received(path)
    assert [(report.document.title, report.document.text, report.document.published, report.document.outlet) for report in reports] == [
        ("عنوان", f"عنوان\n\n{REPORT}", "2024-05-01T12:00:00+03:00", "وكالة مثال")
    ]


def test_a_feed_with_a_broken_entry_gives_the_others_and_says_so(tmp_path: Path) -> None:
    path = tmp_path / "feed.xml"
    path.write_text(RSS.format(encoding="utf-8").replace("<item></item>", "<item><title>كسر &nbsp; <b>غير مغلق</title></item>"), encoding="utf-8")
    reports, problems = received(path)
    assert f"{REPORT}" in reports[0].document.text
    assert reports[-1].document.text == "نص بلا عنوان"
    assert any(problem.notice and "not well-formed" in problem.what for problem in problems)


def test_what_is_no_feed_is_named(tmp_path: Path) -> None:
    path = tmp_path / "feed.xml"
    for content in ("<html><body>x</body></html>", "plain", "<a><b></a>"):
        path.write_text(content, encoding="utf-8")
        reports, problems = received(path)
        assert (reports, len(problems)) == ([], 1)


HARMFUL = [
    '<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY x SYSTEM "file://{secret}">]><rss version="2.0"><channel><item><title>&x;</title></item></channel></rss>',
    '<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY % x SYSTEM "file://{secret}"> %x;]><rss version="2.0"><channel><item><title>a</title></item></channel></rss>',
    '<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a "ha">' + "".join(f'<!ENTITY {chr(98 + n)} "{("&" + chr(97 + n) + ";") * 10}">' for n in range(12))
    + ']><rss version="2.0"><channel><item><title>&m;</title></item></channel></rss>',
    '<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a "' + "a" * 100_000 + '">]><rss version="2.0"><channel><item><title>' + "&a;" * 100_000 + "</title></item></channel></rss>",
]  # fmt: skip


@pytest.mark.parametrize("content", HARMFUL, ids=["external", "parameter", "billion laughs", "quadratic"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_entities_of_a_feed_open_no_file_and_fill_no_memory(tmp_path: Path, content: str, encoding: str) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("the secret words", encoding="utf-8")
    path = tmp_path / "feed.xml"
    path.write_bytes(content.replace("{secret}", str(secret)).encode(encoding))
    reports, (problem,) = received(path)
    assert reports == []
    assert "declares entities" in problem.what


def test_entities_hidden_by_an_encoding_do_no_harm_either(tmp_path: Path) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("the secret words", encoding="utf-8")
    content = HARMFUL[0].replace("{secret}", str(secret)).replace('"1.0"', '"1.0" encoding="utf-7"').encode("ascii").replace(b"<!ENTITY", b"+ADwAIQ-ENTITY")
    path = tmp_path / "feed.xml"
    path.write_bytes(content)
    assert all("secret words" not in report.document.text for report in received(path)[0])


def test_links_of_a_feed_are_taken_from_the_address_that_answered() -> None:
    content = ATOM.replace('href="https://example.org/1"', 'href="/1"').replace("<id>urn:x</id>", '<id>urn:x</id><link rel="next" href="?page=2"/>')
    feed, _ = parse_feed(Input(content.encode(), "x", url="https://example.net/feeds/all.atom"))
    assert feed.entries[0].link == "https://example.net/1"
    assert feed.next_page == "https://example.net/feeds/all.atom?page=2"
