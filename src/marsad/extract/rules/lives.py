"""Lives that are told as lost, or taken: فارق خمسة جنود الحياة, حصد القصف أرواح عشرين مدنيا."""

from __future__ import annotations

from collections.abc import Iterator

from marsad.extract.rules.counted import Group, category, group_at
from marsad.extract.rules.named_people import named_at
from marsad.extract.rules.page import Page, Sentence
from marsad.extract.rules.stops import until_stop
from marsad.model import Victims
from marsad.reference.lexicon import Hit

# فقد ما لا يقل عن خمسة وعشرين من عناصر القوات حياتهم: so far behind the verb the word for life stands.
_LIFE_WITHIN = 14
# حصدت الغارة الجوية على مدينة كذا أرواح
_LIVES_WITHIN = 12


def loses_life(page: Page, verb: Hit) -> bool:
    """Whether a word for life (حياتهم، أرواحهم) stands behind a verb, in its clause."""
    for index in range(verb.last + 1, min(verb.last + 1 + _LIFE_WITHIN, len(page))):
        if _has(page, index, "life"):
            return True
        if page.tokens[index].text in ".؛:" or page.functions[index] in ("that", "clause", "leads_to"):
            return False
    return False


def lives_taken(page: Page, sentence: Sentence, start: int) -> Iterator[tuple[Hit, Group]]:
    """حصدت الغارة أرواح تسعة أشخاص: the verb of each such clause with those whose lives it took."""
    for first in page.starting("harm_cue", start, sentence.last):
        verb = next((hit for hit in page.hits[first] if hit.sense.kind == "harm_cue" and hit.sense.value == "reaped"), None)
        group = None if verb is None else _whose(page, verb, sentence.last)
        if verb is not None and group is not None and not any(hit.sense.kind == "harm" and hit.last > verb.last for hit in page.hits[first]):
            yield verb, group


# أودى تفجير في سوق البلدة باثنين وعشرين شخصا: so far behind the verb stand those whom it cost.
_COST_WITHIN = 10


def people_cost(page: Page, sentence: Sentence, start: int) -> Iterator[tuple[Hit, Group]]:
    """أودت الغارة بسبعة مدنيين: each verb of costing that ب leads to people in a number, and not to lives."""
    for first in page.starting("harm_cue", start, sentence.last):
        verb = next((hit for hit in page.hits[first] if hit.sense.kind == "harm_cue" and hit.sense.value == "reaped" and hit.sense.form == "أودى"), None)
        if verb is None or any(hit.sense.kind == "harm" and hit.last > verb.last for hit in page.hits[first]):
            continue
        group = _led_to_by_bi(page, verb, sentence.last)
        if group is not None:
            yield verb, group


# نجا جميع أفراد الطاقم: so far behind the word for surviving the crew stands.
_CREW_WITHIN = 3


def crew_saved(page: Page, sentence: Sentence, start: int) -> Iterator[Hit]:
    """ونجا الطياران, نجاة أطقمها بالكامل: each word for surviving with the crew of what was hit behind it, so that nobody was killed."""
    crew = page.reference.words("companion.crew")
    for first in page.starting("harm_cue", start, sentence.last):
        word = next((hit for hit in page.hits[first] if hit.sense.kind == "harm_cue" and hit.sense.value == "survived"), None)
        near = range(first + 1, min(first + 1 + _CREW_WITHIN, sentence.last))
        if word is not None and any(page.folded[index].removeprefix("ال").startswith(saved) for index in near for saved in crew):
            yield word


# لم يسقط فيها أي مدني, لم يسقط في الغارة أي من الجنود: so far behind the verb stands whoever might have fallen.
_ANY_WITHIN = 4


def none_fell(page: Page, sentence: Sentence, start: int) -> Iterator[tuple[Hit, Victims]]:
    """ولم يسقط أي مدني, لم يسقط فيها أي جندي: each verb of falling that is denied of any of some people, of whom none was killed, with who they are."""
    for first in page.starting("harm_cue", start, sentence.last):
        verb = next((hit for hit in page.hits[first] if hit.sense.value == "fall" and hit.features[:3] == "vr3" and hit.sense.form == "سقط"), None)
        negation = page.of_kind(first - 1, "negation") if first > sentence.first else None
        if verb is None or negation is None or negation.sense.strength == "weak":
            continue
        near = range(verb.last + 1, min(verb.last + 1 + _ANY_WITHIN, sentence.last - 1))
        whoever = (index + 1 for index in near if page.folded[index] in page.reference.words("companion.whatever"))
        people = next((index for index in whoever if page.of_kind(index, "people") is not None), None)
        if people is not None:
            yield verb, category(page, people, people + 1)


def _led_to_by_bi(page: Page, verb: Hit, limit: int) -> Group | None:
    for index in until_stop(page, range(verb.last + 1, min(verb.last + 1 + _COST_WITHIN, limit))):
        if page.functions[index] in ("that", "clause", "leads_to") or page.of_kind(index, "harm") is not None:
            return None
        if page.folded[index].startswith("ب") and page.count_at(index) is not None:
            group = group_at(page, index, limit, things=False, governed=True)
            return group if group is not None and group.noun is not None and group.noun.sense.kind == "people" else None
    return None


# فقدت قوات المعارضة السورية المسلحة 15 من عناصرها: as many words as say who lost them.
_SIDE_WITHIN = 6
# نعى ثلاثة من مقاتليه الذين قتلوا
_TOLD_WITHIN = 2
_OF_A_SIDE = frozenset({"combatants", "security"})


def men_lost(page: Page, sentence: Sentence, start: int) -> Iterator[tuple[Hit, Group]]:
    """خسر الجيش عشرة جنود, خسر الجيش جنديين, فقدت الشرطة أحد أفرادها: each verb of losing with a side right behind it and with those of its own whom it lost."""
    for first in page.starting("harm_cue", start, sentence.last):
        verb = next((hit for hit in page.hits[first] if hit.sense.kind == "harm_cue" and hit.sense.value == "lost"), None)
        group = None if verb is None or verb.suffix or loses_life(page, verb) else _own_men(page, verb, sentence.last)
        if group is not None and _has(page, group.last + 1, "either"):
            # خسر العدو مئة جندي بين قتيل وجريح: told by those two words.
            continue
        behind = range(0) if group is None else range(group.last + 1, min(group.last + 1 + _TOLD_WITHIN, sentence.last))
        if any(((harm := page.of_kind(at, "harm")) is not None and not harm.proclitics) or _has(page, at, "fall") for at in behind):
            # نعى الحزب ثلاثة من مقاتليه قتلوا في غارة, سقطوا في المعارك: told by the verb behind.
            continue
        if verb is not None and group is not None:
            yield verb, group


def men_fallen(page: Page, sentence: Sentence, start: int) -> Iterator[tuple[Hit, Group]]:
    """سقط تسعة جنود في المعارك, سقوط 26 مقاتلا: each word of falling with people in a number behind it of whom no other word says as what they fell."""
    for first in page.starting("harm_cue", start, sentence.last):
        verb = next((hit for hit in page.hits[first] if _is_of_falling(hit)), None)
        group = None if verb is None or verb.suffix else _who_fell(page, verb, sentence)
        if verb is not None and group is not None:
            yield verb, group


# سقط خمسة جنود، بحسب المصدر، قتلى: so far behind those who fell stands as what.
_AS_WHAT_WITHIN = 5


def _is_of_falling(hit: Hit) -> bool:
    """سقط, or its noun without the article."""
    return hit.sense.kind == "harm_cue" and hit.sense.value == "fall" and hit.sense.form in ("سقط", "سقوط") and not hit.definite


def _who_fell(page: Page, verb: Hit, sentence: Sentence) -> Group | None:
    at = verb.last + 1
    if at + 1 < sentence.last and page.functions[at] in ("preposition", "cause") and page.of_kind(at + 1, "event") is not None:
        # سقط في المعارك تسعة جنود
        at += 2
    group = group_at(page, at, sentence.last, things=False) if at < sentence.last else None
    if group is None or not (_are_so_many_people(group) or (is_by_force(page, group.last + 1) and _are_new(page, group))):
        return None
    for index in range(group.last + 1, min(group.last + 1 + _AS_WHAT_WITHIN, sentence.last)):
        if page.tokens[index].text in ".؛:" or page.functions[index] in ("clause", "that"):
            break
        victims = page.of_kind(index, "harm")
        if (victims is not None and not victims.proclitics.startswith("و")) or _has(page, index, "either"):
            return None
        if page.folded[index] in page.reference.words("companion.not_fallen_dead"):
            return None
    return group


def _are_so_many_people(group: Group) -> bool:
    return group.counted and group.noun is not None and group.noun.sense.kind == "people"


def _are_new(page: Page, group: Group) -> bool:
    """سقط جنديان, سقط ستة: people without the article, or a number of nobody called."""
    noun = group.noun
    if noun is None:
        return group.counted and page.count_at(group.first) is not None and group.last == group.first
    return noun.sense.kind == "people" and not noun.definite and not noun.proclitics and not noun.suffix


def is_by_force(page: Page, index: int) -> bool:
    """في غارة, جراء القصف, برصاص قناص: whether what brought people down is named at a token."""
    if index + 1 >= len(page):
        return False
    if page.functions[index] in ("preposition", "cause"):
        event = page.of_kind(index + 1, "event")
        return event is not None and event.features.startswith("n") and event.sense.strength == "strong"
    by = page.structure(index, "fire") or page.of_kind(index, "means", "event")
    return by is not None and by.proclitics == "ب"


def _own_men(page: Page, verb: Hit, limit: int) -> Group | None:
    behind = verb.last + 1
    own = group_at(page, behind, limit, things=False) if behind < limit and page.count_at(behind) is not None else None
    if own is not None:
        # الجيش خسر سبعة من جنوده
        return own if own.counted and own.noun is not None and own.noun.suffix else None
    for index in range(behind + 1, min(behind + _SIDE_WITHIN, limit)):
        if page.tokens[index - 1].kind != "word" or page.functions[index - 1]:
            return None
        if page.count_at(index) is not None or _are_two(page.of_kind(index, "people")):
            named = page.folded[index - 1].startswith("ال") or index - 1 in page.inside_actor or index - 1 in page.in_place or index - 1 in page.adjective_at
            group = group_at(page, index, limit, things=False) if named else None
            return group if group is not None and _is_of_its_own(page, group) else None
    return None


def _are_two(people: Hit | None) -> bool:
    """جنديين: a dual without the article."""
    return people is not None and people.features[1:2] == "d" and not people.definite and not people.proclitics


def _is_of_its_own(page: Page, group: Group) -> bool:
    """عشرة جنود, سبعة من عناصره, أحد أفرادها: fighters, or people of the side by its pronoun."""
    if group.noun is None or group.noun.sense.kind != "people" or not (group.counted or _are_two(group.noun)):
        return False
    if page.of_kind(group.noun.first, "means") is not None:
        # فقدت القوات الجوية مقاتلتين: fighters that fly.
        return False
    return group.who in _OF_A_SIDE or bool(group.noun.suffix)


def _whose(page: Page, verb: Hit, limit: int) -> Group | None:
    for index in until_stop(page, range(verb.last + 1, min(verb.last + 1 + _LIVES_WITHIN, limit - 1))):
        if page.functions[index] in ("that", "clause", "leads_to"):
            return None
        if _has(page, index, "lives") and page.of_kind(index, "harm") is None:
            return group_at(page, index + 1, limit, things=False) or named_at(page, index + 1, limit)
    return None


def _has(page: Page, index: int, value: str) -> bool:
    return any(hit.sense.kind == "harm_cue" and hit.sense.value == value for hit in page.hits[index])
