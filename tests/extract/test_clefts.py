"""Sentences that set a doer apart: who is said to have done it, who is said not to have, and who did it instead."""

from __future__ import annotations

import pytest

import marsad


def done(text: str) -> list[tuple[str, list[str]]]:
    claims = marsad.read(text, published="2024-05-10").claims
    return [(claim.polarity, [mention.anchor.text for mention in claim.perpetrator]) for claim in claims]


@pytest.mark.parametrize(
    ("sentence", "polarity", "doers"),
    [
        ("الجيش السوداني هو من قصف مواقع الدعم السريع في أم درمان.", "affirmed", ["الجيش السوداني"]),
        ("المعارضة هي التي قصفت القرية.", "affirmed", ["المعارضة"]),
        ("ليس الجيش هو من قصف القرية.", "denied", ["الجيش"]),
        ("الجيش ليس من قصف القرية.", "denied", ["الجيش"]),
        ("الجيش ليس هو الذي قصف القرية.", "denied", ["الجيش"]),
        ("لم يكن الحوثيون من قصف المدينة.", "denied", ["الحوثيون"]),
        ("ليس الجيش السوداني من قصف سوق أم درمان، بل قوات الدعم السريع.", "affirmed", ["قوات الدعم السريع"]),
        ("لم تكن الفصائل بل الجيش من قصف القرية.", "affirmed", ["الجيش"]),
        ("ليس الحوثيون وحدهم من قصف المدينة.", "affirmed", ["الحوثيون"]),
    ],
)
def test_who_is_set_apart(sentence: str, polarity: str, doers: list[str]) -> None:
    assert done(sentence) == [(polarity, doers)]


def test_we_are_not_those_who_did_it() -> None:
    (claim,) = marsad.read("لسنا من قصف المدينة، قال الحوثيون.").claims
    assert claim.polarity == "denied"


def test_from_is_no_who() -> None:
    assert done("هناك من يحذر من قصف المدينة، وليس هناك خوف من قصف الجيش لها.") != [("denied", ["الجيش"])]


@pytest.mark.parametrize("adverb", ["يوميا", "فجأة", "عنوة", "مجددا", "عشوائيا"])
def test_an_adverb_behind_the_doer_is_no_part_of_its_name(adverb: str) -> None:
    assert done(f"يقصف الجيش {adverb} مدينة نيالا.") == [("affirmed", ["الجيش"])]


@pytest.mark.parametrize(
    ("sentence", "doers"),
    [
        ("قصف المسلحون المدينة، ورد الجيش بقصف مواقعهم.", [["المسلحون"], ["الجيش"]]),
        ("رد الجيش على قصف القاعدة بغارات على مواقع المسلحين.", [[], ["الجيش"]]),
        ("انتحاري يقود سيارة مفخخة هاجم مقر الشرطة في كابل.", [["انتحاري"]]),
        ("قصف القاعدة خلف خمسة قتلى.", [[]]),
        ("قصف تنظيم القاعدة مواقع للجيش في البيضاء.", [["تنظيم القاعدة"]]),
    ],
)
def test_who_answers_who_rides_and_what_is_bombed(sentence: str, doers: list[list[str]]) -> None:
    assert [names for _, names in done(sentence)] == doers
