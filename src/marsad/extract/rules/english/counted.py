"""People (or things) and their number in English: "twelve soldiers", "a woman and her two children", "six civilians, including a boy"."""

from __future__ import annotations

import itertools
from typing import NamedTuple

from marsad.extract.rules.english.words import is_capital, is_pause, is_verb, phrase_after, use
from marsad.extract.rules.page import Page, Sentence
from marsad.model import Victims
from marsad.reference.lexicon import Hit


class Group(NamedTuple):
    """People (or things) over tokens `first`..`last` with the bounds of their number."""

    first: int
    last: int
    least: int
    most: int | None
    who: Victims


def joined(page: Page, group: Group, sentence: Sentence) -> list[Group]:
    """`twelve soldiers and nine militants`: each; `a woman and her two children`, `an officer, his wife and two sons`: all of them, and each."""
    members = [*_before_it(page, group, sentence), group]
    members += people_joined_behind(page, group, sentence) if len(members) == 1 else []
    if len(members) == 1 or page.count_at(members[0].first) is not None:
        return members
    most = None if any(member.most is None for member in members) else sum(member.most or 0 for member in members)
    who = group.who if all(member.who == group.who for member in members) else "unspecified"
    return [Group(members[0].first, members[-1].last, sum(member.least for member in members), most, who), *members]


# So many kinds of people one list names.
_LONGEST_LIST = 5


def people_joined_behind(page: Page, group: Group, sentence: Sentence) -> list[Group]:
    """The people of a list behind its first ones, where no verb makes another clause of them; a list without "and" is one of numbers, as headlines have."""
    found: list[Group] = []
    last, ended = group.last, False
    while not ended and len(found) < _LONGEST_LIST:
        at = _behind_joint(page, last + 1, sentence)
        other = _member(page, at, sentence) if at else None
        if other is None or _does(page, other.last + 1, sentence):
            break
        ended = page.folded[at - 1] == "and"
        found.append(other)
        last = other.last
    numbers = all(page.count_at(each.first) is not None for each in (group, *found))
    return found if ended or (numbers and last + 1 >= sentence.last) else []


def _behind_joint(page: Page, at: int, sentence: Sentence) -> int:
    """The token behind a comma, "and" or both at a token; 0 where none stands there."""
    start = at
    at += 1 if at < sentence.last and page.tokens[at].text == "," else 0
    at += 1 if at < sentence.last and page.folded[at] == "and" else 0
    return at if start < at < sentence.last else 0


def _member(page: Page, at: int, sentence: Sentence) -> Group | None:
    """The people right at a token: a number of them, or one after an article with up to two words of his."""
    if page.count_at(at) is not None:
        other = counted(page, at, sentence)
        people = other is not None and any(page.of_kind(index, "people", "force") for index in range(other.first, other.last + 1))
        return other if people else None
    article = use(page, at, "determiner")
    first = at + 1 if article is not None else at
    for index in range(first, min(first + (3 if article is not None else 1), sentence.last)):
        hit = page.of_kind(index, "people") or _office(page, index)
        if hit is not None:
            return Group(first, hit.last, *bounds(page, hit), category(hit))
        if page.count_at(index) is not None and index == first:
            other = counted(page, index, sentence)
            return other if other is not None and any(page.of_kind(each, "people", "force") for each in range(index, other.last + 1)) else None
        if is_person(page, index):
            return Group(first, index, 1, 1, "unspecified")
        if is_pause(page, index) or page.functions[index] or use(page, index, "at"):
            break
    return None


def _does(page: Page, after: int, sentence: Sentence) -> bool:
    return after < sentence.last and bool(use(page, after, "auxiliary") or use(page, after, "helper") or is_verb(page, after))


# The words of one member of a list, with its article.
_LONGEST_MEMBER = 5


def _before_it(page: Page, group: Group, sentence: Sentence) -> list[Group]:
    """The people of a list before its last ones, in text order; a comma alone joins numbers only, but for a headline's `Two militants, soldier killed`."""
    found: list[Group] = []
    first = group.first
    while len(found) < _LONGEST_LIST:
        at = first - 1
        at -= 1 if at > sentence.first and use(page, at, "determiner") else 0
        if at <= sentence.first or not (page.folded[at] == "and" or page.tokens[at].text == ","):
            break
        at -= 1 if page.folded[at] == "and" and page.tokens[at - 1].text == "," else 0
        starts = range(max(sentence.first, at - _LONGEST_MEMBER), at)
        other = next((each for start in starts if (each := _member(page, start, sentence)) is not None and each.last == at - 1), None)
        if other is None or (not found and page.tokens[at].text == "," and page.folded[at + 1] != "and" and not _is_listed(page, other, first, sentence)):
            break
        found.insert(0, other)
        first = other.first
    return found


def _is_listed(page: Page, one: Group, other: int, sentence: Sentence) -> bool:
    """Whether a comma alone joins two kinds of people: both with a number, or one of them where the first opens its sentence as a headline does."""
    numbers = (page.count_at(one.first) is not None) + (page.count_at(other) is not None)
    bare = page.folded[other - 1] == ","
    return numbers == _BOTH or (numbers == 1 and bare and one.first == sentence.first)


_BOTH = 2


def parts_of(page: Page, group: Group, sentence: Sentence) -> list[Group]:
    """`six civilians, including two children and a woman`, `17 in Gaza, including 7 children`: the parts of the total just read."""
    at = group.last + 1
    at += 1 if at < sentence.last and page.tokens[at].text == "," else 0
    if at < sentence.last and page.count_at(at) is not None:
        part = _part_of_them(page, at, sentence)
        return [part] if part is not None else []
    at = _where_parts_begin(page, group.last + 1, sentence)
    parts: list[Group] = []
    at += 2 if page.folded[at + 1 : at + 2] in (["them"], ["those"]) else 1
    while at < sentence.last and (part := counted(page, at, sentence) or _member(page, at, sentence)) is not None:
        parts.append(part)
        at = part.last + 1
        at += 1 if at < sentence.last and page.tokens[at].text == "," else 0
        at += 1 if at < sentence.last and page.folded[at] == "and" else 0
    return parts


# "17 in the northern part of Gaza City, including"
_PARTS_WITHIN = 8


def _where_parts_begin(page: Page, first: int, sentence: Sentence) -> int:
    """The token of "including" behind a total, with no more than where it was between; the end of the sentence where none stands there."""
    for at in range(first, min(first + _PARTS_WITHIN, sentence.last)):
        if page.folded[at] in page.reference.among_words or " ".join(page.folded[at : at + 2]) in page.reference.among_words:
            return at
        if page.count_at(at) is not None or page.tokens[at].text in ";:" or page.of_kind(at, "harm", "saying", "people") or use(page, at, "break"):
            break
    return sentence.last


def _part_of_them(page: Page, at: int, sentence: Sentence) -> Group | None:
    """`five of them children`, `two of whom were women`: a part of those counted before, by what they are."""
    count = page.count_at(at)
    if count is None or count.least is None or not is_of_them(page, count.last_token + 1):
        return None
    kind = phrase_after(page, count.last_token + 3, sentence.last)
    last = kind.last if kind is not None else count.last_token + 2
    return Group(at, last, count.least, count.most, who_of(page, at, last + 1))


def is_of_them(page: Page, at: int) -> bool:
    """`of them children`, `of whom were women`; but not `145 of whom have been killed`, who are counted for themselves."""
    if page.folded[at : at + 1] != ["of"] or page.folded[at + 1 : at + 2] not in (["them"], ["whom"], ["those"]):
        return False
    says = next((index for index in range(at + 2, min(at + 5, len(page))) if not (use(page, index, "auxiliary") or use(page, index, "helper"))), at + 2)
    return is_pause(page, says) or not (
        page.of_kind(says, "harm", "event") or page.folded[says].endswith(("ly", "ed")) or says > at + 3 or page.folded[says] == "later"
    )


def counted(page: Page, at: int, sentence: Sentence) -> Group | None:
    """The counted people that begin at a token."""
    count = page.count_at(at)
    if _is_one_more(page, at):
        return Group(at, max(at, noun_of(page, at + 1, sentence.last)), 1, 1, who_of(page, at, at + 3))
    if count is not None and not count.ordinal and count.least is not None:
        of_them = page.folded[count.last_token + 1 : count.last_token + 2] == ["of"] and use(page, count.last_token + 2, "determiner") is not None
        # "eighteen of the assailants"
        last = max(count.last_token, noun_of(page, count.last_token + (3 if of_them else 1), sentence.last))
        return Group(count.first_token, last, count.least, count.most, who_of(page, count.first_token, last + 1))
    at += 1 if use(page, at, "determiner") else 0
    people = (page.of_kind(at, "people") or _office(page, at)) if at < sentence.last else None
    if people is None and at < sentence.last and is_person(page, at):
        return Group(at, at, 1, 1, "unspecified")
    return None if people is None else Group(at, people.last, *bounds(page, people), category(people))


# How nouns for people end that no list has: gardener, cameraman, electrician, cellist.
_ENDS_OF_PEOPLE = ("er", "or", "ist", "ian", "man", "woman")
_SHORTEST_PERSON = 6


def is_person(page: Page, at: int) -> bool:
    """`a Haitian gardener`, `a cameraman`: a noun in the singular that by its ending is somebody, behind "a" and at most two words of his."""
    word = page.folded[at]
    if len(word) < _SHORTEST_PERSON or not word.endswith(_ENDS_OF_PEOPLE) or not page.tokens[at].text.islower() or page.hits[at]:
        return False
    if page.of_kind(at + 1, "people") is not None:
        # "a senior commander"
        return False
    before = itertools.takewhile(lambda index: page.tokens[index].kind == "word" and not use(page, index, "at"), range(at - 1, max(at - 4, -1), -1))
    return any(page.folded[index] in ("a", "an") for index in before)


def _office(page: Page, index: int) -> Hit | None:
    """`killed the governor`: who holds an office is somebody, and a body is not."""
    teller = page.of_kind(index, "teller")
    held = teller is not None and teller.sense.tells == "official" and teller.features[1:2] == "s" and teller.sense.pos == "noun"
    leads = use(page, index, "leads")
    leads = leads if leads is not None and leads.features[1:2] == "s" and page.folded[index + 1 : index + 2] == ["of"] else None
    return (teller if held else leads) if use(page, index - 1, "determiner") else None


def _is_one_more(page: Page, at: int) -> bool:
    """`killing three and wounding a third`, `wounding another`: one person, told by the place in a row; but not `a third of the guards`."""
    count = page.count_at(at)
    ordinal = count is not None and count.ordinal and page.folded[at - 1] == "a"
    return (ordinal or page.folded[at] == "another") and page.folded[at + 1 : at + 2] != ["of"] and page.count_at(at + 1) is None


def count_over(page: Page, index: int, sentence: Sentence) -> tuple[int, int, int, int | None] | None:
    """The count that ends at a token: (first, last, least, most)."""
    for first in range(max(index - 5, sentence.first), index + 1):
        count = page.count_at(first)
        if count is not None and count.last_token == index and not count.ordinal and count.least is not None and not _is_a_year(page, first, index):
            return count.first_token, count.last_token, count.least, count.most
    return None


def _is_a_year(page: Page, first: int, last: int) -> bool:
    """`the 2020 strike that killed`, `girls aged seven to 12`, `Amina Yusuf, 34, whose`, `half of the 40,000 residents`: figures that count nobody who was harmed."""
    if page.folded[first - 1] in ("aged", "age"):
        return True
    if first > 1 and last + 1 < len(page) and page.tokens[first - 1].text == page.tokens[last + 1].text == "," and is_capital(page, first - 2):
        return True
    if any(page.folded[at] in _SHARES and page.folded[at + 1] == "of" for at in range(max(0, first - 6), first - 1)):
        return True
    word = page.tokens[first].text
    year = first == last and len(word) == 4 and word[:2] in ("19", "20") and word.isdigit()
    return year and page.of_kind(last + 1, "people", "force", "object") is None


_SHARES = frozenset({"half", "third", "quarter", "percent", "cent", "%"})


def noun_of(page: Page, first: int, limit: int) -> int:
    """The last token of the counted noun, three words on at most, one with a hyphen being two; -1 where none stands there."""
    for at in range(first, min(first + 3 + 2 * ("-" in [token.text for token in page.tokens[first : first + 2]]), limit)):
        noun = page.of_kind(at, "people", "force", "object")
        if noun is not None:
            return noun.last
        if is_pause(page, at) or page.functions[at]:
            break
    return -1


def bounds(page: Page, people: Hit) -> tuple[int, int | None]:
    return (1, None) if people.features[1:2] == "p" or people.sense.kind == "force" else (1, 1)


def who_of(page: Page, first: int, last: int) -> Victims:
    hits = [hit for index in range(first, min(last, len(page))) if (hit := page.of_kind(index, "people") or page.of_kind(index, "force")) is not None]
    people = next((hit for hit in hits if hit.sense.kind == "people"), None)
    return category(people or hits[0]) if hits else "unspecified"


def category(hit: Hit) -> Victims:
    if hit.sense.kind == "force":
        return hit.sense.who or "combatants"  # type: ignore[return-value]
    return hit.sense.who or "unspecified"  # type: ignore[return-value]
