"""Where somebody was going, met or was answered is not where it happened; where people leave their homes it is."""

import pytest
from tests.extract.claims_read import claims, words


def places(text: str) -> list[list[str]]:
    return [words(claim, "place") for claim in claims(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("هاجم الحوثيون سفينة شحن متجهة إلى ميناء إيلات قبالة الحديدة.", [["الحديدة"]]),
        ("احتجز الحرس ناقلة نفط متجهة إلى الفجيرة في مضيق هرمز.", [["مضيق هرمز"]]),
        ("أصيبت سفينة مبحرة نحو ميناء عدن بصاروخ.", [[]]),
        ("قتل خمسة في هجوم على قافلة مساعدات كانت في طريقها إلى الفاشر قرب مليط.", [["مليط"]]),
        ("اعترضت الدفاعات صاروخا متجها إلى الرياض.", [["الرياض"]]),
        ("وصلت قوات متجهة إلى منبج.", [["منبج"]]),
    ],
)
def test_who_was_struck_on_the_way_was_not_struck_where_he_was_bound(text: str, expected: list[list[str]]) -> None:
    assert places(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("نزح عشرات الآلاف من أهالي الفاشر إلى طويلة.", [["الفاشر"]]),
        ("فر مئات من سكان غوما إلى رواندا.", [["غوما", "رواندا"]]),
        ("نزح سكان نيالا إلى الفاشر.", [["نيالا", "الفاشر"]]),
        ("غادر الآلاف غوما باتجاه رواندا.", [["غوما", "رواندا"]]),
        ("غادر السكان غوما.", [["غوما"]]),
        ("غادر الجنود غوما.", [["غوما"]]),
        ("قتل خمسة من سكان الفاشر في قصف على نيالا.", [["نيالا"]]),
    ],
)
def test_people_leave_the_place_that_they_are_said_to_live_at(text: str, expected: list[list[str]]) -> None:
    assert places(text) == expected


def test_those_who_leave_a_town_are_told_without_its_name() -> None:
    (claim,) = claims("غادر السكان غوما.")
    assert words(claim, "target") == ["السكان"]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("وصل وزير الدفاع إلى بغداد. وقال إن الغارات قتلت عشرة مسلحين.", []),
        ("عقد مجلس الأمن اجتماعا في جنيف. وقال المبعوث إن القصف قتل عشرة مدنيين.", []),
        ("زار الوزير مدينة بنغازي. وقتل جنديان بانفجار عبوة.", []),
        ("شهدت مدينة بنغازي توترا. وانفجرت عبوة ناسفة.", ["بنغازي"]),
    ],
)
def test_where_somebody_came_to_or_met_lends_no_place(text: str, place: list[str]) -> None:
    assert words(claims(text)[-1], "place") == place


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("شنت إسرائيل غارات على صيدا. وأطلق حزب الله صواريخ ردا على الغارات.", []),
        ("قتل العشرات في هجوم كيماوي على دوما. وردت واشنطن بضربات على أهداف تابعة للحكومة.", []),
        ("شنت إسرائيل غارات على صيدا. وقتل خمسة في الغارات.", ["صيدا"]),
        ("قصف الجيش السوداني مدينة نيالا. وقصف الجيش السوداني مواقع للمتمردين ردا على هجوم.", ["نيالا"]),
    ],
)
def test_an_answer_is_not_where_that_was_which_it_answers(text: str, place: list[str]) -> None:
    assert words(claims(text)[-1], "place") == place


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("نقل الجرحى إلى مستشفى الشفاء بعد قصف استهدف خان يونس.", [["خان يونس"]]),
        ("امتد القصف إلى مستشفى الشفاء.", [["مستشفى الشفاء"]]),
    ],
)
def test_the_hospital_to_which_the_hurt_were_taken_was_not_struck(text: str, expected: list[list[str]]) -> None:
    assert places(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("قال البابا أمام الآلاف في ساحة القديس في الفاتيكان إن العشرات سقطوا في قصف على أوديسا.", [["أوديسا"]]),
        ("وأضاف الرئيس في كلمة أمس، خلال مؤتمر لحزبه الحاكم في أنقرة، أنه لن يصبر على إطلاق قذائف على مدينة كلس.", [["كلس"]]),
        ("أعلنت الميليشيا في محافظة إب، عن مقتل قائدها في معارك على مشارف مدينة حيس.", [["حيس"]]),
        ("قال مسؤول محلي في بلدة توريتسك إن قذيفة سقطت في حديقة.", [["توريتسك"]]),
        ("قال شهود في مدينة الأبيض إن طائرة مسيرة قصفت السوق.", [["السوق", "الأبيض"]]),
        ("قال وزير في بغداد إن طائرة مسيرة قصفت مطار أربيل.", [["مطار أربيل"]]),
    ],
)
def test_where_they_speak_is_where_it_was_only_if_they_name_no_other_place(text: str, expected: list[list[str]]) -> None:
    assert places(text) == expected


def test_the_first_of_several_towns_is_named_at_their_head() -> None:
    assert places("خرجت مظاهرات حاشدة في مختلف المدن الإيرانية وعلى رأسها طهران ومشهد.") == [["طهران"], ["مشهد"]]
