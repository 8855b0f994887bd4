"""What bears out a word of many meanings as the name of a happening."""

from __future__ import annotations

from marsad.extract.rules.between_nations import between_nations
from marsad.extract.rules.families import FORCE
from marsad.extract.rules.needed import is_undergone
from marsad.extract.rules.page import Page, Sentence
from marsad.extract.rules.stops import behind_its_number
from marsad.extract.rules.words_of_force import eliminates_a_leader
from marsad.reference.lexicon import Hit


def is_achieved(page: Page, hit: Hit, sentence: Sentence) -> bool:
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
            if hit.sense.type == "prediction" and other.sense.kind == "saying" and other.sense.mode in ("predict", "doubt") and other.features[:1] == "v":
                # توقع محللون تصعيدا
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
    after = _behind_the_state(page, hit)
    if after is None:
        return False
    while after < len(page) and (after in page.in_time or (page.tokens[after].text == "،" and (after - 1 in page.in_time or after + 1 in page.in_time))):
        after += 1
    if after < len(page) and page.folded[after] == "في" and after + 1 in page.in_places:
        after = page.in_places[after + 1].whole[1] + 1
    if "fire" in hit.sense.needs and after + 2 < len(page) and page.structure(after, "fire") is not None and page.folded[after + 1] == "علي":
        # فتحت روسيا النار على حافلة
        after += 2
    if after >= len(page) or page.functions[after]:
        return False
    noun = behind_its_number(page, after)
    struck = page.of_kind(noun, "object", "people", "place_word") if noun < len(page) else None
    return (struck is not None and not struck.proclitics) or (after in page.in_places and not page.in_places[after].proclitics)


def _behind_the_state(page: Page, hit: Hit) -> int | None:
    """The token behind a state right behind or before a verb, or behind the government that took ground (استعادت الحكومة مدينة كذا); None where none stands there."""
    at = hit.last + 1
    behind, before = page.actor_at.get(at), page.inside_actor.get(hit.first - 1)
    if hit.sense.type == "territory_change" and hit.features.startswith("vp") and page.is_listed(at, "companion.no_adjective"):
        at = at + 1 if behind is None else behind.last + 1
        while at in page.adjective_at:
            at += 1
        return at
    name, after = (before, at) if behind is None else (behind, behind.last + 1)
    return None if name is None or name.proclitics or not page.names_a_country(name) else after


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
    if level is None and hit.sense.type == "siege" and not place.proclitics and not place.anaphor:
        # تطويق بوكروفسك
        return page.level_of(place) in ("town", "district", "site")
    return level is not None and level.sense.level in ("town", "district") and not level.proclitics and place.last > level.last


# أطلق مستوطن ملثم النار على شاب: so far behind the verb stands the fire.
_FIRE_WITHIN = 5


def _shoots_at_somebody(page: Page, hit: Hit) -> bool:
    """أطلق مستوطن النار على شاب, فتح رجل النار في مركز تجاري: fire behind a verb of letting off, with people, or a thing or place, that "at" or "in" leads to."""
    if hit.sense.value != "launches" or "fire" not in hit.sense.needs:
        return False
    for index in range(hit.last + 1, min(hit.last + 1 + _FIRE_WITHIN, len(page) - 2)):
        if page.opens_clause(index) or page.tokens[index].kind != "word":
            return False
        if page.structure(index, "fire") is not None and page.folded[index + 1] == "علي":
            struck = page.of_kind(behind_its_number(page, index + 2), "people", "object", "force")
            return struck is not None and not struck.proclitics
        if page.structure(index, "fire") is not None and page.folded[index + 1] == "في":
            return index + 2 in page.in_places or page.of_kind(index + 2, "object", "place_word") is not None
    return False


# لوح الرئيس الأمريكي دونالد ترامب، الأحد، بضرب إيران
_BRANDISHED_WITHIN = 8


def _is_brandished(page: Page, hit: Hit, sentence: Sentence) -> bool:
    """لوحت روسيا بضرب أوديسا: a noun of force that a word of threatening leads to with ب, and a place, a side or a thing right behind it."""
    after = hit.last + 1
    hunted = hit.sense.form == "ملاحقة"
    if not (hit.sense.type in FORCE or hunted) or not hit.features.startswith("n") or hit.proclitics != "ب" or after >= len(page):
        return False
    if not (after in page.in_places or after in page.inside_actor or page.of_kind(after, "object", "people", "force") is not None):
        return False
    for index in range(hit.first - 1, max(sentence.first, hit.first - _BRANDISHED_WITHIN) - 1, -1):
        saying = page.of_kind(index, "saying")
        if saying is not None:
            return saying.sense.mode == "threaten"
        if page.opens_clause(index) or page.tokens[index].text in ".؛:":
            return False
    return False


def is_supported(page: Page, hit: Hit, sentence: Sentence) -> bool:
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
    if (
        between_nations(page, hit) is not None
        or _is_a_states_deed(page, hit)
        or _shoots_at_somebody(page, hit)
        or _is_of_a_town(page, hit)
        or _is_brandished(page, hit, sentence)
    ):
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
