"""Scoring claims, incidents and copies against gold, with the figures that the project is measured by."""

from marsad.evaluate.alignment import Match, match
from marsad.evaluate.copies import score_copies
from marsad.evaluate.errors import find_errors
from marsad.evaluate.figures import Figures, figures_of, headline, score
from marsad.evaluate.incidents import b_cubed

__all__ = ["Figures", "Match", "b_cubed", "figures_of", "find_errors", "headline", "match", "score", "score_copies"]
