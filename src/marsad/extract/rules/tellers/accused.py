"""Whom a word of saying accuses: the one behind its teller, before the words that accuse begin with ب."""

from __future__ import annotations

from marsad.extract.rules.page import QUOTES_CLOSE, Page, Sentence
from marsad.extract.rules.phrases import phrase_end
from marsad.extract.rules.tellers.openings import skip_time
from marsad.extract.rules.tellers.scopes import Told
from marsad.reference.lexicon import Hit

# How far after a word that accuses the accused and the word for responsibility may stand.
_TO_BLAME = 9


def blamed_at(page: Page, index: int, sentence: Sentence, *, thrown: bool) -> int | None:
    """ألقت الوزارة، كغيرها، باللوم على الجماعة: where the one is named on whom blame is laid; the word for blame where it is `thrown` for a deed named between."""
    blame = next((at for at in range(index, min(index + _TO_BLAME, sentence.last - 2)) if page.structure(at, "blame")), None)
    if blame is None or blame == index:
        return None
    if page.folded[blame + 1] == "علي":
        return blame + 2
    return blame if thrown and thrown_on(page, blame, sentence) is not None else None


def thrown_on(page: Page, blame: int, sentence: Sentence) -> Told | None:
    """باللوم في الهجوم على السوق على الجماعة: the last that "on" leads to behind the deed for which blame is laid; None where nobody is named there."""
    found: Told | None = None
    for at in range(blame + 2, min(blame + _TO_LAID, sentence.last - 1)):
        if page.functions[at] in ("that", "clause", "who") or page.tokens[at].text in ".؛:،":
            break
        if page.folded[at] == "علي" and (at + 1 in page.actor_at or page.of_kind(at + 1, "force") or fighters(page, at + 1)):
            found = Told(at + 1, phrase_end(page, at + 1, sentence.last))
    return found


def accused_at(page: Page, index: int, sentence: Sentence) -> int | None:
    """واتهم الجيشان إسرائيل بقصف: where the accused is named, the one after whom the words that accuse begin with ب."""
    blame = next((at for at in range(index, min(index + _TO_BLAME, sentence.last)) if page.structure(at, "responsibility")), sentence.last)
    first_of_list: int | None = None
    described: int | None = None
    for at in range(index, min(index + _TO_BLAME, sentence.last)):
        if page.functions[at] == "who" and at > index:
            return _accused_beside_a_clause(page, described, at, sentence)
        if page.functions[at] or page.of_kind(at, "event", "saying"):
            return None
        name = page.actor_at.get(at)
        body = page.of_kind(at, "force") or fighters(page, at)
        # اتهمت المعارضة الحكومة باعتقال: an authority right before the charge.
        charged = at > index and is_authority_charged(page, at, sentence)
        if name is None and body is None and not (charged or (blame < sentence.last and _is_a_body(page, at))):
            continue
        described = at if at > index else None
        after = (name.last if name is not None else phrase_end(page, at, blame)) + 1
        if name is None and after + 1 < blame and page.folded[after] == "من" and (after + 1 in page.actor_at or page.of_kind(after + 1, "force")):
            # عناصر من الجيش
            after = phrase_end(page, after + 1, blame) + 1
        if at == index and _another_begins(page, at, after):
            continue
        while after < sentence.last and page.tokens[after].text in QUOTES_CLOSE:
            after += 1
        adjective = after < len(page) and page.folded[after].startswith("ال") and page.of_kind(after, "force") is None and fighters(page, after) is None
        adjective = adjective and not _is_a_body(page, after)
        if name is None and adjective and after + 1 < sentence.last and has_clitic(page, after + 1, "ب"):
            # تتهم القوات المهاجمة بهدم: how the accused are described; not اتهم المتمردون الجيش بقصف.
            after += 1
        after = skip_time(page, after, sentence.last)
        after += after + 1 < sentence.last and page.tokens[after].text in "،," and has_clitic(page, after + 1, "ب")
        inside = first_of_list is not None and at in page.inside_actor and page.inside_actor[at] is page.actor_at.get(first_of_list)
        # قوات النظام وحلفاءها بقصف: those joined to the accused are accused with them.
        joined = inside or (name.proclitics if name is not None else "" if body is None else body.proclitics) == "و"
        first_of_list = first_of_list if joined and first_of_list is not None else at
        if after < sentence.last and (has_clitic(page, after, "ب") or _is_that_they(page, after) or page.structure(after, "responsibility")):
            # يحمل روسيا وسوريا المسؤولية: all of a list are accused.
            return first_of_list
    return None


# الحكومة التي يسيطر عليها المتمردون في العاصمة منذ أعوام الجيش بقصف
_LONGEST_CLAUSE = 14


def _accused_beside_a_clause(page: Page, described: int | None, who: int, sentence: Sentence) -> int | None:
    """وزارة الدفاع التي يسيطر عليها المتمردون التحالف بقصف: the body right before the charge, behind the clause about who accuses.

    Where none stands there, the body that the clause is about is `described` and accused (اتهم الجيش المسلحين الذين هاجموا القرية بقتل مدنيين).
    """
    charge = next((at for at in range(who + 3, min(who + _LONGEST_CLAUSE, sentence.last)) if _is_a_charge(page, at)), None)
    if charge is None or any(page.functions[at] in ("that", "clause") or page.tokens[at].text in ".؛:،" for at in range(who, charge)):
        return None
    name = page.inside_actor.get(charge - 1)
    if name is not None and name.last == charge - 1:
        body: int | None = name.first if not name.proclitics else None
    else:
        body = next((at for at in range(charge - 1, who + 1, -1) if fighters(page, at) or _is_a_force(page, at)), None)
        body = body if body is not None and phrase_end(page, body, charge) == charge - 1 else None
    return body if body is not None and body > who + 1 and page.functions[body - 1] != "preposition" else described


def _is_a_force(page: Page, index: int) -> bool:
    force = page.of_kind(index, "force")
    return force is not None and not force.proclitics


def is_with_a_charge(page: Page, first: int, sentence: Sentence) -> bool:
    """Whether a charge with ب stands near behind whom a verb of accusing names."""
    return any(_is_a_charge(page, at) for at in range(first, min(first + _TO_BLAME, sentence.last)))


def _is_a_charge(page: Page, index: int) -> bool:
    """بقصف، بشن: a noun of happening, or one that leads to it, with ب."""
    deed = page.of_kind(index, "event")
    return (deed is not None and deed.proclitics == "ب" and deed.features.startswith("n")) or page.folded[index] in page.reference.words(
        "companion.with_a_deed"
    )


def is_authority_charged(page: Page, index: int, sentence: Sentence) -> bool:
    """الحكومة باعتقال: whether an authority with the article stands right before a deed led by ب."""
    return index + 1 < sentence.last and _is_a_body(page, index) and _is_a_charge(page, index + 1)


def laid_at(page: Page, index: int, sentence: Sentence) -> int | None:
    """حملت الحكومة مسؤولية الهجوم للحركة, ألقت الحكومة بالمسؤولية عنه على الحركة: where the word for responsibility stands behind who lays it on one named later."""
    if not (index in page.actor_at or _is_a_body(page, index)):
        return None
    blame = phrase_end(page, index, next((at for at in range(index, min(index + _TO_BLAME, sentence.last)) if page.structure(at, "responsibility")), index)) + 1
    if blame >= sentence.last or page.structure(blame, "responsibility") is None:
        return None
    return blame if laid_on(page, blame, sentence) is not None else None


def laid_on(page: Page, blame: int, sentence: Sentence) -> Told | None:
    """مسؤولية الهجوم على القرية للحركة, مسؤولية الهجوم على عاتق الحركة: on whom responsibility is laid behind the deed, at the end of the clause."""
    for at in range(blame + 1, min(blame + _TO_LAID, sentence.last)):
        if page.functions[at] in ("that", "clause", "who") or page.tokens[at].text in ".؛:،":
            return None
        led = has_clitic(page, at, "ل") and page.structure(at - 1, "affiliated") is None
        first = at if led else at + 1 if page.folded[at] == "الي" else at + 2 if page.folded[at : at + 2] == ["علي", "عاتق"] else None
        if first is None or first >= sentence.last or not (first in page.actor_at or page.of_kind(first, "force") or fighters(page, first)):
            continue
        last = phrase_end(page, first, sentence.last)
        if last + 1 >= sentence.last or page.tokens[last + 1].kind != "word":
            return Told(first, last, "ل" if led else "")
    return None


# حملت الحكومة مسؤولية الهجوم بالصواريخ على محطة القطار في كراماتورسك لروسيا
_TO_LAID = 16


def _is_that_they(page: Page, index: int) -> bool:
    """اتهم الجيش الحركة بأنها قصفت: what somebody is accused of, as a clause."""
    return page.functions[index] == "that" and page.folded[index].startswith("ب")


def fighters(page: Page, index: int) -> Hit | None:
    """عناصر من الجيش، مسلحين مجهولين، جنود الاحتلال: men in arms in the plural, who may be accused; None where none stand here."""
    people = page.of_kind(index, "people")
    return people if people is not None and people.sense.who in ("combatants", "security") and people.features[1:2] == "p" and not people.proclitics else None


def definite_behind(page: Page, told: Told, after: int) -> int | None:
    """اتهم فلان الدول المجاورة بقصف: where behind an unknown name a noun with the article is the accused, since nobody else is before ب."""
    if told.first in page.inside_actor or page.folded[told.first].startswith("ال") or page.of_kind(told.first, "teller", "force", "people") is not None:
        return None
    if after >= len(page) or not has_clitic(page, after, "ب"):
        return None
    definite = (at for at in range(told.first + 1, told.last + 1) if page.folded[at].startswith("ال") and at not in page.inside_actor)
    return next(definite, None)


def _is_a_body(page: Page, index: int) -> bool:
    teller = page.of_kind(index, "teller")
    return teller is not None and teller.definite and teller.sense.value not in ("text", "report")


def _another_begins(page: Page, first: int, after: int) -> bool:
    """حملت المعارضة النظام المسؤولية: behind a definite noun a second body is the accused, and belongs to no phrase with it."""
    if not page.folded[first].startswith("ال") or first in page.actor_at:
        return False
    others = range(first + 1, after)
    return any(at in page.actor_at or page.of_kind(at, "force") is not None or _is_a_body(page, at) or fighters(page, at) is not None for at in others)


def has_clitic(page: Page, index: int, clitic: str) -> bool:
    name = page.actor_at.get(index)
    if name is not None:
        # باكستان: a name may begin with the letter.
        return name.proclitics == clitic
    return any(hit.proclitics == clitic for hit in page.hits[index]) or (not page.hits[index] and page.folded[index].startswith(clitic))
