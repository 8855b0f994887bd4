"""What ACLED's table must say of the sides of an event."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from marsad.export.acled_actors import CIVILIANS, CLASSES, joined_classes

_UNIDENTIFIED = "Unidentified Armed Group"


def mistakes_of_sides(row: Mapping[str, str]) -> Iterator[str]:
    """Classes that go with names, with their interaction, and with the kind of event. Source: ACLED's codebook of 2024, "Interaction codes"."""
    first, second = row.get("inter1", ""), row.get("inter2", "")
    for number, inter in (("1", first), ("2", second)):
        name = row.get(f"actor{number}", "")
        if inter and not name:
            yield f"inter{number} is {inter} without an actor{number}"
        if name.startswith(_UNIDENTIFIED) and inter != "Political militia":
            yield f"inter{number} of {name} is {inter or 'empty'}; ACLED has Political militia"
    if row.get("interaction") and first in CLASSES and second in (*CLASSES, ""):
        if (expected := joined_classes(first, second or None)) != row["interaction"]:
            yield f"the interaction is {row['interaction']}; of {first} and {second or 'nobody'} it is {expected}"
    if row.get("civilian_targeting") and second not in (CIVILIANS, "Protesters"):
        yield f"civilians are said to be targeted, and actor2 is {row.get('actor2') or 'empty'}"
    if row.get("event_type") == "Violence against civilians" and second not in (CIVILIANS, "Protesters", ""):
        yield f"violence against civilians has {row.get('actor2')} as its target"
    if row.get("event_type") == "Battles" and not (row.get("actor1") and row.get("actor2")):
        yield "a battle has two sides"
    if row.get("event_type") == "Battles" and any(name.strip().startswith(CIVILIANS) for name in row.get("assoc_actor_2", "").split(";")):
        yield "civilians are on no side of a battle"
