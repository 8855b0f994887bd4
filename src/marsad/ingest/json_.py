"""Reports as JSON: one object, a list of objects, or an object a line."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import count
from typing import Any, BinaryIO

import orjson

from marsad.ingest.columns import FIELDS, find_columns, renamed
from marsad.ingest.json_feed import is_json_feed, read_json_feed
from marsad.ingest.options import Found, Problem, ReadOptions
from marsad.ingest.telegram_export import is_telegram_export, read_telegram_export
from marsad.ingest.text import make_document
from marsad.model import Document, InputError

# Fields that others' files carry and that are passed over on purpose.
_PASSED_OVER = frozenset({"provenance", "channel", "retrieved", "sha256", "copy_of"})
_LONGEST_LINE = 20_000_000


def read_json_lines(text: str, source: str, options: ReadOptions) -> Iterator[Found | Document | Problem]:
    """One report a line; a broken line is named and the others go on."""
    if text.lstrip().startswith("{") and "\n" in text.strip() and not is_object(text.lstrip("\ufeff \t\r\n").split("\n", 1)[0]):
        yield from read_json(text, source, options)
        return
    for number, line in enumerate(text.split("\n"), 1):
        yield from _line(line, f"{source}:{number}", options)


def stream_json_lines(file: BinaryIO, source: str, options: ReadOptions) -> Iterator[Found | Document | Problem]:
    """As `read_json_lines`, of UTF-8 bytes of any length: a line at a time is in memory."""
    for number in count(1):
        where = f"{source}:{number}"
        line = file.readline(_LONGEST_LINE)
        if not line:
            return
        if len(line) == _LONGEST_LINE and not line.endswith(b"\n"):
            yield Problem(where, f"the line has more than {_LONGEST_LINE:,} bytes.", "Give one report a line.")
            while len(line) == _LONGEST_LINE and not line.endswith(b"\n"):
                line = file.readline(_LONGEST_LINE)
            continue
        try:
            text = line.decode("utf-8-sig")
        except UnicodeDecodeError as error:
            yield Problem(where, f"the line is not UTF-8 ({error.reason} at byte {error.start + 1}).", "Save the file as UTF-8; the other lines were read.")
            continue
        yield from _line(text, where, options)


def _line(line: str, where: str, options: ReadOptions) -> Iterator[Found | Document | Problem]:
    if not line.strip():
        return
    if len(line) > _LONGEST_LINE:
        yield Problem(where, f"the line has {len(line):,} characters.", "Give one report a line.")
        return
    try:
        fields = orjson.loads(line)
    except orjson.JSONDecodeError as error:
        yield Problem(where, f"the line is not JSON: {error.msg} (column {error.colno}).", "Mend the line; the others were read.")
        return
    yield from _entry(fields, where, options)


def is_object(line: str) -> bool:
    """Whether a line is a JSON object by itself."""
    try:
        return isinstance(orjson.loads(line), dict)
    except orjson.JSONDecodeError:
        return False


def read_json(text: str, source: str, options: ReadOptions) -> Iterator[Found | Document | Problem]:
    """One report, or a list of reports; also lists in the gold format, where each has its report under `document`.

    An export of Telegram Desktop and a JSON Feed are told by their fields and read as such.
    """
    try:
        content = orjson.loads(text.lstrip("\ufeff"))
    except orjson.JSONDecodeError as error:
        yield Problem(
            f"{source}:{error.lineno}",
            f"the file is not JSON: {error.msg} (column {error.colno}).",
            "Mend it there, or give one report a line in a .jsonl file.",
        )
        return
    if content == []:
        yield Problem(source, "the list holds no report.", f"Give it objects with the fields {', '.join(FIELDS)}.")
    for number, fields in enumerate(content if isinstance(content, list) else [content], 1):
        where = f"{source} (report {number})" if isinstance(content, list) else source
        yield from _entry(fields, where, options)


_NAMES = {dict: "an object", list: "a list", str: "text", int: "a number", float: "a number", bool: "true or false", type(None): "null"}


def _named(value: Any) -> str:
    """What JSON calls a value."""
    return _NAMES[type(value)]


def _is_text(value: Any) -> bool:
    """Whether a field's value is text, or a number (an id) that can stand for it."""
    return isinstance(value, (str, int)) and not isinstance(value, bool)


def _entry(fields: Any, where: str, options: ReadOptions) -> Iterator[Found | Document | Problem]:
    """The report of an object, under our names or under those that the column map or custom gives them; the reports of an export or a feed."""
    if isinstance(fields, dict) and isinstance(fields.get("document"), dict):
        fields = fields["document"]
    if not isinstance(fields, dict):
        yield Problem(where, f"a report must be an object, not {_named(fields)}.", f"Use the fields {', '.join(FIELDS)}.")
        return
    own = not {"text", "body"}.isdisjoint(fields)
    if not own and is_telegram_export(fields):
        yield from read_telegram_export(fields, where, options)
        return
    if not own and is_json_feed(fields):
        yield from read_json_feed(fields, where, options)
        return
    if options.columns or not own:
        try:
            fields = renamed(fields, find_columns(fields.keys(), options.columns, where))
        except InputError as error:
            if options.columns:
                yield Problem.of(error)
                return
    yield from report(fields, where, options)


def report(fields: dict[str, Any], where: str, options: ReadOptions) -> Iterator[Document | Problem]:
    """A report from its fields under our names."""
    unknown = sorted(set(fields) - set(FIELDS) - _PASSED_OVER)
    if unknown:
        yield Problem(where, f"unknown field {', '.join(unknown)}; it was passed over.", f"The fields are {', '.join(FIELDS)}.", notice=True)
    wrong = next((name for name in FIELDS if fields.get(name) is not None and not _is_text(fields[name])), None)
    if wrong is not None:
        yield Problem(where, f"the field {wrong} must be text, not {_named(fields[wrong])}.", "Mend the field.")
        return
    title, body = _text(fields, "title"), fields.get("body")
    if body is None and fields.get("text") is not None:
        title, body = _apart(title, str(fields["text"]))
    if body is None:
        yield Problem(where, "the report has no body and no text.", "Give it a body or a text.")
        return
    yield make_document(
        where, options, body=str(body), title=title, id_=_text(fields, "id"), outlet=_text(fields, "outlet"), lang=_text(fields, "lang"),
        published=_text(fields, "published"), url=_text(fields, "url"), forwarded_from=_text(fields, "forwarded_from"),
    )  # fmt: skip


def _text(fields: dict[str, Any], name: str) -> str | None:
    """A field as text; None where it is absent or empty."""
    value = fields.get(name)
    return None if value is None or value == "" else str(value)


def _apart(title: str | None, text: str) -> tuple[str | None, str]:
    """Title and body of a report given as `text`, which may hold the title: followed by a blank line as in our own documents, or otherwise.

    A text that opens with its title in another way is left as it is, so that spans counted in it stay true.
    """
    if title and text.startswith(f"{title}\n\n"):
        return title, text[len(title) + 2 :]
    return (None if title and text.lstrip().startswith(title) else title), text
