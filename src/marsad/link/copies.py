"""Reports that are one text: wire stories, forwarded posts, a headline with and without its channel's header."""

from __future__ import annotations

from array import array
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from itertools import chain
from typing import NamedTuple

from marsad.link.sketches import Sketch
from marsad.model import Document

# A triple that stands in very many reports says nothing of copying.
_TOO_COMMON = 200
# Copies have at least this share of the shorter text's triples in common, even with words changed and under another header.
_SHARED_TRIPLES = 0.1
# A shorter text may miss this share of its words in the longer one (a spelling, a word changed), and must make up this share of its length.
_MISSING, _LENGTH = 0.15, 0.55
_FEWEST_WORDS = 4
# A channel's name and what it opens its posts with take up this many words at most.
_HEADER = 6
# Under two headers so many words must be shared, since fewer may be a turn of phrase.
_FEWEST_SHARED = 7


def find_copies(documents: Sequence[Document], sketches: Mapping[str, Sketch]) -> dict[str, str]:
    """For each report that copies another the id of the one it copies: the earliest published, then the smallest id."""
    ordered = sorted(documents, key=lambda document: (document.published or "9999", document.id))
    bags: list[_Bag] = []
    triples_of: list[int] = []
    holders: dict[int, list[int]] = defaultdict(list)
    copies: dict[str, str] = {}
    for at, document in enumerate(ordered):
        words = sketches[document.id].words
        bags.append(_Bag(Counter(words), words, sketches[document.id].places))
        # A number stands for each triple: a false match costs one comparison, and a million triples take little memory.
        triples = {hash(triple) for triple in zip(words, words[1:], words[2:], strict=False)}
        telling = [held for triple in triples if len(held := holders[triple]) <= _TOO_COMMON]
        triples_of.append(len(telling))
        shared = Counter(chain.from_iterable(telling))
        near = sorted(other for other, times in shared.items() if times >= _SHARED_TRIPLES * min(triples_of[at], triples_of[other]))
        original = next((other for other in near if _is_copy(bags[at], bags[other])), None)
        if original is not None:
            copies[document.id] = copies.get(ordered[original].id, ordered[original].id)
        for triple in triples:
            holders[triple].append(at)
    return copies


class _Bag(NamedTuple):
    """How often each word stands in a text, its words in order, and the places that its claims name."""

    counts: Counter[int]
    words: array[int]
    places: frozenset[str]

    @property
    def total(self) -> int:
        return len(self.words)


def _is_copy(own: _Bag, other: _Bag) -> bool:
    """Whether the shorter text's words stand in the longer one. Of a very short text none may be missing: one word is the whole news of it."""
    short, long = (own, other) if own.total <= other.total else (other, own)
    if short.total < _FEWEST_WORDS:
        return False
    if short.total < _LENGTH * long.total:
        # A channel that passes on a short post under its own header; words behind it would be further news.
        return long.total - short.total <= _HEADER and long.words[-short.total :] == short.words
    return _has_the_words(short, long) or _is_under_another_header(short, long)


def _has_the_words(short: _Bag, long: _Bag) -> bool:
    missing, allowed = 0, int(_MISSING * short.total - 0.4)
    there = long.counts.get
    for word, times in short.counts.items():
        lacking = times - there(word, 0)
        if lacking > 0:
            missing += lacking
            if missing > allowed:
                return False
    return True


def _is_under_another_header(one: _Bag, other: _Bag) -> bool:
    """Whether two posts end in the same words under a header each, and tell of the same places: of two posts by one template the place is the news."""
    if one.words[-_FEWEST_SHARED:] != other.words[-_FEWEST_SHARED:] or one.places != other.places:
        return False
    shared = _FEWEST_SHARED
    while shared < one.total and one.words[-shared - 1] == other.words[-shared - 1]:
        shared += 1
    return other.total - shared <= _HEADER and one.total - shared <= _HEADER
