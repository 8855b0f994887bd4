"""A workspace of invented reports, kept as a user's would be, and the server over it."""

from __future__ import annotations

import math
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

pytest.importorskip("fastapi")

from fastapi.testclient import TestClient
from tests.pipeline.stories import reports

from marsad.pipeline.keeping import keep
from marsad.serve import remembering
from marsad.serve.app import create_app
from marsad.serve.settings import Settings
from marsad.store import Workspace, create_workspace, open_workspace

CHANGE = {"X-Marsad": "1"}


@pytest.fixture(autouse=True)
def _counts_of_now(monkeypatch: pytest.MonkeyPatch) -> None:
    """On a busy machine every count is slow, and the answer would be what held before; the tests wait for it, however long it takes."""
    monkeypatch.setattr(remembering, "_PATIENCE_S", math.inf)


@pytest.fixture(scope="session")
def kept(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a workspace with sixty reports, which no test changes."""
    folder = tmp_path_factory.mktemp("served") / "workspace"
    with create_workspace(folder) as workspace:
        for _ in keep(workspace, reports(60)):
            pass
    return folder


@pytest.fixture
def workspace(kept: Path, tmp_path: Path) -> Iterator[Workspace]:
    """A copy of the workspace, which a test may change."""
    shutil.copytree(kept, tmp_path / "workspace")
    with open_workspace(tmp_path / "workspace") as opened:
        yield opened


@pytest.fixture
def serving(workspace: Workspace) -> Callable[..., TestClient]:
    """Makes a browser of the server over the workspace."""

    def make(**settings: Any) -> TestClient:
        return TestClient(create_app(workspace, Settings(who="Layla", **settings)), base_url="http://127.0.0.1:8700", raise_server_exceptions=False)

    return make


@pytest.fixture
def browser(serving: Callable[..., TestClient]) -> TestClient:
    return serving()
