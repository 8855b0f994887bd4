"""Whether a word that may name a happening is used for one: its readings, what stands by it, and what it only describes."""

from __future__ import annotations

from marsad.extract.rules.borne_out import is_borne_out
from marsad.extract.rules.crowds_that_demand import makes_demands
from marsad.extract.rules.families import FORCE, PROTESTS
from marsad.extract.rules.force_names import is_what_a_unit_is_for
from marsad.extract.rules.misread import is_first_person, is_misread
from marsad.extract.rules.names_of_forces import names_liberators, names_the_enemy
from marsad.extract.rules.needed import ON_THE_WAY, has_needed
from marsad.extract.rules.not_told import describes
from marsad.extract.rules.only_named import is_only_named
from marsad.extract.rules.other_senses import has_another_sense
from marsad.extract.rules.page import Page, Place, Sentence
from marsad.extract.rules.spoken_of import is_spoken_of
from marsad.extract.rules.stops import behind_its_number
from marsad.extract.rules.suicides import is_suicide
from marsad.extract.rules.tried import read_as_tried
from marsad.extract.rules.trigger_readings import brings_down, is_dropped, reading_by_voice, use_of_a_weapon, with_its_kind
from marsad.extract.rules.trigger_support import is_achieved, is_cued, is_supported
from marsad.extract.rules.weapons_that_strike import counted_weapons
from marsad.reference.lexicon import Hit


def trigger_at(page: Page, index: int, sentence: Sentence) -> Hit | None:
    """The event sense of a token where it is used for a happening."""
    hits = [hit for hit in page.hits[index] if hit.sense.kind == "event" and hit.sense.strength != "light" and hit.sense.type]
    hits = read_as_tried(page, hits)
    # أسقط: "I fall" is read by nobody where "shot down" may be.
    hits = [hit for hit in hits if not is_first_person(page, hit)] or hits
    served = _with_what_they_need(page, hits)
    if not served and all(hit.sense.needs for hit in hits) and (used := use_of_a_weapon(page, index, sentence)):
        hits, served = used, _with_what_they_need(page, used)
    if not hits or _is_of_a_name(page, index, hits) or _is_in_hashtag_name(page, index) or is_what_a_unit_is_for(page, index, hits):
        return None
    if index in page.in_figure and all(hit.sense.needs != _CAME_INTO_HANDS for hit in hits):
        return None
    if index in page.in_time and all(hit.last == index for hit in hits):
        # فجر نفسه is no dawn.
        return None
    # غادر السكان منازلهم: what stands beside a word of going may bear it out by itself.
    needed = [hit for hit in served if hit.sense.needs in ON_THE_WAY and hit.sense.strength == "strong"] or served
    # سيواجه عواقب وخيمة: a longer phrase is surer than a word with what it needs.
    needed = [hit for hit in hits if needed and not hit.sense.needs and hit.sense.pos == "phrase" and hit.last > max(each.last for each in needed)] or needed
    hit = brings_down(page, needed, sentence) or reading_by_voice(page, needed or [hit for hit in hits if not hit.sense.needs] or hits)
    hit = with_its_kind(page, hit)
    if hit.features.startswith("v") and page.tokens[index].text.endswith(("ً", "اً")):
        return None
    named_before = page.of_kind(index - 1, "teller") if index and hit.sense.strength == "weak" and not hit.features.startswith("v") else None
    if page.folded[index - 1] in page.reference.words("companion.no_body"):
        # تحقيق تقدم، أنباء إطلاق صواريخ
        named_before = None
    if named_before is not None and not named_before.definite and not page.functions[index - 1]:
        # قيادة العمليات: part of a body's name; المسؤولون has its article, and nothing behind it.
        return None
    if is_misread(page, hit) or names_the_enemy(page, index) or names_liberators(page, index) or is_only_named(page, hit) or is_spoken_of(page, hit):
        return None
    if hit.sense.mode == "dated" and (not _is_dated(page, hit) or page.folded[hit.first - 1] == "منذ" or page.functions[hit.first - 1] == "cause"):
        return None
    if hit.sense.mode == "crowd":
        # في مدينة سرت: no verb stands in the name of a town.
        return hit if index not in page.in_place and (_by_protesters(page, hit, sentence) or makes_demands(page, hit)) else None
    lacks = bool(hit.sense.needs) and not any(hit is each for each in served) and not has_needed(page, hit)
    if lacks or describes(page, hit) or _is_a_thing(page, hit) or is_dropped(page, hit) or _is_protested(page, hit, sentence):
        return None
    # قرب تدمر: behind a preposition or a direction stands no verb.
    verb = hit.features.startswith("v") and not (index and (page.functions[index - 1] == "preposition" or page.of_kind(index - 1, "direction")))
    if index in page.in_place and _is_of_a_place_name(page, index, verb=verb):
        return None
    harm = page.of_kind(index, "harm")
    hurts = harm is not None and harm.sense.role == "verb" and harm.sense.harm != "damage" and not _captures(page, hit)
    if hit.sense.strength == "weak" and hurts and harm is not None and _hurts_people(page, harm):
        return None
    other = page.of_kind(index, "teller", "force", "object", "means", "people", "structure")
    if other is not None and other.sense.kind == "structure" and other.features.startswith("v") and hit.features.startswith("n"):
        # على تقدمه: the noun, and no form of another verb.
        other = None
    if other is not None and other.sense.kind == "structure" and other.sense.form == hit.sense.form:
        # إرسال قوات: one word in two uses.
        other = None
    if other is not None and other.sense.kind == "force" and other.sense.form == hit.sense.form and not other.definite and index == sentence.first:
        # حشد الجيش قواته: no force of that name, which has its article.
        other = None
    if hit.sense.strength == "weak" and not (is_achieved(page, hit, sentence) or is_cued(page, hit, sentence) or is_suicide(page, hit)):
        if (other and not hit.features.startswith("v")) or not (is_supported(page, hit, sentence) or is_borne_out(page, hit, sentence)):
            return None
    if other is not None and other.last > hit.last:
        return None
    return hit


def _with_what_they_need(page: Page, hits: list[Hit]) -> list[Hit]:
    """Those that tell of something only beside a certain word, and have it."""
    return [hit for hit in hits if hit.sense.needs and has_needed(page, hit)]


def _is_of_a_place_name(page: Page, index: int, *, verb: bool) -> bool:
    """Whether a word is part of a place's name of several words, or its whole name, which a verb is only behind a word for a place."""
    names = (place for place in page.places if place.first <= index <= place.last)
    return any(place.last > place.first or not verb or _is_named_a_place(page, place) for place in names)


# باتت البلدة تحت سيطرة الجيش: "under the control of" tells nothing by itself.
_CAME_INTO_HANDS = ("in_hands",)


def _is_named_a_place(page: Page, place: Place) -> bool:
    """ناحية سيدكان, بين مدينتي حمص وتدمر: a name behind a word for a place, or that و joins to the one right before it."""
    word = page.of_kind(place.first - 1, "place_word") if place.first else None
    if word is not None and not place.proclitics and word.last == place.first - 1 and not word.definite:
        return True
    before = page.in_places.get(place.first - 1)
    return place.proclitics == "و" and before is not None and page.of_kind(before.whole[0], "place_word") is not None


def _is_of_a_name(page: Page, index: int, hits: list[Hit]) -> bool:
    """Whether a word is an actor's name or a part of one; فتح مسلح النار is no party of that name."""
    name = page.inside_actor.get(index)
    if name is None:
        return False
    if name.first != name.last:
        # الدفاعات الجوية السورية تسقط صواريخ: a body that is called by what it does.
        return not any(hit.first == name.first and (hit.last > name.last or (hit.first < hit.last and hit.sense.type == "interception")) for hit in hits)
    return not any(hit.last > name.last or (hit.features.startswith("v") and "fire" in hit.sense.needs and has_needed(page, hit)) for hit in hits)


def _is_in_hashtag_name(page: Page, index: int) -> bool:
    """Whether a word is part of a hashtag of several words (#معركة_كذا), which names a campaign."""
    if index + 2 < len(page) and page.tokens[index + 1].text == "_":
        # #معارك_عنيفة, #قصف_مدفعي is no name, but the noun with its adjective.
        described = page.tokens[index + 2].text.endswith("ة") or page.of_kind(index + 2, "means") is not None
        return page.folded[index].startswith("ال") or page.folded[index + 2].startswith("ال") or not described
    return index > 0 and page.tokens[index - 1].text == "_"


def _captures(page: Page, hit: Hit) -> bool:
    """بسط سيطرتها على المعسكر وأسر ثمانية مقاتلين: a word of capture that و joins on, with people in a number behind it; زار أسر ثلاثة شعراء are families."""
    captured = behind_its_number(page, hit.last + 1)
    if hit.sense.type != "detention" or not hit.proclitics or not hit.last + 1 < captured < len(page) or page.of_kind(captured, "people") is None:
        return False
    victims = page.of_kind(captured, "harm")
    return victims is None or victims.sense.role != "victims"


def _hurts_people(page: Page, harm: Hit) -> bool:
    """أصيب خمسة، أصابت سبعة مدنيين: people are hurt, nothing is hit."""
    following = range(harm.last + 1, min(harm.last + 3, len(page)))
    if harm.features[:3] == "vp1" and harm.last + 1 < len(page) and (at := behind_its_number(page, harm.last + 1)) < len(page):
        thing = page.of_kind(at, "object")
        if thing is not None and not thing.proclitics:
            # أصبنا 3 ناقلات
            return False
    if harm.features[:3] == "vp3" and counted_weapons(page, harm.last + 1) is not None:
        # أصابت خمسة صواريخ مستودعا
        return False
    passive = harm.features[3:4] == "s" or harm.sense.form == "أصيب"
    if passive and _is_of_a_place(page, harm):
        return False
    return passive or any(page.of_kind(index, "people") or _is_a_number(page, index) for index in following)


_CRAFT = frozenset({"aircraft", "helicopter", "tank", "naval"})


def _is_of_a_place(page: Page, harm: Hit) -> bool:
    """أصيبت المدينة بصاروخ, كانت المدينة قد أصيبت بصاروخ: whether a place is what was hit."""
    after, before = harm.last + 1, harm.first - 1
    while before > 0 and page.structure(before, "aspect") is not None:
        before -= 1
    behind = after < len(page) and after in page.in_places and not page.in_places[after].proclitics
    craft = page.of_kind(after, "means") if after < len(page) and harm.sense.form == "أصيب" else None
    if craft is not None and not craft.proclitics and _CRAFT.intersection(craft.sense.means):
        # أصيبت مروحية بنيران رشاش
        return True
    # قصفت الطائرات حلب وأصيب 30 مدنيا: a verb that is joined on is of others than the place before it.
    joined = harm.proclitics.startswith(("و", "ف"))
    return behind or (not joined and before >= 0 and before in page.in_places and not page.in_places[before].proclitics.strip("و"))


def _is_a_number(page: Page, index: int) -> bool:
    """أصابت سبعة, أصابت ثالثا; not أصابت قذيفة ثانية منزلا."""
    count = page.count_at(index)
    return count is not None and (not count.ordinal or page.folded[index].endswith("ا"))


# حرب غزة عام 2014
_DATED_WITHIN = 5


def _is_dated(page: Page, hit: Hit) -> bool:
    """Whether a year or a day is told right behind a word that else speaks of a war at large."""
    return any(hit.last < time.first_token <= hit.last + _DATED_WITHIN and time.date is not None for time in page.times)


# تجمع عدد من المتظاهرين، خرج آلاف المتظاهرين الغاضبين: number words stand between.
_PROTESTERS_WITHIN = 5


def _by_protesters(page: Page, hit: Hit, sentence: Sentence) -> bool:
    """Whether protesters are named by a word that is one of protest only with them (ساروا، هتفوا، مسيرة)."""
    near = range(max(sentence.first, hit.first - _PROTESTERS_WITHIN), min(sentence.last, hit.last + _PROTESTERS_WITHIN + 1))
    people = (page.of_kind(index, "people") for index in near)
    return any(person is not None and person.sense.value == "protester" for person in people)


def _is_a_thing(page: Page, hit: Hit) -> bool:
    """An explosive device that lies in a cache, reinforcements that are struck: a thing, and no happening.

    `mode: device` marks words that name a weapon and tell of its going off only behind ب, a cause, or a word of force.
    """
    before = hit.first - 1
    forced = before >= 0 and any(other.sense.kind == "event" and other.sense.type in FORCE for other in page.hits[before])
    if hit.sense.mode == "device":
        if before >= 0 and any(other.sense.mode == "use" and other.proclitics.endswith("ب") for other in page.hits[before]):
            # باستخدام عبوات ناسفة: with what.
            return True
        caused = before >= 0 and (page.functions[before] in ("cause", "agent") or page.structure(before, "in_course") is not None)
        return not (hit.proclitics.endswith("ب") or caused or forced)
    flares = hit.sense.form.startswith("قنابل")
    return hit.sense.type == "deployment" and not flares and hit.features.startswith("n") and not hit.proclitics and (forced or _is_struck_by(page, before))


def _is_struck_by(page: Page, before: int) -> bool:
    """قصفت مقاتلات التحالف تعزيزات عسكرية: a verb of force before, with nothing but its doer between."""
    for index in range(before, max(-1, before - 6), -1):
        if page.functions[index] or page.tokens[index].kind != "word":
            return False
        if any(hit.sense.kind == "event" and hit.sense.type in FORCE and hit.features.startswith("v") for hit in page.hits[index]):
            return True
    return False


def _is_protested(page: Page, hit: Hit, sentence: Sentence) -> bool:
    """مظاهرة ضد القصف، للاحتجاج على الحصار: what a protest is about is not told by it."""
    if hit.sense.type in PROTESTS or hit.features.startswith("v"):
        return False
    against = next((index for index in range(hit.first - 1, max(sentence.first, hit.first - 3), -1) if page.structure(index, "about")), None)
    if against is None:
        return False
    return any(
        other.sense.kind == "event" and other.sense.type == "protest" and not has_another_sense(page, other)
        for index in range(max(sentence.first, against - 4), against)
        for other in page.hits[index]
    )
