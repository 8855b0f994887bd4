"""What somebody says must be done, may come or will be done to others, and nobody says has been done: must before أن, a chance, a verb of threatening."""

from __future__ import annotations

from marsad.extract.rules.happening import Happening
from marsad.extract.rules.page import Page

# يجب على الدولة أن تقصف: so far before أن stands the word for what must be.
_MUST_WITHIN = 3
# ضمانات روسية بألا يقصف
_WARRANT_WITHIN = 2
# احتمال قيام الدول الثلاث بعمل عسكري: so far behind the word stands what may come.
_CHANCE_WITHIN = 3
# الضربة الصاروخية الأميركية المحتملة: so far behind a noun stands the adjective that says so.
_CALLED_WITHIN = 4
# هدد بتوجيه ضربات, هدد بشن غارات
_THREATENED_WITHIN = 3


def is_only_called_for(page: Page, happening: Happening) -> bool:
    """يجب أن تستهدف الصواريخ المسلحين، يجب أن يتم تدميرها، ضمانات بألا يقصف: what must be done, or warrants are asked against, has not been done."""
    if happening.type in ("threat", "prediction"):
        return False
    low, first = happening.sentence.first, happening.first
    must = page.reference.words("companion.must")
    if happening.is_verb:
        if happening.hit.features[:2] != "vr" or happening.hit.proclitics:
            return False
        at = first - 1
    else:
        if first > low and page.folded[first - 1].removeprefix("و") in must:
            return True
        done = first > low and any(hit.sense.mode == "passive" and hit.features[:2] == "vr" for hit in page.hits[first - 1])
        if not done:
            return False
        at = first - 2
    while at > low and page.tokens[at].kind != "word":
        at -= 1
    if at < low or page.folded[at] not in page.reference.words("companion.that_it_does"):
        return False
    if any(page.folded[index].removeprefix("و") in must for index in range(max(low, at - _MUST_WITHIN), at)):
        return True
    return any(page.folded[index].removeprefix("ال") in page.reference.words("companion.warrants_that") for index in range(max(low, at - _WARRANT_WITHIN), at))


# دعوة الجنود الإسرائيليين إلى عدم إطلاق النار: so far before "not" stands the word of asking.
_ASKED_WITHIN = 7


def is_asked_not_to_be(page: Page, happening: Happening) -> bool:
    """دعوة الجنود إلى عدم إطلاق النار, مناشدات بعدم قصف المدينة: whether a noun of asking leads over "not" to a noun of happening."""
    first, low = happening.first, happening.sentence.first
    if happening.is_verb or first <= low:
        return False
    light = any(hit.sense.kind == "event" and hit.sense.strength == "light" for hit in page.hits[first - 1])
    without = first - 1 - light
    if without <= low or page.folded[without].removeprefix("ب") not in page.reference.words("companion.absence_of"):
        return False
    asking = page.reference.words("companion.asked_against")
    for index in range(without - 1, max(low, without - _ASKED_WITHIN) - 1, -1):
        if page.opens_clause(index) or page.tokens[index].text in ".؛:":
            return False
        if page.folded[index].lstrip("ول").removeprefix("ال") in asking:
            return True
    return False


def is_possible(page: Page, happening: Happening) -> bool:
    """احتمال شن غارات، الضربة العسكرية المحتملة: force that may come; an attack with poison that is called possible is one in doubt."""
    if happening.is_verb or happening.type in ("chemical_attack", "explosion", "threat", "prediction"):
        return False
    chances = page.reference.words("companion.chance")
    for index in range(happening.first - 1, max(happening.sentence.first - 1, happening.first - 1 - _CHANCE_WITHIN), -1):
        if page.tokens[index].text in ".؛:،" or page.opens_clause(index):
            break
        if page.folded[index].lstrip("وبل").removeprefix("ال") in chances:
            return True
    return not _may_have_been(page, happening) and _is_called_possible(page, happening)


def _may_have_been(page: Page, happening: Happening) -> bool:
    """هجوم محتمل, استخدام محتمل: a word for any attack that is called possible may be one that took place."""
    return not happening.hit.sense.not_by


def _is_called_possible(page: Page, happening: Happening) -> bool:
    for index in range(happening.last + 1, min(happening.sentence.last, happening.last + 1 + _CALLED_WITHIN)):
        if page.tokens[index].kind != "word" or page.functions[index] or page.of_kind(index, "event", "people") is not None:
            return False
        hit = page.of_kind(index, "hedge")
        if hit is not None and hit.sense.pos == "participle":
            return True
    return False


def is_threatened_with(page: Page, happening: Happening) -> bool:
    """التي هدد بتوجيه ضربات إليها: right behind a verb of threatening ب leads to what is threatened, whoever threatens."""
    if happening.is_verb:
        return False
    led = happening.hit.proclitics.endswith("ب")
    for index in range(happening.first - 1, max(happening.sentence.first - 1, happening.first - 1 - _THREATENED_WITHIN), -1):
        if page.functions[index] or page.tokens[index].kind != "word":
            return False
        said = page.of_kind(index, "saying")
        if said is not None:
            # تعزيزات تنذر بهجوم: what forebodes it threatens nobody.
            return led and said.sense.mode == "threaten" and said.sense.value != "forebodes" and said.features.startswith("v")
        led = led or any(hit.sense.kind == "event" and hit.proclitics.endswith("ب") for hit in page.hits[index])
    return False
