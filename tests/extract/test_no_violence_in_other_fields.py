"""Words of force in a film, a salute, a campaign for children, a storm, or only talked of tell of no violence; beside their own kind they do."""

from __future__ import annotations

import pytest
from tests.extract.claims_read import claims, doers, english_claims, harm


def _types(text: str) -> set[str]:
    return {claim.type for claim in claims(text)}


@pytest.mark.parametrize("work", ["فيلم", "فيلم وثائقي بعنوان", "رواية", "كتاب", "مسرحية"])
@pytest.mark.parametrize("marks", ["«قصف المدينة»", '"هجوم الفجر"', "«اغتيال الحقيقة»"])
def test_a_title_is_no_happening(work: str, marks: str) -> None:
    assert not claims(f"شاهد الجمهور في الموصل {work} {marks} مساء الخميس.")


def test_a_statement_in_quotation_marks_is_one() -> None:
    assert "shelling" in _types("قال الجيش في بيان «قصف المدينة» إن ثلاثة جنود قتلوا.")


@pytest.mark.parametrize("about", ["عن اغتيال الزعيم", "يؤرخ لمعركة حطين", "يحكي قصة أسرة نزحت من بلدتها"])
def test_what_a_film_is_about_is_not_told(about: str) -> None:
    assert not claims(f"فيلم وثائقي {about} يعرض في بيروت.")


def test_an_account_of_a_bombardment_is_told() -> None:
    assert "shelling" in _types("رواية عن القصف سمعها المراسل من الأهالي: قتل ثلاثة.")


@pytest.mark.parametrize(
    "nature", ["أمطار غزيرة دمرت عشرات المنازل", "ضربت عاصفة سواحل ليبيا وقتلت ثلاثة", "اجتاحت السيول البلدة وجرفت عشر سيارات", "صواعق رعدية تقتل راعيين"]
)
def test_what_nature_does_is_no_attack(nature: str) -> None:
    assert not claims(f"{nature} يوم الخميس.")


def test_what_arms_do_is_one() -> None:
    assert {claim.type for claim in claims("ضربت عاصفة المدينة صباحا، وقصفت المدفعية أحياءها مساء.")} == {"shelling"}


def test_harm_joined_to_an_accident_is_of_it_and_harm_joined_to_shelling_of_that() -> None:
    assert not claims("غرق قارب صيد قبالة ليبيا ومقتل خمسة صيادين.")
    (claim,) = claims("قصف قارب صيد قبالة ليبيا ومقتل خمسة صيادين.")
    assert harm(claim) == [("killed", 5, 5)]


def test_a_salute_is_no_shelling() -> None:
    assert not claims("أطلقت المدفعية 21 طلقة تحية للرئيس الضيف في المطار.")
    assert _types("أطلقت المدفعية 21 قذيفة على مطار كركوك.") == {"shelling"}


def test_a_blow_that_a_market_took_is_none() -> None:
    assert not claims("تلقت البورصة ضربة قوية مع انهيار أسهم البنوك.")
    assert "shelling" in _types("تلقت القاعدة ضربة قوية بصواريخ قتلت جنديين.")


@pytest.mark.parametrize("campaign", ["تستهدف الحملة الأطفال دون الخامسة", "شنت الوزارة حملة تطعيم تستهدف 200 ألف طفل"])
def test_a_campaign_of_vaccination_strikes_no_children(campaign: str) -> None:
    assert not claims(f"{campaign} في درعا.")


def test_a_raid_strikes_them() -> None:
    assert _types("تستهدف الغارة الأطفال في مدرسة في درعا.") == {"air_strike"}


@pytest.mark.parametrize("behind", ["", " وعن المساعدات", " والمساعدات"])
def test_what_was_only_talked_of_is_not_told(behind: str) -> None:
    assert not claims(f"وتحدث الناطق عن الغارات{behind}.")


def test_talk_of_raids_does_not_make_the_attack_one() -> None:
    assert _types("وقع الهجوم على القرية فجرا. وتحدث الوزير عن الغارات.") == {"armed_attack"}


def test_raids_of_which_it_is_said_who_made_them_or_where_are_told() -> None:
    (claim,) = claims("وتحدث الناطق عن الغارات التي شنها الطيران على درعا.")
    assert (claim.type, doers(claim)) == ("air_strike", ["الطيران"])
    assert _types("وتحدث الناطق عن غارات على درعا.") == {"air_strike"}


@pytest.mark.parametrize(
    ("harmless", "deed"),
    [
        ("حاصر الصحفيون الوزير بالأسئلة.", "حاصر الجيش البلدة بالدبابات."),
        ("اغتال هدف متأخر أحلام الفريق.", "اغتال مسلحون مدير الفريق في بغداد."),
        ("انفجرت المدرجات فرحا بعد الهدف.", "انفجرت عبوة ناسفة في المدرجات."),
    ],
)
def test_figures_of_speech_and_deeds(harmless: str, deed: str) -> None:
    assert not claims(harmless)
    assert claims(deed)


@pytest.mark.parametrize(
    ("harmless", "deed"),
    [
        ("An earthquake struck eastern Turkey at dawn, killing seven people.", "A missile struck eastern Turkey at dawn, killing seven people."),
        ("Police shot a film about road safety in Amman.", "Police shot a man in Amman."),
        ("Soldiers stormed a mock village during an exercise in Jordan.", "Soldiers stormed a village in Jordan."),
        ("Rivals clashed over the budget in Baghdad.", "Rival militias clashed over the bridge in Baghdad."),
        ("The chef's battle with cancer inspired thousands.", "The battle with the rebels in Idlib lasted hours."),
    ],
)
def test_english_words_of_no_violence_and_of_it(harmless: str, deed: str) -> None:
    assert not english_claims(harmless)
    assert english_claims(deed)
