"""Reports that are one text: wire stories, forwarded posts, a headline with and without its channel's header."""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Sequence

from marsad.model import Document
from marsad.text.tokens import tokenize

_SHINGLE = 3
# Two texts are one where this share of the shorter one's word triples stands in the other.
_SHARED = 0.8
# A triple that stands in very many reports says nothing of copying.
_TOO_COMMON = 200


def find_copies(documents: Sequence[Document]) -> dict[str, str]:
    """For each report that copies another the id of the one it copies: the earliest published, then the smallest id."""
    ordered = sorted(documents, key=lambda document: (document.published or "9999", document.id))
    shingles = [_shingles(document.text) for document in ordered]
    holders: dict[int, list[int]] = defaultdict(list)
    copies: dict[str, str] = {}
    for at, own in enumerate(shingles):
        shared: dict[int, int] = defaultdict(int)
        for shingle in own:
            for other in holders[shingle] if len(holders[shingle]) <= _TOO_COMMON else ():
                shared[other] += 1
        original = next((other for other in sorted(shared) if _is_copy(own, shingles[other], shared[other])), None)
        if original is not None:
            copies[ordered[at].id] = copies.get(ordered[original].id, ordered[original].id)
        for shingle in own:
            holders[shingle].append(at)
    return copies


def _is_copy(own: frozenset[int], other: frozenset[int], shared: int) -> bool:
    short, long = sorted((len(own), len(other)))
    return short >= 4 and shared >= _SHARED * short and short >= 0.55 * long


def _shingles(text: str) -> frozenset[int]:
    words = [token.folded for token in tokenize(text) if (token.kind in ("word", "number") and not token.text.isascii()) or token.kind == "number"]
    triples = (" ".join(words[at : at + _SHINGLE]) for at in range(max(0, len(words) - _SHINGLE + 1)))
    return frozenset(int.from_bytes(hashlib.blake2b(triple.encode(), digest_size=8).digest()) for triple in triples)
