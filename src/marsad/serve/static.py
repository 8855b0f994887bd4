"""The built front end: files with names of their content are kept for good, everything else is asked for anew; its own addresses lead to its one page."""

from __future__ import annotations

from pathlib import Path

from fastapi import FastAPI
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import HTMLResponse, Response
from starlette.staticfiles import StaticFiles
from starlette.types import Scope

PAGE = "index.html"
_FOR_GOOD = "public, max-age=31536000, immutable"
_NOT_BUILT = (
    '<!doctype html><html lang="en"><meta charset="utf-8"><title>Marsad</title><h1>Marsad</h1>'
    '<p>The pages of the workbench are not part of this installation. <a href="/api">The API</a> answers all the same.</p>'
)


def add_front_end(app: FastAPI, folder: Path) -> None:
    """Serve the front end in a folder; where it was not built, a page that says so."""
    if (folder / PAGE).is_file():
        app.mount("/", FrontEnd(directory=folder, html=True))
    else:
        app.add_route("/", _not_built)


def _not_built(request: Request) -> Response:
    return HTMLResponse(_NOT_BUILT)


class FrontEnd(StaticFiles):
    """The folder of the front end. An address that is no file (a view of the front end) gets the page."""

    async def get_response(self, path: str, scope: Scope) -> Response:
        try:
            response = await super().get_response(path, scope)
        except HTTPException as error:
            if error.status_code != 404 or path.startswith(("assets/", "api/")):
                raise
            response = await super().get_response(PAGE, scope)
        response.headers["Cache-Control"] = _FOR_GOOD if path.startswith("assets/") else "no-cache"
        return response
