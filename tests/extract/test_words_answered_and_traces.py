"""Who answers threats with words does nothing, what leaves no trace is denied, and who does two things at once is no victim of the first."""

from __future__ import annotations

import pytest
from tests.extract.claims_read import doers, harm, words

import marsad
from marsad.model import Claim


def claims(text: str) -> list[Claim]:
    return list(marsad.read(text, published="2024-05-10").claims)


@pytest.mark.parametrize(
    ("text", "doer"),
    [
        ("وردت موسكو على تهديدات واشنطن بضرب اللاذقية.", "واشنطن"),
        ("ورد الكرملين على تهديدات أوكرانيا بقصف القرم.", "أوكرانيا"),
        ("وردت طهران على تهديد إسرائيل بمهاجمة منشآتها النووية.", "إسرائيل"),
        ("وردا على تهديدات تركيا بشن عملية عسكرية في شمال سوريا، قالت قسد إنها مستعدة للحوار.", "تركيا"),
        ("ورد الرئيس الفنزويلي على تهديد ترامب بغزو بلاده بالدعوة إلى الحوار.", "ترامب"),
        ("وفي رده على تلويح أنقرة بعملية عسكرية، قال المتحدث إن دمشق ستدافع عن أراضيها.", "أنقرة"),
    ],
)
def test_who_answers_a_threat_does_nothing_of_what_is_threatened(text: str, doer: str) -> None:
    read = claims(text)
    assert [(claim.type, claim.realis, doers(claim)) for claim in read] == [("threat", "threatened", [doer])]


@pytest.mark.parametrize(
    ("text", "doer"),
    [
        ("وردت موسكو بقصف سومي.", "موسكو"),
        ("ورد الجيش على مصادر النيران بقصف مدفعي.", "الجيش"),
        ("وردت طهران على اغتيال العالم بضرب قاعدة أمريكية في العراق.", "طهران"),
        # who answers charges is who is charged
        ("وردت موسكو على اتهامات كييف بقصف خيرسون.", "موسكو"),
    ],
)
def test_who_answers_with_force_or_answers_charges_is_the_doer(text: str, doer: str) -> None:
    claim = claims(text)[-1]
    assert (claim.realis, doers(claim)) == ("occurred", [doer])


@pytest.mark.parametrize(
    "text",
    [
        "وقال المفتش إن فريقه لم يجد أثرا لهجوم كيميائي في المدينة.",
        "ولم تعثر المنظمة على أدلة على استخدام غاز السارين في سراقب.",
        "وقالت الشرطة إنه لا يوجد ما يدل على حدوث انفجار.",
        "وليس هناك ما يثبت أن القوات الروسية قصفت المستشفى.",
        "ولم تجد اللجنة ما يؤكد تعرض القرية لقصف.",
        "وقالت الأمم المتحدة إنها لم تعثر على ما يثبت وقوع مجزرة في القرية.",
        "وخلص التقرير إلى عدم وجود أدلة على تنفيذ القوات إعدامات.",
        "ولم تظهر الصور أي أثر لانفجار في الميناء.",
        "وقالت إنها لا تملك أدلة على أن المتمردين أعدموا الأسرى.",
        "ولم تظهر أي أدلة على تعرض الطائرة لهجوم صاروخي.",
        "وقال البيت الأبيض إنه لا مؤشرات على شن روسيا هجوما نوويا.",
    ],
)
def test_what_nobody_found_a_trace_of_is_denied(text: str) -> None:
    assert [claim.polarity for claim in claims(text)] == ["denied"]


@pytest.mark.parametrize(
    "text",
    [
        "وعثرت المنظمة على أدلة على استخدام غاز السارين في سراقب.",
        "وأظهرت الصور أدلة على أن الجيش قصف السوق.",
        "وتوجد أدلة على أن التنظيم أعدم العشرات.",
        "ولم تجد فرق الإنقاذ أثرا لناجين بعد الغارة التي قتلت عشرة في خان يونس.",
        "ولا دليل على أن المهاجم الذي قتل خمسة في المسجد كان على صلة بالتنظيم.",
    ],
)
def test_what_left_traces_or_is_known_is_affirmed(text: str) -> None:
    assert claims(text)[0].polarity == "affirmed"


@pytest.mark.parametrize(
    ("text", "doer"),
    [
        ("ولم يقدم الوزير أي دليل على تورط إيران في الهجوم على الناقلة.", []),
        ("ولا توجد أدلة على تورط الجيش في قصف المدرسة.", []),
        ("وهناك أدلة على تورط إيران في الهجوم على الناقلة.", ["إيران"]),
    ],
)
def test_whose_part_nothing_shows_is_no_doer_of_what_was_done(text: str, doer: list[str]) -> None:
    claim = claims(text)[0]
    assert (claim.polarity, doers(claim)) == ("affirmed", doer)


@pytest.mark.parametrize(
    ("text", "doer", "struck", "counted"),
    [
        ("أعدم المسلحون قبل انسحابهم ثلاثة من أبناء القرية.", "المسلحون", "ثلاثة", ("killed", 3, 3)),
        ("أعدم مقاتلو التنظيم قبل فرارهم من الموصل عشرة مدنيين.", "مقاتلو التنظيم", "عشرة مدنيين", ("killed", 10, 10)),
        ("وقتل الجنود قبل انسحابهم من البلدة خمسة أشخاص.", "الجنود", "خمسة أشخاص", ("killed", 5, 5)),
        ("وأحرق المسلحون قبل مغادرتهم عشرات المنازل في القرية.", "المسلحون", "عشرات المنازل", ("damage", 20, None)),
        ("وخطف المهاجمون قبل انسحابهم ثلاث فتيات من بلدة في ولاية زمفارا.", "المهاجمون", "ثلاث فتيات", ("abducted", 3, 3)),
        ("وذبح المسلحون قبل أن ينسحبوا سبعة رعاة.", "المسلحون", "سبعة رعاة", ("killed", 7, 7)),
        ("وخطف عناصر بوكو حرام قبل أن يغادروا القرية أربعين فتاة.", "عناصر بوكو حرام", "أربعين فتاة", ("abducted", 40, 40)),
        ("وقتلت القوات أثناء اقتحامها المخيم شابا.", "القوات", "شابا", ("killed", 1, 1)),
        ("وأصاب الجنود خلال مداهمتهم القرية ثلاثة شبان بالرصاص.", "الجنود", "ثلاثة شبان", ("injured", 3, 3)),
    ],
)
def test_whoever_does_something_else_before_the_object_is_the_doer(text: str, doer: str, struck: str, counted: tuple[str, int, int | None]) -> None:
    claim = next(claim for claim in claims(text) if claim.harm)
    assert (doers(claim), words(claim, "target"), harm(claim)) == ([doer], [struck], [counted])
    assert all(struck not in words(other, "target") for other in claims(text) if other.trigger != claim.trigger)


@pytest.mark.parametrize(
    ("text", "struck"),
    [
        ("وقتل ثلاثة جنود خلال انسحابهم من المدينة.", "ثلاثة جنود"),
        ("وخطف الأطباء لدى عودتهم من المستشفى مع ثلاثة ممرضين.", "الأطباء"),
        ("وقتلت الطالبة خلال عودتها من المدرسة في كابل.", "الطالبة"),
        ("واعتقل الناشط بعد مشاركته في احتجاج شارك فيه مئات الأشخاص.", "الناشط"),
        ("وقتل قائد الكتيبة بعد إصابته بعيار ناري في الرأس.", "قائد الكتيبة"),
    ],
)
def test_who_is_struck_while_doing_something_stays_the_victim(text: str, struck: str) -> None:
    claim = claims(text)[0]
    assert (doers(claim), words(claim, "target")) == ([], [struck])
