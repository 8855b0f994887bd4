"""What a site's robots.txt lets Marsad ask for (RFC 9309, by protego)."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from marsad.ingest.formats import unpacked
from marsad.ingest.options import Problem
from marsad.ingest.web.address import Address
from marsad.ingest.web.answer import Answer
from marsad.ingest.web.clock import Clock
from marsad.model import missing_extra

if TYPE_CHECKING:
    from protego import Protego

Get = Callable[[Address], Answer]

_NAME = "Marsad"
# RFC 9309, section 2.5, asks for half a megabyte at least; 2.4 for a day at most.
_MOST_BYTES = 512_000
_KEPT_S = 24 * 3600.0
_KEPT_WHILE_UNREACHABLE_S = 600.0


@dataclass(frozen=True, slots=True)
class _Rules:
    """The rules of a site; `rules` is None where it has none, `failed` says why they could not be had."""

    until: float
    rules: Protego | None = None
    failed: str | None = None


class Robots:
    """The rules of each site, asked for once a day."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._sites: dict[str, _Rules] = {}

    def refusal(self, address: Address, get: Get) -> Problem | None:
        """Why an address may not be asked for; None where it may. `get` fetches the rules, without asking for rules."""
        rules = self._rules(address, get)
        if rules.failed is not None:
            what = f"the site's robots.txt could not be had ({rules.failed}), so that nothing is asked for."
            return Problem(str(address), what, 'It is tried again later; "robots: false" leaves it aside.')
        if rules.rules is not None and not rules.rules.can_fetch(str(address), _NAME):
            return Problem(
                str(address), "the site's robots.txt asks not to fetch it.", 'Ask the site, or set "robots: false" for what you may fetch all the same.'
            )
        return None

    def delay_s(self, address: Address) -> float:
        """The pause between requests that the site asked for; 0 where it asked for none, or was not asked."""
        known = self._sites.get(_site(address))
        return float(known.rules.crawl_delay(_NAME) or 0) if known and known.rules else 0.0

    def _rules(self, address: Address, get: Get) -> _Rules:
        known = self._sites.get(_site(address))
        if known is None or known.until < self._clock.monotonic():
            known = self._sites[_site(address)] = self._ask(address, get)
        return known

    def _ask(self, address: Address, get: Get) -> _Rules:
        """Ask for the rules. A site that answers that it has none (4xx) allows all; one that cannot say (5xx, no answer) nothing for now."""
        try:
            from protego import Protego
        except ImportError as error:
            raise missing_extra(str(address), "rules for robots", "web") from error

        now = self._clock.monotonic()
        answer = get(address.join("/robots.txt"))
        status = answer.capture.status or 0 if answer.capture else 0
        if answer.capture is not None and status == 200:
            content = unpacked(answer.capture)
            text = b"" if isinstance(content, Problem) else content[:_MOST_BYTES]
            return _Rules(now + _KEPT_S, Protego.parse(text.decode("utf-8", "replace")))
        if 400 <= status < 500 and status != 429:
            return _Rules(now + _KEPT_S)
        return _Rules(now + _KEPT_WHILE_UNREACHABLE_S, failed=answer.problem.what.rstrip(".") if answer.problem else f"status {status}")


def _site(address: Address) -> str:
    return f"{address.scheme}://{address.authority}"
