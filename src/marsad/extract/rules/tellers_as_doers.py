"""Tellers that tell of their own deeds, and tellers that accuse."""

from __future__ import annotations

from marsad.extract.rules.answered import is_answered
from marsad.extract.rules.blown_up import is_destruction
from marsad.extract.rules.clause import Clause
from marsad.extract.rules.families import GENERIC
from marsad.extract.rules.harm_words import cue
from marsad.extract.rules.own_part import disclaims, is_of_the_teller
from marsad.extract.rules.page import Page
from marsad.extract.rules.phrases import is_verb
from marsad.extract.rules.roles import Arguments, Phrase
from marsad.extract.rules.stance import is_at_its_site
from marsad.extract.rules.subjects import agrees_with_verb
from marsad.extract.rules.tellers import Scope, Told

# A force that reports these under its own name reports its own deeds (الجيش: اعتراض مسيرة).
_OWN_DEEDS = frozenset("interception assassination detention territory_change incursion property_destruction armed_attack".split())

# What a force does to others, and does not undergo.
_DEEDS_OF_FORCE = frozenset("air_strike shelling drone_strike armed_attack chemical_attack assassination abduction property_destruction torture".split())

# What a force may also deny to have done.
_DENIED_DEEDS = _DEEDS_OF_FORCE | {"detention", "execution", "interception", "siege", "sexual_violence"}


# The cause of a threat stands this near before what caused it.
_CAUSE_REACH = 3


def tell_of_themselves(clause: Clause, found: Arguments) -> None:
    """Marks the deeds of the teller, and takes the doer that an accusing teller names."""
    scope = clause.scope
    if is_verb(clause.page, clause.happening.first) and found.by_teller:
        found.perpetrators = []
    if scope is None or is_at_its_site(clause.page, clause.happening):
        # اتهم روسيا بالعبث بموقع الهجوم: who is accused of something done there did not attack.
        return
    if _threatens_them(clause, scope, found):
        # هددت إسرائيل الحزب بقصف: whom the verb of threatening has for its object.
        found.targets = [*found.perpetrators, *found.targets]
        found.perpetrators, found.by_teller = [], True
        return
    if _is_his_alleged_deed(clause, scope):
        # نفت الحركة اتهامات الجيش لها بقصف: who accuses stands before the charge.
        found.perpetrators, found.by_teller = [], True
        return
    if scope.accused is not None and not found.by_teller and _is_of_accusation(clause, scope):
        found.perpetrators = list(clause.phrases_from(scope.accused.first, clause.happening.first)) or [Phrase(*scope.accused)]
    if scope.mode == "accuse" and not found.perpetrators and not found.by_teller:
        found.perpetrators = _accused(clause, scope)
    if found.perpetrators or found.by_teller or not scope.chain:
        return
    answered = is_answered(clause.page, clause.happening.hit, clause.happening.sentence)
    threatens = scope.mode == "threaten" and not (answered or _is_the_cause(clause) or _points_back(clause))
    own = (
        _is_what_he_did(clause, scope)
        or _admits_it(clause, scope)
        or _speaks_of_own_part(clause, scope)
        or _reports_its_own(clause, scope, found)
        or _denies_its_own(clause, scope, found)
    )
    found.by_teller = scope.mode == "own" or threatens or own
    if threatens and not found.targets:
        found.targets = _threatened(clause, scope)


def _threatens_them(clause: Clause, scope: Scope, found: Arguments) -> bool:
    """Whether what was found as doer stands between who threatens and what is threatened with ب, and is none of the teller's."""
    if scope.mode != "threaten" or scope.verb is None or not scope.chain or not clause.happening.hit.proclitics.endswith("ب") or not found.perpetrators:
        return False
    teller = scope.chain[0]
    between = all(teller.last < phrase.first and phrase.last < clause.happening.first for phrase in found.perpetrators)
    return between and scope.verb < clause.happening.first and not clause.page.functions[clause.happening.first - 1]


# هدد الرئيس، في كلمة له، إيران برد: so far behind who threatens stands whom he threatens.
_THREATENED_WITHIN = 6


def _threatened(clause: Clause, scope: Scope) -> list[Phrase]:
    """هدد الرئيس إيران برد: whom a verb of threatening has for its object, before what is threatened with ب; empty where none is named."""
    page, first = clause.page, scope.chain[0].last + 1
    if scope.verb is None or scope.verb > first or not clause.happening.hit.proclitics.endswith("ب"):
        return []
    for index in range(first, min(first + _THREATENED_WITHIN, clause.happening.first)):
        if page.functions[index] or page.of_kind(index, "event", "harm", "saying"):
            return []
        if (index in page.actor_at and not page.actor_at[index].proclitics) or (page.of_kind(index, "people", "force") and not clause.proclitics(index)):
            return list(clause.phrases_from(index, clause.happening.first))
    return []


def _is_his_alleged_deed(clause: Clause, scope: Scope) -> bool:
    """نفت الحركة اتهامات الجيش لها بقصف، المزاعم الموجهة إليه بقصف: what somebody denies that he is charged with, behind ب and a pronoun for him."""
    hit, before = clause.happening.hit, clause.happening.first - 1
    denied = scope.mode == "deny" and scope.direct and bool(scope.chain) and before > scope.chain[0].last
    return (
        denied
        and hit.features.startswith("n")
        and hit.proclitics == "ب"
        and clause.page.folded[before] in clause.page.reference.words("companion.against_the_teller")
    )


def _points_back(clause: Clause) -> bool:
    """توعد بأن الهجوم لن يمر: a noun with the article is the deed of another; بالهجوم is what is threatened."""
    hit = clause.happening.hit
    return hit.features.startswith("n") and hit.definite and not hit.proclitics.endswith("ب")


def _is_the_cause(clause: Clause) -> bool:
    """هدد بالرد على / ردا على هجوم: what a threat answers is no deed of whoever threatens."""
    functions, first = clause.page.functions, clause.happening.first
    return any(functions[index] == "cause" for index in range(max(0, first - _CAUSE_REACH), first))


def _is_what_he_did(clause: Clause, scope: Scope) -> bool:
    """قال الجيش إنه استهدف خلية, إنه قتل مسلحين في غارة: a verb right behind "that he", with an object, tells the deed of who speaks."""
    page = clause.page
    if scope.verb is None or scope.mode in ("deny", "accuse", "threaten") or not _uses_force(clause, scope.chain[0]):
        return False
    if _carried_it_out(clause):
        return True
    for index in range(max(clause.low, scope.verb + 1), clause.happening.first + 1):
        if agrees_with_verb(page, index, scope.verb) and index + 1 <= clause.happening.first:
            verb = next((hit for hit in page.hits[index + 1] if hit.sense.kind in ("event", "harm") and hit.features.startswith("vp3")), None)
            after = clause.past_marks(index + 2, clause.high)
            has_object = after < clause.high and (clause.names_struck(after) or page.count_at(after) is not None or clause.may_be_struck(after))
            return verb is not None and not verb.suffix and not page.is_passive(verb) and has_object
    return False


def _carried_it_out(clause: Clause) -> bool:
    """غارة نفذها على مدرسة: a clause about the noun whose verb names nobody behind it."""
    page, at = clause.page, clause.happening.last + 1
    if clause.is_verb(clause.happening.hit) or at + 1 >= clause.high:
        return False
    light = next((hit for hit in page.hits[at] if hit.sense.kind == "event" and hit.sense.strength == "light" and hit.suffix and not hit.proclitics), None)
    behind = page.functions[at + 1] == "preposition" or at + 1 in page.in_time or page.tokens[at + 1].kind == "mark"
    return light is not None and light.features.startswith("vp3") and behind


def _admits_it(clause: Clause, scope: Scope) -> bool:
    """اعترفت إسرائيل باغتيال القيادي: a deed that is admitted to; مقتل is a loss."""
    verb = clause.page.of_kind(scope.verb, "saying") if scope.verb is not None else None
    if verb is None or not verb.sense.form.startswith(("اعترف", "أقر")) or not scope.direct or _only_tells(clause.page, scope.chain[0]):
        return False
    return clause.happening.type in _DEEDS_OF_FORCE and clause.happening.hit.proclitics == "ب" and clause.role(clause.happening.hit) != "doer"


def _only_tells(page: Page, teller: Told) -> bool:
    """Whether a teller is of those who report and have no deeds of their own: media, witnesses, monitors, doctors."""
    hit = page.of_kind(teller.first, "teller")
    return hit is not None and hit.sense.tells in ("media", "witness", "monitor", "medical")


def _speaks_of_own_part(clause: Clause, scope: Scope) -> bool:
    """أعلنت الحركة مسؤوليتها عن، نفى الجيش ضلوعه في: whether the teller speaks of what his side did or did not do."""
    page, first = clause.page, clause.happening.first
    if scope.mode == "deny" and scope.verb is not None and _were_they(clause, scope.verb):
        return True
    for index in range(max(0, first - 4, scope.verb or 0), first):
        hit = page.structure(index, "own_part")
        if hit is not None and (hit.suffix or page.folded[index].startswith("الوقوف") or is_of_the_teller(page, hit)):
            return True
    if scope.mode == "deny" and (_disowns(page, scope) or _rejects_a_charge(clause, scope)):
        return True
    if disclaims(page, clause.happening.first, scope.first) and _is_he(page, clause.happening.first, scope.first):
        return True
    return _was_ordered(clause, scope)


def _disowns(page: Page, scope: Scope) -> bool:
    """تنصل الفصيل من مسؤولية الهجوم, تبرأ من تفجير: verbs that deny one's own part and nothing else."""
    verb = page.of_kind(scope.verb, "saying") if scope.verb is not None else None
    return verb is not None and "deed" in verb.sense.needs


def _rejects_a_charge(clause: Clause, scope: Scope) -> bool:
    """رفض الجيش الاتهامات بقصف المدرسة: what a force is charged with, behind its denial of the charge, would be its own deed."""
    page, first = clause.page, clause.happening.first
    if not clause.happening.hit.proclitics.endswith("ب") or first == 0 or not _uses_force(clause, scope.chain[0]):
        return False
    charge = page.folded[first - 1]
    return charge in page.reference.words("companion.accusations") or f"ال{charge}" in page.reference.words("companion.accusations")


def _is_he(page: Page, first: int, earliest: int) -> bool:
    """إنه ليس مسؤولا, لا علاقة لنا: whether whoever has no part in a deed is the one who speaks."""
    near = range(max(earliest, first - _DISCLAIMED_WITHIN), first)
    ours = any(page.folded[index] in ("لنا", "لي") or page.folded[index].startswith("لسنا") for index in near)
    return ours or any(page.functions[index] == "that" and page.folded[index].endswith(("ه", "ها", "هم", "نا", "ني")) for index in near)


# إنها ليست لها أي صلة على الإطلاق بالهجوم
_DISCLAIMED_WITHIN = 8


# إنه أمر القوات المسلحة للبلاد بشن
_ORDERED_WITHIN = 8


def _was_ordered(clause: Clause, scope: Scope) -> bool:
    """قال الرئيس إنه أمر بشن ضربات: force that a teller says he ordered is his own deed."""
    page, first = clause.page, clause.happening.first
    for index in range(first - 1, max(scope.first, first - _ORDERED_WITHIN), -1):
        if page.functions[index] in ("clause", "who", "cause") or page.tokens[index].text in ".،؛:":
            return False
        if page.structure(index, "orders") is not None:
            return page.functions[index - 1] == "that" and page.folded[index - 1].endswith(("ه", "ها", "هم", "نا"))
    return False


# نفت الولايات المتحدة أن تكون هي التي شنت
_WERE_WITHIN = 4


def _were_they(clause: Clause, verb: int) -> bool:
    """نفت واشنطن أن تكون هي التي شنت, نفت أن تكون وراء الهجوم: a pronoun before the relative clause, or the verb alone, stands for who denies."""
    page, first = clause.page, clause.happening.first
    if (
        page.folded[first - 3] == "ان"
        and page.folded[first - 2] in page.reference.words("companion.to_be")
        and page.folded[first - 1] in page.reference.words("companion.stood_behind")
    ):
        return True
    for index in range(first - 1, max(verb, first - _WERE_WITHIN) - 1, -1):
        if page.functions[index] == "who" and page.folded[index - 1] in page.reference.words("companion.they"):
            return True
    return False


def _is_of_accusation(clause: Clause, scope: Scope) -> bool:
    """Whether a happening is what the accusation is about, and not a consequence told later in the sentence."""
    assert scope.accused is not None
    between = range(scope.accused.last + 1, clause.happening.first)
    return scope.first <= clause.happening.first and len(between) <= 10 and not any(clause.page.functions[index] in ("clause", "leads_to") for index in between)


def _accused(clause: Clause, scope: Scope) -> list[Phrase]:
    """حمل الجيش، في بيان له، الحركة مسؤولية الهجوم: the next body named after an accusing teller."""
    told = {index for link in scope.chain for index in range(link.first, link.last + 1)}
    first = (scope.verb + 1) if scope.verb is not None else scope.first
    for index in range(first, clause.happening.first):
        if clause.page.functions[index] == "that":
            return []
        if index not in told and index not in clause.page.inside_actor.keys() - clause.page.actor_at.keys() and clause.names_doer(index):
            return list(clause.phrases_from(index, clause.happening.first))
    return []


def _reports_its_own(clause: Clause, scope: Scope, found: Arguments) -> bool:
    """Whether a force announces an attack in a noun phrase without another doer (أعلن الجيش استهداف ...)."""
    page, happening = clause.page, clause.happening
    sets_off = happening.hit.sense.form.startswith("تفجير") and _is_armed_group(clause, scope.chain[0])
    blast = happening.type == "explosion" and not (sets_off or is_destruction(page, happening.hit, set(happening.means), found.targets))
    arrests = happening.type == "detention" and _detains(clause, scope.chain[0])
    speaks = scope.direct and _speaks_for_force(clause, scope.chain[0])
    if not (arrests or speaks or _begins_it(clause, scope) or _uses_force(clause, scope.chain[0])) or blast or happening.type == "armed_clash":
        return False
    if scope.mode in ("deny", "accuse", "condemn", "relay", "warn", "predict", "doubt"):
        # دان الجيش قصف القرية، حذرت الشرطة من هجوم: who judges a deed or warns of one did not do it.
        return False
    if _has_another_subject(clause, found) or _is_said_to_happen(clause) or _is_told_of(clause, scope):
        return False
    if any(cue(page, index, "exposed") for index in range(max(scope.first, 0), happening.first)):
        # أعلنت الوزارة تعرض سفارة لهجوم: whose deed it was is not said.
        return False
    if found.carriers and not _is_armed_group(clause, scope.chain[0]) and _are_anybodys(clause, found) and not _strikes_a_named(clause, scope.chain[0], found):
        # الجيش الكويتي: مسيرات استهدفت محطة: weapons that an army tells of without the article are not its own.
        return False
    if _harmed_are_own(clause, scope.chain[0], found) or _reports_losses(clause, scope) or _honours_the_dead(clause, scope):
        return False
    if _tells_of_a_death(clause) and not _are_of_the_other_side(clause, scope.chain[0]):
        return False
    if scope.verb is not None and _strikes_another(clause, scope.chain[0], found):
        return True
    if scope.verb is not None and happening.hit.definite and happening.type in GENERIC and any(hit.sense.form == "أكد" for hit in page.hits[scope.verb]):
        # أكدت الشرطة الهجوم على البلدة: an attack that is known already, and confirmed.
        return False
    if any(page.functions[index] in ("that", "clause") for index in range(scope.first, happening.first)):
        return False
    headed = scope.verb is None and happening.first - scope.first <= 2 and not (happening.hit.definite and happening.type != "incursion")
    return scope.direct or happening.type == "interception" or (headed and happening.type in _OWN_DEEDS)


def _begins_it(clause: Clause, scope: Scope) -> bool:
    """أعلنت إسرائيل بدء هجوم، أعلنت باكستان إسقاط طائرتين: a state that announces the beginning of a strike, or what was shot down, did it."""
    page, first = clause.page, clause.happening.first
    if scope.verb is None or clause.happening.hit.definite:
        return False
    begins = page.folded[first - 1] in page.reference.words("companion.beginning_of") and clause.happening.type in _DEEDS_OF_FORCE
    shot_down = scope.direct and clause.happening.type == "interception"
    if not (begins or shot_down):
        return False
    name = page.actor_at.get(scope.chain[0].first)
    ids = page.actor_ids(name)[:1] if name is not None else ()
    return any(page.reference.actors.get(id_).kind == "state" for id_ in ids)


def _is_told_of(clause: Clause, scope: Scope) -> bool:
    """لا صحة للأنباء عن قصف: a deed that there is news or talk of is not owned by who speaks of the news."""
    page = clause.page
    return any(page.structure(index, "information") is not None for index in range(max(scope.first, 0), clause.happening.first))


def _is_said_to_happen(clause: Clause) -> bool:
    """وقوع هجوم, حدوث قصف: what is said to take place is nobody's deed who tells of it."""
    page, first = clause.page, clause.happening.first
    return first > 0 and any(hit.sense.strength == "light" and hit.sense.mode == "happen" and hit.features.startswith("n") for hit in page.hits[first - 1])


def _has_another_subject(clause: Clause, found: Arguments) -> bool:
    """الجماعة: استهدفت طائرة مسيرة محطة, اغتال مجهولون إماما: a verb in the third person with a subject behind it that is nobody's in particular."""
    page, hit = clause.page, clause.happening.hit
    if hit.features[2:3] != "3" or not clause.is_verb(hit) or page.is_passive(hit) or hit.last + 1 >= clause.high:
        return False
    if found.carriers and all(phrase.first > hit.last for phrase in found.carriers) and _are_anybodys(clause, found):
        return True
    people = page.of_kind(hit.last + 1, "people")
    return people is not None and not people.definite and not people.proclitics and page.folded[hit.last + 1].endswith(("ون", "ان"))


def _are_anybodys(clause: Clause, found: Arguments) -> bool:
    """Whether the weapons that act have neither the article nor a pronoun."""
    page = clause.page
    return all(not page.tokens[phrase.first].text.startswith("ال") and not any(hit.suffix for hit in page.hits[phrase.first]) for phrase in found.carriers)


def _strikes_a_named(clause: Clause, teller: Told, found: Arguments) -> bool:
    """قواعد أمريكية: whether a body or state that is not the teller's owns what was struck."""
    struck = {actor for target in found.targets for actor in clause.page.phrase_actors(target.first, _with_body(clause, target.last))}
    return bool(struck) and not struck & clause.page.told_actors(teller)


def _detains(clause: Clause, teller: Told) -> bool:
    """أعلنت السلطات توقيف, وزارة الداخلية: whether a teller is of those who arrest."""
    return any(clause.page.structure(at, "arrests") is not None for at in range(teller.first, teller.last + 1))


def _speaks_for_force(clause: Clause, teller: Told) -> bool:
    """أعلن تلفزيون المسيرة إطلاق صواريخ: a medium that is the voice of a group in arms announces that group's deeds."""
    page, actors = clause.page, clause.page.reference.actors
    ids = (id_ for at in range(teller.first, teller.last + 1) if at in page.actor_at for id_ in page.actor_ids(page.actor_at[at])[:1])
    parties = (actors.speaks_for(id_) for id_ in ids)
    return any(party is not None and actors.get(party).kind in ("armed_group", "militia", "military") for party in parties)


def _is_armed_group(clause: Clause, teller: Told) -> bool:
    """Whether a teller is a group in arms, which sets off its own devices (القسام تعلن تفجير عبوة)."""
    page = clause.page
    names = (page.actor_at[index] for index in range(teller.first, teller.last + 1) if index in page.actor_at)
    return any(page.reference.actors.get(id_).kind in ("armed_group", "militia") for name in names for id_ in page.actor_ids(name)[:1])


def _denies_its_own(clause: Clause, scope: Scope, found: Arguments) -> bool:
    """نفى الجيش استهداف المستشفى: a force that denies a deed without another doer denies that it did it; not what befell its own side."""
    page, happening = clause.page, clause.happening
    hit = happening.hit
    if scope.mode != "deny" or hit.definite or hit.suffix or hit.proclitics or not hit.features.startswith("n") or not found.targets:
        return False
    destroyed = happening.type == "explosion" and is_destruction(page, hit, set(happening.means), found.targets)
    if not (destroyed or happening.type in _DENIED_DEEDS) or not _uses_force(clause, scope.chain[0]) or _harmed_are_own(clause, scope.chain[0], found):
        return False
    if any(page.folded[target.last + 1] in page.reference.words("companion.to_the_teller") for target in found.targets if target.last + 1 < clause.high):
        return False
    said = max(scope.chain[0].last, -1 if scope.verb is None else scope.verb)
    return all(page.tokens[index].kind == "mark" for index in range(said + 1, happening.first))


def _honours_the_dead(clause: Clause, scope: Scope) -> bool:
    """أعلنت القيادة استشهاد الرقيب, اعترفت الميليشيات بمقتل العميد: a word that honours the dead, or a loss that is owned, is no deed of the teller."""
    verb = clause.page.of_kind(scope.verb, "saying") if scope.verb is not None else None
    if verb is not None and verb.sense.form in _OWNS_A_LOSS and any(hit.sense.kind == "harm" for hit in clause.page.hits[clause.happening.first]):
        return True
    return any(hit.sense.kind == "harm" and hit.sense.framing == "honours the dead" for hit in clause.page.hits[clause.happening.first])


_OWNS_A_LOSS = frozenset({"اعترف", "أقر", "نعى", "شيع"})


_THEIRS = frozenset({"ه", "ها", "هم"})


def _tells_of_a_death(clause: Clause) -> bool:
    """مقتل جندي, مصرع نجل القيادي: a noun that has the dead behind it, never who killed them."""
    page, happening = clause.page, clause.happening
    if clause.is_verb(happening.hit) or happening.type == "execution":
        return False
    return any(hit.sense.kind == "harm" and hit.sense.value == "of_victim" for hit in page.hits[happening.first])


def _are_of_the_other_side(clause: Clause, teller: Told) -> bool:
    """مقتل إرهابيين, مقتل قيادي في الحزب: whether the dead whom a force announces are called its enemies, or fighters of a body that is not its own."""
    page, first = clause.page, clause.happening.last + 1
    last = _end_of_the_dead(clause)
    people = [hit for index in range(first, last + 1) for hit in page.hits[index] if hit.sense.kind == "people"]
    if any(hit.suffix in _THEIRS for hit in people) or page.folded[min(last + 1, len(page) - 1)] in page.reference.words("companion.among_them"):
        # أحد عناصرها, القيادي فيها
        return False
    if any(
        hit.sense.framing == "hostile" or (hit.sense.who == "combatants" and hit.sense.pos == "participle" and hit.sense.value != "regular") for hit in people
    ):
        return True
    unarmed = any(hit.sense.who not in (None, "combatants", "unspecified") for hit in people)
    return not unarmed and bool(page.phrase_actors(first, last) - page.told_actors(teller))


def _end_of_the_dead(clause: Clause) -> int:
    """The last word of who died, behind the word for their death: خمسة من عناصر الحزب, قياديا في الحزب."""
    page, last = clause.page, clause.happening.last
    while last + 1 < clause.high and page.tokens[last + 1].kind != "mark":
        ends = page.functions[last + 1] and page.folded[last + 1] != "من"
        if ends and _with_body(clause, last) == last:
            break
        last = max(last + 1, _with_body(clause, last))
    return last


def _reports_losses(clause: Clause, scope: Scope) -> bool:
    """أقر الجيش بمقتل جندي في هجوم: the dead named before the attack are the teller's own, unless they are said to be another's."""
    page = clause.page
    before = range(max(scope.first, 0), clause.happening.first)
    if not any(hit.sense.kind == "harm" and hit.sense.harm in ("killed", "injured") for index in before for hit in page.hits[index]):
        return False
    mine = page.told_actors(scope.chain[0])
    others = page.phrase_actors(before.start, before.stop - 1) - mine if before else set()
    fighters = [hit for index in before for hit in page.hits[index] if hit.sense.kind == "people" and hit.sense.who == "combatants"]
    regular = any(hit.sense.value == "regular" and not hit.definite for hit in fighters)
    hostile = any(hit.sense.framing == "hostile" or (hit.sense.pos == "participle" and hit.sense.value != "regular") for hit in fighters)
    # مقتل 8 جنود و14 جهاديا: soldiers of nobody else are its own, whoever fell with them.
    return not others and (regular or not hostile)


def _strikes_another(clause: Clause, teller: Told, found: Arguments) -> bool:
    """الغارات استهدفت مواقع لحزب الله, told by an army: strikes on a body that is named and is not the teller are its own."""
    happening = clause.happening
    if not happening.hit.definite or happening.type not in ("air_strike", "shelling", "drone_strike", "armed_attack"):
        return False
    return _strikes_a_named(clause, teller, found)


def _with_body(clause: Clause, last: int) -> int:
    """قياديا في الحزب: the end of a phrase with the body that somebody belongs to."""
    page, at = clause.page, last + 1
    if at + 1 < clause.high and page.folded[at] in ("في", "من") and at + 1 in page.actor_at and page.names_a_body(page.actor_at[at + 1]):
        return page.actor_at[at + 1].last
    return last


def _uses_force(clause: Clause, teller: Told) -> bool:
    """Whether a teller speaks for a body that uses force; a bare group or movement need not be one."""
    page = clause.page
    hit = page.of_kind(teller.first, "force")
    if hit is not None and hit.sense.strength != "weak":
        return True
    vague = hit is not None and teller.first not in page.actor_at
    return not vague and page.teller_is_armed(teller)


def _harmed_are_own(clause: Clause, teller: Told, found: Arguments) -> bool:
    mine = clause.page.told_actors(teller)
    return any(mine & clause.page.phrase_actors(target.first, target.last) for target in found.targets)
