"""Roads by the places that they join or lead to: الطريق الرابط بين حيس وتعز, طريق كيدال - غاو, الطريق المؤدي إلى سراقب."""

from __future__ import annotations

from marsad.extract.rules.page import Page, Place
from marsad.extract.rules.places.known import known_name

# الطريق الدولي السريع الرابط بين: so many words may stand between a road and "between".
_DESCRIBED_WITHIN = 4


def road_place(page: Page, index: int) -> Place | None:
    """A road as one place with the two that it joins, or the one that it leads to, which are no places of their own; None where a token is no road, or none that is told so."""
    road = page.of_kind(index, "place_word")
    if road is None or road.last != index or road.suffix or not page.is_listed(index, "companion.joins_places"):
        return None
    last = _joined_last(page, index)
    return None if last is None else Place(index, last, road.proclitics, "site", False, False, False, (index, last))


def _joined_last(page: Page, road: int) -> int | None:
    """The last token of what a road joins or leads to; None where no known places stand behind it."""
    joins = False
    for at in range(road + 1, min(road + 1 + _DESCRIBED_WITHIN, len(page) - 1)):
        word = page.folded[at]
        if word in page.reference.between_words or joins:
            return _second_of_two(page, at + (word in page.reference.between_words))
        last = _far_end(page, at)
        if last is None and (word in page.reference.words("companion.leads_there") or at == road + 1):
            last = _where_it_leads(page, at, road)
        if last is not None:
            return last
        joins = word in page.reference.words("companion.lies")
        if not joins and page.functions[at] != "who" and not (word.startswith("ال") and page.of_kind(at, "event", "place_word") is None):
            return None
    return None


def _far_end(page: Page, index: int) -> int | None:
    """كيدال - غاو, بانياس إلى قلعة المضيق, من بيدوا إلى مقديشو: the last token of the place where a road ends that the first of two places tells."""
    end = _past_a_place(page, index + (page.folded[index] == "من"), ("",))
    if end is None or end >= len(page) or not (page.tokens[end].text in _HYPHENS or page.folded[end] == "الي"):
        return None
    last = _past_a_place(page, end + 1, ("",))
    return None if last is None else last - 1


_HYPHENS = frozenset("-–—/")


def _where_it_leads(page: Page, index: int, road: int) -> int | None:
    """المؤدي إلى سراقب, المؤدي للعاصمة صنعاء, على الطريق إلى غوندار: the last token of the place that a road leads to; who is on the way to one (في الطريق إلى) may be anywhere."""
    leads = index + (page.folded[index] in page.reference.words("companion.leads_there"))
    if leads == index and not (road and page.folded[road - 1] == "علي"):
        return None
    to = leads < len(page) and page.folded[leads] in page.reference.words("companion.up_to")
    last = _past_a_place(page, leads + to, ("",) if to else ("ل",))
    return None if last is None else last - 1


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
        length, proclitics = known_name(page, level.last + 1, minor=level.sense.level in ("town", "district"))
        if length and not proclitics:
            return level.last + 1 + length
    length, proclitics = known_name(page, index)
    return index + length if length and proclitics in joined_by else None
