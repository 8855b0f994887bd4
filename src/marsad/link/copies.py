"""Reports that are one text: wire stories, forwarded posts, a headline with and without its channel's header."""

from __future__ import annotations

from array import array
from collections import Counter
from collections.abc import Iterable, Iterator
from zlib import crc32

from marsad.link.sketches import Sketch

# A shorter text may miss this share of its words in the longer one (a spelling, a word changed), and must make up this share of its length.
_MISSING, _LENGTH = 0.15, 0.55
_FEWEST_WORDS = 4
# A channel's name and what it opens its posts with take up this many words at most.
_HEADER = 6
# Under two headers so many words must be shared, since fewer may be a turn of phrase.
_FEWEST_SHARED = 7
# Posts by one template come again with each happening; what is alike and this many days apart is news of two, unless it is long.
_DAYS_APART = 3
_LONG = 20
_DAY = 86400.0


def copy_keys(sketch: Sketch) -> list[int]:
    """The keys that a report is kept under: its marks by its day, and one for the whole of a long text, which may come again after weeks."""
    return _keys(sketch, [_day(sketch)])


def copy_keys_to_ask(sketch: Sketch) -> list[int]:
    """The keys under which the reports stand that this one may copy, or that may copy it."""
    day = _day(sketch)
    return _keys(sketch, [day] if sketch.published is None else range(day - _DAYS_APART, day + _DAYS_APART + 1))


def _day(sketch: Sketch) -> int:
    return 0 if sketch.published is None else int(sketch.published // _DAY)


def _keys(sketch: Sketch, days: Iterable[int]) -> list[int]:
    if len(sketch.words) < _FEWEST_WORDS:
        return []
    keys = [mark << 20 | day & 0xFFFFF for day in days for mark in sketch.marks]
    if len(sketch.words) >= _LONG:
        keys.append(1 << 60 | crc32(sketch.words.tobytes()))
    return keys


def find_copies(own: Sketch, others: Iterable[Sketch]) -> Iterator[str]:
    """The ids of those others that are one text with a report."""
    counts = Counter(own.words)
    for other in others:
        if other.id != own.id and is_copy(own, other, counts):
            yield other.id


def original_of(family: Iterable[Sketch]) -> Sketch:
    """The report of one text that the others copy: the earliest published, then the smallest id."""
    return min(family, key=lambda sketch: (sketch.published is None, sketch.published, sketch.id))


def is_copy(own: Sketch, other: Sketch, counts: Counter[int] | None = None) -> bool:
    """Whether the shorter text's words stand in the longer one. Of a very short text none may be missing: one word is the whole news of it.

    `counts` says how often each word stands in `own`, where that is known already.
    """
    short, long = (own, other) if (len(own.words), own.id) <= (len(other.words), other.id) else (other, own)
    if len(short.words) < _FEWEST_WORDS or (len(short.words) < _LONG and _days_apart(own, other) > _DAYS_APART):
        return False
    if len(short.words) < _LENGTH * len(long.words):
        # A channel that passes on a short post under its own header; words behind it would be further news.
        return len(long.words) - len(short.words) <= _HEADER and long.words[-len(short.words) :] == short.words
    there = counts if counts is not None and long is own else Counter(long.words)
    return _has_the_words(short.words, there) or _is_under_another_header(short, long)


def _days_apart(one: Sketch, other: Sketch) -> float:
    if one.published is None or other.published is None:
        return 0.0
    return abs(one.published - other.published) / _DAY


def _has_the_words(short: array[int], there: Counter[int]) -> bool:
    missing, allowed = 0, int(_MISSING * len(short) - 0.4)
    if len(set(short) - there.keys()) > allowed:
        return False
    for word, times in Counter(short).items():
        lacking = times - there[word]
        if lacking > 0:
            missing += lacking
            if missing > allowed:
                return False
    return True


def _is_under_another_header(one: Sketch, other: Sketch) -> bool:
    """Whether two posts end in the same words under a header each, and tell of the same places: of two posts by one template the place is the news."""
    if one.words[-_FEWEST_SHARED:] != other.words[-_FEWEST_SHARED:] or one.places != other.places:
        return False
    shared = _FEWEST_SHARED
    while shared < len(one.words) and one.words[-shared - 1] == other.words[-shared - 1]:
        shared += 1
    return len(other.words) - shared <= _HEADER and len(one.words) - shared <= _HEADER
