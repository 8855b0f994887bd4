"""Deeds told one before the other, whom soldiers killed, two armies in one dual, and directions before people."""

from __future__ import annotations

import pytest
from tests.extract.claims_read import claims, doers, words


def test_who_shoots_afterwards_did_not_stab() -> None:
    stabbing, shots = claims("طعن مستوطن قبل أن يطلق الجنود النار على المنفذ.")
    assert (doers(stabbing), words(stabbing, "target"), stabbing.means) == ([], ["مستوطن"], ("knife",))
    assert doers(shots) == ["الجنود"]


@pytest.mark.parametrize("text", ["هاجم شاب جنديا قبل أن يطلق عليه الرصاص.", "دهس شاب جنديا قبل أن يطلق عليه النار ويقتل."])
def test_who_attacked_and_was_shot_then_fired_at_nobody(text: str) -> None:
    attack, shots = claims(text)
    assert (doers(attack), words(attack, "target")) == (["شاب"], ["جنديا"])
    assert "small_arms" not in attack.means
    assert (doers(shots), words(shots, "target")) == ([], ["شاب"])


@pytest.mark.parametrize(("text", "dead"), [("قتل الجنود سائقا عند حاجز قرب جنين.", "سائقا")])
def test_soldiers_with_the_article_kill_whom_the_case_of_an_object_names(text: str, dead: str) -> None:
    (claim,) = claims(text)
    assert (doers(claim), words(claim, "target")) == (["الجنود"], [dead])


@pytest.mark.parametrize(
    ("text", "both"),
    [
        ("تبادل الجيشان الهندي والباكستاني القصف المدفعي في كشمير.", "الجيشان الهندي والباكستاني"),
        ("قصف الجيشان الأمريكي والبريطاني مواقع للحوثيين في الحديدة.", "الجيشان الأمريكي والبريطاني"),
    ],
)
def test_two_armies_in_one_word_are_both_named(text: str, both: str) -> None:
    (claim,) = claims(text)
    assert doers(claim) == [both]


def test_a_crowd_towards_which_somebody_drives_ran_nobody_over() -> None:
    (claim,) = claims("قاد رجل شاحنة نحو حشد في نيس ودهس عشرات.")
    assert "حشد" not in doers(claim)


@pytest.mark.parametrize("text", ["خطف مسلحون جنديا فقتلوه.", "خطف مسلحون جنديا وقتلوه."])
def test_one_man_is_no_subject_of_a_plural_verb_behind_him(text: str) -> None:
    _, killing = claims(text)
    assert (doers(killing), words(killing, "target")) == (["مسلحون"], ["جنديا"])


@pytest.mark.parametrize(
    ("text", "assailant", "killer"),
    [
        ("طعن لاجئ أفغاني شرطيا في مانهايم فأردته الشرطة.", "لاجئ أفغاني", "الشرطة"),
        ("هاجم رجل بسكين جنودا عند حاجز فقتله الجنود.", "رجل", "الجنود"),
        ("أطلق مسلح النار على حاجز للشرطة فقتلته الشرطة.", "مسلح", "الشرطة"),
    ],
)
def test_an_assailant_who_is_killed_for_it_is_no_victim_of_his_attack(text: str, assailant: str, killer: str) -> None:
    attack, killing = claims(text)
    assert (doers(attack), attack.harm) == ([assailant], ())
    assert (doers(killing), words(killing, "target"), [harm.kind for harm in killing.harm]) == ([killer], [assailant], ["killed"])
    assert "knife" not in killing.means


@pytest.mark.parametrize("text", ["فجر انتحاري نفسه فقتل عشرة.", "هاجم مسلحون حاجزا للجيش فقتلوا خمسة جنود."])
def test_whom_an_assailant_killed_died_in_his_attack(text: str) -> None:
    (attack,) = claims(text)
    assert attack.harm
