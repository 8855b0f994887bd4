"""Who tells what: verbs and frames of saying, headers, quotations, and the carrying on of a teller across sentences."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import NamedTuple

from marsad.extract.rules.page import QUOTES_OPEN, Page, Sentence
from marsad.extract.rules.phrases import is_verb, phrase_end
from marsad.reference.lexicon import Hit
from marsad.text.tokens import tokenize


class Told(NamedTuple):
    """One link of a chain: the tokens that name a teller."""

    first: int
    last: int
    proclitics: str = ""


@dataclass(frozen=True, slots=True)
class Scope:
    """What one chain of tellers says: tokens `first`..`last`, `mode` as the lexicon's verbs of saying have it.

    `verb` is the token of the word of saying, None for a header. `direct` is true where the words told are a noun phrase of the verb
    itself ("announced the bombing of"), not a clause.
    """

    first: int
    last: int
    chain: tuple[Told, ...]
    mode: str
    verb: int | None = None
    direct: bool = False
    accused: Told | None = None


def read_scopes(page: Page) -> list[Scope]:
    """The scopes of all sentences, outer before inner, in text order."""
    return list(_Reader(page).read())


def innermost(scopes: list[Scope], index: int) -> Scope | None:
    """The scope that a token stands in: of those that cover it the one that starts last."""
    covering = [scope for scope in scopes if scope.first <= index <= scope.last]
    return max(covering, key=lambda scope: (scope.first, -scope.last), default=None)


class _Reader:
    """Goes through the sentences and remembers who spoke last."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.spoken: tuple[Told, ...] = ()
        self.header: tuple[Told, ...] = ()
        self.open_quote: tuple[int, tuple[Told, ...], str] | None = None

    def read(self) -> Iterator[Scope]:
        for sentence in self.page.sentences:
            yield from self._sentence(sentence)
            if sentence.title or self.page.document.title:
                # In an article a header holds for its own line; in a post for what follows.
                self.header = ()
            if sentence.title:
                self.spoken = ()

    def _sentence(self, sentence: Sentence) -> Iterator[Scope]:
        page = self.page
        start = skip_header(page, sentence)
        found: list[Scope] = []
        headed = self._header(start, sentence)
        if headed is not None:
            start, self.header = headed
            self.spoken = self.header
        if self.header:
            found.append(Scope(start, sentence.last - 1, self.header, "say"))
        elif self.open_quote and sentence.first < len(page) and page.quoted[sentence.first] == self.open_quote[0]:
            found.append(Scope(start, self._quote_end(sentence), self.open_quote[1], self.open_quote[2]))
        found.extend(self._verbs(start, sentence, found))
        found = list(self._framed(start, sentence, found))
        self._remember(sentence, found)
        yield from found

    def _quote_end(self, sentence: Sentence) -> int:
        assert self.open_quote is not None
        inside = [index for index in range(sentence.first, sentence.last) if self.page.quoted[index] == self.open_quote[0]]
        return inside[-1] if inside else sentence.last - 1

    def _remember(self, sentence: Sentence, found: list[Scope]) -> None:
        last = self.page.quoted[sentence.last - 1]
        self.open_quote = None
        spoken = [scope for scope in found if scope.verb is not None and scope.chain]
        if spoken:
            self.spoken = spoken[-1].chain
            if last and self.page.quoted[sentence.last - 1] == last:
                self.open_quote = (last, spoken[-1].chain, spoken[-1].mode)

    def _header(self, start: int, sentence: Sentence) -> tuple[int, tuple[Told, ...]] | None:
        """`TELLER: words told`: where the words start and the chain; None where the line opens otherwise."""
        page = self.page
        for colon in range(start, min(start + 18, sentence.last)):
            token = page.tokens[colon]
            if token.text == ":" and colon > start:
                break
            if page.of_kind(colon, "saying") or page.of_kind(colon, "frame") or (is_verb(page, colon)):
                return None
        else:
            return None
        if any(_is_happening(page, index) for index in range(start, colon)):
            return None
        return colon + 1, self._header_chain(start, colon)

    def _header_chain(self, start: int, colon: int) -> tuple[Told, ...]:
        page = self.page
        about = next((index for index in range(start + 1, colon) if page.folded[index] == "عن"), None)
        if about is not None and about + 1 < colon:
            return (Told(about + 1, phrase_end(page, about + 1, colon, across_in=True)), Told(start, phrase_end(page, start, about)))
        first = start
        while first < colon and page.tokens[first].kind != "word":
            first += 1
        if first == colon:
            return ()
        last = phrase_end(page, first, colon, across_and=True, across_in=True)
        if self._is_outlet(first, last):
            return ()
        return (Told(first, last), *self._told_to(last + 1, colon))

    def _is_outlet(self, first: int, last: int) -> bool:
        """Whether the words name the outlet itself, which is left out of the chain."""
        outlet = {token.folded.removeprefix("ال") for token in tokenize(self.page.document.outlet or "")}
        words = [self.page.folded[index] for index in range(first, last + 1) if self.page.tokens[index].kind == "word"]
        bare = [word[2:] if word.startswith(("لل", "ال")) else word for word in words]
        return bool(outlet) and bool(bare) and all(word in outlet for word in bare)

    def _told_to(self, index: int, limit: int) -> tuple[Told, ...]:
        """`to Reuters` after a teller: the medium that the words were told to."""
        page = self.page
        if index >= limit:
            return ()
        if page.tokens[index].folded == "ل" or page.tokens[index].folded == "لـ":
            index += 1
        while index < limit and page.tokens[index].text in QUOTES_OPEN:
            index += 1
        if index >= limit:
            return ()
        actor = page.actor_at.get(index)
        medium = page.of_kind(index, "teller")
        is_medium = (actor is not None and page.is_medium(actor)) or (medium is not None and medium.sense.tells == "media" and medium.proclitics == "ل")
        told = page.folded[index].startswith("ل") or page.folded[index - 1] in ("ل", "لـ") or page.tokens[index - 1].text in QUOTES_OPEN
        if not is_medium or not told or self._is_outlet(index, index):
            return ()
        proclitics = actor.proclitics if actor is not None else medium.proclitics if medium else ""
        return (Told(index, phrase_end(page, index, limit), proclitics),)

    def _verbs(self, start: int, sentence: Sentence, outer: list[Scope]) -> Iterator[Scope]:
        page = self.page
        found = list(outer)
        for index in range(start, sentence.last):
            hit = page.of_kind(index, "saying")
            if hit is None or not self._tells(hit, sentence):
                continue
            scope = self._scope(hit, start, sentence, found)
            if scope is None:
                continue
            found = [replace(old, last=min(old.last, index - 1)) if self._closes(hit, old, scope) else old for old in found]
            found.append(scope)
        yield from found[len(outer) :]
        if len(outer) and found[: len(outer)] != outer:
            outer[:] = found[: len(outer)]

    def _tells(self, hit: Hit, sentence: Sentence) -> bool:
        """Whether a word of saying is used as one: a weak one only before أن، a colon or a quotation."""
        page = self.page
        if hit.definite or self._is_silent(hit):
            return False
        if hit.sense.value == "noun":
            return hit.last + 1 < sentence.last and (hit.last + 1 in page.actor_at or page.of_kind(hit.last + 1, "teller", "force") is not None)
        if hit.features.startswith("n") and hit.sense.pos not in ("participle", "phrase") and hit.sense.mode not in ("deny", "own"):
            return False
        if any(name.first <= hit.first <= name.last for name in page.actors):
            return False
        if hit.sense.strength != "weak":
            return True
        following = hit.last + 1
        if hit.features.startswith("v") and following < sentence.last and (page.of_kind(following, "teller") or following in page.actor_at):
            return True
        for index in range(hit.last + 1, min(hit.last + 24, sentence.last)):
            if page.functions[index] == "that" or page.tokens[index].text == ":":
                return True
            if page.tokens[index].text in ".،" and hit.sense.pos == "participle":
                return False
        return False

    def _is_silent(self, hit: Hit) -> bool:
        """لم يصدر أي بيان يؤكد: a word of saying that nobody has said."""
        for index in range(hit.first - 1, max(hit.first - 10, -1), -1):
            negation = self.page.of_kind(index, "negation")
            if negation is not None and negation.sense.value == "silence":
                return True
            if self.page.functions[index] == "clause" or self.page.tokens[index].text in ".؛":
                return False
        return False

    def _scope(self, hit: Hit, start: int, sentence: Sentence, found: list[Scope]) -> Scope | None:
        page = self.page
        told, content = self._teller_after(hit, sentence)
        carried = hit.sense.value == "carried"
        enclosing = next((scope for scope in reversed(found) if scope.first <= hit.first <= scope.last), None)
        if told is None and hit.sense.pos != "participle":
            before = self._teller_before(hit, start, found)
            told = (before,) if before else None
        if told is None:
            told = enclosing.chain if enclosing else self._last_chain(found)
            if not told and not carried and hit.sense.mode == "say" and hit.sense.pos != "participle":
                return None
        elif enclosing is not None and not self._is_sibling(hit):
            told = (*told, *(link for link in enclosing.chain if link not in told))
        end = self._content_end(content, sentence)
        accused = None
        if hit.sense.mode == "accuse" and content < sentence.last and (content in page.actor_at or page.of_kind(content, "force")):
            accused = Told(content, phrase_end(page, content, sentence.last), page.actor_at[content].proclitics if content in page.actor_at else "")
        direct = content < len(page) and page.functions[content] != "that"
        return Scope(content, end, told, hit.sense.mode or "say", hit.first, direct, accused)

    def _last_chain(self, found: list[Scope]) -> tuple[Told, ...]:
        return next((scope.chain for scope in reversed(found) if scope.chain), self.spoken)

    def _is_sibling(self, hit: Hit) -> bool:
        """A verb of saying joined by و or after a comma speaks beside the one before, not inside it."""
        before = self.page.tokens[hit.first - 1].text if hit.first else ""
        if any(self.page.functions[index] == "who" for index in range(max(0, hit.first - 2), hit.first)):
            return True
        return hit.proclitics.startswith(("و", "ف")) or before in "،,;؛"

    def _closes(self, hit: Hit, old: Scope, new: Scope) -> bool:
        return old.verb is not None and old.first <= hit.first <= old.last and self._is_sibling(hit)

    def _content_end(self, content: int, sentence: Sentence) -> int:
        """The end of what is told: the sentence's, or the clause word with which the outlet or another teller takes over."""
        page = self.page
        quote = page.quoted[content] if content < sentence.last else 0
        for index in range(content, sentence.last):
            if page.functions[index] == "clause" and page.quoted[index] == 0 and index > content + 2:
                if page.functions[index - 1] != "clause" and not quote:
                    return index - 1
        return sentence.last - 1

    def _teller_after(self, hit: Hit, sentence: Sentence) -> tuple[tuple[Told, ...] | None, int]:
        """The teller named after a word of saying and where what is told begins."""
        page, index = self.page, hit.last + 1
        index = self._skip_time(index, sentence.last)
        if index >= sentence.last or (hit.sense.pos == "participle" and hit.sense.mode != "relay"):
            return None, index
        if hit.features[1:2] == "r" and hit.sense.mode != "relay" and index not in page.actor_at and self._teller_before(hit, sentence.first, []):
            return None, index
        if hit.sense.mode == "relay" and page.folded[index] == "عن":
            return self._relayed(None, index + 1, sentence)
        if not self._may_name(index, hit):
            return None, index
        proclitics = page.actor_at[index].proclitics if index in page.actor_at else ""
        last = phrase_end(page, index, sentence.last, across_and=True, across_in=True)
        told = Told(index, last, proclitics)
        after = last + 1
        if hit.sense.mode == "relay":
            about = next((at for at in range(after, min(after + 4, sentence.last)) if page.folded[at] == "عن"), None)
            if about is not None:
                return self._relayed(told, about + 1, sentence)
        media = self._told_to(after, sentence.last)
        content = media[-1].last + 1 if media else after
        return (told, *media), content

    def _relayed(self, outer: Told | None, index: int, sentence: Sentence) -> tuple[tuple[Told, ...] | None, int]:
        if index >= sentence.last or not self._may_name(index, None):
            return ((outer,) if outer else None), index
        last = phrase_end(self.page, index, sentence.last, across_and=True, across_in=True)
        inner = Told(index, last)
        return ((inner, outer) if outer else (inner,)), last + 1

    def _may_name(self, index: int, hit: Hit | None) -> bool:
        page = self.page
        token = page.tokens[index]
        if token.kind != "word":
            return token.text == "#" or (token.text in QUOTES_OPEN and index + 1 in page.actor_at)
        if page.functions[index] or index in page.in_time or page.of_kind(index, "negation", "realis"):
            return index in page.actor_at
        if index in page.actor_at or page.of_kind(index, "teller"):
            return True
        if page.of_kind(index, "event", "harm", "frame", "saying") or is_verb(page, index):
            return False
        if hit is not None and hit.features.startswith("v") and hit.features[2] == "1":
            return False
        if index in page.adjective_at or page.of_kind(index, "force", "people") is not None:
            return True
        return hit is not None and hit.sense.strength != "weak" and hit.sense.mode != "relay" and self._is_proper(index)

    def _is_proper(self, index: int) -> bool:
        """Whether an unknown word may be a person's name: bare of clitics and endings, with أن, a mark or a preposition soon after."""
        page = self.page
        folded = page.folded[index]
        if page.hits[index] or folded.startswith(("بال", "لل", "كال", "ب")) or folded.endswith(("ا", "ه", "ها", "هم")) or len(folded) < 3:
            return False
        after = range(index + 1, min(index + 6, len(page)))
        return any(page.functions[at] in ("that", "preposition") or page.tokens[at].text in ':«“"،(' for at in after)

    def _skip_time(self, index: int, limit: int) -> int:
        page = self.page
        while index < limit and (index in page.in_time or (page.tokens[index].text in "،," and index + 1 < limit and index + 1 in page.in_time)):
            index += 1
        if index < limit and index - 1 in page.in_time and page.tokens[index].text in "،,":
            index += 1
        return index

    def _teller_before(self, hit: Hit, start: int, found: list[Scope]) -> Told | None:
        """The subject that stands before its verb, as in headlines: from the start of the clause to the verb, if it is one short phrase."""
        page = self.page
        if not hit.features.startswith("v") or hit.proclitics.startswith(("و", "ف")):
            return None
        found_at: Told | None = None
        for first in range(hit.first - 1, max(start, hit.first - 14) - 1, -1):
            if page.functions[first] in ("that", "clause") or page.tokens[first].text in ".:|؛" or is_verb(page, first):
                break
            if first not in page.actor_at and not page.of_kind(first, "teller", "force"):
                continue
            last = phrase_end(page, first, hit.first, across_and=True, across_in=True, most_words=14)
            if all(page.tokens[index].text in '،,"»”)' or index in page.in_time for index in range(last + 1, hit.first)):
                found_at = Told(first, last, page.actor_at[first].proclitics if first in page.actor_at else "")
        return found_at

    def _framed(self, start: int, sentence: Sentence, found: list[Scope]) -> Iterator[Scope]:
        """Adds the tellers of frames (بحسب فلان): alone over the whole sentence, or as outer links of the scopes that it already has."""
        frames = [frame for index in range(start, sentence.last) if (frame := self._frame(index, sentence)) is not None]
        for told, verb in frames:
            said = [scope for scope in found if scope.verb is not None and scope.chain and not (scope.first <= verb <= scope.last and scope.first > verb)]
            opens = verb - start <= 2
            relays = [scope for scope in said if scope.verb is not None and (scope.verb < verb or opens)]
            if relays:
                found = [replace(scope, chain=(*scope.chain, told)) if scope in relays and told not in scope.chain else scope for scope in found]
            else:
                found = [Scope(start, sentence.last - 1, (told,), "say", verb), *found]
        yield from found

    def _frame(self, index: int, sentence: Sentence) -> tuple[Told, int] | None:
        page = self.page
        hit = page.of_kind(index, "frame")
        if hit is None or hit.sense.mode != "according" or (hit.sense.value == "credit" and page.tokens[min(index + 1, len(page) - 1)].text != ":"):
            return None
        at = hit.last + 1
        while at < sentence.last and (page.functions[at] == "preposition" or page.folded[at] in ("ما", "لما", "ل") or page.tokens[at].text in ":"):
            at += 1
        if at < sentence.last and page.of_kind(at, "saying") and is_verb(page, at):
            at += 1
        if at >= sentence.last or not self._may_name(at, None):
            return None
        hits = page.hits[at]
        proclitics = page.actor_at[at].proclitics if at in page.actor_at else hits[0].proclitics if hits else ""
        return Told(at, phrase_end(page, at, sentence.last, across_and=True, across_in=True), proclitics), index


def _is_happening(page: Page, index: int) -> bool:
    hit = page.of_kind(index, "event")
    return hit is not None and hit.sense.strength == "strong" and index not in page.inside_actor and not page.of_kind(index, "teller")


def skip_header(page: Page, sentence: Sentence) -> int:
    """The first token after what opens a post and tells nothing: emoji, عاجل |, the channel's name before a bar."""
    start = sentence.first
    for index in range(sentence.first, min(sentence.first + 12, sentence.last)):
        if page.tokens[index].text in "|/" and not any(_is_happening(page, inside) for inside in range(start, index)):
            start = index + 1
    while start < sentence.last and (page.tokens[start].kind == "mark" and page.tokens[start].text not in '"«“#('):
        start += 1
    while (
        start < sentence.last
        and (page.structure(start, "header") or page.structure(start, "aside"))
        and (start + 1 >= sentence.last or page.tokens[start + 1].kind == "mark")
    ):
        start += 1
        while start < sentence.last and page.tokens[start].text in ":|-–!•":
            start += 1
    return min(start, sentence.last - 1)
