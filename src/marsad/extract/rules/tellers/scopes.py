"""A teller, and the words that a chain of tellers tells."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from marsad.extract.rules.page import Page


class Told(NamedTuple):
    """One link of a chain: the tokens that name a teller."""

    first: int
    last: int
    proclitics: str = ""


Chain = tuple[Told, ...]


@dataclass(slots=True, init=False)
class Scope:
    """What one chain of tellers says, never changed: tokens `first`..`last`, `mode` as the lexicon's verbs of saying have it, or `unsaid`.

    An empty chain is the outlet's own voice. `verb` is the token of the word of saying, None for a header. `direct` is true where the
    words told are a noun phrase of the verb itself ("announced the bombing of"), not a clause. `nested` is true where the chain speaks
    inside what another says, or in an aside about another, so that it does not go on in the next sentence.
    """

    first: int
    last: int
    chain: Chain
    mode: str
    verb: int | None = None
    direct: bool = False
    accused: Told | None = None
    nested: bool = False

    # Written out, since compiled the one that dataclasses make takes ten times as long.
    def __init__(self, first: int, last: int, chain: Chain, mode: str, verb: int | None = None, direct: bool = False, accused: Told | None = None,
                 nested: bool = False) -> None:  # fmt: skip
        self.first, self.last, self.chain, self.mode = first, last, chain, mode
        self.verb, self.direct, self.accused, self.nested = verb, direct, accused, nested

    def covers(self, index: int) -> bool:
        return self.first <= index <= self.last


def innermost(scopes: list[Scope], index: int) -> Scope | None:
    """The scope that a token stands in: of those that cover it the one that starts last."""
    found: Scope | None = None
    for scope in scopes:
        if scope.first <= index <= scope.last and (found is None or scope.first > found.first or (scope.first == found.first and scope.last < found.last)):
            found = scope
    return found


def is_unsaid_at(scopes: list[Scope], index: int) -> bool:
    """Whether a token stands in words of which a denial says that nobody has said them."""
    scope = innermost(scopes, index)
    return scope is not None and scope.mode == "unsaid"


def with_links(page: Page, chain: Chain, outer: Chain) -> Chain:
    """A chain with outer links added, those left out that it has already under the same words."""
    for link in outer:
        if not any(link == known or _same_words(page, link, known) or _is_short_for(page, known, link) or _speaks_for(page, link, known) for known in chain):
            chain = (*chain, link)
    return chain


def _is_short_for(page: Page, short: Told, full: Told) -> bool:
    """المرصد ← المرصد السوري لحقوق الإنسان: one word with the article that opens the other's name, of one actor."""
    if short.first != short.last or page.told_actors(short) not in (set(), page.told_actors(full)):
        return False
    if not page.told_actors(short):
        # الحرس ← الحرس الثوري: a body by the head of its name, which says nothing alone.
        body = page.of_kind(short.first, "force", "teller")
        return body is not None and body.sense.value is None and body.definite and full.last > full.first and _words(page, short)[0] == _words(page, full)[0]
    return _words(page, short)[:1] == _words(page, full)[:1] or _words(page, short)[0].removeprefix("ال") == _words(page, full)[0].removeprefix("ال")


def _speaks_for(page: Page, spokesman: Told, body: Told) -> bool:
    """المتحدث باسم الجيش: كشف الجيش: whether one teller is called by the other's name behind a title."""
    name, whole = _words(page, body), _words(page, spokesman)
    return len(name) > 1 and len(whole) > len(name) and whole[-len(name) :] == name


def _same_words(page: Page, one: Told, other: Told) -> bool:
    return _words(page, one) == _words(page, other)


def _words(page: Page, told: Told) -> list[str]:
    words = [page.folded[index] for index in range(told.first, told.last + 1) if page.tokens[index].kind == "word"]
    if words and told.proclitics.endswith("ل") and words[0].startswith("لل"):
        # بحسب ما قال المرصد، ووفقا للمرصد: the article is hidden behind ل.
        return ["ال" + words[0][2:], *words[1:]]
    return [words[0][len(told.proclitics) :], *words[1:]] if words else []
