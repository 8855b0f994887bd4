"""Answers with an ETag: what a browser holds and what still holds is not sent, or worked out, again."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Coroutine
from typing import Any

from fastapi.routing import APIRoute
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response

from marsad.serve.shared import Asked

Handler = Callable[[Request], Coroutine[Any, Any, Response]]
# A browser may keep an answer, but must ask whether it still holds.
_KEPT = "private, no-cache"


class HeadRoute(APIRoute):
    """For answers that follow from the workspace, the question, and what who asks may see: their ETag is known without working them out."""

    def get_route_handler(self) -> Handler:
        handle = super().get_route_handler()

        async def conditional(request: Request) -> Response:
            if request.method not in ("GET", "HEAD"):
                return await handle(request)
            asked = Asked(request)
            head = await run_in_threadpool(asked.head_allowed)
            key = (head, request.url.path, request.url.query)
            tag = f'W/"{hashlib.sha256("|".join(key).encode()).hexdigest()[:32]}"'
            if _matches(request, tag):
                return Response(status_code=304, headers={"ETag": tag, "Cache-Control": _KEPT})
            held = asked.shared.cache.get(key)
            if held is not None:
                return _tagged(Response(held, media_type="application/json"), tag)
            response = await handle(request)
            if response.status_code == 200:
                asked.shared.cache.put(key, bytes(response.body))
                _tagged(response, tag)
            return response

        return conditional


class BodyRoute(APIRoute):
    """For answers that follow from more than the workspace: their ETag is that of their bytes."""

    def get_route_handler(self) -> Handler:
        handle = super().get_route_handler()

        async def conditional(request: Request) -> Response:
            response = await handle(request)
            if request.method not in ("GET", "HEAD") or response.status_code != 200:
                return response
            tag = f'"{hashlib.sha256(bytes(response.body)).hexdigest()[:32]}"'
            if _matches(request, tag):
                return Response(status_code=304, headers={"ETag": tag, "Cache-Control": _KEPT})
            return _tagged(response, tag)

        return conditional


def _matches(request: Request, tag: str) -> bool:
    """Whether the browser holds this answer. Source: RFC 9110, section 13.1.2; tags are compared weakly."""
    given = [one.strip().removeprefix("W/") for one in request.headers.get("if-none-match", "").split(",")]
    return "*" in given or tag.removeprefix("W/") in given


def _tagged(response: Response, tag: str) -> Response:
    response.headers["ETag"] = tag
    response.headers["Cache-Control"] = _KEPT
    return response
