"""Plain Arabic sentences, built from blocks that are crossed: people of every trade behind those who killed them, and deeds for which somebody is tried."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product

import pytest

import marsad

# Doers, what they are told as, and trades as an object: without the article, and with it before a name.
DOERS = ("مسلحون", "المتمردون", "المسلحون", "مسلحون مجهولون")
TRADES = ("صحفيا", "مهندسا", "محاميا", "شاعرا", "مطربا", "نجارا", "إماما", "مدربا", "قاضيا")
NAMED = ("الصحفي سالم العلي", "المهندس سالم العلي", "الطبيب سالم العلي", "الشاعر سالم العلي", "المطرب سالم العلي")


def _told(text: str) -> list[tuple[str, list[str], list[str]]]:
    claims = marsad.read(text, published="2026-03-14").claims
    return [(claim.type, [mention.anchor.text for mention in claim.perpetrator], [mention.anchor.text for mention in claim.target]) for claim in claims]


def _trades() -> Iterator[tuple[str, str, str]]:
    for doer, victim in product(DOERS, (*TRADES, *NAMED)):
        yield f"قتل {doer} {victim} في كركوك.", doer, victim


def test_whoever_is_killed_by_many_is_told_by_any_trade() -> None:
    wrong = [f"{text} | {_told(text)}" for text, doer, victim in _trades() if _told(text) != [("armed_attack", [doer], [victim])]]
    assert wrong == []


# How it was done, when, or that it befell those who stand behind the verb.
@pytest.mark.parametrize("text", ["قتل مسلحون غدرا في كركوك.", "قتل مسلحون جماعيا في كركوك.", "قتل المسلحون المتحصنون هناك في كركوك."])
def test_no_trade_is_read_where_none_stands(text: str) -> None:
    assert [doers for _, doers, _ in _told(text)] in ([], [[]])


# Who is tried for a deed did it, and never his judge; who is cleared did not.
TRIED = ("ضابط", "جندي سابق", "ثلاثة جنود")
TRIALS = (
    "أدين {} بقتل {} في كركوك.",
    "أدين {} بتهمة قتل {} في كركوك.",
    "يحاكم {} بتهمة قتل {} في كركوك.",
    "حكمت المحكمة على {} بالسجن بتهمة قتل {} في كركوك.",
    "حكم على {} بالإعدام بتهمة قتل {} في كركوك.",
    "وجهت النيابة إلى {} تهمة قتل {} في كركوك.",
    "بدأت محاكمة {} بتهمة قتل {} في كركوك.",
)


def test_who_is_tried_for_it_did_it() -> None:
    wrong: list[str] = []
    for trial, tried, victim in product(TRIALS, TRIED, ("مدنيين", "ثلاثة مدنيين")):
        text = trial.format(tried, victim)
        # The sentence to prison is told beside what it is for.
        told = [(doers, targets) for kind, doers, targets in _told(text) if kind != "detention"]
        if told != [([tried], [victim])]:
            wrong.append(f"{text} | {told}")
    assert wrong == []


@pytest.mark.parametrize(
    ("text", "doers"),
    [
        ("برأت المحكمة ضابطا من تهمة قتل مدنيين في كركوك.", []),
        ("برأت محكمة في كركوك ضابطا من قتل مدنيين.", []),
        ("أمرت المحكمة بتبرئة ضابط من تهمة قتل مدنيين في كركوك.", []),
        # Without a word of trying, the subject of a verb is who did it.
        ("قتل ضابط ثلاثة مدنيين في كركوك.", ["ضابط"]),
        ("قال محام في المحكمة إن الجيش قتل ثلاثة مدنيين في كركوك.", ["الجيش"]),
    ],
)
def test_who_is_cleared_did_not(text: str, doers: list[str]) -> None:
    assert [told for _, told, _ in _told(text)] == [doers]


# The air defence shoots down; a building or soldiers of it do not.
@pytest.mark.parametrize("drones", ["ثلاث مسيرات", "صاروخا"])
@pytest.mark.parametrize(
    "frame",
    [
        "أسقط الدفاع الجوي {} فوق كركوك.",
        "اعترض الدفاع الجوي {} فوق كركوك.",
        "قالت الوزارة إن الدفاع الجوي أسقط {} فوق كركوك.",
        "دمر الدفاع الجوي {} فوق كركوك.",
    ],
)
def test_the_air_defence_shoots_down(frame: str, drones: str) -> None:
    assert _told(frame.format(drones)) == [("interception", ["الدفاع الجوي"], [drones])]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("دمرت الغارة مبنى الدفاع الجوي في كركوك.", ([], ["مبنى الدفاع الجوي"])),
        ("قتل ثلاثة من جنود الدفاع الجوي في كركوك.", ([], ["ثلاثة من جنود الدفاع الجوي"])),
        # Whoever receives a blow, or news of one, did not deal it.
        ("تلقت الحركة ضربات جوية في كركوك.", ([], [])),
        ("تلقى الجيش ضربة صاروخية في كركوك.", ([], [])),
        ("تلقى الجيش أنباء عن قصف في كركوك.", ([], [])),
        ("نفذت الحركة ضربات جوية في كركوك.", (["الحركة"], [])),
        # Whom a shell killed by its fall, it struck.
        ("قتل جندي بسقوط قذيفة في كركوك.", ([], ["جندي"])),
        ("أصيب مدنيان بسقوط صاروخ في كركوك.", ([], ["مدنيان"])),
    ],
)
def test_who_only_stands_beside_the_deed(text: str, told: tuple[list[str], list[str]]) -> None:
    assert [(doers, targets) for _, doers, targets in _told(text)] == [told]
