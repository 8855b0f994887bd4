"""Which language a text is written in, by its script and its short words."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from marsad.reference.loading import data_files, load_entries

_WORD = re.compile(r"[^\W\d_]+")


@dataclass(frozen=True)
class Languages:
    """Short words by ISO 639-1 (or 639-3) code."""

    words: dict[str, frozenset[str]]

    def detect(self, text: str) -> str | None:
        """The language of a text; None where it has no letters. Judged on its first 4,000 characters."""
        written = _WORD.findall(unicodedata.normalize("NFC", text[:4000]))
        if not written:
            return None
        words = [word.casefold() for word in written]
        script = _script_of(words)
        # "Fighters captured El Fasher": what bears a capital within a text is a part of a name.
        times = Counter(word for at, word in enumerate(words) if at == 0 or not written[at].istitle())
        votes = {code: sum(times[word] for word in known & times.keys()) for code, known in self.words.items()}
        best = max(votes, key=lambda code: (votes[code], code == _USUAL.get(script)))
        if votes[best] == 0 or (script == "arabic" and best not in ("ar", "fa", "ur", "ckb")):
            return _USUAL.get(script, "und")
        return best


_USUAL = {"arabic": "ar", "latin": "en", "hebrew": "he", "cyrillic": "ru"}


def _script_of(words: list[str]) -> str:
    """The script that most words begin in; of two as frequent the one that comes first."""
    scripts: Counter[str] = Counter()
    for letter, times in Counter(word[0] for word in words).items():
        scripts[_script(letter)] += times
    return scripts.most_common(1)[0][0]


def _script(letter: str) -> str:
    code = ord(letter)
    if 0x0600 <= code <= 0x06FF or 0xFB50 <= code <= 0xFEFF:
        return "arabic"
    if 0x0590 <= code <= 0x05FF:
        return "hebrew"
    if 0x0400 <= code <= 0x04FF:
        return "cyrillic"
    return "latin" if code < 0x0250 else "other"


@cache
def load_languages(overlays: tuple[Path, ...] = ()) -> Languages:
    """The languages of the data file."""
    entries = [entry for path in data_files("lexicons", overlays) if path.stem == "languages" for entry in load_entries(path)]
    return Languages({code: frozenset(words) for entry in entries for code, words in entry.fields["languages"].items() if code != "__line__"})
