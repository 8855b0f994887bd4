"""The JSON that Telegram Desktop exports (result.json): the posts of one chat, or of many."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any

from marsad.ingest.options import Found, Problem, ReadOptions
from marsad.ingest.text import address_id, iso_date, make_document
from marsad.model import Document


def is_telegram_export(content: Any) -> bool:
    """Whether a parsed file is an export of one chat (messages) or of an account (chats, left_chats)."""
    return isinstance(content, dict) and (isinstance(content.get("messages"), list) or any(_listed(content, name) for name in ("chats", "left_chats")))


def _listed(content: dict[str, Any], name: str) -> list[Any]:
    chats = content.get(name)
    listed = chats.get("list") if isinstance(chats, dict) else None
    return listed if isinstance(listed, list) else []


def read_telegram_export(content: dict[str, Any], source: str, options: ReadOptions) -> Iterator[Found | Problem]:
    """The posts that have words. Service messages (joined, pinned, renamed) and posts of pictures alone are passed over."""
    chats = [content] if isinstance(content.get("messages"), list) else [*_listed(content, "chats"), *_listed(content, "left_chats")]
    for number, chat in enumerate(chats, 1):
        messages = chat.get("messages") if isinstance(chat, dict) else None
        if not isinstance(messages, list):
            yield Problem(f"{source} (chat {number})", "the chat has no list of messages.", "The others were read.")
            continue
        name = _named(chat.get("name")) or _named(chat.get("id"))
        for place, message in enumerate(messages, 1):
            yield from _post(message, name, _named(chat.get("id")) or name or source, place, source, options)


def _post(message: Any, chat: str | None, chat_id: str, place: int, source: str, options: ReadOptions) -> Iterator[Found | Problem]:
    if not isinstance(message, dict):
        yield Problem(f"{source} (message {place})", "the message is not an object.", "The others were read.")
        return
    text = text_of(message.get("text"))
    if message.get("type", "message") != "message" or not text.strip():
        return
    part = f"{chat or chat_id}/{message.get('id', place)}"
    where = f"{source} ({part})"
    published = _published(message)
    if published is None:
        yield Problem(where, "the message has no date that can be read.", "The report has none.", notice=True)
    document = make_document(
        where, options, body=text, outlet=options.outlet or chat, published=published, id_=address_id(f"telegram:{chat_id}/{message.get('id', place)}", text),
        forwarded_from=_named(message.get("forwarded_from")) or _named(message.get("forwarded_from_id")),
    )  # fmt: skip
    yield Found(document, part) if isinstance(document, Document) else document


def text_of(value: Any) -> str:
    """The words of a post: text, or a list of pieces that are text or objects with their text (links, bold, mentions). Code points as they stand."""
    if isinstance(value, str):
        return value
    if isinstance(value, list):
        return "".join(piece if isinstance(piece, str) else str(piece.get("text") or "") if isinstance(piece, dict) else "" for piece in value)
    return ""


def _published(message: dict[str, Any]) -> str | None:
    """When the post first came, in UTC where the export says so; older exports write the clock of the computer alone, without its zone."""
    try:
        return datetime.fromtimestamp(int(message["date_unixtime"]), UTC).isoformat()
    except (KeyError, TypeError, ValueError, OverflowError, OSError):
        date = _named(message.get("date"))
        return date if date and iso_date(date) else None


def _named(value: Any) -> str | None:
    return str(value).strip() or None if isinstance(value, (str, int)) and not isinstance(value, bool) else None
