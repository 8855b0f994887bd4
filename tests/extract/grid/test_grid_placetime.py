"""Plainest sentences crossed from small lists: where and when a happening was, of many wars, with what must come out computed from the parts."""

from __future__ import annotations

from itertools import product

import pytest

import marsad
from marsad.model import Claim

PUBLISHED = "2026-03-14"  # a Saturday

TOWNS = ["سراقب", "حيس", "المقدادية", "مليط", "غريان", "عيترون", "يعبد", "بوكروفسك", "كيدال", "بيدوا", "قندوز", "زاريا"]


def _claims(text: str) -> list[Claim]:
    return list(marsad.read(text, published=PUBLISHED).claims)


def _places(claim: Claim) -> list[str]:
    return [place.anchor.text for place in claim.place]


STRUCK = [
    "قصف الجيش {}.",
    "قصف الجيش بالمدفعية {}.",
    "قصف الجيش بالمدفعية الثقيلة {}.",
    "قصفت القوات الروسية بصاروخين {}.",
    "قصف الجيش مساء أمس {}.",
    "قصف الجيش، فجر الجمعة، {}.",
    "اقتحمت قوات الأمن {}.",
    "هاجم عشرات المسلحين {}.",
    "دخل مئات من المقاتلين {}.",
]


@pytest.mark.parametrize(("frame", "town"), list(product(STRUCK, TOWNS[::2])))
def test_a_town_that_is_struck_needs_no_word_that_leads_to_it(frame: str, town: str) -> None:
    (claim,) = _claims(frame.format(town))
    assert _places(claim) == [town]
    assert not any(town in doer.anchor.text for doer in claim.perpetrator)


@pytest.mark.parametrize("town", ["دمشق", "طهران", "كييف"])
@pytest.mark.parametrize("frame", ["قصفت إسرائيل مساء أمس {}.", "قصف الجيش بالصواريخ {}."])
def test_a_capital_is_struck_behind_with_what_or_when_too(frame: str, town: str) -> None:
    (claim,) = _claims(frame.format(town))
    assert _places(claim) == [town]


@pytest.mark.parametrize("text", ["حذرت إسرائيل أمس دمشق من الرد.", "هددت الولايات المتحدة أمس طهران بضربة عسكرية.", "اتهمت أوكرانيا أمس موسكو بقصف خاركيف."])
def test_a_capital_that_is_spoken_to_or_of_is_no_place(text: str) -> None:
    assert not {"دمشق", "طهران", "موسكو"} & {place for claim in _claims(text) for place in _places(claim)}


WHERE = ["في {}", "قرب {}", "بالقرب من بلدة {}", "في بلدة {}، شمالي البلاد،", "على بعد 15 كلم من مدينة {}", "الثلاثاء في {}", "في {}، مساء أمس،"]
WHOM = [("جندي", 1), ("صحفي", 1), ("طفلان", 2), ("خمسة مدنيين", 5), ("12 شخصا", 12)]


@pytest.mark.parametrize(("where", "whom", "verb"), list(product(WHERE, WHOM, ["قتل", "أصيب"])))
def test_whom_it_befell_stands_behind_where_it_was(where: str, whom: tuple[str, int], verb: str) -> None:
    town = TOWNS[(len(where) + len(whom[0])) % len(TOWNS)]
    (claim,) = _claims(f"{verb} {where.format(town)} {whom[0]}.")
    assert _places(claim)[0] == town
    assert [(harm.least, harm.most) for harm in claim.harm] == [(whom[1], whom[1])]
    assert [target.anchor.text for target in claim.target] == [whom[0]]


def test_a_number_of_those_taken_is_no_distance() -> None:
    (claim,) = _claims("قالت مصادر إن الجيش هاجم المتمردين، الذين تم أسر 5 منهم في وادي حضرموت.")
    assert [(harm.kind, harm.least, harm.most) for harm in claim.harm] == [("detained", 5, 5)]
