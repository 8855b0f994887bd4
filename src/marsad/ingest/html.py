"""A saved web page as one report: its headline and its paragraphs, without menus and scripts."""

from __future__ import annotations

from collections.abc import Iterator
from html.parser import HTMLParser

from marsad.ingest.options import Problem, ReadOptions
from marsad.ingest.text import make_document
from marsad.model import Document

_SKIPPED = frozenset("script style noscript nav footer aside form svg button template header figure iframe select".split())
_BLOCKS = frozenset("p div section article li blockquote h1 h2 h3 h4 br tr".split())


def read_html(text: str, source: str, options: ReadOptions) -> Iterator[Document | Problem]:
    """The page's main text. Its own title, date and outlet are taken from its metadata where it states them."""
    page = _Page()
    page.feed(text)
    page.close()
    body = "\n".join(line for line in (" ".join(part.split()) for part in page.paragraphs()) if line)
    meta = page.meta
    yield make_document(
        source, options, body=body, title=(meta.get("og:title") or page.heading or page.title or "").strip() or None,
        outlet=options.outlet or meta.get("og:site_name"), published=options.published or meta.get("article:published_time"), url=meta.get("og:url"),
    )  # fmt: skip


class _Page(HTMLParser):
    """Gathers paragraphs outside of the parts that are no article."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.meta: dict[str, str] = {}
        self.title = self.heading = ""
        self._inside: list[str] = []
        self._article: list[str] = []
        self._loose: list[str] = []
        self._in_article = 0

    def paragraphs(self) -> list[str]:
        text = "".join(self._article) if self._article else "".join(self._loose)
        return text.split("\n")

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "meta":
            fields = dict(attrs)
            name = fields.get("property") or fields.get("name")
            if name and fields.get("content"):
                self.meta[name] = str(fields["content"])
        elif tag in _SKIPPED or tag in ("title", "h1"):
            self._inside.append(tag)
        if tag == "article":
            self._in_article += 1
        if tag in _BLOCKS:
            self._add("\n")

    def handle_endtag(self, tag: str) -> None:
        if tag in self._inside:
            while self._inside and self._inside.pop() != tag:
                pass
        if tag == "article":
            self._in_article = max(0, self._in_article - 1)
        if tag in _BLOCKS:
            self._add("\n")

    def handle_data(self, data: str) -> None:
        if any(tag in _SKIPPED for tag in self._inside):
            return
        if "title" in self._inside:
            self.title += data
        elif "h1" in self._inside:
            self.heading += data
        else:
            self._add(data)

    def _add(self, data: str) -> None:
        (self._article if self._in_article else self._loose).append(data)
