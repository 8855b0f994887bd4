"""Who tells what in English: "X said that", "…, X said", "…, said X", "according to X", "X: …", "X denied", "X told Y"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from marsad.extract.rules.english.words import clause_start, is_capital, is_passive, is_pause, phrase_after, subject_before, use
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


def read_scopes(page: Page, sentence: Sentence, memory: Memory) -> list[Scope]:
    """The stretches of a sentence that somebody tells, those that open first before the others."""
    found = _bounded([*_header(page, sentence), *_sayings(page, sentence, memory), *_frames(page, sentence)])
    if found:
        memory.spoken = found[0].chain or memory.spoken
    return sorted(found, key=lambda scope: scope.first)


def _bounded(scopes: list[Scope]) -> list[Scope]:
    """The scopes, none reaching over a teller that closes the sentence: in "the army said …, Anadolu reported" the army says no more than …"""
    closing = [scope.last for scope in scopes if scope.verb is not None and scope.verb > scope.last]
    return [replace(scope, last=min([scope.last, *(last for last in closing if last >= scope.first)])) for scope in scopes]


def telling(scopes: list[Scope], index: int) -> tuple[tuple[Told, ...], Scope | None]:
    """The chain of tellers of a token, the nearest first, and the nearest one's scope."""
    covering = [scope for scope in scopes if scope.first <= index <= scope.last]
    # Who is cited is nearer to the happening than who cites: "citing two officials, Reuters said".
    covering.sort(key=lambda scope: (scope.mode != "relay", scope.last - scope.first))
    chain = tuple(dict.fromkeys(told for scope in covering for told in scope.chain))
    return chain, covering[0] if covering else None


def in_teller(scopes: list[Scope], index: int) -> bool:
    return any(told.first <= index <= told.last for scope in scopes for told in scope.chain)


def _header(page: Page, sentence: Sentence) -> Iterator[Scope]:
    for colon in range(sentence.first + 1, min(sentence.first + _SHORT, sentence.last - 1)):
        if page.tokens[colon].text == ":":
            phrase = phrase_after(page, sentence.first, colon)
            if phrase is not None and phrase.last == colon - 1 and _may_tell(page, phrase):
                yield Scope(colon + 1, sentence.last - 1, (Told(*phrase),), "say")
            return
    # "…: ISPR" closes a headline.
    for colon in range(sentence.last - 2, max(sentence.last - _SHORT, sentence.first), -1):
        if page.tokens[colon].text == ":":
            phrase = phrase_after(page, colon + 1, sentence.last)
            if phrase is not None and phrase.last == sentence.last - 1 and is_capital(page, phrase.first):
                yield Scope(sentence.first, colon - 1, (Told(*phrase),), "say")
            return


def _may_tell(page: Page, phrase: Phrase) -> bool:
    tokens = range(phrase.first, phrase.last + 1)
    return any(index in page.inside_actor or page.of_kind(index, "teller", "force") for index in tokens)


def _sayings(page: Page, sentence: Sentence, memory: Memory) -> Iterator[Scope]:
    before: Scope | None = None
    for index in range(sentence.first, sentence.last):
        hit = page.of_kind(index, "saying")
        if hit is None or not _is_used(page, hit, sentence):
            continue
        denier = denier_at(page, index, sentence)
        if denier is not None:
            before = Scope(index, index, (denier,), "deny", index)
            continue
        if before is not None and page.folded[index - 1] == "and":
            # "the army denied the charge and said that": the same speaker goes on.
            scope: Scope | None = Scope(hit.last + 1, sentence.last - 1, before.chain, hit.sense.mode or "say", hit.first)
        else:
            scope = _scope(page, hit, sentence, memory)
        if scope is not None:
            yield scope
            before = scope


def denier_at(page: Page, index: int, sentence: Sentence) -> Told | None:
    """`a charge Moscow denies`, `which the army denied`, `the group denied it`: who denies what was told before, at a verb that says no more; else None."""
    hit = page.of_kind(index, "saying")
    if hit is None or hit.sense.mode != "deny" or not hit.features.startswith("v") or is_passive(page, hit.first, sentence.first):
        return None
    for after in range(hit.last + 1, sentence.last):
        if is_pause(page, after) or page.tokens[after].kind != "word":
            break
        if use(page, after, "it") or use(page, after, "charge") or use(page, after, "determiner"):
            continue
        if use(page, after, "break") is None:
            return None
        break
    subject = subject_before(page, hit.first, sentence.first)
    if subject is None:
        return None
    charge = next((at for at in range(subject.last, subject.first - 1, -1) if use(page, at, "charge")), subject.first - 1)
    first = next((at for at in range(charge + 1, subject.last + 1) if not use(page, at, "determiner")), None)
    if first is None or (subject.first == subject.last and use(page, first, "pronoun")) or not _names_somebody(page, Phrase(first, subject.last)):
        return None
    return Told(first, subject.last)


def _is_used(page: Page, hit: Hit, sentence: Sentence) -> bool:
    """Whether a word of saying is the verb of its clause: not "to say", not a noun, a weak one only before "that" or a quotation."""
    if not (hit.features.startswith("v") or hit.sense.pos == "phrase") or (hit.first > sentence.first and page.folded[hit.first - 1] == "to"):
        return False
    if use(page, hit.first - 1, "determiner") or hit.first in page.inside_actor:
        return False
    after = hit.last + 1
    if page.folded[hit.first].endswith("s") and not _names_somebody(page, Phrase(hit.first - 1, hit.first - 1)):
        # "initial reports", "such claims": the plural of a noun, unless somebody stands before it.
        return False
    return hit.sense.strength != "weak" or (after < sentence.last and (page.folded[after] == "that" or page.tokens[after].text in '"“:'))


def _scope(page: Page, hit: Hit, sentence: Sentence, memory: Memory) -> Scope | None:
    after = hit.last + 1
    mode = hit.sense.mode or "say"
    if is_passive(page, hit.first, sentence.first):
        if mode == "accuse" and after < sentence.last and page.folded[after] == "on":
            # "The attack was blamed on the group": the outlet says so.
            blamed = phrase_after(page, after + 1, sentence.last)
            return Scope(sentence.first, hit.first - 1, (), mode, hit.first, False, Told(*blamed)) if blamed is not None else None
        # "the move was condemned by the union": who does so stands behind "by".
        speaker = phrase_after(page, after + 1, sentence.last) if after < sentence.last and use(page, after, "doer") else None
        return Scope(sentence.first, hit.first - 1, (Told(*speaker),), mode, hit.first) if speaker is not None and _names_somebody(page, speaker) else None
    subject = subject_before(page, hit.first, sentence.first)
    if subject is None or (is_pause(page, hit.first - 1) and page.tokens[hit.first - 1].text != ")"):
        return _inverted(page, hit, sentence, mode)
    if any(use(page, index, "nobody") for index in range(max(sentence.first, subject.first - 1), subject.first + 1)):
        # "No group claimed responsibility"
        return None
    chain: tuple[Told, ...] = (Told(*subject),)
    if subject.first == subject.last and use(page, subject.first, "pronoun"):
        chain = memory.spoken
    elif not _names_somebody(page, subject):
        return None
    quoted = _quoted(page, after, sentence) if mode == "relay" else None
    if quoted is not None:
        return Scope(quoted.last + 3, sentence.last - 1, (quoted, *chain), mode, hit.first)
    mode = "own" if mode == "say" and _says_it_was_behind(page, after, sentence) else mode
    media = _told_to(page, hit, sentence)
    if media is not None:
        chain, after = (*chain, media), media.last + 1
    begins = clause_start(page, hit.first, sentence.first)
    if begins > sentence.first + 1 and _closes(page, after, sentence) and begins - 1 > sentence.first:
        return Scope(sentence.first, begins - 2, chain, mode, hit.first)
    accused = phrase_after(page, after, _of_what(page, after, sentence)) if mode == "accuse" else None
    return Scope(after, _reach(page, after, sentence, mode), chain, mode, hit.first, False, Told(*accused) if accused else None)


def _quoted(page: Page, after: int, sentence: Sentence) -> Told | None:
    """`quoted a military source as saying that`: who is quoted, between the verb and "as saying"; None where nobody is."""
    phrase = phrase_after(page, after, sentence.last)
    if phrase is None or phrase.last + 3 >= sentence.last or page.folded[phrase.last + 1] != "as" or page.of_kind(phrase.last + 2, "saying") is None:
        return None
    return Told(*phrase)


def _says_it_was_behind(page: Page, after: int, sentence: Sentence) -> bool:
    """`said it was behind the attack`: whether a teller says of his own side that it did what is told."""
    subject = after + (after < sentence.last and page.folded[after] == "that")
    was = subject + 1
    if was + 1 >= sentence.last or use(page, subject, "pronoun") is None or use(page, was, "auxiliary") is None:
        return False
    return page.folded[was + 1] == "behind"


def _reach(page: Page, after: int, sentence: Sentence, mode: str) -> int:
    """The last token of what somebody says; what one threatens with, warns of or asks for ends where a clause says what goes on meanwhile."""
    if mode in ("threaten", "warn", "predict", "order"):
        return next((index - 1 for index in range(after + 1, sentence.last) if use(page, index, "meanwhile")), sentence.last - 1)
    return sentence.last - 1


def _of_what(page: Page, after: int, sentence: Sentence) -> int:
    """`accused Israel of`, `blamed the army for`: the token at which what somebody is accused of begins."""
    return next((index for index in range(after, sentence.last) if page.folded[index] in ("of", "for")), sentence.last)


def _names_somebody(page: Page, subject: Phrase) -> bool:
    """Whether a subject can speak: a name, an actor, a teller or a body of people."""
    tokens = range(subject.first, subject.last + 1)
    return any(
        index in page.inside_actor or page.of_kind(index, "teller", "force", "people") or use(page, index, "pronoun") or is_capital(page, index)
        for index in tokens
        if index >= 0
    )


def _closes(page: Page, after: int, sentence: Sentence) -> bool:
    """Whether nothing that could be told follows the word of saying: "…, the army said on Monday in a statement"."""
    rest = range(after, sentence.last)
    return not any(page.folded[index] == "that" or page.of_kind(index, "event", "harm") for index in rest)


def _inverted(page: Page, hit: Hit, sentence: Sentence, mode: str) -> Scope | None:
    """`…, said X in a statement`."""
    phrase = phrase_after(page, hit.last + 1, sentence.last)
    if phrase is None or hit.first - 1 <= sentence.first or not _names_somebody(page, phrase):
        return None
    return Scope(sentence.first, hit.first - 1, (Told(*phrase),), mode, hit.first)


def _told_to(page: Page, hit: Hit, sentence: Sentence) -> Told | None:
    """`told Reuters that`, `said in a statement to AFP`: the medium that the words were told to."""
    for index in range(hit.last + 1, min(hit.last + 6, sentence.last)):
        name = page.actor_at.get(index)
        if name is not None and page.is_medium(name) and (index == hit.last + 1 or page.folded[index - 1] in ("to", "the")):
            return Told(name.first, name.last)
        if page.folded[index] == "that" or page.of_kind(index, "event"):
            return None
    return None


def _frames(page: Page, sentence: Sentence) -> Iterator[Scope]:
    """`according to X`: the whole sentence, or from a frame that opens it what follows."""
    for index in range(sentence.first, sentence.last):
        hit = page.of_kind(index, "frame")
        phrase = phrase_after(page, hit.last + 1, sentence.last) if hit is not None and hit.sense.mode == "according" else None
        if hit is None or phrase is None or (hit.sense.strength == "weak" and not is_capital(page, phrase.first)):
            continue
        phrase = _whose_text(page, phrase, sentence)
        chain, mode = (Told(*phrase),), "relay" if hit.sense.value == "source" else "say"
        if index - sentence.first <= 1:
            yield Scope(phrase.last + 1, sentence.last - 1, chain, mode, index)
        else:
            yield Scope(sentence.first, index - 1, chain, mode, index)


def _whose_text(page: Page, phrase: Phrase, sentence: Sentence) -> Phrase:
    """`according to a statement by X`: X, where the text is said to be somebody's."""
    text, by = page.of_kind(phrase.last, "teller"), phrase.last + 1
    if text is None or text.sense.value != "text" or by >= sentence.last or page.folded[by] not in ("by", "from"):
        return phrase
    return phrase_after(page, by + 1, sentence.last) or phrase


def teller_kind(page: Page, told: Told) -> TellerKind:
    """The kind that the head noun gives, which stands last ("Iranian media"), but for unnamed sources; a bare name's is refined later."""
    head = next((index for index in range(told.first, told.last + 1) if page.folded[index] in ("of", "at", "in", "for")), told.last + 1)
    hits = [hit for index in range(told.first, head) if (hit := page.of_kind(index, "teller")) and hit.sense.tells not in (None, "of_body")]
    if hits and hits[0].sense.tells in ("anonymous", "witness", "intelligence"):
        return hits[0].sense.tells  # type: ignore[return-value]
    if hits:
        return hits[-1].sense.tells  # type: ignore[return-value]
    name = page.inside_actor.get(told.first)
    return "media" if name is not None and page.is_medium(name) else "party"
