"""The application: its resources in one list, what every request passes through, and what it shares."""

from __future__ import annotations

from importlib.metadata import version

from fastapi import APIRouter, FastAPI

from marsad.serve import openapi, problems
from marsad.serve.gate import Gate, Headers
from marsad.serve.resources import (
    choices,
    claims,
    data,
    documents,
    events,
    health,
    incidents,
    judgements,
    map_,
    outlook,
    review,
    search,
    session,
    sources,
    timeline,
    users,
    workspace,
)
from marsad.serve.settings import Oidc, Settings
from marsad.serve.shared import Shared
from marsad.serve.static import add_front_end
from marsad.serve.watch import Watch
from marsad.store import Workspace

ROUTERS: tuple[APIRouter, ...] = (
    workspace.router, incidents.router, choices.router, documents.router, claims.router, search.router, map_.router, timeline.router,
    review.router, outlook.router, sources.router, judgements.router, events.router, session.router, users.router, data.router, health.router, openapi.router,
)  # fmt: skip


def create_app(served: Workspace, settings: Settings | None = None) -> FastAPI:
    """The server's application over an open workspace, which stays the caller's to close."""
    settings = settings or Settings()
    served.keep_in_memory()
    app = FastAPI(
        title="Marsad", version=version("marsad"), description="Claims, incidents and grades of a workspace.", openapi_url=None, docs_url=None, redoc_url=None
    )
    app.state.shared = Shared(served, settings)
    problems.install(app)
    for router in ROUTERS:
        app.include_router(router)
    if settings.oidc is not None:
        _add_oidc(app, settings.oidc)
    add_front_end(app, settings.static)
    # The last added is the first that a request passes through.
    app.add_middleware(Gate, settings=settings)
    app.add_middleware(Watch, metrics=app.state.shared.metrics)
    app.add_middleware(Headers, settings=settings)
    return app


def _add_oidc(app: FastAPI, settings: Oidc) -> None:
    """Loaded only where it is asked for, since it needs libraries of its own."""
    from marsad.serve.oidc import OidcFlow
    from marsad.serve.resources import oidc

    app.state.oidc = OidcFlow(settings)
    app.include_router(oidc.router)
