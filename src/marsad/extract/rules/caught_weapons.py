"""What weapons did that were brought down: أسقط الجيش مسيرات أطلقتها القوات وكانت تستهدف المدينة, أسقط الجيش مسيرة وقتل مدنيان بشظاياها."""

from __future__ import annotations

from marsad.extract.rules.clause import Clause
from marsad.extract.rules.roles import Arguments, Phrase
from marsad.reference.lexicon import Hit

# اعتراض الدفاعات لأربعة صواريخ بالستية أطلقتها جماعة كذا من بلد كذا وكانت تستهدف: so far before the verb stands that they were brought down.
_CAUGHT_WITHIN = 22


def were_doing(clause: Clause, verb: Hit) -> bool:
    """وكانت تستهدف: whether a verb of the present behind a joined "was" tells of weapons that its sentence says were brought down."""
    page, was = clause.page, verb.first - 1
    low = max(clause.happening.sentence.first, was - _CAUGHT_WITHIN)
    aspect = page.structure(was, "aspect") if was > low and verb.features.startswith("vr3") else None
    if aspect is None or not page.folded[was].startswith("وكان"):
        return False
    armed = False
    for index in range(was - 1, low - 1, -1):
        if page.tokens[index].text in ".؛:" or page.tokens[index].kind == "break":
            return False
        armed = armed or page.of_kind(index, "means") is not None
        if any(hit.sense.type == "interception" for hit in page.hits[index]):
            return armed
    return False


def who_fired_them(clause: Clause, verb: Hit) -> Phrase | None:
    """أطلقتها جماعة كذا: who stands behind a verb of firing with the pronoun of the weapons, before what they were doing; None where nobody does."""
    page = clause.page
    for index in range(verb.first - 2, max(clause.happening.sentence.first, verb.first - _CAUGHT_WITHIN) - 1, -1):
        fired = next((hit for hit in page.hits[index] if hit.sense.value == "launches" and hit.features.startswith("vp") and hit.suffix), None)
        if fired is not None:
            who = fired.last + 1
            return next(clause.phrases_from(who, verb.first - 1)) if clause.names_doer(who) and not clause.proclitics(who) else None
    return None


# أسقطت الدفاعات الجوية ليل أمس صاروخا: so far behind who brings weapons down stand the weapons, and behind a killing whom it befell.
_WEAPONS_WITHIN, _VICTIMS_WITHIN = 5, 3

_FEMININE = ("ة", "ه", "ات", "تان", "تين")


def leave_out_who_caught(clause: Clause, found: Arguments) -> None:
    """أسقط الجيش مسيرة وقتل مدنيان, شظايا صاروخ اعترضته الدفاعات قتلت امرأة: whoever brought weapons down is not said to have killed those whom they hit; وقتل مشغليها is his."""
    if not found.perpetrators or clause.happening.hit.sense.kind != "harm" or not _befell_others(clause):
        return
    kept = [phrase for phrase in found.perpetrators if phrase.first > clause.happening.first or not _brought_weapons_down(clause, phrase)]
    found.befell_its_subject = found.befell_its_subject or len(kept) < len(found.perpetrators)
    found.perpetrators = kept


def _befell_others(clause: Clause) -> bool:
    """Whether people behind a verb of killing or hurting are neither fighters nor those of the weapons."""
    page, hit = clause.page, clause.happening.hit
    behind = range(hit.last + 1, min(hit.last + 1 + _VICTIMS_WITHIN, clause.high))
    victims = next((people for at in behind if (people := page.of_kind(at, "people")) is not None), None)
    if victims is None or victims.suffix or victims.sense.who in ("combatants", "security") or not hit.features.startswith("v"):
        return False
    # أسقطت الجماعة مروحية وقتلت مدنيين: the verb agrees with her, and not with them.
    return not (hit.proclitics and page.folded[hit.first].endswith("ت") and not page.folded[victims.first].endswith(_FEMININE))


def _brought_weapons_down(clause: Clause, phrase: Phrase) -> bool:
    page, verb = clause.page, phrase.first - 1
    if verb < 0 or not (caught := [hit for hit in page.hits[verb] if hit.sense.type == "interception" and hit.features.startswith("v")]):
        return False
    behind = range(phrase.last + 1, min(phrase.last + 1 + _WEAPONS_WITHIN, clause.happening.first))
    before = verb - 1
    return any(page.of_kind(at, "means") is not None for at in behind) or (any(hit.suffix for hit in caught) and page.of_kind(before, "means") is not None)
