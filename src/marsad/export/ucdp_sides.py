"""The two sides of an event as UCDP counts them, and the type of violence between them where it can be known."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from marsad.export.facts import Event, Party, Toll
from marsad.export.facts.parties import civilians_harmed
from marsad.reference.ontology import Ontology

CIVILIANS = "Civilians"
STATE_BASED, NON_STATE, ONE_SIDED = 1, 2, 3
_GOVERNMENT = "government"


@dataclass(frozen=True, slots=True)
class Dyad:
    """Side A and side B, each None where no account names an organised actor. `struck` is the side that was struck, None where both fought or it is not known."""

    side_a: Party | None
    side_b: Party | None
    type_of_violence: int | None
    struck: str | None

    @property
    def name_a(self) -> str | None:
        return self.side_a.name if self.side_a else None

    @property
    def name_b(self) -> str | None:
        return CIVILIANS if self.type_of_violence == ONE_SIDED else self.side_b.name if self.side_b else None

    def deaths(self, event: Event, killed: Toll) -> tuple[int, int]:
        """Fighters of side A and of side B among the best number of dead: those of the side that was struck, where one was."""
        fighters = min(killed.fighters or 0, killed.best - min(killed.best, killed.civilians or 0))
        return (fighters if self.struck == "a" else 0, fighters if self.struck == "b" else 0)

    def gw_a(self, ontology: Ontology) -> int | None:
        return _gw(self.side_a, ontology)

    def gw_b(self, ontology: Ontology) -> int | None:
        return _gw(self.side_b, ontology)


def dyad_of(event: Event) -> Dyad:
    """The sides of an event. A government that fights a group is side A, whoever struck."""
    doer, struck = _organised(event.sides.doers), _organised(event.sides.struck)
    mutual = event.incident.type == "armed_clash"
    if doer is None or struck is None:
        deliberate = event.terms is not None and event.terms.ucdp_deliberate and struck is None
        one_sided = ONE_SIDED if doer is not None and deliberate and _on_civilians(event) else None
        return Dyad(doer, struck, one_sided, "b" if struck is not None and not mutual else None)
    governments = [_is_government(party) for party in (doer, struck)]
    violence = STATE_BASED if any(governments) else NON_STATE
    if governments == [False, True]:
        return Dyad(struck, doer, violence, None if mutual else "a")
    return Dyad(doer, struck, violence, None if mutual else "b")


def _organised(parties: Sequence[Party]) -> Party | None:
    return next((party for party in parties if party.actor and party.terms and party.terms.ucdp), None)


def _is_government(party: Party) -> bool:
    return party.terms is not None and party.terms.ucdp == _GOVERNMENT


def _on_civilians(event: Event) -> bool:
    return any(party.is_civil for party in event.sides.struck) or civilians_harmed(event.claims)


def _gw(party: Party | None, ontology: Ontology) -> int | None:
    if party is None or party.actor is None or not _is_government(party):
        return None
    country = ontology.country(party.actor.country)
    return country.gw if country else None
