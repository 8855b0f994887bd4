"""Who tells where it is said in passing: in clauses about somebody, inside quotations, behind words that name nobody, and in what a sentence says of an interview."""

from __future__ import annotations

import pytest

import marsad
from marsad.model import Claim, Reading

CHAINS = [
    # A frame tells what words that name nobody lead to; without a frame the outlet does.
    ("يذكر أن تسعة أشخاص قتلوا في غارة على الحديدة، الثلاثاء، وفقا لما كشفه مصدر طبي.", "غارة", ["مصدر طبي"]),
    ("يذكر أن الأهالي يعانون حصارا خانقا في الفاشر، بحسب الأمم المتحدة.", "حصارا خانقا", ["الأمم المتحدة"]),
    ("يذكر أن تسعة أشخاص قتلوا في غارة على الحديدة، الثلاثاء.", "غارة", []),
    # Whose a quotation is, and not who is said in it to speak, goes on with it in the next sentence.
    ('وقالت الوزيرة إن "النظام يزعم أن الحي آمن. لقد خطف جنوده طبيبا في إدلب".', "خطف", ["الوزيرة"]),
    ('وقالت الوزيرة: "يزعم النظام أن الحي آمن". لقد خطف مسلحون طبيبا في إدلب.', "خطف", []),
    # "Had" behind its subject.
    ("يذكر أن الرئيس الفرنسي إيمانويل ماكرون، كان قد توعد باستهداف مواقع في إدلب.", "باستهداف", ["الرئيس الفرنسي إيمانويل ماكرون"]),
    ("يذكر أن مسؤولين روس كانوا قد هددوا بقصف مدينة إدلب.", "بقصف", ["مسؤولين روس"]),
    ("وكان قد هدد الجيش السوداني بقصف مدينة نيالا.", "بقصف", ["الجيش السوداني"]),
    # What is known besides, the outlet adds.
    ("ولم يتسن التأكد من ذلك من مصدر مستقل، علما بأن مسلحين خطفوا طبيبا في إدلب أمس.", "خطفوا", []),
    ("وعلمت رويترز من مصدر أمني أن مسلحين خطفوا طبيبا في إدلب أمس.", "خطفوا", ["مصدر أمني", "رويترز"]),
    # Whom a clause is about threatens and denies in it, and the sentence goes on about him.
    ("وصل إلى موسكو الرئيس السوري الذي هدد بقصف مدينة إدلب.", "بقصف", ["الرئيس السوري"]),
    ("وتلقى الفريق دعوة من دمشق التي تنفي أي مسؤولية لها في هجوم دوما.", "هجوم", ["دمشق"]),
    ("الجيش، الذي هدد بقصف نيالا، خطف طبيبا في الفاشر.", "خطف", []),
    ("النظام السوري الذي ينفي أي دور في الهجوم على دوما يحاصر مدينة إدلب.", "يحاصر", []),
    ("ونشر البيان الذي هدد فيه بقصف مدينة إدلب.", "بقصف", []),
    # The letters of a short name may have points between them.
    ("مقتل تسعة مدنيين في غارة على الحديدة (أ.ف.ب)", "غارة", ["أ.ف.ب"]),
    ('وبحسب "سي.إن.إن"، خطف مسلحون طبيبا في إدلب.', "خطف", ['"سي.إن.إن"']),
    # Who hastens to affirm, with or without the article.
    ("وسارعت وزارة الدفاع الأمريكية إلى تأكيد أن مسلحين خطفوا طبيبا في إدلب.", "خطفوا", ["وزارة الدفاع الأمريكية"]),
    # Whoever he speaks to while he speaks is not who tells.
    ('وقال المحافظ إن الوضع هادئ. وأضاف مخاطبا أنصار حزبه في تعز: "خطف مسلحون طبيبا في نيالا".', "خطف", ["المحافظ"]),
    ("وقالت متحدثة باسم الجيش الإسرائيلي إن مسلحين خطفوا جنديا في الخليل.", "خطفوا", ["متحدثة باسم الجيش الإسرائيلي"]),
    # Who writes a text speaks in it, and "that he" goes on with who speaks.
    ("كما كتب النائب سعيد مطر تغريدة أخرى وصف فيها إطلاق النار في المدرسة بأنه مأساة.", "إطلاق النار", ["النائب سعيد مطر"]),
    ('وقال الجيش السوداني إنه بعد تحليل حطام الطائرة "خلص إلى أن مسلحين خطفوا طيارا في نيالا".', "خطفوا", ["الجيش السوداني"]),
    ("وقال الجيش السوداني إنه بعد الهجوم أعلنت الشرطة أن مسلحين خطفوا طيارا في نيالا.", "خطفوا", ["الشرطة"]),
    # Whose interview it is that something came in; the one who has just spoken stays under his own name.
    ('جاء ذلك في مقابلة للوزير مع رويترز، حيث قال: "خطف مسلحون طبيبا في نيالا".', "خطف", ["للوزير"]),
    ('وقال وزير الدفاع إن الوضع هادئ. جاء ذلك في مؤتمر صحفي لوزير الدفاع، حيث قال: "خطف مسلحون طبيبا في نيالا".', "خطف", ["وزير الدفاع"]),
    # Behind a pronoun stands whom a verb accuses.
    ("وتقول إسرائيل إن الوضع هادئ. وهي تحمل حركة حماس مسؤولية الهجوم على القرية.", "الهجوم", ["إسرائيل"]),
    ("وتحمل إسرائيل حركة حماس مسؤولية الهجوم على القرية.", "الهجوم", ["إسرائيل"]),
    # A stroke behind a rank ends no header; the hashtag of a medium is one, where no word of saying follows.
    ("وقال العميد/ سعيد محسن في تصريح صحفي إن مسلحين خطفوا طبيبا في نيالا.", "خطفوا", ["العميد/ سعيد محسن"]),
    ("عاجل/ مسلحون خطفوا طبيبا في نيالا.", "خطفوا", []),
    ("#رويترز خطف ثلاثة أطباء في نيالا", "خطف", ["رويترز"]),
    ("#رويترز تنقل عن مصدر أمني أن مسلحين خطفوا طبيبا في نيالا", "خطفوا", ["مصدر أمني", "رويترز"]),
    ("#دمشق خطف ثلاثة أطباء في الميدان", "خطف", []),
    ("#الإعلام_الحربي خطف ثلاثة أطباء في نيالا", "خطف", []),
    # The medium that was told is no part of an unknown name, and the one that somebody talks with passes his words on.
    ("وأضاف سويلم لرويترز أن مسلحين خطفوا طبيبا في نيالا.", "خطفوا", ["سويلم", "رويترز"]),
    ("وأفاد مراسل لرويترز بأن مسلحين خطفوا طبيبا في نيالا.", "خطفوا", ["مراسل لرويترز"]),
    ("وأكد الوزير، في حديث مع شبكة الجزيرة، خطف ثلاثة أطباء في نيالا.", "خطف", ["الوزير", "شبكة الجزيرة"]),
    ("وأكد الوزير، في حديث مع نظيره السوري، خطف ثلاثة أطباء في نيالا.", "خطف", ["الوزير"]),
    # "Was" as the verb of a deed, or of somebody named by one, opens nothing of the outlet's; with "and" it does.
    ("وقال الجيش إن الهجوم على القرية كان ردا على خطف ثلاثة جنود في نيالا.", "خطف", ["الجيش"]),
    ("ونقلت رويترز عن المحافظ أن والد الضحايا كان طبيبا خطفه مسلحون في نيالا.", "خطفه", ["المحافظ", "رويترز"]),
    ("قال الجيش إن القصف أدى إلى مقتل اثنين، وكان مسلحون خطفوا طبيبا في نيالا.", "خطفوا", []),
    # Behind a noun without the article a participle of denying has what is denied.
    ("ووجهت روسيا تحذيرا لواشنطن نافية قصف مستشفى في دوما.", "قصف", ["روسيا"]),
]


def claim_at(reading: Reading, trigger: str) -> Claim:
    return next(claim for claim in reading.claims if any(anchor.text == trigger for anchor in (claim.trigger, *claim.also)))


@pytest.mark.parametrize(("text", "trigger", "tellers"), CHAINS)
def test_who_tells_is_whoever_the_clause_gives_the_word(text: str, trigger: str, tellers: list[str]) -> None:
    found = [teller.anchor.text for teller in claim_at(marsad.read(text, published="2024-05-10"), trigger).attribution]
    assert found == tellers


@pytest.mark.parametrize(
    ("text", "type_", "polarity"),
    [
        ("وصل إلى موسكو الرئيس السوري الذي هدد بقصف مدينة إدلب.", "threat", "affirmed"),
        ("وتلقى الفريق دعوة من دمشق التي تنفي أي مسؤولية لها في هجوم دوما.", "armed_attack", "denied"),
        ("النظام السوري الذي ينفي أي دور في الهجوم على دوما يحاصر مدينة إدلب.", "siege", "affirmed"),
    ],
)
def test_a_clause_about_somebody_threatens_and_denies(text: str, type_: str, polarity: str) -> None:
    assert (type_, polarity) in [(claim.type, claim.polarity) for claim in marsad.read(text, published="2024-05-10").claims]
