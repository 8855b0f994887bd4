"""What something is to go on until; words with "our" that are nouns; treacherous blows."""

from __future__ import annotations

import pytest
from tests.extract.claims_read import claims


@pytest.mark.parametrize(
    "text",
    [
        "سنواصل القتال حتى تحرير الموصل.",
        "لن تتوقف العملية حتى استعادة الرقة من التنظيم.",
        "أكد القائد استمرار العمليات حتى تحرير كامل الأراضي السورية.",
        "قال إن القصف سيستمر حتى انسحاب المسلحين من حلب.",
        "جراحنا لن تندمل حتى تحرير القدس.",
    ],
)
def test_what_something_goes_on_until_has_not_come(text: str) -> None:
    assert not any(claim.type == "territory_change" for claim in claims(text))


@pytest.mark.parametrize(
    "text", ["استمرت المعارك ثلاثة أيام حتى سقوط المدينة بيد المتمردين.", "احتجز التنظيم الرهائن في الرقة حتى سقوطها في أيدي القوات في أكتوبر الماضي."]
)
def test_what_went_on_until_then_ended_with_it(text: str) -> None:
    assert [claim.realis for claim in claims(text) if claim.type == "territory_change"] == ["occurred"]


@pytest.mark.parametrize("text", ["جرحكم هو جرحنا ودماء قادتكم هي دماؤنا.", "أسرانا في سجون الاحتلال يعانون."])
def test_our_wounds_and_captives_are_no_deeds(text: str) -> None:
    assert not claims(text)


@pytest.mark.parametrize("text", ["جرحنا خمسة جنود في كمين قرب بنت جبيل.", "أسرنا ثلاثة جنود في كمين قرب بنت جبيل."])
def test_whom_we_hurt_or_captured_stands_behind_the_verb(text: str) -> None:
    assert any(claim.harm for claim in claims(text))


def test_a_treacherous_blow_drove_nobody_out() -> None:
    (claim,) = claims("استشهد خمسة إثر قصف غادر في رفح.")
    assert claim.type == "shelling"
