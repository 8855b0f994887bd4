"""From documents to a reading that lies on the disk."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from functools import partial
from itertools import count
from pathlib import Path

from marsad import assess
from marsad.model import Claim, Document, Issue, Reading
from marsad.pipeline.batches import Batch, collector_at_rest, read_batches
from marsad.pipeline.large.incidents import Incidents
from marsad.pipeline.large.linking import Linking
from marsad.pipeline.read import explain, unread
from marsad.reference.bundle import load_reference
from marsad.store import Place, Scratch, scratch

# Issues are listed by what they are about, as those of a reading in memory; each kind has room for so many.
_UNREAD, _FAILED, _CONTRADICTIONS, _COUNTS, _OPEN = (number * 1e12 for number in range(5))


@contextmanager
def read_on_disk(
    documents: Iterable[Document],
    *,
    data: Sequence[Path] = (),
    extractor_name: str = "rules",
    processes: int | None = None,
    progress: Callable[[int], None] | None = None,
    folder: Path | None = None,
) -> Iterator[Reading]:
    """Read any number of reports together in bounded memory, and link their claims; the reading is what `read_documents` gives of them.

    Its documents, claims, incidents and issues lie in a temporary file in `folder` (None: where the system keeps such) and are fetched as they are
    asked for, until the `with` ends. `processes` and `progress` are those of `read_documents`. Raises StorageFull where there is no room.
    """
    overlays = tuple(data)
    with scratch(folder) as kept:
        with collector_at_rest():
            reading = _Reading(kept, overlays)
            for batch in read_batches(documents, overlays=overlays, extractor_name=extractor_name, processes=processes):
                reading.take(batch)
                if progress is not None:
                    progress(reading.number)
            whole = reading.whole()
        yield whole


class _Reading:
    """A reading on its way to the disk."""

    def __init__(self, kept: Scratch, overlays: tuple[Path, ...]) -> None:
        self.overlays, registry = overlays, load_reference(overlays).actors
        self.documents, self.claims = kept.shelf("documents", Document), kept.shelf("claims", Claim)
        self.issues = kept.shelf("issues", Issue)
        self.linking = Linking(kept, self.documents, registry)
        self.incidents = Incidents(kept, self.documents, self.claims, registry)
        self.number = 0
        self._counting: list[Claim] = []
        self._outlook: list[str] = []
        self._silences: list[str] = []
        self._ranks = count()

    def take(self, batch: Batch) -> None:
        """Keep reports with what was read of them, and link them."""
        self.documents.put((Place(next(self._ranks), document.id), replace(document, copy_of=None)) for document in batch.documents)
        self.claims.put((Place(next(self._ranks), claim.id), claim) for claim in batch.claims)
        self._note(_UNREAD, unread(batch.documents))
        self._note(_FAILED, batch.failed)
        found = assess.assess(batch.claims, batch.documents, (), {}, load_reference(self.overlays).actors)
        self._note(_OPEN, found.issues)
        self._outlook += found.outlook
        self._silences += found.silences
        self._counting += (claim for claim in batch.claims if claim.stated_count is not None)
        self.linking.take(batch.sketches.values())
        self.number += len(batch.documents)

    def whole(self) -> Reading:
        """The reading, once all was taken."""
        self.linking.link()
        for groups in self.linking.groups():
            self.incidents.build(groups)
        for page, claims in self.incidents.finish(self._counting):
            self._note(_CONTRADICTIONS, assess.contradictions(page, claims))
        counts = self.incidents.running_counts(self._counting)
        self._note(_COUNTS, assess.disagreements(counts, {claim.id: claim for claim in self._counting}))
        return Reading(
            self.documents, self.claims, self.incidents.shelf, counts, tuple(self._outlook), tuple(self._silences), self.issues,
            explainer=partial(explain, overlays=self.overlays),
        )  # fmt: skip

    def _note(self, first: float, issues: Iterable[Issue]) -> None:
        self.issues.put((Place(first + next(self._ranks), ""), issue) for issue in issues)
