"""Every command that the documentation shows does what it says: it runs, in the order of its page, in a folder as a reader would have."""

from __future__ import annotations

import json
import os
import re
import shutil
from collections.abc import Callable
from itertools import cycle
from pathlib import Path
from typing import Any

import click
import pytest
import yaml

from marsad.cli import program

from .shown import Shown, commands_of, run

ROOT = Path(__file__).resolve().parents[2]
PAGES: dict[str, dict[str, Any]] = yaml.safe_load((Path(__file__).parent / "pages.yml").read_text(encoding="utf-8"))
ALL_PAGES = ["README.md", "CONTRIBUTING.md", *(str(path.relative_to(ROOT)) for path in sorted((ROOT / "docs").rglob("*.md")))]

REPORTS = [
    {"id": "a", "outlet": "وكالة الشمال", "published": "2021-05-06T10:00:00+03:00",
     "text": "قال المرصد السوري لحقوق الإنسان إن قوات النظام السوري قصفت بلدة سرمين صباح الخميس، ما أدى إلى مقتل ثلاثة مدنيين."},
    {"id": "b", "outlet": "قناة الجسر", "published": "2021-05-06T19:00:00+03:00", "text": "نفى الجيش السوري قصف بلدة سرمين صباح الخميس."},
    {"id": "c", "outlet": "شبكة المدينة", "published": "2021-05-07T08:00:00+02:00", "text": "أعلنت كتائب محلية أنها أسقطت طائرة مسيرة فوق بلدة تفتناز فجر الجمعة."},
    {"id": "d", "outlet": "شبكة المدينة", "published": "2021-05-08T08:00:00+02:00", "text": "قصفت طائرات حربية بلدة بنش صباح السبت، وأصيب رجلان."},
    {"id": "e", "outlet": "قناة الجسر", "published": "2026-04-02T08:00:00+03:00", "text": "استهدفت طائرة مسيرة سيارة في مدينة صور جنوب لبنان صباح الخميس."},
]  # fmt: skip
OVERLAY = """- id: event.cannonade
  kind: event
  type: shelling
  meaning: force
  forms: [{form: رشق بالمدافع, pos: noun, gloss: cannonade}]
"""


def _reports(name: str) -> None:
    for report in REPORTS:
        Path(name).mkdir(exist_ok=True)
        (Path(name) / f"{report['id']}.json").write_text(json.dumps(report, ensure_ascii=False), encoding="utf-8")


def _json_lines(name: str) -> None:
    Path(name).write_text("".join(json.dumps(report, ensure_ascii=False) + "\n" for report in REPORTS), encoding="utf-8")


def _workspace(name: str) -> None:
    where = "." if name == "here" else name
    _reports("reports")
    assert run(f"marsad init {where}").exit_code == 0
    assert run(f"marsad ingest reports -w {where}").exit_code == 0


def _judged(name: str) -> None:
    claims = _ids("claims")
    for who in ("Layla", "Sami"):
        assert run(f"marsad judge accept {claims[0]} --who {who} -w {name}").exit_code == 0


def _overlay(name: str) -> None:
    (Path(name) / "lexicons").mkdir(parents=True)
    (Path(name) / "lexicons" / "own.yml").write_text(OVERLAY, encoding="utf-8")


def _table(name: str) -> None:
    Path(name).write_text(f"body,date,channel\n{REPORTS[3]['text']},2021-05-08,شبكة\n", encoding="utf-8")


def _mail(name: str) -> None:
    Path(name).write_bytes(f"Subject: x\nDate: Thu, 6 May 2021 10:00:00 +0300\nContent-Type: text/plain; charset=utf-8\n\n{REPORTS[0]['text']}\n".encode())


def _telegram(_: str) -> None:
    Path("export").mkdir()
    message = {"id": 1, "type": "message", "date": "2021-05-06T10:00:00", "date_unixtime": "1620284400", "text": REPORTS[0]["text"]}
    Path("export/result.json").write_text(json.dumps({"name": "قناة", "type": "public_channel", "id": 7, "messages": [message]}), encoding="utf-8")


def _gold(_: str) -> None:
    """Two of the annotated reports, enough to show what a command gives."""
    Path("eval/gold").mkdir(parents=True)
    documents = json.loads((ROOT / "eval/gold/articles.json").read_text(encoding="utf-8"))
    Path("eval/gold/articles.json").write_text(json.dumps(documents[:2]), encoding="utf-8")


def _predictions(name: str) -> None:
    Path(name).write_text("", encoding="utf-8")


def _gsr(name: str) -> None:
    Path(name).mkdir()
    rows = [("a-1", "yes", "قصفت الطائرات بلدة سرمين وقتل رجل."), ("a-2", "easy no", "افتتح المعرض أبوابه أمام الزوار.")]
    sentences = [{"id": id_, "event_type": "ASSAULT", "label": label, "accept": "2", "reject": "1", "total": "3", "text": text} for id_, label, text in rows]
    (Path(name) / "a_sentences.jsonl").write_text("".join(json.dumps(row, ensure_ascii=False) + "\n" for row in sentences), encoding="utf-8")


# What `given` of a page may name, and how it is made.
WAYS: dict[str, Callable[[str], Any]] = {
    "examples": lambda _: shutil.copytree(ROOT / "examples", "examples"), "reports": lambda _: _reports("reports"), "workspace": _workspace,
    "judged": _judged, "overlay": _overlay, "checkout": _gold, "telegram": _telegram, "gsr": _gsr, "predictions": _predictions,
    "posts.csv": lambda _: _table("posts.csv"), "mail.eml": lambda _: _mail("mail.eml"), "reports.jsonl": lambda _: _json_lines("reports.jsonl"),
    "report.txt": lambda _: Path("report.txt").write_text(str(REPORTS[0]["text"]), encoding="utf-8"),
}  # fmt: skip


def _ids(kind: str) -> list[str]:
    """The ids of claims or incidents in the workspace that one is in."""
    found = json.loads(run("marsad incidents --format json").stdout)
    return [str(one["id"]) for one in found[kind]]


@pytest.mark.parametrize("name", ALL_PAGES)
def test_the_commands_of_a_page_run(name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    shown = list(commands_of(ROOT / name, name))
    if not any(command.text.startswith("marsad ") for command in shown):
        return
    assert name in PAGES, f"{name} shows commands, and tests/docs/pages.yml does not say what they need."
    page = PAGES[name]
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("MARSAD_WHO", "Layla")
    monkeypatch.setenv("XDG_CACHE_HOME", os.environ.get("XDG_CACHE_HOME", str(Path.home() / ".cache")))
    monkeypatch.setenv("HOME", str(tmp_path))
    for given in page.get("given", []):
        way, _, argument = given.partition(" ")
        WAYS[way](argument)
    for command in shown:
        for text in command.text.split(" && "):
            _follow(command._replace(text=text), page, monkeypatch)


def _follow(command: Shown, page: dict[str, Any], monkeypatch: pytest.MonkeyPatch) -> None:
    where = f"{command.page}:{command.line}: {command.text}"
    if command.text.startswith("cd "):
        monkeypatch.chdir(command.text.removeprefix("cd "))
        return
    _options_are_known(command.text, where)
    if any(command.text.startswith(opening) for opening in page.get("not_run", {})):
        return
    text = command.text
    for word, other in page.get("stand_for", {}).items():
        text = text.replace(word, other)
    result = run(_with_ids(text, page))
    assert result.exit_code == 0, f"{where}\n{result.output}"
    made = re.search(r"^judgement (\S+)", result.stdout, re.MULTILINE)
    if made:
        page.setdefault("_judged", []).append(made[1])


def _with_ids(text: str, page: dict[str, Any]) -> str:
    """CLAIM, INCIDENT and JUDGEMENT as ids that the workspace has; each word of a command as another one."""
    for word, kind in (("CLAIM", "claims"), ("INCIDENT", "incidents")):
        if re.search(rf"\b{word}\b", text):
            ids = cycle(_ids(kind))
            text = re.sub(rf"\b{word}\b", lambda _, ids=ids: next(ids), text)
    return re.sub(r"\bJUDGEMENT\b", lambda _: page["_judged"][-1], text)


def _options_are_known(text: str, where: str) -> None:
    """A command that is not run has at least the options that it is shown with."""
    command: click.Command = program()
    words = text.split()[1:]
    while isinstance(command, click.Group) and words and words[0] in command.commands:
        command = command.commands[words.pop(0)]
    options = {option for parameter in command.params for option in (*parameter.opts, *parameter.secondary_opts)}
    unknown = [word for word in words if word.startswith("--") and word.partition("=")[0] not in options]
    assert not unknown, f"{where}: {command.name} has no {', '.join(unknown)}"
