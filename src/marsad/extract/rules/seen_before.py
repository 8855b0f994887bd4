"""What a place had seen before: the fighting of another day that only says which place is meant (غارة على قرية شهدت معارك الشهر الماضي)."""

from __future__ import annotations

from marsad.extract.rules.happening import Happening
from marsad.extract.rules.page import Page, Sentence

# شهدت خلال الأسبوع الماضي معارك, تعرضت لقصف: so far before the noun the verb stands.
_VERB_WITHIN = 5
# برصاص قناص في حي من بلدة شهدت: so far before the place a word stands that says by whom or in what somebody was harmed.
_DONE_WITHIN = 6


def seen_before(page: Page, found: Happening, happenings: list[Happening], sentence: Sentence) -> int | None:
    """The verb of a relative clause about a place with which a noun of force tells what that place saw before; None where it tells of no other day.

    In a clause of the present it goes on (قتل خمسة في مدينة تشهد اشتباكات), and may be what the sentence tells.
    """
    if found.is_verb or found.hit.definite:
        return None
    verb = next((index for index in range(found.first - 1, max(sentence.first, found.first - 1 - _VERB_WITHIN), -1) if _undergoes(page, index)), None)
    if verb is None or any(page.tokens[index].kind != "word" for index in range(verb, found.first)):
        return None
    before = verb - 1
    while before > sentence.first and page.structure(before, "aspect") is not None:
        # كانت قد شهدت
        before -= 1
    if before <= sentence.first:
        return None
    if page.functions[before] == "who":
        before -= 1
    elif page.of_kind(before, "place_word") is None or page.tokens[before].text.startswith("ال"):
        return None
    if page.tokens[before].kind != "word" or not (before in page.in_places or page.of_kind(before, "place_word") is not None):
        return None
    beside = bool(happenings) or any(page.functions[index] == "agent" for index in range(max(sentence.first, before - _DONE_WITHIN), before))
    return verb if beside else None


def _undergoes(page: Page, index: int) -> bool:
    hit = page.structure(index, "undergo")
    return hit is not None and hit.features.startswith("vp3")
