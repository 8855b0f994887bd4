"""Who did it, in articles: by which words of its sentence, and what joins him to the deed."""

from __future__ import annotations

import pytest
from tests.extract.claims_read import claims, doers


@pytest.mark.parametrize(
    ("sentence", "named"),
    [
        ("هدد الرئيس الإثيوبي مرارا بنقل العمليات العسكرية إلى مقلي.", ["الرئيس الإثيوبي"]),
        ("توعدت إيران غداة الهجوم بالانتقام.", ["إيران"]),
        ("قالت كييف إن الهجوم على خيرسون لن يمر دون رد.", ["كييف"]),
        ("وزير الخارجية الإيراني: القواعد الأمريكية أهداف مشروعة.", ["وزير الخارجية الإيراني"]),
        ("قال المرصد السوري إن الهجوم لن يمر دون رد.", []),
        ("قال الخبير العسكري فايز الدويري إن الهجوم لن يمر دون رد.", []),
        ("توقع مسؤولون أمريكيون أن يكون الرد العسكري قويا.", []),
    ],
)
def test_a_threat_that_names_nobody_else_is_of_the_side_that_tells_it(sentence: str, named: list[str]) -> None:
    assert doers(next(claim for claim in claims(sentence) if claim.type == "threat")) == named


def test_what_a_threat_answers_is_none_of_the_tellers() -> None:
    told = claims("قال الرئيس الأمريكي ردا على تهديدات روسية بقصف السفن إن بلاده لا تخشى أحدا.")
    assert all(doers(claim) != ["الرئيس الأمريكي"] for claim in told)


@pytest.mark.parametrize(
    ("sentence", "deed", "named"),
    [
        ("قالت أوكرانيا إنها ردا على قصف خيرسون شنت غارات على قواعد روسية في بيلغورود.", "غارات", ["أوكرانيا"]),
        ("أعلن الحوثيون أنهم خلال الساعات الماضية استهدفوا سفينة في البحر الأحمر.", "استهدفوا", ["الحوثيون"]),
        ("قال الجيش إنه بعد انتهاء الهدنة قصف المتمردون بلدة سنجة.", "قصف", ["المتمردون"]),
        ("قالت الأمم المتحدة إنها بعد أيام من القصف أجلت المدنيين من سنجة.", "القصف", []),
        ("قالت الحكومة إنه خلال الهدنة كانوا يقصفون البلدة.", "يقصفون", []),
    ],
)
def test_why_and_when_may_stand_between_that_he_and_his_deed(sentence: str, deed: str, named: list[str]) -> None:
    assert doers(next(claim for claim in claims(sentence) if claim.trigger.text == deed)) == named


@pytest.mark.parametrize(
    ("sentence", "named"),
    [
        ("ردا على الهجوم نفذت القوات غارات على سنجة.", ["القوات"]),
        ("رد الجيش على هجوم المتمردين على سنجة.", ["المتمردين"]),
    ],
)
def test_a_verb_of_doing_ends_what_is_answered(sentence: str, named: list[str]) -> None:
    assert doers(claims(sentence)[-1]) == named


@pytest.mark.parametrize(
    ("report", "deed", "named"),
    [
        ("إثيوبيا تنسف جسرا قرب مقلي\n\nنشر الجيش الإثيوبي، الثلاثاء، شريط فيديو يظهر لحظة نسف جسر قرب مقلي.", "نسف", "الجيش الإثيوبي"),
        (
            "الجيش المصري يقتل ويعتقل إرهابيين في سيناء\n\nأعلنت القوات المسلحة المصرية، الأحد، مقتل ثلاثة إرهابيين واعتقال شخصين بوسط سيناء.",
            "مقتل",
            "القوات المسلحة المصرية",
        ),
        ("إثيوبيا تنسف جسرا قرب مقلي\n\nنشر الجيش الإريتري، الثلاثاء، شريط فيديو يظهر لحظة نسف جسر قرب مقلي.", "نسف", "إثيوبيا"),
    ],
)
def test_who_did_it_is_quoted_by_the_teller_of_the_same_side_in_the_sentence(report: str, deed: str, named: str) -> None:
    assert doers(next(claim for claim in claims(report) if claim.trigger.text == deed)) == [named]
