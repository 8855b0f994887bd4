"""Number words, by their folded forms."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from marsad.reference import loading, word_tables
from marsad.reference.compiled import compiled
from marsad.text.phrase_table import PhraseTable

# What each kind means is said at the top of data/lexicons/numbers.yml.
KINDS = ("unit multiplier fraction vague ordinal ordinal_mark bound after range between joiner attached rise measure named_by_number not_named never").split()


@dataclass(frozen=True)
class NumberWords:
    """Words and phrases for numbers, by kind; see data/lexicons/numbers.yml for the kinds."""

    phrases: PhraseTable


def load_numbers(overlays: tuple[Path, ...] = ()) -> NumberWords:
    """The number words of the data files. Raises DataError."""
    files = tuple(path for path in loading.data_files("lexicons", overlays) if path.stem == "numbers")
    table = compiled("numbers", (*files, Path(__file__), Path(word_tables.__file__)), lambda: word_tables.read_word_tables(files, KINDS))
    assert isinstance(table, dict)
    return NumberWords(PhraseTable(table))
