"""A saved web page as one report: its headline and its paragraphs, without menus, advertisements and scripts."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser

from marsad.ingest.markup import tame
from marsad.ingest.options import Problem, ReadOptions
from marsad.ingest.text import iso_date, make_document
from marsad.model import Document

_CODE = frozenset("script style noscript template svg iframe".split())
_BESIDE = frozenset("nav footer aside form button header figure select menu dialog".split())
_BLOCKS = frozenset("p div section article main li ul ol blockquote h1 h2 h3 h4 h5 br tr td table".split())
_MAIN = frozenset({"article", "main"})
# No tag: stands in the counts for all elements that keep no report, by tag or by class.
_BESIDE_ANY = "<beside>"
_VOID = frozenset("area base br col embed hr img input link meta source track wbr".split())
# Classes and ids under which pages keep what is no report. Words of English code, not of the report's language.
_NO_REPORT = re.compile(
    r"(?:^|[\s_-])(?:ads?|advert\w*|banner|breadcrumbs?|comments?|cookie\w*|footer|menu|nav\w*|newsletter|popup|promo\w*|related|recommend\w*|share|sharing|"
    r"sidebar|social|sponsor\w*|subscribe|tags?|most-?read|read-?more|widget)(?:$|[\s_-])",
    re.IGNORECASE,
)
# A block that is mostly links leads elsewhere.
_MOST_LINKED = 0.6
# Browsers open no more elements inside each other either.
_DEEPEST = 512
# Where pages state their publication, the surest first.
_DATES = ("article:published_time", "og:article:published_time", "datepublished", "parsely-pub-date", "pubdate", "dc.date.issued", "dc.date", "date")
_STATED_DATE = re.compile(r'"datePublished"\s*:\s*"([^"]{4,40})"')


def read_html(text: str, source: str, options: ReadOptions) -> Iterator[Document | Problem]:
    """The page's main text. Its own title, date and outlet are taken from its metadata where it states them."""
    page, whole = _parsed(text)
    if not whole:
        yield Problem(source, "the page has broken markup; it was read up to there.", "Check that the text is whole.", notice=True)
    meta = page.meta
    yield make_document(
        source, options, body="\n".join(page.paragraphs()), title=" ".join((meta.get("og:title") or page.heading or page.title).split()) or None,
        outlet=options.outlet or meta.get("og:site_name"), published=options.published or published_of(meta, text), url=meta.get("og:url"),
    )  # fmt: skip


def text_of_html(text: str) -> str:
    """The text of a page or of a piece of one, a line a block; empty where it has none."""
    page, _ = _parsed(text)
    return "\n".join(part for part in (" ".join(page.heading.split()), *page.paragraphs()) if part)


def metadata_of_html(text: str) -> dict[str, str]:
    """What a page's `meta` elements say, by property or name; the names in small letters too."""
    return _parsed(text)[0].meta


def published_of(meta: dict[str, str], text: str) -> str | None:
    """When a page says it was published, as it writes that; None where it says nothing that is a date. Never guessed from the text."""
    stated = (meta.get(name) for name in _DATES)
    structured = (found.group(1) for found in _STATED_DATE.finditer(text))
    return next((date for date in (*stated, *structured) if date and iso_date(date)), None)


def _parsed(text: str) -> tuple[_Page, bool]:
    """The page and whether all of it could be parsed: Python's parser gives up on some broken declarations, what came before them was read."""
    page = _Page()
    try:
        page.feed(tame(text))
        page.close()
    except AssertionError:
        return page, False
    return page, True


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
        # How many of each are open, so that a text in a deep page asks them and not the whole stack.
        self._inside: Counter[str] = Counter()
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
            self._keep_meta(fields)
        if tag not in _VOID and len(self._open) < _DEEPEST:
            self._push(tag, tag in _BESIDE or _is_no_report(tag, fields))
        if tag in _BLOCKS:
            self._new_block()

    def handle_endtag(self, tag: str) -> None:
        for at in range(len(self._open) - 1, max(len(self._open) - 40, -1), -1):
            if self._open[at][0] == tag:
                self._pop_to(at)
                break
        if tag in _BLOCKS or tag in _BESIDE:
            self._new_block()

    def handle_data(self, data: str) -> None:
        if any(self._inside[tag] for tag in _CODE):
            return
        if self._inside["title"]:
            self.title += data
        elif self._inside["h1"]:
            self.heading += data
        else:
            block = self._blocks[-1]
            if not block.pieces:
                block.main, block.beside = any(self._inside[tag] for tag in _MAIN), self._inside[_BESIDE_ANY] > 0
            block.pieces.append(data)
            block.linked += len(data) if self._inside["a"] else 0

    def _keep_meta(self, fields: dict[str, str | None]) -> None:
        name = fields.get("property") or fields.get("name") or fields.get("itemprop")
        if name and fields.get("content"):
            self.meta.setdefault(name, str(fields["content"]))
            self.meta.setdefault(name.casefold(), str(fields["content"]))

    def _push(self, tag: str, beside: bool) -> None:
        self._open.append((tag, beside))
        self._inside[tag] += 1
        self._inside[_BESIDE_ANY] += beside

    def _pop_to(self, at: int) -> None:
        for tag, beside in self._open[at:]:
            self._inside[tag] -= 1
            self._inside[_BESIDE_ANY] -= beside
        del self._open[at:]

    def _new_block(self) -> None:
        if self._blocks[-1].pieces:
            self._blocks.append(_Block(False, False))


def _is_no_report(tag: str, fields: dict[str, str | None]) -> bool:
    return tag not in ("body", "html", "article", "main") and bool(_NO_REPORT.search(f"{fields.get('class') or ''} {fields.get('id') or ''}"))
