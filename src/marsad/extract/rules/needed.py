"""What a word of happening needs beside it to be one: a weapon, fire, forces, civilians, bodies."""

from __future__ import annotations

from collections.abc import Iterator

from marsad.extract.rules.crowds_that_demand import block, demand
from marsad.extract.rules.families import FLYING
from marsad.extract.rules.ground_in_hands import (
    befalls_a_town,
    breaks_through,
    changes_hands,
    cuts_off,
    draws_near,
    grips,
    holds_now,
    is_now_in_hands,
    leaves_ground,
    raids_for_the_law,
    raises_its_flag,
    searches,
)
from marsad.extract.rules.moving import into_barracks, is_laid, is_of_an_aircraft
from marsad.extract.rules.objects_that_decide import (
    are_dropped_on,
    brings_down_another,
    crowd_hurls,
    drone_hits,
    fell_people,
    in_custody,
    kill_captives,
    missile_lands,
    names_a_body_first,
    of_bodies,
    on_a_crowd,
    some_of_them,
    take_spoils,
    weapon_kills,
    with_missiles,
    wreck_property,
)
from marsad.extract.rules.on_the_way import craft_go, forces_go, is_brought, is_built, is_pushed, leaves_its_base
from marsad.extract.rules.page import Page
from marsad.extract.rules.people_on_foot import are_moved, are_numbered, are_shifted, civilians_leave, come, flee, is_emptied, leave_home
from marsad.extract.rules.stops import OBJECT_WITHIN, behind, behind_its_number, until_stop
from marsad.extract.rules.taken_captive import fall_captive, give_up_in_number, is_held_now, is_still_so, keep_in, led_out, seize, take_along
from marsad.extract.rules.tellers.openings import skip_time
from marsad.extract.rules.weapons_beside import (
    deals_with_weapons,
    fires_a_number,
    has_a_weapon_for_object,
    is_instrument,
    is_one_of,
    meets_an_attack_with,
)
from marsad.extract.rules.weapons_that_strike import counted_weapons, weapon_that_strikes
from marsad.extract.rules.who_moves import fighters_move, forces_come, forces_move, steps_in_with_arms
from marsad.extract.rules.words_of_fighting import is_exchanged, is_fought
from marsad.reference.lexicon import Hit
from marsad.text.fold import fold


def has_needed(page: Page, hit: Hit) -> bool:
    """Whether a word of the kind that the sense needs stands by it: a missile that falls, forces that are sent, fire that is opened."""
    needs = set(hit.sense.needs)
    if needs == {"mine"}:
        return is_laid(page, hit, behind(page, hit))
    near = range(max(0, hit.first - 4), min(len(page), _past_a_time(page, hit.last, hit.last + 6)))
    # تصدوا لقوة بالصواريخ: what air defence is used against stands without ب.
    against = hit.sense.type == "interception"
    if against and hit.features.startswith("v") and any(page.structure(index, "dropped") for index in range(hit.last + 1, min(hit.last + 6, len(page)))):
        # أسقطت مروحيات منشورات: the aircraft dropped them.
        return False
    if (
        against
        and hit.features.startswith("v")
        and any(are_dropped_on(page, index) for index in until_stop(page, range(hit.last + 1, min(hit.last + 8, len(page)))))
    ):
        # أسقطت الطائرات أكثر من مئة قذيفة على مواقع: what struck, and what was struck by it.
        return False
    against_it = against and hit.last + 1 < len(page) and page.folded[hit.last + 1] in page.reference.words("companion.against_it")
    if against_it or (against and hit.suffix and not brings_down_another(page, hit)):
        # صواريخ استهدفت القاعدة وتم التصدي لها, مسيرة اخترقت أجواء البلاد وتم إسقاطها; not استهدفوا آلية بصاروخ ما أدى إلى تدميرها
        before = (index for index in _back_to_the_stop(page, hit.first) if page.of_kind(index, "means") or (not against_it and page.of_kind(index, "object")))
        meant = next((index for index in before if not is_instrument(page, index)), None)
        return meant is not None and is_one_of(page, meant, needs)
    if fold(hit.sense.form) in page.reference.words("companion.falls") and _is_of_people(page, hit):
        return False
    if against and hit.sense.form == "تدمير" and hit.first and page.functions[hit.first - 1] == "leads_to":
        # أدى القصف إلى تدمير 200 صاروخ: those that lay in a store.
        return False
    if against and hit.sense.form == "تدمير":
        near = range(behind_its_number(page, hit.last + 1), min(len(page), hit.last + 3))
        return any(is_one_of(page, index, needs) and not is_instrument(page, index) for index in near)
    if against and hit.sense.form == "دمر" and (_has_a_thing_for_object(page, hit) or counted_weapons(page, hit.last + 1) is not None):
        return False
    fires = hit.sense.value == "launches"
    if any(is_one_of(page, index, needs) and not (against and is_instrument(page, index)) and not (fires and _is_fired_on(page, index)) for index in near):
        return True
    if any(need in _OF_MOVING for need in hit.sense.needs):
        return next(stands(page, hit) for need, stands in _OF_MOVING.items() if need in needs)
    company = [need for need in needs if need.startswith("companion.")]
    if company:
        return any(_has_company(page, hit, need) for need in company)
    if "on" in needs:
        return _raids(page, hit)
    if hit.features.startswith("v") and (fires_a_number(page, hit, needs) or has_a_weapon_for_object(page, hit, needs)):
        return True
    following = behind(page, hit)
    if "barracks" in needs:
        # حولوا المدرسة إلى ثكنة
        return into_barracks(page, hit.last + 1)
    if "falling" in needs:
        return is_of_an_aircraft(page, hit)
    if "body" in needs:
        # عثر الأهالي على جثث
        return names_a_body_first(page, until_stop(page, following))
    if "end_of_people" in needs:
        return _makes_an_end(page, hit)
    if "on_people" in needs:
        return _is_on_people(page, hit)
    if "people" in needs:
        return _is_of_some_people(page, hit.last + 1)
    if "dealt_with" in needs:
        return deals_with_weapons(page, hit.last + 1)
    if against and meets_an_attack_with(page, hit, needs):
        return True
    if "flying" in needs:
        missile = page.of_kind(hit.last + 1, "means") if hit.last + 1 < len(page) else None
        return missile is not None and not missile.proclitics and not FLYING.isdisjoint(missile.sense.means)
    if "object" in needs:
        return _is_of_a_thing(page, hit.last + 1)
    if "civilians" in needs:
        return civilians_leave(page, hit)
    if "hands" in needs:
        # سقطت كركوك بيد المقاتلين
        return any(page.structure(index, "into_hands") for index in until_stop(page, following))
    if "crowd" in needs and hit.suffix == "هم":
        # خرجوا في تظاهرة ففرقتهم الشرطة
        return any(_is_a_crowd(page, index) for index in _back_to_the_stop(page, hit.first))
    if "crowd" in needs and hit.suffix == "ها":
        # خرجت تظاهرة ففرقتها الشرطة
        return any(_is_a_protest(page, index) for index in _back_to_the_stop(page, hit.first))
    if "crowd" in needs:
        # فرقت الشرطة مظاهرة, فض تجمعات المحتجين
        reach = following if hit.features.startswith("v") else range(hit.last + 1, min(hit.last + 1 + _OF_A_CROWD_WITHIN, len(page)))
        return any(_is_a_crowd(page, index) for index in until_stop(page, reach))
    if "fire" in needs:
        return any(page.structure(index, "fire") for index in until_stop(page, following)) or _is_set_far_behind(page, hit)
    return "forces" in needs and any(_is_forces(page, index) for index in until_stop(page, following) if not _is_who_sends(page, hit, index))


# فض تجمع للمحتجين: so far behind a noun stands whom it breaks up.
_OF_A_CROWD_WITHIN = 2


def _past_a_time(page: Page, start: int, end: int) -> int:
    """أسقط الجيش، مساء الثلاثاء، ثلاث طائرات: where a stretch behind a word ends, of which the words of a time set between commas do not count."""
    comma = next((index for index in range(start + 1, min(end, len(page) - 1)) if page.tokens[index].text == "،" and index + 1 in page.in_time), None)
    return end if comma is None else end + skip_time(page, comma + 1, len(page)) - comma


def _is_who_sends(page: Page, hit: Hit, index: int) -> bool:
    """أرسل الجيش رسالة: a body with the article right behind a verb that opens its clause is the subject, whatever it sends."""
    if index != hit.last + 1 or not hit.features.startswith("v") or hit.suffix or fold(hit.sense.form) not in page.reference.words("companion.sends"):
        return False
    if not page.tokens[index].text.startswith("ال") and index not in page.actor_at:
        return False
    return hit.first == 0 or (hit.first - 1 not in page.inside_actor and page.of_kind(hit.first - 1, "force", "people") is None)


# أضرم مهاجمون يشتبه في انتمائهم إلى الحركة، ليل الأحد الاثنين، النار في منازل: so far behind the verb stands the fire.
_FIRE_WITHIN = 20


def _is_set_far_behind(page: Page, hit: Hit) -> bool:
    """أضرم مهاجمون، ليل الأحد، النار في منازل: the fire behind asides, where the verb takes nothing else and sets it in or on something."""
    if hit.sense.type != "property_destruction" or not hit.features.startswith("v"):
        return False
    for index in range(hit.last + 1, min(len(page) - 1, hit.last + 1 + _FIRE_WITHIN)):
        if page.tokens[index].text in ".؛:" or page.functions[index] in ("clause", "who", "that"):
            return False
        if page.structure(index, "fire") is not None:
            return page.folded[index + 1] in ("في", "علي")
    return False


# أجبرت القوات عناصر الجماعة المتحصنين في البلدة على الانسحاب
_COMPANY_WITHIN = 12


def _has_company(page: Page, hit: Hit, need: str) -> bool:
    """أودع القاضي ثلاثة معارضين السجن: a word of a list of companions in the clause behind a word."""
    words = range(hit.last + 1, min(len(page), hit.last + 1 + _COMPANY_WITHIN))
    found = (index for index in until_stop(page, words) if page.folded[index].removeprefix("ال") in page.reference.words(need))
    # أوقفت الشرطة 45 شخصا في عمليات: what is stopped stands behind no preposition.
    return any(need != "companion.fighting_stopped" or page.functions[index - 1] != "preposition" for index in found)


_CREWED = frozenset({"aircraft", "helicopter"})


def _are_crewed(page: Page, craft: Hit) -> bool:
    """قاذفات, مروحية: aircraft that no word right behind them makes drones (طائرة مسيرة, طائرات بدون طيار)."""
    hits = [*page.hits[craft.first], *(page.hits[craft.last + 1] if craft.last + 1 < len(page) else [])]
    uncrewed = any(hit.sense.kind == "negation" or "drone" in hit.sense.means or fold(hit.sense.form) == "مسيرة" for hit in hits)
    return bool(craft.sense.means) and _CREWED.issuperset(craft.sense.means) and not craft.definite and not uncrewed


def _has_a_thing_for_object(page: Page, hit: Hit) -> bool:
    """صواريخ دمرت مركزا للبحوث: what stands on the ground right behind the verb was destroyed, and no missile was shot down."""
    following = hit.last + 1
    if following >= len(page) or not hit.features.startswith("v"):
        return False
    if weapon_that_strikes(page, hit) is not None:
        # دمرت مسيرات مستودعا
        return True
    for at in until_stop(page, range(behind_its_number(page, following), min(len(page), following + OBJECT_WITHIN))):
        # دمر الجيش منزلا: who did it may stand between.
        weapon = page.of_kind(at, "means")
        if weapon is not None and _are_crewed(page, weapon) and (at > following or page.folded[at].endswith("ين")):
            # مسيراتها دمرت أربع قاذفات, قاذفتين
            return True
        if weapon is not None or page.functions[at]:
            return False
        if page.of_kind(at, "object") is not None:
            return True
    return False


def is_idle(page: Page, hit: Hit) -> bool:
    """Whether a word that tells of force only beside forces on their way, or beside certain words, stands without them."""
    if len(hit.sense.needs) != 1:
        return False
    [need] = hit.sense.needs
    if need in _OF_THROWING or (need == "fire" and hit.sense.type == "property_destruction"):
        return not has_needed(page, hit)
    if need.startswith("companion.") and hit.sense.value != "forces":
        return not _has_company(page, hit, need)
    return hit.sense.needs in ON_THE_WAY and not _OF_MOVING[need](page, hit)


# ألقى كلمة, رمى الكرة, أشعل فتيل الحرب: verbs of throwing and kindling that are common beside everything else.
_OF_THROWING = frozenset({"companion.dropped", "companion.hurled_with"})


_OF_MOVING = {
    "forces_moving": forces_move,
    "fighters_moving": fighters_move,
    "forces_coming": forces_come,
    "arms": steps_in_with_arms,
    "forces_brought": is_brought,
    "forces_pushed": is_pushed,
    "forces_going": forces_go,
    "craft_going": craft_go,
    "stronghold": is_built,
    "own_base": leaves_its_base,
    "held_now": is_held_now,
    "exchanged": is_exchanged,
    "fought": is_fought,
    "fleeing": flee,
    "leaving_home": leave_home,
    "refugees": come,
    "people_moved": are_moved,
    "emptied": is_emptied,
    "people_shifted": are_shifted,
    "captivity": fall_captive,
    "seized_people": seize,
    "still": is_still_so,
    "kept_in": keep_in,
    "taken_along": take_along,
    "led_out": led_out,
    "numbered": are_numbered,
    "fighters_in_number": give_up_in_number,
    "changing_hands": changes_hands,
    "in_hands": is_now_in_hands,
    "holding": holds_now,
    "leaving_ground": leaves_ground,
    "town_as_subject": befalls_a_town,
    "own_flag": raises_its_flag,
    "grip": grips,
    "cut_off": cuts_off,
    "drawing_near": draws_near,
    "lines_crossed": breaks_through,
    "searched": searches,
    "by_the_law": raids_for_the_law,
    "people_struck": fell_people,
    "in_custody": in_custody,
    "captives": kill_captives,
    "property": wreck_property,
    "spoils": take_spoils,
    "bodies": of_bodies,
    "with_missiles": with_missiles,
    "missile_lands": missile_lands,
    "hurled": crowd_hurls,
    "drone_hits": drone_hits,
    "weapon_kills": weapon_kills,
    "on_a_crowd": on_a_crowd,
    "some_of_them": some_of_them,
    "demanding": demand,
    "blocking": block,
}
# Words of going and bringing that are common beside everything else.
_OF_FORCES = frozenset({"forces_moving", "fighters_moving", "forces_coming", "arms"})
ON_THE_WAY = frozenset([(need,) for need in _OF_MOVING if need not in _OF_FORCES])


# أغارت طائرات حربية فجر اليوم على: so far behind the verb stands what was raided.
_RAIDED_WITHIN = 9


def _raids(page: Page, hit: Hit) -> bool:
    """أغارت الطائرات، تغير المقاتلات على: without its hamza the verb is spelt like the one of changing, which has no "on" behind it."""
    opens = page.tokens[hit.first].text[len(hit.proclitics) :][:1]
    if opens in ("أ", "إ"):
        # إغارتها is the noun.
        return opens == "أ"
    on = ("علي", "عليه", "عليها", "عليهم")
    return any(page.folded[index] in on for index in until_stop(page, range(hit.last + 1, min(len(page), hit.last + 1 + _RAIDED_WITHIN))))


def _is_of_people(page: Page, hit: Hit) -> bool:
    """سقوط 17 قتيلا, سقط عدد من الجنود, أسقطت الغارات قتلى: people who fell, or a deed that they fell by, and no weapon."""
    at = hit.last + 1
    # أسقط الحشد الشعبي طائرة: a force that is called by a word of force shot it down.
    deed = page.of_kind(at, "event") if at not in page.inside_actor else None
    if hit.features.startswith("v") and deed is not None and deed.features.startswith("n") and deed.definite and page.of_kind(at, "means") is None:
        return True
    at = behind_its_number(page, at) if at < len(page) else at
    if hit.sense.value == "brings_down" and page.of_kind(at, "means") is not None and page.of_kind(at, "people") is None:
        # أسقطت صاروخا آخر
        return False
    # سقوط أي ضحايا, سقوط عدد من الجرحى
    found = (page.of_kind(index, "people", "harm") for index in range(at, min(len(page), at + 2)))
    victims = next((victim for victim in found if victim is not None), None)
    if hit.sense.value == "brings_down" and _bring_down(page, hit):
        return False
    if hit.sense.type == "interception" and at < len(page) and page.of_kind(at, "force") is not None:
        # أسقطت القوات المسلحة مقاتلة: who shot down.
        return False
    # صاروخ روسي: the adjective of a people, and no "my Russians".
    return victims is not None and not victims.proclitics and victims.suffix != "ي" and (victims.sense.kind == "people" or victims.sense.role == "victims")


# أسقط مقاتلون من المعارضة المسلحة طائرة
_BROUGHT_DOWN_WITHIN = 6


def _bring_down(page: Page, hit: Hit) -> bool:
    """أسقط مسلحون طائرة: people right behind the verb who shot down an aircraft or a weapon, and fell by nothing."""
    people = page.of_kind(hit.last + 1, "people") if hit.features.startswith("v") and hit.last + 1 < len(page) else None
    if people is None or people.proclitics or people.sense.who not in ("combatants", "security"):
        return False
    words = until_stop(page, range(people.last + 1, min(len(page), people.last + 1 + _BROUGHT_DOWN_WITHIN)))
    return any(is_one_of(page, index, set(hit.sense.needs)) and not is_instrument(page, index) for index in words)


# مسيرة معادية اخترقت أجواء البلاد فجر اليوم وتم إسقاطها
_MEANT_WITHIN = 12


def _is_fired_on(page: Page, index: int) -> bool:
    """أطلقوا النار على مسيرة: what "at" leads to behind fire is not what was fired."""
    return index > 1 and page.folded[index - 1] in page.reference.words("companion.aimed_at") and page.structure(index - 2, "fire") is not None


def _back_to_the_stop(page: Page, first: int) -> Iterator[int]:
    """The tokens before one, the nearest first, in which a pronoun finds what it means."""
    for index in range(first - 1, max(-1, first - 1 - _MEANT_WITHIN), -1):
        if page.tokens[index].text in ".؛:" or page.tokens[index].kind == "break":
            return
        yield index


# قضت القوات المسلحة في عملية نوعية على ثلاثة مسلحين: so far behind the verb stands "on".
_END_OF_WITHIN = 9


# A word that is used of nothing but the wounded, the captured and the helpless, whoever they are.
_FINISHED_OFF = "أجهز"


def _makes_an_end(page: Page, hit: Hit) -> bool:
    """قضى الجيش على ثلاثة مسلحين: fighters behind "on" and their number; a court that rules on somebody has none, or is named."""
    for index in until_stop(page, range(hit.last + 1, min(len(page) - 1, hit.last + 1 + _END_OF_WITHIN))):
        if page.folded[index] in page.reference.words("companion.court"):
            return False
        if page.folded[index] == "علي":
            killed = behind_its_number(page, index + 1)
            people = page.of_kind(killed, "people") if killed < len(page) else None
            if hit.sense.form == _FINISHED_OFF:
                return people is not None or killed > index + 1
            return people is not None and people.sense.who == "combatants"
    return False


def _is_on_people(page: Page, hit: Hit) -> bool:
    """قبضت الشرطة على ثلاثة, أجهز الجنود على الجرحى: people or a number behind "on"."""
    for index in until_stop(page, range(hit.last + 1, min(len(page) - 1, hit.last + 1 + _END_OF_WITHIN))):
        if page.folded[index] == "علي":
            count = page.count_at(index + 1)
            victims = page.of_kind(index + 1, "harm")
            # على جريحين: the dual of who was hurt
            hurt = victims is not None and victims.sense.role == "victims"
            return (count is not None and not count.ordinal) or hurt or page.of_kind(index + 1, "people") is not None
    return False


def _is_of_some_people(page: Page, index: int) -> bool:
    """القضاء على "16 عنصرا": people in a number, or without the article, right behind the word."""
    while index < len(page) and page.tokens[index].kind == "mark" and page.tokens[index].text not in ".،؛:":
        index += 1
    if index >= len(page):
        return False
    if page.count_at(index) is not None or page.structure(index, "partitive") is not None:
        return True
    people = page.of_kind(index, "people")
    return people is not None and not people.definite


def _is_a_crowd(page: Page, index: int) -> bool:
    """متظاهرين, مظاهرة: those who protest, or their protest."""
    people = page.of_kind(index, "people")
    return (people is not None and people.sense.value == "protester") or _is_a_protest(page, index)


def _is_a_protest(page: Page, index: int) -> bool:
    event = page.of_kind(index, "event")
    # فرق الإنقاذ خرجت: who goes out is no protest.
    return event is not None and event.sense.type == "protest" and event.features.startswith("n")


def _is_of_a_thing(page: Page, index: int) -> bool:
    """إصابة ناقلة، إصابة عدد من المنازل: a thing right behind the word, or behind its number."""
    if index >= len(page):
        return False
    index = behind_its_number(page, index)
    thing = page.of_kind(index, "object") if index < len(page) else None
    return thing is not None and not thing.proclitics and page.of_kind(index, "people") is None


# تعرض مستشفى ميداني لأربع ضربات: so far before the blow the verb and its subject stand.
_UNDERGONE_WITHIN = 6


def is_undergone(page: Page, hit: Hit) -> bool:
    """تعرضت المدرسة لضربتين, تعرضت دورية لنيران: a blow that a thing, people or a force were exposed to."""
    if not (hit.proclitics == "ل" or (hit.first and page.folded[hit.first - 1].startswith("ل"))):
        return False
    for index in range(hit.first - 1, max(-1, hit.first - _UNDERGONE_WITHIN), -1):
        if page.structure(index, "undergo") is not None:
            return any(page.of_kind(at, "object", "people", "force") is not None for at in range(max(0, index - _UNDERGONE_WITHIN), hit.first))
    return False


def _is_forces(page: Page, index: int) -> bool:
    return page.is_under_arms(index) or page.of_kind(index, "force") is not None or (index in page.actor_at and page.is_armed(page.actor_at[index]))
