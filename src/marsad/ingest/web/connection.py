"""One request over a connection that goes to the very address that was checked, and ends at its deadline (httpcore)."""

from __future__ import annotations

import ssl
import time
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from marsad.ingest.web.address import Address, Resolver, checked_addresses
from marsad.ingest.web.clock import Clock
from marsad.ingest.web.options import FetchOptions
from marsad.model import Headers, missing_extra

_SLICE_S = 0.5


class Unreachable(Exception):
    """No whole answer came. Trying again may help."""


class TooLarge(Exception):
    """The answer is larger than may be."""


@dataclass(frozen=True, slots=True)
class Exchange:
    """An answer as it came over the wire: out of its chunks, packed as the server packed it."""

    status: int
    headers: Headers
    content: bytes


def open_context(ca_file: str | None) -> ssl.SSLContext:
    """What servers' certificates are checked against. Raises InputError where httpcore is not installed."""
    try:
        import httpcore
    except ImportError as error:
        raise missing_extra("web", "addresses of the web", "web") from error
    return ssl.create_default_context(cafile=ca_file) if ca_file else httpcore.default_ssl_context()


def exchange(
    address: Address, headers: Headers, *, allowed: frozenset[str], resolve: Resolver, context: ssl.SSLContext, options: FetchOptions, clock: Clock
) -> Exchange:
    """Ask for an address once, follow nothing, and no longer than until the clock is stopped. Raises Unreachable, TooLarge, and InputError where the host leads to a machine that it may not."""
    import httpcore

    backend: Any = _Backend(allowed, resolve, _Deadline(options.total_timeout_s, clock))
    timeouts = {"connect": options.connect_timeout_s, "read": options.read_timeout_s, "write": options.read_timeout_s, "pool": options.connect_timeout_s}
    url = httpcore.URL(scheme=address.scheme, host=address.host, port=address.port, target=address.target)
    sent = [(name.encode("latin-1"), value.encode("latin-1")) for name, value in headers]
    try:
        with (
            httpcore.ConnectionPool(ssl_context=context, network_backend=backend, max_keepalive_connections=0) as pool,
            pool.stream("GET", url, headers=sent, extensions={"timeout": timeouts}) as response,
        ):
            answered = tuple((name.decode("latin-1"), value.decode("latin-1")) for name, value in response.headers)
            return Exchange(response.status, answered, _body(response.iter_stream(), answered, options.most_wire_bytes))
    except httpcore.TimeoutException as error:
        limits = f"{options.read_timeout_s:g} s for a part, {options.total_timeout_s:g} s for all"
        raise Unreachable("Marsad was told to stop" if clock.stopped else f"it was not whole in time ({limits})") from error
    except (httpcore.NetworkError, httpcore.ProtocolError, OSError) as error:
        raise Unreachable(str(error) or type(error).__name__) from error


def _body(pieces: Iterable[bytes], headers: Headers, most_bytes: int) -> bytes:
    declared = next((value for name, value in headers if name.lower() == "content-length"), "")
    if declared.isdecimal() and len(declared) < 20 and int(declared) > most_bytes:
        raise TooLarge(f"the answer has {int(declared):,} bytes")
    content = bytearray()
    for piece in pieces:
        content += piece
        if len(content) > most_bytes:
            raise TooLarge(f"the answer has more than {most_bytes:,} bytes")
    return bytes(content)


class _Backend:
    """Opens connections for httpcore. Names are resolved and checked here, so that no later answer of a name server can lead elsewhere."""

    def __init__(self, allowed: frozenset[str], resolve: Resolver, deadline: _Deadline) -> None:
        self._allowed, self._resolve, self._deadline = allowed, resolve, deadline

    def connect_tcp(self, host: str, port: int, timeout: float | None = None, local_address: str | None = None, socket_options: Any = None) -> _Stream:
        import httpcore

        failure: Exception = OSError("the host has no address")
        for address in checked_addresses(host, port, self._allowed, self._resolve):
            try:
                stream = httpcore.SyncBackend().connect_tcp(address, port, self._deadline.within(timeout), local_address, socket_options)
            except (httpcore.ConnectError, httpcore.ConnectTimeout) as error:
                failure = error
                continue
            return _Stream(stream, self._deadline)
        raise failure

    def sleep(self, seconds: float) -> None:
        """Only called between the library's own retries, of which it is asked for none."""


class _Deadline:
    """When a request must be over, whatever its server does. A server that sends a byte now and then holds every single timeout, but not this."""

    def __init__(self, seconds: float, clock: Clock) -> None:
        # The time of the machine, since a connection does not wait faster where a test moves its clock.
        self._end, self._clock = time.monotonic() + seconds, clock

    def within(self, timeout: float | None) -> float:
        """A timeout cut to the time that is left. Raises httpcore's timeout where none is, or the clock was stopped."""
        import httpcore

        left = self._end - time.monotonic()
        if left <= 0 or self._clock.stopped:
            raise httpcore.ReadTimeout
        return left if timeout is None else min(left, timeout)

    @property
    def is_over(self) -> bool:
        """Whether nothing more may be waited for."""
        return self._clock.stopped or time.monotonic() >= self._end


class _Stream:
    """A connection each of whose reads and writes is held to the deadline."""

    def __init__(self, stream: Any, deadline: _Deadline) -> None:
        self._stream, self._deadline = stream, deadline

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        """What has come. Waits in slices, so that a stopped clock is seen before a server has spoken."""
        import httpcore

        end = time.monotonic() + self._deadline.within(timeout)
        while True:
            try:
                return bytes(self._stream.read(max_bytes, self._deadline.within(min(_SLICE_S, max(end - time.monotonic(), 0.001)))))
            except httpcore.ReadTimeout:
                if time.monotonic() >= end or self._deadline.is_over:
                    raise

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        self._stream.write(buffer, self._deadline.within(timeout))

    def close(self) -> None:
        self._stream.close()

    def start_tls(self, ssl_context: ssl.SSLContext, server_hostname: str | None = None, timeout: float | None = None) -> _Stream:
        return _Stream(self._stream.start_tls(ssl_context, server_hostname, self._deadline.within(timeout)), self._deadline)

    def get_extra_info(self, info: str) -> Any:
        return self._stream.get_extra_info(info)
