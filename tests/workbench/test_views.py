"""Each view in both languages: it shows what it is for, nothing goes wrong, and a machine finds no serious fault of accessibility."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from tests.workbench.conftest import LANGUAGES, open_in

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

# The address of each view, and what stands on it once it is loaded.
VIEWS = {
    "incidents": ("incidents", "a.incident"),
    "incident": ("INCIDENT", "table"),
    "report": ("reports/mixed", "a.trigger"),
    "reports": ("reports", "main li a"),
    "search": ("search?words=سرمين", "mark"),
    "ledger": ("ledger", "tbody tr"),
    "review": ("review", "article blockquote"),
    "outlook": ("outlook", "main li h2"),
    "sources": ("sources", "tbody tr"),
    "data": ("data", "main pre"),
    "no page": ("elsewhere", "main svg"),
    "no incident": ("incidents/none", "[role=alert]"),
}

in_both = pytest.mark.parametrize("language", LANGUAGES)


@pytest.fixture(scope="module", params=LANGUAGES)
def opened(request: pytest.FixtureRequest, chromium: Browser, address: str) -> Iterator[tuple[Page, str, list[str]]]:
    """A page in which one view after the other is looked at in a language, and what goes wrong in it."""
    page, troubles = open_in(chromium, request.param)
    page.goto(f"{address}/#/elsewhere")
    yield page, request.param, troubles
    page.context.close()


@pytest.mark.parametrize("view", VIEWS)
def test_a_view_shows_what_it_is_for_without_a_serious_fault(
    view: str, opened: tuple[Page, str, list[str]], address: str, screenshot: Callable[[Page, str], Path]
) -> None:
    axe = pytest.importorskip("axe_playwright_python.sync_playwright").Axe()
    page, language, troubles = opened
    place, sign = VIEWS[view]
    page.goto(f"{address}/#/incidents/{_contested(page, address)}" if place == "INCIDENT" else f"{address}/#/{place}")
    page.locator(sign).first.wait_for()
    if view == "incidents":
        page.locator(".marker").first.wait_for(timeout=60_000)
    assert page.locator("html").get_attribute("dir") == {"ar": "rtl", "en": "ltr"}[language]
    page.wait_for_load_state("networkidle") if view != "incidents" else page.wait_for_timeout(400)
    page.evaluate("document.fonts.ready")
    screenshot(page, f"{view.replace(' ', '-')}-{language}")
    found = axe.run(page)
    serious = [violation for violation in found.response["violations"] if violation["impact"] in ("serious", "critical")]
    assert [(one["id"], [node["html"][:200] for node in one["nodes"][:3]]) for one in serious] == []
    assert troubles == []


@in_both
def test_every_word_on_the_page_is_of_its_language(language: str, open_page: Callable[..., Page]) -> None:
    page = open_page("sources", language)
    page.locator("tbody tr").first.wait_for()
    assert page.locator("nav a[aria-current=page]").inner_text().strip() == {"ar": "المصادر", "en": "Sources"}[language]
    for name in page.locator("nav a, th button").all_inner_texts():
        assert any("\u0600" <= letter <= "\u06ff" for letter in name) == (language == "ar"), name


@in_both
def test_at_200_per_cent_nothing_is_cut_off(language: str, open_page: Callable[..., Page], screenshot: Callable[[Page, str], Path]) -> None:
    # Twice as large on a page is half the page.
    page = open_page("incidents", language, width=640, height=480)
    page.locator("a.incident").first.wait_for()
    screenshot(page, f"zoomed-{language}")
    assert page.evaluate("document.documentElement.scrollWidth") <= 640


def _contested(page: Page, address: str) -> str:
    answer = page.request.get(f"{address}/api/incidents?grade=contested&limit=1").json()
    assert answer["items"], "no story of the workspace is contested"
    return str(answer["items"][0]["id"])
