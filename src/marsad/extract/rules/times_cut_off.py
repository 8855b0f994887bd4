"""Times that stand with the words of the next happening of a sentence, which has no use for them: عملية تجري حاليا بالتنسيق مع كذا، مشيرا إلى هجوم."""

from __future__ import annotations

from collections.abc import Sequence

from marsad.extract.rules.arguments import Arguments
from marsad.extract.rules.draft import Draft
from marsad.extract.rules.happening import Happening
from marsad.extract.rules.page import Page
from marsad.extract.rules.tellers import Scope
from marsad.extract.rules.timing import time_of
from marsad.text.time_expressions import TimeExpression


def take_back_times(page: Page, happenings: Sequence[Happening], read: Sequence[Arguments], drafts: list[Draft], scopes: list[Scope]) -> None:
    """Gives the drafts of a happening without a time one behind it that went to the words of the next, where that has not taken it."""
    for happening, following, arguments in zip(happenings, happenings[1:], read, strict=False):
        mine = [draft for draft in drafts if draft.hit is happening.hit and draft.time is None]
        between = [time for time in page.times if happening.last < time.first_token < following.first]
        if not mine or not between:
            continue
        time = time_of(page, happening, happening.first, following.first, scopes, arguments)
        if time in between and time not in {draft.time for draft in drafts} and _in_its_clause(page, happening, time):
            for draft in mine:
                draft.time = time


def _in_its_clause(page: Page, happening: Happening, time: TimeExpression) -> bool:
    """Whether nothing but a verb of taking place, behind a comma or not, opens a clause between a happening and a time (مواجهات بين كذا وكذا، دارت قبل أيام)."""
    for index in range(happening.last + 1, time.first_token):
        if page.functions[index] in ("that", "clause", "who") or page.of_kind(index, "saying") is not None:
            return False
        if page.tokens[index].kind != "word" and not _takes_place(page, index + 1) and index + 1 < time.first_token:
            return False
    return True


def _takes_place(page: Page, index: int) -> bool:
    """دارت, اندلعت: a verb that says no more of a happening than that it was, and that nothing joins."""
    return any(hit.sense.kind == "event" and hit.sense.strength == "light" and hit.features.startswith("v") and not hit.proclitics for hit in page.hits[index])
