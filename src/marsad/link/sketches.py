"""What linking needs of a report's words, kept as numbers: a fraction of the text's size, and made where the report is read."""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple
from zlib import crc32

from marsad.model import Claim, Document, Span
from marsad.text.fold import fold
from marsad.text.tokens import Token, tokenize

_SHORTEST = 3


class Sketch(NamedTuple):
    """The words of a report in order, those of each sentence that a claim stands in, and the places that its claims name.

    Every word is the checksum of its folded form. Two words share a checksum once in four thousand million, which a comparison of whole texts or sentences does not notice.
    """

    words: array[int]
    sentences: Mapping[Span, frozenset[int]]
    places: frozenset[str]


def sketch(document: Document, claims: Sequence[Claim]) -> Sketch:
    """The sketch of a report that holds these claims."""
    tokens = tokenize(document.text)
    starts = [token.start for token in tokens]
    sentences: dict[Span, frozenset[int]] = {}
    for span in {claim.sentence for claim in claims}:
        inside = tokens[bisect_left(starts, span.start) : bisect_left(starts, span.end)]
        sentences[span] = frozenset(_number(token.folded) for token in inside if token.kind in ("word", "number") and len(token.folded) >= _SHORTEST)
    places = frozenset(place.place or fold(place.anchor.text) for claim in claims for place in claim.place)
    return Sketch(array("I", map(_number, _words(tokens))), sentences, places)


def _words(tokens: Iterable[Token]) -> list[str]:
    """The folded words and numbers of a text, without links, handles and other words in Latin letters where the text is Arabic."""
    kept = [token for token in tokens if token.kind in ("word", "number")]
    arabic = any(token.kind == "word" and not token.text.isascii() for token in kept)
    return [token.folded for token in kept if token.kind == "number" or not arabic or not token.text.isascii()]


@lru_cache(maxsize=65536)
def _number(folded: str) -> int:
    return crc32(folded.encode("utf-8", "surrogatepass"))
