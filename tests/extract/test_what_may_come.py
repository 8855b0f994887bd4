"""What goes on, what is only suspected, whose deed it is, and wars and threats that are to come: each with the sentence that must not change."""

from __future__ import annotations

import pytest

import marsad
from marsad.model import Claim

_TITLE = "تقرير عن الفاشر"


def read(text: str, title: str | None = _TITLE) -> tuple[Claim, ...]:
    return marsad.read(text, title=title, published="2024-03-12").claims if title else marsad.read(text, published="2024-03-12").claims


@pytest.mark.parametrize(
    ("sentence", "certainty"),
    [
        ("قال المركز إن هجوما كيماويا مشتبها به وقع في الفاشر.", "probable"),
        ("قال المركز إن الهجوم الكيماوي المشتبه به في الفاشر قتل عشرة.", "probable"),
        ("وأودى الهجوم الذي يشتبه بأنه كان بالأسلحة الكيماوية في الفاشر بحياة عشرة.", "probable"),
        ("بحث المجلس هجوما كيماويا يعتقد أنه وقع في الفاشر.", "probable"),
        ("وأصيب عشرة بالهجوم الكيماوي الذي يزعم وقوعه في الفاشر.", "possible"),
        ("تحدث المجلس عن مزاعم قصف الفاشر بالغازات السامة.", "possible"),
        ("نفت الحكومة مزاعم قصف الفاشر.", "stated"),
        ("ووقع الهجوم الذي استهدف قاعدة يعتقد أن مسلحين فيها في الفاشر.", "stated"),
        ("قتل عشرة في القصف الذي استهدف الفاشر، ويعتقد أن بينهم أجانب.", "stated"),
        ("استهدفت غارات يعتقد أنها تشادية مواقع في الفاشر.", "stated"),
    ],
)
def test_a_clause_or_a_word_for_claims_says_how_surely(sentence: str, certainty: str) -> None:
    assert [claim.certainty for claim in read(sentence, None)] == [certainty]


@pytest.mark.parametrize(
    ("sentence", "realis"),
    [
        ("كثفت قوات الدعم السريع هجماتها على مدينة الفاشر.", "ongoing"),
        ("تصاعدت حدة القصف على مدينة الفاشر.", "ongoing"),
        ("اشتدت المعارك حول الفاشر.", "ongoing"),
        ("احتدم القتال في الفاشر بين الجيش وقوات الدعم السريع.", "ongoing"),
        ("وتصاعدت أعمدة الدخان بعد القصف على الفاشر.", "occurred"),
        ("وتصاعد التوتر بعد هجوم على معسكر في الفاشر.", "occurred"),
        ("وتشهد مدينة الفاشر اشتباكات بين الجيش وقوات الدعم السريع.", "ongoing"),
        ("وكانت مدينة الفاشر تشهد اشتباكات بين الجيش وقوات الدعم السريع.", "occurred"),
        ("وتخوض قوات الجيش السوداني في المدينة معارك مع قوات الدعم السريع.", "ongoing"),
        ("ويعاني السكان حصارا خانقا في الفاشر.", "ongoing"),
        ("وقال المسؤول إن المسلحين يطلقون ثمانين قذيفة على الفاشر.", "ongoing"),
        ("وتتقدم قوات الجيش في مدينة الفاشر.", "ongoing"),
        ("وقتل الرجل بينما كان المسلحون يقصفون الفاشر.", "occurred"),
        ("12 مارس: الطيران يقصف الفاشر.", "occurred"),
        ("وبث التلفزيون صورا تظهر المسلحين يطلقون النار على المارة في الفاشر.", "occurred"),
    ],
)
def test_what_is_told_in_the_present_or_grows_goes_on(sentence: str, realis: str) -> None:
    assert [claim.realis for claim in read(sentence)] == [realis]


@pytest.mark.parametrize(
    ("sentence", "responsibility"),
    [
        ("قالت وزارة الدفاع السودانية إن الدفاعات الجوية أسقطت ثلاث طائرات مسيرة فوق بورتسودان.", "claimed"),
        ("أعلنت وزارة الدفاع الأردنية أن وسائل الدفاع الجوي التابعة لقاعدة الأزرق أسقطت ثلاث طائرات مسيرة.", "claimed"),
        ("قال المتحدث باسم التحالف العربي إن قوات الدفاع الجوي السعودي اعترضت صاروخا فوق جازان.", "claimed"),
        ("أكد العقيد المالكي في بيان اعتراض ثلاثة صواريخ فوق الرياض.", "claimed"),
        ("قال الجيش الكيني إن الدفاعات الجوية الصومالية أسقطت طائرة مسيرة.", "attributed"),
        ("قال مصدر عسكري سوداني إن قوات الجيش قصفت مواقع قوات الدعم السريع.", "claimed"),
        ("قال قائد اللواء الخامس إن قوات الجيش شنت هجوما على مواقع المتمردين.", "claimed"),
        ("قال مصدر عسكري إن مدفعية المتمردين دمرت مواقع الجيش في كسلا.", "attributed"),
        ("قال خبير عسكري إن قوات الجيش قصفت مواقع المتمردين في كسلا.", "attributed"),
    ],
)
def test_an_army_and_its_officers_tell_of_their_own_deeds(sentence: str, responsibility: str) -> None:
    assert [claim.responsibility for claim in read(sentence, None)] == [responsibility]


@pytest.mark.parametrize(
    "text",
    [
        "ووجهت النرويج وفنلندا ضربة صاروخية استهدفت المنشآت في كسلا. وذلك ردا على الهجوم الكيماوي الذي وقع الأسبوع الماضي في الفاشر.",
        "نفذت النرويج ضربات على مواقع في كسلا على خلفية الهجوم الكيماوي في الفاشر.",
        "نفذت النرويج ضربات على مواقع في كسلا بسبب الهجوم الكيماوي في الفاشر.",
    ],
)
def test_who_strikes_because_of_a_deed_did_not_do_that_one(text: str) -> None:
    assert [bool(claim.perpetrator) for claim in read(text, None)] == [True, False]


@pytest.mark.parametrize(
    "sentence",
    [
        "وتتزايد المخاوف من اندلاع حرب بين كولومبيا وفنزويلا.",
        "وقال الخبير إن الانسحاب قد يؤدي إلى مواجهة واسعة بين إريتريا وإثيوبيا.",
        "وتستعد إريتريا للحرب المحتملة مع إثيوبيا.",
        "وحذر الأمين العام من اندلاع حرب في المنطقة.",
    ],
)
def test_a_war_that_may_come_is_a_prediction(sentence: str) -> None:
    claims = read("قصف الجيش كسلا. " + sentence)
    assert [(claim.type, claim.realis) for claim in claims] == [("shelling", "occurred"), ("prediction", "predicted")]


@pytest.mark.parametrize(
    "sentence",
    [
        "وأدى ذلك إلى مواجهة بين الشرطة والسكان.",
        "وتحدث الوزير عن احتمالات حرب تجارية بين البلدين.",
        "ودعا الوزير إلى مواجهة خطر الإرهاب.",
        "ويعيش السكان في خوف منذ اندلاع الحرب.",
    ],
)
def test_a_war_at_large_and_the_facing_of_something_are_none(sentence: str) -> None:
    assert [claim.type for claim in read("قصف الجيش كسلا. " + sentence)] == ["shelling"]


def test_a_side_that_warns_of_consequences_threatens() -> None:
    claims = read("قصف الجيش كسلا. وحذرت أنقرة من عواقب ضرب المدينة.")
    assert [claim.type for claim in claims] == ["shelling", "threat"]


def test_a_vow_is_told_beside_the_deed_that_it_answers() -> None:
    claims = read("ويذكر أن زعيم الجماعة توعد بالثأر لمقتل القائد، الاثنين، إثر غارات جوية استهدفته الخميس.", None)
    assert {claim.type for claim in claims} == {"threat", "air_strike"}


@pytest.mark.parametrize(
    "sentence",
    [
        "وقال الوزير إن كوريا الشمالية هي أكبر تهديد للعالم.",
        "وغضبت أنقرة من الجماعة التي تعتبرها تهديدا أمنيا.",
        "وهدد الرئيس الأميركي بالانسحاب من الاتفاق.",
        "وتحدث الوزير عن تهديدات واشنطن بإعادة فرض عقوبات.",
    ],
)
def test_a_danger_and_what_is_threatened_without_force_are_no_threats(sentence: str) -> None:
    assert [claim.type for claim in read("قصف الجيش كسلا. " + sentence)] == ["shelling"]


def test_a_threat_of_force_stays_one() -> None:
    assert [claim.type for claim in read("قصف الجيش كسلا. وهدد الرئيس الأميركي بقصف مواقع المسلحين وفرض عقوبات.")] == ["shelling", "threat"]


@pytest.mark.parametrize(
    "sentence",
    ["سيشن الجيش خلال الأيام المقبلة هجوما على البلدة.", "ستبدأ القوات خلال أيام عملية لاستعادة البلدة."],
)
def test_when_it_will_be_done_may_stand_between_the_future_and_its_object(sentence: str) -> None:
    (claim,) = marsad.read(sentence, published="2024-05-10").claims
    assert claim.realis == "predicted"


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("قال محللون إن سقوط مدينة غوما مسألة وقت.", [("prediction", "predicted")]),
        ("قال ضابط إن الهجوم على بوكافو بات وشيكا.", [("prediction", "predicted")]),
        ("قال قائد الجيش إن الغارات لن تتوقف.", [("threat", "threatened")]),
        ("لا نرغب في أي تصعيد على الحدود، قال وزير الدفاع الهندي.", []),
        ("وجه البابا نداء لوقف إطلاق النار في كشمير.", []),
        ("توصل الطرفان إلى اتفاق لوقف إطلاق النار في كشمير.", [("ceasefire", "occurred")]),
        ("وتواصل قوات الحكومة المالية، بإسناد من الطيران الروسي، تقدمها نحو كيدال.", [("incursion", "ongoing")]),
        ("سوت غارة مبنى بالأرض في حي السلام.", [("air_strike", "occurred")]),
        ("وشهدت كويتا العام الماضي هجوما أسفر عن مقتل أربعين شخصا.", [("armed_attack", "occurred")]),
    ],
)
def test_what_will_not_end_or_is_bound_to_come_is_told_as_such(sentence: str, expected: list[tuple[str, str]]) -> None:
    assert [(claim.type, claim.realis) for claim in read(sentence, None)] == expected
