"""Words of force that tell of none: another word spelt alike, a purpose, what somebody does as a rule, what is only described."""

from __future__ import annotations

import re

from marsad.extract.rules.deeds import looks_like_a_deed
from marsad.extract.rules.harm_words import cue
from marsad.extract.rules.needed import OBJECT_WITHIN, behind, has_needed, is_undergone, until_stop
from marsad.extract.rules.page import Page
from marsad.reference.lexicon import Hit


def describes(page: Page, hit: Hit) -> bool:
    """Whether the word describes a thing or a place instead of telling a happening: the besieged city, the area that they control."""
    type_, noun = hit.sense.type, hit.features.startswith("n")
    if hit.sense.mode == "answer" and hit.proclitics.endswith("ك"):
        # كرد على الهجوم: as an answer, which the words before tell.
        return True
    if noun and hit.proclitics.endswith("ك") and not hit.definite:
        # كانفجار: what something is only like.
        return True
    if noun and not hit.definite and hit.first and page.folded[hit.first - 1] in _CALLED and _describes_by(page, hit.first - 1):
        # وصفه بأنه جريمة حرب: what it is called.
        return True
    if hit.sense.type == "armed_attack" and any(
        page.folded[index].removeprefix("ال") in _ELECTRONIC for index in range(max(0, hit.first - 6), min(len(page), hit.last + 4))
    ):
        # حملة تجسس إلكتروني استهدفت وكالات
        return True
    if _is_in_a_match(page, hit) or _is_in_words(page, hit) or _is_an_accident(page, hit):
        return True
    if hit.sense.mode == "fight" and hit.features[:2] == "vr" and _on_a_side(page, hit):
        # تقاتل الفصائل إلى جانب الجيش: on whose side somebody is.
        return True
    if hit.sense.mode == "enter" and any(page.structure(index, "its_span") for index in until_stop(page, behind(page, hit))):
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
    if noun and hit.proclitics.endswith("ل") and not hit.definite and not is_undergone(page, hit):
        # لضرب، لإخراج: a purpose.
        return True
    if noun and any(
        other.sense.kind == "negation" and other.last == hit.first - 1 for index in range(max(0, hit.first - 2), hit.first) for other in page.hits[index]
    ):
        return True
    following = page.of_kind(hit.last + 1, "event") if hit.last + 1 < len(page) else None
    return noun and following is not None and following.sense.strength == "strong" and following.features.startswith("n") and not following.proclitics


def _on_a_side(page: Page, hit: Hit) -> bool:
    return any(page.structure(index, "beside") or page.structure(index, "besides") for index in until_stop(page, behind(page, hit)))


_CALLED = frozenset({"بانه", "بانها"})
# يشتبه الخبراء في أنه
_CALLED_WITHIN = 4


def _describes_by(page: Page, index: int) -> bool:
    """Whether "that it is" goes back to what was named; in يشتبه بأنه هجوم it tells of an attack."""
    return not any(page.of_kind(at, "hedge") for at in range(max(0, index - _CALLED_WITHIN), index))


# هاجم الوزير خصومه السياسيين في تصريحات: so far behind the word stands the speech in which somebody is attacked.
_SPEECH_WITHIN = 9


def _is_in_words(page: Page, hit: Hit) -> bool:
    """هاجم خصومه في كلمة له، هجوما عبر حسابه: an attack in a speech, and in no other way."""
    if hit.sense.id != "event.armed_attack" or not hit.sense.form.endswith(("هاجم", "مهاجمة", "هجوم")):
        return False
    near = range(hit.last + 1, min(len(page) - 1, hit.last + 1 + _SPEECH_WITHIN))
    for index in until_stop(page, near):
        if page.structure(index + 1, "published_on") and page.folded[index] in _THROUGH:
            return True
        if page.of_kind(index, "means", "harm") or (index > hit.last + 1 and page.of_kind(index, "saying") and not page.structure(index, "speech")):
            return False
        if page.structure(index + 1, "speech") and (page.functions[index] == "preposition" or page.folded[index] in _THROUGH):
            return True
    return False


_THROUGH = frozenset({"عبر", "خلال", "علي"})
_ACCIDENT_WITHIN = 4
_NATURE_WITHIN = 8


_ELECTRONIC = frozenset({"كتروني", "كترونية", "الكتروني", "الكترونية", "سيبراني", "سيبرانية"})
# بهجوم كاسح في المباراة المقبلة
_MATCH_WITHIN = 8


def _is_in_a_match(page: Page, hit: Hit) -> bool:
    """Whether a word of force stands by a word of sport, and nobody comes to harm."""
    near = range(max(0, hit.first - _MATCH_WITHIN), min(len(page), hit.last + 1 + _MATCH_WITHIN))
    if not any(page.structure(index, "sport") for index in near):
        return False
    return not any(page.of_kind(index, "harm", "means", "force") for index in near if not hit.first <= index <= hit.last)


def _is_an_accident(page: Page, hit: Hit) -> bool:
    """انفجار أسطوانة غاز، أدى الفيضان إلى نزوح: a blast or a flight that nobody meant; قبل انفجارها: one that never was."""
    if hit.sense.type == "displacement":
        first = max(0, hit.first - _NATURE_WITHIN)
        return any(cue(page, index, "accident") is not None for index in range(first, hit.first))
    if hit.sense.type != "explosion":
        return False
    if hit.suffix and hit.features.startswith("n") and hit.first and page.folded[hit.first - 1] == "قبل":
        return True
    near = range(hit.last + 1, min(len(page), hit.last + 1 + _ACCIDENT_WITHIN))
    return any(cue(page, index, "accident") is not None for index in until_stop(page, near))


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
        return all(other.sense.needs and not has_needed(page, other) for other in named)
    if following in page.in_place or following in page.inside_actor or following in page.in_time:
        return False
    return _VERBAL_NOUN.fullmatch(page.folded[following].removeprefix("ال")) is not None


# The shapes of the nouns of the second, fourth, seventh, eighth and tenth forms (تفعيل، إفعال، انفعال، افتعال، استفعال), hamzas folded.
_VERBAL_NOUN = re.compile(r"ت..ي.|ا..ا.|ان..ا.|ا.ت.ا.|است..ا.")


# What a relative clause says of people rather than tells: the Houthis who hold the capital, the gunmen who fled.
_OF_WHOM = frozenset({"territory_change", "displacement", "deployment", "armed_clash", "incursion"})


def is_misread(page: Page, hit: Hit) -> bool:
    """Spellings that are another word: an "I" that reports never use (وارد), an object of a verb that takes none (الأموال التي تقدمها), families (أسر الشهداء)."""
    if hit.features[:2] == "vr" and hit.sense.form.startswith("أ") and len(hit.sense.form) == _ROOT and "أ" not in page.tokens[hit.first].text:
        # ياسر: a verb of such a root is written with its hamza (يأسر).
        return True
    if hit.features[:3] == "vr1" and page.folded[hit.first][len(hit.proclitics) :].startswith("ا"):
        return True
    if hit.sense.mode == "fight" and hit.features[:3] == "vp3" and page.folded[hit.first].endswith("ا") and not page.folded[hit.first].endswith("وا"):
        # هدفا قاتلا: deadly, rather than "they both fought".
        return True
    if hit.suffix and (hit.sense.mode == "intransitive" or (hit.suffix == "ي" and hit.features.startswith("n"))):
        # تقدمها is another verb; هجومي is an adjective, not "my attack".
        return True
    ready = page.of_kind(hit.first, "realis")
    if ready is not None and ready.features.startswith("v") and ready.sense.strength != "weak" and page.of_kind(hit.first - 1, "negation") is None:
        # تستعد لشن هجوم: it gets ready; only لم تستعد is of retaking.
        return True
    if hit.sense.form == "أجبر" and any(
        other.sense.type == "displacement" for index in until_stop(page, range(hit.last + 1, min(len(page), hit.last + 15))) for other in page.hits[index]
    ):
        # أجبرت الميليشيات سكان القرية على النزوح: told by what they were forced to.
        return True
    if hit.sense.form == "تقدم" and hit.features.startswith("v") and _offers(page, hit):
        # تقدمت القيادة بتعازيها
        return True
    if hit.sense.form == "عنف" and hit.proclitics.endswith("ب"):
        # حمل بعنف على خصومه: how.
        return True
    if hit.sense.form == "وصول" and hit.definite:
        # تعذر الوصول إلى الضحايا: an arrival of forces is theirs (وصول تعزيزات).
        return True
    if hit.sense.form == "استهدف" and hit.features[:2] == "vr" and _aims_at_a_deed(page, hit.last + 1):
        # حملة تستهدف القضاء على: what it is for.
        return True
    if hit.sense.form == "استهدف" and _is_an_undertaking(page, hit.first):
        return True
    if hit.sense.form == "فرار" and hit.definite and hit.proclitics.endswith("ب"):
        # لاذ المهاجم بالفرار
        return True
    if hit.sense.form == "أجلى" and any(page.structure(index, "postponed") for index in until_stop(page, behind(page, hit))):
        # أجلت المحكمة محاكمة: postponed.
        return True
    if (
        hit.sense.type == "detention"
        and hit.sense.form.startswith("ضبط")
        and not any(
            page.of_kind(index, "people") is not None or page.structure(index, "partitive") is not None for index in until_stop(page, behind(page, hit))
        )
    ):
        # ضبطت الشرطة مخبأ للأسلحة: things that are seized.
        return True
    if hit.sense.form == "أوقف" and _has_a_happening_for_object(page, hit):
        # أوقف التحالف القصف: stopped rather than detained.
        return True
    if hit.sense.type == "interception" and ((hit.first == hit.last and _objects_to(page, hit)) or _is_what_was_struck(page, hit)):
        return True
    if _is_part_of_a_thing(page, hit) or _goes_out_to_protest(page, hit) or _enters_into_force(page, hit) or _enters_no_place(page, hit):
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


def _offers(page: Page, hit: Hit) -> bool:
    """Whether what is brought forward is a complaint, a request or condolences."""
    near = range(hit.last + 1, min(len(page), hit.last + 1 + _OFFERED_WITHIN))
    return any(page.folded[index].startswith(_OFFERED) for index in until_stop(page, near))


_OFFERED = (
    "بتعاز",
    "بالتعاز",
    "بالعزاء",
    "بالشكر",
    "بطلب",
    "بالطلب",
    "بشكوي",
    "بمقترح",
    "باقتراح",
    "بمشروع",
    "ببلاغ",
    "بالتهنية",
    "باستقال",
    "بدعوي",
    "باعتذار",
)
_OFFERED_WITHIN = 6


def _aims_at_a_deed(page: Page, index: int) -> bool:
    """Whether a noun of doing with the article stands at a token, and no thing or body that is called so."""
    if index >= len(page) or index in page.inside_actor or index in page.in_places or page.of_kind(index, "people", "object", "force") is not None:
        return False
    if page.structure(index, "no_anaphor") is not None:
        # القضاء على
        return True
    if any(other.sense.kind == "event" and other.sense.strength != "light" and other.features.startswith("n") for other in page.hits[index]):
        return True
    return not page.hits[index] and looks_like_a_deed(page.folded[index].removeprefix("ال"))


def _is_an_undertaking(page: Page, verb: int) -> bool:
    """خطة تستهدف ألفي طفل: a plan or a programme that is meant for people."""
    before = range(max(0, verb - _UNDERTAKING_WITHIN), verb)
    named = any(page.folded[index].removeprefix("ال") in _UNDERTAKINGS for index in before)
    return named and not any(page.of_kind(index, "means", "force", "event") for index in before)


_UNDERTAKINGS = frozenset("خطة خطط مشروع مشاريع برنامج برامج مبادرة مبادرات عقوبات سياسة سياسات".split())
_ROOT = 3
# ضمن خطة تستهدف على مراحل
_UNDERTAKING_WITHIN = 4


def _has_a_happening_for_object(page: Page, hit: Hit) -> bool:
    """Whether a noun of force stands behind a verb before any people who might be detained."""
    for index in until_stop(page, behind(page, hit)):
        if page.functions[index] or page.of_kind(index, "people") is not None or page.count_at(index) is not None:
            return False
        if any(other.sense.kind == "event" and other.features.startswith("n") and not other.proclitics for other in page.hits[index]):
            return True
    return False


_UNARMED = frozenset("مفتشون مفتشو مفتشي مفتشين محققون محققو فريق فرق خبراء لجنة بعثة وفد قافلة قوافل مساعدات شاحنات صحفيون صحافيون زوار".split())
# اعتراض وزير الخارجية الأميركي على
_OBJECTING_WITHIN = 6


def _is_what_was_struck(page: Page, hit: Hit) -> bool:
    """قصف الدفاعات الجوية، لشل الدفاعات الجوية: air defences as the object of a deed or of a purpose are at no work."""
    before = hit.first - 1
    if hit.sense.form not in ("دفاعات جوية", "مضادات أرضية") or before < 0:
        return False
    struck = any(other.sense.kind == "event" and other.sense.type in _STRIKES and other.features.startswith("n") for other in page.hits[before])
    word = page.folded[before]
    return struck or (word.startswith("ل") and not page.hits[before] and not page.functions[before] and before not in page.inside_actor)


_STRIKES = frozenset({"air_strike", "shelling", "drone_strike", "armed_attack", "property_destruction"})


def _enters_no_place(page: Page, hit: Hit) -> bool:
    """دخل في غيبوبة، دخلوا في مفاوضات: with في and no place what somebody came into is a state."""
    at = hit.last + 1
    if hit.sense.mode != "enter" or at + 1 >= len(page):
        return False
    if page.folded[at].removeprefix("ال") in _UNARMED:
        # دخل مفتشو المنظمة البلدة
        return True
    if page.folded[at] != "في":
        return False
    return at + 1 not in page.in_places and page.of_kind(at + 1, "place_word", "object", "direction") is None


def _objects_to(page: Page, hit: Hit) -> bool:
    """اعتراض واشنطن على الخطط: with على and no weapon the word is an objection."""
    if not hit.sense.form.startswith(("اعتراض", "اعترض")):
        return False
    for index in range(hit.last + 1, min(hit.last + 1 + _OBJECTING_WITHIN, len(page))):
        if page.folded[index] == "علي":
            return True
        objector = index in page.inside_actor or index in page.adjective_at or page.of_kind(index, "teller", "force") is not None
        if not objector or page.of_kind(index, "means") is not None:
            return False
    return False


def _enters_into_force(page: Page, hit: Hit) -> bool:
    """دخلت الهدنة حيز التنفيذ: what takes effect enters no town."""
    if hit.sense.type != "incursion" or not hit.features.startswith("v") or hit.last + 1 >= len(page):
        return False
    happens = [other for other in page.hits[hit.last + 1] if other.sense.kind == "event" and other.features.startswith("n") and other.sense.strength != "light"]
    return any(other.sense.type == "ceasefire" or other.definite for other in happens)


def _goes_out_to_protest(page: Page, hit: Hit) -> bool:
    """خرج الآلاف في مظاهرات: who goes out to march leaves no ground and no home."""
    if hit.sense.type not in ("territory_change", "displacement") or not hit.features.startswith("v"):
        return False
    behind = range(hit.last + 1, min(hit.last + 1 + OBJECT_WITHIN, len(page)))
    hits = (other for index in until_stop(page, behind) for other in page.hits[index])
    return any(other.sense.kind == "event" and other.sense.type == "protest" and other.features.startswith("n") for other in hits)


def _is_part_of_a_thing(page: Page, hit: Hit) -> bool:
    """منصة إطلاق صواريخ: whether the words stand inside the name of a kind of thing."""
    before = (hit.first - 1, hit.first - 2)
    return any(other.sense.kind == "object" and other.last >= hit.last for index in before if index >= 0 for other in page.hits[index])
