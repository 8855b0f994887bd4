"""Places that a sentence names for something else than where its happening was: a home, a way, a seat, a body, a meeting."""

from __future__ import annotations

from marsad.extract.rules.families import FORCE, MARCHES
from marsad.extract.rules.happening import Happening
from marsad.extract.rules.page import QUOTES_OPEN, Page, Place
from marsad.extract.rules.places_of import RANK, is_left_for, leads_there

# وصل وزير الدفاع التركي إلى كذا: so many words back may stand the verb of going.
_GOES_WITHIN = 6
# جامعة مدينة كذا, اجتماع طارئ في كذا: so many words may stand between a word and the place that it leads to.
_LED_WITHIN = 3


def without_elsewhere(page: Page, places: list[Place], happening: Happening) -> list[Place]:
    """The places without where the hurt were taken and where it was told of, and without others named for something else as long as one no coarser is left."""
    places = [
        place
        for place in places
        if not (
            _is_where_they_are_cared_for(page, place)
            or _is_where_it_was_said(page, place, happening)
            or _is_of_who_backs(page, place)
            or _is_where_it_was_agreed(page, place, happening)
            or _is_visited(page, place)
            or _is_where_they_talk(page, place, happening)
            or _is_their_country(page, place, happening)
            or _is_what_it_answers(page, place, happening)
            or _is_where_it_was_bound(page, place, happening)
            or is_where_they_fled_to(page, place, happening)
            or _is_of_what_lies_before(page, place, happening)
        )
    ]
    places = _before_what_is_demanded(page, places, happening)
    places = _before_it_began(page, places, happening)
    own = _has_a_town_of_its_own(page, places, happening)
    elsewhere = [place for place in places if (own and _is_a_town_before(page, place, happening)) or _is_elsewhere(page, place, happening)]
    left = [place for place in places if place not in elsewhere]
    if not elsewhere or not left or all(any(_holds(page, place, other) for other in elsewhere) for place in left):
        # زيارة دوما في الغوطة الشرقية: what holds a place is told with it.
        return list(places)
    finest_left = min(RANK.get(page.level_of(place), 1) for place in left)
    dropped = [
        place
        for place in elsewhere
        if RANK.get(page.level_of(place), 1) >= min(finest_left, RANK["town"])
        or _is_of_another_time(page, place, happening)
        or _is_whence_he_is(page, place, happening)
    ]
    return [place for place in places if place not in dropped]


def _before_what_is_demanded(page: Page, places: list[Place], happening: Happening) -> list[Place]:
    """تظاهروا في تل أبيب مطالبين بعودة المحتجزين في غزة: the places of a march that stand before what it is for, where there are any."""
    if happening.type not in MARCHES:
        return places
    behind = range(happening.last + 1, happening.sentence.last)
    demand = next((index for index in behind if page.is_listed(index, "companion.demanding")), None)
    return [place for place in places if demand is not None and place.first < demand] or places


def _before_it_began(page: Page, places: list[Place], happening: Happening) -> list[Place]:
    """قتل عشرة آلاف في اليمن منذ سيطرة الحوثيين على صنعاء: of a toll the places that stand before what it is counted from, where there are any."""
    if happening.type != "casualty_toll" or len(places) < 2:
        return places
    behind = range(happening.last + 1, happening.sentence.last)
    since = next((index for index in behind if page.structure(index, "since") is not None), None)
    return [place for place in places if since is not None and place.first < since] or places


# كذا السورية في كذا: so far behind a place stands what it lies in.
_HELD_WITHIN = 2


def _holds(page: Page, larger: Place, place: Place) -> bool:
    """دوما في الغوطة الشرقية, بلدة كذا بولاية كذا: whether a larger place stands right behind one that lies in it."""
    within = larger.proclitics == "ب" or page.folded[larger.whole[0] - 1] == "في"
    return within and 0 < larger.whole[0] - place.whole[1] <= _HELD_WITHIN and RANK.get(page.level_of(larger), 1) > RANK.get(page.level_of(place), 1)


# هجوم عنيف بالصواريخ على بلدة كذا: so many words behind a happening its own town may stand.
_OWN_WITHIN = 6


def _has_a_town_of_its_own(page: Page, places: list[Place], happening: Happening) -> bool:
    """Whether a town by name stands right behind a happening: then those before it are of what the sentence tells first (دفن الأهالي في كذا ضحايا قصف كذا)."""
    last = max(hit.last for hit in happening.words)
    behind = [place for place in places if last < place.whole[0] <= last + 1 + _OWN_WITHIN and _is_a_town(page, place)]
    if not behind:
        return False
    between = range(last + 1, behind[0].whole[0])
    return not any(page.tokens[index].kind != "word" or page.opens_clause(index) for index in between)


def _is_a_town(page: Page, place: Place) -> bool:
    return place.known and not place.anaphor and (page.level_of(place) == "town" or page.may_be_a_town(place))


def _is_a_town_before(page: Page, place: Place, happening: Happening) -> bool:
    """Whether a town is told before a happening; in وفي إدلب، قصفت it opens the sentence, and may be the province of that name."""
    opens = place.whole[0] <= happening.sentence.first + 1 and page.level_of(place) != "town"
    return place.first < happening.first and not opens and _is_a_town(page, place)


def _is_elsewhere(page: Page, place: Place, happening: Happening) -> bool:
    # نزح المئات من أهالي كذا: those who leave their home leave that place; "the people of the city" only points back at it.
    leaves_it = happening.type == "displacement" and not place.anaphor
    home = (
        (not leaves_it and _is_a_home(page, place))
        or _is_whence_he_is(page, place, happening)
        or _is_on_a_way(page, place, happening)
        or _is_of_a_body(page, place)
    )
    return home or any(is_so(page, place, happening) for is_so in (_is_of_a_meeting, _is_of_those_supported, _is_of_another_time))


def _is_where_it_was_said(page: Page, place: Place, happening: Happening) -> bool:
    """قالت بكلمة لها في كذا إن, خلال إفادة في كذا "...": a gathering or a speech whose place stands right before what is told there."""
    after = place.whole[1] + 1
    if after < len(page) and page.tokens[after].text in "،,:":
        after += 1
    told = after < len(page) and (page.functions[after] == "that" or page.tokens[after].text in QUOTES_OPEN)
    return told and _is_of_a_meeting(page, place, happening, also_of_verbs=True)


# الاتفاق الذي أبرم أخيرا في كذا: so many words may stand between an agreement and the place.
_AGREED_WITHIN = 5


def _is_where_it_was_agreed(page: Page, place: Place, happening: Happening) -> bool:
    """وفقا للاتفاق الموقع في كذا: where an agreement was signed, which says nothing of where forces act by it."""
    before = place.whole[0] - (not place.proclitics.endswith("ب"))
    if happening.type == "ceasefire" or before < 2 or (before < place.whole[0] and page.folded[before] != "في"):
        return False
    near = range(before - 1, max(0, before - 1 - _AGREED_WITHIN), -1)
    if not any(page.folded[index] in page.reference.words("companion.concluded") for index in list(near)[:2]):
        return False
    return any(page.structure(index, "agreement") is not None for index in near)


def _is_their_country(page: Page, place: Place, happening: Happening) -> bool:
    """بحق 29 أجنبية من روسيا وأذربيجان, ثلاثة عمال من باكستان: whether a state stands behind "from" and people without the article, or joined to one that does."""
    before = place.whole[0] - 1
    if happening.type in _MOVING or before < 1 or page.level_of(place) != "country":
        return False
    former = page.in_places.get(before) if place.proclitics == "و" else None
    if former is not None:
        return _is_their_country(page, former, happening)
    people = page.of_kind(before - 1, "people") if page.folded[before] == "من" else None
    return people is not None and not people.definite and people.sense.who not in ("combatants", "security")


def _is_where_they_talk(page: Page, place: Place, happening: Happening) -> bool:
    """بدأت في جنيف محادثات سلام بعد أسابيع من القتال: where the talks are of which the noun stands right behind the place, and the fighting behind that."""
    talks = place.whole[1] + 1
    if happening.type not in FORCE or not talks < happening.first or page.level_of(place) == "country":
        return False
    return page.is_listed(talks, "companion.talks")


def _is_visited(page: Page, place: Place) -> bool:
    """في زيارة إلى البرازيل تنديده بالهجوم: a state that somebody visits."""
    to = place.whole[0] - 1
    if to < 1 or page.folded[to] != "الي" or page.level_of(place) != "country":
        return False
    return any(page.folded[index] in page.reference.words("companion.where_one_speaks") for index in range(max(0, to - 2), to))


def _is_of_who_backs(page: Page, place: Place) -> bool:
    """قوات مدعومة من روسيا: a state behind "backed by" is no place of what was done with its help."""
    first = place.whole[0]
    return first > 1 and page.folded[first - 1] == "من" and page.folded[first - 2] in page.reference.words("companion.backed")


def _is_where_they_are_cared_for(page: Page, place: Place) -> bool:
    """نقلوا إلى مستشفى في كذا, لأحد المستشفيات داخل كذا: where the hurt are taken, which says nothing of where they were hurt."""
    if page.structure(place.first, "care") is not None and place.whole[0] > 1 and page.folded[place.whole[0] - 1] == "الي":
        # نقل الجرحى إلى مستشفى كذا; but امتد القصف إلى مستشفى كذا
        taken = range(max(0, place.whole[0] - 1 - _GOES_WITHIN), place.whole[0] - 1)
        return any(page.structure(index, "goes") is not None for index in taken)
    for index in range(place.whole[0] - 1, max(0, place.whole[0] - 1 - _LED_WITHIN), -1):
        if page.tokens[index].kind != "word" or (page.of_kind(index, "event", "harm") is not None and page.of_kind(index, "direction") is None):
            return False
        care = page.structure(index, "care")
        if care is not None:
            before = index - 1
            if before and page.folded[before].endswith("احد"):
                return page.folded[before] == "لاحد" or page.folded[before - 1] == "الي"
            return care.proclitics == "ل" or page.folded[before] == "الي"
    return False


# دعما لأهلنا الصامدين في غزة ولبنان: so many words back may stand the word of support.
_SUPPORTED_WITHIN = 9


def _is_of_those_supported(page: Page, place: Place, happening: Happening) -> bool:
    """استهدفنا حيفا دعما لأهلنا في غزة, تظاهروا احتجاجا على القصف في كذا: those in whose support something was done, and what a crowd protests against, behind it in its clause, are elsewhere."""
    # In تظاهروا احتجاجا the second word tells of the protest as well.
    last = happening.last if happening.type == "protest" else max(hit.last for hit in happening.words)
    for index in range(place.whole[0] - 1, max(last, place.whole[0] - 1 - _SUPPORTED_WITHIN), -1):
        if page.tokens[index].kind != "word":
            return False
        if page.structure(index, "motive") is not None or (happening.type == "protest" and page.folded[index] in page.reference.words("companion.protesting")):
            return True
        if happening.type != "protest" and page.of_kind(index, "event", "harm", "saying") is not None:
            return False
    return False


def _is_what_it_answers(page: Page, place: Place, happening: Happening) -> bool:
    """الهجوم رد على وجود القوات في كذا: what a happening told before is said to answer is elsewhere."""
    if not happening.hit.definite:
        return False
    between = range(max(happening.last + 1, place.whole[0] - _SUPPORTED_WITHIN), place.whole[0] - 1)
    return any(page.folded[index] in ("رد", "ردا") and page.folded[index + 1] == "علي" for index in between)


# معارك في كذا بعد سقوط العاصمة كذا: so far back may stand the word for before or after that opens another circumstance.
_OF_ANOTHER_TIME_WITHIN = 5


def _is_of_another_time(page: Page, place: Place, happening: Happening) -> bool:
    """معارك في وادي كذا بعد سقوط كابل, اعتقلوه في كذا بعد تمرد بدأ في كذا: where something was that a word for before or after sets apart from the happening before it."""
    for index in range(place.whole[0] - 1, max(happening.last, place.whole[0] - 1 - _OF_ANOTHER_TIME_WITHIN), -1):
        if page.tokens[index].kind != "word" or index in page.in_place or index in page.in_time:
            return False
        if page.folded[index] in page.reference.words("companion.after"):
            return True
    return False


def _is_of_what_lies_before(page: Page, place: Place, happening: Happening) -> bool:
    """الهجوم الذي شنوه الثلاثاء، بعد عام على الجريمة التي ارتكبت في كذا: where that was from which a length behind a happening counts, by the clause that tells of it."""
    counted = (time for time in page.times if time.span == "before_this" and happening.last < time.first_token and time.last_token < place.first)
    length = next(counted, None)
    if length is None or place.first >= happening.sentence.last:
        return False
    told_of = next((index for index in range(length.last_token + 1, place.first) if page.functions[index] == "who"), None)
    return told_of is not None and not any(page.tokens[index].text in "،؛.:" for index in range(told_of, place.first))


def _is_a_home(page: Page, place: Place) -> bool:
    """شاب من أبناء بلدة كذا، قيادي كان ينشط في كذا: where somebody comes from or lives."""
    before = place.whole[0] - 1
    if before < 1:
        return False
    if page.structure(before, "home") is not None:
        return page.folded[before - 1] == "من"
    leads = before if page.functions[before] == "preposition" else before + 1
    lives = page.structure(leads - 1, "lives")
    return lives is not None and not lives.suffix


# الشاب أحمد نبيل العثامنة (24 عاما)، وهو من بلدة كذا: so far before "from" the word for somebody stands.
_SOMEBODY_WITHIN = 10
# Who is told to move moves from there.
_MOVING = frozenset({"displacement", "territory_change", "deployment", "incursion"})


def _is_whence_he_is(page: Page, place: Place, happening: Happening) -> bool:
    """الشاب فلان (24 عاما) من بلدة كذا, شاب من مخيم كذا: where somebody is from, in the words that say who he is."""
    start = place.whole[0] - 1
    if start < 1 or page.folded[start] != "من" or happening.type in _MOVING or page.level_of(place) not in ("town", "site", None):
        return False
    for index in range(start - 1, max(-1, start - 1 - _SOMEBODY_WITHIN), -1):
        if index <= happening.last:
            return False
        if page.tokens[index].kind == "mark" and page.tokens[index].text not in "()،":
            return False
        if page.of_kind(index, "event", "harm", "saying") is not None or index in page.in_place or page.functions[index] not in ("", "clause", "demonstrative"):
            return False
        somebody = page.of_kind(index, "people")
        if somebody is not None and somebody.features[1:2] == "s":
            return True
    return False


def _is_on_a_way(page: Page, place: Place, happening: Happening) -> bool:
    """وصل إلى كذا، متجهة إلى كذا، نقلوا إلى مستشفى في كذا، فر من كذا: where somebody goes or comes from."""
    ways = page.reference.words("companion.on_a_way")
    leads = next((index for index in range(place.whole[0] - 1, max(-1, place.whole[0] - 1 - _LED_WITHIN), -1) if page.folded[index] in ways), None)
    if leads is None or any(page.tokens[index].kind != "word" or page.of_kind(index, "event", "harm") for index in range(leads, place.whole[0])):
        return False
    for index in range(leads - 1, max(-1, leads - 1 - _GOES_WITHIN), -1):
        course = page.structure(index, "course")
        if page.structure(index, "goes") is not None or (course is not None and course.first < course.last == leads):
            # وصول جنود إلى كذا may itself be what is told.
            return page.of_kind(index, "event", "harm") is None and not any(hit.first <= index <= hit.last for hit in happening.words)
        # نقلت جثثهم إلى كذا, نقل المصابون إلى كذا
        borne = page.of_kind(index, "harm")
        borne = borne if borne is not None and borne.features.startswith("n") and (borne.definite or borne.suffix) else None
        if page.tokens[index].kind != "word" or (borne is None and page.of_kind(index, "event", "harm") is not None):
            return False
        if page.functions[index] in ("that", "who", "clause"):
            return False
    return False


# سفينة شحن كانت متجهة إلى كذا: so far before the word for the way stands what was on it.
_BOUND_WITHIN = 4


def _is_where_it_was_bound(page: Page, place: Place, happening: Happening) -> bool:
    """هاجموا سفينة متجهة إلى كذا, قصفوا قافلة كانت في طريقها إلى كذا: where a thing or people were going, or came from, who were struck or seized on their way; a weapon (صاروخ متجه إلى كذا) is where it comes down."""
    ways = page.reference.words("companion.moves_to")
    to = place.whole[0] - (page.folded[place.whole[0]] not in ways)
    if happening.type not in _BEFALLS or to < 1 or (page.folded[to] not in ways and page.folded[to] != "من"):
        return False
    whence = page.in_places.get(to - 1)
    if whence is not None and page.folded[whence.whole[0] - 1] == "من":
        # متجهة من كذا إلى كذا
        to = whence.whole[0] - 1
    if page.folded[to - 1] in page.reference.words("companion.journey"):
        # أثناء سفرهم من كذا إلى كذا
        return True
    going = page.structure(to - 1, "goes")
    if going is None or going.features.startswith("v") or going.proclitics.startswith("و"):
        return False
    for index in range(to - 2, max(happening.last, to - 2 - _BOUND_WITHIN), -1):
        if page.tokens[index].kind != "word" or page.of_kind(index, "means", "event") is not None:
            return False
        if page.of_kind(index, "object", "people", "force") is not None:
            return True
    return False


# فر مئات المدنيين من بلدة كذا في ولاية كذا إلى كذا: so far before the place to which people fled stands the word for it.
_FLED_WITHIN = 16


def is_where_they_fled_to(page: Page, place: Place, happening: Happening) -> bool:
    """نزحوا إلى كذا هربا من القصف, قال فلان الذي فر إلى كذا إن قناصا قتل شقيقيه: where people went is not where that was which they fled from."""
    if happening.type not in FORCE or place.first > happening.first or not leads_there(page, place):
        return False
    told = any(page.functions[index] == "that" for index in range(place.whole[1] + 1, happening.first))
    if not (told or is_left_for(page, place, happening.first)):
        return False
    near = range(max(happening.sentence.first, place.whole[0] - _FLED_WITHIN), place.whole[0])
    # الصواريخ القادمة إلى كذا, هدوء يعود إلى شوارع كذا: weapons flee nowhere, nor does calm.
    went = told or any(page.of_kind(index, "people") is not None for index in near)
    went = went and not any(page.of_kind(index, "means") is not None for index in near)
    return any(hit.sense.type == "displacement" or (hit.sense.value == "goes" and went) for index in near for hit in page.hits[index])


# What befalls whoever is on a way.
_BEFALLS = FORCE | {"detention", "abduction", "assassination"}


def _is_of_a_body(page: Page, place: Place) -> bool:
    """جامعة كذا، المجلس المحلي لمدينة كذا: a body that bears the name of its place, unless a preposition says that it is there."""
    for index in range(place.first - 1, max(-1, place.whole[0] - 1 - _LED_WITHIN), -1):
        if page.structure(index, "institution") is not None:
            # انفجار في جامعة كذا, but أستاذ في جامعة كذا
            led = index > 1 and page.folded[index - 1] == "في" and page.of_kind(index - 2, "people", "teller") is None
            return not (place.proclitics.endswith("ب") or led)
        if page.tokens[index].kind != "word" or page.functions[index] or page.of_kind(index, "event", "harm", "people") is not None:
            # اعتقلت الشرطة شبانا بين بلدتي كذا وكذا
            return False
    return False


def is_of_a_visit(page: Page, place: Place) -> bool:
    """وصل الوزير إلى كذا, التقى الرئيس نظيره في اجتماع في كذا, زار الوزير كذا: where somebody came to, spoke or met others, in a sentence that tells no more of it."""
    for index in range(place.whole[0] - 1, max(-1, place.whole[0] - 1 - _GOES_WITHIN), -1):
        if page.tokens[index].kind == "break" or page.tokens[index].text in ".؛:":
            return False
        told = page.structure(index, "goes") or page.structure(index, "speech")
        if told is not None or page.reference.calendar.phrases.at(page.tokens, index, "occasion") is not None:
            return True
    return False


# اجتمع وزراء خارجية دول كذا في كذا: so far before its place stands the verb of a gathering.
_MET_WITHIN = 6


def _is_of_a_meeting(page: Page, place: Place, happening: Happening, *, also_of_verbs: bool = False) -> bool:
    """عقد اجتماع في كذا لبحث الهجوم, اجتمع الوزراء في كذا لبحث الهجوم: a gathering told before a happening, which no verb tells unless `also_of_verbs`, has its own place."""
    if place.first > happening.first or (happening.is_verb and not also_of_verbs):
        return False
    first = place.whole[0]
    for index in range(first - 1, max(-1, first - 1 - _MET_WITHIN), -1):
        if page.folded[index].removeprefix("و") in page.reference.words("companion.they_meet"):
            return True
        if index >= first - 1 - _LED_WITHIN and page.reference.calendar.phrases.at(page.tokens, index, "occasion") is not None:
            return True
        if page.tokens[index].kind != "word" or page.of_kind(index, "event", "harm") is not None or page.functions[index] not in ("", "preposition"):
            return False
    return False
