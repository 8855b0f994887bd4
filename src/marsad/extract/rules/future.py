"""What is not over: what goes on since a time told, and of what is yet to come whose own intent is a threat, and what one expects of others a prediction."""

from __future__ import annotations

from dataclasses import replace

from marsad.extract.rules.draft import Draft
from marsad.extract.rules.families import FORCE
from marsad.extract.rules.page import Page
from marsad.extract.rules.responsibility import speaks_of_his_own
from marsad.model import Realis
from marsad.reference.lexicon import Hit
from marsad.text.fold import fold
from marsad.text.time_expressions import TimeExpression


def is_not_expected(page: Page, draft: Draft) -> bool:
    """لا نرغب في أي تصعيد, لن تشارك في أي ضربة محتملة, تدرس الرد: what is not going to come, or is only thought over, is no prediction."""
    if draft.stance.realis != "planned" and draft.stance.polarity != "denied":
        return False
    return future_type(page, draft)[0] == "prediction" and not _is_ruled_out_or_meant(page, draft)


def _is_ruled_out_or_meant(page: Page, draft: Draft) -> bool:
    """استبعد الوزير شن هجوم, نية إيران تصعيد الهجمات: what somebody says is not to be expected, or is said to mean to do, is told."""
    before = range(max(draft.sentence.first, draft.hit.first - _RULED_OUT_WITHIN), draft.hit.first)
    hits = [hit for index in before for hit in page.hits[index]]
    meant = draft.stance.polarity != "denied" and any(hit.sense.mode == "intends" for hit in hits)
    return meant or any(hit.sense.value == "left_open" for hit in hits)


# استبعد الوزير الفرنسي شن هجوم
_RULED_OUT_WITHIN = 8


# These may be planned or announced under their own names.
_KEEP_THEIR_TYPE = frozenset({"ceasefire", "protest", "displacement", "deployment"})


# صفارات الإنذار تدوي في كذا وكذا خشية تسلل طائرات: so far before it stand the sirens.
_SIRENS_WITHIN = 20


def _is_under_sirens(page: Page, draft: Draft) -> bool:
    """دوي صفارات الإنذار خشية تسلل مسيرة: what the sirens sound for is believed to be on its way."""
    if draft.hit.sense.form != "تسلل" or draft.type not in ("drone_strike", "shelling"):
        return False
    before = range(max(draft.sentence.first, draft.hit.first - _SIRENS_WITHIN), draft.hit.first)
    sirens = page.reference.words("companion.sirens")
    return any(fold(hit.sense.form) in sirens for index in page.starting("event", before.start, before.stop) for hit in page.hits[index])


def future_type(page: Page, draft: Draft) -> tuple[str, Realis]:
    """The type and realis of a draft once it is known who would act: only threatened or expected force is a threat or a prediction.

    A threat is told by who would act; what a teller expects of another is a prediction. Source: the annotation guidelines, "Fields".
    """
    realis, type_ = draft.stance.realis, draft.type
    if type_ == "threat" and draft.hit.sense.form.startswith("رد") and _has_begun(page, draft):
        # بدأت القوات في توجيه رد ساحق
        return "armed_attack", "ongoing"
    if _is_under_sirens(page, draft):
        return type_, "ongoing"
    if type_ in ("threat", "prediction"):
        return _told_of_whom(page, draft, type_)
    if type_ in FORCE and _is_or_else(page, draft):
        return "threat", "threatened"
    if realis in ("threatened", "predicted") and _leaves_of_itself(page, draft) and not _is_warned_to_leave(page, draft):
        # أعلنت روسيا أنها ستسحب قواتها، تعهدت رواندا بسحب قواتها: nobody is threatened with it.
        return type_, "predicted" if _expects(draft) else "planned"
    if type_ in _LEAVINGS and (realis == "threatened" or _is_warned_to_leave(page, draft)):
        # ينذر الجيش سكان البلدة بإخلائها: who is told to leave is threatened.
        return "threat", "threatened"
    if realis == "planned" and draft.stance.polarity == "denied":
        # لا نعتزم مهاجمة المواقع, لا خطط لدينا لمهاجمتها: who means to do nothing threatens nobody.
        return type_, realis
    if (
        realis == "planned"
        and type_ in FORCE
        and _is_ready(page, draft)
        and (_is_own(page, draft) or _is_ready_itself(page, draft) or (type_ == "armed_clash" and _is_own(page, draft) is None))
    ):
        # بلاده مستعدة لقتال المسلحين
        return "threat", "threatened"
    if realis == "planned" and type_ in _STRIKES and _is_own(page, draft):
        # نعتزم مهاجمة المواقع: who tells that he means to strike threatens.
        return "threat", "planned"
    if realis == "predicted" and draft.hit.sense.value == "breaks_down":
        # يتوقع دبلوماسيون أن تنهار الهدنة: whoever expects the end of a truce expects fighting.
        return "prediction", "predicted"
    if realis == "predicted" and type_ in _KEEP_THEIR_TYPE and (draft.hit.proclitics.endswith("س") or type_ == "ceasefire") and not _expects(draft):
        # سترسل القوات لدعم المدينة, ستدخل الهدنة حيز التنفيذ: what is announced is planned.
        return type_, "planned"
    if realis in ("threatened", "predicted") and type_ == "incursion" and _is_to_enter(page, draft) and not _expects(draft):
        # القوات ستدخل المدينة قريبا
        return type_, "planned"
    if realis in ("threatened", "predicted") and type_ not in _KEEP_THEIR_TYPE:
        return _told_of_whom(page, draft, "threat" if realis == "threatened" else "prediction")
    return type_, realis


# An operation or a capture that is planned keeps its name.
_STRIKES = FORCE - {"armed_clash", "explosion"}


_LEAVINGS = frozenset({"displacement", "deployment", "territory_change"})
# نجدد إنذارنا لسكان جنوب النهر بإخلاء المنطقة
_WARNED_WITHIN = 9
# قواته على أهبة الاستعداد لضرب
_READY_WITHIN = 3


# بدأت القوات المسلحة الإيرانية في توجيه رد: so far before an answer stands the verb by which it began.
_BEGUN_WITHIN = 8


def _has_begun(page: Page, draft: Draft) -> bool:
    """بدأت القوات في توجيه رد ساحق: an answer that has begun is threatened no more."""
    begun = page.reference.words("companion.has_begun")
    for index in range(draft.hit.first - 1, max(draft.sentence.first - 1, draft.hit.first - 1 - _BEGUN_WITHIN), -1):
        if page.folded[index].removeprefix("و") in begun:
            return True
        if page.tokens[index].text in ".؛:" or page.functions[index] in ("that", "clause", "who", "cause"):
            return False
    return False


def _is_to_enter(page: Page, draft: Draft) -> bool:
    """ستدخل القوات المدينة, قد تدخلها: whether forces will or may enter, and not in a threat."""
    may = page.of_kind(draft.hit.first - 1, "realis") if draft.hit.first and draft.hit.features[:2] == "vr" else None
    ahead = draft.hit.proclitics.endswith("س") or (may is not None and may.sense.value == "predicted" and may.sense.strength == "weak")
    threatens = draft.scope is not None and draft.scope.mode == "threaten"
    return ahead and not threatens and (draft.hit.sense.mode == "enter" or draft.hit.sense.form.split()[0] == "دخل")


def _is_warned_to_leave(page: Page, draft: Draft) -> bool:
    """إنذار لسكان البلدة بإخلائها: whether a noun of leaving is what a word of warning before it tells people to do."""
    if draft.hit.proclitics != "ب" or draft.stance.polarity == "denied":
        return False
    for index in range(draft.hit.first - 1, max(draft.sentence.first - 1, draft.hit.first - 1 - _WARNED_WITHIN), -1):
        if page.opens_clause(index) or page.tokens[index].text in ".؛:":
            return False
        if page.is_listed(index, "companion.warning_word"):
            return True
    return False


def _leaves_of_itself(page: Page, draft: Draft) -> bool:
    """ستسحب قواتها، الانسحاب من المدينة: ground that whoever holds it gives up."""
    return draft.type == "territory_change" and fold(draft.hit.sense.form).split()[0] in page.reference.words("companion.own_leaving")


# وإلا فإن القوات ستقصف: so far before what is threatened stands "or else".
_OR_ELSE_WITHIN = 4


def _is_or_else(page: Page, draft: Draft) -> bool:
    """على المسلحين الرحيل وإلا قصفنا مواقعهم: what will be done, should something not be done, is threatened."""
    words = page.reference.words("companion.or_else")
    for index in range(draft.hit.first - 1, max(draft.sentence.first - 1, draft.hit.first - 1 - _OR_ELSE_WITHIN), -1):
        if page.folded[index] in words and index not in page.inside_actor:
            return True
        if page.tokens[index].text in ".؛:،":
            return False
    return False


def _is_ready(page: Page, draft: Draft) -> bool:
    """مستعدة لقتال, على استعداد لضرب: whether what is planned is what somebody is ready for."""
    ready = page.reference.words("companion.ready_for")
    before = range(max(draft.sentence.first, draft.hit.first - _READY_WITHIN), draft.hit.first)
    return draft.hit.proclitics.endswith("ل") and any(page.folded[index] in ready for index in before)


def _is_ready_itself(page: Page, draft: Draft) -> bool:
    """قال "مستعدون للضرب مجددا": in somebody's own words who is ready, if nobody is named, is who speaks."""
    if not page.quoted[draft.hit.first] or not draft.chain or draft.perpetrators:
        return False
    ready = page.reference.words("companion.ready_for")
    at = next((index for index in range(draft.hit.first - 1, draft.hit.first - 1 - _READY_WITHIN, -1) if page.folded[index] in ready), None)
    return at is not None and (page.tokens[at - 1].kind != "word" or page.is_listed(at - 1, "companion.we_are"))


def _expects(draft: Draft) -> bool:
    """Whether the words around a draft are those of somebody who expects or warns."""
    return draft.scope is not None and draft.scope.mode in ("predict", "warn", "doubt")


def _told_of_whom(page: Page, draft: Draft, type_: str) -> tuple[str, Realis]:
    # وحذر المالكي من أن التحالف سيرد: by whom he was named with, or as one in uniform, he speaks for those who would act.
    own = _is_own(page, draft)
    if not own and draft.chain and draft.perpetrators and draft.stance.realis != "planned":
        own = speaks_of_his_own(page, draft) or own
    if type_ == "prediction" and own:
        type_ = "threat"
    elif draft.hit.sense.value == "named_threat":
        # تهديدات واشنطن: a threat is called one, whoever tells of it.
        type_ = "threat"
    elif type_ == "threat" and own is False and draft.scope is not None and draft.scope.mode != "threaten":
        type_ = "prediction"
    if draft.stance.realis == "planned" and not (own and draft.type == "threat" and type_ == "threat"):
        # تتهيأ للرد: who tells that he gets ready to answer threatens.
        return type_, "planned"
    return type_, "threatened" if type_ == "threat" else "predicted"


def _is_own(page: Page, draft: Draft) -> bool | None:
    """Whether the teller would act himself; None where the text does not say who would, or who tells."""
    if draft.by_teller or _names_his_country(page, draft) or _is_said_of_us(page, draft) or _is_of_who_speaks(page, draft):
        return True
    if draft.chain and not draft.perpetrators and _is_left_open(page, draft):
        return bool(page.told_actors(draft.chain[0])) or None
    if not draft.chain or not draft.perpetrators:
        return None
    doers = {actor for phrase in draft.perpetrators for actor in page.phrase_actors(phrase.first, phrase.last)}
    if any(hit.sense.kind == "force" and hit.suffix == "نا" for phrase in draft.perpetrators for hit in page.hits[phrase.first]):
        # قواتنا: our forces.
        return True
    mine = page.told_actors(draft.chain[0])
    if not doers and _speaks_for_forces(page, draft):
        return True
    return None if not doers or not mine else bool(doers & mine)


def _speaks_for_forces(page: Page, draft: Draft) -> bool:
    """قال المتحدث باسم الجيش إن القوات ستهاجم, أكد القائد أن الجيش سيرد: forces without a name, of whose deeds one of them or their spokesman tells."""
    teller, doer = draft.chain[0], draft.perpetrators[0]
    force = page.of_kind(doer.first, "force")
    if force is None or (not force.definite and page.folded[doer.first + 1] not in page.reference.words("companion.of_defending")):
        return False
    said = [page.folded[index] for index in range(teller.first, teller.last + 1)]
    if not page.reference.words("companion.who_judges").isdisjoint(said):
        return False
    if "باسم" in said:
        spoken_for = page.of_kind(teller.first + said.index("باسم") + 1, "force")
        return spoken_for is not None and spoken_for.sense.id == force.sense.id
    return not page.reference.words("companion.speaks_for_forces").isdisjoint(said)


# قال إن إدارته ستوجه ضربة: so far before what will be done stands his side behind "that".
_OWN_WITHIN = 3


def _names_his_country(page: Page, draft: Draft) -> bool:
    """قال الوزير إن بلاده سترد, إن إدارته ستوجه ضربة: who speaks of what his country will do speaks of his own side."""
    own, low = page.reference.words("companion.own_country"), max(draft.sentence.first, draft.hit.first - _OWN_WITHIN)
    if not draft.chain:
        return False
    if draft.perpetrators:
        return any(page.folded[phrase.first] in own for phrase in draft.perpetrators)
    return any(page.folded[index] in own and page.functions[index - 1] == "that" for index in range(low, draft.hit.first))


# قالت إنها قد توسع هجومها: so far before his deed stands the pronoun of whoever speaks.
_OF_HIM_WITHIN = 4


def _is_of_who_speaks(page: Page, draft: Draft) -> bool:
    """قالت أنقرة إنها قد توسع هجومها: a deed with the pronoun that "that" before it has, of whoever has the word."""
    if not draft.chain or draft.perpetrators or not draft.hit.suffix or not draft.hit.features.startswith("n"):
        return False
    before = range(max(draft.sentence.first, draft.hit.first - _OF_HIM_WITHIN), draft.hit.first)
    return any(page.functions[index] == "that" and page.folded[index] in ("ان" + draft.hit.suffix, "ب" + "ان" + draft.hit.suffix) for index in before)


# لن نتردد في ضرب, لن نتوقف عن ضرب
_OF_US_WITHIN = 4


def _is_said_of_us(page: Page, draft: Draft) -> bool:
    """لن نتردد في ضرب العدو: whether the words that put a deed ahead are in the first person."""
    before = range(max(draft.sentence.first, draft.hit.first - _OF_US_WITHIN), draft.hit.first)
    return bool(draft.chain) and any(
        ((hit := page.of_kind(index, "realis")) is not None and hit.sense.form.startswith("لن ن")) or page.is_listed(index, "companion.we_shall")
        for index in before
    )


def _is_left_open(page: Page, draft: Draft) -> bool:
    """لا يستبعد استخدام القوة، لم تستبعد واشنطن شن هجوم: a deed that whoever has the word does not rule out; وقوع هجمات is nobody's own."""
    if draft.hit.features.startswith("v") or draft.hit.definite:
        return False
    before = draft.hit.first - 1
    launching = page.of_kind(before, "event") if before > draft.sentence.first else None
    if launching is not None and launching.sense.mode != "happen":
        before = launching.first - 1
    if before <= draft.sentence.first:
        return False
    verb = draft.scope.verb if draft.scope is not None and draft.scope.direct and draft.scope.first == before + 1 else before
    word = page.of_kind(verb, "saying") if verb is not None else None
    return word is not None and word.sense.value == "left_open" and page.of_kind(word.first - 1, "negation") is not None


_DAYS = frozenset({"day", "week", "month", "year"})


def _has_lasted(page: Page, time: TimeExpression, *, at_all: bool = False) -> bool:
    """معارك منذ أسبوعين: with a noun, since so long ago is how long it has gone on; with a verb in the present (`at_all`) hours are too."""
    return (
        time.ago is not None
        and time.span is None
        and (at_all or time.ago[1] in _DAYS)
        and page.reference.calendar.phrases.at(page.tokens, time.first_token, "since") is not None
    )


def _lasts_until_now(page: Page, draft: Draft) -> bool:
    """فرض حصارا منذ 3 أشهر وحتى الآن: what is told with "until now" behind since when goes on."""
    if draft.time is None:
        return False
    behind = range(draft.time.last_token + 1, min(draft.time.last_token + 4, draft.sentence.last))
    return any(page.folded[index] in page.reference.words("companion.until_now") and page.folded[index - 1].removeprefix("و") == "حتي" for index in behind)


def plan_ahead(drafts: list[Draft]) -> None:
    """إضراب عام غدا: what a noun names for a day to come is planned, and has not occurred."""
    for draft in drafts:
        ahead = draft.time is not None and (draft.time.offset or 0) > 0
        if ahead and draft.stance.realis == "occurred" and draft.hit.features.startswith("n") and not draft.harm:
            draft.stance = replace(draft.stance, realis="planned")


def go_on_since(page: Page, drafts: list[Draft]) -> None:
    """القتال منذ بداية العام: what is told with the time since when goes on, but for running totals and what is over."""
    for draft in drafts:
        past = draft.hit.features[:2] == "vp" and not _lasts_until_now(page, draft)
        if (
            draft.time is not None
            and (draft.time.span == "since" or _has_lasted(page, draft.time, at_all=draft.hit.features[:3] == "vr3"))
            and draft.stance.realis == "occurred"
            and not past
            and draft.type != "casualty_toll"
            and not draft.harm
            and not _is_counted(page, draft)
        ):
            draft.stance = replace(draft.stance, realis="ongoing")


def _is_counted(page: Page, draft: Draft) -> bool:
    """إسقاط سبعين صاروخا منذ السبت, 390 حالة استخدام منذ عام: what is told with a number since a time is over as often as that."""
    if draft.hit.features.startswith("v") or draft.type not in FORCE | {"interception"}:
        return False
    return any(_has_a_number(page, draft, hit) for hit in (draft.hit, *draft.also))


def _has_a_number(page: Page, draft: Draft, hit: Hit) -> bool:
    counted = hit.last + 1 < draft.sentence.last and page.count_at(hit.last + 1) is not None
    return counted or any(page.count_at(index) is not None for index in range(max(draft.sentence.first, hit.first - 2), hit.first))
