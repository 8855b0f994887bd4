"""Who threatens together, whose a plan is, attacks that were foiled, wounded who are moved, bodies with traces, and ground that others had taken."""

from __future__ import annotations

import pytest
from tests.extract.claims_read import doers, words

import marsad
from marsad.model import Claim


def read(text: str) -> tuple[Claim, ...]:
    return marsad.read(text, published="2024-05-10").claims


@pytest.mark.parametrize(
    ("text", "both", "threatened"),
    [
        (
            "تعهد الرئيس الفرنسي، إيمانويل ماكرون، ونظيره الأميركي، دونالد ترامب، بالرد على الهجوم",
            ["الرئيس الفرنسي، إيمانويل ماكرون", "نظيره الأميركي، دونالد ترامب"],
            [],
        ),
        (
            "هدد وزير الدفاع الإسرائيلي يسرائيل كاتس ورئيس الأركان إيال زامير بضرب إيران",
            ["وزير الدفاع الإسرائيلي يسرائيل كاتس", "رئيس الأركان إيال زامير"],
            ["إيران"],
        ),
        ("هدد وزير الخارجية الأميركي ونظيره البريطاني بضرب الحوثيين", ["وزير الخارجية الأميركي", "نظيره البريطاني"], ["الحوثيين"]),
        ("هدد الجيش الإسرائيلي حزب الله وحركة حماس بضربات جديدة", ["الجيش الإسرائيلي"], ["حزب الله", "حركة حماس"]),
    ],
)
def test_two_who_speak_threaten_together(text: str, both: list[str], threatened: list[str]) -> None:
    (threat,) = read(text)
    assert (doers(threat), words(threat, "target")) == (both, threatened)


def test_a_counterpart_is_no_return() -> None:
    """نظير is "in return for", نظيره a person: whoever is warned ends the name of who warns."""
    (threat,) = read("وجه الرئيس الروسي فلاديمير بوتن إلى نظيره الفرنسي تهديدا بضرب باريس")
    assert threat.type == "threat"


@pytest.mark.parametrize(
    ("text", "whose"),
    [
        ("ألغى سلاح الجو الإسرائيلي خططا لإرسال طائرات إلى قبرص", "سلاح الجو الإسرائيلي"),
        ("أعدت الولايات المتحدة خططا لضرب مواقع في إيران", "الولايات المتحدة"),
        ("تدرس واشنطن خططا لقصف مواقع الجماعة", "واشنطن"),
        ("أحبطت القاهرة خطة إسرائيلية لضرب إيران", "إسرائيلية"),
    ],
)
def test_a_plan_is_of_whoever_makes_or_drops_it(text: str, whose: str) -> None:
    assert doers(read(text)[-1]) == [whose]


@pytest.mark.parametrize("text", ["أحبطت المخابرات خطة لاغتيال الوزير", "كشفت صحيفة خطة لاغتيال الرئيس"])
def test_who_foils_or_reveals_a_plan_has_none(text: str) -> None:
    assert all(not doers(claim) for claim in read(text))


@pytest.mark.parametrize(
    ("text", "attackers"),
    [
        ("أعلنت الداخلية المغربية أن هذا أول اعتداء تحبطه الأجهزة الأمنية هذا العام", []),
        ("هذا ثاني هجوم انتحاري تحبطه الشرطة في كابول خلال أسبوع", []),
        ("تحدث الجيش عن هجوم واسع صدته قواته شرق المدينة", []),
        ("تحدث الجيش عن هجوم للمسلحين صدته قواته شرق المدينة", ["للمسلحين"]),
    ],
)
def test_an_attack_that_was_foiled_is_one_and_not_of_those_who_foiled_it(text: str, attackers: list[str]) -> None:
    (attack,) = read(text)
    assert attack.type in ("armed_attack", "suicide_attack")
    assert doers(attack) == attackers


@pytest.mark.parametrize(
    ("text", "types"),
    [
        ("غادر آلاف المدنيين، بينهم مصابون، بلدة حرستا في حافلات", ["displacement"]),
        ("خرجت الدفعة الأولى من المسلحين وعائلاتهم، بينهم جرحى، من المدينة", ["displacement"]),
        ("وصلت قافلة تحمل عشرات الجرحى إلى قلعة المضيق", []),
        ("نزح المئات من البلدة وسقط ثلاثة جرحى", ["displacement", "armed_attack"]),
        ("سقط قتلى وجرحى ونزحت عشرات العائلات من البلدة", ["armed_attack", "displacement"]),
        ("نقل عشرة جرحى إلى المستشفى بعد انفجار في السوق", ["explosion"]),
    ],
)
def test_wounded_who_are_moved_tell_of_no_attack(text: str, types: list[str]) -> None:
    assert [claim.type for claim in read(text)] == types


@pytest.mark.parametrize(
    ("text", "types"),
    [
        ("عثر السكان على 37 جثة تحمل آثار تعذيب في بئر شرق الموصل", ["body_found"]),
        ("عثرت الشرطة على جثة شاب وعليها آثار تعذيب قرب بعقوبة", ["body_found"]),
        ("انتشلت الفرق جثث خمسة رجال عليها علامات تعذيب", ["body_found"]),
        ("أفرج عن السجين وعلى جسده آثار تعذيب", ["torture"]),
    ],
)
def test_torture_by_its_traces_on_a_body_found_is_told_by_the_find(text: str, types: list[str]) -> None:
    assert [claim.type for claim in read(text)] == types


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("اعتبر الحزب القرار استهدافا للمقاومة", 0),
        ("رأى المتحدث في الخطوة عدوانا على الشعب", 0),
        ("اعتبرت الخارجية الروسية الضربة عدوانا سافرا على دولة ذات سيادة", 1),
        ("رأى شهود هجوما بالسكاكين على المارة", 1),
        ("واعتبر أن الجيش شن هجوما على المدينة", 1),
    ],
)
def test_what_a_decision_is_regarded_as_took_place_nowhere(text: str, told: int) -> None:
    assert len(read(text)) == told


def test_ground_that_others_had_taken_is_told_apart_from_its_retaking() -> None:
    back, before = (claim for claim in read("تمكنت القوات الحكومية من استرداد بلدة كان التنظيم قد سيطر عليها") if claim.type == "territory_change")
    assert (doers(back), doers(before)) == (["القوات الحكومية"], ["التنظيم"])


@pytest.mark.parametrize(
    "text", ["استردت القوات العراقية، الأحد، السيطرة على بلدة القائم", "استردت القوات العراقية السيطرة على بلدة القائم", "استرد الجيش، صباح أمس، بلدة القائم"]
)
def test_control_is_taken_back_by_its_verb(text: str) -> None:
    (taken,) = read(text)
    assert taken.trigger.text.startswith("استرد")


@pytest.mark.parametrize(
    ("text", "whose"),
    [
        ("زرع الحوثيون الألغام في الطريق", "الحوثيون"),
        ("قصفت القوات الصاروخية مواقع للجيش", "القوات الصاروخية"),
        ("قصفت قوات المدفعية المدينة", "قوات المدفعية"),
    ],
)
def test_arms_behind_a_body_are_what_it_laid(text: str, whose: str) -> None:
    assert doers(read(text)[0]) == [whose]


@pytest.mark.parametrize(
    ("text", "whose"),
    [
        ("قال الوزير إن بلاده مستعدة للتعامل مع أي هجوم تقوم به الحكومة السورية", "بلاده"),
        ("أكد القائد أن قواته ستتصدى لأي توغل يقوم به الجيش التركي", "قواته"),
    ],
)
def test_whichever_attack_is_spoken_of_is_another_deed(text: str, whose: str) -> None:
    assert doers(read(text)[0]) == [whose]
