"""People behind a verbal noun who did what it says, and are not those whom it befell: اختطاف مسلحين طبيبا، قصف مقاتلي الحركة لبلدة."""

from __future__ import annotations

from marsad.extract.rules.clause import Clause
from marsad.extract.rules.roles import Phrase
from marsad.reference.lexicon import Hit

_ARMED = ("combatants", "security")


def people_who_did(clause: Clause, hit: Hit, first: int) -> Phrase | None:
    """The people at a token who have behind them what they struck: an object in its case, one with ل, or, for what is fired, the weapon; None where they have not."""
    page, people = clause.page, clause.page.of_kind(first, "people")
    if people is None or people.proclitics or people.suffix or clause.describes(first) or page.count_at(first) is not None:
        return None
    phrase = next(clause.phrases_from(first, clause.high))
    armed = people.sense.who in _ARMED
    parted = next((at for at in range(first + 1, phrase.last + 1) if _is_struck_inside(clause, at, armed, people.definite)), None)
    if parted is None and armed:
        parted = _behind_its_nun(clause, first, phrase.last)
    if parted is not None:
        return Phrase(first, parted - 1)
    after = clause.past_marks(phrase.last + 1, clause.high)
    if (
        armed
        and after < clause.high
        and (page.folded[after] in page.reference.words("companion.dealt_to") or (people.definite and page.is_a_common_name(after)))
    ):
        # قنص المسلحين لهم, اعتقال الجنود سامر العلي
        return phrase
    if after >= clause.high or page.functions[after]:
        return None
    return phrase if _is_struck_inside(clause, after, armed, people.definite) or (armed and _is_fired(clause, hit, after)) else None


def _behind_its_nun(clause: Clause, first: int, last: int) -> int | None:
    """اختطاف مسلحين تلميذات: the people or things behind a plural that keeps its nun, which has no genitive, where they are not of its form; None where none are."""
    page = clause.page
    if page.tokens[first].text.startswith("ال") or not page.folded[first].endswith(("ين", "ون")):
        return None
    for index in range(first + 1, last + 1):
        noun = page.of_kind(index, "people", "object")
        if noun is not None and not (noun.proclitics or noun.definite) and not page.folded[index].endswith(("ين", "ون")):
            return index
    return None


def _is_struck_inside(clause: Clause, index: int, armed: bool, definite: bool) -> bool:
    """Whether what people struck begins at a token behind them: طبيبا, لمستشفى, بلدة كذا."""
    page = clause.page
    if page.count_at(index) is not None:
        return False
    thing = page.of_kind(index, "object", "people")
    if thing is None:
        level = page.of_kind(index, "place_word")
        return armed and level is not None and level.proclitics in ("", "ل") and not level.definite and level.sense.level == "town"
    if thing.proclitics == "ل":
        return armed and not thing.definite
    if thing.proclitics or thing.definite or thing.suffix:
        return False
    in_case = page.folded[index].endswith("ا") and thing.features[1:2] == "s" and not thing.sense.form.endswith(("ا", "اء"))
    return in_case or (armed and definite and thing.sense.kind == "object")


def _is_fired(clause: Clause, hit: Hit, index: int) -> bool:
    """إطلاق مسلحي الحركة قذائف: whether a weapon without the article stands behind who fired it."""
    weapon = clause.page.of_kind(index, "means")
    return weapon is not None and not weapon.proclitics and not weapon.definite and hit.sense.value == "launches"
