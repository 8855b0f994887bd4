"""A server over a given workspace, and questions to it, for the benchmarks that need one."""

from __future__ import annotations

import json
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from urllib.request import urlopen

_READY_S = 600.0


@contextmanager
def serving(workspace: str, *, at: str | None = None, workers: int = 1) -> Iterator[str]:
    """The address of a server that runs already, or of one of its own over a workspace, on a free port; once it is warm."""
    if at is not None:
        yield at.rstrip("/")
        return
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [str(Path(sys.executable).with_name("marsad")), "serve", "-w", workspace, "--port", str(port), "--who", "load"]
    process = subprocess.Popen([*command, *(["--workers", str(workers)] if workers > 1 else [])], stderr=subprocess.DEVNULL)
    address = f"http://127.0.0.1:{port}"
    try:
        began = time.monotonic()
        while not _is_warm(address):
            if process.poll() is not None or time.monotonic() - began > _READY_S:
                raise SystemExit(f"the server over {workspace} does not answer")
            time.sleep(0.2)
        print(f"warm after {time.monotonic() - began:.1f} s", file=sys.stderr)
        yield address
    finally:
        process.terminate()
        process.wait(timeout=30)


def ask(address: str, path: str) -> Any:
    """What the server answers."""
    with urlopen(f"{address}/api/{path}", timeout=120) as answer:
        return json.load(answer)


def _is_warm(address: str) -> bool:
    try:
        with urlopen(f"{address}/healthz", timeout=5) as answer:
            return bool(json.load(answer)["warm"])
    except OSError:
        return False
