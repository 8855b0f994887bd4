"""Workbooks (XLSX), a report a row, in each sheet whose first row names its columns."""

from __future__ import annotations

import warnings
import zipfile
from collections.abc import Iterator
from datetime import date, datetime, time
from io import BytesIO
from typing import IO, Any
from xml.parsers import expat

from marsad.ingest.bytes_ import MOST_BYTES
from marsad.ingest.columns import find_columns, renamed
from marsad.ingest.json_ import report
from marsad.ingest.options import Found, Input, Problem
from marsad.model import Document, InputError, missing_extra

_MAGIC, _MAIN_PART = b"PK\x03\x04", b"xl/workbook.xml"
_DIRECTORY_ENTRY = b"PK\x01\x02"
_MOST_PARTS = 2000
# A workbook's parser holds a row, and whatever is no table, as a tree of its tags: so many take about a gigabyte at worst.
_MOST_TAGS = 3_000_000
# A spreadsheet has no more; a broken file may claim rows without end.
_MOST_ROWS = 1_048_576
_MOST_COLUMNS = 1000
# The row that names the columns stands among so many.
_HEADING = 50
_PIECE = 1 << 20


def is_workbook(content: bytes) -> bool:
    """Whether a file is a zip archive with a workbook in it."""
    return content.startswith(_MAGIC) and _MAIN_PART in content


def read_workbook(given: Input) -> Iterator[Found | Problem]:
    """The rows of all sheets that have a column of texts. Raises InputError where none has."""
    try:
        import openpyxl
    except ImportError as error:
        raise missing_extra(given.source, "workbooks", "xlsx") from error

    _check(given)
    with warnings.catch_warnings():
        # It warns of charts and styles that it passes over, which hold no report.
        warnings.simplefilter("ignore")
        book = openpyxl.load_workbook(BytesIO(given.content), read_only=True, data_only=True, keep_links=False)
    refused: list[InputError] = []
    budget = iter(range(_MOST_ROWS))
    for sheet in book.worksheets:
        try:
            yield from _rows(sheet, given, budget)
        except InputError as error:
            refused.append(error)
    if len(refused) == len(book.worksheets):
        raise refused[0] if refused else InputError(given.source, "the workbook has no sheet.", "Check that the file is whole.")
    for passed_over in refused:
        yield Problem(passed_over.source, f"the sheet was passed over: {passed_over.problem}", passed_over.way_out, notice=True)


def _check(given: Input) -> None:
    """Raises InputError where a workbook is larger than may be once unpacked, or declares what a workbook never does."""
    if given.content.count(_DIRECTORY_ENTRY) > _MOST_PARTS:
        raise InputError(given.source, f"the workbook has more than {_MOST_PARTS:,} parts.", "Save its sheets as CSV.")
    with zipfile.ZipFile(BytesIO(given.content)) as archive:
        if sum(part.file_size for part in archive.infolist()) > MOST_BYTES:
            raise InputError(given.source, f"unpacked it is larger than {MOST_BYTES // 2**20} MB.", "Split it into smaller files.")
        tags = 0
        # Whatever its name: a workbook says itself which part is a sheet.
        for part in archive.infolist():
            with archive.open(part) as content:
                if _declares_a_type(content):
                    raise InputError(given.source, f"its part {part.filename} declares a document type, as no workbook does.", "Save it anew.")
            with archive.open(part) as content:
                tags += sum(piece.count(b"<") for piece in iter(lambda content=content: content.read(_PIECE), b""))  # type: ignore[misc]
            if tags > _MOST_TAGS:
                raise InputError(given.source, f"its sheets have more than {_MOST_TAGS:,} tags.", "Split it into smaller files, or save its sheets as CSV.")


def _declares_a_type(content: IO[bytes]) -> bool:
    """Whether a part of XML has a document type before its first element, where alone one may stand. A part that is no XML has none."""
    met: list[bool] = []
    parser = expat.ParserCreate()
    parser.StartDoctypeDeclHandler = lambda *_: met.append(True)
    parser.StartElementHandler = lambda *_: met.append(False)
    try:
        while not met and (piece := content.read(4096)):
            parser.Parse(piece)
    except expat.ExpatError:
        pass
    return bool(met) and met[0]


def _rows(sheet: Any, given: Input, budget: Iterator[int]) -> Iterator[Found | Problem]:
    """The reports of a sheet. Raises InputError where its first row with words has no column of texts."""
    # What the sheet says of its own size may be wrong.
    sheet.reset_dimensions()
    where = f"{given.source} (sheet {sheet.title})"
    heading, names = _heading(sheet)
    columns = find_columns([name for name in names if name], given.options.columns, where)
    for number, values in enumerate(sheet.iter_rows(min_row=heading + 1, max_col=max(len(names), 1), values_only=True), heading + 1):
        if next(budget, None) is None:
            yield Problem(where, f"the workbook has more than {_MOST_ROWS:,} rows.", "Split it; those before were read.")
            return
        row = {name: _plain(value) for name, value in zip(names, values, strict=False) if name}
        if all(value is None or value == "" for value in row.values()):
            continue
        part = f"{sheet.title} row {number}"
        for found in report(renamed(row, columns), f"{given.source} ({part})", given.options):
            yield Found(found, part) if isinstance(found, Document) else found


def _heading(sheet: Any) -> tuple[int, list[str]]:
    """The number of the first row with anything in it, and the names of columns there; a column without one has an empty name."""
    for number, values in enumerate(sheet.iter_rows(max_row=_HEADING, max_col=_MOST_COLUMNS, values_only=True), 1):
        names = ["" if value is None else str(_plain(value)).strip() for value in values]
        if any(names):
            last = max(at for at, name in enumerate(names) if name)
            return number, names[: last + 1]
    return 1, []


def _plain(value: Any) -> Any:
    """A cell as JSON has it. A date without a time comes as its midnight, and is a date again; a number that is a whole one loses its point."""
    if isinstance(value, datetime) and value.time() == time():
        return value.date().isoformat()
    if isinstance(value, (datetime, date)):
        return value.isoformat()
    if isinstance(value, float):
        return str(int(value)) if value.is_integer() else str(value)
    return value if value is None or isinstance(value, (str, int)) else str(value)
