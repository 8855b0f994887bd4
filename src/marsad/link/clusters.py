"""Groups within one piece: the surest pairs are joined first, and nothing that excludes another is joined with it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Container, Iterable, Mapping
from typing import NamedTuple

from marsad.link.features import SLACK_S
from marsad.link.index import Edge, Piece
from marsad.link.judgements import JUDGED_SAME, Judged
from marsad.link.places import standing
from marsad.link.seen import Seen, Where


class Clustering(NamedTuple):
    """Groups of claims, each sorted by id, and the pairs that joined them, the surest first. `refused` are those that exclusions kept apart."""

    groups: tuple[tuple[str, ...], ...]
    joined: tuple[Edge, ...]
    refused: frozenset[Edge]


def cluster(members: Mapping[str, Seen], edges: Iterable[Edge], judged: Iterable[Judged] = ()) -> Clustering:
    """The groups that edges make of claims. Depends on the claims, edges and judgements, not on their order."""
    apart = _judged_apart(judged)
    group_of = {id_: _Group(members[id_], apart.get(id_, frozenset())) for id_ in sorted(members)}
    joined: list[Edge] = []
    refused: list[Edge] = []
    known: set[tuple[int, int]] = set()
    for edge in sorted(edges):
        one, other = group_of[edge[1]], group_of[edge[2]]
        if one is other:
            continue
        if len(one.members) < len(other.members):
            one, other = other, one
        if _excluded(one, other, known, sure=edge[0] <= -JUDGED_SAME):
            refused.append(edge)
            continue
        joined.append(edge)
        one.take_in(other)
        for id_ in other.members:
            group_of[id_] = one
    unique = {id(group): group for group in group_of.values()}
    return Clustering(tuple(tuple(sorted(group.members)) for group in unique.values()), tuple(joined), frozenset(refused))


def _judged_apart(judged: Iterable[Judged]) -> dict[str, frozenset[str]]:
    apart: defaultdict[str, set[str]] = defaultdict(set)
    for first, second, verdict in judged:
        if verdict == "different":
            apart[first].add(second)
            apart[second].add(first)
    return {id_: frozenset(others) for id_, others in apart.items()}


class _Group:
    """Claims joined so far, with what tells quickly whether any of them excludes any of another group."""

    __slots__ = ("apart", "first_end", "last_start", "members", "places")

    def __init__(self, seen: Seen, apart: frozenset[str]) -> None:
        timed = seen.earliest is not None and seen.latest is not None
        self.members = [seen.id]
        self.last_start = seen.earliest if timed and seen.earliest is not None else float("-inf")
        self.first_end = seen.latest if timed and seen.latest is not None else float("inf")
        self.places: set[Where] = {seen.where} if seen.where is not None else set()
        self.apart = apart

    def take_in(self, other: _Group) -> None:
        self.members += other.members
        self.last_start = max(self.last_start, other.last_start)
        self.first_end = min(self.first_end, other.first_end)
        self.places |= other.places
        self.apart |= other.apart


def _excluded(one: _Group, other: _Group, known: set[tuple[int, int]], *, sure: bool) -> bool:
    """Whether any claim of one group excludes any of the other: by times, by places, or by a person's word, which alone binds what is `sure`."""
    if one.apart and not one.apart.isdisjoint(other.members):
        return True
    if sure:
        return False
    if one.last_start > other.first_end + SLACK_S or other.last_start > one.first_end + SLACK_S:
        return True
    # What two groups exclude they go on to exclude as they grow; the numbers of groups that were taken in never come again while these live.
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
