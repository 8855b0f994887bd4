"""Reports that are one text: wire stories, forwarded posts, a headline with and without its channel's header."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence

from marsad.model import Document
from marsad.text.tokens import tokenize

_SHINGLE = 3
# A triple that stands in very many reports says nothing of copying.
_TOO_COMMON = 200
# A shorter text may miss this share of its words in the longer one (a spelling, a word changed), and must make up this share of its length.
_MISSING, _LENGTH = 0.15, 0.55
_FEWEST_WORDS = 4


def find_copies(documents: Sequence[Document]) -> dict[str, str]:
    """For each report that copies another the id of the one it copies: the earliest published, then the smallest id."""
    ordered = sorted(documents, key=lambda document: (document.published or "9999", document.id))
    texts = [_words(document.text) for document in ordered]
    bags = [Counter(words) for words in texts]
    holders: dict[tuple[str, ...], list[int]] = defaultdict(list)
    copies: dict[str, str] = {}
    for at, words in enumerate(texts):
        triples = {tuple(words[start : start + _SHINGLE]) for start in range(len(words) - _SHINGLE + 1)}
        near = {other for triple in triples if len(holders[triple]) <= _TOO_COMMON for other in holders[triple]}
        original = next((other for other in sorted(near) if _is_copy(bags[at], bags[other])), None)
        if original is not None:
            copies[ordered[at].id] = copies.get(ordered[original].id, ordered[original].id)
        for triple in triples:
            holders[triple].append(at)
    return copies


def _is_copy(own: Counter[str], other: Counter[str]) -> bool:
    """Whether the shorter text's words stand in the longer one. Of a very short text none may be missing: one word is the whole news of it."""
    short, long = sorted((own, other), key=lambda bag: bag.total())
    if short.total() < _FEWEST_WORDS or short.total() < _LENGTH * long.total():
        return False
    return (short - long).total() <= int(_MISSING * short.total() - 0.4)


def _words(text: str) -> list[str]:
    """The folded words and numbers of a text, without links, handles and other words in Latin letters where the text is Arabic."""
    tokens = [token for token in tokenize(text) if token.kind in ("word", "number")]
    arabic = any(token.kind == "word" and not token.text.isascii() for token in tokens)
    return [token.folded for token in tokens if token.kind == "number" or not arabic or not token.text.isascii()]
