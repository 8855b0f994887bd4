"""From documents to a reading: extract, resolve, link, assess."""

from __future__ import annotations

import gc
import hashlib
import os
import traceback
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager
from dataclasses import replace
from functools import partial
from itertools import islice
from pathlib import Path
from typing import NamedTuple

from marsad import assess, link
from marsad.extract import EXPLAINERS, extractor
from marsad.model import Claim, Document, Evidence, Issue, Reading
from marsad.pipeline.resolving import resolve
from marsad.reference.bundle import load_reference
from marsad.reference.languages import load_languages
from marsad.reference.sources import load_sources

READ_LANGUAGES = ("ar", "en")
# Below this a second process costs more to start than it saves.
_WORTH_A_SECOND_PROCESS = 400
_BATCH = 64


def read(text: str, *, published: str | None = None, outlet: str | None = None, lang: str = "auto", title: str | None = None,
         data: Sequence[Path] = ()) -> Reading:  # fmt: skip
    """What one report says. `text` is its body; `published` an ISO 8601 date or date-time, None where it is not known.

    `lang` is an ISO 639-1 code, or `auto` to go by the text's own words.
    Without `published`, times that count from the day of publication stay unresolved, and the reading says so.
    """
    whole = f"{title}\n\n{text}" if title else text
    spoken = lang if lang != "auto" else load_languages().detect(whole) or "und"
    digest = hashlib.sha256(whole.encode("utf-8", "surrogatepass")).hexdigest()
    return read_documents([Document(id=digest[:16], text=whole, lang=spoken, outlet=outlet, published=published, title=title, sha256=digest)], data=data)


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
    """
    with _collector_at_rest():
        return _read(list(documents), tuple(data), extractor_name, processes, progress)


@contextmanager
def _collector_at_rest() -> Iterator[None]:
    """Keeps Python from searching for garbage in cycles, of which reading makes none: the search goes through all claims again and again."""
    ran = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if ran:
            gc.enable()


def _read(kept: Sequence[Document], overlays: tuple[Path, ...], extractor_name: str, processes: int | None, progress: Callable[[int], None] | None) -> Reading:
    # Loaded before the workers start, which then share it with this process instead of each reading it anew.
    reference = load_reference(overlays)
    claims: list[Claim] = []
    sketches: dict[str, link.Sketch] = {}
    failed: list[Issue] = []
    for done, batch in enumerate(_read_batches(kept, overlays, extractor_name, processes), 1):
        claims.extend(batch.claims)
        sketches.update(batch.sketches)
        failed.extend(batch.failed)
        if progress is not None:
            progress(min(done * _BATCH, len(kept)))
    linked = link.link(claims, kept, reference.actors, sketches)
    del sketches
    assessed = assess.assess(claims, kept, linked.incidents, linked.copies, reference.actors)
    return Reading(
        documents=tuple(replace(document, copy_of=linked.copies.get(document.id)) for document in kept),
        claims=tuple(claims),
        incidents=assessed.incidents,
        running_counts=assessed.running_counts,
        outlook=assessed.outlook,
        silences=assessed.silences,
        issues=(*_unread(kept), *failed, *assessed.issues),
        explainer=partial(explain, overlays=overlays),
    )


def explain(document: Document, claim: Claim, *, overlays: tuple[Path, ...] = ()) -> tuple[Evidence, ...]:
    """Why a claim of a document reads as it does, by the extractor that made it; what is known already where that one cannot explain."""
    explainer = EXPLAINERS.get(claim.origin_of_record.extractor)
    return claim.evidence if explainer is None else explainer(document, claim, load_reference(overlays), load_sources(overlays))


def _unread(documents: Sequence[Document]) -> Iterator[Issue]:
    for document in documents:
        if document.lang not in READ_LANGUAGES:
            language = f'in "{document.lang}"' if document.lang != "und" else "in no language that can be told"
            yield Issue("language_not_read", f"the report is {language}; Marsad keeps it but does not read it", document.id)


def _read_batches(documents: Sequence[Document], overlays: tuple[Path, ...], name: str, processes: int | None) -> Iterator[_Batch]:
    workers = processes or (os.cpu_count() or 1 if len(documents) >= _WORTH_A_SECOND_PROCESS else 1)
    batches = _batches(documents)
    work = partial(_read_batch, overlays=overlays, extractor_name=name)
    if workers == 1:
        yield from map(work, batches)
        return
    with ProcessPoolExecutor(workers, initializer=gc.disable) as pool:
        yield from pool.map(work, batches)


def _batches(documents: Iterable[Document]) -> Iterator[list[Document]]:
    waiting = iter(documents)
    while batch := list(islice(waiting, _BATCH)):
        yield batch


class _Batch(NamedTuple):
    """What a worker gives back: claims in document and text order, the sketches that linking needs, and the reports that could not be read."""

    claims: list[Claim]
    sketches: dict[str, link.Sketch]
    failed: list[Issue]


def _read_batch(documents: Sequence[Document], *, overlays: tuple[Path, ...], extractor_name: str) -> _Batch:
    batch = _Batch([], {}, [])
    for document in documents:
        claims: list[Claim] = []
        try:
            claims = read_claims([document], overlays=overlays, extractor_name=extractor_name)
        except Exception as error:
            # A rule that fails on one report must not cost the others; the report is told of, with what failed and where.
            batch.failed.append(_failure(document, error))
        batch.claims.extend(claims)
        batch.sketches[document.id] = link.sketch(document, claims)
    return batch


def _failure(document: Document, error: Exception) -> Issue:
    last = traceback.extract_tb(error.__traceback__)[-1]
    where = f"{Path(last.filename).name}:{last.lineno}"
    return Issue("not_read", f"the extractor failed on this report and gave no claims: {type(error).__name__}: {error} ({where})", document.id)


def read_claims(documents: Sequence[Document], *, overlays: tuple[Path, ...] = (), extractor_name: str = "rules") -> list[Claim]:
    """The resolved claims of each document, in document and text order. A pure function of the documents and the data."""
    reference = load_reference(overlays)
    extract = extractor(extractor_name)
    return [claim for document in documents for claim in resolve(extract(document, reference), document, reference)]
