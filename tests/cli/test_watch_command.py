"""Watching over a real server: what is new is kept once, and a watch started again goes on where it was."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from marsad.cli import program
from marsad.ingest.watch import read_sources
from marsad.ingest.web import Clock, Fetcher, FetchOptions
from marsad.pipeline.keeping.watching import watch
from marsad.store import create_workspace, open_workspace

ITEM = """<item><title>غارة على بلدة {town}</title><link>http://outlet.example/{number}</link><guid>{number}</guid>
<pubDate>Thu, 06 May 2021 10:0{number}:00 +0300</pubDate><description>قال ناشطون إن طائرة مسيرة استهدفت بلدة {town} صباح الخميس.</description></item>"""
TOWNS = ("سرمين", "تفتناز", "بنش")


class Feed(BaseHTTPRequestHandler):
    shown = 2

    def do_GET(self) -> None:
        found = self.path == "/feed.xml"
        items = "".join(ITEM.format(town=TOWNS[number], number=number) for number in range(self.shown))
        body = f'<?xml version="1.0"?><rss version="2.0"><channel><title>وكالة الشمال</title>{items}</channel></rss>'.encode()
        self.send_response(200 if found else 404)
        self.send_header("Content-Type", "application/rss+xml; charset=utf-8")
        self.end_headers()
        if found:
            self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        """Nothing is printed."""


@pytest.fixture
def feed() -> Iterator[str]:
    Feed.shown = 2
    with ThreadingHTTPServer(("127.0.0.1", 0), Feed) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/feed.xml"
        server.shutdown()


class MovedClock(Clock):
    """A clock that stands so many minutes ahead."""

    def __init__(self, minutes: float = 0) -> None:
        super().__init__()
        self._ahead = timedelta(minutes=minutes)

    def now(self) -> datetime:
        return datetime.now(UTC) + self._ahead


def run(*arguments: str) -> Result:
    return CliRunner().invoke(program(), arguments)


def sources(path: Path, address: str, *, allow: str = "allow: [127.0.0.1]") -> Path:
    path.write_text(f"- id: north\n  kind: feed\n  address: {address}\n  every: 1m\n  {allow}\n", encoding="utf-8")
    return path


def turn(where: str, listed: Path, minutes: float) -> list[str]:
    """What one turn of the sources makes of the reports that it gives."""
    fetcher = Fetcher(FetchOptions(least_delay_s=0), clock=MovedClock(minutes))
    with open_workspace(where) as workspace:
        return [outcome.state for kept in watch(workspace, read_sources(listed), fetcher, once=True) for outcome in kept.outcomes]


def test_what_a_feed_gives_is_kept_once_and_what_is_new_later(tmp_path: Path, feed: str) -> None:
    where, listed = str(tmp_path / "w"), sources(tmp_path / "sources.yml", feed)
    create_workspace(where).close()
    assert turn(where, listed, 0) == ["added", "added"]
    assert turn(where, listed, 0.5) == []
    Feed.shown = 3
    assert turn(where, listed, 5) == ["added"]
    assert turn(where, listed, 10) == []
    assert "Drone strike" in run("incidents", "-w", where).stdout
    assert run("audit", "verify", "-w", where).exit_code == 0


def test_the_command_asks_the_sources_of_a_file_and_says_what_came(tmp_path: Path, feed: str) -> None:
    where, listed = str(tmp_path / "w"), sources(tmp_path / "sources.yml", feed)
    run("init", where)
    asked = run("watch", str(listed), "-w", where, "--once")
    assert "added: 2" in asked.stdout, asked.output
    assert asked.exit_code == 0


def test_a_machine_of_the_local_network_is_not_asked_unless_allowed_by_name(tmp_path: Path, feed: str) -> None:
    where, listed = str(tmp_path / "w"), sources(tmp_path / "sources.yml", feed, allow="robots: false")
    run("init", where)
    refused = run("watch", str(listed), "-w", where, "--once")
    assert "127.0.0.1" in refused.stderr
    assert refused.exit_code == 3
    assert "reports 0" in run("status", "-w", where).stdout


def test_an_address_is_taken_in_like_a_file(tmp_path: Path, feed: str) -> None:
    where = str(tmp_path / "w")
    run("init", where)
    assert "127.0.0.1" in run("ingest", feed, "-w", where).stderr
    assert "added: 2" in run("ingest", feed, "-w", where, "--allow", "127.0.0.1").stdout
