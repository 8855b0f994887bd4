"""What was struck, in the long sentences of articles: joined things, states that are threatened, what stands far from its verb."""

from __future__ import annotations

import pytest

import marsad


def struck(sentence: str) -> list[list[str]]:
    """The targets of each claim of a report."""
    return [[mention.anchor.text for mention in claim.target] for claim in marsad.read(sentence, published="2026-03-14").claims]


@pytest.mark.parametrize(
    ("sentence", "named"),
    [
        ("استهدفت الطائرات مواقع وتعزيزات وتجمعات للميليشيات في تعز.", ["مواقع وتعزيزات وتجمعات للميليشيات"]),
        ("قصفت المدفعية مواقعهم وتجمعاتهم في الجوف.", ["مواقعهم وتجمعاتهم"]),
        ("قصفت الطائرات عددا من القواعد والمقرات العسكرية في حمص.", ["عددا من القواعد والمقرات العسكرية"]),
        ("دمر الجيش 386 ملجأ ووكرا ومخزنا في سيناء.", ["386 ملجأ ووكرا ومخزنا"]),
        ("هاجم المسلحون قوات النظام وحلفائها في البادية.", ["قوات النظام وحلفائها"]),
        ("خرج أربعة آلاف من مقاتليه وأفراد عائلاتهم من دوما.", ["أربعة آلاف من مقاتليه وأفراد عائلاتهم"]),
        # Each of these has a description or a number of its own.
        ("استهدف القصف مركبات عسكرية ومخازن أسلحة في حمص.", ["مركبات عسكرية", "مخازن أسلحة"]),
        ("قصفت الطائرات فندقا ومطعما في مقديشو.", ["فندقا", "مطعما"]),
        ("قصفت الطائرات مدرسة ومستشفيات في الفاشر.", ["مدرسة", "مستشفيات"]),
        ("أحرق المسلحون أربعة آبار ومدرسة في بيدوا.", ["أربعة آبار", "مدرسة"]),
        ("اعترضت الدفاعات 139 صاروخا و238 مسيرة.", ["139 صاروخا", "238 مسيرة"]),
    ],
)
def test_joined_things_with_one_owner_or_number_are_told_as_one(sentence: str, named: list[str]) -> None:
    assert struck(sentence)[0] == named


@pytest.mark.parametrize(
    ("sentence", "by", "named"),
    [
        ("استهدفت دبابة بنيرانها مركز مراقبة شرق خان يونس.", [], ["مركز مراقبة"]),
        ("استهدف الجيش بنيران رشاشاته قارب صيد قبالة غزة.", ["الجيش"], ["قارب صيد"]),
        ("استهدفت سفينة حربية موقعا في الحديدة.", [], ["موقعا"]),
        ("قصفت أربع طائرات من طراز ميراج منشأة عسكرية قرب حمص.", ["أربع طائرات من طراز ميراج"], ["منشأة عسكرية"]),
        ("استهدفت مروحية أباتشي سيارة في النصيرات.", ["مروحية أباتشي"], ["سيارة"]),
        ("قصفت دبابات الجيش منزلا في حمص.", ["دبابات الجيش"], ["منزلا"]),
        # With nothing behind them the craft were struck themselves, and the fire of others names who fired.
        ("استهدفت دبابة في خان يونس.", [], ["دبابة"]),
        ("قتل شاب بنيران الجيش في جنين.", ["الجيش"], ["شاب"]),
    ],
)
def test_craft_strike_what_stands_behind_them_and_fire_of_ones_own_names_nobody(sentence: str, by: list[str], named: list[str]) -> None:
    claim = marsad.read(sentence, published="2026-03-14").claims[0]
    assert ([doer.anchor.text for doer in claim.perpetrator], struck(sentence)[0]) == (by, named)


@pytest.mark.parametrize(
    ("sentence", "by", "named"),
    [
        ("الضربات التي وجهتها الولايات المتحدة وفرنسا لمواقع كيماوية في سوريا.", ["الولايات المتحدة", "فرنسا"], ["مواقع كيماوية"]),
        ("غارات نفذها الجيش لمقر الحركة في بيروت.", ["الجيش"], ["مقر الحركة"]),
        ("القصف الذي نفذه الجيش مستهدفا مبنى القناة في بيروت.", ["الجيش"], ["مبنى القناة"]),
        ("نصبوا كمينا للقوات السودانية في صحراء ميدي.", [], ["للقوات السودانية"]),
        ("أفادت الوكالة بتصدي أنظمة الدفاع الجوي لهجوم صاروخي قرب حمص.", ["أنظمة الدفاع الجوي"], ["هجوم صاروخي"]),
        ("أعلن التلفزيون تصدي الدفاعات الجوية لأهداف معادية قرب حمص.", ["الدفاعات الجوية"], ["أهداف معادية"]),
        # What a deed is for is not struck, a store has what it is for with it, and craft that are shot down meet nobody.
        ("غارات شنها الجيش لدعم قواته في بيروت.", ["الجيش"], []),
        ("قصفت الطائرات مخازن للأسلحة في صعدة.", ["الطائرات"], ["مخازن للأسلحة"]),
        ("إسقاط سبع طائرات مسيرة للعدو فوق البلاد.", [], ["سبع طائرات مسيرة"]),
    ],
)
def test_what_a_strike_is_led_to_is_no_part_of_who_made_it(sentence: str, by: list[str], named: list[str]) -> None:
    claim = marsad.read(sentence, published="2026-03-14").claims[0]
    assert ([doer.anchor.text for doer in claim.perpetrator], struck(sentence)[0]) == (by, named)


@pytest.mark.parametrize(
    ("sentence", "named"),
    [
        ("أربع قواعد عسكرية في قطر والكويت والبحرين تتعرض لهجوم صاروخي.", ["أربع قواعد عسكرية"]),
        ("هذه هي المرة الثانية التي تتعرض فيها قاعدة الوطية للهجوم خلال شهرين.", ["قاعدة الوطية"]),
        ("إطلاق أكثر من 40 صاروخا من لبنان تجاه قواعد عسكرية في الجولان.", ["قواعد عسكرية"]),
        # A place is where it was, whoever is exposed to it, and weapons that are only launched are led to nothing.
        ("مدينة تعز تتعرض لقصف مدفعي.", []),
        ("إطلاق أكثر من 40 صاروخا من لبنان فجر اليوم.", []),
    ],
)
def test_what_is_exposed_or_fired_at_is_struck_however_many_places_stand_between(sentence: str, named: list[str]) -> None:
    assert struck(sentence)[0] == named


@pytest.mark.parametrize(
    ("sentence", "named"),
    [
        ("حرر الجيش أربع قرى شرق النهر كانت تحت سيطرة ما يسمى قوات الدعم السريع.", ["قوات الدعم السريع"]),
        ("سيطر الجيش على البلدة التي كانت خاضعة لسيطرة الحركة.", ["الحركة"]),
        ("استعادت الحكومة السيطرة على القرى التي كانت تسيطر عليها الفصائل في درعا.", ["الفصائل"]),
        ("أعلن الجيش سيطرته على مواقع جديدة في صعدة، المعقل الرئيسي للحوثيين.", ["للحوثيين"]),
        # Who holds what he took himself lost nothing.
        ("سيطر الجيش على البلدة التي يسيطر عليها الجيش منذ عام.", []),
        ("سيطر الجيش على البلدة القريبة من المعقل الرئيسي.", []),
    ],
)
def test_who_held_the_ground_that_was_taken_lost_it(sentence: str, named: list[str]) -> None:
    assert struck(sentence)[0] == named


@pytest.mark.parametrize(
    ("sentence", "named"),
    [
        ("أعلن الجيش مقتل العميد المنشق، محمود العامري، في غارة على صعدة.", ["العميد المنشق، محمود العامري"]),
        ("قال الجيش إن محمود العامري، رئيس المجلس، قتل في غارة على صعدة.", ["محمود العامري، رئيس المجلس"]),
        ("اغتال مسلحون رئيس البلدية، كريم حداد، في كركوك.", ["رئيس البلدية، كريم حداد"]),
        # What else a comma sets apart is no name.
        ("اغتال مسلحون رئيس البلدية، وأصابوا حارسه، في كركوك.", ["رئيس البلدية"]),
        ("اعتقلت الشرطة قائد المجموعة، الجمعة، في كركوك.", ["قائد المجموعة"]),
    ],
)
def test_a_title_and_the_name_beside_it_are_one_man(sentence: str, named: list[str]) -> None:
    assert struck(sentence)[0] == named


@pytest.mark.parametrize(
    ("sentence", "named"),
    [
        ("قال الناطق إن سالم العامري الذي قتل في غارة على الحديدة كان قائدا.", ["سالم العامري"]),
        ("سقط 17 قتيلا فلسطينيا برصاص الجيش الإسرائيلي في غزة.", ["17 قتيلا فلسطينيا"]),
        # Whom he killed stands behind the verb, and a bare number of dead names nobody.
        ("سالم العامري الذي قتل ثلاثة جنود في صنعاء.", ["ثلاثة جنود"]),
        ("سقط 17 قتيلا برصاص الجيش الإسرائيلي في غزة.", []),
    ],
)
def test_the_dead_are_named_before_a_clause_that_says_so_and_by_where_they_are_from(sentence: str, named: list[str]) -> None:
    assert struck(sentence)[0] == named


@pytest.mark.parametrize(
    ("sentence", "named"),
    [
        ("أطلق التنظيم قذائف على الأحياء المجاورة في كادوقلي.", ["الأحياء المجاورة"]),
        ("قصفت الطائرات أراضي زراعية شرق غزة.", ["أراضي زراعية"]),
        ("دمر الجيش شبكة أنفاق في سيناء.", ["شبكة أنفاق"]),
        ("هدم المسلحون تمثالا في حماة.", ["تمثالا"]),
        # A town is a place.
        ("أطلق التنظيم قذائف على البلدة المجاورة.", []),
    ],
)
def test_kinds_of_ground_that_are_described_are_things_struck(sentence: str, named: list[str]) -> None:
    assert struck(sentence)[0] == named
