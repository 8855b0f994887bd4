"""Which places belong to which happening: those of its clause, shared out over a list."""

from __future__ import annotations

from marsad.extract.rules.families import FORCE
from marsad.extract.rules.page import BRACKETS, QUOTES_OPEN, Page, Place
from marsad.extract.rules.places_of_tellers import is_another_province

RANK = {"site": 0, "town": 1, "district": 2, "province": 3, "region": 4, "country": 5}
_MOST_GROUPS = 8
# A list of places is told in one breath; farther apart, the و joins something else.
_LIST_GAP = 14


# What comes from a place is not there: تهديدات من كذا.
_COMES_FROM = frozenset({"interception", "threat"})
_MOVES = frozenset({"deployment", "incursion"})


def where(page: Page, places: list[Place], type_: str, told_at: int) -> list[Place]:
    """The places of a clause at which its happening took place: not those that what struck them came from.

    `told_at` is the token of the happening's word. States that bound a border and what is named only to describe a place are left out where another place is told.
    """
    if type_ in FORCE:
        places = [place for place in places if not _is_airspace(page, place)] or places
    comes = type_ in FORCE or type_ in _COMES_FROM
    own = [place for place in places if not (comes and is_origin(page, place) and not _is_fled_from(page, place, told_at))]
    if type_ == "property_destruction":
        # أحرق مستوطنون من مستوطنة كذا مركبات في قرية كذا
        own = [place for place in own if not (is_origin(page, place) and page.of_kind(place.whole[0] - 2, "people", "force") is not None)] or own
    if type_ in _MOVES and any(_is_where_to(page, place) for place in own):
        # تعزيزات من كذا إلى كذا
        own = [place for place in own if not is_origin(page, place)]
    near = [place for place in own if not (_bounds_a_border(page, place) or _describes_another(page, place))]
    near = [place for place in near if not _opens_a_dateline(page, place)]
    near = [place for at, place in enumerate(near) if not (at and _only_says_near_what(page, near[at - 1], place))]
    near = [place for at, place in enumerate(near) if not (at and _only_says_what_it_overlooks(page, near[at - 1], place))]
    near = [place for at, place in enumerate(near) if not (is_set_off(page, place) and any(_same_words(page, place, later) for later in near[at + 1 :]))]
    if type_ not in ("threat", "prediction"):
        # What is threatened or expected is told of a state.
        near = [place for place in near if not _is_a_state_told_apart(page, place, near, told_at)]
    near = [place for place in near if not (_only_points_back(page, place, near) and _is_named_beside(page, place, near))]
    return near or own


def _is_fled_from(page: Page, place: Place, told_at: int) -> bool:
    """فر المئات من كذا إلى كذا هربا من القصف: whether people left a place on account of what is told behind it (at token `told_at`), which happened there."""
    if not is_left_for(page, place, told_at):
        return False
    return any(hit.sense.type == "displacement" for index in range(max(0, place.whole[0] - _LEFT_WITHIN), place.whole[0]) for hit in page.hits[index])


# فر آلاف المدنيين السودانيين من بلدة كذا: so far before the place that people left stands the word for it.
_LEFT_WITHIN = 6


# هربا من القصف, بسبب شدة القصف: so far before what people fled from stands the word for it.
_FOR_WITHIN = 3


def is_left_for(page: Page, place: Place, told_at: int) -> bool:
    """Whether a word for on account of what people went from or to a place stands right before what is told behind it (at token `told_at`)."""
    flees = page.reference.words("companion.flees_from")
    return any(page.folded[index] in flees for index in range(max(place.whole[1] + 1, told_at - _FOR_WITHIN), told_at))


def _is_airspace(page: Page, place: Place) -> bool:
    """استخدمت الأجواء اللبنانية للهجوم على كذا: the air through which a strike came is not where it struck."""
    return any(hit.sense.mode == "airspace" for hit in page.hits[place.whole[0]]) and page.level_of(place) == "region"


# بلدة كذا السورية في كذا: so many words may stand between a place and the state that it lies in.
_STATE_WITHIN = 2


def _is_a_state_told_apart(page: Page, place: Place, places: list[Place], told_at: int) -> bool:
    """الحرب في سوريا ... هجوم على دوما: a state that does not stand right behind what lies in it is told of for something else.

    Behind the happening (its word at token `told_at`) a state goes before what was named in front of it: قال في أنقرة إن قذائف أطلقت على الأراضي التركية.
    """
    if not _is_state(page, place) or place.level not in (None, "country") or _is_joined(page, place):
        return False
    finer = [other for other in places if other.known and not other.anaphor and not _is_state(page, other) and page.level_of(other) != "region"]
    if place.first > told_at and all(other.first < told_at for other in finer):
        return False
    return bool(finer) and not any(0 < place.whole[0] - other.whole[1] <= 1 + _STATE_WITHIN for other in finer)


def _only_points_back(page: Page, place: Place, places: list[Place]) -> bool:
    """المدينة, في المدينة; right behind what lies in it شمالي البلاد says where in the country that is, as شمالي العراق does."""
    if not place.anaphor or place.whole[0] != place.first:
        return False
    finer = (other for other in places if 0 < place.whole[0] - other.whole[1] <= 1 + _STATE_WITHIN)
    return page.of_kind(place.first, "direction") is None or not any(page.level_of(other) in ("site", "town", "district", "province") for other in finer)


def _is_named_beside(page: Page, anaphor: Place, places: list[Place]) -> bool:
    """دوما ... على المدينة, محافظة حمص وسط البلاد: whether one of the places has by its name what a word points back at, or something in it."""
    rank = RANK.get(page.level_of(anaphor), 1)
    return any(not place.anaphor and place.known and RANK.get(page.level_of(place), 1) <= rank for place in places)


_DASHES = frozenset("-–—/")
# رام الله - وكالة وفا -
_AGENCY_WITHIN = 4


def _opens_a_dateline(page: Page, place: Place) -> bool:
    """رام الله - وفا - أحرق مستوطنون مسجدا في كذا: the town from which an agency reports, between the head of a line and the name of the agency."""
    before, dash = place.whole[0] - 1, place.whole[1] + 1
    if dash >= len(page) or page.tokens[dash].text not in _DASHES or (before >= 0 and page.tokens[before].kind != "break"):
        return False
    for index in range(dash + 1, min(dash + 1 + _AGENCY_WITHIN, len(page))):
        if page.tokens[index].text in _DASHES:
            return index > dash + 1
        if page.tokens[index].kind != "word" or page.of_kind(index, "event", "harm", "saying") is not None or index in page.in_places:
            return False
    return False


def is_set_off(page: Page, place: Place) -> bool:
    """ذمار: شهدت محافظة ذمار: whether a place heads what comes behind it."""
    behind = place.whole[1] + 1
    return behind < len(page) and page.tokens[behind].text[:1] in _SETS_OFF


# Marks that set the head of a line off from what happened there.
_SETS_OFF = frozenset(":|.…")


def _same_words(page: Page, first: Place, second: Place) -> bool:
    return page.folded[first.first : first.last + 1] == page.folded[second.first : second.last + 1]


def _only_says_near_what(page: Page, earlier: Place, place: Place) -> bool:
    """الغوطة الشرقية المحاصرة قرب دمشق: a town behind a word for near that only says where the place named right before it lies."""
    if not (place.near and place.known and earlier.known) or earlier.near or page.level_of(place) not in ("town", "province") or _is_joined(page, place):
        return False
    if any(known.kind == "sea" for known in page.known_as(earlier)):
        # في خليج عدن قبالة سواحل كذا
        return False
    between = range(earlier.whole[1] + 1, place.whole[0])
    told = page.level_of(earlier) in ("site", "town", "district", "region") and len(between) <= _ADJECTIVES_WITHIN
    return told and not any(page.functions[index] or page.tokens[index].kind != "word" or page.folded[index].startswith("و") for index in between)


# الغوطة الشرقية، آخر معقل للمعارضة قرب دمشق: so far behind a place stands what it is near to.
_LIES_NEAR_WITHIN = 10


def says_near_what(page: Page, earlier: Place, place: Place) -> bool:
    """مديرية نهم شرق صنعاء، الغوطة الشرقية آخر معقل للمعارضة قرب دمشق: a city that tells near to what, or on which side of it, an area named before it lies.

    Right behind an area any town tells it (منطقة كذا جنوب مدينة كذا).
    """
    if not 0 < place.whole[0] - earlier.whole[1] <= _LIES_NEAR_WITHIN or page.level_of(earlier) != "district" or earlier.near or _is_joined(page, place):
        return False
    side = page.of_kind(place.whole[0], "direction")
    adjoins = side is not None and side.sense.value == "compass" and place.level == "town" and place.whole[0] == earlier.whole[1] + 1
    if not (place.near or side is not None) or not (adjoins or _is_a_city(page, place)):
        return False
    return not any(page.tokens[index].text in ".؛:" or page.tokens[index].kind == "break" for index in range(earlier.whole[1] + 1, place.whole[0]))


def _is_a_city(page: Page, place: Place) -> bool:
    """Whether a place is a capital, by name or not, or the seat of a province: larger than an area that lies near it."""
    word = page.of_kind(place.first, "place_word")
    known = page.reference.gazetteer.lookup(_bare_name(page, place))
    return (word is not None and word.sense.value == "capital") or any(each.level == "town" and each.kind in ("capital", "seat") for each in known)


# الغوطة الشرقية المحاصرة قرب دمشق: so many adjectives may stand between a place and what it is near to.
_ADJECTIVES_WITHIN = 2


def _bounds_a_border(page: Page, place: Place) -> bool:
    """عند المثلث الحدودي بين ليبيا وتونس والجزائر: the border, or each of the states that meet there."""
    if _is_a_border(page, place):
        return True
    if not _is_state(page, place):
        return False
    first = place.whole[0]
    while first - 1 in page.in_places and _is_state(page, page.in_places[first - 1]):
        first = page.in_places[first - 1].whole[0]
    between = first if page.folded[first] in page.reference.between_words else first - 1
    return between > 0 and page.folded[between] in page.reference.between_words and page.structure(between - 1, "border") is not None


def _is_a_border(page: Page, place: Place) -> bool:
    """الحدود بين سوريا والعراق as one place, and الحدود alone."""
    if place.last == place.first:
        return place.anaphor and page.structure(place.first, "border") is not None
    return any(page.structure(index, "border") is not None for index in (place.first, place.first + 1))


def _is_state(page: Page, place: Place) -> bool:
    """Whether a place is a state by its name, which its capital may bear too (تونس، الجزائر)."""
    named = page.reference.gazetteer.country_named(page.folded[place.first][len(place.proclitics) :])
    return page.level_of(place) == "country" or (place.first == place.last and named is not None)


# كبرى قواعد التحالف في العراق: so many words may describe a place in brackets.
_BRACKETS_WITHIN = 10


def _describes_another(page: Page, place: Place) -> bool:
    """قاعدة كذا (كبرى القواعد في العراق): brackets behind a place that open with a description of it, which names another."""
    for index in range(place.whole[0] - 1, max(0, place.whole[0] - _BRACKETS_WITHIN), -1):
        if page.tokens[index].text in BRACKETS:
            # محافظة كذا (كذا وكذا): names alone are what lies in it.
            describes = index + 1 < place.whole[0] and not page.functions[index + 1] and index + 1 not in page.in_places
            return index - 1 in page.in_places and describes
        if page.tokens[index].text in BRACKETS.values() or page.tokens[index].kind == "break":
            return False
    return False


# جبل كذا، الذي يعد من أعلى جبال المنطقة، ويطل على كذا: so far behind a place may stand what it overlooks.
_OVERLOOKED_WITHIN = 14


def _only_says_what_it_overlooks(page: Page, place: Place, other: Place) -> bool:
    """جبل كذا المطل على كذا, بلدة كذا المحاذية لكذا: a place that another right before it, no coarser, overlooks or adjoins says where that one lies."""
    if not 0 < other.whole[0] - place.whole[1] <= _OVERLOOKED_WITHIN or RANK.get(page.level_of(place), 1) > RANK.get(page.level_of(other), 1):
        return False
    before = other.whole[0] - 1
    if page.folded[before] == "علي":
        return page.is_listed(before - 1, "companion.overlooks")
    to = other.proclitics.endswith("ل") or any(hit.proclitics.endswith("ل") for hit in page.hits[other.whole[0]])
    return to and page.is_listed(before, "companion.overlooks")


def is_origin(page: Page, place: Place) -> bool:
    """Whether a place is where something came from: أطلقت من لبنان، انطلاقا من الأجواء اللبنانية; but مناطق من الدلتا and إلى الجنوب من كركوك say where."""
    before = place.whole[0] - 1
    if place.proclitics == "و" and before in page.in_places and _is_state(page, place) and _is_state(page, page.in_places[before]):
        # بطلب من روسيا والصين
        return is_origin(page, page.in_places[before])
    if before > 0 and page.tokens[before].text in BRACKETS and (larger := page.in_places.get(before - 1)) is not None and larger.first < place.first:
        # من داخل الأراضي اليمنية (صعدة): what stands in brackets is where in it.
        return is_origin(page, larger)
    if before > 1 and page.folded[before] == "في" and page.folded[before - 1] in page.reference.words("companion.stands_in"):
        # قصفت القوات من مواقعها في كذا, من نقاط تمركزها في كذا
        return "من" in page.folded[max(0, before - 3) : before - 1]
    above = (page.structure(before, "above") or page.of_kind(before, "direction")) if before >= 0 else None
    if above is not None and not above.suffix:
        # من فوق لبنان; but من أراضيها باتجاه كذا is whole without the place.
        before -= 1
    if before < 0 or page.folded[before] not in page.reference.words("structure.from") or page.functions[before] == "demonstrative":
        # كلا من كذا وكذا
        return False
    return before == 0 or not (_is_part_of(page, before - 1) or page.of_kind(before - 1, "direction") or _counts_parts(page, before))


def _counts_parts(page: Page, of: int) -> bool:
    """في عدد من جبهات كذا: whether "of" is the last word of a phrase for a number."""
    return any(hit.last == of and hit.sense.value == "partitive" for hit in page.hits[of - 1])


def _is_where_to(page: Page, place: Place) -> bool:
    """من كذا إلى كذا, باتجاه كذا, نحو كذا: whether a word for the way to it stands before a place, or belongs to it."""
    ways = page.reference.words("companion.moves_to")
    if place.anaphor:
        # من كذا باتجاه العاصمة: of the two the one that has its name.
        return False
    return page.folded[place.whole[0]] in ways or (place.whole[0] > 0 and page.folded[place.whole[0] - 1] in ways)


# إلى مناطق آمنة في شمال كذا: so far before a place that people go to stands "to".
_TO_WITHIN = 4


def leads_there(page: Page, place: Place) -> bool:
    """فروا إلى كذا, باتجاه كذا, إلى مناطق في كذا: whether a place is where people went, by a word for the way before it that no other word for a place parts from it."""
    ways = page.reference.words("companion.moves_to")
    for index in range(place.whole[0], max(-1, place.whole[0] - 1 - _TO_WITHIN), -1):
        if page.folded[index] in ways:
            # دخول الحافلات إلى كذا: buses that come to fetch them.
            return not any(page.folded[at].endswith(("دخول", "وصول", "دخلت", "وصلت")) for at in range(max(0, index - _TO_WITHIN), index))
        if page.tokens[index].kind != "word" or (index < place.whole[0] and (index in page.in_place or page.of_kind(index, "event", "harm") is not None)):
            return False
    return False


def _is_part_of(page: Page, index: int) -> bool:
    """مناطق متفرقة من كذا، الأحياء الشرقية من كذا، على بعد عشرة كيلومترات من كذا: adjectives may stand behind the word for the part."""
    for at in range(index, max(-1, index - 1 - _ADJECTIVES_WITHIN), -1):
        if page.structure(at, "part_of") is not None:
            return True
        if page.tokens[at].kind != "word" or page.functions[at] or page.of_kind(at, "event", "harm", "means") is not None:
            return False
    return False


def by_place(page: Page, places: list[Place]) -> list[list[Place]]:
    """Places that are several happenings apart (joined by و at one level), each with the larger places that hold it."""
    groups: list[list[Place]] = []
    for place in places:
        if groups and _is_a_landmark(page, groups[-1][-1], place):
            continue
        if not groups or _is_beside(page, groups[-1], place):
            groups.append([place])
        else:
            groups[-1].append(place)
    if len(groups) > 1 and len(groups[-1]) > 1:
        shared = [place for place in groups[-1][1:] if rank(page, place) >= rank(page, groups[-1][0])]
        groups = [group if len(group) > 1 else [*group, *shared] for group in groups]
    holding = _holding_before(page, groups)
    return [groups[0], *([*group, *holding] if len(group) == 1 else group for group in groups[1:_MOST_GROUPS])] if holding else groups[:_MOST_GROUPS]


def _holding_before(page: Page, groups: list[list[Place]]) -> list[Place]:
    """شهدت محافظة صعدة قصفا على مديريات باقم ورازح: the larger places named before the first of a list, which hold the others as well."""
    if len(groups) < 2 or len(groups[0]) < 2:
        return []
    *before, first = groups[0]
    if any(page.functions[index] == "who" for index in range(before[-1].whole[1] + 1, first.whole[0])):
        # هجمات في الشرق الأوسط، منها تلك التي وقعت في باريس وبروكسل
        return []
    fine = max(rank(page, first), RANK["town"])
    return [place for place in before if rank(page, place) > fine and all(rank(page, place) > rank(page, group[0]) for group in groups[1:])]


def _is_beside(page: Page, group: list[Place], place: Place) -> bool:
    first, between = place.whole[0], place.whole[0] - group[-1].whole[1]
    if between > _LIST_GAP:
        return False
    if "بين" in page.folded[group[-1].whole[0] - 1 : group[-1].first] and page.folded[first].startswith("و"):
        # في صرواح بين مأرب وصنعاء, على الطريق بين مأرب وصنعاء: between which two it lies.
        return False
    listed = between == 2 and page.tokens[first - 1].text in "،," and rank(page, place) == rank(page, group[-1]) <= RANK["town"]
    listed = listed or (between == 2 and page.tokens[first - 1].text in "،," and _closes_with_and(page, group[-1], place))
    listed = listed or (between == 2 and page.tokens[first - 1].text in "،," and _is_listed_in_another(page, place))
    listed = listed or (rank(page, place) <= RANK["town"] and any(page.tokens[at].kind == "break" for at in range(group[-1].whole[1] + 1, first)))
    if len(group) == 1 and between == 1 and place.proclitics.startswith("و") and is_of_two(page, group[0]):
        # جبهتي كذا وكذا: both are of the kind that the word for two says.
        return True
    if _has_its_own_target(page, group[-1], place):
        return True
    joined = _is_joined(page, place)
    # على أراضي قطر والإمارات
    lands = place.proclitics == "و" and between == 1 and _is_state(page, place) and page.folded[group[0].first].startswith("اراض")
    # حيفا والجولان، وادي زبيد ومديرية الجراحي: a larger place joined right behind a town is another, and does not hold it; a state may open a clause of its own.
    adjacent = between == 1 or (between == 2 and (page.tokens[first - 1].text == "،" or _is_around_it(page, first - 1)))
    region = joined and adjacent and len(group) == 1 and page.level_of(place) in ("district", "province", "region") and not _is_state(page, place)
    abroad = place.proclitics.startswith("و") and between == 1 and _is_state(page, place) and _lies_abroad(page, group[0], place)
    # العاصمة ومحافظات كذا وكذا
    provinces = joined and between == 1 and place.level == group[-1].level == "province"
    return listed or lands or region or abroad or provinces or (joined and _least_rank(page, place) <= max(rank(page, group[0]), RANK["town"]))


def _is_a_landmark(page: Page, earlier: Place, place: Place) -> bool:
    """مدينة بعقوبة، شمال شرقي العاصمة بغداد, محافظة ديالى، شمال شرق بغداد: a town that only says where the place before it lies, and does not hold it."""
    first = place.whole[0]
    apart = first - earlier.whole[1] == 2 and page.tokens[first - 1].text in "،,"
    alike = rank(page, place) == rank(page, earlier) <= RANK["town"]
    return apart and _says_where_it_lies(page, earlier, place) and (alike or is_another_province(page, _without_its_side(page, place), earlier))


def _without_its_side(page: Page, place: Place) -> Place:
    """شمال شرق بغداد: the town whose side it is."""
    first = place.first
    while first < place.last and (side := page.of_kind(first, "direction")) is not None:
        first = side.last + 1
    return place._replace(first=min(first, place.last))


def _says_where_it_lies(page: Page, earlier: Place, place: Place) -> bool:
    """بلدة بني وليد، جنوب غربي العاصمة طرابلس: a direction behind the comma tells where the place before it lies; شرق حلب، غرب حماة are two."""
    side, before = page.of_kind(place.whole[0], "direction"), page.of_kind(earlier.whole[0], "direction")
    return side is not None and not side.proclitics and before is None


def _is_around_it(page: Page, index: int) -> bool:
    """مدينة كذا وريفها ومحافظة كذا: what lies around a place, named by a pronoun."""
    return page.folded[index].startswith("و") and page.folded[index].endswith(("ها", "ه")) and page.of_kind(index, "event", "saying", "harm") is None


def _lies_abroad(page: Page, earlier: Place, state: Place) -> bool:
    """دبي والبحرين: a state that does not hold the town which it is joined to is a place of its own."""
    country = page.reference.gazetteer.country_named(_bare_name(page, state))
    known = [each for each in page.reference.gazetteer.lookup(_bare_name(page, earlier)) if not each.minor]
    return country is not None and bool(known) and known[0].level == "town" and all(each.country != country for each in known)


def _bare_name(page: Page, place: Place) -> str:
    return " ".join(page.folded[place.first : place.last + 1])[len(place.proclitics) :]


def _closes_with_and(page: Page, earlier: Place, place: Place) -> bool:
    """غارات على عدن، الحديدة ومأرب: towns by bare names, of which another is joined right behind by "and"."""
    after = place.whole[1] + 1
    joined = page.in_places.get(after) or page.in_places.get(after + 1)
    if joined is None or not joined.proclitics.startswith("و") or joined.whole[0] - place.whole[1] > _LIST_STEP:
        return False
    return all(page.may_be_a_town(each) and each.first == each.whole[0] for each in (earlier, place, joined))


# A comma may stand between two names of a list.
_LIST_STEP = 2


def _is_listed_in_another(page: Page, place: Place) -> bool:
    """محافظة كذا (كذا، كذا), محافظة كذا: كذا، كذا: whether only names and commas stand between a town and the bracket or the colon behind what holds it."""
    at = place.whole[0] - 1
    while at > 0 and (at in page.in_places or page.tokens[at].text in "،,"):
        at -= 1
    return page.tokens[at].text in ("(", ":") and at - 1 in page.in_places and _least_rank(page, place) <= RANK["town"]


def is_of_two(page: Page, place: Place) -> bool:
    """Whether a word for two places leads to a place (بلدتي كذا وكذا), which is the first of them."""
    word = page.of_kind(place.whole[0], "place_word")
    return word is not None and not word.definite and (word.features[1:2] == "d" or word.suffix == "ي")


def _has_its_own_target(page: Page, earlier: Place, place: Place) -> bool:
    """استهدفنا تجمعا في مارون وآلية في الخيام: another thing struck is joined right behind a place, and the next place is its own."""
    joined, before = earlier.whole[1] + 1, place.whole[0] - 1
    if joined < before and page.tokens[joined].text in "،؛,":
        # في مارون، وآلية في الخيام
        joined += 1
    if joined <= before and page.folded[joined] in ("وفي", "وعلي"):
        # في بلدة كذا وفي موقع كذا
        return True
    if _stands_with_another(page, earlier, place):
        return True
    if not joined <= before or not (_stands_behind_in(page, place, joined) or (joined < before and "preposition" in page.functions[before - 1 : before])):
        # في جديدة كذا: a word of the name that no list has may stand before it.
        return False
    if any(page.of_kind(index, "event", "harm", "saying") or page.tokens[index].text in "،؛" for index in range(joined, before)):
        return False
    if _is_one_more(page, joined):
        return True
    # في مارون بالمدفعية وآلية في الخيام: with what stands between.
    hits = (hit for index in range(joined, before + 1) for hit in page.hits[index])
    return any(hit.proclitics == "و" and hit.sense.kind in _STRUCK and hit.features.startswith("n") and not hit.definite for hit in hits)


# وأخرى للاستطلاع في ريف كذا، فضلا عن عشر سفن حربية في بحر كذا: so far before a place stands what is one more.
_ONE_MORE_WITHIN = 4
_BESIDES_WITHIN = 12


def _stands_with_another(page: Page, earlier: Place, place: Place) -> bool:
    """تعزيزات في كذا كانت في طريقها، وأخرى في كذا، طائرات في كذا بينها مقاتلات، فضلا عن سفن في كذا: a word for another, or what stands besides, leads to the place from farther off."""
    first = place.whole[0]
    if page.tokens[first - 1].text in QUOTES_OPEN:
        first -= 1
    led = place.proclitics == "ب" or page.functions[first - 1] == "preposition"
    low = earlier.whole[1] + 1
    if not led or place.anaphor:
        return False
    another = range(max(low, first - _ONE_MORE_WITHIN), first)
    if any(page.folded[index][1:] in page.reference.words("companion.one_more") and page.folded[index].startswith("و") for index in another):
        return True
    besides = range(max(low, first - _BESIDES_WITHIN), first)
    return any(hit.sense.value == "besides" for index in besides for hit in page.hits[index])


def _stands_behind_in(page: Page, place: Place, joined: int) -> bool:
    """في الخيام، بالخيام، قرب الخيام، شرقي الخيام: whether what leads to a place, behind the token `joined`, says that something was there."""
    before, first = place.whole[0] - 1, place.whole[0]
    if before > joined and page.functions[before] == "preposition":
        return True
    if place.anaphor:
        return False
    if place.proclitics == "ب" or (page.folded[first].startswith("ب") and any(hit.proclitics == "ب" for hit in page.hits[first])):
        return True
    return place.near or page.of_kind(first, "direction") is not None


def _is_one_more(page: Page, index: int) -> bool:
    """ثلاثة في غوما وخمسة في بوكافو، إحداهما في حمص وأخرى في حماة، موقع في دمشق فضلا عن موقعين قرب حمص: a number, a word for another or what stands besides is joined at a token."""
    if any(hit.sense.value == "besides" for hit in page.hits[index]):
        return True
    if page.of_kind(index + 1, "place_word") is not None or page.of_kind(index + 2, "place_word") is not None:
        # في كذا وثلاث قرى في كذا، وعدد من القرى في كذا
        return False
    word = page.folded[index]
    if word == "و":
        return index + 1 < len(page) and page.count_at(index + 1) is not None
    return word.startswith("و") and (word[1:] in page.reference.words("companion.one_more") or page.count_at(index) is not None)


_STRUCK = frozenset({"object", "people", "force"})


def _is_joined(page: Page, place: Place) -> bool:
    first = place.whole[0]
    leading = page.of_kind(first, "place_word", "direction", "object")
    return (
        place.proclitics.startswith("و")
        or (place.level == "country" and page.folded[first].startswith("و"))
        or (leading is not None and leading.proclitics.startswith("و"))
        or (first > 0 and page.folded[first - 1] == "و")
        or (first > 1 and page.tokens[first - 1].text == "#" and page.folded[first - 2] == "و")
        or any(hit.last == first - 1 for at in (first - 2, first - 1) if at >= 0 for hit in page.hits[at] if hit.sense.value == "besides")
    )


def rank(page: Page, place: Place) -> int:
    """The rank of a place; a state counts as one although its capital bears its name (الكويت، تونس)."""
    return RANK["country"] if not place.level and _is_state(page, place) else RANK.get(page.level_of(place), -1)


def _least_rank(page: Page, place: Place) -> int:
    """The rank of a place that is joined to another: زالنجي is the town as well as the district of that name."""
    return RANK["town"] if page.may_be_a_town(place) else rank(page, place)
