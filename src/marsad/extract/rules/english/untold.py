"""English words of force that tell no happening: names, habits, anniversaries, what only ranks, and attacks of no war."""

from __future__ import annotations

import itertools

from marsad.extract.rules.english.denied_reports import takes_words_back
from marsad.extract.rules.english.words import clause_start, is_capital, is_passive, is_pause, phrase_after, use
from marsad.extract.rules.families import FORCE
from marsad.extract.rules.page import Page, Sentence
from marsad.reference.lexicon import Hit

_NEAR = 6


def is_background(page: Page, hit: Hit, sentence: Sentence) -> bool:
    """`which has fought the army since 2016`: what a clause beside somebody's name says that he has been doing for years."""
    first = clause_start(page, hit.first, sentence.first)
    if first <= sentence.first or page.folded[first - 1] not in ("which", "who"):
        return False
    behind = range(hit.last + 1, min(sentence.last - 1, hit.last + 2 * _NEAR))
    return any(_dates_back(page, index) for index in itertools.takewhile(lambda at: not is_pause(page, at), behind))


def is_habit(page: Page, hit: Hit) -> bool:
    """`which often attacks hotels`, `it only targets bases`: the present of a verb behind a word for a habit."""
    present = hit.features.startswith("v") and (page.folded[hit.first].endswith("s") or page.folded[hit.first] == hit.sense.form)
    return present and hit.first > 0 and use(page, hit.first - 1, "habit") is not None


_EARLIER = frozenset({"previous", "past", "similar"})
_PRESUPPOSES = frozenset({"despite", "during", "amid", "under", "before", "until", "since"})


def only_says_who(page: Page, hit: Hit, sentence: Sentence) -> bool:
    """`the commander behind the airport blast`, `despite the truce`: a noun that says no more than who somebody is, or what was there already."""
    if any(page.folded[at : at + 2] in (["backed", "by"], ["supported", "by"]) for at in range(max(sentence.first + 1, hit.first - 5), hit.first)):
        # "troops backed by air strikes killed 47 fighters"
        return not hit.features.startswith("v")
    if _is_asked_who(page, hit, sentence) or (page.folded[hit.first - 1] in _EARLIER and hit.features[1:2] == "p" and not hit.features.startswith("v")):
        # "blamed the group for previous attacks"
        return True
    if hit.features.startswith("v"):
        # "withdrew its claim"
        return hit.sense.type == "territory_change" and takes_words_back(page, hit, sentence)
    if use(page, hit.first - 1, "averts") or (use(page, hit.first - 1, "determiner") and use(page, hit.first - 2, "averts")):
        # "withdrew to avoid encirclement"
        return True
    if hit.sense.type == "ceasefire":
        at = hit.first - 1 - bool(use(page, hit.first - 1, "determiner"))
        return at >= sentence.first and page.folded[at] in _PRESUPPOSES and page.folded[hit.last + 1 : hit.last + 2] not in (["collapsed"], ["ended"])
    of = hit.first - 1 - bool(use(page, hit.first - 1, "determiner"))
    denied = any((saying := page.of_kind(at, "saying")) is not None and saying.sense.mode == "deny" for at in range(max(sentence.first, of - 4), of))
    if of > sentence.first and page.folded[of] in ("of", "in", "for") and use(page, of - 1, "charged") and not (denied or _is_said_to_be(page, of - 1)):
        # "the house of a man accused of an attack"
        return True
    behind = next((at for at in range(hit.first - 1, max(sentence.first, hit.first - 5), -1) if page.folded[at] == "behind"), None)
    return behind is not None and (page.of_kind(behind - 1, "people") is not None or use(page, behind - 1, "attacker") is not None)


def _is_said_to_be(page: Page, index: int) -> bool:
    """`said it was responsible for the raid`: who did it is told, and not only who somebody is."""
    return page.folded[index] == "responsible" and use(page, index - 1, "auxiliary") is not None


def _is_asked_who(page: Page, hit: Hit, sentence: Sentence) -> bool:
    """`It was not clear who opened fire`, `it is not known who carried out the attack`: what is asked of a happening told before."""
    who = next((at for at in range(hit.first - 1, max(sentence.first + 1, hit.first - _NEAR), -1) if page.folded[at] in ("who", "whether")), None)
    return who is not None and page.folded[who - 1] in ("clear", "unclear", "known", "unknown")


def is_in_a_name(page: Page, hit: Hit, sentence: Sentence) -> bool:
    """`Clash Report`, `Task Force Scorpion Strike`: a noun with a capital beside another capital, in a sentence that is written small."""
    if hit.first == hit.last == sentence.first or sentence.title or not is_capital(page, hit.first) or page.tokens[hit.first].text.isupper():
        return False
    before, after = hit.first - 1, hit.last + 1
    named = (before > sentence.first and is_capital(page, before) and not (before in page.adjective_at or before in page.inside_actor)) or (
        after < sentence.last and is_capital(page, after)
    )
    near = [index for index in range(max(sentence.first, hit.first - 5), min(sentence.last, hit.last + 6)) if page.tokens[index].kind == "word"]
    return named and sum(page.tokens[index].text.islower() for index in near) * 2 >= len(near)


def is_remembered(page: Page, hit: Hit, sentence: Sentence) -> bool:
    """`the tenth anniversary of the massacre`: what a day of remembrance is for."""
    before = range(max(sentence.first, hit.first - _NEAR), hit.first)
    return any(use(page, index, "remembering") for index in before)


_LONG = frozenset({"decade", "decades", "year", "years"})


def _dates_back(page: Page, index: int) -> bool:
    """`since 2016`, `for nearly a decade`, `for three years`: the words at a token that say from when on something went, or for how many years."""
    if page.structure(index, "since") is not None:
        return page.tokens[index + 1].kind == "number"
    return page.folded[index] == "for" and any(page.folded[at] in _LONG for at in range(index + 1, min(index + 5, len(page))))


# "It was one of the deadliest attacks"
_RANKED_WITHIN = 6


def only_ranks(page: Page, hit: Hit, sentence: Sentence) -> bool:
    """`It was the deadliest attack on the police in two years`: a noun that only ranks what was told before."""
    superlative = page.folded[hit.first - 1].endswith("est") or page.folded[hit.first - 1] in ("worst", "largest")
    if superlative and page.folded[hit.first - 4 : hit.first - 1] == ["one", "of", "the"] and page.folded[hit.first - 5] in ("in", ","):
        # "killed 51 people, in one of the deadliest attacks since the war began"
        return True
    if page.folded[hit.first - 3 : hit.first] == ["in", "the", "latest"]:
        # "detained 20 staff, in the latest wave of arrests"
        return True
    for index in range(hit.first - 1, max(hit.first - _RANKED_WITHIN, sentence.first), -1):
        if use(page, index, "auxiliary"):
            ranks = any(
                page.folded[at].endswith("est") or page.folded[at] in _RANKS or ((count := page.count_at(at)) is not None and count.ordinal)
                for at in range(index + 1, hit.first)
            )
            return ranks and (use(page, index - 1, "pronoun") is not None or page.folded[index - 1] in ("this", "that"))
    return False


_RANKS = frozenset({"first", "second", "third", "worst", "latest", "last", "fourth", "fifth"})


def is_of_no_war(page: Page, hit: Hit, sentence: Sentence) -> bool:
    """`arrested for fraud`, `talks on a ceasefire`, `an attack on inflation`, `clashed over the budget`, `the bill was shot down`"""
    behind = range(hit.last + 1, min(sentence.last, hit.last + 2 * _NEAR))
    match hit.sense.type:
        case "detention":
            return any(use(page, index, "crime") for index in behind)
        case "ceasefire":
            return any(use(page, index, "talks") for index in range(max(sentence.first, hit.first - _NEAR), hit.first))
        case "armed_clash":
            opponent = "on_paper" if page.folded[hit.last + 1 : hit.last + 2] == ["over"] else "nature"
            if any(use(page, index, opponent) for index in range(hit.last + 2, min(sentence.last, hit.last + 5))):
                # "battle with cancer", "clashed over the budget": what is fought is no enemy.
                return page.folded[hit.last + 1] in ("with", "against", "over")
            armed = any(page.of_kind(index, "force", "means") or _is_fighter(page, index) for index in range(sentence.first, sentence.last))
            return page.folded[hit.last + 1 : hit.last + 2] == ["over"] and not armed
        case "armed_attack" if hit.sense.value == "of_victim" and hit.last > hit.first:
            # "came under fire over his handling of the budget"
            return page.folded[hit.last + 1 : hit.last + 2] in (["over"], ["for"])
        case "armed_attack":
            return not hit.features.startswith("v") and _is_on_no_thing(page, hit, sentence)
        case "interception":
            flies = page.folded[hit.last + 1 : hit.last + 2] in (["over"], ["near"], ["above"], ["off"])
            return (
                not flies
                and is_passive(page, hit.first, sentence.first)
                and not any(
                    page.of_kind(index, "means", "object") or page.count_at(index) for index in range(sentence.first, min(sentence.last, hit.last + _NEAR))
                )
            )
    return False


def _is_fighter(page: Page, index: int) -> bool:
    return index in page.inside_actor or page.is_under_arms(index)


def _is_on_no_thing(page: Page, hit: Hit, sentence: Sentence) -> bool:
    """`an attack on inflation`: whether what is attacked is one small word that names no place, people or thing."""
    after = hit.last + 1
    if page.folded[after : after + 1] not in (["on"], ["against"]):
        return False
    phrase = phrase_after(page, after + 1, sentence.last)
    if phrase is None or phrase.last - phrase.first > 1 or use(page, after + 1, "determiner"):
        return False
    named = any(
        page.tokens[index].kind != "word"
        or is_capital(page, index)
        or index in page.inside_actor
        or page.folded[index].endswith("s")
        or page.of_kind(index, "people", "object", "force", "place_word", "means")
        or use(page, index, "ground")
        for index in range(phrase.first, phrase.last + 1)
    )
    return not named


def is_no_blow(page: Page, hit: Hit) -> bool:
    """`cyber attack`, `hunger strike`, `teachers' strike`"""
    before = hit.first - 1
    if use(page, before, "of_no_war") or any(
        other.sense.kind == "structure" and other.sense.value == "nature" and other.last >= hit.first for other in page.hits[before]
    ):
        # "a heart attack"
        return True
    plural = page.tokens[before].text in ("'", "’") and before > 0 and page.folded[before - 1].endswith("s")
    people = page.of_kind(before - 1, "people") if plural else None
    return people is not None and people.sense.who not in ("combatants", "security")


def is_accident(page: Page, hit: Hit, sentence: Sentence) -> bool:
    """`a gas cylinder exploded`"""
    return any(use(page, index, "nature") for index in range(max(sentence.first, hit.first - _NEAR), min(sentence.last, hit.last + _NEAR)))


def is_done_by_nature(page: Page, hit: Hit, sentence: Sentence) -> bool:
    """`An earthquake struck the town`, `a storm hit the coast, cutting roads`: nature stands before a verb, and neither forces nor weapons are named."""
    if not hit.features.startswith("v") or hit.sense.type not in _WITHOUT_ANYBODY:
        return False
    # "Gunmen storm a hotel": no weather.
    if not any(use(page, index, "nature") and page.of_kind(index, "event") is None for index in range(sentence.first, hit.first)):
        return False
    return not any(page.of_kind(index, "force", "means") or page.is_under_arms(index) for index in range(sentence.first, sentence.last))


_WITHOUT_ANYBODY = FORCE | {"incursion", "property_destruction", "siege"}


def is_rehearsed(page: Page, hit: Hit, sentence: Sentence) -> bool:
    """`a drill simulating an attack`, `a simulated attack`, `stormed a mock village`: what an exercise holds."""
    near = range(max(sentence.first, hit.first - _NEAR // 2), min(sentence.last, hit.last + _NEAR // 2))
    return any(use(page, index, "rehearsing") for index in near)


def is_filmed(page: Page, hit: Hit) -> bool:
    """`shot a film`, `shot video of the raid`: what a camera shoots."""
    at = hit.last + 1 + bool(use(page, hit.last + 1, "determiner"))
    return hit.features.startswith("v") and page.folded[hit.first] in _SHOOTS and bool(use(page, at, "filmed"))


_SHOOTS = frozenset({"shot", "shoot", "shoots", "shooting"})
_PLAYED = frozenset({"armed_attack", "armed_clash", "territory_change", "explosion", "property_destruction", "incursion", "siege", "shelling"})


def is_played(page: Page, hit: Hit, sentence: Sentence) -> bool:
    """`their clash with the league champions`, `the film tells of a sniper who is gunned down`: a sentence of sport, stage or market that names neither harm, forces nor weapons."""
    return hit.sense.type in _PLAYED and is_of_play(page, hit, sentence)


def is_of_play(page: Page, hit: Hit, sentence: Sentence) -> bool:
    """`The film tells of a thief who is gunned down`: whether a sentence is of sport, stage or market, and names neither other harm, forces nor weapons."""
    inside = range(sentence.first, sentence.last)
    if not any(use(page, index, "play") for index in inside):
        return False
    own = range(hit.first, hit.last + 1)
    return not any(index not in own and (page.of_kind(index, "harm", "force", "means") or page.is_under_arms(index)) for index in inside)
