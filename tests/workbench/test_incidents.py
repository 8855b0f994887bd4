"""List, map and timeline are one thing: what narrows one narrows all, and stands in the address."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from playwright.sync_api import Page

Open = Callable[..., "Page"]


def test_a_type_that_is_chosen_narrows_the_list_and_stands_in_the_address(open_page: Open) -> None:
    page = open_page("incidents")
    page.locator("a.incident").first.wait_for()
    page.locator("summary", has_text="Type").click()
    page.get_by_role("checkbox", name="air strike").check()
    page.wait_for_url("**type=air_strike**")
    page.locator("a.incident strong", has_text="Shelling").first.wait_for(state="detached")
    assert {text.split(",")[0] for text in page.locator("a.incident strong").all_inner_texts()} == {"Air strike"}
    page.reload()
    page.locator("a.incident").first.wait_for()
    assert page.locator(".chip").first.inner_text().strip().startswith("air strike")


def test_days_brushed_on_the_timeline_narrow_the_list(open_page: Open) -> None:
    page = open_page("incidents")
    plot = page.locator("section svg[height='96']")
    plot.wait_for()
    box = plot.bounding_box()
    assert box is not None
    x, y = box["x"], box["y"] + 30
    page.mouse.move(x + box["width"] * 0.02, y)
    page.mouse.down()
    page.mouse.move(x + box["width"] * 0.1, y, steps=4)
    page.mouse.up()
    page.wait_for_url("**from=2021-04**")
    page.get_by_text("No incident fits").wait_for()


def test_the_timeline_is_moved_by_keyboard(open_page: Open) -> None:
    page = open_page("incidents")
    handle = page.get_by_role("slider", name="From")
    handle.focus()
    first = handle.get_attribute("aria-valuetext")
    handle.press("ArrowRight")
    page.wait_for_url("**from=**")
    assert page.get_by_role("slider", name="From").get_attribute("aria-valuetext") != first


def test_a_province_is_no_point_on_the_map(open_page: Open) -> None:
    page = open_page("incidents")
    page.locator(".marker").first.wait_for(timeout=40_000)
    assert page.locator(".marker").count() > 0
    answer = page.request.get(f"{page.url.split('/#')[0]}/api/map?zoom=5").json()
    drawn = sum(int(text) for text in page.locator(".marker").all_inner_texts())
    assert drawn == sum(one["count"] for one in answer["clusters"] + answer["places"])
    areas = page.locator("details.areas")
    areas.locator("summary").click()
    assert "Aleppo" in areas.inner_text() and "province" in areas.inner_text()


def test_a_place_on_the_map_narrows_the_list_to_what_happened_there(open_page: Open) -> None:
    page = open_page("incidents?type=air_strike&words=حارم")
    marker = page.locator(".marker").first
    marker.wait_for(timeout=40_000)
    marker.click()
    page.wait_for_url("**bbox=**")
    page.locator("a.incident").first.wait_for()
    assert "Harim" in page.locator("a.incident").first.inner_text()


def test_an_incident_shows_where_its_accounts_contradict_each_other(open_page: Open) -> None:
    page = open_page("incidents?words=أريحا&type=air_strike")
    page.locator("a.incident").first.click()
    page.locator("table").first.wait_for()
    row = page.locator("tr", has=page.get_by_role("rowheader", name="Killed"))
    assert "contradict" in row.inner_text()
    assert {cell.strip() for cell in row.locator("td.said").all_inner_texts()} == {"8", "12"}


def test_a_filter_that_nothing_fits_says_how_to_go_on(open_page: Open) -> None:
    page = open_page("incidents?killed_min=5000")
    page.get_by_text("No incident fits").wait_for()
    page.get_by_role("button", name="Clear all filters").click()
    page.locator("a.incident").first.wait_for()
