"""The outlet itself, and the medium that a teller told: لوكالة الأنباء, في تصريح لقناة, نقلته صحيفة."""

from __future__ import annotations

from marsad.extract.rules.page import QUOTES_OPEN, Page
from marsad.extract.rules.phrases import phrase_end
from marsad.extract.rules.tellers.naming import is_text, may_name, proclitics_at
from marsad.extract.rules.tellers.openings import before_words, opens_words
from marsad.extract.rules.tellers.scopes import Chain, Told
from marsad.text.tokens import tokenize


def is_outlet(page: Page, first: int, last: int) -> bool:
    """Whether the words name the outlet itself, which is left out of the chain."""
    if any((hit := page.of_kind(at, "teller")) is not None and hit.sense.value == "correspondent" for at in range(first, last + 1)):
        return False
    while first < last and page.tokens[first].kind == "mark":
        first += 1
    while first < last and page.tokens[last].kind == "mark":
        # قال لـ"العربية": quotes are no part of the name.
        last -= 1
    if first in page.actor_at and page.actor_at[first].last == last and page.outlet_actor in page.actor_ids(page.actor_at[first])[:1]:
        return True
    outlet = {token.folded.removeprefix("ال") for token in tokenize(page.document.voice or "")}
    words = [page.folded[index] for index in range(first, last + 1) if page.tokens[index].kind in ("word", "number")]
    bare = [word[2:] if word.startswith(("لل", "ال")) else word for word in words]
    return bool(outlet) and bool(bare) and all(word in outlet for word in bare)


def told_to(page: Page, index: int, limit: int) -> Chain:
    """`to Reuters` right after a teller: the medium that the words were told to."""
    if index >= limit:
        return ()
    if page.structure(index, "to"):
        index += 1
    while index < limit and page.tokens[index].text in QUOTES_OPEN:
        index += 1
    if index >= limit or not _is_told_medium(page, index) or is_outlet(page, index, index) or page.folded[index] in page.reference.words("companion.the_press"):
        return ()
    last = phrase_end(page, index, limit)
    named = index + 1 if page.of_kind(index, "teller") and index + 1 <= last and index not in page.actor_at else index
    if is_outlet(page, index, last) or is_outlet(page, named, last):
        return ()
    return (Told(index, last, proclitics_at(page, index)),)


def before_told_medium(page: Page, told: Told) -> Told:
    """أضاف حمصي لرويترز أن: a teller without the medium known by name that he told; a correspondent and his medium (مراسل لرويترز) are one."""
    head = page.of_kind(told.first, "teller")
    if head is not None and head.sense.value == "correspondent":
        return told
    for at in range(told.first + 1, told.last + 1):
        name = page.actor_at.get(at)
        if name is not None and name.last == told.last and name.proclitics == "ل" and page.is_medium(name):
            return told._replace(last=at - 1)
    return told


def informed_medium(page: Page, told: Told, verb: int) -> tuple[Told, Chain]:
    """أفاد مصدر أمني وكالة فرانس برس بأن: who tells, and the medium that a verb of letting know has for its object behind him."""
    saying = page.of_kind(verb, "saying")
    head = page.of_kind(told.first, "teller", "force")
    lets_know = saying is not None and (saying.sense.form in _LETS_KNOW or "told" in saying.sense.needs)
    if not lets_know or head is None or head.sense.tells == "media" or head.sense.value == "correspondent":
        return told, ()
    for at in range(head.last + 1, told.last + 1):
        name, medium = page.actor_at.get(at), page.of_kind(at, "teller")
        by_name = name is not None and not name.proclitics and page.is_medium(name)
        by_word = medium is not None and medium.sense.tells == "media" and medium.sense.value is None and not medium.proclitics
        of_somebody = at - 1 == head.first and not head.definite and head.sense.tells not in ("witness", "anonymous")
        if (by_name or by_word) and not page.functions[at - 1] and not of_somebody:
            # أفادت مصادر "العربية" بأن: the marks of a quotation are part of neither.
            quoted = page.tokens[at - 1].text in QUOTES_OPEN
            last = told.last - (quoted and page.tokens[told.last].kind == "mark")
            return told._replace(last=at - 1 - quoted), () if is_outlet(page, at, last) else (Told(at, last),)
    return told, ()


def before_those_informed(page: Page, told: Told, verb: int) -> Told:
    """أبلغ مسؤول أمني الصحفيين أن, أبلغ الجيش السكان أن: who tells, without the people with the article behind him whom a verb of letting know has for its object."""
    saying, head, body = page.of_kind(verb, "saying"), page.of_kind(told.first, "teller", "force"), page.actor_at.get(told.first)
    if saying is None or "told" not in saying.sense.needs or not saying.features.startswith("v") or (head is None and body is None):
        return told
    last = body.last if body is not None else head.last if head is not None else told.first
    of_somebody = body is None and head is not None and not head.definite and head.first == head.last
    for at in range(last + 1 + of_somebody, told.last + 1):
        people = page.of_kind(at, "people", "teller")
        many = people is not None and people.features[1:2] == "p" and page.folded[at].endswith("ين")
        if page.folded[at].startswith("ال") and at not in page.inside_actor and (many or page.folded[at] in page.reference.words("companion.inhabitants")):
            return told._replace(last=at - 1)
    return told


# أفاد فلانا بكذا
_LETS_KNOW = frozenset({"أفاد"})


def _is_told_medium(page: Page, index: int) -> bool:
    medium = page.of_kind(index, "teller")
    by_word = medium is not None and medium.sense.tells == "media" and medium.sense.value != "person" and medium.proclitics == "ل"
    by_name = index in page.actor_at and page.is_medium(page.actor_at[index])
    told = page.folded[index].startswith("ل") or (index > 0 and page.structure(index - 1, "to") is not None) or page.tokens[index - 1].text in QUOTES_OPEN
    return (by_word or by_name) and told


def after_apposition(page: Page, after: int, limit: int) -> tuple[Chain, int]:
    """What stands between a teller and the words told: a medium that was told, and where the words begin.

    `قال الوزير، فلان الفلاني، في تصريح لوكالة الأنباء إن`: the words told begin at `that`, a colon or a quotation, if one comes before
    any happening or other verb; else right after the teller.
    """
    media = (
        told_to(page, after, limit)
        or _through_a_medium(page, after, limit)
        or _in_what_a_medium_gave_out(page, after, limit)
        or _in_a_talk_with(page, after + (after < limit and page.tokens[after].text in "،,"), limit)
    )
    start = media[-1].last + 1 if media else after
    opening = next((at for at in before_words(page, start, limit) if opens_words(page, at)), None)
    if opening is None or (opening == start + 1 and _is_a_bare_deed(page, start)):
        # أعلن الجيش مقتل "ضابط وجندي": what is told begins with the noun whose words are quoted.
        return media, start
    for at in range(start, opening):
        if not media:
            media = _medium_at(page, at, opening) or _through_a_medium(page, at, opening) or _in_a_talk_with(page, at, opening)
    return media, opening


def _is_a_bare_deed(page: Page, index: int) -> bool:
    """Whether a noun of happening or harm without the article stands at a token."""
    deed = page.of_kind(index, "event", "harm")
    return deed is not None and deed.features.startswith("n") and not deed.definite and not deed.proclitics


def _through_a_medium(page: Page, at: int, limit: int) -> Chain:
    """قال الحوثيون عبر قناة المسيرة إن: the medium that somebody speaks through; nothing where it is a page of his own."""
    if at + 1 >= limit or page.structure(at, "through") is None:
        return ()
    medium = page.of_kind(at + 1, "teller")
    by_word = medium is not None and medium.sense.tells == "media" and medium.sense.value is None and not medium.proclitics and not medium.definite
    name = page.actor_at.get(at + 1)
    by_name = name is not None and not name.proclitics and page.is_medium(name)
    last = phrase_end(page, at + 1, limit) if by_word or by_name else at
    return (Told(at + 1, last),) if last > at and not is_outlet(page, at + 1, last) else ()


def _in_a_talk_with(page: Page, at: int, limit: int) -> Chain:
    """قال الوزير في مقابلة مع قناة كذا إن: the medium that somebody talks with."""
    if at + 3 >= limit or page.functions[at] != "preposition" or page.folded[at + 1] not in page.reference.words("companion.a_talk"):
        return ()
    beside = next((index for index in range(at + 2, min(at + 2 + _TO_WITH, limit - 1)) if page.folded[index] == "مع"), None)
    if beside is None or any(page.functions[index] for index in range(at + 2, beside)):
        return ()
    first = beside + 1 + (page.tokens[beside + 1].text in QUOTES_OPEN)
    medium, name = page.of_kind(first, "teller"), page.actor_at.get(first)
    by_word = medium is not None and medium.sense.tells == "media" and medium.sense.value is None and not medium.proclitics
    if not by_word and not (name is not None and not name.proclitics and page.is_medium(name)):
        return ()
    last = phrase_end(page, first, limit)
    return () if is_outlet(page, first, last) else (Told(first, last),)


# في مقابلة حصرية مع قناة كذا
_TO_WITH = 3


def _in_what_a_medium_gave_out(page: Page, at: int, limit: int) -> Chain:
    """أعلنت الوزارة في بيان نقلته الوكالة مقتل: the medium by which a text came out that is named right behind its teller."""
    if at + 2 >= limit or page.functions[at] != "preposition" or not (is_text(page, at + 1) or page.structure(at + 1, "speech")):
        return ()
    return _medium_at(page, at + 2, limit) if page.structure(at + 2, "publishes") else ()


def fronted_medium(page: Page, start: int, verb: int) -> Chain:
    """في حديث لقناة كذا، قال الوزير: the medium that is named with the talk before the verb of saying."""
    if page.functions[start] != "preposition" or verb - start < _SHORTEST_TALK or page.tokens[verb - 1].text not in "،,":
        return ()
    if not (is_text(page, start + 1) or page.structure(start + 1, "speech")):
        return ()
    return next((media for at in range(start + 2, verb - 1) if (media := _medium_at(page, at, verb - 1))), ())


# في حديث لرويترز،
_SHORTEST_TALK = 4


def medium_between(page: Page, first: int, limit: int) -> Chain:
    """تقارير نشرتها صحيفة كذا أفادت: who gave out what tells, named between it and its verb."""
    if first + 1 >= limit or not (publishes := page.structure(first, "publishes")) or not publishes.suffix:
        return ()
    return _medium_at(page, first, limit)


def _medium_at(page: Page, at: int, limit: int) -> Chain:
    """لوكالة فلان in `in a statement to`, or نقلته وكالة فلان."""
    publishes = page.structure(at, "publishes")
    if publishes is not None and publishes.suffix and at + 1 < limit and may_name(page, at + 1, None):
        last = phrase_end(page, at + 1, limit)
        return () if is_outlet(page, at + 1, last) else (Told(at + 1, last, proclitics_at(page, at + 1)),)
    return told_to(page, at, limit) if page.tokens[at].kind == "word" and page.tokens[at - 1].text not in QUOTES_OPEN else ()
