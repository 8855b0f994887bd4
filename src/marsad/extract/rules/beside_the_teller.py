"""Who speaks together with a teller: the second of two that a verb of speaking has for its subject."""

from __future__ import annotations

from marsad.extract.rules.page import Page
from marsad.extract.rules.phrases import phrase_end
from marsad.extract.rules.roles import Phrase
from marsad.extract.rules.tellers import Scope

_COMMAS = "،,"


def who_speaks_beside(page: Page, scope: Scope, limit: int) -> Phrase | None:
    """تعهد الرئيس الفرنسي، فلان، ونظيره الأميركي، فلان، بالرد: who is joined by و, before token `limit`, to the teller right behind a verb of speaking; None where nobody is."""
    if scope.verb is None or not scope.chain or scope.verb > scope.chain[0].first:
        return None
    first = scope.chain[0].last + 1
    while first < limit and page.tokens[first].text in _COMMAS:
        first += 1
    if first >= limit or not _is_joined_to_a_teller(page, first):
        return None
    last = phrase_end(page, first, limit)
    name = page.actor_at.get(last + 2) if last + 1 < limit and page.tokens[last + 1].text in _COMMAS else None
    if name is not None and page.names_a_person(name):
        # ونظيره الأميركي، فلان
        last = name.last
    return Phrase(first, last, "و") if last < limit else None


def _is_joined_to_a_teller(page: Page, index: int) -> bool:
    if not page.folded[index].startswith("و"):
        return False
    name = page.actor_at.get(index)
    if name is not None:
        return name.proclitics == "و"
    return page.is_listed(index, "companion.of_his_rank") or any(hit.sense.kind == "teller" and hit.proclitics == "و" for hit in page.hits[index])
