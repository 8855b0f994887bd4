"""The edges between claims in a workspace: each is kept once, with the claim that came later.

What hundreds of reports tell of has tens of thousands of edges. Kept with both claims, every further claim would have all of them written anew. So the edges
of a claim are its own row and whatever names it in the rows of the claims that linking may have compared it with, which are found by the linker's own keys.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping

from marsad.pipeline.keeping.rows import LinkingStore, Rows


class Edges:
    """Scores by claim and other claim, the same from either side. `compared` gives all claims that may have an edge to any of some claims, and more."""

    def __init__(self, store: LinkingStore, compared: Callable[[Collection[str]], Collection[str]]) -> None:
        # Rows of an older Marsad name an edge on both sides. They are written so often that packing them would take longer than all else.
        self._rows = Rows(store, "edges", dict[str, float], packed=False)
        self._compared = compared
        self._known: defaultdict[str, dict[str, float]] = defaultdict(dict)
        self._loaded: set[str] = set()
        self._whole: set[str] = set()
        self._taken = 0

    def __len__(self) -> int:
        """How many are in memory, or were since the start."""
        return self._taken

    def of(self, claims: Iterable[str]) -> dict[str, Mapping[str, float]]:
        """All edges of each claim, not to be altered; none for a claim that is not held."""
        wanted = list(claims)
        partly = [id_ for id_ in wanted if id_ not in self._whole]
        if partly:
            self._load({*partly, *self._compared(partly)})
            self._whole.update(partly)
        return {id_: self._known[id_] for id_ in wanted}

    def add(self, claim: str, scores: Mapping[str, float]) -> None:
        """Keep the edges of a claim that has none yet."""
        own = {other: round(score, 3) for other, score in scores.items()}
        self._rows.put(claim, own)
        self._whole.add(claim)
        self._take_in(claim, own)

    def change(self, claim: str, scores: Mapping[str, float | None]) -> None:
        """Keep the scores of a claim with others in place of earlier ones; None forgets an edge."""
        self._load({claim, *scores})
        rows = self._rows.get((claim, *scores))
        for other, score in scores.items():
            holding = [(one, two) for one, two in ((claim, other), (other, claim)) if two in rows.get(one, {})] or [(claim, other)]
            for one, two in holding:
                rows[one] = _with(rows.get(one, {}), two, score)
                self._rows.put(one, rows[one])
            self._known[claim] = _with(self._known[claim], other, score)
            self._known[other] = _with(self._known[other], claim, score)

    def drop(self, claim: str) -> None:
        """Forget all edges of a claim, and that there was any."""
        self.change(claim, dict.fromkeys(self.of([claim])[claim]))
        self._rows.put(claim, None)
        self._known.pop(claim)
        self._whole.discard(claim)

    def write(self) -> None:
        self._rows.write()

    def _load(self, claims: Collection[str]) -> None:
        unknown = [id_ for id_ in claims if id_ not in self._loaded]
        for id_, own in self._rows.get(unknown).items():
            self._take_in(id_, own)
        self._loaded.update(unknown)

    def _take_in(self, claim: str, own: Mapping[str, float]) -> None:
        self._loaded.add(claim)
        self._known[claim].update(own)
        self._taken += len(own)
        for other, score in own.items():
            self._known[other][claim] = score


def _with(scores: Mapping[str, float], other: str, score: float | None) -> dict[str, float]:
    rest = {id_: value for id_, value in scores.items() if id_ != other}
    return rest if score is None else {**rest, other: round(score, 3)}
