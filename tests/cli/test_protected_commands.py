"""What `marsad protect` lists is printed by no command over a workspace, unless whoever asks says so."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from marsad.cli import program

OUTLET, WITNESS = "شبكة الجسر", "سامر الحداد"
REPORTS = [
    {"id": "bridge-1", "outlet": OUTLET, "published": "2021-05-06T10:00:00+03:00", "url": "https://bridge.example/1", "title": f"{OUTLET}: قصف",
     "text": f"قال {WITNESS} إن قوات النظام السوري قصفت بلدة سرمين صباح الخميس، ما أدى إلى مقتل ثلاثة مدنيين قرب تلة الزعرور."},
    {"id": "b", "outlet": "وكالة الشمال", "published": "2021-05-06T11:00:00+03:00", "text": "أفادت شبكة الجسر بقصف قوات النظام السوري بلدة سرمين صباح الخميس."},
    {"id": "bridge-2", "outlet": OUTLET, "published": "2021-05-06T12:00:00+03:00", "text": "استهدف قصف بلدة الوعرانية صباح الخميس."},
]  # fmt: skip
SECRET = (OUTLET, WITNESS, "bridge-1", "bridge-2", "bridge.example")


def run(*arguments: str) -> Result:
    return CliRunner().invoke(program(), arguments)


@pytest.fixture(scope="module")
def workspace(tmp_path_factory: pytest.TempPathFactory) -> str:
    folder = tmp_path_factory.mktemp("protected")
    where = str(folder / "w")
    given = folder / "reports.jsonl"
    given.write_text("\n".join(json.dumps(report, ensure_ascii=False) for report in REPORTS), encoding="utf-8")
    assert run("init", where).exit_code == 0
    assert run("ingest", str(given), "-w", where).exit_code == 0
    for what, value, kind in (("outlet", OUTLET, "media"), ("words", WITNESS, "witness")):
        assert run("protect", "add", what, value, "--kind", kind, "-w", where, "--who", "Layla").exit_code == 0
    return where


@pytest.fixture(scope="module")
def incident(workspace: str) -> dict[str, object]:
    """The incident that both outlets tell."""
    found = json.loads(run("incidents", "-w", workspace, "--place", "سرمين", "--format", "json").stdout)["incidents"]
    assert len(found) == 1
    return dict(found[0])


def shown(workspace: str, *arguments: str) -> str:
    result = run(*arguments, "-w", workspace)
    assert result.exit_code == 0, result.output
    return result.stdout


@pytest.mark.parametrize("format_", ["table", "json", "geojson"])
@pytest.mark.parametrize("command", ["incidents", "show"])
def test_incidents_hide_protected_sources_in_every_format(workspace: str, incident: dict[str, object], command: str, format_: str) -> None:
    arguments = (command, *([str(incident["id"])] if command == "show" else []), "--format", format_)
    hidden, named = shown(workspace, *arguments), shown(workspace, *arguments, "--with-protected")
    assert [secret for secret in SECRET if secret in hidden] == []
    assert "protected:media" in hidden
    assert OUTLET in named


def test_the_history_of_an_incident_hides_them(workspace: str, incident: dict[str, object]) -> None:
    history = shown(workspace, "show", str(incident["id"])).split("HISTORY")[1]
    assert "occurrence" in history
    assert WITNESS not in history
    assert WITNESS in shown(workspace, "show", str(incident["id"]), "--with-protected").split("HISTORY")[1]


def test_a_report_is_shown_by_the_number_that_stands_for_it(workspace: str, incident: dict[str, object]) -> None:
    number = re.search(r"protected-\d+", shown(workspace, "show", str(incident["id"])))
    assert number is not None
    hidden = shown(workspace, "show", number[0])
    assert "سرمين" in hidden
    assert [secret for secret in SECRET if secret in hidden] == []
    # Its file names it no more than it does itself; that of another report is told.
    assert "reports.jsonl" not in hidden
    assert "reports.jsonl" in shown(workspace, "show", "b")


def test_a_claim_is_shown_with_what_was_decided_of_it_and_without_names(workspace: str, incident: dict[str, object]) -> None:
    claims = incident["claims"]
    assert isinstance(claims, list)
    assert run("judge", "accept", claims[0], "-w", workspace, "--who", "Layla", "--why", f"{WITNESS} was called").exit_code == 0
    hidden = shown(workspace, "show", claims[0])
    assert "Layla: accept" in hidden
    assert WITNESS not in hidden
    assert f"{WITNESS} was called" in shown(workspace, "show", claims[0], "--with-protected")


@pytest.mark.parametrize("format_", ["table", "json"])
def test_what_is_found_by_words_hides_them(workspace: str, format_: str) -> None:
    hidden = shown(workspace, "search", "سرمين", "--format", format_)
    assert [secret for secret in SECRET if secret in hidden] == []
    assert "protected-" in hidden
    assert OUTLET in shown(workspace, "search", "سرمين", "--format", format_, "--with-protected")


def test_what_needs_a_person_names_no_protected_report(workspace: str) -> None:
    hidden, named = shown(workspace, "status"), shown(workspace, "status", "--with-protected")
    assert "bridge-2" in named
    assert [secret for secret in SECRET if secret in hidden] == []
    assert "protected-" in hidden


def test_a_comparison_hides_protected_doers(workspace: str, tmp_path: Path) -> None:
    coded = tmp_path / "acled.csv"
    coded.write_text(
        "event_id_cnty,event_date,time_precision,event_type,sub_event_type,actor1,actor2,country,admin1,location,latitude,longitude,geo_precision,source,notes,fatalities\n"
        "SYR1,2021-05-06,1,Explosions/Remote violence,Shelling/artillery/missile attack,Military Forces of Syria,Civilians (Syria),Syria,Idleb,Sarmin,35.9035,36.7256,1,North,Shelling hit Sarmin.,3\n",
        encoding="utf-8",
    )
    doer = json.loads(shown(workspace, "search", "قصفت", "--format", "json"))["claims"][0]["perpetrator"][0]["actor"]
    page = tmp_path / "page.html"

    def named(*options: str) -> int:
        shown(workspace, "compare", str(coded), "--html", str(page), *options)
        return page.read_text(encoding="utf-8").count("Syria armed forces")

    both = named()
    assert run("protect", "add", "actor", doer, "--kind", "other", "-w", workspace, "--who", "Layla").exit_code == 0
    # The coders' own table goes on naming it.
    assert named() == both - 1
    assert named("--with-protected") == both
    assert run("protect", "remove", "actor", doer, "-w", workspace, "--who", "Layla").exit_code == 0
