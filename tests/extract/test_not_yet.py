"""What must be done, may come or is threatened has not been done, and is called so."""

from __future__ import annotations

import pytest

import marsad


def told(text: str) -> list[tuple[str, str]]:
    return [(claim.type, claim.realis) for claim in marsad.read(text, published="2024-03-12").claims]


@pytest.mark.parametrize(
    "sentence",
    [
        "قال الوزير إن الصواريخ يجب أن تستهدف المسلحين.",
        "إن كل القواعد العسكرية يجب أن يتم تدميرها.",
        "قال النائب إنه يجب قصف المعسكرات.",
        "طلبت الحكومة ضمانات بألا يقصف المسلحون العاصمة.",
    ],
)
def test_what_must_be_done_is_not_told_as_done(sentence: str) -> None:
    assert told(sentence) == []


@pytest.mark.parametrize(
    "sentence",
    [
        "تحدثت الصحف عن احتمال شن غارات جوية على كسلا.",
        "ولم يعرف بعد موعد الضربة العسكرية المحتملة على كسلا.",
        "وخيار الضرب بالصواريخ هو أحد الخيارات.",
    ],
)
def test_force_that_may_come_is_predicted(sentence: str) -> None:
    assert [realis for _, realis in told(sentence)] == ["predicted"]


def test_an_attack_that_is_called_possible_may_have_been() -> None:
    assert told("يحقق الخبراء في هجوم كيميائي محتمل على كسلا.") == [("chemical_attack", "occurred")]


def test_who_threatens_need_not_be_named_again() -> None:
    assert told("وهي الدولة التي هدد بتوجيه ضربات صاروخية إليها.") == [("threat", "threatened")]


def test_what_must_stop_goes_on() -> None:
    assert told("القصف المدفعي على كسلا يجب أن يتوقف.") == [("shelling", "ongoing")]


def test_a_strike_is_not_told_by_the_poison_that_it_answers() -> None:
    text = "شاركت لندن في الضربات الجوية التي استهدفت مواقع في حمص.\n\nوقالت لندن إن الهجوم الكيميائي على إدلب هو سببها."
    assert [claim.type for claim in marsad.read(text, published="2024-03-12").claims] == ["air_strike", "chemical_attack"]
