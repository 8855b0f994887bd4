"""Places in English: capitalised names behind words of place, and what holds them."""

from __future__ import annotations

import itertools
from collections.abc import Iterator

from marsad.extract.rules.english.words import is_capital, is_passive, use
from marsad.extract.rules.page import Page, Place
from marsad.reference.lexicon import Hit

_LONGEST_NAME = 4
_JOINS = frozenset({",", "and", "(", "'s", "’s"})
# Marks inside of names: Deir al-Zor, Ta'izz.
_INSIDE = frozenset("-'’")


def find_places(page: Page, first: int, last: int) -> list[Place]:
    """The places named in tokens `first`..`last` (exclusive), in text order."""
    return list(_places(page, first, last))


def listed(page: Page, places: list[Place]) -> list[list[Place]]:
    """The places of a happening, those of a list ("in Doha and Manama") apart, each with what holds them all; one empty group where there are none."""
    if len(places) < 2 or _stand_apart(page, places):
        return [places]
    last = next(
        (at for at in range(1, len(places)) if _are_joined(page, places[at - 1], places[at], "and") or _are_towns(page, places[at - 1], places[at])), None
    )
    if last is None:
        return [places]
    while last + 1 < len(places) and _are_joined(page, places[last], places[last + 1], "and"):
        last += 1
    first = last - 1
    while first and _are_joined(page, places[first - 1], places[first], ","):
        first -= 1
    rest = [*places[:first], *places[last + 1 :]]
    return [[place, *rest] for place in places[first : last + 1]]


def _lies_beside(page: Page, at: int) -> bool:
    """`Lyman, a town near Izium`, `Kulgam, south of Srinagar`"""
    word = use(page, at, "at")
    return (word is not None and word.sense.mode == "near") or page.of_kind(at, "direction") is not None


def _stand_apart(page: Page, places: list[Place]) -> bool:
    """`between Gao and Menaka`: one place, which lies between two."""
    return any(use(page, at, "apart") for place in places for at in range(max(0, place.whole[0] - 4), place.whole[0]))


def _are_towns(page: Page, one: Place, other: Place) -> bool:
    """`Nabatieh, Tyre and other places`: two towns parted by a comma, of which none holds the other."""
    # "in Ndoluma, in Lubero territory": what holds the first.
    beside = any(_lies_beside(page, at) or page.folded[at] == "in" for at in range(one.whole[1] + 1, other.whole[0]))
    return page.level_of(one) == page.level_of(other) == "town" and not beside and _are_joined(page, one, other, ",")


def goes_on(page: Page, one: Place, other: Place) -> bool:
    """`in Gao, Menaka and Kidal`, `in Lyman, a town in Donetsk`: whether nothing but words of place and marks stand between two places."""
    between = range(one.whole[1] + 1, other.whole[0])
    return len(between) > 0 and all(page.folded[at] in (",", "and", "of") or _leads(page, at) for at in between)


def _leads(page: Page, at: int) -> bool:
    return bool(use(page, at, "at") or use(page, at, "determiner") or page.of_kind(at, "place_word", "direction"))


def _ends_list(page: Page, place: Place, last: int) -> bool:
    """`in Doha and Manama`, but not `in Doha and Israel said`: nobody who does or says something stands behind "and"."""
    after = place.whole[1] + 1
    if after >= last or page.tokens[after].kind in ("mark", "break"):
        return page.tokens[min(after, len(page) - 1)].text.casefold() not in ("'s", "’s")
    # "strikes on Nabatieh and Tyre killed nine": a list within what did the harm.
    return bool(page.functions[after] or use(page, after, "at") or use(page, after, "break") or after in page.in_time or page.of_kind(after, "harm"))


def _are_joined(page: Page, one: Place, other: Place, word: str) -> bool:
    """Whether two places of about one size stand on either side of "and" (or a comma), with nothing else but words of place between."""
    between = range(one.whole[1] + 1, other.whole[0])
    joins = [at for at in between if page.folded[at] == word]
    rest = [at for at in between if page.folded[at] not in ("and", ",")]
    placed = all(_leads(page, at) or page.folded[at] == "of" for at in rest)
    return bool(joins) and placed and (page.level_of(one) == "country") == (page.level_of(other) == "country")


def _places(page: Page, first: int, last: int) -> Iterator[Place]:
    index, behind, joined = first, False, False
    while index < last:
        place = _place_at(page, index, last, joined)
        between = page.folded[index - 1] == "and" and _parted(page, index - 1)
        if place is not None and joined and page.folded[index - 1] == "and" and not (between or _ends_list(page, place, last)):
            place = None
        if place is None:
            # A comma or a possessive joins the place that holds the one before: "Minab, Hormozgan".
            joined = behind and page.tokens[index].text.casefold() in _JOINS
            behind = False if not joined or page.folded[index] != "," else page.folded[index + 1 : index + 2] == ["and"]
            index += 1
            continue
        yield place
        index, behind, joined = place.whole[1] + 1, True, False


def _place_at(page: Page, index: int, last: int, follows: bool) -> Place | None:
    """The place whose name begins at a token, where a word of place leads to it."""
    if not is_capital(page, index) or index in page.in_time or use(page, index, "month"):
        return None
    lead = _lead(page, index) or _heading(page, index, last) or _is_taken(page, index, last)
    if lead is None and page.tokens[index - 1].text.casefold() in ("'s", "’s") and index > 1 and not is_capital(page, index - 2):
        # "in the capital's Burri district"
        behind = (_known_end(page, index, last) or index) + 1
        lead = (index, False, False, False) if behind < last and page.of_kind(behind, "place_word") else None
    if lead is None and not follows:
        return None
    start, near, direction, placed = lead or (index, False, False, False)
    actor = page.actor_at.get(index)
    known = _known_end(page, index, last)
    if actor is not None and page.names_a_body(actor) and not (known == actor.last and _is_within(page, index)):
        return None
    end = _whole_name(page, index, known, last) if known is not None else None
    if end is None and not _is_ordinary(page, index):
        end = _unknown_end(page, index, last, placed=placed or (follows and (_goes_on_a_list(page, index, last) or _is_held_by(page, index))))
    if end is None or (actor is not None and known is None) or _belongs(page, end):
        return None
    if known is None and end == index and index in page.adjective_at:
        # "of the Somali capital"
        return None
    after = page.of_kind(end + 1, "place_word") if end + 1 < last else None
    level = after.sense.level if after is not None else None
    state = after is None and known == end and _is_a_state(page, index, end, last)
    if direction:
        level = "region"
    elif state:
        level = "province"
    return Place(start, end, "", level, known is not None, near, False, (start, end + 1 if after or state else end))


def _is_a_state(page: Page, index: int, end: int, last: int) -> bool:
    """Kaduna State, in Rakhine state on Monday; but Kuwait state media: whether the word behind a province's name says that it is one."""
    if end + 1 >= last or not use(page, end + 1, "state_by_name"):
        return False
    alone = is_capital(page, end + 1) or end + 2 >= last or page.tokens[end + 2].kind != "word" or bool(page.functions[end + 2]) or end + 2 in page.in_time
    return alone and any(place.level == "province" for place in page.reference.gazetteer.lookup(" ".join(page.folded[index : end + 1])))


_WITHIN = frozenset({"in", "inside", "across", "throughout"})


def _is_within(page: Page, index: int) -> bool:
    """`In Abkhazia`, `off the coast of Puntland`: whether the name of a land that is also a side's is told as where something is."""
    return page.folded[index - 1] in _WITHIN or (page.folded[index - 1] == "of" and page.of_kind(index - 2, "place_word") is not None)


def _is_held_by(page: Page, index: int) -> bool:
    """`in Balochistan's Kech`: whether a name stands behind that of the land that holds it."""
    return page.tokens[index - 1].text.casefold() in ("'s", "’s")


def _goes_on_a_list(page: Page, index: int, last: int) -> bool:
    """`in Dnipro, Kryvyi Rih and Izium`: whether a name behind a comma or "and" is one of a list that ends with "and", a name and nobody who does anything."""
    ended = page.folded[index - 1] == "and"
    at = index
    while at < last:
        while at < last and (is_capital(page, at) or page.tokens[at].text in _INSIDE) and at not in page.in_time:
            at += 1
        if ended or at >= last:
            break
        ended = page.folded[at] == "and"
        if not (ended or page.tokens[at].text == ",") or at + 1 >= last or not is_capital(page, at + 1):
            return False
        at += 1
    ends = at >= last or page.tokens[at].kind != "word" or at in page.in_time or bool(page.functions[at] or use(page, at, "at") or use(page, at, "break"))
    return ended and ends


def _belongs(page: Page, end: int) -> bool:
    """`in Israel's army`, `over Khamenei's death`: the name belongs to what follows, which is no place."""
    if end + 2 < len(page) and page.tokens[end + 1].text == "-" and page.folded[end + 2] in _WHOSE:
        # "in Pakistan-administered Kashmir"
        return True
    owned = end + 1 < len(page) and page.tokens[end + 1].text.casefold() in ("'s", "’s")
    if owned and page.of_kind(end + 2, "harm"):
        return True
    return owned and any(page.of_kind(at, "force", "teller") for at in range(end + 2, min(end + 4, len(page))))


_WHOSE = frozenset({"administered", "held", "controlled", "occupied", "based", "backed", "run", "led", "linked", "aligned"})


def _lead(page: Page, index: int) -> tuple[int, bool, bool, bool] | None:
    """Where a mention begins that leads to a name, whether it is near it, whether a direction makes it a part, and whether a word of place leads to it; None without a lead."""
    at, direction, beside, worded = index - 1, False, None, False
    if at > 0 and page.tokens[at].text == "," and page.of_kind(at - 1, "place_word") and not is_capital(page, at - 1):
        # "in the Libyan capital, Tripoli"
        at -= 1
    start = index
    while at >= 0:
        if page.of_kind(at, "direction") and page.of_kind(at, "direction").sense.value != "near":  # type: ignore[union-attr]
            # "the southern city of Karachi" is the city itself.
            start, direction = (start, direction) if worded else (at, True)
        elif page.folded[at] in _WHOSE and at > 2 and page.tokens[at - 1].text == "-":
            # "in Pakistan-administered Kashmir"
            at -= 2
        elif page.of_kind(at, "place_word") or use(page, at, "determiner") or page.tokens[at].text in "-" or _says_whose(page, at):
            pass
        elif page.folded[at] in _ARTICLES and page.tokens[at + 1].text == "-" and at + 2 == index:
            # "the village of al-Walaja"
            start = at
        elif page.folded[at] == "of" and at and page.of_kind(at - 1, "place_word", "direction"):
            if page.of_kind(at - 1, "direction"):
                start, direction, beside = at - 1, True, at - 1
            worded = page.of_kind(at - 1, "place_word") is not None
            at -= 1
        else:
            break
        at -= 1
    if beside is not None and not (at >= 0 and use(page, at, "at")):
        # "a post southeast of Jilib", "20 kilometres north of Mocha"
        return index, True, False, True
    if at >= 0 and (use(page, at, "apart") or (page.folded[at] == "and" and _parted(page, at))) and not _are_sides(page, at, index):
        # "on the road between Gao and Menaka"
        return start, True, direction, True
    if at > 0 and page.folded[at] in _TO_AND_FROM and use(page, at - 1, "road"):
        # "on the road to Kunduz"
        return start, True, direction, True
    word = use(page, at, "at") if at >= 0 else None
    if word is not None and word.sense.mode == "part" and at and any(hit.sense.kind == "event" or _dwells(hit) or _governs(hit) for hit in page.hits[at - 1]):
        # "the shelling of Kherson", "residents of Djibo", "the governor of Tulkarm"
        return start, False, direction, False
    if word is None and at >= 0 and page.folded[at] in _TO_AND_FROM and _moves(page, at):
        return start, False, direction, True
    if word is None and at > 0 and page.folded[at] == "to" and use(page, at - 1, "comes_to"):
        # "Fighting spread to Bukavu", "The jets returned to Mogok"
        return start, False, direction, False
    if at > 0 and page.folded[at - 1 : at + 1] == ["out", "of"] and _is_left_by_force(page, at - 1):
        return start, False, direction, False
    if word is None or word.sense.mode == "part":
        # "captured the town of X", "shelled X": the place is the object of the verb, or its kind is said.
        verb = at >= 0 and any(hit.features.startswith("v") and hit.sense.kind == "event" for hit in page.hits[at])
        taken = _is_what_ground_is_taken_by(page, at)
        return (start, False, direction, taken) if verb or taken or any(page.of_kind(near, "place_word") for near in range(max(at + 1, 0), index)) else None
    return start, word.sense.mode == "near", direction, page.folded[at] != "against"


# "between the towns of Gao and Menaka"
_APART_WITHIN = 7


def _parted(page: Page, joint: int) -> bool:
    """Whether "and" joins the second of two places to the one behind a "between"."""
    for at in range(joint - 1, max(joint - _APART_WITHIN, -1), -1):
        if use(page, at, "apart"):
            return True
        if not (
            is_capital(page, at)
            or page.of_kind(at, "place_word")
            or use(page, at, "determiner")
            or page.tokens[at].text in _INSIDE
            or page.folded[at] == "of"
            or page.folded[at] in _ARTICLES
        ):
            return False
    return False


def _are_sides(page: Page, at: int, index: int) -> bool:
    """`fighting between Eritrea and Ethiopia`: two who fight or make peace, and no places that something stands between."""
    if use(page, at - 1, "road"):
        # "clashes on the road between Gao and Menaka"
        return False
    return (index in page.inside_actor and (index not in page.actor_at or not page.actor_at[index].metonym)) or any(
        hit.sense.type in ("armed_clash", "ceasefire") for before in range(max(0, at - 8), at) for hit in page.hits[before] if hit.sense.kind == "event"
    )


def _dwells(hit: Hit) -> bool:
    """`residents of`, `people of`, `villagers of`: whether a noun in the plural is of people whom a place may hold."""
    return hit.sense.kind == "people" and hit.features[1:2] == "p" and hit.sense.who in (None, "unspecified", "civilians")


def _governs(hit: Hit) -> bool:
    """`the mayor of`: whether a noun in the singular is of somebody who holds an office there."""
    return hit.sense.kind == "teller" and hit.sense.tells == "official" and hit.features[:2] == "ns"


def _heading(page: Page, index: int, last: int) -> tuple[int, bool, bool, bool] | None:
    """`Kherson: two killed`: a known name with nothing before it in its line, and a colon behind it."""
    opens = index == 0 or page.tokens[index - 1].kind == "break" or page.tokens[index - 1].text in "."
    colon = next((at for at in range(index + 1, min(index + _LONGEST_NAME, last)) if not is_capital(page, at)), last)
    dateline = page.tokens[index].text.isupper()
    headed = opens and not dateline and colon < last and page.tokens[colon].text == ":" and index not in page.inside_actor
    return (index, False, False, False) if headed and _known_end(page, index, last) == colon - 1 else None


_GROUND = frozenset({"siege", "territory_change", "shelling", "air_strike", "incursion"})


# "Two powerful explosions early on Tuesday rocked Kharkiv"
_SHAKEN_WITHIN = 6


def _is_what_ground_is_taken_by(page: Page, at: int) -> bool:
    """`besieged El Fasher`, `gained control of Krasnohorivka`: whether a word that is done to ground ends at a token."""
    if at > 0 and page.of_kind(at - 1, "means", "event") and any(hit.sense.kind == "event" and hit.features.startswith("v") for hit in page.hits[at]):
        # "Shelling hit Rann", "missiles struck Dnipro"
        return True
    if at > 0 and use(page, at, "shakes") and any(page.of_kind(before, "event", "means") for before in range(max(0, at - _SHAKEN_WITHIN), at)):
        # "An explosion rocked Kharkiv"
        return True
    return any(
        hit.last == at
        and hit.sense.kind == "event"
        and (hit.sense.type in _GROUND or hit.sense.value == "of_ground")
        and (hit.features.startswith("v") or hit.last > hit.first)
        for first in range(max(0, at - 3), at + 1)
        for hit in page.hits[first]
    )


# "Bukavu fell to the rebels", "Sumy came under artillery fire"
_BEFALLS_GROUND = frozenset({("fell", "to"), ("falls", "to"), ("came", "under"), ("comes", "under")})


def _is_taken(page: Page, index: int, last: int) -> tuple[int, bool, bool, bool] | None:
    """`El Fasher has been under siege`, `Kherson was shelled`: a known name that is the subject of what is done to ground."""
    end = _known_end(page, index, last) if index == 0 or not use(page, index - 1, "at") else None
    if end is None or index in page.inside_actor or (index and is_capital(page, index - 1)):
        # "the journalist Ruben Mora was found": a person's name.
        return None
    if end + 2 < last and tuple(page.folded[end + 1 : end + 3]) in _BEFALLS_GROUND:
        return index, False, False, False
    if end + 1 >= last or not any(use(page, end + 1, value) for value in ("auxiliary", "helper")):
        return None
    for at in range(end + 2, min(end + 5, last)):
        done = any(hit.sense.kind == "event" and (hit.sense.type in _GROUND or hit.sense.type == "armed_attack") for hit in page.hits[at])
        if done and (is_passive(page, at, index) or page.folded[at] == "under"):
            return index, False, False, False
    return None


_TO_AND_FROM = frozenset({"to", "toward", "towards", "from"})
_MOVED = frozenset({"displacement", "territory_change", "incursion", "deployment"})


def _moves(page: Page, at: int) -> bool:
    """`fled to Bunia`, `were displaced from Tawila`, `troops withdrew from Kobo`: whether a word for moving stands right before a preposition."""
    if any(hit.sense.kind == "event" and hit.sense.type in _MOVED for before in (at, at - 1, at - 2) if before >= 0 for hit in page.hits[before]):
        return True
    # "has flown 2,000 fighters to Libya"
    sent = itertools.takewhile(lambda before: page.tokens[before].kind != "mark" and not use(page, before, "at"), range(at - 3, max(at - 8, -1), -1))
    return page.folded[at] != "from" and any(hit.sense.kind == "event" and hit.sense.type == "deployment" for before in sent for hit in page.hits[before])


# pulled its last fighters out of: so far before "out" stands the verb.
_OUT_WITHIN = 4


def _is_left_by_force(page: Page, out: int) -> bool:
    """`pulled its fighters out of Uvira`, and not `jets that fly out of Jufra`: whether a verb of force stands shortly before "out"."""
    near = range(max(0, out - _OUT_WITHIN), out)
    return any(hit.sense.kind == "event" and hit.features.startswith("v") for index in near for hit in page.hits[index])


_NEARBY = frozenset({"nearby", "neighbouring", "neighboring", "adjacent"})


def _says_whose(page: Page, index: int) -> bool:
    """`in the southern Lebanese village of`, `in the rebel-held town of`, `in the occupied West Bank`"""
    if index in page.adjective_at or page.folded[index] in _NEARBY:
        return True
    start = index - 2 if index > 1 and page.tokens[index - 1].text == "-" else index
    led = start > 0 and any(use(page, start - 1, value) for value in ("determiner", "at"))
    return led and page.tokens[index].kind == "word" and page.folded[index].endswith(("held", "occupied", "controlled", "torn", "besieged", "populated"))


def _known_end(page: Page, index: int, last: int) -> int | None:
    """The last token of the longest name of the gazetteer that begins at a token; None where none does, or where it is an ordinary word."""
    positions = [at for at in range(index, min(last, index + 2 * _LONGEST_NAME)) if page.tokens[at].text not in _INSIDE]
    stop = next((n for n, at in enumerate(positions) if page.tokens[at].kind in ("mark", "break")), len(positions))
    words = [page.folded[at] for at in positions[:stop]]
    length = page.reference.gazetteer.longest_name(words, 0) if words else 0
    if length == 0 or (length == 1 and (len(words[0]) < 3 or _is_ordinary(page, index))):
        return None
    return positions[length - 1]


def _is_ordinary(page: Page, index: int) -> bool:
    """A grammatical word that only opens its sentence with a capital."""
    return bool(page.functions[index] or page.of_kind(index, "structure", "direction", "realis", "hedge", "negation"))


def _whole_name(page: Page, index: int, end: int, last: int) -> int:
    """`Deir al-Zor`, `Meiss el-Jabal`, `the Nur Shams refugee camp`: the end of a name of which a list has only the first word."""
    if end + 2 < last and page.folded[end + 1] in _PARTICLES and is_capital(page, end + 2):
        # "Zamboanga del Norte"
        return _unknown_end(page, index, last, placed=True) or end
    follows = end + 1 < last and is_capital(page, end + 1) and end + 1 not in page.in_time and end + 1 not in page.inside_actor
    if follows and not page.of_kind(end + 1, "place_word"):
        return _unknown_end(page, index, last, placed=end == index) or end
    return _behind_article(page, end, last) or end


def _behind_article(page: Page, end: int, last: int) -> int | None:
    """The capital behind a small article and its hyphen; None where none stands there."""
    return end + 3 if end + 3 < last and page.folded[end + 1] in _ARTICLES and page.tokens[end + 2].text == "-" and is_capital(page, end + 3) else None


# San José del Guaviare, Rio de Janeiro
_PARTICLES = frozenset("de del la los las do da dos das di du".split())
_ARTICLES = frozenset("al el ad ar as ash at az ez an aj es".split())


def _unknown_end(page: Page, index: int, last: int, *, placed: bool) -> int | None:
    """The last token of a name that no gazetteer has: capitals beside a word for what kind of place it is, or behind a word of place with nothing else in their phrase."""
    end = index
    while end + 1 < min(last, index + 2 * _LONGEST_NAME):
        following = _behind_article(page, end, last) or (end + 2 if page.tokens[end + 1].text in _INSIDE or page.folded[end + 1] in _PARTICLES else end + 1)
        if following >= last or not is_capital(page, following) or following in page.in_time or page.of_kind(following, "place_word"):
            break
        end = following
    if end + 2 < last and page.folded[end + 1] == "of" and is_capital(page, end + 2):
        # "in the Islamic Republic of Iran", "in the Strait of Hormuz"
        end += 2
    site = page.of_kind(end + 1, "place_word") if end + 1 < last and is_capital(page, end + 1) else None
    if site is not None and site.sense.level == "site":
        # "at Al Salam Naval Base"
        return end + 1
    inside = range(index, end + 1)
    if index in page.inside_actor or any(page.of_kind(at, "teller", "force", "people", "means", "event", "saying") for at in inside):
        return None
    if end + 2 < last and use(page, end + 1, "of_site") and page.of_kind(end + 2, "place_word"):
        # "the Nur Shams refugee camp"
        return end + 2
    worded = (
        (end + 1 < last and page.of_kind(end + 1, "place_word"))
        or page.of_kind(index - 1, "place_word")
        or (page.folded[index - 1] == "of" and page.of_kind(index - 2, "place_word"))
    )
    return end if worded or (placed and _stands_alone(page, index, end, last)) else None


def _stands_alone(page: Page, index: int, end: int, last: int) -> bool:
    """`in Tora, leaving`, `near Kuriga on Thursday`: whether a name is no part of a longer phrase (`in Israeli custody`) and no word of a headline all in capitals."""
    inside = range(index, end + 1)
    if any(at in page.adjective_at or page.of_kind(at, "object", "harm") or use(page, at, "no_place") for at in inside) or page.tokens[index].text.isupper():
        return False
    opens = next((at + 1 for at in range(index - 1, max(0, index - 6), -1) if page.tokens[at].text in ".!?" or page.tokens[at].kind == "break"), 0)
    # A word that opens its sentence bears a capital anyway.
    before = [
        at for at in range(max(opens + 1, index - 6), index) if page.tokens[at].kind == "word" and len(page.tokens[at].text) > 3 and at not in page.inside_actor
    ]
    if before and all(is_capital(page, at) for at in before):
        return False
    after = end + 1
    if after >= last or page.tokens[after].kind in ("mark", "break"):
        return page.tokens[min(after, len(page) - 1)].text.casefold() not in ("'", "’", "-")
    if (
        page.of_kind(after, "object")
        and after + 1 < last
        and (page.tokens[after + 1].kind == "mark" or page.functions[after + 1] or use(page, after + 1, "at") or page.of_kind(after + 1, "harm"))
    ):
        # "in Sednaya prison"
        return True
    return bool(
        page.functions[after]
        or any(use(page, after, value) for value in ("break", "at", "auxiliary", "helper", "doer", "determiner"))
        or after in page.in_time
        or page.of_kind(after, "harm", "saying", "event")
        or page.folded[after].endswith(("ed", "ing", "ly"))
    )
