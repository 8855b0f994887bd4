"""Addresses of the web (http and https), and which machines they may lead to."""

from __future__ import annotations

import ipaddress
import re
import socket
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from urllib.parse import quote, urljoin, urlsplit

from marsad.model import InputError

Resolver = Callable[[str, int], Sequence[str]]
IP = ipaddress.IPv4Address | ipaddress.IPv6Address

_PORTS = {"http": 80, "https": 443}
_KEPT = "%/:=&?~+!$,;'@()*[]|"
_HOST = re.compile(r"[a-z0-9_.-]+|[0-9a-f:.]+")
# Networks that lead to the IPv4 address they hold in themselves, and how many bits stand to the right of it: NAT64 and 6to4.
_NAT64 = ipaddress.ip_network("64:ff9b::/96")
_HOLDERS = ((_NAT64, 0), (ipaddress.ip_network("2002::/16"), 80))
# Not global, though some Pythons take them for it. No name server gives IPv4 addresses written as IPv6 ones.
_NOT_PUBLIC = tuple(
    map(ipaddress.ip_network, ("::/96", "::ffff:0:0/96", "64:ff9b:1::/48", "2001::/32", "fec0::/10", "192.88.99.0/24", "192.0.0.0/24", "5f00::/16"))
)


@dataclass(frozen=True, slots=True)
class Address:
    """An address in parts. `host` is a name in ASCII and small letters, or an IP address without brackets; `target` is path and query."""

    scheme: str
    host: str
    port: int
    target: str

    def __str__(self) -> str:
        return f"{self.scheme}://{self.authority}{self.target}"

    @property
    def authority(self) -> str:
        """Host and port as the Host header has them."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        return host if self.port == _PORTS[self.scheme] else f"{host}:{self.port}"

    def join(self, location: str) -> Address:
        """The address that a link or a redirect on this one means. Raises InputError."""
        try:
            joined = urljoin(str(self), location.strip())
        except ValueError as error:
            raise InputError(location, f"it is no address ({error}).", "Check the link.") from error
        return parse_address(joined)


def parse_address(written: str) -> Address:
    """An address from what a person or a page wrote; letters beyond ASCII are encoded. Raises InputError for what is none, or not of the web."""
    try:
        parts = urlsplit(written.strip())
        host = host_name(parts.hostname or "")
        port = parts.port or _PORTS.get(parts.scheme, 0)
    except (ValueError, UnicodeError) as error:
        raise InputError(written, f"it is no address ({error}).", "Write it as https://example.org/path.") from error
    if parts.scheme not in _PORTS:
        raise InputError(written, f'addresses of "{parts.scheme or "no scheme"}" are not fetched.', "Only http and https are.")
    if parts.username is not None or parts.password is not None:
        raise InputError(written, "the address holds a user name or password.", "Write it without.")
    if host is None:
        raise InputError(written, f'"{parts.netloc}" names no host.', "Write it as https://example.org/path.")
    target = quote(parts.path or "/", safe=_KEPT) + (f"?{quote(parts.query, safe=_KEPT)}" if parts.query else "")
    return Address(parts.scheme, host, port, target if target.startswith("/") else f"/{target}")


def host_name(written: str) -> str | None:
    """A host's name in ASCII and small letters, or its IP address; None for what can be neither."""
    host = written.casefold().rstrip(".")
    try:
        host = host.encode("idna").decode("ascii") if ":" not in host else host
    except UnicodeError:
        return None
    return host if _HOST.fullmatch(host) else None


def is_public(written: str) -> bool:
    """Whether an IP address, and any that it holds, belongs to the open internet: not private, loopback, link-local, multicast or reserved."""
    try:
        address = ipaddress.ip_address(written)
    except ValueError:
        return False
    return all(_is_public(one) for one in (address, *_held(address)))


def _is_public(address: IP) -> bool:
    # A NAT64 address counts as reserved; the address that it holds decides.
    closed = address.is_private or address.is_loopback or address.is_link_local or address.is_multicast or (address.is_reserved and address not in _NAT64)
    return address.is_global and not closed and not any(address in network for network in _NOT_PUBLIC)


def _held(address: IP) -> list[IP]:
    if not isinstance(address, ipaddress.IPv6Address):
        return []
    return [ipaddress.IPv4Address((int(address) >> bits) & 0xFFFFFFFF) for network, bits in _HOLDERS if address in network]


def system_resolver(host: str, port: int) -> Sequence[str]:
    """The IP addresses of a host, as the machine knows them. Raises OSError where it knows none."""
    return [str(found[4][0]) for found in socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)]


def checked_addresses(host: str, port: int, allowed: frozenset[str], resolve: Resolver) -> list[str]:
    """The IP addresses that a connection to the host may be made to. Raises InputError where one is not public, OSError where there is none.

    A host that is allowed by name may lead anywhere. A host with one public and one private address is refused as a whole: no honest one has both.
    """
    found = list(dict.fromkeys(resolve(host, port)))
    if not found:
        raise OSError("the host has no address")
    closed = next((address for address in found if not is_public(address)), None)
    if closed is not None and host not in allowed:
        raise InputError(host, f"the host leads to {closed}, which is not on the open internet.", f'If that is meant, allow the host by name: "{host}".')
    return found
