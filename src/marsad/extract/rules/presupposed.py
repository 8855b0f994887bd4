"""Happenings that a sentence takes as known: they only say when another one was."""

from __future__ import annotations

from marsad.extract.rules.page import Page
from marsad.reference.lexicon import Hit


def only_dates(page: Page, hit: Hit) -> bool:
    """بالتزامن مع استهداف كذا: whether a noun stands right behind "at the same time as"."""
    first = hit.first
    return first > 1 and page.functions[first - 1] == "preposition" and page.structure(first - 2, "alongside") is not None


def is_of_known(page: Page, hit: Hit) -> bool:
    """هجوم السبت: a noun that its day makes definite, so that it points back."""
    after = hit.last + 1
    if not hit.features.startswith("n") or hit.definite or hit.suffix or after >= len(page) or after not in page.in_time:
        return False
    return page.folded[after].startswith("ال") and any(time.first_token == time.last_token == after and time.weekday is not None for time in page.times)
