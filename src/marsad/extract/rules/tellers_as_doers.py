"""Tellers that tell of their own deeds, and tellers that accuse."""

from __future__ import annotations

from marsad.extract.rules.answered import is_answered
from marsad.extract.rules.beside_the_teller import who_speaks_beside
from marsad.extract.rules.blamed import meant_by_charge
from marsad.extract.rules.clause import Clause
from marsad.extract.rules.denied_deeds import denies_its_own, may_be_charged
from marsad.extract.rules.governors import teller_can_act
from marsad.extract.rules.inquiries import is_not_his
from marsad.extract.rules.own_deeds import ADMITTED_DEEDS, is_a_state, reports_its_own, uses_force
from marsad.extract.rules.own_part import are_suspected, disclaims, is_of_the_teller, speaks_of_carrying_it_out, stands_behind_it, takes_it_on_himself
from marsad.extract.rules.own_side import are_ours
from marsad.extract.rules.page import Page
from marsad.extract.rules.phrase_stops import is_verb
from marsad.extract.rules.roles import Arguments, Phrase
from marsad.extract.rules.stance_cues import is_any, is_at_its_site
from marsad.extract.rules.struck_at_home import strikes_his_own_country
from marsad.extract.rules.subjects import agrees_with_verb, his_that_before
from marsad.extract.rules.tellers import Scope, Told
from marsad.extract.rules.tellers.accused import accused_at
from marsad.reference.lexicon import Hit

# The cause of a threat stands this near before what caused it.
_CAUSE_REACH = 3
_TO_COME = frozenset({"threat", "prediction"})


def tell_of_themselves(clause: Clause, found: Arguments) -> None:
    """Marks the deeds of the teller, and takes the doer that an accusing teller names."""
    scope = clause.scope
    if is_verb(clause.page, clause.happening.first) and found.by_teller:
        found.perpetrators = []
    if scope is None or is_at_its_site(clause.page, clause.happening.hit) or is_not_his(clause.page, clause.happening.hit, clause.happening.sentence.first):
        # اتهم روسيا بالعبث بموقع الهجوم: who is accused of something done there did not attack.
        return
    if scope.mode == "accuse" and found.by_teller and clause.happening.hit.features[2:3] != "1":
        # اتهم الجيش الحركة بأنها قصفت السوق: the pronoun is whom he accuses.
        found.by_teller = False
        if scope.accused is not None:
            found.perpetrators = [Phrase(*scope.accused)]
            return
    if clause.happening.type not in _TO_COME and are_ours(clause.page, found.targets) and clause.happening.hit.features[2:3] != "1":
        # قال الرئيس: أسقطت إحدى مروحياتنا
        found.by_teller = False
        return
    if (
        found.by_teller
        and not clause.is_verb(clause.happening.hit)
        and scope.mode == "say"
        and scope.chain
        and strikes_his_own_country(clause, scope.chain[0], found)
    ):
        # أعلن الجيش السوري أنه تم إطلاق صواريخ باتجاه أهداف سورية
        found.by_teller = False
        return
    if scope.mode == "accuse" and _is_the_accuser(clause.page, scope, found):
        # الجماعة، بعدما اتهمتها واشنطن بالوقوف خلف هجوم
        found.perpetrators = meant_by_charge(clause, scope.verb) if scope.verb is not None else []
        return
    if _is_let_know(clause.page, scope, found):
        # إسرائيل أبلغت واشنطن بالهجمات: whom a teller lets know did nothing.
        found.perpetrators = []
    beside = who_speaks_beside(clause.page, scope, clause.happening.first) if scope.mode == "threaten" else None
    if beside is not None and (found.by_teller or found.perpetrators) and all(phrase.first <= beside.last for phrase in found.perpetrators):
        # تعهد الرئيس ونظيره الأميركي، فلان، بالرد: both threaten.
        _take_both(clause, scope, beside, found)
        return
    if _threatens_them(clause, scope, found):
        # هددت إسرائيل الحزب بقصف: whom the verb of threatening has for its object.
        found.targets = [*found.perpetrators, *found.targets]
        found.perpetrators, found.by_teller = [], True
        return
    if _is_told_before_the_threat(clause, scope, found):
        # قال التحالف إن الطائرة إيرانية، متوعدا برد: who stands before the word of threatening does not threaten.
        found.perpetrators, found.by_teller = [], True
    if _is_his_alleged_deed(clause, scope):
        # نفت الحركة اتهامات الجيش لها بقصف: who accuses stands before the charge.
        found.perpetrators, found.by_teller = [], True
        return
    behind = scope.accused.last + 1 if scope.accused is not None else len(clause.page)
    blames = behind < len(clause.page) and clause.page.folded[behind] in clause.page.reference.words("companion.blame")
    # باللوم على الجيش والحركة: with those joined to him, whom the words of blame have found.
    blames = blames or (found.is_blamed and scope.accused is not None and any(phrase.first == scope.accused.first for phrase in found.perpetrators))
    if scope.accused is not None and not blames and not found.by_teller and _is_of_accusation(clause, scope):
        found.perpetrators = list(clause.phrases_from(scope.accused.first, clause.happening.first)) or [Phrase(*scope.accused)]
    if scope.mode == "accuse" and not found.perpetrators and not found.by_teller:
        found.perpetrators = _accused(clause, scope)
    if found.perpetrators or found.by_teller or found.pronoun is not None or not scope.chain or _calls_it_so(clause.page, scope):
        return
    answered = is_answered(clause.page, clause.happening.hit, clause.happening.sentence)
    threatens = scope.mode == "threaten" and not (_is_what_others_threatened(clause.page, scope) or answered or _is_the_cause(clause) or _points_back(clause))
    own = not _mourns(clause, scope) and (
        _is_what_he_did(clause, scope)
        or _admits_it(clause, scope)
        or _speaks_of_own_part(clause, scope)
        or reports_its_own(clause, scope, found)
        or _is_his_by_pronoun(clause, scope, found)
        or denies_its_own(clause, scope, found)
    )
    owner = _who_owns_it(clause, scope) if scope.mode == "own" else None
    if owner is not None:
        found.perpetrators = [owner]
        return
    found.by_teller = scope.mode == "own" or threatens or own
    owner = _owner_of_medium(clause.page, scope.chain[0]) if found.by_teller else None
    if owner is not None:
        found.perpetrators, found.by_teller = [owner], False
    if threatens and not found.targets:
        found.targets = _threatened(clause, scope, scope.chain[0])
    if beside is not None and found.by_teller:
        _take_both(clause, scope, beside, found)


def _take_both(clause: Clause, scope: Scope, beside: Phrase, found: Arguments) -> None:
    """تعهد الرئيس الفرنسي ونظيره الأميركي بالرد: both of those who speak threaten, and neither is threatened."""
    found.targets = found.targets or _threatened(clause, scope, beside)
    found.perpetrators, found.by_teller = [Phrase(*scope.chain[0]), beside], False


def _calls_it_so(page: Page, scope: Scope) -> bool:
    """استنكرت الحركة ما وصفته بالمجزرة: whether a teller who judges a deed, or charges another with it, says by which name he calls it."""
    verb = scope.verb
    if verb is None or page.structure(verb, "calls_it") is None or page.folded[verb - 1] not in page.reference.words("companion.what"):
        return False
    before = page.starting("saying", max(0, verb - _JUDGED_WITHIN), verb - 1)
    return any(hit.sense.kind == "saying" and hit.sense.mode in ("condemn", "accuse") for index in before for hit in page.hits[index])


# استنكرت حركة المقاومة الإسلامية في بيان نشرته مساء الأحد ما وصفته: so far before a verb of calling stands the one of judging.
_JUDGED_WITHIN = 12


def _is_what_others_threatened(page: Page, scope: Scope) -> bool:
    """الوزير: كانت تتوعد بقصف مدننا: behind the label of who speaks, "was" before the verb of threatening is said of somebody else."""
    verb = scope.verb
    if verb is None or not scope.chain or verb - 1 <= scope.chain[0].last or page.structure(verb - 1, "aspect") is None:
        return False
    return any(page.tokens[index].text == ":" for index in range(scope.chain[0].last + 1, verb))


# إن "مجموعة من الرعاع" تبنت التفجير: so many words name whoever owns up to it.
_OWNS_WITHIN = 6


def _who_owns_it(clause: Clause, scope: Scope) -> Phrase | None:
    """قال المتحدث إن "مجموعة من الشبان" تبنت التفجير: who stands between "that" and the verb of owning up, and is not the one who speaks; None where nobody does."""
    page, verb = clause.page, scope.verb
    if verb is None or not scope.chain or scope.chain[0].last >= verb:
        return None
    for index in range(verb - 1, max(scope.chain[0].last, verb - 2 - _OWNS_WITHIN), -1):
        if page.functions[index] == "that":
            words = [at for at in range(index + 1, verb) if page.tokens[at].kind == "word"]
            plain = page.folded[index] in ("ان", "بان")
            return Phrase(words[0], words[-1]) if words and plain else None
        if page.tokens[index].text in ".،؛:" or page.functions[index] in ("clause", "who", "cause"):
            return None
    return None


def _is_the_accuser(page: Page, scope: Scope, found: Arguments) -> bool:
    """Whether what was found as doer is who accuses, behind a verb whose pronoun means the accused."""
    verb = page.of_kind(scope.verb, "saying") if scope.verb is not None else None
    if scope.verb is None or verb is None or verb.suffix not in _THEIRS or not scope.chain or not found.perpetrators:
        return False
    accuser = scope.chain[0]
    return scope.verb < accuser.first and all(accuser.first <= phrase.first <= accuser.last for phrase in found.perpetrators)


def _mourns(clause: Clause, scope: Scope) -> bool:
    """نعى الحزب المقاتل فلانا الذي قتل في غارة: whether a teller announces the death of one of his own, whom he did not kill; in a clash he fell on the teller's side."""
    verb = clause.page.of_kind(scope.verb, "saying") if scope.verb is not None else None
    return verb is not None and verb.sense.value == "mourns" and clause.happening.type not in ("armed_clash", "incursion")


def _owner_of_medium(page: Page, teller: Told) -> Phrase | None:
    """أعلن تلفزيون المسيرة التابع للحوثيين إطلاق صواريخ: the armed body that a medium's own name is said to belong to, which did what the medium tells of it; else None."""
    if not _only_tells(page, teller):
        return None
    owners = (page.actor_at[index] for index in range(teller.first + 1, teller.last + 1) if index in page.actor_at)
    name = next((name for name in owners if page.is_armed(name) and not page.is_medium(name)), None)
    return Phrase(name.first, name.last, name.proclitics) if name is not None else None


def _is_let_know(page: Page, scope: Scope, found: Arguments) -> bool:
    """Whether what was found as doer stands right behind a verb of letting know whose subject is the teller before it."""
    if scope.verb is None or not scope.chain or scope.chain[0].last >= scope.verb or not found.perpetrators:
        return False
    verb = page.of_kind(scope.verb, "saying")
    return verb is not None and "told" in verb.sense.needs and all(phrase.first == verb.last + 1 for phrase in found.perpetrators)


def _threatens_them(clause: Clause, scope: Scope, found: Arguments) -> bool:
    """Whether what was found as doer stands between who threatens and what is threatened with ب, and is none of the teller's."""
    if scope.mode != "threaten" or scope.verb is None or not scope.chain or not clause.happening.hit.proclitics.endswith("ب") or not found.perpetrators:
        return False
    if clause.page.folded[clause.happening.first - 1] in clause.page.reference.words("companion.charges"):
        # هدد الجيش الحركة بالرد بعد اتهامها بقصف: whom he charges with it.
        return False
    teller = scope.chain[0]
    between = all(max(teller.last, scope.verb) < phrase.first and phrase.last < clause.happening.first for phrase in found.perpetrators)
    return between and scope.verb < clause.happening.first and not clause.page.functions[clause.happening.first - 1]


def _is_told_before_the_threat(clause: Clause, scope: Scope, found: Arguments) -> bool:
    """Whether what was found as doer stands between who speaks and the participle with which he threatens."""
    if scope.mode != "threaten" or scope.verb is None or not scope.chain or not found.perpetrators:
        return False
    return all(scope.chain[0].last < phrase.first and phrase.last < scope.verb < clause.happening.first for phrase in found.perpetrators)


# هدد الرئيس، في كلمة له، إيران برد: so far behind who threatens stands whom he threatens.
_THREATENED_WITHIN = 6


def _threatened(clause: Clause, scope: Scope, speaker: Told | Phrase) -> list[Phrase]:
    """هدد الرئيس إيران برد: whom a verb of threatening has for its object, before what is threatened with ب; empty where none is named."""
    page, first = clause.page, speaker.last + 1
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
    if scope.verb is None or scope.mode in ("deny", "accuse", "threaten"):
        return False
    if not uses_force(clause, scope.chain[0]):
        # قالت إسرائيل إنها قتلت قياديا في غارة
        return is_a_state(page, scope.chain[0]) and _says_that_he_did_it(clause, scope)
    if _carried_it_out(clause):
        return True
    if clause.happening.hit.definite and page.folded[clause.happening.first - 1] in page.reference.words("companion.after"):
        # قالت الشرطة إنها قتلت مهاجما بعد الهجوم
        return False
    return _says_that_he_did_it(clause, scope)


def _says_that_he_did_it(clause: Clause, scope: Scope) -> bool:
    """قال الجيش إنه قتل مسلحين في غارة: whether a verb of harm or force, with an object behind it, stands behind "that he" and before the happening."""
    page = clause.page
    if scope.verb is None:
        return False
    for index in range(max(clause.low, scope.verb + 1) + 1, clause.happening.first + 1):
        verb = next((hit for hit in page.hits[index] if hit.sense.kind in ("event", "harm") and hit.features.startswith("vp3")), None)
        if verb is not None and his_that_before(page, index, scope.verb) is not None:
            after = clause.past_marks(index + 1, clause.high)
            has_object = after < clause.high and (clause.names_struck(after) or page.count_at(after) is not None or clause.may_be_struck(after))
            return not verb.suffix and not page.is_passive(verb) and has_object
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
    if verb is None or verb.sense.value != "admits" or not scope.direct or _only_tells(clause.page, scope.chain[0]):
        return False
    hit = clause.happening.hit
    loss = hit.sense.kind == "harm" and hit.sense.value == "of_victim"
    his = _is_launched_with(clause, "ب") or _kills_in_it(clause, scope) or (hit.proclitics == "ب" and clause.role(hit) != "doer" and not loss)
    return his and clause.happening.type in ADMITTED_DEEDS


def _kills_in_it(clause: Clause, scope: Scope) -> bool:
    """أقر الجيش بقتل عشرة مدنيين في غارة: whether what is admitted to right behind who admits it is a killing, in the course of an attack without the article."""
    page, hit = clause.page, clause.happening.hit
    first = max(scope.verb or 0, scope.chain[0].last) + 1
    killing = page.of_kind(first, "harm") if first < hit.first and not (hit.definite or hit.suffix) else None
    killed = killing is not None and killing.proclitics == "ب" and killing.sense.value == "of_doer"
    return killed and (page.folded[hit.first - 1] == "في" or hit.proclitics == "ب")


def _is_his_by_pronoun(clause: Clause, scope: Scope, found: Arguments) -> bool:
    """نفى الجيش قصفه للمستشفى, أقر بأن إحدى غاراته قتلت مدنيين: a noun whose pronoun agrees with who speaks, with what was struck behind it, or "one of" before it."""
    hit, page = clause.happening.hit, clause.page
    if scope.verb is None or scope.mode in ("accuse", "relay") or not hit.features.startswith("n"):
        return False
    denies = scope.mode == "deny" or (hit.first > 0 and page.of_kind(hit.first - 1, "negation") is not None)
    if not uses_force(clause, scope.chain[0]) and not (denies and teller_can_act(clause)):
        return False
    struck = any(phrase.first == hit.last + 1 and phrase.proclitics in ("", "ل") for phrase in found.targets)
    saying = page.folded[scope.verb].removeprefix("و")
    feminine = saying.endswith("ت") or saying.startswith("ت")
    picked = hit.first > 0 and page.is_listed(hit.first - 1, "companion.one_of_his")
    return (struck or picked) and hit.suffix in ("ه", "ها") and feminine == (hit.suffix == "ها")


def _is_launched_with(clause: Clause, proclitic: str) -> bool:
    """اعترف الجيش بتنفيذ الهجوم: whether a noun of doing with a proclitic leads to the deed."""
    first = clause.happening.first
    light = (hit for hit in clause.page.hits[first - 1] if hit.sense.strength == "light" and hit.sense.mode != "happen") if first else ()
    return any(hit.features.startswith("n") and hit.proclitics == proclitic for hit in light)


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
        if hit is not None and hit.proclitics == "ل" and scope.mode != "deny":
            # قالت الشرطة إن الرجل مطلوب لتورطه في خطف: whose part it is stands before it.
            continue
        if hit is not None and scope.mode != "deny" and are_suspected(page, index):
            # أعلنت الشرطة توقيف رجل للاشتباه بضلوعه في تفجير: nor is it of who suspects another of it.
            continue
        if hit is not None and (hit.suffix or page.folded[index].startswith("الوقوف") or is_of_the_teller(page, hit) or _is_of_his_side(page, hit, scope)):
            return True
        if scope.mode == "deny" and (page.folded[index] in page.reference.words("companion.his_doing") or (hit is not None and _is_any_part(page, hit, first))):
            return True
    if scope.mode == "deny" and (_disowns(page, scope) or _rejects_a_charge(clause, scope)):
        return True
    if _is_responsible_himself(clause, scope) or _answers_for_it(clause, scope):
        return True
    if _does_it(clause, scope) or _intends_it(clause, scope):
        return True
    if disclaims(page, clause.happening.first, scope.first) and _is_he(page, clause.happening.first, scope.first):
        return True
    return _was_ordered(clause, scope)


def _is_responsible_himself(clause: Clause, scope: Scope) -> bool:
    """قال المتهم إنه مسؤول عن الهجوم, قالت الحركة إنها المسؤولة عن: "that he" of who speaks before a word for whoever is responsible for a deed."""
    page, first = clause.page, clause.happening.first
    if scope.verb is None or scope.mode != "say" or first < 3 or page.folded[first - 1] != "عن":
        return False
    return page.folded[first - 2] in page.reference.words("companion.responsible_one") and agrees_with_verb(page, first - 3, scope.verb)


def _answers_for_it(clause: Clause, scope: Scope) -> bool:
    """أعلنت الحركة أنها تقف وراء الهجوم, المسؤولية عنه, أكدت تنفيذه, نفت شنه: a deed that whoever can act owns or disowns in words that name nobody."""
    page, first = clause.page, clause.happening.first
    if scope.verb is None or scope.mode not in ("say", "deny") or not teller_can_act(clause) or _only_tells(page, scope.chain[0]):
        return False
    said = max(scope.verb, scope.chain[0].last)
    if stands_behind_it(page, first, scope.verb) or takes_it_on_himself(page, first, said):
        return True
    if clause.happening.type not in ADMITTED_DEEDS or not speaks_of_carrying_it_out(page, first, said):
        return False
    return scope.mode == "deny" or uses_force(clause, scope.chain[0]) or is_a_state(page, scope.chain[0])


def _does_it(clause: Clause, scope: Scope) -> bool:
    """نفى الجيش قيامه بقصف، أعلنت الحركة تنفيذها هجوما: a noun of doing with a pronoun for who speaks right before the deed, or a noun of doing between the two."""
    page, first = clause.page, clause.happening.first
    if scope.verb is None or not scope.chain or scope.mode in ("accuse", "threaten", "relay") or _only_tells(page, scope.chain[0]):
        return False
    feminine = page.folded[scope.verb].endswith("ت") or page.folded[scope.verb].removeprefix("و").startswith("ت")
    for index in range(first - 1, max(scope.verb, scope.chain[0].last, first - 1 - _DOING_WITHIN), -1):
        word = page.folded[index]
        suffix = next((ending for ending in _THEIRS if word.endswith(ending)), "")
        light = any(hit.sense.strength == "light" and hit.sense.kind == "event" and hit.features.startswith("n") for hit in page.hits[index])
        if suffix and (light or word[: -len(suffix)] in page.reference.words("companion.undertakings")):
            return suffix == "هم" or feminine == (suffix == "ها")
        if not light:
            return False
    return False


def _intends_it(clause: Clause, scope: Scope) -> bool:
    """أكد الجيش أنه لا يعتزم توجيه ضربات, أنه يخطط لقصف المدينة: a deed that "that he" and a verb of intending make the teller's own."""
    page, verb = clause.page, clause.happening.first - 1
    if scope.verb is None or not scope.chain or scope.mode in ("accuse", "relay") or _only_tells(page, scope.chain[0]):
        return False
    if any(hit.sense.strength == "light" and hit.features.startswith("n") for hit in page.hits[verb]):
        verb -= 1
    intends = any(hit.sense.kind == "realis" and hit.sense.mode == "intends" and hit.features.startswith("v") for hit in page.hits[verb])
    before = verb - 1 - (page.structure(verb - 1, "negation") is not None or page.of_kind(verb - 1, "negation") is not None)
    return intends and before > scope.verb and agrees_with_verb(page, before, scope.verb)


# تنفيذها سلسلة هجمات
_DOING_WITHIN = 2


def _is_of_his_side(page: Page, part: Hit, scope: Scope) -> bool:
    """نفى الكرملين أي صلة لروسيا بالتفجير, نفى الجيش أي دور للجيش: whether a word for a part in a deed has the teller's own side behind it, by its name."""
    after = part.last + 1
    if not scope.chain or after >= len(page):
        return False
    if page.folded[after].startswith("لل") and page.folded[scope.chain[0].first] == f"ال{page.folded[after][2:]}":
        return True
    name = page.actor_at.get(after)
    if name is None or not name.proclitics.endswith("ل"):
        return False
    return bool(page.told_actors(scope.chain[0]) & page.phrase_actors(name.first, name.last))


def _is_any_part(page: Page, part: Hit, first: int) -> bool:
    """نفى الكرملين أي دور في الغارات, نفت واشنطن العلاقة مع الهجوم: a part that is nobody else's, right before the happening at token `first`."""
    whole = is_any(page, part.first - 1) or page.folded[part.first].startswith("ال")
    return whole and first - part.last <= 1 + (page.functions[part.last + 1] == "preposition")


def _disowns(page: Page, scope: Scope) -> bool:
    """تنصل الفصيل من مسؤولية الهجوم, تبرأ من تفجير: verbs that deny one's own part and nothing else."""
    verb = page.of_kind(scope.verb, "saying") if scope.verb is not None else None
    return verb is not None and "deed" in verb.sense.needs


def _rejects_a_charge(clause: Clause, scope: Scope) -> bool:
    """رفض الجيش الاتهامات بقصف المدرسة, رفضت موسكو اتهامها بقصفها: what a force is charged with, behind its denial of the charge, would be its own deed."""
    page, first = clause.page, clause.happening.first
    if first > 1 and any(hit.sense.strength == "light" and hit.proclitics == "ب" for hit in page.hits[first - 1]):
        # الاتهامات بشن هجوم
        first -= 1
    elif not clause.happening.hit.proclitics.endswith("ب") or first == 0:
        return False
    charge = page.folded[first - 1]
    if charge.endswith(_THEIRS) and charge in page.reference.words("companion.charges"):
        return True
    if not may_be_charged(clause, scope.chain[0]):
        return False
    return charge in page.reference.words("companion.accusations") or f"ال{charge}" in page.reference.words("companion.accusations")


# The pronouns of whoever is charged.
_THEIRS = ("ه", "ها", "هم")


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
    """نفت واشنطن أن تكون هي التي شنت, نفت أن تكون وراء الهجوم, نفت أنها وراء الهجوم: a pronoun before what is denied, or the verb alone, stands for who denies."""
    page, first = clause.page, clause.happening.first
    behind = first - 1 - is_any(page, first - 1)
    if (
        page.folded[behind - 2] == "ان"
        and page.folded[behind - 1] in page.reference.words("companion.to_be")
        and page.folded[behind] in page.reference.words("companion.stood_behind")
    ):
        # أن تكون وراء أي هجوم
        return True
    if agrees_with_verb(page, behind - 1, verb) and page.folded[behind] in page.reference.words("companion.stood_behind"):
        # نفت الحركة أنها وراء الهجوم
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
        if index > first and clause.page.structure(index - 1, "institution") is not None:
            # اتهم النائب في مجلس النواب الإدارة: what the accuser's house is called by.
            continue
        if _are_accused_at_large(clause, index):
            return [Phrase(index, index)]
        if index not in told and (index not in clause.page.inside_actor or index in clause.page.actor_at) and clause.names_doer(index):
            named = _accused_behind_description(clause, first, index)
            return list(clause.phrases_from(index if named is None else named, clause.happening.first))
    return []


def _are_accused_at_large(clause: Clause, index: int) -> bool:
    """اتهمت سوريا الغرب بشن هجوم: whether those without a body who are accused (the West) stand right before the charge."""
    page = clause.page
    return page.folded[index] in page.reference.words("companion.addressed") and page.folded[index + 1].startswith("ب")


# اتهم المتحدث باسم الوزارة التي يسيطر عليها المتمردون الجيش بشن الغارة: so far behind "who" stands the subject of what is told of the accuser.
_DESCRIBED_WITHIN = 4


def _accused_behind_description(clause: Clause, first: int, index: int) -> int | None:
    """The accused behind a body named in a clause about the accuser; None where the body is in no such clause, or nobody accused stands behind it."""
    page = clause.page
    if not any(page.functions[at] == "who" for at in range(max(first, index - _DESCRIBED_WITHIN), index)):
        return None
    behind = range(index + 1, clause.happening.first)
    return next((at for at in behind if clause.names_doer(at) and accused_at(page, at, clause.happening.sentence) == at), None)
