"""How surely a sentence tells of an event: the weighed sum of what was found in it, with its reasons."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from marsad.extract.rules import read_page
from marsad.extract.rules.page import Page
from marsad.extract.scorer.signals import Signals, signals_of
from marsad.model import Claim, Document, EventScore, ScoreReason
from marsad.reference.bundle import Reference
from marsad.reference.lexicon import load_cues
from marsad.reference.scoring import MODELS, EventKind, Weights, event_kinds, load_held_out, load_model, logistic, sentence_key
from marsad.text.tokens import tokenize_report

_REASONS = 8


class Seen(NamedTuple):
    """A sentence as the scorer sees it: its folded words, the signals for each kind of event, and its claims."""

    words: tuple[str, ...]
    signals: dict[str, Signals]
    claims: tuple[Claim, ...]

    @property
    def key(self) -> str:
        return sentence_key(self.words)


def see(document: Document, reference: Reference, overlays: tuple[Path, ...] = ()) -> Seen:
    """Read one sentence for scoring."""
    page = Page(document, reference, tokenize_report(document.text))
    claims = read_page(page)
    cues = load_cues(overlays)
    words = tuple(token.folded for token in page.tokens if token.kind == "word")
    return Seen(words, {kind.id: signals_of(page, claims, cues, kind) for kind in event_kinds().values()}, claims)


def score(seen: Seen, event: str, models: Path | None = MODELS) -> EventScore:
    """The score for a kind of event: by the learnt model where there is one, never by one that learnt from this sentence.

    `models` is the folder of models; None, or a folder without any, gives the score of the weights set by hand.
    """
    kind = event_kinds()[event]
    weights, threshold, by = _weights_for(seen, kind, models)
    reasons = sorted(_reasons(seen.words, seen.signals[event], weights), key=lambda reason: -abs(reason.weight))
    probability = logistic(weights.bias + sum(reason.weight for reason in reasons))
    return EventScore(event, probability, probability >= threshold, by, tuple(reasons[:_REASONS]))


def _weights_for(seen: Seen, kind: EventKind, models: Path | None) -> tuple[Weights, float, str]:
    model = load_model(kind.id, models) if models else None
    if model is None or models is None:
        return kind.weights, kind.threshold, "rules"
    held_out = load_held_out(kind.id, models)
    other = held_out.without(seen.key) if held_out else None
    return (model.weights, model.threshold, "model") if other is None else (other, model.threshold, "model held out")


def _reasons(words: Sequence[str], signals: Signals, weights: Weights) -> Iterator[ScoreReason]:
    """What each signal and each word adds. The words of a long sentence count less each, so that length alone moves nothing."""
    for name, value in signals.items():
        if name in weights.named:
            yield ScoreReason(name, weights.named[name] * value)
    if not weights.table:
        return
    of_words = [(word, *weights.of_word(word)) for word in words]
    length = math.sqrt(sum(pieces for _, _, pieces in of_words)) or 1.0
    totals: dict[str, float] = {}
    for word, weight, _ in of_words:
        totals[word] = totals.get(word, 0.0) + weight / length
    for word, weight in totals.items():
        yield ScoreReason(f"«{word}»", weight)
