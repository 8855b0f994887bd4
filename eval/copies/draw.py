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
from collections.abc import Iterator
from itertools import combinations, pairwise
from pathlib import Path

from marsad.ingest import ReadOptions, read_paths
from marsad.link import Sketch, sketch
from marsad.model import Document

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
    for stratum, (first, second) in draw({id_: sketch(document, []) for id_, document in documents.items()}):
        texts = {"texts": [documents[first].text, documents[second].text]} if options.show else {}
        print(json.dumps({"pair": [first, second], "stratum": stratum, **texts}, ensure_ascii=False))


def draw(sketches: dict[str, Sketch]) -> Iterator[tuple[float, tuple[str, str]]]:
    """So many pairs of each stratum, which goes by its lower bound."""
    strata = _strata(sketches)
    chance = random.Random(SEED)
    for low in sorted(strata):
        for pair in chance.sample(strata[low], min(EACH, len(strata[low]))):
            yield low, pair


def stratum_sizes(sketches: dict[str, Sketch]) -> dict[float, int]:
    """How many pairs each stratum holds."""
    return {low: len(pairs) for low, pairs in _strata(sketches).items()}


def _strata(sketches: dict[str, Sketch]) -> dict[float, list[tuple[str, str]]]:
    strata: dict[float, list[tuple[str, str]]] = defaultdict(list)
    for first, second in sorted(_pairs(sketches)):
        likeness = _likeness(sketches[first], sketches[second])
        for low, high in pairwise(STRATA):
            if low <= likeness < high:
                strata[low].append((first, second))
    return strata


def _pairs(sketches: dict[str, Sketch]) -> set[tuple[str, str]]:
    holders: dict[tuple[int, ...], list[str]] = defaultdict(list)
    for one in sketches.values():
        if len(one.words) >= _FEWEST_WORDS:
            for triple in set(zip(one.words, one.words[1:], one.words[2:], strict=False)):
                holders[triple].append(one.id)
    close = ((a, b) for held in holders.values() for a, b in combinations(sorted(held), 2))
    return {(a, b) for a, b in close if abs((sketches[a].published or 0) - (sketches[b].published or 0)) <= 3 * _DAY}


def _likeness(one: Sketch, other: Sketch) -> float:
    short, long = sorted((Counter(one.words), Counter(other.words)), key=Counter.total)
    return (short & long).total() / short.total()


if __name__ == "__main__":
    main()
