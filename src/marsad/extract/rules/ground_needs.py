"""What must stand by words of ground, captivity and crowds for them to tell of a happening: a verb of becoming, positions that are lost, a grip, people kept in."""

from __future__ import annotations

from collections.abc import Iterable

from marsad.extract.rules.page import Page
from marsad.extract.rules.stops import until_stop
from marsad.reference.lexicon import Hit

# باتت مدينة الفاشر السودانية بالكامل تحت سيطرة: so far before what a place comes under stands the verb.
_BECOMES_WITHIN = 9
# خسر الجيش الأوكراني، الأحد، بلدة: so far behind a verb of losing stands what is lost.
_LOST_WITHIN = 8
# أحكم جيش تحرير كذا الوطني، الذراع العسكرية لكذا، قبضته
_GRIP_WITHIN = 14
# وقع عشرون جنديا من اللواء في الأسر
_CAPTIVE_WITHIN = 9
# منعت القوات السكان المحاصرين في الحي من مغادرة
_KEPT_WITHIN = 10
# تبادل الجنود على الحدود إطلاق النار
_EXCHANGED_WITHIN = 7
_STILL_WITHIN = 4


def comes_under(page: Page, hit: Hit) -> bool:
    """باتت البلدة تحت سيطرة، وقعت القاعدة في قبضة: a verb of becoming or falling before, which makes a state a change."""
    if page.folded[hit.last].startswith("ال"):
        # تحت السيطرة: of what is in hand.
        return False
    for index in _back(page, hit.first, _BECOMES_WITHIN):
        if _bare(page, index) in page.reference.words("companion.comes_under"):
            return index == 0 or page.of_kind(index - 1, "negation") is None
    return False


def loses_ground(page: Page, hit: Hit) -> bool:
    """خسر الجيش بلدة، تخلت القوات عن مواقعها: forces or a state right behind the verb, and ground as what they lose."""
    subject = hit.last + 1
    if hit.features.startswith("n") or hit.suffix or subject >= len(page) or not _is_a_side(page, subject):
        return False
    led = hit.sense.role == "from"
    for index in until_stop(page, range(subject + 1, min(len(page), subject + 1 + _LOST_WITHIN))):
        if led and page.folded[index] == "عن":
            return index + 1 < len(page) and _is_ground(page, index + 1)
        if page.functions[index] or page.count_at(index) is not None or page.of_kind(index, "people") is not None:
            if not led:
                return False
        elif not led and index not in page.inside_actor and _is_ground(page, index):
            return True
    return False


def has_a_grip(page: Page, hit: Hit) -> bool:
    """أحكمت الفصائل قبضتها على المدينة: whose grip it is that the verb tightens, whoever stands between."""
    words = range(hit.last + 1, min(len(page), hit.last + 1 + _GRIP_WITHIN))
    for index in words:
        if page.tokens[index].text in ".؛:" or page.functions[index] in ("that", "clause"):
            return False
        if page.folded[index] in page.reference.words("companion.grip"):
            return True
    return False


def is_captured(page: Page, hit: Hit) -> bool:
    """وقع عشرون جنديا في الأسر: a verb of falling, or its noun, before captivity."""
    return any(_bare(page, index) in page.reference.words("companion.falls_captive") for index in _back(page, hit.first, _CAPTIVE_WITHIN))


def is_kept_in(page: Page, hit: Hit) -> bool:
    """منعت القوات السكان من مغادرة المدينة: people behind the word, and behind "from" a noun of leaving."""
    people = False
    for index in range(hit.last + 1, min(len(page) - 1, hit.last + 1 + _KEPT_WITHIN)):
        if page.tokens[index].text in ".،؛:" or page.functions[index] in ("that", "clause", "cause"):
            return False
        person = page.of_kind(index, "people")
        people = people or (person is not None and person.sense.who not in ("combatants", "security"))
        if page.folded[index] == "من" and people and page.folded[index + 1] in page.reference.words("companion.getting_away"):
            return True
    return False


def is_exchanged(page: Page, hit: Hit) -> bool:
    """تبادل الجنود إطلاق النار، تبادل كثيف للنيران: fire or projectiles behind a word of exchanging."""
    words = until_stop(page, range(hit.last + 1, min(len(page), hit.last + 1 + _EXCHANGED_WITHIN)))
    return any(page.folded[index] in page.reference.words("companion.exchanged") for index in words)


def is_held_now(page: Page, hit: Hit) -> bool:
    """محتجز لديهم، لا يزالون موقوفين: a participle that says of people that they are held now."""
    after = hit.last + 1
    if after < len(page) and page.folded[after] in page.reference.words("companion.held_with"):
        return True
    return any(_bare(page, index) in page.reference.words("companion.still") for index in _back(page, hit.first, _STILL_WITHIN))


def is_fought(page: Page, hit: Hit) -> bool:
    """مواجهة خاضتها القوات، اندلعت مواجهة: a verb of fighting or of breaking out right before or behind the noun."""
    near = range(max(0, hit.first - 2), min(len(page), hit.last + 3))
    return any(_bare(page, index) in page.reference.words("companion.fought") for index in near)


def _back(page: Page, first: int, within: int) -> Iterable[int]:
    """The tokens before one in its clause, the nearest first."""
    for index in range(first - 1, max(-1, first - 1 - within), -1):
        if page.tokens[index].text in ".؛:" or page.tokens[index].kind == "break" or page.functions[index] in ("that", "clause", "who"):
            return
        yield index


def _bare(page: Page, index: int) -> str:
    return page.folded[index].removeprefix("و") if len(page.folded[index]) > _SHORTEST else page.folded[index]


# وقع: its و is of the word.
_SHORTEST = 4


def _is_a_side(page: Page, index: int) -> bool:
    name = page.actor_at.get(index)
    if name is not None:
        return not name.proclitics and (page.is_armed(name) or page.names_a_country(name))
    people = page.of_kind(index, "people")
    return page.of_kind(index, "force") is not None or (people is not None and people.sense.who in ("combatants", "security"))


def _is_ground(page: Page, index: int) -> bool:
    word = page.of_kind(index, "place_word")
    if word is not None and not word.proclitics and word.sense.level in ("town", "district", "site"):
        return True
    return page.folded[index].removeprefix("ال") in page.reference.words("companion.positions")
