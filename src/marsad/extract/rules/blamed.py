"""Who is said to be to blame for a deed: تتحمل الجماعة مسؤولية القصف، ألقى باللوم في الهجوم على الجيش، الهجوم المنسوب إلى الحركة."""

from __future__ import annotations

from collections.abc import Callable

from marsad.extract.rules.clause import Clause
from marsad.extract.rules.cued_rules import CuedRules
from marsad.extract.rules.governing_words import accuses_a_side
from marsad.extract.rules.governors import phrase_start
from marsad.extract.rules.roles import Arguments, Phrase

# تتحمل القوات الحكومية والميليشيات الموالية لها كامل المسؤولية عن
_BORNE_WITHIN = 12
# الهجوم الكيميائي على دوما الذي يحمل البيت الأبيض النظام السوري مسؤوليته
_SAID_OF_IT_WITHIN = 18
_TO = frozenset({"الي", "ل", "علي"})


def read_blamed(clause: Clause, found: Arguments) -> None:
    """Finds who bears the blame for a verbal noun, before it or in a clause about it."""
    sense = clause.happening.hit.sense
    if clause.is_verb(clause.happening.hit) or (sense.kind != "event" and (sense.role != "event" or sense.value == "of_victim")):
        return
    found.perpetrators.extend(next((blamed for rule in clause.page.asked(_RULES) if (blamed := rule(clause))), []))
    found.is_blamed = bool(found.perpetrators)


def _bears_it(clause: Clause) -> list[Phrase]:
    """تتحمل الجماعة مسؤولية قصف، الجماعة تتحمل المسؤولية عن: the subject of a verb of bearing the responsibility right before the deed."""
    page, first = clause.page, clause.happening.first
    if first > 1 and page.structure(first - 1, "demonstrative") is not None:
        # تتحمل المسؤولية عن هذا القصف
        first -= 1
    part = first - 1 if first and page.structure(first - 1, "own_part") is not None else first - 2
    if part < clause.low or page.structure(part, "own_part") is None or (part == first - 2 and page.folded[first - 1] not in ("عن", "في")):
        return []
    for index in range(part - 1, max(clause.low, part - _BORNE_WITHIN) - 1, -1):
        if page.is_listed(index, "companion.bears"):
            behind = clause.past_marks(index + 1, part)
            if behind < part:
                return list(clause.phrases_from(behind, part)) if clause.names_doer(behind) and not clause.proclitics(behind) else []
            return _ending_at(clause, index)
        if clause.ends_at(index) or page.of_kind(index, "negation") is not None:
            return []
    return []


def _is_laid_on(clause: Clause) -> list[Phrase]:
    """ألقى الرئيس باللوم في الهجوم على الجيش، باللوم على الجيش في الهجوم: whom "on" leads to behind a word of blame before the deed."""
    page, first = clause.page, clause.happening.first
    start = max(clause.happening.sentence.first, first - _BORNE_WITHIN)
    blame = next((index for index in range(first - 1, start - 1, -1) if page.folded[index] in page.reference.words("companion.blame")), None)
    if blame is None or any(page.functions[index] in ("that", "clause") for index in range(blame, first)):
        return []
    for index in range(blame + 1, first):
        if page.folded[index] == "علي" and clause.names_doer(index + 1):
            return list(clause.phrases_from(index + 1, first))
    laid = [index for index in range(first + 1, clause.high) if page.folded[index] == "علي" and clause.names_doer(clause.past_marks(index + 1, clause.high))]
    return list(clause.phrases_from(clause.past_marks(laid[-1] + 1, clause.high), clause.high)) if laid else []


# اتهامها قوات الدعم السريع بقصف
_NAMED_WITHIN = 5
# النظام السوري، وذلك بعد أيام من اتهامه ب: so far before a charge with a pronoun stands who is charged.
_CHARGED_WITHIN = 14


def _is_charged(clause: Clause) -> list[Phrase]:
    """عقوبات على الجماعة بعد اتهامها بقتل, الجماعة المتهمة بشن هجوم: who is named before a word of charging with a pronoun, or right before a participle of it."""
    page, at = clause.page, clause.happening.first
    led = clause.happening.hit.proclitics.endswith("ب")
    while at > clause.happening.sentence.first and any(hit.sense.strength == "light" and hit.features.startswith("n") for hit in page.hits[at - 1]):
        at -= 1
        led = page.folded[at].startswith("ب")
    charge = at - 1
    if not led or charge < clause.happening.sentence.first or (clause.scope is not None and clause.scope.mode == "deny"):
        return []
    named = _named_behind_a_charge(clause, at)
    if named:
        return named
    word = page.folded[charge]
    if accuses_a_side(page, charge):
        return _ending_at(clause, charge)
    if word in page.reference.words("companion.charged"):
        return _ending_at(clause, charge - (page.tokens[charge - 1].text in ("،", ",")))
    if word not in page.reference.words("companion.charging_them"):
        return []
    return meant_by_charge(clause, charge)


def _named_behind_a_charge(clause: Clause, end: int) -> list[Phrase]:
    """بعد اتهامها إسرائيل بشن هجوم: who is named between a noun of charging, with the pronoun of who charges, and the charge; empty where nobody is."""
    page = clause.page
    for index in range(end - 2, max(clause.happening.sentence.first, end - 2 - _NAMED_WITHIN) - 1, -1):
        if page.folded[index] in page.reference.words("companion.charging_them"):
            named = list(clause.phrases_from(index + 1, end)) if clause.names_doer(index + 1) else []
            return named if named and named[-1].last == end - 1 and not named[0].proclitics else []
    return []


def meant_by_charge(clause: Clause, charge: int) -> list[Phrase]:
    """الجماعة بعد اتهامها, الجماعة بعدما اتهمتها واشنطن: who is named last before a word of charging and may be meant by its pronoun; empty where nobody is."""
    word = clause.page.folded[charge]
    for index in range(charge - 1, max(clause.happening.sentence.first, charge - _CHARGED_WITHIN) - 1, -1):
        if clause.names_doer(index) and not is_of_other_gender(clause, index, word):
            return [next(clause.phrases_from(phrase_start(clause, index), charge))]
    return []


def is_of_other_gender(clause: Clause, index: int, charge: str) -> bool:
    """Whether a name cannot be meant by a pronoun: ها of a state, of forces and of words in ة; ه of nothing of these."""
    page, name = clause.page, clause.page.actor_at.get(index)
    state = name is not None and (name.metonym or any(page.reference.actors.get(id_).kind == "state" for id_ in page.actor_ids(name)[:1]))
    head = page.folded[phrase_start(clause, index)].split("_")[0]
    feminine = state or head.endswith(("ة", "ات"))
    return feminine == charge.endswith("ه")


def _blamed_behind(clause: Clause) -> list[Phrase]:
    """الهجوم الذي يحمل الرئيس الجيش مسؤوليته، الهجوم المنسوب إلى الجيش، هجوم نسبته واشنطن إلى الجماعة: who is blamed in what is said of the deed behind it."""
    page = clause.page
    for index in range(clause.happening.last + 1, min(clause.happening.last + _SAID_OF_IT_WITHIN, clause.happening.sentence.last)):
        if page.tokens[index].text in ".؛:" or page.functions[index] in ("that", "clause"):
            return []
        if _is_in_its_clause(clause, index) and page.folded[index] in page.reference.words("companion.accuses_of_it"):
            between = range(clause.happening.last + 1, index - 1)
            return [] if any(page.of_kind(at, "event") is not None for at in between) else _accused_of_it(clause, index + 1)
        part = page.structure(index, "own_part")
        if part is not None and part.suffix in ("ه", "ها", "هم"):
            return _responsible_for_it(clause, index)
        if page.folded[index] in page.reference.words("companion.behind_it") and page.folded[index - 1] in page.reference.words("companion.stands"):
            # هجوم تقف وراءه الجماعة
            return _named_at(clause, index + 1)
        if page.folded[index] in ("فيه", "فيها") and page.structure(index - 1, "takes_part") is not None:
            # هجوم شاركت فيه الجماعة
            return _named_at(clause, index + 1)
        if page.folded[index] in page.reference.words("companion.ascribed"):
            return _led_to(clause, index + 1)
        if page.folded[index] in page.reference.words("companion.marks_of_hands") and page.folded[index - 1] in page.reference.words("companion.bears_marks"):
            # الهجوم يحمل بصمات التنظيم
            return [next(clause.phrases_from(index + 1, clause.high))] if clause.names_doer(index + 1) else []
    return []


def _is_in_its_clause(clause: Clause, verb: int) -> bool:
    """الهجوم الذي اتهمت, هجوم اتهمت: whether a verb opens what is said of the deed, behind "which" or without it behind a deed that has no article."""
    bare = not clause.happening.hit.definite and not clause.page.folded[verb].startswith("و")
    return clause.page.functions[verb - 1] == "who" or (bare and not any(clause.page.tokens[at].kind == "mark" for at in range(clause.happening.last, verb)))


def _named_at(clause: Clause, index: int) -> list[Phrase]:
    """Who is named from a token on; empty where nobody is."""
    first = clause.past_marks(index, clause.happening.sentence.last)
    named = first < clause.happening.sentence.last and clause.names_doer(first) and not clause.proclitics(first)
    return list(clause.phrases_from(first, clause.happening.sentence.last)) if named else []


def _responsible_for_it(clause: Clause, part: int) -> list[Phrase]:
    """الذي يحمل الرئيس الجيش مسؤوليته, هجوم حملت مسؤوليته لمخربين, هجوم أعلنت الجماعة مسؤوليتها عنه: who is, behind or before a word for responsibility with a pronoun."""
    page = clause.page
    said = [page.of_kind(index, "saying", "negation") for index in range(clause.happening.last + 1, part)]
    if any(hit is not None and (hit.sense.kind == "negation" or hit.sense.mode == "deny") for hit in said):
        # هجوم نفت الجماعة مسؤوليتها عنه
        return []
    if page.folded[part + 1 : part + 2] and page.folded[part + 1] in ("عنه", "عنها"):
        return _ending_at(clause, part)
    if not _is_borne_or_laid(clause, part):
        return []
    return _led_to(clause, part + 1, 1) or _ending_at(clause, part)


def _accused_of_it(clause: Clause, index: int) -> list[Phrase]:
    """الهجوم الذي اتهمت به دمشق, الذي تتهم روسيا بتنفيذه, الذي اتهمت واشنطن دمشق بشنه: who is accused, from the token behind the verb; empty where nobody is named."""
    page, limit = clause.page, clause.happening.sentence.last
    of_it = page.folded[index] in ("به", "بها") if index < limit else False
    first = index + of_it
    if first < limit and page.of_kind(first, "teller") is not None and not clause.names_doer(first):
        # هجوم اتهمت الحكومة الميليشيا بتنفيذه: who accuses need use no force.
        charge = next((at for at in range(first, min(first + _BORNE_WITHIN, limit)) if _charges_with_it(clause, at)), None)
        return _ending_at(clause, charge) if charge is not None else []
    if first >= limit or not clause.names_doer(first) or clause.proclitics(first):
        return []
    one = next(clause.phrases_from(first, limit))
    behind = one.last + 1
    if behind < limit and clause.names_doer(behind) and not clause.proclitics(behind):
        return [next(clause.phrases_from(behind, limit))]
    if of_it or behind >= limit:
        return [one] if of_it else []
    return [one] if _charges_with_it(clause, behind) else []


def _charges_with_it(clause: Clause, index: int) -> bool:
    """بتنفيذه, بشنها: whether a word with ب and the pronoun of the deed stands at a token."""
    return clause.page.folded[index].startswith("ب") and clause.page.folded[index].endswith(("ه", "ها"))


# نسبت الهجمات على السفن في البحر الأحمر إلى الجماعة
_ASCRIBED_WITHIN = 12


def _is_ascribed(clause: Clause) -> list[Phrase]:
    """نسب الهجوم على القرية إلى الجماعة: whom "to" leads to behind a deed that stands right behind a passive verb of ascribing."""
    before = clause.happening.first - 1
    if before < clause.happening.sentence.first or clause.page.folded[before].removeprefix("و") not in clause.page.reference.words("companion.ascribed"):
        return []
    return _led_to(clause, clause.happening.last + 1, _ASCRIBED_WITHIN)


def _is_borne_or_laid(clause: Clause, part: int) -> bool:
    """Whether a verb of bearing or of holding responsible stands in the relative clause before a word for responsibility with a pronoun."""
    page = clause.page
    for index in range(part - 1, clause.happening.last, -1):
        if page.folded[index] in page.reference.words("companion.bears") or page.folded[index] in page.reference.words("companion.holds_responsible"):
            return _is_in_its_clause(clause, index) or any(page.functions[at] == "who" for at in range(clause.happening.last + 1, index))
    return False


def _led_to(clause: Clause, start: int, within: int = 6) -> list[Phrase]:
    """Who stands behind "to" within a few words."""
    page, limit = clause.page, clause.happening.sentence.last
    for index in range(start, min(start + within, limit - 1)):
        if page.folded[index] in _TO and clause.names_doer(index + 1):
            return list(clause.phrases_from(index + 1, limit))[:1]
        if page.folded[index] in _TO and page.folded[index] != "علي":
            # نسب الهجوم على القرية إلى جماعة: "on" may still lead to what was struck.
            return []
        if clause.names_doer(index) and clause.proclitics(index) == "ل":
            return [next(clause.phrases_from(index, limit))]
    return []


def _ending_at(clause: Clause, end: int) -> list[Phrase]:
    """The longest phrase that names a doer and ends right before a token, with no other verb or name of a teller inside."""
    page = clause.page
    named = list[Phrase]()
    for index in range(end - 1, max(clause.happening.sentence.first, end - _BORNE_WITHIN) - 1, -1):
        if clause.ends_at(index) or page.of_kind(index, "saying", "negation") is not None or page.tokens[index].kind == "mark":
            break
        if clause.names_doer(index) and not clause.proclitics(index).endswith(("ل", "ب")):
            phrases = list(clause.phrases_from(index, end))
            if phrases[-1].last == end - 1:
                named = phrases
            elif named:
                break
    return named


_RULES: CuedRules[Callable[[Clause], list[Phrase]]] = CuedRules(
    (_bears_it, ("companion.bears",)),
    (_is_laid_on, ("companion.blame",)),
    (_is_charged, ("companion.is_charged", "companion.charged", "companion.charging_them")),
    (_is_ascribed, ("companion.ascribed",)),
    (_blamed_behind, ("companion.accuses_of_it", "value.own_part", "companion.ascribed", "companion.marks_of_hands", "companion.stands", "value.takes_part")),
)
