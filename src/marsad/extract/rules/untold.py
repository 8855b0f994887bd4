"""Happenings that a sentence speaks of without telling them: in a question over a part, as the aim of a truce, as what somebody failed to do,
as how far something went."""

from __future__ import annotations

from marsad.extract.rules.happenings import Happening
from marsad.extract.rules.page import Page

_LONGEST_HEADING = 18
# فشلت في ضرب أهدافها: so far behind the verb stands what failed.
_FAILED_WITHIN = 4
# بهدف إرساء وقف إطلاق النار
_AIMED_WITHIN = 4
_UNARMED_WITHIN = 10
# حملة اعتقالات في مدن الضفة الغربية طالت: so far behind a campaign stands how far it went.
_CAMPAIGN_WITHIN = 10


def is_untold(page: Page, happening: Happening) -> bool:
    """Whether the sentence around a happening does not tell it as one."""
    return (
        _is_in_a_question_over_a_part(page, happening)
        or _is_a_truce_to_come(page, happening)
        or _failed(page, happening)
        or _is_of_unarmed(page, happening)
        or _says_how_far_it_went(page, happening)
    )


def _is_in_a_question_over_a_part(page: Page, happening: Happening) -> bool:
    """بعد الاشتباكات: هل نشب الخلاف؟ a heading that asks leads to another report."""
    sentence, tokens = happening.sentence, page.tokens
    if sentence.title or not page.document.title or sentence.last - sentence.first > _LONGEST_HEADING or sentence.last + 1 >= len(page):
        return False
    alone = tokens[sentence.first - 1].kind == "break" and tokens[sentence.last + 1].kind == "break"
    return alone and tokens[sentence.last].text in ("؟", "?")


def _is_a_truce_to_come(page: Page, happening: Happening) -> bool:
    """بهدف إرساء وقف إطلاق النار، وقف إطلاق النار سيسمح: a truce that is aimed at, or of which is said what it would do."""
    if happening.type != "ceasefire" or happening.is_verb:
        return False
    after = happening.last + 1
    if after < happening.sentence.last and not page.hits[after] and page.folded[after].startswith(("سي", "ست")) and len(page.folded[after]) > 4:
        return True
    before = range(happening.first - 1, max(happening.sentence.first - 1, happening.first - 1 - _AIMED_WITHIN), -1)
    return any(page.structure(index, "aim") is not None for index in before)


def _failed(page: Page, happening: Happening) -> bool:
    """فشلت في ضرب أهدافها، أخفقت في السيطرة على: what somebody failed to do; an attempt on a life is told all the same."""
    if happening.is_verb or happening.type == "assassination":
        return False
    for index in range(happening.first - 1, max(happening.sentence.first - 1, happening.first - 1 - _FAILED_WITHIN), -1):
        if page.structure(index, "fails") is not None:
            return page.functions[happening.first - 1] == "preposition"
        if page.functions[index] in ("that", "clause") or page.tokens[index].text in ".،؛:":
            return False
    return False


def _is_of_unarmed(page: Page, happening: Happening) -> bool:
    """لم يتمكن المفتشون من دخول الموقع: those who bear no arms enter, and no troops."""
    if happening.hit.sense.mode != "enter" or happening.is_verb:
        return False
    for index in range(happening.first - 1, max(happening.sentence.first - 1, happening.first - 1 - _UNARMED_WITHIN), -1):
        if page.structure(index, "unarmed") is not None:
            return True
        if page.of_kind(index, "force") is not None or page.tokens[index].text in ".؛:":
            return False
    return False


def _says_how_far_it_went(page: Page, happening: Happening) -> bool:
    """حملة اعتقالات طالت 15 شابا: a verb that says whom a campaign of arrests or abductions reached."""
    if happening.type != "armed_attack" or not happening.is_verb or happening.hit.proclitics:
        return False
    if not any(hit.sense.kind == "harm_cue" and hit.sense.value == "reached" for hit in page.hits[happening.first]):
        return False
    for index in range(happening.first - 1, max(happening.sentence.first - 1, happening.first - 1 - _CAMPAIGN_WITHIN), -1):
        if page.tokens[index].text in ".؛:" or page.functions[index] in ("that", "clause"):
            return False
        event = page.of_kind(index, "event")
        if event is not None and event.sense.type in ("detention", "abduction") and event.features.startswith("n"):
            return True
    return False
