"""What holds for every reading, whatever the text: spans quote, reading is a function of its input, order changes nothing."""

from __future__ import annotations

import os
import random
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

import marsad
from marsad.export import EXPORTERS
from marsad.model import Anchor, Claim, Document, Reading, Span

# Pieces of reports in both languages, with what makes them hard: vowels, tatweel, marks of direction, emoji, odd quotation marks and spaces.
PIECES = [
    "قال", "الجيش السوري", "إن", "غارة", "استهدفت", "بلدة كفرنبل", "في ريف إدلب", "أمس", "وأضاف", "أن", ":", "«", "»", '"', "،", ".", "مقتل", "٥", "مدنيين",
    "قَصَفَت", "الـمـدفعية", "ثلاثة", "من قبل", "حزب الله", "نفى", "بحسب المرصد", "هجوم", "على مدينة حلب", "\n", "\r\n", "|", "عاجل", "🚨", "\u200f", "\u200d",
    "لم", "قد", "سيرد", "بين", "و", "#غزة", "دون وقوع إصابات", "الرابع من نوعه", "ليل الاثنين/ الثلاثاء", "(", ")", "ﻗﺼﻒ", "ﷺ", "\u00a0", "\x00", "e\u0301",
    "Rebels said", "they shelled", "an army base", "near Aleppo", "on Monday", "killing at least five soldiers", "according to", "the army", "Mr.", "5,000",
]  # fmt: skip
REPORTS = st.lists(st.sampled_from(PIECES) | st.text(max_size=3), max_size=40).map(" ".join)


def anchors(claim: Claim) -> Iterator[Anchor]:
    yield from (claim.trigger, *claim.also)
    yield from (mention.anchor for mention in (*claim.perpetrator, *claim.target, *claim.place, *claim.attribution, *claim.harm))
    if claim.time is not None:
        yield claim.time.anchor


@settings(max_examples=250)
@given(REPORTS, st.sampled_from(["ar", "en"]), st.sampled_from([None, "2024-01-01", "2024-01-01T10:00:00+03:00"]))
@example("killing at least five soldiers \n غارة", "ar", None)
def test_every_span_is_exactly_its_text_in_the_original(text: str, lang: str, published: str | None) -> None:
    for claim in marsad.read(text, lang=lang, published=published).claims:
        for anchor in anchors(claim):
            assert text[anchor.start : anchor.end] == anchor.text
        assert claim.sentence.start <= claim.trigger.start <= claim.trigger.end <= claim.sentence.end <= len(text)


@settings(max_examples=150)
@given(st.text(max_size=300) | REPORTS, st.sampled_from(["ar", "en", "fa", "und"]))
def test_any_text_is_read_explained_and_written_without_an_exception(text: str, lang: str) -> None:
    reading = marsad.read(text, lang=lang, published="2024-01-01")
    for claim in reading.claims[:2]:
        assert reading.explain(claim)
    for export in EXPORTERS.values():
        b"".join(export(reading))


@settings(max_examples=60)
@given(REPORTS)
def test_reading_the_same_text_again_gives_the_same(text: str) -> None:
    assert marsad.read(text, published="2024-01-01") == marsad.read(text, published="2024-01-01")


def test_another_process_with_other_hashes_writes_the_same_bytes(root: Path, tmp_path: Path) -> None:
    # The order of sets of words differs from run to run; nothing of it may show.
    many = tmp_path / "many.txt"
    many.write_text("قصفت الطائرات والمدفعية والدبابات بلدة كفرنبل بالصواريخ وقذائف الهاون والبراميل المتفجرة وقتلت جنودا ومدنيين وأطفالا.", encoding="utf-8")
    files = [*sorted(str(path) for path in (root / "examples").iterdir()), str(many)]
    command = [sys.executable, "-m", "marsad", "read", *files, "--published", "2020-01-23", "--format", "json", "--explain"]
    runs = [subprocess.run(command, capture_output=True, check=True, env={**os.environ, "PYTHONHASHSEED": seed}).stdout for seed in ("1", "2")]
    assert runs[0] == runs[1]
    assert len(runs[0]) > 1000


POOL = [
    "غارة إسرائيلية على بلدة عيتيت", "وزارة الصحة: مقتل شخصين في غارة على بلدة عيتيت", "حزب الله: قصفنا موقع المطلة بالصواريخ", "سقوط صواريخ في المطلة",
    "غارة على بلدة كفرا", "الجيش الإسرائيلي: اعترضنا مسيرة في أجواء الجليل", "غارة إسرائيلية على بلدة عيتيت قضاء صور", "نفى الجيش الإسرائيلي قصف بلدة كفرا",
]  # fmt: skip
DOCUMENTS = [Document(id=f"p{n}", text=text, outlet=f"o{n % 3}", published=f"2026-03-10T1{n}:00:00+02:00") for n, text in enumerate(POOL)]


def incidents(reading: Reading) -> dict[str, object]:
    """Everything that is said of each incident, whatever order the reports came in."""
    return {i.id: (i.claims, i.type, i.place, i.time, i.grade, i.harm, {o.key for o in i.origins}, i.may_answer, i.part_of) for i in reading.incidents}


@settings(max_examples=40)
@given(st.sets(st.sampled_from(range(len(DOCUMENTS))), min_size=2), st.randoms(use_true_random=False))
def test_the_order_of_files_does_not_change_incidents(chosen: set[int], order: random.Random) -> None:
    documents = [DOCUMENTS[n] for n in sorted(chosen)]
    shuffled = documents.copy()
    order.shuffle(shuffled)
    assert incidents(marsad.read_documents(documents)) == incidents(marsad.read_documents(shuffled))


@pytest.mark.parametrize("processes", [1, 2])
def test_the_number_of_processes_changes_nothing(processes: int) -> None:
    assert marsad.read_documents(DOCUMENTS * 1, processes=processes) == marsad.read_documents(DOCUMENTS)


def test_these_laws_can_fail() -> None:
    text = "غارة على بلدة عيتيت"
    claim = marsad.read(text).claims[0]
    moved = Span(claim.trigger.start + 1, claim.trigger.end + 1).of(text)
    assert text[moved.start : moved.end] != claim.trigger.text
    assert incidents(marsad.read_documents(DOCUMENTS[:3])) != incidents(marsad.read_documents(DOCUMENTS[:2]))
