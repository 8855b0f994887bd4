"""Days of votes, inquiries and calls about a happening, which are not its own."""

from __future__ import annotations

import pytest
from tests.extract.claims_read import claims


@pytest.mark.parametrize(
    "text",
    [
        "لجأت روسيا الثلاثاء لاستخدام حق النقض أثناء تصويت مجلس الأمن على مشروع قرار للبحث في استخدام الأسلحة الكيميائية بسوريا.",
        "دخل الخبراء مدينة دوما السبت للتحقيق في الهجوم المفترض بغازات سامة.",
        "بحث الرئيسان في مكالمة هاتفية، هي الثانية بينهما في غضون يومين، الهجوم الكيميائي في مدينة دوما.",
    ],
)
def test_the_day_of_what_is_done_about_it_is_not_its_own(text: str) -> None:
    (claim,) = claims(text)
    assert claim.time is None


def test_its_own_day_behind_an_inquiry_is() -> None:
    (claim,) = claims("وصلت لجنة السبت للتحقيق في مقتل خمسة مدنيين في غارة على البلدة الخميس.")
    assert claim.time is not None
    assert claim.time.anchor.text == "الخميس"


@pytest.mark.parametrize("struck", ["لجنة للتصويت", "مركزا للتصويت"])
def test_a_blast_at_a_polling_station_has_its_day(struck: str) -> None:
    (claim,) = claims(f"استهدف تفجير الأحد {struck} في بغداد.")
    assert claim.time is not None
    assert claim.time.anchor.text == "الأحد"


def test_an_aside_about_the_happening_itself_has_its_day() -> None:
    (claim,) = claims("قتل خمسة في غارة، هي الثانية في يومين، على بلدة صوران السبت.")
    assert claim.time is not None
    assert claim.time.anchor.text == "السبت"
