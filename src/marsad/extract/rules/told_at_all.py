"""Whether a happening that a sentence names is told as one, and not only called for, feared, judged or meant."""

from __future__ import annotations

from collections.abc import Callable

from marsad.extract.rules.cued_rules import CuedRules
from marsad.extract.rules.governing_words import is_governed
from marsad.extract.rules.happening import Happening
from marsad.extract.rules.might_bring_about import only_might_bring_about, only_will_bring_about
from marsad.extract.rules.page import QUOTES_OPEN, Page, Sentence
from marsad.extract.rules.same_happening import is_toll_of_many
from marsad.extract.rules.stance import read_stance
from marsad.extract.rules.stance_cues import is_any
from marsad.extract.rules.tellers import Scope, innermost
from marsad.extract.rules.trigger_support import is_cued
from marsad.extract.rules.until_then import goes_on_until
from marsad.extract.rules.untold import is_untold


def is_told(page: Page, happening: Happening, sentence: Sentence, scopes: list[Scope]) -> bool:
    """Whether a happening is told as one: not part of a teller's name, no call for others to act, and no talk of escalation by itself."""
    if _in_teller(scopes, happening.first):
        return False
    scope = innermost(scopes, happening.first)
    mode = scope.mode if scope else "say"
    if mode == "unsaid" or (mode == "order" and not _is_why_called(page, happening, scope)):
        return False
    if mode != "deny" and happening.first and is_any(page, happening.first - 1):
        # على أي هجوم, لا نقبل بأي استهداف: whichever may come.
        if _is_not_accepted(page, happening, sentence) or _will_not_stand_it(page, happening) or not _is_negated(page, happening, sentence):
            return False
    if (mode != "deny" and _is_of_whichever(page, happening)) or any(rule(page, happening) for rule in page.asked(_NOT_TOLD)):
        return False
    if mode not in ("threaten", "warn", "predict") and any(rule(page, happening) for rule in page.asked(_STILL_TO_COME)):
        return False
    if _is_answer_given(page, happening, sentence) and mode not in ("threaten", "warn", "predict"):
        return False
    if happening.type == "casualty_toll":
        return is_toll_of_many(page, sentence)
    if happening.type in ("threat", "prediction") and (
        happening.hit.sense.strength == "weak" or (happening.type == "prediction" and happening.hit.features.startswith("n"))
    ):
        low = max(sentence.first, happening.first - 6)
        cued = any(_speaks_of_what_may_come(page, happening, index) for index in range(low, happening.first))
        return cued or is_cued(page, happening.hit, sentence) or mode in ("threaten", "warn", "predict", "doubt") or "س" in happening.hit.proclitics
    return True


def _is_why_called(page: Page, happening: Happening, scope: Scope | None) -> bool:
    """دعت إلى اجتماع بعد هجوم على المدينة، إلى إنهاء القتال في بلدة تتعرض لقصف: what led to a call, or what a place called for undergoes, is told.

    Only where it is told with its place, its time or its harm.
    """
    first = scope.first if scope is not None else happening.sentence.first
    before = happening.first - 1
    why = page.functions[before] == "cause" and page.folded[before] not in page.reference.words("companion.in_case")
    undergone = any(page.structure(index, "undergo") is not None for index in range(max(first, happening.first - _UNDERGONE_WITHIN), happening.first))
    if happening.type in ("threat", "prediction", "ceasefire") or not (why or undergone or _is_the_chance_of(page, first, happening)):
        return False
    behind = range(happening.last + 1, min(happening.sentence.last, happening.last + 1 + _TOLD_WITH_WITHIN))
    return any(index in page.in_places or index in page.in_time or page.of_kind(index, "harm") is not None for index in behind)


def _is_the_chance_of(page: Page, first: int, happening: Happening) -> bool:
    """دعت الشركات إلى توخي الحذر لاحتمال شن غارات, بسبب احتمال هجوم: whether the call is made because force may come."""
    chance = page.reference.words("companion.chance")
    for index in range(max(first, happening.first - _UNDERGONE_WITHIN), happening.first):
        led = page.folded[index].startswith("ل") or (index > 0 and page.functions[index - 1] == "cause")
        if led and page.folded[index].removeprefix("ل") in chance:
            return True
    return False


_UNDERGONE_WITHIN, _TOLD_WITH_WITHIN = 6, 8


def _speaks_of_what_may_come(page: Page, happening: Happening, index: int) -> bool:
    """يخشى التصعيد، احتمال تصعيد, حذر من تصعيد; في ظل استمرار التصعيد tells of what is there, and expects nothing."""
    said = page.of_kind(index, "saying")
    if happening.type == "prediction" and happening.hit.features.startswith("n") and said is not None and said.sense.mode in ("warn", "predict"):
        return True
    hit = page.of_kind(index, "hedge", "realis")
    named = happening.type == "prediction" and happening.hit.definite and not happening.is_verb
    return hit is not None and not (named and (hit.sense.value == "ongoing" or hit.sense.strength == "weak"))


def _is_of_whichever(page: Page, happening: Happening) -> bool:
    """التصدي لأي اعتداء، بعد تحرير أي منطقة: what is done to whichever may come has not been done."""
    after = happening.last + 1
    if happening.is_verb or after >= len(page):
        return False
    if page.folded[after] in page.reference.words("companion.any") and not happening.hit.definite and happening.first:
        return page.functions[happening.first - 1] == "cause" or page.folded[happening.first - 1] in page.reference.words("companion.whenever")
    return page.folded[after] in page.reference.words("companion.to_any")


# إطلاق الصواريخ باتجاه المدن الآهلة بالسكان يعد مخالفا
_JUDGED_WITHIN = 10


def _is_judged_as_such(page: Page, happening: Happening) -> bool:
    """استهداف المدنيين يمثل جريمة، استخدام الغاز لن يكون منطقيا: a deed without place or day that is judged in general is none that was done."""
    if (
        happening.is_verb
        or happening.type == "assassination"
        or happening.hit.definite
        or happening.hit.suffix
        or page.functions[happening.first - 1] == "demonstrative"
    ):
        return False
    if _is_a_kind_of_deed(page, happening) or _counts_as_one(page, happening):
        return True
    behind = range(happening.last + 1, min(happening.last + _JUDGED_WITHIN, happening.sentence.last - 1))
    judging = page.reference.words("companion.judging")
    if not any(page.folded[index] in judging or page.folded[index] in ("لن", "لا") for index in behind):
        return False
    for index in behind:
        if page.opens_clause(index) or page.functions[index] == "leads_to" or page.tokens[index].text in ".؛:،":
            return False
        if index in page.in_places or index in page.in_time or page.count_at(index) is not None or page.of_kind(index, "event", "harm", "saying"):
            return False
        if page.folded[index] in judging or page.folded[index : index + 2] in (["لن", "يكون"], ["لن", "تكون"], ["لا", "يمكن"], ["لا", "يجوز"]):
            return True
    return False


def _counts_as_one(page: Page, happening: Happening) -> bool:
    """أي هجوم على دولة يعتبر هجوما على الجميع, اعتبر الحزب القرار استهدافا: a noun in the accusative behind a verb of judgement is what something counts as.

    Behind a verb of regarding stand who regards and what, which is no deed: of a deed (اعتبرت الضربة عدوانا) both words tell.
    """
    first = happening.first
    if not page.folded[first].endswith(("ا", "اء")) or first <= happening.sentence.first:
        return False
    if page.is_listed(first - 1, "companion.judging"):
        return True
    for index in range(first - 1, max(happening.sentence.first - 1, first - 1 - _REGARDED_WITHIN), -1):
        if page.is_listed(index, "companion.regards"):
            return index < first - 1
        if page.is_listed(index, "companion.sees"):
            # رأى في الخطوة عدوانا; what witnesses saw took place.
            return any(page.folded[at] == "في" for at in range(index + 1, first))
        if page.tokens[index].kind != "word" or page.opens_clause(index) or page.of_kind(index, "event", "harm", "saying") is not None:
            return False
    return False


# اعتبر رئيس الحزب قرار الحكومة الأخير استهدافا, رأى المتحدث في الخطوة عدوانا
_REGARDED_WITHIN = 7


def _is_a_kind_of_deed(page: Page, happening: Happening) -> bool:
    """قصف المستشفيات جريمة, يعد استهداف المدنيين خرقا: a deed with what it is done to as a class, and a word of judgement right before or behind them."""
    struck = page.of_kind(happening.last + 1, "object", "people") if happening.last + 2 < happening.sentence.last else None
    if struck is None or not struck.definite or struck.features[1:2] != "p" or struck.proclitics:
        return False
    before, behind = page.folded[happening.first - 1].removeprefix("و"), page.folded[struck.last + 1]
    called = page.reference.words("companion.called_wrong")
    return behind in called and (
        before in page.reference.words("companion.judging") or page.tokens[happening.first - 1].kind != "word" or page.functions[happening.first - 1] == "that"
    )


def _is_what_a_deed_is_called(page: Page, happening: Happening) -> bool:
    """اعتبر أن الضربات رد مناسب, معتبرا أنها رد, واعتبرتها ردا: an answer that something done is called is no further deed."""
    before = happening.first - 1
    if happening.type != "threat" or not happening.hit.features.startswith("n") or happening.hit.definite or happening.hit.proclitics or before < 1:
        return False
    before -= page.tokens[before].text in QUOTES_OPEN
    regards = page.reference.words("companion.regards_it_as")
    if page.functions[before] == "that" and page.folded[before].endswith(("ه", "ها", "هما")):
        return page.folded[before - 1].removeprefix("و") in regards
    return page.folded[before].removeprefix("و") in regards


# لم تتمكن من تتبع صاروخ واستهدافه: so far behind it reaches what could not be done.
_MANAGED_WITHIN = 6


def _is_not_managed(page: Page, happening: Happening) -> bool:
    """لم تتمكن القوات من استعادة المدينة: what nobody managed to do was not done."""
    if happening.is_verb:
        return False
    for index in range(happening.first - 1, max(happening.sentence.first, happening.first - _MANAGED_WITHIN) - 1, -1):
        if page.tokens[index].text in ".؛:،" or page.functions[index] in ("that", "clause"):
            return False
        if page.folded[index] in page.reference.information_words:
            # لا يستطيع تأكيد استخدام الغاز: it may have been done.
            return False
        if page.structure(index, "achieve") is not None:
            negation = page.of_kind(index - 1, "negation") if index > happening.sentence.first else None
            return negation is not None and negation.sense.strength != "weak"
    return False


# إنذار كاذب بشأن اختراق مسيرة: so far behind it stands what was feared.
_FEARED_WITHIN = 5


def _is_of_a_false_alarm(page: Page, happening: Happening) -> bool:
    """إنذار كاذب بشأن تسلل مسيرة: what an alarm without cause was about."""
    first = max(happening.sentence.first, happening.first - _FEARED_WITHIN)
    return any(page.structure(index, "false_alarm") is not None for index in range(first, happening.first))


# لو لم تتدخل القوات لسقطت المدينة: so far behind لو goes on what is only thought.
_THOUGHT_WITHIN = 14


# استهداف المخازن كان سيؤدي إلى: so far behind a noun stands what it would have led to.
_WOULD_WITHIN = 5


def _would_have_been(page: Page, happening: Happening) -> bool:
    """قال إن استهداف المخازن كان سيؤدي إلى قتل مدنيين: a deed of which is only said what would have come of it; of هجوما كان سيوقع قتلى it is told as well."""
    before = happening.first - 1
    opens = happening.first == happening.sentence.first or page.functions[before] == "that" or page.folded[before] in page.reference.words("companion.but_then")
    known = happening.hit.definite or bool(happening.hit.suffix) or page.folded[min(happening.last + 1, len(page) - 1)].startswith("ال")
    if happening.is_verb or not (opens and known):
        return False
    for index in range(happening.last + 1, min(happening.sentence.last - 1, happening.last + 1 + _WOULD_WITHIN)):
        if page.folded[index] in page.reference.words("companion.was"):
            return page.folded[index + 1].startswith(("سي", "ست"))
        if page.tokens[index].kind != "word" or page.functions[index] in ("that", "who", "clause"):
            return False
    return False


def _is_contrary_to_fact(page: Page, happening: Happening) -> bool:
    """لو لم تتدخل القوات لسقطت، لولا القصف: what would have been, had something been otherwise."""
    for index in range(happening.first - 1, max(happening.sentence.first, happening.first - _THOUGHT_WITHIN) - 1, -1):
        if page.tokens[index].text in ".؛:" or page.functions[index] in ("that", "clause"):
            return False
        if page.folded[index] in page.reference.words("companion.but_for"):
            return True
        if (
            page.folded[index] in page.reference.words("companion.if_only")
            and page.of_kind(index + 1, "negation") is not None
            and page.folded[index - 1] != "حتي"
        ):
            return True
    return False


def _is_answer_given(page: Page, happening: Happening, sentence: Sentence) -> bool:
    """الرد العسكري كان محدودا: a response with the article and without a word of the future is one that was given, and no threat."""
    hit = happening.hit
    return hit.sense.mode == "answer" and hit.definite and happening.type == "threat" and not is_cued(page, hit, sentence)


def _is_how_to_answer(page: Page, happening: Happening) -> bool:
    """بحثت كيفية الرد على الهجوم, طبيعة الرد: how one might answer is talked over, and nothing is threatened."""
    hit = happening.hit
    named = hit.sense.mode == "answer" and page.folded[hit.first].startswith("ال") and hit.first > happening.sentence.first
    return named and page.is_listed(hit.first - 1, "companion.how_to")


# مشروع قرار جديد ينص على وقف لإطلاق النار: so far before a truce stands what it is the matter of.
_PROPOSED_WITHIN = 6


def _is_only_proposed(page: Page, happening: Happening) -> bool:
    """مشروع قرار بشأن هدنة، مفاوضات وقف إطلاق النار: a truce that is voted on or talked about has neither begun nor been agreed."""
    if happening.type != "ceasefire" or happening.is_verb:
        return False
    proposed, adopting = page.reference.words("companion.proposed"), page.reference.words("companion.adopting")
    before = range(happening.first - 1, max(happening.sentence.first, happening.first - _PROPOSED_WITHIN) - 1, -1)
    at = next((index for index in before if page.folded[index].removeprefix("ال") in proposed), None)
    if at is None:
        return False
    # آمال التوصل إلى هدنة: reaching one is what is hoped for.
    return not any(page.folded[index].removeprefix("و") in adopting for index in range(happening.sentence.first, happening.first) if index != at + 1)


# لا يمكن القبول بأي استهداف: so far before it stands the word for accepting.
_ACCEPTED_WITHIN = 3


def _is_not_accepted(page: Page, happening: Happening, sentence: Sentence) -> bool:
    """لا يمكننا القبول بأي استهداف: what is not accepted has not been said not to be."""
    first = max(sentence.first, happening.first - _ACCEPTED_WITHIN)
    return any(page.structure(index, "accept") is not None for index in range(first, happening.first))


# لن نسكت على أي اعتداء: so far before whichever attack may come stands "will not".
_WILL_NOT_WITHIN = 5


def _will_not_stand_it(page: Page, happening: Happening) -> bool:
    """لن نسكت على أي اعتداء: what somebody will not put up with; in لن نشن أي هجوم the verb is one of doing."""
    for index in range(happening.first - 2, max(happening.sentence.first - 1, happening.first - 1 - _WILL_NOT_WITHIN), -1):
        if page.folded[index] in page.reference.words("companion.will_not"):
            return page.of_kind(index + 1, "event") is None
        if page.tokens[index].kind != "word" or page.functions[index] in ("that", "clause", "who", "cause"):
            return False
    return False


def _is_negated(page: Page, happening: Happening, sentence: Sentence) -> bool:
    """لم يكن هناك أي هجوم: that none was is told."""
    return read_stance(page, happening, sentence.first, sentence.last, None).polarity == "denied"


def _is_purpose(page: Page, happening: Happening) -> bool:
    """هجوم بهدف السيطرة على: what another happening of the sentence is for is not told as done."""
    if happening.is_verb:
        return False
    if happening.type == "territory_change" and any(hit.sense.value == "reaches" and hit.features[:2] == "vr" for hit in page.hits[happening.first - 1]):
        # العملية تستهدف تحرير المدينة
        return True
    if happening.type == "territory_change" and not happening.hit.proclitics and _names_a_battle(page, happening.first - 1):
        # مع اقتراب معركة تحرير المدينة: what a battle is for.
        return True
    aim = next(
        (index for index in range(happening.first - 1, max(happening.sentence.first, happening.first - 4) - 1, -1) if page.structure(index, "aim")), None
    )
    if aim is None:
        return False
    if _will_not_aim(page, aim):
        return True
    # تهدف العملية إلى طرد: the operation may stand behind the verb of aiming.
    behind = happening.first if page.structure(aim, "aim").features.startswith("v") else aim  # type: ignore[union-attr]
    return any(
        hit.sense.kind == "event" and hit.sense.type and hit.sense.strength != "light"
        for index in range(happening.sentence.first, behind)
        for hit in page.hits[index]
    )


def _names_a_battle(page: Page, index: int) -> bool:
    """معركة, معارك: whether a noun of fighting without the article stands at a token."""
    return any(hit.sense.type == "armed_clash" and hit.features.startswith("n") and not (hit.definite or hit.suffix) for hit in page.hits[index])


def _will_not_aim(page: Page, aim: int) -> bool:
    """القرارات لن تهدف إلى ضرب حلفائهم: what is not aimed at has not been done, whether anything else is told or not."""
    return aim > 0 and page.of_kind(aim, "structure") is not None and page.folded[aim - 1] in ("لن", "لا")


def _is_governed(page: Page, happening: Happening) -> bool:
    return is_governed(page, happening, happening.sentence.first)


def _in_teller(scopes: list[Scope], index: int) -> bool:
    return any(told.first <= index <= told.last for scope in scopes for told in scope.chain)


# What is told as to come; in the mouth of who warns or threatens it is what he warns of.
_STILL_TO_COME: CuedRules[Callable[[Page, Happening], bool]] = CuedRules(
    (only_will_bring_about, ("companion.will_bring_about",)),
    (goes_on_until, ("companion.until_then",)),
)
_NOT_TOLD: CuedRules[Callable[[Page, Happening], bool]] = CuedRules(
    (_is_judged_as_such, ()),
    (_is_how_to_answer, ("companion.how_to",)),
    (only_might_bring_about, ("companion.might",)),
    (_is_what_a_deed_is_called, ()),
    (_is_not_managed, ("value.achieve",)),
    (_is_of_a_false_alarm, ("value.false_alarm",)),
    (_would_have_been, ("companion.was",)),
    (_is_contrary_to_fact, ("companion.but_for", "companion.if_only")),
    (_is_purpose, ()),
    (_is_only_proposed, ("companion.proposed",)),
    (_is_governed, ("mode.governs",)),
    (is_untold, ()),
)
