"""Whether a happening is affirmed or denied."""

from __future__ import annotations

from collections.abc import Callable

from marsad.extract.rules.casualties_denied import only_casualties_are_denied, only_casualties_are_untrue
from marsad.extract.rules.clefts import is_not_by_who_is_named
from marsad.extract.rules.cued_rules import CuedRules
from marsad.extract.rules.families import FORCE, GENERIC
from marsad.extract.rules.happening import Happening
from marsad.extract.rules.no_plans import plan_that_is_not
from marsad.extract.rules.no_trace import is_without_trace, took_no_part
from marsad.extract.rules.only_and_except import denies_a_part
from marsad.extract.rules.own_part import disclaims, leaves_open
from marsad.extract.rules.page import Page
from marsad.extract.rules.stance_cues import governing_hits, is_any, is_at_its_site, neither_confirms
from marsad.extract.rules.tellers import Scope
from marsad.model import Polarity
from marsad.reference.lexicon import Hit


def read_polarity(page: Page, happening: Happening, low: int, scope: Scope | None, silence: bool) -> Polarity:
    if silence:
        return "affirmed"
    if scope is not None and scope.mode == "deny" and neither_confirms(page, scope):
        return "affirmed"
    if scope is not None and scope.mode == "deny":
        known = _is_only_a_topic(page, scope, happening) or _is_what_came_before(page, happening) or is_at_its_site(page, happening.hit)
        harmless = scope.verb is not None and only_casualties_are_denied(page, scope.verb, happening.first)
        return "affirmed" if known or harmless else "denied"
    at_its_site = is_at_its_site(page, happening.hit)
    for hit in governing_hits(page, happening, low, "negation") if not at_its_site else ():
        close = happening.first - hit.last
        if hit.sense.strength == "weak" or hit.sense.value == "unless" or hit.suffix or _was_not_prevented(page, hit):
            # لأي is no لا.
            continue
        named = (
            close <= 4 and page.of_kind(hit.last + 1, "event") is not None and not (_harm_between(page, hit, happening) or _is_beside_it(page, hit, happening))
        )
        if denies_a_part(page, hit.last, happening.first, happening.last) or _is_who_did_it(page, hit, happening):
            continue
        if (
            close <= 1
            or named
            or _is_of_any(page, hit, happening)
            or _means_no_such_thing(page, hit, happening)
            or plan_that_is_not(page, hit, happening.first, happening.hit.proclitics)
        ):
            return "denied"
    if disclaims(page, happening.first, low) or is_without_trace(page, happening) or took_no_part(page, happening):
        return "denied"
    if _is_ruled_out(page, happening, scope) or any(rule(page, happening) for rule in page.asked(_DENIED)):
        return "denied"
    return "denied" if _is_called_untrue(page, happening, scope) or _did_not_happen(page, happening) else "affirmed"


def _is_beside_it(page: Page, negation: Hit, happening: Happening) -> bool:
    """صاروخ لم ينفجر بعد الغارة, عدم نشر صور لقصف المطار: a happening that is not what is denied, but what that came after, was in or is of; لم تشن غارات is denied."""
    verb = negation.last + 1
    if verb == happening.first or any(hit.sense.strength == "light" for hit in page.hits[verb]):
        return False
    return happening.hit.proclitics.endswith("ل") or any(page.functions[at] in ("cause", "preposition") for at in range(verb + 1, happening.first))


def _is_who_did_it(page: Page, negation: Hit, happening: Happening) -> bool:
    """لم يحدد الجهة المسؤولة عن إطلاق النار, لم تعرف هوية منفذي الهجوم: what is not known or not said is who did it, and not whether it was done."""
    known = negation.last + 1
    if known >= happening.first - 1 or page.folded[known] not in page.reference.words("companion.made_known"):
        return False
    doer = happening.first - 1
    doer -= page.functions[doer] == "preposition" or page.structure(doer, "relayed_from") is not None
    return page.folded[doer] in page.reference.words("companion.who_did_it")


# إرسال جنود إلى كسلا ليس مطروحا: so far behind a step stands that it is out of the question.
_OUT_OF_QUESTION_WITHIN = 7


def is_out_of_question(page: Page, happening: Happening) -> bool:
    """إرسال جنود "ليس مطروحا", الانسحاب غير وارد: a step that nobody means to take."""
    if happening.is_verb:
        return False
    open_to = page.reference.words("companion.on_the_table")
    for index in range(happening.last + 1, min(happening.last + 1 + _OUT_OF_QUESTION_WITHIN, happening.sentence.last)):
        if page.folded[index] in open_to:
            return page.of_kind(index - 1, "negation") is not None
        if page.tokens[index].text in ".؛:،" or page.functions[index] in ("that", "clause", "who", "cause"):
            return False
    return False


# الهجمات التي نفذت في تركيا وعمان، اللتين تربطنا بهما علاقات طيبة، ضد أجزاء منهما، لم تنفذها: so far behind the noun.
_CARRIED_OUT_WITHIN = 30


def _was_not_carried_out(page: Page, happening: Happening) -> bool:
    """الهجوم على القنصلية لم تنفذه قواتنا: that those whom a verb of doing names did not do what its pronoun means."""
    if happening.is_verb or not (happening.hit.definite or happening.hit.suffix):
        return False
    for index in range(happening.last + 1, min(happening.last + _CARRIED_OUT_WITHIN, happening.sentence.last - 1)):
        if page.folded[index] == "لم":
            return any(hit.sense.value == "carries_out" and hit.features.startswith("v") and hit.suffix for hit in page.hits[index + 1])
        if page.tokens[index].text in ".؛:" or page.functions[index] == "that":
            return False
    return False


# لم تستخدم أنظمتها الدفاعية الجوية في سوريا للتصدي: so far before what a weapon was not used for stands the verb.
_USED_WITHIN = 8


def _was_not_used_for_it(page: Page, happening: Happening) -> bool:
    """لم تستخدم روسيا أنظمتها للتصدي للصواريخ: what a weapon that was not used would have been used for."""
    if happening.type != "interception" or not happening.hit.proclitics.endswith("ل"):
        return False
    for index in range(happening.first - 1, max(happening.sentence.first, happening.first - 1 - _USED_WITHIN), -1):
        if page.tokens[index].text in ".؛:،" or page.functions[index] in ("that", "clause", "who", "cause"):
            return False
        if any(hit.sense.mode == "use" and hit.features.startswith("v") for hit in page.hits[index]):
            negation = page.of_kind(index - 1, "negation")
            return negation is not None and negation.sense.value == "not"
    return False


# لم يحل القرار الدولي دون تواصل الاشتباكات
_PREVENTED_WITHIN = 5


def _was_not_prevented(page: Page, without: Hit) -> bool:
    """لم يحل القرار دون تواصل الاشتباكات: what did not stand in the way of a happening denies none."""
    if page.folded[without.first] != "دون":
        return False
    for index in range(without.first - 1, max(0, without.first - 1 - _PREVENTED_WITHIN), -1):
        if page.folded[index] in page.reference.words("companion.prevents"):
            return page.of_kind(index - 1, "negation") is not None
    return False


# لم تشهد مدينة ود مدني في ولاية الجزيرة قصفا: so far before the noun stands the verb of undergoing it.
_UNDERGONE_WITHIN = 8
# قصفا جويا كهذا
_LIKE_WITHIN = 3


def _was_not_undergone(page: Page, happening: Happening) -> bool:
    """لم تتعرض المدينة لقصف, لم يشهد الحي قصفا: whether a noun without the article is what nobody underwent; one like this has now befallen them."""
    if happening.is_verb or happening.hit.definite or happening.hit.suffix or happening.hit.proclitics not in ("", "ل"):
        return False
    last = min(happening.sentence.last, happening.last + 1 + _LIKE_WITHIN)
    if any(page.folded[index] in page.reference.words("companion.like_this") for index in range(happening.last + 1, last)):
        return False
    undergoes = page.reference.words("companion.undergoes")
    joined = page.folded[happening.first - 1] in ("ولا", "او")
    for index in range(happening.first - 1, max(happening.sentence.first, happening.first - 1 - _UNDERGONE_WITHIN), -1):
        if page.folded[index] in undergoes:
            negation = page.of_kind(index - 1, "negation")
            return negation is not None and negation.sense.value == "not"
        if page.opens_clause(index) or page.tokens[index].text in ".؛:،" or page.functions[index] in ("cause", "clause"):
            return False
        if page.of_kind(index, "event") is not None and not joined:
            return False
    return False


def _is_ruled_out(page: Page, happening: Happening, scope: Scope | None) -> bool:
    """استبعد الوزير شن هجوم, أن تشن, أن تكون الجماعة وراء الهجوم: what somebody rules out, and not what he does not rule out."""
    first = happening.first - 1
    ruled_out = scope is not None and scope.verb is not None and leaves_open(page, scope.verb) and page.of_kind(scope.verb - 1, "negation") is None
    if ruled_out and happening.hit.definite and page.folded[first] in page.reference.words("companion.stood_behind"):
        return True
    if scope is None or scope.verb is None or (happening.is_verb and page.tokens[first].text != "أن") or not (scope.direct or happening.is_verb):
        return False
    return ruled_out and happening.first - scope.first <= 1


# لم تكن المدرسة من بين أهداف الغارة
_SPARED_WITHIN = 6


def _spared_something(page: Page, happening: Happening) -> bool:
    """المدرسة لم تكن من بين أهداف الغارة: of what is said not to have been among the targets the attack is denied."""
    among = page.structure(happening.first - 1, "among_targets") if happening.first else None
    first = happening.first - 1
    while among is None and first > happening.sentence.first and first > happening.first - 4:
        first -= 1
        among = page.structure(first, "among_targets")
        among = among if among is not None and among.last == happening.first - 1 else None
    if among is None:
        return False
    before = range(max(happening.sentence.first, among.first - _SPARED_WITHIN), among.first)
    return any((hit := page.of_kind(index, "negation")) is not None and hit.sense.strength != "weak" for index in before)


# لم يتم تسجيل خروقات: so far before the word for recording stands what negates it.
_NOT_RECORDED_WITHIN = 2


def _was_none_recorded(page: Page, happening: Happening) -> bool:
    """لم يسجل قصف على البلدة، لم يتم رصد خروقات: what nobody recorded is said not to have been."""
    recorded = happening.first - 1
    if happening.is_verb or happening.hit.definite or happening.hit.suffix or recorded <= happening.sentence.first:
        return False
    if page.folded[recorded] not in page.reference.words("companion.is_recorded"):
        return False
    before = range(max(happening.sentence.first, recorded - _NOT_RECORDED_WITHIN), recorded)
    return any((hit := page.of_kind(index, "negation")) is not None and hit.sense.strength != "weak" for index in before)


# لم تعد أنقرة تعتزم شن عملية
_INTENT_WITHIN = 3


def _means_no_such_thing(page: Page, negation: Hit, happening: Happening) -> bool:
    """لا تعتزم توجيه ضربات, لم تعد تنوي شن عملية: what somebody says that he does not mean to do."""
    near = range(negation.last + 1, min(negation.last + 1 + _INTENT_WITHIN, happening.first))
    intent = next((hit for index in near if (hit := page.of_kind(index, "realis")) is not None and hit.sense.mode == "intends"), None)
    return intent is not None and happening.first - intent.last <= _INTENT_WITHIN


# الهجوم على القرية مساء أمس لم يقع
_DENIED_BEHIND = 8


def _did_not_happen(page: Page, happening: Happening) -> bool:
    """إن الهجوم على القرية لم يقع: a noun whose own verb, behind where and whom, says that it did not take place."""
    if happening.is_verb:
        return False
    for index in range(happening.last + 1, min(happening.last + _DENIED_BEHIND, happening.sentence.last - 1)):
        if page.folded[index] == "لم":
            return not denies_a_part(page, index, index + 1, index + 1) and any(
                hit.features.startswith("v") and (_happens(hit) or _is_of_the_same_kind(hit, happening)) for hit in page.hits[index + 1]
            )
        if page.tokens[index].text in ".؛:،" or page.opens_clause(index) or page.functions[index] == "leads_to":
            return False
        if page.hits[index] and page.of_kind(index, "harm", "event"):
            return False
    return False


def _happens(hit: Hit) -> bool:
    return hit.sense.strength == "light" and hit.sense.mode == "happen"


def _is_of_the_same_kind(verb: Hit, happening: Happening) -> bool:
    """الغارة لم تستهدف المستشفى: a verb of striking, of which the noun for a strike is the subject."""
    return verb.sense.type in GENERIC and happening.type in FORCE and happening.hit.definite


def _is_only_a_topic(page: Page, scope: Scope, happening: Happening) -> bool:
    """نفى وجود تنسيق مع أحد بشأن الهجوم: what is denied has to do with an attack that took place; what is said about one is denied with it."""
    first, hit = happening.first, happening.hit
    topic = page.structure(first - 1, "topic") if first and hit.definite else None
    if topic is None or scope.verb is None:
        return False
    denied = range(scope.verb + 1, topic.first)
    return not any(page.of_kind(index, "saying", "negation") or page.folded[index] in page.reference.information_words for index in denied)


def _is_what_came_before(page: Page, happening: Happening) -> bool:
    """نفى أن يكون نفذ الغارات التي تأتي بعد هجوم: what another deed followed is denied by nobody."""
    before = happening.first - 1
    while before > happening.sentence.first and page.tokens[before].kind == "mark" and page.tokens[before].text not in ".،؛:":
        before -= 1
    return not happening.is_verb and any(
        hit.sense.value == "cause" and page.folded[before] in page.reference.words("companion.after") for hit in page.hits[before]
    )


def _is_of_any(page: Page, negation: Hit, happening: Happening) -> bool:
    """لم يكن هناك أي هجوم: none at all was there."""
    between = range(negation.last + 1, happening.first)
    return is_any(page, happening.first - 1) and len(between) <= _NONE_WITHIN and not any(page.of_kind(index, "event", "harm") for index in between)


_NONE_WITHIN = 4
# وصف الهجوم على كذا بأنه فبركة: as far as the words of what is called untrue reach.
_UNTRUE_WITHIN = 12
# من غير الصحيح أن
_UNTRUE_BEFORE_THAT = 3
# لا صحة للأنباء المتداولة عن استهداف: words of rumour stand between.
_NO_TRUTH_WITHIN = 7
# لا صحة للأنباء التي تتحدث عن مقتل القائد في الغارة: and so far, where it is the talk of it that is untrue.
_NO_TRUTH_OF_TALK_WITHIN = 12


def _is_called_untrue(page: Page, happening: Happening, scope: Scope | None) -> bool:
    """Whether a teller calls the happening, or the talk of it, untrue: behind it in the same clause, or right before it.

    لا صحة لما يتداول عن قصف كذا: in these words anybody may, the outlet too.
    """
    if "value.untrue" not in page.cues and "companion.called_a_plot" not in page.cues:
        return False
    for index in range(happening.first - 2, max(happening.sentence.first, happening.first - _NO_TRUTH_OF_TALK_WITHIN) - 1, -1):
        hit = _untrue_at(page, index)
        if hit is not None and index < hit.last < happening.first and (happening.first - index <= _NO_TRUTH_WITHIN or _is_of_talk(page, hit)):
            return not only_casualties_are_untrue(page, hit, happening.first)
        if page.functions[index] == "that":
            # ليس صحيحا أن طائرات قصفت
            denied = (_untrue_at(page, at) for at in range(max(happening.sentence.first, index - _UNTRUE_BEFORE_THAT), index))
            if any(hit is not None and hit.last >= index - 1 for hit in denied):
                return True
            break
        if page.tokens[index].text in ".؛" or page.is_listed(index, "companion.meanwhile"):
            break
    if (scope is None or not scope.chain) and not _is_talked_of(page, happening):
        return False
    purpose = happening.hit.proclitics.endswith("ل") and not happening.hit.definite
    if not purpose and any(_untrue_at(page, index) for index in range(max(happening.sentence.first, happening.first - 4), happening.first)):
        return True
    charged = _is_charged_in_words(page, happening)
    for index in range(happening.last + 1, min(happening.last + _UNTRUE_WITHIN, happening.sentence.last)):
        if charged and page.folded[index] in page.reference.words("companion.called_a_plot"):
            return True
        opens = page.structure(index, "clause")
        if page.tokens[index].text in "؛.،" or (opens is not None and opens.sense.strength != "weak"):
            # كان كذبة: the weak ones join a predicate as well as a clause.
            return False
        if _untrue_at(page, index) and not any(page.folded[index - 1].startswith(pretext) for pretext in page.reference.words("companion.pretexts")):
            return True
    return False


def _is_of_talk(page: Page, untrue: Hit) -> bool:
    """لا صحة للأنباء, لا صحة لما يشاع, عدم صحة الأنباء: whether what is called untrue is the talk of something."""
    if untrue.last + 2 >= len(page):
        return False
    talk = page.reference.words("companion.talked_of")
    word = page.folded[untrue.last + 1]
    said = page.folded[untrue.last + 2] if word in ("لما", "ما") else "ال" + word.removeprefix("لل").removeprefix("ال")
    return said in talk or said in page.reference.words("companion.reports")


# كل ما يقال عن استهداف مدنيين, الشائعات عن سقوط المدينة
_TALKED_WITHIN = 3


def _is_talked_of(page: Page, happening: Happening) -> bool:
    """الشائعات عن سقوط المدينة عارية عن الصحة: whether a noun stands behind a word for talk, so that the outlet itself may call it untrue."""
    talk = page.reference.words("companion.talked_of")
    before = range(max(happening.sentence.first, happening.first - _TALKED_WITHIN), happening.first)
    return not happening.is_verb and any(page.folded[index].removeprefix("و").removeprefix("ف") in talk for index in before)


# الاتهامات الموجهة إلى قوات النظام السوري باستخدام
_CHARGED_WITHIN = 7


def _is_charged_in_words(page: Page, happening: Happening) -> bool:
    """مزاعم استخدام الغاز "استفزاز", الاتهامات الموجهة إلى الجيش بقصف السوق مؤامرة: whether a noun stands behind a word for charges or talk, so that to call
    that a provocation calls it untrue; an attack that is one was carried out."""
    words = page.reference.words("companion.reports")
    for index in range(happening.first - 1, max(happening.sentence.first - 1, happening.first - 1 - _CHARGED_WITHIN), -1):
        if page.folded[index] in words or "ال" + page.folded[index] in words:
            return not happening.is_verb
        if page.tokens[index].text in ".،؛:" or page.functions[index] in ("that", "clause", "who"):
            return False
    return False


def _untrue_at(page: Page, index: int) -> Hit | None:
    """The word at a token that calls something untrue."""
    hit = page.of_kind(index, "negation")
    return hit if hit is not None and hit.sense.value == "untrue" else None


def _harm_between(page: Page, hit: Hit, happening: Happening) -> bool:
    return any(page.of_kind(index, "harm") for index in range(hit.last + 1, happening.first))


# What says of a happening that it did not take place, or not so.
_DENIED: CuedRules[Callable[[Page, Happening], bool]] = CuedRules(
    (_was_not_used_for_it, ()),
    (_was_not_carried_out, ()),
    (is_out_of_question, ("companion.on_the_table",)),
    (is_not_by_who_is_named, ()),
    (_spared_something, ("value.among_targets",)),
    (_was_none_recorded, ("companion.is_recorded",)),
    (_was_not_undergone, ("companion.undergoes",)),
)
