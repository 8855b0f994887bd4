"""Groups within one piece: the surest pairs are joined first, and nothing that excludes another is joined with it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Container, Iterable, Mapping
from typing import NamedTuple

from marsad.link.features import SLACK_S
from marsad.link.judgements import JUDGED_SAME, Judged
from marsad.link.places import standing
from marsad.link.values import Edge, Piece, Seen, Where


class Clustering(NamedTuple):
    """Groups of claims, each sorted by id, and the pairs that joined them, the surest first. `refused` are those that exclusions kept apart."""

    groups: tuple[tuple[str, ...], ...]
    joined: tuple[Edge, ...]
    refused: frozenset[Edge]


def cluster(members: Mapping[str, Seen], edges: Iterable[Edge], judged: Iterable[Judged] = ()) -> Clustering:
    """The groups that edges make of claims. Depends on the claims, edges and judgements, not on their order.

    Claims that a person judged to be the same are one group, but exclude others each by itself: what joins one side of a merged incident need not
    fit the other side.
    """
    ordered, judged = sorted(edges), list(judged)
    bonds = _Bonds(members, judged) if judged or (ordered and _is_judged(ordered[0])) else None
    side_of = {id_: _Side(members[id_]) for id_ in sorted(members)}
    joined: list[Edge] = []
    refused: list[Edge] = []
    known: set[tuple[int, int]] = set()
    for edge in ordered:
        one, other = side_of[edge[1]], side_of[edge[2]]
        if one is other:
            continue
        sure = _is_judged(edge)
        if sure and bonds is not None and bonds.are_joined(edge):
            continue
        if (bonds is not None and bonds.forbid(edge)) or (not sure and _excluded(one, other, known)):
            refused.append(edge)
            continue
        joined.append(edge)
        if bonds is not None:
            bonds.join(edge)
        if not sure:
            _unite(one, other, side_of)
    groups = bonds.groups() if bonds is not None else {id(side): side.members for side in side_of.values()}.values()
    return Clustering(tuple(tuple(sorted(group)) for group in groups), tuple(joined), frozenset(refused))


def _is_judged(edge: Edge) -> bool:
    """Whether an edge stands for a person's word."""
    return edge[0] <= -JUDGED_SAME


class _Bonds:
    """The groups of a piece about which people judged: claims judged different come into no group together, also not by way of others."""

    __slots__ = ("_apart", "_group_of")

    def __init__(self, ids: Iterable[str], judged: Iterable[Judged]) -> None:
        self._group_of = {id_: [id_] for id_ in sorted(ids)}
        self._apart: defaultdict[str, set[str]] = defaultdict(set)
        for first, second, verdict in judged:
            if verdict == "different":
                self._apart[first].add(second)
                self._apart[second].add(first)

    def are_joined(self, edge: Edge) -> bool:
        return self._group_of[edge[1]] is self._group_of[edge[2]]

    def forbid(self, edge: Edge) -> bool:
        """Whether a person told a claim of the one group from a claim of the other."""
        one, other = self._group_of[edge[1]], self._group_of[edge[2]]
        return one is not other and any(not self._apart[id_].isdisjoint(other) for id_ in one if id_ in self._apart)

    def join(self, edge: Edge) -> None:
        one, other = self._group_of[edge[1]], self._group_of[edge[2]]
        if one is not other:
            one.extend(other)
            self._group_of.update(dict.fromkeys(other, one))

    def groups(self) -> Iterable[list[str]]:
        return {id(group): group for group in self._group_of.values()}.values()


class _Side:
    """Claims joined so far by what they say, with what tells quickly whether any of them excludes any of another side."""

    __slots__ = ("first_end", "last_start", "members", "places")

    def __init__(self, seen: Seen) -> None:
        timed = seen.earliest is not None and seen.latest is not None
        self.members = [seen.id]
        self.last_start = seen.earliest if timed and seen.earliest is not None else float("-inf")
        self.first_end = seen.latest if timed and seen.latest is not None else float("inf")
        self.places: set[Where] = {seen.where} if seen.where is not None else set()

    def take_in(self, other: _Side) -> None:
        self.members += other.members
        self.last_start = max(self.last_start, other.last_start)
        self.first_end = min(self.first_end, other.first_end)
        self.places |= other.places


def _unite(one: _Side, other: _Side, side_of: dict[str, _Side]) -> None:
    if len(one.members) < len(other.members):
        one, other = other, one
    one.take_in(other)
    for id_ in other.members:
        side_of[id_] = one


def _excluded(one: _Side, other: _Side, known: set[tuple[int, int]]) -> bool:
    """Whether any claim of one side excludes any of the other, by times or by places."""
    if one.last_start > other.first_end + SLACK_S or other.last_start > one.first_end + SLACK_S:
        return True
    # What two sides exclude they go on to exclude as they grow; the numbers of sides that were taken in never come again while these live.
    pair = (id(one), id(other)) if id(one) < id(other) else (id(other), id(one))
    if pair in known:
        return True
    if any(standing(a, b).elsewhere for a in one.places for b in other.places):
        known.add(pair)
        return True
    return False


def edges_among(edges: Mapping[str, Mapping[str, float]], members: Container[str]) -> set[Edge]:
    """The edges between members, each once, from those told from either end or both."""
    return {
        (-score, one, other) if one < other else (-score, other, one)
        for one, others in edges.items()
        for other, score in others.items()
        if (one < other or other not in edges) and other in members
    }


def grouped(joined: Iterable[Edge]) -> dict[str, list[str]]:
    """The group of each claim that edges join, one list for all claims of a group."""
    group_of: dict[str, list[str]] = {}
    for _, one, other in joined:
        first, second = group_of.setdefault(one, [one]), group_of.setdefault(other, [other])
        if first is not second:
            first.extend(second)
            group_of.update(dict.fromkeys(second, first))
    return group_of


def joined_by_group(groups: Iterable[tuple[str, ...]], joined: Iterable[Edge]) -> dict[tuple[str, ...], tuple[Edge, ...]]:
    """For each group the pairs that joined it, in the order given; none for a claim alone."""
    group_of = {id_: group for group in groups for id_ in group}
    found: dict[tuple[str, ...], list[Edge]] = {group: [] for group in group_of.values()}
    for edge in joined:
        found[group_of[edge[1]]].append(edge)
    return {group: tuple(edges) for group, edges in found.items()}


def groups_of(pieces: Collection[Piece]) -> dict[tuple[str, ...], tuple[Edge, ...]]:
    """The groups that pieces were grouped into, each with the pairs that joined it, the surest first."""
    joined = [edge for piece in pieces for edge in piece.joined]
    together = grouped(joined)
    several = {id(group): tuple(sorted(group)) for group in together.values()}
    alone = [(id_,) for piece in pieces for id_ in piece.members if id_ not in together]
    return joined_by_group([*several.values(), *alone], joined)
