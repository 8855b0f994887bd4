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
    """The adjectives of the deed or of the fire by which the dead of a toll fell, behind its word in its sentence; empty where none is told."""
    page, sentence = clause.page, clause.happening.sentence
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
