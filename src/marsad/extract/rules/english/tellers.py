"""Who tells what in English: "X said that", "…, X said", "…, said X", "according to X", "X: …", "X denied", "X told Y"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from marsad.extract.rules.english.denied_reports import is_silent, says_of_what, tells_what_is_denied
from marsad.extract.rules.english.denying import BEHIND_WITHIN, denier_at, names_somebody
from marsad.extract.rules.english.frames import by_whose_count, frames
from marsad.extract.rules.english.subjects import subject_before
from marsad.extract.rules.english.words import clause_start, is_capital, is_passive, is_pause, is_verb, phrase_after, use
from marsad.extract.rules.families import FORCE
from marsad.extract.rules.page import Page, Sentence
from marsad.extract.rules.roles import Phrase
from marsad.extract.rules.tellers import Scope, Told
from marsad.model import TellerKind
from marsad.reference.lexicon import Hit

# A title's teller before its colon is no longer than this; what follows a closing word of saying neither.
_SHORT = 7


@dataclass(slots=True)
class Memory:
    """Who spoke last, for "he added" and "it said"."""

    spoken: tuple[Told, ...] = ()
    person: tuple[Told, ...] = ()

    def meant_by(self, pronoun: str) -> tuple[Told, ...]:
        """Who is meant by a pronoun that tells: "he" and "she" are persons, where one spoke."""
        return (self.person or self.spoken) if pronoun in _OF_PERSONS else self.spoken


_OF_PERSONS = frozenset({"he", "she"})


def read_scopes(page: Page, sentence: Sentence, memory: Memory) -> list[Scope]:
    """The stretches of a sentence that somebody tells, those that open first before the others."""
    found = _parted(page, _bounded([*_header(page, sentence), *_sayings(page, sentence, memory), *frames(page, sentence), *by_whose_count(page, sentence)]))
    # Of who cites and who is cited, the former speaks on.
    for scope in sorted(found, key=lambda scope: scope.mode == "relay")[:1]:
        memory.spoken = scope.chain or memory.spoken
        memory.person = scope.chain if scope.chain and is_one_person(page, scope.chain[0]) else memory.person
    return sorted(found, key=lambda scope: scope.first)


def is_one_person(page: Page, told: Told) -> bool:
    """Whether who tells is one person: a noun for one (`the minister`), or a name of somebody behind a mark."""
    inside = range(told.first, told.last + 1)
    if any(page.folded[index] == "and" for index in inside):
        return False
    if len(inside) > 1 and all(_may_be_a_name(page, index) for index in inside):
        return True
    head = next((index - 1 for index in range(told.first + 1, told.last + 1) if page.folded[index] in ("of", "at", "in", "for")), told.last)
    people = page.of_kind(head, "people")
    named = told.last + 2 < len(page) and page.tokens[told.last + 1].text == "," and is_capital(page, told.last + 2)
    return (people is not None and people.features[1:2] != "p") or named or page.folded[head].endswith(("man", "woman"))


def _may_be_a_name(page: Page, index: int) -> bool:
    """`said Sani Abubakar`: a capital that is no part of a body's name."""
    return is_capital(page, index) and index not in page.inside_actor and page.of_kind(index, "teller", "force") is None


def _bounded(scopes: list[Scope]) -> list[Scope]:
    """The scopes, none reaching over a teller that closes the sentence: in "the army said …, Anadolu reported" the army says no more than …"""
    closing = [scope.last for scope in scopes if scope.verb is not None and scope.verb > scope.last]
    return [replace(scope, last=min([scope.last, *(last for last in closing if last >= scope.first)])) for scope in scopes]


def _parted(page: Page, scopes: list[Scope]) -> list[Scope]:
    """The scopes, none reaching into what another says behind "while", "but" or a semicolon."""
    starts = [scope.chain[0].first - 1 for scope in scopes if scope.chain and scope.verb is not None and scope.chain[0].first < scope.verb <= scope.first]
    ends = [at for start in starts if (at := start - 1 if use(page, start, "determiner") else start) > 0 and _parts(page, at)]
    return [replace(scope, last=min([scope.last, *(end - 1 for end in ends if end > scope.first)])) for scope in scopes]


def _parts(page: Page, at: int) -> bool:
    return page.folded[at] in ("while", "but", "whereas", "although") or page.tokens[at].text == ";"


def telling(scopes: list[Scope], index: int) -> tuple[tuple[Told, ...], Scope | None]:
    """The chain of tellers of a token, the nearest first, and the nearest one's scope."""
    covering = [scope for scope in scopes if scope.first <= index <= scope.last]
    # Who is cited is nearer to the happening than who cites.
    covering.sort(key=lambda scope: (scope.mode != "relay", scope.last - scope.first, scope.mode != "accuse"))
    chain = tuple(dict.fromkeys(told for scope in covering for told in scope.chain))
    return chain, covering[0] if covering else None


def in_teller(scopes: list[Scope], index: int) -> bool:
    return any(told.first <= index <= told.last for scope in scopes for told in scope.chain)


def _header(page: Page, sentence: Sentence) -> Iterator[Scope]:
    for colon in range(sentence.first + 1, min(sentence.first + _SHORT, sentence.last - 1)):
        if page.tokens[colon].text == ":":
            phrase = phrase_after(page, sentence.first, colon)
            if phrase is not None and phrase.last == colon - 1 and _may_tell(page, phrase) and _heads_it(page, phrase):
                yield Scope(colon + 1, sentence.last - 1, (Told(*phrase),), "say")
                return
            break
    # "…: ISPR", "… – Lebanese health ministry" close a headline.
    for colon in range(sentence.last - 2, max(sentence.last - _SHORT, sentence.first), -1):
        dash = page.tokens[colon].text in "–—" and page.tokens[colon].end < page.tokens[colon + 1].start
        if page.tokens[colon].text == ":" or dash:
            phrase = phrase_after(page, colon + 1, sentence.last)
            if phrase is not None and phrase.last == sentence.last - 1 and _closes_a_headline(page, phrase, dash=dash):
                yield Scope(sentence.first, colon - 1, (Told(*phrase),), "say")
            return


def _closes_a_headline(page: Page, phrase: Phrase, *, dash: bool) -> bool:
    """`…: ISPR`, `…: medics`: whether what stands behind the last mark of a headline is who tells it; a small word only where it ends with one for somebody who does."""
    if is_capital(page, phrase.first):
        return not dash or _may_tell(page, phrase)
    people = page.of_kind(phrase.last, "people")
    small = page.of_kind(phrase.last, "teller", "force") is not None or (people is not None and people.sense.who == "medics")
    return small and page.count_at(phrase.first) is None


def _heads_it(page: Page, phrase: Phrase) -> bool:
    """Whether the head of a phrase, which stands last or before a preposition, is itself who tells; `Iran-Israel conflict LIVE` is nobody."""
    head = next((at - 1 for at in range(phrase.first + 1, phrase.last + 1) if page.folded[at] in ("of", "at", "in", "for")), phrase.last)
    return head in page.inside_actor or page.of_kind(head, "teller", "force", "people") is not None or not page.tokens[head].text.isupper()


def _may_tell(page: Page, phrase: Phrase) -> bool:
    tokens = range(phrase.first, phrase.last + 1)
    return any(index in page.inside_actor or page.of_kind(index, "teller", "force") for index in tokens)


def _sayings(page: Page, sentence: Sentence, memory: Memory) -> Iterator[Scope]:
    before: Scope | None = None
    for index in range(sentence.first, sentence.last):
        hit = page.of_kind(index, "saying")
        if hit is None or not _is_used(page, hit, sentence):
            continue
        if before is not None and before.mode == "deny" and hit.sense.mode == "own" and before.verb is not None and hit.first - before.first < BEHIND_WITHIN:
            continue
        if is_silent(page, index) or (before is not None and tells_what_is_denied(page, hit, sentence, before)):
            continue
        denier = denier_at(page, index, sentence)
        if denier is not None:
            before = Scope(index, index, (denier,), "deny", index)
            continue
        if before is not None and (added := _in_a_participle(page, hit, sentence, before)) is not None:
            yield added
            continue
        in_passing = page.folded[index].endswith("ing") and is_pause(page, index - 1)
        if before is not None and in_passing and hit.sense.mode == "relay":
            # "..., the agency reported, citing the army": frames say who is cited.
            continue
        goes_on = in_passing and hit.sense.mode in (None, "say")
        if before is not None and before.chain and (page.folded[index - 1] == "and" or goes_on):
            # "the army denied the charge and said that", "..., the army said, adding that": the same speaker goes on.
            scope: Scope | None = Scope(hit.last + 1, sentence.last - 1, before.chain, hit.sense.mode or "say", hit.first)
        else:
            # "the group said it was behind": who has just spoken in the sentence.
            scope = _scope(page, hit, sentence, Memory(before.chain, before.chain) if before is not None and before.chain else memory)
        if scope is not None:
            yield scope
            before = scope
            yield from _goes_on(page, scope, hit, sentence)


def _in_a_participle(page: Page, hit: Hit, sentence: Sentence, before: Scope) -> Scope | None:
    """`..., the army said, blaming the rebels`: whom a teller who has just spoken blames for what was told."""
    if not page.folded[hit.first].endswith("ing") or not is_pause(page, hit.first - 1) or hit.sense.mode != "accuse":
        return None
    accused = phrase_after(page, hit.last + 1, sentence.last)
    if accused is None and (use(page, hit.last + 1, "him") or use(page, hit.last + 1, "pronoun")) and before.last < hit.first:
        # "The army bombed a market, the rebels said, accusing it of": what he goes on to tell.
        return Scope(hit.last + 1, sentence.last - 1, before.chain, "accuse", hit.first, False, _main_accused(page, before, sentence))
    if accused is None or not names_somebody(page, accused):
        return None
    return Scope(before.first, before.last, before.chain, "accuse", hit.first, False, Told(*accused))


def _main_accused(page: Page, before: Scope, sentence: Sentence) -> Told | None:
    """Whom "it" means that a teller accuses: who begins what he has told."""
    first = phrase_after(page, sentence.first, before.last + 1)
    return Told(*first) if first is not None and names_somebody(page, first) else None


def _goes_on(page: Page, scope: Scope, hit: Hit, sentence: Sentence) -> Iterator[Scope]:
    """`..., the agency said, adding that`, `..., the ombudsman said, with 105 still missing`: what the same teller tells behind the words that close a clause."""
    if scope.last > hit.first or scope.mode not in ("say", "deny"):
        return
    pause = _pause_behind(page, hit.last + 1, sentence)
    if pause + 1 < sentence.last and (use(page, pause + 1, "goes_on") or _resumes(page, pause, sentence)):
        yield Scope(pause + 1, sentence.last - 1, scope.chain, "say", hit.first)


def _resumes(page: Page, comma: int, sentence: Sentence) -> bool:
    """`Gunmen, police said, killed three`, `were killed, an official said, when rebels attacked`: whether the clause that a teller parts goes on behind him."""
    after = comma + 1
    if page.tokens[comma].text != ",":
        return False
    verb = (is_verb(page, after) and not page.folded[after].endswith("ing")) or use(page, after, "auxiliary") or use(page, after, "helper")
    return bool(verb) or page.folded[after] in ("when", "after", "as")


def _pause_behind(page: Page, after: int, sentence: Sentence) -> int:
    """The mark, or the word that begins a clause, that ends the words of saying; the end of the sentence where none does."""
    return next((at for at in range(after, sentence.last) if is_pause(page, at) or _begins_clause(page, at)), sentence.last)


def _begins_clause(page: Page, index: int) -> bool:
    broken = use(page, index, "break")
    return broken is not None and broken.sense.mode != "joins" and page.folded[index] != "that"


def _is_used(page: Page, hit: Hit, sentence: Sentence) -> bool:
    """Whether a word of saying is the verb of its clause: not "to say", not a noun, a weak one only before "that" or a quotation."""
    if not (hit.features.startswith("v") or hit.sense.pos == "phrase") or (hit.first > sentence.first and page.folded[hit.first - 1] == "to"):
        return False
    if use(page, hit.first - 1, "determiner") or use(page, hit.first - 1, "at") or hit.first in page.inside_actor:
        # "feelings of fear"
        return False
    if page.folded[hit.last + 1 : hit.last + 3] == ["to", "be"]:
        # "gunmen believed to be from the north"
        return False
    if any(other.last > hit.last and other.sense.kind == "harm" for other in page.hits[hit.first]):
        # "claimed the lives of"
        return False
    after = hit.last + 1
    if hit.sense.mode == "predict" and (harm := page.of_kind(after, "harm")) is not None and harm.sense.harm in ("killed", "missing"):
        # "scores feared dead"
        return False
    if page.folded[hit.first].endswith("s") and (not _ends_somebody(page, hit.first - 1) or use(page, hit.first - 1, "untrue")):
        # "initial reports", "such claims": the plural of a noun, unless somebody stands before it.
        return False
    text = page.of_kind(hit.first - 1, "teller")
    if hit.sense.strength == "weak" and after < sentence.last and use(page, after, "at") and (text is None or text.sense.value != "text"):
        # "posted on Facebook that"
        after = next((at for at in range(after, min(after + _SHORT, sentence.last)) if page.folded[at] == "that"), after)
    if hit.sense.mode == "deny" and says_of_what(page, after, sentence):
        # "rejected suggestions that his men had fired"
        return True
    return hit.sense.strength != "weak" or (after < sentence.last and (page.folded[after] == "that" or page.tokens[after].text in '"“:'))


def _ends_somebody(page: Page, index: int) -> bool:
    """`health ministry says`, `rights group reports`: whether a word, or the phrase that ends with it, is somebody who can speak."""
    phrase = index > 0 and any(hit.sense.kind == "teller" and hit.last == index for hit in page.hits[index - 1])
    # "Netanyahu's office says"
    owned = page.folded[index] == "office" and page.tokens[index - 1].text.casefold() in ("'s", "’s")
    return phrase or owned or names_somebody(page, Phrase(index, index))


def _scope(page: Page, hit: Hit, sentence: Sentence, memory: Memory) -> Scope | None:
    after = hit.last + 1
    mode = hit.sense.mode or "say"
    if mode in ("own", "say") and _says_nobody(page, hit, sentence):
        return None
    passive = is_passive(page, hit.first, sentence.first)
    if passive and mode == "accuse" and page.folded[after : after + 1] == ["on"] and (named := phrase_after(page, after + 1, sentence.last)) is not None:
        # "The attack was blamed on the group": the outlet says so.
        return Scope(sentence.first, hit.first - 1, (), mode, hit.first, False, Told(*named))
    if passive and mode in ("accuse", "relay"):
        return _passive(page, hit, sentence, mode)
    if passive:
        # "the move was condemned by the union": who does so stands behind "by".
        speaker = phrase_after(page, after + 1, sentence.last) if after < sentence.last and use(page, after, "doer") else None
        mode = "own" if use(page, hit.first, "takes_on") else mode
        return Scope(sentence.first, hit.first - 1, (Told(*speaker),), mode, hit.first) if speaker is not None and names_somebody(page, speaker) else None
    subject = subject_before(page, hit.first, sentence.first)
    if subject is None or (is_pause(page, hit.first - 1) and page.tokens[hit.first - 1].text != ")"):
        inverted = _inverted(page, hit, sentence, mode) if mode in ("say", "relay") or subject is None else None
        if inverted is not None or subject is None or not names_somebody(page, subject):
            return inverted
    if mode in ("say", "deny") and page.of_kind(subject.last, "harm", "event") is not None and subject.last not in page.inside_actor:
        # "Multiple casualties reported after protests"
        return None
    if page.folded[hit.first].endswith("ing") and not use(page, hit.first - 1, "auxiliary"):
        # "used gas against protesters demanding a vote": those right before it.
        last = next((at for at in range(subject.last, subject.first, -1) if use(page, at, "at")), subject.first - 1)
        subject = Phrase(last + 1, subject.last) if last < subject.last else subject
    chain: tuple[Told, ...] = (Told(*subject),)
    if subject.first == subject.last and use(page, subject.first, "pronoun"):
        chain = memory.meant_by(page.folded[subject.first]) or _main_subject(page, subject, sentence)
    elif not (names_somebody(page, subject) or _closes_what_it_tells(page, hit, subject, sentence)) or any(
        use(page, index, "charge") for index in range(subject.first, subject.last + 1)
    ):
        # "a charge the army denies": of what was told before.
        return None
    if mode == "relay" and (cited := _cited(page, subject, hit, sentence)) is not None:
        return cited
    if mode == "accuse" and (blamed := _blamed_on(page, hit, subject, sentence)) is not None:
        return blamed
    media = _told_to(page, hit, sentence)
    if media is not None:
        chain, after = (*chain, media), media.last + 1
    begins = clause_start(page, subject.first, sentence.first)
    if begins > sentence.first + 1 and is_pause(page, begins - 1) and _closes(page, after, sentence):
        return Scope(sentence.first, begins - 2, chain, mode, hit.first)
    if page.folded[hit.first] in ("put", "puts", "putting"):
        # "put the number of dead at 72": what is counted stands within the words of saying.
        after = hit.first + 1
    if mode == "say" and _takes_on(page, hit, sentence):
        mode = "own"
    if mode in ("say", "warn") and _says_what_it_will_do(page, after, sentence):
        mode = "threaten"
    if mode == "say" and _says_it_was_behind(page, after, sentence):
        mode = "own"
    accused = phrase_after(page, after, _of_what(page, after, sentence)) if mode == "accuse" else None
    return Scope(
        after, _aside_end(page, hit, _reach(page, after, sentence, mode), sentence), chain, mode, hit.first, False, Told(*accused) if accused else None
    )


def _aside_end(page: Page, hit: Hit, last: int, sentence: Sentence) -> int:
    """`The rebels, who deny targeting civilians, shelled a market`: the last token of what is said within a relative clause between two commas; else `last`."""
    begins = clause_start(page, hit.first, sentence.first)
    if begins < sentence.first + 2 or page.folded[begins - 1] not in ("who", "which") or page.tokens[begins - 2].text != ",":
        return last
    return next((at - 1 for at in range(hit.last + 1, last) if page.tokens[at].text == ","), last)


def _closes_what_it_tells(page: Page, hit: Hit, subject: Phrase, sentence: Sentence) -> bool:
    """`..., the archdiocese announced`: whether a subject with its article, whatever it is, stands behind a comma before a word of saying with nothing more to tell."""
    article = subject.first - 1
    closing = article > sentence.first + 1 and use(page, article, "determiner") is not None and page.tokens[article - 1].text == ","
    return closing and hit.sense.strength != "weak" and subject.last == hit.first - 1 and _closes(page, hit.last + 1, sentence)


def _says_nobody(page: Page, hit: Hit, sentence: Sentence) -> bool:
    """`no group has claimed responsibility`, `nobody has said`"""
    subject = subject_before(page, hit.first, sentence.first)
    first = subject.first if subject is not None else hit.first
    return page.folded[first] in ("no", "none", "nobody") or (first > sentence.first and page.folded[first - 1] in ("no", "none", "nobody"))


def _takes_on(page: Page, hit: Hit, sentence: Sentence) -> bool:
    """`claimed an ambush that killed four gendarmes`, `claims missile attack on airport`: whether a happening itself, and no clause, is what somebody claims."""
    if not use(page, hit.first, "takes_on"):
        return False
    for at in range(hit.last + 1, min(hit.last + 1 + _SHORT, sentence.last)):
        deed = next((other for other in page.hits[at] if _is_deed(other)), None)
        if deed is not None:
            # "claims attack killed five soldiers": a clause.
            after = deed.last + 1
            return after >= sentence.last or bool(use(page, after, "at") or use(page, after, "struck")) or not is_verb(page, after)
        if page.functions[at] and not use(page, at, "determiner"):
            return False
    return False


def _is_deed(hit: Hit) -> bool:
    """A noun for force, or for the killing of somebody."""
    return not hit.features.startswith("v") and (hit.sense.kind == "event" or (hit.sense.harm == "killed" and hit.last > hit.first))


def _says_it_was_behind(page: Page, after: int, sentence: Sentence) -> bool:
    """`said it was behind the attack`: whether a teller says of his own side that it did what is told."""
    subject = after + (after < sentence.last and page.folded[after] == "that")
    was = subject + 1
    if was + 1 >= sentence.last or use(page, subject, "pronoun") is None or use(page, was, "auxiliary") is None:
        return False
    return page.folded[was + 1] == "behind" or page.folded[was + 1 : was + 3] == ["responsible", "for"]


def _says_what_it_will_do(page: Page, after: int, sentence: Sentence) -> bool:
    """`said they would target any ship`: a pronoun, "will" or "would", and force."""
    at = after + (page.folded[after : after + 1] == ["that"])
    if at + 2 >= sentence.last or not use(page, at, "pronoun") or page.folded[at + 1] not in ("will", "would", "shall"):
        return False
    deeds = (hit for hit in page.hits[at + 2] if hit.features.startswith("v"))
    return any((hit.sense.kind == "event" and hit.sense.type in FORCE) or (hit.sense.kind == "harm" and hit.sense.harm == "killed") for hit in deeds)


def _main_subject(page: Page, pronoun: Phrase, sentence: Sentence) -> tuple[Told, ...]:
    """`the army has retaken the building, it said`: who the sentence begins with, where a pronoun closes it; empty where nobody does."""
    first = phrase_after(page, sentence.first, pronoun.first)
    return (Told(*first),) if first is not None and _may_tell(page, first) else ()


def _passive(page: Page, hit: Hit, sentence: Sentence, mode: str) -> Scope | None:
    """`Russia was accused by Ukraine of shelling`, `Israel struck, a source was quoted as saying by the agency`"""
    subject = subject_before(page, hit.first, sentence.first)
    by = next((index for index in range(hit.last + 1, sentence.last) if use(page, index, "doer")), None)
    speaker = phrase_after(page, by + 1, sentence.last) if by is not None else None
    if subject is None or not names_somebody(page, subject):
        return None
    if mode == "accuse":
        of = _of_what(page, hit.last + 1, sentence)
        chain = (Told(*speaker),) if speaker is not None and by is not None and by < of else ()
        return Scope(of + 1, sentence.last - 1, chain, mode, hit.first, False, Told(*subject)) if of < sentence.last else None
    cited: tuple[Told, ...] = (Told(*subject), Told(*speaker)) if speaker is not None else (Told(*subject),)
    begins = clause_start(page, subject.first, sentence.first)
    if begins > sentence.first + 1 and is_pause(page, begins - 1):
        return Scope(sentence.first, begins - 2, cited, "say", hit.first)
    after = next((index + 1 for index in range(hit.last + 1, sentence.last) if page.folded[index] == "saying"), hit.last + 1)
    return Scope(after, sentence.last - 1, cited, "say", hit.first)


def _cited(page: Page, subject: Phrase, hit: Hit, sentence: Sentence) -> Scope | None:
    """`the agency quoted a military source as saying`: who is quoted, and who quotes."""
    cited = phrase_after(page, hit.last + 1, sentence.last)
    if cited is None or page.folded[cited.last + 1 : cited.last + 2] != ["as"] or not names_somebody(page, cited):
        return None
    return Scope(min(cited.last + 3, sentence.last - 1), sentence.last - 1, (Told(*cited), Told(*subject)), "say", hit.first)


def _blamed_on(page: Page, hit: Hit, subject: Phrase, sentence: Sentence) -> Scope | None:
    """`the attack, which the army blamed on the rebels`, `the mayor blamed the shelling on the army`"""
    on = next((index for index in range(hit.last + 1, min(hit.last + _SHORT, sentence.last)) if page.folded[index] == "on"), None)
    accused = phrase_after(page, on + 1, sentence.last) if on is not None else None
    if on is None or accused is None or not names_somebody(page, accused) or accused.first in page.in_time or page.folded[hit.first].startswith("accus"):
        # "accused Russia of bombing Kyiv on Monday"
        return None
    first, last = (sentence.first, hit.first - 1) if on == hit.last + 1 else (hit.last + 1, on - 1)
    return Scope(first, last, (Told(*subject),), "accuse", hit.first, False, Told(*accused))


def _reach(page: Page, after: int, sentence: Sentence, mode: str) -> int:
    """The last token of what somebody says; what one threatens with, warns of or asks for ends where a clause says what goes on meanwhile."""
    if mode in ("threaten", "warn", "predict", "order"):
        return next((index - 1 for index in range(after + 1, sentence.last) if use(page, index, "meanwhile")), sentence.last - 1)
    return sentence.last - 1


def _of_what(page: Page, after: int, sentence: Sentence) -> int:
    """`accused Israel of`, `blamed the army for`: the token at which what somebody is accused of begins."""
    return next((index for index in range(after, sentence.last) if page.folded[index] in ("of", "for")), sentence.last)


def _closes(page: Page, after: int, sentence: Sentence) -> bool:
    """Whether nothing that could be told follows the word of saying in its clause: "…, the army said on Monday in a statement, adding"."""
    rest = range(after, _pause_behind(page, after, sentence))
    return not any(page.folded[index] == "that" or use(page, index, "pronoun") or page.of_kind(index, "event", "harm") for index in rest)


def _inverted(page: Page, hit: Hit, sentence: Sentence, mode: str) -> Scope | None:
    """`…, said X in a statement`."""
    if page.folded[hit.first].endswith("ing"):
        # "fired at protesters demanding the president's resignation"
        return None
    phrase = phrase_after(page, hit.last + 1, sentence.last)
    if phrase is None or hit.first - 1 <= sentence.first or not names_somebody(page, phrase) or page.folded[hit.first] in _TELLS_TO:
        return None
    behind = phrase.last + 1
    if behind < sentence.last and page.folded[behind] == "that":
        return None
    if behind < sentence.last and (use(page, behind, "helper") or use(page, behind, "auxiliary") or is_verb(page, behind)):
        # "..., said militants had attacked": who acts in what is told.
        return None
    return Scope(sentence.first, hit.first - 1, (Told(*phrase),), mode, hit.first)


_TELLS_TO = frozenset({"told", "tells", "tell", "telling"})


def _told_to(page: Page, hit: Hit, sentence: Sentence) -> Told | None:
    """`told Reuters that`, `said in a statement to AFP`: the medium that the words were told to."""
    for index in range(hit.last + 1, min(hit.last + 6, sentence.last)):
        name = page.actor_at.get(index)
        if name is not None and page.is_medium(name) and (index == hit.last + 1 or page.folded[index - 1] in ("to", "the")):
            return Told(name.first, name.last)
        if name is not None and page.folded[hit.first] == "told" and index <= hit.last + 2 and page.collects_testimony(name):
            # "Survivors told Human Rights Watch"
            return Told(name.first, name.last)
        if page.folded[index] == "that" or page.of_kind(index, "event"):
            return None
    if use(page, hit.last + 1, "determiner") or page.folded[hit.first] not in ("told", "tell", "tells"):
        return None
    medium = phrase_after(page, hit.last + 1, sentence.last)
    teller = page.of_kind(medium.last, "teller") if medium is not None else None
    # "told state radio", "told local media"
    return Told(*medium) if medium is not None and teller is not None and teller.sense.tells == "media" else None


def teller_kind(page: Page, told: Told) -> TellerKind:
    """The kind that the head noun gives, which stands last ("Iranian media"), but for unnamed sources; a bare name's is refined later."""
    head = next((index for index in range(told.first, told.last + 1) if page.folded[index] in ("of", "at", "in", "for")), told.last + 1)
    hits = [hit for index in range(told.first, head) if (hit := page.of_kind(index, "teller")) and hit.sense.tells not in (None, "of_body")]
    name = page.inside_actor.get(told.first)
    if name is not None and name.last == told.last and name.last > name.first:
        # "the UN refugee agency": a body is of the kind that its entry says, and no press agency.
        return "media" if page.is_medium(name) else "party"
    if hits and hits[0].sense.tells in ("anonymous", "witness", "intelligence"):
        return hits[0].sense.tells  # type: ignore[return-value]
    if hits:
        return hits[-1].sense.tells  # type: ignore[return-value]
    if name is not None and page.is_medium(name):
        return "media"
    # "a spokesman for the army" is somebody, and speaks for a body.
    people = page.of_kind(head - 1, "people") if name is None and page.of_kind(head - 1, "teller") is None else None
    return "witness" if people is not None and people.sense.who not in _SIDES and page.of_kind(head - 1, "force") is None else "party"


_SIDES = frozenset({"combatants", "security"})
