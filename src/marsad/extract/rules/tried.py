"""Deeds that somebody tried to do: the verb or the noun of trying that governs the noun of the deed."""

from __future__ import annotations

from marsad.extract.rules.clause import Clause
from marsad.extract.rules.governors import sides_before
from marsad.extract.rules.page import Page
from marsad.extract.rules.roles import Phrase
from marsad.reference.lexicon import Hit

# حاول شاب مسلح طعن شرطي: so far before the deed stands the verb of trying.
_TRIED_WITHIN = 3


def verb_of_trying(page: Page, hit: Hit) -> int | None:
    """حاول طعن شرطي, حاول شاب دهس جنود, محاولته طعن شرطي: the verb of trying, or the noun with whose it was, right before a deed or its subject, so that the genitive of the deed is the victim; None without one."""
    if hit.definite or hit.proclitics:
        return None
    for index in range(hit.first - 1, max(-1, hit.first - 1 - _TRIED_WITHIN), -1):
        tries = (other for other in page.hits[index] if other.sense.kind == "realis" and other.sense.value == "attempted")
        if any(other.features.startswith("v") or (other.suffix and index == hit.first - 1) for other in tries):
            return index
        if page.functions[index] or page.tokens[index].kind != "word":
            return None
    return None


def right_behind_trying(page: Page, hit: Hit) -> int | None:
    """مسلحون حاولوا التسلل, الطائرة التي حاولت مهاجمة المطار: the verb of trying right before a noun of a deed, whose subject stands before it; None without one."""
    before = hit.first - 1
    if before < 0 or not hit.features.startswith("n") or hit.proclitics:
        return None
    tries = (other for other in page.hits[before] if other.sense.kind == "realis" and other.sense.value == "attempted")
    return before if any(other.features[:3] in ("vp3", "vi3", "vr3") for other in tries) else None


# لمحاولة قوات العدو الإسرائيلي التقدم: so far before the deed stands the noun of trying.
_TRYING_WITHIN = 6


def who_tried(clause: Clause) -> list[Phrase]:
    """تصدوا لمحاولة العدو التوغل: those between a noun of trying and the deed with its article, whoever met them; empty where nobody stands there."""
    page, hit = clause.page, clause.happening.hit
    if not (hit.features.startswith("n") and hit.definite) or hit.proclitics.strip("ال"):
        return []
    for index in range(hit.first - 2, max(clause.happening.sentence.first - 1, hit.first - 1 - _TRYING_WITHIN), -1):
        tries = any(other.sense.value == "attempted" and other.features.startswith("n") for other in page.hits[index])
        people = page.of_kind(index + 1, "people")
        if tries and not clause.proclitics(index + 1) and (clause.names_doer(index + 1) or people is not None):
            tried = list(clause.phrases_from(index + 1, hit.first))
            return tried if tried[-1].last == hit.first - 1 else []
        if tries or page.functions[index] or page.tokens[index].kind != "word":
            return []
    return []


# قتل ثلاثون عنصرا من الحركة وجرح آخرون مساء أمس خلال محاولة: so far before the noun of trying stands the word of harm.
_FELL_WITHIN = 14


def fell_trying(clause: Clause) -> list[Phrase]:
    """قتل شاب أثناء محاولته طعن جندي, لقي عشرة مسلحين مصرعهم خلال محاولة تسلل: those who fell while they tried the deed; empty where nobody is told to have.

    Without "their" before the deed only fighters are meant: soldiers may have fallen to who tried it.
    """
    page, hit, tries = clause.page, clause.happening.hit, clause.happening.first - 1
    trying = next((other for other in page.hits[tries] if other.sense.kind == "realis" and other.sense.value == "attempted"), None) if tries > 1 else None
    if trying is None or not (hit.features.startswith("n") and trying.features.startswith("n")) or not _is_while(page, tries - 1):
        return []
    before = range(max(clause.happening.sentence.first, tries - _FELL_WITHIN), tries - 1)
    fell = any(other.sense.harm in ("killed", "injured") for index in page.starting("harm", before.start, before.stop) for other in page.hits[index])
    fallen = sides_before(clause) if fell else []
    people = next((page.of_kind(index, "people") for phrase in fallen for index in range(phrase.first, phrase.last + 1) if page.of_kind(index, "people")), None)
    fights = people is not None and people.sense.who == "combatants" and people.sense.value != "regular"
    return fallen if fights or (people is not None and trying.suffix) else []


def _is_while(page: Page, index: int) -> bool:
    """أثناء محاولتهم, خلال محاولة: whether a token says in the course of what."""
    return any(hit.sense.kind == "harm_cue" and hit.sense.value == "during" for hit in page.hits[index])


def read_as_tried(page: Page, hits: list[Hit]) -> list[Hit]:
    """حاول طعن شرطي: of the readings of one word the noun behind a verb of trying; nouns that are used only there (`mode: tried`) are none elsewhere."""
    tried = [hit for hit in hits if hit.sense.mode == "tried"]
    if not tried:
        return hits
    behind = [hit for hit in tried if verb_of_trying(page, hit) is not None]
    return behind or [hit for hit in hits if hit.sense.mode != "tried"]
