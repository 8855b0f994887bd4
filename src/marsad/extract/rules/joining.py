"""One claim for one happening of one teller: retellings in title, lead and later sentences are joined."""

from __future__ import annotations

from dataclasses import replace

from marsad.extract.rules.answered import is_an_answer, is_answered, is_verb_of_answering
from marsad.extract.rules.carrying_places import carry_places
from marsad.extract.rules.carrying_times import carry_times
from marsad.extract.rules.crowds import retype_scuffles, retype_shots
from marsad.extract.rules.done_in_its_course import is_raid
from marsad.extract.rules.draft import Draft
from marsad.extract.rules.families import FORCE
from marsad.extract.rules.future import future_type
from marsad.extract.rules.harm_owner import told_together
from marsad.extract.rules.known_deaths import death_told_before
from marsad.extract.rules.likeness import (
    doers_agree,
    finer_time,
    finest,
    harm_conflicts,
    is_background,
    objects_conflict,
    places_agree,
    same_object,
    same_teller,
    share_place,
    times_conflict,
    types_agree,
)
from marsad.extract.rules.means import type_by_means, weapons_in
from marsad.extract.rules.named_operations import retype_operations
from marsad.extract.rules.owned_sites import add_sites_struck
from marsad.extract.rules.page import Page
from marsad.extract.rules.pointing import pointed_at
from marsad.extract.rules.poison_named import retype_poison
from marsad.extract.rules.presupposed import only_dates
from marsad.extract.rules.roles import Phrase
from marsad.extract.rules.sequences import are_in_sequence
from marsad.extract.rules.told_on import is_another, is_counted, is_to_come, is_told_anew, is_told_on
from marsad.extract.rules.towns_of_sites import add_towns, add_where_they_lie, name_them


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
            if not (_only_presupposes(page, kept, draft) or _is_bare_background(page, draft) or _is_only_answered(page, kept, draft)):
                kept.append(draft)
        else:
            kept[kept.index(host)] = _joined(page, host, draft)
    kept.sort(key=lambda draft: draft.hit.first)
    retype_shots(page, kept)
    retype_operations(page, kept)
    retype_poison(page, kept)
    carry_places(page, kept)
    carry_times(page, kept)
    add_sites_struck(page, kept)
    name_them(page, kept)
    add_where_they_lie(page, kept)
    add_towns(page, kept)
    return kept


# ولم تقع إصابات: so many lines behind a happening its harm is still told.
_STILL_TOLD = 1
# Damage that came of a happening may be told a little later.
_DAMAGE_TOLD = 2


def _add_harm(page: Page, kept: list[Draft], draft: Draft) -> None:
    """ولم تقع إصابات ## ولا معلومات عن ضحايا: what a sentence of its own says of the harm of the happening right before it."""
    host = next((earlier for earlier in reversed(kept) if earlier.type in FORCE or earlier.type == "interception"), None)
    if host is None or draft.sentence.line - host.sentence.line > _STILL_TOLD or host.stance.realis not in ("occurred", "ongoing"):
        return
    if same_teller(page, host, draft) and places_agree(page, host, draft) and not harm_conflicts(host, draft):
        host.harm = told_together(host.harm, draft.harm, titled=False)


def _is_damage(draft: Draft) -> bool:
    return bool(draft.harm) and all(harm.kind == "damage" for harm in draft.harm)


def _take_type(page: Page, kept: list[Draft], draft: Draft) -> None:
    """الهجوم after a chemical attack is that attack: a general word that points back has the type of what it points to."""
    if _is_that_operation(draft) and (attack := next((old for old in reversed(kept) if old.hit.sense.mode == "operation"), None)) is not None:
        # نفذ عملية على المواقع ... وأدت العملية إلى: the operation is of the kind that it was told to be.
        draft.type = attack.type if attack.type in FORCE else draft.type
        return
    if not (draft.from_harm or (draft.definite and draft.type == "armed_attack")) or draft.means:
        return
    answered = is_answered(page, draft.hit, draft.sentence)
    for earlier in reversed(kept) if is_background(page, draft) else _main_first(page, kept):
        told_by_another = draft.from_harm and draft.chain and draft.chain != earlier.chain and earlier.hit.first < draft.hit.first
        if (draft.from_harm or answered) and earlier.sentence is draft.sentence and not told_by_another:
            # Harm that is left over was done by no happening of its own sentence, and what is answered is not the answer.
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
        if earlier.type in FORCE and not earlier.from_harm and places_agree(page, earlier, draft) and doers_agree(page, earlier, draft):
            # A count of many happenings says of none what it was done with.
            draft.type, draft.means = earlier.type, set() if draft.stated_count else set(earlier.means)
            return


def _is_that_operation(draft: Draft) -> bool:
    return draft.definite and draft.type == "incursion" and draft.hit.sense.mode == "operation"


def _main_first(page: Page, kept: list[Draft]) -> list[Draft]:
    """The earlier drafts, the nearest first, but those that a sentence of background tells, or that another answers, behind the rest."""
    aside = [draft for draft in kept if is_background(page, draft) or is_answered(page, draft.hit, draft.sentence)]
    return [*(draft for draft in reversed(kept) if not any(draft is other for other in aside)), *reversed(aside)]


def _host(page: Page, kept: list[Draft], draft: Draft) -> Draft | None:
    answers = is_an_answer(page, draft.hit, draft.sentence) or is_verb_of_answering(draft.hit)
    for earlier in reversed(kept):
        if earlier.sentence is draft.sentence and are_in_sequence(page, earlier.hit, draft.hit, draft.sentence.first):
            continue
        if answers and not earlier.sentence.title and not is_an_answer(page, earlier.hit, earlier.sentence):
            continue
        told_again = _is_retelling(page, earlier, draft) and not is_told_anew(page, earlier, draft)
        if not told_again and not is_told_on(page, earlier, draft):
            continue
        if not (draft.known and earlier.time is None and _dates_another(kept, earlier, draft)):
            return earlier
    return None


def _dates_another(kept: list[Draft], undated: Draft, draft: Draft) -> bool:
    """تفجير الأحد: a noun that its day makes definite points back at what was dated so, and not at what no day was told of."""
    dated = (earlier for earlier in kept if earlier is not undated and earlier.time is not None and types_agree(earlier, draft))
    return any(not times_conflict(earlier, draft) for earlier in dated)


def _is_retelling(page: Page, earlier: Draft, draft: Draft) -> bool:
    if is_another(page, draft) or earlier.hit is draft.hit:
        # الاعتداءات التي استهدفت قطر والكويت, تحرير القريتين كذا وكذا: one word, two places.
        return False
    if draft.stance.silence or earlier.stance.silence or (draft.number or 1) != (earlier.number or 1):
        return False
    if _is_its_reason(page, earlier, draft):
        return True
    if (earlier.sentence.title and _heads_its_harm(page, earlier, draft)) or _is_their_raid(page, earlier, draft):
        return True
    if _is_word_for_word(page, earlier, draft) or _threatens_again(page, earlier, draft):
        return True
    if earlier.sentence is draft.sentence and earlier.hit.first < draft.hit.first and is_answered(page, draft.hit, draft.sentence):
        # ضربات عسكرية ردا على الهجوم: what is answered is not the answer.
        return False
    threats = earlier.type == draft.type == "threat"
    if earlier.sentence is draft.sentence and not threats and is_to_come(earlier) != is_to_come(draft):
        # ضربة محتملة ردا على الهجوم: what is planned is not what has happened.
        return False
    if earlier.sentence is draft.sentence and not draft.definite and not threats and not same_object(page, earlier, draft):
        return False
    if not types_agree(earlier, draft) or earlier.stance.polarity != draft.stance.polarity or is_counted(draft) or is_counted(earlier):
        return False
    if earlier.from_harm and not draft.from_harm and (earlier.sentence.title or draft.sentence.title) and not _shares_harm(earlier, draft):
        return False
    if objects_conflict(page, earlier, draft) or (_is_planned(draft) != _is_planned(earlier) and not threats and not earlier.sentence.title):
        return False
    if _counts_another_time(earlier, draft) or _is_no_poison(page, earlier, draft):
        return False
    if not earlier.sentence.title and harm_conflicts(earlier, draft):
        # A newer and an older toll of one bombardment are two claims.
        return False
    if times_conflict(earlier, draft) or _strikes_back(page, earlier) != _strikes_back(page, draft) or _strikes_elsewhere(page, earlier, draft):
        return False
    broad_title = earlier.sentence.title and not draft.sentence.title and not finest(page, earlier)
    if not broad_title and not places_agree(page, earlier, draft):
        return False
    if earlier.sentence.title:
        told_by_one = not earlier.chain or not draft.chain or same_teller(page, earlier, draft) or _is_named_in_full(earlier, draft)
        return doers_agree(page, earlier, draft) and told_by_one
    if _leads_in(page, earlier, draft):
        return True
    if not same_teller(page, earlier, draft):
        return False
    if draft.type == earlier.type and draft.type in _SELDOM_TWICE and doers_agree(page, earlier, draft) and not harm_conflicts(earlier, draft):
        return True
    if earlier.from_harm and not earlier.places and not draft.harm and not page.document.title and draft.sentence.line - earlier.sentence.line <= 1:
        # A post that names the dead in one line and what killed them in the next.
        return True
    if draft.from_harm:
        return not harm_conflicts(earlier, draft)
    if (_same_toll(earlier, draft) or _same_word(earlier, draft)) and doers_agree(page, earlier, draft):
        return True
    return (same_object(page, earlier, draft) and doers_agree(page, earlier, draft)) or (draft.definite and doers_agree(page, earlier, draft) and not harm_conflicts(earlier, draft)) or (
        bool(draft.places) and share_place(page, earlier, draft) and doers_agree(page, earlier, draft) and earlier.type == draft.type
        and not harm_conflicts(earlier, draft)
    )  # fmt: skip


def _is_its_reason(page: Page, earlier: Draft, draft: Draft) -> bool:
    """هدد بضربة ردا على الهجوم: "in response to" behind what is to come only says what that answers."""
    if earlier.sentence is not draft.sentence or draft.hit.sense.mode != "answer" or not is_to_come(earlier):
        return False
    return page.folded[draft.hit.first : draft.hit.first + 2] == ["ردا", "علي"]


_HEADED = {"detention": "detained", "abduction": "abducted", "displacement": "displaced"}


def _heads_its_harm(page: Page, earlier: Draft, draft: Draft) -> bool:
    """الجيش يأسر أربعة ## عملية أسفرت عن أسر أربعة: a headline that tells what a happening of the report came to."""
    kind = _HEADED.get(earlier.type)
    if kind is None or draft.type == earlier.type or not doers_agree(page, earlier, draft):
        return False
    told = {harm.least for harm in draft.harm if harm.kind == kind}
    headed = {harm.least for harm in earlier.harm if harm.kind == kind}
    headed |= {count.least for phrase in earlier.targets if (count := page.count_at(phrase.first)) is not None}
    return bool(told) and (not headed or bool(told & headed))


def _is_their_raid(page: Page, earlier: Draft, draft: Draft) -> bool:
    """أوقفت السلطات رجلا في مداهمة: the raid in whose course people were taken, where only the harm tells that they were."""
    same = earlier.sentence is draft.sentence and draft.type == "detention"
    return same and not earlier.harm and earlier.hit.first > draft.hit.first and is_raid(page, earlier.hit)


def _is_no_poison(page: Page, earlier: Draft, draft: Draft) -> bool:
    """بعد الهجوم الكيماوي ## شن ضربات صاروخية: strikes that are new in the telling are no poison, unless they fell where it did."""
    types = {earlier.type, draft.type}
    if "chemical_attack" in types and any("chemical_attack" in (told.hit.sense.not_by or "").split() for told in (earlier, draft)):
        return not share_place(page, earlier, draft)
    if draft.definite or draft.from_harm or "chemical_attack" not in types or not types & _MAY_BE_POISON:
        return False
    return not share_place(page, earlier, draft)


def _threatens_again(page: Page, earlier: Draft, draft: Draft) -> bool:
    """توعد الرئيس المدينة، قائلا إنه سيرد: what a headline, or one teller in one sentence, threatens by another word; its type is what the future makes it."""
    if earlier.stance.polarity != draft.stance.polarity:
        return False
    expected = future_type(page, draft)[0]
    if expected not in ("threat", "prediction") or expected != future_type(page, earlier)[0]:
        return False
    if not places_agree(page, earlier, draft) or objects_conflict(page, earlier, draft) or times_conflict(earlier, draft):
        return False
    if earlier.sentence.title:
        return not earlier.chain or draft.sentence.line <= _LEAD or same_teller(page, earlier, draft)
    return earlier.sentence is draft.sentence and same_teller(page, earlier, draft)


def _counts_another_time(earlier: Draft, draft: Draft) -> bool:
    """قتل 80 الاثنين ... الغارات التي قتلت 250 في الأسبوع الثاني من الشهر: another toll of another time is another happening's."""
    one, other = earlier.time, draft.time
    if one is None or other is None or not harm_conflicts(earlier, draft):
        return False
    return (one.weekday, one.offset, one.date, one.unit) != (other.weekday, other.offset, other.date, other.unit)


def _strikes_elsewhere(page: Page, earlier: Draft, draft: Draft) -> bool:
    """غارات على تجمعات ## كثفت غاراتها على مواقع في صعدة: new strikes, or those that a pronoun calls somebody's, with a place and things struck of their own; the former have things and no place."""
    if earlier.places or earlier.sentence.title or not earlier.targets or not draft.targets or not (draft.hit.suffix or not draft.definite):
        return False
    return any(draft.sentence.first <= place.first < draft.sentence.last for place in draft.places) and not same_object(page, earlier, draft)


def _strikes_back(page: Page, draft: Draft) -> bool:
    """أصابت القوات المهاجم: what is done to those who attacked is not the attack."""
    hits = (page.of_kind(phrase.first, "people") for phrase in draft.targets)
    return any(hit is not None and hit.definite and hit.sense.form in _ATTACKERS for hit in hits)


_ATTACKERS = frozenset({"مهاجم", "منفذ الهجوم", "خاطف", "انتحاري"})


def _is_word_for_word(page: Page, earlier: Draft, draft: Draft) -> bool:
    """Whether a sentence is an earlier one over again, as the only line of a post is its title, and tells the same happening at the same place."""
    first, second = earlier.sentence, draft.sentence
    if first is second or earlier.type != draft.type or earlier.hit.first - first.first != draft.hit.first - second.first:
        return False
    shift = second.first - first.first
    if [place.first + shift for place in earlier.places] != [place.first for place in draft.places]:
        return False
    return page.folded[first.first : first.last] == page.folded[second.first : second.last]


def _is_planned(draft: Draft) -> bool:
    return draft.stance.realis == "planned"


_MAY_BE_POISON = frozenset({"air_strike", "shelling", "explosion"})
# A report that tells of two of these tells where the second was.
_SELDOM_TWICE = frozenset({"chemical_attack", "siege", "ceasefire", "threat"})
_LEAD = 2


def _is_named_in_full(heading: Draft, draft: Draft) -> bool:
    """الإمارات: اعتراض صواريخ ## أعلنت وزارة الدفاع اعتراض صواريخ: the teller that a headline shortens, whom the lead under it names in full."""
    return heading.type == draft.type and draft.sentence.line <= _LEAD


def _leads_in(page: Page, earlier: Draft, draft: Draft) -> bool:
    """Whether the lead under a headline, in the outlet's voice, is told again by its teller: the same thing struck, or the same number of dead."""
    if not page.document.title or earlier.chain or not draft.chain or earlier.sentence.line > _LEAD or not doers_agree(page, earlier, draft):
        return False
    return _same_toll(earlier, draft) or (same_object(page, earlier, draft) and earlier.hit.sense.form == draft.hit.sense.form)


# A smaller number may come up twice in one report by chance.
_TELLING_COUNT = 3


def _same_toll(first: Draft, second: Draft) -> bool:
    """Whether both give one and the same number of dead or wounded, large enough to tell."""
    tolls = {(harm.kind, harm.least) for harm in first.harm if harm.least and harm.least >= _TELLING_COUNT and harm.most == harm.least}
    tolls |= {(harm.kind, harm.least) for harm in first.harm if harm.least and harm.least >= _TELLING_COUNT and harm.most is None}
    return bool(tolls & {(harm.kind, harm.least) for harm in second.harm})


def _same_word(first: Draft, second: Draft) -> bool:
    """Whether both use one and the same word in one number, and neither tells a toll that the other's contradicts."""
    same = first.hit.sense.form == second.hit.sense.form and first.hit.features[:2] == second.hit.features[:2]
    return same and not harm_conflicts(first, second)


def _shares_harm(first: Draft, second: Draft) -> bool:
    """Whether both tell of one kind of harm; a headline that names the dead is told again only where the dead are."""
    return bool({harm.kind for harm in first.harm} & {harm.kind for harm in second.harm})


def _only_presupposes(page: Page, kept: list[Draft], draft: Draft) -> bool:
    """A definite noun in the outlet's voice that adds nothing to what some teller has told: no claim of its own."""
    if not draft.definite or draft.chain or draft.harm or draft.stance.silence or draft.stance.polarity == "denied" or draft.stated_count:
        return False
    own = [place for place in draft.places if draft.sentence.first <= place.first < draft.sentence.last]
    told = (earlier for earlier in kept if earlier.sentence is not draft.sentence or is_to_come(earlier) == is_to_come(draft))
    return any(types_agree(earlier, draft) and (share_place(page, earlier, draft) if own else places_agree(page, earlier, draft)) for earlier in told)


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


def _is_only_answered(page: Page, kept: list[Draft], draft: Draft) -> bool:
    """قصف القاعدة ردا على الاعتداءات: a definite noun that another happening of the sentence answers, and of which nothing more is said."""
    hit = draft.hit
    if not draft.definite or hit.features.startswith("v") or draft.harm or draft.also or not is_answered(page, hit, draft.sentence):
        return False
    named = [phrase.first for phrase in (*draft.perpetrators, *draft.targets)] + [place.first for place in draft.places]
    if any(hit.first < first < draft.sentence.last for first in named) or (draft.time is not None and draft.time.first_token > hit.first):
        return False
    return any(earlier.sentence is draft.sentence and earlier.hit.first < hit.first for earlier in kept)


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


def _joined(page: Page, host: Draft, draft: Draft) -> Draft:
    """The fuller telling, with the anchors of the other under `also` and what it lacks from the other."""
    outright = _is_said_outright(page, host, draft) or _is_their_raid(page, host, draft)
    main, other = (draft, host) if outright or (host.sentence.title and not draft.sentence.title) else (host, draft)
    main.also = [*main.also, other.hit, *other.also]
    if main.sentence is other.sentence and other.stance.certainty != "stated" and not is_raid(page, other.hit):
        main.stance = replace(main.stance, certainty=other.stance.certainty)
    main.perpetrators = main.perpetrators or other.perpetrators or _who_told_his_own(page, main, other)
    main.targets = main.targets or other.targets
    main.by_teller = main.by_teller or (other.by_teller and (is_to_come(main) or not main.chain or (bool(other.chain) and not main.perpetrators)))
    finer = not finest(page, main) and bool(finest(page, other)) and not other.places[0].anaphor
    if not main.places or finer or (main.places[0].anaphor and not outright):
        main.places = other.places or main.places
    main.time = finer_time(main.time, other.time)
    main.means |= other.means
    if main.type == "armed_attack" or main.from_harm:
        # An operation is no kind of attack: خلال العملية leaves the attack what it was.
        main.type = other.type if not other.from_harm and (main.from_harm or other.type in FORCE) else main.type
    if other.type == "chemical_attack" and other.definite and main.type in _MAY_BE_POISON:
        # الهجوم الكيماوي points back at a raid or a bombardment, and says with what it was done.
        main.type = other.type
    main.harm = told_together(main.harm, other.harm, titled=other.sentence.title)
    if main.from_harm and not other.from_harm:
        # The words that tell it stand in the sentence that the claim is quoted by.
        main.hit, main.also = other.hit, [main.hit, *[hit for hit in main.also if hit is not other.hit]]
        main.sentence = other.sentence
        main.from_harm = False
    return main
