"""Who did it and whom it befell where both are people, by case, number, kinship and pronouns."""

from __future__ import annotations

import pytest
from tests.extract.claims_read import claims, words

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


@pytest.mark.parametrize("told", ["قالت الشرطة إنها قتلت", "أعلنت الشرطة أنها قتلت"])
def test_assailants_killed_after_an_attack_are_no_victims_of_it_and_who_killed_them_did_not_make_it(told: str) -> None:
    killing, attack = claims(f"{told} خمسة من المهاجمين بعد الهجوم على الكنيسة.")
    assert (words(killing, "perpetrator"), killing.harm[0].least) == (["الشرطة"], 5)
    assert (words(attack, "perpetrator"), attack.responsibility, attack.harm) == ([], None, ())


def test_assailants_killed_during_an_attack_are_its_dead() -> None:
    (claim,) = claims("قتل ثلاثة من المهاجمين خلال الهجوم على الثكنة.")
    assert claim.harm[0].least == 3
