"""Which of a report's times is the time of a happening."""

from __future__ import annotations

from marsad.extract.rules.arguments import Arguments
from marsad.extract.rules.draft import Draft
from marsad.extract.rules.happenings import Happening
from marsad.extract.rules.likeness import places_agree, share_place, types_agree
from marsad.extract.rules.page import Page
from marsad.extract.rules.tellers import Scope
from marsad.text.time_expressions import TimeExpression


def time_of(page: Page, happening: Happening, low: int, high: int, scope: Scope | None, arguments: Arguments) -> TimeExpression | None:
    """The time among the happening's words; that of the telling only where the teller tells of his own deed."""
    own = [time for time in page.times if low <= time.first_token < high]
    if scope is not None and scope.verb is not None:
        told = [time for time in own if time.first_token >= scope.first or time.first_token < scope.verb]
        if told or not (arguments.by_teller or arguments.perpetrators):
            own = told
    after = [time for time in own if time.first_token > happening.first]
    before = [time for time in own if time.first_token < happening.first]
    near = after[:1] or before[-1:]
    if not near and scope is not None and scope.verb is not None and arguments.by_teller:
        near = [time for time in page.times if scope.verb <= time.first_token < happening.first][:1]
    return near[0] if near else None


def share_time(drafts: list[Draft]) -> None:
    """One time in a sentence holds for all the happenings of one teller in it."""
    times = {draft.time for draft in drafts if draft.time is not None}
    if len(times) == 1:
        (time,) = times
        timed = next(draft for draft in drafts if draft.time is not None)
        for draft in drafts:
            if draft.time is None and draft.chain == timed.chain and draft.stance.realis == timed.stance.realis:
                draft.time = time


def carry_times(page: Page, drafts: list[Draft]) -> None:
    """A happening told without a time has that of the earlier telling it plainly goes back to: same kind, same place, or a word that points back."""
    for at, draft in enumerate(drafts):
        if draft.time is not None or draft.stated_count:
            continue
        for earlier in drafts[:at]:
            same = types_agree(earlier, draft) and places_agree(page, earlier, draft)
            if earlier.time is not None and same and (draft.definite or draft.from_harm or not draft.places or share_place(page, earlier, draft)):
                draft.time = earlier.time
                break
