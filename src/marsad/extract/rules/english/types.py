"""The type of an English happening by who does it to whom: riots, force used on protesters, captives put to death, leaders killed on purpose."""

from __future__ import annotations

from marsad.extract.rules.english.happenings import Telling
from marsad.extract.rules.english.subjects import head_of, subject_before
from marsad.extract.rules.english.words import is_passive, phrase_after, use
from marsad.extract.rules.page import Page
from marsad.extract.rules.roles import Phrase
from marsad.extract.rules.types_by_means import type_by_means


def type_of_deed(page: Page, told: Telling, means: set[str], targets: list[Phrase], doers: list[Phrase]) -> str:
    """The type of a happening by what it was done with, to whom and by whom."""
    if _kills_captives(page, told, targets, doers):
        return "execution"
    if _kills_a_leader(page, told, targets, doers):
        return "assassination"
    if told.type in _OF_MOBS and "small_arms" not in means and any(use(page, phrase.last, "mob") for phrase in doers):
        # "rioters torched shops", "a mob stormed the embassy"
        return "riot"
    if told.type == "armed_attack" and _is_on_protesters(page, targets, doers):
        return "protest_repression"
    if told.type == "explosion" and means == {"drone"}:
        # "a drone exploded over the airport"
        return "drone_strike"
    of_a_state = any(index in page.inside_actor for phrase in doers for index in range(phrase.first, phrase.last + 1))
    if told.from_harm and told.type == "armed_attack" and means <= {"other"} and not of_a_state and _is_by_a_bomb(page, told):
        # "A bomb in a market killed two people"
        return "explosion"
    flown = any(use(page, index, "flies") for phrase in doers for index in range(phrase.first, phrase.last + 1))
    # "the air force bombed a wedding"
    return "air_strike" if told.type == "shelling" and flown and not means else type_by_means(told.type, means)


_OF_MOBS = frozenset({"armed_attack", "property_destruction"})


def _is_by_a_bomb(page: Page, told: Telling) -> bool:
    """Whether a bomb that nobody is said to have dropped is what killed: the subject of the verb, or what stands behind "by"."""
    hit = told.hit
    if is_passive(page, hit.first, told.sentence.first):
        by = next((at for at in range(hit.last + 1, told.high) if use(page, at, "doer")), None)
        killer = phrase_after(page, by + 1, told.high) if by is not None else None
    else:
        killer = subject_before(page, hit.first, told.sentence.first)
        if use(page, hit.first - 1, "bombs"):
            # "Bomb kills five"
            return True
    return killer is not None and use(page, head_of(page, killer), "bombs") is not None


def _kills_captives(page: Page, told: Telling, targets: list[Phrase], doers: list[Phrase]) -> bool:
    """`soldiers shot two prisoners`: whether people in somebody's hands are killed by those who hold them."""
    shot = told.type == "armed_attack" and (told.from_harm or told.means == {"small_arms"} or not told.means) and told.hit.features.startswith("v")
    held = any(use(page, index, "of_captivity") for phrase in targets for index in range(phrase.first, phrase.last + 1))
    return shot and held and bool(doers)


def _kills_a_leader(page: Page, told: Telling, targets: list[Phrase], doers: list[Phrase]) -> bool:
    """`Israel killed the head of the group's political wing`, `a general was killed by a bomb planted under his car`: whether one who leads is killed, by somebody who is named or by a charge laid for him."""
    if not told.from_harm or told.hit.sense.harm != "killed" or len(targets) != 1 or page.count_at(targets[0].first) is not None:
        return False
    struck = range(targets[0].first, targets[0].last + 1)
    head = next((index - 1 for index in struck if page.folded[index] in ("of", "in", ",") and index > targets[0].first), targets[0].last)
    leads = use(page, head, "leads") or use(page, targets[0].first, "leads")
    laid = any(page.folded[index] == "planted" for index in range(told.hit.last, told.sentence.last))
    named = any(index in page.inside_actor for phrase in doers for index in range(phrase.first, phrase.last + 1))
    return bool(leads) and not page.folded[head].endswith("s") and (laid or named)


def _is_on_protesters(page: Page, targets: list[Phrase], doers: list[Phrase]) -> bool:
    """`security forces opened fire on demonstrators`: whether those who keep order use force on a crowd with a demand."""
    crowd = any(use(page, index, "demonstrates") for phrase in targets for index in range(phrase.first, phrase.last + 1))
    return crowd and any(page.of_kind(index, "force") or page.is_under_arms(index) for phrase in doers for index in range(phrase.first, phrase.last + 1))
