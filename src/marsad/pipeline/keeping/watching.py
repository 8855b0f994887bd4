"""Sources asked again and again, what they give taken into a workspace, and where each of them was kept beside it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from marsad.ingest import Problem
from marsad.ingest.watch import Poller, Source, SourceState
from marsad.ingest.web import Fetcher
from marsad.model import Received
from marsad.model.codec import decode, encode
from marsad.pipeline.keeping.keep import Kept, keep
from marsad.store import MARSAD, View, Workspace

# Reports of a source are kept at the latest when so many wait, or when its turn is over.
_MOST_WAITING = 64


def watch(
    workspace: Workspace, sources: Sequence[Source], fetcher: Fetcher, *, once: bool = False, who: str = MARSAD, data: Sequence[Path] = ()
) -> Iterator[Kept]:
    """Ask each source when it is due, until the fetcher's clock is stopped, or `once` those that are due now.

    Where a source was is kept only after all that it gave before: what is broken off is asked for again, and nothing is lost or taken twice.
    """
    poller = Poller(sources, fetcher, _states(workspace, [source.id for source in sources]))
    waiting: list[Received | Problem] = []
    for given in poller.once() if once else poller.watch():
        if not isinstance(given, SourceState):
            waiting.append(given)
        if waiting and (isinstance(given, SourceState) or len(waiting) >= _MOST_WAITING):
            yield from keep(workspace, waiting, who=who, data=data)
            waiting.clear()
        if isinstance(given, SourceState):
            with workspace.writing(who) as recording:
                recording.put_source_states({given.source: encode(given)})


def source_states(view: View) -> dict[str, SourceState]:
    """Where every source that was ever asked was when it last was, by its id."""
    return {id_: decode(state, SourceState) for id_, state in view.all_source_states().items()}


def _states(workspace: Workspace, ids: Iterable[str]) -> dict[str, SourceState]:
    with workspace.reading() as view:
        return {id_: decode(state, SourceState) for id_, state in view.source_states(ids).items()}
