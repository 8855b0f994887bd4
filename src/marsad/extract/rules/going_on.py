"""Whether what a text tells of goes on: told in the present, said to last, or told with how long it lasted."""

from __future__ import annotations

from collections.abc import Callable

from marsad.extract.rules.cued_rules import CuedRules
from marsad.extract.rules.families import FORCE
from marsad.extract.rules.happening import Happening
from marsad.extract.rules.in_the_present import is_in_the_present
from marsad.extract.rules.page import Page
from marsad.extract.rules.under_way import is_under_way
from marsad.reference.lexicon import Hit
from marsad.text.fold import fold

_STATES = frozenset({"detention", "deployment", "siege"})


def goes_on(page: Page, happening: Happening) -> bool:
    """A state told in the present (يحتجز، يحاصر), or a word right after that says it goes on (الآن، المستمرة)."""
    if any(rule(page, happening) for rule in page.asked(_RULES)):
        return True
    following = [index for index in range(happening.last + 1, min(happening.last + 4, len(page))) if index not in page.in_places]
    cause = next((index for index in following if page.functions[index] == "cause"), None)
    if cause is not None and happening.hit.features[:2] == "vp":
        # فر السكان بعد تصاعد القصف: what led to it goes on.
        following = [index for index in following if index < cause]
    if _is_where_it_came_about(page, happening):
        following = []
    return any(
        (hit := page.of_kind(index, "realis")) is not None
        and hit.sense.value == "ongoing"
        and hit.sense.mode != "became"
        and not (_is_until_now(page, index) or _has_lasted(page, hit))
        for index in following
    )


# هجمات الجماعة على مدينة كذا وريفها مستمرة
_LASTS_WITHIN = 10


def _is_said_to_last(page: Page, happening: Happening) -> bool:
    """هجماتها على المدينة مستمرة, القصف على القرى متواصل: a noun whose predicate, behind where and on whom, says that it goes on."""
    if happening.is_verb or happening.hit.features.startswith("v"):
        return False
    for index in range(happening.last + 1, min(happening.last + _LASTS_WITHIN, happening.sentence.last)):
        lasting = page.of_kind(index, "realis")
        if page.tokens[index].text == "،" and index + 1 < happening.sentence.last and page.of_kind(index + 1, "realis") is not None:
            # العملية ضد المسلحين في المديرية، مستمرة
            continue
        if page.tokens[index].kind != "word" or page.functions[index] not in ("", "preposition") or page.of_kind(index, "event", "harm", "saying"):
            return False
        if lasting is not None and lasting.sense.value == "ongoing" and lasting.sense.pos == "participle":
            known = happening.hit.definite or bool(happening.hit.suffix) or index > happening.last + 1
            return known and not lasting.definite and not lasting.proclitics
    return False


# واصلت قوات الجيش، بإسناد من طيران التحالف العربي، تقدمها: so far before the noun stands the verb of going on, whoever helps told in between.
_TAKEN_FURTHER_WITHIN = 16


def _is_taken_further(page: Page, happening: Happening) -> bool:
    """تواصل القوات، بدعم من الطيران، تقدمها: the deed of the subject of a verb of going on, whatever stands between the two."""
    hit = happening.hit
    if not hit.features.startswith("n") or hit.proclitics or not (hit.suffix or hit.definite) or happening.type not in _TAKEN_FURTHER:
        return False
    verbs = page.reference.words("companion.goes_on_with")
    for index in range(happening.first - 1, max(happening.sentence.first - 1, happening.first - 1 - _TAKEN_FURTHER_WITHIN), -1):
        if page.opens_clause(index) or page.tokens[index].text in ".؛:":
            return False
        if any(other.features.startswith("v") and fold(other.sense.form) in verbs for other in page.hits[index] if other.sense.kind == "realis"):
            # على تواصل مع, وجود تواصل بين: the noun.
            return page.functions[index + 1] != "preposition" and not (_is_moved(page, index - 1) or reached_its_end(page, happening))
        if index not in page.inside_actor and any(other.features.startswith("v") and other.sense.kind in _TELLING for other in page.hits[index]):
            return False
    return False


_TELLING = frozenset({"event", "harm", "saying"})


_TAKEN_FURTHER = FORCE | {"incursion", "territory_change", "deployment", "siege", "protest"}


def _is_a_state_now(page: Page, happening: Happening) -> bool:
    """يحتجز، يحاصر: but قبل أن تتدخل tells no present, and الجيش يأسر in a headline tells a deed."""
    hit, first = happening.hit, happening.first
    if happening.type not in _STATES or hit.features[:3] != "vr3" or (hit.sense.value == "deed" and _is_in_a_headline(page, happening)):
        return False
    return not first or (page.of_kind(first - 1, "negation") is None and page.folded[first - 1] not in page.reference.words("companion.before_subjunctives"))


def _is_in_a_headline(page: Page, happening: Happening) -> bool:
    """Whether the sentence is a title, or a post's: there the present tells what has just happened."""
    return happening.sentence.title or not page.document.title


def _engages_now(page: Page, happening: Happening) -> bool:
    """الدفاعات الجوية تتصدى: air defences that are told of in the present by a sentence of the report are at work."""
    if happening.type not in ("interception", "armed_clash") or _is_in_a_headline(page, happening):
        return False
    verbs = [hit for hit in happening.words if hit.features.startswith("v")]
    if not verbs or (happening.words[-1] is not verbs[-1] and happening.type == "interception"):
        return False
    verb = verbs[-1]
    return verb.features[:3] == "vr3" and "س" not in verb.proclitics and verb.sense.value == "confronts" and not _is_moved(page, verb.first - 1)


def _is_confronted_now(page: Page, happening: Happening) -> bool:
    """الدفاعات تتصدى لعدوان: an attack that air defences are told of confronting in the present by a sentence of the report."""
    hit, before = happening.hit, happening.first - 1
    if happening.is_verb or hit.proclitics != "ل" or _is_in_a_headline(page, happening) or before < happening.sentence.first:
        return False
    return any(other.sense.value == "confronts" and other.features[:3] == "vr3" and "س" not in other.proclitics for other in page.hits[before])


# وتقصف ميليشيات الحوثي، مراراً، الأحياء
_HABIT_WITHIN = 6


def _is_a_habit(page: Page, happening: Happening) -> bool:
    """وتقصف الميليشيات مرارا: a verb in the present with a word for time and again; in the past the word counts what is over."""
    if happening.hit.features[:3] != "vr3" or "س" in happening.hit.proclitics:
        return False
    near = range(happening.last + 1, min(happening.last + 1 + _HABIT_WITHIN, happening.sentence.last))
    return any(page.folded[index] in page.reference.words("companion.time_and_again") for index in near)


# بدء موجة جديدة من الهجمات: so far before the noun stands the word for its beginning.
_BEGUN_WITHIN = 4


def _has_just_begun(page: Page, happening: Happening) -> bool:
    """أعلنت بدء هجوم، بدأت أول موجة من الهجمات: what a report tells of as beginning, and dates by nothing, goes on."""
    hit = happening.hit
    if happening.is_verb or happening.type not in FORCE:
        return False
    for index in range(hit.first - 1, max(happening.sentence.first, hit.first - _BEGUN_WITHIN) - 1, -1):
        if page.folded[index] in page.reference.words("companion.begun"):
            before = page.folded[index - 1] if index > happening.sentence.first else ""
            dated = any(happening.sentence.first <= time.first_token < happening.sentence.last for time in page.times)
            if hit.definite and page.folded[index] in page.reference.words("companion.the_beginning"):
                # لحظة بدء العدوان: one that is known has begun before.
                return False
            return (
                not dated
                and not page.structure(index - 1, "since")
                and page.functions[index - 1] != "cause"
                and before not in page.reference.words("companion.before_beginning")
            )
        if page.functions[index] not in ("", "preposition") or page.tokens[index].kind != "word":
            return False
    return False


# صواريخ نوعية للحزب في سماء مدينة كذا
_SKY_WITHIN = 6


def _is_in_the_sky(page: Page, happening: Happening) -> bool:
    """صواريخ في سماء المدينة: weapons that a line names as being in the air are on their way."""
    if happening.hit.sense.kind != "means":
        return False
    behind = range(happening.last + 1, min(happening.last + 1 + _SKY_WITHIN, happening.sentence.last - 1))
    return any(page.folded[index] == "في" and page.folded[index + 1] in page.reference.words("companion.skies") for index in behind)


_FLIES = frozenset({"shelling", "drone_strike", "air_strike", "armed_attack"})


def _is_seen_coming(page: Page, happening: Happening) -> bool:
    """رصد إطلاق صواريخ، رصدنا هجوما: a launch or an attack that is said to have been detected, and dated by nothing, is on its way."""
    before = happening.first - 1
    if happening.is_verb or happening.type not in _FLIES or before < happening.sentence.first or not page.structure(before, "detected"):
        return False
    return not any(happening.sentence.first <= time.first_token < happening.sentence.last for time in page.times)


def _is_worked_at(page: Page, happening: Happening) -> bool:
    """المنظومات تعمل لاعتراض التهديد: an interception that is worked at in the present."""
    hit, before = happening.hit, happening.first - 1
    if happening.type != "interception" or happening.is_verb or not hit.proclitics.endswith("ل") or before < happening.sentence.first:
        return False
    return page.is_listed(before, "companion.works_at")


# استهداف المدنيين الأبرياء والبنى التحتية يجب أن يتوقف
_STOPPED_WITHIN = 9


def _must_stop(page: Page, happening: Happening) -> bool:
    """استهداف المدنيين يجب أن يتوقف: what is called upon to stop goes on."""
    if happening.is_verb:
        return False
    for index in range(happening.last + 1, min(happening.last + 1 + _STOPPED_WITHIN, happening.sentence.last - 2)):
        if page.tokens[index].text in ".؛:" or page.of_kind(index, "saying") is not None or page.functions[index] in ("clause", "who"):
            return False
        if (
            page.folded[index] in page.reference.words("companion.must_stop")
            and page.functions[index + 1] == "that"
            and page.folded[index + 2] in page.reference.words("companion.stop")
        ):
            return True
    return False


# تتعرض أحياء المدينة القديمة لقصف
_UNDERGOES_WITHIN = 6


def _is_undergone_now(page: Page, happening: Happening) -> bool:
    """تتعرض البلدة لقصف: a verb of undergoing in the present, in a sentence of the report or a post and no headline."""
    hit, sentence = happening.hit, happening.sentence
    if happening.is_verb or sentence.title or not _is_what_is_undergone(page, happening):
        return False
    for index in range(hit.first - 1, max(sentence.first - 1, hit.first - 1 - _UNDERGOES_WITHIN), -1):
        undergoes = page.structure(index, "undergo")
        if undergoes is not None:
            return undergoes.features[:3] == "vr3" and "س" not in undergoes.proclitics and not _is_moved(page, index - 1)
        if page.opens_clause(index) or page.tokens[index].text in ".؛:":
            return False
    return False


def _is_what_is_undergone(page: Page, happening: Happening) -> bool:
    """لقصف، إلى قصف, and in لحصار وقصف the second too: a noun led by "to", or joined to one that is."""
    hit, before = happening.hit, happening.first - 1
    if hit.proclitics.endswith("ل") or (before >= happening.sentence.first and page.folded[before] == "الي"):
        return True
    return hit.proclitics == "و" and any(
        other.sense.kind == "event" and other.features.startswith("n") and other.proclitics.endswith("ل")
        for index in range(max(happening.sentence.first, before - 1), happening.first)
        for other in page.hits[index]
    )


def _is_moved(page: Page, index: int) -> bool:
    """كانت تتعرض، لم تتعرض, قد تتعرض: whether a word puts the verb behind it into another time, or into none."""
    return index >= 0 and (page.structure(index, "aspect") is not None or page.of_kind(index, "negation") is not None)


def _has_a_rate(page: Page, happening: Happening) -> bool:
    """هجماتهم الصاروخية انخفضت: deeds in the plural that become fewer or more go on."""
    if happening.is_verb or happening.hit.features[1:2] != "p":
        return False
    for index in range(happening.last + 1, min(happening.last + 1 + _RATE_WITHIN, happening.sentence.last)):
        if page.structure(index, "rate") is not None:
            return True
        if page.functions[index] or page.tokens[index].kind != "word":
            return False
    return False


_RATE_WITHIN = 4


def _is_a_crowd_now(page: Page, happening: Happening) -> bool:
    """ويحتشد متظاهرون قرب السياج: a crowd told of in the present by a sentence of the report goes on."""
    hit = happening.hit
    if happening.type != "protest" or hit.features[:3] != "vr3" or happening.sentence.title or not page.document.title:
        return False
    return "س" not in hit.proclitics and page.functions[hit.first - 1] not in ("that", "cause")


# الاعتداءات المتكررة التي تستهدف: an adjective between.
_RELATIVE_WITHIN = 3


def _is_aimed_in_the_present(page: Page, happening: Happening) -> bool:
    """الغارات التي تستهدف المدينة، القصف الذي تشنه القوات: a relative clause in the present about a noun with the article."""
    if happening.is_verb or not happening.hit.definite or happening.sentence.title:
        return False
    for index in range(happening.last + 1, min(happening.last + 1 + _RELATIVE_WITHIN, len(page) - 1)):
        if page.functions[index] == "who":
            return any(hit.sense.kind == "event" and hit.features[:3] == "vr3" and "س" not in hit.proclitics for hit in page.hits[index + 1])
        if page.functions[index] or page.tokens[index].kind != "word":
            return False
    return False


def _is_where_it_came_about(page: Page, happening: Happening) -> bool:
    """قتل قائد في المواجهات المستمرة: of a fight in whose course something happened the adjective tells nothing new."""
    first = happening.first
    if not happening.hit.definite or first - 1 <= happening.sentence.first or page.functions[first - 1] != "preposition":
        return False
    # بعد ثلاثة أيام من المعارك المتواصلة
    lasted = page.folded[first - 1] == "من" and page.reference.calendar.phrases.at(page.tokens, first - 2, "unit") is not None
    return page.structure(first - 1, "in_course") is not None or lasted


# استمرت الاشتباكات حتى فجر الجمعة، ثلاث ساعات
_END_WITHIN = 5


def reached_its_end(page: Page, happening: Happening) -> bool:
    """Whether what went on in the past is told with how long it did, or with the time until which it did; حتى الآن is now."""
    near = range(happening.last + 1, min(happening.last + 1 + _END_WITHIN, len(page)))
    length = page.reference.calendar.phrases
    if any(page.folded[index].startswith("ل") and any(length.at(page.tokens, at, "unit") for at in range(index + 1, index + 4)) for index in near):
        # استمرت المعركة لنحو تسعة أشهر
        return True
    ends = (time for time in page.times if time.first_token in near and time.span == "until")
    return any(page.folded[time.last_token] not in page.reference.words("companion.now") for time in ends)


def ended_by(page: Page, cue: Hit, happening: Happening) -> bool:
    """استمرت ساعتين قبل أن تتدخل القوات: what came before or after what went on does not go on itself."""
    return any(page.functions[index] == "cause" for index in range(cue.last + 1, happening.first))


def _has_lasted(page: Page, hit: Hit) -> bool:
    """معارك استمرت ثلاثة أيام: in the past and with its length or its end, what went on is over."""
    if hit.features[:2] != "vp":
        return False
    length = page.reference.calendar.phrases
    near = range(hit.last + 1, min(hit.last + 4, len(page)))
    return any(
        page.count_at(index) is not None or index in page.in_time or length.at(page.tokens, index, "unit") is not None or page.folded[index] == "حتي"
        for index in near
    )


def _is_until_now(page: Page, index: int) -> bool:
    """لم يتبن أحد التفجير حتى الآن: until now belongs to what has not happened."""
    never = page.reference.calendar.phrases.at(page.tokens, index - 1, "never") if index else None
    return never is not None and never.last >= index


_RULES: CuedRules[Callable[[Page, Happening], bool]] = CuedRules(
    (_is_a_state_now, ()),
    (_engages_now, ("value.confronts",)),
    (_is_aimed_in_the_present, ()),
    (_is_undergone_now, ("value.undergo",)),
    (_has_a_rate, ("value.rate",)),
    (_is_a_crowd_now, ()),
    (_has_just_begun, ("companion.begun",)),
    (_is_in_the_sky, ("companion.skies",)),
    (_is_seen_coming, ("value.detected",)),
    (_is_a_habit, ("companion.time_and_again",)),
    (_must_stop, ("companion.must_stop",)),
    (_is_confronted_now, ("value.confronts",)),
    (_is_worked_at, ("companion.works_at",)),
    (_is_said_to_last, ("value.ongoing",)),
    (is_in_the_present, ()),
    (is_under_way, ()),
    (_is_taken_further, ()),
)
