"""What was struck: the object of a verb or a verbal noun, what follows على or ضد, and the subject of a verb of undergoing."""

from __future__ import annotations

from marsad.extract.rules.clause import Clause
from marsad.extract.rules.doers import past_adjectives
from marsad.extract.rules.governors import sides_before
from marsad.extract.rules.roles import Arguments, Phrase
from marsad.reference.lexicon import Hit

_OBJECT_REACH = 9
_TOWARDS = frozenset({"علي", "ضد"})
_AGAINST = frozenset({"علي", "ضد", "باتجاه", "نحو", "بحق"})


def read_struck(clause: Clause, found: Arguments) -> None:
    """Finds what the happening struck, and both sides of a clash."""
    for hit in clause.happening.words:
        if clause.is_verb(hit):
            _of_verb(clause, hit, found)
        else:
            _of_noun(clause, hit, found)
    if not found.targets and not clause.is_verb(clause.happening.hit):
        _undergone(clause, found)


def _of_verb(clause: Clause, hit: Hit, found: Arguments) -> None:
    after = hit.last + 1
    if clause.features(hit)[3:4] == "s" or clause.page.is_passive(hit):
        if after < clause.high and not clause.page.functions[after] and not clause.is_place(after):
            found.targets.extend(clause.phrases_from(after, clause.high))
        return
    _object(clause, after, found)


def _object(clause: Clause, index: int, found: Arguments) -> None:
    """The next phrase after a verb, past its subject, adverbs of time and instruments, that is no place and no new clause."""
    page = clause.page
    doing = {at for phrase in found.perpetrators for at in range(phrase.first, phrase.last + 1)}
    reach = index + _OBJECT_REACH
    for at in range(index, clause.high):
        if at in doing:
            reach = at + _OBJECT_REACH
            continue
        if at >= reach or clause.ends_at(at) or clause.is_place(at):
            return
        if page.functions[at] == "preposition" and page.folded[at] not in _TOWARDS:
            return
        if clause.names_struck(at):
            _add(clause, at, found)
            return


def _add(clause: Clause, index: int, found: Arguments) -> None:
    """Adds the phrases from a token, the first with the number that stands before it."""
    phrases = list(clause.phrases_from(index, clause.high))
    first = phrases[0]
    count = next((at for at in range(index - 1, max(clause.low, index - 5), -1) if _counts(clause, at, index)), None)
    found.targets.append(first if count is None else Phrase(count, first.last))
    found.targets.extend(phrases[1:])


def _counts(clause: Clause, at: int, noun: int) -> bool:
    count = clause.page.count_at(at)
    return count is not None and not count.ordinal and count.last_token == noun - 1


def _of_noun(clause: Clause, hit: Hit, found: Arguments) -> None:
    page = clause.page
    after = past_adjectives(clause, hit)
    if after >= clause.high:
        return
    if clause.happening.type == "armed_clash" and _sides(clause, after, found):
        return
    doing = {phrase.first: phrase.last for phrase in found.perpetrators}
    while after in doing:
        after = doing[after] + 1
    if after >= clause.high:
        return
    count = page.count_at(after)
    noun = after if count is None else count.last_token + 1
    if noun < clause.high and clause.names_struck(noun) and not clause.is_place(noun) and not clause.proclitics(noun).endswith("ل"):
        _add(clause, noun, found)
        return
    _after_preposition(clause, after, found)


def _after_preposition(clause: Clause, index: int, found: Arguments) -> None:
    """هجوم على دورية، غارات ضد مواقع: what follows على، ضد, unless it is a place."""
    page = clause.page
    for at in range(index, min(index + 6, clause.high - 1)):
        if clause.ends_at(at) or page.tokens[at].text == "،":
            return
        if page.folded[at] in _AGAINST:
            first = clause.past_marks(at + 1, clause.high)
            if first >= clause.high or clause.is_place(first):
                return
            count = page.count_at(first)
            noun = first if count is None else count.last_token + 1
            if noun < clause.high and page.tokens[noun].kind == "word" and not page.functions[noun]:
                _add(clause, noun, found)
            return


def _sides(clause: Clause, index: int, found: Arguments) -> bool:
    """اشتباكات بين الجيش ومسلحين: the first side is the doer, the other what it fights; مع names the other alone."""
    page = clause.page
    for at in range(index, min(index + 8, clause.high - 1)):
        if page.functions[at] in ("that", "clause", "who") or page.tokens[at].text in ".؛:":
            return False
        if page.folded[at] == "بين":
            first = clause.past_marks(at + 1, clause.high)
            sides = list(clause.phrases_from(first, clause.high)) if first < clause.high else []
            if len(sides) == 1:
                sides.extend(_other_side(clause, sides[0].last + 1))
            found.perpetrators, found.targets = sides[:1], sides[1:]
            return True
        if page.folded[at] in ("مع", "ضد"):
            first = clause.past_marks(at + 1, clause.high)
            if first < clause.high:
                found.targets.extend(clause.phrases_from(first, clause.high))
            found.perpetrators = found.perpetrators or sides_before(clause)
            return True
    return False


def _other_side(clause: Clause, index: int) -> list[Phrase]:
    """بين الجيش، من جهة، والحوثيين: the other side after words set in between."""
    for at in range(index, min(index + 12, clause.high)):
        if clause.page.tokens[at].text in ".؛:" or clause.page.functions[at] in ("that", "clause"):
            return []
        if clause.is_joined(at):
            return list(clause.phrases_from(at, clause.high))
    return []


def _undergone(clause: Clause, found: Arguments) -> None:
    """تعرضت قاعدة ... لقصف, موكب الوزير تعرض لهجوم: the subject of the verb of undergoing is what was struck."""
    page, first = clause.page, clause.happening.first
    for index in range(first - 1, clause.low - 1, -1):
        hit = page.structure(index, "undergo")
        if hit is None:
            continue
        after = clause.past_marks(hit.last + 1, first)
        if after < first and clause.names_struck(after) and not clause.is_place(after):
            found.targets.extend(clause.phrases_from(after, first))
            return
        for before in range(index - 1, max(clause.low, index - 6) - 1, -1):
            if clause.ends_at(before):
                return
            if clause.names_struck(before) and not clause.is_place(before) and not (before and page.functions[before - 1] == "preposition"):
                found.targets.extend(clause.phrases_from(before, index))
                return
        return
