"""Tables and others' JSON: each row a report, by the columns asked for or of usual names."""

from __future__ import annotations

import json
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest

from marsad.ingest import Problem, ReadOptions, columns_of, receive_paths
from marsad.model import InputError, Received

REPORT = "قتل مدني بانفجار لغم قرب قرية الشيخ حمد."
FIRST, SECOND = f"{REPORT} أولا", f'{REPORT} "ثانيا"، وفاصلة'


def received(path: Path, columns: str = "") -> tuple[list[Received], list[Problem]]:
    items = list(receive_paths([str(path)], ReadOptions(columns=columns_of(columns))))
    return [item for item in items if isinstance(item, Received)], [item for item in items if isinstance(item, Problem)]


TABLES = [
    ("t.csv", f"date,source,notes\n2024-05-01,وكالة,{FIRST}\n2024-05-02,وكالة,\"{REPORT} \"\"ثانيا\"\"، وفاصلة\"\n"),
    ("t.csv", f"notes;date;source\n{FIRST};2024-05-01;وكالة\n\"{REPORT} \"\"ثانيا\"\"، وفاصلة\";2024-05-02;وكالة\n"),
    ("t.tsv", f"source\tdate\tnotes\nوكالة\t2024-05-01\t{FIRST}\n\nوكالة\t2024-05-02\t\"{REPORT} \"\"ثانيا\"\"، وفاصلة\"\n"),
    ("t.csv", f"التاريخ,المصدر,النص\n2024-05-01,وكالة,{FIRST}\n2024-05-02,وكالة,\"{REPORT} \"\"ثانيا\"\"، وفاصلة\"\n"),
]  # fmt: skip


@pytest.mark.parametrize(("name", "content"), TABLES)
@pytest.mark.parametrize("mark", ["", "\ufeff"])
def test_usual_names_of_columns_are_known_in_both_languages(tmp_path: Path, name: str, content: str, mark: str) -> None:
    path = tmp_path / name
    path.write_text(mark + content, encoding="utf-8")
    reports, problems = received(path)
    assert problems == []
    assert [(report.document.text, report.document.published, report.document.outlet) for report in reports] == [
        (FIRST, "2024-05-01", "وكالة"), (SECOND, "2024-05-02", "وكالة"),
    ]  # fmt: skip
    assert reports[0].part == "2"


def test_separators_of_unicode_and_lines_in_quotes_stay_in_their_report(tmp_path: Path) -> None:
    path = tmp_path / "t.csv"
    path.write_text(f'text,id\r\n{REPORT}\u2028سطر\x85ثان,1\r\n"{REPORT}\nسطر",2\r\n', encoding="utf-8", newline="")
    reports, problems = received(path)
    assert problems == []
    assert [report.document.text for report in reports] == [f"{REPORT}\u2028سطر\x85ثان", f"{REPORT}\nسطر"]


def test_columns_asked_for_win_over_usual_names(tmp_path: Path) -> None:
    path = tmp_path / "t.csv"
    path.write_text(f"text,summary,day\nلا شيء,{FIRST},2024-05-01\n", encoding="utf-8")
    (report,), _ = received(path, "text=summary, published=day")
    assert (report.document.text, report.document.published) == (FIRST, "2024-05-01")


def test_a_missing_column_is_named_with_those_that_there_are(tmp_path: Path) -> None:
    path = tmp_path / "t.csv"
    path.write_text("a,b\n1,2\n", encoding="utf-8")
    _, (problem,) = received(path, "text=body")
    assert str(problem) == f'{path}: there is no column "body" for the field text. The columns are "a", "b".'
    _, (problem,) = received(path)
    assert "--columns text=COLUMN" in problem.way_out


BROKEN_MAPS = [("colour=x", '"colour" is no field'), ("text", '"text" is given no column'), ("text=a,text=b", "given two columns")]


@pytest.mark.parametrize(("written", "told"), BROKEN_MAPS)
def test_a_map_that_cannot_be_is_refused(written: str, told: str) -> None:
    with pytest.raises(InputError, match="--columns"):
        columns_of(written)
    with pytest.raises(InputError, match=told):
        columns_of(written)


def test_a_row_of_another_length_or_with_a_wrong_date_is_named_and_the_others_are_read(tmp_path: Path) -> None:
    path = tmp_path / "t.csv"
    path.write_text(f"text,date\n{FIRST},2024-05-01\n{FIRST}\n{FIRST},2024-13-01\n{SECOND[:20]},2024-05-02\n", encoding="utf-8")
    reports, problems = received(path)
    assert len(reports) == 2
    assert [problem.source for problem in problems] == [f"{path}:3", f"{path}:4"]


def test_others_json_is_read_by_a_map_or_by_usual_names(tmp_path: Path) -> None:
    path = tmp_path / "r.jsonl"
    path.write_text(json.dumps({"message": FIRST, "channel": "قناة", "date": "2024-05-01", "views": 7}, ensure_ascii=False), encoding="utf-8")
    for columns in ("", "text=message,outlet=channel,published=date"):
        (report,), problems = received(path, columns)
        assert problems == []
        assert (report.document.text, report.document.outlet, report.document.published) == (FIRST, "قناة", "2024-05-01")
    _, (problem,) = received(path, "text=words")
    assert 'no column "words"' in problem.what


def test_parquet_rows_are_read_with_their_instants(tmp_path: Path) -> None:
    arrow = pytest.importorskip("pyarrow")
    parquet = pytest.importorskip("pyarrow.parquet")
    path = tmp_path / "r.parquet"
    rows = {"content": [FIRST, None, SECOND], "created_at": [datetime(2024, 5, 1, 6, tzinfo=UTC)] * 3, "id": [1, 2, 3], "score": [0.5] * 3}
    parquet.write_table(arrow.table(rows), path)
    reports, (problem,) = received(path)
    assert [(report.document.id, report.document.text, report.part) for report in reports] == [("1", FIRST, "row 1"), ("3", SECOND, "row 3")]
    assert reports[0].document.published == "2024-05-01T06:00:00+00:00"
    assert problem.source == f"{path} (row 2)"
    _, (missing,) = received(path, "text=body")
    assert '"content", "created_at", "id", "score"' in missing.way_out


BOMB = """
import resource, sys
import pyarrow as arrow, pyarrow.parquet as parquet
from marsad.ingest import *
long = arrow.DictionaryArray.from_arrays(arrow.array([0] * 1000, arrow.int32()), arrow.array(["a" * 30_000_000]))
parquet.write_table(arrow.table({"text": long}), sys.argv[1], dictionary_pagesize_limit=2**30, compression="zstd", store_schema=False)
size, begun = __import__("os").path.getsize(sys.argv[1]), resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
found = [item for item, _ in zip(receive_paths([sys.argv[1]], ReadOptions()), range(3))]
print(size < 100_000, all(isinstance(item, Problem) and "30,000,000 characters" in item.what for item in found), resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - begun < 1_000_000)
"""


def test_a_long_text_that_many_rows_point_to_is_not_written_out_for_each(tmp_path: Path) -> None:
    pytest.importorskip("pyarrow")
    run = subprocess.run([sys.executable, "-c", BOMB, str(tmp_path / "r.parquet")], capture_output=True, text=True, check=True)
    assert run.stdout.split() == ["True", "True", "True"]


def test_a_parquet_file_that_is_cut_is_named(tmp_path: Path) -> None:
    pytest.importorskip("pyarrow")
    path = tmp_path / "r.parquet"
    path.write_bytes(b"PAR1" + bytes(100))
    _, (problem,) = received(path)
    assert "cannot be read as a Parquet" in problem.what
