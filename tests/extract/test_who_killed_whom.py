"""Who did it and whom it befell where both are people, by case, number, kinship and pronouns."""

from __future__ import annotations

import pytest

import marsad


def roles(text: str) -> tuple[list[str], list[str], list[tuple[str, int | None, int | None]]]:
    (claim,) = marsad.read(text, published="2024-05-10").claims
    doers, struck = [mention.anchor.text for mention in claim.perpetrator], [mention.anchor.text for mention in claim.target]
    return doers, struck, [(harm.kind, harm.least, harm.most) for harm in claim.harm]


@pytest.mark.parametrize(
    ("sentence", "doers", "struck"),
    [
        ("قتل مسلح شرطيا في نيروبي.", ["مسلح"], ["شرطيا"]),
        ("قتل مسلح شرطيين في نيروبي.", ["مسلح"], ["شرطيين"]),
        ("قتلت شرطية لصا في نيروبي.", ["شرطية"], ["لصا"]),
        ("قتل شرطي زوجته في نيروبي.", ["شرطي"], ["زوجته"]),
        ("قتل رجل زوجته وأطفاله في صنعاء.", ["رجل"], ["زوجته", "أطفاله"]),
        ("مهندس صيني خطفه مسلحون في كراتشي.", ["مسلحون"], ["مهندس صيني"]),
        # nobody is named who did it
        ("قتل رجل وامرأة في صنعاء.", [], ["رجل", "امرأة"]),
        ("قتل رجل أمن في صنعاء.", [], ["رجل أمن"]),
        ("مقتل زوجة ابنه في صنعاء.", [], ["زوجة ابنه"]),
    ],
)
def test_who_did_it_to_whom(sentence: str, doers: list[str], struck: list[str]) -> None:
    assert roles(sentence)[:2] == (doers, struck)


@pytest.mark.parametrize(
    ("sentence", "struck", "harm"),
    [
        ("أعلن الجيش قتله خمسة مسلحين في كويتا.", ["خمسة مسلحين"], ("killed", 5, 5)),
        ("أعلن الجيش إصابته ثلاثة مسلحين في كويتا.", ["ثلاثة مسلحين"], ("injured", 3, 3)),
        ("أقر الجيش بأن غارة له قتلت خمسة مدنيين في كويتا.", ["خمسة مدنيين"], ("killed", 5, 5)),
    ],
)
def test_what_a_pronoun_makes_the_tellers_own(sentence: str, struck: list[str], harm: tuple[str, int, int]) -> None:
    assert roles(sentence) == (["الجيش"], struck, [harm])


def test_a_strike_on_them_is_not_their_own() -> None:
    doers, struck, _ = roles("قال السكان إن غارة لها دوي هائل أصابت منزلا في كويتا.")
    assert (doers, struck) == ([], ["منزلا"])
