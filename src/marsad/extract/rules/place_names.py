"""Finding the names of places in a page."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from marsad.extract.rules.families import FORCE
from marsad.extract.rules.named_operations import names_operations
from marsad.extract.rules.names import crosses_a_stop, first_word_variants
from marsad.extract.rules.page import BRACKETS, QUOTES_CLOSE, QUOTES_OPEN, Page, Place
from marsad.reference.gazetteer import Gazetteer
from marsad.reference.lexicon import Hit
from marsad.text.remembered import Remembered

_NEVER_A_NAME = ("event", "saying", "harm", "force", "negation", "place_word", "direction")
# A name as found: its first and last token, whether the gazetteer has it, and the clitics of its first word.
_Found = tuple[int, int, bool, str]


def find_places(page: Page) -> list[Place]:
    """Place mentions in text order: names after level words, known names where the words around say that a place is meant, anaphors."""
    places: list[Place] = []
    starting, behind = _starting(page.reference.gazetteer), 0
    leading = {*page.starting("place_word"), *page.starting("direction")}
    for index, token in enumerate(page.tokens):
        if index < behind or token.kind != "word":
            continue
        # Most words neither lead to a place nor begin the name of one, and cost no more than these two looks.
        starts = bool(starting.of(token.folded))
        leads = index in leading and _leading_word(page, index) is not None
        if places and places[-1].whole[1] == index - 1 and _is_second_of_two(page, index, places[-1]):
            places.append(Place(index, index, "و", places[-1].level, False, False, False, (index, index)))
            continue
        place = _place_at(page, index, places, starts=starts, leads=leads) if starts or leads else None
        if place is None and places:
            place = _listed_place(page, index, places, leads=leads)
        if place is not None:
            places.append(place)
            behind = place.whole[1] + 1
    return places


def _place_at(page: Page, index: int, earlier: Sequence[Place], *, starts: bool, leads: bool) -> Place | None:
    if index in page.in_time or (index > 0 and (page.structure(index - 1, "by_way") or names_operations(page, index - 1))):
        return None
    if index in page.inside_actor and (index not in page.actor_at or page.names_a_body(page.actor_at[index])):
        return None
    return _between_two(page, index) or (_worded_place(page, index) if leads else None) or (_bare_place(page, index, earlier) if starts else None)


def _between_two(page: Page, index: int) -> Place | None:
    """بين حمص وتدمر: one place, bounded by two that the gazetteer knows; states that fight each other bound none."""
    if page.folded[index] not in page.reference.between_words or index + 1 >= len(page):
        return None
    start = index + 1
    both = page.of_kind(start, "place_word")
    if both is not None and _is_of_two(both) and not both.proclitics and index and page.folded[index - 1] in _LIES:
        # المطار الواقع بين مدينتي حمص وتدمر
        start = both.last + 1
    first, _ = _known_name(page, start)
    second = start + first
    if not first or second >= len(page) or start in page.actor_at or second in page.actor_at or not page.folded[second].startswith("و"):
        return None
    length, proclitics = _known_name(page, second)
    if not length or not proclitics.startswith("و"):
        return None
    last = second + length - 1
    return Place(index, last, "", "region", True, False, False, (index, last))


_LIES = frozenset("الواقع الواقعة يقع تقع الفاصل الفاصلة الواصل الرابط".split())


def _worded_place(page: Page, index: int) -> Place | None:
    """A place introduced by a level word, a direction or a word for near; such words chain (ريف محافظة دير الزور الشرقي)."""
    level, near, cursor = None, False, index
    start: int | None = None
    proclitics = ""
    head: Hit | None = None
    word: Hit | None = None
    while cursor < len(page):
        hit = _leading_word(page, cursor)
        if hit is None or (hit.suffix and not _is_of_two(hit)) or (cursor > index and (hit.definite or hit.proclitics not in ("", "ب", "ل"))):
            break
        if hit.sense.value == "near":
            near = True
        elif start is None and hit.sense.value in ("part", "compass") and not _is_of_two(hit):
            start, proclitics = cursor, hit.proclitics
        elif hit.sense.value == "compass" and hit.sense.kind == "direction" and page.of_kind(index, "object") and not hit.definite and level == "site":
            # حاجز شرق بعقوبة: a thing that lies on that side of the town.
            start, proclitics, level = cursor, hit.proclitics, None
        level = _coarser(level, hit, start is not None)
        head = head or hit
        word = hit if hit.sense.kind == "place_word" else word
        cursor = hit.last + 1
        if hit.definite:
            break
    if head is None:
        return None
    if head.definite:
        return _definite_head(page, index, head) or _after_following(page, index, head)
    within = page.of_kind(cursor, "place_word") if cursor < len(page) else None
    if within is not None and within.definite and not _known_name(page, cursor)[0]:
        place = _definite_head(page, cursor, within)
        return None if place is None else place._replace(whole=(index, place.last))
    name = _name_after(page, cursor, level, word or head)
    if name is None or (head.sense.value == "near" and level is None and not name[2]):
        return None
    name_first, last, known, name_clitics = name
    last = _with_direction_adjective(page, last)
    if start is None and word is not None and _is_measured(page, name_first, last):
        start, proclitics = word.first, word.proclitics
    whole = (index, last)
    if start is None:
        start, proclitics = name_first, name_clitics
        if page.tokens[start].text in QUOTES_OPEN and page.tokens[last].text in QUOTES_CLOSE:
            # مستوطنة "كذا": the name without its quotation marks.
            start, last = start + 1, last - 1
    return Place(start, last, proclitics, level, known, near, False, whole)


def _after_following(page: Page, index: int, head: Hit) -> Place | None:
    """البلدات التالية: كذا، كذا: the first of the names that "the following" and a colon lead to."""
    colon = head.last + 2
    if colon + 1 >= len(page) or head.features[1:2] != "p" or page.folded[colon - 1] not in ("التالية", "الاتية") or page.tokens[colon].text != ":":
        return None
    name = _name_after(page, colon, head.sense.level, head)
    return None if name is None else Place(name[0], name[1], name[3], head.sense.level, name[2], False, False, (index, name[1]))


def _is_measured(page: Page, first: int, last: int) -> bool:
    """منطقة الـ"30 كم": a number names no place without its level word."""
    return next((page.tokens[index].kind == "number" for index in range(first, last + 1) if page.folded[index] not in ("ال", '"', "«", "“")), False)


def _leading_word(page: Page, index: int) -> Hit | None:
    """The level word or direction that starts at a token; أدى is no وادي and إحياء no أحياء, though they fold alike."""
    return next((hit for hit in page.hits[index] if hit.sense.kind in ("place_word", "direction") and _is_spelt_so(page, hit)), None)


def _is_of_two(hit: Hit) -> bool:
    """مخيمي كذا وكذا: two of a kind before their names may be spelt like "my camp", which reports do not say."""
    return hit.sense.kind == "place_word" and ((hit.suffix == "ي" and hit.features[1:2] == "s") or (hit.features[1:2] == "d" and not hit.definite))


def _is_spelt_so(page: Page, hit: Hit) -> bool:
    """Whether the text does not write a hamza on an alef where the word has none, or another one: writers leave it out, but do not make it up."""
    if hit.sense.form == "بحر" and page.folded[hit.first].endswith("ا"):
        # جوا وبحرا وبرا: how, and not where.
        return False
    written = set(page.tokens[hit.first].text) & set("أإ")
    if hit.first != hit.last or not written:
        return True
    # The plurals that the words of places have begin with أ at most.
    return written <= {*hit.sense.form, *("أ" if hit.features[1:2] == "p" else "")}


def _coarser(level: str | None, hit: Hit, part: bool) -> str | None:
    if hit.sense.kind == "place_word" or hit.sense.level:
        return level if level == "site" and part else hit.sense.level
    return level


def _definite_head(page: Page, index: int, head: Hit) -> Place | None:
    """القاعدة، البلدة (an earlier place), a level word that begins a known name (الغوطة الشرقية), or one of a state (الأراضي اللبنانية)."""
    if _is_a_sector(page, index, head):
        return None
    length, proclitics = _known_name(page, index)
    names_a_state = index in page.actor_at and not _is_placed(page, index, proclitics, ())
    if length and not names_a_state and not (length == 1 and page.reference.gazetteer.is_common_word(page.folded[index][len(proclitics) :])):
        return Place(index, index + length - 1, proclitics, None, True, False, False, (index, index + length - 1))
    after = head.last + 1
    if after < len(page) and after in page.adjective_at and page.folded[after].startswith("ال") and head.sense.value != "near":
        return _of_a_state(page, index, head)
    if head.sense.value == "capital" and (named := _named_beside(page, index, after)):
        return named
    # القضاء على is the end of somebody and no district.
    ends_somebody = after < len(page) and page.folded[after] == "علي"
    # In الرصاص الحي the word says that the ammunition is live.
    describes = index > 0 and page.folded[index] == "الحي" and page.of_kind(index - 1, "means") is not None
    bare = page.structure(index, "no_anaphor") is not None
    return None if head.sense.level == "region" or ends_somebody or describes or bare else _definite_anaphor(head, index)


def _is_a_capital(page: Page, index: int) -> bool:
    """العاصمة السورية، دمشق: a capital by its name."""
    known = page.reference.gazetteer.lookup(page.folded[index])
    return bool(known) and known[0].kind == "capital"


def _is_a_sector(page: Page, index: int, head: Hit) -> bool:
    """القطاع الأوسط, القطاع الغربي: a sector of a border or a front, and no strip told of before."""
    after = head.last + 1
    if head.sense.form != "قطاع" or after >= len(page):
        return False
    direction = page.of_kind(after, "direction")
    return page.folded[after] == "الاوسط" or (direction is not None and direction.definite and direction.sense.value == "compass")


def _of_a_state(page: Page, index: int, head: Hit) -> Place | None:
    """العاصمة العراقية، الأراضي اللبنانية، الجنوب السوري: a part of a state. القاعدة الأمريكية tells whose it is and not where."""
    after = head.last + 1
    if head.sense.value == "capital" and (named := _named_beside(page, index, after + 1)):
        return named
    if head.sense.value not in ("capital", "compass") and head.sense.level != "region":
        # الساحة السورية: the affairs of a state, and no square.
        return None if page.structure(index, "no_anaphor") or head.sense.form == "ساحة" else _definite_anaphor(head, index)
    level = "town" if head.sense.value == "capital" else "region"
    last = after
    while last + 1 < len(page) and (hit := page.of_kind(last + 1, "direction")) and hit.definite and hit.sense.value == "compass":
        last = hit.last
    return Place(index, last, head.proclitics, level, False, False, True, (index, last))


def _named_beside(page: Page, index: int, beside: int) -> Place | None:
    """العاصمة بغداد، العاصمة العراقية بغداد، العاصمة المؤقتة #عدن: the name is the place."""
    beside = _past_adjectives(page, beside)
    length, proclitics = _known_name(page, beside)
    if not length or proclitics:
        return None
    return Place(beside, beside + length - 1, "", "town", True, False, False, (index, beside + length - 1))


# العاصمة الإدارية المؤقتة: so many adjectives say what kind of capital a town is.
_ADJECTIVES_WITHIN = 2


def _past_adjectives(page: Page, index: int) -> int:
    """Behind adjectives and marks that stand between the word for a capital and its name, where a name follows them; else `index`."""
    at = index
    while at < min(index + _ADJECTIVES_WITHIN + 1, len(page) - 1):
        adjective = page.folded[at].startswith("ال") and page.folded[at].endswith("ة") and not page.hits[at] and not _known_name(page, at)[0]
        if not adjective and page.tokens[at].text not in '#"«“-–' and not (page.tokens[at].text in "،," and _is_a_capital(page, at + 1)):
            break
        at += 1
    return at if at > index and at < len(page) and _known_name(page, at)[0] else index


def _definite_anaphor(head: Hit, index: int) -> Place | None:
    if head.sense.kind != "place_word" or head.sense.strength == "weak" or head.features[1:2] == "p":
        return None
    return Place(index, head.last, head.proclitics, head.sense.level, False, False, True, (index, head.last))


def _name_after(page: Page, cursor: int, level: str | None, word: Hit) -> _Found | None:
    """The name that follows level words; behind one the gazetteer's hamlets count, and names that it does not have."""
    if cursor >= len(page):
        return None
    cursor = _past_colon(page, cursor, word)
    token = page.tokens[cursor]
    if token.text in QUOTES_OPEN or token.text in BRACKETS:
        return _quoted_name(page, cursor)
    if token.folded == "ال" and cursor + 1 < len(page) and page.tokens[cursor + 1].text in QUOTES_OPEN:
        quoted = _quoted_name(page, cursor + 1)
        return None if quoted is None else (cursor, *quoted[1:])
    if token.folded == "ال":
        return _measure(page, cursor)
    if token.kind == "mark" and token.text == "#" and cursor + 1 < len(page):
        cursor += 1
        token = page.tokens[cursor]
    if token.kind != "word" or (cursor in page.actor_at and page.names_a_body(page.actor_at[cursor])):
        return None
    length, proclitics = _known_name(page, cursor, minor=word.sense.kind == "direction" or (level is not None and word.sense.strength != "weak"))
    if proclitics and level is not None and not _known_name(page, cursor)[0]:
        # A level word stands right before its name; what only clitics make a hamlet's name is something else.
        length = 0
    if length == 1 and (level is None or proclitics or word.sense.strength == "weak") and _is_an_ordinary_word(page, cursor, proclitics):
        # قواعد لفصائل مسلحة: whose bases they are.
        return None
    if length == 1 and page.structure(cursor, "no_name"):
        return None
    if length == 1 and not page.folded[cursor].startswith("ال") and _describes(page, cursor) and not _known_name(page, cursor)[0]:
        return None
    if length:
        return cursor, cursor + length - 1, True, proclitics
    return _unknown_name(page, cursor, level, word)


def _past_colon(page: Page, cursor: int, word: Hit) -> int:
    """بلدات: كذا، كذا: behind a word for several of a kind a colon opens the list of their names, in a line of its own or not."""
    if page.tokens[cursor].text != ":" or word.features[1:2] != "p":
        return cursor
    behind = cursor + 1
    while behind + 1 < len(page) and (page.tokens[behind].kind in ("break", "mark") or behind in page.in_lists) and page.tokens[behind].text not in QUOTES_OPEN:
        behind += 1
    return behind if behind < len(page) else cursor


def _measure(page: Page, article: int) -> _Found | None:
    """الـ20 كم: a number behind a bare article, with its unit."""
    number = article + 1
    if number >= len(page) or page.tokens[number].kind != "number":
        return None
    unit = number + 1
    measured = unit < len(page) and page.tokens[unit].kind == "word" and not page.functions[unit] and not page.hits[unit]
    return article, unit if measured else number, False, ""


def _unknown_name(page: Page, cursor: int, level: str | None, level_word: Hit) -> _Found | None:
    """A name that only its level word tells: one word, or two where the first asks for another, with the adjectives that agree with it."""
    word = page.folded[cursor]
    if level_word.sense.form == "مركز":
        # مركز الدعم: what a centre is for.
        return None
    if level is None or page.functions[cursor] or cursor in page.in_time or page.of_kind(cursor, *_NEVER_A_NAME) or page.structure(cursor, "no_name"):
        return None
    if len(word) == 1:
        # مصدر ميداني لـ"العربية": a clitic that stands by itself names nothing.
        return None
    if word.startswith("و") and page.hits[cursor]:
        # مطار ومنشأة: what و joins is no name.
        return None
    weak = level_word.sense.strength == "weak" and not (_is_of_two(level_word) and _is_joined_to_another(page, cursor))
    if not word.startswith("ال") and (weak or _describes(page, cursor)):
        return None
    last = cursor
    if page.structure(cursor, "name_head") and cursor + 1 < len(page) and page.tokens[cursor + 1].kind == "word":
        last = cursor + 1
    while last + 1 < len(page) and page.tokens[last + 1].kind == "word" and page.folded[last + 1].startswith("ال") and last - cursor < 3:
        direction = page.of_kind(last + 1, "direction")
        if not direction and (page.hits[last + 1] or last + 1 in page.adjective_at or (not word.startswith("ال") and last == cursor)):
            break
        last += 1
    return cursor, last, False, ""


def _is_joined_to_another(page: Page, index: int) -> bool:
    """منطقتي ياميت وبلعة: two words that no list has, joined by و behind a word for two places, are the names of both."""
    other = index + 1
    return not page.hits[index] and other < len(page) and page.folded[other].startswith("و") and not page.hits[other] and not page.functions[other]


def _describes(page: Page, index: int) -> bool:
    """Whether a word after an indefinite level word says of what kind the place is (قواعد عسكرية، مركزا إعلاميا) rather than naming it."""
    word, text = page.folded[index], page.tokens[index].text
    return index in page.adjective_at or word.endswith(("ية", "وية")) or text.endswith(("ًا", "اً")) or (len(word) > 4 and word.endswith("يا"))


def _quoted_name(page: Page, cursor: int) -> _Found | None:
    for last in range(cursor + 1, min(cursor + 8, len(page))):
        text = page.tokens[last].text
        if text in QUOTES_CLOSE or text in BRACKETS.values():
            if last == cursor + 1 or (cursor + 1 in page.actor_at and page.names_a_body(page.actor_at[cursor + 1])):
                return None
            end = _bracketed_end(page, last)
            return cursor, end, bool(_known_name(page, cursor + 1, minor=True)[0]), ""
        if page.tokens[last].kind == "break":
            return None
    return None


def _bracketed_end(page: Page, last: int) -> int:
    """The end of a short bracket that completes a quoted name: قاعدة حقل "العمر" (النفطي)."""
    if last + 2 < len(page) and page.tokens[last + 1].text == "(":
        for end in range(last + 2, min(last + 5, len(page))):
            if page.tokens[end].text == ")":
                return end
    return last


def _with_direction_adjective(page: Page, last: int) -> int:
    """Takes in the adjective of ريف دير الزور الشرقي."""
    after = last + 1
    if after < len(page):
        hit = page.of_kind(after, "direction")
        if hit and hit.definite and hit.sense.value == "compass" and not hit.proclitics:
            return hit.last
    return last


@cache
def _starting(gazetteer: Gazetteer) -> Remembered[tuple[tuple[str, str], ...]]:
    """The ways to take clitics off a word that leave the first word of some place's name: (taken off, rest)."""
    # No name stands behind ك: what it leaves of كبيرا is no place.
    return Remembered(lambda word: tuple((taken, rest) for taken, rest in first_word_variants(word) if not taken.endswith("ك") and gazetteer.may_start(rest)))


def _known_name(page: Page, index: int, *, minor: bool = False) -> tuple[int, str]:
    """Tokens of the longest gazetteer name that starts at a token, and the clitics before it; no marks inside but a hyphen."""
    if index >= len(page):
        return 0, ""
    gazetteer, words, whole = page.reference.gazetteer, page.folded, page.folded[index]
    best, clitics = 0, ""
    for taken, variant in _starting(gazetteer).of(whole):
        words[index] = variant
        found = gazetteer.longest_name(words, index, minor=minor)
        if found > best:
            best, clitics = found, taken
    words[index] = whole
    if best == 1 and page.functions[index]:
        return 0, ""
    if best > 1 and _leads_on(page, index + best - 1):
        # الجرف شمالي بابل: the direction belongs to what follows.
        best -= 1
    return (0, "") if best > 1 and crosses_a_stop(page.tokens, index, index + best - 1) else (best, clitics)


def _leads_on(page: Page, last: int) -> bool:
    hit = page.of_kind(last, "direction")
    return hit is not None and not hit.definite and last + 1 < len(page) and bool(_starting(page.reference.gazetteer).of(page.folded[last + 1]))


def _bare_place(page: Page, index: int, earlier: Sequence[Place]) -> Place | None:
    """A known name without a level word, where a preposition, a direction, or a place before it says that a place is meant."""
    listed = _continues_a_list(page, index, earlier)
    length, proclitics = _known_name(page, index, minor=listed)
    hamlet = _known_hamlet(page, index) if length < 2 and not listed else None
    if hamlet is not None and _is_placed(page, index, hamlet[1], earlier):
        length, proclitics = hamlet
    if not length:
        return None
    last = index + length - 1
    ordinary = _is_an_ordinary_word(page, index, proclitics, last) and not _is_no_noun_here(page, index, proclitics, earlier, listed=listed)
    if ordinary or _belongs_to_a_body(page, index, last) or _is_of_a_thing(page, index, proclitics):
        return None
    state_word = _behind_the_word_for_a_state(page, index, earlier)
    if not (listed or state_word or _is_placed(page, index, proclitics, earlier) or _is_surely_a_place(page, index, last, proclitics)):
        return None
    level = earlier[-1].level if listed and earlier[-1].level in ("town", "district") else None
    if state_word:
        return Place(index, last, proclitics, "country", True, False, False, (index - 1, last))
    if length == 1 and _opens_a_longer_name(page, index):
        return Place(index, last + 1, proclitics, level, False, False, False, (index, last + 1))
    return Place(index, _with_direction_adjective(page, last), proclitics, level, True, False, False, (index, last))


def _known_hamlet(page: Page, index: int) -> tuple[int, str] | None:
    """صفد البطيخ: the name of a hamlet that has several words, of which only the first may be a word of the language; None where none stands here."""
    length, proclitics = _known_name(page, index, minor=True)
    rest = range(index + 1, index + length)
    if length < 2 or any(page.tokens[at].kind == "number" or page.hits[at] or page.functions[at] or at in page.adjective_at for at in rest):
        return None
    return length, proclitics


# The words that stand before the name of a state; with "and" they go on with a list of states.
_STATES = frozenset({"دولة", "مملكة", "سلطنة", "جمهورية", "امارة"})


def _behind_the_word_for_a_state(page: Page, index: int, earlier: Sequence[Place]) -> bool:
    """السعودية ودولة قطر ومملكة البحرين: a state behind "and the state of", joined to one that is a place."""
    word = page.folded[index - 1] if index else ""
    if not word.startswith("و") or word[1:] not in _STATES or not earlier or earlier[-1].whole[1] != index - 2:
        return False
    return index in page.actor_at and page.level_of(earlier[-1]) == "country"


def _is_a_struck_state(page: Page, index: int, last: int) -> bool:
    """الاعتداءات التي استهدفت قطر, طالت الهجمات دولا بينها قطر: a state that a verb says of a strike to have been hit, or one of several."""
    name = page.actor_at.get(index)
    places = page.reference.gazetteer.lookup(" ".join([page.folded[index][len(name.proclitics) :], *page.folded[index + 1 : last + 1]])) if name else ()
    if name is None or name.last != last or not any(place.level == "country" for place in places):
        return False
    said = index > 1 and (_is_said_of_a_strike(page, index - 1) or _is_behind_a_strike(page, index - 1))
    if index > 1 and page.folded[index - 1] == "ضد":
        # هجوم ضد إيران
        attack = page.of_kind(index - 2, "event")
        return attack is not None and attack.sense.type in FORCE and attack.sense.type != "armed_clash"
    before = index - 2 if index > 1 and page.folded[index - 1] in _STATES else index - 1
    return said or opens_a_choice(page, index) or (before >= 0 and page.structure(before, "undergo") is not None)


def opens_a_choice(page: Page, index: int) -> bool:
    """بينها قطر، بما في ذلك قطر، بما فيها قطر: whether words that name some of several stand right before a token."""
    if index and page.hits[index - 1] and page.structure(index - 1, "among") is not None:
        return True
    return index > 1 and (page.folded[index - 3 : index] == ["بما", "في", "ذلك"] or page.folded[index - 2 : index] in (["بما", "فيها"], ["بما", "فيهم"]))


def _opens_a_longer_name(page: Page, index: int) -> bool:
    """دير سريان: the first half of a name, which a hamlet may bear alone, before a word that no list has."""
    head, after = page.structure(index, "name_head"), index + 1
    if head is None or head.sense.strength == "weak" or after >= len(page) or page.tokens[after].kind != "word":
        return False
    unknown = not (page.hits[after] or page.functions[after] or after in page.in_time or after in page.inside_actor or after in page.adjective_at)
    return unknown and not page.folded[after].startswith(("و", "ب", "ل", "ف"))


def _is_no_noun_here(page: Page, index: int, proclitics: str, earlier: Sequence[Place], *, listed: bool) -> bool:
    """على مركبا، بلدات كفرا والقليلة: no accusative stands behind a preposition, and no word of the language in a list of towns."""
    if listed and not page.hits[index] and _are_of_many(page, earlier):
        return True
    word, hits = page.folded[index], page.hits[index]
    if not hits or not word.endswith("ا") or any(hit.definite or hit.suffix or hit.sense.form.endswith(("ا", "ى", "اء")) for hit in hits):
        return False
    if any(hit.sense.kind not in ("object", "people", "means") or hit.features[1:2] != "s" for hit in hits):
        return False
    joined = bool(earlier) and proclitics == "و" and index - earlier[-1].whole[1] == 1
    return joined or (index > 0 and (page.functions[index - 1] == "preposition" or page.of_kind(index - 1, "direction") is not None))


_SHORTEST_NAME = 4


def _is_second_of_two(page: Page, index: int, earlier: Place) -> bool:
    """بلدتي كفرا وعيناثا: what و joins to the first of two is the other's name, though no list has it."""
    word = page.folded[index]
    if page.hits[index] or not word.startswith("و") or len(word) <= _SHORTEST_NAME or _known_name(page, index)[0]:
        return False
    return any(_is_of_two(hit) for hit in page.hits[earlier.whole[0]])


# بلدات كذا وكذا: so few letters are no name.
_SHORTEST_LISTED = 3


def _listed_place(page: Page, index: int, earlier: Sequence[Place], *, leads: bool) -> Place | None:
    """A name that only the list tells in which it stands: behind a word for several towns, or joined as the edges of another (وأطراف كذا)."""
    if earlier[-1].level == "town" and _is_next_of_many(page, index, earlier):
        return Place(index, index, "و" if page.folded[index].startswith("و") else "", "town", False, False, False, (index, index))
    edge = _leading_word(page, index) if leads and index == earlier[-1].whole[1] + 1 else None
    name = index + 1
    if edge is None or edge.sense.value != "near" or edge.proclitics != "و" or edge.definite or edge.sense.pos != "noun" or name >= len(page):
        return None
    unknown = page.tokens[name].kind == "word" and not (page.hits[name] or page.functions[name] or name in page.inside_actor or name in page.adjective_at)
    return Place(name, name, "", "town", False, True, False, (index, name)) if unknown else None


def _is_next_of_many(page: Page, index: int, earlier: Sequence[Place]) -> bool:
    """بلدات جبشيت وعدشيت وكذا، قرى كذا، كذا، وكذا: a word that no list has, in the list of names that a word for several towns leads to."""
    word = page.folded[index]
    gap = index - earlier[-1].whole[1]
    listed = (gap == 1 and word.startswith("و")) or (gap == 2 and page.tokens[index - 1].text in "،,")
    if not listed or page.hits[index] or page.functions[index] or index in page.inside_actor or index in page.adjective_at:
        return False
    name = word.removeprefix("و")
    if len(name) < _SHORTEST_LISTED or name.endswith(("وا", "ت")) or not _are_of_many(page, earlier):
        # جبشيت، وأعلنت كذا: a verb that no list has.
        return False
    after = index + 1
    return after >= len(page) or page.tokens[after].kind != "word" or page.folded[after].startswith("و") or bool(page.functions[after] or page.hits[after])


def _are_of_many(page: Page, listed: Sequence[Place]) -> bool:
    """Whether the places at the end of a list were led to by a word for several of a kind (بلدات، قرى)."""
    for at in range(len(listed) - 1, -1, -1):
        word = page.of_kind(listed[at].whole[0], "place_word", "direction")
        if word is not None and word.sense.kind == "direction":
            word = page.of_kind(word.last + 1, "place_word")
        if word is not None:
            return word.features[1:2] == "p"
        if at and listed[at].whole[0] - listed[at - 1].whole[1] > _LIST_GAP:
            return False
    return False


# كفرا، وكذا: a comma at most stands between the names of a list.
_LIST_GAP = 2


def _continues_a_list(page: Page, index: int, earlier: Sequence[Place]) -> bool:
    """بلدات كفرا وعيتا: a name joined to one that has its level word."""
    if not earlier or not earlier[-1].level or earlier[-1].anaphor:
        return False
    gap = index - earlier[-1].whole[1]
    return (gap == 1 and page.folded[index].startswith("و")) or (gap == 2 and page.tokens[index - 1].text in "،,/-–")


def _is_of_a_thing(page: Page, index: int, proclitics: str) -> bool:
    """مركز بحوث: the second word of a kind of thing, which only clitics taken off make a name."""
    return bool(proclitics) and index > 0 and any(hit.sense.kind == "object" and hit.last >= index for hit in page.hits[index - 1])


def _belongs_to_a_body(page: Page, first: int, last: int) -> bool:
    """Whether a name is a part of a body's; that of a state (الإمارات العربية المتحدة) is the place's own."""
    names = (page.inside_actor[index] for index in range(first, last + 1) if index in page.inside_actor and index != page.inside_actor[index].first)
    return any(name.first < first or name.last > last or page.names_a_body(name) for name in names)


def _is_an_ordinary_word(page: Page, index: int, proclitics: str, last: int | None = None) -> bool:
    """Whether a name that some village bears is a word of the language here."""
    last = index if last is None else last
    gazetteer = page.reference.gazetteer
    name = " ".join([page.folded[index][len(proclitics) :], *page.folded[index + 1 : last + 1]])
    if last > index:
        return gazetteer.is_common_word(name)
    hits = [hit for hit in page.hits[index] if hit.sense.value != "name_head" and not hit.features.startswith("v")]
    if page.count_at(index) is not None:
        return True
    if index in page.actor_at and page.reference.gazetteer.country_named(name) is not None and any(hit.sense.kind == "place_word" for hit in hits):
        # على قطر والبحرين: a state, and no two seas.
        return False
    if any(hit.proclitics == proclitics or not hit.proclitics for hit in hits):
        return not (_is_a_large_town(page, index, name, hits) or _is_a_town_of_things(page, index, name, hits))
    places = gazetteer.lookup(name) or gazetteer.lookup(page.folded[index])
    if places and places[0].level == "country" and index and (page.functions[index - 1] == "preposition" or page.of_kind(index - 1, "direction")):
        # في مالي, شمال مالي: no adjective stands behind a preposition or a direction.
        return False
    return any(place.common_word for place in places) and not (places[0].level == "town" and not places[0].minor and _is_struck_alone(page, index))


def _is_a_large_town(page: Page, index: int, name: str, hits: Sequence[Hit]) -> bool:
    """في جدة، على الرياض، قصف أبها: a name that people or things bear too, behind what leads to a place and with no noun behind it to make it theirs."""
    if index == 0 or any(hit.sense.kind not in ("people", "object") for hit in hits):
        return False
    before, after = index - 1, index + 1
    led = _leads_to_places(page, before) or page.folded[before] == "علي" or before in page.inside_actor
    leads = led or page.of_kind(before, "direction", "event") is not None
    owned = after < len(page) and page.folded[after].startswith("ال") and after not in page.adjective_at and not page.functions[after]
    towns = page.reference.gazetteer.lookup(name)
    return leads and not owned and bool(towns) and towns[0].level == "town" and not towns[0].common_word and towns[0].population >= _LARGE


def _is_a_town_of_things(page: Page, index: int, name: str, hits: Sequence[Hit]) -> bool:
    """دبابة في الخيام، غارة على الخيام جنوب لبنان: a town by the plural of a thing, behind a preposition and before the end of the phrase or a direction."""
    if index == 0 or any(hit.sense.kind != "object" or not hit.definite or hit.features[1:2] != "p" for hit in hits):
        return False
    if not (_leads_to_places(page, index - 1) or page.folded[index - 1] == "علي"):
        return False
    after = index + 1
    ends = after >= len(page) or page.tokens[after].kind != "word" or page.of_kind(after, "direction") is not None
    towns = page.reference.gazetteer.lookup(name)
    return ends and bool(towns) and towns[0].level == "town" and not towns[0].common_word and not towns[0].minor


# So many people live in a town that news names without saying that it is one.
_LARGE = 100_000


def _is_struck_alone(page: Page, index: int) -> bool:
    """غارة على صور: a town behind a happening and its preposition, with no noun behind it that would make it an ordinary one."""
    before, after = index - 1, index + 1
    if before < 1 or (not _leads_to_places(page, before) and page.folded[before] != "علي"):
        return False
    happening = before - 1
    while happening > 0 and happening in page.adjective_at:
        happening -= 1
    if page.of_kind(happening, "event") is None:
        return False
    if after < len(page) and page.tokens[after].text in QUOTES_OPEN:
        # في إطار "مسيرة العودة"
        return False
    return after >= len(page) or page.tokens[after].kind != "word" or page.functions[after] != "" or page.of_kind(after, "direction") is not None


def _is_placed(page: Page, index: int, proclitics: str, earlier: Sequence[Place]) -> bool:
    if proclitics.endswith("ب"):
        return True
    before = index - 1
    while before >= 0 and page.tokens[before].text in '#"«“(':
        before -= 1
    if before < 0:
        return False
    if _opens_a_listed_line(page, before):
        return True
    if page.functions[before] == "preposition" and _leads_to_places(page, before):
        return True
    if not earlier:
        return False
    if any(hit.sense.value == "besides" and hit.last == before for at in (before - 1, before) if at >= 0 for hit in page.hits[at]):
        return True
    gap = index - earlier[-1].whole[1]
    if proclitics.startswith("و") and gap == 1:
        return True
    return gap == 2 and page.tokens[index - 1].text in "،,/-–"


def _opens_a_listed_line(page: Page, bullet: int) -> bool:
    """- كذا، 1- كذا: whether a token is the bullet, or the mark behind the number, of a line in a list."""
    return bullet in page.in_lists or (page.tokens[bullet].kind == "mark" and bullet - 1 in page.in_lists and page.tokens[bullet - 1].kind == "number")


def _leads_to_places(page: Page, index: int) -> bool:
    """في، من; and with what joins a sentence to the one before it: وفي حلب."""
    word, prepositions = page.folded[index], page.reference.place_prepositions
    return word in prepositions or (word[:1] in ("و", "ف") and word[1:] in prepositions)


def _is_surely_a_place(page: Page, index: int, last: int, proclitics: str) -> bool:
    """A settlement whose name is no common word, right after a happening (قصف صعدة), after who did it (ضربت إسرائيل دمشق), or of several words."""
    if any(inside in page.actor_at and not page.actor_at[inside].metonym for inside in range(index, last + 1)):
        return _is_a_struck_state(page, index, last)
    places = page.reference.gazetteer.lookup(" ".join([page.folded[index][len(proclitics) :], *page.folded[index + 1 : last + 1]]))
    known = not page.hits[index] or index in page.actor_at or (last > index and page.structure(index, "name_head") is not None)
    known = known or (last == index and _is_a_large_town(page, index, page.folded[index][len(proclitics) :], page.hits[index]))
    if not places or places[0].common_word or not known:
        return False
    before = index - 1
    if index in page.actor_at:
        return _is_struck(page, index, last)
    if before < 0:
        return False
    if last == index and not page.folded[index].startswith("ال") and _describes(page, index):
        return False
    event = page.of_kind(before, "event")
    if event is not None and event.sense.type in _OF_PEOPLE:
        # اعتقال سمير الحداد
        return False
    return event is not None or last > index or page.of_kind(before, "object") is not None or _is_behind_a_doer(page, before)


# Verbal nouns of these take what was struck as their genitive, where their entry does not say otherwise.
_OF_WHAT_IS_STRUCK = frozenset({"armed_attack", "property_destruction"})
# Verbal nouns of these take what was struck or who did it.
_OF_EITHER = frozenset({"shelling", "air_strike"})
# What is done to people, so that a name behind it is no town.
_OF_PEOPLE = frozenset({"detention", "abduction", "assassination", "execution", "torture"})


def _is_behind_a_doer(page: Page, before: int) -> bool:
    """اقتحمت القوات نابلس، قصف الجيش السوري درعا: behind a definite force, or a body by its name, that is the subject of the verb before it."""
    name = page.inside_actor.get(before)
    if name is not None:
        first, acts = name.first, name.last == before and page.names_a_body(name)
    else:
        force = page.of_kind(before, "force", "means")
        first, acts = before, force is not None and force.definite and not force.proclitics
    verbs = [hit for hit in page.hits[first - 1] if hit.sense.kind == "event" and hit.features.startswith("v")] if acts and first > 0 else []
    return bool(verbs) and verbs[0].sense.type not in _OF_PEOPLE


def _is_behind_a_strike(page: Page, before: int) -> bool:
    """قصفت الطائرات دمشق، ضربت صواريخ طهران، استهدفت الغارات صنعاء: behind a weapon or a strike that is the subject of the verb before it."""
    subject = page.of_kind(before, "means", "event")
    if subject is None or subject.proclitics or not subject.features.startswith("n"):
        return False
    return any(hit.sense.kind == "event" and hit.features.startswith("v") for hit in page.hits[subject.first - 1])


def _is_said_of_a_strike(page: Page, verb: int) -> bool:
    """غارات استهدفت صنعاء، الصواريخ التي ضربت بغداد: behind a verb that says of a strike or a weapon what it hit."""
    if not any(
        hit.sense.kind == "event" and hit.features.startswith(("vp3", "vr3")) and hit.proclitics in ("", "و") and not hit.suffix for hit in page.hits[verb]
    ):
        return False
    subject = verb - 2 if page.functions[verb - 1] == "who" else verb - 1
    while subject >= 0 and subject > verb - 2 - _ADJECTIVES_OF_A_STRIKE and page.tokens[subject].kind == "word" and not page.functions[subject]:
        # الاعتداءات الإيرانية الغاشمة التي استهدفت
        said_of = page.of_kind(subject, "means", "event")
        if said_of is None:
            # دوي انفجارات تهز: the noun may be the last word of a phrase.
            phrases = (page.of_kind(at, "event") for at in range(max(0, subject - _ADJECTIVES_WITHIN), subject))
            said_of = next((phrase for phrase in phrases if phrase is not None and phrase.last == subject), None)
        if said_of is not None:
            return said_of.features.startswith("n") or said_of.last == subject > said_of.first
        if page.hits[subject] and subject not in page.adjective_at:
            return False
        subject -= 1
    return False


_ADJECTIVES_OF_A_STRIKE = 4


def _may_be_a_verb(page: Page, hit: Hit) -> bool:
    """قصف الحوثيون: a verb, or a word that is spelt like one and has nothing taken off."""
    if hit.features.startswith("v"):
        return True
    return (
        not hit.definite and not hit.suffix and any(reading.features.startswith("vp3") for reading in page.reference.lexicon.analyses(page.folded[hit.first]))
    )


def _is_struck_by_a_noun(page: Page, first: int, last: int) -> bool:
    """استهداف دمشق، قصف دمشق بالصواريخ: the genitive of a verbal noun that takes what was struck, or which may take either and leaves nothing else struck."""
    noun = page.of_kind(first - 1, "event")
    if noun is None or noun.last != first - 1 or not noun.features.startswith("n") or noun.definite or noun.suffix:
        return False
    if noun.sense.role == "target" or (not noun.sense.role and noun.sense.type in _OF_WHAT_IS_STRUCK):
        return not (last + 1 < len(page) and page.folded[last + 1].startswith("لل"))
    return not noun.sense.role and noun.sense.type in _OF_EITHER and _nothing_struck_follows(page, last + 1)


def _nothing_struck_follows(page: Page, index: int) -> bool:
    """قصف دمشق بالصواريخ, قصف طهران فجر الأحد: behind the name stands with what or when, and nothing that the named struck."""
    if index >= len(page) or page.tokens[index].kind != "word" or index in page.in_time:
        return True
    return page.folded[index].startswith("ب") or (page.functions[index] != "" and page.folded[index] != "علي")


def _is_struck(page: Page, first: int, last: int) -> bool:
    """ضربت إسرائيل دمشق، طهران وحدها استُهدفت: a capital behind the verb's doer, or before a passive verb, is what was struck and not who speaks."""
    doer = page.inside_actor.get(first - 1)
    if doer is not None and doer.first > 0:
        return any(_may_be_a_verb(page, hit) for hit in page.hits[doer.first - 1] if hit.sense.kind == "event")
    if first and (page.folded[first - 1] == "ضد" or page.structure(first - 1, "undergo") is not None):
        return True
    if first > 1 and (_is_behind_a_strike(page, first - 1) or _is_said_of_a_strike(page, first - 1)):
        return True
    if first and _is_struck_by_a_noun(page, first, last):
        return True
    after = next((index for index in (last + 1, last + 2) if index < len(page) and page.of_kind(index, "event")), None)
    return after is not None and any(hit.sense.kind == "event" and hit.features.startswith("v") and page.is_passive(hit) for hit in page.hits[after])
