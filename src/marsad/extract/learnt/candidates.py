"""The noun phrases of a sentence that may say who did something, or to whom it was done."""

from __future__ import annotations

from marsad.extract.rules.page import Page, Sentence
from marsad.extract.rules.phrases import phrase_end

# What a noun is by the lexicon, the surest sign first.
_HEADS = ("force", "people", "object")


class Candidate:
    """A noun phrase over tokens `first`..`last`: `head` is what its first word is, `kind` what the registry or the lexicon says of it more closely. Never changed."""

    __slots__ = ("first", "head", "kind", "last", "proclitics")

    def __init__(self, first: int, last: int, head: str, kind: str, proclitics: str) -> None:
        self.first, self.last, self.head, self.kind, self.proclitics = first, last, head, kind, proclitics


def candidates_of(page: Page, sentence: Sentence) -> list[Candidate]:
    """The candidates of a sentence in text order; those that begin inside another's name are left out."""
    found: list[Candidate] = []
    behind = sentence.first
    for index in _where_nouns_begin(page, sentence):
        if index < behind or (index > sentence.first and page.tokens[index - 1].text == "_"):
            # #معركة_أولي_البأس: a name inside a longer hashtag is what a campaign is called by.
            continue
        name = page.actor_at.get(index)
        if name is not None:
            kinds = page.actor_kinds(name)
            kind = f"{kinds[0] if kinds else 'unknown'}{' by its town' if name.metonym else ''}"
            found.append(Candidate(index, max(name.last, phrase_end(page, index, sentence.last)), "actor", kind, name.proclitics))
            behind = name.last + 1
        elif page.tokens[index].kind == "word" and index not in page.inside_actor:
            candidate = _by_its_noun(page, index, sentence.last)
            if candidate is not None:
                if found and found[-1].first == candidate.first:
                    found.pop()
                found.append(candidate)
    return found


def _where_nouns_begin(page: Page, sentence: Sentence) -> list[int]:
    """The tokens of a sentence, in order, at which a name, an adjective of one, or a noun of the lexicon begins."""
    first, last = sentence.first, sentence.last
    begins = {index for head in _HEADS for index in page.starting(head, first, last)}
    begins.update([index for index in range(first, last) if index in page.actor_at or index in page.adjective_at])
    return sorted(begins)


def _by_its_noun(page: Page, index: int, limit: int) -> Candidate | None:
    for head in _HEADS:
        hit = page.of_kind(index, head)
        if hit is not None and not _describes(page, index, head) and not _is_another(page, index):
            detail = hit.sense.who
            # القيادات العسكرية: the noun before it is who is meant.
            first = index - 1 if head == "people" and _is_military(page, index) else index
            return Candidate(first, phrase_end(page, index, limit), head, f"{head} {detail}" if detail else head, hit.proclitics)
    if index in page.adjective_at and not _is_of_a_thing(page, index):
        hits = page.hits[index]
        return Candidate(index, phrase_end(page, index, limit), "adjective", "adjective", hits[0].proclitics if hits else "")
    return None


def _is_another(page: Page, index: int) -> bool:
    """من جانب آخر, سبعة آخرون: another, of whom or what is not said."""
    return any(page.folded[index] in page.reference.words(others) for others in ("companion.other", "companion.others"))


def _is_military(page: Page, index: int) -> bool:
    """القيادات العسكرية, منشآت إرهابية, خلية مسلحة: a word for fighters in the feminine right behind a noun with the article like it, or behind one without it like it."""
    hit = page.of_kind(index, "people")
    if hit is None or hit.sense.pos != "participle" or hit.proclitics or not page.folded[index].endswith("ة") or page.of_kind(index, "means"):
        return False
    before = index - 1
    definite = page.tokens[before].text.startswith("ال") or any(other.suffix for other in page.hits[before])
    if hit.sense.who != "combatants" and not (definite and hit.definite):
        # القوات العاملة; امرأة عاملة is somebody.
        return False
    return page.tokens[before].kind == "word" and definite == hit.definite and before not in page.in_time


def _is_of_a_thing(page: Page, index: int) -> bool:
    """وجودا إيرانيا: whether an adjective in the case of an object says whose a thing is that no list has."""
    if not page.folded[index].endswith("يا") or not page.folded[index - 1].endswith("ا") or index - 1 in page.inside_actor:
        return False
    return page.of_kind(index - 1, "event", "means", "force", "people", "object") is None


def _heads_a_phrase(page: Page, index: int) -> bool:
    """القيادات: whether a word is a bare noun that no list has."""
    word = page.folded[index]
    return (
        page.of_kind(index, "event", "place_word", "teller") is None
        and index not in page.inside_actor
        and index not in page.in_places
        and not word.startswith(("ب", "ل", "و", "ك"))
    )


def _describes(page: Page, index: int, head: str) -> bool:
    """Whether a word is no noun of its own here, or none of what is told.

    عربتين عسكريتين, قصفا مركزا: one for people is an adjective of the thing before it, or one for a thing that of a happening in the same case.
    """
    before = index - 1
    if before < 0 or page.functions[before]:
        return False
    if page.folded[before].startswith("و") and page.folded[before].endswith("ت") and not page.hits[before] and before not in page.inside_actor:
        # أطلقت صواريخ وجندت الأطفال: the object of a verb that no list has.
        return True
    if head == "people" and before in page.inside_actor and page.folded[index].startswith("ال") and page.folded[index].endswith("ي"):
        # رد واشنطن العسكري: an adjective of the noun whose owner is a state.
        return page.names_a_country(page.inside_actor[before]) or page.inside_actor[before].metonym
    if head == "people":
        return page.of_kind(before, "object", "means") is not None or (_is_military(page, index) and not _heads_a_phrase(page, before))
    return head == "object" and page.folded[before].endswith("ا") and page.folded[index].endswith("ا") and page.of_kind(before, "event") is not None
