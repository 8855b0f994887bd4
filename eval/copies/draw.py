"""Draws pairs of posts to be labelled as copies or not: pairs published within three days, so many from each stratum of likeness, by a seed.

Usage: python eval/copies/draw.py CORPUS [--show]

Likeness is the share of the shorter post's words that stand in the longer one. Pairs that share no triple of words are not drawn: no kind of
copy shares none. Prints the pairs as JSON lines of ids and stratum; with --show also their texts, for whoever labels them.
"""

from __future__ import annotations

import argparse
import json
import random
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from itertools import combinations, pairwise
from pathlib import Path
from typing import NamedTuple

from marsad.ingest import ReadOptions, read_paths
from marsad.model import Document
from marsad.text.tokens import tokenize

SEED = 20260301
EACH = 50
STRATA = (0.5, 0.65, 0.8, 0.9, 0.9999, 1.01)
_DAY = 86400.0
_FEWEST_WORDS = 4


def main() -> None:
    """Print the drawn pairs."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("corpus", type=Path)
    parser.add_argument("--show", action="store_true")
    options = parser.parse_args()
    documents = {item.id: item for item in read_paths([str(options.corpus)], ReadOptions()) if isinstance(item, Document)}
    for stratum, (first, second) in draw(documents.values()):
        texts = {"texts": [documents[first].text, documents[second].text]} if options.show else {}
        print(json.dumps({"pair": [first, second], "stratum": stratum, **texts}, ensure_ascii=False))


def draw(documents: Iterable[Document]) -> Iterator[tuple[float, tuple[str, str]]]:
    """So many pairs of each stratum, which goes by its lower bound."""
    strata = _strata(documents)
    chance = random.Random(SEED)
    for low in sorted(strata):
        for pair in chance.sample(strata[low], min(EACH, len(strata[low]))):
            yield low, pair


def stratum_sizes(documents: Iterable[Document]) -> dict[float, int]:
    """How many pairs each stratum holds."""
    return {low: len(pairs) for low, pairs in _strata(documents).items()}


def _strata(documents: Iterable[Document]) -> dict[float, list[tuple[str, str]]]:
    reports = {document.id: _Report(_words(document.text), _at(document)) for document in documents}
    strata: dict[float, list[tuple[str, str]]] = defaultdict(list)
    for first, second in sorted(_pairs(reports)):
        likeness = _likeness(reports[first].words, reports[second].words)
        for low, high in pairwise(STRATA):
            if low <= likeness < high:
                strata[low].append((first, second))
    return strata


class _Report(NamedTuple):
    """The words of a report and when it came out, in seconds."""

    words: list[str]
    published: float


def _words(text: str) -> list[str]:
    """All folded words and numbers; in Arabic texts none in Latin letters. Not the words that linking compares, so that the draw stays as it is."""
    kept = [token for token in tokenize(text) if token.kind in ("word", "number")]
    arabic = any(token.kind == "word" and not token.text.isascii() for token in kept)
    return [token.folded for token in kept if token.kind == "number" or not arabic or not token.text.isascii()]


def _at(document: Document) -> float:
    return datetime.fromisoformat(document.published).replace(tzinfo=UTC).timestamp() if document.published else 0.0


def _pairs(reports: dict[str, _Report]) -> set[tuple[str, str]]:
    holders: dict[tuple[str, ...], list[str]] = defaultdict(list)
    for id_, one in reports.items():
        if len(one.words) >= _FEWEST_WORDS:
            for triple in set(zip(one.words, one.words[1:], one.words[2:], strict=False)):
                holders[triple].append(id_)
    close = ((a, b) for held in holders.values() for a, b in combinations(sorted(held), 2))
    return {(a, b) for a, b in close if abs(reports[a].published - reports[b].published) <= 3 * _DAY}


def _likeness(one: list[str], other: list[str]) -> float:
    short, long = sorted((Counter(one), Counter(other)), key=Counter.total)
    return (short & long).total() / short.total()


if __name__ == "__main__":
    main()
