"""In what two drafts of one report agree: type, place, teller, doers, things struck."""

from __future__ import annotations

from marsad.extract.rules.draft import Draft
from marsad.extract.rules.families import FORCE
from marsad.extract.rules.page import Page, Place
from marsad.extract.rules.tellers import Told
from marsad.extract.rules.tellers.naming import IN_ITS_NAME
from marsad.model import Harm
from marsad.text.time_expressions import TimeExpression


def same_object(page: Page, first: Draft, second: Draft) -> bool:
    """Whether both tell of one and the same thing struck, in the same number (مسيرتين ... مسيرتين)."""
    one = {page.folded[phrase.first] for phrase in first.targets}
    return first.type == second.type and bool(one & {page.folded[phrase.first] for phrase in second.targets})


def objects_conflict(page: Page, first: Draft, second: Draft) -> bool:
    """اقتحام 59 منزلا ... اقتحام 9 مساجد: whether both strike things in numbers, other things in another number."""
    one = {_counted(page, phrase.first, phrase.last) for phrase in first.targets}
    other = {_counted(page, phrase.first, phrase.last) for phrase in second.targets}
    if not one or not other or None in one | other:
        return False
    # 47 مسيرة, 47 طائرة مسيرة: one number is of one thing by two names.
    return {counted[0] for counted in one if counted is not None}.isdisjoint(counted[0] for counted in other if counted is not None)


def _counted(page: Page, first: int, last: int) -> tuple[int | None, str] | None:
    """The number that opens a phrase and the thing counted; None where none opens it or nothing stands behind."""
    count = page.count_at(first)
    if count is None or count.least is None or count.last_token >= last:
        return None
    thing = page.of_kind(count.last_token + 1, "object")
    return (count.least, thing.sense.form) if thing is not None else None


def types_agree(first: Draft, second: Draft) -> bool:
    if first.from_harm or second.from_harm:
        return first.type in FORCE and second.type in FORCE
    if first.type == second.type:
        return first.type != "territory_change" or None in (one := _leaves(first), other := _leaves(second)) or one == other
    if (_is_operation(second) and second.definite) or (_is_operation(first) and (first.definite or (second.definite and second.type == "armed_attack"))):
        # شنت عملية عسكرية ... بعد الضربة: a general word that points back at the operation.
        return first.type in _OF_OPERATIONS and second.type in _OF_OPERATIONS
    generic = {"armed_attack", "air_strike", "shelling", "explosion"}
    return first.type in FORCE and second.type in FORCE and (first.type in generic or second.type in generic) and "armed_clash" not in (first.type, second.type)


_LEAVING = ("انسح", "تراجع", "سحب", "أخلى", "إخلاء", "غادر", "مغادر", "خروج", "خرج")


def _leaves(draft: Draft) -> bool | None:
    """انسحب، تراجع: whether ground is left, which nobody takes by the same deed; None where it is told by words of both kinds."""
    words = [hit.sense.form.startswith(_LEAVING) for hit in (draft.hit, *draft.also)]
    return None if any(words) and not all(words) else all(words)


# What an operation may consist of.
_OF_OPERATIONS = FORCE | {"incursion", "territory_change", "interception"}


def _is_operation(draft: Draft) -> bool:
    """العملية، تلك العملية العسكرية: a word that names no kind of force, but one told before."""
    return draft.hit.sense.mode == "operation"


def places_agree(page: Page, first: Draft, second: Draft) -> bool:
    if not first.places and second.places:
        return not (_is_in_the_area(page, first) and all(place.first > first.hit.first for place in second.places))
    if not second.places:
        return True
    if share_place(page, first, second):
        return True
    return second.definite and (is_broad(page, first) or is_broad(page, second)) and _may_be_in_one_country(page, first, second)


def _is_in_the_area(page: Page, draft: Draft) -> bool:
    """غارات على تجمعات المتمردين في المنطقة: the area is one that was told of before, and none that is named only behind it."""
    for index in range(draft.hit.last + 1, draft.sentence.last):
        if page.tokens[index].kind != "word":
            return False
        if page.folded[index] in page.reference.words("companion.the_area") and index not in page.in_place:
            described = page.folded[index + 1 : index + 2]
            # بالمنطقة العسكرية الخامسة is one by its name.
            return not (described and described[0].startswith("ال")) and (page.folded[index].startswith("ب") or page.functions[index - 1] == "preposition")
    return False


def _may_be_in_one_country(page: Page, first: Draft, second: Draft) -> bool:
    """ضربات في العراق, then الضربات على البوكمال: a town is in no country that has none of its name; where a name is not known it may be."""
    one, other = _countries(page, first), _countries(page, second)
    return not one or not other or not one.isdisjoint(other)


def _countries(page: Page, draft: Draft) -> set[str]:
    names = (" ".join(page.folded[place.first : place.last + 1])[len(place.proclitics) :] for place in draft.places)
    return {found.country for name in names for found in page.reference.gazetteer.lookup(name) if found.country}


def is_broad(page: Page, draft: Draft) -> bool:
    """Whether a draft names only countries and regions: الهجوم في سوريا after the attack on a town there."""
    return all(page.level_of(place) in ("country", "region") for place in _meant(page, draft))


def share_place(page: Page, first: Draft, second: Draft) -> bool:
    if not first.places or not second.places or _are_capital_and_other_town(page, first, second) or _are_capital_and_other_town(page, second, first):
        return False
    one, other = _meant(page, first), _meant(page, second)
    if not one or not other:
        return True
    own_fine, other_fine = fine(page, one), fine(page, other)
    if own_fine and other_fine:
        return bool(place_words(page, own_fine) & place_words(page, other_fine))
    return bool(place_words(page, one) & place_words(page, other))


def _are_capital_and_other_town(page: Page, pointing: Draft, named: Draft) -> bool:
    """العاصمة, العاصمة الأوكرانية, where the other happening was in خاركيف: whether a draft is at the capital, and another at towns by name none of which is one."""
    at = pointing.places[0]
    word = page.of_kind(at.first, "place_word")
    if not at.anaphor or word is None or word.sense.value != "capital":
        return False
    towns = [place for place in named.places if place.known and not place.anaphor and (page.level_of(place) == "town" or page.may_be_a_town(place))]
    return bool(towns) and not any(_may_be_a_capital(page, town) for town in towns)


def _may_be_a_capital(page: Page, town: Place) -> bool:
    """Whether a town is the capital or the seat of a state, or a word for the capital of something stands beside its name (كسلا عاصمة الولاية)."""
    name = " ".join(page.folded[town.first : town.last + 1])[len(town.proclitics) :]
    if name in page.reference.words("companion.acting_capitals") or any(known.kind == "capital" for known in page.reference.gazetteer.lookup(name)):
        return True
    beside = (
        page.of_kind(index, "place_word") for index in (town.whole[0], town.first - 1, town.first - 2, town.last + 1, town.last + 2) if 0 <= index < len(page)
    )
    return any(word is not None and word.sense.value == "capital" for word in beside)


# المدينة، المطار: so many places named before it may be what a word points back to.
_POINTS_BACK = 6


def _meant(page: Page, draft: Draft) -> list[Place]:
    """The places of a draft, and of one that only points back (في المدينة) those named last before it.

    Empty where nothing was named before, and where a state says which is meant (العاصمة العراقية), since its name is not among the words.
    """
    if not draft.places or not draft.places[0].anaphor:
        return draft.places
    first, last = draft.places[0].first, draft.places[0].last
    if any(index in page.adjective_at for index in range(first, last + 1)):
        return []
    named = [place for place in page.places if place.first < first and not place.anaphor][-_POINTS_BACK:]
    if page.level_of(draft.places[0]) != "town":
        return named
    # البلدتين: the two towns named last; المدينة may be a district, and is no country.
    towns = [place for place in named if page.level_of(place) == "town"]
    if page.folded[last].endswith(_DUAL) and len(towns) > 1:
        return towns[-2:]
    return [place for place in named if page.level_of(place) not in _OVER_TOWNS] or named


_DUAL = ("تين", "تان", "يتين")
_OVER_TOWNS = frozenset({"country", "region", "province"})


def finest(page: Page, draft: Draft) -> list[Place]:
    """The sites, towns and districts of a draft."""
    return fine(page, draft.places)


def fine(page: Page, places: list[Place]) -> list[Place]:
    """The sites, towns and districts among places."""
    return [place for place in places if page.level_of(place) in ("site", "town", "district")]


def place_words(page: Page, places: list[Place]) -> set[str]:
    """The words of places, without level words and clitics."""
    words: set[str] = set()
    for place in places:
        for index in range(place.first, place.last + 1):
            word = page.folded[index]
            if page.tokens[index].kind == "word" and not page.of_kind(index, "place_word", "direction"):
                words.add(word[2:] if word.startswith("ال") else word[len(place.proclitics) :] if index == place.first else word)
    return words


def same_teller(page: Page, first: Draft, second: Draft) -> bool:
    if not first.chain or not second.chain:
        return not first.chain and not second.chain
    one, other = first.chain[0], second.chain[0]
    if (
        one == other
        or _speaks_for(page, one, other)
        or _speaks_for(page, other, one)
        or _quoted_further(page, first, second)
        or _quoted_further(page, second, first)
        or _is_named_behind(page, one, other)
        or _is_named_behind(page, other, one)
    ):
        return True
    ids, others = page.told_actors(one), page.told_actors(other)
    if ids and others and page.is_unnamed(one) == page.is_unnamed(other):
        return bool(ids & others)
    words = {page.folded[index] for index in range(one.first, one.last + 1)}
    return page.folded[other.first] in words or page.folded[one.first] == page.folded[other.first].removeprefix("ال")


def _speaks_for(page: Page, spokesman: Told, body: Told) -> bool:
    """متحدث باسمها: whether a teller speaks in the name of one who was named before him."""
    return body.first < spokesman.first and any(page.folded[index] in IN_ITS_NAME for index in range(spokesman.first, spokesman.last + 1))


# الرئيس، العقيد الركن فلان الفلاني: so many words behind an office end the name of who holds it.
_NAME_WITHIN = 6


def _is_named_behind(page: Page, office: Told, name: Told) -> bool:
    """المتحدث باسم القوات، العقيد خالد العبدلي ... وأضاف العبدلي: whether one teller is called by the surname that stands behind the office of another."""
    if not _is_office(page, office) or not _is_bare_name(page, name):
        return False
    surname = page.folded[name.last].removeprefix("ال")
    first = office.last + 1
    first += first < len(page) and page.tokens[first].text in "،,("
    for index in range(first, min(first + _NAME_WITHIN, len(page))):
        ends = page.tokens[index].kind != "word" or page.functions[index] or page.of_kind(index, "saying") is not None
        if ends or any(hit.features.startswith("v") for hit in page.hits[index]):
            return False
        if page.folded[index].removeprefix("ال") == surname:
            return True
    return False


def _is_office(page: Page, told: Told) -> bool:
    """المتحدث, وزير: whether a teller is called by what he is; sources are nobody by name."""
    hit = page.of_kind(told.first, "teller")
    if hit is not None:
        return hit.sense.tells != "anonymous"
    return told.first in page.actor_at and page.names_an_office(page.actor_at[told.first])


def _is_bare_name(page: Page, told: Told) -> bool:
    """Whether a teller is called by a name alone that is no body's and no state's."""
    if any(index in page.actor_at and not page.names_a_person(page.actor_at[index]) for index in range(told.first, told.last + 1)):
        return False
    return not any(page.of_kind(index, "teller", "force", "place_word") for index in range(told.first, told.last + 1))


def _quoted_further(page: Page, first: Draft, second: Draft) -> bool:
    """Whether the nearest teller of one, no medium, is a further link of the other's chain (السلطات ← مصادر في الإدارة, then المصادر)."""
    head = page.folded[second.chain[0].first].removeprefix("ال")
    links = (told for told in first.chain[1:] if not (told.first in page.actor_at and page.is_medium(page.actor_at[told.first])))
    return any(page.folded[told.first].removeprefix("ال") == head for told in links)


def doers_agree(page: Page, first: Draft, second: Draft) -> bool:
    one = {actor for phrase in first.perpetrators for actor in page.phrase_actors(phrase.first, phrase.last)}
    other = {actor for phrase in second.perpetrators for actor in page.phrase_actors(phrase.first, phrase.last)}
    return not one or not other or bool(one & other)


def times_conflict(page: Page, first: Draft, second: Draft) -> bool:
    """Whether both name their days and the days differ; the night between two days is of both."""
    one, other = first.time, second.time
    if one is None or other is None or one is other:
        return False
    day, other_day = _weekday(page, one), _weekday(page, other)
    if day is not None and other_day is not None and (one.weekday is not None or other.weekday is not None):
        apart = (day - other_day) % 7
        nightly = one.part is not None or other.part is not None or one.night is not None or other.night is not None
        return apart not in ((0, 1, 6) if nightly else (0,))
    if one.date is not None and other.date is not None and one.date[2] and other.date[2]:
        return one.date[1:] != other.date[1:]
    if one.date is not None and other.date is not None and one.date[0] and other.date[0] and one.date[0] != other.date[0]:
        return True
    if one.offset is not None and other.offset is not None and one.offset != other.offset:
        return True
    return (_long_ago(one) and _of_these_days(other)) or (_long_ago(other) and _of_these_days(one))


def _weekday(page: Page, time: TimeExpression) -> int | None:
    """The day of the week that a time names, or that is today or yesterday when its report comes out."""
    published = page.document.published_on
    if time.weekday is not None or time.offset is None or published is None:
        return time.weekday
    return (published.weekday() + time.offset) % 7


def names_a_moment(time: TimeExpression) -> bool:
    """فجر السبت, عند الساعة كذا, أمس; not العام الماضي."""
    return time.span is None and (time.weekday is not None or time.offset is not None or time.part is not None or time.clock is not None)


def names_a_day(time: TimeExpression) -> bool:
    """A moment, or a date: في 15 أبريل; not في أبريل."""
    return names_a_moment(time) or (time.span is None and time.date is not None and time.date[2] is not None)


def tells_of_one_day(earlier: Draft, draft: Draft) -> bool:
    """يقصفون المدينة منذ مساء الأحد ... أسفر القصف الاثنين عن مقتل عشرة: the harm of one day, or of a month, of what has gone on since a day."""
    since, day = earlier.time, draft.time
    if since is None or day is None or since is day or not draft.harm:
        return False
    if since.span == "during" and since.unit in ("day", "week", "month"):
        # غارات خلال عشرة أيام ... قتل تسعة في غارة الجمعة
        return _of_these_days(day)
    if since.span != "since":
        return False
    if day.date is not None or day.edge is not None:
        return since.weekday is not None and day.span is None
    return _of_these_days(day) and (day.weekday is None or day.weekday != since.weekday)


# What is told both of an hour and of months.
_GOES_ON = frozenset({"air_strike", "shelling", "drone_strike", "armed_attack", "armed_clash"})
# منذ أسابيع، منذ نهاية نيسان: units of which one is longer than what a report of a day tells.
_LONGER_THAN_DAYS = frozenset({"week", "month", "year"})


def tells_of_a_stretch(earlier: Draft, draft: Draft) -> bool:
    """قصفت القوات البلدة ... وتتعرض المنطقة لقصف منذ نهاية نيسان: what has gone on for weeks is the background of what was told without such a stretch."""
    since, told = draft.time, earlier.time
    if since is None or since.span != "since" or draft.definite or draft.from_harm or draft.type not in _GOES_ON:
        return False
    if earlier.sentence is draft.sentence or earlier.sentence.title:
        return False
    if told is not None and (told.span is not None or told is since):
        return False
    return since.date is not None or (since.ago is not None and since.ago[1] in _LONGER_THAN_DAYS)


def _long_ago(time: TimeExpression) -> bool:
    """قبل عام، قبل ثلاثة أشهر، العام الماضي: months or years before the report."""
    if time.ago is not None and time.span is None:
        return time.ago[1] in ("month", "year")
    return time.relation == "last" and time.unit == "year" and time.date is None


def is_of_years_ago(page: Page, draft: Draft) -> bool:
    """عام 2013, صيف 2013, قبل عام: whether a draft is dated in a year before that of the report, or months or years back."""
    time, published = draft.time, page.document.published_on
    if time is None:
        return False
    year = time.date[0] if time.date is not None else None
    return _long_ago(time) or (year is not None and published is not None and year < published.year)


def _of_these_days(time: TimeExpression) -> bool:
    """السبت، أمس: a day of the week or one counted from the report's own."""
    return (time.weekday is not None or time.offset is not None) and time.span is None


def finer_time(first: TimeExpression | None, second: TimeExpression | None) -> TimeExpression | None:
    """The first time, or the second where it tells what the first leaves open: اليوم ... صباح اليوم, حتى مساء السبت ... السبت."""
    if first is None or second is None:
        return first or second
    if first.span == "until" and names_a_day(second):
        return second
    part = second.span != "until" and (second.part is not None or second.clock is not None)
    open_ = first.part is None and first.clock is None and first.night is None and first.span is None and first.ago is None
    same = (first.offset, first.weekday, first.date, first.unit, first.relation) == (second.offset, second.weekday, second.date, second.unit, second.relation)
    return second if part and open_ and same else first


def harm_conflicts(first: Draft, second: Draft) -> bool:
    """Whether the two give totals that cannot both be true; the first number of a kind is its total."""
    mine, theirs = _totals(first), _totals(second)
    return any(_apart(mine[kind], theirs[kind]) for kind in mine.keys() & theirs.keys())


def _totals(draft: Draft) -> dict[str, Harm]:
    return {harm.kind: harm for harm in reversed(draft.harm)}


def _apart(first: Harm, second: Harm) -> bool:
    if first.least is None or second.least is None:
        return False
    return (first.most is not None and second.least > first.most) or (second.most is not None and first.least > second.most)


def is_new_beside(page: Page, draft: Draft, later: Draft) -> bool:
    """يعيد الهجوم إلى الأذهان تفجيرا في كذا: whether what stands behind force told of before the sentence is told by a noun without the article, and so is another."""
    if not draft.definite or draft.type not in FORCE or draft.sentence.first == page.sentences[0].first:
        return False
    if not draft.hit.first < later.hit.first or not later.hit.features.startswith("n") or later.definite:
        return False
    if page.functions[later.hit.first - 1] == "preposition":
        # استمر القصف في عملية في كذا: what a preposition leads to goes with what was told.
        return False
    # الغارات التي أعقبت إسقاط مقاتلة: a relative clause says which they are, and nothing need have been told of them.
    return not any(page.functions[index] == "who" for index in range(draft.hit.last + 1, later.hit.first))


def is_background(page: Page, draft: Draft) -> bool:
    """وكانت الطائرات قد قصفت: a sentence that opens with "had" goes back behind the story."""
    first = draft.sentence.first
    return any(page.reference.calendar.phrases.at(page.tokens, index, "had") is not None for index in range(first, min(first + 2, draft.hit.first)))
