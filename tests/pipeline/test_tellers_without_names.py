"""Tellers that are nobody by name: a correspondent or an officer is not the body that stands before his word."""

from __future__ import annotations

import pytest

import marsad


@pytest.mark.parametrize("told", ["وفق ما أورد مراسلنا", "وفق ما أفاد ضابط", "بحسب شاهد"])
def test_who_has_no_name_is_not_the_body_before_him(told: str) -> None:
    claims = marsad.read(f"استردت القوات الحكومية السيطرة على جبل في البيضاء بعد معارك مع ميليشيات الحوثي، {told}.").claims
    assert claims and all(teller.actor is None for claim in claims for teller in claim.attribution)


def test_a_correspondent_corroborates_nothing_of_his_own_outlet() -> None:
    reading = marsad.read(
        "استردت القوات الحكومية السيطرة على جبل في البيضاء بعد معارك مع ميليشيات الحوثي، وفق ما أورد مراسلنا. وقال المراسل إن القوات الحكومية سيطرت على الجبل."
    )
    assert all(len(incident.origins) == 1 for incident in reading.incidents)


def test_a_surname_is_known_by_the_office_that_introduced_it() -> None:
    claims = marsad.read("قال وزير خارجية إيران عباس العبدلي إن الجيش قصف تعز. وأضاف العبدلي أن غارة على صنعاء قتلت خمسة.").claims
    assert {teller.actor for claim in claims for teller in claim.attribution} == {"iran_foreign_ministry"}
