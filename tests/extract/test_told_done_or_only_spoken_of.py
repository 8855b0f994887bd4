"""What is told as done and what is only asked, wanted, ordered, kept from or spelt alike; what people are exposed to; what one pair of places lies between."""

from __future__ import annotations

import pytest

import marsad
from marsad.model import Claim


def claims(text: str) -> tuple[Claim, ...]:
    return marsad.read(text, published="2024-03-12").claims


def types(text: str) -> list[str]:
    return [claim.type for claim in claims(text)]


@pytest.mark.parametrize(
    ("other", "word", "type_"),
    [
        # A car with four-wheel drive, and reinforcements that are thrown in.
        ("دمر الجيش سيارتين دفع رباعي محملتين بالذخائر في العريش.", "دفع الجيش بتعزيزات إلى العريش.", "deployment"),
        # A town, and a field that is razed.
        ("استهدفت غارة جرف الصخر شمال بابل.", "جرف الجيش عشرات المنازل في طولكرم.", "property_destruction"),
        # Poor families, and soldiers who are captured.
        ("خطف المسلحون عمالا من حلب.\nوغالبية هؤلاء العمال من أسر فقيرة في ريف إدلب.", "أعلنت الحركة أسر 4 جنود في حلب.", "detention"),
        # Mines that engineers pull out, and a hill that is wrested.
        ("كما انتزعت الفرق الهندسية التابعة لقوات الجيش الوطني عددا من الألغام في مأرب.", "انتزعت قوات الجيش تلة استراتيجية في مأرب.", "territory_change"),
        # What is done by rule, and what was done.
        ("تدين المنظمة سياسة هدم المنازل في نابلس بعد مقتل شاب.", "نددت المنظمة بهدم 3 منازل في نابلس.", "property_destruction"),
        # Soldiers who are flown out, and families who are taken away.
        ("أعلنت القوات إجلاء أربعة جنود جرحوا بانفجار لغم في موبتي.", "أعلنت القوات إجلاء 400 مدني من حلب.", "displacement"),
        # Who puts something off, and who sets a deadline.
        ("الضربات مؤشر على تمهل الحكومة بشأن الهجوم على درعا.", "تمهل الحكومة المسلحين أسبوعا للخروج من درعا.", "threat"),
        # A people that suffers, and police who torture.
        ("تعذب الشعب طويلا تحت القصف في حلب.", "تعذب الشرطة المعتقلين في سجن بدمشق.", "torture"),
        # What a report says, and an answer.
        ("شككت الوزارة في صحة ما ورد بتقرير عن قصف حلب.", "توعد القائد برد قاس بعد قصف حلب.", "threat"),
    ],
)
def test_a_word_that_is_spelt_like_one_of_force_tells_of_none(other: str, word: str, type_: str) -> None:
    assert type_ not in types(other)
    assert type_ in types(word)


@pytest.mark.parametrize(
    ("spoken_of", "told", "type_"),
    [
        ("كيف سترد الدول الغربية على قصف حلب؟", "قالت الحكومة إنها سترد على قصف حلب.", "threat"),
        ("قال القائد إن الجيش يريد استعادة السيطرة على حلب.", "قال القائد إن الجيش تمكن من استعادة السيطرة على حلب.", "territory_change"),
        ("اعتبر المتحدث الاتهامات ذريعة لشن غارات على حلب.", "أعلن المتحدث شن غارات على حلب.", "air_strike"),
        ("انتقدت المنظمة الأوامر المعطاة للجنود بإطلاق النار على حدود غزة.", "اتهمت المنظمة الجنود بإطلاق النار على شاب في غزة.", "armed_attack"),
        ("رفض ثلاثة جنود أوامر إطلاق النار في درعا.", "أصيب ثلاثة جنود في إطلاق النار في درعا.", "armed_attack"),
    ],
)
def test_what_is_asked_wanted_or_allowed_is_not_told_as_done(spoken_of: str, told: str, type_: str) -> None:
    assert not {"threat", "prediction", "territory_change", "air_strike", "armed_attack"} & (set(types(spoken_of)) - {"shelling"})
    assert type_ in types(told)


def test_orders_to_shoot_are_told_with_what_came_of_them() -> None:
    [shooting] = claims("أصدر القائد أوامر بإطلاق النار على المحتجين في بغداد ما أسفر عن مقتل عشرة.")
    assert shooting.type == "protest_repression"


@pytest.mark.parametrize(
    "sentence",
    [
        "منعت الميليشيات مئات السكان في التحيتا من النزوح.",
        "منعت القوات خروج السكان من مضايا.",
        "منعت القوات خروج الجرحى من مضايا.",
    ],
)
def test_who_is_kept_from_leaving_is_held_and_has_not_fled(sentence: str) -> None:
    assert types(sentence) == ["detention"]


def test_oil_that_may_not_leave_is_nobody_held() -> None:
    assert types("منعت السلطات خروج النفط من الميناء.") == []


def test_who_fled_has_fled() -> None:
    assert types("أجبرت الميليشيات مئات السكان في التحيتا على النزوح.") == ["displacement"]


@pytest.mark.parametrize(
    "sentence",
    [
        "عالج الأطباء مرضى تظهر عليهم أعراض التعرض لغاز الكلور في سراقب.",
        "قال الأطباء إن عشرة أطفال تعرضوا لمواد كيماوية في سراقب.",
        "قال الرئيس إن النظام يقتل شعبه بالغاز في سراقب.",
        "لم يجد المسعفون أعراض تسمم كيماوي على المرضى في سراقب.",
    ],
)
def test_exposure_to_poison_and_killing_with_it_tell_of_its_use(sentence: str) -> None:
    assert types(sentence) == ["chemical_attack"]


def test_what_brings_tears_is_no_poison() -> None:
    assert "chemical_attack" not in types("تعرض المتظاهرون لغاز مسيل للدموع في تونس.")


def test_missiles_that_somebody_met_were_intercepted() -> None:
    told = types("أفادت الوكالة بأن صواريخ استهدفت مستودعات في حمص وتم التصدي لها وحرفها عن مسارها.")
    assert told == ["shelling", "interception"]
    assert "armed_clash" in types("شن المسلحون هجوما على حمص وتم التصدي له وقتل عشرة منهم.")


def test_what_defences_managed_to_do_is_told_once() -> None:
    [claim] = claims("وتمكنت الدفاعات الجوية السورية من اعتراض صاروخ فوق حمص.")
    assert claim.type == "interception"


def test_who_attacked_somebody_was_shot_at_and_was_no_crowd() -> None:
    report = "خرجت احتجاجات في نابلس.\nوقال متحدث إن ضباطا قتلوا بالرصاص رجلا كان يصوب سلاحا باتجاههم في نابلس."
    crowd = "خرجت احتجاجات في نابلس.\nوقال متحدث إن ضباطا قتلوا بالرصاص رجلا كان يقف أمامهم في نابلس."
    assert "protest_repression" not in types(report)
    assert "protest_repression" in types(crowd)


def test_what_lies_between_two_places_is_struck_once() -> None:
    [claim] = claims("شنت المقاتلات غارات على مواقع المسلحين بين محافظتي مأرب والبيضاء.")
    assert [place.anchor.text for place in claim.place] == ["مأرب", "البيضاء"]
    assert types("سقطت صواريخ على مركز للقيادة الواقع بين مدينة سلحب وقرية نهر البارد.") == ["shelling"]
    assert types("شنت المقاتلات غارات على مواقع المسلحين في محافظتي مأرب والبيضاء.") == ["air_strike", "air_strike"]


@pytest.mark.parametrize(
    ("sentence", "type_"),
    [
        ("قال الرئيس الأميركي إن إدارته ستوجه ضربة إلى سوريا بصواريخ.", "threat"),
        ("قال مسؤول إسرائيلي إن حكومته ستقصف مواقع في حلب.", "threat"),
        ("قال الوزير الفرنسي إن روسيا ستقصف مواقع في حلب.", "prediction"),
    ],
)
def test_who_speaks_of_what_his_own_side_will_do_threatens(sentence: str, type_: str) -> None:
    assert types(sentence) == [type_]


@pytest.mark.parametrize(
    ("not_done", "done", "type_"),
    [
        # Blows that will be left off, and that will be struck.
        ("قال الجيش إنه سيعلق الضربات الجوية على حلب خمس ساعات.", "قالت القناة إن الجيش سيشن ضربات جوية على حلب.", "prediction"),
        ("قررت الكتائب إيقاف استهداف السفارة في بغداد.", "أعلنت الكتائب استهداف السفارة في بغداد.", "armed_attack"),
        # What would have come of a deed, and a deed that would have cost lives had it not failed.
        ("قال المتحدث إن استهداف المخازن كان سيؤدي إلى مأساة في حلب.", "شنوا هجوما عنيفا كان سيوقع ضحايا في حلب.", "armed_attack"),
        # Whoever attacks, and one who attacked.
        ("تلتزم الوزارة بملاحقة كل من ينفذ هجمات إرهابية في حلب.", "تلتزم الوزارة بملاحقة كل من نفذ الهجوم في حلب.", "armed_attack"),
        # Changes that reach officers, and shells that do.
        ("أجرى الرئيس تغييرات طالت عددا من قادة الجيش.", "شن المسلحون هجمات طالت عددا من قادة الجيش.", "armed_attack"),
        # A right that is claimed, and refugees who come back.
        ("يتمسك الفلسطينيون بحق عودة اللاجئين.", "بدأت عودة اللاجئين إلى حلب بعد القصف.", "displacement"),
        # Food that is secured, and heights.
        ("تعمل الحكومة على تأمين الغذاء للنازحين في جبال نهم.", "تمكنت القوات من تأمين مرتفعات استراتيجية في نهم.", "territory_change"),
    ],
)
def test_what_is_left_off_or_only_would_be_is_not_told(not_done: str, done: str, type_: str) -> None:
    assert type_ not in types(not_done)
    assert type_ in types(done)


def test_forces_clear_their_bases_whenever_they_do() -> None:
    assert types("أخلت قوات النظام منذ مساء الثلاثاء مطاراتها العسكرية في حمص.") == ["deployment"]
    assert types("أخلت السلطات منذ مساء الثلاثاء سكان القرية في حمص.") == ["displacement"]


def test_a_move_that_is_meant_and_announced_is_one() -> None:
    meant = "أعلن الجيش الروسي عزمه نشر شرطة عسكرية في دوما."
    [claim] = claims(f"{meant} وقال الجيش الروسي إنه سينشر اعتبارا من الخميس شرطته العسكرية في دوما.")
    assert claim.type == "deployment"
    assert len(claims(f"{meant} وقال الجيش الروسي إنه سينشر شرطته العسكرية في إدلب.")) == 2
