"""Spellings of words of force that are another word here: who objects, offers or enters a state; sirens, plans, families, verdicts put off."""

from __future__ import annotations

from collections.abc import Callable

from marsad.extract.rules.deeds import looks_like_a_deed
from marsad.extract.rules.defences_named import are_at_work, are_defences, is_what_was_struck, objects_to
from marsad.extract.rules.entering import enters_into_force, enters_no_place, goes_out_to_protest
from marsad.extract.rules.families import FORCE
from marsad.extract.rules.named_operations import names_operations
from marsad.extract.rules.no_ground_taken import takes_no_ground
from marsad.extract.rules.other_senses import has_another_sense
from marsad.extract.rules.page import QUOTES_CLOSE, QUOTES_OPEN, Page
from marsad.extract.rules.people_on_foot import people_at
from marsad.extract.rules.said_by_what_stroke import says_by_what_stroke
from marsad.extract.rules.stops import behind, is_counted, until_stop
from marsad.reference.lexicon import Hit


def is_misread(page: Page, hit: Hit) -> bool:
    """Spellings that are another word: an "I" that reports never use (وارد), an object of a verb that takes none (الأموال التي تقدمها), families (أسر الشهداء)."""
    other = _OTHER_WORDS.get(hit.sense.form)
    return (
        _is_spelt_otherwise(page, hit)
        or has_another_sense(page, hit)
        or is_first_person(page, hit)
        or (other is not None and other(page, hit))
        or _gets_ready(page, hit)
        or names_operations(page, hit.first)
        or (hit.sense.mode == "repel" and _has_near(page, hit, "companion.foiled"))
        or (hit.sense.type == "detention" and hit.sense.form.startswith("ضبط") and not _catches_people(page, hit))
        or (are_defences(page, hit) and not are_at_work(page, hit))
        or (hit.sense.type == "interception" and ((hit.first == hit.last and objects_to(page, hit)) or is_what_was_struck(page, hit)))
        or _is_part_of_a_thing(page, hit)
        or goes_out_to_protest(page, hit)
        or enters_into_force(page, hit)
        or enters_no_place(page, hit)
        or _names_people(page, hit)
        or takes_no_ground(page, hit)
        or says_by_what_stroke(page, hit)
    )


def _is_spelt_otherwise(page: Page, hit: Hit) -> bool:
    """Whether the letters of a word, its pronoun or a particle before it show that it is another."""
    form, verb, text = hit.sense.form, hit.features.startswith("v"), page.tokens[hit.first].text
    spelt, folded = text[len(hit.proclitics) :], page.folded[hit.first]
    if hit.features[:2] == "vr" and form.startswith("أ") and len(form) == _ROOT and "أ" not in text:
        # ياسر: a verb of such a root is written with its hamza (يأسر).
        return True
    if form == "أغار" and hit.features[:2] == "vr" and hit.last + 1 < len(page) and _is_an_object(page.folded[hit.last + 1]):
        # لن تغير شيئا على الصعيد العسكري: it changes; a raid has its subject or على behind it.
        return True
    if form == "طال" and hit.features[:2] == "vr" and not hit.suffix and folded.endswith("طل") and page.of_kind(hit.first - 1, "negation") is None:
        # يطل برأسه, سيطل من الشرفة: who looks out; the present of "reached" has its alef but for لم يطل.
        return True
    if form == "أسر" and "رّ" in text:
        # أسرّت ممرضة لوكالة: she confided.
        return True
    if form.startswith("أ") and (verb or len(form) < _ROOT) and spelt.startswith("إ"):
        # إصابته: the noun of a verb that opens with a hamza; إما, "either", is no mother.
        return True
    if (form.startswith("إ") and spelt.removeprefix("ال").startswith("أ")) or (verb and hit.suffix == "ي"):
        # الأبعاد is no إبعاد, and تركي no "left me".
        return True
    if form == "أجلى" and hit.features[:2] == "vr" and not hit.suffix and text.endswith("ى"):
        # تجلى الخلاف: it showed.
        return True
    if hit.features[:2] == "vr" and not hit.proclitics and hit.first and page.folded[hit.first - 1] in page.reference.words("companion.before_nouns"):
        # مؤشر على تمهل الإدارة: behind a preposition stands no verb.
        return True
    if hit.features[:2] == "vp" and not hit.proclitics and hit.first and page.folded[hit.first - 1].removeprefix("و") in ("لم", "لن"):
        # لم تقدم أدلة: behind these stands the present of another verb.
        return True
    if hit.sense.mode == "fight" and hit.features[:3] == "vp3" and folded.endswith("ا") and not folded.endswith("وا"):
        # هدفا قاتلا: deadly, rather than "they both fought".
        return True
    if hit.suffix and ((hit.sense.mode == "intransitive" and not _is_his(page, hit)) or hit.suffix == "ي"):
        # تقدمها is another verb; هجومي and تركي are adjectives, not "my attack" or "you leave me".
        return True
    if hit.sense.type == "detention" and hit.features[:3] == "vp3" and folded.endswith("ا") and page.of_kind(hit.first, "object") is not None:
        # استهدفت غارة سجنا: the prison rather than "they both imprisoned".
        return True
    # 16 سجنا: behind a number stands a noun; but في الموجة الثالثة استهدفنا, with the ending of "we".
    return verb and hit.features[:3] != "vp1" and folded.endswith("ا") and is_counted(page, hit.first)


def _is_an_object(word: str) -> bool:
    """شيئا: an indefinite accusative."""
    return word.endswith("ا") and not word.startswith("ال") and len(word) > _ROOT


# منعت القوات السكان من المغادرة, منعت وصول الغذاء
_PREVENTED = frozenset({"kept_in", "cut_off"})


def _gets_ready(page: Page, hit: Hit) -> bool:
    """تستعد لشن هجوم: it gets ready; only لم تستعد is of retaking."""
    ready = page.of_kind(hit.first, "realis")
    return (
        hit.sense.type != "threat"
        and ready is not None
        and ready.features.startswith("v")
        and ready.sense.strength != "weak"
        and not _takes_people_away(page, hit)
        # يمنع: a word for preventing is no getting ready.
        and _PREVENTED.isdisjoint(hit.sense.needs)
        # حكمت محكمة: the phrase keeps a sentence to death from being told, and not what the court ruled.
        and not page.is_listed(hit.first, "companion.court_rules")
        and page.of_kind(hit.first - 1, "negation") is None
    )


def _names_people(page: Page, hit: Hit) -> bool:
    """أسرته, أسر الشهداء: a family, or people, rather than a deed that is spelt so."""
    person = page.of_kind(hit.first, "people")
    if person is None:
        return False
    if person.suffix and person.sense.number != "singular" and hit.suffix and not _is_attacking_him(hit, person):
        # أسرته: his family rather than "captured him".
        return True
    if person.sense.value == "family" and hit.definite and hit.first > 0 and page.structure(hit.first - 1, "partitive") is not None:
        # مئات الأسر
        return True
    if not hit.features.startswith("n") or hit.sense.strength != "weak":
        return False
    following = hit.last + 1
    if following >= len(page):
        return True
    people = page.of_kind(following, "people")
    counted = page.count_at(following) is not None or page.structure(following, "partitive") is not None
    return not counted and (people is None or people.definite)


def _forces_out(page: Page, hit: Hit) -> bool:
    """أجبرت الميليشيات سكان القرية على النزوح: told by what they were forced to."""
    near = until_stop(page, range(hit.last + 1, min(len(page), hit.last + 15)))
    return any(other.sense.type == "displacement" for index in near for other in page.hits[index])


def _intervenes(page: Page, hit: Hit) -> bool:
    """تدخل الجيش: the intervention of an army, with which a verb in the feminine does not agree."""
    return page.folded[hit.first][len(hit.proclitics) :].startswith("ت")


def _is_by_no_court(page: Page, hit: Hit) -> bool:
    """قضى عشر سنوات بالسجن, حكم الحزب البلاد: who spends years in prison or rules a country; a court rules, or somebody is sentenced (حكم عليه)."""
    following = page.folded[hit.last + 1] if hit.last + 1 < len(page) else ""
    return hit.sense.type == "detention" and not following.startswith("علي") and following != "على" and not _has_near(page, hit, "companion.court")


def _reaches_without_a_blow(page: Page, hit: Hit) -> bool:
    """طالت الاعتقالات صحفيين: what reached them is told by its own noun right behind, and is no blow."""
    following = hit.last + 1
    nouns = (other for other in (page.hits[following] if following < len(page) else ()) if other.sense.kind == "event" and other.features.startswith("n"))
    return any(noun.sense.type is not None and noun.sense.type not in FORCE for noun in nouns)


def _spreads(page: Page, hit: Hit) -> bool:
    """انتشرت صور للحادث: pictures and rumours are no forces."""
    return _has_near(page, hit, "companion.spreading")


def _publishes(page: Page, hit: Hit) -> bool:
    return (bool(hit.suffix) and _came_out(page, hit)) or _is_published(page, hit)


def _answers_in_words(page: Page, hit: Hit) -> bool:
    """ردت الوزارة بأن, رد قائلا: an answer in words; ما ورد بتقرير, كما ورد: what is written somewhere, and no "and answered"."""
    if hit.proclitics == "و" and hit.first and page.folded[hit.first - 1] in page.reference.words("companion.as_written"):
        return True
    return hit.features.startswith("v") and hit.last + 1 < len(page) and page.folded[hit.last + 1] in page.reference.words("companion.in_words")


def _suffers(page: Page, hit: Hit) -> bool:
    """تعذب الشعب: he suffered; only of a woman, or of a body that is spelt like one, is said that she tortures, or before people in the case of an object."""
    if hit.features[:3] != "vr3" or not page.folded[hit.first][len(hit.proclitics) :].startswith("ت") or hit.last + 1 >= len(page):
        return False
    word = page.folded[hit.last + 1]
    people = page.of_kind(hit.last + 1, "people")
    return not word.endswith(("ة", "ين")) and (people is not None or word.removeprefix("ال") in page.reference.words("companion.a_people"))


def _is_a_movement(page: Page, hit: Hit) -> bool:
    """في إطار حركتهم الاحتجاجية: right behind a word the verb with its pronoun is the noun for a movement, or for moving."""
    if not hit.suffix or hit.proclitics or not hit.first or page.of_kind(hit.first, "force") is None:
        return False
    before = hit.first - 1
    return page.tokens[before].kind == "word" and page.functions[before] not in ("that", "clause", "who")


def _is_treacherous(page: Page, hit: Hit) -> bool:
    """قصف غادر: right behind a noun of force without the article the word is its adjective, and nobody left."""
    blow = page.of_kind(hit.first - 1, "event") if hit.first else None
    return blow is not None and blow.features.startswith("n") and not blow.definite and not hit.proclitics


def _says_how(page: Page, hit: Hit) -> bool:
    """حمل بعنف على خصومه: how."""
    return hit.proclitics.endswith("ب")


def _is_of_sirens(page: Page, hit: Hit) -> bool:
    """تفعيل الإنذارات: sirens."""
    return hit.first > 0 and page.folded[hit.first - 1] in page.reference.words("companion.sounding")


def _is_of_reaching(page: Page, hit: Hit) -> bool:
    """تعذر الوصول إلى الضحايا: an arrival of forces is theirs (وصول تعزيزات); وصولا إلى, "down to", is none."""
    return hit.definite or page.folded[hit.first].endswith("ا")


def _aims(page: Page, hit: Hit) -> bool:
    """حملة تستهدف القضاء على, خطة تستهدف ألفي طفل: what a thing is for."""
    return (hit.features[:2] == "vr" and _aims_at_a_deed(page, hit.last + 1)) or _is_an_undertaking(page, hit.first)


def _takes_to_flight(page: Page, hit: Hit) -> bool:
    """لاذ المهاجم بالفرار: he took to flight, and no people fled."""
    return hit.definite and hit.proclitics.endswith("ب")


def _postpones(page: Page, hit: Hit) -> bool:
    """أجلت المحكمة محاكمة: postponed."""
    return any(page.structure(index, "postponed") for index in until_stop(page, behind(page, hit)))


def is_first_person(page: Page, hit: Hit) -> bool:
    """أسقط read as "I fall": a present in the first person singular, which reports never use."""
    return hit.features[:3] == "vr1" and page.folded[hit.first][len(hit.proclitics) :].startswith("ا")


def _catches_people(page: Page, hit: Hit) -> bool:
    """ضبط خمسة مطلوبين، ضبط العديد من المهربين; not ضبط كميات من المواد وتوقيف مهربين: people, and no thing before them."""
    for index in until_stop(page, behind(page, hit)):
        if page.of_kind(index, "people") is not None or page.folded[index] in page.reference.words("companion.others_caught"):
            return True
        if page.of_kind(index, "object", "means") is not None or page.folded[index].removeprefix("ال") in page.reference.words("companion.seized_things"):
            return False
    return False


# تراجعت وزارة الدفاع عن شن عملية
_BACKS_OFF_WITHIN = 6


def _backs_off(page: Page, hit: Hit) -> bool:
    """تتراجع عن القيام بعملية: who goes back on a deed or a plan gives up no ground; عن مواقعها is ground."""
    for index in until_stop(page, range(hit.last + 1, min(len(page) - 1, hit.last + 1 + _BACKS_OFF_WITHIN))):
        if page.folded[index] == "عن":
            return index + 1 not in page.in_places and page.of_kind(index + 1, "place_word", "object", "direction") is None
        if page.functions[index]:
            return False
    return False


_ON_IT = frozenset({"عليه", "عليها", "عليهم", "عليهما"})


# "جمعة الشهداء والأسرى": so long may be a name in quotation marks.
_NAME_WITHIN = 8


def _is_no_shot(page: Page, hit: Hit) -> bool:
    """أطلق عليها "مسيرة الكرامة", أطلقت المدفعية 21 طلقة تحية للضيف: a name that is given, or a salute."""
    return _is_given_a_name(page, hit) or _is_in_salute(page, hit)


def _is_a_march(page: Page, hit: Hit) -> bool:
    """منذ إطلاق المسيرة: a march that the report calls by its name elsewhere, and no drone."""
    if not page.is_listed(hit.last, "companion.the_march"):
        return False
    return any(
        other.sense.type == "protest" and other.sense.form.startswith("مسير") for index in page.starting("event", 0, len(page)) for other in page.hits[index]
    )


# أطلقت المدفعية إحدى وعشرين طلقة تحية للضيف: so far behind firing stands whom it honours.
_SALUTE_WITHIN = 6


def _is_in_salute(page: Page, hit: Hit) -> bool:
    """أطلقت المدفعية 21 طلقة تحية للضيف: shots that honour somebody."""
    behind_it = until_stop(page, range(hit.last + 1, min(len(page), hit.last + 1 + _SALUTE_WITHIN)))
    return any(page.is_listed(index, "companion.in_salute") for index in behind_it)


def _is_given_a_name(page: Page, hit: Hit) -> bool:
    """أطلق عليها "مسيرة الكرامة", أطلق عليه #مسيرات_العودة, أطلقت عليه اسم: what a thing is called, and nothing fired."""
    at = hit.last + 1
    if not hit.features.startswith("v") or at + 1 >= len(page):
        return False
    if page.tokens[at].text in QUOTES_OPEN:
        # أطلقت "جمعة الأسرى" على المسيرة
        closing = next((index for index in range(at + 1, min(at + 1 + _NAME_WITHIN, len(page) - 1)) if page.tokens[index].text in QUOTES_CLOSE), None)
        return closing is not None and page.folded[closing + 1] == "علي" and page.of_kind(at + 1, "means") is None
    if page.folded[at] not in _ON_IT:
        return False
    if page.tokens[at + 1].text == "#" or any(other.sense.type == "protest" for other in page.hits[at + 1]):
        return True
    behind = range(at + 1, min(at + 1 + _NEAR_WITHIN, len(page)))
    names = page.reference.words("companion.called_by")
    return any(page.tokens[index].text in QUOTES_OPEN or page.folded[index] in names for index in behind)


# واصلت قوات الجيش، بإسناد من طيران التحالف، تقدمها; with a noun or a particle right before it.
_GOING_ON_WITHIN, _RIGHT_BEFORE = 12, 4


def _is_his(page: Page, hit: Hit) -> bool:
    """ردوا على تراجعهم, واصل الجيش تقدمه: behind a preposition or a verb of going on the word is the noun with its pronoun."""
    if not hit.features.startswith("n") or hit.first == 0:
        return False
    if page.functions[hit.first - 1] in ("preposition", "cause"):
        return True
    for index in range(hit.first - 1, max(-1, hit.first - 1 - _GOING_ON_WITHIN), -1):
        if page.functions[index] in ("that", "who", "clause") or page.tokens[index].text in ".؛:":
            return False
        if any(other.sense.kind == "realis" and other.sense.value == "ongoing" for other in page.hits[index]):
            return index >= hit.first - _RIGHT_BEFORE or any(other.features.startswith("v") for other in page.hits[index])
    return False


def _is_attacking_him(hit: Hit, person: Hit) -> bool:
    """مهاجمته: the attacking of him, rather than his woman attacker."""
    return hit.sense.form.endswith("ة") and not person.sense.form.endswith("ة")


def _offers(page: Page, hit: Hit) -> bool:
    """Whether what is brought forward is a complaint, a request or condolences."""
    near = range(hit.last + 1, min(len(page), hit.last + 1 + _OFFERED_WITHIN))
    offered = tuple(page.reference.words("companion.offered"))
    return any(page.folded[index].startswith(offered) for index in until_stop(page, near))


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
    """خطة تستهدف ألفي طفل، تستهدف العقوبات شركات: a plan, a programme or sanctions that are meant for people."""
    before = range(max(0, verb - _UNDERTAKING_WITHIN), verb)
    undertakings = page.reference.words("companion.undertaking")
    named = any(page.folded[index].removeprefix("ال") in undertakings for index in range(before.start, min(len(page), verb + 2)))
    if any(page.of_kind(index, "means", "force") or any(_tells_force(hit) for hit in page.hits[index]) for index in before):
        return False
    return named or _is_a_campaign_for_children(page, verb)


def _tells_force(hit: Hit) -> bool:
    """Whether a word tells a happening by itself, as شنت does not."""
    return hit.sense.kind == "event" and hit.sense.strength != "light"


def _is_a_campaign_for_children(page: Page, verb: int) -> bool:
    """تستهدف الحملة الأطفال دون الخامسة: a campaign right behind a verb of aiming, and children right behind it."""
    people = page.of_kind(verb + 2, "people") if verb + 2 < len(page) else None
    return people is not None and people.sense.who == "children" and page.folded[verb + 1] in page.reference.words("companion.campaign")


_ROOT = 3
# انتشرت على نطاق واسع صور
_NEAR_WITHIN = 4


def _has_near(page: Page, hit: Hit, companions: str) -> bool:
    """Whether one of the words of an entry stands behind a verb, or right before it where the sentence opens with its subject."""
    words = page.reference.words(companions)
    near = range(hit.last + 1, min(len(page), hit.last + 1 + _NEAR_WITHIN))
    if any(page.folded[index].removeprefix("ال") in words for index in until_stop(page, near)):
        return True
    return hit.first > 0 and hit.features.startswith("v") and page.folded[hit.first - 1].removeprefix("ال") in words


# الفيديو الذي نشره, صور جديدة نشرتها
_CAME_OUT_WITHIN = 2


def _came_out(page: Page, hit: Hit) -> bool:
    """ملصقات نشرها التنظيم، الفيديو الذي نشره الجيش: pictures and statements, of which a clause says who brought them out."""
    words = page.reference.words("companion.spreading")
    before = range(max(0, hit.first - _CAME_OUT_WITHIN), hit.first)
    return any(page.folded[index].removeprefix("ال") in words for index in until_stop(page, before))


def _is_published(page: Page, hit: Hit) -> bool:
    """ما نشر عن هجوم، ما نشرته الصحيفة: words that came out."""
    before = hit.first - 1
    return before >= 0 and not hit.proclitics and page.structure(before, "what") is not None


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


def _is_part_of_a_thing(page: Page, hit: Hit) -> bool:
    """منصة إطلاق صواريخ، قوات التدخل السريع: whether the words stand inside the name of a kind of thing or of forces."""
    before = (hit.first - 1, hit.first - 2)
    return any(other.sense.kind in ("object", "force") and other.last >= hit.last for index in before if index >= 0 for other in page.hits[index])


# أجلت السلطات المحلية آلاف السكان
_TAKEN_WITHIN = 5


def _takes_people_away(page: Page, hit: Hit) -> bool:
    """أجلت السلطات آلاف السكان: people behind a verb of evacuating that is spelt like "put off", and no deed that was put off."""
    if hit.sense.type != "displacement":
        return False
    following = hit.last + 1
    if following < len(page) and (page.is_passive(hit) or page.folded[following] == "من" or page.folded[following] == "منها"):
        # أُجلوا من البلدة: nothing is put off from somewhere.
        return True
    for index in range(following, min(len(page), following + _TAKEN_WITHIN)):
        if people_at(page, index) is not None:
            return True
        if page.count_at(index) is None and (page.tokens[index].kind != "word" or page.functions[index] or page.of_kind(index, "event") is not None):
            return False
        people = page.of_kind(index, "people")
        if people is not None and people.sense.who in ("civilians", "women", "children", "unspecified"):
            return True
    return False


# By the form of an entry of events.yml, how it is seen that the word is another one.
# أخلى المسعفون مصابا يبلغ من العمر عشرين عاما إلى مستشفى
_TO_CARE_WITHIN = 14


def _takes_to_care(page: Page, hit: Hit) -> bool:
    """أخلى المسعفون جريحا إلى المستشفى: the wounded who are brought away, and no ground that is given up."""
    for index in until_stop(page, range(hit.last + 1, min(len(page), hit.last + 1 + _TO_CARE_WITHIN))):
        if page.folded[index].removeprefix("ال") in page.reference.words("companion.wounded"):
            return True
        care = page.structure(index, "care")
        if care is not None and (page.folded[index - 1] == "الي" or care.proclitics == "ل"):
            return True
    return False


# من أكثر الأسلحة فعالية وانتشارا
_MORE_WITHIN = 4


def _is_how_widespread(page: Page, hit: Hit) -> bool:
    """أكثر الأسلحة فعالية وانتشارا: the accusative behind "more" or "most", without an adjective of its own."""
    if not page.folded[hit.first].endswith("ا") or (hit.last + 1 < len(page) and _is_an_object(page.folded[hit.last + 1])):
        return False
    before = range(max(0, hit.first - _MORE_WITHIN), hit.first)
    return any(page.folded[index].removeprefix("ال") in page.reference.words("companion.more") for index in before)


# تعزز الاتفاقية الجديدة مسيرة السلام
_COURSE_WITHIN = 5


def _furthers_a_course(page: Page, hit: Hit) -> bool:
    """يعزز مسيرة السلام: no force is made stronger."""
    courses = page.reference.words("companion.takes_its_course")
    near = until_stop(page, range(hit.last + 1, min(len(page) - 1, hit.last + 1 + _COURSE_WITHIN)))
    return any(page.folded[index] == "مسيرة" and page.folded[index + 1] in courses for index in near)


# ولم تعلق قوات الدعم السريع حتى الآن على الهجمات
_COMMENTS_WITHIN = 9


def _comments(page: Page, hit: Hit) -> bool:
    """لم تعلق القوات على الهجمات: who comments on something has "on" before it; who suspends his attacks on a town has them first."""
    suspended = page.reference.words("companion.fighting_stopped")
    for index in until_stop(page, range(hit.last + 1, min(len(page), hit.last + 1 + _COMMENTS_WITHIN))):
        if page.folded[index] in ("علي", "عليها", "عليه"):
            return True
        if page.folded[index] in suspended:
            return False
    return False


_OTHER_WORDS: dict[str, Callable[[Page, Hit], bool]] = {
    "أجبر": _forces_out,
    "أجلى": _postpones,
    "أخلت": _takes_to_care,
    "أخلوا": _takes_to_care,
    "أخلى": _takes_to_care,
    "أطلق": _is_no_shot,
    "إطلاق": _is_in_salute,
    "إطلاق مسيرات": _is_a_march,
    "إطلاق مسيرة": _is_a_march,
    "أوقف": _has_a_happening_for_object,
    "إنذار": _is_of_sirens,
    "استهدف": _aims,
    "انتشار": _is_how_widespread,
    "انتشر": _spreads,
    "تراجع": _backs_off,
    "تقدم": _offers,
    "دخل الجيش": _intervenes,
    "حرك": _is_a_movement,
    "رد": _answers_in_words,
    "عذب": _suffers,
    "عزز": _furthers_a_course,
    "علق": _comments,
    "عنف": _says_how,
    "غادر": _is_treacherous,
    "فرار": _takes_to_flight,
    "حكم": _is_by_no_court,
    "قضى": _is_by_no_court,
    "طال": _reaches_without_a_blow,
    "نشر": _publishes,
    "وصول": _is_of_reaching,
}
