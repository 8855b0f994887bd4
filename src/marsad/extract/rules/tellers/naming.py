"""Where a teller is named: known bodies and offices, persons nobody knows, the issuers of statements, the medium that was told."""

from __future__ import annotations

import re
from collections.abc import Iterator

from marsad.extract.rules.page import QUOTES_OPEN, Page
from marsad.extract.rules.phrases import is_verb, phrase_end
from marsad.extract.rules.tellers.scopes import Chain, Told
from marsad.reference.lexicon import Hit
from marsad.text.tokens import tokenize

_MOST_NAMES = 5
# How many words in quotes may follow the first of a name or its known part.
_LONGEST_QUOTED_NAME = 3
# The shapes of verbal nouns (إرسال، تعليق، انسحاب، استئناف), which follow verbs of saying as objects more often than names do.
_DEED = re.compile(r"(ا..ا.|ت..ي.|ا[نست].{1,3}ا.|م[^ ]{2}ا.ة)$")
# How far after its verb and subject the words told may begin, past an apposition and "in a statement to".
_APPOSITION = 18


def may_name(page: Page, index: int, hit: Hit | None) -> bool:
    """Whether a teller can be named from a token on; `hit` is the word of saying before it, None where a frame asks."""
    token = page.tokens[index]
    if _is_text(page, index) and token.folded.endswith("ا"):
        # أصدر بيانا: an accusative is what is given out.
        return False
    if token.kind != "word":
        return token.text == "#" or (token.text in QUOTES_OPEN and _known(page, index + 1) and not opens_quotation(page, index))
    if page.functions[index] or index in page.in_time or page.of_kind(index, "negation", "realis"):
        return index in page.actor_at
    if hit is not None and hit.features.startswith("v") and _proclitics(page, index).endswith(("ل", "ب", "ك")):
        return False
    if index in page.actor_at or page.of_kind(index, "teller"):
        return True
    if page.of_kind(index, "event", "harm", "frame", "saying") or is_verb(page, index):
        return False
    if hit is not None and hit.features.startswith("v") and hit.features[2] == "1":
        return False
    if index in page.adjective_at or page.of_kind(index, "force", "people") is not None:
        return True
    if hit is not None and hit.features.startswith("v") and hit.features[2] == "1":
        return False
    return hit is not None and hit.sense.mode != "relay" and (person_end(page, index) is not None or _is_subject(page, index))


def _known(page: Page, index: int) -> bool:
    return index < len(page) and (index in page.actor_at or page.of_kind(index, "teller", "force") is not None)


def person_end(page: Page, first: int) -> int | None:
    """The last token of a person's name that no list knows: bare words, then a title, a mark, a preposition or the words told."""
    if not may_be_name(page, first):
        return None
    last = first
    while last + 1 < min(len(page), first + _MOST_NAMES) and _goes_on(page, last + 1):
        last += 1
    after = last + 1
    if after >= len(page) or _is_accusative(page, first, last):
        return None
    if _is_title(page, after):
        return last
    if page.folded[first].endswith("ة"):
        return None
    if page.functions[after] == "that" or page.tokens[after].text in ':«“"':
        return last
    ends = page.functions[after] in ("who", "cause", "clause") or page.tokens[after].text in "،,(" or after in page.in_time
    ends = ends or (page.functions[after] == "preposition" and not page.structure(after, "to")) or page.structure(after, "his_words") is not None
    return last if ends and not _DEED.match(page.folded[first]) else None


def _is_accusative(page: Page, first: int, last: int) -> bool:
    """كلاما جديدا, هاتفيا: an object or an adverb; a name may end so (مايا) where a title or the words told follow it."""
    if not page.folded[first].endswith("ا"):
        return False
    after = last + 1
    told = page.functions[after] == "that" or page.tokens[after].text in ':«“"،,' or _is_title(page, after)
    return last == first or page.folded[first + 1].endswith("ا") or not told


def may_be_name(page: Page, index: int) -> bool:
    """Whether a word may be a person's name: unknown to the lexicon and bare of clitics and of the endings of other words."""
    folded = page.folded[index]
    if page.tokens[index].kind != "word" or _is_known_word(page, index) or page.functions[index] or index in page.in_time:
        return False
    return len(folded) >= 3 and not folded.startswith(("بال", "لل", "كال", "ب", "وال")) and not folded.endswith(("ه", "ها", "هم"))


def _is_known_word(page: Page, index: int) -> bool:
    return any(hit.sense.value != "name_head" and not hit.suffix for hit in page.hits[index])


def _goes_on(page: Page, index: int) -> bool:
    if page.tokens[index].text in "-–":
        return True
    return page.tokens[index].kind == "word" and not _is_known_word(page, index) and not page.functions[index] and index not in page.in_time


def _is_title(page: Page, index: int) -> bool:
    """المتحدث, وزير: an office that follows the name of who holds it."""
    hit = page.of_kind(index, "teller")
    return hit is not None and not hit.proclitics and hit.sense.value not in ("text", "report") and not hit.features.startswith("v")


def _is_subject(page: Page, index: int) -> bool:
    """A noun right after its verb of saying (قال المجلس إن, قال منظمو الحملة إن): the words told begin soon after it."""
    definite = page.folded[index].startswith("ال")
    if page.folded[index].endswith("ا"):
        return False
    if page.functions[index] or (not definite and page.folded[index].endswith("ة")) or any(hit.suffix for hit in page.hits[index]):
        return False
    for at in range(index + 1, min(index + (9 if definite else 4), len(page))):
        if page.functions[at] == "that" or page.tokens[at].text in ':«“"':
            return True
        placed = definite and (page.functions[at] == "preposition" or _is_text(page, at))
        if not (page.folded[at].startswith("ال") or at in page.in_time or placed) or page.of_kind(at, "event", "saying"):
            return False
    return False


def _is_text(page: Page, index: int) -> bool:
    hit = page.of_kind(index, "teller")
    return hit is not None and hit.sense.value == "text"


def named_at(page: Page, index: int, limit: int) -> tuple[Told, int]:
    """The teller named from a token on, and the token after the words that name it.

    A text that tells (بيان، تقرير) stands for who issued it where that is said.
    """
    last = _phrase(page, index, limit)
    issuer = issuer_at(page, index, limit)
    if issuer is not None:
        end = _phrase(page, issuer, limit)
        return Told(issuer, end, _proclitics(page, issuer)), max(last, end) + 1
    return Told(index, last, _proclitics(page, index)), last + 1


def _phrase(page: Page, index: int, limit: int) -> int:
    person = None if index in page.actor_at else person_end(page, index)
    if person is None or page.of_kind(index, "teller", "force", "people"):
        return phrase_end(page, index, limit, across_and=True, across_in=True)
    title = person + 1
    if title < limit and _is_title(page, title):
        return phrase_end(page, title, limit, across_and=True, across_in=True)
    return person


def issuer_at(page: Page, index: int, limit: int) -> int | None:
    """Where the issuer of the text that a token names is named: بيان صادر عن فلان, بيان نشره فلان, بيان من فلان, بيان لفلان."""
    if not _is_text(page, index):
        return None
    for at in range(index + 1, min(index + 6, limit)):
        if page.functions[at] == "that" or page.tokens[at].kind != "word":
            return None
        publishes = page.structure(at, "publishes")
        if (publishes is not None and publishes.suffix) or page.structure(at, "relayed_from") or page.structure(at, "from"):
            return at + 1 if at + 1 < limit and may_name(page, at + 1, None) else None
        if _proclitics(page, at) == "ل" or page.folded[at].startswith("لل"):
            return at if at in page.actor_at or not page.functions[at] else None
        if page.functions[at] or at in page.actor_at:
            return None
    return None


def _proclitics(page: Page, index: int) -> str:
    if index in page.actor_at:
        return page.actor_at[index].proclitics
    return page.hits[index][0].proclitics if page.hits[index] else ""


def is_outlet(page: Page, first: int, last: int) -> bool:
    """Whether the words name the outlet itself, which is left out of the chain."""
    if any((hit := page.of_kind(at, "teller")) is not None and hit.sense.value == "correspondent" for at in range(first, last + 1)):
        return False
    if first in page.actor_at and page.actor_at[first].last == last and page.outlet_actor in page.actor_ids(page.actor_at[first])[:1]:
        return True
    outlet = {token.folded.removeprefix("ال") for token in tokenize(page.document.outlet or "")}
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
    if index >= limit or not _is_told_medium(page, index) or is_outlet(page, index, index):
        return ()
    last = phrase_end(page, index, limit)
    named = index + 1 if page.of_kind(index, "teller") and index + 1 <= last and index not in page.actor_at else index
    if is_outlet(page, index, last) or is_outlet(page, named, last):
        return ()
    return (Told(index, last, _proclitics(page, index)),)


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
    media = told_to(page, after, limit)
    start = media[-1].last + 1 if media else after
    opening = next((at for at in _apposition(page, start, limit) if _opens_words(page, at)), None)
    if opening is None:
        return media, start
    for at in range(start, opening):
        if not media:
            media = _medium_at(page, at, opening)
    return media, opening


def _apposition(page: Page, start: int, limit: int) -> Iterator[int]:
    for at in range(start, min(start + _APPOSITION, limit)):
        if not _opens_words(page, at):
            hit = page.of_kind(at, "event", "saying")
            strong = hit is not None and hit.sense.strength != "weak" and at not in page.inside_actor
            if strong or page.functions[at] == "clause" or (is_verb(page, at) and not page.structure(at, "publishes")):
                return
        yield at


def _opens_words(page: Page, at: int) -> bool:
    return page.functions[at] == "that" or page.tokens[at].text == ":" or opens_quotation(page, at)


def opens_quotation(page: Page, at: int) -> bool:
    """Whether a mark opens a quotation of what is told, rather than a name or a word in quotes."""
    number = page.quoted[at]
    if page.tokens[at].text not in QUOTES_OPEN or not number or (at and page.quoted[at - 1] == number):
        return False
    name = page.actor_at.get(at + 1)
    longest = (name.last if name is not None else at + 1) + _LONGEST_QUOTED_NAME
    return longest < len(page) and page.quoted[longest] == number


def _medium_at(page: Page, at: int, limit: int) -> Chain:
    """لوكالة فلان in `in a statement to`, or نقلته وكالة فلان."""
    publishes = page.structure(at, "publishes")
    if publishes is not None and publishes.suffix and at + 1 < limit and may_name(page, at + 1, None):
        last = phrase_end(page, at + 1, limit)
        return () if is_outlet(page, at + 1, last) else (Told(at + 1, last, _proclitics(page, at + 1)),)
    return told_to(page, at, limit) if page.tokens[at].kind == "word" and page.tokens[at - 1].text not in QUOTES_OPEN else ()


def subject_before(page: Page, hit: Hit, start: int) -> Told | None:
    """The subject that stands before its verb, as in headlines and after كان: one phrase that reaches to the verb."""
    verbal = hit.features.startswith("v") or hit.sense.pos == "phrase"
    if not verbal or hit.proclitics.startswith(("و", "ف", "ل")) or hit.features[2:3] == "1":
        return None
    subject: Told | None = None
    for first in range(hit.first - 1, max(start, hit.first - 14) - 1, -1):
        if page.functions[first] == "that" or page.tokens[first].text in ".:|؛" or is_verb(page, first):
            break
        if page.functions[first] == "clause":
            break
        people = page.of_kind(first, "people")
        met = people is not None and people.definite and first > start and page.functions[first - 1] == "that"
        if first not in page.actor_at and not page.of_kind(first, "teller", "force") and not met:
            continue
        if page.functions[first - 1] == "preposition" and first > start:
            continue
        told, after = named_at(page, first, hit.first)
        if _reaches(page, after, hit.first):
            subject = told
    return subject or _person_before(page, hit, start)


def _reaches(page: Page, after: int, verb: int) -> bool:
    return all(page.tokens[index].text in '،,"»”)' or index in page.in_time or page.structure(index, "aspect") for index in range(after, verb))


def _person_before(page: Page, hit: Hit, start: int) -> Told | None:
    """An unknown name alone between the start of its clause and the verb."""
    first = hit.first
    while first - 1 >= start and hit.first - first < _MOST_NAMES and may_be_name(page, first - 1):
        first -= 1
    opens = (
        first == start or page.tokens[first - 1].text in ":|/،," or page.functions[first - 1] in ("clause", "that") or page.tokens[first - 1].kind == "break"
    )
    if first == hit.first or not opens or page.folded[hit.first - 1].endswith("ة"):
        return None
    if page.folded[first].startswith("ال") and first == hit.first - 1:
        # الدلائل تشير: what points at something is seldom a person.
        return None
    return Told(first, hit.first - 1)


def sentence_subject(page: Page, start: int, limit: int) -> Told | None:
    """وصل الوزير إلى ..., مؤكدا: whom a sentence is about, named near its beginning and after no preposition."""
    for first in range(start, min(start + 5, limit)):
        if page.functions[first] in ("preposition", "cause", "that") or page.tokens[first].text in "،,:":
            return None
        hit = page.of_kind(first, "teller")
        people = page.of_kind(first, "people")
        if first in page.actor_at or (hit is not None and hit.sense.strength != "weak") or (people is not None and people.definite):
            told, after = named_at(page, first, limit)
            return told if after <= limit and not told.proclitics.endswith(("ل", "ب")) else None
    return None


def antecedent_before(page: Page, verb: int, start: int) -> Told | None:
    """القوات الإسرائيلية التي قالت: whom a relative clause with a verb of saying is about."""
    who = verb - 1
    found: Told | None = None
    for first in range(who - 1, max(start, who - 9) - 1, -1):
        if page.functions[first] in ("that", "clause", "who") or page.tokens[first].text in ".:،؛" or is_verb(page, first):
            break
        if first in page.actor_at or page.of_kind(first, "teller", "force", "people") is not None:
            told, after = named_at(page, first, who)
            if after == who or all(page.tokens[at].text in '،,"»”' for at in range(after, who)):
                found = told
    return found
