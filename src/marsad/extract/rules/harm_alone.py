"""What a sentence tells that names the harm and nothing that did it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from marsad.extract.rules.accidents import is_done_by_nature
from marsad.extract.rules.conditions import would_have_been
from marsad.extract.rules.destroying import is_a_blow
from marsad.extract.rules.families import FORCE
from marsad.extract.rules.happening import Happening
from marsad.extract.rules.harm import Found
from marsad.extract.rules.harm_owner import chain_of
from marsad.extract.rules.harm_words import cue
from marsad.extract.rules.not_yet import is_only_called_for
from marsad.extract.rules.only_thought_of import is_of_a_work
from marsad.extract.rules.page import Page, Sentence
from marsad.extract.rules.tellers import Scope, innermost
from marsad.extract.rules.wounded_moved import are_moved
from marsad.reference.lexicon import Hit
from marsad.text.fold import fold


@dataclass(frozen=True, slots=True)
class HarmTold:
    """A happening known by its harm alone, with that harm; `may_be_told_before` where it may belong to one told in another sentence.

    `adds_only` where it makes no claim by itself (لم تقع إصابات).
    """

    happening: Happening
    harms: tuple[Found, ...]
    scope: Scope | None
    may_be_told_before: bool
    adds_only: bool = False


def told_by_harm(page: Page, sentence: Sentence, harms: list[Found], scopes: list[Scope], types: frozenset[str]) -> Iterator[HarmTold]:
    """A happening for each teller of harm in a sentence and each type of claim that the harm makes; in text order.

    `types` are those of the happenings that the sentence names, none of which did this harm.
    """
    groups: list[tuple[Scope | None, str, list[Found]]] = []
    for found in harms:
        if _is_accident(page, found, sentence) or _is_natural(page, found, sentence) or are_moved(page, found.hit, sentence, types):
            continue
        scope, type_ = innermost(scopes, found.hit.first), _type(page, found, types)
        if scope is not None and scope.mode == "threaten" and found.hit.features.startswith("n") and not found.hit.proclitics.endswith("ب"):
            # هدد بالرد بعد اتهامه بهجوم أدى إلى سقوط قتلى: nobody threatens with the dead that there have been.
            continue
        most = found.part and (found.harm.least, found.harm.most) == (1, None)
        if most and any(group[1] == "casualty_toll" != type_ and any(told.hit is found.hit for told in group[2]) for group in groups):
            # أكثر من 1100 قتيل، معظمهم من المسلحين: most of a toll are no happening of their own.
            continue
        group = next((group for group in groups if chain_of(group[0]) == chain_of(scope) and _one(group[1], type_)), None)
        if group is None:
            groups.append((scope, type_, [found]))
        else:
            group[2].append(found)
    for scope, type_, told in groups:
        if type_ == "property_destruction" and all(_came_of_it(page, found) or is_a_blow(page, found.hit) for found in told):
            # تعرضت السفينة لأضرار: what did the damage is left open, and is no demolition.
            type_ = "armed_attack"
        happening = Happening(told[0].hit, sentence, type_)
        if is_only_called_for(page, happening) or would_have_been(page, sentence.first, happening.first) or is_of_a_work(page, happening):
            continue
        if _is_demanded(page, happening):
            continue
        if any(_makes_a_claim(found) for found in told):
            before = type_ in ("armed_attack", "protest_repression")
            yield HarmTold(happening, tuple(told), scope, before)
        elif not types and not any(found.known for found in told):
            yield HarmTold(happening, tuple(told), scope, may_be_told_before=True, adds_only=True)


# طالب المدعي العام في محكمة الجنايات بإعدام رجل: so far before what is demanded stands the verb.
_DEMANDED_WITHIN = 7


def _is_demanded(page: Page, happening: Happening) -> bool:
    """طالب الادعاء بإعدام رجل: whether ب leads from a verb of demanding, with nothing but who demands between, to a noun of harm."""
    if happening.is_verb or not happening.hit.proclitics.endswith("ب"):
        return False
    for index in range(happening.first - 1, max(happening.sentence.first - 1, happening.first - 1 - _DEMANDED_WITHIN), -1):
        if any(hit.sense.kind == "saying" and hit.sense.mode == "order" for hit in page.hits[index]):
            return True
        led = page.folded[index].startswith("ب") and index not in page.inside_actor and index not in page.in_places
        if led or page.tokens[index].kind != "word" or page.functions[index] not in ("", "preposition") or page.of_kind(index, "event", "harm") is not None:
            # طالبت بتسليم الرجل المشتبه بقتل العاملة: the killing is another word's.
            return False
    return False


def _makes_a_claim(found: Found) -> bool:
    """Whether harm that nothing in its sentence did is told as a happening: not that there was none (لم يصب أحد), nor that none is known."""
    least, most = found.harm.least, found.harm.most
    return not found.known and (least, most) not in ((0, 0), (None, None)) and bool(found.hit.sense.role != "victims" or least)


def _came_of_it(page: Page, found: Found) -> bool:
    """ولحقت أضرار بالمباني, ودمرت ثلاثة منازل: damage told as what came of something, and no deed of its own (أحرق, هدم)."""
    sense = found.hit.sense
    return sense.harm == "damage" and (sense.role == "victims" or sense.value == "of_victim" or sense.mode == "result" or _is_led_to(page, found))


# ما أدى أيضا إلى تدمير
_LED_WITHIN = 3


def _is_led_to(page: Page, found: Found) -> bool:
    first = found.hit.first
    return any(page.functions[index] == "leads_to" for index in range(max(0, first - _LED_WITHIN), first))


# ألحقت العاصفة أضرارا: so far before the word of damage stands what did it.
_SUBJECT_WITHIN = 2
# مقتل خمسة أشخاص وإصابة عشرة آخرين في حادث سير: victims stand between.
_ACCIDENT_WITHIN = 8


def _is_accident(page: Page, found: Found, sentence: Sentence) -> bool:
    """وفاة ثلاثة أطفال جراء البرد، مقتل خمسة في حادث سير: whether what follows the word says that nobody did it."""
    last = min(found.hit.last + 1 + _ACCIDENT_WITHIN, sentence.last)
    first = max(sentence.first, found.hit.first - _ACCIDENT_WITHIN)
    if any(page.functions[index] == "leads_to" for index in range(first, found.hit.first)) and any(
        cue(page, index, "accident") is not None for index in page.starting("harm_cue", first, found.hit.first)
    ):
        # أدى الزلزال إلى مقتل
        return True
    if _is_in_a_crash(page, found, sentence) or _is_of_a_road_accident(page, found, sentence) or _is_in_a_match(page, found, sentence):
        return True
    if found.hit.proclitics == "ف" and any(cue(page, index, "accident") is not None for index in page.starting("harm_cue", sentence.first, found.hit.first)):
        # انفجرت أسطوانة غاز فأصيب شخصان
        return True
    if _is_joined_to_an_accident(page, found, sentence):
        return True
    weapons = (page.of_kind(index, "means") for index in range(sentence.first, sentence.last) if not _is_wrecked(page, index))
    if any(weapon is not None and _ALOFT.isdisjoint(weapon.sense.means) for weapon in weapons):
        # انهيار مبنى إثر إصابته بصاروخ: where a weapon is told, nothing fell by itself.
        return False
    subject = range(max(sentence.first, found.hit.first - _SUBJECT_WITHIN), found.hit.first)
    if found.harm.kind == "damage" and any(cue(page, index, "accident") is not None for index in subject):
        # إن الأمطار دمرت عشرات المنازل, ألحقت العاصفة أضرارا
        return True
    if is_done_by_nature(page, found.hit):
        return True
    # إصابة شخصين واندلاع حريق: what is joined on is no cause.
    cues = (cue(page, index, "accident") for index in page.starting("harm_cue", found.hit.first, last))
    return any(hit is not None and not hit.proclitics.startswith("و") for hit in cues)


# تسببت الرياح بسقوط لوحة وإصابة سائق: so far from the head of a sentence stands the accident that it tells of.
_OPENS_WITHIN = 3


def _is_wrecked(page: Page, index: int) -> bool:
    """غرق زورق: a craft that the words for an accident have with them struck nobody."""
    return index > 0 and (accident := cue(page, index - 1, "accident")) is not None and accident.last >= index


def _is_joined_to_an_accident(page: Page, found: Found, sentence: Sentence) -> bool:
    """غرق قارب صيد ومقتل خمسة, غرق زورق ما أسفر عن فقدان عشرين: harm that "and" or "led to" joins to an accident with which its sentence opens, and that tells of no weapon and no force."""
    if found.hit.proclitics != "و" and page.functions[found.hit.first - 1] not in ("leads_to", "preposition"):
        return False
    opens = page.starting("harm_cue", sentence.first, min(found.hit.first, sentence.first + _OPENS_WITHIN))
    accident = next((at for index in opens if (at := cue(page, index, "accident")) is not None), None)
    if accident is None or page.is_listed(accident.last, "companion.misfortunes") or page.is_listed(accident.last + 1, "companion.misfortunes"):
        # اندلع حريق وقتل ثلاثة: a fire may have been lit by what was told before.
        return _is_joined_to_a_misfortune(page, found, sentence)
    # أطلقت الألعاب النارية: the verb right before it tells of the accident alone.
    before = [index for index in range(sentence.first, found.hit.first) if index != accident.first - 1 and index not in page.in_places]
    return not any(_tells_of_arms(page, index) for index in before if not _is_wrecked(page, index))


def _tells_of_arms(page: Page, index: int) -> bool:
    """Whether arms, a force or a happening by a word of its own start at a token; اندلع حريق is none."""
    events = (hit for hit in page.hits[index] if hit.sense.kind == "event")
    return page.of_kind(index, "means", "force") is not None or any(event.sense.strength != "light" for event in events)


def _is_joined_to_a_misfortune(page: Page, found: Found, sentence: Sentence) -> bool:
    """اندلع حريق في مصنع وقتل 12, غرقت عبارة وقتل 80: harm joined to a fire or a wreck with which its sentence opens, where the report told of no arms and no force before it."""
    opens = range(sentence.first, min(found.hit.first, sentence.first + _OPENS_WITHIN))
    if not any(page.is_listed(index, "companion.misfortunes") for index in opens):
        return False
    if any(page.of_kind(index, "means", "force") is not None and not _is_wrecked(page, index) for index in range(found.hit.first)):
        return False
    told = (hit for index in page.starting("event", 0, found.hit.first) if index not in opens and index not in page.in_places for hit in page.hits[index])
    return not any(hit.sense.type in FORCE | {"armed_clash"} and hit.sense.strength == "strong" for hit in told)


def _is_in_a_match(page: Page, found: Found, sentence: Sentence) -> bool:
    """أصيب لاعب المنتخب, هجر اللاعب ناديه: somebody hurt or gone, with a word of sport, in a sentence that tells of no weapon and no force."""
    if found.harm.kind not in ("injured", "displaced"):
        return False
    words = range(sentence.first, sentence.last)
    return any(page.structure(index, "sport") for index in words) and not any(page.of_kind(index, "means", "force") is not None for index in words)


# تحطمت ثلاث مقاتلات, تحطم المروحية
_CRASHED_WITHIN = 3
_ALOFT = frozenset({"aircraft", "helicopter"})
# قضى أربعة من أفراد طاقم الطائرة التي تحطمت: so far behind the harm stands the crash.
_CRASH_WITHIN = 8


def _is_in_a_crash(page: Page, found: Found, sentence: Sentence) -> bool:
    """تحطمت مروحية وقتل طاقمها, قتل طيار بتحطم مقاتلته, طاقم الطائرة التي تحطمت: harm beside the word for an aircraft's crash, in a sentence that tells of no force."""
    for index in range(sentence.first, min(found.hit.last + 1 + _CRASH_WITHIN, sentence.last)):
        if not any(hit.sense.form == "تحطم" for hit in page.hits[index]):
            continue
        told_of = page.functions[index - 1] == "who" and _flies(page, index - 2, index)
        if told_of or _flies(page, index + 1, sentence.last):
            others = [hit for at in range(sentence.first, sentence.last) for hit in page.hits[at] if at != found.hit.first]
            if index > found.hit.first and any(hit.sense.kind == "means" and _ALOFT.isdisjoint(hit.sense.means) for hit in others):
                # قتلوا بعد تحطم مروحيتهم التي أصيبت بقذيفة
                return False
            return not any(hit.sense.kind == "event" and hit.sense.type in FORCE | {"interception"} and hit.sense.strength == "strong" for hit in others)
    return False


# اصطدمت مركبة عسكرية بدراجة: so far behind the word of crashing stands the vehicle.
_VEHICLE_WITHIN = 2


def _is_of_a_road_accident(page: Page, found: Found, sentence: Sentence) -> bool:
    """اصطدمت مركبة بدراجة ... وجريح آخر: harm in the sentence of a crash of vehicles or in the next, neither of which tells of a weapon or of force."""
    first = next((other.first for other in page.sentences if other.last == sentence.first), sentence.first)
    crashes, vehicles = page.reference.words("companion.crashes"), page.reference.words("companion.vehicles")
    for index in range(first, sentence.last):
        near = range(index + 1, min(index + 1 + _VEHICLE_WITHIN, sentence.last))
        if page.folded[index].removeprefix("و") in crashes and any(page.folded[at].removeprefix("ب") in vehicles for at in near):
            # إصابة is a word of harm as well.
            hits = (hit for at in range(first, sentence.last) if page.of_kind(at, "harm") is None for hit in page.hits[at])
            return not any(hit.sense.kind == "means" or (hit.sense.type in FORCE and hit.sense.strength == "strong") for hit in hits)
    return False


def _flies(page: Page, first: int, end: int) -> bool:
    weapons = (page.of_kind(index, "means") for index in range(first, min(first + _CRASHED_WITHIN, end)))
    return any(weapon is not None and bool(_ALOFT.intersection(weapon.sense.means)) for weapon in weapons)


_ONE = 1


def _is_natural(page: Page, found: Found, sentence: Sentence) -> bool:
    """توفي الوزير السابق: the death of one man, in a sentence without a weapon, a force, a wound, a cause or any other word of conflict."""
    if not _may_be_natural(page, found.hit) or (found.harm.least or 0) > _ONE:
        return False
    of_wounds = tuple(page.reference.words("companion.of_wounds"))
    for index in range(sentence.first, sentence.last):
        if page.folded[index].startswith(of_wounds) or page.functions[index] in ("cause", "agent") or page.of_kind(index, "means", "force") is not None:
            return False
        if any(hit is not found.hit and _tells_of_force(page, hit, found) for hit in page.hits[index]):
            return False
    return True


def _may_be_natural(page: Page, hit: Hit) -> bool:
    """توفي, وفاة: a word for a death that nobody need have caused."""
    return fold(hit.sense.form) in page.reference.words("companion.died")


def _tells_of_force(page: Page, hit: Hit, found: Found) -> bool:
    if hit.sense.kind == "harm":
        return not _may_be_natural(page, hit) and hit.first != found.hit.first
    armed = hit.sense.kind == "people" and hit.sense.who in ("combatants", "security")
    return armed or (hit.sense.kind == "event" and hit.sense.strength == "strong")


# So many dead, of whom no happening of their sentence is told to be the cause, are those of many.
_OF_MANY = 1000


def _type(page: Page, found: Found, types: frozenset[str]) -> str:
    """The type that the word says; a running total where the number is counted since a day long past; beside a protest its repression."""
    if found.harm.kind in ("killed", "injured"):
        if found.running or (found.harm.kind == "killed" and (found.harm.least or 0) >= _OF_MANY) or _came_of_a_conflict(page, found):
            return "casualty_toll"
        if "protest" in types and not (found.hit.first and page.structure(found.hit.first - 1, "about")):
            # احتجاجا على مقتل ناشط: what a protest is about it did not do.
            return "protest_repression"
        if found.hit.sense.harm == "damage":
            return "armed_attack"
    return found.hit.sense.type or "armed_attack"


# التصعيد الأخير في الغوطة الشرقية أسفر عن مقتل: so far before the harm stands what it came of.
_CAME_OF_WITHIN = 14
# So many dead are no single blow's where a whole conflict is said to have killed them.
_OF_A_CONFLICT = 100


def _came_of_a_conflict(page: Page, found: Found) -> bool:
    """أسفر التصعيد عن مقتل 462 شخصا وإصابة المئات, أدى النزاع إلى مقتل المئات: whether a word of consequence leads from a whole conflict to many dead or wounded."""
    hit = found.hit
    if (found.harm.least or 0) < _OF_A_CONFLICT:
        return False
    led = conflict = False
    for index in range(hit.first - 1, max(-1, hit.first - 1 - _CAME_OF_WITHIN), -1):
        if page.tokens[index].text in ".؛:" or page.functions[index] in ("that", "who") or page.tokens[index].kind == "break":
            break
        led = led or page.functions[index] == "leads_to"
        conflict = conflict or page.is_listed(index, "companion.conflicts")
    return led and conflict


def _one(first: str, second: str) -> bool:
    """Damage beside the dead is told of one happening."""
    return first == second or {first, second} == {"armed_attack", "property_destruction"}
