"""Words of force that are named and not told: under a condition, as what a thing is for, as a process, as what did not go off."""

from __future__ import annotations

from marsad.extract.rules.families import FORCE
from marsad.extract.rules.page import QUOTES_CLOSE, QUOTES_OPEN, Page
from marsad.extract.rules.phrase_stops import is_verb
from marsad.extract.rules.stops import until_stop
from marsad.extract.rules.who_moves import forces_step_in
from marsad.reference.lexicon import Hit

# إن شنت إسرائيل هجوما: so far behind إن stands what somebody would do.
_CONDITION_WITHIN = 6
# القاعدة الرئيسية لإطلاق: adjectives between a thing and what it is for.
_FOR_WITHIN = 2
_UNDERGONE_WITHIN = 8
_GOES_ON_WITHIN = 4
_AFTER_WITHIN = 3
_FOR_DAYS_WITHIN = 18


def is_only_named(page: Page, hit: Hit) -> bool:
    """Whether nothing is told to have happened by a word of force."""
    if hit.sense.type in ("threat", "prediction"):
        return _flies_in(page, hit)
    return (
        _is_of_a_wave(page, hit)
        or _is_under_a_condition(page, hit)
        or _is_what_a_thing_is_for(page, hit)
        or _is_a_process(page, hit)
        or _did_not_go_off(page, hit)
        or _is_stepping_in_at_large(page, hit)
    )


def _is_stepping_in_at_large(page: Page, hit: Hit) -> bool:
    """يدعم التدخل العسكري، حذرت من التدخل: an intervention that somebody is for or against; تدخل قوات الأمن is one that was made."""
    if hit.sense.value != "intervenes" or not hit.features.startswith("n"):
        return False
    led = hit.first > 0 and (page.functions[hit.first - 1] == "preposition" or hit.proclitics.endswith(("ب", "ل")))
    return (hit.definite or page.tokens[hit.first].text.startswith(("ال", "لل", "بال")) or led) and not forces_step_in(page, hit)


# ترصد التهديدات، رصدت الدفاعات تهديدا جويا: so far behind the verb stands what is seen.
_TRACKED_WITHIN = 4


def _flies_in(page: Page, hit: Hit) -> bool:
    """ترصد التهديدات، لاعتراض التهديد: a threat that air defences see or meet is what flies in, and nothing that anybody says."""
    if hit.sense.value != "named_threat":
        return False
    before = range(max(0, hit.first - _TRACKED_WITHIN), hit.first)
    met = any(other.sense.type == "interception" for index in before[-1:] for other in page.hits[index])
    with_ = page.folded[hit.first - 1] == "مع" and any(other.sense.needs == ("dealt_with",) for other in page.hits[hit.first - 2]) if hit.first > 1 else False
    tracked = page.reference.words("companion.tracked")
    return met or with_ or any(page.folded[index].removeprefix("و") in tracked for index in before if page.tokens[index].text not in ".؛:")


def _is_under_a_condition(page: Page, hit: Hit) -> bool:
    """إن استخدمت أسلحة، إن شنت هجوما: إن right before a verb in the past is "if"; "that" has a noun behind it."""
    if hit.features.startswith("v"):
        return hit.features[1:2] == "p" and not _may_be_a_noun(page, hit.first) and _is_if(page, hit.first - 1)
    for index in range(hit.first - 1, max(0, hit.first - _CONDITION_WITHIN), -1):
        if page.opens_clause(index) or page.tokens[index].text in ".،؛:":
            return False
        if any(other.sense.kind == "event" and other.sense.strength == "light" and other.features[:2] == "vp" for other in page.hits[index]):
            return not _may_be_a_noun(page, index) and _is_if(page, index - 1)
    return False


# بالموجة 62 من عملية، ضمن الموجة الثانية من عمليات: so far before the operation the word for its part stands.
_WAVE_WITHIN = 5
# الموجة العاشرة من عملية «كذا» استهدفت: so far behind its name stands what was done in it.
_WAVE_TELLS_WITHIN = 10


def _is_of_a_wave(page: Page, hit: Hit) -> bool:
    """استهدفنا بالموجة 62 من عملية «كذا»: an operation by its name, of which what is told is a wave or a phase."""
    if hit.sense.mode != "operation" or not hit.features.startswith("n") or hit.definite or hit.suffix or hit.first < 2 or hit.first != hit.last:
        return False
    name = hit.last + 1
    if name >= len(page) or page.folded[hit.first - 1] != "من":
        return False
    if not (page.tokens[name].text in QUOTES_OPEN or page.tokens[name].text in QUOTES_CLOSE or page.folded[name].startswith("ال")):
        return False
    wave = next((index for index in range(hit.first - 2, max(0, hit.first - _WAVE_WITHIN) - 1, -1) if page.structure(index, "series") is not None), None)
    # بدء الموجة 12 من عملية «كذا»: where nothing else is told the operation is.
    if wave is None:
        return False
    told = (*range(max(0, wave - _WAVE_WITHIN), hit.first), *until_stop(page, range(name + 1, min(len(page), name + 1 + _WAVE_TELLS_WITHIN))))
    return any(other.sense.type in FORCE and other.sense.strength != "light" for index in told for other in page.hits[index])


def _may_be_a_noun(page: Page, index: int) -> bool:
    """إن قصفا، إن شن الهجوم: a word spelt like a noun, which "that" has behind it."""
    return any(hit.sense.kind == "event" and hit.features.startswith("n") for hit in page.hits[index])


def _is_if(page: Page, index: int) -> bool:
    """Whether a token is إن written with its hamza below, and no word of saying stands right before it."""
    if index < 0 or page.tokens[index].text not in ("إن", "وإن"):
        return False
    if index and page.folded[index - 1] in page.reference.words("companion.as_soon"):
        # ما إن دخل الجيش حتى
        return False
    return index == 0 or (page.tokens[index].text == "إن" and page.tokens[index - 1].kind == "word" and page.of_kind(index - 1, "saying") is None)


def _is_what_a_thing_is_for(page: Page, hit: Hit) -> bool:
    """القاعدة الرئيسية لإطلاق الصواريخ، منصة لقصف المدن: a noun with ل right behind a thing or a weapon that nothing befell."""
    if hit.sense.type not in FORCE or not hit.features.startswith("n") or not hit.proclitics.endswith("ل") or hit.first == 0:
        return False
    for index in range(hit.first - 1, max(-1, hit.first - 1 - _FOR_WITHIN), -1):
        if page.tokens[index].kind != "word" or page.functions[index] or is_verb(page, index) or page.structure(index, "aim") is not None:
            # كانت القاعدة هدفا لهجوم: what was struck is no thing for striking.
            return False
        if page.folded[index] in page.reference.words("companion.in_case_of"):
            # المبنى تحسبا لضربة
            return False
        if index == hit.first - 1 and page.folded[index].removeprefix("ال") in page.reference.words("companion.for_force"):
            # منطلق للاعتداء على البلاد
            return True
        thing = page.of_kind(index, "object", "means")
        if thing is not None and not thing.features.startswith("v"):
            return not _befell(page, index)
    return False


def _befell(page: Page, thing: int) -> bool:
    """Whether a word of undergoing or of using stands before a thing: تعرضت القاعدة لقصف, استعمال الأجواء للهجوم."""
    before = range(thing - 1, max(-1, thing - 1 - _UNDERGONE_WITHIN), -1)
    return any(
        page.structure(index, "undergo") is not None or any(other.sense.mode == "use" or other.sense.kind == "harm" for other in page.hits[index])
        for index in before
    )


def _is_a_process(page: Page, hit: Hit) -> bool:
    """عمليات دعم، عملياته: operations that a bare noun behind them says to be none of force, or that are only somebody's."""
    if hit.sense.mode != "operation" or hit.sense.strength != "weak" or not hit.features.startswith("n") or hit.first != hit.last:
        return False
    if hit.suffix:
        # سيواصل الجيش عملياته: those that go on are told.
        near = (*range(max(0, hit.first - _GOES_ON_WITHIN), hit.first), *range(hit.last + 1, min(len(page), hit.last + 1 + _AFTER_WITHIN)))
        return not any(other.sense.value == "ongoing" for index in near for other in page.hits[index]) and not _goes_on_for_days(page, hit)
    after = hit.last + 1
    if after + 1 < len(page) and page.tokens[after].text in QUOTES_OPEN and page.of_kind(after + 1, "event") is not None:
        # عمليات "قنص": what was done is told by its own word.
        return True
    if hit.definite or after >= len(page) or page.tokens[after].kind != "word" or page.hits[after] or page.functions[after]:
        return False
    if after in page.in_place or after in page.inside_actor or after in page.in_time or after in page.adjective_at or page.count_at(after) is not None:
        return False
    if any(page.folded[index] == "ضد" for index in range(after + 1, min(len(page), after + 1 + _AFTER_WITHIN))):
        # عملية السيف الحاسم ضد المسلحين
        return False
    # An adjective agrees in ة; a verb in ت.
    return not page.folded[after].startswith(("ل", "ب", "س", "ي", "ت")) and not page.tokens[after].text.endswith(("ة", "ت", "ها", "ين", "تان"))


def _goes_on_for_days(page: Page, hit: Hit) -> bool:
    """واصلت قوات الجيش لليوم الثالث على التوالي عملياتها: a verb of going on farther before, with the day that it goes on for between."""
    for index in range(hit.first - 1, max(-1, hit.first - 1 - _FOR_DAYS_WITHIN), -1):
        if page.tokens[index].text in ".؛:" or page.functions[index] in ("that", "who", "clause"):
            return False
        if any(other.sense.value == "ongoing" and other.features.startswith("v") for other in page.hits[index]):
            return any(page.folded[at] in page.reference.words("companion.for_the_day") for at in range(index, hit.first))
    return False


def _did_not_go_off(page: Page, hit: Hit) -> bool:
    """سقط الصاروخ ولم ينفجر: what is said of a weapon, and denied by nobody."""
    if hit.sense.type != "explosion" or hit.features[:2] != "vr" or hit.first == 0:
        return False
    negation = page.of_kind(hit.first - 1, "negation")
    return negation is not None and negation.sense.value == "not"
