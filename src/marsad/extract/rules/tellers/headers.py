"""What opens a line: marks and channel names that tell nothing, and `TELLER: words told`; what closes a post: who signs it."""

from __future__ import annotations

from marsad.extract.rules.page import Page, Sentence
from marsad.extract.rules.phrases import is_verb, phrase_end
from marsad.extract.rules.tellers.naming import is_outlet, may_be_name, named_at, told_to
from marsad.extract.rules.tellers.scopes import Chain, Told

_LONGEST_HEADER = 18
_SIGNERS = frozenset({"military", "armed_group", "militia", "coalition", "ministry", "government", "police", "political_party", "office"})


def skip_header(page: Page, sentence: Sentence) -> int:
    """The first token after what opens a post and tells nothing: emoji, عاجل |, the channel's name before a bar."""
    start = sentence.first
    for index in range(sentence.first, min(sentence.first + 12, sentence.last)):
        if page.tokens[index].text in "|/" and not any(is_happening(page, inside) for inside in range(start, index)):
            start = index + 1
    start = _skip_marks(page, start, sentence.last)
    while _tells_nothing(page, start, sentence):
        start += 1
        while start < sentence.last and page.tokens[start].text in ":|-–!•":
            start += 1
    return min(start, sentence.last - 1)


def _skip_marks(page: Page, start: int, limit: int) -> int:
    while start < limit and (page.tokens[start].kind == "mark" and page.tokens[start].text not in '"«“#('):
        start += 1
    return start


def _tells_nothing(page: Page, start: int, sentence: Sentence) -> bool:
    if start >= sentence.last or not (page.structure(start, "header") or page.structure(start, "aside")):
        return False
    return start + 1 >= sentence.last or page.tokens[start + 1].kind == "mark"


def is_happening(page: Page, index: int) -> bool:
    hit = page.of_kind(index, "event")
    return hit is not None and hit.sense.strength == "strong" and index not in page.inside_actor and not page.of_kind(index, "teller")


def read_header(page: Page, start: int, sentence: Sentence) -> tuple[int, Chain] | None:
    """`TELLER: words told`: where the words start and the chain; None where the line opens otherwise."""
    colon = _colon(page, start, sentence)
    if colon is None or any(is_happening(page, index) for index in range(start, colon)):
        return None
    return colon + 1, _header_chain(page, start, colon)


def _colon(page: Page, start: int, sentence: Sentence) -> int | None:
    for colon in range(start, min(start + _LONGEST_HEADER, sentence.last)):
        if page.tokens[colon].text == ":" and colon > start:
            return colon
        saying = page.of_kind(colon, "saying")
        if (saying is not None and colon not in page.inside_actor) or page.of_kind(colon, "frame") or is_verb(page, colon):
            return None
    return None


def _header_chain(page: Page, start: int, colon: int) -> Chain:
    first = start
    while first < colon and page.tokens[first].kind != "word":
        first += 1
    if first == colon:
        return ()
    about = next((index for index in range(first + 1, colon - 1) if page.structure(index, "about")), None)
    if about is not None and not page.structure(about - 1, "affiliated"):
        outer = Told(first, phrase_end(page, first, about))
        inner, _ = named_at(page, about + 1, colon)
        return (inner,) if is_outlet(page, *outer[:2]) else (inner, outer)
    told, after = named_at(page, first, colon)
    if is_outlet(page, told.first, told.last):
        return ()
    return (told, *told_to(page, after, colon))


def read_signature(page: Page) -> Chain:
    """Who signs a post in a line of its own at its end, or is credited there as its source; empty for articles and unsigned posts."""
    if page.document.title:
        return ()
    for sentence in reversed(page.sentences[1:]):
        first = _skip_marks(page, sentence.first, sentence.last)
        if first >= sentence.last or page.tokens[first].text == "#" or page.in_time.issuperset(range(first, sentence.last)):
            continue
        return _credit(page, first, sentence.last) or _signer(page, first, sentence.last)
    return ()


def _credit(page: Page, first: int, limit: int) -> Chain:
    hit = page.of_kind(first, "frame")
    if hit is None or hit.sense.value != "credit" or first + 2 >= limit or page.tokens[first + 1].text != ":":
        return ()
    told, _ = named_at(page, first + 2, limit)
    return () if is_outlet(page, told.first, told.last) else (told,)


def _signer(page: Page, first: int, limit: int) -> Chain:
    name = page.actor_at.get(first)
    if name is None or name.last != limit - 1 or name.proclitics or is_outlet(page, name.first, name.last):
        return ()
    kinds = {page.reference.actors.get(id_).kind for id_ in page.actor_ids(name)[:1]}
    return (Told(name.first, name.last),) if kinds & _SIGNERS else ()


def may_be_teller(page: Page, first: int, colon: int) -> bool:
    """Whether what stands before a colon names somebody, rather than a subject matter (التفاصيل:)."""
    if any(index in page.actor_at or index in page.adjective_at or page.of_kind(index, "teller", "force", "people") for index in range(first, colon)):
        return True
    return colon - first <= 4 and all(may_be_name(page, index) for index in range(first, colon))
