"""A reading on the disk is the reading in memory, however often linking wrote down what it held."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from tests.pipeline.stories import reports

from marsad.model import Document, Reading, Stored
from marsad.pipeline import read_documents
from marsad.pipeline.large import linking, read_on_disk
from marsad.testing import make_document

_PARTS = ("documents", "claims", "incidents", "running_counts", "outlook", "silences", "issues")
_FURTHER = (
    "قصفت الطائرات الحربية محافظة إدلب صباح اليوم.\n\nوقصفت الطائرات الحربية مدينة سراقب.\n\nوقصفت الطائرات الحربية مدينة معرة النعمان.",
    "قصف الجيش الإسرائيلي مدينة حمص اليوم.",
    "أعلن الجيش السوري أن دفاعاته الجوية اعترضت صواريخ إسرائيلية في سماء حمص اليوم.",
    "هذا هو الهجوم الثالث من نوعه اليوم على بلدة تدمر، بحسب المرصد السوري.",
    "قتل رجل في قصف قرب خربة العصافير أمس.",
    "Das ist ein Bericht in einer Sprache, die niemand liest.",
    "قصفت طائرات بلدة سرمين\ud83d مساء أمس.",
)


def _stories() -> list[Document]:
    told = [received.document for received in reports(140)]
    further = [
        make_document(text, id=f"f{at}", lang="de" if text.startswith("Das") else "ar", outlet="شبكة الريف", published="2021-05-20T12:00:00+00:00")
        for at, text in enumerate(_FURTHER)
    ]
    # Neither where they stand in time nor at the end, so that some of them come between two settlings.
    return [*told[:60], *further[:2], *told[60:], *further[2:]]


@pytest.fixture(scope="module")
def in_memory() -> Reading:
    return read_documents(_stories(), processes=1)


def test_the_stories_hold_what_is_compared(in_memory: Reading) -> None:
    assert all(getattr(in_memory, part) for part in _PARTS if part != "silences")
    assert any(document.copy_of for document in in_memory.documents)
    assert any(incident.may_answer for incident in in_memory.incidents)
    assert any(incident.part_of for incident in in_memory.incidents)
    assert {issue.kind for issue in in_memory.issues} > {"language_not_read", "count_disagrees"}


@pytest.mark.parametrize(("claims", "pairs"), [(10_000, 1_000_000), (40, 1_000_000), (10_000, 30)], ids=["settled once", "by claims", "by pairs"])
def test_a_reading_on_the_disk_is_that_in_memory(in_memory: Reading, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, claims: int, pairs: int) -> None:
    settled: list[int] = []
    settle: Callable[[linking.Linking], None] = linking.Linking._settle
    monkeypatch.setattr(linking, "_MOST_CLAIMS", claims)
    monkeypatch.setattr(linking, "_MOST_PAIRS", pairs)
    monkeypatch.setattr(linking, "_TOGETHER", 16)
    monkeypatch.setattr(linking.Linking, "_settle", lambda self: settled.append(1) or settle(self))
    with read_on_disk(iter(_stories()), processes=1, folder=tmp_path) as on_disk:
        for part in _PARTS:
            assert list(getattr(on_disk, part)) == list(getattr(in_memory, part)), part
            assert len(getattr(on_disk, part)) == len(getattr(in_memory, part))
        assert isinstance(on_disk.claims, Stored)
        assert not [path for path in tmp_path.rglob("*") if path.is_file()], "a job that is killed would leave it behind"
        assert on_disk.claims[-1] == in_memory.claims[-1]
        assert on_disk.claims.by_id[in_memory.claims[3].id] == in_memory.claims[3]
        assert on_disk.explain(in_memory.claims[0].id) == in_memory.explain(in_memory.claims[0])
        with pytest.raises(IndexError):
            on_disk.incidents[len(in_memory.incidents)]
    assert len(settled) > 3 if min(claims, pairs) < 1000 else len(settled) == 1
    assert not list(tmp_path.iterdir())


def test_no_report_gives_an_empty_reading_on_the_disk() -> None:
    with read_on_disk([]) as reading:
        assert [list(getattr(reading, part)) for part in _PARTS] == [[]] * len(_PARTS)
