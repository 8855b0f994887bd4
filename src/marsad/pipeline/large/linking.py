"""Reports linked in the order in which they came out, while only some of them are in memory."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from itertools import islice
from typing import NamedTuple

from marsad.link import Group, Linker, Piece, Seen, Sketch, forget_standings
from marsad.model import Document, Link
from marsad.model.codec import decode
from marsad.pipeline.keeping.index import StoredIndex, StoredSketch, sketch_of, stored
from marsad.reference.actors import ActorRegistry
from marsad.store import Place, Scratch, Shelf
from marsad.store.codec import unpack

# What linking holds of so many claims, or pairs of claims, takes some 120 MB; then it is written down and forgotten.
_MOST_CLAIMS, _MOST_PAIRS = 6_000, 400_000
# So many reports are compared at once with what is on the disk.
_TOGETHER = 64
# Behind all reports that say when they came out.
_UNDATED = 1e12


class _Kept(NamedTuple):
    """A sketch as it waits on the disk."""

    report: StoredSketch
    claims: tuple[Seen, ...]


class Linking:
    """Reports put by while they are read, and linked when all are there.

    Linked in the order of their publication each is compared with what came last, so that what is in memory serves the next ones too; the order
    changes nothing else.
    """

    def __init__(self, scratch: Scratch, documents: Shelf[Document], registry: ActorRegistry) -> None:
        self._scratch, self._documents, self._registry = scratch, documents, registry
        self._waiting = scratch.shelf("sketches", _Kept)
        self._begin()

    def take(self, sketches: Iterable[Sketch]) -> None:
        """Put reports by."""
        self._waiting.put((Place(_UNDATED if own.published is None else own.published, own.id), _Kept(stored(own), own.claims)) for own in sketches)

    def link(self) -> None:
        """Compare all reports and group their claims, and say of reports what they copy."""
        waiting = (sketch_of(kept.report, kept.claims) for kept in self._waiting)
        while together := list(islice(waiting, _TOGETHER)):
            self._linker.gather(together)
            if self._index.claims_in_memory > _MOST_CLAIMS or self._index.edges_in_memory > _MOST_PAIRS:
                self._settle()
        self._settle()

    def groups(self) -> Iterator[list[tuple[Group, tuple[Link, ...]]]]:
        """All groups that were linked with what joined them, some hundreds at a time."""
        for page in self._scratch.linking_pages("piece"):
            self._begin()
            groups = self._linker.groups([decode(unpack(body), Piece) for body in page])
            yield [(group, tuple(self._linker.explain(group.joined))) for group in groups]

    def _begin(self) -> None:
        forget_standings()
        self._index = StoredIndex(self._scratch)
        self._linker = Linker(self._index, self._registry)

    def _settle(self) -> None:
        changes = self._linker.settle()
        self._index.write()
        self._copy_anew(changes.originals)
        self._begin()

    def _copy_anew(self, originals: Mapping[str, str]) -> None:
        said = {id_: None if id_ == original else original for id_, original in originals.items()}
        kept = self._documents.fetch(said)
        self._documents.replace({id_: replace(own, copy_of=said[id_]) for id_, own in kept.items() if own.copy_of != said[id_]})
