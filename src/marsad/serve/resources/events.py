"""News as they happen: new claims, changed incidents and grades, judgements."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Header, Query
from starlette.responses import Response, StreamingResponse

from marsad.serve.news import stream
from marsad.serve.shared import Asking

router = APIRouter(prefix="/api/events", tags=["events"])


@router.get(
    "",
    summary="Server-sent events: claim, grade, judgement, missed",
    responses={200: {"description": "Events whose ids are entries of the audit chain.", "content": {"text/event-stream": {}}}},
)
def events(
    asked: Asking,
    last_event_id: Annotated[str | None, Header(max_length=40)] = None,
    after: Annotated[int | None, Query(ge=0, description="Like the header Last-Event-ID, for the first time.")] = None,
) -> Response:
    asked.must_be("reader")
    last = int(last_event_id) if last_event_id and last_event_id.isascii() and last_event_id.isdigit() else after
    return StreamingResponse(stream(asked, last), media_type="text/event-stream", headers={"X-Accel-Buffering": "no", "Cache-Control": "no-store"})
