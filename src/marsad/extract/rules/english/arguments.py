"""Who did it to whom in English: subject and object of a verb, adjectives and prepositions of a noun."""

from __future__ import annotations

from marsad.extract.rules.english.denying import denies_own_part
from marsad.extract.rules.english.happenings import Telling
from marsad.extract.rules.english.sides import can_do, flies, is_somebody, sides
from marsad.extract.rules.english.struck import has_an_agent, is_undergone
from marsad.extract.rules.english.subjects import head_of, subject_before
from marsad.extract.rules.english.tellers import is_one_person
from marsad.extract.rules.english.words import clause_start, is_capital, is_passive, is_verbal, phrase_after, use
from marsad.extract.rules.families import FORCE
from marsad.extract.rules.page import Name, Page
from marsad.extract.rules.roles import Phrase
from marsad.extract.rules.tellers import Scope
from marsad.reference.lexicon import Hit

_NO_DOERS = frozenset({"armed_clash", "explosion", "body_found", "casualty_toll", "ceasefire", "prediction"})


def doers_of(page: Page, told: Telling, scope: Scope | None) -> tuple[list[Phrase], bool]:
    """The doers, and whether the teller itself is the doer."""
    if scope is not None and scope.mode == "own":
        return [], True
    if told.type == "armed_clash":
        fighting = [side for side, _ in sides(page, told) if side is not None]
        own = bool(fighting) and fighting[0].first == fighting[0].last and use(page, fighting[0].first, "pronoun") is not None
        # "The army said it had repelled an attack": its own fight.
        return ([], scope is not None) if own else (fighting, False)
    if told.type == "body_found":
        # "found by farmers": who found the dead did nothing to them.
        return [], False
    if scope is not None and scope.accused is not None and not _is_of_a_relative(page, told, scope.accused.last):
        return [Phrase(scope.accused.first, scope.accused.last)], False
    if told.hit.sense.value == "falls_to":
        # "Bukavu fell to the rebels": who took it stands behind.
        taker = phrase_after(page, told.hit.last + 1, told.sentence.last)
        return ([taker] if taker is not None and is_somebody(page, taker) else []), False
    if scope is not None and scope.mode == "deny" and scope.verb is not None and _denies_own_deed(page, scope.verb, told):
        # "denied responsibility for a car bombing"
        return [], True
    behind = next((found for hit in told.words if not hit.features.startswith("v") and (found := _who_was_behind(page, hit, told)) is not None), None)
    if behind is not None:
        whose = use(page, behind.first - 1, "determiner")
        # "said its fighters were behind the blast"
        return ([], True) if whose is not None and whose.sense.mode == "own" and scope is not None else ([behind], False)
    agents = _agents(page, told) or _takers(page, told)
    if agents:
        return agents, False
    if scope is not None and scope.verb is not None and _tells_own_deed(page, told, scope):
        return [], True
    bomber = next((hit for hit in told.words if hit.last > hit.first and use(page, hit.last, "attacker")), None)
    if bomber is not None:
        # "A suicide bomber killed two soldiers"
        return [Phrase(bomber.first, bomber.last)], False
    for hit in told.words:
        found = _of_verb(page, hit, told) if is_verbal(page, hit) else _of_noun(page, hit, told)
        if found is not None:
            return _doer(page, found, scope)
    harmed = _who_harmed(page, told)
    if harmed is not None:
        return _doer(page, harmed, scope)
    # "Israel threatened to strike a reactor": who threatens would do it.
    return [], scope is not None and scope.mode == "threaten" and told.type != "prediction" and not is_passive(page, told.hit.first, told.sentence.first)


def _denies_own_deed(page: Page, verb: int, told: Telling) -> bool:
    """`denied any role in an attack`, `denied carrying out a raid`: whether who denies says that he himself did not do it."""
    light = any(hit.sense.kind == "event" and hit.sense.strength == "light" for hit in page.hits[verb + 1])
    return (light and page.folded[verb + 1].endswith("ing")) or denies_own_part(page, verb, told.sentence)


def _takers(page: Page, told: Telling) -> list[Phrase]:
    """`the fall of Lashio to the rebels`: who took the ground whose fall is told."""
    if told.type != "territory_change" or page.folded[told.hit.first] not in ("fall", "loss"):
        return []
    to = next((at for at in range(told.hit.last + 2, min(told.hit.last + 6, told.high)) if page.folded[at] == "to"), None)
    taker = phrase_after(page, to + 1, told.sentence.last) if to is not None else None
    return [taker] if taker is not None and is_somebody(page, taker) else []


def _is_of_a_relative(page: Page, told: Telling, after: int) -> bool:
    """`accuses the emirate of arming the militia, which shelled a market`: whether a verb stands in a relative clause of another than the accused."""
    if not told.hit.features.startswith("v") or told.low <= after + 1:
        return False
    return page.folded[told.low - 1] in ("which", "who") and page.tokens[told.low - 2].text == "," and told.low - 3 > after


def pronoun_does(page: Page, told: Telling) -> bool:
    """`They killed nine people and burned the church`: whether a pronoun for people is the subject of the verb."""
    hit = told.hit
    if told.type in _NO_DOERS or not is_verbal(page, hit) or hit.sense.value == "of_victim" or is_passive(page, hit.first, told.sentence.first):
        return False
    subject = subject_before(page, hit.first, told.sentence.first)
    return subject is not None and subject.first == subject.last and page.folded[subject.first] in ("they", "he", "she")


def _doer(page: Page, found: Phrase, scope: Scope | None) -> tuple[list[Phrase], bool]:
    """A doer by its name; a pronoun stands for the teller."""
    pronoun = found.first == found.last and use(page, found.first, "pronoun")
    if pronoun:
        # "They burned the houses, a farmer said": he is not they.
        others = page.folded[found.first] == "they" and scope is not None and bool(scope.chain) and is_one_person(page, scope.chain[0])
        return [], scope is not None and not others
    head = head_of(page, found)
    named = any(is_capital(page, index) for index in range(head + 2, min(head + 4, found.last + 1)))
    # "Militants in northern Mali"; but "gunmen on motorcycles".
    whose = _whose_weapon(page, Phrase(found.first, head) if named or page.of_kind(head, "means") else found)
    return (_two_of_them(page, whose) or _with_ally(page, whose) if whose is not None else [], False)


def _two_of_them(page: Page, found: Phrase) -> list[Phrase]:
    """`Israel and the US began striking`: each of two names; empty where a phrase is not just two of them."""
    joint = next((at for at in range(found.first + 1, found.last) if page.folded[at] == "and"), None)
    if joint is not None and _is_a_body(page, joint - 1) and _is_a_body(page, found.last):
        # "Wagner mercenaries and Malian troops"
        return [Phrase(found.first, joint - 1), Phrase(joint + 1 + bool(use(page, joint + 1, "determiner")), found.last)]
    one = page.actor_at.get(found.first)
    if one is None or one.last + 2 > found.last or page.folded[one.last + 1] != "and":
        return []
    other = page.actor_at.get(one.last + 2 + bool(use(page, one.last + 2, "determiner")))
    return [Phrase(one.first, one.last), Phrase(other.first, other.last)] if other is not None and other.last == found.last else []


def _is_a_body(page: Page, index: int) -> bool:
    """Whether a word, or the phrase that ends with it, is one for people who fight, or for a force."""
    return any(
        hit.last == index and (hit.sense.kind == "force" or (hit.sense.kind == "people" and hit.sense.who in ("combatants", "security")))
        for first in (index, index - 1)
        for hit in page.hits[first]
    )


def _whose_weapon(page: Page, found: Phrase) -> Phrase | None:
    """`an Iranian missile hit a shelter`: of a weapon the one whose it is said to be, None where nobody is named; aircraft and people as they are."""
    means = page.of_kind(found.last, "means")
    if means is not None and not flies(page, found.last):
        # "disagree on the source of the bomb which struck": the words for the weapon alone.
        article = next((at for at in range(found.last, found.first, -1) if use(page, at, "determiner")), None)
        found = Phrase(article + 1, found.last) if article is not None and article < found.last else found
    if means is None or flies(page, found.last) or any(page.of_kind(index, "force", "people") for index in range(found.first, found.last + 1)):
        return found
    owner = next((index for index in range(found.first, found.last) if index in page.inside_actor or index in page.adjective_at), None)
    if owner is None:
        return None
    name = page.inside_actor.get(owner)
    return Phrase(name.first, name.last) if name is not None else Phrase(owner, owner)


def _who_harmed(page: Page, told: Telling) -> Phrase | None:
    """`gunmen killed four people in an attack`: the subject of an active verb of harm in the clause of a happening."""
    if told.from_harm or told.type in _NO_DOERS or told.hit.sense.value == "of_victim":
        # "A helicopter came under fire, killing a crew member"
        return None
    for index in range(told.low, told.high):
        hit = page.of_kind(index, "harm")
        if hit is None or not hit.features.startswith("v") or hit.sense.value == "of_victim" or not phrase_after(page, hit.last + 1, told.sentence.last):
            continue
        if use(page, hit.last + 1, "at") or is_passive(page, index, told.sentence.first) or page.folded[index - 1] == "without":
            continue
        return _of_verb(page, hit, told)
    return None


def _tells_own_deed(page: Page, told: Telling, scope: Scope) -> bool:
    """`announced targeting a base`, `said its fighters hit`: the verb of saying stands right before, or the doers are the teller's own."""
    saying = page.of_kind(scope.verb, "saying") if scope.verb is not None else None
    if saying is None:
        return False
    if told.hit.features.startswith("v") and told.hit.first == saying.last + 1 and page.folded[told.hit.first].endswith("ing"):
        return True
    if is_passive(page, told.hit.first, told.sentence.first):
        # "said none of its fighters had been hit"
        return False
    # "said in a statement on its channel that its fighters had struck"
    that = next((at for at in range(told.hit.first - 1, scope.first - 1, -1) if page.folded[at] == "that"), scope.first)
    within = (scope.first, scope.first + 1, scope.first + 2, that + 1) if that - scope.first < 3 else (that + 1,)
    starts = (index for index in within if index not in page.in_time and use(page, index, "determiner"))
    own = next((use(page, index, "determiner") for index in starts), None)
    if own is None or own.sense.mode != "own" or told.hit.first - own.last > 5:
        return False
    # "said its strike on the depot killed two fighters"
    noun = not told.hit.features.startswith("v") and all(page.of_kind(at, "means", "direction") for at in range(own.last + 1, told.hit.first))
    return noun or page.of_kind(own.last + 1, "force", "people", "means") is not None


def _with_ally(page: Page, found: Phrase) -> list[Phrase]:
    """`US-Israeli strikes`, `US and Israeli strikes`: both did it."""
    hyphen = page.tokens[found.first - 1].text in "-–—" and page.tokens[found.first - 1].end == page.tokens[found.first].start
    if found.first - 2 in page.inside_actor and (hyphen or page.folded[found.first - 1] == "and"):
        name = page.inside_actor[found.first - 2]
        return [Phrase(name.first, name.last), found]
    return [found]


def _agents(page: Page, told: Telling) -> list[Phrase]:
    """`by X and Y`, behind a passive verb or a noun."""
    found: list[Phrase] = []
    by = next((by for at in range(told.hit.last + 1, told.high) if (by := use(page, at, "doer")) is not None), None)
    if by is None or _is_of_another(page, told, by.first):
        return []
    index = by.last + 1
    while index < told.sentence.last:
        phrase = phrase_after(page, index, told.sentence.last)
        if phrase is None or not is_somebody(page, phrase) or use(page, phrase.last, "count_of"):
            break
        found.append(phrase)
        index = phrase.last + 2 if phrase.last + 1 < told.sentence.last and page.folded[phrase.last + 1] == "and" else told.sentence.last
    return found


def _is_of_another(page: Page, told: Telling, by: int) -> bool:
    """`the attack was condemned by the council`, `shot down four drones sent by the rebels`: whether a verb between a happening and "by" has its doer there."""
    hit = told.hit
    active = is_verbal(page, hit) and not told.from_harm and not is_undergone(page, hit, told.sentence.first, by)
    if active and hit.last < by - 1:
        subject = subject_before(page, hit.first, told.sentence.first)
        if phrase_after(page, hit.last + 1, by) is not None or (subject is not None and can_do(page, subject)):
            # Who does what an active verb says stands before it; but not "Drone shot down over Rostov by air defences".
            return True
    if by - 1 > told.hit.last and (use(page, by - 1, "common_verb") or (use(page, by - 1, "particle") and use(page, by - 2, "common_verb"))):
        # "suspected to have been dug by gangs", "a checkpoint set up by gunmen"
        return True
    if by - 1 <= told.hit.last or not page.folded[by - 1].endswith(("ed", "en")):
        return False
    if told.type == "interception" and any(hit.sense.kind == "event" and hit.sense.type != "interception" for hit in page.hits[by - 1]):
        # "shot down drones launched by the group"
        return True
    return not any(hit.sense.kind in ("event", "harm") for hit in page.hits[by - 1])


def _of_verb(page: Page, hit: Hit, told: Telling) -> Phrase | None:
    if told.from_harm and hit.features[1:2] == "p" and is_passive(page, hit.first, told.sentence.first):
        return None
    if hit.sense.value == "of_victim" and hit.sense.kind == "event":
        return None
    if told.type == "displacement" and {"persons", "crowd"} & set(hit.sense.needs):
        return None
    if is_undergone(page, hit, told.sentence.first, told.sentence.last) or told.type in _NO_DOERS or (told.from_harm and hit.sense.value == "of_victim"):
        return None
    if has_an_agent(page, hit, told) or hit.sense.mode == "comes_down":
        return None
    if told.hit.first == hit.first and is_participle(page, hit):
        return None
    subject = subject_before(page, hit.first, told.sentence.first)
    if subject is None or any(
        subject.first <= word.first <= subject.last or (word.last == hit.first - 1 and not word.features.startswith("v")) for word in told.words
    ):
        # "A drone strike hit the base", "The Kabul attack killed": the strike is no doer.
        return None
    if use(page, subject.first, "pronoun") or can_do(page, subject):
        return subject
    return None


def is_participle(page: Page, hit: Hit) -> bool:
    """`raided villages, killing 12 and burning homes`: a form in -ing behind a comma or "and", which has its subject from the verb before it."""
    return page.folded[hit.first].endswith("ing") and hit.first > 0 and (page.tokens[hit.first - 1].text == "," or page.folded[hit.first - 1] == "and")


# "Two gunmen of the group stormed": the words of whoever begins a clause.
_LONGEST_MAIN_DOER = 8


def main_doers(page: Page, told: Telling) -> list[Phrase]:
    """`Bandits swooped on a village, killing 30`, `Gunmen went from house to house, abducting`: the armed men who begin the clause that a participle goes on with, whatever their verb."""
    if told.type in _NO_DOERS or told.hit.sense.value == "of_victim":
        return []
    comma = told.hit.first - 1
    low = clause_start(page, comma, told.sentence.first)
    phrase = phrase_after(page, low, comma)
    if phrase is None:
        return []
    last = next(
        (at - 1 for at in range(phrase.first + 1, phrase.last + 1) if page.folded[at].endswith("ed") or use(page, at, "common_verb")),
        min(phrase.last, phrase.first + _LONGEST_MAIN_DOER),
    )
    behind = next((at for at in range(last + 1, comma) if use(page, at, "auxiliary")), None)
    armed = any(page.of_kind(at, "force") or page.is_under_arms(at) for at in range(phrase.first, last + 1))
    return [Phrase(phrase.first, last)] if armed and behind != last + 1 else []


def goes_on_with_teller(page: Page, told: Telling) -> bool:
    """`The army said it had foiled an attack, killing 30`: whether a pronoun begins the clause that a participle goes on with."""
    comma = told.hit.first - 1
    low = clause_start(page, comma, told.sentence.first)
    return page.folded[low : low + 1] in (["it"], ["they"]) and told.hit.sense.value != "of_victim" and told.type not in _NO_DOERS


def _of_noun(page: Page, hit: Hit, told: Telling) -> Phrase | None:
    """`Israeli drone strikes`, `Israel's strikes`; the subject of a light verb before it (`Iran launched an attack`)."""
    if told.type in _NO_DOERS or (told.from_harm and not page.folded[hit.first].endswith("ing")):
        # "US troop deaths", "peacekeepers wounded" say who died or was hurt.
        return None
    at = hit.first - 1
    if at >= told.sentence.first and _is_body(page, at):
        # "a rebel ambush", "settler attacks"; but "Israeli forces raid Jenin"
        plural = page.folded[at].endswith("s") and at - 1 >= told.sentence.first and (at - 1 in page.adjective_at or at - 1 in page.inside_actor)
        return Phrase(page.inside_actor[at - 1].first if plural and at - 1 in page.inside_actor else at - plural, at)
    if at >= told.sentence.first and (own := use(page, at, "determiner")) is not None and own.sense.mode == "own":
        # "Hezbollah began its attacks": the attacks of who begins them.
        return _owner(page, at, told)
    while at >= told.sentence.first and (page.of_kind(at, "means", "hedge") or page.tokens[at].text.casefold() in ("'s", "’s", "-") or _is_adjective(page, at)):
        if page.of_kind(at, "force") and page.tokens[at + 1].text.casefold() in ("'s", "’s"):
            # "the navy's strike"
            return Phrase(at, at)
        at -= 1
    if at in page.inside_actor:
        name = page.inside_actor[at]
        if not _only_stands_there(page, name, hit):
            return Phrase(name.first, name.last)
        # "a Myanmar military airstrike"
        body = next((index for index in range(at + 1, hit.first) if page.of_kind(index, "force")), None)
        if body is not None or at == hit.first - 1:
            return Phrase(name.first, body) if body is not None else None
    for index in range(hit.first - 1, clause_start(page, hit.first, told.sentence.first) - 1, -1):
        light = next((other for other in page.hits[index] if other.sense.kind == "event" and other.sense.strength == "light"), None)
        if light is None and told.type in ("deployment", "armed_clash") and not use(page, index, "auxiliary"):
            # "North Korea began military drills"
            light = use(page, index, "aspect") or use(page, index, "holds_drills")
        if light is None and told.type in FORCE and (aspect := use(page, index, "aspect")) is not None and aspect.features.startswith("v"):
            # "Russian forces continued offensive operations"
            light = aspect if page.folded[index].endswith(("ed", "began", "es", "s")) else None
        if light is None and told.type == "protest_repression":
            # "police fired tear gas"
            light = use(page, index, "wields")
        if light is not None and light.features.startswith(("v", "n")) and not is_passive(page, index, told.sentence.first):
            subject = subject_before(page, index, told.sentence.first)
            return subject if subject is not None and (can_do(page, subject) or use(page, subject.first, "pronoun")) else None
    return None


def _who_was_behind(page: Page, hit: Hit, told: Telling) -> Phrase | None:
    """`the group was behind the attack`, `militants are believed to be behind Saturday's blast`, `was responsible for`: who is said to be behind a happening."""
    low = clause_start(page, hit.first, told.sentence.first)
    behind = next((at for at in range(hit.first - 1, max(low, hit.first - 4), -1) if page.folded[at] in ("behind", "responsible")), None)
    if behind is None or not use(page, behind - 1, "auxiliary"):
        return None
    verb = next((at for at in range(low, behind) if use(page, at, "auxiliary")), behind)
    subject = subject_before(page, verb, told.sentence.first)
    return subject if subject is not None and can_do(page, subject) and not use(page, subject.first - 1, "nobody") else None


def _only_stands_there(page: Page, name: Name, hit: Hit) -> bool:
    """Whether a country or a capital before a noun says where, and not whose: "the Iran strikes" may be those on Iran, "the Moscow concert hall attack" was done there."""
    between = range(name.last + 1, hit.first)
    owned = bool(between) and (page.tokens[between[0]].text.casefold() in ("'s", "’s") or page.tokens[between[0]].text in "-–—")
    weapons = bool(between) and all(page.of_kind(index, "means") for index in between)
    return not owned and not weapons and (name.metonym or _is_country(page, name))


def _is_body(page: Page, index: int) -> bool:
    """A noun for people or a body that uses force, in the singular or as an adjective would stand."""
    hit = page.of_kind(index, "force") or page.of_kind(index, "people")
    if hit is None or hit.sense.strength == "weak" or index in page.inside_actor or use(page, index, "determiner"):
        return False
    return hit.sense.kind == "force" or hit.sense.who in ("combatants", "security")


def _owner(page: Page, index: int, told: Telling) -> Phrase | None:
    """The subject of the clause in which somebody's own doing is told; a pronoun where it is one."""
    for at in range(index - 1, clause_start(page, index, told.sentence.first), -1):
        if use(page, at, "aspect") or any(hit.sense.kind == "event" and hit.sense.strength == "light" for hit in page.hits[at]):
            subject = subject_before(page, at, told.sentence.first)
            return subject if subject is not None and (can_do(page, subject) or use(page, subject.first, "pronoun")) else None
    return None


def _is_country(page: Page, name: Name) -> bool:
    """Whether a name is that of a country in full, which stands before a noun as what it is about as well as whose it is."""
    known = page.reference.gazetteer.lookup(" ".join(page.folded[name.first : name.last + 1]))
    return bool(known) and known[0].level == "country" and page.tokens[name.first].text not in _SHORT_NAMES


# Names of states that serve as their own adjectives.
_SHORT_NAMES = frozenset({"US", "U.S.", "UK", "U.K.", "UAE"})


def _is_adjective(page: Page, index: int) -> bool:
    """A word between an adjective of a state and its noun: small, no verb, no preposition."""
    token = page.tokens[index]
    small = token.kind == "word" and token.text[:1].islower()
    if small and (page.of_kind(index, "saying") or (page.folded[index].endswith("s") and not page.folded[index].endswith(("ous", "ss")))):
        # "Bahrain says drone strike damaged airport", "Norway deplores air strikes"
        return False
    return small and not page.functions[index] and not any(use(page, index, value) for value in ("determiner", "break", "at", "auxiliary", "helper", "wields"))
