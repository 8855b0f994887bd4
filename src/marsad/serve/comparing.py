"""The accounts of an incident side by side, as JSON."""

from __future__ import annotations

from marsad.assess.comparison import Cell, Comparison
from marsad.export.wire import actor_to_wire, origin_to_wire, place_to_wire, time_to_wire
from marsad.model import ActorMention, Incident
from marsad.reference.actors import ActorRegistry
from marsad.serve.contract import ActorNameWire, CellWire, ComparisonWire, NamedActorWire


def comparison_to_wire(comparison: Comparison, registry: ActorRegistry) -> ComparisonWire:
    return {
        "accounts": [origin_to_wire(origin) for origin in comparison.accounts],
        "rows": [{"question": row.question, "standing": row.standing, "cells": [_cell(cell, registry) for cell in row.cells]} for row in comparison.rows],
    }


def names_of_origins(incident: Incident, registry: ActorRegistry) -> list[ActorNameWire]:
    """What those who tell of an incident first are called in both languages, where the registry knows them."""
    known = [registry.get(origin.actor) for origin in incident.origins if origin.actor is not None and origin.actor in registry]
    return [{"actor": actor.id, "name_en": actor.name_en, "name_ar": actor.name_ar} for actor in known]


def _cell(cell: Cell, registry: ActorRegistry) -> CellWire:
    return {
        "state": cell.state, "claims": list(cell.claims), "places": [place_to_wire(place) for place in cell.places],
        "times": [time_to_wire(time) for time in cell.times], "actors": [_named(mention, registry) for mention in cell.actors], "means": list(cell.means),
        "min": cell.least, "max": cell.most,
    }  # fmt: skip


def _named(mention: ActorMention, registry: ActorRegistry) -> NamedActorWire:
    known = registry.get(mention.actor) if mention.actor is not None and mention.actor in registry else None
    return {**actor_to_wire(mention), "name_en": known.name_en if known else None, "name_ar": known.name_ar if known else None}
