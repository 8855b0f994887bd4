"""Deeds that a force reports as its own."""

from __future__ import annotations

from marsad.extract.rules.blown_up import is_destruction
from marsad.extract.rules.clause import Clause
from marsad.extract.rules.families import GENERIC
from marsad.extract.rules.foiled_behind import who_foiled_it
from marsad.extract.rules.harm_words import cue
from marsad.extract.rules.page import Page
from marsad.extract.rules.roles import Arguments
from marsad.extract.rules.struck_at_home import are_fighters_of_a_country, strikes_his_own_country
from marsad.extract.rules.tellers import Scope, Told
from marsad.reference.lexicon import Hit
from marsad.text.fold import fold

# A force that reports these under its own name reports its own deeds (الجيش: اعتراض مسيرة).
_OWN_DEEDS = frozenset("interception assassination detention territory_change incursion property_destruction armed_attack".split())
# What a force does to others, and does not undergo.
DEEDS_OF_FORCE = frozenset("air_strike shelling drone_strike armed_attack chemical_attack assassination abduction property_destruction torture".split())
# What a force may also admit to have done.
ADMITTED_DEEDS = DEEDS_OF_FORCE | {"detention", "execution"}


# اغتيال القادة الكبار في الحزب لن يكسر
_JUDGED_WITHIN = 6


def _is_judged_by_a_verb(page: Page, first: int, limit: int) -> bool:
    """حزب الله: اغتيال القادة لن يكسر إرادتنا: whether what a deed will or does not do is told behind it, so that it is spoken of and not announced."""
    for index in range(first, min(first + _JUDGED_WITHIN, limit)):
        negation = page.of_kind(index, "negation")
        if page.tokens[index].text in "،.؛" or (negation is not None and negation.proclitics):
            return False
        if negation is not None and negation.sense.value in ("not", "will_not"):
            return True
    return False


def reports_its_own(clause: Clause, scope: Scope, found: Arguments) -> bool:
    """Whether a force announces an attack in a noun phrase without another doer (أعلن الجيش استهداف ...)."""
    page, happening = clause.page, clause.happening
    if found.befell_its_subject:
        # أعلن الجيش إسقاط مسيرات كانت تستهدف المدينة: somebody left open did it.
        return False
    if who_foiled_it(page, happening.hit, clause.happening.sentence.last) is not None:
        # تحدث الجيش عن هجوم صدته قواته
        return False
    sets_off = happening.hit.sense.form.startswith("تفجير") and _is_armed_group(clause, scope.chain[0])
    blast = happening.type == "explosion" and not (sets_off or is_destruction(page, happening.hit, set(happening.means), found.targets))
    arrests = happening.type == "detention" and _detains(clause, scope.chain[0])
    speaks = scope.direct and _speaks_for_force(clause, scope.chain[0])
    if not (arrests or speaks or _begins_it(clause, scope) or uses_force(clause, scope.chain[0])) or blast or happening.type == "armed_clash":
        return False
    if happening.type == "displacement" and page.folded[happening.first] in page.reference.words("companion.goes_of_itself"):
        # أعلن الجيش خروج آخر دفعة من المسلحين: they left.
        return False
    if is_fall(page, happening.hit):
        # أكدت الوزارة سقوط طائرات: whoever brought them down, if anybody did.
        return False
    if (
        happening.hit.sense.value == "launches"
        and happening.hit.features.startswith("v")
        and happening.first
        and page.of_kind(happening.first - 1, "means") is not None
    ):
        # أعلن الجيش إسقاط صواريخ أطلقت باتجاه حمص: what is said of weapons.
        return False
    if scope.verb is None and _is_judged_by_a_verb(page, happening.last + 1, clause.high):
        return False
    if scope.mode in ("deny", "accuse", "condemn", "relay", "warn", "predict", "doubt"):
        # دان الجيش قصف القرية، حذرت الشرطة من هجوم: who judges a deed or warns of one did not do it.
        return False
    if happening.first and happening.hit.suffix and page.functions[happening.first - 1] == "cause":
        # تصدت الدفاعات للطيران أثناء إغارته: what another thing is told to come with, and whose the pronoun is.
        return False
    if _has_another_subject(clause, found) or _is_said_to_happen(clause) or _is_told_of(clause, scope) or _is_detected(clause):
        return False
    if happening.hit.sense.value == "launches" and _is_fired_from_abroad(clause, scope.chain[0]):
        # أعلن الجيش الإسرائيلي إطلاق صاروخ من غزة
        return False
    if any(cue(page, index, "exposed") for index in range(max(scope.first, 0), happening.first)):
        # أعلنت الوزارة تعرض سفارة لهجوم: whose deed it was is not said.
        return False
    if found.carriers and not _is_armed_group(clause, scope.chain[0]) and _are_anybodys(clause, found) and not _strikes_a_named(clause, scope.chain[0], found):
        # الجيش الكويتي: مسيرات استهدفت محطة: weapons that an army tells of without the article are not its own.
        return False
    if harmed_are_own(clause, scope.chain[0], found) or _reports_losses(clause, scope) or _honours_the_dead(clause, scope):
        return False
    if strikes_his_own_country(clause, scope.chain[0], found):
        # أعلن الجيش السوري إطلاق صواريخ باتجاه أهداف سورية: whoever fired them.
        return False
    if tells_of_a_death(clause) and not _are_of_the_other_side(clause, scope.chain[0]):
        return False
    if _is_of_his_wave(clause) or (scope.verb is not None and _strikes_another(clause, scope.chain[0], found)):
        return True
    if (
        scope.verb is not None
        and happening.type in _ONLY_CONFIRMED
        and _is_known(page, happening.hit)
        and any(hit.sense.value == "confirms" for hit in page.hits[scope.verb])
    ):
        # أكدت الشرطة الهجوم على البلدة, عملية الخطف: what is known already, and confirmed.
        return False
    if any(page.functions[index] in ("that", "clause", "cause") for index in range(scope.first, happening.first)):
        # أعلن الجيش تعليق عملياته بعد قصف السوق: what another thing is told to follow is not what is announced.
        return False
    headed = scope.verb is None and happening.first - scope.first <= 2 and not (happening.hit.definite and happening.type != "incursion")
    return scope.direct or happening.type == "interception" or (headed and happening.type in _OWN_DEEDS)


# الموجة الحادية عشرة من عملية الوعد الصادق استهدفت: so far before a verb stands the wave that is its subject.
_WAVE_WITHIN = 9


def _is_of_his_wave(clause: Clause) -> bool:
    """الحرس: الموجة الـ11 استهدفت كذا, أن الدفعة الثالثة من العملية استهدفت كذا: whether a wave or batch by its number, or called ours, is the subject of a verb in the past.

    Whose number is not told may be the enemy's (الموجة الأخيرة أصابت مبنى).
    """
    page, first = clause.page, clause.happening.first
    if clause.features(clause.happening.hit)[:3] != "vp3" or clause.happening.hit.suffix:
        return False
    numbered = False
    for index in range(first - 1, max(clause.happening.sentence.first - 1, first - 1 - _WAVE_WITHIN), -1):
        numbered = numbered or page.count_at(index) is not None
        if page.is_listed(index, "companion.waves"):
            before = index - 1
            if not (numbered or page.folded[index].endswith("نا")):
                return False
            return before < clause.happening.sentence.first or page.tokens[before].kind != "word" or page.functions[before] == "that"
        if page.functions[index] in ("who", "that", "clause") or page.of_kind(index, "saying", "means") is not None or page.tokens[index].text in "،:.؛":
            return False
    return False


# What is known of these is told by others first, who did not do it.
_ONLY_CONFIRMED = GENERIC | {"abduction", "execution", "suicide_attack"}


def _is_known(page: Page, hit: Hit) -> bool:
    """الهجوم, عملية الخطف: whether a noun, or the last word of a phrase, has the article."""
    return hit.definite or (hit.last > hit.first and page.folded[hit.last].startswith("ال"))


def is_fall(page: Page, hit: Hit) -> bool:
    """سقوط طائرات, تحطم مروحية: a noun of what falls, which nobody need have brought down."""
    return hit.features.startswith("n") and fold(hit.sense.form.split()[0]) in page.reference.words("companion.falling_down")


def _begins_it(clause: Clause, scope: Scope) -> bool:
    """أعلنت إسرائيل بدء هجوم، تنفيذ هجوم، إسقاط طائرتين، السيطرة على بلدة: what a state announces to have begun, carried out, shot down or taken is its own."""
    page, first = clause.page, clause.happening.first
    taken = scope.direct and clause.happening.type == "territory_change"
    if scope.verb is None or (clause.happening.hit.definite and not taken):
        return False
    begins = page.folded[first - 1] in page.reference.words("companion.beginning_of") or (scope.mode == "say" and _is_launched(page, first))
    begins = begins and clause.happening.type in DEEDS_OF_FORCE
    shot_down = scope.direct and clause.happening.type == "interception"
    return (begins or shot_down or taken) and is_a_state(page, scope.chain[0])


def is_a_state(page: Page, teller: Told) -> bool:
    """أعلنت إسرائيل, نفت واشنطن: whether a teller is named as a state."""
    name = page.actor_at.get(teller.first)
    ids = page.actor_ids(name)[:1] if name is not None else ()
    return any(page.reference.actors.get(id_).kind == "state" for id_ in ids)


def _is_launched(page: Page, first: int) -> bool:
    """تنفيذ هجوم, شن غارات: whether a bare noun of doing leads to the deed at token `first`."""
    return any(
        hit.sense.kind == "event" and hit.sense.strength == "light" and hit.sense.mode != "happen" and hit.features.startswith("n") and not hit.definite
        for hit in page.hits[first - 1]
    )


def _is_told_of(clause: Clause, scope: Scope) -> bool:
    """لا صحة للأنباء عن قصف: a deed that there is news or talk of is not owned by who speaks of the news; أعلن في بيان تدمير the statement is where he speaks."""
    page = clause.page
    return any(
        page.structure(index, "information") is not None and page.folded[index - 1] != "في" for index in range(max(scope.first, 1), clause.happening.first)
    )


def _is_said_to_happen(clause: Clause) -> bool:
    """وقوع هجوم, حدوث قصف: what is said to take place is nobody's deed who tells of it."""
    page, first = clause.page, clause.happening.first
    return first > 0 and any(hit.sense.strength == "light" and hit.sense.mode == "happen" and hit.features.startswith("n") for hit in page.hits[first - 1])


def _is_detected(clause: Clause) -> bool:
    """رصد إطلاق صاروخ, تسجيل سقوط قذائف: what somebody detects is not his deed."""
    first = clause.happening.first
    return first > 0 and clause.page.folded[first - 1].removeprefix("ب") in clause.page.reference.words("companion.detecting")


# إطلاق صاروخ على جنوب إسرائيل من قطاع غزة: so far behind a launch stands where it was made.
_FROM_WITHIN = 8


def _is_fired_from_abroad(clause: Clause, teller: Told) -> bool:
    """إطلاق صاروخ من غزة, told by an army of another country: whether "from" leads to a place that lies in none of the teller's countries."""
    page, after = clause.page, clause.happening.last + 1
    own = {page.reference.actors.get(id_).country for id_ in page.told_actors(teller)}
    for index in range(after, min(after + _FROM_WITHIN, clause.high - 1)):
        if page.tokens[index].text in ".،؛:" or page.functions[index] in ("that", "who", "clause"):
            return False
        place = page.in_places.get(index + 1) if page.folded[index] == "من" else None
        if place is not None:
            there = page.countries_of(place)
            return None not in own and bool(own) and bool(there) and there.isdisjoint(own)
    return False


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


def _honours_the_dead(clause: Clause, scope: Scope) -> bool:
    """أعلنت القيادة استشهاد الرقيب, اعترفت الميليشيات بمقتل العميد: a word that honours the dead, or a loss that is owned, is no deed of the teller."""
    verb = clause.page.of_kind(scope.verb, "saying") if scope.verb is not None else None
    if verb is not None and verb.sense.value in ("admits", "mourns") and any(hit.sense.kind == "harm" for hit in clause.page.hits[clause.happening.first]):
        return True
    return any(hit.sense.kind == "harm" and hit.sense.framing == "honours the dead" for hit in clause.page.hits[clause.happening.first])


_THEIRS = frozenset({"ه", "ها", "هم"})


def tells_of_a_death(clause: Clause) -> bool:
    """مقتل جندي, سقوط خمسة قتلى, وبحسب الجيش، قتل خمسة: words for a death, or for the dead, and not for who killed them."""
    page, happening = clause.page, clause.happening
    if happening.type == "execution":
        return False
    harm = [hit for hit in page.hits[happening.first] if hit.sense.kind == "harm"]
    if page.tokens[happening.first - 1].text in "،," and any(hit.sense.role == "verb" and hit.features[:3] == "vp3" for hit in harm):
        # Behind a comma a clause begins, with a verb in the passive.
        return True
    return not clause.is_verb(happening.hit) and any(hit.sense.value == "of_victim" or hit.sense.role == "victims" for hit in harm)


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
    """أقر الجيش بمقتل جندي في هجوم: the dead named before the attack are the teller's own, unless they are said to be another's.

    Soldiers whose death a group in arms announces are those whom it fights (أعلنت الحركة قتل عشرة جنود في هجوم).
    """
    page = clause.page
    before = range(max(scope.first, 0), clause.happening.first)
    if not any(hit.sense.kind == "harm" and hit.sense.harm in ("killed", "injured") for index in before for hit in page.hits[index]):
        return False
    mine = page.told_actors(scope.chain[0])
    others = page.phrase_actors(before.start, before.stop - 1) - mine if before else set()
    fighters = [hit for index in before for hit in page.hits[index] if hit.sense.kind == "people" and hit.sense.who == "combatants"]
    regular = any(hit.sense.value == "regular" and not hit.definite for hit in fighters)
    hostile = any(hit.sense.framing == "hostile" or (hit.sense.pos == "participle" and hit.sense.value != "regular") for hit in fighters)
    if any(hit.suffix in _THEIRS for hit in fighters):
        # مقتل ثلاثة من مقاتليها
        return True
    if regular and clause.happening.type != "air_strike" and _is_armed_group(clause, scope.chain[0]):
        # الجيش الوطني: a group that calls itself the army has soldiers of its own.
        return page.folded[scope.chain[0].first].removeprefix(scope.chain[0].proclitics).startswith("الجيش")
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


def uses_force(clause: Clause, teller: Told) -> bool:
    """Whether a teller speaks for a body that uses force; a bare group or movement need not be one."""
    page = clause.page
    if any(page.functions[at - 1] == "preposition" and _is_a_force(page, at) for at in range(teller.first + 2, teller.last + 1)):
        # مصدر في الجيش
        return True
    hit = page.of_kind(teller.first, "force")
    if hit is not None and hit.sense.strength != "weak":
        return True
    # جماعة جيش تحرير كذا: a group right before its name.
    named = page.actor_at.get(teller.first) or page.actor_at.get(teller.first + 1)
    vague = hit is not None and (named is None or bool(named.proclitics))
    return not vague and page.teller_is_armed(teller)


def _is_a_force(page: Page, index: int) -> bool:
    force = page.of_kind(index, "force")
    return force is not None and force.sense.strength != "weak"


def harmed_are_own(clause: Clause, teller: Told, found: Arguments) -> bool:
    page, mine = clause.page, clause.page.told_actors(teller)
    return any(mine & page.phrase_actors(target.first, target.last) for target in found.targets if not are_fighters_of_a_country(page, target))
