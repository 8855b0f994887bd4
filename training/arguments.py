"""Learn who did it and what was struck, where the rules find none, and write the models.

Usage: python training/arguments.py GOLD... [--fresh NAME ...] [--shared FOLDER] [--out FOLDER]

GOLD are gold files or folders of them; `--fresh` names files of eval/fresh, whose words are taken from the corpora of the shared folder. Each noun phrase
of the sentence of a claim that the gold has too teaches: it is one of those who did it (or were struck), or it is none. A model is a logistic
regression on the signals of `marsad.extract.learnt`. Its threshold is the probability from which on a phrase is right more often than wrong
(cross-validation, reports kept whole), since a doer named wrongly does more harm than none.
"""

from __future__ import annotations

import argparse
import json
import os
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple
from zlib import crc32

from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression

from marsad.evaluate import match
from marsad.evaluate.alignment import overlap, spans
from marsad.evaluate.gold import load_gold
from marsad.evaluate.standoff import gold_of
from marsad.export.wire import claim_to_wire
from marsad.extract.learnt.arguments import DOER, ROLES, Phrases, lacks
from marsad.extract.rules import claim_of, read_drafts
from marsad.extract.rules.page import Page
from marsad.pipeline.evaluating import gold_document
from marsad.reference.bundle import load_reference
from marsad.reference.scoring import MODELS, Weights, pack
from marsad.text.tokens import tokenize

ROOT = Path(__file__).resolve().parents[1]
FOLDS = 8
# How loosely the weights may follow the phrases; chosen by cross-validation.
LOOSENESS = 0.3
# A signal that fewer phrases have teaches nothing that would hold elsewhere.
LEAST_SEEN = 3
# A phrase is taken where it is right at least so often, as the rules' own are.
LEAST_RIGHT = 0.7
_FIELDS = {DOER: "perpetrator"}


class Phrase(NamedTuple):
    """A candidate of one claim: `empty` says that the rules left its role empty, `right` that the gold has it there."""

    report: str
    claim: int
    empty: bool
    right: bool
    signals: list[str]


class Taken(NamedTuple):
    """What a threshold does, by cross-validation: of `empty` claims whose role is empty `given` get a phrase, `right` of them the right one."""

    threshold: float
    empty: int
    given: int
    right: int


def main() -> None:
    """Write a model for each role, and their card."""
    options = _options()
    options.out.mkdir(parents=True, exist_ok=True)
    records = list(_records(options))
    rows = []
    for role in ROLES:
        phrases = [phrase for record in records for phrase in _phrases(record, role)]
        taken = _threshold(phrases)
        pack(options.out / f"{role}.model", [_fit(phrases)], {"threshold": taken.threshold})
        rows.append(f"| `{role}.model` | {len(phrases)} | {taken.empty} | {taken.given} | {taken.right} | {taken.threshold:.3f} |")
        print(rows[-1])
    card = (Path(__file__).parent / "arguments_card.md").read_text(encoding="utf-8")
    sources = ", ".join(f"`{name}`" for name in (*(path.name for path in options.gold), *options.fresh))
    filled = card.replace("{sources}", sources).replace("{reports}", str(len(records))).replace("{right}", f"{100 * LEAST_RIGHT:.0f}")
    (options.out / "ARGUMENTS.md").write_text(filled.replace("{figures}", "\n".join(rows)), encoding="utf-8")


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("gold", type=Path, nargs="*", help="gold files, or folders of them")
    parser.add_argument("--fresh", nargs="*", default=[], metavar="NAME", help="files of eval/fresh")
    shared = Path(os.environ.get("MARSAD_SHARED", ROOT.parent / "shared"))
    parser.add_argument("--shared", type=Path, default=shared, help="the shared folder, which holds data/corpora")
    parser.add_argument("--out", type=Path, default=MODELS, help="where to write the models")
    return parser.parse_args()


def _records(options: argparse.Namespace) -> Iterator[dict[str, Any]]:
    """The annotated reports in Arabic."""
    for file in load_gold(options.gold) if options.gold else ():
        yield from (dict(record) for record in file.records if record["document"].get("lang", "ar") == "ar")
    for name in options.fresh:
        held = json.loads((ROOT / "eval" / "fresh" / f"{name}.json").read_text(encoding="utf-8"))
        yield from gold_of(held, options.shared / "data" / "corpora")


def _phrases(record: dict[str, Any], role: str) -> Iterator[Phrase]:
    """The candidates of every claim of a report that both the rules and the gold have."""
    document = gold_document(record["document"])
    page = Page(document, load_reference(), tokenize(document.text))
    drafts = read_drafts(page)
    phrases = Phrases(page, drafts)
    read = {claim.id: (claim, draft) for claim, draft in ((claim_of(page, draft), draft) for draft in drafts)}
    for at, pair in enumerate(match([record], {document.id: [claim_to_wire(claim) for claim, _ in read.values()]})):
        if pair.gold is None or pair.predicted is None:
            continue
        _, draft = read[pair.predicted["id"]]
        told = spans(pair.gold[_FIELDS.get(role, "target")])
        for candidate in phrases.candidates(draft, role):
            anchor = page.anchor(candidate.first, candidate.last, candidate.proclitics)
            right = any(overlap((anchor.start, anchor.end), span) for span in told)
            yield Phrase(document.id, at, lacks(draft, role), right, phrases.signals(draft, candidate))


def _fit(phrases: Sequence[Phrase]) -> Weights:
    seen = Counter(name for phrase in phrases for name in set(phrase.signals))
    rows = [_row(phrase, seen) for phrase in phrases]
    vectorizer = DictVectorizer()
    matrix = vectorizer.fit_transform(rows)
    matrix.indices, matrix.indptr = matrix.indices.astype("int32"), matrix.indptr.astype("int32")
    learner = LogisticRegression(C=LOOSENESS, solver="liblinear", random_state=0)
    learner.fit(matrix, [phrase.right for phrase in phrases])
    learnt = zip(vectorizer.feature_names_, learner.coef_[0], strict=True)
    return Weights(float(learner.intercept_[0]), {name: round(float(weight), 3) for name, weight in learnt if round(weight, 3)})


def _row(phrase: Phrase, seen: Counter[str]) -> dict[str, float]:
    return {name: 1.0 for name in phrase.signals if seen[name] >= LEAST_SEEN}


def _threshold(phrases: Sequence[Phrase]) -> Taken:
    """The lowest probability from which on the likeliest phrase of a claim whose role is empty is right in at least LEAST_RIGHT of cases."""
    best: dict[tuple[str, int], tuple[float, bool]] = {}
    for fold in range(FOLDS):
        weights = _fit([phrase for phrase in phrases if _fold(phrase) != fold])
        for phrase in phrases:
            if phrase.empty and _fold(phrase) == fold:
                key = phrase.report, phrase.claim
                best[key] = max(best.get(key, (-1.0, False)), (weights.probability(phrase.signals), phrase.right))
    return lowest(sorted(best.values(), reverse=True))


def _fold(phrase: Phrase) -> int:
    return crc32(phrase.report.encode()) % FOLDS


def lowest(chosen: Sequence[tuple[float, bool]]) -> Taken:
    """The lowest threshold for phrases given with their probability, the likeliest first, and whether they are right; 1 where none will do."""
    taken, right = Taken(1.0, len(chosen), 0, 0), 0
    for given, (probability, is_right) in enumerate(chosen, 1):
        right += is_right
        if right / given >= LEAST_RIGHT:
            taken = Taken(round(probability, 4), len(chosen), given, right)
    return taken


if __name__ == "__main__":
    main()
