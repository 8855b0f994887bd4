"""Harm in English: "killed five people", "five people were killed", "leaving five dead", "no casualties"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from marsad.extract.rules.english.happenings import Telling, comes_to_nothing, is_attributive
from marsad.extract.rules.english.words import is_capital, is_passive, is_pause, is_verb, phrase_after, use
from marsad.extract.rules.harm import Found
from marsad.extract.rules.page import Page, Sentence
from marsad.model import Harm, HarmKind, Victims, with_fields
from marsad.reference.lexicon import Hit

_REACH_BEFORE, _REACH_AFTER = 12, 7


class _Group(NamedTuple):
    """People (or things) over tokens `first`..`last` with the bounds of their number."""

    first: int
    last: int
    least: int
    most: int | None
    who: Victims


def find_harm(page: Page, sentence: Sentence) -> list[Found]:
    """Every harm of a sentence, in text order."""
    found: list[Found] = []
    for index in range(sentence.first, sentence.last):
        hit = page.of_kind(index, "harm")
        if hit is None or not hit.sense.harm or (hit.sense.harm in _OF_PEOPLE and is_attributive(page, hit, sentence)):
            continue
        if index > sentence.first and any(other.sense.type == "body_found" and other.last == hit.last for other in page.hits[index - 1]):
            # "found dead": who was found is told by the whole phrase.
            continue
        if _says_of_whom(page, index) or (hit.features.startswith("v") and comes_to_nothing(page, hit)):
            continue
        if hit.sense.harm == "displaced" and page.folded[index - 1] in ("before", "then"):
            # "took guards hostage before fleeing"
            continue
        if index not in page.inside_actor and not _is_what_it_is_for(page, hit, sentence):
            found.extend(Found(harm, hit) for harm in _read(page, hit, sentence))
    return found


_OF_PEOPLE = frozenset({"displaced", "detained"})
# What is done to people whom a happening of a type befalls.
_DONE: dict[str, HarmKind] = {"abduction": "abducted", "detention": "detained", "execution": "killed", "body_found": "killed", "displacement": "displaced"}


def harm_of_type(page: Page, told: Telling) -> Iterator[Harm]:
    """`executed 27 prisoners`, `recovered 12 bodies`, `rounded up dozens of activists`: the people to whom a word without a harm of its own is done."""
    kind = _DONE.get(told.type)
    if kind is None:
        return
    group = _befallen(page, told)
    if group is not None:
        yield from (Harm(kind, each.who, each.least, each.most, page.anchor(each.first, each.last)) for each in _joined(page, group, told.sentence))


def _befallen(page: Page, told: Telling) -> _Group | None:
    hit, sentence = told.hit, told.sentence
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
        found = _behind(page, hit.last + 1, sentence) or _before(page, hit.first, sentence, close=False)
    if found is None or not any(page.of_kind(index, "people", "force") or page.count_at(index) for index in range(found.first, found.last + 1)):
        return None
    return found


def _bodies(page: Page, hit: Hit, sentence: Sentence) -> _Group | None:
    """`12 bodies`, `the bodies of a mother and her three children`, `a man's body`, `two of them were found dead`: how many dead were found."""
    if page.folded[hit.last] == "dead":
        return _before(page, hit.first, sentence, close=False) or _behind(page, hit.last + 1, sentence)
    if page.folded[hit.last] == "grave":
        # "a mass grave containing 28 bodies"
        return _behind(page, hit.last + 1, sentence)
    if page.folded[hit.last] == "of" or page.folded[hit.last + 1 : hit.last + 2] == ["of"]:
        return _behind(page, hit.last + 1 + (page.folded[hit.last] != "of"), sentence)
    counted = _count_over(page, hit.first - 1, sentence) or (_count_over(page, hit.first - 2, sentence) if hit.first - 2 >= sentence.first else None)
    if counted is not None:
        return _Group(counted[0], hit.last, counted[2], counted[3], "unspecified")
    plural = hit.features[1:2] == "p" or page.folded[hit.first] == "bodies"
    return _Group(hit.first, hit.last, 1, None if plural else 1, "unspecified")


def _is_what_it_is_for(page: Page, hit: Hit, sentence: Sentence) -> bool:
    """`in retaliation for the killing of a general`, `revenge for his death`: told before, and no harm of what is told now."""
    if hit.features.startswith("v"):
        # "a price for killing a general"
        return page.folded[hit.first].endswith("ing") and use(page, hit.first - 1, "account") is not None
    if use(page, hit.last + 1, "modifies_harm"):
        # "a mass casualty incident"
        return True
    before = range(hit.first - 1, max(hit.first - 5, sentence.first - 1), -1)
    if any(page.folded[index] == "to" and use(page, index - 1, "answering") for index in before[1:]):
        # "in response to the killing of two fighters"
        return True
    # "whether there were casualties" tells of none.
    return any(use(page, index, "account") for index in before[:2]) or any(use(page, index, "question") for index in before)


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
    if group is not None and kind in _OF_PEOPLE and page.of_kind(group.last, "object", "means") and _who(page, group.first, group.last + 1) == "unspecified":
        # "capturing six vehicles"
        return []
    if (
        group is not None
        and hit.sense.strength == "weak"
        and not any(page.of_kind(index, "people", "force") or page.count_at(index) for index in range(group.first, group.last + 1))
    ):
        # "captured Kunduz"
        return []
    if group is not None and _is_asked(page, group):
        return []
    # "40 people, including students, were killed", "40 were killed, including students"
    parts = () if group is None else _parts(page, group, sentence) or _parts(page, group._replace(last=max(group.last, hit.last)), sentence)
    groups = [] if group is None else [*_joined(page, group, sentence), *parts]
    return [Harm(kind, found.who, found.least, found.most, page.anchor(found.first, found.last)) for found in groups]


def _is_asked(page: Page, group: _Group) -> bool:
    """`did not say how many troops were killed`: the number is asked for, and none is told."""
    first = group.first + 1 if use(page, group.first, "asked_how_many") else group.first
    return use(page, first - 1, "asked_how_many") is not None and page.folded[first : first + 1] == ["many"]


def _joined(page: Page, group: _Group, sentence: Sentence) -> list[_Group]:
    """`twelve soldiers and nine militants`: both; `a woman and her two children`: all of them, and each."""
    before = _before_and(page, group, sentence)
    one, other = (before, group) if before is not None else (group, _behind_and(page, group, sentence))
    if one is None or other is None:
        return [group]
    if page.count_at(one.first) is not None:
        return [one, other]
    most = None if one.most is None or other.most is None else one.most + other.most
    return [_Group(one.first, other.last, one.least + other.least, most, "unspecified" if one.who != other.who else one.who), one, other]


def _behind_and(page: Page, group: _Group, sentence: Sentence) -> _Group | None:
    """The people behind "and", where no verb makes another clause of them."""
    at = group.last + 1
    if at + 1 >= sentence.last or page.folded[at] != "and":
        return None
    at += 1
    own = use(page, at, "determiner")
    at += 1 if own is not None else 0
    other = _counted(page, at, sentence) if at < sentence.last else None
    if other is None or not any(page.of_kind(index, "people", "force") for index in range(other.first, other.last + 1)):
        return None
    after = other.last + 1
    ends = after >= sentence.last or not (use(page, after, "auxiliary") or use(page, after, "helper") or is_verb(page, after))
    return other if ends else None


def _before_and(page: Page, group: _Group, sentence: Sentence) -> _Group | None:
    """The people before "and", right before those who were counted."""
    at = group.first - 1
    at -= 1 if at > sentence.first and use(page, at, "determiner") else 0
    if at <= sentence.first or page.folded[at] != "and":
        return None
    for first in range(max(sentence.first, at - 4), at):
        other = _counted(page, first, sentence) if page.count_at(first) is not None or page.of_kind(first, "people") else None
        if other is not None and other.last == at - 1:
            return other
    return None


# "the death toll from the strike on the school has climbed to 165"
_TOLL_WITHIN = 14


def _toll(page: Page, hit: Hit, sentence: Sentence) -> _Group | None:
    """`the death toll has climbed to 165`: the number that a toll came to."""
    if hit.last + 1 >= sentence.last or (page.folded[hit.last] != "toll" and page.folded[hit.last + 1] != "toll"):
        return None
    for index in range(hit.last + 2, min(hit.last + 2 + _TOLL_WITHIN, sentence.last)):
        if page.tokens[index].text in ";:" or use(page, index, "break"):
            return None
        count = page.count_at(index)
        if count is not None and not count.ordinal and count.least is not None:
            return _Group(count.first_token, count.last_token, count.least, count.most, _who(page, index, count.last_token + 3))
    return None


def _parts(page: Page, group: _Group, sentence: Sentence) -> list[_Group]:
    """`six civilians, including two children and a woman`: the parts of the total just read."""
    at = group.last + 1
    at += 1 if at < sentence.last and page.tokens[at].text == "," else 0
    if at < sentence.last and page.count_at(at) is not None:
        part = _part_of_them(page, at, sentence)
        return [part] if part is not None else []
    if at >= sentence.last or page.folded[at] not in page.reference.among_words:
        return []
    parts: list[_Group] = []
    at += 2 if page.folded[at + 1 : at + 2] in (["them"], ["those"]) else 1
    while at < sentence.last and (part := _counted(page, at, sentence)) is not None:
        parts.append(part)
        at = part.last + 1
        at += 1 if at < sentence.last and (page.folded[at] == "and" or page.tokens[at].text == ",") else 0
    return parts


def _part_of_them(page: Page, at: int, sentence: Sentence) -> _Group | None:
    """`five of them children`, `two of whom were women`: a part of those counted before, by what they are."""
    count = page.count_at(at)
    if count is None or count.least is None or not _is_of_them(page, count.last_token + 1):
        return None
    kind = phrase_after(page, count.last_token + 3, sentence.last)
    last = kind.last if kind is not None else count.last_token + 2
    return _Group(at, last, count.least, count.most, _who(page, at, last + 1))


def _is_of_them(page: Page, at: int) -> bool:
    """`of them children`, `of whom were women`; but not `145 of whom have been killed`, who are counted for themselves."""
    if page.folded[at : at + 1] != ["of"] or page.folded[at + 1 : at + 2] not in (["them"], ["whom"], ["those"]):
        return False
    says = next((index for index in range(at + 2, min(at + 5, len(page))) if not (use(page, index, "auxiliary") or use(page, index, "helper"))), at + 2)
    return is_pause(page, says) or not (
        page.of_kind(says, "harm", "event") or page.folded[says].endswith(("ly", "ed")) or says > at + 3 or page.folded[says] == "later"
    )


def _counted(page: Page, at: int, sentence: Sentence) -> _Group | None:
    """The counted people that begin at a token."""
    count = page.count_at(at)
    if _is_one_more(page, at):
        return _Group(at, max(at, _noun(page, at + 1, sentence.last)), 1, 1, _who(page, at, at + 3))
    if count is not None and not count.ordinal and count.least is not None:
        last = max(count.last_token, _noun(page, count.last_token + 1, sentence.last))
        return _Group(count.first_token, last, count.least, count.most, _who(page, count.first_token, last + 1))
    at += 1 if use(page, at, "determiner") else 0
    people = (page.of_kind(at, "people") or _office(page, at)) if at < sentence.last else None
    return None if people is None else _Group(at, people.last, *_bounds(page, people), _category(people))


def _office(page: Page, index: int) -> Hit | None:
    """`killed the governor`: who holds an office is somebody, and a body is not."""
    teller = page.of_kind(index, "teller")
    held = teller is not None and teller.sense.tells == "official" and teller.features[1:2] == "s" and teller.sense.pos == "noun"
    return teller if held and use(page, index - 1, "determiner") else None


def _is_one_more(page: Page, at: int) -> bool:
    """`killing three and wounding a third`, `wounding another`: one person, told by the place in a row; but not `a third of the guards`."""
    count = page.count_at(at)
    ordinal = count is not None and count.ordinal and page.folded[at - 1] == "a"
    return (ordinal or page.folded[at] == "another") and page.folded[at + 1 : at + 2] != ["of"] and page.count_at(at + 1) is None


def _none(page: Page, hit: Hit, sentence: Sentence) -> Harm | None:
    """`no casualties` is none; `no reports of casualties` is not known."""
    for index in range(hit.first - 1, max(hit.first - 6, sentence.first) - 1, -1):
        if is_pause(page, index):
            return None
        if page.folded[index] in ("no", "without"):
            unknown = (index + 1 < hit.first and page.of_kind(index + 1, "teller", "saying") is not None) or page.folded[index + 1] in ("information", "word")
            bound = None if unknown else 0
            return Harm(hit.sense.harm, "unspecified", bound, bound, page.anchor(index, hit.last))  # type: ignore[arg-type]
    return None


def _group(page: Page, hit: Hit, sentence: Sentence) -> _Group | None:
    """Who was harmed: before the word where it is passive, or names the victims themselves; behind it where it is active."""
    if not hit.features.startswith("v"):
        return _before(page, hit.first, sentence, close=True) or _of_noun(page, hit, sentence)
    behind = _thing_behind(page, hit, sentence) or _behind(page, hit.last + 1, sentence)
    if hit.sense.value == "of_victim" or is_passive(page, hit.first, sentence.first):
        return _before(page, hit.first, sentence, close=False)
    object_follows = hit.last + 1 < sentence.last and use(page, hit.last + 1, "determiner") is not None
    if hit.features[1:2] == "p" and not object_follows and (behind is None or behind.first > hit.last + 2):
        # "48 others injured after": a participle without its "were".
        return _before(page, hit.first, sentence, close=True) or behind
    # "one dead, six hurt"
    return behind or (_before(page, hit.first, sentence, close=True) if page.folded[hit.first] == hit.sense.form else None)


def _thing_behind(page: Page, hit: Hit, sentence: Sentence) -> _Group | None:
    """`damaged a bridge`, `destroyed houses`: a thing without a number behind a verb of damage."""
    if hit.sense.harm != "damage":
        return None
    for index in range(hit.last + 1, min(hit.last + 1 + _REACH_AFTER, sentence.last)):
        if is_pause(page, index) or use(page, index, "break") or use(page, index, "at") or page.count_at(index) is not None:
            return None
        thing = page.of_kind(index, "object")
        if thing is not None:
            return _Group(hit.last + 1, thing.last, 1, None if thing.features[1:2] == "p" else 1, "unspecified")
    return None


def _of_noun(page: Page, hit: Hit, sentence: Sentence) -> _Group | None:
    """`the deaths of six people`; a plural alone is one or more."""
    behind = _behind(page, hit.last + 1, sentence) if page.folded[hit.last] == "of" or page.folded[min(hit.last + 1, len(page) - 1)] == "of" else None
    if behind is not None:
        return behind
    if hit.sense.pos == "phrase" or use(page, hit.first - 1, "determiner"):
        return None
    return _Group(hit.first, hit.last, 1, None if hit.features[1:2] == "p" else 1, "unspecified")


def _before(page: Page, index: int, sentence: Sentence, *, close: bool) -> _Group | None:
    """The counted people that end before a token; `close` wants them right before it."""
    word = page.of_kind(index, "harm")
    hurt = word is not None and word.sense.harm in ("killed", "injured")
    low = max(sentence.first, index - (4 if close else _REACH_BEFORE))
    for first in range(index - 1, low - 1, -1):
        if not close and _says(page, first):
            return None
        if page.tokens[first].text in ";:" or (close and is_pause(page, first)):
            return None
        if page.of_kind(first, "harm") and page.of_kind(first, "harm").features.startswith("v") and not _says_of_whom(page, first):  # type: ignore[union-attr]
            return None
        count = _count_over(page, first, sentence)
        if count is not None and not _is_part(page, count[0], sentence):
            start, last, least, most = count
            return _Group(start, max(last, _noun(page, last + 1, index)), least, most, _who(page, start, index))
        people = page.of_kind(first, "people") or (_troops(page, first) if hurt else None)
        if people is not None and not _counted_before(page, first, sentence) and not _is_part(page, first, sentence):
            return _Group(first, people.last, *_bounds(page, people), _category(people))
    return None


def _says(page: Page, index: int) -> bool:
    """Whether a verb of saying stands at a token; `suspect` and `report` are nouns as often."""
    saying = page.of_kind(index, "saying")
    return saying is not None and saying.features.startswith("v") and saying.sense.strength != "weak"


def _says_of_whom(page: Page, index: int) -> bool:
    """`two of the wounded later died`: a word of harm that only says of whom a number is."""
    return index > 1 and use(page, index - 1, "determiner") is not None and page.folded[index - 2] == "of" and page.count_at(index - 3) is not None


def _troops(page: Page, index: int) -> Hit | None:
    """`more troops were wounded`: forces in the plural are the people in them."""
    force = page.of_kind(index, "force")
    return force if force is not None and (force.features[1:2] == "p" or force.sense.form == "troops") else None


def _is_part(page: Page, index: int, sentence: Sentence) -> bool:
    """`40 people, including students, were killed`, `nine civilians, five of them children, were killed`: a part of those counted before."""
    if any(_is_of_them(page, at) for at in range(max(sentence.first, index - 3), min(index + 2, sentence.last))):
        return True
    return any(page.folded[at] in page.reference.among_words for at in range(max(sentence.first, index - 4), index))


def _counted_before(page: Page, index: int, sentence: Sentence) -> bool:
    return any(_count_over(page, at, sentence) for at in range(max(sentence.first, index - 3), index))


def _behind(page: Page, index: int, sentence: Sentence) -> _Group | None:
    named = phrase_after(page, index, sentence.last)
    if named is not None and is_capital(page, named.first) and not any(page.of_kind(at, "people", "force") for at in range(named.first, named.last + 1)):
        return None if named.first in page.inside_actor else _Group(named.first, named.last, 1, 1, "unspecified")
    for at in range(index, min(index + _REACH_AFTER, sentence.last)):
        if is_pause(page, at) or use(page, at, "break") or page.of_kind(at, "harm", "saying"):
            return None
        group = _counted(page, at, sentence)
        if group is not None:
            return group
    return None


def _count_over(page: Page, index: int, sentence: Sentence) -> tuple[int, int, int, int | None] | None:
    """The count that ends at a token: (first, last, least, most)."""
    for first in range(max(index - 5, sentence.first), index + 1):
        count = page.count_at(first)
        if count is not None and count.last_token == index and not count.ordinal and count.least is not None and not _is_a_year(page, first, index):
            return count.first_token, count.last_token, count.least, count.most
    return None


def _is_a_year(page: Page, first: int, last: int) -> bool:
    """`the 2020 strike that killed`, `girls aged seven to 12`: figures that count nobody."""
    if page.folded[first - 1] in ("aged", "age"):
        return True
    word = page.tokens[first].text
    year = first == last and len(word) == 4 and word[:2] in ("19", "20") and word.isdigit()
    return year and page.of_kind(last + 1, "people", "force", "object") is None


def _noun(page: Page, first: int, limit: int) -> int:
    """The last token of the counted noun, three words on at most; -1 where none stands there."""
    for at in range(first, min(first + 3, limit)):
        if page.of_kind(at, "people", "force", "object"):
            return at
        if is_pause(page, at) or page.functions[at]:
            break
    return -1


def _bounds(page: Page, people: Hit) -> tuple[int, int | None]:
    return (1, None) if people.features[1:2] == "p" or people.sense.kind == "force" else (1, 1)


def _who(page: Page, first: int, last: int) -> Victims:
    hits = [hit for index in range(first, min(last, len(page))) if (hit := page.of_kind(index, "people") or page.of_kind(index, "force")) is not None]
    people = next((hit for hit in hits if hit.sense.kind == "people"), None)
    return _category(people or hits[0]) if hits else "unspecified"


def _category(hit: Hit) -> Victims:
    if hit.sense.kind == "force":
        return hit.sense.who or "combatants"  # type: ignore[return-value]
    return hit.sense.who or "unspecified"  # type: ignore[return-value]
