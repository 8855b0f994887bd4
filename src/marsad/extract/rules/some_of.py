"""A part or a number of people and of whom: عدد من المسلحين، مجموعة كبيرة من الجنود."""

from __future__ import annotations

from marsad.extract.rules.page import Page

# عددا كبيرا جدا من: so many words stand between the word for a part and "of".
_DESCRIBED_WITHIN = 2


def whole_of_part(page: Page, index: int) -> int | None:
    """The noun of which a word for a part or number says how many, behind "of"; None where no such word starts at the token."""
    part = page.structure(index, "partitive") if index < len(page) else None
    if part is None or part.suffix or part.proclitics.endswith(("ب", "ل", "ك")):
        return None
    for at in range(part.first + 1, min(part.first + 2 + _DESCRIBED_WITHIN, len(page) - 1)):
        if page.folded[at] == "من":
            return at + 1
        if page.tokens[at].kind != "word" or page.functions[at] or page.folded[at].startswith(("ال", "و", "ب", "ل")):
            return None
        if not page.folded[part.first].endswith("ا") and any(hit.features[2:3] == "a" and hit.sense.kind in ("people", "object") for hit in page.hits[at]):
            # اقتادت مجموعة مسلحة تاجراً من متجره
            return None
    return None


def part_before(page: Page, noun: int, low: int) -> int | None:
    """Where the word for a part or number of those at a token stands, or for people of a body (عناصر من الجيش), at or behind `low`; None where none does."""
    if noun - 2 < low or page.folded[noun - 1] != "من":
        return None
    people = page.of_kind(noun - 2, "people", "force")
    if people is not None and not (people.definite or people.suffix) and (noun in page.actor_at or page.of_kind(noun, "force") is not None):
        return noun - 2
    for at in range(noun - 2, max(low, noun - 2 - _DESCRIBED_WITHIN) - 1, -1):
        if page.structure(at, "partitive") is not None:
            return at if whole_of_part(page, at) == noun else None
    return None
