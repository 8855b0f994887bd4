"""The commands that pages of the documentation show, and running one of them as a person in a folder would."""

from __future__ import annotations

import os
import re
import shlex
from collections.abc import Iterator
from glob import glob
from pathlib import Path
from typing import NamedTuple

from click.testing import CliRunner, Result

from marsad.cli import program

_BLOCK = re.compile(r"^```(?P<language>\w*)\n(?P<body>.*?)^```", re.MULTILINE | re.DOTALL)
_INDENTED = re.compile(r"^(?: {4}.*\n)+", re.MULTILINE)
# What is typed where a command asks for a new password, and for it again.
_PASSWORD = "seven lanterns over the harbour\n"
_SHELL = {"", "console", "sh", "bash", "shell"}


class Shown(NamedTuple):
    """A command as a page shows it, without its comment."""

    page: str
    line: int
    text: str


def commands_of(page: Path, name: str) -> Iterator[Shown]:
    """The commands of `marsad` in a page's blocks of shell, in order; a line that ends in a backslash goes on in the next."""
    text = page.read_text(encoding="utf-8")
    blocks = [(match.start("body"), match["body"]) for match in _BLOCK.finditer(text) if match["language"] in _SHELL]
    outside = _BLOCK.sub(lambda match: re.sub(r"[^\n]", "\0", match[0]), text)
    blocks += [(match.start(), match[0]) for match in _INDENTED.finditer(outside)]
    for start, body in sorted(blocks):
        first = text.count("\n", 0, start) + 1
        whole = body.replace("\\\n", "\0")
        for at, line in enumerate(whole.splitlines()):
            before = sum(earlier.count("\0") for earlier in whole.splitlines()[:at])
            command = _without_comment(line.replace("\0", " ").strip().removeprefix("$ ").removeprefix(".venv/bin/"))
            if command.startswith("marsad ") or re.fullmatch(r"cd \S+", command):
                yield Shown(name, first + at + before, command)


def _without_comment(command: str) -> str:
    return re.sub(r"\s+#\s.*$", "", command)


def _expanded(word: str) -> list[str]:
    """A word as a shell expands it: the home folder, and the files that a pattern fits."""
    path = os.path.expanduser(word)
    return sorted(glob(path)) or [path] if "*" in path else [path]


def run(command: str) -> Result:
    """What one command gives in the folder that one is in; `> FILE` writes its output there."""
    words = [word for written in shlex.split(command) for word in _expanded(written)]
    written = Path(words[words.index(">") + 1]) if ">" in words else None
    arguments = words[1 : words.index(">")] if written is not None else words[1:]
    result = CliRunner().invoke(program(), arguments, input=_PASSWORD * 2, catch_exceptions=False)
    if written is not None:
        written.write_text(result.stdout, encoding="utf-8")
    return result
