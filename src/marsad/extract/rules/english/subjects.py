"""The subject of an English verb: the noun phrase before it, over asides, relative clauses and lists of verbs."""

from __future__ import annotations

from marsad.extract.rules.english.words import clause_start, is_adverb, is_capital, is_kind_of, is_since, is_verb, phrase_after, use
from marsad.extract.rules.page import Page
from marsad.extract.rules.roles import Phrase

_LONGEST_ASIDE = 14
_RELATIVE = frozenset({"who", "whose", "which"})


_GERUND_AFTER = frozenset({"before", "after", "while"})
_SMALL = frozenset({"and", "to", "for", "what", "how"})
_BEFORE_VERBS = frozenset({"to", "all", "both", "will", "would", "could", "may", "might", "suggesting"})


def subject_before(page: Page, index: int, low: int) -> Phrase | None:
    """The noun phrase before the verb at a token, in its clause, without article and adverbs; None where there is none."""
    last = index - 1
    # "Turkish forces 'neutralised' 14 militants"
    last -= 1 if last > low and page.tokens[last].text in "'‘’" else 0
    while last >= low and (
        use(page, last, "auxiliary")
        or use(page, last, "helper")
        or page.of_kind(last, "hedge", "negation", "realis")
        or is_since(page, last)
        or (is_adverb(page, last) and bool(use(page, last - 1, "auxiliary") or use(page, last - 1, "helper")))
        or _begins_deed(page, last)
        or _ends_plan(page, last)
    ):
        last -= 1
    if last > low and page.tokens[last].text == ")":
        # "The news agency (SANA) said": what stands in brackets is the name again.
        last = next((at - 1 for at in range(last, low, -1) if page.tokens[at].text == "("), last)
    listed = _before_listed_verbs(page, index, low)
    last = before_an_aside(page, last, low) if listed is None else listed
    first = clause_start(page, last + 1, low)
    if listed is not None:
        first, last = _shared(page, first, last)
    if first > low + 1 and page.folded[first - 1] in _RELATIVE and not (first <= last and _begins_somebody(page, first)):
        # "a nurse who survived told", "the gunmen who attacked", "the RSF, which has denied"
        last = first - 2 - (page.tokens[first - 2].text == ",")
        first = clause_start(page, last + 1, low)
        # "accuses Chad of arming the militia, which shelled"
        first = next((at + 1 for at in range(last - 1, first - 1, -1) if _leads_to_somebody(page, at)), first)
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
    if first > last and first > low + 1 and page.folded[first - 1] in _GERUND_AFTER and page.folded[index - 1] == "being":
        # "a farmer had his ears cut off before being shot"
        main = phrase_after(page, clause_start(page, first - 1, low), first - 1)
        first, last = (main.first, main.last) if main is not None else (first, last)
    if first < last and _is_deed(page, first) and page.folded[first].endswith("ed"):
        # "action that killed hundreds and destroyed posts": no subject stands there.
        return None
    return Phrase(first, last) if first <= last and any(page.tokens[at].kind == "word" for at in range(first, last + 1)) else None


def head_of(page: Page, phrase: Phrase) -> int:
    """The last token of a phrase before where it is: `bomb` in "a bomb in a market", `base` in "an army base near Gao"."""
    return next(
        (at - 1 for at in range(phrase.first + 1, phrase.last + 1) if (word := use(page, at, "at")) is not None and word.sense.mode != "part"), phrase.last
    )


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
    if use(page, index, "doer"):
        # "was claimed by the group's branch, which"
        return True
    if word.endswith("ing"):
        return page.folded[index - 1] in ("of", "by", "for")
    before = use(page, index - 1, "determiner") or page.tokens[index - 1].text == "-"
    return word.endswith("ed") and not is_capital(page, index) and not before and bool(use(page, index + 1, "determiner") or is_capital(page, index + 1))


def _ends_plan(page: Page, index: int) -> bool:
    """`Israel is preparing to attack`, `his battalion was ordered to pull back`: "to" behind a word for what is planned or told to be done, or that word itself."""
    if page.folded[index] == "to":
        plan = page.of_kind(index - 1, "realis") if index else None
        return (plan is not None and plan.last == index) or (index > 0 and _ends_plan(page, index - 1))
    if page.folded[index + 1 : index + 2] != ["to"]:
        return False
    if use(page, index, "attempts"):
        return True
    done = page.folded[index].endswith("ed") and not use(page, index, "orders")
    return bool((use(page, index, "brings_about") or use(page, index, "orders") or use(page, index, "aspect")) and (done or use(page, index - 1, "auxiliary")))


def _begins_somebody(page: Page, index: int) -> bool:
    """`which the army blamed`: whether who does it stands behind the relative, which is then what it is done to."""
    return bool(use(page, index, "determiner") or index in page.inside_actor or page.of_kind(index, "force", "people") or page.count_at(index))


def before_an_aside(page: Page, last: int, low: int) -> int:
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
    """An article, the word that begins the clause (`with the minister declaring`, `and three men were`), a mark, or the hour that a line opens with."""
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
            if is_verb(page, at)
            or (page.tokens[at].text.islower() and (page.folded[at].endswith("ed") or use(page, at, "common_verb")) and not _says_what_kind(page, at))
        ),
        None,
    )
    first, last = (first, verb - 1) if verb is not None else (first, last - 1)
    while last > first and (
        page.folded[last] in _BEFORE_VERBS or page.folded[last].endswith("ly") or use(page, last, "helper") or use(page, last, "auxiliary")
    ):
        last -= 1
    return first, last


def _says_what_kind(page: Page, index: int) -> bool:
    """`heavily armed bandits`, `Kurdish-led forces`: a participle within the words for people."""
    return page.tokens[index - 1].text == "-" or is_kind_of(page, index)


def _narrowed(page: Page, first: int, last: int) -> tuple[int, int]:
    """The noun phrase at the end of a run of words: what stands behind its last verb, without adverbs and "to" before the next one."""
    while last >= first and (page.folded[last] in _BEFORE_VERBS or page.folded[last].endswith("ly") or _is_no_noun(page, last)):
        last -= 1
    for at in range(last, first - 1, -1):
        if use(page, at, "shows") and at < last:
            # "appeared to show two captives being shot"
            return at + 1 + bool(use(page, at + 1, "determiner")), last
        if at < last and is_kind_of(page, at):
            # "a helicopter evacuating wounded troops"
            continue
        if at > first + 2 and page.folded[at - 1 : at + 1] == ["to", "be"] and page.folded[at - 2].endswith("ed"):
            # "gunmen believed to be from the north abducted"
            return _narrowed(page, first, at - 3)
        if _is_blow(page, at, last):
            # "An attack on a police station killed"
            continue
        if _is_no_noun(page, at) or use(page, at, "auxiliary") or (page.folded[at] in _BEFORE_VERBS and page.folded[at] != "to"):
            if _is_reduced(page, at, first, last):
                return _narrowed(page, first, at - 1)
            if use(page, at, "auxiliary") or use(page, at, "helper"):
                return _behind_participle(page, at + 1, last), last
            return at + 1 + (page.folded[at + 1] == "and"), last
        if page.folded[at] == "and" and any(use(page, before, "particle") for before in range(first, at)):
            # "explosions rang out and the army said": another clause before.
            return at + 1 + bool(use(page, at + 1, "determiner")), last
    return first, last


def _is_blow(page: Page, index: int, last: int) -> bool:
    """`an attack on a police station`, `shelling in the town`: a noun for what somebody does, spelt like its verb, before the word that says upon whom or where."""
    if index >= last or not (use(page, index + 1, "struck") or use(page, index + 1, "at")) or page.folded[index].endswith("ed"):
        return False
    named = any(hit.sense.kind == "event" and not hit.features.startswith("v") for hit in page.hits[index])
    return named and not use(page, index - 1, "auxiliary")


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
    if index and use(page, index, "prompts") and page.folded[index].endswith(("ed", "led", "ing", "ove")) and use(page, index - 1, "helper"):
        # "the killing has led Iran to strike"
        return True
    return bool(is_verb(page, index) or use(page, index, "helper") or page.of_kind(index, "realis", "hedge", "negation"))
