"""Parquet files, a report a row."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime
from typing import Any

from marsad.ingest.columns import find_columns, renamed
from marsad.ingest.extras import missing_extra
from marsad.ingest.json_ import report
from marsad.ingest.options import Found, Input, Problem
from marsad.model import Document

MAGIC = b"PAR1"
# What the file's own footer says that its chosen columns take in memory.
_MOST_UNPACKED = 2 * 1024**3
_ROWS_AT_ONCE = 500


def read_parquet(given: Input) -> Iterator[Found | Problem]:
    """The rows, of which only the columns that stand for our fields are read. Raises InputError for wrong columns."""
    try:
        import pyarrow as arrow
        import pyarrow.parquet as parquet
    except ImportError as error:
        raise missing_extra(given.source, "parquet", "Parquet files") from error

    file = parquet.ParquetFile(arrow.BufferReader(given.content))
    columns = find_columns(file.schema_arrow.names, given.options.columns, given.source)
    if _unpacked_bytes(file.metadata, set(columns.values())) > _MOST_UNPACKED:
        yield Problem(given.source, f"its columns take more than {_MOST_UNPACKED // 2**30} GB unpacked.", "Split the file.")
        return
    number = 0
    for batch in file.iter_batches(batch_size=_ROWS_AT_ONCE, columns=sorted(set(columns.values()))):
        for row in batch.to_pylist():
            number += 1
            fields = {name: _plain(value) for name, value in renamed(row, columns).items()}
            for found in report(fields, f"{given.source} (row {number})", given.options):
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
