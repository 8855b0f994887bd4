"""The public preview of a Telegram channel (t.me/s/NAME), fetched or saved: its posts."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser

from marsad.ingest.markup import tame
from marsad.ingest.options import Found, Problem, ReadOptions
from marsad.ingest.text import address_id, iso_date, make_document
from marsad.model import Document

_SIGNS = (b"tgme_widget_message", b"data-post=")
_VOID = frozenset("area base br col embed hr img input link meta source track wbr".split())
_DEEPEST = 512


@dataclass(slots=True)
class Post:
    """A post as the page shows it. `address` is NAME/NUMBER; `published` is the instant that the page gives, None where it gives none."""

    address: str
    pieces: list[str] = field(default_factory=list)
    owner: str = ""
    published: str | None = None
    forwarded_from: str = ""

    @property
    def text(self) -> str:
        """The words with their spaces and line ends as the page has them."""
        return "".join(self.pieces).strip()

    @property
    def number(self) -> int | None:
        written = self.address.rpartition("/")[2]
        return int(written) if written.isascii() and written.isdecimal() and len(written) < 12 else None


def is_telegram_preview(content: bytes) -> bool:
    """Whether a page holds posts of a channel."""
    return all(sign in content for sign in _SIGNS)


def read_telegram_preview(text: str, source: str, options: ReadOptions) -> Iterator[Found | Document | Problem]:
    """The posts that have words, in the page's order, the oldest first. What a reply quotes and what a link shows are no part of a post."""
    posts = posts_of(text)
    if not posts:
        yield Problem(source, "the page shows no post.", "Check that the channel is public and lets its posts be seen on the web.")
    for post in posts:
        if post.text:
            yield post_document(post, source, options)


def post_document(post: Post, source: str, options: ReadOptions) -> Found | Problem:
    """The report of a post."""
    published = post.published if post.published and iso_date(post.published) else None
    owner = " ".join(post.owner.split()) or post.address.partition("/")[0]
    document = make_document(
        f"{source} ({post.address})", options, body=post.text, outlet=options.outlet or owner, published=published,
        url=f"https://t.me/{post.address}", id_=address_id(f"https://t.me/{post.address}", post.text),
        forwarded_from=" ".join(post.forwarded_from.split()) or None,
    )  # fmt: skip
    return Found(document, post.address) if isinstance(document, Document) else document


def posts_of(text: str) -> list[Post]:
    """The posts of a page, also those without words."""
    page = _Preview()
    try:
        page.feed(tame(text))
        page.close()
    except AssertionError:
        # Python's parser gives up on some broken declarations; the posts before them stand.
        pass
    return page.posts


class _Preview(HTMLParser):
    """Follows the classes that Telegram gives to the parts of a post."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.posts: list[Post] = []
        self._open: list[tuple[str, str]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        fields = {name: value or "" for name, value in attrs}
        classes = fields.get("class", "").split()
        if fields.get("data-post"):
            self.posts.append(Post(fields["data-post"].strip("/")))
        if tag == "br" and self._part() == "text":
            self.posts[-1].pieces.append("\n")
        if tag == "time" and fields.get("datetime") and self.posts:
            # A round video shows a `time` of its own, its length, which has no date.
            self.posts[-1].published = self.posts[-1].published or fields["datetime"]
        if tag not in _VOID and len(self._open) < _DEEPEST:
            # What stands inside of a quotation or a link's preview is no part of the post, whatever its class.
            self._open.append((tag, "beside" if self._part() == "beside" else _part_of(classes) or self._part()))

    def handle_endtag(self, tag: str) -> None:
        for at in range(len(self._open) - 1, max(len(self._open) - 40, -1), -1):
            if self._open[at][0] == tag:
                del self._open[at:]
                return

    def handle_data(self, data: str) -> None:
        if not self.posts:
            return
        post, part = self.posts[-1], self._part()
        if part == "text":
            # Line ends of the markup are no line ends of the post, which writes them as br.
            post.pieces.append(data.replace("\n", " "))
        elif part == "owner":
            post.owner += data
        elif part == "forwarded":
            post.forwarded_from += data

    def _part(self) -> str:
        return self._open[-1][1] if self._open else ""


_BESIDE = ("tgme_widget_message_reply", "js-message_reply_text", "tgme_widget_message_link_preview", "tgme_widget_message_poll", "tgme_widget_message_footer")
_PARTS = {
    "js-message_text": "text", "tgme_widget_message_text": "text", "tgme_widget_message_owner_name": "owner",
    "tgme_widget_message_forwarded_from_name": "forwarded",
}  # fmt: skip


def _part_of(classes: list[str]) -> str:
    """The part of a post that an element opens; empty where it opens none and stands in that of its parent."""
    if any(name in _BESIDE for name in classes):
        return "beside"
    return next((_PARTS[name] for name in classes if name in _PARTS), "")
