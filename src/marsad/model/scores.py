"""How surely a sentence tells of an event, and what speaks for and against it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ScoreReason:
    """A word, or something that the rules found, with what it adds to the score (in log odds; below zero it speaks against)."""

    what: str
    weight: float


@dataclass(frozen=True, slots=True)
class EventScore:
    """The share of careful readers (0 to 1) who would say that a sentence tells of an event of this kind as having happened.

    `asserted` is whether the score reaches the model's threshold for "yes"; `reasons` are in the order of their weight, strongest first.
    `by` names what scored: "model", "model held out" (one that did not learn from this sentence) or "rules".
    """

    event: str
    score: float
    asserted: bool
    by: str
    reasons: tuple[ScoreReason, ...] = ()
