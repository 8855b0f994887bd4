"""Happenings in a clause that nobody tells: if they leave, unless, whether, whenever, until they leave, without their shelling it, is it true that they shelled."""

from __future__ import annotations

from marsad.extract.rules.happening import Happening
from marsad.extract.rules.page import Page

# إذا لم ينسحب المقاتلون من الأحياء الشرقية: so far before a happening stands the word that opens its clause.
_OPENED_WITHIN = 8
# لم تعد القوات الحكومية السورية تقصف: so far before a verb stands "no longer".
_NO_LONGER_WITHIN = 5
# كلما قصف الجيش المدينة نزح سكانها: so far reaches what happens as a rule.
_RULE_WITHIN = 14


def is_in_an_open_clause(page: Page, happening: Happening) -> bool:
    """Whether the clause of a verb says neither that it happened nor that it did not; a noun in such a clause is often known: ضالعا في الهجوم."""
    if _is_of_every_one(page, happening):
        return True
    return (happening.is_verb or _may_be_a_verb(page, happening)) and (
        _is_of_a_condition(page, happening)
        or _is_of_a_rule(page, happening)
        or _is_of_whichever(page, happening)
        or _is_asked(page, happening)
        or _is_awaited_or_spared(page, happening)
        or _is_no_longer_done(page, happening)
    )


def _may_be_a_verb(page: Page, happening: Happening) -> bool:
    """ما إذا كان الجيش قصف المدينة: a noun spelt like its verb in the past, right behind who would have done it."""
    hit, before = happening.hit, happening.first - 1
    if happening.is_verb or hit.definite or hit.proclitics or hit.suffix or before < happening.sentence.first:
        return False
    subject = page.tokens[before].text.startswith("ال") or before in page.inside_actor
    return subject and any(other.sense.id == hit.sense.id and other.features[:3] == "vp3" for other in page.hits[happening.first])


# لو قصف الجيش المدينة المكتظة بالنازحين لسقط مئات القتلى
_WOULD_WITHIN = 14


def would_have_been(page: Page, earliest: int, first: int) -> bool:
    """لو قصفوا المدينة لسقط مئات القتلى: what is told behind "if only" in one sentence; حتى لو, كما لو open no such thought."""
    for index in range(first - 1, max(earliest, first - _WOULD_WITHIN) - 1, -1):
        if page.folded[index] in page.reference.words("companion.if_only"):
            return index == earliest or page.folded[index - 1] not in page.reference.words("companion.even_if")
        if page.tokens[index].text in ".؛:":
            return False
    return False


def _is_of_a_condition(page: Page, happening: Happening) -> bool:
    """إذا لم ينسحبوا, في حال قصفوا, ما إذا كانوا قد قصفوا: the verb behind "if", "unless" or "whether", or what it does; not what would follow."""
    if _would_follow(page, happening):
        return False
    for index in range(happening.first - 1, max(happening.sentence.first - 1, happening.first - 1 - _OPENED_WITHIN), -1):
        if _opens(page, index, "condition"):
            return not any(_is_verb_of_force(page, at) for at in range(index + 1, happening.first))
        if page.tokens[index].text in ".؛:،" or page.functions[index] in ("who", "cause", "leads_to"):
            return False
    return False


def _would_follow(page: Page, happening: Happening) -> bool:
    """فسيهاجمها, ستهاجمها, لن ينسحبوا: the clause that a condition leads to begins so."""
    ahead = "س" in happening.hit.proclitics or happening.hit.proclitics.startswith("ف")
    return ahead or (happening.first > 0 and page.folded[happening.first - 1] in page.reference.words("companion.will_not"))


def _is_of_a_rule(page: Page, happening: Happening) -> bool:
    """كلما قصفوا المدينة نزح سكانها, سواء قصفوها أم لم يقصفوها: what is said of whatever time, place or case."""
    for index in range(happening.first - 1, max(happening.sentence.first - 1, happening.first - 1 - _RULE_WITHIN), -1):
        if _opens(page, index, "rule"):
            return not _would_follow(page, happening)
        if page.tokens[index].text in ".؛:" or page.functions[index] in ("who", "that"):
            return False
    return False


# أي صواريخ أميركية تطلق على سوريا: so far before a verb stands "any" with what would do it.
_ANY_WITHIN = 4


def _is_of_whichever(page: Page, happening: Happening) -> bool:
    """أي صواريخ تطلق على المدينة سيتم إسقاطها, أي دولة تهاجمها: what would be done by whichever."""
    if happening.hit.features[:2] != "vr" or happening.hit.proclitics:
        return False
    for index in range(happening.first - 1, max(happening.sentence.first - 1, happening.first - 1 - _ANY_WITHIN), -1):
        if page.folded[index] in page.reference.words("companion.any") or _is_every(page, index):
            return index < happening.first - 1
        if page.folded[index] == "من" and index > happening.sentence.first and _is_every(page, index - 1):
            return True
        if page.tokens[index].kind != "word" or page.functions[index] or page.of_kind(index, "event", "saying", "negation") is not None:
            return False
    return False


def _is_of_every_one(page: Page, happening: Happening) -> bool:
    """كل من ينفذ هجمات: a noun without the article behind a light verb in the present, of whoever would do it."""
    who = happening.first - 2
    if happening.is_verb or happening.hit.definite or who <= happening.sentence.first or page.folded[who] != "من":
        return False
    return any(hit.sense.strength == "light" and hit.features[:2] == "vr" for hit in page.hits[who + 1]) and _is_every(page, who - 1)


def _is_every(page: Page, index: int) -> bool:
    """كل مركبة تتحرك, كل من يطلق النار: "every" before a noun without the article or "who"; كل يوم is a time."""
    following = index + 1
    if page.folded[index].lstrip("ولفب") != "كل" or following >= len(page) or following in page.in_time or index in page.in_time:
        return False
    return not page.tokens[following].text.startswith("ال") and page.folded[following] not in page.reference.words("companion.each_time")


def _is_asked(page: Page, happening: Happening) -> bool:
    """هل قصف الجيش القرية, تساءل هل قصفها: what a question asks has not been told."""
    for index in range(happening.first - 1, max(happening.sentence.first - 1, happening.first - 1 - _RULE_WITHIN), -1):
        if _opens(page, index, "question"):
            return True
        if page.tokens[index].text in ".؛:" or page.functions[index] in ("who", "cause"):
            return False
    return False


def _is_awaited_or_spared(page: Page, happening: Happening) -> bool:
    """حتى ينسحبوا, حتى لا يقصفوها, دون أن يقصفوها: a verb in the present right behind "until", "so that ... not" or "without"."""
    before = happening.first - 1
    if happening.hit.features[:2] != "vr" or happening.hit.proclitics or before < happening.sentence.first:
        return False
    if page.functions[before] == "that" and page.folded[before - 1] in page.reference.words("companion.without_that"):
        return True
    if page.folded[before] in page.reference.words("companion.does_not"):
        before -= 1
    return _ends(page, before, "until")


def _is_no_longer_done(page: Page, happening: Happening) -> bool:
    """لم يعد الجيش يقصف المدينة: a verb in the present behind "no longer" and its subject."""
    if happening.hit.features[:2] != "vr" or happening.hit.proclitics:
        return False
    for index in range(happening.first - 1, max(happening.sentence.first, happening.first - 1 - _NO_LONGER_WITHIN), -1):
        if page.folded[index] in page.reference.words("companion.come_back_to"):
            return page.is_listed(index - 1, "companion.did_not")
        if page.tokens[index].kind != "word" or page.functions[index]:
            return False
    return False


def _is_verb_of_force(page: Page, index: int) -> bool:
    """Whether a token is a verb that tells a happening by itself."""
    hits = [hit for hit in page.hits[index] if hit.sense.kind in ("event", "harm") and hit.sense.strength != "light"]
    return bool(hits) and all(hit.features.startswith("v") for hit in hits)


def _opens(page: Page, index: int, use: str) -> bool:
    """Whether words of a grammatical use begin at a token; فهلك is no هل."""
    hit = page.structure(index, use)
    return hit is not None and not hit.suffix


def _ends(page: Page, index: int, use: str) -> bool:
    """Whether words of a grammatical use end at a token."""
    return any((hit := page.structure(first, use)) is not None and hit.last == index for first in (index, index - 1) if first >= 0)
