"""Fetching an address: politely, within limits, never from a machine that is not on the open internet."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import datetime
from email.utils import parsedate_to_datetime

from marsad.ingest.formats import header, unpacked
from marsad.ingest.options import Problem
from marsad.ingest.web.address import Address, Resolver, host_name, parse_address, system_resolver
from marsad.ingest.web.answer import NOT_MODIFIED, Answer
from marsad.ingest.web.clock import Clock
from marsad.ingest.web.connection import TooLarge, Unreachable, exchange, open_context
from marsad.ingest.web.hosts import Hosts
from marsad.ingest.web.options import MEGABYTE, FetchOptions
from marsad.ingest.web.robots import Robots
from marsad.model import Capture, Headers, Hop, InputError

_REDIRECTS = frozenset({301, 302, 303, 307, 308})
_LONGEST_RETRY_AFTER_S = 24 * 3600.0


@dataclass(frozen=True, slots=True)
class _Request:
    """What holds for an address and for those that it redirects to. `source` is the address as it was asked for."""

    source: str
    allowed: frozenset[str]
    robots: bool
    conditions: Headers


class Fetcher:
    """Asks for addresses; safe to use from several threads. Raises InputError at once where the extra `web` is not installed.

    `allow` are hosts that may be on the local network, for all fetches; each fetch can allow further ones.
    """

    def __init__(
        self, options: FetchOptions | None = None, *, allow: Iterable[str] = (), clock: Clock | None = None, resolve: Resolver = system_resolver
    ) -> None:
        self.options = options or FetchOptions()
        self.clock = clock or Clock()
        self._allowed = _names(allow)
        self._resolve = resolve
        self._context = open_context(self.options.ca_file)
        self._hosts = Hosts(self.clock)
        self._robots = Robots(self.clock)

    def fetch(self, address: str, *, etag: str | None = None, last_modified: str | None = None, allow: Iterable[str] = (), robots: bool = True) -> Answer:
        """What the address gives, redirects followed. With `etag` or `last_modified` of an earlier answer the server may say that nothing has changed.

        Never raises: what went wrong is the answer's problem.
        """
        conditions = tuple((name, value) for name, value in (("If-None-Match", etag), ("If-Modified-Since", last_modified)) if value)
        request = _Request(address, self._allowed | _names(allow), robots, conditions)
        try:
            return self._follow(parse_address(address), request)
        except InputError as error:
            return Answer(None, replace(Problem.of(error), source=address))

    def _follow(self, address: Address, request: _Request) -> Answer:
        """The answer at the end of the redirects. Every one of them is checked as the first address is."""
        hops: list[Hop] = []
        seen = {str(address)}
        while True:
            answer = self._ask_in_turn(address, request)
            if answer.capture is None:
                return answer
            to = header(answer.capture.response, "location") if answer.capture.status in _REDIRECTS else None
            if to is None:
                return replace(answer, capture=replace(answer.capture, hops=tuple(hops)))
            hops.append(_hop(address, answer.capture))
            address = address.join(_utf8(to))
            if str(address) in seen:
                return self._failed(request, f"its redirects go in a circle, back to {address}.")
            if len(hops) > self.options.most_redirects:
                return self._failed(request, f"it redirects more than {self.options.most_redirects} times.")
            seen.add(str(address))

    @staticmethod
    def _failed(request: _Request, what: str) -> Answer:
        return Answer(None, Problem(request.source, what, "Check the address in a browser."))

    def _ask_in_turn(self, address: Address, request: _Request) -> Answer:
        """Ask, and ask again where that may help, with growing pauses; robots.txt first."""
        if request.robots:
            refusal = self._robots.refusal(address, self._robots_of(request))
            if refusal is not None:
                return Answer(None, replace(refusal, source=request.source))
        delay_s = max(self.options.least_delay_s, min(self._robots.delay_s(address), self.options.most_delay_s))
        for attempt in range(1, self.options.most_attempts + 1):
            with self._hosts.turn(address.host, delay_s):
                answer = self._ask(address, request)
            wait_s = self._wait_s(answer, attempt)
            if wait_s is None or attempt == self.options.most_attempts or self.clock.stopped:
                break
            self.clock.wait(wait_s)
        return answer

    def _robots_of(self, request: _Request) -> Callable[[Address], Answer]:
        plain = replace(request, robots=False, conditions=())
        return lambda address: self._follow(address, replace(plain, source=str(address)))

    def _wait_s(self, answer: Answer, attempt: int) -> float | None:
        """How long to wait before the next try; None where none would help, or the server asks for more than can be waited for here."""
        if not answer.may_pass:
            return None
        # The part that is left to chance keeps many readers from coming back at once.
        back_off_s = self.options.back_off_s * 2 ** (attempt - 1) * random.uniform(0.5, 1.0)
        wait_s = max(answer.retry_after_s or 0.0, back_off_s)
        return wait_s if wait_s <= self.options.longest_wait_s else None

    def _ask(self, address: Address, request: _Request) -> Answer:
        headers: Headers = (
            ("Host", address.authority), ("User-Agent", self.options.user_agent), ("Accept", "*/*"), ("Accept-Encoding", "gzip, deflate"),
            ("Connection", "close"), *request.conditions,
        )  # fmt: skip
        try:
            got = exchange(address, headers, allowed=request.allowed, resolve=self._resolve, context=self._context, options=self.options, clock=self.clock)
        except Unreachable as error:
            return Answer(None, Problem(request.source, f"no answer came from {address.authority}: {error}.", "It may be down; try again later."), again=True)
        except TooLarge as error:
            return Answer(None, Problem(request.source, f"{error}, more than may be.", f"The limit is {self.options.most_wire_bytes // MEGABYTE} MB."))
        capture = Capture(
            content=got.content, source=request.source, retrieved=self.clock.now(), media_type=header(got.headers, "content-type"), url=str(address),
            status=got.status, request=headers, response=got.headers,
        )  # fmt: skip
        return Answer(capture, self._problem(capture), retry_after_s=retry_after_s(header(got.headers, "retry-after"), capture.retrieved))

    def _problem(self, capture: Capture) -> Problem | None:
        """Why an answer gives nothing to read; None where it does, is a redirect, or says that nothing has changed."""
        if capture.status == NOT_MODIFIED or (capture.status in _REDIRECTS and header(capture.response, "location")):
            return None
        if capture.status is None or not 200 <= capture.status < 300:
            return Problem(
                capture.source, f"{capture.url} answered with status {capture.status}.", _WAYS_OUT.get(capture.status or 0, "Check the address in a browser.")
            )
        opened = unpacked(capture, self.options.most_bytes)
        return opened if isinstance(opened, Problem) else None


_WAYS_OUT = {
    401: "It asks for a password, which Marsad has none of.", 403: "It does not let Marsad in; ask the site.", 404: "Check the address: nothing is there.",
    410: "What was there is gone for good; take the address out.", 429: "It asks for fewer requests; it is asked again later.",
    503: "It is busy; it is asked again later.",
}  # fmt: skip


def _hop(address: Address, redirect: Capture) -> Hop:
    return Hop(url=str(address), status=redirect.status or 0, retrieved=redirect.retrieved, request=redirect.request, response=redirect.response)


def _names(hosts: Iterable[str]) -> frozenset[str]:
    """Names of hosts as addresses have them; one that cannot be a name matches none."""
    return frozenset(host_name(host.strip("[]")) or host for host in hosts)


def _utf8(value: str) -> str:
    """A header that a server wrote in UTF-8, as many do with Arabic paths, though HTTP has it in Latin-1."""
    try:
        return value.encode("latin-1").decode("utf-8")
    except UnicodeError:
        return value


def retry_after_s(written: str | None, now: datetime) -> float | None:
    """Seconds that a Retry-After header asks for, written as seconds or as a date; a day at most, None where it cannot be read."""
    if written is None:
        return None
    if written.strip().isascii() and written.strip().isdecimal() and len(written.strip()) < 10:
        return min(float(written), _LONGEST_RETRY_AFTER_S)
    try:
        date = parsedate_to_datetime(written)
    except (ValueError, IndexError, TypeError):
        return None
    return None if date.tzinfo is None else min(max(0.0, (date - now).total_seconds()), _LONGEST_RETRY_AFTER_S)
