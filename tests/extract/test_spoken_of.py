"""Words of force that are spoken of and tell of no happening, each with a sentence beside it in which they do tell."""

from __future__ import annotations

import pytest

import marsad


def types(sentence: str) -> list[str]:
    return [claim.type for claim in marsad.read(sentence, title="عنوان الخبر", published="2024-05-01").claims]


@pytest.mark.parametrize(
    "sentence",
    [
        'وشدد الوزير على أن استخدام الأسلحة الكيماوية في سوريا "خط أحمر" بالنسبة له.',
        "وتخضع مئذنة المسجد لتهديد قذائف الحوثيين.",
        "وأشار البيان إلى قدرات الجماعة وتهديدها للمنشآت المدنية في المملكة.",
        "هاجم الكاتب سالم حمد زميله وتصريحاته الأخيرة.",
        "وأشار إلى تدخل وساطة قبلية في رداع.",
        "وتوقع المصدر أن تطول الأزمة ما لم تتدخل وساطات قبلية.",
        "وينص الاتفاق على فتح ممر لخروج المدنيين من دوما.",
        "وأعلنت المنظمة دخول محققي الأمم المتحدة إلى مدينة دوما.",
        "وقال التلفزيون إن خبراء المنظمة يدخلون مدينة دوما.",
        "ويعود السكان عادة إلى بيوتهم بعد تحرير أي منطقة.",
    ],
)
def test_what_is_only_spoken_of_makes_no_claim(sentence: str) -> None:
    assert types(sentence) == []


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("استخدمت قوات الحكومة الأسلحة الكيماوية في سوريا.", ["chemical_attack"]),
        ("وجدد الوزير تهديده لإسرائيل بالرد على أي هجوم.", ["threat"]),
        ("هاجم مسلحون موقف حافلات في مدينة كركوك.", ["armed_attack"]),
        ("وأعلنت الحكومة تدخل قوات أجنبية في دارفور.", ["incursion"]),
        ("بدأ خروج المدنيين من دوما.", ["displacement"]),
        ("دخلت القوات الحكومية مدينة دوما.", ["incursion"]),
        ("عاد السكان بعد أن حررت القوات العراقية مدينة الموصل.", ["territory_change"]),
        ("نفى الجيش السوداني استهداف أي منشأة مدنية في الخرطوم.", ["armed_attack"]),
    ],
)
def test_the_same_words_tell_where_something_happened(sentence: str, told: list[str]) -> None:
    assert types(sentence) == told


def test_what_an_announced_strike_answers_is_its_reason() -> None:
    assert types("هدد الرئيس الأميركي باستهداف مواقع في سوريا ردا على الهجوم في دوما.") == ["threat", "armed_attack"]


def test_a_similar_happening_is_another_one() -> None:
    text = "اندلعت اشتباكات بين الجيش ومسلحين في تعز.\n\nويأتي هذا بعد أيام من اشتباكات مماثلة بين قبائل يمنية ومسلحين في مأرب."
    assert types(text) == ["armed_clash", "armed_clash"]


def test_one_time_of_several_is_told() -> None:
    assert types("وهذه هي المرة الثالثة التي تستهدف فيها الطائرات مستودعات في تعز.") == ["air_strike"]


def test_nobody_threatens_with_those_who_have_been_killed() -> None:
    text = "وهددت الولايات المتحدة النظام السوري بالرد على هجوم في دوما، ما أدى إلى سقوط عشرات القتلى."
    assert [type_ for type_ in types(text) if type_ == "threat"] == ["threat"]


def test_who_takes_control_of_an_aircraft_takes_no_ground() -> None:
    assert types("سيطرت القوات الإماراتية على طائرة بدون طيار محملة بالمتفجرات في المخا.") == ["interception"]


@pytest.mark.parametrize(
    ("sentence", "realis"),
    [
        ("تواصلت المعارك العنيفة بين الجيش والحوثيين، الأحد، في الجوف.", "ongoing"),
        ("وأشار إلى تواصل القصف على مدينة تعز.", "ongoing"),
        ("وتقصف الميليشيات، مرارا، أحياء سكنية في تعز.", "ongoing"),
        ("وتقصف الميليشيات دائما أحياء سكنية في تعز.", "ongoing"),
        ("وقصفت إسرائيل مرارا مواقع في سوريا.", "occurred"),
        ("ونشرت مواقع التواصل صورا لقصف مدينة تعز.", "occurred"),
    ],
)
def test_what_goes_on_is_told_as_going_on(sentence: str, realis: str) -> None:
    assert [claim.realis for claim in marsad.read(sentence, title="عنوان الخبر", published="2024-05-01").claims] == [realis]


def test_ground_that_is_left_and_ground_that_is_taken_are_two() -> None:
    text = "بدأ انسحاب مقاتلي المعارضة من القلمون.\n\nوسيطرت قوات النظام على القلمون."
    assert types(text) == ["territory_change", "territory_change"]


def test_what_is_answered_is_not_the_answer() -> None:
    text = "شنت الولايات المتحدة ضربات جوية على مواقع في سوريا ردا على الهجوم الكيماوي في دوما."
    assert types(text) == ["air_strike", "chemical_attack"]


def test_who_meddles_with_the_site_of_an_attack_did_not_make_it() -> None:
    (claim,) = marsad.read("اتهمت وفود غربية روسيا بالعبث بموقع الهجوم الأخير في دوما.", title="عنوان الخبر", published="2024-05-01").claims
    assert (claim.perpetrator, claim.polarity) == ((), "affirmed")
    (claim,) = marsad.read("ونفى الوزير أي تلاعب بالأدلة في موقع الهجوم الكيماوي في دوما.", title="عنوان الخبر", published="2024-05-01").claims
    assert claim.polarity == "affirmed"


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("وقال الوفد إن المنظمة تواصل التحقيق في استخدام الحكومة السورية للأسلحة الكيمياوية.", ["chemical_attack"]),
        ("ونفت الحكومة السورية استخدامها للسلاح الكيماوي في دوما.", ["chemical_attack"]),
        ("واصلت المنظمة توثيق استخدام مواد سامة في سوريا.", ["chemical_attack"]),
        ("ويحظر نقل معدات يمكن استخدامها في إنتاج أسلحة كيماوية.", []),
        ("وتسهم الرقابة في تراجع استخدام النظام السوري للأسلحة الكيماوية.", []),
        ("دخلت اتفاقية حظر الأسلحة الكيماوية حيز التنفيذ.", []),
        # With what it was done, behind a comma; a shell that destroys has struck.
        ("عاودت ميليشيات الحوثي استهداف الأحياء السكنية في مدينة حيس، بقذائف الهاون.", ["shelling"]),
        ("وأفاد مصدر محلي بأن إحدى قذائف الحوثيين دمرت منزلا في حيس.", ["shelling"]),
        ("دمرت الجرافات الإسرائيلية منزلا في مدينة نابلس.", ["property_destruction"]),
    ],
)
def test_the_use_of_a_weapon_tells_what_was_done(sentence: str, told: list[str]) -> None:
    assert types(sentence) == told


def test_a_state_behind_a_noun_of_use_used_the_weapon() -> None:
    (claim,) = marsad.read("اتهمت الوفود روسيا بالتستر على استخدام سوريا للأسلحة الكيماوية.", published="2024-05-01").claims
    assert [mention.anchor.text for mention in claim.perpetrator] == ["سوريا"]


def test_bare_background_is_no_claim() -> None:
    assert types("وتأتي زيارة الوزير بعد الهجمات الأخيرة.") == []
    assert types("وتأتي زيارة الوزير بعد الهجمات على ناقلات النفط في الخليج.") == ["armed_attack"]


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("وأكد المسؤولون وصول مئات من الجنود السعوديين إلى صعدة.", [("deployment", "occurred")]),
        ("وأعلنت السلطات نشر تعزيزات عسكرية في كركوك.", [("deployment", "occurred")]),
        ("وينتشر مئات الجنود السودانيين في اليمن.", [("deployment", "ongoing")]),
        ("وعبرت باريس عن خشيتها من العبث بالأدلة في المدينة حيث تنتشر شرطة عسكرية روسية.", [("deployment", "ongoing")]),
        ("وينتشر مرض الكوليرا في المخيمات.", []),
        ("والمعارضة تقدم اقتراحا جديدا إلى الحكومة.", []),
    ],
)
def test_forces_that_come_or_stand_somewhere(sentence: str, told: list[tuple[str, str]]) -> None:
    claims = marsad.read(sentence, title="عنوان الخبر", published="2024-05-01").claims
    assert [(claim.type, claim.realis) for claim in claims] == told
