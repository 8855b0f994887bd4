"""Parquet files, through pyarrow: typed columns made from the records of the public contract."""

from __future__ import annotations

import types
from collections.abc import Mapping, Sequence
from io import BytesIO
from typing import TYPE_CHECKING, Annotated, Any, Literal, NotRequired, Union, get_args, get_origin, get_type_hints, is_typeddict

from marsad.model import missing_extra

if TYPE_CHECKING:
    import pyarrow


def _arrow() -> Any:
    try:
        import pyarrow
    except ModuleNotFoundError as error:
        raise missing_extra("parquet", "Parquet files", "exports") from error
    return pyarrow


def write_records(record: type, rows: Sequence[Mapping[str, Any]], metadata: Mapping[str, str]) -> bytes:
    """Records of one kind (a TypedDict of the contract) as a Parquet file; `metadata` stands in its footer."""
    arrow = _arrow()
    schema = arrow.schema(_fields(record), metadata=dict(metadata))
    return write_file(arrow.Table.from_pylist([_sound(row) for row in rows], schema=schema))


def write_columns(columns: Mapping[str, tuple[str, Sequence[Any]]], metadata: Mapping[str, str]) -> bytes:
    """Columns, each of a type by its name in Arrow (`string`, `int64`, `double`, `binary` ...), as a Parquet file."""
    arrow = _arrow()
    schema = arrow.schema([(name, arrow.type_for_alias(kind)) for name, (kind, _) in columns.items()], metadata=dict(metadata))
    arrays = [arrow.array([_sound(value) for value in values], schema.field(name).type) for name, (_, values) in columns.items()]
    return write_file(arrow.Table.from_arrays(arrays, schema=schema))


def write_file(table: pyarrow.Table) -> bytes:
    """A table as the bytes of a Parquet file."""
    import pyarrow.parquet

    out = BytesIO()
    pyarrow.parquet.write_table(table, out, compression="zstd")
    return out.getvalue()


def read_file(content: bytes) -> tuple[list[dict[str, Any]], dict[str, str]]:
    """The rows of a Parquet file and the metadata of its footer. Raises ValueError where it is none."""
    _arrow()
    import pyarrow.parquet

    try:
        table = pyarrow.parquet.read_table(BytesIO(content))
    except pyarrow.ArrowInvalid as error:
        raise ValueError(str(error)) from error
    return table.to_pylist(), {key.decode(): value.decode() for key, value in (table.schema.metadata or {}).items()}


def _fields(record: type) -> list[tuple[str, Any]]:
    hints = get_type_hints(record, include_extras=True)
    return [(name, _type(hint)) for name, hint in hints.items() if get_origin(hint) is not NotRequired]


def _type(hint: Any) -> Any:
    """The Arrow type of a field's type."""
    arrow, origin, arguments = _arrow(), get_origin(hint), get_args(hint)
    if origin in (Annotated, NotRequired):
        return _type(arguments[0])
    if is_typeddict(hint):
        return arrow.struct(_fields(hint))
    if origin is list:
        return arrow.list_(_type(arguments[0]))
    if origin is dict:
        return arrow.map_(arrow.string(), _type(arguments[1]))
    if origin is Literal:
        return arrow.string()
    if origin in (Union, types.UnionType):
        return _type(next(argument for argument in arguments if argument is not type(None)))
    return {str: arrow.string(), int: arrow.int64(), float: arrow.float64(), bool: arrow.bool_()}[hint]


def _sound(value: Any) -> Any:
    """A value with halves of surrogate pairs, which are no characters, replaced; mappings become pairs where Arrow wants them so."""
    if isinstance(value, str):
        return value.encode("utf-8", "replace").decode()
    if isinstance(value, Mapping):
        return {key: list(inner.items()) if key == "features" else _sound(inner) for key, inner in value.items()}
    return [_sound(inner) for inner in value] if isinstance(value, list) else value
