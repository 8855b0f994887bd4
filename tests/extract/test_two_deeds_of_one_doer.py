"""Who killed and then did something more: the doer of both is the same, and is never one of the dead."""

from __future__ import annotations

import pytest

import marsad
from marsad.model import Claim


def read(text: str) -> list[Claim]:
    return list(marsad.read(text).claims)


def names(claims: list[Claim], role: str) -> list[list[str]]:
    return [[mention.anchor.text for mention in getattr(claim, role)] for claim in claims]


@pytest.mark.parametrize(
    ("sentence", "types", "doer"),
    [
        ("قتلت القوات عشرة مسلحين ودمرت أربعة منازل في درنة.", ["armed_attack", "property_destruction"], "القوات"),
        ("القوات قتلت عشرة مسلحين ودمرت أربعة منازل في درنة.", ["armed_attack", "property_destruction"], "القوات"),
        ("قتل مسلحون خمسة جنود وأحرقوا ثلاث آليات في غاو.", ["armed_attack", "property_destruction"], "مسلحون"),
        ("قتل المسلحون خمسة جنود ودمروا ثلاث آليات في غاو.", ["armed_attack"], "المسلحون"),
        ("قتل الجيش خمسة مسلحين ودمر ثلاث آليات في غاو.", ["armed_attack"], "الجيش"),
        ("قتل الانفصاليون عشرة جنود وأسروا ثلاثة في كيدال.", ["armed_attack", "detention"], "الانفصاليون"),
        ("أصاب المستوطنون شابا وأحرقوا مركبتين في حوارة.", ["armed_attack", "property_destruction"], "المستوطنون"),
        ("هاجم مقاتلون قافلة وقتلوا ستة جنود وأحرقوا شاحنتين قرب غاو.", ["armed_attack", "property_destruction"], "مقاتلون"),
    ],
)
def test_both_deeds_are_of_who_killed(sentence: str, types: list[str], doer: str) -> None:
    claims = read(sentence)
    assert [claim.type for claim in claims] == types
    assert names(claims, "perpetrator") == [[doer]] * len(types)


@pytest.mark.parametrize(
    "sentence",
    [
        "قتل مسلحون ودمرت آلياتهم في رفح.",
        "قتل ثلاثة جنود وأحرقت آليتان في رفح.",
        "قتلنا خمسة جنود ودمرنا ثلاث آليات في رفح.",
        "أصيب جنديان ودمرت مدرعة في رفح.",
    ],
)
def test_the_dead_did_nothing(sentence: str) -> None:
    assert names(read(sentence), "perpetrator") == [[]] * len(read(sentence))


@pytest.mark.parametrize(
    ("sentence", "types", "doers"),
    [
        ("أحبطت الشرطة هجوما واعتقلت انتحاريا في عمان.", ["armed_attack", "detention"], [[], ["الشرطة"]]),
        ("تصدت القوات لهجوم وقتلت خمسة مسلحين واعتقلت ثلاثة في مأرب.", ["armed_attack", "detention"], [[], ["القوات"]]),
        ("رد المسلحون على القصف بهجوم على حاجز في إدلب.", ["shelling", "armed_attack"], [[], ["المسلحون"]]),
    ],
)
def test_who_meets_or_answers_an_attack_did_what_comes_next(sentence: str, types: list[str], doers: list[list[str]]) -> None:
    claims = read(sentence)
    assert [claim.type for claim in claims] == types
    assert names(claims, "perpetrator") == doers


@pytest.mark.parametrize(
    ("sentence", "killed"),
    [
        ("قصف الجيش القرية فقتل ثلاثة ورد المسلحون بقصف مواقعه.", [[3], []]),
        ("قتل ثلاثة مدنيين ورد الجيش بغارة على مواقع المسلحين.", [[3], []]),
        ("رد الجيش بغارة قتلت ثلاثة مسلحين.", [[3]]),
        ("قتلت الغارة رجلين وأصابت ثالثا.", [[2]]),
    ],
)
def test_what_somebody_answers_with_did_not_kill_before(sentence: str, killed: list[list[int]]) -> None:
    assert [[harm.least for harm in claim.harm if harm.kind == "killed"] for claim in read(sentence)] == killed


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("قتل مسلح بعدما طعن جنديا في الخليل.", [(["مسلح"], ["جنديا"])]),
        ("استشهد شاب برصاص الاحتلال بعد أن طعن مستوطنا في القدس.", [(["الاحتلال"], ["شاب"]), (["شاب"], ["مستوطنا"])]),
        ("قتل ثلاثة بعد أن قصف الجيش منزلهم في درعا.", [(["الجيش"], ["منزلهم"])]),
        ("أفرج الخاطفون عن مهندسين كانوا اختطفوا في كركوك.", [([], [])]),
    ],
)
def test_whom_it_befell_and_what_he_had_done(sentence: str, told: list[tuple[list[str], list[str]]]) -> None:
    claims = read(sentence)
    assert list(zip(names(claims, "perpetrator"), names(claims, "target"), strict=True)) == told


@pytest.mark.parametrize(
    ("sentence", "doers"),
    [
        ("نعى الحزب ثلاثة من مقاتليه قتلوا في غارة على صور.", [[]]),
        ("قتل المسلح الذي هاجم الحاجز في الرقة.", [[], ["المسلح"]]),
        ("ألقت مروحيات براميل متفجرة على داريا.", [[]]),
        ("ألقت مروحيات النظام 12 برميلا على داريا.", [["مروحيات النظام"]]),
    ],
)
def test_who_mourns_or_is_spoken_of_and_what_flies(sentence: str, doers: list[list[str]]) -> None:
    assert names(read(sentence), "perpetrator") == doers


@pytest.mark.parametrize(
    ("sentence", "doers"),
    [
        ("الهجوم الكيميائي الذي تتهم به دمشق في دوما أوقع عشرات القتلى.", [["دمشق"]]),
        ("الهجوم الكيميائي الذي اتهمت واشنطن دمشق بشنه على دوما أوقع عشرات القتلى.", [["دمشق"]]),
        ("الهجوم الذي اتهمت روسيا بتنفيذه في سالزبري أوقع قتيلا.", [["روسيا"]]),
        ("قصف الجيش السوق، واستهدفت غارات جوية مواقع في حمص.", [["الجيش"], []]),
        ("ردت فرنسا على الهجوم الذي اتهمت به دمشق، واستهدفت غارات جوية مواقع في حمص.", [["دمشق"], []]),
    ],
)
def test_who_is_accused_in_a_clause_about_a_deed(sentence: str, doers: list[list[str]]) -> None:
    assert names(read(sentence), "perpetrator") == doers


@pytest.mark.parametrize(
    ("text", "killed"),
    [
        ("قتل عشرة مسلحين في هجوم على معسكر للجيش في مأرب. وقتل خلال الهجوم ثمانية من جنود الجيش.", [[10, 8]]),
        ("قتل عشرة مدنيين في هجوم على سوق في مأرب. وقتل في الهجوم اثنا عشر مدنيا.", [[10], [12]]),
        ("هاجم مسلحون معسكرا في مأرب. وقتل خلال صد الهجوم ثمانية جنود.", [[8]]),
    ],
)
def test_the_dead_of_both_sides_are_of_one_happening(text: str, killed: list[list[int]]) -> None:
    assert [[harm.least for harm in claim.harm] for claim in read(text)] == killed


def test_an_attack_that_is_met_again_is_the_one_met_before() -> None:
    claims = read("قتل 14 مسلحا خلال إحباط هجوم كبير على معسكر للجيش في مأرب. وقتل خلال إحباط الهجوم 8 من جنود الجيش.")
    assert [[harm.least for harm in claim.harm] for claim in claims] == [[14, 8]]


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("إثر مقتل قائده شن التنظيم هجمات على الحواجز.", [([], [1]), (["التنظيم"], [])]),
        ("بعد مقتل خمسة في غارة على السوق قصف المسلحون المطار.", [([], [5]), (["المسلحون"], [])]),
        ("قتل حارسان وفر 60 سجينا في هجوم شنه مسلحون على معسكر في جوس.", [(["مسلحون"], [2])]),
        ("اندلعت احتجاجات بعد مقتل شاب برصاص الشرطة.", [([], []), (["الشرطة"], [1])]),
        ("ارتفع عدد ضحايا الهجوم إلى 23 بعد وفاة جريحين متأثرين بجراحهما.", [([], [23])]),
    ],
)
def test_what_followed_a_death_did_not_bring_it_about(sentence: str, told: list[tuple[list[str], list[int]]]) -> None:
    claims = read(sentence)
    assert list(zip(names(claims, "perpetrator"), [[harm.least for harm in claim.harm] for claim in claims], strict=True)) == told
