"""A saved web page as one report: its headline and its paragraphs, without menus, advertisements and scripts."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser

from marsad.ingest.options import Problem, ReadOptions
from marsad.ingest.text import make_document
from marsad.model import Document

_CODE = frozenset("script style noscript template svg iframe".split())
_BESIDE = frozenset("nav footer aside form button header figure select menu dialog".split())
_BLOCKS = frozenset("p div section article main li ul ol blockquote h1 h2 h3 h4 h5 br tr td table".split())
_MAIN = frozenset({"article", "main"})
_VOID = frozenset("area base br col embed hr img input link meta source track wbr".split())
# Classes and ids under which pages keep what is no report. Words of English code, not of the report's language.
_NO_REPORT = re.compile(
    r"(?:^|[\s_-])(?:ads?|advert\w*|banner|breadcrumbs?|comments?|cookie\w*|footer|menu|nav\w*|newsletter|popup|promo\w*|related|recommend\w*|share|sharing|"
    r"sidebar|social|sponsor\w*|subscribe|tags?|most-?read|read-?more|widget)(?:$|[\s_-])",
    re.IGNORECASE,
)
# A block that is mostly links leads elsewhere.
_MOST_LINKED = 0.6


def read_html(text: str, source: str, options: ReadOptions) -> Iterator[Document | Problem]:
    """The page's main text. Its own title, date and outlet are taken from its metadata where it states them."""
    page = _Page()
    try:
        page.feed(text)
        page.close()
    except AssertionError:
        # Python's parser gives up on some broken declarations; what came before them was read.
        yield Problem(source, "the page has broken markup; it was read up to there.", "Check that the text is whole.", notice=True)
    meta = page.meta
    yield make_document(
        source, options, body="\n".join(page.paragraphs()), title=" ".join((meta.get("og:title") or page.heading or page.title).split()) or None,
        outlet=options.outlet or meta.get("og:site_name"), published=options.published or meta.get("article:published_time"), url=meta.get("og:url"),
    )  # fmt: skip


@dataclass(slots=True)
class _Block:
    """A run of text between block tags: whether it stands in the main part, or among what is no report, and how much of it is links."""

    main: bool
    beside: bool
    pieces: list[str] = field(default_factory=list)
    linked: int = 0

    @property
    def text(self) -> str:
        return " ".join("".join(self.pieces).split())


class _Page(HTMLParser):
    """Gathers the page's blocks of text and its metadata."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.meta: dict[str, str] = {}
        self.title = self.heading = ""
        self._open: list[tuple[str, bool]] = []
        self._blocks = [_Block(False, False)]

    def paragraphs(self) -> list[str]:
        """The lines of the report: those of the article where the page marks one, else of the whole page, menus left out in both.

        A page whose tags are so broken that nothing is left outside of the menus gives all its text.
        """
        filled = [block for block in self._blocks if block.text]
        plain = [block for block in filled if not block.beside and block.linked <= _MOST_LINKED * sum(map(len, block.pieces))]
        chosen = [block for block in plain if block.main] or plain
        unclosed = any(beside for tag, beside in self._open if tag in _BESIDE)
        return [block.text for block in chosen or (filled if unclosed else [])]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        fields = dict(attrs)
        if tag == "meta":
            name = fields.get("property") or fields.get("name")
            if name and fields.get("content"):
                self.meta.setdefault(name, str(fields["content"]))
        if tag not in _VOID:
            self._open.append((tag, tag in _BESIDE or _is_no_report(tag, fields)))
        if tag in _BLOCKS:
            self._new_block()

    def handle_endtag(self, tag: str) -> None:
        for at in range(len(self._open) - 1, max(len(self._open) - 40, -1), -1):
            if self._open[at][0] == tag:
                del self._open[at:]
                break
        if tag in _BLOCKS or tag in _BESIDE:
            self._new_block()

    def handle_data(self, data: str) -> None:
        inside = {tag for tag, _ in self._open}
        if inside & _CODE:
            return
        if "title" in inside:
            self.title += data
        elif "h1" in inside:
            self.heading += data
        else:
            block = self._blocks[-1]
            if not block.pieces:
                block.main, block.beside = bool(inside & _MAIN), any(beside for _, beside in self._open)
            block.pieces.append(data)
            block.linked += len(data) if "a" in inside else 0

    def _new_block(self) -> None:
        if self._blocks[-1].pieces:
            self._blocks.append(_Block(False, False))


def _is_no_report(tag: str, fields: dict[str, str | None]) -> bool:
    return tag not in ("body", "html", "article", "main") and bool(_NO_REPORT.search(f"{fields.get('class') or ''} {fields.get('id') or ''}"))
