"""Verbs and nouns in the forms that reports use."""

from __future__ import annotations

import pytest

from marsad.text.inflect import arabic_adjective_forms, arabic_noun_forms, arabic_verb_forms, english_verb_forms


@pytest.mark.parametrize(
    ("past", "present", "written", "features"),
    [
        ("قصف", "يقصف", "قصفت", "vp3e"),
        ("قصف", "يقصف", "قصفوا", "vp3e"),
        ("قصف", "يقصف", "قصفنا", "vp1a"),
        ("قصف", "يقصف", "تقصف", "vr3e"),
        ("قصف", "يقصف", "يقصفون", "vr3e"),
        ("استهدف", "يستهدف", "نستهدف", "vr1a"),
        ("أصاب", "يصيب", "اصبنا", "vp1a"),
        ("أصاب", "يصيب", "اصيب", "vp3s"),
        ("أصاب", "يصيب", "يصاب", "vr3s"),
        ("قال", "يقول", "قلنا", "vp1a"),
        ("نفى", "ينفي", "نفت", "vp3e"),
        ("نفى", "ينفي", "نفوا", "vp3e"),
        ("نفى", "ينفي", "ينفون", "vr3e"),
        ("هاجم", "يهاجم", "هوجم", "vp3s"),
        ("شن", "يشن", "شنوا", "vp3e"),
        ("اغتال", "يغتال", "اغتيل", "vp3s"),
    ],
)
def test_a_verb_is_known_in_its_persons_and_voices(past: str, present: str, written: str, features: str) -> None:
    assert (written, features) in {(form.text, form.features) for form in arabic_verb_forms(past, present)}


@pytest.mark.parametrize(
    ("singular", "plurals", "written", "features"),
    [
        ("غارة", ["غارات"], "غارتان", "nd-"),
        ("غارة", ["غارات"], "غارتين", "nd-"),
        ("غارة", ["غارات"], "غارات", "np-"),
        ("هجوم", ["هجمات"], "هجوما", "nsa"),
        ("مسلح", ["مسلحون"], "مسلحي", "np-"),
        ("مسلح", ["مسلحون"], "مسلحين", "np-"),
    ],
)
def test_a_noun_is_known_in_its_numbers(singular: str, plurals: list[str], written: str, features: str) -> None:
    assert (written, features) in {(form.text, form.features) for form in arabic_noun_forms(singular, plurals)}


def test_teh_marbuta_opens_before_a_pronoun_only() -> None:
    bound = {form.text for form in arabic_noun_forms("غارة") if form.bound}
    assert "غارت" in bound
    assert "غارت" not in {form.text for form in arabic_noun_forms("غارة") if not form.bound}


@pytest.mark.parametrize("written", ["اسراييلي", "اسراييلية", "اسراييليتان", "اسراييليتين", "اسراييليين", "اسراييليون"])
def test_a_relation_adjective_agrees_with_any_noun(written: str) -> None:
    assert written in {form.text for form in arabic_adjective_forms("إسرائيلي")}


@pytest.mark.parametrize(
    ("base", "past", "written"),
    [
        ("strike", "struck", "struck"),
        ("bomb", None, "bombed"),
        ("deny", None, "denied"),
        ("seize", None, "seizing"),
        ("hit", "hit", "hitting"),
        ("stab", None, "stabbed"),
        ("kidnap", "kidnapped", "kidnapping"),
        ("raid", None, "raiding"),
    ],
)
def test_english_verbs_inflect(base: str, past: str | None, written: str) -> None:
    assert written in {form.text for form in english_verb_forms(base, past)}
