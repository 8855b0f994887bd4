"""Who does something in a sentence in which nobody speaks, and may speak in the next: زار الوزير المدينة. وقال إن."""

from __future__ import annotations

from marsad.extract.rules.page import Page, Sentence
from marsad.extract.rules.tellers.naming import is_text, named_at
from marsad.extract.rules.tellers.scopes import Told


def who_acts(page: Page, sentence: Sentence) -> Told | None:
    """The body, the state or the holder of an office that stands right behind the verb at the head of a sentence; None where none does, or where it was harmed."""
    first = sentence.first + 1
    if first >= sentence.last or not _is_a_verb(page, sentence.first) or page.of_kind(sentence.first, "harm", "saying", "frame") is not None:
        return None
    name, teller = page.actor_at.get(first), page.of_kind(first, "teller")
    speaks = teller is not None and teller.definite | (teller.features[1:2] == "s") and teller.sense.tells != "anonymous" and not is_text(page, first)
    if (name is None or name.proclitics) and not (speaks and teller is not None and not teller.proclitics):
        return None
    return _before_whom_he_met(page, named_at(page, first, sentence.last)[0])


def _before_whom_he_met(page: Page, told: Told) -> Told:
    """استقبل الرئيس عون وزير الخارجية: who acts, without the holder of another office who stands behind his name and is the object of the verb."""
    for index in range(told.first + 2, told.last + 1):
        closed = page.folded[index - 1].startswith("ال") or index - 1 in page.inside_actor or not page.hits[index - 1]
        if closed and page.of_kind(index, "people") is not None and page.of_kind(index, "teller") is not None:
            return told._replace(last=index - 1)
    return told


def _is_a_verb(page: Page, index: int) -> bool:
    """Whether a word at the head of a sentence is a verb in the past: one that the lexicon knows, or one that it does not and that has no article."""
    hits = page.hits[index]
    if page.tokens[index].kind != "word" or page.functions[index] or index in page.in_time or index in page.inside_actor:
        return False
    if page.folded[index].startswith("ال"):
        return page.is_listed(index, "companion.met")
    return any(hit.features[:3] == "vp3" for hit in hits) or not hits


def is_feminine_verb_before(page: Page, told: Told) -> bool:
    """أمر الوزير, أمرت الوزارة: the gender of who acted, by the verb right before him."""
    return page.folded[told.first - 1].endswith("ت")


def holds_an_office(page: Page, told: Told) -> bool:
    """الوزير، الرئيس فلان: whether he who acted is one person."""
    teller, name = page.of_kind(told.first, "teller"), page.actor_at.get(told.first)
    if name is not None and page.names_a_person(name):
        return True
    return teller is not None and teller.features[1:2] == "s" and page.of_kind(told.first, "people") is not None
