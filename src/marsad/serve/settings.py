"""How a server was started."""

from __future__ import annotations

import ipaddress
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

STATIC = Path(__file__).parent / "static"


@dataclass(frozen=True, slots=True)
class Oidc:
    """Where people sign in by OpenID Connect: the issuer's address, and what this server is known there as."""

    issuer: str
    client: str
    secret: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """`who` is the person who judges where nobody signs in. `hosts` are further names that the server is reached by. `tiles` is the address of map tiles or of
    a PMTiles file, None for the outlines that are served along. `data` are overlay folders; the last is the one that the Data view saves to. `gold` is the gold
    that an edit of data is tried on. `static` holds the built front end. `news_every_s` is how often
    the workspace is looked at for those who wait for news. `requests_a_minute` is how often one user may ask where others than this machine's reach the server.
    """

    host: str = "127.0.0.1"
    port: int = 8700
    who: str = "marsad"
    hosts: tuple[str, ...] = ()
    tiles: str | None = None
    data: tuple[Path, ...] = ()
    gold: tuple[Path, ...] = ()
    static: Path = STATIC
    news_every_s: float = 1.0
    session_hours: float = 12.0
    requests_a_minute: int = 3000
    oidc: Oidc | None = None

    @property
    def cookie(self) -> str:
        """The name of the cookie that holds a session; browsers share cookies among the ports of a host."""
        return f"marsad_{self.port}"

    @property
    def sign_in(self) -> Literal["password", "password_or_oidc"]:
        """How people sign in where they must."""
        return "password" if self.oidc is None else "password_or_oidc"

    @property
    def loopback(self) -> bool:
        """Whether only programs on this machine reach the server."""
        if self.host == "localhost":
            return True
        try:
            return ipaddress.ip_address(self.host).is_loopback
        except ValueError:
            return False
