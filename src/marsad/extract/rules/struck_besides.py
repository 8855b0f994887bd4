"""What else was struck, told behind the first thing as one among it or besides it: مواقع عدة بينها مخزن أسلحة, إضافة إلى مصنع."""

from __future__ import annotations

from marsad.extract.rules.clause import Clause
from marsad.extract.rules.counted_nouns import noun_at
from marsad.extract.rules.objects import counted_and
from marsad.extract.rules.roles import Phrase

# مواقع للجماعة في محافظتي كذا وكذا، من بينها مصنع: so far behind what was struck the next is told.
_BESIDES_WITHIN = 12


def struck_besides(clause: Clause, struck: list[Phrase]) -> list[Phrase]:
    """The things that "among them" or "in addition to" leads to behind what was struck; empty where none are, or what was struck are people."""
    page, found = clause.page, list[Phrase]()
    if not struck or page.of_kind(_head(clause, struck[-1].first), "people") is not None:
        return found
    index = struck[-1].last + 1
    end = min(index + _BESIDES_WITHIN, clause.high)
    while index < end:
        hit = page.structure(index, "among") or page.structure(index, "besides") or page.structure(index, "taken_in")
        if hit is None:
            if clause.ends_at(index) or any(other.features.startswith("v") for other in page.hits[index]):
                return found
            index += 1
            continue
        first = clause.past_marks(hit.last + 1, clause.high)
        noun = noun_at(clause, first) if first < clause.high else first
        if noun >= clause.high or page.of_kind(noun, "object") is None or not clause.names_struck(noun) or clause.is_place(noun):
            return found
        found.append(Phrase(first, next(clause.phrases_from(noun, clause.high)).last, clause.proclitics(first)))
        found.extend(list(clause.phrases_from(noun, clause.high))[1:])
        while (more := counted_and(clause, found[-1].last + 1)) is not None:
            found.append(more)
        index = found[-1].last + 1
        end = min(index + _BESIDES_WITHIN, clause.high)
    return found


def _head(clause: Clause, first: int) -> int:
    """ثلاثة أشخاص: the noun behind a number or a word for a part, which starts at a token; else the token itself."""
    noun = noun_at(clause, first)
    return noun if noun < clause.high else first
