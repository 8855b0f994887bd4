"""Words of force that are spoken of and tell of none: dangers, red lines, attacks on opinions, go-betweens who step in."""

from __future__ import annotations

from collections.abc import Callable

from marsad.extract.rules.blows_told_of_none import tells_no_blow
from marsad.extract.rules.cued_rules import CuedRules
from marsad.extract.rules.families import FORCE
from marsad.extract.rules.page import QUOTES_OPEN, Page
from marsad.extract.rules.stops import ends_clause, until_stop
from marsad.reference.lexicon import Hit

# استخدام الأسلحة الكيماوية في سوريا "خطا أحمر": so far behind the word stands what it is held to be.
_RED_LINE_WITHIN = 12
# تهديده لإسرائيل بالرد
_WITH_WHAT_WITHIN = 7
# هاجم الشيخ الداعية فلان الفلاني وموقفه من
_OPINION_WITHIN = 9


def is_spoken_of(page: Page, hit: Hit) -> bool:
    """Whether a word of force tells of no happening where it stands."""
    return any(rule(page, hit) for rule in page.asked(_RULES))


# استهدفت الغارات مواقع وتعزيزات عسكرية: so far before reinforcements that were struck stands the word for the strike.
_STRUCK_WITHIN = 4


def _is_struck_beside(page: Page, hit: Hit) -> bool:
    """استهدفت مواقع وتعزيزات عسكرية: reinforcements that و joins to what was struck were struck, and sent nowhere; those joined to forces were sent."""
    if hit.sense.type != "deployment" or not hit.features.startswith("n") or hit.proclitics != "و" or page.of_kind(hit.first - 1, "object") is None:
        return False
    near = range(max(0, hit.first - 1 - _STRUCK_WITHIN), hit.first - 1)
    if any(page.of_kind(index, "force") is not None for index in range(hit.first - 2, hit.first)):
        return False
    return any(other.sense.type in FORCE and other.sense.strength != "light" for index in near for other in page.hits[index])


def _is_a_red_line(page: Page, hit: Hit) -> bool:
    """استخدام الغاز خط أحمر: a kind of deed that somebody will not put up with."""
    if hit.features.startswith("v"):
        return False
    red_lines = page.reference.words("companion.red_line")
    for index in range(hit.last + 1, min(len(page) - 1, hit.last + 1 + _RED_LINE_WITHIN)):
        if page.tokens[index].kind == "break" or ends_clause(page, index):
            return False
        if f"{page.folded[index]} {page.folded[index + 1]}" in red_lines:
            return True
    return False


def _is_a_danger(page: Page, hit: Hit) -> bool:
    """تهديدها للمنشآت، لتهديد قذائف الجماعة: what is endangered, or the weapons that endanger it; a threat in words says with ب what it is of."""
    after = hit.last + 1
    if hit.sense.value != "named_threat" or after >= len(page):
        return False
    if hit.proclitics.endswith("ل") and page.of_kind(after, "means") is not None:
        return True
    endangered = bool(hit.suffix) and page.folded[after].startswith("ل") and page.folded[after] != "لم"
    return endangered and not any(_has_with(page, index) for index in range(after, min(len(page), after + _WITH_WHAT_WITHIN)))


def _has_with(page: Page, index: int) -> bool:
    return any(other.proclitics == "ب" for other in page.hits[index]) or (not page.hits[index] and page.folded[index].startswith("بال"))


def may_be_of_words(page: Page, hit: Hit) -> bool:
    """هاجم، هجوم: a general word of attack, which is also said of attacks in words."""
    return hit.sense.id == "event.armed_attack" and hit.sense.form.endswith(tuple(page.reference.words("companion.attacks")))


def is_electronic(page: Page, hit: Hit) -> bool:
    """هجوم سيبراني, and behind it تعرضت المواقع للهجوم: an attack on computers."""
    if "companion.electronic" not in page.cues:
        return False
    electronic = page.reference.words("companion.electronic")
    if hit.definite and may_be_of_words(page, hit) and _is_of_an_electronic_one(page, hit, electronic):
        return True
    return any(page.folded[index].removeprefix("ال") in electronic for index in range(max(0, hit.first - 6), min(len(page), hit.last + 4)))


def _is_of_an_electronic_one(page: Page, hit: Hit, electronic: frozenset[str]) -> bool:
    """Whether the nearest attack that was told before "the attack", with what kind it was right behind it, was one on computers."""
    for index in range(hit.first - 1, 0, -1):
        if page.folded[index].removeprefix("ال") in electronic:
            return any(may_be_of_words(page, other) for other in page.hits[index - 1])
        if page.of_kind(index, "means") is not None:
            return False
    return False


def _is_on_an_opinion(page: Page, hit: Hit) -> bool:
    """هاجم الكاتب تصريحات الوزير، هاجم الداعية وموقفه: an attack on what somebody says or holds."""
    if not may_be_of_words(page, hit):
        return False
    opinions = page.reference.words("companion.opinion")
    for index in until_stop(page, range(hit.last + 1, min(len(page), hit.last + 1 + _OPINION_WITHIN))):
        if page.of_kind(index, "means", "harm", "force") is not None:
            return False
        if page.folded[index].removeprefix("و").removeprefix("ال") in opinions:
            return True
        if hit.features.startswith("v") and page.folded[index] in page.reference.words("companion.blamed_for"):
            # هاجم موسكو لدعمها الحكومة
            return True
    return False


def _is_of_a_go_between(page: Page, hit: Hit) -> bool:
    """تدخل وساطة قبلية، ما لم تتدخل وساطات: those who make peace step in, and no forces."""
    if hit.sense.form != "تدخل" or hit.last + 1 >= len(page):
        return False
    return page.folded[hit.last + 1].removeprefix("ال") in page.reference.words("companion.go_between")


def _leads_out(page: Page, hit: Hit) -> bool:
    """ممر لخروج المدنيين: a way by which people may leave, and nobody's leaving."""
    if hit.sense.type != "displacement" or not hit.features.startswith("n") or not hit.proclitics.endswith("ل") or hit.first == 0:
        return False
    before = hit.first - 1
    while before > 0 and page.tokens[before].kind == "mark":
        before -= 1
    ways = page.reference.words("companion.way_out")
    return any(page.folded[index].removeprefix("ال") in ways for index in range(max(0, before - 1), before + 1))


# ستساهم في الحد من استخدام, إلى حين يتوقف النظام عن استخدام
_LESS_WITHIN = 3


def _is_used_less(page: Page, hit: Hit) -> bool:
    """تراجع استخدام الأسلحة، احتمال استخدام الغاز: that a weapon is used less, or may be, tells of no use."""
    if hit.sense.mode != "use" or not hit.features.startswith("n") or hit.definite:
        return False
    less = page.reference.words("companion.less")
    for index in range(hit.first - 1, max(-1, hit.first - 1 - _LESS_WITHIN), -1):
        if page.tokens[index].kind != "word" or page.functions[index] in ("that", "clause", "who"):
            return False
        if page.folded[index].removeprefix("ال") in less:
            return True
    return False


# تقارير جديدة بشأن استخدام الغاز: so far before the word for what something is about stands the word for what was heard.
_HEARD_WITHIN = 3


def _is_what_it_is_about(page: Page, hit: Hit) -> bool:
    """قرار بشأن استخدام الأسلحة الكيميائية، رسالة ضد استخدامها: what is voted on or spoken against; what is heard of is told."""
    if page.folded[hit.first].removeprefix(hit.proclitics).removeprefix("ال") not in page.reference.words("companion.use"):
        return False
    about = hit.first - 1
    if about < 1 or page.folded[about] not in page.reference.words("companion.about"):
        return False
    return not any(page.folded[index].removeprefix("ال") in page.reference.information_words for index in range(max(0, about - _HEARD_WITHIN), about))


# دورا كبيرا في التصدي للمتطرفين: so far before "in" stands the word for the part.
_PART_WITHIN = 4


def _is_a_part_in_it(page: Page, hit: Hit) -> bool:
    """تولى دورا كبيرا في التصدي للمتطرفين: what part somebody has in fighting tells of no fight, but for one that is dated or placed."""
    if hit.sense.type != "armed_clash" or not hit.features.startswith("n") or hit.first < _PART_WITHIN or page.folded[hit.first - 1] != "في":
        return False
    if not any(page.folded[index] in page.reference.words("companion.part_played") for index in range(hit.first - _PART_WITHIN, hit.first - 1)):
        return False
    behind = until_stop(page, range(hit.last + 1, min(len(page), hit.last + 1 + _WITH_WHAT_WITHIN)))
    return not any(index in page.in_time or index in page.in_places for index in behind)


# قتال تنظيم الدولة منذ بداية العام: so far behind it stands since when it has gone on.
_SINCE_WITHIN = 6


def _is_fighting_as_such(page: Page, hit: Hit) -> bool:
    """مقاتلون يقاتلون النظام، ذهب لقتال القوات: whom somebody fights, or is there to fight, and no fight that there was."""
    if _is_a_part_in_it(page, hit):
        return True
    if hit.proclitics == "ل" and hit.first and any(other.sense.kind == "realis" and other.sense.value == "planned" for other in page.hits[hit.first - 1]):
        # مستعدة لقتال القوات: what somebody is ready for is threatened or planned.
        return False
    if hit.sense.mode == "fight":
        # قاتل غوام: spelt as the verb, and a killer.
        return hit.features[:2] == "vr" or page.is_listed(hit.first, "companion.killer")
    after = hit.last + 1
    if page.folded[hit.first][len(hit.proclitics) :] not in page.reference.words("companion.fighting") or hit.first != hit.last or after >= len(page):
        return False
    if any(index in page.in_time for index in until_stop(page, range(after, min(len(page), after + _SINCE_WITHIN)))):
        # شاركت في قتال التنظيم منذ مطلع العام
        return False
    after += page.tokens[after].text in QUOTES_OPEN
    return hit.proclitics.endswith("ل") or after in page.actor_at or page.of_kind(after, "people", "force", "teller") is not None


# تحدث المتحدث باسم الجيش عن الغارات: so far before "of" stands the verb of talking.
_TALKS_WITHIN = 6
# عن الغارات التي شنها الجيش, عن الغارات على القرية: so far behind it stands what makes it a telling.
_TOLD_WITHIN = 4


def _is_only_talked_of(page: Page, hit: Hit) -> bool:
    """تحدث عن الغارات: what somebody talked of, with nothing about where, when or by whom it was."""
    if not hit.features.startswith("n") or not hit.definite or hit.suffix or hit.first < 2 or page.folded[hit.first - 1] != "عن":
        return False
    if not any(page.is_listed(index, "companion.talks_of") for index in range(max(0, hit.first - 1 - _TALKS_WITHIN), hit.first - 1)):
        return False
    behind = range(hit.last + 1, min(len(page), hit.last + 1 + _TOLD_WITHIN))
    for index in behind:
        ends = page.tokens[index].text in ".؛:،" or page.tokens[index].kind == "break" or page.functions[index] in ("that", "clause")
        if ends or page.folded[index].startswith("و"):
            return True
        if page.tokens[index].kind != "word" or page.functions[index] or index in page.in_time or index in page.in_places or page.actor_at.get(index):
            return False
        if page.folded[index] == "علي" or index in page.adjective_at or page.of_kind(index, "people", "object", "force", "place_word") is not None:
            return False
    return len(behind) < _TOLD_WITHIN


_RULES: CuedRules[Callable[[Page, Hit], bool]] = CuedRules(
    (_is_a_red_line, ("companion.red_line",)),
    (_is_a_danger, ()),
    (_is_on_an_opinion, ("companion.opinion", "companion.blamed_for")),
    (_is_of_a_go_between, ("companion.go_between",)),
    (_leads_out, ("companion.way_out",)),
    (_is_used_less, ("companion.less",)),
    (tells_no_blow, ()),
    (_is_what_it_is_about, ("companion.about",)),
    (_is_fighting_as_such, ()),
    (_is_struck_beside, ()),
    (_is_only_talked_of, ("companion.talks_of",)),
)
