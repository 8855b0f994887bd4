"""Rules beside their cues: a cue is one that the data have, and without one of its cues a rule never holds."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from marsad.extract import rules
from marsad.extract.rules.cued_rules import CuedRules
from marsad.extract.rules.page import Page
from marsad.extract.rules.reader import read_page
from marsad.ingest import ReadOptions, read_paths
from marsad.model import Document
from marsad.reference.bundle import Reference, load_reference
from marsad.text.tokens import tokenize

_EVAL = Path(__file__).resolve().parents[2] / "eval"
_OUR_REPORTS = [
    _EVAL / "gold/articles.json",
    _EVAL / "gold/posts.json",
    *sorted(path for path in (_EVAL / "wars/read").glob("*.json") if path.suffixes == [".json"]),
]


@pytest.fixture(scope="module")
def reference() -> Reference:
    return load_reference()


def _all_cues(reference: Reference) -> set[str]:
    senses = reference.lexicon.senses
    lists = {sense.id for sense in senses if sense.kind == "companion"}
    return lists | {f"value.{sense.value}" for sense in senses} | {f"mode.{sense.mode}" for sense in senses}


def _tables() -> Iterator[tuple[str, CuedRules[Any]]]:
    for module in pkgutil.walk_packages(rules.__path__, f"{rules.__name__}."):
        for name, value in vars(importlib.import_module(module.name)).items():
            if isinstance(value, CuedRules):
                yield f"{module.name}.{name}", value


def test_every_cue_is_one_of_the_data(reference: Reference) -> None:
    known = _all_cues(reference)
    named = [(table, rule, cue) for table, listed in _tables() for rule, cues in listed.rules for cue in cues]
    assert len(named) > 50
    assert [(table, rule.__name__, cue) for table, rule, cue in named if cue not in known] == []


def test_a_report_has_the_cues_of_its_words_with_particles_and_the_article_or_without(reference: Reference) -> None:
    page = _page(Document(id="d", text="ويحقق الجيش في هجوم على البلدة، وذلك في إطار التصدي للمسلحين.", lang="ar", published="2021-03-04"), reference)
    assert {"companion.in_frame", "companion.inquires"} <= page.cues
    assert "companion.red_line" not in page.cues


def test_of_rules_those_are_asked_that_have_a_cue_in_the_report_and_those_that_need_none(reference: Reference) -> None:
    page = _page(Document(id="d", text="استخدام الغاز خط أحمر.", lang="ar", published="2021-03-04"), reference)
    always, by_its_words, by_other_words = (lambda: True), (lambda: True), (lambda: True)
    table = CuedRules((by_other_words, ("companion.inquires",)), (by_its_words, ("companion.inquires", "companion.red_line")), (always, ()))
    assert page.asked(table) == [by_its_words, always]


@pytest.mark.parametrize("path", _OUR_REPORTS, ids=lambda path: path.stem)
def test_no_rule_holds_without_one_of_its_cues(path: Path, reference: Reference) -> None:
    reports = [item for item in read_paths([str(path)], ReadOptions()) if isinstance(item, Document)]
    assert reports
    every = _all_cues(reference)
    for report in reports:
        asks_all = _page(report, reference)
        asks_all.cues.update(every)
        assert read_page(asks_all) == read_page(_page(report, reference)), report.id


def _page(document: Document, reference: Reference) -> Page:
    return Page(document, reference, tokenize(document.text))
