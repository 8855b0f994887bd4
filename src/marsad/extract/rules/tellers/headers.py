"""What opens a line: marks and channel names that tell nothing, and `TELLER: words told`; what closes a post: who signs it."""

from __future__ import annotations

import unicodedata

from marsad.extract.rules.page import Page, Sentence
from marsad.extract.rules.phrase_stops import is_verb
from marsad.extract.rules.phrases import phrase_end
from marsad.extract.rules.tellers.media import is_outlet, told_to
from marsad.extract.rules.tellers.naming import is_known, is_text, issuer_at, issuer_of_a_number, named_at, proclitics_at
from marsad.extract.rules.tellers.persons import person_end
from marsad.extract.rules.tellers.scopes import Chain, Told, with_links

_LONGEST_HEADER = 18
_BULLETS = frozenset("-–•▪◾*🔸🔹")
_DASHES = frozenset({"-", "–", "—", "--"})
_SIGNERS = frozenset({"military", "armed_group", "militia", "coalition", "ministry", "government", "police", "political_party", "office"})


def skip_header(page: Page, sentence: Sentence) -> int:
    """The first token after what opens a post and tells nothing: emoji, عاجل |, the channel's name before a bar."""
    start = sentence.first
    for index in range(sentence.first, min(sentence.first + 12, sentence.last)):
        if page.tokens[index].text == "|" and index > start and _names_one_who_tells(page, start, index):
            # الخوذ البيضاء | انفجرت سيارة: who is named before the bar tells.
            break
        # The stroke of أيلول/سبتمبر ends no header.
        if page.tokens[index].text in "|/" and index not in page.in_time and not any(is_happening(page, inside) for inside in range(start, index)):
            if page.tokens[index].text == "/" and any(page.of_kind(inside, "saying") is not None for inside in range(start, index)):
                # قال العميد/ سعيد محسن: a stroke behind a rank, in words that tell already.
                break
            start = index + 1
    start = _skip_marks(page, _after_dateline(page, max(start, _after_site(page, sentence)), sentence), sentence.last)
    while _tells_nothing(page, start, sentence):
        header = page.structure(start, "header")
        start = start + 2 if page.tokens[start].text == "#" else (header.last if header is not None else start) + 1
        while start < sentence.last and page.tokens[start].text in ":|-–!•":
            start += 1
    return min(start, sentence.last - 1)


# متابعات | الجريدة نت:
_SITE_WITHIN = 5


def _after_site(page: Page, sentence: Sentence) -> int:
    """الجريدة نت / وكالات أدان المجلس: the token behind the site that the body of an article opens with, which is the outlet's own; the first where none is."""
    if sentence.title or not page.document.title or sentence is not next((other for other in page.sentences if not other.title), None):
        return sentence.first
    sites, bylines = page.reference.words("companion.site"), page.reference.words("companion.byline")
    site = next((at for at in range(sentence.first + 1, min(sentence.first + _SITE_WITHIN, sentence.last)) if page.folded[at] in sites), None)
    if site is None or any(is_verb(page, at) for at in range(sentence.first, site)):
        return sentence.first
    after = site + 1
    while after < sentence.last and (page.folded[after] in bylines or (page.tokens[after].kind == "mark" and page.tokens[after].text not in '"«“#(')):
        after += 1
    return after


def _after_dateline(page: Page, start: int, sentence: Sentence) -> int:
    """دبي، الإمارات (وكالة)--: the token after the dash that ends a dateline; `start` where there is none."""
    for index in range(start + 1, min(start + _LONGEST_HEADER, sentence.last - 1)):
        if page.tokens[index].text not in _DASHES:
            continue
        if page.tokens[index - 1].text != ")" and index - start <= _LONGEST_CITY:
            # بغداد - قتل أربعة جنود: a town, or a town and an agency, at the head of the story.
            return index + 1 if _is_city(page, start, index, sentence) else start
        if page.tokens[index - 1].text == ")":
            return start if any(is_happening(page, inside) for inside in range(start, index)) else index + 1
    return start


# أبو ظبي، رويترز -
_LONGEST_CITY = 5


def _is_city(page: Page, first: int, dash: int, sentence: Sentence) -> bool:
    """Whether the words before a dash are the name of a town alone, at the head of a line, with a sentence of some length behind."""
    if sentence.title or sentence.last - dash < _SHORTEST_STORY or (first > 0 and page.tokens[first - 1].kind != "break" and first != sentence.first):
        return False
    name = " ".join(page.folded[index] for index in range(first, dash) if page.tokens[index].kind == "word")
    places = page.reference.gazetteer.lookup(name)
    opens = is_verb(page, dash + 1) or page.of_kind(dash + 1, "saying") is not None or page.of_kind(dash + 1, "harm") is not None
    return bool(places) and places[0].level in ("town", "country") and opens


_SHORTEST_STORY = 8


def is_heading(page: Page, sentence: Sentence) -> bool:
    """Whether a line of an article is a heading between its parts, or leads to another report: who speaks in it is not who goes on."""
    if sentence.title or not page.document.title:
        return False
    if page.structure(sentence.first, "aside") or page.structure(sentence.first, "header"):
        return True
    alone = page.tokens[sentence.first - 1].kind == "break" and (sentence.last >= len(page) or page.tokens[sentence.last].kind == "break")
    return alone and sentence.last < len(page) and sentence.last - sentence.first <= _LONGEST_HEADER


def is_item(page: Page, sentence: Sentence) -> bool:
    """Whether a line is an item of a list (- ..., • ...), or of news behind emoji several of which name who tells them (🔴 رويترز: ...)."""
    if unicodedata.category(page.tokens[sentence.first].text[0]) == "So":
        return sum(_has_emoji_and_header(page, other) for other in page.sentences) > 1
    return page.tokens[sentence.first].text in _BULLETS or (sentence.first > 0 and page.tokens[sentence.first - 1].text in _BULLETS)


def _has_emoji_and_header(page: Page, sentence: Sentence) -> bool:
    """⚫ رويترز: مقتل اثنين: whether a line begins with an emoji and a few words before a colon that has words behind it."""
    if unicodedata.category(page.tokens[sentence.first].text[0]) != "So":
        return False
    near = range(sentence.first + 1, min(sentence.first + _LONGEST_NAME, sentence.last - 1))
    return any(page.tokens[at].text == ":" for at in near)


# ⚫ العلاقات العامة في حرس الثورة الإسلامية:
_LONGEST_NAME = 9


def _skip_marks(page: Page, start: int, limit: int) -> int:
    while start < limit and (page.tokens[start].kind == "mark" and page.tokens[start].text not in '"«“#('):
        start += 1
    return start


def _tells_nothing(page: Page, start: int, sentence: Sentence) -> bool:
    if start + 1 < sentence.last and page.tokens[start].text == "#":
        return _tells_nothing(page, start + 1, sentence)
    if start >= sentence.last or not (page.structure(start, "header") or page.structure(start, "aside")):
        return False
    header = page.structure(start, "header")
    after = (header.last if header is not None else start) + 1
    return after >= sentence.last or page.tokens[after].kind == "mark"


def is_happening(page: Page, index: int) -> bool:
    hit = page.of_kind(index, "event")
    return hit is not None and hit.sense.strength == "strong" and index not in page.inside_actor and not page.of_kind(index, "teller")


def read_header(page: Page, start: int, sentence: Sentence) -> tuple[int, Chain] | None:
    """`TELLER: words told`: where the words start and the chain; None where the line opens otherwise.

    `رويترز: مصدر أمني: ...` names two; `إيران: الوزير: ...` only says first where the second is from.
    """
    if _is_list_item(page, sentence):
        return None
    first = _one_header(page, start, sentence)
    if first is None:
        alone = _medium_alone(page, start, sentence) or _statement_alone(page, start, sentence) or _office_alone(page, start, sentence)
        alone = alone or _letterhead(page, start, sentence)
        return _medium_by_tag(page, start, sentence) or _medium_named_by_tag(page, start, sentence) or alone
    content, chain, place = first
    second = _one_header(page, content, sentence) if content < sentence.last else None
    if second is None or not second[1]:
        return content, chain
    return second[0], second[1] if place else with_links(page, second[1], chain)


def _medium_by_tag(page: Page, start: int, sentence: Sentence) -> tuple[int, Chain] | None:
    """#إعلام_العدو صفارات الإنذار تدوي: a hashtag of several words that names a medium tells the line that it opens."""
    first = start + 1
    if first + 2 >= sentence.last or page.tokens[start].text != "#" or page.tokens[first + 1].text != "_":
        return None
    medium, last = page.of_kind(first, "teller"), first
    while last + 2 < sentence.last and page.tokens[last + 1].text == "_":
        last += 2
    alone = last + 1 >= sentence.last and not page.document.title
    if medium is None or medium.sense.tells != "media" or medium.definite or (last + 1 >= sentence.last and not alone):
        return None
    return last + 1, (Told(first, last),)


def _medium_named_by_tag(page: Page, start: int, sentence: Sentence) -> tuple[int, Chain] | None:
    """#رويترز أضرار إثر قصف القاعدة: the hashtag of a medium known by name at the head of a line of news; before a word of saying it is only its subject."""
    name = page.actor_at.get(start + 1) if start + 2 < sentence.last and page.tokens[start].text == "#" else None
    if name is None or name.proclitics or not page.is_medium(name) or is_outlet(page, name.first, name.last):
        return None
    after = name.last + 1
    if any(page.tokens[index].text == "_" for index in range(name.first, name.last)):
        # #الإعلام_الحربي: by such a tag a side marks its own posts.
        return None
    news = after < sentence.last and page.tokens[after].kind in ("word", "number") and page.of_kind(after, "saying") is None
    return (after, (Told(name.first, name.last),)) if news else None


def _has_lines_below(page: Page, sentence: Sentence) -> bool:
    """Whether a sentence ends its line and the report goes on: a line that stands alone heads nothing."""
    return sentence.last + 1 < len(page) and page.tokens[sentence.last].kind == "break"


def _medium_alone(page: Page, start: int, sentence: Sentence) -> tuple[int, Chain] | None:
    """إعلام عبري، مصادر عبرية: media or sources that nobody knows by name, in a line of a post that says no more, tell the lines below."""
    medium = page.of_kind(start, "teller") if start < sentence.last else None
    if page.document.title or medium is None or medium.sense.tells not in _UNNAMED or medium.definite or medium.proclitics:
        return None
    if sentence.last - start > _LONGEST_MEDIUM or not _has_lines_below(page, sentence):
        return None
    return (sentence.last, (Told(start, sentence.last - 1),)) if phrase_end(page, start, sentence.last) == sentence.last - 1 else None


def _statement_alone(page: Page, start: int, sentence: Sentence) -> tuple[int, Chain] | None:
    """بيان صادر عن وزارة الدفاع, بيان القيادة العامة: a first line of a post that says no more than whose statement follows tells the lines below."""
    numbered = issuer_of_a_number(page, start, sentence.last) if start < sentence.last else None
    if page.document.title or start >= sentence.last or not (numbered or is_text(page, start)) or sentence is not page.sentences[0]:
        return None
    if sentence.last - start > _LONGEST_HEADER or not _has_lines_below(page, sentence):
        return None
    if any(is_verb(page, index) or page.tokens[index].text in ":«" for index in range(start, sentence.last)):
        return None
    issuer = numbered or issuer_at(page, start, sentence.last)
    person = page.of_kind(start + 1, "teller") if start + 1 < sentence.last else None
    press = person is not None and (person.sense.value is not None or person.sense.tells == "media")
    if issuer is None and page.folded[start] in page.reference.words("companion.statement") and is_known(page, start + 1) and not press:
        issuer = start + 1
    if issuer is None:
        return None
    until = next(
        (index for index in range(issuer + 1, sentence.last) if page.structure(index, "topic") or page.structure(index, "relayed_from")), sentence.last
    )
    # بيان الجيش حول الهجوم على القاعدة: what a statement is about is no part of whose it is.
    last = max((index for index in range(issuer, until) if page.tokens[index].kind == "word"), default=issuer)
    return sentence.last, (Told(issuer, last, proclitics_at(page, issuer)),)


def _office_alone(page: Page, start: int, sentence: Sentence) -> tuple[int, Chain] | None:
    """المتحدث باسم القوات المسلحة, وزارة الصحة: a first line of a post that says no more than whose office speaks tells the lines below."""
    if page.document.title or sentence is not page.sentences[0] or start >= sentence.last or not _has_lines_below(page, sentence):
        return None
    office = page.of_kind(start, "teller")
    if office is None or office.proclitics or office.sense.value is not None or office.sense.tells not in _OFFICES:
        return None
    if sentence.last - start > _LONGEST_HEADER or any(page.of_kind(index, "event", "harm", "saying") for index in range(start, sentence.last)):
        return None
    told, after = named_at(page, start, sentence.last)
    return (sentence.last, (told,)) if after == sentence.last and (told.last > start or office.sense.strength != "weak") else None


def _letterhead(page: Page, start: int, sentence: Sentence) -> tuple[int, Chain] | None:
    """القوات المسلحة السودانية - الفرقة السادسة: the first line of a post that names a body, and a part of it behind a dash, where the post speaks of "our" men."""
    if page.document.title or sentence is not page.sentences[0] or start >= sentence.last or not _has_lines_below(page, sentence):
        return None
    name = page.actor_at.get(start)
    if name is None or name.proclitics or not page.names_a_body(name) or page.is_medium(name):
        return None
    dash = next((at for at in range(start, sentence.last) if page.tokens[at].text in _DASHES), sentence.last)
    if sentence.last - start > _LONGEST_HEADER or phrase_end(page, start, dash) != dash - 1 or not _speaks_of_us(page, len(page)):
        return None
    if any(page.of_kind(index, "event", "harm", "saying") and index not in page.inside_actor for index in range(start, sentence.last)):
        return None
    return sentence.last, (Told(start, dash - 1),)


_OFFICES = frozenset({"official", "of_body", "medical"})
_UNNAMED = frozenset({"media", "anonymous"})
# وسائل إعلام إسرائيلية
_LONGEST_MEDIUM = 4


def _one_header(page: Page, start: int, sentence: Sentence) -> tuple[int, Chain, bool] | None:
    colon = _colon(page, start, sentence)
    if colon is None or any(is_happening(page, index) for index in range(start, colon)) or _is_byline(page, start, colon, sentence):
        return None
    if (agency := _agency_of_a_dateline(page, start, colon)) is not None:
        # In an article the agency is whose report it is; a post passes on what the agency told.
        return colon + 1, () if page.document.title or agency.last < agency.first else (agency,), False
    start = _after_town(page, _after_tag(page, start, colon), colon)
    if _is_topic(page, start, colon, sentence):
        return colon + 1, (), True
    place = start in page.actor_at and page.actor_at[start].last == colon - 1 and not page.names_a_body(page.actor_at[start])
    return colon + 1, _header_chain(page, start, colon), place


def _is_topic(page: Page, start: int, colon: int, sentence: Sentence) -> bool:
    """حلب: قصف ..., بالصور: ...: what stands before the colon says where or of what, and not who.

    A state's name is a topic where a happening follows at once as a bare noun; its words are told otherwise (روسيا: لا أثر ...).
    """
    words = [index for index in range(start, colon) if page.tokens[index].kind in ("word", "number")]
    if not words or issuer_of_a_number(page, words[0], colon) is not None:
        return False
    if page.folded[words[0]].startswith("و") and not page.hits[words[0]] and words[0] not in page.actor_at and not sentence.title:
        # وشملت الأسماء: a word joined to the sentence before opens no line of somebody's words.
        return True
    if _says_where(page, words) or _is_an_unknown_place(page, words, sentence):
        return True
    name = page.actor_at.get(words[0])
    matter = page.of_kind(words[0], "event")
    if name is None and matter is not None and matter.features.startswith("n") and not page.of_kind(words[0], "teller", "force"):
        # الحرب في سوريا: ..., الحملة على المدينة: ...
        return True
    if name is not None and name.last == words[-1] and not page.names_a_body(name):
        return _opens_with_happening(page, colon + 1, sentence) or _is_one_of_several_states(page, words[0], colon, sentence)
    if any(index in page.inside_actor or index in page.adjective_at or page.of_kind(index, "teller", "force", "people") for index in words):
        return False
    known_place = bool(page.reference.gazetteer.lookup(" ".join(page.folded[index] for index in words)))
    return known_place or person_end(page, words[0]) != words[-1]


def _says_where(page: Page, words: list[int]) -> bool:
    """في لبنان: ..., وفي سوريا: ..., في بيان: ..., جنوب لبنان: ...: a preposition, or a point of the compass, before what it leads to."""
    first = words[0]
    compass = page.of_kind(first, "direction")
    if compass is not None and compass.sense.value == "compass" and len(words) > 1:
        return all(index in page.inside_actor or index in page.in_place or page.of_kind(index, "place_word") for index in words[1:])
    leads = page.functions[first] == "preposition" and page.structure(first, "relayed_from") is None and page.structure(first, "from") is None
    return leads and first not in page.inside_actor


def _is_an_unknown_place(page: Page, words: list[int], sentence: Sentence) -> bool:
    """جزيرة كذا: ..., - كوارام: ... - تومبون: ...: a word for a place with its name, or words that no list has at the head of each of several items."""
    if any(page.of_kind(index, "teller", "force", "people") is not None for index in words):
        return False
    if page.of_kind(words[0], "place_word") is not None and len(words) > 1 and words[0] not in page.inside_actor:
        return True
    if len(words) > 1 or page.hits[words[0]] or words[0] in page.inside_actor or not is_item(page, sentence):
        return False
    return sum(_opens_an_item(page, other) for other in page.sentences) > 1


def _opens_an_item(page: Page, sentence: Sentence) -> bool:
    """Whether a line is an item of a list with one word before a colon."""
    if not is_item(page, sentence):
        return False
    first = _skip_marks(page, sentence.first, sentence.last)
    return first + 1 < sentence.last and page.tokens[first + 1].text == ":"


def _is_one_of_several_states(page: Page, first: int, colon: int, sentence: Sentence) -> bool:
    """مالي: قتل جنود ## النيجر: اختطف مجهولون سائحة: a state at the head of one of several such lines, before a deed that its own first person did not do."""
    deed = page.of_kind(colon + 1, "event", "harm") if colon + 1 < sentence.last else None
    if deed is None or deed.features[:3] != "vp3":
        return False
    return first == sentence.first and any(other.line != sentence.line and _is_headed_by_a_state(page, other) for other in page.sentences)


def _is_headed_by_a_state(page: Page, sentence: Sentence) -> bool:
    """النيجر: ...: whether a line opens with the name of a state and a colon."""
    name = page.actor_at.get(sentence.first)
    return name is not None and name.last + 1 < sentence.last and page.tokens[name.last + 1].text == ":" and page.names_a_country(name)


def _opens_with_happening(page: Page, first: int, sentence: Sentence) -> bool:
    counted = page.count_at(first) is not None or (first < sentence.last and page.structure(first, "partitive") is not None)
    for index in range(first, min(first + 3, sentence.last)):
        hit = page.of_kind(index, "event", "harm")
        if hit is not None:
            # سوريا: عشرات القتلى في حلب: behind a number the article says nothing.
            return hit.features.startswith("n") and (counted or not hit.definite)
    return False


def _is_list_item(page: Page, sentence: Sentence) -> bool:
    """`2. العراق: ...`: what stands before the colon says where, since the items are numbered."""
    first = sentence.first
    return first >= 2 and page.tokens[first - 1].text == "." and page.tokens[first - 2].kind == "number"


def _is_byline(page: Page, start: int, colon: int, sentence: Sentence) -> bool:
    """فلان الفلاني: أعلن ...: an unknown person before a report that opens with a verb of saying is who wrote it."""
    if colon + 1 >= sentence.last or not page.of_kind(colon + 1, "saying") or not is_verb(page, colon + 1):
        return False
    words = [index for index in range(start, colon) if page.tokens[index].kind == "word"]
    return all(index not in page.actor_at and not page.of_kind(index, "teller", "force") for index in words)


def _after_tag(page: Page, start: int, colon: int) -> int:
    """The first token after a hashtag of the matter that stands before the teller's name (#بلد فلان الفلاني:)."""
    if page.tokens[start].text != "#" or start + 1 >= colon:
        return start
    after = start + 2
    while after + 1 < colon and page.tokens[after].text == "_":
        after += 2
    hit = page.of_kind(after, "teller", "force", "people") if after < colon else None
    unknown = after < colon and page.tokens[after].kind == "word" and after - start > 2 and not (page.functions[after] or page.hits[after])
    named = after < colon and (after in page.actor_at or (hit is not None and not hit.proclitics) or unknown)
    return after if named and page.tokens[after - 1].kind == "word" else start


def _after_town(page: Page, start: int, colon: int) -> int:
    """الخرطوم - شهود عيان: ..., دمشق - سانا: ...: the token behind the town before a dash, where it is somebody else who tells; `start` where none stands."""
    dash = next((at for at in range(start + 1, min(start + 1 + _LONGEST_TOWN, colon - 1)) if page.tokens[at].text in _DASHES), None)
    if dash is None or page.tokens[dash - 1].end == page.tokens[dash].start:
        return start
    medium = page.actor_at.get(dash + 1)
    if page.of_kind(dash + 1, "teller") is None and (medium is None or not page.is_medium(medium)):
        return start
    return dash + 1 if page.reference.gazetteer.lookup(" ".join(page.folded[at] for at in range(start, dash))) else start


# بور سودان - مصدر أمني:
_LONGEST_TOWN = 3


def _agency_of_a_dateline(page: Page, start: int, colon: int) -> Told | None:
    """سراييفو - رويترز: ..., الخرطوم - وكالات: ...: the agency behind the town of a dateline, empty where it has no name; None where something else stands before the colon."""
    dash = next((at for at in range(start + 1, min(start + 1 + _LONGEST_TOWN, colon - 1)) if page.tokens[at].text in _DASHES), None)
    if dash is None or not page.reference.gazetteer.lookup(" ".join(page.folded[at] for at in range(start, dash))):
        return None
    if dash + 2 == colon and page.folded[dash + 1].removeprefix("ال") in page.reference.words("companion.byline"):
        return Told(dash + 1, dash)
    name = page.actor_at.get(dash + 1)
    return Told(name.first, name.last) if name is not None and name.last == colon - 1 and page.is_medium(name) else None


def _colon(page: Page, start: int, sentence: Sentence) -> int | None:
    relayed = -1
    for colon in range(start, min(start + _LONGEST_HEADER, sentence.last)):
        if page.tokens[colon].text == ":" and colon > start:
            return colon
        if page.tokens[colon].text == "|" and colon > start and _names_one_who_tells(page, start, colon):
            return colon
        frame = page.of_kind(colon, "frame")
        if frame is not None and frame.sense.value == "source" and colon > start:
            # وكالة كذا نقلا عن مصدر:
            relayed = frame.last
        if colon <= relayed:
            continue
        saying = page.of_kind(colon, "saying")
        if saying is not None and colon > start and colon + 2 == sentence.last and page.tokens[colon + 1].text == ":" and colon + 2 < len(page):
            # مصدر عسكري يقول: alone in a line
            return colon + 1
        if (saying is not None and colon not in page.inside_actor) or frame is not None or is_verb(page, colon):
            return None
    return None


def _names_one_who_tells(page: Page, start: int, bar: int) -> bool:
    """الخوذ البيضاء | انفجرت سيارة: whether a body or a teller, and nothing else, stands before a bar."""
    first = start
    while first < bar and page.tokens[first].kind != "word":
        first += 1
    # عملية بركان الغضب 🌋 | ...
    while bar - 1 > first and unicodedata.category(page.tokens[bar - 1].text[0]) == "So":
        bar -= 1
    name = page.actor_at.get(first)
    if first == bar or is_outlet(page, first, bar - 1) or phrase_end(page, first, bar) != bar - 1:
        return False
    teller = page.of_kind(first, "teller")
    return page.names_a_body(name) if name is not None else teller is not None and teller.sense.strength != "weak"


def _header_chain(page: Page, start: int, colon: int) -> Chain:
    first = start
    while first < colon and page.tokens[first].kind != "word":
        first += 1
    if first == colon:
        return ()
    about = next((index for index in range(first + 1, colon - 1) if page.structure(index, "relayed_from") or page.of_kind(index, "frame")), None)
    if about is None and page.structure(first, "relayed_from") is not None and first + 1 < colon:
        # عن رويترز: ...
        first += 1
    if about is not None and not page.structure(about - 1, "affiliated"):
        frame = page.of_kind(about, "frame")
        outer = Told(first, phrase_end(page, first, about))
        if frame is None and _is_a_matter(page, about + 1):
            return () if is_outlet(page, *outer[:2]) else (named_at(page, first, about)[0],)
        inner, _ = named_at(page, (about if frame is None else frame.last) + 1, colon)
        return (inner,) if is_outlet(page, *outer[:2]) else (inner, outer)
    first = issuer_of_a_number(page, first, colon) or first
    told, after = named_at(page, first, colon)
    to = next((at for at in range(told.first + 1, told.last + 1) if _addresses(page, told.first, at)), None)
    if to is not None:
        told, after = told._replace(last=to - 1), to
    if is_outlet(page, told.first, told.last) or (
        told.first == first
        and first == colon - 1
        and page.folded[first] in page.reference.words("companion.statement") | page.reference.words("companion.byline")
    ):
        # بلاغ: a statement of nobody that is named is the outlet's.
        return ()
    media = next((told_to(page, at, colon) for at in range(after, colon) if proclitics_at(page, at) == "ل" or page.structure(at, "to") is not None), ())
    return (told, *media)


def _is_a_matter(page: Page, index: int) -> bool:
    """وزير عن قصف المدينة: a happening, of which somebody speaks, and who tells nothing."""
    event = page.of_kind(index, "event")
    return event is not None and event.features.startswith("n") and index not in page.inside_actor and page.of_kind(index, "teller", "force", "people") is None


def _addresses(page: Page, first: int, index: int) -> bool:
    """فلان لفلان، فلان للجنود، المتحدث لقناة كذا: whether ل behind who speaks leads to whom he speaks to, and belongs to no name of his.

    Behind a person's name all that has ل does; behind an office a person's name, a medium and those who listen do.
    """
    name = page.actor_at.get(index)
    if proclitics_at(page, index) != "ل" or (index in page.inside_actor and name is None):
        return False
    before = page.inside_actor.get(index - 1)
    if before is not None and before.last == index - 1 and page.names_a_person(before):
        return True
    if name is not None:
        return page.names_a_person(name) or page.is_medium(name)
    return page.folded[index] in page.reference.words("companion.those_who_listen") or person_end(page, first) == index - 1


def read_signature(page: Page) -> Chain:
    """Who signs a post in a line of its own at its end, or is credited there as its source; empty for articles and unsigned posts."""
    if page.document.title:
        return ()
    for sentence in reversed(page.sentences[1:]):
        first = _skip_marks(page, sentence.first, sentence.last)
        if first >= sentence.last or page.tokens[first].text == "#" or all(index in page.in_time for index in range(first, sentence.last)):
            continue
        return _credit(page, first, sentence.last) or _signer(page, first, sentence.last) or _office_that_signs(page, first, sentence)
    return ()


def _credit(page: Page, first: int, limit: int) -> Chain:
    hit = page.of_kind(first, "frame")
    if hit is None or hit.sense.value != "credit" or first + 2 >= limit or page.tokens[first + 1].text != ":":
        return ()
    told, _ = named_at(page, first + 2, limit)
    return () if is_outlet(page, told.first, told.last) else (told,)


def _signer(page: Page, first: int, limit: int) -> Chain:
    name = page.actor_at.get(first)
    if name is None or name.last != limit - 1 or name.proclitics or is_outlet(page, name.first, name.last):
        return ()
    kinds = {page.reference.actors.get(id_).kind for id_ in page.actor_ids(name)[:1]}
    return (Told(name.first, name.last),) if kinds & _SIGNERS else ()


def _office_that_signs(page: Page, first: int, sentence: Sentence) -> Chain:
    """الناطق الرسمي باسم القوات المسلحة, محمد عمر، الناطق الرسمي: an office, or a person with his office, alone in the last line of a post of one side."""
    if page.tokens[first - 1].kind != "break" or sentence.last - first > _LONGEST_HEADER or not (_speaks_of_us(page, first) or _opens_as_a_statement(page)):
        return ()
    office = next((at for at in range(first, min(first + _TO_HIS_OFFICE, sentence.last)) if page.of_kind(at, "teller") is not None), None)
    if office is None or any(page.functions[at] or page.of_kind(at, "event", "harm", "saying") for at in range(first, sentence.last) if at != office):
        return ()
    teller = page.of_kind(office, "teller")
    if teller is None or teller.proclitics or teller.sense.value is not None or teller.sense.tells not in _OFFICES:
        return ()
    end = named_at(page, office, sentence.last)[0].last
    closes = all(page.tokens[at].kind != "word" for at in range(end + 1, sentence.last))
    return (Told(first, end),) if closes and (end > first or teller.sense.strength != "weak") else ()


# العقيد الركن محمد عمر سالم، الناطق
_TO_HIS_OFFICE = 7


def _opens_as_a_statement(page: Page) -> bool:
    """بيان رقم 14, بلاغ عسكري: whether the first line of a post says only that a statement follows."""
    opening = page.sentences[0]
    return is_text(page, opening.first) and opening.last - opening.first <= _LONGEST_STATEMENT and page.tokens[opening.last].kind == "break"


# بيان عسكري رقم 14
_LONGEST_STATEMENT = 5


def _speaks_of_us(page: Page, limit: int) -> bool:
    """Whether a post tells of its own side (قواتنا، مجاهدونا) before a token."""
    ours = page.reference.words("companion.our_men")
    return any(page.folded[at] in ours or page.folded[at][1:] in ours for at in range(limit))
