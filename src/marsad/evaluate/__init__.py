"""Scoring claims against gold, with the figures that the project is measured by."""

from marsad.evaluate.figures import score
from marsad.evaluate.incidents import b_cubed

__all__ = ["b_cubed", "score"]
