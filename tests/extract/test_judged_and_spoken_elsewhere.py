"""Threats with several deeds, what somebody calls a deed or feels about it, protests between states, and where one speaks."""

from __future__ import annotations

import pytest
from tests.extract.claims_read import doers, words

import marsad
from marsad.model import Claim


def claims(text: str) -> list[Claim]:
    return list(marsad.read(text, published="2024-05-10").claims)


@pytest.mark.parametrize(
    "text",
    [
        "وأدانت الدول الأوروبية التهديد بإغلاق المضيق وضرب السفن.",
        "وأثار التهديد بقطع المياه وحرق المحاصيل وقتل الرعاة غضبا.",
        "وبسبب التهديد بإغلاق المعابر وقصف القوافل توقفت الإغاثة.",
        "وهددت الجماعة بتفجير الجسر وقتل خمسة رهائن إذا لم تنسحب القوات.",
        "وقال في تغريدة ردا على تصريحات روسية بإسقاط أي صواريخ تطلق على سوريا إن الصواريخ قادمة.",
    ],
)
def test_all_that_is_joined_to_a_threat_is_threatened(text: str) -> None:
    assert {claim.realis for claim in claims(text)} == {"threatened"}


@pytest.mark.parametrize(
    "text",
    [
        "وبعد التهديد بقطع الطريق وقتل ثلاثة سائقين أضرب السائقون.",
        "وهدد التنظيم بقتل الرهائن، وقتل اثنين منهم الثلاثاء.",
        "وهددت الميليشيا بقصف عدن وقصفت مأرب.",
    ],
)
def test_what_is_counted_or_told_by_a_verb_behind_a_threat_was_done(text: str) -> None:
    assert [claim.realis for claim in claims(text)] == ["threatened", "occurred"]


@pytest.mark.parametrize(
    ("text", "doer", "teller"),
    [
        ("واستنكرت حماس ما وصفته بالمجزرة في مخيم النصيرات.", [], "حماس"),
        ("وندد الجيش بما وصفه بالهجوم الغادر على ثكنة في كيدال.", [], "الجيش"),
        ("وشجبت كتائب القسام ما وصفته باغتيال جبان في بيروت.", [], "كتائب القسام"),
        ("واتهم الجيش الدعم السريع بارتكاب ما وصفه بمجزرة في ود النورة.", ["الدعم السريع"], "الجيش"),
        ("وأشادت حركة الجهاد بعملية الطعن في القدس.", [], "حركة الجهاد"),
        ("وعبر الجيش اللبناني عن استيائه من استهداف دورية لليونيفيل.", [], "الجيش اللبناني"),
        ("وتبنى تنظيم الدولة الإسلامية ما سماه عملية استشهادية في سولو.", ["تنظيم الدولة الإسلامية"], "تنظيم الدولة الإسلامية"),
    ],
)
def test_who_judges_a_deed_did_not_do_it(text: str, doer: list[str], teller: str) -> None:
    claim = claims(text)[0]
    assert (doers(claim), words(claim, "attribution")) == (doer, [teller])


@pytest.mark.parametrize(
    ("text", "doer"),
    [
        ("احتجت أفغانستان لدى باكستان على غارات قتلت مدنيين في خوست.", []),
        ("واحتج العراق رسميا على قصف تركي استهدف دهوك.", ["تركي"]),
        ("استدعت الخارجية السفير الإسرائيلي احتجاجا على قصف المستشفى في غزة.", []),
        ("واستدعت باكستان القائم بالأعمال الهندي للاحتجاج على قصف قرية في كشمير.", []),
        ("ورصدت القوات الدولية قصفا على بلدة حدودية.", []),
    ],
)
def test_a_state_that_protests_and_a_force_that_sees_a_deed_do_nothing_of_it(text: str, doer: list[str]) -> None:
    read = claims(text)
    assert [doers(claim) for claim in read] == [doer]
    assert read[0].type not in ("protest", "protest_repression")


@pytest.mark.parametrize("text", ["احتج مئات العراقيين على غارة تركية في سنجار.", "واحتج أهالي القرية على اعتقال شاب."])
def test_people_who_protest_do(text: str) -> None:
    assert claims(text)[0].type == "protest"


def test_an_ambassador_who_is_sent_home_is_no_change_of_ground() -> None:
    assert [claim.type for claim in claims("وطردت أيرلندا السفير الإسرائيلي بعد قصف رفح.")] == ["shelling"]
    assert [claim.type for claim in claims("وطرد الجيش المسلحين من البلدة.")] == ["territory_change"]


@pytest.mark.parametrize(
    "text",
    [
        "وفي لندن، قالت رئيسة الوزراء إن الجيش الروسي قصف مدنيين.",
        "وفي نيويورك قال الأمين العام إن القصف أوقع عشرات القتلى المدنيين.",
        "وفي واشنطن، قال المتحدث باسم الخارجية إن طائرة مسيرة إيرانية هاجمت سفينة تجارية.",
        "وفي القاهرة، أدان شيخ الأزهر الهجوم.",
        "وفي أديس أبابا، أدان الاتحاد الأفريقي قصف سوق.",
        "وأعلن في مؤتمر صحفي في أنقرة مقتل جنديين في هجوم.",
        "وأعلن الناطق خلال مؤتمر صحفي عقد في مقديشو مقتل قائد في حركة الشباب.",
    ],
)
def test_where_an_office_speaks_is_not_where_it_happened(text: str) -> None:
    assert [words(claim, "place") for claim in claims(text)] == [[]]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("وفي صنعاء، قالت وزارة الصحة إن القصف أوقع عشرة قتلى.", "صنعاء"),
        ("وفي كييف، قال رئيس البلدية إن صاروخا أصاب مبنى سكنيا.", "كييف"),
        ("وفي نيروبي، قال متحدث باسم الشرطة إن مسلحين هاجموا فندقا.", "نيروبي"),
        ("وفي بيروت، قال وزير الصحة إن الغارة قتلت ثلاثة.", "بيروت"),
        ("وأعلنت الشرطة أن انفجارا وقع خلال مؤتمر صحفي في كابل.", "كابل"),
    ],
)
def test_those_of_a_town_speak_where_it_happened(text: str, place: str) -> None:
    assert words(claims(text)[0], "place") == [place]


@pytest.mark.parametrize(
    ("text", "teller"),
    [
        ("ونفت دمشق استخدام الغاز، ولكن خبراء على ثقة أن الجيش استخدم السارين في خان شيخون.", "خبراء"),
        ("ونفت الحكومة تنفيذ الغارة، إلا أن خبراء الأمم المتحدة واثقون من أن الطيران الحكومي نفذ الغارة.", "خبراء الأمم المتحدة"),
        ("ونفى الجيش قصف السوق، غير أن شهودا أكدوا أن طائرة قصفت السوق.", "شهودا"),
    ],
)
def test_what_others_are_sure_of_behind_a_denial_is_affirmed(text: str, teller: str) -> None:
    denied, affirmed = claims(text)
    assert (denied.polarity, affirmed.polarity, words(affirmed, "attribution")) == ("denied", "affirmed", [teller])


@pytest.mark.parametrize("text", ["وتوصل الطرفان إلى اتفاق على تخفيف القصف على أحياء دونيتسك.", "وقال المبعوث إن تهدئة القصف أتاحت دخول المساعدات إلى دوما."])
def test_easing_a_shelling_is_none(text: str) -> None:
    assert claims(text) == []


def test_a_shelling_that_lessens_is_no_retreat() -> None:
    assert [claim.type for claim in claims("وتراجع القصف على خاركيف بعد الاتفاق.")] == ["shelling"]
