"""How surely and whether yet: each case is a sentence that an editor would agree on."""

from __future__ import annotations

import pytest

import marsad
from marsad.model import Claim


def told(text: str, trigger: str) -> Claim:
    claims = marsad.read(text, published="2026-03-19T14:20:00+03:00").claims
    return next(claim for claim in claims if any(trigger in anchor.text for anchor in (claim.trigger, *claim.also)))


CERTAINTY = [
    ("قصفت طائرة موقعا في مدينة حلب.", "قصفت", "stated"),
    ("قصفت طائرة موقعا فيما يبدو في مدينة حلب.", "قصفت", "probable"),
    ("قصفت الطائرات مواقع التنظيم شرق حمص على الأرجح.", "قصفت", "probable"),
    ("فيما يبدو أن القصف استهدف مدرسة في غزة.", "القصف", "probable"),
    ("ذكرت تقارير غير مؤكدة أن قصفا استهدف مدينة تعز.", "قصفا", "possible"),
    # What came of a thing in doubt is not in doubt.
    ("تفقد الوفد موقعا يعتقد أنه سري، وأدى ذلك إلى ضربات صاروخية على مدينة حمص.", "ضربات", "stated"),
    # What another sentence part tells is not what the aside speaks of.
    ("قصفت الطائرات مدينة حمص، وقال مصدر إن الوفد غادر على الأرجح.", "قصفت", "stated"),
]


@pytest.mark.parametrize(("text", "trigger", "certainty"), CERTAINTY)
def test_how_surely(text: str, trigger: str, certainty: str) -> None:
    assert told(text, trigger).certainty == certainty


REALIS = [
    ("خرج المسلحون من المخيم إلى مدينة إدلب.", "خرج", "occurred"),
    ("كشفت الوكالة عن اتفاق ينص على خروج المسلحين من المخيم إلى مدينة إدلب.", "خروج", "planned"),
    ("وقع التفجير في مدينة كابل ولم تتبن أي جهة التفجير حتى الآن.", "التفجير", "occurred"),
    # What a threat answers has happened.
    ("توعد الحرس الثوري بالرد على الغارات الإسرائيلية.", "الغارات", "occurred"),
    ("توعد الحرس الثوري بالرد على الغارات الإسرائيلية.", "بالرد", "threatened"),
    ("قال الجيش إن عملية ستبدأ الأحد لإخراج المقاتلين من الجيب المحاصر في درنة.", "عملية", "planned"),
    # What is joined to a plan is planned too.
    ("ينوي الجيش قصف المدينة واقتحامها.", "واقتحامها", "planned"),
    ("هدد الجيش باستهداف المطار وقصف الميناء في الحديدة.", "وقصف", "threatened"),
    ("ويمكن أن تستهدف الضربات قواعد الحرس في الأنبار.", "الضربات", "predicted"),
    # What somebody did is told, also where it is a warning.
    ("حذر الوزير من طهران مستشهدا بهجمات صاروخية شنها الحوثيون على الرياض.", "بهجمات", "occurred"),
    ("وقد استمرت معركة الموصل لنحو تسعة أشهر مخلفة دمارا كبيرا.", "معركة", "occurred"),
]


@pytest.mark.parametrize(("text", "trigger", "realis"), REALIS)
def test_whether_yet(text: str, trigger: str, realis: str) -> None:
    assert told(text, trigger).realis == realis


def test_a_deed_threatens_nobody_in_words() -> None:
    claims = marsad.read("وقد هددت الغارات على مدينة حمص بتصعيد المواجهة.").claims
    assert claims and not [claim for claim in claims if claim.realis == "threatened"]


def test_what_an_agreement_lays_down_kills_nobody() -> None:
    claims = marsad.read("كشفت الوكالة عن اتفاق يقضي بخروج مسلحي التنظيم من المخيم إلى مدينة إدلب.").claims
    assert claims and not any(claim.harm for claim in claims)


def test_a_ministry_that_tells_of_an_attack_on_another_is_not_its_doer() -> None:
    claim = told("أعلنت وزارة الداخلية الأردنية تعرض مبنى البلدية في الزرقاء لهجوم بعبوتين.", "لهجوم")
    assert not claim.perpetrator and claim.responsibility is None


@pytest.mark.parametrize(
    "text",
    [
        "لا صحة للأنباء عن استهداف مطار حلب.",
        "أكد مصدر أمني أنه لا صحة لما يتداول عن قصف مدينة حمص.",
        "وبحسب الوفد الحكومي، فإن الهجوم على القرية لم يقع.",
        "رفضت وزارة الدفاع ادعاءات بقصف أمريكي على قاعدة بمدينة حمص.",
        "نفت واشنطن أن تكون هي التي شنت الغارات على مطار حماة.",
        "سحبت الوكالة خبر استهداف المطار.",
        "تراجعت وزارة الدفاع عن بيانها بشأن قصف المطار.",
    ],
)
def test_what_has_no_truth_is_denied(text: str) -> None:
    (claim,) = marsad.read(text).claims
    assert claim.polarity == "denied"


@pytest.mark.parametrize(
    ("text", "responsibility"),
    [
        ("نفى الجيش استهداف المستشفى.", "denied"),
        ("وزارة الدفاع التركية تنفي قصف مواقع مدنية شمال العراق.", "denied"),
        ("نفى حزب الله استهداف موقع له في البقاع.", None),
        ("نفت جماعة الحوثي إطلاق صاروخ باتجاه مكة.", "denied"),
        ("نفى الجيش اللبناني إطلاق صواريخ من الجنوب.", None),
        ("نفى الجيش السوري مقتل جنود في قصف على مدينة حمص.", None),
    ],
)
def test_a_force_denies_its_own_deed_but_not_what_befell_it(text: str, responsibility: str | None) -> None:
    (claim,) = marsad.read(text).claims
    assert (claim.polarity, claim.responsibility) == ("denied", responsibility)


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        ("نفى المتحدث باسم الرئاسة وجود اتصالات مع واشنطن بشأن الهجوم على مطار المكلا.", "الهجوم"),
        ("نفى البنتاغون أن تكون الولايات المتحدة قد نفذت الغارات التي تأتي بعد هجوم بالغاز أودى بالعشرات في دوما.", "هجوم"),
    ],
)
def test_what_a_denial_is_about_or_comes_after_is_not_denied(text: str, trigger: str) -> None:
    assert told(text, trigger).polarity == "affirmed"


def test_who_gets_ready_has_not_retaken_anything() -> None:
    (claim,) = marsad.read("تركيا تستعد لشن هجوم على منبج.").claims
    assert (claim.type, claim.realis) == ("armed_attack", "planned")


@pytest.mark.parametrize(
    ("sentence", "type_", "polarity"),
    [
        ("قال وزير الدفاع الإسرائيلي إنه لا يستبعد ضرب مواقع نووية في إيران.", "threat", "affirmed"),
        ("ولم تستبعد واشنطن توجيه ضربات جديدة إلى دمشق.", "threat", "affirmed"),
        ("لم يستبعد رئيس الوزراء العراقي قصف أهداف داخل سوريا.", "threat", "affirmed"),
        ("وأكد المسؤول الأمريكي أن بلاده لا تستبعد شن هجوم على الحوثيين.", "threat", "affirmed"),
        ("ولا يستبعد مراقبون اندلاع مواجهات في طرابلس.", "prediction", "affirmed"),
        ("واستبعد الوزير الفرنسي شن هجوم على إيران.", "prediction", "denied"),
    ],
)
def test_what_somebody_does_not_rule_out_of_himself_is_his_threat(sentence: str, type_: str, polarity: str) -> None:
    (claim,) = marsad.read(sentence, published="2024-05-01").claims
    assert (claim.type, claim.polarity) == (type_, polarity)


@pytest.mark.parametrize(
    ("sentence", "struck"),
    [
        ("أعلن الجيش الأردني اعتراض ما بين 30 و40 مسيرة فوق إربد.", "بين 30 و40 مسيرة"),
        ("أطلق الحوثيون ما بين 5 و7 صواريخ على قاعدة في جازان.", "قاعدة"),
    ],
)
def test_a_range_of_weapons_keeps_its_claim(sentence: str, struck: str) -> None:
    (claim,) = marsad.read(sentence, published="2024-05-01").claims
    assert struck in claim.target[0].anchor.text


@pytest.mark.parametrize("pretext", ["بذريعة كاذبة", "بذرائع كاذبة"])
def test_a_false_pretext_is_no_denial_of_what_was_done_on_it(pretext: str) -> None:
    claims = marsad.read(f"قالت الوزارة إن الجيش قصف المدينة {pretext}.", title="عنوان الخبر", published="2024-05-01").claims
    assert [claim.polarity for claim in claims] == ["affirmed"]
