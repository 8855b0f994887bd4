"""Whom harm befell and with what, in sentences where a word beside the number tells more of it, or denies it."""

from __future__ import annotations

from collections import Counter

import pytest
from tests.extract.harms import Told, i, k

import marsad
from marsad.model import Claim


def read(text: str) -> list[Claim]:
    return list(marsad.read(text, lang="ar", published="2024-05-10T12:00:00+00:00", outlet="وكالة").claims)


@pytest.mark.parametrize(
    ("sentence", "harm"),
    [
        # one of two
        ("قتل شخصان أحدهما طفل وجرح ثلاثة آخرون في قصف على سومي.", [k(2, 2), k(1, 1), i(3, 3)]),
        ("قتل مدنيان أحدهما امرأة وأصيب سبعة في قصف على تعز.", [k(2, 2), k(1, 1), i(7, 7)]),
        ("قتل مسلحان جنديين في غاو.", [k(2, 2)]),
        # whoever most of them are
        ("قتل 14 شخصا معظمهم مدنيون في غارة على صور.", [k(14, 14), k(1, None)]),
        ("أسفرت الغارة على كسلا عن مقتل 14 شخصا أغلبهم من المدنيين.", [k(14, 14), k(1, None)]),
        # a toll whose number stands before it
        ("ارتفع إلى 29 عدد الذين قضوا في القصف الجوي على دوما.", [k(29, 29)]),
        ("ارتفع عدد الذين قضوا أمس في القصف الجوي على دوما إلى 29.", [k(29, 29)]),
        ("ارتفع إلى 29 عدد من قتلوا في القصف الجوي على دوما.", [k(29, 29)]),
        # wounded who died
        ("فارق ثلاثة جرحى الحياة في مستشفى رفح بعد قصف أمس.", [k(3, 3)]),
        ("توفي ثلاثة جرحى أصيبوا في الغارة على السوق في مأرب.", [k(3, 3)]),
        ("ارتفع عدد قتلى تفجير المطعم في مقديشو إلى 11 بعدما فارق ثلاثة جرحى الحياة.", [k(11, 11)]),
        ("قصف الجيش القرية في غاو موقعا ثلاثة جرحى.", [i(3, 3)]),
        # named with their callings
        ("استشهد الصحفي كريم سالم والمصور رامي عودة في غارة على خان يونس.", [k(2, 2)]),
        ("اغتال مسلحون القاضي سعيد الزهراني في عدن.", [k(1, 1)]),
        ("قتل السفير سعيد الزهراني بتفجير في كابول.", [k(1, 1)]),
        ("قتل السفير ثلاثة في عدن.", [k(3, 3)]),
        # talk that is called untrue
        ("لا صحة للأنباء المتداولة حول وقوع إصابات في الانفجار في جازان.", [i(0, 0)]),
        ("لا صحة لما تردد عن سقوط قتلى في القصف على جازان.", [k(0, 0)]),
    ],
)
def test_harm_is_counted_once_and_in_full(sentence: str, harm: list[Told]) -> None:
    told = [(each.kind, each.least, each.most) for claim in read(sentence) for each in claim.harm]
    assert Counter(told) == Counter(harm), told


@pytest.mark.parametrize(
    "sentence",
    [
        "لا صحة للأنباء التي تتحدث عن مقتل جنود في الهجوم على القاعدة في تعز.",
        "أكد المتحدث باسم الحركة أنه لا صحة للأنباء التي تتحدث عن مقتل القائد في الغارة على صور.",
    ],
)
def test_a_killing_of_which_the_news_is_called_untrue_is_denied(sentence: str) -> None:
    assert all(claim.polarity == "denied" for claim in read(sentence) if claim.harm)


def test_what_is_told_beside_untrue_talk_is_affirmed() -> None:
    claims = read("لا صحة للأنباء عن قصف المستشفى في جازان بينما سقط قتلى في الغارة على السوق.")
    assert [(claim.type, claim.polarity) for claim in claims] == [("shelling", "denied"), ("air_strike", "affirmed")]


@pytest.mark.parametrize(
    ("sentence", "doers", "means"),
    [
        ("قتل رجل طعنا في عكا.", [], ["knife"]),
        ("قتل مسلحون شرطيا طعنا بالسكاكين في البصرة.", ["مسلحون"], ["knife"]),
        ("قضى شرطي دهسا في القدس.", [], ["vehicle"]),
        ("قتل ثلاثة جنود قنصا في تعز.", [], ["small_arms"]),
        ("طعن شاب جنديا بسكين في جنين.", ["شاب"], ["knife"]),
    ],
)
def test_how_somebody_was_killed_is_no_deed_of_his_own(sentence: str, doers: list[str], means: list[str]) -> None:
    (claim,) = read(sentence)
    assert ([doer.anchor.text for doer in claim.perpetrator], list(claim.means)) == (doers, means)


def test_who_most_of_the_dead_were_did_not_do_it() -> None:
    (claim,) = read("قتل ثمانية أشخاص، معظمهم من رجال الشرطة، في تفجير انتحاري ببيدوا.")
    assert not claim.perpetrator


@pytest.mark.parametrize(
    ("sentence", "type_", "means", "target"),
    [
        ("قصفت طائرات إف-16 مواقع للتنظيم في الرقة.", "air_strike", ["aircraft"], ["مواقع للتنظيم"]),
        ("استهدفت طائرات إف 16 مستودعا في درنة.", "air_strike", ["aircraft"], ["مستودعا"]),
        ("استهدفت مقاتلات إف-16 تركية موقعا في سنجار.", "air_strike", ["aircraft"], ["موقعا"]),
        ("استهدفت دبابات تي-72 منازل في الفاشر.", "shelling", ["tank"], ["منازل"]),
        ("قصفت طائرات تركية 24 موقعا في سنجار.", "air_strike", ["aircraft"], ["24 موقعا"]),
    ],
)
def test_the_number_in_the_name_of_a_make_counts_nothing(sentence: str, type_: str, means: list[str], target: list[str]) -> None:
    (claim,) = read(sentence)
    assert (claim.type, list(claim.means), [struck.anchor.text for struck in claim.target]) == (type_, means, target)


def test_what_was_destroyed_beside_other_things_was_not_used() -> None:
    (claim,) = read("دمر الجيش أربع آليات وثلاث دبابات خلال الاشتباكات في زوارة.")
    assert not claim.means
