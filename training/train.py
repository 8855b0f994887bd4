"""Learn the scorer's models from a folder of gold sentences, and write them with their card.

Usage: python training/train.py GOLD_FOLDER [--out FOLDER]

A model is a logistic regression on pieces of words and on what the rules and the cue words find. It learns the share of coders who said yes, so that
doubtful sentences teach as well. Beside the model that learns from all sentences, one is learnt without each fifth of them, reports kept whole and
sentences of the same words together: their scores give the figures of the card and the threshold, and `marsad eval --gsr` uses them for sentences
that were learnt from. The threshold is set without the third of the sentences that is set aside.
"""

from __future__ import annotations

import argparse
import math
import random
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from zlib import crc32

import numpy as np
from scipy.sparse import csr_matrix, vstack
from sklearn.linear_model import LogisticRegression

from marsad.evaluate.figures import headline
from marsad.evaluate.gsr import Answer, Sentence, answer_figures, load_gsr
from marsad.evaluate.report import number
from marsad.extract.scorer import Seen, score
from marsad.pipeline.scoring import see_sentences
from marsad.reference.scoring import MODELS, Weights, event_kinds, load_held_out, load_model, pack
from marsad.text.grams import bucket, grams

FOLDS = 5
BUCKETS = 1 << 17
# How loosely the weights may follow the sentences, and what a signal counts beside a piece of a word; both chosen by cross-validation
# on the sentences that are not set aside.
LOOSENESS = 3.0
SIGNAL_SCALE = 0.12
DRAWS = 200
_STEPS = 32767


@dataclass(frozen=True)
class Rows:
    """The sentences of one kind of event as a matrix: word pieces, then signals by `names`."""

    sentences: list[Sentence]
    seen: list[Seen]
    matrix: csr_matrix
    names: list[str]
    folds: np.ndarray


def main() -> None:
    """Train a model for each kind of event that the gold folder has sentences of."""
    options = _options()
    options.out.mkdir(parents=True, exist_ok=True)
    pairs = list(see_sentences(load_gsr([options.gold]).sentences))
    figures: dict[str, dict[str, float]] = {}
    sizes: dict[str, int] = {}
    for event in event_kinds():
        mine = [(sentence, seen) for sentence, seen in pairs if sentence.event == event]
        if mine:
            rows = _rows(mine, event)
            _train(rows, event, options.out)
            figures.update(_figures(rows, event, options.out))
            sizes[event] = len(mine)
    for name, figure in figures.items():
        print(f"{name:40} {number(headline(figure))}")
    _write_card(options.out, options.gold, sizes, figures)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("gold", type=Path, help="folder with *_sentences.jsonl")
    parser.add_argument("--out", type=Path, default=MODELS, help="where to write the models and their card")
    return parser.parse_args()


def _rows(pairs: Sequence[tuple[Sentence, Seen]], event: str) -> Rows:
    names = sorted({name for _, seen in pairs for name in seen.signals[event]})
    columns = {name: BUCKETS + at for at, name in enumerate(names)}
    data, indices, starts = [], [], [0]
    for _, seen in pairs:
        pieces = [piece for word in seen.words for piece in grams(word)]
        share = 1 / math.sqrt(len(pieces) or 1)
        for piece in pieces:
            indices.append(bucket(piece, BUCKETS))
            data.append(share)
        for name, value in seen.signals[event].items():
            indices.append(columns[name])
            data.append(value * SIGNAL_SCALE)
        starts.append(len(data))
    matrix = csr_matrix((data, indices, starts), shape=(len(pairs), BUCKETS + len(names)))
    matrix.sum_duplicates()
    sentences = [sentence for sentence, _ in pairs]
    return Rows(sentences, [seen for _, seen in pairs], matrix, names, _folds(pairs))


def _folds(pairs: Sequence[tuple[Sentence, Seen]]) -> np.ndarray:
    """A fold for each sentence: one for all sentences of a report, and for all sentences of the same words wherever they stand."""
    above: dict[str, str] = {}

    def top(name: str) -> str:
        while above.setdefault(name, name) != name:
            name = above[name]
        return name

    for sentence, seen in pairs:
        first, second = sorted((top(f"report {sentence.document}"), top(f"words {seen.key}")))
        above[second] = first
    return np.array([crc32(top(f"words {seen.key}").encode()) % FOLDS for _, seen in pairs])


def _fit(rows: Rows, chosen: np.ndarray) -> Weights:
    """A model learnt from the chosen sentences, each as a yes by the share of coders who said so and as a no by the rest."""
    accepted = np.array([sentence.accepted for sentence in rows.sentences])[chosen]
    doubled = vstack([rows.matrix[chosen], rows.matrix[chosen]]).tocsr()
    answers = np.r_[np.ones(len(accepted)), np.zeros(len(accepted))]
    shares = np.r_[accepted, 1 - accepted]
    learner = LogisticRegression(C=LOOSENESS, solver="liblinear", dual=True, max_iter=2000, tol=1e-3, random_state=0)
    learner.fit(doubled[shares > 0], answers[shares > 0], sample_weight=shares[shares > 0])
    learnt = learner.coef_[0]
    scale = float(np.abs(learnt[:BUCKETS]).max()) / _STEPS or 1.0
    named = {name: round(float(weight) * SIGNAL_SCALE, 5) for name, weight in zip(rows.names, learnt[BUCKETS:], strict=True)}
    return Weights(float(learner.intercept_[0]), named, [int(step) for step in np.rint(learnt[:BUCKETS] / scale)], scale)


def _train(rows: Rows, event: str, out: Path) -> None:
    held_out = [_fit(rows, rows.folds != fold) for fold in range(FOLDS)]
    pack(out / f"{event}.folds", held_out, {"seen": {seen.key: int(fold) for seen, fold in zip(rows.seen, rows.folds, strict=True)}})
    whole = _fit(rows, np.ones(len(rows.seen), dtype=bool))
    pack(out / f"{event}.model", [whole], {"threshold": 0.5})
    _forget()
    pack(out / f"{event}.model", [whole], {"threshold": _threshold(_answers(rows, event, out))})
    _forget()


def _forget() -> None:
    """What was loaded before is another model now."""
    load_model.cache_clear()
    load_held_out.cache_clear()


def _answers(rows: Rows, event: str, out: Path) -> list[Answer]:
    """Each sentence as the model that did not learn from it scores it."""
    return [Answer(sentence, score(seen, event, out)) for sentence, seen in zip(rows.sentences, rows.seen, strict=True)]


def _threshold(answers: Sequence[Answer]) -> float:
    """The score at which F1 on "yes" is highest, over the clear sentences that are not set aside.

    Few sentences are a yes, so that the best threshold hangs on two or three of them: the median over samples drawn with replacement is steadier.
    """
    clear = [answer for answer in answers if answer.sentence.label != "ambiguous" and not answer.sentence.set_aside]
    draw = random.Random(0)
    return round(median(_best_threshold(draw.choices(clear, k=len(clear))) for _ in range(DRAWS)), 4)


def _best_threshold(answers: Sequence[Answer]) -> float:
    yes = sum(answer.sentence.label == "yes" for answer in answers)
    best, right, threshold = 0.0, 0, 0.5
    for said, answer in enumerate(sorted(answers, key=lambda answer: -answer.score.score), 1):
        right += answer.sentence.label == "yes"
        if 2 * right / (said + yes) > best:
            best, threshold = 2 * right / (said + yes), answer.score.score
    return threshold


def _figures(rows: Rows, event: str, out: Path) -> dict[str, dict[str, float]]:
    answers = _answers(rows, event, out)
    assert {answer.score.by for answer in answers} == {"model held out"}
    return answer_figures(answers, event)


def _write_card(out: Path, gold: Path, sizes: dict[str, int], figures: dict[str, dict[str, float]]) -> None:
    card = (Path(__file__).parent / "card.md").read_text(encoding="utf-8")
    table = "\n".join(f"| {name} | {number(headline(figure))} |" for name, figure in figures.items())
    learnt_from = ", ".join(f"{number_} for {event}" for event, number_ in sizes.items())
    filled = card.replace("{gold}", gold.name).replace("{sizes}", learnt_from).replace("{figures}", table)
    (out / "CARD.md").write_text(filled, encoding="utf-8")


if __name__ == "__main__":
    main()
