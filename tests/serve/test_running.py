"""The server as a process on a port of its own: started by the command, listened to, stopped."""

from __future__ import annotations

import json
import shutil
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest
from fastapi.testclient import TestClient
from tests.pipeline.stories import reports

from marsad.pipeline.keeping import keep
from marsad.store import Workspace, open_workspace

from .conftest import CHANGE


@pytest.fixture(scope="module")
def workspace(kept: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Workspace]:
    """One workspace for the server of all tests here."""
    folder = tmp_path_factory.mktemp("running") / "workspace"
    shutil.copytree(kept, folder)
    with open_workspace(folder) as opened:
        yield opened


@pytest.fixture(scope="module")
def address(workspace: Workspace) -> Iterator[str]:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [sys.executable, "-m", "marsad", "serve", "--workspace", str(workspace.address.folder), "--port", str(port), "--who", "Layla"]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    try:
        _wait(f"http://127.0.0.1:{port}")
        yield f"http://127.0.0.1:{port}"
        process.send_signal(signal.SIGTERM)
        assert process.wait(15) in (0, -signal.SIGTERM)
    finally:
        process.kill()
        process.communicate()


def _wait(address: str) -> None:
    until = time.monotonic() + 60
    while time.monotonic() < until:
        try:
            if httpx.get(f"{address}/healthz").status_code == 200:
                return
        except httpx.TransportError:
            time.sleep(0.1)
    pytest.fail("the server did not come up within a minute")


def test_who_listens_hears_what_other_processes_and_servers_do_and_misses_none(address: str, workspace: Workspace, browser: TestClient) -> None:
    """The listener is at a server of its own process; here claims are taken in, and another server is told a judgement."""
    head = workspace.head().number
    for _ in keep(workspace, reports(63)):
        pass
    with httpx.Client(base_url=address, timeout=30) as client:
        claim = client.get("/api/claims").json()["items"][0]["id"]
        with client.stream("GET", "/api/events", headers={"Last-Event-ID": str(head)}) as news:
            assert news.headers["content-type"].startswith("text/event-stream")
            lines = news.iter_lines()
            heard = _hear(lines, {"claim", "grade"})
            made = browser.post("/api/judgements", json={"kind": "accept", "claims": [claim]}, headers=CHANGE)
            assert made.status_code == 201
            heard += _hear(lines, {"judgement"})
    numbers = [number for number, _, _ in heard]
    assert numbers == sorted(numbers) and numbers[0] > head
    said = {event: data for _, event, data in heard}
    assert said["judgement"] == {"judgement": made.json()["judgement"]["id"], "kind": "accept", "who": "Layla"}
    assert said["claim"]["claims"] and said["grade"]["incidents"]


def _hear(lines: Iterator[str], until: set[str]) -> list[tuple[int, str, dict[str, object]]]:
    heard: list[tuple[int, str, dict[str, object]]] = []
    fields: dict[str, str] = {}
    for line in lines:
        if line:
            name, _, value = line.partition(": ")
            fields[name] = value
        elif "event" in fields:
            heard.append((int(fields["id"]), fields["event"], json.loads(fields["data"])))
            fields = {}
            if until <= {event for _, event, _ in heard}:
                return heard
        else:
            fields = {}
    raise AssertionError("the stream ended")


def test_a_server_for_others_needs_users(workspace: Workspace) -> None:
    command = [sys.executable, "-m", "marsad", "serve", "-w", str(workspace.address.folder), "--host", "0.0.0.0"]
    run = subprocess.run(command, capture_output=True, text=True, timeout=60, check=False)
    assert run.returncode == 2 and "marsad users add" in run.stderr


def test_a_port_that_is_taken_is_named(address: str, workspace: Workspace) -> None:
    port = address.rpartition(":")[2]
    command = [sys.executable, "-m", "marsad", "serve", "-w", str(workspace.address.folder), "--port", port]
    run = subprocess.run(command, capture_output=True, text=True, timeout=60, check=False)
    assert run.returncode == 2 and f"127.0.0.1 port {port}: the server cannot listen there" in run.stderr


def test_a_workspace_that_is_not_there_is_named(tmp_path: Path) -> None:
    run = subprocess.run([sys.executable, "-m", "marsad", "serve", "-w", str(tmp_path)], capture_output=True, text=True, timeout=60, check=False)
    assert run.returncode == 2 and "this is no workspace" in run.stderr


def test_the_workspace_is_the_same_for_the_server_and_the_commands(address: str, workspace: Workspace) -> None:
    with open_workspace(str(workspace.address.folder)) as opened, opened.reading() as view:
        assert httpx.get(f"{address}/healthz").json()["head"] == view.head().number
