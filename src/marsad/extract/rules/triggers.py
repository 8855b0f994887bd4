"""Whether a word that may name a happening is used for one: its readings, what stands by it, and what it only describes."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from marsad.extract.rules.families import FORCE, PROTESTS
from marsad.extract.rules.harm_words import cue
from marsad.extract.rules.page import Page, Sentence
from marsad.reference.lexicon import Hit


def trigger_at(page: Page, index: int, sentence: Sentence) -> Hit | None:
    """The event sense of a token where it is used for a happening."""
    hits = [hit for hit in page.hits[index] if hit.sense.kind == "event" and hit.sense.strength != "light" and hit.sense.type]
    hits = hits or _use_of_poison(page, index, sentence)
    if not hits or index in page.inside_actor or index in page.in_time or index in page.in_figure or _is_in_hashtag_name(page, index):
        return None
    needed = [hit for hit in hits if hit.sense.needs and _has_needed(page, hit)]
    hit = _by_voice(page, needed or [hit for hit in hits if not hit.sense.needs] or hits)
    if hit.features.startswith("v") and page.tokens[index].text.endswith(("ً", "اً")):
        return None
    if hit.sense.strength == "weak" and index and not hit.features.startswith("v") and page.of_kind(index - 1, "teller") and not page.functions[index - 1]:
        # قيادة العمليات: part of a body's name.
        return None
    if _is_misread(page, hit):
        return None
    if hit.sense.mode == "dated" and not _is_dated(page, hit):
        return None
    if hit.sense.mode == "crowd":
        return hit if _by_protesters(page, hit, sentence) else None
    if _describes(page, hit) or (hit.sense.needs and not _has_needed(page, hit)) or _is_a_thing(page, hit) or _is_protested(page, hit, sentence):
        return None
    # قرب تدمر: behind a preposition or a direction stands no verb.
    verb = hit.features.startswith("v") and not (index and (page.functions[index - 1] == "preposition" or page.of_kind(index - 1, "direction")))
    if any(place.first <= index <= place.last and (place.last > place.first or not verb) for place in page.places):
        return None
    harm = page.of_kind(index, "harm")
    if hit.sense.strength == "weak" and harm is not None and harm.sense.role == "verb" and harm.sense.harm != "damage" and _hurts_people(page, harm):
        return None
    other = page.of_kind(index, "teller", "force", "object", "means", "people", "structure")
    if hit.sense.strength == "weak" and not _is_achieved(page, hit, sentence) and not is_cued(page, hit, sentence):
        if (other and not hit.features.startswith("v")) or not _supported(page, hit, sentence):
            return None
    if other is not None and other.last > hit.last:
        return None
    return hit


def _use_of_poison(page: Page, index: int, sentence: Sentence) -> list[Hit]:
    """استخدام النظام السوري الأسلحة الكيماوية: a word of use with poison as its object, whoever stands between, is a chemical attack."""
    used = next((hit for hit in page.hits[index] if hit.sense.kind == "event" and hit.sense.mode == "use"), None)
    if used is None:
        return []
    for at in range(index + 1, min(index + _OBJECT_WITHIN, sentence.last)):
        means = page.of_kind(at, "means")
        if means is not None and "chemical" in means.sense.means:
            return [used._replace(sense=replace(used.sense, type="chemical_attack", means=("chemical",), strength="strong"))]
        if page.functions[at] in ("that", "clause", "who", "cause") or page.tokens[at].text in ".،؛:":
            return []
    return []


# Doer and adjectives may stand between a word of use and what was used.
_OBJECT_WITHIN = 7


def _is_in_hashtag_name(page: Page, index: int) -> bool:
    """Whether a word is part of a hashtag of several words (#معركة_كذا), which names a campaign."""
    if index + 2 < len(page) and page.tokens[index + 1].text == "_":
        # #معارك_عنيفة is no name, but the noun with its adjective.
        return page.folded[index].startswith("ال") or page.folded[index + 2].startswith("ال") or not page.tokens[index + 2].text.endswith("ة")
    return index > 0 and page.tokens[index - 1].text == "_"


def _hurts_people(page: Page, harm: Hit) -> bool:
    """أصيب خمسة، أصابت سبعة مدنيين: people are hurt, nothing is hit."""
    following = range(harm.last + 1, min(harm.last + 3, len(page)))
    return harm.features[3:4] == "s" or any(page.of_kind(index, "people") or page.count_at(index) is not None for index in following)


def _on_a_side(page: Page, hit: Hit) -> bool:
    return any(page.structure(index, "beside") or page.structure(index, "besides") for index in _until_stop(page, _behind(page, hit)))


def _is_process(page: Page, hit: Hit) -> bool:
    """عملية تسليم الأسلحة، عمليات الترميم، عملية إخراج: a verbal noun right behind names what is done, and that is no force."""
    following = hit.last + 1
    if hit.definite or hit.suffix or hit.sense.strength != "weak" or following >= len(page) or page.tokens[following].kind != "word":
        return False
    if page.of_kind(following, "harm") is not None and not page.hits[following][0].proclitics:
        # عمليات القتل: what was done to people is told by its own word.
        return True
    named = [other for other in page.hits[following] if other.sense.kind == "event" and other.features.startswith("n") and not other.proclitics]
    if named:
        return all(other.sense.needs and not _has_needed(page, other) for other in named)
    if following in page.in_place or following in page.inside_actor or following in page.in_time:
        return False
    return _VERBAL_NOUN.fullmatch(page.folded[following].removeprefix("ال")) is not None


# The shapes of the nouns of the second, fourth, seventh, eighth and tenth forms (تفعيل، إفعال، انفعال، افتعال، استفعال), hamzas folded.
_VERBAL_NOUN = re.compile(r"ت..ي.|ا..ا.|ان..ا.|ا.ت.ا.|است..ا.")


# What a relative clause says of people rather than tells: the Houthis who hold the capital, the gunmen who fled.
_OF_WHOM = frozenset({"territory_change", "displacement", "deployment", "armed_clash", "incursion"})


def _describes(page: Page, hit: Hit) -> bool:
    """Whether the word describes a thing or a place instead of telling a happening: the besieged city, the area that they control."""
    type_, noun = hit.sense.type, hit.features.startswith("n")
    if hit.sense.mode == "answer" and hit.proclitics.endswith("ك"):
        # كرد على الهجوم: as an answer, which the words before tell.
        return True
    if hit.sense.mode == "fight" and hit.features[:2] == "vr" and _on_a_side(page, hit):
        # تقاتل الفصائل إلى جانب الجيش: on whose side somebody is.
        return True
    if hit.sense.mode == "enter" and any(page.structure(index, "its_span") for index in _until_stop(page, _behind(page, hit))):
        # تدخل الحرب عامها الثامن
        return True
    if hit.sense.mode == "operation" and noun and _is_process(page, hit):
        return True
    if type_ == "siege" and noun and (hit.definite or page.folded[hit.first].endswith("محاصرة")) and hit.sense.form != "حصار":
        return True
    if noun and hit.definite and hit.first and page.structure(hit.first - 1, "doers_of") is not None:
        # منفذي الهجوم: people, not the attack.
        return True
    if hit.sense.mode == "state" and hit.features[:3] == "vr3" and not hit.proclitics.endswith("س"):
        # المناطق التي يسيطرون عليها: how things are, not what happened.
        return True
    if hit.features[:2] == "vr" and hit.proclitics.endswith("ل") and hit.sense.strength == "weak" and type_ in _OF_WHOM:
        # ليتدخل، ليتقدم: what it was for, or what came of it.
        return True
    if noun and hit.proclitics.endswith("ل") and type_ == "territory_change":
        # لاستعادة السيطرة: a purpose, however strong the word.
        return True
    told_of_whom = hit.features.startswith("v") and not hit.proclitics and hit.first > 0 and page.functions[hit.first - 1] == "who"
    if told_of_whom and (type_ in _OF_WHOM or (hit.features[1] == "r" and type_ not in ("threat", "prediction"))):
        # القوات التي تقاتل، المناطق التي تحاصرها: what someone does as a rule.
        return True
    if hit.sense.strength != "weak" or type_ in ("threat", "prediction"):
        return False
    if noun and hit.proclitics.endswith("ل") and not hit.definite:
        # لضرب، لإخراج: a purpose.
        return True
    if noun and any(
        other.sense.kind == "negation" and other.last == hit.first - 1 for index in range(max(0, hit.first - 2), hit.first) for other in page.hits[index]
    ):
        return True
    following = page.of_kind(hit.last + 1, "event") if hit.last + 1 < len(page) else None
    return noun and following is not None and following.sense.strength == "strong" and following.features.startswith("n") and not following.proclitics


def _is_misread(page: Page, hit: Hit) -> bool:
    """Spellings that are another word: an "I" that reports never use (وارد), an object of a verb that takes none (الأموال التي تقدمها), families (أسر الشهداء)."""
    if hit.features[:2] == "vr" and hit.sense.form.startswith("أ") and len(hit.sense.form) == _ROOT and "أ" not in page.tokens[hit.first].text:
        # ياسر: a verb of such a root is written with its hamza (يأسر).
        return True
    if hit.features[:3] == "vr1" and page.folded[hit.first][len(hit.proclitics) :].startswith("ا"):
        return True
    if hit.suffix and (hit.sense.mode == "intransitive" or (hit.suffix == "ي" and hit.features.startswith("n"))):
        # تقدمها is another verb; هجومي is an adjective, not "my attack".
        return True
    ready = page.of_kind(hit.first, "realis")
    if ready is not None and ready.features.startswith("v") and ready.sense.strength != "weak" and page.of_kind(hit.first - 1, "negation") is None:
        # تستعد لشن هجوم: it gets ready; only لم تستعد is of retaking.
        return True
    if _is_part_of_a_thing(page, hit) or _goes_out_to_protest(page, hit) or _enters_into_force(page, hit):
        return True
    person = page.of_kind(hit.first, "people")
    if person is not None and person.suffix and person.sense.number != "singular" and hit.suffix:
        # أسرته: his family rather than "captured him".
        return True
    if hit.features.startswith("n") and hit.sense.strength == "weak" and person is not None:
        following = hit.last + 1
        counted = page.count_at(following) is not None or page.structure(following, "partitive") is not None if following < len(page) else False
        people = page.of_kind(following, "people") if following < len(page) else None
        return not counted and (people is None or people.definite)
    return False


_ROOT = 3


def _enters_into_force(page: Page, hit: Hit) -> bool:
    """دخلت الهدنة حيز التنفيذ: what takes effect enters no town."""
    if hit.sense.type != "incursion" or not hit.features.startswith("v") or hit.last + 1 >= len(page):
        return False
    return any(other.sense.kind == "event" and other.sense.type == "ceasefire" for other in page.hits[hit.last + 1])


def _goes_out_to_protest(page: Page, hit: Hit) -> bool:
    """خرج الآلاف في مظاهرات: who goes out to march leaves no ground and no home."""
    if hit.sense.type not in ("territory_change", "displacement") or not hit.features.startswith("v"):
        return False
    behind = range(hit.last + 1, min(hit.last + 1 + _OBJECT_WITHIN, len(page)))
    hits = (other for index in _until_stop(page, behind) for other in page.hits[index])
    return any(other.sense.kind == "event" and other.sense.type == "protest" and other.features.startswith("n") for other in hits)


def _is_part_of_a_thing(page: Page, hit: Hit) -> bool:
    """منصة إطلاق صواريخ: whether the words stand inside the name of a kind of thing."""
    before = (hit.first - 1, hit.first - 2)
    return any(other.sense.kind == "object" and other.last >= hit.last for index in before if index >= 0 for other in page.hits[index])


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


def _has_needed(page: Page, hit: Hit) -> bool:
    """Whether a word of the kind that the sense needs stands by it: a missile that falls, forces that are sent, fire that is opened."""
    needs = set(hit.sense.needs)
    near = range(max(0, hit.first - 4), min(len(page), hit.last + 6))
    if any(_is_one_of(page, index, needs) for index in near):
        return True
    if hit.features.startswith("v") and _fires_a_number(page, hit, needs):
        return True
    behind = _behind(page, hit)
    if "body" in needs:
        # عثر الأهالي على جثث
        return any(cue(page, index, "body") for index in _until_stop(page, behind))
    if "civilians" in needs:
        return _of_civilians(page, hit)
    if "fire" in needs:
        return any(page.structure(index, "fire") for index in _until_stop(page, behind))
    return "forces" in needs and any(_is_forces(page, index) for index in _until_stop(page, behind))


def _is_one_of(page: Page, index: int, needs: set[str]) -> bool:
    means = page.of_kind(index, "means")
    return means is not None and not needs.isdisjoint(means.sense.means)


# أطلقت الولايات المتحدة وفرنسا في 13 أبريل الحالي أكثر من 100 صاروخ
_NUMBER_WITHIN = 14


def _fires_a_number(page: Page, hit: Hit, needs: set[str]) -> bool:
    """أطلقت الدول الثلاث فجر السبت أكثر من 100 صاروخ: a counted weapon is the object, however far behind its verb."""
    behind = range(hit.last + 1, min(len(page) - 1, hit.last + 1 + _NUMBER_WITHIN))
    for index in _until_stop(page, behind):
        count = page.count_at(index)
        if count is not None and count.last_token + 1 < len(page) and _is_one_of(page, count.last_token + 1, needs):
            return True
    return False


# غادر الآلاف من المدنيين; المدنيون والمقاتلون، قد غادروا.
_LEAVING_WITHIN = 4
_LEFT_BEFORE = 7


def _of_civilians(page: Page, hit: Hit) -> bool:
    """Whether civilians in some number are who leaves: the subject behind the verb or noun, or before a verb in the plural."""
    behind = range(hit.last + 1, min(len(page), hit.last + 1 + _LEAVING_WITHIN))
    if not (hit.features.startswith("v") and page.tokens[hit.first].text.endswith(("وا", "ون"))):
        return any(_is_civilians(page, index) for index in _until_stop(page, behind))
    start = hit.first - 1
    while start >= 0 and (page.structure(start, "aspect") or (start < hit.first - 1 and page.tokens[start].text == "،")):
        start -= 1
    before = range(start, max(-1, start - _LEFT_BEFORE), -1)
    # مدنيون خرجوا: a clause about some that another verb has told of.
    return any(_is_civilians(page, index) and page.hits[index][0].definite for index in _until_stop(page, before))


def _is_civilians(page: Page, index: int) -> bool:
    person = page.of_kind(index, "people")
    if person is None or person.sense.who not in ("civilians", "women", "children") or person.sense.value == "protester":
        return False
    return person.features[1:2] in ("p", "d") and not (index and page.functions[index - 1] in ("preposition", "agent") and page.folded[index - 1] != "من")


def _behind(page: Page, hit: Hit) -> range:
    return range(hit.last + 1, min(len(page), hit.last + 1 + _OBJECT_WITHIN))


def _until_stop(page: Page, tokens: range) -> Iterator[int]:
    """The tokens up to the end of the clause."""
    for index in tokens:
        if page.functions[index] in ("that", "clause", "who", "cause") or page.tokens[index].text in ".،؛:" or page.tokens[index].kind == "break":
            return
        yield index


def _is_forces(page: Page, index: int) -> bool:
    people = page.of_kind(index, "people")
    armed = people is not None and people.sense.who in ("combatants", "security")
    return armed or page.of_kind(index, "force") is not None or (index in page.actor_at and page.is_armed(page.actor_at[index]))


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
    before = hits[0].first - 1
    if before >= 0 and (page.functions[before] in ("preposition", "cause", "agent") or page.of_kind(before, "saying", "event", "direction")):
        return nouns[0]
    if before >= 0 and (page.functions[before] in ("that", "who") or page.of_kind(before, "negation") or page.folded[before] in _BEFORE_VERBS):
        return verbs[0]
    following = page.of_kind(longest + 1, "people")
    if following is not None and not following.proclitics and page.folded[following.last].endswith("ون"):
        # خطف مسلحون طبيبا: the nominative is the subject of a verb.
        return verbs[0]
    return verbs[0] if page.tokens[hits[0].first].text.endswith(("ت", "وا")) else nouns[0]


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


def _supported(page: Page, hit: Hit, sentence: Sentence) -> bool:
    """Whether a word of many meanings stands among words of conflict: arms, forces, harm, an armed actor, or another happening."""
    if hit.sense.type in FORCE and hit.first > sentence.first and _is_launched(page, hit.first - 1):
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
