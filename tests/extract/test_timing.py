"""Which of a report's times is the time of which happening: read beside its text, each case is a sentence that an editor would agree on."""

from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

import marsad
from marsad.model import Claim, Reading

PUBLISHED = "2026-03-19T14:20:00+03:00"


def read(text: str, title: str | None = None) -> Reading:
    return marsad.read(text, published=PUBLISHED, title=title)


def told(reading: Reading, trigger: str) -> Claim:
    """The claim of a word, counting the words for it that were joined."""
    return next(claim for claim in reading.claims if any(trigger in anchor.text for anchor in (claim.trigger, *claim.also)))


def words_of_time(reading: Reading, trigger: str) -> str | None:
    time = told(reading, trigger).time
    return None if time is None else time.anchor.text


OWN = [
    ("قصفت الطائرات الحربية بلدة كفرنبل فجر الاثنين.", "قصفت", "فجر الاثنين"),
    ("ومساء الثلاثاء، استهدفت مسيرة سيارة في بلدة عيتيت.", "استهدفت", "ومساء الثلاثاء"),
    ("تعرضت بلدة الخيام صباح اليوم لقصف مدفعي.", "لقصف", "صباح اليوم"),
    ("وكانت الطائرات قد شنت في شباط الماضي غارة على مدينة سراقب.", "غارة", "شباط الماضي"),
    ("قال مصدر أمني، الأحد، إن مسلحين هاجموا دورية للشرطة في مدينة بعقوبة مساء السبت.", "هاجموا", "مساء السبت"),
    ("تشهد مدينة تعز اشتباكات منذ أكثر من أسبوعين بين الجيش والحوثيين.", "اشتباكات", "منذ أكثر من أسبوعين"),
    ("بدأ عمال الميناء يوم الجمعة الماضي احتجاجا يدوم حتى 20 مايو.", "احتجاجا", "الجمعة الماضي"),
    ("فجر انتحاري نفسه قبيل صلاة الجمعة في مدينة بيشاور.", "فجر", "صلاة الجمعة"),
    ("شهدت مدينة تعز خلال الساعات الأولى من صباح اليوم قصفا عنيفا.", "قصفا", "خلال الساعات الأولى من صباح اليوم"),
    ("مع حلول المساء، تجددت الاشتباكات في مدينة تعز.", "الاشتباكات", "حلول المساء"),
    # A threat is the telling itself.
    ("هددت باريس ولندن خلال الأيام الماضية بشن ضربات على سوريا.", "ضربات", "خلال الأيام الماضية"),
    ("اندلعت اشتباكات في مدينة تعز، التي يسيطر عليها الحوثيون منذ 2015، فجر الأربعاء.", "اشتباكات", "فجر الأربعاء"),
    # Not when one of those hurt died, and not how many there were within a day.
    ("أصيب خمسة أشخاص السبت الفائت في إطلاق نار ببعقوبة، وقتل أحدهم أمس متأثرا بجراحه.", "إطلاق نار", "السبت الفائت"),
    ("قتل ثلاثة جنود الأربعاء في هجوم هو الثاني خلال 24 ساعة.", "هجوم", "الأربعاء"),
]


@pytest.mark.parametrize(("text", "trigger", "words"), OWN)
def test_a_time_among_the_words_of_a_happening_is_its_own(text: str, trigger: str, words: str) -> None:
    assert words_of_time(read(text), trigger) == words


NOT_OWN = [
    # The telling.
    ("قال مصدر أمني، الأحد، إن مسلحين هاجموا دورية للشرطة في مدينة بعقوبة.", "هاجموا"),
    ("صباح الاثنين قال المرصد السوري إن غارات استهدفت بلدة كفرنبل.", "غارات"),
    ("كشفت مصادر محلية، الأربعاء، عن مقتل خمسة مدنيين في قصف على مدينة تعز.", "قصف"),
    ("استهدفت غارة مدينة صور، بحسب ما أعلنت وزارة الصحة السبت.", "غارة"),
    ("الدوحة في 11 مارس /قنا/ دان مجلس التعاون الهجوم على مدينة الكويت.", "الهجوم"),
    ("الرياض في 03 مارس /واس/ أعلنت وزارة الدفاع السعودية تعرض السفارة في الرياض لهجوم.", "لهجوم"),
    # A gathering, a visit, what is done now about it, what a threat answers.
    ("وعقد المجلس، الخميس، جلسة طارئة بعد أن قتل أربعون شخصا جراء القصف على مدينة حلب.", "القصف"),
    ("وصل المفتشون إلى البلاد مطلع الأسبوع لتفقد موقع الهجوم في مدينة دوما.", "الهجوم"),
    ("سقط الصاروخ بعد الضربة على المدينة، وسلم إلى الشركة التي تعكف حاليا على دراسته.", "الضربة"),
    ("تعهد الرئيس الثلاثاء برد قوي على الهجوم في مدينة حلب.", "الهجوم"),
    ("وبعد أن دخل القرار حيز التنفيذ في 12 مارس، قصفت المدفعية مدينة تعز.", "قصفت"),
    # What it led to, and what goes on now.
    ("أدى الهجوم على مدينة دوما إلى شن غارات على مدينة حمص السبت.", "الهجوم"),
    ("وهو الآن أقوى منه في بدء الحرب، التي شهدت مدينة تعز فيها قصفا.", "قصفا"),
    # What is to come.
    ("سقطت صواريخ على مدينة حيفا، ويتوقع وصول أخرى في الدقائق المقبلة.", "سقطت"),
    # Another thing: a war that goes on, a comparison, a session, what was answered.
    ("كان الهجوم على مدينة سراقب من أعنف الهجمات في نزاع لم يتوقف منذ سبع سنوات.", "الهجوم"),
    ("يعد القصف على مدينة غزة الأول من نوعه منذ عشرة أيام.", "القصف"),
    ("بحث المجلس القصف على مدينة غزة في جلسة عقدت الاثنين.", "القصف"),
    ("وعد الوزير يوم الثلاثاء برد قوي ردا على الهجوم على مدينة دوما.", "الهجوم"),
]


@pytest.mark.parametrize(("text", "trigger"), NOT_OWN)
def test_the_time_of_something_else_is_not_taken(text: str, trigger: str) -> None:
    assert words_of_time(read(text), trigger) is None


def test_what_a_noun_tells_since_so_long_ago_goes_on() -> None:
    claim = told(read("تدور معارك في ريف حماة منذ أسبوعين بين الجيش والفصائل."), "معارك")
    assert claim.time is not None
    assert (claim.realis, claim.time.precision, claim.time.latest and claim.time.latest.date().isoformat()) == ("ongoing", "vague", "2026-03-19")


@pytest.mark.parametrize(
    ("text", "day"),
    [("تعهد الرئيس الأميركي الثلاثاء برد قوي.", 17), ("تعهد الرئيس، في بيان له الثلاثاء، برد قوي.", 17), ("تعهد الرئيس الأميركي بقصف المدينة الثلاثاء.", 24)],
)
def test_the_day_beside_who_threatens_is_past_and_that_of_the_deed_ahead(text: str, day: int) -> None:
    time = told(read(text), "ب").time
    assert time is not None and time.latest is not None
    assert time.latest.day == day


def test_who_tells_of_his_own_deed_dates_it() -> None:
    assert words_of_time(read("أعلن حزب الله، اليوم، استهداف تجمع لجنود في بلدة مارون الراس."), "استهداف") == "اليوم"


def test_who_tells_of_the_deed_of_his_own_forces_dates_it() -> None:
    assert words_of_time(read("أعلنت وزارة الدفاع القطرية، ظهر اليوم، تصدي القوات المسلحة القطرية لهجوم صاروخي."), "تصدي") == "ظهر اليوم"


def test_each_of_two_happenings_has_its_own_time() -> None:
    reading = read("قصفت الطائرات بلدة كفرنبل السبت، واستهدفت المدفعية بلدة حيش الأحد.")
    assert words_of_time(reading, "قصفت") == "السبت"
    assert words_of_time(reading, "واستهدفت") == "الأحد"


def test_one_time_holds_for_all_that_a_sentence_tells_together() -> None:
    reading = read("فجر اليوم قصفت المدفعية بلدة حيش، كما أغارت الطائرات على بلدة كفرنبل.")
    assert {words_of_time(reading, trigger) for trigger in ("قصفت", "أغارت")} == {"فجر اليوم"}


def test_what_came_before_is_not_dated_by_what_came_after() -> None:
    reading = read("قصفت الطائرات مدينة غزة ليل السبت بعد انفجار عبوة ناسفة في مدينة رفح.")
    assert words_of_time(reading, "قصفت") == "ليل السبت"
    assert words_of_time(reading, "انفجار") is None


CARRIED = [
    # A word that points back.
    ("استهدفت غارة بلدة كفرنبل مساء الثلاثاء.\nوقال المرصد السوري إن الغارة أسفرت عن مقتل خمسة أشخاص.", "الغارة", "مساء الثلاثاء"),
    # The same teller goes on.
    (
        "قال الجيش العراقي في بيان إن مسلحين هاجموا حاجزا في مدينة الحويجة مساء الأحد.\nوأضاف الجيش العراقي أن اشتباكات وقعت بين الطرفين.",
        "اشتباكات",
        "مساء الأحد",
    ),
    # "Later" is of the same day, whose hour is not said.
    ("قصفت الطائرات بلدة كفرنبل فجر الاثنين.\nوفي وقت لاحق قصفت الطائرات بلدة حيش.", "قصفت", "فجر الاثنين"),
    # A protest and its repression are one scene.
    ("تظاهر مئات الأشخاص في مدينة بغداد أمس الأربعاء.\nوأطلقت الشرطة الغاز المسيل للدموع على المتظاهرين.", "الغاز المسيل", "أمس الأربعاء"),
    # A line of its own above a post.
    ("صباح اليوم\n\nقصفت المدفعية بلدة الخيام", "قصفت", "صباح اليوم"),
    ("خلال الساعات الماضية.. غارات على بلدة الخيام", "غارات", "خلال الساعات الماضية"),
]


@pytest.mark.parametrize(("text", "trigger", "words"), CARRIED)
def test_a_time_holds_on_for_what_goes_back_to_it(text: str, trigger: str, words: str) -> None:
    assert words_of_time(read(text), trigger) == words


def test_later_takes_the_day_and_not_the_hour() -> None:
    reading = read("قصفت الطائرات بلدة كفرنبل فجر الاثنين.\nوفي وقت لاحق أغارت الطائرات على بلدة حيش.")
    assert words_of_time(reading, "أغارت") == "الاثنين"


def test_the_period_of_a_survey_holds_for_all_that_it_counts() -> None:
    reading = read(
        "وثق تقرير حقوقي قصف 14 منزلا في محافظة ذمار خلال العام الماضي.\nوذكر التقرير أن الحوثيين اختطفوا 20 مدنيا في محافظة إب.",
    )
    assert words_of_time(reading, "اختطفوا") == "خلال العام الماضي"


NOT_CARRIED = [
    ("قصفت إسرائيل مواقع في سوريا مساء الأحد.\nوكانت روسيا قد شنت غارات على مواقع في سوريا.", "غارات"),
    ("استهدفت غارة بلدة كفرنبل مساء الثلاثاء.\nوقصفت المدفعية مدينة منبج.", "وقصفت"),
]


@pytest.mark.parametrize(("text", "trigger"), NOT_CARRIED)
def test_another_happening_takes_no_time_over(text: str, trigger: str) -> None:
    claims = [claim for claim in read(text).claims if claim.trigger.start > text.index("\n")]
    assert [(claim.trigger.text, claim.time) for claim in claims] == [(trigger, None)]


def test_nothing_is_dated_by_the_publication_date_alone() -> None:
    reading = read("قصفت المدفعية بلدة الخيام.\nوأصيب ثلاثة مدنيين في غارة على بلدة كفركلا.", title="قصف على بلدة الخيام")
    assert [claim.time for claim in reading.claims] == [None] * len(reading.claims)


AHEAD = [
    ("قال الرئيس الكولومبي السبت: سنرد بحزم.", "سنرد", None),
    ("أعلنت وزارة الدفاع الجزائرية، الأحد، أنها سترد بقوة على أي هجوم.", "سترد", None),
    ("وقال الجيش الباكستاني، في بيان مساء الأحد: سنتخذ إجراءات للدفاع عن البلاد.", "سنتخذ", None),
    ("وقال الجيش الأردني، الاثنين، إنه سيرد على مصادر النيران.", "سيرد", None),
    # A verb of threatening is itself what was done on that day.
    ("هدد زعيم القبيلة، الأحد، بالرد على الهند.", "هدد", "الأحد"),
    # What is expected soon is expected soon, and another threat is not.
    ("وقالت الوزارة إن هناك احتمالا لتصعيد عسكري ضد القوات الكورية في المدى القريب، مؤكدة: سنتخذ إجراءات للدفاع.", "لتصعيد", "المدى القريب"),
    ("وقالت الوزارة إن هناك احتمالا لتصعيد عسكري ضد القوات الكورية في المدى القريب، مؤكدة: سنتخذ إجراءات للدفاع.", "سنتخذ", None),
]


@pytest.mark.parametrize(("text", "trigger", "words"), AHEAD)
def test_what_is_said_to_come_has_no_time_of_its_telling(text: str, trigger: str, words: str | None) -> None:
    assert words_of_time(read(text), trigger) == words


HEARD = "وقال سكان إن انفجارا هز {place}."


@pytest.mark.parametrize(
    "claimed",
    [
        "أعلن حزب الله، فجر الأحد، استهداف {place} بطائرات مسيرة. ",
        "أعلن الجيش الأوكراني قصف {place} بالمسيرات فجر الأحد. ",
        "أعلنت جماعة الحوثي قصف {place} بالصواريخ فجر الأحد. ",
        "أعلن الجيش السوداني أن طائراته أغارت على {place} فجر الأحد. ",
    ],
)
def test_a_blast_that_others_heard_has_no_time_of_the_strike_that_is_claimed(claimed: str) -> None:
    reading = read((claimed + HEARD).format(place="مدينة المخا"))
    assert words_of_time(reading, "انفجارا") is None


def test_the_same_kind_of_happening_at_the_same_place_keeps_its_time() -> None:
    reading = read("أعلن الجيش السوداني قصف مدينة المخا فجر الأحد. وقال سكان إن قصفا طال مدينة المخا.")
    assert words_of_time(reading, "قصفا") == "فجر الأحد"


@pytest.mark.parametrize("night", ["ليل الخميس", "مساء الخميس"])
def test_what_was_done_in_the_night_of_a_weekday_was_not_done_after_its_report(night: str) -> None:
    (claim,) = read(f"قصفت الطائرات بلدة كفرنبل {night}.").claims
    assert claim.time is not None and claim.time.earliest is not None
    assert claim.time.earliest < datetime.fromisoformat(PUBLISHED)


LEAD = "انتزع الجيش اليمني، الثلاثاء، مواقع من الحوثيين في مديرية القبيطة."


@pytest.mark.parametrize(
    ("on", "trigger", "time"),
    [
        ("وأحرز الجيش اليمني تقدما كبيرا باتجاه سوق الخميس، بعد معارك عنيفة مع الميليشيات.", "تقدما", "الثلاثاء"),
        ("وأحرز الجيش اليمني تقدما كبيرا باتجاه سوق الخميس، بعد معارك عنيفة مع الميليشيات.", "معارك", "الثلاثاء"),
        ("كما قصف الجيش اليمني مواقع في الشريجة.", "قصف", "الثلاثاء"),
        ("وكان الجيش اليمني قد سيطر على جبل مطل على الشريجة.", "سيطر", None),
        ("وقصف الحوثيون قرى في كرش.", "قصف", None),
        ("وقصف الجيش اليمني صباح الاثنين مواقع في الشريجة.", "قصف", "صباح الاثنين"),
    ],
)
def test_what_the_force_of_the_lead_did_in_the_lines_behind_it_is_of_its_day(on: str, trigger: str, time: str | None) -> None:
    title = "الجيش اليمني ينتزع مواقع من الحوثيين"
    assert words_of_time(read(f"{title}\n\n{LEAD}\n{on}", title), trigger) == time


@pytest.mark.parametrize("on", ["وردت الفصائل باستهداف دمشق.", "واستهدفت الفصائل دمشق بالقذائف."])
def test_the_next_sentence_of_a_paragraph_goes_on_at_its_time(on: str) -> None:
    assert words_of_time(read(f"شهدت الغوطة الأسبوع الماضي عشرات الغارات. {on}"), "استهداف" if "استهداف" in on else "واستهدفت") == "الأسبوع الماضي"


@pytest.mark.parametrize("verb", ["أدانت المملكة", "استنكرت الأمم المتحدة", "شجبت الخارجية"])
def test_behind_a_quotation_the_time_is_that_of_who_condemns(verb: str) -> None:
    assert words_of_time(read(f'{verb} "الهجوم الكيماوي الذي تعرضت له مدينة دوما" الأحد.'), "الهجوم") is None


def test_days_after_a_killing_are_counted_to_what_killed() -> None:
    text = "ويأتي هذا التطور بعد يومين من مقتل 14 مسلحا من العناصر الإرهابية خلال هجوم كبير على معسكر للجيش في سيناء."
    assert words_of_time(read(text), "هجوم") == "بعد يومين"


def test_the_word_for_a_city_is_no_condemnation() -> None:
    text = "نقلت مجموعات تابعة للمعارضة أخبارا عن هجوم عنيف على مدينة دوما في الغوطة، السبت، وأن الهجوم خلف عشرات القتلى."
    assert words_of_time(read(text), "هجوم") == "السبت"


def test_a_medium_in_quotes_tells_on_its_day() -> None:
    (claim,) = marsad.read('قتل ثلاثة جنود في كمين قرب تعز، حسبما ذكرت وكالة "سبأ"، الخميس.', published="2024-05-03").claims
    assert claim.time is None


def test_a_few_days_are_counted_back() -> None:
    (claim,) = marsad.read("ويأتي هذا بعد أيام قليلة من اشتباكات بين مسلحين في مأرب.", published="2024-05-03").claims
    assert claim.time is not None and claim.time.anchor is not None and claim.time.anchor.text == "بعد أيام قليلة"


def day_of(text: str, trigger: str, published: str = "2024-05-09") -> tuple[str, str]:
    """The first and last day of the claim of a word, as the clocks stand where it happened."""
    time = told(marsad.read(text, published=published), trigger).time
    assert time is not None and time.earliest is not None and time.latest is not None
    first, last = (end.astimezone(ZoneInfo(time.zone)).strftime("%m-%d") for end in (time.earliest, time.latest))
    return first, last


ATTACKED = "هاجم مسلحون قرية قرب مايدوغوري الثلاثاء."


@pytest.mark.parametrize(
    ("text", "trigger", "first", "last"),
    [
        (f"{ATTACKED} وفي اليوم التالي تظاهر المئات في المدينة.", "تظاهر", "05-08", "05-08"),
        (f"{ATTACKED} وقبل ذلك بيوم قتل أربعة جنود في كمين قرب بوني.", "كمين", "05-06", "05-06"),
        (f"{ATTACKED} وقبلها بيومين قتل أربعة جنود في كمين قرب بوني.", "كمين", "05-05", "05-05"),
        (f"{ATTACKED} وبعد يومين قتل أربعة جنود في كمين قرب بوني.", "كمين", "05-09", "05-09"),
        (f"{ATTACKED} وفي ساعات المساء قصف سلاح الجو مخبأ لهم.", "قصف", "05-07", "05-07"),
        ("هاجم مسلحون قرية قرب مايدوغوري مساء الثلاثاء. وفي تلك الليلة أحرقوا كنيسة في بوني.", "أحرقوا", "05-07", "05-08"),
        ("اقتحم مسلحون الثلاثاء بلدة تمبول، ونهبوا السوق ثم انسحبوا عصرا باتجاه الهلالية.", "انسحبوا", "05-07", "05-07"),
        ("قال المتحدث باسم الجيش، الأربعاء، إن مسيرة قصفت محطة الكهرباء في مروي عند الساعة الرابعة فجرا.", "قصفت", "05-08", "05-08"),
        ("قال المتحدث باسم الجيش الأربعاء إن قواته صدت هجوما ليلا على بابنوسة.", "هجوما", "05-07", "05-08"),
        ("استهدفت غارة الثلاثاء مستودعا في الحديدة بعد يومين من هجوم على سفينة.", "هجوم", "05-05", "05-05"),
        ("شنت الطائرات ليلا سلسلة غارات على البقاع.", "غارات", "05-08", "05-09"),
        ("أعلن الجيش هدنة من طرف واحد بين الثامن والعاشر من الجاري.", "هدنة", "05-08", "05-10"),
        ("انسحب المتمردون إلى التلال عند المساء.", "انسحب", "05-09", "05-09"),
        ("Gunmen attacked a village near Maiduguri on Tuesday. The next day soldiers shelled their camp.", "shelled", "05-08", "05-08"),
        ("Gunmen attacked a village near Maiduguri on Tuesday. That night soldiers shelled their camp.", "shelled", "05-07", "05-08"),
        # Of another story: yesterday is counted from publication, and so is an hour that no sentence dates.
        ("قتل خمسة جنود أمس في كمين قرب بيجي. وفجرا اقتحمت قوة بلدة الحويجة.", "اقتحمت", "05-09", "05-09"),
    ],
)
def test_times_count_on_from_what_was_told(text: str, trigger: str, first: str, last: str) -> None:
    assert day_of(text, trigger) == (first, last)


@pytest.mark.parametrize(
    ("text", "trigger", "words"),
    [
        ("أحرق مسلحون الثلاثاء عشرات المنازل في قرية قرب بيني بعدما ذبحوا عشرين من الأهالي.", "ذبحوا", "الثلاثاء"),
        ("سيطر الجيش الثلاثاء على جبل الشرف بعدما انسحب المتمردون منه.", "انسحب", "الثلاثاء"),
        ("خطف مسلحون الثلاثاء تاجرا في بيجي قبل أن يعدموه رميا بالرصاص.", "يعدموه", "الثلاثاء"),
        ("استعاد الجيش البلدة الثلاثاء بعدما حاصرها المتمردون.", "حاصرها", None),
        ("اقتحمت عشرات العربات الثلاثاء بلدة تمبول. وقال ناشطون إن المهاجمين نهبوا السوق وأضرموا النار في المخازن.", "نهبوا", "الثلاثاء"),
        ("انفجرت عبوة ناسفة أمس في بيجي. وقال شهود إن مسلحين أطلقوا النار بعد الانفجار على المسعفين.", "أطلقوا النار", "أمس"),
        ("انفجرت عبوة ناسفة أمس في بيجي. وقال شهود إن مسلحين أطلقوا النار بعد صلاة الجمعة الماضية على المسعفين.", "أطلقوا النار", "صلاة الجمعة الماضية"),
        ("لقي عشرة مصرعهم الثلاثاء في هجوم هو الرابع من نوعه في غضون سنة في مقديشو.", "هجوم", "الثلاثاء"),
        ("شنت الطائرات غارات ليلية على أحياء في الفاشر.", "غارات", "ليلية"),
        ("قتل ثلاثة في هجوم على ملهى ليلي في إسطنبول.", "هجوم", None),
        ("🔴 الآن | دوي انفجارات في أم درمان", "دوي انفجارات", "الآن"),
        ("منذ بدء العملية في العاشر من مايو الماضي، قتل 1100 شخص ونزح 120 ألفا من رفح.", "نزح", "منذ بدء العملية في العاشر من مايو الماضي"),
    ],
)
def test_what_belongs_to_one_raid_has_its_time(text: str, trigger: str, words: str | None) -> None:
    assert words_of_time(read(text), trigger) == words


@pytest.mark.parametrize(
    ("text", "trigger", "words"),
    [
        # What somebody does about a happening, and what he threatens, has a time of its own.
        ("ناقش مجلس الأمن الأربعاء القصف الذي تعرضت له نيالا وأسفر عن مقتل 20 مدنيا.", "القصف", None),
        ("شيع آلاف الفلسطينيين الأربعاء جثمان شاب قتل برصاص الجيش الإسرائيلي في جنين.", "قتل", None),
        ("أفرجت السلطات الجمعة عن صحفي اعتقل في نيالا.", "اعتقل", None),
        ("جمدت الأربعاء منظمة الصحة عمل بعثتها حول الهجوم الكيميائي المفترض في أم درمان.", "الهجوم", None),
        ("قال الرئيس الكيني أمس الأربعاء إنه سيطلق عملية عسكرية ردا على الهجوم على لامو الذي أسفر عن مقتل العشرات.", "الهجوم", None),
        ("قتل تسعة مدنيين في هجوم على قرية كوما، كما أعلنت الرئاسة النيجرية ليل الاثنين الثلاثاء.", "هجوم", None),
        ("قصفت الطائرات الأربعاء سوقا في نيالا وقتلت 15 شخصا.", "قصفت", "الأربعاء"),
        ("أصدرت القيادة الأحد بيانا بعدما قصفت الطائرات السبت سوقا في نيالا.", "قصفت", "السبت"),
        ("تعرضت نيالا لهجوم كيميائي مفترض، وذلك قبل ساعات على اجتماع لمجلس الأمن.", "لهجوم", None),
        ("قتل جندي قبل يومين على حاجز في غاو.", "قتل", "قبل يومين"),
        ("تعرضت نيالا لغارات السبت، بعد ليلة من القصف العنيف.", "لغارات", "السبت"),
        ("قتل تسعة جنود في كمين في غاو في 18 فبراير شباط 2018.", "كمين", "18 فبراير شباط 2018"),
        (
            "أدى النزاع في السودان منذ دخول القوات على رأس التحالف في آذار/مارس 2015 إلى مقتل نحو عشرة آلاف شخص.",
            "مقتل",
            "منذ دخول القوات على رأس التحالف في آذار/مارس 2015",
        ),
        (
            "تأتي هذه المعارك غداة مقتل 17 مدنيا الأحد في قصف على مخيم زمزم، ما رفع عدد القتلى المدنيين منذ بدء الهجوم إلى 36 مدنيا.",
            "قصف",
            "الأحد",
        ),
        ("تأتي المعارك غداة فشل محادثات عقدت الجمعة، وأسفر قصف على كسلا عن مقتل تسعة.", "قصف", None),
        # The day on which something began is no other's.
        ("باتت القوات تسيطر على الفاشر إثر هجوم عنيف بدأته في 18 فبراير.", "تسيطر", None),
        ("باتت القوات تسيطر على الفاشر إثر هجوم عنيف بدأته في 18 فبراير.", "هجوم", "18 فبراير"),
        ("قتل 40 مدنيا في قصف بدأ الأحد على نيالا.", "قصف", "الأحد"),
        ("بدأت قوات الجيش الأحد عملية في كسلا قتل فيها عشرة مسلحين.", "عملية", "الأحد"),
        (
            'يرتفع إلى 46 عدد القتلى الكينيين منذ اندلاع احتجاجات "مسيرة الغضب" في 30 كانون الثاني/يناير.',
            "القتلى",
            'منذ اندلاع احتجاجات "مسيرة الغضب" في 30 كانون الثاني/يناير',
        ),
    ],
)
def test_a_time_of_other_words_is_no_time_of_the_happening(text: str, trigger: str, words: str | None) -> None:
    assert words_of_time(read(text), trigger) == words


@pytest.mark.parametrize(
    ("text", "trigger", "words"),
    [
        # What others did about it has a day of its own.
        ("بحث وزير الدفاع الثلاثاء التهديدات الإيرانية مع نظيره.", "التهديدات", None),
        ("تبنى تنظيم داعش الهجوم السبت.", "الهجوم", None),
        ("تبنى تنظيم داعش الهجوم الذي وقع السبت.", "الهجوم", "السبت"),
        ("وصل المفتشون الأربعاء إلى موقع الهجوم في نيالا.", "الهجوم", None),
        ("زار الوالي مكان الانفجار الذي وقع الاثنين.", "الانفجار", "الاثنين"),
        ("قتل قائد ميداني عام 2015 في غارة، وأحيا أنصاره ذكراه الأحد.", "غارة", "عام 2015"),
        ("تحدث الرئيس الخميس بشأن الهجوم على نيالا.", "الهجوم", None),
        ("دارت السبت حول مدينة نيالا اشتباكات عنيفة.", "اشتباكات", "السبت"),
        ("تنفذ القوات عمليات عسكرية لتطهير جبال حمرين، وكان مسلحون قتلوا ثلاثة جنود الاثنين في كركوك.", "عمليات", None),
        # Who dies of wounds was hurt before.
        ("توفي شاب الأربعاء متأثرا بجروح أصيب بها برصاص الجيش الإسرائيلي الجمعة الماضية شرق غزة.", "توفي", "الجمعة الماضية"),
        # Years of births, and of what others did long ago.
        ("قتل الشاب أحمد، المولود عام 1999، في قصف على دير البلح.", "قصف", None),
        ("شارك الآلاف أمس في مسيرة للعودة إلى أراضيهم التي هجروا منها عام 1948.", "شارك", "أمس"),
        # A count of happenings dates none.
        ("قصفت المسيرات المصفاة للمرة الثالثة هذا الشهر.", "قصفت", None),
        ("ومنذ مطلع العام، سقط أكثر من 410 مدنيا في هجمات بالمثلث الحدودي، مقابل 300 خلال العام الماضي.", "سقط", "ومنذ مطلع العام"),
        ("ردا على مجزرة الأمس في بلدة النبطية، قصف الحزب كريات شمونة اليوم.", "مجزرة", "الأمس"),
        ("وقع انفجار في سوق الجمعة بطرابلس.", "انفجار", None),
        ("سيطر التنظيم على المدينة أواخر 2016.", "سيطر", "أواخر 2016"),
        ("20:10 - سماع دوي خمسة انفجارات في مقديشو.", "انفجارات", "20:10"),
        ("استهداف قاعدة في بغداد بتاريخ 21 / 2 / 2026م", "استهداف", "21 / 2 / 2026م"),
    ],
)
def test_a_time_goes_to_the_happening_that_its_words_date(text: str, trigger: str, words: str | None) -> None:
    assert words_of_time(read(text), trigger) == words


@pytest.mark.parametrize(
    ("text", "trigger", "first"),
    [
        # A day before what lies ahead is past, unless a word says that it is to come.
        ("هددت الحركة الثلاثاء بقصف المدينة.", "بقصف", "2026-03-17"),
        ("من المقرر أن يبدأ الأحد انسحاب القوات من المدينة.", "انسحاب", "2026-03-22"),
        ("قتل خمسون شخصا منذ يوم الجمعة في اشتباكات بالفاشر.", "قتل", "2026-03-13"),
        ("قصف الجيش البلدة مطلع الأسبوع.", "قصف", "2026-03-14"),
        ("31 أغسطس 2014: الجيش يسقط طائرة فوق الجولان. وفي 23 سبتمبر، أسقطت مقاتلة فوق دمشق.", "أسقطت", "2014-09-23"),
        ("وفي الرابع من أبريل العام 2017، استهدفت غارة جوية عند الساعة السابعة صباحا خان شيخون.", "استهدفت", "2017-04-04"),
    ],
)
def test_a_time_lies_where_a_reader_would_put_it(text: str, trigger: str, first: str) -> None:
    time = told(read(text), trigger).time
    assert time is not None and time.earliest is not None
    assert time.earliest.astimezone(ZoneInfo(time.zone)).date().isoformat() == first
