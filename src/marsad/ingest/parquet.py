"""Parquet files, a report a row."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime
from typing import Any

from marsad.ingest.columns import find_columns, renamed
from marsad.ingest.json_ import report
from marsad.ingest.options import Found, Input, Problem
from marsad.model import Document, missing_extra

MAGIC = b"PAR1"
# What the file's own footer says that its chosen columns take in memory.
_MOST_UNPACKED = 2 * 1024**3
_MOST_ROWS = 10_000_000
_ROWS_AT_ONCE = 500


def read_parquet(given: Input) -> Iterator[Found | Problem]:
    """The rows, of which only the columns that stand for our fields are read. Raises InputError for wrong columns."""
    try:
        import pyarrow as arrow
        import pyarrow.parquet as parquet
    except ImportError as error:
        raise missing_extra(given.source, "Parquet files", "parquet") from error

    schema = parquet.read_schema(arrow.BufferReader(given.content))
    columns = find_columns(schema.names, given.options.columns, given.source)
    names = sorted(set(columns.values()))
    # Values that a column writes once and points to stay written once: five hundred rows may point to one of a hundred megabytes.
    file = parquet.ParquetFile(arrow.BufferReader(given.content), read_dictionary=names)
    if _unpacked_bytes(file.metadata, set(names)) > _MOST_UNPACKED or file.metadata.num_rows > _MOST_ROWS:
        limits = f"{_MOST_UNPACKED // 2**30} GB unpacked or {_MOST_ROWS:,} rows"
        yield Problem(given.source, f"its columns take more than {limits}.", "Split the file.")
        return
    number = 0
    for batch in file.iter_batches(batch_size=_ROWS_AT_ONCE, columns=names):
        for at in range(batch.num_rows):
            number += 1
            row = {name: _plain(batch.column(name)[at].as_py()) for name in names}
            for found in report(renamed(row, columns), f"{given.source} (row {number})", given.options):
                yield Found(found, f"row {number}") if isinstance(found, Document) else found


def _unpacked_bytes(metadata: Any, names: set[str]) -> int:
    groups = (metadata.row_group(number) for number in range(metadata.num_row_groups))
    chunks = (group.column(at) for group in groups for at in range(group.num_columns))
    return sum(chunk.total_uncompressed_size for chunk in chunks if chunk.path_in_schema.split(".")[0] in names)


def _plain(value: Any) -> Any:
    """A value as JSON has it: instants and dates in ISO 8601, numbers that are no whole ones as text."""
    if isinstance(value, (datetime, date)):
        return value.isoformat()
    return str(value) if isinstance(value, float) else value
