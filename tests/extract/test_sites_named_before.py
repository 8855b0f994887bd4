"""A site told by its bare word behind one of that word which no gazetteer has: it bears that name, and is one with it in linking."""

from __future__ import annotations

import marsad
from marsad.model import PlaceMention


def sites(text: str) -> list[list[PlaceMention]]:
    """The sites of each claim."""
    return [[place for place in claim.place if place.level == "site"] for claim in marsad.read(text, published="2025-02-05").claims]


def test_the_bare_word_bears_the_name_that_was_told_before() -> None:
    first, second = sites("قتل عشرة مدنيين في قصف مدفعي على سوق النعيم في أم درمان. وقال شهود إن طائرة مسيرة هاجمت السوق ليلا.")
    assert [(site.anchor.text, site.name_ar) for site in first] == [("سوق النعيم", None)]
    assert [(site.anchor.text, site.name_ar, site.place) for site in second] == [("السوق", "سوق النعيم", None)]


def test_another_word_and_a_word_without_a_name_bear_none() -> None:
    *_, last = sites("قتل عشرة مدنيين في قصف على سوق النعيم في أم درمان. وهاجمت طائرة مسيرة المستشفى ليلا.")
    assert [site.name_ar for site in last] == [None]
    *_, last = sites("قتل عشرة مدنيين في قصف على سوق في أم درمان. وهاجمت طائرة مسيرة السوق ليلا.")
    assert all(site.name_ar is None for site in last)
