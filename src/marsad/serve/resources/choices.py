"""What lists can be narrowed down by, found by the beginning of a name: actors, outlets and places that incidents of the workspace have."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from fastapi import APIRouter, Query
from starlette.responses import Response

from marsad.reference.bundle import Reference
from marsad.serve.asking import Several
from marsad.serve.conditional import HeadRoute
from marsad.serve.contract import ChoicesWire, ChoiceWire
from marsad.serve.openapi import returns
from marsad.serve.shared import Asked, Asking
from marsad.store import ChoiceKind
from marsad.text.fold import fold

router = APIRouter(prefix="/api/choices", tags=["incidents"], route_class=HeadRoute)


@dataclass(frozen=True, slots=True)
class _Choice:
    """What can be chosen, and the folded words that it is found by."""

    wire: ChoiceWire
    found_by: str


@router.get("/{kind}", summary="Actors, outlets or places to narrow down by", responses=returns(ChoicesWire))
def choices(
    asked: Asking,
    kind: ChoiceKind,
    words: Annotated[str, Query(max_length=200, description="Words of a name, in any script, each begun at least.")] = "",
    value: Several = [],  # noqa: B006
    limit: Annotated[int, Query(ge=1, le=200)] = 30,
) -> Response:
    known = _known(asked, kind)
    if value:
        return asked.json({"items": [known[one].wire for one in value if one in known]})
    wanted = [f" {word}" for word in fold(words).split()]
    found = (choice for choice in known.values() if all(word in choice.found_by for word in wanted))
    # What somebody means by a few letters is mostly called by little more.
    nearest_first = sorted(found, key=lambda choice: (len(choice.wire["name_en"] or choice.wire["value"]), choice.wire["value"]))
    return asked.json({"items": [choice.wire for choice in nearest_first[:limit]]})


def _known(asked: Asked, kind: ChoiceKind) -> dict[str, _Choice]:
    """All that can be chosen, by its value, but for what the user may not know of."""
    mask, reference = asked.mask, asked.reference
    with asked.reading() as view:
        head = f"{view.head()} {asked.shared.edition}"
        known = asked.shared.remembered.now(f"choices {kind}", head, lambda: {value: _choice(kind, value, reference) for value in view.values_of(kind)})
    if mask is None or kind == "place":
        return known
    return {value: choice for value, choice in known.items() if not (mask.kind_of_outlet(value) if kind == "outlet" else value in mask.actors)}


def _choice(kind: ChoiceKind, value: str, reference: Reference) -> _Choice:
    if kind in ("actor", "doer") and value in reference.actors:
        actor = reference.actors.get(value)
        names, wire = reference.actors.names_of(value), ChoiceWire(value=value, name_en=actor.name_en, name_ar=actor.name_ar, level=None)
    elif kind == "place" and (place := reference.gazetteer.get(value)) is not None:
        names, wire = (), ChoiceWire(value=value, name_en=place.name_en, name_ar=place.name_ar, level=place.level)
    else:
        names, wire = (), ChoiceWire(value=value, name_en=None, name_ar=None, level=None)
    told = (value, wire["name_en"] or "", wire["name_ar"] or "", *names)
    return _Choice(wire, "".join(f" {fold(name)}" for name in told))
