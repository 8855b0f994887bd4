"""Doers named behind a word of agency: من قبل فلان، على يد فلان، نفذه فلان، من إيران."""

from __future__ import annotations

from marsad.extract.rules.clause import Clause
from marsad.extract.rules.families import MARCHES
from marsad.extract.rules.genitives import is_fighter
from marsad.extract.rules.light_verbs import light_at
from marsad.extract.rules.page import Page
from marsad.extract.rules.roles import Arguments, Phrase
from marsad.reference.lexicon import Hit

_FIRED_FROM = frozenset({"shelling", "drone_strike"})
# What a bomb does that somebody planted.
_BLOWN_UP = frozenset({"explosion", "armed_attack", "assassination"})
_FIRED_OR_ATTACKED = _FIRED_FROM | {"armed_attack"}
# استهدفت السيارة في بلدة كذا من قبل مسلحين: farther behind a verb "by" belongs to another noun (في ظل رفض من قبل الأهالي).
_BY_WITHIN = 14


def _are_the_competent(page: Page, agent: int) -> bool:
    """سيتم حصر الأضرار جراء الهجوم من قبل الجهات المختصة: those whose office it is, who count the damage and did none."""
    first = next((index for index in range(agent, len(page)) if page.functions[index] != "agent"), len(page))
    return (
        first + 1 < len(page)
        and page.folded[first] in page.reference.words("companion.bodies")
        and page.folded[first + 1] in page.reference.words("companion.competent")
    )


def read_agent(clause: Clause, found: Arguments) -> None:
    """من قبل فلان، على يد فلان، نفذه فلان، الذي شنته القوات, after the word or else before it."""
    page, happening = clause.page, clause.happening
    for index in range(happening.last + 1, clause.high):
        if page.functions[index] in ("that", "clause"):
            found.perpetrators.extend(_said_to_have_done_it(clause, index))
            if found.perpetrators:
                return
            break
        taken = page.structure(index, "into_hands") if happening.hit.sense.value == "falls" else None
        if taken is not None:
            # سقوط المدينة في أيدي الحركة
            first = clause.past_marks(taken.last + 1, clause.high)
            if clause.names_doer(first):
                found.perpetrators.extend(clause.phrases_from(first, clause.high))
                return
        if page.folded[index] == "من" and index + 2 < clause.high and page.folded[index + 1] in page.reference.words("companion.carried_out_by"):
            doer = clause.past_marks(index + 2, clause.high)
            if doer < clause.high and clause.names_doer(doer):
                # الهجوم من تنفيذ الجماعة
                found.perpetrators.extend(clause.phrases_from(doer, clause.high))
                return
        if page.folded[index] in page.reference.words("companion.by_the_hand_of") and _is_somebody(clause, index + 1):
            # قتل ثلاثة مسلحين بواسطة عناصر الوزارة
            found.perpetrators.extend(clause.phrases_from(index + 1, clause.high))
            return
        if happening.type == "siege" and page.folded[index] in page.reference.words("companion.imposes_a_siege"):
            doer = clause.past_marks(index + 1, clause.high)
            if doer < clause.high and clause.names_doer(doer):
                # الحصار الذي تفرضه الجماعة
                found.perpetrators.extend(clause.phrases_from(doer, clause.high))
                return
        if page.functions[index] == "agent" and _are_the_competent(page, index):
            return
        if happening.type in _HELD and (holder := _who_holds(clause, index)) is not None:
            # معتقل في سجون الجماعة, احتجز لدى الحركة
            found.perpetrators.extend(clause.phrases_from(holder, clause.high))
            return
        if page.functions[index] == "agent":
            if _is_on_a_side(clause, index) or (clause.is_verb(happening.hit) and index - happening.last > _BY_WITHIN):
                continue
            if _is_of_another_word(clause, index):
                continue
            if happening.type in MARCHES and any(page.of_kind(at, "harm") is not None for at in range(happening.last + 1, index)):
                # احتجاجات بعد مقتل شاب برصاص الشرطة: who shot him does not march.
                return
            _named_by_agent(clause, index, found)
            return
        if (thrower := _who_let_it_fly(clause, index)) is not None:
            found.perpetrators.append(thrower)
            return
        owner = _who_owns_up(clause, index)
        if owner is not None:
            # الهجوم الذي تبنته الحركة
            found.perpetrators.extend(clause.phrases_from(owner, clause.high))
            return
        starter = _who_began_it(clause, index)
        if starter is not None:
            found.perpetrators.extend(clause.phrases_from(starter, clause.high))
            return
        light = light_at(clause, index)
        by_it = light is not None and page.structure(index + 1, "of_it") is not None
        if light is None or light.sense.mode or not (light.suffix or by_it or page.functions[index - 1] == "who"):
            continue
        if _is_of_another_deed(clause, index):
            continue
        if _is_of_thing(clause, index) and (light.sense.value != "planted" or happening.type not in _BLOWN_UP):
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
    earlier = range(happening.first - 1, _start_of_its_clause(clause) - 1, -1)
    before = next(
        (index for index in earlier if page.functions[index] == "agent" and page.structure(index, "agent") and not _is_on_a_side(clause, index)), None
    )
    if before is not None and happening.type not in MARCHES and _reaches_on(clause, before):
        # قتل برصاص قناص أثناء مظاهرة: those who shoot do not march.
        _named_by_agent(clause, before, found)


# بقنبلة غاز سامة ألقاها, برصاصة في الرأس ظهر أمس في شرق البلدة أطلقها: so far before its verb stands the weapon.
_WEAPON_WITHIN = 16


def _who_let_it_fly(clause: Clause, index: int) -> Phrase | None:
    """أصيب شاب بقنبلة ألقاها جندي, قتل برصاصة أطلقتها شرطية: the subject of a verb of throwing or firing whose pronoun is the weapon that "by" leads to; None for other words."""
    page, subject = clause.page, index + 1
    if not page.is_listed(index, "companion.let_it_fly") or subject >= clause.high or page.functions[subject] or clause.proclitics(subject):
        return None
    # قتل ببراميل متفجرة ألقتها: the weapon may be what tells of the deed.
    for before in range(index - 1, max(clause.happening.first - 1, index - 1 - _WEAPON_WITHIN), -1):
        weapon = page.of_kind(before, "means")
        if page.folded[before].startswith("ب") and (weapon is not None or page.is_listed(before, "companion.thrown_by_hand")):
            return next(clause.phrases_from(subject, clause.high))
        if before in page.in_time:
            continue
        if page.functions[before] not in ("", "preposition") or page.tokens[before].kind not in ("word", "number"):
            return None
        if page.of_kind(before, "event", "saying") is not None or (page.of_kind(before, "harm") is not None and not page.hits[before][0].proclitics):
            return None
    return None


_HELD = frozenset({"detention", "abduction", "torture"})


def _who_holds(clause: Clause, index: int) -> int | None:
    """احتجز لدى الحركة, عذب في سجون الجماعة: where whoever is named stands with whom, or in whose prison, somebody is held; None where nobody is."""
    page = clause.page
    at = index + 1
    if page.folded[index] == "في" and at + 1 < clause.high and page.structure(at, "partitive") is not None:
        # عذب في أحد سجون الجماعة
        at += 1
    if page.folded[index] == "في" and page.folded[at : at + 1] and page.folded[at] in page.reference.words("companion.prisons_of"):
        at += 1
    elif page.folded[index] not in page.reference.words("companion.kept_with"):
        return None
    first = clause.past_marks(at, clause.high)
    return first if first < clause.high and clause.names_doer(first) and not clause.proclitics(first) and first not in page.in_places else None


# الهجوم البري الواسع الذي بدأته: so far behind a deed stands the verb of its beginning.
_BEGUN_WITHIN = 5


def _who_began_it(clause: Clause, index: int) -> int | None:
    """هجوم عنيف بدأته قوات كذا: where those who began it are named, behind a verb of beginning that bears its pronoun; else None."""
    page, last = clause.page, clause.happening.last
    if page.folded[index] not in page.reference.words("companion.began_it") or index - last > _BEGUN_WITHIN or _is_of_thing(clause, index):
        return None
    if any(page.of_kind(at, "event") is not None or page.tokens[at].kind == "break" for at in range(last + 1, index)):
        # امتدادا للمعارك التي بدأتها القوات: another deed was begun.
        return None
    first = clause.past_marks(index + 1, clause.high)
    while first < clause.high and first in page.in_time:
        # بدأته أمس قوات كذا
        first += 1
    return first if first < clause.high and not clause.proclitics(first) and clause.names_doer(first) else None


def _is_of_another_word(clause: Clause, agent: int) -> bool:
    """القوات المدعومة من قبل التحالف, بلدة كانت بيد المعارضة, وسط إدانات من قبل كذا: whether "by" says who backs a force, holds a place or judges, and not who did it."""
    page = clause.page
    hit = page.structure(agent, "agent")
    first = agent - 1 if page.functions[agent - 1] == "agent" else agent
    if page.folded[first] == "من" and _follows_a_judgement(clause, first):
        return True
    if page.folded[agent - 1].removeprefix("و") in page.reference.words("companion.backed"):
        return True
    place = page.in_places.get(agent - 1)
    # خطفوا في العراق بأيدي المسلحين: where it was; بلدة بيد المعارضة is held.
    held_place = place is not None and not (clause.is_verb(clause.happening.hit) and page.folded[place.whole[0] - 1] == "في" and place.whole[0] == place.first)
    held = page.structure(agent - 1, "aspect") is not None or page.functions[agent - 1] == "who" or held_place
    return held and hit is not None and hit.sense.strength == "weak"


# إدانات عربية ودولية واسعة من قبل: so many adjectives stand between a noun of judging and whose it is.
_JUDGED_WITHIN = 4


def _follows_a_judgement(clause: Clause, agent: int) -> bool:
    """إدانات واسعة من قبل, انتقادات متزايدة من جانب: whether "by" stands behind a noun of judging, demanding or reacting, and the adjectives of it."""
    page = clause.page
    for index in range(agent - 1, max(clause.happening.last, agent - 1 - _JUDGED_WITHIN), -1):
        if page.folded[index].removeprefix("و") in page.reference.words("companion.reaction"):
            return True
        if page.functions[index] or page.tokens[index].kind != "word" or (page.hits[index] and index not in page.adjective_at):
            return False
    return False


_SHOT_OR_BEATEN = frozenset({"protest_repression", "armed_attack"})


def _reaches_on(clause: Clause, agent: int) -> bool:
    """إطلاقه من قبل الجماعة لاستهداف كذا, سقطوا برصاص الجيش في المواجهات: whether "by" before a happening names its doer; معاينة الحطام من قبل الخبراء does not."""
    hit, happening = clause.page.structure(agent, "agent"), clause.happening
    if hit is not None and clause.page.folded[agent] == "من":
        return happening.hit.proclitics.endswith("ل")
    return happening.hit.sense.kind == "harm" or happening.type in _SHOT_OR_BEATEN


def _is_somebody(clause: Clause, index: int) -> bool:
    """Whether a force, people in arms or a body, and no tool of theirs, stands at a token."""
    if index >= clause.high or clause.page.of_kind(index, "means", "object") is not None:
        return False
    return clause.names_doer(index) and not clause.proclitics(index)


def _start_of_its_clause(clause: Clause) -> int:
    """قتل شاب برصاص الجنود بعد أن طعن حارسا: a verb behind a conjunction has nobody for its doer who is named before that."""
    page, first = clause.page, clause.happening.first
    if not clause.is_verb(clause.happening.hit):
        return clause.low
    return next((index + 1 for index in range(first - 1, clause.low - 1, -1) if page.functions[index] in ("that", "clause")), clause.low)


# هجوم كيماوي يشتبه في أن: so far behind a deed stands "that" of what is said of it.
_SAID_OF_IT_WITHIN = 5


_NAMED_WITHIN = 8


def _said_to_have_done_it(clause: Clause, that: int) -> list[Phrase]:
    """هجوم يشتبه في أن الجماعة نفذته: who stands between "that" and a verb of doing with the pronoun of the deed that it is said of; empty where nobody does."""
    page, first = clause.page, that + 1
    if that - clause.happening.last > _SAID_OF_IT_WITHIN or first >= clause.high or not clause.names_doer(first) or clause.is_verb(clause.happening.hit):
        return []
    if not any(page.of_kind(index, "hedge", "saying") is not None for index in range(clause.happening.last + 1, that)):
        return []
    stands = page.reference.words("companion.behind_it")
    behind_it = next((at for at in range(first + 1, min(first + _NAMED_WITHIN, clause.happening.sentence.last)) if page.folded[at] in stands), None)
    if behind_it is not None:
        # هجوم يعتقد أن الجماعة وراءه
        doers = list(clause.phrases_from(first, behind_it))
        return doers if doers[-1].last == behind_it - 1 or page.folded[behind_it - 1] in page.reference.words("companion.stands") else []
    doers = list(clause.phrases_from(first, clause.high))
    verb = doers[-1].last + 1
    light = light_at(clause, verb) if verb < clause.high else None
    return doers if light is not None and light.suffix in ("ه", "ها", "هما") else []


def _who_owns_up(clause: Clause, index: int) -> int | None:
    """هجوم تبنته الحركة, الذي تبناه التنظيم: who stands behind a verb of owning up with the pronoun of the deed that it is said of; None where nobody does."""
    page = clause.page
    verb = page.of_kind(index, "saying")
    if verb is None or verb.sense.mode != "own" or verb.suffix not in ("ه", "ها", "هما") or not verb.features.startswith("v"):
        return None
    first = clause.past_marks(verb.last + 1, clause.high)
    return first if first < clause.high and clause.names_doer(first) and not clause.proclitics(first) else None


def read_hands(clause: Clause, found: Arguments) -> None:
    """مقتل المئات على يد الجماعة منذ مطلع العام: a name of a doer right behind a word of agency in the clause of a toll, which has no other doer."""
    page = clause.page
    for index in range(clause.happening.last + 1, min(clause.happening.last + 1 + _BY_WITHIN, clause.high)):
        if page.tokens[index].text in ".؛:" or page.functions[index] in ("that", "clause"):
            return
        agent = page.structure(index, "agent") if page.functions[index] == "agent" else None
        first = clause.past_marks(agent.last + 1, clause.high) if agent is not None else clause.high
        if first < clause.high and clause.names_doer(first) and not _is_on_a_side(clause, index):
            found.perpetrators.extend(clause.phrases_from(first, clause.high))
            return


def _is_on_a_side(clause: Clause, index: int) -> bool:
    """قتلى من الجانب التركي, من جانب آخر: with the article it is the side to which people belong, and another side is no side at all."""
    page = clause.page
    words = (index, index + 1) if page.folded[index].removeprefix("و") == "من" else (index,)
    if page.folded[words[-1] + 1 : words[-1] + 2] and page.folded[words[-1] + 1] in page.reference.words("companion.other_hand"):
        # من جانب آخر، أفادت مصادر بتقدم القوات
        return True
    return any(page.tokens[at].text.startswith("ال") for at in words)


def _is_of_thing(clause: Clause, verb: int) -> bool:
    """مدفع نصبته الميليشيات, تحقيق ميداني أجرته المنظمة: a relative verb of the thing or the text before it, not of the happening."""
    page = clause.page
    noun = verb - 2 if page.functions[verb - 1] == "who" else verb - 1
    if any((text := page.of_kind(at, "teller")) is not None and text.sense.value == "text" for at in (noun, noun - 1) if at > clause.happening.last):
        return True
    thing = page.of_kind(noun, "object", "means")
    # هجوم كبير شنه مئات المسلحين: "big" is spelt like "as a well".
    if thing is None or thing.proclitics == "ك" or page.of_kind(noun, "event") is not None or noun <= clause.happening.last:
        return False
    return not _is_of_the_other_gender(page, thing, verb)


def _is_of_the_other_gender(page: Page, thing: Hit, verb: int) -> bool:
    """هجوم على القرية نفذه, غارة على مبنى شنتها: whether the pronoun behind a relative verb cannot be the one thing that stands before it."""
    light = next((hit for hit in page.hits[verb] if hit.sense.kind == "event" and hit.suffix), None)
    if light is None or thing.features[1:2] != "s":
        return False
    return light.suffix == ("ه" if page.folded[thing.last].endswith("ة") else "ها")


_SPOKEN = frozenset({"threat", "prediction"})
# ضربات انتقامية واسعة شنتها: so far before its verb stands the deed that it is said of.
_DEED_WITHIN = 3


def _is_of_another_deed(clause: Clause, verb: int) -> bool:
    """سيرد على أي ضربة تشنها واشنطن, غارات تبعتها هجمات شنها الحزب: whether a relative verb is said of a later deed, which the happening is no part of."""
    page, last = clause.page, clause.happening.last
    for index in range(verb - 1 - (page.functions[verb - 1] == "who"), max(last, verb - 2 - _DEED_WITHIN), -1):
        deed = page.of_kind(index, "event")
        if deed is not None and deed.features.startswith("n"):
            of_any = page.structure(deed.first - 1, "any") is not None
            if of_any and deed.first > clause.happening.first + 1:
                # مستعدة للتعامل مع أي هجوم تشنه الحكومة, ستتصدى لأي توغل تقوم به
                return True
            # قتل في عملية نفذها الجيش, ضمن حملة تشنها القوات
            before = deed.first - 1 - of_any
            if before > last and page.folded[before] == "علي" and clause.happening.type not in _SPOKEN:
                # هجوم على تظاهرة نفذه مسلحون
                return False
            return not deed.proclitics and before > last and page.folded[before] in page.reference.words("companion.apart_from_it")
        if page.tokens[index].kind != "word":
            return False
    return False


def _may_be_subject(clause: Clause, index: int) -> bool:
    """ضربة نفذتها الحكومة: a noun with the article after a verb with a pronoun is its subject, whatever it is.

    So are words in the plural of a subject (نصبه منشقون), and one right before the name of a body (نفذه فرع التنظيم).
    """
    page, word = clause.page, clause.page.folded[index]
    if page.functions[index] or index in page.in_time or clause.is_place(index) or page.tokens[index].kind != "word":
        return False
    if page.of_kind(index, "people") is not None and not clause.proclitics(index):
        # هجوم شنه قرويون
        return True
    if page.hits[index] or word.startswith(("ل", "ب")):
        return word.startswith("ال")
    owner = index + 1 < clause.high and (clause.names_force(index + 1) or (index + 1 in page.actor_at and page.names_a_body(page.actor_at[index + 1])))
    return word.startswith("ال") or word.endswith("ون") or (owner and not clause.proclitics(index + 1))


def _named_by_agent(clause: Clause, index: int, found: Arguments) -> None:
    page = clause.page
    hit = page.structure(index, "agent")
    first = clause.past_marks((hit.last if hit else index) + 1, clause.high)
    if first >= clause.high or page.functions[first] in ("that", "preposition"):
        # بيد أن is "but"; هدم منزله بيده في كذا has nobody behind it.
        return
    if hit is not None and hit.sense.form == "من قبل" and page.of_kind(first, "saying") is not None and not clause.names_doer(first):
        # نفى من قبل اتهامات: "before" has no noun of saying behind it that acts.
        return
    if index in page.in_time:
        # عند الساعة 11:20 من قبل ظهر اليوم: "before" is a part of the time.
        return
    if hit is not None and page.folded[hit.first] in page.reference.words("companion.fire_of") and not _shoots(clause, first):
        return
    phrases = list(clause.phrases_from(first, clause.high))
    names = [page.inside_actor[at] for at in range(phrases[0].first, phrases[0].last + 1) if at in page.inside_actor]
    if not names or any(clause.can_act(name) for name in names):
        found.perpetrators.extend(phrases)


def _shoots(clause: Clause, first: int) -> bool:
    """برصاص مسلحين; not برصاص معدني, بنيران صديقة, بنيران أسلحتها: whether somebody stands behind the word for fire, and no adjective of it and no weapon of whoever shot."""
    page = clause.page
    weapon = page.of_kind(first, "means", "object")
    if weapon is not None:
        return not weapon.suffix
    if page.folded[first] in page.reference.words("companion.kinds_of_fire"):
        return False
    somebody = clause.names_doer(first) or first in page.adjective_at or page.of_kind(first, "people") is not None
    return somebody or page.tokens[first].text.startswith("ال") or page.folded[first].endswith(("ين", "ه", "ها"))


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
    if page.folded[index] != "من" or index + 1 >= clause.high or page.structure(index - 1, "supported_by") is not None:
        # هجوم بدعم من الطيران: who helped.
        return False
    if page.folded[index - 1] in page.reference.words("companion.backed"):
        # هجوم الجماعة المدعومة من إيران
        return False
    fired = clause.happening.type in _FIRED_OR_ATTACKED and _is_belligerent(clause, index + 1) and _ends_with_weapons(page, index)
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
