"""The words of a clause that belong to its happening: order of words, quantifiers, joined phrases, and what is only spoken of."""

from __future__ import annotations

import pytest
from tests.extract.claims_read import doers

import marsad
from marsad.model import Claim


def first(text: str) -> Claim:
    return marsad.read(text).claims[0]


def struck(claim: Claim) -> list[str]:
    return [mention.anchor.text for mention in claim.target]


def places(claim: Claim) -> list[str]:
    return [mention.anchor.text for mention in claim.place]


@pytest.mark.parametrize(
    ("sentence", "by", "on"),
    [
        # Behind أن the subject comes before its verb.
        ("أعلنت الوزارة أن تركيا هاجمت القوات الكردية.", ["تركيا"], ["القوات الكردية"]),
        ("ذكر المرصد أن قوات النظام قصفتها إسرائيل.", ["إسرائيل"], []),
        # A verb in the plural has its subject before it.
        ("قالت الشرطة إن مسلحين هاجموا الجيش في مدينة كركوك.", ["مسلحين"], ["الجيش"]),
        ("تجهز الحركة صواريخ لتضرب إسرائيل.", ["الحركة"], ["إسرائيل"]),
        # A people may be the subject.
        ("اعتقل الفرنسيون ناشطا في مدينة باماكو.", ["الفرنسيون"], ["ناشطا"]),
        # An operation or a weapon before its verb is its subject.
        ("بدأت حملة واسعة طردت مقاتلي التنظيم من مدينة سرت.", [], ["مقاتلي التنظيم"]),
        ("قالت القناة إن صاروخا أصاب قوات الحكومة قرب مدينة مأرب.", [], ["قوات الحكومة"]),
        # Three that did it together.
        ("غارات أميركية بريطانية فرنسية على مواقع للجماعة.", ["أميركية", "بريطانية", "فرنسية"], ["مواقع للجماعة"]),
        # Aircraft as a force: no adjective of the bombing.
        ("قصف الطيران مخازن الفصائل في مدينة إدلب.", ["الطيران"], ["مخازن الفصائل"]),
        # A blow is dealt to whoever is named with ل.
        ("وجه التحالف ضربة قاسية للميليشيات في مدينة الحديدة.", ["التحالف"], ["للميليشيات"]),
        # The case of a plural tells subject from object, and verb from noun.
        ("خطف مسلحون مهندسين في مدينة بغداد.", ["مسلحون"], ["مهندسين"]),
        ("فجر انتحاري نفسه في مدينة كابل.", ["انتحاري"], []),
        # What blew up was not struck.
        ("انفجرت سيارة مفخخة في مدينة بغداد.", [], []),
        # A number behind a body counts what follows.
        ("خطفت الميليشيا 4 من الموظفين في مدينة عدن.", ["الميليشيا"], ["4 من الموظفين"]),
    ],
)
def test_the_order_of_words_tells_doer_from_struck(sentence: str, by: list[str], on: list[str]) -> None:
    claim = first(sentence)
    assert (doers(claim), struck(claim)) == (by, on)


def test_what_the_tellers_country_did_is_his_own() -> None:
    claim = first("قال وزير الدفاع التركي إن بلاده دمرت مخازن للتنظيم في مدينة منبج.")
    assert claim.responsibility == "claimed"
    assert struck(claim) == ["مخازن للتنظيم"]


@pytest.mark.parametrize(
    ("sentence", "named"),
    [
        ("قصف الجيش جميع المقرات في بلدة خان طومان.", ["جميع المقرات"]),
        ("دانت المنظمة استهداف أي مستشفيات.", ["أي مستشفيات"]),
        ("نددت المنظمة باستهداف كافة المستشفيات في إدلب.", ["كافة المستشفيات"]),
        ("اعتقلت الشرطة مدبري التفجير في مدينة بعقوبة.", ["مدبري التفجير"]),
        ("أطلق الجيش عملية عسكرية لملاحقة مسلحين في محافظة البادية.", ["مسلحين"]),
        ("شن الطيران غارات على المدينة مستهدفا مستودعات الذخيرة.", ["مستودعات الذخيرة"]),
        ("قصف مدفعي تعرضت له ثكنة الجيش في مدينة درعا.", ["ثكنة الجيش"]),
        ("قصف الجيش في درعا مقرات للفصائل.", ["مقرات للفصائل"]),
        ("فجر مسلحون بالعريش، مدرعة تابعة للشرطة.", ["مدرعة تابعة للشرطة"]),
        ("أطلقت الجماعة صواريخ وجندت الأطفال.", []),
        ("تعرضت إحدى ناقلات الوقود لهجوم في البحر الأحمر.", ["إحدى ناقلات الوقود"]),
        ("استهدفت المدفعية بعدة قذائف مقر اللواء.", ["مقر اللواء"]),
        ("أصيب عشرة من المدنيين معظمهم أطفال في قصف على بلدة كفرنبل.", ["عشرة من المدنيين"]),
        ("دمر الطيران منصة إطلاق صواريخ في محافظة صعدة.", ["منصة إطلاق صواريخ"]),
    ],
)
def test_what_was_struck_stands_behind_other_words(sentence: str, named: list[str]) -> None:
    assert struck(first(sentence)) == named


def test_a_title_and_its_holder_are_one_phrase() -> None:
    claim = first("هدد الرئيس الفرنسي إيمانويل ماكرون بقصف مواقع التنظيم.")
    assert doers(claim) == ["الرئيس الفرنسي إيمانويل ماكرون"]


def test_a_threat_and_what_is_threatened_are_one_claim() -> None:
    (claim,) = marsad.read("رفض المجلس التهديدات الأميركية بتوجيه ضربة عسكرية لإيران.").claims
    assert (claim.type, claim.realis) == ("threat", "threatened")
    assert (doers(claim), struck(claim)) == (["الأميركية"], ["إيران"])


def test_what_a_threat_answers_is_no_deed_of_the_one_who_threatens() -> None:
    by_type = {claim.type: claim for claim in marsad.read("هدد الرئيس الأميركي بقصف دمشق ردا على هجوم كيميائي استهدف مدينة دوما.").claims}
    assert doers(by_type["chemical_attack"]) == []
    assert by_type["chemical_attack"].responsibility is None


def test_none_at_all_is_a_denial() -> None:
    assert first("قال مصدر عسكري إنه لم يقع أي هجوم على مدينة حمص.").polarity == "denied"
    assert not marsad.read("حذرت الوزارة من أي هجوم على المدينة.").claims


def test_the_accused_is_found_past_a_time() -> None:
    claim = first("وكانت أنقرة اتهمت إسرائيل في الثالث من أيلول/سبتمبر بشن غارة على مطار حلب.")
    assert [mention.anchor.text for mention in claim.attribution] == ["أنقرة"]
    assert (doers(claim), claim.responsibility) == (["إسرائيل"], "attributed")


def test_a_body_in_a_clause_about_the_accuser_is_not_accused() -> None:
    claim = first("اتهم الناطق باسم الحكومة التي يسيطر عليها المتمردون، كريم ناجي، القوات الروسية بشن هذه الغارة.")
    assert (doers(claim), claim.responsibility) == (["القوات الروسية"], "attributed")


def test_the_stroke_of_a_double_month_ends_no_header() -> None:
    claim = first("قتل 18 مدنيا في 7 حزيران/يونيو 2014 في غارات على مدينة إدلب.")
    assert [(harm.kind, harm.least) for harm in claim.harm] == [("killed", 18)]
    assert claim.time is not None


@pytest.mark.parametrize(
    ("sentence", "named"),
    [
        ("عاد النازحون على أمل بعد القصف.", []),
        ("أصدر القضاء العراقي حكما بالسجن على متهم بعد تفجير.", []),
        ("أصيب فتى بعيار ناري قرب مدينة جنين.", ["جنين"]),
        ("قال المتحدث وزملاؤه في روسيا إن الطائرات قصفت مدينة إدلب.", ["إدلب"]),
    ],
)
def test_words_of_the_language_and_of_the_teller_are_no_places(sentence: str, named: list[str]) -> None:
    assert places(first(sentence)) == named


def test_a_number_behind_a_date_is_harm() -> None:
    claim = first("قتلت الميليشيا في اليمن عام 2017، 340 مدنيا.")
    assert [(harm.kind, harm.least) for harm in claim.harm] == [("killed", 340)]


def test_an_adjective_says_that_it_is_to_come() -> None:
    assert first("ضربة عسكرية وشيكة على مدينة دمشق.").realis in ("predicted", "threatened")


@pytest.mark.parametrize("sentence", ["أبلغت الشرطة أسرتها.", "شيع الصحفي ياسر العلي في مدينة غزة."])
def test_families_and_names_are_no_deeds(sentence: str) -> None:
    assert not marsad.read(sentence).claims


@pytest.mark.parametrize(
    ("sentence", "harm"),
    [
        ("قتل المسلحون جنديين في مدينة العريش.", [("killed", 2, 2)]),
        ("أصاب الجنود 20 متظاهرا بالرصاص في مدينة نابلس.", [("injured", 20, 20)]),
        ("أصابت القوات ثلاثة شبان قرب جنين.", [("injured", 3, 3)]),
        ("خلف التفجير مقتل جنديين وجرح ثالث.", [("killed", 2, 2), ("injured", 1, 1)]),
        ("لقي 4 من أفراد عائلة واحدة حتفهم في قصف على مدينة رفح.", [("killed", 4, 4)]),
        ("قضى 10 مدنيين نحبهم في غارات على مدينة إدلب.", [("killed", 10, 10)]),
    ],
)
def test_harm_stands_behind_its_doer_or_under_its_number(sentence: str, harm: list[tuple[str, int, int]]) -> None:
    assert [(told.kind, told.least, told.most) for told in first(sentence).harm] == harm


def test_a_bus_that_carries_workers_is_told_by_nobody() -> None:
    claim = first("أطلق مسلحون النار على حافلة تقل عمالا في مدينة تعز.")
    assert not claim.attribution
    assert struck(claim) == ["حافلة"]


def test_quotes_end_the_phrase_that_began_in_them() -> None:
    (harm,) = first('أعلن الجيش مقتل خمسة من "العناصر المسلحة" خلال عملية "الصحراء" العسكرية.').harm
    assert harm.anchor.text == 'خمسة من "العناصر المسلحة"'


def test_a_post_that_says_its_title_over_again_tells_it_once() -> None:
    line = "قصف مخازن عسكرية داخل مطار المثنى بطائرات مسيرة"
    assert len(marsad.read(f"{line}\n\n{line}").claims) == 1


def test_what_a_threat_points_back_to_is_another_s_deed() -> None:
    claims = marsad.read("أعلنت طهران أن الغارة على القاعدة قتلت سبعة جنود، متوعدة بأن هذا الهجوم سيقابل برد.").claims
    assert [claim.responsibility for claim in claims if claim.type != "threat"] == [None]


def test_the_subject_of_a_passive_accusation_is_the_accused() -> None:
    claim = first("اتُهمت قوات النظام مرات عدة بقصف مدينة دوما.")
    assert not claim.attribution
    assert (doers(claim), claim.responsibility) == (["قوات النظام"], "attributed")
