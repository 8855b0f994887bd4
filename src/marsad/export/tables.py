"""Tables with a published schema (Frictionless Table Schema): written column by column in its order, and checked against it."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from marsad.reference.loading import DATA

Row = Mapping[str, Any]
# The most mistakes that are told of one table.
_MOST = 20
# More allowed values than these are only counted.
_SHOWN = 8


@dataclass(frozen=True, slots=True)
class Schema:
    """A table's columns in order, and its descriptor as the file of data/exports has it."""

    name: str
    columns: tuple[str, ...]
    descriptor: Mapping[str, Any]


@cache
def load_schema(name: str) -> Schema:
    """The schema of a table of data/exports."""
    descriptor = json.loads((DATA / "exports" / f"{name}.schema.json").read_text(encoding="utf-8"))
    return Schema(name, tuple(column["name"] for column in descriptor["fields"]), descriptor)


def write_table(schema: Schema, rows: Iterable[Row], *, delimiter: str = ",", second: Iterable[str] | None = None) -> bytes:
    """Rows as CSV in UTF-8: None is an empty field, a truth value `true` or `false`; `second` is a second line of headings. Raises ValueError for a row with other columns."""
    out = io.StringIO(newline="")
    # Tab-separated readers in this field know no quotes, so that their fields hold neither tabs nor line ends.
    writer = csv.writer(out, delimiter=delimiter, lineterminator="\n")
    writer.writerow(schema.columns)
    if second is not None:
        writer.writerow(second)
    for row in rows:
        if unknown := row.keys() - set(schema.columns):
            raise ValueError(f"the schema {schema.name} has no column {', '.join(sorted(unknown))}")
        writer.writerow([_written(row.get(column)) for column in schema.columns])
    return out.getvalue().encode("utf-8", "replace")


def _written(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return str(value).lower()
    return " ".join(value.split()) if isinstance(value, str) else str(value)


def read_table(content: bytes, *, delimiter: str = ",") -> list[dict[str, str]]:
    """The rows of a table by the names of its columns."""
    return list(csv.DictReader(io.StringIO(content.decode("utf-8"), newline=""), delimiter=delimiter))


def columns_of(content: bytes, *, delimiter: str = ",") -> tuple[str, ...]:
    """The names of a table's columns, in order."""
    return tuple(next(csv.reader(io.StringIO(content.decode("utf-8"), newline=""), delimiter=delimiter), ()))


def check_table(schema: Schema, content: bytes, *, delimiter: str = ",") -> Iterator[str]:
    """Where a table breaks its schema: column names and order always; types, allowed values and ranges where frictionless is installed."""
    found = columns_of(content, delimiter=delimiter)
    if found != schema.columns:
        yield f"{schema.name}: the columns are {', '.join(found)}; they must be {', '.join(schema.columns)}"
        return
    if not can_check_types():
        return
    from frictionless import Resource, formats
    from frictionless import Schema as TableSchema

    resource = Resource(
        data=content, format="csv", encoding="utf-8", schema=TableSchema.from_descriptor(dict(schema.descriptor)),
        control=formats.CsvControl(delimiter=delimiter),
    )  # fmt: skip
    report = resource.validate(limit_errors=_MOST)
    for row, column, message in report.flatten(["rowNumber", "fieldName", "message"]):
        yield f"{schema.name}, line {row}, {column}: {message}"


def can_check_types() -> bool:
    """Whether frictionless is installed (pip install 'marsad[exports]')."""
    try:
        import frictionless  # noqa: F401
    except ModuleNotFoundError:
        return False
    return True


def columns_page(name: str) -> str:
    """The columns of a table as a Markdown table: name, type with what it may hold, and how it is filled. For the reference pages."""
    lines = ["| column | holds | filled with |", "|---|---|---|"]
    for column in load_schema(name).descriptor["fields"]:
        lines.append(f"| `{column['name']}` | {_holds(column)} | {column['description'].replace('|', chr(92) + '|')} |")
    return "\n".join(lines)


def _holds(column: Mapping[str, Any]) -> str:
    """The type of a column, what it may hold, and whether it may be empty."""
    rules = column.get("constraints", {})
    allowed = rules.get("enum")
    told = [str(column["type"])]
    if allowed:
        told.append("one of " + ", ".join(f"`{value}`" for value in allowed) if len(allowed) <= _SHOWN else f"one of {len(allowed)} terms")
    if "minimum" in rules:
        told.append(f"{rules['minimum']} to {rules['maximum']}" if "maximum" in rules else f"{rules['minimum']} or more")
    if "hxl" in column:
        told.append(f"`{column['hxl']}`")
    return ", ".join(told) + ("" if rules.get("required") else ", may be empty")
