"""How a word of saying stands to those before it: beside them, in an aside, or inside what another says."""

from __future__ import annotations

from typing import Literal

from marsad.extract.rules.page import Page
from marsad.reference.lexicon import Hit

Standing = Literal["main", "aside", "nested"]


def standing_of(page: Page, hit: Hit, start: int) -> Standing:
    """Whether a word of saying stands beside those before it, in an aside about someone, or inside what another says."""
    if hit.first == start:
        return "main"
    before = hit.first - 1
    frame = page.of_kind(before, "frame")
    if frame is not None and frame.sense.value == "postposed":
        return "main"
    if any(
        page.functions[at] == "who" or page.structure(at, "aside_opener") or page.structure(at, "what") for at in range(max(start, hit.first - 2), hit.first)
    ) or after_cause(page, hit.first):
        return "aside"
    if hit.proclitics.startswith(("و", "ف")) or page.tokens[before].text in "،,;؛" or page.functions[before] == "clause":
        return "main"
    return "nested"


def is_relative(page: Page, hit: Hit, start: int) -> bool:
    """التي قالت, ما قالت: a word of saying in a relative clause, with or without whom it is about before it."""
    before = hit.first - 1
    return hit.first > start and (page.functions[before] == "who" or page.structure(before, "what") is not None)


def after_cause(page: Page, index: int) -> bool:
    """بعد أن قالت, غداة إعلان, وسط اتهامات: the outlet puts the telling beside the happening."""
    before = index - 1
    if before >= 0 and page.functions[before] == "that":
        before -= 1
    while before > index - 4 and before > 0 and (page.functions[before] == "preposition" or before in page.in_time or page.functions[before] == "that"):
        # بعد ساعات من اتهامات
        before -= 1
    return before >= 0 and (page.functions[before] == "cause" or page.structure(before, "aside_opener") is not None)
