"""Totals of the dead over a stretch of time, crowds that meet with force, poison that is named, and accusations that point back."""

from __future__ import annotations

import pytest

import marsad
from marsad.model import Claim


def read(text: str) -> list[Claim]:
    return list(marsad.read(text, lang="ar", published="2026-03-17T12:00:00+00:00", outlet="وكالة").claims)


def types_in(text: str) -> list[str]:
    return [claim.type for claim in read(text)]


@pytest.mark.parametrize(
    "sentence",
    [
        "قتل 29 متمردا برصاص القوات النيجيرية خلال الأسبوعين الأخيرين.",
        "قتل 20 مدنيا على مدار الشهر الماضي في مدينة الفاشر.",
        "قتل 140 جنديا خلال 30 يوما من القتال في مدينة باخموت.",
        "قتل 79 جنديا من القوات الحكومية خلال الفترة نفسها، وفق المنظمة.",
        "قتل أكثر من 730 مدنيا في دارفور خلال هذه الفترة، وفق المنظمة.",
        "تأتي الزيارة بعد أسبوع دام قتل خلاله 20 مدنيا برصاص الجيش.",
        "تأتي الزيارة بعد شهر عنيف قتل فيه المسلحون 45 شرطيا.",
    ],
)
def test_the_dead_of_a_stretch_of_time_are_a_running_total(sentence: str) -> None:
    assert "casualty_toll" in types_in(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        # the week in which one thing happened
        "قتل خمسة جنود الأسبوع الماضي في كمين نصبه متمردون قرب مدينة غاو.",
        # too few for many happenings
        "قتل شرطيان خلال الأسبوع الماضي في هجوم على مركز للشرطة في كويتا.",
        # a day's dead
        "قتل 30 مدنيا خلال الساعات الماضية في قصف على مدينة خاركيف.",
        "قتل 12 جنديا خلال يومين في مدينة ماريوبول.",
    ],
)
def test_the_dead_of_one_happening_are_no_running_total(sentence: str) -> None:
    assert "casualty_toll" not in types_in(sentence)


def test_confrontations_that_cost_people_at_a_protest_are_its_repression() -> None:
    text = "تظاهر آلاف الطلاب في الخرطوم الخميس. واندلعت مواجهات مع قوات الأمن في الخرطوم أسفرت عن مقتل ثلاثة أشخاص."
    claims = [claim for claim in read(text) if claim.type == "protest_repression"]
    assert [harm.least for claim in claims for harm in claim.harm] == [3]
    assert "armed_clash" not in types_in(text)


@pytest.mark.parametrize(
    "text",
    [
        # nobody protests
        "اندلعت مواجهات في مدينة الفاشر أسفرت عن مقتل ثلاثة أشخاص.",
        # both sides bear arms
        "تظاهر آلاف الطلاب في الخرطوم الخميس. واندلعت اشتباكات بين الجيش ومسلحين في الخرطوم أسفرت عن مقتل ثلاثة جنود.",
        # the protest is elsewhere
        "تظاهر آلاف الطلاب في الخرطوم الخميس. واندلعت مواجهات في مدينة نيالا أسفرت عن مقتل ثلاثة أشخاص.",
    ],
)
def test_other_confrontations_are_clashes(text: str) -> None:
    assert "armed_clash" in types_in(text)


@pytest.mark.parametrize(
    "sentence",
    [
        "أخفق المجلس في اتخاذ قرار بشأن استخدام الأسلحة الكيميائية في السودان.",
        "قال الوزير إن الخطوة رسالة ضد استخدام الأسلحة الكيماوية.",
        "صوت المجلس على إنشاء آلية حول استعمال الأسلحة الكيميائية.",
    ],
)
def test_the_use_of_poison_that_is_voted_on_is_not_told(sentence: str) -> None:
    assert "chemical_attack" not in types_in(sentence)


def test_the_use_of_poison_that_was_heard_of_is_told() -> None:
    assert "chemical_attack" in types_in("تلقت المنظمة تقارير حول استخدام الأسلحة الكيميائية في مدينة الفاشر الأحد.")


def test_an_attack_that_is_only_named_at_the_place_of_poison_is_that_attack() -> None:
    text = "قالت الوزيرة إن هجوم نيالا لن يمر. وكان هجوم كيماوي قد أوقع عشرات القتلى في نيالا السبت."
    assert set(types_in(text)) == {"chemical_attack"}


def test_an_attack_that_is_told_at_the_place_of_poison_is_its_own() -> None:
    text = "شن مسلحون هجوما على نيالا الأحد قتل فيه خمسة جنود. وكان هجوم كيماوي قد أوقع عشرات القتلى في نيالا العام الماضي."
    assert "armed_attack" in types_in(text)


@pytest.mark.parametrize(
    "sentence",
    [
        "وتقاتل الحكومة الصومالية جماعة متشددة موالية للقاعدة في جنوب البلاد.",
        "قال الوزير إن بلاده مستعدة لقتال القوات الإريترية إذا عبرت الحدود.",
        "قال الوزير إن دور البعثة يتركز على قتال تنظيم الشباب.",
        "يطلق الخبراء على الصاروخ اسم قاتل الحاملات.",
    ],
)
def test_whom_somebody_fights_is_no_fight(sentence: str) -> None:
    assert "armed_clash" not in types_in(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "شاركت القوات الكينية في قتال حركة الشباب منذ بداية العام الجاري.",
        "تواصل القتال في مدينة باخموت الأحد.",
        "دار قتال عنيف بين الجيش ومسلحين في مدينة غاو الأحد.",
        "استمر القتال العنيف قرب مدينة تعز الأحد.",
    ],
)
def test_fighting_somewhere_is_told(sentence: str) -> None:
    assert "armed_clash" in types_in(sentence)


def test_an_accusation_that_points_back_is_a_claim_of_those_who_accuse() -> None:
    claims = read("وقع هجوم كيماوي في نيالا السبت. وتتهم دول غربية الجيش السوداني بشنه.")
    assert [(claim.type, [doer.anchor.text for doer in claim.perpetrator], [teller.anchor.text for teller in claim.attribution]) for claim in claims] == [
        ("chemical_attack", [], []),
        ("chemical_attack", ["الجيش السوداني"], ["دول غربية"]),
    ]


def test_whom_nobody_named_accuses_is_the_doer_of_what_was_told() -> None:
    claims = read("زار المفتشون موقع الهجوم الكيماوي في نيالا الذي يتهم الجيش السوداني بارتكابه.")
    assert [[doer.anchor.text for doer in claim.perpetrator] for claim in claims] == [["الجيش السوداني"]]
    # what nothing was told of
    assert not read("تتهم دول غربية الجيش السوداني بارتكابها.")
