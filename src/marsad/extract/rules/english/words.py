"""English grammar on a page: sentences, clauses and noun phrases. What each word does is said in data/lexicons/en_words.yml."""

from __future__ import annotations

from collections.abc import Iterator

from marsad.extract.rules.page import Page, Sentence
from marsad.extract.rules.roles import Phrase
from marsad.reference.lexicon import Hit

_STOPS = frozenset(".!?")
# Signs that posts set between their sentences.
_SIGNS = frozenset("•▪▫●🔴🔹🔸🔻💠🟢⭕⚡")
_PAUSES = frozenset(',;:()[]—–-"“”')
_LONGEST_PHRASE = 9
_HERE = frozenset({"there", "here"})
_PARTS_A_PHRASE = frozenset({"for", "between"})


def sentences(page: Page) -> Iterator[Sentence]:
    """The sentences of a page: a point behind an abbreviation or an initial, or before a small letter, ends none; a dateline is left out."""
    first, line, again = 0, 0, page.headline_again
    title = len(page.document.title or "")
    for index, token in enumerate(page.tokens):
        if again and token.start >= again:
            if index > first:
                yield _sentence(page, first, index, line, title)
            first, again = index, 0
        if token.kind == "break" or token.text in _SIGNS or (token.text in _STOPS and _ends(page, index)):
            if index > first:
                yield _sentence(page, first, index, line, title)
            first = index + 1
        line += token.kind == "break"
    if first < len(page):
        yield _sentence(page, first, len(page), line, title)


def _sentence(page: Page, first: int, last: int, line: int, title: int) -> Sentence:
    in_title = page.tokens[first].start < title
    return Sentence(first if in_title else _after_dateline(page, first, last), last, line, in_title)


# CAIRO/JERUSALEM, March 2 (Agency) - : as many tokens as a dateline has.
_LONGEST_DATELINE = 18


def _after_dateline(page: Page, first: int, last: int) -> int:
    """The token behind the dash that ends a dateline with its agency in brackets; `first` where none opens the sentence."""
    for index in range(first + 1, min(first + _LONGEST_DATELINE, last - 1)):
        if page.tokens[index].text in "-–—" and (page.tokens[index - 1].text == ")" or _is_town_of_a_dateline(page, first, index)):
            return index + 1
        if page.tokens[index].kind == "word" and page.tokens[index].text[:1].islower():
            return first
    return first


def _is_town_of_a_dateline(page: Page, first: int, dash: int) -> bool:
    """`NAIROBI - `, `ILIGAN CITY, Philippines - `: whether a dash apart from its words stands behind a town in capitals."""
    apart = page.tokens[dash - 1].end < page.tokens[dash].start
    town = page.tokens[first].text
    return apart and town.isupper() and len(town) > _SHORTEST_TOWN and all(not page.tokens[at].text[:1].islower() for at in range(first, dash))


_SHORTEST_TOWN = 3


def _ends(page: Page, index: int) -> bool:
    before = page.tokens[index - 1] if index else None
    after = page.tokens[index + 1] if index + 1 < len(page) else None
    if after is not None and (after.text[:1].islower() or after.text in ",;)"):
        # "at about 2 p.m., killing"
        return False
    if before is None or page.tokens[index].text != ".":
        return True
    return use(page, index - 1, "abbreviation") is None and not (len(before.text) == 1 and before.text.isupper())


def use(page: Page, index: int, value: str) -> Hit | None:
    """The grammatical word of that use at a token; None where it has none."""
    hit = page.structure(index, value) if 0 <= index < len(page) else None
    if (
        hit is not None
        and value == "auxiliary"
        and page.tokens[index].text == "IS"
        and page.tokens[max(0, index - 1)].text.upper() != page.tokens[max(0, index - 1)].text
    ):
        # the Islamic State, and no verb
        return None
    if hit is not None and value in ("at", "struck") and page.count_at(index) is not None:
        # "wounded around 30 people", "killed at least five": how exact a number is, and no place.
        return None
    if hit is not None and value == "at" and index + 1 < len(page) and page.tokens[index + 1].text == "-" and _joins(page, index + 1):
        # "by an off-duty soldier"
        return None
    return None if hit is not None and hit.sense.mode == "by_verb" and is_since(page, index) else hit


def is_since(page: Page, index: int) -> bool:
    """`the rebels have since advanced`: a word that begins no clause where it stands within a verb."""
    hit = page.structure(index, "break")
    return hit is not None and hit.sense.mode == "by_verb" and index > 0 and page.structure(index - 1, "helper") is not None


def is_capital(page: Page, index: int) -> bool:
    return page.tokens[index].kind == "word" and page.tokens[index].text[:1].isupper()


def is_pause(page: Page, index: int) -> bool:
    """Whether a mark or a line break parts what stands before and behind it; a hyphen inside of a word does not."""
    token = page.tokens[index]
    return token.kind == "break" or (token.text in _PAUSES and not (token.text == "-" and _joins(page, index)))


def _joins(page: Page, index: int) -> bool:
    """`Al-Shabaab`, `Norway-based`: nothing stands between a hyphen and the words on either side."""
    token = page.tokens[index]
    return 0 < index < len(page) - 1 and page.tokens[index - 1].end == token.start and page.tokens[index + 1].start == token.end


def is_verb(page: Page, index: int) -> bool:
    """Whether a token is a verb of the lexicon; a weak word of saying (state, post) is a noun more often, and a plural before "were" always."""
    if page.folded[index].endswith("s") and page.folded[index + 1 : index + 2] in (["were"], ["are"], ["have"], ["had"]):
        return False
    if index and use(page, index - 1, "determiner") and any(page.folded[index] == hit.sense.form for hit in page.hits[index]):
        # "a bomb killed two", "the attack"
        return False
    return any(
        (hit.features.startswith("v") and (hit.sense.kind in ("event", "harm", "realis") or (hit.sense.kind == "saying" and hit.sense.strength != "weak")))
        or (hit.sense.kind == "event" and hit.sense.pos == "phrase" and page.folded[index].endswith("ed") and is_verbal(page, hit))
        for hit in page.hits[index]
    )


def is_verbal(page: Page, hit: Hit) -> bool:
    """Whether a hit is a verb, or a phrase that begins with one: `crossed into`, `took control of`; no phrase of nouns (`exchange of fire`)."""
    if hit.features.startswith("v") or hit.sense.pos != "phrase":
        return hit.features.startswith("v")
    if hit.last == hit.first:
        # "troops have cleared three villages"
        return page.folded[hit.first].endswith(("ed", "ing", "ven", "ove"))
    if page.folded[hit.first].endswith("ing") and page.folded[hit.first - 1] in ("the", "a", "of"):
        return False
    inflected = page.folded[hit.first] != hit.sense.form.split()[0].casefold()
    return (inflected and page.folded[hit.first].endswith(("ed", "ing"))) or (
        page.folded[hit.last] != "of" and bool(use(page, hit.last, "at") or use(page, hit.last, "aim") or page.folded[hit.last] == "to")
    )


def is_passive(page: Page, index: int, low: int) -> bool:
    """Whether a form of "be" stands before the verb at a token, perhaps with an adverb between; who is striking is not struck."""
    if page.folded[index].endswith("ing"):
        return False
    for at in range(index - 1, max(low, index - 3) - 1, -1):
        broken = use(page, at, "break")
        if page.folded[at] == "to" or use(page, at, "determiner"):
            # "were used to attack", "was behind a drone attack"
            return False
        if page.tokens[at].text in ",;" or (broken is not None and broken.sense.mode != "joins"):
            # "were killed when shells hit", "were killed, said a lawyer"
            return False
        if use(page, at, "auxiliary") and not is_pause(page, at):
            return True
    return _shares_its_passive(page, index, low)


# "was dragged out of his house and shot"
_SHARED_WITHIN = 9


def _shares_its_passive(page: Page, index: int, low: int) -> bool:
    """`was tied to a tree and beaten`: a participle behind "and" with nothing that it is done to behind it, in whose clause a passive verb stands before."""
    behind = index + 1
    if index - 2 <= low or page.folded[index - 1] != "and" or not _is_past(page, index):
        return False
    ends = behind >= len(page) or page.tokens[behind].kind != "word" or behind in page.in_time or bool(use(page, behind, "at") or page.functions[behind])
    if not ends and page.folded[behind] not in ("by", "with", "to", "before", "while", "then"):
        return False
    for at in range(index - 2, max(low, index - 1 - _SHARED_WITHIN), -1):
        if is_pause(page, at) or (use(page, at, "break") and page.folded[at] != "and"):
            return False
        if use(page, at - 1, "auxiliary"):
            return page.folded[at - 1] in ("was", "were", "been", "being") and _is_past(page, at)
    return False


def _is_past(page: Page, index: int) -> bool:
    return page.folded[index].endswith(("ed", "en")) or any(hit.features.startswith("vp") for hit in page.hits[index])


def first_participle(page: Page, index: int) -> int:
    """`Six officers ambushed, killed`, `Three soldiers kidnapped and killed`: the first of two participles of a headline; the token itself where it stands alone."""
    before = index - 2
    if before < 1 or page.folded[index - 1] not in (",", "and") or not page.folded[before].endswith("ed"):
        return index
    done = any(other.features.startswith("vp") and other.sense.kind in ("event", "harm") for other in page.hits[before])
    return before if done and not use(page, before - 1, "auxiliary") else index


def clause_start(page: Page, index: int, low: int) -> int:
    """The first token of the clause that a token stands in."""
    for at in range(index - 1, low - 1, -1):
        broken = use(page, at, "break")
        if is_pause(page, at) or (broken is not None and broken.sense.mode != "joins"):
            return at + 1
        saying = page.of_kind(at, "saying")
        if saying is not None and saying.features.startswith("v") and saying.sense.strength != "weak" and page.folded[at + 1 : at + 3] != ["to", "be"]:
            return at + 1
    return low


def clause_end(page: Page, index: int, high: int) -> int:
    """The token behind the clause that a token stands in."""
    for at in range(index + 1, high):
        broken = use(page, at, "break")
        if page.tokens[at].text in ",;—" or page.tokens[at].kind == "break" or (broken is not None and broken.sense.mode != "joins"):
            return at
    return high


def phrase_after(page: Page, index: int, high: int) -> Phrase | None:
    """The noun phrase that begins at a token, its article left out; None where none does. "of" carries it on."""
    first = index
    while first < high and (use(page, first, "determiner") or page.tokens[first].text in "\"“'‘’"):
        first += 1
    if first < high and (page.folded[first] in ("and", "or") or (page.folded[first] in _PARTS_A_PHRASE and page.count_at(first) is None)):
        return None
    count = page.count_at(first) if first < high else None
    number = range(0) if count is None or count.ordinal else range(first, count.last_token + 1)
    last = first - 1
    for at in range(first, min(high, first + _LONGEST_PHRASE)):
        if at in number:
            # "at least seven people"
            last = at
            continue
        token = page.tokens[at]
        joins = token.text in "'’-" or token.text.casefold() in ("'s", "’s", "of") or (use(page, at, "determiner") is not None and at > first)
        if token.kind in ("mark", "break") and not joins:
            break
        if (
            not joins
            and at not in page.inside_actor
            and (at in page.in_time or use(page, at, "break") or use(page, at, "at") or page.functions[at] or _ends_phrase(page, at, first))
        ):
            if not (at == first and is_capital(page, at)):
                break
        if use(page, at, "auxiliary") or use(page, at, "helper") or use(page, at, "pronoun") or (at > first and page.folded[at] in _HERE):
            break
        if at > first and (page.folded[at : at + 2] == ["out", "of"] or use(page, at, "ablaze") or page.folded[at] == "whose"):
            # "drove 120 families out of the town", "set two tankers ablaze", "a taxi whose driver"
            break
        if at > first and page.tokens[at].kind == "number" and page.of_kind(at - 1, "object", "people", "force"):
            # "a house 20 kilometres north of the port"
            break
        if (
            at > first
            and page.folded[at] in _PARTS_A_PHRASE
            and at not in page.inside_actor
            and (page.folded[at] == "between" or not is_capital(page, min(at + 1, high - 1)))
        ):
            # "his guards for two hours", "a convoy between Gao and Menaka"; but not "the Centre for Human Rights".
            break
        last = at
    while last >= first and (page.tokens[last].kind == "mark" or page.folded[last] == "of" or use(page, last, "determiner")):
        last -= 1
    return Phrase(first, last) if last >= first else None


def _ends_phrase(page: Page, index: int, first: int) -> bool:
    """A verb, unless it is spelt like a thing that can be struck (`its main target`); what somebody or something behind a noun is doing (`a school sheltering`)."""
    if index > first and page.folded[index].endswith("ed") and use(page, index, "aspect") is not None:
        # "the siege of a hotel ended"
        return True
    if index > first and (
        (page.of_kind(index, "direction") and page.tokens[index - 1].text.casefold() not in ("'s", "’s")) or is_adverb(page, index) or _says_how(page, index)
    ):
        return True
    if index > first and index + 1 < len(page) and page.folded[index].endswith("ed") and page.of_kind(index - 1, "people", "force", "object"):
        # "between rebels and the army forced more than 40,000 people to flee"
        if page.count_at(index + 1) or use(page, index + 1, "determiner"):
            return True
    led = index > first or (first > 0 and use(page, first - 1, "determiner") is not None)
    if led and (is_kind_of(page, index) or (page.tokens[index - 1].text == "-" and page.tokens[index - 2].kind == "number")):
        # "two 500-pound bombs"
        return False
    if is_verb(page, index):
        return not (page.of_kind(index, "object") and not page.folded[index].endswith(("ed", "ing")))
    doing = index > first and page.folded[index].endswith("ing") and page.of_kind(index - 1, "object", "people", "force") is not None
    return doing and page.of_kind(index, "object", "event", "harm") is None


def is_kind_of(page: Page, index: int) -> bool:
    """`a landing ship`, `two captured soldiers`: a form of a verb that says what kind of thing or people stands right behind it, and nobody before it who does it."""
    word = page.folded[index]
    if not word.endswith(("ing", "ed")) or index + 1 >= len(page):
        return False
    led = page.folded[index - 1] == "to" and page.of_kind(index + 1, "teller") is not None
    if not led and page.of_kind(index + 1, "object", "people", "force") is None:
        # "loyal to ousted president"
        return False
    return page.of_kind(index - 1, "people", "force", "object", "means") is None and page.folded[index - 1] not in ("and", "not")


# "family" and "ally" are shorter than adverbs that news puts behind a noun.
_SHORTEST_ADVERB = 7


def is_adverb(page: Page, index: int) -> bool:
    """`a woman moderately injured`: a small word in -ly that names nobody and nothing."""
    word = page.folded[index]
    return word.endswith("ly") and len(word) >= _SHORTEST_ADVERB and not is_capital(page, index) and page.of_kind(index, "people", "object", "force") is None


def _says_how(page: Page, index: int) -> bool:
    """`missiles detected in its airspace`: a participle that a preposition follows."""
    return page.folded[index].endswith("ed") and index + 1 < len(page) and bool(use(page, index + 1, "at") or use(page, index + 1, "doer"))
