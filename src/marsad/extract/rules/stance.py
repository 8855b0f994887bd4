"""Whether it happened, how surely, and whether yet: polarity, certainty and realis of a happening in its sentence."""

from __future__ import annotations

from dataclasses import dataclass

from marsad.extract.rules.answered import is_answered
from marsad.extract.rules.going_on import ended_by, goes_on, reached_its_end
from marsad.extract.rules.happenings import Happening
from marsad.extract.rules.not_yet import is_possible, is_threatened_with
from marsad.extract.rules.own_part import disclaims
from marsad.extract.rules.page import Page
from marsad.extract.rules.reach_of_cues import is_a_verb_in_the_past, is_over, is_told_as_past, reaches
from marsad.extract.rules.tellers import Scope
from marsad.model import Certainty, Polarity, Realis
from marsad.reference.lexicon import Hit

_REACH = 9


@dataclass(frozen=True, slots=True)
class Stance:
    """The three answers, and whether the words only say that a party is silent."""

    polarity: Polarity = "affirmed"
    certainty: Certainty = "stated"
    realis: Realis = "occurred"
    silence: bool = False


def read_stance(page: Page, happening: Happening, low: int, high: int, scope: Scope | None) -> Stance:
    """The stance of a happening whose own words lie in tokens `low`..`high` (exclusive)."""
    silence = _silence(page, happening, low)
    return Stance(_polarity(page, happening, low, scope, silence), _certainty(page, happening, low, high, scope, silence),
                  _realis(page, happening, low, scope), silence)  # fmt: skip


def _before(page: Page, happening: Happening, low: int, kind: str) -> list[Hit]:
    """The hits of a kind that govern the happening: in its clause, not far before it, the nearest first."""
    hits: list[Hit] = []
    for index in range(happening.first - 1, max(low, happening.first - _REACH) - 1, -1):
        if page.tokens[index].text in ".؛:" or page.functions[index] == "clause":
            break
        # على تواصل مع: behind a preposition stands no verb.
        noun = index > 0 and page.functions[index - 1] == "preposition"
        hits.extend(hit for hit in page.hits[index] if hit.sense.kind == kind and not (noun and hit.features.startswith("v") and not hit.proclitics))
    return hits


def _silence(page: Page, happening: Happening, low: int) -> bool:
    for index in range(happening.first - 1, max(low - 1, happening.first - 22), -1):
        hit = page.of_kind(index, "negation")
        if hit is not None and hit.sense.value == "silence" and hit.last < happening.first:
            # لم تعلن الحرب denies the declaring.
            return True
        if page.functions[index] == "clause" or page.structure(index, "but") is not None:
            # لم تعلق الوزارة، غير أن متحدثا نفى أن
            return False
    return False


def _polarity(page: Page, happening: Happening, low: int, scope: Scope | None, silence: bool) -> Polarity:
    if silence:
        return "affirmed"
    if scope is not None and scope.mode == "deny" and neither_confirms(page, scope):
        return "affirmed"
    if scope is not None and scope.mode == "deny":
        known = _is_only_a_topic(page, scope, happening) or _is_what_came_before(page, happening) or is_at_its_site(page, happening)
        return "affirmed" if known else "denied"
    for hit in _before(page, happening, low, "negation"):
        close = happening.first - hit.last
        if hit.sense.strength == "weak" or hit.sense.value == "unless" or hit.suffix:
            # لأي is no لا.
            continue
        named = close <= 4 and page.of_kind(hit.last + 1, "event") is not None and not _harm_between(page, hit, happening)
        if close <= 1 or named or _is_of_any(page, hit, happening) or _means_no_such_thing(page, hit, happening):
            return "denied"
    if disclaims(page, happening.first, low):
        return "denied"
    if _spared_something(page, happening) or _is_ruled_out(page, happening, scope):
        return "denied"
    return "denied" if _is_called_untrue(page, happening, scope) or _did_not_happen(page, happening) else "affirmed"


def _is_ruled_out(page: Page, happening: Happening, scope: Scope | None) -> bool:
    """استبعد الوزير شن هجوم: what somebody rules out, and not what he does not rule out."""
    if scope is None or scope.verb is None or happening.is_verb or not scope.direct:
        return False
    word = page.of_kind(scope.verb, "saying")
    ruled_out = word is not None and word.sense.value == "left_open" and page.of_kind(scope.verb - 1, "negation") is None
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


# لم تعد أنقرة تعتزم شن عملية
_INTENT_WITHIN = 3


def _means_no_such_thing(page: Page, negation: Hit, happening: Happening) -> bool:
    """لا تعتزم توجيه ضربات, لم تعد تنوي شن عملية: what somebody says that he does not mean to do."""
    near = range(negation.last + 1, min(negation.last + 1 + _INTENT_WITHIN, happening.first))
    intent = next((hit for index in near if (hit := page.of_kind(index, "realis")) is not None and hit.sense.form in _INTENDS), None)
    return intent is not None and happening.first - intent.last <= _INTENT_WITHIN


_INTENDS = frozenset({"اعتزم", "نوى", "خطط"})


# الهجوم على القرية مساء أمس لم يقع
_DENIED_BEHIND = 8


def _did_not_happen(page: Page, happening: Happening) -> bool:
    """إن الهجوم على القرية لم يقع: a noun whose own verb, behind where and whom, says that it did not take place."""
    if happening.is_verb:
        return False
    for index in range(happening.last + 1, min(happening.last + _DENIED_BEHIND, happening.sentence.last - 1)):
        if page.folded[index] == "لم":
            return any(hit.sense.strength == "light" and hit.sense.mode == "happen" and hit.features.startswith("v") for hit in page.hits[index + 1])
        if page.tokens[index].text in ".؛:،" or page.functions[index] in ("that", "who", "clause", "cause", "leads_to"):
            return False
        if page.hits[index] and page.of_kind(index, "harm", "event"):
            return False
    return False


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


def is_any(page: Page, index: int) -> bool:
    return any(hit.sense.kind == "structure" and hit.sense.value == "any" for hit in page.hits[index]) if index >= 0 else False


_NONE_WITHIN = 4

# وصف الهجوم على كذا بأنه فبركة: as far as the words of what is called untrue reach.
_UNTRUE_WITHIN = 12


# من غير الصحيح أن
_UNTRUE_BEFORE_THAT = 3


# لا صحة للأنباء المتداولة عن استهداف: words of rumour stand between.
_NO_TRUTH_WITHIN = 7


def _is_called_untrue(page: Page, happening: Happening, scope: Scope | None) -> bool:
    """Whether a teller calls the happening, or the talk of it, untrue: behind it in the same clause, or right before it.

    لا صحة لما يتداول عن قصف كذا: in these words anybody may, the outlet too.
    """
    for index in range(happening.first - 2, max(happening.sentence.first, happening.first - _NO_TRUTH_WITHIN) - 1, -1):
        hit = _untrue_at(page, index)
        if hit is not None and index < hit.last < happening.first:
            return True
        if page.functions[index] == "that":
            # ليس صحيحا أن طائرات قصفت
            denied = (_untrue_at(page, at) for at in range(max(happening.sentence.first, index - _UNTRUE_BEFORE_THAT), index))
            if any(hit is not None and hit.last >= index - 1 for hit in denied):
                return True
            break
        if page.tokens[index].text in ".؛":
            break
    if scope is None or not scope.chain:
        return False
    purpose = happening.hit.proclitics.endswith("ل") and not happening.hit.definite
    if not purpose and any(_untrue_at(page, index) for index in range(max(happening.sentence.first, happening.first - 4), happening.first)):
        return True
    for index in range(happening.last + 1, min(happening.last + _UNTRUE_WITHIN, happening.sentence.last)):
        opens = page.structure(index, "clause")
        if page.tokens[index].text in "؛.،" or (opens is not None and opens.sense.strength != "weak"):
            # كان كذبة: the weak ones join a predicate as well as a clause.
            return False
        if _untrue_at(page, index) and not page.folded[index - 1].startswith(("بذرائع", "ذرائع", "بذريعة", "بحجج")):
            return True
    return False


def _untrue_at(page: Page, index: int) -> Hit | None:
    """The word at a token that calls something untrue."""
    hit = page.of_kind(index, "negation")
    return hit if hit is not None and hit.sense.value == "untrue" else None


def _harm_between(page: Page, hit: Hit, happening: Happening) -> bool:
    return any(page.of_kind(index, "harm") for index in range(hit.last + 1, happening.first))


def _certainty(page: Page, happening: Happening, low: int, high: int, scope: Scope | None, silence: bool) -> Certainty:
    if silence:
        return "unknown"
    if _is_where_they_stand(page, happening):
        return "stated"
    for hit in () if is_at_its_site(page, happening) else _before(page, happening, low, "hedge"):
        if _came_of_it(page, hit.last, happening):
            continue
        if hit.sense.strength != "weak" or (hit.sense.mode == "evidence" and _tells_by_evidence(page, scope)):
            return hit.sense.value  # type: ignore[return-value]
    for index in range(happening.last + 1, min(happening.last + 5, high)):
        hit_after = page.of_kind(index, "hedge")
        if hit_after is not None and hit_after.sense.pos == "participle":
            return hit_after.sense.value  # type: ignore[return-value]
        if page.functions[index]:
            break
    if _may_come(page, happening, low):
        return "possible"
    beside = _hedge_beside(page, happening, high)
    if beside is not None:
        return beside
    if _is_unverified(page, happening, scope) or (scope is not None and neither_confirms(page, scope)):
        return "possible"
    doubtful = _doubtful_teller(page, scope)
    if doubtful is not None:
        return doubtful
    if scope is not None and scope.mode == "doubt" and not (scope.verb is not None and _came_of_it(page, scope.verb, happening)):
        return "probable"
    return "stated"


# قد ترد، قد يؤدي ذلك إلى هجوم
_MAY_WITHIN = 6


def _may_be_done(page: Page, happening: Happening, low: int) -> bool:
    """قد يشن الجيش هجوما: "may" before a verb of doing in the present whose object the happening is."""
    may = None if happening.is_verb else _may(page, happening, low)
    return may is not None and any(
        hit.features[:2] == "vr"
        and hit.features[:3] != "vr1"
        and ((hit.sense.kind == "event" and hit.sense.strength == "light") or hit.sense.value == "takes_part")
        for hit in page.hits[may + 1]
    )


def _may_come(page: Page, happening: Happening, low: int) -> bool:
    """قد ترد إيران، قد يشن هجوما: "may" before a verb in the present that is the happening or leads to it."""
    return _may(page, happening, low) is not None


def _may(page: Page, happening: Happening, low: int) -> int | None:
    """The token of "may" before a verb in the present that a happening is, or stands behind; None where there is none."""
    for index in range(happening.first - 1, max(low, happening.first - _MAY_WITHIN) - 1, -1):
        if page.functions[index] in ("that", "clause", "who", "cause") or page.tokens[index].text in ".،؛:":
            return None
        hit = page.of_kind(index, "realis")
        if hit is not None and hit.sense.value == "predicted" and hit.sense.strength == "weak":
            # قد استخدمها is no "I use"; قد أعلن, قد تحدث: spelt like "I announce" and "it happens".
            told = any(other.sense.kind == "saying" and other.features[:3] == "vp3" for other in page.hits[index + 1])
            verbs = [other.features[:3] for other in page.hits[index + 1] if other.features.startswith("v")]
            present = not told and (any(verb[:2] == "vr" and verb != "vr1" for verb in verbs) or page.folded[index + 1].startswith("ي"))
            return index if present else None
    return None


def _doubtful_teller(page: Page, scope: Scope | None) -> Certainty | None:
    """تقارير غير مؤكدة عن: a telling that is itself called unsure."""
    if scope is None or not scope.chain:
        return None
    told = scope.chain[0]
    for index in range(told.first, told.last + 1):
        hit = page.of_kind(index, "hedge")
        if hit is not None and hit.sense.strength != "weak":
            return hit.sense.value  # type: ignore[return-value]
    return None


def _came_of_it(page: Page, doubt: int, happening: Happening) -> bool:
    """موقع يعتقد أنه سري، وأدى إلى قصف: what came of a thing is not what is in doubt of it; but قد يؤدي إلى is one doubt."""
    return any(page.functions[index] == "leads_to" for index in range(doubt + 3, happening.first))


# قصفت الطائرات مواقع التنظيم على ما يبدو: as far behind a happening as an aside still speaks of it.
_ASIDE_WITHIN = 12


def _hedge_beside(page: Page, happening: Happening, high: int) -> Certainty | None:
    """على الأرجح, فيما يبدو behind a happening and its arguments, before anything else is told."""
    for index in range(happening.last + 1, min(happening.last + _ASIDE_WITHIN, high)):
        for hit in page.hits[index]:
            if hit.sense.kind == "hedge" and hit.sense.mode == "aside":
                return hit.sense.value  # type: ignore[return-value]
        if page.functions[index] in ("clause", "that", "cause", "leads_to", "who") or page.tokens[index].text in "؛.":
            return None
    return None


# صورا ومقاطع فيديو لم تتمكن الشبكة من التأكد من صحتها
_VERIFIED_WITHIN = 8


def neither_confirms(page: Page, scope: Scope) -> bool:
    """لم يتمكن من تأكيد أو نفي استخدام الغاز: what a teller neither confirms nor denies."""
    verb = scope.verb
    return verb is not None and verb > 1 and page.folded[verb - 1] == "او" and page.folded[verb - 2].startswith("تاكيد")


def _is_unverified(page: Page, happening: Happening, scope: Scope | None) -> bool:
    """تقارير لم تتمكن الوكالة من التأكد من صحتها عن هجوم, التقارير عن هجوم إذا تأكدت: what the sentence says of the telling, and not of the happening."""
    sentence = happening.sentence
    if scope is not None and scope.chain:
        told = scope.chain[0].last + 1
        for index in range(told, min(happening.first, told + 2 * _VERIFIED_WITHIN)):
            hit = page.structure(index, "verifying")
            if (
                hit is not None
                and not any(page.tokens[at].text == ":" for at in range(index, happening.first))
                and any(page.of_kind(at, "negation") for at in range(max(told - 2, index - _VERIFIED_WITHIN), index))
            ):
                return True
    if any(page.structure(index, "if_true") is not None for index in range(happening.last + 1, sentence.last)):
        return True
    # ..., ولم يتسن التحقق من ذلك: the last clause of the sentence says so of all that stands before.
    return any(page.structure(index, "not_verified") is not None for index in range(happening.last + 1, sentence.last))


def _tells_by_evidence(page: Page, scope: Scope | None) -> bool:
    """معلومات استخبارية تشير إلى: what intelligence or a finding indicates is probable, not stated."""
    if scope is None or not scope.chain:
        return False
    teller = page.of_kind(scope.chain[0].first, "teller")
    return teller is not None and teller.sense.tells in ("intelligence", "anonymous")


def _realis(page: Page, happening: Happening, low: int, scope: Scope | None) -> Realis:
    mode = _mode(page, scope)
    if _is_where_they_stand(page, happening):
        return "ongoing"
    if is_answered(page, happening.hit, happening.sentence):
        return "occurred"
    if mode in ("threaten", "warn", "predict") and (_follows_a_cause(page, happening) or is_over(page, happening)):
        # يتوقعون ضربات بعد هجوم: what the expected follows has happened.
        return "occurred"
    if mode in ("warn", "predict") and is_a_verb_in_the_past(page, happening):
        return "occurred"
    if "س" in happening.hit.proclitics and happening.hit.features[1:2] == "r":
        return "threatened" if mode == "threaten" or happening.hit.features[2] == "1" else "predicted"
    if mode in ("warn", "predict") and (_is_told_as_done(page, happening) or is_at_its_site(page, happening)):
        return "occurred"
    if is_told_as_past(page, happening):
        return "occurred"
    before = _before(page, happening, low, "realis")
    cues = [hit for hit in before if hit.sense.strength != "weak" and _governs(page, hit, happening) and not _is_told_all_the_same(page, hit, happening)]
    cues = [hit for hit in cues if reaches(page, hit, happening)]
    cues = [hit for hit in cues if not (hit.sense.form == "قرار" and (_is_of_condemning(page, hit, happening) or _is_about(page, hit, happening)))]
    cues = [
        hit
        for hit in cues
        if not (hit.sense.value == "ongoing" and ((hit.features[:2] == "vp" and reached_its_end(page, happening)) or ended_by(page, hit, happening)))
    ]
    # وسائل التواصل, على تواصل مع: the noun is that of going on right before what goes on.
    cues = [hit for hit in cues if not (hit.sense.form == "تواصل" and hit.features.startswith("n") and happening.first != hit.last + 1)]
    values = {hit.sense.value for hit in cues}
    if "hypothetical" in values and _polarity(page, happening, low, scope, silence=False) != "denied":
        return "hypothetical"
    if mode == "threaten" or _is_threatened(page, happening) or is_threatened_with(page, happening):
        return "threatened"
    if "planned" in values or _is_agreed(page, happening) or _is_to_begin(page, happening):
        return "planned"
    if (
        "predicted" in values
        or _is_yet_to_come(page, happening, low, mode)
        or mode in ("predict", "warn")
        or _future_before(page, happening, low)
        or _is_called_future(page, happening)
        or _may_be_done(page, happening, low)
        or is_possible(page, happening)
    ):
        return "predicted"
    if happening.first and page.folded[happening.first - 1].removeprefix("و") == "لم" and "ongoing" not in values:
        # لم نقصف المدرسة: behind it the present is of the past.
        return "occurred"
    if "ongoing" in values or happening.hit.features[:3] == "vr1" or goes_on(page, happening) or _is_done_in_the_present(page, happening, low):
        return "ongoing"
    return "occurred"


def _is_yet_to_come(page: Page, happening: Happening, low: int, mode: str) -> bool:
    """رجح أن تشن القوات هجوما, ترجيحات بأن تقصف, قد تقصف, ربما يشن: a verb in the present that is or governs the happening, right behind "may" or a "that" of doubt."""
    for index in range(happening.first, max(low, happening.first - _MAY_WITHIN), -1):
        # تحدث is also "spoke".
        told = page.of_kind(index, "saying") is not None
        if not told and any(hit.features[:3] == "vr3" and hit.sense.kind == "event" and "س" not in hit.proclitics for hit in page.hits[index]):
            before = index - 1
            if page.functions[before] == "that":
                doubted = mode == "doubt" or any(hit.sense.strength != "weak" for hit in _before(page, happening, low, "hedge"))
                return page.folded[before].endswith("ان") and doubted
            may = page.of_kind(before, "realis")
            hedge = page.of_kind(before, "hedge")
            perhaps = hedge is not None and hedge.sense.pos == "particle" and hedge.sense.value == "possible"
            return perhaps or (may is not None and may.sense.value == "predicted" and may.sense.strength == "weak")
        if page.functions[index] in ("that", "clause", "who", "cause") or page.tokens[index].text in ".،؛:":
            return False
    return False


def _is_where_they_stand(page: Page, happening: Happening) -> bool:
    """خشيتهما من العبث بالأدلة في المدينة حيث تنتشر قوات: what a clause with "where" says of a place is neither feared nor in doubt."""
    hit = happening.hit
    return happening.type == "deployment" and hit.features[:3] == "vr3" and not hit.proclitics and hit.first > 0 and page.folded[hit.first - 1] == "حيث"


_CHARGES = ("اتهام", "مزاعم", "تقارير", "انباء")


def _follows_a_cause(page: Page, happening: Happening) -> bool:
    """ضربات بعد هجوم, بالرد بعد اتهامه باستخدام: whether a word of cause stands right before, or before a charge that leads to the happening."""
    first = happening.first
    if first and page.functions[first - 1] == "cause":
        return True
    return first > 1 and page.functions[first - 2] == "cause" and page.folded[first - 1].startswith(_CHARGES)


def _is_told_as_done(page: Page, happening: Happening) -> bool:
    """حذر من طهران مستشهدا بهجمات شنها الحوثيون: a clause in the past about the noun says that it was done, whatever is warned of."""
    if happening.is_verb:
        return False
    at = happening.last + 1
    while at < min(len(page), happening.last + 4) and page.tokens[at].kind == "word" and not page.hits[at] and not page.functions[at]:
        at += 1
    at += at < len(page) and page.functions[at] == "who"
    done = page.hits[at] if at < len(page) else ()
    return any(hit.sense.kind == "event" and hit.sense.strength == "light" and hit.features.startswith("vp3") and hit.suffix for hit in done)


def is_at_its_site(page: Page, happening: Happening) -> bool:
    """تحذير من الاقتراب من موقع الغارة، نفى العبث بموقع الهجوم: what has a site has happened, whatever is warned of or denied there."""
    return happening.hit.definite and happening.first > 0 and page.folded[happening.first - 1].removeprefix("ب") in page.reference.words("companion.site_of")


def _mode(page: Page, scope: Scope | None) -> str:
    """ليلة لم يتوقعها السكان: what nobody expected, in a clause about it, is not expected."""
    if scope is None:
        return "say"
    saying = page.of_kind(scope.verb, "saying") if scope.mode == "predict" and scope.verb else None
    unexpected = saying is not None and saying.suffix and scope.verb is not None and page.of_kind(scope.verb - 1, "negation")
    return "say" if unexpected else scope.mode


def _is_threatened(page: Page, happening: Happening) -> bool:
    """التهديدات بتوجيه ضربة، تهديدات واشنطن بشن غارات: a noun of threatening says with ب what is threatened."""
    if happening.is_verb:
        return False
    led = happening.hit.proclitics.endswith("ب")
    for index in range(happening.first - 1, max(happening.sentence.first, happening.first - _REACH) - 1, -1):
        if page.functions[index] in ("clause", "that", "cause", "who") or page.tokens[index].text in ".؛:":
            return False
        if any(hit.sense.value == "named_threat" for hit in page.hits[index]):
            return led
        led = led or any(hit.sense.kind == "event" and hit.proclitics.endswith("ب") for hit in page.hits[index])
    return False


# قدرة إيران على استهداف، منع وقوع مزيد من الهجمات: as far as a governing noun reaches over those between.
_GOVERNED_WITHIN = 5
# ضرورة ردع أنشطة الجماعة بالمنطقة واستهداف قدراتها: a noun that و joins to what stands under it stands farther.
_JOINED_FARTHER = 2


def is_governed(page: Page, happening: Happening, low: int) -> bool:
    """Whether a noun stands under a word that keeps it from being told: القدرة على تهديد، منع الهجمات."""
    return any(
        hit.sense.value == "hypothetical"
        and hit.sense.mode == "governs"
        and hit.sense.strength != "weak"
        and _governs(page, hit, happening)
        and not any(page.functions[index] == "that" or _begins_anew(page, index) for index in range(hit.last + 1, happening.first))
        and not _is_told_all_the_same(page, hit, happening)
        for hit in _before(page, happening, low, "realis")
    )


def _begins_anew(page: Page, index: int) -> bool:
    """شرطة مكافحة التمرد قتلا خلال الاشتباك: a verb of harm in the past, behind which nothing hangs on what stands before it."""
    return any(hit.sense.kind == "harm" and hit.sense.role == "verb" and hit.features[:2] == "vp" for hit in page.hits[index]) and not any(
        hit.features.startswith("n") for hit in page.hits[index]
    )


_ACCUSED_WITHIN = 14


def _is_told_with_its_harm(page: Page, happening: Happening) -> bool:
    """النظام المتهم في استهداف المدينة السبت، ما أسفر عن مقتل: a deed whose harm is told has been done, whoever is accused of it."""
    behind = range(happening.last + 1, min(happening.sentence.last, happening.last + 1 + _ACCUSED_WITHIN))
    return any(page.functions[index] == "leads_to" for index in behind)


def _is_told_all_the_same(page: Page, hit: Hit, happening: Happening) -> bool:
    """What a word that governs does not take back: who is accused of a deed with its harm, a sentence to death that was carried out."""
    if hit.sense.mode != "governs":
        return False
    if hit.sense.form == "متهم":
        return _is_told_with_its_harm(page, happening)
    before = range(max(happening.sentence.first, hit.first - _CARRIED_OUT_WITHIN), hit.first)
    return happening.type == "execution" and any(other.sense.form in ("نفذ", "تنفيذ") for index in before for other in page.hits[index])


# نفذ العراق حكما بالإعدام
_CARRIED_OUT_WITHIN = 4


def _governs(page: Page, hit: Hit, happening: Happening) -> bool:
    """A word that only governs nouns reaches no verb, and no noun far behind it; a name between counts as one word."""
    if hit.sense.mode != "governs":
        return True
    if "launching" in hit.sense.needs and (not _is_launched(page, happening) or page.folded[hit.first - 1] == "قد"):
        # كان قد وافق على توجيه ضربة: what somebody had agreed to has been done since.
        return False
    reach = _GOVERNED_WITHIN + (_JOINED_FARTHER if happening.hit.proclitics == "و" else 0)
    named = range(hit.last + 1, happening.first) if hit.first not in page.inside_actor else ()
    inside = sum(1 for index in named if index in page.inside_actor and index not in page.actor_at)
    return not happening.is_verb and happening.first - hit.last - inside <= reach


def _is_launched(page: Page, happening: Happening) -> bool:
    """شن هجوم، تنفيذ ضربات: whether a noun of doing governs the happening right before it."""
    return happening.first > 0 and any(
        hit.sense.kind == "event" and hit.sense.strength == "light" and hit.features.startswith("n") for hit in page.hits[happening.first - 1]
    )


# اتفاق على انسحاب, اتفاق لخروج المقاتلين وعائلاتهم مقابل خروج
_AGREED_WITHIN = 9
_MOVES = frozenset({"territory_change", "displacement", "deployment"})


def _is_agreed(page: Page, happening: Happening) -> bool:
    """توصل إلى اتفاق على انسحاب القوات: what is agreed to be done has not been done yet."""
    if happening.is_verb or happening.type not in _MOVES:
        return False
    for index in range(happening.first - 1, max(happening.sentence.first - 1, happening.first - 1 - _AGREED_WITHIN), -1):
        if page.structure(index, "agreement") is not None:
            return page.folded[index - 1] not in page.reference.words("companion.under_agreement")
        if page.functions[index] in ("that", "clause", "who") or page.tokens[index].text in ".،؛:":
            return False
    return False


def _is_to_begin(page: Page, happening: Happening) -> bool:
    """إن عملية ستبدأ الأحد: a verb of beginning in the future, said of the noun right before it."""
    will = page.reference.words("companion.will_begin")
    at = happening.last + 1
    while at < min(len(page), happening.last + 3) and page.tokens[at].kind == "word" and not page.functions[at] and page.folded[at] not in will:
        at += 1
    return not happening.is_verb and at < len(page) and page.folded[at] in will


def _is_called_future(page: Page, happening: Happening) -> bool:
    """ضربة عسكرية وشيكة، الهجوم المرتقب, استهداف المدينة سيكون: an adjective behind the noun or another one, or what it will be, says that it is to come."""
    if happening.is_verb:
        return False
    near = range(happening.last + 1, min(happening.last + 4, len(page)))
    will_be = next((index for index in near if page.folded[index] in page.reference.words("companion.will_be")), None)
    if will_be is not None and not happening.hit.definite and not any(page.functions[index] for index in range(happening.last + 1, will_be)):
        return True
    for index in range(happening.last + 1, min(happening.last + 3, len(page))):
        if page.tokens[index].kind != "word" or page.functions[index]:
            return False
        hit = page.of_kind(index, "realis")
        if hit is not None and hit.sense.value == "predicted" and hit.sense.pos == "participle":
            return True
    return False


def _is_of_condemning(page: Page, decision: Hit, happening: Happening) -> bool:
    """قرار مجلس الأمن إدانة الهجمات: a resolution that condemns what has been done."""
    return any(page.folded[index].startswith(("ادان", "يدين", "تدين", "بادان")) for index in range(decision.last + 1, happening.first))


def _is_about(page: Page, decision: Hit, happening: Happening) -> bool:
    """مشروع قرار بشأن استخدام الغاز: what a decision has to do with; what is decided stands right behind it, or with a bare ب or ل."""
    return any(page.functions[index] in ("preposition", "that") for index in range(decision.last + 1, happening.first))


def _is_done_in_the_present(page: Page, happening: Happening, low: int) -> bool:
    """يشن هجوما، يقوم منذ سنوات بقصف: a light verb in the present that governs the noun, unless a negation or the future moves it."""
    if happening.is_verb:
        return False
    for index in range(happening.first - 1, max(low, happening.first - 5) - 1, -1):
        if page.of_kind(index, "saying") is not None or (index + 1 < happening.first and page.folded[index + 1] in ("الي", "عن")):
            # تحدث عن انفجار، توجهوا إلى المدينة: another verb than those of doing.
            continue
        for hit in page.hits[index]:
            if hit.sense.kind == "event" and hit.sense.strength == "light" and hit.features.startswith("v"):
                if hit.sense.mode == "happen" and page.of_kind(index, "saying") is not None:
                    # تحدث ناشطون عن: spelt like "it happens".
                    return False
                if page.folded[happening.first - 1] == "في" and hit.sense.form == "حقق":
                    # يحقق الخبراء في هجوم: who looks into it does not bring it about.
                    return False
                earlier = page.of_kind(index - 1, "negation") if index else None
                return hit.features[:3] == "vr3" and "س" not in hit.proclitics and earlier is None
    return False


def _future_before(page: Page, happening: Happening, low: int) -> bool:
    """سينفذ هجوما: a verb in the future right before the noun; in سيبدأ التحقيق في الهجوم something else is its object."""
    before = happening.first - 1
    if before > low and page.functions[before] == "preposition" and page.folded[before - 1].startswith(("ال", "لل")) and not page.of_kind(before - 1, "event"):
        return False
    return any(
        "س" in hit.proclitics and hit.features[:2] == "vr" for index in range(max(low, happening.first - 4), happening.first) for hit in page.hits[index]
    )
