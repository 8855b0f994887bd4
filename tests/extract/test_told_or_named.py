"""What is told as news and what is only spoken of: judgements, lists of kinds, what spreads or is foiled, doubts about a telling, what is planned."""

from __future__ import annotations

import pytest

import marsad
from marsad.model import Claim


def claims(text: str, title: str | None = "عنوان الخبر") -> tuple[Claim, ...]:
    return marsad.read(text, title=title, published="2024-05-01").claims


@pytest.mark.parametrize(
    ("sentence", "teller", "polarity"),
    [
        ('ووصفت الحكومة المالية الهجوم على تمبكتو بأنه "اعتداء جبان" على البلاد.', "الحكومة المالية", "affirmed"),
        ("وصف الوزير القصف على الأحياء بأنه جريمة حرب.", "الوزير", "affirmed"),
        ("ووصف المندوب الروسي الهجوم الكيماوي على البلدة بأنه مسرحية.", "المندوب الروسي", "denied"),
    ],
)
def test_what_somebody_judges_is_told_by_him_once(sentence: str, teller: str, polarity: str) -> None:
    (claim,) = claims(sentence)
    assert (claim.attribution[0].anchor.text, claim.polarity) == (teller, polarity)


@pytest.mark.parametrize(
    "sentence",
    [
        # Kinds of deed in a list.
        "وتنوعت الانتهاكات بين الاختطاف والاقتحام والتعذيب والنزوح القسري.",
        "وتشمل الجرائم القصف العشوائي والاغتصاب والتهجير القسري والتعذيب.",
        # What spreads, and what is foiled.
        "وانتشرت صور للحادث على مواقع التواصل أظهرت جنودا في الشارع.",
        "وأحبطت قوات الأمن مخططا لتنظيم القاعدة.",
        "وانتشر وباء الكوليرا في مخيمات النازحين قرب مواقع الجيش.",
        # What is aimed at, insisted on, not to be put up with, not found.
        "وقال القائد: نركز على تدمير قدراتهم الصاروخية.",
        "ويصر الأهالي على رحيل القوات من القرية.",
        "وقال الرئيس: لن نسمح بتكرار الهجمات على المدنيين.",
        "ولا يمكن السماح بأن يصبح استخدام الأسلحة الكيميائية أمرا عاديا.",
        "لن نتهاون إزاء أي استهداف لقواتنا.",
        "ولم تعثر الفرق على جثث في الموقع.",
        # Deeds of an earlier time, without where or when.
        "كما شن الجيش غارات مماثلة سابقة.",
        # Dangers, places of battle and rules, names, what a land may be used for, what is needed, what is not aimed at.
        "وقال إن التنظيم يمثل أكبر تهديد للمنطقة.",
        "وأكد الجندي أنهم لا يمثلون تهديدا لأحد.",
        "وتحدث الوزير عن الوضع على أرض المعركة.",
        "ورفض الطرفان تعديل منطقة فض الاشتباك.",
        'وبدأ الأهالي حركة أطلق عليها "مسيرة الكرامة".',
        "وحذر الاجتماع من توظيف أراضي البلاد كمنطلق للاعتداء على الجوار.",
        "واتفق الوزيران على ضرورة ردع أنشطة الجماعة واستهداف قدراتها.",
        "وقال إن القرارات لن تهدف إلى ضرب حلفاء النظام.",
        "وعادوا إلى ديارهم بعد حرب الخليج عام 1991.",
        # Proposals, calls, sentences of a court, what somebody goes back on.
        "وأعلن أن بلاده اقترحت على واشنطن إخراج المقاتلين من منبج.",
        "واختتم المجلس أعماله داعيا إلى إنهاء الحصار.",
        "قضت محكمة الجنايات في العاصمة، الأحد، غيابيا بالإعدام شنقا لمتهم.",
        "وتراجعت الوزارة عن القيام بعملية عسكرية في تل رفعت.",
        # A death that nobody caused, offices and dangers with words of force in their names.
        "توفي المدير السابق لمكتب التحقيقات في منزله.",
        "والتقى رئيس شعبة العمليات نظيره في العاصمة.",
        "وتحدث عن إزالة التهديدات الوجودية.",
        # Prisons that somebody set up.
        "وذكر التقرير أنهم أقاموا 16 سجنا في المحافظة.",
    ],
)
def test_what_is_only_spoken_of_is_no_claim(sentence: str) -> None:
    assert not claims(sentence)


@pytest.mark.parametrize(
    ("sentence", "types"),
    [
        ("وشن الجيش غارات سابقة على حلب في يناير الماضي.", ["air_strike"]),
        ("وانتشر الجنود في شوارع المدينة بعد الهجوم.", ["deployment", "armed_attack"]),
        ("وأحبطت القوات هجوما على القاعدة.", ["armed_attack"]),
        ("وبين القصف والنزوح قتل خمسة مدنيين في الفاشر.", ["shelling", "displacement"]),
        ("ونفذ الجيش عملية على مواقع المسلحين في الحسكة. وأدت العملية إلى مقتل ثلاثة منهم.", ["armed_attack"]),
        ("وسائل إعلام: انفجار طائرة مسيرة قرب الميناء في حيفا.", ["drone_strike"]),
        ("وبدأ الجيش مهاجمته للبلدة فجر اليوم.", ["armed_attack"]),
        ("وتراجعت القوات عن مواقعها في منبج.", ["territory_change"]),
        ("وأعدمت السلطات ثلاثة سجناء في طهران.", ["execution"]),
    ],
)
def test_the_same_words_tell_where_they_are_news(sentence: str, types: list[str]) -> None:
    assert [claim.type for claim in claims(sentence)] == types


def test_the_highest_toll_since_a_time_is_no_running_total() -> None:
    text = "ارتفع عدد القتلى جراء الغارات على المدينة إلى مئة، في حصيلة يومية هي الأعلى منذ ثلاث سنوات."
    assert "casualty_toll" not in [claim.type for claim in claims(text)]


@pytest.mark.parametrize(
    ("sentence", "certainty"),
    [
        ("ونشر ناشطون مقاطع لم تتمكن الوكالة من التحقق من صحتها قالوا إنها تظهر قصفا على حلب.", "possible"),
        ("وقالت الوزارة إن التقارير عن هجوم كيماوي على البلدة مروعة إذا تأكدت.", "possible"),
        ("وهو ما يثير مخاوف من اندلاع مواجهات مع الجيش في عفرين.", "possible"),
        ("وقال ناشطون إن القصف استهدف حلب.", "stated"),
    ],
)
def test_what_could_not_be_checked_is_possible(sentence: str, certainty: str) -> None:
    assert [claim.certainty for claim in claims(sentence)] == [certainty]


@pytest.mark.parametrize(
    ("text", "title", "realis"),
    [
        # A headline's present is news; a sentence's present goes on; behind "before" it tells no present.
        ("أكد الجيش أسر أربعة مسلحين.", "الجيش يعتقل أربعة مسلحين في عدن", "occurred"),
        ("وما زال الجيش يحتجز عشرات المدنيين في عدن.", "عنوان", "ongoing"),
        ("وقال المصدر إن الدفاعات الجوية تتصدى لصواريخ فوق دمشق.", "عنوان", "ongoing"),
        ("وقتل خمسة قبل أن تتدخل قوات أخرى في الحويجة.", "عنوان", "occurred"),
        ("وقالت الوكالة إن القوات سترسل تعزيزات إلى عفرين.", "عنوان", "planned"),
        ("وأعلن الجيش أنه يعتزم مهاجمة المواقع في الجنوب.", "عنوان", "planned"),
    ],
)
def test_what_the_present_and_the_future_tell(text: str, title: str, realis: str) -> None:
    assert {claim.realis for claim in claims(text, title)} <= {realis, "occurred"}
    assert realis in {claim.realis for claim in claims(text, title)}


def test_who_means_to_strike_threatens() -> None:
    (claim,) = claims("الجيش التركي: نعتزم مهاجمة المواقع في منبج.", None)
    assert (claim.type, claim.realis) == ("threat", "planned")


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        # A relative clause with its year and place tells; one without describes.
        ("وتحدث عن جماعة طالبان التي سيطرت على كابل عام 2021.", [("territory_change", "occurred")]),
        ("وأعلن النصر على التنظيم، الذي اجتاح الموصل في يونيو 2014.", [("incursion", "occurred")]),
        ("وقال الوزير إن الحوثيين الذين سيطروا على صنعاء يهددون الملاحة.", []),
        # What must stop, what is told with "until now", what is being confronted.
        ("وقال المنسق إن استهداف المدنيين في الغوطة يجب أن يتوقف حالا.", [("armed_attack", "ongoing")]),
        ("وكان الجيش قد فرض حصارا على ميدي منذ 3 أشهر وحتى الآن.", [("siege", "ongoing")]),
        ("وقال إن قواتنا تتصدى لهجوم على المطار.", [("armed_clash", "ongoing")]),
        # What portends, what will take in.
        ("وتشهد الغوطة تعزيزات عسكرية تنذر بهجوم بري وشيك.", [("deployment", "occurred"), ("prediction", "predicted")]),
        ("وقال متحدث عسكري إن العملية ستشمل مناطق من الدلتا.", [("incursion", "planned")]),
        # A noun with its pronoun behind a verb of going on.
        ("واصل الجيش اليمني تقدمه الميداني باتجاه جبل الركيزة.", [("incursion", "ongoing")]),
    ],
)
def test_when_the_told_takes_place(sentence: str, told: list[tuple[str, str]]) -> None:
    assert [(claim.type, claim.realis) for claim in claims(sentence)] == told


@pytest.mark.parametrize(
    ("text", "types"),
    [
        # Those who died in a fight, a raid in which somebody was held, a campaign and whom it struck.
        ("القضاء على ثلاثة مسلحين في اشتباكات بدرعا.", ["armed_clash"]),
        ("أوقفت السلطات رجلا يعتقد أنه قيادي في التنظيم، في مداهمة استهدفت شقة في مانيلا.", ["detention"]),
        ("وشنت الجماعة حملة اختطافات طالت أبناء القرية.", ["abduction"]),
        # Leaders, aircraft in the air, air space.
        ("نتنياهو: قضينا على حسن نصر الله في بيروت.", ["assassination"]),
        ("وأعلن الجيش القضاء على قائد كتيبة في خان يونس.", ["assassination"]),
        ("حزب الله: استهدفنا مروحية إسرائيلية بصاروخ أرض جو في أجواء الخيام.", ["interception"]),
        ("استهدفت الصواريخ طائرات في قاعدة العند الجوية.", ["shelling"]),
        ("وزارة الدفاع: مسيرة معادية اخترقت أجواء الكويت وتم إسقاطها.", ["interception"]),
        ("طائرات مسيرة اخترقت أجواء البلاد وقصفت مستودعا للوقود.", ["drone_strike"]),
        ("اخترقت طائرتان حربيتان أجواء العاصمة.", ["incursion"]),
        # A weapon in flight, and what is heard.
        ("صاروخ إيراني في أجواء طوباس أثناء توجهه نحو الجنوب، وسماع دوي انفجارات.", ["shelling", "explosion"]),
        ("وأشار إلى أن قوات التدخل السريع داهمت القرية.", ["armed_attack"]),
        ("الجيش يعتقل شابا من القرية عقب مداهمة منزله.", ["detention"]),
        ("سانا: الدفاعات الجوية السورية تسقط صواريخ اخترقت الأجواء في ريف حمص.", ["interception"]),
        ("دخلت طائرة استطلاع المجال الجوي للبلاد.", ["incursion"]),
        ("تصفية مسلحين في سيناء.", ["armed_attack"]),
        ("توفي شاب متأثرا بجراحه في مدينة حمص.", ["armed_attack"]),
        ("توفي مواطن برصاص مسلحين في عدن.", ["armed_attack"]),
        ("القناة 12: إطلاق صواريخ اعتراضية في البحرين.", ["interception"]),
        ("حزب الله: هاجمنا بسرب من المسيرات تجمعا لجنود العدو جنوب بلدة مارون الراس.", ["drone_strike"]),
        ("تنبيه للمواطنين بالابتعاد عن موقع الغارة قرب السفارة في بيروت.", ["air_strike"]),
        ("تصفية قيادي في سيناء.", ["assassination"]),
        # What falls into whose hands, a salvo with which somebody was targeted, drones together with missiles.
        ("وسقطت كركوك دون مقاومة بيد المقاتلين.", ["territory_change"]),
        ("استهداف مقر القيادة في مدينة صفد بصلية صاروخية.", ["shelling"]),
        ("تعرضت الدولة اليوم لهجوم بـ4 صواريخ باليستية ومسيرات.", ["shelling"]),
        # The dead of a war.
        ("وقتل في النزاع السوري أكثر من 200 صحفي.", ["casualty_toll"]),
    ],
)
def test_one_happening_by_its_name(text: str, types: list[str]) -> None:
    assert [claim.type for claim in claims(text, None)] == types


@pytest.mark.parametrize("sentence", ["المدارس لم تكن من بين أهداف الهجوم.", "قال الجيش إن المستشفى لم يكن من بين أهداف الغارة على رفح."])
def test_what_was_among_no_targets_was_not_struck(sentence: str) -> None:
    assert [claim.polarity for claim in claims(f"المتحدث: {sentence}", None)] == ["denied"]


def test_a_headline_tells_what_an_operation_came_to() -> None:
    (claim,) = claims("نفذ الجيش اليمني عملية في ميدي أسفرت عن أسر 4 حوثيين.", "الجيش اليمني يأسر 4 حوثيين")
    assert "يأسر" in [anchor.text for anchor in claim.also]


def test_the_matter_of_a_headline_tells_nothing() -> None:
    (claim,) = claims("قال مسعفون إن 150 شخصا قتلوا في هجوم بغاز سام على دوما.", 'الحرب في سوريا: "عشرات القتلى في هجوم كيماوي"')
    assert claim.attribution[0].anchor.text == "مسعفون"


def test_things_in_another_number_are_struck_by_another_deed() -> None:
    text = "وذكر التقرير أنهم اقتحموا في ذمار 59 منزلا. وأضاف أنهم اقتحموا 9 مساجد."
    assert [claim.type for claim in claims(text)] == ["armed_attack", "armed_attack"]


def test_the_part_of_the_day_of_a_later_telling_is_kept() -> None:
    (claim,) = claims("وقع انفجار في دمشق الاثنين. وقتل خمسة في الانفجار الذي وقع صباح الاثنين في دمشق.")
    assert claim.time is not None and claim.time.anchor.text == "صباح الاثنين"


def test_a_time_of_another_clause_counts_no_dead() -> None:
    text = "وتتوعد دول غربية منذ يومين برد قوي، بعدما تحدث مسعفون عن سقوط مئات القتلى في هجوم كيميائي في دوما."
    assert "casualty_toll" not in [claim.type for claim in claims(text)]


def test_what_one_may_take_part_in_is_expected() -> None:
    (claim,) = claims("وأعلن ولي العهد أن بلاده قد تشارك في ضربات ضد النظام.")
    assert claim.type in ("threat", "prediction")


def test_behind_a_preposition_stands_no_verb_of_going_on() -> None:
    (claim,) = claims("وقالت السفارة إنها على تواصل مع الشرطة لكشف ملابسات اغتيال المهندس في كوالالمبور.")
    assert claim.realis == "occurred"


@pytest.mark.parametrize(
    "sentence",
    [
        "وأكدت وزارة الدفاع أنها لا تعتزم توجيه ضربات جديدة ضد سوريا.",
        "وأعلن المتحدث أن أنقرة لم تعد تنوي شن عملية عسكرية على مدينة تل رفعت.",
    ],
)
def test_what_nobody_means_to_do_is_denied(sentence: str) -> None:
    assert [(claim.polarity, claim.realis) for claim in claims(sentence)] == [("denied", "planned")]


def test_what_is_neither_confirmed_nor_denied_is_possible() -> None:
    text = "وقال المرصد إنه لم يتمكن من تأكيد أو نفي استخدام الغازات السامة في دوما."
    assert [(claim.polarity, claim.certainty) for claim in claims(text)] == [("affirmed", "possible")]


def test_other_strikes_are_no_poison() -> None:
    text = "وذكر الكاتب بما فعلته واشنطن العام الماضي حين شنت ضربات صاروخية على مطار الشعيرات."
    assert [claim.type for claim in claims(text, "خيارات واشنطن بعد الهجوم الكيماوي")][-1] == "shelling"


def test_what_is_for_tomorrow_is_planned() -> None:
    (claim,) = claims("وأعلنت النقابة عن مظاهرة غدا في بيروت.")
    assert (claim.type, claim.realis) == ("protest", "planned")


def test_a_report_inside_a_telling_has_its_time() -> None:
    text = "القناة: تجدد إطلاق الصواريخ مساء اليوم من إيران نحو حيفا، وهناك بلاغات عن انفجارات في عكا."
    assert [claim.time.anchor.text for claim in claims(text, None) if claim.time] == ["مساء اليوم", "مساء اليوم"]


@pytest.mark.parametrize(
    ("sentence", "types"),
    [
        ("أكد وزير الدفاع الفرنسي أنه لا يستبعد استخدام القوة ضد المتمردين.", ["threat"]),
        ("لا تستبعد الحكومة السورية شن هجوم على المتمردين في إدلب.", ["threat"]),
        ("لا يستبعد خبراء وقوع هجمات جديدة في كركوك.", ["prediction"]),
        ("لم يستبعد محللون شن هجمات جديدة في كركوك.", ["prediction"]),
    ],
)
def test_what_a_party_does_not_rule_out_is_its_threat(sentence: str, types: list[str]) -> None:
    assert [claim.type for claim in claims(sentence)] == types


@pytest.mark.parametrize(
    ("sentence", "types", "places"),
    [
        ("ضمن عمليات خيبر 2 قصفنا تجمعا للجنود قرب بلدة مارون الراس.", ["shelling"], ["مارون الراس"]),
        ("في إطار سلسلة عمليات خيبر هاجمنا تجمعا للجنود في مارون الراس.", ["armed_attack"], ["مارون الراس"]),
        ("في المرحلة الثالثة استهدفنا تجمعا للجنود في مارون الراس.", ["armed_attack"], ["مارون الراس"]),
        ("شن الجيش سلسلة عمليات في حلب.", ["incursion"], ["حلب"]),
    ],
)
def test_the_name_of_a_series_of_operations_is_no_place(sentence: str, types: list[str], places: list[str]) -> None:
    found = claims(sentence)
    assert [claim.type for claim in found] == types
    assert [place.anchor.text for claim in found for place in claim.place] == places


@pytest.mark.parametrize(
    ("text", "doer", "place"),
    [
        ("انسحبت إسرائيل من بلدة الخيام.", ["إسرائيل"], ["الخيام"]),
        ("أعلنت موسكو سيطرتها على بلدة تشاسيف يار.", ["موسكو"], ["تشاسيف يار"]),
        ("أعلنت روسيا السيطرة على بلدتين في دونيتسك.", ["روسيا"], ["دونيتسك"]),
        ("أكدت كييف سيطرة روسيا على مدينة باخموت.", ["روسيا"], ["باخموت"]),
    ],
)
def test_ground_that_a_state_takes_or_gives_up_is_told_without_forces(text: str, doer: list[str], place: list[str]) -> None:
    claim = marsad.read(text).claims[0]
    assert (claim.type, [m.anchor.text for m in claim.perpetrator], [p.anchor.text for p in claim.place]) == ("territory_change", doer, place)


@pytest.mark.parametrize("text", ["انسحبت واشنطن من اتفاق باريس.", "انسحبت إيران من المفاوضات.", "تعزز الصين سيطرتها على السوق."])
def test_what_a_state_leaves_or_controls_that_is_no_ground_is_not_told(text: str) -> None:
    assert not marsad.read(text).claims
