"""Doers that are the subject of a verb which only says that something was done, begun or worked at."""

from __future__ import annotations

from marsad.extract.rules.clause import Clause
from marsad.extract.rules.counted_nouns import noun_at
from marsad.extract.rules.governors import subject_before
from marsad.extract.rules.joined_verbs import acts_before
from marsad.extract.rules.names_of_forces import keeps_order
from marsad.extract.rules.page import Page
from marsad.extract.rules.people_who_act import names_authority
from marsad.extract.rules.roles import Arguments, Phrase
from marsad.extract.rules.subject_first import who_had_done
from marsad.extract.rules.tellers import Told
from marsad.reference.lexicon import Hit

# How far the parts of one clause stand from each other, in tokens.
_NEAR = 14


def read_works_on(clause: Clause, found: Arguments) -> None:
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


def light_at(clause: Clause, index: int) -> Hit | None:
    """The verb at a token that only says that something was done (شن، نفذ)."""
    for hit in clause.page.hits[index]:
        if hit.sense.kind == "event" and hit.sense.strength == "light" and hit.features.startswith("v") and not _is_received(clause.page, hit):
            return hit
    return None


def _is_received(page: Page, hit: Hit) -> bool:
    """تلقى الجيش أنباء: a present in -ى of a verb like ألقى, whose present ends in -ي, is another verb: he received it."""
    form = hit.sense.form
    return hit.features[:2] == "vr" and form.startswith("أ") and form.endswith("ى") and page.tokens[hit.first].text.endswith("ى")


def read_light_verb(clause: Clause, found: Arguments) -> None:
    """شن الجيش غارات، نفذ التحالف هجوما, and headlines with the subject first."""
    happening = clause.happening
    if comes_about(clause):
        return
    for index in range(happening.first - 1, max(clause.low, happening.first - _NEAR) - 1, -1):
        light = light_at(clause, index)
        if light is not None and light.suffix in _OF_ANOTHER_DEED and index < happening.first - 2:
            # الحرب التي تشنها الدولة، بعد هجمات: the pronoun is a deed that was told before; شنها عشرات الغارات is the noun.
            continue
        if light is not None and light.suffix and index > clause.low and clause.page.structure(index - 1, "speech") is not None:
            # كلمة ألقاها بعد قصف المدينة: a speech was given, and no deed done.
            continue
        if light is not None and light.sense.value == "also_investigates" and clause.page.folded[happening.first - 1] == "في":
            # تحقق الشرطة في مقتل فلان
            return
        if light is None:
            if _begins(clause, index) and _begun_by(clause, index, found):
                return
            continue
        if any((said := clause.page.of_kind(at, "saying")) is not None and said.sense.mode == "accuse" for at in range(index + 1, happening.first)):
            # وجهت دمشق الاتهامات لإسرائيل: whoever accuses did not do it.
            return
        if any(clause.page.folded[at] in clause.page.reference.words("companion.charge_in_court") for at in range(index + 1, happening.first)):
            # وجهت المحكمة إلى الضابط تهمة قتل مدنيين
            found.perpetrators.extend(_charged_by(clause, index))
            return
        done = light_at(clause, index - 1) if index > clause.low else None
        if light.sense.mode in ("happen", "passive") or (done is not None and done.sense.mode == "passive"):
            # تم شن, جرى تنفيذ
            light = light if light.sense.mode in ("happen", "passive") or done is None else done
            tried = any(hit.sense.value == "attempted" for at in range(index + 1, happening.first) for hit in clause.page.hits[at])
            # جرت محاولات للتسلل: who tells of attempts did not make them.
            found.by_teller = light.sense.mode == "passive" and not tried and told_by_the_armed(clause)
            return
        had_done = who_had_done(clause, index)
        if had_done and not light.sense.mode:
            found.perpetrators.extend(had_done)
            return
        behind = subject_behind_the_deed(clause, index)
        if behind is not None:
            found.perpetrators.append(behind)
            return
        first = clause.past_marks(index + 1, happening.first)
        while first < happening.first and (
            clause.page.structure(first, "to_them") is not None or clause.page.folded[first] in clause.page.reference.words("companion.in_it")
        ):
            # ما قامت به الميليشيا من هجوم, اليوم الذي شن فيه الجيش غارات
            first = clause.past_marks(first + 1, happening.first)
        weapon = clause.page.of_kind(first, "means") if light.sense.mode == "use" and first < happening.first else None
        if weapon is not None and not weapon.definite and subject_before(clause, index, found):
            # القوات الجوية استخدمت مقاتلات لتنفيذ الضربات: with what.
            return
        if light.features[2] == "1" and not clause.page.folded[light.first].endswith("يت"):
            # ألقيت: "I threw" is spelt like "was thrown".
            found.by_teller = True
        elif (
            first < happening.first
            and (clause.names_doer(first) or (happening.hit.sense.kind == "event" and names_authority(clause, first)))
            # الانتصارات التي حققها الجيش بتحرير المدينة
            and (not light.suffix or happening.hit.proclitics == "ب")
            and not clause.proclitics(first).endswith("ب")
        ):
            found.perpetrators.extend(clause.phrases_from(first, happening.first))
        elif not acts_before(clause, index, found):
            found.open_subject = not light.sense.mode and light.features[3:4] != "s"
        return


_OF_ANOTHER_DEED = frozenset({"ه", "ها", "هم", "هما"})


def comes_about(clause: Clause) -> bool:
    """تقارير بشأن وقوع هجمات: the noun of coming about right before a deed leads to nobody who did it."""
    before = clause.happening.first - 1
    return before >= 0 and any(hit.sense.kind == "event" and hit.sense.mode == "happen" and hit.features.startswith("n") for hit in clause.page.hits[before])


def subject_behind_the_deed(clause: Clause, verb: int) -> Phrase | None:
    """نفذ الهجوم ثلاثة انتحاريين, ارتكب المجزرة جنود: who stands right behind a deed with the article that is the object right behind its verb; None where nobody does."""
    page, hit = clause.page, clause.happening.hit
    if verb != hit.first - 1 or not hit.definite or hit.proclitics or not hit.features.startswith("n"):
        return None
    after = clause.past_marks(hit.last + 1, clause.high)
    if " ".join(page.folded[after : after + 2]).removeprefix("ال") in page.reference.words("companion.suspected"):
        # نفذت القوات الهجوم المشتبه به
        after += 2
    if after >= clause.high or page.functions[after] or clause.proclitics(after):
        return None
    head = noun_at(clause, after)
    head += after < head < clause.high - 1 and page.folded[head] == "من"
    acts = head < clause.high and (clause.names_doer(head) or page.of_kind(head, "people") is not None)
    return Phrase(after, next(clause.phrases_from(head, clause.high)).last) if acts and not page.tokens[after].text.startswith("الذي") else None


def _charged_by(clause: Clause, verb: int) -> list[Phrase]:
    """وجهت المحكمة إلى الضابط تهمة: whom a charge is laid on, behind "to" or ل; empty where nobody is named."""
    for at in range(verb + 1, clause.happening.first - 1):
        if clause.page.folded[at] == "الي" and clause.names_doer(at + 1):
            return [next(clause.phrases_from(at + 1, clause.happening.first))]
        if clause.proclitics(at) == "ل" and clause.names_doer(at):
            return [next(clause.phrases_from(at, clause.happening.first))]
    return []


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
    if scope is None or not scope.chain or scope.mode != "say" or not clause.page.teller_is_armed(scope.chain[0]):
        return False
    return clause.happening.type not in _OF_ARMIES or not _are_police(clause.page, scope.chain[0])


# What police tell of and do not do.
_OF_ARMIES = frozenset("shelling air_strike drone_strike explosion suicide_attack chemical_attack".split())


def _are_police(page: Page, told: Told) -> bool:
    """قائد الشرطة، الدفاع المدني: whether a teller speaks for those who keep order or rescue."""
    names = (page.actor_at[index] for index in range(told.first, told.last + 1) if index in page.actor_at)
    if any("police" in page.actor_kinds(name) for name in names):
        return True
    return keeps_order(page, told.first, told.last)
