"""Things that open a clause before the verb that tells what hit them: إن سفينة تجارية أصيبت بمقذوف."""

from __future__ import annotations

from marsad.extract.rules.counted import Group, group_at
from marsad.extract.rules.page import Page, Sentence
from marsad.extract.rules.victims_before import agreeing
from marsad.reference.lexicon import Hit

# سفينة شحن ترفع علم ليبيريا أصيبت: so far before the verb its subject may open the clause.
_SUBJECT_WITHIN = 9
# أصيبت فجر الاثنين بصاروخ: so far behind the verb stands what hit it.
_HIT_WITHIN = 4


def thing_hit_first(page: Page, verb: Hit, sentence: Sentence) -> Group | None:
    """إن مبنى سكنيا أصيب بصاروخ: the thing that opens the clause of a verb of being hit, where ب says with what weapon; None where nothing or somebody does."""
    if not _hit_by_a_weapon(page, verb, sentence):
        return None
    opener = next((index for index in range(verb.first - 1, sentence.first - 1, -1) if _opens(page, index)), sentence.first - 1)
    first = opener + 1
    if not 0 < verb.first - first <= _SUBJECT_WITHIN or any(page.of_kind(index, "people") is not None for index in range(first, verb.first)):
        return None
    group = group_at(page, first, verb.first, things=True)
    return agreeing(page, verb, group) if group is not None and group.noun is not None and group.noun.sense.kind == "object" else None


def _opens(page: Page, index: int) -> bool:
    """Whether a subject may stand right behind a token: "that", another clause, or a mark."""
    return page.functions[index] in ("that", "clause", "leads_to") or page.tokens[index].kind != "word"


def _hit_by_a_weapon(page: Page, verb: Hit, sentence: Sentence) -> bool:
    """أصيبت بمقذوف, أصيب فجرا بصاروخين: whether ب leads behind the verb to a weapon or a deed."""
    for index in range(verb.last + 1, min(verb.last + 1 + _HIT_WITHIN, sentence.last)):
        if page.tokens[index].kind != "word" or page.functions[index] in ("that", "clause", "who", "leads_to"):
            return False
        if page.folded[index].startswith("ب") and index not in page.in_places:
            count = page.count_at(index)
            first = index if count is None else count.last_token + 1
            # بعدة صواريخ, بشظايا صاروخ
            return any(
                page.of_kind(at, "means", "event") is not None or page.structure(at, "fire") is not None for at in range(first, min(first + 2, sentence.last))
            )
    return False
