"""Whose bodies were found."""

from __future__ import annotations

from marsad.extract.rules.clause import Clause
from marsad.extract.rules.phrases import phrase_end
from marsad.extract.rules.pronouns import some_of_them
from marsad.extract.rules.roles import Phrase

# عثر الأهالي أمس في مزرعة قريبة من البلدة على جثتي شابين: so far behind the verb the bodies stand.
_FOUND_WITHIN = 12
# تسع وعشرين جثة
_COUNTED_WITHIN = 4


def the_dead(clause: Clause) -> list[Phrase]:
    """عثر على جثتي شابين، انتشال ست جثث: the bodies with their number and those whose they are; empty where no word for bodies stands there."""
    page, happening = clause.page, clause.happening
    at = clause.past_marks(happening.last + 1, clause.high)
    at += at < clause.high and page.folded[at] == "علي"
    some = some_of_them(clause, at) if at < clause.high else None
    if some is not None:
        # عثر على 17 منهم قتلى
        return [some]
    corpses = page.reference.words("companion.corpses")
    for index in range(happening.first, min(happening.last + 1 + _FOUND_WITHIN, clause.high)):
        if index > happening.last and clause.ends_at(index):
            return []
        word = page.folded[index]
        if word not in corpses and word.removeprefix("ال") not in corpses:
            continue
        counts = ((at, page.count_at(at)) for at in range(max(happening.sentence.first, index - _COUNTED_WITHIN), index))
        first = next((at for at, count in counts if count is not None and not count.ordinal and count.last_token == index - 1), index)
        if first == index and index > clause.low and page.structure(index - 1, "partitive") is not None:
            first = index - 1
        return [Phrase(first, phrase_end(page, index, clause.high))]
    return []
