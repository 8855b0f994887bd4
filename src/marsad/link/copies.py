"""Reports that are one text: wire stories, forwarded posts, a headline with and without its channel's header."""

from __future__ import annotations

from array import array
from collections import Counter
from collections.abc import Iterable, Iterator
from zlib import crc32

from marsad.link.sketches import Sketch

# A shorter text may miss this share of its words in the longer one (a spelling, a word changed), and must make up this share of its length,
# or a little less where it is no mere phrase and stands there whole.
_MISSING, _LENGTH, _LENGTH_WHOLE, _PHRASE = 0.15, 0.55, 0.5, 12
# A forward says itself that it is a copy, so that a larger share may have been edited since, numbers among it; but not the length.
_EDITED, _LENGTH_EDITED = 0.25, 0.8
# What is shorter than a sentence is a copy only word by word, and what is shorter than this says nothing.
_SENTENCE, _FEWEST_WORDS = 8, 4
# A channel's name and what it opens its posts with take up this many words at most.
_HEADER = 6
# Under two headers so many words must be shared, since fewer may be a turn of phrase.
_FEWEST_SHARED = 7
# Posts by one template come again with each happening: what is short is passed on within hours, what is long within days, word by word at any time.
_LONG = 20
_HOURS_APART, _DAYS_APART = 6, 3
_HOUR, _DAY = 3600.0, 86400.0


def copy_keys(sketch: Sketch) -> list[int]:
    """The keys that a report is kept under: its marks by its week, and one for the whole of a long text, which may come again after months."""
    return _keys(sketch, [_week(sketch, 0)])


def copy_keys_to_ask(sketch: Sketch) -> list[int]:
    """The keys under which the reports stand that this one may copy, or that may copy it."""
    return _keys(sketch, sorted({_week(sketch, days) for days in (-_DAYS_APART, _DAYS_APART)}))


def _week(sketch: Sketch, days_later: int) -> int:
    """A number for the week of a report or of some days later; those that nobody dated share one."""
    return 0 if sketch.published is None else int((sketch.published + days_later * _DAY) // (7 * _DAY))


def _keys(sketch: Sketch, weeks: Iterable[int]) -> list[int]:
    if len(sketch.words) < _FEWEST_WORDS:
        return []
    keys = [mark << 20 | week & 0xFFFFF for week in weeks for mark in sketch.marks]
    if len(sketch.words) >= _LONG:
        keys.append(1 << 60 | crc32(sketch.words.tobytes()))
    return keys


def find_copies(own: Sketch, others: Iterable[Sketch]) -> Iterator[str]:
    """The ids of those others that are one text with a report."""
    # Counted once for all others, and not at all for the many reports that share no words with any.
    counts: Counter[int] | None = None
    for other in others:
        if other.id == own.id:
            continue
        if counts is None:
            counts = Counter(own.words)
        if is_copy(own, other, counts):
            yield other.id


def original_of(family: Iterable[Sketch]) -> Sketch:
    """The report of one text that the others copy: the earliest published, then one that is no forward, then the smallest id."""
    return min(family, key=lambda sketch: (sketch.published is None, sketch.published, sketch.forwarded, sketch.id))


def is_copy(own: Sketch, other: Sketch, counts: Counter[int] | None = None) -> bool:
    """Whether the shorter text's words stand in the longer one. Of a very short text none may be missing: one word is the whole news of it.

    A forward may differ by a little more, since what it passes on can be edited afterwards.

    `counts` says how often each word stands in `own`, where that is known already.
    """
    short, long = (own, other) if (len(own.words), own.id) <= (len(other.words), other.id) else (other, own)
    size, longer = len(short.words), len(long.words)
    if size < _FEWEST_WORDS or not _came_in_time(own, other, size):
        return False
    if (own.forwarded or other.forwarded) and _is_edited(short, long):
        return True
    if not short.numbers <= long.numbers:
        return False
    if size < _SENTENCE or size < _LENGTH_WHOLE * longer:
        return _is_passed_on(short.words, long.words)
    missing = _missing(short.words, counts if counts is not None and long is own else Counter(long.words), _MISSING)
    if missing == 0:
        return size >= _LENGTH * longer or size >= _PHRASE or _is_passed_on(short.words, long.words)
    if size < _LENGTH * longer or not _tell_of_the_same(short, long):
        return _is_passed_on(short.words, long.words)
    return missing <= int(_MISSING * size - 1) or _is_under_another_header(short.words, long.words)


def _is_edited(short: Sketch, long: Sketch) -> bool:
    """Whether two texts of a sentence or more, of about one length, tell of the same places in nearly the same words."""
    size = len(short.words)
    if size < max(_SENTENCE, _LENGTH_EDITED * len(long.words)) or not _tell_of_the_same_places(short, long):
        return False
    return _missing(short.words, Counter(long.words), _EDITED) <= _EDITED * size


def _is_passed_on(short: array[int], long: array[int]) -> bool:
    """Whether a channel passes on a short post under its own header; words behind it would be further news."""
    return len(long) - len(short) <= _HEADER and long[-len(short) :] == short


def _tell_of_the_same(short: Sketch, long: Sketch) -> bool:
    """Whether two posts give the same numbers and places, but that one may name the region around them. Of two by one template these are the news."""
    return short.numbers == long.numbers and _tell_of_the_same_places(short, long)


def _tell_of_the_same_places(short: Sketch, long: Sketch) -> bool:
    return short.places == long.places and (short.regions <= long.regions or long.regions <= short.regions)


def _came_in_time(one: Sketch, other: Sketch, size: int) -> bool:
    """Whether two reports, the shorter of so many words, came out close enough for one to pass on the other."""
    if size < _LONG:
        return _hours_apart(one, other) <= _HOURS_APART
    return _hours_apart(one, other) <= 24 * _DAYS_APART or one.words == other.words


def _hours_apart(one: Sketch, other: Sketch) -> float:
    if one.published is None or other.published is None:
        return 0.0
    return abs(one.published - other.published) / _HOUR


def _missing(short: array[int], there: Counter[int], share: float) -> int:
    """How many words of a text another lacks; where they are more than a share that matters, at least as many as that takes."""
    distinct = len(set(short) - there.keys())
    if distinct > share * len(short):
        return distinct
    return sum([times - there.get(word, 0) for word, times in Counter(short).items() if times > there.get(word, 0)])


def _is_under_another_header(one: array[int], other: array[int]) -> bool:
    """Whether two posts end in the same words under a header each."""
    shared = 0
    while shared < len(one) and one[-shared - 1] == other[-shared - 1]:
        shared += 1
    return shared >= _FEWEST_SHARED and len(other) - shared <= _HEADER and len(one) - shared <= _HEADER
