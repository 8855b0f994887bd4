"""Officials of a side that is fought are of that side, and whoever writes for an outlet is that outlet."""

from __future__ import annotations

from typing import Any

import pytest

from marsad.assess import assess
from marsad.model import Anchor, Claim, Document, Incident, TellerKind
from marsad.reference.actors import load_actors
from marsad.testing import make_actor, make_claim, make_document, make_harm, make_incident, make_teller

ATTACKED: dict[str, Any] = {"perpetrator": (make_actor("al_shabaab"),), "responsibility": "claimed"}
LAID: dict[str, Any] = {"perpetrator": (make_actor("russia"),), "responsibility": "attributed"}
DEAD: dict[str, Any] = {"harm": (make_harm(least=15, most=15),)}


def _incident(*said: tuple[str, tuple[TellerKind, str | None, str] | None, dict[str, Any]]) -> Incident:
    """Of what was said by outlets: kind, actor and words of who tells in their report, None in the outlet's own voice."""
    documents: dict[str, Document] = {}
    claims: list[Claim] = []
    for outlet, teller, fields in said:
        text = "Rockets hit the town, and the strike hit a camp."
        document = documents.setdefault(outlet, make_document(f"{text} {outlet}", outlet=outlet, published="2022-08-19"))
        chain = () if teller is None else (make_teller(teller[0], teller[1], Anchor(teller[2], 0, len(teller[2]))),)
        trigger = "Rockets" if teller is None else "strike"
        claims.append(make_claim(document, trigger, attribution=chain, **fields))
    return assess(claims, list(documents.values()), [make_incident(claims)], {}, load_actors()).incidents[0]


@pytest.mark.parametrize(
    ("kind", "actor", "grade"),
    [("official", "somalia_police", "confirmed"), ("witness", None, "corroborated"), ("medical", "somalia_health_ministry", "corroborated")],
    ids=["the police of the state that they fight", "witnesses", "doctors"],
)
def test_officials_of_a_side_that_is_fought_are_opposed_to_who_fights_it(kind: TellerKind, actor: str | None, grade: str) -> None:
    incident = _incident(("A", ("perpetrator", "al_shabaab", "the group"), ATTACKED), ("B", (kind, actor, "the police"), {}))
    assert incident.grade.occurrence == grade


@pytest.mark.parametrize(
    ("teller", "origins", "responsibility"),
    [
        (("media", None, "مراسلنا"), 2, "corroborated"),
        (("media", "enab_baladi", "مراسل عنب بلدي"), 2, "corroborated"),
        (("medical", None, "مصدر طبي"), 2, "reported"),
    ],
    ids=["our correspondent", "the outlet's correspondent by its name", "another"],
)
def test_what_an_outlet_says_beside_its_own_correspondent_counts_as_its_account(
    teller: tuple[TellerKind, str | None, str], origins: int, responsibility: str
) -> None:
    incident = _incident(("B", None, LAID | DEAD), ("عنب بلدي", None, LAID | DEAD), ("عنب بلدي", teller, {}))
    assert (len(incident.origins), incident.grade.responsibility) == (origins, responsibility)
