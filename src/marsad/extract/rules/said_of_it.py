"""What a relative clause says of a happening that is only named: هجوم اتهمت كييف موسكو بشنه, الغارة التي أعلن التحالف مسؤوليته عنها."""

from __future__ import annotations

from marsad.extract.rules.draft import Draft
from marsad.extract.rules.page import Page
from marsad.extract.rules.tellers import is_said_of_a_telling


def told_by_its_clause(page: Page, told: Draft, claim: Draft, verb: int) -> bool:
    """Takes what a clause says of a happening, its verb at token `verb`, for all that is told of it; False, and nothing done, where more is.

    هجوم اتهمت كييف موسكو بشنه is told by Kyiv alone; قتل عشرة في هجوم اتهمت كييف موسكو بشنه is told by the outlet too.
    """
    if told.harm or told.from_harm or told.by_teller or not told.hit.features.startswith("n"):
        return False
    if not claim.chain or claim.chain[0].first < verb or not _is_in_its_clause(page, told, verb):
        return False
    # تقارير عن هجوم اتهمت كييف موسكو بشنه: who told of it so far tells nothing of what the clause says.
    told.chain = tuple(link for link in claim.chain if link not in told.chain) or claim.chain
    told.scope, told.stance = claim.scope, claim.stance
    told.perpetrators, told.by_teller, told.doer_is_said = claim.perpetrators, claim.by_teller, claim.doer_is_said
    return True


def _is_in_its_clause(page: Page, told: Draft, verb: int) -> bool:
    """Whether a verb stands in a clause about the happening before it: behind a relative word, or right behind the noun phrase without "and"."""
    if is_said_of_a_telling(page, verb):
        return False
    relative = page.functions[verb - 1] == "who"
    if relative and page.folded[verb - 2] in page.reference.words("companion.pointing"):
        # قصف السوق، الأمر الذي نفته موسكو: what is denied is that it was told.
        return False
    first = verb - 1 if relative else verb
    if not told.sentence.first <= verb < told.sentence.last or (not relative and page.folded[verb].startswith(("و", "ف", "ل"))):
        return False
    between = range(told.hit.last + 1, first)
    return not any(page.functions[at] in ("that", "clause", "who") or page.tokens[at].text in ".؛:" or page.of_kind(at, "saying") for at in between)
