"""Who tells what, by the grammar of news: one table for each way of naming a teller."""

from __future__ import annotations

import pytest

import marsad
from marsad.model import Claim, Reading

CHAINS = [
    # verbs of saying and their subjects
    ("قال متحدث عسكري إن الطيران قصف بلدة كفرنبل.", "قصف", ["متحدث عسكري"]),
    ("أعلنت وزارة الدفاع التركية مقتل جنديين في قصف على مدينة الباب.", "قصف", ["وزارة الدفاع التركية"]),
    ("الجيش اللبناني يعلن إصابة جندي في قصف على بلدة العديسة.", "قصف", ["الجيش اللبناني"]),
    ("وكانت السلطات العراقية قد اتهمت تركيا بقصف مدينة زاخو.", "بقصف", ["السلطات العراقية"]),
    ("قال منظمو الحملة إن قصفا استهدف مدينة إدلب.", "قصفا", ["منظمو الحملة"]),
    ("قالت سلمى العبدو المتحدثة باسم منظمة أطباء بلا حدود إن قصفا استهدف مدينة إدلب.", "قصفا", ["منظمة أطباء بلا حدود"]),
    ("قال مدير المستشفى، سامي الخالد، في تصريح لوكالة رويترز إن قصفا استهدف مدينة إدلب.", "قصفا", ["مدير المستشفى", "وكالة رويترز"]),
    ("وقال الرئيس التركي «نرى أن القصف على مدينة إدلب يجب أن يتوقف».", "القصف", ["الرئيس التركي"]),
    # one inside what another says, one beside another
    ("قال مصدر أمني إن الجيش العراقي أعلن أن قصفا استهدف مدينة كركوك.", "قصفا", ["الجيش العراقي", "مصدر أمني"]),
    ("نقلت وكالة رويترز عن مسؤول محلي قوله إن قصفا استهدف مدينة صعدة.", "قصفا", ["مسؤول محلي", "وكالة رويترز"]),
    ("نقلت وكالة رويترز على لسان مسؤول محلي قوله إن قصفا استهدف مدينة صعدة.", "قصفا", ["مسؤول محلي", "وكالة رويترز"]),
    ("قالت الحكومة اليمنية إن الهدنة انهارت، فيما أكد مصدر طبي أن قصفا استهدف مدينة صعدة.", "قصفا", ["مصدر طبي"]),
    ("طلب المجلس هدنة بعد أن قالت منظمة الصحة العالمية إن قصفا استهدف مدينة صعدة.", "قصفا", ["منظمة الصحة العالمية"]),
    ("قال الوزير إن بلاده حزينة، وذلك بعد تقارير عن قصف استهدف مدينة صعدة.", "قصف", ["تقارير"]),
    ("واتهم ناشطون القوات التركية بقصف مدينة عفرين.", "بقصف", ["ناشطون"]),
    # frames, before and after what is told
    ("وبحسب مصدر طبي، قتل خمسة أشخاص في قصف على مدينة تعز.", "قصف", ["مصدر طبي"]),
    ("قتل خمسة أشخاص في قصف على مدينة تعز، وفقا لما ذكره مصدر طبي.", "قصف", ["مصدر طبي"]),
    ("قتل خمسة أشخاص في قصف على مدينة تعز، كما أعلن الدفاع المدني.", "قصف", ["الدفاع المدني"]),
    ("استهدف قصف مدينة تعز، حسب ما نقلته وكالة رويترز عن مصدر طبي.", "قصف", ["مصدر طبي", "وكالة رويترز"]),
    ("وجاء في بيان للجيش اللبناني أن قصفا استهدف بلدة العديسة.", "قصفا", ["للجيش اللبناني"]),
    # texts stand for who issued them
    ("قال بيان نشره الجيش اللبناني إن قصفا استهدف بلدة العديسة.", "قصفا", ["الجيش اللبناني"]),
    ("بيان صادر عن كتائب القسام: قصفنا مدينة عسقلان.", "قصفنا", ["كتائب القسام"]),
    # the outlet speaks
    ("قال مصدر أمني إن الوضع هادئ. يذكر أن قصفا استهدف مدينة تعز أمس.", "قصفا", []),
    ("قال مصدر أمني إن الوضع هادئ. ويشار إلى أن قصفا استهدف مدينة تعز أمس.", "قصفا", []),
    ("لم تعلن أي جهة مسؤوليتها عن قصف مدينة تعز.", "قصف", []),
    ("ويرى أن القمة تبنت بيانا. قصف الطيران مدينة تعز.", "قصف", []),
    # headers of posts
    ("مصدر أمني: قصف على مدينة تعز", "قصف", ["مصدر أمني"]),
    ("عاجل | مصدر أمني لقناة الجزيرة: قصف على مدينة تعز", "قصف", ["مصدر أمني", "قناة الجزيرة"]),
    ("رويترز عن مصدر أمني: قصف على مدينة تعز", "قصف", ["مصدر أمني", "رويترز"]),
    ("اليمن: المتحدث باسم وزارة الصحة: قصف على مدينة تعز", "قصف", ["المتحدث باسم وزارة الصحة"]),
    ("اليمن: قصف على مدينة تعز", "قصف", []),
    ("تعز: قصف على حي الجحملية", "قصف", []),
    ("قصف على مدينة تعز\n\nالمصدر: وكالة رويترز", "قصف", ["وكالة رويترز"]),
    ("قصف على قواتنا في مدينة تعز\n\nالجيش اليمني", "قصف", ["الجيش اليمني"]),
    # a source behind the teller
    ("قالت قناة الجزيرة نقلا عن مصدر أمني إن قصفا استهدف مدينة تعز.", "قصفا", ["مصدر أمني", "قناة الجزيرة"]),
    # English
    ("Four people were killed in an air strike on Aleppo, Syrian state TV said.", "air strike", ["Syrian state TV"]),
    ("Four people were killed in an air strike on Aleppo, NBC News reported, citing US officials.", "air strike", ["US officials", "NBC News"]),
    ("The governor of Idlib said shelling killed four people in Idlib.", "shelling", ["governor"]),
    # the same teller goes on
    ("قال المرصد السوري إن غارات استهدفت بلدة كفرنبل.\nكما قصفت المدفعية مدينة سراقب.", "قصفت", ["المرصد السوري"]),
    ("قال المرصد السوري إن الوضع هادئ، مضيفا أن المدفعية قصفت مدينة سراقب.", "قصفت", ["المرصد السوري"]),
    ("وصل الرئيس التركي إلى موسكو، مؤكدا أن قصفا استهدف مدينة إدلب.", "قصفا", ["الرئيس التركي"]),
]


def read(text: str, **options: str) -> Reading:
    return marsad.read(text, **options)


def claim_at(reading: Reading, trigger: str) -> Claim:
    return next(claim for claim in reading.claims if any(anchor.text == trigger for anchor in (claim.trigger, *claim.also)))


def chain(claim: Claim) -> list[str]:
    return [teller.anchor.text for teller in claim.attribution]


@pytest.mark.parametrize(("text", "trigger", "tellers"), CHAINS)
def test_a_happening_has_the_chain_that_the_grammar_gives_it(text: str, trigger: str, tellers: list[str]) -> None:
    found = chain(claim_at(read(text), trigger))
    assert len(found) == len(tellers)
    assert all(wanted in got for got, wanted in zip(found, tellers, strict=True)), found


def test_the_outlet_is_left_out_of_the_chain() -> None:
    text = "قال مصدر أمني لسكاي نيوز عربية إن قصفا استهدف مدينة تعز."
    assert chain(claim_at(read(text, outlet="skynews"), "قصفا")) == ["مصدر أمني"]
    assert len(chain(claim_at(read(text, outlet="BBC"), "قصفا"))) == 2


def test_a_heading_between_paragraphs_does_not_change_who_goes_on() -> None:
    text = "قال المرصد السوري إن الوضع هادئ.\nالجيش التركي ينفي التقدم\nوأضاف أن المدفعية قصفت مدينة سراقب."
    assert chain(claim_at(read(text, title="هدوء حذر في إدلب"), "قصفت")) == ["المرصد السوري"]


def test_a_dateline_names_nobody() -> None:
    text = "دبي، الإمارات العربية المتحدة (CNN)-- قصف الطيران مدينة تعز."
    assert chain(claim_at(read(text, title="قصف", outlet="CNN"), "قصف")) == []


@pytest.mark.parametrize(
    "text",
    [
        "اتفق الطرفان بناء على طلب الحكومة على وقف قصف مدينة تعز.",
        "وقعت اشتباكات بين القوات الحكومية والحوثيين في مدينة تعز بعد قصف عنيف.",
        "نقلت أنباء مؤكدة عن قصف مدينة تعز.",
    ],
)
def test_words_spelt_like_verbs_of_saying_tell_nothing(text: str) -> None:
    assert all("حكوم" not in name for claim in read(text).claims for name in chain(claim))
