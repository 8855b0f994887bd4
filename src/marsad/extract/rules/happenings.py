"""Which words of a sentence name a happening, and which of them name the same one."""

from __future__ import annotations

import itertools

from marsad.extract.rules.destroying import is_a_deed_of_its_own
from marsad.extract.rules.done_in_its_course import flew_in
from marsad.extract.rules.earlier_deaths import earlier_deaths, take_verb_of_earlier_death
from marsad.extract.rules.families import FORCE, GENERIC
from marsad.extract.rules.happening import Happening
from marsad.extract.rules.page import Page, Sentence
from marsad.extract.rules.presupposed import only_dates
from marsad.extract.rules.same_happening import is_one_with
from marsad.extract.rules.seen_before import seen_before
from marsad.extract.rules.suicides import blows_up
from marsad.extract.rules.told_apart import Part, opens_the_first, part_at, parts_of
from marsad.extract.rules.triggers import trigger_at
from marsad.extract.rules.weapons_not_used import is_of_one_killed
from marsad.extract.rules.weapons_on_their_way import HEAD_WITHIN, weapons_on_their_way
from marsad.extract.rules.words_of_force import says_of_its_noun, type_of


def find_happenings(page: Page, sentence: Sentence, start: int) -> list[Happening]:
    """The happenings of a sentence in text order; words for the same one are joined under the word that comes first."""
    happenings: list[Happening] = []
    parts = parts_of(page, sentence, start)
    for index in page.starting("event", start, sentence.last):
        hit = trigger_at(page, index, sentence)
        if hit is None:
            continue
        found = Happening(hit, sentence, type_of(page, hit), means=set(hit.sense.means))
        earlier = take_verb_of_earlier_death(page, found, happenings)
        if not earlier:
            found.begins = seen_before(page, found, happenings, sentence)
            earlier = found.is_earlier
        host = (
            None
            if earlier
            else _host(page, [other for other in happenings if part_at(parts, other.first) == part_at(parts, index)] if parts else happenings, found)
        )
        if host is None and not earlier and opens_the_first(parts, index):
            host = next((other for other in reversed(happenings) if other.type in FORCE and not other.is_verb), None)
        if host is None:
            happenings.append(found)
        else:
            _join(page, host, found)
    happenings = sorted([*happenings, *earlier_deaths(page, sentence, start, happenings)], key=lambda found: found.first)
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
        between = range(start + HEAD_WITHIN, first.first)
        return any((force := page.of_kind(index, "force", "object")) is not None and force.proclitics == "و" for index in between)
    return first.type == "explosion" and any(page.tokens[index].text in "،؛" for index in range(start + HEAD_WITHIN, first.first))


def _without_mere_harm(page: Page, happenings: list[Happening]) -> list[Happening]:
    """Destruction or displacement beside another happening is the harm that it did, not a happening of its own."""
    return [found for found in happenings if len(happenings) == 1 or not (_is_weak_damage(page, found) or _is_led_to(page, found))]


def _is_weak_damage(page: Page, found: Happening) -> bool:
    weak = found.hit.sense.strength == "weak" and found.hit.sense.type == "property_destruction"
    return weak and any(hit.sense.harm == "damage" for hit in page.hits[found.first]) and not is_a_deed_of_its_own(page, found)


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
        if is_one_with(page, host, found):
            return host
    return None


def _is_met_or_answered(page: Page, host: Happening, found: Happening) -> bool:
    """أسقط صاروخين أطلقهما المسلحون, توعد برد قوي بعد هجوم كيماوي: an attack joined to what meets or answers it, whose weapons are not those of the answer."""
    if "interception" in (host.type, host.hit.sense.type):
        return found.type != "interception"
    between = range(host.last + 1, found.first)
    return host.type == "threat" and any(
        page.reference.calendar.phrases.at(page.tokens, index, "apart") is not None or is_of_one_killed(page, index) for index in between
    )


def _join(page: Page, host: Happening, found: Happening) -> None:
    if only_dates(page, host.hit) and not only_dates(page, found.hit):
        # بالتزامن مع استهداف القاعدة، مرجحة أن الاستهداف طال مستودعا: the second word tells what the first takes as known.
        host.also.append(host.hit)
        host.hit = found.hit
    else:
        host.also.append(found.hit)
    if not _is_met_or_answered(page, host, found):
        host.means |= found.means
    if found.type == "protest_repression" and host.type in FORCE:
        host.type = found.type
    if found.type == "interception" and host.type in GENERIC and found.first == host.last + 1:
        # استهداف وتدمير طائرة مسيرة
        host.type = found.type
    if found.type == "suicide_attack" and blows_up(host.hit):
        host.type = found.type
    if says_of_its_noun(page, host.hit, found.hit):
        # العملية التي نفذها الجيش استهدفت خلية: the noun has its doer with it, and keeps it.
        host.type = found.type if host.hit.sense.mode == "operation" else host.type
    elif (
        (host.hit.sense.mode == "operation" and found.is_verb and found.type in FORCE and host.type == "incursion")
        or host.type == "deployment"
        or flew_in(host)
    ):
        # عملية استهدفت هدفا: the verb says what kind of operation it was, who did it and to whom.
        host.type = found.type
        host.also[-1] = host.hit
        host.hit = found.hit
    reached = found.hit.sense.value == "reaches" and not host.is_verb and not found.means
    if host.type == "property_destruction" and found.type in FORCE and not reached:
        # دمروا جسرا بعبوات; أعمال نهب طالت متاجر stays what it was.
        host.type = found.type
    if (host.type in GENERIC and found.type in FORCE) or (host.hit.sense.mode == "operation" and (found.hit.first == host.last + 1 or host.type not in FORCE)):
        host.type = found.type
