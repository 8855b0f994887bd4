"""The server as a process."""

from __future__ import annotations

import socket
from threading import Thread

import uvicorn
from fastapi import FastAPI

from marsad.model import InputError
from marsad.serve.logs import set_up_logging
from marsad.serve.settings import Settings


def run(app: FastAPI, settings: Settings) -> None:
    """Serve until the process is asked to stop. Raises InputError where it cannot listen."""
    family = socket.AF_INET6 if ":" in settings.host else socket.AF_INET
    try:
        made = socket.create_server((settings.host, settings.port), family=family)
    except OSError as error:
        where = f"{settings.host} port {settings.port}"
        raise InputError(where, f"the server cannot listen there ({error.strerror or error}).", "Take another with --port or --host.") from error
    # A socket that was made by its number knows that it speaks TCP, and only then are answers sent on without waiting for the browser to acknowledge the part before.
    listening = socket.socket(fileno=made.detach())
    set_up_logging()
    Thread(target=app.state.shared.warm, name="warming", daemon=True).start()
    config = uvicorn.Config(app, host=settings.host, port=settings.port, log_config=None, access_log=False, server_header=False, timeout_graceful_shutdown=3)
    uvicorn.Server(config).run(sockets=[listening])
