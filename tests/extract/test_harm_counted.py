"""Counted people and things in the constructions of the news, and harm that a sentence of its own tells of the happening before it."""

from __future__ import annotations

from collections import Counter

import pytest
from tests.extract.harms import Told, d, i, k

import marsad
from marsad.model import Claim


def read(text: str) -> list[Claim]:
    return list(marsad.read(text, lang="ar", published="2026-03-17T12:00:00+00:00", outlet="وكالة").claims)


def harm_in(text: str) -> Counter[Told]:
    return Counter((harm.kind, harm.least, harm.most) for claim in read(text) for harm in claim.harm)


@pytest.mark.parametrize(
    ("sentence", "harm"),
    [
        # further ones behind a word for besides
        ("قتل خمسة جنود بالإضافة إلى ضابط في هجوم شنه مسلحون على حاجز في سيناء.", [k(5, 5), k(1, 1)]),
        ("أصيب 20 شخصا فضلا عن ثلاثة مسعفين جراء القصف على بلدة صيدا.", [i(20, 20), i(3, 3)]),
        ("قتل 7 أشخاص ناهيك عن عشرات الجرحى في انفجار سيارة مفخخة ببغداد.", [k(7, 7), i(20, None)]),
        ("مقتل ثلاثة عناصر من قوات النظام مع إصابة خمسة آخرين في كمين بريف درعا.", [k(3, 3), i(5, 5)]),
        ("مقتل ثلاثة جنود وعدد من المسلحين في اشتباكات بالبادية.", [k(3, 3), k(2, None)]),
        ("وأشار المصدر إلى مقتل ما لا يقل عن عشرة مسلحين وجرح عدد آخر في المعارك.", [k(10, None), i(2, None)]),
        # ranges and bounds
        ("قتل ما بين 20 و30 مسلحا في غارة على معسكر للتنظيم.", [k(20, 30)]),
        ("قتل أقل من عشرة جنود في الهجوم على المعسكر.", [k(None, 10)]),
        ("لقي زهاء أربعين شخصا حتفهم في تفجير انتحاري وسط كابول.", [k(40, 40)]),
        ("لقي ما لا يقل عن ثمانية أشخاص مصرعهم وأصيب العشرات في انفجار هز العاصمة.", [k(8, None), i(20, None)]),
        ("أصيب بضعة أشخاص بجروح طفيفة في سقوط صاروخ على سديروت.", [i(2, None)]),
        ("قتل مئتا جندي على الأقل في الهجوم على المدينة.", [k(200, None)]),
        ("قتل ألف ومئتا مدني في القصف على المدينة خلال شهر.", [k(1200, 1200)]),
        ("قتل ثلاث مئة وخمسة وعشرون شخصا في القصف على المدينة.", [k(325, 325)]),
        ("أصيب ١٢ شخصاً وقتل ٣ في غارة على بلدة عيترون.", [i(12, 12), k(3, 3)]),
        ("نزح 1.5 مليون شخص جراء المعارك في دارفور.", [("displaced", 1_500_000, 1_500_000)]),
        # one by one
        ("مقتل ممرضة وطفليها في قصف على حلب.", [k(1, 1), k(2, 2)]),
        ("استشهاد أب وابنه وإصابة الأم في قصف بيت لاهيا.", [k(2, 2), i(1, 1)]),
        ("اختطفت الميليشيا صحفيين اثنين ومصورا في صنعاء.", [("abducted", 2, 2), ("abducted", 1, 1)]),
        ("قتل قائد ميداني في الحزب واثنان من مرافقيه بغارة على سيارة في صور.", [k(1, 1), k(2, 2)]),
        ("مقتل مسؤول كبير في الشرطة وثلاثة من حراسه في تفجير.", [k(1, 1), k(3, 3)]),
        ("إصابة جندي بجروح خطيرة وآخر بجروح متوسطة في عملية دهس قرب الخليل.", [i(1, 1), i(1, 1)]),
        ("كما أصيب طفل بجروح حرجة، وسيدة بجروح متوسطة، في إطلاق النار.", [i(1, 1), i(1, 1)]),
        ("أسفر القصف عن إصابة صاحب المنزل، كما أصيبت الطفلة سلمى بجروح.", [i(1, 1), i(1, 1)]),
        ("أصيب 35 متظاهرا بالرصاص الحي والعشرات بالاختناق خلال مواجهات في بيت لحم.", [i(35, 35), i(20, None)]),
        ("اعتقال لبناني وزوجته بعد مداهمة منزلهما في بيروت.", [("detained", 1, 1), ("detained", 1, 1)]),
        # parts
        ("أصيب أكثر من خمسين شخصا في القصف بينهم اثنان إصابتهما خطيرة.", [i(50, None), i(2, 2)]),
        ("قتل خمسة وأصيب 10 آخرون بينهم حالتان حرجتان في تفجير بمدينة عفرين.", [k(5, 5), i(10, 10), i(2, 2)]),
        ("استشهد أربعة في القصف، والشهداء هم سامر علي وخالد حسن.", [k(4, 4)]),
        # among whom
        ("استهدفت مسيرة المطار مما أسفر عن وقوع إصابات طفيفة بين عدد من العاملين.", [i(2, None)]),
        ("أدى الانفجار إلى إصابات في صفوف عشرات العمال.", [i(20, None)]),
        # treated
        ("تلقى تسعة أشخاص العلاج بعد انفجار قذيفة في المدينة.", [i(9, 9)]),
        ("نقل خمسة أشخاص إلى المستشفى بعد سقوط صاروخ على مبنى.", [i(5, 5)]),
        # things
        ("احتراق محلين تجاريين وتضرر عدة سيارات بفعل القصف.", [d(2, 2), d(2, None)]),
        ("أدى القصف إلى تضرر كبير في شبكة الكهرباء.", [d(1, None)]),
        ("قصفت المدفعية القرية ما أدى إلى تدمير المئذنة.", [d(1, 1)]),
        ("انهيار مبنى بعد إصابته بصاروخ في المدينة.", [d(1, 1)]),
        ("تعرض مدنيون لأضرار بالغة في القصف.", [i(1, None)]),
        # tolls
        ("ارتفع عدد قتلى الهجوم على الكنيسة من 11 إلى 17 قتيلا.", [k(17, 17)]),
        ("ليرتفع إلى تسعة على الأقل عدد الشهداء الذين قضوا منذ بدء التصعيد يوم الخميس.", [k(9, None)]),
        ("بلغ عدد ضحايا القصف على المدرسة 35 قتيلا و80 مصابا.", [k(35, 35), i(80, 80)]),
        # nobody
        ("لم يصب أحد بأذى في الهجوم على القاعدة.", [i(0, 0)]),
        ("انفجرت عبوة ناسفة برتل عسكري من دون معرفة ما إذا كانت هناك إصابات.", [i(None, None)]),
    ],
)
def test_counted_people_are_read_in_every_construction(sentence: str, harm: list[Told]) -> None:
    assert harm_in(sentence) == Counter(harm)


@pytest.mark.parametrize(
    "sentence",
    [
        "نظم الأهالي مهرجانا لتأبين قتلى الحرب.",
        "تطلق القوات النار لمنع إلحاق أضرار بالسياج.",
        "يسعى المهاجمون لإلحاق أضرار بالبنى التحتية.",
        "قتل أضعاف هذا الرقم من المدنيين في القصف.",
        "قصف مركز احتجاز تاجوراء في ليبيا.",
        "أفرج التنظيم عن 20 مختطفا كانوا لديه.",
        "نقلت الوكالة عن خمسة سكان أن القصف توقف.",
    ],
)
def test_what_only_sounds_like_harm_is_none(sentence: str) -> None:
    assert not harm_in(sentence)


@pytest.mark.parametrize(
    ("second", "harm"),
    [
        ("ولم تقع إصابات.", [i(0, 0)]),
        ("ولا معلومات عن إصابات.", [i(None, None)]),
        ("ولم ترد تقارير عن ضحايا أو أضرار.", [k(None, None), i(None, None), d(None, None)]),
        ("ووقعت أضرار مادية كبيرة.", [d(1, None)]),
        ("ودمرت ثلاثة منازل.", [d(3, 3)]),
    ],
)
def test_what_the_next_sentence_says_of_harm_is_the_strikes(second: str, harm: list[Told]) -> None:
    (claim,) = read(f"سقط صاروخ على حي سكني في مدينة خاركيف. {second}")
    assert claim.type == "shelling"
    assert Counter((told.kind, told.least, told.most) for told in claim.harm) == Counter(harm)


def test_what_somebody_is_named_to_have_wrecked_is_a_deed_of_its_own() -> None:
    claims = read("سقط صاروخ على حي سكني في مدينة الخليل. وهدمت جرافات الاحتلال ثلاثة منازل في بلدة يطا.")
    assert [claim.type for claim in claims] == ["shelling", "property_destruction"]


def test_an_older_toll_told_by_another_sentence_is_a_claim_of_its_own() -> None:
    claims = read("قصفت الطائرات منازل في مدينة دوما فقتلت 100 مدني. وقصفت الطائرات منازل في دوما فقتلت 80 مدنيا.")
    assert sorted(harm.least or 0 for claim in claims for harm in claim.harm) == [80, 100]
    assert len([claim for claim in claims if claim.harm]) == 2


def test_thousands_killed_by_nothing_that_is_told_are_a_toll_of_many() -> None:
    (claim,) = read("خلفت الانتفاضة أكثر من 1400 مسلحا قتيلا.")
    assert claim.type == "casualty_toll"


def test_what_a_missile_destroyed_was_not_shot_down() -> None:
    (claim,) = read("استهدفنا آلية للعدو بصاروخ موجه ما أدى إلى تدميرها.")
    assert claim.type != "interception"
    assert [(told.kind, told.least, told.most) for told in claim.harm] == [d(1, 1)]


def test_what_did_damage_is_left_open_where_nobody_is_named() -> None:
    (claim,) = read("قال الحرس إن حاملة الطائرات تعرضت لأضرار كبيرة في الخليج.")
    assert claim.type == "armed_attack"
    assert [(told.kind, told.least, told.most) for told in claim.harm] == [d(1, None)]


def test_those_killed_today_are_no_part_of_the_toll_that_they_raise() -> None:
    claims = read("قتل ثلاثة أشخاص في القصف على دوما، ليرتفع عدد القتلى الذين سقطوا منذ بدء الحملة يوم الخميس إلى 45.")
    assert {claim.type: [(told.kind, told.least, told.most) for told in claim.harm] for claim in claims} == {
        "shelling": [k(3, 3)],
        "casualty_toll": [k(45, 45)],
    }


def test_dead_altogether_are_those_of_many() -> None:
    assert "casualty_toll" in {claim.type for claim in read("مقتل جندي إضافي ليرتفع إجمالي عدد القتلى في صفوف القوات إلى 6 قتلى.")}


@pytest.mark.parametrize(
    ("sentence", "harm", "struck"),
    [
        ("مقتل مجموعة من المقاتلين في كمين.", k(2, None), "مجموعة من المقاتلين"),
        ("اعتقال مجموعة من الشبان في نابلس.", ("detained", 2, None), "مجموعة من الشبان"),
        ("مقتل طاقم دبابة بصاروخ في سراقب.", k(1, None), "طاقم دبابة"),
        ("إصابة عائلة كاملة في قصف على تعز.", i(1, None), "عائلة كاملة"),
        ("مقتل عائلتين في غارة على تعز.", k(2, 2), "عائلتين"),
        ("القضاء على خلية إرهابية في ديالى.", k(1, None), "خلية إرهابية"),
        ("القضاء على إرهابيين اثنين في تبسة.", k(2, 2), "إرهابيين"),
        ("اعتقال خلية إرهابية من خمسة أفراد في ديالى.", ("detained", 5, 5), "خلية إرهابية"),
    ],
)
def test_words_for_several_people_together(sentence: str, harm: Told, struck: str) -> None:
    claim = marsad.read(sentence).claims[0]
    assert [(one.kind, one.least, one.most) for one in claim.harm] == [harm]
    assert [mention.anchor.text for mention in claim.target] == [struck]
    assert claim.perpetrator == ()


@pytest.mark.parametrize(
    ("sentence", "harm"),
    [
        ("قتل ثلاثة وأسر اثنان في كمين.", [k(3, 3), ("detained", 2, 2)]),
        ("قتل عشرة وأسر خمسة في معارك بوكافو.", [k(10, 10), ("detained", 5, 5)]),
        ("أسر جنديين في كمين قرب غاو.", [("detained", 2, 2)]),
        ("نزحت ثلاث أسر من القرية.", [("displaced", 3, 3)]),
    ],
)
def test_captured_or_families(sentence: str, harm: list[Told]) -> None:
    assert harm_in(sentence) == Counter(harm)


@pytest.mark.parametrize(
    ("sentence", "harm"),
    [
        ("خسر الجيش جنديين في الاشتباك مع المسلحين.", [k(2, 2)]),
        ("فقد التنظيم قائدين في الغارة على البوكمال.", [k(2, 2)]),
        ("خسر الحزب مقعدين في الانتخابات.", []),
    ],
)
def test_two_men_lost(sentence: str, harm: list[Told]) -> None:
    assert harm_in(sentence) == Counter(harm)
