"""Where words stand in a report: spans and the anchors that quote them."""

from __future__ import annotations

from dataclasses import dataclass

from marsad.model.made_quickly import made_quickly


@made_quickly
@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A half-open range of Unicode code points in a document's original text."""

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start <= self.end:
            raise ValueError(f"a span runs forward from zero; got {self.start}..{self.end}")

    def of(self, original: str) -> Anchor:
        """The words of `original` that this span covers, with where they stand."""
        return Anchor(original[self.start : self.end], self.start, self.end)


@made_quickly
@dataclass(frozen=True, slots=True)
class Anchor:
    """Exact words of a document and where they stand, in code points, end exclusive."""

    text: str
    start: int
    end: int

    @property
    def span(self) -> Span:
        return Span(self.start, self.end)
