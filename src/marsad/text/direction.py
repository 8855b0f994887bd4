"""Words of either direction beside each other: fenced off so that an Arabic run inside an English line does not reorder its neighbours."""

from __future__ import annotations

import re

# First-strong isolates: their contents take their own direction and leave that of the rest alone.
ISOLATE, POP = "\u2068", "\u2069"
_LEFT_TO_RIGHT_MARK = "\u200e"
RIGHT_TO_LEFT = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")
_STRONG = re.compile(f"{RIGHT_TO_LEFT.pattern}|[^\\W\\d_]")


def isolated(words: str) -> str:
    """Words of perhaps another direction, fenced off; line breaks become blanks."""
    return f"{ISOLATE}{' '.join(words.split())}{POP}"


def left_to_right(words: str) -> str:
    """Dates, numbers with units and the like, fenced off and kept from being turned around among Arabic words."""
    return isolated(f"{_LEFT_TO_RIGHT_MARK}{words}")


def plain(words: str) -> str:
    """Words without isolates, for where nothing makes use of them."""
    return words.replace(ISOLATE, "").replace(POP, "")


def direction(words: str) -> str:
    """`rtl` or `ltr`, by the first letter that has a direction; `ltr` where none has."""
    first = _STRONG.search(words)
    return "rtl" if first and RIGHT_TO_LEFT.match(first[0]) else "ltr"
