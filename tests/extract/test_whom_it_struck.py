"""Whom or what was struck, met or threatened, where another clause, a pronoun or the verb of threatening names it."""

from __future__ import annotations

import pytest

import marsad


def struck(sentence: str) -> list[list[str]]:
    """The targets of each claim of a report."""
    return [[mention.anchor.text for mention in claim.target] for claim in marsad.read(sentence, published="2026-03-14").claims]


@pytest.mark.parametrize(
    ("sentence", "named"),
    [
        ("كثف الجيش غاراته على الأحياء التي يتحصن فيها المسلحون في درنة.", ["المسلحون"]),
        ("شن الجيش هجوما لاستعادة مناطق تسيطر عليها قوات سوريا الديمقراطية في الرقة.", ["قوات سوريا الديمقراطية"]),
        ("كثفت القوات الجمعة قصفها على أحياء عدة تحت سيطرة تنظيم الدولة في حمص.", ["تنظيم الدولة"]),
        ('نفذت الطائرات غارات على مناطق يسيطر عليها "الثوار" في إدلب.', ["الثوار"]),
        ("شن الجيش هجوما على تلال تتمركز فيها الميليشيات.", ["الميليشيات"]),
        # A town that has a name is where it was, and so is ground that something came from or happened in.
        ("قصف الجيش مدينة دوما التي تسيطر عليها المعارضة.", []),
        ("أطلقت صواريخ من منطقة تسيطر عليها المعارضة.", []),
        # Things that are struck are named themselves.
        ("قصف الجيش تعزيزات في مزارع تتحصن فيها ميليشيات الحوثي.", ["تعزيزات"]),
    ],
)
def test_who_holds_ground_without_a_name_is_who_was_struck_there(sentence: str, named: list[str]) -> None:
    assert struck(sentence)[0] == named


@pytest.mark.parametrize(
    ("sentence", "named"),
    [
        ("ندد الوزير بعمليات التعذيب التي يتعرض لها موظفو الإغاثة في تعز.", ["موظفو الإغاثة"]),
        ("أدان الوزير القصف الذي تعرضت له قاعدة عسكرية في كركوك.", ["قاعدة عسكرية"]),
        ("وصف التعذيب الذي يتعرض له المعتقلون في سجن حماة بأنه ممنهج.", ["المعتقلون"]),
        ("أدان البيان العدوان الذي يتعرض له الشعب السوداني.", ["الشعب السوداني"]),
        # What is named is a town or a state, which is where it was.
        ("أدان الوزير القصف الذي تعرضت له دوما.", []),
        ("أدان الوزير الهجوم الذي تعرضت له السعودية.", []),
    ],
)
def test_behind_a_clause_of_undergoing_its_subject_is_what_was_struck(sentence: str, named: list[str]) -> None:
    assert struck(sentence)[0] == named


def test_a_bomb_hits_what_passes_by() -> None:
    assert struck("انفجرت سيارة مفخخة أثناء مرور موكب المحافظ في عدن.")[0] == ["موكب المحافظ"]
    assert struck("انفجرت سيارة مفخخة أثناء زيارة المحافظ إلى عدن.")[0] == []


@pytest.mark.parametrize(
    ("sentence", "named"),
    [
        ("استهدف صاروخ باليستي نجران وتصدت الدفاعات الجوية السعودية له.", ["صاروخ باليستي"]),
        ("استهدفت صواريخ مستودعات للجيش وتم التصدي لها.", ["صواريخ"]),
        ("صواريخ اخترقت أجواء حمص وأسقطتها الدفاعات الجوية.", ["صواريخ"]),
        ("قالت إسرائيل إن طائرة إيرانية بدون طيار أسقطتها في الجولان كانت مسلحة.", ["طائرة إيرانية"]),
        ("المضادات الجوية السورية تتصدى للضربات في حمص.", ["للضربات"]),
        ("تصدت منظومات الدفاع الجوي بكفاءة لصواريخ العدو.", ["صواريخ العدو"]),
        ("أسقطت مروحية عسكرية تركية في منطقة عفرين.", ["مروحية عسكرية تركية"]),
        # A craft that brings down another has an object.
        ("أسقطت مقاتلة تركية طائرة مسيرة فوق عفرين.", ["طائرة مسيرة"]),
    ],
)
def test_what_was_met_in_the_air_is_what_flew_in(sentence: str, named: list[str]) -> None:
    claims = marsad.read(sentence, published="2026-03-14").claims
    met = next(claim for claim in claims if claim.type == "interception")
    assert [mention.anchor.text for mention in met.target] == named
    assert not {mention.anchor.text for mention in met.perpetrator} & set(named)


@pytest.mark.parametrize(
    ("sentence", "named"),
    [
        ("هدد الرئيس الكيني حركة الشباب بأن ضربات جوية جديدة تنتظرها.", ["حركة الشباب"]),
        ("هدد الجيش الفصائل المسلحة بشن عملية عسكرية في درعا.", ["الفصائل المسلحة"]),
        ("توعد الرئيس الأمريكي بشن ضربات صاروخية على سوريا.", ["سوريا"]),
        ("يهدد وزير الدفاع الإسرائيلي بضرب طهران مباشرة.", ["طهران"]),
        ("هددت مصادر عسكرية إسرائيلية، الأربعاء، الرئيس السوري بشار الأسد بالرد.", ["الرئيس السوري بشار الأسد"]),
        # Where an attack may come from is not what is threatened.
        ("هدد الجيش بالرد على أي هجوم من سوريا.", []),
    ],
)
def test_who_is_threatened_stands_behind_the_verb_of_threatening_or_of_force(sentence: str, named: list[str]) -> None:
    assert struck(sentence)[0] == named


@pytest.mark.parametrize(
    ("sentence", "named"),
    [
        ("قصفت مقاتلات التحالف مواقع المسلحين إضافة إلى ورشات صيانة في تعز.", ["مواقع المسلحين", "ورشات صيانة"]),
        ("استهدف الجيش منازل المدنيين فضلا عن المستشفيات في نيالا.", ["منازل المدنيين", "المستشفيات"]),
        ("أحرق المسلحون منازل إضافة إلى 30 سيارة في كادوقلي.", ["منازل", "30 سيارة"]),
        ("استهدف الجيش مواقع عدة بينها مخزن أسلحة ومصنع للذخيرة.", ["مواقع عدة", "مخزن أسلحة", "مصنع للذخيرة"]),
        ("أغارت الطائرات على 18 موقعا تابعة للفصائل ومن بينها نفق.", ["18 موقعا تابعة للفصائل", "نفق"]),
        ("دمر القصف مدارس بينها مدرسة للبنات.", ["مدارس", "مدرسة للبنات"]),
        # Of people the parts of a number are no others, and what is done besides is another happening.
        ("اعتقلت القوات عشرة أشخاص بينهم طفلان في نابلس.", ["عشرة أشخاص"]),
        ("قصف الجيش مواقع المسلحين إضافة إلى اعتقال عشرة منهم.", ["مواقع المسلحين"]),
    ],
)
def test_what_is_told_as_among_the_things_struck_or_besides_them_was_struck_too(sentence: str, named: list[str]) -> None:
    assert struck(sentence)[0] == named


@pytest.mark.parametrize(
    ("sentence", "named"),
    [
        ("استهدفت الطائرات ما وصفته وزارة الدفاع بثلاث منشآت للأسلحة قرب حمص.", ["ثلاث منشآت للأسلحة"]),
        ("أطلقت فرنسا صواريخ على ما قالت وزارة الدفاع إنها ثلاث منشآت للأسلحة قرب حمص.", ["ثلاث منشآت للأسلحة"]),
        ("قصفت إسرائيل ما وصفته بأنه مستودع أسلحة في صور.", ["مستودع أسلحة"]),
        ("نفذ الجيش غارات على ما يصفه بمواقع الإرهابيين في درنة.", ["مواقع الإرهابيين"]),
        ("توعد الوزير بالرد على ما يعتقد أنه هجوم كيماوي في حمص.", []),
    ],
)
def test_what_somebody_calls_a_thing_names_what_was_struck_and_not_who_calls_it_so(sentence: str, named: list[str]) -> None:
    assert struck(sentence)[0] == named


@pytest.mark.parametrize(
    ("sentence", "named"),
    [
        ("رشق المتظاهرون الحجارة تجاه الجنود قرب نابلس.", ["الجنود"]),
        ("أطلقت الشرطة الرصاص الحي صوب المتظاهرين في بغداد.", ["المتظاهرين"]),
        ("قتل الجيش نحو خمسين مسلحا في درنة.", ["نحو خمسين مسلحا"]),
    ],
)
def test_what_is_thrown_or_fired_towards_people_is_aimed_at_them(sentence: str, named: list[str]) -> None:
    assert struck(sentence)[0] == named


@pytest.mark.parametrize(
    ("sentence", "named"),
    [
        ("قام المهندسون العسكريون بتفجير 30 عبوة ناسفة في العريش.", ["30 عبوة ناسفة"]),
        ("دمرت القوات 20 لغما بحريا.", ["20 لغما بحريا"]),
        # A bomb that goes off is what it was done with.
        ("تفجير عبوة ناسفة بدورية في نابلس.", ["دورية"]),
        ("تفجير سيارة مفخخة في بغداد.", []),
    ],
)
def test_bombs_that_are_blown_up_are_what_was_destroyed(sentence: str, named: list[str]) -> None:
    assert struck(sentence)[0] == named


def test_who_is_evacuated_stands_behind_the_noun() -> None:
    assert struck("انتهت عملية إجلاء فيلق الرحمن ومدنيين من الغوطة.")[0] == ["فيلق الرحمن", "مدنيين"]
    assert struck("إجلاء 400 شخص من دوما.")[0] == ["400 شخص"]


def test_between_it_and_names_the_other_side() -> None:
    (claim,) = (
        each
        for each in marsad.read("تقدم الجيش في الرقة بعد معارك بينه وبين قوات سوريا الديمقراطية.", published="2026-03-14").claims
        if each.type == "armed_clash"
    )
    assert [mention.anchor.text for mention in claim.target] == ["قوات سوريا الديمقراطية"]
    assert [mention.anchor.text for mention in claim.perpetrator] == ["الجيش"]


@pytest.mark.parametrize(
    ("sentence", "named", "by"),
    [
        ("إن أكثر من 100 ألف فلسطيني اعتقلوا منذ بداية الانتفاضة.", ["100 ألف فلسطيني"], []),
        ("عشرة طلاب خطفوا في كاتسينا.", ["عشرة طلاب"], []),
        ("تفقد الوزير المباني التي قصفت في برزة.", ["المباني"], []),
        # A verb with an object, however far, was done by who stands before it, and so was what aircraft did.
        ("كان مسلحون قد خطفوا الاثنين، من بلدة ديفا القريبة، خمسة رعاة.", ["خمسة رعاة"], ["مسلحون"]),
        ("مسلحون اختطفوا أمس خمسة طلاب.", ["خمسة طلاب"], ["مسلحون"]),
        ("المسلحون اعتقلوا في البلدة خمسة شبان.", ["خمسة شبان"], ["المسلحون"]),
        ("الطائرات التي قصفت في برزة.", [], ["الطائرات"]),
    ],
)
def test_a_verb_that_takes_an_object_and_has_none_befell_what_stands_before_it(sentence: str, named: list[str], by: list[str]) -> None:
    claim = marsad.read(sentence, published="2026-03-14").claims[0]
    assert (struck(sentence)[0], [doer.anchor.text for doer in claim.perpetrator]) == (named, by)


@pytest.mark.parametrize(
    ("sentence", "named"),
    [
        ("تواصل القوات قصفها الجوي والمدفعي المكثف، على الأحياء السكنية في مدينتي دوما وحرستا.", ["الأحياء السكنية"]),
        ("شن المسلحون هجوما واسعا، ضد مواقع الجيش في درعا.", ["مواقع الجيش"]),
        ("شن الجيش هجوما عنيفا، على الرغم من الهدنة.", []),
        ("قتل في غارة جوية، على يد الجيش.", []),
    ],
)
def test_a_comma_before_the_preposition_does_not_part_a_blow_from_what_it_struck(sentence: str, named: list[str]) -> None:
    assert struck(sentence)[0] == named


def test_those_who_are_held_are_whom_torture_and_execution_befall() -> None:
    assert struck("عذبت القوات المحتجزين في طرابلس.")[0] == ["المحتجزين"]
    assert struck("إن الجماعات المسلحة تقتل وتعذب المحتجزين في ليبيا.") == [["المحتجزين"], ["المحتجزين"]]
    assert struck("قصفت الطائرات في حماة بعد وصول المحتجزين.")[0] == []


@pytest.mark.parametrize(
    ("sentence", "named"),
    [
        ("تواصلت الاشتباكات شرق المعسكر، ما أسفر عن تكبيد الميليشيات خسائر كبيرة.", ["الميليشيات"]),
        ("تخوض قوات الجيش معارك في حيس، مكبدة ميليشيا الحوثي مئات القتلى.", ["ميليشيا الحوثي"]),
        ("اندلعت اشتباكات في الجوف تكبدت خلالها ميليشيا الحوثي خسائر فادحة.", ["ميليشيا الحوثي"]),
        # Who fights may suffer losses himself, and who does not fight is no side.
        ("خاض الجيش معارك في الجوف تكبد خلالها الجيش خسائر فادحة.", []),
        ("اندلعت اشتباكات في الجوف وتكبد الاقتصاد خسائر فادحة.", []),
    ],
)
def test_who_suffers_losses_is_the_other_side_of_a_clash(sentence: str, named: list[str]) -> None:
    assert struck(sentence)[0] == named
