"""What was reported and somebody denies, withdraws or calls untrue, in English: "denied reports saying that", "withdrew its claim that"."""

from __future__ import annotations

from marsad.extract.rules.english.words import is_capital, is_pause, use
from marsad.extract.rules.page import Page, Sentence
from marsad.extract.rules.tellers import Scope
from marsad.reference.lexicon import Hit

# "accusations by the government that": so far behind what was said stands the word that opens it.
_THAT_WITHIN = 6
# "denied reports published on Sunday by local media saying that"
_SAYING_WITHIN = 12
# "reports of an explosion at the market in the town of Jos were untrue"
_UNTRUE_WITHIN = 14
_OF_WHAT = frozenset({"of", "that", "about", "on"})


def said_before(page: Page, after: int, sentence: Sentence) -> int | None:
    """`its earlier claim`, `as false reports`: where the noun for what was said stands right behind a verb, from token `after` on; None where none does."""
    at = after
    if page.folded[at : at + 1] == ["as"] and at + 1 < sentence.last and use(page, at + 1, "untrue"):
        at += 2
    while at < sentence.last and (use(page, at, "determiner") or page.folded[at] in page.reference.words("companion.said_earlier")):
        at += 1
    if at + 1 < sentence.last and is_capital(page, at) and _is_said(page, at + 1):
        # "Syrian reports that"
        at += 1
    return at if at < sentence.last and _is_said(page, at) else None


def _is_said(page: Page, index: int) -> bool:
    text = page.of_kind(index, "teller")
    return use(page, index, "charge") is not None or (text is not None and text.sense.value in ("text", "report"))


def says_of_what(page: Page, after: int, sentence: Sentence) -> bool:
    """`rejected accusations by the government that they attacked`: whether what was said stands behind a verb with "that" and what it says."""
    noun = said_before(page, after, sentence)
    if noun is None:
        return False
    for index in range(noun + 1, min(noun + 1 + _THAT_WITHIN, sentence.last)):
        if page.folded[index] in ("that", "which"):
            return True
        if is_pause(page, index) or page.of_kind(index, "saying", "event"):
            return False
    return False


def takes_words_back(page: Page, hit: Hit, sentence: Sentence) -> bool:
    """`withdrew its claim that`: whether a verb that else tells of troops has what was said for its object."""
    return hit.features.startswith("v") and said_before(page, hit.last + 1, sentence) is not None


def tells_what_is_denied(page: Page, hit: Hit, sentence: Sentence, denial: Scope) -> bool:
    """`denied reports by local media saying that`, `a statement in which it said that`: whether a word of saying tells what denied reports say, and nothing by itself."""
    if denial.mode != "deny" or denial.verb is None or not denial.first <= hit.first <= denial.first + _SAYING_WITHIN:
        return False
    noun = said_before(page, denial.first, sentence)
    if noun is None or noun > hit.first:
        return False
    between = range(noun + 1, hit.first)
    return not any(page.tokens[index].text in ";:" or page.folded[index] in ("and", "but") for index in between)


def is_silent(page: Page, index: int) -> bool:
    """`neither confirmed nor denied`, `did not confirm`: whether a token is inside words that say that somebody says or knows nothing."""
    starts = range(max(0, index - 3), index + 1)
    return any(hit.sense.value == "silence" and hit.last >= index for at in starts for hit in page.hits[at])


def is_called_untrue(page: Page, first: int, last: int, sentence: Sentence) -> bool:
    """`reports of an explosion in Jos were untrue`: whether a happening is what reports are of that are called untrue behind it in the same clause."""
    before = range(max(sentence.first, first - _THAT_WITHIN), first)
    reports = next((index for index in before if use(page, index, "charge") and page.folded[index + 1] in _OF_WHAT), None)
    if reports is not None and reports > sentence.first and use(page, reports - 1, "untrue"):
        # "false reports of an attack"
        return True
    for index in range(last + 1, min(last + _UNTRUE_WITHIN, sentence.last)) if reports is not None else ():
        if use(page, index, "untrue"):
            return True
        if is_pause(page, index) or page.of_kind(index, "saying"):
            return False
    return False
