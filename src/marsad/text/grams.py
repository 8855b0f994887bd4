"""Pieces of words, and the numbers that stand for them in a scorer's table."""

from __future__ import annotations

from zlib import crc32

SIZES = (3, 4)


def grams(word: str) -> list[str]:
    """The word with marks for where it begins and ends, and its runs of three and four letters, each as often as it occurs.

    Runs stand in for stems: متظاهر, المتظاهرين and تظاهرة share them, whatever clitics and endings a word carries.
    """
    marked = f"<{word}>"
    pieces = [marked[at : at + size] for size in SIZES for at in range(len(marked) - size + 1)]
    return [f"w{marked}", *pieces]


def bucket(gram: str, buckets: int) -> int:
    """The row of a table with `buckets` rows where a piece has its weight: the same on every machine and in every run."""
    return crc32(gram.encode("utf-8", "surrogatepass")) % buckets
