"""A stream of reports is read as it comes, in memory that does not grow with it."""

from __future__ import annotations

import gc
import subprocess
import sys
from collections.abc import Iterator

import pytest

from marsad.model import Document
from marsad.pipeline import read_documents, read_stream

TEXT = "قصفت طائرات مسيرة مخزنا قرب بلدة سرمين مساء أمس، وقال ناشطون إن رجلين قتلا."


def reports(number: int, taken: list[int] | None = None) -> Iterator[Document]:
    for at in range(number):
        if taken is not None:
            taken.append(at)
        yield Document(id=f"d{at}", text=f"{TEXT} التقرير {at}", published="2021-05-06")


@pytest.mark.parametrize("processes", [1, 2])
def test_a_stream_gives_the_claims_of_a_reading(processes: int) -> None:
    streamed = [claim for batch in read_stream(reports(450), processes=processes) for claim in batch.claims]
    assert streamed == list(read_documents(reports(450), processes=1).claims)
    assert {claim.document for claim in streamed} == {f"d{at}" for at in range(450)}


def test_half_a_surrogate_pair_comes_back_from_a_worker() -> None:
    odd = Document(id="odd", text="قصفت طائرات بلدة سرمين\ud83d مساء أمس.", published="2021-05-06")
    streamed = [claim for batch in read_stream([*reports(450), odd], processes=2) for claim in batch.claims]
    assert [claim for claim in streamed if claim.document == "odd"] == list(read_documents([odd], processes=1).claims) != []


def test_reports_are_taken_only_as_they_are_read() -> None:
    taken: list[int] = []
    stream = read_stream(reports(10_000, taken), processes=2)
    first = next(stream)
    assert [document.id for document in first.documents][:2] == ["d0", "d1"]
    assert len(taken) < 1_500
    stream.close()


@pytest.mark.parametrize("processes", [1, 2])
def test_what_came_before_a_failure_of_the_source_is_given_before_it_is_raised(processes: int) -> None:
    def failing() -> Iterator[Document]:
        yield from reports(100)
        raise OSError("the disk is gone")

    read: list[str] = []
    batches = (read.extend(document.id for document in batch.documents) for batch in read_stream(failing(), processes=processes))
    with pytest.raises(OSError, match="the disk is gone"):
        list(batches)
    assert read == [f"d{at}" for at in range(64)]


_READ_FOR_EVER = """
from itertools import count
from marsad.model import Document
from marsad.pipeline import read_stream
for batch in read_stream((Document(id=str(at), text="قصفت طائرات بلدة سرمين.") for at in count()), processes=2):
    print("read", flush=True)
"""


def test_workers_of_a_process_that_was_killed_end_too() -> None:
    with subprocess.Popen([sys.executable, "-c", _READ_FOR_EVER], stdout=subprocess.PIPE) as process:
        assert process.stdout is not None
        process.stdout.readline()
        process.kill()
        # The workers hold the other end too: it is closed only when the last of them is gone.
        process.communicate(timeout=60)


def test_a_report_in_an_unread_language_is_told_of_with_its_batch() -> None:
    (batch,) = read_stream([Document(id="x", text="Das ist ein Bericht.", lang="de")])
    assert [(issue.kind, issue.document) for issue in batch.issues] == [("language_not_read", "x")]


def test_reading_leaves_nothing_for_the_garbage_collector() -> None:
    documents = list(reports(3))
    read_documents(documents, processes=1)
    gc.collect()
    gc.disable()
    try:
        list(read_stream([Document(id="n", text=TEXT + " وأضافوا أن المنزل دمر يوم الاثنين الماضي.", published="2021-05-06")]))
        assert gc.collect() < 20
    finally:
        gc.enable()
