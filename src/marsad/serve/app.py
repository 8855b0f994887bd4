"""The application: its resources in one list, what every request passes through, and what it shares."""

from __future__ import annotations

from importlib.metadata import version

from fastapi import APIRouter, FastAPI

from marsad.serve import openapi, problems
from marsad.serve.gate import Gate
from marsad.serve.resources import claims, documents, events, health, incidents, judgements, map_, outlook, review, search, sources, timeline, workspace
from marsad.serve.settings import Settings
from marsad.serve.shared import Shared
from marsad.serve.static import add_front_end
from marsad.store import Workspace

ROUTERS: tuple[APIRouter, ...] = (
    workspace.router, incidents.router, documents.router, claims.router, search.router, map_.router, timeline.router,
    review.router, outlook.router, sources.router, judgements.router, events.router, health.router, openapi.router,
)  # fmt: skip


def create_app(served: Workspace, settings: Settings | None = None) -> FastAPI:
    """The server's application over an open workspace, which stays the caller's to close."""
    settings = settings or Settings()
    app = FastAPI(
        title="Marsad", version=version("marsad"), description="Claims, incidents and grades of a workspace.", openapi_url=None, docs_url=None, redoc_url=None
    )
    app.state.shared = Shared(served, settings)
    problems.install(app)
    for router in ROUTERS:
        app.include_router(router)
    add_front_end(app, settings.static)
    app.add_middleware(Gate, settings=settings)
    return app
