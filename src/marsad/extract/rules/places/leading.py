"""The words that lead to a place: level words, directions, prepositions, the places told before it."""

from __future__ import annotations

from marsad.extract.rules.page import Page, Place
from marsad.reference.lexicon import Hit

# بلدتين كذا وكذا: so many words may stand behind a word for two up to the second name.
_BOTH_WITHIN = 5


def leading_word(page: Page, index: int) -> Hit | None:
    """The level word or direction that starts at a token; أدى is no وادي and إحياء no أحياء, though they fold alike, and كريفي ريه no countryside."""
    leading = (hit for hit in page.hits[index] if hit.sense.kind in ("place_word", "direction") and not hit.proclitics.endswith("ك"))
    return next((hit for hit in leading if _is_spelt_so(page, hit) and not (_says_of_what_kind(page, hit) or _is_imprisoning(page, hit))), None)


def _is_imprisoning(page: Page, hit: Hit) -> bool:
    """قضت المحكمة بسجن الصحفي فلان: the imprisoning of somebody right behind the word, which is no prison."""
    after = hit.last + 1
    if page.folded[hit.first] not in page.reference.words("companion.sentenced") or after >= len(page):
        return False
    return page.of_kind(after, "people", "teller") is not None or page.count_at(after) is not None


def _says_of_what_kind(page: Page, hit: Hit) -> bool:
    """قيادي ميداني غرب اليمن, حيين سكنيين: what looks like two of a kind, and leads to no two names."""
    if ends_as_two(page, hit):
        return not _names_both(page, hit)
    # بلدتي, مدينتي are no adjectives, which have no ت there.
    return is_of_two(hit) and hit.suffix == "ي" and not page.folded[hit.last].endswith("تي") and not _goes_on_with_and(page, hit.last + 1)


# ميداني التحرير ورمسيس: so many words behind a word for two stands what "and" joins.
_AND_WITHIN = 6


def _goes_on_with_and(page: Page, first: int) -> bool:
    for index in range(first, min(first + _AND_WITHIN, len(page))):
        if page.folded[index].startswith("و"):
            return True
        if page.tokens[index].kind == "break" or page.tokens[index].text in ".؛:،,":
            return False
    return False


def ends_as_two(page: Page, hit: Hit) -> bool:
    """حيان، بلدتين: two of a kind whose ن keeps them from being those of a name; before one they lose it (بلدتي كذا وكذا)."""
    return hit.features[1:2] == "d" and not hit.definite and not hit.suffix and hit.sense.kind == "place_word" and page.folded[hit.last].endswith("ن")


def _names_both(page: Page, hit: Hit) -> bool:
    """بلدتين كذا وكذا, قريتين (كذا) و(كذا): whether "and" joins the second of two names behind a word for two."""
    after = [page.folded[at] for at in range(hit.last + 1, min(hit.last + 1 + _BOTH_WITHIN, len(page)))]
    if not after or page.tokens[hit.last + 1].kind != "word":
        return bool(after) and page.tokens[hit.last + 1].text in '"«“(:'
    length = page.reference.gazetteer.longest_name(after, 0, minor=True)
    return length > 0 and length < len(after) and after[length].startswith("و")


def is_of_two(hit: Hit) -> bool:
    """مخيمي كذا وكذا: two of a kind before their names may be spelt like "my camp", which reports do not say."""
    two = (hit.suffix == "ي" and hit.features[1:2] == "s") or (hit.features[1:2] == "d" and not hit.definite and not hit.suffix)
    # ريفي كذا وكذا; of the sides of a place only the countryside has two.
    return two and (hit.sense.kind == "place_word" or (hit.sense.kind == "direction" and hit.sense.level == "province"))


def _is_spelt_so(page: Page, hit: Hit) -> bool:
    """Whether the text does not write a hamza on an alef where the word has none, or another one: writers leave it out, but do not make it up."""
    if hit.sense.form == "بحر" and page.folded[hit.first].endswith("ا"):
        # جوا وبحرا وبرا: how, and not where.
        return False
    if hit.first != hit.last:
        return True
    text, form = page.tokens[hit.first].text, hit.sense.form
    # The plurals that the words of places have begin with أ at most.
    return ("أ" not in text or "أ" in form or hit.features[1:2] == "p") and ("إ" not in text or "إ" in form)


def with_direction_adjective(page: Page, last: int) -> int:
    """Takes in the adjective of ريف دير الزور الشرقي."""
    after = last + 1
    if after < len(page):
        hit = page.of_kind(after, "direction")
        if hit and hit.definite and hit.sense.value == "compass" and not hit.proclitics:
            return hit.last
    return last


def is_placed(page: Page, index: int, proclitics: str, earlier: list[Place]) -> bool:
    if proclitics.endswith("ب"):
        return True
    before = index - 1 - (index > 0 and is_the_word_for_a_state(page, index - 1))
    while before >= 0 and page.tokens[before].text in '#"«“(':
        before -= 1
    if before < 0:
        return False
    if _opens_a_listed_line(page, before):
        return True
    if _is_each_of(page, before) and index in page.actor_at and page.folded[before - 1] == "كل" and page.folded[before - 2] not in _BEFORE_EACH:
        # نفت كل من روسيا وسوريا
        return False
    if page.functions[before] in ("preposition", "demonstrative") and leads_to_places(page, before):
        # في كذا, كلا من كذا وكذا
        return True
    if names_the_parts(page, before) or is_measured_from(page, before) or _are_those_who_leave(page, before):
        return True
    if not earlier:
        return False
    if any(hit.sense.value == "besides" and hit.last == before for at in (before - 1, before) if at >= 0 for hit in page.hits[at]):
        return True
    gap = index - earlier[-1].whole[1]
    if gap == 2 and page.tokens[index - 1].text == ":" and earlier[-1].level in _HOLD_TOWNS:
        # في محافظة كذا: كذا وكذا
        return True
    if proclitics.startswith("و") and gap == 1:
        return True
    if page.folded[before] == "و" and before - earlier[-1].whole[1] == 1:
        # #كذا و #كذا
        return True
    return gap == 2 and page.tokens[index - 1].text in "،,/-–("


# Levels of places whose towns may be named behind a colon.
_HOLD_TOWNS = frozenset({"province", "district", "region"})


def is_the_word_for_a_state(page: Page, index: int) -> bool:
    """دولة قطر, إمارة الفجيرة, جمهورية مالي: a word for a kind of state right before the name of one, or of an emirate."""
    if page.folded[index] not in page.reference.words("companion.state_words") or index + 1 >= len(page):
        return False
    name = page.actor_at.get(index + 1)
    if name is not None:
        return page.names_a_country(name)
    return any(not place.minor for place in page.reference.gazetteer.lookup(page.folded[index + 1]))


# نزح مئات الآلاف من أهالي كذا: so far before those who live at a place stands the word for their leaving it.
_LEAVE_WITHIN = 8


def _are_those_who_leave(page: Page, index: int) -> bool:
    """فر سكان كذا, نزح المئات من أهالي كذا: whether a word for who lives somewhere stands at a token, behind one that tells that they leave."""
    home = page.structure(index, "home")
    if home is None or home.definite or home.suffix:
        return False
    for at in range(index - 1, max(-1, index - 1 - _LEAVE_WITHIN), -1):
        if page.tokens[at].kind == "break" or page.tokens[at].text in ".؛:،":
            return False
        event = page.of_kind(at, "event")
        if event is not None:
            return event.sense.type == "displacement"
    return False


def is_measured_from(page: Page, index: int) -> bool:
    """قرية تبعد عشرين كيلومترا عن كذا: "from" behind a measure of length."""
    return index > 0 and page.structure(index, "relayed_from") is not None and page.structure(index - 1, "part_of") is not None


# سيطر على أربع قرى شرق النهر هي كذا وكذا: so far before the word that names them stands the word for several places.
_SEVERAL_WITHIN = 6


# على كل من كذا وكذا, في كل من كذا وكذا; not نفت كل من روسيا وسوريا.
_BEFORE_EACH = frozenset({"علي", "في", "الي", "وفي", "وعلي"})


def _is_each_of(page: Page, index: int) -> bool:
    """Whether a token is the last of a phrase for each of several (كل من)."""
    return index > 1 and any(hit.last == index and hit.sense.form == "كل من" for hit in page.hits[index - 1])


def names_the_parts(page: Page, index: int) -> bool:
    """ثلاث بلدات هي كذا وكذا، عدة مدن أبرزها كذا، مدينتين: كذا وكذا، على كل من كذا وكذا: a word or a colon that leads from several places to their names."""
    if _is_each_of(page, index) and page.folded[index - 2] in _BEFORE_EACH:
        return True
    if page.tokens[index].text == ":":
        several = page.of_kind(index - 1, "place_word") if index else None
        return several is not None and several.last == index - 1 and not several.suffix and several.features[1:2] in ("p", "d")
    if page.folded[index] not in page.reference.words("companion.names_them"):
        return False
    for at in range(index - 1, max(-1, index - 1 - _SEVERAL_WITHIN), -1):
        if page.tokens[at].kind == "break" or page.tokens[at].text in ".؛:":
            return False
        several = page.of_kind(at, "place_word")
        if several is not None and several.features[1:2] in ("p", "d"):
            return True
    return False


def _opens_a_listed_line(page: Page, bullet: int) -> bool:
    """- كذا، 1- كذا: whether a token is the bullet, or the mark behind the number, of a line in a list."""
    return bullet in page.in_lists or (page.tokens[bullet].kind == "mark" and bullet - 1 in page.in_lists and page.tokens[bullet - 1].kind == "number")


def leads_to_places(page: Page, index: int) -> bool:
    """في، من; and with what joins a sentence to the one before it: وفي حلب."""
    word, prepositions = page.folded[index], page.reference.place_prepositions
    return word in prepositions or (word[:1] in ("و", "ف") and word[1:] in prepositions)
