"""Which of two tellings of one happening says more of it, so that the claim is quoted by that one."""

from __future__ import annotations

from marsad.extract.rules.draft import Draft
from marsad.extract.rules.told_on import is_to_come


def says_more(later: Draft, earlier: Draft) -> bool:
    """جلسة بعد القصف ## وقالت الوزارة إن الطائرات قصفت القرية يوم الأحد: whether the later of two tellings says all that the earlier does, and more.

    Long reports name a happening in passing, or in a summary, before they tell it; the parts of one sentence are one telling. What is to come
    and what has been are kept apart, and a happening that is known by its harm alone is never quoted where words for it are.
    Source: the annotation guidelines, "Unit".
    """
    if earlier.sentence is later.sentence or is_to_come(earlier) != is_to_come(later) or earlier.from_harm or later.from_harm:
        return False
    return _told_by_itself(later) > _told_by_itself(earlier)


def _told_by_itself(draft: Draft) -> frozenset[str]:
    """The fields that a telling fills, those of other sentences left out."""
    first, last = draft.sentence.first, draft.sentence.last
    told = {
        "teller": bool(draft.chain),
        "doer": draft.by_teller or any(first <= phrase.first < last for phrase in draft.perpetrators),
        "target": any(first <= phrase.first < last for phrase in draft.targets),
        "place": any(first <= place.first < last for place in draft.places),
        "time": draft.time is not None and first <= draft.time.first_token < last,
        "harm": bool(draft.harm),
    }
    return frozenset(field for field, is_told in told.items() if is_told)
