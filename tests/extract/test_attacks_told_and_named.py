"""Attacks that are told, those that are only named, and what kind of attack the words around them make of one."""

from __future__ import annotations

import pytest

import marsad
from marsad.model import ActorMention, Claim


def claims(text: str, title: str | None = None) -> tuple[Claim, ...]:
    return marsad.read(text, title=title, published="2024-05-10").claims


def words(mentions: tuple[ActorMention, ...]) -> list[str]:
    return [mention.anchor.text for mention in mentions]


@pytest.mark.parametrize(
    ("sentence", "type_", "targets"),
    [
        ("أصابت خمسة صواريخ مستودعا في خاركيف.", "shelling", ["مستودعا"]),
        ("أصابت سبعة صواريخ روسية باليستية محطة كهرباء في أوديسا.", "shelling", ["محطة كهرباء"]),
        ("استهدفت عشرات الصواريخ مدينة كييف.", "shelling", []),
        ("استهدف عدد من الصواريخ القاعدة في أربيل.", "shelling", ["القاعدة"]),
        ("ضربت ثلاث مسيرات مصفاة في ريازان.", "drone_strike", ["مصفاة"]),
        ("استهدفت القوات خمسة صواريخ في خاركيف.", "armed_attack", ["خمسة صواريخ"]),
        ("أسقطت الدفاعات خمسة صواريخ فوق كييف.", "interception", ["خمسة صواريخ"]),
        ("إن طائرتين مسيرتين استهدفتا بعدة صواريخ مطار بورتسودان.", "drone_strike", ["مطار بورتسودان"]),
    ],
)
def test_counted_weapons_strike_where_what_they_struck_stands_behind_them(sentence: str, type_: str, targets: list[str]) -> None:
    (claim,) = claims(sentence)
    assert (claim.type, words(claim.target)) == (type_, targets)


@pytest.mark.parametrize(
    ("sentence", "type_"),
    [
        ("نفذت الجماعة عملية نوعية ضد الجيش في سيناء.", "armed_attack"),
        ("نفذ حزب العمال الكردستاني عملية في أربيل.", "armed_attack"),
        ("شن الجيش عملية ضد مسلحي التنظيم في ديالى.", "armed_attack"),
        ("نفذ مسلحون عملية في الضفة الغربية.", "armed_attack"),
        ("بدأ الجيش عملية لاستعادة مناطق في دارفور.", "incursion"),
        ("أعلن الجيش عملية عسكرية شاملة ضد الإرهابيين في سيناء.", "incursion"),
        ("نفذت القوات عملية تفتيش في ديالى.", "incursion"),
        ("أغار مسلحون على قرية في ولاية زمفارا.", "armed_attack"),
        ("أغارت الطائرات على قرية في صعدة.", "air_strike"),
        ("استهدفت القوات الجوية الأوكرانية جسرا في القرم.", "air_strike"),
        ("أعلنت القوات الجوية الأوكرانية أن روسيا شنت هجوما على كييف.", "armed_attack"),
        ("أعلن سلاح الجو الأوكراني أن صاروخا أطلق من القرم.", "shelling"),
        ("سلاح الجو السوداني: أكملنا سلسلة من الهجمات على مقار في نيالا.", "air_strike"),
        ("الجيش: سلاح الجو بدأ موجة هجمات جديدة على مواقع في نيالا.", "air_strike"),
        ("تمشيط بالأسلحة الرشاشة باتجاه أطراف بلدة مارون الراس.", "armed_attack"),
        ("نفذ الجيش عملية تمشيط في ديالى.", "incursion"),
        ("تتواصل الهجمات المتبادلة بين روسيا وأوكرانيا.", "armed_clash"),
    ],
)
def test_of_what_kind_an_attack_is(sentence: str, type_: str) -> None:
    assert [claim.type for claim in claims(sentence)] == [type_]


@pytest.mark.parametrize(
    ("sentence", "types"),
    [
        ("شنت القوات الروسية هجوما جديدا لاستهداف منشآت الطاقة في خاركيف.", ["armed_attack"]),
        ("دمرت القوات طائرتين دون طيار أطلقهما المتمردون لاستهداف مطار الخرطوم.", ["interception"]),
        ("أسقط الجيش طائرة مسيرة حاولت استهداف مطار بورتسودان.", ["interception"]),
        ("تعرض المستشفى لاستهداف مباشر في الفاشر.", ["armed_attack"]),
        ("اغتيال القيادي بغارة من مسيرة في إدلب.", ["assassination"]),
        ("اغتيال ضابط بعبوة ناسفة في عدن.", ["assassination"]),
        ("اعتقلت الشرطة خمسة أشخاص في عملية أمنية في كابل.", ["detention"]),
    ],
)
def test_what_an_attack_aimed_at_or_was_done_with_is_no_other_one(sentence: str, types: list[str]) -> None:
    assert [claim.type for claim in claims(sentence)] == types


@pytest.mark.parametrize(
    "sentence",
    [
        "هاجم الرئيس الأوكراني الدول التي تمتنع عن دعم بلاده قائلا إنها تتحمل المسؤولية.",
        "شن رئيس الوزراء هجوما لاذعا على المعارضة في تل أبيب.",
        "الصاروخ لم يصب هدفه في خاركيف.",
        "الحملة تستهدف تنفيذ إصلاحات في مأرب.",
        "منح البرلمان الرئيس تفويضا باستخدام القوة العسكرية ضد كوريا.",
        "يتدرب المقاتلون على شن هجمات في كابل.",
        "يصعب استهداف هذه المواقع في صعدة.",
        "انهال عليه بالنقد في البرلمان.",
        "خرجت مسيرة في نهاريا.",
    ],
)
def test_words_of_attack_that_tell_of_none(sentence: str) -> None:
    assert [claim.type for claim in claims(sentence) if claim.type != "protest"] == []


@pytest.mark.parametrize(
    ("sentence", "type_"),
    [
        ("شن نائب قائد الجيش هجوما على مواقع المتمردين في دارفور.", "armed_attack"),
        ("هاجم رئيس الحركة مواقع الجيش بالصواريخ في كيدال.", "shelling"),
        ("استهدف مسلحون دورية في مالي.", "armed_attack"),
        ("استهدف الاحتلال منزلا في جنين.", "armed_attack"),
        ("أدانت الخارجية العدوان على سيادة إيران.", "armed_attack"),
        ("سقطت مسيرة في محيط مطار بغداد.", "drone_strike"),
        ("سقطت مسيرة على مبنى سكني في أوديسا.", "drone_strike"),
        ("انهالت القذائف على حي الدرج في غزة.", "shelling"),
        ("رشقت الجماعة مستوطنة كريات شمونة بالصواريخ.", "shelling"),
        ("العدو يمشط بالأسلحة الرشاشة أطراف بلدة العديسة.", "armed_attack"),
        ("وسط توقعات بأن تشن الولايات المتحدة ضربة عسكرية ضد إيران.", "prediction"),
    ],
)
def test_the_same_words_tell_of_one_elsewhere(sentence: str, type_: str) -> None:
    assert [claim.type for claim in claims(sentence)] == [type_]


@pytest.mark.parametrize(
    "sentence", ["استهداف مقر الجهاز في بغداد اعتداء صارخ على سيادة الدولة.", "استهداف المؤسسات في بغداد يعد استهدافا مباشرا لهيبة الدولة."]
)
def test_an_attack_on_what_cannot_be_struck_judges_the_one_that_was_made(sentence: str) -> None:
    (claim,) = claims(sentence)
    assert claim.trigger.text == "استهداف"


@pytest.mark.parametrize(
    ("sentence", "target"),
    [
        ("نجاة قائد اللواء من محاولة اغتيال في عدن.", "قائد اللواء"),
        ("نجا محافظ تعز من محاولة اغتيال بعبوة ناسفة.", "محافظ تعز"),
        ("نجا الوزير من هجوم بعبوة ناسفة في مقديشو.", "الوزير"),
    ],
)
def test_who_survived_an_attack_is_its_target_and_never_its_doer(sentence: str, target: str) -> None:
    (claim,) = claims(sentence)
    assert (words(claim.perpetrator), words(claim.target)) == ([], [target])


@pytest.mark.parametrize(
    ("sentence", "doers", "targets", "killed"),
    [
        ("قضى الجيش على ثلاثة إرهابيين في القصرين.", ["الجيش"], ["ثلاثة إرهابيين"], 3),
        ("قضت القوات الباكستانية على 15 مسلحا في عملية بوزيرستان.", ["القوات الباكستانية"], ["15 مسلحا"], 15),
    ],
)
def test_a_verb_of_making_an_end_of_fighters_is_read_past_its_subject(sentence: str, doers: list[str], targets: list[str], killed: int) -> None:
    (claim,) = claims(sentence)
    assert (words(claim.perpetrator), words(claim.target), [harm.least for harm in claim.harm]) == (doers, targets, [killed])


def test_a_construct_plural_in_the_case_of_a_subject_is_who_did_it() -> None:
    (claim,) = claims("قنص مقاتلو الحركة جنديا شرق جباليا.")
    assert (words(claim.perpetrator), words(claim.target)) == (["مقاتلو الحركة"], ["جنديا"])


def test_a_death_that_is_known_is_told_once() -> None:
    text = (
        "قتل قائد الفرقة السابعة محمود الزبيري في غارة جوية على نيالا أمس.\n"
        "ويمثل مقتل الزبيري ضربة كبيرة للمتمردين.\n"
        "وانتشر المسلحون في الفاشر عقب إعلان مقتل الزبيري.\n"
        "وعين المتمردون خلفا له بعد مصرعه."
    )
    assert [claim.type for claim in claims(text) if claim.type != "deployment"] == ["air_strike"]


def test_another_death_is_another_happening() -> None:
    text = "قتل قائد الفرقة محمود الزبيري في غارة جوية على نيالا أمس.\nوفي الفاشر أعلنت الحركة مقتل القيادي سالم البرهاني برصاص مسلحين."
    assert len(claims(text)) == 2


def test_the_attack_behind_an_interception_is_what_was_intercepted() -> None:
    text = "شن التحالف غارة على الحديدة.\nوقال البيان إن الدفاعات اعترضت أربعة صواريخ باليستية فوق جازان، فيما أعلن مسؤول محلي مقتل شخص في الهجوم."
    (attack,) = [claim for claim in marsad.read(text, published="2024-05-10").claims if claim.harm]
    assert (attack.type, attack.means, [place.anchor.text for place in attack.place]) == ("shelling", ("missile",), ["جازان"])
