"""The times that hold on from one sentence of a report to others: for retellings, for what is told on, for the period of a survey."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from marsad.extract.rules.draft import Draft
from marsad.extract.rules.happenings import FORCE
from marsad.extract.rules.likeness import doers_agree, places_agree, same_object, same_teller, share_place, types_agree
from marsad.extract.rules.page import Page
from marsad.text.time_expressions import TimeExpression

_PERIODS = frozenset({"week", "month", "year"})


def carry_times(page: Page, drafts: Sequence[Draft]) -> None:
    """Gives drafts, in text order, without a time of their own that of another telling which they plainly go back to."""
    own = [draft for draft in drafts if draft.time is not None and draft.time.span not in ("same_day", "same_period")]
    for draft in drafts:
        if draft.stated_count:
            continue
        before = [earlier for earlier in own if earlier.hit.first < draft.hit.first]
        if draft.time is None:
            draft.time = _carried(page, before, own, draft)
        elif draft.time.span in ("same_day", "same_period", "later"):
            draft.time = _pointed_at(page, before, draft) or draft.time


def _carried(page: Page, before: Sequence[Draft], timed: Sequence[Draft], draft: Draft) -> TimeExpression | None:
    retold = _nearest(earlier for earlier in before if _goes_back_to(page, earlier, draft))
    if retold is not None:
        return retold.time
    told_on = _nearest(earlier for earlier in before if _tells_on(page, earlier, draft))
    if told_on is not None:
        return told_on.time
    period = next((earlier for earlier in before if _is_period_of_survey(page, earlier, draft)), None)
    if period is not None:
        return period.time
    if any(types_agree(earlier, draft) for earlier in before):
        return None
    ahead = next((later for later in timed if later.hit.first > draft.hit.first and _is_retold_by(page, draft, later)), None)
    return None if ahead is None else ahead.time


def _nearest(drafts: Iterable[Draft]) -> Draft | None:
    return max(drafts, key=lambda draft: draft.hit.first, default=None)


def _own_places(draft: Draft) -> bool:
    """Whether the sentence of a draft names its place, rather than one before it."""
    return any(draft.sentence.first <= place.first < draft.sentence.last for place in draft.places)


def _goes_back_to(page: Page, earlier: Draft, draft: Draft) -> bool:
    """Whether a draft tells the same happening again: a word that points back, harm without a happening, or the same place and kind."""
    if not types_agree(earlier, draft) or _is_open(draft):
        return False
    if _points_back(page, draft):
        return not _own_places(draft) or places_agree(page, earlier, draft) or draft.sentence.line - earlier.sentence.line <= 1
    if earlier.stance.polarity != draft.stance.polarity:
        return False
    if not _own_places(draft):
        return draft.from_harm
    return share_place(page, earlier, draft) and doers_agree(page, earlier, draft)


def _points_back(page: Page, draft: Draft) -> bool:
    """الهجوم, and of two words الضربة الجوية."""
    hit = draft.hit
    return draft.definite or (hit.last > hit.first and page.folded[hit.first][len(hit.proclitics) :].startswith("ال") and not hit.features.startswith("v"))


def _tells_on(page: Page, earlier: Draft, draft: Draft) -> bool:
    """Whether the same teller goes on in the next sentence with what he dated in the one before (وأضاف أن اشتباكات وقعت)."""
    if not draft.chain or not _same_voice(page, earlier, draft) or _own_places(draft) or _is_open(draft):
        return False
    both = earlier.type in FORCE and draft.type in FORCE
    near = 0 <= draft.sentence.line - earlier.sentence.line <= 2
    return both and near and earlier.stance.realis == draft.stance.realis == "occurred"


def _same_voice(page: Page, earlier: Draft, draft: Draft) -> bool:
    """Whether two drafts are told by one teller, or the later one by a link of the earlier one's chain (موقع الجيش في بيان ... البيان)."""
    head = page.folded[draft.chain[0].first].removeprefix("ال")
    return same_teller(page, earlier, draft) or any(page.folded[told.first].removeprefix("ال") == head for told in earlier.chain)


def _is_period_of_survey(page: Page, earlier: Draft, draft: Draft) -> bool:
    """Whether `earlier` gives the period of a survey (خلال العام الماضي) whose teller goes on counting."""
    time = earlier.time
    surveyed = time is not None and (time.unit in _PERIODS or (time.date is not None and time.date[2] is None)) and time.span is None
    return surveyed and bool(draft.chain) and _same_voice(page, earlier, draft) and draft.stance.realis == "occurred"


def _is_retold_by(page: Page, draft: Draft, later: Draft) -> bool:
    """Whether a later sentence of the same teller dates what the title or the lead tells without a date."""
    leads = draft.sentence.title or draft.sentence.line <= 2
    if not leads or not types_agree(draft, later) or draft.stance.realis != later.stance.realis or _is_open(draft):
        return False
    same = (same_teller(page, draft, later) or (not draft.chain and same_object(page, draft, later))) and doers_agree(page, draft, later)
    return same and (_points_back(page, later) or (draft.type == later.type and places_agree(page, draft, later)))


def _is_open(draft: Draft) -> bool:
    """Whether a draft tells of no happening at one time: what goes on, what lies ahead, what only may be."""
    return draft.stance.realis not in ("occurred",)


def _pointed_at(page: Page, before: Sequence[Draft], draft: Draft) -> TimeExpression | None:
    """The time that "the same day", "the same period" or "later" goes back to: that of the happening told last."""
    assert draft.time is not None
    if draft.time.span == "same_period":
        found = _nearest(before)
        return None if found is None else found.time
    found = _nearest(earlier for earlier in before if draft.time.span == "same_day" or types_agree(earlier, draft))
    return None if found is None or found.time is None else day_of(page, found.time)


def day_of(page: Page, time: TimeExpression) -> TimeExpression:
    """The words of a time that name its day, without those for the hour (الاثنين out of فجر الاثنين)."""
    for first in range(time.first_token, time.last_token + 1):
        parts = page.reference.find_times(page.tokens[first : time.last_token + 1])
        if parts and parts[0].part is None and parts[0].clock is None and parts[0].first_token == 0 and first + parts[0].last_token == time.last_token:
            return replace(parts[0], first_token=first, last_token=time.last_token)
    return time
