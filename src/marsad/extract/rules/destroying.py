"""Destruction that is told as a deed of its own, and not as the harm of another beside it."""

from __future__ import annotations

from marsad.extract.rules.families import FORCE
from marsad.extract.rules.happening import Happening
from marsad.extract.rules.on_the_way import head_before
from marsad.extract.rules.page import Page
from marsad.extract.rules.roles import Arguments
from marsad.extract.rules.stops import OBJECT_WITHIN, behind_its_number, until_stop
from marsad.extract.rules.weapons_beside import is_instrument
from marsad.reference.lexicon import Hit
from marsad.text.fold import fold


def is_a_deed_of_its_own(page: Page, found: Happening) -> bool:
    """طائرات التحالف دمرت عربات، تم تدمير 40 مخبأ، نجحت القوات في تدمير نفق: told of who destroyed things, or that it was done."""
    hit = found.hit
    if hit.suffix or hit.proclitics or not _has_an_object(page, hit.last + 1):
        return False
    if found.is_verb:
        head = head_before(page, hit.first)
        return head is not None and _uses_force(page, head)
    before = hit.first - 1
    if before < found.sentence.first:
        return False
    if page.folded[before] in page.reference.words("companion.was_done"):
        return True
    return page.functions[before] == "preposition" and page.structure(before - 1, "achieve") is not None


def is_a_blow(page: Page, hit: Hit) -> bool:
    """دمر الجيش منصات صواريخ، تدمير مواقع للجماعة: what an enemy fights with or from was struck; a cache that was found is destroyed by who found it."""
    if fold(hit.sense.form) not in page.reference.words("companion.destroying") or hit.suffix:
        return False
    before = page.folded[hit.first - 1].removeprefix("و").removeprefix("ب").removeprefix("ال") if hit.first else ""
    if hit.proclitics.startswith("و") and before in page.reference.words("companion.found_and"):
        # اكتشاف وتدمير مخازن
        return False
    subject = page.of_kind(hit.last + 1, "event") if hit.features.startswith("v") else None
    if subject is not None and subject.features.startswith("n") and not subject.proclitics:
        # دمرت غارات دبابات: the raids are what is told.
        return False
    behind = until_stop(page, range(hit.last + 1, min(len(page), hit.last + 1 + OBJECT_WITHIN)))
    thing = next((found for index in behind if (found := page.of_kind(index, "object")) is not None and not found.proclitics), None)
    return thing is not None and fold(thing.sense.form) in page.reference.words("companion.fought_with")


# دمر الجيش ثلاثة جسور فوق النهر بعبوات ناسفة
_BY_IT_WITHIN = 10


def is_destroyed_by(page: Page, host: Happening, found: Happening, between: range) -> bool:
    """تدمير رتل بغارة, دمر المسلحون جسرا بعبوات: the blow by which something was destroyed, told behind it with ب."""
    if host.type not in ("property_destruction", "armed_attack") or found.type not in FORCE or len(between) > _BY_IT_WITHIN:
        return False
    if fold(host.hit.sense.form) not in page.reference.words("companion.destroying_with"):
        return False
    return not any(page.functions[index] in ("that", "clause", "who") or page.tokens[index].kind != "word" for index in between)


def is_by_weapons(page: Page, found: Happening, arguments: Arguments, low: int, high: int) -> bool:
    """دمر مستودعا بصاروخ, باستخدام مسيرة, دمرت الطائرات منزلا: whether weapons are said to have destroyed something, and not only named beside it."""
    if fold(found.hit.sense.form) not in page.reference.words("companion.destroying_with"):
        return False
    doers = {index for phrase in (*arguments.carriers, *arguments.perpetrators) for index in range(phrase.first, phrase.last + 1)}
    using = page.reference.words("companion.using")
    return any(index in doers or is_instrument(page, index) or page.folded[index - 1] in using for index in page.starting("means", low, high))


def _has_an_object(page: Page, index: int) -> bool:
    """دمر 40 مخبأ، دمر عربات: things in a number, or not known yet, right behind the word."""
    if index >= len(page):
        return False
    at = behind_its_number(page, index)
    if at > index:
        return True
    thing = page.of_kind(at, "object")
    return thing is not None and not thing.proclitics


def _uses_force(page: Page, index: int) -> bool:
    name, force = page.actor_at.get(index), page.of_kind(index, "force")
    return page.is_under_arms(index) or force is not None or (name is not None and (page.is_armed(name) or page.names_a_country(name)))
