"""What is done to civilians beside battle, and unrest, in sentences as agencies print them: courts, raids, those who flee, victims of abuse, protests."""

from __future__ import annotations

import pytest
from tests.extract.claims_read import claims, doers, harm, words


@pytest.mark.parametrize(
    ("text", "court", "whom"),
    [
        ("أصدرت المحكمة الأحد أحكاما بالسجن على 12 ناشطا في الجزائر.", "المحكمة", "12 ناشطا"),
        ("أصدرت محكمة عراقية أحكاما بالسجن سبع سنوات على 12 ناشطا.", "محكمة عراقية", "12 ناشطا"),
        ("قضت محكمة مصرية الثلاثاء بالسجن سبع سنوات على 12 ناشطا.", "محكمة مصرية", "12 ناشطا"),
        ("حكمت محكمة تركية على ثلاثة صحفيين بالسجن سبع سنوات.", "محكمة تركية", "ثلاثة صحفيين"),
    ],
)
def test_courts_send_people_to_prison(text: str, court: str, whom: str) -> None:
    (claim,) = claims(text)
    assert (claim.type, doers(claim), words(claim, "target")) == ("detention", [court], [whom])
    assert [each.kind for each in claim.harm] == ["detained"]


@pytest.mark.parametrize(
    "text",
    [
        "قضى عشر سنوات من عمره بالسجن في دمشق.",
        "حكم الحزب البلاد عشرين سنة وأمضى المعارض نصفها بالسجن.",
        "أصدرت محكمة في القاهرة أحكاما بالإعدام على عشرة متهمين.",
    ],
)
def test_years_spent_in_prison_and_sentences_to_death_are_no_detention(text: str) -> None:
    assert not claims(text)


def test_a_court_that_rules_on_fighters_kills_nobody() -> None:
    assert [claim.type for claim in claims("قضت محكمة في الخرطوم بالإعدام والسجن على عشرة مسلحين.")] == ["detention"]


@pytest.mark.parametrize(
    ("text", "kind", "whom"),
    [
        ("طالت الاعتقالات صحفيين وناشطين في الخرطوم.", "detention", ["صحفيين وناشطين"]),
        ("شن الجيش حملة مداهمات طالت عدة منازل في جنين.", "incursion", ["عدة منازل"]),
        ("أعمال نهب طالت متاجر في نيامي.", "property_destruction", ["متاجر"]),
        ("عمليات هدم طالت سبعة منازل في النقب.", "property_destruction", ["سبعة منازل"]),
    ],
)
def test_what_arrests_raids_and_looting_reach_is_struck_by_no_other_attack(text: str, kind: str, whom: list[str]) -> None:
    (claim,) = claims(text)
    assert (claim.type, words(claim, "target")) == (kind, whom)


def test_shells_that_reach_houses_strike_them() -> None:
    assert [claim.type for claim in claims("طال القصف عدة أحياء في حمص.")] == ["shelling"]


@pytest.mark.parametrize("text", ["عالجت المنظمة 134 ضحية عنف جنسي في غوما.", "تلقى 20 من ضحايا التعذيب علاجا في عمان."])
def test_victims_of_abuse_have_not_died_of_it(text: str) -> None:
    assert [harm(claim) for claim in claims(text)] == [[]]


def test_victims_of_a_blast_have_died_of_it() -> None:
    assert harm(claims("ارتفع عدد ضحايا التفجير في غوما إلى 20 قتيلا.")[0]) == [("killed", 20, 20)]


def test_who_is_arrested_in_operations_is_no_truce() -> None:
    found = claims("أوقفت الشرطة التركية 45 شخصا في عمليات متزامنة بإسطنبول.")
    assert [(claim.type, words(claim, "target"), harm(claim)) for claim in found] == [("detention", ["45 شخصا"], [("detained", 45, 45)])]


@pytest.mark.parametrize(
    ("text", "whom"),
    [
        ("نفت السلطات تعرض معتقلين للضرب والتعذيب في بغداد.", "معتقلين"),
        ("نفت وزارة الداخلية تعرض أي من السجناء للتعذيب في بغداد.", "السجناء"),
        ("نفى الجيش تعرض أي من جنوده للخطف في بورنو.", "جنوده"),
    ],
)
def test_who_did_not_undergo_abuse_is_not_who_denies_it(text: str, whom: str) -> None:
    (claim,) = claims(text)
    assert (claim.polarity, words(claim, "target"), harm(claim)) == ("denied", [whom], [])


def test_prisoners_who_undergo_abuse() -> None:
    (claim,) = claims("تعرض معتقلون للتعذيب في حلب.")
    assert (claim.polarity, words(claim, "target")) == ("affirmed", ["معتقلون"])


@pytest.mark.parametrize("settlers", ["مستوطنون متطرفون", "مستوطنون مسلحون", "مستوطنون ملثمون"])
def test_armed_settlers_are_not_those_whom_settlers_killed(settlers: str) -> None:
    (claim,) = claims(f"قتل {settlers} شابا في قصرة.")
    assert (doers(claim), words(claim, "target"), harm(claim)) == ([settlers], ["شابا"], [("killed", 1, 1)])


@pytest.mark.parametrize(
    ("text", "doer"),
    [
        ("أدانت محكمة عسكرية إسرائيلية جنديا بقتل شاب في الخليل.", "جنديا"),
        ("قررت محكمة عسكرية في القاهرة إحالة أوراق ثمانية متهمين إلى المفتي بتهمة قتل ضابط شرطة.", "ثمانية متهمين"),
    ],
)
def test_the_adjective_of_a_court_killed_nobody(text: str, doer: str) -> None:
    (claim,) = claims(text)
    assert doers(claim) == [doer]


def test_who_is_made_to_tear_down_his_house_by_his_own_hand() -> None:
    (claim,) = claims("أجبرت بلدية الاحتلال مواطنا على هدم منزله بيده في جبل المكبر.")
    assert (doers(claim), words(claim, "place")) == (["بلدية الاحتلال"], ["جبل المكبر"])


@pytest.mark.parametrize(
    ("text", "killed"),
    [
        ("نفذت إيران حكم الإعدام بحق أربعة أشخاص في كرج.", [("killed", 4, 4)]),
        ("أعدمت الجماعة شابين بتهمة التجسس في بوالي.", [("killed", 2, 2)]),
    ],
)
def test_those_put_to_death_are_dead(text: str, killed: list[tuple[str, int, int]]) -> None:
    (claim,) = claims(text)
    assert (claim.type, harm(claim)) == ("execution", killed)


def test_a_prison_by_its_name_is_no_siege() -> None:
    assert [claim.type for claim in claims("أعدمت السلطات الإيرانية شنقا أربعة رجال في سجن قزل حصار.")] == ["execution"]


@pytest.mark.parametrize("text", ["شهدت مدن عدة في السودان مظاهرات.", "شهدت مدن سورية عدة مظاهرات.", "خرجت تظاهرات في طهران ردد المشاركون فيها شعارات."])
def test_nobody_is_struck_by_a_march_and_several_towns_do_not_march(text: str) -> None:
    (claim,) = claims(text)
    assert (claim.type, doers(claim), words(claim, "target")) == ("protest", [], [])


def test_a_crowd_in_a_number_marches() -> None:
    (claim,) = claims("شارك العشرات في وقفة احتجاجية بعدن.")
    assert doers(claim) == ["العشرات"]


@pytest.mark.parametrize("text", ["حكمت المحكمة بسجن الصحفي سالم القاضي سبع سنوات.", "قضت محكمة بسجن القائد السابق سالم القاضي سبع سنوات."])
def test_the_imprisoning_of_somebody_is_no_prison(text: str) -> None:
    (claim,) = claims(text)
    assert (claim.type, words(claim, "place")) == ("detention", [])


def test_a_prison_where_something_was_is_a_place() -> None:
    (claim,) = claims("اندلع شغب بسجن الحوت في الناصرية.")
    assert words(claim, "place")[0] == "سجن الحوت"


@pytest.mark.parametrize(
    ("text", "whom", "least"),
    [
        ("أجبر القتال أكثر من 60 ألف شخص على اللجوء إلى شرق السودان.", "أكثر من 60 ألف شخص", 60000),
        ("دفعت المعارك آلاف الأسر إلى اللجوء إلى تشاد.", "آلاف الأسر", 2000),
    ],
)
def test_fighting_that_makes_people_seek_refuge_abroad(text: str, whom: str, least: int) -> None:
    flight = next(claim for claim in claims(text) if claim.type == "displacement")
    assert (words(flight, "target"), [each[1] for each in harm(flight)]) == ([whom], [least])


def test_who_resorts_to_force_flees_nowhere() -> None:
    assert not claims("أجبر الوضع السلطات على اللجوء إلى القوة في بغداد.")


def test_flight_that_may_come_is_told_once() -> None:
    assert [claim.realis for claim in claims("حذرت المنظمة من أن آلاف المدنيين قد يضطرون إلى الفرار من رفح.")] == ["predicted"]


def test_the_people_of_a_town_are_more_than_one() -> None:
    assert harm(claims("هجرت قوات النظام أهالي بلدة مضايا إلى الشمال.")[0]) == [("displaced", 1, None)]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("تظاهر العشرات في عدن مطالبين بالإفراج عن معتقلين في سجون مأرب.", ["عدن"]),
        ("خرجت مظاهرة في جباليا تضامنا مع الأسرى في سجن عوفر.", ["جباليا"]),
        ("تظاهر الآلاف احتجاجا على الغلاء في تونس.", ["تونس"]),
    ],
)
def test_what_a_march_demands_is_elsewhere_where_its_own_place_is_told(text: str, place: list[str]) -> None:
    (claim,) = claims(text)
    assert words(claim, "place") == place


@pytest.mark.parametrize(
    ("text", "silent"),
    [
        ("ولم يصدر أي تعليق من قبل الحوثيين على مقتل العمري.", "الحوثيين"),
        ("ولم يصدر أي تعليق من الجيش الإسرائيلي على مقتل الصحفي في غزة.", "الجيش الإسرائيلي"),
        ("لم ترد قوات الدعم السريع على طلب للتعليق على قصف مخيم زمزم.", "قوات الدعم السريع"),
        ("لم يعقب الجيش الإسرائيلي على الغارة على مدرسة في جباليا.", "الجيش الإسرائيلي"),
    ],
)
def test_whoever_is_silent_about_it_did_not_do_it(text: str, silent: str) -> None:
    (claim,) = claims(text)
    assert silent in text
    assert (doers(claim), claim.certainty) == ([], "unknown")


def test_a_silence_leaves_the_doer_whom_its_words_name() -> None:
    (claim,) = claims("لم يعلق الجيش الإسرائيلي على الغارات الإسرائيلية على رفح.")
    assert doers(claim) == ["الإسرائيلية"]
    (claim,) = claims("لم يعلق المتحدث باسم طالبان على مقتل ثلاثة جنود في هجوم لحركة طالبان باكستان.")
    assert doers(claim) == ["حركة طالبان باكستان"]


@pytest.mark.parametrize(
    "named",
    ['أصيب شاب برصاص الجيش في "جمعة الشهداء والأسرى" شرقي غزة.', "أعلنت مؤسسة الشهداء إصابة موظف في القصف.", "أصيب طفل في قصف على مدرسة الشهداء في يطا."],
)
def test_what_is_called_after_martyrs_has_no_dead(named: str) -> None:
    assert not [each for claim in claims(named) for each in claim.harm if each.kind == "killed"]


@pytest.mark.parametrize(
    ("dispersed", "doer"),
    [
        ("خرجت تظاهرة في درعا ففرقتها قوات الأمن بالرصاص.", "قوات الأمن"),
        ("نظم ناشطون مسيرة في كمبالا، وفرقتها الشرطة بالغاز.", "الشرطة"),
        ("وقفة احتجاجية في طهران تفرقها الشرطة بالقوة.", "الشرطة"),
        ("تظاهر طلاب في دكا فتصدت لهم الشرطة بالهراوات.", "الشرطة"),
    ],
)
def test_a_protest_and_who_disperses_it(dispersed: str, doer: str) -> None:
    protest, repression = claims(dispersed)
    assert (protest.type, repression.type, doers(repression)) == ("protest", "protest_repression", [doer])


@pytest.mark.parametrize(
    ("text", "type_"),
    [
        ("انطلقت مسيرة في أم درمان وتصدت لها قوات الأمن بالغاز المسيل للدموع.", "protest_repression"),
        ("أطلقت القوات النار على مسيرة في رام الله فأصيب شابان.", "armed_attack"),
        ("تصدت الدفاعات الجوية لمسيرة فوق اللاذقية.", "interception"),
    ],
)
def test_a_march_that_is_met_as_crowds_are_is_no_drone(text: str, type_: str) -> None:
    (claim,) = claims(text)
    assert (claim.type, "drone" in claim.means) == (type_, False)


def test_who_meets_them_stands_behind_the_verb_and_the_pronoun() -> None:
    _, met = claims("هاجم مسلحون القرية وتصدت لهم قوات الأمن.")
    assert doers(met) == ["قوات الأمن"]
    (killed,) = claims("كمن لهم مسلحون على الطريق وقتلوا ثلاثة منهم.")
    assert doers(killed) == ["مسلحون"]


@pytest.mark.parametrize(
    ("text", "killed"),
    [
        ("سقط القتلى الثلاثة في قصف على منزل في الفلوجة.", 3),
        ("شيع أهالي البلدة جثامين الضحايا السبعة الذين قضوا في غارة على بعلبك.", 7),
        ("نعى الجيش ضابطين سقطا في كمين في ميانمار.", 2),
        ("فتاتان سقطتا برصاص قناص في حلب.", 2),
    ],
)
def test_the_dead_by_the_number_behind_them_or_by_their_verb(text: str, killed: int) -> None:
    (claim,) = claims(text)
    assert harm(claim) == [("killed", killed, killed)]


def test_two_shells_that_fall_kill_nobody() -> None:
    (claim,) = claims("قذيفتان سقطتا على منزل في الحديدة.")
    assert not harm(claim)


@pytest.mark.parametrize("text", ["اندلع حريق في مصنع في دكا وقتل 12 عاملا.", "اندلع حريق في مستشفى بالناصرية وقتل العشرات.", "غرقت عبارة في الكونغو وقتل 80."])
def test_a_fire_or_a_wreck_of_which_no_force_is_told_kills_by_itself(text: str) -> None:
    assert not claims(text)


def test_a_fire_that_a_raid_lit_has_the_raids_dead() -> None:
    (claim,) = claims("قصفت طائرات مصنعا في خاركيف. اندلع حريق في المصنع وقتل ثلاثة.")
    assert (claim.type, harm(claim)) == ("air_strike", [("killed", 3, 3)])
