"""The case of the object, as far as writing shows it of a noun."""

from __future__ import annotations

from marsad.extract.rules.page import Page
from marsad.reference.lexicon import Hit


def in_the_objects_case(page: Page, noun: Hit) -> bool:
    """شرطيا, مهندسين, جنودا: whether a noun of one, of two or of many ends as an object does; باشا, مجانين and ضحايا end so by themselves.

    Of two and of many the genitive is written alike.
    """
    if noun.proclitics or noun.suffix:
        return False
    word, form = page.folded[noun.first], noun.sense.form
    match noun.features[1:2]:
        case "s":
            return word.endswith("ا") and not form.endswith(("ا", "اء", "ى"))
        case "d":
            return word.endswith("ين")
        case "p":
            return (word.endswith("ين") and not form.endswith("ن")) or _is_broken_accusative(page, word, noun)
    return False


def _is_broken_accusative(page: Page, word: str, many: Hit) -> bool:
    """ضباطا, جنودا: a plural that is no ending, without the article and with the alef of an object."""
    return not many.definite and word.endswith("ا") and bool(page.reference.lexicon.analyses(word[:-1]))


def is_accusative(page: Page, index: int) -> bool:
    """Whether a noun of people or things without the article stands at a token in the case of an object."""
    noun = page.of_kind(index, "people", "object")
    return noun is not None and not noun.definite and in_the_objects_case(page, noun)


# شاعرا, مدربا
_SHORTEST_OBJECT = 4


def is_somebody_by_case(page: Page, index: int) -> bool:
    """شاعرا, مدربا: an accusative without the article that no list has but as somebody who speaks, and that does not say how (رميا, غدرا)."""
    text = page.tokens[index].text
    if not text.endswith(("ا", "اً", "ًا")) or text.startswith(("ال", "و", "ب", "ل")) or len(page.folded[index]) < _SHORTEST_OBJECT:
        return False
    if page.is_listed(index, "companion.manner_of_killing"):
        return False
    return all(hit.sense.kind == "teller" and hit.features[:3] == "nsa" for hit in page.hits[index])
