"""Whether the server and its workspace answer."""

from __future__ import annotations

from fastapi import APIRouter
from starlette.responses import Response

from marsad.serve.shared import Asking

router = APIRouter(tags=["server"])


@router.get("/healthz", summary="Whether the workspace can be read")
def healthz(asked: Asking) -> Response:
    return asked.json({"status": "ok", "head": asked.shared.workspace.head().number})
