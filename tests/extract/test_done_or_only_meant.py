"""What is ordered, could be done, is wished for, listed or rehearsed has not been done; beside each class stands the sentence that tells a deed."""

from __future__ import annotations

import pytest
from tests.extract.claims_read import claims

import marsad


def told(text: str) -> list[tuple[str, str, str]]:
    return [(claim.type, claim.polarity, claim.realis) for claim in marsad.read(text, published="2024-05-10").claims]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("أمر القائد قواته بالانسحاب من بلدة باخموت.", [("territory_change", "affirmed", "planned")]),
        ("أمر وزير الدفاع الجيش باقتحام مدينة جنين.", [("incursion", "affirmed", "planned")]),
        ("صدرت أوامر للقوات بقصف مواقع المتمردين في غوما.", [("shelling", "affirmed", "planned")]),
        ("تلقت القوات أوامر بالانسحاب من مدينة كالي.", [("territory_change", "affirmed", "planned")]),
        ("قال ترامب إنه أمر بشن ضربة على مستودع في فنزويلا، وأسفرت عن مقتل ستة.", [("armed_attack", "affirmed", "occurred")]),
        ("انسحبت القوات من البلدة بأوامر من القيادة.", [("territory_change", "affirmed", "occurred")]),
        ("ناقش الوزراء إرسال قوات إلى غزة.", [("deployment", "affirmed", "planned")]),
        ("أرسل الوزراء قوات إلى غزة.", [("deployment", "affirmed", "occurred")]),
    ],
)
def test_an_order_or_a_debate_carries_nothing_out(sentence: str, expected: list[tuple[str, str, str]]) -> None:
    assert told(sentence) == expected


@pytest.mark.parametrize(
    "sentence",
    [
        "لا يمكن للجيش أن يقتحم المدينة.",
        "يستطيع الجيش أن يقصف تل أبيب.",
        "يستطيع الجيش قصف تل أبيب متى شاء.",
        "على الجيش أن يشن هجوما واسعا على المدينة.",
        "لا بد من اقتحام المدينة.",
        "يأمل الجيش في استعادة المدينة قريبا.",
        "يتمنى السكان أن يستعيد الجيش المدينة.",
        "يحق لإسرائيل أن تضرب حماس.",
        "من المستبعد أن يقصف الجيش المدينة.",
        "من غير الواضح ما إذا كان الجيش قصف المدينة.",
        "لو أن الجيش قصف المدينة لسقط مئات القتلى.",
        "وعد الجيش بعدم قصف المدينة.",
        "السيناريو الأول أن تشن إسرائيل هجوما واسعا على لبنان، والثاني أن تكتفي بضربات محدودة.",
        "أمام الجيش خياران: اقتحام المدينة أو حصارها.",
        "تحاكي المناورات هجوما على مطار.",
        "مناطق تخضع لسيطرة المعارضة في حلب.",
        "دعا السيناتور الرئيس إلى إعادة النظر في موضوع الانسحاب من سوريا.",
        "قتل خمسة أشخاص في انهيار مبنى في الإسكندرية.",
        "اندلع حريق في سوق بالبصرة وأدى إلى إصابة ثلاثة أشخاص.",
        "انفجرت أسطوانة غاز في منزل بدمشق فأصيب شخصان.",
        "اقتحم الشاب عالم الفن من أوسع أبوابه.",
        "احتلت السعودية المركز الأول في الإنتاج.",
    ],
)
def test_what_could_be_is_wished_for_or_nobody_did_makes_no_claim(sentence: str) -> None:
    assert told(sentence) == []


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("اضطر الجيش إلى أن ينسحب من المدينة.", [("territory_change", "affirmed", "occurred")]),
        ("وقع الاتفاق على أن تنسحب القوات من المدينة الأسبوع المقبل.", [("territory_change", "affirmed", "planned")]),
        ("أجبرت القوات المسلحين على أن ينسحبوا من كركوك.", [("territory_change", "affirmed", "occurred")]),
        ("نفى الجيش أن تقصف طائراته المدنيين.", [("air_strike", "denied", "occurred")]),
        ("يريد الجيش أن يقصف المدينة.", [("shelling", "affirmed", "planned")]),
        ("سبق للجيش أن قصف المدينة.", [("shelling", "affirmed", "occurred")]),
        ("كان الجيش قصف المدينة.", [("shelling", "affirmed", "occurred")]),
        ("أعلن الجيش أن قصف المدينة مستمر.", [("shelling", "affirmed", "ongoing")]),
        ("كل يوم تقصف المدفعية القرى.", [("shelling", "affirmed", "occurred")]),
        ("ستبدأ القوات التركية دخول عفرين.", [("prediction", "affirmed", "predicted")]),
        ("بدأت القوات التركية دخول عفرين.", [("incursion", "affirmed", "occurred")]),
        ("رجح دبلوماسيون أن تتوسع المعارك في السودان مع حلول الصيف.", [("prediction", "affirmed", "predicted")]),
        ("شملت المناورة إطلاق صواريخ باليستية.", [("deployment", "affirmed", "occurred")]),
        ("أدى سقوط الصاروخ إلى إصابة شخصين واندلاع حريق.", [("shelling", "affirmed", "occurred")]),
        ("خضعت مدينة أوفيرا لسيطرة المتمردين.", [("territory_change", "affirmed", "occurred")]),
        ("كل ما يقال عن استهداف مدنيين في خان شيخون عار عن الصحة.", [("armed_attack", "denied", "occurred")]),
        ("الشائعات عن سقوط مدينة كيميسي عارية عن الصحة.", [("territory_change", "denied", "occurred")]),
    ],
)
def test_what_came_to_that_is_told(sentence: str, expected: list[tuple[str, str, str]]) -> None:
    assert told(sentence) == expected


@pytest.mark.parametrize(
    "sentence",
    [
        "سيدفع العدو الصهيوني ثمن جرائمه.",
        "سيدفع حزب الله الثمن، قال نتنياهو.",
        "ستواجه إسرائيل عواقب وخيمة إذا هاجمت بيروت.",
        "لن تمر هذه الجريمة دون عقاب.",
        "قال المتحدث إن إيران لن تقف مكتوفة الأيدي.",
        "سنحول أرضكم إلى جحيم.",
        "يد المقاومة على الزناد.",
        "سنعمل بقوة ضد كل من يطلق النار.",
        "كل مركبة تتحرك على الطريق ستعد هدفا عسكريا، قال الجيش.",
        "قال القيادي إن الحركة مستعدة لقتال القوات الأمريكية إذا دخلت المدينة.",
        "وجه الرئيس تحذيرا شديدا إلى الحوثيين.",
    ],
)
def test_threats_with_who_is_threatened_among_their_words(sentence: str) -> None:
    assert told(sentence) == [("threat", "affirmed", "threatened")]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("انتقاما لمقتل قائدهم، هاجم مسلحون قرية في ولاية بلاتو.", ["armed_attack"]),
        ("توعد القائد العدو انتقاما قاسيا.", ["threat"]),
        ("أطلقت الشرطة الرصاص المطاطي على متظاهرين في مابوتو.", ["protest_repression"]),
        ("الجيش الإيراني: استهداف وتدمير طائرة مسيرة قتالية تابعة للعدو قرب بندر عباس.", ["interception"]),
        ("قتل خمسة سجناء أمس في قصف مدفعي على بلدة سراقب.", ["shelling"]),
        ("استهدفت غارة جوية سجنا في مدينة صعدة.", ["air_strike"]),
        ("توفي سجين تحت التعذيب في سجن بالقاهرة.", ["torture"]),
        ("فر مئات السجناء من سجن غوما بعد هجوم للمتمردين.", ["armed_attack"]),
        ("وقع ثلاثة جنود في قبضة المتمردين قرب كاتشين.", ["detention"]),
        ("وقع المطار في قبضة المتمردين.", ["territory_change"]),
        ("انتهكت القوات الهدنة بعد دقائق من دخولها حيز التنفيذ.", ["ceasefire"]),
        ("سقط صاروخ روسي على مبنى سكني في دنيبرو.", ["shelling"]),
        ("أحصت وزارة الصحة 61 قتيلا في غزة خلال الساعات الأربع والعشرين الماضية.", ["casualty_toll"]),
        ("قتل سبعون مسلحا في مواجهات بالحديدة خلال اليومين الماضيين.", ["armed_clash"]),
    ],
)
def test_one_happening_is_one_claim_of_its_type(sentence: str, expected: list[str]) -> None:
    assert [type_ for type_, _, _ in told(sentence)] == expected


def test_what_two_enemies_shot_down_is_not_told_by_one_headline() -> None:
    body = "قالت وزارة الدفاع الروسية السبت إن الدفاعات الجوية أسقطت 47 طائرة مسيرة أوكرانية. من جانبه، أعلن سلاح الجو الأوكراني أنه أسقط 60 مسيرة روسية."
    shot_down = marsad.read(body, title="روسيا تعلن إسقاط 47 مسيرة أوكرانية", published="2025-07-20").claims
    assert [[anchor.text for anchor in claim.also if anchor.text == "إسقاط"] for claim in shot_down] == [["إسقاط"], []]


@pytest.mark.parametrize("wished", ["قال الوزير إنه يؤيد", "تعارض موسكو", "رفض الطيار"])
def test_a_blow_that_somebody_backs_or_refuses_to_deal_is_not_told_as_dealt(wished: str) -> None:
    assert not claims(f"{wished} شن غارة على القرية.")


def test_a_blow_that_somebody_affirms_is_told() -> None:
    assert [claim.type for claim in claims("أكد الوزير شن غارة على القرية.")] == ["air_strike"]
