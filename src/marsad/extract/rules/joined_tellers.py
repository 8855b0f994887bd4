"""Several tellers named in one phrase: each tells what they tell, so that each makes a claim."""

from __future__ import annotations

from dataclasses import replace

from marsad.extract.rules.draft import Draft
from marsad.extract.rules.page import Page
from marsad.extract.rules.roles import Phrase
from marsad.extract.rules.tellers import Told

_BODIES = frozenset({"official", "of_body", "medical", "monitor"})
# What several do with each other, so that they tell of it in one voice.
_DONE_TOGETHER = frozenset({"ceasefire"})


def by_teller(page: Page, draft: Draft) -> list[Draft]:
    """نفت واشنطن ولندن, قالت وزارة الصحة والدفاع المدني: a draft for each of the bodies that tell it; one where one body tells, or all did it together."""
    if not draft.chain or draft.by_teller or draft.scope is None:
        return [draft]
    nearest, *outer = draft.chain
    firsts = [nearest.first, *_others(page, nearest)]
    if len(firsts) == 1:
        return [draft]
    if draft.type in _DONE_TOGETHER:
        return [_of_all(draft, firsts, nearest.last)]
    lasts = [*(first - 1 for first in firsts[1:]), nearest.last]
    tellers = [Told(first, last, "و" if first > nearest.first else nearest.proclitics) for first, last in zip(firsts, lasts, strict=True)]
    told = [_told_by(draft, teller, outer) for teller in tellers]
    if len(tellers) == _BOTH and _accuse_each_other(page, draft):
        # تبادلت موسكو وكييف الاتهامات بقصف المحطة: each says that the other did it.
        for one, other in zip(told, reversed(tellers), strict=True):
            one.perpetrators = [Phrase(other.first, other.last, other.proclitics)]
    return told


_BOTH = 2


def _accuse_each_other(page: Page, draft: Draft) -> bool:
    """Whether two tellers charge each other with a deed and name nobody else who did it; who condemns it (دانت قطر والأردن الهجوم) charges nobody."""
    scope = draft.scope
    if scope is None or scope.mode != "accuse" or scope.accused is not None or draft.perpetrators:
        return False
    told = range(draft.sentence.first, draft.hit.first)
    return any(page.folded[index].removeprefix("و") in page.reference.words("companion.mutual_charges") for index in told)


def _of_all(draft: Draft, firsts: list[int], last: int) -> Draft:
    """أعلنت الهند وباكستان وقفا لإطلاق النار: the draft as all of them tell it, who did it together where one of them did."""
    lasts = [*(first - 1 for first in firsts[1:]), last]
    if any(firsts[0] <= doer.first <= last for doer in draft.perpetrators):
        draft.perpetrators = [Phrase(first, end, "و" if first > firsts[0] else "") for first, end in zip(firsts, lasts, strict=True)]
    return draft


def _others(page: Page, told: Told) -> list[int]:
    """Where the bodies that are joined to the first one are named in a phrase; unnamed people (مصادر أمنية وطبية) are not told apart."""
    head = page.of_kind(told.first, "teller")
    # وكالة الأنباء الرسمية السورية والإعلام الحربي: a medium that is described, and a body that is named.
    medium = head is not None and head.sense.tells == "media" and head.sense.value is None
    if not (medium or _is_body(page, told.first)):
        return []
    return [index for index in range(told.first + 1, told.last + 1) if _is_joined_body(page, index)]


def _is_joined_body(page: Page, index: int) -> bool:
    name = page.actor_at.get(index)
    return (name is not None and name.proclitics == "و") or (page.folded[index].startswith("وال") and _is_body(page, index))


def _is_body(page: Page, index: int) -> bool:
    """Whether a phrase that starts at a token names a body: by a known name, or by a head noun that is no person's and no text's."""
    if index in page.actor_at:
        return True
    return any(hit.sense.kind == "force" or (hit.sense.kind == "teller" and hit.sense.value is None and hit.sense.tells in _BODIES) for hit in page.hits[index])


def _told_by(draft: Draft, teller: Told, outer: list[Told]) -> Draft:
    """The draft as one of them tells it; of several who deny their part each denies its own."""
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
