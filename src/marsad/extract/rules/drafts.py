"""Claims in the making: the happenings of each sentence with what belongs to them, one draft for each place."""

from __future__ import annotations

import itertools

from marsad.extract.rules.answered import begins_the_answer, is_answered
from marsad.extract.rules.answered_by_killing import lay_on_the_assailant
from marsad.extract.rules.arguments import Arguments, Phrase, read_arguments
from marsad.extract.rules.blown_up import damage_of
from marsad.extract.rules.bounds import bounds_of_happenings
from marsad.extract.rules.carrying import give_agents_back, give_doers_on, give_intents_on, turn_on_who_did
from marsad.extract.rules.carrying_places import give_places_back
from marsad.extract.rules.clause import Clause
from marsad.extract.rules.crowds import is_stirred, retype_crowds, retype_families, retype_led_away
from marsad.extract.rules.destroying import is_a_blow
from marsad.extract.rules.draft import Draft
from marsad.extract.rules.earlier_deaths import is_told_by_its_verb, name_the_dead
from marsad.extract.rules.future import go_on_since, plan_ahead
from marsad.extract.rules.governing_words import is_plotted
from marsad.extract.rules.happening import Happening
from marsad.extract.rules.happenings import find_happenings
from marsad.extract.rules.harm import Found, find_harm
from marsad.extract.rules.harm_alone import HarmTold, told_by_harm
from marsad.extract.rules.harm_owner import add_harm, give_harm, is_one_more
from marsad.extract.rules.held_to_have_tried import lay_on_those_harmed
from marsad.extract.rules.means import Doing, fill_means, means_of
from marsad.extract.rules.no_trace import took_no_part_himself
from marsad.extract.rules.one_draft import draft_of
from marsad.extract.rules.owned_sites import struck_there
from marsad.extract.rules.page import Page, Place, Sentence
from marsad.extract.rules.places.leading import is_the_word_for_a_state
from marsad.extract.rules.places.struck import is_what_a_town_does
from marsad.extract.rules.places_elsewhere import is_where_they_fled_to, without_elsewhere
from marsad.extract.rules.places_of import by_place, where
from marsad.extract.rules.places_of_tellers import (
    is_of_a_motive,
    is_of_a_post,
    is_of_teller,
    is_of_who_acts,
    is_one_of_those_before,
    is_told_from_abroad,
    without_where_it_is_told,
)
from marsad.extract.rules.presupposed import condemnation_of
from marsad.extract.rules.sharing import means_at, share_numbers, share_objects, struck_at
from marsad.extract.rules.sharing_times import share_time, share_time_with_harm
from marsad.extract.rules.stance import read_stance
from marsad.extract.rules.struck import states_struck
from marsad.extract.rules.taken import befell_others, harm_of_taken, retype_hostages
from marsad.extract.rules.tellers import Scope, innermost, is_unsaid_at, skip_header
from marsad.extract.rules.there_already import has_those_to_blame
from marsad.extract.rules.threats import bare_threats
from marsad.extract.rules.times_cut_off import take_back_times
from marsad.extract.rules.timing import time_of
from marsad.extract.rules.told_at_all import is_told
from marsad.extract.rules.told_meanwhile import place_of_harm_meanwhile
from marsad.extract.rules.tolls import with_running_total
from marsad.extract.rules.types_by_means import those_that_name, type_by_means, type_by_target
from marsad.extract.rules.untold import kinds_listed
from marsad.extract.rules.wars_to_come import wars_to_come

# جدد وزير الخارجية المصري إدانة بلاده: so far before the noun of condemning the subject of its verb begins.
_CONDEMNS_WITHIN = 5


def draft_sentence(page: Page, sentence: Sentence, scopes: list[Scope]) -> list[Draft]:
    """The drafts of one sentence, in text order."""
    if not any(page.starting(kind, sentence.first, sentence.last) for kind in ("event", "harm", "means")):
        return _told_ahead(page, sentence, scopes, [])
    start = skip_header(page, sentence)
    happenings = [found for found in find_happenings(page, sentence, start) if is_told(page, found, sentence, scopes)]
    listed = kinds_listed(page, happenings)
    happenings = [found for found in happenings if not any(found is other for other in listed)]
    happenings = [] if all(found.left_out for found in happenings) else happenings
    harms = [found for found in find_harm(page, sentence, start) if not is_unsaid_at(scopes, found.hit.first)]
    happenings, totals = with_running_total(page, sentence, happenings, harms)
    harms = [found for found in harms if found not in totals]
    if not happenings:
        return [*_told_ahead(page, sentence, scopes, []), *_from_harm_alone(page, sentence, harms, scopes, [])]
    bounds = list(bounds_of_happenings(page, happenings, start, sentence.last))
    told = [_teller_of(page, happening, scopes) for happening in happenings]
    read = [read_arguments(page, happening, low, high, scope) for happening, (low, high), scope in zip(happenings, bounds, told, strict=True)]
    fill_means(page, happenings, bounds, [_doing(arguments, scope) for arguments, scope in zip(read, told, strict=True)])
    drafts: list[Draft] = []
    shared: list[Place] = []
    for happening, (low, high), scope, arguments in zip(happenings, bounds, told, read, strict=True):
        words = {index for hit in happening.words for index in range(hit.first, hit.last + 1)}
        # شهدت باكستان هجوما: the state was where it was.
        arguments.perpetrators = [phrase for phrase in arguments.perpetrators if not (phrase.first and is_what_a_town_does(page, phrase.first - 1))]
        taken = {index for phrase in arguments.perpetrators for index in range(phrase.first, phrase.last + 1)} | words
        inside = [place for place in page.places if low <= place.first < high and place.last not in taken and not is_of_teller(page, place, scopes)]
        inside = [place for place in inside if not (is_of_a_post(page, place) or is_of_who_acts(page, place))]
        inside = [place for place in inside if not (is_one_of_those_before(page, place, happening) or is_told_from_abroad(page, place, scopes))]
        inside = [place for place in inside if not is_of_a_motive(page, place, happening)] or inside
        inside = without_elsewhere(page, inside, happening)
        if happening.type == "threat" and happening.hit.proclitics.startswith("و"):
            # التصعيد في كذا والرد بحزم: what stands before "and" belongs to what the threat is joined to.
            inside = [place for place in inside if place.first > happening.first]
        arguments.places = where(page, inside, happening.type, happening.first)
        arguments.places = without_where_it_is_told(page, arguments.places, scopes, happening)
        if happening.is_earlier and is_told_by_its_verb(happening):
            name_the_dead(page, happening, arguments)
        condemnation = condemnation_of(page, happening.hit)
        if condemnation is not None:
            # جدد الوزير إدانة بلاده للهجوم: neither who condemns nor in whose name did it.
            near = range(condemnation - _CONDEMNS_WITHIN, happening.first)
            arguments.perpetrators = [phrase for phrase in arguments.perpetrators if phrase.first not in near]
            arguments.by_teller = arguments.open_subject = False
        arguments.by_teller = arguments.by_teller and not (happening.is_earlier or is_answered(page, happening.hit, sentence) or is_plotted(page, happening))
        if scope is not None and scope.chain and not arguments.perpetrators and took_no_part_himself(page, happening):
            arguments.by_teller = True
        if scope is not None and scope.mode in ("threaten", "warn") and has_those_to_blame(page, happening):
            arguments.perpetrators, arguments.by_teller = [], False
        stance = read_stance(page, happening, low, high, scope)
        if scope is not None and scope.mode == "threaten" and stance.realis == "occurred":
            # توعدت واشنطن برد بعد اتهامات لدمشق بتنفيذ هجوم: what has been done is not what the teller threatens to do.
            arguments.by_teller = False
            arguments.perpetrators = [phrase for phrase in arguments.perpetrators if not any(told.first <= phrase.first <= told.last for told in scope.chain)]
        if not happening.hit.proclitics.endswith("ل"):
            # تجهز صواريخ لتضرب إسرائيل: what a thing is for has happened nowhere.
            countries = states_struck(page, happening.type, arguments.targets)
            if stance.has_happened:
                # Who is threatened is named by the state, which is where it would happen as well.
                arguments.targets = [phrase for phrase in arguments.targets if phrase not in countries]
            arguments.places = arguments.places or list(dict.fromkeys(_as_place(page, phrase) for phrase in countries))
        # What is answered took place elsewhere than the answer, and what a party is silent of nobody says where.
        elsewhere = is_answered(page, happening.hit, sentence) or stance.silence or happening.type == "threat"
        told_before = [place for place in shared if not (elsewhere or is_where_they_fled_to(page, place, happening))]
        groups = by_place(page, arguments.places) or [told_before]
        shared = groups[-1] or shared
        time = time_of(page, happening, low, high, scopes, arguments)
        for at, group in enumerate(groups):
            draft = draft_of(page, happening, arguments, group, scope, stance, time, low, high)
            draft.doer_is_said = draft.doer_is_said or condemnation is not None
            draft.targets = struck_there(Clause(page, happening, low, high, scope), struck_at(arguments.targets, groups, at))
            if len(groups) > 1 and len(happening.means) > 1:
                draft.means = means_at(page, happening.means, low, high, groups, at)
                draft.type = type_by_target(page, type_by_means(happening.type, those_that_name(page, arguments, draft.means)), arguments)
            drafts.append(draft)
    give_doers_on(page, drafts)
    turn_on_who_did(page, drafts)
    give_agents_back(page, drafts)
    give_intents_on(page, drafts)
    share_objects(drafts)
    plan_ahead(drafts)
    _part_answers(page, drafts)
    take_back_times(page, happenings, read, drafts, scopes)
    share_time(page, drafts)
    give_places_back(page, drafts)
    tolls = [draft for draft in drafts if draft.type == "casualty_toll"]
    left = give_harm(page, [draft for draft in drafts if draft.type != "casualty_toll"], harms, scopes) if len(tolls) < len(drafts) else harms
    share_numbers(page, drafts)
    for draft in drafts:
        destroys = draft.type == "property_destruction" or draft.hit.sense.type == "property_destruction"
        if destroys and not draft.harm and draft.stance.has_happened and draft.stance.polarity != "denied":
            draft.harm.extend(damage_of(page, draft.hit, draft.targets))
    retype_hostages(page, drafts)
    retype_led_away(page, drafts)
    retype_families(page, drafts)
    for draft in drafts:
        draft.harm = befell_others(page, draft)
        draft.harm.extend(harm_of_taken(page, draft))
    for draft in tolls:
        draft.harm.extend(found.harm for found in totals if found.harm not in draft.harm)
    retype_crowds(page, drafts)
    go_on_since(page, drafts)
    # A word that tells of a killing as planned or denied has no dead to give, and tells nothing more.
    unharmed = [draft.hit for draft in drafts if not draft.stance.has_happened or draft.stance.polarity == "denied"]
    left = [found for found in left if not any(hit.first <= found.hit.last and found.hit.first <= hit.last for hit in unharmed)]
    by_harm = _from_harm_alone(page, sentence, left, scopes, drafts)
    in_order = sorted((*drafts, *by_harm), key=lambda draft: draft.hit.first)
    if by_harm:
        _leave_places_to_killers(drafts, by_harm)
        share_time_with_harm(page, drafts, by_harm)
        give_doers_on(page, in_order)
    lay_on_those_harmed(page, in_order)
    lay_on_the_assailant(page, in_order)
    return [*drafts, *_told_ahead(page, sentence, scopes, drafts), *by_harm]


def _leave_places_to_killers(drafts: list[Draft], by_harm: list[Draft]) -> None:
    """انفجار في الموصل، كما قتل مسلحون مترجما في تلعفر: where somebody else killed is no place of what is told before it with one of its own."""
    for killing, draft in itertools.product(by_harm, drafts):
        if killing.perpetrators and killing.places and draft.hit.first < killing.hit.first:
            draft.places = [place for place in draft.places if place.first < killing.hit.first] or draft.places


def _told_ahead(page: Page, sentence: Sentence, scopes: list[Scope], drafts: list[Draft]) -> list[Draft]:
    """Threats and wars to come that no word of force names."""
    return [*bare_threats(page, sentence, scopes, drafts), *wars_to_come(page, sentence, scopes, drafts)]


def _part_answers(page: Page, drafts: list[Draft]) -> None:
    """ردا على عدوان العدو بدأت الموجة الأولى من الهجمات: whoever did what is answered did not begin the answer."""
    for answered, answer in itertools.combinations(drafts, 2):
        if begins_the_answer(page, answered.hit, answer.hit, answer.sentence):
            theirs = {phrase.first for phrase in answered.perpetrators}
            answer.perpetrators = [phrase for phrase in answer.perpetrators if phrase.first not in theirs]
            answer.doer_is_said = answer.doer_is_said or bool(theirs)


def _as_place(page: Page, struck: Phrase) -> Place:
    first, last, proclitics = struck
    # دولة قطر
    first += is_the_word_for_a_state(page, first)
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


def _from_harm_alone(page: Page, sentence: Sentence, harms: list[Found], scopes: list[Scope], drafts: list[Draft]) -> list[Draft]:
    """A draft for each teller of harm that no happening of the sentence did; it may belong to one told before."""
    types = frozenset(draft.type for draft in drafts if draft.type != "protest" or not is_stirred(page, draft))
    return [draft for told in told_by_harm(page, sentence, harms, scopes, types) for draft in _drafts_of_harm(page, told, scopes, drafts)]


# قتل عشرة في نابلس وخمسة شرقي جنين: so far behind one place the next of a list begins.
_LIST_STEP = 5


def _are_listed_behind(page: Page, happening: Happening, groups: list[list[Place]]) -> bool:
    """قتل عشرة في نابلس وجنين: whether the places, which are no states (أزمة بين كذا وكذا), stand in one list behind the harm, or right beside each other before it."""
    first = groups[0][0].whole[0]
    if any(page.level_of(group[0]) == "country" for group in groups) or (first and page.folded[first - 1] in page.reference.between_words):
        return False
    if happening.last > groups[0][0].first:
        return all(later[0].whole[0] - earlier[0].whole[1] == 1 for earlier, later in itertools.pairwise(groups))
    return all(
        later[0].whole[0] - earlier[-1].whole[1] <= _LIST_STEP for earlier, later in itertools.pairwise(groups) if earlier[-1].whole[1] < later[0].whole[0]
    )


def _drafts_of_harm(page: Page, told: HarmTold, scopes: list[Scope], drafts: list[Draft]) -> list[Draft]:
    """The words between the happenings before and behind are its own; where they name no place, those of its sentence do.

    One draft for each place of its own; the first has the harm, since nobody says how it is shared out.
    """
    happening, sentence = told.happening, told.happening.sentence
    low = max((draft.hit.last + 1 for draft in drafts if draft.hit.last < happening.first), default=sentence.first)
    high = min((draft.hit.first for draft in drafts if draft.hit.first > happening.last), default=sentence.last)
    if place_of_harm_meanwhile(page, happening.hit, high) is not None:
        # غارة على المخيم قتلت خمسة، فيما قتل ثلاثة برصاص قناص في المدينة: what stands before "while" is of the raid.
        low = max(low, happening.first - 1)
    arguments = read_arguments(page, happening, low, high, told.scope)
    places = [place for place in page.places if sentence.first <= place.first < sentence.last and not is_of_teller(page, place, scopes)]
    places = [place for place in places if not (is_of_a_post(page, place) or is_of_who_acts(page, place))]
    own = without_elsewhere(page, [place for place in places if low <= place.first < high], happening)
    if is_answered(page, happening.hit, sentence):
        # غارات على القائم ردا على مقتل جنود في الأردن: what was answered is behind it.
        own = [place for place in own if place.first > happening.first] or own
    arguments.places = own or without_elsewhere(page, places, happening)
    happening.means |= means_of(page, happening, low, high, _doing(arguments, told.scope))
    groups = by_place(page, arguments.places) or [[]]
    stance = read_stance(page, happening, low, high, told.scope)
    time = time_of(page, happening, low, high, scopes, arguments)
    groups = groups if own and _are_listed_behind(page, happening, groups) else groups[:1]
    draft, *elsewhere = [draft_of(page, happening, arguments, group, told.scope, stance, time, low, high) for group in groups]
    for other in (draft, *elsewhere):
        other.from_harm = told.may_be_told_before
    destroyed = all(found.harm.kind == "damage" == found.hit.sense.harm for found in told.harms)
    if draft.type == "armed_attack" and destroyed and (draft.perpetrators or draft.by_teller):
        # دمر مسلحون منازل: what somebody did is a deed of its own; أصيب منزل بنيران القناصة is an attack.
        draft.type, draft.from_harm = draft.type if is_a_blow(page, happening.hit) else "property_destruction", False
    draft.adds_only = told.adds_only
    for earlier, found in zip((None, *told.harms), told.harms, strict=False):
        if earlier is not None and earlier.hit is found.hit and is_one_more(draft, found):
            draft.harm.append(found.harm)
        else:
            add_harm(page, draft, found)
    told_there = [draft, *(other for other in elsewhere if draft.type == other.type)]
    share_numbers(page, told_there)
    return told_there
