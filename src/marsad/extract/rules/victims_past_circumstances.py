"""Whom a verb of harm befell where they stand behind when, where and with what it was done: أعدم المقاتلون قبل خروجهم شيخين."""

from __future__ import annotations

from marsad.extract.rules.cases import in_the_objects_case
from marsad.extract.rules.counted import Group, bounds_of, group_at
from marsad.extract.rules.page import Page, Sentence
from marsad.extract.rules.phrase_stops import is_a_verb_joined_on
from marsad.model import HarmKind
from marsad.reference.lexicon import Hit

# خطفوا، الأحد، من قرية تينغارا القريبة من الحدود ثلاثة: so many words say when, where and with what it was done.
_WITHIN = 12
_STOPS = frozenset({"that", "clause", "who", "agent", "leads_to"})
_DONE_TO_PEOPLE: tuple[HarmKind, ...] = ("abducted", "detained", "killed", "injured")


def may_have_its_object_farther_on(word: Hit) -> bool:
    """Whether a word is a verb of what somebody does to people, and no verb of what people undergo."""
    return word.sense.role == "verb" and word.sense.harm in _DONE_TO_PEOPLE and word.sense.value != "of_victim" and not word.suffix


def past_circumstances(page: Page, first: int, sentence: Sentence) -> Group | None:
    """The people in a number, or by the case of an object, behind the circumstances that start at a token; None where no words say when, where or how there."""
    for index in range(first, min(first + _WITHIN, sentence.last)):
        if page.tokens[index].text in ".؛:" or page.functions[index] in _STOPS or _tells_anew(page, index):
            return None
        if index == first or not _closes_a_circumstance(page, index - 1, first):
            continue
        group = _object_at(page, index, sentence.last)
        if group is not None:
            return group
    return None


def _tells_anew(page: Page, index: int) -> bool:
    """Whether a word of harm, or a verb, stands at a token, behind which people are no object of the verb before it."""
    if page.of_kind(index, "harm") is not None or page.structure(index, "among") is not None or is_a_verb_joined_on(page, index):
        return True
    return not page.functions[index] and index not in page.in_places and any(hit.features.startswith("v") for hit in page.hits[index])


def _closes_a_circumstance(page: Page, index: int, first: int) -> bool:
    """قبل خروجهم, من السوق, قرب غاو, مساء أمس, بالسواطير: whether a token may be the last one of what says when, where or how, which governs nothing behind it."""
    if page.functions[index]:
        return False
    if page.tokens[index].text == "،":
        return index > first
    if index in page.in_places or index in page.in_time or index in page.inside_actor:
        return True
    text = page.folded[index].removeprefix("ب").removeprefix("ل")
    return page.tokens[index].kind == "word" and (text.startswith("ال") or (len(text) > 4 and text.endswith(("هم", "ها", "ية"))))


def _object_at(page: Page, index: int, limit: int) -> Group | None:
    word = page.folded[index]
    if word.startswith(("و", "ال")) or index in page.in_time or index in page.in_places:
        return None
    count = page.count_at(index)
    if count is None:
        people = page.of_kind(index, "people")
        if people is None and (called := _called_by_an_office(page, index)) is not None and in_the_objects_case(page, called):
            # شيخين
            return Group(called.first, called.last, *bounds_of(called), "unspecified")
        if people is None or people.first != index or people.definite or people.features[1:2] == "p" or not in_the_objects_case(page, people):
            return None
        return group_at(page, index, limit, things=False)
    group = group_at(page, index, limit, things=False)
    if group is None or (group.last + 1 < limit and _is_told_more_of(page, group.last + 1)):
        return None
    if group.noun is None:
        some = (
            _called_by_an_office(page, count.last_token + 1) is not None
            or page.folded[count.last_token + 1 : count.last_token + 2] == ["من"]
            or page.folded[count.last_token] == "من"
        )
        return group if some else None
    return group if group.noun.sense.kind == "people" else None


def _called_by_an_office(page: Page, index: int) -> Hit | None:
    """شيخين, ثلاثة شيوخ: somebody without the article who is known by what makes people speak of him, and by no word for people."""
    office = page.of_kind(index, "teller") if index < len(page) else None
    return None if office is None or office.definite or office.suffix or office.proclitics or office.last != index else office


def _is_told_more_of(page: Page, index: int) -> bool:
    """ثلاثة منهم, خمسة جنود أصيبوا: whether those before a token are some of others, or have a verb of their own."""
    if page.folded[index] in page.reference.words("companion.of_them"):
        return True
    return any(hit.sense.kind == "harm" and hit.sense.role == "verb" and not hit.proclitics for hit in page.hits[index])
