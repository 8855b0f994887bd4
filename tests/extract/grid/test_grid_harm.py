"""Harm in plain sentences: ways to say a number crossed with ways to say that people died, and words that say what befell them."""

from __future__ import annotations

from collections import Counter

import pytest
from tests.extract.harms import Told, i, k

import marsad

AT = "في قصف على بلدة خان شيخون"

NUMBERS: list[tuple[str, int | None, int | None]] = [
    ("عشرات المدنيين", 20, None),
    ("بضعة مدنيين", 2, None),
    ("بضعة عشر مدنيا", 10, None),
    ("نيف وعشرون مدنيا", 20, None),
    ("ما لا يقل عن عشرة مدنيين", 10, None),
    ("عشرة مدنيين على الأقل", 10, None),
    ("ما ينوف على عشرة مدنيين", 10, None),
    ("ما يربو على عشرة مدنيين", 10, None),
    ("أزيد من عشرة مدنيين", 10, None),
    ("زهاء عشرة مدنيين", 10, 10),
    ("ما بين عشرة وخمسة عشر مدنيا", 10, 15),
    ("أقل من عشرة مدنيين", None, 10),
    ("عدد غير معروف من المدنيين", 2, None),
    ("عدد غير محدد من المدنيين", 2, None),
    ("ثلة من المدنيين", 2, None),
    ("١٢ مدنيا", 12, 12),
    ("مئتان وخمسة وثلاثون مدنيا", 235, 235),
    ("مدنيان", 2, 2),
    ("أحد المدنيين", 1, 1),
    ("مدنيون", 1, None),
]
DIED = ["قتل {}", "استشهد {}", "توفي {}", "لقي {} حتفهم", "فقد {} حياتهم", "أسلم {} الروح"]


def harm_in(text: str) -> Counter[Told]:
    claims = marsad.read(text, lang="ar", published="2026-03-14T12:00:00+00:00", outlet="وكالة").claims
    return Counter((harm.kind, harm.least, harm.most) for claim in claims for harm in claim.harm)


@pytest.mark.parametrize("died", DIED)
def test_a_number_is_read_in_every_way_to_say_it(died: str) -> None:
    read = {people: harm_in(f"{died.format(people)} {AT}") for people, _, _ in NUMBERS}
    assert read == {people: Counter([k(least, most)]) for people, least, most in NUMBERS}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("نحر التنظيم خمسة شبان في بلدة خان شيخون", [k(5, 5)]),
        ("شنق التنظيم خمسة شبان في بلدة خان شيخون", [k(5, 5)]),
        ("صفى التنظيم خمسة شبان في بلدة خان شيخون", [k(5, 5)]),
        ("حيدت القوات خمسة إرهابيين في بلدة خان شيخون", [k(5, 5)]),
        ("قطعت رؤوس خمسة شبان في بلدة خان شيخون", [k(5, 5)]),
        ("قطع رأس شاب في بلدة خان شيخون", [k(1, 1)]),
        ("أهلك قصف على بلدة خان شيخون خمسة مدنيين", [k(5, 5)]),
        (f"حالتا وفاة وخمس إصابات {AT}", [k(2, 2), i(5, 5)]),
        (f"بترت ساق طفل {AT}", [i(1, 1)]),
        ("انفجر لغم في بلدة خان شيخون وبترت ساق أحدهم", [i(1, 1)]),
        (f"فقدت امرأة بصرها {AT}", [i(1, 1)]),
        (f"فقد ثلاثة أطفال أطرافهم {AT}", [i(3, 3)]),
        ("انفجرت عبوة ناسفة في بلدة خان شيخون مسفرة عن إصابات", [i(1, None)]),
        ("انفجرت عبوة ناسفة في بلدة خان شيخون مسفرة عن قتلى وجرحى", [k(1, None), i(1, None)]),
        ("انفجر لغم في بلدة خان شيخون مؤديا إلى مقتل طفلين", [k(2, 2)]),
        # what is lost without anybody being hurt or missing
        (f"فقد ثلاثة أطفال آباءهم {AT}", []),
        ("قتل خمسة مدنيين وفقد ثلاثة في قصف على درعا", [k(5, 5), ("missing", 3, 3)]),
        # a description and an agency that are spelt like words of killing and of cutting
        ("ووصفت قوات الجيش خمسة مسلحين بالإرهابيين في بلدة خان شيخون", []),
        ("أفادت وكالة بترا بأن الجيش قصف موقعا في درعا", []),
        ("اضطر خمسة آلاف شخص للنزوح من بلدة خان شيخون", [("displaced", 5000, 5000)]),
        # those who are to leave, as the claim says that they are to
        ("يستعد خمسة آلاف شخص للنزوح من بلدة خان شيخون", [("displaced", 5000, 5000)]),
    ],
)
def test_what_befell_people_is_told_by_its_word(text: str, told: list[Told]) -> None:
    assert harm_in(text) == Counter(told)


@pytest.mark.parametrize(
    ("denied", "told"),
    [("وقوع إصابات", i(0, 0)), ("تسجيل إصابات", i(0, 0)), ("سقوط قتلى", k(0, 0))],
)
def test_who_denies_casualties_does_not_deny_the_attack(denied: str, told: Told) -> None:
    claims = marsad.read(f"نفى الدفاع المدني {denied} {AT}", lang="ar", published="2026-03-14T12:00:00+00:00", outlet="وكالة").claims
    assert [(claim.polarity, [(harm.kind, harm.least, harm.most) for harm in claim.harm]) for claim in claims] == [("affirmed", [told])]


def test_who_denies_an_attack_denies_it() -> None:
    claims = marsad.read("نفى الجيش وقوع هجوم على بلدة خان شيخون", lang="ar", published="2026-03-14T12:00:00+00:00", outlet="وكالة").claims
    assert [claim.polarity for claim in claims] == ["denied"]
