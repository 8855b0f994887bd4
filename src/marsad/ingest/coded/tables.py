"""The rows of a published table, whatever the case of its column names, its separator, and what a program wrote for an empty cell."""

from __future__ import annotations

import csv
import io
from collections.abc import Collection, Iterator
from typing import Any

from marsad.ingest.coded.values import EMPTY, Order, order_of
from marsad.ingest.options import Problem
from marsad.model import Capture, InputError

_SAMPLE = 65536
Row = dict[str, str]


class Table:
    """A table as it was received. Raises InputError where a needed column is missing, or it is not in UTF-8."""

    def __init__(self, capture: Capture, needed: Collection[str]) -> None:
        self._capture = capture
        try:
            self._text = capture.content.decode("utf-8-sig")
        except UnicodeDecodeError as error:
            raise InputError(capture.source, "this is no table in UTF-8.", "Save it as CSV in UTF-8.") from error
        first, _, _ = self._text.partition("\n")
        self._separator = max(",;\t", key=first[:_SAMPLE].count)
        self._columns = [name.strip().lower() for name in next(self._reader(), [])]
        if missing := sorted(set(needed) - set(self._columns)):
            raise InputError(f"{capture.source}:1", f"there is no column {', '.join(missing)}.", "Give the table as its publisher offers it for download.")

    def rows(self) -> Iterator[tuple[int, Row] | Problem]:
        """The line and the values of each row by the lower-case names of the columns; a row of HXL hashtags and empty rows are passed over."""
        reader = self._reader()
        next(reader, None)
        for fields in reader:
            values = [value.strip() for value in fields]
            if not any(values) or all(value.startswith("#") for value in values if value):
                continue
            if len(values) != len(self._columns):
                problem = f"the row has {len(values)} values, and the heading {len(self._columns)}."
                yield Problem(f"{self._capture.source}:{reader.line_num}", problem, "Mend the row, or leave it out.")
                continue
            yield reader.line_num, {name: "" if value in EMPTY else value for name, value in zip(self._columns, values, strict=True)}

    def order_of(self, column: str) -> Order:
        """Which number of its dates with slashes is the day; None where it has none, or they do not show it."""
        if "/" not in self._text:
            return None
        return order_of(row[1][column] for row in self.rows() if not isinstance(row, Problem))

    def _reader(self) -> Any:
        return csv.reader(io.StringIO(self._text, newline=""), delimiter=self._separator)
