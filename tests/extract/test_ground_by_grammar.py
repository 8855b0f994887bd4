"""Words of ground, of moving forces, of truces and crowds: the same word tells of war with one subject or object, and of none with another."""

from __future__ import annotations

import pytest

import marsad
from marsad.model import Claim


def read(text: str) -> tuple[Claim, ...]:
    return tuple(marsad.read(text, published="2024-05-10").claims)


def types_of(text: str) -> list[str]:
    return sorted(claim.type for claim in read(text))


@pytest.mark.parametrize(
    "text",
    [
        "سيطر رجال الإطفاء في خان يونس على حريق كبير.",
        "سيطر المنتخب المغربي على مجريات اللقاء.",
        "سيطر الخوف على سكان المدينة.",
        "فقد السائق السيطرة على سيارته.",
        "حررت الشرطة مخالفات مرورية في القاهرة.",
        "استولى لصوص على مجوهرات من متحف في باريس.",
        "استعادت الليرة جزءا من خسائرها.",
        "اجتاحت الفيضانات مدينة درنة.",
        "أعلن الحوثيون دخولهم الحرب.",
        "قد تقدم إسرائيل على ضم الضفة الغربية.",
        "لن تقدم الولايات المتحدة على أي خطوة منفردة.",
        "نشر الجيش ملخصا لعملياته.",
        "أرسل الجيش رسالة إلى الحكومة.",
        "عبرت القوات عن أسفها.",
        "حاصرت النيران سكان المبنى في الجزائر.",
        "فرضت الحكومة حصارا إعلاميا على القضية.",
        "اشتبك نواب بالأيدي في البرلمان الكيني.",
        "تتصدى الفرق الطبية لوباء الكوليرا في السودان.",
        "كادت المدينة تسقط في أيدي المتمردين.",
        "رفضت روسيا سحب قواتها من القرم.",
        "الشرط الوحيد هو خروج القوات الأجنبية من ليبيا.",
        "قال الوزير إن انسحاب القوات من غوما شرط للمفاوضات.",
        "برحيل هذا القائد تفقد الأمة رمزا كبيرا.",
    ],
)
def test_what_takes_no_ground_is_not_told(text: str) -> None:
    assert types_of(text) == []


@pytest.mark.parametrize(
    ("text", "type_"),
    [
        ("سيطرت القوات في شمال البلاد على تلة استراتيجية.", "territory_change"),
        ("سيطر المتمردون على بلدة ماسيسي شرقي الكونغو.", "territory_change"),
        ("استولى مسلحون على قاعدة عسكرية في شمال مالي.", "territory_change"),
        ("رحيل القوات الأميركية من العراق.", "territory_change"),
        ("اجتاحت القوات الروسية أوكرانيا في فبراير.", "incursion"),
        ("تقدم الجيش على محور بوكروفسك.", "incursion"),
        ("استطاع الجيش تحقيق تقدم على أكثر من جبهة في خاركيف.", "incursion"),
        ("نشر الجيش الإسرائيلي أربع فرق عسكرية على الحدود.", "deployment"),
        ("أرسل الجيش ثلاث كتائب إلى الجبهة.", "deployment"),
        ("تحرك الجيش نحو بوكروفسك.", "deployment"),
        ("تحاصر قوات الدعم السريع مدينة الفاشر.", "siege"),
        ("اشتبك الجيش مع مسلحين في بلدة مونغونو.", "armed_clash"),
    ],
)
def test_what_takes_ground_is_told(text: str, type_: str) -> None:
    assert types_of(text) == [type_]


@pytest.mark.parametrize(
    ("text", "realis"),
    [
        ("تعهدت رواندا بسحب قواتها من شرق الكونغو.", "planned"),
        ("أعلنت روسيا أنها ستسحب قواتها من خيرسون.", "planned"),
        ("اتفق الطرفان على انسحاب القوات من المدينة.", "planned"),
        ("يسعى الجيش إلى استعادة مدينة الفاشر.", "planned"),
        ("يحاول المتمردون السيطرة على مدينة غوما.", "planned"),
        ("أكملت فرنسا سحب قواتها من النيجر.", "occurred"),
    ],
)
def test_ground_to_be_given_up_or_taken_is_planned_and_no_threat(text: str, realis: str) -> None:
    assert [(claim.type, claim.realis) for claim in read(text)] == [("territory_change", realis)]


def test_what_did_not_stand_in_the_way_of_fighting_denies_none() -> None:
    assert [claim.polarity for claim in read("لم يحل القرار دون تواصل الاشتباكات بين الجيش والمتمردين.")] == ["affirmed"]
    assert [claim.polarity for claim in read("حال الجيش دون سقوط المدينة.")] == ["denied"]


@pytest.mark.parametrize(
    "text",
    [
        "تبذل قطر جهودا للتوصل إلى هدنة.",
        "ما زالت آمال التوصل إلى هدنة ضعيفة.",
        "لا يمكن الحديث عن وقف لإطلاق النار قبل انسحاب القوات.",
        "قال الوسيط إن وقف إطلاق النار سيسمح بدخول المساعدات.",
        "فشل الوسطاء في الدوحة في التوصل إلى هدنة.",
    ],
)
def test_a_truce_that_is_hoped_for_is_none(text: str) -> None:
    assert types_of(text) == []


@pytest.mark.parametrize(
    "text",
    ["أسفرت المحادثات عن التوصل إلى هدنة في السودان.", "قال الوسيط إن وقف إطلاق النار سيبدأ مساء الأحد في غزة."],
)
def test_a_truce_that_is_reached_or_will_begin_is_one(text: str) -> None:
    assert types_of(text) == ["ceasefire"]


def test_a_truce_between_two_states_is_one_that_both_agreed_to() -> None:
    claims = read("انهارت الهدنة بين الهند وباكستان في كشمير.")
    assert [[doer.anchor.text for doer in claim.perpetrator] for claim in claims] == [["الهند", "باكستان"]]
    assert [[place.anchor.text for place in claim.place] for claim in claims] == [["كشمير"]]


def test_clashes_at_a_border_are_told_by_the_states_that_it_parts() -> None:
    claims = read("اندلعت اشتباكات حدودية بين تايلاند وكمبوديا.")
    assert [(claim.type, claim.perpetrator[0].anchor.text, claim.target[0].anchor.text) for claim in claims] == [("armed_clash", "تايلاند", "كمبوديا")]


@pytest.mark.parametrize(
    ("text", "type_"),
    [
        ("أصبحت مدينة غوما تحت سيطرة حركة إم 23.", "territory_change"),
        ("وقعت المدينة في قبضة المتمردين.", "territory_change"),
        ("خرجت بلدة كينالي عن سيطرة الجيش.", "territory_change"),
        ("خسر الجيش الأوكراني بلدة كوراخوفي في دونيتسك.", "territory_change"),
        ("تخلت القوات الحكومية عن مواقعها في مدينة غوما.", "territory_change"),
        ("أحكمت الفصائل قبضتها على مدينة حماة.", "territory_change"),
        ("وقع عشرون جنديا في الأسر شرقي أوكرانيا.", "detention"),
        ("منعت القوات السكان من مغادرة المدينة.", "detention"),
        ("قال القائد إن الصحافي محتجز لديهم.", "detention"),
        ("لا يزال مئات الناشطين معتقلين في ميانمار.", "detention"),
        ("وضعت السلطات الرئيس السابق قيد الإقامة الجبرية.", "detention"),
        ("تبادل الجنود إطلاق النار على الحدود بين باكستان وأفغانستان.", "armed_clash"),
        ("تبادل كثيف لإطلاق النار في محيط المعسكر.", "armed_clash"),
        ("احتشد آلاف الأشخاص أمام البرلمان في يريفان مطالبين باستقالة رئيس الحكومة.", "protest"),
        ("شارك الآلاف في مسيرة في لندن تضامنا مع غزة.", "protest"),
        ("قطع محتجون غاضبون شوارع في وسط يريفان.", "protest"),
        ("فضت قوات الأمن الاعتصام في الخرطوم بالقوة.", "protest_repression"),
        ("اضطر الأهالي إلى مغادرة منازلهم في رفح.", "displacement"),
        ("هجّر المسلحون السكان من قراهم.", "displacement"),
        ("لا تزال المدينة محاصرة منذ عام من قبل قوات الدعم السريع.", "siege"),
        ("غزت روسيا أوكرانيا.", "incursion"),
        ("آلاف السكان يفرون من ساكي صوب غوما.", "displacement"),
        ("إخلاء سكان القرى الحدودية.", "displacement"),
        ("قال الناطق إن قواته أعادت التموضع خارج الرهد.", "deployment"),
        ("تعرض سبعة محتجزين للصعق بالكهرباء في سجن سري.", "torture"),
        ("وثقت الأمم المتحدة انتهاكات جنسية ارتكبها جنود في كيفو.", "sexual_violence"),
    ],
)
def test_what_two_words_far_apart_tell_together_is_told(text: str, type_: str) -> None:
    assert types_of(text) == [type_]


@pytest.mark.parametrize(
    "text",
    [
        "تقع المدينة تحت سيطرة المتمردين.",
        "أصبحت الأوضاع تحت السيطرة.",
        "خسر المنتخب مباراته في القاهرة.",
        "تخلى الوزير عن منصبه.",
        "تسلم الجيش مساعدات من قطر.",
        "منعت الشرطة الصحافيين من التصوير.",
        "منعت الأمطار السكان من الخروج إلى الشوارع.",
        "تبادل الوزيران الآراء بشأن غزة.",
        "غزت المنتجات الصينية الأسواق الأفريقية.",
        "أغلقت الشركة مصنعها في ليون.",
        "قطع الرئيس زيارته إلى باريس.",
        "هجر اللاعب ناديه.",
        "إخلاء طائرات شركة إلعال من مطار بن غوريون.",
        "فرق الإنقاذ خرجت في منطقة ديمونا.",
        "أعربت روسيا عن قلقها داعية الجانبين إلى وقف القتال.",
    ],
)
def test_either_of_two_words_alone_tells_nothing(text: str) -> None:
    assert types_of(text) == []


def test_whoever_loses_ground_took_none() -> None:
    for text in ("خسر الجيش الأوكراني بلدة كوراخوفي.", "فقد الجيش السيطرة على مدينة الفاشر."):
        (claim,) = read(text)
        assert (claim.perpetrator, len(claim.target)) == ((), 1)


@pytest.mark.parametrize(
    ("text", "types"),
    [
        ("قتل خمسة جنود خلال عملية عسكرية في دارفور.", ["armed_attack"]),
        ("استهدفت غارة جوية معسكرا في إطار عملية السيف القاطع.", ["air_strike"]),
        ("وليعلم الجميع أن معركتنا هي معركة الحرية.", []),
        ("قتل عشرة جنود في معركة مع المتمردين.", ["armed_clash"]),
        ("انسحبت القوات من بلدة كاتانا دون قتال.", ["territory_change"]),
        ("هدم الجيش مئة منزل بعد انتهاء القتال في درنة.", ["property_destruction"]),
        ("قمعت السلطات الاحتجاجات في طهران.", ["protest_repression"]),
        ("خرجت تظاهرات في دكا فقمعتها الشرطة.", ["protest", "protest_repression"]),
        ("أطلق الحراس النار على من حاولوا الفرار.", ["armed_attack"]),
    ],
)
def test_what_only_frames_dates_or_is_put_down_is_no_claim_of_its_own(text: str, types: list[str]) -> None:
    assert types_of(text) == types


@pytest.mark.parametrize(
    "text",
    [
        "منذ بداية الشهر قتل 45 مدنيا في هجمات المسلحين شمال بوركينا فاسو.",
        "قتل 300 مدني خلال الشهر الماضي في هجمات متفرقة.",
        "قالت البعثة إن 241 مدنيا قتلوا وأصيب 1102 في أنحاء البلاد خلال تموز/يوليو.",
    ],
)
def test_the_attacks_in_which_the_dead_of_a_total_died_are_no_claim_beside_it(text: str) -> None:
    assert types_of(text) == ["casualty_toll"]


@pytest.mark.parametrize(
    "text",
    [
        "لقي خمسة عمال مصرعهم في انهيار منجم.",
        "قتل عشرة أشخاص في تدافع خلال حفل في نيودلهي.",
        "قتل عشرون شخصا في غرق قارب قبالة سواحل ليبيا.",
        "قتل أربعة في حريق بفندق في أنقرة.",
    ],
)
def test_deaths_that_nobody_brought_about_are_not_told(text: str) -> None:
    assert types_of(text) == []


@pytest.mark.parametrize(
    ("text", "type_", "doer"),
    [
        ("الجيش السوداني أرسل تعزيزات إلى غوما فجر اليوم.", "deployment", "الجيش السوداني"),
        ("قالت وكالة محلية إن روسيا حشدت مئات المقاتلين قرب خاركيف.", "deployment", "روسيا"),
        ("أكد شهود سيطرة المتمردين على مدينة غوما.", "territory_change", "المتمردين"),
        ("أكد ناشطون تقدم الجيش السوداني نحو مدينة بارا.", "incursion", "الجيش السوداني"),
        ("قال مصدر إن روسيا انسحبت من مدينة خيرسون.", "territory_change", "روسيا"),
    ],
)
def test_who_moves_forces_or_takes_ground_stands_before_the_verb_or_behind_the_noun(text: str, type_: str, doer: str) -> None:
    (claim,) = read(text)
    assert (claim.type, [actor.anchor.text for actor in claim.perpetrator]) == (type_, [doer])


def test_a_taking_that_is_expected_is_no_state() -> None:
    assert types_of("توقع محللون أن تسيطر قوات الدعم السريع على مدينة الفاشر.") == ["prediction"]


def test_whoever_lost_people_did_not_kill_them() -> None:
    (claim,) = read("خسر الجيش ثلاثة جنود في غوما.")
    assert (claim.perpetrator, [struck.anchor.text for struck in claim.target]) == ((), ["ثلاثة جنود"])


def test_a_town_under_somebody_is_not_called_so() -> None:
    assert [claim.place for claim in read("قصف الجيش بلدة تحت سيطرة المتمردين.")] == [()]
