"""A map of incidents with what is not known about where they were: circles as wide as the uncertainty, areas for what is only known to an area."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from marsad.pages.drawing.labels import Room
from marsad.pages.drawing.svg import BLUE, INK, MUTED, VERMILION, Drawing, Label, element, number
from marsad.pages.drawing.window import Box, Window, circle_box, clipped, thinned, window_around, without_outliers
from marsad.reference.labels import LabelLanguage
from marsad.reference.outlines import Outline, Ring, countries, lines_of, outline_of, provinces, towns

WIDTH, HEIGHT = 720.0, 440.0
_SEA, _LAND, _BORDER = "#e8eff5", "#faf8f3", "#8a94a0"
# Drawn smaller, a circle is not seen; its edge then only says that there is one.
_SMALLEST = 3.5
_MOST_TOWNS = 14
_LONGEST_SCALE = 0.22


@dataclass(frozen=True, slots=True)
class Circle:
    """A place known to within `km`; `name` is drawn beside it."""

    lat: float
    lon: float
    km: float
    name: str


@dataclass(frozen=True, slots=True)
class Area:
    """A place known only to a country or one of its provinces; `name` is drawn in it, nothing where it is empty."""

    outline: Outline
    name: str


@dataclass(frozen=True, slots=True)
class MapWords:
    """The text alternative of a map, the words for its unit, and what countries are called by their codes."""

    title: str
    description: str
    km: str
    language: LabelLanguage
    country: Callable[[str], str]


def area_of(country: str, admin1: str | None, name: str) -> Area | None:
    """The area of a country or province; None where it is not drawn."""
    outline = outline_of(country, admin1)
    return Area(outline, name) if outline is not None else None


def draw_map(circles: Sequence[Circle], areas: Sequence[Area], words: MapWords, *, id_: str) -> Drawing | None:
    """The map; None where there is nothing to draw. What is only known to a country widens the map where nothing else is drawn."""
    boxes = [circle_box(circle.lat, circle.lon, circle.km) for circle in circles]
    boxes += [area.outline.box for area in areas if area.outline.admin1]
    boxes = boxes or [_mainland(area.outline) for area in areas]
    if not boxes:
        return None
    window = window_around(without_outliers(boxes), WIDTH, HEIGHT)
    parts = list(_Map(window, words).parts(circles, areas))
    shapes = "".join(part for part in parts if isinstance(part, str))
    return Drawing(WIDTH, HEIGHT, words.title, words.description, shapes, tuple(part for part in parts if isinstance(part, Label)), id_)


def _mainland(outline: Outline) -> Box:
    """The box of the ring of most points: far islands would make a country small."""
    ring = max(outline.rings, key=len)
    return Outline(outline.country, outline.admin1, (ring,)).box


class _Map:
    def __init__(self, window: Window, words: MapWords) -> None:
        self.window, self.words = window, words
        self.room = Room(WIDTH, HEIGHT)
        self.shown = [outline for outline in countries() if window.meets(outline.box)]

    def parts(self, circles: Sequence[Circle], areas: Sequence[Area]) -> Iterator[str | Label]:
        yield element("rect", width=WIDTH, height=HEIGHT, fill=_SEA)
        yield from self._land()
        for area in areas:
            edge = BLUE if area.outline.admin1 else "none"
            yield self._path(area.outline, fill=BLUE, fill_opacity="0.13", stroke=edge, stroke_width=1.4, stroke_dasharray="6 3")
        yield from self._scale()
        yield from self._circles(circles)
        yield from self._area_names(areas)
        yield from self._towns({circle.name for circle in circles})
        yield from self._country_names()
        yield element("rect", x=0.5, y=0.5, width=WIDTH - 1, height=HEIGHT - 1, fill="none", stroke=_BORDER)

    def _land(self) -> Iterator[str]:
        """Countries; where their provinces are drawn, out of these, so that no two lines of one border run beside each other."""
        for outline in self.shown:
            parts = provinces(outline.country) if outline.country else ()
            edge = _LAND if parts else _BORDER
            for part in parts or (outline,):
                yield self._path(part, fill=_LAND, stroke=edge, stroke_width=0.9)
        for code in sorted({outline.country for outline in self.shown if outline.country}):
            around, between = lines_of(code)
            yield self._lines(between, stroke_width=0.6, stroke_dasharray="3 2")
            yield self._lines(around, stroke_width=1)

    def _lines(self, lines: Sequence[Ring], **style: str | float) -> str:
        """Open lines as far as they come near the window."""
        seen = [line for line in lines if self.window.meets(Outline(None, None, (line,)).box)]
        steps = ("L".join(f"{number(x)} {number(y)}" for x, y in thinned([*map(self.window.place, line)])) for line in seen)
        drawn = "".join(f"M{step}" for step in steps)
        return element("path", d=drawn, fill="none", stroke=_BORDER, **style) if drawn else ""

    def _path(self, outline: Outline, **style: str | float) -> str:
        """An outline as far as it is seen; nothing where it is not."""
        drawn = []
        for ring in outline.rings:
            seen = thinned([self.window.place(point) for point in clipped(ring, self.window)])
            steps = [f"{number(x)} {number(y)}" for x, y in seen]
            if len(steps) > 2:
                drawn.append(f"M{'L'.join(steps)}Z")
        return element("path", d="".join(drawn), **style) if drawn else ""

    def _circles(self, circles: Sequence[Circle]) -> Iterator[str | Label]:
        placed = [(*self.window.place((circle.lon, circle.lat)), max(circle.km * self.window.units_a_km, _SMALLEST), circle) for circle in circles]
        for x, y, radius, _ in sorted(placed, key=lambda one: -one[2]):
            yield element("circle", cx=x, cy=y, r=radius, fill=VERMILION, fill_opacity="0.28", stroke=VERMILION, stroke_width=1.3)
            self.room.take((x - min(radius, 30), y - min(radius, 30), x + min(radius, 30), y + min(radius, 30)))
        for x, y, radius, circle in placed:
            spot = self.room.beside(circle.name, x, y, 12, min(radius, 26) + 4) if circle.name else None
            if spot is not None:
                yield Label(circle.name, *spot, size=12, halo=True, weight=600)

    def _area_names(self, areas: Sequence[Area]) -> Iterator[str | Label]:
        for area in areas:
            middle = self._middle(area.outline)
            spot = self.room.beside(area.name, *middle, 12, 4) if middle and area.name else None
            if spot is not None:
                yield Label(area.name, *spot, size=12, fill=BLUE, halo=True, weight=600)

    def _middle(self, outline: Outline) -> tuple[float, float] | None:
        """The middle of the largest part that is seen; None where none is."""
        parts = [clipped(ring, self.window) for ring in outline.rings]
        seen = [[self.window.place(point) for point in part] for part in parts if len(part) > 2]
        if not seen:
            return None
        most = max(seen, key=lambda part: _size(part))
        return (min(p[0] for p in most) + max(p[0] for p in most)) / 2, (min(p[1] for p in most) + max(p[1] for p in most)) / 2

    def _towns(self, named: set[str]) -> Iterator[str | Label]:
        drawn = 0
        for town in towns():
            name = town.name_ar if self.words.language == "ar" else town.name_en
            if drawn == _MOST_TOWNS:
                return
            if not name or name in named or not self.window.holds(town.lon, town.lat):
                continue
            x, y = self.window.place((town.lon, town.lat))
            spot = self.room.beside(name, x, y, 10, 4)
            if spot is None:
                continue
            drawn += 1
            yield element("rect", x=x - 1.5, y=y - 1.5, width=3, height=3, fill=MUTED)
            yield Label(name, *spot, size=10, fill=MUTED, halo=True)

    def _country_names(self) -> Iterator[str | Label]:
        for outline in self.shown:
            middle = self._middle(outline)
            name = self.words.country(outline.country) if outline.country else ""
            spot = self.room.beside(name, *middle, 13, 2) if middle and name else None
            if spot is not None:
                yield Label(name, *spot, size=13, fill="#7a828c")

    def _scale(self) -> Iterator[str | Label]:
        """A bar of a round number of kilometres."""
        most = WIDTH * _LONGEST_SCALE / self.window.units_a_km
        km = max(step * 10**power for power in range(5) for step in (1, 2, 5) if step * 10**power <= max(most, 1))
        length, left, foot = km * self.window.units_a_km, 16.0, HEIGHT - 16
        yield element("path", d=f"M{number(left)} {number(foot - 5)}v5h{number(length)}v-5", fill="none", stroke=INK, stroke_width=1.4)
        yield Label(f"{km} {self.words.km}", left + length / 2, foot - 6, size=10, anchor="middle", halo=True)
        self.room.take((0, foot - 24, left + length + 16, HEIGHT))


def _size(part: Sequence[tuple[float, float]]) -> float:
    """Twice the surface of a polygon."""
    return abs(sum(a[0] * b[1] - b[0] * a[1] for a, b in zip(part, (*part[1:], part[0]))))
