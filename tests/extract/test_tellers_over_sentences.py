"""Who tells and whose deed it is, in short reports of which one sentence hangs on another."""

from __future__ import annotations

import pytest

import marsad
from marsad.model import Claim, Reading

CHAINS = [
    # He who did something in the sentence before is the subject of a verb of saying that names nobody.
    ("أمر وزير الدفاع الإسرائيلي الجيش بالتحرك. وحذر من أن مسلحين خطفوا طبيبا في السويداء.", "خطفوا", ["وزير الدفاع الإسرائيلي"]),
    ("التقى رئيس الوزراء القادة في بغداد. وقال إن مسلحين خطفوا طبيبا في كركوك.", "خطفوا", ["رئيس الوزراء"]),
    ("استقبل الرئيس عون وزير الخارجية الفرنسي. وقال إن مسلحين خطفوا طبيبا في صور.", "خطفوا", ["الرئيس عون"]),
    ("قال مصدر أمني إن الوضع هادئ. وقصف الجيش المنطقة. وأضاف أن مسلحين خطفوا طبيبا في كركوك.", "خطفوا", ["مصدر أمني"]),
    ("قال مصدر أمني إن الوضع هادئ. وقتل العقيد أحمد الجبوري. وذكر أن مسلحين خطفوا طبيبا في كركوك.", "خطفوا", ["مصدر أمني"]),
    ("زار الوزير المستشفى. وقالت إن مسلحين خطفوا طبيبا في كركوك.", "خطفوا", []),
    # Who takes the word in a later line is not let speak by the side that told the first.
    ("الجيش السوداني: صد هجوم على بابنوسة\nوقالت قوات الدعم السريع إن مسلحين خطفوا طبيبا في نيالا.", "خطفوا", ["قوات الدعم السريع"]),
    ("رويترز: قتلى في قصف على خاركيف\nقالت الشرطة إن مسلحين خطفوا طبيبا في سومي.", "خطفوا", ["الشرطة", "رويترز"]),
    # A spokesman "in its name" bears his own, and a document tells whatever medium has seen it.
    ("وقالت المتحدثة باسمه كارولين ليفيت إن مسلحين خطفوا طبيبا في كركوك.", "خطفوا", ["المتحدثة باسمه كارولين ليفيت"]),
    ("وقال متحدث باسمها إن مسلحين خطفوا طبيبا في كركوك.", "خطفوا", ["متحدث باسمها"]),
    ("كشفت وثيقة مسربة اطلعت عليها رويترز أن مسلحين خطفوا طبيبا في كركوك.", "خطفوا", ["وثيقة مسربة"]),
    ("وجاء في الوثيقة أن مسلحين خطفوا طبيبا في كركوك.", "خطفوا", ["الوثيقة"]),
    ("سلم السفير مذكرة احتجاج بعد قصف القرية.", "قصف", []),
    # Whom somebody threatens or accuses is no part of his name.
    ("واتهم عضو المجلس ياسر العطا الإمارات بقصف بورتسودان.", "بقصف", ["عضو المجلس ياسر العطا"]),
    ("توعد وزير الحرب الإسرائيلي يسرائيل كاتس الحوثيين بقصف صنعاء.", "بقصف", ["وزير الحرب الإسرائيلي يسرائيل كاتس"]),
    ("وهدد وزير الدفاع الإسرائيلي بقصف بيروت.", "بقصف", ["وزير الدفاع الإسرائيلي"]),
    # A statement that nobody has spoken of is that of whoever spoke last.
    ("قال الجيش السوداني إن الوضع هادئ. وأضاف البيان أن مسلحين خطفوا طبيبا في نيالا.", "خطفوا", ["الجيش السوداني"]),
]


@pytest.mark.parametrize(("text", "trigger", "chain"), CHAINS)
def test_the_chain_over_sentences_is_this(text: str, trigger: str, chain: list[str]) -> None:
    claim = _claim(_reading(text), trigger)
    assert [link.anchor.text for link in claim.attribution] == chain


WHOSE = [
    # Who tells in a frame is no subject of the verb behind it, and a number of dead is no deed.
    ("وبحسب الجيش، قتل 16 نازحا.", "قتل", [], None),
    ("وبحسب الجيش الإسرائيلي، أطلق صاروخان من غزة.", "أطلق", [], None),
    ("وكانت الشرطة تحدثت في البداية عن خمسة قتلى.", "قتلى", [], None),
    ("قالت جماعة جيش تحرير بلوشستان إنها قتلت 20 جنديا في هجوم على قافلة.", "هجوم", ["جماعة جيش تحرير بلوشستان"], "claimed"),
    ("ونفى مصدر في الجيش قصف السوق.", "قصف", ["مصدر في الجيش"], "denied"),
    ("أعلنت كتائب القسام قتل ثلاثة جنود في خان يونس.", "قتل", ["كتائب القسام"], "claimed"),
    ("أعلن الجيش السوداني مقتل 30 مسلحا في الفاشر.", "مقتل", ["الجيش السوداني"], "claimed"),
    # By "the group" a speaker means another that has just been named, unless his own is called so.
    ("وردا على سؤال عن داعش، قال قائد قسد مظلوم عبدي إن التنظيم قتل مدنيين في الرقة.", "قتل", ["التنظيم"], "attributed"),
    ("قال المتحدث باسم حركة الشباب إن الحركة هاجمت قاعدة في بيدوا.", "هاجمت", ["الحركة"], "claimed"),
]


@pytest.mark.parametrize(("text", "trigger", "doers", "responsibility"), WHOSE)
def test_a_deed_is_owned_by_nobody_who_only_tells_of_it(text: str, trigger: str, doers: list[str], responsibility: str | None) -> None:
    claim = _claim(_reading(text), trigger)
    assert ([doer.anchor.text for doer in claim.perpetrator], claim.responsibility) == (doers, responsibility)


STRUCK = [
    # Behind a word for where it was nobody is struck by those whom a number counts.
    ("قتل خمسة مسلحين قرب درعا.", "قتل", []),
    ("قتل عشرون جنديا ريف درعا.", "قتل", []),
    # Nor of a verb in the feminine, if they are men.
    ("قالت وزارة الدفاع التركية إن قواتها حيدت سبعة من مسلحي حزب العمال الكردستاني شمالي العراق.", "حيدت", ["قواتها"]),
    ("قصفت ثلاث طائرات ريف درعا.", "قصفت", ["ثلاث طائرات"]),
    ("اقتحم عشرات المستوطنين بلدة حوارة.", "اقتحم", ["عشرات المستوطنين"]),
]


@pytest.mark.parametrize(("text", "trigger", "doers"), STRUCK)
def test_who_is_counted_before_a_place_is_no_doer_of_a_killing(text: str, trigger: str, doers: list[str]) -> None:
    assert [doer.anchor.text for doer in _claim(_reading(text), trigger).perpetrator] == doers


UNSAID = [
    # What somebody denies to have said is told by nobody.
    ("نفى مكتب رئيس الوزراء أن يكون الوزير قد هدد بضرب بيروت.", []),
    ("نفت طهران أنها هددت بقصف القواعد الأمريكية.", []),
    ("نفى الوزير أن يكون قد قال إن الجيش قصف المدرسة في أمهرة.", []),
    ("نفت حماس أن تكون قد اتهمت السلطة بقتل ناشط في جنين.", []),
    ("لم يهدد الجيش الإسرائيلي بقصف بيروت.", []),
    ("نفى الوزير أن تكون القوات قد قصفت القرية، وهدد بقصف المدينة.", [("shelling", "denied"), ("threat", "affirmed")]),
    ("نفت الحركة أن يكون المسلحون من عناصرها، وقالت إن الجيش قصف القرية.", [("shelling", "affirmed")]),
]


@pytest.mark.parametrize(("text", "claims"), UNSAID)
def test_what_somebody_denies_to_have_said_is_told_by_nobody(text: str, claims: list[tuple[str, str]]) -> None:
    assert [(claim.type, claim.polarity) for claim in _reading(text).claims] == claims


def test_harm_told_beside_a_denial_is_not_what_was_denied() -> None:
    denied, told = _reading("نفت الشرطة وقوع هجوم على المدرسة، وقالت إن ثلاثة تلاميذ أصيبوا.").claims
    assert (denied.polarity, denied.harm, told.polarity, [harm.least for harm in told.harm]) == ("denied", (), "affirmed", [3])
    claim = _claim(_reading("نفى الجيش مسؤوليته عن القصف الذي أدى إلى مقتل عشرة أطفال."), "القصف")
    assert (claim.polarity, [harm.least for harm in claim.harm]) == ("denied", [10])


def _reading(text: str) -> Reading:
    return marsad.read(text, published="2026-03-14")


def _claim(reading: Reading, trigger: str) -> Claim:
    return next(claim for claim in reading.claims if trigger in claim.trigger.text)
