"""Who did it: the adjective of the word, who is named by من قبل، على يد, the subject of a light verb, whose weapon it was."""

from __future__ import annotations

from marsad.extract.rules.air_defences import defences_at_work
from marsad.extract.rules.clause import Clause
from marsad.extract.rules.families import MARCHES
from marsad.extract.rules.genitives import is_fighter, read_genitive
from marsad.extract.rules.governors import read_controller, subject_before
from marsad.extract.rules.page import QUOTES_OPEN, Page
from marsad.extract.rules.roles import Arguments, Phrase
from marsad.extract.rules.subjects import read_subject
from marsad.extract.rules.supporters import add_supporters
from marsad.reference.lexicon import Hit

# How far the parts of one clause stand from each other, in tokens.
_NEAR = 14
_FIRED_FROM = frozenset({"shelling", "drone_strike"})
_UNCREWED = frozenset({"drone", "missile", "rocket", "mortar"})
_BY_WEAPONS = frozenset("shelling drone_strike air_strike explosion armed_attack".split())


def read_doers(clause: Clause, found: Arguments) -> None:
    """Finds the doers that the clause names, and marks a deed of the teller's own (قصفنا) and a subject left open."""
    if clause.happening.type == "body_found" or (clause.happening.type == "casualty_toll" and not _says_who_killed(clause)):
        return
    if clause.features(clause.happening.hit)[2:3] == "1":
        # أجليت in the outlet's words was done to somebody: it says "we", and never "I".
        found.by_teller = not _says_i(clause)
        return
    defences = defences_at_work(clause)
    if defences is not None:
        found.perpetrators.append(defences)
    else:
        _adjective(clause, found)
    if not found.perpetrators:
        _agent(clause, found)
    for hit in clause.happening.words:
        if found.perpetrators or found.by_teller:
            break
        if clause.is_verb(hit):
            if hit is clause.happening.hit or clause.happening.type != "interception":
                # اعترضت صاروخا أطلقته الجماعة: who fired it did not shoot it down.
                read_subject(clause, hit, found)
        else:
            read_genitive(clause, hit, found)
    if not found.perpetrators and not found.by_teller and not clause.is_verb(clause.happening.hit):
        _works_on(clause, found)
    if not found.perpetrators and not found.by_teller and not clause.is_verb(clause.happening.hit):
        _light_verb(clause, found)
    if not found.perpetrators and not found.by_teller:
        _weapon_of(clause, found)
    if not found.perpetrators and not found.by_teller:
        _responsible(clause, found)
    if not found.perpetrators and not found.by_teller and not clause.is_verb(clause.happening.hit):
        _killers(clause, found)
    if not found.perpetrators and not found.by_teller:
        read_controller(clause, found)
    last = found.perpetrators[-1].last if found.perpetrators else -1
    qualified = last in clause.page.adjective_at or (last in clause.page.inside_actor and clause.page.folded[last].endswith("ية"))
    if qualified and not clause.is_verb(clause.happening.hit):
        # نفذته القوات الأميركية والإسرائيلية
        found.perpetrators.extend(_more_adjectives(clause, last + 1))
    add_supporters(clause, found)
    found.carriers.extend(phrase for phrase in found.perpetrators if _is_bare_weapon(clause, phrase) or _is_sent_by_nobody(clause, phrase))
    found.perpetrators = [phrase for phrase in found.perpetrators if phrase not in found.carriers]


def _works_on(clause: Clause, found: Arguments) -> None:
    """المنظومة تعمل على اعتراض، تعمل الدفاعات على اعتراضها: the subject of a verb of working at it."""
    page, first = clause.page, clause.happening.first
    led = clause.happening.hit.proclitics.endswith("ل") or (first and page.folded[first - 1] == "علي")
    if clause.happening.type != "interception" or not led:
        return
    for verb in range(first - 1, max(clause.happening.sentence.first - 1, first - _NEAR), -1):
        if page.tokens[verb].text in ".؛:" or page.functions[verb] in ("that", "clause"):
            return
        if page.folded[verb].removeprefix("و") not in page.reference.words("companion.works_on"):
            continue
        behind = clause.past_marks(verb + 1, first)
        if behind < first and clause.names_doer(behind):
            found.perpetrators.extend(clause.phrases_from(behind, first))
        elif (force := _force_before(clause, verb)) is not None:
            found.perpetrators.append(force)
        else:
            found.open_subject = not subject_before(clause, verb, found)
        return


# ومنظومات الدفاع الجوي الحديثة تعمل: so far before its verb a subject begins.
_SUBJECT_WITHIN = 5


def _force_before(clause: Clause, verb: int) -> Phrase | None:
    """The force that stands right before a verb, though the words of another happening may be taken to reach that far."""
    page = clause.page
    for index in range(verb - 1, max(clause.happening.sentence.first - 1, verb - 1 - _SUBJECT_WITHIN), -1):
        if page.functions[index] or page.tokens[index].kind != "word":
            return None
        if clause.names_force(index):
            return next(clause.phrases_from(index, verb))
    return None


def _says_who_killed(clause: Clause) -> bool:
    """قتلت الجماعة المئات منذ 2013: a word of killing of a doer, and not what befell the dead."""
    hit = clause.happening.hit
    return hit.sense.kind == "harm" and hit.sense.role in ("verb", "event") and hit.sense.value != "of_victim" and not clause.page.is_passive(hit)


# مسؤولية القوات الحكومية السورية عن
_RESPONSIBLE_WITHIN = 7


def _responsible(clause: Clause, found: Arguments) -> None:
    """مسؤولية دمشق عن الهجوم، تورط الميليشيات في القصف: whose part in a deed is spoken of right before it."""
    page, first = clause.page, clause.happening.first
    if clause.is_verb(clause.happening.hit) or first < 2 or page.folded[first - 1] not in page.reference.words("companion.part_in"):
        return
    if page.structure(first - 2, "behind_it") is not None:
        found.perpetrators.extend(_right_before(clause, first - 2))
        return
    for index in range(first - 2, max(clause.low, first - _RESPONSIBLE_WITHIN) - 1, -1):
        part = page.structure(index, "own_part")
        if part is not None:
            name = index + 1
            if not part.suffix and (name in page.actor_at or clause.names_force(name)) and not clause.proclitics(name):
                found.perpetrators.append(next(clause.phrases_from(name, first - 1)))
            elif part.proclitics == "ب" and not part.suffix:
                # أصابع الاتهام إلى الجماعة بالوقوف وراء الهجوم
                found.perpetrators.extend(_right_before(clause, index))
            return
        if page.functions[index] or page.tokens[index].kind != "word":
            return


def _right_before(clause: Clause, end: int) -> list[Phrase]:
    """الحكومة تقف وراء الهجوم، سوريا مسؤولة عن الهجوم: the phrases that name a doer and end before a token; empty where none does, or it is denied."""
    start, named = clause.happening.sentence.first, list[Phrase]()
    for index in range(end - 1, max(start, end - _RESPONSIBLE_WITHIN) - 1, -1):
        if clause.page.of_kind(index, "negation") is not None:
            return []
        if clause.ends_at(index) or clause.page.of_kind(index, "saying") is not None:
            return named
        if clause.names_doer(index) and not clause.proclitics(index).endswith(("ل", "ب")):
            phrases = list(clause.phrases_from(index, end))
            if phrases[-1].last == end - 1:
                # قوات حكومة الوفاق تقف وراء: the longest name counts.
                named = phrases
    return named


def _says_i(clause: Clause) -> bool:
    """Whether a past verb in the first person is spelt with the ending of "I" and stands in no quotation."""
    hit = clause.happening.hit
    word = clause.page.folded[hit.last]
    return hit.features[:3] == "vp1" and hit.first == hit.last and word.endswith("ت") and not clause.page.quoted[hit.first]


def _is_bare_weapon(clause: Clause, phrase: Phrase) -> bool:
    """طائرة، مسيرات: a weapon without the article that says nobody's."""
    page = clause.page
    hit = page.of_kind(phrase.first, "means")
    if page.of_kind(phrase.first, "people") is not None:
        # انتحاري is somebody.
        return False
    if page.tokens[phrase.last].text.startswith("ال"):
        # سلاح الجو is a body.
        return False
    if hit is None or hit.suffix:
        return False
    # مسيرة استراتيجية: adjectives that no list has make nobody of it.
    rest = range(hit.last + 1, phrase.last + 1)
    return all(not page.hits[at] and at not in page.inside_actor and at not in page.adjective_at and page.folded[at].endswith("ية") for at in rest)


def _is_sent_by_nobody(clause: Clause, phrase: Phrase) -> bool:
    """الطائرات المسيرة، الصواريخ: what has no crew acts for whoever sent it, who is known only where the side that uses it tells."""
    page, scope = clause.page, clause.scope
    weapon = page.of_kind(phrase.first, "means")
    if weapon is None or weapon.last != phrase.last or weapon.suffix or not _UNCREWED & set(weapon.sense.means):
        return False
    if scope is None or not scope.chain:
        return True
    return page.is_unnamed(scope.chain[0]) or not page.teller_is_armed(scope.chain[0])


def _weapon_of(clause: Clause, found: Arguments) -> None:
    """سقوط شظايا من صاروخ إيراني: the adjective of the weapon says whose it is."""
    page = clause.page
    if clause.happening.type not in _BY_WEAPONS:
        return
    for index in range(clause.happening.first, clause.high):
        if clause.ends_at(index) and page.functions[index] != "cause":
            return
        hit = page.of_kind(index, "means")
        if hit is None or not (
            _is_used(clause, hit) or index <= clause.happening.last + 1 or page.folded[index - 1] in page.reference.words("companion.splinters_of")
        ):
            continue
        noun = clause.happening.hit
        if index == clause.happening.last + 1 and not hit.proclitics and noun.sense.type == "armed_attack" and clause.role(noun) != "doer":
            # استهداف دبابة إسرائيلية: the adjective is of the weapon that was struck.
            return
        believed = _believed_to_be(clause, hit.last + 1)
        if believed is not None:
            found.perpetrators.append(Phrase(believed, believed))
            return
        for at in range(hit.last + 1, min(hit.last + 3, clause.high)):
            if at in page.adjective_at:
                found.perpetrators.append(Phrase(at, at))
                return
            if page.functions[at] or page.tokens[at].kind != "word":
                break


# بالصواريخ البالستية والمسيرات: so far before a weapon stands the one that it is joined to.
_JOINED_WITHIN = 3


def _is_used(clause: Clause, weapon: Hit) -> bool:
    """بصواريخ، بعدة صواريخ: whether a weapon is led by ب, before it or before its number."""
    many = clause.page.structure(weapon.first - 1, "partitive") if weapon.first else None
    if weapon.proclitics == "و":
        # بالصواريخ الباليستية والمسيرات
        before = (clause.page.of_kind(index, "means") for index in range(weapon.first - 1, max(clause.low, weapon.first - 1 - _JOINED_WITHIN), -1))
        return any(other is not None and other.proclitics.endswith("ب") for other in before)
    return weapon.proclitics.endswith("ب") or (many is not None and many.proclitics.endswith("ب"))


def _believed_to_be(clause: Clause, index: int) -> int | None:
    """صواريخ يعتقد أنها أميركية: the adjective that a weapon is believed to have, behind a verb of believing at a token; None where none is."""
    page = clause.page
    if index + 2 >= len(page) or page.of_kind(index, "saying", "hedge") is None or page.functions[index + 1] != "that":
        return None
    return index + 2 if index + 2 in page.adjective_at and page.folded[index + 1].endswith(("ها", "ه")) else None


def _adjective(clause: Clause, found: Arguments) -> None:
    """غارة إسرائيلية، القصف الجوي الروسي: a relation adjective after the word, with or without the article like it, names the doer."""
    page = clause.page
    for hit in clause.happening.words:
        if clause.is_verb(hit) or _is_of_harm(clause, hit) or _names_what_fell(clause, hit) or _names_who_moved(clause, hit):
            continue
        for index in range(hit.last + 1, min(hit.last + 4, clause.high)):
            token = page.tokens[index]
            if token.text in QUOTES_OPEN and index == hit.last + 1:
                continue
            if token.kind != "word" or page.functions[index] or token.text.startswith("ال") != _is_definite(clause, hit):
                break
            named = index in page.actor_at and not _is_a_state_by_name(page.tokens[index].text)
            relation = index in page.adjective_at or (named and bool(page.reference.actors.adjective(page.folded[index])))
            if relation and _agrees(page.folded[hit.last], page.folded[index]):
                found.perpetrators.append(Phrase(index, index))
                found.perpetrators.extend(_more_adjectives(clause, index + 1))
                return
            if page.of_kind(index, "event", "people", "place_word", "direction", "object", "force", "saying") or index in page.actor_at:
                break


def _is_a_state_by_name(word: str) -> bool:
    """حملة تدعمها روسيا: the name of a state, which is spelt like the adjective in the case of an object."""
    return word.endswith("يا")


# قتلت القوات الإسرائيلية، فجر الأحد، ثلاثة من عناصر الحزب في غارة: so far before the deed stands the verb of its harm.
_KILLED_WITHIN = 14


def _killers(clause: Clause, found: Arguments) -> None:
    """قتلت القوات ثلاثة مسلحين في غارة, إن قواته قتلت ثلاثة في غارة: the subject of an active verb of killing or wounding before "in" and the deed."""
    page, first = clause.page, clause.happening.first
    if first == 0 or page.folded[first - 1] not in page.reference.words("companion.in_course_of") or clause.happening.hit.definite:
        return
    for index in range(first - 2, max(clause.low, first - _KILLED_WITHIN) - 1, -1):
        if page.functions[index] in ("that", "clause", "who", "cause", "leads_to") or page.tokens[index].kind == "break":
            return
        verb = next((hit for hit in page.hits[index] if hit.sense.kind == "harm" and hit.sense.role == "verb" and hit.features.startswith("vp3")), None)
        if verb is None or verb.sense.harm not in ("killed", "injured"):
            continue
        if page.is_passive(verb) or verb.suffix:
            return
        after = clause.past_marks(verb.last + 1, first)
        behind = next(clause.phrases_from(after, first)) if after < first and _is_a_side(clause, after) else None
        victims = clause.past_marks(after if behind is None else behind.last + 1, first)
        if victims >= first or page.folded[victims].startswith("و") or not (page.count_at(victims) is not None or clause.names_struck(victims)):
            return
        if behind is not None:
            found.perpetrators.append(behind)
        elif index > clause.low and clause.names_force(index - 1) and page.functions[index - 2] == "that":
            found.perpetrators.append(next(clause.phrases_from(index - 1, index)))
        return


def _is_a_side(clause: Clause, index: int) -> bool:
    """القوات، إسرائيل، حزب الله: a force, or a state or body by its name; who is named himself (قتل فلان وثلاثة آخرون) may be among the dead."""
    page, name = clause.page, clause.page.actor_at.get(index)
    if name is not None:
        return not name.proclitics and not page.names_a_person(name)
    return clause.names_force(index) and not clause.proclitics(index)


def _is_of_harm(clause: Clause, hit: Hit) -> bool:
    """مقتل فلسطيني: an adjective without the article behind a word of killing is whom it befell."""
    definite = clause.page.tokens[hit.last].text.startswith("ال")
    return not definite and any(other.sense.kind == "harm" and other.sense.harm in ("killed", "injured") for other in clause.page.hits[hit.first])


def _names_what_fell(clause: Clause, hit: Hit) -> bool:
    """إسقاط مسيرة إسرائيلية، هدم منازل فلسطينية: behind a phrase that ends with what was brought down, the adjective says whose that was."""
    against = clause.happening.type in ("interception", "property_destruction")
    return against and hit.first < hit.last and clause.page.of_kind(hit.last, "means", "object") is not None


def _names_who_moved(clause: Clause, hit: Hit) -> bool:
    """انسحاب القوات الروسية: behind a phrase that ends with a force the adjective is that force's."""
    return hit.first < hit.last and clause.page.of_kind(hit.last, "force") is not None


def _agrees(noun: str, adjective: str) -> bool:
    """Whether an adjective may be that of a noun: one for men (فلسطينيين) is not, unless the noun is a dual."""
    return not adjective.endswith(("ين", "ون")) or adjective.endswith("تين") or noun.endswith("ين")


def _more_adjectives(clause: Clause, index: int) -> list[Phrase]:
    """الغارات الأميركية والإسرائيلية، هجوم أميركي بريطاني فرنسي: others that did it together."""
    page = clause.page
    found: list[Phrase] = []
    while index < clause.high:
        if index in page.adjective_at:
            found.append(Phrase(index, index, "و" if page.folded[index].startswith("وال") else ""))
        elif page.folded[index].startswith("و") and page.reference.actors.adjective(page.folded[index][1:]):
            found.append(Phrase(index, index, "و"))
        else:
            break
        index += 1
    return found


def _is_definite(clause: Clause, hit: Hit) -> bool:
    return hit.definite or bool(hit.suffix) or clause.page.tokens[hit.last].text.startswith("ال")


# استهدفت السيارة في بلدة كذا من قبل مسلحين: farther behind a verb "by" belongs to another noun (في ظل رفض من قبل الأهالي).
_BY_WITHIN = 14


def _agent(clause: Clause, found: Arguments) -> None:
    """من قبل فلان، على يد فلان، نفذه فلان، الذي شنته القوات, after the word or else before it."""
    page, happening = clause.page, clause.happening
    for index in range(happening.last + 1, clause.high):
        if page.functions[index] in ("that", "clause"):
            break
        taken = page.structure(index, "into_hands") if happening.hit.sense.form.startswith(("سقط", "سقوط")) else None
        if taken is not None:
            # سقوط المدينة في أيدي الحركة
            first = clause.past_marks(taken.last + 1, clause.high)
            if clause.names_doer(first):
                found.perpetrators.extend(clause.phrases_from(first, clause.high))
                return
        if page.functions[index] == "agent":
            if _is_on_a_side(clause, index) or (clause.is_verb(happening.hit) and index - happening.last > _BY_WITHIN):
                continue
            _named_by_agent(clause, index, found)
            return
        light = light_at(clause, index)
        by_it = light is not None and page.structure(index + 1, "of_it") is not None
        if light is None or light.sense.mode or not (light.suffix or by_it or page.functions[index - 1] == "who"):
            continue
        if _is_of_thing(clause, index) and light.sense.value != "planted":
            continue
        first = clause.past_marks(index + 1 + by_it, clause.high)
        if first < clause.high and clause.proclitics(first) != "ل" and (clause.names_doer(first) or (light.suffix and _may_be_subject(clause, first))):
            found.perpetrators.extend(clause.phrases_from(first, clause.high))
            return
        if first + 1 < clause.high and page.structure(first, "partitive") is not None and clause.names_doer(first + 1):
            # نفذه عشرات المسلحين
            found.perpetrators.append(Phrase(first, next(clause.phrases_from(first + 1, clause.high)).last))
            return
        counted = page.count_at(first) if first < clause.high else None
        if counted is not None and not counted.ordinal and clause.names_doer(counted.last_token + 1):
            # نفذه خمسة مسلحين
            found.perpetrators.append(Phrase(first, next(clause.phrases_from(counted.last_token + 1, clause.high)).last))
            return
        found.open_subject = True
    fired = clause.is_verb(happening.hit) and happening.type in _FIRED_FROM and page.folded[happening.last + 1 : happening.last + 2] == ["من"]
    if fired and happening.last + 2 < clause.high and _is_belligerent(clause, happening.last + 2):
        # الصواريخ أطلقت من إيران
        found.perpetrators.extend(clause.phrases_from(happening.last + 2, clause.high))
        return
    whom = None if clause.is_verb(happening.hit) else next((index for index in range(happening.last + 1, clause.high) if _from_whom(clause, index)), None)
    if whom is not None:
        found.perpetrators.extend(clause.phrases_from(whom + 1, clause.high))
        return
    earlier = range(happening.first - 1, clause.low - 1, -1)
    before = next((index for index in earlier if page.structure(index, "agent") and not _is_on_a_side(clause, index)), None)
    if before is not None and happening.type not in MARCHES:
        # قتل برصاص قناص أثناء مظاهرة: those who shoot do not march.
        _named_by_agent(clause, before, found)


def _is_on_a_side(clause: Clause, index: int) -> bool:
    """قتلى من الجانب التركي: with the article it is the side to which people belong, and not who did it."""
    page = clause.page
    words = (index, index + 1) if page.folded[index] == "من" else (index,)
    return any(page.tokens[at].text.startswith("ال") for at in words)


def _is_of_thing(clause: Clause, verb: int) -> bool:
    """مدفع نصبته الميليشيات: a relative verb of the thing before it, not of the happening."""
    page = clause.page
    noun = verb - 2 if page.functions[verb - 1] == "who" else verb - 1
    return page.of_kind(noun, "object", "means") is not None and page.of_kind(noun, "event") is None and noun > clause.happening.last


def _may_be_subject(clause: Clause, index: int) -> bool:
    """ضربة نفذتها الحكومة: a noun with the article after a verb with a pronoun is its subject, whatever it is."""
    page = clause.page
    return page.tokens[index].text.startswith("ال") and not page.functions[index] and index not in page.in_time and not clause.is_place(index)


def _named_by_agent(clause: Clause, index: int, found: Arguments) -> None:
    page = clause.page
    hit = page.structure(index, "agent")
    first = clause.past_marks((hit.last if hit else index) + 1, clause.high)
    if first >= clause.high or page.functions[first] == "that":
        # بيد أن is "but".
        return
    if hit is not None and hit.sense.form == "من قبل" and page.of_kind(first, "saying") is not None and not clause.names_doer(first):
        # نفى من قبل اتهامات: "before" has no noun of saying behind it that acts.
        return
    if index in page.in_time:
        # عند الساعة 11:20 من قبل ظهر اليوم: "before" is a part of the time.
        return
    phrases = list(clause.phrases_from(first, clause.high))
    names = [page.inside_actor[at] for at in range(phrases[0].first, phrases[0].last + 1) if at in page.inside_actor]
    if not names or any(clause.can_act(name) for name in names):
        found.perpetrators.extend(phrases)


# رشقة من الصواريخ البالستية القادمة من إيران
_COMING_WITHIN = 7


# لهجوم بعدد (9) صواريخ باليستية وعدد من الطائرات المسيرة من إيران
_FIRED_WITHIN = 16


def _ends_with_weapons(page: Page, index: int) -> bool:
    """الطائرات المسيرة من إيران: whether weapons, with an adjective at most, stand right before a token."""
    return any(hit.last >= index - 2 for at in range(max(0, index - 3), index) for hit in page.hits[at] if hit.sense.kind == "means")


def _from_whom(clause: Clause, index: int) -> bool:
    """إطلاق نار من مسلحين: whether من right after the word leads to those who did it, and not to where it came from."""
    page = clause.page
    if clause.happening.type in ("territory_change", "displacement"):
        # استعادة المدينة من المسلحين: they lost it; الفرار من البلدة: where from.
        return False
    if page.folded[index] != "من" or index + 1 >= clause.high:
        return False
    fired = clause.happening.type in {*_FIRED_FROM, "armed_attack"} and _is_belligerent(clause, index + 1) and _ends_with_weapons(page, index)
    if fired and index - clause.happening.last <= _FIRED_WITHIN:
        # هجوم بعدد من الصواريخ والمسيرات من إيران
        return True
    if index - clause.happening.last > (_COMING_WITHIN if page.structure(index - 1, "coming") is not None else 3):
        return False
    if any(hit.sense.kind == "harm" and hit.sense.role == "victims" for hit in page.hits[clause.happening.hit.first]):
        # أربعة قتلى من الجنود
        return False
    if clause.happening.type in _FIRED_FROM and _is_belligerent(clause, index + 1):
        # صواريخ من إيران: what comes from a state that is a side of the war is its own.
        return True
    if clause.is_place(index + 1):
        return False
    if page.structure(index + 1, "partitive") is not None and index + 2 < clause.high and is_fighter(clause, index + 2):
        # هجوم من مئات الإرهابيين
        return True
    between = range(clause.happening.last + 1, index)
    if any(
        page.of_kind(at, "people", "object", "force", "harm") or at in page.actor_at or page.structure(at, "partitive") or page.count_at(at) for at in between
    ):
        return False
    name = page.actor_at.get(index + 1)
    return page.names_a_body(name) if name is not None else clause.names_doer(index + 1)


def _is_belligerent(clause: Clause, index: int) -> bool:
    """Whether a state stands here that is itself a side, and not only the ground of others."""
    page = clause.page
    name = page.actor_at.get(index)
    if name is None:
        return False
    actors = [page.reference.actors.get(actor) for actor in page.actor_ids(name)[:1]]
    return any(actor.kind == "state" and actor.side is not None for actor in actors)


def light_at(clause: Clause, index: int) -> Hit | None:
    """The verb at a token that only says that something was done (شن، نفذ)."""
    for hit in clause.page.hits[index]:
        if hit.sense.kind == "event" and hit.sense.strength == "light" and hit.features.startswith("v"):
            return hit
    return None


def _light_verb(clause: Clause, found: Arguments) -> None:
    """شن الجيش غارات، نفذ التحالف هجوما, and headlines with the subject first."""
    happening = clause.happening
    for index in range(happening.first - 1, max(clause.low, happening.first - _NEAR) - 1, -1):
        light = light_at(clause, index)
        if light is None:
            if _begins(clause, index) and _begun_by(clause, index, found):
                return
            continue
        if any((said := clause.page.of_kind(at, "saying")) is not None and said.sense.mode == "accuse" for at in range(index + 1, happening.first)):
            # وجهت دمشق الاتهامات لإسرائيل: whoever accuses did not do it.
            return
        done = light_at(clause, index - 1) if index > clause.low else None
        if light.sense.mode in ("happen", "passive") or (done is not None and done.sense.mode == "passive"):
            # تم شن, جرى تنفيذ
            light = light if light.sense.mode in ("happen", "passive") or done is None else done
            tried = any(hit.sense.value == "attempted" for at in range(index + 1, happening.first) for hit in clause.page.hits[at])
            # جرت محاولات للتسلل: who tells of attempts did not make them.
            found.by_teller = light.sense.mode == "passive" and not tried and told_by_the_armed(clause)
            return
        first = clause.past_marks(index + 1, happening.first)
        while first < happening.first and clause.page.structure(first, "to_them") is not None:
            # ما قامت به الميليشيا من هجوم
            first += 1
        if light.features[2] == "1":
            found.by_teller = True
        elif first < happening.first and clause.names_doer(first) and not light.suffix and not clause.proclitics(first).endswith("ب"):
            found.perpetrators.extend(clause.phrases_from(first, happening.first))
        elif not subject_before(clause, index, found):
            found.open_subject = not light.sense.mode and light.features[3:4] != "s"
        return


def _begins(clause: Clause, index: int) -> bool:
    """أطلق الجيش عملية عسكرية: whether a verb of beginning stands before an operation."""
    verb = clause.page.structure(index, "begins") if clause.happening.hit.sense.mode == "operation" else None
    return verb is not None and verb.features.startswith("v") and not verb.suffix


def _begun_by(clause: Clause, verb: int, found: Arguments) -> bool:
    """Finds the subject of a verb of beginning behind it or before it."""
    first = clause.past_marks(verb + 1, clause.happening.first)
    if first < clause.happening.first and clause.names_doer(first) and not clause.proclitics(first):
        found.perpetrators.extend(clause.phrases_from(first, clause.happening.first))
        return True
    return first == clause.happening.first and subject_before(clause, verb, found)


def told_by_the_armed(clause: Clause) -> bool:
    """جرى تدمير، تم استهداف in the statement of a force is its own deed, as long as it names no other."""
    scope = clause.scope
    return scope is not None and bool(scope.chain) and scope.mode == "say" and clause.page.teller_is_armed(scope.chain[0])
