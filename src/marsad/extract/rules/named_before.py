"""Who did what the same sentence tells of him without his name: by a pronoun with the deed (فروا بعد قتلهم شرطيا) or by a verb behind "after" or "before" (قبل أن يقتلوا)."""

from __future__ import annotations

from collections.abc import Iterator

from marsad.extract.rules.clause import Clause
from marsad.extract.rules.counted_nouns import noun_at
from marsad.extract.rules.governors import agrees_with_pronoun, phrase_start
from marsad.extract.rules.roles import Arguments, Phrase
from marsad.reference.lexicon import Hit
from marsad.text.fold import fold

# أوقف مسلحون حافلات وشاحنات على الطريق الوطني قرب البلدة فجر الثلاثاء، وأنزلوا ركابها قبل أن يقتلوا
_NAMED_WITHIN = 24
_PRONOUNS = frozenset({"ه", "ها", "هم", "هما"})


def whose_deed(clause: Clause, hit: Hit, found: Arguments) -> bool:
    """فر المسلحون بعد قتلهم شرطيا, أدان الوزير إسرائيل لقصفها مدرسة: finds whom the pronoun of a verbal noun means that has what was struck behind it.

    Whether the pronoun is of a doer, though nobody be found for it.
    """
    loses = fold(hit.sense.form) in clause.page.reference.words("companion.loses")
    if hit.suffix not in _PRONOUNS or hit.sense.value == "of_victim" or loses or not _is_a_noun(clause, hit) or not _has_its_object(clause, hit):
        return False
    owner = _owner(clause, hit.first, hit.suffix)
    if owner is not None and _is_teller(clause, owner):
        found.by_teller = True
    elif owner is not None:
        found.perpetrators.append(owner)
    return owner is not None


def by_part(clause: Clause) -> Phrase | None:
    """أوقفت الشرطة رجلا لتورطه في خطف طبيب: whom the pronoun of a word for a part in a deed, right before the deed, means; None without one."""
    page, first = clause.page, clause.happening.first
    for index in (first - 1, first - 2):
        part = page.structure(index, "own_part") if index > clause.happening.sentence.first else None
        if part is not None and part.proclitics == "ل" and part.suffix in _PRONOUNS:
            return _owner(clause, index, part.suffix)
    return None


def _is_a_noun(clause: Clause, hit: Hit) -> bool:
    """بعد قتلهم, لقصفه, أعلن قصفه: whether what stands before a word, or with it, shows that it is no verb."""
    page, before = clause.page, hit.first - 1
    if not clause.features(hit).startswith("n") or before < 0:
        return False
    if hit.proclitics in ("ب", "ل") or not any(other.features.startswith("v") for other in page.hits[hit.first]):
        return True
    # أعلنت الحركة قصفها قاعدة
    told = clause.scope is not None and bool(clause.scope.chain) and clause.scope.chain[0].last == before
    return told or page.functions[before] in ("preposition", "cause") or page.is_listed(before, "companion.after")


def _has_its_object(clause: Clause, hit: Hit) -> bool:
    """قتلهم شرطيا, قصفها ثلاثة منازل, إطلاقه النار: whether what was struck stands right behind a word."""
    page, after = clause.page, hit.last + 1
    if "fire" in hit.sense.needs:
        return True
    if after >= clause.happening.sentence.last or page.functions[after] or page.tokens[after].kind not in ("word", "number"):
        return False
    count, place = page.count_at(after), page.in_places.get(after)
    if clause.proclitics(after) or page.folded[after].startswith(("بال", "لل")) or (place is not None and place.proclitics):
        return False
    if (count is not None and count.ordinal) or page.of_kind(after, "direction") is not None:
        # غاراته الأولى, اغتيالها قرب البلدة
        return False
    struck = place is not None or clause.names_struck(noun_at(clause, after))
    return struck or count is not None or page.structure(after, "fire") is not None


def _is_teller(clause: Clause, owner: Phrase) -> bool:
    """Whether somebody is who tells of the deed in his own words."""
    scope = clause.scope
    return scope is not None and scope.mode == "say" and bool(scope.chain) and scope.chain[0].first <= owner.first <= scope.chain[0].last


def _owner(clause: Clause, before: int, pronoun: str) -> Phrase | None:
    """The nearest people or body before a token that a pronoun agrees with; None where none stands in the sentence."""
    return next((phrase for phrase in _named_backwards(clause, before) if _agrees(clause, phrase, pronoun)), None)


def _named_backwards(clause: Clause, before: int) -> Iterator[Phrase]:
    """The people, forces and bodies named before a token in its sentence, the nearest first."""
    page, end = clause.page, before
    for index in range(before - 1, max(clause.happening.sentence.first, before - _NAMED_WITHIN) - 1, -1):
        if page.tokens[index].text in ".؛:":
            return
        if index >= end or page.functions[index] or index in page.in_time or not _names_somebody(clause, index):
            continue
        owns = index > 0 and (owned := page.of_kind(index - 1, "object")) is not None and not owned.definite
        if owns or clause.proclitics(index).endswith("ب") or (index in page.in_places and index not in page.inside_actor):
            # مواقع الميليشيات
            continue
        first = phrase_start(clause, index)
        if next(clause.phrases_from(first, end)).last < index:
            # أدان الوزير إسرائيل: two, and no head of the other.
            first = index
        count = page.count_at(first - 1) if first > clause.happening.sentence.first else None
        start = first if count is None or count.last_token + 1 < first else count.first_token
        yield Phrase(start, next(clause.phrases_from(first, end)).last)
        end = start


def _names_somebody(clause: Clause, index: int) -> bool:
    """المسلحون, الجيش, الإسرائيليين: whether people, a force, a body or the people of a state are named at a token."""
    page = clause.page
    nation = index in page.adjective_at and page.tokens[index].text.startswith("ال") and page.folded[index].endswith("ين") and not page.hits[index]
    return nation or clause.names_doer(index) or page.of_kind(index, "people") is not None


def _agrees(clause: Clause, phrase: Phrase, pronoun: str) -> bool:
    """Whether somebody may be meant by a pronoun: two by that of two, many by that of many."""
    page = clause.page
    head = next((index for index in range(phrase.first, phrase.last + 1) if page.of_kind(index, "people", "force") is not None), phrase.first)
    people = page.of_kind(head, "people")
    number = people.features[1:2] if people is not None else ""
    if pronoun == "هما":
        return number == "d"
    many = number == "p" or (people is not None and page.count_at(phrase.first) is not None)
    if pronoun == "هم":
        return many or agrees_with_pronoun(page, head, pronoun)
    return not many and number != "d" and agrees_with_pronoun(page, head, pronoun)


def who_went_on(clause: Clause, hit: Hit) -> Phrase | None:
    """فر المهاجم بعد أن طعن ثلاثة, أوقف مسلحون حافلة قبل أن يقتلوا سائقها: who is named first in the sentence of those whom a verb behind "before" agrees with, behind "after" the only one; None where none does."""
    page, that = clause.page, hit.first - 1
    if hit.features[:3] not in ("vp3", "vr3", "vi3") or page.is_passive(hit) or that <= clause.happening.sentence.first:
        return None
    led = page.folded[that] in ("بعدما", "قبلما") or (page.folded[that] == "ان" and page.folded[that - 1].removeprefix("و") in ("بعد", "قبل", "الي"))
    if not led or not (hit.suffix or hit.last > hit.first or _has_its_object(clause, hit)):
        return None
    pronoun = _pronoun_of(clause, hit)
    named = [phrase for phrase in _named_backwards(clause, that) if _agrees(clause, phrase, pronoun) and not _is_teller(clause, phrase)]
    if page.folded[that].startswith("قبل") or page.folded[that - 1].endswith("قبل"):
        # أوقف مسلحون حافلة وأنزلوا ركابها قبل أن يقتلوا: before he did it, its subject did what is told first.
        return named[-1] if named else None
    return named[0] if len(named) == 1 else None


def _pronoun_of(clause: Clause, hit: Hit) -> str:
    """The pronoun of whoever the ending of a verb of the third person stands for."""
    word = clause.page.folded[hit.first].removesuffix(hit.suffix or "")
    if word.endswith(("وا", "ون", "و")):
        return "هم"
    if word.endswith("ا") and not word.endswith("ها"):
        return "هما"
    feminine = word.endswith("ت") if hit.features.startswith("vp") else word.startswith("ت")
    return "ها" if feminine else "ه"
