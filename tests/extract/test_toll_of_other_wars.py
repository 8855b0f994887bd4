"""Harm, weapons and times in the constructions by which reports of any war tell them: who fell, who was held by name, with what, on which day."""

from __future__ import annotations

from collections import Counter

import pytest
from tests.extract.harms import Told, d, i, k

import marsad
from marsad.model import Claim


def read(text: str) -> list[Claim]:
    return list(marsad.read(text, lang="ar", published="2024-05-10T12:00:00+00:00").claims)


def harm_in(text: str) -> Counter[Told]:
    return Counter((harm.kind, harm.least, harm.most) for claim in read(text) for harm in claim.harm)


def means_in(text: str) -> set[str]:
    return {weapon for claim in read(text) for weapon in claim.means}


def times_in(text: str) -> list[str | None]:
    return [claim.time.anchor.text if claim.time is not None and claim.time.anchor is not None else None for claim in read(text)]


@pytest.mark.parametrize(
    ("sentence", "harm"),
    [
        # who fell, without a word for the dead
        ("سقط تسعة وأربعون من جنود الجيش في المعارك قرب سوتك.", [k(49, 49)]),
        ("سقط في المعارك تسعة وأربعون جنديا أرمينيا.", [k(49, 49)]),
        ("سقط خمسة جنود جرحى في هجوم على معسكر قرب غاو.", [i(5, 5)]),
        ("سقط خمسة جنود أسرى في المعارك قرب غوما.", [("detained", 5, 5)]),
        # verbs that finish people off
        ("أردت القوات ثلاثة متظاهرين في يانغون.", [k(3, 3)]),
        ("أردى جنود شابا قتيلا قرب بوابة المعسكر في يانغون.", [k(1, 1)]),
        ("أجهزت قوات الأمن على ثمانية من المهاجمين في ضواحي كويتا.", [k(8, 8)]),
        ("تمكنت القوات من القضاء على ستة من كبار قادة الإرهابيين في كيدال.", [k(6, 6)]),
        ("نعت باكو خمسين من عسكرييها في المعارك على الحدود.", [k(50, 50)]),
        # some of those told of
        ("ضربت مسيرة شقة في المدينة وأصيب عدد منهم.", [i(2, None)]),
        # those who are held, in a number past the place, or by their names
        ("أوقفت القوات في بلدة ليري بولاية تمبكتو سبعة مشتبهين.", [("detained", 7, 7)]),
        ("قبض الجيش على ثلاثة متسللين قرب الحدود.", [("detained", 3, 3)]),
        ("اعتقلت الشرطة المحامي سمير حداد.", [("detained", 1, 1)]),
        ("اعتقال الناشطين سمير حداد وعمر سليم في القاهرة.", [("detained", 2, 2)]),
        ("خطف مسلحون الأحد من قرية تينغارا القريبة ثلاثة من جباة الضرائب.", [("abducted", 3, 3)]),
        ("خطف مجهولون الناشط سمير حداد.", [("abducted", 1, 1)]),
        ("أسر المقاتلون نائب قائد الكتيبة مع 86 من جنوده قرب مينبيا.", [("detained", 87, 87)]),
        ("اعتقلت القوات قائد المجموعة واثنين من مساعديه.", [("detained", 3, 3)]),
        ("اعتقلت الشرطة عشرة شبان وامرأتين.", [("detained", 10, 10), ("detained", 2, 2)]),
        # those who fled, counted before the word
        ("عبر نحو 3 آلاف شخص إلى تايلاند هربا من الغارات على لاي كاي كاو.", [("displaced", 3000, 3000)]),
        # nobody
        ("أسقطت الدفاعات تسع مسيرات دون خسائر في الأرواح أو الممتلكات.", [k(0, 0), d(0, 0)]),
        ("لم تعتقل الشرطة أحدا بعد الهجوم على الكنيسة.", [("detained", 0, 0)]),
        ("سقطت شظايا الصاروخ في الحقول دون أن تصيب أحدا.", [i(0, 0)]),
        # attempts, and places and ships that are hit
        ("حاول مسلحون مجهولون اغتيال الوزير في بغداد.", []),
        ("لا تزال الناقلة مشتعلة في مضيق هرمز بعد إصابتها بمسيرتين.", []),
        ("أصيبت غنجة بصاروخ خلف تسعة قتلى.", [k(9, 9)]),
        # people by where they are from
        ("قتل صيني وأصيب باكستانيان في هجوم على قافلة.", [k(1, 1), i(2, 2)]),
    ],
)
def test_harm_is_read_as_any_war_tells_it(sentence: str, harm: list[Told]) -> None:
    assert harm_in(sentence) == Counter(harm)


@pytest.mark.parametrize(
    ("sentence", "means"),
    [
        # a suicide bomber does not say with what
        ("قتل خمسة في هجوم انتحاري على مسجد في بيشاور.", set()),
        ("فجر رجل حزاما ناسفا في مسجد في بيشاور.", {"explosive_belt"}),
        # what fell, by its whole name
        ("سقوط قذائف هاون على مخيم للنازحين عند أطراف غوما.", {"mortar"}),
        ("سقطت قذيفة على مركز صحي في أم درمان.", {"artillery"}),
        ("سقط صاروخ غراد على منزل في خاركيف.", {"rocket"}),
        ("سقط صاروخ على منزل في خاركيف.", {"missile"}),
        # fire is that of the heavier weapon
        ("قصفت القوات البلدة بنيران المدفعية.", {"artillery"}),
        # what was destroyed was not used
        ("دمرت غارات مدافع ودبابات للجيش قرب كيدال.", set()),
        ("ذبح مهاجمون بالسواطير عشرين من الأهالي في بيني.", {"knife"}),
        ("اغتال مسلحون خبيرا في الصواريخ.", set()),
    ],
)
def test_weapons_are_those_that_were_used(sentence: str, means: set[str]) -> None:
    assert means_in(sentence) == means


@pytest.mark.parametrize(
    ("sentence", "times"),
    [
        ("وكانت دمشق قد اتهمت إسرائيل في التاسع من نيسان/أبريل بشن غارة جوية استهدفت مطار التيفور.", ["التاسع من نيسان/أبريل"]),
        ("شن الطيران مطلع شباط غارات على جنوب القطاع بعد إطلاق صواريخ على بلدة سديروت.", ["مطلع شباط", "مطلع شباط"]),
        ("قصفت القوات بلدة لمن الخميس. وفي غضون ذلك، هاجم مسلحون حاجزا في كويتا.", ["الخميس", "الخميس"]),
        ("قصفت القوات بلدة لمن الخميس. وهاجم مسلحون قبل عام حاجزا في كويتا.", ["الخميس", "قبل عام"]),
        ("قصفت القوات البلدة خلال الساعات الأربع والعشرين الماضية.", ["خلال الساعات الأربع والعشرين الماضية"]),
        ("قصفت القوات البلدة خلال الساعات الثماني والأربعين الماضية.", ["خلال الساعات الثماني والأربعين الماضية"]),
    ],
)
def test_a_day_holds_for_what_happened_on_it(sentence: str, times: list[str | None]) -> None:
    assert times_in(sentence) == times


def test_a_post_headed_now_tells_of_now() -> None:
    assert set(times_in("#الفاشر الآن\nمسيرات تستهدف محيط المطار ومحطة الكهرباء")) == {"الآن"}


def test_the_hours_of_a_daily_summary_hold_for_all_that_it_counts() -> None:
    text = "وزارة الدفاع الروسية: خلال الساعات الأربع والعشرين الماضية صدت قواتنا أربع هجمات على محور دونيتسك.\nوأسقطت وسائل الدفاع الجوي تسع طائرات مسيرة فوق بلدة سفاتوفه."
    assert set(times_in(text)) == {"خلال الساعات الأربع والعشرين الماضية"}
