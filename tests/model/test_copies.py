"""Copies with other content in some fields."""

from __future__ import annotations

from dataclasses import replace

import pytest

from marsad.model import Anchor, PlaceMention, with_fields

_MENTION = PlaceMention(Anchor("حلب", 4, 7), level="town", country="SY")


def test_a_copy_differs_in_what_is_changed_and_in_nothing_else() -> None:
    assert with_fields(_MENTION, country="TR", candidates=("one",)) == replace(_MENTION, country="TR", candidates=("one",))
    assert _MENTION.country == "SY"


def test_a_field_that_is_not_there_is_refused_with_those_that_are() -> None:
    with pytest.raises(TypeError, match=r"PlaceMention has no field counrty; the fields are anchor, .*country"):
        with_fields(_MENTION, counrty="TR")
