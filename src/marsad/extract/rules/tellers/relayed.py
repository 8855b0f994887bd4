"""Whom a relay has its words from: نقلت الوكالة عن فلان, نسبت الوكالة إلى مصدر قوله."""

from __future__ import annotations

from marsad.extract.rules.page import Page, Sentence
from marsad.extract.rules.phrases import phrase_end
from marsad.extract.rules.tellers.media import after_apposition
from marsad.extract.rules.tellers.naming import issuer_at, may_name, named_at
from marsad.extract.rules.tellers.scopes import Chain, Told

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


def relayed(page: Page, outer: Told | None, index: int, sentence: Sentence) -> tuple[Chain | None, int]:
    outer_chain = (outer,) if outer else ()
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
