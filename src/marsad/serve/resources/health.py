"""Whether the server and its workspace answer."""

from __future__ import annotations

from fastapi import APIRouter
from starlette.responses import Response

from marsad.serve.metrics import MEDIA_TYPE
from marsad.serve.shared import Asking

router = APIRouter(tags=["server"])


@router.get("/healthz", summary="Whether the workspace can be read")
def healthz(asked: Asking) -> Response:
    return asked.plain({"status": "ok", "head": asked.shared.workspace.head().number, "warm": asked.shared.is_warm})


@router.get("/metrics", summary="Counts for Prometheus, to programs on this machine and to admins", response_class=Response)
def metrics(asked: Asking) -> Response:
    if not asked.from_this_machine:
        asked.must_be("admin")
    shared = asked.shared
    return Response(shared.metrics.told(shared.workspace.head().number), media_type=MEDIA_TYPE)
