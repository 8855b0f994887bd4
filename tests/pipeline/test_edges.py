"""The edges of a workspace, against a table of all pairs that is kept beside them."""

from __future__ import annotations

from collections.abc import Collection, Iterator

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from marsad.model.codec import encode
from marsad.pipeline.keeping.edges import Edges
from marsad.store import Workspace, create_workspace

CLAIMS = [f"claim-{number}" for number in range(6)]
claims = st.sampled_from(CLAIMS)
scores = st.none() | st.sampled_from([0.25, 0.5, 1.0])
# What is done in one transaction; a new one begins where there is None.
steps = st.lists(st.none() | st.tuples(st.just("put"), claims, st.sets(claims)) | st.tuples(st.just("change"), claims, claims, scores)
                 | st.tuples(st.just("drop"), claims), max_size=25)  # fmt: skip


@pytest.fixture(scope="module")
def workspace(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Workspace]:
    with create_workspace(tmp_path_factory.mktemp("edges") / "workspace") as made:
        yield made


class Beside:
    """All claims that are held, and the scores of all pairs, from either side."""

    def __init__(self) -> None:
        self.scores: dict[str, dict[str, float]] = {}

    def set(self, one: str, other: str, score: float | None) -> None:
        for a, b in ((one, other), (other, one)):
            self.scores[a].pop(b, None)
            if score is not None:
                self.scores[a][b] = score


def do(step: tuple[object, ...], edges: Edges, beside: Beside) -> None:
    match step:
        case ("put", str(claim), set(others)) if claim not in beside.scores:
            own = dict.fromkeys(others & beside.scores.keys(), 0.75)
            edges.add(claim, own)
            beside.scores[claim] = {}
            for other, score in own.items():
                beside.set(claim, other, score)
        case ("change", str(one), str(other), score) if one != other and {one, other} <= beside.scores.keys():
            edges.change(one, {other: score})  # type: ignore[dict-item]
            beside.set(one, other, score)  # type: ignore[arg-type]
        case ("drop", str(claim)) if claim in beside.scores:
            edges.drop(claim)
            for other in list(beside.scores[claim]):
                beside.set(claim, other, None)
            del beside.scores[claim]
        case _:
            pass


@settings(max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(steps)
def test_edges_are_the_same_from_either_side_and_in_the_next_transaction(workspace: Workspace, steps: list[tuple[object, ...] | None]) -> None:
    beside = Beside()

    def compared(_: Collection[str]) -> Collection[str]:
        return list(beside.scores)

    with workspace.writing() as recording:
        recording.drop_linking_rows("edges", CLAIMS)
        edges = Edges(recording, compared)
        for step in steps:
            if step is None:
                edges.write()
                edges = Edges(recording, compared)
            else:
                do(step, edges, beside)
        assert edges.of(beside.scores) == beside.scores
        edges.write()
        assert Edges(recording, compared).of(beside.scores) == beside.scores


def test_an_edge_that_an_older_marsad_kept_on_both_sides_goes_as_one(workspace: Workspace) -> None:
    with workspace.writing() as recording:
        recording.put_linking_rows("edges", {"a": encode({"b": 0.5}), "b": encode({"a": 0.5})})
        edges = Edges(recording, lambda _: ["a", "b"])
        edges.change("a", {"b": None})
        edges.write()
        assert Edges(recording, lambda _: ["a", "b"]).of(["a", "b"]) == {"a": {}, "b": {}}


def test_a_further_claim_leaves_the_rows_of_the_others_as_they_are(workspace: Workspace) -> None:
    with workspace.writing() as recording:
        edges = Edges(recording, lambda _: ())
        edges.add("first", {})
        edges.write()
        before = recording.linking_rows("edges", ["first"])
        edges.add("second", {"first": 0.5})
        edges.write()
        assert recording.linking_rows("edges", ["first"]) == before
        assert recording.linking_rows("edges", ["second"]) == {"second": encode({"first": 0.5})}
