"""Happenings beside another one: what a statement answers, what is added or lies a year back, what a council will discuss, what air defences meet, whose wave it was."""

from __future__ import annotations

import pytest

import marsad
from marsad.model import Claim


def claims(text: str) -> list[Claim]:
    reading = marsad.read(text, published="2024-05-10")
    assert not [issue for issue in reading.issues if issue.kind == "not_read"]
    return list(reading.claims)


def told(text: str) -> list[tuple[str, str, list[str], list[str]]]:
    """Type, first word, doers and places of each claim."""
    return [
        (claim.type, claim.trigger.text, [one.anchor.text for one in claim.perpetrator], [place.anchor.text for place in claim.place]) for claim in claims(text)
    ]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        # a comma closes what is answered, with all that is told of it
        (
            "ردا على القصف الذي طال النبطية والذي أدى إلى مقتل عشرات المدنيين، استهدفت المقاومة الإسلامية ثكنة زرعيت.",
            [("shelling", "القصف", [], ["النبطية"]), ("armed_attack", "استهدفت", ["المقاومة الإسلامية"], ["ثكنة زرعيت"])],
        ),
        (
            "ردا على الهجوم الذي استهدف صنعاء، استهدفت القوات اليمنية مطار اللد.",
            [("armed_attack", "الهجوم", [], ["صنعاء"]), ("armed_attack", "استهدفت", ["القوات اليمنية"], ["مطار اللد"])],
        ),
        (
            "انتقاما للهجوم الذي أودى بحياة جنوده، استهدف الجيش الباكستاني معسكرات في خوست.",
            [("armed_attack", "للهجوم", [], []), ("armed_attack", "استهدف", ["الجيش الباكستاني"], ["خوست"])],
        ),
        # without the answer a comma parts no noun from its verb
        ("الهجوم الذي نفذته الجماعة، استهدف ثكنة في زرعيت.", [("armed_attack", "الهجوم", ["الجماعة"], ["زرعيت"])]),
        # what is added to another one
        (
            "أدان المجلس الهجوم على غاو وكذلك الهجوم على كيدال.",
            [("armed_attack", "الهجوم", [], ["غاو"]), ("armed_attack", "الهجوم", [], ["كيدال"])],
        ),
        ("قتل عشرة في القصف على الفاشر، إضافة إلى القصف على زمزم.", [("shelling", "القصف", [], ["الفاشر"]), ("shelling", "القصف", [], ["زمزم"])]),
        ("شنت القوات هجوما على الفاشر، وكذلك نيالا.", [("armed_attack", "هجوما", ["القوات"], ["الفاشر"])]),
        # what a length is counted from
        (
            "ندين الهجوم الذي قامت به ميانمار في 7 أيار، بعد عام على المذبحة التي نفذها الجيش في راخين.",
            [("armed_attack", "الهجوم", ["ميانمار"], []), ("armed_attack", "المذبحة", ["الجيش"], ["راخين"])],
        ),
        # who leads it
        ("قتل عشرون مسلحا في غارات بقيادة السعودية على حجة.", [("air_strike", "غارات", ["السعودية"], ["حجة"])]),
        ("نفذت ضربات جوية بقيادة فرنسا وبريطانيا على مواقع المتمردين في كيدال.", [("air_strike", "ضربات جوية", ["فرنسا", "بريطانيا"], ["كيدال"])]),
        ("شن المتمردون هجوما بقيادة علي العمري على بيدوا.", [("armed_attack", "هجوما", ["المتمردون"], ["بيدوا"])]),
        # whom something drove to it, and who is charged
        (
            "دفع الهجوم واشنطن ولندن إلى شن غارات على مواقع في صعدة.",
            [("armed_attack", "الهجوم", [], ["صعدة"]), ("air_strike", "غارات", ["واشنطن", "لندن"], ["صعدة"])],
        ),
        ("دفع مقتل الجنود أنقرة إلى قصف مواقع في سنجار.", [("shelling", "قصف", ["أنقرة"], ["سنجار"])]),
        ("فرضت الدول عقوبات على موسكو بعد اتهامها بقصف المستشفى.", [("shelling", "بقصف", ["موسكو"], [])]),
        ("عاقبت واشنطن كيغالي بعد اتهامها بشن هجوم على غوما.", [("armed_attack", "هجوم", ["كيغالي"], ["غوما"])]),
        # what air defences strike, and what is struck and brought down
        ("استهدفت الدفاعات الجوية ثلاث مسيرات في سماء بغداد.", [("interception", "استهدفت", ["الدفاعات الجوية"], ["بغداد"])]),
        ("استهدفت أنظمة الدفاع الجوي طائرة معادية قرب الحديدة.", [("interception", "استهدفت", ["أنظمة الدفاع الجوي"], ["الحديدة"])]),
        ("تم استهداف سبع طائرات مسيرة متقدمة للعدو وأسقطت فوق أصفهان.", [("interception", "استهداف", [], ["أصفهان"])]),
        ("استهدفت الدفاعات الجوية المواقع بالخطأ في القامشلي.", [("armed_attack", "استهدفت", ["الدفاعات الجوية"], ["القامشلي"])]),
        ("استهدف الجيش طائرات مسيرة في مطار مروي.", [("armed_attack", "استهدف", ["الجيش"], ["مطار مروي"])]),
        # a wave by its number, or ours, is the teller's own
        ("أعلن الجيش اليمني أن الدفعة الثالثة من العملية استهدفت مطار اللد.", [("armed_attack", "استهدفت", ["الجيش اليمني"], ["مطار اللد"])]),
        ("قال الحرس الثوري إن الموجة العاشرة استهدفت قاعدة نيفاتيم.", [("armed_attack", "استهدفت", ["الحرس الثوري"], ["قاعدة نيفاتيم"])]),
        ("أعلن الجيش الإسرائيلي أن الدفعة الأخيرة من الصواريخ أصابت مبنى في حيفا.", [("shelling", "أصابت", [], ["حيفا"])]),
        # the country in the words that say what a teller is
        ("أعلن التحالف الذي تقوده السعودية لدعم الشرعية في اليمن، الأربعاء، عن تعرض سفينة لهجوم في المياه الدولية.", [("armed_attack", "لهجوم", [], [])]),
        # no name behind a word for a kind of place
        ("يقاتلون محور الشر في معارك يومية في مأرب.", [("armed_clash", "معارك", [], ["مأرب"])]),
        # where somebody is speaks for nobody
        ("انتقد الوزير حركة الشباب في الصومال، التي هددت بقصف نيروبي.", [("threat", "بقصف", ["حركة الشباب"], ["نيروبي"])]),
    ],
)
def test_each_happening_has_its_own_doer_and_place(sentence: str, expected: list[tuple[str, str, list[str], list[str]]]) -> None:
    assert told(sentence) == expected


@pytest.mark.parametrize(
    ("sentence", "polarity", "certainty", "realis", "dated"),
    [
        # a meeting to come says nothing of what it is about
        ("رجح دبلوماسيون أن يجتمع مجلس الأمن بعد ظهر الاثنين لبحث الهجوم على الفاشر.", "affirmed", "stated", "occurred", False),
        ("من المقرر أن يجتمع مجلس الأمن غدا لبحث الهجوم على الفاشر.", "affirmed", "stated", "occurred", False),
        ("يجتمع مجلس الأمن مساء الأربعاء لبحث الغارات على صنعاء.", "affirmed", "stated", "occurred", False),
        ("من المقرر أن يشن الجيش غدا هجوما على الفاشر.", "affirmed", "stated", "planned", True),
        # nor does what is done after it
        ("ستعقد الحكومة اجتماعا في أعقاب الهجوم على كيدال.", "affirmed", "stated", "occurred", False),
        ("يعتزم المجلس فرض عقوبات بعد الهجوم على بونيا.", "affirmed", "stated", "occurred", False),
        # nothing shows that somebody plans it
        ("قال المتحدث إنه لا توجد مؤشرات على أن كوريا الشمالية تستعد لشن هجوم على الجنوب.", "denied", "stated", "planned", False),
        ("قالت الاستخبارات إنها لم تجد أي دليل على أن إيران تخطط لشن ضربة على حيفا.", "denied", "stated", "planned", False),
        ("قال إنها قادرة على ذلك رغم عدم وجود مؤشرات على أنها تستعد لشن مثل هذه الهجمات.", "denied", "stated", "planned", False),
        ("هناك مؤشرات على أن روسيا تستعد لشن هجوم على خاركيف.", "affirmed", "probable", "planned", False),
    ],
)
def test_what_is_planned_and_when_is_of_the_right_thing(sentence: str, polarity: str, certainty: str, realis: str, dated: bool) -> None:
    (claim,) = claims(sentence)
    assert (claim.polarity, claim.certainty, claim.realis, claim.time is not None) == (polarity, certainty, realis, dated)


@pytest.mark.parametrize(
    ("sentence", "types"),
    [
        # what might come of a deed is none yet
        ("قال الرئيس إن ضرب الجسر قد يؤدي إلى حرب أوسع.", ["prediction"]),
        ("قال السفير إن استخدام القوة ضد إيران، حيث يعمل خبراؤنا، يمكن أن يؤدي إلى تداعيات خطرة.", []),
        ("قال الوزير إن قصف المستشفى أدى إلى مقتل ثلاثة.", ["shelling"]),
        # most of a toll are no happening of their own
        ("خلفت الانتفاضة أكثر من 1100 قتيل، معظمهم من المسلحين.", ["casualty_toll"]),
        ("سقط 400 قتيل، بينهم عشرون طفلا.", ["armed_attack"]),
    ],
)
def test_what_was_not_told_is_no_claim(sentence: str, types: list[str]) -> None:
    assert [claim.type for claim in claims(sentence)] == types
