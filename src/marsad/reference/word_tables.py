"""Data files of words by kind and value, read into tables from folded phrase to value."""

from __future__ import annotations

import unicodedata
from collections.abc import Collection, Iterator, Mapping
from pathlib import Path
from typing import Any

from marsad.model import DataError
from marsad.reference.loading import Located, load_entries
from marsad.text.fold import fold
from marsad.text.tokens import tokenize

_KEYS = frozenset("id kind lang meaning value words source".split())


def read_word_tables(files: Collection[Path], kinds: Collection[str]) -> dict[str, dict[str, Any]]:
    """For each kind a table from folded phrase to value. Raises DataError that lists every mistake.

    An entry either gives one `value` for all its words, whose keys are then glosses, or its keys are the values themselves.
    A phrase that stands again under the same kind takes the later value, so that an overlay can change ours.
    """
    tables: dict[str, dict[str, Any]] = {kind: {} for kind in kinds}
    mistakes: list[str] = []
    for path in files:
        for entry in load_entries(path):
            wrong = list(_mistakes(entry, kinds))
            mistakes.extend(wrong)
            if not wrong:
                tables[entry.fields["kind"]].update(_phrases(entry))
    if mistakes:
        raise DataError(tuple(mistakes))
    return tables


def phrase_key(form: str) -> str:
    """A form as the phrase tables hold it: its folded tokens joined by blanks."""
    return " ".join(token.folded for token in tokenize(form))


def _phrases(entry: Located) -> Iterator[tuple[str, Any]]:
    for key, forms in _words(entry).items():
        value = entry.fields.get("value", key)
        for form in forms:
            yield phrase_key(str(form)), value


def _words(entry: Located) -> Mapping[Any, list[Any]]:
    return {key: forms for key, forms in entry.fields["words"].items() if key != "__line__"}


def _mistakes(entry: Located, kinds: Collection[str]) -> Iterator[str]:
    for key in sorted(set(entry.fields) - _KEYS):
        yield entry.mistake(f"key {key!r} is not known; the keys are {', '.join(sorted(_KEYS))}")
    if entry.fields.get("kind") not in kinds:
        yield entry.mistake(f"kind {entry.fields.get('kind')!r} is not known; the kinds are {', '.join(sorted(kinds))}")
    if not isinstance(entry.fields.get("words"), dict):
        yield entry.mistake("the entry has no words; give it `words:` with a list of forms under each value")
        return
    for key, forms in _words(entry).items():
        if not isinstance(forms, list):
            yield entry.mistake(f"the forms of {key!r} are not a list; write them in brackets")
            continue
        for form in forms:
            if not fold(str(form)).strip():
                yield entry.mistake(f"form {form!r} has no letters; take it out")
            elif (typed := unicodedata.normalize("NFKC", str(form))) != str(form):
                yield entry.mistake(f"form {form!r} is not written as people type it; type it as {typed!r}")
