"""How a server was started."""

from __future__ import annotations

import ipaddress
from dataclasses import dataclass
from pathlib import Path

STATIC = Path(__file__).parent / "static"


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """`who` is the person who judges where nobody signs in. `hosts` are further names that the server is reached by. `tiles` is the address of map tiles or of
    a PMTiles file, None for the outlines that are served along. `data` are overlay folders; the last is the one that the Data view saves to. `gold` is the gold
    that an edit of data is tried on. `static` holds the built front end. `news_every_s` is how often
    the workspace is looked at for those who wait for news.
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

    @property
    def loopback(self) -> bool:
        """Whether only programs on this machine reach the server."""
        if self.host == "localhost":
            return True
        try:
            return ipaddress.ip_address(self.host).is_loopback
        except ValueError:
            return False
