"""Ground that is taken and left, truces, and one word with a list of places, which is one claim for each."""

from __future__ import annotations

import pytest

import marsad
from marsad.model import Claim


def read(text: str) -> tuple[Claim, ...]:
    return tuple(marsad.read(text, published="2024-05-10").claims)


def places(text: str) -> list[list[str]]:
    return [[place.anchor.text for place in claim.place] for claim in read(text)]


def told(text: str) -> list[tuple[str, str]]:
    return [(claim.type, claim.trigger.text) for claim in read(text)]


@pytest.mark.parametrize(
    ("sentence", "at"),
    [
        ("أسقطت الدفاعات الجوية طائرتين إحداهما في ريف دمشق وأخرى في ريف القنيطرة.", [["ريف دمشق"], ["ريف القنيطرة"]]),
        ("استهدفت المقاتلات تجمعات للمسلحين، منها تجمع في مقديشو، وآخر في بيدوا.", [["مقديشو"], ["بيدوا"]]),
        ("استهدفت الضربات موقعا في العاصمة دمشق، فضلا عن موقعين قرب مدينة حمص.", [["دمشق"], ["حمص"]]),
        ("استهدفت الغارات مركزا للأبحاث في كييف ومستودعا للجيش قرب خاركيف.", [["كييف"], ["خاركيف"]]),
        ("اعترض الدفاع الجوي ثلاثة صواريخ باتجاه الرياض، وواحدا باتجاه خميس مشيط، واثنين باتجاه جازان.", [["الرياض"], ["خميس مشيط"], ["جازان"]]),
        ("قصف الحرس الثوري مقر الحكومة في تل أبيب ومراكز عسكرية بحيفا.", [["تل أبيب"], ["حيفا"]]),
        ("قتل ثلاثة في غوما وخمسة في بوكافو برصاص المتمردين.", [["غوما"], ["بوكافو"]]),
        ("أصيب ثمانية مدنيين برصاص الجيش في نابلس وجنين.", [["نابلس"], ["جنين"]]),
        ("دمرت الطائرات عربات عسكرية في وادي زبيد ومديرية الجراحي.", [["وادي زبيد"], ["الجراحي"]]),
        ("تنشر موسكو عشرات الطائرات في قاعدة حميميم بينها مقاتلات، فضلا عن 15 سفينة حربية في البحر المتوسط.", [["قاعدة حميميم"], ["البحر المتوسط"]]),
        ("قصفت المدفعية أحياء القصاع وباب توما والعباسيين.", [["أحياء القصاع"], ["باب توما"], ["العباسيين"]]),
        ("استهدفت الغارات مدنا عدة أبرزها كييف وخاركيف وأوديسا.", [["كييف"], ["خاركيف"], ["أوديسا"]]),
        ("سيطر الجيش على بلدتين هما مورك وسراقب.", [["مورك"], ["سراقب"]]),
        ("قصف الجيش الخرطوم وأم درمان.", [["الخرطوم"], ["أم درمان"]]),
        ("غارات إسرائيلية على خربة سلم وبير السلاسل والشهابية.", [["خربة سلم"], ["بير السلاسل"], ["الشهابية"]]),
    ],
)
def test_one_word_with_several_places_is_one_claim_for_each(sentence: str, at: list[list[str]]) -> None:
    assert places(sentence) == at


@pytest.mark.parametrize(
    "sentence",
    [
        "أطلق الحزب صواريخ نحو مستوطنة كريات شمونة وعدد من المستوطنات في الجليل الأعلى.",
        "سيطر الجيش على بلدة مورك وثلاث قرى أخرى في ريف حماة.",
        "قتل مدني وأصيب آخر في درعا.",
        "اقتحم الجيش مخيم بلاطة شرق نابلس في الضفة الغربية.",
    ],
)
def test_what_only_says_where_a_place_lies_is_no_second_one(sentence: str) -> None:
    assert len(read(sentence)) == 1


@pytest.mark.parametrize(
    ("sentence", "types"),
    [
        ("باتت القوات الحكومية تسيطر على 90 في المئة من المدينة.", ["territory_change"]),
        ("أصبح الجيش يسيطر على معظم أحياء الخرطوم.", ["territory_change"]),
        ("تسيطر حركة الشباب على مناطق واسعة في الصومال.", []),
        ("يسيطر الحوثيون على صنعاء منذ سبتمبر 2014.", ["territory_change"]),
        ("المناطق التي يسيطر عليها الحوثيون منذ 2014 في اليمن.", []),
        ("لم يصبح الجيش يسيطر على الخرطوم.", []),
    ],
)
def test_a_state_that_has_come_about_is_a_change_of_ground(sentence: str, types: list[str]) -> None:
    assert [claim.type for claim in read(sentence)] == types


@pytest.mark.parametrize(
    ("sentence", "type_"),
    [
        ("خروج المقاتلين وعائلاتهم من مدينة دوما.", "displacement"),
        ("وقال المصدر إن 3600 مسلح وأسرهم غادروا مدينة دوما.", "displacement"),
        ("خروج المقاتلين من مدينة دوما.", "territory_change"),
        ("غادر الآلاف مدينة غوما بعد قصف عنيف شنه الجيش.", "displacement"),
        ("غادر العشرات من المسلحين مدينة غوما.", "territory_change"),
    ],
)
def test_fighters_who_leave_with_their_families_are_moved_out(sentence: str, type_: str) -> None:
    assert read(sentence)[0].type == type_


@pytest.mark.parametrize(
    "sentence",
    [
        "أصدرت المحكمة الجنائية الدولية مذكرة اعتقال بحق قائد قوات الدعم السريع.",
        "خاضت العائلة معارك قضائية مع الجيش في القدس.",
        "شهدت جلسة مجلس الأمن معركة كلامية بين مندوبي روسيا وبريطانيا.",
        "يطالب المتظاهرون برفع الحصار عن غزة.",
        "طوقت الشرطة المكان في جوهانسبرغ.",
        "أحرق متظاهرون العلم في صنعاء.",
        "أبلغ الضباط المعارضين في منطقة محاصرة شمال شرقي العاصمة دمشق بالرحيل.",
        "نشر التحالف الذي تقوده السعودية لدعم الشرعية في اليمن صورا للصواريخ.",
        "نشر المركز الإعلامي للجيش السوداني، السبت، مقطع فيديو من مدينة نيالا.",
        "تقدم جهاز الأمن بعريضة إلى النيابة في الخرطوم ضد زعيم الحزب المسلح.",
    ],
)
def test_words_of_force_that_tell_of_none(sentence: str) -> None:
    assert told(sentence) == []


def test_forces_that_are_sent_out_are_deployed() -> None:
    assert [type_ for type_, _ in told("نشر الجيش السوداني قوات إضافية في مدينة الأبيض.")] == ["deployment"]


@pytest.mark.parametrize(
    ("sentence", "types"),
    [
        ("سيطر الجيش على البلدة بعد فرار مسلحي الحركة منها.", ["territory_change"]),
        ("اندلعت اشتباكات انتهت بفرار المسلحين من مواقعهم في مدينة نيالا.", ["armed_clash"]),
        ("دحر الجيش المسلحين من مدينة سنجة.", ["territory_change"]),
    ],
)
def test_a_flight_that_only_follows_from_what_is_told_is_no_claim_of_its_own(sentence: str, types: list[str]) -> None:
    assert [claim.type for claim in read(sentence)] == types


@pytest.mark.parametrize(
    ("sentence", "types"),
    [
        ("أعلنت الهند وباكستان وقفا لإطلاق النار.", ["ceasefire"]),
        ("قال الوزير إن وقف إطلاق النار في غزة يجب أن يشمل جميع الفصائل.", []),
        ("وقال المبعوث إن الهدنة ينبغي أن يتبعها دخول المساعدات إلى الفاشر.", []),
        ("دخل وقف إطلاق النار حيز التنفيذ في الخرطوم ويجب أن يحترمه الجميع.", ["ceasefire"]),
    ],
)
def test_a_truce_that_two_announce_is_one_and_what_it_ought_to_be_is_none(sentence: str, types: list[str]) -> None:
    assert [claim.type for claim in read(sentence)] == types


@pytest.mark.parametrize(
    ("sentence", "type_"),
    [
        ("أعلنت الشرطة إطلاق النار على رجل حاول طعن جندي في الخليل. وشهدت الخليل مظاهرات.", "armed_attack"),
        ("قتل ضباط شرطة بالرصاص رجلا أسود في نيويورك، مما أثار احتجاجات في المدينة.", "armed_attack"),
        ("قتل شاب برصاص الشرطة خلال احتجاجات في نيروبي.", "protest_repression"),
        ("أطلقت الشرطة الرصاص على متظاهرين في نيروبي.", "protest_repression"),
    ],
)
def test_who_is_shot_elsewhere_than_at_a_protest(sentence: str, type_: str) -> None:
    assert read(sentence)[0].type == type_


@pytest.mark.parametrize(
    ("sentence", "dead"),
    [
        ("قتل 3 في غزة و5 في رفح و2 في خان يونس جراء القصف الإسرائيلي.", [3, 5, 2]),
        ("قتل ثلاثة مدنيين في غوما وخمسة مدنيين في بوكافو في هجوم للمتمردين.", [3, 5]),
        ("أصيب ثمانية مدنيين برصاص الجيش في نابلس وجنين.", [8, None]),
    ],
)
def test_a_number_that_leads_to_the_next_place_is_of_the_harm_told_at_the_first(sentence: str, dead: list[int | None]) -> None:
    assert [claim.harm[0].least if claim.harm else None for claim in read(sentence)] == dead


@pytest.mark.parametrize(
    "sentence", ["أحبطت الشرطة مخططا لتفجير محطة قطار في باريس.", "أحبط الأمن مخططا لاغتيال الوزير في بغداد.", "كشفت السلطات عن مخطط لتفجير السفارة في عمان."]
)
def test_what_is_only_plotted_has_not_happened(sentence: str) -> None:
    assert [claim.realis for claim in read(sentence)] == ["planned"]


def test_ground_that_is_taken_nowhere_is_spoken_of_at_large() -> None:
    title = "تقرير عن الدعم العسكري"
    body = "وساهم الدعم العسكري المباشر بشكل كبير في استعادة النظام عدة مناطق كانت تحت سيطرة الجماعات المتطرفة."
    assert [claim.type for claim in marsad.read(body, title=title, published="2024-05-10").claims] == []


@pytest.mark.parametrize("helped", ["بإسناد من القوات الإماراتية", "بمساندة من الحشد الشعبي", "بغطاء من المقاتلات الروسية", "بدعم كبير من التحالف"])
def test_who_lends_help_did_not_lose_the_ground(helped: str) -> None:
    (claim,) = marsad.read(f"استعاد الجيش البلدة {helped}.", published="2024-05-10").claims
    assert not claim.target
