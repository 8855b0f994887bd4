"""Which column of a table, or field of another's JSON, stands for which of ours."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Any

from marsad.model import InputError

FIELDS = ("id", "outlet", "lang", "published", "title", "body", "text", "url", "forwarded_from")
# Names under which others keep our fields, the likelier first. `body` and `text` share theirs: whichever is asked for takes the column.
_USUAL = {
    "id": ("doc_id", "document_id", "report_id", "message_id", "post_id", "event_id", "guid", "المعرف", "الرقم"),
    "outlet": ("source", "publisher", "channel", "channel_name", "site", "newspaper", "media", "المصدر", "القناة", "الموقع"),
    "lang": ("language", "اللغة"),
    "published": ("published_at", "publication_date", "pub_date", "pubdate", "date_published", "date", "datetime", "timestamp", "created_at", "time", "التاريخ", "تاريخ النشر"),
    "title": ("headline", "heading", "العنوان"),
    "text": ("content", "full_text", "article", "message", "post", "tweet", "report", "notes", "description", "النص", "نص", "المحتوى", "الخبر"),
    "url": ("link", "source_url", "permalink", "uri", "address", "الرابط"),
}  # fmt: skip


def columns_of(written: str) -> tuple[tuple[str, str], ...]:
    """A column map as a person writes it: `text=body,published=date` is ours=theirs. Raises InputError naming what is wrong."""
    pairs = [tuple(part.strip() for part in pair.partition("=")[::2]) for pair in written.split(",") if pair.strip()]
    for ours, theirs in pairs:
        if ours not in FIELDS:
            raise InputError("--columns", f'"{ours}" is no field of a report.', f"Write FIELD=COLUMN with one of {', '.join(FIELDS)}.")
        if not theirs:
            raise InputError("--columns", f'the field "{ours}" is given no column.', f"Write {ours}=COLUMN.")
    twice = next((ours for ours, _ in pairs if sum(ours == other for other, _ in pairs) > 1), None)
    if twice is not None:
        raise InputError("--columns", f'the field "{twice}" is given two columns.', "Give it one.")
    return tuple((ours, theirs) for ours, theirs in pairs)


def find_columns(names: Collection[str], asked: tuple[tuple[str, str], ...], source: str) -> dict[str, str]:
    """Our fields with the columns that hold them: as asked for, else of our own name, else of a usual one. Raises InputError where one is missing."""
    listed = ", ".join(f'"{name}"' for name in names) or "none"
    for ours, theirs in asked:
        if theirs not in names:
            raise InputError(source, f'there is no column "{theirs}" for the field {ours}.', f"The columns are {listed}.")
    found = {**_guessed(names, taken={theirs for _, theirs in asked}), **dict(asked)}
    if not {"text", "body"} & found.keys():
        raise InputError(source, "no column looks like the text of a report.", f"Name it with --columns text=COLUMN; the columns are {listed}.")
    return found


def _guessed(names: Collection[str], taken: set[str]) -> dict[str, str]:
    free = {name.strip().casefold(): name for name in reversed(list(names)) if name not in taken}
    found = {ours: free[ours] for ours in FIELDS if ours in free}
    for ours, usual in _USUAL.items():
        if ours not in found and not (ours == "text" and "body" in found):
            name = next((name for name in usual if name in free and free[name] not in found.values()), None)
            found.update({ours: free[name]} if name else {})
    return found


def renamed(row: Mapping[str, Any], columns: Mapping[str, str]) -> dict[str, Any]:
    """The row under our names; what no field stands for is left out."""
    return {ours: row.get(theirs) for ours, theirs in columns.items()}
