"""Denials that name nothing themselves, and deaths that a force announces of its own."""

from __future__ import annotations

import pytest
from tests.extract.claims_read import doers

import marsad
from marsad.model import Claim


def claims(text: str) -> list[Claim]:
    return list(marsad.read(text, published="2024-05-01").claims)


def tellers(claim: Claim) -> list[str]:
    return [told.anchor.text for told in claim.attribution]


@pytest.mark.parametrize(
    ("text", "teller", "doer", "responsibility"),
    [
        ("اتهمت صنعاء التحالف بقصف مستشفى في صعدة، لكن التحالف نفى ذلك.", "التحالف", "التحالف", "denied"),
        ("حملت الحكومة قوات الدعم السريع مسؤولية الهجوم على الفاشر، فيما نفت الأخيرة مسؤوليتها عنه.", "قوات الدعم السريع", "قوات الدعم السريع", "denied"),
        ("قال ناشطون إن الجيش السوري قصف دوما بغاز الكلور. ونفت دمشق صحة هذه الأنباء.", "دمشق", "الجيش السوري", "denied"),
        ("أعلن الحرس الثوري قصف قاعدة عين الأسد، ونفى مسؤول أميركي ذلك.", "مسؤول أميركي", "الحرس الثوري", "attributed"),
        ("قصفت طائرات مطار الشعيرات، في حين نفت إسرائيل ضلوعها.", "إسرائيل", "إسرائيل", "denied"),
        ("اتهم المسلحون الحكومة السورية بتدبير الهجوم في دوما، ولكنها تنفي ضلوعها فيه.", "الحكومة السورية", "الحكومة السورية", "denied"),
    ],
)
def test_a_denial_that_points_back_denies_what_was_told_before_it(text: str, teller: str, doer: str, responsibility: str) -> None:
    told, denied = claims(text)
    assert (told.polarity, denied.polarity) == ("affirmed", "denied")
    assert (tellers(denied), doers(denied), denied.responsibility) == ([teller], [doer], responsibility)
    assert (denied.type, [place.anchor for place in denied.place], denied.harm) == (told.type, [place.anchor for place in told.place], ())


@pytest.mark.parametrize(
    "text",
    [
        "قال سكان إن مسيرة إسرائيلية أغارت على سيارة في كفركلا. ونفى الجيش علمه بذلك.",
        "قصفت طائرات بلدة سرمين. وقالت الوزارة إنها خفضت الأسعار. ونفت النقابة ذلك.",
        "أعلن التحالف اعتراض مسيرة فوق نجران. وتنفي طهران هذه الاتهامات.",
    ],
)
def test_what_is_not_known_to_be_meant_is_not_denied(text: str) -> None:
    assert [claim.polarity for claim in claims(text)] == ["affirmed"]


@pytest.mark.parametrize(
    ("text", "doer"),
    [
        ("أعلنت ميليشيا الحوثي مصرع نجل القيادي فيها علي المروني.", []),
        ("أعلن الجيش الإسرائيلي مقتل جندي في جنوب لبنان.", []),
        ("أعلن الجيش الأميركي مقتل أحد جنوده في العراق.", []),
        ("أعلنت الشرطة مقتل مدنيين اثنين في الموصل.", []),
        ("أعلن الجيش الإسرائيلي مقتل خمسة من عناصر حزب الله في بلدة الخيام.", ["الجيش الإسرائيلي"]),
        ("أعلن الجيش مقتل 12 إرهابيا في شمال سيناء.", ["الجيش"]),
        ("أعلن التحالف مقتل 40 من مسلحي طالبان.", ["التحالف"]),
    ],
)
def test_a_force_that_announces_deaths_caused_those_of_the_other_side_alone(text: str, doer: list[str]) -> None:
    [claim] = claims(text)
    assert doers(claim) == doer


@pytest.mark.parametrize(
    ("text", "doer"),
    [
        ("أعلن حزب الله إسقاط مسيرة إسرائيلية فوق بلدة الخيام.", ["حزب الله"]),
        ("إسقاط مسيرات روسية قرب كييف.", []),
        ("هدم منازل فلسطينية في القدس.", []),
        ("أعلنت باكستان إسقاط طائرتين هنديتين.", ["باكستان"]),
        ("أكدت واشنطن إسقاط إيران طائرة مسيرة أميركية.", ["إيران"]),
        ("بعد إسقاط قوات الدفاع الجوي 12 مسيرة.", ["قوات الدفاع الجوي"]),
        ("قتل مدني في قصف الفصائل لدمشق.", ["الفصائل"]),
    ],
)
def test_whose_a_thing_was_that_is_brought_down_did_not_bring_it_down(text: str, doer: list[str]) -> None:
    [claim] = claims(text)
    assert doers(claim) == doer


@pytest.mark.parametrize(
    ("text", "teller"),
    [
        ("قال سكان إن الجيش أغار على سوق في بلدة سيتوي، وهو ما نفاه متحدث عسكري.", "متحدث عسكري"),
        ("اتهمت كابل القوات الباكستانية بقصف قرية في خوست، الأمر الذي نفته إسلام آباد.", "إسلام آباد"),
        ("سيطرت القوات الروسية على قرية كارليفكا، حسبما قالت موسكو، ما نفته كييف.", "كييف"),
        ("قال ناشطون إن الطائرات الحربية قصفت مستشفى في درعا، وهي اتهامات ينفيها الجيش.", "الجيش"),
    ],
)
def test_a_clause_that_denies_what_stands_before_it_is_a_denial_of_its_own(text: str, teller: str) -> None:
    told, denied = claims(text)
    assert (told.polarity, denied.polarity) == ("affirmed", "denied")
    assert tellers(told) != tellers(denied) == [teller]


@pytest.mark.parametrize("but", ["غير أن", "إلا أن", "لكن"])
def test_who_denies_behind_but_is_not_silent(but: str) -> None:
    [claim] = claims(f"لم يصدر تعليق رسمي من الجيش، {but} متحدثا نفى شن غارات على بلدة سيتوي.")
    assert (claim.polarity, claim.certainty, tellers(claim)) == ("denied", "stated", ["متحدثا"])


def test_ground_that_a_pronoun_stands_for_is_retaken() -> None:
    taken, retaken = claims("سيطر المتمردون على مطار سيتوي، غير أن مصادر حكومية أكدت استعادته بعد ساعات.")
    assert (taken.type, retaken.type) == ("territory_change", "territory_change")
    assert tellers(retaken) == ["مصادر حكومية"]


@pytest.mark.parametrize("text", ["أعلن حزب الله استهداف دبابة إسرائيلية في بلدة الخيام.", "أعلن حزب الله استهداف آلية إسرائيلية في بلدة الخيام."])
def test_whose_a_weapon_was_that_was_struck_did_not_strike_it(text: str) -> None:
    [claim] = claims(text)
    assert (doers(claim), claim.responsibility) == (["حزب الله"], "claimed")


def test_who_denies_its_part_and_does_not_know_who_it_was_gives_no_account() -> None:
    told = claims("قصفت طائرات مطار كسلا أمس. ونفت إثيوبيا ضلوعها، مؤكدة أنها لا تعرف من قصف المطار.")
    assert [(tellers(claim), claim.polarity, claim.responsibility) for claim in told] == [([], "affirmed", None), (["إثيوبيا"], "denied", "denied")]


def test_what_is_asked_tells_that_it_happened_where_nobody_denies_his_part() -> None:
    asked = claims("قالت الشرطة إنها لا تعرف من أطلق النار على الحافلة.")
    assert [(tellers(claim), doers(claim)) for claim in asked] == [(["الشرطة"], [])]


@pytest.mark.parametrize(
    ("text", "responsibility"),
    [
        ("نفت كييف قصف بيلغورود.", "denied"),
        ("نفى حزب الله قصف الجليل.", "denied"),
        ("نفت إسرائيل قصف بلدة الخيام.", "denied"),
        # a place of its own, which others may have struck
        ("نفت إيران قصف أصفهان.", None),
    ],
)
def test_who_denies_that_a_place_abroad_was_struck_denies_his_own_deed(text: str, responsibility: str | None) -> None:
    claim = claims(text)[0]
    assert (claim.polarity, claim.responsibility) == ("denied", responsibility)


@pytest.mark.parametrize(
    ("text", "teller", "doer", "responsibility"),
    [
        ("رفضت موسكو اتهامها بقصف المستشفى.", "موسكو", ["موسكو"], "denied"),
        ("نفت الحركة اتهامها بخطف الصحفي.", "الحركة", ["الحركة"], "denied"),
        # who is charged is another
        ("رفض المتحدث اتهام الجيش بقصف السوق.", "المتحدث", ["الجيش"], "attributed"),
    ],
)
def test_who_rejects_being_accused_denies_the_deed(text: str, teller: str, doer: list[str], responsibility: str) -> None:
    claim = claims(text)[0]
    assert (claim.polarity, tellers(claim), doers(claim), claim.responsibility) == ("denied", [teller], doer, responsibility)


@pytest.mark.parametrize(
    ("sentence", "polarity"),
    [
        ("قال الوزير إنه لا أثر لاستخدام أسلحة كيميائية في دوما.", "denied"),
        ("قالت روسيا إنه لا يوجد دليل على الهجوم الكيميائي في دوما.", "denied"),
        ("قال المسؤول إنه لا توجد مؤشرات على وقوع هجوم في نيالا.", "denied"),
        ("قال الخبراء إنهم عثروا على أدلة على استخدام الغاز في دوما.", "affirmed"),
        ("قالت روسيا إنه لا يوجد دليل على تورط دمشق في الهجوم الكيميائي في دوما.", "affirmed"),
        ("قال الوزير إن بلاده شاركت في الغارات على سبها.", "affirmed"),
    ],
)
def test_what_leaves_no_trace_is_denied(sentence: str, polarity: str) -> None:
    assert marsad.read(sentence).claims[0].polarity == polarity


@pytest.mark.parametrize("sentence", ["رئيس الوزراء البريطاني: لم نشارك في الهجمات على إيران.", "قالت فرنسا إنها لم تشارك في الغارات على سبها."])
def test_who_took_no_part_denies_his_own(sentence: str) -> None:
    claim = marsad.read(sentence).claims[0]
    assert (claim.polarity, claim.responsibility, len(claim.perpetrator)) == ("denied", "denied", 1)


@pytest.mark.parametrize(
    ("sentence", "responsibility"),
    [
        ("نفى الكرملين أي دور في الغارات على الغوطة.", "denied"),
        ("نفت كييف أية مسؤولية عن الهجوم على بيلغورود.", "denied"),
        ("نفت الولايات المتحدة العلاقة مع الهجوم على قاعدة الشعيرات.", "denied"),
        ("نفت قوات الدعم السريع قيامها بقصف سوق الفاشر.", "denied"),
        ("نفت موسكو أي دور لأنقرة في الغارات على إدلب.", None),
    ],
)
def test_who_denies_any_part_denies_his_own(sentence: str, responsibility: str | None) -> None:
    claim = marsad.read(sentence).claims[0]
    assert (claim.polarity, claim.responsibility if claim.responsibility != "attributed" else None) == ("denied", responsibility)
