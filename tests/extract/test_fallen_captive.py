"""Those who fall into captivity, and into whose."""

from __future__ import annotations

import pytest
from tests.extract.claims_read import claims, doers, harm, words


@pytest.mark.parametrize(
    ("sentence", "who", "least", "captor"),
    [
        ("أعلنت الوزارة أن ستة من جنودها وقعوا في الأسر.", "ستة من جنودها", 6, []),
        ("وقال إن ضابطين وقعا في أسر الحركة.", "ضابطين", 2, ["الحركة"]),
        ("وقال إن ضابطا وقع في قبضة المسلحين.", "ضابطا", 1, ["المسلحين"]),
        ("أعلنت الحركة وقوع 42 من مرتزقة العدو في الأسر قرب صعدة.", "42 من مرتزقة العدو", 42, []),
    ],
)
def test_they_are_taken_by_whose_captives_they_are(sentence: str, who: str, least: int, captor: list[str]) -> None:
    (claim,) = claims(sentence)
    assert claim.type == "detention"
    assert words(claim, "target") == [who]
    assert doers(claim) == captor
    assert harm(claim) == [("detained", least, least)]


@pytest.mark.parametrize("sentence", ["المدينة وقعت في قبضة المتمردين.", "وقعت البلدة في قبضة المسلحين."])
def test_a_town_in_their_grip_has_changed_hands(sentence: str) -> None:
    (claim,) = claims(sentence)
    assert claim.type == "territory_change"


def test_those_who_took_captives_are_none() -> None:
    (claim,) = claims("وقال إن المقاتلين أسروا خمسة جنود.")
    assert doers(claim) == ["المقاتلين"]
    assert words(claim, "target") == ["خمسة جنود"]
