"""Room for labels on a map: each is put where it covers none that is there already, or left out."""

from __future__ import annotations

from dataclasses import dataclass, field

Rectangle = tuple[float, float, float, float]

# The mean width of a letter in units of its size; a little generous, so that labels keep apart.
_LETTER = 0.56


def width_of(words: str, size: float) -> float:
    """About how wide words are drawn."""
    return len(words) * size * _LETTER


@dataclass
class Room:
    """What is taken of a drawing of this size."""

    width: float
    height: float
    taken: list[Rectangle] = field(default_factory=list)

    def take(self, rectangle: Rectangle) -> None:
        """Keep labels off a rectangle: left, top, right, bottom."""
        self.taken.append(rectangle)

    def beside(self, words: str, x: float, y: float, size: float, off: float) -> tuple[float, float] | None:
        """Where to begin words at the foot of their line beside, above or below a point, `off` units away from it; None where there is no room."""
        wide = width_of(words, size)
        places = (
            (x + off, y + size * 0.35), (x - off - wide, y + size * 0.35), (x - wide / 2, y - off - size * 0.2), (x - wide / 2, y + off + size),
            (x + off * 0.7, y - off * 0.7), (x + off * 0.7, y + off * 0.7 + size * 0.7), (x - off * 0.7 - wide, y - off * 0.7), (x - off * 0.7 - wide, y + off * 0.7 + size * 0.7),
        )  # fmt: skip
        for left, foot in places:
            rectangle = (left, foot - size, left + wide, foot + size * 0.25)
            if self._is_free(rectangle):
                self.take(rectangle)
                return left, foot
        return None

    def _is_free(self, rectangle: Rectangle) -> bool:
        left, top, right, bottom = rectangle
        if left < 2 or top < 2 or right > self.width - 2 or bottom > self.height - 2:
            return False
        return all(right <= other[0] or left >= other[2] or bottom <= other[1] or top >= other[3] for other in self.taken)
