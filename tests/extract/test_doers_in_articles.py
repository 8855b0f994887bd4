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


def doers_of(sentence: str, deed: str) -> list[str]:
    return doers(next(claim for claim in claims(sentence) if claim.trigger.text == deed))


@pytest.mark.parametrize(
    ("sentence", "deed", "named"),
    [
        ("تستمر القوات الأوكرانية بمساندة الحلفاء في التقدم شمالا في خيرسون.", "التقدم", ["القوات الأوكرانية", "الحلفاء"]),
        ("تستمر القوات الأوكرانية في التقدم شمالا في خيرسون.", "التقدم", ["القوات الأوكرانية"]),
        ("تمكنت القوات من تدمير آليات عسكرية للمتمردين شمال مقلي.", "تدمير", ["القوات"]),
        ("نجح الجيش في استهداف وحدات للمتمردين في مقلي.", "استهداف", ["الجيش"]),
        ("قصف قوات للجيش قرية في مقلي.", "قصف", ["قوات للجيش"]),
        ("استهداف وحدات تابعة للجيش لقرية في مقلي.", "استهداف", ["وحدات تابعة للجيش"]),
        ("اضطر الجيش الأوكراني إلى قصف الجسر في خيرسون.", "قصف", ["الجيش الأوكراني"]),
        ("اضطر السكان إلى النزوح من سنجة.", "النزوح", []),
    ],
)
def test_helpers_and_what_was_struck_are_not_the_subject(sentence: str, deed: str, named: list[str]) -> None:
    assert doers_of(sentence, deed) == named


@pytest.mark.parametrize(
    ("sentence", "deed", "named"),
    [
        ("قصف المتمردون القرية وداهموا المنازل واستحدثوا 12 نقطة تفتيش في المدينة.", "واستحدثوا", ["المتمردون"]),
        ("وكانوا قد نصبوا حواجز ونقاط تفتيش في الشوارع.", "نصبوا حواجز", []),
        ("نقلت القوات عناصرها إلى القاعدة.", "نقلت", ["القوات"]),
        ("كما تم نقل آليات ثقيلة إلى منطقة مجهولة.", "نقل", ["آليات ثقيلة"]),
    ],
)
def test_what_many_put_up_did_not_put_itself_up(sentence: str, deed: str, named: list[str]) -> None:
    assert doers_of(sentence, deed) == named


@pytest.mark.parametrize(
    ("sentence", "deed", "named"),
    [
        ("احتشد عشرات الطلاب في الخرطوم ورشقوا الشرطة بالحجارة.", "ورشقوا", ["عشرات الطلاب"]),
        ("رد الجيش على القصف ونفذ غارات على سنجة.", "غارات", ["الجيش"]),
        ("اجتمع الرئيس مع الوزراء وقصفت مواقع المتمردين في مقلي.", "وقصفت", []),
        ("عاد النازحون إلى القرية وقصفت بيوتهم في مقلي.", "وقصفت", []),
        ("خسر الجيش البلدة وسيطرت عليها قوات المعارضة في مقلي.", "وسيطرت", ["قوات المعارضة"]),
    ],
)
def test_a_joined_verb_has_the_subject_of_the_one_before(sentence: str, deed: str, named: list[str]) -> None:
    assert doers_of(sentence, deed) == named


@pytest.mark.parametrize(
    ("sentence", "deed", "named"),
    [
        ("توفي معتقل جراء التعذيب في أحد سجون جماعة الحوثي في ذمار.", "التعذيب", ["جماعة الحوثي"]),
        ("توفي معتقل جراء التعذيب في أحد سجون ذمار.", "التعذيب", []),
        ("أعدمت السلطات في إيران 42 سجينا الشهر الماضي.", "أعدمت", ["السلطات"]),
        ("أعدمت السلطات الشهر الماضي.", "أعدمت", []),
        ("قصفت مقاتلات التحالف مواقع في الحديدة، فيما فر العشرات من إب عقب ضربات جوية مماثلة.", "ضربات جوية", ["مقاتلات التحالف"]),
        ("قصفت مقاتلات التحالف مواقع في الحديدة، فيما فر العشرات من إب عقب ضربات جوية عنيفة.", "ضربات جوية", []),
        ("ذكر التلفزيون أن دفاعات مضادة للصواريخ أسقطت صواريخ فوق مطار الضمير.", "أسقطت", ["دفاعات مضادة للصواريخ"]),
        ("أسقطت الدفاعات المضادة للطائرات مسيرة فوق خيرسون.", "أسقطت", ["الدفاعات المضادة للطائرات"]),
    ],
)
def test_prisons_authorities_and_more_of_the_same(sentence: str, deed: str, named: list[str]) -> None:
    assert doers_of(sentence, deed) == named


@pytest.mark.parametrize(
    ("sentence", "deed", "named", "struck"),
    [
        ("قتل شاب أثناء محاولته طعن جندي في نابلس.", "طعن", ["شاب"], ["جندي"]),
        ("لقي 30 عنصرا من حركة الشباب مصرعهم خلال محاولة تسلل فاشلة شرق كيسمايو.", "تسلل", ["30 عنصرا من حركة الشباب"], []),
        ("مقتل خمسة مسلحين خلال محاولتهم اقتحام قاعدة في مقديشو.", "اقتحام", ["خمسة مسلحين"], ["قاعدة"]),
        ("قتل ثلاثة جنود خلال محاولة تسلل شرق كيسمايو.", "تسلل", [], ["ثلاثة جنود"]),
    ],
)
def test_who_fell_while_he_tried_it(sentence: str, deed: str, named: list[str], struck: list[str]) -> None:
    claim = next(claim for claim in claims(sentence) if claim.trigger.text == deed)
    assert (doers(claim), [each.anchor.text for each in claim.target]) == (named, struck)
