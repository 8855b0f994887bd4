"""What a later sentence dates by a word that only points at it: قتل شرطي في بغداد. ووقع الحادث مساء الخميس."""

from __future__ import annotations

from marsad.extract.rules.draft import Draft
from marsad.extract.rules.likeness import is_background, names_a_day
from marsad.extract.rules.page import Page
from marsad.text.time_expressions import TimeExpression

# ووقع الحادث في حي الدورة جنوبي العاصمة مساء الخميس: so far before the time stands what it dates.
_DATED_WITHIN = 10
# الحادث كان قد وقع: so far from it stands the verb.
_OCCURS_WITHIN = 3
# So many sentences back an incident is still the one that was told.
_SENTENCES_BACK = 2


def date_afterwards(page: Page, drafts: list[Draft]) -> None:
    """Gives what was told without a time, the last before it, the time at which a later sentence says that "it" or "the incident" took place."""
    for time in page.times:
        at = _pointed_at_by(page, time)
        told = None if at is None else _told_last(page, drafts, at, time)
        if told is not None and told.time is None and told.stance.realis == "occurred" and told.stance.polarity == "affirmed":
            told.time = time


def _pointed_at_by(page: Page, time: TimeExpression) -> int | None:
    """The word for what took place at a time; None where the time dates something else."""
    if not (names_a_day(time) or (time.span is None and time.ago is not None and time.ago[0] is not None)):
        return None
    for index in range(time.first_token - 1, max(-1, time.first_token - 1 - _DATED_WITHIN), -1):
        if page.folded[index] in page.reference.words("companion.that_incident"):
            return index if _takes_place(page, index, time.first_token) else None
        if page.tokens[index].text in ".؛:" or page.tokens[index].kind == "break" or _opens_another_clause(page, index):
            return None
        if page.of_kind(index, "event", "harm", "saying") is not None and page.folded[index] not in page.reference.words("companion.takes_place"):
            return None
    return None


def _opens_another_clause(page: Page, index: int) -> bool:
    """Not عندما كان عائدا: what happened when it took place has its time."""
    meanwhile = page.is_listed(index, "companion.at_the_time_when") or page.is_listed(index - 1, "companion.at_the_time_when")
    return page.functions[index] in ("clause", "that", "who", "cause") and not meanwhile


def _takes_place(page: Page, noun: int, end: int) -> bool:
    """وقع هذا الحادث, الحادث كان قد وقع, كان ذلك: whether a verb of taking place stands beside a word."""
    occurs = page.reference.words("companion.takes_place")
    before = noun - 1 - (page.folded[noun - 1] in page.reference.words("companion.that_incident"))
    if page.folded[before] in occurs:
        return True
    behind = range(noun + 1, min(noun + 1 + _OCCURS_WITHIN, end))
    return page.folded[noun].startswith("ال") and any(page.folded[index] in occurs for index in behind)


def _told_last(page: Page, drafts: list[Draft], at: int, time: TimeExpression) -> Draft | None:
    """The first happening of the nearest sentence before a word that tells any; None where the word's own sentence tells what the time is of, or that lies far back."""
    own = [draft for draft in drafts if draft.sentence.first <= at < draft.sentence.last and draft.time is time]
    if any(not _is_operation(draft) for draft in own):
        return None
    before = [draft for draft in drafts if draft.sentence.last <= at and not is_background(page, draft)]
    last = max((draft.sentence.first for draft in before), default=None)
    if last is None:
        return None
    between = [sentence for sentence in page.sentences if last < sentence.first < at and sentence.last <= at]
    back = len(between)
    reach = _SENTENCES_BACK if page.folded[at].startswith("ال") else 0
    another = any(page.folded[index].startswith("حادث") for sentence in between for index in range(sentence.first, sentence.last))
    return None if back > reach or another else next(draft for draft in before if draft.sentence.first == last)


def _is_operation(draft: Draft) -> bool:
    """العملية: a word that names no kind of force, but one told before."""
    return draft.definite and draft.hit.sense.mode == "operation"
