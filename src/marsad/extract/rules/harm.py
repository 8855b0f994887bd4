"""Who was harmed and how many: counts beside words of killing, wounding, detaining, driving out and destroying."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import NamedTuple

from marsad.extract.rules.between_nations import victims_by_nation
from marsad.extract.rules.casualties_denied import untrue_casualties, verb_denying_casualties
from marsad.extract.rules.counted import Bounds, Group, category, count_ending_at, died
from marsad.extract.rules.counted_joined import added_up
from marsad.extract.rules.counted_parts import kind_of_all, parts_of
from marsad.extract.rules.fires_lit import fires_lit
from marsad.extract.rules.harm_words import cue, denial, harm_word, is_any, is_of_poison, is_of_treatment, kinds_of
from marsad.extract.rules.lives import crew_saved, is_by_force, lives_taken, men_fallen, men_lost, none_fell, people_cost
from marsad.extract.rules.losses import losses_of
from marsad.extract.rules.other_senses import has_another_sense
from marsad.extract.rules.page import Page, Sentence
from marsad.extract.rules.running_harm import is_running
from marsad.extract.rules.under_rubble import under_rubble
from marsad.extract.rules.victims_before import before
from marsad.extract.rules.victims_behind import after
from marsad.extract.rules.victims_counted import befell_a_thing, is_counted, is_vague_group, thing_exposed, things_hit, victims_counted
from marsad.extract.rules.victims_of import victims_of
from marsad.extract.rules.victims_recalled import points_back
from marsad.extract.rules.who_was_harmed import of_others, of_them, shared_behind
from marsad.model import Anchor, Harm, HarmKind
from marsad.reference.lexicon import Hit


class Found(NamedTuple):
    """A harm of a sentence with the word that says it, so that it can be given to the happening that did it.

    `part` marks one that a total before it holds; `running` a total that is counted since a day long past.
    """

    harm: Harm
    hit: Hit
    part: bool = False
    running: bool = False

    @property
    def known(self) -> bool:
        """Whether these are victims spoken of with the article and without a number, who make no claim of their own."""
        open_plural = (self.harm.least, self.harm.most) == (1, None)
        return open_plural and not self.part and self.hit.sense.role == "victims" and self.hit.definite


class _Read(NamedTuple):
    """A harm, the word that says it and the tokens that it takes up.

    `of_both` is the number of the dead and the wounded together (مقتل وإصابة ألفي مدني), where it leaves open how many each are.
    """

    harm: Harm
    hit: Hit
    first: int
    last: int
    part: bool = False
    of_both: int | None = None


def find_harm(page: Page, sentence: Sentence, start: int) -> list[Found]:
    """Every harm that a sentence tells, in text order; a total is followed by its parts (بينهم ثلاثة أطفال)."""
    found: list[Found] = []
    taken: set[int] = set()
    for index in page.starting("harm", start, sentence.last):
        word = harm_word(page, index) if index not in taken else None
        if word is None or has_another_sense(page, word):
            # أسر فقيرة: families, and nobody captured.
            continue
        if word.sense.harm == "damage" and any(has_another_sense(page, hit) for hit in page.hits[index] if hit.sense.kind == "event"):
            # دمرت ترسانتها: what a state does away with is no harm.
            continue
        running = False
        for read in _read(page, word, sentence, found, taken):
            # مقتل 71 مسلحا و7 عسكريين منذ: what is joined to a running total runs as long; عشرة قتلى و1350 جريحا are of one day.
            of_one_day = read.harm.kind == "injured" and any(earlier.harm.kind == "killed" and not earlier.running for earlier in found)
            counted = read.harm if read.of_both is None else replace(read.harm, least=read.of_both)
            running = running or (not read.part and not of_one_day and is_running(page, read.hit, counted, sentence))
            found.append(Found(read.harm, read.hit, read.part, running))
            taken.update(range(read.first, read.last + 1))
    implied = [] if any(earlier.harm.kind == "injured" and not earlier.known for earlier in found) else list(_implied(page, sentence, start))
    for verb, group in _lives(page, sentence, start):
        harm = Harm("killed", group.who, group.least, group.most, _quote(page, group))
        implied.append(Found(harm, verb, running=is_running(page, verb, harm, sentence)))
        parts = parts_of(page, group, sentence.last, things=False) if group.counted else []
        # سقوط خمسة جنود، ثلاثة منهم ضباط
        implied.extend(Found(Harm("killed", part.who, part.least, part.most, _quote(page, part)), verb, part=True) for part in parts)
    for rubble, group, kind in under_rubble(page, sentence, start, taken):
        implied.append(Found(Harm(kind, group.who, group.least, group.most, _quote(page, group)), rubble))
    for fire in fires_lit(page, sentence, start):
        implied.append(Found(Harm("damage", "unspecified", 1, None, page.anchor(fire.first, fire.last)), fire))
    if not any(earlier.harm.kind == "killed" and earlier.harm.who not in _ARMED for earlier in (*found, *implied)):
        # قتلت الغارة 20 مسلحا ولم يسقط أي مدني: civilians are others than the fighters told of.
        for word, who in none_fell(page, sentence, start):
            implied.append(Found(Harm("killed", who, 0, 0, page.anchor(word.first, word.last)), word))
    if not any(earlier.harm.kind == "killed" for earlier in (*found, *implied)):
        for word in crew_saved(page, sentence, start):
            implied.append(Found(Harm("killed", "unspecified", 0, 0, page.anchor(word.first, word.last + 1)), word))
    return _with_their_kinds(page, sorted([*found, *implied], key=lambda told: told.hit.first) if implied else found)


def _with_their_kinds(page: Page, told: list[Found]) -> list[Found]:
    """Each harm with who was harmed, where what is told beside it says so."""
    if len(told) < 2:
        return told
    shared = shared_behind([(found.harm, found.hit) for found in told])
    kinds: list[Found] = []
    earlier: Harm | None = None
    for found, harm in zip(told, shared, strict=True):
        harm = of_them(page, harm, earlier) if found.part else of_others(page, harm, earlier)
        kinds.append(found if harm is found.harm else found._replace(harm=harm))
        if not found.part:
            earlier = harm
    return kinds


def _lives(page: Page, sentence: Sentence, start: int) -> Iterator[tuple[Hit, Group]]:
    """Those whose lives a sentence tells to be lost or taken in words that are none of killing."""
    yield from lives_taken(page, sentence, start)
    yield from people_cost(page, sentence, start)
    yield from men_lost(page, sentence, start)
    yield from men_fallen(page, sentence, start)
    yield from _who_fell_before(page, sentence, start)


def _who_fell_before(page: Page, sentence: Sentence, start: int) -> Iterator[tuple[Hit, Group]]:
    """ثلاثين من جنوده سقطوا في المعارك, عدد الجنود الذين سقطوا في المعارك إلى 30: each verb of many that fall by force, with those in a number before it."""
    for index in page.starting("harm_cue", start, sentence.last):
        verb = cue(page, index, "fall")
        if verb is None or verb.suffix or not page.folded[index].endswith(("وا", "ون", "ا")) or not is_by_force(page, verb.last + 1):
            continue
        group = before(page, verb, sentence)
        # عنصرين سقطا في غارة: two, by the verb and the noun.
        both = group is not None and not page.folded[index].endswith("وا") and group.least == group.most == 2
        if group is not None and (group.counted or both):
            yield verb, group


def _implied(page: Page, sentence: Sentence, start: int) -> Iterator[Found]:
    """تعرض 500 شخص لغاز سام, تلقى تسعة أشخاص العلاج: a number of people whom a chemical agent reached, or who were treated, were hurt."""
    for index in page.starting("harm_cue", start, sentence.last):
        exposed, treated = cue(page, index, "exposed"), cue(page, index, "treated")
        word = exposed if exposed is not None and is_of_poison(page, exposed) else treated
        if word is None or (word is treated and not is_of_treatment(page, word)):
            continue
        group = after(page, word, sentence)
        if group is not None and group.counted:
            yield Found(Harm("injured", group.who, group.least, group.most, _quote(page, group)), word)


def _read(page: Page, word: Hit, sentence: Sentence, found: list[Found], taken: set[int]) -> Iterator[_Read]:
    denied = _denial(page, word, sentence.first)
    if denied is not None:
        if word.sense.role == "victims" or is_any(page, word) or _befell_nobody(page, word, sentence) or after(page, word, sentence):
            kinds = tuple(dict.fromkeys((*kinds_of(word), *(lost.kind for lost in losses_of(page, word, sentence, denied=True)))))
            yield from _denials(page, word, denied, found, kinds)
        return
    lost = losses_of(page, word, sentence)
    if len(lost) > 1 or (lost and word.sense.strength == "denied"):
        yield from (_Read(Harm(kind, "unspecified", 1, None, page.anchor(first, last)), word, first, last) for kind, first, last in lost)
        return
    thing = thing_exposed(page, word, sentence)
    if thing is not None:
        yield _Read(Harm("damage", "unspecified", 1, 1, page.anchor(thing, word.last)), word, thing, word.last)
        return
    groups = [] if word.sense.strength == "denied" else _groups(page, word, sentence)
    if groups and groups[-1].who == "unspecified":
        groups[-1] = groups[-1]._replace(who=kind_of_all(page, groups[-1], sentence.last))
    if not groups or _says_again(page, word, groups[0], found):
        return
    if taken.intersection(range(groups[0].first, groups[0].last + 1)) and not points_back(word):
        if _joins_verb(page, word):
            # عشرات قتلوا وجرحوا, 38 عاملا خطفوا وقتلوا; 200 جندي قتلوا وجرحوا leaves open how many are each.
            open_ = _befell_one_or_other(page, word) and not is_vague_group(page, groups[0])
            whole = groups[0]._replace(least=1, most=None) if open_ else groups[0]
            yield _told(page, word, whole)._replace(first=word.first, last=word.last)
        return
    other = _shares_number(page, word, groups[0])
    if other is not None and word.sense.harm == "damage" and other.sense.harm != "damage":
        # ضبط وتدمير 43 دراجة: things are seized, and nobody is held.
        other = None
    of_both: int | None = None
    if other is not None and (groups[0].most is not None or page.folded[word.first - 1] == "او" or not is_vague_group(page, groups[0])):
        of_both = groups[0].least
    if other is None and _shares_with_the_next(page, word, groups[0]):
        of_both = groups[0].least
    if of_both is not None:
        groups = [groups[0]._replace(least=1, most=None), *groups[1:]]
    for hit in (other, word) if other is not None else (word,):
        yield from (_told(page, hit, group)._replace(of_both=of_both) for group in groups)
    yield from (_part(page, word, group) for group in _parts(page, word, groups[-1], sentence))
    if word.sense.harm == "damage" and word.sense.role == "victims" and _only_damage(page, word, sentence):
        yield from (_nobody(page, word, kind) for kind in _PEOPLE_KINDS)


# لم تعتقل السلطات المحلية أحدا: so far behind a verb that is denied stands that it befell nobody.
_NOBODY_WITHIN = 4


def _befell_nobody(page: Page, word: Hit, sentence: Sentence) -> bool:
    """لم تعتقل الشرطة أحدا, دون أن تصيب أي مدني: a verb of harm with "anybody" or "any" for its object."""
    if word.sense.role != "verb" or word.sense.harm == "damage":
        return False
    for index in range(word.last + 1, min(word.last + 1 + _NOBODY_WITHIN, sentence.last)):
        if page.tokens[index].kind != "word" or page.functions[index] in ("that", "clause", "leads_to", "preposition"):
            return False
        if page.folded[index] in page.reference.words("companion.anybody"):
            return True
    return False


_ARMED = ("combatants", "security")
_PEOPLE_KINDS: tuple[HarmKind, HarmKind] = ("killed", "injured")


def _groups(page: Page, word: Hit, sentence: Sentence) -> list[Group]:
    if befell_a_thing(page, word, sentence):
        return []
    hit = things_hit(page, word, sentence)
    if hit:
        return hit
    alone = _cases(page, word, sentence) or victims_by_nation(page, word)
    if alone is not None:
        return [alone]
    groups = victims_counted(page, word, sentence) if is_counted(page, word, sentence) else victims_of(page, word, sentence)
    return added_up([group for group in groups if not _is_a_nation(group) and (word.sense.harm not in _PEOPLE_KINDS or not _is_damage(page, group))])


def _is_a_nation(group: Group) -> bool:
    """وحش يقتل شعبه: a whole nation is nobody that was counted."""
    return group.noun is not None and group.noun.sense.value == "nation" and not group.counted


def _is_damage(page: Page, group: Group) -> bool:
    """أصابت الثانية المستشفى وألحقت أضرارا: nobody is hurt who is called damage."""
    return any(hit.sense.kind == "harm" and hit.sense.harm == "damage" for hit in page.hits[group.first])


def _cases(page: Page, word: Hit, sentence: Sentence) -> Group | None:
    """45 حالة اختطاف: so many cases of it."""
    case = word.first - 1
    if (
        not word.features.startswith("n")
        or word.definite
        or word.proclitics
        or case <= sentence.first
        or page.folded[case] not in page.reference.words("companion.cases")
    ):
        return None
    count = count_ending_at(page, case - 1, sentence.first)
    return None if count is None else Group(count.first_token, word.last, count.least, count.most, "unspecified", counted=True)


def _told(page: Page, word: Hit, group: Group) -> _Read:
    kind = _kind(page, word, group)
    most = None if kind == "damage" and _is_of_many(page, group) else group.most
    return _Read(Harm(kind, "unspecified" if kind == "damage" else group.who, group.least, most, _quote(page, group)), word, group.first, group.last)


def _is_of_many(page: Page, group: Group) -> bool:
    """أسطولهم, قافلة عسكرية: one thing without a number that is made of many, of which the text does not say how many were lost."""
    if group.counted or group.most != 1:
        return False
    # رتلا عسكريا: the adjective may be taken for somebody.
    texts = [page.folded[index].removeprefix("ال") for index in range(max(0, group.first - 1), group.first + 1)]
    return any(text.startswith(word) for text in texts for word in page.reference.words("companion.of_many_things"))


def _part(page: Page, word: Hit, group: Group) -> _Read:
    """بينهم طفلان; and of those taken أحدهم جريح, بينهم مصابان: a part that a word of its own says more of, told with its total."""
    own = next((hit for hit in (page.of_kind(index, "harm") for index in (group.last, group.last + 1) if index < len(page)) if hit is not None), None)
    if own is None or own.sense.role != "victims" or own.proclitics or own.sense.harm == word.sense.harm:
        return _told(page, word, group)._replace(part=True)
    return _told(page, own, group)._replace(hit=word, last=max(group.last, own.last), part=True)


def _nobody(page: Page, word: Hit, kind: HarmKind) -> _Read:
    """أضرار مادية فقط: damage alone, so that nobody was hurt."""
    return _Read(Harm(kind, "unspecified", 0, 0, page.anchor(word.first, word.last, word.proclitics)), word, word.first, word.last)


def _kind(page: Page, word: Hit, group: Group) -> HarmKind:
    """People who are damaged are hurt (تضرر ألف شخص), and things that are hurt are damaged (أصيب منزلان); fighters that fly are things (تدمير مقاتلتين)."""
    people = group.noun is not None and group.noun.sense.kind == "people" and page.of_kind(group.noun.first, "means") is None
    if word.sense.harm == "injured" and word.sense.role == "verb" and group.noun is not None and group.noun.sense.kind == "object":
        return "damage"
    return "injured" if word.sense.harm == "damage" and people else word.sense.harm  # type: ignore[return-value]


def _quote(page: Page, group: Group) -> Anchor:
    hits = page.hits[group.first]
    return page.anchor(group.first, group.last, hits[0].proclitics if hits and hits[0].proclitics in ("و", "ب", "ل", "ف") else "")


def _says_again(page: Page, word: Hit, group: Group, found: list[Found]) -> bool:
    """مقتل القائد الذي قتل في, توفي متأثرا بإصابته: somebody whose harm was told, called by a pronoun or by the verb alone."""
    if word.sense.harm == "killed" and group.counted and died(page, group.first):
        wounded = page.of_kind(group.last, "harm")
        # 40 قتيلا بعد وفاة ثلاثة جرحى: the toll holds those who died of it.
        return wounded is not None and wounded.sense.harm == "injured" and any(earlier.harm.kind == "killed" for earlier in found)
    if group.first != word.first or group.counted or word.sense.role == "victims":
        return False
    same = set(_PEOPLE_KINDS) if word.sense.harm in _PEOPLE_KINDS else {word.sense.harm}
    return any(earlier.harm.kind in same for earlier in found)


def _joins_verb(page: Page, word: Hit) -> bool:
    """Whether a verb of harm is joined by و to another right before it."""
    if word.sense.role != "verb" or not word.proclitics.startswith("و") or not word.first:
        return False
    return any(hit.sense.kind == "harm" and hit.sense.role == "verb" for hit in page.hits[word.first - 1])


def _befell_one_or_other(page: Page, word: Hit) -> bool:
    """قتلوا وجرحوا: whether a verb of killing or wounding is joined to one of the other, so that no one underwent both."""
    kinds = {hit.sense.harm for hit in page.hits[word.first - 1] if hit.sense.kind == "harm" and hit.sense.role == "verb"}
    return any({word.sense.harm, kind} == set(_PEOPLE_KINDS) for kind in kinds)


def _shares_with_the_next(page: Page, word: Hit, group: Group) -> bool:
    """200 جندي قتلوا وأصيبوا: a number before two joined verbs of harm, the second of which has nobody of its own behind it."""
    if group.last >= word.first or is_vague_group(page, group) or word.last + 1 >= len(page):
        return False
    following = next((hit for hit in page.hits[word.last + 1] if hit.sense.kind == "harm" and hit.sense.role == "verb"), None)
    if following is None or not following.proclitics.startswith("و") or {word.sense.harm, following.sense.harm} != set(_PEOPLE_KINDS):
        return False
    behind = following.last + 1
    return behind >= len(page) or (page.count_at(behind) is None and page.of_kind(behind, "people") is None)


def _shares_number(page: Page, word: Hit, group: Group) -> Hit | None:
    """قتل وأصيب العشرات، مقتل وإصابة 14 شخصا: the word before, where one number behind the two counts for both.

    An exact number leaves open how many are each.
    """
    either = word.first > 1 and page.folded[word.first - 1] == "او"
    before = page.of_kind(word.first - 1 - either, "harm") if word.first and word.sense.role != "victims" else None
    if either and word.sense.role in ("verb", "event"):
        # قتل أو جرح أكثر من مئة, مقتل أو إصابة 20
        others = (hit for hit in page.hits[word.first - 2] if hit.sense.kind == "harm" and hit.sense.role == word.sense.role)
        return next(others, None)
    if before is None or not word.proclitics.startswith("و") or before.sense.role == "victims" or group.first < word.first or before.suffix:
        # لقي خمسة مصرعهم وأصيب العشرات: a noun with its pronoun has its own.
        return None
    if before.last in page.in_place:
        # قصفت الطائرات تدمر وقتل العشرات: a town that is spelt like a verb.
        return None
    if group.most is not None and (not group.counted or not before.features.startswith("n") or word.sense.role == "verb"):
        # لقي خمسة حتفهم وأصيب اثنان، طفل قتل وأصيب ثلاثة: who the first befell is told before it.
        return None
    return before if before.sense.harm != word.sense.harm else None


def _parts(page: Page, word: Hit, whole: Group, sentence: Sentence) -> list[Group]:
    """The parts of a total, behind it or behind the word that says what befell it."""
    things = word.sense.harm == "damage"
    if whole.noun is word and whole.most is None and word.features[1:2] == "s":
        # 88 قتيلا وجريحا بينهم أطفال: of which of the two they are is left open.
        return []
    if whole.last >= word.last:
        return parts_of(page, whole, sentence.last, things=things)
    return parts_of(page, whole, word.first, things=things) or parts_of(page, whole._replace(last=word.last), sentence.last, things=things)


def _denial(page: Page, word: Hit, floor: int) -> tuple[int, Bounds] | None:
    """Where the denial of a harm word starts, with zero or the unknown, whether the word, its clause or who tells denies it; or None."""
    if word.sense.negated:
        return word.first, (None, None)
    verb = verb_denying_casualties(page, word, floor)
    verb = untrue_casualties(page, word, floor) if verb is None else verb
    return (verb, (0, 0)) if verb is not None else denial(page, word, floor)


def _denials(page: Page, word: Hit, denied: tuple[int, Bounds], found: list[Found], kinds: tuple[HarmKind, ...]) -> Iterator[_Read]:
    """Zero or unknown for each kind that the word, and what stands behind it, covers; "no other losses" says nothing of those already told."""
    first, (least, most) = denied
    # قتلت الغارة 21 مسلحا ولم يقتل أي مدني: civilians are others than the fighters told of.
    others = category(page, word.last + 1, word.last + 1 + _NOBODY_WITHIN) == "civilians" and word.sense.role == "verb"
    told = {earlier.harm.kind for earlier in found if not (others and earlier.harm.who in _ARMED)}
    for kind in kinds:
        if kind not in told:
            yield _Read(Harm(kind, "unspecified", least, most, page.anchor(first, word.last)), word, first, word.last)


def _only_damage(page: Page, word: Hit, sentence: Sentence) -> bool:
    near = range(max(sentence.first, word.first - 2), min(word.last + 4, sentence.last))
    return any(cue(page, index, "only") for index in near)
