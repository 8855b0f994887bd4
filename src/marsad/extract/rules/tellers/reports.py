"""Nouns that tell without a verb of saying: تقارير عن, اتهامات لفلان بكذا, جاء في بيان."""

from __future__ import annotations

from marsad.extract.rules.page import Page, Sentence
from marsad.extract.rules.phrase_stops import is_verb
from marsad.extract.rules.tellers.frames import whose_words
from marsad.extract.rules.tellers.media import after_apposition
from marsad.extract.rules.tellers.naming import is_text, issuer_at, may_name, named_at
from marsad.extract.rules.tellers.openings import opens_words, skip_time
from marsad.extract.rules.tellers.relayed import relayed
from marsad.extract.rules.tellers.sayings import Saying
from marsad.extract.rules.tellers.scopes import Told
from marsad.extract.rules.tellers.standing import after_cause
from marsad.extract.rules.tellers.subjects import before_aspect, gives_it_out, sentence_subject
from marsad.reference.lexicon import Hit


def read_report(page: Page, index: int, sentence: Sentence) -> Saying | None:
    """تقارير عن هجوم, اتهامات للجيش بقصف: a noun that tells without a verb of saying."""
    hit = page.of_kind(index, "teller")
    if hit is None or hit.sense.value != "report" or hit.suffix or hit.proclitics.endswith(("ل", "ب")) or _is_object(page, index):
        return None
    if hit.definite and index > sentence.first and page.folded[index - 1] in page.reference.words("companion.truth_of"):
        # أكد المحافظ صحة الأنباء عن هجوم: whoever speaks of their truth tells it himself.
        return None
    last = hit.last
    of_a_deed = last + 1 < sentence.last and _is_a_deed(page, last + 1)
    while not of_a_deed and last + 1 < sentence.last and not page.functions[last + 1] and page.tokens[last + 1].kind == "word" and last - hit.last < 2:
        if page.hits[last + 1] and (page.hits[last + 1][0].proclitics or page.of_kind(last + 1, "saying", "negation") is not None):
            break
        last += 1
    told, after = _whose_they_are(page, Told(index, last, hit.proclitics), sentence)
    after = _past_their_doubts(page, after, sentence)
    if after >= sentence.last or not (of_a_deed or _says_of_what(page, after)):
        return None
    if any(page.of_kind(at, "negation") or _says(page, at) for at in range(max(sentence.first, index - 4), index)) or _are_exchanged(page, index, sentence):
        return None
    if _are_called_untrue(page, after, sentence):
        return None
    return Saying(hit, (told,), after, "aside" if of_a_deed or after_cause(page, index) else "nested")


def read_words_of(page: Page, index: int, sentence: Sentence) -> Saying | None:
    """تصريحات لمسؤول إيراني عن هجوم, شهادات ناجين عن مجزرة: words of somebody who is named, at the head of a sentence, and what they are about."""
    hit = page.structure(index, "told_by")
    if hit is None or hit.proclitics or hit.definite or hit.suffix:
        return None
    owner = next((at for at in (issuer_at(page, index, sentence.last), whose_words(page, index, sentence)) if at is not None and at != index), None)
    if owner is None:
        return None
    told, after = named_at(page, owner, sentence.last)
    topic = page.structure(after, "topic") if after < sentence.last else None
    about = after + 1 < sentence.last and (page.structure(after, "relayed_from") is not None or (topic is not None and not topic.suffix))
    if not about or any(is_verb(page, at) and page.of_kind(at, "saying") is not None for at in range(after, sentence.last)):
        return None
    return Saying(hit, (told,), after + 1, "main")


def _whose_they_are(page: Page, reports: Told, sentence: Sentence) -> tuple[Told, int]:
    """تقارير من سكان عن هجوم: who tells in reports, those whom they are from where they are named, and what follows."""
    after = reports.last + 1
    if after + 1 < sentence.last and page.folded[after] == "من" and may_name(page, after + 1, None):
        return named_at(page, after + 1, sentence.last)
    return reports, after


# تقارير لم تتمكن الوكالة من التأكد من صحتها بشكل مستقل عن هجوم
_TO_TRUTH = 8
_TO_TOPIC = 3


def _past_their_doubts(page: Page, after: int, sentence: Sentence) -> int:
    """تقارير لم يتسن التأكد من صحتها عن هجوم: the token behind a clause that says that reports could not be verified; the token itself where none stands."""
    negation = page.of_kind(after, "negation") if after < sentence.last else None
    if negation is None or negation.sense.value != "not":
        return after
    near = range(after, min(after + _TO_TRUTH, sentence.last))
    truth = next((at for at in near if page.folded[at] in page.reference.words("companion.their_truth")), None)
    if truth is None:
        return after
    # بشكل مستقل
    return next((at for at in range(truth + 1, min(truth + 1 + _TO_TOPIC, sentence.last)) if _says_of_what(page, at)), after)


def _says_of_what(page: Page, index: int) -> bool:
    """عن هجوم, حول هجوم, بقصف: whether a preposition leads from reports to what they tell; حوله leads to nothing."""
    topic = page.structure(index, "topic")
    return page.structure(index, "relayed_from") is not None or (topic is not None and not topic.suffix) or _has_preposition(page, index)


def _says(page: Page, index: int) -> bool:
    """Whether a token is a word of saying; ردا على is none, nor is وردت, which is spelt like one, nor what was said before (هذه الادعاءات)."""
    saying = page.of_kind(index, "saying")
    return saying is not None and not (saying.sense.value == "noun" and saying.definite) and page.functions[index] != "cause" and not _comes_in(page, index)


def _comes_in(page: Page, index: int) -> bool:
    """وردت، وترددت: a verb whose subject reports are."""
    word, coming = page.folded[index], page.reference.words("companion.come_in")
    return word in coming or (word[:1] in ("و", "ف") and word[1:] in coming)


def _is_a_deed(page: Page, index: int) -> bool:
    """تقارير وقوع هجوم, مزاعم استخدام السلاح: a noun of happening, or the word for its coming about, right behind the reports that are of it."""
    if page.structure(index, "deed") is not None:
        return True
    deed = page.of_kind(index, "event")
    return deed is not None and deed.features.startswith("n") and not deed.proclitics and index not in page.inside_actor


# الأنباء عن اندلاع اشتباكات عنيفة بين مسلحين في المدينة عارية عن الصحة
_UNTRUE_WITHIN = 16


def _are_called_untrue(page: Page, first: int, sentence: Sentence) -> bool:
    """الأنباء عن هجوم كاذبة: reports that are called untrue in the same breath tell nothing."""
    for index in range(first, min(first + _UNTRUE_WITHIN, sentence.last)):
        judged = page.functions[index] == "that" and page.folded[index].startswith("بان")
        if (page.functions[index] in ("clause", "that") and not judged) or page.tokens[index].text in "؛.":
            return False
        hit = page.of_kind(index, "negation")
        if hit is not None and hit.sense.value == "untrue":
            return True
    return False


def _has_preposition(page: Page, index: int) -> bool:
    actor = page.actor_at.get(index)
    if actor is not None:
        return actor.proclitics in ("ل", "ب")
    return any(hit.proclitics in ("ب", "ل") for hit in page.hits[index])


# تبادل الجيش السوداني وقوات الدعم السريع الاتهامات: so far before charges stands the verb of exchanging them.
_EXCHANGED_WITHIN = 8


def _are_exchanged(page: Page, index: int, sentence: Sentence) -> bool:
    """تبادل الجانبان الاتهامات بقصف: charges that two sides lay against each other tell nothing by themselves."""
    before = range(max(sentence.first, index - _EXCHANGED_WITHIN), index)
    return any((hit := page.of_kind(at, "saying")) is not None and hit.sense.mode == "accuse" and hit.features.startswith("v") for at in before)


def _is_object(page: Page, index: int) -> bool:
    """تلقت الوزارة تقارير: whether a noun stands right behind a verb whose object it is; behind a verb of coming it is the subject."""
    before = index - 1
    if before < 0 or _comes_in(page, before) or page.functions[before] == "cause":
        return False
    return any(hit.features.startswith("v") for hit in page.hits[before])


def read_came_in(page: Page, index: int, sentence: Sentence) -> Saying | None:
    """وجاء في بيان للجيش أن, جاء ذلك في تغريدة لفلان: what a text says."""
    hit = page.structure(index, "came_in")
    if hit is None or hit.suffix:
        return None
    if index + 2 < sentence.last and page.folded[index + 1] in page.reference.words("companion.in_it"):
        return _came_in_it(page, hit, sentence)
    at = index + 1
    while at < sentence.last and (page.functions[at] in ("demonstrative", "preposition") or at in page.in_time):
        at += 1
    if at + 1 < sentence.last and page.folded[at] in page.reference.words("companion.the_text_of") and is_text(page, at + 1):
        # جاء في نص البيان
        at += 1
    teller = page.of_kind(at, "teller") if at < sentence.last else None
    paper = (teller is not None and teller.sense.tells == "media" and teller.sense.value is None) or (at in page.actor_at and page.is_medium(page.actor_at[at]))
    if at < index + 2 or not (paper or (teller is not None and teller.sense.value == "text")):
        return None
    told, after = named_at(page, at, sentence.last)
    if paper and after < sentence.last and page.structure(after, "relayed_from") is not None:
        # وجاء في صحيفة كذا عن مصدر أن
        chain, content = relayed(page, told, after + 1, sentence)
        return Saying(hit, chain, content, "main")
    return Saying(hit, (told,), after_apposition(page, after, sentence.last)[1], "main")


# بيانا باسم القيادة العامة للجيش جاء فيه
_TO_ITS_TEXT = 8


def _came_in_it(page: Page, hit: Hit, sentence: Sentence) -> Saying | None:
    """أصدرت الوزارة بيانا جاء فيه أن, في رسالة من الحكومة ورد فيها أن: a text named before tells, by the mouth of who issued it, or of whom the sentence is about."""
    content = hit.last + 2
    if not opens_words(page, content):
        return None
    for text in range(hit.first - 1, max(sentence.first, hit.first - _TO_ITS_TEXT) - 1, -1):
        if page.functions[text] in ("that", "clause") or page.tokens[text].text in ".؛":
            return None
        if is_text(page, text):
            issuer = issuer_at(page, text, hit.first)
            told = named_at(page, issuer, hit.first)[0] if issuer is not None else sentence_subject(page, sentence.first + 1, text)
            return Saying(hit, (told or Told(text, text),), content, "main")
    return None


def read_seen(page: Page, index: int, sentence: Sentence) -> Saying | None:
    """شاهد مراسل الوكالة دبابات تقصف الحي, سمع سكان دوي انفجار: what somebody who is there to tell has seen or heard, named right behind the verb."""
    hit = page.structure(index, "sees")
    if hit is None or (index > sentence.first and page.functions[index - 1] == "who"):
        return None
    first = skip_time(page, hit.last + 1, sentence.last)
    teller = page.of_kind(first, "teller") if first < sentence.last else None
    if teller is None or teller.proclitics or not (teller.sense.value in ("correspondent", "person") or teller.sense.tells == "witness"):
        return None
    told, after = _before_what_is_seen(page, first, sentence)
    return Saying(hit, (told,), after, "main") if after < sentence.last else None


def _before_what_is_seen(page: Page, first: int, sentence: Sentence) -> tuple[Told, int]:
    """شاهد مراسلنا مسلحين, نشره ناشطون دبابات: a teller and the token behind him, where people or things that he saw or showed stand right behind him."""
    told, after = named_at(page, first, sentence.last)
    for at in range(first + 1, told.last + 1):
        seen = page.of_kind(at, "people", "force", "object")
        if seen is not None and not seen.definite and not seen.proclitics and at not in page.inside_actor and at not in page.adjective_at:
            return told._replace(last=at - 1), at
    return told, after


# أظهر مقطع فيديو قصير على مواقع التواصل نشره ناشطون
_TO_WHO_SHOWED = 8


def read_footage(page: Page, index: int, sentence: Sentence) -> Saying | None:
    """أظهر مقطع نشره ناشطون دبابات, أظهرت صور عرضتها الوزارة تدمير: who gave out the footage that shows something, named behind the verb that says so."""
    hit = page.of_kind(index, "saying")
    if hit is None or hit.sense.form != "أظهر" or hit.suffix or not hit.features.startswith("v"):
        return None
    for at in range(index + 2, min(index + _TO_WHO_SHOWED, sentence.last - 1)):
        if page.functions[at] in ("that", "clause") or page.tokens[at].kind == "mark":
            break
        shown = gives_it_out(page, at) or page.folded[at] in page.reference.words("companion.showed_it")
        if shown and any(page.of_kind(word, "teller") is not None or page.is_listed(word, "companion.given_out") for word in range(index + 1, at)):
            if not may_name(page, at + 1, None):
                return None
            told, after = _before_what_is_seen(page, at + 1, sentence)
            return Saying(hit, (told,), after, "main") if after < sentence.last else None
    return _shows_by_itself(page, hit, sentence)


# أظهر مقطع فيديو متداول جنودا
_LONGEST_FOOTAGE = 4


def _shows_by_itself(page: Page, hit: Hit, sentence: Sentence) -> Saying | None:
    """أظهرت صور الأقمار الصناعية تدمير المدرج, أظهر مقطع فيديو جنودا يطلقون النار: footage that nobody is said to have given out tells what it shows."""
    frame = page.of_kind(hit.first - 1, "frame") if hit.first > sentence.first + 1 else None
    if frame is not None and frame.sense.value == "postposed":
        # وكما أظهرت مقاطع: as they showed, somebody else tells.
        return None
    before = _footage_before(page, hit, sentence)
    if before is not None:
        return Saying(hit, (before,), hit.last + 1, "nested") if _is_shown(page, hit.last + 1, sentence) else None
    first = skip_time(page, hit.last + 1, sentence.last)
    if first + 1 >= sentence.last or page.folded[first] not in page.reference.words("companion.footage"):
        return None
    footage = page.of_kind(first, "teller")
    for after in range(first + 1 if footage is None else footage.last + 1, min(first + 1 + _LONGEST_FOOTAGE, sentence.last)):
        if page.functions[after] or page.tokens[after].kind != "word":
            return None
        if _is_shown(page, after, sentence):
            return Saying(hit, (Told(first, after - 1),), after, "main")
    return None


def _is_shown(page: Page, index: int, sentence: Sentence) -> bool:
    """Whether a deed, people or a thing without the article stands at a token, as what footage shows does."""
    shown = page.of_kind(index, "event", "harm", "people", "force", "object", "means") if index < sentence.last else None
    if shown is None or shown.definite or shown.proclitics or not shown.features.startswith("n"):
        return False
    # صور جوية: an adjective of the footage.
    return index not in page.inside_actor and not page.folded[index].endswith("ية")


def _footage_before(page: Page, hit: Hit, sentence: Sentence) -> Told | None:
    """إن صور الأقمار الصناعية أظهرت, وكان مقطع فيديو قد أظهر: the footage right before a verb in the past that shows something; None where none stands."""
    last = before_aspect(page, hit.first)
    if hit.features[:3] != "vp3" or last <= sentence.first:
        return None
    for first in range(last, max(sentence.first, last - _LONGEST_FOOTAGE) - 1, -1):
        if page.tokens[first].kind != "word" or page.functions[first]:
            return None
        if page.folded[first] in page.reference.words("companion.footage") and (
            first == sentence.first or page.functions[first - 1] in ("that", "clause") or page.structure(first - 1, "aspect") is not None
        ):
            return Told(first, last)
    return None


def read_called(page: Page, index: int, sentence: Sentence) -> Saying | None:
    """على ما سمته القصف, ما وصفه الحزب بالقصف: who calls something so, named behind the verb, or whom the sentence is about."""
    hit = page.structure(index, "calls_it")
    if (
        hit is None
        or not hit.suffix
        or not hit.features.startswith("v")
        or index <= sentence.first
        or page.folded[index - 1] not in page.reference.words("companion.what")
    ):
        return None
    after = index + 1
    if after < sentence.last and may_name(page, after, None) and page.of_kind(after, "event", "harm") is None:
        told, after = named_at(page, after, sentence.last)
        return Saying(hit, (told,), after, "nested")
    subject = sentence_subject(page, sentence.first + is_verb(page, sentence.first), index, forces=True)
    return None if subject is None else Saying(hit, (_without_whom_he_accuses(page, subject),), after, "nested")


def _without_whom_he_accuses(page: Page, subject: Told) -> Told:
    """اتهم الجيش الدعم السريع بارتكاب ما وصفه بالمجزرة: of two that stand together with the article the first speaks."""
    if page.tokens[subject.first].text.startswith("ال"):
        for index in range(subject.first + 1, subject.last + 1):
            if index in page.actor_at and index not in page.adjective_at:
                return subject._replace(last=index - 1)
    return subject
