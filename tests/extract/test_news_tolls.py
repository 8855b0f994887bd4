"""News of casualties as agencies print it: who fell, who killed them, how many, and what is no harm at all."""

from __future__ import annotations

import pytest
from tests.extract.claims_read import claims, doers, harm, words


@pytest.mark.parametrize(
    "text",
    [
        "لم يسفر الانفجار الذي وقع قرب السفارة في كابل عن سقوط ضحايا.",
        "لم يؤد الهجوم الذي شنه مسلحون على القرية إلى سقوط أي قتلى.",
        "لم تسفر الضربة التي نفذتها طائرة على الموقع، وفق الشرطة، عن سقوط قتلى.",
    ],
)
def test_a_clause_about_the_blow_leaves_its_casualties_denied(text: str) -> None:
    (claim,) = claims(text)
    assert ("killed", 0, 0) in harm(claim)


@pytest.mark.parametrize("text", ["لم يتبن أحد الهجوم الذي أسفر عن سقوط قتلى في كابل.", "لم يتحدث الجيش الذي قصف البلدة عن سقوط قتلى."])
def test_what_is_denied_of_others_denies_no_casualties(text: str) -> None:
    (claim,) = claims(text)
    assert ("killed", 0, 0) not in harm(claim)


@pytest.mark.parametrize(
    ("text", "type_", "struck"),
    [
        ("قتل الجيش الإسرائيلي الأسير المحرر سالم العبدلي في طولكرم.", "armed_attack", "الأسير المحرر سالم العبدلي"),
        ("قتل الجيش الإسرائيلي الأسير سالم العبدلي في طولكرم.", "execution", "الأسير سالم العبدلي"),
    ],
)
def test_an_army_that_kills_a_captive_is_not_killed(text: str, type_: str, struck: str) -> None:
    (claim,) = claims(text)
    assert (claim.type, doers(claim), words(claim, "target")) == (type_, ["الجيش الإسرائيلي"], [struck])


@pytest.mark.parametrize(
    ("text", "doer", "struck"),
    [
        ("ضرب شرطي امرأة مسنة خلال تفريق اعتصام.", "شرطي", "امرأة مسنة"),
        ("ضرب جندي طفلا عند حاجز قرب نابلس.", "جندي", "طفلا"),
        ("ضرب الجنود امرأة في نابلس.", "الجنود", "امرأة"),
    ],
)
def test_who_beats_somebody_is_not_beaten(text: str, doer: str, struck: str) -> None:
    claim = claims(text)[0]
    assert (doers(claim), words(claim, "target")) == ([doer], [struck])


def test_who_is_beaten_to_death_beats_nobody() -> None:
    (claim,) = claims("ضرب شرطي حتى الموت في بغداد.")
    assert (doers(claim), words(claim, "target")) == ([], ["شرطي"])


@pytest.mark.parametrize("joined", ["، كما قتل", "، وقتل"])
def test_gunmen_first_named_behind_a_blow_killed_apart_from_it(joined: str) -> None:
    first, second = claims(f"أسفر انفجار في الموصل عن مقتل جندي{joined} مسلحون مترجما في تلعفر.")
    assert (harm(first), words(first, "place")) == ([("killed", 1, 1)], ["الموصل"])
    assert (doers(second), words(second, "target"), words(second, "place")) == (["مسلحون"], ["مترجما"], ["تلعفر"])


def test_attackers_known_from_the_blow_killed_in_it() -> None:
    (claim,) = claims("شن مسلحون هجوما على قرية وقتل المهاجمون ثلاثة مدنيين.")
    assert (doers(claim), harm(claim)) == (["مسلحون"], [("killed", 3, 3)])


@pytest.mark.parametrize("verb", ["خسر الجيش ثلاثين جنديا", "فقد الجيش ثلاث دبابات وعشرات القتلى", "خسر الجيش قائدا ميدانيا"])
def test_who_loses_men_in_a_clash_fought_and_not_those_lost(verb: str) -> None:
    claim = claims(f"{verb} في معارك مع مسلحي طالبان في قندوز.")[0]
    assert (doers(claim), words(claim, "target")) == (["الجيش"], ["مسلحي طالبان"])


def test_those_who_fell_in_a_clash_are_its_side() -> None:
    (claim,) = claims("قتل 12 جنديا في معارك مع مسلحي طالبان قرب قندوز.")
    assert doers(claim) == ["12 جنديا"]


def test_the_police_threw_no_bomb_that_was_thrown() -> None:
    (claim,) = claims("قالت الشرطة إن قنبلة ألقيت على كنيسة أدت إلى مقتل شخصين.")
    assert (doers(claim), claim.responsibility) == ([], None)


@pytest.mark.parametrize(
    ("splinters", "struck"),
    [("شظايا صاروخ اعتراضي ثلاثة مدنيين", "ثلاثة مدنيين"), ("شظية صاروخ منزلا", "منزلا"), ("شظايا القذائف حافلة مدرسية", "حافلة مدرسية")],
)
def test_splinters_hit_others_and_not_their_weapon(splinters: str, struck: str) -> None:
    (claim,) = claims(f"أصابت {splinters} في حيفا.")
    assert (claim.type, words(claim, "target")) == ("shelling", [struck])


@pytest.mark.parametrize("damage", ["وأضرارا مادية", "وأضرارا", "وخسائر مادية كبيرة"])
def test_damage_beside_the_wounded_leaves_their_number(damage: str) -> None:
    (claim,) = claims(f"خلف القصف 12 جريحا {damage}.")
    assert harm(claim) == [("injured", 12, 12), ("damage", 1, None)]


def test_one_number_for_dead_and_wounded_leaves_open_how_many_are_each() -> None:
    (claim,) = claims("خلف القصف 60 قتيلا وجريحا.")
    assert harm(claim) == [("killed", 1, None), ("injured", 1, None)]


@pytest.mark.parametrize("text", ["ارتفع إلى 25 عدد قتلى الهجوم على سجن في الحسكة.", "وقع هجوم على سجن في الحسكة."])
def test_a_prison_that_is_attacked_imprisons_nobody(text: str) -> None:
    (claim,) = claims(text)
    assert (claim.type, words(claim, "target")) == ("armed_attack", ["سجن"])


@pytest.mark.parametrize("text", ["توفي 12 محتجزا تحت التعذيب في جوبا.", "وثقت المنظمة وفاة 12 محتجزا تحت التعذيب في جوبا."])
def test_detainees_who_died_under_torture_were_tortured_to_death(text: str) -> None:
    (claim,) = claims(text)
    assert (claim.type, words(claim, "target"), harm(claim)) == ("torture", ["12 محتجزا"], [("killed", 12, 12)])


@pytest.mark.parametrize("how", ["جوعا", "جوعا وعطشا", "بردا"])
def test_how_they_died_is_no_part_of_who_died(how: str) -> None:
    (claim,) = claims(f"قتل ثلاثة أطفال {how} في الفاشر.")
    assert words(claim, "target") == ["ثلاثة أطفال"]


def test_a_square_named_after_aircraft_was_not_bombed_by_them() -> None:
    (claim,) = claims("أودى تفجيران بحياة 32 شخصا في ساحة الطيران وسط بغداد.")
    assert not claim.means
    (claim,) = claims("استهدف الطيران مدينة إدلب.")
    assert claim.means == ("aircraft",)


@pytest.mark.parametrize("held", ["سمير خليل في منزله", "#فهمي_الأسود الأسبوع الماضي"])
@pytest.mark.parametrize("police", ["رجال الأمن", "عناصر من الشرطة"])
def test_the_police_who_take_somebody_unknown_are_not_taken(police: str, held: str) -> None:
    (claim,) = claims(f"قال الوزير إن {police} اعتقلوا {held}.")
    assert "security" not in [harm.who for harm in claim.harm]


@pytest.mark.parametrize("when", ["الشهر الماضي", "لاحقا", "بعد محاولة الانقلاب"])
def test_the_police_of_whom_nobody_follows_were_taken(when: str) -> None:
    (claim,) = claims(f"قال المتحدث إن ثلاثة شرطيين اعتقلوا {when}.")
    assert [(harm.kind, harm.who, harm.least) for harm in claim.harm] == [("detained", "security", 3)]
