"""Who was harmed and how many: counts beside words of killing, wounding, detaining, driving out and destroying."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from marsad.extract.rules.counted import Group, bounds_of, category, count_ending_at, group_at, more_of, named_at, parts_of
from marsad.extract.rules.harm_words import cue, denial, harm_word, kinds_of
from marsad.extract.rules.page import Page, Sentence
from marsad.model import Anchor, Harm, HarmKind
from marsad.reference.lexicon import Hit

_STOPS = frozenset({"that", "clause", "cause", "who", "agent", "leads_to"})
_REACH = 12


class Found(NamedTuple):
    """A harm of a sentence with the word that says it, so that it can be given to the happening that did it."""

    harm: Harm
    hit: Hit


def find_harm(page: Page, sentence: Sentence, start: int) -> list[Found]:
    """Every harm that a sentence tells, in text order; a total is followed by its parts (بينهم ثلاثة أطفال)."""
    found: list[Found] = []
    taken: set[int] = set()
    for index in range(start, sentence.last):
        hit = harm_word(page, index) if index not in taken else None
        if hit is None:
            continue
        for harm, first, last in _read(page, hit, sentence, found, taken):
            found.append(Found(harm, hit))
            taken.update(range(first, last + 1))
    return found


_Read = Iterator[tuple[Harm, int, int]]


def _read(page: Page, word: Hit, sentence: Sentence, found: list[Found], taken: set[int]) -> _Read:
    denied = (word.first, (None, None)) if word.sense.negated else denial(page, word, sentence.first)
    if denied is not None:
        yield from _denials(page, word, denied, found)
        return
    if word.sense.strength == "denied":
        return
    groups = _groups(page, word, sentence)
    if not groups or any(index in taken for index in range(groups[0].first, groups[0].last + 1)):
        return
    things = word.sense.harm == "damage"
    last = max(groups[-1].last, word.last)
    groups += parts_of(page, groups[-1]._replace(last=last), sentence.last, things=things)
    for group in groups:
        yield Harm(_kind(word, group), group.who, group.least, group.most, _quote(page, group)), group.first, group.last
    if things and word.sense.role == "victims" and _only_damage(page, word, sentence):
        anchor = page.anchor(word.first, word.last, word.proclitics)
        for kind in ("killed", "injured"):
            yield Harm(kind, "unspecified", 0, 0, anchor), word.first, word.last


def _denials(page: Page, word: Hit, denied: tuple[int, tuple[int | None, int | None]], found: list[Found]) -> _Read:
    """Zero or unknown for each kind that the word covers; "no other losses" says nothing of those already told."""
    first, (least, most) = denied
    told = {earlier.harm.kind for earlier in found}
    for kind in kinds_of(word):
        if kind not in told:
            yield Harm(kind, "unspecified", least, most, page.anchor(first, word.last)), first, word.last


def _kind(word: Hit, group: Group) -> HarmKind:
    """People who are damaged are hurt (تضرر ألف شخص)."""
    people = group.noun is not None and group.noun.sense.kind == "people"
    return "injured" if word.sense.harm == "damage" and people else word.sense.harm  # type: ignore[return-value]


def _only_damage(page: Page, word: Hit, sentence: Sentence) -> bool:
    near = range(max(sentence.first, word.first - 2), min(word.last + 4, sentence.last))
    return any(cue(page, index, "only") for index in near)


def _quote(page: Page, group: Group) -> Anchor:
    hits = page.hits[group.first]
    return page.anchor(group.first, group.last, hits[0].proclitics if hits and hits[0].proclitics in ("و", "ب", "ل", "ف") else "")


def _groups(page: Page, word: Hit, sentence: Sentence) -> list[Group]:
    if word.sense.role == "victims":
        return _themselves(page, word, sentence)
    things = word.sense.harm == "damage"
    if word.features.startswith("v"):
        group = _after(page, word, sentence, things) or _before(page, word, sentence, things)
    elif word.suffix:
        group = _of_pronoun(page, word, sentence, things)
    elif word.definite:
        return []
    else:
        group = _after(page, word, sentence, things)
    if group is None:
        return []
    if word.sense.strength == "weak" and not group.counted and (group.most is None or group.noun is None) and (group.noun is None or group.noun.definite):
        return []
    return [group, *_beside(page, word, group, sentence, things)]


def _beside(page: Page, word: Hit, group: Group, sentence: Sentence, things: bool) -> list[Group]:
    """What is joined to the first group by و, or to a verb by مع (قتل مع سبعة آخرين)."""
    more = more_of(page, group, sentence.last, things=things)
    after = word.last + 1
    if not more and group.last < word.first and after < sentence.last and page.folded[after] == "مع":
        with_ = group_at(page, after + 1, sentence.last, things=things)
        return [with_] if with_ is not None and with_.counted else []
    return more


def _after(page: Page, word: Hit, sentence: Sentence, things: bool) -> Group | None:
    """مقتل 27 شخصا، قتل سبعة، قتلت القوات خمسة مسلحين: who was harmed stands after the word, behind the doer where one is named."""
    doers = word.sense.value != "of_victim"
    candidate: Group | None = None
    inside = False
    index = first = word.last + 1
    limit = min(first + _REACH, sentence.last)
    while index < limit:
        if _stops(page, index):
            break
        group = _victim_at(page, index, sentence.last, things)
        if group is not None and (group.counted or not inside):
            if group.counted or not doers or candidate is not None:
                return candidate if candidate is not None and not group.counted and not things else group
            candidate, index = group, group.last + 1
            continue
        if index == first and not things:
            if page.of_kind(index, "object", "means") and not page.of_kind(index, "people", "force"):
                return None
            named = _named(page, word, index, sentence)
            if named is not None:
                return named
        if page.functions[index] == "preposition":
            if candidate is not None or not word.features.startswith("v") or page.folded[index] in ("من", "عن", "علي"):
                break
            inside = True
        index += 1
    return candidate


def _stops(page: Page, index: int) -> bool:
    if page.functions[index] in _STOPS or page.tokens[index].text in ".؛:،" or page.tokens[index].kind == "break":
        return True
    word = page.of_kind(index, "harm")
    return word is not None and word.sense.role != "victims"


def _victim_at(page: Page, index: int, limit: int, things: bool) -> Group | None:
    group = group_at(page, index, limit, things=things)
    if group is None and things and page.count_at(index) is not None:
        group = group_at(page, index, limit, things=False)
    if group is None and not things:
        noun = next((hit for hit in page.hits[index] if hit.sense.kind == "harm" and hit.sense.role == "victims"), None)
        if noun is not None and not noun.proclitics and page.count_at(index - 1) is None:
            # ارتقاء الشهيدين: the victims are called by what befell them.
            return Group(noun.first, noun.last, *bounds_of(noun), category(page, noun.last + 1, min(noun.last + 3, limit)), noun)
    return group


def _named(page: Page, word: Hit, index: int, sentence: Sentence) -> Group | None:
    """A name right behind a word whose genitive or subject is the victim; behind a verb that may have a doer none with the article."""
    if word.sense.strength == "weak" or word.sense.harm in ("displaced", "missing"):
        return None
    if word.sense.value != "of_victim" and (page.folded[index].startswith("ال") or word.features[3:4] == "a" or not word.features.startswith("v")):
        return None
    return named_at(page, index, sentence.last)


def _of_pronoun(page: Page, word: Hit, sentence: Sentence, things: bool) -> Group | None:
    """لقي خمسة مصرعهم, إثر إصابتهم: the people stand before or right behind the noun; else its pronoun alone says how many."""
    following = group_at(page, word.last + 1, sentence.last, things=things) if word.last + 1 < sentence.last else None
    if following is not None:
        return following
    before = _before(page, word, sentence, things)
    if before is not None and (before.counted or before.noun is not None):
        return before
    least, most = {"هما": (2, 2), "هم": (1, None), "هن": (1, None)}.get(word.suffix, (1, 1))
    return Group(word.first, word.last, least, most, "unspecified")


def _before(page: Page, word: Hit, sentence: Sentence, things: bool) -> Group | None:
    """46 عنصرا ... قتلوا، 11 شخصا بينهم أربعة أطفال توفوا: the people stand before the verb; its ending tells two from many."""
    kinds = ("object", "force", "means") if things else ("people",)
    for index in range(word.first - 1, max(word.first - 14, sentence.first) - 1, -1):
        if page.tokens[index].text in ".؛:" or page.of_kind(index, "saying") or page.functions[index] in ("leads_to", "clause") or _is_harm_event(page, index):
            break
        noun = page.of_kind(index, *kinds)
        count = count_ending_at(page, index, sentence.first)
        if noun is None and (count is None or things):
            if page.functions[index] in ("that", "who") and not things:
                return _subject(page, word, index, sentence)
            continue
        group = group_at(page, count.first_token if count else _count_before(page, index, sentence), sentence.last, things=things)
        if group is None or _is_part(page, group.first):
            continue
        return _agreeing(page, word, group)
    return _agreeing(page, word, None)


def _is_harm_event(page: Page, index: int) -> bool:
    word = page.of_kind(index, "harm")
    return word is not None and word.sense.role == "event"


def _count_before(page: Page, index: int, sentence: Sentence) -> int:
    """Where the number before a noun starts, or the noun itself."""
    at = index - 1
    while at >= sentence.first and page.tokens[at].kind == "mark" and page.tokens[at].text in '"«»“”':
        at -= 1
    count = count_ending_at(page, at, sentence.first)
    return count.first_token if count is not None else index


def _is_part(page: Page, index: int) -> bool:
    return any(page.structure(at, "among") is not None for at in range(max(0, index - 2), index))


def _subject(page: Page, word: Hit, index: int, sentence: Sentence) -> Group | None:
    """إن لحود قتل, الذي قتل: somebody named before the verb; the verb's ending says how many."""
    plural = page.folded[word.first].endswith(("وا", "ون"))
    first = index + 1 if page.functions[index] == "that" else word.first
    if plural or (page.functions[index] == "that" and named_at(page, first, word.first) is None):
        return _agreeing(page, word, None)
    return _agreeing(page, word, Group(first, max(first, word.first - 1), 1, 1, "unspecified"))


def _agreeing(page: Page, word: Hit, group: Group | None) -> Group | None:
    """A group without a number takes that of its verb: فلسطينيين قتلا are two."""
    text = page.folded[word.first]
    dual = word.features.startswith("vp3") and text.endswith(("ا", "تا")) and not text.endswith("وا") and len(text) > 3 and not word.suffix
    dual = dual and text.rstrip("ا") != "" and not word.sense.form.endswith(("ا", "ى"))
    if group is None:
        return Group(word.first, word.last, 2, 2, "unspecified") if dual else None
    return group._replace(least=2, most=2) if dual and not group.counted else group


def _themselves(page: Page, word: Hit, sentence: Sentence) -> list[Group]:
    """قتلى، جرحى، شهيدان: the number stands before the word, further on behind عدد or حصيلة, in its form, or it is left open."""
    who = category(page, word.last + 1, min(word.last + 4, sentence.last))
    count = count_ending_at(page, word.first - 1, sentence.first)
    if count is None and word.first - 2 >= sentence.first and page.of_kind(word.first - 1, "people"):
        count = count_ending_at(page, word.first - 2, sentence.first)
    if count is not None:
        return [Group(count.first_token, word.last, count.least, count.most, who, counted=True)]
    if word.sense.harm == "damage":
        return _damaged(page, word, sentence)
    toll = _toll(page, word, sentence)
    if toll is not None:
        return toll
    shared = _shared(page, word, sentence)
    if shared is not None:
        return [Group(word.first, word.last, shared, None, who, counted=True)]
    if not _is_told(page, word, sentence):
        return []
    return [Group(word.first, word.last, *bounds_of(word), who, word)]


def _toll(page: Page, word: Hit, sentence: Sentence) -> list[Group] | None:
    """ارتفاع عدد القتلى إلى 27: the number that the toll came to. Empty where other words give the numbers, None where this is no toll."""
    if not any(cue(page, index, "toll") for index in range(max(sentence.first, word.first - 2), word.first)):
        return None
    for index in range(word.last + 1, min(word.last + 18, sentence.last)):
        if page.functions[index] in ("that", "clause", "who") or page.of_kind(index, "saying"):
            break
        count = page.count_at(index)
        if count is None or count.ordinal or (page.folded[index - 1] == "من" and _rises_to(page, count.last_token + 1)):
            continue
        follows = count.last_token + 1
        if follows < sentence.last and page.of_kind(follows, "harm"):
            return []
        return [Group(index, count.last_token, count.least, count.most, category(page, index, count.last_token + 3), counted=True)]
    return [Group(word.first, word.last, *bounds_of(word), "unspecified", word)] if bounds_of(word)[1] is None else []


def _rises_to(page: Page, index: int) -> bool:
    return any(page.folded[at] == "الي" for at in range(index, min(index + 3, len(page))))


def _shared(page: Page, word: Hit, sentence: Sentence) -> int | None:
    """العديد من القتلى والجرحى: a vague amount before two words for victims counts both."""
    before = word.first - 1
    if not word.proclitics.startswith("و") or before < sentence.first:
        return None
    earlier = page.of_kind(before, "harm")
    if earlier is None or earlier.sense.role != "victims" or earlier.definite != word.definite:
        return None
    count = count_ending_at(page, earlier.first - 1, sentence.first)
    return count.least if count is not None and count.most is None and count.least is not None else None


def _is_told(page: Page, word: Hit, sentence: Sentence) -> bool:
    """Whether victims without a number are new ones: not the honorific of somebody named, nor those spoken of before."""
    if word.sense.strength == "weak" or word.suffix:
        return False
    many = bounds_of(word)[1] != 1
    fallen = any(cue(page, index, "fall") for index in range(max(sentence.first, word.first - 4), word.first))
    caused = any(
        page.of_kind(at, "event") is not None and at - 1 > word.last and page.functions[at - 1] in ("cause", "preposition")
        for at in range(word.last + 1, min(word.last + 5, sentence.last))
    ) or (many and word.last + 1 < sentence.last and page.of_kind(word.last + 1, "event") is not None)
    if word.definite:
        return caused or (fallen and many)
    if many:
        return True
    return caused or fallen or _opens(page, word, sentence)


def _opens(page: Page, word: Hit, sentence: Sentence) -> bool:
    """شهيد وثلاثة جرحى في غارة, مصاب بجروح: one victim at the head of a headline."""
    text = page.tokens[word.first].text
    heads = word.first == sentence.first or page.tokens[word.first - 1].kind in ("mark", "break")
    return heads and not text.endswith(("ا", "ً")) and not word.definite


def _damaged(page: Page, word: Hit, sentence: Sentence) -> list[Group]:
    """تعرض منزلان و3 مركبات لأضرار، أضرار بثلاثة منازل: what was damaged, or damage without a number."""
    exposed = next((at for at in range(word.first - 1, max(word.first - 12, sentence.first) - 1, -1) if cue(page, at, "exposed")), None)
    if exposed is not None and word.proclitics.endswith("ل"):
        first = group_at(page, exposed + 1, word.first, things=True)
        if first is not None:
            return [first, *more_of(page, first, word.first, things=True)]
    for index in range(word.last + 1, min(word.last + 4, sentence.last)):
        count = page.count_at(index)
        if count is not None and not count.ordinal:
            group = group_at(page, index, sentence.last, things=True)
            if group is not None and group.noun is not None:
                return [group]
    if word.suffix:
        return []
    return [Group(word.first, word.last, 1, None, "unspecified")]
