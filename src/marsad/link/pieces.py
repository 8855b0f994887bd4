"""The net of claims cut into pieces that are grouped each by itself, so that a new report changes little.

Two claims that score enough are joined by an edge. A piece is what hangs together by edges; where that is too much (a siege told for weeks) only
the stronger edges hold, then only those within a few days, then within hours, as the policy's table of cuts says. Whether something is too large
depends on the claims alone, so that the same claims fall into the same pieces in whatever order they came.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import NamedTuple

from marsad.link.index import Index, Piece
from marsad.link.judgements import JUDGED_SAME
from marsad.link.seen import Seen
from marsad.reference.policy import Cut, linking_policy

_HOUR = 3600.0


class Unsettled(NamedTuple):
    """Claims that make a piece, before they are grouped: `fresh` ones, which were in no piece of this level, and the pieces that they join."""

    level: int
    fresh: frozenset[str]
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
        for net in _nets(index, waiting.pop(level), level):
            for piece in net.pieces:
                index.drop_piece(piece)
            unsettled = Unsettled(level, frozenset(net.claims), tuple(net.pieces))
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
    for id_ in net:
        levels[id_] = min(level, levels[id_])
    return net


def _small_net(index: Index, claim: str, level: int) -> frozenset[str] | None:
    """All claims that hang together with one at a level; None where they are too many for a piece."""
    largest = linking_policy().largest_piece if level < last_level() else float("inf")
    net, edge_of_net = {claim}, {claim}
    while edge_of_net:
        edge_of_net = {other for _, other, _ in edges_at(index, edge_of_net, level)} - net
        net |= edge_of_net
        if len(net) > largest:
            return None
    return frozenset(net)


def last_level() -> int:
    """At the last level only what people judged to be the same hangs together."""
    return len(linking_policy().cuts) + 1


class _Net:
    """Loose claims and pieces that hang together; `cut` where something in it was cut at this level already."""

    __slots__ = ("claims", "cut", "pieces")

    def __init__(self) -> None:
        self.claims: list[str] = []
        self.pieces: list[Piece] = []
        self.cut = False


def _nets(index: Index, loose: Collection[str], level: int) -> Iterable[_Net]:
    edges = [(one, other) for one, other, _ in edges_at(index, loose, level)]
    pieces = index.pieces_of({other for _, other in edges})
    # A piece goes by its first claim, which is in no other.
    above = {id_: id_ for id_ in (*loose, *(piece.members[0] for piece in pieces.values()))}
    cut = {one for one, other in edges if other in pieces and pieces[other].level > level}
    for one, other in edges:
        piece = pieces.get(other)
        if piece is None or piece.level == level:
            above[_top(above, one)] = _top(above, other if piece is None else piece.members[0])
    nets: defaultdict[str, _Net] = defaultdict(_Net)
    for claim in loose:
        net = nets[_top(above, claim)]
        net.claims.append(claim)
        net.cut |= claim in cut
    for piece in {piece.members[0]: piece for piece in pieces.values() if piece.level == level}.values():
        nets[_top(above, piece.members[0])].pieces.append(piece)
    return nets.values()


def _top(above: dict[str, str], node: str) -> str:
    while above[node] != node:
        above[node] = node = above[above[node]]
    return node


def edges_at(index: Index, claims: Collection[str], level: int) -> Iterator[tuple[str, str, float]]:
    """The edges at each of the claims that hold at a level, as that claim, the other, and the score."""
    if level == 0:
        yield from index.edges_of(claims)
        return
    edges = list(index.edges_of(claims))
    cut = linking_policy().cuts[level - 1] if level < last_level() else Cut(JUDGED_SAME)
    seen = index.claims({id_ for one, other, _ in edges for id_ in (one, other)}) if cut.hours else {}
    slots = {id_: _slot(one, cut) for id_, one in seen.items()}
    for one, other, score in edges:
        if score >= JUDGED_SAME or (score >= cut.score and slots.get(one) == slots.get(other)):
            yield one, other, score


def _slot(seen: Seen, cut: Cut) -> int | None:
    """The window of so many hours, counted from 1970, that a claim falls into; None where it has no time at all."""
    return None if seen.moment is None or not cut.hours else int(seen.moment // (cut.hours * _HOUR))
