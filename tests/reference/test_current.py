"""Data that an expert edits while a process goes on."""

from __future__ import annotations

from pathlib import Path

import pytest

from marsad.model import DataError
from marsad.reference.bundle import load_reference
from marsad.reference.current import load_current

WORD = "- id: event.air_strike.own\n  kind: event\n  meaning: aircraft attack a place\n  type: air_strike\n  forms:\n    - {form: زوبعة, gloss: a storm}\n"


def test_a_change_of_an_overlay_is_seen_by_the_next_who_asks(tmp_path: Path) -> None:
    overlays = (tmp_path,)
    first = load_current(overlays)
    assert load_current(overlays) is first
    file = tmp_path / "lexicons" / "own.yml"
    file.parent.mkdir()
    file.write_text(WORD, encoding="utf-8")
    second = load_current(overlays)
    assert second.data_hash != first.data_hash
    assert any(sense.id == "event.air_strike.own" for sense in second.lexicon.senses)
    assert load_reference(overlays) is second
    file.unlink()
    assert load_current(overlays).data_hash == first.data_hash


def test_what_is_wrong_now_is_told_however_right_it_was_before(tmp_path: Path) -> None:
    load_current((tmp_path,))
    file = tmp_path / "lexicons" / "own.yml"
    file.parent.mkdir()
    file.write_text(WORD.replace("kind: event", "kind: events"), encoding="utf-8")
    with pytest.raises(DataError, match="events"):
        load_current((tmp_path,))


def test_the_packaged_data_are_loaded_once_however_they_are_asked_for() -> None:
    assert load_reference() is load_reference(()) is load_reference(overlays=())
