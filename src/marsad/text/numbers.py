"""Counts as reports write them: digits of both series, words, vague amounts, bounds and ranges, ordinals."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple, Protocol

from marsad.text.tokens import Token


class Words(Protocol):
    """The number words that the reader needs; see marsad.reference.numbers.NumberWords."""

    @property
    def units(self) -> Mapping[str, int]: ...
    @property
    def multipliers(self) -> Mapping[str, int]: ...
    @property
    def vague(self) -> Mapping[str, int]: ...
    @property
    def ordinals(self) -> Mapping[str, int]: ...
    @property
    def bounds(self) -> Mapping[str, str]: ...
    @property
    def first_words(self) -> frozenset[str]: ...


class Count(NamedTuple):
    """A number read from tokens `first_token`..`last_token` inclusive.

    `least` and `most` are its bounds, `most` None where there is none above. An `ordinal` has both equal to its rank.
    """

    least: int
    most: int | None
    first_token: int
    last_token: int
    ordinal: bool = False


class _Plain(NamedTuple):
    least: int
    most: int | None
    last: int


def read_count(tokens: Sequence[Token], start: int, words: Words) -> Count | None:
    """The count that starts at a token, with the bound before it (ما لا يقل عن 5) or after it (خمسة على الأقل); None where none does."""
    if start >= len(tokens):
        return None
    token = tokens[start]
    if token.kind == "word" and not _may_start(token.folded, words):
        return None
    if token.kind not in ("word", "number"):
        return None
    ordinal = _look_up(tokens, start, words.ordinals)
    if ordinal is not None and token.kind == "word":
        return Count(ordinal[0], ordinal[0], start, ordinal[1], ordinal=True)
    bound = _look_up(tokens, start, words.bounds)
    if bound is not None and bound[0] != "to":
        return _bounded(tokens, start, bound[0], bound[1] + 1, words)
    plain = _plain(tokens, start, words)
    return None if plain is None else _with_what_follows(tokens, start, plain, words)


def _may_start(folded: str, words: Words) -> bool:
    return any(variant in words.first_words for variant in _variants(folded))


def _variants(folded: str) -> tuple[str, ...]:
    """A word and what is left of it without و ف ب ل ك and without the article."""
    bare = folded[1:] if len(folded) > 3 and folded[0] in "وفبلك" else folded
    inner = bare[1:] if len(bare) > 3 and bare is not folded and bare[0] in "بلك" else bare
    article = folded[2:] if folded.startswith("ال") else bare[2:] if bare.startswith("ال") else folded
    return (folded, bare, inner, article)


def _look_up(tokens: Sequence[Token], start: int, table: Mapping[str, object]) -> tuple[object, int] | None:  # type: ignore[type-arg]
    """The longest phrase of `table` at a token, up to four words: (value, last token)."""
    if tokens[start].kind != "word":
        return None
    for length in (4, 3, 2, 1):
        if start + length > len(tokens):
            continue
        rest = [token.folded for token in tokens[start + 1 : start + length]]
        for first in _variants(tokens[start].folded):
            key = " ".join([first, *rest])
            if key in table:
                return table[key], start + length - 1
    return None


def _bounded(tokens: Sequence[Token], start: int, bound: object, after: int, words: Words) -> Count | None:
    if after >= len(tokens):
        return None
    plain = _plain(tokens, after, words)
    if plain is None:
        return None
    if bound == "between":
        return _range(tokens, start, plain, words)
    if bound == "least":
        return Count(plain.least, None, start, plain.last)
    if bound == "most":
        return Count(0, plain.least, start, plain.last)
    return Count(plain.least, plain.most, start, plain.last)


def _range(tokens: Sequence[Token], start: int, low: _Plain, words: Words) -> Count | None:
    """بين 5 و10."""
    after = low.last + 1
    if after < len(tokens) and tokens[after].folded in ("و", "and"):
        after += 1
    if after >= len(tokens):
        return None
    high = _plain(tokens, after, words)
    return None if high is None else Count(low.least, high.least, start, high.last)


def _with_what_follows(tokens: Sequence[Token], start: int, plain: _Plain, words: Words) -> Count:
    after = plain.last + 1
    if after < len(tokens):
        to = _look_up(tokens, after, words.bounds)
        if to is not None and to[0] == "to" and after + 1 < len(tokens):
            high = _plain(tokens, to[1] + 1, words) if to[1] + 1 < len(tokens) else None
            if high is not None and plain.most is not None and high.least > plain.least:
                return Count(plain.least, high.least, start, high.last)
    for at in range(after, min(after + 4, len(tokens))):
        if tokens[at].kind == "break" or tokens[at].text in ".،؛:":
            break
        bound = _look_up(tokens, at, words.bounds)
        if bound is not None and bound[0] == "least" and bound[1] > at and at + 1 < len(tokens) and tokens[at].folded in ("علي", "at"):
            return Count(plain.least, None, start, plain.last)
    return Count(plain.least, plain.most, start, plain.last)


def _plain(tokens: Sequence[Token], start: int, words: Words) -> _Plain | None:
    """A number without its bounds: digits, words that add up and multiply, or a vague amount."""
    token = tokens[start]
    if token.kind == "number":
        value = _digits(token.folded)
        if value is None:
            return None
        multiplied = _look_up(tokens, start + 1, words.multipliers) if start + 1 < len(tokens) else None
        if multiplied is not None and not tokens[start + 1].folded.startswith("و"):
            return _Plain(int(value * int(str(multiplied[0]))), int(value * int(str(multiplied[0]))), multiplied[1])
        return _Plain(int(value), int(value), start) if value == int(value) else None
    vague = _look_up(tokens, start, words.vague)
    spelt = _spelt(tokens, start, words)
    if spelt is not None and (vague is None or spelt.last > int(vague[1])):
        return spelt
    if vague is not None:
        last = int(vague[1])
        larger = _look_up(tokens, last + 1, words.vague) if last + 1 < len(tokens) else None
        if larger is not None and int(str(larger[0])) > int(str(vague[0])) > 2:
            return _Plain(int(str(vague[0])) * 1000, None, int(larger[1]))
        return _Plain(int(str(vague[0])), None, last)
    return None


def _spelt(tokens: Sequence[Token], start: int, words: Words) -> _Plain | None:
    """خمسة وعشرون، ثلاثمئة وخمسة وأربعون، ثلاثة آلاف."""
    total, group, last, index = 0, 0, -1, start
    while index < len(tokens) and tokens[index].kind == "word":
        folded = tokens[index].folded
        if index > start and not folded.startswith("و") and folded not in ("and",):
            multiplier = _look_up(tokens, index, words.multipliers)
            if multiplier is None or group == 0:
                break
            group *= int(str(multiplier[0]))
            if int(str(multiplier[0])) >= 1000:
                total, group = total + group, 0
            last, index = int(multiplier[1]), int(multiplier[1]) + 1
            continue
        unit = _look_up(tokens, index, words.units) or _look_up(tokens, index, words.multipliers)
        if unit is None:
            if folded == "and" and last >= 0:
                index += 1
                continue
            break
        group += int(str(unit[0]))
        last, index = int(unit[1]), int(unit[1]) + 1
    return _Plain(total + group, total + group, last) if last >= 0 else None


def _digits(folded: str) -> float | None:
    """The value of a number in Western digits with separators; None for dates, clock times and other compounds."""
    if any(mark in folded for mark in ":/-"):
        return None
    plain = folded.replace("٬", ",").replace("٫", ".")
    groups = plain.split(",")
    if len(groups) > 1 and all(len(group) == 3 for group in groups[1:]):
        plain = "".join(groups)
    elif len(groups) == 2:
        plain = ".".join(groups)
    parts = plain.split(".")
    if len(parts) == 2 and len(parts[1]) == 3 and len(parts[0]) <= 3 and parts[0] != "0":
        plain = "".join(parts)
    try:
        value = float(plain)
    except ValueError:
        return None
    return value if value < 1e12 else None
