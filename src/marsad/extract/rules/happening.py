"""A happening as one sentence tells it."""

from __future__ import annotations

from dataclasses import dataclass, field

from marsad.extract.rules.page import Sentence
from marsad.extract.rules.told_apart import Part
from marsad.reference.lexicon import Hit


@dataclass(slots=True, init=False)
class Happening:
    """A happening as one sentence tells it: its main word and the further words for the same thing.

    `part` are the words that an ordinal tells apart from those of others of its kind, None where none does; `begins` is the token at which the clause
    begins that tells of another day, and only says whose funeral or which place is meant, None where it is what the sentence tells.
    """

    hit: Hit
    sentence: Sentence
    type: str
    also: list[Hit] = field(default_factory=list)
    means: set[str] = field(default_factory=set)
    series: Happening | None = None
    part: Part | None = None
    begins: int | None = None

    # Written out, since compiled the one that dataclasses make takes ten times as long.
    def __init__(self, hit: Hit, sentence: Sentence, type: str, also: list[Hit] | None = None, means: set[str] | None = None,
                 series: Happening | None = None, part: Part | None = None, begins: int | None = None) -> None:  # fmt: skip
        self.hit, self.sentence, self.type, self.series, self.part, self.begins = hit, sentence, type, series, part, begins
        self.also = [] if also is None else also
        self.means = set() if means is None else means

    @property
    def first(self) -> int:
        return self.hit.first

    @property
    def last(self) -> int:
        return self.hit.last

    @property
    def is_earlier(self) -> bool:
        """Whether it is of another day than what its sentence tells."""
        return self.begins is not None

    @property
    def is_verb(self) -> bool:
        return self.hit.features.startswith("v")

    @property
    def number(self) -> int | None:
        """Which of several told apart by ordinals it is."""
        return self.part.number if self.part is not None else None

    @property
    def left_out(self) -> bool:
        """Whether its noun is left out, so that the ordinal alone tells of it (والثانية)."""
        return self.part is not None and self.hit.first == self.part.ordinal

    @property
    def words(self) -> list[Hit]:
        return sorted([self.hit, *self.also], key=lambda hit: hit.first) if self.also else [self.hit]
