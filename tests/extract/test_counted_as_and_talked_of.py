"""What something counts as, what a law punishes, where people talk about a war, and a word that is no town."""

from __future__ import annotations

import pytest
from tests.extract.claims_read import claims, words


@pytest.mark.parametrize(
    "text",
    [
        "تنص المادة على أن أي هجوم مسلح على دولة عضو يعتبر هجوما على جميع الأعضاء.",
        "أقر البرلمان قانونا يشدد عقوبة خطف الأطفال والاغتصاب إلى الإعدام.",
    ],
)
def test_what_something_counts_as_or_is_punished_with_is_not_told_as_done(text: str) -> None:
    assert not claims(text)


def test_fighting_was_not_where_people_talk_about_it() -> None:
    (claim,) = claims("بدأت في جنيف محادثات سلام بين الحكومة والمتمردين بعد أسابيع من القتال.")
    assert not words(claim, "place")


def test_a_stock_exchange_is_no_town() -> None:
    (claim,) = claims("هبطت الأسهم في بورصة تل أبيب بعد الهجوم الإيراني الليلة الماضية.")
    assert not words(claim, "place")
