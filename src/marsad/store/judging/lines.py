"""Judgements as JSON lines, to be kept beside a workspace or carried to another one."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from marsad.model import Judgement
from marsad.model.codec import decode, encode
from marsad.store.judging.making import JudgementError, check, judgement_id


@dataclass(frozen=True, slots=True)
class WrongLine:
    """A line that is no judgement: its number, counted from 1, and what is wrong with it."""

    number: int
    why: str

    def __str__(self) -> str:
        return f"line {self.number}: {self.why}"


def write_lines(judgements: Iterable[Judgement]) -> Iterator[bytes]:
    """One judgement a line, in the order given."""
    for judgement in judgements:
        yield encode(judgement) + b"\n"


def read_lines(lines: Iterable[bytes]) -> tuple[tuple[Judgement, ...], tuple[WrongLine, ...]]:
    """The judgements of the lines that are right, and what is wrong with the others. Blank lines are passed over."""
    right, wrong = [], []
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        try:
            right.append(_judgement(line))
        except (ValueError, JudgementError) as error:
            wrong.append(WrongLine(number, str(error)))
    return tuple(right), tuple(wrong)


def _judgement(line: bytes) -> Judgement:
    judgement = decode(line, Judgement)
    check(judgement)
    if judgement.id != judgement_id(judgement):
        raise ValueError(f"the judgement {judgement.id} was changed: its content gives the id {judgement_id(judgement)}")
    return judgement
