"""From documents to a reading: extract, resolve, link, assess."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import NamedTuple

from marsad import assess, link
from marsad.extract import EXPLAINERS
from marsad.model import Claim, Document, Evidence, Issue, Reading, report_id
from marsad.pipeline.batches import collector_at_rest, read_batches
from marsad.reference.bundle import load_reference
from marsad.reference.languages import load_languages
from marsad.reference.sources import load_sources

READ_LANGUAGES = ("ar", "en")


def read(text: str, *, published: str | None = None, outlet: str | None = None, lang: str = "auto", title: str | None = None,
         data: Sequence[Path] = ()) -> Reading:  # fmt: skip
    """What one report says. `text` is its body; `published` an ISO 8601 date or date-time, None where it is not known.

    `lang` is an ISO 639-1 code, or `auto` to go by the text's own words.
    Without `published`, times that count from the day of publication stay unresolved, and the reading says so.
    """
    whole = f"{title}\n\n{text}" if title else text
    spoken = lang if lang != "auto" else load_languages().detect(whole) or "und"
    digest = hashlib.sha256(whole.encode("utf-8", "surrogatepass")).hexdigest()
    id_ = report_id(whole, outlet=outlet, published=published)
    return read_documents([Document(id=id_, text=whole, lang=spoken, outlet=outlet, published=published, title=title, sha256=digest)], data=data)


def read_documents(
    documents: Iterable[Document],
    *,
    data: Sequence[Path] = (),
    extractor_name: str = "rules",
    processes: int | None = None,
    progress: Callable[[int], None] | None = None,
) -> Reading:
    """Read reports together and link their claims. The order of `documents` changes nothing but the order of what is listed.

    `processes` is the number of workers for extraction, None for as many as there are processors when there is enough to do.
    `progress` is called with the number of documents read so far.

    All of it is in memory: the texts, the claims, what linking compares and the incidents, together some 30 KB a report. For more than some thousand
    reports take `marsad.pipeline.large.read_on_disk`, whose reading is the same and lies on the disk, or keep them in a workspace.
    """
    with collector_at_rest():
        return _read(list(documents), tuple(data), extractor_name, processes, progress)


def _read(kept: Sequence[Document], overlays: tuple[Path, ...], extractor_name: str, processes: int | None, progress: Callable[[int], None] | None) -> Reading:
    reference = load_reference(overlays)
    claims: list[Claim] = []
    linking = link.Linking(reference.actors)
    failed: list[Issue] = []
    done = 0
    for batch in read_batches(kept, overlays=overlays, extractor_name=extractor_name, processes=processes):
        claims.extend(batch.claims)
        # While the workers go on reading.
        linking.take(batch.sketches.values())
        failed.extend(batch.failed)
        done += len(batch.documents)
        if progress is not None:
            progress(done)
    linked = linking.result(claims)
    assessed = assess.assess(claims, kept, linked.incidents, linked.copies, reference.actors)
    return Reading(
        documents=tuple(_copying(document, linked.copies.get(document.id)) for document in kept),
        claims=tuple(claims),
        incidents=assessed.incidents,
        running_counts=assessed.running_counts,
        outlook=assessed.outlook,
        silences=assessed.silences,
        issues=(*unread(kept), *failed, *assessed.issues),
        explainer=partial(explain, overlays=overlays),
    )


def _copying(document: Document, original: str | None) -> Document:
    return document if document.copy_of == original else replace(document, copy_of=original)


class Read(NamedTuple):
    """Some reports of a stream with their claims, in document and text order, and what needs a person about them."""

    documents: Sequence[Document]
    claims: list[Claim]
    issues: list[Issue]


def read_stream(documents: Iterable[Document], *, data: Sequence[Path] = (), extractor_name: str = "rules", processes: int | None = None) -> Iterator[Read]:
    """The claims of reports as they are read; nothing is linked.

    Reports are taken as they are needed and none is kept, so that any number of them is read in the same memory.
    """
    for batch in read_batches(documents, overlays=tuple(data), extractor_name=extractor_name, processes=processes):
        yield Read(batch.documents, batch.claims, [*unread(batch.documents), *batch.failed])


def explain(document: Document, claim: Claim, *, overlays: tuple[Path, ...] = ()) -> tuple[Evidence, ...]:
    """Why a claim of a document reads as it does, by the extractor that made it; what is known already where that one cannot explain."""
    explainer = EXPLAINERS.get(claim.origin_of_record.extractor)
    return claim.evidence if explainer is None else explainer(document, claim, load_reference(overlays), load_sources(overlays))


def unread(documents: Sequence[Document]) -> Iterator[Issue]:
    """The reports that are kept but not read, because of their language."""
    for document in documents:
        if document.lang not in READ_LANGUAGES:
            language = f'in "{document.lang}"' if document.lang != "und" else "in no language that can be told"
            yield Issue("language_not_read", f"the report is {language}; Marsad keeps it but does not read it", document.id)
