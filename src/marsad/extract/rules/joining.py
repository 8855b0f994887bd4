"""One claim for one happening of one teller: retellings in title, lead and later sentences are joined."""

from __future__ import annotations

from dataclasses import replace

from marsad.extract.rules.answered import begins_the_answer, is_an_answer, is_answered, is_verb_of_answering
from marsad.extract.rules.carrying_places import carry_places
from marsad.extract.rules.carrying_times import carry_times
from marsad.extract.rules.crowds import retype_scuffles, retype_shots
from marsad.extract.rules.done_in_its_course import is_raid
from marsad.extract.rules.draft import Draft
from marsad.extract.rules.families import FORCE
from marsad.extract.rules.fuller_tellings import says_more
from marsad.extract.rules.harm_owner import told_together
from marsad.extract.rules.known_deaths import death_told_before
from marsad.extract.rules.led_up_to import leads_up_to, only_leads_up, stands_before_the_object
from marsad.extract.rules.likeness import (
    doers_agree,
    finer_time,
    finest,
    harm_conflicts,
    is_background,
    names_a_day,
    place_words,
    places_agree,
    same_teller,
    share_place,
    times_conflict,
    types_agree,
)
from marsad.extract.rules.named_again import cite_beside
from marsad.extract.rules.named_operations import retype_operations
from marsad.extract.rules.own_statements import tell_own_deeds
from marsad.extract.rules.owned_sites import add_sites_struck
from marsad.extract.rules.page import Page
from marsad.extract.rules.pointing import pointed_at
from marsad.extract.rules.poison_named import retype_poison
from marsad.extract.rules.presupposed import only_dates
from marsad.extract.rules.retellings import MAY_BE_POISON, is_retelling, is_their_raid
from marsad.extract.rules.roles import Phrase
from marsad.extract.rules.sequences import are_in_sequence, lies_time_between
from marsad.extract.rules.threatened_over import take_what_it_is_over
from marsad.extract.rules.told_on import is_to_come, is_told_anew, is_told_on
from marsad.extract.rules.towns_of_sites import add_the_tellers_town, add_towns, add_where_they_lie, name_them
from marsad.extract.rules.types_by_means import type_by_means, weapons_in
from marsad.extract.rules.where_it_was_seen import add_where_it_was_seen


def join_retellings(page: Page, drafts: list[Draft]) -> list[Draft]:
    """The drafts with retellings taken into the fullest telling, in text order."""
    kept: list[Draft] = []
    drafts = [draft for draft in drafts if draft.stance.realis != "hypothetical" or draft.type in ("threat", "protest")]
    retype_scuffles(page, drafts)
    for draft in drafts:
        if draft.adds_only:
            _add_harm(page, kept, draft)
            continue
        _take_type(page, kept, draft)
        host = _host(page, kept, draft)
        if host is None and (host := pointed_at(page, kept, draft)) is not None:
            # بعيد اجتماع في المدينة: of a happening that is only pointed at, the places beside it say nothing.
            draft.places = []
        if host is None and (host := death_told_before(page, kept, draft)) is not None:
            # انتشر المسلحون في المدينة عقب مقتل فلان: nor do they of a death that is known.
            draft.places, draft.targets, draft.harm, draft.time = [], [], [], None
        if host is None:
            kept = take_what_it_is_over(page, kept, draft)
            presupposed = _presupposed(page, kept, draft)
            if presupposed:
                _date(page, presupposed[-1], draft)
            elif not (_is_bare_background(page, draft) or _is_only_answered(page, kept, drafts, draft)):
                kept.append(draft)
        else:
            kept[_place_of(kept, host)] = _joined(page, host, draft)
    kept.sort(key=lambda draft: draft.hit.first)
    retype_shots(page, kept)
    retype_operations(page, kept)
    retype_poison(page, kept)
    add_where_it_was_seen(page, kept)
    carry_places(page, kept)
    carry_times(page, kept)
    add_sites_struck(page, kept)
    name_them(page, kept)
    add_the_tellers_town(page, kept)
    add_where_they_lie(page, kept)
    add_towns(page, kept)
    cite_beside(page, kept)
    tell_own_deeds(page, kept)
    return kept


def _place_of(drafts: list[Draft], draft: Draft) -> int:
    """Where a draft stands among others. `index` would compare all that two drafts hold."""
    return next(at for at, other in enumerate(drafts) if other is draft)


# ولم تقع إصابات: so many lines behind a happening its harm is still told.
_STILL_TOLD = 1
# Damage that came of a happening may be told a little later.
_DAMAGE_TOLD = 2


def _add_harm(page: Page, kept: list[Draft], draft: Draft) -> None:
    """ولم تقع إصابات ## ولا معلومات عن ضحايا: what a sentence of its own says of the harm of the happening right before it."""
    host = next((earlier for earlier in reversed(kept) if earlier.type in FORCE or earlier.type == "interception"), None)
    if host is None or draft.sentence.line - host.sentence.line > _STILL_TOLD or not host.stance.has_happened:
        return
    if not places_agree(page, host, draft):
        return
    if same_teller(page, host, draft):
        if not harm_conflicts(host, draft):
            host.harm = told_together(host.harm, draft.harm, titled=False)
    elif draft.chain and host.stance.polarity == "affirmed":
        # سقط صاروخ على القاعدة ## وأكدت الشرطة عدم وقوع إصابات: another teller's account of it.
        draft.type, draft.means, draft.from_harm, draft.stance = host.type, set(host.means), False, replace(draft.stance, polarity="affirmed")
        kept.append(draft)


def _is_damage(draft: Draft) -> bool:
    return bool(draft.harm) and all(harm.kind == "damage" for harm in draft.harm)


def _take_type(page: Page, kept: list[Draft], draft: Draft) -> None:
    """الهجوم after a chemical attack is that attack: a general word that points back has the type of what it points to."""
    if _is_that_operation(draft) and (attack := next((old for old in reversed(kept) if old.hit.sense.mode == "operation"), None)) is not None:
        # نفذ عملية على المواقع ... وأدت العملية إلى: the operation is of the kind that it was told to be.
        draft.type = attack.type if attack.type in FORCE else draft.type
        return
    if not (draft.from_harm or (draft.definite and draft.type == "armed_attack")) or draft.means or draft.type in _DONE_TO_PEOPLE:
        return
    answered = is_answered(page, draft.hit, draft.sentence)
    for earlier in reversed(kept) if is_background(page, draft) else _main_first(page, kept):
        told_by_another = draft.from_harm and draft.chain and draft.chain != earlier.chain and earlier.hit.first < draft.hit.first
        if (draft.from_harm or answered) and earlier.sentence is draft.sentence and not told_by_another:
            # Harm that is left over was done by no happening of its own sentence, and what is answered is not the answer.
            continue
        if draft.from_harm and is_background(page, draft) and not is_background(page, earlier):
            # طعن جنديا ... وكانت الاحتجاجات اندلعت إثر وفاة فلانة: whoever had died before was not killed by what is told.
            continue
        if draft.from_harm and _is_his_deed_who_admits(page, earlier, draft):
            # قصفت طائرات الجيش المنزل ... واعترف الجيش بمقتل 13 من جنوده: who struck does not tell of those whom he struck.
            continue
        if draft.from_harm and _is_damage(draft) and draft.sentence.line - earlier.sentence.line > _DAMAGE_TOLD:
            continue
        if (
            earlier.type == "interception"
            and earlier.sentence is draft.sentence
            and earlier.hit.first < draft.hit.first
            and not draft.from_harm
            and not answered
        ):
            # اعترضت الدفاعات أربعة صواريخ، وقتل شخص في الهجوم: the attack is what was intercepted.
            means = weapons_in(page, earlier.targets)
            if means:
                draft.type, draft.means = type_by_means(draft.type, means), means
                return
        if earlier.type in ("armed_clash", "assassination") and not draft.from_harm:
            # اندلعت اشتباكات ... الهجوم: an attack is not the clash that came of it, nor the killing of whoever made it.
            continue
        if earlier.type in (draft.hit.sense.not_by or "").split():
            # هجوم كيماوي ... الضربة: the strike is the answer to it.
            continue
        if is_to_come(earlier) and not is_to_come(draft):
            # كشف خطة لإطلاق صاروخ ... قتل 18 شخصا: nobody was killed by what was only planned.
            continue
        if earlier.type in FORCE and not earlier.from_harm and places_agree(page, earlier, draft) and doers_agree(page, earlier, draft):
            # A count of many happenings says of none what it was done with.
            draft.type, draft.means = earlier.type, set() if draft.stated_count else set(earlier.means)
            return


def _is_his_deed_who_admits(page: Page, earlier: Draft, draft: Draft) -> bool:
    """Whether a happening was done by the side that now admits or mourns its own losses."""
    verb = draft.scope.verb if draft.scope is not None else None
    saying = page.of_kind(verb, "saying") if verb is not None else None
    if saying is None or saying.sense.value not in ("admits", "mourns") or not draft.chain:
        return False
    tells = page.told_actors(draft.chain[0])
    return any(actor in tells for phrase in earlier.perpetrators for actor in page.phrase_actors(phrase.first, phrase.last))


# 12,000 people fled the violence: what people went through is no blow, whatever was told before.
# Mines have killed 17 people this year: nor has a count of many happenings the type of one.
_DONE_TO_PEOPLE = frozenset({"displacement", "detention", "abduction", "casualty_toll"})


def _is_that_operation(draft: Draft) -> bool:
    return draft.definite and draft.type == "incursion" and draft.hit.sense.mode == "operation"


def _main_first(page: Page, kept: list[Draft]) -> list[Draft]:
    """The earlier drafts, the nearest first, but those that a sentence of background tells, or that another answers, behind the rest."""
    aside = [draft for draft in kept if is_background(page, draft) or is_answered(page, draft.hit, draft.sentence)]
    return [*(draft for draft in _nearest_first(kept) if not any(draft is other for other in aside)), *reversed(aside)]


def _host(page: Page, kept: list[Draft], draft: Draft) -> Draft | None:
    if draft.of_the_attacker:
        return None
    answers = is_an_answer(page, draft.hit, draft.sentence) or is_verb_of_answering(draft.hit)
    for earlier in _likeliest_first(page, kept, draft):
        together = earlier.sentence is draft.sentence
        if earlier.is_earlier and not draft.harm:
            # وأطلق الجنود النار: what tells of no dead is no death that was told in passing.
            continue
        if together and (
            draft.beside_others
            or earlier.beside_others
            or draft.is_earlier
            or earlier.is_earlier
            or are_in_sequence(page, earlier.hit, draft.hit, draft.sentence.first)
            or begins_the_answer(page, earlier.hit, draft.hit, draft.sentence)
            or leads_up_to(page, earlier.hit, draft.hit, draft.sentence)
            or lies_time_between(page, earlier.hit, draft.hit)
            or stands_before_the_object(page, earlier.hit, draft.hit, draft.sentence.last)
        ):
            continue
        if answers and not earlier.sentence.title and not is_an_answer(page, earlier.hit, earlier.sentence):
            continue
        if _means_what_was_named_since(kept, earlier, draft):
            continue
        told_again = is_retelling(page, earlier, draft) and not is_told_anew(page, earlier, draft)
        if not told_again and not is_told_on(page, earlier, draft):
            continue
        if not (draft.known and earlier.time is None and _dates_another(page, kept, earlier, draft)):
            return earlier
    return None


def _means_what_was_named_since(kept: list[Draft], earlier: Draft, draft: Draft) -> bool:
    """دمرت الطائرات المخازن ... نفى شن هجوم بالغاز. وانتهى الهجوم: whether a definite noun takes up the same noun, which a happening of another type was told by since, and this one never."""
    if not draft.definite or draft.is_earlier or not draft.hit.features.startswith("n") or draft.sentence is earlier.sentence or earlier.sentence.title:
        return False
    if any(hit.sense.form == draft.hit.sense.form for hit in (earlier.hit, *earlier.also)):
        return False
    since = (other for other in kept if other.type != earlier.type and other.sentence is not draft.sentence and other.sentence.first >= earlier.sentence.last)
    named = (hit for other in since for hit in (other.hit, *other.also) if earlier.hit.last < hit.first < draft.hit.first)
    return any(hit.sense.form == draft.hit.sense.form and not (hit.definite or hit.suffix) for hit in named)


def _nearest_first(kept: list[Draft]) -> list[Draft]:
    """The earlier drafts, the nearest first; what the title alone tells stands behind all that the text has told."""
    nearest = kept[::-1]
    nearest.sort(key=_is_of_the_title_alone)
    return nearest


def _is_of_the_title_alone(draft: Draft) -> bool:
    return draft.sentence.title and all(hit.first < draft.sentence.last for hit in draft.also)


# Of these one that is known is seldom meant by a word for another.
_SINGLED_OUT = frozenset({"explosion", "suicide_attack"})


def _likeliest_first(page: Page, kept: list[Draft], draft: Draft) -> list[Draft]:
    """The earlier drafts, the nearest first; before them, for harm, those that tell of as many, and for a blast that is known, those told as blasts.

    وكان الجيش شن غارات الشهر الماضي. وقتل في الهجوم سبعة: a word that points back means the story sooner than what had been before it.
    """
    nearest = _main_first(page, kept) if draft.definite and not is_background(page, draft) else _nearest_first(kept)
    if draft.from_harm:
        told = {(harm.kind, harm.least, harm.most) for harm in draft.harm if harm.least and harm.least > 1}
        return sorted(nearest, key=lambda earlier: told.isdisjoint({(harm.kind, harm.least, harm.most) for harm in earlier.harm}))
    if draft.definite and draft.type in _SINGLED_OUT:
        return sorted(nearest, key=lambda earlier: earlier.type != draft.type)
    if draft.definite and draft.type in MAY_BE_POISON:
        return sorted(nearest, key=lambda earlier: earlier.type == "chemical_attack")
    return nearest


def _dates_another(page: Page, kept: list[Draft], undated: Draft, draft: Draft) -> bool:
    """تفجير الأحد: a noun that its day makes definite points back at what was dated so, and not at what no day was told of."""
    dated = (earlier for earlier in kept if earlier is not undated and earlier.time is not None and types_agree(earlier, draft))
    return any(not times_conflict(page, earlier, draft) for earlier in dated)


def _presupposed(page: Page, kept: list[Draft], draft: Draft) -> list[Draft]:
    """What a definite noun that adds nothing goes back to, as some teller has told it: it is no claim of its own.

    In the mouth of a teller a noun that says by whom, on whom, where or when is his own account of it.
    """
    if not draft.definite or draft.is_earlier or draft.harm or draft.stance.silence or draft.stance.polarity == "denied" or draft.stated_count:
        return []
    if draft.chain and not _only_points_back(page, draft):
        return []
    own = [place for place in draft.places if draft.sentence.first <= place.first < draft.sentence.last]
    told = (earlier for earlier in kept if earlier.sentence is not draft.sentence or _may_be_presupposed(page, earlier, draft))
    return [earlier for earlier in told if types_agree(earlier, draft) and (share_place(page, earlier, draft) if own else places_agree(page, earlier, draft))]


def _may_be_presupposed(page: Page, earlier: Draft, draft: Draft) -> bool:
    """أطلق صواريخ ردا على العدوان الذي بدأ السبت: what is answered, or lies a week back, is not what its own sentence tells before it."""
    if is_to_come(earlier) != is_to_come(draft):
        return False
    return not (is_answered(page, draft.hit, draft.sentence) or lies_time_between(page, earlier.hit, draft.hit))


def _only_points_back(page: Page, draft: Draft) -> bool:
    """لم يدخلوا موقع الهجوم, أدلة الهجوم: a noun of force that only says what something is of, with neither by whom, on whom, where nor when."""
    hit = draft.hit
    if draft.type not in FORCE or not hit.features.startswith("n") or hit.suffix or hit.first - 1 <= draft.sentence.first:
        return False
    if not page.is_listed(hit.first - 1, "companion.of_a_deed"):
        return False
    if draft.also or draft.perpetrators or draft.by_teller or draft.targets or draft.time is not None:
        return False
    return not any(draft.sentence.first <= place.first < draft.sentence.last for place in draft.places)


def _date(page: Page, told: Draft, draft: Draft) -> None:
    """قتل عشرة في هجوم، بحسب الجيش. ووقع الهجوم الأربعاء: the day on which the outlet says that it was, where who told it named none."""
    if told.time is None and draft.time is not None and names_a_day(draft.time) and draft.stance.realis == told.stance.realis == "occurred":
        told.time = draft.time if not is_background(page, draft) else None


def _is_bare_background(page: Page, draft: Draft) -> bool:
    """تأتي الزيارة بعد الهجمات الأخيرة: a noun behind a word of cause or of answering that the outlet tells without where, when, whom or by whom."""
    hit = draft.hit
    if (
        not hit.features.startswith("n")
        or draft.chain
        or draft.sentence.title
        or draft.also
        or draft.from_harm
        or draft.type not in FORCE
        or not page.document.title
    ):
        return False
    if (
        draft.perpetrators
        or draft.by_teller
        or draft.targets
        or draft.harm
        or draft.time is not None
        or draft.stance.silence
        or draft.stance.polarity == "denied"
    ):
        return False
    if any(draft.sentence.first <= place.first < draft.sentence.last for place in draft.places) or draft.means:
        return False
    return page.functions[hit.first - 1] == "cause" or is_answered(page, hit, draft.sentence)


def _is_only_answered(page: Page, kept: list[Draft], drafts: list[Draft], draft: Draft) -> bool:
    """قصف القاعدة ردا على الاعتداءات, بعد الهجوم قصفنا القاعدة: a definite noun that another happening of the sentence answers or comes after, and of which nothing more is said."""
    hit = draft.hit
    if not draft.definite or hit.features.startswith("v") or draft.harm or draft.also:
        return False
    told = [earlier for earlier in kept if earlier.sentence is draft.sentence and earlier.hit.first < hit.first]
    if any(stands_before_the_object(page, earlier.hit, hit, draft.sentence.last) for earlier in told[-1:]):
        return True
    if not (is_answered(page, hit, draft.sentence) or only_leads_up(page, hit, draft.sentence)):
        return False
    before = bool(told)
    behind = [other.hit.first for other in drafts if other.sentence is draft.sentence and other.hit.first > hit.first and _is_done(other)]
    end = draft.sentence.last if before else min(behind, default=hit.first)
    named = [phrase.first for phrase in (*draft.perpetrators, *draft.targets)] + [place.first for place in draft.places]
    if any(hit.first < first < end for first in named) or (draft.time is not None and draft.time.first_token > hit.first):
        return False
    return before or bool(behind)


def _is_done(draft: Draft) -> bool:
    """قصفنا القاعدة: whether a verb tells of force that was used."""
    return draft.type in FORCE and draft.hit.features.startswith("v") and not is_to_come(draft)


def _is_said_outright(page: Page, host: Draft, draft: Draft) -> bool:
    """Whether the later of two tellings is the telling proper, and the earlier one only leads to it.

    انفجر كذا بالتزامن مع استهداف كذا. وطال الاستهداف كذا: what only dates another happening is presupposed.
    سنتخذ إجراءات للدفاع ... والرد بحزم: of a threat the word for force, and not that for measures, is its name.
    Source: the annotation guidelines, "Unit" and "Decisions".
    """
    if host.type == draft.type == "threat":
        return host.hit.sense.mode == "measures" and draft.hit.sense.mode == "answer"
    return only_dates(page, host.hit) and not only_dates(page, draft.hit)


def _who_told_his_own(page: Page, main: Draft, other: Draft) -> list[Phrase]:
    """قتلى في ضربة وموسكو تقول إنها استهدفت ضباطا: who tells his own deed, where the fuller telling is another's, who did nothing."""
    if not other.by_teller or main.by_teller or is_to_come(main) or not other.chain or not main.chain or same_teller(page, main, other):
        return []
    return [Phrase(other.chain[0].first, other.chain[0].last, other.chain[0].proclitics)]


def _is_short_for(page: Page, heading: Draft, main: Draft) -> bool:
    """في وزيرستان ## في مقاطعة وزيرستان الشمالية: whether a headline only shortens the name of the place that the text gives."""
    shortens = heading.sentence.title and bool(main.places) and place_words(page, heading.places) < place_words(page, main.places)
    # An English headline that names the town alone says it in full (Khartoum, where the text has Khartoum State).
    return shortens and page.document.lang != "en"


_DROPS_POISON = frozenset({"helicopter", "other"})


def _joined(page: Page, host: Draft, draft: Draft) -> Draft:
    """The fuller telling, with the anchors of the other under `also` and what it lacks from the other."""
    outright = _is_said_outright(page, host, draft) or is_their_raid(page, host, draft)
    fuller = outright or (host.sentence.title and not draft.sentence.title) or says_more(draft, host)
    main, other = (draft, host) if fuller else (host, draft)
    main.also = [*main.also, other.hit, *other.also]
    if main.sentence is other.sentence and other.stance.certainty != "stated" and not is_raid(page, other.hit):
        main.stance = replace(main.stance, certainty=other.stance.certainty)
    main.perpetrators = main.perpetrators or other.perpetrators or _who_told_his_own(page, main, other)
    main.targets = main.targets or other.targets
    main.by_teller = main.by_teller or (other.by_teller and (is_to_come(main) or not main.chain or (bool(other.chain) and not main.perpetrators)))
    finer = not finest(page, main) and bool(finest(page, other)) and not other.places[0].anaphor and not _is_short_for(page, other, main)
    if not main.places or finer or (main.places[0].anaphor and not outright):
        main.places = other.places or main.places
    main.time = finer_time(main.time, other.time)
    poisoned = main.type == "chemical_attack" and "chemical" not in other.means
    # ضربات صاروخية ردا على هجوم كيماوي ... هذه الضربات: of what else was fired a bomb, or a helicopter that drops it, may carry poison.
    # With what it may be done is told of what is to come; that poison was used is told of what was done.
    told = is_to_come(main) == is_to_come(other) or ("chemical" in other.means and not is_to_come(main))
    if told and (main.type != "interception" or other.type == "interception"):
        main.means |= other.means & _DROPS_POISON if poisoned else other.means
    if main.type == "armed_attack" or main.from_harm:
        # An operation is no kind of attack: خلال العملية leaves the attack what it was.
        main.type = other.type if not other.from_harm and (main.from_harm or other.type in FORCE) else main.type
    if other.type == "chemical_attack" and other.definite and main.type in MAY_BE_POISON:
        # الهجوم الكيماوي points back at a raid or a bombardment, and says with what it was done.
        main.type = other.type
    main.harm = told_together(main.harm, other.harm, titled=other.sentence.title)
    if main.from_harm and not other.from_harm:
        # The words that tell it stand in the sentence that the claim is quoted by.
        main.hit, main.also = other.hit, [main.hit, *[hit for hit in main.also if hit is not other.hit]]
        main.sentence = other.sentence
        main.from_harm = False
    return main
