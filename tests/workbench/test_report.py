"""The words of a report are marked to the character, in mixed directions, and lead to their incident."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from tests.workbench.stories import MIXED

if TYPE_CHECKING:
    from playwright.sync_api import Page

Open = Callable[..., "Page"]


def test_marks_cover_the_very_words_after_characters_of_two_units(open_page: Open) -> None:
    page = open_page("reports/mixed")
    page.locator("a.trigger").first.wait_for()
    claims = page.request.get(f"{page.url.split('/#')[0]}/api/documents/mixed").json()["claims"]
    told = {anchor["text"] for claim in claims for anchor in [claim["trigger"], *claim["also"]]}
    assert set(page.locator("a.trigger").all_inner_texts()) == told
    assert page.locator(".text .line").inner_text() == MIXED


def test_a_line_takes_the_direction_of_its_words(open_page: Open) -> None:
    page = open_page("reports/mixed")
    line = page.locator(".text .line").first
    line.wait_for()
    assert line.evaluate("line => getComputedStyle(line).direction") == "rtl"
    # The first sign of the line stands at its right, and the Latin name within it reads from the left.
    boxes = line.evaluate(
        """line => {
            const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
            const whole = []; while (walker.nextNode()) whole.push(walker.currentNode);
            const at = words => { for (const node of whole) { const i = node.data.indexOf(words); if (i >= 0) { const range = document.createRange();
                range.setStart(node, i); range.setEnd(node, i + words.length); return range.getBoundingClientRect().x; } } };
            return { first: at('عاجل'), sham: at('Sham'), fm: at('FM') };
        }"""
    )
    assert boxes["first"] > boxes["sham"]
    assert boxes["sham"] < boxes["fm"]


def test_pointing_at_words_shows_the_fields_and_the_chain_of_tellers(open_page: Open) -> None:
    page = open_page("reports/mixed")
    # What is still to come (fonts, the cards beside the text) would move the words from under the pointer.
    page.wait_for_load_state("networkidle")
    page.locator("a.trigger").first.hover()
    card = page.locator("aside .active")
    for teller in ("شاهد عيان", "شبكة المدينة"):
        card.get_by_text(teller).first.wait_for()
    assert page.locator(".text .part.where").first.inner_text() == "بنش"


def test_words_that_have_the_focus_show_the_same_and_lead_to_the_incident(open_page: Open) -> None:
    page = open_page("reports/mixed")
    page.wait_for_load_state("networkidle")
    page.locator("a.trigger").first.focus()
    page.locator("aside .active").wait_for()
    page.keyboard.press("Enter")
    page.wait_for_url("**/#/incidents/**")
    page.locator("h1", has_text="Binnish").wait_for()
