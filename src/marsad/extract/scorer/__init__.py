"""The scorer: how surely a sentence tells of an event of some kind, by rules and, where it was learnt, by words."""

from marsad.extract.scorer.score import Seen, score, see
from marsad.extract.scorer.signals import is_asserted

__all__ = ["Seen", "is_asserted", "score", "see"]
