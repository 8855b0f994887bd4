"""What an English word of many meanings needs beside it to tell a happening: a weapon, armed men who do it, ground that is taken, people whom it is done to.

An entry of the lexicon names its needs. Of weapons one is enough; of the others each must be there.
"""

from __future__ import annotations

import itertools
from collections.abc import Callable

from marsad.extract.rules.english.subjects import subject_before
from marsad.extract.rules.english.words import clause_end, clause_start, is_capital, is_passive, is_pause, phrase_after, use
from marsad.extract.rules.families import FORCE
from marsad.extract.rules.page import Page, Sentence
from marsad.extract.rules.roles import Phrase
from marsad.reference.lexicon import Hit

_NEAR = 6


def has_needed(page: Page, hit: Hit, sentence: Sentence) -> bool:
    """Whether all that the sense of a word needs stands beside it."""
    return all(_NEEDS[need](page, hit, sentence) for need in hit.sense.needs if need in _NEEDS) and (
        not needs_a_weapon(hit) or _has_weapon(page, hit, sentence)
    )


def needs_a_weapon(hit: Hit) -> bool:
    """Whether one of several weapons must stand beside the word, which is then what is fired, thrown or dropped."""
    return bool(set(hit.sense.needs) - _NEEDS.keys())


def _has_weapon(page: Page, hit: Hit, sentence: Sentence) -> bool:
    """`fired two missiles`, `missiles had been fired`: one of the weapons in its own words, none that only a longer name of a happening holds."""
    reach = _NEAR
    if any(page.folded[index : index + 2] == ["of", "which"] for index in range(max(sentence.first, hit.first - _NEAR), hit.first)):
        # "launched 149 drones overnight, of which 97 were downed"
        reach = 2 * _NEAR
    near = range(max(sentence.first, hit.first - reach), min(sentence.last, hit.last + _NEAR))
    named = {index for index in near for other in page.hits[index] if other.sense.kind == "event" and other.last > other.first and other.first != hit.first}
    return any((means := page.of_kind(index, "means")) is not None and index not in named and set(means.sense.means) & set(hit.sense.needs) for index in near)


def is_done_by_fighters(page: Page, hit: Hit, sentence: Sentence) -> bool:
    """`as the assailants fled`: whether the subject of an active verb is of those who fight."""
    return not _undergoes(page, hit, sentence) and any(_fights(page, index) for index in _subject(page, hit, sentence))


def _is_done_by_fighters_or_pronoun(page: Page, hit: Hit, sentence: Sentence) -> bool:
    """`gangs hold the capital`, `the army says it holds the town`; but not `the minister holds a post`."""
    doers = _subject(page, hit, sentence)
    pronoun = bool(doers) and use(page, doers[-1], "pronoun") is not None
    return is_done_by_fighters(page, hit, sentence) or (pronoun and _is_done_by_armed(page, hit, sentence))


def _is_done_by_armed(page: Page, hit: Hit, sentence: Sentence) -> bool:
    """Whether forces, armed men or somebody whom the data know do it; of a passive without a doer, whether such stand in its clause."""
    doers = _subject(page, hit, sentence)
    if _undergoes(page, hit, sentence):
        doers = range(clause_start(page, hit.first, sentence.first), clause_end(page, hit.last, sentence.last))
    elif not doers or use(page, doers[-1], "pronoun") or use(page, doers[-1], "break"):
        # "the rebels said they had taken", "the town, which they seized"
        doers = range(sentence.first, hit.first)
    return any(_is_armed(page, index) for index in doers)


def _is_done_by_armed_or_weapons(page: Page, hit: Hit, sentence: Sentence) -> bool:
    """`its helicopters had destroyed 12 boats`, `drones destroyed two tanks`"""
    if _undergoes(page, hit, sentence):
        # "four houses were flattened in air strikes"
        behind = range(hit.last + 1, min(sentence.last, hit.last + 1 + _NEAR))
        struck = any(other.sense.kind == "event" and other.sense.type in FORCE for index in behind for other in page.hits[index])
        return struck or _is_done_by_armed(page, hit, sentence)
    by_weapon = any(page.of_kind(index, "means") is not None for index in _subject(page, hit, sentence))
    return by_weapon or _is_done_by_armed(page, hit, sentence)


def _is_armed(page: Page, index: int) -> bool:
    means = page.of_kind(index, "means")
    # "tanks rolled into the town"
    drives = means is not None and "tank" in means.sense.means
    return drives or page.of_kind(index, "force") is not None or page.is_under_arms(index) or index in page.actor_at


def _takes_ground(page: Page, hit: Hit, sentence: Sentence) -> bool:
    """`seized the town`, `the base was overrun`, `before rebels entered it`: whether what it is done to is a place."""
    if page.folded[hit.last + 1 : hit.last + 2] == ["it"] and not page.tokens[hit.first].text[:1].isupper():
        return True
    if use(page, hit.last + 1, "particle"):
        # "took out a commander"
        return False
    first = clause_start(page, hit.first, sentence.first)
    if first > sentence.first + 1 and page.folded[first - 1] == "which" and _subject(page, hit, sentence):
        # "have left Kobo, which they seized in August"
        return _is_ground(page, first - 2 - (page.tokens[first - 2].text == ","))
    return any(_is_ground(page, index) for index in _done_to(page, hit, sentence))


def _is_ground(page: Page, index: int) -> bool:
    if index in page.inside_actor and index > 0 and page.of_kind(index - 1, "direction") and not page.names_a_body(page.inside_actor[index]):
        # "captured northern Mali"
        return True
    if index in page.inside_actor or page.of_kind(index, "people", "force") or page.of_kind(index + 1, "people"):
        # "seized a district governor"
        return False
    land = page.of_kind(index, "place_word") is not None and use(page, index, "road") is None
    return bool(use(page, index, "ground") or land or (is_capital(page, index) and index > 0 and index not in page.in_time))


def _is_done_to_people(page: Page, hit: Hit, sentence: Sentence) -> bool:
    """`arrested two men`, `she was groped`"""
    subject = _subject(page, hit, sentence) if _undergoes(page, hit, sentence) else range(0)
    if subject and use(page, subject[-1], "pronoun") and page.folded[subject[-1]] != "it":
        return True
    owner = page.folded[hit.last + 1 : hit.last + 2] == ["her"] and page.of_kind(hit.last + 2, "people", "object", "event") is not None
    if not _undergoes(page, hit, sentence) and use(page, hit.last + 1, "him") and not owner:
        # "accused the army of holding him"; but not "her post".
        return True
    done_to = _done_to(page, hit, sentence)
    # "captured the junta's command in Ann": whose it is was not taken.
    owned = max((index + 1 for index in done_to if page.tokens[index].text.casefold() in ("'s", "’s")), default=done_to.start)
    return any(page.of_kind(index, "people", "force") is not None for index in range(owned, done_to.stop))


def _is_reciprocal(page: Page, hit: Hit, sentence: Sentence) -> bool:
    """`two factions fought each other`"""
    return use(page, hit.last + 1, "reciprocal") is not None


def _has_fallen(page: Page, hit: Hit, sentence: Sentence) -> bool:
    """`the town had fallen`, `denied that Tarhuna has fallen`: whether ground that a side can lose is the subject; nothing that falls out of the sky or by some percent."""
    subject = subject_before(page, hit.first, sentence.first)
    if subject is None or page.folded[hit.last + 1 : hit.last + 2] in (["by"], ["from"], ["below"], ["silent"], ["into"]):
        return False
    head = next((at - 1 for at in range(subject.first + 1, subject.last + 1) if page.folded[at] == "of"), subject.last)
    return use(page, head, "ground") is not None


def _is_done_to_own_forces(page: Page, hit: Hit, sentence: Sentence) -> bool:
    """`pulled its fighters out of the town`: whether a verb is done to forces of whoever does it."""
    own = use(page, hit.last + 1, "determiner")
    behind = range(hit.last + 2, min(sentence.last, hit.last + 5))
    return own is not None and own.sense.mode == "own" and any(_fights(page, index) for index in behind)


def _is_done_to_others(page: Page, hit: Hit, sentence: Sentence) -> bool:
    """`pulled six passengers out of a bus`: whether a verb is done to people who are not forces of whoever does it."""
    return _is_done_to_people(page, hit, sentence) and not _is_done_to_own_forces(page, hit, sentence)


def _is_vowed(page: Page, hit: Hit, sentence: Sentence) -> bool:
    """`vowed to respond`, `threatened to respond to any attack`; but not `vowed to respond to their needs`."""
    saying = page.of_kind(hit.first - 2, "saying") if hit.first - 2 >= sentence.first else None
    if saying is None or saying.sense.mode != "threaten" or page.folded[hit.first - 1] != "to":
        return False
    if page.folded[hit.last + 1 : hit.last + 2] != ["to"]:
        return True
    behind = range(hit.last + 2, min(clause_end(page, hit.last, sentence.last), hit.last + 2 + _NEAR))
    return any(page.of_kind(index, "event", "harm") is not None for index in behind) and not any(page.folded[index] == "of" for index in behind)


def _sets_ablaze(page: Page, hit: Hit, sentence: Sentence) -> bool:
    """`set two cars ablaze`, `a bus was set alight`"""
    behind = range(hit.last + 1, min(sentence.last, hit.last + 1 + _NEAR))
    return any(use(page, index, "ablaze") for index in itertools.takewhile(lambda at: not is_pause(page, at), behind))


def _is_done_to_things(page: Page, hit: Hit, sentence: Sentence) -> bool:
    done_to = _done_to(page, hit, sentence)
    means = page.of_kind(done_to[-1], "means") if done_to else None
    if means is not None and not _CARRIERS.isdisjoint(means.sense.means):
        # "destroyed two tanks"
        return True
    return any(page.of_kind(index, "object") is not None or use(page, index, "ground") is not None for index in done_to)


def _moves_forces(page: Page, hit: Hit, sentence: Sentence) -> bool:
    return any(_fights(page, index) for index in _done_to(page, hit, sentence))


def _fights(page: Page, index: int) -> bool:
    people = page.of_kind(index, "people")
    return page.of_kind(index, "force") is not None or (people is not None and people.sense.who == "combatants")


def _sends_what_fights(page: Page, hit: Hit, sentence: Sentence) -> bool:
    """`sent an aircraft carrier`, `sends more jets`: whether the head of what is sent is a force, or what carries one."""
    sent = _done_to(page, hit, sentence)
    if not sent:
        return False
    means = page.of_kind(sent[-1], "means")
    carries = means is not None and not _CARRIERS.isdisjoint(means.sense.means)
    fights = _fights(page, sent[-1]) or page.is_under_arms(sent[-1])
    return carries or fights or use(page, sent[-1], "carrier") is not None


_CARRIERS = frozenset({"naval", "aircraft", "helicopter", "tank"})


def _makes_captive(page: Page, hit: Hit, sentence: Sentence) -> bool:
    """`took 12 guards hostage`, `seized about 250 hostages`"""
    behind = range(hit.last + 1, min(sentence.last, hit.last + 2 * _NEAR))
    # "took an officer and three soldiers hostage"
    own = itertools.takewhile(lambda at: not is_pause(page, at) and (page.folded[at] == "and" or not use(page, at, "break")), behind)
    return any(use(page, index, "captive") for index in own)


def _cuts_a_road(page: Page, hit: Hit, sentence: Sentence) -> bool:
    return any(use(page, index, "road") for index in _done_to(page, hit, sentence))


def _is_done_by_crossers(page: Page, hit: Hit, sentence: Sentence) -> bool:
    """`soldiers crossed into the province`, `some 5,200 people crossed into Chad`"""
    return _is_done_by_armed(page, hit, sentence) or _is_done_by_a_crowd(page, hit, sentence)


def type_of(page: Page, hit: Hit, sentence: Sentence) -> str:
    """The type of a happening: of a word that says of armed men one thing and of a crowd another, by who does it."""
    if hit.sense.mode == "of_either" and not _is_done_by_a_crowd(page, hit, sentence):
        return "incursion"
    return str(hit.sense.type)


def _leads_out(page: Page, hit: Hit, sentence: Sentence) -> bool:
    """`drove 120 families out of the town`, `forced thousands to flee`"""
    behind = range(hit.last + 1, min(sentence.last, hit.last + 2 * _NEAR))
    return any(use(page, index, "out") for index in itertools.takewhile(lambda at: not is_pause(page, at), behind))


def _is_of_fire(page: Page, hit: Hit, sentence: Sentence) -> bool:
    """`exchanged heavy cross-border fire`"""
    return any(use(page, index, "fire") for index in _done_to(page, hit, sentence))


def _is_of_what_flies(page: Page, hit: Hit, sentence: Sentence) -> bool:
    """`three drones were destroyed over the port`; but not `a drone depot was destroyed`."""
    done_to = _done_to(page, hit, sentence)
    if not done_to and _undergoes(page, hit, sentence):
        # "Of the 541 drones detected, 506 were neutralised": those of whom a number alone stands before the verb.
        craft = next((at for at in range(hit.first - 1, sentence.first, -1) if page.of_kind(at, "means")), None)
        done_to = range(craft, craft + 1) if craft is not None else done_to
    means = page.of_kind(done_to[-1], "means") if done_to else None
    if means is None and not _undergoes(page, hit, sentence) and use(page, hit.first, "foils"):
        # "thwarted a drone attack": the attack came by air, and was brought down.
        at = hit.last + 1 + bool(use(page, hit.last + 1, "determiner"))
        attacks = [other for other in page.hits[at] if other.sense.kind == "event" and other.last > other.first] if at < sentence.last else []
        return any(other.sense.type == "drone_strike" or {"drone", "missile", "rocket"} & set(other.sense.means) for other in attacks)
    return means is not None and bool({"drone", "missile", "rocket"} & set(means.sense.means)) and not any(page.of_kind(at, "object") for at in done_to)


def _sets_off(page: Page, hit: Hit, sentence: Sentence) -> bool:
    """`their vehicle hit a landmine`"""
    if hit.last > hit.first and page.folded[hit.last] == "mine":
        return True
    hits = (page.of_kind(index, "means") for index in _done_to(page, hit, sentence))
    return any(means is not None and bool({"mine", "ied"} & set(means.sense.means)) for means in hits)


def _is_ordered(page: Page, hit: Hit, sentence: Sentence) -> bool:
    """`ordered residents of the town to evacuate`"""
    before = range(max(sentence.first, hit.first - 2 * _NEAR), hit.first)
    to = page.folded[hit.first - 1] == "to" if hit.first > sentence.first else False
    own = any((word := use(page, index, "determiner")) is not None and word.sense.mode == "own" and page.of_kind(index + 1, "people") for index in before)
    # "told its citizens to leave": those of whom one takes care.
    return to and not own and any(use(page, index, "orders") for index in before) and any(page.of_kind(index, "people") for index in before)


def _is_done_to_a_crowd(page: Page, hit: Hit, sentence: Sentence) -> bool:
    return any(use(page, index, "protesters") for index in _done_to(page, hit, sentence))


def _is_done_by_protesters(page: Page, hit: Hit, sentence: Sentence) -> bool:
    return any(use(page, index, "protesters") for index in _subject(page, hit, sentence))


def _is_done_by_a_crowd(page: Page, hit: Hit, sentence: Sentence) -> bool:
    """`thousands marched`: people who are no soldiers, or a number."""
    if hit.sense.type == "protest" and _undergoes(page, hit, sentence):
        # "The passengers were marched into the forest"
        return False
    subject = _subject(page, hit, sentence)
    # "Thousands of Israelis rallied"
    people = bool(subject) and page.count_at(subject[0]) is not None and _is_a_nation(page, subject[-1])
    return (people or not any(_is_armed(page, index) for index in subject)) and any(page.of_kind(index, "people") or page.count_at(index) for index in subject)


def _is_a_nation(page: Page, index: int) -> bool:
    """`Israelis`, `Serbs`: an adjective of a state in the plural, which is its people."""
    return is_capital(page, index) and page.folded[index].endswith("s") and page.folded[index - 1] == "of" and page.of_kind(index, "force") is None


def _has_persons(page: Page, hit: Hit, sentence: Sentence) -> bool:
    """`more than 7,300 people, most of them children, have fled`: people told before the verb."""
    return any(page.of_kind(index, "people") is not None for index in range(max(sentence.first, hit.first - 3 * _NEAR), hit.first))


def _is_found(page: Page, hit: Hit, sentence: Sentence) -> bool:
    """`found the bodies of eight men`, `a body was found`, `bodies washed ashore`; but not `the UN body found that`."""
    if any(use(page, index, "finding") for index in range(max(sentence.first, hit.first - _NEAR), hit.first)):
        return True
    # "The bodies of 14 men, their hands tied behind their backs, were found"
    behind = (
        index
        for index in range(hit.last + 1, min(sentence.last, hit.last + 3 * _NEAR))
        if use(page, index, "finding") and page.folded[index + 1 : index + 2] != ["to"]
    )
    return any(is_passive(page, index, hit.last) or use(page, index + 1, "at") or page.folded[index] == "washed" for index in behind)


def _undergoes(page: Page, hit: Hit, sentence: Sentence) -> bool:
    """`was seized`, `a driver seized by police`"""
    agent = hit.features[1:2] == "p" and hit.last + 1 < sentence.last and use(page, hit.last + 1, "doer") is not None
    return agent or is_passive(page, hit.first, clause_start(page, hit.first, sentence.first))


def _subject(page: Page, hit: Hit, sentence: Sentence) -> range:
    return _tokens(subject_before(page, hit.first, sentence.first))


def _done_to(page: Page, hit: Hit, sentence: Sentence) -> range:
    """The tokens of what a verb is done to: its subject where it is passive, else its object."""
    return _subject(page, hit, sentence) if _undergoes(page, hit, sentence) else _tokens(phrase_after(page, hit.last + 1, sentence.last))


def _tokens(phrase: Phrase | None) -> range:
    return range(phrase.first, phrase.last + 1) if phrase is not None else range(0)


def _is_in_custody(page: Page, hit: Hit, sentence: Sentence) -> bool:
    """`was beaten at the barracks`, `detainees were beaten`"""
    return any(use(page, index, "custody") for index in range(sentence.first, sentence.last))


def _drops_bombs(page: Page, hit: Hit, sentence: Sentence) -> bool:
    """`dropped two 500-pound bombs`, `bombs were dropped on a school`"""
    if _undergoes(page, hit, sentence):
        return any(use(page, index, "bombs") for index in _subject(page, hit, sentence))
    behind = range(hit.last + 1, min(sentence.last, hit.last + _NEAR))
    return any(use(page, index, "bombs") for index in itertools.takewhile(lambda at: page.folded[at] == "of" or not use(page, at, "at"), behind))


def _is_with_bullets(page: Page, hit: Hit, sentence: Sentence) -> bool:
    """`sprayed a tea shop with bullets`, `raked the bus with automatic fire`; but not `sprayed crops`."""
    return _has_behind(page, hit, sentence, "bullets", 3 * _NEAR)


def _is_turned_against(page: Page, hit: Hit, sentence: Sentence) -> bool:
    """`used drones against gang members`; but not `used drones to monitor the border`, `used missiles from abroad`."""
    behind = range(hit.last + 1, min(sentence.last, hit.last + 1 + _NEAR))
    return any(
        page.folded[index] == "against" for index in itertools.takewhile(lambda at: not (is_pause(page, at) or page.folded[at] in ("to", "from")), behind)
    )


def _is_to_death(page: Page, hit: Hit, sentence: Sentence) -> bool:
    """`put nine men to death`"""
    return _has_behind(page, hit, sentence, "to_death", 2 * _NEAR)


def _is_from_homes(page: Page, hit: Hit, sentence: Sentence) -> bool:
    """`chased from their villages`, `forced from their homes`"""
    return _has_behind(page, hit, sentence, "homes", _NEAR)


def _is_from_the_sky(page: Page, hit: Hit, sentence: Sentence) -> bool:
    """`shot three rockets out of the sky`"""
    return _has_behind(page, hit, sentence, "sky", _NEAR)


def _has_behind(page: Page, hit: Hit, sentence: Sentence, value: str, within: int) -> bool:
    """Whether a word of a use stands behind a verb, in its clause."""
    behind = range(hit.last + 1, min(sentence.last, hit.last + 1 + within))
    return any(use(page, index, value) for index in itertools.takewhile(lambda at: not is_pause(page, at), behind))


def _drives_into_people(page: Page, hit: Hit, sentence: Sentence) -> bool:
    """`ploughed his car into a crowd`, `drove a truck into pedestrians`"""
    driven = phrase_after(page, hit.last + 1, sentence.last)
    into = driven.last + 1 if driven is not None else sentence.last
    if driven is None or into + 1 >= sentence.last or page.folded[into] != "into" or page.of_kind(driven.last, "object") is None:
        return False
    struck = phrase_after(page, into + 1, sentence.last)
    return struck is not None and any(page.of_kind(index, "people", "force") is not None for index in range(struck.first, struck.last + 1))


def _is_done_to_people_or_things(page: Page, hit: Hit, sentence: Sentence) -> bool:
    """`took out a commander`, `took out a launcher`"""
    return _is_done_to_people(page, hit, sentence) or _is_done_to_things(page, hit, sentence)


def _is_done_with_a_weapon(page: Page, hit: Hit, sentence: Sentence) -> bool:
    """`retaliated with missiles`, `responded by firing rockets`"""
    if page.folded[hit.last + 1 : hit.last + 2] not in (["with"], ["by"]):
        return False
    behind = range(hit.last + 2, min(sentence.last, hit.last + 2 + _NEAR))
    return any(page.of_kind(index, "means") for index in itertools.takewhile(lambda at: not is_pause(page, at), behind))


def _is_done_by_a_carrier(page: Page, hit: Hit, sentence: Sentence) -> bool:
    """`the warship sailed into the strait`"""
    doers = _subject(page, hit, sentence)
    return bool(doers) and use(page, doers[-1], "carrier") is not None


def _flees_from_force(page: Page, hit: Hit, sentence: Sentence) -> bool:
    """`refugees streamed across the border`, `took shelter in a church after the attack`; but not `tourists streamed across the bridge`."""
    return any(use(page, index, "flight") for index in range(sentence.first, sentence.last))


def _robs_goods(page: Page, hit: Hit, sentence: Sentence) -> bool:
    """`armed men stole 200 cattle`"""
    return any(use(page, index, "loot") for index in _done_to(page, hit, sentence))


_NEEDS: dict[str, Callable[[Page, Hit, Sentence], bool]] = {
    "armed": _is_done_by_armed,
    "armed_or_weapons": _is_done_by_armed_or_weapons,
    "ground": _takes_ground,
    "people": _is_done_to_people,
    "things": _is_done_to_things,
    "forces": _moves_forces,
    "crowd": _is_done_by_a_crowd,
    "persons": _has_persons,
    "finding": _is_found,
    "road": _cuts_a_road,
    "fighters": _is_done_by_fighters_or_pronoun,
    "fire": _is_of_fire,
    "out": _leads_out,
    "crossers": _is_done_by_crossers,
    "sent": _sends_what_fights,
    "captive": _makes_captive,
    "flying": _is_of_what_flies,
    "sets_off": _sets_off,
    "ordered": _is_ordered,
    "protesters_struck": _is_done_to_a_crowd,
    "protesters": _is_done_by_protesters,
    "reciprocal": _is_reciprocal,
    "ablaze": _sets_ablaze,
    "bombs": _drops_bombs,
    "custody": _is_in_custody,
    "against": _is_turned_against,
    "bullets": _is_with_bullets,
    "to_death": _is_to_death,
    "from_homes": _is_from_homes,
    "from_the_sky": _is_from_the_sky,
    "into_people": _drives_into_people,
    "sent_itself": _is_done_by_a_carrier,
    "loot": _robs_goods,
    "flight": _flees_from_force,
    "struck": _is_done_to_people_or_things,
    "with_weapon": _is_done_with_a_weapon,
    "vowed": _is_vowed,
    "own_forces": _is_done_to_own_forces,
    "others": _is_done_to_others,
    "fallen": _has_fallen,
}
