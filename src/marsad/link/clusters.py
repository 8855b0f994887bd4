"""Clusters of claims: the surest pairs are joined first, and nothing that excludes another is joined with it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations

from marsad.link.features import FEATURES, Seen, excluded
from marsad.model import Claim, Document, Link
from marsad.reference.actors import ActorRegistry
from marsad.reference.policy import linking_policy
from marsad.text.tokens import tokenize


def cluster(
    claims: Sequence[Claim], documents: Mapping[str, Document], copies: Mapping[str, str], registry: ActorRegistry
) -> tuple[list[list[Claim]], list[Link]]:
    """Claims grouped by happening, and the links that joined them. Claims of running totals, threats, expectations and silence are left out."""
    policy = linking_policy()
    linkable = [claim for claim in claims if claim.type not in policy.apart and not claim.silence and claim.stated_count is None]
    open_claims = [claim for claim in linkable if _speaks_of_several(claim)]
    seen = [
        Seen(claim, documents[claim.document], copies.get(claim.document, claim.document), registry)
        for claim in sorted(linkable, key=lambda claim: (claim.id, claim.document))
        if not _speaks_of_several(claim)
    ]
    links = sorted(_links(seen), key=lambda item: (-item.score, item.first, item.second))
    groups = _merge(seen, links)
    for claim in open_claims:
        _join_several(claim, groups)
    return [[one.claim if isinstance(one, Seen) else one for one in group] for group in groups], links


# Blocks above this size are compared by neighbours only, so that a day's reading stays linear in its claims.
_CROWD, _NEIGHBOURS = 60, 25
# Of two large groups this many of each are checked for what excludes them.
_CHECKED = 12


def _speaks_of_several(claim: Claim) -> bool:
    """A claim about "both bases" joins the incident at each."""
    return (
        bool(claim.place)
        and claim.place[0].place is None
        and len(claim.place[0].candidates) > 1
        and claim.place[0].lat is None
        and claim.place[0].level == "site"
    )


def score(a: Seen, b: Seen) -> Link:
    """How much speaks for one happening, feature by feature; those that say nothing are left out."""
    weights = linking_policy().weights
    shares = tuple((feature.__name__, round(share, 3)) for feature in FEATURES if (share := feature(a, b) * weights[feature.__name__]))
    first, second = sorted((a.claim.id, b.claim.id))
    return Link(first, second, round(sum(share for _, share in shares), 3), shares)


def _links(seen: Sequence[Seen]) -> Iterator[Link]:
    threshold = linking_policy().threshold
    for a, b in _candidate_pairs(seen):
        if not excluded(a, b):
            link = score(a, b)
            if link.score >= threshold:
                yield link


def _candidate_pairs(seen: Sequence[Seen]) -> Iterator[tuple[Seen, Seen]]:
    """Pairs that share a report, a place or a copied text; all others are never compared."""
    blocks: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for at, one in enumerate(seen):
        family = str(linking_policy().family(one.claim.type))
        blocks["document", family, one.document.id].append(at)
        blocks["copy", family, one.copy_of].append(at)
        for key in _place_keys(one):
            blocks["place", family, *key].append(at)
    pairs = {pair for members in blocks.values() for pair in _pairs_of(seen, sorted(set(members)))}
    for first, second in sorted(pairs):
        yield seen[first], seen[second]


def _pairs_of(seen: Sequence[Seen], members: Sequence[int]) -> Iterator[tuple[int, int]]:
    """All pairs of a small block; in a crowded one (a siege told by every report of a day) each claim with those that stand nearest to it.

    The nearest are found in an order that depends on the claims alone; those further off are reached through them.
    """
    if len(members) <= _CROWD:
        yield from combinations(members, 2)
        return
    ordered = sorted(members, key=lambda at: _nearness(seen[at]))
    for position, first in enumerate(ordered):
        for second in ordered[position + 1 : position + 1 + _NEIGHBOURS]:
            yield (first, second) if first < second else (second, first)


def _nearness(one: Seen) -> tuple[str, str, str, str]:
    """Sorts claims of one kind, place and time next to each other."""
    place = one.claim.place[0].place if one.claim.place else None
    time = one.claim.time.earliest if one.claim.time else None
    return one.claim.type, place or "", str(time), one.claim.id


def _place_keys(one: Seen) -> Iterator[tuple[str, ...]]:
    """Keys that claims of one place and time share: the place (or its cell of about 6 km and those beside it) by the day and the day after.

    Provinces and larger places say too little to be compared by, unless the claims share a report or a text.
    """
    days = [""] if one.published is None else [str(one.published.toordinal() + later) for later in (0, 1, 2)]
    for place in one.claim.place[:2]:
        if place.level in ("province", "region", "country"):
            continue
        name = place.place or " ".join(token.folded for token in tokenize(place.anchor.text) if token.kind == "word")
        for day in days:
            yield "name", name, day
            if place.lat is not None and place.lon is not None:
                for north in (0, 1):
                    for east in (0, 1):
                        yield "cell", str(int(place.lat * 18) + north), str(int(place.lon * 18) + east), day


def _merge(seen: Sequence[Seen], links: Sequence[Link]) -> list[list[Seen | Claim]]:
    group_of: dict[str, list[Seen]] = {one.claim.id: [one] for one in seen}
    for link in links:
        first, second = group_of.get(link.first), group_of.get(link.second)
        if first is None or second is None or first is second or any(excluded(a, b) for a in first[:_CHECKED] for b in second[:_CHECKED]):
            continue
        first.extend(second)
        for one in second:
            group_of[one.claim.id] = first
    unique = {id(group): group for group in group_of.values()}
    return sorted(([*group] for group in unique.values()), key=lambda group: min(_id(one) for one in group))


def _id(one: Seen | Claim) -> str:
    return one.claim.id if isinstance(one, Seen) else one.id


def _join_several(claim: Claim, groups: list[list[Seen | Claim]]) -> None:
    family = linking_policy().family
    joined = False
    for group in groups:
        for one in group:
            other = one.claim if isinstance(one, Seen) else one
            placed = other.place and other.place[0].place in claim.place[0].candidates
            if placed and other.document == claim.document and family(other.type) == family(claim.type):
                group.append(claim)
                joined = True
                break
    if not joined:
        groups.append([claim])
