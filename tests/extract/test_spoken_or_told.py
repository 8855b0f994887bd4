"""Clauses that speak of force and tell of none, those whose force is yet to come, and beside each the sentence that tells."""

from __future__ import annotations

import pytest

import marsad
from marsad.model import Claim


def claims(text: str) -> tuple[Claim, ...]:
    return marsad.read(text, published="2024-05-10").claims


def told(text: str) -> list[tuple[str, str]]:
    return [(claim.type, claim.realis) for claim in claims(text)]


@pytest.mark.parametrize(
    "sentence",
    [
        "ويمكن للنظام اعتراض صواريخ كروز الأميركية.",
        "ويمكنها قصف أي مدينة في السودان.",
        "ويمكن للجيش السوداني شن هجوم على كسلا.",
        "بإمكان القوات الروسية قصف المدينة.",
        "عادة يبلغ الأمريكيون الروس بالغارات في وقت سابق.",
        "قالت رئيسة الوزراء ألا بديل عن استخدام القوة العسكرية في مالي.",
        "إنه مقتنع بأن الرئيسين لن يسمحا بمواجهة مسلحة بين البلدين.",
        "وأكد أن الجهود لوقف إطلاق النار مستمرة.",
        "ازداد الضغط لإنهاء القتال.",
        "وللحشد دور كبير في التصدي للمتطرفين.",
        "سيحسن النظام من السيطرة على المجال الجوي السوري.",
        "تحدث عن معالجة التهديد النووي وسوق النفط.",
        "يجري الحديث عن تغيير ميزان التهديد في المنطقة.",
        "لن نسكت على أي اعتداء على أرضنا.",
        "وقال إن التهديدات الإيرانية لن تثني القوات المسلحة عن مهامها.",
    ],
)
def test_what_somebody_can_does_as_a_rule_or_will_not_have_is_not_told(sentence: str) -> None:
    assert told(sentence) == []


@pytest.mark.parametrize(
    "sentence",
    [
        "شن رئيس الوزراء الهندي ناريندرا مودي الذي شارك في المؤتمر هجوما مفاجئا وحادا على طهران قائلا إنها تهدد العالم.",
        "لكن مسودة البيان التي قدمتها تونس جوبهت باعتراض من جانب الصين.",
        "قوبل المشروع باعتراض من قبل فرنسا.",
        "التحركات الروسية في القرم تستهدف زعزعة الوضع في المنطقة.",
        "تستهدف الخطة تحقيق السلام في السودان.",
        "رغم معارضة المنظمين انتشرت دعوات على نطاق واسع.",
        "سمع دوي إطلاق نار احتفالا بالاتفاق في كسلا.",
        'كانت الهيئة الوطنية أطلقت "جمعة الشهداء" على مسيرة اليوم.',
        "وغادر والدا الطفلتين تونس للانضمام إلى التنظيم في سوريا.",
        "قال إنه مستعد لتثبيت المناطق والتقدم بمساري آستانة وسوتشي.",
    ],
)
def test_words_of_force_for_what_is_none(sentence: str) -> None:
    assert told(sentence) == []


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("يمكن رؤية آثار القصف على المدرسة في كسلا.", [("shelling", "occurred")]),
        ("يمكن لسكان المدينة سماع دوي القصف في كسلا.", [("shelling", "occurred")]),
        ("قصف الجيش كعادته المدينة بالمدافع.", [("shelling", "occurred")]),
        ("شن تنظيم الدولة هجوما عنيفا على كركوك قائلا إنه رد على الغارات.", [("armed_attack", "occurred")]),
        ("شن الجيش هجوما عنيفا على مواقع المتمردين متهما إياهم بخرق الهدنة.", [("armed_attack", "occurred")]),
        ("تم اعتراض الصاروخ من قبل الدفاعات الجوية السعودية.", [("interception", "occurred")]),
        ("طائرات روسية تستهدف مواقع المتمردين في إدلب.", [("air_strike", "occurred")]),
        ("أطلق مسلحون النار على سيارة في كسلا.", [("armed_attack", "occurred")]),
        ('أطلقت كتائب القسام "صاروخ عياش" على عسقلان.', [("shelling", "occurred")]),
        ("أعلن الوسطاء التوصل إلى وقف إطلاق النار بعد جهود مصرية.", [("ceasefire", "occurred")]),
        ("سيطرت القوات على المدينة.", [("territory_change", "occurred")]),
    ],
)
def test_the_same_words_where_they_tell(sentence: str, expected: list[tuple[str, str]]) -> None:
    assert told(sentence) == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("الدول الغربية مصممة على شن ضربات عسكرية في مالي.", [("armed_attack", "planned")]),
        ("أصبحت المدينة على شفا هجوم.", [("armed_attack", "planned")]),
        ("قال الجيش إن أكبر عملية هجومية في تاريخه ستبدأ خلال ساعات على مواقع المتمردين.", [("armed_attack", "planned")]),
        ("تحدثوا عن توصل القوات الكردية إلى اتفاق مع بغداد لدخول الجيش العراقي إلى كركوك.", [("incursion", "planned")]),
        ("قال المستشار إن القوات وافقت على أن تنسحب من كركوك.", [("territory_change", "planned")]),
        ("أجبرت القوات المسلحين على أن ينسحبوا من كركوك.", [("territory_change", "occurred")]),
        ("أكد المتحدث أن القوات الشرعية ستدخل المدينة قريبا.", [("incursion", "planned")]),
        ("يتوقع خبراء أن القوات ستدخل كركوك.", [("prediction", "predicted")]),
        ("وصلت القوات وقد تشن هجوما على كركوك.", [("deployment", "occurred"), ("prediction", "predicted")]),
        ("وصلت القوات وقد شنت هجوما على كركوك.", [("deployment", "occurred"), ("armed_attack", "occurred")]),
        ("الهجوم على المدينة قد يكون قريبا جدا.", [("prediction", "predicted")]),
        ("قد يكون الهجوم على القاعدة من عمل المسلحين.", [("armed_attack", "occurred")]),
        ("لم أتحدث قط عن موعد الهجوم على المدينة.", [("prediction", "predicted")]),
        ("هدد أردوغان بالضغط على المدينة، ما أثار مخاوف من اندلاع مواجهة بين الطرفين.", [("prediction", "predicted")]),
        ("حذر الوزير من كارثة في ظل القصف المستمر على الأحياء في الفاشر.", [("shelling", "ongoing")]),
        ("وحذرت الأمم المتحدة من أن الفاشر قد تستحيل إلى خراب، مع تواصل القصف على الأحياء.", [("shelling", "ongoing")]),
        ("حذرت المنظمة من تواصل القصف على الفاشر.", [("prediction", "predicted")]),
        ("نعبر عن ثقتنا بالقوات الإيرانية وبعزمهم على مجابهة العدوان.", [("armed_attack", "occurred")]),
        ("فر السكان بعد تصاعد القصف على المدينة.", [("displacement", "occurred"), ("shelling", "ongoing")]),
    ],
)
def test_what_is_yet_to_come_and_what_is_there_already(sentence: str, expected: list[tuple[str, str]]) -> None:
    assert told(sentence) == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("منذ هدد الرئيس الروسي بشن ضربات صاروخية على كييف، يسود القلق المدينة.", "threat"),
        ("وقال الرئيس إن بلاده ستوسع هجومها ضد المتمردين إلى كسلا.", "threat"),
        ("قال المتحدث إن الجيش سيرد بحزم على أي محاولة لعبور الحدود.", "threat"),
        ("قال الخبير العسكري إن الجيش سيهاجم المدينة.", "prediction"),
        ("قال المتحدث باسم المتمردين إن الجيش سيهاجم المدينة.", "prediction"),
        ("حرس الثورة: سنبدأ في أي لحظة عملية هجومية هي الأشرس باتجاه القواعد الأميركية.", "threat"),
        ("على الجنود إلقاء أسلحتهم وإلا فسيواجهون الموت.", "threat"),
        ("بدأت القوات المسلحة الإيرانية في توجيه رد ساحق على هذه الأعمال.", "armed_attack"),
        ("العمليات الانتحارية التي استهدفت مدنيين في مقديشو.", "suicide_attack"),
        ("قال إن العمليات التي تنفذها القوات المسلحة الروسية تأتي في إطار الرد على الهجوم.", "armed_attack"),
        ("نفذت القوات العراقية عمليات تفتيش في كركوك.", "incursion"),
        ("يشهد الكيان حالة من الذعر وسط تصاعد العمليات الصاروخية الإيرانية.", "shelling"),
        ("قالت المصادر إن أسلحة كيماوية استخدمت في هجوم على مدينة محاصرة.", "chemical_attack"),
        ("نفذت القوات إغارات دقيقة في دارفور لتدمير مواقع عسكرية وقتل عناصر المتمردين.", "armed_attack"),
        ("حركت بريطانيا غواصات صوب سوريا.", "deployment"),
        ("انتقلت الفرقة الخامسة إلى كسلا.", "deployment"),
        ("إن تظاهرة خرجت بدعم من المسلحين وضمت 300 شخص.", "protest"),
        ("واستهدفت الغارات مواقع وتعزيزات عسكرية على الخط بين تعز والحديدة.", "air_strike"),
    ],
)
def test_what_it_is_called(sentence: str, expected: str) -> None:
    assert [claim.type for claim in claims(sentence)] == [expected]


def test_ships_that_strike_an_air_base_do_so_from_the_sea() -> None:
    assert {claim.type for claim in claims('القوات البحرية دكت منشآت قاعدتي "المنهاد" و"علي السالم" الجويتين.')} == {"shelling"}


@pytest.mark.parametrize(
    ("sentence", "polarity"),
    [
        ("ولم يحدد الجهة المسؤولة عن إطلاق النار على الدورية.", "affirmed"),
        ("قال إن الهجوم على القنصلية لم تنفذه القوات الروسية.", "denied"),
        ("أشار إلى أن الهجمات التي نفذت في تركيا، ضد أجزاء من هذه الدولة، لم تنفذها القوات المسلحة الإيرانية.", "denied"),
        ("أكدت الوزارة أن روسيا لم تستخدم أنظمتها الدفاعية الجوية للتصدي للصواريخ.", "denied"),
        ("استخدم الجيش منظوماته للتصدي للصواريخ.", "affirmed"),
        ("لن نشن أي هجوم على كسلا.", "denied"),
    ],
)
def test_what_was_not_done_is_denied_and_whose_it_was_need_not_be_known(sentence: str, polarity: str) -> None:
    assert [claim.polarity for claim in claims(sentence)] == [polarity]


def test_what_inflicts_losses_expects_none() -> None:
    assert [claim.certainty for claim in claims("أسلحة إيرانية تستهدف مركز عمليات وتوقع قتلى أمريكيين.")] == ["stated"]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("وحذرت مصر إثيوبيا من تكرار الخطأ الذي ارتكبته إريتريا بإرسال قوات إلى الفشقة.", [("deployment", "occurred", "affirmed")]),
        ("قال الوزير إن إرسال جنود إلى كسلا ليس مطروحا.", [("deployment", "planned", "denied")]),
        ("تعتقد واشنطن أن مفتشي المنظمة لم يدخلوا موقع الهجوم الكيماوي المفترض في كسلا.", [("chemical_attack", "occurred", "affirmed")]),
        ("عبرت باريس عن خشيتها من العبث بالأدلة في المدينة، والتي باتت تنتشر فيها شرطة عسكرية روسية.", [("deployment", "ongoing", "affirmed")]),
        ("سيطل الرئيس من مقر الوزارة مساء اليوم.", []),
        ("لن تغير المحادثات شيئا، ولم تغير شيئا على الصعيد العسكري.", []),
        ("تغير الطائرات الروسية على إدلب.", [("air_strike", "occurred", "affirmed")]),
        ("ويضيف المراسل أن هذا تمهيد لعملية برية واسعة على الغوطة.", [("incursion", "planned", "affirmed")]),
        ("لم يطل القصف المدرسة في كسلا.", [("shelling", "occurred", "denied")]),
        ("دخلنا لمرحلة الهجوم على المنشآت.", [("armed_attack", "occurred", "affirmed")]),
        ("تعرضت مواقع إسرائيلية لهجوم إلكتروني أمس. ومن بين المواقع التي تعرضت للهجوم موقع نقابة المعلمين.", []),
        ("تعرضت مواقع لهجوم إلكتروني أمس. وفي كسلا قصفت المدافع بلدة، وأدى الهجوم إلى مقتل عشرة.", [("shelling", "occurred", "affirmed")]),
    ],
)
def test_what_a_clause_takes_as_known(sentence: str, expected: list[tuple[str, str, str]]) -> None:
    assert [(claim.type, claim.realis, claim.polarity) for claim in claims(sentence)] == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("البحرية الروسية تخلي ميناء طرطوس.. فرار أم إعادة تموضع", ["deployment"]),
        ("دخل المقاتلون بلدة كاتانا بعد انسحاب عناصر إم23 منها دون قتال.", ["incursion", "territory_change"]),
        ("وكتب ترامب أن الصواريخ قادمة وهاجم موسكو لدعمها رئيس النظام السوري.", []),
        ("هاجم الجيش كسلا لدعم قواته في المنطقة.", ["armed_attack"]),
        ("نشرت موسكو صواريخ اعتراضية تكفي للتصدي لهجوم واسع النطاق.", []),
        ("نشرت القوات تعزيزات للتصدي لهجوم شنه المتمردون على كسلا.", ["deployment", "armed_attack"]),
        ("وأكد التحالف الاستمرار في التصدي لهذه القدرات الإيرانية.", []),
        ("وما من أدلة على حصول مثل هكذا هجوم.", []),
        ("قال القائد إن أي قوة تدخل كسلا ستدمر.", []),
        ("ترد القوات على أي هجوم وتقصف مواقع المتمردين في كسلا.", ["shelling"]),
        ('ضمن عملية عسكرية واسعة أطلق عليها "قطع رأس الأفعى" منذ أشهر.', []),
        ("تلتزم جميع الدول بالسماح بإجراء عمليات التفتيش على أراضيها.", []),
        ("تعهدوا بالتعاون، لكن الضربات الغربية على دمشق قبل أسابيع زعزعت وحدتهم.", ["armed_attack"]),
        ("اعتبرت واشنطن أن الروس يمكن أن يكونوا عبثوا بمكان الهجوم.", ["armed_attack"]),
    ],
)
def test_what_a_question_a_name_or_a_purpose_only_holds(sentence: str, expected: list[str]) -> None:
    assert [claim.type for claim in claims(sentence)] == expected


def test_a_poison_attack_elsewhere_is_not_the_missile_told_before() -> None:
    text = "وأطلق الحوثيون صاروخا بالستيا باتجاه جازان. وردا على الهجوم الكيميائي المفترض الذي استهدف دوما، توعدت واشنطن دمشق."
    assert {claim.type for claim in claims(text)} >= {"shelling", "chemical_attack"}
