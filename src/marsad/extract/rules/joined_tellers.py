"""Two tellers named in one phrase: each tells what they tell, so that each makes a claim."""

from __future__ import annotations

from dataclasses import replace

from marsad.extract.rules.draft import Draft
from marsad.extract.rules.page import Page
from marsad.extract.rules.roles import Phrase
from marsad.extract.rules.tellers import Told

_BODIES = frozenset({"official", "of_body", "medical", "monitor"})


def by_teller(page: Page, draft: Draft) -> list[Draft]:
    """نفت واشنطن ولندن, قالت وزارة الصحة والدفاع المدني: a draft for each of two bodies that tell it; one where one body tells, or both did it together."""
    if not draft.chain or draft.by_teller or draft.scope is None:
        return [draft]
    nearest, *outer = draft.chain
    second = _second(page, nearest)
    if second is None:
        return [draft]
    tellers = (Told(nearest.first, second - 1, nearest.proclitics), Told(second, nearest.last, "و"))
    return [_told_by(draft, teller, outer) for teller in tellers]


def _second(page: Page, told: Told) -> int | None:
    """Where the second of two bodies is named in a phrase; unnamed people (مصادر أمنية وطبية) are not told apart."""
    if not _is_body(page, told.first):
        return None
    for index in range(told.first + 1, told.last + 1):
        name = page.actor_at.get(index)
        if name is not None and name.proclitics == "و":
            return index
        if page.folded[index].startswith("وال") and _is_body(page, index):
            return index
    return None


def _is_body(page: Page, index: int) -> bool:
    """Whether a phrase that starts at a token names a body: by a known name, or by a head noun that is no person's and no text's."""
    if index in page.actor_at:
        return True
    return any(hit.sense.kind == "force" or (hit.sense.kind == "teller" and hit.sense.value is None and hit.sense.tells in _BODIES) for hit in page.hits[index])


def _told_by(draft: Draft, teller: Told, outer: list[Told]) -> Draft:
    """The draft as one of the two tells it; of two who deny their part each denies its own."""
    chain = (teller, *outer)
    own = [Phrase(doer.first, doer.last) for doer in draft.perpetrators if teller.first <= doer.first <= teller.last]
    return replace(
        draft,
        chain=chain,
        scope=replace(draft.scope, chain=chain) if draft.scope is not None else None,
        perpetrators=own or list(draft.perpetrators),
        also=list(draft.also),
        targets=list(draft.targets),
        places=list(draft.places),
        means=set(draft.means),
        harm=list(draft.harm),
    )
