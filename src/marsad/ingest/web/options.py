"""How Marsad asks servers for pages: its name, its limits, its manners."""

from __future__ import annotations

from dataclasses import dataclass

MEGABYTE = 2**20


@dataclass(frozen=True, slots=True)
class FetchOptions:
    """Times are in seconds. `ca_file` names the certificates to trust in place of the usual ones, None for these.

    `least_delay_s` passes between the end of a request and the next one to its host; a robots.txt may ask for more, up to `most_delay_s`.
    `longest_wait_s` is how long a try waits for the next; a server that asks for more is left until its source's next turn.
    """

    user_agent: str = "Marsad/0.1 (reads news for records of incidents)"
    connect_timeout_s: float = 10
    read_timeout_s: float = 20
    total_timeout_s: float = 60
    most_wire_bytes: int = 20 * MEGABYTE
    most_bytes: int = 50 * MEGABYTE
    most_redirects: int = 5
    most_attempts: int = 3
    back_off_s: float = 2
    longest_wait_s: float = 30
    least_delay_s: float = 2
    most_delay_s: float = 60
    ca_file: str | None = None
