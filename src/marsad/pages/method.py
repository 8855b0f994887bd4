"""The method, as every document tells it: what was done, what the grades mean, and how to check it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import get_args

from marsad.model import GradeValue
from marsad.pages.holding import Holding
from marsad.pages.words import Words


@dataclass(frozen=True, slots=True)
class Method:
    """Paragraphs, the grades with their meanings, and the head of the audit chain."""

    paragraphs: tuple[str, ...]
    grades: tuple[tuple[GradeValue, str], ...]
    head: str


def method_of(holding: Holding, words: Words) -> Method:
    """The method of a document about what is held."""
    grades = tuple((value, words[f"means_grade.{value}"]) for value in get_args(GradeValue))
    return Method(tuple(_paragraphs(holding, words)), grades, str(holding.head))


def _paragraphs(holding: Holding, words: Words) -> Iterator[str]:
    yield words["method.reports"]
    yield words["method.grades"]
    yield words["method.unknown"]
    yield words.filled("method.custody", head=holding.head)
    readers = {claim.origin_of_record for claim in holding.reading.claims}
    if readers:
        told = (
            words.filled("method.reader", extractor=by.extractor, version=by.version, data=by.data)
            for by in sorted(readers, key=lambda by: (by.extractor, by.version, by.data))
        )
        yield words.filled("method.read_by", readers="; ".join(told))
    yield words["method.unclear"]
