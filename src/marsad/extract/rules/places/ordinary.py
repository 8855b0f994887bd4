"""Names that are words of the language, parts of the name of a body, or towns all the same."""

from __future__ import annotations

from marsad.extract.rules.page import QUOTES_OPEN, Page
from marsad.extract.rules.places.known import known_name
from marsad.extract.rules.places.leading import ends_as_two, leads_to_places
from marsad.reference.gazetteer import Place as GazetteerPlace
from marsad.reference.lexicon import Hit
from marsad.text.fold import fold


def is_of_a_thing(page: Page, index: int, proclitics: str) -> bool:
    """مركز بحوث: the second word of a kind of thing, which only clitics taken off make a name."""
    return bool(proclitics) and index > 0 and any(hit.sense.kind == "object" and hit.last >= index for hit in page.hits[index - 1])


def belongs_to_a_body(page: Page, first: int, last: int) -> bool:
    """Whether a name is a part of a body's (آمر غرفة عمليات عمر المختار); that of a state (الإمارات العربية المتحدة) is the place's own."""
    if first > 1 and any(hit.last == first - 1 and fold(hit.sense.form) in page.reference.words("companion.rooms_of_command") for hit in page.hits[first - 2]):
        return True
    names = (page.inside_actor[index] for index in range(first, last + 1) if index in page.inside_actor and index != page.inside_actor[index].first)
    return any(name.first < first or name.last > last or page.names_a_body(name) for name in names)


def is_an_ordinary_word(page: Page, index: int, proclitics: str, last: int | None = None) -> bool:
    """Whether a name that some village bears is a word of the language here."""
    last = index if last is None else last
    gazetteer = page.reference.gazetteer
    name = " ".join([page.folded[index][len(proclitics) :], *page.folded[index + 1 : last + 1]])
    if last > index:
        return gazetteer.is_common_word(name)
    hits = [hit for hit in page.hits[index] if hit.sense.value != "name_head" and not hit.features.startswith("v")]
    if page.count_at(index) is not None or _is_a_pretext(page, index, proclitics):
        return True
    if not proclitics and _is_told_where_it_lies(page, index):
        return False
    if proclitics in ("", "و") and any(not place.minor for place in gazetteer.lookup(name)):
        # على حيان وبيانون, دوما وجسرين: a town of our lists, and no two quarters.
        hits = [hit for hit in hits if not ends_as_two(page, hit)]
    if not proclitics and index and page.functions[index - 1] == "preposition":
        # في دكا: no accusative stands behind a preposition.
        hits = [hit for hit in hits if hit.proclitics or page.folded[index] != f"{fold(hit.sense.form)}ا"]
    known_town = _is_a_known_town(page, name)
    if known_town and not proclitics and _stands_before_another_town(page, index, name):
        return False
    if known_town:
        # بيني, بحري: no report says "between me" or "my sea".
        hits = [hit for hit in hits if not hit.suffix]
    if index in page.actor_at and page.reference.gazetteer.country_named(name) is not None and any(hit.sense.kind == "place_word" for hit in hits):
        # على قطر والبحرين: a state, and no two seas.
        return False
    if any(hit.proclitics == proclitics or not hit.proclitics for hit in hits):
        return not (is_a_large_town(page, index, name, hits) or _is_a_town_of_things(page, index, name, hits))
    places = gazetteer.lookup(name) or gazetteer.lookup(page.folded[index])
    if places and places[0].level == "country" and index and (page.functions[index - 1] == "preposition" or _is_a_side(page, index - 1)):
        # في مالي, شمال شرق مالي: no adjective stands behind a preposition or a direction.
        return False
    alone = bool(places) and places[0].level == "town" and not places[0].minor and _is_struck_alone(page, index)
    return any(place.common_word for place in places) and not (alone or (known_town and not proclitics and _is_led_to(page, index)))


def _is_a_pretext(page: Page, index: int, proclitics: str) -> bool:
    """هدم منزلا بحجة عدم الترخيص, بحجة حيازته سكينا: a pretext, with the noun of it right behind; مديرية حرض بحجة lies in Hajjah."""
    after = index + 1
    if proclitics != "ب" or after >= len(page) or not page.is_listed(index, "companion.on_the_pretext"):
        return False
    return page.tokens[after].kind == "word" and page.functions[after] in ("", "that") and after not in page.in_time and after not in page.inside_actor


# اندلعت مواجهات عنيفة بين كذا وكذا في الضالع: so far before a province stands what happened there.
_HAPPENED_WITHIN = 8


def _is_told_where_it_lies(page: Page, index: int) -> bool:
    """في القادسية جنوب العراق, في المرج وبنغازي: a province, or a town that is its seat, by a name that is a word too, behind "in".

    Before a place of its country it is no word; a province is none either where it ends the phrase of a happening of its country.
    """
    before, after = _before(page, index), index + 1
    if before < 0 or page.folded[before] not in ("في", "وفي", "علي") or page.of_kind(index, "direction", "place_word") is not None:
        return False
    places = page.reference.gazetteer.lookup(page.folded[index])
    known = [place for place in places if place.level == "province" or place.kind == "seat" or (place.level == "town" and _is_our_own(place))]
    countries = {place.country for place in known}
    if not known:
        return False
    if after < len(page) and page.tokens[after].kind == "word":
        return not countries.isdisjoint(_countries_behind(page, after))
    ends = page.folded[before] != "علي" and (after >= len(page) or page.tokens[after].text not in QUOTES_OPEN)
    told = page.countries_told()
    if not ends or not any(place.level == "province" and place.country in told for place in known):
        return False
    return any(page.of_kind(at, "event", "harm") is not None for at in range(max(0, before - _HAPPENED_WITHIN), before))


def _countries_behind(page: Page, index: int) -> set[str | None]:
    """جنوب العراق, بمحافظة حجة, وبنغازي: the countries of the place that a direction, or "and", leads to at a token."""
    leads = page.of_kind(index, "direction") or page.of_kind(index, "place_word")
    if leads is not None and (leads.definite or leads.suffix or (leads.sense.kind == "place_word" and leads.proclitics != "ب")):
        return set()
    first = index if leads is None else leads.last + 1
    if leads is None and not page.folded[index].startswith("و"):
        return set()
    length, proclitics = known_name(page, first)
    if not length or proclitics != ("" if leads is not None else "و"):
        return set()
    name = " ".join([page.folded[first][len(proclitics) :], *page.folded[first + 1 : first + length]])
    return {place.country for place in page.reference.gazetteer.lookup(name) if not place.minor}


# So many people live in a town that news calls by its name though it is a word of the language too.
_KNOWN = 10_000


def _is_a_known_town(page: Page, name: str) -> bool:
    """Whether a name is that of a town of our own lists: of others many bear the name of a thing (في قبو)."""
    known = page.reference.gazetteer.lookup(name)
    return bool(known) and known[0].level == "town" and known[0].population >= _KNOWN and _is_our_own(known[0])


def _is_our_own(place: GazetteerPlace) -> bool:
    return not place.id.startswith(("wof.", "geonames.", "pcode."))


def _stands_before_another_town(page: Page, index: int, name: str) -> bool:
    """في بحري وأم درمان, على بيني وبوتمبو: what leads to a place before it, and another town of its country joined right behind it."""
    before, after = _before(page, index), index + 1
    led = before >= 0 and (leads_to_places(page, before) or page.folded[before] == "علي" or page.of_kind(before, "place_word", "direction") is not None)
    if not led or after >= len(page) or not page.folded[after].startswith("و"):
        return False
    length, proclitics = known_name(page, after)
    if not length or proclitics != "و":
        return False
    gazetteer = page.reference.gazetteer
    countries = {place.country for place in gazetteer.lookup(name) if place.population >= _KNOWN}
    other = gazetteer.lookup(" ".join([page.folded[after][1:], *page.folded[after + 1 : after + length]]))
    return any(place.country in countries and place.population >= _KNOWN for place in other)


def _is_led_to(page: Page, index: int) -> bool:
    """قتل ثلاثة في بيني, شرقي ساكي: a town behind what leads to one, where its phrase ends with it."""
    before, after = _before(page, index), index + 1
    if before < 0 or (page.hits[index] and any(not hit.suffix for hit in page.hits[index])):
        return False
    if page.folded[before] not in ("في", "وفي") and not _is_a_side(page, before):
        return False
    if after < len(page) and page.tokens[after].text in QUOTES_OPEN:
        return False
    if after < len(page) and any(page.folded[after] in page.reference.words(words) for words in ("companion.lies_where", "companion.but_rather")):
        # في تيبو القريبة, سقط في تيبو إنما: only a name is definite without the article.
        return True
    return after >= len(page) or page.tokens[after].kind != "word" or page.functions[after] != "" or page.of_kind(after, "direction") is not None


def _is_a_side(page: Page, last: int) -> bool:
    """شرقي ساكي, شمال غربي صور, إلى الشرق من صور: whether words for a side of what follows end at a token."""
    if page.folded[last] == "من" and last > 1:
        side = page.of_kind(last - 1, "direction")
        return side is not None and side.definite and side.sense.value == "compass" and page.folded[last - 2] == "الي"
    sides = (hit for first in (last - 1, last) if first >= 0 for hit in page.hits[first] if hit.last == last)
    return any(hit.sense.kind == "direction" and not hit.definite for hit in sides)


def is_a_large_town(page: Page, index: int, name: str, hits: list[Hit]) -> bool:
    """في جدة، على الرياض، قصف أبها: a name that people or things bear too, behind what leads to a place and with no noun behind it to make it theirs."""
    if index == 0 or any(hit.sense.kind not in ("people", "object") for hit in hits):
        return False
    before, after = _before(page, index), index + 1
    led = leads_to_places(page, before) or page.folded[before] == "علي" or before in page.inside_actor
    leads = led or page.of_kind(before, "direction", "event") is not None
    owned = after < len(page) and page.folded[after].startswith("ال") and after not in page.adjective_at and not page.functions[after]
    towns = page.reference.gazetteer.lookup(name)
    if not (leads and not owned and towns) or towns[0].common_word:
        return False
    # في أبين, على الضالع: a province by the bare name.
    return towns[0].level == "province" or (towns[0].level == "town" and towns[0].population >= _LARGE)


def _is_a_town_of_things(page: Page, index: int, name: str, hits: list[Hit]) -> bool:
    """دبابة في الخيام، غارة على الخيام جنوب لبنان: a town by the plural of a thing, behind a preposition and before the end of the phrase or a direction."""
    if index == 0 or any(hit.sense.kind != "object" or not hit.definite or hit.features[1:2] != "p" for hit in hits):
        return False
    before, after = _before(page, index), index + 1
    if not (leads_to_places(page, before) or page.folded[before] == "علي"):
        return False
    ends = after >= len(page) or page.tokens[after].kind != "word" or page.of_kind(after, "direction") is not None
    ends = ends or (page.folded[after] == "و" and after + 1 < len(page) and page.tokens[after + 1].text == "#")
    ends = ends or (
        page.folded[after].startswith("و") and bool(page.reference.gazetteer.longest_name([page.folded[after][1:], *page.folded[after + 1 : after + 3]], 0))
    )
    towns = page.reference.gazetteer.lookup(name)
    return ends and bool(towns) and towns[0].level == "town" and not towns[0].common_word and not towns[0].minor


def _before(page: Page, index: int) -> int:
    """The token before a word, or before the sign that makes a hashtag of it."""
    return index - 2 if index > 1 and page.tokens[index - 1].text == "#" else index - 1


# So many people live in a town that news names without saying that it is one.
_LARGE = 100_000


def _is_struck_alone(page: Page, index: int) -> bool:
    """غارة على صور: a town behind a happening and its preposition, with no noun behind it that would make it an ordinary one."""
    before, after = _before(page, index), index + 1
    if before < 1 or (not leads_to_places(page, before) and page.folded[before] != "علي"):
        return False
    happening = before - 1
    while happening > 0 and (happening in page.adjective_at or _says_with_what(page, happening)):
        # قصف مدفعي إسرائيلي على صور
        happening -= 1
    if page.of_kind(happening, "event") is None and not _closes_an_event(page, happening):
        return False
    if after < len(page) and page.tokens[after].text in QUOTES_OPEN:
        # في إطار "مسيرة العودة"
        return False
    ends = after >= len(page) or page.tokens[after].kind != "word" or page.functions[after] != "" or page.of_kind(after, "direction") is not None
    return ends or (page.folded[after].startswith("و") and (page.of_kind(after, "event") is not None or known_name(page, after, minor=True)[0] > 0))


def _says_with_what(page: Page, index: int) -> bool:
    """قصف مدفعي على كذا; but برصاصة في الرأس: an adjective of a weapon behind a happening."""
    weapon = page.of_kind(index, "means")
    return weapon is not None and not weapon.proclitics and not weapon.definite and page.of_kind(index, "event") is None


def _closes_an_event(page: Page, index: int) -> bool:
    """قصف مدفعي: whether a token is the last of the phrase of a happening."""
    event = page.of_kind(index - 1, "event") if index else None
    return event is not None and event.last == index
