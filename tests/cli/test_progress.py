"""Progress is shown on a terminal where there is more than a second of work, and nowhere else."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from marsad.cli import together as module


@pytest.mark.parametrize(
    ("terminal", "seconds", "shown"), [(True, 2.0, True), (True, 0.5, False), (False, 2.0, False)], ids=["long work", "short work", "no terminal"]
)
def test_progress_is_shown_for_long_work_on_a_terminal(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], terminal: bool, seconds: float, shown: bool
) -> None:
    clock = iter([0.0, seconds, seconds])
    monkeypatch.setattr(module.time, "monotonic", lambda: next(clock))
    monkeypatch.setattr(module.sys.stderr, "isatty", lambda: terminal, raising=False)
    with module.Progress(5000) as told:
        told(1234)
    out, err = capsys.readouterr()
    assert out == ""
    assert ("reading 1,234 of 5,000 reports" in err) == shown
    assert err.endswith("\r") == shown


def test_a_reader_that_stops_early_gets_no_traceback(tmp_path: Path) -> None:
    report = "غارة على بلدة كفرنبل. "
    path = tmp_path / "reports.txt"
    path.write_text(report * 2000, encoding="utf-8")
    for format_ in ("table", "json", "jsonl"):
        command = f"{sys.executable} -m marsad read {path} --format {format_} | head -c 10"
        run = subprocess.run(command, shell=True, capture_output=True, text=True, check=False)
        assert run.stderr == ""
