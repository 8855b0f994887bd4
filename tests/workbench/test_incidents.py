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
    page = open_page("incidents", drawn=True)
    page.locator(".marker").first.wait_for(timeout=40_000)
    assert page.locator(".marker").count() > 0
    answer = page.request.get(f"{page.url.split('/#')[0]}/api/map?zoom=5").json()
    drawn = sum(int(text) for text in page.locator(".marker").all_inner_texts())
    assert drawn == sum(one["count"] for one in answer["clusters"] + answer["places"])
    areas = page.locator("details.areas")
    areas.locator("summary").click()
    assert "Aleppo" in areas.inner_text() and "province" in areas.inner_text()


def test_a_place_on_the_map_narrows_the_list_to_what_happened_there(open_page: Open) -> None:
    page = open_page("incidents?type=air_strike&words=حارم", drawn=True)
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


def test_an_area_beside_the_map_can_be_chosen_and_narrows_all_three(open_page: Open) -> None:
    page = open_page("incidents", drawn=True)
    page.locator(".marker").first.wait_for(timeout=40_000)
    areas = page.locator("details.areas")
    areas.locator("summary").click()
    aleppo = areas.get_by_role("button", name="Aleppo")
    count = int(aleppo.locator(".number").inner_text())
    aleppo.focus()
    page.keyboard.press("Enter")
    page.wait_for_url("**place=**")
    page.locator(".chip", has_text="Aleppo").wait_for()
    page.locator(".marker").first.wait_for(state="detached")
    # The list follows the map, and not always in the same instant.
    page.locator("a.incident").nth(count).wait_for(state="detached")
    assert page.locator("a.incident").count() == count
    assert all("Aleppo" in text for text in page.locator("a.incident strong").all_inner_texts())
    assert _on_the_timeline(page) == count
    areas.get_by_role("button", name="Aleppo", pressed=True).click()
    page.locator(".marker").first.wait_for()


def test_an_area_that_is_drawn_narrows_all_three(open_page: Open) -> None:
    page = open_page("incidents", drawn=True)
    page.locator(".marker").first.wait_for(timeout=40_000)
    page.wait_for_timeout(500)
    box = page.locator(".map canvas").bounding_box()
    assert box is not None
    before = page.locator("a.incident").count()
    page.get_by_role("button", name="Draw an area").click()
    left, right, top, bottom = box["x"] + 20, box["x"] + box["width"] / 2, box["y"] + 60, box["y"] + box["height"] - 60
    for x, y in ((left, top), (right, top), (right, bottom), (left, bottom)):
        page.mouse.click(x, y)
    page.keyboard.press("Enter")
    page.wait_for_url("**polygon=**")
    page.locator(".chip", has_text="Area on the map").wait_for()
    page.wait_for_timeout(800)
    inside = page.locator("a.incident").count()
    assert 0 < inside < before
    assert sum(int(text) for text in page.locator(".marker").all_inner_texts()) == inside == _on_the_timeline(page)
    page.locator(".chip", has_text="Area on the map").click()
    page.wait_for_function("count => document.querySelectorAll('a.incident').length === count", arg=before)


def test_an_actor_is_chosen_by_a_name_in_either_script(open_page: Open) -> None:
    page = open_page("incidents")
    page.locator("a.incident").first.wait_for()
    page.locator("summary", has_text="More filters").click()
    box = page.get_by_label("Actor")
    box.fill("الدفاع المدني")
    page.locator("#choices-actor option").first.wait_for(state="attached")
    name = page.locator("#choices-actor option").first.get_attribute("value")
    assert name is not None and not any("\u0600" <= letter <= "\u06ff" for letter in name)
    box.fill(name)
    box.press("Enter")
    page.wait_for_url("**actor=**")
    page.locator(".chip", has_text=name).wait_for()
    page.keyboard.press("Escape")
    assert page.locator("details.more[open]").count() == 0


def test_what_needs_review_and_what_an_outlet_tells_narrow_the_list(open_page: Open) -> None:
    page = open_page("incidents?outlet=قناة الجسر")
    page.locator("a.incident").first.wait_for()
    of_outlet = page.locator("a.incident").count()
    page.get_by_role("checkbox", name="Needs review").check()
    page.wait_for_url("**needs_review=true**")
    page.wait_for_function("count => document.querySelectorAll('a.incident').length < count", arg=of_outlet)
    asked = page.url.split("#/incidents?")[1]
    answer = page.request.get(f"{page.url.split('/#')[0]}/api/incidents?{asked}").json()
    assert page.locator("a.incident").count() == len(answer["items"]) > 0


def _on_the_timeline(page: Page) -> int:
    """How many incidents the timeline has under the filters of the page, those without a day included."""
    asked = page.url.split("#/incidents")[1]
    return sum(step["count"] for step in page.request.get(f"{page.url.split('/#')[0]}/api/timeline{asked}").json())
