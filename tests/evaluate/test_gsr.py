"""Figures on sentences labelled by several coders."""

from __future__ import annotations

import json
import math
from pathlib import Path
from typing import Any

import pytest

from marsad.evaluate.gsr import Answer, Marked, Sentence, answer_figures, load_gsr, roc_auc, span_figures, worst_answers
from marsad.model import EventScore, InputError

AUC = [
    ([0.9, 0.8], [0.1, 0.2], 1.0),
    ([0.1], [0.9], 0.0),
    ([0.5], [0.5], 0.5),
    ([0.9, 0.3], [0.5, 0.3], 0.625),
    ([0.7, 0.7, 0.1], [0.7, 0.0], 4 / 6),
]


@pytest.mark.parametrize(("yes", "no", "expected"), AUC)
def test_auc_is_the_share_of_pairs_in_the_right_order(yes: list[float], no: list[float], expected: float) -> None:
    assert roc_auc(yes, no) == pytest.approx(expected)


def test_auc_of_one_kind_alone_is_no_number() -> None:
    assert math.isnan(roc_auc([0.5], []))


def answer(id_: str, label: Any, score: float) -> Answer:
    return Answer(Sentence(id_, "assault", label, 0.0, "نص"), EventScore("assault", score, score >= 0.5, "model"))


def test_ambiguous_sentences_count_nowhere() -> None:
    answers = [answer("a", "yes", 0.9), answer("b", "difficult no", 0.6), answer("c", "easy no", 0.1), answer("d", "ambiguous", 0.99)]
    figures = answer_figures(answers, "assault")
    assert figures["assault AUC"] == {"auc": 1.0, "n": 3}
    assert figures["assault yes F1"]["f1"] == pytest.approx(2 / 3)
    assert figures["assault AUC against easy no"]["n"] == 2


def test_the_third_set_aside_has_figures_but_its_errors_are_never_listed() -> None:
    answers = [answer(f"s{number}", "yes", 0.0) for number in range(60)]
    aside = [one for one in answers if one.sentence.set_aside]
    assert 10 <= len(aside) <= 30
    listed = worst_answers(answers, 100)
    assert len(listed) == 60 - len(aside)
    assert not any(one.sentence.set_aside for one in listed)
    assert answer_figures(answers, "assault")["assault AUC, set aside"]["n"] == len(aside)


def test_words_are_compared_folded_with_each_coder_in_turn() -> None:
    coders = ({"source": ("الجيش",), "verb": ("قصف",), "target": ()}, {"source": (), "verb": ("قصف", "مدفعي"), "target": ("أحياء",)})
    figures = span_figures([Marked("a", "assault", "نص", coders)], {"a": {"verb": ("قَصَفَ",), "target": ("احياء",)}}, "assault")
    assert figures["assault verb words"]["f1"] == pytest.approx(2 * 2 / (2 + 3))
    assert figures["assault source words"]["recall"] == 0
    assert figures["assault target words"]["precision"] == 0.5
    assert figures["assault words, coder against coder"]["f1"] == pytest.approx(2 * 2 / (5 + 5))


IDS = [("AAW_ARB_20080417.0027-13", "AAW_ARB_20080417.0027"), ("e6874d82_2", "e6874d82"), ("plain", "plain")]


@pytest.mark.parametrize(("id_", "document"), IDS)
def test_a_sentence_knows_its_report(id_: str, document: str) -> None:
    assert Sentence(id_, "assault", "yes", 1.0, "نص").document == document


ROW = {"id": "a-1", "event_type": "ASSAULT", "label": "yes", "accept": "2", "reject": "1", "total": "3", "text": "نص"}
WRONG = [("{broken", "a_sentences.jsonl:2"), (json.dumps({"id": 1}), "no event_type, label, accept, total, text")]


@pytest.mark.parametrize(("line", "told"), WRONG)
def test_a_line_that_is_no_sentence_is_named(tmp_path: Path, line: str, told: str) -> None:
    (tmp_path / "a_sentences.jsonl").write_text(f"{json.dumps(ROW)}\n{line}\n", encoding="utf-8")
    with pytest.raises(InputError) as raised:
        load_gsr([tmp_path])
    assert told in str(raised.value)


def test_a_folder_without_sentences_is_refused(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="no gold sentences"):
        load_gsr([tmp_path])


def test_the_share_of_coders_is_kept(tmp_path: Path) -> None:
    (tmp_path / "a_sentences.jsonl").write_text(json.dumps(ROW) + "\n", encoding="utf-8")
    (sentence,) = load_gsr([tmp_path]).sentences
    assert (sentence.event, sentence.label, sentence.accepted) == ("assault", "yes", pytest.approx(2 / 3))
