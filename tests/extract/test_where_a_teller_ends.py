"""Where the words that name a teller end, and where what he tells does: whom he speaks to, whom he mourns, what he suspects, quotations over several sentences."""

from __future__ import annotations

import pytest

import marsad
from marsad.model import Claim, Reading

CHAINS = [
    # To whom somebody speaks is no part of his name.
    ("زيلينسكي لبايدن: روسيا قصفت محطة كهرباء في خاركيف", "قصفت", ["زيلينسكي"]),
    ("البرهان للجنود: قوات الدعم السريع قتلت مئة شخص في ود مدني", "قتلت", ["البرهان"]),
    ("قائد الجيش للضباط: سنستعيد مدينة الفاشر قريبا", "سنستعيد", ["قائد الجيش"]),
    ("مصادر طبية في مستشفى المدينة للجزيرة: مقتل أربعة في قصف على خان يونس", "قصف", ["مصادر طبية", "للجزيرة"]),
    ("الأمين العام لحزب الله: قصفنا قاعدة قرب حيفا", "قصفنا", ["الأمين العام لحزب الله"]),
    ("المرصد السوري لحقوق الإنسان: مقتل أربعة في قصف على إدلب", "قصف", ["المرصد السوري لحقوق الإنسان"]),
    ("وقال كومار للصحافيين إن المسلحين خطفوا شرطيين في سريناغار.", "خطفوا", ["كومار"]),
    # What is suspected, and when something is recorded, is no body's name.
    ("تشتبه الشرطة في أن مسلحين نفذوا الهجوم على الفندق في مقديشو.", "الهجوم", ["الشرطة"]),
    ("تشتبه السلطات في ضلوع تنظيم داعش في تفجير مسجد في هرات.", "تفجير", ["السلطات"]),
    ("وثق المرصد في الفترة بين مارس ويونيو مقتل 40 مدنيا في قصف على مأرب.", "قصف", ["المرصد"]),
    ("وقال مصدر في وزارة الدفاع إن مسلحين خطفوا جنديين في نيالا.", "خطفوا", ["مصدر في وزارة الدفاع"]),
    # Behind كان and its subject a verb of saying has its object, and no other subject.
    ("وكان العراق أعلن في ديسمبر النصر على تنظيم الدولة بعد معارك في الموصل.", "معارك", ["العراق"]),
    # Whom a death notice is about is no part of who issues it.
    ("نعى حزب الله المقاتل علي حسين الذي قتل في غارة على عيترون.", "غارة", ["حزب الله"]),
    ("نعت نقابة الصحفيين المصور خالد الحاج الذي قتل في قصف على تعز.", "قصف", ["نقابة الصحفيين"]),
    ("تناقلت مواقع إخبارية أنباء عن خطف مهندسين في باماكو.", "خطف", ["مواقع إخبارية"]),
    # A quotation goes on over sentences without a word of saying, and ends where it is closed.
    ('وقال زيلينسكي: "قصفت روسيا أوديسا ليلا. أصابت المسيرات مبنى سكنيا. خطف الجنود الروس أربعة أشخاص". وقتل رجل في قصف على كييف.', "خطف", ["زيلينسكي"]),
    ('وقال زيلينسكي: "قصفت روسيا أوديسا ليلا. أصابت المسيرات مبنى سكنيا. خطف الجنود الروس أربعة أشخاص". وقتل رجل في قصف على كييف.', "قصف", []),
    # "Was" as the verb of what is told, or said in passing of its subject, opens nothing of the outlet's; behind a telling that is whole it does.
    ("وقال الضابط إن المسلح، وكان ملثما، خطف شرطيين في نيالا.", "خطف", ["الضابط"]),
    ("وقالت الشرطة إن الرجل كان ملاحقا لتورطه في خطف شرطيين في نيالا.", "خطف", ["الشرطة"]),
    ("أعلن الجيش مقتل ثلاثة جنود في كمين قرب غاو، وكان خمسة آخرون قتلوا الجمعة في هجوم على دورية.", "هجوم", []),
]


@pytest.mark.parametrize(("text", "word", "chain"), CHAINS)
def test_who_tells_of_a_happening(text: str, word: str, chain: list[str]) -> None:
    (claim,) = [claim for claim in claims(text) if word in {claim.trigger.text, *(other.text for other in claim.also)}]
    assert [link.anchor.text for link in claim.attribution] == chain


DOERS = [
    ("نعى حزب الله المقاتل علي حسين الذي قتل في غارة على عيترون.", "غارة", []),
    ("وقالت الشرطة إن الرجل كان ملاحقا لتورطه في خطف شرطيين في نيالا.", "خطف", []),
    ("نفى الجيش ضلوعه في خطف شرطيين في نيالا.", "خطف", ["الجيش"]),
]


@pytest.mark.parametrize(("text", "word", "doers"), DOERS)
def test_who_mourns_or_speaks_of_anothers_part_did_nothing(text: str, word: str, doers: list[str]) -> None:
    (claim,) = [claim for claim in claims(text) if claim.trigger.text == word]
    assert [one.anchor.text for one in claim.perpetrator] == doers


def claims(text: str) -> list[Claim]:
    reading = marsad.read(text, published="2024-05-10")
    assert isinstance(reading, Reading)
    return list(reading.claims)
