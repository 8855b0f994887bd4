"""Harm behind فيما or بينما that has a cause and a place of its own, so that nothing told before it did it."""

from __future__ import annotations

from collections.abc import Sequence

from marsad.extract.rules.page import Page, Place
from marsad.reference.lexicon import Hit

# فيما قتل ثلاثة مدنيين آخرين برصاص مجهولين في حي كذا بمدينة كذا: so far behind the verb its place stands.
_PLACE_WITHIN = 14


def place_of_harm_meanwhile(page: Page, hit: Hit, limit: int) -> int | None:
    """أدى قصف إلى مقتل ستة، فيما قتل ثلاثة برصاص قناص في الجنينة: the token of the place where, by another cause, a verb behind a word for "while" tells of harm; else None."""
    if hit.sense.role != "verb" or not hit.features.startswith("vp3") or not _is_meanwhile(page, hit.first - 1):
        return None
    caused = False
    for index in range(hit.last + 1, min(hit.last + 1 + _PLACE_WITHIN, limit)):
        if page.tokens[index].text in ".؛:،" or page.functions[index] in ("that", "clause", "leads_to", "who"):
            return None
        weapon = page.of_kind(index, "means") or page.structure(index, "fire")
        caused = caused or (weapon is not None and weapon.proclitics == "ب") or page.functions[index] == "agent"
        if caused and index in page.in_places:
            return index
    return None


def opens_elsewhere(page: Page, low: int, after: int, end: int) -> int:
    """The token at which a clause opens that tells of harm by another cause at another place than those named from `low` on; `end` where none does."""
    for index in page.starting("harm", after, end):
        if not _is_meanwhile(page, index - 1):
            continue
        hit = next((hit for hit in page.hits[index] if hit.sense.kind == "harm" and hit.sense.role == "verb"), None)
        at = None if hit is None else place_of_harm_meanwhile(page, hit, end)
        if at is not None and is_another_place(page, page.in_places[at], [page.in_places[each] for each in range(low, index) if each in page.in_places]):
            return index - 1 - (page.folded[index - 1] == "حين")
    return end


def is_another_place(page: Page, place: Place, before: Sequence[Place]) -> bool:
    """Whether places are named before one, each by another name."""
    name = page.folded[place.last].removeprefix("و")
    return bool(before) and all(page.folded[other.last].removeprefix("و") != name for other in before)


def _is_meanwhile(page: Page, index: int) -> bool:
    if index < 1:
        return False
    return page.is_listed(index, "companion.meanwhile") or (page.folded[index] == "حين" and page.folded[index - 1].removeprefix("و") == "في")
