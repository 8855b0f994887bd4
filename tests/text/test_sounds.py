"""Names that sound alike, whatever they are written in."""

from __future__ import annotations

import pytest

from marsad.text.sounds import sounds_of


@pytest.mark.parametrize(
    ("arabic", "latin"),
    [
        ("أربيندا", "Arbinda"),
        ("لاي كاي كاو", "Lay Kay Kaw"),
        ("هادروت", "Hadrut"),
        ("موبامبيرو", "Mubambiro"),
        ("تشامان", "Chaman"),
        ("كوراخوفه", "Kurakhove"),
        ("سفاتوفه", "Svatove"),
        ("دير البلح", "Deir al-Balah"),
        ("بوناغيون", "Ponnagyun"),
    ],
)
def test_one_name_sounds_alike_in_both_writings(arabic: str, latin: str) -> None:
    assert sounds_of(arabic) == sounds_of(latin)


@pytest.mark.parametrize(("one", "other"), [("أربيندا", "Djibo"), ("Laman", "Margha"), ("كولبور", "ماتش"), ("تمبول", "تنبول")])
def test_other_names_sound_otherwise(one: str, other: str) -> None:
    assert sounds_of(one) != sounds_of(other)


def test_spellings_of_one_name_sound_alike() -> None:
    assert sounds_of("سفاتوفه") == sounds_of("سفاتوفو") == sounds_of("سفاتوفا")
    assert sounds_of("") == ""
