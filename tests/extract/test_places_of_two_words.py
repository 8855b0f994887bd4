"""Names of two words behind a level word, the first of which a hamlet may bear alone."""

from __future__ import annotations

import pytest

import marsad


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("قصف الطيران حي الشيخ مقصود.", "حي الشيخ مقصود"),
        ("قصف الطيران حي سيف الدولة.", "حي سيف الدولة"),
        ("قصف الطيران حي بستان القصر.", "حي بستان القصر"),
        ("اندلعت اشتباكات في حي الشيخ شرق المدينة.", "حي الشيخ"),
        ("قصف الطيران قرية الشيخ.", "الشيخ"),
        ("تواصل حصار الفوعة.", "الفوعة"),
        ("اندلعت اشتباكات في سرف عمرة.", "سرف عمرة"),
    ],
)  # fmt: skip
def test_a_name_is_read_whole(text: str, place: str) -> None:
    (claim,) = marsad.read(text, published="2020-05-10").claims
    assert claim.place[0].anchor.text == place
