"""A browser before a served workspace. Skipped where Chromium, Playwright or the built front end is missing; in CI that is a failure."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from tests.conftest import ROOT

if TYPE_CHECKING:
    from playwright.sync_api import Browser, ConsoleMessage, Page

STATIC = ROOT / "src" / "marsad" / "serve" / "static"
SCREENSHOTS = Path(os.environ.get("MARSAD_SCREENSHOTS", ROOT / "tests" / "workbench" / "screenshots"))
LANGUAGES = ("ar", "en")
PASSWORD = "correct horse battery"
# A wheel that is installed elsewhere can be tested by naming its command.
COMMAND = os.environ.get("MARSAD_COMMAND", str(Path(sys.executable).with_name("marsad")))

_FLAGS = ("--no-sandbox", "--use-angle=swiftshader", "--enable-unsafe-swiftshader", "--force-prefers-reduced-motion")
_READY_S = 60.0


def _absent(what: str, way_out: str) -> None:
    why = f"{what} is missing. {way_out}"
    pytest.fail(why) if os.environ.get("CI") == "true" else pytest.skip(why)


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """Debian's Chromium, driven by Playwright."""
    try:
        from playwright.sync_api import sync_playwright
    except ModuleNotFoundError:
        _absent("Playwright", "Install it: pip install -e '.[dev]'")
    path = next((found for name in ("chromium", "chromium-browser", "google-chrome") if (found := shutil.which(name))), None)
    if path is None:
        _absent("Chromium", "Install it: apt-get install chromium")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=list(_FLAGS))
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def kept(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a workspace, which no test changes."""
    if "MARSAD_COMMAND" not in os.environ and not (STATIC / "index.html").is_file():
        _absent("The built front end", "Build it: make web")
    pytest.importorskip("fastapi")
    from tests.workbench.stories import reports

    from marsad.pipeline.keeping import keep
    from marsad.store import create_workspace

    folder = tmp_path_factory.mktemp("workbench") / "workspace"
    with create_workspace(folder) as workspace:
        for _ in keep(workspace, reports()):
            pass
    return folder


@pytest.fixture(scope="session")
def address(kept: Path) -> Iterator[str]:
    """Where the workspace is served that no test changes."""
    with _serving(kept) as served:
        yield served


@pytest.fixture
def own_address(kept: Path, tmp_path: Path) -> Iterator[str]:
    """Where a copy of the workspace is served, which the test may change."""
    shutil.copytree(kept, tmp_path / "workspace")
    with _serving(tmp_path / "workspace") as served:
        yield served


@pytest.fixture
def overlay_address(kept: Path, tmp_path: Path) -> Iterator[tuple[str, Path]]:
    """Where the workspace is served with an overlay folder for edits of data, and that folder."""
    overlay = tmp_path / "overlay"
    overlay.mkdir()
    with _serving(kept, "--data", str(overlay)) as served:
        yield served, overlay


@pytest.fixture(scope="session")
def team_address(kept: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Where a copy is served that asks who one is: Sami, a reader, with the password PASSWORD."""
    from marsad.model import User
    from marsad.serve.passwords import hash_password
    from marsad.store import open_workspace

    folder = tmp_path_factory.mktemp("team") / "workspace"
    shutil.copytree(kept, folder)
    with open_workspace(folder) as workspace, workspace.writing("Layla") as recording:
        for name, role in (("Layla", "admin"), ("Sami", "reader")):
            recording.add_user(User(name=name, role=role, made=datetime.now(UTC), password=hash_password(PASSWORD)))
    with _serving(folder) as served:
        yield served


class _serving:
    """`marsad serve` as a process of its own, on a port that is free."""

    def __init__(self, folder: Path, *options: str) -> None:
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.port = free.getsockname()[1]
        self.folder, self.options = folder, options

    def __enter__(self) -> str:
        command = [COMMAND, "serve", "-w", str(self.folder), "--port", str(self.port), "--who", "Layla", *self.options]
        self.log = self.folder.parent / f"serve-{self.port}.log"
        self.process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=self.log.open("w"), cwd=self.folder.parent)
        address = f"http://127.0.0.1:{self.port}"
        until = time.monotonic() + _READY_S
        while time.monotonic() < until and self.process.poll() is None:
            try:
                with urllib.request.urlopen(f"{address}/healthz", timeout=2):
                    return address
            except (urllib.error.URLError, OSError):
                time.sleep(0.2)
        self.__exit__()
        raise AssertionError(f"marsad serve did not come up:\n{self.log.read_text()[-2000:]}")

    def __exit__(self, *_: object) -> None:
        self.process.terminate()
        self.process.wait(timeout=10)


@pytest.fixture
def open_page(chromium: Browser, address: str) -> Iterator[Callable[..., Page]]:
    """Opens a page of the workbench in a language. At the end of the test nothing may have gone wrong in any of them.

    Without a GPU the map takes most of the time of a page, so that it is drawn only where that is asked for.
    """
    opened = []

    def make(place: str = "", language: str = "en", at: str | None = None, width: int = 1440, height: int = 900, drawn: bool = False) -> Page:
        page, troubles = open_in(chromium, language, width, height)
        opened.append((page, place, troubles))
        if not drawn:
            page.route("**/assets/MapPanel*", lambda route: route.abort())
        page.goto(f"{at or address}/#/{place}")
        return page

    yield make
    for page, _, _ in opened:
        page.context.close()
    assert [(place, troubles) for _, place, troubles in opened if troubles] == []


def open_in(chromium: Browser, language: str, width: int = 1440, height: int = 900) -> tuple[Page, list[str]]:
    """A page of a browser that nobody used before, and the list of what goes wrong in it."""
    troubles: list[str] = []
    context = chromium.new_context(viewport={"width": width, "height": height}, reduced_motion="reduce")
    context.add_init_script(f"localStorage.getItem('marsad.language') ?? localStorage.setItem('marsad.language', '{language}')")
    page = context.new_page()
    page.set_default_timeout(15_000)
    page.on("pageerror", lambda error: troubles.append(str(error)))
    page.on("console", lambda message: troubles.append(message.text) if _is_trouble(message) else None)
    return page, troubles


def _is_trouble(message: ConsoleMessage) -> bool:
    """Errors, among them refusals of the content security policy; not answers that a test asks for on purpose, nor remarks on drawing without a GPU."""
    text = message.text
    return message.type == "error" and "Failed to load resource" not in text and "GL Driver" not in text


@pytest.fixture(scope="session")
def screenshot() -> Callable[[Page, str], Path]:
    """Saves what a page looks like under a name."""
    SCREENSHOTS.mkdir(parents=True, exist_ok=True)

    def save(page: Page, name: str) -> Path:
        path = SCREENSHOTS / f"{name}.png"
        page.screenshot(path=path)
        return path

    return save
