"""Where the server knows its people, it asks who one is, and greys out what they may not do."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

import pytest
from tests.workbench.conftest import LANGUAGES, PASSWORD

if TYPE_CHECKING:
    from playwright.sync_api import Page

Open = Callable[..., "Page"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_reader_signs_in_and_may_read(open_page: Open, team_address: str, language: str, screenshot: Callable[[Page, str], Any]) -> None:
    page = open_page("review", language, at=team_address)
    name, password = page.locator("form.card input").nth(0), page.locator("form.card input").nth(1)
    name.fill("Sami")
    password.fill("not the password")
    password.press("Enter")
    page.get_by_role("alert").wait_for()
    screenshot(page, f"sign-in-{language}")
    password.fill(PASSWORD)
    password.press("Enter")
    page.locator("article blockquote").first.wait_for()
    assert "Sami" in page.locator("header .user").inner_text()
    assert page.locator("[role=toolbar] button:enabled").count() == 0
    page.locator("header .user button").click()
    page.locator("form.card input[type=password]").wait_for()
