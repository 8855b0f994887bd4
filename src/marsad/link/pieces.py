"""The net of claims cut into pieces that are grouped each by itself, so that a new report changes little.

Two claims that score enough are joined by an edge. A piece is what hangs together by edges; where that is too much (a siege told for weeks) only
the stronger edges hold, then only those within a few days, then within hours, as the policy's table of cuts says. Whether something is too large
depends on the claims alone, so that the same claims fall into the same pieces in whatever order they came.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import NamedTuple

from marsad.link.index import Index
from marsad.link.judgements import JUDGED_SAME
from marsad.link.values import Piece, Seen
from marsad.reference.policy import Cut, linking_policy

_HOUR = 3600.0


class Unsettled(NamedTuple):
    """Claims that make a piece, before they are grouped: `fresh` ones, which were in no piece of this level, with their edges at it, and the pieces that they join."""

    level: int
    fresh: frozenset[str]
    edges: Mapping[str, Mapping[str, float]]
    taken_in: tuple[Piece, ...]

    @property
    def members(self) -> tuple[str, ...]:
        return tuple(sorted((*self.fresh, *(id_ for piece in self.taken_in for id_ in piece.members))))


def settle(index: Index, loose: Mapping[int, Collection[str]]) -> Iterator[Unsettled]:
    """The pieces that loose claims make, with the pieces of the index that they join, which are dropped from it.

    `loose` are claims that are in no piece, by the level that they are tried at first.
    """
    waiting: defaultdict[int, set[str]] = defaultdict(set, {level: set(claims) for level, claims in loose.items() if claims})
    largest = linking_policy().largest_piece
    while waiting:
        level = min(waiting)
        claims = waiting.pop(level)
        for net in _nets(index, claims, level, set[str]().union(*waiting.values())):
            for piece in net.pieces.values():
                index.drop_piece(piece)
            unsettled = Unsettled(level, frozenset(net.claims), net.edges, tuple(net.pieces.values()))
            if level < last_level() and (net.cut or len(unsettled.members) > largest):
                waiting[level + 1].update(unsettled.members)
            else:
                yield unsettled


def reopen(index: Index, touched: Iterable[str]) -> dict[int, set[str]]:
    """Drops the pieces of claims whose edges changed, and gives the claims of these by the level from which they are to be settled again.

    What was cut may hang together again in small enough a piece when claims or edges went, so that the search begins with what is not cut.
    """
    levels: dict[str, int] = {}
    done: set[str] = set()
    for claim in sorted(touched):
        if claim not in done:
            net = _reopened(index, claim, levels)
            done |= net
    loose: dict[int, set[str]] = {}
    for claim, level in levels.items():
        loose.setdefault(level, set()).add(claim)
    return loose


def _reopened(index: Index, claim: str, levels: dict[str, int]) -> frozenset[str]:
    """The net that a claim is now in, with its pieces dropped and its claims given their level."""
    piece = index.pieces_of([claim]).get(claim)
    deepest = levels[claim] if piece is None else piece.level
    level, net = next(
        ((level, net) for level in range(deepest + 1) if (net := _small_net(index, claim, level)) is not None),
        (deepest, frozenset([claim])),
    )
    for other in index.pieces_of(net).values() if piece is None else (*index.pieces_of(net).values(), piece):
        if other.members[0] not in levels:
            levels.update(dict.fromkeys(other.members, other.level))
            index.drop_piece(other)
    # Claims of the net that were in no piece are new, and are tried from the first level on.
    levels.update((id_, min(level, levels[id_])) for id_ in net if id_ in levels)
    return net


def _small_net(index: Index, claim: str, level: int) -> frozenset[str] | None:
    """All claims that hang together with one at a level; None where they are too many for a piece."""
    largest = linking_policy().largest_piece if level < last_level() else float("inf")
    net, edge_of_net = {claim}, {claim}
    while edge_of_net:
        edge_of_net = set[str]().union(*edges_at(index, edge_of_net, level).values()) - net
        net |= edge_of_net
        if len(net) > largest:
            return None
    return frozenset(net)


def last_level() -> int:
    """At the last level only what people judged to be the same hangs together."""
    return len(linking_policy().cuts) + 1


class _Net:
    """Loose claims, with their edges, and pieces (by their first claims) that hang together; `cut` where something in it was cut at this level already."""

    __slots__ = ("claims", "cut", "edges", "pieces")

    def __init__(self, claims: set[str], edges: dict[str, Mapping[str, float]]) -> None:
        self.claims, self.edges = claims, edges
        self.pieces: dict[str, Piece] = {}
        self.cut = False

    def take_in(self, other: _Net) -> None:
        self.claims |= other.claims
        self.edges |= other.edges
        self.pieces |= other.pieces
        self.cut |= other.cut


def _nets(index: Index, loose: Collection[str], level: int, deeper: set[str]) -> Iterable[_Net]:
    """What loose claims hang together with; those that wait to be settled `deeper` were cut at this level."""
    edges = edges_at(index, loose, level)
    nets = [_Net(claims, {claim: edges[claim] for claim in claims}) for claims in _hanging_together(edges)]
    net_of: dict[str, _Net] = {}
    for net in nets:
        outside = set[str]().union(*net.edges.values()) - net.claims
        net.cut = not deeper.isdisjoint(outside)
        for piece in index.pieces_of(outside).values():
            net.cut |= piece.level > level
            if piece.level == level:
                net.pieces[piece.members[0]] = piece
        for first in list(net.pieces):
            if (known := net_of.get(first)) is not None and known is not net:
                net.take_in(known)
                net_of.update(dict.fromkeys(known.pieces, net))
        net_of.update(dict.fromkeys(net.pieces, net))
    within = {id(net): net for net in net_of.values()}
    return [*within.values(), *(net for net in nets if not net.pieces)]


def _hanging_together(edges: Mapping[str, Mapping[str, float]]) -> Iterator[set[str]]:
    """The claims that have edges given, parted into those that reach each other by them."""
    left = set(edges)
    while left:
        start = left.pop()
        net, front = {start}, [start]
        while front:
            found = left.intersection(edges[front.pop()])
            left -= found
            net |= found
            front.extend(found)
        yield net


def edges_at(index: Index, claims: Collection[str], level: int) -> Mapping[str, Mapping[str, float]]:
    """Those edges of each of the claims that hold at a level."""
    if level == 0:
        return index.edges_of(claims)
    cut = linking_policy().cuts[level - 1] if level < last_level() else Cut(JUDGED_SAME)
    edges = index.edges_of(claims, cut.score)
    if not cut.hours:
        return edges
    slots = {id_: _slot(seen, cut.hours) for id_, seen in index.claims(set(edges).union(*edges.values())).items()}
    return {one: {other: score for other, score in others.items() if slots[one] == slots[other] or score >= JUDGED_SAME} for one, others in edges.items()}


def _slot(seen: Seen, hours: int) -> int | None:
    """The window of so many hours, counted from 1970, that a claim falls into; None where it has no time at all."""
    return None if seen.moment is None else int(seen.moment // (hours * _HOUR))
