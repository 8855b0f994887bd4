"""Lines of a terminal: wrapped, indented, and safe for text that runs from right to left."""

from __future__ import annotations

import re
from collections.abc import Iterator

from rich.console import Console
from rich.text import Text

from marsad.text.direction import ISOLATE, POP, RIGHT_TO_LEFT

_NARROWEST = 24
_FENCED = re.compile(f"{ISOLATE}[^{ISOLATE}{POP}]*{POP}")


def terminal() -> Console:
    """A console for standard output: coloured and as wide as the terminal; 100 columns without colour in a pipe."""
    console = Console(highlight=False)
    return console if console.is_terminal else Console(highlight=False, width=100, no_color=True)


def hanging(console: Console, head: Text, body: Text, indent: int, hang: int) -> Iterator[Text]:
    """Lines that begin with `head` at column `indent` and go on with `body` at column `hang`, none wider than the console."""
    head, body = _fenced(head), _fenced(body)
    room = max(console.width - hang, _NARROWEST)
    lines = _balanced([*body.wrap(console, room)]) if body.plain else [Text()]
    for number, line in enumerate(lines):
        if number:
            yield Text.assemble(" " * hang, line)
        else:
            gap = max(hang - indent - head.cell_len, 0)
            yield Text.assemble(" " * indent, head, " " * gap, line)


def _fenced(text: Text) -> Text:
    """The text, isolated as a whole where Arabic stands in it by itself: a label and its value would else run into one."""
    bare = RIGHT_TO_LEFT.search(_FENCED.sub("", text.plain))
    return Text.assemble(ISOLATE, text, POP) if bare and not _FENCED.fullmatch(text.plain) else text


def _balanced(lines: list[Text]) -> list[Text]:
    """The lines, each with the isolates that it opens closed in it: terminals order every line by itself."""
    whole: list[Text] = []
    depth = 0
    for line in lines:
        line.rstrip()
        opened = ISOLATE * depth
        depth += line.plain.count(ISOLATE) - line.plain.count(POP)
        whole.append(Text.assemble(opened, line, POP * depth))
    return whole
