"""Whom a verb struck where its subject does something else first: أعدم المسلحون قبل انسحابهم ثلاثة, أصاب الجنود خلال مداهمتهم القرية شبانا."""

from __future__ import annotations

from marsad.extract.rules.cases import is_accusative
from marsad.extract.rules.clause import Clause
from marsad.extract.rules.page import Page
from marsad.extract.rules.phrases import phrase_end
from marsad.extract.rules.roles import Arguments, Phrase

# قبل انسحابهم من القرى الواقعة غرب المدينة ثلاثة: so many words the other deed may have before the object.
_DEED_WITHIN = 9
# الجنود الإسرائيليون خلال اقتحامهم: so far before the other deed stands the verb of its subject.
_VERB_BEFORE = 7
_THEIRS = ("هم", "ها", "هما", "هن", "ه")
_STOPS = frozenset({"that", "clause", "who", "agent", "leads_to", "cause"})


def read_past_own_deeds(clause: Clause, found: Arguments) -> None:
    """Takes for the doer who stands right behind the verb, where a pronoun says what else he did, and for the target whoever stands behind that.

    Of the other deed itself the object of the verb before is no target.
    """
    page, happening = clause.page, clause.happening
    when = happening.first - 1 - (page.folded[happening.first - 1] == "ان")
    if _is_when(page, when):
        if found.targets:
            _leave_to_the_verb(clause, when, found)
        return
    hit = happening.hit
    first = happening.last + 1
    # خطف عناصر التنظيم, which may be the noun, has the same doer.
    acts = hit.features[:3] == "vp3" and not page.is_passive(hit) if happening.is_verb else not hit.definite
    if not acts or hit.suffix or first >= happening.sentence.last or hit.sense.value == "of_victim":
        return
    subject = _subject_at(page, first, happening.sentence.last)
    if subject is None or (struck := _object_past_a_deed(page, subject.last + 1, happening.sentence.last)) is None:
        return
    found.perpetrators, found.befell_its_subject, found.open_subject = [subject], False, False
    found.targets = [Phrase(struck, phrase_end(page, struck, happening.sentence.last))]


def object_behind_own_deed(page: Page, first: int, limit: int) -> int | None:
    """قتلت القوات أثناء اقتحامها المخيم شابا: the token of whom a verb right before `first` struck, past its subject and what else that one did; None where that is not said."""
    if first >= limit:
        return None
    subject = _subject_at(page, first, limit)
    return None if subject is None else _object_past_a_deed(page, subject.last + 1, limit)


def _leave_to_the_verb(clause: Clause, when: int, found: Arguments) -> None:
    page = clause.page
    for verb in range(when - 1, max(clause.happening.sentence.first - 1, when - _VERB_BEFORE), -1):
        if page.of_kind(verb, "event", "harm") is None:
            continue
        subject = _subject_at(page, verb + 1, clause.happening.sentence.last)
        if subject is not None and subject.last == when - 1:
            struck = _object_past_a_deed(page, when, clause.happening.sentence.last)
            found.targets = [phrase for phrase in found.targets if struck is None or phrase.last < struck]
        return


def _subject_at(page: Page, first: int, limit: int) -> Phrase | None:
    """المسلحون, مقاتلو التنظيم, القوات: people or a force that may act, at a token; None where others stand there."""
    people = page.of_kind(first, "people", "force")
    named = page.actor_at.get(first)
    if people is None and (named is None or named.proclitics):
        return None
    if people is not None and (people.proclitics or people.suffix or is_accusative(page, first) or page.folded[first].endswith("ين")):
        return None
    last = phrase_end(page, first, limit)
    body = page.actor_at.get(last + 1)
    # عناصر بوكو حرام: whose they are.
    return Phrase(first, body.last if body is not None and not body.proclitics else last)


def _is_when(page: Page, index: int) -> bool:
    return page.is_listed(index, "companion.at_his_deed")


def _object_past_a_deed(page: Page, at: int, limit: int) -> int | None:
    """قبل انسحابهم من البلدة خمسة: the token of the object behind a word of time at a token and a deed with the pronoun of its subject; None where none is shown."""
    if at + 2 >= limit or not _is_when(page, at):
        return None
    start = at + 2
    if page.folded[at + 1] == "ان":
        start += 1
    elif not page.folded[at + 1].endswith(_THEIRS) or page.tokens[at + 1].text.startswith("ال"):
        return None
    for index in range(start, min(start + _DEED_WITHIN, limit)):
        if page.tokens[index].kind == "mark" or page.functions[index] in _STOPS:
            return None
        if page.hits[index] and all(hit.features.startswith("v") for hit in page.hits[index]):
            return None
        if _shows_an_object(page, index, limit):
            return index
    return None


def _shows_an_object(page: Page, index: int, limit: int) -> bool:
    """ثلاثة من أبناء القرية, عددا من المنازل, شابا: a number, some of others, or somebody in the accusative, which no word right before governs."""
    word, before = page.folded[index], index - 1
    if page.functions[index] or word.startswith(("و", "ب", "ل", "ال")) or index in page.in_time or index in page.in_places:
        return False
    if page.functions[before] == "preposition" or page.folded[before] == "من" or page.of_kind(before, "direction") is not None:
        return False
    count = page.count_at(index)
    if count is not None and not count.ordinal:
        noun = count.last_token + 1
        noun += noun < limit and page.folded[noun] == "من"
        return noun >= limit or page.of_kind(noun, "people", "object", "force") is not None or page.tokens[noun].kind == "mark" or page.folded[noun - 1] == "من"
    if page.structure(index, "partitive") is not None and word.endswith("ا"):
        return True
    # مع ثلاثة ممرضين: whom a number counts stands in no case of his own.
    return page.count_at(before) is None and is_accusative(page, index)
