"""What the linker asks of a store, and a store that lives in memory."""

from __future__ import annotations

from array import array
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import Protocol

from marsad.link.judgements import Judged, Verdict
from marsad.link.sketches import Sketch
from marsad.link.values import Piece, Seen, Where


class Index(Protocol):
    """What the linker asks of a store. All that it keeps are values; what it says of claims it says by their ids."""

    def expect(self, reports: Sequence[Sketch]) -> None:
        """These reports are about to be taken in. A store may fetch now, in a few questions, what will be asked of it then."""

    def expect_grouping(self, claims: Collection[str]) -> None:
        """These claims are about to be grouped anew. A store may fetch now what they hang together with."""

    def reports(self, ids: Iterable[str]) -> Mapping[str, Sketch]:
        """The sketches of those reports that are held."""

    def reports_with(self, keys: Collection[int]) -> Iterable[Sketch]:
        """The reports that have any of the keys, each once."""

    def claims_of(self, reports: Iterable[str]) -> Mapping[str, Sequence[str]]:
        """The ids of the claims that are held of each report."""

    def put_report(self, sketch: Sketch, keys: Collection[int]) -> None:
        """Keep a report that is not held yet, without its claims, which are put one by one."""

    def drop_report(self, id_: str, keys: Collection[int]) -> None:
        """Forget a report, the keys that it has, and that it was in a family."""

    def families_of(self, reports: Iterable[str]) -> Mapping[str, tuple[str, ...]]:
        """For each report that is held all reports of its text, itself among them, by id."""

    def put_family(self, reports: Sequence[str]) -> None:
        """Keep that these reports, and no others, are one text."""

    def claims(self, ids: Iterable[str]) -> Mapping[str, Seen]:
        """Those claims that are held."""

    def claims_with(self, keys: Collection[str]) -> Iterable[Seen]:
        """The claims that have any of the keys, each once."""

    def put_claim(self, seen: Seen, keys: Collection[str], scores: Mapping[str, float]) -> None:
        """Keep a claim that is not held yet, and the edges from it to others."""

    def drop_claim(self, id_: str, keys: Collection[str]) -> None:
        """Forget a claim, the keys that it has, and its edges."""

    def edges_of(self, claims: Iterable[str], least: float = 0.0) -> Mapping[str, Mapping[str, float]]:
        """The claims that each of the claims has an edge to of at least some score, with the scores. One between two of them stands under both."""

    def put_edges(self, claim: str, scores: Mapping[str, float | None]) -> None:
        """Keep the score of a claim with each of others, in place of an earlier one; None forgets it."""

    def pieces_of(self, claims: Iterable[str]) -> Mapping[str, Piece]:
        """The piece of each claim that is in one."""

    def put_piece(self, piece: Piece) -> None:
        """Keep a piece, none of whose claims is in any."""

    def drop_piece(self, piece: Piece) -> None:
        """Forget a piece; its claims are then in none."""

    def judged(self, claims: Collection[str]) -> Iterable[Judged]:
        """The judgements that bind any of the claims, whether the other claim is held or not."""

    def put_judgement(self, judged: Judged) -> None:
        """Keep a judgement in place of an earlier one about the two claims."""


class MemoryIndex:
    """An index in memory. Claims are numbered inside, so that an edge takes 16 bytes."""

    def __init__(self) -> None:
        self._reports: dict[str, Sketch] = {}
        self._holders: defaultdict[int, list[str]] = defaultdict(list)
        self._families: dict[str, tuple[str, ...]] = {}
        self._claims_of: dict[str, list[str]] = {}
        self._numbers: dict[str, int] = {}
        self._ids: list[str] = []
        self._seen: list[Seen | None] = []
        self._places: dict[Where, Where] = {}
        self._blocks: dict[str, array[int]] = {}
        self._others: list[array[int]] = []
        self._scores: list[array[int]] = []
        self._pieces: list[Piece | None] = []
        self._judged: defaultdict[str, dict[str, Verdict]] = defaultdict(dict)

    def expect(self, reports: Sequence[Sketch]) -> None:
        """All is at hand."""

    def expect_grouping(self, claims: Collection[str]) -> None:
        """All is at hand."""

    def reports(self, ids: Iterable[str]) -> Mapping[str, Sketch]:
        return {id_: self._reports[id_] for id_ in ids if id_ in self._reports}

    def reports_with(self, keys: Collection[int]) -> Iterable[Sketch]:
        ids: set[str] = set()
        for key in keys:
            ids.update(self._holders.get(key, ()))
        return [self._reports[id_] for id_ in ids]

    def claims_of(self, reports: Iterable[str]) -> Mapping[str, Sequence[str]]:
        return {id_: self._claims_of.get(id_, ()) for id_ in reports}

    def put_report(self, sketch: Sketch, keys: Collection[int]) -> None:
        self._reports[sketch.id] = sketch._replace(claims=())
        for key in keys:
            self._holders[key].append(sketch.id)

    def drop_report(self, id_: str, keys: Collection[int]) -> None:
        for key in keys:
            self._holders[key].remove(id_)
        del self._reports[id_]
        self._families.pop(id_, None)

    def families_of(self, reports: Iterable[str]) -> Mapping[str, tuple[str, ...]]:
        return {id_: self._families.get(id_, (id_,)) for id_ in reports if id_ in self._reports}

    def put_family(self, reports: Sequence[str]) -> None:
        family = tuple(sorted(reports))
        for id_ in family:
            if len(family) > 1:
                self._families[id_] = family
            else:
                self._families.pop(id_, None)

    def claims(self, ids: Iterable[str]) -> Mapping[str, Seen]:
        numbered = ((id_, self._numbers.get(id_)) for id_ in ids)
        return {id_: seen for id_, number in numbered if number is not None and (seen := self._seen[number]) is not None}

    def claims_with(self, keys: Collection[str]) -> Iterable[Seen]:
        numbers: set[int] = set()
        for key in keys:
            numbers.update(self._blocks.get(key, ()))
        return [seen for number in numbers if (seen := self._seen[number]) is not None]

    def put_claim(self, seen: Seen, keys: Collection[str], scores: Mapping[str, float]) -> None:
        number = self._numbers[seen.id] = len(self._seen)
        self._ids.append(seen.id)
        where = seen.where and self._places.setdefault(seen.where, seen.where)
        self._seen.append(seen if where is seen.where else seen._replace(where=where))
        self._claims_of.setdefault(seen.document, []).append(seen.id)
        self._others.append(array("I"))
        self._scores.append(array("I"))
        self._pieces.append(None)
        for id_, score in scores.items():
            # A score has three digits behind its point, so that adding a half is rounding, and takes no call.
            other, thousandths = self._numbers[id_], int(score * 1000 + 0.5)
            self._others[number].append(other)
            self._scores[number].append(thousandths)
            self._others[other].append(number)
            self._scores[other].append(thousandths)
        for key in keys:
            block = self._blocks.get(key)
            if block is None:
                block = self._blocks[key] = array("I")
            block.append(number)

    def drop_claim(self, id_: str, keys: Collection[str]) -> None:
        self.put_edges(id_, dict.fromkeys(self.edges_of([id_])[id_]))
        number = self._numbers.pop(id_)
        seen = self._seen[number]
        assert seen is not None
        self._claims_of[seen.document].remove(id_)
        self._seen[number] = None
        for key in keys:
            self._blocks[key].remove(number)

    def edges_of(self, claims: Iterable[str], least: float = 0.0) -> Mapping[str, Mapping[str, float]]:
        ids, lowest = self._ids, round(least * 1000)
        edges: dict[str, Mapping[str, float]] = {}
        for id_ in claims:
            number = self._numbers[id_]
            pairs = zip(self._others[number], self._scores[number], strict=True)
            edges[id_] = {ids[other]: thousandths / 1000 for other, thousandths in pairs if thousandths >= lowest}
        return edges

    def put_edges(self, claim: str, scores: Mapping[str, float | None]) -> None:
        one = self._numbers[claim]
        for id_, score in scores.items():
            other = self._numbers[id_]
            self._set(one, other, score)
            self._set(other, one, score)

    def _set(self, one: int, other: int, score: float | None) -> None:
        others, scores = self._others[one], self._scores[one]
        if other in others:
            at = others.index(other)
            others.pop(at)
            scores.pop(at)
        if score is not None:
            others.append(other)
            scores.append(round(score * 1000))

    def pieces_of(self, claims: Iterable[str]) -> Mapping[str, Piece]:
        return {id_: piece for id_ in claims if (piece := self._pieces[self._numbers[id_]]) is not None}

    def put_piece(self, piece: Piece) -> None:
        for id_ in piece.members:
            self._pieces[self._numbers[id_]] = piece

    def drop_piece(self, piece: Piece) -> None:
        for id_ in piece.members:
            self._pieces[self._numbers[id_]] = None

    def judged(self, claims: Collection[str]) -> Iterable[Judged]:
        for id_ in claims:
            for other, verdict in self._judged.get(id_, {}).items():
                yield Judged(id_, other, verdict)

    def put_judgement(self, judged: Judged) -> None:
        for one, other in ((judged.first, judged.second), (judged.second, judged.first)):
            if judged.verdict is None:
                self._judged[one].pop(other, None)
            else:
                self._judged[one][other] = judged.verdict
