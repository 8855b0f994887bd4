"""Scoring gold sentences: how surely each tells of an event, and which words of it are doer, act and struck."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from marsad.evaluate.figures import Figures
from marsad.evaluate.gsr import Answer, Marked, Sentence, answer_figures, load_gsr, span_figures
from marsad.extract.scorer import Seen, is_asserted, score, see
from marsad.model import Anchor, Claim, Document
from marsad.reference.bundle import load_reference
from marsad.reference.scoring import MODELS, event_kinds
from marsad.text.tokens import tokenize


@dataclass(frozen=True, slots=True)
class GsrEvaluation:
    """Every sentence with its score, and the figures. `by` counts how many sentences were scored by what (see EventScore)."""

    answers: tuple[Answer, ...]
    figures: Figures
    by: dict[str, int]


def evaluate_gsr(folders: Sequence[Path], overlays: tuple[Path, ...] = (), models: Path | None = MODELS) -> GsrEvaluation:
    """Score the sentences of folders in the GSR's format. A sentence that the learnt model was trained on is scored by one that was not.

    `models` is the folder of learnt models; None scores by rules alone.
    """
    gold = load_gsr(folders)
    answers = tuple(Answer(sentence, score(seen, sentence.event, models)) for sentence, seen in see_sentences(gold.sentences, overlays))
    roles = {item.id: roles_of(item, overlays) for item in gold.marked}
    figures: Figures = {}
    for event in event_kinds():
        if any(sentence.event == event for sentence in gold.sentences):
            figures.update(answer_figures(answers, event))
        if any(item.event == event for item in gold.marked):
            figures.update(span_figures(gold.marked, roles, event))
    by: dict[str, int] = {}
    for answer in answers:
        by[answer.score.by] = by.get(answer.score.by, 0) + 1
    return GsrEvaluation(answers, figures, by)


def see_sentences(sentences: Sequence[Sentence], overlays: tuple[Path, ...] = ()) -> Iterator[tuple[Sentence, Seen]]:
    """Each sentence of a known kind of event with what the scorer sees of it."""
    reference = load_reference(overlays)
    for sentence in sentences:
        if sentence.event in event_kinds():
            yield sentence, see(Document(id=sentence.id, text=sentence.text), reference, overlays)


def roles_of(item: Marked, overlays: tuple[Path, ...] = ()) -> dict[str, tuple[str, ...]]:
    """The words of source, verb and target of a sentence's event as the rules read it: of its first asserted claim, else its first.

    Who was hurt counts as struck, as the coders have it.
    """
    seen = see(Document(id=item.id, text=item.text), load_reference(overlays), overlays)
    mine = [claim for claim in seen.claims if claim.type in event_kinds()[item.event].types]
    claim = next((claim for claim in mine if is_asserted(claim)), mine[0] if mine else None)
    if claim is None:
        return {}
    return {role: tuple(_words(anchors)) for role, anchors in _anchors(claim).items()}


def _anchors(claim: Claim) -> dict[str, list[Anchor]]:
    return {
        "source": [mention.anchor for mention in claim.perpetrator],
        "verb": [claim.trigger],
        "target": [mention.anchor for mention in claim.target] or [harm.anchor for harm in claim.harm if harm.kind != "damage"],
    }


def _words(anchors: Sequence[Anchor]) -> Iterator[str]:
    for anchor in anchors:
        yield from (token.text for token in tokenize(anchor.text) if token.kind == "word")
