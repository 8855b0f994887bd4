"""The day of what was told, where another sentence gives it, or where words count from what was told."""

from __future__ import annotations

from zoneinfo import ZoneInfo

import pytest

import marsad
from marsad.model import Claim

PUBLISHED = "2026-03-14"
THURSDAY = ("2026-03-12", "2026-03-12")


def _claims(text: str) -> list[Claim]:
    return list(marsad.read(text, published=PUBLISHED).claims)


def _days(claim: Claim) -> tuple[str | None, str | None] | None:
    time = claim.time
    if time is None:
        return None
    ends = (end.astimezone(ZoneInfo(time.zone)).date().isoformat() if end else None for end in (time.earliest, time.latest))
    first, last = ends
    return first, last


def _when(text: str, trigger: str) -> tuple[str | None, str | None] | None:
    """The days of the claim that a word tells, first or again."""
    found = next(claim for claim in _claims(text) if any(trigger in anchor.text for anchor in (claim.trigger, *claim.also)))
    return _days(found)


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        ("قتل شرطي برصاص مسلحين في بعقوبة. ووقع الحادث مساء الخميس في حي المفرق.", "قتل"),
        ("قال مصدر أمني إن مسلحين قتلوا شرطيا في بعقوبة. وأضاف أن الحادث وقع مساء الخميس.", "قتلوا"),
        ("قتل شرطي برصاص مسلحين في بعقوبة. ونقل الجثمان إلى المستشفى. وكان الحادث قد وقع مساء الخميس.", "قتل"),
        ("اختطف مسلحون طبيبا في مدينة المكلا. وجرت الواقعة ظهر الخميس أمام المستشفى.", "اختطف"),
        ("سيطر الجيش على مدينة النهود. وتم ذلك يوم الخميس بعد معارك عنيفة.", "سيطر"),
        ("أعلنت وزارة الدفاع التركية تحييد أربعة مسلحين شمالي العراق. وذكرت الوزارة أن العملية نفذت يوم الخميس.", "تحييد"),
        ("قتل شرطي برصاص مسلحين في بعقوبة. ووقع الحادث عندما كان عائدا من عمله مساء الخميس.", "قتل"),
    ],
)
def test_a_word_for_the_incident_with_a_verb_of_taking_place_dates_what_was_told(text: str, trigger: str) -> None:
    assert _when(text, trigger) == THURSDAY


@pytest.mark.parametrize(
    "text",
    [
        "قصف الجيش مدينة الفاشر. وقتل شخصان في حادث سير في بورتسودان. ووقع الحادث يوم الخميس.",
        "قصف الجيش مدينة الفاشر. وأفرجت الحركة عن أسيرين في نيالا. وتم ذلك يوم الخميس.",
        "قصف الجيش مدينة الفاشر. وكان هذا الحادث الثالث منذ الخميس.",
        "قصف الجيش مدينة الفاشر. وقال الوزير إن ذلك كان متوقعا منذ الخميس.",
    ],
)
def test_what_another_incident_or_a_count_of_them_has_is_no_time_of_what_was_told(text: str) -> None:
    assert _when(text, "قصف") is None


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        ("قتل ستة جنود في هجوم بالمتفجرات في بوكافو، حسبما أعلن الجيش الجمعة. ووقع الهجوم الخميس عندما كانت دورية تعبر جسرا.", "هجوم"),
        ("قصف الطيران بلدة حاس، بحسب ناشطين. وجرى القصف يوم الخميس.", "قصف"),
    ],
)
def test_the_day_that_the_outlet_names_is_that_of_what_a_teller_told_without_one(text: str, trigger: str) -> None:
    assert _when(text, trigger) == THURSDAY


def test_what_had_been_before_dates_nothing_that_was_told() -> None:
    assert _when("قصف الطيران بلدة حاس، بحسب ناشطين. وكان القصف قد توقف الخميس.", "قصف") is None


@pytest.mark.parametrize(
    ("text", "trigger", "days"),
    [
        (
            "ارتكبت القوات مجزرة في قرية ود النورة في الخامس من يونيو 2024. وفي أكتوبر من العام نفسه قصف الطيران بلدة الكومة.",
            "قصف",
            ("2024-10-01", "2024-10-31"),
        ),
        ("قتل قائد الفصيل في 3 مايو 2021. وفي العاشر من الشهر ذاته قصف الطيران مدينة رفح.", "قصف", ("2021-05-10", "2021-05-10")),
        ("سيطر المسلحون على الموصل في يونيو 2014. وفي 3 أغسطس من ذلك العام هاجموا سنجار.", "هاجموا", ("2014-08-03", "2014-08-03")),
    ],
)
def test_the_same_year_or_month_is_that_of_the_date_told_before(text: str, trigger: str, days: tuple[str, str]) -> None:
    assert _when(text, trigger) == days


def test_the_same_year_is_left_open_where_no_date_was_told_before() -> None:
    assert _when("في أكتوبر من العام نفسه قصف الطيران بلدة الكومة.", "قصف") == (None, None)


@pytest.mark.parametrize(
    ("words", "days"),
    [
        ("من فجر الأربعاء حتى مساء الخميس", ("2026-03-11", "2026-03-12")),
        ("بين يوم الثلاثاء ويوم الخميس", ("2026-03-10", "2026-03-12")),
        ("بين ديسمبر ويناير", ("2025-12-01", "2026-01-31")),
        ("من مايو إلى أغسطس 2024", ("2024-05-01", "2024-08-31")),
        ("بين ديسمبر ويناير 2024", ("2023-12-01", "2024-01-31")),
    ],
)
def test_a_span_lasts_from_its_first_day_or_month_to_its_last(words: str, days: tuple[str, str]) -> None:
    assert _when(f"قصف الجيش بلدة النهود {words}.", "قصف") == days


def test_what_lasted_until_a_part_of_the_same_day_was_on_the_day_told_before() -> None:
    text = "صدت القوات هجوما على مدينة بابنوسة فجر الخميس، واستمرت المعارك حتى ظهر اليوم ذاته."
    assert _when(text, "المعارك") == THURSDAY


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("قصف الجيش بلدة صرواح الثلاثاء. وجاء القصف بعد يومين من هجوم شنه مسلحون على مأرب.", ("2026-03-08", "2026-03-08")),
        # Which of what was told came then, the words leave open.
        ("قصف الجيش بلدة صرواح الثلاثاء. ويأتي ذلك بعد يومين من هجوم شنه مسلحون على مأرب.", ("2026-03-11", "2026-03-12")),
    ],
)
def test_days_after_a_happening_count_back_from_what_the_sentence_says_came_then(text: str, days: tuple[str, str]) -> None:
    assert _when(text, "هجوم") == days


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        ("خلال شهر فبراير وثقت الشبكة السورية لحقوق الإنسان مقتل 71 مدنيا.", "مقتل"),
        ("وفي شهر فبراير رصدت المنظمة 30 حالة اعتقال في مدينة عدن.", "اعتقال"),
    ],
)
def test_a_month_by_a_verb_of_recording_is_that_of_what_was_recorded(text: str, trigger: str) -> None:
    assert _when(text, trigger) == ("2026-02-01", "2026-02-28")


def test_a_day_by_a_verb_of_recording_is_that_of_the_telling() -> None:
    assert _when("وثق ناشطون الخميس قصف بلدة سرمين.", "قصف") is None


def test_what_the_police_did_right_after_a_protest_was_on_its_day_and_what_befell_others_elsewhere_is_not() -> None:
    assert _when("تظاهر الآلاف في مدينة الناصرية الخميس. واعتقلت الشرطة خمسة متظاهرين.", "اعتقلت") == THURSDAY
    assert _when("تظاهر الآلاف في مدينة الناصرية الخميس. وقتل جندي في الموصل.", "قتل") is None


def test_the_second_of_two_blows_is_not_the_first_told_again() -> None:
    text = "استهدفت غارة سيارة في النبطية الخميس. وأصابت الغارة الثانية الجمعة مبنى في النبطية."
    assert [_days(claim) for claim in _claims(text)] == [THURSDAY, ("2026-03-13", "2026-03-13")]
    again = "استهدفت غارة سيارة في النبطية. وأصابت الغارة الأولى مبنى قريبا في النبطية."
    assert len(_claims(again)) == 1


def test_with_what_a_war_began_was_on_the_day_of_its_beginning_and_what_followed_was_not() -> None:
    text = "في اليوم الخامس من الحرب التي بدأتها إسرائيل يوم الأحد بضربات على منشأة نطنز، قصفت إيران مدينة حيفا."
    assert _when(text, "ضربات") == ("2026-03-08", "2026-03-08")
    assert _when(text, "قصفت") is None


def test_events_of_last_month_have_their_month_and_those_of_a_month_alone_are_a_name() -> None:
    assert _when("قتل مئة شخص في أحداث فبراير الماضي في السويداء.", "قتل") == ("2026-02-01", "2026-02-28")
    assert _when("قتل مئة شخص في أحداث فبراير في السويداء.", "قتل") is None
