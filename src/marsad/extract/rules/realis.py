"""Whether a happening occurred, goes on, is planned, threatened, expected or only thought."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from marsad.extract.rules.answered import has_a_doer_of_its_own, is_answered, is_to_be_answered_with, is_words_of_deeds
from marsad.extract.rules.conditions import is_in_an_open_clause
from marsad.extract.rules.cued_rules import CuedRules
from marsad.extract.rules.families import FORCE
from marsad.extract.rules.gathered import is_gathered_for
from marsad.extract.rules.going_on import ended_by, goes_on, reached_its_end
from marsad.extract.rules.governing_words import governs, is_told_all_the_same
from marsad.extract.rules.happening import Happening
from marsad.extract.rules.may import in_the_subjunctive, is_yet_to_come, may_be_done, may_befall
from marsad.extract.rules.not_yet import is_possible, is_threatened_with
from marsad.extract.rules.orders_given import is_discussed, is_ordered
from marsad.extract.rules.own_part import leaves_open
from marsad.extract.rules.page import Page
from marsad.extract.rules.polarity import is_out_of_question, read_polarity
from marsad.extract.rules.reach_of_cues import is_a_verb_in_the_past, is_over, is_told_as_past, is_what_was_committed, reaches
from marsad.extract.rules.stance_cues import REACH, governing_hits, is_at_its_site, is_where_they_stand
from marsad.extract.rules.tellers import Scope
from marsad.extract.rules.there_already import (
    accompanies,
    follows_a_cause,
    has_come_to,
    has_those_to_blame,
    is_dated_before,
    is_feared,
    is_told_as_done,
    will_not_pass,
)
from marsad.model import Realis
from marsad.reference.lexicon import Hit


def read_realis(page: Page, happening: Happening, low: int, scope: Scope | None) -> Realis:
    if is_in_an_open_clause(page, happening) or _is_weighed(page, happening):
        return "hypothetical"
    mode = _mode(page, scope)
    if mode in ("warn", "predict") and accompanies(page, happening):
        mode = "say"
    if mode == "threaten" and is_feared(page, happening):
        mode = "predict"
    if is_where_they_stand(page, happening):
        return "ongoing"
    if (is_answered(page, happening.hit, happening.sentence) and not _is_called_future(page, happening)) or will_not_pass(page, happening):
        # الرد على الضربة المتوقعة: what will be answered if it comes.
        return "occurred"
    if mode in ("threaten", "warn", "predict") and (follows_a_cause(page, happening) or is_over(page, happening)):
        # يتوقعون ضربات بعد هجوم: what the expected follows has happened.
        return "occurred"
    if mode in ("threaten", "warn") and has_those_to_blame(page, happening):
        return "occurred"
    if mode in ("warn", "predict") and (is_a_verb_in_the_past(page, happening) or is_what_was_committed(page, happening)):
        return "occurred"
    if mode in ("warn", "predict") and happening.hit.definite and not happening.is_verb and page.structure(happening.first - 1, "topic") is not None:
        # حذر من تكهنات بشأن الهجوم: what there is talk about has happened.
        return "occurred"
    if mode == "predict" and _was_of_a_kind_left_open(page, happening) and not _is_called_future(page, happening):
        return "occurred"
    if has_come_to(page, happening):
        return "occurred" if happening.type == "territory_change" else "ongoing"
    if "س" in happening.hit.proclitics and (happening.hit.features[1:2] == "r" or happening.hit.sense.pos == "phrase"):
        # ستنشر قوات: of phrases that are listed by their noun the prefix alone says so.
        return "threatened" if mode == "threaten" or happening.hit.features[2] == "1" else "predicted"
    if mode in ("warn", "predict") and (is_told_as_done(page, happening) or is_at_its_site(page, happening.hit)):
        return "occurred"
    if _takes_effect(page, happening):
        return "planned"
    if is_told_as_past(page, happening) or is_at_its_site(page, happening.hit):
        return "occurred"
    before = governing_hits(page, happening, low, "realis")
    cues = [hit for hit in before if hit.sense.strength != "weak" and governs(page, hit, happening) and not is_told_all_the_same(page, hit, happening)]
    cues = [hit for hit in cues if reaches(page, hit, happening) and not _is_a_structure(page, hit)]
    cues = [hit for hit in cues if not (hit.sense.form == "قرار" and (_is_of_condemning(page, hit, happening) or _is_about(page, hit, happening)))]
    cues = [
        hit
        for hit in cues
        if not (hit.sense.value == "ongoing" and ((hit.features[:2] == "vp" and reached_its_end(page, happening)) or ended_by(page, hit, happening)))
    ]
    # قررت المنظمة إرسال بعثة بعد قصف المدينة: what was decided behind a deed is another thing than the deed.
    cues = [
        hit for hit in cues if not (hit.sense.value == "planned" and hit.features[:2] == "vp" and happening.type in FORCE and ended_by(page, hit, happening))
    ]
    # باتت القوات تسيطر على المدينة: ground that has come to be held has been taken.
    cues = [hit for hit in cues if not (hit.sense.mode == "became" and happening.type == "territory_change")]
    # وسائل التواصل, على تواصل مع: the noun is that of going on right before what goes on.
    cues = [hit for hit in cues if not (hit.sense.form == "تواصل" and hit.features.startswith("n") and happening.first != hit.last + 1)]
    values = {hit.sense.value for hit in cues}
    if "hypothetical" in values and read_polarity(page, happening, low, scope, silence=False) != "denied":
        return "hypothetical"
    if mode == "threaten" and is_dated_before(page, happening):
        return "occurred"
    if mode == "threaten" and happening.type == "ceasefire":
        # تعهدوا بالتوصل إلى وقف لإطلاق النار: a truce is promised.
        return "planned"
    if mode == "threaten" or _is_threatened(page, happening) or is_threatened_with(page, happening):
        return "threatened"
    if _will_not_end(page, happening):
        return "threatened" if scope is not None and mode == "say" else "ongoing"
    if "planned" in values or any(rule(page, happening) for rule in page.asked(_PLANNED)):
        return "planned"
    if not accompanies(page, happening) and (
        "predicted" in values
        or is_yet_to_come(page, happening, low, mode)
        or mode in ("predict", "warn")
        or _future_before(page, happening, low)
        or may_be_done(page, happening, low)
        or is_to_be_answered_with(page, happening.hit, happening.sentence)
        or any(rule(page, happening) for rule in page.asked(_EXPECTED))
    ):
        return "predicted"
    if _will_not_be_done(page, happening):
        return "planned"
    if happening.first and page.folded[happening.first - 1].removeprefix("و") == "لم" and "ongoing" not in values:
        # لم نقصف المدرسة: behind it the present is of the past.
        return "occurred"
    not_done = in_the_subjunctive(page, happening) if mode != "deny" and "attempted" not in values else None
    if not_done is not None:
        return not_done
    if "ongoing" in values or happening.hit.features[:3] == "vr1" or goes_on(page, happening) or _is_done_in_the_present(page, happening, low):
        return "ongoing"
    return "occurred"


def _mode(page: Page, scope: Scope | None) -> str:
    """ليلة لم يتوقعها السكان: what nobody expected, in a clause about it, is not expected."""
    if scope is None:
        return "say"
    saying = page.of_kind(scope.verb, "saying") if scope.mode == "predict" and scope.verb else None
    unexpected = saying is not None and saying.suffix and scope.verb is not None and page.of_kind(scope.verb - 1, "negation")
    return "say" if unexpected else scope.mode


def _is_threatened(page: Page, happening: Happening) -> bool:
    """التهديدات بتوجيه ضربة، تهديدات واشنطن بشن غارات: a noun of threatening says with ب what is threatened."""
    if "value.named_threat" not in page.cues and "companion.words_of_deeds" not in page.cues:
        return False
    if happening.is_verb or has_a_doer_of_its_own(page, happening.hit):
        return False
    led = happening.hit.proclitics.endswith("ب")
    reach = REACH + _JOINED_FARTHER * (happening.hit.proclitics == "و")
    for index in range(happening.first - 1, max(happening.sentence.first, happening.first - reach) - 1, -1):
        if page.opens_clause(index) or page.tokens[index].text in ".؛:":
            return False
        if is_words_of_deeds(page, index):
            return led or _is_joined_to_what_is_threatened(page, index, happening)
        led = led or any(hit.sense.kind == "event" and hit.proclitics.endswith("ب") for hit in page.hits[index])
    return False


# التهديد بإغلاق المضيق: so far behind a threat stands the first thing that it is about.
_FIRST_WITHIN = 4
# تهديدات مسؤولين بإسقاط أي صواريخ تطلق على البلاد وضرب مواقع إطلاقها: what و joins stands farther.
_JOINED_FARTHER = 4


def _is_joined_to_what_is_threatened(page: Page, threat: int, happening: Happening) -> bool:
    """التهديد بإغلاق المضيق وضرب السفن: whether و joins a noun to what a threat names with ب; with a number behind it (وقتل ثلاثة) it was done."""
    if happening.hit.proclitics != "و" or (happening.last + 1 < len(page) and page.count_at(happening.last + 1) is not None):
        return False
    return any(
        page.folded[index].startswith("ب") and index not in page.in_places for index in range(threat + 1, min(threat + 1 + _FIRST_WITHIN, happening.first))
    )


# يسعى الجيش السوداني إلى استعادة: so far before ground that is striven for stands the verb.
_STRIVEN_WITHIN = 5


def _is_striven_for(page: Page, happening: Happening) -> bool:
    """يسعى الجيش إلى استعادة المدينة، تحاول القوات السيطرة عليها: ground that somebody tries to take has not been taken."""
    if happening.is_verb or happening.type != "territory_change":
        return False
    for index in range(happening.first - 1, max(happening.sentence.first - 1, happening.first - 1 - _STRIVEN_WITHIN), -1):
        if page.opens_clause(index) or page.tokens[index].text in ".،؛:" or page.of_kind(index, "event") is not None:
            return False
        tries = (hit for hit in page.hits[index] if hit.sense.kind == "realis" and (hit.sense.value == "attempted" or hit.sense.form == "سعى"))
        if any(hit.features.startswith("v") for hit in tries):
            return True
    return False


# يبدأ سريان اتفاق وقف إطلاق النار: so far before a truce stands the verb by which it begins.
_BEGINS_WITHIN = 4


def _takes_effect(page: Page, happening: Happening) -> bool:
    """يبدأ وقف إطلاق النار الخميس، من المقرر أن تدخل الهدنة حيز التنفيذ: a truce that "begins" in the present is to begin; قبل أن يبدأ is of one that did."""
    if happening.is_verb or happening.type != "ceasefire":
        return False
    words = page.reference.words("companion.takes_effect")
    for index in range(happening.first - 1, max(happening.sentence.first - 1, happening.first - 1 - _BEGINS_WITHIN), -1):
        if page.tokens[index].text in ".،؛:" or page.functions[index] in ("clause", "who", "cause"):
            return False
        if page.folded[index] in words:
            first = index - 1 - (index > 0 and page.folded[index - 1] == "ان")
            return first < happening.sentence.first or not (page.functions[first] == "cause" or page.of_kind(first, "negation") is not None)
    return _is_dated_ahead(page, happening)


# هدنة إنسانية مدتها ثلاثة أيام تبدأ الجمعة: so far behind a truce stands the word for its beginning, and so near behind that its day.
_DATED_AHEAD_WITHIN = 8
_ITS_DAY_WITHIN = 3


def _is_dated_ahead(page: Page, happening: Happening) -> bool:
    """هدنة يومية اعتبارا من الثلاثاء, هدنة تبدأ الجمعة: whether the day on which a truce is to begin stands behind it."""
    words, from_then = page.reference.words("companion.takes_effect"), page.reference.words("companion.from_then_on")
    for index in range(happening.last + 1, min(happening.last + 1 + _DATED_AHEAD_WITHIN, happening.sentence.last)):
        if (
            page.tokens[index].text in ".؛:"
            or page.functions[index] in ("clause", "who", "cause", "that")
            or page.of_kind(index, "event", "saying") is not None
        ):
            return False
        if page.folded[index] in words or page.folded[index] in from_then:
            return any(time.weekday is not None and 0 < time.first_token - index <= _ITS_DAY_WITHIN for time in page.times)
    return False


# اتفاق على انسحاب, اتفاق لخروج المقاتلين وعائلاتهم مقابل خروج
_AGREED_WITHIN = 9
_MOVES = frozenset({"territory_change", "displacement", "deployment", "incursion"})


# بنية اليمن التحتية: so far behind it stands what makes it the infrastructure.
_STRUCTURE_WITHIN = 4


def _is_a_structure(page: Page, hit: Hit) -> bool:
    """تدمير بنية اليمن التحتية: no "with the intention", which is spelt alike."""
    if hit.sense.mode != "intends" or hit.proclitics != "ب" or not hit.features.startswith("n"):
        return False
    return any(page.is_listed(index, "companion.of_structure") for index in range(hit.last + 1, min(hit.last + 1 + _STRUCTURE_WITHIN, len(page))))


def _is_agreed(page: Page, happening: Happening) -> bool:
    """توصل إلى اتفاق على انسحاب القوات, وافقوا على تسليم البلدة: what is agreed to be done has not been done yet."""
    if happening.is_verb or happening.type not in _MOVES:
        return False
    if happening.first > happening.sentence.first and page.folded[happening.first - 1].removeprefix("ال") in page.reference.words("companion.proposed"):
        # مفاوضات دخول الجيش
        return True
    if page.folded[happening.first - 1] in ("بعد", "عقب", "اثر"):
        # وقعوا اتفاق السلم بعد اجتياح العاصمة: what an agreement followed on has been done.
        return False
    for index in range(happening.first - 1, max(happening.sentence.first - 1, happening.first - 1 - _AGREED_WITHIN), -1):
        if page.structure(index, "agreement") is not None:
            return page.folded[index - 1] not in page.reference.words("companion.under_agreement")
        if _agrees(page, index):
            return index == happening.sentence.first or page.functions[index - 1] not in ("cause", "who")
        if page.functions[index] in ("that", "clause", "who") or page.tokens[index].text in ".،؛:":
            return False
    return False


def _is_agreed_to_be_done(page: Page, happening: Happening) -> bool:
    """اتفقوا على أن تدخل القوات المدينة, وافق على أن تنسحب: a verb in the present right behind "that" and a word of agreeing; أجبرهم على أن ينسحبوا is done."""
    that = happening.first - 1
    if not happening.is_verb or happening.hit.features[:2] != "vr" or happening.hit.proclitics or that - 2 < happening.sentence.first:
        return False
    if page.tokens[that].text != "أن" or page.folded[that - 1] != "علي":
        return False
    return any(_agrees(page, index) or page.structure(index, "agreement") is not None for index in range(max(0, that - 1 - _AGREED_WITHIN), that - 1))


def _agrees(page: Page, index: int) -> bool:
    """وافق المقاتلون على الانسحاب: whether a verb of agreeing, or its noun, stands at a token."""
    word, agrees = page.folded[index], page.reference.words("companion.agrees")
    return word in agrees or (word.startswith("وو") and word[1:] in agrees)


def _is_to_begin(page: Page, happening: Happening) -> bool:
    """إن عملية ستبدأ الأحد, أكبر عملية في تاريخ البلاد ستبدأ: a verb of beginning in the future, said of the noun before it."""
    will = page.reference.words("companion.will_begin")
    if not happening.hit.definite and any(page.folded[index] in will for index in _said_of_noun(page, happening, _MATTER_WITHIN)):
        return True
    at = happening.last + 1
    while at < min(len(page), happening.last + 3) and page.tokens[at].kind == "word" and not page.functions[at] and page.folded[at] not in will:
        at += 1
    return not happening.is_verb and at < len(page) and page.folded[at] in will


# سقوط المدينة بات مسألة وقت, الهجوم على العاصمة لم يعد سوى مسألة وقت: so far behind the noun stands what it is.
_MATTER_WITHIN = 8
# الهجوم على المدينة لن يتوقف
_ENDS_WITHIN = 6


def _said_of_noun(page: Page, happening: Happening, within: int) -> Iterator[int]:
    """The tokens behind a noun, up to a pause or another clause, each with one behind it in the sentence; none behind a verb."""
    if happening.is_verb:
        return
    for index in range(happening.last + 1, min(happening.sentence.last - 1, happening.last + 1 + within)):
        if page.opens_clause(index) or page.tokens[index].text in ".،؛:":
            return
        yield index


def _is_a_matter_of_time(page: Page, happening: Happening) -> bool:
    """سقوط المدينة مسألة وقت: what is only a matter of time is expected."""
    of_time = page.reference.words("companion.of_time")
    return any(page.folded[index] == "مسالة" and page.folded[index + 1] in of_time for index in _said_of_noun(page, happening, _MATTER_WITHIN))


def _has_become_imminent(page: Page, happening: Happening) -> bool:
    """الهجوم على المدينة بات وشيكا: what has become imminent is yet to come."""
    became = page.reference.words("companion.became")
    for index in _said_of_noun(page, happening, _MATTER_WITHIN):
        if page.folded[index] in became or page.folded[index] in page.reference.words("companion.may_be_near"):
            return page.folded[index + 1] in page.reference.words("companion.imminent")
    return False


def _will_not_end(page: Page, happening: Happening) -> bool:
    """الهجوم لن يتوقف, لن تتوقف الغارات: what will not end goes on, and whoever says so threatens to go on with it."""
    if happening.is_verb or happening.type in ("threat", "prediction", "ceasefire"):
        return False
    ends = page.reference.words("companion.ends")
    if happening.hit.proclitics.endswith("ب"):
        # لن تتوقف الحركة باغتيال قادتها: what will not end something.
        return False
    if happening.first - 2 >= happening.sentence.first and page.folded[happening.first - 1] in ends and page.folded[happening.first - 2] == "لن":
        return True
    for index in _said_of_noun(page, happening, _ENDS_WITHIN):
        if page.of_kind(index, "event") is not None:
            return False
        if page.folded[index].removeprefix("و") == "لن":
            return page.folded[index + 1] in ends
    return False


# هجوما على مدينة الحديدة الساحلية سيفاقم: so far behind the noun stands what it will bring about.
_EFFECT_WITHIN = 7
_SHORTEST_FUTURE = 5


def _is_weighed(page: Page, happening: Happening) -> bool:
    """هجوما على الحديدة سيفاقم الأزمة, ضربة لسوريا لن تكفي: whether only what an attack would bring about is told, of one without the article and without a genitive; not هجوم أوقع قتلى سيدفنون."""
    behind = happening.last + 1
    if happening.type not in FORCE or happening.hit.definite or happening.hit.suffix or behind >= len(page):
        return False
    if page.functions[behind] != "preposition" and (page.folded[behind].startswith("ال") or not page.folded[behind].endswith(("ة", "ا"))):
        # استهداف منشآت الطاقة لن يحقق: a known one.
        return False
    for index in _said_of_noun(page, happening, _EFFECT_WITHIN):
        word = page.folded[index]
        if word == "لن":
            return page.folded[index + 1] not in page.reference.words("companion.ends")
        future = word[:1] == "س" and word[1:2] in ("ي", "ت") and len(word) >= _SHORTEST_FUTURE and not word.endswith("ة")
        if future and not page.hits[index] and index not in page.in_places and page.functions[index - 1] != "preposition":
            return word not in page.reference.words("companion.will_be") and word not in page.reference.words("companion.will_begin")
        if any(hit.features.startswith("v") for hit in page.hits[index]):
            return False
    return False


def _is_called_future(page: Page, happening: Happening) -> bool:
    """ضربة عسكرية وشيكة، الهجوم المرتقب, استهداف المدينة سيكون: an adjective behind the noun or another one, or what it will be, says that it is to come.

    So does the participle before a verb of purpose (صواريخ قادمة لتضرب المدينة).
    """
    if happening.is_verb:
        return happening.hit.proclitics == "ل" and page.structure(happening.first - 1, "coming") is not None
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


# رجح دبلوماسيون أن تتوسع المعارك, يخشى ناشطون أن يكثف الجيش هجماته
_THAT_WITHIN, _DOUBT_WITHIN = 6, 6


def _is_thought_to_come(page: Page, happening: Happening) -> bool:
    """رجح دبلوماسيون أن تتوسع المعارك: what a verb in the present behind أن and a word of doubt or fear tells is to come; أن يكون doubts what was."""
    for index in range(happening.first, max(happening.sentence.first, happening.first - _THAT_WITHIN), -1):
        if page.tokens[index - 1].text in _THAT:
            before = range(max(happening.sentence.first, index - 1 - _DOUBT_WITHIN), index - 1)
            return _is_subjunctive(page, index) and any(page.of_kind(at, "hedge") is not None or _expects(page, at) for at in before)
        if page.functions[index - 1] or page.structure(index - 1, "topic") is not None or page.tokens[index - 1].text in ".؛:،":
            # أن يرفع الخبراء تقريرهم بشأن الهجوم: what something to come is about has happened.
            return False
        if page.folded[index - 1] in page.reference.words("companion.on_the_matter"):
            return False
    return False


_THAT = frozenset({"أن", "بأن"})


def _expects(page: Page, index: int) -> bool:
    """رجح دبلوماسيون أن: whether a verb of thinking likely or of expecting stands at a token."""
    said = page.of_kind(index, "saying")
    return said is not None and said.features.startswith("v") and said.sense.mode in ("doubt", "predict", "warn") and said.sense.value != "left_open"


def _is_subjunctive(page: Page, index: int) -> bool:
    """تتوسع, يكثف: a word spelt like a verb in the present that no list has as a noun or a name; not يكون."""
    word = page.folded[index]
    if not word.startswith(("ي", "ت")) or word.endswith(("ا", "ة")) or index in page.inside_actor or index in page.in_places:
        return False
    if word in page.reference.words("companion.being"):
        return False
    hits = [hit for hit in page.hits[index] if hit.sense.kind in ("event", "harm", "force", "people", "object", "teller")]
    return all(hit.features.startswith("vr") for hit in hits)


# لم تستبعد الشرطة أن تكون حركة الشباب نفذت الهجوم: so far before a deed stands what it, or whoever did it, may have been.
_BEEN_WITHIN = 8


def _was_of_a_kind_left_open(page: Page, happening: Happening) -> bool:
    """لم يستبعد أن يكون التنظيم وراء الهجوم, أن يكون الانفجار انتحاريا: a known deed that has been, whatever is left open of it."""
    behind = page.folded[happening.first - 1] in page.reference.words("companion.stood_behind")
    if happening.is_verb or not (happening.hit.definite or behind):
        return False
    being = page.reference.words("companion.being")
    for index in range(happening.first - 1, max(happening.sentence.first + 1, happening.first - 1 - _BEEN_WITHIN), -1):
        if page.tokens[index].text in ".،؛:" or page.functions[index] in ("clause", "who"):
            return False
        if page.folded[index] in being and page.tokens[index - 1].text in _THAT:
            before = range(max(happening.sentence.first, index - 1 - _DOUBT_WITHIN), index - 1)
            return any(leaves_open(page, at) for at in before)
    return False


def _is_of_condemning(page: Page, decision: Hit, happening: Happening) -> bool:
    """قرار مجلس الأمن إدانة الهجمات: a resolution that condemns what has been done."""
    condemning = page.reference.words("companion.condemning")
    return any(page.folded[index].startswith(word) for index in range(decision.last + 1, happening.first) for word in condemning)


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
                if page.folded[happening.first - 1] == "في" and hit.sense.value == "also_investigates":
                    # يحقق الخبراء في هجوم: who looks into it does not bring it about.
                    return False
                if hit.sense.mode == "happen" and hit.proclitics.endswith("ل"):
                    # طوقت القوات القرية لتندلع مواجهة: what came of a deed.
                    return False
                earlier = page.of_kind(index - 1, "negation") if index else None
                return hit.features[:3] == "vr3" and "س" not in hit.proclitics and earlier is None
    return False


# سيشن الجيش السوداني غدا هجوما: so many words but those of time may stand between a verb in the future and its object.
_FUTURE_WITHIN = 4


def _future_before(page: Page, happening: Happening, low: int) -> bool:
    """سينفذ هجوما: a verb in the future right before the noun; in سيبدأ التحقيق في الهجوم something else is its object."""
    before = happening.first - 1
    if before > low and page.functions[before] == "preposition" and page.folded[before - 1].startswith(("ال", "لل")) and not page.of_kind(before - 1, "event"):
        return False
    near, index = 0, before
    while index >= low and near < _FUTURE_WITHIN:
        if any("س" in hit.proclitics and hit.features[:2] == "vr" for hit in page.hits[index]):
            return True
        if page.functions[index] in ("that", "who", "clause") or page.tokens[index].text in ".؛:":
            return False
        # سيشن الجيش خلال الأيام المقبلة هجوما: when it will be done stands between.
        near += index not in page.in_time
        index -= 1
    return False


# لن تشن القوات الأميركية هجوما: so far before the object stands the verb.
_NOT_DONE_WITHIN = 4


def _will_not_be_done(page: Page, happening: Happening) -> bool:
    """لن يقصف, لن يشن الجيش هجوما: what somebody says will not be done, by the verb or as the object of a verb of doing."""
    for index in range(happening.first - 1, max(happening.sentence.first - 1, happening.first - 1 - _NOT_DONE_WITHIN), -1):
        if page.folded[index].removeprefix("و") == "لن":
            verb = page.hits[index + 1]
            return index + 1 == happening.first or any(hit.sense.strength == "light" and hit.features[:2] == "vr" for hit in verb)
        if happening.is_verb or page.functions[index] or page.tokens[index].kind != "word":
            return False
    return False


# What says that a happening is planned.
_PLANNED: CuedRules[Callable[[Page, Happening], bool]] = CuedRules(
    (is_gathered_for, ()),
    (is_out_of_question, ("companion.on_the_table",)),
    (_is_agreed, ()),
    (_is_agreed_to_be_done, ()),
    (_is_to_begin, ("companion.will_begin",)),
    (is_ordered, ()),
    (is_discussed, ("companion.discusses",)),
    (_is_striven_for, ()),
)


# What says that it is expected.
_EXPECTED: CuedRules[Callable[[Page, Happening], bool]] = CuedRules(
    (_is_called_future, ()),
    (may_befall, ()),
    (_is_thought_to_come, ()),
    (is_possible, ()),
    (_is_a_matter_of_time, ("companion.of_time",)),
    (_has_become_imminent, ("companion.imminent",)),
)
