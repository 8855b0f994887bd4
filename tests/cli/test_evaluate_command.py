"""`marsad eval` as a person and a script use it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from marsad.cli.evaluate import evaluate
from marsad.model import InputError

TEXT = "قتل ثلاثة أشخاص في غارة على بلدة كفرنبل."


def claim(words: str, type_: str, id_: str) -> dict[str, Any]:
    start = TEXT.index(words)
    span = {"text": words, "start": start, "end": start + len(words)}
    return {
        "id": id_, "type": type_, "trigger": span, "also": [], "perpetrator": [], "target": [], "place": [], "time": None, "means": [], "harm": [],
        "polarity": "affirmed", "certainty": "stated", "realis": "occurred", "attribution": [], "responsibility": None,
    }  # fmt: skip


@pytest.fixture
def gold(tmp_path: Path) -> Path:
    folder = tmp_path / "gold"
    folder.mkdir()
    documents = [{"id": id_, "text": TEXT, "outlet": "مثال", "lang": "ar", "published": None} for id_ in ("a", "b")]
    records = [{"document": document, "claims": [claim("غارة", "air_strike", "c1")]} for document in documents]
    (folder / "posts.json").write_text(json.dumps(records), encoding="utf-8")
    (folder / "posts.incidents.json").write_text(json.dumps([{"id": "x1", "what": "raid", "claims": [["a", "c1"], ["b", "c1"]]}]), encoding="utf-8")
    (folder / "posts.copies.json").write_text(json.dumps([["a", "b"]]), encoding="utf-8")
    return folder


def run(*arguments: object) -> Result:
    return CliRunner().invoke(evaluate, [str(argument) for argument in arguments])


def test_reading_gold_gives_claims_incidents_and_copies(gold: Path) -> None:
    figures = json.loads(run(gold, "--json").output)
    assert figures["claims"]["f1"] == 1
    assert figures["incidents of posts"]["f1"] == 1
    assert figures["copies of posts"]["f1"] == 1
    assert figures["time"]["accuracy"] is None


def test_the_table_shows_figures_groups_and_errors(gold: Path, tmp_path: Path) -> None:
    path = tmp_path / "none.jsonl"
    path.write_text("", encoding="utf-8")
    output = run(gold, "--predictions", path, "--by", "type", "--errors", 1).output
    assert "air_strike" in output
    assert "0 of 2" in output
    assert output.count("MISSED") == 1


def test_a_reading_from_a_file_is_scored_with_its_incidents(gold: Path, tmp_path: Path) -> None:
    claims = [{**claim("غارة", "air_strike", f"{id_}.1"), "document": id_} for id_ in ("a", "b")]
    reading = {
        "documents": [{"id": "a", "copy_of": None}, {"id": "b", "copy_of": "a"}], "claims": claims,
        "incidents": [{"id": "i1", "claims": ["a.1"]}, {"id": "i2", "claims": ["b.1"]}],
    }  # fmt: skip
    path = tmp_path / "reading.json"
    path.write_text(json.dumps(reading), encoding="utf-8")
    figures = json.loads(run(gold, "--predictions", path, "--json").output)
    assert figures["claims"]["f1"] == 1
    assert figures["incidents of posts"]["recall"] == 0.5
    assert figures["copies of posts"]["f1"] == 1


def test_an_unknown_field_is_refused_with_the_fields_there_are(gold: Path) -> None:
    result = run(gold, "--errors", 3, "--field", "colour")
    assert result.exit_code == 2
    assert "missed, extra, type" in result.output


WRONG = [("gold.json", '{"id": 1}', "no gold file"), ("gold.json", '[{"docu', "not JSON"), ("x.incidents.json", "[]", "there is no gold file")]


@pytest.mark.parametrize(("name", "content", "told"), WRONG)
def test_a_file_that_is_no_gold_is_named(tmp_path: Path, name: str, content: str, told: str) -> None:
    path = tmp_path / name
    path.write_text(content, encoding="utf-8")
    error = run(path).exception
    assert isinstance(error, InputError)
    assert told in str(error)
    assert name in str(error)


@pytest.mark.parametrize(("name", "content"), [("p.jsonl", '{"id": 1}'), ("p.jsonl", "{broken"), ("p.json", '{"id": 1}'), ("p.json", "[1]")])
def test_predictions_that_are_no_claims_are_refused_with_a_way_out(gold: Path, tmp_path: Path, name: str, content: str) -> None:
    path = tmp_path / name
    path.write_text(content, encoding="utf-8")
    error = run(gold, "--predictions", path).exception
    assert isinstance(error, InputError)
    assert "marsad read --format json" in str(error)


SENTENCES = [
    ("قتل خمسة أشخاص أمس في انفجار سيارة مفخخة قرب سوق شعبية شمال بغداد.", "yes", 3),
    ("التقى الوزير نظيره لبحث العلاقات بين البلدين.", "easy no", 0),
    ("حذر الوزير من أي هجوم يستهدف المدنيين.", "difficult no", 1),
]


@pytest.fixture
def sentences(tmp_path: Path) -> Path:
    rows = [
        {"id": f"own-{number}", "event_type": "ASSAULT", "label": label, "accept": accept, "reject": 3 - accept, "total": 3, "text": text}
        for number, (text, label, accept) in enumerate(SENTENCES)
    ]
    spans = {"_id": "x", "source": "own-0", "event_type": "ASSAULT", "text": SENTENCES[0][0],
             "spans": [{"source_actor": [], "verb": ["انفجار"], "target_actor": ["أشخاص"]}] * 2}  # fmt: skip
    (tmp_path / "assault_sentences.jsonl").write_text("\n".join(map(json.dumps, rows)), encoding="utf-8")
    (tmp_path / "assault_spans.jsonl").write_text(json.dumps(spans), encoding="utf-8")
    return tmp_path


@pytest.mark.parametrize(("options", "by"), [((), "model"), (("--rules-only",), "rules")])
def test_sentences_are_scored_and_the_figures_say_by_what(sentences: Path, options: tuple[str, ...], by: str) -> None:
    figures = json.loads(run(sentences, "--gsr", "--json", *options).output)
    assert figures["assault AUC"]["auc"] == 1
    assert figures["assault verb words"]["recall"] > 0
    assert figures["scored by"] == {by: 3}


def test_sentences_scored_wrongly_are_listed_with_what_weighed_most(sentences: Path) -> None:
    output = run(sentences, "--gsr", "--errors", 3).output
    assert "Scored 3 sentences by the learnt model, which never saw them." in output
    assert "of the coders said yes; score" in output
    assert "«" in output


@pytest.mark.parametrize("options", [("--gsr", "--by", "type"), ("--rules-only",), ("--gsr", "--field", "time")])
def test_options_that_do_not_go_together_are_refused(sentences: Path, options: tuple[str, ...]) -> None:
    assert run(sentences, *options).exit_code == 2
