"""What is threatened or of another year does not say where a thing was; a town whose verb says that it lies under siege does."""

import pytest
from tests.extract.claims_read import claims, words

import marsad


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("أغار الطيران على صعدة. وحذر التحالف من هجمات على مكة. وقالت مصادر طبية إن القصف أوقع سبعة قتلى.", ["صعدة"]),
        ("هدد الحوثيون بقصف الرياض. وأسفرت الغارات أمس عن مقتل ثلاثة مدنيين.", []),
        ("أغار الطيران على صعدة. وقالت مصادر طبية إن القصف أوقع سبعة قتلى.", ["صعدة"]),
    ],
)
def test_what_is_to_come_does_not_say_where_things_were(text: str, place: list[str]) -> None:
    assert words(claims(text)[-1], "place") == place


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("قتل خمسة جنود في كمين قرب ميدي في اليمن. وفي نيسان 2017 أعلن مقتل ثلاثة جنود.", ["اليمن"]),
        ("قتل خمسة جنود في كمين قرب ميدي في اليمن. وأعلن أمس مقتل ثلاثة جنود.", ["ميدي"]),
    ],
)
def test_today_says_of_another_year_no_more_than_the_country(text: str, place: list[str]) -> None:
    claim = marsad.read(text, published="2018-04-07").claims[-1]
    assert words(claim, "place") == place


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("تخضع أربيندا لحصار تفرضه الجماعات المسلحة.", ["أربيندا"]),
        ("واستيقظت خاركيف على دوي انفجارات.", ["خاركيف"]),
        ("خضعت ساميا لعملية جراحية بعد إصابتها بقصف.", []),
    ],
)
def test_a_town_that_wakes_to_blasts_is_where_they_were(text: str, place: list[str]) -> None:
    assert words(claims(text)[0], "place") == place
