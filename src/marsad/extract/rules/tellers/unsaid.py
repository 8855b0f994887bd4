"""Words that somebody has not said, so that nobody tells what they would tell: لم يهدد بقصف المدينة, نفى أن يكون قد هدد بقصفها."""

from __future__ import annotations

from collections.abc import Sequence

from marsad.extract.rules.page import Page
from marsad.extract.rules.phrase_stops import is_verb
from marsad.extract.rules.tellers.scopes import Scope
from marsad.reference.lexicon import Hit

# نفى مكتب رئيس الوزراء أن يكون الوزير الإسرائيلي فلان قد هدد: so far before a word of saying its "that" stands.
_TO_THAT = 7


def is_unsaid(page: Page, hit: Hit, found: Sequence[Scope]) -> bool:
    """Whether a verb of saying is denied: a threat by "not", any by whoever denies that it was said, with his denial among the scopes before it."""
    if not hit.features.startswith("v") or hit.first == 0 or hit.sense.mode in ("deny", "order"):
        return False
    negation = page.of_kind(hit.first - 1, "negation")
    if hit.sense.mode == "threaten" and negation is not None and negation.sense.value == "not":
        return True
    for index in range(hit.first - 1, max(0, hit.first - _TO_THAT) - 1, -1):
        if page.functions[index] == "that":
            # نفت تقارير بعد أن أعلنت الوكالة: what came before a denial was said.
            after = page.functions[index - 1] in ("cause", "preposition")
            return not after and any(scope.mode == "deny" and scope.verb is not None and scope.first == index for scope in found)
        if page.tokens[index].kind != "word" or (is_verb(page, index) and page.structure(index, "aspect") is None):
            return False
    return False
