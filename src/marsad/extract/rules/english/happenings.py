"""Which English words of a sentence name a happening."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from dataclasses import dataclass, field

from marsad.extract.rules.english.needs import has_needed, is_done_by_fighters, needs_a_weapon, type_of
from marsad.extract.rules.english.subjects import head_of, subject_before
from marsad.extract.rules.english.untold import (
    is_accident,
    is_background,
    is_done_by_nature,
    is_filmed,
    is_habit,
    is_in_a_name,
    is_no_blow,
    is_of_no_war,
    is_played,
    is_rehearsed,
    is_remembered,
    only_ranks,
    only_says_who,
)
from marsad.extract.rules.english.words import clause_end, clause_start, is_capital, is_passive, is_pause, phrase_after, use
from marsad.extract.rules.families import FORCE, GENERIC
from marsad.extract.rules.page import Page, Sentence
from marsad.reference.lexicon import Hit

_NEAR = 6
# Words for one happening stand no further apart than this within a clause.
_APART = 12
_WITH = frozenset({"with", "using", "by", "from"})


@dataclass(slots=True)
class Telling:
    """A happening as one sentence tells it: its main word, further words for it, and the tokens `low`..`high` (exclusive) of its clause."""

    hit: Hit
    sentence: Sentence
    type: str
    low: int
    high: int
    also: list[Hit] = field(default_factory=list)
    means: set[str] = field(default_factory=set)
    from_harm: bool = False

    @property
    def words(self) -> list[Hit]:
        return [self.hit, *self.also]


def find_happenings(page: Page, sentence: Sentence) -> list[Telling]:
    """The happenings of a sentence in text order; words of force in one clause name one happening."""
    found: list[Telling] = []
    for index in range(sentence.first, sentence.last):
        hit = _trigger(page, index, sentence)
        if hit is None:
            continue
        told = Telling(hit, sentence, type_of(page, hit, sentence), clause_start(page, index, sentence.first), clause_end(page, hit.last, sentence.last))
        host = found[-1] if found and _is_same(page, found[-1], told) else None
        if host is None:
            found.append(told)
        else:
            _join(host, told)
    for told in found:
        told.means |= set(_means(page, told))
    return found


def _trigger(page: Page, index: int, sentence: Sentence) -> Hit | None:
    if index in page.inside_actor or index in page.in_time:
        return None
    hits = [hit for hit in page.hits[index] if hit.sense.kind == "event" and hit.sense.type and hit.sense.strength != "light"]
    hits = [hit for hit in hits if not hit.sense.needs or has_needed(page, hit, sentence)]
    # "by Israeli fire on Tuesday": a day, and nobody who is fired on.
    hits = [hit for hit in hits if not (hit.last > hit.first and use(page, hit.last, "at") and hit.last + 1 in page.in_time)]
    if not hits:
        return None
    hit = _by_form(page, hits)
    if any(other.sense.kind in ("object", "force", "people") and other.last > hit.last for other in page.hits[index]):
        # "the detention centre", "riot police", "displaced persons": a place to be struck, where nobody need have been detained, a body, and people.
        return None
    if hit.sense.type == "threat" and hit.features.startswith("v") and hit.features != "vr1a" and page.folded[hit.first].endswith(("ed", "es", "s")):
        # "Iran retaliated", "Iran retaliates": who does so does no longer threaten to.
        return None
    if hit.features.startswith("v") and (_is_no_verb(page, hit, sentence) or comes_to_nothing(page, hit) or is_background(page, hit, sentence)):
        return None
    if not hit.features.startswith("v") and only_ranks(page, hit, sentence):
        return None
    if hit.sense.type == "threat" and hit.sense.pos == "phrase" and page.folded[hit.first].endswith("ing") and not use(page, hit.first - 1, "determiner"):
        # "now they are paying the price"
        return None
    if is_of_no_war(page, hit, sentence) or is_played(page, hit, sentence):
        return None
    if hit.sense.type == "displacement" and hit.features.startswith("v") and not _has_object(page, hit.last + 1) and is_done_by_fighters(page, hit, sentence):
        # "the assailants fled": a retreat, and nobody's home.
        return None
    if hit.sense.type == "explosion" and is_accident(page, hit, sentence):
        return None
    if is_done_by_nature(page, hit, sentence) or is_rehearsed(page, hit, sentence) or is_filmed(page, hit):
        return None
    if hit.sense.mode == "aimed" and not _is_aimed(page, hit, sentence):
        return None
    if hit.first > sentence.first and is_no_blow(page, hit):
        return None
    if hit.features.startswith("v") and _is_thing_here(page, hit, sentence):
        return None
    if is_remembered(page, hit, sentence) or is_in_a_name(page, hit, sentence) or is_habit(page, hit) or only_says_who(page, hit, sentence):
        return None
    if use(page, hit.last + 1, "no_happening") or (hit.features.startswith("v") and _is_noun_here(page, index) and not _is_doing(page, hit)):
        return None
    if hit.sense.strength == "weak" and hit.sense.type not in ("threat", "prediction") and not _is_supported(page, hit, sentence):
        return None
    determiner = use(page, index - 1, "determiner")
    return hit._replace(definite=determiner is not None and determiner.sense.mode == "definite")


def _is_thing_here(page: Page, hit: Hit, sentence: Sentence) -> bool:
    """`American targets in six countries`: a plural spelt like a verb, with nothing behind it that it could be done to."""
    after = hit.last + 1
    if (
        page.of_kind(hit.first, "means")
        and after < sentence.last
        and any(
            (other.sense.type == "explosion" and "sets_off" not in other.sense.needs)
            or (other.sense.harm in ("killed", "injured") and other.features[1:2] != "p")
            for other in page.hits[after]
        )
    ):
        # "Two bombs exploded", "Bomb kills five"
        return True
    if not page.folded[hit.first].endswith("s") or page.of_kind(hit.first, "object") is None:
        return False
    if any((count := page.count_at(first)) is not None and count.last_token == hit.first - 1 for first in range(max(sentence.first, hit.first - 4), hit.first)):
        # "hitting more than 1,000 targets so far"
        return True
    return after >= sentence.last or bool(page.functions[after] or use(page, after, "at") or is_pause(page, after) or after in page.in_time)


def comes_to_nothing(page: Page, hit: Hit) -> bool:
    """`nearly captured the town`, `failed to seize the bridge`: a verb that a word before it says did not come about."""
    return any(use(page, index, "nearly") for index in (hit.first - 1, hit.first - 2)) and not page.count_at(hit.first - 1)


def _is_no_verb(page: Page, hit: Hit, sentence: Sentence) -> bool:
    """`missiles raining down`, `displaced families`: a bare form behind another verb, and a participle that only says what people are."""
    word, before = page.folded[hit.first], page.folded[hit.first - 1] if hit.first > sentence.first else ""
    if word == "bombs" and any(page.folded[at].startswith("drop") for at in range(max(sentence.first, hit.first - 5), min(sentence.last, hit.last + 4))):
        # "dropped two bombs on a school"
        return True
    if page.tokens[hit.first - 1].text == "-" and hit.first - 1 > sentence.first and page.tokens[hit.first - 2].kind == "number":
        # "a 500-pound bomb"
        return True
    if word == hit.sense.form and before.endswith("ing"):
        # "Shelling hit a market": a noun that does so.
        return not any(other.sense.kind == "event" and not other.features.startswith("v") for other in page.hits[hit.first - 1])
    if hit.sense.type == "displacement" and word.endswith("ing") and before and page.of_kind(hit.last + 1, "people"):
        # "shot at fleeing villagers"
        return before not in _GOVERNS_A_GERUND
    if hit.sense.type == "displacement" and word.endswith("ing") and (before in ("before", "then") or (before and page.of_kind(hit.first - 1, "people"))):
        # "raped women fleeing the city", "took guards hostage before fleeing"
        return True
    return hit.sense.type in _OF_PEOPLE and is_attributive(page, hit, sentence)


# "accused of displacing villagers"
_GOVERNS_A_GERUND = frozenset({"of", "by", "and", ",", "is", "are", "was", "were"})
_OF_PEOPLE = frozenset({"displacement", "detention", "abduction"})


def is_attributive(page: Page, hit: Hit, sentence: Sentence) -> bool:
    """`the displaced families`, `12,000 displaced people`, `Jailed leader`: a participle that only says what people are, before them and behind nobody who does it."""
    after, before = hit.last + 1, hit.first - 1
    if not page.folded[hit.first].endswith("ed") or after >= sentence.last or page.count_at(after) or use(page, after, "determiner"):
        return False
    if page.of_kind(after, "people") is None and not (hit.first == sentence.first and page.tokens[after].kind == "word" and not use(page, after, "at")):
        return False
    if before < sentence.first:
        return True
    does = page.of_kind(before, "people", "force") or before in page.inside_actor or use(page, before, "helper") or use(page, before, "pronoun")
    return not does and page.folded[before] not in ("and", "has", "have", "had")


def _is_aimed(page: Page, hit: Hit, sentence: Sentence) -> bool:
    """`launched missiles at a port`: what is launched goes to space or to market unless it says at whom, or from where."""
    behind = range(hit.last + 1, min(sentence.last, hit.last + 2 * _NEAR))
    return any(use(page, index, "aim") for index in itertools.takewhile(lambda at: not is_pause(page, at), behind))


def _by_form(page: Page, hits: list[Hit]) -> Hit:
    """Of a noun and a verb spelt alike: the noun behind an article, a possessive or an adjective of a state, else the verb before one."""
    # "Rockets were fired at the port": what is fired says more than at what.
    hits = [hit for hit in hits if needs_a_weapon(hit) and hit.features.startswith("v")] or hits
    longest = max(hit.last for hit in hits)
    hits = [hit for hit in hits if hit.last == longest]
    nouns = [hit for hit in hits if not hit.features.startswith("v")]
    # A sense whose needs are there says more than one without any: "their truck hit a mine".
    verbs = sorted((hit for hit in hits if hit.features.startswith("v")), key=lambda hit: not hit.sense.needs)
    if (
        verbs
        and not nouns
        and hits[0].first
        and page.folded[hits[0].first] == hits[0].sense.form
        and page.of_kind(hits[0].first - 1, "means")
        and not _has_object(page, longest + 1)
    ):
        # "drone and missile fire": a weapon before a bare form makes a noun of it.
        return verbs[0]._replace(features="ns-")
    if not nouns or not verbs:
        return verbs[0] if verbs else hits[0]
    if "crowd" in verbs[0].sense.needs and hits[0].first and _is_plural_crowd(page, hits[0].first - 1):
        # "Thousands rally in Tel Aviv"
        return verbs[0]
    if hits[0].first and (page.folded[hits[0].first - 1] == "to" or use(page, hits[0].first - 1, "helper") or page.of_kind(hits[0].first - 1, "realis")):
        return verbs[0]
    if verbs[0].sense.strength == "strong" and page.folded[hits[0].first - 1] == "of" and _is_doing(page, verbs[0]):
        # "accused the army of bombing a hospital"
        return verbs[0]
    done_to = _has_object(page, hits[0].last + 1) or _strikes_by_name(page, hits[0])
    return nouns[0] if _is_noun_here(page, hits[0].first) or not done_to else verbs[0]


def _is_plural_crowd(page: Page, index: int) -> bool:
    """`Thousands rally`, `Tens of thousands march`, `Residents demonstrate`: whether a word right before a bare form is a number of people, or people in the plural."""
    people = page.of_kind(index, "people")
    counted = any((count := page.count_at(first)) is not None and count.last_token == index for first in range(max(0, index - 4), index + 1))
    return counted or (people is not None and people.features[1:2] == "p")


def _strikes_by_name(page: Page, hit: Hit) -> bool:
    """`Israel strikes Beirut suburbs`, `Russia bombs southern Ukraine`: a form in -s between a name in full and a place; a past form where nothing else but a town stands there."""
    name = page.inside_actor.get(hit.first - 1) if hit.first else None
    after = hit.last + 1
    if name is None or after >= len(page) or name.last in page.adjective_at:
        return False
    if hit.features.startswith("v") and not page.folded[hit.first].endswith(("s", "ing")):
        # "Israel struck Tyre", but not "the president struck Paris climate deal"
        return (page.is_armed(name) or page.names_a_country(name)) and _is_a_town_alone(page, after)
    if not page.folded[hit.first].endswith("s"):
        return False
    struck = phrase_after(page, after + bool(page.of_kind(after, "direction")), len(page))
    if struck is None or not is_capital(page, struck.first):
        return False
    # "China strikes Taiwan deal"
    return is_capital(page, struck.last) or page.of_kind(struck.last, "place_word", "object", "force", "people") is not None


def _is_a_town_alone(page: Page, index: int) -> bool:
    """Whether a phrase is the name of a town or a province, and nothing more."""
    phrase = phrase_after(page, index, len(page))
    if phrase is None or phrase.first != index or not is_capital(page, index):
        return False
    known = page.reference.gazetteer.lookup(" ".join(page.folded[phrase.first : phrase.last + 1]))
    return any(place.level != "country" for place in known)


def _is_doing(page: Page, hit: Hit) -> bool:
    """`accused of looting houses`, `of firing mortars at`: a form in -ing behind a preposition, with what it is done to."""
    before = hit.first - 1
    while before > 0 and page.folded[before].endswith("ly"):
        before -= 1
    fires = needs_a_weapon(hit) and page.of_kind(hit.last + 1, "means") is not None
    done_to = fires or _has_object(page, hit.last + 1) or (hit.last + 1 < len(page) and is_capital(page, hit.last + 1))
    return page.folded[hit.first].endswith("ing") and page.folded[before] in ("of", "by", "in") and done_to


def _is_noun_here(page: Page, index: int) -> bool:
    before = index - 1
    if before < 0:
        return False
    return bool(use(page, before, "determiner") or page.tokens[before].text.casefold() in ("'s", "’s") or page.folded[before] in ("of", "by", "in", "an"))


def _has_object(page: Page, index: int) -> bool:
    return bool(
        index < len(page)
        and (
            page.count_at(index)
            or use(page, index, "determiner")
            or page.of_kind(index, "people", "force", "object")
            or index in page.actor_at
            or (index + 1 < len(page) and page.tokens[index].text.islower() and not page.functions[index] and page.of_kind(index + 1, "people"))
        )
    )


def _is_supported(page: Page, hit: Hit, sentence: Sentence) -> bool:
    """Whether a word of many meanings stands among words of conflict."""
    for index in range(max(sentence.first, hit.first - _NEAR), min(sentence.last, hit.last + _NEAR + 1)):
        if hit.first <= index <= hit.last:
            continue
        if page.of_kind(index, "means", "harm", "force") or (index in page.actor_at and page.is_armed(page.actor_at[index])):
            return True
        other = page.of_kind(index, "event")
        if other is not None and other.sense.strength == "strong":
            return True
        if page.is_under_arms(index):
            return True
    if is_passive(page, hit.first, sentence.first) and _is_struck_thing(page, hit, sentence):
        return True
    if page.folded[hit.first - 1] in ("to", "would", "will") and any(_foretells(page, index) for index in range(max(sentence.first, hit.first - 3), hit.first)):
        # "threatened to strike", "plans to hit"
        return hit.features.startswith("v") and _has_object(page, hit.last + 1)
    if hit.features.startswith("v") and (page.of_kind(hit.first - 1, "event") if hit.first > sentence.first else None):
        # "Shelling hit a school"
        return True
    if hit.features.startswith("v") and (_takes_a_thing(page, hit, sentence) or _strikes_by_name(page, hit)):
        return True
    if hit.features.startswith("v") and hit.sense.type == "shelling" and is_capital(page, hit.last + 1) and hit.last + 1 < sentence.last:
        # "accused the other side of pounding Ganja"
        return True
    if not hit.features.startswith("v") and "caught" in page.folded[max(sentence.first, hit.first - 4) : hit.first]:
        # "Two rescuers were caught in a second strike"
        return True
    if not hit.features.startswith("v") and page.folded[hit.last + 1 : hit.last + 2] in (["on"], ["against"]):
        # "strike on a hotel"
        behind = range(hit.last + 2, min(sentence.last, hit.last + 2 + _NEAR))
        if any(page.of_kind(index, "object", "people", "place_word") or index in page.inside_actor for index in behind) or is_capital(page, hit.last + 2):
            return True
    if hit.sense.type == "incursion" and any(_begins(page, index) for index in range(max(sentence.first, hit.first - _NEAR), hit.first)):
        # "Turkey launched a cross-border operation"
        return True
    # "Israeli strikes on Gaza": whose they are says what they are.
    return not hit.features.startswith("v") and (hit.first - 1 in page.inside_actor or hit.first - 2 in page.inside_actor)


def _begins(page: Page, index: int) -> bool:
    """Whether a verb that somebody begins or does something by has somebody known before it."""
    light = any(other.sense.kind == "event" and other.sense.strength == "light" and other.features.startswith("v") for other in page.hits[index])
    return light and (index - 1 in page.inside_actor or index - 2 in page.inside_actor)


def _is_struck_thing(page: Page, hit: Hit, sentence: Sentence) -> bool:
    """`the airfield at Dubno was hit`: a thing that can be struck, and no trouble that hit it."""
    subject = subject_before(page, hit.first, sentence.first)
    after = page.folded[hit.last + 1] if hit.last + 1 < sentence.last else ""
    return subject is not None and after not in ("by", "with", "hard") and any(page.of_kind(at, "object") for at in range(subject.first, subject.last + 1))


def _foretells(page: Page, index: int) -> bool:
    """A verb of threatening, or a word for what is planned."""
    saying, plan = page.of_kind(index, "saying"), page.of_kind(index, "realis")
    return (saying is not None and saying.sense.mode in ("threaten", "warn")) or (plan is not None and plan.sense.value == "planned")


def _takes_a_thing(page: Page, hit: Hit, sentence: Sentence) -> bool:
    """`hit a depot`, `struck three bases`: whether the object of a verb is a thing that can be struck, and somebody or a strike its subject."""
    subject = subject_before(page, hit.first, sentence.first)
    if subject is None or not any(
        index in page.inside_actor or page.of_kind(index, "event", "means", "force") for index in range(subject.first, subject.last + 1)
    ):
        return False
    for index in range(hit.last + 1, min(hit.last + _NEAR, sentence.last)):
        if is_pause(page, index) or use(page, index, "at") or use(page, index, "break"):
            return False
        if page.of_kind(index, "object", "people") is not None:
            return True
        if (
            index == hit.last + 1
            and index in page.inside_actor
            and page.folded[page.inside_actor[index].last + 1 : page.inside_actor[index].last + 2] != ["with"]
        ):
            # "Israel strikes Lebanon"
            return True
    return False


def _is_same(page: Page, host: Telling, told: Telling) -> bool:
    if told.hit.first - host.words[-1].last > _APART:
        return False
    between = range(host.words[-1].last + 1, told.hit.first)
    if any(use(page, index, "answering") or ((stop := use(page, index, "break")) is not None and stop.sense.mode == "answers") for index in between):
        # "an attack in retaliation for air strikes"
        return False
    if not page.folded[told.hit.first].endswith("ing") and "after" in page.folded[host.words[-1].last + 1 : told.hit.first]:
        # "attacked a checkpoint after an explosion", but "killed five after storming a village"
        return False
    in_one_clause = told.low <= host.hit.first or told.hit.first < host.high
    wrecks = "armed_or_weapons" in told.hit.sense.needs and page.folded[told.hit.first].endswith("ing") and page.tokens[told.hit.first - 1].text == ","
    if not (in_one_clause or wrecks):
        return False
    if host.type in FORCE and told.type == "property_destruction":
        # "a drone attack set fire to a depot"
        return True
    if host.type in FORCE and "armed_or_weapons" in told.hit.sense.needs and page.folded[told.hit.first].endswith("ing"):
        # "ambushed a column, destroying two pickups"
        return True
    return host.type == told.type or (host.type in FORCE and told.type in FORCE)


def _join(host: Telling, told: Telling) -> None:
    host.also.append(told.hit)
    host.high = max(host.high, told.high)
    if host.type in GENERIC and told.type in FORCE:
        host.type = told.type
    if host.hit.features.startswith("v") and not told.hit.features.startswith("v") and host.hit.sense.strength == "weak":
        host.hit, host.also = told.hit, [host.hit, *[hit for hit in host.also if hit is not told.hit]]


def _means(page: Page, told: Telling) -> Iterator[str]:
    """The weapons of a happening: in its own words, right before its noun, as its verb's subject, and behind "with", "using", "from"."""
    for hit in told.words:
        yield from hit.sense.means
        if "bombs" in hit.sense.needs and not any(page.of_kind(at, "means") for at in range(told.low, hit.first)):
            # "dropped bombs on a wedding": unless a drone is said to have done so.
            yield "aircraft"
    if told.type == "interception":
        return
    own = {index for hit in told.words for index in range(hit.first, hit.last + 1)}
    for index in range(told.low, told.high):
        means = page.of_kind(index, "means") if index not in own else None
        if means is not None and any(_is_weapon(page, index, hit, told) for hit in told.words):
            yield from means.sense.means


def means_of_harm(page: Page, told: Telling) -> set[str]:
    """`killed by a drone`: the weapons behind the word of harm that alone tells a happening."""
    return set(_means(page, told))


def _is_object_of(page: Page, hit: Hit, index: int) -> bool:
    """Whether no mark, and no word of place but "of", stands between a verb and a token."""
    return not any(is_pause(page, at) or (page.folded[at] != "of" and use(page, at, "at")) for at in range(hit.last + 1, index))


def _heads_its_subject(page: Page, index: int, hit: Hit, told: Telling) -> bool:
    """`A bomb in a market killed two people`: whether a weapon, and no more than where it was behind it, is the subject of a verb."""
    subject = subject_before(page, hit.first, told.low) if hit.features.startswith("v") else None
    return subject is not None and index == head_of(page, subject)


def _is_weapon(page: Page, index: int, hit: Hit, told: Telling) -> bool:
    means = page.of_kind(index, "means")
    thrown = needs_a_weapon(hit) and means is not None and bool(set(means.sense.means) & set(hit.sense.needs))
    if thrown and hit.last < index <= hit.last + _NEAR and _is_object_of(page, hit, index):
        # "fired two rockets", "fired a volley of rockets"
        return True
    if "sets_off" in hit.sense.needs and hit.last < index <= hit.last + _NEAR:
        # "A bus hit a landmine"
        return True
    if index < hit.first and hit.sense.value == "of_victim":
        # "A helicopter came under fire"
        return False
    if index < hit.first:
        apart = any(is_pause(page, at) or use(page, at, "at") for at in range(index, hit.first)) and not _heads_its_subject(page, index, hit, told)
        # "Two rockets were fired": of a passive verb its subject is the weapon only where it is what is fired.
        return not apart and (thrown or not is_passive(page, hit.first, told.low))
    return any(page.folded[at] in _WITH for at in range(hit.last + 1, index) if index - at <= 5)
