"""Who fell into an ambush, who drew them into it, and whose it was."""

from __future__ import annotations

from marsad.extract.rules.clause import Clause
from marsad.extract.rules.counted_nouns import noun_at
from marsad.extract.rules.objects import add
from marsad.extract.rules.roles import Arguments, Phrase

# وقع موكب للجنة دفاع محلية في كمين: so far before an ambush stands the verb of falling into it.
_FELL_WITHIN = 10


def fell_into_it(clause: Clause, found: Arguments) -> bool:
    """وقعت دورية في كمين للمسلحين, الدورية وقعت في كمين, أوقع المسلحون دورية في كمين: finds who fell into an ambush and who laid it; says whether anybody fell."""
    page, first = clause.page, clause.happening.first
    if first < 2 or page.folded[first - 1] not in ("في", "الي") or page.folded[clause.happening.hit.first] not in page.reference.words("companion.trap"):
        return False
    for index in range(first - 2, max(clause.happening.sentence.first, first - _FELL_WITHIN) - 1, -1):
        if page.functions[index] in ("that", "clause") or page.tokens[index].text in ".؛:":
            return False
        if _is_one_of(clause, index, "companion.draws_into"):
            return _drawn_into_it(clause, index, found)
        if not _is_one_of(clause, index, "companion.falls_into"):
            continue
        after = clause.past_marks(index + 1, first - 1)
        noun = noun_at(clause, after) if after < first - 1 else first
        noun += noun > after and page.folded[noun] == "من"
        if noun < first - 1 and clause.names_struck(noun) and not clause.is_place(noun):
            add(clause, noun, found)
        elif after == first - 1 and index > clause.happening.sentence.first:
            found.targets.extend(_named_before(clause, index))
        if found.targets and not found.perpetrators:
            found.perpetrators.extend(_whose_it_was(clause))
        return bool(found.targets)
    return False


def _is_one_of(clause: Clause, index: int, words: str) -> bool:
    word = clause.page.folded[index]
    return word in clause.page.reference.words(words) or word.removeprefix("و") in clause.page.reference.words(words)


def _drawn_into_it(clause: Clause, verb: int, found: Arguments) -> bool:
    """أوقع المسلحون دورية في كمين, استدرجوا دورية إلى كمين: who stands behind a verb of drawing into it and whom he drew; of one alone it says whom."""
    first = clause.happening.first
    start = clause.past_marks(verb + 1, first - 1)
    if start >= first - 1 or not (clause.names_doer(start) or clause.names_struck(noun_at(clause, start))):
        return False
    phrase = next(clause.phrases_from(start, first - 1)) if noun_at(clause, start) == start else None
    after = first - 1 if phrase is None else clause.past_marks(phrase.last + 1, first - 1)
    drawn = noun_at(clause, after) if after < first - 1 else first
    if phrase is not None and drawn < first - 1 and clause.names_struck(drawn) and not clause.proclitics(drawn):
        found.perpetrators = found.perpetrators or [phrase]
        add(clause, drawn, found)
    else:
        add(clause, noun_at(clause, start), found)
    return bool(found.targets)


def _whose_it_was(clause: Clause) -> list[Phrase]:
    """وقعوا في كمين للمقاومة: who is named with ل right behind an ambush into which others fell; empty where nobody is."""
    owner = clause.happening.hit.last + 1
    if owner >= clause.high or clause.proclitics(owner) != "ل" or not clause.names_doer(owner):
        return []
    return list(clause.phrases_from(owner, clause.high))


def _named_before(clause: Clause, end: int) -> list[Phrase]:
    """The phrase that ends right before a token and names what can be struck; empty where none does."""
    for index in range(max(clause.happening.sentence.first, end - 5), end):
        if clause.names_struck(index) and not clause.proclitics(index):
            phrase = next(clause.phrases_from(index, end))
            if phrase.last == end - 1:
                return [phrase]
    return []
