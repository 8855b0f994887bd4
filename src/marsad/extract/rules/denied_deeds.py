"""Deeds that who denies them would have done himself: bare ones, those he is charged with, and those that are reported of him."""

from __future__ import annotations

from marsad.extract.rules.blown_up import is_destruction
from marsad.extract.rules.clause import Clause
from marsad.extract.rules.own_deeds import DEEDS_OF_FORCE, harmed_are_own, is_a_state, tells_of_a_death, uses_force
from marsad.extract.rules.page import Page, Place
from marsad.extract.rules.roles import Arguments, Phrase
from marsad.extract.rules.tellers import Scope, Told, past_adverbs

# What a force may deny to have done.
_DENIED_DEEDS = DEEDS_OF_FORCE | {"detention", "execution", "interception", "siege", "sexual_violence"}
# What those in power are charged with in their own land, and nobody else is.
_DEEDS_OF_POWER = frozenset({"detention", "execution", "torture", "protest_repression", "sexual_violence"})
# What a state is charged with in other lands; whoever of its own is abducted there is not its deed.
_DEEDS_ABROAD = frozenset("air_strike shelling drone_strike armed_attack chemical_attack assassination property_destruction protest_repression".split())


def denies_its_own(clause: Clause, scope: Scope, found: Arguments) -> bool:
    """نفى الجيش استهداف المستشفى, تنفي الحكومة استهداف الصحافيين, نفت موسكو تقارير عن قصف سوق في إدلب: whether who denies a deed without another doer denies
    that his own side did it; not what befell his own side, nor what was reported of somebody left open."""
    page, happening = clause.page, clause.happening
    hit, teller = happening.hit, scope.chain[0] if scope.chain else None
    if scope.mode == "deny" and teller is not None and hit.suffix in _THEM and hit.features.startswith("n"):
        return _was_done_to_them(clause, scope)
    if scope.mode != "deny" or teller is None or hit.definite or hit.suffix or hit.proclitics not in ("", "ب") or (clause.is_verb(hit) and not scope.direct):
        return False
    fired_from = hit.last + 1 < clause.high and page.folded[hit.last + 1] == "من"
    ruled = _is_deed_of_those_in_power(clause, teller, found)
    known = ruled or _strikes_abroad(clause, teller, found)
    if not found.targets and (hit.sense.value != "launches" or fired_from) and not known:
        # إطلاق صواريخ من الجنوب: whoever fired them.
        return False
    destroyed = happening.type == "explosion" and is_destruction(page, hit, set(happening.means), found.targets)
    if (
        not (destroyed or happening.type in _DENIED_DEEDS or known)
        or not (known or uses_force(clause, teller) or _is_charged_with_it(clause, teller, found))
        or harmed_are_own(clause, teller, found)
    ):
        return False
    if any(page.folded[target.last + 1] in page.reference.words("companion.to_the_teller") for target in found.targets if target.last + 1 < clause.high):
        return False
    return _stands_right_behind(clause, scope, reported=ruled or _are_civil(page, found))


_THEM = frozenset({"هم", "هن"})


def _was_done_to_them(clause: Clause, scope: Scope) -> bool:
    """وتنفي الحكومة استهدافهم: a deed of force to people told of before, denied by who may be charged with it; not their death, nor their being carried off."""
    deed = clause.happening.type in _DENIED_DEEDS and clause.happening.type != "abduction" and not tells_of_a_death(clause)
    return deed and may_be_charged(clause, scope.chain[0]) and _stands_right_behind(clause, scope, reported=True)


def _stands_right_behind(clause: Clause, scope: Scope, *, reported: bool) -> bool:
    """نفى الجيش قصف, نفى الجيش في بيان قصف: whether nothing but adverbs, a time and a statement stands between a denier and the deed; if `reported`, reports of it may."""
    page = clause.page
    said = max(scope.chain[0].last, -1 if scope.verb is None else scope.verb)
    first = max(said + 1, past_adverbs(page, scope))
    between = [index for index in range(first, clause.happening.first) if page.tokens[index].kind != "mark" and index not in page.in_time]
    if between and page.functions[between[0]] == "preposition":
        # في بيان، صدر اليوم
        if page.tokens[said + 1].text in "،," and page.tokens[clause.happening.first - 1].text in "،,":
            return not clause.happening.hit.proclitics and not any(_ends_a_report(clause, at) for at in between)
        while between and not _is_a_report(page, between[0]):
            if page.functions[between[0]] != "preposition" and page.structure(between[0], "issued") is None and page.structure(between[0], "speech") is None:
                return False
            between = between[1:]
    if not between:
        return not clause.happening.hit.proclitics
    return reported and len(between) <= _REPORTED_WITHIN and _is_a_report(page, between[0]) and not any(_ends_a_report(clause, at) for at in between[1:])


# تقارير نشرتها وسائل إعلام محلية تحدثت عن قصف
_REPORTED_WITHIN = 8


def _is_a_report(page: Page, index: int) -> bool:
    """تقارير, الأنباء, مزاعم, ما تردد"""
    index += page.folded[index] == "ما"
    word = page.folded[index].removeprefix("ال")
    return f"ال{word}" in page.reference.words("companion.reports") or word in page.reference.words("companion.talked_of")


def _ends_a_report(clause: Clause, index: int) -> bool:
    """Whether a token behind a word for reports opens a clause, or tells of another happening or of another side."""
    page = clause.page
    told = any(hit.sense.kind in ("event", "harm") and hit.features.startswith("n") for hit in page.hits[index])
    return page.opens_clause(index) or told or clause.names_doer(index)


def _are_unarmed(page: Page, found: Arguments) -> bool:
    """نفى الجيش تقارير عن قتل قرويين: whether people were struck who bear no arms, so that who is charged with it is whoever does; soldiers may be his own."""
    return bool(found.targets) and all(_bear_no_arms(page, target) for target in found.targets)


def _are_civil(page: Page, found: Arguments) -> bool:
    """قصف مستشفى, قتل قرويين: whether people who bear no arms, or things that none use, were struck."""
    civil = page.reference.words("companion.civil_things")
    return bool(found.targets) and all(page.folded[target.first].removeprefix("ال") in civil or _bear_no_arms(page, target) for target in found.targets)


def _bear_no_arms(page: Page, target: Phrase) -> bool:
    people = page.of_kind(target.first, "people")
    return people is not None and people.sense.who not in ("combatants", "security") and not any(hit.suffix for hit in page.hits[target.first])


def _is_charged_with_it(clause: Clause, teller: Told, found: Arguments) -> bool:
    """نفت الجماعة قصف ممر إنساني: whether a bare group denies a deed against others; not that one of its own was killed (مقتل قيادي, استهداف قيادي فيها)."""
    page, among = clause.page, clause.page.reference.words("companion.among_them")
    ones_own = any(target.last + 1 < len(page) and page.folded[target.last + 1] in among for target in found.targets)
    return clause.names_force(teller.first) and not tells_of_a_death(clause) and not ones_own


def may_be_charged(clause: Clause, teller: Told) -> bool:
    """Whether a teller speaks for a body that uses force, for a state, or for those in power."""
    return uses_force(clause, teller) or is_a_state(clause.page, teller) or is_in_power(clause.page, teller)


def answers_for_a_side(clause: Clause, teller: Told) -> bool:
    """الجنرال الأميركي, متحدث باسم الحكومة: whether a teller speaks for a side, or in the name of a state."""
    return may_be_charged(clause, teller) or _is_of_a_state(clause.page, teller)


def is_in_power(page: Page, teller: Told) -> bool:
    """الحكومة, السلطات المحلية, متحدث باسم الرئاسة: whether a teller is or speaks for those in power, by a word with the article."""
    words = page.reference.words("companion.in_power")
    return any(page.folded[index].removeprefix(teller.proclitics if index == teller.first else "") in words for index in range(teller.first, teller.last + 1))


def _is_deed_of_those_in_power(clause: Clause, teller: Told, found: Arguments) -> bool:
    """تنفي أنقرة استهداف المدنيين, تنفي السلطات تعذيب المعتقلين: a state or those in power who deny that the unarmed were aimed at speak of what they are charged with."""
    page = clause.page
    if tells_of_a_death(clause) or clause.happening.type == "abduction":
        # مقتل مدنيين, خطف سياح: whoever did that.
        return False
    people = _are_unarmed(page, found) or (clause.happening.type in _DEEDS_OF_POWER and bool(found.targets))
    return people and (_is_of_a_state(page, teller) or is_in_power(page, teller))


def _is_of_a_state(page: Page, teller: Told) -> bool:
    """أنقرة, الكرملين, الحكومة الإثيوبية: whether a teller speaks for a state, and for none of its local offices."""
    return any(page.reference.actors.get(id_).kind in ("state", "government") for id_ in page.told_actors(teller))


# قصف مستشفى للأطفال في مدينة إدلب
_ABROAD_WITHIN = 6


def _strikes_abroad(clause: Clause, teller: Told, found: Arguments) -> bool:
    """نفت كييف قصف بيلغورود, نفت موسكو قصف سوق في إدلب: whether a state or force denies a strike at a place in no country of its own; what lies in its own, and its own
    people elsewhere, may have been struck by others."""
    page, happening = clause.page, clause.happening
    if happening.type not in _DEEDS_ABROAD or tells_of_a_death(clause):
        return False
    if any(hit.suffix for target in found.targets for hit in page.hits[target.first]):
        # نفت باريس استهداف سفارتها
        return False
    own = {page.reference.actors.get(id_).country for id_ in page.told_actors(teller)}
    if None in own or not own or not (_is_of_a_state(page, teller) or uses_force(clause, teller)):
        return False
    first = happening.last + 1
    for index in range(first, min(first + _ABROAD_WITHIN, clause.high)):
        place = page.in_places.get(index)
        if page.tokens[index].text in ".؛:" or page.functions[index] in ("that", "who", "clause"):
            return False
        there = _countries_with(page, place) if place is not None else set()
        if place is not None and there:
            # قصف سوريا: a country right behind the noun may be who struck.
            return there.isdisjoint(own) and not (index == first and page.level_of(place) == "country")
    return False


def _countries_with(page: Page, place: Place) -> set[str]:
    """The countries that have a place, or of a side of one (شمال العراق)."""
    there = page.countries_of(place)
    if there or place.last == place.first or page.of_kind(place.first, "direction") is None:
        return there
    inner = " ".join(page.folded[place.first + 1 : place.last + 1])
    return {known.country for known in page.reference.gazetteer.lookup(inner) if known.country}
