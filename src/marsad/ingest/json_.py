"""Reports as JSON: one object, a list of objects, or an object a line."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import orjson

from marsad.ingest.options import Problem, ReadOptions
from marsad.ingest.text import make_document
from marsad.model import Document

FIELDS = ("id", "outlet", "lang", "published", "title", "body", "text", "url")
# Fields that others' files carry and that are passed over on purpose.
_PASSED_OVER = frozenset({"provenance", "channel", "retrieved", "sha256", "copy_of"})
_LONGEST_LINE = 20_000_000


def read_json_lines(text: str, source: str, options: ReadOptions) -> Iterator[Document | Problem]:
    """One report a line; a broken line is named and the others go on."""
    if text.lstrip().startswith("{") and "\n" in text.strip() and not _is_object(text.split("\n", 1)[0]):
        yield from read_json(text, source, options)
        return
    for number, line in enumerate(text.split("\n"), 1):
        if not line.strip():
            continue
        where = f"{source}:{number}"
        if len(line) > _LONGEST_LINE:
            yield Problem(where, f"the line has {len(line):,} characters.", "Give one report a line.")
            continue
        try:
            fields = orjson.loads(line)
        except orjson.JSONDecodeError as error:
            yield Problem(where, f"the line is not JSON: {error}.", "Mend the line; the others were read.")
            continue
        yield from _report(fields, where, options)


def _is_object(line: str) -> bool:
    try:
        return isinstance(orjson.loads(line), dict)
    except orjson.JSONDecodeError:
        return False


def read_json(text: str, source: str, options: ReadOptions) -> Iterator[Document | Problem]:
    """One report, or a list of reports; also lists in the gold format, where each has its report under `document`."""
    try:
        content = orjson.loads(text.lstrip("\ufeff"))
    except orjson.JSONDecodeError as error:
        line = text.count("\n", 0, getattr(error, "pos", 0)) + 1
        yield Problem(f"{source}:{line}", f"the file is not JSON: {error}.", "Mend it there, or give one report a line in a .jsonl file.")
        return
    for number, fields in enumerate(content if isinstance(content, list) else [content], 1):
        where = f"{source} (report {number})" if isinstance(content, list) else source
        yield from _report(fields, where, options)


def _report(fields: Any, where: str, options: ReadOptions) -> Iterator[Document | Problem]:
    if isinstance(fields, dict) and isinstance(fields.get("document"), dict):
        fields = fields["document"]
    if not isinstance(fields, dict):
        yield Problem(where, f"a report must be an object, not {type(fields).__name__}.", f"Use the fields {', '.join(FIELDS)}.")
        return
    unknown = sorted(set(fields) - set(FIELDS) - _PASSED_OVER)
    if unknown:
        yield Problem(where, f"unknown field {', '.join(unknown)}; it was passed over.", f"The fields are {', '.join(FIELDS)}.", notice=True)
    wrong = next((name for name in FIELDS if fields.get(name) is not None and not isinstance(fields[name], (str, int))), None)
    if wrong is not None:
        yield Problem(where, f"the field {wrong} must be text, not {type(fields[wrong]).__name__}.", "Mend the field.")
        return
    title, body = fields.get("title"), fields.get("body")
    if body is None and fields.get("text") is not None:
        body = str(fields["text"])
        # The field `text` holds the title, a blank line and the body, as in the claims that refer to it.
        title = title if title and body.startswith(f"{title}\n\n") else None
        body = body[len(title) + 2 :] if title else body
    if body is None:
        yield Problem(where, "the report has no body and no text.", "Give it a body or a text.")
        return
    yield make_document(
        where, options, body=str(body), title=title, id_=str(fields["id"]) if fields.get("id") is not None else None, outlet=fields.get("outlet"),
        lang=fields.get("lang"), published=fields.get("published") or None, url=fields.get("url"),
    )  # fmt: skip
