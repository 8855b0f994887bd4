"""Whom a relay has its words from: نقلت الوكالة عن فلان, نسبت الوكالة إلى مصدر قوله."""

from __future__ import annotations

from marsad.extract.rules.page import Page, Sentence
from marsad.extract.rules.phrases import phrase_end
from marsad.extract.rules.tellers.media import after_apposition
from marsad.extract.rules.tellers.naming import is_text, issuer_at, may_name, named_at
from marsad.extract.rules.tellers.openings import opens_words
from marsad.extract.rules.tellers.scopes import Chain, Told
from marsad.reference.lexicon import Hit

# How far after the name of a relay its عن may stand.
_TO_SOURCE = 8


def source_of(page: Page, after: int, sentence: Sentence) -> int | None:
    """Where a relay names whom it is from: نقلت الوكالة عن فلان, نقلت الوكالة تصريحا لفلان."""
    issuer = issuer_at(page, after, sentence.last) if after < sentence.last else None
    if issuer is not None:
        return issuer
    return next((source for at in range(after, min(after + _TO_SOURCE, sentence.last)) if (source := _source_after(page, at)) is not None), None)


def ascribes_words(page: Page, first: int, limit: int) -> bool:
    """نسبت الوكالة إلى مصدر قوله: whether what is ascribed to somebody are his words."""
    return any(page.structure(at, "his_words") is not None and page.functions[at + 1] == "that" for at in range(first, min(first + _TO_WORDS, limit - 1)))


# نسبت الوكالة إلى المتحدث باسم القوات المسلحة فلان الفلاني قوله
_TO_WORDS = 16


def ascribed_to(page: Page, first: int, sentence: Sentence) -> int | None:
    """نسبت الوكالة إلى مصدر قوله: where he is named to whom words are ascribed; None where it is no words that are."""
    to = next((at for at in range(first, min(first + _TO_SOURCE, sentence.last - 2)) if page.folded[at] == "الي"), None)
    if to is None or not may_name(page, to + 1, None):
        return None
    after = named_at(page, to + 1, sentence.last)[1]
    return to + 1 if after < sentence.last and page.structure(after, "his_words") else None


def _source_after(page: Page, index: int) -> int | None:
    """The token after عن or على لسان, with which a relay names whom it is from."""
    if page.structure(index, "relayed_from"):
        return index + 1
    frame = page.of_kind(index, "frame")
    return frame.last + 1 if frame is not None and frame.sense.value == "own_mouth" else None


def relays(page: Page, hit: Hit, carrier: Told, sentence: Sentence) -> bool:
    """Whether the verb for carrying (نقل) passes on words: with a source, words told or a text behind it, or with a medium for its subject."""
    if _is_a_medium(page, carrier):
        return True
    for at in range(hit.last + 1, min(hit.last + 1 + _TO_SOURCE, sentence.last)):
        if _source_after(page, at) is not None or opens_words(page, at) or page.structure(at, "his_words") is not None or is_text(page, at):
            return True
    return False


def relays_another(page: Page, medium: Told, index: int) -> bool:
    """أوردت الصحيفة عن مصادر: whether a medium tells what somebody named at a token has told it, and not something about him."""
    source = page.of_kind(index, "teller")
    return _is_a_medium(page, medium) and source is not None and not source.proclitics and source.sense.value not in ("text", "report")


def _is_a_medium(page: Page, told: Told) -> bool:
    if told.first in page.actor_at:
        return page.is_medium(page.actor_at[told.first])
    teller = page.of_kind(told.first, "teller")
    return teller is not None and teller.sense.tells == "media" and teller.sense.value != "report"


def _past_calling(page: Page, index: int, sentence: Sentence) -> int:
    """نقلت عمن وصفته بمسؤول, عن من وصفته بمسؤول: where a source without a name is described; the token itself where none is."""
    at = index + (index < sentence.last and page.folded[index] == "من")
    return at + 1 if at + 1 < sentence.last and page.folded[at] in page.reference.words("companion.calling") else index


def relayed(page: Page, outer: Told | None, index: int, sentence: Sentence) -> tuple[Chain | None, int]:
    outer_chain = (outer,) if outer else ()
    index = _past_calling(page, index, sentence)
    if index >= sentence.last or not may_name(page, index, None):
        # An unknown person is named as one that something is relayed from.
        last = phrase_end(page, index, sentence.last) if index < sentence.last and not page.hits[index] and page.tokens[index].kind == "word" else None
        if last is None:
            return (outer_chain or None), index
        return (Told(index, last), *outer_chain), last + 1
    inner, after = named_at(page, index, sentence.last)
    if after + 1 < sentence.last and page.structure(after, "relayed_from") and may_name(page, after + 1, None):
        # نقلت الصحيفة عن الوكالة عن مصدر
        outer_chain = (inner, *outer_chain)
        inner, after = named_at(page, after + 1, sentence.last)
    if after < sentence.last and page.structure(after, "his_words"):
        after += 1
    media, content = after_apposition(page, after, sentence.last)
    return (inner, *media, *outer_chain), content
