"""The stream of made-up reports."""

from __future__ import annotations

from itertools import islice

from marsad.link import link
from marsad.reference.actors import load_actors
from marsad.testing.stream import make_stream


def test_a_stream_is_the_same_for_a_seed_and_as_long_as_asked_for() -> None:
    first, again, other = (list(make_stream(500, seed)) for seed in (1, 1, 2))
    assert first == again != other
    assert 500 <= sum(len(claims) for _, claims in first) < 520


def test_a_stream_holds_copies_and_incidents_of_several_reports() -> None:
    reports = list(islice(make_stream(600), 300))
    result = link([claim for _, claims in reports for claim in claims], [document for document, _ in reports], load_actors())
    assert len(result.copies) > 30
    assert max(len({id_.partition(".")[0] for id_ in incident.claims}) for incident in result.incidents) > 5


def test_claims_stand_where_they_say() -> None:
    for document, claims in make_stream(200):
        for claim in claims:
            assert document.text[claim.trigger.start : claim.trigger.end] == claim.trigger.text
