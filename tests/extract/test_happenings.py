"""Which words tell a happening, which of them tell the same one, and which tell none."""

from __future__ import annotations

import pytest

import marsad


def told(text: str) -> list[tuple[str, str]]:
    """The type and the realis of each claim, in text order."""
    return [(claim.type, claim.realis) for claim in marsad.read(text).claims]


@pytest.mark.parametrize(
    ("sentence", "claims"),
    [
        # A verb of striking and the strikes that are its subject.
        ("استهدفت غارات أخرى بلدة الخيام.", [("air_strike", "occurred")]),
        ("استهدفت ضربات صاروخية ميناء اللاذقية قبل الفجر.", [("shelling", "occurred")]),
        # A weapon and the clause that says where it was fired, an adjective between.
        ("اعترضت الدفاعات الجوية في حيفا صواريخ ثقيلة أطلقت من جنوب لبنان.", [("interception", "occurred")]),
        # What kind of operation it is.
        ("ينفذ الجيش العراقي عملية تطهير في سامراء.", [("territory_change", "ongoing")]),
        ("صد الجيش السوداني محاولة تسلل قرب الأبيض.", [("armed_clash", "occurred")]),
        ("صدت قوات الجيش هجوما عنيفا على كركوك.", [("armed_attack", "occurred")]),
        ("أحبط الجيش هجوما انتحاريا شمال بعقوبة.", [("armed_clash", "occurred")]),
        # A counted weapon behind its verb, with subjects and times between.
        ("أطلقت القوات البحرية الفرنسية فجر الأحد نحو 40 صاروخا على مواقع قرب تدمر.", [("shelling", "occurred")]),
        ("تعرض رتل عسكري لتفجير بعبوة ناسفة قرب الحلة.", [("explosion", "occurred")]),
        ("ارتفعت حصيلة ضحايا التفجير في بعقوبة إلى 12 قتيلا.", [("explosion", "occurred")]),
        # How somebody was killed.
        ("اغتيل المهندس رميا بالرصاص في صيدا.", [("assassination", "occurred")]),
        # A hashtag of a noun and its adjective is no name.
        ("اندلعت #معارك_ضارية بين الجيش والمتمردين في دارفور.", [("armed_clash", "occurred")]),
        ("أحبطت الشرطة هجوما إرهابيا كان يستهدف سوقا في تونس.", [("armed_attack", "occurred")]),
        ("اغتيل المحافظ بعبوة ناسفة استهدفت سيارته في تعز.", [("assassination", "occurred")]),
        ("شهدت بلدة بارا معارك استمرت يومين.", [("armed_clash", "occurred")]),
        ("أطلقت الجماعة عشر مسيرات باتجاه ميناء جدة.", [("drone_strike", "occurred")]),
        ("ألقى ملثمون قنبلة يدوية على مقهى في طرابلس.", [("armed_attack", "occurred")]),
        ("رشق محتجون الشرطة بالحجارة في سيدي بوزيد.", [("riot", "occurred")]),
        ("أطلقت المقاتلات في الفجر أربع مسيرات على بورتسودان.", [("drone_strike", "occurred")]),
        ("أوضح مصدر، طلب عدم كشف اسمه، أن انتحاريا فجر نفسه في كابل.", [("suicide_attack", "occurred")]),
        ("استخدمت قوات الحكومة غاز الكلور في قصف بلدة سرمين.", [("chemical_attack", "occurred")]),
        ("ألقت المروحيات برميلين متفجرين على داريا.", [("air_strike", "occurred")]),
        ("عثرت الشرطة على جثة عامل في البصرة.", [("body_found", "occurred")]),
        ("قال مسؤول إن الضربة نفذت في محافظة أبين.", [("armed_attack", "occurred")]),
        ("أوقف التحالف القصف على صنعاء.", [("shelling", "occurred")]),
        ("هاجم مئات المحتجين مقر الحزب في صفاقس.", [("riot", "occurred")]),
        ("فتح مسلحون النار على حافلة في كركوك.", [("armed_attack", "occurred")]),
        ("نفذ الجيش عملية عسكرية استهدفت موقعا في درنة.", [("armed_attack", "occurred")]),
        ("قالت المنظمة إن المستشفى تعرض لأربع ضربات في معرة النعمان.", [("armed_attack", "occurred")]),
        ("إن طائرات بلا طيار استهدفت مخازن ذخيرة في بابل.", [("drone_strike", "occurred")]),
        # The noun with its doer, and the verb that says what was struck.
        ("قال المرصد إن قصف التحالف العربي استهدف مقرات للحرس في صعدة.", [("shelling", "occurred")]),
        ("ذكر شهود أن غارات القوات الأمريكية استهدفت معسكرا قرب الحديدة.", [("air_strike", "occurred")]),
        ("قام المتظاهرون برشق الجيش بالحجارة شرق خان يونس.", [("riot", "occurred")]),
        ("أجبرت الميليشيات سكان القرية على النزوح من منازلهم جنوب الحديدة.", [("displacement", "occurred")]),
        # The verb and its salvo, strikes that shelled.
        ("قصفنا مستوطنة كريات شمونة بصلية صاروخية.", [("shelling", "occurred")]),
        ("قال مصدر إن الضربات قصفت مطارين قرب دمشق.", [("shelling", "occurred")]),
        ("تصدت الدفاعات الجوية لصواريخ فوق حمص.", [("interception", "occurred")]),
        ("أصيب 20 شابا خلال مسيرة العودة شرق خان يونس.", [("protest_repression", "occurred"), ("protest", "occurred")]),
        # A party that draws back has left the ground.
        ("أفادت مصادر بانسحاب قوات الدعم السريع من الفاشر.", [("territory_change", "occurred")]),
        # A clause about who did it stands between the noun and the verb that says what was struck.
        ("إن الغارات التي شنها الطيران الإسرائيلي على الضاحية استهدفت مخازن أسلحة.", [("air_strike", "occurred")]),
        ("الهجمات التي شنها الحوثيون، استهدفت سفينتين في البحر الأحمر.", [("armed_attack", "occurred")]),
        ("القصف الذي تعرضت له مدينة خاركيف طال مستشفى.", [("shelling", "occurred")]),
        ("العملية التي نفذها الجيش في جنين استهدفت مطلوبين.", [("armed_attack", "occurred")]),
        ("الغارات التي شنها الطيران على إدلب جاءت بعد هجوم استهدف حميميم.", [("air_strike", "occurred"), ("armed_attack", "occurred")]),
    ],
)
def test_one_happening_is_told_once(sentence: str, claims: list[tuple[str, str]]) -> None:
    assert told(sentence) == claims


@pytest.mark.parametrize(
    ("sentence", "claims"),
    [
        ("هددت أنقرة برد حازم على الهجوم على قنصليتها في الموصل.", [("threat", "threatened"), ("armed_attack", "occurred")]),
        ('هددت أنقرة برد "حازم" على الهجوم في الموصل.', [("threat", "threatened"), ("armed_attack", "occurred")]),
        ("توعدت إيران بالانتقام لاغتيال القائد في طهران.", [("threat", "threatened"), ("assassination", "occurred")]),
        ("لا يستبعد القائد التركي قصف معسكرات، كرد على الهجوم الكيمياوي في خان شيخون.", [("threat", "threatened"), ("chemical_attack", "occurred")]),
        ("تدرس تركيا توجيه ضربة عسكرية لليبيا، ردا على الهجوم في سرت.", [("armed_attack", "planned"), ("armed_attack", "occurred")]),
        ("سترد إيران على أي هجوم.", [("prediction", "predicted")]),
    ],
)
def test_what_is_answered_has_happened_and_is_not_the_answer(sentence: str, claims: list[tuple[str, str]]) -> None:
    assert told(sentence) == claims


def test_who_threatens_did_not_do_what_is_answered() -> None:
    _, attack = marsad.read("هددت أنقرة برد حازم على الهجوم على قنصليتها في الموصل.").claims
    assert (attack.perpetrator, attack.responsibility) == ((), None)


@pytest.mark.parametrize(
    "sentence",
    [
        "عاد الشاب إلى أسرته في المعسكر قرب مقر الجيش.",
        "قال الصحفي ياسر منصور للجيش إنه بخير.",
        "وتتواصل عملية تسليم الأسلحة في معسكر الجيش.",
        "تقاتل فصائل تركية إلى جانب الجيش الليبي.",
        "يقاتل الآلاف في صفوف التنظيم في سوريا.",
        "يعود المجندون من جبهات القتال في الشمال.",
        "وستدخل الحرب عامها الثامن والجيش في مواقعه.",
        "لم يتسن الوصول إلى قوات الجيش للتعليق.",
        "عادت الطائرات الحربية من دون دخول الأجواء اللبنانية.",
        "وعدت الشرطة من يقدم معلومات تؤدي إلى اعتقال الهارب بمبلغ كبير.",
        "ورأى النائب أن الرد العسكري كان محدودا.",
        "قضت محكمة في بغداد بإعدام خمسة من عناصر التنظيم.",
        "أصدرت محكمة مصرية حكما بالإعدام على عشرة متهمين بالإرهاب.",
        "على الحكومة أن تسأل النواب قبل شن عمل عسكري.",
        "غالبا ما يشن المسلحون هجمات في الصحراء.",
        "تدرب الجنود على قواعد الاشتباك قرب الحدود.",
        "تجرى للجنود عمليات بتر في مستشفى بغداد.",
        "واعتبرت الدولة ذلك تصعيدا يهدد أمن المنطقة.",
        "وهذا خرق واضح لتعهد الجيش.",
        "هاجم النائب رئيس الحكومة في مقابلة مع الجيش والصحافة.",
        "أجرى الجيش تدريبا على صد هجوم صاروخي.",
        "أحيا السكان ذكرى مجزرة كفر قاسم.",
        "لو لم يتدخل الجيش لسقطت المدينة بيد المسلحين.",
        "انفجرت أسطوانة غاز في مطعم قرب مقر الشرطة.",
        "دوى صوته كانفجار في القاعة.",
        "سجل اللاعب هدفا قاتلا في مرمى الجيش.",
        "تعهد الوزير باستعادة الأمن في العاصمة.",
        "أوقفت السلطات برنامجا تلفزيونيا.",
        "لم تتمكن القوات من اقتحام البلدة.",
        "هاجم الرئيس على تويتر حلفاءه في الجيش.",
        "دان المجلس قرار الحكومة وقف القصف.",
        "استشهد الوزير بقول الشاعر.",
        "هزم المنتخب الجزائري ضيفه في وهران وقصف مرماه بثلاثة أهداف.",
        "حذر الخبير من هجوم إلكتروني على المصارف.",
        "وصف النائب ما جرى بأنه جريمة.",
        "أجلت المحكمة النظر في القضية.",
        "تعرض الاقتصاد لضربة قاسية.",
        "تعرض الفريق لأربع ضربات موجعة هذا الموسم.",
        "رغم اعتراض واشنطن على خططهم للاستقلال في كركوك.",
        "سيتم تفعيل الإنذارات خلال الدقائق القادمة في حيفا.",
        "ضمن خطة تستهدف أكثر من ألفي طفل في مأرب.",
        "قال المتحدث إن إطلاق الصواريخ الباليستية باتجاه المدن والقرى الآهلة بالسكان يعد مخالفا للقانون الدولي.",
        "يدخل مفتشو المنظمة إلى بلدة دوما الأربعاء.",
        "أجلت الأمم المتحدة إرسال المفتشين إلى بلدة في الأنبار.",
        "قال الوزير إن استخدام أسلحة كيميائية لن يكون منطقيا من جانبه.",
        "دخلت السيدة في غيبوبة قرب مقر الجيش.",
        "القبة الحديدية: إنذار كاذب بشأن اختراق مسيرة في الجليل الأعلى.",
        "تبين أن إنذار تسلل مسيرة في نهاريا كان كاذبا.",
        "قتل أربعة عسكريين وجرح خامس من جراء تحطم طائرة نقل عسكرية قرب مطار طرابلس.",
        "نشرت وسائل إعلام رسمية خبرا مصورا لزيارة الرئيس إلى مقر الجيش.",
    ],
)
def test_words_of_force_that_tell_of_none_make_no_claim(sentence: str) -> None:
    assert told(sentence) == []


@pytest.mark.parametrize(
    ("sentence", "type_"),
    [
        ("يأسر الجيش جنودا من العدو.", "detention"),
        ("نفذ الجيش عملية نوعية ضد مسلحين في حمص.", "armed_attack"),
        ("أعدمت السلطات ثلاثة رجال في بغداد.", "execution"),
        ("قاتلت القوات التنظيم في سنجار.", "armed_clash"),
        ("دخلت قوات الجيش المدينة بعد منتصف الليل.", "incursion"),
        ("سيكون الرد العسكري قاسيا، قال القائد الإيراني.", "threat"),
        ("ليلة لم يتوقعها السكان: قصف صاروخي على بلدة الخيام.", "shelling"),
        ("غادر مئات المدنيين الفاشر هذا الأسبوع بعد القصف.", "displacement"),
        ("وكانت مئات الأسر من المدنيين والجرحى، قد غادروا البلدة بعد القصف.", "displacement"),
    ],
)
def test_the_same_words_tell_where_they_are_meant(sentence: str, type_: str) -> None:
    assert type_ in [claim.type for claim in marsad.read(sentence).claims]


@pytest.mark.parametrize(
    ("sentence", "harm"),
    [
        ("قُتل، بحسب المصدر، أكثر من 90 شخصا في معارك سرت.", ("killed", 90, None)),
        ("وأصيب، وفقا لمصدر طبي في المستشفى، ثلاثة أطفال في انفجار بالموصل.", ("injured", 3, 3)),
        ("اعتقلت القوات الإسرائيلية، بحسب نادي الأسير، عشرين فلسطينيا.", ("detained", 20, 20)),
    ],
)
def test_an_aside_about_the_teller_parts_no_verb_from_its_victims(sentence: str, harm: tuple[str, int, int | None]) -> None:
    (found,) = marsad.read(sentence).claims[0].harm
    assert (found.kind, found.least, found.most) == harm


def test_a_war_that_was_not_declared_is_a_denial() -> None:
    (claim,) = marsad.read("قال رئيس الوزراء إن حكومته لم تعلن الحرب على ليبيا.").claims
    assert (claim.type, claim.polarity, claim.responsibility) == ("threat", "denied", None)


@pytest.mark.parametrize(
    "sentence",
    [
        "قال الوفد الليبي إنه لم يحصل أي قصف مدفعي على سرت.",
        "قال المسؤولون الأتراك إنه لم يحدث هجوم في عفرين.",
        "وقال المسؤولون الأتراك إن الهجوم الكيماوي في عفرين كان كذبة وخدعة.",
        "ونفت تركيا أن تكون شنت ضربة على القرية.",
    ],
)
def test_what_did_not_happen_is_denied(sentence: str) -> None:
    assert [claim.polarity for claim in marsad.read(sentence).claims] == ["denied"]


def test_the_towns_that_a_road_joins_are_no_sides_of_a_fight() -> None:
    (claim,) = marsad.read("صدت المقاومة محاولة تسلل على الطريق الواصل بين حمص وتدمر.").claims
    assert [actor.anchor.text for actor in claim.perpetrator] == ["المقاومة"]


def test_states_between_whom_there_is_fighting_are_its_sides() -> None:
    (claim,) = marsad.read("اندلعت اشتباكات بين الهند وباكستان على الحدود.").claims
    assert [actor.anchor.text for actor in (*claim.perpetrator, *claim.target)] == ["الهند", "باكستان"]


def test_a_negation_belongs_to_the_verb_that_it_stands_before() -> None:
    killing, arrest = marsad.read("ما زال الاغتيال لغزا، ولم تعتقل الشرطة أحدا.").claims
    assert (killing.polarity, arrest.polarity) == ("affirmed", "denied")


def test_nobody_arrested_is_no_state_that_goes_on() -> None:
    (claim,) = marsad.read("لم تعتقل الشرطة أحدا في المدينة.").claims
    assert (claim.polarity, claim.realis) == ("denied", "occurred")


@pytest.mark.parametrize("text", ["مقتل خمسة أشخاص في حادث سير قرب عدن.", "وفاة ثلاثة أطفال جراء البرد في مخيم للنازحين."])
def test_accidents_and_the_weather_make_no_claim(text: str) -> None:
    assert not marsad.read(text).claims


@pytest.mark.parametrize("text", ["ما فعله الفصيل يشكل خروجا عن الاتفاق.", "دعا المبعوث إلى وقف الأعمال العدائية في تعز."])
def test_departures_from_rules_and_calls_to_stop_make_no_claim(text: str) -> None:
    assert not marsad.read(text).claims
