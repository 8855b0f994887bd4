"""One turn of a source: what is new in it, and what its next turn has to know."""

from __future__ import annotations

import hashlib
import random
from collections.abc import Iterable
from dataclasses import replace
from datetime import timedelta

from marsad.ingest.options import Problem, ReadOptions
from marsad.ingest.watch.source import Source
from marsad.ingest.watch.state import MOST_SEEN, SourceState
from marsad.ingest.web.answer import Answer
from marsad.ingest.web.fetcher import Fetcher

_LONGEST_BACK_OFF_S = 24 * 3600.0


class Turn:
    """What a poller of one kind works with. It says what it took, and whether it took all; the state of the next turn follows from that."""

    def __init__(self, source: Source, state: SourceState, fetcher: Fetcher) -> None:
        self.source, self.state, self.fetcher = source, state, fetcher
        self.options = ReadOptions(outlet=source.outlet, lang=source.lang)
        self.whole = True
        self.failed: Problem | None = None
        self._seen = dict.fromkeys(state.seen)
        self._taken = 0
        self._answer: Answer | None = None
        self._retry_after_s = 0.0

    @property
    def looks_back(self) -> bool:
        """Whether earlier pages are wanted: to close the gap behind the last turn, or back to `since`. A first turn takes what is shown."""
        return bool(self.state.seen) or self.source.since is not None

    @property
    def is_over(self) -> bool:
        """Whether the turn may take no more. What is left is then for the next one."""
        over = self._taken >= self.source.most or self.fetcher.clock.stopped
        self.whole = self.whole and not over
        return over

    def fetch(self, address: str) -> Answer:
        """Fetch by the source's own rules."""
        return self.fetcher.fetch(address, allow=self.source.allow, robots=self.source.robots)

    def fetch_source(self) -> Answer:
        """Fetch the source's own address, where it has changed. A failure of this is a failure of the turn."""
        state = self.state
        answer = self.fetcher.fetch(self.source.address, etag=state.etag, last_modified=state.last_modified, allow=self.source.allow, robots=self.source.robots)
        if answer.problem is not None:
            self.fail(answer.problem, answer.retry_after_s)
        self._answer = answer
        return answer

    def fail(self, problem: Problem, retry_after_s: float | None = None) -> None:
        """Count the turn as failed, so that the source is left alone for longer."""
        self.failed, self._retry_after_s = problem, retry_after_s or 0.0

    def is_new(self, token: str) -> bool:
        """Whether a token was not taken in before, in this turn or an earlier one."""
        return token not in self._seen

    def take(self, tokens: Iterable[str]) -> None:
        """Remember what was handed on."""
        for token in tokens:
            self._seen.pop(token, None)
            self._seen[token] = None
            self._taken += 1

    def next_state(self) -> SourceState:
        """What to know in the next turn, and when that is."""
        now = self.fetcher.clock.now()
        state = replace(self.state, source=self.source.id, seen=tuple(self._seen)[-MOST_SEEN:], polled=now)
        if self.fetcher.clock.stopped:
            # What was broken off has not failed. Without the marks the server sends all again, so that what was left is not lost.
            return replace(state, etag=None, last_modified=None, next_due=now)
        if self.failed is not None:
            wait_s = max(self._retry_after_s, min(self.source.every_s * 2**self.state.failures, _LONGEST_BACK_OFF_S))
            # Up to a tenth more, so that sources that fail together do not come back together.
            due = now + timedelta(seconds=wait_s * random.uniform(1.0, 1.1))
            return replace(state, failures=self.state.failures + 1, problem=str(self.failed), next_due=due)
        state = replace(state, failures=0, problem=None, next_due=now + timedelta(seconds=self.source.every_s))
        if not self.whole:
            return replace(state, etag=None, last_modified=None)
        if self._answer is not None and not self._answer.unchanged:
            return replace(state, etag=self._answer.header("etag"), last_modified=self._answer.header("last-modified"))
        return state


def token_of(*parts: object) -> str:
    """A short name for something and the state that it is in."""
    return hashlib.sha256("\0".join(map(str, parts)).encode("utf-8", "surrogatepass")).hexdigest()[:16]
