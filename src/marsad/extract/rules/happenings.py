"""Which words of a sentence name a happening, and which of them name the same one."""

from __future__ import annotations

import itertools
from dataclasses import dataclass, field, replace

from marsad.extract.rules.answered import is_answered
from marsad.extract.rules.counted import is_governed
from marsad.extract.rules.families import FORCE, GENERIC, MARCHES, UNCREWED
from marsad.extract.rules.page import Page, Sentence
from marsad.extract.rules.presupposed import only_dates
from marsad.extract.rules.running_harm import is_unmatched_since
from marsad.extract.rules.suicides import blows_up
from marsad.extract.rules.told_apart import Part, opens_the_first, part_at, parts_of
from marsad.extract.rules.triggers import trigger_at
from marsad.extract.rules.words_of_force import has_its_doer_between, says_of_its_noun, type_of
from marsad.reference.lexicon import Hit


@dataclass(slots=True)
class Happening:
    """A happening as one sentence tells it: its main word and the further words for the same thing.

    `part` are the words that an ordinal tells apart from those of others of its kind, None where none does.
    """

    hit: Hit
    sentence: Sentence
    type: str
    also: list[Hit] = field(default_factory=list)
    means: set[str] = field(default_factory=set)
    series: Happening | None = None
    part: Part | None = None

    @property
    def first(self) -> int:
        return self.hit.first

    @property
    def last(self) -> int:
        return self.hit.last

    @property
    def is_verb(self) -> bool:
        return self.hit.features.startswith("v")

    @property
    def number(self) -> int | None:
        """Which of several told apart by ordinals it is."""
        return self.part.number if self.part is not None else None

    @property
    def left_out(self) -> bool:
        """Whether its noun is left out, so that the ordinal alone tells of it (والثانية)."""
        return self.part is not None and self.hit.first == self.part.ordinal

    @property
    def words(self) -> list[Hit]:
        return sorted([self.hit, *self.also], key=lambda hit: hit.first)


def find_happenings(page: Page, sentence: Sentence, start: int) -> list[Happening]:
    """The happenings of a sentence in text order; words for the same one are joined under the word that comes first."""
    happenings: list[Happening] = []
    parts = parts_of(page, sentence, start)
    for index in page.starting("event", start, sentence.last):
        hit = trigger_at(page, index, sentence)
        if hit is None:
            continue
        found = Happening(hit, sentence, type_of(page, hit), means=set(hit.sense.means))
        host = _host(page, [other for other in happenings if part_at(parts, other.first) == part_at(parts, index)] if parts else happenings, found)
        if host is None and opens_the_first(parts, index):
            host = next((other for other in reversed(happenings) if other.type in FORCE and not other.is_verb), None)
        if host is None:
            happenings.append(found)
        else:
            _join(page, host, found)
    if parts and happenings:
        happenings = _tell_apart(page, happenings, parts)
    _share_means(happenings)
    if not happenings or _is_of_another_part(page, happenings[0], start):
        happenings = [*weapons_on_their_way(page, sentence, start), *happenings]
    return _without_mere_harm(page, happenings)


def _tell_apart(page: Page, happenings: list[Happening], parts: list[Part]) -> list[Happening]:
    """The happenings with the number of their part; a part without a word of force is told by its ordinal, and is of the kind of the first."""
    kind = next((found for found in happenings if found.type in FORCE), None)
    for part in parts:
        own = [found for found in happenings if part_at(parts, found.first) == part_at(parts, part.first)]
        told = next((found for found in own if found.type in FORCE and found.first >= part.first), None) or (own[0] if own and part.number == 1 else None)
        verb = next((hit for hit in reversed(kind.words) if hit.features.startswith("v")), kind.hit) if kind is not None else None
        if told is None and kind is not None and verb is not None and part.number > 1 and not own and "س" not in verb.proclitics:
            hit = verb._replace(first=part.ordinal, last=part.ordinal, proclitics="و" if page.folded[part.ordinal].startswith("و") else "", suffix="")
            told = Happening(hit, kind.sentence, kind.type, means=set(kind.means))
            happenings.append(told)
        if told is not None:
            told.part = part
            if kind is not None and told.type in GENERIC:
                told.type = kind.type
                told.means |= kind.means
    return sorted(happenings, key=lambda found: found.first)


def _is_of_another_part(page: Page, first: Happening, start: int) -> bool:
    """صاروخ في أجواء البلدة نحو الجنوب، وسماع انفجارات: whether what is heard is told behind a comma, in a part of its own.

    So is what air defences do that are joined by و (صواريخ باتجاه المدينة والمنظومات تعمل على اعتراضها).
    """
    if first.type == "interception":
        between = range(start + _HEAD_WITHIN, first.first)
        return any((force := page.of_kind(index, "force", "object")) is not None and force.proclitics == "و" for index in between)
    return first.type == "explosion" and any(page.tokens[index].text in "،؛" for index in range(start + _HEAD_WITHIN, first.first))


# موجة صواريخ، عشرات الصواريخ, and words of a header.
_HEAD_WITHIN = 5
# المتحدث باسم الجيش: so far a colon stands that ends the name of who tells.
_HEADER_WITHIN = 9
_TARGET_WITHIN = 7


def weapons_on_their_way(page: Page, sentence: Sentence, start: int) -> list[Happening]:
    """صواريخ من لبنان باتجاه الشمال، مسيّرات على الشمال: a line without a verb of force that opens with weapons and says where from or where to."""
    colon = next((index for index in range(start, min(start + _HEADER_WITHIN, sentence.last - 1)) if page.tokens[index].text == ":"), None)
    start = start if colon is None else colon + 1
    for index in range(start, min(start + _HEAD_WITHIN, sentence.last)):
        hit = page.of_kind(index, "means")
        if hit is None or not UNCREWED.intersection(hit.sense.means) or hit.proclitics:
            counts = page.folded[index] == "من" and index > start and _opens_a_salvo(page, start, index)
            # إضافي is spelt like a form of "add".
            said = page.of_kind(index, "saying", "event", "negation")
            if index == start and page.structure(index, "detected") is not None:
                # رصد صاروخ من لبنان
                continue
            if (page.functions[index] and not counts) or (said is not None and said.suffix != "ي"):
                return []
            continue
        behind = range(hit.last + 1, min(hit.last + 1 + _TARGET_WITHIN, sentence.last))
        course = next((at for at in behind if page.structure(at, "course") or page.folded[at] in page.reference.words("companion.on_the_way")), None)
        if course is None or not any(course < place.first <= course + _TARGET_WITHIN for place in page.places):
            return []
        type_ = "drone_strike" if "drone" in hit.sense.means else "shelling"
        return [Happening(hit._replace(sense=replace(hit.sense, type=type_, strength="strong")), sentence, type_, means=set(hit.sense.means))]
    return []


def _opens_a_salvo(page: Page, start: int, index: int) -> bool:
    """وابل جديد من الصواريخ، دفعة من المسيرات: whether a word for many fired at once stands before من."""
    return any(page.folded[at] in page.reference.words("companion.salvo") or page.structure(at, "partitive") is not None for at in range(start, index))


def _without_mere_harm(page: Page, happenings: list[Happening]) -> list[Happening]:
    """Destruction or displacement beside another happening is the harm that it did, not a happening of its own."""
    return [found for found in happenings if len(happenings) == 1 or not (_is_weak_damage(page, found) or _is_led_to(page, found))]


def _is_weak_damage(page: Page, found: Happening) -> bool:
    weak = found.hit.sense.strength == "weak" and found.type == "property_destruction"
    return weak and any(hit.sense.harm == "damage" for hit in page.hits[found.first])


def _is_led_to(page: Page, found: Happening) -> bool:
    """أدى إلى مقتل خمسة وتشريد المئات: a noun of harm behind a word of consequence in its clause."""
    if found.type not in ("displacement", "property_destruction") or not found.hit.features.startswith("n") or found.hit.definite:
        return False
    for index in range(found.first - 1, max(found.first - 14, found.sentence.first) - 1, -1):
        if (
            page.tokens[index].text in ".؛:"
            or (page.tokens[index].text == "،" and not found.hit.proclitics)
            or page.functions[index] in ("that", "clause", "who")
        ):
            return False
        if page.functions[index] == "leads_to":
            return True
    return False


def _share_means(happenings: list[Happening]) -> None:
    """استهداف كذا واستهداف كذا بمسيرات: what is said of the last of a series holds for all."""
    for earlier, later in reversed(list(itertools.pairwise(happenings))):
        if later.hit.proclitics == "و" and later.hit.sense.id == earlier.hit.sense.id and not earlier.means:
            earlier.series = later


def _host(page: Page, earlier: list[Happening], found: Happening) -> Happening | None:
    """The happening before in the sentence that `found` is another word for; None where it is one of its own."""
    for host in reversed(earlier[-2:]):
        if _same(page, host, found):
            return host
    return None


def is_toll_of_many(page: Page, sentence: Sentence) -> bool:
    """Whether a word of toll counts what many happenings did: since a point in time, or over a year."""
    times = [time for time in page.times if sentence.first <= time.first_token < sentence.last]
    return any((time.span == "since" and not is_unmatched_since(page, time.first_token)) or time.unit == "year" for time in times)


def _same(page: Page, host: Happening, found: Happening) -> bool:
    last = max(hit.last for hit in host.words)
    between = range(last + 1, found.first)
    with_it = _is_led_by_with(page, found)
    if found.hit.sense.mode == "device" and blows_up(host.hit) and len(between) <= _BLOWN_UP_WITHIN and not any(page.functions[at] for at in between):
        # فجر انتحاري حزاما ناسفا: what was set off.
        return True
    instrument = not found.is_verb and with_it and (host.is_verb or _is_salvo_of(host, found))
    back = found.hit.definite and found.hit.sense.id == host.hit.sense.id
    if found.is_verb and found.hit.suffix and found.hit.sense.form == "أصاب" and host.type in FORCE - {"armed_clash"} and _in_one_breath(page, between):
        # استهدفوا تجمعا وأصابوه إصابة مباشرة
        return True
    if found.is_verb and host.hit.sense.mode == "operation" and not host.is_verb and _is_what_was_done(page, between, found):
        return True
    if says_of_its_noun(page, host.hit, found.hit) and (host.type in FORCE or host.hit.sense.mode == "operation") and found.type in FORCE:
        return True
    if _held_in_a_raid(page, host, found, between) or _says_whom(page, host, found, between):
        return True
    if _sums_up(page, host, found, between):
        return True
    if len(between) > (24 if back or instrument else 12) or any(page.tokens[index].kind == "break" for index in between):
        return False
    if found.hit.sense.mode == "manner" or (_names_operation(host, found) and not between):
        # اغتيل رميا بالرصاص: how it was done.
        return True
    if is_answered(page, found.hit, found.sentence):
        return False
    if found.hit.sense.needs == ("object",) and host.type in FORCE and any(page.functions[index] == "leads_to" for index in between):
        # أدى الهجوم إلى إصابة الناقلة: what it came to.
        return True
    if host.type in ("prediction", "threat") and not host.is_verb and len(between) == 0 and not found.hit.proclitics.endswith(("ل", "و")):
        # تصعيد الهجمات: what is expected or threatened.
        return True
    if host.hit.sense.value == "named_threat" and not found.is_verb and _is_said_with_b(page, between, found):
        return True
    if host.type == "casualty_toll" and found.hit.definite:
        # حصيلة القصف منذ مطلع العام; حصيلة التفجير alone is the blast's own.
        return is_toll_of_many(page, host.sentence)
    if host.type in FORCE | {"interception"} and _tells_of_the_weapon(page, found):
        return True
    if host.type == "interception" and found.is_verb and found.type in GENERIC and _was_to_strike(page, between):
        return True
    if host.type == "interception" and found.hit.sense.form == "سقط" and found.hit.features[:2] == "vr" and (found.hit.proclitics == "و" or len(between) <= 1):
        # تتصدى للصواريخ وتسقط ثمانية, الدفاعات الجوية السورية تسقط صواريخ: the defences bring down, and nothing falls of itself.
        return page.folded[found.first].removeprefix("و").startswith("ت")
    if host.type in FORCE | {"interception"} and _flew_in(found) and page.of_kind(found.first - 1, "means") is not None:
        # أسقطت صواريخ اخترقت الأجواء
        return True
    answers = found.type == "interception" or found.hit.sense.mode == "defend" or found.hit.sense.form in _OPENS_FIRE
    if host.type == "interception" and found.is_verb and len(between) <= 1 and answers:
        # اعترضت ودمرت، الدفاعات الجوية تتصدى: one engagement.
        return True
    if host.type == found.type == "interception" and _is_one_engagement(page, host, found, between):
        return True
    if found.type == "protest_repression" and host.type in FORCE | {"protest_repression"} and _breaks_up_with(page, between, found):
        return True
    if _is_done_in_an_operation(page, host, found, between) or _flew_in_to(page, host, found, between):
        return True
    if not _compatible(host.type, found.type):
        return False
    if host.type == found.type and host.type in MARCHES:
        return True
    if found.is_verb and (_says_of_the_last(page, host, found) or _goes_on_about(page, host, found, between)):
        return True
    # في مدينة كذا: spelt like "condemning".
    crosses = any((page.of_kind(index, "saying") and index not in page.in_places) or page.functions[index] in ("that", "clause") for index in between)
    if crosses:
        return False
    if not found.is_verb and _in_its_course(page, host, found):
        return True
    if back and not found.is_verb and not host.is_verb:
        # استهداف ... إلى الاستهداف بطائرات: pointing back within the sentence.
        return True
    if found.is_verb and not host.is_verb:
        # غارة استهدفت مقرا: the verb says of the noun what it struck. A new subject between them would make it another happening.
        shelled = not between and found.hit.sense.id == "event.shelling.bombardment" and not host.hit.proclitics.startswith("و") and host.type in _STRIKES
        if shelled and not found.hit.proclitics:
            # إن الضربات قصفت المطار
            return True
        if found.type not in GENERIC or found.hit.proclitics.startswith("و"):
            return False
        if between and new_subject(page, between.start, found.first) is not None:
            return False
        return not _names_an_actor(page, between) or has_its_doer_between(page, host.hit, between)
    if not found.is_verb and host.is_verb and found.type == host.type and len(between) <= 6 and not found.hit.proclitics:
        # استعادت القوات السيطرة على: the object of the verb.
        return not any(page.functions[index] for index in between)
    if not found.is_verb and _is_subject(page, host, found):
        return True
    if not found.is_verb and host.is_verb:
        # استهدف ... بغارة، هاجم ... بقصف: the noun with ب says how.
        return with_it and not page.functions[found.first - 1]
    if not found.is_verb and not host.is_verb:
        if _is_salvo_of(host, found):
            # استهداف الأحياء في المدينة، بقذائف الهاون
            return not any(page.tokens[index].text in "،؛" for index in between[:-1])
        if _is_done_by(host, found) and with_it and _goes_on(page, between) and not any(page.of_kind(index, "event") for index in between):
            # عدوان جوي بغارتين على المدينة: with what.
            return True
        if _is_how_it_was_done(page, host, found, between):
            return True
        if found.type == "chemical_attack" and found.hit.sense.strength != "weak" and between and all(_is_with(page, index) for index in between):
            # قصف بـ"غازات سامة": with what.
            return True
        if found.type == "chemical_attack" and page.folded[found.first - 1].removeprefix("ب") in page.reference.words("companion.breathing"):
            # هجوم تسبب بمقتل أربعين جراء تنشق غازات سامة
            return True
        if found.type == "chemical_attack" and found.hit.proclitics == "ب" and len(between) <= 3 and not any(page.functions[index] for index in between):
            # هجوم مفترض بالغاز السام
            return True
        joined = found.hit.proclitics.startswith("و") and len(between) <= 2 and not _has_place(page, between)
        apposed = len(between) == 0 and not found.hit.proclitics
        return joined or apposed
    return False


# دهست شاحنة حشدا أمام مسجد في المدينة، ما أدى إلى مقتل تسعة وإصابة سبعة عشر آخرين، في اعتداء
_SUMMED_UP_WITHIN = 30


def _sums_up(page: Page, host: Happening, found: Happening, between: range) -> bool:
    """دهست شاحنة حشدا، في اعتداء وصف بأنه متعمد: a general noun behind a comma and "in" that says what all told before it was, and no place of its own."""
    first, behind = found.first, found.last + 1
    if found.type not in GENERIC or found.hit.sense.form not in page.reference.words("companion.sums_up") or found.hit.definite or found.is_verb:
        return False
    if host.type not in FORCE or len(between) > _SUMMED_UP_WITHIN or page.folded[first - 1] != "في" or page.tokens[first - 2].text != "،":
        return False
    if behind < len(page) and page.folded[behind] in page.reference.words("companion.of_its_own"):
        return False
    return not any(page.functions[index] in ("that", "clause") or page.tokens[index].text in ".؛:" or page.tokens[index].kind == "break" for index in between)


# فجر مهاجم يرتدي زيا عسكريا حزاما ناسفا: so far behind the verb stands what was set off.
_BLOWN_UP_WITHIN = 6
# هجوم مسلح واسع بإطلاق نار: adjectives stand between.
_DONE_BY_WITHIN = 2
_ATTACKS = GENERIC | {"suicide_attack"}


def _is_how_it_was_done(page: Page, host: Happening, found: Happening, between: range) -> bool:
    """هجوم بإطلاق نار, هجوم انتحاري بسيارة مفخخة, تفجير بعبوة ناسفة: what ب says of an attack right behind it, adjectives at most between."""
    if found.hit.proclitics != "ب" or not found.hit.sense.means:
        return False
    if found.hit.sense.mode == "device" and host.type == found.type and not between:
        return True
    if host.type not in _ATTACKS or host.hit.sense.form == "استهداف" or found.type not in GENERIC | {"explosion", "suicide_attack"}:
        return False
    return len(between) <= _DONE_BY_WITHIN and not any(page.functions[at] or page.hits[at] or page.tokens[at].kind != "word" for at in between)


# أوقفت الشرطة رجلا يعتقد أنه كان قياديا في التنظيم، في مداهمة
_RAID_WITHIN = 24
_HOLDING = frozenset({"detention", "abduction"})


def _held_in_a_raid(page: Page, host: Happening, found: Happening, between: range) -> bool:
    """اعتقلت ثلاثة في مداهمة، خطفوا خلال اقتحام القرية: the raid in whose course people were taken, without its own harm, is told with it."""
    if host.type not in _HOLDING or not 0 < len(between) <= _RAID_WITHIN or not is_raid(page, found.hit):
        return False
    return not any(page.tokens[index].text in ".؛:" for index in between)


def is_raid(page: Page, hit: Hit) -> bool:
    """في مداهمة، خلال اقتحام، عقب مداهمة منزله: a raid that is told as the course in which something else was done."""
    if hit.sense.form not in page.reference.words("companion.raids") or not hit.features.startswith("n") or hit.definite or hit.first == 0:
        return False
    return page.structure(hit.first - 1, "in_course") is not None or page.functions[hit.first - 1] == "cause"


_WHOM_WITHIN = 6


def _says_whom(page: Page, host: Happening, found: Happening, between: range) -> bool:
    """حملة اختطافات طالت أبناء القرية, اعتقالات استهدفت ناشطين: a verb that says of a noun of taking people whom it struck."""
    if host.is_verb or host.type not in _HOLDING or found.hit.sense.form not in ("طال", "استهدف") or found.hit.proclitics or len(between) > _WHOM_WITHIN:
        return False
    return found.is_verb and not any(index in page.actor_at or page.functions[index] in ("that", "who", "clause") for index in between)


def _flew_in(happening: Happening) -> bool:
    """اخترقت الأجواء: whether a happening is that of entering an air space."""
    return happening.type == "deployment" and happening.hit.sense.form.startswith(("اختر", "خرق", "انتهاك المجال"))


# اخترقت أجواء البلاد فجرا وقصفت
_FLEW_WITHIN = 6


def _flew_in_to(page: Page, host: Happening, found: Happening, between: range) -> bool:
    """اخترقت أجواء البلاد وقصفت مستودعا: those that strike or are shot down where they have flown in make one happening."""
    if not _flew_in(host) or found.type not in FORCE | {"interception"} or len(between) > _FLEW_WITHIN:
        return False
    joined = found.hit.proclitics.startswith(("و", "ف")) or any(page.folded[index] in page.reference.words("companion.and_then") for index in between)
    return joined and not any(index in page.actor_at and index not in page.in_places for index in between)


def _is_done_in_an_operation(page: Page, host: Happening, found: Happening, between: range) -> bool:
    """استكملت تحرير الجبل في عملية خاطفة، عملية تمكنت خلالها من تحرير الجبل: an operation and what was done in it are one."""
    if found.is_verb or any(page.functions[index] in ("that", "clause") or page.tokens[index].text in ".؛:" for index in between):
        return False
    if host.hit.sense.form.startswith("تدخل") and not host.is_verb and found.type in FORCE:
        # تدخل الجيش في الضربات: his part in them.
        return bool(between) and page.structure(between[-1], "in_course") is not None
    if found.hit.sense.mode == "operation" and not found.hit.definite and host.type in _DONE_IN_OPERATIONS:
        return bool(between) and page.structure(between[-1], "in_course") is not None
    if host.hit.sense.mode != "operation" or host.is_verb or found.type not in _DONE_IN_OPERATIONS:
        return False
    return any(page.structure(index, "achieve") is not None for index in between)


_DONE_IN_OPERATIONS = FORCE | {"territory_change", "interception", "abduction", "detention"}
_STRIKES = frozenset({"air_strike", "armed_attack", "drone_strike"})
# الدفاعات الجوية فتحت النار
_OPENS_FIRE = frozenset({"فتح النار", "أطلق النار", "أطلق النيران"})


def _is_led_by_with(page: Page, found: Happening) -> bool:
    """بغارة، بعدة غارات، بعشرات الغارات، بسلسلة ضربات: whether ب stands before a noun, or before the number or the word for many that it follows."""
    before = found.first - 1
    if found.hit.proclitics.endswith("ب"):
        return True
    if before > 0 and page.tokens[before].kind == "number" and page.folded[before - 1] == "ب":
        # بـ 6 غارات
        return True
    if before < 0 or found.hit.proclitics or not page.folded[before].startswith("ب"):
        return False
    many, count = page.structure(before, "partitive") or page.structure(before, "series"), page.count_at(before)
    return (many is not None and many.proclitics.endswith("ب")) or (count is not None and is_governed(page, count))


def _is_salvo_of(host: Happening, found: Happening) -> bool:
    """قصفنا المستوطنة بصلية صاروخية, قصف الموقع برشقة: a word of firing with ب says with what the shelling before it was done."""
    fired = found.hit.proclitics == "ب" and bool(found.hit.sense.means) and found.type == "shelling" and not host.means
    return fired and (host.type == "shelling" or (host.type in GENERIC and host.hit.sense.form == "استهداف"))


def _is_done_by(host: Happening, found: Happening) -> bool:
    """عدوان بغارات: whether a noun of attacking that leaves its means open stands before strikes of a kind."""
    alone = host.type in GENERIC and host.hit.sense.role == "doer" and len(host.words) == 1
    return alone and found.type in ("air_strike", "drone_strike", "shelling")


def _in_one_breath(page: Page, between: range) -> bool:
    return not any(page.tokens[index].kind == "break" or page.functions[index] in ("that", "clause") or page.of_kind(index, "saying") for index in between)


# التصدي لـ8 صواريخ باليستية وإسقاط مسيرتين
_ENGAGED_WITHIN = 10


def _is_one_engagement(page: Page, host: Happening, found: Happening, between: range) -> bool:
    """التصدي لصواريخ وإسقاط مسيرات، تصدينا لصواريخ وأسقطنا مسيرات: what is told in one breath of what was met and shot down, at no two places."""
    alike = found.is_verb == host.is_verb or (found.is_verb and host.hit.suffix == "نا")
    together = found.hit.proclitics == "و" and alike and 0 < len(between) <= _ENGAGED_WITHIN
    return together and _goes_on(page, between)


def _goes_on(page: Page, between: range) -> bool:
    """Whether no other clause, teller or place stands between two words."""
    return not _has_place(page, between) and not any(
        page.functions[index] in ("that", "clause", "who", "cause") or page.of_kind(index, "saying") or page.tokens[index].text in ".؛:" for index in between
    )


def _is_what_was_done(page: Page, between: range, found: Happening) -> bool:
    """عملية عسكرية نوعية استهدفت هدفا: a verb that says of an operation what it struck; adjectives stand between."""
    if found.type not in FORCE or found.hit.proclitics or len(between) > _SAID_OF_WITHIN:
        return False
    return not any(page.functions[index] or page.tokens[index].kind != "word" or page.of_kind(index, "saying") for index in between)


def _breaks_up_with(page: Page, between: range, found: Happening) -> bool:
    """أطلقت الرصاص والغاز المسيل للدموع لتفريق المحتجين: more of what was fired, or what it was fired for."""
    if found.is_verb or found.hit.proclitics not in ("و", "ل", "ب") or len(between) > _BROKEN_UP_WITHIN:
        return False
    return not any(page.functions[index] in ("that", "clause", "who") or page.tokens[index].text in "،؛" for index in between)


_BROKEN_UP_WITHIN = 7


def _says_of_the_last(page: Page, host: Happening, found: Happening) -> bool:
    """أحبطت الأجهزة هجوما كان يستهدف موكبا: a verb behind "was" that says what the noun right before it was to strike."""
    last = host.words[-1]
    between = range(last.last + 1, found.first)
    met = last is not host.hit and host.hit.sense.mode in ("repel", "defend") and last.features.startswith("n") and not last.definite
    described = len(between) <= _DONE_BY_WITHIN and not any(page.functions[at] or page.tokens[at].kind != "word" for at in between)
    if met and described and found.type in GENERIC and not found.hit.proclitics:
        # تصدى الجيش لهجوم إرهابي استهدف ثكنة
        return True
    if not between and last.sense.mode == "device" and found.type in GENERIC and not found.hit.proclitics and host.hit is not last:
        # اغتيل بعبوة ناسفة استهدفت سيارته
        return True
    if not last.features.startswith("n") or last.definite or found.type not in GENERIC or not between or len(between) > _SAID_OF_WITHIN:
        return False
    was = page.structure(between[-1], "clause")
    return was is not None and was.sense.strength == "weak" and not was.proclitics


def _goes_on_about(page: Page, host: Happening, found: Happening, between: range) -> bool:
    """عدة هجمات وقعت في عدن واستهدفت القوات: a verb joined to another one that says of the noun right before it where or how it was."""
    last = host.words[-1]
    if host.is_verb or last.definite or found.type not in GENERIC or found.hit.proclitics != "و" or not found.hit.features.startswith("vp"):
        return False
    first = last.last + 1
    happens = any(hit.sense.strength == "light" and hit.sense.mode == "happen" and hit.features.startswith("vp") for hit in page.hits[first])
    return happens and not any(page.functions[index] in ("that", "clause", "cause") or page.tokens[index].text in ".؛:" for index in between)


# هجوما إرهابيا كبيرا كان يستهدف: adjectives stand between.
_SAID_OF_WITHIN = 4


def _is_subject(page: Page, host: Happening, found: Happening) -> bool:
    """استهدفت غارات أخرى، طالت ضربات صاروخية: a noun of force right behind a general verb of striking is its subject, and one behind a verb of repelling its object."""
    if host.hit.sense.form == "تصدى" and host.type == "armed_clash":
        # تتصدى القوات لهجوم
        near = range(host.last + 1, found.first)
        named = [at for at in near if at not in page.in_time and at not in page.inside_actor]
        return found.type in FORCE and found.hit.proclitics == "ل" and len(named) <= _REPELLED_WITHIN and not any(page.functions[at] for at in named)
    if host.hit.sense.mode == "repel":
        # صدت القوات محاولة تسلل: an attack is what is repelled.
        between = range(host.last + 1, found.first)
        return found.type in FORCE and not found.hit.proclitics and len(between) <= _REPELLED_WITHIN and not any(page.functions[at] for at in between)
    return host.is_verb and found.first == host.last + 1 and host.type in GENERIC and found.type in FORCE - GENERIC - _NO_STRIKES and not found.hit.proclitics


# صدت القوات الحكومية محاولة تسلل
_REPELLED_WITHIN = 5
# A battle or a killing strikes nothing; behind a verb of striking it is an object or begins another clause.
_NO_STRIKES = frozenset({"armed_clash", "assassination"})


def _names_operation(host: Happening, found: Happening) -> bool:
    """عملية تطهير، عملية إخلاء: the noun right behind says what kind of operation it is."""
    return host.hit.sense.mode == "operation" and not host.is_verb and not found.is_verb and not found.hit.proclitics and not found.hit.definite


def _is_said_with_b(page: Page, between: range, found: Happening) -> bool:
    """تهديدات بقصف، تهديدات بتوجيه ضربة: ب before the noun, or before the noun of doing that leads to it, says what is threatened."""
    if any(page.functions[index] in ("cause", "who", "that", "clause") for index in between):
        return False
    return found.hit.proclitics == "ب" or any(hit.sense.kind == "event" and hit.proclitics == "ب" for index in between for hit in page.hits[index])


def _in_its_course(page: Page, host: Happening, found: Happening) -> bool:
    """استخدم أسلحة كيماوية في هجوم، إصابة مباشرة جراء الرشقة: the word behind في or جراء names the attack that the first word is a part of."""
    if host.type not in FORCE or host.type == "armed_clash" or page.structure(found.first - 1, "in_course") is None:
        return False
    if found.type == "armed_clash":
        # القضاء على ثلاثة مسلحين في اشتباكات: those who died in a fight.
        return "people" in host.hit.sense.needs
    if host.hit.sense.id == "event.assassination" and found.type in ("air_strike", "drone_strike", "shelling", "explosion"):
        # اغتيال القيادي في غارة: how he was killed.
        return True
    generic = found.type in GENERIC or host.type in GENERIC or found.type == host.type or host.type == "chemical_attack"
    return generic and (host.is_verb or host.hit.sense.type == "chemical_attack" or found.hit.definite or bool(found.hit.suffix))


def _tells_of_the_weapon(page: Page, found: Happening) -> bool:
    """صواريخ أطلقها حوثيون، قنبلة أسقطتها طائرة، صاروخ أطلق من: a clause that says of the weapon just named where it came from."""
    if not found.is_verb or found.hit.proclitics.startswith(("و", "ف")):
        return False
    passive = found.hit.features[3:4] == "s" or page.is_passive(found.hit)
    named = page.of_kind(found.first - 1, "means")
    if named is None and page.tokens[found.first - 1].kind == "word" and not page.functions[found.first - 1] and found.first - 2 >= found.sentence.first:
        # صواريخ باليستية أطلقت: an adjective between.
        named = page.of_kind(found.first - 2, "means")
    if named is not None and not named.definite and found.hit.sense.needs:
        # صاروخا أطلق من اليمن; in أن قذائف سقطت the weapon opens a clause of its own.
        opens = named.first - (page.of_kind(named.first - 1, "means") is not None)
        return page.functions[opens - 1] not in ("that", "clause")
    if not found.hit.suffix and not passive and page.functions[found.first - 1] != "who":
        return False
    return any(page.of_kind(index, "means") is not None for index in range(max(found.sentence.first, found.first - 4), found.first))


def _was_to_strike(page: Page, between: range) -> bool:
    """اعترضت صاروخا باليستيا كان يستهدف المدينة: what the weapon that was shot down was meant for."""
    was = page.structure(between[-1], "clause") if between else None
    return was is not None and was.sense.strength == "weak" and any(page.of_kind(index, "means") is not None for index in between)


def _is_with(page: Page, index: int) -> bool:
    return page.tokens[index].kind == "mark" or page.folded[index] == "ب"


def _compatible(first: str, second: str) -> bool:
    return first == second or (first in FORCE and second in FORCE)


def new_subject(page: Page, first: int, verb: int) -> int | None:
    """غارة على كذا، ومسيرة تستهدف سيارة: where a weapon stands that is joined by و behind the place of a noun before it, and is the subject of the verb."""
    for index in range(verb - 1, max(first, verb - 1 - _SUBJECT_WITHIN) - 1, -1):
        if page.tokens[index].kind != "word" or page.functions[index]:
            return None
        weapon = page.of_kind(index, "means")
        if weapon is not None and weapon.proclitics == "و":
            return index if any(place.first >= first and place.whole[1] < index for place in page.places) else None
    return None


# ومسيرة إسرائيلية أخرى تستهدف: adjectives stand between.
_SUBJECT_WITHIN = 3


def _names_an_actor(page: Page, between: range) -> bool:
    return any(index in page.actor_at and not page.actor_at[index].proclitics for index in between)


def _has_place(page: Page, between: range) -> bool:
    return any(place.first in between for place in page.places)


def _join(page: Page, host: Happening, found: Happening) -> None:
    if only_dates(page, host.hit) and not only_dates(page, found.hit):
        # بالتزامن مع استهداف القاعدة، مرجحة أن الاستهداف طال مستودعا: the second word tells what the first takes as known.
        host.also.append(host.hit)
        host.hit = found.hit
    else:
        host.also.append(found.hit)
    host.means |= found.means
    if found.type == "protest_repression" and host.type in FORCE:
        host.type = found.type
    if found.type == "suicide_attack" and blows_up(host.hit):
        host.type = found.type
    if says_of_its_noun(page, host.hit, found.hit):
        # العملية التي نفذها الجيش استهدفت خلية: the noun has its doer with it, and keeps it.
        host.type = found.type if host.hit.sense.mode == "operation" else host.type
    elif (host.hit.sense.mode == "operation" and found.is_verb and found.type in FORCE and host.type == "incursion") or host.type == "deployment":
        # عملية استهدفت هدفا: the verb says what kind of operation it was, who did it and to whom.
        host.type = found.type
        host.also[-1] = host.hit
        host.hit = found.hit
    if (host.type in GENERIC and found.type in FORCE) or (host.hit.sense.mode == "operation" and (found.hit.first == host.last + 1 or host.type not in FORCE)):
        host.type = found.type
