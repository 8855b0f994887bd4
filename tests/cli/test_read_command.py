"""`marsad read` as a person and a script use it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from marsad.cli.read import read

REPORT = "أعلن الجيش العراقي مقتل ثلاثة مسلحين في غارة على قرية قرب مدينة كركوك أمس."


def run(*arguments: str, given: str | bytes | None = None) -> Result:
    return CliRunner().invoke(read, arguments, input=given)


def test_the_table_shows_the_incident_and_the_words(tmp_path: Path) -> None:
    path = tmp_path / "report.txt"
    path.write_text(REPORT, encoding="utf-8")
    result = run(str(path), "--published", "2020-02-02")
    assert result.exit_code == 0
    assert "INCIDENTS" in result.output
    assert "«غارة»" in result.output
    assert "2020-02-01" in result.output


def test_jsonl_gives_a_claim_a_line() -> None:
    result = run("-", "--format", "jsonl", given=REPORT)
    (line,) = result.stdout.splitlines()
    claim = json.loads(line)
    assert claim["type"] == "air_strike"
    assert REPORT[claim["trigger"]["start"] : claim["trigger"]["end"]] == claim["trigger"]["text"]


def test_geojson_draws_no_point_for_a_country() -> None:
    result = run("-", "--format", "geojson", given="غارة إسرائيلية على سوريا.")
    (feature,) = json.loads(result.stdout)["features"]
    assert feature["geometry"] is None


BAD = [
    ("empty.txt", b"", "the file is empty", 1),
    ("binary.txt", b"\x89PNG\r\n\x1a\n" + b"\x00" * 50, "binary", 1),
    ("broken.json", b'[{"id": 1,}]', "not JSON", 1),
    ("nothing.json", b'{"id": "a"}', "no body", 1),
    ("date.json", '{"text": "غارة على بلدة", "published": "2023-13-45"}'.encode(), '"2023-13-45" cannot be', 1),
]


@pytest.mark.parametrize(("name", "content", "told", "code"), BAD)
def test_bad_input_is_named_with_a_way_out(tmp_path: Path, name: str, content: bytes, told: str, code: int) -> None:
    path = tmp_path / name
    path.write_bytes(content)
    result = run(str(path))
    assert result.exit_code == code
    assert told in result.stderr
    assert name in result.stderr


def test_a_broken_line_is_named_and_the_others_are_read(tmp_path: Path) -> None:
    path = tmp_path / "reports.jsonl"
    path.write_text(json.dumps({"id": "a", "text": REPORT}) + "\n{broken\n" + json.dumps({"id": "b", "text": REPORT, "colour": 1}) + "\n", encoding="utf-8")
    result = run(str(path), "--format", "json")
    assert result.exit_code == 3
    assert "reports.jsonl:2" in result.stderr
    assert "unknown field colour" in result.stderr
    assert [document["id"] for document in json.loads(result.stdout)["documents"]] == ["a", "b"]


def test_a_missing_file_does_not_stop_the_others(tmp_path: Path) -> None:
    path = tmp_path / "report.txt"
    path.write_text(REPORT, encoding="utf-8")
    result = run(str(tmp_path / "absent.txt"), str(path))
    assert result.exit_code == 3
    assert "absent.txt" in result.stderr
    assert "INCIDENTS" in result.output


def test_mojibake_is_repaired_and_said(tmp_path: Path) -> None:
    path = tmp_path / "report.txt"
    path.write_bytes(REPORT.encode().decode("latin-1").encode())
    result = run(str(path))
    assert "repaired" in result.stderr
    assert "INCIDENTS" in result.output


def test_windows_arabic_is_read_and_said(tmp_path: Path) -> None:
    path = tmp_path / "report.txt"
    path.write_bytes((REPORT * 5).encode("cp1256"))
    result = run(str(path))
    assert "not UTF-8" in result.stderr
    assert "INCIDENTS" in result.output


def test_a_language_that_is_not_read_is_said(tmp_path: Path) -> None:
    path = tmp_path / "report.txt"
    path.write_text("وزارت دفاع گفت که در این حمله پنج نفر کشته شدند و این برای نخستین بار است", encoding="utf-8")
    result = run(str(path))
    assert "does not read" in result.stderr
    assert result.exit_code == 1


def test_an_impossible_date_is_wrong_use() -> None:
    result = run("-", "--published", "yesterday", given=REPORT)
    assert result.exit_code == 2
    assert "2023-10-24" in result.stderr


def test_a_page_is_read_without_its_menus(tmp_path: Path) -> None:
    path = tmp_path / "page.html"
    path.write_text(f"<html><body><nav>قصف وهجوم</nav><article><h1>غارة قرب كركوك</h1><p>{REPORT}</p></article></body></html>", encoding="utf-8")
    result = run(str(path), "--format", "json")
    (document,) = json.loads(result.stdout)["documents"]
    assert document["title"] == "غارة قرب كركوك"
    assert "قصف وهجوم" not in document["text"]


def test_an_overlay_changes_the_reading(tmp_path: Path) -> None:
    (tmp_path / "lexicons").mkdir()
    (tmp_path / "lexicons/mine.yml").write_text(
        "- id: event.mine\n  kind: event\n  type: protest\n  meaning: a test word\n  forms:\n    - {form: فعالية, pos: noun, gloss: event}\n", encoding="utf-8"
    )
    given = "نظم الأهالي فعالية في مدينة رام الله."
    assert run("-", "--format", "jsonl", given=given).stdout == ""
    claim = json.loads(run("-", "--format", "jsonl", "--data", str(tmp_path), given=given).stdout)
    assert claim["type"] == "protest"
