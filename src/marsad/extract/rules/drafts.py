"""Claims in the making: the happenings of each sentence with what belongs to them, one draft for each place."""

from __future__ import annotations

from collections.abc import Iterator

from marsad.extract.rules.answered import is_answered
from marsad.extract.rules.arguments import Arguments, Phrase, read_arguments
from marsad.extract.rules.blown_up import damage_of, is_destruction
from marsad.extract.rules.carrying import give_doers_on, give_intents_on
from marsad.extract.rules.clause import Clause
from marsad.extract.rules.crowds import retype_crowds
from marsad.extract.rules.draft import Draft
from marsad.extract.rules.future import go_on_since, plan_ahead
from marsad.extract.rules.happenings import Happening, find_happenings, is_toll_of_many, new_subject
from marsad.extract.rules.harm import Found, find_harm
from marsad.extract.rules.harm_alone import HarmTold, told_by_harm
from marsad.extract.rules.harm_owner import add_harm, give_harm, is_one_more
from marsad.extract.rules.means import Doing, fill_means, means_of, those_that_name, type_by_means, type_by_target
from marsad.extract.rules.owned_sites import struck_there
from marsad.extract.rules.page import Page, Place, Sentence
from marsad.extract.rules.places import opens_a_choice
from marsad.extract.rules.places_elsewhere import without_elsewhere
from marsad.extract.rules.places_of import by_place, give_places_back, where
from marsad.extract.rules.presupposed import is_of_known
from marsad.extract.rules.sharing import means_at, share_objects, struck_at
from marsad.extract.rules.stance import Stance, is_any, is_governed, read_stance
from marsad.extract.rules.struck import states_struck
from marsad.extract.rules.taken import harm_of_taken
from marsad.extract.rules.tellers import Scope, Told, innermost, skip_header
from marsad.extract.rules.threats import bare_threats
from marsad.extract.rules.timing import share_time, time_of
from marsad.extract.rules.tolls import with_running_total
from marsad.extract.rules.triggers import is_cued
from marsad.extract.rules.untold import is_untold, kinds_listed
from marsad.extract.rules.words_of_force import kills_a_leader
from marsad.text.time_expressions import TimeExpression


def draft_sentence(page: Page, sentence: Sentence, scopes: list[Scope]) -> list[Draft]:
    """The drafts of one sentence, in text order."""
    if not any(page.starting(kind, sentence.first, sentence.last) for kind in ("event", "harm", "means")):
        return bare_threats(page, sentence, scopes, [])
    start = skip_header(page, sentence)
    happenings = [found for found in find_happenings(page, sentence, start) if _is_told(page, found, sentence, scopes)]
    listed = kinds_listed(page, happenings)
    happenings = [found for found in happenings if not any(found is other for other in listed)]
    happenings = [] if all(found.left_out for found in happenings) else happenings
    harms = find_harm(page, sentence, start)
    happenings, totals = with_running_total(page, sentence, happenings, harms)
    harms = [found for found in harms if found not in totals]
    if not happenings:
        return [*bare_threats(page, sentence, scopes, []), *_from_harm_alone(page, sentence, harms, scopes, [])]
    bounds = list(_bounds(page, happenings, start, sentence.last))
    told = [_teller_of(page, happening, scopes) for happening in happenings]
    read = [read_arguments(page, happening, low, high, scope) for happening, (low, high), scope in zip(happenings, bounds, told, strict=True)]
    fill_means(page, happenings, bounds, [_doing(arguments, scope) for arguments, scope in zip(read, told, strict=True)])
    drafts: list[Draft] = []
    shared: list[Place] = []
    for happening, (low, high), scope, arguments in zip(happenings, bounds, told, read, strict=True):
        words = {index for hit in happening.words for index in range(hit.first, hit.last + 1)}
        taken = {index for phrase in arguments.perpetrators for index in range(phrase.first, phrase.last + 1)} | words
        inside = [place for place in page.places if low <= place.first < high and place.last not in taken and not _is_of_teller(page, place, scopes)]
        inside = [place for place in inside if not _is_of_a_post(page, place)]
        inside = [place for place in inside if not _is_one_of_those_before(page, place, happening)]
        inside = [place for place in inside if not _is_of_a_motive(page, place, happening)] or inside
        inside = without_elsewhere(page, inside, happening)
        if happening.type == "threat" and happening.hit.proclitics.startswith("و"):
            # التصعيد في كذا والرد بحزم: what stands before "and" belongs to what the threat is joined to.
            inside = [place for place in inside if place.first > happening.first]
        arguments.places = where(page, inside, happening.type)
        if any(place.first > happening.first and page.level_of(place) in _LOCAL and not place.anaphor for place in arguments.places):
            arguments.places = [place for place in arguments.places if place.first > happening.first or not _is_where_the_teller_is(page, place, scopes)]
        arguments.by_teller = arguments.by_teller and not is_answered(page, happening.hit, sentence)
        stance = read_stance(page, happening, low, high, scope)
        if stance.realis in ("occurred", "ongoing") and not happening.hit.proclitics.endswith("ل"):
            # تجهز صواريخ لتضرب إسرائيل: what a thing is for has happened nowhere.
            countries = states_struck(page, happening.type, arguments.targets)
            arguments.targets = [phrase for phrase in arguments.targets if phrase not in countries]
            arguments.places = arguments.places or [_as_place(page, phrase) for phrase in countries]
        # What is answered took place elsewhere than the answer, and what a party is silent of nobody says where.
        elsewhere = is_answered(page, happening.hit, sentence) or stance.silence or happening.type == "threat"
        groups = by_place(page, arguments.places) or [[] if elsewhere else shared]
        shared = groups[-1] or shared
        time = time_of(page, happening, low, high, scopes, arguments)
        for at, group in enumerate(groups):
            draft = _draft(page, happening, arguments, group, scope, stance, time, low, high)
            draft.targets = struck_there(Clause(page, happening, low, high, scope), struck_at(arguments.targets, groups, at))
            if len(groups) > 1 and len(happening.means) > 1:
                draft.means = means_at(page, happening.means, low, high, groups, at)
                draft.type = type_by_target(page, type_by_means(happening.type, those_that_name(page, arguments, draft.means)), arguments)
            drafts.append(draft)
    give_doers_on(page, drafts)
    give_intents_on(page, drafts)
    share_objects(drafts)
    plan_ahead(drafts)
    share_time(page, drafts)
    give_places_back(page, drafts)
    tolls = [draft for draft in drafts if draft.type == "casualty_toll"]
    left = give_harm(page, [draft for draft in drafts if draft.type != "casualty_toll"], harms, scopes) if len(tolls) < len(drafts) else harms
    for draft in drafts:
        if draft.type == "property_destruction" and not draft.harm and draft.stance.realis in ("occurred", "ongoing"):
            draft.harm.extend(damage_of(page, draft.hit, draft.targets))
    for draft in drafts:
        draft.harm.extend(harm_of_taken(page, draft))
    for draft in tolls:
        draft.harm.extend(found.harm for found in totals if found.harm not in draft.harm)
    retype_crowds(page, drafts)
    go_on_since(page, drafts)
    # A word that tells of a killing as planned or denied has no dead to give, and tells nothing more.
    unharmed = [draft.hit for draft in drafts if draft.stance.realis not in ("occurred", "ongoing") or draft.stance.polarity == "denied"]
    left = [found for found in left if not any(hit.first <= found.hit.first <= hit.last for hit in unharmed)]
    by_harm = _from_harm_alone(page, sentence, left, scopes, drafts)
    if by_harm:
        give_doers_on(page, sorted((*drafts, *by_harm), key=lambda draft: draft.hit.first))
    return [*drafts, *bare_threats(page, sentence, scopes, drafts), *by_harm]


def _as_place(page: Page, struck: Phrase) -> Place:
    first, last, proclitics = struck
    level = "country" if first in page.actor_at else None
    return Place(first, last, proclitics, level, known=True, near=False, anaphor=False, whole=(first, last))


# إرسال فريق للتحقيق في هجوم, عرض خيارات على الرئيس، ردا على هجوم
_BACKGROUND_WITHIN = 6


def _teller_of(page: Page, happening: Happening, scopes: list[Scope]) -> Scope | None:
    """The scope that tells a happening; what an announced deed answers, or looks into, is the outlet's background (أعلن إرسال فريق للتحقيق في هجوم)."""
    scope = innermost(scopes, happening.first)
    if scope is not None and scope.mode == "order":
        # What is called for has not happened; what led to the call the outlet tells.
        return None
    if scope is None or not scope.direct or scope.mode != "say" or happening.is_verb or page.quoted[happening.first]:
        return scope
    if page.tokens[scope.first].text == ":" or (scope.first and page.tokens[scope.first - 1].text == ":"):
        return scope
    before = range(max(scope.first, happening.first - _BACKGROUND_WITHIN), happening.first)
    if any((page.of_kind(index, "saying") and page.folded[index] != "ردا") or page.folded[index].startswith(("اتهام", "باتهام")) for index in before):
        return scope
    asked = any(page.folded[index] in page.reference.words("companion.to_inquire") for index in before)
    answered = is_answered(page, happening.hit, happening.sentence) and any(page.folded[index] == "ردا" for index in before)
    return None if asked or answered else scope


def _doing(arguments: Arguments, scope: Scope | None) -> Doing:
    teller = [Phrase(*scope.chain[0])] if scope is not None and scope.chain and arguments.by_teller else []
    return Doing(arguments.targets, arguments.perpetrators or teller)


def _is_told(page: Page, happening: Happening, sentence: Sentence, scopes: list[Scope]) -> bool:
    """Whether a happening is told as one: not part of a teller's name, no call for others to act, and no talk of escalation by itself."""
    if _in_teller(scopes, happening.first):
        return False
    scope = innermost(scopes, happening.first)
    mode = scope.mode if scope else "say"
    if mode == "order" and not _is_why_called(page, happening, scope):
        return False
    if mode != "deny" and happening.first and is_any(page, happening.first - 1):
        # على أي هجوم, لا نقبل بأي استهداف: whichever may come.
        if _is_not_accepted(page, happening, sentence) or not _is_negated(page, happening, sentence):
            return False
    if (
        (mode != "deny" and _is_of_whichever(page, happening))
        or _is_judged_as_such(page, happening)
        or _is_not_managed(page, happening, sentence)
        or _is_of_a_false_alarm(page, happening, sentence)
        or _is_contrary_to_fact(page, happening, sentence)
        or _is_purpose(page, happening, sentence)
        or _is_only_proposed(page, happening, sentence)
        or is_governed(page, happening, sentence.first)
        or is_untold(page, happening)
    ):
        return False
    if _is_answer_given(page, happening, sentence) and mode not in ("threaten", "warn", "predict"):
        return False
    if happening.type == "casualty_toll":
        return is_toll_of_many(page, sentence)
    if happening.type in ("threat", "prediction") and (
        happening.hit.sense.strength == "weak" or (happening.type == "prediction" and happening.hit.features.startswith("n"))
    ):
        low = max(sentence.first, happening.first - 6)
        cued = any(_speaks_of_what_may_come(page, happening, index) for index in range(low, happening.first))
        return cued or is_cued(page, happening.hit, sentence) or mode in ("threaten", "warn", "predict", "doubt") or "س" in happening.hit.proclitics
    return True


def _is_why_called(page: Page, happening: Happening, scope: Scope | None) -> bool:
    """دعت إلى اجتماع بعد هجوم على المدينة، إلى إنهاء القتال في بلدة تتعرض لقصف: what led to a call, or what a place called for undergoes, is told.

    Only where it is told with its place, its time or its harm.
    """
    first = scope.first if scope is not None else happening.sentence.first
    before = happening.first - 1
    why = page.functions[before] == "cause" and page.folded[before] not in page.reference.words("companion.in_case")
    undergone = any(page.structure(index, "undergo") is not None for index in range(max(first, happening.first - _UNDERGONE_WITHIN), happening.first))
    if happening.type in ("threat", "prediction", "ceasefire") or not (why or undergone):
        return False
    behind = range(happening.last + 1, min(happening.sentence.last, happening.last + 1 + _TOLD_WITH_WITHIN))
    return any(index in page.in_places or index in page.in_time or page.of_kind(index, "harm") is not None for index in behind)


_UNDERGONE_WITHIN, _TOLD_WITH_WITHIN = 6, 8


def _speaks_of_what_may_come(page: Page, happening: Happening, index: int) -> bool:
    """يخشى التصعيد، احتمال تصعيد, حذر من تصعيد; في ظل استمرار التصعيد tells of what is there, and expects nothing."""
    said = page.of_kind(index, "saying")
    if happening.type == "prediction" and happening.hit.features.startswith("n") and said is not None and said.sense.mode in ("warn", "predict"):
        return True
    hit = page.of_kind(index, "hedge", "realis")
    named = happening.type == "prediction" and happening.hit.definite and not happening.is_verb
    return hit is not None and not (named and (hit.sense.value == "ongoing" or hit.sense.strength == "weak"))


def _is_of_whichever(page: Page, happening: Happening) -> bool:
    """التصدي لأي اعتداء، بعد تحرير أي منطقة: what is done to whichever may come has not been done."""
    after = happening.last + 1
    if happening.is_verb or after >= len(page):
        return False
    if page.folded[after] in page.reference.words("companion.any") and not happening.hit.definite and happening.first:
        return page.functions[happening.first - 1] == "cause" or page.folded[happening.first - 1] in page.reference.words("companion.whenever")
    return page.folded[after] in page.reference.words("companion.to_any")


# إطلاق الصواريخ باتجاه المدن الآهلة بالسكان يعد مخالفا
_JUDGED_WITHIN = 10


def _is_judged_as_such(page: Page, happening: Happening) -> bool:
    """استهداف المدنيين يمثل جريمة، استخدام الغاز لن يكون منطقيا: a deed without place or day that is judged in general is none that was done."""
    if (
        happening.is_verb
        or happening.type == "assassination"
        or happening.hit.definite
        or happening.hit.suffix
        or page.functions[happening.first - 1] == "demonstrative"
    ):
        return False
    behind = range(happening.last + 1, min(happening.last + _JUDGED_WITHIN, happening.sentence.last - 1))
    judging = page.reference.words("companion.judging")
    if not any(page.folded[index] in judging or page.folded[index] in ("لن", "لا") for index in behind):
        return False
    for index in behind:
        if page.functions[index] in ("that", "who", "clause", "cause", "leads_to") or page.tokens[index].text in ".؛:،":
            return False
        if index in page.in_places or index in page.in_time or page.count_at(index) is not None or page.of_kind(index, "event", "harm", "saying"):
            return False
        if page.folded[index] in judging or page.folded[index : index + 2] in (["لن", "يكون"], ["لن", "تكون"], ["لا", "يمكن"], ["لا", "يجوز"]):
            return True
    return False


# لم تتمكن من تتبع صاروخ واستهدافه: so far behind it reaches what could not be done.
_MANAGED_WITHIN = 6


def _is_not_managed(page: Page, happening: Happening, sentence: Sentence) -> bool:
    """لم تتمكن القوات من استعادة المدينة: what nobody managed to do was not done."""
    if happening.is_verb:
        return False
    for index in range(happening.first - 1, max(sentence.first, happening.first - _MANAGED_WITHIN) - 1, -1):
        if page.tokens[index].text in ".؛:،" or page.functions[index] in ("that", "clause"):
            return False
        if page.folded[index] in page.reference.information_words:
            # لا يستطيع تأكيد استخدام الغاز: it may have been done.
            return False
        if page.structure(index, "achieve") is not None:
            negation = page.of_kind(index - 1, "negation") if index > sentence.first else None
            return negation is not None and negation.sense.strength != "weak"
    return False


# إنذار كاذب بشأن اختراق مسيرة: so far behind it stands what was feared.
_FEARED_WITHIN = 5


def _is_of_a_false_alarm(page: Page, happening: Happening, sentence: Sentence) -> bool:
    """إنذار كاذب بشأن تسلل مسيرة: what an alarm without cause was about."""
    first = max(sentence.first, happening.first - _FEARED_WITHIN)
    return any(page.structure(index, "false_alarm") is not None for index in range(first, happening.first))


# لو لم تتدخل القوات لسقطت المدينة: so far behind لو goes on what is only thought.
_THOUGHT_WITHIN = 14


def _is_contrary_to_fact(page: Page, happening: Happening, sentence: Sentence) -> bool:
    """لو لم تتدخل القوات لسقطت، لولا القصف: what would have been, had something been otherwise."""
    for index in range(happening.first - 1, max(sentence.first, happening.first - _THOUGHT_WITHIN) - 1, -1):
        if page.tokens[index].text in ".؛:" or page.functions[index] in ("that", "clause"):
            return False
        if page.folded[index] in ("لولا", "ولولا"):
            return True
        if page.folded[index] in ("لو", "ولو") and page.of_kind(index + 1, "negation") is not None and page.folded[index - 1] != "حتي":
            return True
    return False


def _is_answer_given(page: Page, happening: Happening, sentence: Sentence) -> bool:
    """الرد العسكري كان محدودا: a response with the article and without a word of the future is one that was given, and no threat."""
    hit = happening.hit
    return hit.sense.mode == "answer" and hit.definite and happening.type == "threat" and not is_cued(page, hit, sentence)


# مشروع قرار جديد ينص على وقف لإطلاق النار: so far before a truce stands what it is the matter of.
_PROPOSED_WITHIN = 6


def _is_only_proposed(page: Page, happening: Happening, sentence: Sentence) -> bool:
    """مشروع قرار بشأن هدنة، مفاوضات وقف إطلاق النار: a truce that is voted on or talked about has neither begun nor been agreed."""
    if happening.type != "ceasefire" or happening.is_verb:
        return False
    proposed, adopting = page.reference.words("companion.proposed"), page.reference.words("companion.adopting")
    before = range(happening.first - 1, max(sentence.first, happening.first - _PROPOSED_WITHIN) - 1, -1)
    at = next((index for index in before if page.folded[index].removeprefix("ال") in proposed), None)
    return at is not None and not any(page.folded[index].removeprefix("و") in adopting for index in range(sentence.first, happening.first))


# لا يمكن القبول بأي استهداف: so far before it stands the word for accepting.
_ACCEPTED_WITHIN = 3


def _is_not_accepted(page: Page, happening: Happening, sentence: Sentence) -> bool:
    """لا يمكننا القبول بأي استهداف: what is not accepted has not been said not to be."""
    first = max(sentence.first, happening.first - _ACCEPTED_WITHIN)
    return any(page.structure(index, "accept") is not None for index in range(first, happening.first))


def _is_negated(page: Page, happening: Happening, sentence: Sentence) -> bool:
    """لم يكن هناك أي هجوم: that none was is told."""
    return read_stance(page, happening, sentence.first, sentence.last, None).polarity == "denied"


def _is_purpose(page: Page, happening: Happening, sentence: Sentence) -> bool:
    """هجوم بهدف السيطرة على: what another happening of the sentence is for is not told as done."""
    if happening.is_verb:
        return False
    aim = next((index for index in range(happening.first - 1, max(sentence.first, happening.first - 4) - 1, -1) if page.structure(index, "aim")), None)
    if aim is None:
        return False
    if _will_not_aim(page, aim):
        return True
    # تهدف العملية إلى طرد: the operation may stand behind the verb of aiming.
    behind = happening.first if page.structure(aim, "aim").features.startswith("v") else aim  # type: ignore[union-attr]
    return any(
        hit.sense.kind == "event" and hit.sense.type and hit.sense.strength != "light" for index in range(sentence.first, behind) for hit in page.hits[index]
    )


def _will_not_aim(page: Page, aim: int) -> bool:
    """القرارات لن تهدف إلى ضرب حلفائهم: what is not aimed at has not been done, whether anything else is told or not."""
    return aim > 0 and page.of_kind(aim, "structure") is not None and page.folded[aim - 1] in ("لن", "لا")


def _in_teller(scopes: list[Scope], index: int) -> bool:
    return any(told.first <= index <= told.last for scope in scopes for told in scope.chain)


def _is_of_teller(page: Page, place: Place, scopes: list[Scope]) -> bool:
    return any(told.first <= place.first <= told.last or _tells_there(page, place, told) for scope in scopes for told in scope.chain)


_LOCAL = frozenset({"site", "town"})


def _is_where_the_teller_is(page: Page, place: Place, scopes: list[Scope]) -> bool:
    """أعلنت وزارة الصحة في الخرطوم مقتل عشرة في قصف على أم درمان: a town with a preposition right behind who tells."""
    return (
        page.level_of(place) == "town"
        and any(place.whole[0] == told.last + 1 + (not place.proclitics) for scope in scopes for told in scope.chain[:1])
        and (bool(place.proclitics) or page.functions[place.whole[0] - 1] == "preposition")
    )


# سفير السعودية في الولايات المتحدة: as near before a place stands the office that somebody holds there.
_POST_WITHIN = 5


def _is_of_a_post(page: Page, place: Place) -> bool:
    """سفير السعودية في واشنطن, مقره بريطانيا: where somebody holds an office or has his seat is not where a thing happened."""
    for index in range(place.whole[0] - 1, max(-1, place.whole[0] - 1 - _POST_WITHIN), -1):
        if page.functions[index] not in ("", "preposition") or page.tokens[index].kind != "word":
            return False
        if page.hits[index] and page.structure(index, "seat") is not None:
            return True
        if page.hits[index] and page.of_kind(index, "event", "harm") is not None:
            return False
    return False


# قطر والإمارات والكويت والبحرين: so far before a state of a list the words that open it stand.
_CHOICE_WITHIN = 8


def _is_one_of_those_before(page: Page, place: Place, happening: Happening) -> bool:
    """دول بينها قطر والإمارات أدانت الهجوم: states that are some of those who come before the happening are not where it was."""
    if place.first > happening.first or page.level_of(place) != "country":
        return False
    for index in range(place.whole[0], max(happening.sentence.first, place.whole[0] - _CHOICE_WITHIN), -1):
        if opens_a_choice(page, index):
            return True
        if index not in page.in_places and index != place.whole[0]:
            return False
    return False


# دعما لشعبنا الصامد في قطاع غزة، استهدفنا: as far before a place stands the word for what the deed is for.
_MOTIVE_WITHIN = 9


def _is_of_a_motive(page: Page, place: Place, happening: Happening) -> bool:
    """Whether a place stands in the words before a happening that say in whose support or in answer to what it was done."""
    if place.first > happening.first:
        return False
    for index in range(place.whole[0] - 1, max(happening.sentence.first, place.whole[0] - _MOTIVE_WITHIN) - 1, -1):
        if page.tokens[index].text in ".؛:،" or page.of_kind(index, "saying"):
            return False
        if page.structure(index, "motive") is not None:
            return True
    return False


# قال المتحدث في روسيا إن: as far as the place of a teller stands behind him.
_TOLD_WITHIN = 4


def _tells_there(page: Page, place: Place, told: Told) -> bool:
    """Whether a country stands between a teller and "that"; a town there is most often also where what a source of the town tells took place."""
    after = place.whole[1] + 1
    if place.whole[0] <= told.last or not _leads_to_what_is_told(page, place, after):
        return False
    if place.anaphor and place.whole[0] <= told.last + _TOLD_WITHIN:
        # وزارة الصحة في القطاع إن
        return True
    if place.whole[0] <= told.last + 2 * _TOLD_WITHIN and any(page.structure(index, "speech") for index in range(told.last + 1, place.whole[0])):
        # قال في مؤتمر صحفي في بنغازي إن
        return True
    if page.level_of(place) != "country" and (after < len(page) and page.functions[after] == "that"):
        return False
    if page.level_of(place) == "country" and told.last < place.whole[0] <= told.last + 2 * _TOLD_WITHIN and page.tokens[after].kind == "word":
        between = range(told.last + 1, place.whole[0])
        return not any(page.functions[index] not in ("", "preposition") or page.of_kind(index, "event", "harm") for index in between)
    return told.last < place.whole[0] <= told.last + _TOLD_WITHIN and after < len(page) and page.functions[after] == "that"


# السفير في موسكو فلان الفلاني أن: so many words of a name may stand behind a capital.
_NAME_WITHIN = 4


def _leads_to_what_is_told(page: Page, place: Place, after: int) -> bool:
    """Whether "that" follows a place, behind a capital also past the name of who speaks there."""
    if after < len(page) and page.functions[after] == "that":
        return True
    if page.level_of(place) == "country":
        return _is_the_office_of_a_speaker(page, after)
    known = page.reference.gazetteer.lookup(" ".join(page.folded[place.first : place.last + 1])[len(place.proclitics) :])
    if not known or known[0].kind != "capital":
        return False
    for index in range(after, min(after + _NAME_WITHIN, len(page))):
        if page.functions[index] == "that":
            return page.structure(index, "that") is not None and index > after
        if page.tokens[index].kind != "word" or page.functions[index] or page.of_kind(index, "event", "harm", "saying"):
            return False
    return False


# منسق الأمم المتحدة في سوريا فلان الفلاني الاثنين في بيان إن: so far behind a speaker's country stands "that".
_SPEAKS_WITHIN = 8


def _is_the_office_of_a_speaker(page: Page, after: int) -> bool:
    """في سوريا فلان الاثنين في بيان إن, في سوريا أمس أن: names, when and in what he spoke stand between his country and "that"."""
    for index in range(after, min(after + _SPEAKS_WITHIN, len(page))):
        if page.functions[index] == "that":
            return True
        plain = page.tokens[index].kind == "word" and not page.of_kind(index, "event", "harm", "means", "place_word", "negation")
        if not plain or (page.functions[index] and page.functions[index] != "preposition"):
            return False
    return False


def _bounds(page: Page, happenings: list[Happening], start: int, end: int) -> Iterator[tuple[int, int]]:
    """The tokens that belong to each happening: from the break before it to the break before the next."""
    low = start
    for happening, following in zip(happenings, [*happenings[1:], None], strict=True):
        if following is None:
            yield low, end
            return
        after = max(hit.last for hit in happening.words) + 1
        cut = None if following.part is None else following.part.first
        if cut is None and following.is_verb:
            cut = new_subject(page, after, following.first)
        if cut is None:
            cut = _cut(page, min(after, following.first), following.first, happening)
            if cut == following.first and following.is_verb:
                cut = _joined_time(page, after, cut)
        yield low, cut
        if following.is_verb and cut == following.first and cut - 1 > after and page.of_kind(cut - 1, "negation"):
            # ولم تعتقل: a negation belongs to the verb that it stands before.
            cut -= 1
        low = cut


def _joined_time(page: Page, after: int, verb: int) -> int:
    """قصفت الطائرات كذا، ومساء أمس انفجرت عبوة: a time that "and" joins right before the next verb is the next one's."""
    time = next((time for time in page.times if time.first_token > after and time.last_token == verb - 1), None)
    return time.first_token if time is not None and page.folded[time.first_token].startswith("و") else verb


def _is_said_of(page: Page, index: int, after: int, before: int, happening: Happening) -> bool:
    """هجوم وقع أمس في كذا، قصفت: whether a verb of happening right behind a noun without the article is that noun's, and no noun of another follows it."""
    if happening.is_verb or happening.hit.definite or any(page.tokens[at].kind != "word" or page.functions[at] for at in range(after, index)):
        return False
    behind = index + 1
    while behind in page.in_time:
        behind += 1
    return behind < before and page.of_kind(behind, "event") is None


def _cut(page: Page, after: int, before: int, happening: Happening) -> int:
    """Where one happening's words end and the next one's begin: at a verb or a conjunction that leads to the next."""
    for index in range(after, before):
        if page.functions[index] in ("clause", "that", "leads_to"):
            return index
        hit = page.of_kind(index, "saying")
        if hit is not None and hit.sense.strength != "weak":
            return index
        light = next((hit for hit in page.hits[index] if hit.sense.kind == "event" and hit.sense.strength == "light"), None)
        if light is not None and light.features.startswith("v") and not light.suffix and not _is_said_of(page, index, after, before, happening):
            return index
        cue = page.of_kind(index, "realis", "hedge")
        leads_on = page.folded[index] in page.reference.words("companion.in_case_of")
        if cue is not None and cue.sense.strength != "weak" and cue.sense.pos != "participle" and (index > after or leads_on):
            # يستهدف الشمال ونعمل على اعتراضه: what moves the next happening in time belongs to it.
            return index
        if page.tokens[index].text in "؛;":
            return index
    return before


def _draft(page: Page, happening: Happening, arguments: Arguments, group: list[Place], scope: Scope | None, stance: Stance,
           time: TimeExpression | None, low: int, high: int) -> Draft:  # fmt: skip
    means = set(happening.means)
    if "chemical_attack" in (happening.hit.sense.not_by or "").split() and not _is_with_poison(page, happening, low, high):
        # ضربات على مخازن الأسلحة الكيماوية: what was struck, and not with what.
        means.discard("chemical")
    naming = those_that_name(page, arguments, means)
    set_off = happening.type == "explosion" and not happening.also and bool(arguments.perpetrators or arguments.by_teller)
    destroyed = set_off and is_destruction(page, happening.hit, means, arguments.targets)
    picked_out = happening.type == "armed_attack" and bool(arguments.perpetrators or arguments.by_teller) and len(arguments.targets) == 1
    by_target = type_by_target(page, type_by_means(happening.type, naming), arguments)
    if picked_out and kills_a_leader(page, happening.hit, arguments.targets[0].first):
        by_target = "assassination"
    return Draft(
        sentence=happening.sentence,
        hit=happening.hit,
        type="property_destruction" if destroyed else _type_by_what_flew(page, happening) or _type_by_its_arm(page, happening, arguments) or by_target,
        also=list(happening.also),
        chain=scope.chain if scope else (),
        scope=scope,
        stance=stance,
        perpetrators=arguments.perpetrators,
        targets=arguments.targets,
        places=list(group),
        time=time,
        means=means,
        by_teller=arguments.by_teller,
        open_subject=arguments.open_subject,
        stated_count=_stated_count(page, happening, low, high),
        known=is_of_known(page, happening.hit),
        number=happening.number,
    )


# قنابل مليئة بالمواد الكيميائية السامة ضربت
_POISON_WITHIN = 4


def _is_with_poison(page: Page, happening: Happening, low: int, high: int) -> bool:
    """قنابل مليئة بمواد سامة ضربت البلدة: whether another word for the happening, or a weapon led to by ب, says that poison was used."""
    if any(hit.sense.type == "chemical_attack" for hit in happening.also):
        return True
    near = range(max(low, happening.first - _POISON_WITHIN), min(high, happening.last + 1 + _POISON_WITHIN))
    weapons = (page.of_kind(index, "means") for index in near)
    return any(weapon is not None and "chemical" in weapon.sense.means and weapon.proclitics.endswith("ب") for weapon in weapons)


# إحدى قذائف الحوثيين دمرت منزلا
_FLEW_WITHIN = 4
_BY_WHAT_FLEW = {
    "missile": "shelling",
    "rocket": "shelling",
    "mortar": "shelling",
    "artillery": "shelling",
    "drone": "drone_strike",
}


def _type_by_what_flew(page: Page, happening: Happening) -> str | None:
    """قذيفة دمرت منزلا: what a shell or a drone that stands as the subject destroys is what it struck; None for other destruction."""
    if happening.type != "property_destruction" or not happening.is_verb or happening.hit.proclitics:
        return None
    for index in range(happening.first - 1, max(happening.sentence.first - 1, happening.first - 1 - _FLEW_WITHIN), -1):
        weapon = page.of_kind(index, "means")
        if weapon is not None and not weapon.proclitics.endswith(("ب", "ل")):
            return _BY_WHAT_FLEW.get(weapon.sense.means[0])
        if page.functions[index] or page.tokens[index].kind != "word":
            return None
    return None


_BY_ARM = {"aircraft": "air_strike", "helicopter": "air_strike", "artillery": "shelling", "drone": "drone_strike"}


def _type_by_its_arm(page: Page, happening: Happening, arguments: Arguments) -> str | None:
    """دمرت مقاتلات التحالف مخزنا: what aircraft or guns are said to have destroyed they struck; None for other destruction."""
    if happening.type != "property_destruction":
        return None
    arms = (page.of_kind(phrase.first, "means") for phrase in arguments.perpetrators)
    return next((_BY_ARM[arm.sense.means[0]] for arm in arms if arm is not None and arm.sense.means[0] in _BY_ARM), None)


def _stated_count(page: Page, happening: Happening, low: int, high: int) -> int | None:
    """n where the sentence calls this the n-th of its kind."""
    kind_words = page.reference.kind_words
    if kind_words.isdisjoint(page.folded[low:high]):
        return None
    for index in range(low, high):
        count = page.count_at(index)
        if (
            count is not None
            and count.ordinal
            and count.least
            and any(page.folded[near] in kind_words for near in range(count.last_token + 1, min(count.last_token + 4, high)))
        ):
            return count.least
    return None


def _from_harm_alone(page: Page, sentence: Sentence, harms: list[Found], scopes: list[Scope], drafts: list[Draft]) -> list[Draft]:
    """A draft for each teller of harm that no happening of the sentence did; it may belong to one told before."""
    types = frozenset(draft.type for draft in drafts)
    return [_draft_of_harm(page, told, scopes, drafts) for told in told_by_harm(page, sentence, harms, scopes, types)]


def _draft_of_harm(page: Page, told: HarmTold, scopes: list[Scope], drafts: list[Draft]) -> Draft:
    """The words between the happenings before and behind are its own; where they name no place, those of its sentence do."""
    happening, sentence = told.happening, told.happening.sentence
    low = max((draft.hit.last + 1 for draft in drafts if draft.hit.last < happening.first), default=sentence.first)
    high = min((draft.hit.first for draft in drafts if draft.hit.first > happening.last), default=sentence.last)
    arguments = read_arguments(page, happening, low, high, told.scope)
    places = [place for place in page.places if sentence.first <= place.first < sentence.last and not _is_of_teller(page, place, scopes)]
    arguments.places = [place for place in places if low <= place.first < high] or places
    happening.means |= means_of(page, happening, low, high, _doing(arguments, told.scope))
    groups = by_place(page, arguments.places) or [[]]
    stance = read_stance(page, happening, low, high, told.scope)
    time = time_of(page, happening, low, high, scopes, arguments)
    draft = _draft(page, happening, arguments, groups[0], told.scope, stance, time, low, high)
    draft.from_harm = told.may_be_told_before
    if draft.type == "armed_attack" and all(found.harm.kind == "damage" for found in told.harms) and (draft.perpetrators or draft.by_teller):
        # دمر مسلحون منازل: what somebody did is a deed of its own.
        draft.type, draft.from_harm = "property_destruction", False
    draft.adds_only = told.adds_only
    for earlier, found in zip((None, *told.harms), told.harms, strict=False):
        if earlier is not None and earlier.hit is found.hit and is_one_more(draft, found):
            draft.harm.append(found.harm)
        else:
            add_harm(page, draft, found)
    return draft
