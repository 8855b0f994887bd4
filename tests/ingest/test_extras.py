"""Marsad starts without the libraries of its extras, and says what to install where one is missing."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

HEAVY = ("httpcore", "feedparser", "trafilatura", "warcio", "protego", "defusedxml", "pyarrow", "lxml", "email.message", "csv", "openpyxl")
BLOCKED = "import sys; sys.modules.update(dict.fromkeys(['httpcore', 'feedparser', 'trafilatura', 'warcio', 'protego', 'defusedxml', 'pyarrow', 'openpyxl']))\n"


def run(code: str) -> str:
    return subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.strip()


def test_reading_a_file_loads_no_library_of_the_extras(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("قصفت طائرة قرية.", encoding="utf-8")
    code = f"import sys, marsad, marsad.ingest.web, marsad.ingest.watch\nfrom marsad.ingest import *\nassert list(read_paths([{str(path)!r}], ReadOptions()))\n"
    # The web's own package may load what e-mail dates need; reading alone may not.
    code = code.replace(", marsad.ingest.web, marsad.ingest.watch", "")
    assert run(f"{code}print([name for name in {HEAVY} if name in sys.modules])") == "[]"


FILES = [("a.xml", "<rss version='2.0'/>", "web"), ("a.warc", "WARC/1.0\r\n", "web"), ("a.parquet", "PAR1", "parquet"), ("a.xlsx", "PK\x03\x04", "xlsx")]


@pytest.mark.parametrize(("name", "content", "extra"), FILES)
def test_a_missing_library_is_named_with_its_extra_and_stops_no_other_file(tmp_path: Path, name: str, content: str, extra: str) -> None:
    (tmp_path / name).write_text(content, encoding="utf-8")
    (tmp_path / "b.txt").write_text("قصفت طائرة قرية.", encoding="utf-8")
    code = f"{BLOCKED}from marsad.ingest import *\nfor item in receive_paths([{str(tmp_path)!r}], ReadOptions()): print(item if isinstance(item, Problem) else 'read')"
    told, read = run(code).splitlines()
    assert f"pip install 'marsad[{extra}]'" in told
    assert read == "read"


def test_fetching_without_its_library_says_what_to_install() -> None:
    code = f"{BLOCKED}from marsad.ingest.web import Fetcher\nimport marsad.ingest.watch\ntry: Fetcher()\nexcept Exception as error: print(type(error).__name__, error)"
    assert run(code) == "InputError web: addresses of the web need libraries that are not installed. Install them with: pip install 'marsad[web]'"
