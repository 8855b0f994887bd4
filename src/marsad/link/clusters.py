"""Clusters of claims: the surest pairs are joined first, and nothing that excludes another is joined with it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from itertools import combinations

from marsad.link.features import FEATURES, Seen, excluded, same_words
from marsad.link.sketches import Sketch
from marsad.model import Claim, Document, Link
from marsad.reference.alliances import AlliancesByDate
from marsad.reference.policy import linking_policy
from marsad.text.tokens import tokenize


def cluster(
    claims: Sequence[Claim], documents: Mapping[str, Document], sketches: Mapping[str, Sketch], copies: Mapping[str, str], alliances: AlliancesByDate
) -> tuple[list[list[Claim]], list[Link]]:
    """Claims grouped by happening, and the links that joined them. Claims of running totals, threats, expectations and silence are left out."""
    policy = linking_policy()
    linkable = [claim for claim in claims if claim.type not in policy.apart and not claim.silence and claim.stated_count is None]
    named: dict[str, set[str]] = defaultdict(set)
    for claim in linkable:
        named[claim.document].update(place.place for place in claim.place if place.place)
    open_claims = [claim for claim in linkable if _speaks_of_several(claim, named[claim.document])]
    seen = [
        Seen(
            claim, documents[claim.document], copies.get(claim.document, claim.document), alliances.on(documents[claim.document].published_on),
            sketches[claim.document].sentences.get(claim.sentence, frozenset()),
        )
        for claim in sorted(linkable, key=lambda claim: (claim.id, claim.document))
        if not _speaks_of_several(claim, named[claim.document])
    ]  # fmt: skip
    groups, links = _merge(seen, sorted(_scored_pairs(seen)))
    _join_several(open_claims, groups)
    return groups, links


# Blocks above this size are compared by neighbours only, so that a day's reading stays linear in its claims.
_CROWD, _NEIGHBOURS = 40, 8
# Of two large groups this many of each are checked for what excludes them.
_CHECKED = 12


def _speaks_of_several(claim: Claim, named: Set[str]) -> bool:
    """A claim about "both bases" joins the incident at each. Its candidates are `named` in its report; those of an ambiguous name are not."""
    if not claim.place or claim.place[0].place is not None or len(claim.place[0].candidates) < 2:
        return False
    return named >= set(claim.place[0].candidates)


def score(a: Seen, b: Seen) -> Link:
    """How much speaks for one happening, feature by feature; those that say nothing are left out."""
    weights = linking_policy().weights
    shares = tuple((feature.__name__, round(share, 3)) for feature in FEATURES if (share := feature(a, b) * weights[feature.__name__]))
    first, second = sorted((a.claim.id, b.claim.id))
    return Link(first, second, round(sum(share for _, share in shares), 3), shares)


# A pair of claims by their places in the order of ids, with what speaks for it turned negative, so that sorting puts the surest first.
_Scored = tuple[float, int, int]


def _scored_pairs(seen: Sequence[Seen]) -> Iterator[_Scored]:
    """The pairs that may speak of one happening and reach the threshold. What speaks for each is told only of those that join."""
    policy = linking_policy()
    threshold, shared_words = policy.threshold, policy.weights[same_words.__name__]
    plain = [(feature, policy.weights[feature.__name__]) for feature in FEATURES if feature is not same_words]
    for first, second in _candidate_pairs(seen):
        a, b = seen[first], seen[second]
        if excluded(a, b):
            continue
        total = sum(weight * value for feature, weight in plain if (value := feature(a, b)))
        # Comparing words costs most, and cannot help a pair that is too far from the threshold.
        if total + shared_words >= threshold:
            total = round(total + round(same_words(a, b) * shared_words, 3), 3)
            if total >= threshold:
                yield -total, first, second


def _candidate_pairs(seen: Sequence[Seen]) -> set[tuple[int, int]]:
    """Pairs that share a report, a place or a copied text; all others are never compared."""
    blocks: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for at, one in enumerate(seen):
        family = str(one.family)
        blocks["document", family, one.document.id].append(at)
        blocks["copy", family, one.copy_of].append(at)
        for key in _place_keys(one):
            blocks["place", family, *key].append(at)
    distinct = {tuple(dict.fromkeys(members)) for members in blocks.values() if len(members) > 1}
    return {pair for members in distinct for pair in _pairs_of(seen, members)}


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
        written = " ".join(token.folded for token in tokenize(place.anchor.text) if token.kind == "word")
        # A name that the text leaves open meets those that stand for one of its candidates.
        names = (place.place,) if place.place else (written, *place.candidates)
        for day in days:
            for name in names:
                yield "name", name, day
            if place.lat is not None and place.lon is not None:
                for north in (0, 1):
                    for east in (0, 1):
                        yield "cell", str(int(place.lat * 18) + north), str(int(place.lon * 18) + east), day


def _merge(seen: Sequence[Seen], pairs: Iterable[_Scored]) -> tuple[list[list[Claim]], list[Link]]:
    """The groups that the pairs make, the surest first, and the link of each pair that joined two groups."""
    group_of: list[list[int]] = [[at] for at in range(len(seen))]
    links: list[Link] = []
    for _, one, other in pairs:
        first, second = group_of[one], group_of[other]
        if first is second or any(excluded(seen[a], seen[b]) for a in first[:_CHECKED] for b in second[:_CHECKED]):
            continue
        links.append(score(seen[one], seen[other]))
        first.extend(second)
        for at in second:
            group_of[at] = first
    unique = {id(group): group for group in group_of}
    return [[seen[at].claim for at in group] for group in sorted(unique.values(), key=min)], links


def _join_several(open_claims: Iterable[Claim], groups: list[list[Claim]]) -> None:
    """A claim about several places joins the group at each that its report tells of; without one it stands alone."""
    family = linking_policy().family
    told_in: dict[str, list[list[Claim]]] = defaultdict(list)
    for group in groups:
        for document in {claim.document for claim in group}:
            told_in[document].append(group)
    for claim in open_claims:
        joined = [
            group
            for group in told_in[claim.document]
            if any(
                other.place
                and other.place[0].place in claim.place[0].candidates
                and other.document == claim.document
                and family(other.type) == family(claim.type)
                for other in group
            )
        ]
        for group in joined:
            group.append(claim)
        if not joined:
            groups.append([claim])
            told_in[claim.document].append(groups[-1])
