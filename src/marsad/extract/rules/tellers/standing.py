"""How a word of saying stands to those before it: beside them, in an aside, or inside what another says."""

from __future__ import annotations

from typing import Literal

from marsad.extract.rules.page import Page
from marsad.reference.lexicon import Hit

# How many words of time and prepositions may stand between بعد and what was told before.
_TO_CAUSE = 4
Standing = Literal["main", "aside", "nested"]


def standing_of(page: Page, hit: Hit, start: int) -> Standing:
    """Whether a word of saying stands beside those before it, in an aside about someone, or inside what another says."""
    if hit.first == start:
        return "main"
    before = hit.first - 1
    if aside_end(page, hit) is not None:
        return "aside"
    frame = page.of_kind(before, "frame")
    if frame is not None and frame.sense.value == "postposed":
        return "main"
    if _is_behind_an_adverb(page, hit, start):
        return "main"
    if any(
        page.functions[at] == "who" or page.structure(at, "aside_opener") or page.structure(at, "what") for at in range(max(start, hit.first - 2), hit.first)
    ) or after_cause(page, hit.first):
        return "aside"
    if _turns_to_another(page, hit, start):
        return "main"
    if hit.proclitics.startswith(("و", "ف")) or page.tokens[before].text in "،,;؛" or page.functions[before] == "clause":
        return "main"
    return "nested"


def _is_behind_an_adverb(page: Page, hit: Hit, start: int) -> bool:
    """ورغم ذلك قالت، وبعد ساعات أعلنت: whether a verb stands behind words of time or cause that need nothing more, at the head of a sentence."""
    before = hit.first - 1
    if not hit.features.startswith("v") or not (page.functions[before] == "demonstrative" or before in page.in_time):
        return False
    return all(page.functions[at] in ("demonstrative", "preposition", "cause") or at in page.in_time for at in range(start, hit.first))


def aside_end(page: Page, hit: Hit) -> int | None:
    """هاجم مسلحون - قال شهود إنهم جنود - القرية, (قال شهود إنهم جنود): the mark that ends an aside which a word of saying opens; None where it opens none."""
    opening = page.tokens[hit.first - 1].text if hit.first else ""
    if opening not in _ASIDES:
        return None
    return next((at for at in range(hit.last + 2, min(hit.last + _LONGEST_ASIDE, len(page))) if page.tokens[at].text in _ASIDES[opening]), None)


_ASIDES = {"-": "-–—", "–": "-–—", "—": "-–—", "(": ")"}
_LONGEST_ASIDE = 16


# لكن التحالف بقيادة السعودية نفى: so far before the word its subject may open behind "but".
_BUT_WITHIN = 12


def _turns_to_another(page: Page, hit: Hit, start: int) -> bool:
    """لكن التحالف نفى، في حين ذهب الوزير للقول: behind "but" or "whereas" another takes the word, his name before it."""
    for index in range(hit.first - 1, max(start, hit.first - _BUT_WITHIN) - 1, -1):
        clause = page.structure(index, "clause") or page.structure(index - 1, "clause")
        if any(word.sense.value == "but" for word in page.hits[index]) or (clause is not None and clause.sense.strength != "weak"):
            return True
        if page.tokens[index].kind != "word" or page.of_kind(index, "saying", "event") or page.functions[index] in ("clause", "who"):
            return False
    return False


def is_relative(page: Page, hit: Hit, start: int) -> bool:
    """التي قالت, ما قالت: a word of saying in a relative clause, with or without whom it is about before it."""
    before = hit.first - 1
    return hit.first > start and (page.functions[before] == "who" or page.structure(before, "what") is not None)


def after_cause(page: Page, index: int) -> bool:
    """بعد أن قالت, بعد ساعات من اتهامات, وسط تقارير: the outlet puts the telling beside the happening."""
    for before in range(index - 1, max(index - 1 - _TO_CAUSE, -1), -1):
        if page.functions[before] == "cause" or page.structure(before, "aside_opener"):
            return True
        if page.functions[before] not in ("that", "preposition") and before not in page.in_time:
            return False
    return False
