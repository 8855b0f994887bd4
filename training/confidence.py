"""Fit the confidence of claims to gold reports, and write data/confidence.yml.

Usage: python training/confidence.py GOLD...

Each claim that the rules read is right where the gold has one that stands for it. The weights are those of a logistic regression on what holds of a
claim. Prints how well they and the ones in use foretell, by cross-validation with reports kept whole, and what leaving out the least likely
claims would do to claims F1 at its best, were the cut known in advance.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple
from zlib import crc32

import numpy as np
from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import brier_score_loss, log_loss, roc_auc_score

from marsad.evaluate import match
from marsad.evaluate.gold import load_gold
from marsad.evaluate.predictions import predictions_of
from marsad.export.wire import reading_to_wire
from marsad.extract.confidence import confidence_signals
from marsad.pipeline.evaluating import gold_document
from marsad.pipeline.read import read_documents
from marsad.reference.loading import DATA

FOLDS = 8
# How loosely the weights may follow the claims; chosen by cross-validation.
LOOSENESS = 0.3


class Row(NamedTuple):
    """A claim as read: its report, what holds of it, the confidence it was given, and whether the gold has it."""

    document: str
    signals: dict[str, float]
    confidence: float
    right: bool


def main() -> None:
    """Fit, print, and write the table."""
    paths = [Path(path) for path in sys.argv[1:]]
    rows = list(_rows(paths))
    in_gold = sum(len(record["claims"]) for file in load_gold(paths) for record in file.records)
    right = np.array([row.right for row in rows])
    folds = np.array([crc32(row.document.encode()) % FOLDS for row in rows])
    held_out = np.zeros(len(rows))
    for fold in range(FOLDS):
        vectors, learner = _fit([row for row, its in zip(rows, folds, strict=True) if its != fold])
        chosen = [row.signals for row, its in zip(rows, folds, strict=True) if its == fold]
        held_out[folds == fold] = learner.predict_proba(vectors.transform(chosen))[:, 1] if chosen else 0
    for name, given in (("in use (may have learnt from these)", np.array([row.confidence for row in rows])), ("fitted, out of fold", held_out)):
        print(f"{name:38} AUC {roc_auc_score(right, given):.3f}  Brier {brier_score_loss(right, given):.3f}  log loss {log_loss(right, given):.3f}")
    print(f"claims F1 {_f1(right, in_gold):.3f}; with the best cut {max(_f1(right[held_out >= cut], in_gold) for cut in np.unique(held_out)):.3f}")
    _write(*_fit(rows))


def _rows(paths: list[Path]) -> Iterator[Row]:
    for file in load_gold(paths):
        documents = {record["document"]["id"]: gold_document(record["document"]) for record in file.records}
        reading = read_documents(list(documents.values()))
        claims = {claim.id: claim for claim in reading.claims}
        for pair in match(file.records, predictions_of(reading_to_wire(reading)).claims):
            if pair.predicted is not None:
                claim = claims[pair.predicted["id"]]
                signals = confidence_signals(claim, len(documents[claim.document].title or ""))
                yield Row(claim.document, dict.fromkeys(signals, 1.0), claim.confidence, pair.gold is not None)


def _fit(rows: list[Row]) -> tuple[DictVectorizer, LogisticRegression]:
    vectors = DictVectorizer()
    learner = LogisticRegression(C=LOOSENESS, max_iter=2000)
    learner.fit(vectors.fit_transform([row.signals for row in rows]), [row.right for row in rows])
    return vectors, learner


def _f1(right: np.ndarray, in_gold: int) -> float:
    return float(2 * right.sum() / (len(right) + in_gold))


def _write(vectors: DictVectorizer, learner: LogisticRegression) -> None:
    lines = [
        "# How likely a claim was read rightly: log odds for each thing that holds of it, added to `bias`. Fitted by training/confidence.py to",
        "# claims that people checked; types that are not listed are as likely as the bias says.",
        "- id: confidence",
        f"  bias: {learner.intercept_[0]:.2f}",
        "  weights:",
        *(f"    {name}: {weight:.2f}" for name, weight in zip(vectors.feature_names_, learner.coef_[0], strict=True)),
    ]
    (DATA / "confidence.yml").write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
