"""Reports of addresses that a person names: pages, feeds, sitemaps, previews of channels, and files of every kind that is read."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from marsad.ingest.formats import read_capture
from marsad.ingest.options import Problem, ReadOptions
from marsad.ingest.web.fetcher import Fetcher
from marsad.model import Received


def receive_addresses(
    addresses: Sequence[str], fetcher: Fetcher, options: ReadOptions, *, allow: Iterable[str] = (), robots: bool = True
) -> Iterator[Received | Problem]:
    """The reports of addresses in order, by what each gives; a feed's entries as the feed has them. One that fails stops no other."""
    for address in addresses:
        if fetcher.clock.stopped:
            return
        answer = fetcher.fetch(address, allow=allow, robots=robots)
        if answer.problem is not None:
            yield answer.problem
        elif answer.capture is not None:
            yield from read_capture(answer.capture, options, fetcher.options.most_bytes)
