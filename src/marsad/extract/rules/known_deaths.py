"""The death of somebody whose killing the report has told: named again, it is no other happening."""

from __future__ import annotations

from marsad.extract.rules.draft import Draft
from marsad.extract.rules.families import FORCE
from marsad.extract.rules.likeness import same_teller, times_conflict
from marsad.extract.rules.page import Page

# مقتل القيادي الميداني حسن كرار: so many words behind the noun the name ends.
_NAMED_WITHIN = 5


def death_told_before(page: Page, kept: list[Draft], draft: Draft) -> Draft | None:
    """يمثل مقتل كرار ضربة، عين خلف له بعد مصرعه: the happening that killed whom the noun of death names, or whom its pronoun means; None where none is told.

    In another teller's mouth it is his own telling.
    """
    hit = draft.hit
    harm = page.of_kind(hit.first, "harm")
    if (
        harm is None
        or harm.sense.harm != "killed"
        or not harm.features.startswith("n")
        or draft.stance.polarity == "denied"
        or draft.stance.realis != "occurred"
    ):
        return None
    if any(told.kind != "killed" or (told.least, told.most) != (1, 1) for told in draft.harm) or draft.perpetrators or draft.means:
        return None
    after = hit.last + 1
    if after < len(page) and (page.structure(after, "partitive") is not None or page.count_at(after) is not None):
        # اغتيال أحد خبرائها: one of several.
        return None
    names = _names(page, after)
    if not names and not harm.suffix:
        return None
    for earlier in reversed(kept):
        if earlier.type not in FORCE or earlier.stance.polarity == "denied" or earlier.stance.realis != "occurred" or times_conflict(page, earlier, draft):
            continue
        dead = [told for told in earlier.harm if told.kind == "killed"]
        if not dead or (draft.chain and not same_teller(page, earlier, draft)):
            continue
        if names and names & {name for phrase in earlier.targets for name in _names(page, phrase.first, phrase.last + 1)}:
            return earlier
        if not names and len(dead) == 1 and (dead[0].least, dead[0].most) == (1, 1) and len(earlier.targets) == 1:
            return earlier
    return None


def _names(page: Page, first: int, stop: int | None = None) -> set[str]:
    """The words of a phrase that no list has, which are those of a name; without its end, up to a word for something else."""
    names: set[str] = set()
    for index in range(first, min(len(page), stop if stop is not None else first + _NAMED_WITHIN)):
        if stop is None and (page.functions[index] or page.tokens[index].kind != "word" or page.of_kind(index, "event", "harm", "saying") is not None):
            break
        if page.tokens[index].kind != "word" or page.functions[index] or index in page.in_places or index in page.in_time:
            continue
        if not page.hits[index] and page.count_at(index) is None and index not in page.adjective_at:
            names.add(page.folded[index].removeprefix("ال"))
    return names
