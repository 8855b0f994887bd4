"""Fetching from real servers: what is asked, what is kept of the answer, and what each failure is called."""

from __future__ import annotations

import gzip
import itertools
import time
import zlib
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from threading import Thread
from typing import Any

import pytest

from marsad.ingest.web import Answer, Clock, Fetcher, FetchOptions
from marsad.ingest.web.fetcher import retry_after_s

QUICK = FetchOptions(
    connect_timeout_s=2,
    read_timeout_s=1,
    total_timeout_s=2,
    most_wire_bytes=200_000,
    most_bytes=1_000_000,
    least_delay_s=0,
    back_off_s=0.01,
    longest_wait_s=1.5,
)
PAGE = "<html><body><p>سطر</p></body></html>".encode()


def fetch(site: Any, path: str = "/", **asked: Any) -> Answer:
    return Fetcher(asked.pop("options", QUICK), allow=["127.0.0.1"]).fetch(site.url(path), **{"robots": False, **asked})


def test_an_answer_is_kept_with_its_headers_and_those_of_the_request(site: Any, reply: Any) -> None:
    site.pages["/a?b=ج"] = reply()
    site.pages["/a?b=%D8%AC"] = reply(200, PAGE, {"Content-Type": "text/html; charset=utf-8", "ETag": '"x"', "X-Twice": "1"})
    answer = fetch(site, "/a?b=ج#part")
    capture = answer.capture
    assert answer.problem is None
    assert capture is not None
    assert (capture.content, capture.status, capture.media_type) == (PAGE, 200, "text/html; charset=utf-8")
    assert (capture.source, capture.url) == (site.url("/a?b=ج#part"), site.url("/a?b=%D8%AC"))
    assert ("ETag", '"x"') in capture.response
    sent = site.asked[-1][1]
    assert {name.lower(): value for name, value in capture.request} == sent
    assert sent["user-agent"].startswith("Marsad/")
    assert datetime.now(UTC) - capture.retrieved < timedelta(seconds=10)


def test_an_unchanged_page_is_told_by_its_tag_or_date(site: Any, reply: Any) -> None:
    site.pages["/"] = reply(304)
    answer = fetch(site, etag='"x"', last_modified="Wed, 01 May 2024 12:00:00 GMT")
    assert answer.unchanged
    assert answer.problem is None
    assert site.asked[-1][1]["if-none-match"] == '"x"'
    assert site.asked[-1][1]["if-modified-since"] == "Wed, 01 May 2024 12:00:00 GMT"


@pytest.mark.parametrize("packing", ["gzip", "deflate", "raw deflate"])
def test_a_packed_answer_is_kept_as_it_came(site: Any, reply: Any, packing: str) -> None:
    packer = zlib.compressobj(wbits=-15)
    packed = {"gzip": gzip.compress(PAGE), "deflate": zlib.compress(PAGE), "raw deflate": packer.compress(PAGE) + packer.flush()}[packing]
    site.pages["/"] = reply(200, packed, {"Content-Encoding": packing.split()[-1]})
    answer = fetch(site)
    assert answer.problem is None
    assert answer.capture is not None
    assert answer.capture.content == packed


STATUSES = [(401, "password"), (403, "let Marsad in"), (404, "nothing is there"), (410, "gone for good"), (418, "browser"), (204, None)]


@pytest.mark.parametrize(("status", "told"), STATUSES)
def test_a_status_that_gives_nothing_is_named_and_its_answer_kept(site: Any, reply: Any, status: int, told: str | None) -> None:
    site.pages["/"] = reply(status)
    answer = fetch(site)
    assert answer.capture is not None
    assert answer.capture.status == status
    assert (answer.problem is None) == (told is None)
    assert told is None or told in str(answer.problem)
    assert len(site.asked) == 1


def test_a_busy_server_is_asked_again_and_then_answers(site: Any, reply: Any) -> None:
    site.pages["/"] = [reply(503), reply(429, headers={"Retry-After": "1"}), reply(200, PAGE)]
    begun = time.monotonic()
    answer = fetch(site)
    assert answer.problem is None
    assert len(site.asked) == 3
    assert time.monotonic() - begun >= 1


def test_a_server_that_asks_for_a_long_pause_gets_it(site: Any, reply: Any) -> None:
    site.pages["/"] = reply(429, headers={"Retry-After": "3600"})
    answer = fetch(site)
    assert len(site.asked) == 1
    assert answer.retry_after_s == 3600
    assert answer.problem is not None


def test_a_pause_is_read_as_seconds_or_as_a_date() -> None:
    now = datetime(2024, 5, 1, 12, tzinfo=UTC)
    assert retry_after_s("120", now) == 120
    assert retry_after_s(format_datetime(now + timedelta(minutes=5), usegmt=True), now) == 300
    assert retry_after_s(format_datetime(now - timedelta(minutes=5), usegmt=True), now) == 0
    assert retry_after_s("9999999", now) == 24 * 3600
    assert [retry_after_s(written, now) for written in (None, "", "soon", "-5", "١٢")] == [None] * 5


def test_a_body_that_comes_a_byte_at_a_time_is_given_up(site: Any) -> None:
    def drip(handler: Any) -> None:
        handler.wfile.write(b"HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n")
        for _ in range(100):
            handler.wfile.write(b"x")
            handler.wfile.flush()
            time.sleep(0.1)

    site.pages["/"] = drip
    begun = time.monotonic()
    answer = fetch(site, options=FetchOptions(read_timeout_s=1, total_timeout_s=1.5, most_attempts=1))
    assert time.monotonic() - begun < 3
    assert "not whole in time" in str(answer.problem)


def test_headers_that_come_a_byte_at_a_time_are_given_up(site: Any) -> None:
    def drip(handler: Any) -> None:
        handler.wfile.write(b"HTTP/1.1 200 OK\r\nX-Long: ")
        for _ in range(100):
            handler.wfile.write(b"x")
            handler.wfile.flush()
            time.sleep(0.1)

    site.pages["/"] = drip
    begun = time.monotonic()
    answer = fetch(site, options=FetchOptions(read_timeout_s=1, total_timeout_s=1.5, most_attempts=1))
    assert time.monotonic() - begun < 3
    assert "not whole in time" in str(answer.problem)


def test_a_server_that_says_nothing_is_given_up(site: Any) -> None:
    site.pages["/"] = lambda handler: time.sleep(3)
    begun = time.monotonic()
    answer = fetch(site, options=FetchOptions(read_timeout_s=0.5, most_attempts=1))
    assert time.monotonic() - begun < 2
    assert "no answer came" in str(answer.problem)


def test_a_body_shorter_than_declared_is_no_answer(site: Any, reply: Any) -> None:
    def cut(handler: Any) -> None:
        handler.wfile.write(b"HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\nshort")

    site.pages["/"] = cut
    answer = fetch(site)
    assert answer.capture is None
    assert "no answer came" in str(answer.problem)
    assert len(site.asked) == 3


def test_what_is_no_http_is_no_answer(site: Any) -> None:
    site.pages["/"] = lambda handler: handler.wfile.write(b"220 mail.example.org ESMTP\r\n")
    assert "no answer came" in str(fetch(site).problem)


def test_a_body_larger_than_may_be_is_given_up_whether_it_declares_that_or_not(site: Any, reply: Any) -> None:
    def endless(handler: Any) -> None:
        handler.wfile.write(b"HTTP/1.1 200 OK\r\n\r\n")
        for _ in range(1000):
            handler.wfile.write(b"x" * 10_000)

    site.pages["/endless"] = endless
    site.pages["/declared"] = reply(200, b"x", {"Content-Length": "99999999"})
    assert "more than 200,000 bytes" in str(fetch(site, "/endless").problem)
    assert "99,999,999 bytes" in str(fetch(site, "/declared").problem)


def test_a_bomb_is_refused(site: Any, reply: Any) -> None:
    site.pages["/once"] = reply(200, gzip.compress(b"a" * 50_000_000), {"Content-Encoding": "gzip"})
    site.pages["/twice"] = reply(200, gzip.compress(gzip.compress(b"a" * 50_000_000)), {"Content-Encoding": "gzip, gzip"})
    for path in ("/once", "/twice"):
        assert "unpacked it is larger" in str(fetch(site, path).problem)


def test_redirects_are_followed_and_each_answer_kept(site: Any, reply: Any) -> None:
    site.pages["/a"] = reply(301, headers={"Location": "/b"})
    site.pages["/b"] = reply(307, headers={"Location": site.url("/c")})
    site.pages["/c"] = reply(200, PAGE)
    answer = fetch(site, "/a")
    assert answer.capture is not None
    assert (answer.capture.url, answer.capture.source) == (site.url("/c"), site.url("/a"))
    assert [(hop.url, hop.status, dict(hop.response)["Location"]) for hop in answer.capture.hops] == [
        (site.url("/a"), 301, "/b"),
        (site.url("/b"), 307, site.url("/c")),
    ]
    assert all(dict(hop.request)["User-Agent"] and hop.retrieved <= answer.capture.retrieved for hop in answer.capture.hops)


def test_a_redirect_written_in_plain_arabic_is_followed(site: Any, reply: Any) -> None:
    site.pages["/a"] = reply(302, headers={"Location": "/خبر".encode().decode("latin-1")})
    site.pages["/%D8%AE%D8%A8%D8%B1"] = reply(200, PAGE)
    assert fetch(site, "/a").problem is None


def test_a_tag_beyond_ascii_goes_back_as_it_came(site: Any, reply: Any) -> None:
    site.pages["/"] = reply(200, PAGE, {"ETag": '"é"'})
    tag = fetch(site).header("etag")
    fetch(site, etag=tag)
    assert site.asked[-1][1]["if-none-match"] == '"é"'


def test_redirects_in_a_circle_or_without_end_are_given_up(site: Any, reply: Any) -> None:
    site.pages["/a"] = reply(302, headers={"Location": "/b"})
    site.pages["/b"] = reply(302, headers={"Location": "/a"})
    for number in range(20):
        site.pages[f"/{number}"] = reply(302, headers={"Location": f"/{number + 1}"})
    assert "go in a circle" in str(fetch(site, "/a").problem)
    assert "more than 5 times" in str(fetch(site, "/0").problem)
    assert len(site.asked) == 2 + 6


@pytest.mark.parametrize("location", ["file:///etc/passwd", "gopher://127.0.0.1/", "javascript:x", "http://", "http://[x]/", "//user:password@example.org/"])
def test_a_redirect_to_what_is_no_address_of_the_web_is_refused(site: Any, reply: Any, location: str) -> None:
    site.pages["/"] = reply(302, headers={"Location": location})
    answer = fetch(site)
    assert answer.capture is None
    assert answer.problem is not None
    assert answer.problem.source == site.url("/")


def test_a_host_is_asked_once_at_a_time_with_a_pause_between(site: Any, reply: Any) -> None:
    times: list[float] = []

    def slow(handler: Any) -> None:
        times.append(time.monotonic())
        time.sleep(0.1)
        handler.wfile.write(b"HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n")

    site.pages["/"] = slow
    fetcher = Fetcher(FetchOptions(least_delay_s=0.3), allow=["127.0.0.1"])
    threads = [Thread(target=fetcher.fetch, args=(site.url(),), kwargs={"robots": False}) for _ in range(3)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert all(later - earlier >= 0.4 for earlier, later in itertools.pairwise(times))


ROBOTS = [
    ("User-agent: *\nDisallow: /no", 200, ["/yes"]), ("User-agent: Marsad\nDisallow: /\n\nUser-agent: *\nAllow: /", 200, []), ("", 404, ["/no", "/yes"]),
    ("", 403, ["/no", "/yes"]), ("", 500, []), ("<html>not rules</html>", 200, ["/no", "/yes"]), ("User-agent: *\nDisallow:", 200, ["/no", "/yes"]),
]  # fmt: skip


@pytest.mark.parametrize(("rules", "status", "fetched"), ROBOTS)
def test_rules_for_robots_are_kept(site: Any, reply: Any, rules: str, status: int, fetched: list[str]) -> None:
    site.pages.update({"/robots.txt": reply(status, rules.encode()), "/no": reply(200, PAGE), "/yes": reply(200, PAGE)})
    fetcher = Fetcher(QUICK, allow=["127.0.0.1"])
    answers = {path: fetcher.fetch(site.url(path)) for path in ("/no", "/yes")}
    assert site.paths == fetched
    assert all((answer.problem is None) == (path in fetched) for path, answer in answers.items())
    assert all("robots" in str(answer.problem) for path, answer in answers.items() if path not in fetched)
    assert sum(path == "/robots.txt" for path, _ in site.asked) == (1 if status < 500 else 3)


def test_a_redirect_is_held_to_the_rules_of_where_it_leads(site: Any, reply: Any) -> None:
    site.pages.update({"/robots.txt": reply(200, b"User-agent: *\nDisallow: /no"), "/yes": reply(302, headers={"Location": "/no"}), "/no": reply(200, PAGE)})
    assert "robots" in str(Fetcher(QUICK, allow=["127.0.0.1"]).fetch(site.url("/yes")).problem)


def test_a_pause_that_the_rules_ask_for_is_kept(site: Any, reply: Any) -> None:
    site.pages.update({"/robots.txt": reply(200, b"User-agent: *\nCrawl-delay: 0.5"), "/": reply(200, PAGE)})
    fetcher = Fetcher(QUICK, allow=["127.0.0.1"])
    begun = time.monotonic()
    for _ in range(2):
        fetcher.fetch(site.url())
    assert time.monotonic() - begun >= 1.0


def test_a_stopped_clock_ends_the_waiting(site: Any, reply: Any) -> None:
    site.pages["/"] = reply(503)
    clock = Clock()
    fetcher = Fetcher(FetchOptions(back_off_s=20, longest_wait_s=60, least_delay_s=0), allow=["127.0.0.1"], clock=clock)
    thread = Thread(target=fetcher.fetch, args=(site.url(),), kwargs={"robots": False})
    thread.start()
    time.sleep(0.3)
    clock.stop()
    thread.join(timeout=2)
    assert not thread.is_alive()
