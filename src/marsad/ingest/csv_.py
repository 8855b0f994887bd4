"""Tables as text, a report a row: columns parted by commas, semicolons or tabs."""

from __future__ import annotations

from collections.abc import Iterator
from io import StringIO

from marsad.ingest.columns import find_columns, renamed
from marsad.ingest.json_ import report
from marsad.ingest.options import Found, Problem, ReadOptions
from marsad.model import Document

_SEPARATORS = ",;\t|"
_LONGEST_FIELD = 2_000_000


def read_csv(text: str, source: str, options: ReadOptions) -> Iterator[Found | Document | Problem]:
    """The rows of a table whose first row names its columns. A row of another length is named and passed over. Raises InputError for wrong columns."""
    # Loaded here, since few commands read a table.
    import csv

    # The library's limit holds for the whole process; it is only ever raised to the length of the longest report.
    csv.field_size_limit(_LONGEST_FIELD)
    # As a file and not as split lines: only line feeds and returns end a row, no other separators of Unicode that a report may hold.
    rows = csv.reader(StringIO(text.lstrip("\ufeff"), newline=""), delimiter=_separator(text))
    names = next(rows, [])
    columns = find_columns(names, options.columns, source)
    while True:
        try:
            row = next(rows)
        except StopIteration:
            return
        except csv.Error as error:
            yield Problem(f"{source}:{rows.line_num}", f"the row cannot be read: {error}.", "Mend the row; the others were read.")
            continue
        where = f"{source}:{rows.line_num}"
        if not any(row):
            continue
        if len(row) != len(names):
            yield Problem(where, f"the row has {len(row)} columns, the first row names {len(names)}.", "Put quotes around text that holds the separator.")
            continue
        yield from report(renamed(dict(zip(names, row)), columns), where, options)


def _separator(text: str) -> str:
    """The sign that parts the names in the first row; a comma where there is one column only."""
    first = text.split("\n", 1)[0]
    return max(_SEPARATORS, key=first.count)
