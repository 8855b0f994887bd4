"""How far words of time and purpose reach: what a plan, an expectation or a going on is about, and what a clause of its own tells as done."""

from __future__ import annotations

from marsad.extract.rules.happening import Happening
from marsad.extract.rules.page import Page
from marsad.extract.rules.stops import ends_clause
from marsad.reference.lexicon import Hit

# هجوم كيميائي مفترض وقع، العدوان السافر الذي طال: so far behind a noun stands the verb that says that it was done.
_DONE_WITHIN = 4
# بعد عام من الهجوم, اتهام النظام بتنفيذ هجوم: so far before a happening stands what shows that it is over.
_PAST_WITHIN = 5


# عزمهم على مجابهة هذا العدوان: so far before a known attack stands the word for meeting it.
_MET_WITHIN = 2


def reaches(page: Page, cue: Hit, happening: Happening) -> bool:
    """Whether a word of realis governs a happening behind it: not what it is only about, nor what a clause in between tells as done."""
    if cue.last >= happening.first:
        return True
    if _is_another_word(page, cue) or is_why_somebody_hides(page, cue, happening) or is_only_discussed(page, cue.last, happening):
        return False
    # قرار بشأن الرد، بشأن توجيه ضربة: what is decided on stands behind such words too.
    known = (happening.hit.definite and happening.type != "threat") or happening.type == "chemical_attack"
    matters, of_inquiry = page.reference.words("companion.on_the_matter"), tuple(page.reference.words("companion.of_inquiry"))
    if known and not happening.is_verb and page.folded[happening.first - 1] in page.reference.words("companion.now_after"):
        # سيتخذ القرار في أعقاب الهجوم
        return False
    for index in range(cue.last + 1, happening.first):
        if known and happening.first - index <= _MET_WITHIN and page.folded[index] in page.reference.words("companion.of_standing_up"):
            # عزمهم على مجابهة العدوان
            return False
        about = page.structure(index, "topic") is not None or page.folded[index] in matters
        if (about and known) or page.folded[index].startswith(of_inquiry):
            # آلية تحقيق حول استخدام, سيقرر من المسؤول عن الهجوم
            return False
        if page.functions[index] == "who" and _is_past(page, index + 1):
            # تخشى الدول التي شنت الضربة
            return False
    return True


# لبحث تداعيات الهجوم, لمناقشة تقارير عن الهجوم
_DISCUSSED_WITHIN = 4


def is_only_discussed(page: Page, cue: int, happening: Happening) -> bool:
    """رجحوا أن يجتمع المجلس لبحث الهجوم, من المقرر أن يعقد جلسة لبحث الهجوم: whether a known attack is what those whose doing stands behind a cue are to discuss."""
    if happening.is_verb or not happening.hit.definite:
        return False
    before = range(max(cue + 1, happening.first - _DISCUSSED_WITHIN), happening.first)
    return any(page.folded[index] in page.reference.words("companion.to_discuss") for index in before)


def is_why_somebody_hides(page: Page, cue: Hit, happening: Happening) -> bool:
    """قال موظف أخفى اسمه خوفا من الانتقام إن الجنود أحرقوا: whether a word of fear stands before the "that" of the words told, and so beside them."""
    if page.folded[cue.first] not in page.reference.words("companion.in_case_of"):
        return False
    return any(page.functions[index] == "that" and page.tokens[index].text.startswith("إن") for index in range(cue.last + 1, happening.first))


def _is_another_word(page: Page, cue: Hit) -> bool:
    """ووصل المفتشون، ما بات يعرف بكذا، كما هو متوقع: spelt like a word of going on or of expecting; a curfew (حظر التجول) bans no attack."""
    first = cue.first
    if cue.sense.form == "حظر" and cue.last + 1 < len(page) and page.is_listed(cue.last + 1, "companion.curfew"):
        return True
    if cue.sense.form == "واصل" and page.folded[first].startswith("ووصل"):
        return True
    if cue.sense.form.startswith("بات") and cue.last + 1 < len(page) and page.folded[cue.last + 1] in page.reference.words("companion.known_as"):
        return True
    return cue.sense.form == "متوقع" and first > 0 and page.folded[first - 1] in ("هو", "غير")


def is_told_as_past(page: Page, happening: Happening) -> bool:
    """الهجوم الذي وقع، بهجمات شنها الحوثيون: a clause in the past behind the noun says that it was done, whatever governs it."""
    if happening.is_verb:
        return False
    if _did_known_damage(page, happening):
        return True
    for index in range(happening.last + 1, min(len(page), happening.sentence.last, happening.last + 1 + _DONE_WITHIN)):
        if page.functions[index] == "who":
            return _is_past(page, index + 1)
        if not happening.hit.definite and _is_past(page, index):
            return True
        if page.functions[index] or page.tokens[index].kind != "word" or page.count_at(index) is not None:
            return False
        if page.has_kind_of(index, _NOT_ITS_ADJECTIVES):
            return False
    return False


# الأضرار والخسائر المادية جراء وقوع الهجوم: so far before what did it stand the losses.
_LOSSES_WITHIN = 6


def _did_known_damage(page: Page, happening: Happening) -> bool:
    """سيتم حصر الأضرار جراء وقوع الهجوم: what did damage that is named with its article has been done, whatever will become of the damage."""
    before = range(happening.first - 1, max(happening.sentence.first - 1, happening.first - 1 - _LOSSES_WITHIN), -1)
    cause = next((index for index in before if page.functions[index] == "cause"), None)
    if cause is None or not happening.hit.definite or happening.first - cause > _DOING_BETWEEN:
        return False
    return any(page.is_listed(index, "companion.known_losses") for index in before if index < cause)


# جراء وقوع الهجوم
_DOING_BETWEEN = 2


_NOT_ITS_ADJECTIVES = frozenset({"saying", "event", "harm", "realis", "negation", "people", "force", "object", "means", "structure"})


def _is_past(page: Page, index: int) -> bool:
    """A verb of doing, of befalling or of its harm in the past, and not one that may be a noun or a present."""
    hits = page.hits[index] if index < len(page) else ()
    told = [hit for hit in hits if hit.sense.kind in ("event", "harm", "harm_cue") or hit.sense.value == "leads_to"]
    # هدد بقصف المدينة وقصفت المدفعية بلدة: what is joined by و says nothing of the noun before it.
    verbs = [hit for hit in told if hit.features.startswith("vp3") and hit.sense.form != "تم" and not hit.proclitics.startswith("و")]
    return bool(verbs) and not any(hit.features.startswith("n") or hit.proclitics.endswith("س") for hit in told)


# الخطأ الذي ارتكبته الولايات المتحدة بإرسال قوات: so far before the noun stands "which".
_COMMITTED_WITHIN = 6


def is_what_was_committed(page: Page, happening: Happening) -> bool:
    """حذر من تكرار الخطأ الذي ارتكبته واشنطن بإرسال قوات: what somebody did wrong by doing it has been done, whatever is warned of."""
    if happening.is_verb or happening.hit.proclitics != "ب":
        return False
    committed = page.reference.words("companion.committed")
    for index in range(happening.first - 1, max(happening.sentence.first, happening.first - 1 - _COMMITTED_WITHIN), -1):
        if page.folded[index] in committed:
            return page.functions[index - 1] == "who"
        if page.tokens[index].kind != "word" or page.functions[index]:
            return False
    return False


def is_over(page: Page, happening: Happening) -> bool:
    """بعد عام من الهجوم، اتهام النظام بتنفيذ هجوم: what a time is counted from, what somebody is charged with, what is looked into."""
    after, of_inquiry = page.reference.words("companion.now_after"), tuple(page.reference.words("companion.of_inquiry"))
    for index in range(happening.first - 1, max(happening.sentence.first - 1, happening.first - 1 - _PAST_WITHIN), -1):
        if ends_clause(page, index, comma=True):
            return False
        if page.folded[index] in after or page.folded[index].startswith(of_inquiry) or page.folded[index].removeprefix("ب").startswith("اتهام"):
            return True
        if page.of_kind(index, "saying", "realis", "hedge") is not None:
            return False
    return False


def is_a_verb_in_the_past(page: Page, happening: Happening) -> bool:
    """عندما هاجمت القوات البلدة, من أن القوات هاجمت البلدة: what a verb in the past tells has been done; behind "if" it has not."""
    hit = happening.hit
    if hit.features[:3] != "vp3" or hit.first == 0 or any(other.features[:2] == "vr" for other in page.hits[hit.first]):
        return False
    return page.is_listed(hit.first - 1, "companion.when_it_was") or _is_told_with_that(page, happening)


# من أن القوات الحكومية المدعومة من المسلحين قصفت
_THAT_WITHIN = 7


def _is_told_with_that(page: Page, happening: Happening) -> bool:
    """حذر من أن القوات قصفت البلدة: whether a verb stands in a clause with "that", and behind no "if" (سنرد إن قصفت)."""
    for index in range(happening.first - 1, max(happening.sentence.first, happening.first - 1 - _THAT_WITHIN) - 1, -1):
        if page.functions[index] == "that":
            return "أن" in page.tokens[index].text
        if ends_clause(page, index, comma=True) or any(hit.sense.kind in ("realis", "negation", "event") for hit in page.hits[index]):
            return False
    return False
