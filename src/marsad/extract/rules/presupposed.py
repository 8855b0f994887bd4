"""Happenings that a sentence takes as known: they only say when another one was."""

from __future__ import annotations

from marsad.extract.rules.page import Page
from marsad.reference.lexicon import Hit


def only_dates(page: Page, hit: Hit) -> bool:
    """بالتزامن مع استهداف كذا: whether a noun stands right behind "at the same time as"."""
    first = hit.first
    return first > 1 and page.functions[first - 1] == "preposition" and page.structure(first - 2, "alongside") is not None
