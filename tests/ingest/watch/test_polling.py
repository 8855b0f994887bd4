"""Sources asked again and again on real servers: what is new comes, once, and what fails is left alone for longer."""

from __future__ import annotations

import os
import time
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from threading import Timer, active_count
from typing import Any

import pytest

from marsad.ingest import Problem
from marsad.ingest.watch import Poller, Source, SourceState
from marsad.ingest.web import Clock, Fetcher, FetchOptions
from marsad.model import Received

REPORT = "قالت مصادر محلية إن قذيفة سقطت قرب المدرسة في قرية تل أحمر، ولم ترد أنباء عن ضحايا"


class Watch:
    """Turns of one source, each with the states that the turn before left."""

    def __init__(self, clock: Any, *sources: Source, options: FetchOptions | None = None) -> None:
        self.clock, self.sources = clock, sources
        quick = FetchOptions(read_timeout_s=1, total_timeout_s=2, most_attempts=1, least_delay_s=0)
        self.fetcher = Fetcher(options or quick, allow=["127.0.0.1"], clock=clock)
        self.states: dict[str, SourceState] = {}
        self.problems: list[Problem] = []

    def turn(self, later_s: float = 900) -> list[str]:
        """The texts of one turn, in their order; a list of those that came with the states of the turn before."""
        self.clock.passed_s += later_s
        texts = []
        self.problems = []
        for item in Poller(self.sources, self.fetcher, self.states).once():
            if isinstance(item, Received):
                texts.append(item.document.text)
            elif isinstance(item, Problem):
                self.problems.append(item)
            else:
                self.states[item.source] = item
        return texts


def source(site: Any, kind: Any, path: str, **fields: Any) -> Source:
    return Source(id=kind, kind=kind, address=site.url(path), robots=False, **fields)


def item(number: int, text: str = "", link: str = "") -> str:
    return f"<item><guid>g{number}</guid><link>{link or f'https://example.org/{number}'}</link><description>{text or f'{REPORT} {number}'}</description></item>"


def rss(*items: str, next_page: str = "") -> bytes:
    link = f'<atom:link rel="next" href="{next_page}"/>' if next_page else ""
    return f'<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom"><channel><title>وكالة</title>{link}{"".join(items)}</channel></rss>'.encode()


def test_a_feed_gives_each_entry_once_the_oldest_first(site: Any, reply: Any, clock: Any) -> None:
    site.pages["/feed"] = reply(200, rss(item(2), item(1)), {"ETag": '"a"', "Last-Modified": "Wed, 01 May 2024 12:00:00 GMT"})
    watch = Watch(clock, source(site, "feed", "/feed"))
    assert watch.turn() == [f"{REPORT} 1", f"{REPORT} 2"]
    site.pages["/feed"] = reply(304)
    assert watch.turn() == []
    assert site.asked[-1][1]["if-none-match"] == '"a"'
    assert site.asked[-1][1]["if-modified-since"] == "Wed, 01 May 2024 12:00:00 GMT"
    assert watch.states["feed"].etag == '"a"'
    site.pages["/feed"] = reply(200, rss(item(3), item(2, "نص معدل"), item(1)))
    assert watch.turn() == ["نص معدل", f"{REPORT} 3"]
    assert watch.states["feed"].etag is None


def test_nothing_is_asked_before_it_is_due(site: Any, reply: Any, clock: Any) -> None:
    site.pages["/feed"] = reply(200, rss(item(1)))
    watch = Watch(clock, source(site, "feed", "/feed", every_s=600))
    watch.turn()
    watch.turn(599)
    assert len(site.asked) == 1
    watch.turn(2)
    assert len(site.asked) == 2


def test_a_failing_source_is_left_alone_for_longer_each_time(site: Any, reply: Any, clock: Any) -> None:
    site.pages["/feed"] = reply(500)
    watch = Watch(clock, source(site, "feed", "/feed", every_s=600))
    for failures, wait_s in enumerate((600, 1200, 2400), 1):
        watch.turn(100_000)
        state = watch.states["feed"]
        assert state.failures == failures
        assert "status 500" in str(state.problem)
        assert state.next_due is not None
        assert timedelta(seconds=wait_s) <= state.next_due - clock.now() <= timedelta(seconds=wait_s * 1.1)
    site.pages["/feed"] = reply(200, rss(item(1)))
    assert watch.turn(100_000) == [f"{REPORT} 1"]
    assert (watch.states["feed"].failures, watch.states["feed"].problem) == (0, None)


def test_a_server_that_asks_for_an_hour_gets_it(site: Any, reply: Any, clock: Any) -> None:
    site.pages["/feed"] = reply(429, headers={"Retry-After": "3600"})
    watch = Watch(clock, source(site, "feed", "/feed", every_s=60))
    watch.turn()
    watch.turn(3500)
    assert len(site.asked) == 1
    watch.turn(600)
    assert len(site.asked) == 2


def test_a_feed_that_repeats_its_last_page_for_ever_is_left_there(site: Any, reply: Any, clock: Any) -> None:
    watch = Watch(clock, source(site, "feed", "/feed"))
    site.pages["/feed"] = reply(200, rss(item(1), next_page="/feed?page=2"))
    assert watch.turn() == [f"{REPORT} 1"]
    site.pages["/feed"] = reply(200, rss(item(9), item(8), next_page="/feed?page=2"))
    site.pages["/feed?page=2"] = reply(200, rss(item(7), item(6), next_page="/feed?page=3"))
    site.pages["/feed?page=3"] = reply(200, rss(item(7), item(6), next_page="/feed?page=3"))
    assert watch.turn() == [f"{REPORT} {number}" for number in (6, 7, 8, 9)]
    assert site.paths == ["/feed", "/feed", "/feed?page=2", "/feed?page=3"]


def test_a_turn_that_may_take_no_more_leaves_the_rest_to_the_next(site: Any, reply: Any, clock: Any) -> None:
    body = rss(*(item(number) for number in range(5, 0, -1)))

    def page(handler: Any) -> None:
        known = handler.headers["If-None-Match"] == '"a"'
        head = b"HTTP/1.1 304 Not Modified\r\n\r\n" if known else b'HTTP/1.1 200 OK\r\nETag: "a"\r\nContent-Length: %d\r\n\r\n' % len(body)
        handler.wfile.write(head + (b"" if known else body))

    site.pages["/feed"] = page
    watch = Watch(clock, source(site, "feed", "/feed", most=2))
    assert [watch.turn() for _ in range(4)] == [[f"{REPORT} {number}" for number in numbers] for numbers in ((1, 2), (3, 4), (5,), ())]
    assert watch.states["feed"].etag == '"a"'


def article(title: str, text: str) -> bytes:
    return f"<html lang='ar'><head><title>{title}</title></head><body><nav>قائمة</nav><article><h1>{title}</h1><p>{text}</p></article></body></html>".encode()


def test_the_pages_of_entries_are_fetched_where_that_is_wanted(site: Any, reply: Any, clock: Any) -> None:
    html = {"Content-Type": "text/html; charset=utf-8"}
    site.pages["/feed"] = reply(
        200, rss(item(1, "ملخص", site.url("/1")), item(2, "ملخص 2", site.url("/2")), item(3, "ملخص 3", site.url("/3"))), {"ETag": '"a"'}
    )
    site.pages["/1"] = reply(200, article("سقوط قذيفة", REPORT), html)
    site.pages["/2"] = reply(403)
    site.pages["/3"] = [reply(503), reply(200, article("خبر ثالث", REPORT), html)]
    watch = Watch(clock, source(site, "feed", "/feed", pages=True))
    # What is gone for good is given as the feed has it; what may pass is asked for again.
    assert watch.turn() == ["ملخص 2", f"سقوط قذيفة\n\n{REPORT}"]
    assert len(watch.problems) == 2
    assert watch.turn() == [f"خبر ثالث\n\n{REPORT}"]
    assert watch.states["feed"].etag == '"a"'


def test_a_page_that_states_no_date_has_that_of_its_entry(site: Any, reply: Any, clock: Any) -> None:
    dated = item(1, "ملخص", site.url("/1")).replace("<guid>", "<pubDate>Wed, 01 May 2024 12:00:00 +0300</pubDate><guid>")
    site.pages.update({"/feed": reply(200, rss(dated)), "/1": reply(200, article("سقوط قذيفة", REPORT), {"Content-Type": "text/html"})})
    received, _ = Poller([source(site, "feed", "/feed", pages=True)], Watch(clock).fetcher).once()
    assert isinstance(received, Received)
    assert received.document.published == "2024-05-01T12:00:00+03:00"


def test_a_feed_with_a_broken_entry_gives_the_others(site: Any, reply: Any, clock: Any) -> None:
    site.pages["/feed"] = reply(200, rss(item(1), "<item><guid>broken</guid></item>", item(2)))
    watch = Watch(clock, source(site, "feed", "/feed"))
    assert len(watch.turn()) == 2
    assert len(watch.problems) == 1
    assert watch.states["feed"].failures == 0


def test_an_answer_that_is_no_feed_is_a_failure(site: Any, reply: Any, clock: Any) -> None:
    site.pages["/feed"] = reply(200, b"<html><body>maintenance</body></html>")
    watch = Watch(clock, source(site, "feed", "/feed"))
    assert watch.turn() == []
    assert watch.states["feed"].failures == 1


def test_a_page_comes_again_only_with_other_words(site: Any, reply: Any, clock: Any) -> None:
    site.pages["/page"] = reply(200, article("عنوان", REPORT), {"Content-Type": "text/html"})
    watch = Watch(clock, source(site, "page", "/page", outlet="صحيفة"))
    assert watch.turn() == [f"عنوان\n\n{REPORT}"]
    assert watch.turn() == []
    site.pages["/page"] = reply(200, article("عنوان", REPORT + " بعد التحديث"), {"Content-Type": "text/html"})
    assert watch.turn() == [f"عنوان\n\n{REPORT} بعد التحديث"]


def sitemap(*pages: tuple[str, str], index: bool = False) -> bytes:
    name, root = ("sitemap", "sitemapindex") if index else ("url", "urlset")
    entries = "".join(f"<{name}><loc>{address}</loc>{f'<lastmod>{date}</lastmod>' if date else ''}</{name}>" for address, date in pages)
    return f'<?xml version="1.0"?><{root} xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">{entries}</{root}>'.encode()


def test_a_sitemap_gives_its_late_pages_through_its_index(site: Any, reply: Any, clock: Any) -> None:
    import gzip

    index = sitemap((site.url("/new.xml.gz"), "2024-05-10"), (site.url("/old.xml"), "2023-01-01"), (site.url("/index"), ""), index=True)
    pages = sitemap((site.url("/1"), "2024-05-09T10:00:00+03:00"), (site.url("/2"), "2024-05-10"), (site.url("/3"), "2020-01-01"))
    site.pages.update({"/index": reply(200, index), "/new.xml.gz": reply(200, gzip.compress(pages))})
    for number in (1, 2, 3):
        site.pages[f"/{number}"] = reply(200, article(f"عنوان {number}", REPORT), {"Content-Type": "text/html"})
    watch = Watch(clock, source(site, "sitemap", "/index"))
    assert watch.turn() == [f"عنوان {number}\n\n{REPORT}" for number in (2, 1)]
    assert watch.turn() == []
    assert "/old.xml" not in site.paths
    site.pages["/new.xml.gz"] = reply(200, sitemap((site.url("/1"), "2024-05-10T11:00:00Z"), (site.url("/2"), "2024-05-10")))
    assert watch.turn() == [f"عنوان 1\n\n{REPORT}"]


HARMFUL = [
    '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/hostname">]><urlset><url><loc>http://127.0.0.1/&a;</loc></url></urlset>',
    '<!DOCTYPE x [<!ENTITY a "ha">' + "".join(f'<!ENTITY {chr(98 + n)} "{("&" + chr(97 + n) + ";") * 10}">' for n in range(12)) + "]><urlset><url><loc>&m;</loc></url></urlset>",
    '<!DOCTYPE x SYSTEM "http://127.0.0.1/x.dtd"><urlset><url><loc>http://127.0.0.1/</loc></url></urlset>',
]  # fmt: skip


@pytest.mark.parametrize("content", HARMFUL, ids=["external", "billion laughs", "document type"])
def test_entities_of_a_sitemap_open_no_file_and_fill_no_memory(site: Any, reply: Any, clock: Any, content: str) -> None:
    site.pages["/index"] = reply(200, content.encode())
    watch = Watch(clock, source(site, "sitemap", "/index"))
    assert watch.turn() == []
    assert "declares a document type" in watch.problems[0].what
    assert site.paths == ["/index"]


@pytest.mark.parametrize("content", [b"<urlset>", b"plain", b"", b"\x1f\x8bxx"])
def test_a_sitemap_that_cannot_be_read_is_named(site: Any, reply: Any, clock: Any, content: bytes) -> None:
    site.pages["/index"] = reply(200, content)
    watch = Watch(clock, source(site, "sitemap", "/index"))
    assert watch.turn() == []
    assert watch.problems


def channel(*numbers: int, edited: str = "") -> bytes:
    posts = "".join(
        f'<div class="tgme_widget_message" data-post="example/{number}"><div class="tgme_widget_message_text js-message_text">{REPORT} {number}{edited}</div>'
        f'<time datetime="2024-05-{number % 28 + 1:02}T12:00:00+00:00"></time></div>'
        for number in numbers
    )
    return f"<!DOCTYPE html><html><body>{posts}</body></html>".encode()


def test_a_channel_is_read_back_to_the_last_known_post(site: Any, reply: Any, clock: Any) -> None:
    site.pages["/s/example"] = reply(200, channel(1, 2))
    watch = Watch(clock, source(site, "telegram", "/s/example", most=3))
    assert watch.turn() == [f"{REPORT} {number}" for number in (1, 2)]
    site.pages.update(
        {"/s/example": reply(200, channel(7, 8)), "/s/example?before=7": reply(200, channel(5, 6)), "/s/example?before=5": reply(200, channel(2, 4))}
    )
    assert watch.turn() == [f"{REPORT} {number}" for number in (4, 5, 6)]
    assert watch.turn() == [f"{REPORT} {number}" for number in (7, 8)]
    assert watch.turn() == []
    site.pages["/s/example"] = reply(200, channel(7, 8, edited=" (تصحيح)"))
    assert watch.turn() == [f"{REPORT} {number} (تصحيح)" for number in (7, 8)]


def test_a_channel_that_shows_its_first_page_for_ever_is_left_there(site: Any, reply: Any, clock: Any) -> None:
    def page(handler: Any) -> None:
        before = int(handler.path.partition("before=")[2] or 100)
        body = channel(*range(max(2, before - 3), max(before, 5)))
        handler.wfile.write(b"HTTP/1.1 200 OK\r\nContent-Length: %d\r\n\r\n" % len(body) + body)

    for path in ("/s/example", *(f"/s/example?before={number}" for number in range(101))):
        site.pages[path] = page
    watch = Watch(clock, source(site, "telegram", "/s/example", since=clock.now() - timedelta(days=900), most=1000))
    assert len(watch.turn()) == 98
    assert len(site.paths) < 40


def test_a_channel_that_hides_its_posts_is_a_failure(site: Any, reply: Any, clock: Any) -> None:
    site.pages["/s/example"] = reply(200, b"<html><body><a>Join channel</a></body></html>")
    watch = Watch(clock, source(site, "telegram", "/s/example"))
    assert watch.turn() == []
    assert "shows no post" in str(watch.states["telegram"].problem)


def test_a_folder_gives_new_and_changed_files_once_they_rest(tmp_path: Path, clock: Any) -> None:
    def put(name: str, text: str, at: float) -> None:
        (tmp_path / name).write_text(text, encoding="utf-8")
        os.utime(tmp_path / name, (at, at))

    now = clock.now().timestamp()
    put("a.txt", REPORT, now - 100)
    put("b.txt", REPORT + " ب", now + 900)
    watch = Watch(clock, Source(id="folder", kind="folder", address=str(tmp_path)))
    assert watch.turn() == [REPORT]
    put("a.txt", REPORT + " معدل", now + 950)
    assert watch.turn() == [REPORT + " معدل", REPORT + " ب"]
    assert watch.turn() == []
    missing = Watch(clock, Source(id="folder", kind="folder", address=str(tmp_path / "absent")))
    assert missing.turn() == []
    assert missing.states["folder"].failures == 1


def test_one_source_that_hangs_does_not_keep_the_others_waiting(site: Any, reply: Any, clock: Any) -> None:
    site.pages["/slow"] = lambda handler: time.sleep(1.5)
    site.pages["/feed"] = reply(200, rss(item(1)))
    slow = Source(id="slow", kind="feed", address=site.url("/slow").replace("127.0.0.1", "localhost"), robots=False, allow=("localhost",))
    watch = Watch(clock, slow, source(site, "feed", "/feed"))
    begun = time.monotonic()
    first = next(iter(Poller(watch.sources, watch.fetcher).once()))
    assert isinstance(first, Received)
    assert time.monotonic() - begun < 1.4


def test_the_state_of_a_source_comes_behind_its_reports(site: Any, reply: Any, clock: Any) -> None:
    site.pages["/feed"] = reply(200, rss(*(item(number) for number in range(80))))
    watch = Watch(clock, source(site, "feed", "/feed"))
    items = list(Poller(watch.sources, watch.fetcher).once())
    assert [isinstance(item, SourceState) for item in items] == [False] * 80 + [True]
    # Who was cut off before the state came, and so kept none, is given all again.
    again = list(Poller(watch.sources, watch.fetcher, {}).once())
    assert [item.document.id for item in again if isinstance(item, Received)] == [item.document.id for item in items if isinstance(item, Received)]


def test_whoever_stops_listening_ends_the_turns(site: Any, reply: Any, clock: Any) -> None:
    site.pages["/feed"] = reply(200, rss(*(item(number) for number in range(200))))
    before = active_count()
    polling: Iterator[Any] = Poller([source(site, "feed", "/feed", most=1000)], Watch(clock).fetcher).once()
    next(polling)
    polling.close()  # type: ignore[attr-defined]
    time.sleep(0.5)
    assert active_count() <= before + 1


def test_watching_waits_until_the_next_source_is_due(site: Any, reply: Any, clock: Any) -> None:
    site.pages["/feed"] = reply(200, rss(item(1)))
    watch = Watch(clock, source(site, "feed", "/feed", every_s=600))
    turns = 0
    for got in Poller(watch.sources, watch.fetcher).watch():
        turns += isinstance(got, SourceState)
        if turns == 3:
            clock.stop()
    assert len(site.asked) == 3
    assert [wait for wait in clock.waits if wait] == [600, 600, 600]


def test_a_turn_that_is_broken_off_has_not_failed(site: Any, reply: Any) -> None:
    site.pages["/feed"] = lambda handler: time.sleep(5)
    clock = Clock()
    watch = Watch(clock, source(site, "feed", "/feed"), options=FetchOptions(read_timeout_s=20, least_delay_s=0))
    Timer(0.3, clock.stop).start()
    begun = time.monotonic()
    *_, state = Poller(watch.sources, watch.fetcher).once()
    assert time.monotonic() - begun < 2
    assert isinstance(state, SourceState)
    assert (state.failures, state.problem) == (0, None)
    assert state.next_due is not None
    assert state.next_due <= clock.now()


def test_sources_of_one_host_do_not_crowd_out_the_others(site: Any, reply: Any, clock: Any) -> None:
    site.pages["/feed"] = reply(200, rss(item(1)))
    crowd = [Source(id=f"many{number}", kind="feed", address=site.url("/slow"), robots=False) for number in range(8)]
    site.pages["/slow"] = lambda handler: time.sleep(0.3)
    other = Source(id="other", kind="feed", address=site.url("/feed").replace("127.0.0.1", "localhost"), robots=False, allow=("localhost",))
    polled = Poller([*crowd, other], Watch(clock).fetcher, workers=2).once()
    states = [item.source for item in polled if isinstance(item, SourceState)]
    assert states.index("other") < 2
