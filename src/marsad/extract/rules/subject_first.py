"""Verbs whose subject stands before them, so that a place behind them is what they struck."""

from __future__ import annotations

from marsad.extract.rules.cases import is_somebody_by_case
from marsad.extract.rules.clause import Clause
from marsad.extract.rules.counted_nouns import noun_at
from marsad.extract.rules.page import Page
from marsad.extract.rules.roles import Phrase
from marsad.reference.lexicon import Hit

# أن الموجة 41 من عملياته استهدفت: so many tokens before its verb a subject begins.
_SUBJECT_WITHIN = 7
_ENDS_A_CLAUSE = frozenset({".", ":", "؛"})


def stands_behind_its_subject(page: Page, verb: int) -> bool:
    """أن الدفعة الأخيرة أصابت, أن تكون الصواريخ قد أصابت: a noun with the article or an actor opens the clause, and no other verb stands before this one."""
    end = verb
    while end and page.structure(end - 1, "aspect") is not None:
        end -= 1
    for start in range(end - 1, max(-1, end - 1 - _SUBJECT_WITHIN), -1):
        if page.tokens[start].kind not in ("word", "number") or page.functions[start] not in ("", "preposition") or start in page.in_time:
            return False
        if start not in page.inside_actor and page.hits[start] and all(hit.features.startswith("v") for hit in page.hits[start]):
            return False
        if _opens(page, start):
            named = start in page.actor_at and not page.actor_at[start].proclitics
            return not page.functions[start] and (named or page.tokens[start].text.startswith("ال"))
    return False


# وكانت إسرائيل، التي لم تشارك في ضربات السبت، قد شنت: so far before "had" stands the verb that it belongs to.
_HAD_WITHIN = 24


def who_had_done(clause: Clause, verb: int) -> list[Phrase]:
    """وكانت الجماعة قد نشرت، الثلاثاء، آليات, وكانت الحكومة التي تسيطر على المدينة قد شنت: who stands right behind "was" where "had" stands right before a verb; else empty.

    What stands between the two is said of him.
    """
    page, had = clause.page, verb - 1
    if had < 1 or page.folded[had] not in page.reference.words("companion.had") or page.functions[had - 1] == "who":
        return []
    for index in range(_before_what_is_said_of_him(clause, had), max(clause.happening.sentence.first, had - _HAD_WITHIN) - 1, -1):
        if page.functions[index] == "that" or page.tokens[index].kind == "break" or page.tokens[index].text in _ENDS_A_CLAUSE:
            return []
        if page.is_listed(index, "companion.was"):
            if page.is_listed(index + 1, "companion.latter") and index + 2 == had:
                # وكان الأخير قد قتل جنديين
                return [Phrase(index + 1, index + 1)]
            if not clause.names_doer(index + 1) or clause.proclitics(index + 1):
                return []
            named = list(clause.phrases_from(index + 1, had))
            after = named[-1].last + 1
            return named if after == had or page.functions[after] == "who" or page.tokens[after].kind == "mark" else []
    return []


def _before_what_is_said_of_him(clause: Clause, had: int) -> int:
    """وكان الجيش، الذي قال إنه ملتزم بالهدنة، قد قصف: the token before a clause between two commas that ends right before "had"; that before "had" where none does."""
    page, low = clause.page, max(clause.happening.sentence.first, had - _HAD_WITHIN)
    if page.tokens[had - 1].text in "،,":
        for who in range(had - 2, low, -1):
            if page.tokens[who].text in _ENDS_A_CLAUSE:
                break
            if page.functions[who] == "who" and page.tokens[who - 1].text in "،,":
                return who - 1
    return had - 1


# سبق لقوات الدعم السريع أن قصفت
_BEFORE_WITHIN = 6


def who_did_before(clause: Clause, verb: int) -> list[Phrase]:
    """سبق للجماعة أن استهدفت: who is named with ل between "it has been before" and "that" right before a verb; else empty."""
    page, that = clause.page, verb - 1
    if that < 1 or page.folded[that] != "ان":
        return []
    for index in range(that - 1, max(clause.happening.sentence.first, that - _BEFORE_WITHIN), -1):
        if page.is_listed(index - 1, "companion.been_before"):
            named = list(clause.phrases_from(index, that)) if clause.names_doer(index) and clause.proclitics(index) == "ل" else []
            return named if named and named[-1].last == that - 1 else []
    return []


# لم تلبث القوات الحكومية المرابطة هناك أن قصفت
_CAME_WITHIN = 8


def verb_of_coming_to(clause: Clause, verb: int) -> int | None:
    """ما لبث الجيش أن قصف, استطاع المسلحون أن يقتحموا: where the verb of coming or managing to do it stands before "that" right before a verb; else None."""
    page, that = clause.page, verb - 1
    if that < 1 or page.folded[that] != "ان":
        return None
    for index in range(that - 1, max(clause.happening.sentence.first - 1, that - _CAME_WITHIN), -1):
        if page.is_listed(index, "companion.comes_to_do"):
            return index
        if page.functions[index] or page.tokens[index].kind != "word":
            return None
    return None


def somebody_told_of(clause: Clause, hit: Hit, behind: int) -> Phrase | None:
    """اعتقلت الشرطة رجلا طعن ثلاثة مارة, رجل يطعن ثلاثة: somebody without the article right before an active verb that agrees with him, and what he struck behind it; else None."""
    page, before = clause.page, hit.first - 1
    active = clause.features(hit)[:3] in ("vp3", "vr3") and not (hit.suffix or hit.proclitics) and not page.is_passive(hit)
    if active and before > 0 and before in page.adjective_at and page.somebody_at(before) is None:
        # رجلا شيشانيا طعن
        before -= 1
    person = page.somebody_at(before) if before >= 0 and active else None
    if person is None or person.last != before or _describes_a_thing(page, before):
        return None
    counted = behind < clause.high and page.count_at(behind) is not None
    if page.structure(hit.last, "fire") is None and not counted and not _is_some_object(clause, behind) and not _is_its_object(clause, hit, behind):
        return None
    return Phrase(before, hit.first - 1) if agrees_with(page, person, hit) and not page.functions[before] else None


def _describes_a_thing(page: Page, index: int) -> bool:
    """صاروخا آخر استهدف, سفنا عسكرية غادرت: whether a word spelt as one for somebody stands behind a thing, of which it says more; not سجن شاب."""
    thing = page.of_kind(index - 1, "means", "object") if index else None
    return thing is not None and (thing.sense.kind != "object" or page.folded[index - 1].endswith("ا"))


def _is_its_object(clause: Clause, hit: Hit, index: int) -> bool:
    """على رجل قتل منفيا: somebody of no list in the case of an object; أن طفلا قتل مؤخرا, behind "that", most often befell him."""
    page = clause.page
    if index >= clause.high or page.functions[index] or clause.proclitics(index) or page.functions[hit.first - 2] == "that":
        return False
    governed = hit.first - 1 > clause.happening.sentence.first
    return governed and is_somebody_by_case(page, index) and index not in page.in_time and page.structure(index, "adverb") is None


# رجل كان يحمل سكينا يطعن: so far before its verb somebody may open the sentence.
_OPENED_WITHIN = 7


def who_opens_with_a_clause(clause: Clause, hit: Hit, behind: int) -> Phrase | None:
    """رجل يحمل سكينا يطعن ثلاثة, جندي كان في إجازة يقتل أربعة: somebody without the article who opens the sentence, with a clause about him right behind him, before the verb of what he did; else None."""
    page, first, features = clause.page, clause.happening.sentence.first, clause.features(hit)
    if not 1 < hit.first - first <= _OPENED_WITHIN or features[:3] not in ("vp3", "vr3") or hit.suffix or hit.proclitics or page.is_passive(hit):
        return None
    person = page.somebody_at(first)
    if person is None or not agrees_with(page, person, hit):
        return None
    about_him = person.last + 1
    opens = page.structure(about_him, "aspect") is not None or page.is_listed(about_him, "companion.was") or _is_his_verb(page, person, about_him)
    if not opens or any(page.tokens[at].kind not in ("word", "number") or page.functions[at] in ("that", "clause") for at in range(about_him, hit.first)):
        return None
    struck = behind < clause.high and (page.count_at(behind) is not None or _is_some_object(clause, behind))
    return Phrase(first, person.last) if struck else None


def _is_his_verb(page: Page, person: Hit, index: int) -> bool:
    """رجل يحمل, امرأة ترتدي: whether a word behind somebody is spelt as a verb in the present that agrees with him."""
    word = page.folded[index]
    kinds = page.of_kind(index, "people", "object", "force", "means", "place_word")
    return kinds is None and index not in page.inside_actor and word.startswith("ت" if page.folded[person.last].endswith("ة") else "ي")


def agrees_with(page: Page, person: Hit, verb: Hit) -> bool:
    """رجل يطعن, نساء قتلن, مسلحون يقتلون: whether a verb in the third person may have people right before it for its subject, by gender and number."""
    word, told = page.folded[person.last], page.folded[verb.first].removeprefix("و")
    if verb.features[:2] == "vp":
        many, feminine = told.endswith("وا"), told.endswith("ت") and not told.endswith("ات")
    else:
        many, feminine = told.endswith("ون"), told.startswith("ت")
    return many == (person.features[1:2] == "p") and (many or feminine == word.endswith("ة"))


def _is_some_object(clause: Clause, index: int) -> bool:
    """طعن جنديا, يقتل معلمه, يطعن إسرائيليا, أطلق النار: people or a thing without the article, somebody by his nation, or fire, right behind a verb."""
    page = clause.page
    if index >= clause.high or page.functions[index]:
        return False
    if page.structure(index, "fire") is not None or (index in page.adjective_at and page.folded[index].endswith("يا")):
        return True
    struck = page.of_kind(noun_at(clause, index), "people", "object")
    return struck is not None and not (struck.definite or struck.proclitics)


def _opens(page: Page, index: int) -> bool:
    """Whether a clause opens at a token: behind أن or أن تكون, at the head of a line or of a sentence."""
    before = index - 1
    if before > 0 and page.structure(before, "aspect") is not None:
        before -= 1
    return before < 0 or page.functions[before] == "that" or page.tokens[before].kind == "break" or page.tokens[before].text in _ENDS_A_CLAUSE
