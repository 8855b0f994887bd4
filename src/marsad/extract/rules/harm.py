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
# Fewer may be the dead of one incident, told with a clause that looks back (the first since ...).
_LEAST_TOLL = 10
# How far before its verb a subject may open that stands right behind "that".
_SUBJECT_REACH = 20


class Found(NamedTuple):
    """A harm of a sentence with the word that says it, so that it can be given to the happening that did it.

    `part` marks one that a total before it holds; `running` a total that is counted since a day long past.
    """

    harm: Harm
    hit: Hit
    part: bool = False
    running: bool = False


def find_harm(page: Page, sentence: Sentence, start: int) -> list[Found]:
    """Every harm that a sentence tells, in text order; a total is followed by its parts (بينهم ثلاثة أطفال)."""
    found: list[Found] = []
    taken: set[int] = set()
    for index in range(start, sentence.last):
        hit = harm_word(page, index) if index not in taken else None
        if hit is None:
            continue
        for harm, first, last, part in _read(page, hit, sentence, found, taken):
            found.append(Found(harm, hit, part, running=_is_running(page, hit, harm, sentence)))
            taken.update(range(first, last + 1))
    return found


_Read = Iterator[tuple[Harm, int, int, bool]]


def _read(page: Page, word: Hit, sentence: Sentence, found: list[Found], taken: set[int]) -> _Read:
    denied = (word.first, (None, None)) if word.sense.negated else denial(page, word, sentence.first)
    if denied is not None and (word.sense.role != "verb" or _after(page, word, sentence, word.sense.harm == "damage")):
        yield from _denials(page, word, denied, found)
        return
    if word.sense.strength == "denied" or denied is not None:
        return
    groups = _groups(page, word, sentence)
    if not groups or any(index in taken for index in range(groups[0].first, groups[0].last + 1)):
        return
    if _says_again(word, groups[0], found):
        # مقتل القائد الذي قتل في: the verb says again what was told.
        return
    things = word.sense.harm == "damage"
    shared = _shared_kind(page, word, groups[0])
    for kind in (shared, None) if shared else (None,):
        for group in groups:
            own = _kind(word, group)
            yield Harm(own if kind is None else kind, group.who, group.least, group.most, _quote(page, group)), group.first, group.last, False
    for group in _parts(page, word, groups[-1], sentence, things):
        yield Harm(_kind(word, group), group.who, group.least, group.most, _quote(page, group)), group.first, group.last, True
    if things and word.sense.role == "victims" and _only_damage(page, word, sentence):
        anchor = page.anchor(word.first, word.last, word.proclitics)
        for kind in ("killed", "injured"):
            yield Harm(kind, "unspecified", 0, 0, anchor), word.first, word.last, False  # type: ignore[arg-type]


def _says_again(word: Hit, group: Group, found: list[Found]) -> bool:
    """مقتل القائد الذي قتل في, توفي متأثرا بإصابته: somebody whose harm was told, called by a pronoun or by the verb alone."""
    if group.first != word.first or group.counted or word.sense.role == "victims":
        return False
    same = {"killed", "injured"} if word.sense.harm in ("killed", "injured") else {word.sense.harm}
    return any(earlier.harm.kind in same for earlier in found)


def _is_running(page: Page, word: Hit, harm: Harm, sentence: Sentence) -> bool:
    """ارتفاع عدد القتلى منذ بدء الحرب إلى 70: a number under a word of tolls, with the day that it is counted from."""
    if harm.kind not in ("killed", "injured") or (harm.least or 0) < _LEAST_TOLL:
        return False
    counted = any(cue(page, index, "toll") for index in range(sentence.first, sentence.last))
    return counted and any(cue(page, index, "since") for index in range(sentence.first, sentence.last))


def _shared_kind(page: Page, word: Hit, group: Group) -> HarmKind | None:
    """قتل وأصيب العشرات: the kind of the word before, where a vague number behind two words counts for both."""
    before = next((hit for hit in page.hits[word.first - 1] if hit.sense.kind == "harm"), None) if word.first else None
    if before is None or not word.proclitics.startswith("و") or before.sense.role == "victims" or group.most is not None or group.first < word.first:
        return None
    return before.sense.harm if before.sense.harm != word.sense.harm else None  # type: ignore[return-value]


def _parts(page: Page, word: Hit, whole: Group, sentence: Sentence, things: bool) -> list[Group]:
    """The parts of a total, behind it or behind the word that says what befell it."""
    if whole.last >= word.last:
        return parts_of(page, whole, sentence.last, things=things)
    return parts_of(page, whole, word.first, things=things) or parts_of(page, whole._replace(last=word.last), sentence.last, things=things)


def _denials(page: Page, word: Hit, denied: tuple[int, tuple[int | None, int | None]], found: list[Found]) -> _Read:
    """Zero or unknown for each kind that the word covers; "no other losses" says nothing of those already told."""
    first, (least, most) = denied
    told = {earlier.harm.kind for earlier in found}
    for kind in kinds_of(word):
        if kind not in told:
            yield Harm(kind, "unspecified", least, most, page.anchor(first, word.last)), first, word.last, False


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
    if word.sense.role == "victims" or _is_case(page, word, sentence):
        return _themselves(page, word, sentence)
    things = word.sense.harm == "damage"
    if word.sense.role == "verb" and word.suffix:
        group = None
    elif word.sense.role == "verb":
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


def _is_case(page: Page, word: Hit, sentence: Sentence) -> bool:
    """4 إصابات، إصابتان، سقوط إصابة: a noun of wounding that is counted itself."""
    if not word.features.startswith("n") or word.sense.harm != "injured" or word.suffix:
        return False
    fallen = cue(page, word.first - 1, "fall") if word.first > sentence.first else None
    return word.features[1:2] == "d" or fallen is not None or count_ending_at(page, word.first - 1, sentence.first) is not None


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
        index = _past_time(page, index, limit)
        if _stops(page, index):
            break
        group = _victim_at(page, index, sentence.last, things)
        if group is not None and (group.counted or not inside):
            if doers and not things and not group.counted and _is_generic(group):
                return None
            if group.counted or not doers or candidate is not None:
                return candidate if candidate is not None and not group.counted and not things else group
            candidate, index = group, group.last + 1
            continue
        if things and index > first and page.of_kind(index, "event") and candidate is None and group is None:
            break
        if cue(page, index, "body"):
            return None
        if index == first and not things:
            if page.of_kind(index, "object", "means") and not page.of_kind(index, "people", "force"):
                return None
            named = _named(page, word, index, sentence)
            if named is not None:
                return named
        if page.functions[index] == "preposition":
            if candidate is not None or word.sense.role != "verb" or page.folded[index] in ("من", "عن", "علي", "مع"):
                break
            inside = True
        index += 1
    return candidate


def _is_generic(group: Group) -> bool:
    """قتل المدنيين: a definite plural behind a word of doing speaks of no one happening."""
    return group.noun is not None and group.noun.definite and group.most is None


def _past_time(page: Page, index: int, limit: int) -> int:
    """Behind a time set between commas: اعتقلت الشرطة، الثلاثاء، شخصين."""
    end = index + 1
    while page.tokens[index].text == "،" and end < limit and end in page.in_time:
        end += 1
    return end + 1 if end > index + 1 and end + 1 < limit and page.tokens[end].text == "،" else index


def _stops(page: Page, index: int) -> bool:
    if page.functions[index] in _STOPS or page.structure(index, "among") or page.tokens[index].text in ".؛:،" or page.tokens[index].kind == "break":
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
    if word.sense.harm == "injured" and page.folded[index].startswith("ب"):
        # إصابة بمقذوف: with what, not whom.
        return None
    return named_at(page, index, sentence.last, shortest=4 if word.sense.role == "verb" else 3)


def _of_pronoun(page: Page, word: Hit, sentence: Sentence, things: bool) -> Group | None:
    """لقي خمسة مصرعهم, إثر إصابتهم: the people stand before or right behind the noun; else its pronoun alone says how many."""
    following = group_at(page, word.last + 1, sentence.last, things=things) if word.last + 1 < sentence.last else None
    if following is not None:
        return following
    before = _before(page, word, sentence, things)
    if word.suffix == "هما":
        return Group(before.first if before else word.first, before.last if before else word.last, 2, 2, before.who if before else "unspecified")
    if before is not None and (before.counted or before.noun is not None):
        return before
    if not things and not _is_caused(page, word, sentence):
        return None
    return Group(word.first, word.last, 1, None if word.suffix in ("هم", "هن") else 1, "unspecified")


def _is_caused(page: Page, word: Hit, sentence: Sentence) -> bool:
    """Whether what did the harm follows (مقتله إثر غارات), so that it is told and not only spoken of."""
    near = range(word.last + 2, min(word.last + 6, sentence.last))
    return any(page.of_kind(at, "event") is not None and page.functions[at - 1] in ("cause", "preposition") for at in near)


def _before(page: Page, word: Hit, sentence: Sentence, things: bool) -> Group | None:
    """46 عنصرا ... قتلوا، 11 شخصا بينهم أربعة أطفال توفوا: the people stand before the verb; its ending tells two from many."""
    kinds = ("object", "people") if things else ("people",)
    joined: Group | None = None
    for index in range(word.first - 1, max(word.first - _SUBJECT_REACH, sentence.first) - 1, -1):
        if page.tokens[index].text in ".؛:" or page.of_kind(index, "saying") or page.functions[index] in ("leads_to", "clause") or _is_harm_event(page, index):
            break
        noun = page.of_kind(index, *kinds)
        count = count_ending_at(page, index, sentence.first)
        if noun is None and (count is None or things):
            if page.functions[index] in ("that", "who") and word.sense.harm in ("killed", "injured") and word.first - index <= 8:
                return _subject(page, word, index, sentence)
            continue
        if word.first - index > _REACH and page.functions[index - 1] != "that":
            continue
        first = count.first_token if count else _count_before(page, index, sentence)
        group = group_at(page, first, word.first, things=noun is not None and noun.sense.kind == "object")
        if group is None or _is_part(page, group.first):
            continue
        if not group.counted and group.noun is not None and group.noun.proclitics.startswith("و"):
            # 18 من الجنود والمسلحين قتلوا: the number stands before the first of those joined.
            joined = joined or group
            continue
        return _agreeing(page, word, group if group.counted or joined is None else joined)
    return _agreeing(page, word, joined)


def _is_harm_event(page: Page, index: int) -> bool:
    word = page.of_kind(index, "harm")
    return word is not None and word.sense.role == "event"


def _count_before(page: Page, index: int, sentence: Sentence) -> int:
    """Where the number before a noun starts, or the noun itself."""
    at = index - 1
    if at >= sentence.first and page.folded[at] == "من":
        at -= 1
    while at >= sentence.first and page.tokens[at].kind == "mark" and page.tokens[at].text in '"«»“”':
        at -= 1
    count = count_ending_at(page, at, sentence.first)
    return count.first_token if count is not None else index


def _is_part(page: Page, index: int) -> bool:
    for at in range(index - 1, max(-1, index - 7), -1):
        if page.structure(at, "among") is not None or cue(page, at, "most"):
            return True
        if page.tokens[at].kind == "mark" or page.count_at(at) is not None:
            return False
    return False


def _subject(page: Page, word: Hit, index: int, sentence: Sentence) -> Group | None:
    """إن لحود قتل, الذي قتل: somebody named before the verb; the verb's ending says how many."""
    if word.features[1:2] == "r":
        return None
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
    if word.definite and page.structure(word.first - 1, "between") is not None:
        # من بين القتلى 98 طفلا: a part of those told before.
        part = next(
            (group for at in range(word.last + 1, min(word.last + 9, sentence.last)) if (group := group_at(page, at, sentence.last, things=False))), None
        )
        return [part] if part is not None and part.counted else []
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
    toll = next((index for index in range(max(sentence.first, word.first - 2), word.first) if cue(page, index, "toll")), None)
    if toll is None:
        return None
    before = count_ending_at(page, toll - 1, sentence.first)
    if before is not None:
        # يرتفع إلى 46 عدد القتلى.
        return [Group(before.first_token, before.last_token, before.least, before.most, "unspecified", counted=True)]
    for index in range(word.last + 1, min(word.last + 40, sentence.last)):
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
    many, following = bounds_of(word)[1] != 1, word.last + 1
    near = range(max(sentence.first, word.first - 4), word.first)
    fallen = any(cue(page, index, "fall") or page.functions[index] == "leads_to" for index in near)
    caused = _is_caused(page, word, sentence) or (many and following < sentence.last and page.of_kind(following, "event") is not None)
    if word.definite:
        return caused or (fallen and many)
    if many:
        return caused or fallen or not _is_spoken_of(page, word, sentence)
    return caused or fallen or _opens(page, word, sentence)


def _is_spoken_of(page: Page, word: Hit, sentence: Sentence) -> bool:
    """لجرحى الحرب, من ضحايا الإرهاب، شهداء الأمة: victims of somebody or something, known before."""
    if word.proclitics.endswith(("ل", "ب", "ك")) or (word.first > sentence.first and page.functions[word.first - 1] == "preposition"):
        return True
    return word.last + 1 < sentence.last and page.folded[word.last + 1].startswith("ال")


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
