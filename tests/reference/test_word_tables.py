"""Tables of words: what the loader makes of a file, and the mistakes that it names."""

from __future__ import annotations

from pathlib import Path

import pytest

from marsad.model import DataError
from marsad.reference.word_tables import read_word_tables


def write(folder: Path, content: str) -> Path:
    path = folder / "words.yml"
    path.write_text(content, encoding="utf-8")
    return path


def test_values_stand_as_keys_or_once_for_the_entry(tmp_path: Path) -> None:
    path = write(tmp_path, "- {id: a, kind: unit, words: {3: [ثلاثة]}}\n- {id: b, kind: bound, value: least, words: {at least: [على الأقل, a.m.]}}\n")
    assert read_word_tables([path], ["unit", "bound"]) == {"unit": {"ثلاثة": 3}, "bound": {"علي الاقل": "least", "a . m .": "least"}}


def test_every_mistake_is_named_at_once_with_its_line(tmp_path: Path) -> None:
    path = write(tmp_path, "- {id: a, kind: colour, words: {1: [ﻋﺸﺮﺓ]}}\n- {id: b, kind: unit, size: 3}\n")
    with pytest.raises(DataError) as error:
        read_word_tables([path], ["unit"])
    mistakes = error.value.mistakes
    assert [mistake.split(":")[1] for mistake in mistakes] == ["1", "1", "2", "2"]
    assert "type it as 'عشرة'" in mistakes[1]
