"""Fresh reports are held without their words, and scored with the words of the corpus that they were annotated on."""

from __future__ import annotations

import hashlib
import importlib.util
import json
import os
import re
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

FOLDER = Path(__file__).resolve().parents[2] / "eval" / "fresh"
SHARED = Path(os.environ.get("MARSAD_SHARED", FOLDER.parents[2] / "shared")) / "data" / "corpora"


@pytest.fixture(scope="module")
def score() -> ModuleType:
    spec = importlib.util.spec_from_file_location("fresh_score", FOLDER / "score.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


TEXT = "قصف على سرمين\n\nقصفت الطائرات بلدة سرمين، وقتل ثلاثة مدنيين."


def held(**changed: Any) -> dict[str, Any]:
    at = TEXT.index("قصفت")
    claim = {"id": "c1", "type": "air_strike", "trigger": [at, at + 4], "place": [{"at": [30, 35], "country": "SY"}]}
    return {"id": "r1", "corpus": "made", "text_sha256": hashlib.sha256(TEXT.encode()).hexdigest()[:16], "claims": [claim], **changed}


@pytest.fixture
def corpora(tmp_path: Path) -> Path:
    title, body = TEXT.split("\n\n")
    row = {"id": "r1", "outlet": "وكالة", "published": "2024-05-01", "title": title, "body": body}
    (tmp_path / "made.jsonl").write_text(json.dumps(row, ensure_ascii=False) + "\n", encoding="utf-8")
    return tmp_path


def test_anchors_get_the_words_that_stand_there(score: ModuleType, corpora: Path) -> None:
    [record] = score.gold_of([held()], corpora)
    [claim] = record["claims"]
    assert record["document"]["text"] == TEXT
    assert claim["trigger"]["text"] == "قصفت"
    assert claim["place"][0]["text"] == TEXT[30:35]
    assert (claim["polarity"], claim["time"], claim["target"]) == ("affirmed", None, [])


@pytest.mark.parametrize(("changed", "why"), [({"text_sha256": "0" * 16}, "another text"), ({"id": "r2"}, "not there"), ({"corpus": "none"}, "not there")])
def test_a_text_that_was_not_annotated_is_refused(changed: dict[str, Any], why: str, score: ModuleType, corpora: Path) -> None:
    with pytest.raises(score.OtherTextError, match=why):
        score.gold_of([held(**changed)], corpora)


@pytest.mark.parametrize("path", sorted(FOLDER.glob("*.json")), ids=lambda path: path.stem)
def test_no_words_of_others_are_held(path: Path) -> None:
    assert not re.search(r"[\u0600-\u06ff]{2}", path.read_text(encoding="utf-8"))


@pytest.mark.parametrize("path", sorted(FOLDER.glob("*.json")), ids=lambda path: path.stem)
def test_every_report_is_in_the_corpora(path: Path, score: ModuleType) -> None:
    if not SHARED.exists():
        assert os.environ.get("CI") != "true", f"{SHARED} is not here"
        pytest.skip("the corpora are not here")
    rows = json.loads(path.read_text(encoding="utf-8"))
    gold = score.gold_of(rows, SHARED)
    assert len(gold) == len(rows)
    assert all(claim["trigger"]["text"].strip() for record in gold for claim in record["claims"])
