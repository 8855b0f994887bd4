"""What holds everywhere: language, keyboard, and what is said where nothing answers."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from playwright.sync_api import Page

Open = Callable[..., "Page"]


def test_the_language_is_switched_and_kept(open_page: Open) -> None:
    page = open_page("sources")
    page.get_by_role("button", name="العربية").click()
    page.locator("h1", has_text="المصادر").wait_for()
    assert page.locator("html").get_attribute("dir") == "rtl"
    page.reload()
    page.locator("h1", has_text="المصادر").wait_for()
    page.keyboard.press("L")
    page.locator("h1", has_text="Sources").wait_for()


def test_every_page_is_reached_by_keyboard(open_page: Open) -> None:
    page = open_page("incidents")
    page.locator("a.incident").first.wait_for()
    for key, title in (("d", "Reports"), ("l", "Ledger"), ("r", "Review"), ("o", "Outlook"), ("s", "Sources"), ("i", "Incidents")):
        page.keyboard.press("g")
        page.keyboard.press(key)
        page.locator("h1", has_text=title).wait_for()
    page.locator("a.incident").first.wait_for()
    page.keyboard.press("j")
    page.keyboard.press("j")
    assert page.evaluate("[...document.querySelectorAll('a.incident')].indexOf(document.activeElement)") == 1
    page.keyboard.press("Enter")
    page.wait_for_url("**/#/incidents/**")


def test_the_help_lists_the_keys_of_the_page_and_can_switch_them_off(open_page: Open) -> None:
    page = open_page("review")
    page.keyboard.press("?")
    dialog = page.get_by_role("dialog")
    for command in ("Accept", "Undo"):
        dialog.get_by_text(command).first.wait_for()
    dialog.get_by_role("checkbox").uncheck()
    page.keyboard.press("Escape")
    page.keyboard.press("g")
    page.keyboard.press("s")
    page.wait_for_timeout(300)
    assert page.url.endswith("#/review")


def test_what_cannot_be_reached_is_said_with_a_way_on(open_page: Open) -> None:
    page = open_page("incidents")
    page.locator("a.incident").first.wait_for()
    page.route("**/api/sources*", lambda route: route.abort())
    page.goto(f"{page.url.split('#')[0]}#/sources")
    page.get_by_text("The server does not answer.").wait_for()
    page.unroute("**/api/sources*")
    page.get_by_role("button", name="Try again").click()
    page.locator("tbody tr").first.wait_for()


def test_the_ledger_is_sorted_and_walked_through_by_keyboard(open_page: Open) -> None:
    page = open_page("ledger")
    page.locator("tbody tr").first.wait_for()
    page.get_by_role("button", name="Event").click()
    page.wait_for_url("**sort=type**")
    page.locator("th[aria-sort=ascending]").wait_for()
    page.keyboard.press("j")
    page.keyboard.press("j")
    assert page.locator("tr.current").get_attribute("aria-rowindex") == "4"
    page.keyboard.press("Enter")
    page.wait_for_url("**/#/reports/**claim=**")
