"""Harm in English: "killed five people", "five people were killed", "leaving five dead", "no casualties"."""

from __future__ import annotations

import itertools
from collections.abc import Iterator

from marsad.extract.rules.english.counted import Group, bounds, category, count_over, counted, is_of_them, is_person, joined, noun_of, parts_of, who_of
from marsad.extract.rules.english.happenings import Telling, comes_to_nothing, is_attributive
from marsad.extract.rules.english.subjects import before_an_aside, head_of, subject_before
from marsad.extract.rules.english.words import clause_end, first_participle, is_capital, is_passive, is_pause, is_verbal, phrase_after, use
from marsad.extract.rules.families import FORCE
from marsad.extract.rules.harm import Found
from marsad.extract.rules.page import Page, Sentence
from marsad.extract.rules.roles import Phrase
from marsad.model import Harm, HarmKind, with_fields
from marsad.reference.lexicon import Hit

_REACH_BEFORE, _REACH_AFTER = 18, 7


def find_harm(page: Page, sentence: Sentence) -> list[Found]:
    """Every harm of a sentence, in text order."""
    found: list[Found] = []
    for index in range(sentence.first, sentence.last):
        hit = page.of_kind(index, "harm")
        if hit is None or not hit.sense.harm or (hit.sense.harm in _OF_PEOPLE and is_attributive(page, hit, sentence)):
            continue
        if hit.sense.harm in _OF_PEOPLE and any(other.sense.kind == "people" and other.last > hit.last for other in page.hits[index]):
            # "four internally displaced persons"
            continue
        low = max(sentence.first, index - 2)
        if any(other.sense.type == "body_found" and other.last == hit.last for before in range(low, index) for other in page.hits[before]):
            # "found dead": who was found is told by the whole phrase.
            continue
        if _are_carried(page, hit) or _says_of_whom(page, index) or (hit.features.startswith("v") and comes_to_nothing(page, hit)):
            continue
        if hit.sense.harm == "displaced" and page.folded[index - 1] in ("before", "then"):
            # "took guards hostage before fleeing"
            continue
        if index not in page.inside_actor and (not _is_what_it_is_for(page, hit, sentence) or says_more_of_it(page, hit, sentence)):
            found.extend(Found(harm, hit) for harm in _read(page, hit, sentence))
    return found


def _are_carried(page: Page, hit: Hit) -> bool:
    """`a helicopter carrying wounded soldiers`: people who were hurt before, with whom something else is done now."""
    hurt = hit.sense.harm == "injured" and hit.first == hit.last and page.folded[hit.first].endswith("ed")
    return hurt and page.of_kind(hit.last + 1, "people", "force") is not None and page.folded[hit.first - 1].endswith(("ing", "ed", "the"))


_OF_PEOPLE = frozenset({"displaced", "detained", "abducted"})
# What is done to people whom a happening of a type befalls.
_DONE: dict[str, HarmKind] = {"abduction": "abducted", "detention": "detained", "execution": "killed", "body_found": "killed", "displacement": "displaced"}


def harm_of_type(page: Page, told: Telling) -> Iterator[Harm]:
    """`executed 27 prisoners`, `recovered 12 bodies`, `rounded up dozens of activists`: the people to whom a word without a harm of its own is done."""
    kind = _DONE.get(told.type)
    if told.type == "property_destruction":
        yield from _wrecked(page, told, told.hit)
    elif told.type in FORCE:
        # "four houses were flattened in air strikes"
        yield from itertools.chain.from_iterable(_wrecked(page, told, hit) for hit in told.words if hit.sense.type == "property_destruction")
    kills = next((hit for hit in told.words if hit.sense.value == "kills"), None)
    if kind is None and kills is not None:
        # "eliminated two commanders": by a word that leaves nobody alive.
        kind = "killed"
    if kind is None:
        return
    group = next((found for hit in ([kills] if kills is not None else told.words) if (found := _befallen(page, told, hit)) is not None), None)
    if group is not None:
        yield from (Harm(kind, each.who, each.least, each.most, page.anchor(each.first, each.last)) for each in joined(page, group, told.sentence))


def _wrecked(page: Page, told: Telling, hit: Hit) -> Iterator[Harm]:
    """`blew up three houses`, `burned granaries`, `200 homes were razed`: the things that a verb of wrecking is done to."""
    sentence = told.sentence
    if not (is_verbal(page, hit) or is_passive(page, hit.first, sentence.first)):
        return
    done_to = (
        subject_before(page, hit.first, sentence.first) if is_passive(page, hit.first, sentence.first) else phrase_after(page, hit.last + 1, sentence.last)
    )
    thing = None if done_to is None else next((thing for at in range(done_to.first, done_to.last + 1) if (thing := page.of_kind(at, "object"))), None)
    if done_to is None or thing is None:
        return
    count = page.count_at(done_to.first)
    known = count is not None and not count.ordinal and count.least is not None and page.tokens[count.last_token + 1].text != "-"
    plural = thing.features[1:2] == "p" or page.folded[thing.last].endswith("s")
    least, most = (count.least or 0, count.most) if count is not None and known else (1, None if plural else 1)
    wrecked = Group(done_to.first, thing.last, least, most, "unspecified")
    yield from (
        Harm("damage", each.who, each.least, each.most, page.anchor(each.first, each.last)) for each in (wrecked, *_more_things(page, wrecked, sentence))
    )


def _befallen(page: Page, told: Telling, hit: Hit) -> Group | None:
    sentence = told.sentence
    if told.type == "body_found":
        return _bodies(page, hit, sentence)
    if not hit.features.startswith("v") and hit.sense.pos != "phrase":
        return _of_noun(page, hit, sentence) if page.folded[hit.last + 1 : hit.last + 2] == ["of"] else None
    if use(page, hit.last + 1, "him") and not is_passive(page, hit.first, sentence.first) and page.of_kind(hit.last + 2, "people") is None:
        # "gunmen kidnapped her": she was told of before.
        return None
    goes = told.type == "displacement" and bool({"persons", "crowd"} & set(hit.sense.needs))
    if goes or is_passive(page, hit.first, sentence.first):
        found = _before(page, hit.first, sentence, close=False)
    else:
        # "killing eight and abducting an unspecified number": those before a form in -ing are another's.
        # "hijacked a train": who does it is not taken.
        done_to = page.folded[hit.first].endswith("ing") or phrase_after(page, hit.last + 1, sentence.last) is not None
        found = _behind(page, hit.last + 1, sentence) or (None if done_to else _before(page, hit.first, sentence, close=False))
    inside = range(found.first, found.last + 1) if found is not None else range(0)
    return found if any(page.of_kind(index, "people", "force") or page.count_at(index) or use(page, index, "leads") for index in inside) else None


def _bodies(page: Page, hit: Hit, sentence: Sentence) -> Group | None:
    """`12 bodies`, `the bodies of a mother and her three children`, `a man's body`, `two of them were found dead`: how many dead were found."""
    if page.folded[hit.last] == "dead":
        return _before(page, hit.first, sentence, close=False) or _behind(page, hit.last + 1, sentence)
    if page.folded[hit.last] == "grave":
        # "a mass grave containing 28 bodies"
        return _behind(page, hit.last + 1, sentence)
    if page.folded[hit.last] == "of" or page.folded[hit.last + 1 : hit.last + 2] == ["of"]:
        whose = hit.last + 1 + (page.folded[hit.last] != "of")
        return _behind(page, whose, sentence) or _kidnapped_before(page, whose, sentence) or _one_body(page, hit, whose)
    number = count_over(page, hit.first - 1, sentence) or (count_over(page, hit.first - 2, sentence) if hit.first - 2 >= sentence.first else None)
    if number is not None:
        return Group(number[0], hit.last, number[2], number[3], "unspecified")
    plural = hit.features[1:2] == "p" or page.folded[hit.first] == "bodies"
    return Group(hit.first, hit.last, 1, None if plural else 1, "unspecified")


def _one_body(page: Page, hit: Hit, whose: int) -> Group | None:
    """`the body of a woodcutter`: one, whoever it was."""
    return Group(hit.first, hit.last, 1, 1, "unspecified") if page.folded[hit.first] == "body" and page.folded[whose] in ("a", "an") else None


def _kidnapped_before(page: Page, index: int, sentence: Sentence) -> Group | None:
    """`the body of a kidnapped priest`: people behind a participle that only says what had become of them."""
    first = index + bool(use(page, index, "determiner"))
    if first >= sentence.last or not page.folded[first].endswith("ed") or page.of_kind(first, "harm", "event") is None:
        return None
    return counted(page, first + 1, sentence)


def _is_what_it_is_for(page: Page, hit: Hit, sentence: Sentence) -> bool:
    """`in retaliation for the killing of a general`, `revenge for his death`: told before, and no harm of what is told now."""
    if hit.features.startswith("v") and not is_killing_of(page, hit):
        # "a price for killing a general"
        return page.folded[hit.first].endswith("ing") and use(page, hit.first - 1, "account") is not None
    if use(page, hit.last + 1, "modifies_harm"):
        # "a mass casualty incident"
        return True
    before = range(hit.first - 1, max(hit.first - 5, sentence.first - 1), -1)
    # "whether there were casualties" tells of none.
    return for_what(page, hit, sentence) is not None or any(use(page, index, "question") for index in before)


def for_what(page: Page, hit: Hit, sentence: Sentence) -> int | None:
    """`in retaliation for last week's killing of a general`, `in response to the deaths of two fighters`: the token before harm that something is done for; None where nothing is."""
    before = range(hit.first - 1, max(hit.first - 5, sentence.first - 1), -1)
    near = range(max(hit.first - 6, sentence.first), hit.first)
    answered = next((break_.last for index in near if (break_ := use(page, index, "break")) is not None and break_.sense.mode == "answers"), None)
    own = itertools.takewhile(lambda index: not page.functions[index] or use(page, index, "account") or use(page, index, "determiner"), before)
    return next((index for index in own if use(page, index, "account")), answered)


def is_killing_of(page: Page, hit: Hit) -> bool:
    """`the killing of a priest`, `last week's killing of a commander`: a form in -ing that is a noun."""
    of = hit.first + 1
    return page.folded[of : of + 1] == ["of"] and (page.folded[hit.first].endswith("ing") or page.folded[hit.first] in _DEATH)


def says_more_of_it(page: Page, hit: Hit, sentence: Sentence) -> bool:
    """`last week's killing of a commander in Beirut`, `the killing of 48 civilians`: whether the killing of somebody is told with a time, a place, a doer or a number of its own."""
    if not is_killing_of(page, hit):
        return False
    answered = for_what(page, hit, sentence)
    before = range(max(sentence.first, hit.first - 4) if answered is None else answered + 1, hit.first)
    behind = range(hit.last + 1, clause_end(page, hit.last, sentence.last))
    if any(index in page.in_time for index in before):
        return True
    placed = any(use(page, index, "at") and page.folded[index] != "of" and is_capital(page, index + 1) for index in behind)
    return placed or any(index in page.in_time or use(page, index, "doer") or page.count_at(index) for index in behind)


_DEATH = frozenset({"murder", "death", "deaths"})


def _read(page: Page, hit: Hit, sentence: Sentence) -> list[Harm]:
    """What a word of harm says, the total before its parts."""
    kind: HarmKind = hit.sense.harm  # type: ignore[assignment]
    if hit.sense.negated:
        bound = 0 if hit.sense.negated == "none" else None
        return [Harm(kind, "unspecified", bound, bound, page.anchor(hit.first, hit.last))]
    none = _none(page, hit, sentence)
    if none is not None:
        covered = (hit.sense.covers or kind).split() if none.most == 0 else [kind]
        return [with_fields(none, kind=each) for each in covered]
    group = _toll(page, hit, sentence) or _group(page, hit, sentence)
    if hit.sense.value == "of_cost":
        # "has cost 5,000 lives"; but not "saved 12 lives"
        paid = any(use(page, index, "costs") for index in range(max(sentence.first, hit.first - _PARTS_OF_COST), hit.first))
        group = group if paid and group is not None and page.count_at(group.first) is not None else None
    if group is not None and kind in _OF_PEOPLE and page.of_kind(group.last, "object", "means") and who_of(page, group.first, group.last + 1) == "unspecified":
        # "capturing six vehicles"
        return []
    if (
        group is not None
        and hit.sense.strength == "weak"
        and not any(page.of_kind(index, "people", "force") or page.count_at(index) for index in range(group.first, group.last + 1))
    ):
        # "captured Kunduz"
        return []
    if group is not None and (_is_asked(page, group) or (kind == "displaced" and group.who in ("combatants", "security"))):
        # "after the soldiers fled": a retreat
        return []
    # "40 people, including students, were killed", "40 were killed, including students"
    if group is not None and kind == "damage" and group.last < hit.first and not is_passive(page, hit.first, sentence.first):
        # "hundreds of drones ... and minimal damage": what stands before is not what was damaged.
        group = group if hit.features[1:2] == "p" else None
    if group is not None and kind == "damage" and _are_brought_down(page, group):
        # "40 of the 58 drones were destroyed": what was shot at somebody is no loss of his.
        return []
    if group is not None and kind == "damage":
        return [Harm(kind, found.who, found.least, found.most, page.anchor(found.first, found.last)) for found in (group, *_more_things(page, group, sentence))]
    parts = () if group is None else parts_of(page, group, sentence) or parts_of(page, group._replace(last=max(group.last, hit.last)), sentence)
    groups = [] if group is None else [*joined(page, group, sentence), *parts]
    return [Harm(kind, found.who, found.least, found.most, page.anchor(found.first, found.last)) for found in groups]


_PARTS_OF_COST = 7
_SHOT = frozenset({"drone", "missile", "rocket"})


def _are_brought_down(page: Page, group: Group) -> bool:
    """`152 missiles`: weapons that fly, and no thing that holds them (`a drone depot`)."""
    hits = [page.of_kind(index, "means", "object") for index in range(group.first, min(group.last + 2, len(page)))]
    weapons = [hit for hit in hits if hit is not None and hit.sense.kind == "means"]
    return bool(weapons) and len(weapons) == sum(hit is not None for hit in hits) and all(_SHOT & set(hit.sense.means) for hit in weapons)


def _is_asked(page: Page, group: Group) -> bool:
    """`did not say how many troops were killed`: the number is asked for, and none is told."""
    first = group.first + 1 if use(page, group.first, "asked_how_many") else group.first
    return use(page, first - 1, "asked_how_many") is not None and page.folded[first : first + 1] == ["many"]


# "the death toll from the strike on the school has climbed to 165"
_TOLL_WITHIN = 14


def _toll(page: Page, hit: Hit, sentence: Sentence) -> Group | None:
    """`the death toll has climbed to 165`, `put the number of dead at 72`: the number that a toll came to."""
    counts = "toll" in page.folded[hit.first : hit.last + 2] or (hit.first > sentence.first + 1 and page.folded[hit.first - 2 : hit.first] == ["number", "of"])
    if hit.last + 1 >= sentence.last or not counts:
        return None
    for index in range(hit.last + 1, min(hit.last + 2 + _TOLL_WITHIN, sentence.last)):
        if page.tokens[index].text in ";:" or use(page, index, "break"):
            return None
        count = page.count_at(index)
        if count is not None and not count.ordinal and count.least is not None:
            ends = next((at for at in range(count.last_token + 1, count.last_token + 3) if at >= sentence.last or is_pause(page, at)), count.last_token + 3)
            return Group(count.first_token, count.last_token, count.least, count.most, who_of(page, index, ends))
    return None


def _none(page: Page, hit: Hit, sentence: Sentence) -> Harm | None:
    """`no casualties` is none; `no immediate reports of casualties` is not known; `no casualties but damaged a house` is none of what the verb says."""
    verb = hit.features.startswith("v")
    for index in range(hit.first - 1, max(hit.first - 6, sentence.first) - 1, -1):
        if is_pause(page, index) or (verb and (use(page, index, "break") or page.of_kind(index, "harm") is not None)):
            return None
        if page.folded[index] == "nobody" and all(use(page, at, "auxiliary") or use(page, at, "helper") for at in range(index + 1, hit.first)):
            return Harm(hit.sense.harm, "unspecified", 0, 0, page.anchor(index, hit.last))  # type: ignore[arg-type]
        if page.folded[index] in ("no", "without"):
            between = range(index + 1, hit.first)
            if any(page.folded[at] in _MORE for at in between):
                # "no further casualties": beside those told.
                return None
            unknown = any(page.of_kind(at, "teller", "saying") is not None or page.folded[at] in _KNOWING for at in between)
            bound = None if unknown else 0
            return Harm(hit.sense.harm, "unspecified", bound, bound, page.anchor(index, hit.last))  # type: ignore[arg-type]
    return None


_MORE = frozenset({"other", "further", "additional", "more", "new"})
_KNOWING = frozenset({"information", "word", "details", "confirmation", "indication", "figures"})


def _among_whom(page: Page, hit: Hit, sentence: Sentence) -> Group | None:
    """`among the dead were five women`, `those killed include four children`: people behind the words that only lead to them."""
    definite = use(page, hit.first - 1, "determiner")
    if definite is None or definite.sense.mode != "definite" or hit.last + 2 >= sentence.last or page.folded[hit.last + 1] not in _LEADS_TO:
        return None
    among = page.folded[hit.first - 2] == "among"
    return _behind(page, hit.last + 2, sentence) if among or page.folded[hit.last + 1].startswith("includ") else None


_LEADS_TO = frozenset({"was", "were", "is", "are", "include", "included", "includes"})


def _group(page: Page, hit: Hit, sentence: Sentence) -> Group | None:
    """Who was harmed: before the word where it is passive, or names the victims themselves; behind it where it is active."""
    if hit.sense.harm in ("killed", "injured") and (among := _among_whom(page, hit, sentence)) is not None:
        return among
    if is_killing_of(page, hit):
        # "carried out the killing of five soldiers"
        return _behind(page, hit.first + 2, sentence)
    if not hit.features.startswith("v"):
        left = any(page.folded[at] in _LEAVES for at in range(max(sentence.first, hit.first - _REACH_BEFORE), hit.first))
        # "leaving 22 people, mostly women, dead"
        parted = left and page.tokens[hit.first - 1].text == ","
        return _before(page, hit.first, sentence, close=not parted) or _named_before(page, hit, sentence) or _of_noun(page, hit, sentence)
    number = count_over(page, hit.first - 1, sentence) if page.of_kind(hit.last + 1, "people", "force") and hit.features[1:2] == "p" else None
    if number is not None:
        # "nine wounded men had been admitted"
        return Group(number[0], hit.last + 1, number[2], number[3], who_of(page, hit.last + 1, hit.last + 2))
    behind = _thing_behind(page, hit, sentence) or _behind(page, _behind_second_verb(page, hit), sentence)
    if hit.sense.value == "of_victim" or is_passive(page, hit.first, sentence.first):
        if (him := _him(page, hit, sentence)) is not None:
            return him
        found = _before(page, hit.first, sentence, close=False) or _thing_before(page, hit, sentence) or _named_before(page, hit, sentence)
        if found is None and page.folded[hit.last] in ("injuries", "wounds", "burns"):
            # "most sustained minor injuries"
            return Group(hit.first, hit.last, 1, None, "unspecified")
        return found
    object_follows = hit.last + 1 < sentence.last and use(page, hit.last + 1, "determiner") is not None
    if hit.features[1:2] == "p" and not object_follows and (behind is None or behind.first > hit.last + 2):
        # "48 others injured after": a participle without its "were".
        return _before(page, first_participle(page, hit.first), sentence, close=True) or behind or _thing_before(page, hit, sentence)
    # "one dead, six hurt"
    return behind or (_before(page, hit.first, sentence, close=True) if page.folded[hit.first] == hit.sense.form else None)


def _him(page: Page, hit: Hit, sentence: Sentence) -> Group | None:
    """`wounding two guards before he was shot dead`: the one person whom a pronoun means, and nobody counted before him."""
    subject = subject_before(page, hit.first, sentence.first)
    if subject is None or subject.first != subject.last or page.folded[subject.first] not in ("he", "she"):
        return None
    return Group(subject.first, subject.last, 1, 1, "unspecified")


_LEAVES = frozenset({"leaving", "left", "leaves", "leave"})


def _thing_behind(page: Page, hit: Hit, sentence: Sentence) -> Group | None:
    """`damaged a bridge`, `destroyed houses`: a thing without a number behind a verb of damage."""
    if hit.sense.harm != "damage":
        return None
    for index in range(hit.last + 1, min(hit.last + 1 + _REACH_AFTER, sentence.last)):
        if is_pause(page, index) or use(page, index, "break") or use(page, index, "at") or page.count_at(index) is not None:
            return None
        thing = page.of_kind(index, "object")
        if thing is not None:
            first = next(at for at in range(hit.last + 1, index + 1) if not page.functions[at])
            return Group(first, thing.last, 1, None if thing.features[1:2] == "p" else 1, "unspecified")
    return None


def _thing_before(page: Page, hit: Hit, sentence: Sentence) -> Group | None:
    """`the terminal was damaged`, `Airport terminal damaged in a strike`: the thing that a passive verb of damage is said of."""
    subject = subject_before(page, hit.first, sentence.first) if hit.sense.harm == "damage" else None
    if subject is None:
        return None
    last = head_of(page, subject)
    thing = page.of_kind(last, "object")
    return None if thing is None else Group(subject.first, last, 1, None if thing.features[1:2] == "p" else 1, "unspecified")


def _named_before(page: Page, hit: Hit, sentence: Sentence) -> Group | None:
    """`Maria Lopez, 34, was shot dead`, `Maria Lopez and Omar Hassan were killed`: persons, by name, of whom a passive verb is said."""
    done = hit.sense.harm in ("killed", "injured", "detained", "abducted") and is_passive(page, hit.first, sentence.first)
    subject = subject_before(page, hit.first, sentence.first) if done else None
    persons = named_persons(page, subject) if subject is not None else 0
    if subject is None or not persons:
        return None
    first = _first_of_list(page, subject.first, sentence) if persons > 1 else subject.first
    persons = named_persons(page, Phrase(first, subject.last))
    return Group(first, subject.last, persons, persons, "unspecified")


def _first_of_list(page: Page, first: int, sentence: Sentence) -> int:
    """`Maria Lopez, Ali Karim and Omar Hassan`: where a list of persons begins whose last names begin at a token."""
    while first - 1 > sentence.first and page.tokens[first - 1].text == ",":
        start = first - 1
        while start > sentence.first and is_capital(page, start - 1):
            start -= 1
        if use(page, start, "at") or not is_named_person(page, Phrase(start, first - 2)):
            # "In Goma, Omar Hassan"
            break
        first = start
    return first


def named_persons(page: Page, phrase: Phrase) -> int:
    """How many persons a phrase names, those joined by commas and "and" each; 0 where one of its parts is no person's name."""
    ends = [index for index in range(phrase.first, phrase.last + 1) if page.folded[index] == "and" or page.tokens[index].text == ","]
    parts = zip([phrase.first, *(end + 1 for end in ends)], [*(end - 1 for end in ends), phrase.last], strict=True)
    # "A, B, and C" has nothing between its last comma and "and".
    names = [Phrase(first, last) for first, last in parts if first <= last]
    return len(names) if all(is_named_person(page, name) for name in names) else 0


def is_named_person(page: Page, phrase: Phrase) -> bool:
    """Whether a phrase is two or more names of nobody whom the data know as a body, and of no place."""
    inside = range(phrase.first, phrase.last + 1)
    if len(inside) < _NAMES_OF_A_PERSON or not all(is_capital(page, index) or page.tokens[index].text in "-'’" for index in inside):
        return False
    actor = page.inside_actor.get(phrase.first)
    if actor is not None and not page.names_a_person(actor):
        return False
    if any(page.of_kind(index, "teller", "force", "object", "means", "place_word", "event") or index in page.in_time for index in inside):
        return False
    return not page.reference.gazetteer.lookup(" ".join(page.folded[index] for index in inside))


_NAMES_OF_A_PERSON = 2


def _behind_second_verb(page: Page, hit: Hit) -> int:
    """`killed and wounded several soldiers`, `strikes kill, wound soldiers`: the token behind a second verb of harm that has its object with the first; else behind the first."""
    at = hit.last + 2
    joined_by = page.folded[at - 1] in ("and", "or", ",") if at < len(page) else False
    second = next((other for other in page.hits[at] if other.sense.kind == "harm" and other.features.startswith("v")), None) if joined_by else None
    return hit.last + 1 if second is None else second.last + 1


def _more_things(page: Page, group: Group, sentence: Sentence) -> list[Group]:
    """`destroyed a school and nine houses`: the thing behind "and", with an article or a number of its own."""
    at = group.last + 2
    if at + 1 >= sentence.last or page.folded[at - 1] != "and" or not (use(page, at, "determiner") or page.count_at(at) is not None):
        return []
    count = page.count_at(at)
    for index in range(at if count is None else count.last_token + 1, min(at + 4, sentence.last)):
        thing = page.of_kind(index, "object")
        if thing is not None and count is not None and count.least is not None:
            return [Group(at, thing.last, count.least, count.most, "unspecified")]
        if thing is not None:
            return [Group(at + bool(use(page, at, "determiner")), thing.last, 1, None if thing.features[1:2] == "p" else 1, "unspecified")]
        if page.tokens[index].kind != "word" or page.functions[index]:
            break
    return []


def _of_noun(page: Page, hit: Hit, sentence: Sentence) -> Group | None:
    """`the deaths of six people`; a plural alone is one or more."""
    of = next((at for at in (hit.last, hit.last + 1) if page.folded[at : at + 1] == ["of"]), None)
    behind = _behind(page, of + 1, sentence) if of is not None else None
    if behind is not None:
        return behind
    if hit.sense.harm == "damage" and hit.sense.pos == "phrase":
        # "caused minor damage"
        return Group(hit.first, hit.last, 1, None, "unspecified")
    if hit.sense.pos == "phrase" or use(page, hit.first - 1, "determiner"):
        return None
    return Group(hit.first, hit.last, 1, None if hit.features[1:2] == "p" else 1, "unspecified")


def _before(page: Page, index: int, sentence: Sentence, *, close: bool) -> Group | None:
    """The counted people that end before a token; `close` wants them right before it."""
    word = page.of_kind(index, "harm")
    hurt = word is not None and word.sense.harm in ("killed", "injured")
    aside = index if close else _before_its_aside(page, index, sentence)
    found = _ending_before(page, aside, sentence, close=close, hurt=hurt) if aside < index else None
    return found or _ending_before(page, index, sentence, close=close, hurt=hurt)


def _before_its_aside(page: Page, index: int, sentence: Sentence) -> int:
    """`Dozens of militiamen, a force that supports the army, also perished`: the token at which an aside right before a verb opens; the verb's own where none does."""
    last = index - 1
    while last > sentence.first and (page.folded[last] in _ALSO or use(page, last, "auxiliary") or use(page, last, "helper")):
        last -= 1
    return before_an_aside(page, last, sentence.first) + 1 if page.tokens[last].text == "," else index


def _ending_before(page: Page, index: int, sentence: Sentence, *, close: bool, hurt: bool) -> Group | None:
    low = max(sentence.first, index - (4 if close else _REACH_BEFORE))
    for first in range(index - 1, low - 1, -1):
        if _heads_a_phrase(page, first) or (first in page.inside_actor and page.inside_actor[first].last > page.inside_actor[first].first):
            # "one of its border guards", "five members of the Freedom Fighters": the number stands before the whole phrase.
            continue
        if not close and _says(page, first):
            return None
        if page.tokens[first].text in ";:" or (close and is_pause(page, first)):
            return None
        done = page.of_kind(first, "harm")
        if done is not None and done.sense.harm in _OF_PEOPLE and is_attributive(page, done, sentence):
            # "30 displaced people were killed"
            continue
        if done is not None and done.features.startswith("v") and not (_says_of_whom(page, first) or _says_which(page, first)):
            return None
        count = count_over(page, first, sentence)
        if count is not None and page.of_kind(count[1] + 1, "place_word"):
            # "people in three villages were killed"
            continue
        if count is not None and not _is_part(page, count[0], sentence) and not _says_whose(page, count[0]):
            start, last, least, most = count
            return Group(start, max(last, noun_of(page, last + 1, index)), least, most, who_of(page, start, index))
        if hurt and is_person(page, first):
            return Group(first, first, 1, 1, "unspecified")
        people = page.of_kind(first, "people") or (_troops(page, first) if hurt else None)
        if people is not None and not (_counted_before(page, first, sentence) or _is_part(page, first, sentence) or _says_whose(page, first)):
            return Group(first, people.last, *bounds(page, people), category(people))
    return None


_ALSO = frozenset({"also", "later", "both", "all"})
# "civil defence worker"
_LONGEST_PEOPLE = 4


def _heads_a_phrase(page: Page, index: int) -> bool:
    """Whether people at a token are the last word of a phrase that says who they are: `border guards`."""
    if page.of_kind(index, "people") is None:
        return False
    return any(hit.sense.kind == "people" and hit.last == index for first in range(max(0, index - _LONGEST_PEOPLE), index) for hit in page.hits[first])


def _says(page: Page, index: int) -> bool:
    """Whether a verb of saying stands at a token; `suspect` and `report` are nouns as often."""
    saying = page.of_kind(index, "saying")
    return saying is not None and saying.features.startswith("v") and saying.sense.strength != "weak"


def _says_of_whom(page: Page, index: int) -> bool:
    """`two of the wounded later died`: a word of harm that only says of whom a number is."""
    return index > 1 and use(page, index - 1, "determiner") is not None and page.folded[index - 2] == "of" and page.count_at(index - 3) is not None


def _says_which(page: Page, index: int) -> bool:
    """`two nuns kidnapped in Mirebalais turned up dead`: a participle right behind people, which only says which they are."""
    return (
        page.folded[index].endswith("ed") and page.of_kind(index - 1, "people") is not None and bool(use(page, index + 1, "at") or use(page, index + 1, "doer"))
    )


def _troops(page: Page, index: int) -> Hit | None:
    """`more troops were wounded`: forces in the plural are the people in them."""
    force = page.of_kind(index, "force")
    if force is None:
        return None
    # "peacekeeper dies"
    person = page.folded[index].endswith(("er", "ist", "ant")) and not force.sense.who
    return force if force.features[1:2] == "p" or force.sense.form == "troops" or person else None


def _is_part(page: Page, index: int, sentence: Sentence) -> bool:
    """`40 people, including students, were killed`, `nine civilians, five of them children, were killed`: a part of those counted before."""
    aside = list(itertools.takewhile(lambda at: page.tokens[at].kind == "word", range(index - 1, max(sentence.first, index - _LONGEST_LIST) - 1, -1)))
    if aside and page.tokens[aside[-1] - 1].text == "," and page.folded[aside[-1]] in ("mostly", "mainly", "including", "most"):
        # "400 people, mostly women and children,"
        return True
    comma = next((at for at in range(index, max(sentence.first, index - _LONGEST_PART), -1) if page.tokens[at].text == ","), index - 3)
    if any(is_of_them(page, at) for at in range(max(sentence.first, min(comma, index - 3)), min(index + 2, sentence.last))):
        return True
    before = range(max(sentence.first, index - 4), index)
    # "among them six children"
    return any(page.folded[at] in page.reference.among_words or page.folded[at : at + 2] in (["among", "them"], ["among", "whom"]) for at in before)


_LONGEST_LIST = 6
# ", one of them a 14-year-old boy"
_LONGEST_PART = 14


def _says_whose(page: Page, index: int) -> bool:
    """`seven members of one family were killed`: people behind "of", who only say whose those before them are."""
    at = index - 1
    at -= 1 if at > 0 and page.folded[at] == "same" else 0
    at -= 1 if at > 0 and (use(page, at, "determiner") or page.count_at(at) is not None) else 0
    return (
        at > 1 and page.folded[at] == "of" and any(hit.sense.kind == "people" and hit.last == at - 1 for first in (at - 1, at - 2) for hit in page.hits[first])
    )


def _counted_before(page: Page, index: int, sentence: Sentence) -> bool:
    """`15 pro-Iranian fighters`: whether a number stands before people, with no more than their own words between."""
    first = max(sentence.first, index - (5 if "-" in [token.text for token in page.tokens[max(0, index - 4) : index]] else 3))
    # "four New People's Army rebels"
    named = itertools.takewhile(lambda at: is_capital(page, at) or page.tokens[at].text.casefold() in ("'s", "’s"), range(index - 1, sentence.first, -1))
    first = max(sentence.first, min([first, *(at - 1 for at in named)]))
    # "Two militants, soldier killed"
    first = max([first, *(at + 1 for at in range(first, index) if page.tokens[at].text == ",")])
    return any(count_over(page, at, sentence) for at in range(first, index))


_QUOTES = frozenset('"“‘')
_ONESELF = frozenset({"himself", "herself", "themselves"})


def _behind(page: Page, index: int, sentence: Sentence) -> Group | None:
    if index + 1 < sentence.last and page.folded[index] in _ONESELF and page.folded[index + 1] == "and":
        # "killing herself and ten others"
        index += 2
    if index + 1 < sentence.last and page.tokens[index].text in _QUOTES:
        # 'killed "apostate officials"'
        index += 1
    named = phrase_after(page, index, sentence.last)
    if named is not None and is_capital(page, named.first) and not any(page.of_kind(at, "people", "force") for at in range(named.first, named.last + 1)):
        name = page.inside_actor.get(named.first)
        return Group(named.first, named.last, 1, 1, "unspecified") if name is None or page.names_a_person(name) else None
    for at in range(index, min(index + _REACH_AFTER, sentence.last)):
        if is_pause(page, at) or use(page, at, "break") or use(page, at, "doer") or page.of_kind(at, "harm", "saying"):
            # "Five soldiers killed by gunmen"
            return None
        group = counted(page, at, sentence)
        if group is not None:
            return group
    return None
