"""Whose deeds a running number of dead is the toll of, by the adjective of what killed them: قتل 40 منذ آذار بالرصاص الإسرائيلي, ضحايا العدوان الإسرائيلي."""

from __future__ import annotations

import itertools

from marsad.extract.rules.clause import Clause
from marsad.extract.rules.families import FORCE
from marsad.extract.rules.roles import Phrase
from marsad.reference.lexicon import Hit

# قتل 40 شخصا منذ مطلع العام بينهم عشرة أطفال، وأصيب المئات بالرصاص الإسرائيلي
_KILLED_WITHIN = 24


def who_killed_the_many(clause: Clause) -> list[Phrase]:
    """Whoever is said to have brought about the deaths of a toll, or the adjectives of the deed or the fire by which the dead fell; empty where none is told."""
    page, sentence = clause.page, clause.happening.sentence
    if brought_about := _who_brought_it_about(clause):
        return brought_about
    for index in range(clause.happening.first, min(clause.happening.last + _KILLED_WITHIN, sentence.last)):
        if page.tokens[index].text in ".؛:" or (index > clause.happening.last and page.functions[index] in ("that", "clause")):
            return []
        by_it = next((hit for hit in page.hits[index] if _is_what_killed(clause, hit)), None)
        if by_it is None:
            continue
        at = by_it.last + 1
        if at + 1 < sentence.last and at not in page.adjective_at and page.folded[at].startswith("ال") and page.folded[at].endswith(("ي", "ية")):
            # القصف المدفعي الإسرائيلي
            at += 1
        if at in page.adjective_at and page.tokens[at].text.startswith("ال") == page.tokens[by_it.last].text.removeprefix("ب").startswith("ال"):
            return [Phrase(each, each) for each in itertools.takewhile(page.adjective_at.__contains__, range(at, sentence.last))]
    return []


# تسببت غارات التحالف، بحسب المنظمة، في مقتل: so far before the word of death stands the verb.
_CAUSED_WITHIN = 8


def _who_brought_it_about(clause: Clause) -> list[Phrase]:
    """تسبب تمرد الجماعة بمقتل الآلاف, الجماعة تسببت في مقتل الآلاف: who stands behind or right before a verb of bringing about; empty where none is told."""
    page, hit, first = clause.page, clause.happening.hit, clause.happening.first
    if clause.is_verb(hit) or not (hit.proclitics == "ب" or page.folded[first - 1] == "في"):
        return []
    start = clause.happening.sentence.first
    near = range(first - 1, max(start, first - _CAUSED_WITHIN) - 1, -1)
    verb = next((index for index in near if page.is_listed(index, "companion.brings_death")), None)
    if verb is None:
        return []
    behind = clause.past_marks(verb + 1, first)
    # تسبب تمرد الجماعة
    behind += behind + 1 < first and not clause.names_doer(behind) and page.folded[behind] not in ("في", "ب")
    if behind < first and clause.names_doer(behind) and not clause.proclitics(behind):
        return list(clause.phrases_from(behind, first))
    before = (index for index in range(verb - 1, max(start, verb - _CAUSED_WITHIN) - 1, -1) if clause.names_doer(index) and not clause.proclitics(index))
    return next((named for index in before if (named := list(clause.phrases_from(index, verb)))[-1].last == verb - 1), [])


def _is_what_killed(clause: Clause, hit: Hit) -> bool:
    """بالرصاص, جراء القصف, منذ بدء العدوان, ضحايا الهجوم: fire led by ب, or a noun of a blow behind a word that says of what somebody died, or since when."""
    page = clause.page
    if hit.sense.kind == "means":
        return hit.proclitics == "ب"
    if hit.sense.kind != "event" or hit.sense.type not in FORCE or not hit.features.startswith("n") or hit.proclitics:
        return False
    if page.structure(hit.first, "war") is not None:
        # منذ بدء الحرب السورية: where it is fought.
        return False
    return hit.first > 0 and page.folded[hit.first - 1] in page.reference.words("companion.dead_of")
