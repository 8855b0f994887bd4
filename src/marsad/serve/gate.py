"""What every request passes through: is it meant for this server, may it have been forged, and what browsers must not do with the answer."""

from __future__ import annotations

from collections.abc import Sequence
from urllib.parse import urlsplit

from starlette.datastructures import Headers as RequestHeaders
from starlette.datastructures import MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from marsad.serve.problems import problem
from marsad.serve.settings import Settings

# A form of another site cannot send it, and a script of another site is not let to.
CSRF_HEADER = "x-marsad"
_SAFE = frozenset({"GET", "HEAD", "OPTIONS"})
_OWN_NAMES = ("localhost", "127.0.0.1", "::1")


class Headers:
    """Puts on every answer what browsers must know of it."""

    def __init__(self, app: ASGIApp, settings: Settings) -> None:
        self.app, self._headers = app, security_headers(settings.tiles)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        async def guarded(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                for name, value in self._headers.items():
                    headers.setdefault(name, value)
            await send(message)

        await self.app(scope, receive, guarded)


class Gate:
    """Refuses requests under names that are not the server's (another site's name may lead here) and changes that no page of the server asked for."""

    def __init__(self, app: ASGIApp, settings: Settings) -> None:
        self.app, self._names = app, _names(settings)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        refusal = self._refusal(scope, RequestHeaders(scope=scope)) if scope["type"] == "http" else None
        if refusal is None:
            await self.app(scope, receive, send)
        else:
            await problem(scope["path"], 403, "not-allowed", "This may not be done", refusal)(scope, receive, send)

    def _refusal(self, scope: Scope, headers: RequestHeaders) -> str | None:
        host = _hostname(f"//{headers.get('host', '')}")
        if self._names is not None and host not in self._names:
            return f'The server is not known as "{host}". Start it with --allow-host {host} where it should be.'
        if scope["method"] in _SAFE:
            return None
        if CSRF_HEADER not in headers:
            return "The header X-Marsad: 1 is missing, which every change needs."
        origin = headers.get("origin")
        if origin is not None and urlsplit(origin).netloc != headers.get("host"):
            return f'A page of "{origin[:200]}" may not change anything here.'
        return None


def _names(settings: Settings) -> frozenset[str] | None:
    """The names that the server is reached by; None for any, where it is open to a network and no names were given."""
    if not settings.loopback and not settings.hosts:
        return None
    return frozenset({*_OWN_NAMES, settings.host.lower(), *(name.lower() for name in settings.hosts)})


def _hostname(address: str) -> str:
    try:
        return (urlsplit(address).hostname or "").lower()
    except ValueError:
        return ""


def security_headers(tiles: str | None) -> dict[str, str]:
    """What browsers are told: nothing from elsewhere but map tiles, no inline scripts, no frames, no guessing of types."""
    outside = f" {_site(tiles)}" if tiles else ""
    policy: Sequence[str] = (
        "default-src 'self'", f"img-src 'self' data: blob:{outside}", f"connect-src 'self'{outside}", "worker-src 'self' blob:", "object-src 'none'",
        "base-uri 'none'", "form-action 'self'", "frame-ancestors 'none'",
    )  # fmt: skip
    return {
        "Content-Security-Policy": "; ".join(policy), "X-Content-Type-Options": "nosniff", "Referrer-Policy": "no-referrer", "X-Frame-Options": "DENY",
        "Cross-Origin-Opener-Policy": "same-origin", "Cross-Origin-Resource-Policy": "same-origin", "Cache-Control": "no-store",
        "Permissions-Policy": "geolocation=(), camera=(), microphone=()",
    }  # fmt: skip


def _site(address: str) -> str:
    parts = urlsplit(address.removeprefix("pmtiles://"))
    return f"{parts.scheme}://{parts.netloc}" if parts.scheme in ("http", "https") else ""
