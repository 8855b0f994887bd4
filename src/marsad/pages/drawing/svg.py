"""Drawings as SVG: elements with escaped attributes and text, labels apart from shapes, and a frame with a text alternative."""

from __future__ import annotations

import re
from dataclasses import dataclass
from xml.sax.saxutils import escape, quoteattr

# Of Okabe and Ito's palette, which readers with any colour vision tell apart.
ORANGE, BLUE, GREEN, VERMILION = "#e69f00", "#0072b2", "#009e73", "#d55e00"
INK, MUTED, RULE = "#1f2328", "#5b6470", "#c9d1d9"
FONT = "'IBM Plex Sans','IBM Plex Sans Arabic',sans-serif"


# What XML 1.0 has no way to write.
_UNWRITABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]")


def writable(words: str) -> str:
    """Words with a mark in place of every character that XML cannot hold."""
    return _UNWRITABLE.sub("\ufffd", words)


def number(value: float) -> str:
    """A coordinate to a tenth of a unit, without needless zeros."""
    return f"{value:.1f}".rstrip("0").rstrip(".") or "0"


def element(name: str, content: str = "", /, **attributes: str | float | None) -> str:
    """An element; `content` is markup already, underscores in names stand for hyphens, and None leaves an attribute out."""
    written = "".join(
        f" {key.rstrip('_').replace('_', '-')}={quoteattr(number(value) if isinstance(value, float) else writable(str(value)))}"
        for key, value in attributes.items()
        if value is not None
    )
    return f"<{name}{written}>{content}</{name}>" if content else f"<{name}{written}/>"


@dataclass(frozen=True, slots=True)
class Label:
    """Words at a point: `y` is the foot of their line, `anchor` the start, middle or end of the line as drawn, whatever its direction."""

    words: str
    x: float
    y: float
    size: float = 11
    anchor: str = "start"
    fill: str = INK
    halo: bool = False
    weight: int = 400


@dataclass(frozen=True, slots=True)
class Drawing:
    """Shapes as markup and the labels on them, apart, since not every renderer can shape Arabic inside SVG."""

    width: float
    height: float
    title: str
    description: str
    shapes: str
    labels: tuple[Label, ...]
    id: str

    @property
    def svg(self) -> str:
        """The whole drawing. It scales to the width it is given; screen readers read title and description in its place."""
        return self._framed(self.shapes + "".join(map(_text, self.labels)))

    @property
    def bare(self) -> str:
        """The drawing without its labels, which whoever shows it lays over it."""
        return self._framed(self.shapes)

    def _framed(self, content: str) -> str:
        title, description = f"{self.id}-title", f"{self.id}-desc"
        return element(
            "svg",
            element("title", escape(writable(self.title)), id=title) + element("desc", escape(writable(self.description)), id=description) + content,
            xmlns="http://www.w3.org/2000/svg", viewBox=f"0 0 {number(self.width)} {number(self.height)}", role="img", aria_labelledby=f"{title} {description}",
            font_family=FONT, direction="ltr",
        )  # fmt: skip


def _text(label: Label) -> str:
    """A label; where it has a halo, first in white behind itself, so that lines do not cross it."""
    place: dict[str, str | float | None] = {
        "x": label.x,
        "y": label.y,
        "font_size": label.size,
        "text_anchor": label.anchor,
        "font_weight": label.weight if label.weight != 400 else None,
    }
    words = escape(writable(label.words))
    halo = element("text", words, **place, fill="#fff", stroke="#fff", stroke_width=3, stroke_linejoin="round", aria_hidden="true") if label.halo else ""
    return halo + element("text", words, **place, fill=label.fill)
