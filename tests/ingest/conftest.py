"""A web server on loopback whose answers a test sets path by path, and which keeps what it was asked."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from typing import Any

import pytest

from marsad.ingest.web import Clock


@dataclass(frozen=True)
class Reply:
    """An answer; the length is declared as it is unless the headers say otherwise."""

    status: int = 200
    body: bytes = b""
    headers: dict[str, str] = field(default_factory=dict)


Handler = Callable[[Any], None]


class _Server(ThreadingHTTPServer):
    daemon_threads = True

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Clients that hang up in the middle are what many tests are about."""


class Site:
    """`pages` holds an answer, several for one after the other (the last stays), or a function that writes to the connection itself."""

    def __init__(self, host: str = "127.0.0.1") -> None:
        self.pages: dict[str, Reply | list[Reply] | Handler] = {}
        self.asked: list[tuple[str, dict[str, str]]] = []
        self.server = _Server((host, 0), self._handler())
        self.host, self.port = host, self.server.server_address[1]

    def url(self, path: str = "/") -> str:
        return f"http://{self.host}:{self.port}{path}"

    @property
    def paths(self) -> list[str]:
        return [path for path, _ in self.asked if path != "/robots.txt"]

    def _handler(self) -> type[BaseHTTPRequestHandler]:
        site = self

        class Pages(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def do_GET(self) -> None:
                site.asked.append((self.path, {name.lower(): value for name, value in self.headers.items()}))
                page = site.pages.get(self.path, Reply(404, b"nothing"))
                if callable(page):
                    self.close_connection = True
                    page(self)
                    return
                if isinstance(page, list):
                    page = page.pop(0) if len(page) > 1 else page[0]
                self.send_response(page.status)
                for name, value in {"Content-Length": str(len(page.body)), **page.headers}.items():
                    self.send_header(name, value)
                self.end_headers()
                self.wfile.write(page.body)

            def log_message(self, format: str, *args: Any) -> None:
                """A test's output stays its own."""

        return Pages


@pytest.fixture
def site() -> Iterator[Site]:
    """A server on 127.0.0.1."""
    pytest.importorskip("httpcore")
    site = Site()
    thread = Thread(target=site.server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
    thread.start()
    yield site
    site.server.shutdown()
    site.server.server_close()
    thread.join()


class MovedClock(Clock):
    """A clock that stands still but for waiting, which takes no time, and for what a test adds."""

    def __init__(self) -> None:
        super().__init__()
        self.passed_s = 0.0
        self.waits: list[float] = []

    def now(self) -> datetime:
        return datetime(2024, 5, 10, 12, tzinfo=UTC) + timedelta(seconds=self.passed_s)

    def monotonic(self) -> float:
        return self.passed_s

    def wait(self, seconds: float) -> None:
        self.waits.append(seconds)
        self.passed_s += seconds


@pytest.fixture
def clock() -> MovedClock:
    """A clock for tests of what is due when."""
    return MovedClock()


@pytest.fixture
def reply() -> type[Reply]:
    """What makes an answer."""
    return Reply
