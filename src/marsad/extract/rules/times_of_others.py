"""Times in the sentence of a happening that are those of what others did about it: who condemned it, owned up to it, went to its site, took it up."""

from __future__ import annotations

from marsad.extract.rules.families import AHEAD, FORCE
from marsad.extract.rules.happening import Happening
from marsad.extract.rules.page import QUOTES_CLOSE, Page
from marsad.extract.rules.stops import ends_clause
from marsad.extract.rules.tellers import Scope, innermost
from marsad.text.time_expressions import TimeExpression


def is_of_who_condemns(page: Page, happening: Happening, time: TimeExpression) -> bool:
    """أدانت المملكة "الهجوم على دوما" الأحد: right behind a quotation a time is that of the verb which governs it."""
    if not page.quoted[happening.first]:
        return False
    behind = time.first_token - 1
    if page.tokens[behind].text in "،,":
        behind -= 1
    if behind <= happening.first or page.tokens[behind].text not in QUOTES_CLOSE:
        return False
    if time.last_token + 1 < happening.sentence.last and page.tokens[time.last_token + 1].kind == "word":
        return False
    opened = next((index for index in range(happening.first - 1, happening.sentence.first, -1) if not page.quoted[index]), None)
    sayings = (page.of_kind(index, "saying") for index in range(happening.sentence.first, opened or happening.sentence.first))
    return any(hit is not None and hit.features.startswith("v") for hit in sayings)


def is_of_who_goes_there(page: Page, happening: Happening, time: TimeExpression) -> bool:
    """وصل المفتشون الأربعاء إلى موقع الهجوم: what only says which site is meant has its time in a clause of its own (الهجوم الذي وقع الاثنين)."""
    hit, last = happening.hit, happening.last
    before = page.folded[hit.first - 1] if hit.first and hit.definite and hit.features.startswith("n") else ""
    if before.lstrip("لب") not in page.reference.words("companion.site_of"):
        return False
    return time.first_token < hit.first or not any(page.functions[index] == "who" for index in range(last + 1, time.first_token))


def opens_what_was_before(page: Page, index: int) -> bool:
    """تنفذ القوات عملية، وكان مسلحون قتلوا جنودا الاثنين: behind a comma "and had" tells of another day."""
    return (
        page.tokens[index - 1].text in "،,؛"
        and page.tokens[index].text.startswith("و")
        and page.reference.calendar.phrases.at(page.tokens, index, "had") is not None
    )


def deals_with_it_after(page: Page, index: int) -> bool:
    """قتل في غارة، وشيع جثمانه الأحد: a verb of doing something about it, which "and" joins on behind a comma."""
    joined = page.tokens[index - 1].text in "،,؛" and page.folded[index].startswith("و")
    return joined and page.folded[index][1:] in page.reference.words("companion.dealt_with_it")


# What is done to a happening that was told before: owned up to, condemned, denied.
_DONE_TO_IT = frozenset({"own", "condemn", "deny"})
# تبنى فرع تنظيم الدولة في ولاية خراسان الهجوم: so far behind its verb stands what somebody owns up to.
_OBJECT_WITHIN = 10


def is_of_who_owns_up(page: Page, happening: Happening, time: TimeExpression, scopes: list[Scope]) -> bool:
    """تبنى التنظيم الهجوم السبت: right behind a noun with the article a time is that of the verb which has it as its object."""
    hit, behind = happening.hit, happening.hit.last + 1
    if not hit.definite or not hit.features.startswith("n") or time.span is not None:
        return False
    if time.first_token not in (behind, behind + 1) or (time.first_token > behind and page.tokens[behind].text not in "،,"):
        return False
    scope = innermost(scopes, happening.first)
    return scope is not None and scope.mode in _DONE_TO_IT and scope.verb is not None and 0 < happening.first - scope.verb <= _OBJECT_WITHIN


# What others condemn, discuss or look into when it is over.
_LOOKED_INTO = FORCE | AHEAD | {"protest_repression", "detention", "abduction", "execution", "torture", "property_destruction", "displacement"}
# So long may the name be of who does something about a happening.
_DEALT_WITH_WITHIN = 8


def is_of_who_deals_with_it(page: Page, happening: Happening, time: TimeExpression) -> bool:
    """ناقش المجلس الأربعاء القصف, شيع الآلاف السبت جثمان شاب قتل: behind a verb of doing something about a happening a time is that of the doing."""
    if time.span == "before_this":
        # أفرجوا عنه بعد عامين على اختطافه: what is counted from is meant.
        return False
    told_of_a_noun = happening.hit.features.startswith("v") and _is_of_a_relative(page, happening.first)
    if not told_of_a_noun and (happening.type not in _LOOKED_INTO or happening.hit.features.startswith("v")):
        return False
    deals = page.reference.words("companion.dealt_with_it")
    for index in range(time.first_token - 1, max(time.first_token - 1 - _DEALT_WITH_WITHIN, -1), -1):
        if page.functions[index] == "that" or ends_clause(page, index, comma=False):
            return False
        if page.folded[index].removeprefix("و") in deals:
            return not _is_a_sentence_passed(page, happening, time)
        if index not in page.inside_actor and page.of_kind(index, "event", "harm") is not None:
            return False
    return False


def _is_a_sentence_passed(page: Page, happening: Happening, time: TimeExpression) -> bool:
    """أصدرت المحكمة، الأربعاء، أحكاما بالسجن: right behind its time stands the sentence itself, which a court passes on that day."""
    first = happening.first
    apart = range(time.last_token + 1, first)
    return page.folded[first] in page.reference.words("companion.sentencing") and all(page.tokens[index].kind == "mark" for index in apart)


def is_of_a_step_about_it(page: Page, happening: Happening, time: TimeExpression) -> bool:
    """استخدمت روسيا الثلاثاء حق النقض ضد قرار بشأن الهجمات, دخل الخبراء المدينة السبت للتحقيق في الهجوم: behind a time, a vote or an inquiry about a noun has that time."""
    if happening.hit.features.startswith("v") or time.span is not None or happening.type not in _LOOKED_INTO:
        return False
    steps = page.reference.words("companion.steps_about_it")
    between = range(time.last_token + 1, happening.first)
    if not any(page.folded[index] in steps for index in between) or any(ends_clause(page, index, comma=True) for index in between):
        return False
    return not any(_is_of_force(page, index) for index in range(happening.sentence.first, time.first_token))


def _is_of_force(page: Page, index: int) -> bool:
    """Whether a word of force, of harm or of making an attack stands at a token."""
    return any(
        hit.sense.kind == "harm" or (hit.sense.kind == "event" and (hit.sense.strength == "light" or hit.sense.type in FORCE)) for hit in page.hits[index]
    )


def is_in_passing(page: Page, happening: Happening, time: TimeExpression) -> bool:
    """مكالمة، هي الثانية بينهما في يومين، الهجوم: a time that ends an aside which says between commas what something else is."""
    after = time.last_token + 1
    if time.last_token >= happening.first or after >= happening.first or page.tokens[after].text not in "،,":
        return False
    for index in range(time.first_token - 1, max(happening.sentence.first, time.first_token - 1 - _DEALT_WITH_WITHIN), -1):
        if page.tokens[index].kind != "word" or page.of_kind(index, "event", "harm") is not None:
            return False
        if page.tokens[index - 1].text in "،,":
            return page.folded[index].removeprefix("و") in page.reference.words("companion.said_in_passing")
    return False


def _is_of_a_relative(page: Page, index: int) -> bool:
    """شاب قتل برصاص, الذي قتل: a verb that no "and" joins and that heads no sentence says something of a noun."""
    return not page.hits[index][0].proclitics and page.tokens[index - 1].kind == "word"
