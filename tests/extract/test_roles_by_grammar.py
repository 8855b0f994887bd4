"""Doers and things struck in constructions that any report may hold: numbers of people, nouns of undertaking, blame, what stands between, who lost."""

from __future__ import annotations

import pytest

import marsad
from marsad.model import Claim


def first(text: str) -> Claim:
    return next(iter(marsad.read(text, published="2024-05-10").claims))


def doers(text: str) -> list[str]:
    return [mention.anchor.text for mention in first(text).perpetrator]


def struck(text: str) -> list[str]:
    return [mention.anchor.text for mention in first(text).target]


@pytest.mark.parametrize(
    ("sentence", "named"),
    [
        # a number or a part of those who act, before and behind the verb
        ("نفذ عدد من المسلحين هجوما على حاجز في كيدال.", ["عدد من المسلحين"]),
        ("قال شهود إن عددا كبيرا من المتمردين هاجموا وحدات الجيش في غوما.", ["عددا كبيرا من المتمردين"]),
        ("قامت مجموعة أخرى من المتمردين بمهاجمة مركز للشرطة في غوما.", ["مجموعة أخرى من المتمردين"]),
        ("إن وحدات من الجيش استعادت السيطرة على مدينة درنة.", ["وحدات من الجيش"]),
        ("اعتقل عدد من المسلحين في كيدال.", []),
        ("قتل عدد من المسلحين في كيدال.", []),
        # nouns of undertaking
        ("نددت المنظمة باستمرار قوات الدعم السريع في قصف مدينة الفاشر.", ["قوات الدعم السريع"]),
        ("نددت المنظمة بلجوء الجيش السوداني إلى قصف مدينة الفاشر.", ["الجيش السوداني"]),
        ("نددت المنظمة باعتزام إسرائيل شن هجوم على مدينة رفح.", ["إسرائيل"]),
        ("شاركت القوات الفرنسية في الهجوم على مدينة كيدال.", ["القوات الفرنسية"]),
        # blame
        ("قال الوزير: تتحمل روسيا مسؤولية قصف مدينة خاركيف.", ["روسيا"]),
        ("دان النواب الهجوم الذي يحمل الرئيس حركة الشباب مسؤوليته في مقديشو.", ["حركة الشباب"]),
        ("ألقى الرئيس باللوم في الهجوم على حركة الشباب.", ["حركة الشباب"]),
        ("ترجح مصادر أن تكون إسرائيل وراء الغارات على دمشق.", ["إسرائيل"]),
        ("جاء ذلك بعد اتهام كييف لموسكو بقصف ميناء أوديسا.", ["موسكو"]),
        ("فرضت واشنطن عقوبات على قوات الدعم السريع بعد اتهامها بقتل مدنيين في الفاشر.", ["قوات الدعم السريع"]),
        ("سمحت الحكومة لجماعات مسلحة باعتقال معارضين في طرابلس.", ["جماعات مسلحة"]),
        # denials of one's own doing
        ("نفى الجيش السوداني قيامه بقصف مستشفى في الفاشر.", ["الجيش السوداني"]),
        ("نفت حركة الشباب أي دور في الهجوم على مقديشو.", ["حركة الشباب"]),
        ("نفت إسرائيل ارتكابها مجزرة في رفح.", ["إسرائيل"]),
        ("نفت الشرطة وقوع هجوم في مقديشو.", []),
        # times between, pronouns that point back, a verb that governs the next noun
        ("وتمكنت قوات الدعم السريع خلال الأسابيع الماضية من السيطرة على مدينة الفاشر.", ["قوات الدعم السريع"]),
        ("وقصف فجر اليوم السبت حزب الله قاعدة عسكرية قرب صفد.", ["حزب الله"]),
        ("المعسكر الذي استولت عليه ميليشيات الحوثي قبل عامين.", ["ميليشيات الحوثي"]),
        ("بعد غارات يعتقد أنها إسرائيلية على مواقع عسكرية في حمص.", ["إسرائيلية"]),
        ("أفادت تقارير باختطاف مسلحين طبيبا في كيدال.", ["مسلحين"]),
        ("أفادت تقارير بقصف مقاتلي الحركة لبلدة بيت حانون.", ["مقاتلي الحركة"]),
        # together
        ("قصفت الولايات المتحدة وحلفاؤها مواقع في صنعاء.", ["الولايات المتحدة", "حلفاؤها"]),
        ("بعد غارة جوية نفذتها الولايات المتحدة برفقة بريطانيا على صنعاء.", ["الولايات المتحدة", "بريطانيا"]),
    ],
)
def test_a_construction_names_who_did_it(sentence: str, named: list[str]) -> None:
    assert doers(sentence) == named


@pytest.mark.parametrize(
    ("sentence", "named"),
    [
        ("قصفت القوات المناطق السكنية في مدينة خاركيف.", ["المناطق السكنية"]),
        ("استهدفت غارة دبابة في مدينة صور.", ["دبابة"]),
        ("قُصفت مساء أمس مواقع المسلحين في كيدال.", ["مواقع المسلحين"]),
        ("خطف مسلحون مساء أمس ثلاثة صحفيين في كيدال.", ["ثلاثة صحفيين"]),
        ("واستهدفت الضربات، وفق ما نقلت الوكالة، مركز البحوث في دمشق.", ["مركز البحوث"]),
        ("قصفت القوات بقذائف الهاون والمدفعية الثقيلة مواقع المسلحين في كيدال.", ["مواقع المسلحين"]),
        ("اشتبكت القوات خلال الساعات الماضية مع المسلحين في كيدال.", ["المسلحين"]),
        # who lost the ground, who fell in the clash
        ("سيطر الجيش على مدينة درنة، آخر معقل للمتشددين.", ["للمتشددين"]),
        ("وأسفرت المعارك عن سقوط قتلى في صفوف حركة الشباب في كيسمايو.", ["حركة الشباب"]),
        ("انسحبت القوات من مدينة درنة بعد معارك مع المتشددين.", []),
    ],
)
def test_a_construction_names_what_was_struck(sentence: str, named: list[str]) -> None:
    assert struck(sentence) == named


def test_the_base_is_nobody_where_a_report_tells_of_one() -> None:
    told = marsad.read("تعرضت قاعدة جوية قرب حمص لغارات. ونفت فرنسا قصف القاعدة.").claims
    assert [[mention.anchor.text for mention in claim.perpetrator] for claim in told] == [[], ["فرنسا"]]
    assert doers("هاجم تنظيم القاعدة ثكنة في شبوة.") == ["تنظيم القاعدة"]


@pytest.mark.parametrize(
    ("sentence", "owner"),
    [
        ("أعلنت قناة المنار التابعة لحزب الله استهداف موقع عسكري.", "حزب الله"),
        ("أعلن تلفزيون المسيرة التابع للحوثيين إطلاق ثمانية صواريخ باتجاه جيزان.", "للحوثيين"),
    ],
)
def test_whose_medium_tells_of_a_deed_did_it(sentence: str, owner: str) -> None:
    (claim,) = marsad.read(sentence, published="2024-05-10").claims
    assert ([doer.anchor.text for doer in claim.perpetrator], claim.responsibility) == ([owner], "claimed")


@pytest.mark.parametrize(
    ("sentence", "accused"),
    [
        ("اتهم الجيش الحركة بأنها قصفت سوقا في نيالا.", "الحركة"),
        ("اتهمت كييف موسكو بأنها قصفت مستشفى في خاركيف.", "موسكو"),
        ("يتهم الجيش الحوثيين بأنهم أطلقوا صاروخا على مأرب.", "الحوثيين"),
    ],
)
def test_whom_somebody_accuses_in_a_clause_did_it_and_not_who_accuses(sentence: str, accused: str) -> None:
    (claim,) = marsad.read(sentence, published="2024-05-10").claims
    assert ([doer.anchor.text for doer in claim.perpetrator], claim.responsibility) == ([accused], "attributed")
