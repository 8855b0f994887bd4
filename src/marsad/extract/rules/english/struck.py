"""Whom or what was struck in English: the object of a verb, the subject of a passive one, what stands behind "on" or "against" a noun."""

from __future__ import annotations

from marsad.extract.rules.english.counted import Group, people_joined_behind
from marsad.extract.rules.english.happenings import Telling
from marsad.extract.rules.english.needs import needs_a_weapon
from marsad.extract.rules.english.sides import is_somebody, sides
from marsad.extract.rules.english.subjects import head_of, subject_before
from marsad.extract.rules.english.words import first_participle, is_passive, is_pause, is_verbal, phrase_after, use
from marsad.extract.rules.families import MARCHES
from marsad.extract.rules.page import Page
from marsad.extract.rules.roles import Phrase
from marsad.reference.lexicon import Hit

# What people do by themselves, without anything that it is done to.
_GOES = frozenset({"protest", "riot", "displacement", "incursion", "territory_change", "deployment", "armed_clash", "explosion", "suicide_attack"})


def is_undergone(page: Page, hit: Hit, low: int, high: int) -> bool:
    """`was hit`; without a form of "be", as in a headline, `terminal damaged in`: a participle with nothing behind it that it could be done to, of who or what does nothing."""
    if is_passive(page, hit.first, low) or use(page, hit.first, "auxiliary"):
        # "was shot", "was shot at" as one phrase
        return True
    if _is_killed_too(page, hit, high):
        # "six police officers ambushed, killed in Guerrero"
        return True
    # "base hit overnight by a drone"
    after = next((at for at in range(hit.last + 1, high) if at not in page.in_time), high)
    if (hit.sense.kind == "event" and hit.sense.type in _GOES) or _shares_its_object(page, hit, high):
        return False
    if after < high and (use(page, after, "determiner") or page.count_at(after)):
        return False
    if page.folded[hit.first].endswith(("ing", "s")) or (
        after < high
        and not (page.functions[after] or is_pause(page, after) or use(page, after, "at") or use(page, after, "break") or page.folded[after] == "during")
    ):
        return False
    subject = subject_before(page, hit.first, low)
    if subject is None or use(page, subject.last, "pronoun") or use(page, subject.last, "break"):
        return False
    if hit.sense.kind == "harm" and hit.sense.harm in ("killed", "injured"):
        # "Two peacekeepers wounded as the front line shifts": nobody kills without somebody who is killed.
        return True
    # "Gunmen on motorbikes opened fire"
    last = head_of(page, subject)
    if any(hit.last == last and hit.sense.who == "combatants" for index in range(subject.first, last + 1) for hit in page.hits[index]):
        # "Armed men opened fire"
        return False
    if hit.sense.type == "interception":
        # "Drone shot down over the town"
        return page.of_kind(last, "means") is not None
    head = page.of_kind(last, "people", "object")
    return head is not None and head.sense.who not in ("combatants", "security") and page.of_kind(last, "force", "means") is None


def _is_killed_too(page: Page, hit: Hit, high: int) -> bool:
    """`ambushed, killed in the hills`, `kidnapped and killed by gunmen`: two participles of a headline, the second one of harm with nobody behind it that it could be done to."""
    second = hit.last + 2
    if second >= high or page.folded[second - 1] not in (",", "and") or not (hit.features.startswith("vp") and page.folded[hit.first].endswith("ed")):
        return False
    killed = next((other for other in page.hits[second] if other.sense.kind == "harm" and other.features.startswith("vp")), None)
    if killed is None or page.folded[second].endswith("ing"):
        return False
    after = killed.last + 1
    return after >= high or is_pause(page, after) or after in page.in_time or bool(page.functions[after] or use(page, after, "at") or use(page, after, "doer"))


def _shares_its_object(page: Page, hit: Hit, high: int) -> int:
    """`shot and killed a reporter`, `surrounded and shelled the town`: the token behind a second verb right behind "and", whose object is that of the first; else 0."""
    at = hit.last + 2
    if at + 1 >= high or page.folded[at - 1] != "and" or not hit.features.startswith("v"):
        return 0
    second = next((other for other in page.hits[at] if other.sense.kind in ("event", "harm") and other.features.startswith("v")), None)
    if second is None or page.folded[hit.first].endswith("ing") != page.folded[at].endswith("ing") or second.last + 1 >= high:
        return 0
    behind = second.last + 1
    return behind if use(page, behind, "determiner") or page.count_at(behind) or page.of_kind(behind, "people", "object", "force") else 0


def struck_by(page: Page, told: Telling) -> list[Phrase]:
    """What was struck: the object of an active verb, the subject of a passive one, what follows "on", "against" or "targeting" a noun."""
    found: list[Phrase] = []
    if told.type in MARCHES:
        # "protests against the killing of a teacher": what they are about is not struck.
        return []
    if told.type == "armed_clash":
        return [other for _, other in sides(page, told) if other is not None]
    for hit in told.words:
        verbal = is_verbal(page, hit) or (hit.sense.pos == "phrase" and is_passive(page, hit.first, told.sentence.first))
        phrase = _object(page, hit, told) if verbal and not _aims(page, hit, told) else _behind_noun(page, hit, told)
        if phrase is not None and told.type in _DONE_TO_PEOPLE and not is_somebody(page, phrase):
            # "electric shocks at a camp"
            continue
        counted = phrase is not None and told.type in _TAKES_PEOPLE and page.count_at(phrase.first) is not None
        if phrase is not None and (counted or _can_be_struck(page, phrase) or (verbal and _is_some_thing(page, hit, phrase))) and phrase not in found:
            found.append(_with_those_joined(page, phrase, told))
    return found


def _with_those_joined(page: Page, phrase: Phrase, told: Telling) -> Phrase:
    """`killed five civilians and a policeman`: people together with those behind them."""
    if not any(page.of_kind(index, "people", "force") for index in range(phrase.first, phrase.last + 1)):
        return phrase
    joined = people_joined_behind(page, Group(phrase.first, phrase.last, 1, None, "unspecified"), told.sentence)
    return Phrase(phrase.first, joined[-1].last) if joined else phrase


# How far behind "fired" stands what the missiles were fired at.
_AIMED_WITHIN = 8
_INTO = frozenset({"into", "at", "on", "of", "through"})


def _aims(page: Page, hit: Hit, told: Telling) -> bool:
    """`opened fire on a crowd`, `fired rockets at a base`, `grenades were thrown at a church`: whether what was struck stands behind a preposition."""
    after = hit.last + 1
    if hit.sense.value == "of_victim" or (hit.last > hit.first and page.folded[hit.last] in _INTO) or use(page, hit.first, "auxiliary"):
        # "came under fire", "slammed into a house", "was shot at"
        return False
    if told.type in ("explosion", "suicide_attack") and page.folded[after : after + 1] and page.folded[after] in _BLOWN_UP_AT:
        return True
    if page.folded[after + 1 : after + 2] in (["least"], ["most"]):
        # "detained at least 1,300 people"
        return False
    if after < told.sentence.last and use(page, after, "struck") and not is_passive(page, hit.first, told.sentence.first):
        return True
    return (needs_a_weapon(hit) or "bombs" in hit.sense.needs) and told.type not in ("interception", "property_destruction")


def _object(page: Page, hit: Hit, told: Telling) -> Phrase | None:
    if hit.sense.value == "of_victim" and hit.sense.kind == "event":
        return _without_its_place(page, subject_before(page, hit.first, told.sentence.first))
    if not is_passive(page, hit.first, told.sentence.first) and has_an_agent(page, hit, told):
        return _noun_before(page, first_participle(page, hit.first), told)
    if needs_a_weapon(hit) and page.folded[hit.last] in _INTO:
        # "Rockets were fired at a base"
        return phrase_after(page, hit.last + 1, told.sentence.last)
    if is_undergone(page, hit, told.sentence.first, told.sentence.last):
        undergoes = subject_before(page, hit.first, told.sentence.first)
        if undergoes is not None and page.folded[undergoes.last] in ("it", "they"):
            return _main_thing(page, undergoes, told)
        return _without_its_place(page, undergoes)
    if told.type == "displacement" and {"persons", "crowd"} & set(hit.sense.needs):
        # "residents fled": who flees is displaced, and nobody's displacer.
        return subject_before(page, hit.first, told.sentence.first)
    if hit.sense.value == "of_victim":
        return None
    if "sets_off" in hit.sense.needs:
        # "their convoy hit a landmine"
        return subject_before(page, hit.first, told.sentence.first)
    phrase = phrase_after(page, _shares_its_object(page, hit, told.sentence.last) or hit.last + 1, told.sentence.last)
    if phrase is not None and hit.sense.means == ("vehicle",) and page.folded[phrase.last + 1 : phrase.last + 2] == ["into"]:
        # "rammed his car into a crowd"
        return phrase_after(page, phrase.last + 2, told.sentence.last)
    if phrase is not None and phrase.last > phrase.first and page.folded[phrase.last] in _BECOMES:
        # "shot the village chief dead", "took a priest hostage"
        phrase = Phrase(phrase.first, phrase.last - 1)
    if phrase is not None and told.type in _FIRED_AT and any(page.of_kind(index, "means") for index in range(phrase.first, phrase.last + 1)):
        # "fired rockets at a town": what was fired was not struck.
        return None
    return phrase


_BECOMES = frozenset({"dead", "hostage", "captive", "prisoner"})


def _main_thing(page: Page, pronoun: Phrase, told: Telling) -> Phrase | None:
    """`The convoy was on its way to Gao when it was attacked`: what the sentence begins with, or who, where "it" or "they" are struck later."""
    first = phrase_after(page, told.sentence.first, pronoun.first)
    many = page.folded[pronoun.last] == "they"
    head = page.of_kind(first.last, *(("force", "people") if many else ("object", "force"))) if first is not None else None
    return first if head is not None and (not many or head.features[1:2] == "p" or page.folded[head.last].endswith("s")) else None


def _without_its_place(page: Page, phrase: Phrase | None) -> Phrase | None:
    """`a hospital in Saraqeb was hit`, `rebel positions near Marib were shelled`: what was struck, without where it is."""
    return None if phrase is None else Phrase(phrase.first, head_of(page, phrase))


_FIRED_AT = frozenset({"shelling", "drone_strike", "air_strike"})


def has_an_agent(page: Page, hit: Hit, told: Telling) -> bool:
    """`a house bombed by Israel`: a participle that its doer follows, without a form of "be"; but not `detonated by a checkpoint`."""
    if hit.features[1:2] != "p" or hit.last + 1 >= told.sentence.last or use(page, hit.last + 1, "doer") is None:
        return False
    doer = phrase_after(page, hit.last + 2, told.sentence.last)
    return doer is None or is_somebody(page, doer) or page.of_kind(doer.last, "object") is None


def _noun_before(page: Page, index: int, told: Telling) -> Phrase | None:
    """The noun phrase right before a token, from its article or preposition on."""
    first = index
    while first - 1 >= told.sentence.first and page.tokens[first - 1].kind == "word":
        if use(page, first - 1, "determiner") or use(page, first - 1, "at") or use(page, first - 1, "auxiliary") or page.functions[first - 1]:
            break
        first -= 1
    return Phrase(first, index - 1) if first < index else None


# "blew himself up outside a police station", "a bomb exploded under a convoy"
_BLOWN_UP_AT = frozenset({"inside", "under", "at"})


def _behind_noun(page: Page, hit: Hit, told: Telling) -> Phrase | None:
    craft = page.of_kind(hit.first, "means") if hit.last > hit.first else None
    does = craft is not None and craft.features[1:2] == "p" and not page.folded[hit.last].endswith("s")
    if (does or page.folded[hit.first].endswith("ing")) and (direct := _done_to(page, hit, told)) is not None:
        # "Drones attack airport"
        return direct
    within = _AIMED_WITHIN if (needs_a_weapon(hit) or "bombs" in hit.sense.needs) and hit.features.startswith("v") else 4
    for index in range(hit.last + 1, min(hit.last + 1 + within, told.sentence.last)):
        if is_pause(page, index):
            return None
        blows_up = told.type in ("explosion", "suicide_attack") and use(page, index, "at") is not None and page.folded[index] in _BLOWN_UP_AT
        fired = any(needs_a_weapon(word) for word in told.words)
        if page.folded[index] == "of" and fired and any(page.of_kind(at, "means") for at in range(index + 1, min(index + 4, told.sentence.last))):
            # "fired a salvo of rockets at a barracks"
            continue
        if page.folded[index] == "of" and index > hit.last + 1 and page.folded[index - 1] not in _SHARES:
            # "blasts from the direction of the airport"
            return None
        if (use(page, index, "struck") or blows_up) and page.folded[index + 1 : index + 2] not in (["least"], ["most"]):
            return phrase_after(page, index + 1, told.sentence.last)
    return None


_SHARES = frozenset({"dozens", "hundreds", "thousands", "scores", "number", "series"})


def _done_to(page: Page, hit: Hit, told: Telling) -> Phrase | None:
    """`accused the army of shelling a hospital`: what stands right behind a form in -ing, with its article, its number or its owner."""
    after = hit.last + 1
    if after >= told.sentence.last or not (use(page, after, "determiner") or page.count_at(after) or page.of_kind(after, "people", "object")):
        return None
    return phrase_after(page, after, told.sentence.last)


# "arrested seven others"
_TAKES_PEOPLE = frozenset({"detention", "abduction", "execution"})
_DONE_TO_PEOPLE = frozenset({"torture", "sexual_violence", "execution"})


def _is_some_thing(page: Page, hit: Hit, phrase: Phrase) -> bool:
    """`bombed a maternity ward`: small words behind "a" or a number, right behind a verb that says of nothing else than force what it says."""
    behind = page.folded[hit.last + 1 : hit.last + 2] in (["a"], ["an"]) and phrase.first == hit.last + 2
    if (
        not behind
        or hit.sense.type not in _STRIKING
        or phrase.last in page.in_time
        or page.folded[phrase.last + 1 : phrase.last + 2] == ["after"]
        or (hit.sense.strength == "weak" and not page.of_kind(hit.first - 1, "means", "event"))
    ):
        return False
    return all(page.tokens[at].text.islower() or page.tokens[at].kind != "word" for at in range(phrase.first, phrase.last + 1))


_STRIKING = frozenset({"air_strike", "drone_strike", "shelling", "armed_attack", "explosion"})


def _can_be_struck(page: Page, phrase: Phrase) -> bool:
    tokens = range(phrase.first, phrase.last + 1)
    return any(page.of_kind(index, "people", "object", "force", "means") or index in page.inside_actor for index in tokens)
