"""What was struck, by what somebody calls it: قصف ما وصفته الوزارة بمنشآت عسكرية, غارات على ما قال الجيش إنه مركز قيادة."""

from __future__ import annotations

from marsad.extract.rules.clause import Clause
from marsad.extract.rules.phrases import phrase_end
from marsad.extract.rules.roles import Phrase

# ما وصفتها وزارة الدفاع الأميركية (البنتاغون) بثلاث منشآت: so far behind "what" stands what it is called.
_CALLED_WITHIN = 12


def what_it_is_called(clause: Clause, index: int) -> Phrase | None:
    """What stands behind "what" and a verb of saying, with ب or behind "that it is", where they start at a token; None where they do not."""
    page, end = clause.page, clause.happening.sentence.last
    if page.folded[index] != "ما" or page.of_kind(index + 1, "saying") is None:
        return None
    for at in range(index + 2, min(index + 2 + _CALLED_WITHIN, end - 1)):
        if page.tokens[at].text in "،؛:":
            return None
        if page.folded[at].removeprefix("ب") in page.reference.words("companion.struck_as"):
            if page.of_kind(_noun(clause, at + 1), "event") is not None:
                # الرد على ما يعتقد أنه هجوم
                return None
            return Phrase(at + 1, phrase_end(page, _noun(clause, at + 1), end))
        noun = page.of_kind(_noun(clause, at), "object", "people", "force", "place_word")
        if page.folded[at].startswith("ب") and noun is not None and (noun.first > at or noun.proclitics == "ب") and at not in page.in_place:
            return Phrase(at, phrase_end(page, noun.first, end), "ب")
    return None


def _noun(clause: Clause, first: int) -> int:
    """ثلاث منشآت: the noun behind the number that starts at a token; else the token itself."""
    count = clause.page.count_at(first)
    return first if count is None or count.ordinal else min(count.last_token + 1, clause.happening.sentence.last - 1)
