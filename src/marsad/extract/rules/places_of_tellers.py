"""Places that belong to who tells, to an office or to a motive, and are not where it happened."""

from __future__ import annotations

from marsad.extract.rules.happening import Happening
from marsad.extract.rules.page import Page, Place
from marsad.extract.rules.places import opens_a_choice
from marsad.extract.rules.tellers import Scope, Told


def is_of_teller(page: Page, place: Place, scopes: list[Scope]) -> bool:
    tellers = [told for scope in scopes for told in scope.chain]
    if any(told.first <= place.first <= told.last or _tells_there(page, place, told) or _has_fled_to(page, place, told) for told in tellers):
        return True
    if _speaks_at_an_event(page, place) or any(_is_in_his_office(page, place, scope) or _says_what_he_is(page, place, scope) for scope in scopes):
        return True
    return any(scope.verb is not None and _tells_from_there(page, place, scope, scope.verb) for scope in scopes)


def _is_in_his_office(page: Page, place: Place, scope: Scope) -> bool:
    """قال فلان، المسؤول عن بلدة أويشا المجاورة، إن المهاجمين: whether a place stands in the office that a person is told to hold behind his name."""
    if scope.verb is None or not scope.chain or not scope.chain[0].last < place.first < scope.first:
        return False
    told = scope.chain[0]
    office = page.of_kind(told.last + 2, "teller") if page.tokens[told.last + 1].text in "،," else None
    if office is None or office.proclitics or office.sense.tells not in ("official", "of_body", "medical"):
        return False
    return not any(page.tokens[index].text in "،," or page.opens_clause(index) for index in range(told.last + 2, place.first))


# التحالف العربي الذي تقوده المملكة العربية السعودية لدعم الشرعية في اليمن: so far behind a teller ends the clause that says what he is.
_CLAUSE_WITHIN = 14


def _says_what_he_is(page: Page, place: Place, scope: Scope) -> bool:
    """أعلن التحالف الذي تقوده السعودية لدعم الشرعية في اليمن، الأربعاء، تعرض سفينة: whether a country stands in the clause right behind a teller, which a comma or the words told close."""
    if not scope.chain or scope.verb is None or scope.verb >= scope.chain[0].first or page.level_of(place) != "country":
        return False
    opens = scope.chain[0].last + 1
    if not opens < place.first < opens + _CLAUSE_WITHIN or page.functions[opens] != "who":
        return False
    between = range(opens + 1, place.first)
    if any(page.tokens[index].text in "،,." or page.functions[index] == "that" or page.of_kind(index, "event", "harm", "saying") for index in between):
        return False
    after = place.whole[1] + 1
    return after < len(page) and (page.tokens[after].text in "،," or page.functions[after] in ("that", "preposition"))


def _has_fled_to(page: Page, place: Place, told: Told) -> bool:
    """قال نازحون في القضارف إن قراهم هوجمت: whether a place is where those are who tell of what they fled from."""
    return page.folded[told.first] in page.reference.words("companion.not_at_home") and stands_behind(page, place, told)


def _tells_from_there(page: Page, place: Place, scope: Scope, verb: int) -> bool:
    """ومن ميونيخ، قال الوزير; أما في باريس، فقد قال الرئيس: a place that opens a sentence right before a word of saying.

    With "in" it may be where the thing was (وفي صنعاء، قال مصدر طبي إن غارة), unless who speaks does so where he has his seat
    (وفي لندن، قالت رئيسة الوزراء إن) and no other place lies in his land, or all other places of the report lie in other countries.
    """
    after, led = place.whole[1] + 1, place.whole[0] - (not place.proclitics)
    while after < verb and (page.tokens[after].text in "،," or page.folded[after] in page.reference.words("companion.has_said")):
        after += 1
    if after != verb or led < 0 or page.level_of(place) not in _WHERE_BODIES_ARE:
        return False
    before = led - 1 - (led > 0 and page.folded[led - 1].removeprefix("و") == "اما")
    if before >= 0 and page.tokens[before].kind == "word":
        return False
    if page.folded[led].removeprefix("و") == "من":
        return True
    if page.folded[led].removeprefix("و") != "في":
        return False
    if any(_has_a_seat(page, told) for told in scope.chain[:1]) and not _lies_where_the_report_is(page, place):
        return True
    return _lies_apart(page, place, page.places)


def _has_a_seat(page: Page, told: Told) -> bool:
    """رئيسة الوزراء, المتحدث باسم الخارجية, الأمين العام: whether who tells is a state or speaks for one or for several, and for nothing that is of one town (رئيس البلدية)."""
    offices, of_a_town = page.reference.words("companion.speaks_for_states"), page.reference.words("companion.of_one_town")
    if page.folded[told.first].removeprefix("ال") not in offices:
        return any(page.reference.actors.get(id_).kind in ("igo", "state") for id_ in page.told_actors(told))
    if any(page.folded[index].removeprefix("ال") in of_a_town for index in range(told.first + 1, told.last + 1)):
        return False
    teller = page.of_kind(told.first, "teller")
    return teller is None or teller.sense.tells != "medical"


def _lies_where_the_report_is(page: Page, place: Place) -> bool:
    """Whether another place of the report may lie in the same country, so that whoever speaks at his seat may speak of what was done there."""
    here = page.countries_of(place)
    return any(other.first != place.first and not here.isdisjoint(page.countries_of(other)) for other in page.places)


# أعلن في مؤتمر صحفي عقده في أنقرة: so far before a place stands the word for where one speaks, and so far before that the verb of saying.
_EVENT_WITHIN = 4
_SAID_WITHIN = 7
_OPENERS = frozenset({"that", "clause", "who"})


def _speaks_at_an_event(page: Page, place: Place) -> bool:
    """أعلن في مؤتمر صحفي في أنقرة مقتل جنديين, قال خلال زيارة إلى بغداد: whether a place is where a verb of saying says that it was spoken."""
    lead = place.whole[0] - (not place.proclitics)
    if lead < 2 or not (place.proclitics or page.functions[lead] == "preposition"):
        return False
    event = next((index for index in range(lead - 1, max(0, lead - 1 - _EVENT_WITHIN), -1) if _is_when_he_spoke(page, index)), None)
    if event is None or any(_tells_on(page, index) for index in range(event + 1, lead)):
        return False
    if page.functions[event - 1] not in ("preposition", "cause") and not page.folded[event].startswith(("ب", "ل")):
        # شهد مؤتمر في ميونخ مواجهة: the meeting is the subject.
        return False
    for index in range(event - 1, max(-1, event - 1 - _SAID_WITHIN), -1):
        if any(hit.sense.kind == "saying" and hit.features.startswith("v") for hit in page.hits[index]):
            return True
        if _tells_on(page, index):
            return False
    return False


def _tells_on(page: Page, index: int) -> bool:
    """Whether a pause, another clause or a happening stands at a token."""
    return page.tokens[index].kind != "word" or page.functions[index] in _OPENERS or page.of_kind(index, "event", "harm") is not None


def _lies_apart(page: Page, place: Place, others: list[Place]) -> bool:
    """Whether those of some other places that are known lie in other countries, every one; of names that several countries have the rest decides."""
    here = page.countries_of(place)
    told = [countries for other in others if other.first != place.first and (countries := page.countries_of(other))]
    sure = [countries for countries in told if len(countries) == 1]
    return bool(told) and all(here.isdisjoint(countries) for countries in sure or told)


def is_told_from_abroad(page: Page, place: Place, scopes: list[Scope]) -> bool:
    """قتل عشرة في الحديدة. وأعلن ناطق باسم التحالف في الرياض مقتل قيادي: where a teller is, if all that was told before in his line lies in other countries."""
    if not is_where_the_teller_is(page, place, scopes):
        return False
    starts = next((index for index in range(place.first - 1, -1, -1) if page.tokens[index].kind == "break"), -1)
    return _lies_apart(page, place, [other for other in page.places if starts < other.first < place.first]) and _lies_apart(page, place, page.places)


def is_where_the_teller_is(page: Page, place: Place, scopes: list[Scope]) -> bool:
    """أعلنت وزارة الصحة في الخرطوم مقتل عشرة في قصف على أم درمان, نددت فصائل في العراق بقصف على بيروت: a town or a country with a preposition right behind who tells."""
    return page.level_of(place) in _WHERE_BODIES_ARE and any(stands_behind(page, place, told) for scope in scopes for told in scope.chain[:1])


def without_where_it_is_told(page: Page, places: list[Place], scopes: list[Scope], happening: Happening) -> list[Place]:
    """أعلنت الوزارة في كييف تدمير مستودع في القرم, قال البابا في الفاتيكان إن القصف: the places without those where the teller is, as far as what he tells has another of its own."""
    return [place for place in places if place.first > happening.first or not _is_where_it_is_told(page, place, places, scopes, happening)]


def _is_where_it_is_told(page: Page, place: Place, places: list[Place], scopes: list[Scope], happening: Happening) -> bool:
    named = [other for other in places if not other.anaphor and other is not place]
    behind = [other for other in named if other.first > happening.first]
    if is_where_the_teller_is(page, place, scopes):
        return any(_is_named_itself(page, other) or _lies_elsewhere(page, place, other) for other in behind)
    if page.level_of(place) == "province" and any(stands_behind(page, place, told) for scope in scopes for told in scope.chain[:1]):
        return any(is_another_province(page, other, place) for other in behind)
    # قال في كلمة أمام الحشود في كذا إن: between the word of saying and what is told.
    told = next((scope.first for scope in scopes if scope.verb is not None and scope.verb < place.first < scope.first and scope.covers(happening.first)), None)
    if told is None:
        return False
    own = [other for other in named if other.first >= told]
    if page.level_of(place) == "site":
        return bool(own)
    finer = page.level_of(place) == "town" and any(_is_named_itself(page, other) for other in own)
    return finer or any(_lies_elsewhere(page, place, other) for other in own)


def _is_named_itself(page: Page, place: Place) -> bool:
    """مدينة كلس, مطار أربيل: a town, a district, or a site by more than the word for it (السوق)."""
    level = page.level_of(place)
    return level in ("town", "district") or (level == "site" and (place.known or place.first < place.last))


def _lies_elsewhere(page: Page, place: Place, other: Place) -> bool:
    """Whether another place lies in other countries than one that is known, or is a province that does not hold it."""
    here, there = page.countries_of(place), page.countries_of(other)
    return (bool(here) and bool(there) and here.isdisjoint(there)) or is_another_province(page, place, other)


def is_another_province(page: Page, place: Place, province: Place) -> bool:
    """Whether a province is one of those in which no town by the name of a place lies."""
    if page.level_of(province) != "province":
        return False
    provinces = {each.name_en.casefold() for each in page.known_as(province)} | {each.admin1.casefold() for each in page.known_as(province) if each.admin1}
    towns = [each for each in page.known_as(place) if each.level == "town" and not each.minor]
    return bool(towns) and all(each.admin1 and each.admin1.casefold() not in provinces for each in towns)


def stands_behind(page: Page, place: Place, told: Told) -> bool:
    """وزارة الصحة في الخرطوم, مصدر بالخرطوم: whether a place stands with its preposition right behind who tells."""
    led = bool(place.proclitics) or page.functions[place.whole[0] - 1] == "preposition"
    return led and place.whole[0] == told.last + 1 + (not place.proclitics)


_WHERE_BODIES_ARE = frozenset({"town", "country"})

# سفير السعودية في الولايات المتحدة: as near before a place stands the office that somebody holds there.
_POST_WITHIN = 5


def is_of_a_post(page: Page, place: Place) -> bool:
    """سفير السعودية في واشنطن, مقره بريطانيا, المبعوث إلى سوريا: where somebody holds an office or has his seat is not where a thing happened.

    Nor is a region in the name of a business (طيران الشرق الأوسط), or behind a peace process (عملية السلام في الشرق الأوسط).
    """
    before = place.whole[0] - 1
    if (
        page.level_of(place) == "region"
        and before > 1
        and (
            page.folded[before] in page.reference.words("companion.names_of_business")
            or (page.structure(before - 2, "figure") is not None and page.folded[before - 1] == "السلام")
        )
    ):
        return True
    if place.whole[0] and page.folded[place.whole[0] - 1] == "الي" and page.level_of(place) not in ("country", "region"):
        # وصل المبعوث إلى درعا
        return False
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


def is_one_of_those_before(page: Page, place: Place, happening: Happening) -> bool:
    """دول بينها قطر والإمارات أدانت الهجوم: states that are some of those who come before the happening are not where it was."""
    if place.first > happening.first or page.level_of(place) != "country":
        return False
    for index in range(place.whole[0], max(happening.sentence.first, place.whole[0] - _CHOICE_WITHIN), -1):
        if opens_a_choice(page, index):
            return True
        if index not in page.in_places and index != place.whole[0]:
            return False
    return False


def is_of_who_acts(page: Page, place: Place) -> bool:
    """نفت كل من روسيا وسوريا, تفاهم بين واشنطن وموسكو: states that do or say something, or stand in a relation, are not where a thing happened."""
    name = page.actor_at.get(place.first)
    if name is None or name.last != place.last or not (name.metonym or page.names_a_country(name)):
        return False
    first = place.whole[0]
    while first > 1 and place.proclitics.startswith("و") and (joined := page.inside_actor.get(first - 1)) is not None and joined.last == first - 1:
        if joined.first not in page.in_places:
            # لامت الولايات المتحدة وفرنسا
            return True
        place, first = page.in_places[joined.first], page.in_places[joined.first].whole[0]
    before = first - 1
    if _attacks_with_others(page, place, first) or _is_addressed(page, before) or _is_under_a_duty(page, before):
        return True
    if before > 0 and page.folded[before] == "من" and page.folded[before - 1] == "كل":
        return before < 2 or page.functions[before - 2] != "preposition" or page.folded[before - 2] == "مع"
    between = first if page.folded[first] in page.reference.between_words else before
    if between > 0 and page.folded[between] in page.reference.between_words:
        return page.of_kind(between - 1, "event") is None and page.structure(between - 1, "border") is None
    return False


def _attacks_with_others(page: Page, place: Place, first: int) -> bool:
    """شنت الولايات المتحدة، وبريطانيا، وفرنسا غارات: whether a state stands in a list with commas that opens behind the verb of making an attack."""
    while first > 1 and page.tokens[first - 1].text == "،" and place.proclitics.startswith("و"):
        joined = page.inside_actor.get(first - 2)
        if joined is None or joined.last != first - 2:
            return False
        first = joined.first
        if first not in page.in_places:
            return _is_behind_the_verb(page, first)
        place = page.in_places[first]
    return page.tokens[place.whole[1] + 1 : place.whole[1] + 2] != () and page.tokens[place.whole[1] + 1].text == "،" and _is_behind_the_verb(page, first)


def _is_behind_the_verb(page: Page, first: int) -> bool:
    makes = page.of_kind(first - 1, "event") if first else None
    return makes is not None and makes.sense.strength == "light" and makes.features.startswith("v") and makes.last == first - 1


# نسبتها السلطات والمعارضة إلى روسيا: so far before "to" stands the verb of ascribing.
_ASCRIBED_WITHIN = 7


def _is_under_a_duty(page: Page, upon: int) -> bool:
    """قال إن على روسيا الاستعداد, وعلى إيران وقف هجماتها, يتعين على العراق أن: whether "upon" at a token says who must do something: it opens its clause, or a verb governs it."""
    if upon < 0 or page.folded[upon] not in ("علي", "وعلي"):
        return False
    before = upon - 1
    if before < 0 or page.tokens[before].kind == "break":
        return True
    if page.tokens[before].kind != "word":
        return page.tokens[before].text not in "،,"
    return page.structure(before, "that") is not None or page.folded[before].removeprefix("و") in page.reference.words("companion.governs_on")


def _is_addressed(page: Page, to: int) -> bool:
    """وجه تحذيرا إلى روسيا, نسبت الغارة إلى روسيا: whether what is sent or ascribed to somebody, or a visit to him, leads to "to" at a token."""
    if to < 1 or page.folded[to] != "الي":
        return False
    if page.folded[to - 1] in page.reference.words("companion.sent_to"):
        return True
    for index in range(to - 1, max(-1, to - _ASCRIBED_WITHIN), -1):
        if page.tokens[index].kind != "word" or page.functions[index] not in ("", "preposition"):
            return False
        saying = page.of_kind(index, "saying")
        if saying is not None:
            return saying.sense.mode == "accuse"
    return False


# دعما لشعبنا الصامد في قطاع غزة، استهدفنا: as far before a place stands the word for what the deed is for.
_MOTIVE_WITHIN = 9


def is_of_a_motive(page: Page, place: Place, happening: Happening) -> bool:
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
    if after < len(page) and page.tokens[after].text in "،,":
        # في العاصمة، كوبنهاغن، إن
        after += 1
    if place.whole[0] <= told.last or not _leads_to_what_is_told(page, place, after):
        return False
    if place.anaphor and place.whole[0] <= told.last + _TOLD_WITHIN:
        # وزارة الصحة في القطاع إن
        return True
    if place.whole[0] <= told.last + 2 * _TOLD_WITHIN and any(_is_when_he_spoke(page, index) for index in range(told.first, place.whole[0])):
        # قال في مؤتمر صحفي في بنغازي إن, خلال زيارة إلى بنغازي إن
        return True
    if page.level_of(place) != "country" and (after < len(page) and page.functions[after] == "that"):
        return False
    if page.level_of(place) == "country" and told.last < place.whole[0] <= told.last + 2 * _TOLD_WITHIN and page.tokens[after].kind == "word":
        between = range(told.last + 1, place.whole[0])
        return not any(page.functions[index] not in ("", "preposition") or page.of_kind(index, "event", "harm") for index in between)
    return told.last < place.whole[0] <= told.last + _TOLD_WITHIN and after < len(page) and page.functions[after] == "that"


def _is_when_he_spoke(page: Page, index: int) -> bool:
    return page.structure(index, "speech") is not None or page.folded[index].removeprefix("ل") in page.reference.words("companion.where_one_speaks")


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
