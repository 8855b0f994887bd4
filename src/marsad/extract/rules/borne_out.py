"""Words of many meanings that what stands right beside them bears out: ground that is freed, a blow that a state dealt, operations that go on."""

from __future__ import annotations

from marsad.extract.rules.destroying import is_a_blow
from marsad.extract.rules.moving import is_sent
from marsad.extract.rules.needed import ON_THE_WAY, has_needed
from marsad.extract.rules.page import Page, Sentence
from marsad.extract.rules.people_on_foot import leave_their_homes
from marsad.extract.rules.stops import OBJECT_WITHIN, behind_its_number, until_stop
from marsad.reference.lexicon import Hit
from marsad.text.fold import fold

# وجهت الولايات المتحدة وبريطانيا وفرنسا ضربات: so far before its object a verb of dealing stands.
_DEALT_WITHIN = 8
# ضربات مشتركة فجر السبت ضد مواقع: so far behind a blow stands whom it fell on.
_FELL_ON_WITHIN = 6
_GOES_ON_WITHIN = 3


def is_borne_out(page: Page, hit: Hit, sentence: Sentence) -> bool:
    """Whether a weak word tells of a happening without arms, forces or harm near it."""
    return (
        _frees_ground(page, hit)
        or _retakes_what_was_taken(page, hit, sentence)
        or _is_a_states_ground(page, hit, sentence)
        or _strikes_for_a_state(page, hit, sentence)
        or _is_dealt(page, hit, sentence)
        or _is_a_states_strike(page, hit)
        or _falls_on_a_place(page, hit)
        or _goes_on_somewhere(page, hit, sentence)
        or (hit.sense.needs == _FORCES and fold(hit.sense.form) in page.reference.words("companion.sent") and is_sent(page, hit))
        or (hit.sense.needs == ("body",) and has_needed(page, hit))
        or (hit.sense.type == "displacement" and (leave_their_homes(page, hit) or _flee(page, hit) or _moves_people(page, hit)))
        or hit.sense.needs in ON_THE_WAY
        or (hit.sense.type == "property_destruction" and is_a_blow(page, hit))
        or (hit.sense.mode == "wave" and hit.last + 1 < len(page) and page.count_at(hit.last + 1) is not None)
        or (hit.sense.mode == "state" and hit.sense.type == "deployment" and _has_forces(page, hit))
    )


_FORCES = ("forces", "naval", "tank")


def _moves_people(page: Page, hit: Hit) -> bool:
    """إخلاء سكان القرية، ترحيل مئات العائلات: civilians right behind a noun of moving people out, or behind their number."""
    people = behind_its_number(page, hit.last + 1)
    if not hit.features.startswith("n") or hit.definite or hit.suffix or people >= len(page):
        return False
    person = page.of_kind(people, "people")
    return person is not None and not person.proclitics and person.sense.who in ("civilians", "women", "children") and person.sense.value != "protester"


def _flee(page: Page, hit: Hit) -> bool:
    """آلاف السكان يفرون من البلدة: civilians who flee a place, whatever drives them."""
    from_place = range(hit.last + 1, min(len(page) - 1, hit.last + 1 + _FELL_ON_WITHIN))
    return fold(hit.sense.form) in page.reference.words("companion.flees") and any(
        page.folded[index] == "من" and index + 1 in page.in_places for index in until_stop(page, from_place)
    )


def _has_forces(page: Page, hit: Hit) -> bool:
    """تنتشر في المدينة منذ الأحد شرطة روسية: forces in the clause behind a verb of standing somewhere."""
    return any(page.of_kind(index, "force") is not None for index in until_stop(page, range(hit.last + 1, min(len(page), hit.last + 1 + _DEALT_WITHIN))))


def _frees_ground(page: Page, hit: Hit) -> bool:
    """تحرير محافظة كذا، استعادة أربع قرى، تطهير جميع أحياء المدينة: a noun of taking ground with a place, or a word for one, right behind it."""
    if hit.sense.type != "territory_change" or not hit.features.startswith("n") or hit.definite or hit.suffix or hit.proclitics.endswith("ل"):
        return False
    if fold(hit.sense.form) not in page.reference.words("companion.freeing") or (
        hit.first and page.folded[hit.first - 1] in page.reference.words("companion.towards")
    ):
        return False
    at = behind_its_number(page, hit.last + 1)
    at += at < len(page) and page.folded[at] in page.reference.words("companion.all_of")
    return at < len(page) and (at in page.in_places or (page.of_kind(at, "place_word") is not None and not page.hits[at][0].proclitics))


def _retakes_what_was_taken(page: Page, hit: Hit, sentence: Sentence) -> bool:
    """سيطروا على المطار، غير أن مصادر أكدت استعادته: ground that the pronoun stands for, taken by words before it in the sentence."""
    if hit.sense.form != "استعادة" or not hit.features.startswith("n") or hit.suffix not in ("ه", "ها", "هما"):
        return False
    before = (other for index in page.starting("event", sentence.first, hit.first) for other in page.hits[index])
    return any(other.sense.type == "territory_change" and other.sense.form != "استعادة" for other in before)


# أعلنت موسكو، الأحد، سيطرتها على: so far before a noun of control stands who announces it.
_ANNOUNCED_WITHIN = 5


def _is_a_states_ground(page: Page, hit: Hit, sentence: Sentence) -> bool:
    """انسحبت إسرائيل من بلدة الخيام، أعلنت موسكو سيطرتها على بلدة: ground finer than a country that a state gives up, or is announced to hold."""
    if hit.sense.type != "territory_change" or hit.first != hit.last:
        return False
    state = page.actor_at.get(hit.last + 1)
    named = state is not None and not state.proclitics and (state.metonym or page.names_a_country(state))
    if hit.features.startswith("vp"):
        before = page.inside_actor.get(hit.first - 1) if hit.first > sentence.first and not hit.proclitics else None
        if before is not None and not named and (before.metonym or page.names_a_country(before)):
            # إن روسيا انسحبت من مدينة كذا
            return _is_ground(page, hit.last + 1)
        return named and state is not None and _is_ground(page, state.last + 1)
    announced = range(max(sentence.first, hit.first - _ANNOUNCED_WITHIN), hit.first)
    if not any(page.of_kind(index, "saying") is not None for index in announced):
        return False
    return _is_ground(page, state.last + 1) if named and state is not None else bool(hit.suffix) and _is_ground(page, hit.last + 1)


def _is_ground(page: Page, preposition: int) -> bool:
    """من بلدة كذا، على مدينة كذا: a place finer than a country behind a preposition at a token."""
    place = page.in_places.get(preposition + 1)
    return place is not None and page.functions[preposition] == "preposition" and not place.anaphor and page.level_of(place) != "country"


def _strikes_for_a_state(page: Page, hit: Hit, sentence: Sentence) -> bool:
    """ضربت الدولتان ثلاثة أهداف، تم ضرب ثلاثة مواقع، قررت ضرب كذا: things in a number, or a country, as what was struck."""
    if hit.sense.form != "ضرب" or hit.suffix:
        return False
    if hit.features.startswith("n"):
        if hit.definite:
            return False
        at = behind_its_number(page, hit.last + 1)
        named, place = page.actor_at.get(at), page.in_places.get(at)
        country = at == hit.last + 1 and ((place is not None and page.level_of(place) == "country") or (named is not None and page.names_a_country(named)))
        return at < sentence.last and (country or _is_a_thing(page, at))
    if hit.last + 1 not in page.actor_at or page.actor_at[hit.last + 1].proclitics:
        return False
    for index in until_stop(page, range(hit.last + 1, min(sentence.last, hit.last + 1 + _DEALT_WITHIN))):
        if page.functions[index] == "preposition":
            return False
        if page.count_at(index) is not None and (at := behind_its_number(page, index)) < sentence.last and _is_a_thing(page, at):
            return True
    return False


def _is_a_thing(page: Page, index: int) -> bool:
    thing = page.of_kind(index, "object")
    return thing is not None and not thing.proclitics


def _is_dealt(page: Page, hit: Hit, sentence: Sentence) -> bool:
    """وجهت دول الحلف ضربات مشتركة فجر السبت ضد مواقع: the object of a verb of dealing in the past, and whom it fell on or when behind it."""
    if hit.sense.form != "ضربة" or hit.definite or hit.proclitics:
        return False
    near = range(hit.last + 1, min(sentence.last, hit.last + 1 + _FELL_ON_WITHIN))
    if not any(page.folded[index] in ("ضد", "علي") or index in page.in_time or index in page.in_places for index in until_stop(page, near)):
        return False
    for index in range(hit.first - 1, max(sentence.first, hit.first - 1 - _DEALT_WITHIN) - 1, -1):
        if page.functions[index] or page.tokens[index].kind != "word":
            return False
        if any(other.sense.id.startswith("event.light") and not other.sense.mode and other.features[:2] == "vp" for other in page.hits[index]):
            return index == sentence.first or page.functions[index - 1] not in ("preposition", "who")
    return False


def _is_a_states_strike(page: Page, hit: Hit) -> bool:
    """الضربات الغربية، ضربتين إسرائيليتين، الضربات الأميركية والفرنسية: strikes that an adjective right behind calls those of a state."""
    after = hit.last + 1
    if hit.sense.form != "ضربة" or hit.suffix or after >= len(page):
        return False
    return after in page.adjective_at or page.folded[after].removeprefix("ال") in page.reference.words("companion.allied")


def _falls_on_a_place(page: Page, hit: Hit) -> bool:
    """ضربة التيفور, الضربات على سوريا، توجيه ضربة كبرى لإيران: strikes with the place that they fell on in the genitive or behind على، ضد، ل."""
    if hit.sense.form != "ضربة" or hit.suffix:
        return False
    if hit.last + 1 in page.in_places and not hit.definite:
        return True
    for index in range(hit.last + 1, min(len(page) - 1, hit.last + 4)):
        if page.folded[index] in ("علي", "ضد"):
            return index + 1 in page.in_places or page.of_kind(index + 1, "object") is not None
        if index in page.in_places:
            return page.in_places[index].proclitics.endswith("ل")
        if page.functions[index] or page.tokens[index].kind != "word":
            return False
    return False


def _goes_on_somewhere(page: Page, hit: Hit, sentence: Sentence) -> bool:
    """استمرار عملياته في حي كذا، العملية في البلاد ستستمر: an operation that is said to go on, with the place where it does."""
    if hit.sense.mode != "operation" or not hit.features.startswith("n") or hit.first != hit.last or not (hit.definite or hit.suffix):
        return False
    behind = list(until_stop(page, range(hit.last + 1, min(sentence.last, hit.last + OBJECT_WITHIN))))
    if not any(index in page.in_places for index in behind[:_GOES_ON_WITHIN]):
        return False
    near = (*range(max(sentence.first, hit.first - _GOES_ON_WITHIN), hit.first), *behind)
    return any(other.sense.kind == "realis" and other.sense.value == "ongoing" for index in near for other in page.hits[index])
