"""Watching a public Telegram channel by its preview, back to the last post that is known."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime

from marsad.ingest.bytes_ import decode
from marsad.ingest.formats import charset_of, unpacked
from marsad.ingest.options import Problem
from marsad.ingest.telegram_preview import Post, post_document, posts_of
from marsad.ingest.text import iso_date
from marsad.ingest.watch.turn import Turn, token_of
from marsad.model import Capture, Received

_MOST_PAGES = 50


def poll_telegram(turn: Turn) -> Iterator[Received | Problem]:
    """The posts that are new, or changed among those still shown, the oldest first: a turn that ends early leaves none behind that is not found later."""
    waiting: list[tuple[list[Post], Capture]] = []
    for item in _new_posts(turn):
        if isinstance(item, Problem):
            yield item
        else:
            waiting.append(item)
    for posts, capture in reversed(waiting):
        for post in posts:
            if turn.is_over:
                return
            if post.text:
                found = post_document(post, capture.source, turn.options)
                yield found if isinstance(found, Problem) else Received(found.document, capture, found.part)
            turn.take([_token(post)])


def _new_posts(turn: Turn) -> Iterator[tuple[list[Post], Capture] | Problem]:
    """The new posts of each page, the latest page first. Earlier pages are asked for as long as all on a page is new, to close a gap."""
    answer = turn.fetch_source()
    oldest: int | None = None
    known: set[str] = set()
    for _ in range(_MOST_PAGES):
        if answer.problem is not None:
            yield answer.problem
        if answer.problem is not None or answer.capture is None or answer.unchanged:
            return
        posts, problem = _posts(answer.capture, turn)
        if problem is not None:
            if oldest is None:
                turn.fail(problem)
            yield problem
        new = [post for post in posts if turn.is_new(_token(post)) and _token(post) not in known and not _is_too_old(post, turn.source.since)]
        known.update(map(_token, new))
        yield new, answer.capture
        before = min((post.number for post in posts if post.number), default=0)
        # The preview shows its first page again where none is before it.
        if len(new) < len(posts) or not 1 < before < (oldest or before + 1) or not turn.looks_back:
            return
        oldest = before
        answer = turn.fetch(f"{turn.source.address}?before={before}")
    yield Problem(turn.source.address, f"more than {_MOST_PAGES} pages of it are new; the latest were read.", "Ask for it more often.", notice=True)


def _posts(capture: Capture, turn: Turn) -> tuple[list[Post], Problem | None]:
    opened = unpacked(capture, turn.fetcher.options.most_bytes)
    decoded = opened if isinstance(opened, Problem) else decode(opened, capture.source, charset_of(capture.media_type))
    if isinstance(decoded, Problem):
        return [], decoded
    posts = posts_of(decoded[0])
    if not posts and "before=" not in capture.source:
        return [], Problem(capture.source, "the page shows no post.", "Check the channel's name, and that it lets its posts be seen on the web.")
    return posts, None


def _token(post: Post) -> str:
    return token_of(post.address, post.text)


def _is_too_old(post: Post, since: datetime | None) -> bool:
    written = iso_date(post.published) if post.published else None
    if since is None or written is None:
        return False
    published = datetime.fromisoformat(written)
    return (published if published.tzinfo else published.replace(tzinfo=UTC)) < since
