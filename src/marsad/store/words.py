"""The words that reports are found by: folded, and Arabic ones also without what is written onto their front."""

from __future__ import annotations

import re
from collections.abc import Iterator

from marsad.text.fold import fold

_WORD = re.compile(r"[^\W_]+")
# Longer runs of letters are addresses and encoded bytes, not words.
_LONGEST = 64
# The limit of a full-text row in PostgreSQL is a mebibyte; what a report has beyond this many bytes of different words is not found by them.
_MOST_BYTES = 800_000


def indexed(text: str) -> list[str]:
    """All that a report is found by, in order: each word folded, and the same without "and", "so", "in", "for", "like", "will", and the article.

    والقصف is found by والقصف, القصف and قصف. At least three letters are left after "and" and its like, two after the article: a word
    that merely begins with such a letter (وزير) is found by its rest too (زير), which costs little and loses nothing.
    """
    found: dict[str, None] = {}
    size = 0
    for word in dict.fromkeys(_words(text)):
        for form in (word, *_without_proclitics(word)):
            if form not in found:
                size += len(form.encode())
                if size > _MOST_BYTES:
                    return list(found)
                found[form] = None
    return list(found)


def asked(question: str) -> list[str]:
    """The words of a question, folded; the article, and what stands before it, is taken off, so that القصف asks for قصف in all its forms."""
    return list(dict.fromkeys(_bare(word) for word in _words(question)))


def _words(text: str) -> Iterator[str]:
    return (match.group()[:_LONGEST] for match in _WORD.finditer(fold(text)))


# الله is no definite noun, and له is a word of its own.
_ARTICLE = re.compile(r"[وف]?(?:[بك]?ال|لل)(?=..)(?!له$)")


def _bare(word: str) -> str:
    match = _ARTICLE.match(word)
    return word[match.end() :] if match else word


def _without_proclitics(word: str) -> Iterator[str]:
    heads = [word, word[1:]] if word[0] in "وف" and len(word) > 3 else [word]
    yield from heads[1:]
    for head in heads:
        if len(head) > 3 and (head[0] in "بلك" or (head[0] == "س" and head[1] in "ايتن")):
            yield head[1:]
    if (bare := _bare(word)) != word:
        yield bare
