"""People who flee, leave their homes, come as refugees or are taken away: what makes a common verb of going tell of displacement."""

from __future__ import annotations

from marsad.extract.rules.page import Page
from marsad.extract.rules.stops import behind_its_number, is_counted, until_stop
from marsad.reference.lexicon import Hit
from marsad.text.fold import fold

# فرت منذ الأحد من القرية عائلات: so far behind a verb stands who goes; غادر سكان البلدة الواقعة شرق النهر منازلهم: so far their homes.
_WHO_WITHIN = 7
_HOMES_WITHIN = 12
# المئات من سكان البلدة يفرون
_BEFORE_WITHIN = 6
_BARE_OF_ARMS = ("civilians", "women", "children")


def people_at(page: Page, index: int) -> int | None:
    """عشرات العائلات، آلاف الأرمن، السكان، المئات: the token of the people without arms, in whatever number, that open at a token; None where none do."""
    if index >= len(page) or page.tokens[index].kind == "mark":
        return None
    at = behind_its_number(page, index)
    if at == index and page.folded[index] in page.reference.words("companion.throngs"):
        # أفواج من النازحين
        at += 1
    at += at > index and at + 1 < len(page) and page.folded[at] == "من"
    if at < len(page) and _are_people(page, at, counted=at > index):
        return at
    if at > index and page.is_listed(at - 1, "companion.so_many"):
        armed = page.of_kind(at, "people", "force", "harm") if at < len(page) else None
        return at - 1 if armed is None else None
    return None


def _are_people(page: Page, index: int, *, counted: bool) -> bool:
    if index in page.inside_actor:
        # حركة طالبان: no two students.
        return False
    person = page.of_kind(index, "people")
    if person is not None:
        if person.proclitics not in ("", "و", "ل") or person.sense.value in ("protester", "hostage"):
            return False
        some = person.sense.form in page.reference.words("companion.some_people")
        return (some or person.sense.who in _BARE_OF_ARMS) and (
            counted or person.features[1:2] in ("p", "d") or fold(person.sense.form) in page.reference.words("companion.dwell_there")
        )
    word = page.folded[index]
    if word.removeprefix("و").removeprefix("ال") in page.reference.words("companion.peoples"):
        return True
    return index in page.adjective_at and counted and word.endswith(("ين", "ون", "يا", "ي")) and page.of_kind(index, "force") is None


def who_goes(page: Page, hit: Hit) -> int | None:
    """The people who go: right behind a verb or noun of going, past times and what a preposition leads to, or right before a verb; None where none are named."""
    index = hit.last + 1
    while index in page.in_time:
        index += 1
    found = people_at(page, index)
    if found is None and index < len(page) and page.functions[index] == "preposition":
        found = _past_others(page, index + 1, hit.last + 1 + _WHO_WITHIN)
    if found is not None:
        return found
    return _before(page, hit) if hit.features.startswith("v") else None


def whom_it_moves(page: Page, hit: Hit) -> int | None:
    """The people behind a verb that takes them away, past whoever does it; None where none stand there."""
    return _past_others(page, hit.last + 1, hit.last + 1 + _WHO_WITHIN)


def _past_others(page: Page, first: int, end: int) -> int | None:
    index = first
    while index < min(len(page), end):
        if index in page.in_time:
            index += 1
            continue
        found = people_at(page, index)
        if found is not None:
            return found
        count = page.count_at(index)
        if count is not None:
            index = count.last_token + 1
            continue
        if page.opens_clause(index) or page.tokens[index].kind != "word" or page.of_kind(index, "saying", "harm") is not None:
            return None
        index += 1
    return None


def _before(page: Page, hit: Hit) -> int | None:
    """سكان البلدة يفرون، المئات يفرون: people with the article, owned or in a number; لاجئون فروا من بلادهم says which refugees are meant."""
    if hit.features[:2] == "vp" and not page.folded[hit.first].endswith(("وا", "ت", "ن", "ا")):
        # Behind people a verb agrees in number.
        return None
    for index in range(hit.first - 1, max(-1, hit.first - 1 - _BEFORE_WITHIN), -1):
        if page.tokens[index].text in ".؛:،" or page.functions[index] in ("that", "clause") or page.of_kind(index, "saying", "force") is not None:
            return None
        if any(other.features.startswith("v") and other.sense.kind == "event" for other in page.hits[index]):
            return None
        at = people_at(page, index)
        if at is not None and (index == 0 or page.functions[index - 1] in ("", "that", "clause")):
            person = page.of_kind(at, "people")
            if at > index or person is None or person.definite or is_counted(page, at) or at + 1 < hit.first:
                return at
    return None


def _homes(page: Page, hit: Hit) -> bool:
    """منازلهم، قراهم، ديارها: homes with the pronoun of those who leave them."""
    homes = page.reference.words("companion.their_homes")
    behind = range(hit.last + 1, min(len(page), hit.last + 1 + _HOMES_WITHIN))
    return any(page.folded[index] in homes or page.folded[index][1:] in homes for index in until_stop(page, behind))


def _opens_a_place(page: Page, index: int, *, out_of: bool) -> bool:
    """مدينة كذا، من قرى كذا: a place right behind those who leave it."""
    while index < len(page) and (index in page.in_time or index in page.adjective_at):
        index += 1
    if index < len(page) and page.folded[index] == "من":
        index, out_of = index + 1, False
    if index >= len(page) or out_of:
        return False
    level = page.of_kind(index, "place_word")
    return bool(page.facts[index].places) or (level is not None and not level.proclitics)


def flee(page: Page, hit: Hit) -> bool:
    """فرت عائلات، آلاف الأرمن يفرون، هربوا من بيوتهم; not فر ستة أشخاص من السجن."""
    behind = range(hit.last + 1, min(len(page), hit.last + 1 + _HOMES_WITHIN))
    if any(page.folded[index].removeprefix("ال") in page.reference.words("companion.cells") for index in behind):
        return False
    if hit.sense.form == "لاذ" and not any(page.folded[index] == "بالفرار" for index in behind):
        return False
    return who_goes(page, hit) is not None or _homes(page, hit)


def leave_home(page: Page, hit: Hit) -> bool:
    """غادر السكان منازلهم، تركت العائلات قراها، غادرت مئات الأسر مدينة كذا."""
    people = who_goes(page, hit)
    if _homes(page, hit):
        return people is not None or hit.features.startswith("n") or page.tokens[hit.first].text.endswith(("وا", "ون", "ن"))
    if people is None and hit.features.startswith("n"):
        people = forced(page, hit)
    if people is None:
        return False
    out_of = hit.sense.form in page.reference.words("companion.goes_out_of")
    person = page.of_kind(people, "people")
    if out_of and people == hit.last + 1 and person is not None and fold(person.sense.form) not in page.reference.words("companion.dwellers"):
        # خرج الطلاب من المدرسة
        return False
    return _opens_a_place(page, max(people, hit.last) + 1, out_of=out_of)


def forced(page: Page, hit: Hit) -> int | None:
    """أجبرت عشرات العائلات على مغادرة الحي، اضطر آلاف الأشخاص إلى ترك: the people before "to" and the noun; None where none stand there."""
    if hit.first == 0 or page.folded[hit.first - 1] not in ("علي", "الي"):
        return None
    return _people_up_to(page, hit.first - 2)


def made_to_go(page: Page, hit: Hit) -> int | None:
    """اضطرت مئات الأسر لمغادرة منازلها، بدأ السكان بإخلاء منازلهم: as `forced`, also where "to" or "with" is written with the noun."""
    return _people_up_to(page, hit.first - 1) if hit.proclitics in ("ب", "ل") else forced(page, hit)


def _people_up_to(page: Page, last: int) -> int | None:
    """The people nearest before a token, or at it, with no preposition or clause behind them; None where none stand near."""
    for index in range(last, max(-1, last - _BEFORE_WITHIN), -1):
        if page.functions[index] or page.tokens[index].kind not in ("word", "number"):
            return None
        if people_at(page, index) is not None:
            return people_at(page, index)
    return None


def come(page: Page, hit: Hit) -> bool:
    """وصل آلاف اللاجئين إلى مخيم، تدفق نازحون: refugees who come, or whom a place takes in; عبر 5000 شخص الحدود: people who cross a border in numbers."""
    people = whom_it_moves(page, hit) if hit.sense.value == "takes_in" else who_goes(page, hit)
    if people is None and hit.features.startswith("n") and hit.sense.value != "takes_in" and forced(page, hit) is not None:
        # اضطرت مئات الأسر إلى عبور الحدود, أجبر القتال ألف شخص على اللجوء إلى تشاد
        return _leads_to_shelter(page, hit.last) or _leads_to_a_country(page, hit.last)
    if people is None or (hit.sense.value == "in_number" and people == hit.last + 1):
        return False
    refugees = page.reference.words("companion.refugees")
    named = (page.folded[index].removeprefix("و").removeprefix("ال") for index in range(people, min(len(page), people + 2)))
    if any(word in refugees for word in named) or page.folded[people].removeprefix("لل") in refugees:
        return True
    return _leads_to_shelter(page, max(people, hit.last)) or _is_in_flight(page, max(people, hit.last))


def _leads_to_shelter(page: Page, last: int) -> bool:
    """عبروا الحدود، إلى مدارس البلدة: a border, or where people who fled find shelter, behind a token."""
    behind = range(last + 1, min(len(page), last + 1 + _WHO_WITHIN))
    sheltered = page.reference.words("companion.shelter")
    return any(page.folded[index].removeprefix("بال").removeprefix("ال") in sheltered for index in until_stop(page, behind))


def _leads_to_a_country(page: Page, last: int) -> bool:
    """اللجوء إلى تشاد, إلى شرق السودان: a country behind "to", or a part of one; in اللجوء إلى القوة there is none."""
    if last + 2 >= len(page) or page.folded[last + 1] not in ("الي", "نحو", "باتجاه"):
        return False
    return any(page.reference.gazetteer.country_named(page.folded[index]) is not None for index in range(last + 2, min(len(page), last + 4)))


def _is_in_flight(page: Page, last: int) -> bool:
    """وصل ستة آلاف شخص إلى البلدة هربا من القتال: flight told as why people came."""
    behind = range(last + 1, min(len(page), last + 1 + _HOMES_WITHIN))
    return any(page.folded[index] in page.reference.words("companion.in_flight") for index in until_stop(page, behind))


# بلغ عدد النازحين من المدينة منذ مطلع الشهر 80 ألفا: so far behind those who fled stands their number.
_NUMBER_WITHIN = 14
# A lower number is mostly part of a name.
_LEAST_NUMBERED = 10


def are_numbered(page: Page, hit: Hit) -> bool:
    """بلغ عدد النازحين 80 ألفا، ارتفاع عدد الفارين إلى 2000: those who fled, behind "number of" and before their number."""
    return hit.first > 0 and page.folded[hit.first - 1].removeprefix("ل") == "عدد" and number_behind(page, hit) is not None


def number_behind(page: Page, hit: Hit) -> int | None:
    """The token of the number that those who fled come to; None where none is told."""
    for index in range(hit.last + 1, min(len(page), hit.last + 1 + _NUMBER_WITHIN)):
        if page.tokens[index].text in ".؛:،" or page.functions[index] in ("that", "clause", "who"):
            return None
        count = page.count_at(index)
        if count is not None and not count.ordinal and index not in page.in_time and (count.least or 0) >= _LEAST_NUMBERED:
            return index
    return None


def are_moved(page: Page, hit: Hit) -> bool:
    """طرد المسلحون سكان القرية، رحّلت الدولة آلاف اللاجئين: people behind a verb that takes them from where they live."""
    return whom_it_moves(page, hit) is not None


def are_shifted(page: Page, hit: Hit) -> bool:
    """نقل 500 مدني من المصنع إلى، انتقلت مئات الأسر من قرى: civilians who are taken or go from one place to another, and to no hospital."""
    people = whom_it_moves(page, hit)
    if people is None or people + 1 >= len(page):
        return False
    behind = range(people + 1, min(len(page), people + 1 + _HOMES_WITHIN))
    if any(page.folded[index].removeprefix("ال") in page.reference.words("companion.cells") for index in until_stop(page, behind)):
        return False
    sheltered = page.reference.words("companion.shelter")
    near = list(until_stop(page, behind))
    from_there = any(page.folded[index] == "من" for index in near[:2]) and any(page.folded[index] in ("الي", "نحو", "باتجاه") for index in near)
    return from_there or any(page.folded[index].removeprefix("ال") in sheltered for index in near)


def is_emptied(page: Page, hit: Hit) -> bool:
    """أخلت السلطات القرية من سكانها، أخلى الجيش سكان البلدات: a place is emptied of its people."""
    behind = range(hit.last + 1, min(len(page), hit.last + 1 + _HOMES_WITHIN))
    inhabitants = page.reference.words("companion.its_people")
    if any(page.folded[index] in inhabitants for index in until_stop(page, behind)):
        return True
    return hit.sense.form == "أخلى" and (are_moved(page, hit) or _are_villages(page, hit))


def _are_villages(page: Page, hit: Hit) -> bool:
    """أخلت السلطات ست قرى: settlements in a number behind a civil authority that cleared them."""
    civil = page.of_kind(hit.last + 1, "teller")
    at = behind_its_number(page, hit.last + 2)
    level = page.of_kind(at, "place_word") if civil is not None and at < len(page) else None
    return level is not None and not level.proclitics and level.sense.level == "town"


# غادر الآلاف من المدنيين; المدنيون والمقاتلون، قد غادروا.
_LEAVING_WITHIN = 6
_LEFT_BEFORE = 7


def civilians_leave(page: Page, hit: Hit) -> bool:
    """Whether civilians in some number are who leaves: the subject behind the verb or noun, or before a verb in the plural."""
    count = page.count_at(hit.last + 1)
    # فر ما لا يقل عن 120 شخصا: a bound has prepositions of its own.
    first = hit.last + 1 if count is None else count.last_token + 1
    behind = range(first, min(len(page), first + _LEAVING_WITHIN))
    if _are_so_many(page, hit) or leave_their_homes(page, hit):
        return True
    if not (hit.features.startswith("v") and page.tokens[hit.first].text.endswith(("وا", "ون"))):
        return any(_is_civilians(page, index) for index in until_stop(page, behind))
    start = hit.first - 1
    while start >= 0 and (page.structure(start, "aspect") or (start < hit.first - 1 and page.tokens[start].text == "،")):
        start -= 1
    before = range(start, max(-1, start - _LEFT_BEFORE), -1)
    # مدنيون خرجوا: a clause about some that another verb has told of.
    families = page.reference.words("companion.families")
    return any(
        page.folded[index] in families or (_is_civilians(page, index) and (page.hits[index][0].definite or is_counted(page, index)))
        for index in until_stop(page, before)
    )


def leave_their_homes(page: Page, hit: Hit) -> bool:
    """مغادرة منازلهم، تركوا بيوتهم: who leaves a home of his own is driven out."""
    homes = range(hit.last + 1, min(len(page), hit.last + 1 + _LEAVING_WITHIN))
    return any(page.folded[index] in page.reference.words("companion.own_homes") for index in until_stop(page, homes))


def _are_so_many(page: Page, hit: Hit) -> bool:
    """غادر الآلاف المدينة: a number that stands for people, and tells of no fighters."""
    number, after = hit.last + 1, hit.last + 2
    if hit.sense.form not in ("غادر", "مغادرة") or after >= len(page) or page.folded[number] not in page.reference.words("companion.so_many"):
        return False
    if page.functions[after] == "preposition":
        return page.folded[after] != "من" or (after in page.in_place or after + 1 in page.in_place)
    return page.tokens[after].kind == "word" and page.of_kind(after, "people", "force") is None


def _is_civilians(page: Page, index: int) -> bool:
    person = page.of_kind(index, "people")
    if person is None or person.sense.value == "protester":
        return False
    if person.sense.who not in ("civilians", "women", "children") and person.sense.form not in page.reference.words("companion.some_people"):
        return False
    # ثمانية آلاف شخص: a number has the noun in the singular.
    return (person.features[1:2] in ("p", "d") or is_counted(page, index)) and not (
        index and page.functions[index - 1] in ("preposition", "agent") and page.folded[index - 1] != "من"
    )
