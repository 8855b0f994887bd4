"""A whole review by keyboard: every decision is recorded under the reader's name, can be undone, and overwrites nobody's."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from playwright.sync_api import Page

Open = Callable[..., "Page"]
CHANGE = {"X-Marsad": "1"}


def _judgements(page: Page) -> list[dict[str, Any]]:
    """All judgements, the first made first."""
    found: list[dict[str, Any]] = page.request.get(f"{page.url.split('/#')[0]}/api/judgements").json()["items"]
    return found[::-1]


def _said(page: Page, words: str) -> None:
    page.locator("[role=toolbar] [role=status]", has_text=words).wait_for()


def test_a_review_by_keyboard_alone(open_page: Open, own_address: str, screenshot: Callable[[Page, str], Any]) -> None:
    page = open_page("review?kind=harm_contested", at=own_address)
    page.locator("article blockquote").first.wait_for()
    first = page.locator("nav ol button[aria-current]").inner_text()
    claims = page.locator("article").count()
    assert claims >= 2

    page.keyboard.press("a")
    _said(page, "Accepted")
    assert page.locator("article .decided").inner_text() == "Accepted"
    assert page.locator("article").nth(1).get_attribute("aria-current") == "true"

    page.keyboard.press("c")
    page.get_by_label("Field").select_option("harm")
    page.get_by_label("at least").first.fill("3")
    page.get_by_label("at most").first.fill("3")
    page.get_by_label("Why (optional)").fill("counted by name")
    page.keyboard.press("Enter")
    _said(page, "Corrected")
    screenshot(page, "review-corrected")

    page.keyboard.press("u")
    _said(page, "Undone")
    page.keyboard.press("u")
    page.locator("article .decided").first.wait_for(state="detached")

    made = _judgements(page)
    assert [one["kind"] for one in made] == ["accept", "correct", "undo", "undo"]
    assert {one["who"] for one in made} == {"Layla"}
    assert made[1]["why"] == "counted by name" and '"least":3' in made[1]["new"].replace(" ", "")
    assert page.locator("nav ol button[aria-current]").inner_text() == first


def test_claims_are_split_off_and_incidents_merged_by_keyboard(open_page: Open, own_address: str) -> None:
    page = open_page("review?kind=harm_contested", at=own_address)
    page.locator("article blockquote").first.wait_for()
    page.keyboard.press("v")
    page.keyboard.press("s")
    _said(page, "Split")
    page.locator("nav ol li:nth-child(2) button[aria-current]").wait_for()
    page.keyboard.press("m")
    other = page.request.get(f"{own_address}/api/incidents?limit=50").json()["items"][-1]["id"]
    page.get_by_label("Other incident").fill(other)
    page.keyboard.press("Enter")
    _said(page, "Merged")
    assert [one["kind"] for one in _judgements(page)] == ["split", "merge"]


def test_letters_that_are_typed_into_a_form_decide_nothing(open_page: Open, own_address: str) -> None:
    page = open_page("review?kind=harm_contested", at=own_address)
    page.locator("article blockquote").first.wait_for()
    page.keyboard.press("c")
    page.get_by_label("Why (optional)").focus()
    page.keyboard.type("axsmu")
    page.keyboard.press("Escape")
    page.get_by_label("Why (optional)").wait_for(state="detached")
    assert _judgements(page) == []


def test_two_people_do_not_overwrite_each_other(open_page: Open, own_address: str, screenshot: Callable[[Page, str], Any]) -> None:
    page = open_page("review?kind=harm_contested", at=own_address)
    page.locator("article blockquote").first.wait_for()
    item = page.request.get(f"{own_address}/api/review?kind=harm_contested&limit=1").json()["items"][0]
    claim = item["claims"][0]["id"]
    body = {"kind": "reject", "claims": [claim], "why": "a drill", "expects": {item["incidents"][0]["id"]: item["etag"]}}
    assert page.request.post(f"{own_address}/api/judgements", data=body, headers=CHANGE).status == 201

    page.keyboard.press("a")
    dialog = page.get_by_role("dialog")
    dialog.wait_for()
    assert "a drill" in dialog.inner_text() and "Rejected" in dialog.inner_text() and "Accepted" in dialog.inner_text()
    screenshot(page, "review-conflict")
    assert [one["kind"] for one in _judgements(page)] == ["reject"]
    dialog.get_by_role("button", name="Let theirs stand").click()
    dialog.wait_for(state="detached")
    assert [one["kind"] for one in _judgements(page)] == ["reject"]
