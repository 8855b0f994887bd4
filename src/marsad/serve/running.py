"""The server as a process."""

from __future__ import annotations

import uvicorn
from fastapi import FastAPI

from marsad.serve.logs import set_up_logging
from marsad.serve.settings import Settings


def run(app: FastAPI, settings: Settings) -> None:
    """Serve until the process is asked to stop. Raises SystemExit where the port is taken."""
    set_up_logging()
    uvicorn.run(app, host=settings.host, port=settings.port, log_config=None, access_log=False, server_header=False, timeout_graceful_shutdown=3)
