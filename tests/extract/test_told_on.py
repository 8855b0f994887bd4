"""What goes on about a happening told before is no claim of its own; what is told anew in full, by another, elsewhere or of another is one."""

from __future__ import annotations

import pytest

import marsad
from marsad.model import Claim


def claims(text: str, title: str = "تقرير من السودان") -> tuple[Claim, ...]:
    return marsad.read(text, title=title, published="2024-05-10").claims


def types(text: str, title: str = "تقرير من السودان") -> list[str]:
    return [claim.type for claim in claims(text, title)]


@pytest.mark.parametrize(
    ("text", "type_"),
    [
        ("ذكرت الشرطة في مروي أن مسلحين أطلقوا النار على حافلة. وأضافت الشرطة أن إطلاق النار استمر ساعة.", "armed_attack"),
        ("قال المتحدث باسم الجيش إن قوات التمرد قصفت المدينة. وأضاف المتحدث أن قصفا كثيفا بالمدافع تواصل.", "shelling"),
        ("قال ناشطون إن قوات التمرد اختطفت طبيبا. وذكر الناشطون أن عملية خطف الطبيب جرت ليلا.", "abduction"),
        ("قالت لجان المقاومة إن جنودا اعتقلوا محاميا. وأوضحت اللجان أن اعتقال المحامي جرى في بيته.", "detention"),
    ],
)
def test_one_teller_goes_on_about_what_he_told(text: str, type_: str) -> None:
    told = claims(text)
    assert [claim.type for claim in told] == [type_]
    assert told[0].also


@pytest.mark.parametrize(
    ("text", "type_"),
    [
        # Another place of its own.
        ("قال المتحدث باسم الجيش إن قوات التمرد قصفت كوستي. وأضاف المتحدث أن قوات التمرد قصفت سنار.", "shelling"),
        # Another doer.
        ("قال ناشطون إن قوات الدعم السريع أطلقت النار. وذكر الناشطون أن الجيش السوداني أطلق النار.", "armed_attack"),
        # Another who was taken.
        ("قال ناشطون إن قوات التمرد اختطفت طبيبا. وذكر الناشطون أن قوات التمرد اختطفت تاجرين.", "abduction"),
        # Another teller.
        ("قال ناشطون إن قوات التمرد قصفت المدينة. وذكرت وزارة الصحة أن قصفا كثيفا تواصل.", "shelling"),
    ],
)
def test_what_sets_a_happening_apart_makes_it_another(text: str, type_: str) -> None:
    assert types(text) == [type_, type_]


def test_a_denial_and_a_plan_are_not_what_was_told() -> None:
    denied = claims("قال المتحدث باسم الجيش إن قوات التمرد قصفت المدينة. ونفى المتحدث أن يكون الجيش قصف المدينة.")
    assert [claim.polarity for claim in denied] == ["affirmed", "denied"]
    planned = claims("قال المتحدث باسم الجيش إن الجيش قصف المدينة. وأضاف المتحدث أن الجيش سيقصف القرى غدا.")
    assert [claim.realis for claim in planned] == ["occurred", "threatened"]


def test_those_dead_and_what_killed_them() -> None:
    [claim] = claims("قتل ثلاثة مدنيين في كسلا. وهاجم مسلحون السوق.")
    assert [phrase.anchor.text for phrase in claim.perpetrator] == ["مسلحون"]
    assert [harm.least for harm in claim.harm] == [3]


@pytest.mark.parametrize(
    "text",
    [
        "قاد القائد المعارك في كسلا.\n\nوقتل الجيش القائد في كسلا.",
        "شهدت كسلا قصفا.\n\nوفي اليوم نفسه شنت قوات التمرد قصفا على كسلا.",
        "شهدت مأرب غارات.\n\nوشن التحالف غارات على مأرب.",
    ],
)
def test_what_is_told_with_doer_and_place_behind_what_has_no_doer_is_told_anew(text: str) -> None:
    assert len(claims(text)) == 2


def test_a_verb_of_harm_tells_what_came_of_the_strike_before() -> None:
    assert len(claims("الغارات على كسلا اليوم استهدفت السوق.\n\nوقد دمر المبنى بالكامل.")) == 1


@pytest.mark.parametrize(
    "text",
    [
        "قال المتحدث باسم الجيش، العقيد خالد العبدلي، إن قوات التمرد قصفت المدينة. وأكد العبدلي أن قصفا كثيفا تواصل.",
        "قالت المتحدثة باسم البلدية سارة حمدون إن قوات التمرد قصفت المدينة. وأكدت حمدون أن قصفا كثيفا تواصل.",
    ],
)
def test_the_surname_behind_an_office_is_its_holder(text: str) -> None:
    assert types(text) == ["shelling"]


def test_another_surname_is_another_teller() -> None:
    assert len(claims("قال المتحدث باسم الجيش، العقيد خالد العبدلي، إن قوات التمرد قصفت المدينة. وأكد حمدون أن قصفا كثيفا تواصل.")) == 2
