"""What `marsad protect` lists is named in no dossier, brief or site, unless whoever hands it over says so."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from marsad.cli import program

PROTECTED = "شبكة المدينة"


def run(*arguments: str) -> Result:
    return CliRunner().invoke(program(), arguments)


@pytest.fixture(scope="module")
def guarded(record: str, tmp_path_factory: pytest.TempPathFactory) -> str:
    """A copy of the record in which an outlet is protected."""
    copy = tmp_path_factory.mktemp("guarded") / "w"
    shutil.copytree(record, copy)
    made = run("protect", "add", "outlet", PROTECTED, "--kind", "media", "-w", str(copy), "--who", "Layla")
    assert made.exit_code == 0, made.output
    return str(copy)


def test_a_dossier_hides_a_protected_outlet_and_keeps_what_it_told(guarded: str, there: Path) -> None:
    assert run("dossier", "-w", guarded, "--since", "2021-05-07", "-o", "hidden.html").exit_code == 0
    hidden = Path("hidden.html").read_text(encoding="utf-8")
    assert PROTECTED not in hidden
    assert "city.example" not in hidden
    assert "name withheld (media)" in hidden
    assert "وأسفر عن إصابة أربعة أشخاص" in hidden
    assert run("dossier", "-w", guarded, "--since", "2021-05-07", "--with-protected", "-o", "named.html").exit_code == 0
    assert PROTECTED in Path("named.html").read_text(encoding="utf-8")


@pytest.mark.parametrize("format_", ["html", "md"])
def test_a_brief_hides_it_too(guarded: str, format_: str) -> None:
    result = run("brief", "-w", guarded, "--date", "2021-05-07", "--to", format_, "-o", "-")
    assert result.exit_code == 0, result.output
    assert PROTECTED not in result.stdout
    assert "توعد" in result.stdout


def test_a_site_hides_it_whatever_the_policy(guarded: str, tmp_path: Path) -> None:
    policy = tmp_path / "policy.yml"
    policy.write_text("- {kind: points, grid_km: 0}\n", encoding="utf-8")
    assert run("publish", str(tmp_path / "s"), "-w", guarded, "--policy", str(policy)).exit_code == 0
    for path in (tmp_path / "s").rglob("*.*"):
        if path.suffix != ".woff2":
            text = path.read_text(encoding="utf-8")
            assert PROTECTED not in text, path
            assert "city.example" not in text, path
