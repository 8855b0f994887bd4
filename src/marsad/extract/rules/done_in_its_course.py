"""What was done in the course of something else: people taken in a raid, ground in an operation, strikes by those who flew in."""

from __future__ import annotations

from marsad.extract.rules.families import FORCE, GENERIC
from marsad.extract.rules.happening import Happening
from marsad.extract.rules.page import Page
from marsad.reference.lexicon import Hit

# أوقفت الشرطة رجلا يعتقد أنه كان قياديا في التنظيم، في مداهمة
_RAID_WITHIN = 24
_HOLDING = frozenset({"detention", "abduction"})


def held_in_a_raid(page: Page, host: Happening, found: Happening, between: range) -> bool:
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


# What reaches people, houses and shops and is no blow.
_REACHING = _HOLDING | {"property_destruction", "displacement", "torture", "sexual_violence"}


def says_whom(page: Page, host: Happening, found: Happening, between: range) -> bool:
    """حملة اختطافات طالت أبناء القرية, مداهمات طالت منازل, أعمال نهب طالت متاجر: a verb that says of a noun for what is no blow whom it reached."""
    if host.is_verb or found.hit.sense.value != "reaches" or found.hit.proclitics or len(between) > _WHOM_WITHIN:
        return False
    if host.type not in _REACHING and not (host.type == "incursion" and _is_of_raids(page, host.hit)):
        return False
    blows = (index for index in between if any(hit.sense.kind == "event" and hit.sense.type in FORCE for hit in page.hits[index]))
    return found.is_verb and not any(blows) and not any(index in page.actor_at or page.functions[index] in ("that", "who", "clause") for index in between)


def _is_of_raids(page: Page, hit: Hit) -> bool:
    """حملة مداهمات, عمليات دهم: whether a word or phrase for an incursion names raids on houses."""
    raids = page.reference.words("companion.raids")
    return any(word in raids for index in range(hit.first, hit.last + 1) for word in (page.folded[index], page.folded[index].removesuffix("ات") + "ة"))


def flew_in(happening: Happening) -> bool:
    """اخترقت الأجواء: whether a happening is that of entering an air space."""
    return happening.type == "incursion" and happening.hit.sense.value == "flies_in"


# اخترقت أجواء البلاد فجرا وقصفت
_FLEW_WITHIN = 6


def flew_in_to(page: Page, host: Happening, found: Happening, between: range) -> bool:
    """اخترقت أجواء البلاد وقصفت مستودعا: those that strike or are shot down where they have flown in make one happening."""
    if not flew_in(host) or found.type not in FORCE | {"interception"} or len(between) > _FLEW_WITHIN:
        return False
    joined = found.hit.proclitics.startswith(("و", "ف")) or any(page.folded[index] in page.reference.words("companion.and_then") for index in between)
    return joined and not any(index in page.actor_at and index not in page.in_places for index in between)


def is_done_in_an_operation(page: Page, host: Happening, found: Happening, between: range) -> bool:
    """استكملت تحرير الجبل في عملية خاطفة، عملية تمكنت خلالها من تحرير الجبل: an operation and what was done in it are one."""
    if found.is_verb or any(page.functions[index] in ("that", "clause") or page.tokens[index].text in ".؛:" for index in between):
        return False
    if host.hit.sense.value == "intervenes" and not host.is_verb and found.type in FORCE:
        # تدخل الجيش في الضربات: his part in them.
        return bool(between) and page.structure(between[-1], "in_course") is not None
    if found.hit.sense.mode == "operation" and not found.hit.definite and host.type in _DONE_IN_OPERATIONS:
        return bool(between) and page.structure(between[-1], "in_course") is not None
    if host.hit.sense.mode != "operation" or host.is_verb or found.type not in _DONE_IN_OPERATIONS:
        return False
    return any(page.structure(index, "achieve") is not None for index in between)


_DONE_IN_OPERATIONS = FORCE | {"territory_change", "interception", "abduction", "detention"}


def is_what_was_done(page: Page, between: range, found: Happening) -> bool:
    """عملية عسكرية نوعية بسرب من المسيرات استهدفت هدفا: a verb that says of an operation what it struck; adjectives and a number of weapons stand between."""
    if found.type not in FORCE or found.hit.proclitics:
        return False
    some = {index for index in between if page.folded[index] == "من" and page.structure(index - 1, "partitive") is not None}
    if len(between) > SAID_OF_WITHIN + 2 * len(some):
        return False
    told = (index for index in between if index not in some)
    return not any(page.functions[index] or page.tokens[index].kind != "word" or page.of_kind(index, "saying") for index in told)


# هجوما إرهابيا كبيرا كان يستهدف: adjectives stand between.
SAID_OF_WITHIN = 4


def names_operation(host: Happening, found: Happening) -> bool:
    """عملية تطهير، عملية إخلاء: the noun right behind says what kind of operation it is."""
    return host.hit.sense.mode == "operation" and not host.is_verb and not found.is_verb and not found.hit.proclitics and not found.hit.definite


def in_its_course(page: Page, host: Happening, found: Happening) -> bool:
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
