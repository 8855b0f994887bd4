"""What linking needs of a report, kept as numbers: a fraction of the text's size, and made where the report is read."""

from __future__ import annotations

import re
from array import array
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import NamedTuple
from zlib import crc32

from marsad.link.seen import checksum, is_town_without_name, published_at, see
from marsad.link.site_names import site_name, told_as
from marsad.link.values import Seen
from marsad.model import Claim, Document, PlaceMention, Span, with_fields
from marsad.reference.policy import linking_policy
from marsad.text.fold import fold
from marsad.text.tokens import Token, tokenize

_SHORTEST = 3
# A line of nothing but dashes, underscores or lengthened letters, and the most characters that it and a footer take up.
_RULE = re.compile(r"^[ \t]*[-\u2010-\u2015\u2500\u0640_=*~]{1,}[ \t]*-?[ \t]*$", re.MULTILINE)
_LONGEST_FOOTER = 240
_LINK = re.compile(r"(?:https?://|www\.|@)\S+")
_LINK_SIGNS = ("://", "www.", "@")
# Of 6,000 pairs of copies in three corpora all share a mark of twelve; of eight, 4 in 1,000 share none.
_MARKS = 12
_LARGEST = 0xFFFFFFFF


class Sketch(NamedTuple):
    """A report as linking sees it: when it came out (seconds since 1970, None where nobody said), the checksums of its words in order, those
    that are written in digits, the places that its claims name (provinces and what is larger apart, as `regions`), and its claims that can be linked.

    Claims of running totals, threats, expectations and silence are left out, and so are those about several places that its other claims tell of
    one by one: they are the `riders` of these. `marks` are a few of its triples of words, by which copies of it are looked for. `forwarded` is true
    where it says itself that it passes on another's post.
    """

    id: str
    published: float | None
    words: array[int]
    numbers: frozenset[int]
    places: frozenset[str]
    regions: frozenset[str]
    marks: tuple[int, ...]
    claims: tuple[Seen, ...]
    forwarded: bool = False


def sketch(document: Document, claims: Sequence[Claim]) -> Sketch:
    """The sketch of a report that holds these claims."""
    tokens = tokenize(document.text)
    named = {place.place or fold(place.anchor.text): place.is_area for claim in claims for place in claim.place}
    places, regions = (frozenset(name for name, wide in named.items() if wide is asked) for asked in (False, True))
    own = _own_words(tokens, document.text)
    words = array("I", [checksum(token.folded) for token in own])
    numbers = frozenset([checksum(token.folded) for token in own if token.kind == "number"])
    seen = tuple(_seen(claims, document, tokens))
    return Sketch(document.id, published_at(document), words, numbers, places, regions, marks(words), seen, document.forwarded_from is not None)


def marks(words: array[int]) -> tuple[int, ...]:
    """The triples of words with the smallest checksums: two texts that share most of their triples share some of these, whatever their length."""
    written, checksum_of = words.tobytes(), crc32
    size = words.itemsize
    starts = range(0, len(written) - 2 * size, size)
    # Checksums are spread evenly, so that nearly always the smallest are among those below this; to keep and sort all of them would take longest of all.
    below = _LARGEST // max(1, len(starts)) * (3 * _MARKS)
    small = {triple for at in starts if (triple := checksum_of(written[at : at + 3 * size])) < below}
    if len(small) < _MARKS:
        small = {checksum_of(written[at : at + 3 * size]) for at in starts}
    return tuple(sorted(small)[:_MARKS])


def _own_words(tokens: Iterable[Token], text: str) -> list[Token]:
    """The words and numbers of a text's news, without links, handles and other words in Latin letters where the text is Arabic."""
    end = _end_of_news(text)
    # Most reports hold none, which is found out much faster than by the pattern.
    links = {at for link in _LINK.finditer(text) for at in range(*link.span())} if any(sign in text for sign in _LINK_SIGNS) else set[int]()
    kept = [token for token in tokens if token.kind in ("word", "number") and token.start < end and token.start not in links]
    arabic = any(token.kind == "word" and not token.text.isascii() for token in kept)
    return [token for token in kept if token.kind == "number" or not arabic or not token.text.isascii()]


def _end_of_news(text: str) -> int:
    """Where a post's footer begins: a line of dashes near the end, under which a channel asks to be followed."""
    rule = next(_RULE.finditer(text, max(0, len(text) - _LONGEST_FOOTER)), None)
    return rule.start() if rule is not None and rule.start() > 0 else len(text)


def _seen(claims: Sequence[Claim], document: Document, tokens: tuple[Token, ...]) -> Iterable[Seen]:
    policy = linking_policy()
    linkable = {claim.id: claim for claim in claims if claim.type not in policy.apart and not claim.silence and claim.stated_count is None}
    words = _words_of_sentences(linkable.values(), tokens)
    named = {place.place for claim in linkable.values() for place in claim.place if place.place}
    several = [claim for claim in linkable.values() if _speaks_of_several(claim, named)]
    riders: defaultdict[str, list[str]] = defaultdict(list)
    alone: set[str] = set()
    for rider in several:
        carriers = [claim.id for claim in linkable.values() if _carries(claim, rider)]
        for carrier in carriers:
            riders[carrier].append(rider.id)
        if not carriers:
            alone.add(rider.id)
    for claim in linkable.values():
        if claim not in several or claim.id in alone:
            yield see(_placed(claim, claims), document, words[claim.sentence], riders[claim.id], alone=claim.id in alone)


def _placed(claim: Claim, told: Sequence[Claim]) -> Claim:
    """A claim with the place that it means without naming it: of a town that is only called so, of the site told before in its town, or of what it denies."""
    if claim.place and all(is_town_without_name(place) for place in claim.place):
        place = _nearest(claim, [(other, place) for other in told for place in other.place if place.level == "town" and not is_town_without_name(place)])
        return claim if place is None else with_fields(claim, place=(place,))
    if len(claim.place) == 1 and claim.place[0].level == "site" and claim.place[0].place is None:
        return _in_its_town(claim, told)
    if claim.place or not (claim.polarity == "denied" or claim.responsibility == "denied"):
        return claim
    family = linking_policy().family
    place = _nearest(claim, [(other, other.place[0]) for other in told if other.place and family(other.type) == family(claim.type)])
    return claim if place is None else with_fields(claim, place=(place,))


def _in_its_town(claim: Claim, told: Sequence[Claim]) -> Claim:
    """A claim at a site with the town that another claim of the report names around it, else with the only town that the report tells of before it."""
    name = site_name(claim.place[0])
    fuller = next((other.place for other in told if len(other.place) > 1 and other.place[0].level == "site" and site_name(other.place[0]) == name), None)
    if fuller is not None:
        return with_fields(claim, place=(claim.place[0], *fuller[1:]))
    places = [(other, place) for other in told for place in other.place if place.level == "town"]
    first = next((place for other, place in places if other.trigger.start < claim.trigger.start and other.type == claim.type), None)
    only = first is not None and len({place.place or told_as(place) for _, place in places}) == 1
    return with_fields(claim, place=(claim.place[0], first)) if first is not None and only else claim


def _nearest(claim: Claim, places: Sequence[tuple[Claim, PlaceMention]]) -> PlaceMention | None:
    """The place that was told last before a claim, else the first behind it; None where there is none."""
    before = [(other, place) for other, place in places if other.trigger.start <= claim.trigger.start]
    if before:
        return max(before, key=lambda told: told[0].trigger.start)[1]
    return min(places, key=lambda told: told[0].trigger.start)[1] if places else None


def _words_of_sentences(claims: Iterable[Claim], tokens: tuple[Token, ...]) -> dict[Span, tuple[int, ...]]:
    starts = [token.start for token in tokens]
    words: dict[Span, tuple[int, ...]] = {}
    for span in {claim.sentence for claim in claims}:
        inside = tokens[bisect_left(starts, span.start) : bisect_left(starts, span.end)]
        words[span] = tuple(sorted({checksum(token.folded) for token in inside if token.kind in ("word", "number") and len(token.folded) >= _SHORTEST}))
    return words


def _speaks_of_several(claim: Claim, named: set[str]) -> bool:
    """A claim about "both bases" joins the incident at each. Its candidates are `named` in its report; those of an ambiguous name are not."""
    if not claim.place or claim.place[0].place is not None or len(claim.place[0].candidates) < 2:
        return False
    return named >= set(claim.place[0].candidates)


def _carries(claim: Claim, rider: Claim) -> bool:
    """Whether a claim tells of one of the places that the rider speaks of together."""
    family = linking_policy().family
    return bool(claim.place) and claim.place[0].place in rider.place[0].candidates and family(claim.type) == family(rider.type)
