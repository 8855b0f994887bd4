"""Plots of counts: bars with their numbers written on them, on one scale, without grid, legend or decoration."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from marsad.pages.drawing.labels import width_of
from marsad.pages.drawing.svg import BLUE, MUTED, ORANGE, RULE, Drawing, Label, element

_WIDTH = 720.0
_NAMES, _ROW, _BAR, _HEAD = 190.0, 46.0, 28.0, 26.0
_LINE, _THICK = 27.0, 16.0


@dataclass(frozen=True, slots=True)
class Strip:
    """Counts of one kind, one for each day."""

    name: str
    counts: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Bar:
    """One count; `marked` ones have the second colour, and `note` says in words what that means."""

    name: str
    count: int
    marked: bool = False
    note: str = ""


def day_strips(strips: Sequence[Strip], days: Sequence[str], title: str, description: str, *, id_: str, mirrored: bool) -> Drawing:
    """A row of bars for each kind, all on one scale, the last day in the second colour. `mirrored` runs from right to left."""
    sheet = _Sheet(_HEAD + _ROW * len(strips) + 22, mirrored)
    parts = list(_strips(sheet, strips, days))
    return sheet.drawing(parts, title, description, id_)


def _strips(sheet: _Sheet, strips: Sequence[Strip], days: Sequence[str]) -> Iterator[str | Label]:
    most = max((count for strip in strips for count in strip.counts), default=1) or 1
    step = (_WIDTH - _NAMES) / len(days)
    for row, strip in enumerate(strips):
        foot = _HEAD + _ROW * (row + 1) - 6
        yield sheet.label(strip.name, _NAMES - 12, foot - 4, size=12.5, end=True)
        yield sheet.box(_NAMES, foot, _WIDTH - _NAMES, 0.8, RULE)
        for number, count in enumerate(strip.counts):
            if not count:
                continue
            height, left = max(_BAR * count / most, 1.5), _NAMES + step * number
            yield sheet.box(left + step * 0.14, foot - height, step * 0.72, height, ORANGE if number == len(days) - 1 else BLUE)
            yield sheet.label(str(count), left + step / 2, foot - height - 3, size=10, middle=True)
    for number, day in enumerate(days):
        yield sheet.label(day, _NAMES + step * (number + 0.5), sheet.height - 6, size=10, middle=True, fill=MUTED)


def bars(rows: Sequence[Bar], title: str, description: str, *, id_: str, mirrored: bool) -> Drawing:
    """A bar for each row, with its number and note at its end."""
    sheet = _Sheet(_LINE * len(rows) + 12, mirrored)
    return sheet.drawing(list(_bars(sheet, rows)), title, description, id_)


def _bars(sheet: _Sheet, rows: Sequence[Bar]) -> Iterator[str | Label]:
    names = 260.0
    most = max((row.count for row in rows), default=1) or 1
    notes = max((width_of(row.note, 10.5) for row in rows), default=0)
    room = _WIDTH - names - 44 - notes
    for number, row in enumerate(rows):
        middle = 6 + _LINE * (number + 0.5)
        length = max(room * row.count / most, 1.5)
        yield sheet.label(_shortened(row.name), names - 10, middle + 4, size=12.5, end=True)
        yield sheet.box(names, middle - _THICK / 2, length, _THICK, ORANGE if row.marked else BLUE)
        yield sheet.label(f"{row.count}{'  ' + row.note if row.note else ''}", names + length + 6, middle + 4, size=10.5, fill=MUTED)


def _shortened(name: str, most: int = 36) -> str:
    return name if len(name) <= most else f"{name[: most - 1]}…"


class _Sheet:
    """Places things from the left, or from the right where everything is mirrored."""

    def __init__(self, height: float, mirrored: bool) -> None:
        self.height, self._mirrored = height, mirrored

    def box(self, left: float, top: float, width: float, height: float, fill: str) -> str:
        x = _WIDTH - left - width if self._mirrored else left
        return element("rect", x=x, y=top, width=width, height=height, fill=fill)

    def label(self, words: str, x: float, y: float, *, size: float, end: bool = False, middle: bool = False, fill: str = "#1f2328") -> Label:
        ends_at_x = end != self._mirrored
        anchor = "middle" if middle else "end" if ends_at_x else "start"
        return Label(words, _WIDTH - x if self._mirrored else x, y, size, anchor, fill)

    def drawing(self, parts: Sequence[str | Label], title: str, description: str, id_: str) -> Drawing:
        shapes = "".join(part for part in parts if isinstance(part, str))
        return Drawing(_WIDTH, self.height, title, description, shapes, tuple(part for part in parts if isinstance(part, Label)), id_)
