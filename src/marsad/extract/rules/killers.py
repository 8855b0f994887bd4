"""Who killed or wounded: the subject of an active verb of harm, which did as well what is joined to that verb."""

from __future__ import annotations

from marsad.extract.rules.clause import Clause
from marsad.extract.rules.counted import count_ending_at
from marsad.extract.rules.fighters import fighters_act
from marsad.extract.rules.page import Page
from marsad.extract.rules.roles import Arguments, Phrase
from marsad.extract.rules.subject_first import agrees_with
from marsad.reference.lexicon import Hit

# قتلت القوات ثلاثة مسلحين قرب البلدة مساء الجمعة في غارة: so far before the deed stands the verb of killing.
_KILLED_WITHIN = 14
_BREAKS = (".", "؛", ":")


def read_killers(clause: Clause, found: Arguments) -> None:
    """قتلت القوات ثلاثة مسلحين في غارة, إن قواته قتلت ثلاثة بغارة: the subject of an active verb of killing or wounding before "in" or "by" and the deed, or before how it killed."""
    page, first, hit = clause.page, clause.happening.first, clause.happening.hit
    led = first > 0 and not hit.definite and (hit.proclitics == "ب" or page.folded[first - 1] in page.reference.words("companion.in_course_of"))
    # قتل مسلحون ثلاثة جنود رميا بالرصاص: how they killed them.
    led = led or page.folded[first] in page.reference.words("companion.manner_of_killing")
    if not led and not _is_done_to_the_killed(clause):
        return
    verb = _verb_before(clause, first - 1)
    if verb is None or not _has_victims(clause, verb, first):
        return
    subject = subject_behind(clause, verb, first)
    if subject is None:
        subject = _subject_behind_that(clause, verb)
    if subject is not None:
        found.perpetrators.append(subject)
    elif (manager := _who_managed(clause, verb)) is not None:
        found.perpetrators.append(manager)
    elif (opening := _who_opens(clause, verb)) is not None:
        found.perpetrators.append(opening)


# إن مسلحين ملثمين من جماعة كذا قتلوا: so far before its verb stands "that".
_SUBJECT_WITHIN = 7


def _subject_behind_that(clause: Clause, verb: Hit) -> Phrase | None:
    """إن قواته قتلت, إن مسلحين ملثمين قتلوا: the force or the people that fill the words between "that" and a verb of killing; else None."""
    page = clause.page
    for first in range(verb.first - 1, max(clause.low, verb.first - _SUBJECT_WITHIN) - 1, -1):
        if page.functions[first - 1] == "that":
            if not clause.names_force(first) and page.of_kind(first, "people") is None:
                return None
            phrase = next(clause.phrases_from(first, verb.first))
            return phrase if phrase.last == verb.first - 1 else None
        if page.tokens[first].kind != "word":
            return None
    return None


# مقاتلو الحركة قتلوا
_OPENED_WITHIN = 5


def _who_opens(clause: Clause, verb: Hit) -> Phrase | None:
    """ناشطون: الجيش السوري قتل ثلاثة في غارة: who stands between the opening of a sentence, or a colon, and a verb of killing; None where nobody does."""
    page, sentence = clause.page, clause.happening.sentence
    if page.folded[verb.first].startswith("و") and (earlier := _verb_before(clause, verb.first)) is not None:
        # مسلح يقتل شخصين ويصيب ثلاثة في إطلاق نار
        return _who_opens(clause, earlier)
    for first in range(verb.first - 1, max(sentence.first - 1, verb.first - 1 - _OPENED_WITHIN), -1):
        if first > sentence.first and page.tokens[first - 1].text not in _OPENINGS:
            continue
        phrase = next(clause.phrases_from(first, verb.first)) if _is_a_side(clause, first) or _is_somebody(page, first, verb) else None
        return phrase if phrase is not None and phrase.last == verb.first - 1 and not page.folded[verb.first].startswith(("و", "ف")) else None
    return None


def _is_somebody(page: Page, index: int, verb: Hit) -> bool:
    """مسلح يقتل, شرطي سابق قتل: people without the article with whom a verb agrees."""
    people = page.somebody_at(index)
    return people is not None and agrees_with(page, people, verb)


def _who_managed(clause: Clause, killing: Hit) -> Phrase | None:
    """تمكن الجيش من قتل ستة في كمين: who stands between a verb of managing and "from" right before a word of killing; None where nobody does."""
    page, led = clause.page, killing.first - 1
    if led < 0 or page.folded[led] not in ("من", "في"):
        return None
    for first in range(led - 1, max(clause.happening.sentence.first, led - _OPENED_WITHIN) - 1, -1):
        if page.folded[first - 1].removeprefix("و") in page.reference.words("companion.comes_to_do"):
            phrase = next(clause.phrases_from(first, led)) if _is_a_side(clause, first) else None
            return phrase if phrase is not None and phrase.last == led - 1 else None
    return None


_OPENINGS = (":", "-", "|", "–")


def _is_done_to_the_killed(clause: Clause) -> bool:
    """قتلت القوات شابا بعد إطلاق النار عليه: whether a deed behind "after" is done to somebody whom a pronoun right behind it means."""
    page, hit = clause.page, clause.happening.hit
    if not hit.first or page.functions[hit.first - 1] != "cause" or hit.last + 1 >= clause.high:
        return False
    return page.folded[hit.last + 1] in page.reference.words("companion.at_them")


def killing_before(clause: Clause, verb: int) -> Hit | None:
    """قتلت القوات عشرة مسلحين ودمرت منازل: the active verb of killing with its victims to which the verb at a token is joined; None where it is to none."""
    page = clause.page
    if not page.folded[verb].startswith(("و", "ف")):
        return None
    killing = _verb_before(clause, verb)
    return killing if killing is not None and _has_victims(clause, killing, verb) else None


def subject_behind(clause: Clause, verb: Hit, limit: int) -> Phrase | None:
    """قتل المسلحون خمسة: who stands between a verb of killing and its victims; None where its subject stands before it, or in its ending."""
    after = clause.past_marks(verb.last + 1, limit)
    return next(clause.phrases_from(after, limit)) if after < limit and _is_a_side(clause, after) else None


def are_the_victims(page: Page, first: int, last: int, limit: int) -> bool:
    """قتل ثلاثة جنود, قتلنا خمسة مسلحين, أصيب شرطيان: whether people at tokens `first`..`last` are those whom the word of harm before them befell.

    Right behind an active verb they are where nobody else stands behind them whom it could have befallen (قتل مسلحون خمسة جنود).
    """
    count = count_ending_at(page, first - 1, 0)
    before = first - 1 if count is None else count.first_token - 1
    harm = page.of_kind(before, "harm") if before >= 0 else None
    if harm is None or harm.sense.harm not in ("killed", "injured") or harm.sense.role not in ("verb", "event"):
        return False
    if count is not None:
        return True
    behind = last + 2 if last + 1 < limit and page.tokens[last + 1].text == "،" else last + 1
    befell = behind < limit and (page.count_at(behind) is not None or page.of_kind(behind, "people") is not None)
    return page.of_kind(first, "people") is not None and not befell


# استشهد الشاب ليل السبت برصاص جنود الاحتلال عند الحاجز بعد أن طعن: so far before the conjunction stands the verb of harm.
_BEFELL_WITHIN = 14
_BEFELL = ("killed", "injured", "detained")


def victim_before(clause: Clause, conjunction: int, verb: int) -> Phrase | None:
    """قتل مسلح بعدما طعن جنديا, أصيب شاب بعد أن دهس حارسا: whom a word of harm befell, who did before it what a verb without a subject tells; else None.

    The verb at token `verb` stands right behind "after" or "when"; one in the plural is of several, one in the singular of one.
    """
    page = clause.page
    if conjunction != verb - 1 or not (page.folded[conjunction] in page.reference.words("companion.after_or_when") or page.folded[conjunction - 1] == "بعد"):
        return None
    for index in range(conjunction - 1, max(clause.low, conjunction - _BEFELL_WITHIN) - 1, -1):
        if page.functions[index] in ("that", "clause", "who") or page.tokens[index].kind == "break" or page.tokens[index].text in _BREAKS:
            return None
        harm = next((hit for hit in page.hits[index] if hit.sense.kind == "harm" and hit.sense.role == "verb" and hit.sense.harm in _BEFELL), None)
        if harm is None:
            continue
        first = harm.last + 1
        several, killer = page.folded[verb].endswith("وا"), subject_behind(clause, harm, conjunction)
        if killer is not None:
            if not _is_feminine(page, harm.first) or _is_feminine(page, verb):
                return None
            # قتلت الشرطة رجلا بعدما أطلق النار: by his verb it was he, and not she.
            first = killer.last + 1
        people = page.of_kind(first, "people")
        if people is None or people.proclitics or (people.features[1:2] == "s") == several:
            return None
        return next(clause.phrases_from(first, conjunction))
    return None


def _is_feminine(page: Page, verb: int) -> bool:
    return page.folded[verb].endswith("ت") and not page.folded[verb].endswith("ات")


def _verb_before(clause: Clause, end: int) -> Hit | None:
    """The active verb of killing or wounding nearest before token `end` in its clause; None where it is passive or another word of harm."""
    page = clause.page
    for index in range(end - 1, max(clause.low, end - _KILLED_WITHIN) - 1, -1):
        if page.opens_clause(index) or page.functions[index] == "leads_to" or page.tokens[index].kind == "break" or page.tokens[index].text in _BREAKS:
            return None
        verb = next((hit for hit in page.hits[index] if hit.sense.kind == "harm" and hit.sense.role == "verb" and hit.features[:3] in ("vp3", "vr3")), None)
        if verb is None or verb.sense.harm not in ("killed", "injured"):
            continue
        # فقد الجيش ثلاثة جنود في انفجار
        lost = page.is_listed(index, "companion.loses")
        return None if lost or page.is_passive(verb) or verb.suffix else verb
    return None


def _has_victims(clause: Clause, verb: Hit, limit: int) -> bool:
    """Whether people, or a number of them, stand behind a verb of killing, or behind its subject."""
    subject = subject_behind(clause, verb, limit)
    victims = clause.past_marks((verb.last if subject is None else subject.last) + 1, limit)
    if victims >= limit or clause.page.folded[victims].startswith("و"):
        return False
    if subject is not None and fighters_act(clause.page, subject.first, victims):
        # قتل مسلحون مدير المدرسة
        return True
    return clause.page.count_at(victims) is not None or clause.names_struck(victims)


def _is_a_side(clause: Clause, index: int) -> bool:
    """القوات، إسرائيل، المسلحون: a force, fighters as a subject, or a state or body by its name; who is named himself may be among the dead."""
    page, name = clause.page, clause.page.actor_at.get(index)
    if name is not None:
        return not name.proclitics and not page.names_a_person(name)
    if clause.names_force(index) and not clause.proclitics(index):
        return True
    people = page.of_kind(index, "people")
    return people is not None and people.sense.who in ("combatants", "security") and not people.proclitics and page.folded[index].endswith(("ون", "و"))
