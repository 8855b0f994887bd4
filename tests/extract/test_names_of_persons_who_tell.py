"""Persons whom no list knows, by given names that are spelt like other words or end like them, and numbers of those who tell."""

from __future__ import annotations

import pytest

import marsad


def tellers(text: str) -> list[str]:
    return [teller.anchor.text for claim in marsad.read(text, published="2024-05-10").claims for teller in claim.attribution]


@pytest.mark.parametrize("name", ["فراس الدومي", "لؤي حمدان", "فيصل الخطيب", "فاطمة حسن", "دانا قاسم", "صادق منصور", "ياسر الخطيب", "عطا السيد", "سمير الحاج"])
def test_a_given_name_with_another_behind_it_is_a_teller(name: str) -> None:
    assert tellers(f"قال {name} إن القصف على كسلا قتل خمسة.") == [name]


def test_several_tellers_are_told_by_more_than() -> None:
    assert tellers("أكد أكثر من مصدر أن غارة استهدفت كسلا.") == ["أكثر من مصدر"]


def test_a_clitic_is_no_part_of_a_word_that_is_no_name() -> None:
    assert tellers("فقال الوزير إن غارة استهدفت كسلا.") == ["الوزير"]
