"""What the linker asks of a store, answered from the disk: by a workspace inside the transaction that records what it makes of it, or by a scratch database."""

from __future__ import annotations

from array import array
from collections.abc import Collection, Iterable, Mapping, Sequence
from functools import partial
from typing import NamedTuple

from marsad.link import Judged, Piece, Seen, Sketch, Verdict
from marsad.link.copies import copy_keys_to_ask
from marsad.link.keys import keys_to_ask
from marsad.pipeline.keeping.edges import Edges
from marsad.pipeline.keeping.rows import LinkingStore, Members, Rows


class StoredSketch(NamedTuple):
    """A sketch as it is stored, without its claims."""

    id: str
    published: float | None
    words: tuple[int, ...]
    numbers: frozenset[int]
    places: frozenset[str]
    regions: frozenset[str]
    marks: tuple[int, ...]
    forwarded: bool = False


class StoredIndex:
    """An index on the disk. Nothing is written before `write`, which must come before the store's transaction ends."""

    def __init__(self, store: LinkingStore) -> None:
        self._reports = Rows(store, "report", StoredSketch)
        self._families = Rows(store, "family", tuple[str, ...])
        self._claims = Rows(store, "claim", Seen)
        self._piece_of = Rows(store, "piece of", str)
        self._pieces = Rows(store, "piece", Piece)
        self._judged = Rows(store, "judged", dict[str, Verdict])
        self._copy_keys = Members(store, "copies")
        self._claims_in = Members(store, "claims in")
        self._blocks = Members(store, "block")
        # A method of this index would hold the index itself, which is then not let go of by those who read with Python's search for cycles at rest.
        self._edges = Edges(store, partial(_compared_with, self._claims, self._families, self._judged, self._claims_in, self._blocks))

    def write(self) -> None:
        """Write all that changed to the workspace."""
        for rows in (self._reports, self._families, self._claims, self._piece_of, self._pieces, self._judged):
            rows.write()
        self._edges.write()
        for members in (self._copy_keys, self._claims_in, self._blocks):
            members.write()

    @property
    def claims_in_memory(self) -> int:
        """How many claims were put or asked for."""
        return len(self._claims)

    @property
    def edges_in_memory(self) -> int:
        """How many pairs of claims were put or asked for."""
        return len(self._edges)

    # What is fetched here is remembered, so that the linker's own questions about it go to memory.

    def expect(self, reports: Sequence[Sketch]) -> None:
        ids = [report.id for report in reports]
        claims = [seen for report in reports for seen in report.claims]
        alike = set(ids).union(*self._copy_keys.get({_copy_key(key) for report in reports for key in copy_keys_to_ask(report)}).values())
        self._reports.get(alike)
        families = self._families.get(alike)
        told_alike = self._claims_in.get({id_ for family in families.values() for id_ in family}.union(ids))
        near = self._blocks.get({key for seen in claims for key in keys_to_ask(seen)})
        own = {seen.id for seen in claims}
        self._claims.get(own.union(*told_alike.values(), *near.values()))
        self._judged.get(own)

    def expect_grouping(self, claims: Collection[str]) -> None:
        others = set(claims).union(*self.edges_of(claims).values())
        members = others.union(*(piece.members for piece in self.pieces_of(others).values()))
        self.families_of({seen.document for seen in self._claims.get(members).values()})
        self._judged.get(members)

    def reports(self, ids: Iterable[str]) -> Mapping[str, Sketch]:
        return {id_: sketch_of(report) for id_, report in self._reports.get(ids).items()}

    def reports_with(self, keys: Collection[int]) -> Iterable[Sketch]:
        found = self._copy_keys.get(map(_copy_key, keys)).values()
        return self.reports(set[str]().union(*found)).values()

    def claims_of(self, reports: Iterable[str]) -> Mapping[str, Sequence[str]]:
        return {id_: sorted(members) for id_, members in self._claims_in.get(reports).items()}

    def put_report(self, sketch: Sketch, keys: Collection[int]) -> None:
        self._reports.put(sketch.id, stored(sketch))
        self._copy_keys.put(sketch.id, map(_copy_key, keys))

    def drop_report(self, id_: str, keys: Collection[int]) -> None:
        self._reports.put(id_, None)
        self._families.put(id_, None)
        self._copy_keys.drop(id_, map(_copy_key, keys))

    def families_of(self, reports: Iterable[str]) -> Mapping[str, tuple[str, ...]]:
        return self._families.get(reports)

    def put_family(self, reports: Sequence[str]) -> None:
        family = tuple(sorted(reports))
        for id_ in family:
            self._families.put(id_, family)

    def claims(self, ids: Iterable[str]) -> Mapping[str, Seen]:
        return self._claims.get(ids)

    def claims_with(self, keys: Collection[str]) -> Iterable[Seen]:
        return self._claims.get(set[str]().union(*self._blocks.get(keys).values())).values()

    def put_claim(self, seen: Seen, keys: Collection[str], scores: Mapping[str, float]) -> None:
        self._claims.put(seen.id, seen)
        self._claims_in.put(seen.id, [seen.document])
        self._blocks.put(seen.id, keys)
        self._edges.add(seen.id, scores)

    def drop_claim(self, id_: str, keys: Collection[str]) -> None:
        self._edges.drop(id_)
        document = self._claims.get([id_])[id_].document
        self._claims_in.drop(id_, [document])
        self._blocks.drop(id_, keys)
        self._claims.put(id_, None)

    def edges_of(self, claims: Iterable[str], least: float = 0.0) -> Mapping[str, Mapping[str, float]]:
        edges = self._edges.of(claims)
        return {one: {other: score for other, score in others.items() if score >= least} for one, others in edges.items()} if least else edges

    def put_edges(self, claim: str, scores: Mapping[str, float | None]) -> None:
        self._edges.change(claim, scores)

    def pieces_of(self, claims: Iterable[str]) -> Mapping[str, Piece]:
        firsts = self._piece_of.get(claims)
        pieces = self._pieces.get(firsts.values())
        return {id_: pieces[first] for id_, first in firsts.items()}

    def put_piece(self, piece: Piece) -> None:
        self._pieces.put(piece.members[0], piece)
        for id_ in piece.members:
            self._piece_of.put(id_, piece.members[0])

    def drop_piece(self, piece: Piece) -> None:
        self._pieces.put(piece.members[0], None)
        for id_ in piece.members:
            self._piece_of.put(id_, None)

    def judged(self, claims: Collection[str]) -> Iterable[Judged]:
        for id_, others in self._judged.get(claims).items():
            for other, verdict in others.items():
                yield Judged(id_, other, verdict)

    def put_judgement(self, judged: Judged) -> None:
        for one, other in ((judged.first, judged.second), (judged.second, judged.first)):
            held = {**self._judged.get([one]).get(one, {})}
            held.pop(other, None)
            if judged.verdict is not None:
                held[other] = judged.verdict
            self._judged.put(one, held or None)


def _compared_with(
    seen_by_id: Rows[Seen], families: Rows[tuple[str, ...]], judged: Rows[dict[str, Verdict]], claims_in: Members, blocks: Members, claims: Collection[str]
) -> set[str]:
    """The claims that the linker compares with any of these: for their places and days, for their reports' sake, or since a person judged them."""
    held = seen_by_id.get(claims).values()
    near = blocks.get({key for seen in held for key in keys_to_ask(seen)}).values()
    documents = {seen.document for seen in held}
    told_alike = claims_in.get(documents.union(*families.get(documents).values())).values()
    return set[str]().union(*near, *told_alike, *judged.get(claims).values())


def _copy_key(key: int) -> str:
    """Weeks lead in the keys that copies are looked for by: written with them in front, those of one week lie together on the disk."""
    return f"{key & 0xFFFFF:05x}{key >> 20:x}"


def stored(sketch: Sketch) -> StoredSketch:
    """A sketch as it is kept."""
    return StoredSketch(sketch.id, sketch.published, tuple(sketch.words), sketch.numbers, sketch.places, sketch.regions, sketch.marks, sketch.forwarded)


def sketch_of(report: StoredSketch, claims: tuple[Seen, ...] = ()) -> Sketch:
    """The sketch that was kept, with its claims."""
    return Sketch(report.id, report.published, array("I", report.words), report.numbers, report.places, report.regions, report.marks, claims, report.forwarded)
