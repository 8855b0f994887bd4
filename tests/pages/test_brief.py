"""The brief of a day says what moved since the day before, and adds up nothing that nobody said."""

from __future__ import annotations

import json
import re
from datetime import date
from pathlib import Path
from xml.etree import ElementTree

import pytest
from click.testing import CliRunner, Result
from tests.pages.conftest import HOSTILE

from marsad.cli import program
from marsad.export.facts.toll import Count
from marsad.ingest import ReadOptions
from marsad.ingest.files import receive_paths
from marsad.model import Grade
from marsad.pages.brief.day import Day, day_of
from marsad.pages.brief.gathering import DayHeld, gather_day
from marsad.pages.brief.harm import Harmed, harm_by_area
from marsad.pages.brief.moves import Basis, Move
from marsad.pages.brief.page import Brief, brief_of
from marsad.pages.drawing.bars import Bar, Strip, bars, day_strips
from marsad.pages.words import Words
from marsad.pipeline.keeping import keep
from marsad.store import create_workspace, open_workspace
from marsad.testing import make_claim, make_document, make_harm, make_incident, make_interval, make_place

SVG = "{http://www.w3.org/2000/svg}"
SECOND = Day(date(2021, 5, 7), "Asia/Damascus")


def gathered(record: str, day: Day = SECOND, basis: Basis | None = None) -> DayHeld:
    with open_workspace(record) as workspace, workspace.reading() as view:
        return gather_day(view, day, basis)


@pytest.fixture(scope="module")
def page(record: str) -> Brief:
    return brief_of(gathered(record), Words("en"))


def run(record: str, *arguments: str) -> Result:
    return CliRunner().invoke(program(), ["brief", "-w", record, *arguments])


@pytest.mark.parametrize("basis", ["record", "publication"])
def test_a_denial_shows_as_a_contradiction_of_what_was_there(record: str, basis: Basis) -> None:
    page = brief_of(gathered(record, basis=basis), Words("en"))
    (row,) = [row for row in page.contradicted if row.before is not None]
    assert (row.question, row.before, row.after) == ("Did it happen?", "reported", "contested")
    assert "Sarmin" in row.heading
    assert "deny" in row.why
    assert {row.heading.split(",")[0] for row in page.new} == {"Shelling", "Interception"}


def test_the_history_is_used_where_the_record_was_kept_that_day(record: str) -> None:
    assert gathered(record).basis == "record"
    assert gathered(record, Day(date(2021, 5, 1), "UTC")).basis == "publication"


def test_a_grade_that_several_origins_stand_behind_now_is_corroborated() -> None:
    incident = make_incident(grade=Grade("corroborated", "contested", "unknown"))
    assert Move(incident, Grade("reported", "unknown", "unknown")).corroborated == ("occurrence",)
    assert Move(incident, Grade("confirmed", "contested", "unknown")).corroborated == ()
    assert Move(incident, Grade("reported", "claimed", "unknown")).contradicted == ("responsibility",)
    assert Move(incident, None).corroborated == ("occurrence",)


def test_a_day_is_that_of_its_zone() -> None:
    late = make_document(published="2021-05-06T22:30:00+00:00")
    assert Day(date(2021, 5, 7), "Asia/Damascus").published(late)
    assert not Day(date(2021, 5, 7), "UTC").published(late)
    assert Day(date(2021, 5, 6), "UTC").published(make_document(published="2021-05-06"))
    assert not SECOND.published(make_document(published=None))
    assert day_of(make_interval("2021-05-07"), "UTC") == date(2021, 5, 7)
    assert day_of(make_interval("2021-05-07", earliest=None), "UTC") is None


def test_harm_is_a_range_by_governorate_and_unknown_adds_nothing(held: object) -> None:
    from marsad.pages.holding import Holding
    from marsad.testing import make_reading

    report = make_document("Rockets hit the town and killed people.")
    told = make_claim(report, harm=(make_harm(least=2, most=4),), place=(make_place(),))
    open_ended = make_claim(report, trigger="hit", harm=(make_harm(least=3, most=None),), place=(make_place(),))
    silent = make_claim(report, trigger="the", place=(make_place(),))
    elsewhere = make_claim(report, trigger="town", place=(make_place("Aleppo", admin1="Aleppo"),))
    incidents = [make_incident([claim]) for claim in (told, open_ended, silent, elsewhere)]
    assert isinstance(held, Holding)
    own = Holding(make_reading([report], [told, open_ended, silent, elsewhere], incidents), {}, {}, held.head, held.recorded)
    idlib, aleppo = harm_by_area(own, incidents)
    assert (idlib.admin1, idlib.incidents, idlib.killed) == ("Idlib", 3, Harmed(Count(5, None), 1))
    assert (aleppo.admin1, aleppo.killed) == ("Aleppo", Harmed(None, 1))
    whole = incidents[0]
    part = make_incident([open_ended], part_of=whole.id)
    assert harm_by_area(own, [whole, part])[0].killed == Harmed(Count(2, 4), 0)


def test_a_stated_count_stands_beside_what_is_held(page: Brief) -> None:
    (row,) = page.counts
    assert (row.stated, row.verdict) == ("3", "disagrees" if row.held != "0" else "cannot be checked here")
    assert "الثالث من نوعه" in row.words


def test_a_threat_in_copies_of_one_report_is_quoted_once(tmp_path: Path) -> None:
    text = "وقال متحدث باسم كتائب محلية إن مقاتليها أسقطوا طائرة مسيرة فوق بلدة تفتناز فجر الجمعة. وتوعد المتحدث بالرد على أي هجوم جديد يطال البلدة وما حولها."
    reports = [{"id": id_, "outlet": f"قناة {id_}", "published": f"2021-05-07T{hour}:00:00+03:00", "text": text} for id_, hour in (("a", "09"), ("b", "10"))]
    reports.append({"id": "c", "outlet": "قناة c", "published": "2021-05-07T11:00:00+03:00", "text": "توعد الجيش السوري بالرد على أي هجوم جديد."})
    given = tmp_path / "r.jsonl"
    given.write_text("\n".join(json.dumps(report, ensure_ascii=False) for report in reports), encoding="utf-8")
    with create_workspace(tmp_path / "w") as workspace:
        list(keep(workspace, receive_paths([str(given)], ReadOptions())))
    assert [claim.document for claim in gathered(str(tmp_path / "w")).threats] == ["a", "c"]


def test_threats_are_quoted(page: Brief) -> None:
    (threat,) = page.threats
    assert "توعد" in "".join(run.words for run in threat.runs)


def test_plots_say_in_words_what_they_show(page: Brief) -> None:
    for plot in (page.days, page.origins):
        assert plot is not None
        root = ElementTree.fromstring(plot.drawing.svg)
        assert root.get("role") == "img"
        description = root.find(f"{SVG}desc")
        assert description is not None and any(name in (description.text or "") for name, *_ in plot.rows)
    assert page.days is not None
    assert page.days.head[-1] == "07.05"
    shelling = next(row for row in page.days.rows if row[0] == "shelling")
    assert shelling[-2:] == ("1", "1")


def test_bars_are_as_long_as_their_numbers_and_mirrored_for_arabic() -> None:
    def widths(mirrored: bool) -> list[tuple[float, float]]:
        drawing = bars([Bar("one", 10), Bar("two", 5, True, "a party")], "t", "d", id_="b", mirrored=mirrored)
        found = ElementTree.fromstring(drawing.svg).iter(f"{SVG}rect")
        return [(float(rect.get("x", "0")), float(rect.get("width", "0"))) for rect in found]

    (left, long), (_, short) = widths(False)
    assert long == pytest.approx(2 * short, abs=0.2)
    assert widths(True)[0][0] == pytest.approx(720 - left - long, abs=0.2)


def test_nothing_is_drawn_for_a_day_without_anything() -> None:
    drawing = day_strips([Strip("shelling", (0, 3))], ["06.05", "07.05"], "t", "d", id_="s", mirrored=False)
    assert [label.words for label in drawing.labels] == ["shelling", "3", "06.05", "07.05"]


@pytest.mark.parametrize("language", ["en", "ar"])
def test_a_brief_is_written_as_a_page_and_as_markdown_with_its_plots(record: str, there: Path, language: str) -> None:
    options = ["--date", "2021-05-07", "--zone", "Asia/Damascus", "--lang", language]
    assert run(record, *options).exit_code == 0
    name = "brief-2021-05-07" if language == "en" else "brief-2021-05-07-ar"
    html = Path(f"{name}.html").read_text(encoding="utf-8")
    assert "<script" not in html
    assert run(record, *options, "--to", "md").exit_code == 0
    markdown = Path(f"{name}.md").read_text(encoding="utf-8")
    for picture in re.findall(r"\]\((\S+\.svg)\)", markdown):
        ElementTree.parse(Path(picture))
    assert markdown.count(".svg)") == 2
    assert "\\<script\\>" in markdown or HOSTILE not in markdown
    tables = [line for line in markdown.splitlines() if line.startswith("|")]
    assert all(line.rstrip().endswith("|") for line in tables)


def test_words_of_reports_make_no_markup_in_markdown(record: str) -> None:
    text = run(record, "--date", "2021-05-07", "--zone", "Asia/Damascus", "--to", "md", "-o", "-").stdout
    assert "<script>" not in text
    assert not re.search(r"(?<!\\)\[y\]", text)


def test_a_wrong_zone_or_date_is_said(record: str) -> None:
    assert "Asia/Beirut" in run(record, "--date", "2021-05-07", "--zone", "Mars").stderr
    assert run(record, "--date", "7 May").exit_code == 2
