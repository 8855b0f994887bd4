"""Who was harmed, where the words beside a count say it: خمسة جنود وإصابة عشرة آخرين, قتلى وجرحى في صفوف المسلحين."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace

from marsad.extract.rules.page import Page
from marsad.model import Anchor, Harm
from marsad.reference.lexicon import Hit

# Others than these are of their kind; "others" beside a child, a woman or a journalist may be anybody.
_KINDS_OF_OTHERS = frozenset({"combatants", "security", "civilians"})
# قتلى وعشرات الجرحى: so near behind one word for victims the next one stands that shares with it whose they are.
_JOINED_WITHIN = 3


def of_others(page: Page, harm: Harm, earlier: Harm | None) -> Harm:
    """قتل خمسة جنود وأصيب عشرة آخرون: "others", who are of the kind of those told right before them; other harm as it is."""
    if harm.who != "unspecified" or earlier is None or earlier.who not in _KINDS_OF_OTHERS or harm.kind == "damage" or not earlier.least:
        return harm
    return replace(harm, who=earlier.who) if _names_others(page, harm.anchor) else harm


def of_them(page: Page, harm: Harm, whole: Harm | None) -> Harm:
    """أصيب أربعة جنود، اثنان منهم بجروح خطيرة: a part named by a pronoun alone, who are of the kind of all; other harm as it is."""
    if harm.who != "unspecified" or whole is None or whole.who == "unspecified":
        return harm
    return replace(harm, who=whole.who) if page.is_listed(token_at(page, harm.anchor.end - 1), "companion.of_them") else harm


def _names_others(page: Page, anchor: Anchor) -> bool:
    first, last = token_at(page, anchor.start), token_at(page, anchor.end - 1)
    hits = (hit for index in range(first, min(last + 2, len(page))) for hit in page.hits[index] if hit.sense.kind == "people")
    people = list(hits)
    return any(hit.sense.value == "another" for hit in people) and all(hit.sense.value == "another" for hit in people)


def shared_behind(told: Sequence[tuple[Harm, Hit]]) -> list[Harm]:
    """قتلى وجرحى من المسلحين: the harms of a sentence, each of victims that another word for victims is joined to with whose they are said behind the last."""
    harms = [harm for harm, _ in told]
    for at in range(len(told) - 2, -1, -1):
        word, following = told[at][1], told[at + 1][1]
        if harms[at].who != "unspecified" or word.sense.role != "victims" or following.sense.role != "victims" or word is following:
            continue
        if following.proclitics == "و" and following.first - word.last <= _JOINED_WITHIN and harms[at].kind != "damage" != harms[at + 1].kind:
            harms[at] = replace(harms[at], who=harms[at + 1].who)
    return harms


def token_at(page: Page, start: int) -> int:
    """The token in which an offset of the text lies."""
    return bisect_right(page.tokens, start, key=lambda token: token.start) - 1
