"""Names of places in Latin letters, which every press spells its own way."""

from __future__ import annotations

from difflib import SequenceMatcher

import pytest
from hypothesis import given
from hypothesis import strategies as st

import marsad
from marsad.reference.latin_spellings import frame_of, likenesses, plain_spelling


@pytest.mark.parametrize(
    ("one", "other"),
    [("Deir al-Zor", "Deir ez-Zor"), ("Qamishli", "Kamishly"), ("Mekelle", "Mek'ele"), ("Aita al-Shaab", "Aita ech Chaab"), ("Sweida", "As-Suwayda")],
)
def test_spellings_of_one_name_share_their_frame_and_are_alike(one: str, other: str) -> None:
    assert frame_of(one) == frame_of(other)
    assert likenesses(one, [other])[0] > 0


@pytest.mark.parametrize(("one", "other"), [("Kuriga", "Kharga"), ("Sake", "Aqaba"), ("Minova", "Mannheim")])
def test_other_names_are_not_alike(one: str, other: str) -> None:
    assert likenesses(one, [other]) == [0]


_NAMES = st.text("abdkrs", min_size=1, max_size=12)


@given(_NAMES, _NAMES)
def test_names_are_as_alike_as_difflib_finds_them(one: str, other: str) -> None:
    share = SequenceMatcher(None, plain_spelling(one), plain_spelling(other)).ratio()
    assert likenesses(one, [other]) == [share if share >= 0.8 else 0.0]


def test_short_names_and_names_in_other_letters_have_no_frame() -> None:
    assert frame_of("Tyre"[:3]) is None
    assert frame_of("حلب") is None


@pytest.mark.parametrize(
    ("text", "latitude"),
    [
        ("Two fighters died in a drone strike near Qamishli in Syria.", 37.0),
        ("A suicide bombing in Saraqeb in northern Syria killed five.", 35.8),
        ("Gunmen attacked a bus in Aita al-Shaab in southern Lebanon.", 33.1),
    ],
)
def test_a_town_is_found_by_another_spelling_in_a_country_that_is_told_of(text: str, latitude: float) -> None:
    place = marsad.read(text, published="2024-05-10", lang="en").claims[0].place[0]
    assert place.lat is not None
    assert abs(place.lat - latitude) < 0.2


def test_a_country_that_is_not_told_of_gives_no_spelling() -> None:
    assert marsad.read("Gunmen attacked a bus in Aita al-Shaab.", published="2024-05-10", lang="en").claims[0].place[0].lat is None
