"""Pages of the web as reports: their article, with what the page states of itself."""

from __future__ import annotations

import json
import sys
from typing import Any

import pytest

from marsad.ingest import Problem, ReadOptions
from marsad.ingest.web import Clock, Fetcher, FetchOptions, receive_addresses
from marsad.model import Received

BODY = "أعلنت بلدية الزهراء أن طائرة مسيرة سقطت في حقل قرب البلدة صباح اليوم، ولم تسجل أي إصابات بين السكان."
MORE = "وقال رئيس البلدية إن فريقا من الهندسة فحص الحطام، ولم تتبن أي جهة إطلاق الطائرة حتى الآن."
LINKED = {"@context": "https://schema.org", "@type": "NewsArticle", "datePublished": "2024-05-01T09:30:00+03:00"}
PAGE = f"""<!doctype html><html lang="ar"><head><meta charset="{{charset}}"><title>سقوط مسيرة | صحيفة مثال</title>
<meta property="og:site_name" content="صحيفة مثال"><meta property="og:title" content="سقوط مسيرة قرب الزهراء">{{dated}}</head>
<body><nav><a href="/">الرئيسية</a> <a href="/w">العالم</a></nav><main><article><h1>سقوط مسيرة قرب الزهراء</h1><p>{BODY}</p><p>{MORE}</p></article></main>
<aside class="related"><a href="/x">خبر آخر لا صلة له</a></aside><footer>نشر في 7 يناير 2011، جميع الحقوق محفوظة</footer></body></html>"""
DATED = [
    (f'<script type="application/ld+json">{json.dumps(LINKED)}</script>', "2024-05-01T09:30:00+03:00"),
    ('<meta property="article:published_time" content="2024-05-01T06:30:00Z">', "2024-05-01T06:30:00+00:00"), ("", None),
]  # fmt: skip


def received(site: Any, *paths: str, options: ReadOptions | None = None) -> tuple[list[Received], list[Problem]]:
    fetcher = Fetcher(FetchOptions(least_delay_s=0, most_attempts=1), allow=["127.0.0.1"])
    items = list(receive_addresses([site.url(path) for path in paths], fetcher, options or ReadOptions()))
    return [item for item in items if isinstance(item, Received)], [item for item in items if isinstance(item, Problem)]


@pytest.mark.parametrize("library", [True, False])
@pytest.mark.parametrize(("dated", "published"), DATED)
def test_a_page_gives_its_article_and_what_it_states(
    site: Any, reply: Any, monkeypatch: pytest.MonkeyPatch, library: bool, dated: str, published: str | None
) -> None:
    if library:
        pytest.importorskip("trafilatura")
    else:
        monkeypatch.setitem(sys.modules, "trafilatura", None)
    site.pages["/a"] = reply(200, PAGE.format(charset="utf-8", dated=dated).encode(), {"Content-Type": "text/html; charset=utf-8"})
    (report,), problems = received(site, "/a")
    assert problems == []
    document = report.document
    assert document.text == f"سقوط مسيرة قرب الزهراء\n\n{BODY}\n{MORE}"
    assert (document.outlet, document.published, document.lang, document.url) == ("صحيفة مثال", published, "ar", site.url("/a"))
    assert report.capture.status == 200


@pytest.mark.parametrize(("declared", "header"), [("windows-1256", ""), ("utf-8", "; charset=windows-1256"), ("x", "")])
def test_a_page_in_windows_arabic_is_read_whoever_says_so(site: Any, reply: Any, declared: str, header: str) -> None:
    site.pages["/a"] = reply(200, PAGE.format(charset=declared, dated="").encode("cp1256"), {"Content-Type": f"text/html{header}"})
    (report,), _ = received(site, "/a")
    assert report.document.text.endswith(f"{BODY}\n{MORE}")


def test_each_address_is_read_by_what_it_gives(site: Any, reply: Any) -> None:
    feed = f"<rss version='2.0'><channel><title>وكالة</title><item><title>{BODY}</title></item></channel></rss>"
    item = {"id": "1", "content_text": MORE}
    site.pages["/feed"] = reply(200, feed.encode(), {"Content-Type": "text/html"})
    site.pages["/feed.json"] = reply(
        200, json.dumps({"version": "https://jsonfeed.org/version/1.1", "items": [item]}).encode(), {"Content-Type": "application/json"}
    )
    site.pages["/data"] = reply(200, f"text\n{BODY}\n".encode(), {"Content-Type": "text/csv; charset=utf-8"})
    site.pages["/plain"] = reply(200, MORE.encode(), {"Content-Type": "text/plain"})
    site.pages["/picture"] = reply(200, b"\x89PNG\r\n", {"Content-Type": "image/png"})
    reports, problems = received(site, "/feed", "/feed.json", "/data", "/absent", "/plain", "/picture")
    assert [report.document.text for report in reports] == [BODY, MORE, BODY, MORE]
    assert [problem.source for problem in problems] == [site.url("/absent"), site.url("/picture")]


def test_a_page_that_changes_is_another_report_at_the_same_address(site: Any, reply: Any) -> None:
    ids = []
    for dated in ("", "", "<meta name='x' content='y'>"):
        site.pages["/a"] = reply(200, PAGE.format(charset="utf-8", dated=dated).encode())
        ids.append(received(site, "/a")[0][0].document.id)
    site.pages["/a"] = reply(200, PAGE.format(charset="utf-8", dated="").replace("صباح", "مساء").encode())
    ids.append(received(site, "/a")[0][0].document.id)
    assert ids[0] == ids[1] == ids[2] != ids[3]


def test_a_stopped_clock_asks_for_nothing_more(site: Any, reply: Any) -> None:
    clock = Clock()
    clock.stop()
    assert list(receive_addresses([site.url()], Fetcher(clock=clock, allow=["127.0.0.1"]), ReadOptions())) == []
    assert site.asked == []
