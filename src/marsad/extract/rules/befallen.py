"""People who stand between "that" and a verb of killing or taking with nobody behind it, so that it befell them: أن جنديا قتل, أن صحفيين خطفا."""

from __future__ import annotations

from marsad.extract.rules.page import Page
from marsad.reference.lexicon import Hit

# أن أكثر من أربعة من عناصر الشرطة المحلية خطفوا: so far behind "that" the verb stands.
_VERB_WITHIN = 12
_TAKES_OR_KILLS = frozenset({"abduction", "detention", "assassination", "execution"})


def people_before(page: Page, verb: int) -> int | None:
    """أن ثلاثة جنود خطفوا: the token of the people who open the clause behind "that" and stand, with who they are, right before a verb; None where none do."""
    while verb and page.structure(verb - 1, "aspect") is not None:
        verb -= 1
    for index in range(verb - 1, max(-1, verb - 1 - _VERB_WITHIN), -1):
        if page.functions[index] == "that":
            return None if page.folded[index] in page.reference.pronoun_conjunctions else _head(page, index + 1, verb)
        inside = page.folded[index] in ("من", "في") or not page.functions[index]
        verb_here = bool(page.hits[index]) and all(hit.features.startswith("v") for hit in page.hits[index])
        if not inside or verb_here or page.tokens[index].kind == "mark" or page.of_kind(index, "event", "harm", "saying", "realis") is not None:
            return None
    return None


def _head(page: Page, first: int, limit: int) -> int | None:
    """The token of the people whom a number, or "some of", at a token counts, or of those who stand there themselves."""
    count = page.count_at(first)
    index = first if count is None or count.ordinal else count.last_token + 1
    index += index < limit and page.folded[index] == "من"
    people = page.of_kind(index, "people") if index < limit else None
    return index if people is not None and not people.proclitics else None


def verb_behind_its_people(page: Page, hit: Hit) -> Hit | None:
    """أن قياديا خطف: behind people whom "that" opens a word that may be noun or verb is the verb; None where it is the noun, or no verb."""
    if not hit.features.startswith("n") or hit.definite or hit.suffix or hit.proclitics or hit.first != hit.last or people_before(page, hit.first) is None:
        return None
    return next((other for other in page.hits[hit.first] if other.sense.id == hit.sense.id and other.features.startswith("vp3")), None)


def kills_or_takes(page: Page, hit: Hit) -> bool:
    """Whether a verb of the past tells that somebody is killed, wounded or taken, and takes an object."""
    if hit.suffix or hit.first != hit.last:
        return False
    harms = any(other.sense.kind == "harm" and other.sense.harm in ("killed", "injured") and other.sense.role == "verb" for other in page.hits[hit.first])
    return harms or hit.sense.type in _TAKES_OR_KILLS


def goes_on_to_another(page: Page, index: int) -> bool:
    """قتل وأصاب سبعة: whether "and" joins at a token another verb of harm, which may have the object of both."""
    words = [hit for hit in page.hits[index] if hit.proclitics == "و" and hit.sense.kind == "harm" and hit.features.startswith("vp3")]
    return bool(words) and all(hit.sense.value != "of_victim" for hit in words)
