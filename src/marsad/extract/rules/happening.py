"""A happening as one sentence tells it."""

from __future__ import annotations

from dataclasses import dataclass, field

from marsad.extract.rules.page import Sentence
from marsad.extract.rules.told_apart import Part
from marsad.reference.lexicon import Hit


@dataclass(slots=True, init=False)
class Happening:
    """A happening as one sentence tells it: its main word and the further words for the same thing.

    `part` are the words that an ordinal tells apart from those of others of its kind, None where none does; `is_earlier` marks a death that only says
    whose funeral or home is meant.
    """

    hit: Hit
    sentence: Sentence
    type: str
    also: list[Hit] = field(default_factory=list)
    means: set[str] = field(default_factory=set)
    series: Happening | None = None
    part: Part | None = None
    is_earlier: bool = False

    # Written out, since compiled the one that dataclasses make takes ten times as long.
    def __init__(self, hit: Hit, sentence: Sentence, type: str, also: list[Hit] | None = None, means: set[str] | None = None,
                 series: Happening | None = None, part: Part | None = None, is_earlier: bool = False) -> None:  # fmt: skip
        self.hit, self.sentence, self.type, self.series, self.part, self.is_earlier = hit, sentence, type, series, part, is_earlier
        self.also = [] if also is None else also
        self.means = set() if means is None else means

    @property
    def first(self) -> int:
        return self.hit.first

    @property
    def last(self) -> int:
        return self.hit.last

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
