"""Who tells in constructions of news Arabic: media beside who speaks, words that name nobody, charges that are laid, what frames and reports reach."""

from __future__ import annotations

import pytest

import marsad
from marsad.model import Claim, Reading

CHAINS = [
    # Words of time, topic and manner name nobody.
    ("لكن المرصد ذكر مساء أن قوات الدعم السريع استعادت ثلاث قرى في كردفان.", "استعادت", ["المرصد"]),
    ("ميدانيا تؤكد المصادر وقوع قتلى إثر القصف في خاركيف.", "القصف", ["المصادر"]),
    ("قالت الشرطة إن الوضع هادئ. ولفتت الانتباه إلى أن مسلحين خطفوا عشرة أشخاص في بلدة طويلة.", "خطفوا", ["الشرطة"]),
    # What is given out is no part of who gives it out.
    ("نشرت الوكالة مقطع فيديو أظهر قصف بلدة كفرنبل.", "قصف", ["الوكالة"]),
    # Who has his words from whom, also behind كان and where a source is only described.
    ("وكانت وكالة رويترز نقلت عن مصدر عسكري قوله إن القوات قصفت مواقع في حماة.", "قصفت", ["مصدر عسكري", "وكالة رويترز"]),
    ("ونقلت رويترز عمن وصفته بمسؤول رفيع أن القوات قصفت مطار صنعاء.", "قصفت", ["مسؤول رفيع", "رويترز"]),
    ("أوردت صحيفة الوطن عن مصادر محلية أن الجيش قصف مواقع في حماة.", "قصف", ["مصادر محلية", "صحيفة الوطن"]),
    ("لكن مسؤولا أمنيا أبلغ رويترز أن الجيش قصف مواقع في حماة.", "قصف", ["مسؤولا أمنيا", "رويترز"]),
    ("أبلغ مصدر أمني رويترز أن الجيش قصف مواقع في حماة.", "قصف", ["مصدر أمني", "رويترز"]),
    ("ذكر مسؤول من وزارة الصحة أن سيارات الإسعاف نقلت أربعة جرحى إلى المستشفى بعد الهجوم في كابل.", "الهجوم", ["مسؤول"]),
    # Media that a talk, a statement or a medium of his own name beside who speaks; the press at large is none.
    ("وفي تصريح لوكالة الأناضول، أكد المحافظ أن مسلحين خطفوا عشرة أشخاص في بلدة طويلة.", "خطفوا", ["المحافظ", "وكالة الأناضول"]),
    ("وأكد المحافظ في تصريحات نقلتها وكالة الأناضول أن مسلحين خطفوا عشرة أشخاص في بلدة طويلة.", "خطفوا", ["المحافظ", "وكالة الأناضول"]),
    ("وأعلنت وزارة الداخلية في بيان نقلته وكالة الأنباء الرسمية مقتل عشرة أشخاص في مقديشو.", "مقتل", ["وزارة الداخلية", "وكالة الأنباء الرسمية"]),
    ("قال الحوثيون عبر قناة المسيرة إن مسلحين خطفوا عشرة أشخاص في بلدة طويلة.", "خطفوا", ["الحوثيون", "قناة المسيرة"]),
    ("وقال عدد من شهود العيان لوسائل الإعلام إن مسلحين أطلقوا النار في المدرسة.", "أطلقوا النار", ["عدد من شهود العيان"]),
    ("وفق ما قال مصدر أمني لوكالة فرانس برس، خطف مسلحون عشرة أشخاص في بلدة طويلة.", "خطف", ["مصدر أمني", "وكالة فرانس برس"]),
    ("ووفقا لما نشرته صحيفة الوطن قال وزير الدفاع إن القوات قصفت مطار صنعاء.", "قصفت", ["وزير الدفاع", "صحيفة الوطن"]),
    # An office and the name in apposition are one span.
    ("قال المتحدث باسم الجيش، العقيد خالد منصور، إن مسلحين قتلوا مدنيين في الفاشر.", "قتلوا", ["المتحدث باسم الجيش، العقيد خالد منصور"]),
    ("قال وزير الدفاع الأوكراني، الأحد، إن روسيا قصفت مدينة خاركيف.", "قصفت", ["وزير الدفاع الأوكراني"]),
    # A name with "without" in it denies nothing.
    ("أعلنت منظمة أطباء بلا حدود مقتل خمسة مدنيين في مدينة الفاشر.", "مقتل", ["منظمة أطباء بلا حدود"]),
    # Who goes on to affirm.
    ("وسارعت الحكومة إلى التأكيد على أن مسلحين خطفوا عشرة أشخاص في بلدة طويلة.", "خطفوا", ["الحكومة"]),
    ("وعاد الوزير ليؤكد أن مسلحين خطفوا عشرة أشخاص في بلدة طويلة.", "خطفوا", ["الوزير"]),
    ("وذهب الوزير إلى حد القول إن مسلحين خطفوا عشرة أشخاص في بلدة طويلة.", "خطفوا", ["الوزير"]),
    # Reports of a happening tell of it; the clause behind the comma is the outlet's.
    ("جاء ذلك بعد تقارير وقوع هجوم كيماوي في خاركيف.", "هجوم كيماوي", ["تقارير"]),
    ("قالت النائبة إن على الرئيس إعادة النظر في قراره بعد تقارير وقوع هجوم كيماوي في خاركيف.", "هجوم كيماوي", ["تقارير"]),
    ("ومع انتشار أنباء القتال، اندلعت مظاهرات في كشمير.", "مظاهرات", []),
    ("وجاء في صحيفة هآرتس عن مصدر أمني، أن الجيش قصف مواقع في حماة.", "قصف", ["مصدر أمني", "صحيفة هآرتس"]),
    # A verb of carrying with people for its object relays nothing.
    ("وتزامن نقل الجنود الأتراك مع قصف مدفعي على قرى في دهوك.", "قصف مدفعي", []),
    # What the outlet says that a speaker means is the outlet's.
    ("قال الرئيس إن بلاده سترد، في إشارة إلى الهجوم على السفارة في بغداد.", "الهجوم", []),
    # What a threat answers the outlet tells.
    ("توعد الرئيس الأميركي باستهداف إيران بصواريخ ردا على الهجوم الكيماوي في البصرة.", "الهجوم الكيماوي", []),
    # A frame speaks for what it stands at: a relative clause, words told behind it, who a relative clause describes.
    ("أعلنت المنظمة أن خبراءها جمعوا عينات من موقع الهجوم الذي وقع في دوما وسبب وفاة أربعين شخصا بحسب الدفاع المدني.", "الهجوم", ["المنظمة"]),
    ("أعلنت المنظمة أن خبراءها جمعوا عينات من موقع الهجوم الذي وقع في دوما وسبب وفاة أربعين شخصا بحسب الدفاع المدني.", "وفاة", ["الدفاع المدني"]),
    ("قتل خمسة مدنيين في قصف على مدينة الفاشر، بحسب الشرطة التي لم تذكر تفاصيل.", "قصف", ["الشرطة"]),
    ("قتل خمسة مدنيين في قصف على مدينة الفاشر، على ما أفاد الجيش السوداني.", "قصف", ["الجيش السوداني"]),
    ("قتل خمسة مدنيين في قصف على مدينة الفاشر، كما أفادت بذلك وزارة الصحة.", "قصف", ["وزارة الصحة"]),
    # "While" goes on where nobody else takes the word.
    ("وقالت مصادر محلية إن غارات جوية استهدفت قرية في كردفان، فيما قصفت القوات الحكومية مدينة الفاشر.", "قصفت", ["مصادر محلية"]),
    ("وأفادت وزارة الصحة أن عشرة أشخاص قتلوا في كراتشي، فيما قالت الشرطة إن مسلحين هاجموا مركزا في لاهور.", "هاجموا", ["الشرطة"]),
]


def claim_at(reading: Reading, trigger: str) -> Claim:
    return next(claim for claim in reading.claims if any(anchor.text == trigger for anchor in (claim.trigger, *claim.also)))


@pytest.mark.parametrize(("text", "trigger", "tellers"), CHAINS)
def test_the_chain_is_what_the_grammar_of_the_clause_gives(text: str, trigger: str, tellers: list[str]) -> None:
    found = [teller.anchor.text for teller in claim_at(marsad.read(text, published="2024-05-10"), trigger).attribution]
    assert len(found) == len(tellers), found
    assert all(wanted in got for got, wanted in zip(found, tellers, strict=True)), found


@pytest.mark.parametrize(
    ("text", "trigger", "tellers", "doers"),
    [
        ("وجهت وزارة الدفاع الروسية أصابع الاتهام إلى أوكرانيا بقصف مدينة دونيتسك.", "بقصف", ["وزارة الدفاع الروسية"], ["أوكرانيا"]),
        ("وجهت منظمة العفو الدولية اتهامات لقوات الدعم السريع بقتل مدنيين في الجنينة.", "بقتل", ["منظمة العفو الدولية"], ["قوات الدعم السريع"]),
        ("وكانت روسيا قد اتهمت بشن هجوم على قاعدة عسكرية في خاركيف.", "هجوم", [], ["روسيا"]),
        ("واتهم المسلحون الحكومة السورية، بتدبير الهجوم على دوما.", "الهجوم", ["المسلحون"], ["الحكومة السورية"]),
    ],
)
def test_who_lays_a_charge_tells_and_the_charged_did_it(text: str, trigger: str, tellers: list[str], doers: list[str]) -> None:
    claim = claim_at(marsad.read(text, published="2024-05-10"), trigger)
    assert [teller.anchor.text for teller in claim.attribution] == tellers
    assert [doer.anchor.text for doer in claim.perpetrator] == doers


def test_the_site_at_the_head_of_an_article_is_the_outlet_itself() -> None:
    text = "متابعات | الجريدة نت: أعلن الجيش السوداني، اليوم، قصف قاعدة عسكرية في كردفان."
    claim = claim_at(marsad.read(text, title="ليلة عنيفة في كردفان", published="2024-05-10"), "قصف")
    assert [teller.anchor.text for teller in claim.attribution] == ["الجيش السوداني"]


@pytest.mark.parametrize(
    ("text", "accuser", "accused"),
    [
        ("مقتل 14 مدنيا في قصف على سوق بنيالا والجيش يتهم الدعم السريع", "الجيش", "الدعم السريع"),
        ("مقتل خمسة في هجوم على كركوك وبغداد تتهم تنظيم الدولة", "بغداد", "تنظيم الدولة"),
        ("قصف على سوق بنيالا والحكومة تتهم المتمردين", "الحكومة", "المتمردين"),
    ],
)
def test_who_accuses_behind_a_happening_tells_only_who_did_it(text: str, accuser: str, accused: str) -> None:
    claim, charge = marsad.read(text, published="2024-05-10").claims
    assert (claim.attribution, claim.perpetrator) == ((), ())
    assert ([each.anchor.text for each in charge.attribution], [each.anchor.text for each in charge.perpetrator], charge.responsibility) == (
        [accuser],
        [accused],
        "attributed",
    )
