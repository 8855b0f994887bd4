"""Who did it: the adjective of the word, who is named by من قبل، على يد, the subject of a light verb, whose weapon it was."""

from __future__ import annotations

from marsad.extract.rules.adjectives_of_doers import more_adjectives, read_adjective, read_weapon_of, strikes_what_follows
from marsad.extract.rules.agents import read_agent, read_hands
from marsad.extract.rules.air_defences import defences_at_work
from marsad.extract.rules.answered import answering_verb
from marsad.extract.rules.between_nations import between_nations
from marsad.extract.rules.blamed import read_blamed
from marsad.extract.rules.caught_weapons import leave_out_who_caught
from marsad.extract.rules.clause import Clause
from marsad.extract.rules.controllers import is_managed_by_known, read_controller
from marsad.extract.rules.doers_of_tolls import who_killed_the_many
from marsad.extract.rules.families import MARCHES
from marsad.extract.rules.genitives import read_genitive
from marsad.extract.rules.inquiries import is_cleared, is_judged, judged_for_it
from marsad.extract.rules.killers import read_killers
from marsad.extract.rules.light_verbs import read_light_verb, read_works_on
from marsad.extract.rules.named_before import by_part, who_went_on, whose_deed
from marsad.extract.rules.page import Page
from marsad.extract.rules.planners import read_planner
from marsad.extract.rules.roles import Arguments, Phrase
from marsad.extract.rules.subjects import read_subject
from marsad.extract.rules.supporters import add_supporters
from marsad.extract.rules.tried import fell_trying, right_behind_trying, who_tried
from marsad.extract.rules.undertaking import read_driven, read_leader, read_undertaking

_UNCREWED = frozenset({"drone", "missile", "rocket", "mortar"})


def read_doers(clause: Clause, found: Arguments) -> None:
    """Finds the doers that the clause names, and marks a deed of the teller's own (قصفنا) and a subject left open."""
    if clause.happening.type == "body_found":
        return
    if clause.happening.type == "casualty_toll" and not _says_who_killed(clause):
        read_hands(clause, found)
        if not found.perpetrators:
            found.perpetrators.extend(who_killed_the_many(clause))
        return
    if clause.features(clause.happening.hit)[2:3] == "1":
        # أجليت in the outlet's words was done to somebody: it says "we", and never "I".
        found.by_teller = not _says_i(clause)
        return
    defences = defences_at_work(clause)
    if defences is not None:
        found.perpetrators.append(defences)
    else:
        read_adjective(clause, found)
    if not found.perpetrators:
        read_agent(clause, found)
    if not found.perpetrators:
        found.perpetrators.extend(who_tried(clause) or fell_trying(clause))
    if not found.perpetrators:
        found.by_teller = _is_the_tellers_own(clause)
    if not found.perpetrators and not found.by_teller:
        found.perpetrators.extend(_who_answers(clause))
    if not found.perpetrators and not found.by_teller and "companion.drives_to" in clause.page.cues:
        read_driven(clause, found)
    for hit in clause.happening.words:
        if found.perpetrators or found.by_teller:
            break
        if clause.is_verb(hit):
            if hit is clause.happening.hit or clause.happening.type != "interception":
                # اعترضت صاروخا أطلقته الجماعة: who fired it did not shoot it down.
                read_subject(clause, hit, found)
        elif not whose_deed(clause, hit, found):
            read_genitive(clause, hit, found)
    if not found.perpetrators and not found.by_teller:
        went_on = who_went_on(clause, clause.happening.hit) if clause.is_verb(clause.happening.hit) else by_part(clause)
        found.perpetrators.extend([] if went_on is None else [went_on])
    if not found.perpetrators and not found.by_teller:
        read_blamed(clause, found)
    if not found.perpetrators and not found.by_teller and "companion.led_by" in clause.page.cues:
        read_leader(clause, found)
    if not found.perpetrators and not found.by_teller and not clause.is_verb(clause.happening.hit):
        read_works_on(clause, found)
    if not found.perpetrators and not found.by_teller and not clause.is_verb(clause.happening.hit):
        read_light_verb(clause, found)
    if not found.perpetrators and not found.by_teller and (tries := right_behind_trying(clause.page, clause.happening.hit)) is not None:
        found.perpetrators.extend(_right_before(clause, tries - (clause.page.functions[tries - 1] == "who")))
    if not found.perpetrators and not found.by_teller:
        read_weapon_of(clause, found)
    if not found.perpetrators and not found.by_teller:
        _sent_by(clause, found)
    if not found.perpetrators and not found.by_teller:
        _owned_by(clause, found)
    if not found.perpetrators and not found.by_teller:
        read_undertaking(clause, found)
    if not found.perpetrators and not found.by_teller and "companion.plans_to_do" in clause.page.cues:
        read_planner(clause, found)
    if not found.perpetrators and not found.by_teller:
        _responsible(clause, found)
    if not found.perpetrators and not found.by_teller and not clause.is_verb(clause.happening.hit) and clause.happening.type not in MARCHES:
        # قتل الجيش متظاهرين خلال مسيرة: those who kill do not march.
        read_killers(clause, found)
    if not found.perpetrators and not found.by_teller and not is_judged(clause):
        read_controller(clause, found)
    if not found.perpetrators and not found.by_teller and is_managed_by_known(clause):
        found.open_subject = True
    if clause.happening.type == "casualty_toll" and not found.perpetrators and not found.by_teller:
        found.perpetrators.extend(who_killed_the_many(clause))
    if not found.perpetrators and (judged := judged_for_it(clause)) is not None:
        found.perpetrators.append(judged)
    if not found.perpetrators and is_cleared(clause):
        found.befell_its_subject = True
    leave_out_who_caught(clause, found)
    last = found.perpetrators[-1].last if found.perpetrators else -1
    qualified = last in clause.page.adjective_at or (last in clause.page.inside_actor and clause.page.folded[last].endswith("ية"))
    if (
        qualified
        and between_nations(clause.page, clause.happening.hit) is None
        and (not clause.is_verb(clause.happening.hit) or found.perpetrators[-1].first > clause.happening.last)
    ):
        # نفذته القوات الأميركية والإسرائيلية
        found.perpetrators.extend(more_adjectives(clause, last + 1))
    add_supporters(clause, found)
    found.carriers.extend(phrase for phrase in found.perpetrators if _is_bare_weapon(clause, phrase) or _is_sent_by_nobody(clause, phrase))
    found.perpetrators = [phrase for phrase in found.perpetrators if phrase not in found.carriers]
    if found.carriers and not found.perpetrators and not found.by_teller:
        # الطائرات الأوكرانية المسيرة هاجمت
        _sent_by(clause, found)


def _who_answers(clause: Clause) -> list[Phrase]:
    """رد الجيش على القصف بغارات, ورد عليهم الجيش بقصف: the force, body or fighters behind the verb of answering; empty where none stands there."""
    page, happening = clause.page, clause.happening
    verb = answering_verb(page, happening.hit, happening.sentence)
    if verb is None:
        return []
    first = clause.past_marks(verb + 1, happening.first)
    while first < happening.first and page.structure(first, "to_them") is not None:
        first += 1
    people = page.of_kind(first, "people") if first < happening.first else None
    fighters = people is not None and people.sense.who in ("combatants", "security")
    named = first < happening.first and (clause.names_force(first) or first in page.actor_at or fighters) and not clause.proclitics(first)
    return [next(clause.phrases_from(first, happening.first))] if named else []


def _is_the_tellers_own(clause: Clause) -> bool:
    """قال الجيش إن غارة له قتلت خمسة: an attack without the article that a pronoun right behind it makes the teller's."""
    page, hit, scope = clause.page, clause.happening.hit, clause.scope
    if clause.is_verb(hit) or hit.definite or hit.suffix or scope is None or not scope.chain or hit.last + 1 >= clause.high:
        return False
    return page.folded[hit.last + 1] in page.reference.words("companion.to_the_teller") and page.teller_is_armed(scope.chain[0])


def _says_who_killed(clause: Clause) -> bool:
    """قتلت الجماعة المئات منذ 2013: a word of killing of a doer, and not what befell the dead."""
    hit = clause.happening.hit
    return hit.sense.kind == "harm" and hit.sense.role in ("verb", "event") and hit.sense.value != "of_victim" and not clause.page.is_passive(hit)


# مسؤولية القوات الحكومية السورية عن
_RESPONSIBLE_WITHIN = 7


def _responsible(clause: Clause, found: Arguments) -> None:
    """مسؤولية دمشق عن الهجوم، تورط الميليشيات في القصف: whose part in a deed is spoken of right before it."""
    page, first = clause.page, clause.happening.first
    if first > 2 and page.structure(first - 1, "demonstrative") is not None:
        # مسؤولة عن هذا الهجوم
        first -= 1
    if clause.is_verb(clause.happening.hit) or first < 2 or page.folded[first - 1] not in page.reference.words("companion.part_in"):
        return
    if page.structure(first - 2, "behind_it") is not None:
        found.perpetrators.extend(_right_before(clause, first - 2))
        return
    if page.folded[first - 1] in page.reference.words("companion.stood_behind") and (behind := _right_before(clause, first - 1)):
        # أن تكون إسرائيل وراء الغارات
        found.perpetrators.extend(behind)
        return
    for index in range(first - 2, max(clause.low, first - _RESPONSIBLE_WITHIN) - 1, -1):
        part = page.structure(index, "own_part")
        if part is not None:
            name = index + 1
            if not part.suffix and clause.names_doer(name) and not clause.proclitics(name):
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
    while end - 1 > start and (
        clause.page.structure(end - 1, "aspect") is not None or clause.page.folded[end - 1] in clause.page.reference.words("companion.they")
    ):
        # الحركة هي المسؤولة, الجنود كانوا ضالعين
        end -= 1
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


def _sent_by(clause: Clause, found: Arguments) -> None:
    """ضربت مسيرات أوكرانية مصفاة: whose the weapons are that are the subject of the verb, by their adjective."""
    page = clause.page
    words = [index for phrase in found.carriers for index in range(phrase.first, phrase.last + 1)]
    made = page.reference.words("companion.made_in")
    # مسيرة إيرانية الصنع: who made a weapon is not who sent it.
    sender = next((index for index in words if index in page.adjective_at and not (index + 1 < len(page) and page.folded[index + 1] in made)), None)
    if sender is not None:
        found.perpetrators.append(Phrase(sender, sender))
        return
    # مسيرة للجيش, طائرة مسيرة للجماعة
    owner = next((index for index in words[1:] if clause.proclitics(index) == "ل" and clause.names_doer(index)), None)
    if owner is not None:
        found.perpetrators.append(next(clause.phrases_from(owner, clause.high)))


def _owned_by(clause: Clause, found: Arguments) -> None:
    """ضربت صواريخ الحوثيين سفينة: who is named in the genitive of weapons behind the verb did it, where what they struck follows, and is else what they struck."""
    page = clause.page
    for at, carrier in enumerate(found.carriers):
        weapon = page.of_kind(carrier.first, "means")
        owner = clause.high if weapon is None else weapon.last + 1
        if weapon is None or owner > carrier.last or carrier.first < clause.happening.last or page.tokens[carrier.first].text.startswith("ال"):
            continue
        if clause.names_doer(owner) and not clause.proclitics(owner):
            if strikes_what_follows(clause, carrier.last + 1):
                found.perpetrators.append(next(clause.phrases_from(owner, clause.high)))
            else:
                # استهدفت صواريخ قوات الجيش
                found.carriers[at] = Phrase(carrier.first, weapon.last)
            return


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
    if _UNCREWED.isdisjoint(hit.sense.means) and _has_its_make(page, phrase.last + 1):
        # أربع طائرات من طراز كذا
        return False
    # مسيرة استراتيجية: adjectives that no list has make nobody of it.
    rest = range(hit.last + 1, phrase.last + 1)
    return all(not page.hits[at] and at not in page.inside_actor and at not in page.adjective_at and page.folded[at].endswith("ية") for at in rest)


def _has_its_make(page: Page, index: int) -> bool:
    """من طراز كذا، من نوع كذا: whether the make of what stands before a token follows."""
    return page.folded[index : index + 1] == ["من"] and index + 1 < len(page) and page.folded[index + 1] in page.reference.words("companion.make")


def _is_sent_by_nobody(clause: Clause, phrase: Phrase) -> bool:
    """الطائرات المسيرة، الصواريخ: what has no crew acts for whoever sent it, who is known only where the side that uses it tells."""
    page, scope = clause.page, clause.scope
    weapon = page.of_kind(phrase.first, "means")
    if weapon is None or weapon.last != phrase.last or weapon.suffix or not _UNCREWED & set(weapon.sense.means):
        return False
    if scope is None or not scope.chain:
        return True
    return page.is_unnamed(scope.chain[0]) or not page.teller_is_armed(scope.chain[0])
