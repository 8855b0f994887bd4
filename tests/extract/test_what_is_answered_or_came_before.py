"""Places behind "in answer to", behind "after" and behind a threat's "from" are not where it happened; an adjective of a state is no town."""

from __future__ import annotations

import pytest

import marsad


def places(text: str) -> list[tuple[str, list[str]]]:
    """The first word of each claim with the names of its places."""
    return [(claim.trigger.text, [place.anchor.text for place in claim.place]) for claim in marsad.read(text, published="2026-02-05").claims]


def test_what_an_attack_is_said_to_answer_is_elsewhere() -> None:
    told = places("هاجم مسلحون فندقا في نيروبي وقتلوا 67 شخصا. وقالت حركة الشباب إن الهجوم رد على وجود القوات الكينية في الصومال.")
    assert told[-1] == ("الهجوم", ["نيروبي"])
    assert places("شنت القوات ردا على ذلك هجوما في سرمين.") == [("هجوما", ["سرمين"])]


@pytest.mark.parametrize(
    ("told", "where"),
    [
        ("تدور معارك بين طالبان ومقاتلي المقاومة في وادي بنجشير، آخر معاقل المعارضة بعد سقوط كابل.", ["وادي بنجشير"]),
        ("اعتقل جنود متمردون الرئيس المالي في باماكو بعد تمرد بدأ في قاعدة كاتي.", ["باماكو"]),
        ("قتل عشرة مدنيين بعد صلاة الجمعة في حلب.", ["حلب"]),
        ("قتل عشرة مدنيين بعد خروجهم من منازلهم في حلب.", ["حلب"]),
    ],
)
def test_what_came_before_has_its_own_place(told: str, where: list[str]) -> None:
    assert places(told)[0][1] == where


def test_where_a_threat_was_uttered_is_not_where_it_will_be() -> None:
    assert places("هددت إيكواس من أبوجا بالتدخل عسكريا.") == [("هددت", [])]
    assert places("هدد الجيش بالتدخل في النيجر.")[0][1] == ["النيجر"]


def test_an_adjective_of_a_state_is_no_town() -> None:
    assert places("أسقطت باكستان طائرة هندية.") == [("أسقطت", [])]
    assert places("انفجرت عبوة في ناحية الهندية.")[0][1] == ["الهندية"]


@pytest.mark.parametrize("site", ["مفترق السرايا", "كورنيش المزرعة"])
def test_sites_of_towns_by_their_words(site: str) -> None:
    assert places(f"انفجرت عبوة عند {site} في المدينة.")[0][1][0] == site
