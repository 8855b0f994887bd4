"""Who did it to whom: the words of a sentence that belong to one happening."""

from __future__ import annotations

from marsad.extract.rules.attacks_met import read_attack_met, tell_of_attack_met
from marsad.extract.rules.clash_sides import part_two_sides
from marsad.extract.rules.clause import Clause
from marsad.extract.rules.doers import read_doers
from marsad.extract.rules.fallen_captive import read_fallen_captive
from marsad.extract.rules.families import FORCE
from marsad.extract.rules.happening import Happening
from marsad.extract.rules.page import Page
from marsad.extract.rules.past_own_deeds import read_past_own_deeds
from marsad.extract.rules.past_the_noun import has_pronoun
from marsad.extract.rules.paying import read_payers
from marsad.extract.rules.roles import Arguments, Phrase
from marsad.extract.rules.struck import read_struck
from marsad.extract.rules.supporters import add_supporters
from marsad.extract.rules.survivors import read_survivors
from marsad.extract.rules.tellers import Scope
from marsad.extract.rules.tellers_as_doers import tell_of_themselves
from marsad.extract.rules.told_as_one import told_as_one
from marsad.extract.rules.who_has_no_plan import read_who_has_no_plan
from marsad.extract.rules.who_took_no_part import read_who_took_no_part
from marsad.text.fold import fold

# What is done at a town and not to the state that speaks there.
_STRIKES = FORCE | {"explosion", "interception"}

__all__ = ["Arguments", "Phrase", "read_arguments"]


def read_arguments(page: Page, happening: Happening, low: int, high: int, scope: Scope | None) -> Arguments:
    """The arguments of a happening among tokens `low`..`high` (exclusive), which belong to it and to no other."""
    clause = Clause(page, happening, low, high, scope)
    found = Arguments()
    read_doers(clause, found)
    _part_what_is_met(clause, found)
    read_struck(clause, found)
    read_attack_met(clause, found)
    add_supporters(clause, found)
    tell_of_themselves(clause, found)
    read_who_has_no_plan(clause, found)
    read_who_took_no_part(clause, found)
    read_survivors(clause, found)
    _read_aimed_at(clause, found)
    _read_payer(clause, found)
    _read_user(clause, found)
    read_payers(clause, found)
    tell_of_attack_met(clause, found)
    part_two_sides(clause, found)
    read_fallen_captive(clause, found)
    read_past_own_deeds(clause, found)
    found.targets = told_as_one(page, _once(clause, found))
    if happening.type == "body_found":
        # أعلن الجيش العثور على جثث: who tells of bodies did not make them.
        found.perpetrators, found.by_teller = [], False
    if happening.type == "detention" and happening.hit.sense.value == "gives_up":
        _give_to_who_takes(clause, found)
    if happening.type == "deployment":
        _give_to_who_moves(clause, found)
    if happening.type in ("incursion", "armed_attack") and page.is_listed(happening.first, "companion.went_in"):
        _give_to_who_went_in(clause, found)
    if happening.type == "displacement" and found.targets:
        # آلاف المدنيين والمسلحين غادروا: all of them left.
        last = found.targets[-1].last
        found.perpetrators = [phrase for phrase in found.perpetrators if phrase.proclitics != "و" or phrase.first != last + 1]
    if happening.type == "threat":
        # سنرد على أي هجوم يستهدف منشآتنا: what is the teller's own is not what he threatens.
        found.targets = [phrase for phrase in found.targets if all(hit.suffix != "نا" for hit in page.hits[phrase.first])]
    if happening.hit.sense.mode == "wave":
        # الموجة الخامسة من الصواريخ: what a wave is made of struck, and was not struck.
        found.targets = [phrase for phrase in found.targets if page.folded[phrase.first - 1] != "من" or page.of_kind(phrase.first, "means") is None]
    if happening.type in FORCE and fold(happening.hit.sense.form) in page.reference.words("companion.loses"):
        # خسر الجيش ثلاثة جنود: whose the dead are, and nobody who killed them.
        found.perpetrators = []
    return found


def _part_what_is_met(clause: Clause, found: Arguments) -> None:
    """تصدت الدفاعات السورية للطائرات الإسرائيلية: behind a verb of confronting ل leads to what is met, and no phrase of who meets it goes on over it."""
    page = clause.page
    if page.folded[clause.happening.first].removeprefix("و") not in page.reference.words("companion.confronts"):
        return
    for at, phrase in enumerate(found.perpetrators):
        behind = range(max(phrase.first, clause.happening.first) + 1, phrase.last + 1)
        met = next((index for index in behind if _is_led_to(clause, index)), None)
        if met is not None:
            found.perpetrators[at] = Phrase(phrase.first, met - 1, phrase.proclitics)
            found.targets = found.targets or [next(clause.phrases_from(met, clause.high))]
            return


def _is_led_to(clause: Clause, index: int) -> bool:
    """للطائرات, للمسلحين: things or people with ل; in التابعة للجيش it says whose forces they are."""
    page = clause.page
    led = clause.proclitics(index) == "ل" and page.of_kind(index, "means", "object", "people", "force") is not None
    return led and page.structure(index - 1, "affiliated") is None


# سلموا أنفسهم مع قائدهم إلى القوات
_TAKEN_BY_WITHIN = 9


def _give_to_who_takes(clause: Clause, found: Arguments) -> None:
    """سلم المسلحون أنفسهم إلى القوات: those who give themselves up are taken, by whom "to" or ل names."""
    page = clause.page
    found.targets = found.perpetrators or found.targets
    found.perpetrators, found.by_teller = [], False
    for index in range(clause.happening.last + 1, min(clause.happening.last + 1 + _TAKEN_BY_WITHIN, clause.high - 1)):
        if clause.ends_at(index):
            return
        first = index + 1 if page.folded[index] == "الي" else index if clause.proclitics(index) == "ل" else clause.high
        if first < clause.high and clause.names_doer(first):
            found.perpetrators = [next(clause.phrases_from(first, clause.high))]
            taken = found.perpetrators[0].first
            found.targets = [phrase for phrase in found.targets if phrase.first != taken]
            return


def _give_to_who_moves(clause: Clause, found: Arguments) -> None:
    """تم نقل دبابات، نصبت القوات حواجز: forces that are moved do so where nobody else is named, and nothing is struck.

    What stands behind a verb in the plural is what its subject, named before, moved or put up (واستحدثوا نقاط تفتيش).
    """
    page, first = clause.page, clause.happening.first
    many = clause.is_verb(clause.happening.hit) and page.folded[first].endswith("وا")
    if not (found.perpetrators or found.by_teller or many):
        # حشدت تعزيزاتها: whose forces they are is named before.
        found.perpetrators = [
            phrase for phrase in found.targets if not (found.open_subject and has_pronoun(page, phrase.first)) and not _is_where_to(page, phrase)
        ]
    found.targets = []


def _give_to_who_went_in(clause: Clause, found: Arguments) -> None:
    """تسلل أربعة مسلحين, توغل ثلاثون جنديا إسرائيليا: those in a number right behind a verb of going in, which has no object, are who went."""
    page, first = clause.page, clause.happening.last + 1
    count = page.count_at(first) if first < clause.high else None
    noun = clause.high if count is None or count.ordinal else count.last_token + 1
    if noun >= clause.high or page.of_kind(noun, "people", "force", "means", "object") is None or clause.proclitics(noun):
        return
    went = Phrase(first, next(clause.phrases_from(noun, clause.high)).last)
    found.perpetrators = [went, *(phrase for phrase in found.perpetrators if phrase.first > went.last)]
    found.targets = [phrase for phrase in found.targets if phrase.first > went.last]


def _is_where_to(page: Page, phrase: Phrase) -> bool:
    """تعزيزات على الخط: what a preposition leads to does not move."""
    return phrase.first > 0 and page.folded[phrase.first - 1] in page.reference.words("companion.against")


def _read_payer(clause: Clause, found: Arguments) -> None:
    """توعد بأن الحزب سيدفع الثمن: who will pay is whom the teller threatens."""
    happening, scope = clause.happening, clause.scope
    if happening.type not in ("threat", "prediction") or happening.hit.sense.role != "target" or not found.perpetrators:
        return
    found.targets = [*found.perpetrators, *(phrase for phrase in found.targets if phrase not in found.perpetrators)]
    found.perpetrators, found.by_teller = [], scope is not None and bool(scope.chain)


def _read_aimed_at(clause: Clause, found: Arguments) -> None:
    """استهدفت كييف بأربعين مسيرة: a town or a state right behind a verb of aiming, with weapons in a number and nothing struck, is what was aimed at."""
    page, hit = clause.page, clause.happening.hit
    name = page.actor_at.get(hit.last + 1)
    if hit.sense.value not in ("aiming", "reaches") or not clause.is_verb(hit) or hit.suffix or found.targets or name is None or name.proclitics:
        return
    after = name.last + 1
    weapons = after < clause.high and page.folded[after].startswith("ب") and page.count_at(after) is not None
    if weapons and [phrase.first for phrase in found.perpetrators] == [name.first] and (name.metonym or page.names_a_country(name)):
        found.targets, found.perpetrators, found.by_teller = found.perpetrators, [], False


def _read_user(clause: Clause, found: Arguments) -> None:
    """استخدام سوريا للأسلحة: a state right behind a noun of use is who used them, and not where."""
    page, hit = clause.page, clause.happening.hit
    name = page.actor_at.get(hit.last + 1)
    if hit.sense.mode == "use" and hit.features.startswith("n") and name is not None and not name.proclitics:
        found.perpetrators, found.by_teller = [Phrase(name.first, name.last)], False


def _is_a_state_for_a_place(clause: Clause, phrase: Phrase) -> bool:
    """التي استهدفت قطر: a state that was read as a place is where it happened, and nothing that was struck."""
    place = clause.page.in_places.get(phrase.first)
    name = clause.page.actor_at.get(phrase.first)
    if name is not None and name.last == phrase.last and place is not None and place.last == phrase.last and clause.happening.type != "armed_clash":
        # تهز الكويت: a state whose capital bears its name.
        return clause.page.reference.gazetteer.country_named(clause.page.folded[name.first][len(name.proclitics) :]) is not None
    return clause.happening.type != "armed_clash" and place is not None and place.last == phrase.last and clause.page.level_of(place) == "country"


def _once(clause: Clause, found: Arguments) -> list[Phrase]:
    """The things struck, each once, and none that is the doer; a capital that is struck is where it happened, and not its state."""
    taken = {index for phrase in found.perpetrators for index in range(phrase.first, phrase.last + 1)}
    if clause.happening.hit.sense.mode == "use":
        # استخدام الأسلحة: what is used is not struck.
        taken.update(clause.page.starting("means", clause.low, clause.high))
    kept: list[Phrase] = []
    for phrase in found.targets:
        if phrase.first not in taken and not (clause.happening.type in _STRIKES and (clause.is_town(phrase) or _is_a_state_for_a_place(clause, phrase))):
            kept.append(phrase)
            taken.update(range(phrase.first, phrase.last + 1))
    return kept
