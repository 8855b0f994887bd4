"""Linking report by report: what arrives changes only what it touches, and the order of arrival changes nothing."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import combinations
from typing import NamedTuple

from marsad.link.clusters import Clustering, cluster, edges_among, grouped, groups_of, joined_by_group
from marsad.link.families import Families
from marsad.link.index import Index
from marsad.link.judgements import JUDGED_SAME, Judged
from marsad.link.keys import keys_to_ask, own_keys, share_a_key
from marsad.link.pieces import Unsettled, edges_at, reopen, settle
from marsad.link.scoring import Known, Scorer
from marsad.link.sketches import Sketch
from marsad.link.values import Edge, Piece, Seen
from marsad.model import Link
from marsad.reference.actors import ActorRegistry
from marsad.reference.alliances import AlliancesByDate


class Group(NamedTuple):
    """The ids of claims of one happening, sorted, and the pairs that joined them, the surest first. Claims about several places stand in several."""

    claims: tuple[str, ...]
    joined: tuple[Edge, ...]


@dataclass(frozen=True, slots=True)
class Changes:
    """What reports that came, or went, or judgements changed.

    `groups` stand in place of every earlier group that holds a claim of `settled`; all others are as they were, joined by the same pairs. `originals` gives, for each report
    whose copies may have changed, the report that it copies, itself where it copies none.
    """

    settled: frozenset[str]
    groups: tuple[Group, ...]
    originals: Mapping[str, str]


class Linker:
    """Keeps an index linked. Each method leaves it as if all reports and judgements had been there from the start, in whatever order."""

    def __init__(self, index: Index, registry: ActorRegistry) -> None:
        self.index, self.families = index, Families(index)
        self._alliances, self._known = AlliancesByDate(registry), Known()
        self._touched, self._gone, self._fresh = set[str](), set[str](), set[str]()

    def add(self, reports: Iterable[Sketch]) -> Changes:
        """Take in reports. One that is held already is replaced by what is given."""
        self.gather(reports)
        return self.settle()

    def gather(self, reports: Iterable[Sketch]) -> None:
        """Take in reports and compare their claims with all that are held, without grouping yet: `settle` groups what was gathered."""
        given = {report.id: report for report in reports}
        self.index.expect(list(given.values()))
        touched, gone = self._take_out(self.index.reports(given))
        for report in given.values():
            joined = self.families.add(report)
            touched |= self._rescored(pair for one, other in combinations(joined, 2) for pair in self._claims_across(one, other))
        self._touched |= touched
        self._gone |= gone
        self._fresh.update([self._put(seen) for report in given.values() for seen in report.claims])

    def settle(self) -> Changes:
        """Group what was gathered, and what it touches."""
        touched, gone, fresh = self._touched - self._fresh, self._gone - self._fresh, self._fresh
        self._touched, self._gone, self._fresh = set(), set(), set()
        return self._settled(touched, gone, fresh)

    def remove(self, reports: Iterable[str]) -> Changes:
        """Take out those reports that are held, with their claims."""
        touched, gone = self._take_out(self.index.reports(reports))
        return self._settled(touched, gone)

    def judge(self, judgements: Iterable[Judged]) -> Changes:
        """Let people's judgements bind. They may be about claims that are yet to come; the latest of a pair stands."""
        touched: set[str] = set()
        for judged in judgements:
            self.index.put_judgement(judged)
            seen = self.index.claims(judged[:2])
            if len(seen) == 2:
                touched |= self._rescored([(seen[judged.first], seen[judged.second])])
        return self._settled(touched)

    def groups(self, pieces: Collection[Piece]) -> Iterator[Group]:
        """The groups that whole pieces were grouped into, with the claims that ride on theirs."""
        members = self.index.claims(id_ for piece in pieces for id_ in piece.members)
        for group, joined in groups_of(pieces).items():
            yield _with_riders(group, joined, members)

    def explain(self, joined: Iterable[Edge]) -> Iterator[Link]:
        """What speaks for each of the pairs that joined a group, feature by feature. Asked for when an incident is looked at, not kept."""
        for score, first, second in joined:
            seen = self.index.claims((first, second))
            if -score >= JUDGED_SAME:
                yield Link(first, second, JUDGED_SAME, (("judged_same", JUDGED_SAME),))
            else:
                yield self._scorer(seen[first]).explain(seen[second])

    def _put(self, seen: Seen) -> str:
        """Keep a claim with its edges to those that are held."""
        heads = self._alliances.on(seen.published_on)
        if seen.doers:
            seen = seen._replace(doers=frozenset(map(heads.root, seen.doers)))
        scorer = self._scorer(seen)
        told = self.index.claims(id_ for ids in self.index.claims_of(scorer.copies).values() for id_ in ids)
        scores = scorer.scores(other for other in told.values() if _are_told_together(seen, other, scorer.copies))
        scores |= scorer.scores(self.index.claims_with(keys_to_ask(seen)))
        judged_same = [judged.second for judged in self.index.judged([seen.id]) if judged.verdict == "same"]
        scores.update(dict.fromkeys(self.index.claims(judged_same), JUDGED_SAME))
        self.index.put_claim(seen, own_keys(seen), scores)
        return seen.id

    def _scorer(self, seen: Seen) -> Scorer:
        return Scorer(seen, frozenset(self.index.families_of([seen.document])[seen.document]), self._alliances, self._known)

    def _claims_across(self, one: Collection[str], other: Collection[str]) -> Iterator[tuple[Seen, Seen]]:
        """The pairs of claims of two sets of reports whose words of the deed are the same, so that a copied text speaks for them."""
        first, second = (list(self.index.claims(id_ for ids in self.index.claims_of(reports).values() for id_ in ids).values()) for reports in (one, other))
        return ((a, b) for a in first for b in second if a.trigger == b.trigger)

    def _rescored(self, pairs: Iterable[tuple[Seen, Seen]]) -> set[str]:
        """The claims of pairs whose scores are worked out anew."""
        touched: set[str] = set()
        for one, other in pairs:
            scorer = self._scorer(one)
            compared = _are_told_together(one, other, scorer.copies) or share_a_key(one, other)
            value = scorer.scores([other] if compared else []).get(other.id)
            if any(judged.second == other.id and judged.verdict == "same" for judged in self.index.judged([one.id])):
                value = JUDGED_SAME
            self.index.put_edges(one.id, {other.id: value})
            touched |= {one.id, other.id}
        return touched

    def _take_out(self, reports: Mapping[str, Sketch]) -> tuple[set[str], set[str]]:
        """The claims that were joined to those of reports taken out, and the claims that went."""
        held = self.index.claims_of(reports)
        gone = {id_ for ids in held.values() for id_ in ids}
        touched = set[str]().union(*self.index.edges_of(gone).values())
        for piece in {piece.members[0]: piece for piece in self.index.pieces_of(gone).values()}.values():
            rest = tuple(id_ for id_ in piece.members if id_ not in gone)
            self.index.drop_piece(piece)
            if rest:
                self.index.put_piece(Piece(piece.level, rest))
            touched.update(rest)
        for seen in self.index.claims(gone).values():
            self.index.drop_claim(seen.id, own_keys(seen))
        for report in reports.values():
            parted = self.families.remove(report)
            touched |= self._rescored(pair for one, other in combinations(parted, 2) for pair in self._claims_across(one, other))
        return touched - gone, gone

    def _settled(self, touched: set[str], gone: Collection[str] = (), fresh: Collection[str] = ()) -> Changes:
        loose = reopen(self.index, touched)
        loose.setdefault(0, set()).update(fresh)
        settled, groups = set(gone), list[Group]()
        self.index.expect_grouping(set[str]().union(*loose.values()))
        for unsettled in settle(self.index, loose):
            for members, group in self._changed_groups(unsettled):
                settled.update(members)
                groups.append(group)
        return Changes(frozenset(settled), tuple(groups), self.families.changed())

    def _changed_groups(self, unsettled: Unsettled) -> Iterator[tuple[tuple[str, ...], Group]]:
        """The groups of a piece that were no groups before, joined by the same pairs: the claims that make each, and the group with those that ride on them."""
        members = self.index.claims(unsettled.members)
        clustering = self._cluster(unsettled, members)
        self.index.put_piece(Piece(unsettled.level, unsettled.members, clustering.joined))
        joined, earlier = joined_by_group(clustering.groups, clustering.joined), groups_of(unsettled.taken_in)
        for group in clustering.groups:
            if earlier.get(group) != joined[group]:
                yield group, _with_riders(group, joined[group], members)

    def _cluster(self, unsettled: Unsettled, members: Mapping[str, Seen]) -> Clustering:
        """The groups of a piece.

        Where claims joined pieces that were grouped already, their own edges and those that joined the groups before are enough, as long as none of
        these is refused now: groups only grow then, and what was refused or was needless stays so. A group of which one is refused is grouped anew,
        with all edges of its claims.
        """
        judged = list(self.index.judged(unsettled.members))
        before = {edge for piece in unsettled.taken_in for edge in piece.joined}
        group_of = grouped(before)
        anew, edges = set(unsettled.fresh), unsettled.edges
        while True:
            clustering = cluster(members, edges_among(edges, members) | before, judged)
            parted = {id_ for edge in before & clustering.refused for id_ in group_of[edge[1]]} - anew
            if not parted:
                return clustering
            anew |= parted
            edges = edges_at(self.index, anew, unsettled.level)


def _with_riders(group: tuple[str, ...], joined: tuple[Edge, ...], members: Mapping[str, Seen]) -> Group:
    riders = {rider for id_ in group for rider in members[id_].riders}
    return Group(tuple(sorted({*group, *riders})), joined)


def _are_told_together(one: Seen, other: Seen, copies: Collection[str]) -> bool:
    """Whether claims are compared for their reports' sake: they stand in one, or the same words tell them in copies of one text."""
    return one.document == other.document or (one.trigger == other.trigger and other.document in copies)
