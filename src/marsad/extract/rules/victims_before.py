"""Whom a verb of harm befell where they stand before it: the subject, its number, and what the verb's ending says of it."""

from __future__ import annotations

from marsad.extract.rules.counted import Group, bounds_of, count_ending_at, group_at, toll_number
from marsad.extract.rules.harm_words import cue
from marsad.extract.rules.named_people import named_at
from marsad.extract.rules.page import Page, Sentence
from marsad.reference.lexicon import Hit
from marsad.text.numbers import Count

_REACH = 12
# Tokens between a number and the noun at the end of its phrase.
_UNDER = 5
# How far before its verb a subject may open that stands right behind "that".
_SUBJECT_REACH = 20


def before(page: Page, word: Hit, sentence: Sentence) -> Group | None:
    """46 عنصرا ... قتلوا، 11 شخصا بينهم أربعة أطفال توفوا: the people stand before the verb; its ending tells two from many."""
    whom = _whose_number(page, word, sentence)
    if whom is not None:
        return whom
    kinds = ("object", "people") if word.sense.harm == "damage" else ("people",)
    joined: list[Group] = []
    opener: int | None = None
    for index in range(word.first - 1, max(word.first - _SUBJECT_REACH, sentence.first) - 1, -1):
        if _bars(page, index):
            opener = index if opener is None and page.tokens[index].text == ":" else opener
            break
        noun = page.of_kind(index, *kinds)
        if noun is not None and noun.definite and noun.features[1:2] == "s" and index - 1 in page.in_places and not noun.proclitics:
            # مطار الضبعة العسكري: an adjective of the place.
            continue
        if noun is not None and _is_an_adjective_of_things(page, index, noun):
            continue
        count = count_ending_at(page, index, sentence.first)
        if noun is None and count is not None and _says_again_how_many(page, count, kinds):
            continue
        if noun is None and (count is None or word.sense.harm == "damage"):
            if page.functions[index] == "that":
                opener = index if opener is None else opener
                break
            opener = index if opener is None and page.functions[index] == "who" else opener
            continue
        if word.first - index > _REACH and page.functions[index - 1] != "that":
            continue
        first = count.first_token if count else _count_before(page, index, sentence)
        group = group_at(page, first, word.first, things=noun is not None and noun.sense.kind == "object")
        if group is None or is_part(page, group.first):
            continue
        group = _with_titles(page, _whole(page, group, word, sentence), sentence)
        if group.who == "security" and _holds_somebody(page, word):
            return None
        if not group.counted and group.noun is not None and group.noun.proclitics.startswith("و"):
            # 18 من الجنود والمسلحين قتلوا: the number stands before the first of those joined.
            joined.append(group)
            continue
        risen = toll_number(page, word.last + 1, sentence.last) if not group.counted and cue(page, group.first - 1, "toll") else None
        if risen is not None:
            # يرتفع عدد الذين قتلوا منذ ... إلى 45.
            return Group(risen.first_token, risen.last_token, risen.least, risen.most, group.who, counted=True)
        return agreeing(page, word, group if group.counted or not joined else _together(group, joined))
    counted = _of_those_who(page, word, opener, sentence) if opener is not None else None
    if counted is not None:
        return counted
    subject = _subject(page, word, opener) if not joined and opener is not None else None
    return agreeing(page, word, joined[0] if joined else subject)


def _holds_somebody(page: Page, word: Hit) -> bool:
    """اعتقلوا فلانا, أوقفوا #فلان: whether a name that no list has stands right behind an active verb of detaining, so that forces before it are who did it."""
    behind = word.last + 1
    if word.sense.harm != "detained" or not word.features.startswith("v") or page.is_passive(word) or behind + 1 >= len(page):
        return False
    if page.tokens[behind].text == "#":
        return True
    return page.tokens[behind].kind == "word" and not (page.hits[behind] or page.functions[behind] or behind in page.in_time or behind in page.in_places)


def _is_an_adjective_of_things(page: Page, index: int, noun: Hit) -> bool:
    """مواقع عسكرية أصابها, القيادات العسكرية ... قتل عدد منهم: a word for people in the feminine that says what the noun before it is."""
    if noun.sense.kind != "people" or noun.sense.pos != "participle" or not page.folded[index].endswith("ية"):
        return False
    return not noun.definite or page.tokens[index - 1].text.startswith("ال")


def _whose_number(page: Page, word: Hit, sentence: Sentence) -> Group | None:
    """ارتفع عدد من استشهدوا إلى 27, ارتفع إلى 27 عدد من استشهدوا: the number that those came to whom only "who" and a verb name, and no number of somebody else."""
    if word.first - 2 < sentence.first or page.folded[word.first - 1] != "من" or cue(page, word.first - 2, "toll") is None:
        return None
    count = count_ending_at(page, word.first - 3, sentence.first) or toll_number(page, word.last + 1, sentence.last)
    return None if count is None else Group(count.first_token, count.last_token, count.least, count.most, "unspecified", counted=True)


def _of_those_who(page: Page, word: Hit, opener: int, sentence: Sentence) -> Group | None:
    """يرتفع عدد الذين قتلوا إلى 45, ارتفع إلى 45 عدد الذين قتلوا: a toll of people whom only their verb names."""
    if page.functions[opener] != "who" or not cue(page, opener - 1, "toll"):
        return None
    count = count_ending_at(page, opener - 2, sentence.first) or toll_number(page, word.last + 1, sentence.last)
    return None if count is None else Group(count.first_token, count.last_token, count.least, count.most, "unspecified", counted=True)


def _says_again_how_many(page: Page, count: Count, kinds: tuple[str, ...]) -> bool:
    """شرطيان اثنان: a number behind a noun that says as many."""
    noun = page.of_kind(count.first_token - 1, *kinds) if count.first_token else None
    return noun is not None and not noun.definite and count.least in (1, 2) and bounds_of(noun) == (count.least, count.most)


def _together(first: Group, joined: list[Group]) -> Group:
    """رجلا وزوجته وطفلهما قتلوا: so many as they are, where the form of each noun says; else the last of them alone."""
    groups = [first, *joined]
    if any(group.most is None or group.least is None or group.counted for group in groups):
        return joined[0]
    whole = sum(group.least or 0 for group in groups)
    return Group(first.first, joined[0].last, whole, whole, "unspecified", first.noun, counted=True)


def _whole(page: Page, group: Group, word: Hit, sentence: Sentence) -> Group:
    """أربعة من أفراد عائلة لقوا حتفهم: the number that a noun without one stands under."""
    if group.counted:
        return group
    for at in range(group.first - 1, max(sentence.first, group.first - _UNDER) - 1, -1):
        if page.tokens[at].kind == "mark":
            break
        over = group_at(page, at, word.first, things=False) if page.count_at(at) is not None else None
        if over is not None and over.counted and (over.last >= group.first or (over.last == group.first - 2 and page.folded[group.first - 1] == "من")):
            # أكثر من 57 شخصا من المدنيين
            count = count_ending_at(page, at, sentence.first)
            return over if count is None else over._replace(first=count.first_token, least=count.least, most=count.most)
    return group


# القيادي في الجماعة العميد: so many tokens before a title another may stand.
_TITLES_WITHIN = 3


def _with_titles(page: Page, group: Group, sentence: Sentence) -> Group:
    """القيادي الحوثي العميد فلان لقي مصرعه: one man with all his titles, each of them with the article."""
    if group.counted or group.noun is None or not group.noun.definite or group.noun.features[1:2] != "s" or group.noun.proclitics:
        return group
    for at in range(group.first - 1, max(sentence.first, group.first - 1 - _TITLES_WITHIN) - 1, -1):
        title = page.of_kind(at, "people")
        if title is not None and title.definite and title.features[1:2] == "s" and not title.proclitics:
            return group._replace(first=at)
        if page.tokens[at].kind != "word" or not (
            page.functions[at] == "preposition" or at in page.inside_actor or page.of_kind(at, "force") or not page.hits[at]
        ):
            return group
    return group


def _bars(page: Page, index: int) -> bool:
    saying = page.of_kind(index, "saying")
    if page.tokens[index].text in ".؛:" or page.functions[index] in ("leads_to", "clause") or (saying is not None and saying.features.startswith("v")):
        return True
    word = page.of_kind(index, "harm")
    # آلاف الأسر: families, and no captures.
    return word is not None and word.sense.role == "event" and page.of_kind(index, "people") is None


def _count_before(page: Page, index: int, sentence: Sentence) -> int:
    """Where the number before a noun starts, or the noun itself."""
    at = index - 1
    if at >= sentence.first and page.folded[at] == "من":
        at -= 1
    while at >= sentence.first and page.tokens[at].kind == "mark" and page.tokens[at].text in '"«»“”':
        at -= 1
    count = count_ending_at(page, at, sentence.first)
    if count is None and cue(page, at, "toll"):
        # يرتفع إلى 41 عدد الذين قتلوا.
        count = count_ending_at(page, at - 1, sentence.first)
    return count.first_token if count is not None else index


def is_part(page: Page, index: int) -> bool:
    """Whether a group stands behind a word like among or most, so that a total stands before it."""
    for at in range(index - 1, max(-1, index - 7), -1):
        if page.structure(at, "among") is not None or cue(page, at, "most"):
            return True
        if page.tokens[at].kind == "mark" or page.count_at(at) is not None:
            return False
    return False


def _subject(page: Page, word: Hit, opener: int) -> Group | None:
    """إن لحود قتل, الذي قتل: somebody named before the verb; the verb's ending says how many."""
    if word.features[1:2] == "r" or word.first - opener > 8 or word.sense.harm not in ("killed", "injured"):
        return None
    relative = page.functions[opener] == "who"
    if relative and opener and page.of_kind(opener - 1, "object", "place_word") is not None:
        # المطار الذي أصيب بقذائف
        return None
    first = word.first if relative else opener + 1
    plural = page.folded[word.first].endswith(("وا", "ون"))
    if plural or (relative and page.folded[opener] == "التي") or (not relative and named_at(page, first, word.first) is None):
        return None
    return Group(first, max(first, word.first - 1), 1, 1, "unspecified")


def agreeing(page: Page, word: Hit, group: Group | None) -> Group | None:
    """A group without a number takes that of its verb: فلسطينيين قتلا are two."""
    text = page.folded[word.first]
    dual = word.features.startswith("vp3") and text.endswith("ا") and not text.endswith("وا") and len(text) > 3
    dual = dual or (word.sense.role == "verb" and text.startswith(("ي", "ت")) and text.endswith("ان") and not word.features.startswith("vp"))
    dual = dual and not word.suffix and not word.sense.form.endswith(("ا", "ى"))
    if group is None:
        return Group(word.first, word.last, 2, 2, "unspecified") if dual else None
    return group._replace(least=2, most=2) if dual and not group.counted else group
