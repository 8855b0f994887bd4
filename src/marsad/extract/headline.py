"""The headline of a report that comes as plain text: a first line of its own, with a story behind it."""

from __future__ import annotations

import unicodedata
from dataclasses import replace

from marsad.model import Document
from marsad.reference.lexicon import Hit
from marsad.text.tokens import Token

_FEWEST_WORDS, _MOST_TOKENS = 4, 40
_OPENS_A_POST = frozenset("#@|")
_ENDS_NO_HEADLINE = frozenset(".:،,؛;")
# A story is longer than its headline by this much, and its first paragraph takes up so many words of a headline that tells of no happening.
_TIMES_AS_LONG = 2
_TAKEN_UP = 2
_TELLS = frozenset({"event", "harm", "saying"})
_WHO_TELLS = frozenset({"teller", "force"})
# Shorter words stand in any two lines.
_SHORTEST_TAKEN_UP = 4
# غزة; روسيا and الروسي.
_SHORTEST_NAME, _STEM = 3, 4


def with_headline(document: Document, tokens: tuple[Token, ...], hits: list[list[Hit]]) -> Document:
    """The report with its headline as its title, where it came without one; the same report where its first line is no headline.

    The text stays as it is. Who speaks alone in the first line of a statement (المتحدث باسم القوات المسلحة) is no headline, and neither is who tells all
    of a post that names him before a colon and not again.
    """
    end = next((index for index, token in enumerate(tokens[: _MOST_TOKENS + 1]) if token.kind == "break"), 0)
    if document.title or not end or not _may_be_a_headline(tokens[:end]) or not _is_a_story(document.text, tokens, end):
        return document
    if not _names_again(tokens, end) or _only_says_who(tokens, hits, end) or not (_tells(hits[:end]) or _is_taken_up(tokens, end)):
        return document
    return replace(document, title=document.text[: tokens[end - 1].end])


def _may_be_a_headline(line: tuple[Token, ...]) -> bool:
    if line[0].start or line[0].text in _OPENS_A_POST or line[-1].text in _ENDS_NO_HEADLINE:
        return False
    return sum(token.kind == "word" for token in line) >= _FEWEST_WORDS and all(unicodedata.category(token.text[0]) != "So" for token in line)


def _is_a_story(text: str, tokens: tuple[Token, ...], end: int) -> bool:
    """Whether behind an empty line stands something longer, in sentences."""
    behind = tokens[end + 1 :]
    apart = text[tokens[end - 1].end :].startswith("\n\n")
    return apart and len(behind) >= _TIMES_AS_LONG * end and any(_ends_a_sentence(behind, index) for index in range(len(behind)))


def _ends_a_sentence(tokens: tuple[Token, ...], index: int) -> bool:
    """Whether a point has a blank or nothing behind it, and not the rest of an address."""
    return tokens[index].text == "." and (index + 1 == len(tokens) or tokens[index + 1].start > tokens[index].end or tokens[index + 1].kind == "break")


def _names_again(tokens: tuple[Token, ...], end: int) -> bool:
    """Whether the story names again what stands before a colon in the headline, if only its country (روسيا: ... الوزير الروسي); true where there is no colon."""
    colon = next((index for index in range(end) if tokens[index].text == ":"), 0)
    story = " ".join(token.folded for token in tokens[end + 1 :]) if colon else ""
    return not colon or any(len(token.folded) >= _SHORTEST_NAME and _bare(token)[:_STEM] in story for token in tokens[:colon])


def _only_says_who(tokens: tuple[Token, ...], hits: list[list[Hit]], end: int) -> bool:
    """المتحدث باسم القوات المسلحة, العلاقات العامة لحرس الثورة: whether a line opens with who tells, and has neither a colon nor a verb that tells."""
    verb = any(hit.features.startswith("v") for at in range(end) for hit in hits[at] if hit.sense.kind in _TELLS)
    return any(hit.sense.kind in _WHO_TELLS for hit in hits[0]) and not verb and all(token.text != ":" for token in tokens[:end])


def _tells(hits: list[list[Hit]]) -> bool:
    return any(hit.sense.kind in _TELLS for at_token in hits for hit in at_token)


def _is_taken_up(tokens: tuple[Token, ...], end: int) -> bool:
    """Whether the paragraph behind the headline repeats words of it, with or without the article or what is joined to them."""
    last = next((index for index in range(end + 1, len(tokens)) if tokens[index].kind == "break"), len(tokens))
    paragraph = " ".join(token.folded for token in tokens[end + 1 : last])
    return sum(len(_bare(token)) >= _SHORTEST_TAKEN_UP and _bare(token) in paragraph for token in tokens[:end]) >= _TAKEN_UP


def _bare(word: Token) -> str:
    return word.folded.removeprefix("ال")
