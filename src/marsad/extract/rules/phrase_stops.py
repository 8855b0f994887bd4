"""Words that no noun phrase goes on over."""

from __future__ import annotations

from marsad.extract.rules.deeds import looks_like_a_deed
from marsad.extract.rules.families import FLYING
from marsad.extract.rules.names_of_forces import closed_by_a_genitive, described_force, describes_forces, names_liberators, names_the_enemy
from marsad.extract.rules.page import Page


def stops_phrase(page: Page, index: int, first: int, named: bool, across_and: bool, across_in: bool) -> bool:
    token = page.tokens[index]
    if token.kind == "number":
        # اللواء 47 is a name; in الميليشيا 3 من العاملين the number counts what follows.
        return page.of_kind(index - 1, "force", "teller") is None or (index + 1 < len(page) and page.folded[index + 1] == "من")
    if index in page.in_time or token.folded in ("ب", "ل", "ك") or (token.folded == "ما" and page.structure(index, "what") is not None):
        return True
    if page.functions[index]:
        return not _joins(page, index, across_in)
    if index > first and (_is_its_verb(page, index, first) or _is_what_they_do(page, index)):
        return True
    if page.hits[index] and (
        page.structure(index, "among") is not None
        or page.structure(index, "taken_in") is not None
        or page.structure(index, "responsibility") is not None
        or _speaks_of_its_part(page, index)
    ):
        # 92 مدنيا بينهم أطفال, حملت المقاومة المسؤولية
        return True
    if (index > first and page.is_listed(index, "companion.by_the_hand_of")) or page.is_listed(index, "companion.over_a_distance"):
        # قتل ثلاثة مسلحين بواسطة قوات, توغلت آليات لمسافة محدودة, هجوم على مسافة عشرين كيلومترا من كذا
        return True
    if index > first and token.folded.startswith("و") and page.is_listed(index, "companion.together_with"):
        # اعتقلوا الناشط وبرفقته سبعة شبان
        return True
    if index > first and page.folded[index] == "مقابل" and index + 1 < len(page) and page.count_at(index + 1) is not None:
        # قتل 50 جنديا مقابل 30 من المسلحين
        return True
    if index > first and page.is_listed(index, "companion.flies_a_flag"):
        # ناقلة ترفع علم بنما
        return True
    on_trial = page.reference.words("companion.on_a_charge"), page.reference.words("companion.charge_in_court")
    if index > first and any(page.folded[index] in words for words in on_trial):
        # أدين ثلاثة جنود بتهمة القتل, وجهت النيابة إلى ضابط تهمة القتل
        return True
    if index > first and page.folded[index].removeprefix("و") in page.reference.words("companion.how_they_died"):
        # مات ثلاثة أطفال جوعا: how they died.
        return True
    if index > first and page.folded[index] in page.reference.words("companion.begins"):
        # سلاح الجو بدأ غارات
        return True
    if index > first and index + 1 < len(page) and page.folded[index] in page.reference.words("companion.going_by") and page.folded[index + 1] == "علي":
        # قوات كذا بناء على طلب
        return True
    unnamed = index > first and index + 1 < len(page) and page.folded[index] in page.reference.words("companion.would_rather")
    if unnamed and page.folded[index + 1] in page.reference.words("companion.withholding"):
        # مصدر أمني فضل عدم ذكر اسمه
        return True
    course = page.structure(index, "course") if page.folded[index] == "في" else None
    if course is not None and course.last > index:
        # صواريخ في سماء كذا
        return True
    if page.folded[index] == "يوم" and index + 1 in page.in_time:
        # أصابت القوات القرية يوم الجمعة
        return True
    if named and token.text.startswith("ال") and page.hits[index] and page.structure(index, "series") is not None:
        # أطلقت إيران الموجة الثالثة
        return True
    struck = page.of_kind(index, "object", "people") if index > first and page.structure(index - 1, "own_country") is not None else None
    if struck is not None and not (struck.definite or struck.proclitics):
        # قصف قوات بلاده مدرسة: what its pronoun makes known ends there; وزير خارجية بلاده فلان is one.
        return True
    if index > first and page.structure(index, "aiming") is not None:
        # نفذه الجيش مستهدفا مبنى
        return True
    if page.structure(index, "fire") and index > first:
        # أطلقت القوات النار
        return True
    if index > first and (names_liberators(page, index) or describes_forces(page, index)):
        return False
    if index > first and page.structure(index - 1, "partitive") is not None and any(hit.sense.value == "family" for hit in page.hits[index]):
        # مئات الأسر
        return False
    if is_verb(page, index) or (page.of_kind(index, "event") and index not in page.actor_at and not _is_adjective(page, index) and index > first):
        # منفذي الهجوم are those who did it.
        those = (page.structure(index - 1, "doers_of") is not None or names_the_enemy(page, index) or is_what_one_runs(page, index)) and index - 1 >= first
        return not those and (is_verb(page, index) or not _names_an_office(page, index, first))
    carries = page.of_kind(index, "object") is not None and page.structure(index - 1, "partitive") is not None
    if (page.of_kind(index, "frame", "negation", "saying") and not carries) or page.structure(index, "aspect") or page.structure(index, "conjunction"):
        return True
    harm = page.of_kind(index, "harm")
    if harm is not None and harm.sense.role == "event" and not harm.proclitics:
        return True
    if _leads_to_a_place(page, index) or _counts_anew(page, index) or _says_near_what(page, index, first):
        return True
    if (
        _is_a_place_behind_a_craft(page, index, first)
        or _begins_a_place(page, index)
        or _is_a_town_behind_those_who_act(page, index)
        or _begins_an_object(page, index)
        or _is_said_of_it(page, index)
    ):
        return True
    count = page.count_at(index) if token.folded.startswith("و") and not across_and else None
    if count is not None and not count.ordinal:
        # جنديين وسبعة مقاتلين: another number counts others.
        return True
    proclitics = proclitics_before(page, index)
    if proclitics.startswith(("و", "ف")):
        return not (proclitics == "و" and (across_and or _shares_its_owner(page, index)))
    if proclitics == "ب" and across_in and _is_at_a_body(page, index):
        return False
    if proclitics in ("ب", "ك"):
        return token.folded != "باسم" and not token.folded.startswith("باسم")
    if page.structure(index, "to") and not _belongs(page, index - 1):
        return True
    if proclitics == "ل" and (_is_medium(page, index) or _is_a_site_told(page, index, first) or _is_another_side(page, index)):
        return True
    if index > first and token.folded in page.reference.words("companion.those_who_listen"):
        # قال الوزير فلان للصحافيين
        return True
    if proclitics == "ل" and _says_what_for(page, index):
        return False
    if proclitics == "ل" and (_is_struck_by_it(page, index) or _is_a_thing_led_to(page, index, first)):
        return True
    if proclitics == "ل":
        return not (index in page.actor_at or page.of_kind(index, "force", "people", "object", "teller"))
    return named and not token.folded.startswith("ال") and index not in page.adjective_at and not _are_the_same_people(page, index)


def _are_the_same_people(page: Page, index: int) -> bool:
    """مستوطنون مسلحون, مستوطنين متطرفين: people in the plural and the case of those right before them say of what kind these are."""
    people, before = page.of_kind(index, "people"), page.folded[index - 1]
    if people is None or people.definite or people.proclitics or before.startswith("ال"):
        return False
    return any(before.endswith(ending) and page.folded[index].endswith(ending) for ending in ("ون", "ين"))


def _says_near_what(page: Page, index: int, first: int) -> bool:
    """المدفعية بالقرب من: a word for nearness with ب is no part of what somebody is called."""
    near = page.of_kind(index, "direction") if index > first and page.folded[index].startswith("ب") else None
    return near is not None and (near.features.startswith("p") or near.last > near.first)


def _is_what_they_do(page: Page, index: int) -> bool:
    """عناصر من قواتها يوفرون: a word that no list has, in the form of a verb of the present in the plural; يمنيون are people."""
    word = page.folded[index]
    verb = word.startswith("ي") and word.endswith("ون") and not word.endswith("يون") and len(word) >= _SHORTEST_VERB
    return verb and not page.hits[index] and index not in page.inside_actor and index not in page.in_places


def _is_its_verb(page: Page, index: int, first: int) -> bool:
    """قوات الأمن أجهزت: a word that no list has but as the head of a verb of several words, in the form of a past verb, behind a force that the article closes."""
    word = page.folded[index]
    known = any(hit.last == index or not hit.features.startswith("v") for hit in page.hits[index])
    if known or index in page.inside_actor or index in page.in_places or not page.tokens[index - 1].text.startswith("ال"):
        return False
    past = word.endswith("وا") or (word.endswith("ت") and not word.endswith("ات"))
    return past and len(word) >= _SHORTEST_VERB and page.of_kind(first, "force") is not None


_SHORTEST_VERB = 4


def _speaks_of_its_part(page: Page, index: int) -> bool:
    """نفت الحكومة مسؤوليتها عن, أكد مسؤول إيراني وقوف إسرائيل وراء: the part in a deed of a side itself, or of one named right behind, is no part of its name."""
    part = page.structure(index, "own_part")
    if part is not None and part.definite and index + 1 < len(page) and page.folded[index + 1] in page.reference.words("companion.stood_behind"):
        # نفت الحكومة الوقوف وراء الهجوم
        return True
    if part is None or part.definite:
        return False
    return bool(part.suffix) or index + 1 in page.actor_at or page.of_kind(index + 1, "force") is not None


def _is_struck_by_it(page: Page, index: int) -> bool:
    """قصف الفصائل لدمشق: a city that stands for its state is, behind those who have the article, what they strike; الموالية لدمشق are of its side."""
    name, force = page.actor_at.get(index), page.of_kind(index - 1, "force", "people")
    if name is None or not name.metonym or not page.tokens[index - 1].text.startswith("ال"):
        return False
    return (force is not None and force.last == index - 1) or index - 1 in page.inside_actor


def _is_a_thing_led_to(page: Page, index: int, first: int) -> bool:
    """فرنسا لمواقع, الدفاعات الجوية لأهداف: things with ل behind a state or a force are what it strikes, and no part of its name.

    So are they behind men in the plural right behind a deed (اقتحام مسلحين للمبنى).
    """
    thing = page.of_kind(index, "object")
    if thing is None or thing.proclitics != "ل" or page.of_kind(index, "force", "people") is not None or index in page.inside_actor:
        return False
    if page.of_kind(first, "object") is not None:
        # مخازن الجيش للأسلحة
        return False
    if first == index - 1 and page.folded[first].endswith("ين") and page.is_under_arms(first) and _stands_behind_a_deed(page, first):
        return True
    before = page.inside_actor.get(index - 1)
    defends = page.folded[first].removeprefix("ال") in page.reference.words("companion.of_defence")
    force = defends or page.of_kind(first, "force") is not None
    return (before is not None and before.last == index - 1 and not page.names_a_body(before)) or (force and page.tokens[index - 1].text.startswith("ال"))


def _stands_behind_a_deed(page: Page, index: int) -> bool:
    """اقتحام مسلحين, استهداف مقاتلين: whether the noun of a deed without the article stands right before a token."""
    deed = page.of_kind(index - 1, "event") if index else None
    return deed is not None and deed.features.startswith("n") and not deed.definite and not deed.suffix


def _says_what_for(page: Page, index: int) -> bool:
    """مصنعا للصواريخ، مستودعا للوقود: weapons, or a word with the article that is none of force, behind a thing without it; a deed (للضغط) is a purpose."""
    thing = page.of_kind(index - 1, "object")
    if thing is None or thing.definite or thing.last != index - 1:
        return False
    if page.of_kind(index, "means") is not None:
        return True
    word = page.folded[index]
    deed = looks_like_a_deed(word[2:]) or (index + 1 < len(page) and page.folded[index + 1] in page.reference.words("companion.with_deeds"))
    plain = all(hit.sense.value == "no_name" for hit in page.hits[index]) and index not in page.inside_actor and index not in page.in_time
    return word.startswith("لل") and plain and not deed


def _names_an_office(page: Page, index: int, first: int) -> bool:
    """هيئة عمليات التجارة, غرفة عمليات: operations behind a bare head that is a body belong to its name."""
    event, body = page.of_kind(index, "event"), page.of_kind(first, "teller", "force")
    if index != first + 1 or event is None or body is None or body.definite or event.definite or event.proclitics:
        return False
    return event.features.startswith("np") and body.sense.tells not in ("anonymous", "witness", "media", "medical")


def is_what_one_runs(page: Page, index: int) -> bool:
    """قيادة العمليات, قائد الهجوم, لجنة وقف إطلاق النار: a definite happening behind the bare word for who is in charge of it."""
    event = page.of_kind(index, "event")
    if event is None or event.proclitics or event.suffix or not event.features.startswith("n") or index == 0:
        return False
    definite = event.definite or page.folded[event.last].startswith("ال")
    return definite and page.folded[index - 1] in page.reference.words("companion.runs_it")


def _shares_its_owner(page: Page, index: int) -> bool:
    """تجمع لآليات وجنود كذا: two nouns after ل that belong to the name that follows."""
    before, noun = page.of_kind(index - 1, "object", "people", "force"), page.of_kind(index, "object", "people", "force")
    if before is None or before.proclitics != "ل" or noun is None or noun.definite or index + 1 >= len(page):
        return False
    return index + 1 in page.actor_at and not page.actor_at[index + 1].proclitics


def _leads_to_a_place(page: Page, index: int) -> bool:
    """ثلاثة شبان قرب جنين: a word for near or for a side before the name of a place says where."""
    place, hit = page.in_places.get(index), page.of_kind(index, "direction")
    if hit is None or hit.sense.value != "near" or hit.definite or hit.suffix:
        return False
    return hit.sense.pos == "particle" or (place is not None and place.whole[0] == index)


def _counts_anew(page: Page, index: int) -> bool:
    """أصابت القوات ثلاثة شبان, قتل جنود إسرائيليون ثلاثة شبان: a number in words behind a noun with the article, or an adjective of a state, counts what follows."""
    count = page.count_at(index)
    closed = page.tokens[index - 1].text.startswith("ال") or index - 1 in page.adjective_at
    if count is None or count.ordinal or count.least is None or not closed:
        return False
    return not page.folded[index].startswith(("ال", "ب", "ل", "و"))


def _is_a_place_behind_a_craft(page: Page, index: int, first: int) -> bool:
    """قصفت مروحية البلدة, أغارت طائرة حربية على المخيم: a town or a camp by its kind owns no craft."""
    craft, place = page.of_kind(first, "means"), page.of_kind(index, "place_word")
    if craft is None or place is None or not place.definite or place.proclitics or craft.definite:
        return False
    return place.sense.level in ("town", "district", "site") and not FLYING.isdisjoint(craft.sense.means) and index > craft.last


def _begins_a_place(page: Page, index: int) -> bool:
    """قصفت المدفعية بلدة كذا، قصفت طائرات حربية بلدة كذا: behind the article, an adjective or some weapons a bare word for a place is no genitive."""
    level = page.of_kind(index, "place_word")
    if level is None or level.proclitics:
        return False
    if level.definite:
        if page.of_kind(index - 1, "teller") is not None and page.folded[index].removeprefix("ال") in page.reference.words("companion.of_the_place"):
            # السلطات المحلية: an adjective of who tells.
            return False
        # قصفت الطائرات البلدة, قصفت روسيا البلدة: two nouns with the article, or a name and one, are no one phrase.
        closed = page.folded[index - 1].startswith("ال") or index - 1 in page.inside_actor
        # قصفت الطائرات المخيم; a word for a site may be an adjective too (الرصاص الحي).
        place = level.sense.level in ("town", "district") or (level.sense.level in ("site", "region") and index in page.in_places)
        return closed and place and (level.features[1:2] == "s" or level.sense.level == "region")
    # المدفعية والمسيرات بلدة كذا
    joined = page.folded[index - 1].startswith("وال") and any(hit.definite for hit in page.hits[index - 1])
    behind = page.folded[index - 1].startswith("ال") or joined or index - 1 in page.adjective_at or _ends_a_set_phrase(page, index - 1)
    return behind or _is_some_weapon(page, index - 1) or described_force(page, index - 1) is not None


def _is_a_town_behind_those_who_act(page: Page, index: int) -> bool:
    """اقتحم المتمردون خيرسون، يحاصر الجيش أم درمان, غادر السكان غوما: neither a plural that keeps its nun nor a force or several people with the article have a town in the genitive."""
    place, before = page.in_places.get(index), page.of_kind(index - 1, "force", "people")
    if place is None or place.whole[0] != index or place.first != index or not place.known or place.proclitics:
        return False
    if closed_by_a_genitive(page, index - 1) is not None:
        # اقتحمت قوات الأمن كذا
        return True
    if before is None or before.proclitics or page.folded[index] in page.reference.words("companion.many_as_adjectives"):
        # مقاتلون شيشان
        return False
    with_article = page.folded[index - 1].startswith("ال") and (before.sense.kind == "force" or before.features[1:2] == "p")
    return before.last == index - 1 and (page.folded[index - 1].endswith("ون") or with_article)


def _is_some_weapon(page: Page, index: int) -> bool:
    """قصفت طائرات بلدة كذا، استهدفت مسيرة بلدة كذا: weapons without the article belong to no town."""
    weapon = page.of_kind(index, "means")
    return weapon is not None and weapon.last == index and not weapon.definite and not weapon.suffix


def _begins_an_object(page: Page, index: int) -> bool:
    """عذبت الميليشيا معتقلا: people without the article and in the case of an object behind a noun with it."""
    victim = page.of_kind(index, "harm")
    people = page.of_kind(index, "people") or (victim if victim is not None and victim.sense.role == "victims" else None)
    if people is None or people.definite or people.proclitics or people.suffix:
        return False
    return page.folded[index].endswith("ا") and page.folded[index - 1].startswith("ال") and people.features[1:2] == "s"


def _is_said_of_it(page: Page, index: int) -> bool:
    """منزلا تحصنت فيه قوة: a word that no list has, with a preposition and its pronoun behind it, is the verb of a clause; مصدر ميداني فيها has an adjective."""
    return (
        index + 1 < len(page)
        and not page.folded[index].endswith(("ي", "يا", "ية"))
        and page.folded[index + 1] in page.reference.words("companion.in_it")
        and not page.hits[index]
        and not page.folded[index].startswith("ال")
    )


def _ends_a_set_phrase(page: Page, index: int) -> bool:
    """Whether a word is the second of a noun with its adjective that the lexicon has as one (طائرات حربية، قوات خاصة)."""
    return index > 0 and any(hit.first < hit.last == index and hit.sense.kind in ("means", "force", "people") for hit in page.hits[index - 1])


def _is_another_side(page: Page, index: int) -> bool:
    """اتهام كييف لموسكو, تصدت قوات الجيش لقوة معادية: a name with ل right behind that of a state, or some force behind what has the article, is no part of it."""
    force = page.of_kind(index, "force", "people")
    some = force is not None and not force.definite and (index + 1 >= len(page) or not page.tokens[index + 1].text.startswith("ال"))
    if some and force is not None and force.sense.kind == "force" and page.tokens[index - 1].text.startswith("ال") and index + 1 not in page.inside_actor:
        return page.of_kind(index - 1, "force") is not None or index - 1 in page.inside_actor
    before = page.inside_actor.get(index - 1)
    return index in page.actor_at and before is not None and before.last == index - 1 and not page.names_a_body(before)


def _is_medium(page: Page, index: int) -> bool:
    """Whether a word with ل names a medium that words were told to (لوكالة رويترز)."""
    if index in page.actor_at:
        return page.is_medium(page.actor_at[index])
    hit = page.of_kind(index, "teller")
    return hit is not None and hit.sense.tells == "media" and hit.sense.strength != "weak"


def _is_a_site_told(page: Page, index: int, first: int) -> bool:
    """قال مسؤول أمني لموقع كذا: behind one who tells, a word that is also one for other sites means the site on the web that he spoke to."""
    teller, medium = page.of_kind(first, "teller"), page.of_kind(index, "teller")
    if teller is None or teller.sense.value is not None or teller.sense.tells == "media" or index - 1 < first:
        return False
    return medium is not None and medium.sense.tells == "media" and medium.sense.value is None and medium.features[1:2] == "s"


def _joins(page: Page, index: int, across_in: bool) -> bool:
    """Whether a preposition goes on with the phrase: في of an unnamed source's body, من and ل after a word of belonging or of number."""
    word = page.folded[index]
    before = index - 1
    if word == "في":
        return across_in and page.of_kind(before, "teller") is not None and not _leads_to_no_body(page, index + 1)
    return word in ("من", "الي", "ل", "عن") and _belongs(page, before)


def _leads_to_no_body(page: Page, index: int) -> bool:
    """تشتبه الشرطة في أن, تشتبه السلطات في ضلوع, وثق المرصد في الفترة بين, قال الناطق في مؤتمر صحفي: behind في stand words told, somebody's part in a deed,
    a time, or the text or the talk in which somebody speaks."""
    if index >= len(page):
        return False
    text = page.of_kind(index, "teller")
    return (
        page.functions[index] == "that"
        or (text is not None and text.sense.value == "text")
        or page.structure(index, "speech") is not None
        or index in page.in_time
        or page.structure(index, "own_part") is not None
        or page.folded[index] in page.reference.words("companion.period")
    )


def _belongs(page: Page, index: int) -> bool:
    """Whether a word says that what follows is what something belongs to or is a part of (تابع، عدد)."""
    return page.structure(index, "affiliated") is not None or page.structure(index, "partitive") is not None


def _is_at_a_body(page: Page, index: int) -> bool:
    """مصدر بوزارة الدفاع, مسؤول بمحافظة كذا: ب before the body or region of one who tells."""
    if page.of_kind(index - 1, "teller") is None and index - 1 not in page.adjective_at:
        return False
    if page.structure(index, "no_anaphor") is not None:
        # تعهد الرئيس بالقضاء على: no district.
        return False
    body = page.of_kind(index, "teller", "force", "place_word")
    # طالبت المنظمة بالتحقيق: what somebody calls for is no body.
    return index in page.actor_at or (body is not None and body.sense.value != "text")


def proclitics_before(page: Page, index: int) -> str:
    """The clitics before a word, by the lexicon or the names; a bare و where neither knows the word."""
    actor = page.actor_at.get(index)
    if actor is not None:
        return actor.proclitics
    place = page.in_places.get(index)
    if place is not None and place.whole[0] == index and place.proclitics == "ب":
        # فلسطيني بغزة
        return "ب"
    if page.hits[index]:
        return page.hits[index][0].proclitics
    word = page.folded[index]
    if word.startswith("و") and looks_like_a_deed(word[1:]):
        # وتعليق صور: a verbal noun that is joined.
        return "و"
    if word.startswith("ب") and looks_like_a_deed(word[1:]):
        # أفادت مصادر بانتشال جثث
        return "ب"
    if word.startswith("و") and len(word) > 5 and word.endswith(("هم", "ها")) and not word.endswith(("اتهم", "اتها")):
        # 45 متظاهرا وأحالتهم, المنازل وفتشتها: a verb that is joined, with its object; القوات وحليفاتها has a noun.
        return "و"
    if word.startswith("و") and len(word) >= _SHORTEST_VERB and _takes_no_more(page, index - 1):
        # المنازل وخرب محتوياتها, ثلاثة مسلحين وشتت الباقين
        return "و"
    return "و" if word.startswith("وال") else "ل" if word.startswith("لل") else "ب" if word.startswith("بال") else ""


def _takes_no_more(page: Page, index: int) -> bool:
    """المنازل, مسلحين: things with the article, or people in the plural that keeps its nun, behind which no name of anybody stands."""
    noun = page.of_kind(index, "object", "people") if index >= 0 else None
    if noun is None or noun.last != index:
        return False
    return noun.definite if noun.sense.kind == "object" else noun.features[1:2] == "p" and page.folded[index].endswith(("ون", "ين"))


def is_verb(page: Page, index: int) -> bool:
    """Whether the word can only be a verb here: the lexicon has it as a verb and not as a noun, and it carries no article."""
    verb = noun = False
    for hit in page.hits[index]:
        if hit.last > index:
            continue
        if hit.features.startswith("v"):
            verb = True
        elif hit.sense.kind in ("event", "force", "object", "people", "means", "teller", "place_word", "direction"):
            noun = True
    return verb and not noun


def is_a_verb_joined_on(page: Page, index: int) -> bool:
    """وانسحبوا, وفر: a verb that و joins to what stands before it and that is no word of harm tells what somebody else did, or did next."""
    if not page.folded[index].startswith("و") or page.of_kind(index, "harm") is not None:
        return False
    return any(hit.proclitics == "و" for hit in page.hits[index]) and is_verb(page, index)


def _is_adjective(page: Page, index: int) -> bool:
    hit = page.of_kind(index, "event")
    return hit is not None and hit.sense.pos in ("participle", "adjective")
