"""What is there already, or has happened, beneath a threat, a warning or an expectation."""

from __future__ import annotations

from marsad.extract.rules.answered import QUOTES
from marsad.extract.rules.happening import Happening
from marsad.extract.rules.page import Page


def follows_a_cause(page: Page, happening: Happening) -> bool:
    """ضربات بعد هجوم, بالرد بعد اتهامه باستخدام: whether a word of cause stands right before, or before a charge that leads to the happening."""
    first, low = happening.first, max(happening.sentence.first + 1, happening.first - _CHARGED_WITHIN)
    if first and page.functions[first - 1] == "cause":
        return True
    for index in range(first - 1, low - 1, -1):
        if page.opens_clause(index) or page.tokens[index].text in ".،؛:":
            return False
        if any(page.folded[index].startswith(charge) for charge in page.reference.words("companion.charged_with")):
            return page.functions[index - 1] == "cause"
    return False


# بعد اتهامات وجهت إلى دمشق بتنفيذ هجوم: so far before what somebody is charged with stands the charge.
_CHARGED_WITHIN = 6


def will_not_pass(page: Page, happening: Happening) -> bool:
    """الهجوم لن يمر دون رد: a noun with the article right before what will not be done about it."""
    after = happening.last + 1
    after += after < len(page) and page.tokens[after].text in QUOTES
    if happening.is_verb or not happening.hit.definite or after >= len(page) or page.of_kind(after, "negation") is None:
        return False
    return any(hit.sense.type == "threat" and hit.first == after for hit in page.hits[after])


def has_those_to_blame(page: Page, happening: Happening) -> bool:
    """هدد المسؤولين عن الهجوم, تعهدت دمشق التي تنفي أي مسؤولية لها في الهجوم: what those who are threatened, or who promise, are to blame for has happened."""
    first = happening.first
    if happening.is_verb or first < happening.sentence.first + _TO_BLAME_WITHIN:
        return False
    if happening.hit.proclitics == "ل":
        # سيكون هناك ثمن باهظ للهجوم
        price = page.reference.words("companion.price")
        return any(page.folded[index] in price for index in range(first - _TO_BLAME_WITHIN, first))
    if page.folded[first - 1] not in page.reference.words("companion.part_in"):
        return False
    words = page.reference.words("companion.answerable")
    return any(page.folded[index] in words or page.structure(index, "own_part") is not None for index in range(first - _TO_BLAME_WITHIN, first - 1))


# المسؤولين عن, مسؤولية لها في
_TO_BLAME_WITHIN = 3


# الضربات الغربية على دمشق قبل أسابيع: so far behind the noun stands how long ago it was.
_AGO_WITHIN = 7


def is_dated_before(page: Page, happening: Happening) -> bool:
    """تعهدوا بالتعاون، لكن الضربات على دمشق قبل أسابيع: what was so long ago is threatened by nobody."""
    if happening.is_verb or not happening.hit.definite:
        return False
    near = range(happening.last + 1, min(happening.sentence.last, happening.last + 1 + _AGO_WITHIN))
    return any(time.first_token in near and (time.ago is not None or (time.offset or 0) < 0) for time in page.times)


def has_come_to(page: Page, happening: Happening) -> bool:
    """باتت تنتشر فيها شرطة: a verb in the present right behind "has come to" tells what is so now, whatever is feared beside it."""
    before = happening.first - 1
    if not happening.is_verb or happening.hit.features[:2] != "vr" or happening.hit.proclitics or before < happening.sentence.first:
        return False
    return any(hit.sense.kind == "realis" and hit.sense.mode == "became" for hit in page.hits[before])


# ما أثار مخاوف من اندلاع مواجهة: so far before what is feared stands the word for fear.
_FEARED_WITHIN = 4


def is_feared(page: Page, happening: Happening) -> bool:
    """هدد بالضغط على المدينة، ما أثار مخاوف من مواجهة: what others fear of a threat, and not what was threatened."""
    fears = page.reference.words("companion.fears")
    before = range(happening.first - 1, max(happening.sentence.first - 1, happening.first - 1 - _FEARED_WITHIN), -1)
    return any(page.folded[index] in fears for index in before)


def accompanies(page: Page, happening: Happening) -> bool:
    """حذر من كارثة مع تواصل القصف, في ظل الهجمات على المدينة: what goes on beside what is expected is there already."""
    if happening.is_verb or happening.type in ("threat", "prediction", "ceasefire"):
        return False
    before = happening.first - 1
    lasts = before > happening.sentence.first and any(
        hit.sense.kind == "realis" and hit.sense.value == "ongoing" and hit.features.startswith("n") and not hit.definite for hit in page.hits[before]
    )
    before -= lasts
    known = happening.hit.definite or bool(happening.hit.suffix) or lasts
    return known and before >= happening.sentence.first and page.is_listed(before, "companion.beside_which")


def is_told_as_done(page: Page, happening: Happening) -> bool:
    """حذر من طهران مستشهدا بهجمات شنها الحوثيون: a clause in the past about the noun says that it was done, whatever is warned of.

    توقع أن تكون إسرائيل وراء الانفجار: so does that somebody stood behind it.
    """
    if happening.is_verb:
        return False
    if happening.hit.definite and happening.first and page.folded[happening.first - 1] in page.reference.words("companion.stood_behind"):
        return True
    at = happening.last + 1
    while at < min(len(page), happening.last + 4) and page.tokens[at].kind == "word" and not page.hits[at] and not page.functions[at]:
        at += 1
    at += at < len(page) and page.functions[at] == "who"
    done = page.hits[at] if at < len(page) else ()
    return any(hit.sense.kind == "event" and hit.sense.strength == "light" and hit.features.startswith("vp3") and hit.suffix for hit in done)
