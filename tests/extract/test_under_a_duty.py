"""A state that must do something is not where a thing happened."""

import pytest
from tests.extract.claims_read import claims, words


@pytest.mark.parametrize(
    "text",
    [
        "قال الوزير إن على روسيا الاستعداد للصواريخ القادمة إلى سوريا، مضيفا أن الأسد يقتل شعبه بالغاز.",
        "قال الوزير إنه يتعين على روسيا التحرك في سوريا لأن الأسد يقتل شعبه بالغاز.",
    ],
)
def test_who_must_act_is_no_place(text: str) -> None:
    assert [words(claim, "place") for claim in claims(text)] == [["سوريا"]]


def test_what_is_struck_behind_a_comma_is_a_place() -> None:
    assert [words(claim, "place") for claim in claims("أغارت الطائرات على سوريا، وعلى لبنان.")] == [["سوريا"], ["لبنان"]]
