"""Deeds that a sentence only opens with, before the verb that tells what was done then: بعد الهجوم استهدفت المدفعية كذا."""

from __future__ import annotations

from marsad.extract.rules.page import Page, Sentence
from marsad.reference.lexicon import Hit

# وبعد ساعات من الهجوم: so many words may stand between "after" and the deed.
_AFTER_WITHIN = 3
# بعد الهجوم الصاروخي الأخير استهدفت
_ADJECTIVES = 4


def only_leads_up(page: Page, deed: Hit, sentence: Sentence) -> bool:
    """بعد الهجوم، في الغارة, وبعد ساعات من القصف: whether a noun with the article opens its sentence behind a preposition."""
    if not deed.definite or not deed.features.startswith("n") or deed.first <= sentence.first or page.functions[deed.first - 1] not in ("cause", "preposition"):
        return False
    for index in range(deed.first - 1, max(sentence.first - 1, deed.first - 1 - _AFTER_WITHIN), -1):
        if page.functions[index] not in ("cause", "preposition", "") or (not page.functions[index] and page.of_kind(index, "event", "saying") is not None):
            return False
        if page.functions[index] and (index == sentence.first or page.tokens[index - 1].kind != "word" or page.functions[index - 1] == "that"):
            return True
    return False


def leads_up_to(page: Page, deed: Hit, verb: Hit, sentence: Sentence) -> bool:
    """بعد الغارات الفرنسية، استهدف مقاتلون قافلة: whether a verb right behind such a noun, with its adjectives and a comma at most between, tells of something else."""
    if verb.proclitics or verb.suffix or verb.features[2:3] != "3" or not 0 < verb.first - deed.last <= 1 + _ADJECTIVES:
        return False
    between = range(deed.last + 1, verb.first - (page.tokens[verb.first - 1].text == "،"))
    return all(page.tokens[index].kind == "word" and not page.functions[index] for index in between) and only_leads_up(page, deed, sentence)


def past_deed(page: Page, at: int, limit: int) -> int:
    """قصف الجيش ردا على الهجوم ثلاثة منازل: the token behind a deed that a verb has before its object, only as why or when, where that starts at a token; else `at`."""
    if at >= limit or page.functions[at] not in ("cause", "preposition"):
        return at
    for index in range(at + 1, min(at + 1 + _AFTER_WITHIN, limit)):
        deed = page.of_kind(index, "event")
        if page.tokens[index].kind != "word" or page.functions[index] in ("that", "clause", "who", "leads_to"):
            return at
        if deed is None:
            continue
        if not (deed.features.startswith("n") and deed.definite and (deed.proclitics == "ل" or page.functions[index - 1] in ("cause", "preposition"))):
            return at
        after = deed.last + 1
        while after < limit and page.tokens[after].text.startswith("ال") and page.of_kind(after, "event", "force", "people", "means") is None:
            after += 1
        return after if after < limit and _is_an_object(page, after) else at
    return at


def _is_an_object(page: Page, index: int) -> bool:
    """ثلاثة منازل, مواقع, بلدة: a number of things, or a noun without the article, which belongs to no noun with it."""
    count = page.count_at(index)
    noun = page.of_kind(index if count is None else count.last_token + 1, "object", "force", "people", "place_word", "means")
    if noun is None or page.tokens[index].text.startswith("ال") or noun.proclitics or noun.suffix or page.functions[index]:
        return False
    return index not in page.in_time and not any(hit.features.startswith("v") for hit in page.hits[index])


def stands_before_the_object(page: Page, verb: Hit, deed: Hit, limit: int) -> bool:
    """Whether a deed is told between a verb and its object, only as why or when the verb was done."""
    if verb.sense.mode == "answer" or not any(hit.features.startswith("vp3") for hit in page.hits[verb.first]) or not deed.features.startswith("n"):
        return False
    opens = range(max(verb.last + 1, deed.first - _AFTER_WITHIN), deed.first)
    return any(past_deed(page, at, limit) > deed.last for at in opens)
