"""Every request counted, timed and logged, and told of as a problem where the server made a mistake."""

from __future__ import annotations

import logging
import secrets
import time

from starlette.datastructures import MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from marsad.serve.metrics import Metrics
from marsad.serve.problems import problem

_log = logging.getLogger("marsad.serve")
_UNKNOWN = "(none)"


class Watch:
    """Paths are logged without their query, which may hold the words that somebody looks for."""

    def __init__(self, app: ASGIApp, metrics: Metrics) -> None:
        self.app, self._metrics = app, metrics

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        began, status, id_ = time.perf_counter(), 0, secrets.token_hex(8)

        async def watched(message: Message) -> None:
            nonlocal status
            if message["type"] == "http.response.start":
                status = message["status"]
                MutableHeaders(scope=message)["X-Request-ID"] = id_
            await send(message)

        try:
            await self.app(scope, receive, watched)
        except Exception:
            # What went wrong inside is for the log, not for whoever asked.
            _log.exception("the server made a mistake", extra={"request": id_, "method": scope["method"], "path": scope["path"]})
            if status:
                raise
            told = f"What went wrong is in the server's log, under {id_}."
            await problem(scope["path"], 500, "unforeseen", "The server made a mistake", told)(scope, receive, watched)
        finally:
            self._tell(scope, status, time.perf_counter() - began, id_)

    def _tell(self, scope: Scope, status: int, seconds: float, id_: str) -> None:
        route = getattr(scope.get("route"), "path", _UNKNOWN)
        self._metrics.count(scope["method"], route, status, seconds)
        user = scope.get("state", {}).get("user")
        client = scope["client"][0] if scope.get("client") else None
        told = {"request": id_, "method": scope["method"], "path": scope["path"], "status": status, "ms": round(seconds * 1000, 1), "client": client}
        _log.info("answered", extra={**told, "user": user.name if user else None})
