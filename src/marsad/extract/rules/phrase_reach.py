"""How far the phrases of a clause reach, and what is joined to them."""

from __future__ import annotations

from marsad.extract.rules.cases import in_the_objects_case
from marsad.extract.rules.fighters import is_kin_struck
from marsad.extract.rules.names_of_forces import describes_forces
from marsad.extract.rules.page import BRACKETS, QUOTES_CLOSE, QUOTES_OPEN, Page
from marsad.extract.rules.phrases import phrase_end
from marsad.extract.rules.some_of import whole_of_part
from marsad.reference.lexicon import Hit

_HEADS = frozenset({"means", "force", "object", "people"})
_TOLD_BY_A_VERB = frozenset({"event", "realis", "saying", "harm"})
# والمنظومات الجوية الحديثة تعمل: adjectives between a noun and its verb.
_VERB_WITHIN = 4
# قوات المجلس الانتقالي الجنوبي المدعومة: so far behind the head of a force the word for its being backed may stand.
_BACKED_WITHIN = 5
# Marks that stand before or inside a name without ending the search for it.
PASSED = frozenset("#،,_") | QUOTES_OPEN | QUOTES_CLOSE


def role_of_genitive(page: Page, hit: Hit) -> str | None:
    """What the genitive after a noun is: "doer" or "target" as the lexicon says of the word, or of the first word of a phrase."""
    if hit.sense.role or hit.first == hit.last:
        return hit.sense.role
    lexicon = page.reference.lexicon
    return next((role for reading in lexicon.analyses(page.folded[hit.first]) if (role := lexicon.senses[reading.sense].role) in ("doer", "target")), None)


def describes_a_noun(page: Page, index: int) -> bool:
    """هجوم إرهابي، ثكنة عسكرية: whether a word for fighters is an adjective of the noun before it."""
    hit = page.of_kind(index, "people")
    if hit is None or hit.sense.pos != "participle" or hit.sense.who != "combatants" or hit.features[1:2] != "s" or hit.proclitics:
        return False
    if page.folded[index].endswith("ة"):
        if index == 0 or page.tokens[index - 1].kind != "word" or any(other.features.startswith("v") for other in page.hits[index - 1]):
            return False
        # إسقاط مقاتلة, الدفاعات الجوية مقاتلة: a craft, and no adjective of what stands before it.
        definite = page.tokens[index - 1].text.startswith("ال")
        return page.of_kind(index, "means") is None or (definite == hit.definite and page.of_kind(index - 1, "event") is None)
    noun = index - 1
    while noun > 0 and noun in page.adjective_at:
        # هجوم إسرائيلي مسلح
        noun -= 1
    before = page.of_kind(noun, "event", "object", "force") if index else None
    if before is None or not before.features.startswith("n") or before.definite != hit.definite:
        return False
    # هجوم إرهابي has an adjective, قنص جندي a victim.
    return before.sense.kind != "event" or role_of_genitive(page, before) == "doer"


def are_supporters(page: Page, index: int) -> bool:
    """أنصار التيار, مؤيدو الرئيس: whether a word for those who are for somebody stands right before his name or his office."""
    if index + 1 >= len(page) or page.folded[index] not in page.reference.words("companion.supporters_of") or index in page.inside_actor:
        return False
    office = page.of_kind(index + 1, "teller", "force")
    return index + 1 in page.actor_at or (office is not None and office.definite)


def opens_a_clause(page: Page, joined: int) -> bool:
    """صواريخ من إيران والمنظومات تعمل على: behind "and" a noun and its verb in the singular tell something of their own."""
    for index in range(joined + 1, min(joined + 1 + _VERB_WITHIN, len(page))):
        if page.tokens[index].kind != "word" or page.functions[index] or index in page.in_time or page.folded[index].startswith("و"):
            return False
        hits = [hit for hit in page.hits[index] if hit.sense.kind in _TOLD_BY_A_VERB]
        if len(hits) < len(page.hits[index]):
            return False
        if hits and all(hit.features[:3] in ("vr3", "vp3") and not hit.proclitics and not hit.suffix for hit in hits):
            return not page.folded[index].endswith(("ان", "ون", "وا", "تا"))
    return False


def phrase_last(page: Page, first: int, limit: int) -> int:
    """The end of a phrase; what two heads have in common makes them one phrase (مواقع وآليات للحوثيين، تجمع لجنود وآليات)."""
    if first + 1 < limit and are_supporters(page, first):
        return phrase_last(page, first + 1, limit)
    # طائرة مسيرة: what the lists have as one phrase is not cut where its second word means a march too.
    whole = max((hit.last for hit in page.hits[first] if hit.sense.kind in _HEADS and hit.last < limit), default=first)
    backed = page.reference.words("companion.backed")
    # الجيش المدعوم من روسيا: who backs it is no part of its name.
    limit = next((index for index in range(first + 1, min(first + 1 + _BACKED_WITHIN, limit)) if page.folded[index] in backed), limit)
    last = max(whole, phrase_end(page, first, limit))
    while last == whole > first and last + 1 < limit and last + 1 in page.adjective_at and not page.tokens[last + 1].text.startswith("و"):
        # طائرة مسيرة إماراتية
        last = whole = last + 1
    if (
        last + 2 < limit
        and page.folded[last + 1] == "من"
        and page.of_kind(first, "people", "force")
        and (_is_body(page, last + 2) or page.is_listed(last + 2, "companion.kin_groups"))
        and not _is_left(page, first, last + 2)
    ):
        # عناصر من الجيش: people of a body are told by its name.
        last = phrase_end(page, last + 2, limit)
    member = last + 1 + (last + 2 < limit and page.folded[last + 1] == "في")
    if member < limit and page.of_kind(first, "people", "teller") is not None and _is_of_an_armed_body(page, member):
        # قياديا في حركة الشباب، مقاتل بحزب الله
        last = phrase_end(page, member, limit)
    some = whole_of_part(page, first)
    if some is not None and last < some < limit and page.of_kind(some, "people", "force", "object") is not None:
        # عددا كبيرا من المسلحين
        last = phrase_end(page, some, limit)
    last = _before_object(page, first, _with_owner(page, last, limit))
    if first < last < limit - 1 and page.folded[last + 1] in page.reference.words("companion.uncrewed") and page.of_kind(first, "means") is not None:
        # الطائرات الأوكرانية المسيرة
        last += last in page.adjective_at
    while last > first and page.tokens[last].text in BRACKETS:
        # قاعدة كذا (شمالي البلاد): where it lies is no part of what it is called.
        last -= 1
    joined = last + 1
    if joined < limit and _are_of_two_states(page, first, last, joined):
        # الجيشان الهندي والباكستاني
        return joined
    if joined < limit and is_joined(page, joined) and joined not in page.actor_at:
        of_two = any(_belongs(page, index) for index in range(first + 1, last + 1)) and page.of_kind(joined, "object", "people")
        end = phrase_end(page, joined, limit)
        bare = last == first and page.of_kind(first, "object") and any(_belongs(page, index) for index in range(joined + 1, end + 1))
        if of_two or bare or (last == first and _have_one_owner(page, first, joined, end)):
            return _before_object(page, joined, end)
    elif (
        joined < limit
        and joined in page.actor_at
        and page.actor_at[joined].proclitics == "و"
        and any(_belongs(page, index) for index in range(first + 1, last + 1))
    ):
        # مواقع تابعة لإيران والحزب: two owners of what was struck.
        return phrase_end(page, joined, limit)
    return last


def _are_of_two_states(page: Page, first: int, last: int, joined: int) -> bool:
    """الجيشان الهندي والباكستاني: a dual with an adjective of a state, and that of another one joined to it."""
    dual = page.tokens[first].text.startswith("ال") and page.folded[first].endswith(("ان", "ين")) and page.of_kind(first, "force", "people") is not None
    if not dual or last != first + 1 or not page.folded[joined].startswith("وال"):
        return False
    return last in page.adjective_at and joined in page.adjective_at


def _have_one_owner(page: Page, first: int, joined: int, end: int) -> bool:
    """مواقع وتجمعات الحوثيين: two bare plurals of things, the second with a body in the genitive."""
    one, other = page.of_kind(first, "object"), page.of_kind(joined, "object")
    if one is None or other is None or one.definite or one.features[1:2] != "p" or other.features[1:2] != "p" or joined == end:
        return False
    return page.of_kind(joined, "force", "people") is None and (joined + 1 in page.actor_at or page.of_kind(joined + 1, "force") is not None)


def _with_owner(page: Page, last: int, limit: int) -> int:
    """جنود الاحتلال: a head without the article takes the body with it that follows."""
    owner = past_hash(page, last + 1)
    if owner >= limit or page.tokens[last].text.startswith("ال") or last in page.inside_actor or page.of_kind(last, "people", "force") is None:
        return last
    hit = page.of_kind(owner, "force")
    if hit is None or not hit.definite or hit.proclitics or page.functions[owner]:
        return last
    return phrase_end(page, owner, limit)


def _before_object(page: Page, first: int, last: int) -> int:
    """الطائرات الحربية موقعا، مسلحون قائد الشرطة: a noun that cannot stand in the genitive of the one before it is the object, no part of the name."""
    weapon = page.of_kind(first, "means")
    head_is_people = page.of_kind(first, "people") is not None
    # الطائرات المسيرة, القوى العسكرية: the second word of a name in the lists is no noun of its own.
    head = page.of_kind(first, "means", "force", "people")
    behind_the_head = (head.last if head is not None else first) + 1
    for index in range(behind_the_head, last + 1):
        if page.of_kind(index, "direction") and (index + 1 in page.in_places or index in page.in_places or page.of_kind(index + 1, "object")):
            return index - 1
        if head_is_people and index == first + 1 and _is_a_nisba(page, first) and page.of_kind(index, "object", "means") and not describes_a_noun(page, index):
            # فجر انتحاري سيارة: such an adjective of a person has no genitive.
            return index - 1
        if index - 1 > first and page.of_kind(index, "people") and not page.hits[index - 1] and _agrees_in_gender(page, first, index - 1):
            # خطفت جماعة مجهولة رئيس النقابة
            return index - 1
        if page.tokens[index].text.startswith("ال") and page.folded[index - 1].endswith("ون") and not page.tokens[index - 1].text.startswith("ال"):
            # مستوطنون المسجد: a plural that keeps its nun has no genitive.
            return index - 1
        if head_is_people and index == first + 1 and is_kin_struck(page, first, index):
            return index - 1
        if head_is_people and index == first + 1 and _is_no_adjective_of_many(page, first, index):
            # هاجم المتمردون القاعدة
            return index - 1
        if page.tokens[index].kind == "number" or page.is_listed(index - 1, "companion.other") or _owns_no_number(page, first, index):
            count = page.count_at(index)
            counted = page.of_kind(count.last_token + 1, "people", "object") if count is not None else None
            if counted is not None and (counted.sense.kind == "people" or not _guards(page, first)):
                return index - 1
        person = page.of_kind(index, "people") or _held(page, index)
        if (
            person is not None
            and person.definite
            and not head_is_people
            and not describes_forces(page, index)
            and not describes_the_many(page, index)
            # المناطق المدنية, المواقع المدنية
            and not (page.folded[index].endswith("ية") and _is_thing(page, index - 1))
            and not _is_hostile_adjective(page, index, person)
            and (page.tokens[index - 1].text.startswith("ال") or index - 1 in page.inside_actor)
            and (index not in page.inside_actor or page.inside_actor[index] is not page.inside_actor.get(index - 1))
            and (page.folded[index].endswith(("ين", "ون")) or (index not in page.inside_actor and index not in page.adjective_at))
        ):
            # قوات الأمن المتظاهرين: men are no adjective of a force.
            return index - 1
        thing = page.of_kind(index, "object", "force")
        closed = page.tokens[index - 1].text.startswith("ال") or index - 1 in page.inside_actor
        if thing is not None and thing.definite and not thing.proclitics and closed and index not in page.inside_actor:
            # الطيران الحربي السوق, روسيا الجسر: after the article, or a name, no second noun stands in the genitive.
            return index - 1
        undertaken = page.structure(index, "operation")
        if undertaken is not None and not undertaken.definite and not undertaken.proclitics and closed and index not in page.inside_actor:
            # أطلق الجيش حملة لاعتقال المطلوبين: what it set about.
            return index - 1
        if _is_instrument(page, index):
            return index - 1
        hit = page.of_kind(index, "object", "people", "force", "means", "teller")
        if hit is None or hit.definite or hit.proclitics or hit.suffix or index in page.inside_actor or describes_a_noun(page, index):
            continue
        if head_is_people and page.folded[index - 1].endswith("ون") and (page.folded[index].endswith("ون") or _describes_many(page, index)):
            # مسلحون مجهولون, مقاتلون أكراد
            continue
        named = index - 1 in page.inside_actor or index - 1 in page.adjective_at
        alef = page.folded[index].endswith("ا") and not page.folded[index - 1].endswith("ا") and not page.folded[first].endswith(("ا", "ين"))
        if head_is_people and alef and hit.sense.kind in ("people", "object") and in_the_objects_case(page, hit):
            # سائق شاحنة جنودا
            return index - 1
        if head_is_people and index == first + 1 and _is_another_case(page, first, index):
            # هاجم جنود معسكرا
            return index - 1
        if index == first + 1 and (some := page.structure(first, "partitive")) is not None and some.suffix:
            # رشق بعضهم المقر
            return index - 1
        before = page.of_kind(index - 1, "people", "force")
        if before is not None and before.suffix and before.last == index - 1:
            # استهدف مجاهدونا دبابة: what has a pronoun has no genitive.
            return index - 1
        struck = page.of_kind(index, "object") is not None or _is_some_small_force(page, index)
        if page.folded[index - 1].endswith("ون") or (weapon is not None and weapon.last == index - 1 and (struck or weapon.last > first)):
            return index - 1
        if hit.sense.kind == "teller" and page.tokens[index - 1].text.startswith("ال") and hit.features[1:2] == "d" and page.folded[index].endswith("ين"):
            # أعدم مقاتلو الحركة شيخين
            return index - 1
        if hit.sense.kind == "teller":
            if _is_an_office_behind_a_force(page, first, index):
                return index - 1
            if named and hit.sense.value == "person" and page.of_kind(first, "force") is not None and index + 1 < len(page) and not page.functions[index + 1]:
                # قتل الجيش الباكستاني رئيس بلدية
                return index - 1
            continue
        if page.tokens[index - 1].text.startswith(("ال", "لل")) or named:
            # طائرات تابعة للجيش مدرسة
            return index - 1
    return last


def _describes_many(page: Page, index: int) -> bool:
    """مقاتلون أكراد, جهاديون مشتبه بهم: whether a token is an adjective of several people in a plural of its own."""
    return page.folded[index] in page.reference.words("companion.many_as_adjectives")


def _is_an_office_behind_a_force(page: Page, first: int, index: int) -> bool:
    """اغتال الجيش رئيس البلدية, عناصر من التنظيم رئيس البلدية: somebody by an office that the word behind tells, behind a force, or people of one, whose name the article closes."""
    head, office = page.of_kind(first, "force", "people"), page.of_kind(index, "people")
    if head is None or office is None or not page.tokens[index - 1].text.startswith("ال"):
        return False
    many = head.sense.kind == "people" and not head.definite and head.features[1:2] == "p"
    if not many and not (head.sense.kind == "force" and head.definite):
        return False
    return office.features[1:2] == "s" and index + 1 < len(page) and page.tokens[index + 1].kind == "word" and not page.functions[index + 1]


def describes_the_many(page: Page, index: int) -> bool:
    """عشرات المستوطنين المسلحين, مئات المحتجين الغاضبين: whether a token is, with the article, an adjective in -in of people in -in right before it."""
    word, many = page.folded[index], page.of_kind(index - 1, "people")
    if many is None or not many.definite or many.features[1:2] != "p" or not (word.startswith("ال") and word.endswith("ين")):
        return False
    participle = any(hit.sense.kind == "people" and hit.sense.pos == "participle" for hit in page.hits[index])
    return page.folded[index - 1].endswith("ين") and (participle or not page.hits[index])


def _is_hostile_adjective(page: Page, index: int, person: Hit) -> bool:
    """الكيان الصهيوني الإرهابي سيارة: a hostile word for one man behind a name, with the thing or people that were struck right behind it, describes whoever bears the name."""
    if person.sense.framing != "hostile" or person.sense.pos != "participle" or person.features[1:2] != "s" or index + 1 >= len(page):
        return False
    struck = page.of_kind(index + 1, "object", "people")
    return page.count_at(index + 1) is not None or (struck is not None and not struck.definite and not struck.proclitics)


def _is_some_small_force(page: Page, index: int) -> bool:
    """طائرة خلية، طائرة دورية للشرطة: a force in the singular that neither the article nor a name behind it makes known, so that it owns no craft."""
    force, after = page.of_kind(index, "force"), index + 1
    if force is None or force.definite or force.features[1:2] != "s" or force.last > index or page.of_kind(index, "means") is not None:
        return False
    if after >= len(page) or page.tokens[after].kind != "word" or page.functions[after]:
        return True
    return not (
        page.tokens[after].text.startswith("ال") or (after in page.inside_actor and not (page.actor_at.get(after) or page.inside_actor[after]).proclitics)
    )


def _is_no_adjective_of_many(page: Page, first: int, index: int) -> bool:
    """المتمردون القاعدة: whether a thing, with the article like the men before it, is no word for them."""
    plural = page.tokens[first].text.startswith("ال") and page.folded[first].endswith(("ون", "ين"))
    thing = page.of_kind(index, "object", "place_word")
    if not plural or thing is None:
        return False
    # قذائف المتمردين مدرسة: without the article it is no part of what they are called either.
    return page.folded[index].endswith(("ة", "ات")) if thing.definite else not thing.proclitics and page.structure(index, "partitive") is None


def _held(page: Page, index: int) -> Hit | None:
    """المعتقلين, الأسرى: a word that counts those held as harm; None for other words."""
    return next((hit for hit in page.hits[index] if hit.sense.kind == "harm" and hit.sense.role == "victims"), None)


def _owns_no_number(page: Page, first: int, index: int) -> bool:
    """جنود ثلاث نساء, فصائل موالية ثلاثة شبان: whether armed men without the article stand right before a numeral, or people or a force before other words of theirs."""
    if index > first + 1:
        return page.of_kind(first, "people", "force") is not None
    men = page.of_kind(first, "people")
    return men is not None and men.last == first and not men.definite and not men.suffix and page.is_under_arms(first)


def _guards(page: Page, index: int) -> bool:
    """حراس ثلاثة مصارف: people who keep order, who may be those of things that are counted behind them."""
    men = page.of_kind(index, "people")
    return men is not None and men.sense.who == "security"


def _is_another_case(page: Page, first: int, index: int) -> bool:
    """جنود معسكرا, شبان مقر البلدية: a noun in the accusative behind people who are not, or a thing behind those who belong to none."""
    noun, word = page.of_kind(index, "people", "object"), page.folded[index]
    if noun is None or page.folded[first].endswith(("ا", "ين")):
        return False
    if noun.features[1:2] == "s" and word.endswith("ا") and not noun.sense.form.endswith(("ا", "اء", "ى")):
        return True
    people = page.of_kind(first, "people")
    if _is_one_who_takes_no_genitive(page, first) and noun.sense.kind == "people" and not page.folded[first].endswith("ة") and word.endswith("ة"):
        # جندي طفلة, شاب امرأة: of one man an adjective is no woman's.
        return noun.features[1:2] == "s"
    two = people is not None and people.features[1:2] == "d" and page.folded[first].endswith("ان")
    if (two or _is_one_who_takes_no_genitive(page, first)) and noun.features[1:2] in ("p", "d") and word.endswith("ين"):
        # مسلح شرطيين, مسلحان طبيبين
        return True
    return noun.sense.kind == "object" and page.is_listed(first, "companion.of_no_thing")


def _is_one_who_takes_no_genitive(page: Page, index: int) -> bool:
    """مسلح, شرطي, رجل: somebody without the article whom no word behind him tells whose he is."""
    one = page.of_kind(index, "people")
    return one is not None and one.last == index and not one.definite and not one.suffix and one.features[1:2] == "s" and one.sense.value != "of_body"


def _is_a_nisba(page: Page, index: int) -> bool:
    """انتحاري، فلسطيني: a person called by an adjective in ي, without the article."""
    hit = page.of_kind(index, "people")
    return hit is not None and hit.sense.pos == "participle" and page.folded[index].endswith("ي") and not hit.definite


def _agrees_in_gender(page: Page, noun: int, adjective: int) -> bool:
    bare = not page.tokens[noun].text.startswith("ال") and not page.tokens[adjective].text.startswith("ال")
    return bare and page.of_kind(noun, "force") is not None and page.folded[noun].endswith("ة") and page.folded[adjective].endswith("ة")


def _is_instrument(page: Page, index: int) -> bool:
    """صحفي بشظايا: a word that the lists have only with ب taken off."""
    word = page.folded[index]
    if page.hits[index] or not word.startswith("ب") or len(word) < 4 or index in page.inside_actor:
        return False
    return bool(page.reference.lexicon.analyses(word[1:]))


def _is_left(page: Page, first: int, index: int) -> bool:
    """انسحاب القوات الأمريكية من سوريا: whether a state behind forces with the article is where from, and not whose they are."""
    force, name = page.of_kind(first, "force"), page.actor_at.get(index)
    return force is not None and force.definite and name is not None and page.names_a_country(name)


def _is_body(page: Page, index: int) -> bool:
    """Whether a body is named; a capital behind "from" is where people come from or leave."""
    return (index in page.actor_at and not page.actor_at[index].metonym) or page.of_kind(index, "force") is not None


def _is_of_an_armed_body(page: Page, index: int) -> bool:
    """في حركة الشباب, بحزب الله: whether an armed body is named at a token, behind في or with ب."""
    name = page.actor_at.get(index)
    if name is None or name.metonym or not page.is_armed(name) or not page.names_a_body(name):
        return False
    return name.proclitics == "ب" or (not name.proclitics and page.folded[index - 1] == "في")


def _belongs(page: Page, index: int) -> bool:
    return any(hit.proclitics == "ل" for hit in page.hits[index][:1]) or (index in page.actor_at and page.actor_at[index].proclitics == "ل")


def past_backing(page: Page, index: int, limit: int) -> int:
    """المدعومة من إيران، المدعوم إماراتيا: the token behind words that say by whom a force is backed, which start at a token; else `index`."""
    if index >= limit or page.folded[index] not in page.reference.words("companion.backed"):
        return index
    backer = index + 1
    if backer < limit and page.folded[backer] in ("من", "ب"):
        backer += 1
    if backer >= limit or page.tokens[backer].kind != "word" or page.functions[backer]:
        return backer
    name = page.actor_at.get(backer)
    return min(limit, (name.last if name is not None else phrase_end(page, backer, limit) if backer > index + 1 else backer) + 1)


def past_hash(page: Page, index: int) -> int:
    return index + 1 if index + 1 < len(page) and page.tokens[index].text in PASSED - {"،", ","} else index


def owner_of_weapon(page: Page, first: int, after: int, limit: int) -> int | None:
    """طائرتين (إف 15) تابعتين للجيش: where the name of a body starts that a weapon is said to belong to."""
    if page.of_kind(first, "means") is None:
        return None
    for index in range(after, min(after + 4, limit - 1)):
        if page.structure(index, "affiliated"):
            return index + 1
        if page.tokens[index].kind == "word" and page.hits[index]:
            return None
    return None


def past_weapon(page: Page, first: int, last: int) -> int:
    """طائرات مسيرة تتبع فصيلا: where a weapon is said to belong to a body, the body is the doer."""
    for index in range(first + 1, last):
        if page.structure(index, "affiliated") and page.of_kind(first, "means"):
            return index + 1
    return first


def joined_in_quotes(page: Page, index: int, limit: int) -> int | None:
    """الجيش و«الدعم السريع»: the name or head that "and" joins in quotation marks, which start at a token; None where none does."""
    if index + 2 >= limit or page.folded[index] != "و" or page.tokens[index + 1].text not in QUOTES_OPEN:
        return None
    name = page.actor_at.get(index + 2)
    head = page.of_kind(index + 2, "force", "people")
    known = name is not None and not name.proclitics and not page.is_medium(name)
    return index + 2 if known or (head is not None and not head.proclitics) else None


def listed_state(page: Page, last: int, limit: int) -> bool:
    """روسيا، وسوريا: whether a comma and "and" list another state behind one that ends at a token, and no clause of its own (روسيا، وإيران ترد)."""
    after = last + 2
    if after >= limit or page.tokens[last + 1].text not in ("،", ",") or after not in page.actor_at or page.actor_at[after].proclitics != "و":
        return False
    one, other = page.inside_actor.get(last), page.actor_at[after]
    if one is None or not (page.names_a_country(one) and page.names_a_country(other)):
        return False
    behind = other.last + 1
    verb = behind < limit and any(hit.features.startswith("v") for hit in page.hits[behind])
    return not verb and not opens_a_clause(page, after)


def _is_thing(page: Page, index: int) -> bool:
    return index >= 0 and page.of_kind(index, "object", "place_word") is not None


def is_joined(page: Page, index: int) -> bool:
    """Whether a token joins another name or head to a phrase with و."""
    name = page.actor_at.get(index)
    if name is not None:
        return name.proclitics == "و"
    if (
        index
        and page.folded[index].startswith("وال")
        and page.folded[index].endswith("ية")
        and page.folded[index - 1].endswith("ية")
        and _is_thing(page, index - 2)
    ):
        # المواقع المدنية والعسكرية: one more adjective.
        return False
    return not page.functions[index] and any(
        hit.proclitics == "و" and hit.sense.kind in ("force", "object", "people") and not hit.features.startswith("v") for hit in page.hits[index]
    )
