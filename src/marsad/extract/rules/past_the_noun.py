"""Nouns, adjectives and verbs that the noun phrase before them cannot take in."""

from __future__ import annotations

from marsad.extract.rules.cases import in_the_objects_case, is_somebody_by_case
from marsad.extract.rules.names_of_forces import described_force, names_liberators
from marsad.extract.rules.page import Page
from marsad.reference.lexicon import Hit


def _is_past_an_adjective(page: Page, index: int, first: int) -> bool:
    """شرطي تركي السفير, مسلح ملثم الطبيب: an adjective without the article closes a phrase without it, and takes no noun with it."""
    before = index - 1
    if before <= first or not page.tokens[index].text.startswith("ال") or page.tokens[before].text.startswith("ال"):
        return False
    group = page.of_kind(first, "force")
    if group is not None and group.first < group.last == before and page.folded[before].endswith("ة") and page.of_kind(index, "teller", "title", "people"):
        # اغتالت مجموعة مسلحة القاضي فلانا
        return index not in page.inside_actor
    if page.of_kind(first, "people") is None:
        return False
    adjective = page.of_kind(before, "people")
    relation = before in page.adjective_at and page.folded[before].endswith(("ي", "ية", "ون", "ين"))
    masked = adjective is not None and adjective.sense.pos == "participle" and not adjective.definite and not adjective.proclitics
    return relation or (masked and before == first + 1 and page.folded[first] != "احد")


def _is_one_behind_many(page: Page, index: int, first: int) -> bool:
    """الجنود الطبيب, المسلحون الراهب: one person with the article right behind many with it is no part of what they are called."""
    many = page.of_kind(first, "people") if index == first + 1 else None
    one = page.of_kind(index, "people") if many is not None else None
    if _are_forces_behind_a_force(page, index, first):
        return True
    if many is None or one is None or not many.definite or not one.definite or one.proclitics or many.features[1:2] != "p":
        return False
    if page.folded[first].endswith("ين") and page.folded[index].endswith("ين") and any(hit.features[1:2] == "p" for hit in page.hits[index]):
        # المسلحين الملثمين
        return False
    if page.folded[index] in page.reference.words("companion.inhabitants"):
        # أنهك القتال بين الجهاديين السكان
        return True
    if index in page.inside_actor or index in page.adjective_at or page.folded[index].removeprefix("ال") in page.reference.words("companion.peoples"):
        # الجنود الروس
        return False
    if page.folded[first].endswith("ون") and one.features[1:2] == "s":
        # المتمردون الصحفي: many men have no adjective in the singular.
        return True
    return one.features[1:2] == "s" and one.sense.pos != "participle" and not page.folded[index].endswith("ي")


def _are_many_behind_one(page: Page, index: int, first: int) -> bool:
    """الرئيس الشيشاني المتمردين: many with the article, in the case of an object, right behind an office in the singular that has it too."""
    if not page.folded[index].endswith("ين") or not page.tokens[index - 1].text.startswith("ال") or index - 1 in page.inside_actor:
        return False
    one, many = page.of_kind(first, "teller"), page.of_kind(index, "people")
    if one is None or many is None or not one.definite or not many.definite or many.proclitics or index in page.inside_actor:
        return False
    return one.sense.tells == "official" and one.features[1:2] == "s" and many.features[1:2] == "p" and page.of_kind(index - 1, "people") is None


def _are_forces_behind_a_force(page: Page, index: int, first: int) -> bool:
    """هدد النظام الفصائل: forces in the plural, with the article right behind a force in the singular with it, are another."""
    one, many = page.of_kind(first, "force"), page.of_kind(index, "force")
    if index != first + 1 or one is None or many is None or not one.definite or not many.definite or many.proclitics:
        return False
    return one.last == first and one.features[1:2] == "s" and many.features[1:2] == "p" and index not in page.inside_actor


def _are_arms_behind_a_body(page: Page, index: int, first: int) -> bool:
    """زرع الحوثيون الألغام, أطلقت الشرطة الغاز المسيل, سلم الجيش الأسلحة: arms with the article, right behind a force, people or a body with it, are what it laid or fired; القوات الصاروخية is a name."""
    arms = page.of_kind(index, "means") if page.tokens[index].text.startswith("ال") else None
    if (
        arms is None
        or arms.proclitics
        or page.folded[index].endswith("ية")
        or index in page.inside_actor
        or page.of_kind(index, "force", "people", "teller") is not None
    ):
        return False
    name = page.inside_actor.get(index - 1)
    if name is not None:
        return name.last == index - 1 and name.first == first and page.names_a_body(name) and page.folded[index - 1].startswith("ال")
    bearer = page.of_kind(index - 1, "force", "people")
    return bearer is not None and index - 1 == first and bearer.definite


def is_past_the_noun(page: Page, index: int, first: int) -> bool:
    """المدنيين أغلبهم, الشرطة منفذي, الجيش جميع المواقع, شخصا لقوا: words that no noun before them takes in.

    A noun with the article takes no noun without one behind it, unless it is somebody's name.
    """
    word = page.folded[index]
    if any(hit.sense.kind == "harm_cue" and hit.sense.value == "most" for hit in page.hits[index]):
        return True
    if _is_behind_one_of_a_number(page, index) or _are_arms_behind_a_body(page, index, first):
        return True
    if _is_past_an_adjective(page, index, first) or _is_one_behind_many(page, index, first) or _are_many_behind_one(page, index, first):
        return True
    if word in page.reference.words("companion.no_adjective") and page.tokens[index - 1].text.startswith("ال") and _is_of_its_own(page, index):
        # اتهمت المعارضة الحكومة
        return True
    if index in page.inside_actor:
        return False
    if word in page.reference.words("companion.at_a_funeral") and page.folded[index - 1].startswith("ال"):
        # شيع آلاف الأشخاص جثمان شاب
        return True
    if word in page.reference.words("companion.their_homes") and page.of_kind(index - 1, "people") is not None:
        # غادر 640 شخصا بيوتهم
        return True
    if (index == first + 1 and is_past_a_people(page, index)) or is_somebody_past_a_force(page, index, first):
        return True
    if page.structure(index - 1, "own_country") is not None and not page.hits[index] and word.startswith(("ست", "سي", "و")):
        # إن بلاده ستوسع هجومها
        return True
    before = page.inside_actor.get(index - 1)
    people = page.of_kind(index, "people") if before is not None and index > first and not page.names_a_body(before) else None
    if people is not None and people.definite and people.features[1:2] == "p" and not people.proclitics:
        # اتهمت إسرائيل المتظاهرين: a state takes no people behind its name.
        return True
    force = page.of_kind(index, "force") if before is not None and index > first and not page.names_a_body(before) else None
    if force is not None and force.definite and not force.proclitics and force.first == force.last and before is not None and before.last == index - 1:
        # تمول طهران الجماعة: nor a force.
        return True
    if page.hits[index] and page.hits[index][0].suffix in _PRONOUNS and (index - 1 in page.inside_actor or page.tokens[index - 1].text.startswith("ال")):
        # حشد الجيش قواته: a noun with a pronoun belongs to no definite noun before it.
        return True
    if page.tokens[index - 1].text.startswith(("ال", "لل")) and not page.tokens[index].text.startswith("ال") and page.count_at(index) is not None:
        # اعتقلت الشرطة عشرة أشخاص: a number counts what follows.
        return True
    if (
        page.tokens[index].text.endswith(("ً", "ًا"))
        and page.tokens[index - 1].text.startswith("ال")
        and page.of_kind(index, "teller", "force", "people") is None
    ):
        # نقلت الوكالة جزءاً من البيان: an object, as its ending says.
        return True
    if _is_no_adjective_of_many(page, index):
        return True
    if _is_known_town_behind_force(page, index, first) or _is_behind_a_kept_nun(page, index):
        return True
    if (index == first + 1 and _is_past_a_force(page, index)) or _is_past_a_name(page, index, first):
        return True
    if (
        _is_object_by_case(page, index)
        or _are_others_behind_one(page, index, first)
        or _is_marked_as_object(page, index, first)
        or page.structure(index, "riding") is not None
        or _is_past_a_pronoun(page, index)
    ):
        return True
    if index in page.adjective_at and word.endswith("ا") and page.tokens[index - 1].text.startswith("ال"):
        # الجنود فلسطينيا: one of a people, without the article.
        return True
    if not page.hits[index]:
        if _is_verb_of_many(page, index) or _is_verb_of_two(page, index, first) or is_past_a_people(page, index) or _is_past_those_who_act(page, index):
            return True
        if word.startswith("ب") and any(hit.suffix for hit in page.hits[index - 1]):
            # أفاد مراسلنا برصد قصف: a noun with its pronoun is complete.
            return True
        # A plural verb (قضوا) ends in a waw and a mute alef as hardly any noun does.
        return len(word) >= _SHORTEST_PLURAL_VERB and word.endswith("وا") and index not in page.in_place
    if page.folded[index - 1].endswith(("ون", "ان")) and _is_anothers_case(page, index):
        # خطف مسلحون مهندسين: the object's case after the subject's.
        return True
    if not page.tokens[index - 1].text.startswith("ال") or page.tokens[index].kind != "word":
        return False
    if page.structure(index, "doers_of") or page.structure(index, "partitive"):
        return not page.hits[index][0].proclitics
    attempt = page.of_kind(index, "realis")
    if attempt is not None and attempt.features.startswith("n") and not attempt.definite and not attempt.proclitics:
        # صدت وحدات الجيش محاولة تسلل
        return True
    noun = page.of_kind(index, "people", "object", "force") or captive_at(page, index)
    if noun is None or noun.definite or noun.proclitics or noun.suffix or noun.last > index:
        return False
    return noun.features[1:2] in ("p", "d") or word.endswith("ا")


def _is_behind_one_of_a_number(page: Page, index: int) -> bool:
    """خمسون مستوطنا قرية كذا, ستين مستوطنا مركبات: a thing or a place behind people in the singular and the case of an object, as a number has them, who take no genitive."""
    people = page.of_kind(index - 1, "people")
    if people is None or people.features[1:2] != "s" or not in_the_objects_case(page, people):
        return False
    thing = page.of_kind(index, "object", "place_word", "force")
    return thing is not None and not thing.proclitics and page.count_at(index) is None


def _is_of_its_own(page: Page, index: int) -> bool:
    """Whether a word begins or is the whole of an actor's name, or is none of one."""
    name = page.inside_actor.get(index)
    return name is None or name.first == index


def captive_at(page: Page, index: int) -> Hit | None:
    """معتقلا, أسيرين: somebody called by what was done to him before, without the article and in the case of an object; None where nobody is."""
    hit, word = page.of_kind(index, "harm"), page.folded[index]
    if hit is None or hit.sense.harm not in ("detained", "abducted") or not hit.features.startswith("n") or hit.proclitics or hit.definite:
        return None
    return hit if word.endswith("ين" if hit.features[1:2] in ("p", "d") else "ا") else None


def _is_behind_a_kept_nun(page: Page, index: int) -> bool:
    """اغتال مسلحون القائد: a plural or dual that keeps its nun takes no genitive, only adjectives with the same ending."""
    if page.folded[index] in page.reference.words("companion.many_as_adjectives"):
        # مسؤولون أمنيون كبار
        return False
    people, before = page.of_kind(index - 1, "people"), page.folded[index - 1]
    if index >= 2 and _is_adjective_of_many(page, index - 1) and page.structure(index - 1, "affiliated") is None:
        # خطف مسلحون مجهولون عشرات الطلاب
        people = page.of_kind(index - 2, "people")
        return people is not None and page.tokens[index].kind == "word" and not page.folded[index].endswith(before[-2:]) and index not in page.adjective_at
    if people is None or people.last != index - 1 or people.definite or not before.endswith(_kept_endings(people)):
        return False
    if before.endswith("ين"):
        # أربعة مسلحين مدرسة; مقاتلين أجانب has an adjective.
        thing = page.of_kind(index, "object", "place_word")
        return page.count_at(index) is not None or (thing is not None and not thing.proclitics)
    return page.tokens[index].kind == "word" and not page.folded[index].endswith(before[-2:]) and index not in page.adjective_at


def _kept_endings(people: Hit) -> tuple[str, ...]:
    """The endings that people in the plural or dual have with their nun; سكان is another plural."""
    number = "p" if people.sense.number == "plural" else people.features[1:2]
    return {"p": ("ون", "ين"), "d": ("ان", "ين")}.get(number, ())


def _is_no_adjective_of_many(page: Page, index: int) -> bool:
    """يعتزم المعلمون الاستمرار: a definite noun behind people in the plural of a subject, whose adjective would have their ending."""
    before, word = page.folded[index - 1], page.folded[index]
    if not before.startswith("ال") or not before.endswith("ون") or not word.startswith("ال") or word.endswith("ون"):
        return False
    if index in page.inside_actor:
        # اتهم المسلحون الحكومة السورية
        return index in page.actor_at and page.of_kind(index - 1, "people") is not None and page.of_kind(index, "force", "teller") is not None
    return index - 1 in page.adjective_at or page.of_kind(index - 1, "people") is not None


def _is_past_a_force(page: Page, index: int) -> bool:
    """ضبطت القوات مخبأ: a force with the article takes no noun without it; اللواء may be somebody's rank."""
    force = page.of_kind(index - 1, "force")
    if force is None or not force.definite or force.last != index - 1 or force.sense.value == "rank" or page.tokens[index].kind != "word":
        return False
    return not (page.hits[index] or page.functions[index] or index in page.adjective_at or page.folded[index].startswith(("ال", "لل", "و", "ب")))


def _is_past_a_name(page: Page, index: int, first: int) -> bool:
    """جيش ميانمار منزلا, جماعة كذا الجيش, مقاتلات سورية المستشفى: behind the name or the adjective that ends the name of a force stands another noun."""
    force = page.of_kind(first, "force") or _some_fighter(page, first) or _fighters_of(page, first)
    if force is None or force.definite or page.tokens[index].kind != "word" or page.functions[index]:
        return False
    if index == force.last + 1 and force.last > force.first and not page.tokens[force.last].text.startswith("ال"):
        # قتل رجال قبائل ثلاثة جنود
        thing = page.of_kind(index, "object")
        if page.count_at(index) is not None or (thing is not None and not thing.definite and not thing.proclitics and page.of_kind(index, "means") is None):
            return True
    if index == force.last + 1 and (force.sense.kind == "people" or _ends_in_an_adjective(page, force)):
        # هاجم مسلح مدرسة, جماعات مسلحة سيارتين
        thing = page.of_kind(index, "object", "people")
        return page.count_at(index) is not None or (thing is not None and not thing.proclitics and thing.sense.pos != "participle")
    if index < force.last + 2:
        return False
    if index == force.last + 2 and _counts(page, index) and page.folded[force.last].endswith("ة") and page.folded[index - 1].endswith("ة"):
        # قوة خاصة خمسة عشر مدنيا
        return True
    noun, part = page.of_kind(index, "object", "force", "people", "means", "place_word"), page.structure(index, "partitive")
    counts = page.count_at(index) is not None or (part is not None and not part.definite and not part.proclitics)
    adjective = page.of_kind(index - 1, "people")
    if index == force.last + 2 and adjective is not None and adjective.sense.pos == "participle" and adjective.features[1:2] == "s" and not adjective.definite:
        # فصيل مسلح سيارتين, عصابات مسلحة خمسة أشخاص
        return counts or (noun is not None and noun.sense.kind in ("object", "people") and not noun.proclitics)
    liberators = any(names_liberators(page, at) for at in range(force.last, index))
    if index - 1 in page.inside_actor or index - 1 in page.adjective_at:
        return (counts and index - 1 in page.adjective_at) or (
            noun is not None and noun.sense.kind in ("object", "force") and noun.definite and not noun.proclitics
        )
    name = page.tokens[index - 1]
    # ميليشيات محلية: a word for a kind of place that is an adjective here.
    listed = any(hit.sense.kind != "place_word" or not name.folded.endswith("ية") for hit in page.hits[index - 1])
    known = name.kind != "word" or listed or page.functions[index - 1] or name.text.startswith("ال")
    if known or index in page.adjective_at or not (liberators or index == force.last + 2):
        return False
    # ميليشيا محلية المستشفى: behind an adjective the noun may have the article.
    described = page.folded[force.last].endswith(("ة", "ا", "ات")) and name.folded.endswith("ية") and noun is not None and noun.sense.kind == "object"
    return counts or (noun is not None and not noun.proclitics and (liberators or described or not noun.definite))


def _counts(page: Page, index: int) -> bool:
    count = page.count_at(index)
    return count is not None and not count.ordinal


def _some_fighter(page: Page, index: int) -> Hit | None:
    """مسلح، ملثم: one fighter without the article, called by a participle, which has no genitive; None where none stands here."""
    people = page.of_kind(index, "people")
    if people is None or people.sense.pos != "participle" or people.sense.who != "combatants" or people.features[1:2] != "s":
        return None
    return None if people.proclitics or page.folded[index].endswith(("ا", "ة")) else people


def _fighters_of(page: Page, index: int) -> Hit | None:
    """متمردو حركة كذا: fighters without the article, with the name of their body behind them; None where none stand here."""
    people = page.of_kind(index, "people")
    armed = people is not None and people.sense.who == "combatants" and not people.definite and not people.proclitics
    return people if armed and index + 1 in page.actor_at else None


def _ends_in_an_adjective(page: Page, force: Hit) -> bool:
    """جماعات مسلحة، فصيل مسلح: whether the head of a force has its adjective in the lexicon's phrase, or as the word for fighters."""
    return force.last > force.first and any(hit.sense.pos == "participle" for hit in page.hits[force.last])


def _is_adjective_of_many(page: Page, index: int) -> bool:
    """Whether a word is the adjective of people before it in the plural or dual of a subject (مسلحون مجهولون, جنود إسرائيليون, مقاتلون أكراد, مسلحان مجهولان)."""
    people = page.of_kind(index - 1, "people")
    if people is None or people.definite or people.proclitics or page.tokens[index].text.startswith("ال"):
        return False
    if people.features[1:2] == "d":
        return page.folded[index - 1].endswith("ان") and page.folded[index].endswith("ان")
    plural = page.folded[index].endswith("ون") or (
        page.folded[index - 1].endswith("ون") and page.folded[index] in page.reference.words("companion.many_as_adjectives")
    )
    return people.features[1:2] == "p" and plural


def _is_past_a_pronoun(page: Page, index: int) -> bool:
    """استهدف مجاهدونا دبابتين، قصفت مدفعيتنا بلدة كذا: a noun with its pronoun takes no noun in the genitive, and its adjectives have the article."""
    if _is_an_object_past_a_pronoun(page, index):
        return True
    if not has_pronoun(page, index - 1) or page.tokens[index].kind != "word" or page.tokens[index].text.startswith("ال"):
        return False
    place = page.in_places.get(index)
    if place is not None and place.whole[0] == index and not place.proclitics:
        return True
    noun = page.of_kind(index, "people", "object", "force", "means", "place_word")
    return page.count_at(index) is not None or (noun is not None and not noun.proclitics)


def _is_an_object_past_a_pronoun(page: Page, index: int) -> bool:
    """يتخذ الرئيس وحلفاؤه قرارا: a word in the case of an object, without the article and none of a name, right behind a noun with its pronoun."""
    owned = any(hit.suffix in _OWNERS and hit.features.startswith("n") for hit in page.hits[index - 1] if hit.last == index - 1)
    if not owned or page.tokens[index].text.startswith("ال") or not page.folded[index].endswith("ا") or index in page.inside_actor:
        return False
    return page.of_kind(index, "teller", "place_word") is None and index not in page.adjective_at


def has_pronoun(page: Page, index: int) -> bool:
    """Whether a noun of a force, of people or of weapons bears a pronoun (مجاهدونا، طائراتهم)."""
    return any(hit.suffix in _OWNERS and hit.sense.kind in ("force", "people", "means") for hit in page.hits[index] if hit.last == index)


def _is_marked_as_object(page: Page, index: int, first: int) -> bool:
    """مجموعة مسلحة تاجراً: people or a thing with the mark of an object behind a force that has none are no part of its name."""
    noun, force = page.of_kind(index, "people", "object"), page.of_kind(first, "force")
    marked = noun is not None and noun.features[2:3] == "a" and noun.last == index and not noun.proclitics
    return marked and force is not None and not page.folded[first].endswith("ا") and index not in page.adjective_at


def _is_object_by_case(page: Page, index: int) -> bool:
    """طعن شاب جنديا, طعن شاب شاعرا: an accusative behind a noun that is none is no part of its phrase."""
    if _behind_one_person(page, index - 1) is not None and is_somebody_by_case(page, index):
        # إداريا, ميدانيا say how; راعيا فلسطينيا has an adjective.
        described = index + 1 < len(page) and page.folded[index + 1].endswith("يا")
        if described or not page.folded[index].endswith("يا"):
            return True
    noun = page.of_kind(index, "people", "object")
    if noun is None or noun.definite or noun.last != index or noun.features[1:2] != "s":
        return False
    return _behind_one_person(page, index - 1) is not None and in_the_objects_case(page, noun)


def _behind_one_person(page: Page, index: int) -> Hit | None:
    """The person, without the article and the mark of an object, at a token; None where none stands there."""
    one = page.of_kind(index, "people")
    return None if one is None or one.definite or one.features[1:2] != "s" or page.folded[index].endswith("ا") else one


def may_have_people(page: Page, person: Hit) -> bool:
    """أم طفلين, قائد ثلاثة مسلحين: whether a person is called by a word that leads to those whom he has or leads."""
    words = page.reference.words
    return person.sense.form in words("companion.kin") or person.sense.form in words("companion.has_people")


def _are_others_behind_one(page: Page, index: int, first: int) -> bool:
    """طعن شاب ثلاثة جنود, قتل قناص طفلين, جندي إسرائيلي فلسطينيين: one person takes no number and no others without "and", save who has them (أم طفلين)."""
    past_adjective = index - 1 in page.adjective_at
    one = _behind_one_person(page, first) if index == first + 1 + past_adjective else None
    if one is None or may_have_people(page, one):
        return False
    if page.count_at(index) is not None:
        return not page.folded[index].startswith("و")
    others = page.of_kind(index, "people")
    if others is None or others.definite or others.proclitics or others.suffix:
        return False
    if is_a_woman_struck(page, one, others):
        return True
    return others.features[1:2] in ("dp" if past_adjective else "d") and in_the_objects_case(page, others)


def office_of_one(page: Page, index: int) -> Hit | None:
    """مدير مدرسة, رئيس بلدية: the word for an office without the article with that which it is of behind it; None for other words."""
    office = page.of_kind(index, "teller")
    if office is None or office.sense.tells not in ("official", "of_body") or office.sense.value in ("text", "report") or office.last > index:
        return None
    if office.definite or office.proclitics or office.suffix or office.features[1:2] != "s" or index + 1 >= len(page):
        return None
    return office if page.tokens[index + 1].kind == "word" and not page.functions[index + 1] and index + 1 not in page.in_time else None


def is_a_woman_struck(page: Page, somebody: Hit, other: Hit) -> bool:
    """قتل مسلح امرأة, دهس مستوطن طفلة: whether the second of two nouns names a woman and the first men who bear arms, or one man, so that she is neither what they are called nor whose they are.

    Kin of hers (والد طفلة) and those who are somebody's by their word (طبيب نساء) do not count.
    """
    if page.folded[somebody.first].endswith(("ا", "ين", "ة")) or other.features[1:2] != "s" or not page.folded[other.last].endswith("ة"):
        return False
    if somebody.sense.who in _ARMED:
        return other.sense.who not in _ARMED and (other.sense.pos != "participle" or somebody.features[1:2] == "s")
    kin = somebody.sense.value == "of_body" or page.is_listed(somebody.first, "companion.kin") or somebody.sense.value == "family"
    return not kin and somebody.features[1:2] == "s" and not somebody.definite and not somebody.suffix and other.sense.who in ("women", "children")


# A woman called so (مقاتلة) may be what the men before are called (طائرة).
_ARMED = frozenset({"combatants", "security"})


def _is_known_town_behind_force(page: Page, index: int, first: int) -> bool:
    """اقتحمت القوات نابلس: no force is called by a town alone."""
    if index <= first or page.hits[index] or page.functions[index]:
        return False
    force = page.of_kind(index - 1, "force", "means")
    name = page.inside_actor.get(index - 1)
    behind = (force is not None and force.definite) or described_force(page, index - 1) is not None
    behind = behind or (name is not None and name.last == index - 1 and index > first + 1 and page.folded[index - 1].startswith("ال") and page.is_armed(name))
    if not behind:
        return False
    places = page.reference.gazetteer.lookup(page.folded[index])
    return any(place.level in ("town", "district", "province") and not place.minor and not place.common_word for place in places)


def _is_verb_of_many(page: Page, index: int) -> bool:
    """المتظاهرين فُضت خيامهم, قواته طاردت, القوة ظنت: an unknown word with the ending of a verb, behind people or a force made known, whom no name follows."""
    people, word = page.of_kind(index - 1, "people", "force", "means"), page.folded[index]
    known = people is not None and people.last == index - 1 and (people.definite or bool(people.suffix))
    plural = known and people is not None and (people.features[1:2] == "p" or page.folded[index - 1].endswith("ة"))
    return plural and len(word) >= _SHORTEST_VERB and word.endswith("ت") and not word.endswith("ات")


def _is_verb_of_two(page: Page, index: int, first: int) -> bool:
    """مسيرتين اقتربتا، زورقين مفخخين اقتربا: an unknown word with the ending of a verb in the dual, behind a dual that keeps its nun."""
    before = page.folded[index - 1]
    if not before.endswith(("ين", "ان")) or not page.tokens[index].text.endswith("ا") or page.tokens[index].text.startswith("ال"):
        return False
    return len(page.folded[index]) >= _SHORTEST_PLURAL_VERB and any(hit.features[1:2] == "d" for at in range(first, index) for hit in page.hits[at])


def is_past_a_people(page: Page, index: int) -> bool:
    """اعتقل الأمريكيون فلانا: an adjective of a state in the plural of a subject takes no noun without the article."""
    before = page.folded[index - 1]
    return index - 1 in page.adjective_at and before.startswith("ال") and before.endswith("ون") and not page.folded[index].startswith("ال")


def is_somebody_past_a_force(page: Page, index: int, first: int) -> bool:
    """اغتال الجيش سامر العلي, قوات الأمن وليد غانم: whether somebody named stands right behind a force, or many men, whom the article closes and who bear nobody's name."""
    person = page.actor_at.get(index)
    if not (page.is_a_common_name(index) if person is None else page.names_a_person(person) and not person.proclitics):
        return False
    many = page.of_kind(first, "force", "people")
    if many is None or many.sense.value == "rank" or (many.sense.kind == "people" and not (many.definite and many.features[1:2] == "p")):
        return False
    # قوات المشير فلان: a title leads to the name.
    closed = page.tokens[index - 1].text.startswith("ال") or index - 1 in page.adjective_at
    return closed and page.of_kind(index - 1, "teller", "people") in (None, many)


def _is_anothers_case(page: Page, index: int) -> bool:
    """مسلحون مهندسين, مسلحان شرطيا: people in the case of an object right behind many or two in that of a subject."""
    subject, other = page.of_kind(index - 1, "people"), page.of_kind(index, "people")
    if subject is None or other is None:
        return False
    many_or_two = page.folded[index - 1].endswith("ون") or subject.features[1:2] == "d"
    return many_or_two and not other.definite and in_the_objects_case(page, other)


def _is_past_those_who_act(page: Page, index: int) -> bool:
    """أشعل المحتجون إطارات: behind people with the article in the case of a subject a word without it is no adjective of theirs and no genitive."""
    people, word = page.of_kind(index - 1, "people"), page.folded[index]
    if people is None or not people.definite or people.last != index - 1 or page.tokens[index].kind != "word":
        return False
    return page.folded[index - 1].endswith("ون") and not word.startswith("ال") and index not in page.adjective_at and index not in page.in_places


_SHORTEST_PLURAL_VERB = 4
# المسلحين ضمت
_SHORTEST_VERB = 3
_PRONOUNS = frozenset({"ه", "ها", "هم", "هما"})
_OWNERS = _PRONOUNS | {"نا"}
