"""The noun behind its number."""

from __future__ import annotations

from marsad.extract.rules.clause import Clause
from marsad.extract.rules.page import Page


def counts_with_what(clause: Clause, index: int) -> bool:
    """بمئة مسيرة، بنحو 3600 ذخيرة: whether a number with ب starts at a token; بعض and بضعة only begin with that letter."""
    page, word = clause.page, clause.page.folded[index]
    if not word.startswith("ب") or page.count_at(index) is None or word in page.reference.words("companion.some_with_ba"):
        return False
    many = page.structure(index, "partitive")
    return many is None or many.proclitics.endswith("ب")


def noun_at(clause: Clause, index: int) -> int:
    """The token after a number that starts here, or the token itself."""
    count = clause.page.count_at(index)
    return index if count is None or count.ordinal else count.last_token + 1


def written_to_number(page: Page, index: int) -> str:
    """لثلاثة صحفيين, بثلاثة رعاة: the preposition written with a number that starts at a token; empty where none is (بعض, بضعة)."""
    word = page.folded[index]
    return word[0] if word.startswith(("ل", "ب")) and word not in page.reference.words("companion.some_with_ba") else ""
