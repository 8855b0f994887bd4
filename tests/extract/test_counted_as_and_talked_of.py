"""What something counts as, where people talk about a war, and a word that is no town."""

from __future__ import annotations

from tests.extract.claims_read import claims, words


def test_what_something_counts_as_is_not_told_as_done() -> None:
    assert not claims("تنص المادة على أن أي هجوم مسلح على دولة عضو يعتبر هجوما على جميع الأعضاء.")


def test_fighting_was_not_where_people_talk_about_it() -> None:
    (claim,) = claims("بدأت في جنيف محادثات سلام بين الحكومة والمتمردين بعد أسابيع من القتال.")
    assert not words(claim, "place")


def test_a_stock_exchange_is_no_town() -> None:
    (claim,) = claims("هبطت الأسهم في بورصة تل أبيب بعد الهجوم الإيراني الليلة الماضية.")
    assert not words(claim, "place")
