"""A doer whom only the headline names beside his deed, and whom the sentence of the claim names again, is quoted from there."""

from __future__ import annotations

import pytest

import marsad


def doer_of(headline: str, body: str) -> tuple[str, bool]:
    """The words for who did it, and whether they stand in the headline."""
    (claim,) = marsad.read(f"{headline}\n\n{body}").claims
    (doer,) = claim.perpetrator
    return doer.anchor.text, doer.anchor.start < len(headline)


@pytest.mark.parametrize(
    ("headline", "body", "doer"),
    [
        (
            "مركز حقوقي يدين الهجمات الإسرائيلية ويدعو إلى تحقيق",
            "أدان مركز حقوقي الهجمات العسكرية الإسرائيلية التي استهدفت صيدا اليوم، مشيرا إلى أن هذه الهجمات خرق للقانون.",
            "الإسرائيلية",
        ),
        (
            "ميليشيات الحوثي تهجر سكان قرية في حجة قسرا",
            "أجبرت ميليشيات الحوثي سكان قرية القلعة في مديرية عبس جنوب محافظة حجة على النزوح ومغادرة منازلهم تحت تهديد السلاح.",
            "ميليشيات الحوثي",
        ),
    ],
)
def test_who_is_named_again_in_the_sentence_of_the_claim_is_quoted_from_it(headline: str, body: str, doer: str) -> None:
    assert doer_of(headline, body) == (doer, False)


def test_who_is_named_in_the_headline_alone_is_quoted_from_there() -> None:
    headline = "مركز حقوقي يدين الهجمات الإسرائيلية ويدعو إلى تحقيق"
    body = "أدان مركز حقوقي الهجمات العسكرية التي استهدفت صيدا اليوم، مشيرا إلى أن هذه الهجمات خرق للقانون."
    assert doer_of(headline, body) == ("الإسرائيلية", True)
