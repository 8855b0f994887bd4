"""Who tells beside what is told: frames with their verbs, relays without a subject, nouns of charging, and the kinds of those who tell."""

from __future__ import annotations

import pytest

import marsad
from marsad.model import Claim, Reading

FRAMED = [
    # Between the verb of a frame and its subject stands what it is said of, or when it was said.
    ("استهدف الجيش مبنى حكوميا في الخرطوم، بحسب ما أفادت به قناة النيل.", "استهدف", ["قناة النيل"]),
    ("استهدف الجيش مبنى حكوميا في الخرطوم، بحسب ما أفادت به قناة النيل مشيرة إلى مقتل 12 شخصا.", "استهدف", ["قناة النيل"]),
    ("قتل في الهجوم عشرات المدنيين في نيالا، وفق ما ذكر وقتها ناشطون.", "الهجوم", ["ناشطون"]),
    # Who fears or expects something more tells nothing of what stands before.
    ("سبق لفرنسا أن تعرضت لهجمات دامية، كما تخشى باريس عودة مقاتلين من الخارج.", "لهجمات", []),
    ("قصفت مدفعية الجيش مواقع في كسلا، كما حذرت الأمم المتحدة الأسبوع الماضي.", "قصفت", ["الأمم المتحدة"]),
    # A relay without a subject is that of the medium that spoke last.
    (
        "ذكرت وكالة سونا أن الوضع هادئ. ونقلت عن العقيد جمال أحمد قوله إن القوات دخلت مدينة الأبيض.",
        "دخلت",
        ["العقيد جمال أحمد", "وكالة سونا"],
    ),
    ("ذكر المرصد أن الوضع هادئ. ونقل عن العقيد جمال أحمد قوله إن القوات دخلت مدينة الأبيض.", "دخلت", ["العقيد جمال أحمد"]),
    # A happening that calls for something is nobody who spoke before.
    ("وقع الأمر أمس، وفق ما أوردت وكالة سونا. وتطالب المسيرة بعودة النازحين الذين هجروا من قراهم في دارفور.", "بعودة النازحين", []),
    # Before the colon stands where, not who; behind عن who.
    ("سوريا: عشرات القتلى في قصف على الغوطة الشرقية", "قصف", []),
    ("روسيا: أسقطنا طائرتين مسيرتين", "أسقطنا", ["روسيا"]),
    ("في لبنان: مقتل سيدة في الخيام.", "مقتل", []),
    ("جنوب لبنان: غارة على الطيبة", "غارة", []),
    ("قوات الشمال: أسقطنا طائرة في بارا", "أسقطنا", ["قوات الشمال"]),
    ("في بيان: مقتل 3 جنود في كمين", "كمين", []),
    ("عن رويترز: مقتل شاب في جنين", "مقتل", ["رويترز"]),
    ("مراسلنا في غزة: قصف على جباليا", "قصف", ["مراسلنا في غزة"]),
    # A first line of a post that is an office and no more; what a statement is about is no part of whose it is.
    ("المتحدث العسكري باسم القوات المسلحة\nقصفت قواتنا مطارا في صنعاء.", "قصفت", ["المتحدث العسكري باسم القوات المسلحة"]),
    ("الخليل\nقوات الاحتلال تقتحم بلدة يطا.", "تقتحم", []),
    ("بيان صادر عن القيادة العامة للجيش بشأن عملية الأبيض\nسيطرت قواتنا على مدينة بارا.", "سيطرت", ["القيادة العامة للجيش"]),
    ("بيان هيئة الأركان العامة للقوات المسلحة: قصفنا قاعدة في حيفا.", "قصفنا", ["هيئة الأركان العامة للقوات المسلحة"]),
    ("بيان للقوات المسلحة: قصفنا قاعدة في حيفا.", "قصفنا", ["للقوات المسلحة"]),
    # A warning by a noun, with whose it is and what it tells.
    ("رد الرئيس على تحذير روسيا من أن أي صواريخ تطلق على سوريا سيتم إسقاطها.", "إسقاطها", ["روسيا"]),
    # What is told begins with the noun whose words are quoted.
    ('أعلنت وزارة الصحة مقتل "12 مدنيا وإصابة عشرات آخرين في قصف على نيالا".', "قصف", ["وزارة الصحة"]),
    ('أكد الجيش تدمير "منصة إطلاق صواريخ تابعة للعدو في بارا".', "تدمير", ["الجيش"]),
    # A text that nobody has issued tells nothing.
    ("تقدمت الكويت بمسودة بيان يدعو إلى تحقيق في القصف الذي أسفر عن مقتل 16 في نيالا، بحسب وزارة الصحة.", "القصف", ["وزارة الصحة"]),
    ("عرقلت واشنطن صدور بيان عن مجلس الأمن يدعو إلى تحقيق في القصف الذي أسفر عن مقتل 16 في نيالا.", "القصف", []),
    ("وجاء التوتر بعد صدور بيان عن الجيش يؤكد مقتل ثلاثة جنود في كمين قرب بارا.", "كمين", ["الجيش"]),
]


def claim_at(reading: Reading, trigger: str) -> Claim:
    return next(claim for claim in reading.claims if claim.trigger.text == trigger)


@pytest.mark.parametrize(("text", "trigger", "tellers"), FRAMED)
def test_a_frame_or_a_relay_names_who_tells(text: str, trigger: str, tellers: list[str]) -> None:
    claim = claim_at(marsad.read(text, published="2024-05-10"), trigger)
    assert [teller.anchor.text for teller in claim.attribution] == tellers


@pytest.mark.parametrize(
    ("text", "trigger", "tellers", "doers"),
    [
        ("ويأتي ذلك غداة اتهام مسعفين وناشطين القوات الحكومية بشن هجوم على الفاشر.", "هجوم", ["مسعفين وناشطين"], ["القوات الحكومية"]),
        ("وتأتي الزيارة بعد اتهام واشنطن موسكو بقصف مستشفى في خاركيف.", "بقصف", ["واشنطن"], ["موسكو"]),
        # With nobody behind the accused the noun names him alone.
        ("وجرى توقيف رجل بعد اتهام ضابط الشرطة بقتل متظاهر في الخرطوم.", "بقتل", [], []),
        (
            "اتهم المتحدث باسم وزارة الدفاع التي يسيطر عليها المتمردون التحالف العربي بقصف السوق في صنعاء.",
            "بقصف",
            ["المتحدث باسم وزارة الدفاع"],
            ["التحالف العربي"],
        ),
        ("اتهمت الحكومة التي تدعمها الأمم المتحدة حركة الشباب بتفجير سيارة في مقديشو.", "بتفجير", ["الحكومة"], ["حركة الشباب"]),
        ("اتهمت الحكومة قوات الدعم السريع التي تسيطر على الفاشر بقصف مستشفى في الأبيض.", "بقصف", ["الحكومة"], ["قوات الدعم السريع"]),
    ],
)
def test_the_accused_stands_right_before_the_charge(text: str, trigger: str, tellers: list[str], doers: list[str]) -> None:
    claim = claim_at(marsad.read(text, published="2024-05-10"), trigger)
    assert [teller.anchor.text for teller in claim.attribution] == tellers
    assert [doer.anchor.text for doer in claim.perpetrator] == doers


@pytest.mark.parametrize(
    ("teller", "kind"),
    [
        ("مدير مستشفى الفاشر", "medical"),
        ("المتحدث باسم مستشفى الفاشر", "medical"),
        ("هيئات الإسعاف", "medical"),
        ("مدير المدرسة", "official"),
        ("خبراء", "anonymous"),
        ("خبير", "official"),
        ("البابا فرنسيس", "official"),
        ("فراس سليم من الدفاع المدني", "official"),
        ("جان مارك من منظمة أطباء بلا حدود", "monitor"),
    ],
)
def test_the_head_of_a_phrase_and_what_it_is_of_give_the_kind(teller: str, kind: str) -> None:
    claim = claim_at(marsad.read(f"قتل ثلاثة مدنيين في قصف على مدينة كسلا، بحسب {teller}.", published="2024-05-10"), "قصف")
    assert [each.kind for each in claim.attribution] == [kind]


def test_an_alliance_of_others_is_nobodys_own_army() -> None:
    claim = claim_at(marsad.read("أعلن الجيش الأوكراني أن تحالف الدول الشرقية أطلق 20 صاروخا على خاركيف.", published="2024-05-10"), "أطلق")
    assert claim.responsibility == "attributed"


@pytest.mark.parametrize(
    ("text", "trigger", "responsibility", "actor"),
    [
        # A city in the name of a centre or a medium stands there for itself.
        ("ذكر مركز الخرطوم الإعلامي أن الجيش السوداني قصف سوقا في نيالا.", "قصف", "attributed", None),
        ("أعلن المركز الإعلامي للجيش اليمني أن الجيش قصف مواقع في صعدة.", "قصف", "claimed", "yemeni_army"),
        # Sources called by the country of the story alone are nobody's; those of another country are of that.
        ("قالت مصادر سورية إن قصفا استهدف ريف حلب.", "قصفا", None, None),
        ("قال مصدر عسكري سوري إن قصفا استهدف ريف حلب.", "قصفا", None, "syria"),
        ("قالت مصادر أميركية إن قصفا استهدف ريف حلب.", "قصفا", None, "us"),
        # The pronoun of a verbal noun is of who denies it.
        ("أكدت الحكومة السودانية عدم استهدافها للمدنيين في نيالا.", "استهدافها", "denied", "sudan_government"),
    ],
)
def test_a_teller_stands_for_whom_he_speaks_for(text: str, trigger: str, responsibility: str | None, actor: str | None) -> None:
    claim = claim_at(marsad.read(text, published="2024-05-10"), trigger)
    assert (claim.responsibility, claim.attribution[0].actor) == (responsibility, actor)


@pytest.mark.parametrize(
    ("text", "trigger", "polarity"),
    [
        ("ولم يحدد الجهة المسؤولة عن إطلاق النار في نيالا.", "إطلاق النار", "affirmed"),
        ("لم تعرف الجهة المسؤولة عن التفجير في مقديشو.", "التفجير", "affirmed"),
        ("لم يحدث أي إطلاق نار في نيالا.", "إطلاق نار", "denied"),
        ("قال الجيش إنه ليس مسؤولا عن الهجوم على القرية في نيالا.", "الهجوم", "denied"),
    ],
)
def test_not_to_know_who_did_it_denies_nothing(text: str, trigger: str, polarity: str) -> None:
    assert claim_at(marsad.read(text, published="2024-05-10"), trigger).polarity == polarity


def test_a_header_holds_for_its_whole_line_in_a_report_with_a_title() -> None:
    text = "القناة 12: ارتفع عدد القتلى في بيت شيمش إلى ستة. الصاروخ أصاب الملجأ في المدينة.\nوشهدت مدينة صفد انفجارا."
    reading = marsad.read(text, title="ليلة في الشمال", published="2024-05-10")
    assert [teller.anchor.text for teller in claim_at(reading, "أصاب").attribution] == ["القناة 12"]
    assert claim_at(reading, "انفجارا").attribution == ()
