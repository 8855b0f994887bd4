"""Tellers behind a word that is no verb: "according to X", "citing X", "by the observatory's count"."""

from __future__ import annotations

from collections.abc import Iterator

from marsad.extract.rules.english.denying import names_somebody
from marsad.extract.rules.english.words import is_capital, phrase_after, use
from marsad.extract.rules.page import Page, Sentence
from marsad.extract.rules.roles import Phrase
from marsad.extract.rules.tellers import Scope, Told


def frames(page: Page, sentence: Sentence) -> Iterator[Scope]:
    """`according to X`: the whole sentence, or from a frame that opens it what follows."""
    for index in range(sentence.first, sentence.last):
        hit = page.of_kind(index, "frame")
        phrase = phrase_after(page, hit.last + 1, sentence.last) if hit is not None and hit.sense.mode == "according" else None
        if hit is None or phrase is None or (hit.sense.strength == "weak" and not is_capital(page, phrase.first)):
            continue
        phrase = _whose_text(page, phrase, sentence)
        if not names_somebody(page, phrase):
            # "according to initial estimates"
            continue
        chain, mode = (Told(*phrase),), "relay" if hit.sense.value == "source" else "say"
        if index - sentence.first <= 1 or (mode == "relay" and _is_set_aside(page, index, phrase, sentence)):
            yield Scope(phrase.last + 1, sentence.last - 1, chain, mode, index)
        else:
            yield Scope(sentence.first, index - 1, chain, mode, index)


def by_whose_count(page: Page, sentence: Sentence) -> Iterator[Scope]:
    """`5,000 have died, by the observatory's count`: whoever counted tells the whole sentence."""
    for index in range(sentence.first + 1, sentence.last - 2):
        phrase = phrase_after(page, index + 1, sentence.last) if use(page, index, "doer") and page.tokens[index - 1].text == "," else None
        if phrase is not None and use(page, phrase.last, "count_of") and page.tokens[phrase.last - 1].text.casefold() in ("'s", "’s"):
            yield Scope(sentence.first, index - 1, (Told(phrase.first, phrase.last - 2),), "say", index)


def _is_set_aside(page: Page, index: int, phrase: Phrase, sentence: Sentence) -> bool:
    """`Reuters, citing two officials, reported that`: whether who is cited stands between two commas behind a teller who has told nothing yet."""
    behind = phrase.last + 1
    if behind + 1 >= sentence.last or page.tokens[behind].text != "," or page.tokens[index - 1].text != ",":
        return False
    return not any(page.of_kind(at, "event", "harm") for at in range(sentence.first, index))


def _whose_text(page: Page, phrase: Phrase, sentence: Sentence) -> Phrase:
    """`according to a statement by X`: X, where the text is said to be somebody's."""
    text, by = page.of_kind(phrase.last, "teller"), phrase.last + 1
    if text is None or text.sense.value != "text" or by >= sentence.last or page.folded[by] not in ("by", "from"):
        return phrase
    return phrase_after(page, by + 1, sentence.last) or phrase
