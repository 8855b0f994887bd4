"""Lexicon, actors and places are edited in an overlay that is checked before it is saved."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from playwright.sync_api import Page

Open = Callable[..., "Page"]

RIGHT = """- id: event.air_strike.swoop
  kind: event
  meaning: aircraft attack a place
  type: air_strike
  forms:
    - {form: انقضاضة, pos: noun, gloss: swoop}
"""


def test_an_edit_is_checked_saved_and_found(open_page: Open, overlay_address: tuple[str, Path], screenshot: Callable[[Page, str], Any]) -> None:
    address, overlay = overlay_address
    page = open_page("data", at=address)
    page.locator("main pre").first.wait_for()
    editor = page.get_by_role("textbox", name="Your overlay")
    editor.fill(RIGHT.replace("kind: event", "kind: events"))
    page.get_by_role("button", name="Check").click()
    page.get_by_text("The data break their rules.").wait_for(timeout=60_000)
    assert "events" in page.locator(".answer .bad").first.inner_text()
    screenshot(page, "data-mistake")

    editor.fill(RIGHT)
    page.get_by_role("button", name="Check").click()
    page.get_by_text("The data are right.").wait_for(timeout=60_000)
    page.get_by_role("button", name="Save").click()
    page.get_by_text("Saved", exact=True).wait_for(timeout=60_000)
    assert (overlay / "lexicons" / "workbench.yml").read_text(encoding="utf-8") == RIGHT
    page.get_by_text("were read with other data").wait_for()
    assert "marsad reread -w" in page.locator(".older code").inner_text()
    page.locator("main pre", has_text="swoop").first.wait_for()
    screenshot(page, "data-saved")


def test_what_somebody_else_saved_is_shown_and_not_overwritten(open_page: Open, overlay_address: tuple[str, Path]) -> None:
    address, overlay = overlay_address
    page = open_page("data", at=address)
    editor = page.get_by_role("textbox", name="Your overlay")
    editor.fill(RIGHT)
    kept = overlay / "lexicons" / "workbench.yml"
    kept.parent.mkdir(parents=True)
    theirs = RIGHT.replace("swoop", "dive")
    kept.write_text(theirs, encoding="utf-8")
    page.get_by_role("button", name="Save").click()
    page.locator(".theirs", has_text="dive").wait_for(timeout=60_000)
    assert kept.read_text(encoding="utf-8") == theirs
