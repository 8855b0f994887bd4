"""What whole posts and feed items told and the reading did not: who attacked whom, what flies and what falls, what is only wished for, what is no force at all."""

from __future__ import annotations

import pytest
from tests.extract.claims_read import claims, doers, words

from marsad.model import Document
from marsad.pipeline import read_documents


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("المقاومة تتصدى لمحاولة العدو التوغل في بلدتي علما الشعب والناقورة.", ["العدو"]),
        ("الجيش يتصدى لمحاولة المسلحين التقدم نحو بلدتي كفرنبل وحاس.", ["المسلحين"]),
        ("الجيش أحبط محاولة قوات الحزب التقدم نحو بلدتي كفرنبل وحاس.", ["قوات الحزب"]),
    ],
)
def test_those_whose_attempt_was_met_made_it(text: str, who: list[str]) -> None:
    attempts = [claim for claim in claims(text) if claim.type in ("incursion", "armed_attack")]
    assert attempts
    assert all(doers(claim) == who for claim in attempts)


def test_whoever_meets_an_attempt_fights() -> None:
    met = claims("المقاومة تتصدى لمحاولة العدو التوغل في بلدة علما الشعب.")[0]
    assert (met.type, doers(met), words(met, "target")) == ("armed_clash", ["المقاومة"], ["العدو"])


@pytest.mark.parametrize(
    "text",
    [
        "أسقطت الطائرات أكثر من 60 قذيفة على مواقع في سراقب.",
        "أسقط سلاح الجو قذائف ثقيلة على مواقع في سراقب.",
        "أسقطنا مئة قنبلة على مواقع في سراقب.",
    ],
)
def test_what_aircraft_drop_on_a_place_strikes_it(text: str) -> None:
    (claim,) = claims(text)
    assert (claim.type, words(claim, "target")) == ("air_strike", ["مواقع"])


@pytest.mark.parametrize("text", ["أسقطت الطائرات مسيرة فوق سراقب.", "أسقطت الدفاعات الجوية 60 صاروخا فوق سراقب.", "أسقط الجيش مسيرة أطلقت على القاعدة."])
def test_what_is_brought_down_in_the_air_is_intercepted(text: str) -> None:
    (claim,) = claims(text)
    assert claim.type == "interception"


@pytest.mark.parametrize(
    "text",
    [
        "تتقدم قناة النهر بأسمى آيات العزاء إلى ذوي الشهداء.",
        "يعمل الجيش على سحب الدبابة من محيط الناقورة.",
        "سحب الجيش الآلية المعطوبة من محيط الخيام.",
        "أخلى المسعفون رجلا يبلغ من العمر 40 عاما إلى مستشفى في رام الله.",
        "وأخلوا جريحا إلى المستشفى.",
        "اصطدمت مركبة بدراجة قرب نابلس، ونقل شاب إلى المستشفى، وجريح آخر في حالة طفيفة.",
        "انقلبت حافلة قرب حماة ما أدى إلى مقتل 7 وإصابة 9.",
        "هذه التضحيات تعزز مسيرة المواجهة.",
        "تعزز الاتفاقية الجديدة مسيرة السلام في المنطقة.",
        "هو المرض الأكثر انتشارا بين الجنود في المنطقة.",
        "الوزير: حان وقت التصدي للعدوان.",
        "القائد العام: آن الأوان لقصف مواقع العدو.",
        "يعارض نواب نشر قوات أجنبية في سوريا.",
        "خمسون في المئة يعارضون تماما نشر أي قوات برية في العراق.",
    ],
)
def test_no_force_is_told(text: str) -> None:
    assert claims(text) == []


@pytest.mark.parametrize(
    ("text", "type_"),
    [
        ("تتقدم القوات نحو مدينة الخيام.", "incursion"),
        ("سحبت القوات دباباتها من بلدة الخيام.", "territory_change"),
        ("بدأ الجيش سحب قواته من بلدة الخيام.", "territory_change"),
        ("أخلى المسلحون مواقعهم في الخيام.", "territory_change"),
        ("اصطدمت سيارة مفخخة بحاجز للجيش فقتل جنديان.", "explosion"),
        ("اصطدمت سيارة بحاجز. وقتل شخصان برصاص الجنود.", "armed_attack"),
        ("الجيش يعزز قواته في حلب بمسيرات.", "deployment"),
        ("شهدت أكثر الأحياء انتشارا كثيفا للجيش في حلب.", "deployment"),
        ("هاجم المسلحون القرية حين حان وقت الصلاة.", "armed_attack"),
        ("عارض السكان الحرب ونشر الجيش قوات في حلب.", "deployment"),
    ],
)
def test_force_is_told(text: str, type_: str) -> None:
    assert [claim.type for claim in claims(text)] == [type_]


@pytest.mark.parametrize(
    "text",
    [
        "ترفض حركة النهر بأشد العبارات العدوان السافر الذي استهدف مقراتها في محافظة الأنبار.",
        "رفضت وزارة الخارجية القصف الذي استهدف سفارتها في بغداد.",
    ],
)
def test_whoever_rejects_an_aggression_tells_of_it(text: str) -> None:
    (claim,) = claims(text)
    assert (len(claim.attribution), doers(claim)) == (1, [])


def test_charges_that_are_rejected_are_denied() -> None:
    (claim,) = claims("يرفض الجيش اتهامات بقصف المدينة.")
    assert claim.polarity == "denied"


@pytest.mark.parametrize(
    ("text", "doer", "target"),
    [
        ("اغتالت مجموعة مسلحة القاضي محمد في درنة.", "مجموعة مسلحة", "القاضي محمد"),
        ("هاجمت مجموعة مسلحة المدنيين في درنة.", "مجموعة مسلحة", "المدنيين"),
        ("هاجمت جماعة مسلحة مقر البلدية في درنة.", "جماعة مسلحة", "مقر البلدية"),
    ],
)
def test_somebody_known_behind_some_group_is_whom_it_struck(text: str, doer: str, target: str) -> None:
    (claim,) = claims(text)
    assert (doers(claim), words(claim, "target")) == ([doer], [target])


@pytest.mark.parametrize(
    "text",
    [
        "وزارة الدفاع القطرية تعلن تمكنها من التصدي بنجاح لعدد من الهجمات التي استهدفت أراضي الدولة.",
        "الجيش يعلن تمكنه من صد هجوم استهدف مواقعه في الخيام.",
    ],
)
def test_whoever_repels_an_attack_did_not_make_it(text: str) -> None:
    assert all(doers(claim) == [] for claim in claims(text) if claim.type == "armed_attack")


def test_those_who_made_an_attack_that_was_repelled_did() -> None:
    (claim,) = claims("أعلن الجيش أنه تمكن من صد هجوم للمسلحين على الخيام.")
    assert doers(claim) == ["للمسلحين"]


@pytest.mark.parametrize(
    ("text", "type_", "means"),
    [
        ("استهدفنا المقاتلة الاستراتيجية من طراز F-35 في سماء أصفهان.", "interception", ()),
        ("استهدف الجيش طائرة من طراز F-35 في سماء أصفهان.", "interception", ()),
        ("تم استهداف القاعدة بطائرة من طراز F-35.", "air_strike", ("aircraft",)),
        ("استهدف الجيش دبابة من طراز ميركافا بصاروخ موجه في الخيام.", "shelling", ("missile",)),
    ],
)
def test_the_make_of_what_was_struck_is_not_what_struck(text: str, type_: str, means: tuple[str, ...]) -> None:
    (claim,) = claims(text)
    assert (claim.type, claim.means) == (type_, means)


@pytest.mark.parametrize(
    "text", ["قناة كان: 1. البحرين: تم استهداف قاعدة في المنامة. 2. العراق: تم استهداف قاعدة في أربيل.", "قوات الجيش تم استهداف مواقعها في الخيام."]
)
def test_nobody_before_was_done_did_it(text: str) -> None:
    assert all(doers(claim) == [] for claim in claims(text))


def test_whoever_was_done_names_or_tells_it_did_it() -> None:
    assert [doers(claims(text)[0]) for text in ("تم قصف الخيام من قبل الجيش.", "حزب الله: تم استهداف تجمع للجنود في الخيام.")] == [["الجيش"], ["حزب الله"]]


@pytest.mark.parametrize(
    ("text", "struck"),
    [
        ("نفذت إسرائيل عملية اغتيال جبانة في بيروت.", []),
        ("وقعت جريمة اغتيال إسرائيلية غادرة في بيروت.", []),
        ("نفذت إسرائيل عملية اغتيال طبيبة في بيروت.", ["طبيبة"]),
        ("نفذت إسرائيل عملية اغتيال سميرة في بيروت.", ["سميرة"]),
    ],
)
def test_an_adjective_of_the_act_is_nobody_who_was_struck(text: str, struck: list[str]) -> None:
    (claim,) = claims(text)
    assert words(claim, "target") == struck


def test_a_name_within_a_longer_hashtag_did_nothing() -> None:
    (claim,) = claims("#معركة_أولي_البأس استهدفنا تجمعا للجنود.")
    assert doers(claim) == []


def test_a_name_that_is_a_hashtag_may_do_it() -> None:
    (claim,) = claims("#حزب_الله استهدف تجمعا للجنود.")
    assert doers(claim) == ["حزب_الله"]


@pytest.mark.parametrize("text", ["الوزير: كانت تتوعد بقصف مدننا.", "وقال الوزير: كان لديهم جيش قوي وكانت إيران تتوعد بقصف مدننا."])
def test_what_others_used_to_threaten_the_speaker_does_not(text: str) -> None:
    assert "الوزير" not in [name for claim in claims(text) for name in doers(claim)]


def test_whoever_threatens_in_his_own_words_does() -> None:
    (claim,) = claims("الوزير: هدد بقصف حيفا.")
    assert doers(claim) == ["الوزير"]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("ردا على العدوان استهدفنا القاعدة في أربيل.", [(["القاعدة"], ["أربيل"])]),
        ("دفاعا عن لبنان بوجه العدوان استهدفنا دبابة في الخيام.", [(["دبابة"], ["الخيام"])]),
        ("ردا على العدوان على غزة استهدفنا القاعدة في أربيل.", [([], ["غزة"]), (["القاعدة"], ["أربيل"])]),
        ("ردا على قصف استهدف البلدة قصفنا دبابة في حيفا.", [([], ["البلدة"]), (["دبابة"], ["حيفا"])]),
        ("ردا على الهجوم الذي استهدف البلدة قصفنا دبابة في حيفا.", [([], ["البلدة"]), (["دبابة"], ["حيفا"])]),
    ],
)
def test_the_answer_is_not_what_it_answers(text: str, told: list[tuple[list[str], list[str]]]) -> None:
    assert [(words(claim, "target"), words(claim, "place")) for claim in claims(text)] == told


def test_whose_blow_is_answered_did_not_strike_what_the_answer_struck() -> None:
    first, second = claims("ردا على العدوان الإسرائيلي استهدف الحزب قاعدة في حيفا.")
    assert (doers(first), words(first, "target"), words(first, "place")) == (["الإسرائيلي"], [], [])
    assert (doers(second), words(second, "target")) == (["الحزب"], ["قاعدة"])


@pytest.mark.parametrize(
    ("text", "type_", "realis"),
    [
        ("قال الوزير إن بلاده ستنشر قوات في لبنان.", "deployment", "planned"),
        ("يعتقد محللون أن إسرائيل ستنشر قوات في لبنان.", "deployment", "predicted"),
        ("وعد الجيش بتنفيذ ضربات على تل أبيب.", "threat", "threatened"),
        ("وعد الرئيس بسحب القوات من إدلب.", "territory_change", "planned"),
        ('أعلنت القيادة أن عملية "وعد صادق 4" شهدت ضربات على تل أبيب.', "armed_attack", "occurred"),
        ("وعد الوزير بمحاسبة من هاجم القرية.", "armed_attack", "occurred"),
        ("شن الجيش هجوما على إدلب وعد القتلى.", "armed_attack", "occurred"),
        ("نشرت إسرائيل قوات في لبنان.", "deployment", "occurred"),
    ],
)
def test_what_is_promised_or_to_come_is_not_done(text: str, type_: str, realis: str) -> None:
    (claim,) = claims(text)
    assert (claim.type, claim.realis) == (type_, realis)


@pytest.mark.parametrize(
    ("text", "teller"),
    [
        ("#الجمهورية_الإسلامية أمين المجلس الأعلى علي لاريجاني: إيران أطلقت أمس صواريخ على إسرائيل", "أمين المجلس الأعلى علي لاريجاني"),
        ("#حماس القيادي أسامة حمدان: قصف مستشفى في غزة", "القيادي أسامة حمدان"),
        ("#لبنان شهود عيان: غارة على الخيام", "شهود عيان"),
    ],
)
def test_whoever_is_named_behind_a_hashtag_tells(text: str, teller: str) -> None:
    (claim,) = claims(text)
    assert [told.anchor.text for told in claim.attribution] == [teller]


@pytest.mark.parametrize("text", ["استشهد القائد طوال مسيرته الجهادية في الخيام.", "قتل القائد في الخيام وكان يقود مسيرة التحرير."])
def test_what_has_a_course_is_no_drone(text: str) -> None:
    assert all("drone" not in claim.means for claim in claims(text))


def test_a_drone_is_one() -> None:
    (claim,) = claims("قتل شاب بمسيرة إسرائيلية في الخيام.")
    assert (claim.type, claim.means) == ("drone_strike", ("drone",))


def _told_in_a_feed(title: str, body: str) -> list[tuple[str, list[str]]]:
    document = Document(id="item", text=f"{title}\n\n{body}", lang="ar", title=title)
    return [(claim.type, words(claim, "place")) for claim in read_documents([document]).claims]


def test_a_title_that_is_the_beginning_of_the_body_cut_off_tells_nothing_of_its_own() -> None:
    body = "حرس الثورة: أصبنا ناقلة نفط في منطقة الخليج العربي بصواريخ وهي تحترق."
    assert _told_in_a_feed("حرس الثورة: أصبنا ناقلة نفط في منطقة الخ...", body) == [("shelling", ["الخليج العربي"])]


def test_a_title_with_words_of_its_own_tells() -> None:
    told = _told_in_a_feed("قصف على سراقب وهجوم على كفرنبل...", "قال السكان إن الأسواق أغلقت أبوابها.")
    assert [place for _, places in told for place in places] == ["سراقب", "كفرنبل"]


def test_the_house_of_who_accuses_is_not_accused() -> None:
    (claim,) = claims("اتهم زعيم الديمقراطيين في مجلس النواب الأمريكي إدارة ترامب بشن الضربات التي استهدفت إيران.")
    assert doers(claim) == ["ترامب"]


@pytest.mark.parametrize(
    "text",
    [
        "المجلس السياسي يعزي قيادة وشعب إيران في استشهاد القائد.",
        "عزى الرئيس روسيا في مقتل 40 شخصا في هجوم على موسكو.",
        "قدم الملك تعازيه لروسيا في مقتل 40 شخصا.",
    ],
)
def test_nobody_who_condoles_or_is_condoled_killed_the_dead(text: str) -> None:
    assert all(doers(claim) == [] for claim in claims(text))


def test_whom_a_death_is_ascribed_to_did_it() -> None:
    (claim,) = claims("عزا الرئيس مقتل 40 شخصا في الهجوم إلى الجيش.")
    assert doers(claim) == ["الجيش"]


def test_a_career_strikes_nobody() -> None:
    (claim,) = claims("تلقى المجلس نبأ استشهاد القائد الذي خاض مسيرة جهادية طويلة.")
    assert (claim.type, doers(claim)) == ("armed_attack", [])


def test_the_doing_of_a_defence_is_no_operation_of_its_own() -> None:
    told = claims("نفذ الجيش عملية التصدي لعدد من الطائرات المسيرة في الكويت.")
    assert [claim.type for claim in told] == ["interception"]


def test_whose_a_force_is_is_not_what_it_attacks() -> None:
    (claim,) = claims("الحرس الثوري: أعنف عملية هجومية في تاريخ القوات المسلحة للجمهورية الإسلامية ستبدأ خلال لحظات نحو الأراضي المحتلة.")
    assert words(claim, "target") == []


def test_what_did_the_known_damage_has_been_done_and_not_by_who_counts_it() -> None:
    (claim,) = claims("ذكرت الوزارة أنه سيتم حصر جميع الأضرار والخسائر جراء وقوع الهجوم من قبل الجهات المختصة.")
    assert (claim.type, claim.realis, doers(claim)) == ("armed_attack", "occurred", [])


def test_damage_that_will_come_of_an_attack_leaves_it_to_come() -> None:
    (claim,) = claims("ستقع أضرار جسيمة جراء الهجوم على رفح.")
    assert (claim.type, claim.realis) == ("prediction", "predicted")
