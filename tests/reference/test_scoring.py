"""The scorer's tables and model files."""

from __future__ import annotations

from pathlib import Path

import pytest

from marsad.model import DataError
from marsad.reference.lexicon import load_cues, load_lexicon
from marsad.reference.scoring import MODELS, Weights, event_kinds, load_held_out, load_model, pack, unknown_cues
from marsad.text.grams import bucket, grams


def test_a_model_comes_back_as_it_was_written(tmp_path: Path) -> None:
    weights = Weights(-1.5, {"claim": 0.25}, [0, -32767, 32767, 7], 0.5)
    pack(tmp_path / "assault.model", [weights], {"threshold": 0.3})
    model = load_model("assault", tmp_path)
    assert model is not None
    assert model.threshold == 0.3
    assert (model.weights.bias, model.weights.named, list(model.weights.table), model.weights.scale) == (-1.5, {"claim": 0.25}, [0, -32767, 32767, 7], 0.5)


def test_the_weight_of_a_word_is_that_of_its_pieces() -> None:
    table = [0] * 8
    table[bucket("قصف", 8)] = 10
    hits = sum(bucket(piece, 8) == bucket("قصف", 8) for piece in grams("قصف"))
    assert Weights(0.0, {}, table, 0.1).of_word("قصف") == (pytest.approx(hits), 6)


def test_a_sentence_that_was_learnt_from_has_a_model_that_did_not(tmp_path: Path) -> None:
    pack(tmp_path / "protest.folds", [Weights(0.0, {"fold": float(fold)}, [1], 1.0) for fold in range(3)], {"seen": {"key": 2}})
    held_out = load_held_out("protest", tmp_path)
    assert held_out is not None
    other = held_out.without("key")
    assert other is not None
    assert other.named == {"fold": 2.0}
    assert held_out.without("another key") is None


def test_no_model_is_no_mistake(tmp_path: Path) -> None:
    assert load_model("assault", tmp_path) is None
    assert load_held_out("assault", tmp_path) is None


def test_a_damaged_model_is_named_with_the_way_out(tmp_path: Path) -> None:
    (tmp_path / "assault.model").write_bytes(b"not a model")
    with pytest.raises(DataError, match=r"assault\.model.*make train"):
        load_model("assault", tmp_path)


def test_hand_set_weights_speak_only_of_cues_that_there_are() -> None:
    assert list(unknown_cues(load_cues())) == []
    assert any("cue.banner" in mistake for mistake in unknown_cues(load_lexicon()))


def test_what_ships_is_small_and_has_its_card() -> None:
    files = list(MODELS.iterdir())
    assert sum(file.stat().st_size for file in files) < 5_000_000
    card = (MODELS / "CARD.md").read_text(encoding="utf-8")
    assert all(f"{event} AUC" in card for event in event_kinds())
    assert "{" not in card
