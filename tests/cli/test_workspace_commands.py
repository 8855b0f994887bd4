"""The commands over a workspace, as a person gives them."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from marsad.cli import program
from marsad.model import MarsadError

REPORTS = [
    {"id": "a", "outlet": "وكالة الشمال", "published": "2021-05-06T10:00:00+03:00",
     "text": "قال المرصد السوري لحقوق الإنسان إن قوات النظام السوري قصفت بلدة سرمين صباح الخميس، ما أدى إلى مقتل ثلاثة مدنيين."},
    {"id": "b", "outlet": "قناة الجسر", "published": "2021-05-06T19:00:00+03:00", "text": "نفى الجيش السوري قصف بلدة سرمين صباح الخميس."},
    {"id": "c", "outlet": "شبكة المدينة", "published": "2021-05-07T08:00:00+02:00", "text": "أعلنت كتائب محلية أنها أسقطت طائرة مسيرة فوق بلدة تفتناز فجر الجمعة."},
]  # fmt: skip


def run(*arguments: str) -> Result:
    return CliRunner().invoke(program(), arguments)


@pytest.fixture
def workspace(tmp_path: Path) -> str:
    where = str(tmp_path / "w")
    given = tmp_path / "reports.jsonl"
    given.write_text("\n".join(json.dumps(report, ensure_ascii=False) for report in REPORTS), encoding="utf-8")
    assert run("init", where).exit_code == 0
    assert run("ingest", str(given), "-w", where).exit_code == 0
    return where


def listed(workspace: str, *options: str) -> list[dict[str, object]]:
    result = run("incidents", "-w", workspace, "--format", "json", *options)
    assert result.exit_code == 0, result.stderr
    return list(json.loads(result.stdout)["incidents"])


def test_reports_taken_in_again_are_known(workspace: str, tmp_path: Path) -> None:
    again = run("ingest", str(tmp_path / "reports.jsonl"), "-w", workspace)
    assert "added: 0 · known: 3" in again.stdout
    assert again.exit_code == 0


def test_what_cannot_be_taken_in_is_said_and_the_rest_is(workspace: str, tmp_path: Path) -> None:
    more = tmp_path / "more.jsonl"
    more.write_text('{"id": "d", "text": "قصفت طائرات بلدة بنش."}\n{broken\n', encoding="utf-8")
    result = run("ingest", str(more), "-w", workspace)
    assert "added: 1" in result.stdout
    assert "more.jsonl:2" in result.stderr
    assert result.exit_code == 3
    assert "not_ingested 1" in run("status", "-w", workspace).stdout


def test_incidents_are_narrowed_down(workspace: str) -> None:
    assert len(listed(workspace)) == 2
    assert [own["type"] for own in listed(workspace, "--type", "interception")] == ["interception"]
    assert [own["type"] for own in listed(workspace, "--place", "سرمين")] == ["shelling"]
    assert [own["type"] for own in listed(workspace, "--grade", "contested")] == ["shelling"]
    assert listed(workspace, "--country", "YE") == []
    assert listed(workspace, "--as-of", "2020-01-01") == []


def test_pages_go_on_where_the_one_before_ended(workspace: str) -> None:
    first = run("incidents", "-w", workspace, "--format", "json", "--limit", "1")
    after = re.search(r"--after '(.*)'", first.stderr)
    assert after is not None
    rest = listed(workspace, "--after", after[1])
    assert len(rest) == 1
    assert rest[0]["id"] != json.loads(first.stdout)["incidents"][0]["id"]


def test_an_incident_is_shown_with_the_history_of_its_grades(workspace: str) -> None:
    (incident,) = listed(workspace, "--type", "shelling")
    shown = run("show", str(incident["id"]), "-w", workspace).stdout
    assert "HISTORY" in shown
    assert "occurrence: contested" in shown


def test_a_report_and_a_claim_are_shown_by_their_ids(workspace: str) -> None:
    assert REPORTS[1]["text"] in run("show", "b", "-w", workspace).stdout
    (incident,) = listed(workspace, "--type", "interception")
    claims = incident["claims"]
    assert isinstance(claims, list)
    assert "«أسقطت»" in run("show", claims[0], "-w", workspace).stdout
    missing = run("show", "nothing", "-w", workspace)
    assert 'nothing has the id "nothing"' in str(missing.exception) + missing.stderr


def test_words_are_found_with_what_is_written_onto_them(workspace: str) -> None:
    found = run("search", "الطائرة", "تفتناز", "-w", workspace)
    assert "[c]" in found.stdout
    assert run("search", "زلزال", "-w", workspace).exit_code == 1
    assert json.loads(run("search", "قصف", "--outlet", "قناة الجسر", "--format", "json", "-w", workspace).stdout)["document"]["id"] == "b"


def test_a_person_decides_by_name_and_takes_it_back(workspace: str, tmp_path: Path) -> None:
    (incident,) = listed(workspace, "--type", "shelling")
    first, second, *_ = incident["claims"]  # type: ignore[misc]
    nameless = run("judge", "different", first, second, "-w", workspace)
    assert nameless.exit_code == 2
    assert "nobody is named" in nameless.stderr
    made = run("judge", "different", first, second, "-w", workspace, "--who", "ليلى", "--why", "another day")
    assert len(listed(workspace, "--place", "سرمين")) == 2
    dumped = run("judgements", "dump", "-w", workspace).stdout
    assert run("judge", "undo", made.stdout.split()[-1], "-w", workspace, "--who", "ليلى").exit_code == 0
    assert len(listed(workspace, "--place", "سرمين")) == 1
    carried = tmp_path / "judgements.jsonl"
    carried.write_text(dumped + "{broken\n", encoding="utf-8")
    loaded = run("judgements", "load", str(carried), "-w", workspace, "--who", "ليلى")
    assert "added: 0 · known: 1 · wrong: 1" in loaded.stdout
    assert loaded.exit_code == 3


def test_two_people_are_compared_field_by_field(workspace: str) -> None:
    (incident,) = listed(workspace, "--type", "interception")
    (claim,) = incident["claims"]  # type: ignore[misc]
    run("judge", "accept", claim, "-w", workspace, "--who", "ليلى")
    run("judge", "correct", claim, "-w", workspace, "--who", "سامي", "--field", "certainty", "--value", "probable")
    compared = run("agreement", "ليلى", "سامي", "-w", workspace).stdout
    assert re.search(r"^certainty .* 0 +1$", compared, re.MULTILINE)
    assert 'certainty: ليلى "stated" · سامي "probable"' in compared


def test_a_workspace_is_proved_whole_and_a_changed_file_is_found(workspace: str) -> None:
    assert run("audit", "verify", "-w", workspace).exit_code == 0
    head = run("audit", "head", "-w", workspace).stdout.strip()
    assert run("audit", "verify", "--head", head, "-w", workspace).exit_code == 0
    assert "document.added" in run("audit", "log", "-w", workspace).stdout
    raw = next(path for path in (Path(workspace) / "raw").rglob("*") if path.is_file())
    raw.chmod(0o600)
    raw.write_bytes(raw.read_bytes() + b" ")
    found = run("audit", "verify", "-w", workspace)
    assert found.exit_code == 1
    assert "NOT whole" in found.stdout


@pytest.mark.parametrize("command", [["incidents"], ["status"], ["search", "x"], ["show", "x"], ["audit", "verify"], ["ingest", "."]])
def test_a_folder_that_is_no_workspace_is_told_of(command: list[str], tmp_path: Path) -> None:
    result = run(*command, "-w", str(tmp_path))
    assert "marsad init" in str(result.exception) + result.stderr
    assert result.exit_code != 0


@pytest.mark.parametrize(("option", "value"), [("--since", "gestern"), ("--area", "1,2,3"), ("--area", "0,50,1,40"), ("--grade", "sure")])
def test_a_filter_that_cannot_be_is_refused(option: str, value: str, workspace: str) -> None:
    assert run("incidents", "-w", workspace, option, value).exit_code == 2


def test_a_workspace_is_written_out(workspace: str, tmp_path: Path) -> None:
    out = tmp_path / "incidents.geojson"
    assert run("export", str(out), "--to", "geojson", "--type", "shelling", "-w", workspace).exit_code == 0
    assert len(json.loads(out.read_text(encoding="utf-8"))["features"]) == 1
    archive = tmp_path / "all.warc.gz"
    assert "1 captures" in run("export", str(archive), "--to", "warc", "-w", workspace).stderr
    again = str(tmp_path / "again")
    run("init", again)
    assert "added: 3" in run("ingest", str(archive), "-w", again).stdout


def test_what_could_not_be_taken_in_is_settled_once_it_is(workspace: str, tmp_path: Path) -> None:
    table = tmp_path / "table.csv"
    table.write_text("words,day\nقصفت طائرة بلدة بنش.,2021-05-06\n", encoding="utf-8")
    assert run("ingest", str(table), "-w", workspace).exit_code == 1
    assert "not_ingested 1" in run("status", "-w", workspace).stdout
    assert run("ingest", str(table), "-w", workspace, "--columns", "text=words,published=day").exit_code == 0
    assert "not_ingested" not in run("status", "-w", workspace).stdout


def test_where_nothing_fits_it_is_said(workspace: str) -> None:
    assert "no report has all of these words" in run("search", "زلزال", "-w", workspace).stderr
    assert "no incident fits" in run("incidents", "--country", "JP", "-w", workspace).stderr
    assert json.loads(run("incidents", "--country", "JP", "--format", "json", "-w", workspace).stdout)["incidents"] == []


def test_a_judgement_that_cannot_be_names_what_can(workspace: str) -> None:
    (incident,) = listed(workspace, "--type", "interception")
    (claim,) = incident["claims"]  # type: ignore[misc]
    wrong = run("judge", "correct", claim, "-w", workspace, "--who", "Layla", "--field", "type", "--value", "nosuch")
    assert wrong.exit_code == 2
    assert "air_strike" in wrong.stderr
    told = run("judge", "correct", claim, "-w", workspace, "--who", "Layla", "--field", "type", "--value", "air_strike")
    assert f"incidents now: {incident['id']}" in told.stdout
    assert "judged by: Layla" in run("agreement", "Layla", "Sami", "-w", workspace).stdout


def test_an_incident_that_is_no_more_is_named_as_it_stands(workspace: str) -> None:
    (before,) = listed(workspace, "--type", "shelling")
    first, second, *_ = before["claims"]  # type: ignore[misc]
    run("judge", "different", first, second, "-w", workspace, "--who", "Layla")
    stale = run("judge", "grade", str(before["id"]), "-w", workspace, "--who", "Layla", "--field", "occurrence", "--value", "confirmed", "--why", "seen")
    assert isinstance(stale.exception, MarsadError)
    assert all(str(own["id"]) in str(stale.exception) for own in listed(workspace, "--place", "سرمين"))


def test_show_gives_the_ids_that_judging_needs(workspace: str) -> None:
    (incident,) = listed(workspace, "--type", "interception")
    (claim,) = incident["claims"]  # type: ignore[misc]
    assert f"[{claim}] in report c" in run("show", str(incident["id"]), "-w", workspace).stdout


def test_a_workspace_is_read_again(workspace: str) -> None:
    before = listed(workspace)
    told = run("reread", "-w", workspace, "--who", "Layla")
    assert told.stdout == "read again: 3 · claims that are new or say something else: 0 · judgements that want another look: 0\n"
    assert listed(workspace) == before
    assert "Layla  document.read  a" in run("audit", "log", "--limit", "1000", "-w", workspace).stdout
    assert run("audit", "verify", "-w", workspace).exit_code == 0
