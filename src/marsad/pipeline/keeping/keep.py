"""Reports taken into a workspace: what is known is passed over, the rest is read, recorded, linked and graded, batch by batch."""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import islice
from pathlib import Path
from typing import NamedTuple

from marsad import assess
from marsad.extract import extractor
from marsad.ingest import Problem
from marsad.ingest.coded import NO_LANGUAGE
from marsad.model import Claim, Document, Issue, OriginOfRecord, Received
from marsad.pipeline.batches import Batch, collector_at_rest, read_ahead, read_batches
from marsad.pipeline.keeping.settling import Settler
from marsad.pipeline.read import unread
from marsad.reference.bundle import Reference, load_reference
from marsad.reference.compiled import package_version
from marsad.reference.current import load_current
from marsad.store import MARSAD, Failure, Outcome, ReadReports, Recorded, Recording, Workspace
from marsad.store.judging import said_digest

# So many reports are recorded in one transaction: enough to make its cost small, few enough that another writer waits little.
_BATCH = 64


@dataclass(frozen=True, slots=True)
class Kept:
    """What became of some inputs, recorded for good: an outcome for each report, in order, and what could not be taken in."""

    outcomes: tuple[Outcome, ...]
    problems: tuple[Problem, ...]


def keep(
    workspace: Workspace,
    given: Iterable[Received | Problem],
    *,
    who: str = MARSAD,
    data: Sequence[Path] = (),
    extractor_name: str = "rules",
    processes: int | None = None,
) -> Iterator[Kept]:
    """Take reports in; each batch is recorded, linked and graded when it is given back, whatever happens to the next.

    A report that is kept and was read already is not read again; one that was only kept is. Problems that are no notices are noted in the workspace.
    `processes` read, None for as many as there are processors where there is enough to do; this one records what they read.
    """
    reference = load_current(tuple(data))
    by = read_by(extractor_name, reference.data_hash)
    taken: deque[tuple[list[Received], tuple[Problem, ...]]] = deque()

    def unread() -> Iterator[list[Document]]:
        waiting = iter(given)
        while batch := list(islice(waiting, _BATCH)):
            received = _as_kept(workspace, [one for one in batch if isinstance(one, Received)])
            taken.append((received, tuple(one for one in batch if isinstance(one, Problem))))
            yield _unread(workspace, [report.document for report in received])

    for read in read_ahead(unread(), overlays=tuple(data), extractor_name=extractor_name, processes=processes):
        received, problems = taken.popleft()
        yield Kept(record_read(workspace, received, read, by, reference, who=who, problems=problems), problems)


def _as_kept(workspace: Workspace, received: Sequence[Received]) -> list[Received]:
    """The reports under the ids that an older Marsad kept them under, where it did."""
    with workspace.reading() as view:
        kept = view.ids_by_words(report.document for report in received)
    return [replace(one, document=replace(one.document, id=kept[one.document.id])) if one.document.id in kept else one for one in received]


def record_read(
    workspace: Workspace,
    received: Sequence[Received],
    read: Batch,
    by: OriginOfRecord,
    reference: Reference,
    *,
    who: str = MARSAD,
    problems: Sequence[Problem] = (),
) -> tuple[Outcome, ...]:
    """Record reports with what reading gave of them, linked and graded, in one transaction; an outcome for each, in order.

    `read` is of those reports that the workspace has not read yet; what it says of others is passed over.
    """
    by_document: dict[str, list[Claim]] = defaultdict(list)
    for claim in read.claims:
        by_document[claim.document].append(claim)

    def link_them(recording: Recording, recorded: Recorded) -> None:
        told = {claim.document for claim in recorded.claims}
        documents = {document.id: document for document in recorded.documents}
        documents |= recording.documents(told - documents.keys())
        settler = Settler(recording, reference)
        settler.take_in(documents.values(), by_document, read.sketches)
        settler.write()

    reports = ReadReports(
        received=tuple(received), claims=by_document, issues=_issues(read), read_by=by,
        failures=tuple(Failure(problem.source, problem.what, problem.way_out) for problem in problems if not problem.notice),
    )  # fmt: skip
    with collector_at_rest():
        return workspace.record(reports, who=who, then=link_them).outcomes


def _unread(workspace: Workspace, documents: Sequence[Document]) -> list[Document]:
    """Those reports that the workspace has not read yet, each once."""
    with workspace.reading() as view:
        known = view.headings(document.id for document in documents).keys() - view.unread_among(document.id for document in documents)
    return list({document.id: document for document in documents if document.id not in known}.values())


def _issues(read: Batch) -> dict[str, list[Issue]]:
    """What needs a person, by report: what could not be read, and what the claims leave open."""
    found: dict[str, list[Issue]] = defaultdict(list)
    documents = {document.id: document for document in read.documents}
    for issue in (*unread(read.documents), *read.failed, *assess.find_issues(read.claims, documents, (), ())):
        if issue.document is not None:
            found[issue.document].append(issue)
    return found


def read_by(extractor_name: str, data_hash: str) -> OriginOfRecord:
    """Which extractor reads now, in which version, with which data."""
    extractor(extractor_name)
    return OriginOfRecord(extractor_name, package_version(), data_hash)


class ReadAgain(NamedTuple):
    """How many reports were read again, and how many of their claims are new or say something else now."""

    reports: int
    fresh: int


def read_again(workspace: Workspace, *, who: str = MARSAD, data: Sequence[Path] = (), extractor_name: str = "rules") -> Iterator[ReadAgain]:
    """Read all kept reports again, with the extractor and the data of now; gives what became of each batch once it is recorded.

    Claims that read otherwise now end, and are kept as they were; what people judged stands.
    """
    reference = load_reference(tuple(data))
    by = read_by(extractor_name, reference.data_hash)
    for batch in read_batches(_kept(workspace), overlays=tuple(data), extractor_name=extractor_name):
        yield ReadAgain(len(batch.documents), _record_again(workspace, batch, by, who, data))


def _kept(workspace: Workspace) -> Iterator[Document]:
    """All kept reports but rows that people coded, which are read by their columns, once."""
    after: str | None = None
    while True:
        with workspace.reading() as view:
            page = view.list_documents(after=after, limit=_BATCH)
        yield from (document for document in page.items if document.lang != NO_LANGUAGE)
        if page.after is None:
            return
        after = page.after


def _record_again(workspace: Workspace, batch: Batch, by: OriginOfRecord, who: str, data: Sequence[Path]) -> int:
    by_document: dict[str, list[Claim]] = {document.id: [] for document in batch.documents}
    for claim in batch.claims:
        by_document[claim.document].append(claim)
    issues = _issues(batch)
    with workspace.writing(who) as recording:
        said = {id_: said_digest(claim) for id_, claim in recording.claims(claim.id for claim in batch.claims).items()}
        settler = Settler(recording, load_reference(tuple(data)))
        for id_, claims in by_document.items():
            recording.add_reading(id_, claims, by, issues.get(id_, ()))
        settler.take_in(batch.documents, by_document, batch.sketches)
        settler.write()
    return sum(said.get(claim.id) != said_digest(claim) for claim in batch.claims)
