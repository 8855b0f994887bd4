"""Whether a word that may name a happening is used for one: its readings, what stands by it, and what it only describes."""

from __future__ import annotations

from dataclasses import replace

from marsad.extract.rules.borne_out import is_borne_out
from marsad.extract.rules.families import FORCE, GENERIC, PROTESTS
from marsad.extract.rules.misread import is_first_person, is_misread
from marsad.extract.rules.needed import has_needed, is_undergone
from marsad.extract.rules.not_told import describes
from marsad.extract.rules.only_named import is_only_named
from marsad.extract.rules.page import Page, Place, Sentence
from marsad.extract.rules.phrases import names_liberators, names_the_enemy
from marsad.extract.rules.spoken_of import is_spoken_of
from marsad.extract.rules.stops import OBJECT_WITHIN, behind_its_number
from marsad.extract.rules.suicides import is_suicide
from marsad.extract.rules.tried import read_as_tried
from marsad.extract.rules.words_of_force import eliminates_a_leader
from marsad.reference.lexicon import Hit


def trigger_at(page: Page, index: int, sentence: Sentence) -> Hit | None:
    """The event sense of a token where it is used for a happening."""
    hits = [hit for hit in page.hits[index] if hit.sense.kind == "event" and hit.sense.strength != "light" and hit.sense.type]
    hits = read_as_tried(page, hits)
    # أسقط: "I fall" is read by nobody where "shot down" may be.
    hits = [hit for hit in hits if not is_first_person(page, hit)] or hits
    if all(hit.sense.needs and not has_needed(page, hit) for hit in hits):
        hits = _use_of_a_weapon(page, index, sentence) or hits
    if not hits or _is_of_a_name(page, index, hits) or index in page.in_figure or _is_in_hashtag_name(page, index):
        return None
    if index in page.in_time and all(hit.last == index for hit in hits):
        # فجر نفسه is no dawn.
        return None
    needed = [hit for hit in hits if hit.sense.needs and has_needed(page, hit)]
    hit = _brings_down(page, needed, sentence) or _by_voice(page, needed or [hit for hit in hits if not hit.sense.needs] or hits)
    hit = _with_its_kind(page, hit)
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
        return hit if index not in page.in_place and _by_protesters(page, hit, sentence) else None
    if describes(page, hit) or (hit.sense.needs and not has_needed(page, hit)) or _is_a_thing(page, hit) or _is_protested(page, hit, sentence):
        return None
    # قرب تدمر: behind a preposition or a direction stands no verb.
    verb = hit.features.startswith("v") and not (index and (page.functions[index - 1] == "preposition" or page.of_kind(index - 1, "direction")))
    if any(place.first <= index <= place.last and (place.last > place.first or not verb or _is_named_a_place(page, place)) for place in page.places):
        return None
    harm = page.of_kind(index, "harm")
    if hit.sense.strength == "weak" and harm is not None and harm.sense.role == "verb" and harm.sense.harm != "damage" and _hurts_people(page, harm):
        return None
    other = page.of_kind(index, "teller", "force", "object", "means", "people", "structure")
    if other is not None and other.sense.kind == "structure" and other.features.startswith("v") and hit.features.startswith("n"):
        # على تقدمه: the noun, and no form of another verb.
        other = None
    if other is not None and other.sense.kind == "structure" and other.sense.form == hit.sense.form:
        # إرسال قوات: one word in two uses.
        other = None
    if hit.sense.strength == "weak" and not (_is_achieved(page, hit, sentence) or is_cued(page, hit, sentence) or is_suicide(page, hit)):
        if (other and not hit.features.startswith("v")) or not (_supported(page, hit, sentence) or is_borne_out(page, hit, sentence)):
            return None
    if other is not None and other.last > hit.last:
        return None
    return hit


def _with_its_kind(page: Page, hit: Hit) -> Hit:
    """غارة إسرائيلية جوية، قصف روسي بالبراميل: a noun with the sense that it has together with the word for its kind, where an adjective of a state stands between."""
    kind = hit.last + 2
    if not hit.features.startswith("n") or hit.first != hit.last or hit.suffix or kind >= len(page) or hit.last + 1 not in page.adjective_at:
        return hit
    if page.tokens[kind].kind != "word" or page.functions[kind] or kind in page.adjective_at:
        return hit
    together = page.reference.lexicon.find([page.tokens[hit.first], page.tokens[kind]])[0]
    phrase = next((other for other in together if other.sense.kind == "event" and other.last > other.first and other.sense.type), None)
    return hit if phrase is None else hit._replace(sense=replace(phrase.sense, role=phrase.sense.role or hit.sense.role, strength="strong"))


# منظومة دفاع التحالف الدولي تسقط مسيرات: so far before the verb its subject may begin.
_BRINGS_DOWN_WITHIN = 7


def _brings_down(page: Page, readings: list[Hit], sentence: Sentence) -> Hit | None:
    """منظومة الدفاع تسقط مسيرات: behind a force that opens the clause the verb is the one of shooting down, and nothing falls of itself."""
    falls = next((hit for hit in readings if hit.sense.form == "سقط" and hit.features[:3] == "vr3" and not hit.suffix), None)
    downs = next((hit for hit in readings if hit.sense.form == "أسقط" and hit.sense.type == "interception" and hit.features[:3] == "vr3"), None)
    if falls is None or downs is None or downs.proclitics or downs.suffix or page.functions[downs.last + 1 : downs.last + 2] != [""]:
        return None
    if not any(page.of_kind(index, "means") is not None for index in range(downs.last + 1, min(sentence.last, downs.last + 1 + _BRINGS_DOWN_WITHIN))):
        return None
    for index in range(downs.first - 1, max(sentence.first - 1, downs.first - 1 - _BRINGS_DOWN_WITHIN), -1):
        if page.tokens[index].kind != "word" or page.functions[index] or page.of_kind(index, "event", "harm") is not None:
            return None
        force = page.of_kind(index, "force")
        weapon = page.of_kind(index, "means")
        if force is not None and (weapon is None or "aircraft" in weapon.sense.means):
            return downs
        if index in page.actor_at and (page.is_armed(page.actor_at[index]) or page.names_a_country(page.actor_at[index])):
            return downs
    return None


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


# What the use of a weapon is where no other word says it.
_BY_USE = {"chemical": "chemical_attack", "grenade": "armed_attack"}
# What we tell to have used in a wave of attacks is what we fired.
_BY_OUR_USE = {"missile": "shelling", "rocket": "shelling", "drone": "drone_strike"}


def _use_of_a_weapon(page: Page, index: int, sentence: Sentence) -> list[Hit]:
    """استخدام النظام السوري الأسلحة الكيماوية، ألقى مجهولون قنبلة يدوية: a word of use with poison or a grenade as its object, whoever stands between."""
    used = next((hit for hit in page.hits[index] if hit.sense.kind == "event" and hit.sense.mode == "use"), None)
    if used is None:
        return []
    noun = used.features.startswith("n")
    for at in range(index + 1, min(index + OBJECT_WITHIN, sentence.last)):
        if page.folded[at] in page.reference.words("companion.making"):
            # تستخدم في إنتاج أسلحة كيماوية
            return []
        means = page.of_kind(at, "means")
        if means is None and page.folded[at : at + 3] == ["مثل", "هذه", "الاسلحة"] and _spoke_of_poison(page, sentence.first):
            return [used._replace(sense=replace(used.sense, type="chemical_attack", means=("chemical",), strength="strong"))]
        type_ = _BY_USE.get(means.sense.means[0]) if means is not None else None
        if type_ is None and means is not None and used.features[:3] == "vp1" and page.tokens[index].text.endswith("نا"):
            type_ = _BY_OUR_USE.get(means.sense.means[0])
        if means is not None and type_ is not None:
            if noun and used.suffix and means.proclitics != "ل":
                # معدات يمكن استخدامها في إنتاج أسلحة كيماوية: the pronoun is what is used.
                return []
            # استخدام سوريا للأسلحة: of a noun who used it stands behind it.
            sense = replace(used.sense, type=type_, means=means.sense.means, strength="strong", role="doer" if noun else used.sense.role)
            return [used._replace(sense=sense)]
        if (
            used.sense.form == "ألقى"
            and page.folded[at] in page.reference.words("companion.bombs")
            and any(_is_a_drone(page, index) for index in range(index + 1, at))
        ):
            # ألقت مسيرة قنبلة
            return [used._replace(sense=replace(used.sense, type="drone_strike", means=("drone",), strength="strong"))]
        if page.functions[at] in ("that", "clause", "who", "cause") or page.tokens[at].text in ".،؛:" or (noun and page.functions[at] == "preposition"):
            return []
    return []


def _is_a_drone(page: Page, index: int) -> bool:
    means = page.of_kind(index, "means")
    return means is not None and "drone" in means.sense.means


def _spoke_of_poison(page: Page, before: int) -> bool:
    """مثل هذه الأسلحة: whether the weapons last named before a sentence are poison."""
    named = (page.of_kind(at, "means") for at in reversed(page.starting("means", 0, before)))
    last = next((hit for hit in named if hit is not None), None)
    return last is not None and "chemical" in last.sense.means


def _is_in_hashtag_name(page: Page, index: int) -> bool:
    """Whether a word is part of a hashtag of several words (#معركة_كذا), which names a campaign."""
    if index + 2 < len(page) and page.tokens[index + 1].text == "_":
        # #معارك_عنيفة is no name, but the noun with its adjective.
        return page.folded[index].startswith("ال") or page.folded[index + 2].startswith("ال") or not page.tokens[index + 2].text.endswith("ة")
    return index > 0 and page.tokens[index - 1].text == "_"


def _hurts_people(page: Page, harm: Hit) -> bool:
    """أصيب خمسة، أصابت سبعة مدنيين: people are hurt, nothing is hit."""
    following = range(harm.last + 1, min(harm.last + 3, len(page)))
    if harm.features[:3] == "vp1" and harm.last + 1 < len(page) and (at := behind_its_number(page, harm.last + 1)) < len(page):
        thing = page.of_kind(at, "object")
        if thing is not None and not thing.proclitics:
            # أصبنا 3 ناقلات
            return False
    passive = harm.features[3:4] == "s" or harm.sense.form == "أصيب"
    return passive or any(page.of_kind(index, "people") or _is_a_number(page, index) for index in following)


def _is_a_number(page: Page, index: int) -> bool:
    """أصابت سبعة; not أصابت قذيفة ثانية منزلا."""
    count = page.count_at(index)
    return count is not None and not count.ordinal


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
    return hit.sense.type == "deployment" and hit.features.startswith("n") and not hit.proclitics and (forced or _is_struck_by(page, before))


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
        other.sense.kind == "event" and other.sense.type == "protest"
        for index in range(max(sentence.first, against - 4), against)
        for other in page.hits[index]
    )


# Particles that only a verb follows (قد قصف).
_BEFORE_VERBS = frozenset({"قد", "لقد", "وقد", "سوف"})


def _by_voice(page: Page, hits: list[Hit]) -> Hit:
    """Of readings of one word, a noun after a preposition or the article, a verb otherwise where both are open and the sentence opens with it."""
    longest = max(hit.last for hit in hits)
    hits = [hit for hit in hits if hit.last == longest]
    nouns = [hit for hit in hits if hit.features.startswith("n")]
    verbs = [hit for hit in hits if hit.features.startswith("v")]
    if not nouns or not verbs:
        return hits[0]
    if page.folded[longest].endswith("ا") and not any(hit.sense.form.endswith(("ا", "ى")) for hit in (*nouns, *verbs)):
        # إن قصفا استهدف: the accusative of a noun is spelt like the verb of two, which news hardly ever uses.
        return nouns[0]
    before = hits[0].first - 1
    if _is_told_of_by_a_verb(page, longest + 1):
        return nouns[0]
    if before >= 0 and (page.functions[before] in ("preposition", "cause", "agent") or page.of_kind(before, "saying", "event", "direction")):
        return nouns[0]
    if before >= 0 and (page.functions[before] in ("that", "who") or page.of_kind(before, "negation") or page.folded[before] in _BEFORE_VERBS):
        return verbs[0]
    if before >= 0 and not hits[0].proclitics and not nouns[0].definite and _ends_a_subject(page, before):
        # أن سلاح الجو قصف مواقع
        return verbs[0]
    following = page.of_kind(longest + 1, "people")
    if following is not None and not following.proclitics and page.folded[following.last].endswith("ون"):
        # خطف مسلحون طبيبا: the nominative is the subject of a verb.
        return verbs[0]
    return verbs[0] if page.tokens[hits[0].first].text.endswith(("ت", "وا")) else nouns[0]


def _is_told_of_by_a_verb(page: Page, index: int) -> bool:
    """إن قصف التحالف العربي استهدف مقرا: a body right behind a noun, and behind it the verb that says what the noun struck."""
    name = page.actor_at.get(index)
    if name is None or name.proclitics or name.last + 1 >= len(page):
        return False
    return any(hit.sense.type in GENERIC and hit.features.startswith("vp") and not hit.proclitics and not hit.suffix for hit in page.hits[name.last + 1])


# أن سلاح الجو الليبي قصف
_SUBJECT_WITHIN = 5


def _ends_a_subject(page: Page, last: int) -> bool:
    """Whether a definite name of those who use force opens right behind "that" and ends at a token, so that a verb follows."""
    if not (page.tokens[last].text.startswith("ال") or last in page.inside_actor):
        return False
    for index in range(last, max(-1, last - _SUBJECT_WITHIN), -1):
        if page.functions[index] == "that":
            first = index + 1
            return first <= last and (page.of_kind(first, "force") is not None or first in page.inside_actor)
        if page.tokens[index].kind != "word" or page.functions[index] or page.of_kind(index, "event", "harm", "saying"):
            return False
    return False


def _is_achieved(page: Page, hit: Hit, sentence: Sentence) -> bool:
    """تمكنت القوات من أسر ..., نجح في تحرير ...: what someone managed to do is told as done."""
    before = hit.first - 1
    if hit.features.startswith("v") or before < sentence.first or page.functions[before] != "preposition":
        return False
    for index in range(before - 1, max(sentence.first, before - 12) - 1, -1):
        if page.functions[index] in ("clause", "that") or page.tokens[index].text in ".؛:":
            return False
        if page.structure(index, "achieve") is not None:
            return True
    return False


def is_cued(page: Page, hit: Hit, sentence: Sentence) -> bool:
    """قد ترد، سنرد، ستقوم بالرد، تدرس ردا: a word of response among words of the future is a threat or an expectation."""
    if hit.proclitics.endswith("س") and hit.features[:3] == "vr1":
        # سندمر، سنضرب: what we will do needs no other word of force.
        return True
    if hit.sense.type not in ("threat", "prediction"):
        return False
    if hit.features[1:2] == "r" and (hit.proclitics.endswith("س") or hit.features[2:3] == "1"):
        return True
    for index in range(max(sentence.first, hit.first - 4), hit.first):
        for other in page.hits[index]:
            if other.sense.kind == "realis" and other.sense.value in ("predicted", "planned") and (other.sense.strength != "weak" or hit.features[:2] == "vr"):
                return True
            if other.proclitics.endswith("س") and other.features[:2] == "vr":
                return True
    return False


def _is_launched(page: Page, before: int) -> bool:
    """شنت ضربة: only attacks are launched; قبل شن هجوم does not say that one was."""
    if before and page.functions[before - 1] in ("preposition", "cause"):
        return False
    return any(other.sense.id == "event.light.wage" and other.features.startswith("v") for other in page.hits[before])


def _is_a_doing(page: Page, before: int, sentence: Sentence) -> bool:
    """نفت الوزارة تنفيذ أي ضربات: a noun of carrying out right before the word, whichever may be meant."""
    if before > sentence.first and any(other.sense.value == "any" for other in page.hits[before]):
        before -= 1
    if before < sentence.first or (before > sentence.first and page.functions[before - 1] in ("preposition", "cause")):
        return False
    nouns = (other for other in page.hits[before] if other.sense.id.startswith("event.light") and other.features.startswith("n") and not other.sense.mode)
    return any(not other.proclitics.endswith("ل") for other in nouns)


def _is_carried_out(page: Page, hit: Hit) -> bool:
    """الضربة نفذت في، العملية التي شنت، العملية ستشمل: a verb of doing or of beginning right behind says that it was done or will be."""
    at = hit.last + 1
    if at < len(page) and page.folded[at] in page.reference.words("companion.will_begin"):
        return True
    at += at < len(page) and page.functions[at] == "who"
    behind = page.hits[at] if at < len(page) else ()
    return any(other.sense.kind == "event" and other.sense.strength == "light" and other.features.startswith("v") for other in behind)


def _strikes_a_thing(page: Page, hit: Hit) -> bool:
    """ضرب مواقع نووية، ضرب أهداف: a noun of striking with a thing right behind it as what is struck."""
    after = hit.last + 1
    struck = page.of_kind(after, "object") if hit.features.startswith("ns") and not hit.definite and not hit.suffix else None
    return hit.sense.role == "target" and struck is not None and not struck.proclitics


def _is_behind_us(page: Page, index: int, sentence: Sentence) -> bool:
    """ضربنا مئات الأهداف، ضربنا مواقع: things in a number or not right behind "we struck"."""
    if index >= sentence.last:
        return False
    index = behind_its_number(page, index)
    thing = page.of_kind(index, "object") if index < sentence.last else None
    return thing is not None and not thing.proclitics


_DONE_BY_STATES = FORCE | {"property_destruction", "siege", "detention", "territory_change", "explosion"}


def _is_a_states_deed(page: Page, hit: Hit) -> bool:
    """ضربت إسرائيل منزلا, روسيا توقف صحفيين: an active verb with a state right behind or before it, and people, a thing or a place as its object."""
    if hit.sense.type not in _DONE_BY_STATES or hit.features[:1] != "v" or hit.features[3:4] == "s" or hit.suffix:
        return False
    behind, before = page.actor_at.get(hit.last + 1), page.inside_actor.get(hit.first - 1)
    name, after = (before, hit.last + 1) if behind is None else (behind, behind.last + 1)
    if name is None or name.proclitics or not page.names_a_country(name):
        return False
    while after < len(page) and (after in page.in_time or (page.tokens[after].text == "،" and page.in_time.intersection((after - 1, after + 1)))):
        after += 1
    if after < len(page) and page.folded[after] == "في" and after + 1 in page.in_places:
        after = page.in_places[after + 1].whole[1] + 1
    if after >= len(page) or page.functions[after]:
        return False
    noun = behind_its_number(page, after)
    struck = page.of_kind(noun, "object", "people", "place_word") if noun < len(page) else None
    return (struck is not None and not struck.proclitics) or (after in page.in_places and not page.in_places[after].proclitics)


def _is_of_a_town(page: Page, hit: Hit) -> bool:
    """استعادة مدينة كذا، تطويق بلدة كذا، تطويق مستشفى: a noun of taking or surrounding with a settlement that is named, or a thing, right behind it."""
    thing = page.of_kind(hit.last + 1, "object") if hit.sense.type == "siege" and hit.last + 1 < len(page) else None
    if thing is not None and hit.features.startswith("ns") and not hit.suffix and not hit.definite and not thing.proclitics:
        return True
    place = page.in_places.get(hit.last + 1)
    if (
        hit.sense.type not in ("territory_change", "siege")
        or not hit.features.startswith("ns")
        or hit.suffix
        or hit.definite
        or place is None
        or place.whole[0] != hit.last + 1
    ):
        return False
    level = page.of_kind(place.whole[0], "place_word")
    return level is not None and level.sense.level in ("town", "district") and not level.proclitics and place.last > level.last


def _supported(page: Page, hit: Hit, sentence: Sentence) -> bool:
    """Whether a word of many meanings stands among words of conflict: arms, forces, harm, an armed actor, or another happening."""
    if hit.sense.mode == "eliminate" and eliminates_a_leader(page, hit):
        return True
    if hit.sense.type in FORCE and (hit.features[:3] == "vp1" or hit.suffix == "نا") and _is_behind_us(page, hit.last + 1, sentence):
        return True
    if hit.sense.type in FORCE and hit.first > sentence.first and _is_launched(page, hit.first - 1):
        return True
    if hit.sense.type in FORCE and _is_a_doing(page, hit.first - 1, sentence):
        return True
    if (hit.sense.type in FORCE or hit.sense.mode == "operation") and hit.definite and _is_carried_out(page, hit):
        return True
    if hit.sense.type in FORCE and (is_undergone(page, hit) or _strikes_a_thing(page, hit)):
        return True
    if _is_a_states_deed(page, hit) or _is_of_a_town(page, hit):
        return True
    low, high = max(sentence.first, hit.first - 9), min(sentence.last, hit.last + 10)
    score = 0
    for index in range(low, high):
        if hit.first <= index <= hit.last:
            continue
        near = 2 if abs(index - hit.first) <= 4 else 1
        for other in page.hits[index]:
            if other.sense.kind in ("means", "harm") or (other.sense.kind == "event" and other.sense.strength == "strong"):
                score += 2
            elif other.sense.kind == "force" or (other.sense.kind == "people" and other.sense.who in ("combatants", "security")):
                score += near
        if index in page.actor_at and page.is_armed(page.actor_at[index]):
            score += near
    return score >= 2
