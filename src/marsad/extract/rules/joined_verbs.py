"""Who did what a verb joined by و tells, where the verb before it tells of no happening and names its subject: احتشد الطلاب ورشقوا الشرطة."""

from __future__ import annotations

from marsad.extract.rules.clause import Clause
from marsad.extract.rules.governors import belongs_to_teller, subject_before
from marsad.extract.rules.page import Page
from marsad.extract.rules.roles import Arguments, Phrase

# احتشد عشرات الطلاب في ساحات وسط العاصمة الخرطوم ورشقوا
_VERB_WITHIN = 14


def acts_before(clause: Clause, verb: int, found: Arguments) -> bool:
    """Finds the doer that stands before a verb in its clause, or behind the verb to which it is joined."""
    if subject_before(clause, verb, found):
        return True
    subject = _who_acted_before(clause, verb)
    if subject is not None:
        found.perpetrators.append(subject)
    return subject is not None


def _who_acted_before(clause: Clause, verb: int) -> Phrase | None:
    """رد الجيش على القصف ونفذ غارات: who stands right behind the verb of the past to which the verb at a token is joined, and agrees with both; else None."""
    page = clause.page
    if not any(hit.proclitics == "و" and hit.features.startswith("vp3") for hit in page.hits[verb]):
        return None
    for index in range(verb - 2, max(clause.happening.sentence.first - 1, verb - _VERB_WITHIN - 1), -1):
        if page.tokens[index].text in ".؛:" or page.functions[index] in ("that", "clause", "who"):
            return None
        if _is_verb_of_the_past(page, index):
            return _subject_of_both(clause, index, verb)
    return None


def _is_verb_of_the_past(page: Page, index: int) -> bool:
    """Whether a token may be a verb of the past in the third person, at the head of its clause, so that its subject stands behind it."""
    opens = index == 0 or page.tokens[index - 1].kind != "word" or page.functions[index - 1] == "clause"
    return opens and any(hit.features.startswith("vp3") and not hit.proclitics for hit in page.hits[index])


def _subject_of_both(clause: Clause, earlier: int, verb: int) -> Phrase | None:
    page, first = clause.page, clause.past_marks(earlier + 1, verb)
    befell = any(hit.sense.kind == "harm" or hit.suffix for hit in page.hits[earlier])
    if befell or first >= verb or clause.proclitics(first) or belongs_to_teller(clause, first):
        # قتل جنديان وأحرقت آلية
        return None
    subject = next(clause.phrases_from(first, verb))
    people = next((hit for at in range(first, subject.last + 1) if (hit := page.of_kind(at, "people")) is not None), None)
    if page.folded[verb].endswith("وا"):
        many = people is not None and (people.features[1:2] == "p" or people.sense.number == "plural" or first < people.first)
        return subject if many else None
    one = clause.names_doer(first) and page.folded[verb].endswith("ت") == page.folded[earlier].endswith("ت")
    return subject if one else None
