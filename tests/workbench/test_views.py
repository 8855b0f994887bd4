"""Each view in both languages: it shows what it is for, nothing goes wrong, and a machine finds no serious fault of accessibility."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from tests.workbench.conftest import LANGUAGES

if TYPE_CHECKING:
    from playwright.sync_api import Page

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

pytestmark = pytest.mark.parametrize("language", LANGUAGES)


@pytest.fixture(params=VIEWS)
def view(request: pytest.FixtureRequest) -> str:
    return str(request.param)


def test_a_view_shows_what_it_is_for_without_a_serious_fault(
    view: str, language: str, open_page: Callable[..., Page], screenshot: Callable[[Page, str], Path]
) -> None:
    axe = pytest.importorskip("axe_playwright_python.sync_playwright").Axe()
    place, sign = VIEWS[view]
    page = open_page("" if place == "INCIDENT" else place, language)
    if place == "INCIDENT":
        page.goto(f"{page.url.split('#')[0]}#/incidents/{_contested(page)}")
    page.locator(sign).first.wait_for()
    if view == "incidents":
        page.locator(".marker").first.wait_for(timeout=60_000)
    assert page.locator("html").get_attribute("dir") == {"ar": "rtl", "en": "ltr"}[language]
    page.wait_for_timeout(600)
    screenshot(page, f"{view.replace(' ', '-')}-{language}")
    found = axe.run(page)
    serious = [violation for violation in found.response["violations"] if violation["impact"] in ("serious", "critical")]
    assert [(one["id"], [node["html"][:200] for node in one["nodes"][:3]]) for one in serious] == []


def test_every_word_on_the_page_is_of_its_language(language: str, open_page: Callable[..., Page]) -> None:
    page = open_page("sources", language)
    page.locator("tbody tr").first.wait_for()
    assert page.locator("nav a[aria-current=page]").inner_text().strip() == {"ar": "المصادر", "en": "Sources"}[language]
    for name in page.locator("nav a, th button").all_inner_texts():
        assert any("\u0600" <= letter <= "\u06ff" for letter in name) == (language == "ar"), name


def test_at_200_per_cent_nothing_is_cut_off(language: str, open_page: Callable[..., Page], screenshot: Callable[[Page, str], Path]) -> None:
    # Twice as large on a page is half the page.
    page = open_page("incidents", language, width=640, height=480)
    page.locator("a.incident").first.wait_for()
    screenshot(page, f"zoomed-{language}")
    assert page.evaluate("document.documentElement.scrollWidth") <= 640


def _contested(page: Page) -> str:
    answer = page.request.get(f"{page.url.split('/#')[0]}/api/incidents?grade=contested&limit=1").json()
    assert answer["items"], "no story of the workspace is contested"
    return str(answer["items"][0]["id"])
