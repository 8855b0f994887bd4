"""English grammar on a page: sentences, clauses and noun phrases. What each word does is said in data/lexicons/en_words.yml."""

from __future__ import annotations

from collections.abc import Iterator

from marsad.extract.rules.page import Page, Sentence
from marsad.extract.rules.roles import Phrase
from marsad.reference.lexicon import Hit

_STOPS = frozenset(".!?")
# Signs that posts set between their sentences.
_SIGNS = frozenset("•▪●🔴🔹🔸🔻💠🟢⭕⚡")
_PAUSES = frozenset(',;:()[]—–-"“”')
_LONGEST_PHRASE = 9
_LONGEST_ASIDE = 14
_RELATIVE = frozenset({"who", "whose", "which"})
_HERE = frozenset({"there", "here"})
_PARTS_A_PHRASE = frozenset({"for", "between"})
_SMALL = frozenset({"and", "to", "for", "what", "how"})
_BEFORE_VERBS = frozenset({"to", "all", "both", "will", "would", "could", "may", "might", "suggesting"})


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
    return None if hit is not None and hit.sense.mode == "by_verb" and _is_since(page, index) else hit


def _is_since(page: Page, index: int) -> bool:
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
    if page.folded[index].endswith("s") and page.folded[index + 1 : index + 2] in (["were"], ["are"], ["have"]):
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
        if page.folded[at] == "to":
            # "were used to attack"
            return False
        if page.tokens[at].text in ",;" or (broken is not None and broken.sense.mode != "joins"):
            # "were killed when shells hit", "were killed, said a lawyer"
            return False
        if use(page, at, "auxiliary") and not is_pause(page, at):
            return True
    return False


def clause_start(page: Page, index: int, low: int) -> int:
    """The first token of the clause that a token stands in."""
    for at in range(index - 1, low - 1, -1):
        broken = use(page, at, "break")
        if is_pause(page, at) or (broken is not None and broken.sense.mode != "joins"):
            return at + 1
        saying = page.of_kind(at, "saying")
        if saying is not None and saying.features.startswith("v") and saying.sense.strength != "weak":
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
    while first < high and (use(page, first, "determiner") or page.tokens[first].text in '"“'):
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
        if at > first and page.folded[at : at + 2] == ["out", "of"]:
            # "drove 120 families out of the town"
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
    if index > first and (page.of_kind(index, "direction") or _is_adverb(page, index) or _says_how(page, index)):
        return True
    if index > first and index + 1 < len(page) and page.folded[index].endswith("ed") and page.of_kind(index - 1, "people", "force", "object"):
        # "between rebels and the army forced more than 40,000 people to flee"
        if page.count_at(index + 1) or use(page, index + 1, "determiner"):
            return True
    if index > first and (_is_kind_of(page, index) or (page.tokens[index - 1].text == "-" and page.tokens[index - 2].kind == "number")):
        # "two 500-pound bombs"
        return False
    if is_verb(page, index):
        return not (page.of_kind(index, "object") and not page.folded[index].endswith(("ed", "ing")))
    doing = index > first and page.folded[index].endswith("ing") and page.of_kind(index - 1, "object", "people", "force") is not None
    return doing and page.of_kind(index, "object", "event", "harm") is None


def _is_kind_of(page: Page, index: int) -> bool:
    """`a landing ship`, `two captured soldiers`: a form of a verb that says what kind of thing or people stands right behind it, and nobody before it who does it."""
    word = page.folded[index]
    if not word.endswith(("ing", "ed")) or index + 1 >= len(page) or page.of_kind(index + 1, "object", "people", "force") is None:
        return False
    return page.of_kind(index - 1, "people", "force", "object", "means") is None and page.folded[index - 1] not in ("and", "not")


# "family" and "ally" are shorter than adverbs that news puts behind a noun.
_SHORTEST_ADVERB = 7


def _is_adverb(page: Page, index: int) -> bool:
    """`a woman moderately injured`: a small word in -ly that names nobody and nothing."""
    word = page.folded[index]
    return word.endswith("ly") and len(word) >= _SHORTEST_ADVERB and not is_capital(page, index) and page.of_kind(index, "people", "object", "force") is None


def _says_how(page: Page, index: int) -> bool:
    """`missiles detected in its airspace`: a participle that a preposition follows."""
    return page.folded[index].endswith("ed") and index + 1 < len(page) and bool(use(page, index + 1, "at") or use(page, index + 1, "doer"))


def subject_before(page: Page, index: int, low: int) -> Phrase | None:
    """The noun phrase before the verb at a token, in its clause, without article and adverbs; None where there is none."""
    last = index - 1
    while last >= low and (
        use(page, last, "auxiliary")
        or use(page, last, "helper")
        or page.of_kind(last, "hedge", "negation", "realis")
        or _is_since(page, last)
        or _begins_deed(page, last)
        or _ends_plan(page, last)
    ):
        last -= 1
    if last > low and page.tokens[last].text == ")":
        # "The news agency (SANA) said": what stands in brackets is the name again.
        last = next((at - 1 for at in range(last, low, -1) if page.tokens[at].text == "("), last)
    listed = _before_listed_verbs(page, index, low)
    last = _before_an_aside(page, last, low) if listed is None else listed
    first = clause_start(page, last + 1, low)
    if listed is not None:
        first, last = _shared(page, first, last)
    if first > low + 1 and page.folded[first - 1] in _RELATIVE and not (first <= last and _begins_somebody(page, first)):
        # "a nurse who survived told", "the gunmen who attacked", "the RSF, which has denied"
        last = first - 2 - (page.tokens[first - 2].text == ",")
        first = clause_start(page, last + 1, low)
        # "accuses Chad of arming the militia, which shelled"
        first = next((at + 1 for at in range(last - 1, first, -1) if _leads_to_somebody(page, at)), first)
        if first > low + 1 and page.folded[first] == "not" and page.tokens[first - 1].text == ",":
            # "It was the rebels, not the army, who shelled"
            last = first - 2
            first = clause_start(page, last + 1, low)
    while first <= last and (_opens_no_name(page, first) or _opens_a_time(page, first)):
        first += 1
    times = [time for time in page.times if first <= time.first_token and time.last_token <= last]
    if times and times[-1].last_token == last:
        # "The army on Monday said": the time is none of the name.
        last = times[-1].first_token - 1
        last -= 1 if last >= first and page.functions[last] == "preposition" else 0
    first, last = _shared(page, first, last) if last >= first and page.folded[last] == "and" else _narrowed(page, first, last)
    if first < last and use(page, last, "pronoun"):
        # "In another statement it said"
        first = last
    if first < last and _is_deed(page, first) and page.folded[first].endswith("ed"):
        # "action that killed hundreds and destroyed posts": no subject stands there.
        return None
    return Phrase(first, last) if first <= last and any(page.tokens[at].kind == "word" for at in range(first, last + 1)) else None


def _before_listed_verbs(page: Page, index: int, low: int) -> int | None:
    """`They killed nine people, abducted 15 girls and burned the church`: the last token of the first of several clauses with one subject; None where no list is."""
    verb = clause_start(page, index - 1, low) if index > low + 1 and page.folded[index - 1] == "and" else index
    found = None
    while verb > low + 2 and page.tokens[verb - 1].text == "," and _is_listed_verb(page, verb):
        found = verb - 2
        verb = clause_start(page, verb - 1, low)
    return found if found is not None and any(_is_deed(page, at) for at in range(verb + 1, found + 1)) else None


def _is_listed_verb(page: Page, index: int) -> bool:
    """Whether a past form right behind a comma goes on with a list of deeds: it has what it is done to behind it, and no doer."""
    if not _is_deed(page, index) or page.folded[index].endswith(("ing", "s")):
        return False
    after = index + 1
    return after < len(page) and (use(page, after, "determiner") is not None or page.count_at(after) is not None)


def _is_deed(page: Page, index: int) -> bool:
    return any(hit.features.startswith("v") and hit.sense.kind in ("event", "harm") for hit in page.hits[index])


def _begins_deed(page: Page, index: int) -> bool:
    """`Israel and the US began striking`: a verb that only begins, goes on with or ends what the verb behind it says."""
    begins = use(page, index, "aspect")
    return (
        begins is not None and begins.features.startswith("v") and page.folded[index].endswith(("ed", "gan", "gun")) and page.folded[index + 1].endswith("ing")
    )


def _leads_to_somebody(page: Page, index: int) -> bool:
    """Whether a verb without an entry stands before the people of whom a relative clause goes on: `freed a corporal, who`, `of arming the militia, which`."""
    word = page.folded[index]
    if word.endswith("ing"):
        return page.folded[index - 1] in ("of", "by", "for")
    before = use(page, index - 1, "determiner") or page.tokens[index - 1].text == "-"
    return word.endswith("ed") and not is_capital(page, index) and not before and bool(use(page, index + 1, "determiner") or is_capital(page, index + 1))


def _ends_plan(page: Page, index: int) -> bool:
    """`Israel is preparing to attack`, `his battalion was ordered to pull back`: "to" behind a word for what is planned or told to be done, or that word itself."""
    told = index > 0 and use(page, index, "auxiliary") is None and page.folded[index + 1 : index + 2] == ["to"]
    if told and (use(page, index, "orders") or use(page, index, "brings_about")):
        return use(page, index - 1, "auxiliary") is not None
    plan = page.of_kind(index - 1, "realis") if index else None
    if page.folded[index] != "to":
        return False
    return (plan is not None and plan.last == index) or bool(index > 1 and use(page, index - 2, "auxiliary") and _ends_plan(page, index - 1))


def _begins_somebody(page: Page, index: int) -> bool:
    """`which the army blamed`: whether who does it stands behind the relative, which is then what it is done to."""
    return bool(use(page, index, "determiner") or index in page.inside_actor or page.of_kind(index, "force", "people") or page.count_at(index))


def _before_an_aside(page: Page, last: int, low: int) -> int:
    """`The governor, Oleksandr Prokudin, said`, `rebels, backed by Rwanda, launched`: the token before what two commas set aside; `last` where they set nothing aside."""
    if last <= low or page.tokens[last].text != ",":
        return last
    opening = next((at for at in range(last - 1, max(low, last - _LONGEST_ASIDE), -1) if page.tokens[at].text == ","), low)
    if opening <= low:
        return last
    inside = range(opening + 1, last)
    relative = page.folded[opening + 1] in _RELATIVE
    own_clause = any(use(page, at, "auxiliary") or use(page, at, "helper") or use(page, at, "pronoun") for at in inside)
    return last if own_clause and not relative else opening - 1


def _opens_a_time(page: Page, index: int) -> bool:
    """`said on Wednesday its jets had bombed`: the words of a time before a subject; a day that owns it (`Monday's attack`) is a part of it."""
    owns = page.tokens[index + 1].text.casefold() in ("'s", "’s") if index + 1 < len(page) else False
    return (index in page.in_time and not owns) or (page.functions[index] == "preposition" and index + 1 in page.in_time)


def _opens_no_name(page: Page, index: int) -> bool:
    """An article, the word that begins the clause (`with the minister declaring`), a mark, or the hour that a line opens with."""
    if index and page.tokens[index - 1].text == "#" and page.tokens[index].text.isupper():
        # "#UPDATE"
        return True
    if page.tokens[index].kind == "mark" or page.folded[index] in ("with", "whose") or (page.tokens[index].kind == "number" and ":" in page.tokens[index].text):
        return True
    return any(use(page, index, value) for value in ("determiner", "break", "helper"))


def _shared(page: Page, first: int, last: int) -> tuple[int, int]:
    """`Police fired gas and arrested 30`, `The ministry put the toll at nine and said`: the subject of the first verb, which ends in -ed where no list has it."""
    verb = next(
        (
            at
            for at in range(first + 1, last)
            if is_verb(page, at) or (page.tokens[at].text.islower() and (page.folded[at].endswith("ed") or use(page, at, "common_verb")))
        ),
        None,
    )
    first, last = (first, verb - 1) if verb is not None else (first, last - 1)
    while last > first and (page.folded[last] in _BEFORE_VERBS or page.folded[last].endswith("ly") or use(page, last, "helper")):
        last -= 1
    return first, last


def _narrowed(page: Page, first: int, last: int) -> tuple[int, int]:
    """The noun phrase at the end of a run of words: what stands behind its last verb, without adverbs and "to" before the next one."""
    while last >= first and (page.folded[last] in _BEFORE_VERBS or page.folded[last].endswith("ly") or _is_no_noun(page, last)):
        last -= 1
    for at in range(last, first - 1, -1):
        if _is_no_noun(page, at) or use(page, at, "auxiliary") or (page.folded[at] in _BEFORE_VERBS and page.folded[at] != "to"):
            if _is_reduced(page, at, first, last):
                return _narrowed(page, first, at - 1)
            if use(page, at, "auxiliary") or use(page, at, "helper"):
                return _behind_participle(page, at + 1, last), last
            return at + 1, last
        if page.folded[at] == "and" and any(use(page, before, "particle") for before in range(first, at)):
            # "explosions rang out and the army said": another clause before.
            return at + 1 + bool(use(page, at + 1, "determiner")), last
    return first, last


def _behind_participle(page: Page, first: int, last: int) -> int:
    """`has agreed to what the minister said`, `were heard in Doha and Israel said`: the noun phrase begins behind the last small word."""
    small = (at for at in range(last, first, -1) if page.tokens[at].kind == "word" and (page.folded[at] in _SMALL or page.functions[at] or use(page, at, "at")))
    return next((at + 1 + bool(use(page, at + 1, "determiner")) for at in small if at < last), first)


def _is_reduced(page: Page, verb: int, first: int, last: int) -> bool:
    """`a missile fired from Yemen was`: whether a participle with what belongs to it stands within the subject, behind its noun."""
    if first < verb < last and page.folded[verb] in ("suspected", "accused") and page.folded[verb + 1] == "of" and not use(page, verb - 1, "break"):
        # "a driver suspected of feeding information to the gunmen was"
        return True
    if verb <= first or verb >= last or not is_verb(page, verb) or use(page, verb - 1, "break"):
        return False
    if page.folded[verb].endswith("ing") and not use(page, verb - 1, "auxiliary") and page.of_kind(verb - 1, "means", "force", "people"):
        # "two missiles targeting the port were"
        return True
    return bool(use(page, verb + 1, "at") or page.folded[verb + 1] in ("from", "by", "with", "to", "towards", "toward"))


def _is_no_noun(page: Page, index: int) -> bool:
    if index and is_capital(page, index) and is_capital(page, index - 1) and not is_verb(page, index):
        # "Doctors Without Borders"
        return False
    return bool(is_verb(page, index) or use(page, index, "helper") or page.of_kind(index, "realis", "hedge", "negation"))
