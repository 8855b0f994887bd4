"""Where somebody struck is not where he brought down what was sent against him."""

import pytest
from tests.extract.claims_read import claims, words


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("قصف الجيش الأوكراني مستودعا في بيلغورود. وأسقط الجيش الأوكراني عشر مسيرات روسية.", []),
        ("قصف الجيش الأوكراني مستودعا في بيلغورود. وأعلن الجيش الأوكراني إسقاط عشر مسيرات روسية.", []),
        ("هاجمت روسيا كييف بالمسيرات. وأسقط الجيش الأوكراني عشر مسيرات روسية.", ["كييف"]),
    ],
)
def test_an_interception_is_not_at_the_raid_of_its_own_side(text: str, place: list[str]) -> None:
    assert words(claims(text)[-1], "place") == place
