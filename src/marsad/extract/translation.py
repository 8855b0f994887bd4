"""Reports that hold two languages: posts that give their news in Arabic and again in English, and reports in the one that quote a post in the other."""

from __future__ import annotations

import re
from dataclasses import replace

from marsad.model import Document

_ARABIC = re.compile(r"[\u0621-\u064a]{2,}")
_LATIN = re.compile(r"[A-Za-z]{2,}")
_NO_WORDS = re.compile(r"https?://\S+|[@#]\S+")
_SIGNS = ("://", "@", "#")
# A telling has so many words, and its translation half as many at least.
_FEWEST_WORDS = 4
_TRANSLATED = 0.5
# What is no Latin letter, in bytes.
_NO_LETTERS = bytes(code for code in range(256) if code > 127 or not chr(code).isalpha())
# What stands in a report in English between the first and the last Arabic letter of a quotation.
_ARABIC_STRETCH = re.compile(r"[\u0600-\u06ff](?:[^A-Za-z\n]*[\u0600-\u06ff])?")


def in_one_language(document: Document) -> Document:
    """The report as it is read: where its lines tell the news in Arabic and translate it, in Arabic; where a report in English quotes Arabic, without that.

    What is left out is blank, so that all else stands where it stood. Arabic reports keep names and words in other letters.
    """
    if document.lang not in ("ar", "en"):
        return document
    # Most reports in Arabic hold next to no Latin letters, which counting them tells much faster than looking for words.
    if document.lang == "ar" and len(document.text.encode("ascii", "ignore").translate(None, _NO_LETTERS)) < 2 * _FEWEST_WORDS:
        return document
    words = _words(document.text)
    latin = len(_LATIN.findall(words))
    if document.lang == "ar" and latin < _FEWEST_WORDS:
        return document
    arabic = len(_ARABIC.findall(words))
    if arabic < _FEWEST_WORDS:
        return document
    if latin >= _FEWEST_WORDS and min(arabic, latin) >= _TRANSLATED * max(arabic, latin) and _are_parted(document.text):
        return replace(document, lang="ar", text="\n".join(line if _is_arabic(line) else " " * len(line) for line in document.text.split("\n")))
    if document.lang == "en" and latin < _TRANSLATED * arabic:
        # Said to be English, and in Arabic but for a name or a handle.
        return replace(document, lang="ar")
    if document.lang == "en":
        return replace(document, text=_ARABIC_STRETCH.sub(lambda found: " " * len(found[0]), document.text))
    return document


def _words(text: str) -> str:
    # Most reports hold none, which is found out much faster than by the pattern.
    return _NO_WORDS.sub(" ", text) if any(sign in text for sign in _SIGNS) else text


def _is_arabic(line: str) -> bool:
    """Whether a line is in Arabic; one without words (a rule, a sign) goes with either."""
    words = _words(line)
    return len(_ARABIC.findall(words)) >= len(_LATIN.findall(words))


def _are_parted(text: str) -> bool:
    """Whether each language has lines of its own."""
    told = [line for line in map(_words, text.split("\n")) if len(_ARABIC.findall(line)) + len(_LATIN.findall(line)) >= _FEWEST_WORDS]
    mixed = [line for line in told if _ARABIC.search(line) and len(_LATIN.findall(line)) >= _FEWEST_WORDS]
    return bool(told) and not mixed
