"""Where witnesses are: the town of those who saw or heard what they tell is where it was, if they name no other."""

from __future__ import annotations

from marsad.extract.rules.draft import Draft
from marsad.extract.rules.page import Page, Place
from marsad.extract.rules.tellers import Told

_PREPOSITIONS = frozenset({"في", "من"})


def add_where_it_was_seen(page: Page, drafts: list[Draft]) -> None:
    """قال سكان في الأبيض إنهم سمعوا دوي انفجارات, قال شهود من نيالا إن اشتباكات اندلعت حول المقر: the town of the witnesses, of a happening or a site without one."""
    placed: Draft | None = None
    for draft in drafts:
        if placed is not None and not draft.places and placed.sentence is draft.sentence and placed.chain == draft.chain:
            # قال شهود من الحي إن قذائف سقطت غرب المدينة، وإن سكانها نزحوا: what they go on to tell was there too.
            continue
        placed = draft if draft.places else placed
        if not draft.chain or not draft.stance.has_happened or not all(_lacks_a_town(page, place) for place in draft.places):
            continue
        where = _home_of(page, draft.chain[0])
        if where is not None and (not draft.places or page.level_of(where) in ("town", None)) and all(place.first != where.first for place in draft.places):
            draft.places = [*draft.places, where]


def _lacks_a_town(page: Page, place: Place) -> bool:
    """Whether a place is a site that no list has (القاعدة البحرية)."""
    return page.level_of(place) == "site" and not place.known


def _home_of(page: Page, told: Told) -> Place | None:
    """The place that stands behind those who saw it, within the words for them or right behind."""
    for at in range(told.first, told.last + 1):
        teller = page.of_kind(at, "teller")
        if teller is None or teller.sense.tells != "witness" or page.folded[at] in page.reference.words("companion.not_at_home"):
            continue
        for led in range(teller.last + 1, told.last + 2):
            place = page.in_places.get(led + 1) if led + 1 < len(page) and page.folded[led] in _PREPOSITIONS else page.in_places.get(led)
            if place is not None and place.whole[0] <= led + 1 and not place.anaphor and page.level_of(place) != "country":
                return place
    return None
