"""Reports read batch by batch, in as many processes as there are processors, without holding more than a few batches at a time."""

from __future__ import annotations

import gc
import os
import traceback
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from contextlib import contextmanager, suppress
from functools import partial
from itertools import chain, islice
from pathlib import Path
from threading import Thread
from time import sleep
from typing import Any, NamedTuple

from marsad import link
from marsad.extract import extractor
from marsad.model import Claim, Document, Issue
from marsad.pipeline.resolving import resolve
from marsad.reference.bundle import load_reference

# Below this a second process costs more to start than it saves.
_WORTH_A_SECOND_PROCESS = 400
_BATCH = 64
# So many batches a worker wait for it, and as many read ones for whoever takes them.
_AHEAD = 3
_LOOKS_EVERY_S = 0.5


class Batch(NamedTuple):
    """Reports and what was read of them: claims in document and text order, the sketches that linking needs, and the reports that could not be read."""

    documents: Sequence[Document]
    claims: list[Claim]
    sketches: dict[str, link.Sketch]
    failed: list[Issue]


@contextmanager
def collector_at_rest() -> Iterator[None]:
    """Keeps Python from searching for garbage in cycles, of which reading makes none: the search goes through all claims again and again."""
    ran = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if ran:
            gc.enable()


def read_batches(documents: Iterable[Document], *, overlays: tuple[Path, ...] = (), extractor_name: str = "rules",
                 processes: int | None = None) -> Iterator[Batch]:  # fmt: skip
    """The batches of `documents` in their order. Documents are taken as they are needed, so that a stream of any length can be read.

    `processes` is the number of workers, None for as many as there are processors where there is enough to do.
    """
    return read_ahead(_batches(documents), overlays=overlays, extractor_name=extractor_name, processes=processes)


def read_ahead(batches: Iterable[Sequence[Document]], *, overlays: tuple[Path, ...] = (), extractor_name: str = "rules",
               processes: int | None = None) -> Iterator[Batch]:  # fmt: skip
    """What is read of each of `batches`, in their order, with as many processes as `read_batches` says.

    Where it takes several, some batches are taken ahead of what is given. What `batches` raises is raised when all that came before it was given.
    """
    # Loaded before the workers start, which then share it with this process instead of each reading it anew.
    load_reference(overlays)
    failures: list[Exception] = []
    waiting = _until_failure(batches, failures)
    first = [] if processes else list(_worth_a_second_process(waiting))
    workers = processes or (os.cpu_count() or 1 if sum(map(len, first)) >= _WORTH_A_SECOND_PROCESS else 1)
    work = partial(_read_batch, overlays=overlays, extractor_name=extractor_name)
    if workers == 1:
        for batch in chain(first, waiting):
            yield work(batch)._replace(documents=batch)
    else:
        with ProcessPoolExecutor(workers, initializer=_start_worker, initargs=(os.getpid(),)) as pool:
            for batch, packed in _in_order(pool, partial(_packed, work), chain(first, waiting), workers * _AHEAD):
                yield packed.unpacked()._replace(documents=batch)
    if failures:
        raise failures[0]


def _until_failure(batches: Iterable[Sequence[Document]], failures: list[Exception]) -> Iterator[Sequence[Document]]:
    try:
        yield from batches
    except Exception as error:
        failures.append(error)


def _worth_a_second_process(batches: Iterator[Sequence[Document]]) -> Iterator[Sequence[Document]]:
    """The first batches, until they hold enough to do."""
    number = 0
    while number < _WORTH_A_SECOND_PROCESS and (batch := next(batches, None)) is not None:
        number += len(batch)
        yield batch


def _start_worker(parent: int) -> None:
    # What a worker was started with is never garbage, and reading makes next to nothing of the kind that has to be searched for.
    gc.freeze()
    gc.set_threshold(1_000_000)
    Thread(target=_end_with, args=(parent,), daemon=True).start()


def _end_with(parent: int) -> None:
    """Ends this process once its parent is gone: one that was killed cannot tell its workers, which would wait for work for ever."""
    while os.getppid() == parent:
        sleep(_LOOKS_EVERY_S)
    os._exit(1)


class _Packed(NamedTuple):
    """A batch on its way from a worker. Claims are most of it, and as JSON they take a quarter of the time that pickling takes.

    They come as they are where a text holds half of a surrogate pair, which JSON cannot hold. Sketches come as plain tuples, which are pickled in half the
    time that named ones take.
    """

    claims: bytes | list[Claim]
    sketches: list[tuple[Any, ...]]
    failed: list[Issue]

    def unpacked(self) -> Batch:
        from marsad.model.codec import decode

        claims = decode(self.claims, list[Claim]) if isinstance(self.claims, bytes) else self.claims
        sketches = map(_named_sketch, self.sketches)
        return Batch((), claims, {sketch.id: sketch for sketch in sketches}, self.failed)


def _packed(read: Callable[[Sequence[Document]], Batch], documents: Sequence[Document]) -> _Packed:
    # Not with the rest, since a small report is read without a second process, and should not wait for what it does not need.
    from marsad.model.codec import encode

    batch = read(documents)
    claims: bytes | list[Claim] = batch.claims
    with suppress(UnicodeEncodeError):
        claims = encode(batch.claims)
    return _Packed(claims, list(map(_plain_sketch, batch.sketches.values())), batch.failed)


_CLAIMS, _WHERE = link.Sketch._fields.index("claims"), link.Seen._fields.index("where")


def _plain_sketch(sketch: link.Sketch) -> tuple[Any, ...]:
    claims = [(*seen[:_WHERE], None if seen.where is None else tuple(seen.where), *seen[_WHERE + 1 :]) for seen in sketch.claims]
    return (*sketch[:_CLAIMS], claims, *sketch[_CLAIMS + 1 :])


def _named_sketch(plain: tuple[Any, ...]) -> link.Sketch:
    claims = [link.Seen._make((*seen[:_WHERE], seen[_WHERE] and link.Where._make(seen[_WHERE]), *seen[_WHERE + 1 :])) for seen in plain[_CLAIMS]]
    return link.Sketch._make((*plain[:_CLAIMS], tuple(claims), *plain[_CLAIMS + 1 :]))


def _batches(documents: Iterable[Document]) -> Iterator[list[Document]]:
    waiting = iter(documents)
    while batch := list(islice(waiting, _BATCH)):
        yield batch


def _in_order(
    pool: ProcessPoolExecutor, work: Callable[[Sequence[Document]], _Packed], batches: Iterable[Sequence[Document]], most: int
) -> Iterator[tuple[Sequence[Document], _Packed]]:
    """Each batch with what became of it, at most `most` of them at work or waiting to be taken."""
    at_work: deque[tuple[Sequence[Document], Future[_Packed]]] = deque()
    try:
        for batch in batches:
            at_work.append((batch, pool.submit(work, batch)))
            if len(at_work) == most:
                yield _taken(at_work)
        while at_work:
            yield _taken(at_work)
    finally:
        for _, waiting in at_work:
            waiting.cancel()


def _taken(at_work: deque[tuple[Sequence[Document], Future[_Packed]]]) -> tuple[Sequence[Document], _Packed]:
    batch, read = at_work.popleft()
    return batch, read.result()


def _read_batch(documents: Sequence[Document], *, overlays: tuple[Path, ...], extractor_name: str) -> Batch:
    # The documents stay where they came from: a worker that sent them back would double its work.
    batch = Batch((), [], {}, [])
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
