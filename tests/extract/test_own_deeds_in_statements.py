"""Whose deed it is that a side tells of in a statement, behind what it answers, or under its office or its statement alone."""

from __future__ import annotations

import pytest

import marsad
from marsad.model import Claim, Reading

CASES = [
    # A statement is where a force speaks, and no news of somebody else's deed.
    ("أعلن الجيش المالي في بيان تدمير مخزن أسلحة في غاو.", "تدمير", ["الجيش المالي"], "claimed"),
    ("أعلن الجيش المالي، في بيان، القضاء على تسعة مسلحين قرب غاو.", "القضاء على", ["الجيش المالي"], "claimed"),
    ("أعلن الجيش المالي في بيان صدر الأحد قصف مواقع للمسلحين قرب غاو.", "قصف", ["الجيش المالي"], "claimed"),
    ("أعلن الجيش المالي في بيان ورود أنباء عن قصف قرية قرب غاو.", "قصف", [], None),
    ("نفى الجيش المالي في بيان قصف مستشفى في غاو.", "قصف", ["الجيش المالي"], "denied"),
    ("نفى الجيش المالي في بلدة غاو قصف مستشفى.", "قصف", [], None),
    # When or why it was done stands between "that she" and her verb.
    ("قالت إسرائيل إنها ردا على هذا الحادث شنت غارات جوية على مواقع سورية.", "غارات جوية", ["إسرائيل"], "claimed"),
    ("قالت إسرائيل إنها بعد هذا الحادث شنت غارات جوية على مواقع سورية.", "غارات جوية", ["إسرائيل"], "claimed"),
    ("قال الجيش المالي إنه في وقت سابق قصف مواقع قرب غاو.", "قصف", ["الجيش المالي"], "claimed"),
    ("وقال الجيش إنه في الساعة الثالثة استهدفت طائرة مسيرة محطة كهرباء قرب كسلا.", "استهدفت", [], None),
    # An office or a statement alone is of whoever was named with it before.
    (
        "قالت القوات المسلحة النيجيرية في بيان إن قواتها قتلت عشرة مسلحين. وألقت قوات الأمن القبض على ثلاثين مشتبها بهم في مايدوغوري، وفقا للبيان.",
        "القبض على",
        ["قوات الأمن"],
        "claimed",
    ),
    (
        "قالت حركة الشباب في بيان إن مقاتليها قتلوا عشرة جنود. وألقت قوات الأمن القبض على ثلاثين شخصا في كيسمايو، وفقا للبيان.",
        "القبض على",
        ["قوات الأمن"],
        "attributed",
    ),
    # An air force is no weapon of the group that tells of it.
    ("قالت حركة الشباب إن القوات الجوية قصفت قرية في كيسمايو.", "قصفت", ["القوات الجوية"], "attributed"),
    ("قال الجيش الصومالي إن القوات الجوية قصفت قرية في كيسمايو.", "قصفت", ["القوات الجوية"], "claimed"),
]


def claim_at(reading: Reading, trigger: str) -> Claim:
    return next(claim for claim in reading.claims if any(anchor.text == trigger for anchor in (claim.trigger, *claim.also)))


@pytest.mark.parametrize(("text", "trigger", "doers", "responsibility"), CASES)
def test_a_side_owns_what_it_says_it_did(text: str, trigger: str, doers: list[str], responsibility: str | None) -> None:
    claim = claim_at(marsad.read(text, published="2024-05-10"), trigger)
    assert ([doer.anchor.text for doer in claim.perpetrator], claim.responsibility) == (doers, responsibility)
