"""Whoever is killed, hurt or held did what a relative clause tells of him, and it did him no harm; what something was done for is no part of whom it struck."""

from __future__ import annotations

import pytest

import marsad

Read = tuple[str, tuple[str, ...], tuple[str, ...], tuple[str, ...]]


def _read(report: str) -> list[Read]:
    """The trigger, doers, targets and kinds of harm of each claim."""
    return [
        (
            claim.trigger.text,
            tuple(mention.anchor.text for mention in claim.perpetrator),
            tuple(mention.anchor.text for mention in claim.target),
            tuple(harm.kind for harm in claim.harm),
        )
        for claim in marsad.read(report, published="2026-03-14").claims
    ]


@pytest.mark.parametrize(
    ("report", "claims"),
    [
        (
            "قتلت الشرطة المسلح الذي هاجم الكنيسة",
            [("قتلت", ("الشرطة",), ("المسلح",), ("killed",)), ("هاجم", ("المسلح",), ("الكنيسة",), ())],
        ),
        ("قتلت الشرطة مسلحا هاجم الكنيسة", [("قتلت", ("الشرطة",), ("مسلحا",), ("killed",)), ("هاجم", ("مسلحا",), ("الكنيسة",), ())]),
        (
            "أصابت الشرطة الرجل الذي أطلق النار على المارة",
            [("أصابت", ("الشرطة",), ("الرجل",), ("injured",)), ("أطلق النار", ("الرجل",), ("المارة",), ())],
        ),
        ("اعتقلت الشرطة مسلحا هاجم الكنيسة", [("اعتقلت", ("الشرطة",), ("مسلحا",), ("detained",)), ("هاجم", ("مسلحا",), ("الكنيسة",), ())]),
        ("قتلت الشرطة رجلين هاجما متجرا", [("قتلت", ("الشرطة",), ("رجلين",), ("killed",)), ("هاجما", ("رجلين",), ("متجرا",), ())]),
        ("مقتل شاب طعن شرطيا في نابلس", [("مقتل", (), ("شاب",), ("killed",)), ("طعن", ("شاب",), ("شرطيا",), ())]),
    ],
)
def test_who_is_harmed_did_what_is_told_of_him_and_it_harmed_him_not(report: str, claims: list[Read]) -> None:
    assert _read(report) == claims


@pytest.mark.parametrize(
    ("report", "doers"),
    [
        ("قتل مدنيون قصفت طائرة منزلهم", ()),
        ("قتل رجل قصف الجيش منزله", ("الجيش",)),
        ("قتل انتحاري فجر نفسه عند حاجز", ()),
        ("تسلمت اللجنة جثماني شابين قتلا أمس في نابلس", ()),
    ],
)
def test_who_was_harmed_did_not_do_what_another_did(report: str, doers: tuple[str, ...]) -> None:
    (claim,) = _read(report)
    assert claim[1] == doers
    assert "killed" in claim[3]


@pytest.mark.parametrize(
    ("report", "struck"),
    [
        ("هاجم المستوطنون الفلسطينيين لإجبارهم على الرحيل", "الفلسطينيين"),
        ("قصفت الطائرات المدنيين لترويعهم", "المدنيين"),
        ("قصفت الطائرات المدنيين بهدف ترويعهم", "المدنيين"),
        ("قصفت الطائرات القوات الموالية للحكومة", "القوات الموالية للحكومة"),
        ("قصفت الطائرات المقاتلين التابعين لفصيل معارض", "المقاتلين التابعين لفصيل معارض"),
        ("قصفت الطائرات موقعا لحزب الله", "موقعا لحزب الله"),
    ],
)
def test_what_it_was_done_for_is_no_part_of_whom_it_struck(report: str, struck: str) -> None:
    assert _read(report)[0][2] == (struck,)


@pytest.mark.parametrize("name", ["الممرضة ليلى عثمان", "الصحفي لؤي سالم", "النائب ليث حسن"])
def test_names_that_begin_like_a_purpose_are_whole(name: str) -> None:
    (claim,) = marsad.read(f"قالت {name} إن القصف قتل خمسة", published="2026-03-14").claims
    assert [teller.anchor.text for teller in claim.attribution] == [name]
