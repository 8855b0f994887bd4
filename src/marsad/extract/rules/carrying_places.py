"""Places that a happening has from another telling: from the next one of its sentence, from the head of its line, or from what was told before."""

from __future__ import annotations

from bisect import bisect_right

from marsad.extract.rules.answered import is_an_answer, is_answered, is_verb_of_answering
from marsad.extract.rules.draft import Draft
from marsad.extract.rules.english.places import find_places
from marsad.extract.rules.families import FORCE, PROTESTS
from marsad.extract.rules.likeness import doers_agree, fine, finest, is_new_beside, is_of_years_ago, same_teller, share_place, types_agree
from marsad.extract.rules.owned_sites import where_that_site_is
from marsad.extract.rules.page import Page, Place
from marsad.extract.rules.places_elsewhere import is_of_a_visit
from marsad.extract.rules.places_of import RANK, is_set_off, leads_there, rank
from marsad.extract.rules.places_of_tellers import stands_behind
from marsad.extract.rules.stamps import stamped_lines
from marsad.extract.rules.tellers import Told
from marsad.extract.rules.told_on import is_to_come

# Sentences and lines over which a happening told without a place is still at that of the one before.
_LINES_ON = 2
# These are told of a war or a country, and a place told before says nothing of them.
_WIDE = frozenset({"threat", "prediction", "casualty_toll", "deployment", "ceasefire", "protest"})
# A report that tells of two of these says where the second was.
_SELDOM_TWICE = frozenset({"chemical_attack"})


def give_places_back(page: Page, drafts: list[Draft]) -> None:
    """A happening without a place stands where the next one of its sentence does, if none came before."""
    later: list[Place] = []
    nearest: Draft | None = None
    met = before = blow = False
    for draft in reversed(drafts):
        if draft.places:
            other = _is_of_an_answer(page, draft) or (draft.type == "displacement" and _tells_only_where_to(page, draft))
            later, met = ([] if other else draft.places), draft.type == "interception"
            before, blow = _came_first(page, draft), draft.type in FORCE
            nearest = draft
        elif blow and draft.targets and draft.hit.first > 0 and _came_first(page, draft):
            # بعد الهجوم على المنشآت، شنت القوات هجوما على كذا: the later blow is another.
            continue
        elif before and draft.type in _STRIKES and draft.targets:
            # غارات على مواقع المسلحين بعد هجوم في كذا: who was struck was not where the attack had been.
            continue
        elif is_answered(page, draft.hit, draft.sentence):
            # ردا على العدوان استهدفنا قاعدة في حيفا: where the answer struck is not where what it answers did.
            continue
        elif nearest is not None and is_new_beside(page, draft, nearest):
            # يعيد الهجوم إلى الأذهان تفجيرا في كذا: what was told before has its place from there.
            continue
        elif not draft.stance.silence and not _coincides(page, draft) and not (met and draft.definite and draft.type != "interception"):
            # وراء الهجوم، مؤكدا أن دفاعاته أسقطت مسيرتين فوق المطار: the attack was told before, and has its place from there.
            draft.places = _for(page, draft, later)


_STRIKES = frozenset({"air_strike", "drone_strike", "shelling"})


def _came_first(page: Page, draft: Draft) -> bool:
    """بعد هجوم على كذا, عقب تفجير في كذا: whether a happening is told as what the one before it followed."""
    first = draft.hit.first
    return first > 0 and draft.hit.features.startswith("n") and page.folded[first - 1] in page.reference.words("companion.after")


# جاءت الغارات بعد ساعات قليلة من هجوم: so far before what came first stands "after".
_AFTER_WITHIN = 5


def _is_of_an_answer(page: Page, draft: Draft) -> bool:
    """ردا على هجوم في دوما, وردت بقصف مواقع في حيفا, بعد ساعات من هجوم في حيفا: an answer, what it answers, and what came hours or days before or after it say nothing of where the other was."""
    first = draft.hit.first
    if is_answered(page, draft.hit, draft.sentence) or is_verb_of_answering(draft.hit) or is_an_answer(page, draft.hit, draft.sentence):
        return True
    if first < 2 or not draft.hit.features.startswith("n") or page.folded[first - 1] not in ("من", "علي"):
        return False
    return any(page.folded[index] in ("بعد", "قبل") for index in range(max(draft.sentence.first, first - _AFTER_WITHIN), first - 1))


def _coincides(page: Page, draft: Draft) -> bool:
    """تتزامن الغارات مع المعارك في كذا: what was told before has its own place, and only its time from what it goes on beside."""
    return draft.definite and draft.hit.first > draft.sentence.first and page.structure(draft.hit.first - 1, "alongside") is not None


def _for(page: Page, draft: Draft, places: list[Place]) -> list[Place]:
    """The places of another happening as far as they may be a draft's: what is threatened or expected is told of a country at large, and of no town."""
    if draft.type not in ("threat", "prediction") and draft.stance.realis not in ("threatened", "predicted"):
        return list(places)
    return [place for place in places if page.level_of(place) == "country"]


def carry_places(page: Page, drafts: list[Draft]) -> None:
    """A happening told without a place stands at the one that heads its line, where the nearest earlier one of its kind does, or the one right before it."""
    entries = stamped_lines(page)
    for at, draft in enumerate(drafts):
        if not draft.places and not draft.stance.silence and draft.type not in _WIDE:
            draft.places = _heading_places(page, draft)
        draft.places = [*draft.places, *where_that_site_is(page, reversed(drafts[:at]), draft)]
        if draft.type == "displacement" and _tells_only_where_to(page, draft):
            draft.places = [*_what_they_left(page, draft, drafts[:at][::-1]), *draft.places]
            continue
        points_back = draft.definite or draft.type in _SELDOM_TWICE
        if draft.definite and draft.chain and draft.places and all(_is_his_province(page, place, draft.chain[0]) for place in draft.places):
            # قال مدير الصحة في ولاية بلخ إن الانفجار: where the teller is, of a blast that was told with its town.
            towns = [earlier for earlier in drafts[:at][::-1] if finest(page, earlier) and not earlier.places[0].anaphor and types_agree(earlier, draft)]
            draft.places = _told_before(page, draft, towns) or draft.places
        if draft.stance.silence or (draft.places and (not points_back or draft.stated_count or finest(page, draft))):
            # A count of happenings in a country is of more places than the one told last.
            continue
        former = drafts[:at][::-1]
        if draft.sentence.line in entries and (draft.type == "interception" or not draft.definite):
            # 11:48 - الوزارة: أصبنا جميع الأهداف: an entry of a live report is told on its own, unless it points back.
            former = [earlier for earlier in former if earlier.sentence.line == draft.sentence.line]
        if draft.beside_others or is_answered(page, draft.hit, draft.sentence):
            # ردا على الهجوم, in retaliation for the killing of a general: it was not where the answer was.
            former = [earlier for earlier in former if earlier.sentence is not draft.sentence]
        if not draft.places:
            draft.places = _told_before(page, draft, former)
            continue
        alike = (earlier for earlier in former if finest(page, earlier) and not earlier.places[0].anaphor and types_agree(earlier, draft))
        source = next((earlier for earlier in alike if share_place(page, earlier, draft)), None)
        if source is not None:
            # الهجوم في سوريا after the attack on Douma: what it points back to says where.
            draft.places = [*finest(page, source), *draft.places]


def _is_his_province(page: Page, place: Place, teller: Told) -> bool:
    """مدير الصحة في ولاية بلخ: whether a place is the province in which a teller holds his office."""
    return page.level_of(place) == "province" and stands_behind(page, place, teller)


_ONLY_SAID = frozenset({"threat", "prediction"})


def _past_year(page: Page, draft: Draft) -> int | None:
    """The year that a happening's words of time name, where it is before that of the report; else None."""
    said = draft.time.date[0] if draft.time is not None and draft.time.date is not None else None
    published = page.document.published_on
    return said if said is not None and published is not None and said < published.year else None


def _told_before(page: Page, draft: Draft, former: list[Draft]) -> list[Place]:
    """Where the nearest of the earlier drafts of its kind is, or else the one right before it, or the town that the sentence before names."""
    # توعد بقصف الرياض, حذر من هجمات على مكة: nothing that has been was where something is only threatened, expected or planned.
    told, former = former, [earlier for earlier in former if not draft.stance.has_happened or not (is_to_come(earlier) or earlier.type in _ONLY_SAID)]
    if _answers(page, draft):
        # قصفت إسرائيل صيدا. وأطلق الحزب صواريخ ردا على القصف: an answer is not where that was which it answers.
        former = [earlier for earlier in former if not _who_did(page, earlier).isdisjoint(_who_did(page, draft))]
    if draft.type == "interception":
        former = [earlier for earlier in former if not _was_struck_by_whom_it_defends(page, earlier, draft)]
        former = [earlier for earlier in former if not _lies_outside_its_land(page, earlier, draft)]
    if draft.type in PROTESTS:
        # قصف مستشفى في عفرين. وقتل 16 متظاهرا برصاص الجيش: a crowd is not where something was shelled.
        told = former = [earlier for earlier in former if earlier.type not in _STRIKES]
    alike = [earlier for earlier in former if earlier.places and types_agree(earlier, draft)]
    if draft.definite and draft.time is None:
        # ويعيد الهجوم إلى الأذهان مجزرة كذا عام 2013. وقال الوزير إن الهجوم: of what is recalled nothing goes on.
        alike = [earlier for earlier in alike if not is_of_years_ago(page, earlier)] or alike
    # قصفت القاعدة ردا على الهجوم على المنشأة. القصف أصاب أهدافه: what is told of is where it struck, and not where that was which it answers.
    alike.sort(key=lambda earlier: is_answered(page, earlier.hit, earlier.sentence))
    source = next((earlier for earlier in alike if _is_in_the_tellers_country(page, earlier, draft)), None)
    if draft.definite and draft.type != "armed_clash":
        # الضربات الباكستانية, where those of the other side were told last.
        source = source or next((earlier for earlier in alike if doers_agree(page, earlier, draft)), None)
    source = source or next(iter(alike), None)
    if _strikes_what_is_a_states(page, draft):
        return _up_to_a_known_one(page, _for(page, draft, source.places)) if source is not None and source.type == draft.type else []
    if source is None and (before := _told_just_before(draft, former)) is not None:
        if _is_told_anew(page, draft, before):
            return []
        source = before
    if source is None:
        return _named_before(page, draft, told)
    if not draft.definite and _past_year(page, draft) not in (None, _past_year(page, source)):
        # وفي نيسان 2017 قتل ثلاثة: a happening of today says of one of another year no more than the country.
        return [place for place in source.places if page.level_of(place) == "country"]
    return _up_to_a_known_one(page, _for(page, draft, source.places))


def _answers(page: Page, draft: Draft) -> bool:
    """شنت ضربات ردا على الهجوم, وردت بإطلاق صواريخ: whether force is told as an answer to what another did."""
    if draft.type not in FORCE or draft.definite or is_answered(page, draft.hit, draft.sentence):
        return False
    if is_verb_of_answering(draft.hit) or is_an_answer(page, draft.hit, draft.sentence):
        return True
    behind = range(draft.hit.last + 1, min(draft.sentence.last, draft.hit.last + 1 + _ANSWER_WITHIN))
    return any(hit.sense.mode == "answer" and hit.sense.kind == "structure" for index in behind for hit in page.hits[index])


# شنت الولايات المتحدة ضربات على مواقع تابعة للحكومة ردا على: so far behind a deed stands the word for an answer.
_ANSWER_WITHIN = 20


def _was_struck_by_whom_it_defends(page: Page, earlier: Draft, draft: Draft) -> bool:
    """قصف الجيش مستودعا في بيلغورود. وأسقط الجيش عشر مسيرات: where somebody struck is not where he brought down what was sent against him."""
    return earlier.type in FORCE and not _who_did(page, earlier).isdisjoint(_who_did(page, draft))


def _lies_outside_its_land(page: Page, earlier: Draft, draft: Draft) -> bool:
    """غارة للتحالف على الحديدة. واعترضت السعودية صاروخين: whether all that was told before lies in other countries than the state that brought weapons down."""
    registry = page.reference.actors
    lands = {country for actor in _who_did(page, draft) if (country := registry.get(actor).country) is not None}
    there = {country for place in earlier.places for country in page.countries_of(place)}
    return bool(lands) and bool(there) and lands.isdisjoint(there)


def _who_did(page: Page, draft: Draft) -> set[str]:
    """The actors that did it, with the teller where it is his own deed; empty for nobody, or nobody known."""
    spans = [(phrase.first, phrase.last) for phrase in draft.perpetrators]
    if draft.by_teller and draft.chain:
        spans.append((draft.chain[0].first, draft.chain[0].last))
    return {actor for first, last in spans for actor in page.phrase_actors(first, last)}


def _tells_only_where_to(page: Page, draft: Draft) -> bool:
    """فروا إلى كذا في كذا: whether a draft has places, and those that are no province or country are where people went."""
    larger = [place for place in draft.places if rank(page, place) > RANK["district"]]
    led = [place for place in draft.places if leads_there(page, place)]
    return bool(led) and all(place in led or place in larger for place in draft.places)


def _what_they_left(page: Page, draft: Draft, former: list[Draft]) -> list[Place]:
    """فر آلاف السكان إلى كذا: the finest places of what was told just before; empty where that was somewhere that people went to, or where they went."""
    near = [earlier for earlier in former if draft.sentence.line - earlier.sentence.line <= _LINES_ON]
    left = [place for place in _told_before(page, draft, near) if place in fine(page, [place])]
    told = {page.folded[place.last] for place in draft.places}
    return [] if any(leads_there(page, place) or page.folded[place.last] in told for place in left) else left


def _strikes_what_is_a_states(page: Page, draft: Draft) -> bool:
    """استهدفت الضربات منشآت سورية, مواقع للنظام السوري: what is struck is told to be anywhere in a state, and not where something else was told before."""
    if draft.type not in FORCE or draft.definite:
        return False
    for target in draft.targets:
        if page.folded[target.first] in page.reference.words("companion.sites_of_a_state") and any(
            _is_of_a_state(page, index) for index in range(target.first + 1, target.last + 1)
        ):
            return True
    return False


def _is_of_a_state(page: Page, index: int) -> bool:
    """السوري; سورية is spelt like the name of the country."""
    return index in page.adjective_at or page.reference.gazetteer.country_named(page.folded[index]) is not None


def _up_to_a_known_one(page: Page, places: list[Place]) -> list[Place]:
    """سوق في نيالا بجنوب دارفور: of what was told before the finest places, up to the one that is on the map; in what that lies was said there."""
    finest_first = sorted(places, key=lambda place: rank(page, place))
    known = next((at for at, place in enumerate(finest_first) if _is_on_the_map(page, place)), len(places))
    return [place for place in places if place in finest_first[: known + 1]]


def _is_on_the_map(page: Page, place: Place) -> bool:
    known = page.reference.gazetteer.lookup(" ".join(page.folded[place.first : place.last + 1])[len(place.proclitics) :])
    told = page.countries_told()
    return place.known and not place.anaphor and any(each.country in told and (each.lat is not None or each.level in ("province", "country")) for each in known)


def _is_told_anew(page: Page, draft: Draft, earlier: Draft) -> bool:
    """أكد المتحدث أنه هاجم أهدافا: what a verb tells in the words of another, a sentence on, is no happening told before, and nobody says where it was.

    An interception answers what was told before, and "the statement" (أوضح البيان) goes on with who spoke.
    """
    if not draft.hit.features.startswith("v") or draft.sentence is earlier.sentence or draft.type == "interception" or not draft.chain:
        return False
    told = page.of_kind(draft.chain[0].first, "teller")
    return (told is None or told.sense.value != "text") and not same_teller(page, draft, earlier)


def _is_in_the_tellers_country(page: Page, earlier: Draft, draft: Draft) -> bool:
    """ندد العراق بالضربات: a state that speaks of strikes told in its country and in another means those on its own."""
    name = page.actor_at.get(draft.chain[0].first) if draft.chain and draft.definite else None
    if name is None or not page.names_a_country(name):
        return False
    spoken = page.folded[name.first][len(name.proclitics) :]
    return any(page.folded[place.first][len(place.proclitics) :] == spoken for place in earlier.places)


# So far into a line its heading may reach.
_HEADING_WITHIN = 12


def _heading_places(page: Page, draft: Draft) -> list[Place]:
    """حيفا.. غارة جوية، الخرطوم | قصف مدفعي: the place that stands alone at the head of the line in which a happening is told."""
    first = draft.hit.first
    start = next((index + 1 for index in range(first - 1, max(-1, first - 1 - _HEADING_WITHIN), -1) if page.tokens[index].kind == "break"), 0)
    if first - start > _HEADING_WITHIN:
        return []
    while start < first and page.tokens[start].kind == "mark":
        start += 1
    place = page.in_places.get(start)
    if place is None or place.whole[0] != start or place.anaphor or not is_set_off(page, place):
        return []
    return [place]


def _named_before(page: Page, draft: Draft, former: list[Draft]) -> list[Place]:
    """شهدت مدينة كذا توترا. وانفجرت عبوة: the one town that the sentence right before names, of which nothing is told there."""
    # English sentences begin behind their dateline, and are not quite those of the page.
    at = bisect_right(page.sentences, draft.hit.first, key=lambda sentence: sentence.first) - 1
    if at == 0 or draft.type in _WIDE or not draft.stance.has_happened:
        return []
    before = page.sentences[at - 1]
    if before.title or draft.sentence.line - before.line > _LINES_ON or any(before.first <= earlier.hit.first < before.last for earlier in former):
        return []
    if page.document.lang == "en":
        named = find_places(page, before.first, before.last)
    else:
        named = [place for place in page.places if before.first <= place.first < before.last and not place.anaphor]
    towns = [place for place in named if rank(page, place) <= RANK["town"]]
    # وصل الوزير إلى كذا. وقال إن الغارات: where somebody came to or spoke is not where the things were that he speaks of.
    return named if len(towns) == 1 and towns[0] is named[0] and not is_of_a_visit(page, towns[0]) else []


def _told_just_before(draft: Draft, former: list[Draft]) -> Draft | None:
    if draft.type == "deployment":
        # اندلعت اشتباكات في كذا قبل أن تتدخل قوة أخرى: forces move where the same sentence tells of what they came for.
        return next((earlier for earlier in former if earlier.sentence is draft.sentence and earlier.places and earlier.type not in _WIDE), None)
    if draft.type in _WIDE:
        return None
    near = (earlier for earlier in former if 0 <= draft.sentence.line - earlier.sentence.line <= _LINES_ON)
    # خرجت مظاهرة في بغداد. وقتل متظاهران: force used on a crowd is where the crowd was.
    met = draft.type == "protest_repression"
    return next((earlier for earlier in near if earlier.places and (earlier.type not in _WIDE or (met and earlier.type == "protest"))), None)
