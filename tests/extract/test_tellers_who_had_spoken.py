"""Who had spoken: subjects between "had" and their verb, whoever they are, and subjects of a rare shape, where the one who spoke before tells nothing more."""

from __future__ import annotations

import pytest

import marsad
from marsad.model import Claim

_BEFORE = "وقالت الوزيرة إن القوات جاهزة. "

CHAINS = [
    # Between "had" and a verb of the same gender stands its subject, though no list knows it.
    (_BEFORE + "وكانت القوى الغربية الأربع قالت السبت إن مسلحين خطفوا طبيبا في إدلب.", "خطفوا", ["القوى الغربية الأربع"]),
    (_BEFORE + "وكان الصنعاوي هدد مطلع الشهر بقصف مدينة جازان.", "بقصف", ["الصنعاوي"]),
    (_BEFORE + "وكان الصنعاوي قد هدد بقصف مدينة جازان.", "بقصف", ["الصنعاوي"]),
    # Who had been angry, and who had gone, is not who speaks behind it.
    (_BEFORE + "وكانت غاضبة وقالت إن مسلحين خطفوا طبيبا في إدلب.", "خطفوا", ["الوزيرة"]),
    (_BEFORE + "وكان الاجتماع انتهى وقالت إن مسلحين خطفوا طبيبا في إدلب.", "خطفوا", ["الوزيرة"]),
    # "Had" may stand in the clause about whoever threatens.
    (_BEFORE + "والتقى السفير موسكو، التي كانت قد تعهدت بقصف مدينة إدلب.", "بقصف", ["موسكو"]),
    # Adjectives joined to each other.
    (_BEFORE + "إلا أن منظمات سورية ودولية أشارت إلى خطف طبيب في إدلب.", "خطف", ["منظمات سورية"]),
    # Whom somebody inside another's words threatens.
    ("قالت المصادر إن النظام هدد الفصائل المسلحة في القلمون بقصف مواقعها.", "بقصف", ["النظام", "المصادر"]),
    ("قالت المصادر إن النظام هدد بقصف مدينة إدلب.", "بقصف", ["النظام", "المصادر"]),
    # What was said before says nothing of the reports behind it; a verb that says them does.
    ("وتتزامن هذه الادعاءات مع تقارير جديدة عن خطف طبيب في إدلب.", "خطف", ["تقارير جديدة"]),
    # A short name behind "according to", and what somebody said.
    ("وتحدثت تيريزا ماي أمام البرلمان. وحسب ماي، فإن الجيش قصف دوما.", "قصف", ["ماي"]),
    ("وحسب ما قالت الوزيرة، فإن الجيش قصف دوما.", "قصف", ["الوزيرة"]),
    # A given name that is spelt like another word.
    ('وقال رامي الحلبي، الذي يعيش في البلدة: "الجيش خطف طبيبا في إدلب".', "خطف", ["رامي الحلبي"]),
]


def _claim(text: str, trigger: str) -> Claim:
    claims = marsad.read(text, published="2026-03-14").claims
    return next(claim for claim in claims if any(anchor.text == trigger for anchor in (claim.trigger, *claim.also)))


@pytest.mark.parametrize(("text", "trigger", "chain"), CHAINS)
def test_who_had_spoken(text: str, trigger: str, chain: list[str]) -> None:
    assert [teller.anchor.text for teller in _claim(text, trigger).attribution] == chain
