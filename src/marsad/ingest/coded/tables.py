"""The rows of a published table, whatever the case of its column names and its separator."""

from __future__ import annotations

import csv
import io
from collections.abc import Collection, Iterator

from marsad.model import Capture, InputError

_SAMPLE = 65536
Row = dict[str, str]


def read_rows(capture: Capture, needed: Collection[str]) -> Iterator[tuple[int, Row]]:
    """The line and the values of each row, by the lower-case names of the columns. Raises InputError where a needed column is missing."""
    try:
        text = capture.content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise InputError(capture.source, "this is no table in UTF-8.", "Save it as CSV in UTF-8.") from error
    first, _, _ = text.partition("\n")
    separator = max(",;\t", key=first[:_SAMPLE].count)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator)
    columns = [name.strip().lower() for name in next(reader, [])]
    if missing := sorted(set(needed) - set(columns)):
        raise InputError(f"{capture.source}:1", f"there is no column {', '.join(missing)}.", "Give the table as its publisher offers it for download.")
    for fields in reader:
        if any(fields):
            yield reader.line_num, dict(zip(columns, fields, strict=False))
