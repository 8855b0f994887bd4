"""What is held against people who were killed or detained harmed none of them, and is no deed of those who did that."""

import pytest
from tests.extract.claims_read import claims, doers, harm, words


@pytest.mark.parametrize(
    "text",
    [
        "قتل الجيش شابا بزعم محاولته تنفيذ عملية طعن قرب نابلس.",
        "قتل الجيش شابا بذريعة تنفيذه عملية دهس قرب نابلس.",
        "قتل الجيش شابا خلال محاولته طعن حارس قرب نابلس.",
    ],
)
def test_who_was_killed_for_an_attempt_was_not_killed_by_it(text: str) -> None:
    killing, attempt = claims(text)
    assert (killing.trigger.text, doers(killing), words(killing, "target"), harm(killing)) == ("قتل", ["الجيش"], ["شابا"], [("killed", 1, 1)])
    assert (doers(attempt), harm(attempt)) == (["شابا"], [])


def test_whoever_tried_did_it_where_nobody_is_said_to_have_killed_him() -> None:
    killing, attempt = claims("قتل ثلاثة شبان بعدما حاولوا مهاجمة دورية في جنين.")
    assert (doers(killing), harm(killing)) == ([], [("killed", 3, 3)])
    assert (doers(attempt), words(attempt, "target"), harm(attempt)) == (["ثلاثة شبان"], ["دورية"], [])


@pytest.mark.parametrize(
    "text",
    [
        "قتل جنديان حين حاول انتحاري تفجير سيارة في عدن.",
        "قتل جنديان بعدما هاجم مسلحون حاجزا في عدن.",
        "قتل جنديان في محاولة اغتيال نائب في عدن.",
        "قتل مسلحان أثناء محاولتهما التسلل إلى عدن.",
    ],
)
def test_another_ones_attempt_may_have_killed(text: str) -> None:
    (claim,) = claims(text)
    assert harm(claim) == [("killed", 2, 2)]


def test_a_known_attack_is_not_laid_on_those_who_are_held_for_it() -> None:
    *_, attack = claims("اعتقلت الشرطة أربعة أشخاص للاشتباه بتسهيلهم الهجوم على حافلة.")
    assert doers(attack) == []
