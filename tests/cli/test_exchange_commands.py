"""Export, import and compare, as a person gives them."""

from __future__ import annotations

import csv
import json
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from marsad.cli import program

REPORTS = [
    {"id": "a", "outlet": "وكالة الشمال", "published": "2021-05-06T10:00:00+03:00",
     "text": "قال المرصد السوري لحقوق الإنسان إن قوات النظام السوري قصفت بلدة سرمين صباح الخميس، ما أدى إلى مقتل ثلاثة مدنيين."},
    {"id": "b", "outlet": "قناة الجسر", "published": "2021-05-06T19:00:00+03:00", "text": "نفى الجيش السوري قصف بلدة سرمين صباح الخميس."},
    {"id": "c", "outlet": "شبكة المدينة", "published": "2021-05-07T08:00:00+02:00", "text": "قصفت المدفعية بلدة بنش في ريف إدلب."},
]  # fmt: skip
ACLED = (
    "event_id_cnty,event_date,time_precision,event_type,sub_event_type,actor1,actor2,country,admin1,location,latitude,longitude,geo_precision,notes,fatalities\n"
    "SYR7,2021-05-06,1,Explosions/Remote violence,Shelling/artillery/missile attack,Military Forces of Syria (2000-2024),Civilians (Syria),Syria,Idleb,Sarmin,35.9040,36.7250,1,Invented.,4\n"
)


def run(*arguments: str) -> Result:
    return CliRunner().invoke(program(), arguments)


@pytest.fixture
def reports(tmp_path: Path) -> Path:
    given = tmp_path / "reports.jsonl"
    given.write_text("\n".join(json.dumps(report, ensure_ascii=False) for report in REPORTS), encoding="utf-8")
    return given


@pytest.fixture
def workspace(tmp_path: Path, reports: Path) -> str:
    where = str(tmp_path / "w")
    assert run("init", where).exit_code == 0
    assert run("ingest", str(reports), "-w", where).exit_code == 0
    return where


def rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


def test_events_are_written_with_a_file_of_what_is_lost(workspace: str, tmp_path: Path) -> None:
    out = tmp_path / "events.csv"
    result = run("export", str(out), "--to", "acled", "-w", workspace)
    assert result.exit_code == 0, result.stderr
    assert "1 rows of 2 incidents" in result.stderr
    (row,) = rows(out)
    assert (row["location"], row["event_date"], row["fatalities"]) == ("Sarmin", "2021-05-06", "3")
    assert "Denied by" in row["notes"]
    assert any("no account gives a time" in loss["what"] for loss in rows(tmp_path / "events.csv.warnings.csv"))


def test_incidents_are_narrowed_down_and_dated_as_asked(workspace: str, tmp_path: Path) -> None:
    out = tmp_path / "events.csv"
    run("export", str(out), "--to", "acled", "--undated", "publication", "-w", workspace)
    assert len(rows(out)) == 2
    run("export", str(out), "--to", "acled", "--undated", "publication", "--without", "contested", "-w", workspace)
    assert [row["location"] for row in rows(out)] == ["Binnish"]
    run("export", str(out), "--to", "acled", "--undated", "publication", "--min-origins", "2", "-w", workspace)
    assert [row["location"] for row in rows(out)] == ["Sarmin"]
    run("export", str(out), "--to", "acled", "--as-of", "2020-01-01", "-w", workspace)
    assert rows(out) == []
    assert not (tmp_path / "events.csv.warnings.csv").exists()


def test_a_folder_of_tables_is_written(workspace: str, tmp_path: Path) -> None:
    assert run("export", str(tmp_path / "airwars"), "--to", "airwars", "-w", workspace).exit_code == 0
    assert len(rows(tmp_path / "airwars" / "incidents.csv")) == 1


def test_an_unknown_format_is_refused_with_the_names_there_are(workspace: str, tmp_path: Path) -> None:
    result = run("export", str(tmp_path / "x"), "--to", "excel", "-w", workspace)
    assert result.exit_code == 2
    assert "polecat" in result.stderr
    assert "warc" in result.stderr


@pytest.mark.parametrize(("format_", "made"), [("acled", "folder"), ("airwars", "file")])
def test_a_place_that_cannot_be_written_to_is_told_of(format_: str, made: str, workspace: str, tmp_path: Path) -> None:
    out = tmp_path / "out"
    out.mkdir() if made == "folder" else out.write_text("x", encoding="utf-8")
    result = run("export", str(out), "--to", format_, "-w", workspace)
    assert "Name another place" in str(result.exception) + result.stderr


def test_a_wrong_file_of_dyads_writes_nothing(workspace: str, tmp_path: Path) -> None:
    dyads, out = tmp_path / "dyads.csv", tmp_path / "events.csv"
    dyads.write_text("side_a,side_b\nsyria,nobody\n", encoding="utf-8")
    result = run("export", str(out), "--to", "ucdp", "--dyads", str(dyads), "-w", workspace)
    assert "dyads.csv:2" in str(result.exception) + result.stderr
    assert not out.exists()


@pytest.mark.parametrize("format_", ["acled", "ucdp", "plover", "polecat", "hxl", "csv", "geojson"])
def test_reports_are_read_into_formats_of_the_field(format_: str, reports: Path) -> None:
    result = run("read", str(reports), "--format", format_)
    assert result.exit_code == 0, result.stderr
    assert result.stdout.strip()


def test_reading_is_narrowed_down_too(reports: Path) -> None:
    result = run("read", str(reports), "--format", "csv", "--place", "بنش")
    assert [row["location"] for row in csv.DictReader(result.stdout.splitlines())] == ["Binnish"]
    refused = run("read", str(reports), "--format", "jsonl", "--place", "بنش")
    assert refused.exit_code == 2
    assert "--format json" in refused.stderr


@pytest.mark.parametrize("format_", ["geoparquet", "parquet", "airwars", "warc"])
def test_what_no_terminal_can_show_is_not_printed(format_: str, reports: Path) -> None:
    assert run("read", str(reports), "--format", format_).exit_code == 2


@pytest.mark.parametrize("format_", ["jsonl", "parquet"])
def test_a_record_is_carried_to_another_workspace(format_: str, workspace: str, tmp_path: Path) -> None:
    out, again = tmp_path / "record", str(tmp_path / "again")
    run("export", str(out), "--to", format_, "-w", workspace)
    run("init", again)
    result = run("import", format_, str(out), "-w", again)
    assert "added: 3 · known: 0 · refused: 0 · incidents as they were: 2 · linked anew: 0" in result.stdout
    before, after = (json.loads(run("incidents", "-w", where, "--format", "json").stdout)["incidents"] for where in (workspace, again))
    assert before == after
    assert run("audit", "verify", "-w", again).exit_code == 0


def test_what_is_kept_already_bears_on_what_comes(workspace: str, tmp_path: Path) -> None:
    out, other, one = tmp_path / "record.jsonl", str(tmp_path / "other"), tmp_path / "one.jsonl"
    run("export", str(out), "--to", "jsonl", "-w", workspace)
    one.write_text(json.dumps({**REPORTS[0], "id": "z", "outlet": "وكالة الجنوب"}, ensure_ascii=False), encoding="utf-8")
    run("init", other)
    run("ingest", str(one), "-w", other)
    assert "incidents as they were: 1 · linked anew: 1" in run("import", "jsonl", str(out), "-w", other).stdout
    (joined,) = [own for own in json.loads(run("incidents", "-w", other, "--format", "json").stdout)["incidents"] if "Sarmin" in own["what"]]
    assert len(joined["claims"]) == 3


@pytest.mark.parametrize(("format_", "kind"), [("jsonl", "folder"), ("parquet", "file")])
def test_a_file_and_a_folder_are_told_apart(format_: str, kind: str, workspace: str, tmp_path: Path) -> None:
    path = tmp_path / "given"
    path.mkdir() if kind == "folder" else path.write_text("x", encoding="utf-8")
    assert run("import", format_, str(path), "-w", workspace).exit_code == 2


def test_coded_events_come_in_and_are_compared(workspace: str, tmp_path: Path) -> None:
    coded, page = tmp_path / "acled.csv", tmp_path / "page.html"
    coded.write_text(ACLED + ACLED.splitlines()[1].replace("2021-05-06", "soon"), encoding="utf-8")
    compared = run("compare", str(coded), "-w", workspace, "--html", str(page))
    assert "in both: 1" in compared.stdout
    assert "killed: 4 · Marsad: 3" in compared.stdout
    assert "acled.csv:3" in compared.stderr
    assert "Sarmin" in page.read_text(encoding="utf-8")
    taken = run("import", "acled", str(coded), "-w", workspace)
    assert "added: 1 · known: 0 · refused: 0 · not read: 1" in taken.stdout
    assert taken.exit_code == 3
    assert len(json.loads(run("incidents", "-w", workspace, "--outlet", "ACLED", "--format", "json").stdout)["incidents"]) == 1
    for options, number in (((), 2), (("--coded",), 3)):
        run("export", str(tmp_path / "out.csv"), "--to", "csv", *options, "-w", workspace)
        assert len(rows(tmp_path / "out.csv")) == number
    # What coders tell is not compared with itself.
    assert "in both: 1" in run("compare", str(coded), "-w", workspace).stdout


def without(monkeypatch: pytest.MonkeyPatch, *libraries: str) -> None:
    """As if these were not installed."""
    for name in libraries:
        monkeypatch.setitem(sys.modules, name, None)


def test_without_the_extra_exports_are_written_and_what_was_not_checked_is_said(workspace: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    without(monkeypatch, "frictionless", "geojson_pydantic", "pyarrow")
    for format_ in ("acled", "geojson"):
        result = run("export", str(tmp_path / format_), "--to", format_, "-w", workspace)
        assert result.exit_code == 0
    assert "pip install 'marsad[exports]'" in run("export", str(tmp_path / "x"), "--to", "acled", "-w", workspace).stderr
    missing = run("export", str(tmp_path / "y"), "--to", "parquet", "-w", workspace)
    assert "pip install 'marsad[exports]'" in str(missing.exception) + missing.stderr


@pytest.mark.parametrize("format_", ["geoparquet", "parquet", "airwars", "acled", "jsonl", "warc"])
def test_reports_just_read_are_written_in_every_format_of_export(reports: Path, tmp_path: Path, format_: str) -> None:
    out = tmp_path / "made"
    result = run("read", str(reports), "--format", format_, "--out", str(out))
    if format_ == "warc":
        assert result.exit_code == 2
        return
    assert result.exit_code == 0, result.output
    assert "incidents" in result.stderr
    assert result.stdout == ""
    assert out.exists()
    if format_ == "acled":
        assert rows(tmp_path / "made.warnings.csv")
    if format_ in ("jsonl", "parquet"):
        where = str(tmp_path / "back")
        run("init", where)
        assert "added: 3" in run("import", format_, str(out), "-w", where).stdout


@pytest.mark.parametrize(("format_", "kind"), [("geoparquet", "FILE"), ("parquet", "FOLDER"), ("airwars", "FOLDER")])
def test_what_cannot_be_printed_is_to_be_written(reports: Path, format_: str, kind: str) -> None:
    result = run("read", str(reports), "--format", format_)
    assert result.exit_code == 2
    assert f"Write it: --out {kind}" in result.stderr


def test_a_table_is_printed_alone(reports: Path, tmp_path: Path) -> None:
    assert "Name a --format" in run("read", str(reports), "--out", str(tmp_path / "x")).stderr


def test_reports_that_came_out_later_are_passed_over(reports: Path, tmp_path: Path) -> None:
    with reports.open("a", encoding="utf-8") as more:
        more.write(
            "\n"
            + json.dumps({"id": "d", "text": "قصفت المدفعية بلدة سراقب."})
            + "\n"
            + json.dumps({"id": "e", "published": "2021-05-06", "text": "قصفت المدفعية بلدة الأتارب."})
        )
    for instant, ids, said in (
        ("2021-05-06T15:00+03:00", ["a"], "3 reports that came out later, 1 that do not say when"),
        ("2021-05-06", ["a", "b", "e"], "1 reports that came out later, 1 that do not say when"),
    ):
        result = run("read", str(reports), "--format", "json", "--as-of", instant)
        assert [document["id"] for document in json.loads(result.stdout)["documents"]] == ids
        assert said in result.stderr
    claims = run("read", str(reports), "--format", "jsonl", "--as-of", "2021-05-06T15:00+03:00").stdout.splitlines()
    assert {json.loads(claim)["document"] for claim in claims} == {"a"}
    nothing = run("read", str(reports), "--as-of", "2020-01-01")
    assert (nothing.exit_code, nothing.stdout) == (1, "")


@pytest.mark.parametrize("format_", ["acled", "ucdp", "plover", "polecat", "hxl", "csv", "geojson", "geoparquet", "parquet", "jsonl", "json", "airwars"])
def test_what_was_exported_is_valid_and_an_edit_by_hand_is_found(workspace: str, tmp_path: Path, format_: str) -> None:
    out = tmp_path / "out"
    assert run("export", str(out), "--to", format_, "-w", workspace, "--undated", "publication").exit_code == 0
    right = run("validate", format_, str(out))
    assert (right.exit_code, right.stdout) == (0, "")
    edited = out / {"parquet": "claims.parquet", "airwars": "incidents.csv"}[format_] if out.is_dir() else out
    edited.write_bytes(
        edited.read_bytes().replace(b"MARSAD", b"SYR").replace(b'"claims"', b'"accounts"').replace(b"PAR1", b"PAR9").replace(b'"Point"', b'"Spot"')
    )
    if format_ == "csv":
        edited.write_bytes(edited.read_bytes().replace(b"35.", b"135."))
    wrong = run("validate", format_, str(out))
    assert (wrong.exit_code, bool(wrong.stdout)) == (1, True), format_
    assert ": 0 mistakes" in right.stderr
    assert ": 0 mistakes" not in wrong.stderr


def test_a_file_is_no_folder_and_a_folder_must_be_whole(tmp_path: Path) -> None:
    assert "airwars is a folder" in run("validate", "airwars", str(Path(__file__))).stderr
    assert "there is no incidents.csv" in run("validate", "airwars", str(tmp_path)).stdout
    assert "is no format" in run("validate", "excel", str(tmp_path)).stderr


def test_a_plug_in_adds_a_format_and_takes_the_place_of_none(workspace: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from importlib.metadata import EntryPoint

    import marsad.export
    from marsad.export import Export, Exporter

    tally = Exporter(
        name="tally", what="how many", ending=".txt", write=lambda reading, knowledge, choices: Export({"": str(len(reading.incidents)).encode()}, 1)
    )
    monkeypatch.setattr("marsad.testing.TALLY", tally, raising=False)
    points = [EntryPoint("tally", "marsad.testing:TALLY", "marsad.exporters"), EntryPoint("acled", "marsad.testing:TALLY", "marsad.exporters")]
    monkeypatch.setattr(marsad.export, "entry_points", lambda group: points)
    marsad.export.exporters.cache_clear()
    try:
        assert run("export", str(tmp_path / "tally"), "--to", "tally", "-w", workspace).exit_code == 0
        assert (tmp_path / "tally").read_text() == "2"
        assert marsad.export.exporter("acled").name == "acled"
    finally:
        marsad.export.exporters.cache_clear()
