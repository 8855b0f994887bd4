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
    # Whom somebody warned behind "that he" is not who tells.
    ("وقال الجيش الإسرائيلي إنه استهدف مخزن أسلحة. وأضاف أنه أنذر السكان قبل القصف.", "أنذر", ["الجيش الإسرائيلي"]),
    ("وقال إنه رأى الجثث. وحذر الوزير من هجوم وشيك على الأبيض.", "هجوم", ["الوزير"]),
    # Who is named behind a quotation has spoken it, whatever else is said of him.
    ('"لقد قصفوا المستشفى بلا رحمة"، قالت الممرضة ليلى عثمان وهي تبكي.', "قصفوا", ["الممرضة ليلى عثمان"]),
    ('"رأيتهم يطلقون النار على الهاربين"، يقول سليم عوض الذي جرح في ساقه.', "يطلقون النار", ["سليم عوض"]),
    ('قال الوزير "هذه جريمة كبرى" وقال السفير إن الجيش خطف طبيبا في نيالا.', "خطف", ["السفير"]),
    # An aside between dashes tells no more than stands in it.
    ("هاجم مسلحون - قال شهود إنهم من الجنجويد - قرية قرب الجنينة وأحرقوا عشرين منزلا.", "وأحرقوا", []),
    # A name that closes what is told may have something behind a comma, and "father of" in it.
    ("وقتل خمسة في غارة على دير البلح، كما روى سالم أبو عودة، وهو من أقاربهم.", "غارة", ["سالم أبو عودة"]),
    ("وقتل خمسة في غارة على دير البلح، على ما قال لوكالة الأناضول خليل حمدان، مضيفا أن بينهم أطفالا.", "غارة", ["خليل حمدان", "وكالة الأناضول"]),
    # Whoever owns up to a deed in a clause about him.
    ("أعلنت الحكومة مقتل جنود، إلا أن جيش تحرير بلوشستان، الذي أعلن مسؤوليته عن اقتحام المركز، نفى ذلك.", "اقتحام", ["جيش تحرير بلوشستان"]),
    # Whose estimates, data or testimonies tell.
    ("تشير تقديرات الأمم المتحدة إلى أن ألف مدني قتلوا في قصف على الفاشر.", "قصف", ["الأمم المتحدة"]),
    ("تؤكد شهادات ناجين أن الجنود أعدموا مئة رجل في القرية.", "أعدموا", ["ناجين"]),
    ("تصريحات لمسؤول إيراني عن قصف قاعدة أمريكية في أربيل", "قصف", ["مسؤول إيراني"]),
    ("شهادات ناجين عن مجزرة في ود النورة", "مجزرة", ["ناجين"]),
    ("ويقدر دبلوماسيون عدد القتلى في الهجوم على الفاشر بألفين.", "الهجوم", ["دبلوماسيون"]),
    # Kin by a pronoun.
    ("ويرجح أهله أن لغما انفجر به قرب نيالا.", "انفجر", ["أهله"]),
    ("خطف ملثمون طبيبا من بيته في باماكو بحسب ذويه.", "خطف", ["ذويه"]),
    # A medium that a verb of letting know has for its object.
    ("قتل ستة جنود في كمين قرب غاو، بحسب ما أفاد مصدر أمني وكالة فرانس برس.", "كمين", ["مصدر أمني", "وكالة فرانس برس"]),
    ("أفاد مصدر أمني وكالة فرانس برس بمقتل ستة جنود في كمين قرب غاو.", "كمين", ["مصدر أمني", "وكالة فرانس برس"]),
    ("أفاد مراسل الجزيرة بأن الطيران قصف خان يونس.", "قصف", ["مراسل الجزيرة"]),
    # A body that is no side in a war may be credited behind a dash.
    ("مقتل ستة في انفجار بمقديشو — الصليب الأحمر 🇸🇴", "انفجار", ["الصليب الأحمر"]),
    # A frame at the end of a clause with "where", a past verb and a time of its own speaks for that clause.
    ("قتل سبعة في قصف على سوق في الفاشر حيث قتل عشرون الأسبوع الماضي بحسب الأمم المتحدة.", "قصف", []),
    ("أعلن الجيش مقتل عشرة مسلحين في بوسو حيث خطف مسلحون قبل أيام أربعين شخصا بحسب السكان.", "خطف", ["السكان"]),
    ("قتل سبعة مدنيين في قصف على الفاشر حيث تدور معارك منذ أيام، بحسب مصدر طبي.", "قصف", ["مصدر طبي"]),
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


@pytest.mark.parametrize(
    ("text", "responsibility"),
    [
        ("نفى الجيش قصفه السوق في نيالا.", "denied"),
        ("نفت روسيا استهدافها المدنيين في بوتشا.", "denied"),
        ("أقر الجيش بقتله ثلاثة رهائن في الشجاعية.", "claimed"),
        ("اعترفت الحكومة بأن طائراتها قصفت القرية.", "claimed"),
        ("قال الوزير إن قواته قتلت عشرة متمردين في القرية.", "claimed"),
        ("قال الوزير إن قواتها قتلت عشرة مدنيين في القرية.", "attributed"),
        ("قالت المصادر إن قواتها قتلت عشرة متمردين في القرية.", "attributed"),
        ("اتهم الجيش الحركة بقتلها مدنيين في القرية.", "attributed"),
    ],
)
def test_a_pronoun_that_agrees_with_the_verb_of_saying_makes_the_deed_the_tellers(text: str, responsibility: str) -> None:
    (claim,) = claims(text)
    assert claim.responsibility == responsibility


def claims(text: str) -> list[Claim]:
    reading = marsad.read(text, published="2024-05-10")
    assert isinstance(reading, Reading)
    return list(reading.claims)
