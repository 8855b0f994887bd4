"""Roads by the two places that they join: الطريق الرابط بين حيس وتعز, طريق يربط كيدال بغاو."""

from __future__ import annotations

from marsad.extract.rules.page import Page, Place
from marsad.extract.rules.places.known import known_name

# الطريق الدولي السريع الرابط بين: so many words may stand between a road and "between".
_DESCRIBED_WITHIN = 4


def road_place(page: Page, index: int) -> Place | None:
    """A road as one place with the two that it joins, which are no places of their own; None where a token is no road, or none that is told so."""
    road = page.of_kind(index, "place_word")
    if road is None or road.last != index or road.suffix or not page.is_listed(index, "companion.joins_places"):
        return None
    joins = False
    for at in range(index + 1, min(index + 1 + _DESCRIBED_WITHIN, len(page) - 1)):
        word = page.folded[at]
        if word in page.reference.between_words or joins:
            last = _second_of_two(page, at + (word in page.reference.between_words))
            return None if last is None else Place(index, last, road.proclitics, "site", False, False, False, (index, last))
        joins = word in page.reference.words("companion.lies")
        if not joins and page.functions[at] != "who" and not (word.startswith("ال") and page.of_kind(at, "event", "place_word") is None):
            return None
    return None


def _second_of_two(page: Page, first: int) -> int | None:
    """حيس وتعز, مدينة كيدال ببلدة غاو: the last token of the second of two known places that "and" or "with" joins; None where no two stand at a token."""
    end = _past_a_place(page, first, ("",))
    last = _past_a_place(page, end, ("و", "ب")) if end is not None else None
    return None if last is None else last - 1


def _past_a_place(page: Page, index: int, joined_by: tuple[str, ...]) -> int | None:
    """Behind a known place and its level word, of which the first word has one of the clitics; None where none stands at a token."""
    if index >= len(page):
        return None
    level = page.of_kind(index, "place_word")
    if level is not None and level.proclitics in joined_by:
        length, proclitics = known_name(page, level.last + 1)
        if length and not proclitics:
            return level.last + 1 + length
    length, proclitics = known_name(page, index)
    return index + length if length and proclitics in joined_by else None
