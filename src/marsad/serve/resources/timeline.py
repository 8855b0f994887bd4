"""The time line: how many incidents began when."""

from __future__ import annotations

from fastapi import APIRouter
from starlette.responses import Response

from marsad.serve.asking import Narrowed
from marsad.serve.conditional import HeadRoute
from marsad.serve.contract import StepWire
from marsad.serve.grades import by_grade
from marsad.serve.openapi import returns
from marsad.serve.shared import Asking
from marsad.store import Step

router = APIRouter(prefix="/api/timeline", tags=["map"], route_class=HeadRoute)


@router.get("", summary="Incidents by day, hour or week", responses=returns(list[StepWire]))
def show_timeline(asked: Asking, narrowed: Narrowed, step: Step = "day") -> Response:
    with asked.reading() as view:
        found = view.count_times(narrowed.filters, narrowed.words, as_of=narrowed.as_of, step=step)
    steps: list[StepWire] = [
        {"start": start.isoformat() if start else None, "count": grades.total(), "by_grade": by_grade(grades)} for start, grades in found.items()
    ]
    return asked.json(steps)
