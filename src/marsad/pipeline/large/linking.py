"""Reports linked with as many before them as there are, while only some of them are in memory."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from marsad.link import Group, Linker, Piece, Sketch
from marsad.model import Document, Link
from marsad.model.codec import decode
from marsad.pipeline.keeping.index import StoredIndex
from marsad.reference.actors import ActorRegistry
from marsad.store import Scratch, Shelf
from marsad.store.codec import unpack

# What linking holds of so many claims, or pairs of claims, takes some 150 MB; then it is written down and forgotten.
_MOST_CLAIMS, _MOST_PAIRS = 8_000, 400_000


class Linking:
    """Reports compared when they come, and grouped whenever as much was compared as memory should hold. In the end it comes to the same as grouping them once."""

    def __init__(self, scratch: Scratch, documents: Shelf[Document], registry: ActorRegistry) -> None:
        self._scratch, self._documents, self._registry = scratch, documents, registry
        self._begin()

    def take(self, sketches: Iterable[Sketch]) -> None:
        """Compare the claims of reports with all that were taken before."""
        self._linker.gather(sketches)
        if self._index.claims_in_memory > _MOST_CLAIMS or self._index.edges_in_memory > _MOST_PAIRS:
            self.settle()

    def settle(self) -> None:
        """Group what was compared, and say of reports what they copy. What `groups` gives holds from then on."""
        changes = self._linker.settle()
        self._index.write()
        self._copy_anew(changes.originals)
        self._begin()

    def groups(self) -> Iterator[list[tuple[Group, tuple[Link, ...]]]]:
        """All groups with what joined them, some hundreds at a time."""
        for page in self._scratch.linking_pages("piece"):
            self._begin()
            groups = self._linker.groups([decode(unpack(body), Piece) for body in page])
            yield [(group, tuple(self._linker.explain(group.joined))) for group in groups]

    def _begin(self) -> None:
        self._index = StoredIndex(self._scratch)
        self._linker = Linker(self._index, self._registry)

    def _copy_anew(self, originals: Mapping[str, str]) -> None:
        said = {id_: None if id_ == original else original for id_, original in originals.items()}
        kept = self._documents.fetch(said)
        self._documents.replace({id_: replace(own, copy_of=said[id_]) for id_, own in kept.items() if own.copy_of != said[id_]})
