"""Reports that are one text: wire stories, forwarded posts, a headline with and without its channel's header."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from marsad.link.sketches import Sketch
from marsad.model import Document

# A triple that stands in very many reports says nothing of copying.
_TOO_COMMON = 200
# A shorter text may miss this share of its words in the longer one (a spelling, a word changed), and must make up this share of its length.
_MISSING, _LENGTH = 0.15, 0.55
_FEWEST_WORDS = 4


def find_copies(documents: Sequence[Document], sketches: Mapping[str, Sketch]) -> dict[str, str]:
    """For each report that copies another the id of the one it copies: the earliest published, then the smallest id."""
    ordered = sorted(documents, key=lambda document: (document.published or "9999", document.id))
    bags: list[_Bag] = []
    holders: dict[int, list[int]] = defaultdict(list)
    copies: dict[str, str] = {}
    for at, document in enumerate(ordered):
        words = sketches[document.id].words
        bags.append(_Bag(Counter(words), len(words)))
        # A number stands for each triple: a false match costs one comparison, and a million triples take little memory.
        triples = {hash(triple) for triple in zip(words, words[1:], words[2:], strict=False)}
        near = {other for triple in triples if len(holders[triple]) <= _TOO_COMMON for other in holders[triple]}
        original = next((other for other in sorted(near) if _is_copy(bags[at], bags[other])), None)
        if original is not None:
            copies[document.id] = copies.get(ordered[original].id, ordered[original].id)
        for triple in triples:
            holders[triple].append(at)
    return copies


class _Bag(NamedTuple):
    """How often each word stands in a text, and how many words it has."""

    counts: Counter[int]
    total: int


def _is_copy(own: _Bag, other: _Bag) -> bool:
    """Whether the shorter text's words stand in the longer one. Of a very short text none may be missing: one word is the whole news of it."""
    short, long = (own, other) if own.total <= other.total else (other, own)
    if short.total < _FEWEST_WORDS or short.total < _LENGTH * long.total:
        return False
    missing, allowed = 0, int(_MISSING * short.total - 0.4)
    there = long.counts.get
    for word, times in short.counts.items():
        lacking = times - there(word, 0)
        if lacking > 0:
            missing += lacking
            if missing > allowed:
                return False
    return True
