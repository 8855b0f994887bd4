"""Text that means harm is shown as text and harms nothing."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest
from tests.workbench.stories import IMAGE, SCRIPT

if TYPE_CHECKING:
    from playwright.sync_api import Page

Open = Callable[..., "Page"]


@pytest.mark.parametrize("place", ["reports/hostile", "reports/long", "reports", "incidents", "ledger", "sources", "search?words=سرمين"])
def test_nothing_of_a_report_is_run_or_breaks_the_page(place: str, open_page: Open) -> None:
    page = open_page(place)
    page.locator("main :is(a, table)").first.wait_for()
    page.wait_for_timeout(300)
    assert page.evaluate("window.harmed") is None
    assert page.locator("main img").count() == 0 and page.locator("main style").count() == 0
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    assert page.locator("nav a").first.is_visible()


def test_markup_in_a_report_is_shown_as_it_stands(open_page: Open) -> None:
    page = open_page("reports/hostile")
    page.locator(".text .line").first.wait_for()
    text = page.locator(".text").inner_text()
    assert SCRIPT in text and IMAGE in text and "</p></div><style>" in text


def test_characters_without_a_shape_are_named(open_page: Open) -> None:
    page = open_page("reports/hostile")
    page.locator(".text .line").first.wait_for()
    named = page.locator(".text [title^='Unseen character']").all_inner_texts()
    assert {"RLO", "PDF", "ZWSP"} <= set(named)
    assert "\u202e" not in page.locator(".text").inner_text()


def test_words_searched_for_that_are_markup_are_words(open_page: Open) -> None:
    page = open_page("search?words=%3Cimg%20src%3Dx%20onerror%3D%22window.harmed%3Dtrue%22%3E")
    page.locator("main h1").wait_for()
    page.wait_for_timeout(500)
    assert page.evaluate("window.harmed") is None and page.locator("main img").count() == 0


def test_the_policy_of_the_server_lets_no_inline_script_run(open_page: Open) -> None:
    page = open_page("incidents")
    answer = page.request.get(page.url.split("#")[0])
    policy = answer.headers["content-security-policy"]
    assert "default-src 'self'" in policy and "unsafe-inline" not in policy and "unsafe-eval" not in policy
    assert "<script>" not in answer.text() and "style=" not in answer.text()
