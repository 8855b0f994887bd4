"""Asking every source when it is due, several at once, and handing on what comes in its order."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from datetime import UTC, datetime
from queue import Full, Queue
from urllib.parse import urlsplit

from marsad.ingest.options import Problem
from marsad.ingest.watch.feeds import poll_feed
from marsad.ingest.watch.folders import poll_folder
from marsad.ingest.watch.pages import poll_page, poll_sitemap
from marsad.ingest.watch.source import Source
from marsad.ingest.watch.state import SourceState
from marsad.ingest.watch.telegram import poll_telegram
from marsad.ingest.watch.turn import Turn
from marsad.ingest.web.fetcher import Fetcher
from marsad.model import InputError, Received

POLLERS: dict[str, Callable[[Turn], Iterator[Received | Problem]]] = {
    "feed": poll_feed, "page": poll_page, "sitemap": poll_sitemap, "telegram": poll_telegram, "folder": poll_folder,
}  # fmt: skip
Polled = Received | Problem | SourceState

# Reports that wait to be taken, so that a slow store slows the fetching and fills no memory.
_MOST_WAITING = 50
_LONGEST_SLEEP_S = 3600.0
_EVER = datetime.min.replace(tzinfo=UTC)


class Poller:
    """Yields the reports and problems of each source and, behind them, its new state.

    Keep the state only once all that came before it is kept: after a crash the source is then asked again from where it was, and nothing is lost.
    `states` are those that were kept, by the source's id.
    """

    def __init__(self, sources: Iterable[Source], fetcher: Fetcher, states: Mapping[str, SourceState] | None = None, workers: int = 4) -> None:
        self._sources = tuple(sources)
        self._fetcher, self._clock, self._workers = fetcher, fetcher.clock, workers
        self._states = dict(states or {})

    def watch(self) -> Iterator[Polled]:
        """Ask for ever, each source when it is due, until the clock is stopped. What was begun is then brought to an end."""
        while self._sources and not self._clock.stopped:
            yield from self.once()
            due = min((self._due(source) for source in self._sources), default=_EVER)
            self._clock.wait(min(max(0.0, (due - self._clock.now()).total_seconds()), _LONGEST_SLEEP_S))

    def once(self) -> Iterator[Polled]:
        """Ask every source that is due, one time."""
        now = self._clock.now()
        due = _apart(sorted((source for source in self._sources if self._due(source) <= now), key=self._due))
        line = _Line(Queue(_MOST_WAITING))
        with ThreadPoolExecutor(self._workers, thread_name_prefix="marsad-watch") as pool:
            turns = [pool.submit(self._poll, source, line) for source in due]
            try:
                yield from self._handed_on(line, turns)
            finally:
                # Whoever stops listening in the middle stops the turns too.
                line.is_closed = True

    def _due(self, source: Source) -> datetime:
        state = self._states.get(source.id)
        return state.next_due if state is not None and state.next_due is not None else _EVER

    def _handed_on(self, line: _Line, turns: list[Future[None]]) -> Iterator[Polled]:
        left = len(turns)
        while left:
            item = line.queue.get()
            if isinstance(item, SourceState):
                left -= 1
                self._states[item.source] = item
            yield item

    def _poll(self, source: Source, line: _Line) -> None:
        """One source's turn, in a thread. Whatever goes wrong in it is that source's failure and no other's."""
        turn = Turn(source, self._states.get(source.id, SourceState(source=source.id)), self._fetcher)
        try:
            for item in () if self._clock.stopped else POLLERS[source.kind](turn):
                line.put(item)
        except _Closed:
            return
        except InputError as error:
            turn.fail(Problem.of(error))
            line.put(Problem.of(error))
        except Exception as error:  # no source may end the watch over the others
            problem = Problem(source.address, f"the source could not be read ({type(error).__name__}: {str(error)[:200]}).", "Tell the makers of Marsad.")
            turn.fail(problem)
            line.put(problem)
        line.put(turn.next_state())


def _apart(sources: Iterable[Source]) -> list[Source]:
    """The sources so that those of one host stand far apart: the threads would only wait for each other on it, and other hosts for them."""
    met: Counter[str] = Counter()
    rounds: list[tuple[int, Source]] = []
    for source in sources:
        host = urlsplit(source.address).netloc
        rounds.append((met[host], source))
        met[host] += 1
    return [source for _, source in sorted(rounds, key=lambda placed: placed[0])]


class _Closed(Exception):
    """Nobody takes what is handed on any more."""


@dataclass
class _Line:
    """The queue between the threads of the turns and whoever takes what they find."""

    queue: Queue[Polled]
    is_closed: bool = False

    def put(self, item: Polled) -> None:
        """Hand on, waiting as long as there is no room. Raises _Closed once nobody listens."""
        while not self.is_closed:
            try:
                self.queue.put(item, timeout=0.2)
            except Full:
                continue
            return
        raise _Closed
