"""Which happening a harm is of: several places in one list, tellers put in, bodies that were found, and who was harmed beside whom."""

from __future__ import annotations

from collections import Counter

import pytest
from tests.extract.harms import Told, i, k

import marsad


def told_by_claim(text: str) -> list[tuple[str, list[Told]]]:
    claims = marsad.read(text, published="2025-03-14").claims
    return [(claim.type, [(harm.kind, harm.least, harm.most) for harm in claim.harm]) for claim in claims]


def harm_in(text: str) -> Counter[Told]:
    return Counter(told for _, harm in told_by_claim(text) for told in harm)


def who_in(text: str) -> list[tuple[str, str]]:
    return [(harm.kind, harm.who) for claim in marsad.read(text, published="2025-03-14").claims for harm in claim.harm]


def damage(least: int | None, most: int | None) -> Told:
    return "damage", least, most


def held(least: int | None, most: int | None) -> Told:
    return "detained", least, most


@pytest.mark.parametrize(
    ("sentence", "harm"),
    [
        ("شنت الطائرات غارات على صعدة ومأرب أوقعت عشرات القتلى.", [[k(20, None)], [k(20, None)]]),
        ("شن الطيران غارات على دوما وحرستا أدت إلى مقتل عدد من المدنيين.", [[k(2, None)], [k(2, None)]]),
        ("قتل مئات المدنيين في قصف على حلب وإدلب.", [[k(200, None)], [k(200, None)]]),
        # a number is counted once
        ("أسفر قصف على سنجل وعطارة عن مقتل ثلاثة أشخاص وإصابة 32 آخرين.", [[k(3, 3), i(32, 32)], []]),
        ("أدى القصف على الفاشر والأبيض إلى مقتل ما لا يقل عن 20 مدنيا.", [[k(20, None)], []]),
        # and each place keeps its own
        ("قتل العشرات في غزة وخمسة في رفح بغارات إسرائيلية.", [[k(20, None)], [k(5, 5)]]),
        ("أسفرت غارة على صعدة عن مقتل العشرات، وأخرى على مأرب عن مقتل خمسة.", [[k(20, None)], [k(5, 5)]]),
    ],
)
def test_dozens_are_told_of_each_place_of_a_list_and_a_number_of_the_first(sentence: str, harm: list[list[Told]]) -> None:
    assert [told for _, told in told_by_claim(sentence)] == harm


@pytest.mark.parametrize(
    ("sentence", "harm"),
    [
        ("وقع هجوم في خان شيخون السبت قالت منظمات طبية إنه أودى بحياة عشرات الأشخاص.", [[k(20, None)]]),
        ("شنت الطائرات غارة على سوق في صعدة تقدر الأمم المتحدة أنها أسفرت عن مقتل 75 شخصا.", [[k(75, 75)]]),
        ("بعد هجوم في حلبجة، حيث تقدر الحكومة العراقية أنه أسفر عن مقتل 75 شخصا، دعا النواب إلى التحقيق.", [[k(75, 75)]]),
        # another teller's account of it
        ("أعلن الجيش قصف موقع في درعا، وقال المرصد إنه أسفر عن مقتل ثلاثة جنود.", [[], [k(3, 3)]]),
    ],
)
def test_what_tellers_put_in_say_of_a_happening_is_its_harm(sentence: str, harm: list[list[Told]]) -> None:
    assert [told for _, told in told_by_claim(sentence)] == harm


@pytest.mark.parametrize(
    ("sentence", "claims"),
    [
        ("انتشلت فرق الإنقاذ جثث 13 مدنيا قتلوا إثر غارات روسية على إدلب.", [("body_found", [k(13, 13)]), ("air_strike", [k(13, 13)])]),
        ("عثر الأهالي على جثث خمسة رعاة قتلوا في هجوم لداعش قرب الرطبة.", [("body_found", [k(5, 5)]), ("armed_attack", [k(5, 5)])]),
        ("عثر على جثة جندي قتل في غارة على غزة.", [("body_found", [k(1, 1)]), ("air_strike", [k(1, 1)])]),
        ("عثر الأهالي على جثث خمسة رعاة خطفوا قبل أسبوع قرب الرطبة.", [("body_found", [k(5, 5)]), ("abduction", [])]),
        # the dead of the shelling are others
        (
            "انتشلت فرق الإنقاذ خمس جثث من تحت أنقاض مبنى في خاركيف، وقتل ثلاثة في قصف على خيرسون.",
            [("body_found", [k(5, 5)]), ("shelling", [k(3, 3)])],
        ),
    ],
)
def test_those_whose_bodies_are_found_are_the_dead_of_what_is_said_to_have_killed_them(sentence: str, claims: list[tuple[str, list[Told]]]) -> None:
    assert told_by_claim(sentence) == claims


@pytest.mark.parametrize(
    ("sentence", "harm"),
    [
        ("قتل حسن معلم، المطلوب الأول للقوات الأميركية، إلى جانب 20 قياديا في الغارة على كيسمايو.", [k(1, 1), k(20, 20)]),
        ("قتل العقيد سالم الحربي برفقة اثنين من حراسه في تفجير سيارته بتعز.", [k(1, 1), k(2, 2)]),
        ('مقتل القيادي محمد صالح القاضي، المكنى "أبو حامد"، مع عشرات من عناصر الميليشيات خلال مواجهات في نهم.', [k(1, 1), k(20, None)]),
        ("قتل القيادي أبو محمد، قائد كتيبة الدروع في الجماعة، وعدد من مرافقيه بغارة لطائرات التحالف على تعز.", [k(1, 1), k(2, None)]),
        ("قتل القيادي في حركة الشباب إلى جانب 12 مقاتلا في غارة أميركية على كيسمايو.", [k(1, 1), k(12, 12)]),
        ("أصيب المحافظ، بحسب الشرطة، واثنان من مرافقيه في انفجار لغم في عدن.", [i(1, 1), i(2, 2)]),
        # who stands beside him for another reason shared nothing
        ("قتل القيادي محمد سالم، وقال الجيش إنه التقى مع ثلاثة من مرافقيه في بنغازي.", [k(1, 1)]),
        ("قتل القائد الذي حارب إلى جانب 300 مقاتل في الشيشان بغارة على درعا.", [k(1, 1)]),
        ("اغتيل المسؤول خلال اجتماع مع 12 من قادة الجماعة في صنعاء.", [k(1, 1)]),
    ],
)
def test_what_befell_somebody_befell_those_with_him_past_an_aside(sentence: str, harm: list[Told]) -> None:
    assert harm_in(sentence) == Counter(harm)


@pytest.mark.parametrize(
    ("sentence", "harm"),
    [
        ("خلفت المعارك في مأرب قتلى وجرحى وأسرى من الميليشيات.", [k(1, None), i(1, None), held(1, None)]),
        ("أسفرت المواجهات قرب مقديشو عن سقوط قتلى وأسرى.", [k(1, None), held(1, None)]),
        ("التقى الوزير عائلات قتلى وأسرى في تل أبيب.", []),
        ("أدى القصف على الخرطوم إلى سقوط قتلى، بالإضافة إلى اندلاع حرائق في المستودعات.", [k(1, None), damage(1, None)]),
        ("تسبب هجوم بطائرة مسيرة في نشوب حريق في مصفاة النفط في روستوف.", [damage(1, None)]),
        ("قصفت المدفعية ميناء الحديدة ولم يؤد القصف إلى اندلاع حرائق.", []),
        ("أدى ماس كهربائي إلى اندلاع حريق في مصنع بالقاهرة.", []),
        ("فتح المسلح النار في مدرسة في تكساس ليقتل ثلاثة أشخاص ويصيب سبعة.", [k(3, 3), i(7, 7)]),
        ("انفجرت سيارة مفخخة في كركوك لتقتل خمسة جنود.", [k(5, 5)]),
        ("هاجم مسلحون الحافلة ليقتلوا ركابها في كينيا.", []),
        ("وقع هجوم في كابل سلب أرواح العشرات.", [k(20, None)]),
    ],
)
def test_captives_fires_and_what_followed_are_harm(sentence: str, harm: list[Told]) -> None:
    assert harm_in(sentence) == Counter(harm)


@pytest.mark.parametrize(
    ("sentence", "who"),
    [
        ("قتل خمسة جنود وأصيب عشرة آخرون في هجوم على حاجز في سبها.", [("killed", "combatants"), ("injured", "combatants")]),
        ("قتل 13 مدنيا وأصيب 77 آخرون جراء قصف على دمشق.", [("killed", "civilians"), ("injured", "civilians")]),
        ("سقط قتلى وجرحى من المتمردين في قصف على كاتينا.", [("killed", "combatants"), ("injured", "combatants")]),
        ("سقط عدد من المسلحين بين قتيل وجريح في مواجهات في زليتن.", [("killed", "combatants"), ("injured", "combatants")]),
        ("أصيب أربعة جنود اثنان منهم بجروح خطيرة في انفجار في سيناء.", [("injured", "combatants"), ("injured", "combatants")]),
        # others than a woman may be anybody
        ("قتلت امرأة وأصيب أربعة آخرون جراء قصف على دمشق.", [("killed", "women"), ("injured", "unspecified")]),
        ("قتل ثلاثة مسلحين وأصيب طفل آخر في غارة على رفح.", [("killed", "combatants"), ("injured", "children")]),
        ("قتل شخصان وأصيب 77 آخرون جراء قصف على دمشق.", [("killed", "unspecified"), ("injured", "unspecified")]),
    ],
)
def test_who_was_harmed_is_said_by_the_words_beside_a_count(sentence: str, who: list[tuple[str, str]]) -> None:
    assert who_in(sentence) == who


@pytest.mark.parametrize(
    ("sentence", "harm"),
    [
        ("نفذت السلطات حكم الإعدام بحق ثلاثة معارضين في المنامة.", [k(3, 3)]),
        ("نفذت إيران حكم الإعدام في أربعة سجناء في زاهدان.", [k(4, 4)]),
        ("تنفيذ حكم الإعدام بثمانية مدانين في بغداد.", [k(8, 8)]),
        ("نفذت السلطات الإعدام بثلاثة من قادة التنظيم في بغداد.", [k(3, 3)]),
        ("أعلنت وزارة العدل تنفيذ أحكام بإعدام 13 محكوما في بغداد.", [k(13, 13)]),
        ("تستعد السلطات لإعدام ثلاثة سجناء في الرياض.", []),
        ("أصدرت المحكمة أحكاما بالإعدام بحق خمسة متهمين في طرابلس.", []),
        ("نفذت السلطات حكم الإعدام في 12 نيسان في بغداد.", []),
        ("أوقفت الشرطة ثلاث سيارات في بغداد.", []),
    ],
)
def test_those_on_whom_a_sentence_of_death_is_carried_out_are_killed(sentence: str, harm: list[Told]) -> None:
    assert harm_in(sentence) == Counter(harm)


@pytest.mark.parametrize(
    ("sentence", "harm"),
    [
        ("كبد المقاتلون الجيش ثلاثة قتلى وعددا غير محدد من الجرحى في هجوم على معسكر في غاو.", [k(3, 3), i(2, None)]),
        ("أسقطت الغارة على الاجتماع عددا غير معروف من الضحايا في قندوز.", [k(2, None)]),
        ("أصيب 112 شخصا بالرصاص الحي واستنشاق الغاز من بينهم 10 من الطواقم الطبية في نابلس.", [i(112, 112), i(10, 10)]),
    ],
)
def test_a_number_left_open_and_a_part_past_what_hurt_them_are_read(sentence: str, harm: list[Told]) -> None:
    assert harm_in(sentence) == Counter(harm)


@pytest.mark.parametrize(
    ("sentence", "claims"),
    [
        (
            "استهدفت غارة منزلا في رفح فقتلت ثلاثة، بينما أصيب اثنان برصاص قناص في خان يونس.",
            [("air_strike", "رفح", k(3, 3)), ("armed_attack", "خان يونس", i(2, 2))],
        ),
        (
            "أدى قصف على سوق في الفاشر إلى مقتل ستة، فيما قتل ثلاثة برصاص قوات الدعم السريع في الجنينة.",
            [("shelling", "الفاشر", k(6, 6)), ("armed_attack", "الجنينة", k(3, 3))],
        ),
        (
            "أسفر هجوم في غزني عن مقتل سبعة جنود، في حين قتل مدني برصاص مجهولين في قندهار.",
            [("armed_attack", "غزني", k(7, 7)), ("armed_attack", "قندهار", k(1, 1))],
        ),
        (
            "اندلعت مواجهات في نابلس أصيب فيها ستة بالاختناق، فيما أصيب شاب بالرصاص في قلقيلية.",
            [("armed_clash", "نابلس", i(6, 6)), ("armed_attack", "قلقيلية", i(1, 1))],
        ),
        (
            "قال الدفاع المدني إن غارة على معرة النعمان أدت إلى مقتل تسعة، إضافة إلى ثلاثة قتلوا في قصف على سراقب.",
            [("air_strike", "معرة النعمان", k(9, 9)), ("shelling", "سراقب", k(3, 3))],
        ),
    ],
)
def test_what_was_done_meanwhile_elsewhere_has_its_own_dead(sentence: str, claims: list[tuple[str, str, Told]]) -> None:
    read = marsad.read(sentence, published="2025-03-14").claims
    assert [(c.type, c.place[0].anchor.text, (c.harm[0].kind, c.harm[0].least, c.harm[0].most)) for c in read] == claims
    assert all(len(claim.harm) == len(claim.place) == 1 for claim in read)


@pytest.mark.parametrize(
    ("sentence", "harm"),
    [
        ("قصف الجيش بلدة في إدلب ما أدى إلى مقتل أربعة، فيما أصيب عشرة بجروح.", [k(4, 4), i(10, 10)]),
        ("أسفر إطلاق النار في المدرسة عن مقتل ثلاثة، فيما أصيب سبعة برصاص المهاجم.", [k(3, 3), i(7, 7)]),
        ("قتل ستة في قصف على الفاشر، فيما أصيب سبعة بشظايا في الفاشر.", [k(6, 6), i(7, 7)]),
    ],
)
def test_what_is_told_meanwhile_of_the_same_place_is_of_the_same_happening(sentence: str, harm: list[Told]) -> None:
    assert [told for _, told in told_by_claim(sentence)] == [harm]
