"""Finding the names of actors and places in a page."""

from __future__ import annotations

from collections.abc import Iterator

from marsad.extract.rules.page import BRACKETS, QUOTES_CLOSE, QUOTES_OPEN, Name, Page, Place
from marsad.reference.lexicon import Hit


def find_actors(page: Page) -> list[Name]:
    """Registered actors named in the page, the longest at each place, without overlaps, in text order."""
    registry = page.reference.actors
    positions = [index for index, token in enumerate(page.tokens) if token.kind in ("word", "number")]
    words = [page.folded[index] for index in positions]
    names: list[Name] = []
    at = 0
    while at < len(words):
        length, proclitics = 0, ""
        whole = words[at]
        for taken, variant in _first_word_variants(whole):
            if variant not in registry.first_words:
                continue
            words[at] = variant
            found = registry.longest_name(words, at)
            if found > length:
                length, proclitics = found, taken
        words[at] = whole
        length = min(length, len(words) - at)
        last = positions[at + length - 1] if length else 0
        if length and not _crosses_a_stop(page, positions[at], last):
            key = (whole[len(proclitics) :] if proclitics else whole, *words[at + 1 : at + length])
            names.append(Name(positions[at], last, proclitics, registry.is_metonym(_restored(key, whole, proclitics))))
            at += length
        else:
            at += 1
    return names


def _restored(key: tuple[str, ...], whole: str, proclitics: str) -> tuple[str, ...]:
    if proclitics.endswith("ل") and key[0].startswith("ل") and whole.startswith(proclitics + "ل"):
        return ("ا" + key[0], *key[1:])
    return key


def _first_word_variants(word: str) -> Iterator[tuple[str, str]]:
    """A folded word with the clitics that may stand before a name taken off, the article kept: (taken off, rest)."""
    yield "", word
    heads = [("", word)]
    if len(word) > 3 and word[0] in "وف":
        heads.append((word[0], word[1:]))
    for taken, rest in heads:
        if taken:
            yield taken, rest
        if len(rest) > 3 and rest[0] in "بلك":
            yield taken + rest[0], rest[1:]
            if rest.startswith("لل"):
                yield taken + "ل", "ا" + rest[1:] if not rest.startswith("للا") else "ال" + rest[2:]
                yield taken + "ل", "ال" + rest[2:]


def _crosses_a_stop(page: Page, first: int, last: int) -> bool:
    return any(
        page.tokens[index].kind == "break" or (page.tokens[index].kind == "mark" and page.tokens[index].text not in "\"«»“”_-–'#/()")
        for index in range(first, last + 1)
    )


def find_places(page: Page) -> list[Place]:
    """Place mentions in text order: names after level words, known names where the words around say that a place is meant, anaphors."""
    places: list[Place] = []
    index = 0
    while index < len(page):
        place = None
        body = page.actor_at.get(index)
        inside = index in page.inside_actor and (body is None or page.names_a_body(body))
        if page.tokens[index].kind == "word" and index not in page.in_time and not inside:
            place = _worded_place(page, index) or _bare_place(page, index, places)
        if place is None:
            index += 1
        else:
            places.append(place)
            index = place.whole[1] + 1
    return places


def _worded_place(page: Page, index: int) -> Place | None:
    """A place introduced by a level word, a direction or a word for near; such words chain (ريف محافظة دير الزور الشرقي)."""
    first, level, near, cursor = index, None, False, index
    start: int | None = None
    proclitics = ""
    head: Hit | None = None
    while cursor < len(page):
        hit = page.of_kind(cursor, "place_word", "direction")
        if hit is None or (cursor > index and hit.proclitics and hit.proclitics not in ("ب", "ل")):
            break
        if cursor > index and hit.definite and not (hit.sense.kind == "place_word" and hit.last + 1 < len(page)):
            break
        if cursor > index and hit.definite:
            break
        if hit.suffix:
            break
        if hit.sense.value == "near":
            near = True
        elif start is None and (hit.sense.value in ("part", "compass")):
            start, proclitics = cursor, hit.proclitics
        level = _coarser(level, hit, start is not None)
        head = head or hit
        cursor = hit.last + 1
        if hit.definite:
            break
    if head is None:
        return None
    if head.definite:
        return _definite_head(page, index, head)
    within = page.of_kind(cursor, "place_word") if cursor < len(page) else None
    if within is not None and within.definite and not _known_name(page, cursor)[0]:
        place = _definite_head(page, cursor, within)
        return None if place is None else place._replace(whole=(first, place.last))
    name = _name_after(page, cursor, level)
    if name is None:
        return None
    name_first, last, known, name_clitics = name
    last = _with_direction_adjective(page, last)
    if start is None:
        start, proclitics = name_first, name_clitics
    if head.sense.value == "near" and level is None and not known:
        return None
    return Place(start, last, proclitics, level, known, near, False, (first, last))


def _coarser(level: str | None, hit: Hit, part: bool) -> str | None:
    if hit.sense.kind == "place_word" or hit.sense.level:
        return level if level == "site" and part else hit.sense.level
    return level


def _definite_head(page: Page, index: int, head: Hit) -> Place | None:
    """القاعدة، البلدة (an earlier place), or a definite level word that begins a known name (الضفة الغربية، الغوطة الشرقية)."""
    length, proclitics = _known_name(page, index)
    if length:
        return Place(index, index + length - 1, proclitics, None, True, False, False, (index, index + length - 1))
    if head.sense.kind != "place_word" or head.sense.strength == "weak" or head.sense.level == "region" or head.features[1:2] == "p":
        return None
    return Place(index, head.last, head.proclitics, head.sense.level, False, False, True, (index, head.last))


def _name_after(page: Page, cursor: int, level: str | None) -> tuple[int, int, bool, str] | None:
    """The name that follows level words: (first token, last token, known to the gazetteer, clitics of its first word)."""
    if cursor >= len(page):
        return None
    token = page.tokens[cursor]
    if token.text in QUOTES_OPEN or token.text in BRACKETS:
        return _quoted_name(page, cursor)
    if token.folded == "ال" and cursor + 1 < len(page) and page.tokens[cursor + 1].text in QUOTES_OPEN:
        quoted = _quoted_name(page, cursor + 1)
        return None if quoted is None else (cursor, *quoted[1:])
    if token.kind == "mark" and token.text == "#" and cursor + 1 < len(page):
        cursor += 1
        token = page.tokens[cursor]
    if token.kind != "word":
        return None
    if cursor in page.actor_at and page.names_a_body(page.actor_at[cursor]):
        return None
    length, proclitics = _known_name(page, cursor)
    if length == 1 and level is None and _is_an_ordinary_word(page, cursor, proclitics):
        return None
    if length:
        return cursor, cursor + length - 1, True, proclitics
    if level is None or page.functions[cursor] or cursor in page.in_time or page.of_kind(cursor, "event", "saying", "harm", "force", "negation"):
        return None
    last = cursor
    if page.structure(cursor, "name_head") and cursor + 1 < len(page) and page.tokens[cursor + 1].kind == "word":
        last = cursor + 1
    while last + 1 < len(page) and page.tokens[last + 1].kind == "word" and page.folded[last + 1].startswith("ال") and last - cursor < 3:
        if page.hits[last + 1] and not page.of_kind(last + 1, "direction"):
            break
        if not page.folded[cursor].startswith("ال") and last == cursor and not page.of_kind(last + 1, "direction"):
            break
        last += 1
    return cursor, last, False, ""


def _quoted_name(page: Page, cursor: int) -> tuple[int, int, bool, str] | None:
    for last in range(cursor + 1, min(cursor + 8, len(page))):
        text = page.tokens[last].text
        if text in QUOTES_CLOSE or text in BRACKETS.values():
            if last == cursor + 1 or (cursor + 1 in page.actor_at and page.names_a_body(page.actor_at[cursor + 1])):
                return None
            end = _bracketed_end(page, last)
            return cursor, end, bool(_known_name(page, cursor + 1)[0]), ""
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


def _known_name(page: Page, index: int) -> tuple[int, str]:
    """Tokens of the longest gazetteer name that starts at a token, and the clitics before it; no marks inside but a hyphen."""
    gazetteer = page.reference.gazetteer
    words, whole = page.folded, page.folded[index]
    best, clitics = 0, ""
    for taken, variant in _first_word_variants(whole):
        if variant not in gazetteer.first_words:
            continue
        words[index] = variant
        found = gazetteer.longest_name(words, index)
        if found > best:
            best, clitics = found, taken
    words[index] = whole
    return best, clitics


def _bare_place(page: Page, index: int, earlier: list[Place]) -> Place | None:
    """A known name without a level word, where a preposition, a direction, or a place before it says that a place is meant."""
    length, proclitics = _known_name(page, index)
    if not length:
        return None
    last = index + length - 1
    if length == 1 and _is_an_ordinary_word(page, index, proclitics):
        return None
    if not _is_placed(page, index, proclitics, earlier) and not _is_surely_a_place(page, index, length, proclitics):
        return None
    return Place(index, _with_direction_adjective(page, last), proclitics, None, True, False, False, (index, last))


def _is_an_ordinary_word(page: Page, index: int, proclitics: str) -> bool:
    """Whether a single word that some village bears as its name is a word of the language here."""
    hits = [hit for hit in page.hits[index] if hit.sense.value != "name_head" and not hit.features.startswith("v")]
    if any(hit.proclitics == proclitics or not hit.proclitics for hit in hits):
        return True
    if page.count_at(index) is not None:
        return True
    places = page.reference.gazetteer.lookup(page.folded[index][len(proclitics) :]) or page.reference.gazetteer.lookup(page.folded[index])
    return any(place.common_word for place in places)


def _is_placed(page: Page, index: int, proclitics: str, earlier: list[Place]) -> bool:
    if proclitics.endswith("ب"):
        return True
    before = index - 1
    while before >= 0 and page.tokens[before].text in '#"«“(':
        before -= 1
    if before < 0:
        return False
    if page.functions[before] == "preposition" and page.folded[before] in page.reference.place_prepositions:
        return True
    if not earlier:
        return False
    gap = index - earlier[-1].whole[1]
    if proclitics.startswith("و") and gap == 1:
        return True
    return gap == 2 and page.tokens[index - 1].text in "،,/-–"


def _is_surely_a_place(page: Page, index: int, length: int, proclitics: str) -> bool:
    """A settlement whose name is no common word and no actor's, alone after a happening (قصف صعدة) or at the start of a post."""
    if index in page.actor_at or any(inside in page.actor_at for inside in range(index, index + length)):
        return False
    places = page.reference.gazetteer.lookup(" ".join([page.folded[index][len(proclitics) :], *page.folded[index + 1 : index + length]]))
    if not places or any(place.common_word for place in places) or page.hits[index]:
        return False
    before = index - 1
    return before >= 0 and (page.of_kind(before, "event") is not None or length > 1 or page.of_kind(before, "object") is not None)
