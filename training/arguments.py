"""Learn who did it and what was struck, where the rules find none or name somebody who hardly did, and write the models.

Usage: python training/arguments.py GOLD... [--fresh NAME ...] [--shared FOLDER] [--out FOLDER]

GOLD are gold files or folders of them; `--fresh` names files of eval/fresh, whose words are taken from the corpora of the shared folder. Each noun phrase
of the sentence of a claim that the gold has too teaches: it is one of those who did it (or were struck), or it is none. A model is a logistic
regression on the signals of `marsad.extract.learnt`; what it gives and leaves out is counted by cross-validation, reports kept whole.
"""

from __future__ import annotations

import argparse
import json
import os
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
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
from marsad.extract.learnt.arguments import DOER, ROLES, STRUCK, Phrases, may_have
from marsad.extract.rules import claim_of, read_drafts
from marsad.extract.rules.page import Page
from marsad.pipeline.evaluating import gold_document
from marsad.reference.bundle import load_reference
from marsad.reference.scoring import MODELS, Weights, pack
from marsad.text.tokens import tokenize

ROOT = Path(__file__).resolve().parents[1]
FOLDS = 8
# How loosely the weights may follow the phrases; chosen by cross-validation.
LOOSENESS = 0.15
# A signal that fewer phrases have teaches nothing that would hold elsewhere.
LEAST_SEEN = 3
# A phrase is taken where the rules name none and it is likelier right than not. One of theirs is left out where it hardly ever is: for what was struck less often
# than for who did it, since grammar says it plainly in many a sentence whose like was not learnt from.
TAKEN_FROM = 0.5
KEPT_FROM = {DOER: 0.2, STRUCK: 0.12}
_FIELDS = {DOER: "perpetrator"}


class Phrase(NamedTuple):
    """A candidate of one claim: `empty` says that the rules left its role empty, `named` that they have it there, `right` that the gold has it there."""

    report: str
    claim: int
    empty: bool
    named: bool
    right: bool
    signals: list[str]


class Weighed(NamedTuple):
    """A phrase by weights that did not learn from its report: its claim, whether the rules name it or nobody, how likely it is, whether the gold has it."""

    claim: tuple[str, int]
    empty: bool
    named: bool
    probability: float
    right: bool


class Effect(NamedTuple):
    """What weights do, by cross-validation: of `empty` claims `given` get a phrase, `given_right` of them the right one.

    Of `named` phrases of the rules, `named_right` of them right, `left_out` are left out, `left_out_right` of them wrongly.
    """

    empty: int
    given: int
    given_right: int
    named: int
    named_right: int
    left_out: int
    left_out_right: int


def main() -> None:
    """Write a model for each role, and their card."""
    options = _options()
    options.out.mkdir(parents=True, exist_ok=True)
    reports = 0
    learnt_from: dict[str, list[Phrase]] = {role: [] for role in ROLES}
    for record in _records(options):
        reports += 1
        for role, phrase in _phrases(record):
            learnt_from[role].append(phrase)
    rows = []
    for role, phrases in learnt_from.items():
        pack(options.out / f"{role}.model", [_fit(phrases)], {"threshold": TAKEN_FROM, "keep_from": KEPT_FROM[role]})
        rows.append(f"| `{role}.model` | {len(phrases)} | {' | '.join(map(str, effect_of(_held_out(phrases), KEPT_FROM[role])))} |")
        print(rows[-1])
    card = (Path(__file__).parent / "arguments_card.md").read_text(encoding="utf-8")
    sources = ", ".join(f"`{name}`" for name in (*(path.name for path in options.gold), *options.fresh))
    filled = card.replace("{sources}", sources).replace("{reports}", str(reports))
    filled = filled.replace("{taken}", f"{TAKEN_FROM}").replace("{kept}", f"{KEPT_FROM[DOER]} (who did it) or {KEPT_FROM[STRUCK]} (what was struck)")
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


def _phrases(record: dict[str, Any]) -> Iterator[tuple[str, Phrase]]:
    """The candidates, with the role that they are candidates for, of every claim of a report that both the rules and the gold have."""
    document = gold_document(record["document"])
    page = Page(document, load_reference(), tokenize(document.text))
    drafts = read_drafts(page)
    phrases = Phrases(page, drafts)
    read = {claim.id: (claim, draft) for claim, draft in ((claim_of(page, draft), draft) for draft in drafts)}
    for at, pair in enumerate(match([record], {document.id: [claim_to_wire(claim) for claim, _ in read.values()]})):
        if pair.gold is None or pair.predicted is None:
            continue
        _, draft = read[pair.predicted["id"]]
        for role in ROLES:
            told = spans(pair.gold[_FIELDS.get(role, "target")])
            named = phrases.named(draft, role)
            theirs = {each.first for each in named}
            for candidate in (*named, *(each for each in phrases.candidates(draft, role) if each.first not in theirs)):
                anchor = page.anchor(candidate.first, candidate.last, candidate.proclitics)
                right = any(overlap((anchor.start, anchor.end), span) for span in told)
                signals = phrases.signals(draft, candidate, role)
                yield role, Phrase(document.id, at, not named and may_have(draft, role), candidate.first in theirs, right, signals)


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


def _held_out(phrases: Sequence[Phrase]) -> Iterator[Weighed]:
    """Every phrase weighed by what was learnt from other reports."""
    for fold in range(FOLDS):
        weights = _fit([phrase for phrase in phrases if _fold(phrase) != fold])
        for phrase in phrases:
            if _fold(phrase) == fold:
                yield Weighed((phrase.report, phrase.claim), phrase.empty, phrase.named, weights.probability(tuple(phrase.signals)), phrase.right)


def _fold(phrase: Phrase) -> int:
    return crc32(phrase.report.encode()) % FOLDS


def effect_of(weighed: Iterable[Weighed], kept_from: float) -> Effect:
    """What giving the likeliest phrases, and leaving out those less likely than a probability, does."""
    best: dict[tuple[str, int], Weighed] = {}
    named: list[Weighed] = []
    for each in weighed:
        if each.named:
            named.append(each)
        if each.empty and (each.claim not in best or each.probability > best[each.claim].probability):
            best[each.claim] = each
    given = [each for each in best.values() if each.probability >= TAKEN_FROM]
    left_out = [each for each in named if each.probability < kept_from]
    return Effect(len(best), len(given), _right(given), len(named), _right(named), len(left_out), _right(left_out))


def _right(weighed: Iterable[Weighed]) -> int:
    return sum(each.right for each in weighed)


if __name__ == "__main__":
    main()
