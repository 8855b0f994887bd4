"""Which of the readings of a word that may name a happening is meant."""

from __future__ import annotations

from dataclasses import replace

from marsad.extract.rules.adverbs import before_adverbs
from marsad.extract.rules.cases import in_the_objects_case
from marsad.extract.rules.clefts import is_who
from marsad.extract.rules.families import GENERIC
from marsad.extract.rules.fighters import fighters_act
from marsad.extract.rules.objects_that_decide import are_dropped_on
from marsad.extract.rules.page import Page, Sentence
from marsad.extract.rules.past_the_noun import is_a_woman_struck
from marsad.extract.rules.stops import OBJECT_WITHIN, past_source_or_time
from marsad.reference.lexicon import Hit
from marsad.text.fold import fold


def with_its_kind(page: Page, hit: Hit) -> Hit:
    """غارة إسرائيلية جوية، قصف روسي بالبراميل: a noun with the sense that it has together with the word for its kind, where an adjective of a state stands between."""
    kind = hit.last + 2
    if not hit.features.startswith("n") or hit.first != hit.last or hit.suffix or kind >= len(page) or hit.last + 1 not in page.adjective_at:
        return hit
    if page.tokens[kind].kind != "word" or page.functions[kind] or kind in page.adjective_at:
        return hit
    together = page.reference.lexicon.find((page.tokens[hit.first], page.tokens[kind]))[0]
    phrase = next((other for other in together if other.sense.kind == "event" and other.last > other.first and other.sense.type), None)
    return hit if phrase is None else hit._replace(sense=replace(phrase.sense, role=phrase.sense.role or hit.sense.role, strength="strong"))


# منظومة دفاع التحالف الدولي تسقط مسيرات: so far before the verb its subject may begin.
_BRINGS_DOWN_WITHIN = 7


def brings_down(page: Page, readings: list[Hit], sentence: Sentence) -> Hit | None:
    """منظومة الدفاع تسقط مسيرات: behind a force that opens the clause the verb is the one of shooting down, and nothing falls of itself."""
    falls = next((hit for hit in readings if hit.sense.value == "falls" and hit.first == hit.last and hit.features[:3] == "vr3" and not hit.suffix), None)
    downs = next((hit for hit in readings if hit.sense.value == "brings_down" and hit.features[:3] == "vr3"), None)
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


# What the use of a weapon is where no other word says it.
_BY_USE = {"chemical": "chemical_attack", "grenade": "armed_attack"}
# What we tell to have used in a wave of attacks is what we fired.
_BY_OUR_USE = {"missile": "shelling", "rocket": "shelling", "drone": "drone_strike"}


def use_of_a_weapon(page: Page, index: int, sentence: Sentence) -> list[Hit]:
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
        bombs = page.folded[at] in page.reference.words("companion.bombs")
        if used.sense.value == "drops" and (bombs or are_dropped_on(page, at)):
            # ألقت مسيرة قنبلة، أسقطت مقاتلة قنبلتين; أسقطنا مئة قنبلة: nobody drops them but from the air.
            craft = _craft_between(page, index, at) or ("aircraft" if used.features[:3] == "vp1" and used.sense.form == "أسقط" else None)
            if craft is not None:
                told = page.of_kind(at, "event")
                means_of_it = tuple(dict.fromkeys((craft, *(told.sense.means if told is not None else ()))))
                sense = replace(used.sense, type="drone_strike" if craft == "drone" else "air_strike", means=means_of_it, strength="strong")
                return [used._replace(sense=sense)]
        if page.opens_clause(at) or page.tokens[at].text in ".،؛:" or (noun and page.functions[at] == "preposition"):
            return []
    return []


def is_dropped(page: Page, hit: Hit) -> bool:
    """ألقت مروحيات الجيش براميل متفجرة: whether bombs are the object of a verb of dropping before them, which tells of the attack."""
    if hit.proclitics or not hit.features.startswith("n") or page.folded[hit.first] not in page.reference.words("companion.dropped"):
        return False
    for index in range(hit.first - 1, max(-1, hit.first - OBJECT_WITHIN), -1):
        if (page.functions[index] and page.folded[index] != "من") or page.tokens[index].kind == "mark":
            return False
        if any(other.sense.value == "drops" and other.features.startswith("v") for other in page.hits[index]):
            return _craft_between(page, index, hit.first) is not None
    return False


_CRAFT = ("drone", "helicopter", "aircraft")


def _craft_between(page: Page, verb: int, bombs: int) -> str | None:
    """ألقت مقاتلة قنبلتين: what flies between a verb of dropping and the bombs, or right before the verb; None where nothing does."""
    for index in (*range(verb + 1, bombs), verb - 1, verb - 2):
        weapon, force = (page.of_kind(index, "means"), page.of_kind(index, "force")) if index >= 0 else (None, None)
        if weapon is not None:
            return next((craft for craft in _CRAFT if craft in weapon.sense.means), None)
        if force is not None and fold(force.sense.form) in page.reference.words("companion.flying_forces"):
            return "aircraft"
    return None


def _spoke_of_poison(page: Page, before: int) -> bool:
    """مثل هذه الأسلحة: whether the weapons last named before a sentence are poison."""
    named = (page.of_kind(at, "means") for at in reversed(page.starting("means", 0, before)))
    last = next((hit for hit in named if hit is not None), None)
    return last is not None and "chemical" in last.sense.means


def reading_by_voice(page: Page, hits: list[Hit]) -> Hit:
    """Of readings of one word, a noun after a preposition or the article, a verb otherwise where both are open and the sentence opens with it."""
    longest = max(hit.last for hit in hits)
    hits = [hit for hit in hits if hit.last == longest]
    nouns = [hit for hit in hits if hit.features.startswith("n")]
    verbs = [hit for hit in hits if hit.features.startswith("v")]
    if not nouns or not verbs:
        return hits[0]
    before = hits[0].first - 1
    # بعد أن قصفها: the pronoun ends in the letter of the accusative.
    behind_that = bool(nouns[0].suffix) and before >= 0 and page.functions[before] == "that"
    if page.folded[longest].endswith("ا") and not behind_that and not any(hit.sense.form.endswith(("ا", "ى")) for hit in (*nouns, *verbs)):
        # إن قصفا استهدف: the accusative of a noun is spelt like the verb of two, which news hardly ever uses.
        return nouns[0]
    if _is_told_of_by_a_verb(page, longest + 1):
        return nouns[0]
    if is_who(page, before):
        return verbs[0]
    if before >= 0 and page.folded[before].lstrip("وبل") in page.reference.words("companion.lack_of"):
        # بعدم قصف المدينة, دون قصف المدينة
        return nouns[0]
    if before >= 0 and (page.functions[before] in ("preposition", "cause", "agent") or page.of_kind(before, "saying", "event", "direction")):
        return nouns[0]
    if before >= 0 and _is_that_before_a_noun(page, before):
        return nouns[0]
    if before >= 0 and (
        page.functions[before] in ("that", "who") or page.of_kind(before, "negation") or page.folded[before] in page.reference.words("companion.before_verbs")
    ):
        return verbs[0]
    subject = before_adverbs(page, before + 1) - 1
    if subject >= 0 and not hits[0].proclitics and not nouns[0].definite and _ends_a_subject(page, subject, opening=subject < before):
        # أن سلاح الجو قصف مواقع, الجيش بدوره قصف مواقع
        return verbs[0]
    behind = past_source_or_time(page, longest + 1, len(page)) if longest + 1 < len(page) else longest + 1
    following = page.of_kind(behind, "people")
    if following is not None and not following.proclitics and page.folded[following.last].endswith("ون"):
        # خطف مسلحون طبيبا: the nominative is the subject of a verb.
        return verbs[0]
    if following is not None and behind == longest + 1 and _strike_somebody(page, following):
        return verbs[0]
    weapon = page.of_kind(behind, "means")
    opens = before < 0 or page.tokens[before].kind != "word" or hits[0].proclitics in ("و", "ف")
    if opens and weapon is not None and weapon.features[1:2] == "s" and not (weapon.proclitics or weapon.definite) and _FLIES.intersection(weapon.sense.means):
        # ضرب صاروخ مدرسة: a missile is nothing that is struck.
        return verbs[0]
    return verbs[0] if page.tokens[hits[0].first].text.endswith(("ت", "وا")) else nouns[0]


_FLIES = frozenset({"missile", "rocket", "drone"})


def _strike_somebody(page: Page, people: Hit) -> bool:
    """ضرب شرطي امرأة, ضرب الجنود امرأة, ضرب رجال الشرطة متظاهرين: people with others behind them who are no part of their phrase, and whom a verb befell."""
    after = people.last + 1
    if fighters_act(page, people.first, after):
        return True
    after += not people.definite and after < len(page) and page.tokens[after].text.startswith("ال")
    struck = page.of_kind(after, "people") if after < len(page) and (people.definite or after > people.last + 1) else None
    if struck is None or struck.definite or struck.proclitics or struck.suffix or page.functions[after]:
        return False
    return in_the_objects_case(page, struck) or is_a_woman_struck(page, people, struck)


# سبق للجيش أن قصف: so far before أن stands the word that has a verb in the past behind it.
_PAST_THAT_WITHIN = 4


def _is_that_before_a_noun(page: Page, that: int) -> bool:
    """قال إن قصف المدن جريمة, أكد أن قتل المدنيين محرم: no verb stands right behind them, but behind أن where it dates something or says that it came to that (بعد أن قصف)."""
    text = page.tokens[that].text.removeprefix("و").removeprefix("ب")
    if text == "إن":
        return True
    if text != "أن" or that == 0:
        return False
    dated = page.reference.words("companion.brings_about")
    return not any(page.folded[index].removeprefix("و") in dated for index in range(max(0, that - _PAST_THAT_WITHIN), that))


def _is_told_of_by_a_verb(page: Page, index: int) -> bool:
    """إن قصف التحالف العربي استهدف مقرا: a body right behind a noun, and behind it the verb that says what the noun struck."""
    name = page.actor_at.get(index)
    if name is None or name.proclitics or name.last + 1 >= len(page):
        return False
    return any(hit.sense.type in GENERIC and hit.features.startswith("vp") and not hit.proclitics and not hit.suffix for hit in page.hits[name.last + 1])


# أن سلاح الجو الليبي قصف
_SUBJECT_WITHIN = 5


def _ends_a_subject(page: Page, last: int, *, opening: bool = False) -> bool:
    """Whether a definite name of those who use force opens right behind "that" and ends at a token, so that a verb follows; `opening` allows the head of a sentence."""
    if not (page.tokens[last].text.startswith("ال") or last in page.inside_actor):
        return False
    for index in range(last, max(-1, last - _SUBJECT_WITHIN), -1):
        head = opening and (page.tokens[index].text in ".:؛" or page.tokens[index].kind == "break")
        if page.functions[index] == "that" or head or (opening and index == 0):
            first = index + (page.functions[index] == "that" or head)
            return first <= last and (page.of_kind(first, "force") is not None or first in page.inside_actor)
        if page.tokens[index].kind != "word" or page.functions[index] or page.of_kind(index, "event", "harm", "saying"):
            return False
    return False
