"""A dossier holds everything that an editor needs, in both languages, and nothing that a report could smuggle in."""

from __future__ import annotations

import json
import re
from datetime import UTC, datetime
from html.parser import HTMLParser
from pathlib import Path
from typing import get_args

import pytest
from click.testing import CliRunner, Result
from tests.pages.conftest import HOSTILE, REPORTS

from marsad.cli import program
from marsad.model import GradeValue, Incident, TellerKind
from marsad.pages.accounts import compare
from marsad.pages.dossier import Asked, dossier, dossier_html
from marsad.pages.holding import Holding
from marsad.pages.incident import incident_page
from marsad.pages.quotations import quotations
from marsad.pages.timeline import timeline
from marsad.pages.words import Words
from marsad.reference.labels import page_labels
from marsad.text.direction import plain


class Tags(HTMLParser):
    """The elements of a page with their attributes, and whether each was closed."""

    VOID = frozenset({"meta", "link", "br"})

    def __init__(self, html: str) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str | None]]] = []
        self.open: list[str] = []
        self.wrong: list[str] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, dict(attrs)))
        if tag not in self.VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if not self.open or self.open.pop() != tag:
            self.wrong.append(tag)


def contradicted(held: Holding) -> Incident:
    return next(incident for incident in held.reading.incidents if incident.grade.occurrence == "contested")


@pytest.mark.parametrize("language", ["en", "ar"])
def test_a_dossier_is_one_sound_file_that_asks_for_nothing(held: Holding, language: str) -> None:
    words = Words(language)  # type: ignore[arg-type]
    html = dossier_html(dossier(held, words, Asked()))
    tags = Tags(html)
    assert not tags.wrong
    assert not tags.open
    assert tags.found[0] == ("html", {"lang": language, "dir": "rtl" if language == "ar" else "ltr"})
    loaded = [value for tag, attributes in tags.found for name, value in attributes.items() if name in ("src", "srcset") or (name == "href" and tag == "link")]
    assert loaded == []
    assert not re.search(r"url\((?!data:)", html)
    for key in ("summary", "map", "timeline", "side_by_side", "quoted", "method"):
        assert words[key] in html


def test_what_a_report_holds_stays_words(held: Holding) -> None:
    html = dossier_html(dossier(held, Words("en"), Asked(title=HOSTILE)))
    assert "script" not in {tag for tag, _ in Tags(html).found}
    assert "&lt;script&gt;alert(1)" in html
    assert not [value for _, attributes in Tags(html).found for name, value in attributes.items() if name == "href" and (value or "").startswith("javascript")]


def test_an_isolate_that_a_report_leaves_open_closes_with_its_words(held: Holding) -> None:
    html = dossier_html(dossier(held, Words("en"), Asked(title="\u2068one \u2069\u2069two \u2068three")))
    tags = Tags(html)
    assert not tags.wrong
    assert not tags.open


def test_accounts_that_contradict_each_other_stand_side_by_side(held: Holding) -> None:
    (table,) = compare(held, contradicted(held), Words("en"))
    assert len(table.accounts) == 2
    assert [account.denies for account in table.accounts].count(True) == 1
    killed = table.rows.index("Killed")
    assert sorted(account.answers[killed] for account in table.accounts) == [(), ("3 (civilians)",)]
    assert "Injured" not in table.rows


def test_the_timeline_tells_happening_tellings_and_grades_in_their_order(held: Holding) -> None:
    moments = timeline(held, contradicted(held), Words("en"))
    assert [moment.kind for moment in moments] == ["happened", "told", "graded", "told", "graded"]
    assert "denied by" in moments[3].what
    assert plain(moments[2].when).strip("\u200e") == "2021-05-06 20:00 UTC"
    assert "contested" in moments[4].what


def test_words_are_quoted_as_they_stand_with_outlet_time_link_and_hashes(held: Holding) -> None:
    quoted = {plain(quote.outlet): quote for quote in quotations(held, contradicted(held), Words("en"))}
    quote = quoted["وكالة الشمال"]
    original = REPORTS["2021-05-06T20:00:00+00:00"][0]
    assert "".join(run.words for run in quote.runs) in original["text"]
    assert any(run.marked for run in quote.runs)
    assert (quote.direction, quote.link) == ("rtl", "https://north.example/1")
    fields = dict(quote.fields)
    assert fields["kept copy, SHA-256"] == held.kept["a"].sha256
    assert fields["text, SHA-256"] == held.documents["a"].sha256
    assert "2021-05-06 07:00 UTC" in quote.published


def test_a_grade_comes_with_its_reasons_in_the_language_of_the_document(held: Holding) -> None:
    page = incident_page(held, contradicted(held), Words("ar"))
    assert page.grades[0].question == "هل وقع؟"
    assert "يؤكده بعض المصادر وينفيه بعضها" in page.grades[0].reasons[0]


def test_all_labels_are_there_in_both_languages() -> None:
    english, arabic = page_labels("en"), page_labels("ar")
    missing = {key for key in english.keys() ^ arabic.keys() if not key.startswith("rule.")}
    assert missing == set()
    assert {f"teller.{kind}" for kind in get_args(TellerKind)} <= english.keys()
    assert {f"means_grade.{grade}" for grade in get_args(GradeValue)} <= english.keys()
    for key in english.keys() & arabic.keys():
        assert sorted(re.findall(r"\{(\w*)\}", english[key])) == sorted(re.findall(r"\{(\w*)\}", arabic[key])), key


def test_a_person_asks_for_an_incident_a_day_or_an_area(record: str, there: Path) -> None:
    def run(*arguments: str) -> str:
        result = CliRunner().invoke(program(), ["dossier", "-w", record, *arguments])
        assert result.exit_code == 0, result.output
        return result.stderr

    assert "day.html: 2 incidents" in run("--since", "2021-05-07", "--until", "2021-05-07", "-o", "day.html")
    assert "from 2021-05-07, until 2021-05-07" in plain(Path("day.html").read_text(encoding="utf-8")).replace("\u200e", "").replace('<bdi dir="ltr">', "")
    run("--country", "SY", "--limit", "1", "--title", "Syria", "-o", "area.html")
    assert "more fit what was asked" in Path("area.html").read_text(encoding="utf-8")


def test_an_incident_is_written_as_it_stood_at_an_instant(record: str, there: Path) -> None:
    def run(*arguments: str) -> Result:
        return CliRunner().invoke(program(), ["dossier", "-w", record, *arguments])

    found = CliRunner().invoke(program(), ["incidents", "-w", record, "--type", "shelling", "--place", "سرمين", "--format", "json"])
    (now,) = json.loads(found.stdout)["incidents"]
    assert now["grade"]["occurrence"] == "contested"
    assert run(now["id"], "--as-of", "2021-05-06", "--to", "html", "-o", "then.html").exit_code == 0
    assert run(now["id"], "--as-of", "2021-05-07", "--to", "html", "-o", "later.html").exit_code == 0
    then, later = (Path(name).read_text(encoding="utf-8") for name in ("then.html", "later.html"))
    assert ("نفى" in then, "نفى" in later) == (False, True)
    assert "was not recorded yet at that instant" in str(run(now["id"], "--as-of", "2021-05-05").exception)


def test_editions_have_files_of_their_own(record: str, there: Path) -> None:
    for command in (["dossier", "--limit", "1", "--country", "SY"], ["brief", "--date", "2021-05-07"]):
        for lang in ("en", "ar"):
            assert CliRunner().invoke(program(), [*command, "-w", record, "--lang", lang]).exit_code == 0
    assert {path.name for path in there.iterdir()} == {"dossier.html", "dossier-ar.html", "brief-2021-05-07.html", "brief-2021-05-07-ar.html"}


def test_what_is_not_there_is_said_with_a_way_out(record: str) -> None:
    missing = CliRunner().invoke(program(), ["dossier", "nothing", "-w", record])
    assert 'no incident has the id "nothing"' in str(missing.exception)
    both = CliRunner().invoke(program(), ["dossier", "x", "--country", "SY", "-w", record])
    assert "not both" in both.stderr
    none = CliRunner().invoke(program(), ["dossier", "--country", "YE", "-w", record])
    assert "no incident fits" in str(none.exception)


def test_what_came_later_is_not_in_a_dossier_of_an_earlier_instant(record: str, there: Path) -> None:
    result = CliRunner().invoke(program(), ["dossier", "-w", record, "--type", "shelling", "--as-of", "2021-05-06", "-o", "d.html"])
    assert result.exit_code == 0, result.output
    html = Path("d.html").read_text(encoding="utf-8")
    assert "قناة الجسر" not in html
    assert datetime(2021, 5, 6, tzinfo=UTC).date().isoformat() in html


def test_a_folder_that_is_not_there_is_said_before_anything_is_made(record: str, there: Path) -> None:
    for command in (["dossier", "--country", "SY"], ["brief", "--date", "2021-05-07"]):
        result = CliRunner().invoke(program(), [*command, "-w", record, "-o", "missing/x.html"])
        assert result.exit_code == 2
        assert 'the folder "missing" is not there' in result.stderr
