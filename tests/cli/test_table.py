"""The analyst's view reads well in a terminal of any width, in a pipe, and in both languages."""

from __future__ import annotations

import io
import re
from typing import get_args

import pytest
from rich.cells import cell_len
from rich.console import Console
from rich.text import Text

import marsad
from marsad.cli.layout import hanging
from marsad.cli.table import print_reading
from marsad.model import Certainty, Document, GradeValue, HarmKind, Issue, Origin, Precision, Realis, Reason, Responsibility, Span, Victims
from marsad.reference.labels import LabelLanguage, labels
from marsad.reference.policy import grading_rules
from marsad.testing import make_claim, make_document, make_harm, make_incident, make_interval, make_place, make_reading
from marsad.text.direction import ISOLATE, POP, isolated

REPORTS = [
    "قال المرصد السوري لحقوق الإنسان إن طائرات حربية روسية قصفت بلدة كفرنبل في ريف إدلب الجنوبي فجر أمس، ما أدى إلى مقتل ثلاثة أطفال وإصابة نحو عشرين آخرين بجروح. "
    "ونفت وزارة الدفاع الروسية استهداف البلدة.",
    "توعد الجيش السوري بالرد على أي هجوم جديد. ولم يصدر أي تعليق من الجيش التركي على القصف الذي استهدف مدينة سراقب اليوم وهو الثالث من نوعه خلال أسبوع.",
    "انفجرت سيارة مفخخة في مدينة الباب قبل ثلاثة أيام، وقتل خمسة مدنيين على الأقل بحسب الدفاع المدني.",
]


@pytest.fixture(scope="module")
def reading() -> marsad.Reading:
    documents = [Document(id=f"d{n}", text=text, outlet=f"وكالة {n}", published="2019-05-20", source=f"folder/{n}.txt") for n, text in enumerate(REPORTS)]
    return marsad.read_documents(documents)


def show(reading: marsad.Reading, width: int = 100, language: LabelLanguage = "en", terminal: bool = False) -> str:
    out = io.StringIO()
    console = Console(file=out, width=width, highlight=False, force_terminal=terminal, no_color=not terminal, color_system="standard" if terminal else None)
    print_reading(reading, language, console=console)
    return out.getvalue()


def bare(line: str) -> str:
    return re.sub(f"\x1b\\[[0-9;]*m|[{ISOLATE}{POP}]", "", line)


@pytest.mark.parametrize("language", ["en", "ar"])
@pytest.mark.parametrize("width", [60, 80, 120])
def test_no_line_is_wider_than_the_terminal(reading: marsad.Reading, width: int, language: LabelLanguage) -> None:
    lines = show(reading, width, language).splitlines()
    assert max(cell_len(bare(line)) for line in lines) <= width


@pytest.mark.parametrize("language", ["en", "ar"])
@pytest.mark.parametrize("terminal", [True, False])
def test_every_isolate_is_closed_in_its_own_line(reading: marsad.Reading, language: LabelLanguage, terminal: bool) -> None:
    for line in show(reading, 80, language, terminal).splitlines():
        depth = 0
        for character in line:
            depth += (character == ISOLATE) - (character == POP)
            assert depth >= 0, line
        assert depth == 0, line


def test_arabic_never_stands_unfenced_beside_the_labels(reading: marsad.Reading) -> None:
    for line in show(reading).splitlines():
        outside, depth = "", 0
        for character in line:
            depth += (character == ISOLATE) - (character == POP)
            outside += character if depth == 0 else ""
        assert not re.search("[\u0600-\u06ff]", outside), line


def test_a_pipe_has_no_colour_and_no_blanks_at_the_ends_of_lines(reading: marsad.Reading) -> None:
    text = show(reading)
    assert "\x1b" not in text
    assert all(line == line.rstrip() for line in text.splitlines())
    assert "«قصفت»" in text


def test_a_terminal_sets_the_words_off_in_colour(reading: marsad.Reading) -> None:
    text = show(reading, terminal=True)
    assert "\x1b[" in text
    assert "«قصفت»" not in text


def test_every_part_of_the_view_is_there(reading: marsad.Reading) -> None:
    text = bare(show(reading))
    for heading in ("INCIDENTS", "THREATS AND EXPECTATIONS", "WHO HAS SAID NOTHING", "STATED COUNTS", "NEEDS A PERSON"):
        assert heading in text
    assert "± 4 km" in text
    assert "killed (children): 3" in text
    assert "injured: 20" in text
    assert "المرصد السوري لحقوق الإنسان → وكالة 0" in text
    assert "DENIES" in text


@pytest.mark.parametrize(
    ("language", "told"), [("en", "happened    reported — one origin: SOHR"), ("ar", "الوقوع      مُبلَّغ عنه — يقوله مصدر واحد ليس طرفًا: sohr")]
)
def test_grades_stand_beside_their_reasons(language: LabelLanguage, told: str) -> None:
    claim = make_claim()
    origin = Origin("sohr", "SOHR", "monitor", "sohr", False, (claim.id,))
    incident = make_incident([claim], origins=(origin,), reasons=(Reason("occurrence", "one_origin", "one origin: SOHR", (claim.id,)),))
    assert told in bare(show(make_reading(claims=[claim], incidents=[incident]), language=language))


def test_incidents_come_most_recent_first(reading: marsad.Reading) -> None:
    latest = [incident.time.latest for incident in reading.incidents if incident.time and incident.time.latest]
    assert len(latest) > 1
    assert latest == sorted(latest, reverse=True)


def test_what_needs_a_person_is_named_with_its_file_once() -> None:
    document = make_document(source="folder/report.txt")
    issue = Issue("place_unknown", "“Sarmin” is in no gazetteer", document.id, Span(24, 30))
    text = bare(show(make_reading([document], issues=(issue, issue))))
    assert text.count("• unknown place: “Sarmin” is in no gazetteer — folder/report.txt, character 24") == 1


def test_unknown_harm_is_not_shown_as_none() -> None:
    claim = make_claim(harm=(make_harm(least=None, most=None), make_harm("injured", 0, 0), make_harm("missing", 2, None)))
    assert "killed: unknown, injured: 0, missing: 2+" in bare(show(make_reading(claims=[claim])))


def test_a_place_that_is_not_decided_is_shown_as_such() -> None:
    place = make_place(place=None, name_en=None, lat=None, lon=None, candidates=("a", "b"))
    text = bare(show(make_reading(incidents=[make_incident([make_claim(place=(place,))])])))
    assert "which of several is not decided" in text
    assert "±" not in text


def test_hours_of_one_day_are_shown_with_the_day_once() -> None:
    time = make_interval(precision="part_of_day")
    assert "2020-01-23 00:00–23:59 UTC (part of day)" in bare(show(make_reading(claims=[make_claim(time=time)])))


def test_an_open_end_is_said() -> None:
    time = make_interval(latest=None)
    assert "from 2020-01-23 (day)" in bare(show(make_reading(claims=[make_claim(time=time)])))


def test_a_copy_is_named_as_one() -> None:
    first, second = make_document("One text."), make_document("One text. ", outlet="Other", copy_of=make_document("One text.").id)
    text = bare(show(make_reading([first, second], [make_claim(second)])))
    assert "copy of Example agency" in text


@pytest.mark.parametrize(
    ("group", "values"),
    [
        ("grade", get_args(GradeValue)), ("kind", get_args(HarmKind)), ("precision", get_args(Precision)),
        ("certainty", set(get_args(Certainty)) - {"stated"}), ("realis", set(get_args(Realis)) - {"occurred"}),
        ("did_it", get_args(Responsibility)), ("who", set(get_args(Victims)) - {"unspecified"}),
    ],
)  # fmt: skip
@pytest.mark.parametrize("language", ["en", "ar"])
def test_every_value_has_a_label(group: str, values: tuple[str, ...], language: LabelLanguage) -> None:
    assert {f"{group}.{value}" for value in values} <= set(labels(language))


def test_every_rule_of_the_grading_policy_has_arabic_words() -> None:
    assert {f"rule.{question}.{rule}" for question, rule in grading_rules()} <= set(labels("ar"))


@pytest.mark.parametrize("width", [30, 50])
def test_wrapped_lines_hang_under_their_value(width: int) -> None:
    lines = list(hanging(Console(width=width), Text("where"), Text("one two three four five six seven eight nine ten"), 3, 12))
    assert len(lines) > 1
    assert lines[0].plain.startswith("   where    one")
    assert all(line.plain.startswith(" " * 12) for line in lines[1:])


def test_words_of_another_direction_keep_their_order_and_lose_their_line_breaks() -> None:
    assert isolated("قاعدة\n التنف") == f"{ISOLATE}قاعدة التنف{POP}"
