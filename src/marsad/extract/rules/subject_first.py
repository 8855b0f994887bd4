"""Verbs whose subject stands before them, so that a place behind them is what they struck."""

from __future__ import annotations

from marsad.extract.rules.page import Page

# أن الموجة 41 من عملياته استهدفت: so many tokens before its verb a subject begins.
_SUBJECT_WITHIN = 7
_ENDS_A_CLAUSE = frozenset({".", ":", "؛"})


def stands_behind_its_subject(page: Page, verb: int) -> bool:
    """أن الدفعة الأخيرة أصابت, أن تكون الصواريخ قد أصابت: a noun with the article or an actor opens the clause, and no other verb stands before this one."""
    end = verb
    while end and page.structure(end - 1, "aspect") is not None:
        end -= 1
    for start in range(end - 1, max(-1, end - 1 - _SUBJECT_WITHIN), -1):
        if page.tokens[start].kind not in ("word", "number") or page.functions[start] not in ("", "preposition") or start in page.in_time:
            return False
        if start not in page.inside_actor and page.hits[start] and all(hit.features.startswith("v") for hit in page.hits[start]):
            return False
        if _opens(page, start):
            named = start in page.actor_at and not page.actor_at[start].proclitics
            return not page.functions[start] and (named or page.tokens[start].text.startswith("ال"))
    return False


def _opens(page: Page, index: int) -> bool:
    """Whether a clause opens at a token: behind أن or أن تكون, at the head of a line or of a sentence."""
    before = index - 1
    if before > 0 and page.structure(before, "aspect") is not None:
        before -= 1
    return before < 0 or page.functions[before] == "that" or page.tokens[before].kind == "break" or page.tokens[before].text in _ENDS_A_CLAUSE
