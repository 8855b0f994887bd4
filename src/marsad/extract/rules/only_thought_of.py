"""Happenings of a list of what might be done, and of exercises: scenarios, options, an attack that is rehearsed."""

from __future__ import annotations

from collections.abc import Callable

from marsad.extract.rules.cued_rules import CuedRules
from marsad.extract.rules.happening import Happening
from marsad.extract.rules.page import QUOTES_OPEN, Page

# السيناريو الأول أن تشن إسرائيل هجوما واسعا على لبنان، والثاني أن تكتفي بضربات: so far behind its word reaches what is listed.
_LISTED_WITHIN = 20
# شملت المناورة البحرية المشتركة إطلاق صواريخ: so far before what is rehearsed stands the exercise.
_REHEARSED_WITHIN = 7
# What an exercise is itself.
_EXERCISE = "deployment"


def is_only_thought_of(page: Page, happening: Happening) -> bool:
    """Whether a happening is one of a list of scenarios or options, or what an exercise rehearses."""
    return any(rule(page, happening) for rule in page.asked(_RULES))


# إن توجيه الرئيس لضربة عسكرية: so far before a deed stands the noun of doing that opens the clause.
_OPENS_WITHIN = 4
# إن استخدام القوة العسكرية بذريعة كاذبة ضد سوريا يمكن أن يؤدي: so far behind it stands what it would come to.
_WOULD_WITHIN = 10


def _is_weighed(page: Page, happening: Happening) -> bool:
    """إن توجيه ضربة لن يكون كافيا, إن استخدام القوة يمكن أن يؤدي إلى حرب: a deed without the article that opens its clause, of which it is only said what it would come to."""
    if happening.is_verb or happening.hit.definite or happening.hit.suffix or happening.type in ("threat", "prediction"):
        return False
    led = range(max(happening.sentence.first, happening.first - _OPENS_WITHIN), happening.first)
    opens = next((at for at in led if _is_noun_of_doing(page, at)), None)
    if opens is None:
        opens = happening.first if page.folded[happening.first] in page.reference.words("companion.use_of_force") else 0
    if not opens or page.functions[opens - 1] != "that":
        return False
    would = page.reference.words("companion.would")
    for index in range(happening.last + 1, min(happening.sentence.last, happening.last + 1 + _WOULD_WITHIN)):
        if page.folded[index] in would:
            return True
        if page.tokens[index].text in ".،؛:" or page.opens_clause(index) or page.of_kind(index, "event") is not None:
            return False
    return False


def _is_noun_of_doing(page: Page, index: int) -> bool:
    """توجيه, شن: a noun that only says that something is done, without the article."""
    return any(
        hit.sense.kind == "event" and hit.sense.strength == "light" and hit.features.startswith("n") and not (hit.definite or hit.proclitics)
        for hit in page.hits[index]
    )


# هل الدول الغربية سترد: so far behind the word of a question stands the verb.
_ASKED_WITHIN = 3


def _is_asked(page: Page, happening: Happening) -> bool:
    """هل سترد الدول الغربية، لماذا ستدخل القوات: a question over what will be done; how twenty were killed is told all the same."""
    if happening.hit.features[:2] not in ("vr", "p-"):
        return False
    before = range(max(happening.sentence.first, happening.first - _ASKED_WITHIN), happening.first)
    return any(page.is_listed(index, "companion.asking") for index in before)


# يريد الرئيس الأميركي استعادة السيطرة: so far behind the verb of wanting stands what is wanted.
_WANTED_WITHIN = 3


def _is_only_wanted(page: Page, happening: Happening) -> bool:
    """يريد الجيش استعادة المدينة, كذريعة لقصفها: what somebody wants, or has a pretext for, is neither done nor planned."""
    if not happening.hit.features.startswith("n") or happening.type in ("ceasefire", "displacement", "protest"):
        return False
    wants, pretexts = page.reference.words("companion.wants"), page.reference.words("companion.pretext_for")
    for index in range(happening.first - 1, max(happening.sentence.first, happening.first - _WANTED_WITHIN) - 1, -1):
        if page.functions[index] or page.tokens[index].kind != "word" or page.of_kind(index, "saying") is not None:
            return False
        if page.folded[index].removeprefix("و") in pretexts:
            return happening.hit.proclitics == "ل" or page.folded[index + 1].startswith("ل")
        if page.folded[index].removeprefix("و") in wants:
            return happening.hit.proclitics in ("", "ال")
    return False


# الأوامر المعطاة إلى جنودها سابقا بإطلاق النار: so far before the shooting stand the orders.
_ORDERS_WITHIN = 7


def _is_allowed_by_orders(page: Page, happening: Happening) -> bool:
    """أوامر إطلاق النار, التعليمات للجنود بإطلاق النار: a shooting that standing orders allow; where it is told what came of it, it was done."""
    if happening.is_verb or "small_arms" not in happening.hit.sense.means or happening.hit.proclitics not in ("", "ب"):
        return False
    orders = page.reference.words("companion.standing_orders")
    within = _ORDERS_WITHIN if happening.hit.proclitics == "ب" else 1
    before = range(max(happening.sentence.first, happening.first - within), happening.first)
    if not any(page.folded[index].removeprefix("و").removeprefix("ب") in orders for index in before):
        return False
    return not any(page.functions[index] == "leads_to" or page.of_kind(index, "harm") for index in range(happening.last + 1, happening.sentence.last))


def _is_what_somebody_is_known_for(page: Page, happening: Happening) -> bool:
    """الجماعة معروفة بشن هجمات, يشتهر الإقليم بعمليات الخطف: the noun with ب, or the noun of doing before it, right behind the word and who it is said of."""
    led = happening.first
    if happening.is_verb or happening.hit.definite:
        return False
    if not happening.hit.proclitics.endswith("ب"):
        led -= 1
        if led < happening.sentence.first or not any(hit.proclitics == "ب" and hit.sense.strength == "light" for hit in page.hits[led]):
            return False
    known = page.reference.words("companion.known_for")
    return any(page.folded[index].removeprefix("و") in known for index in range(max(happening.sentence.first, led - 2), led))


# يعرض المهرجان فيلما وثائقيا عن مذبحة: so far before what a work is about stands the work, and before that who made or shows it.
_WORK_WITHIN, _MADE_WITHIN = 4, 9


def _is_what_a_work_is_about(page: Page, happening: Happening) -> bool:
    """فيلم عن اغتيال الزعيم, كتاب يؤرخ لمعركة: what a film or a book is about; رواية عن القصف is somebody's account where nobody made or shows it."""
    about = happening.first - 1
    if happening.is_verb or about <= happening.sentence.first:
        return False
    tells = page.is_listed(about, "companion.tells_the_story")
    if not tells and page.folded[about] != "عن" and page.folded[about] not in page.reference.words("companion.about"):
        return False
    works, accounts = page.reference.words("companion.work_of_art"), page.reference.words("companion.work_or_account")
    named = [page.folded[index] for index in range(max(happening.sentence.first, about - _WORK_WITHIN), about) if page.folded[index] in works]
    if not named or tells or any(word not in accounts for word in named):
        return bool(named)
    made = page.reference.words("companion.made_or_shown")
    return any(page.folded[index].removeprefix("و") in made for index in range(max(happening.sentence.first, about - _MADE_WITHIN), about))


# فيلم وثائقي جديد بعنوان «قصف المدينة»: so far before its title stands the work.
_TITLE_WITHIN = 4


def _is_a_title(page: Page, happening: Happening) -> bool:
    """فيلم «قصف المدينة», رواية بعنوان "تفجير": a word in the quotation marks right behind a work and its adjectives is of its title."""
    mark = page.quoted[happening.first]
    if not mark:
        return False
    opening = next(index for index in range(happening.first, -1, -1) if index == 0 or page.quoted[index - 1] != mark)
    opening -= page.tokens[opening].text not in QUOTES_OPEN
    works = page.reference.words("companion.work_of_art")
    for index in range(opening - 1, max(happening.sentence.first, opening - _TITLE_WITHIN) - 1, -1):
        if page.folded[index] in works:
            return True
        if page.tokens[index].kind != "word" or page.functions[index] or page.of_kind(index, "saying") is not None:
            return False
    return False


# يروي المسلسل «كذا» قصة عائلة نزحت من قريتها: so far before what is told stand the story and the work.
_STORY_WITHIN = 9


def _is_of_a_story(page: Page, happening: Happening) -> bool:
    """يروي المسلسل قصة عائلة نزحت: what befell those whose story a film or a novel tells."""
    works, stories = page.reference.words("companion.work_of_art"), page.reference.words("companion.story")
    before = range(max(happening.sentence.first, happening.first - _STORY_WITHIN), happening.first)
    story = next((index for index in reversed(before) if page.folded[index] in stories), None)
    return story is not None and any(page.folded[index] in works for index in range(before.start, story))


def is_of_a_work(page: Page, happening: Happening) -> bool:
    """Whether a happening is in the title of a film or a book, or is what it tells of."""
    return any(rule(page, happening) for rule in page.asked(_OF_WORKS))


_OF_WORKS: CuedRules[Callable[[Page, Happening], bool]] = CuedRules(
    (_is_what_a_work_is_about, ("companion.work_of_art",)),
    (_is_a_title, ("companion.work_of_art",)),
    (_is_of_a_story, ("companion.work_of_art",)),
)


_MOVES = frozenset({"territory_change", "deployment", "incursion", "displacement"})


def _is_a_matter(page: Page, happening: Happening) -> bool:
    """إعادة النظر في موضوع الانسحاب, تداعيات سحب القوات: a move right behind a word for what is thought or talked about."""
    before = happening.first - 1
    if happening.is_verb or happening.type not in _MOVES or happening.hit.proclitics or before < happening.sentence.first:
        return False
    return page.folded[before].lstrip("وبل") in page.reference.words("companion.matter_of")


def _is_in_a_scenario(page: Page, happening: Happening) -> bool:
    """أمام الجيش خياران: اقتحام المدينة أو حصارها: a noun without the article, or a verb in the present, behind the word; what is dated by a cause has happened."""
    if happening.type in ("threat", "prediction") or (happening.hit.definite and not happening.hit.suffix) or happening.hit.features[:2] == "vp":
        return False
    if happening.first > happening.sentence.first and page.functions[happening.first - 1] == "cause":
        return False
    for index in range(happening.first - 1, max(happening.sentence.first, happening.first - _LISTED_WITHIN) - 1, -1):
        if page.tokens[index].text in ".؛" or page.functions[index] in ("cause", "leads_to") or page.of_kind(index, "saying", "harm") is not None:
            return False
        if page.is_listed(index, "companion.scenario"):
            return True
    return False


def _is_rehearsed(page: Page, happening: Happening) -> bool:
    """شملت المناورة إطلاق صواريخ, تحاكي المناورات هجوما: a noun without the article behind an exercise and the verb that says what it holds."""
    if happening.is_verb or happening.hit.definite or happening.type == _EXERCISE:
        return False
    exercise, shows = page.reference.words("companion.exercise_held"), page.reference.words("companion.exercise_shows")
    held = shown = False
    for index in range(happening.first - 1, max(happening.sentence.first, happening.first - _REHEARSED_WITHIN) - 1, -1):
        if page.tokens[index].text in ".؛":
            return False
        word = page.folded[index].removeprefix("و")
        held = held or word.removeprefix("ب").removeprefix("ال") in exercise
        shown = shown or word in shows
        if held and shown:
            return True
    return False


_RULES: CuedRules[Callable[[Page, Happening], bool]] = CuedRules(
    (_is_in_a_scenario, ("companion.scenario",)),
    (_is_rehearsed, ("companion.exercise_held",)),
    (_is_a_matter, ()),
    (_is_what_somebody_is_known_for, ("companion.known_for",)),
    (is_of_a_work, ("companion.work_of_art",)),
    (_is_asked, ("companion.asking",)),
    (_is_only_wanted, ("companion.wants", "companion.pretext_for")),
    (_is_allowed_by_orders, ("companion.standing_orders",)),
    (_is_weighed, ("companion.would",)),
)
